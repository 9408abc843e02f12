"""Enforcement: penalties, anti-circumvention, liability and immunity, with the evasion method that is named."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models import measure_scope
from models.components.attribution import first
from models.imposing import imposed_by
from models.internal_references import cited
from models.reading import Reading, Unit, reading_of
from models.record import Enforcement
from models.vocabulary import EnforcementKind, EvasionTypology, Function

KINDS: tuple[tuple[EnforcementKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (EnforcementKind.NO_CLAIMS, r"no claims?\b.{0,160}\b(?:shall (?:lie|be satisfied)|is (?:to be )?satisfied)|(?:shall not|not) satisfy any claim|il n[’']est fait droit à aucune (?:demande|réclamation)|il ne peut être fait droit (?:à|aux)\b|aucune réclamation"),
        (EnforcementKind.IMMUNITY, r"no (?:civil )?proceedings|good faith|not (?:be )?(?:held )?liable|no liability|does not (?:give rise to|incur) (?:any )?liability|immun|bonne foi|poursuites? ne peu(?:t|vent)|aucune responsabilité"),
        (EnforcementKind.CONSPIRACY, r"conspir|complot"),
        (EnforcementKind.CIRCUMVENTION, r"circumvent|evad|avoid(?:s|ing)?\b(?! (?:contraven|breach|committ))|evasion|contourne|éluder|transshipment"),
        (EnforcementKind.FACILITATION, r"knowingly do anything|causes?, (?:facilitates?|assists?)|facilitat|aid(?:ing)?,? (?:or )?abet|participat.{0,60}(?:object or effect|prohibit)|sciemment (?:quoi que ce soit|de faire)|occasionne|procure"),
        (EnforcementKind.SEIZURE, r"\bseiz|detain|forfeit|confiscat|restrain|search|saisi|confis|perquisition"),
        (EnforcementKind.PENALTY, r"offen[cs]e|penalt|fine\b|imprison|punish|convict|liable|contraven|infraction|peine|amende|emprisonnement|coupable|bring proceedings"),
        (EnforcementKind.REPORTING, r"report|disclos|notify|record|déclar|communi(?:quer|cation)"),
        (EnforcementKind.INVESTIGATION, r"investigat|inspect|inquir|verif|monitor|enquête"),
    )
)  # fmt: skip

TYPOLOGIES: tuple[tuple[EvasionTypology, re.Pattern[str]], ...] = tuple(
    (typology, re.compile(pattern, re.IGNORECASE))
    for typology, pattern in (
        (EvasionTypology.VIRTUAL_ASSETS, r"virtual (?:assets?|currenc)|digital (?:assets?|currenc)|crypto|mixers?\b|actifs? (?:virtuels?|numériques?)|monnaies? virtuelles?"),
        (EvasionTypology.SHELL_ENTITY, r"shell (?:compan|entit)|front compan|nominee|beneficial owner|opaque|sociétés? écrans?|prête-noms?"),
        (EvasionTypology.SHIP_TO_SHIP, r"ship-to-ship|de navire à navire"),
        (EvasionTypology.TRANSSHIPMENT, r"trans-?shipment|re-?export|transit through|transbordement|réexport"),
        (EvasionTypology.FALSE_DOCUMENTS, r"fals(?:e|ifi)|forg(?:ed|ery)|mislead|misrepresent|fraudulent|disabl.{0,40}(?:automatic identification|transponder)|faux documents?"),
        (EvasionTypology.INTERMEDIARY, r"intermediar|third part(?:y|ies)|agents?\b|on behalf of|acting for|broker|indirectly|intermédiaire|pour le compte"),
    )
)  # fmt: skip


@Language.factory("operative_enforcement")
def make_enforcement(nlp: Language, name: str) -> EnforcementRules:
    """The component that states enforcement."""
    return EnforcementRules()


class EnforcementRules:
    """States each provision labelled `enforcement`, with its kind and the evasion method it names."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        for unit, label in reading.labelled(Function.ENFORCEMENT):
            kind = first(KINDS, unit.text) or first(KINDS, unit.full) or EnforcementKind.AUTHORITY
            reading.state_whole(
                "enforcement", unit, Enforcement, method=label.method, confidence=label.confidence,
                kind=kind, typology=first(TYPOLOGIES, unit.text), detail=unit.heading or None, bound=enforcer(unit, reading.language),
                authority=_consents(unit) or _taken_by(reading, unit, kind),
                when=_when(unit.text) if kind == EnforcementKind.REPORTING else None, attaches_to=attached(reading, unit),
            )  # fmt: skip
        for unit, label in reading.labelled(Function.DUTY):
            due = _REPORT_TO.search(unit.text)
            if due and not reading.has(unit, Function.ENFORCEMENT):
                reading.state_whole(
                    "enforcement", unit, Enforcement, method=label.method, confidence=min(label.confidence, 0.85),
                    kind=EnforcementKind.REPORTING, detail=unit.heading or None,
                    authority=_told(due, _consents(unit) or ""), when=_when(unit.text), attaches_to=attached(reading, unit),
                )  # fmt: skip
        return doc


# Who is called upon, requested or allowed to make measures work.
_CALLED = re.compile(
    r"\b(?:calls\s+(?:up)?on|requests|urges|invites|authori[sz]es|empowers)\s+(?P<who>(?:all\s+|the\s+|those\s+)?(?:(?:Member\s+|riparian\s+|coastal\s+|flag\s+)?(?:States?|Governments?)\b|[A-Z]\w+)[^;:]{0,240}?)(?:,\s+)?\s*(?=\bto\s+[a-z]+)"
    r"|\bresponsibility\s+of\s+(?P<duty>[a-z]*\s*States)\b|^\W*(?P<may>(?i:an?|any|every|the)\s+(?:[\w-]+\s+){0,3}?(?:officers?|constables?|court|judge|inspectors?|authorit(?:y|ies)|Ministers?|Commissioner))\s+(?:[^.;:,]{0,60}\s)?(?:may|must|shall)\b"
)


def enforcer(unit: Unit, language: str) -> str | None:
    """Who has to enforce, or may: whom a resolution calls upon, an officer with a power, else who is bound."""
    if match := _CALLED.search(unit.text):
        return re.sub(r"\s+", " ", match[match.lastgroup or 0]).strip(" ,")
    return measure_scope.bound(unit.lead, unit.text, language)


# Duties of the bound to tell an authority: they make a measure work, and a breach of them is an offence too.
_REPORT_TO = re.compile(
    r"\b(?:disclose|report|notify|inform|supply|provide)\b(?:[^.;:]{0,120}?\b(?:information|without delay|immediately|promptly)\b[^.;:]{0,60}?|[^.;:]{0,40}?)\s+(?:to\s+)?(?P<who>the\s+(?:Commissioner|Director|Minister|Secretary|Treasury|competent|relevant|national|Authority|Commission|Office|Financial|Royal|police|Registrar|principal|supervis\w+|regulat\w+)\b[^.;:]{0,160}?)(?=\s+(?:with|of\s+any|of\s+the\s+(?:existence|fact)|that|if|within|any)\b|[.;:]|\s*$)"
    r"|\b(?:communiquer|déclarer|signaler|fournir|en aviser|en informer)\b(?:[^.;:]{0,80}?\b(?:sans délai|immédiatement|par écrit|renseignements?)\b[^.;:]{0,40}?)?\s+(?P<à>(?:au|à la|à l[’']|le|la|l[’'])\s*(?:commissaire|directeur|ministre|surintendant|autorité|Gendarmerie|Centre|Service|organisme|principal\w*)\b[^.;:]{0,120}?)(?=\s+(?:dans|que|si|l[’']existence|de tout|tout)\b|[.;:,]|\s*$)"
    r"|\brequir(?:e|es|ing)\b[^.;:]{0,80}?\bto?\s*(?:provide|supply|disclose\s+to)\s+(?P<whom>the\s+Minister\b[^.;:]{0,60}?)(?=\s+with\b)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:without delay|immediately|forthwith|promptly|on a continuing basis|as soon as (?:possible|practicable|feasible)|within (?:\d+|[a-z-]+) (?:\w+ )?(?:days?|hours?|months?)|(?:at least )?once every [^.;,]{3,40}"
    r"|sans délai|immédiatement|de façon continue|dès que possible|dans les \S+ (?:jours|heures|mois)|tous les \S+ mois)"
    r"(?:,? (?:and|et)(?: par la suite)?,? (?:(?:at least )?once (?:every|a) [^.;,]{3,40}|tous les \S+ mois))?",
    re.IGNORECASE,
)


def _when(words: str) -> str | None:
    """By when or how often a report is due, as printed."""
    match = _WHEN.search(words)
    return match.group() if match else None


_TO = re.compile(r"^(?:au|à la|à|le|la)\s+|^(?:à )?l[’']", re.IGNORECASE)


def _told(due: re.Match[str], recommends: str) -> str:
    """The authority that is told, without the French preposition before it; with whom it consults where it recommended the duty."""
    told = _TO.sub("", due["à"]).strip() if due["à"] else (due["who"] or due["whom"]).strip(" ,")
    return recommends if told in recommends else told


_CONSENT = re.compile(
    r"\b(?:with|without) the (?:prior )?(?:consent|approval|authori[sz]ation) of (?:the )?(?P<who>[A-Z][\w ]{3,60}?)(?=[.,;]|$)|\bOn the recommendation of (?P<who2>[^.;:]{3,160}?),? the (?:Governor|President)"
)


def _consents(unit: Unit) -> str | None:
    """Whose consent or recommendation enforcement needs, as printed."""
    match = _CONSENT.search(unit.full)
    return (match["who"] or match["who2"]).strip() if match else None


def _taken_by(reading: Reading, unit: Unit, kind: EnforcementKind) -> str | None:
    """Who takes property, and at whose instance, where a provision has it seized or forfeited."""
    return imposed_by(unit.text, unit.lead, reading.language) if kind == EnforcementKind.SEIZURE else None


def attached(reading: Reading, unit: Unit) -> list[str]:
    """eIds of the provisions whose breach, evasion or assistance an enforcement clause is about; its lead-in's where it names none."""
    return cited(reading, unit, unit.text) or next(
        (e for a in unit.ancestors() if a.kind not in ("part", "schedule") and (e := cited(reading, a, a.text))), []
    )
