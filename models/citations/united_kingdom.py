"""Citations of the law of the United Kingdom: short titles, chapters, statutory instrument numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations.grammar import Citation
from models.citations.named import by_title, with_sections

_INSTRUMENT = re.compile(
    r"\bS\.?\s?I\.?\s+(?:No\.\s*)?(?P<year>(?:19|20)\d\d)/(?P<number>\d+)\b|\bStatutory\s+Instruments?\s+(?P<year2>(?:19|20)\d\d)\s+No\.\s*(?P<number2>\d+)"
)
_CHAPTER = re.compile(r"\b(?P<year>(?:19|20)\d\d)\s+c\.\s*(?P<number>\d+)\b")


def united_kingdom(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of United Kingdom law in `text`."""
    yield from by_title(text, "united_kingdom")
    for m in _INSTRUMENT.finditer(text):
        yield from with_sections(
            text, m.start(), m.end(), f"uk:uksi/{m.group('year') or m.group('year2')}/{m.group('number') or m.group('number2')}"
        )
    for m in _CHAPTER.finditer(text):
        yield from with_sections(text, m.start(), m.end(), f"uk:ukpga/{m.group('year')}/{m.group('number')}")
