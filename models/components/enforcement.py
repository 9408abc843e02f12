"""Enforcement: penalties, anti-circumvention, liability and immunity, with the evasion method that is named."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models.components.attribution import first
from models.reading import reading_of
from models.record import Enforcement
from models.vocabulary import EnforcementKind, EvasionTypology, Function

KINDS: tuple[tuple[EnforcementKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (EnforcementKind.NO_CLAIMS, r"no claims?\b.{0,160}\b(?:shall (?:lie|be satisfied)|is (?:to be )?satisfied)|(?:shall not|not) satisfy any claim|il n[’']est fait droit à aucune demande|aucune réclamation"),
        (EnforcementKind.IMMUNITY, r"no (?:civil )?proceedings|good faith|not (?:be )?(?:held )?liable|no liability|does not (?:give rise to|incur) (?:any )?liability|immun|bonne foi|poursuites? ne peu(?:t|vent)|aucune responsabilité"),
        (EnforcementKind.CONSPIRACY, r"conspir|complot"),
        (EnforcementKind.CIRCUMVENTION, r"circumvent|evad|avoid(?:s|ing)?\b|evasion|contourne|éluder|transshipment"),
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
                kind=kind, typology=first(TYPOLOGIES, unit.text), detail=unit.heading or None,
            )  # fmt: skip
        return doc
