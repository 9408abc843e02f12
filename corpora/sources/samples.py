"""The built-in samples: fictional instruments in real formats, shipped in `corpora/samples`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from corpora.registers.overlay import beside
from corpora.sources import Item, Skipped, register
from corpora.sources.folder import Folder

ROOT = Path(__file__).parent.parent / "samples"


@register
class Samples:
    name = "samples"

    def accepts(self, location: str) -> bool:
        return location == self.name

    def items(self, location: str) -> Iterator[Item | Skipped]:  # noqa: ARG002 - there is only one
        """The samples, located by their path below `corpora/samples` so that no machine's path is published."""
        for item in Folder().items(str(ROOT)):
            if isinstance(item, Item):
                yield replace(item, location=f"samples/{Path(item.location).relative_to(ROOT).as_posix()}")

    def registers(self, location: str) -> Path | None:  # noqa: ARG002 - there is only one
        """Facts about the fictional states, kept out of the register of real law."""
        return beside(ROOT)
