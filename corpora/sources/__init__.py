"""Sources: where documents come from, one module each; found by scanning this package.

A source turns a location (a path, an fsspec URL, a name) into Items: bytes to be read later, with what
the source knows about them. What it passes over it says, with the reason.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol, TypeVar

from corpora.errors import SourceError
from corpora.formats import Hints


@dataclass(frozen=True, slots=True)
class Item:
    """A document that a source offers; `location` is unique within the source and stable over runs."""

    location: str
    hints: Hints
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is no document of law, and why."""

    location: str
    reason: str


class Source(Protocol):
    """What a source module provides."""

    name: str

    def accepts(self, location: str) -> bool:
        """Whether `location` is of this source."""

    def items(self, location: str) -> Iterator[Item | Skipped]:
        """Everything at `location`, in a stable order. Raises SourceError when it cannot be opened."""


_SOURCES: dict[str, Source] = {}


S = TypeVar("S", bound=Source)


def register(cls: type[S]) -> type[S]:
    """Class decorator: make a source known under its `name`."""
    _SOURCES[cls.name] = cls()
    return cls


@cache
def sources() -> dict[str, Source]:
    """Every known source by name; importing the modules of this package fills it."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return dict(sorted(_SOURCES.items()))


def source_of(location: str) -> Source:
    """The source that opens `location`. Raises SourceError when there is none."""
    for source in sources().values():
        if source.accepts(location):
            return source
    raise SourceError(f"{location}: no such file or folder")
