"""Outputs of the feed, one module each; found by scanning this package.

An output is a function ``(edition, folder) -> {path below folder: number of things}`` that writes its
files, registered under a name. Nothing is published unless every output was written and checked.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from pipelines.edition import Edition

Output = Callable[[Edition, Path], dict[str, int]]

_OUTPUTS: dict[str, Output] = {}


def output(name: str) -> Callable[[Output], Output]:
    """Decorator: make an output known under `name`."""

    def known(function: Output) -> Output:
        _OUTPUTS[name] = function
        return function

    return known


@cache
def outputs() -> dict[str, Output]:
    """Every known output by name; importing the modules of this package fills it."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    return dict(sorted(_OUTPUTS.items()))


def line(value: Any) -> str:
    """One line of JSON Lines."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def pretty(value: Any) -> str:
    """JSON for people to read."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def write_lines(path: Path, values: Iterable[Any]) -> int:
    """Write JSON Lines; how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for count, value in enumerate(values, 1):  # noqa: B007 - counted for the caller
            stream.write(line(value))
    return count


def write_text(path: Path, text: str) -> None:
    """Write text with its line ends as they are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
