"""What is read from each sample, statement by statement. `make golden` writes the records anew; read the difference before you keep it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import golden
from conftest import SAMPLES, run_line

NAMES = (
    "ca-SOR-2024-9001", "ca-SOR-2024-9001.fr", "eu-celex-32025D9002", "eu-celex-32025R9001", "uk-uksi-2025-9090", "un-S-RES-9901", "un-S-RES-9902",
    "us-eo-19001", "us-eo-19044", "us-gl-599-9A", "us-presidential-2026-02-24", "treaty-pta-9901", "treaty-northern-rim-convention-on-human-rights",
)  # fmt: skip


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    """The samples' records in short, by file name."""
    out = tmp_path_factory.mktemp("golden") / "out"
    assert run_line(SAMPLES, out) == []
    flags = [json.loads(line) for line in (out / "conflicts.jsonl").read_text(encoding="utf-8").splitlines()]
    found = {}
    for path in sorted([*out.glob("instruments/*.json"), *out.glob("treaties/*.json")]):
        record = json.loads(path.read_text(encoding="utf-8"))
        name = next((n for n in sorted(NAMES, key=len, reverse=True) if path.stem.startswith(n)), path.stem)
        own = [f for f in flags if f["instrument"] == record["id"]] if record["language"] == "en" else []
        found[name] = golden.short(record, own)
    if os.environ.get("OPERATIVE_GOLDEN") == "write":
        for name, content in found.items():
            golden.write(name, content)
    return found


def test_every_sample_has_a_golden_record(published):
    assert sorted(published) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_read_is_what_was_reviewed(published, name):
    known = golden.read(name)
    assert known, f"{name}: new; run `make golden`, read golden/{name}.json and set `reviewed`"
    assert known.pop("reviewed"), f"{name}: read golden/{name}.json against its document, then set `reviewed` to true"
    assert json.loads(json.dumps(published[name])) == known
