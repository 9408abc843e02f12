"""Exemptions: what a measure leaves free, by itself or by an authority's leave, and which measure it cuts."""

from __future__ import annotations

import re
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from models.classifier.settled import settled, surest
from models.components.asides import asides
from models.dates import expressions, shift
from models.leave import leave_of
from models.limits import cut_by
from models.qualifiers import conditions
from models.reading import Reading, Unit, in_force_from, reading_of
from models.record import Exemption
from models.rules import Rule, of_language, plain, unnumbered
from models.rules.exemption_categories import BY_ITSELF, DEROGATION, GENERAL, NOT_DEROGATION, RULES
from models.vocabulary import ExemptionCategory, ExemptionForm, Function, RecordType

C = ExemptionCategory

_GENERAL = re.compile(GENERAL, re.IGNORECASE)
# The formula that opens an order's ban: what statutes, regulations or licences allow, whatever it is for.
_BY_LICENCE = re.compile(
    r"^(?:further, )?except to the extent (?:provided|required|permitted)\b[^;:]{0,400}\b(?:regulations|orders|directives|licen[cs]es)\b",
    re.IGNORECASE,
)
_DEROGATION = re.compile(DEROGATION, re.IGNORECASE)
_BY_ITSELF = re.compile(BY_ITSELF, re.IGNORECASE)
_NOT_DEROGATION = re.compile(NOT_DEROGATION, re.IGNORECASE)
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?\b|unless\b|other than\b|but not including\b|with the exception of\b|save (?:on|in|for|where|when|as|with)\b|\bonly exceptions? being\b|notwithstanding\b|sauf\b|à moins\b|à l'exception\b|autres? que\b|shall (?:exclude|not apply)\b)",
    re.IGNORECASE,
)
# A clause of leave before the main clause: "Unless specifically licensed, no contribution may be made …".
_OPENING = re.compile(
    r"^(?:except|unless|save)\b[^;]{2,300}?,(?= (?:and )?(?:no|any|all|it|an?|the|every|each|property|transactions?|nothing|notwithstanding)\b)",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:keeps? (?:a )?records?|(?:shall|must) (?:inform|notify|report|keep)\b|notify|has been notified|shall inform|informe(?:nt)?|avisé)\b[^.;]{0,200}",
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
    "exemption.power_to_permit",
    "exemption.licence_terms",
    "exemption.effect_of_licence",
    "exemption.incident_to_licensed",
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


@Language.factory("operative_exemptions")
def make(nlp: Language, name: str) -> Exemptions:
    """The component that states the exemptions."""
    return Exemptions()


class Exemptions:
    """States one Exemption for each category that a provision labelled `exemption` saves.

    `limits` holds the keys of the measures in the provisions that the exemption cites, or in whose own
    words it stands; what neither shows is left to assembly.
    """

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        rules = of_language(RULES, reading.language)
        known: dict[str, dict[ExemptionCategory, str]] = {}
        for unit in reading.units:
            if not reading.has(unit, Function.EXEMPTION) or unit.kind == "recital":  # a recital explains what is freed elsewhere
                continue
            start = _start(reading, unit)
            found = self._categories(reading, unit, start, rules, known)
            known[unit.eid] = found
            form = ExemptionForm(surest(reading, unit, "forms", _form(reading, unit, start), sure=0.9))
            alone = _alone(_clause(reading, unit, start), rules) if form == ExemptionForm.DEROGATION else set()
            cut = cut_by(reading, unit, start)
            for category, said in settled(reading, unit, "exemptions", found).items():
                reading.state(
                    "exemptions",
                    unit,
                    start,
                    len(unit.text),
                    Exemption,
                    category=C(category),
                    form=_form_of(C(category), form, alone),
                    limits=cut.measures,
                    limited=cut.provisions,
                    limited_elsewhere=cut.elsewhere,
                    authority=leave_of(reading, unit, form, start),
                    until=until(unit, reading.language),
                    conditions=conditions(unit, start),
                    duties=_clauses(_DUTY, unit),
                    method=said.method,
                    confidence=said.confidence,
                )
        return doc

    @staticmethod
    def _categories(
        reading: Reading, unit: Unit, start: int, rules: tuple[Rule, ...], known: dict[str, dict[ExemptionCategory, str]]
    ) -> dict[ExemptionCategory, str]:
        method = reading.functions[unit.eid][Function.EXEMPTION].method.removeprefix("rule:")
        if method == "structure:licensed" and known:
            return _licensed(known)  # the name of whom a licence frees says nothing of what for
        own = _clause(reading, unit, start)
        found = _named(own, rules)
        lead = _passed_on(unit, rules, known)
        inherited: dict[ExemptionCategory, str] = {c: r for c, r in lead.items() if c not in (C.OTHER_EXEMPTION, C.GENERAL)}
        if _BY_LICENCE.search(own):
            return {C.GENERAL: "category.general"}
        if not found and _GENERAL.search(own):
            return {C.GENERAL: "category.general"}
        if found.keys() == {C.HUMANITARIAN} and inherited and C.HUMANITARIAN not in inherited and not _RELIEF.search(own):
            return inherited
        if C.WIND_DOWN in inherited and found and unit.parent is not None and not _of_points(unit.parent, rules):
            return found | {C.WIND_DOWN: inherited[C.WIND_DOWN]}
        if inherited and C.HUMANITARIAN in inherited and not (set(found) - {C.HUMANITARIAN, C.OFFICIAL_BUSINESS, C.DIPLOMATIC}):
            return {C.HUMANITARIAN: inherited[C.HUMANITARIAN]}
        if found:
            if found.keys() & {C.LAW_ENFORCEMENT, C.SAFETY} and _GENERAL.search(own):
                found[C.GENERAL] = "category.general"
            if (_OR_OTHER.search(own) and _DEROGATION.search(own)) or (method == "exemption.permitted_only" and _GENERAL.search(own)):
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
            return _purposes(unit, own, rules)
        below = _of_points(unit, rules)
        if below:
            return below
        heading = _named(plain(unit.heading), rules) if unit.heading and not unit.lead else {}
        return heading or {C.OTHER_EXEMPTION: ""}


def _open_power(own: str, method: str) -> bool:
    """Whether words that name no good leave it to an authority to free."""
    if _BY_ITSELF.search(own) and not _GENERAL.search(own) and method == "exemption.exempt_power":
        return False
    return bool(_MINISTER_MAY.search(own) or method in _POWERS or (_DEROGATION.search(own) and not _NOT_DEROGATION.search(own)))


def _purposes(unit: Unit, own: str, rules: tuple[Rule, ...]) -> dict[ExemptionCategory, str]:
    """What a power frees for: what its conditions name, else anything; no single good where its points list purposes."""
    if _CONDITIONS.search(own):
        named: dict[ExemptionCategory, str] = {c: r for c, r in _of_points(unit, rules).items() if c not in (C.OTHER_EXEMPTION, C.GENERAL)}
        if len(named) == 1:
            return named
    if (purposes := _FOR_PURPOSES.search(own)) and _LEAVE.search(own, 0, purposes.start()):
        return {C.OTHER_EXEMPTION: ""}
    return {C.GENERAL: "category.general"}


def _licensed(known: dict[str, dict[ExemptionCategory, str]]) -> dict[ExemptionCategory, str]:
    """What a licence is for: the first of its provisions to name it, after the words of enactment."""
    operative = [k for eid, k in known.items() if not eid.startswith("preamble")] or list(known.values())
    return next((k for k in operative if C.OTHER_EXEMPTION not in k), operative[0])


def _passed_on(unit: Unit, rules: tuple[Rule, ...], known: dict[str, dict[ExemptionCategory, str]]) -> dict[ExemptionCategory, str]:
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


def _of_points(unit: Unit, rules: tuple[Rule, ...]) -> dict[ExemptionCategory, str]:
    """Categories that the points of a lead-in name, where they are one or two; none where the lead-in names its own."""
    if not unit.children or _named(unnumbered(unit.text), rules):
        return {}
    found: dict[ExemptionCategory, str] = {}
    for point in unit.children:
        own = unnumbered(point.text)
        found |= _named(own, rules) or ({C.GENERAL: "category.general"} if _GENERAL.search(own) else {C.OTHER_EXEMPTION: ""})
    if len(found) > 1 and _CONDITIONS.search(plain(unit.text)):
        found.pop(C.OTHER_EXEMPTION, None)
    return found if len(found) <= 2 else {}


def _named(words: str, rules: tuple[Rule, ...]) -> dict[ExemptionCategory, str]:
    """Categories that the words themselves name, with the rule that says so."""
    return _distinct({C(r.label): r.id for r in reversed(rules) if r.match(words)}, words)


def _beside(unit: Unit, known: dict[str, dict[ExemptionCategory, str]]) -> dict[ExemptionCategory, str]:
    """Categories of the subsection before, where this one only says how its certificate is given."""
    if unit.parent is None or unit.kind not in ("subsection", "paragraph") or not _CERTIFICATE.search(unit.text):
        return {}
    place = unit.parent.children.index(unit)
    for before in reversed(unit.parent.children[:place]):
        if before.eid in known:
            return {c: r for c, r in known[before.eid].items() if c not in (C.GENERAL, C.OTHER_EXEMPTION)}
    return {}


def _distinct(found: dict[ExemptionCategory, str], words: str) -> dict[ExemptionCategory, str]:
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


def _start(reading: Reading, unit: Unit) -> int:
    """Where the exemption begins in a provision that is a measure too; 0 in one that is only an exemption."""
    if not reading.has(unit, Function.MEASURE):
        return 0
    found = _EXCEPT.search(plain(unit.text))
    return found.start() if found else 0


def _clause(reading: Reading, unit: Unit, start: int) -> str:
    """The words of the exemption: from where it begins, and no further than its own clause where that stands before a measure."""
    own = unnumbered(unit.text[start:])
    opening = _OPENING.match(own) if reading.has(unit, Function.MEASURE) and not unnumbered(unit.text[:start]).strip() else None
    return opening.group() if opening else own


def _form(reading: Reading, unit: Unit, start: int) -> ExemptionForm:
    """Whether an authority must act: read from the own words, then from the lead-in's form."""
    if reading.type == RecordType.LICENCE:
        return ExemptionForm.DEROGATION
    own = _clause(reading, unit, start)
    if _DEROGATION.search(own) and not _NOT_DEROGATION.search(own):
        return ExemptionForm.DEROGATION
    if unit.parent is not None and not _BY_ITSELF.search(own) and not start:
        above = reading.of("exemptions", unit.parent)
        if above:
            return above[0].form
        if _DEROGATION.search(plain(unit.parent.text)) and not _NOT_DEROGATION.search(plain(unit.parent.text)):
            return ExemptionForm.DEROGATION
    if re.search(r"\bgood faith\b|\bde bonne foi\b", own) and re.search(r"\bliab|responsab", own):
        return ExemptionForm.NO_LIABILITY
    return ExemptionForm.EXCEPTION


def _form_of(category: ExemptionCategory, form: ExemptionForm, alone: set[ExemptionCategory]) -> ExemptionForm:
    """An open power is always a derogation; what a sentence frees by itself never is, whatever leave the rest of it needs."""
    if category == C.GENERAL:
        return ExemptionForm.DEROGATION
    return ExemptionForm.EXCEPTION if category in alone else form


def _alone(own: str, rules: tuple[Rule, ...]) -> set[ExemptionCategory]:
    """Categories that only an aside names ("or in case of force majeure")."""
    aside, rest = asides(own)
    return set(_named(aside, rules)) - set(_named(rest, rules)) if aside else set()


def until(unit: Unit, language: str) -> date | None:
    """Last day of an exemption: a day that its words print, or the end of a period that runs from the day its provision began."""
    words = plain(unit.text)
    if unit.parent is not None and _ENDS_BELOW.search(plain(unit.parent.text)):
        return next((t.day for t in expressions(unit.text, language)[:1] if t.form == "date"), None)
    for time in expressions(unit.text, language):
        before = words[max(0, time.start - 160) : time.start]
        if time.form == "date" and _ENDS.search(before):
            return time.day
        if time.form == "duration" and time.days is None and _COMES_INTO_FORCE.match(words, time.end) and not _AGO.search(before):
            began = in_force_from(unit)
            return shift(began, time.value) if began else None
    if not words.rstrip().endswith(":"):
        return None
    return min((d for c in unit.children if (d := until(c, language))), default=None)


_CLOCK = r"(?:\d[\d:.]* ?(?:[ap]\.?m\.?|hours)?,? ?(?:\(?[a-z]+(?: [a-z]+)* time\)?|GMT|UTC|EST|EDT)?,? ?)?(?:on )?"
_ENDS = re.compile(
    rf"\b(?:(?:until|through|up to|not later than|no later than|jusqu'au|au plus tard le)\W*(?:\w+ ){{0,4}}|(?:by|until|through|(?:permitted|authori[sz]ed),? (?:prior to|before)) {_CLOCK}"
    # The day is that of the act that is freed, not of an old contract.
    rf"|\b(?:purchases?|sales?|payments?|transactions?|transfers?|deliver(?:y|ies)|dealings?|activit(?:y|ies)|withdrawals?)\b(?:(?!\b(?:contracts?|agreements?|loans?|obligations?)\b)[^.;,]){{0,60}}?\b(?:made|completed|performed|effected|carried out|conducted|executed|entered into|concluded|occurring) (?:on or before|before|prior to) {_CLOCK}"
    # Goods that are still to come in, not those that had left before.
    rf"|\b(?:is|are) (?:\w+ ){{0,2}}?(?:entered|imported|exported|delivered|landed|withdrawn|completed)\b[^.;]{{0,90}}?,? (?:on or before|before|prior to|not later than|no later than) {_CLOCK})$",
    re.IGNORECASE,
)
_ENDS_BELOW = re.compile(
    r"\b(?:permitted|authori[sz]ed|not apply|not prohibited),? (?:until|through|prior to|before|up to)\W*$", re.IGNORECASE
)
_AGO = re.compile(r"\b(?:at least|au moins)\W*$", re.IGNORECASE)
_COMES_INTO_FORCE = re.compile(
    r"\s*(?:after|following|from|suivant|après) (?:the |la )?(?:day|date)? ?(?:on which |of |d[e'] ?)?(?:this (?:section|subsection|paragraph|item|schedule|part|regulation|article)|(?:du |le )?présent(?:e)? (?:article|paragraphe|alinéa))? ?(?:comes? into force|coming into force|entre en vigueur|l'entrée en vigueur)",
    re.IGNORECASE,
)


def _clauses(pattern: re.Pattern[str], unit: Unit) -> list[str]:
    words = plain(unit.text)
    return [unit.text[m.start() : m.end()].strip(" ,") for m in pattern.finditer(words)][:6]
