"""What a subscriber's calendar holds after one run and after the next: dates move, are called off, and never double."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from corpora.archive import Archive
from models.record import InstrumentRecord, Sunset
from models.timeline import sunsets
from pipelines.announcing import announce, remember
from pipelines.feed.sunsets import calendar

DECISION = InstrumentRecord.model_validate({
    "id": "eu:celex:32031D0797", "jurisdiction": "EU", "title": "Velmora Decision", "dates": {"adopted": "2031-05-17"},
    "temporal": [{"kind": "expiry", "value": "2032-05-18", "resolved": "2032-05-18", "applies_to": "instrument", "provision": "art_3"}],
})  # fmt: skip
LONGER = InstrumentRecord.model_validate({
    "id": "eu:celex:32032D0564", "jurisdiction": "EU", "dates": {"adopted": "2032-02-14"},
    "relations": [{"type": "amends", "id": DECISION.id, "detail": "until 2033-05-18 for 2032-05-18"}],
})  # fmt: skip
REPEAL = InstrumentRecord.model_validate({
    "id": "eu:celex:32032D0700", "jurisdiction": "EU", "dates": {"adopted": "2032-03-01"}, "relations": [{"type": "repeals", "id": DECISION.id}],
})  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path):
    held = Archive(str(tmp_path / "archive"))
    yield held
    held.close()


def run(archive: Archive, day: str, *records: InstrumentRecord) -> dict[str, dict]:
    """One run: what a parser reads from the calendar that it publishes, by UID."""
    as_of = date.fromisoformat(day)
    told = announce(archive, sunsets(records, as_of), as_of)
    written = calendar([*told.facts, *told.cancelled], told.changed, as_of, {s.uid for s in told.cancelled})
    again = announce(archive, sunsets(records, as_of), as_of)
    assert (again.facts, again.cancelled) == (told.facts, told.cancelled)
    remember(archive, told)
    parsed = Calendar.from_ical(written)
    assert str(parsed["METHOD"]) == "PUBLISH"
    assert not list(parsed.walk("VTIMEZONE"))
    events = list(parsed.walk("VEVENT"))
    found = {str(e["UID"]): {
        "day": e["DTSTART"].dt, "sequence": int(e["SEQUENCE"]), "status": str(e["STATUS"]), "alarms": len(list(e.walk("VALARM"))),
        "stamp": e["DTSTAMP"].dt.date(), "categories": e["CATEGORIES"].to_ical().decode(),
    } for e in events}  # fmt: skip
    assert len(found) == len(events)
    assert all(type(e["day"]) is date for e in found.values())
    return found


def test_an_extension_moves_the_event_that_was_subscribed_to(archive: Archive) -> None:
    first = run(archive, "2032-01-05", DECISION)
    second = run(archive, "2032-02-20", DECISION, LONGER)
    moved = [uid for uid in first if "lapses" in first[uid]["categories"]]
    (uid,) = moved
    assert (second[uid]["day"], second[uid]["status"]) == (date(2033, 5, 18), "CONFIRMED")
    assert second[uid]["sequence"] > first[uid]["sequence"]
    assert second[uid]["alarms"] == 2
    assert (first[uid]["stamp"], second[uid]["stamp"]) == (date(2032, 1, 5), date(2032, 2, 20))


def test_a_repeal_calls_the_dates_off_until_they_have_passed(archive: Archive) -> None:
    first = run(archive, "2032-01-05", DECISION)
    second, third = run(archive, "2032-03-02", DECISION, REPEAL), run(archive, "2032-04-02", DECISION, REPEAL)
    off = {uid for uid, e in second.items() if e["status"] == "CANCELLED"}
    assert off == {uid for uid, e in first.items() if e["day"] >= date(2032, 3, 2)}
    assert off
    assert all(second[uid]["sequence"] == first[uid]["sequence"] + 1 and second[uid]["alarms"] == 0 for uid in off)
    assert {uid: third[uid] for uid in third if uid in off} == {uid: second[uid] for uid in off if second[uid]["day"] >= date(2032, 4, 2)}
    assert run(archive, "2033-01-01", DECISION, REPEAL) == {}


def test_what_was_called_off_and_holds_again_is_confirmed_with_a_higher_number(archive: Archive) -> None:
    first = run(archive, "2032-03-02", DECISION)
    off = run(archive, "2032-03-03", DECISION, REPEAL)
    back = run(archive, "2032-03-04", DECISION)
    assert {uid: e["status"] for uid, e in back.items()} == dict.fromkeys(first, "CONFIRMED")
    assert all(back[uid]["sequence"] > off[uid]["sequence"] for uid in first)


def test_a_question_about_an_earlier_day_calls_nothing_off(archive: Archive) -> None:
    run(archive, "2032-02-20", DECISION, LONGER)
    earlier = run(archive, "2031-01-01", DECISION)
    assert not any(e["status"] == "CANCELLED" for e in earlier.values())


def test_an_unchanged_run_changes_nothing(archive: Archive) -> None:
    first = run(archive, "2032-01-05", DECISION)
    assert run(archive, "2032-01-09", DECISION) == first


FACTS = st.dictionaries(st.sampled_from("abc"), st.dates(min_value=date(2032, 1, 1), max_value=date(2032, 1, 9)), max_size=3)


@settings(max_examples=30, deadline=None)
@given(st.lists(FACTS, min_size=1, max_size=5))
def test_sequences_never_fall_and_every_change_raises_them(tmp_path_factory: pytest.TempPathFactory, runs: list[dict[str, date]]) -> None:
    held = Archive(str(tmp_path_factory.mktemp("archive")))
    shown: dict[str, tuple[int, date, bool]] = {}
    for number, days in enumerate(runs):
        as_of = date(2032, 1, 1 + number)
        facts = [Sunset(uid=u, work="w", kind="expiry", date=d, computed=False) for u, d in sorted(days.items()) if d >= as_of]
        told = announce(held, facts, as_of)
        remember(held, told)
        now = {f.uid: (f.sequence, f.date, off) for fs, off in ((told.facts, False), (told.cancelled, True)) for f in fs}
        for uid, (sequence, day, off) in now.items():
            if uid in shown:
                before = shown[uid]
                assert sequence > before[0] if (day, off) != before[1:] else sequence == before[0]
        gone = {uid for uid, (_, day, _) in shown.items() if day >= as_of} - set(now)
        assert not gone
        shown |= now
    held.close()
