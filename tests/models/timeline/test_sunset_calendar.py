"""The sunset calendar: facts keep their identity while their days move, and each is warned of before."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from icalendar import Calendar

from models.record import InstrumentRecord, Sunset
from models.timeline import sunsets
from pipelines.feed.sunsets import calendar, calendars


def licence(version: str, until: str) -> InstrumentRecord:
    return InstrumentRecord.model_validate({
        "id": "ca:SOR/2030-61", "jurisdiction": "CA", "version": version, "type": "licence", "title": "Velmora Permit",
        "dates": {"adopted": "2030-02-28"},
        "exemptions": [{"category": "wind_down", "form": "exception", "provision": "sec_3"}],
        "cooperation": [{"with": "partners", "provision": "sec_4"}],
        "temporal": [
            {"kind": "expiry", "value": "P180D", "resolved": until, "applies_to": "instrument", "provision": "sec_2"},
            {"kind": "deadline", "value": "2030-06-30", "resolved": "2030-06-30", "applies_to": "sec_3", "provision": "sec_3"},
            {"kind": "deadline", "value": "2030-07-31", "resolved": "2030-07-31", "applies_to": "sec_4", "provision": "sec_4"},
            {"kind": "review", "value": "R/P120D", "applies_to": "instrument", "provision": "sec_5"},
        ],
    })  # fmt: skip


ORDER = InstrumentRecord.model_validate({
    "id": "us:eo:99001", "jurisdiction": "US", "dates": {"adopted": "2030-01-10"}, "regime": {"emergencies": ["this"]},
    "legal_bases": [{"id": "us:usc:50:1601", "relation": "enabling"}],
})  # fmt: skip
FIRST, SECOND = licence("2030-02-28", "2030-08-27"), licence("2030-07-01", "2031-02-23")


def by_kind(facts: list[Sunset], work: str = "ca:SOR/2030-61") -> dict[str, Sunset]:
    return {f.kind: f for f in facts if f.work == work}


def notice(year: int) -> InstrumentRecord:
    relation = {"type": "continues", "id": ORDER.id, "detail": f"P1Y beyond {year}-01-10"}
    return InstrumentRecord.model_validate({
        "id": f"us:presidential:{year}-01-03:continuation", "type": "notice", "nature": "continuation", "jurisdiction": "US",
        "dates": {"adopted": f"{year}-01-03"}, "relations": [relation],
    })  # fmt: skip


def test_the_kinds_of_dates() -> None:
    facts = by_kind(sunsets([FIRST], date(2030, 3, 1)))
    assert {k: f.date.isoformat() for k, f in facts.items()} == {
        "expiry": "2030-08-27",
        "wind_down_end": "2030-06-30",
        "report_due": "2030-07-31",
        "review_due": "2030-06-28",
    }


def test_a_day_that_moves_keeps_its_uid_and_its_sequence_rises() -> None:
    before = by_kind(sunsets([FIRST], date(2030, 6, 1)))
    after = by_kind(sunsets([FIRST, SECOND], date(2030, 7, 15)))
    assert before["expiry"].uid == after["expiry"].uid
    assert (before["expiry"].sequence, after["expiry"].sequence) == (0, 1)
    assert (before["expiry"].date, after["expiry"].date) == (date(2030, 8, 27), date(2031, 2, 23))
    assert before["report_due"].sequence == after["report_due"].sequence == 0
    assert before["review_due"].uid == after["review_due"].uid
    assert before["review_due"].sequence < after["review_due"].sequence


def test_a_renewal_moves_the_lapse_and_its_window() -> None:
    years = [
        by_kind(sunsets([ORDER, *(notice(y) for y in range(2031, year))], date(year - 1, 2, 1)), ORDER.id) for year in (2031, 2032, 2033)
    ]
    assert [y["lapses_unless_renewed"].date.year for y in years] == [2031, 2032, 2033]
    assert [y["lapses_unless_renewed"].sequence for y in years] == [0, 1, 2]
    assert len({y["lapses_unless_renewed"].uid for y in years}) == 1
    assert all(y["lapses_unless_renewed"].date - y["renewal_window_opens"].date == timedelta(days=90) for y in years)


def test_reports_that_the_law_orders_are_due_while_an_emergency_lasts() -> None:
    reports = [
        (f.date.isoformat(), f.sequence)
        for day in ("2030-02-01", "2030-10-09", "2031-01-01")
        for f in sunsets([ORDER], date.fromisoformat(day))
        if f.kind == "report_due"
    ]
    assert reports == [("2030-10-08", 0), ("2031-04-10", 1), ("2031-04-10", 1)]
    houses = by_kind(sunsets([ORDER], date(2030, 2, 1)), ORDER.id)["review_due"]
    assert (houses.date, houses.rule) == (date(2030, 7, 10), "National Emergencies Act, section 202(b), 50 U.S.C. 1622(b)")
    assert not by_kind(sunsets([ORDER], date(2031, 2, 1)), ORDER.id)  # it ran out on 10 January, and nothing is due under it
    law = InstrumentRecord.model_validate({"id": "ca:SOR/2030-70", "jurisdiction": "CA", "dates": {"adopted": "2030-04-01"}})
    assert not sunsets([law], date(2030, 5, 1))


def test_a_repealed_work_has_no_dates_to_come() -> None:
    over = InstrumentRecord.model_validate({
        "id": "ca:SOR/2030-70", "jurisdiction": "CA", "dates": {"adopted": "2030-04-01"}, "relations": [{"type": "repeals", "id": "ca:SOR/2030-61"}],
    })  # fmt: skip
    assert not by_kind(sunsets([FIRST, over], date(2030, 4, 2)))


def test_each_jurisdiction_has_a_calendar_that_a_parser_reads() -> None:
    facts = sunsets([FIRST, ORDER], date(2030, 3, 1))
    found = calendars(facts)
    assert set(found) == {"sunsets.ics", "sunsets-ca.ics", "sunsets-us.ics"}
    parsed = Calendar.from_ical(calendar(found["sunsets-ca.ics"], {}, date(2030, 3, 1)))
    events = list(parsed.walk("VEVENT"))
    assert {str(e["UID"]) for e in events} == {f.uid for f in facts if f.jurisdiction == "CA"}
    for event in events:
        warned = [event["DTSTART"].dt + alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
        assert warned
        assert all(day < event["DTSTART"].dt for day in warned)
        assert isinstance(event["DTSTAMP"].dt, datetime)
    assert len({str(e["UID"]) for e in events}) == len(events)
