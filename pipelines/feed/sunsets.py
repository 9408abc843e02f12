"""The sunset calendar: dated and computed ends, reviews and deadlines, as JSON Lines and as a calendar to subscribe to."""

from __future__ import annotations

from collections.abc import Set
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from models.record import Sunset
from pipelines.edition import Edition
from pipelines.feed import output, write_lines

WARN = (timedelta(days=-90), timedelta(days=-14))  # before the day: time for a renewal, time for the last steps
WORDS = {
    "expiry": "expires",
    "lapses_unless_renewed": "lapses unless renewed",
    "renewal_window_opens": "renewal window opens",
    "review": "review due",
    "review_due": "review due",
    "report_due": "report due",
    "wind_down_end": "wind-down ends",
    "deadline": "deadline",
    "commencement": "takes effect",
    "renewal": "renewed from",
    "repeal": "repealed",
}


@output("sunsets")
def sunsets(edition: Edition, folder: Path) -> dict[str, int]:
    """sunsets.jsonl, sunsets.ics and a calendar for each jurisdiction (sunsets-ca.ics), by day."""
    write_lines(folder / "sunsets.jsonl", (s.model_dump(mode="json", by_alias=True) for s in edition.sunsets))
    off = {s.uid for s in edition.cancelled}
    counts = {"sunsets.jsonl": len(edition.sunsets)}
    for name, facts in calendars([*edition.sunsets, *edition.cancelled]).items():
        (folder / name).write_bytes(calendar(facts, edition.changed, edition.as_of, off))
        counts[name] = len(facts)
    return counts


def calendars(facts: list[Sunset]) -> dict[str, list[Sunset]]:
    """The facts of each calendar by file name: all of them, and those of each jurisdiction."""
    found = {"sunsets.ics": facts}
    for fact in facts:
        if fact.jurisdiction:
            found.setdefault(f"sunsets-{fact.jurisdiction.lower()}.ics", []).append(fact)
    return dict(sorted(found.items()))


def calendar(facts: list[Sunset], changed: dict[str, date], as_of: date, off: Set[str] = frozenset()) -> bytes:
    """An iCalendar of all-day events; `changed` gives by UID the day on which each last changed, `off` those called off.

    UIDs are those of the facts, so that a subscriber's calendar updates an event and never doubles it. A day is a
    date without a time, so that no time zone is needed.
    """
    cal = Calendar()
    cal.add("prodid", "-//operative//sunsets//EN")
    cal.add("version", "2.0")
    cal.add("calscale", "GREGORIAN")
    cal.add("method", "PUBLISH")
    cal.add("name", "Sunsets of sanctions law")
    cal.add("x-wr-calname", "Sunsets of sanctions law")
    for fact in facts:
        cal.add_component(_event(fact, changed.get(fact.uid, as_of), cancelled=fact.uid in off))
    return cal.to_ical()


def _event(fact: Sunset, revised: date, *, cancelled: bool) -> Event:
    event = Event()
    title = f"{fact.title or fact.work}: {WORDS.get(fact.kind, fact.kind.replace('_', ' '))}"
    event.add("uid", f"{fact.uid}@operative" if "@" not in fact.uid else fact.uid)
    event.add("sequence", fact.sequence)
    # When the fact was last revised, not when this file was written: the same facts give the same bytes.
    event.add("dtstamp", datetime.combine(revised, time(), UTC))
    event.add("dtstart", fact.date)
    event.add("dtend", fact.date + timedelta(days=1))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("summary", title)
    words = [fact.work, fact.rule, f"“{fact.evidence.text}”" if fact.evidence and fact.evidence.text else None]
    event.add(
        "description",
        "\n".join([w for w in words if w] + ["No longer so." if cancelled else "Computed." if fact.computed else "As stated."]),
    )
    event.add("categories", [c for c in (fact.jurisdiction, fact.kind) if c])
    event.add("transp", "TRANSPARENT")
    for before in () if cancelled else WARN:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event
