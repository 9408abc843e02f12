"""The text of a work on a day: every provision, and beside those that were not in force what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models.record import Contract, InstrumentRecord
from models.timeline.answer import StatusAnswer, status
from models.timeline.facts import expression, known_on
from models.timeline.names import Names
from models.timeline.parts import PartStatus, parts
from models.vocabulary import RelationType, Status

_CHANGES = {RelationType.AMENDS, RelationType.REPEALS, RelationType.SUSPENDS, RelationType.TERMINATES, RelationType.DELISTS}
_APART = {"footnote", "note"}


class Line(Contract):
    """A provision of the text; `status` is None where it shares the status of the work."""

    eid: str
    depth: int
    text: str
    status: Status | None = None
    because: str | None = None


class Shown(Contract):
    """The text of the day. `later` names documents of the day or before that this text may not have taken in."""

    status: StatusAnswer
    title: str | None
    version: date | None
    lines: list[Line]
    later: list[str]
    warnings: list[str]


def show(work: str, as_of: date, names: Names, texts: Sequence[InstrumentRecord], canonical: dict[str, str]) -> Shown | None:
    """The text of `work` on a day; None where no text is held.

    `texts` are its expressions with provisions, `canonical` the canonical texts by sha256.
    """
    language = min((t.language for t in texts), key=lambda x: x != "en", default="en")
    text = expression([t for t in texts if t.language == language], as_of)
    if text is None or text.canonical_text is None or text.canonical_text.sha256 not in canonical:
        return None
    words = canonical[text.canonical_text.sha256]
    whole = status(work, as_of, names)
    apart = _apart(parts(work, as_of, names, texts), whole)
    lines = []
    for p in text.provisions:
        if p.end > p.start and p.kind not in _APART:
            other = next((apart[e] for e in _up(p.eid) if e in apart), None)
            why = other.because[-1].rule if other and other.because else None
            depth = p.eid.count("__")
            lines.append(Line(eid=p.eid, depth=depth, text=words[p.start : p.end], status=other.status if other else None, because=why))
    day = text.version or known_on(text)
    warnings = [f"No text of {as_of} or before is held; this is the text of {day}."] if day and day > as_of else []
    return Shown(status=whole, title=text.title, version=text.version, lines=lines, later=_later(text, names, as_of), warnings=warnings)


def _apart(found: list[PartStatus], whole: StatusAnswer) -> dict[str, PartStatus]:
    """Provisions, and measures and exemptions by their provision, that are not in the state of the work."""
    out: dict[str, PartStatus] = {}
    for part in found:
        if part.provision and part.kind != "target" and part.status != whole.status:
            out.setdefault(part.provision, part)
    return out


def _up(eid: str) -> list[str]:
    """An eId and those of everything that holds it, the nearest first."""
    pieces = eid.split("__")
    return ["__".join(pieces[:n]) for n in range(len(pieces), 0, -1)]


def _later(text: InstrumentRecord, names: Names, as_of: date) -> list[str]:
    """Documents after this text, up to the day, that change the work."""
    ids, day = names.of(text.id), text.version or known_on(text) or date.min
    found = []
    for record in names.records:
        known = known_on(record)
        if record.id not in ids and known and day < known <= as_of:
            found += [
                f"{record.id} ({r.type}{', ' + r.detail if r.detail else ''})"
                for r in record.relations
                if r.id in ids and r.type in _CHANGES
            ]
    return list(dict.fromkeys(found))
