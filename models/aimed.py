"""Whom a title turns an instrument against."""

from __future__ import annotations

import re

from models.states import mentions

# Whose territory is violated, and where others commit violence, is not whom the instrument is turned against.
_PROTECTED = re.compile(
    r"\b(?i:(?:sovereignty|territorial integrity|independence)\b(?:,? (?:and |or )?(?:the )?(?:sovereignty|territorial integrity|independence))*,? of )(?:the )?(?:[A-Z][\w’'-]+ ?)+"
    r"|\b(?i:(?:aggression|war|violence|attacks?) (?:against|on) )(?:the )?(?:[A-Z][\w’'-]+ ?)+"
    r"|\b(?i:(?:souveraineté|intégrité territoriale|indépendance)\b(?:,? (?:et )?(?:de )?(?:la |l['’])?(?:souveraineté|intégrité territoriale|indépendance))* (?:de l['’]|de la |du |de ))(?:[A-ZÉ][\w’'-]+ ?)+"
)


def aimed_at(title: str, language: str, *, but: str | None) -> list[str]:
    """ISO codes of the states that a title turns the instrument against; neither who is protected nor a territory that persons act in."""
    own = _PROTECTED.sub(" ", _own_title(title))
    found = [m for m in mentions(own, language) if m.kind != "territory" or not re.search(r"\b(?:in|en|au) (?:the |la )?$", own[: m.start])]
    return [c for c in dict.fromkeys(m.code for m in found) if c != but]


def _own_title(title: str) -> str:
    """The title without what it says of other instruments or of the place that acts."""
    return re.sub(r"\bUnited States\b|\bÉtats-Unis\b|\bin Canada\b|\bau Canada\b|\(EU Exit\)|\bEuropean Union\b|-", " ", title)
