"""Computed law against a publisher's snapshots, on one work of the shared corpora where they are at hand."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from corpora.formats import Hints, parse
from evaluation.snapshots import measure
from models.pipeline import annotate
from models.record import InstrumentRecord

HISTORY = Path(os.environ.get("OPERATIVE_SHARED", "../shared")) / "corpora" / "canada-history"
WORKS = ("SOR-2014-235.xml", "SOR-2014-236.xml")  # one goes on, one is repealed before the last snapshot


@pytest.mark.skipif(not HISTORY.exists(), reason="the shared corpora are not at hand")
def test_status_and_lists_equal_the_snapshots_and_a_wrong_record_is_told(tmp_path: Path) -> None:
    records = []
    for day in ("2022-04-01", "2025-05-29"):
        (tmp_path / day).mkdir()
        for name in WORKS:
            shutil.copy(HISTORY / day / "eng" / name, tmp_path / day / name)
            record = annotate(parse((tmp_path / day / name).read_bytes(), Hints(name=name)))
            assert isinstance(record, InstrumentRecord)
            records.append(record)
    found = measure(tmp_path, records)
    assert (found.statuses.holds, found.statuses.of) == (4, 4)
    assert found.lists.holds == found.lists.of > 0
    wrong = [r.model_copy(update={"targets": r.targets[:-1], "temporal": [], "relations": []}) for r in records]
    assert measure(tmp_path, wrong).statuses.holds < 4
