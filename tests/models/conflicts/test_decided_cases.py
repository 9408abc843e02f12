"""Decided cases: every kind that the court or the law points to is raised with a verdict it allows, and nothing that does not bind."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.conflicts import assess
from models.record import InstrumentRecord

ROOT = Path(__file__).parents[3]
OWN = ROOT / "evaluation" / "cases" / "decided.jsonl"
GOLD = ROOT / os.environ.get("OPERATIVE_SHARED", "../shared") / "gold" / "cases.jsonl"


def _cases() -> list[dict[str, Any]]:
    paths = [path for path in (OWN, GOLD) if path.exists()]
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["case"])
@pytest.mark.parametrize("day", ["default", "decided"])
def test_case(case: dict[str, Any], day: str) -> None:
    record = InstrumentRecord.model_validate(case["record"])
    flags = assess(record, date.fromisoformat(case["decided"]) if day == "decided" else None)
    for expected in case["expect"]:
        verdicts = {(f.obligation, str(f.verdict)) for f in flags if f.kind == expected["kind"]}
        assert any(v in expected["verdict_in"] for _, v in verdicts), f"{expected}: {verdicts}"
    assert not [f.obligation for f in flags if f.obligation.startswith(tuple(case["must_not"]))]
