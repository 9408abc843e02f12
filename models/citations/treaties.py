"""Citations of treaties by name, with the article before or behind: ``article 12 of the …``."""

from __future__ import annotations

from collections.abc import Iterator

from models.citations.grammar import Citation
from models.citations.named import by_title


def treaties(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of treaties in `text`."""
    yield from by_title(text, "treaties", separator=":")
