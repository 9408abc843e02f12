"""From records to conclusions: the status of each work on a day, its conflict flags, the sunset calendar.

A record that cannot be assessed keeps its annotation and is reported; the others do not wait for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Any

from corpora.archive import Archive, digest
from corpora.catalogue import Assessed
from models.conflicts import assess as flags_of
from models.record import Flag, InstrumentRecord, Relation, Sunset
from models.timeline import Names, apply, sunsets
from models.vocabulary import RelationType
from pipelines.edition import Entry, entries
from pipelines.stages import Tally
from pipelines.versions import code_version
from pipelines.workers import defect

_BULK: dict[str, Any] = {"provisions": [], "targets": []}  # what no rule of time reads and what makes records large


@dataclass(frozen=True, slots=True)
class Known:
    """All annotated instruments: their entries, and the works that they speak of under whatever id."""

    entries: list[Entry]
    names: Names
    digest: str  # of all the records


def instruments(archive: Archive) -> Known:
    """The instruments of an archive, without the bulk that no rule of time reads."""
    found = [e for e in entries(archive, annotated=True) if e.kind == "instruments"]
    light = [InstrumentRecord.model_validate_json(archive.get(e.record)).model_copy(update=_BULK) for e in found]
    return Known(found, Names(light), digest([e.record for e in found]))


def assess(archive: Archive, known: Known, chosen: Sequence[Entry], as_of: date, at: str, told: Callable[[], None] = lambda: None) -> Tally:
    """Number, status and flags of the chosen entries, given all known instruments."""
    flagged = _flagged(known)
    tally = Tally()
    with archive.session() as session:
        done = {a.location: a.basis for a in session.query(Assessed)}
    with ThreadPoolExecutor(1) as here:
        for entry in chosen:
            basis = digest(entry.record, known.digest, as_of.isoformat(), code_version())
            if done.get(entry.location) == basis:
                tally.unchanged += 1
            else:
                # A future holds whatever is raised: a defect is this one record's failure.
                future = here.submit(_conclude, archive, known, entry, as_of, entry.sha256 in flagged)
                error = future.exception()
                if error is not None:
                    archive.fail("assess", entry.source, entry.location, entry.sha256, defect(error), at)
                    tally.failed.append((entry.location, defect(error)))
                else:
                    _store(archive, entry, basis, *future.result())
                    archive.succeed("assess", entry.location)
                    tally.done += 1
            told()
    return tally


def _conclude(archive: Archive, known: Known, entry: Entry, as_of: date, flagged: bool) -> tuple[InstrumentRecord, list[Flag]]:
    record = apply(InstrumentRecord.model_validate_json(archive.get(entry.record)), known.names, as_of)
    record = numbered(record, known.names)
    return record, flags_of(record, as_of) if flagged else []


def numbered(record: InstrumentRecord, names: Names) -> InstrumentRecord:
    """The record under the number that other documents cite it by; `same_as` keeps its provisional id."""
    number = names.number(record.id)
    if number == record.id:
        return record
    same = Relation(type=RelationType.SAME_AS, id=record.id, method="rule:number_cited_elsewhere", confidence=0.95)
    return record.model_copy(update={"id": number, "relations": [*record.relations, same]})


def _flagged(known: Known) -> set[str]:
    """Hashes of the one expression of each work that raises its flags: the newest, English before other languages."""
    best: dict[str, Entry] = {}
    for entry in known.entries:
        work = known.names.number(entry.id)
        if entry.newest and (work not in best or entry.language == "en"):
            best[work] = entry
    return {e.sha256 for e in best.values()}


def _store(archive: Archive, entry: Entry, basis: str, record: InstrumentRecord, flags: list[Flag]) -> None:
    row = Assessed(
        location=entry.location,
        basis=basis,
        annotation=entry.record,
        work=record.id,
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


def all_sunsets(known: Known, as_of: date) -> list[Sunset]:
    """The sunset calendar, by day."""
    return sunsets(known.names, as_of)
