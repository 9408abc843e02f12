"""One measure against one obligation, as the steps of the argument left it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from corpora.registers import Instrument, Obligation, Trigger
from models.conflicts import severity
from models.conflicts.agreements import READ
from models.conflicts.binding import Bond
from models.conflicts.charter103 import Supremacy
from models.conflicts.exceptions import Claim
from models.conflicts.facts import Facts
from models.conflicts.mitigation import Reliefs
from models.record import Example, Measure, SeverityTerm
from models.vocabulary import Verdict


@dataclass(frozen=True)
class Case:
    """One measure against one obligation, all steps resolved."""

    facts: Facts
    measure: Measure
    instrument: Instrument
    obligation: Obligation
    bond: Bond
    supremacy: Supremacy
    claims: list[Claim]
    relief: Reliefs
    verdict: Verdict
    trigger: Trigger
    doubt: str | None = None  # why the harm that the obligation speaks of is not shown
    like: tuple[Measure, ...] = ()  # all measures that the flag stands for
    examples: Mapping[str, Example] = field(default_factory=dict)

    @cached_property
    def terms(self) -> list[SeverityTerm]:
        """The severity, term by term."""
        return severity.terms(self.obligation, self.facts, self.measure, self.supremacy, self.claims, self.relief, self.doubt)

    @property
    def severity(self) -> float:
        """The sum of its terms."""
        return severity.total(self.terms)

    @property
    def entry(self) -> str:
        """The register entry as a citation; for an agreement of the corpus the span of its text."""
        if self.instrument.note == READ:
            return self.obligation.note or self.obligation.id
        return f"obligations/{self.instrument.instrument}.yaml: {self.obligation.id}"

    @property
    def missing_exemptions(self) -> list[str]:
        """Carve-outs that the obligation asks for and no exemption of the measure gives, as needs."""
        return [f"exemption:{'|'.join(group)}" for group in self.obligation.carve_outs if not self.facts.exemptions(self.measure, group)]

    @property
    def named(self) -> str:
        """The measures that the flag stands for, by their keys."""
        keys = [m.key for m in self.like]
        return f"measure {keys[0]}" if len(keys) == 1 else "measures " + ", ".join(keys)
