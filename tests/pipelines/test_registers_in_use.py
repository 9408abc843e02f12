"""Registers that cannot be read stop every verb with one line; records are asked about with the registers that they were made with."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import corpora
from corpora.archive import Archive
from corpora.registers.overlay import overlays
from pipelines.cli import app, main

SAMPLES = Path(corpora.__file__).parent / "samples"
RECORD = {
    "id": "xx:regulation:1", "jurisdiction": "CA", "dates": {"adopted": "2024-03-01", "in_force": "2024-03-01"},
    "legal_bases": [{"id": "ca:S-14.5", "relation": "enabling"}], "measures": [{"type": "export_ban", "toward": ["QV"]}],
}  # fmt: skip


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with a document and registers, of which one has a date that is none."""
    folder = tmp_path / "documents"
    shutil.copytree(SAMPLES / "registers", folder / "registers")
    shutil.copy(SAMPLES / "ca-SOR-2024-9001.xml", folder)
    rows = "treaty: iccpr\nsources: {own: made up}\nparties:\n  - {state: QV, from: 1993-02-30, precision: day, source: own}\n"
    (folder / "registers" / "parties" / "iccpr.yaml").write_text(rows, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("verb", "is_set"),
    [("run --source DOCUMENTS --output OUT", False), ("annotate DOCUMENTS --output OUT", False), ("parties ICCPR", True),
     ("corridor --records DOCUMENTS --from CA --to QV", True), ("publish --output OUT", True)],
)  # fmt: skip
def test_a_broken_register_is_one_line_before_any_document_is_read(
    verb: str, is_set: bool, broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    places = {"DOCUMENTS": str(broken), "OUT": str(tmp_path / "out")}
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["operative", *(places.get(word, word) for word in verb.split())])
    if is_set:
        monkeypatch.setenv("OPERATIVE_REGISTERS", str(broken / "registers"))
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr().err.splitlines()
    assert ended.value.code == 2
    assert told == [f"operative: {broken}/registers/parties/iccpr.yaml:4: 1993-02-30 is no date"]
    assert not (tmp_path / "out").exists()


def test_the_registers_of_the_settings_file_are_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text(f"OPERATIVE_REGISTERS={SAMPLES / 'registers'}\n", encoding="utf-8")
    assert "QV" in CliRunner().invoke(app, ["parties", "wto", "--as-of", "2026-11-24"]).stdout.split()
    assert not overlays()


def _made(folder: Path) -> Path:
    """A folder of records that was made with the registers of the samples, and one record in it."""
    shutil.copytree(SAMPLES / "registers", folder / "made_with" / "1")
    (folder / "documents.jsonl").touch()
    (folder / "instruments").mkdir()
    record = folder / "instruments" / "one.json"
    record.write_text(json.dumps(RECORD), encoding="utf-8")
    return record


def test_records_are_asked_about_with_their_own_registers(tmp_path: Path) -> None:
    record = _made(tmp_path / "records")
    alone = shutil.copy(record, tmp_path / "alone.json")
    found = [
        {flag["obligation"] for flag in json.loads(CliRunner().invoke(app, ["assess", str(path), "--as-of", "2025-01-01"]).stdout)}
        for path in (record, alone)
    ]
    assert "gatt:11:1" in found[0] - found[1]


def test_other_registers_than_those_of_the_records_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record = _made(tmp_path / "records")
    monkeypatch.setenv("OPERATIVE_REGISTERS", str(SAMPLES / "registers"))
    assert not CliRunner().invoke(app, ["assess", str(record)]).stderr
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(SAMPLES / "registers" / "states.yaml", other)
    monkeypatch.setenv("OPERATIVE_REGISTERS", os.fspath(other))
    assert "was made with other registers" in CliRunner().invoke(app, ["assess", str(record)]).stderr


def test_annotate_keeps_the_registers_with_its_records(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    shutil.copytree(SAMPLES / "registers", documents / "registers")
    (documents / "note.txt").write_text("Lamps.", encoding="utf-8")
    assert CliRunner().invoke(app, ["annotate", str(documents), "--output", str(tmp_path / "records")]).exit_code == 0
    kept = tmp_path / "records" / "made_with" / "1" / "states.yaml"
    assert kept.read_bytes() == (SAMPLES / "registers" / "states.yaml").read_bytes()


def test_registers_that_broke_after_a_run_stop_the_next_step(broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd) -> None:
    archive = Archive(str(tmp_path / "out" / ".archive"))
    archive.checked("folder", str(broken), "2026-11-24T00:00:00+00:00", 1, 1, 0)
    archive.close()
    monkeypatch.setattr("sys.argv", ["operative", "publish", "--output", str(tmp_path / "out")])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capfd.readouterr().err.splitlines() == [f"operative: {broken}/registers/parties/iccpr.yaml:4: 1993-02-30 is no date"]


def test_a_feed_keeps_the_registers_of_its_last_edition_only(line: Callable[[Path, Path], object], few: Path, tmp_path: Path) -> None:
    shutil.copytree(SAMPLES / "registers", few / "registers")
    line(few, tmp_path / "out")
    kept = tmp_path / "out" / "made_with" / "1" / "states.yaml"
    assert kept.read_bytes() == (SAMPLES / "registers" / "states.yaml").read_bytes()
    assert "made_with/1/states.yaml" in (tmp_path / "out" / "index.json").read_text(encoding="utf-8")
    shutil.rmtree(few / "registers")
    line(few, tmp_path / "out")
    assert not (tmp_path / "out" / "made_with").exists()
