"""The command line: what it writes, what it prints, and how it exits."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

import corpora
from evaluation.command import register
from pipelines.cli import app, main

training = typer.Typer()
register(training)

SAMPLES = Path(corpora.__file__).parent / "samples"
REGULATION = SAMPLES / "ca-SOR-2024-9001.xml"
RECORD = {
    "id": "xx:regulation:1",
    "jurisdiction": "CA",
    "dates": {"adopted": "2024-03-01", "in_force": "2024-03-01"},
    "regime": {"target_states": ["RU"]},
    "legal_bases": [{"id": "ca:S-14.5", "relation": "enabling"}],
    "measures": [{"type": "asset_freeze", "toward": ["RU"]}],
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments])


def rows(folder: Path) -> list[dict]:
    return [json.loads(line) for line in (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()]


def test_help_names_every_verb():
    text = run("--help").stdout
    assert all(f" {verb} " in text for verb in ("run", "annotate", "assess", "status", "ingest", "publish", "refresh"))


def test_annotate_writes_record_text_and_documents(tmp_path: Path):
    result = run("annotate", REGULATION, "--output", tmp_path)
    assert result.exit_code == 0
    record = json.loads((tmp_path / "instruments" / "ca-SOR-2024-9001.json").read_bytes())
    assert record["source"]["sha256"] == __import__("hashlib").sha256(REGULATION.read_bytes()).hexdigest()
    text = (tmp_path / "text" / f"{record['canonical_text']['sha256']}.txt").read_bytes().decode()
    assert len(text) == record["canonical_text"]["length"]
    assert [(r["record"], r["failure"]) for r in rows(tmp_path)] == [("ca:SOR/2024-9001", None)]


def test_annotate_lists_a_document_that_fails_and_goes_on(tmp_path: Path):
    shutil.copy(REGULATION, tmp_path / "good.xml")
    (tmp_path / "empty.xml").write_bytes(b"")
    (tmp_path / "table.csv").write_text("a,b")
    result = run("annotate", tmp_path, "--output", tmp_path / "out")
    assert result.exit_code == 1
    assert "empty.xml" in result.stderr
    assert {Path(r["source"]).name: bool(r["failure"]) for r in rows(tmp_path / "out")} == {
        "good.xml": False, "empty.xml": True, "table.csv": False,
    }  # fmt: skip
    assert len(list((tmp_path / "out" / "instruments").iterdir())) == 1


def test_annotate_gives_each_version_of_a_work_its_own_file(tmp_path: Path):
    shutil.copy(REGULATION, tmp_path / "a.xml")
    (tmp_path / "b.xml").write_bytes(REGULATION.read_bytes() + b"\n<!-- another printing -->\n")
    shutil.copy(REGULATION, tmp_path / "c.xml")
    assert run("annotate", tmp_path, "--output", tmp_path / "out").exit_code == 0
    names = sorted(p.name for p in (tmp_path / "out" / "instruments").iterdir())
    assert len(names) == 2
    assert names[0] == "ca-SOR-2024-9001.json"
    assert names[1].startswith("ca-SOR-2024-9001@")


@pytest.mark.parametrize(
    "arguments",
    [
        ["annotate", "missing.xml", "--output", "out"],
        ["annotate", REGULATION],
        ["run", "--source", "missing"],
        ["assess", "missing.json"],
        ["status", "ca:SOR/2024-9001", "--records", "missing"],
        ["status", "ca:SOR/2024-9001", "--as-of", "24 November", "--records", "."],
        ["unheard-of"],
    ],
)
def test_wrong_use_exits_with_2(arguments: Sequence[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"OPERATIVE_AS_OF": "someday"}, "OPERATIVE_AS_OF: "),
        ({"OPERATIVE_CATALOGUE": "sqlite:////nowhere/at/all.sqlite"}, "catalogue cannot be used"),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_line(
    settings: dict[str, str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["operative", "status", "ca:SOR/2024-9001"])
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert said in told
    assert len(told.splitlines()) == 1


def test_a_folder_without_documents_is_named(tmp_path: Path):
    (tmp_path / "empty").mkdir()
    result = run("annotate", tmp_path / "empty", "--output", tmp_path / "out")
    assert result.exit_code == 0
    assert "no documents in" in result.stderr


def test_assess_prints_a_json_array_and_nothing_else(tmp_path: Path):
    (tmp_path / "record.json").write_text(json.dumps(RECORD))
    result = run("assess", tmp_path / "record.json", "--as-of", "2025-01-01")
    assert result.exit_code == 0
    flags = json.loads(result.stdout)
    assert flags
    assert {f["instrument"] for f in flags} == {"xx:regulation:1"}
    assert all(f["measure"] == "m1" for f in flags)


def test_assess_names_a_field_that_it_does_not_know(tmp_path: Path):
    (tmp_path / "record.json").write_text(json.dumps(RECORD | {"colour": "blue"}))
    result = run("assess", tmp_path / "record.json")
    assert result.exit_code == 0
    assert "colour" in result.stderr
    assert isinstance(json.loads(result.stdout), list)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"id": 3}', json.dumps(RECORD | {"measures": [{"type": "spell"}]})])
def test_assess_refuses_what_is_no_record(text: str, tmp_path: Path):
    (tmp_path / "record.json").write_text(text)
    result = run("assess", tmp_path / "record.json")
    assert result.exit_code == 2
    assert "record.json" in result.stderr
    assert result.stdout == ""


def test_status_answers_from_a_folder_of_records(tmp_path: Path):
    run("annotate", REGULATION, "--output", tmp_path)
    result = run("status", "ca:SOR/2024-9001", "--as-of", "2026-01-01", "--records", tmp_path)
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert {"work", "status", "effective_until", "because"} <= answer.keys()
    assert (answer["work"], answer["status"]) == ("ca:SOR/2024-9001", "in_force")


@pytest.fixture(scope="module")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("annotated")
    assert run("annotate", REGULATION, SAMPLES / "northern-rim-human-rights.json", "--output", folder).exit_code == 0
    return folder


@pytest.mark.parametrize("verb", ["status", "show"])
def test_an_unknown_work_is_wrong_use_and_the_nearest_are_named(annotated: Path, verb: str):
    result = run(verb, "ca:SOR/1900-1", "--as-of", "2026-01-01", "--records", annotated)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no record of ca:SOR/1900-1" in result.stderr
    assert "ca:SOR/2024-9001" in result.stderr


def test_a_work_that_others_tell_of_has_a_status_without_being_held(annotated: Path, tmp_path: Path):
    record = json.loads((annotated / "instruments" / "ca-SOR-2024-9001.json").read_bytes())
    ended = {**record["relations"][0], "type": "repeals", "id": "ca:SOR/1990-1", "label": None}
    (tmp_path / "r.json").write_text(json.dumps({**record, "relations": [ended]}))
    result = run("status", "ca:SOR/1990-1", "--as-of", "2026-01-01", "--records", tmp_path)
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["because"]


@pytest.mark.parametrize("arguments", [["status"], ["show"], ["compare", "2024-12-31", "2025-01-31"]])
def test_works_are_found_whatever_the_case(annotated: Path, arguments: list[str]):
    verb, *days = arguments
    result = run(verb, "CA:sor/2024-9001", *days, "--records", annotated)
    assert result.exit_code == 0, result.stderr
    assert "ca:SOR/2024-9001" in result.stdout


def test_assess_refuses_a_treaty_record(annotated: Path):
    result = run("assess", next((annotated / "treaties").glob("*.json")))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "not an instrument but a treaty record" in result.stderr


def test_two_equal_days_are_not_compared(annotated: Path):
    result = run("compare", "ca:SOR/2024-9001", "2025-01-31", "2025-01-31", "--records", annotated)
    assert result.exit_code == 2
    assert "not later" in result.stderr


def test_what_has_no_archive_is_not_published(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("not a feed")
    result = run("publish", "--output", tmp_path)
    assert result.exit_code == 2
    assert "no archive" in result.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["notes.txt"]


def test_the_folder_of_the_feed_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("OPERATIVE_OUTPUT", str(tmp_path / "law"))
    result = run("publish")
    assert result.exit_code == 2
    assert str(tmp_path / "law") in result.stderr


def test_train_asks_for_its_documents():
    result = CliRunner().invoke(training, ["train"])
    assert result.exit_code == 2
    assert "--documents" in result.stderr


def test_status_refuses_a_folder_without_records(tmp_path: Path):
    result = run("status", "ca:SOR/2024-9001", "--records", tmp_path)
    assert result.exit_code == 2
    assert "no instrument records" in result.stderr


def test_show_and_compare_answer_from_a_folder_of_records(tmp_path: Path):
    assert run("annotate", REGULATION, "--output", tmp_path).exit_code == 0
    work = "ca:SOR/2024-9001"
    shown = run("show", work, "--as-of", "2024-12-31", "--records", tmp_path)
    assert shown.exit_code == 0
    text = next((tmp_path / "text").iterdir()).read_bytes().decode()
    assert max(text.splitlines(), key=len) in shown.stdout
    same = run("compare", work, "2024-12-31", "2025-01-31", "--records", tmp_path, "--json")
    assert same.exit_code == 0
    assert json.loads(same.stdout)["work"] == work
    assert run("compare", work, "2025-01-31", "2024-12-31", "--records", tmp_path).exit_code == 2
    before = run("compare", work, "1990-01-01", "1990-02-01", "--records", tmp_path)
    assert "cannot be told" in before.stdout
    unknown = run("show", "ca:SOR/1900-1", "--records", tmp_path)
    assert unknown.exit_code == 2
    assert work in unknown.stderr
    answer = json.loads(run("status", work, "--as-of", "2024-12-31", "--records", tmp_path).stdout)
    assert {p["kind"] for p in answer["parts"]} >= {"measure", "exemption"}


def test_annotate_numbers_an_order_that_another_document_numbers(tmp_path: Path):
    shared = Path(os.environ.get("OPERATIVE_SHARED", "../shared")) / "corpora" / "us-presidential-actions"
    if not shared.exists():
        pytest.skip("the shared corpora are not at hand")
    order = next(shared.glob("2021-04-15-*russian-federation.md"))
    for path in (order, next(shared.glob("2023-12-22-*russian-federations-harmful-activities.md"))):
        shutil.copy(path, tmp_path / path.name)
    assert run("annotate", tmp_path, "--output", tmp_path / "out").exit_code == 0
    record = json.loads((tmp_path / "out" / "instruments" / "us-eo-14024.json").read_bytes())
    assert next(r["id"] for r in record["relations"] if r["type"] == "same_as").startswith("us:presidential:2021-04-15:")


def test_an_output_that_cannot_be_written_is_wrong_use(tmp_path: Path):
    file = tmp_path / "file"
    file.touch()
    for verb in (("run",), ("publish",), ("annotate", REGULATION)):
        result = run(*verb, "--output", file / "below")
        assert result.exit_code == 2
        assert "cannot write below" in result.stderr


@pytest.mark.parametrize(
    ("treaty", "day", "bound", "free"),
    [
        ("ICCPR", "2010-01-01", "US RU KP", "CN CU SA"),
        ("European Convention on Human Rights", "2022-09-16", "TR UA", "RU"),
        ("OPCAT", "2023-01-01", "UA GB", "US RU"),
        ("echr:p1", "2020-01-01", "RU GB", "CH MC"),
    ],
)
def test_parties_are_printed_as_codes(treaty: str, day: str, bound: str, free: str):
    result = run("parties", treaty, "--as-of", day, "--json")
    assert result.exit_code == 0
    found = set(json.loads(result.stdout))
    assert set(bound.split()) <= found
    assert not set(free.split()) & found


def test_parties_before_entry_into_force_are_none_and_it_is_said():
    result = run("parties", "ICCPR", "--as-of", "1970-01-01", "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert "entered into force on 1976-03-23" in result.stderr


def test_parties_of_an_unknown_treaty_are_wrong_use():
    result = run("parties", "iccrp", "--as-of", "2010-01-01", "--json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "ICCPR" in result.stderr
