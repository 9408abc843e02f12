"""How far a population depends on the issuer: a ban on all trade harms those who have no other supplies."""

from __future__ import annotations

from datetime import date

from corpora.registers import Obligation, Register, Trigger
from models.conflicts.facts import Facts
from models.record import Measure

TAKEN_OFF = 0.25
DOUBT = 0.6  # what is left of the confidence where nothing shows that the population depends on the issuer


def doubt(obligation: Obligation, trigger: Trigger, facts: Facts, measure: Measure, day: date, register: Register) -> str | None:
    """Why it is doubtful that a ban reaches a population's means of living; None where it is not asked, or shown."""
    of_a_population = obligation.domain == "human_rights" or obligation.kind == "countermeasures"
    if not (of_a_population and "whole_economy" in trigger.needs.hits):
        return None
    toward = set(facts.toward(measure))
    supplied = any(facts.issuer in s.suppliers and (not s.to or toward & set(s.to)) and s.on(day) for s in register.supplies)
    occupied = any(
        s.kind == "occupation" and s.on(day) and facts.issuer in s.between[0] and toward & set(s.between[1]) for s in register.situations
    )
    if supplied or occupied or _with_others(facts) or _closes_the_way(facts, toward):
        return None
    return f"nothing on record shows that the people of {', '.join(sorted(toward))} depend on {facts.issuer} for their supplies"


def _with_others(facts: Facts) -> bool:
    """Whether the issuer acts with many: for the Council or the Union."""
    return bool(facts.resolutions) or any(b.id.startswith("eu:") and b.relation == "implements" for b in facts.record.legal_bases)


def _closes_the_way(facts: Facts, toward: set[str]) -> bool:
    """Whether the goods of others are stopped as well."""
    return any(m.type == "transport_ban" and toward & set(facts.toward(m)) for m in facts.record.measures)
