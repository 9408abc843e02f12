"""Citations of the law of Australia, New Zealand and Singapore by title and register number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations.grammar import Citation
from models.citations.named import by_title, with_sections

_REGISTER = re.compile(r"\b(?P<id>[CF](?:19|20)\d\d[ALCG]\d{5})\b")


def australia(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of Australian law in `text`."""
    yield from by_title(text, "australia")
    for m in _REGISTER.finditer(text):
        yield from with_sections(text, m.start(), m.end(), f"au:{m.group('id')}")


def new_zealand(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of New Zealand law in `text`."""
    yield from by_title(text, "new_zealand")


def singapore(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of Singapore law in `text`."""
    yield from by_title(text, "singapore")
