"""Publishing: write an edition beside the old one, check all of it, then put it in its place.

A crash loses nothing. Until the new edition is whole and checked, the old one is not touched; a swap that
was interrupted is finished by the next run.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from filelock import FileLock
from icalendar import Calendar
from pydantic import BaseModel, ValidationError

from models.reading import FIELDS
from models.record import SCHEMA_VERSION, Disposition, DocumentRow, Flag, InstrumentRecord, Sunset, TreatyRecord, Weakness
from models.timeline.graph import Edge
from models.timeline.regimes import RegimeRow
from models.timeline.transposition import Transposition
from pipelines.edition import Edition
from pipelines.feed import outputs, pretty, write_text
from pipelines.versions import versions

NEXT, OLD, WHOLE, LOCK = ".next", ".old", "WHOLE", ".lock"
SHAPES: dict[str, type[BaseModel]] = {
    "instruments.jsonl": InstrumentRecord, "treaties.jsonl": TreatyRecord, "conflicts.jsonl": Flag,
    "sunsets.jsonl": Sunset, "documents.jsonl": DocumentRow, "weaknesses.jsonl": Weakness, "dispositions.jsonl": Disposition,
    "relations.jsonl": Edge, "regimes.jsonl": RegimeRow, "transpositions.jsonl": Transposition,
}  # fmt: skip


class FeedError(RuntimeError):
    """An edition that does not keep the contract; nothing of it is published."""


def publish(edition: Edition, folder: Path, built_at: datetime, extra: dict[str, str] | None = None) -> dict[str, Any]:
    """Publish an edition into `folder`; its index. `extra` are further files by path. Raises FeedError."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / LOCK):  # two runs into one folder publish one after the other
        return _publish(edition, folder, built_at, extra or {})


def _publish(edition: Edition, folder: Path, built_at: datetime, extra: dict[str, str]) -> dict[str, Any]:
    recover(folder)
    new = folder / NEXT
    new.mkdir()
    counts: dict[str, int] = {}
    for write in outputs().values():
        counts |= write(edition, new)
    for path, text in extra.items():
        write_text(new / path, text)
    check(new)
    index = _index(edition, new, counts, built_at)
    write_text(new / "index.json", pretty(index))
    (new / WHOLE).touch()
    _swap(folder)
    return index


def recover(folder: Path) -> None:
    """Finish a swap that was interrupted; drop an edition that was never whole."""
    if (folder / NEXT / WHOLE).exists():
        _swap(folder)
    shutil.rmtree(folder / NEXT, ignore_errors=True)
    shutil.rmtree(folder / OLD, ignore_errors=True)


def _swap(folder: Path) -> None:
    new, old = folder / NEXT, folder / OLD
    old.mkdir(exist_ok=True)
    gone = _named(folder / "index.json") - _named(new / "index.json") if (new / "index.json").exists() else set()
    for name in gone:  # else subscribers would read the last edition that had it for ever
        if (folder / name).exists():
            (folder / name).rename(old / name)
    # The index last: who reads it finds the files that it names.
    for entry in sorted((e for e in new.iterdir() if e.name != WHOLE), key=lambda e: (e.name == "index.json", e.name)):
        place = folder / entry.name
        if entry.is_dir() and place.exists():
            place.rename(old / entry.name)
        entry.replace(place)
    shutil.rmtree(new)
    shutil.rmtree(old, ignore_errors=True)


def _named(index: Path) -> set[str]:
    """The files and folders beside an index that it names, or names files of."""
    if not index.exists():
        return set()
    return {d["path"].split("/")[0] for d in json.loads(index.read_bytes()).get("datasets", ())}


def check(folder: Path) -> None:
    """Every line has its published shape, every offset reproduces its words, the calendar is one. Raises FeedError."""
    for name, shape in SHAPES.items():
        for number, text in enumerate(_lines(folder / name), 1):
            try:
                shape.model_validate_json(text)
            except ValidationError as error:
                raise FeedError(f"{name}:{number}: {error}") from error
    for file in sorted([*folder.glob("instruments/*.json"), *folder.glob("treaties/*.json")]):
        _check_offsets(folder, file)
    _check_evidence(folder)
    Calendar.from_ical((folder / "sunsets.ics").read_bytes())


def _check_offsets(folder: Path, file: Path) -> None:
    record = json.loads(file.read_bytes())
    text = (folder / "text" / f"{record['canonical_text']['sha256']}.txt").read_bytes().decode("utf-8")
    for field in FIELDS:
        for statement in record.get(field, []):
            if statement["start"] is not None and text[statement["start"] : statement["end"]] != statement["text"]:
                raise FeedError(f"{file.name}: {field} at {statement['start']}: the text does not read {statement['text'][:60]!r}")


def _check_evidence(folder: Path) -> None:
    """Every span that a flag rests on or points to reproduces its words, in whichever work it stands."""

    @cache
    def text(sha256: str) -> str:
        return (folder / "text" / f"{sha256}.txt").read_bytes().decode("utf-8")

    for name in ("conflicts.jsonl", "weaknesses.jsonl"):
        for number, line in enumerate(_lines(folder / name), 1):
            concluded = json.loads(line)
            spans = [s for s in [*concluded.get("examples", []), *concluded["evidence"]] if isinstance(s, dict)]
            for span in spans:
                if text(span["text_sha256"])[span["start"] : span["end"]] != span["text"]:
                    raise FeedError(f"{name}:{number}: evidence at {span['start']} of {span['work']} does not read {span['text'][:60]!r}")


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="\n") as stream:
        yield from stream


def _index(edition: Edition, folder: Path, counts: dict[str, int], built_at: datetime) -> dict[str, Any]:
    """index.json: what the edition consists of. Only `built_at` differs between builds of the same."""
    return {
        "feed_version": SCHEMA_VERSION,
        "built_at": built_at.isoformat(timespec="seconds"),
        "as_of": edition.as_of.isoformat(),
        "versions": versions(),
        "notice": "Potential conflicts are decision support for a lawyer, never legal advice.",
        "datasets": [_dataset(folder, path, count) for path, count in sorted(counts.items())],
        "coverage": edition.coverage,
    }


def _dataset(folder: Path, path: str, count: int) -> dict[str, Any]:
    """A file's row; a folder's hash is that of its ``sha256  name`` lines in order of name."""
    target = folder / path
    if target.is_file():
        return {"path": path, "sha256": _sha256(target), "bytes": target.stat().st_size, "count": count}
    files = sorted(f for f in target.iterdir() if f.is_file())
    listing = "".join(f"{_sha256(f)}  {f.name}\n" for f in files)
    return {
        "path": path,
        "sha256": hashlib.sha256(listing.encode()).hexdigest(),
        "bytes": sum(f.stat().st_size for f in files),
        "count": count,
    }


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
