"""Figures come from the gold set's own scorer, and a document without a record counts against them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from evaluation import score
from pipelines.cli import app
from pipelines.settings import Settings
from pipelines.workers import Outcome

SHARED = Settings().shared
needs_scorer = pytest.mark.skipif(not (SHARED / "tools" / "score.py").is_file(), reason=f"no scorer in {SHARED}")

ROW = {
    "doc": "a.xml",
    "n": 1,
    "seg": "s1",
    "quote": "No person shall ship grain to Velmora",
    "functions": ["measure"],
    "measures": ["export_ban"],
}


def outcome(text: str, functions: list[str]) -> Outcome:
    span = {"start": 0, "end": len(text)}
    record = {
        "provisions": [{**span, "functions": [{"label": f} for f in functions]}],
        "measures": [{**span, "text": text, "type": "export_ban"}] if functions else [],
    }
    return Outcome("a.xml", "", record=json.dumps(record), text=text)


@needs_scorer
def test_a_right_record_scores_one_and_a_missing_one_nothing():
    module = score.scorer(SHARED, SHARED)
    right = score.report(module, {"a.xml": [ROW]}, [outcome(ROW["quote"], ["measure"])])
    assert right.fields["functions"].f1 == right.fields["measure types"].f1 == 1
    assert right.missing == {}
    none = score.report(module, {"a.xml": [ROW]}, [])
    assert none.fields["functions"].f1 == 0
    assert none.missing == {"a.xml": "no such file"}


@needs_scorer
def test_a_wrong_label_costs_precision_and_recall():
    report = score.report(score.scorer(SHARED, SHARED), {"a.xml": [ROW]}, [outcome(ROW["quote"], ["exemption"])])
    assert (report.fields["functions"].precision, report.fields["functions"].recall) == (0, 0)


@needs_scorer
def test_the_interval_of_f1_holds_it_and_needs_several_documents():
    module = score.scorer(SHARED, SHARED)
    rows = {f"{n}.xml": [{**ROW, "doc": f"{n}.xml"}] for n in "abcdefgh"}
    said = [replace(outcome(ROW["quote"], ["measure"] if n in "abcde" else ["exemption"]), location=f"{n}.xml") for n in "abcdefgh"]
    figure = score.report(module, rows, said).fields["functions"]
    assert figure.interval
    assert 0 < figure.interval[0] < figure.f1 < figure.interval[1] < 1
    assert score.report(module, {"a.xml": [ROW]}, said[:1]).fields["functions"].interval is None


def test_a_scorer_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(score.GoldError, match="no scorer"):
        score.scorer(tmp_path / "none", tmp_path)


def test_labels_are_told_from_other_data(tmp_path: Path):
    (tmp_path / "gold.jsonl").write_text(json.dumps(ROW) + "\n")
    (tmp_path / "cases.jsonl").write_text('{"case": "x"}\n')
    assert list(score.labels(tmp_path)) == ["a.xml"]
    with pytest.raises(score.GoldError, match="no labelled provisions"):
        score.labels(tmp_path / "cases.jsonl")


def test_the_command_line_finds_the_verbs_of_this_room():
    from evaluation.command import register

    register(app)
    text = CliRunner().invoke(app, ["--help"]).stdout
    assert " evaluate " in text
    assert CliRunner().invoke(app, ["evaluate", "--gold", "missing", "--documents", "."]).exit_code == 2
