"""Instruments and treaties: the newest expression of each a line, and every expression as a file of its own."""

from __future__ import annotations

from pathlib import Path

from pipelines.edition import Edition
from pipelines.feed import line, output, pretty, write_text


def _records(edition: Edition, folder: Path, kind: str) -> dict[str, int]:
    lines = files = 0
    (folder / kind).mkdir()
    with (folder / f"{kind}.jsonl").open("w", encoding="utf-8", newline="\n") as stream:
        for entry, record in edition.records(kind):
            write_text(folder / kind / f"{entry.slug}.json", pretty(record))
            files += 1
            if entry.newest:
                stream.write(line(record))
                lines += 1
    return {f"{kind}.jsonl": lines, f"{kind}/": files}


@output("instruments")
def instruments(edition: Edition, folder: Path) -> dict[str, int]:
    """instruments.jsonl and instruments/{slug}.json."""
    return _records(edition, folder, "instruments")


@output("treaties")
def treaties(edition: Edition, folder: Path) -> dict[str, int]:
    """treaties.jsonl and treaties/{slug}.json."""
    return _records(edition, folder, "treaties")
