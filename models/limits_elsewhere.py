"""Which provisions of other works an exemption takes out of application: "paragraphs 3 (a) and 4 of resolution 661 shall not apply"."""

from __future__ import annotations

import re

from models.citations import citations
from models.citations.grammar import pinpoint_before
from models.rules.rule import plain

_BEFORE = re.compile(
    r"\b(?:notwithstanding|despite|derogat\w+ (?:from|to)|exceptions? (?:to|from)|exempt\w* from|waiv\w+|(?:not|nor) (?:apply|extend|subject) to|excluded from)\b[^.;]{0,200}$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^[^.;]{0,100}?\b(?:(?:shall|do|does|will|is|are) (?:also |likewise |no longer )?not (?:to )?(?:apply|be applicable|applicable|affect|prevent|prohibit|contravened|extend)\b|may (?:also |nevertheless |however )?be (?:released|unfrozen|made available|used|permitted|authori[sz]ed|exempted)\b)",
    re.IGNORECASE,
)
# What the words before a citation must speak of: a ban, or the provision that holds it.
_BAN = re.compile(
    r"\b(?:prohibitions?|restrictions?|measures?|embargo(?:es)?|sanctions?|requirements?|obligations?|provisions?|freeze|bans?|paragraphs?|articles?|sections?|subsections?|regulations?)\b[^.;]{0,120}$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:\.\d+)*[A-Za-z]?(?: ?\([\w.]{1,5}\))*|(?<=[ ,])\([\w.]{1,5}\)")
_LEVELS = (("para", re.compile(r"\b(?:sub)?paragraphs?\b", re.IGNORECASE)), ("art", re.compile(r"\barticles?\b", re.IGNORECASE)))


def cut_elsewhere(words: str, order: str | None) -> list[str]:
    """Ids of the works that `words` take out of application, with `#` and the provision where they name one."""
    text = plain(words)
    found: dict[str, None] = {}
    for citation in citations(words, order=order):
        before, after = text[: citation.start], text[citation.end :]
        at = pinpoint_before(words, citation.start)
        place = at.words if at else citation.pinpoint or citation.label
        if not (_BAN.search(before) or _BAN.search(place)) or not (_BEFORE.search(before) or _AFTER.match(after)):
            continue
        numbers = _numbered(place) if "#" not in citation.id and (at or citation.pinpoint) else []
        found |= dict.fromkeys([f"{citation.id}#{n}" for n in numbers] or [citation.id])
    return list(found)


def _numbered(pinpoint: str) -> list[str]:
    """The provisions of "paragraphs 3 (a), (b) and 4", each with its whole number."""
    level = next((name for name, pattern in _LEVELS if pattern.search(pinpoint)), "s")
    found: list[str] = []
    for match in _NUMBER.finditer(pinpoint):
        number = match.group().replace(" ", "")
        if number.endswith("(6)") and found and found[-1].endswith("(a)"):
            number = number[:-3] + "(b)"  # a scan's "6" for "b"
        if number.startswith("(") and found:  # goes on from the number before
            number = found[-1].removeprefix(level).split("(")[0] + number
            if found[-1] == level + number.split("(")[0]:
                found.pop()
        found.append(level + number)
    return found
