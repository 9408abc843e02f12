"""Citations by title: Acts and regulations that a legal order's name table knows, with the section before.

Serves Canada, the United Kingdom, Australia, New Zealand, Singapore, Switzerland and treaties, whose
ids carry the section as ``#sN`` (treaties: ``:ARTICLE``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from models.citations.grammar import Citation, alternatives, is_via, names, pinpoint_before, plain


@cache
def _pattern(order: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w]){alternatives(list(names(order)))}(?![\w])", re.IGNORECASE)


@cache
def _folded(order: str) -> dict[str, str]:
    return {plain(name).lower(): id for name, id in names(order).items()}


def by_title(text: str, order: str, *, separator: str = "#s") -> Iterator[Citation]:
    """Citations of the titles in the order's table. The name must be printed with capitals: it is a title."""
    for m in _pattern(order).finditer(text):
        name = plain(m.group(0)).lower()
        if not m.group(0)[0].isupper() and order != "switzerland":
            continue
        yield from with_sections(text, m.start(), m.end(), _folded(order)[name], separator)


def with_sections(text: str, start: int, end: int, id: str, separator: str = "#s") -> Iterator[Citation]:
    """One citation for each section that the pinpoint before `start` names, or one for the instrument."""
    pin = pinpoint_before(text, start)
    begin = pin.start if pin else start
    via = is_via(text, begin)
    label = text[begin:end]
    if pin is None or not pin.sections or not _sectioned(pin.words):
        yield Citation(begin, end, id, label, pin.words if pin else None, via)
        return
    for section in pin.sections:
        yield Citation(begin, end, f"{id}{separator}{section}", label, pin.words, via)


def _sectioned(words: str) -> bool:
    """Whether a pinpoint counts sections: a schedule, annex or part is no section."""
    return not re.match(r"(?:annex|schedule|part|title|chapter|item|division)", words, re.IGNORECASE)
