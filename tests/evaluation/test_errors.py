"""Errors and changes between reports, stand-off."""

from __future__ import annotations

from pathlib import Path

from evaluation import errors
from evaluation.judged import Judged, Sheet

ROWS = [
    {"functions": ["measure"], "measures": ["export_ban"], "quote": "x"},
    {"functions": ["exemption"], "exemptions": [{"category": "food", "form": "exception"}], "quote": "y"},
    {"functions": ["other"], "quote": "z"},
]
SHEET = Sheet("velmora/1.xml", "ab" * 32, ROWS, {"type": "sanctions"}, "", [(0, 1), (2, 3), (4, 5)])


def said(n: int, field: str, label: str, confidence: float = 0.9, right: bool = False, gold: tuple[str, ...] = ()) -> Judged:
    return Judged(SHEET.document, SHEET.sha256, n, n * 2, f"sec_{n}", field, label, confidence, "rule:x", right, gold, field)


def test_each_error_has_its_cause():
    assert errors.cause(said(2, "measures", "export_ban"), SHEET) == "no measure there"
    assert errors.cause(said(1, "exemptions", "medical"), SHEET) == "another label: food"
    assert errors.cause(said(2, "functions", "exemption", gold=("other",)), SHEET) == "label of the provision before"
    assert errors.cause(said(2, "functions", "cooperation", gold=("other",)), SHEET) == "more than is said"


def test_the_surest_come_first_and_silence_is_no_statement():
    rows = [
        said(0, "measures", "import_ban", 0.7),
        said(0, "functions", "duty", 0.95),
        said(1, "functions", "other", 0.99),
        said(0, "measures", "export_ban", 0.99, True),
    ]
    assert [r.label for r, _ in errors.worst(rows, {SHEET.document: SHEET})] == ["duty", "import_ban"]


def test_changes_are_told_since_the_last_report(tmp_path: Path):
    last = tmp_path / "last.json"
    first = [said(0, "measures", "export_ban", right=True), said(0, "functions", "duty")]
    assert errors.section(first, {SHEET.document: SHEET}, last)[-1] == "There was none."
    kept = errors.read(last)
    assert kept == {SHEET.sha256: {"right": ["0:measures:export_ban"], "wrong": ["0:functions:duty"]}}
    second = [said(1, "exemptions", "food", right=True), said(0, "measures", "import_ban")]
    change = errors.change(kept, errors.findings(second))
    assert [f for _, f in change.gained] == ["2:exemptions:food"]
    assert [f for _, f in change.lost] == ["0:measures:export_ban"]
    assert [f for _, f in change.mended] == ["0:functions:duty"]
    assert [f for _, f in change.broken] == ["0:measures:import_ban"]
    told = "\n".join(errors.section(second, {SHEET.document: SHEET}, last))
    assert "| measures | 0 | 1 | 0 | 1 |" in told
    assert "velmora/1.xml at 0, measures export_ban" in told
    assert errors.section(second, {SHEET.document: SHEET}, last)[-1] == "Nothing changed."


def test_a_document_new_to_the_gold_set_is_no_gain():
    assert errors.change({}, errors.findings([said(0, "measures", "export_ban", right=True)])) == errors.Change()
