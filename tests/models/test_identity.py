"""A provisional id takes the number that citations give it, and none where day and subject leave a doubt."""

from __future__ import annotations

from datetime import date

from models.identity import resolve_numbers
from models.record import Dates, InstrumentRecord, LegalBasis

LABEL = "Executive Order 99024 of April 15, 2031 (Blocking Property With Respect to Harmful Activities of the Government of Novania)"
TITLE = "Executive Order on Blocking Property with Respect to Harmful Activities of the Government of Novania"


def order(slug: str, title: str = TITLE, day: date = date(2031, 4, 15)) -> InstrumentRecord:
    return InstrumentRecord(id=f"us:presidential:{day}:{slug}", title=title, dates=Dates(adopted=day))


def citing(label: str = LABEL, id: str = "us:eo:99024") -> InstrumentRecord:
    return InstrumentRecord(id="us:eo:99030", legal_bases=[LegalBasis(id=id, relation="refers", label=label)])


def test_order_of_that_day_on_that_subject_takes_the_number():
    assert resolve_numbers([order("a"), citing()]) == {"us:presidential:2031-04-15:a": "us:eo:99024"}


def test_two_orders_of_one_day_and_subject_stay_provisional():
    assert resolve_numbers([order("a"), order("b"), citing()]) == {}


def test_other_day_other_subject_and_citation_without_title_resolve_nothing():
    assert resolve_numbers([order("a", day=date(2031, 4, 16)), citing()]) == {}
    assert resolve_numbers([order("a", title="Executive Order on Fair Housing"), citing()]) == {}
    assert resolve_numbers([order("a"), citing("Executive Order 99024 of April 15, 2031")]) == {}


def test_two_numbers_for_one_order_resolve_nothing():
    assert resolve_numbers([order("a"), citing(), citing(LABEL.replace("99024", "99025"), "us:eo:99025")]) == {}
