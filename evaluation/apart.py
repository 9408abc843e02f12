"""What to expect of law that nobody trained on: documents that were labelled to measure only.

Their labels were written by reading, before any output on them was seen. With the errors in `apart-read` the rules were
mended afterwards; those in `apart` were never shown to whoever writes rules, so their figures are the honest ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from corpora.labels import APART, GOLD, GoldDocument
from corpora.labels import read as read_rows
from evaluation import score
from evaluation.side_by_side import Run, in_turn
from evaluation.standoff import by_document, found_in, quoted
from models.classifier.describe import table
from models.classifier.predict import Predictor
from models.vocabulary import Nature
from pipelines.workers import Job

FIELDS = (
    "functions", "measure types", "exemption categories", "exemption forms", "temporal kinds", "temporal values", "safeguard kinds",
    "treaty obligations", "treaty exceptions",
)  # fmt: skip
LAWS = {
    "us": "United States", "un": "Security Council", "ca": "Canada", "au": "Australia", "nz": "New Zealand", "gb": "United Kingdom", "sg": "Singapore", "ch": "Switzerland", "hk": "Hong Kong",
    "treaty": "treaties",
}  # fmt: skip
TITLES = {"apart": "never read while rules were written", "apart-read": "its errors read while rules were mended"}


def section(folders: Iterable[Path], shared: Path, model: Predictor | None, run: Run = in_turn, labels: Path = GOLD) -> list[str]:
    """The part of the report; of documents that lie in none of `folders` it says only how many they are."""
    module, places = score.scorer(shared, shared / "gold"), list(folders)
    parts = ["## Law labelled apart", "Labelled by reading before any output was seen, and trained on by nothing."]
    for collection in reversed(APART):
        by_law: dict[str, list[GoldDocument]] = {}
        for document in documents(collection, labels):
            by_law.setdefault(LAWS[document.regime], []).append(document)
        rows = [
            (law, *row)
            for law, members in sorted(by_law.items())
            for row in _rows(members, places, labels / f"{collection}.jsonl", module, model, run)
        ]
        if rows:
            parts += [f"### {TITLES[collection].capitalize()}", table(("law", "field", "F1", "95 %", "F1 by rule alone", "labels"), rows)]
    return parts


def _rows(
    members: list[GoldDocument], places: list[Path], labels: Path, module: ModuleType, model: Predictor | None, run: Run
) -> Iterator[tuple[object, ...]]:
    """Field by field, how the documents at hand are read with and without the classifier."""
    gold, jobs = at_hand(members, places, labels)
    if len(gold) < len(members):
        yield _remark(f"{len(members) - len(gold)} of {len(members)} documents are not at hand: `operative corpus fetch` gets them")
    read = [list(run(score.as_labelled, ((job, by) for job in jobs))) for by in (model, None)]
    if unrelated := [o.location for o in read[0] if o.nature == Nature.UNRELATED]:
        yield _remark(f"{', '.join(unrelated)}: judged unrelated and published without a record; read here as what they are labelled as")
    both, rules = (score.report(module, gold, outcomes).fields for outcomes in read)
    for name in FIELDS:
        if name in both and both[name].n:
            yield name, *both[name].cells, rules[name].cells[0], both[name].n


def _remark(words: str) -> tuple[object, ...]:
    return words, *("–",) * 3, 0


def documents(collection: str, labels: Path = GOLD) -> list[GoldDocument]:
    """What is labelled in a collection."""
    return [d for d in read_rows(labels / "documents.jsonl", GoldDocument) if d.collection == collection]


def at_hand(members: Sequence[GoldDocument], folders: Sequence[Path], labels: Path) -> tuple[dict[str, list[dict[str, Any]]], list[Job]]:
    """Labelled provisions by document, of those that lie in a folder, and the documents themselves."""
    at = {d.path: folder for d in members if (folder := found_in(folders, d.path))}
    rows = by_document(labels)
    gold = {d.path: quoted(at[d.path] / d.path, d, rows[d.sha256]) for d in members if d.path in at}
    return gold, [job for folder in sorted(set(at.values())) for job in score.jobs({p: gold[p] for p in gold if at[p] == folder}, folder)]
