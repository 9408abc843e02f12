"""`review` and `corpus fetch` as they are called."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import corpora
from corpora.archive import Archive
from corpora.labels import LabelledProvision, read
from corpora.reviews import Reviews
from pipelines.cli import app

REGULATION = Path(corpora.__file__).parent / "samples" / "ca-SOR-2024-9001.xml"


def run(*arguments: object, input: str | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in arguments], input=input)


@pytest.fixture(scope="module")
def annotated(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("annotated")
    assert run("annotate", REGULATION, "--output", folder).exit_code == 0
    return folder


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPERATIVE_REVIEWS", str(tmp_path / "reviews.jsonl"))
    monkeypatch.setenv("OPERATIVE_AUTHOR", "ines")
    return tmp_path / "reviews.jsonl"


def rows(folder: Path, n: int = 1000) -> list[dict]:
    return [json.loads(line) for line in run("review", "--records", folder, "--list", n, "--json").stdout.splitlines()]


def test_questions_come_with_their_words_and_the_least_sure_first(annotated: Path, file: Path):
    found = rows(annotated)
    assert len({r["key"] for r in found}) == len(found) > 5
    sure = [r["confidence"] for r in found if r["why"].startswith("confidence")]
    assert sure == sorted(sure)
    assert all(r["words"] for r in found)
    assert not file.exists()


def test_verdicts_in_the_terminal(annotated: Path, file: Path):
    first, second, third, *_ = rows(annotated)
    result = run("review", "--records", annotated, input=f"a\ns\nx\nl\nnonsense\n{third['label']}\nq\n")
    assert result.exit_code == 0, result.output
    assert first["words"][:30] in result.stdout
    held = {r.key: (r.verdict, r.to, r.author) for r in Reviews(file)}
    assert held == {first["key"]: ("accept", None, "ines"), third["key"]: ("relabel", third["label"], "ines")}
    assert second["key"] == rows(annotated)[0]["key"]


def test_verdicts_from_a_file(annotated: Path, file: Path, tmp_path: Path):
    one, other, *_ = rows(annotated)
    batch = tmp_path / "verdicts.jsonl"
    lines = [{**one, "verdict": "reject"}, {**other, "verdict": "relabel"}, {**other, "key": "0" * 64, "verdict": "accept"}, other]
    batch.write_text("".join(json.dumps(r) + "\n" for r in lines), encoding="utf-8")
    result = run("review", "--records", annotated, "--verdicts", batch, "--author", "omar")
    assert result.exit_code == 1
    assert [r.author for r in Reviews(file)] == ["omar"]
    assert f"{batch}:2: " in result.stderr
    assert f"{batch}:3: " in result.stderr


@pytest.mark.usefixtures("file")
def test_decided_provisions_become_labels(annotated: Path, tmp_path: Path):
    measure = next(r for r in rows(annotated) if r["field"] == "functions" and r["label"] == "measure")
    batch = tmp_path / "v.jsonl"
    batch.write_text(json.dumps({**measure, "verdict": "accept"}), encoding="utf-8")
    assert run("review", "--records", annotated, "--verdicts", batch, "--export", tmp_path / "labels.jsonl").exit_code == 0
    [row] = read(tmp_path / "labels.jsonl", LabelledProvision)
    text = (annotated / "text" / f"{row.text}.txt").read_bytes().decode()
    assert text[row.start : row.end].endswith(measure["words"])
    assert "measure" in row.functions
    assert row.measures


def given(annotated: Path, path: Path, *lines: dict | str) -> Result:
    """Take lines as verdicts."""
    path.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines), encoding="utf-8")
    return run("review", "--records", annotated, "--verdicts", path)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"key": ["a"]}, "key: Input should be a valid string"),
        ({"verdict": "relabel", "to": ["x"]}, "to: Input should be a valid string"),
        ({"verdict": "relabel"}, "`to` goes with the verdict relabel"),
        ({"verdict": "maybe"}, "verdict: Input should be 'accept', 'reject' or 'relabel'"),
        ({"verdct": "accept", "verdict": None}, "verdct: no such field"),
        ({"work": "xx:another:work"}, "work: 'xx:another:work' is not what the key is of"),
        ({"label": "no_such_label"}, "label: 'no_such_label' is not what the key is of"),
        ({"words": "Other words."}, "words: 'Other words.' is not what the key is of"),
        ({"note": "a" * 100_000}, "note: String should have at most"),
    ],
)
def test_what_is_wrong_with_a_verdict_is_told_and_the_next_is_taken(annotated: Path, file: Path, tmp_path: Path, values: dict, reason: str):
    one, other, *_ = rows(annotated)
    path = tmp_path / "v.jsonl"
    result = given(annotated, path, {**one, "verdict": "accept", **values}, {**other, "verdict": "accept"})
    assert result.exit_code == 1
    assert f"{path}:1: {reason}" in result.stderr
    assert "Value error" not in result.stderr
    assert [r.key for r in Reviews(file)] == [other["key"]]


def test_deep_brackets_are_one_line(annotated: Path, file: Path, tmp_path: Path):
    result = given(annotated, tmp_path / "v.jsonl", "[" * 100_000, {**rows(annotated)[0], "verdict": "accept"})
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 2
    assert len(Reviews(file)) == 1


@pytest.mark.usefixtures("file")
def test_a_file_in_utf_16_is_wrong_use(annotated: Path, tmp_path: Path):
    (tmp_path / "v.jsonl").write_text(json.dumps({**rows(annotated)[0], "verdict": "accept"}), encoding="utf-16")
    result = run("review", "--records", annotated, "--verdicts", tmp_path / "v.jsonl")
    assert result.exit_code == 2
    assert result.stderr == f"operative: {tmp_path / 'v.jsonl'}: in UTF-16; save it in UTF-8\n"


def test_a_verdict_that_is_overturned_is_told_as_changed(annotated: Path, file: Path, tmp_path: Path):
    one = rows(annotated)[0]
    assert f"1 new verdicts, 0 changed, in {file}" in given(annotated, tmp_path / "v.jsonl", {**one, "verdict": "accept"}).stderr
    assert f"0 new verdicts, 1 changed, in {file}" in given(annotated, tmp_path / "v.jsonl", {**one, "verdict": "reject"}).stderr
    assert f"0 new verdicts, 0 changed, in {file}" in given(annotated, tmp_path / "v.jsonl", {**one, "verdict": "reject"}).stderr


def test_a_half_written_decision_does_not_stop_a_review(annotated: Path, file: Path, tmp_path: Path):
    one, other, *_ = rows(annotated)
    given(annotated, tmp_path / "v.jsonl", {**one, "verdict": "accept"})
    with file.open("a") as stream:
        stream.write('{"key":"0')
    assert given(annotated, tmp_path / "v.jsonl", {**other, "verdict": "accept"}).exit_code == 0
    assert {r.key for r in Reviews(file)} == {one["key"], other["key"]}


def test_a_bad_line_among_the_decisions_is_named(annotated: Path, file: Path):
    file.write_text('{"key": "k"}\n')
    result = run("review", "--records", annotated, "--list", 1)
    assert result.exit_code == 2
    assert result.stderr == f"operative: {file}:1: field: Field required\n"


@pytest.mark.parametrize("place", [".", ".archive"])
def test_verdicts_lie_in_the_archive_or_with_the_records(annotated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OPERATIVE_REVIEWS", raising=False)
    feed = Path(shutil.copytree(annotated, tmp_path / "feed"))
    (feed / place).mkdir(exist_ok=True)
    given(feed, tmp_path / "v.jsonl", {**rows(feed)[0], "verdict": "accept"})
    assert len(Reviews(feed / place / "reviews.jsonl")) == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("file")
def test_rows_as_json_go_with_a_number_of_them(annotated: Path):
    result = run("review", "--records", annotated, "--json")
    assert result.exit_code == 2
    assert "--list" in result.stderr


def test_the_help_names_the_verdicts():
    text = run("review", "--help").stdout
    assert all(word in text for word in ("accept", "reject", "relabel"))


def test_a_folder_without_records_is_wrong_use(tmp_path: Path, file: Path):
    result = run("review", "--records", tmp_path)
    assert result.exit_code == 2
    assert "no records" in result.stderr
    assert not file.exists()


def test_a_published_record_carries_the_verdict(annotated: Path, file: Path, tmp_path: Path):
    from datetime import UTC, date, datetime

    from pipelines import conclusions, edition, publishing, stages
    from pipelines.workers import Workers

    wanted = next(r for r in rows(annotated) if r["field"] == "measures")
    batch = tmp_path / "v.jsonl"
    batch.write_text(json.dumps({**wanted, "verdict": "accept"}), encoding="utf-8")
    run("review", "--records", annotated, "--verdicts", batch)
    archive, at, day = Archive(str(tmp_path / "archive")), "2026-03-01T00:00:00+00:00", date(2026, 3, 1)
    try:
        stages.ingest(archive, "folder", stages.offered(str(REGULATION)), at)
        with Workers(1) as workers:
            stages.annotate(archive, stages.to_annotate(archive), workers, at)
        reviews = Reviews(file)
        known, decided = conclusions.instruments(archive), conclusions.instruments(archive, reviews)
        assert conclusions.assess(archive, known, known.entries, day, at).done == 1
        assert conclusions.assess(archive, decided, decided.entries, day, at).done == 1
        assert conclusions.assess(archive, decided, decided.entries, day, at).unchanged == 1
        content = edition.Edition(archive, day, edition.entries(archive), edition.documents(archive), reviews=reviews)
        publishing.publish(content, tmp_path / "feed", datetime(2026, 3, 1, tzinfo=UTC))
    finally:
        archive.close()
    [record] = [json.loads(p.read_bytes()) for p in (tmp_path / "feed/instruments").glob("*.json")]
    signed = [(m["provision"], m["type"]) for m in record["measures"] if m["method"] == "review:ines"]
    assert signed == [(wanted["provision"], wanted["label"])]


def test_a_time_that_was_rejected_leaves_the_calendar(file: Path, tmp_path: Path):
    from datetime import date

    from pipelines import conclusions, stages
    from pipelines.workers import Workers

    resolution = REGULATION.parent / "un-resolution-9901.txt"
    assert run("annotate", resolution, "--output", tmp_path / "records").exit_code == 0
    wrong = [r for r in rows(tmp_path / "records") if r["label"] == "temporal" and "every 120 days" in r["words"]]
    (tmp_path / "v.jsonl").write_text("".join(json.dumps({**r, "verdict": "reject"}) + "\n" for r in wrong), encoding="utf-8")
    assert run("review", "--records", tmp_path / "records", "--verdicts", tmp_path / "v.jsonl").exit_code == 0
    archive, at, day = Archive(str(tmp_path / "archive")), "2026-03-01T00:00:00+00:00", date(2026, 3, 1)
    try:
        stages.ingest(archive, "folder", stages.offered(str(resolution)), at)
        with Workers(1) as workers:
            stages.annotate(archive, stages.to_annotate(archive), workers, at)
        read, decided = (conclusions.all_sunsets(conclusions.instruments(archive, r), day) for r in (None, Reviews(file)))
    finally:
        archive.close()
    assert "R/P120D" in {s.value for s in read}
    assert decided == [s for s in read if s.value != "R/P120D"]


def test_fetch_lists_what_could_not_be_got(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from corpora import labels

    monkeypatch.setattr(labels, "GOLD", tmp_path)
    for name, value in (("RAW_FILES", "http://127.0.0.1:9"), ("RETRIES", "0"), ("PAUSE", "0")):
        monkeypatch.setenv(f"OPERATIVE_{name}", value)
    row = labels.GoldDocument(sha256="0" * 64, path="a.xml", collection="provisions", regime="ca", source="o/r@c:a.xml")
    labels.write(tmp_path / "documents.jsonl", [row])
    result = run("corpus", "fetch", "--to", tmp_path / "got")
    assert result.exit_code == 1
    assert "a.xml" in result.stderr
