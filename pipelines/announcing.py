"""What subscribers' calendars were told: dates move with a higher sequence number, and are called off when the law drops them.

A calendar never forgets an event by itself (RFC 5545): what is no longer so has to be said, under the same
UID and with a higher sequence number, until the day has passed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from corpora.archive import Archive
from corpora.catalogue import Announced
from models.record import Sunset


@dataclass(frozen=True, slots=True)
class Announcement:
    """The facts of an edition with their sequence numbers, and those called off; `changed` gives the day on which each last changed."""

    facts: list[Sunset]
    cancelled: list[Sunset] = field(default_factory=list)
    changed: dict[str, date] = field(default_factory=dict)


def announce(archive: Archive, facts: Sequence[Sunset], as_of: date) -> Announcement:
    """The facts of a day against what was announced before; a question about an earlier day calls nothing off."""
    with archive.session() as session:
        before = {row.uid: row for row in session.query(Announced)}
    changed: dict[str, date] = {}
    live = []
    for fact in facts:
        told = before.get(fact.uid)
        same = told is not None and not told.cancelled and told.day == fact.date.isoformat()
        least = 0 if told is None else told.sequence if same else told.sequence + 1
        live.append(fact.model_copy(update={"sequence": max(fact.sequence, least)}))
        changed[fact.uid] = date.fromisoformat(told.changed) if told is not None and same and told.sequence >= fact.sequence else as_of
    off = []
    latest = max((row.changed for row in before.values()), default=as_of.isoformat())
    for uid in sorted(before.keys() - changed.keys()) if latest <= as_of.isoformat() else ():
        row = before[uid]
        if row.day >= as_of.isoformat():
            fact = Sunset.model_validate_json(row.fact)
            off.append(fact.model_copy(update={"sequence": row.sequence if row.cancelled else row.sequence + 1}))
            changed[uid] = date.fromisoformat(row.changed) if row.cancelled else as_of
    return Announcement(live, off, changed)


def remember(archive: Archive, told: Announcement) -> None:
    """Record what was announced; days that passed are kept, so that their UIDs never start again."""
    with archive.session() as session:
        for facts, cancelled in ((told.facts, False), (told.cancelled, True)):
            for fact in facts:
                session.merge(Announced(
                    uid=fact.uid, sequence=fact.sequence, day=fact.date.isoformat(), cancelled=cancelled,
                    changed=told.changed[fact.uid].isoformat(), fact=fact.model_dump_json(),
                ))  # fmt: skip
