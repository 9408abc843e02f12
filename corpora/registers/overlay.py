"""Registers beside a folder's documents: states, parties, obligations and facts that hold only while that folder is read.

A folder of documents may have a subfolder ``registers/`` laid out like this package (`obligations/`, `parties/`,
`situations.yaml`, `chapter7.yaml`) and with `states.yaml` in the form of ``models/data/states.yaml``. What is in use
is kept in an environment variable, so that worker processes and commands of one's own see the same law.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

from corpora.registers import reading

VARIABLE = "OPERATIVE_REGISTERS"  # folders, separated as in PATH
NAME = "registers"


def overlays() -> tuple[Path, ...]:
    """The folders in use, in order."""
    return folders(os.environ.get(VARIABLE))


def folders(setting: str | None) -> tuple[Path, ...]:
    """The folders that a setting names, in order."""
    return tuple(Path(part) for part in (setting or "").split(os.pathsep) if part)


def beside(location: str | Path) -> Path | None:
    """The registers that lie with a folder of documents, or with the folder of one document; None where there are none."""
    place = Path(location).absolute()
    folder = (place if place.is_dir() else place.parent) / NAME
    return folder if folder.is_dir() and folder != Path(__file__).parent.absolute() else None


def states() -> dict[str, dict[str, Any]]:
    """States that the registers in use add: code to `alpha_3` and names by language. Raises RegisterError."""
    return {code: names for folder in overlays() for code, names in _states(folder).items()}


@cache
def _states(folder: Path) -> dict[str, dict[str, Any]]:
    return reading.states(folder)
