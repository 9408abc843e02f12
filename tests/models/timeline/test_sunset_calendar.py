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


def test_a_calendar_says_whose_it_is_and_an_event_what_it_is() -> None:
    facts = sunsets([FIRST, ORDER], date(2030, 3, 1))
    assert calendars([], ["GB"]) == {"sunsets.ics": [], "sunsets-gb.ics": []}
    parsed = Calendar.from_ical(calendar(facts, {}, date(2030, 3, 1), place="CA"))
    assert str(parsed["X-WR-CALNAME"]).endswith(": CA")
    assert parsed["REFRESH-INTERVAL"].dt == timedelta(days=1)
    told = {f.uid: f for f in facts}
    for event in parsed.walk("VEVENT"):
        fact = told[str(event["UID"])]
        assert not str(event["SUMMARY"]).startswith("Velmora")
        assert ("calculated" in str(event["DESCRIPTION"])) == fact.computed
        assert "not legal advice" in str(event["DESCRIPTION"])
    opens = next(
        e for e in parsed.walk("VEVENT") if "renewal" in str(e["SUMMARY"]).lower().split(":")[0] and "unless" not in str(e["SUMMARY"])
    )
    assert len(opens.walk("VALARM")) == 1  # the lapse itself is warned of 90 days before


def law(*temporal: dict, **rest) -> InstrumentRecord:
    return InstrumentRecord.model_validate({
        "id": "ca:SOR/2030-80", "jurisdiction": "CA", "dates": {"adopted": "2030-10-06"}, "temporal": temporal, **rest,
    })  # fmt: skip


def dated(kind: str, value: str, text: str, resolved: str | None = None, **rest) -> dict:
    return {"kind": kind, "value": value, "text": text, "resolved": resolved, "applies_to": "sec_5", "provision": "sec_5", **rest}


def days(record: InstrumentRecord, as_of: str, words: str = "") -> list[tuple[str, str]]:
    return [(f.kind, f.date.isoformat()) for f in sunsets([record], date.fromisoformat(as_of), lambda _: words)]


def test_a_time_after_the_end_of_each_calendar_year_is_counted_from_there_and_told_once() -> None:
    every = dated("deadline", "R/P1Y", "submit a report within 30 days after the end of each calendar year")
    within = dated("deadline", "P30D", "within 30 days", runs_from="after the end of each calendar year")
    assert days(law(every, within), "2030-11-01") == [("deadline", "2031-01-30")]
    assert days(law(every, within), "2031-02-01") == [("deadline", "2032-01-30")]
    year = within | {"runs_from": "after the end of each financial year"}
    assert days(law(every | {"text": "submit a report within 30 days after the end of each year"}, year), "2030-11-01") == []


def test_an_interval_that_is_tied_to_another_day_gives_no_date() -> None:
    text = "The Minister shall report annually by 31 March."
    every = dated("deadline", "R/P1Y", "report annually", start=19, end=34)
    assert days(law(every), "2030-11-01", text) == []
    assert days(law(every), "2030-11-01", "The Minister shall report annually to the House.") == [("deadline", "2031-10-06")]


def test_what_recurs_after_a_first_time_is_counted_from_that() -> None:
    first = dated("deadline", "P90D", "within 90 days", "2031-01-04", start=10, end=24)
    then = dated("deadline", "R/P120D", "report within 90 days and every 120 days", start=3, end=43)
    assert days(law(first, then), "2030-11-01") == [("deadline", "2031-01-04"), ("deadline", "2031-05-04")]


def test_nothing_recurs_when_the_law_has_ended_but_a_report_for_its_last_year_is_due() -> None:
    end = dated("expiry", "2031-06-30", "expire on 30 June 2031", "2031-06-30", applies_to="instrument", provision="sec_9")
    review = dated("review", "R/P12M", "reviewed every 12 months")
    within = dated("deadline", "P30D", "within 30 days", runs_from="after the end of each calendar year")
    late = dated("review", "2031-09-01", "review them by 1 September 2031", "2031-09-01")
    owed = dated("deadline", "2031-08-01", "report by 1 August 2031", "2031-08-01")
    ended = law(end, review, within, late, owed)
    assert days(ended, "2031-02-01") == [("expiry", "2031-06-30"), ("deadline", "2031-08-01"), ("deadline", "2032-01-30")]
    assert days(ended, "2032-02-01") == []


def test_the_end_of_what_can_be_renewed_is_one_event_and_a_day_that_was_moved_is_none() -> None:
    end = dated("expiry", "2031-05-18", "apply until 18 May 2031", "2031-05-18", applies_to="instrument", provision="art_3")
    decision = law(end, id="eu:celex:32030D0797", jurisdiction="EU")
    assert [k for k, day in days(decision, "2030-11-01") if day == "2031-05-18"] == ["lapses_unless_renewed"]
    longer = InstrumentRecord.model_validate({
        "id": "eu:celex:32031D0564", "jurisdiction": "EU", "dates": {"adopted": "2031-02-14"},
        "relations": [{"type": "amends", "id": decision.id, "detail": "until 2032-05-18 for 2031-05-18"}],
    })  # fmt: skip
    ends = [f.date.year for f in sunsets([decision, longer], date(2031, 3, 1)) if f.kind in ("expiry", "lapses_unless_renewed")]
    assert ends == [2032]


def test_the_clock_time_of_an_end_is_told() -> None:
    text = "are authorized through 12:01 a.m. eastern daylight time, June 30, 2031"
    (end,) = sunsets([law(dated("expiry", "2031-06-30", text, "2031-06-30"))], date(2030, 11, 1))
    assert end.time == "12:01 a.m. eastern daylight time"
    (event,) = Calendar.from_ical(calendar([end], {}, date(2030, 11, 1))).walk("VEVENT")
    assert "12:01 a.m. eastern daylight time" in str(event["SUMMARY"])
    assert "2031-06-29" in str(event["DESCRIPTION"])
