"""Exposure under one treaty: whom it binds, what it asks of them, and the measures at hand that may breach it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from corpora.registers import Exception_, Named, Obligation, Register, named
from models.conflicts.wording import owed
from pipelines.asking import AskingError
from pipelines.shelf import Shelf


@dataclass(frozen=True)
class _Asked:
    """The treaty that is asked about, with what the register or its text says of it; a protocol has the articles that rest on its parties."""

    treaty: Named
    obligations: list[Obligation]
    exceptions: list[Exception_]


def exposure(shelf: Shelf, treaty: str, as_of: date | None) -> dict[str, Any]:
    """What measures of the shelf are exposed under one treaty: its parties, obligations and flags. Raises AskingError."""
    asked = _asked(treaty, shelf.library.law)
    own = {o.id for o in asked.obligations}
    # A measure that takes effect only later is argued for its own first day: on the day that is asked about it breaches nothing.
    flags = [f for f in shelf.flags(as_of) if f.obligation in own and (as_of is None or f.as_of is None or f.as_of <= as_of)]
    day = as_of or max((f.as_of for f in flags if f.as_of), default=datetime.now(UTC).date())
    return {
        "treaty": asked.treaty.key, "title": asked.treaty.title, "as_of": day.isoformat(),
        "parties": asked.treaty.parties(day), "caveats": asked.treaty.caveats(day),
        "obligations": [{"id": o.id, "kind": o.kind, "summary": o.summary, "text": o.note} for o in asked.obligations],
        "exceptions": [{"id": e.id, "kind": e.kind, "summary": e.summary} for e in asked.exceptions],
        "flags": [f.model_dump(mode="json", by_alias=True) for f in flags],
    }  # fmt: skip


def _asked(name: str, law: Register) -> _Asked:
    try:
        found = named(name, law)
    except KeyError as error:
        raise AskingError(str(error.args[0])) from None
    instrument = law.instruments.get(found.key) or law.instruments.get(f"treaty:{found.key}")
    if instrument is not None:
        return _Asked(found, instrument.obligations, instrument.exceptions)
    return _Asked(found, [o for _, o in law.obligations() if o.party_tables == [found.key]], [])


def exposure_lines(answer: dict[str, Any]) -> Iterator[str]:
    """The answer on a treaty in lines."""
    yield f"{answer['title']} ({answer['treaty']}): {', '.join(answer['parties']) or 'no parties on that day'}"
    yield from answer["caveats"]
    yield f"{len(answer['obligations'])} obligations that a sanction can engage, {len(answer['exceptions'])} exceptions"
    for f in answer["flags"]:
        yield f"  {f['verdict']:<12} {f['severity']:.2f}  {f['obligation']}  {f['instrument']} {','.join(f['measures'])} -> {owed(f['owed_to'])}"
    if not answer["flags"]:
        yield "No measure of the archive engages it between parties that it binds."
