"""Plain text of any legal instrument: paragraphs by blank lines, else by lines; hard-wrapped lines joined.

Printing a Document one paragraph a line, blank lines between, and parsing it again gives the same canonical text.
"""

from __future__ import annotations

import re
from itertools import groupby

from corpora.decode import decode
from corpora.document import Document, DocumentError, normalise
from corpora.formats import LONGEST, Hints, register
from corpora.formats.security_council import is_resolution, parse_text
from corpora.generic import build
from corpora.outline import Line
from corpora.paragraphs import paragraphs, rejoin
from corpora.rendering import joined, unmarked

_BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b", b"Rar!", b"\xd0\xcf\x11\xe0")

_PAGE = re.compile(r"\t\d{1,4}$")
_ENTRIES = 3


@register
class PlainText:
    """Text without markup; the format of last resort."""

    name = "plain-text"

    def sniff(self, head: bytes, name: str) -> float:
        """Barely sure of anything that is not markup, JSON or a known binary."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        if start.startswith(_BINARY) or start[:1] in (b"<", b"{", b"["):
            return 0.02 if start[:1] == b"[" or not start.startswith((*_BINARY, b"<", b"{")) else 0.0
        return 0.15 if name.lower().endswith((".txt", ".text", ".md")) else 0.1

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The Document. Raises DocumentError on binary, undecodable, empty and monstrous input."""
        text, warning = decode(data, hints.name)
        return from_text(text, hints, self.name, [warning] if warning else [])


def from_text(text: str, hints: Hints, format: str, warnings: list[str]) -> Document:
    """Text as a Document of `format`, by the outline that fits it. Raises DocumentError when there are no words."""
    if is_resolution(text):
        return parse_text(text, hints, format, warnings)
    printed = [(paragraph, words) for paragraph in joined(rejoin(paragraphs(unmarked(text)))) if (words := normalise(paragraph))]
    if not any(any(c.isalnum() for c in words) for _, words in printed):
        raise DocumentError(hints.name, "end of file", "no words in the text")
    of_contents = _entries([paragraph for paragraph, _ in printed])
    lines = [Line(words, "note" if entry else None) for (_, words), entry in zip(printed, of_contents, strict=True)]
    for number, line in enumerate(lines, 1):
        if len(line.text) > LONGEST:
            raise DocumentError(hints.name, f"paragraph {number}", f"{len(line.text)} characters without a break; the limit is {LONGEST}")
    return build(format, lines, hints, warnings)


def _entries(printed: list[str]) -> list[bool]:
    """Which paragraphs are entries of a table of contents: three or more in a row end with a tab and a page."""
    found: list[bool] = []
    for ends, run in groupby(bool(_PAGE.search(paragraph)) for paragraph in printed):
        n = len(list(run))
        found += [ends and n >= _ENTRIES] * n
    return found


def print_text(document: Document) -> str:
    """A Document as plain text: each provision a paragraph."""
    return document.text.replace("\n", "\n\n")
