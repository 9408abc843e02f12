"""A folder of records as a lawyer's shelf: instruments, treaties, and the arguments that they allow."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from corpora.registers import register
from models.conflicts import Library, assess, weaknesses
from models.record import Flag, InstrumentRecord, TreatyRecord, Weakness
from models.timeline import Names, status
from pipelines.asking import AskingError, held_id, is_treaty, read_record
from pipelines.dispositions import disposed, load
from pipelines.settings import Settings

BULK: dict[str, Any] = {"provisions": [], "targets": []}
FEED = "conflicts.jsonl"


class Shelf:
    """The records below a folder: a feed, or what `annotate` wrote. Raises AskingError where there are none."""

    def __init__(self, folder: Path, store: Path | None = None) -> None:
        self.folder = folder
        self.store = store or Settings.of(folder).dispositions_file
        self._held: dict[str, tuple[Path, InstrumentRecord]] = {}
        self.treaties: list[TreatyRecord] = []
        for path in sorted(folder.rglob("*.json")):
            if not any(part.startswith(".") for part in path.relative_to(folder).parts):
                self._take(path)
        if not self._held and not self.treaties:
            raise AskingError(f"{folder}: no records in it")

    def _take(self, path: Path) -> None:
        value = json.loads(path.read_bytes())
        if not isinstance(value, dict) or "id" not in value:
            return
        if is_treaty(value):
            try:
                self.treaties.append(TreatyRecord.model_validate({**value, "provisions": []}))
            except ValidationError as error:
                raise AskingError(f"{path}: not a treaty record: {error.errors()[0]['msg']}") from None
        elif "legal_bases" in value:
            record = InstrumentRecord.model_validate({**value, **BULK})
            before = self._held.get(record.id)
            if before is None or _newer(record, before[1]):
                self._held[record.id] = (path, record)

    @property
    def instruments(self) -> list[InstrumentRecord]:
        """The newest version of each instrument, English before other languages, without provisions and targets."""
        return [record for _, record in self._held.values()]

    @cached_property
    def library(self) -> Library:
        """Law, treaties and models for arguments."""
        return Library.of(register(), self.treaties, self.instruments)

    def whole(self, work: str) -> InstrumentRecord:
        """The record of a work with all that it holds. Raises AskingError."""
        return read_record(self._held[held_id(self.folder, work, self._held)][0])

    def status(self, work: str, day: date) -> str:
        """The status of a work on a day, in a word."""
        return str(status(work, day, self.names).status)

    @cached_property
    def names(self) -> Names:
        """The ids under which each work goes."""
        return Names(self.instruments)

    def flag(self, name: str, as_of: date | None) -> Flag:
        """The flag of an id. Raises AskingError."""
        work = max((w for w in self._held if name.startswith(w + "/")), key=len, default=None)
        if work is None:
            raise AskingError(f"{self.folder}: no record that a flag {name!r} could be of")
        found = self.flags(as_of, [work])
        one = next((f for f in found if f.id == name), None)
        if one is None:
            raise AskingError(f"no flag {name!r}; {work} has: {', '.join(f.id for f in found[:6]) or 'none'}")
        return one

    def in_force(self, day: date) -> list[tuple[InstrumentRecord, str]]:
        """Instruments that are not shown to have ended or not to have begun on a day, with their status."""
        found = [(r, self.status(r.id, day)) for r in self.instruments if r.measures]
        return [(r, s) for r, s in found if s in ("in_force", "unverified")]

    def flags_of(self, record: InstrumentRecord, as_of: date | None) -> list[Flag]:
        """The flags of a record with the decisions on them, strongest first."""
        return disposed(assess(record, as_of, library=self.library), load(self.store))

    def flags(self, as_of: date | None, works: Iterable[str] | None = None) -> list[Flag]:
        """The flags of all works or some: as the feed of this folder published them, or argued for a day."""
        chosen = set(works) if works is not None else None
        published = self.folder / FEED
        if as_of is None and published.is_file():
            found = (Flag.model_validate_json(line) for line in published.open(encoding="utf-8"))
            return disposed([f for f in found if chosen is None or f.instrument in chosen], load(self.store))
        ids = [r.id for r in self.instruments if r.measures and (chosen is None or r.id in chosen)]
        return [f for work in ids for f in self.flags_of(self.whole(work), as_of)]

    def partners(self, record: InstrumentRecord) -> list[InstrumentRecord]:
        """Other issuers' instruments on the same target; where no state is the target, on the same themes."""
        return partners(record, self.instruments)

    def weaknesses_of(self, record: InstrumentRecord, as_of: date | None) -> list[Weakness]:
        """The weaknesses of a record, gravest first."""
        return weaknesses(record, as_of, self.partners(record), self.library)


def partners(record: InstrumentRecord, others: Iterable[InstrumentRecord]) -> list[InstrumentRecord]:
    """Of instruments, those of other issuers on the same target; where no state is the target, on the same themes."""
    states, themes = set(record.regime.target_states), set(record.regime.themes)
    return [
        other
        for other in others
        if other.jurisdiction != record.jurisdiction
        and other.language == record.language
        and other.measures
        and (states & set(other.regime.target_states) if states else themes & set(other.regime.themes))
    ]


def _newer(one: InstrumentRecord, other: InstrumentRecord) -> bool:
    def rank(record: InstrumentRecord) -> tuple[bool, date]:
        return record.language == "en", record.version or date.min

    return rank(one) > rank(other)
