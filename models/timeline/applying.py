"""Status written into a record: of the work, and of each measure, exemption and target."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from models.record import Exemption, InstrumentRecord, Measure, Target
from models.timeline.answer import status
from models.timeline.facts import expression
from models.timeline.names import Names
from models.timeline.parts import PartStatus, parts

P = TypeVar("P", Measure, Exemption, Target)


def apply(record: InstrumentRecord, others: Iterable[InstrumentRecord] | Names, as_of: date) -> InstrumentRecord:
    """A copy of `record` with its status, what proves it and its computed end on `as_of`, and those of its parts.

    `others` are the records that may speak of it; `record` itself may be among them. The parts of an
    expression that is not the text of the day stay without a status.
    """
    names = others if isinstance(others, Names) else Names([*(o for o in others if o != record), record])
    answer = status(record.id, as_of, names)
    dates = record.dates.model_copy(update={"effective_until": answer.effective_until})
    filled = record.model_copy(update={"dates": dates, "status": answer.status, "status_as_of": as_of, "status_because": answer.because})
    same = [r for r in names.records if r.id in names.of(record.id) and r.language == record.language]
    text = expression(same, as_of)
    if text is None or (text.version, text.source.sha256) != (record.version, record.source.sha256):
        return filled
    found = parts(record.id, as_of, names, [record])
    return filled.model_copy(
        update={
            "measures": _filled(record.measures, [p for p in found if p.kind == "measure"]),
            "exemptions": _filled(record.exemptions, [p for p in found if p.kind == "exemption"]),
            "targets": _filled(record.targets, [p for p in found if p.kind == "target"]),
        }
    )


def _filled(things: list[P], found: list[PartStatus]) -> list[P]:
    """Statements with the status of the part at the same place in its list."""
    return [t.model_copy(update={"status": p.status, "effective_until": p.effective_until}) for t, p in zip(things, found, strict=True)]
