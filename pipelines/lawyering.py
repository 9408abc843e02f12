"""The law on a day in words: the text of a work, and what became of it between two days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from models.record import InstrumentRecord
from models.timeline import Names
from models.timeline.comparing import Change, Comparison, compare, kinds
from models.timeline.showing import Shown, show
from pipelines.asking import AskingError, held_in, texts


def shown(work: str, folder: Path, as_of: date) -> Shown:
    """The text of a work on a day, from the records in a folder. Raises AskingError."""
    names, own = _asked(work, folder)
    found = show(work, as_of, names, own, _canonical(folder, own))
    if found is None:
        raise AskingError(f"{folder}: no canonical text of {work} beside its records")
    return found


def compared(work: str, folder: Path, first: date, second: date) -> Comparison:
    """What became of a work between two days, from the records in a folder. Raises AskingError."""
    names, own = _asked(work, folder)
    texts_of = _canonical(folder, own)
    spans = {id(t): {p.eid: (p.start, p.end) for p in t.provisions} for t in own}

    def words(text: InstrumentRecord, eid: str | None) -> str | None:
        full = texts_of.get(text.canonical_text.sha256) if text.canonical_text else None
        span = spans[id(text)].get(eid or "")
        return full[span[0] : span[1]] if full is not None and span is not None else None

    found = compare(work, first, second, names, own, words)
    if found is None:
        raise AskingError(f"{folder}: no text of {work}")
    return found


def _asked(work: str, folder: Path) -> tuple[Names, list[InstrumentRecord]]:
    held = held_in(folder)
    names = Names([record for _, record in held])
    own = texts(work, held, names)
    if not own:
        raise AskingError(f"{folder}: no record of {work}; there are: {', '.join(sorted({r.id for _, r in held})[:8])}")
    return names, own


def _canonical(folder: Path, own: list[InstrumentRecord]) -> dict[str, str]:
    """Canonical texts by hash, from a `text` folder in the folder of the records or beside it."""
    found = {}
    for sha256 in {t.canonical_text.sha256 for t in own if t.canonical_text}:
        for place in (folder / "text", folder.parent / "text", folder):
            if (path := place / f"{sha256}.txt").is_file():
                found[sha256] = path.read_bytes().decode("utf-8")
                break
    return found


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
