"""What the terminal shows while work goes on; standard output is left to results."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

SHOWN = 20  # failures printed in full; the rest are counted and stand in documents.jsonl

stderr = Console(stderr=True, highlight=False)


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[], None]]:
    """A progress bar on standard error; call what it yields once for each thing done."""
    columns = (TextColumn("{task.description:>9}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=stderr, disable=not stderr.is_terminal) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


def published(index: dict[str, Any], folder: Path) -> None:
    """Tell what an edition holds, by its index."""
    counts = {row["path"].removesuffix(".jsonl"): row["count"] for row in index["datasets"]}
    parts = [f"{counts[name]} {name}" for name in ("documents", "instruments", "treaties", "conflicts", "weaknesses")]
    stderr.print(f"published in {folder}: {', '.join(parts)}", markup=False, soft_wrap=True)


def listed(failures: Sequence[tuple[str, str]]) -> int:
    """List documents that failed, with the reason; the exit code: 1 if there are any, else 0."""
    for location, reason in failures[:SHOWN]:
        stderr.print(f"failed: {location}: {reason}", markup=False, soft_wrap=True)
    if len(failures) > SHOWN:
        stderr.print(f"failed: {len(failures) - SHOWN} more, listed in documents.jsonl", markup=False)
    return 1 if failures else 0
