"""What would remove or soften a flag."""

from __future__ import annotations

from models.conflicts.case import Case
from models.conflicts.facts import interest, spared
from models.conflicts.wording import owed, shortened

_REMEDY = {
    "statement_of_reasons": "Give each listed person a statement of reasons.",
    "notification": "Notify the listed person of the decision without delay.",
    "representations": "Let the listed person answer and be heard before or at once after listing.",
    "delisting": "Open a request for removal from the list, decided within a fixed time.",
    "judicial_review": "Let a court review the listing and its evidence.",
    "periodic_review": "Review every listing at fixed intervals.",
    "evidence_standard": "Fix the standard of evidence that a listing must meet.",
    "proportionality": "Bind the authority to what is necessary and proportionate.",
    "data_protection": "Govern the processing of listed persons' data.",
}


def remedies(case: Case) -> list[str]:
    """What would remove or soften the flag, one sentence each, with the provision of the archive that has it."""
    sentences = [_REMEDY[kind] + _shown(case, kind) for kind in case.relief.missing if kind in _REMEDY]
    for group in case.obligation.carve_outs:
        found = case.facts.exemptions(case.measure, group)
        names = " or ".join(spared(category) for category in group)
        if not found:
            sentences.append(f"Exempt {names} from {case.named}." + _shown(case, f"exemption:{'|'.join(group)}"))
        elif all(e.form == "derogation" for _, e in found):
            sentences.append(f"Let the exemption for {names} apply by itself, without prior permission.")
    if not case.facts.review() and case.facts.lapses is None:
        sentences.append("Set an end or a dated review of the measure." + _shown(case, "temporal:expiry|review"))
    if case.obligation.domain == "trade":
        states = owed(case.bond.owed_to) or "the states to which it is owed"
        sentences.append(f"Narrow {case.named} to what the security exception plainly covers, or leave {states} out of it.")
    return sentences or [_narrowed(case)]


def _narrowed(case: Case) -> str:
    """What is left to do where the obligation asks for no safeguard, no exemption and no end."""
    if any("foreign_persons" in [*t.needs.hits, *t.needs.all_hits] for t in case.obligation.triggers):
        return f"Confine {case.named} to the issuer's own persons and territory."
    if case.obligation.procedural:
        return "All that the register asks for is there: let it be used in every single case."
    return f"Narrow {case.named} so far that it leaves {interest(case.obligation.kind)} alone."


def _shown(case: Case, need: str) -> str:
    example = case.examples.get(need)
    return f" {example.work}, {example.provision} has: “{shortened(example.text, 200)}”" if example else ""
