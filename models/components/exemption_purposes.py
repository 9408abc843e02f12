"""What an exemption is for: the categories that its words, its lead-in, its points or its neighbours name."""

from __future__ import annotations

import re

from models.reading import Reading, Unit
from models.rules import Rule, plain, unnumbered
from models.rules.exemption_categories import BY_ITSELF, DEROGATION, GENERAL, NOT_DEROGATION
from models.vocabulary import ExemptionCategory, Function, RecordType

C = ExemptionCategory
Purposes = dict[ExemptionCategory, str]  # with the rule that says each

# The formula that opens an order's ban: what statutes, regulations or licences allow, whatever it is for.
_BY_LICENCE = re.compile(
    r"^(?:further, )?except to the extent (?:provided|required|permitted)\b[^;:]{0,400}\b(?:regulations|orders|directives|licen[cs]es)\b",
    re.IGNORECASE,
)
_RELIEF = re.compile(r"humanit|\brelief|\bsecours|Red Cross|Croix-Rouge|non-?gouvernement|non-?governmental", re.IGNORECASE)
_CERTIFICATE = re.compile(r"\b(?:certificate|permit|licence|attestation|permis)\b", re.IGNORECASE)
# A lead-in to the powers of an authority: its points say what it may permit.
_MINISTER_MAY = re.compile(r"\b(?:Minister|Secretary|ministre)\b[^.;:]{0,60}\b(?:may|peut)\W*$")
# A lead-in whose points must all be met.
_CONDITIONS = re.compile(
    r"(?:\bif|\bthat|\bconditions(?: are met)?|\bfollowing conditions|\bsi|\bque|\bconditions suivantes|\bsont (?:réunies|remplies))\W*$",
    re.IGNORECASE,
)
# Exemptions by an open power; where no good is named they are general.
_POWERS = {
    "exemption.exempt_power",
    "exemption.permit",
    "exemption.certificate",
    "exemption.mitigation",
    "exemption.permitted_only",
    "exemption.special_licence",
    "exemption.derogation",
    "exemption.except_as_licensed",
    "exemption.prohibited_activity_if_approved",
    "exemption.may_be_released",
    "exemption.attestation",
    "exemption.permis",
    "exemption.ministre_peut",
    "exemption.minister_may_issue",
    "exemption.par_derogation",
    "exemption.approuve",
    "exemption.authority_may",
    "exemption.authority_grants",
    "exemption.leave_required",
    "exemption.regulations_may_license",
    "exemption.may_be_authorised",
    "exemption.un_requests_considered",
    "exemption.un_authorised_flights",
    "exemption.un_ban_not_to_apply",
    "exemption.terms_of_leave",
    "exemption.unless_by_permit",
    "exemption.permit_applied_for",
    "exemption.permit_given",
    "exemption.section_on_permits",
    "exemption.unauthorised",
    "exemption.power_to_permit",
    "exemption.licence_terms",
    "exemption.effect_of_licence",
    "exemption.incident_to_licensed",
    "exemption.not_sanctioned",
    "exemption.opening_clause",
    "exemption.autorites_peuvent",
    "exemption.modalites_du_permis",
}
# A lead-in by which an authority may derogate for purposes that its points list.
_LEAVE = re.compile(
    r"\b(?:derogat\w+|exceptions?|exemptions?|competent authorit\w+|release|dérogations?|autorités? compétentes?)\b", re.IGNORECASE
)
_FOR_PURPOSES = re.compile(r"(?:\b(?:for|to|are|is|purposes of|necessary for|pour|afin de|sont)|(?<=is))\s*:\s*$", re.IGNORECASE)
_OR_OTHER = re.compile(
    r"\b(?:humanitarian|medical) (?:[\w-]+ )?(?:or|and) (?:any )?other (?:exceptional |essential |legitimate )?(?:purposes?|flights|reasons|grounds)\b",
    re.IGNORECASE,
)
# Time that contracts from before have to run out.
_RUNS_OUT = re.compile(
    r"\b(?:execution|performance|perform\w*|executed|completed?|exécution)\b[^.;]{0,80}\b(?:until|within \d+|by \d{1,2} \w+ \d{4}|for (?:a |an )?(?:further |period )|jusqu'au)\b"
    r"|\b(?:not apply|not contravened)\b[^.;]{0,40}\b(?:until|for a period of|within)\b|\bbefore the end of (?:one|two|three|six|\d+) months?\b",
    re.IGNORECASE,
)
_EXPLICIT_END = re.compile(r"\bwind(?:ing)?[- ]?(?:down|up)\b|\bdivest", re.IGNORECASE)
_FOR_NEED = re.compile(r"\bfor (?:[\w-]+ ){0,3}humanitarian (?:needs?|purposes)\b", re.IGNORECASE)
_OF_MISSION = re.compile(r"\b(?:mission|force|patrols?)\b", re.IGNORECASE)


def purposes(reading: Reading, unit: Unit, own: str, rules: tuple[Rule, ...], known: dict[str, Purposes]) -> Purposes:
    """Categories of an exemption whose words are `own`; `known` holds those of the provisions before it, by eId."""
    method = reading.functions[unit.eid][Function.EXEMPTION].method.removeprefix("rule:")
    if method == "structure:licensed" and known:
        return _licensed(known)  # the name of whom a licence frees says nothing of what for
    found = named(own, rules)
    lead = _passed_on(unit, rules, known)
    inherited: Purposes = {c: r for c, r in lead.items() if c not in (C.OTHER_EXEMPTION, C.GENERAL)}
    if _BY_LICENCE.search(own):
        return {C.GENERAL: "category.general"}
    if not found and GENERAL.search(own):
        return {C.GENERAL: "category.general"}
    if found.keys() == {C.HUMANITARIAN} and inherited and C.HUMANITARIAN not in inherited and not _RELIEF.search(own):
        return inherited
    if C.WIND_DOWN in inherited and found and unit.parent is not None and not _of_points(unit.parent, rules):
        return found | {C.WIND_DOWN: inherited[C.WIND_DOWN]}
    if inherited and C.HUMANITARIAN in inherited and not (set(found) - {C.HUMANITARIAN, C.OFFICIAL_BUSINESS, C.DIPLOMATIC}):
        return {C.HUMANITARIAN: inherited[C.HUMANITARIAN]}
    if found:
        if found.keys() & {C.LAW_ENFORCEMENT, C.SAFETY} and GENERAL.search(own):
            found[C.GENERAL] = "category.general"
        if (_OR_OTHER.search(own) and DEROGATION.search(own)) or (method == "exemption.permitted_only" and GENERAL.search(own)):
            found[C.GENERAL] = "category.general"  # leave for these goods, and for others that it does not name
        return found
    if inherited:
        return inherited
    beside = _beside(unit, known)
    if beside:
        return beside
    if reading.type == RecordType.LICENCE and known:
        return _licensed(known)
    if _open_power(own, method) or C.GENERAL in lead:
        return _of_power(unit, own, rules)
    below = _of_points(unit, rules)
    if below:
        return below
    heading = named(plain(unit.heading), rules) if unit.heading and not unit.lead else {}
    return heading or {C.OTHER_EXEMPTION: ""}


def needs_leave(words: str) -> bool:
    """Whether an authority must act before anything is free."""
    return bool(DEROGATION.search(words)) and not NOT_DEROGATION.search(words)


def _open_power(own: str, method: str) -> bool:
    """Whether words that name no good leave it to an authority to free."""
    if BY_ITSELF.search(own) and not GENERAL.search(own) and method == "exemption.exempt_power":
        return False
    return bool(_MINISTER_MAY.search(own) or method in _POWERS or needs_leave(own))


def _of_power(unit: Unit, own: str, rules: tuple[Rule, ...]) -> Purposes:
    """What a power frees for: what its conditions name, else anything; no single good where its points list purposes."""
    if _CONDITIONS.search(own):
        below: Purposes = {c: r for c, r in _of_points(unit, rules).items() if c not in (C.OTHER_EXEMPTION, C.GENERAL)}
        if len(below) == 1:
            return below
    if (follow := _FOR_PURPOSES.search(own)) and _LEAVE.search(own, 0, follow.start()):
        return {C.OTHER_EXEMPTION: ""}
    return {C.GENERAL: "category.general"}


def _licensed(known: dict[str, Purposes]) -> Purposes:
    """What a licence is for: the first of its provisions to name it, after the words of enactment."""
    operative = [k for eid, k in known.items() if not eid.startswith("preamble")] or list(known.values())
    return next((k for k in operative if C.OTHER_EXEMPTION not in k), operative[0])


def _passed_on(unit: Unit, rules: tuple[Rule, ...], known: dict[str, Purposes]) -> Purposes:
    """Categories that a lead-in says of every point below it.

    What it took from its points is said of each of them and not of their neighbours, unless all of them are
    conditions of one exemption.
    """
    if unit.parent is None:
        return {}
    above = known.get(unit.parent.eid, {})
    if above.keys() == {C.GENERAL} and C.GENERAL not in _of_points(unit.parent, rules):
        return above  # an open power is no sum of its points
    if _of_points(unit.parent, rules) and not _CONDITIONS.search(plain(unit.parent.text)):
        return {}
    return above


def _of_points(unit: Unit, rules: tuple[Rule, ...]) -> Purposes:
    """Categories that the points of a lead-in name, where they are one or two; none where the lead-in names its own."""
    if not unit.children or named(unnumbered(unit.text), rules):
        return {}
    found: Purposes = {}
    for point in unit.children:
        own = unnumbered(point.text)
        found |= named(own, rules) or ({C.GENERAL: "category.general"} if GENERAL.search(own) else {C.OTHER_EXEMPTION: ""})
    if len(found) > 1 and _CONDITIONS.search(plain(unit.text)):
        found.pop(C.OTHER_EXEMPTION, None)
    return found if len(found) <= 2 else {}


def named(words: str, rules: tuple[Rule, ...]) -> Purposes:
    """Categories that the words themselves name, with the rule that says so."""
    return _distinct({C(r.label): r.id for r in reversed(rules) if r.match(words)}, words)


def _beside(unit: Unit, known: dict[str, Purposes]) -> Purposes:
    """Categories of the subsection before, where this one only says how its certificate is given."""
    if unit.parent is None or unit.kind not in ("subsection", "paragraph") or not _CERTIFICATE.search(unit.text):
        return {}
    place = unit.parent.children.index(unit)
    for before in reversed(unit.parent.children[:place]):
        if before.eid in known:
            return {c: r for c, r in known[before.eid].items() if c not in (C.GENERAL, C.OTHER_EXEMPTION)}
    return {}


def _distinct(found: Purposes, words: str) -> Purposes:
    """`found` without the categories that another one contains."""
    kept = dict(found)
    if C.JUDICIAL_DECISION in kept:
        kept.pop(C.PRIOR_CONTRACT, None)
    if C.EXTRAORDINARY_EXPENSES in kept and re.search(r"\b(?:basic|ordinaires) (?:or|ou) extraordin", words, re.IGNORECASE):
        kept.setdefault(C.BASIC_NEEDS, "category.basic_needs")
    if C.DIPLOMATIC in kept and re.search(r"\bsupport of diplomatic|appuyer les missions diplom", words):
        kept.pop(C.OFFICIAL_BUSINESS, None)
    if C.LAW_ENFORCEMENT in kept and re.search(r"Canadian Forces|Forces canadiennes", words):
        for small in (C.HUMANITARIAN, C.DIPLOMATIC):
            kept.pop(small, None)
    if C.PRIOR_CONTRACT in kept and re.search(r"\bcontract entered into at least\b|\bcontrat conclu au moins\b", words):
        kept.pop(C.WIND_DOWN, None)
    if C.BASIC_NEEDS in kept:
        kept = {c: r for c, r in kept.items() if c not in (C.FOOD, C.MEDICAL, C.PENSIONS)}
        if re.search(r"\bdependent\b|\bà (?:leur|sa) charge\b", words):
            kept.pop(C.PERSONAL, None)
            kept.pop(C.HUMANITARIAN, None)
    if C.PENSIONS in kept:
        kept.pop(C.PRIOR_CONTRACT, None)
    if C.PRIOR_CONTRACT in kept and _RUNS_OUT.search(words):
        kept.setdefault(C.WIND_DOWN, "category.wind_down")
    if C.PRIOR_CONTRACT in kept and _EXPLICIT_END.search(words):
        kept.pop(C.PRIOR_CONTRACT)
    if C.DIPLOMATIC in kept and re.search(r"\bofficial purposes of (?:a |the )?(?:diplomatic|consular)\b(?!.*\borgani[sz]ation)", words):
        kept.pop(C.OFFICIAL_BUSINESS, None)
    if C.OFFICIAL_BUSINESS in kept and C.HUMANITARIAN in kept and _OF_MISSION.search(words) and not _RELIEF.search(words):
        kept.pop(C.HUMANITARIAN)
    if C.HUMANITARIAN in kept:
        kept.pop(C.SAFETY, None)
        if _FOR_NEED.search(words):
            kept.pop(C.ENERGY, None)  # fuel for those in need
        if re.search(r"\b203\(b\)\(2\)|1702\(b\)\(2\)", words):
            kept = {C.HUMANITARIAN: kept[C.HUMANITARIAN]}
        for small in (C.DIPLOMATIC, C.PERSONAL, C.COMMUNICATIONS) if not re.search(r"\b(?:1702|203)\(b\)", words) else ():
            kept.pop(small, None)
    if (
        C.WIND_DOWN in kept
        and re.search(r"\b(?:becomes|became)\b.{0,40}\bdesignated\b", words)
        and C.PRIOR_CONTRACT in kept
        and "non-designated" not in words
    ):
        kept.pop(C.WIND_DOWN)
    return kept
