"""Weaknesses of the instrument itself: what a sound sanctions instrument has and this one does not say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.conflicts.facts import Facts, person_measure
from models.conflicts.library import Library
from models.record import Example, InstrumentRecord, Measure, Weakness
from models.vocabulary import EvidenceStandard

_STANDARDS = list(EvidenceStandard)  # strongest first
_RELIEF = ["humanitarian", "medical", "food"]
_GOODS = frozenset({"export_ban", "finance_ban", "asset_freeze", "funds_ban", "services_ban", "transport_ban"})
_NARROW = date(2022, 12, 9)  # S/RES/2664


@dataclass(frozen=True)
class View:
    """The instrument and those of partners on the same target."""

    facts: Facts
    partners: tuple[InstrumentRecord, ...]
    day: date | None

    @property
    def record(self) -> InstrumentRecord:
        """The instrument."""
        return self.facts.record

    @property
    def lists_persons(self) -> bool:
        """Whether any measure falls on listed persons."""
        return any(person_measure(m) for m in self.record.measures)


@dataclass(frozen=True)
class Finding:
    """A weakness before it is numbered."""

    severity: float
    statement: str
    evidence: tuple[str, ...]
    remedy: str
    compared_with: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    confidence: float = 1.0


def weaknesses(
    record: InstrumentRecord, as_of: date | None = None, partners: Sequence[InstrumentRecord] = (), library: Library | None = None
) -> list[Weakness]:
    """The weaknesses of a record, gravest first; `partners` are other issuers' records on the same target or conduct.

    `library`: where to look for a provision that has what is missing.
    """
    if not record.measures:
        return []
    facts = Facts(record)
    view = View(facts, tuple(p for p in partners if p.jurisdiction != record.jurisdiction), facts.day(as_of))
    found = [
        Weakness(
            id=f"{record.id}/weakness/{kind}" + (f"/{number}" if number else ""),
            instrument=record.id, kind=kind, severity=finding.severity, confidence=finding.confidence, statement=finding.statement,
            evidence=list(finding.evidence), provisions=list(finding.provisions), remedy=finding.remedy,
            compared_with=list(finding.compared_with), authorities=list(finding.authorities), examples=_examples(kind, record, library),
        )
        for kind, check in CHECKS.items()
        for number, finding in enumerate(check(view))
    ]  # fmt: skip
    return sorted(found, key=lambda w: (-w.severity, w.id))


# What an instrument with this weakness needs, as the library names it.
_NEEDS = {
    "attribution_standard": "evidence_standard", "sunset": "temporal:expiry|review", "humanitarian": "exemption:humanitarian|medical|food",
    "narrower_than_2664": "exemption:humanitarian", "notification": "notification", "reasons": "statement_of_reasons",
    "response": "representations", "delisting": "delisting", "judicial_review": "judicial_review",
}  # fmt: skip


def _examples(kind: str, record: InstrumentRecord, library: Library | None) -> list[Example]:
    found = library.example(_NEEDS[kind], record) if library and kind in _NEEDS else None
    return [found] if found else []


def _silent(view: View, field: str) -> tuple[str, ...]:
    return (f"{view.record.id}: {field} not stated",)


def _legal_basis(view: View) -> Iterator[Finding]:
    powers = [b for b in view.record.legal_bases if b.relation in ("enabling", "implements")]
    if not powers:
        yield Finding(
            0.8,
            "The instrument names no power under which it is made.",
            _silent(view, "legal_bases"),
            "Name the Act and section, or the decision carried out.",
            authorities=("UKSC, HM Treasury v Ahmed, [2010] UKSC 2, 2010-01-27",),
        )
    elif all(b.id.startswith("other:") for b in powers):
        yield Finding(
            0.3,
            "The power named could not be resolved to a known Act.",
            tuple(view.facts.cite(b, f"legal basis {b.id}") for b in powers),
            "Cite the Act by chapter and section.",
            confidence=0.5,
        )


def _attribution(view: View) -> Iterator[Finding]:
    if (
        (view.lists_persons or view.record.attribution)
        and not any(a.standard for a in view.record.attribution)
        and not view.facts.safeguards(["evidence_standard"])
    ):
        yield Finding(
            0.45,
            "No standard of evidence is fixed for attributing conduct or listing a person.",
            _silent(view, "attribution.standard"),
            "Fix the standard, such as reasonable grounds to believe or a sufficiently solid factual basis.",
            authorities=("CJEU, Kadi II, C-584/10 P (GC), 2013-07-18, paras 119-130",),
        )


def _lower_standard(view: View) -> Iterator[Finding]:
    own = [EvidenceStandard(a.standard) for a in view.record.attribution if a.standard]
    if not own:
        return
    weakest = max(own, key=_STANDARDS.index)
    better = [
        p
        for p in view.partners
        for a in p.attribution
        if a.standard and _STANDARDS.index(EvidenceStandard(a.standard)) < _STANDARDS.index(weakest)
    ]
    if better:
        yield Finding(
            0.3,
            f"The standard, {weakest.replace('_', ' ')}, is below that of partners on the same target.",
            tuple(view.facts.cite(a, "attribution") for a in view.record.attribution if a.standard == weakest),
            "Raise the standard to that of partners.",
            tuple(sorted({p.id for p in better})),
        )


def _mixed_conduct(view: View) -> Iterator[Finding]:
    kinds = {a.conduct for a in view.record.attribution if a.conduct}
    by_provision = [
        p
        for p in {a.provision for a in view.record.attribution if a.conduct and a.provision}
        if len({a.conduct for a in view.record.attribution if a.provision == p}) > 1
    ]
    if len(kinds) > 1 and (by_provision or not view.record.provisions):
        named = ", ".join(sorted(k.replace("_", " ") for k in kinds))
        yield Finding(
            0.35,
            f"One criterion mixes {named}, which carry different legal consequences.",
            tuple(view.facts.cite(a, "attribution") for a in view.record.attribution if a.conduct),
            "Give each kind of conduct its own criterion and measures.",
            provisions=tuple(sorted(by_provision)),
        )


def _sunset(view: View) -> Iterator[Finding]:
    if not view.facts.review() and not view.record.dates.effective_until and not view.facts.safeguards(["periodic_review"]):
        yield Finding(
            0.4,
            "The measures have neither an end nor a review.",
            _silent(view, "temporal"),
            "Let the measures lapse unless renewed, or review them at a fixed interval.",
        )


def _rollback(view: View) -> Iterator[Finding]:
    if not any(t.kind in ("termination_condition", "expiry") for t in view.record.temporal):
        yield Finding(
            0.2,
            "Nothing says what the target must do for the measures to be lifted.",
            _silent(view, "temporal: termination condition"),
            "State the condition on which the measures end.",
            authorities=("Articles on State Responsibility, Article 53",),
        )


def _humanitarian(view: View) -> Iterator[Finding]:
    bare = [
        m for m in view.record.measures if m.type in _GOODS and not view.facts.is_arms_only(m) and not view.facts.exemptions(m, _RELIEF)
    ]
    if bare:
        keys = ", ".join(m.key for m in bare[:6]) + (f" and {len(bare) - 6} more" if len(bare) > 6 else "")
        yield Finding(
            0.5,
            f"No humanitarian route through {keys}.",
            tuple(view.facts.cite(m, f"measure {m.key}") for m in bare),
            "Exempt humanitarian assistance, food and medicine, applying by itself.",
            authorities=("S/RES/2664 (2022)",),
        )


def _narrower_than_2664(view: View) -> Iterator[Finding]:
    frozen = [m for m in view.record.measures if m.type in ("asset_freeze", "funds_ban")]
    narrow = [
        (i, e) for m in frozen for i, e in view.facts.exemptions(m, ["humanitarian"]) if e.form == "derogation" or e.conditions or e.until
    ]
    open_ = [
        e
        for m in frozen
        for _, e in view.facts.exemptions(m, ["humanitarian"])
        if e.form == "exception" and not e.conditions and not e.until
    ]
    if view.day and view.day >= _NARROW and narrow and not open_:
        yield Finding(
            0.3,
            "The humanitarian exemption of the freeze is narrower than that of resolution 2664, which applies by itself.",
            tuple(view.facts.cite(e, f"exemption {i}") for i, e in narrow),
            "Take over the exemption of resolution 2664 without prior permission.",
            authorities=("S/RES/2664 (2022), para. 1",),
        )


def _no_authority(view: View) -> Iterator[Finding]:
    bare = [(i, e) for i, e in enumerate(view.record.exemptions) if e.form == "derogation" and not e.authority]
    if bare:
        yield Finding(
            0.25,
            "Exemptions may be permitted, but the instrument does not say by whom.",
            tuple(view.facts.cite(e, f"exemption {i}") for i, e in bare),
            "Name the authority to apply to and the time in which it answers.",
            provisions=tuple(e.provision for _, e in bare if e.provision),
        )


def _missing_safeguard(kind: str, severity: float, statement: str, remedy: str) -> Callable[[View], Iterator[Finding]]:
    def check(view: View) -> Iterator[Finding]:
        if view.lists_persons and not view.facts.safeguards([kind]):
            better = tuple(sorted(p.id for p in view.partners if Facts(p).safeguards([kind])))
            yield Finding(severity, statement, _silent(view, f"safeguards: {kind}"), remedy, better)

    return check


def _class_listing(view: View) -> Iterator[Finding]:
    broad = [
        t
        for t in view.facts.classes
        if view.facts.target_words("family", _any(view), criteria=True) or view.facts.target_words("nationality", _any(view))
    ]
    if broad:
        yield Finding(
            0.35,
            "Persons are listed by class, family tie or nationality rather than for what they did.",
            tuple(view.facts.cite(t, f"target {t.name}") for t in broad),
            "List persons one by one, on evidence of their own conduct.",
            authorities=("CJEU, Tay Za v Council, C-376/10 P (GC), 2012-03-13",),
        )


def _any(view: View) -> Measure:
    return view.record.measures[0]


def _secondary(view: View) -> Iterator[Finding]:
    reaching = [m for m in view.record.measures if view.facts.commands_foreigners(m)]
    if reaching:
        yield Finding(
            0.3,
            "The measure commands persons of other states abroad.",
            tuple(view.facts.cite(m, f"measure {m.key}") for m in reaching),
            "Bind persons by nationality or territory only.",
            authorities=("CJEU, Bank Melli Iran v Telekom Deutschland, C-124/20 (GC), 2021-12-21",),
        )


def _divergence(view: View) -> Iterator[Finding]:
    own = {e.category for e in view.record.exemptions}
    for partner in view.partners:
        if not set(partner.regime.target_states) & set(view.record.regime.target_states):
            continue
        theirs = sorted({e.category for e in partner.exemptions if e.category in _RELIEF} - own)
        if theirs:
            yield Finding(
                0.25,
                f"{partner.id} exempts {', '.join(theirs)} on the same target and this instrument does not.",
                _silent(view, "exemptions: " + ", ".join(theirs)),
                "Align the exemptions with the partner's.",
                (partner.id,),
            )


CHECKS: dict[str, Callable[[View], Iterator[Finding]]] = {
    "legal_basis": _legal_basis,
    "attribution_standard": _attribution,
    "lower_standard": _lower_standard,
    "mixed_conduct": _mixed_conduct,
    "sunset": _sunset,
    "rollback": _rollback,
    "humanitarian": _humanitarian,
    "narrower_than_2664": _narrower_than_2664,
    "no_authority": _no_authority,
    "notification": _missing_safeguard(
        "notification",
        0.35,
        "Listed persons are not told.",
        "Notify each listed person without delay, or publish a notice where the address is unknown.",
    ),
    "reasons": _missing_safeguard(
        "statement_of_reasons", 0.45, "Listed persons are given no reasons.", "State individual and specific reasons."
    ),
    "response": _missing_safeguard(
        "representations", 0.3, "Listed persons cannot answer.", "Let listed persons make representations and have them considered."
    ),
    "delisting": _missing_safeguard(
        "delisting", 0.45, "There is no way to ask to be taken off the list.", "Open a request for delisting, decided within a fixed time."
    ),
    "judicial_review": _missing_safeguard(
        "judicial_review", 0.45, "No court is named that can review a listing.", "Name the court and the time in which it can be seized."
    ),
    "class_listing": _class_listing,
    "secondary_reach": _secondary,
    "divergence": _divergence,
}
