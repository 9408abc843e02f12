"""The sunset calendar: dated and computed ends, reviews and deadlines, as JSON Lines and as a calendar to subscribe to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from models.record import Sunset
from models.temporal.clock import dawns
from models.timeline.sunset import jurisdiction_of
from pipelines.edition import Edition
from pipelines.feed import output, write_lines

WARN = (timedelta(days=-90), timedelta(days=-14))  # before the day: time for a renewal, time for the last steps
WARN_OF = {"renewal_window_opens": WARN[1:]}  # 90 days before it the end itself is warned of
WORDS = {
    "expiry": "Expires",
    "lapses_unless_renewed": "Lapses unless renewed",
    "renewal_window_opens": "Renewal window opens",
    "review": "Review due",
    "review_due": "Review due",
    "report_due": "Report due",
    "wind_down_end": "Wind-down ends",
    "deadline": "Deadline",
    "commencement": "Takes effect",
    "renewal": "Renewed from",
    "repeal": "Repealed",
}
ENDS = ("expiry", "wind_down_end", "deadline", "lapses_unless_renewed")
NAME = "Sunsets of sanctions law"
NOTICE = "Decision support, not legal advice: read the law before you rely on this day."
DAILY = timedelta(days=1)  # how often a subscriber's calendar should look again


@output("sunsets")
def sunsets(edition: Edition, folder: Path) -> dict[str, int]:
    """sunsets.jsonl, sunsets.ics and a calendar for each jurisdiction (sunsets-ca.ics), by day."""
    write_lines(folder / "sunsets.jsonl", (s.model_dump(mode="json", by_alias=True) for s in edition.sunsets))
    off = {s.uid for s in edition.cancelled}
    counts = {"sunsets.jsonl": len(edition.sunsets)}
    held = {place for e in edition.of("instruments") if (place := jurisdiction_of(e.id))}
    for name, facts in calendars([*edition.sunsets, *edition.cancelled], held).items():
        place = name.removeprefix("sunsets").removesuffix(".ics").strip("-").upper()
        (folder / name).write_bytes(calendar(facts, edition.changed, edition.as_of, off, place))
        counts[name] = len(facts)
    return counts


def calendars(facts: list[Sunset], held: Iterable[str] = ()) -> dict[str, list[Sunset]]:
    """The facts of each calendar by file name: all of them, and those of each jurisdiction, `held` ones without any too."""
    found: dict[str, list[Sunset]] = {"sunsets.ics": facts} | {f"sunsets-{j.lower()}.ics": [] for j in held}
    for fact in facts:
        if fact.jurisdiction:
            found.setdefault(f"sunsets-{fact.jurisdiction.lower()}.ics", []).append(fact)
    return dict(sorted(found.items()))


def calendar(facts: list[Sunset], changed: dict[str, date], as_of: date, off: Set[str] = frozenset(), place: str = "") -> bytes:
    """An iCalendar of all-day events; `changed` gives by UID the day on which each last changed, `off` those called off.

    UIDs are those of the facts, so that a subscriber's calendar updates an event and never doubles it. A day is a
    date without a time, so that no time zone is needed.
    """
    cal = Calendar()
    cal.add("prodid", "-//operative//sunsets//EN")
    cal.add("version", "2.0")
    cal.add("calscale", "GREGORIAN")
    cal.add("method", "PUBLISH")
    name = f"{NAME}: {place}" if place else NAME
    cal.add("name", name)
    cal.add("x-wr-calname", name)
    cal.add("refresh-interval", DAILY, parameters={"VALUE": "DURATION"})
    cal.add("x-published-ttl", "P1D")
    for fact in facts:
        cal.add_component(_event(fact, changed.get(fact.uid, as_of), cancelled=fact.uid in off))
    return cal.to_ical()


def _event(fact: Sunset, revised: date, *, cancelled: bool) -> Event:
    event = Event()
    at = f" at {fact.time}" if fact.time else ""
    title = f"{WORDS.get(fact.kind, fact.kind.replace('_', ' ').capitalize())}{at}: {fact.title or fact.work}"
    event.add("uid", f"{fact.uid}@operative" if "@" not in fact.uid else fact.uid)
    event.add("sequence", fact.sequence)
    # When the fact was last revised, not when this file was written: the same facts give the same bytes.
    event.add("dtstamp", datetime.combine(revised, time(), UTC))
    event.add("dtstart", fact.date)
    event.add("dtend", fact.date + timedelta(days=1))
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("summary", title)
    event.add("description", "\n".join(_description(fact, cancelled=cancelled)))
    event.add("categories", [c for c in (fact.jurisdiction, fact.kind) if c])
    event.add("transp", "TRANSPARENT")
    for before in () if cancelled else WARN_OF.get(fact.kind, WARN):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event


def _description(fact: Sunset, *, cancelled: bool) -> Iterator[str]:
    """What a reader needs to judge the day: the work, the law and the words that it comes from, and how sure it is."""
    if cancelled:
        yield "Called off: the law no longer sets this day."
    yield fact.work
    if fact.rule:
        yield f"Under {fact.rule}"
    said = fact.evidence
    if said and said.text:
        yield f"“{said.text}”"
    if fact.time and dawns(fact.time) and fact.kind in ENDS:
        yield f"The last full day is {(fact.date - timedelta(days=1)).isoformat()}."
    yield (
        "This day is calculated; the text does not print it."
        if fact.computed and fact.value != fact.date.isoformat()
        else "This day is printed in the text."
    )
    if said and said.text and said.confidence is not None:
        yield f"Confidence that the words were read rightly: {said.confidence:.0%}."
    yield NOTICE
