"""From records to conclusions: the status of each work on a day, its conflict flags, the sunset calendar.

A record that cannot be assessed keeps its annotation and is reported; the others do not wait for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from corpora.archive import Archive, digest
from corpora.catalogue import Assessed
from corpora.registers import register
from corpora.reviews import Reviews
from models.conflicts import Library, weaknesses
from models.conflicts import assess as flags_of
from models.record import Flag, InstrumentRecord, Relation, Sunset, TreatyRecord, Weakness
from models.review import reviewed
from models.timeline import Names, apply, sunsets
from models.vocabulary import RelationType
from pipelines.edition import Entry, entries
from pipelines.shelf import partners
from pipelines.stages import Tally
from pipelines.versions import code_version
from pipelines.workers import defect

_BULK: dict[str, Any] = {"provisions": [], "targets": []}  # what no rule of time reads and what makes records large


@dataclass(frozen=True)
class Known:
    """All annotated instruments: their entries, and the works that they speak of under whatever id."""

    entries: list[Entry]
    names: Names
    digest: str  # of all the records, treaties among them, and of what reviewers decided
    archive: Archive
    treaties: list[Entry]
    reviews: Reviews | None = None

    @cached_property
    def newest(self) -> list[InstrumentRecord]:
        """The newest expression of each instrument in each language, without its bulk."""
        newest = {e.record: e for e in self.entries if e.newest}
        return [_decided(self.archive, newest[r], self.reviews).model_copy(update=_BULK) for r in sorted(newest)]

    @cached_property
    def library(self) -> Library:
        """The register with the treaties of the archive, and the provisions of all instruments that others can learn from."""
        read = (TreatyRecord.model_validate_json(self.archive.get(e.record)) for e in self.treaties if e.newest)
        return Library.of(register(), [t.model_copy(update={"provisions": []}) for t in read], self.newest)

    def partners(self, record: InstrumentRecord) -> list[InstrumentRecord]:
        """Other issuers' instruments on the same target; where no state is the target, on the same themes."""
        return partners(record, self.newest)


def instruments(archive: Archive, reviews: Reviews | None = None) -> Known:
    """The instruments of an archive as reviewers decided them, without the bulk that no rule of time reads."""
    every = entries(archive, annotated=True)
    found, treaties = [e for e in every if e.kind == "instruments"], [e for e in every if e.kind == "treaties"]
    light = [_decided(archive, e, reviews).model_copy(update=_BULK) for e in found]
    known = digest([e.record for e in every], reviews.digest() if reviews else "")
    return Known(found, Names(light), known, archive, treaties, reviews)


def _decided(archive: Archive, entry: Entry, reviews: Reviews | None) -> InstrumentRecord:
    """What was read in a document, and what reviewers decided about it."""
    record = InstrumentRecord.model_validate_json(archive.get(entry.record))
    return reviewed(record, archive.get(entry.text).decode("utf-8"), reviews) if reviews else record


def assess(
    archive: Archive,
    known: Known,
    chosen: Sequence[Entry],
    as_of: date,
    at: str,
    told: Callable[[], None] = lambda: None,
) -> Tally:
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


def _conclude(
    archive: Archive, known: Known, entry: Entry, as_of: date, flagged: bool
) -> tuple[InstrumentRecord, list[Flag], list[Weakness]]:
    record = _decided(archive, entry, known.reviews)
    record = apply(record, known.names, as_of)
    record = numbered(record, known.names)
    if not flagged:
        return record, [], []
    return record, flags_of(record, as_of, library=known.library), weaknesses(record, as_of, known.partners(record), known.library)


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


def _store(archive: Archive, entry: Entry, basis: str, record: InstrumentRecord, flags: list[Flag], weak: list[Weakness]) -> None:
    concluded = {
        name: [f.model_dump(mode="json", by_alias=True) for f in found] for name, found in (("flags", flags), ("weaknesses", weak))
    }
    row = Assessed(
        location=entry.location,
        basis=basis,
        annotation=entry.record,
        work=record.id,
        record=archive.put(json.dumps(record.model_dump(mode="json", by_alias=True), ensure_ascii=False).encode()),
        flags=archive.put(json.dumps(concluded, ensure_ascii=False).encode()),
    )
    with archive.session() as session:
        session.merge(row)


def all_flags(archive: Archive) -> list[Flag]:
    """The flags of every published instrument, by id."""
    return sorted((Flag.model_validate(f) for f in _concluded(archive, "flags")), key=lambda f: f.id)


def all_weaknesses(archive: Archive) -> list[Weakness]:
    """The weaknesses of every published instrument, by id."""
    return sorted((Weakness.model_validate(w) for w in _concluded(archive, "weaknesses")), key=lambda w: w.id)


def _concluded(archive: Archive, kind: str) -> list[dict[str, Any]]:
    published = {e.location for e in entries(archive)}
    with archive.session() as session:
        hashes = [a.flags for a in session.query(Assessed).order_by(Assessed.location) if a.location in published]
    held = [json.loads(archive.get(h)) for h in hashes]
    return [one for value in held if isinstance(value, dict) for one in value[kind]]  # a list: stored before weaknesses were


def all_sunsets(known: Known, as_of: date) -> list[Sunset]:
    """The sunset calendar, by day."""

    def words(record: InstrumentRecord) -> str:
        return known.archive.get(record.canonical_text.sha256).decode("utf-8") if record.canonical_text else ""

    return sunsets(known.names, as_of, words)
