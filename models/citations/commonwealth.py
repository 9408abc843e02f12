"""Citations of the law of Australia, New Zealand and Singapore by title and register number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations.grammar import Citation
from models.citations.named import by_title, with_sections

_REGISTER = re.compile(r"\b(?P<id>[CF](?:19|20)\d\d[ALCG]\d{5})\b")


def commonwealth(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of Australian, New Zealand and Singapore law in `text`."""
    yield from by_title(text, "commonwealth")
    for m in _REGISTER.finditer(text):
        yield from with_sections(text, m.start(), m.end(), f"au:{m.group('id')}")
