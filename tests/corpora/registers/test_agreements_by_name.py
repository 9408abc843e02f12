"""Trade agreements by name: parties and days, what the Union's member states are bound by, and names that are not there."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pydantic import ValidationError

from corpora.formats.tota import alpha2
from corpora.registers import parties, register
from corpora.registers.agreements import Agreement, agreement, agreements, nearest

SHARED = Path(os.environ.get("OPERATIVE_SHARED", Path(__file__).parents[4] / "shared")) / "corpora" / "trade-agreements"


@pytest.mark.parametrize(
    ("name", "day", "bound"),
    [
        ("Canada - Chile", "1997-07-04", []),
        ("Canada - Chile", "1997-07-05", ["CA", "CL"]),
        ("Chile-Canada", "2020-01-01", ["CA", "CL"]),
        ("pta:442", "2014-10-01", ["CA", "HN"]),
        ("NAFTA", "2020-06-30", ["CA", "MX", "US"]),
        ("NAFTA", "2020-07-01", []),
        ("CAFTA-DR", "2006-03-31", ["SV", "US"]),
        ("CAFTA-DR", "2006-04-01", ["HN", "NI", "SV", "US"]),
        ("Armenia - Russian Federation", "2012-10-16", ["AM", "RU"]),
        ("Armenia - Russian Federation", "2012-10-17", []),
    ],
)
def test_parties_on_a_day(name: str, day: str, bound: list[str]) -> None:
    assert parties(name, date.fromisoformat(day)) == bound


def test_member_states_are_bound_through_the_union_while_they_are_members() -> None:
    before, after = parties("EU - Tunisia", date(2013, 6, 30)), parties("EU - Tunisia", date(2013, 7, 1))
    assert {"EU", "TN", "GB"} <= set(before)
    assert set(after) - set(before) == {"HR"}
    assert "GB" in parties("EU - Tunisia", date(2020, 12, 31))
    assert "GB" not in parties("EU - Tunisia", date(2021, 1, 1))
    assert "GR" in parties("EEC - Greece Association Agreement", date(1970, 1, 1))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Canada - Ukraine", "Canada - Chile"),
        ("EFTA - Philippines", "no day of entry"),
        ("Russian Federation - Tajikistan", "no longer in force"),
    ],
)
def test_what_cannot_be_answered_is_told(name: str, told: str) -> None:
    with pytest.raises(KeyError, match=told):
        parties(name, date(2020, 1, 1))


def test_the_nearest_names_come_from_each_word() -> None:
    titles = [one.title for one in agreements()]
    near = nearest("Canada - Ukraine", titles)
    assert any("Canada" in t for t in near)
    assert any("Ukraine" in t for t in near)


@given(st.sampled_from(agreements()), st.dates(date(1950, 1, 1), date(2030, 1, 1)))
def test_every_agreement_is_found_by_id_and_title_and_binds_within_its_days(one: Agreement, day: date) -> None:
    assert agreement(one.id) == agreement(one.title) == one
    table = one.table(register().tables["eu"])
    assert (table is None) == (one.from_ is None)
    if table is not None:
        bound = [row for row in table.parties if row.on(day)]
        assert not bound or (day >= table.in_force and (one.until is None or day < one.until))


def test_a_day_for_a_state_that_is_no_party_is_refused() -> None:
    with pytest.raises(ValidationError):
        Agreement.model_validate(
            {"id": "pta:1", "title": "Here - There", "from": "2000-01-01", "parties": ["CA"], "joined": {"CL": "2001-01-01"}}
        )


@pytest.mark.skipif(not SHARED.is_dir(), reason="the trade agreements of the archive are not here")
def test_every_agreement_of_the_archive_is_there_with_its_parties_and_days() -> None:
    known = {one.id: one for one in agreements()}
    files = sorted(SHARED.glob("pta_*.xml"))
    assert len(files) == len(known)
    for path in files:
        meta = etree.parse(path).getroot().find("meta")
        one = known[f"pta:{meta.findtext('treaty_identifier')}"]
        assert (one.from_.isoformat() if one.from_ else "") == (meta.findtext("date_into_force") or "")
        current, original = (
            {alpha2(e.text.strip()) for e in meta.iterfind(f"{tag}/partyisocode") if e.text} for tag in ("parties", "parties_original")
        )
        assert set(one.parties) <= current | original
        assert one.union or set(one.parties) == (current or original)
