"""What is published keeps the contract, is the same every time, and outlives failures and crashes."""

from __future__ import annotations

import json
import resource
import signal
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import jsonschema
import pytest
from icalendar import Calendar

from corpora.archive import Archive
from pipelines import edition, publishing


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def content(folder: Path) -> dict[str, bytes]:
    found = {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and ".archive" not in p.relative_to(folder).parts
    }
    index = json.loads(found.pop("index.json"))
    assert index.pop("built_at")
    return found | {"index.json": json.dumps(index).encode()}


@pytest.fixture
def feed(line, few: Path, tmp_path: Path) -> Path:
    assert line(few, tmp_path / "out") == []
    return tmp_path / "out"


def test_every_published_thing_validates_against_its_published_schema(feed: Path):
    for name, dataset in {
        "instrument": "instruments.jsonl", "treaty": "treaties.jsonl", "conflict": "conflicts.jsonl",
        "document": "documents.jsonl", "sunset": "sunsets.jsonl",
        "weakness": "weaknesses.jsonl", "disposition": "dispositions.jsonl", "relation": "relations.jsonl", "regime": "regimes.jsonl", "transposition": "transpositions.jsonl",
    }.items():  # fmt: skip
        schema = json.loads((feed / "schema" / f"{name}.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for value in lines(feed / dataset):
            validator.validate(value)
    assert len(lines(feed / "instruments.jsonl")) == 4
    assert len(lines(feed / "treaties.jsonl")) == 1


def test_every_offset_reproduces_its_words(feed: Path):
    seen = 0
    for record in lines(feed / "instruments.jsonl") + lines(feed / "treaties.jsonl"):
        text = (feed / "text" / f"{record['canonical_text']['sha256']}.txt").read_bytes().decode()
        assert len(text) == record["canonical_text"]["length"]
        for statements in record.values():
            for s in statements if isinstance(statements, list) else ():
                if isinstance(s, dict) and s.get("text") is not None and "start" in s and "document" not in s:
                    assert text[s["start"] : s["end"]] == s["text"]
                    seen += 1
    assert seen > 20


def test_the_index_names_every_dataset_with_its_hash(feed: Path):
    index = json.loads((feed / "index.json").read_text())
    rows = {d["path"]: d for d in index["datasets"]}
    assert {
        "documents.jsonl",
        "instruments.jsonl",
        "instruments/",
        "treaties.jsonl",
        "conflicts.jsonl",
        "sunsets.ics",
        "text/",
        "schema/",
    } <= rows.keys()
    assert rows["documents.jsonl"]["count"] == len(lines(feed / "documents.jsonl")) == 5
    assert rows["instruments/"]["count"] == len(list((feed / "instruments").iterdir()))
    assert index["coverage"] == [
        {"source": "folder", "last_checked": "2026-11-24", "last_changed": "2026-11-24", "documents": 5, "failures": 0}
    ]


def test_the_calendar_holds_each_sunset_once(feed: Path):
    events = Calendar.from_ical((feed / "sunsets.ics").read_bytes()).walk("VEVENT")
    facts = lines(feed / "sunsets.jsonl")
    assert len({e["UID"] for e in events}) == len(events) == len(facts) > 0
    assert {e["DTSTART"].dt.isoformat() for e in events} == {f["date"] for f in facts}
    assert all(e.walk("VALARM") and "SEQUENCE" in e for e in events)


def test_two_builds_of_the_same_are_byte_identical(feed: Path, line, few: Path, tmp_path: Path):
    assert line(few, tmp_path / "again") == []
    assert content(tmp_path / "again") == content(feed)


def test_running_again_changes_nothing(feed: Path, line, few: Path):
    before = content(feed)
    assert line(few, feed) == []
    assert content(feed) == before


def test_a_broken_document_is_reported_beside_the_good_ones(line, few: Path, tmp_path: Path):
    (few / "broken.xml").write_bytes(b'<?xml version="1.0"?><Regulation xmlns:lims="x"><Identification>')
    ((location, reason),) = line(few, tmp_path / "out")
    assert location.endswith("broken.xml")
    assert reason
    row = next(r for r in lines(tmp_path / "out" / "documents.jsonl") if r["source"] == location)
    assert row["failure"] == reason
    assert len(lines(tmp_path / "out" / "instruments.jsonl")) == 4


def test_a_failure_does_not_remove_what_was_published_before(feed: Path, line, few: Path):
    before = (feed / "instruments" / "ca-SOR-2024-9001.json").read_bytes()
    (few / "ca-SOR-2024-9001.xml").write_bytes(b"<Regulation><cut")
    assert len(line(few, feed)) == 1
    assert (feed / "instruments" / "ca-SOR-2024-9001.json").read_bytes() == before
    row = next(r for r in lines(feed / "documents.jsonl") if r["source"].endswith("ca-SOR-2024-9001.xml"))
    assert row["failure"]
    assert row["record"] == "ca:SOR/2024-9001"


def test_a_failure_is_retried_and_forgotten_when_it_succeeds(line, few: Path, tmp_path: Path):
    good = (few / "ca-SOR-2024-9001.xml").read_bytes()
    (few / "ca-SOR-2024-9001.xml").write_bytes(good[:500])
    assert len(line(few, tmp_path / "out")) == 1
    (few / "ca-SOR-2024-9001.xml").write_bytes(good)
    assert line(few, tmp_path / "out") == []
    assert all(r["failure"] is None for r in lines(tmp_path / "out" / "documents.jsonl"))


def test_an_interrupted_swap_is_finished(feed: Path):
    new = feed / publishing.NEXT
    (new / "instruments").mkdir(parents=True)
    (new / "instruments" / "next.json").write_text("{}")
    (new / "index.json").write_text("{}")
    (new / publishing.WHOLE).touch()
    publishing.recover(feed)
    assert [p.name for p in (feed / "instruments").iterdir()] == ["next.json"]
    assert (feed / "index.json").read_text() == "{}"
    assert not new.exists()


def test_a_swap_that_was_interrupted_at_its_very_end_takes_nothing_away(feed: Path):
    before = sorted(p.name for p in feed.iterdir())
    (feed / publishing.NEXT).mkdir()
    (feed / publishing.NEXT / publishing.WHOLE).touch()  # the index has been moved already
    publishing.recover(feed)
    assert sorted(p.name for p in feed.iterdir()) == before


def test_a_file_that_an_edition_no_longer_has_is_taken_away_and_no_other(feed: Path, line, few: Path):
    index = json.loads((feed / "index.json").read_text())
    index["datasets"].append({"path": "sunsets-gb.ics", "sha256": "", "bytes": 0, "count": 1})
    (feed / "index.json").write_text(json.dumps(index))
    (feed / "sunsets-gb.ics").write_text("BEGIN:VCALENDAR")
    (feed / "mine.txt").write_text("kept")
    assert line(few, feed) == []
    assert not (feed / "sunsets-gb.ics").exists()
    assert (feed / "mine.txt").read_text() == "kept"
    assert (feed / "sunsets-ca.ics").exists()  # a jurisdiction without dates to come has a calendar too


def test_an_edition_that_was_never_whole_is_dropped(feed: Path):
    before = content(feed)
    (feed / publishing.NEXT / "instruments").mkdir(parents=True)
    publishing.recover(feed)
    assert content(feed) == before


def test_an_edition_that_breaks_the_contract_is_not_published(feed: Path):
    before = content(feed)
    archive = Archive(str(feed / ".archive"))
    entry = next(e for e in edition.entries(archive) if e.kind == "instruments" and e.id == "ca:SOR/2024-9001")
    record = json.loads(archive.get(entry.record))
    record["measures"][0]["start"] += 1
    wrong = edition.Entry(**{f: getattr(entry, f) for f in entry.__slots__} | {"record": archive.put(json.dumps(record).encode())})
    with pytest.raises(publishing.FeedError, match="measures"):
        publishing.publish(edition.Edition(archive, date(2026, 11, 23), [wrong], []), feed, datetime.now(UTC))
    archive.close()
    publishing.recover(feed)
    assert content(feed) == before


def test_two_runs_into_one_folder_publish_one_after_the_other(feed: Path):
    before = content(feed)
    archive = Archive(str(feed / ".archive"))
    same = edition.Edition(archive, date(2026, 11, 23), edition.entries(archive), edition.documents(archive))
    with ThreadPoolExecutor(4) as runs:
        published = [runs.submit(publishing.publish, same, feed, datetime.now(UTC)) for _ in range(4)]
        assert all(done.result()["datasets"] for done in published)
    archive.close()
    after = content(feed)
    assert after["instruments.jsonl"] == before["instruments.jsonl"]
    assert not (feed / publishing.NEXT).exists()


def test_a_disk_that_fills_up_leaves_what_was_published(feed: Path):
    before = content(feed)
    archive = Archive(str(feed / ".archive"))
    same = edition.Edition(archive, date(2026, 11, 23), edition.entries(archive), edition.documents(archive))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))  # no file may grow beyond it
    try:
        with pytest.raises(OSError, match="too large"):
            publishing.publish(same, feed, datetime.now(UTC))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    archive.close()
    publishing.recover(feed)
    assert content(feed) == before
