"""Sources: where documents come from, one module each; found by scanning this package.

A source turns a location (a path, an fsspec URL, a name) into Items: bytes to be read later, with what
the source knows about them. What it passes over it says, with the reason.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
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

    def registers(self, location: str) -> Path | None:
        """The folder of registers that hold for the documents at `location` besides the built-in ones, if there is one."""


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


def registers_of(locations: Iterable[str]) -> list[Path]:
    """The registers that hold for documents at any of the locations; a location that is there no more has none."""
    found = []
    for location in dict.fromkeys(locations):
        source = next((s for s in sources().values() if s.accepts(location)), None)
        folder = source.registers(location) if source else None
        if folder is not None:
            found.append(folder)
    return found
