"""MANIFEST.jsonl: what whoever collected a folder says about its files, one JSON object a line.

Fields read: path, sha256, title, url, date, language, jurisdiction, licence, publisher, source, parties.
"""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from corpora.decode import storable
from corpora.formats import Hints

NAME = "MANIFEST.jsonl"
_ISO = {"UK": "GB", "EL": "GR"}  # codes in use that are not those of ISO 3166-1


class Manifest:
    """Rows of one MANIFEST.jsonl by hash of the bytes and by path."""

    def __init__(self, rows: list[dict]):
        self.by_sha256 = {str(r["sha256"]): r for r in reversed(rows) if r.get("sha256")}
        self.by_path = {str(r["path"]): r for r in reversed(rows) if r.get("path")}

    def row(self, path: str, sha256: str | None) -> dict:
        """The row of a file; one that states another hash speaks of other bytes and is not used."""
        row = self.by_path.get(path)
        if row and row.get("sha256", sha256) == sha256:
            return row
        return self.by_sha256.get(sha256 or "", {})


@lru_cache(maxsize=64)
def load(folder: Path) -> Manifest | None:
    """The manifest that lies in `folder`, None where there is none; lines that are not JSON objects are left out."""
    file = folder / NAME
    if not file.is_file():
        return None
    read = [_row(line) for line in _lines(file)]
    return Manifest([row for row in read if row is not None])


def fault(file: Path) -> str | None:
    """The first line of a manifest that is left out, and why; None where every line is used."""
    number = next((n for n, line in enumerate(_lines(file), 1) if line.strip() and _row(line) is None), None)
    return f"line {number} is no JSON object and is left out" if number else None


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return []


def _row(line: str) -> dict | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def hints_for(file: Path, sha256: str | None) -> Hints:
    """What the nearest manifest, in the file's folder or above, says about a file."""
    for folder in file.absolute().parents:
        if (manifest := load(folder)) is not None:
            row = manifest.row(file.absolute().relative_to(folder).as_posix(), sha256)
            return _hints(storable(file.name), row)
    return Hints(name=storable(file.name))


def _hints(name: str, row: dict) -> Hints:
    """Hints from a row; a value that is no text where text is due is not used."""

    def said(key: str) -> str | None:
        value = row.get(key)
        return storable(value).strip() or None if isinstance(value, str) else None

    url, parties = said("url"), row.get("parties")
    known = {"title", "url", "date", "language", "jurisdiction", "licence", "publisher", "parties", "path", "sha256", "bytes"}
    return Hints(
        name=name,
        title=said("title"),
        url=url,
        date=_day(row.get("date")),
        language=said("language"),
        jurisdiction=_ISO.get(said("jurisdiction") or "", said("jurisdiction")),
        licence=said("licence"),
        publisher=said("publisher") or _publisher(url, said("source")),
        parties=tuple(storable(p) for p in parties if isinstance(p, str)) if isinstance(parties, list) else (),
        extra={storable(k): storable(str(v)) for k, v in row.items() if k not in known and v is not None},
    )


def _publisher(url: str | None, collection: str | None) -> str | None:
    """Who published: the host of the official address, else the collection the file was taken from."""
    return _host(url) or (collection.split("@")[0] if collection else None)


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:  # brackets that enclose no address
        return None


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10]) if text else None
    except ValueError:
        return None
