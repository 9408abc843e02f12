"""Citations of Swiss federal law: the Classified Compilation (SR, French RS) and Acts by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations.grammar import Citation
from models.citations.named import by_title, with_sections

_COMPILATION = re.compile(r"\b(?:SR|RS)\s+(?P<number>\d{1,3}(?:\.\d+)*)\b")
# Acts are cited with their day: "Embargo Act of 22 March 2002", "loi du 22 mars 2002 sur les embargos".
_EMBARGO = re.compile(
    r"\b(?:[Ll]oi\s+(?:fédérale\s+)?du\s+22\s+mars\s+2002\s+sur\s+(?:l['’]application\s+de\s+sanctions\s+internationales|les\s+embargos)|Federal\s+Act\s+of\s+22\s+March\s+2002\s+on\s+the\s+Implementation\s+of\s+International\s+Sanctions|Bundesgesetz(?:es)?\s+vom\s+22\.\s+März\s+2002)"
)


def switzerland(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of Swiss law in `text`."""
    yield from by_title(text, "switzerland")
    for m in _EMBARGO.finditer(text):
        yield from with_sections(text, m.start(), m.end(), "ch:946.231")
    for m in _COMPILATION.finditer(text):
        yield from with_sections(text, m.start(), m.end(), f"ch:{m.group('number')}")
