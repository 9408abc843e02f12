"""MANIFEST.jsonl: what whoever collected a folder says about its files, one JSON object a line.

Fields read: path, sha256, title, url, date, language, jurisdiction, licence, publisher, source, parties.
"""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from corpora.formats import Hints

NAME = "MANIFEST.jsonl"
_ISO = {"UK": "GB", "EL": "GR"}  # codes in use that are not those of ISO 3166-1


class Manifest:
    """Rows of one MANIFEST.jsonl by hash of the bytes and by path."""

    def __init__(self, rows: list[dict]):
        self.by_sha256 = {str(r["sha256"]): r for r in reversed(rows) if r.get("sha256")}
        self.by_path = {str(r["path"]): r for r in reversed(rows) if r.get("path")}

    def row(self, path: str, sha256: str) -> dict:
        """The row of a file; one that states another hash speaks of other bytes and is not used."""
        row = self.by_path.get(path)
        if row and row.get("sha256", sha256) == sha256:
            return row
        return self.by_sha256.get(sha256, {})


@lru_cache(maxsize=64)
def load(folder: Path) -> Manifest | None:
    """The manifest that lies in `folder`, None where there is none; lines that are not JSON objects are left out."""
    file = folder / NAME
    if not file.is_file():
        return None
    rows = []
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict):
            rows.append(row)
    return Manifest(rows)


def hints_for(file: Path, sha256: str) -> Hints:
    """What the nearest manifest, in the file's folder or above, says about a file."""
    for folder in file.absolute().parents:
        if (manifest := load(folder)) is not None:
            row = manifest.row(file.absolute().relative_to(folder).as_posix(), sha256)
            return _hints(file.name, row)
    return Hints(name=file.name)


def _hints(name: str, row: dict) -> Hints:
    url = row.get("url") or None
    known = {"title", "url", "date", "language", "jurisdiction", "licence", "publisher", "parties", "path", "sha256", "bytes"}
    return Hints(
        name=name,
        title=row.get("title") or None,
        url=url,
        date=_day(row.get("date")),
        language=row.get("language") or None,
        jurisdiction=_ISO.get(str(row.get("jurisdiction")), row.get("jurisdiction")) or None,
        licence=row.get("licence") or None,
        publisher=row.get("publisher") or _publisher(url, row.get("source")),
        parties=tuple(str(p) for p in row.get("parties") or ()),
        extra={k: str(v) for k, v in row.items() if k not in known and v is not None},
    )


def _publisher(url: str | None, collection: object) -> str | None:
    """Who published: the host of the official address, else the collection the file was taken from."""
    if url and (host := urlsplit(url).hostname):
        return host.removeprefix("www.")
    return str(collection).split("@")[0] if collection else None


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10]) if text else None
    except ValueError:
        return None
