"""Reviews: what a person decided about a label of a provision, kept for as long as its words stand.

A JSON Lines file, one decision a line, only ever appended to; the last decision on the same words, field and
label holds. A decision is found by its key alone, so that it survives renumbering, a move within the
instrument, a new edition of the document, and lapses when the words change, and only then.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from corpora.jsonlines import append, stored

Decision = Literal["accept", "reject", "relabel"]


class Review(BaseModel):
    """One decision: `accept` the label holds for the words, `reject` it does not, `relabel` another one holds instead."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str  # of the words, field and label that were decided on
    field: str  # "functions", "measures", "exemptions", "forms", "temporal", "safeguards" …
    label: str
    verdict: Decision
    to: str | None = None  # the label that holds instead
    author: str = Field(min_length=1)
    at: datetime
    note: str | None = None
    # Where the words stood when they were read: for the reader, not for the key.
    work: str | None = None
    provision: str | None = None
    document: str | None = None  # sha256 of the bytes
    text: str | None = None  # sha256 of the canonical text
    start: int | None = None
    end: int | None = None

    @model_validator(mode="after")
    def _complete(self) -> Review:
        if (self.verdict == "relabel") != (self.to is not None):
            raise ValueError("`to` goes with the verdict relabel, and only with it")
        return self


def normalised(words: str) -> str:
    """Words whatever their line breaks and spacing, Unicode NFC."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def key(words: str, lead: str, field: str, label: str) -> str:
    """SHA-256 of a provision's own words, the words that introduce it, a field and a label.

    The lead-in belongs to it: "(b) luxury goods" says nothing by itself.
    """
    parts = (normalised(lead), normalised(words), field, label)
    return hashlib.sha256("\x00".join(parts).encode("utf-8")).hexdigest()


class Reviews:
    """The decisions in a file; none where the file does not exist yet. Raises LineError on a line that is no decision."""

    def __init__(self, path: Path):
        self.path = path
        self._held: dict[str, Review] = {r.key: r for r in self.history()}

    def history(self) -> Iterator[Review]:
        """Every decision ever taken, in the order it was taken."""
        return stored(Review, self.path)

    def add(self, review: Review) -> None:
        """Append a decision; it replaces an earlier one on the same key."""
        append(self.path, review.model_dump_json(exclude_none=True))
        self._held[review.key] = review

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[Review]:
        return iter(self._held.values())

    def get(self, key: str) -> Review | None:
        """The decision that holds for a key."""
        return self._held.get(key)

    def fields(self) -> set[tuple[str, str]]:
        """Fields and labels that anything was decided about."""
        return {(r.field, r.label) for r in self}

    def digest(self) -> str:
        """A hash of all decisions that hold: while it stays the same, so does what they change."""
        return hashlib.sha256("".join(sorted(r.model_dump_json() for r in self)).encode()).hexdigest()

    def lapsed(self, works: Iterable[str], keys: set[str]) -> list[Review]:
        """Decisions on one of `works` whose words no provision carries any more."""
        there = set(works)
        return [r for r in self if r.work in there and r.key not in keys]
