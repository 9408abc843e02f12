"""Steps 6 and 7: what the instrument itself does for the protected interest, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corpora.registers import Obligation
from models.conflicts.facts import Facts, spared
from models.record import Measure, Mitigation

Cover = Literal["none", "part", "derogation", "whole"]

# What each kind of relief takes off the severity.
EXCEPTION, DEROGATION, OTHER_EXEMPTION, SAFEGUARD, PROPORTIONALITY, END = 0.10, 0.06, 0.02, 0.05, 0.04, 0.04


@dataclass(frozen=True)
class Relief:
    """One thing that the instrument does, and what it takes off."""

    mitigation: Mitigation
    value: float


@dataclass(frozen=True)
class Reliefs:
    """All that the instrument does against this interference, and what it leaves out."""

    reliefs: tuple[Relief, ...]
    cover: Cover  # how far exemptions take the protected good out
    given: tuple[str, ...]  # required safeguards that are there
    missing: tuple[str, ...]  # required safeguards that are not

    @property
    def value(self) -> float:
        """What is taken off the severity in all, at most 0.4."""
        return min(0.4, sum(relief.value for relief in self.reliefs))


def reliefs(obligation: Obligation, facts: Facts, measure: Measure) -> Reliefs:
    """Exemptions that reach the protected good, safeguards, an end or a review."""
    found: list[Relief] = []
    covered: list[Literal["none", "derogation", "exception"]] = []
    counted: set[int] = set()
    seen: set[str] = set()
    for group in obligation.carve_outs:
        exemptions = facts.exemptions(measure, group)
        forms = {e.form for _, e in exemptions}
        covered.append("exception" if "exception" in forms else "derogation" if exemptions else "none")
        for index, exemption in sorted(exemptions, key=lambda pair: pair[1].form != "exception"):
            # A sentence and its points that exempt the same good are one exemption; what applies by itself comes first.
            if exemption.category not in seen:
                seen.add(exemption.category)
                counted.add(index)
                by_itself = exemption.form == "exception"
                effect = f"{'exempts' if by_itself else 'lets an authority permit'} {spared(exemption.category)}"
                found.append(Relief(Mitigation(exemption=index, effect=effect), EXCEPTION if by_itself else DEROGATION))
    categories: set[str] = {facts.record.exemptions[index].category for index in counted}
    for index, other in enumerate([] if obligation.procedural else facts.record.exemptions):
        # Each category once: ten exemptions for missions narrow a measure no further than one. None of them gives a hearing.
        applies = other.form != "no_liability" and (not other.limits or measure.key in other.limits)
        if applies and other.category not in categories:
            categories.add(other.category)
            found.append(Relief(Mitigation(exemption=index, effect=f"exempts {spared(other.category)}"), OTHER_EXEMPTION))
    given = [kind for kind in obligation.requires if facts.safeguards([kind])]
    for kind in given:
        for index, _ in facts.safeguards([kind])[:1]:
            found.append(Relief(Mitigation(safeguard=index, effect=f"gives {kind.replace('_', ' ')}"), SAFEGUARD))
    if obligation.domain == "human_rights":
        for index, _ in facts.safeguards([k for k in ("proportionality", "fundamental_rights") if k not in obligation.requires])[:1]:
            found.append(
                Relief(
                    Mitigation(safeguard=index, effect="binds itself to proportionality or fundamental rights"),
                    PROPORTIONALITY,
                )
            )
    for index in facts.review()[:1]:
        found.append(Relief(Mitigation(temporal=index, effect="ends or is reviewed"), END))
    missing = [kind for kind in obligation.requires if kind not in given]
    return Reliefs(tuple(found), _cover(covered), tuple(given), tuple(missing))


def _cover(covered: list[Literal["none", "derogation", "exception"]]) -> Cover:
    if not covered or all(c == "none" for c in covered):
        return "none"
    if all(c == "exception" for c in covered):
        return "whole"
    return "derogation" if all(c != "none" for c in covered) else "part"
