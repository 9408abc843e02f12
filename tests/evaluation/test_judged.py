"""Judged statements and the scorer's figures are the same count."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

import corpora
from evaluation import judged as judging
from evaluation import score
from pipelines.cli import app
from pipelines.settings import Settings

SHARED = Settings().shared
REGULATION = Path(corpora.__file__).parent / "samples" / "ca-SOR-2024-9001.xml"
NAMES = {
    "functions": "functions",
    "measures": "measure types",
    "exemptions": "exemption categories",
    "temporal": "temporal kinds",
    "safeguards": "safeguard kinds",
}
pytestmark = pytest.mark.skipif(not (SHARED / "tools" / "score.py").is_file(), reason=f"no scorer in {SHARED}")


@pytest.fixture(scope="module")
def sheets(tmp_path_factory) -> list[judging.Sheet]:
    """A sample read, with labels of which every third provision's are wrong."""
    folder = tmp_path_factory.mktemp("judged")
    (folder / "documents").mkdir()
    shutil.copy(REGULATION, folder / "documents" / "a.xml")
    assert CliRunner().invoke(app, ["annotate", str(folder / "documents"), "--output", str(folder / "feed")]).exit_code == 0
    [file] = folder.glob("feed/instruments/*.json")
    record = json.loads(file.read_bytes())
    text = (folder / "feed" / "text" / f"{record['canonical_text']['sha256']}.txt").read_bytes().decode()
    rows = []
    for n, p in enumerate(p for p in record["provisions"] if p["end"] > p["start"]):
        functions = [f["label"] for f in p["functions"]] if n % 3 else ["ground"]
        measures = sorted({m["type"] for m in record["measures"] if m["provision"] == p["eid"]})
        rows.append(
            {
                "doc": "a.xml",
                "n": n,
                "quote": text[p["start"] : p["end"]],
                "functions": functions,
                "measures": measures if n % 3 else ["forfeiture"],
            }
        )
    for collection in judging.COLLECTIONS:
        (folder / "gold" / collection).mkdir(parents=True)
        lines = rows if collection == "provisions" else [{"doc": "absent.xml", "quote": "", "functions": []}]
        (folder / "gold" / collection / "a.jsonl").write_text("".join(json.dumps(r) + "\n" for r in lines), encoding="utf-8")
    return list(judging.sheets(folder / "feed", folder / "gold", folder / "documents", score.scorer(SHARED, SHARED)))


def test_right_and_wrong_add_up_to_the_scorers_figures(sheets: list[judging.Sheet]):
    module = score.scorer(SHARED, SHARED)
    [sheet] = sheets
    tally = module.Tally()
    module.score(sheet.rows, sheet.record, sheet.text, tally)
    found = list(judging.judged(sheet, module))
    assert any(not j.right for j in found)
    for field, name in NAMES.items():
        here = [j.right for j in found if j.field == field]
        assert (sum(here), len(here) - sum(here)) == tuple(tally[name][:2]), field


def test_each_names_the_provision_that_says_it(sheets: list[judging.Sheet]):
    [sheet] = sheets
    spans = {p["eid"]: (p["start"], p["end"]) for p in sheet.record["provisions"]}
    for j in judging.judged(sheet, score.scorer(SHARED, SHARED)):
        start, end = spans[j.provision]
        assert start < sheet.spans[j.row][1]
        assert sheet.spans[j.row][0] < end
        assert j.group.startswith(j.field)
