"""Potential conflicts between measures and obligations: decision support, never legal advice."""

from __future__ import annotations

from pathlib import Path

from pipelines.edition import Edition
from pipelines.feed import output, write_lines


@output("conflicts")
def conflicts(edition: Edition, folder: Path) -> dict[str, int]:
    """conflicts.jsonl: one flag a line, by id; each says itself that a lawyer decides."""
    flags = (f.model_dump(mode="json", by_alias=True) for f in edition.flags)
    return {"conflicts.jsonl": write_lines(folder / "conflicts.jsonl", flags)}
