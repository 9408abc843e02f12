"""The clock time at which a day begins or ends something: "through 12:01 a.m. eastern daylight time, June 30"."""

from __future__ import annotations

import re

_TIME = (
    r"(?P<time>(?:\d{1,2}[:.]\d{2}(?: ?hours)?(?: ?[ap]\.? ?m\b\.?)?|\d{1,2} ?[ap]\.? ?m\b\.?|\d{4} hours|\d{1,2} ?h(?: ?\d{2})?\b|midnight|noon|minuit|midi)"
    r"(?:,? \(?(?:[A-Za-z]+ )?(?:(?:daylight|standard|summer|local) )?(?:time|GMT|UTC|CET|CEST|BST|EST|EDT)\b\)?)?)"
)
_BEFORE = re.compile(
    rf"\b(?:at|through|until|till|before|by|on|of|from|à|jusqu’à|avant) {_TIME},? (?:(?:on|le|du|of) )?[^,.;:]{{0,20}},? ?\d{{4}}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"^,? (?:at|à) {_TIME}", re.IGNORECASE)
# The beginning of a day: nothing of the day itself is left.
_DAWN = re.compile(r"(?:12[:.]0[01] ?a|0?0[:.]0[01]\b|000[01] hours|0 ?h\b)", re.IGNORECASE)


def clock(words: str, behind: str) -> str | None:
    """The clock time printed with the date that ends `words`, or right behind it; None where only the day is told."""
    m = _BEFORE.search(words) or _BEHIND.match(behind)
    return m["time"].strip(" (),") if m else None


def dawns(time: str | None) -> bool:
    """Whether a clock time is the very beginning of its day."""
    return bool(time and _DAWN.match(time))
