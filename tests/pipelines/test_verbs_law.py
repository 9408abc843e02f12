"""Questions of lawyers, asked of a feed of the samples: conflicts, briefs, corridors, exposure, decisions on flags."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pypdfium2
import pytest
from typer.testing import CliRunner, Result

from corpora.errors import LineError
from models.record import Flag
from pipelines import cli, questions
from pipelines.dispositions import DispositionError, all_of, dispose, disposed, load

RUN = CliRunner()
SOR = "ca:SOR/2024-9001"


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from conftest import FEW, SAMPLES, run_line

    source, output = tmp_path_factory.mktemp("documents"), tmp_path_factory.mktemp("out")
    for name in FEW:
        shutil.copy(SAMPLES / name, source / name)
    shutil.copytree(SAMPLES / "registers", source / "registers")
    assert run_line(source, output) == []
    return output


def asked(*arguments: str | Path) -> Result:
    return RUN.invoke(cli.app, [str(a) for a in arguments])


def flags(feed: Path, *more: str) -> list[dict]:
    answer = asked("conflicts", "--records", feed, "--json", *more)
    assert answer.exit_code == 0, answer.output
    return json.loads(answer.stdout)


def test_conflicts_are_found_by_instrument_obligation_and_verdict(feed: Path):
    every = flags(feed)
    assert [f["severity"] for f in every] == sorted((f["severity"] for f in every), reverse=True)
    assert {f["instrument"] for f in flags(feed, "--instrument", SOR)} == {SOR}
    under = flags(feed, "--obligation", "iccpr:14")
    assert under
    assert all(f["obligation"].startswith("iccpr:14:") for f in under)
    only = flags(feed, "--verdict", "conflict")
    assert 0 < len(only) < len(every)
    assert {f["verdict"] for f in only} == {"conflict"}
    told = asked("conflicts", "--records", feed, "--instrument", SOR)
    assert "8. Verdict." in told.stdout


@pytest.mark.parametrize(
    "wrong",
    [
        ["conflicts", "--verdict", "guilty"],
        ["conflicts", "--instrument", "ca:SOR/1-1"],
        ["exposure", "--treaty", "Atlantis - Lemuria"],
        ["conflicts", "--obligation", "nowhere:1"],
        ["corridor", "--goods", "gold", "--from", "CA", "--to", "SY"],
        ["corridor", "--from", "Canada", "--to", "SY"],
        ["corridor", "--from", "CA", "--to", "XX"],
        ["brief", SOR, "--output", "brief.docx"],
        ["dispose", "no:flag/m1/gatt:11:1", "--verdict", "reject", "--reason", "none", "--author", "A. Lawyer"],
    ],
)
def test_what_cannot_be_asked_is_wrong_use(feed: Path, wrong: list[str]):
    answer = asked(*wrong, "--records", feed)
    assert answer.exit_code == 2
    assert answer.stderr


def test_every_kind_of_goods_is_named_in_the_help():
    assert set(questions.GOODS) <= set(re.findall(r"[a-z]+", asked("corridor", "--help").stdout))


def test_an_instrument_is_found_whatever_the_case(feed: Path):
    assert flags(feed, "--instrument", SOR.lower()) == flags(feed, "--instrument", SOR) != []


def test_a_decision_is_stored_where_publishing_reads_it(feed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from pipelines.settings import Settings

    monkeypatch.setenv("OPERATIVE_DISPOSITIONS", str(tmp_path / "decisions.jsonl"))
    decision = ["--verdict", "reject", "--reason", "The Act opens review.", "--author", "A. Lawyer"]
    assert asked("dispose", flags(feed)[0]["id"], "--records", feed, *decision).exit_code == 0
    assert list(load(Settings(output=feed).dispositions_file)) == [flags(feed)[0]["id"]]


def test_a_brief_prints_on_two_pages_and_says_how_it_ends(feed: Path, tmp_path: Path):
    left = [f for f in flags(feed, "--instrument", SOR, "--as-of", "2026-11-23") if f["verdict"] == "conflict"]
    answer = asked("brief", SOR, "--records", feed, "--output", tmp_path / "brief.pdf", "--as-of", "2026-11-23")
    assert answer.exit_code == (1 if left else 0), answer.stderr
    document = pypdfium2.PdfDocument(tmp_path / "brief.pdf")
    assert len(document) <= 2
    words = document[0].get_textpage().get_text_range()
    assert "What it does, and to whom" in words
    assert SOR in words


def test_a_draft_is_briefed_from_its_file(feed: Path, tmp_path: Path):
    bare = {"id": "draft:1", "title": "Draft Order", "jurisdiction": "CA", "dates": {"in_force": "2026-01-01"},
            "measures": [{"key": "m1", "type": "asset_freeze", "bound": "any person in Canada"}],
            "targets": [{"name": "A. Person", "type": "person"}]}  # fmt: skip
    file = tmp_path / "draft.json"
    file.write_text(json.dumps(bare))
    page = tmp_path / "draft.html"
    assert asked("brief", file, "--records", feed, "--output", page).exit_code == 1
    assert "DRAFT, NOT LAW" in page.read_text()
    file.write_text(json.dumps({**bare, "measures": []}))
    assert asked("brief", file, "--records", feed, "--output", page).exit_code == 0


def test_a_corridor_names_prohibitions_and_ways_through(feed: Path):
    target = next(f["owed_to"][0] for f in flags(feed, "--instrument", SOR) if isinstance(f["owed_to"], list) and f["owed_to"])
    arguments = ["corridor", "--goods", "food", "--from", "CA", "--to", target, "--as-of", "2026-11-23", "--records", feed]
    answer = json.loads(asked(*arguments, "--json").stdout)
    own = [row for row in answer["instruments"] if row["instrument"] == SOR]
    assert own
    assert own[0]["binds_origin"]
    ways = {p["way"] for row in answer["instruments"] for p in row["prohibitions"]}
    assert ways <= {
        "carved out by itself",
        "by permission",
        "perhaps: no words tie the carve-out to this measure",
        "no way through was found",
    }
    assert SOR in asked(*arguments).stdout


def test_a_ban_on_listed_goods_says_which_list_it_is_confined_to(feed: Path):
    arguments = ["corridor", "--goods", "food", "--from", "CA", "--to", "QV", "--as-of", "2026-11-23", "--records", feed]
    answer = json.loads(asked(*arguments, "--json").stdout)
    only = {p["type"]: p["only"] for row in answer["instruments"] if row["instrument"] == SOR for p in row["prohibitions"]}
    assert only["export_ban"] == ["Schedule 2"]
    assert only["asset_freeze"] == []
    assert "export ban: only Schedule 2: check that the goods are none of them" in asked(*arguments).stdout


def test_a_corridor_that_nothing_names_is_not_cleared(feed: Path):
    arguments = ["corridor", "--from", "CA", "--to", "NO", "--as-of", "2026-11-23", "--records", feed]
    answer = json.loads(asked(*arguments, "--json").stdout)
    assert answer["instruments"] == []
    assert answer["looked_at"] > 0
    assert "no clearance" in asked(*arguments).stdout


def test_exposure_under_a_treaty_shows_its_parties_and_flags(feed: Path):
    answer = json.loads(asked("exposure", "--treaty", "ICCPR", "--records", feed, "--json").stdout)
    assert "CA" in answer["parties"]
    assert answer["flags"]
    assert all(f["obligation"].startswith("iccpr:") for f in answer["flags"])
    in_full = json.loads(asked("exposure", "--treaty", answer["title"], "--records", feed, "--json").stdout)
    assert in_full["flags"] == answer["flags"]


def test_exposure_under_a_protocol_is_that_of_its_articles(feed: Path):
    answer = json.loads(asked("exposure", "--treaty", "Protocol No. 1 to the ECHR", "--records", feed, "--json").stdout)
    assert {o["id"] for o in answer["obligations"]} == {"echr:p1:1"}
    assert "CH" not in answer["parties"]


def test_exposure_before_entry_into_force_and_under_a_treaty_without_obligations_is_told(feed: Path):
    before = json.loads(asked("exposure", "--treaty", "ICCPR", "--as-of", "1970-01-01", "--records", feed, "--json").stdout)
    assert (before["parties"], before["flags"]) == ([], [])
    assert "entered into force on 1976-03-23" in before["caveats"][0]
    bare = json.loads(asked("exposure", "--treaty", "OPCAT", "--as-of", "2020-01-01", "--records", feed, "--json").stdout)
    assert "UA" in bare["parties"]
    assert (bare["obligations"], bare["flags"]) == ([], [])


def test_a_decision_is_stored_shown_exported_and_lapses_with_its_evidence(feed: Path, tmp_path: Path):
    store = tmp_path / "store.jsonl"
    flag = Flag.model_validate(flags(feed, "--instrument", SOR)[0])
    why = ["--verdict", "reject", "--reason", "The Act opens review.", "--author", "A. Lawyer"]
    assert asked("dispose", flag.id, "--records", feed, "--store", store, *why).exit_code == 0
    shown = next(f for f in flags(feed, "--store", str(store)) if f["id"] == flag.id)
    assert shown["disposition"]["verdict"] == "reject"
    assert shown["disposition"]["lapsed"] is False
    held = load(store)
    moved = flag.model_copy(update={"severity": 0.1, "confidence": 0.2})
    changed = flag.model_copy(update={"evidence_sha256": "0" * 64})
    assert [d.lapsed for d in all_of([moved], held)] == [False]
    assert [d.lapsed for d in all_of([changed], held)] == [True]
    assert [d.lapsed for d in all_of([], held)] == [True]
    (after,) = disposed([changed], held)
    assert after.disposition is not None
    assert after.disposition.lapsed


def test_the_last_decision_holds_and_one_needs_a_reason(feed: Path, tmp_path: Path):
    from datetime import date

    store, flag = tmp_path / "store.jsonl", Flag.model_validate(flags(feed)[0])
    for verdict in ("accept", "distinguish"):
        dispose(store, flag, verdict, "So held before.", "A. Lawyer", date(2026, 11, 23))
    assert load(store)[flag.id].verdict == "distinguish"
    assert len(store.read_text().splitlines()) == 2
    with pytest.raises(DispositionError):
        dispose(store, flag, "accept", " ", "A. Lawyer", date(2026, 11, 23))
    store.write_text("{}\n")
    with pytest.raises(LineError, match=r"store\.jsonl:1: flag: Field required$"):
        load(store)
