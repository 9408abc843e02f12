"""The eight steps, each with premise, evidence and conclusion, and the flag that they end in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from corpora.registers import Instrument, Obligation, Register, Trigger
from models.conflicts import dependence, severity
from models.conflicts.agreements import READ
from models.conflicts.binding import Bond
from models.conflicts.case import Case
from models.conflicts.charter103 import supremacy
from models.conflicts.exceptions import Claim, Ground, claims
from models.conflicts.facts import Facts, interest, person_measure
from models.conflicts.library import Library, span
from models.conflicts.mitigation import reliefs
from models.conflicts.remedies import remedies
from models.conflicts.triggers import HITS, REACHES
from models.conflicts.wording import owed, shortened, spoken
from models.record import Annotation, ArgumentStep, Evidence, ExceptionOutcome, Flag, Measure
from models.vocabulary import Verdict

_SENTENCE = {
    Verdict.CONFLICT: "Prima facie breach with no exception that carries it",
    Verdict.JUSTIFIABLE: "Prima facie breach that an exception or limitation clause can plausibly carry",
    Verdict.MITIGATED: "The instrument itself removes most of the interference",
    Verdict.SUPERSEDED: "Required by the Security Council; Article 103 of the Charter prevails",
}


def argue(
    facts: Facts, measure: Measure, instrument: Instrument, obligation: Obligation, bond: Bond, trigger: Trigger, register: Register
) -> Case | None:
    """Steps 4 to 8 for a measure that engages a binding obligation; None where nothing is left to flag."""
    if facts.is_arms_only(measure) and obligation.kind in _NOT_BY_ARMS:
        return None
    relief = reliefs(obligation, facts, measure)
    if relief.cover == "whole" and not obligation.procedural and _is_carved_out(obligation):
        return None
    found = claims(Ground(facts, measure, obligation, bond.owed_to, bond.day, register))
    if any(c.exception.excludes and c.outcome == "met" for c in found):
        return None
    over = supremacy(obligation, facts, measure, bond.day, register)
    verdict = severity.verdict(obligation, over, found, relief)
    unsure = dependence.doubt(obligation, trigger, facts, measure, bond.day, register)
    return Case(facts, measure, instrument, obligation, bond, over, found, relief, verdict, trigger, unsure)


# What a measure limited to arms, or to their carriage, leaves alone (Chicago Convention, Article 35(a)).
_NOT_BY_ARMS = ("humanitarian_relief", "adequate_living", "health", "life", "overflight", "navigation", "transit")


def _is_carved_out(obligation: Obligation) -> bool:
    """Whether its carve-outs take the whole protected good out: relief, food, media, missions; never all of a person's property or life."""
    return obligation.kind not in ("property", "private_family_life", "movement")


def concluded(cases: Sequence[Case], library: Library) -> Flag:
    """The flag of like measures, argued from the gravest of them."""
    places = {c.measure.provision or "" for c in cases}
    # A lead-in is narrowed by its points: the gravest of these speaks for it.
    points = [c for c in cases if not any(p.startswith(f"{c.measure.provision}__") for p in places)]
    case = max(points, key=lambda c: c.severity)
    order = {m.key: place for place, m in enumerate(case.facts.record.measures)}
    case = replace(case, like=tuple(sorted((c.measure for c in cases), key=lambda m: order[m.key])))
    obligation, facts = case.obligation, case.facts
    missing = [*case.relief.missing, *case.missing_exemptions]
    needs = [*missing, *(["temporal:expiry|review"] if not facts.review() and facts.lapses is None else [])]
    examples = [found for need in needs if (found := library.example(need, facts.record)) is not None]
    case = replace(case, examples={e.need: e for e in examples})
    argument = _steps(case)
    evidence = _evidence(case, library)
    terms = case.terms
    return Flag(
        id=f"{facts.record.id}/{case.like[0].key}/{obligation.id}",
        instrument=facts.record.id,
        measure=case.measure.key,
        measures=[m.key for m in case.like],
        obligation=obligation.id,
        kind=obligation.kind,
        domain=obligation.domain,  # type: ignore[arg-type]
        owed_by=case.bond.owed_by,
        owed_to=list(case.bond.owed_to) or "persons",
        verdict=case.verdict,
        severity=severity.total(terms),
        severity_terms=terms,
        confidence=severity.confidence(obligation, facts, case.measure, case.bond.certainty, case.claims, case.relief, case.doubt),
        as_of=case.bond.day,
        exceptions=[ExceptionOutcome(id=c.exception.id, outcome=c.outcome, why=c.why) for c in case.claims],
        mitigations=[r.mitigation for r in case.relief.reliefs],
        missing=missing,
        remedy=remedies(case),
        examples=examples,
        argument=argument,
        evidence=evidence,
        evidence_sha256=fingerprint(argument, evidence),
        authorities=list(
            dict.fromkeys(
                [*obligation.authorities, *(a for c in case.claims if c.outcome in ("met", "arguable") for a in c.exception.authorities)]
            )
        ),
    )


_OFFSETS = re.compile(r" \[\d+:\d+\]")


def fingerprint(argument: Sequence[ArgumentStep], evidence: Sequence[Evidence]) -> str:
    """Hash of what a flag rests on: quoted words, party rows and register entries, wherever in a text they now stand."""
    words = {f"{e.work}\t{' '.join((e.text or '').split())}" for e in evidence}
    places = {cited for step in argument for cited in step.evidence if not _OFFSETS.search(cited)}
    return hashlib.sha256("\n".join(sorted(words | places)).encode()).hexdigest()


def _evidence(case: Case, library: Library) -> list[Evidence]:
    record = case.facts.record
    used: list[Annotation] = [*case.like, *(basis for _, basis in case.supremacy.basis)]
    for relief in case.relief.reliefs:
        m = relief.mitigation
        if m.exemption is not None:
            used.append(record.exemptions[m.exemption])
        elif m.safeguard is not None:
            used.append(record.safeguards[m.safeguard])
        elif m.temporal is not None:
            used.append(record.temporal[m.temporal])
    text = record.canonical_text.sha256 if record.canonical_text else None
    spans = [found for a in used if (found := span(a, record.id, text)) is not None]
    if (treaty := library.words(case.obligation)) is not None:
        spans.append(treaty)
    spans += [found for c in case.claims if c.outcome in ("met", "arguable") and (found := library.clause(c.exception)) is not None]
    return list({(a.work, a.provision, a.start, a.end): a for a in spans}.values())


def _steps(case: Case) -> list[ArgumentStep]:
    makers = (_measure, _binding, _prima_facie, _charter, _exceptions, _mitigation, _missing, _conclusion)
    names = ("measure", "obligation", "prima facie", "Article 103", "exceptions", "what the instrument does", "what is missing", "verdict")
    return [
        ArgumentStep(step=i, name=n, premise=p, evidence=e, conclusion=c)
        for i, (n, make) in enumerate(zip(names, makers, strict=True), 1)
        for p, e, c in [make(case)]
    ]


_Step = tuple[str, list[str], str]


QUOTED = 3  # measures quoted in a premise; the others are named


def _measure(case: Case) -> _Step:
    m, facts = case.measure, case.facts
    quotes: dict[str, list[str]] = {}  # the same words can order several things
    for one in case.like:
        quotes.setdefault(_quoted(one), []).append(one.key)
    more = ", ".join(key for keys in list(quotes.values())[QUOTED:] for key in keys)
    shown = "; ".join(f"{words} ({', '.join(keys)})" for words, keys in list(quotes.items())[:QUOTED])
    verb = "provides for" if facts.record.type == "act" else "orders"  # an Act can leave the order to others
    return (
        f"The instrument {verb}: {shown}" + (f"; and likewise {more}." if more else "."),
        list(dict.fromkeys(facts.cite(one, f"measure {one.key}") for one in case.like)),
        f"{case.named.capitalize()} ({m.type.replace('_', ' ')}) bind{'s' if len(case.like) == 1 else ''}"
        f" {_bound(m)} and hit{'s' if len(case.like) == 1 else ''} {_hit(facts, m)}.",
    )


def _bound(measure: Measure) -> str:
    """Whom a measure binds, without the definition that the record adds in brackets."""
    bound = re.sub(r"\b(?:[Nn]o|aucune?|Aucune?) (?=person|Canadian|entity|one\b|bank)", "any ", (measure.bound or "").split(" [", 1)[0])
    if not bound:
        return "whom the instrument does not say"
    return f"{bound[0].lower()}{bound[1:]}" if bound.startswith(("Any ", "No ", "All ", "Every ", "It ")) else bound


def _hit(facts: Facts, measure: Measure) -> str:
    toward = ", ".join(facts.toward(measure))
    if person_measure(measure) and not facts.is_sectoral(measure):
        listed = _counted(facts) or "persons to be listed"
        return f"{listed} in respect of {toward}" if toward else listed
    return toward or _counted(facts) or "whom the instrument does not say"


def _counted(facts: Facts) -> str:
    number = len(facts.listed)
    return f"{number} listed target{'s' if number > 1 else ''}" if number else ""


def _quoted(measure: Measure) -> str:
    words = shortened(measure.text, 400).rstrip(" .;,:")
    return f"“{words}”" if words else measure.type.replace("_", " ")


def _binding(case: Case) -> _Step:
    b = case.bond
    to = (
        f"toward {owed(b.owed_to)}"
        if b.owed_to
        else f"owed to {case.obligation.beneficiary or ('every state' if case.obligation.owed == 'all' else 'persons under its jurisdiction')}"
    )
    ended = (
        f" It ended on {b.ended}; what accrued before stays (Vienna Convention on the Law of Treaties, Article 70(1)(b))."
        if b.ended
        else ""
    )
    premise = f"{case.instrument.short}, {case.obligation.article}: {case.obligation.summary}"
    return premise, [case.entry, *b.evidence()], f"On {b.day} it binds {b.owed_by}, {to}.{ended}{b.reserved(case.obligation.article)}"


def _prima_facie(case: Case) -> _Step:
    kind = interest(case.obligation.kind)
    needs = case.trigger.needs
    met = [hit for hit in needs.hits if HITS[hit](case.facts, case.measure)][:2] + list(needs.all_hits)
    how = [f"it reaches {REACHES[hit]}" for hit in dict.fromkeys(met)]
    how += [f"{' or '.join(needs.lacks).replace('_', ' ')} is not given"] if needs.lacks else []
    how += ["it carries out a decision under Chapter VII"] if needs.implements or needs.resolutions else []
    how += [f"there is {needs.situation.replace('_', ' ')} in the target state"] if needs.situation else []
    because = f" because {', and '.join(how)}" if how else ""
    unsure = f" Open to doubt: {case.doubt}." if case.doubt else ""
    note = f" {case.obligation.note}" if case.obligation.note and case.instrument.note != READ else ""
    return (
        f"In the register a measure of this type ({case.measure.type.replace('_', ' ')}) engages {case.obligation.article}{because}.{note}",
        [case.entry, case.facts.cite(case.measure, f"measure {case.measure.key}")],
        (
            f"Prima facie it interferes with {kind}."
            if case.obligation.domain == "human_rights"
            else "Prima facie it is inconsistent with it."
        )
        + unsure,
    )


def _charter(case: Case) -> _Step:
    evidence = [case.facts.cite(basis, f"legal basis un:S/RES/{number}") for number, basis in case.supremacy.basis] or [
        f"{case.facts.record.id}: legal bases"
    ]
    if case.supremacy.decision is not None:
        evidence.append(f"chapter7.yaml: {case.supremacy.decision.resolution}")
    outcome = "The obligation is superseded." if case.supremacy.supersedes else "Article 103 does not displace the obligation."
    return case.supremacy.why, evidence, outcome


def _exceptions(case: Case) -> _Step:
    if not case.claims:
        return "The register knows no exception to this obligation.", [case.entry], "Nothing can carry the measure but its own terms."
    premise = " ".join(f"{c.exception.id}: {c.why}." for c in case.claims)
    evidence = [_where(c) for c in case.claims]
    outcome = severity.best(case.claims)
    if outcome not in ("met", "arguable"):
        return premise, evidence, "None of them can carry the measure."
    strongest = next(c.exception.id for c in case.claims if c.outcome == outcome)
    return premise, evidence, f"The strongest is {strongest}: {str(outcome).replace('_', ' ')}."


def _where(claim: Claim) -> str:
    root = claim.exception.id.split(":")[0]
    return claim.exception.note or claim.exception.id if root == "pta" else f"obligations/{root}.yaml: {claim.exception.id}"


def _mitigation(case: Case) -> _Step:
    if not case.relief.reliefs:
        lapse = f" By the law that governs it, it lapses on {case.facts.lapses} unless it is continued." if case.facts.lapses else ""
        return (
            f"No exemption, safeguard, end or review of the instrument reaches this interest.{lapse}",
            [f"{case.facts.record.id}: exemptions, safeguards, temporal"],
            "Nothing is taken off.",
        )
    lists = {"exemption": case.facts.record.exemptions, "safeguard": case.facts.record.safeguards, "temporal": case.facts.record.temporal}
    evidence = []
    for relief in case.relief.reliefs:
        field, index = next((f, i) for f in lists if (i := getattr(relief.mitigation, f)) is not None)
        evidence.append(case.facts.cite(lists[field][index], f"{field} {index}"))  # type: ignore[index]
    evidence = list(dict.fromkeys(evidence))
    effects = "; ".join(f"{r.mitigation.effect} (-{r.value:.2f})" for r in case.relief.reliefs)
    return f"The instrument: {effects}.", evidence, f"{case.relief.value:.2f} is taken off the severity."


def _missing(case: Case) -> _Step:
    missing = [*case.relief.missing, *case.missing_exemptions]
    if not case.obligation.requires and not case.obligation.carve_outs:
        return "The register asks for no safeguard or exemption under this obligation.", [case.entry], "Nothing is missing."
    if not missing:
        return "All that the register asks for is there.", [case.entry], "Nothing is missing."
    return (
        "The obligation asks for: " + ", ".join(spoken(need) for need in missing) + ".",
        [case.entry, f"{case.facts.record.id}: safeguards, exemptions"],
        "The instrument is silent on them; what the issuer's general law adds is for a lawyer to say.",
    )


def _conclusion(case: Case) -> _Step:
    formula = " ".join(f"{t.value:+.2f} {t.term}" for t in case.terms)
    return f"Severity: {formula}.", [case.entry], f"{_SENTENCE[case.verdict]}: {case.verdict}, severity {case.severity}."


def prose(flag: Flag) -> str:
    """The argument as a page of prose, for a reader."""
    head = f"{flag.id}\n{flag.kind.replace('_', ' ')}, owed by {flag.owed_by} to {owed(flag.owed_to)}: {flag.verdict}, severity {flag.severity}, confidence {flag.confidence}"
    steps = [f"{s.step}. {s.name.capitalize()}. {s.premise} {s.conclusion}\n   [{'; '.join(s.evidence)}]" for s in flag.argument]
    return "\n".join([head, *steps, "Would be removed by: " + " ".join(flag.remedy), flag.note])
