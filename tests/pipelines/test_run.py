"""The whole line as a user runs it: `operative run` on the built-in samples, orchestrated, offline."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from rich.console import Console

from pipelines.summary import show


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    folder = tmp_path_factory.mktemp("run")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "OPERATIVE_"))}
    result = subprocess.run(
        [sys.executable, "-m", "pipelines.cli", "run", "--output", str(folder / "out"), "--workers", "1"],
        capture_output=True, text=True, env=environment, check=False, timeout=500,
    )  # fmt: skip
    return result, folder / "out"


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_it_ends_well_and_quietly(done):
    result, _ = done
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""


def test_every_sample_has_a_record(done):
    _, out = done
    rows = lines(out / "documents.jsonl")
    assert len(rows) >= 12
    assert all(r["record"] and r["failure"] is None for r in rows)


def test_the_summary_names_every_instrument_and_where_to_look(done):
    result, out = done
    for record in lines(out / "instruments.jsonl"):
        assert record["id"][:25] in result.stdout
    assert "sunsets.ics" in result.stdout
    assert "never legal advice" in result.stdout


def test_the_summary_counts_the_flags_of_a_text_that_has_no_english_twin(done, tmp_path: Path):
    _, out = done
    french = next(r for r in lines(out / "instruments.jsonl") if r["language"] == "fr")
    flags = [f for f in lines(out / "conflicts.jsonl") if f["instrument"] == french["id"]]
    assert flags
    for name, rows in (("instruments", [french]), ("conflicts", flags), ("weaknesses", []), ("treaties", [{}])):
        (tmp_path / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    console = Console(width=150, record=True, file=io.StringIO())
    show(tmp_path, console)
    told = console.export_text()
    row = next(line for line in told.splitlines() if french["id"] in line)
    assert max(Counter(f["verdict"] for f in flags).values()) in [int(w) for w in row.split() if w.isdigit()][2:]
    assert "1 instrument, 1 treaty," in told


def test_the_samples_show_flags_measures_exemptions_and_sunsets(done):
    _, out = done
    records = lines(out / "instruments.jsonl")
    assert {"conflict", "justifiable", "mitigated"} <= {f["verdict"] for f in lines(out / "conflicts.jsonl")}
    assert sum(bool(r["measures"]) for r in records) >= 5
    assert sum(bool(r["exemptions"]) for r in records) >= 5
    assert lines(out / "sunsets.jsonl")


def test_every_instrument_has_a_status_for_the_day(done):
    _, out = done
    assert all(r["status"] and r["status_as_of"] for r in lines(out / "instruments.jsonl"))


def test_the_report_counts_what_was_read(done):
    _, out = done
    report = (out / "report.md").read_text(encoding="utf-8")
    assert f"{len(lines(out / 'documents.jsonl'))} documents looked at" in report
    assert "0 failures" in report


def ask(out: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "OPERATIVE_"))}
    return subprocess.run(
        [sys.executable, "-m", "pipelines.cli", *arguments],
        capture_output=True, text=True, check=False, timeout=100, env=environment | {"OPERATIVE_OUTPUT": str(out)},
    )  # fmt: skip


def test_publishing_tells_what_it_published(done):
    _, out = done
    told = ask(out, "publish")
    assert told.returncode == 0, told.stderr
    assert f"{len(lines(out / 'instruments.jsonl'))} instruments" in told.stderr
    assert str(out) in told.stderr.replace("\n", "")


def test_the_archive_answers_what_the_law_was_on_a_day(done):
    _, out = done
    answer = json.loads(ask(out, "status", "us:eo:19001", "--as-of", "2026-12-01").stdout)
    records = [r for r in lines(out / "instruments.jsonl") if r["id"] == "us:eo:19001"]
    assert answer["status"] in ("in_force", "unverified")
    assert answer["because"]
    assert all(p["status"] for p in answer["parts"])
    assert {p["kind"] for p in answer["parts"]} >= {"measure"}
    shown = ask(out, "show", "us:eo:19001", "--as-of", "2026-12-01")
    assert shown.returncode == 0, shown.stderr
    text = (out / "text" / f"{records[0]['canonical_text']['sha256']}.txt").read_bytes().decode("utf-8")
    assert max(text.splitlines(), key=len) in shown.stdout
    same = json.loads(ask(out, "compare", "us:eo:19001", "2026-12-01", "2026-12-02", "--json").stdout)
    assert same["changes"] == []


def test_without_an_archive_the_question_is_refused_and_nothing_is_made(tmp_path):
    refused = ask(tmp_path / "none", "status", "us:eo:19001")
    assert refused.returncode == 2
    assert "no archive" in refused.stderr
    assert not (tmp_path / "none").exists()
