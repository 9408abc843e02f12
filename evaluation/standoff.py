"""Turns labelled provisions that quote their words into stand-off gold, and finds them again in a document.

A quoted provision is found in the canonical text by its letters and digits alone, in reading order, as the
scorer does; what is not found is reported, never moved to a near match.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from corpora.document import Document
from corpora.formats import Hints, parse
from corpora.labels import APART, COLLECTIONS, GOLD, LABELS, GoldDocument, LabelledProvision, write
from corpora.labels import read as read_rows
from evaluation.quotations import letters
from models.reading import Reading, Unit

REGIMES = {
    "australia": "au",
    "canada": "ca",
    "cook-islands": "ck",
    "hong-kong": "hk",
    "new-zealand": "nz",
    "singapore": "sg",
    "switzerland": "ch",
    "un-security-council": "un",
    "united-arab-emirates": "ae",
    "united-kingdom": "gb",
    "us-executive-orders": "us",
    "us-presidential-actions": "us",
    "treaties": "treaty",
    "trade-agreements": "treaty",
}


def import_gold(gold: Path, documents: Path, into: Path = GOLD, *, given: bool = False) -> list[str]:
    """Write the labelled files of `gold`, a folder for each collection, into `corpora/gold`; returns what was not found.

    `given` says that these labels came with the project. What was labelled before stays where it is not labelled anew, unless it was
    labelled by the same side in another canonical text of the document.
    """
    manifests = {d: _manifest(documents / d) for d in REGIMES}
    sources: list[GoldDocument] = []
    fresh: dict[str, dict[str, list[LabelledProvision]]] = {}  # by collection and document
    lost = []
    for collection in (*COLLECTIONS, *APART):
        for file in sorted((gold / collection).glob("*.jsonl")):
            labelled = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
            path = labelled[0]["doc"]
            data = (documents / path).read_bytes()
            document = parse(data, Hints(name=Path(path).name))
            digest = hashlib.sha256(data).hexdigest()
            folder, _, rest = path.partition("/")
            row = manifests[folder].get(rest, {})
            regime = "fr" if collection == "provisions-fr" else REGIMES[folder]
            sources.append(
                GoldDocument(
                    sha256=digest,
                    path=path,
                    collection=collection,
                    regime=regime,
                    source=row.get("source"),
                    url=row.get("url"),
                )
            )
            found, missed = _stand_off(labelled, document, digest, given=given)
            fresh.setdefault(collection, {})[digest] = found
            lost += [f"{path}: {q[:80]}" for q in missed]
    anew = {s.sha256 for s in sources}
    write(into / "documents.jsonl", [s for s in read_rows(into / "documents.jsonl", GoldDocument) if s.sha256 not in anew] + sources)
    for collection in (*COLLECTIONS, *APART):
        rows = by_document(into / f"{collection}.jsonl")
        for sha256, labelled in fresh.get(collection, {}).items():
            texts = {r.text for r in labelled}
            rows[sha256] = _beside(labelled, [r for r in rows.get(sha256, ()) if r.given != given or r.text in texts])
        write(into / f"{collection}.jsonl", [r for labelled in rows.values() for r in labelled])
    return lost


def _beside(fresh: list[LabelledProvision], old: list[LabelledProvision]) -> list[LabelledProvision]:
    """New labels of a document, and the old ones of what is not labelled anew, in the order of the text."""
    kept = [r for r in old if not any(r.start < f.end and f.start < r.end for f in fresh)]
    return sorted([*kept, *fresh], key=lambda r: (r.start, r.end))


def _manifest(folder: Path) -> dict[str, dict]:
    path = folder / "MANIFEST.jsonl"
    return {r["path"]: r for r in map(json.loads, path.read_text("utf-8").splitlines())} if path.is_file() else {}


_NOTES = re.compile(r"<sup>.*?</sup>", re.DOTALL)  # a footnote inside the quoted words; it stands behind them in the canonical text


def _stand_off(labelled: list[dict], document: Document, digest: str, *, given: bool = False) -> tuple[list[LabelledProvision], list[str]]:
    flat, at = letters(document.text)
    cursor, found, lost = 0, [], []
    for row in labelled:
        key = letters(_NOTES.sub(" ", row["quote"]))[0]
        place = flat.find(key, cursor) if key else -1
        if place < 0 and key:
            place = flat.find(key)
        if place < 0:
            lost.append(row["quote"])
            continue
        cursor = place
        values = {k: row[k] for k in LABELS if row.get(k)}
        start, end = at[place], at[place + len(key) - 1] + 1
        found.append(LabelledProvision(document=digest, text=document.sha256, start=start, end=end, given=given, **values))
    return found, lost


def found_in(folders: Iterable[Path], path: str) -> Path | None:
    """The first of several corpora folders that holds a document; None where none does."""
    return next((folder for folder in folders if (folder / path).is_file()), None)


def by_document(path: Path) -> dict[str, list[LabelledProvision]]:
    """The labelled provisions of a collection, by the sha256 of their document."""
    rows: dict[str, list[LabelledProvision]] = {}
    for row in read_rows(path, LabelledProvision) if path.is_file() else ():
        rows.setdefault(row.document, []).append(row)
    return rows


def quoted(path: Path, source: GoldDocument, rows: list[LabelledProvision]) -> list[dict]:
    """Labelled provisions of a document with their words, as the scorer wants them. Raises ValueError where the text is not the labelled one."""
    text = parsed(path, rows).text
    return [{"doc": source.path, "quote": text[r.start : r.end], **{k: getattr(r, k) for k in LABELS}} for r in rows]


def parsed(path: Path, rows: list[LabelledProvision]) -> Document:
    """A labelled document. Raises ValueError where its canonical text is not the labelled one."""
    document = parse(path.read_bytes(), Hints(name=path.name))
    if changed := next((row.text for row in rows if row.text != document.sha256), None):
        raise ValueError(f"{path}: canonical text {document.sha256[:12]} is not the labelled {changed[:12]}; import the gold again")
    return document


def within(reading: Reading, start: int, end: int) -> list[Unit]:
    """Provisions that lie at least half in a span; the one that shares most of it if none does."""

    def shared(u: Unit) -> int:
        return min(end, u.provision.end) - max(start, u.provision.start)

    found = [u for u in reading.units if 2 * shared(u) >= max(1, u.provision.end - u.provision.start)]
    return found or [widest(reading, start, end)]


def widest(reading: Reading, start: int, end: int) -> Unit:
    """The provision that shares most of a span; the first of equals."""
    return max(reading.units, key=lambda u: min(end, u.provision.end) - max(start, u.provision.start))
