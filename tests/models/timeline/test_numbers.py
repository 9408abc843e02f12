"""Orders published without a number take the one that citations give them, and none where day and subject leave a doubt."""

from __future__ import annotations

from models.record import InstrumentRecord
from models.timeline import Names
from models.timeline.graph import edges

LABEL = "Executive Order 99024 of April 15, 2031 (Blocking Property With Respect to Harmful Activities of the Government of Novania)"
TITLE = "Executive Order on Blocking Property with Respect to Harmful Activities of the Government of Novania"


def order(slug: str, title: str = TITLE, day: str = "2031-04-15", **values) -> InstrumentRecord:
    return InstrumentRecord.model_validate(
        {"id": f"us:presidential:{day}:{slug}", "type": "sanctions", "title": title, "dates": {"adopted": day}, **values}
    )


def citing(label: str = LABEL, number: int = 99024, work: str = "us:eo:99030") -> InstrumentRecord:
    return InstrumentRecord.model_validate(
        {"id": work, "legal_bases": [{"id": f"us:eo:{number}", "relation": "amends", "label": label}], "dates": {"adopted": "2032-01-01"}}
    )


def numbered(*records: InstrumentRecord) -> dict[str, str]:
    names = Names(records)
    return {r.id: names.number(r.id) for r in records if names.number(r.id) != r.id}


def test_an_order_of_that_day_on_that_subject_takes_the_number() -> None:
    assert numbered(order("a"), citing()) == {"us:presidential:2031-04-15:a": "us:eo:99024"}
    assert numbered(order("a"), order("b", "Executive Order on Fair Housing"), citing()) == {"us:presidential:2031-04-15:a": "us:eo:99024"}


def test_two_orders_of_one_day_and_subject_stay_provisional() -> None:
    assert numbered(order("a"), order("b"), citing()) == {}


def test_another_day_or_another_subject_takes_no_number() -> None:
    assert numbered(order("a", day="2031-04-16"), citing()) == {}
    assert numbered(order("a", title="Executive Order on Fair Housing"), citing()) == {}


def test_two_numbers_for_one_order_are_a_doubt_until_one_is_cited_more() -> None:
    other = citing(LABEL.replace("99024", "99025"), 99025, "us:eo:99031")
    assert numbered(order("a"), citing(), other) == {}
    assert numbered(order("a"), citing(), other, citing(work="us:eo:99032")) == {"us:presidential:2031-04-15:a": "us:eo:99024"}


def test_what_amends_a_number_amends_the_order_published_without_it() -> None:
    amending = order(
        "further-steps",
        "Executive Order on Further Steps",
        "2031-09-01",
        relations=[{"type": "amends", "id": "us:eo:99024", "text": LABEL}],
    )
    (edge,) = [e for e in edges([order("a"), amending]) if e.type == "amends"]
    assert (edge.source, edge.target, edge.resolved) == (amending.id, "us:eo:99024", True)
