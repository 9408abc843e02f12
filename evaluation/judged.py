"""Statements of records beside gold: each label of each labelled provision, right or wrong, and what was missed.

Places are found as the gold set's own scorer finds them, so that counts here and figures there agree.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from corpora.labels import COLLECTIONS
from evaluation import score
from models.calibration import LABELLED, group


@dataclass(frozen=True, slots=True)
class Judged:
    """One label of one labelled provision."""

    document: str  # path below the corpora folder
    sha256: str  # of its bytes
    row: int  # of the labelled provision in the document, from 0
    start: int  # of the labelled provision in the canonical text
    provision: str  # eId of the provision that carries the label
    field: str
    label: str
    confidence: float
    method: str
    right: bool
    gold: tuple[str, ...]  # labels that gold has there, in this field
    group: str  # the calibration map that its confidence is read by
    apart: bool = False  # of a document that was labelled apart

    @property
    def finding(self) -> str:
        """Its address within the document, whatever its confidence."""
        return f"{self.start}:{self.field}:{self.label}"


@dataclass(slots=True)
class Sheet:
    """One labelled document: its rows, their places, and its record."""

    document: str
    sha256: str
    rows: list[dict[str, Any]]
    record: dict[str, Any]
    text: str
    spans: list[tuple[int, int] | None] = field(default_factory=list)

    @property
    def treaty(self) -> bool:
        """Whether it is a treaty."""
        return self.record["type"] == "treaty"


def sheets(feed: Path, gold: Path, documents: Path, module: ModuleType) -> Iterator[Sheet]:
    """Labelled documents that a feed has a record of, by path."""
    records = {}
    for file in sorted([*feed.glob("instruments/*.json"), *feed.glob("treaties/*.json")]):
        record = json.loads(file.read_bytes())
        records[record["source"]["sha256"]] = record
    for collection in COLLECTIONS:
        for document, rows in sorted(score.labels(gold / collection).items()):
            if not (documents / document).is_file():
                continue
            sha256 = hashlib.sha256((documents / document).read_bytes()).hexdigest()
            if record := records.get(sha256):
                text = (feed / "text" / f"{record['canonical_text']['sha256']}.txt").read_bytes().decode("utf-8")
                yield Sheet(document, sha256, rows, record, text, module.locate(rows, text))


def judged(sheet: Sheet, module: ModuleType) -> Iterator[Judged]:
    """Every label that the record states in a labelled provision; the surest where several statements give it."""
    for n, (row, span) in enumerate(zip(sheet.rows, sheet.spans, strict=True)):
        if span is None:
            continue
        for name, wanted, said in (
            ("functions", set(row["functions"]), _functions(sheet.record, span, module)),
            *_stated(sheet, row, span, module),
        ):
            surest: dict[str, tuple[float, str, str]] = {}
            for label, confidence, method, eid in said:
                if label not in surest or surest[label][0] < confidence:
                    surest[label] = (confidence, method, eid)
            for label, (confidence, method, eid) in sorted(surest.items()):
                yield Judged(
                    sheet.document, sheet.sha256, n, span[0], eid, name, label, confidence, method, label in wanted,
                    tuple(sorted(wanted)), group(name, label, treaty=sheet.treaty),
                )  # fmt: skip


Said = Iterable[tuple[str, float, str, str]]  # label, confidence, method, eId


def _stated(sheet: Sheet, row: dict, span: tuple[int, int], module: ModuleType) -> Iterator[tuple[str, set[str], Said]]:
    for name, attribute in LABELLED.items():
        here = [s for s in sheet.record.get(name, []) if s.get("start") is not None and module.falls_in(s, span)]
        yield name, wanted(row, name), [(s[attribute], s["confidence"], s["method"] or "", s["provision"] or "") for s in here]


def wanted(row: dict, name: str) -> set[str]:
    """Labels that gold has in a field of a provision."""
    return {x[LABELLED[name]] if isinstance(x, dict) else x for x in row.get(name, [])}


def _functions(record: dict, span: tuple[int, int], module: ModuleType) -> Said:
    def share(p: dict) -> int:
        return 2 * module.overlap((p["start"], p["end"]), span)

    near = [p for p in record["provisions"] if share(p) >= max(1, p["end"] - p["start"])]
    if not near:
        cover = [p for p in record["provisions"] if share(p) >= span[1] - span[0]]
        near = sorted(cover, key=lambda p: p["end"] - p["start"])[:1]
    return [(f["label"], f["confidence"], f["method"], p["eid"]) for p in near for f in p["functions"]]
