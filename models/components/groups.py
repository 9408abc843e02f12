"""Groups as targets: a government, a class of persons or of ships that the document itself spells out."""

from __future__ import annotations

import re

from models import definitions
from models.reading import Reading, Unit
from models.record import Target
from models.states import first_state
from models.vocabulary import Function, TargetType

_LONGEST = 600  # characters of what a group is made up of that are kept
_GROUP = re.compile(
    r"\b(?:governments?|r[ée]gimes?|authorit(?:y|ies)|forces|persons?|individuals?|entit(?:y|ies)|compan(?:y|ies)|banks?|institutions?|vessels?|ships?|aircraft|"
    r"nationals?|groups?|mercenar(?:y|ies)|officials?|gouvernements?|personnes?|individus?|entités?|sociétés?|banques?|navires?|bâtiments?|aéronefs?|ressortissants?|étrangers?|mercenaires?|dirigeants?)\b",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(r"\b(?:[Gg]overnment|[Rr]égime|[Gg]ouvernement|[Aa]uthorities)\b")
# Whom the issuer's own law binds or protects, and who carries it out.
_NOT_HIT = re.compile(
    r"\b(?:United States|U\.?S\.?|UK|Canadian|Canadien\w*|Australian|protected|victims?|competent|financial institution|fonctionnaires?|relevant authority)\b|^(?:person|personne|entity|entité|foreign (?:person|entity)|officials?|individual)$",
    re.IGNORECASE,
)


def comprises(reading: Reading, name: str) -> str | None:
    """What the document says that the state or group of a name is made up of."""
    term = next((t for t in definitions.terms(reading) if t.lower() == name.lower().removeprefix("the ")), None)
    return definitions.terms(reading)[term][1][:_LONGEST].strip() if term else None


def state_groups(reading: Reading) -> None:
    """State each defined group that a measure names, and each government that a criterion does."""
    measures = [u for u, _ in reading.labelled(Function.MEASURE)]
    criteria = [u for u, _ in reading.labelled(Function.DESIGNATION)]
    bound = " ".join(m.bound or "" for m in reading.statements["measures"])
    for term, (unit, meaning) in definitions.terms(reading).items():
        if not _GROUP.search(term) or _NOT_HIT.search(term) or term.lower() in bound.lower() or unit in measures:
            continue
        if _named(term, measures) or (_GOVERNMENT.search(term) and _named(term, criteria)):
            _state(reading, unit, term, meaning)


def _named(term: str, units: list[Unit]) -> bool:
    pattern = re.compile(rf"\b{definitions.as_used(term)}\b", re.IGNORECASE)
    return any(pattern.search(u.text) for u in units)


def _state(reading: Reading, unit: Unit, term: str, meaning: str) -> None:
    start = unit.text.find(term)
    if start >= 0:
        reading.state(
            "targets", unit, start, start + len(term), Target, method="rule:targets.group", confidence=0.8,
            name=term, type=TargetType.CLASS, comprises=meaning[:_LONGEST].strip(),
            state=first_state(f"{term}; {meaning}", reading.language, but=reading.document.metadata.jurisdiction),
        )  # fmt: skip
