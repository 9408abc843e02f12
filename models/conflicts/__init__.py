"""From the words of a measure to the obligation it may breach, argued in eight steps; the law is the register's, this is the reasoning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpora.registers import Obligation, Register, register
from models.conflicts.agreements import extended
from models.conflicts.argument import argue, concluded, prose
from models.conflicts.binding import Bond, bond
from models.conflicts.case import Case
from models.conflicts.facts import Facts
from models.conflicts.library import Library
from models.conflicts.triggers import engages
from models.conflicts.weaknesses import weaknesses
from models.record import Flag, InstrumentRecord, Measure, TreatyRecord
from models.vocabulary import Nature

__all__ = ["Library", "assess", "extended", "prose", "weaknesses"]


def assess(
    record: InstrumentRecord,
    as_of: date | None = None,
    law: Register | None = None,
    treaties: Sequence[TreatyRecord] = (),
    library: Library | None = None,
) -> list[Flag]:
    """The flags of a record, strongest first; one for each obligation and group of like measures.

    The day: `as_of`, brought into the time in which the measure has effect; without it the day on which the measure takes effect
    (in force, else adopted). No day, no flag: whether anyone is bound cannot then be said. Lists that are absent count as silent.
    `treaties`: records of agreements whose text was read; those between issuer and target are law beside the register.
    `library`: law, treaties and other instruments made ready once for many records, instead of `law` and `treaties`.
    """
    library = library or Library.of(law or register(), treaties)
    facts = Facts(record)
    day = facts.day(as_of)
    if day is None or not facts.issuer or record.nature == Nature.TERMINATION:  # what ends measures wrongs nobody
        return []
    found: dict[tuple[str, ...], list[Case]] = {}
    for case in sorted(_cases(facts, day, library.law), key=lambda c: not c.measure.bound):  # those that say whom they bind first
        *like, bound = _alike(case)
        key = next((k for k in found if k[:-1] == (case.obligation.id, *like)), None) if not bound else None
        found.setdefault(key or (case.obligation.id, *like, bound), []).append(case)
    flags = [concluded(cases, library) for cases in found.values()]
    return sorted(flags, key=lambda f: (-f.severity, f.id))


def _cases(facts: Facts, day: date, law: Register) -> Iterator[Case]:
    for instrument, obligation in law.obligations():
        types = {kind for trigger in obligation.triggers for kind in trigger.measures}
        for measure in facts.record.measures:
            if measure.type not in types:
                continue
            binding = bond(instrument, obligation, facts, measure, day, law)
            trigger = engages(obligation, facts, measure, binding.day, law) if binding is not None else None
            if binding is None or trigger is None or _consented(facts, obligation, binding):
                continue
            case = argue(facts, measure, instrument, obligation, binding, trigger, law)
            if case is not None:
                yield case


def _consented(facts: Facts, obligation: Obligation, binding: Bond) -> bool:
    """Whether all states to which a duty is owed have agreed to what is done; the rights of persons are not theirs to give away."""
    return obligation.owed != "persons" and bool(binding.owed_to) and set(binding.owed_to) <= facts.agreed_with


def _alike(case: Case) -> tuple[str, ...]:
    """What like measures share: type, toward whom, the verdict (which their exemptions may part), and whom they bind."""
    measure: Measure = case.measure
    bound = re.sub(r"\b(?:a|an|any|the|each|every|and|or)\b|\W", " ", (measure.bound or "").lower())
    return (measure.type, ",".join(case.facts.toward(measure)), case.verdict, " ".join(bound.split()))
