"""What became of a work between two days, and its text on a day: fictional versions, and real ones where they are at hand."""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from corpora.formats import Hints, parse
from models.pipeline import annotate
from models.record import InstrumentRecord, Source
from models.timeline import Names
from models.timeline.comparing import Comparison, compare
from models.timeline.places import named
from models.timeline.showing import show

OLD = {
    "sec_3": "3 It is prohibited to export any good to Velmora.",
    "sec_4": "4 Section 3 does not apply to food, except grain.",
    "sec_5": "5 These Regulations cease to have effect on 1 May 2031.",
    "sec_6": "6 The Minister keeps a register.",
}
NEW = {
    "sec_3": "3 It is prohibited to export or import any good to Velmora.",
    "sec_4": "4 Section 3 does not apply to food.",
    "sec_5": "5 These Regulations cease to have effect on 1 May 2032.",
    "sec_6.1": "6.1 The Minister keeps a public register.",
    "sec_7": "7 It is prohibited to insure a ship of Velmora.",
}
ONE, TWO = date(2030, 5, 1), date(2031, 4, 1)


def version(words: dict[str, str], day: date, until: str, targets: list[str], bans: dict[str, str]) -> tuple[InstrumentRecord, str]:
    text = "\n".join(words.values())
    spans = {eid: (text.index(w), text.index(w) + len(w)) for eid, w in words.items()}
    record = InstrumentRecord.model_validate({
        "id": "ca:SOR/2030-8", "jurisdiction": "CA", "version": day, "dates": {"adopted": ONE},
        "canonical_text": {"sha256": f"of-{day}", "length": len(text)},
        "provisions": [{"eid": e, "kind": "section", "start": s, "end": t} for e, (s, t) in spans.items()],
        "measures": [{"key": f"m{n}", "type": t, "provision": e, "text": words[e]} for n, (e, t) in enumerate(bans.items(), 1)],
        "exemptions": [{"category": "humanitarian", "form": "exception", "provision": "sec_4", "text": words["sec_4"]}],
        "targets": [{"name": n, "type": "person", "text": n} for n in targets],
        "temporal": [{"kind": "expiry", "value": until, "resolved": until, "applies_to": "instrument", "provision": "sec_5", "text": words["sec_5"]}],
    })  # fmt: skip
    return record, text


FIRST, FIRST_TEXT = version(OLD, ONE, "2031-05-01", ["Ivan Testov", "Anna Sampleska"], {"sec_3": "export_ban"})
SECOND, SECOND_TEXT = version(NEW, TWO, "2032-05-01", ["Anna Sampleska", "Petr Exampleov"], {"sec_3": "export_ban", "sec_7": "finance_ban"})
TEXTS = {"of-2030-05-01": FIRST_TEXT, "of-2031-04-01": SECOND_TEXT}


def words(record: InstrumentRecord, eid: str | None) -> str | None:
    at = next((p for p in record.provisions if p.eid == eid), None)
    return TEXTS[record.canonical_text.sha256][at.start : at.end] if at and record.canonical_text else None


def compared(first: date, second: date) -> Comparison:
    found = compare("ca:SOR/2030-8", first, second, Names([FIRST, SECOND]), [FIRST, SECOND], words)
    assert found is not None
    return found


def test_every_kind_of_change_is_told_with_both_versions() -> None:
    found = compared(ONE, TWO)
    told = {(c.kind, (c.after or c.before).provision if c.after or c.before else None) for c in found.changes}
    assert told >= {
        ("broader", "sec_3"),
        ("broader", "sec_7"),
        ("exempted", "sec_4"),
        ("longer", "sec_5"),
        ("amended", "sec_6"),
        ("amended", "sec_6.1"),
    }
    assert [c.before.text for c in found.changes if c.kind == "delisted" and c.before] == ["Ivan Testov"]
    assert [c.after.text for c in found.changes if c.kind == "listed" and c.after] == ["Petr Exampleov"]
    both = next(c for c in found.changes if c.kind == "broader" and c.before)
    assert (both.before and both.before.text, both.after and both.after.text) == (OLD["sec_3"], NEW["sec_3"])


def test_the_reverse_is_the_opposite() -> None:
    opposite = {"broader": "narrower", "exempted": "no_longer_exempted", "longer": "shorter", "listed": "delisted"}
    there, back = compared(ONE, TWO), compare("ca:SOR/2030-8", TWO, ONE, Names([FIRST, SECOND]), [FIRST, SECOND], words)
    assert back is not None
    for kind, other in opposite.items():
        assert sum(c.kind == kind for c in there.changes) == sum(c.kind == other for c in back.changes) > 0


def test_a_day_compared_with_itself_has_no_change() -> None:
    assert compared(TWO, TWO).changes == []


def test_a_day_before_the_earliest_text_is_said() -> None:
    found = compare("ca:SOR/2030-8", ONE, TWO, Names([SECOND]), [SECOND], words)
    assert found is not None
    assert found.changes == [] or all(c.kind in ("status", "longer", "shorter") for c in found.changes)
    assert any("earliest" in w for w in found.warnings)


@pytest.mark.parametrize(
    ("eid", "cited"),
    [
        ("sec_3__subsec_1__para_a", "section 3(1)(a)"),
        ("art_4__para_2", "Article 4(2)"),
        ("sched_1__part_2__item_7", "item 7 of Part 2 of Schedule 1"),
        ("sec_1__def_designated-person", "the definition of “designated person” in section 1"),
    ],
)
def test_a_place_is_cited_as_lawyers_do(eid: str, cited: str) -> None:
    assert named(eid) == cited


def test_the_text_of_a_day_marks_what_is_not_in_force_and_what_it_has_not_taken_in() -> None:
    struck = InstrumentRecord.model_validate({
        "id": "ca:SOR/2030-99", "jurisdiction": "CA", "dates": {"adopted": "2030-09-01"},
        "relations": [{"type": "amends", "id": "ca:SOR/2030-8", "detail": "section 6 repealed"}],
    })  # fmt: skip
    shown = show("ca:SOR/2030-8", date(2030, 10, 1), Names([FIRST, SECOND, struck]), [FIRST, SECOND], TEXTS)
    assert shown is not None
    assert [line.text for line in shown.lines] == list(OLD.values())
    assert [line.eid for line in shown.lines if line.status == "repealed"] == ["sec_6"]
    assert shown.later == ["ca:SOR/2030-99 (amends, section 6 repealed)"]


# --- real versions ----------------------------------------------------------------------------------

HISTORY = Path(os.environ.get("OPERATIVE_SHARED", "../shared")) / "corpora" / "canada-history"


@cache
def snapshot(day: str) -> tuple[InstrumentRecord, str]:
    document = parse((HISTORY / day / "eng" / "SOR-2007-285.xml").read_bytes(), Hints(name="SOR-2007-285.xml"))
    record = annotate(document, Source(url=day))
    assert isinstance(record, InstrumentRecord)
    return record, document.text


@pytest.mark.skipif(not HISTORY.exists(), reason="the shared corpora are not at hand")
def test_real_snapshots_name_who_was_struck_off() -> None:
    (old, before), (new, after) = snapshot("2022-04-01"), snapshot("2025-05-29")
    found = compare(old.id, date(2022, 4, 1), date(2025, 5, 29), Names([old, new]), [old, new], lambda *_: None)
    assert found is not None
    listed, delisted = ({c.after.text if c.after else c.before.text for c in found.changes if c.kind == k if c.after or c.before} for k in ("listed", "delisted"))  # fmt: skip
    assert delisted == {t.name for t in old.targets} - {t.name for t in new.targets}
    assert listed == {t.name for t in new.targets} - {t.name for t in old.targets}
    assert delisted
    assert all(name in before for name in delisted)
    assert all(name in after for name in listed)
