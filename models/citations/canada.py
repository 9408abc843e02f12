"""Citations of the law of Canada, English and French: titles, chapters, registration numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations.grammar import Citation
from models.citations.named import by_title, with_sections

_REGISTRATION = re.compile(r"\b(?P<kind>SOR|DORS|SI|TR)/(?P<year>\d{2,4})-(?P<number>\d+)\b")
# Revised and consolidated chapters: R.S.C. 1985, c. U-2; L.R.C. (1985), ch. U-2; CQLR is provincial law and no federal chapter.
_CHAPTER = re.compile(
    r"\b(?:R\.?S\.?C\.?,?\s*(?:\(?1985\)?)|L\.?R\.?C\.?\s*\(1985\)),?\s*(?:c|ch)\.\s*(?P<chapter>[A-Z]-\d+(?:\.\d+)?)", re.IGNORECASE
)
_ANNUAL = re.compile(r"\b(?:S\.?C\.?|L\.?C\.?)\s*(?P<year>\d{4}),\s*(?:c|ch)\.\s*(?P<number>\d+)")
# Annual chapters of the Acts that sanctions rest on, as consolidated.
_CONSOLIDATED = {
    "1992-17": "S-14.5", "2017-21": "J-2.3", "2011-10": "F-31.6", "2001-27": "I-2.5", "1991-46": "B-1.01", "1991-47": "I-11.8",
    "2000-17": "P-24.501", "2001-26": "C-10.15", "1993-37": "S-8.3", "1998-34": "C-45.2",
}  # fmt: skip


def canada(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of Canadian law in `text`."""
    yield from by_title(text, "canada")
    for m in _REGISTRATION.finditer(text):
        kind = {"DORS": "SOR", "TR": "SI"}.get(m.group("kind"), m.group("kind"))
        year = m.group("year") if int(m.group("year")) > 1999 else m.group("year")[-2:]
        yield from with_sections(text, m.start(), m.end(), f"ca:{kind}/{year}-{m.group('number')}")
    for m in _CHAPTER.finditer(text):
        yield from with_sections(text, m.start(), m.end(), f"ca:{m.group('chapter')}")
    for m in _ANNUAL.finditer(text):
        annual = f"{m.group('year')}-{m.group('number')}"
        yield from with_sections(text, m.start(), m.end(), f"ca:{_CONSOLIDATED.get(annual, annual)}")
