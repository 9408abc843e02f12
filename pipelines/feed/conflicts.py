"""Potential conflicts between measures and obligations, weaknesses of instruments, and what lawyers decided: never legal advice."""

from __future__ import annotations

from pathlib import Path

from pipelines.edition import Edition
from pipelines.feed import output, write_lines


@output("conflicts")
def conflicts(edition: Edition, folder: Path) -> dict[str, int]:
    """conflicts.jsonl: one flag a line, by id; each says itself that a lawyer decides."""
    flags = (f.model_dump(mode="json", by_alias=True) for f in edition.flags)
    return {"conflicts.jsonl": write_lines(folder / "conflicts.jsonl", flags)}


@output("weaknesses")
def weaknesses(edition: Edition, folder: Path) -> dict[str, int]:
    """weaknesses.jsonl: what makes an instrument itself weak, one a line, by id."""
    return {"weaknesses.jsonl": write_lines(folder / "weaknesses.jsonl", (w.model_dump(mode="json") for w in edition.weaknesses))}


@output("dispositions")
def dispositions(edition: Edition, folder: Path) -> dict[str, int]:
    """dispositions.jsonl: decisions on flags, by flag; those whose evidence has changed since are marked as lapsed."""
    return {"dispositions.jsonl": write_lines(folder / "dispositions.jsonl", (d.model_dump(mode="json") for d in edition.dispositions))}
