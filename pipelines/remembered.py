"""The registers that records were made with: kept beside them, and in use when a question is asked of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from corpora.registers.loading import using
from corpora.registers.overlay import overlays
from pipelines.progress import stderr

NAME = "made_with"
_RECORDS = "documents.jsonl"  # what a feed and the records of `annotate` both have


def keep(place: Path) -> list[Path]:
    """Copy the registers in use into a folder of records, in place of those kept there; the files, by path below it."""
    contents = _contents(overlays())
    shutil.rmtree(place / NAME, ignore_errors=True)
    copies = []
    for number, files in enumerate(contents, 1):
        for name, data in files.items():
            copies.append(Path(NAME, str(number), name))
            (place / copies[-1]).parent.mkdir(parents=True, exist_ok=True)
            (place / copies[-1]).write_bytes(data)
    return copies


@contextmanager
def recalled(place: Path) -> Iterator[None]:
    """Put the registers of the records in a folder in use; where others are set, those are used and the difference is told."""
    made = next((p for p in (place, *place.absolute().parents[:2]) if (p / _RECORDS).is_file()), None)
    own = sorted((made / NAME).glob("*/"), key=lambda p: (len(p.name), p.name)) if made else []
    if made and overlays() and _contents(overlays()) != _contents(own):
        stderr.print(
            f"operative: {made} was made with other registers than those of OPERATIVE_REGISTERS, which are used",
            markup=False,
            soft_wrap=True,
        )
    with using([] if overlays() else own):
        yield


def _contents(folders: Iterable[Path]) -> list[dict[str, bytes]]:
    """The files of each folder by name, in order."""
    return [{p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*.yaml"))} for folder in folders]
