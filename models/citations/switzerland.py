"""Citations of Swiss federal law: the Classified Compilation (SR, French RS) and Acts by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations.grammar import Citation
from models.citations.named import by_title, with_sections

_COMPILATION = re.compile(r"\b(?:SR|RS)\s+(?P<number>\d{1,3}(?:\.\d+)*)\b")


def switzerland(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of Swiss law in `text`."""
    yield from by_title(text, "switzerland")
    for m in _COMPILATION.finditer(text):
        yield from with_sections(text, m.start(), m.end(), f"ch:{m.group('number')}")
