"""What is measured on a feed: of gold that has no record the report says why, as the run did."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from evaluation import measures
from pipelines.settings import Settings

SHARED = Settings().shared


@pytest.mark.skipif(not (SHARED / "tools" / "score.py").is_file(), reason=f"no scorer in {SHARED}")
def test_gold_without_a_record_is_told_with_the_reason_of_the_run(tmp_path: Path):
    words = b"The harbour master of Velmora keeps a book of tides."
    gold, documents, feed = tmp_path / "gold", tmp_path / "documents", tmp_path / "feed"
    for folder in (gold, documents, feed):
        folder.mkdir()
    (documents / "tides.txt").write_bytes(words)
    for name in ("tides", "lost"):
        row = {"doc": f"{name}.txt", "n": 0, "seg": "s", "quote": words.decode(), "functions": ["duty"]}
        (gold / f"{name}.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    seen = {"source": "tides.txt", "sha256": hashlib.sha256(words).hexdigest(), "nature": "unrelated", "why": "no sanctions in it"}
    (feed / "documents.jsonl").write_text(json.dumps({**seen, "record": None, "failure": None}) + "\n", encoding="utf-8")
    missing = measures.gold_scores(feed, gold, documents, SHARED).missing
    assert missing == {"tides.txt": "unrelated: no sanctions in it", "lost.txt": "no such file"}
