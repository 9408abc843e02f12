"""Grounds: the finding, threat, reason or policy objective that motivates the measures."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models.reading import reading_of
from models.record import Ground
from models.vocabulary import Function

# Aims that issuers state, most specific first; the objective is the first that the words name.
OBJECTIVES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        (
            "non_proliferation",
            r"proliferat|weapons? of mass destruction|nuclear (?:weapon|program|test)|ballistic missile|chemical (?:or biological )?weapon|prolifération|armes? de destruction massive|missiles? balistiques?",
        ),
        ("counter_terrorism", r"terroris"),
        ("cyber_security", r"cyber|malicious code|information and communications technolog|critical infrastructure|cyberattaque"),
        (
            "human_rights",
            r"human rights|violations? of international humanitarian law|atrocit|torture|repress(?:ion|ed|ive)|droits de la personne|droits de l[’']homme|droits humains",
        ),
        ("anti_corruption", r"corrupt|misappropriat|détourne|biens mal acquis"),
        ("territorial_integrity", r"territorial integrity|sovereignty|occupation|annex|invasion|intégrité territoriale|souveraineté"),
        ("democracy", r"democra|election|rule of law|political process|démocra|élections?|primauté du droit"),
        (
            "narcotics_and_organised_crime",
            r"narcotic|drug|fentanyl|cartel|transnational criminal|organi[sz]ed crime|stupéfiants|crime organisé",
        ),
        (
            "compliance_with_resolution",
            r"compl(?:y|iance) (?:of \w+ )?with|implement(?:ed|ation)? (?:of )?(?:its )?(?:the )?resolution|mise en œuvre de la résolution",
        ),
        (
            "international_peace_and_security",
            r"international peace and security|peace (?:and|or) (?:security|stability)|paix et (?:de )?(?:la )?(?:sécurité|stabilité)|grave breach of international peace",
        ),
        ("humanitarian", r"humanitarian|human suffering|displaced persons|famine|humanitaire"),
        ("national_security", r"national security|foreign policy|unusual and extraordinary threat|national emergency|sécurité nationale"),
        ("economic", r"economy|trade deficit|trade balance|economic security|économi"),
    )
)


@Language.factory("operative_grounds")
def make_grounds(nlp: Language, name: str) -> Grounds:
    """The component that states grounds."""
    return Grounds()


class Grounds:
    """States each provision labelled `ground`, with the objective that its words name."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        for unit, label in reading.labelled(Function.GROUND):
            reading.state_whole("grounds", unit, Ground, method=label.method, confidence=label.confidence, objective=objective(unit.text))
        return doc


def objective(words: str) -> str | None:
    """The first aim of `OBJECTIVES` that the words name, or None."""
    return next((name for name, pattern in OBJECTIVES if pattern.search(words)), None)
