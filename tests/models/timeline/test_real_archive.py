"""Decided timelines over real documents, when the shared corpora are at hand (`OPERATIVE_SHARED`)."""

from __future__ import annotations

import json
import os
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from corpora.formats import Hints, parse
from models.pipeline import annotate
from models.record import InstrumentRecord, Source
from models.timeline import status

SHARED = Path(os.environ.get("OPERATIVE_SHARED", "../shared"))
GOLD = SHARED / "gold" / "timelines.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()] if GOLD.exists() else []
OWN = {"ca:SOR/2011-78": "canada/eng/SOR-2011-78.xml", "ca:SOR/2025-61": "canada/eng/SOR-2025-61.xml"}


@cache
def annotated(path: str) -> InstrumentRecord | None:
    document = parse((SHARED / "corpora" / path).read_bytes(), Hints(name=path))
    found = annotate(document, Source(url=path))
    assert found is None or isinstance(found, InstrumentRecord)
    return found


@pytest.mark.skipif(not ROWS, reason="the shared corpora are not at hand")
@pytest.mark.parametrize("row", ROWS, ids=lambda r: f"{r['work']}@{r['as_of']}")
def test_decided(row: dict) -> None:
    paths = sorted({p for r in ROWS for p in r["because"]} | set(OWN.values()))
    records = [r for p in paths if (r := annotated(p)) is not None]
    answer = status(row["work"], date.fromisoformat(row["as_of"]), records)
    assert answer.status == row["status"]
    if "effective_until" in row:
        assert str(answer.effective_until) in row["effective_until"]
    assert set(row["because"]) <= {b.source for b in answer.because}
