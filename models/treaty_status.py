"""Status of a treaty on a day: not yet in force, in force, or ended, and what shows it."""

from __future__ import annotations

from datetime import date, timedelta

from corpora.registers.agreements import agreement
from models.record import Because, TreatyRecord
from models.vocabulary import Status


def apply(record: TreatyRecord, as_of: date) -> TreatyRecord:
    """A copy of `record` with its status on `as_of`, what shows it, and the last day on which it bound anybody."""
    ended = _ended(record)
    begun = record.dates.in_force or (record.entry_into_force.day if record.entry_into_force else None)
    until = ended - timedelta(days=1) if ended else record.dates.effective_until
    dates = record.dates.model_copy(update={"in_force": begun, "effective_until": until})
    status, because = _status(record, as_of, begun, ended)
    return record.model_copy(update={"dates": dates, "status": status, "status_as_of": as_of, "status_because": because})


def _status(record: TreatyRecord, as_of: date, begun: date | None, ended: date | None) -> tuple[str, list[Because]]:
    if record.parties_known == "none":
        return Status.UNVERIFIED.value, [_because(record, "a declaration: it enters into force on no day and binds nobody by itself")]
    if begun is None:
        return Status.UNVERIFIED.value, []
    entered = _because(record, f"entered into force on {begun}")
    if as_of < begun:
        return Status.NOT_YET.value, [entered]
    known = agreement(record.id.removeprefix("treaty:"))
    if known is not None and known.end_unknown:
        return Status.UNVERIFIED.value, [entered, _because(record, "it has ended, on a day that is not recorded")]
    if ended is not None and ended <= as_of:
        return Status.REPEALED.value, [entered, _because(record, f"no state is bound from {ended} on")]
    return Status.IN_FORCE.value, [entered]


def _ended(record: TreatyRecord) -> date | None:
    """The day from which nobody is bound, where every party that is recorded has left and all are."""
    if record.parties_known == "partial" or not record.parties or any(p.until is None for p in record.parties):
        return None
    return max(p.until for p in record.parties if p.until)


def _because(record: TreatyRecord, rule: str) -> Because:
    force = record.entry_into_force
    if force is None or force.provision is None:
        return Because(document=record.id, rule=rule)
    return Because(
        document=record.id, rule=rule, provision=force.provision, start=force.start, end=force.end, text=force.text,
        confidence=force.confidence, method=force.method,
    )  # fmt: skip
