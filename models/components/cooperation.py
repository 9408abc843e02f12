"""Cooperation: with whom information is exchanged, whom one coordinates with or reports to."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models.reading import reading_of
from models.record import Cooperation
from models.vocabulary import Function

_WITH = re.compile(
    r"(?:\b(?:cooperat\w*|co-operat\w*|coordinat\w*|consult\w*|agreement|communicat\w*|exchang\w*|liais\w*|assist\w*|working|engag\w*)(?:,\s+together\s+with\s+[^.;]{3,120}?,)?\s+(?:\w+\s+){0,3}?with|\breports?\s+(?:\w+\s+){0,6}?to|\bsubmit(?:ted)?\s+(?:\w+\s+){0,8}?to|\binform\w*|\bnotif(?:y|ies)"
    r"|\btransmit\w*\s+(?:\w+\s+){0,4}?to|\bavec|\bauprès\s+d[eu]|\brapport\s+(?:\w+\s+){0,4}?(?:à|au))\s+(?P<who>(?:the\s+|le\s+|la\s+|l[’']|au\s+|all\s+|other\s+)?(?:[A-Z][\w’'-]*|partners?|allies|States?|Parliament|each\s+House|international\s+\w+|foreign\s+\w+|relevant\s+\w+|regional\s+\w+|neighbou?ring\s+\w+)(?:(?:\s+(?:of|and|the|for|on|de|des|du|la)){0,3}\s+(?:[A-Z][\w’'-]*|organi[sz]ations?|partners?|governments?|states?|authorities|agencies|bodies))*)"
)
# A report has its addressee at its end, behind those with whom it is drawn up.
_REPORTED = re.compile(
    r"\b(?:reports?|submit\w*|transmit\w*)\b[^.;]{0,60}?\bto (?:the )?(?P<who>(?:European |Federal )?Parliament|Congress|House of \w+|Security Council|Secretary-General)\b"
)
_WITH_COMMITTEE = re.compile(
    r"\bco-?operat\w*\s+(?:fully\s+)?with\s+(?P<who>the\s+(?:[Cc]ommittee|[Pp]anel|[Gg]roup)(?:\s+of\s+[Ee]xperts)?(?:\s+established\s+[^,;.]{3,60}?)?)(?=[,;.]|\s+in\b|$)"
)
_MADE_OF = re.compile(
    r"\b(?:consisting|composed|comprising|made up)(?:\s+of)?\s+(?P<who>(?:all\s+)?(?:the\s+)?(?:members|representatives)[^,;:.]{3,80}?)(?=,|;|:|\.|$)"
)
_CONSULT = re.compile(
    r"\b(?:[Aa]fter|[Bb]efore|must|shall|has|having)\s+(?:first\s+)?(?:consult(?:ing|ed|ation)?|have\s+consulted)\s+(?:with\s+)?(?P<who>(?:the\s+)?[A-Z][^,;:.]{3,140}?)(?=,|;|:|\.|\s+(?:may|shall|must|before|on)\b|$)"
    r"|(?P<who2>[Tt]he\s+[A-Z][\w ]{3,60}?)\s+must\s+be\s+consulted\b"
)
_BODIES = re.compile(
    r"\b(?:Secretary-General(?: of the United Nations)?|Security Council(?: Committee)?|Committee established [^,;.]{3,60}|Committee|General Assembly|Congress|Parliament|each House|House of Commons|Senate|Member States|States|Commission|High Representative|International Atomic Energy Agency|International Committee of the Red Cross"
    r"|INTERPOL|European (?:Union|Parliament)|regional organi[sz]ations?|allies and partners|foreign (?:state|government)s?|Conseil de sécurité|Parlement|Comité|États membres|secrétaire général)\b"
)


@Language.factory("operative_cooperation")
def make_cooperation(nlp: Language, name: str) -> CooperationClauses:
    """The component that states cooperation."""
    return CooperationClauses()


class CooperationClauses:
    """States each provision labelled `cooperation`, with the other side where the words name it."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        for unit, label in reading.labelled(Function.COOPERATION):
            reading.state_whole(
                "cooperation", unit, Cooperation, method=label.method, confidence=label.confidence, with_=partner(unit.text)
            )
        for unit in reading.units:
            asked = _CONSULT.search(unit.text) if unit.kind not in ("heading", "note", "listing", "row") else None
            if asked and not reading.has(unit, Function.COOPERATION) and not reading.has(unit, Function.DESIGNATION):
                reading.state_whole(
                    "cooperation", unit, Cooperation, method="rule:cooperation.consults", confidence=0.8,
                    with_=(asked["who"] or asked["who2"]).strip(),
                )  # fmt: skip
        return doc


def partner(words: str) -> str | None:
    """With whom, as printed; the words behind "with" or "to" first, else a body that is named."""
    if made_of := _MADE_OF.search(words):
        return made_of["who"].strip()
    match = _REPORTED.search(words) or _WITH_COMMITTEE.search(words) or _WITH.search(words)
    if match:
        return re.sub(r"^(?:the|le|la|l[’']|au)\s*", "", match["who"]).strip()
    body = _BODIES.search(words)
    return body.group() if body else None
