"""Registers beside a folder's documents: states, parties, obligations and facts that hold only while that folder is read.

A folder of documents may have a subfolder ``registers/`` laid out like this package (`obligations/`, `parties/`,
`situations.yaml`, `chapter7.yaml`) and with `states.yaml` in the form of ``models/data/states.yaml``. What is in use
is kept in an environment variable, so that worker processes and commands of one's own see the same law.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from corpora import yamls

VARIABLE = "OPERATIVE_REGISTERS"  # folders, separated as in PATH
NAME = "registers"


def overlays() -> tuple[Path, ...]:
    """The folders in use, in order."""
    return tuple(Path(part) for part in os.environ.get(VARIABLE, "").split(os.pathsep) if part)


def beside(location: str | Path) -> Path | None:
    """The registers that lie with a folder of documents, or with the folder of one document; None where there are none."""
    place = Path(location).absolute()
    folder = (place if place.is_dir() else place.parent) / NAME
    return folder if folder.is_dir() and folder != Path(__file__).parent.absolute() else None


@contextmanager
def using(folders: Iterable[Path]) -> Iterator[None]:
    """Put registers in use, besides those that already are, for the length of a block."""
    before = os.environ.get(VARIABLE)
    chosen = dict.fromkeys([*overlays(), *folders])
    os.environ[VARIABLE] = os.pathsep.join(str(folder) for folder in chosen)
    try:
        yield
    finally:
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before


def states() -> dict[str, dict[str, Any]]:
    """States that the registers in use add: code to `alpha_3` and names by language."""
    return {code: names for folder in overlays() for code, names in _states(folder).items()}


@cache
def _states(folder: Path) -> dict[str, dict[str, Any]]:
    path = folder / "states.yaml"
    return yamls.load(path.read_text(encoding="utf-8")) if path.exists() else {}
