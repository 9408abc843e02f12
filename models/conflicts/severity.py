"""Step 8: verdict, severity and confidence; every term of the severity is shown.

severity = centrality + breadth + duration + missing - relief - exception - supremacy - removal - dependence, kept between 0.05 and 1.
Breadth: a whole economy 0.20, a state or nationality 0.12, a sector or list of goods 0.08, named persons 0.05.
Duration: no end or review 0.10, a review 0.03, an end 0. Missing: 0.05 for each missing safeguard that the right requires, at most 0.20.
Relief: the sum of models.conflicts.mitigation, at most 0.40. Exception: met 0.20, arguable 0.10. Supremacy: 0.25.
Removal: 0.20 where the verdict is that the instrument itself removes most of the interference.
Dependence: 0.25 where a ban on all trade is held against a population's living and nothing shows that it depends on the issuer.
"""

from __future__ import annotations

from corpora.registers import Obligation
from models.conflicts import dependence
from models.conflicts.charter103 import Supremacy
from models.conflicts.exceptions import Claim, Outcome
from models.conflicts.facts import Facts
from models.conflicts.mitigation import OTHER_EXEMPTION, Reliefs
from models.conflicts.triggers import HITS
from models.record import Measure, SeverityTerm
from models.vocabulary import Verdict

FLOOR = 0.05
REMOVAL = 0.20
SILENCE, ARGUABLE = 0.85, 0.9  # what these leave of the confidence


def best(claims: list[Claim]) -> Outcome | None:
    """The strongest outcome among the exceptions: met before arguable."""
    outcomes = {claim.outcome for claim in claims}
    return next((o for o in ("met", "arguable", "not_met", "unavailable") if o in outcomes), None)  # type: ignore[return-value]


def verdict(obligation: Obligation, supremacy: Supremacy, claims: list[Claim], relief: Reliefs) -> Verdict:
    """The verdict of FEED: conflict, justifiable, mitigated or superseded."""
    if obligation.procedural:
        if best(claims) in ("met", "arguable"):
            return Verdict.JUSTIFIABLE
        # A notice alone, without reasons or a court, leaves most of the guarantee unmet; a court is the heart of it.
        enough = "judicial_review" in relief.given or 2 * len(relief.given) >= len(obligation.requires)
        return Verdict.MITIGATED if relief.given and enough else Verdict.CONFLICT
    if supremacy.supersedes:
        return Verdict.SUPERSEDED
    if relief.cover in ("derogation", "whole"):
        return Verdict.MITIGATED
    if best(claims) in ("met", "arguable"):
        return Verdict.JUSTIFIABLE
    return Verdict.MITIGATED if relief.cover == "part" and not relief.missing else Verdict.CONFLICT


def terms(
    obligation: Obligation,
    facts: Facts,
    measure: Measure,
    supremacy: Supremacy,
    claims: list[Claim],
    relief: Reliefs,
    doubt: str | None = None,
) -> list[SeverityTerm]:
    """The severity, term by term."""
    found = [
        SeverityTerm(term="centrality", value=obligation.centrality, why=f"how central {obligation.kind.replace('_', ' ')} is"),
        _breadth(facts, measure),
        _duration(facts),
    ]
    if relief.missing:
        found.append(
            SeverityTerm(
                term="missing", value=min(0.20, 0.05 * len(relief.missing)), why="not given: " + ", ".join(relief.missing).replace("_", " ")
            )
        )
    if relief.reliefs:
        found.append(SeverityTerm(term="relief", value=-round(relief.value, 4), why="; ".join(r.mitigation.effect for r in relief.reliefs)))
    outcome = best(claims)
    if outcome in ("met", "arguable"):
        claim = next(c for c in claims if c.outcome == outcome)
        found.append(SeverityTerm(term="exception", value=-0.20 if outcome == "met" else -0.10, why=f"{claim.exception.id} is {outcome}"))
    if supremacy.supersedes:
        found.append(SeverityTerm(term="supremacy", value=-0.25, why="Article 103 of the Charter"))
    if verdict(obligation, supremacy, claims, relief) == Verdict.MITIGATED:
        found.append(SeverityTerm(term="removal", value=-REMOVAL, why="the instrument itself removes most of the interference"))
    if doubt:
        found.append(SeverityTerm(term="dependence", value=-dependence.TAKEN_OFF, why=doubt))
    return found


def total(found: list[SeverityTerm]) -> float:
    """The sum of the terms, between the floor and 1."""
    return round(min(1.0, max(FLOOR, sum(t.value for t in found))), 3)


def _breadth(facts: Facts, measure: Measure) -> SeverityTerm:
    if HITS["whole_economy"](facts, measure):
        return SeverityTerm(term="breadth", value=0.20, why="no list of goods, services or sectors narrows the ban")
    if HITS["nationals"](facts, measure) or HITS["family"](facts, measure):
        return SeverityTerm(term="breadth", value=0.12, why="a class or nationality")
    if facts.listed and HITS["persons"](facts, measure):
        return SeverityTerm(term="breadth", value=0.05, why="named persons")
    if measure.scope.goods or measure.scope.services or measure.scope.sectors:
        return SeverityTerm(term="breadth", value=0.08, why="a sector or list of goods")
    return SeverityTerm(term="breadth", value=0.10, why="a state or an open list")


def _duration(facts: Facts) -> SeverityTerm:
    kinds = {t.kind for t in facts.record.temporal}
    if "expiry" in kinds or facts.lapses:
        return SeverityTerm(term="duration", value=0.0, why="the measure ends by itself")
    if "review" in kinds:
        return SeverityTerm(term="duration", value=0.03, why="reviewed, with no end")
    return SeverityTerm(term="duration", value=0.10, why="no end and no review")


def confidence(
    obligation: Obligation,
    facts: Facts,
    measure: Measure,
    certainty: float,
    claims: list[Claim],
    relief: Reliefs,
    doubt: str | None = None,
) -> float:
    """The product of the confidences of every extracted fact that the argument uses, of the party rows and of the register's own certainty.

    A conclusion from silence is weaker than one from words (what the issuer's general law adds is not in the record), and so is one
    that hangs on an exception that can be argued either way.
    """
    value = measure.confidence * certainty * obligation.certainty
    for used in (r for r in relief.reliefs if r.value > OTHER_EXEMPTION):
        mitigation = used.mitigation
        if mitigation.exemption is not None:
            value *= facts.record.exemptions[mitigation.exemption].confidence
        elif mitigation.safeguard is not None:
            value *= facts.record.safeguards[mitigation.safeguard].confidence
        elif mitigation.temporal is not None:
            value *= facts.record.temporal[mitigation.temporal].confidence
    if facts.resolutions:
        value *= max(basis.confidence for _, basis in facts.resolutions)
    if relief.missing or any(not facts.exemptions(measure, group) for group in obligation.carve_outs):
        value *= SILENCE
    if best(claims) == "arguable":
        value *= ARGUABLE
    if doubt:
        value *= dependence.DOUBT
    return round(max(0.0, min(1.0, value)), 3)
