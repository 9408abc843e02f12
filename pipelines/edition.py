"""An edition: everything that one publication of the feed says, before it is written.

Records stay JSON text in the archive and are fetched one at a time, so that an edition of many thousand
documents fits in memory; only what every output needs is held.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from corpora.archive import Archive
from corpora.catalogue import Annotated, Assessed, Published
from corpora.reviews import Reviews
from models.record import Disposition, DocumentRow, Flag, Sunset, TreatyRecord, Weakness
from models.review import reviewed
from models.treaty_status import apply
from pipelines.slugs import slugs


@dataclass(frozen=True, slots=True)
class Entry:
    """One published record: where it came from, its name, and the hash of its JSON in the archive."""

    kind: str  # "instruments" or "treaties"
    slug: str
    id: str
    version: str | None
    language: str
    sha256: str  # of the document's bytes
    record: str
    text: str
    source: str
    location: str

    @property
    def newest(self) -> bool:
        """Whether it is the newest expression of its work in its language."""
        return "@" not in self.slug


@dataclass(slots=True)
class Edition:
    """The content of one publication, in its published order."""

    archive: Archive
    as_of: date
    entries: list[Entry]
    documents: list[DocumentRow]
    flags: list[Flag] = field(default_factory=list)
    sunsets: list[Sunset] = field(default_factory=list)
    coverage: list[dict[str, Any]] = field(default_factory=list)
    weaknesses: list[Weakness] = field(default_factory=list, kw_only=True)
    dispositions: list[Disposition] = field(default_factory=list, kw_only=True)
    reviews: Reviews | None = None
    cancelled: list[Sunset] = field(default_factory=list, kw_only=True)  # announced before, and no longer so
    changed: dict[str, date] = field(default_factory=dict, kw_only=True)  # by UID: when an announced date last changed

    def of(self, kind: str) -> list[Entry]:
        """Entries of a kind, by id, language and version."""
        return [e for e in self.entries if e.kind == kind]

    def json(self, entry: Entry) -> dict[str, Any]:
        """The record of an entry; an instrument's status and what reviewers decided about it went in when it was assessed."""
        if entry.kind != "treaties":
            return json.loads(self.archive.get(entry.record))
        record = TreatyRecord.model_validate_json(self.archive.get(entry.record))
        if self.reviews:
            record = reviewed(record, self.archive.get(entry.text).decode("utf-8"), self.reviews)
        return apply(record, self.as_of).model_dump(mode="json", by_alias=True)

    def records(self, kind: str) -> Iterator[tuple[Entry, dict[str, Any]]]:
        """Entries of a kind with their records, one at a time."""
        for entry in self.of(kind):
            yield entry, self.json(entry)


@dataclass(frozen=True, slots=True)
class _Expression:
    sha256: str
    kind: str | None
    id: str | None
    version: str | None
    language: str | None


def entries(archive: Archive, annotated: bool = False) -> list[Entry]:
    """Every record that is published: the last good one of each document, the same bytes once.

    `annotated` asks for the records as annotated, before they were assessed.
    """
    assessed: dict[str, Assessed] = {}
    if not annotated:
        with archive.session() as session:
            assessed = {a.annotation: a for a in session.query(Assessed)}
    rows: dict[str, Annotated] = {}
    for row in archive.annotations():
        if row.record is not None:
            rows.setdefault(row.sha256, row)
    works = {h: assessed[r.record].work if r.record in assessed else r.work for h, r in rows.items()}
    names = slugs(_Expression(h, r.kind, works[h], r.date, r.language) for h, r in rows.items())
    found = [
        Entry(
            kind=row.kind or "",
            slug=names[sha256],
            id=works[sha256] or "",
            version=row.date,
            language=row.language or "en",
            sha256=sha256,
            record=assessed[row.record].record if row.record in assessed else row.record or "",
            text=row.text or "",
            source=row.source,
            location=row.location,
        )
        for sha256, row in rows.items()
    ]
    return sorted(found, key=lambda e: (e.kind, e.id, e.language, e.slug))


def documents(archive: Archive) -> list[DocumentRow]:
    """One row for every location that was looked at, by location."""
    annotated = {a.location: a for a in archive.annotations()}
    failures = {f.location: f for f in archive.failures()}
    held = {h.location: h for h in archive.held()}
    rows = {p.location: DocumentRow(source=p.location, sha256="", why=f"skipped: {p.reason}") for p in archive.passed_over()}
    for location in sorted({*held, *failures}):
        known, failure = annotated.get(location), failures.get(location)
        rows[location] = DocumentRow.model_validate(
            {
                "source": location,
                "sha256": held[location].sha256 if location in held else "",
                "nature": known.nature if known else None,
                "why": known.why if known else None,
                "record": known.work if known else None,
                "format": known.format if known else None,
                "failure": failure.reason if failure else None,
            }
        )
    return [rows[location] for location in sorted(rows)]


def coverage(archive: Archive) -> list[dict[str, Any]]:
    """Per source: the days it was last looked at and last changed, its documents and failures."""
    held, failures = archive.held(), archive.failures()
    found: dict[str, dict[str, Any]] = {}
    for check in archive.checks():
        row = found.setdefault(check.source, {"source": check.source, "last_checked": None, "last_changed": None})
        row["last_checked"] = check.checked_at[:10]
        if check.changed:
            row["last_changed"] = check.checked_at[:10]
    for name, row in found.items():
        row["documents"] = sum(h.source == name for h in held)
        row["failures"] = sum(f.source == name for f in failures)
    return [found[name] for name in sorted(found)]


def remember(archive: Archive, edition: Edition) -> None:
    """Record in the catalogue what was published."""
    with archive.session() as session:
        session.query(Published).delete()
        session.add_all(Published(kind=e.kind, slug=e.slug, work=e.id, sha256=e.sha256, record=e.record) for e in edition.entries)
