"""Step 5: exceptions and limitation clauses, test by test.

Each test answers met, not met or arguable, and says on what; a record typed by hand that is silent on a ground leaves it arguable,
never met.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpora.registers import Exception_, Obligation, Register, Situation
from models.conflicts.facts import WORDS, Facts
from models.record import Measure

Outcome = Literal["met", "arguable", "not_met", "unavailable"]

# Themes of a regime that speak of peace and security, and those that speak of values a society holds.
SECURITY_THEMES = frozenset(
    {
        "territorial_integrity",
        "armed_conflict",
        "aggression",
        "terrorism",
        "proliferation",
        "wmd",
        "security",
        "national_security",
        "cyber",
        "nuclear",
        "destabilisation",
        "hybrid_threats",
        "chemical_weapons",
        "peace_and_security",
        "undermining_democracy",
    }
)
VALUE_THEMES = frozenset({"human_rights", "corruption", "democracy", "rule_of_law", "torture", "genocide", "forced_labour"})
# Powers that can be used only where peace, security or an emergency in international relations is at stake.
_SECURITY_POWERS = re.compile(
    r"^(us:usc:50:(1701|1601|4\d{3})|us:usc:22:287c|ca:S-14\.5|ca:U-2|eu:tfeu:215|eu:tec:(301|60)|eu:teu:29|eu:celex:\d{5}[DE]|uk:ukpga/2018/13|ch:946\.231|au:C2011A00038|un:)"
)
_TRADE_POWERS = re.compile(
    r"^us:usc:19:|^us:proc:|tariff|sugar|customs(?!-and-excise)|foreign-trade-law|\bmin(?:ing|eral)|raw-material|agricultur|fisher|forest",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Test:
    """One test resolved."""

    name: str
    outcome: Outcome
    why: str


@dataclass(frozen=True)
class Claim:
    """An exception resolved: the outcome of its tests together."""

    exception: Exception_
    outcome: Outcome
    tests: tuple[Test, ...]

    @property
    def why(self) -> str:
        """Test by test, in one line."""
        return "; ".join(f"{t.name.replace('_', ' ')}: {t.outcome.replace('_', ' ')} ({t.why})" for t in self.tests)


@dataclass(frozen=True)
class Ground:
    """What a test may look at."""

    facts: Facts
    measure: Measure
    obligation: Obligation
    owed_to: tuple[str, ...]
    day: date
    register: Register


def claims(ground: Ground) -> list[Claim]:
    """Every exception that the obligation's `limits` name, resolved."""
    found = {e.id: e for reference in ground.obligation.limits for e in ground.register.exceptions(reference)}
    return [_claim(exception, ground) for exception in found.values()]


def _claim(exception: Exception_, ground: Ground) -> Claim:
    tests = tuple(Test(name, *TESTS[name](ground)) for name in exception.tests)
    outcomes = [t.outcome for t in tests]
    if exception.combine == "any":
        order: list[Outcome] = ["met", "arguable", "not_met", "unavailable"]
    else:
        order = ["unavailable", "not_met", "arguable", "met"]
    return Claim(exception, next(o for o in order if o in outcomes), tests)


Answer = tuple[Outcome, str]


def _arms_traffic(g: Ground) -> Answer:
    return (
        ("met", "the measure is limited to arms") if g.facts.is_arms_only(g.measure) else ("not_met", "the measure reaches more than arms")
    )


def _nuclear_material(g: Ground) -> Answer:
    goods = g.measure.scope.goods
    if goods and all(WORDS["nuclear"].search(item) for item in goods):
        return "met", "the goods are fissionable materials and what they are made with"
    return "not_met", "the measure reaches more than fissionable materials"


def _emergency(g: Ground) -> Answer:
    """War or another emergency in international relations: an objective fact, for a panel to find (DS512, DS567, DS597)."""
    toward = {*g.owed_to, *g.facts.toward(g.measure)}
    for situation in sorted(g.register.situations, key=lambda s: s.rejected):
        sides = [set(side) for side in situation.between]
        across = {s for side in sides if g.facts.issuer in side for other in sides if other is not side for s in toward & other}
        if situation.on(g.day) and across and set(g.owed_to) <= across:
            if situation.rejected:
                return "not_met", f"no war and no emergency in international relations was found ({situation.source})"
            return ("met" if situation.found else "arguable"), _stated(situation, g.facts.issuer, across)
    if g.facts.is_duty(g.measure):
        # A state of emergency at home is not enough: it must be war, or of like gravity between states (DS544, DS597).
        return "not_met", "a duty is charged, and no war or rupture with the states that bear it is on record"
    if (shown := _aimed_at_security(g)) is not None:
        return "arguable", shown
    if g.facts.record.grounds or g.facts.record.attribution:
        return "arguable", "the instrument states the threat that it answers"
    if (
        g.facts.record.legal_bases
        and not g.facts.record.attribution
        and all(_TRADE_POWERS.search(b.id) for b in g.facts.record.legal_bases)
    ):
        return "not_met", "the power used is one of ordinary trade policy, and no emergency is shown"
    if any(b.id.startswith("us:usc:") or b.id.startswith("eu:tfeu:207") for b in g.facts.record.legal_bases):
        return "not_met", "no emergency in international relations is shown"
    return "arguable", "the record is silent on the emergency; the party that invokes it must show it"


def _aimed_at_security(g: Ground) -> str | None:
    """What shows that an instrument serves security: its themes, or a power for nothing else."""
    themes = sorted(SECURITY_THEMES & set(g.facts.record.regime.themes))
    if themes:
        return f"the regime answers to {', '.join(themes)}"
    if any(_SECURITY_POWERS.match(b.id) for b in g.facts.record.legal_bases):
        return "the enabling power is one for threats to peace, security or an emergency"
    return None


_IMPORTS_AND_SECURITY = re.compile(r"^us:usc:19:1862\b")  # duties for national security


def _security_aim(g: Ground) -> Answer:
    """An exception that leaves security to the party's judgment: the aim must be there, and good faith (VCLT, Article 26)."""
    shown = _aimed_at_security(g)
    if shown is None and any(_IMPORTS_AND_SECURITY.match(b.id) for b in g.facts.record.legal_bases):
        shown = "the power used is one to adjust imports for national security"
    if shown is not None:
        return "arguable", f"{shown}; the clause names no war or emergency and leaves the judgment to the party, in good faith"
    return "not_met", "no aim of security is shown"


_SITUATIONS = {"armed_conflict": "armed conflict", "occupation": "occupation", "rupture": "rupture of relations"}


def _stated(situation: Situation, issuer: str, others: set[str]) -> str:
    return f"{_SITUATIONS[situation.kind]} between {issuer} and {', '.join(sorted(others))} since {situation.since}: {situation.source}"


def _essential_security(g: Ground) -> Answer:
    return _emergency(g)


def _necessity_reviewable(g: Ground) -> Answer:
    return "not_met" if not (
        g.facts.record.grounds or g.facts.record.attribution or SECURITY_THEMES & set(g.facts.record.regime.themes)
    ) else "arguable", "necessity is judged by the court and nothing in the record shows that milder means failed"


def _humanitarian_spared(g: Ground) -> Answer:
    spared = g.facts.exemptions(g.measure, ["humanitarian", "food", "medical"])
    return (
        ("met", "food, medicine or relief are spared")
        if spared
        else ("not_met", "food, medicine and relief are not spared by this measure")
    )


def _un_obligation(g: Ground) -> Answer:
    if not g.facts.resolutions:
        return "not_met", "no decision of the Security Council is carried out"
    required = [n for n, _ in g.facts.resolutions if n in g.register.decisions and g.measure.type in g.register.decisions[n].requires]
    return (
        ("met", f"resolution {required[0]} requires the measure")
        if required
        else ("arguable", "a resolution is carried out; whether it requires this measure is open")
    )


def _public_morals(g: Ground) -> Answer:
    if g.facts.is_duty(g.measure):
        return "not_met", "a duty lets in the goods that are said to offend (WTO DS543, 2020-09-15)"
    themes = sorted(VALUE_THEMES & set(g.facts.record.regime.themes))
    return ("arguable", f"the regime answers to {', '.join(themes)}") if themes else ("not_met", "no aim of public morals is shown")


def _provided_by_law(g: Ground) -> Answer:
    bases = [b for b in g.facts.record.legal_bases if b.relation in ("enabling", "implements")]
    if not bases and g.facts.record.type == "act":
        return "met", "the Act is itself the law"
    if not bases:
        return ("not_met" if g.facts.record.provisions else "arguable"), "no legal basis is stated"
    # A constitution empowers the office; the law that provides for the measure is the statute or the act above it.
    ids = list(dict.fromkeys(b.id for b in bases))
    laws = [i for i in ids if not i.endswith(":const")] or ids
    return "met", f"made under {', '.join(laws[:3])}{' and others' if len(laws) > 3 else ''}"


def _legitimate_aim(g: Ground) -> Answer:
    record = g.facts.record
    if record.grounds or record.attribution or record.regime.themes:
        return "met", "the aim is stated"
    if g.facts.resolutions or any(_SECURITY_POWERS.match(b.id) for b in record.legal_bases):
        return "met", "the power serves international peace and security"
    return "arguable", "the aim is not stated"


def _proportionate(g: Ground) -> Answer:
    """Proportionality from what the instrument does: its own clause, a way out for need, an end, review or a remedy."""
    shown = []
    if g.facts.safeguards(["proportionality", "fundamental_rights"]):
        shown.append("a proportionality or rights clause")
    if any(g.facts.exemptions(g.measure, group) for group in g.obligation.carve_outs):
        shown.append("exemptions for what the right protects")
    elif g.facts.narrowed(g.measure):
        shown.append("exemptions that narrow it")
    if g.facts.review():
        shown.append("an end or a review")
    if g.facts.safeguards(["periodic_review", "delisting", "judicial_review", "representations"]):
        shown.append("review or a remedy")
    if len(shown) >= 3:
        return "met", ", ".join(shown)
    return ("arguable", ", ".join(shown)) if shown else ("not_met", "no proportionality clause, exemption, end, review or remedy")


def _individual_grounds(g: Ground) -> Answer:
    if g.facts.safeguards(["evidence_standard", "statement_of_reasons"]):
        return "arguable", "each case rests on evidence or reasons of its own"
    if g.facts.target_words("family", g.measure, criteria=True) and not g.facts.hits_nationals(g.measure):
        return (
            "arguable",
            "kinship stands for a benefit drawn from those who are listed, which each case must bear out; by itself it is not enough (CJEU, Tay Za, C-376/10 P, 2012-03-13, paras 63-71)",
        )
    return "not_met", "persons are caught by what they belong to, not by what they did"


def _latitude_used(g: Ground) -> Answer:
    left = [d for n, _ in g.facts.resolutions if (d := g.register.decisions.get(n)) and d.leaves]
    if left and not any(g.facts.exemptions(g.measure, d.leaves) for d in left):
        return "not_met", f"resolution {left[0].resolution} left room that the instrument does not use"
    return "met", "no room left by a resolution is wasted"


def _temporary(g: Ground) -> Answer:
    return ("met", "the measure ends or is reviewed") if g.facts.review() else ("not_met", "no end is stated")


def _no_nationality(g: Ground) -> Answer:
    return ("not_met", "the measure is directed at one state") if g.owed_to else ("arguable", "no state is singled out")


def _prior_wrong(g: Ground) -> Answer:
    record = g.facts.record
    if record.attribution or {"territorial_integrity", "aggression", "human_rights"} & set(record.regime.themes):
        return "arguable", "the instrument points to a wrong of the target state; who is injured by it remains to be shown"
    return "not_met", "no prior wrongful act of the target state is invoked"


def _reversible(g: Ground) -> Answer:
    return ("not_met", "a taking cannot be undone") if g.measure.type == "forfeiture" else ("met", "the measure can be lifted")


def _legal_services_only(g: Ground) -> Answer:
    return (
        ("met", "the measure bans a service, it lists nobody")
        if g.measure.type == "services_ban"
        else ("not_met", "the measure lists persons")
    )


def _litigation_spared(g: Ground) -> Answer:
    spared = g.facts.exemptions(g.measure, ["legal_services", "judicial_decision"])
    return (
        ("met", "representation before courts is spared")
        if spared
        else ("arguable", "the instrument does not say that representation before courts stays free")
    )


def _strict_union(g: Ground) -> Answer:
    bases = [b.id for b in g.facts.record.legal_bases if b.id.startswith("eu:celex:") and b.relation == "implements"]
    if g.facts.issuer != "EU" and bases:
        return "arguable", f"the state carries out {bases[0]}; whether it had discretion is not in the record"
    return "not_met", "no strict obligation of Union law is carried out"


def _always(outcome: Outcome, why: str) -> Callable[[Ground], Answer]:
    """A test that no record can answer better: it depends on what is outside every instrument."""
    return lambda _: (outcome, why)


TESTS: dict[str, Callable[[Ground], Answer]] = {
    "arms_traffic": _arms_traffic, "nuclear_material": _nuclear_material, "emergency_in_international_relations": _emergency,
    "plausible_security_link": _always("arguable", "the link between measure and interest is first for the issuer to judge, in good faith"), "essential_security": _essential_security, "security_aim": _security_aim, "necessity_reviewable": _necessity_reviewable,
    "humanitarian_needs_spared": _humanitarian_spared, "un_obligation": _un_obligation, "public_morals_aim": _public_morals,
    "no_arbitrary_discrimination": _always("arguable", "whether like conditions prevail elsewhere is not in the record"), "balance_of_payments": _always("not_met", "no balance-of-payments difficulty is claimed"), "preference_not_sanction": _always("not_met", "a sanction is no preference inside a customs union or free-trade area"),
    "provided_by_law": _provided_by_law, "legitimate_aim": _legitimate_aim, "proportionate": _proportionate,
    "individual_grounds": _individual_grounds, "latitude_used": _latitude_used, "derogation_notified": _always("unavailable", "no derogation is declared in the instrument"),
    "temporary": _temporary, "no_nationality_distinction": _no_nationality, "emergency_notified": _always("arguable", "whether the emergency was declared and notified to the Council of ICAO is not in the record"),
    "notified_to_fund": _always("arguable", "whether the Fund was notified is not in the record"), "prior_wrong_invoked": _prior_wrong, "countermeasure_reversible": _reversible,
    "citizenship_distinction": _always("arguable", "the measure distinguishes by current nationality, which is not national origin (ICJ 2021)"), "stateless_or_authorised": _always("arguable", "the ship's nationality and an authority to board it are not in the record"), "legal_services_only": _legal_services_only,
    "text_at_hand": _always("arguable", "the agreement cites this exception, and its words are not in the source: whether they carry the measure is unknown"),
    "litigation_spared": _litigation_spared, "strict_union_obligation": _strict_union,
}  # fmt: skip
