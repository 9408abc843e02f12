"""A treaty's record is joined with its party table: who is bound, who left, when it entered into force and how it stands on a day."""

from __future__ import annotations

import json
from datetime import date

import pytest

from corpora.formats import Hints, parse
from corpora.registers import register
from models.assemble import assemble
from models.dates import shift
from models.nature import decide
from models.reading import Reading
from models.record import TreatyRecord
from models.treaty_force import number, rule
from models.treaty_status import apply


def document(title: str, *articles: str):
    value = {"treaty_en": title, "total_articles": len(articles), "preamble_en": "The States Parties, desiring peace,",
             "articles": [{"article": "", "title_en": "", "content_en": text} for text in articles]}  # fmt: skip
    return parse(json.dumps(value).encode(), Hints(name="treaty.json"))


def record(title: str, *articles: str) -> TreatyRecord:
    read = document(title, *articles)
    decision = decide(read)
    made = assemble(Reading(read, decision.type, decision.nature), decision)
    assert isinstance(made, TreatyRecord)
    return made


FORCE = "1. The present Covenant shall enter into force three months after the date of the deposit of the thirty-fifth instrument of ratification or accession."
ICCPR = "International Covenant on Civil and Political Rights"


def test_a_known_treaty_has_its_parties_with_days_and_sources():
    made = record(ICCPR, "Each Party undertakes to respect persons.", FORCE)
    rows = {p.state: p for p in made.parties}
    assert made.parties_known == "complete"
    assert rows["US"].from_ == date(1992, 9, 8)
    assert "UN Treaty Collection" in (rows["US"].source or "")
    assert "self-executing" in (rows["US"].reservations or "")
    assert rows["CA"].reservations == "not_stated"
    assert rows["SS"].reservations == "unknown"  # bound after the list that was looked at
    assert [(n.state, n.outcome) for n in made.notices] == [("KP", "no_effect")]


def test_the_day_of_entry_into_force_is_computed_from_the_rule_and_the_deposits():
    force = record(ICCPR, "Each Party undertakes to respect persons.", FORCE).entry_into_force
    assert force is not None
    assert (force.instruments, force.delay) == (35, "P3M")
    assert force.computed == force.day == date(1976, 3, 23)
    assert (force.text or "").startswith("1. The present Covenant") or (force.text or "").startswith("The present Covenant")


def test_a_rule_that_gives_another_day_says_so():
    force = record(ICCPR, "Each Party undertakes to respect persons.", FORCE.replace("three months", "six months")).entry_into_force
    assert force is not None
    assert (force.day, force.computed) == (date(1976, 3, 23), date(1976, 6, 23))
    assert "differs from the day that is known" in force.why


@pytest.mark.parametrize(
    ("words", "instruments", "delay", "month"),
    [
        ("This Convention shall enter into force on the thirtieth day after the date of deposit of the twentieth instrument of ratification.", 20, "P30D", False),
        ("This Convention shall enter into force on the thirtiethday after the deposit of the twenty-second instrument of ratification.", 22, "P30D", False),
        ("This Statute shall enter into force on the first day of the month after the 60th day following the date of the deposit of the 60th instrument of ratification.", 60, "P60D", True),
        ("This Protocol shall enter into force six months after two instruments of ratification have been deposited.", 2, "P6M", False),
        ("The present Convention shall come into force after the deposit of ten instruments of ratification.", 10, "P0D", False),
        ("For each State ratifying after the deposit of the tenth instrument of ratification, this Convention shall enter into force on the thirtieth day after its own.", None, None, None),
        ("An amendment shall enter into force on the thirtieth day after the deposit of the tenth instrument of acceptance.", None, None, None),
    ],
)  # fmt: skip
def test_rules_of_entry_into_force(words: str, instruments: int | None, delay: str | None, month: bool | None):
    read = document("Convention of Velmora", words)
    found = rule(Reading(read, decide(read).type, decide(read).nature).units)
    assert (found and found.instruments, found and found.delay, found and found.month) == (instruments, delay, month)


@pytest.mark.parametrize(("word", "value"), [("60th", 60), ("thirty-fifth", 35), ("ten", 10), ("tenth", 10), ("two", 2), ("such", None)])
def test_numbers_in_words(word: str, value: int | None):
    assert number(word) == value


@pytest.mark.parametrize(
    ("treaty", "instruments", "delay"),
    [
        ("iccpr", 35, "P3M"),
        ("icescr", 35, "P3M"),
        ("icerd", 27, "P30D"),
        ("cedaw", 20, "P30D"),
        ("cat", 20, "P30D"),
        ("crc", 20, "P30D"),
        ("crpd", 20, "P30D"),
        ("ced", 20, "P30D"),
        ("iccpr-op2", 10, "P3M"),
        ("op-icescr", 10, "P3M"),
        ("cedaw-op", 10, "P3M"),
        ("opcat", 20, "P30D"),
        ("crc-opac", 10, "P3M"),
        ("crc-opsc", 10, "P3M"),
        ("crc-opic", 10, "P3M"),
        ("vclt", 35, "P30D"),
        ("vcdr", 22, "P30D"),
        ("vccr", 22, "P30D"),
        ("unclos", 60, "P12M"),
        ("uncac", 30, "P90D"),
        ("genocide", 20, "P90D"),
        ("refugee", 6, "P90D"),
    ],
)
def test_the_deposits_of_a_table_give_the_day_on_which_its_treaty_entered_into_force(treaty: str, instruments: int, delay: str):
    table = register().tables[treaty]
    deposits = sorted(
        [*(r.deposited for r in table.parties if r.deposited and r.act != "succession"), *(f.deposited for f in table.former)]
    )
    assert shift(deposits[instruments - 1], delay) == table.in_force


def test_where_nothing_is_known_of_the_parties_it_is_said():
    unknown, declared = (
        record("Convention on the Roads of Velmora", FORCE),
        record("Universal Declaration of Human Rights", "All are free."),
    )
    assert (unknown.parties, unknown.parties_known) == ([], "unknown")
    assert (declared.parties, declared.parties_known, declared.entry_into_force) == ([], "none", None)


@pytest.mark.parametrize(
    ("title", "day", "status", "until"),
    [
        (ICCPR, "1976-03-22", "not_yet", None),
        (ICCPR, "1976-03-23", "in_force", None),
        ("Treaty of Amity, Economic Relations, and Consular Rights between the United States of America and Iran", "2019-10-02", "in_force", date(2019, 10, 2)),
        ("Treaty of Amity, Economic Relations, and Consular Rights between the United States of America and Iran", "2019-10-03", "repealed", date(2019, 10, 2)),
        ("Universal Declaration of Human Rights", "2020-01-01", "unverified", None),
        ("Convention on the Roads of Velmora", "2020-01-01", "unverified", None),
    ],
)  # fmt: skip
def test_status_on_a_day(title: str, day: str, status: str, until: date | None):
    found = apply(record(title, "Each Party undertakes to keep the peace.", FORCE), date.fromisoformat(day))
    assert (found.status, found.dates.effective_until) == (status, until)
    assert found.status_as_of == date.fromisoformat(day)
