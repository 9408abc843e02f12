"""What to expect of law that nobody trained on: documents that were labelled to measure only.

Their labels were written by reading, before any output on them was seen. With the errors in `apart-read` the rules were
mended afterwards; those in `apart` were never shown to whoever writes rules, so their figures are the honest ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpora.formats import Hints, parse
from corpora.labels import APART, GOLD, LABELS, GoldDocument, LabelledProvision
from corpora.labels import read as read_rows
from evaluation import score
from evaluation.standoff import by_document
from models.classifier.describe import table
from models.classifier.predict import Predictor

FIELDS = (
    "functions", "measure types", "exemption categories", "exemption forms", "temporal kinds", "temporal values", "safeguard kinds",
    "treaty obligations", "treaty exceptions",
)  # fmt: skip
TITLES = {"apart": "never read while rules were written", "apart-read": "its errors read while rules were mended"}


def section(folders: Iterable[Path], shared: Path, model: Predictor | None) -> list[str]:
    """The part of the report; documents that lie in none of `folders` are counted, not scored."""
    module = score.scorer(shared, shared / "gold")
    parts = ["## Law labelled apart", "Labelled by reading before any output was seen, and trained on by nothing."]
    places = list(folders)
    for collection in reversed(APART):
        documents = [d for d in read_rows(GOLD / "documents.jsonl", GoldDocument) if d.collection == collection]
        kinds: dict[str, list[GoldDocument]] = {}
        for document in documents:
            kinds.setdefault("treaties" if document.regime == "treaty" else document.regime, []).append(document)
        rows = []
        for kind, members in sorted(kinds.items()):
            there = {d.path: f for d in members for f in places if (f / d.path).is_file()}
            gold = {d.path: quoted(there[d.path] / d.path, d, collection) for d in members if d.path in there}
            if not gold:
                rows.append((kind, f"none of {len(members)} at hand", "–", "–", "–", 0))
                continue
            read = _outcomes(gold, there, model)
            alone = _outcomes(gold, there, None)
            both, rules = (score.report(module, gold, outcomes).fields for outcomes in (read, alone))
            rows += [
                (kind, name, *_shown(both[name]), f"{rules[name].f1:.3f}" if name in rules else "–", both[name].n)
                for name in FIELDS
                if name in both and both[name].n
            ]
        if rows:
            parts += [f"### {TITLES[collection].capitalize()}", table(("law", "field", "F1", "95 %", "F1 by rule alone", "labels"), rows)]
    return parts


def quoted(path: Path, source: GoldDocument, collection: str) -> list[dict[str, Any]]:
    """Labelled provisions of a document with their words, as the scorer wants them. Raises ValueError where the text is not the labelled one."""
    document = parse(path.read_bytes(), Hints(name=path.name))
    rows: list[LabelledProvision] = by_document(GOLD / f"{collection}.jsonl")[source.sha256]
    for row in rows:
        if row.text != document.sha256:
            raise ValueError(f"{path}: canonical text {document.sha256[:12]} is not the labelled {row.text[:12]}; import the gold again")
    return [{"doc": source.path, "quote": document.text[r.start : r.end], **{k: getattr(r, k) for k in LABELS}} for r in rows]


def _outcomes(gold: dict[str, list[dict[str, Any]]], there: dict[str, Path], model: Predictor | None) -> list[Any]:
    return [
        score.outcome(job, model)
        for folder in set(there.values())
        for job in score.jobs({p: gold[p] for p in gold if there[p] == folder}, folder)
    ]


def _shown(figure: score.Figure) -> tuple[str, str]:
    return f"{figure.f1:.3f}", f"{figure.interval[0]:.3f}–{figure.interval[1]:.3f}" if figure.interval else "–"
