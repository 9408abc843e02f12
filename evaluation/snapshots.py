"""Computed law against the publisher's own snapshots: what each consolidated text says of the day on which it was taken.

The status of a work on that day is computed twice: with the snapshot's own text among the documents, and
without it, from the other texts alone, so that a repeal must be dated and a term counted rather than read off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from corpora.document import Document, Provision
from corpora.formats import parse
from corpora.sources import Skipped, source_of
from evaluation.measures import Share
from models.amendments import Operation, apply, operations
from models.nature import decide
from models.reading import Reading
from models.record import InstrumentRecord
from models.timeline import Names, parts, status

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LAW = {"section", "subsection", "paragraph", "subparagraph", "definition"}
_GONE = {"repealed"}
_THERE = {"in_force", "suspended", "expired", "unverified"}  # an expired text stays in the collection until it is taken out


@dataclass(slots=True)
class Snapshots:
    """What was found equal.

    Of the provisions that changed between two snapshots, `explained` counts those that the publisher dates, `attributed`
    those whose section names a new amending instrument, `reproduced` those that amending clauses at hand turn into the new words.
    """

    statuses: Share = field(default_factory=Share)
    held_out: Share = field(default_factory=Share)
    lists: Share = field(default_factory=Share)
    explained: Share = field(default_factory=Share)
    attributed: Share = field(default_factory=Share)
    reproduced: Share = field(default_factory=Share)


def measure(folder: Path, records: Sequence[InstrumentRecord]) -> Snapshots:
    """The snapshots in ``{folder}/{day}`` against what is computed from `records`, which hold their texts and others."""
    found = Snapshots()
    everything = Names(records)
    days = sorted(d for d in folder.iterdir() if _DAY.fullmatch(d.name))
    before: dict[str, Document] = {}
    for place in days:
        day = date.fromisoformat(place.name)
        documents = {d.metadata.work or "": d for d in _documents(place)}
        of_day = {d.sha256 for d in documents.values()}
        others = Names(r for r in records if r.canonical_text is None or r.canonical_text.sha256 not in of_day)
        for work, document in sorted(documents.items()):
            _status(found.statuses, work, day, document, everything)
            if any(r.id == work and not (document.metadata.repealed and _earlier(r, document)) for r in others.records):
                _status(found.held_out, work, day, document, others)
            _lists(found.lists, work, day, document, everything)
            if work in before:
                old = before[work]
                for p in _changed(old, document):
                    _explained(found.explained, work, old, p)
                    _attributed(found.attributed, work, old, document, p)
                _reproduced(found.reproduced, work, old, document, [d for d in documents.values() if d is not document])
        before = documents
    return found


def _earlier(record: InstrumentRecord, document: Document) -> bool:
    """Whether a text cannot know of the repeal that a later one prints."""
    return record.version is None or document.metadata.version is None or record.version < document.metadata.version


def _documents(folder: Path) -> Iterator[Document]:
    for item in source_of(str(folder)).items(str(folder)):
        if not isinstance(item, Skipped):
            yield parse(item.read(), item.hints)


def _status(share: Share, work: str, day: date, document: Document, names: Names) -> None:
    computed = str(status(work, day, names).status)
    says = _GONE if document.metadata.repealed else _THERE
    share.add(
        computed in says, f"{work} on {day}: {computed}, the snapshot says {'repealed' if document.metadata.repealed else 'not repealed'}"
    )


def _lists(share: Share, work: str, day: date, document: Document, names: Names) -> None:
    """Names listed on the day: what the markup of the snapshot lists against the targets computed to be listed."""
    listed = {entry.name for entry in document.listings}
    places = {entry.provision for entry in document.listings}
    computed = {p.key for p in parts(work, day, names) if p.kind == "target" and p.provision in places and p.status != "repealed"}
    targets = {p.key for p in parts(work, day, names) if p.kind == "target"}
    if not targets:
        return  # a list of goods, or none
    right = computed <= listed and all(n in computed for n in listed & targets)
    share.add(right, f"{work} on {day}: {len(listed ^ computed)} names differ")


def _changed(old: Document, new: Document) -> Iterator[Provision]:
    """Provisions whose words are not those of the earlier text; related provisions of amending acts bear no day of their own."""
    before = {p.eid: old.words(p) for p in old.provisions}
    for p in (p for p in new.provisions if p.applies and not p.eid.startswith(("related", "amendments"))):
        if p.kind in _LAW and p.end > p.start and before.get(p.eid) != new.words(p):
            yield p


def _explained(share: Share, work: str, old: Document, p: Provision) -> None:
    """A changed provision bears a day after the earlier text from which it has been in force."""
    since = p.in_force_from or p.last_amended
    dated = since is not None and old.metadata.version is not None and old.metadata.version < since
    share.add(dated, f"{work} {p.eid}: in force from {since}, the earlier text is of {old.metadata.version}")


def _attributed(share: Share, work: str, old: Document, new: Document, p: Provision) -> None:
    """The publisher's note below the section names an amending instrument that the earlier text did not name there."""
    section = p.eid.split("__")[0]
    named = _instruments(new, section) - _instruments(old, section)
    share.add(bool(named), f"{work} {p.eid}: no new instrument in the history of {section}")


def _instruments(document: Document, section: str) -> set[str]:
    """What the history notes of a section list: amending instruments with their sections."""
    notes = [p for p in document.provisions if p.kind == "note" and p.eid.split("__")[0] == section]
    return {entry.strip(" .") for p in notes for entry in document.words(p).split(";")}


def _reproduced(share: Share, work: str, old: Document, new: Document, others: Sequence[Document]) -> None:
    """The amending clauses at hand, carried out on the earlier text, against each provision that changed."""
    todo = [o for d in others for o in _operations(d) if o.work == work]
    made = apply({p.eid: old.words(p) for p in old.provisions}, todo).words
    for p in _changed(old, new):
        why = "no amending text is at hand" if not todo else "the clauses at hand give other words"
        share.add(made.get(p.eid) == new.words(p), f"{work} {p.eid}: {why}")


def _operations(document: Document) -> list[Operation]:
    decision = decide(document)
    return operations(Reading(document, decision.type, decision.nature))


def from_feed(feed: Path) -> Iterable[InstrumentRecord]:
    """The Canadian instruments of a feed, every version, with their targets."""
    for path in sorted((feed / "instruments").glob("ca-*.json")):
        yield InstrumentRecord.model_validate_json(path.read_bytes())
