"""Dispositions: what a lawyer decided about a flag, kept for as long as the flag's evidence stands.

A JSON Lines file that is only ever appended to; the last decision on a flag holds. It lapses when the words, party
rows or register entries that the flag rests on change, or the flag is gone; never because a build or an offset did.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from corpora.jsonlines import append, stored
from models.record import Disposition, Flag

Verdict = Literal["accept", "reject", "distinguish"]


class DispositionError(ValueError):
    """A decision without a reason or an author."""


def load(path: Path) -> dict[str, Disposition]:
    """The decision that holds on each flag, by the flag's id; none where the file does not exist yet. Raises LineError."""
    return {one.flag: one for one in stored(Disposition, path)}


def dispose(path: Path, flag: Flag, verdict: Verdict, reason: str, author: str, on: date) -> Disposition:
    """Record a decision on a flag as it now stands. Raises DispositionError."""
    if not reason.strip() or not author.strip():
        raise DispositionError("a decision needs a reason and an author")
    decided = Disposition(
        flag=flag.id, verdict=verdict, reason=reason.strip(), author=author.strip(), on=on, evidence_sha256=flag.evidence_sha256 or ""
    )
    append(path, decided.model_dump_json(exclude={"lapsed"}))
    return decided


def disposed(flags: Iterable[Flag], held: dict[str, Disposition]) -> list[Flag]:
    """The flags, each with the decision on it; one whose evidence has changed since shows that it lapsed."""
    return [f.model_copy(update={"disposition": _of(f, held[f.id])}) if f.id in held else f for f in flags]


def all_of(flags: Iterable[Flag], held: dict[str, Disposition]) -> list[Disposition]:
    """Every decision in order of its flag, those that lapsed marked, whose flag is gone among them."""
    known = {f.id: f for f in flags}
    return [
        _of(known[name], one) if name in known else one.model_copy(update={"lapsed": True})
        for name, one in sorted(held.items())
    ]  # fmt: skip


def _of(flag: Flag, decision: Disposition) -> Disposition:
    return decision.model_copy(update={"lapsed": decision.evidence_sha256 != flag.evidence_sha256})
