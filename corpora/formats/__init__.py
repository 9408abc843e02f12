"""Formats: one module each, from a publisher's bytes to a Document; found by scanning this package.

A module registers a class with `name`, `sniff(head, name)` and `parse(data, hints)`. The format is
decided from content; a file's name only breaks ties.
"""

from __future__ import annotations

import importlib
import pkgutil
from codecs import BOM_UTF8
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Protocol, TypeVar

from corpora.decode import wide
from corpora.document import Document, DocumentError

HEAD = 16_384  # bytes that sniffing sees
LIMIT = 64 * 2**20  # bytes of one document
LONGEST = 500_000  # characters of one provision; the longest of any law, a table that a page printed as one line, has 112,041
MOST = 200_000  # paragraphs of one document


@dataclass(frozen=True, slots=True)
class Hints:
    """What the source says about a document besides its bytes (a MANIFEST row, a publisher's answer).

    Hints complete metadata that the bytes leave open; they never override what the markup states.
    """

    name: str = "document"
    title: str | None = None
    url: str | None = None
    date: date | None = None
    language: str | None = None
    jurisdiction: str | None = None
    licence: str | None = None
    publisher: str | None = None
    parties: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)


class Format(Protocol):
    """What a format module provides."""

    name: str

    def sniff(self, head: bytes, name: str) -> float:
        """How sure (0 to 1) that bytes starting with `head` are of this format."""

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The Document. Raises DocumentError naming file, place and reason."""


_FORMATS: dict[str, Format] = {}


F = TypeVar("F", bound=Format)


def register(cls: type[F]) -> type[F]:
    """Class decorator: make a format known under its `name`."""
    _FORMATS[cls.name] = cls()
    return cls


@cache
def formats() -> dict[str, Format]:
    """Every known format by name; importing the modules of this package fills it."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return dict(sorted(_FORMATS.items()))


def sniff(data: bytes, name: str) -> Format:
    """The format that is surest of the content. Raises DocumentError when none recognises it."""
    if not data.strip():
        raise DocumentError(name, "byte 0", "the file is empty")
    if len(data) > LIMIT:
        raise DocumentError(name, f"byte {LIMIT}", f"the file has {len(data)} bytes; the limit is {LIMIT}")
    head = data[:HEAD]
    if (encoding := wide(head)) is not None:  # the marks of a format are searched for in one-byte characters
        head = head.decode(encoding, "replace").encode()
    head = head.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    sure, best = max(((f.sniff(head, name), f.name) for f in formats().values()), key=lambda pair: pair[0])
    if sure <= 0:
        raise DocumentError(name, "byte 0", "no known format recognises the content")
    return formats()[best]


def parse(data: bytes, hints: Hints | None = None) -> Document:
    """Sniff and parse. Raises DocumentError with file, place and reason on any bad input."""
    hints = hints or Hints()
    document = sniff(data, hints.name).parse(data, hints)
    for provision in document.provisions:
        if (long := provision.end - provision.start) > LONGEST:
            raise DocumentError(hints.name, provision.eid, f"{long} characters without a break; the limit is {LONGEST}")
    return document
