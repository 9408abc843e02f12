"""Who orders or imposes a measure, and at whose instance: a court, a minister, a government in council."""

from __future__ import annotations

import re

from models.authorities import OFFICE, OFFICE_FR, empowered

# What somebody who imposes a measure does.
_REACH = 300  # characters behind a power that can say what it is for
_IMPOSES = re.compile(
    r"\b(?:orders?|regulations?|impos\w+|prohibit\w*|restrict\w*|block|freeze|seized?|designate|suspend|direct|deny|refuse|caused?|restrain\w*|select|forfeit\w*|detain)\b",
    re.IGNORECASE,
)
_IMPOSES_FR = re.compile(
    r"\b(?:ordonn\w+|décrets?|règlements?|impos\w+|interdi\w+|restrein\w+|bloqu\w+|gel\w+|sais\w+|désign\w+|suspend\w*|refus\w+|confis\w+|retenir|retenue)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:^|[.;:,(] ?|\b(?:that|and|or|by|que|et|ou|par|at|\d\)) )$")
_INSTANCE = re.compile(
    rf"\b(?:on|upon|at) (?:an? |the )?(?:application|motion|request|instance|petition)(?: made)? (?:by|of) (?P<who>the {OFFICE}|Her Majesty|His Majesty)"
    r"(?:,? on proceedings in (?P<where>[^.;]{3,80}?)(?=,? and\b|[.;]|$))?",
    re.IGNORECASE,
)
_INSTANCE_FR = re.compile(
    rf"\bsur instance introduite par (?P<par>(?:le |la |l[’']){OFFICE_FR}) devant [^.;—]{{3,80}}?(?= ?—|,? laquelle\b|,? et\b|[.;]|$)|\b(?:sur|à la) (?:demande|requête|instance) (?P<who>(?:du|de la|de l[’']) ?{OFFICE_FR})(?:,? par procédure devant (?P<where>[^.;]{{3,80}}?)(?=,? et\b|[.;]|$))?",
    re.IGNORECASE,
)


def imposed_by(words: str, lead: str, language: str) -> str | None:
    """Who imposes, as the own words or else the lead-in say, with the one at whose instance; None where it is left to nobody."""
    french = language == "fr"
    instance = next((m for w in (words, lead) if (m := (_INSTANCE_FR if french else _INSTANCE).search(w))), None)
    said = [_imposes(words, "", language) or _imposes(lead, words, language)]
    if instance:
        asked = instance.group()
        said.append(asked[0].lower() + asked[1:])
    return ", ".join(filter(None, said)) or None


def _imposes(words: str, point: str, language: str) -> str | None:
    """Who has a power in `words` to impose what they, or the point below them, go on to say: the first, or the last before a point."""
    imposes = _IMPOSES_FR if language == "fr" else _IMPOSES
    found = [
        m["who"].strip(" ,")
        for m in empowered(words, language)
        if _BEFORE.search(words[: m.start()]) and imposes.search(f"{words[m.end('who') :][:_REACH]} {point[:_REACH]}".split(";")[0])
    ]
    return found[-1 if point else 0] if found else None
