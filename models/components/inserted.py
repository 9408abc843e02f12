"""Which provisions are text that an amendment inserts: below it, or quoted after it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.reading import Reading, Unit
from models.rules import plain

_AMENDS = re.compile(r"\b(?:amended|insert(?:ing)?|substitute|replaced|adding|read as follows|modifié|remplacé|added)\b")
_INSERTS = re.compile(
    r"\b(?:following|as follows|suivante?s?|ce qui suit|comme suit)\b(?:[^.;]|(?<=\b\w)\.){0,80}[:.-]?\s*$|\bto read as follows|\bremplacé\w* par ce qui suit"
    r"|^(?:(?!\b(?:shall|must|may) not\b|\bno person\b).)*\b(?:insert|substitute)\s*[:-]+\s*$",  # as the United Kingdom amends: "After subsection (1) insert-"
    re.IGNORECASE | re.DOTALL,
)
_QUOTED_STRUCTURE = re.compile(r"(?:^|__)qstr_")  # what the parser of a document found to be quoted has this in its eId
_QUOTE_OPENS = re.compile(r"^\s*[\"“«']")
_QUOTE_CLOSES = re.compile(r"[\"”»]\s*[.;,]?\s*(?:and|et)?\s*$")


def inserted(reading: Reading) -> set[str]:
    """eIds of provisions that an amendment inserts: below it, or quoted after it."""
    units = reading.units
    inside = {unit.eid for unit in units if _QUOTED_STRUCTURE.search(unit.eid)}
    for unit in units:
        text = plain(unit.text)
        if unit.eid in inside or not (_AMENDS.search(text) and _INSERTS.search(text)):
            continue
        below = [d for d in unit.descendants() if d.kind != "footnote"]
        inside.update(d.eid for d in below)
        inside.update(_quoted_after(reading, unit, below))
    return inside


# A scan often loses the quotation mark before a number, and keeps the one that closes.
_NEW_TEXT = re.compile(r"\bread as follows\s*:\s*$", re.IGNORECASE)
_QUOTED_UNITS = 40


def _only_closes(unit: Unit, later: list[Unit]) -> bool:
    """Whether new text announced by an amendment ends with a quotation mark that nothing printed opened."""
    if not _NEW_TEXT.search(plain(unit.text)):
        return False
    for text in (plain(u.text) for u in later[:_QUOTED_UNITS]):
        if _NEW_TEXT.search(text):
            return False
        if _QUOTE_CLOSES.search(text):
            return text.count('"') % 2 == 1
    return False


def _quoted_after(reading: Reading, unit: Unit, below: list[Unit]) -> Iterable[str]:
    """eIds after an amending provision and its own points, as long as the quotation lasts that opens in or after them."""
    seen = {d.eid for d in below}
    later = [u for u in reading.units[unit.index + 1 : unit.index + 300] if u.eid not in seen]
    words = [reading.document.words(u.provision) for u in (*below, *later[:1])]
    if any(_QUOTE_CLOSES.search(d.text) for d in below):
        return
    if not any(_QUOTE_OPENS.match(w) for w in words) and not _only_closes(unit, later):
        return
    for unit_ in later:
        yield unit_.eid
        if _QUOTE_CLOSES.search(unit_.text):
            return
