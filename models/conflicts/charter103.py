"""Step 4: Article 103 of the Charter, and its limits.

A Chapter VII decision prevails only as far as it itself requires the measure. Procedural guarantees stay (Kadi, Al-Dulimi),
and where the decision leaves states room that the instrument did not use, the rest is the state's own choice (Nada).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpora.registers import Decision, Obligation, Register
from models.conflicts.facts import Facts
from models.record import LegalBasis, Measure

Reach = Literal["none", "required", "latitude", "choice", "unknown", "procedural"]


@dataclass(frozen=True)
class Supremacy:
    """How far a Security Council decision carries the measure against this obligation."""

    reach: Reach
    why: str
    basis: tuple[tuple[str, LegalBasis], ...] = ()
    decision: Decision | None = None

    @property
    def supersedes(self) -> bool:
        """Whether Article 103 removes the obligation's claim to be applied."""
        return self.reach == "required"


def supremacy(obligation: Obligation, facts: Facts, measure: Measure, day: date, register: Register) -> Supremacy:
    """Article 103 for one measure and one obligation."""
    if not facts.resolutions:
        return Supremacy("none", "The instrument gives effect to no decision of the Security Council.")
    basis = tuple(facts.resolutions)
    if obligation.id.split(":")[0] in ("unsc", "uncharter"):
        return Supremacy("none", "The obligation stands under the Charter itself; Article 103 sets it above others, not below.", basis)
    known = [register.decisions[number] for number, _ in basis if number in register.decisions]
    named = tuple(pair for pair in basis if pair[1].relation != "refers") or basis
    numbers = ", ".join(number for number, _ in named)
    if obligation.procedural:
        return Supremacy(
            "procedural",
            f"Resolution {numbers} is carried out, but no resolution displaces a procedural guarantee: the decision can be obeyed and a hearing given.",
            named,
        )
    if not known:
        return Supremacy("unknown", f"What resolution {numbers} itself requires is not in the register.", named)
    types: set[str] = {measure.type}
    if measure.type in ("finance_ban", "services_ban", "funds_ban") and facts.names_no_state(measure):
        types.add("asset_freeze")  # services and funds to those whose assets are frozen: part of the freeze
    requiring = [d for d in known if types & set(d.requires) and (d.until is None or day < d.until)]
    if not requiring:
        return Supremacy("choice", f"Resolution {numbers} does not itself require a measure of this type.", named, known[0])
    decision = requiring[0]
    basis = tuple(pair for pair in basis if pair[0] == decision.resolution)
    if not decision.names and decision.resolution == "1373":
        return Supremacy(
            "choice",
            "Resolution 1373 leaves it to states whom they list and on what evidence; the listing is the issuer's own.",
            basis,
            decision,
        )
    relevant = {category for group in obligation.carve_outs for category in group} & set(decision.leaves)
    unused = sorted(category for category in relevant if not facts.exemptions(measure, [category]))
    if obligation.domain == "human_rights" and unused and len(unused) == len(relevant):
        return Supremacy(
            "latitude",
            f"Resolution {decision.resolution} lets states grant exemptions ({', '.join(unused)}) and the instrument grants none of them.",
            basis,
            decision,
        )
    return Supremacy(
        "required",
        f"Resolution {decision.resolution} ({decision.adopted}, {decision.subject}) itself requires this measure; Article 103 prevails.",
        basis,
        decision,
    )
