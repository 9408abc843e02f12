"""Plain text of any legal instrument: paragraphs by blank lines, else by lines; hard-wrapped lines joined.

Printing a Document one paragraph a line, blank lines between, and parsing it again gives the same canonical text.
"""

from __future__ import annotations

from corpora.decode import decode
from corpora.document import Document, DocumentError, normalise
from corpora.formats import LONGEST, Hints, register
from corpora.formats.security_council import is_resolution, parse_text
from corpora.generic import build
from corpora.outline import Line
from corpora.paragraphs import paragraphs, rejoin
from corpora.rendering import joined, unmarked

_BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b", b"Rar!", b"\xd0\xcf\x11\xe0")


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
    found = [words for paragraph in joined(rejoin(paragraphs(unmarked(text)))) if (words := normalise(paragraph))]
    if not any(any(c.isalnum() for c in words) for words in found):
        raise DocumentError(hints.name, "end of file", "no words in the text")
    for number, words in enumerate(found, 1):
        if len(words) > LONGEST:
            raise DocumentError(hints.name, f"paragraph {number}", f"{len(words)} characters without a break; the limit is {LONGEST}")
    return build(format, [Line(words) for words in found], hints, warnings)


def print_text(document: Document) -> str:
    """A Document as plain text: each provision a paragraph."""
    return document.text.replace("\n", "\n\n")
