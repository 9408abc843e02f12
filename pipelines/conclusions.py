"""From records to conclusions: the status of each work on a day, its conflict flags, the sunset calendar.

A record that cannot be assessed keeps its annotation and is reported; the others do not wait for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from corpora.archive import Archive, digest
from corpora.catalogue import Assessed
from models.record import Flag, InstrumentRecord, Sunset
from pipelines.edition import Entry, entries
from pipelines.stages import Tally
from pipelines.versions import code_version

_BULK: dict[str, Any] = {"provisions": [], "targets": []}  # what no rule of time reads and what makes records large


def instruments(archive: Archive) -> list[tuple[Entry, InstrumentRecord]]:
    """Annotated instruments without their bulk, as the timeline reads them."""
    found = []
    for entry in entries(archive, annotated=True):
        if entry.kind == "instruments":
            found.append((entry, InstrumentRecord.model_validate_json(archive.get(entry.record)).model_copy(update=_BULK)))
    return found


def assess(
    archive: Archive,
    known: Sequence[tuple[Entry, InstrumentRecord]],
    chosen: Sequence[Entry],
    as_of: date,
    told: Callable[[], None] = lambda: None,
) -> Tally:
    """Status and flags of the chosen entries, given all known instruments."""
    from models.conflicts import assess as flags_of
    from models.timeline import status

    light = [record for _, record in known]
    everything = digest([e.record for e, _ in known], as_of.isoformat(), code_version())
    flagged = _flagged([e for e, _ in known])
    tally = Tally()
    with archive.session() as session:
        done = {a.location: a.basis for a in session.query(Assessed)}
    for entry in chosen:
        basis = digest(entry.record, everything)
        if done.get(entry.location) == basis:
            tally.unchanged += 1
        else:
            record = InstrumentRecord.model_validate_json(archive.get(entry.record))
            answer = status(record.id, as_of, light)
            record = record.model_copy(update={"status": answer.status, "status_as_of": as_of, "status_because": answer.because})
            record.dates = record.dates.model_copy(update={"effective_until": answer.effective_until})
            flags = flags_of(record, as_of) if entry.sha256 in flagged else []
            _store(archive, entry, basis, record, flags)
            tally.done += 1
        told()
    return tally


def _flagged(known: Sequence[Entry]) -> set[str]:
    """Hashes of the one expression of each work that raises its flags: the newest, English before other languages."""
    best: dict[str, Entry] = {}
    for entry in known:
        if entry.newest and (entry.id not in best or entry.language == "en"):
            best[entry.id] = entry
    return {e.sha256 for e in best.values()}


def _store(archive: Archive, entry: Entry, basis: str, record: InstrumentRecord, flags: list[Flag]) -> None:
    row = Assessed(
        location=entry.location,
        basis=basis,
        annotation=entry.record,
        record=archive.put(json.dumps(record.model_dump(mode="json", by_alias=True), ensure_ascii=False).encode()),
        flags=archive.put(json.dumps([f.model_dump(mode="json", by_alias=True) for f in flags], ensure_ascii=False).encode()),
    )
    with archive.session() as session:
        session.merge(row)


def all_flags(archive: Archive) -> list[Flag]:
    """The flags of every published instrument, by id."""
    published = {e.location for e in entries(archive)}
    with archive.session() as session:
        hashes = [a.flags for a in session.query(Assessed).order_by(Assessed.location) if a.location in published]
    flags = [Flag.model_validate(f) for h in hashes for f in json.loads(archive.get(h))]
    return sorted(flags, key=lambda f: f.id)


def all_sunsets(known: Sequence[tuple[Entry, InstrumentRecord]], as_of: date) -> list[Sunset]:
    """The sunset calendar, by day."""
    from models.timeline import sunsets

    return sorted(sunsets([r for _, r in known], as_of), key=lambda s: (s.date, s.uid))
