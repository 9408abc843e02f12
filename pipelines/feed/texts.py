"""Canonical texts: what the offsets of the records count in."""

from __future__ import annotations

from pathlib import Path

from pipelines.edition import Edition
from pipelines.feed import output


@output("text")
def texts(edition: Edition, folder: Path) -> dict[str, int]:
    """text/{sha256}.txt, in UTF-8, line ends as they count."""
    (folder / "text").mkdir()
    hashes = sorted({entry.text for entry in edition.entries})
    for sha256 in hashes:
        (folder / "text" / f"{sha256}.txt").write_bytes(edition.archive.get(sha256))
    return {"text/": len(hashes)}
