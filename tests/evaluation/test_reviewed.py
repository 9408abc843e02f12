"""Verdicts reach training: into gold labels by their words, and as new examples."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import corpora
from corpora.formats import Hints, parse
from corpora.labels import COLLECTIONS, GoldDocument, LabelledProvision, write
from corpora.reviews import Review, Reviews, key
from evaluation.labelled import LabelledDocument, labelled_documents, read_labelled
from evaluation.reviewed import further_documents
from models.classifier.examples import Example

REGULATION = Path(corpora.__file__).parent / "samples" / "ca-SOR-2024-9001.xml"
SHA256 = hashlib.sha256(REGULATION.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def row() -> tuple[LabelledProvision, str, str]:
    """A provision of a sample labelled as a measure, with its words and lead-in."""
    document = parse(REGULATION.read_bytes(), Hints(name=REGULATION.name))
    reading = read_labelled(document, treaty=False)
    unit = next(u for u in reading.units if reading.has(u, "measure") and u.text)
    p = unit.provision
    labelled = LabelledProvision(
        document=SHA256, text=document.sha256, start=p.start, end=p.end, functions=["measure"], measures=["asset_freeze"]
    )
    return labelled, unit.text, unit.lead


def _examples(found: Iterable[LabelledDocument]) -> list[Example]:
    return [e for d in found for e in d.examples()]


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    (tmp_path / "corpora" / "velmora").mkdir(parents=True)
    shutil.copy(REGULATION, tmp_path / "corpora" / "velmora" / "a.xml")
    manifest = {"path": "a.xml", "sha256": SHA256, "language": "en"}
    (tmp_path / "corpora" / "velmora" / "MANIFEST.jsonl").write_text(json.dumps(manifest) + "\n", encoding="utf-8")
    return tmp_path / "corpora"


def test_a_verdict_replaces_the_label_that_it_is_about(row, documents: Path, tmp_path: Path):
    labelled, words, lead = row
    store = Reviews(tmp_path / "r.jsonl")
    at = datetime(2026, 3, 1, tzinfo=UTC)
    store.add(
        Review(
            key=key(words, lead, "measures", "asset_freeze"),
            field="measures",
            label="asset_freeze",
            verdict="relabel",
            to="funds_ban",
            author="ines",
            at=at,
        )
    )
    store.add(Review(key=key(words, lead, "functions", "duty"), field="functions", label="duty", verdict="accept", author="ines", at=at))
    store.add(
        Review(
            key=key("other words", lead, "functions", "measure"), field="functions", label="measure", verdict="reject", author="ines", at=at
        )
    )
    gold = tmp_path / "gold"
    for collection in COLLECTIONS:
        write(gold / f"{collection}.jsonl", [labelled] if collection == "provisions" else [])
    write(gold / "documents.jsonl", [GoldDocument(sha256=SHA256, path="velmora/a.xml", collection="provisions", regime="ca")])
    [before] = _examples(labelled_documents([documents], gold))
    [after] = _examples(labelled_documents([documents], gold, store))
    assert before.labels["measures"] == {"asset_freeze"}
    assert after.labels["measures"] == {"funds_ban"}
    assert after.labels["functions"] == {"measure", "duty"}
    assert after.text == before.text


def test_decided_provisions_of_other_documents_are_new_examples(row, documents: Path, tmp_path: Path):
    write(tmp_path / "e.jsonl", [row[0]])
    [example] = _examples(further_documents(tmp_path / "e.jsonl", documents, set()))
    assert (example.document, example.labels["measures"]) == (SHA256, {"asset_freeze"})
    assert list(further_documents(tmp_path / "e.jsonl", documents, {SHA256})) == []


def test_a_document_that_is_nowhere_is_named(row, documents: Path, tmp_path: Path):
    write(tmp_path / "e.jsonl", [row[0].model_copy(update={"document": "f" * 64})])
    with pytest.raises(ValueError, match="ffffffffffff"):
        list(further_documents(tmp_path / "e.jsonl", documents, set()))
