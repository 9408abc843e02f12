"""From the words of a measure to the obligation it may breach, argued in eight steps; the law is the register's, this is the reasoning."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpora.registers import Register, register
from models.conflicts.agreements import extended
from models.conflicts.argument import argue, prose
from models.conflicts.binding import bond
from models.conflicts.facts import Facts
from models.conflicts.triggers import engages
from models.conflicts.weaknesses import weaknesses
from models.record import Flag, InstrumentRecord, TreatyRecord

__all__ = ["assess", "extended", "prose", "weaknesses"]


def assess(
    record: InstrumentRecord, as_of: date | None = None, law: Register | None = None, treaties: Sequence[TreatyRecord] = ()
) -> list[Flag]:
    """The flags of a record, strongest first.

    The day: `as_of`, brought into the time in which the measure has effect; without it the day on which the measure takes effect
    (in force, else adopted). No day, no flag: whether anyone is bound cannot then be said. Lists that are absent count as silent.
    `treaties`: records of agreements whose text was read; those between issuer and target are law beside the register.
    """
    law = extended(law or register(), treaties) if treaties else law or register()
    facts = Facts(record)
    day = facts.day(as_of)
    if day is None or not facts.issuer:
        return []
    flags = []
    for measure in record.measures:
        for instrument, obligation in law.obligations():
            if not any(measure.type in trigger.measures for trigger in obligation.triggers):
                continue
            binding = bond(instrument, obligation, facts, measure, day, law)
            if binding is None or engages(obligation, facts, measure, binding.day, law) is None:
                continue
            flag = argue(facts, measure, instrument, obligation, binding, law)
            if flag is not None:
                flags.append(flag)
    return sorted(flags, key=lambda f: (-f.severity, f.id))
