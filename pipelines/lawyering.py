"""The law on a day: the status of a work and its parts, its text, and what became of it between two days."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from models.record import InstrumentRecord
from models.timeline import apart, parts, status
from models.timeline.comparing import Change, Comparison, compare, kinds
from models.timeline.showing import Shown, show
from pipelines.asking import AskingError, held_id
from pipelines.holdings import Holding


def status_of(work: str, held: Holding, as_of: date, everything: bool = False) -> dict[str, Any]:
    """Status of a work on a day and of its parts, each with what proves it. Raises AskingError.

    Of targets and provisions only those that differ from the work, unless `everything` is asked for.
    """
    answer = status(work, as_of, held.names)
    if not answer.because:  # a work that others tell of need not be held itself
        work = _held(work, held)
        answer = status(work, as_of, held.names)
    found = parts(work, as_of, held.names, held.texts(work))
    told = found if everything else apart(found, answer)
    return {**json.loads(answer.model_dump_json()), "parts": [json.loads(p.model_dump_json()) for p in told]}


def shown(work: str, held: Holding, as_of: date) -> Shown:
    """The text of a work on a day. Raises AskingError."""
    work = _held(work, held)
    own = held.texts(work)
    found = show(work, as_of, held.names, own, held.canonical(own))
    if found is None:
        raise AskingError(f"{held.name}: no canonical text of {work} beside its records")
    return found


def compared(work: str, held: Holding, first: date, second: date) -> Comparison:
    """What became of a work between two days. Raises AskingError."""
    work = _held(work, held)
    own = held.texts(work)
    texts_of = held.canonical(own)
    spans = {id(t): {p.eid: (p.start, p.end) for p in t.provisions} for t in own}

    def words(text: InstrumentRecord, eid: str | None) -> str | None:
        full = texts_of.get(text.canonical_text.sha256) if text.canonical_text else None
        span = spans[id(text)].get(eid or "")
        return full[span[0] : span[1]] if full is not None and span is not None else None

    found = compare(work, first, second, held.names, own, words)
    if found is None:
        raise AskingError(f"{held.name}: no text of {work}")
    return found


def _held(work: str, held: Holding) -> str:
    """The id of a work as it is held, or another by which it goes. Raises AskingError."""
    ids = {r.id for r in held.names.records}
    return work if held.names.of(work) & ids else held_id(held.name, work, ids)


def in_words(found: Shown) -> Iterator[str]:
    """The text of a day, a provision a line."""
    answer = found.status
    yield found.title or answer.work
    until = f", until {answer.effective_until}" if answer.effective_until else ""
    yield f"{answer.work}, text of {found.version or 'unknown date'}; on {answer.as_of}: {answer.status.replace('_', ' ')}{until}"
    yield from (f"Because: {b.document}: {b.rule}" for b in answer.because)
    yield from (f"Note: {w}" for w in found.warnings)
    yield from (f"Not taken in: {w}" for w in found.later)
    yield ""
    for line in found.lines:
        mark = f"[{line.status.replace('_', ' ')}{': ' + line.because if line.because else ''}] " if line.status else ""
        yield "  " * line.depth + mark + line.text


def told(found: Comparison) -> Iterator[str]:
    """A comparison, kind by kind, quoting both versions."""
    first, second = found.days
    yield f"{found.work}: {first} (text of {found.versions[0]}) and {second} (text of {found.versions[1]})"
    yield from (f"Note: {w}" for w in found.warnings)
    counts = kinds(found.changes)
    untold = found.warnings and found.versions[0] == found.versions[1]
    none = "What changed cannot be told: one text stands for both days." if untold else "No change."
    yield ", ".join(f"{n} {k.replace('_', ' ')}" for k, n in counts.items()) or none
    for kind in counts:
        yield ""
        yield kind.replace("_", " ").upper()
        for change in (c for c in found.changes if c.kind == kind):
            yield from _change(change)


def _change(change: Change) -> Iterator[str]:
    yield f"- {change.words}"
    for label, quote in (("before", change.before), ("after", change.after)):
        if quote is not None:
            yield f"    {label} ({quote.version or 'undated'}, {quote.provision or 'whole'}): “{quote.text}”"
