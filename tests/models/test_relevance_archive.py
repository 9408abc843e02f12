"""Decided presidential documents, when the shared corpora are at hand (`OPERATIVE_SHARED`)."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from corpora.formats import Hints, parse
from models.nature import decide

SHARED = Path(os.environ.get("OPERATIVE_SHARED", "../shared"))
GOLD = SHARED / "gold" / "relevance.jsonl"


@pytest.mark.skipif(not GOLD.is_file(), reason="the shared gold labels are not at hand")
def test_nature_of_decided_documents():
    hits, said, true = Counter(), Counter(), Counter()
    for line in GOLD.read_text("utf-8").splitlines():
        row = json.loads(line)
        path = SHARED / "corpora" / row["doc"]
        nature = str(decide(parse(path.read_bytes(), Hints(name=path.name))).nature)
        hits[nature] += nature == row["type"]
        said[nature] += 1
        true[row["type"]] += 1
    assert true
    for nature, n in true.items():
        assert 2 * hits[nature] / (said[nature] + n) >= 0.97, nature
