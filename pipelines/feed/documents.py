"""Every document that was looked at, whatever became of it."""

from __future__ import annotations

from pathlib import Path

from pipelines.edition import Edition
from pipelines.feed import output, write_lines


@output("documents")
def documents(edition: Edition, folder: Path) -> dict[str, int]:
    """documents.jsonl: one line a document, by source; nothing disappears silently."""
    return {"documents.jsonl": write_lines(folder / "documents.jsonl", (d.model_dump(mode="json") for d in edition.documents))}
