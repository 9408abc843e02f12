"""The archive keeps what it was given, once, and the catalogue says what became of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from corpora.archive import Archive, digest, dump_hints, load_hints
from corpora.catalogue import Annotated
from corpora.errors import ArchiveError
from corpora.formats import Hints

HINTS = Hints(name="a.xml", title="Velmora Regulations", date=date(2026, 2, 3), parties=("CA", "FR"), extra={"source": "x"})


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive(str(tmp_path / "archive"))
    yield archive
    archive.close()


def rows(archive: Archive) -> dict[str, list[tuple]]:
    tables = ("works", "versions", "retrievals", "failures", "annotated")
    with archive.session() as session:
        return {t: sorted(tuple(r) for r in session.execute(text(f"SELECT * FROM {t}"))) for t in tables}


def annotation(archive: Archive, location: str, data: bytes, record: bytes = b"{}") -> Annotated:
    return Annotated(
        location=location, source="folder", sha256=archive.put(data), basis="b", nature="sanctions", why="w", format="lims-xml",
        kind="instruments", work="ca:SOR/2024-9001", date="2026-01-01", language="en", record=archive.put(record), text=archive.put(b"t"),
    )  # fmt: skip


def test_bytes_come_back_as_they_were(archive: Archive):
    assert archive.get(archive.put("Règlement\r\n".encode())) == "Règlement\r\n".encode()


def test_missing_and_damaged_bytes_are_told_apart(archive: Archive):
    sha256 = archive.put(b"law")
    Path(archive._path(sha256)).write_bytes(b"lie")
    with pytest.raises(ArchiveError, match="damaged"):
        archive.get(sha256)
    with pytest.raises(ArchiveError, match="not in the archive"):
        archive.get("0" * 64)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.binary(max_size=8)), max_size=8))
def test_the_same_input_twice_changes_nothing(documents: list[tuple[str, bytes]]):
    once = dict(documents)
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(folder)
        for location, data in once.items():
            archive.ingest("folder", location, data, HINTS)
        before = rows(archive)
        changed = [archive.ingest("folder", location, data, HINTS) for location, data in once.items()]
        assert not any(changed)
        assert rows(archive) == before
        archive.close()


def test_a_location_holds_its_newest_bytes_and_the_old_ones_stay(archive: Archive):
    assert archive.ingest("folder", "a.xml", b"old", HINTS)
    assert archive.ingest("folder", "a.xml", b"new", HINTS)
    (held,) = archive.held()
    assert (archive.get(held.sha256), held.hints) == (b"new", HINTS)
    assert len(rows(archive)["versions"]) == 2


def test_bytes_that_come_back_are_held_again(archive: Archive):
    for data in (b"old", b"new", b"old"):
        assert archive.ingest("folder", "a.xml", data, HINTS)
    assert archive.get(archive.held()[0].sha256) == b"old"


def test_a_failure_keeps_its_first_day_and_ends_with_success(archive: Archive):
    archive.ingest("folder", "a.xml", b"data", HINTS)
    archive.fail("annotate", "folder", "a.xml", None, "broken", "2026-01-01")
    archive.fail("annotate", "folder", "a.xml", None, "broken", "2026-01-02")
    assert [f.since for f in archive.failures()] == ["2026-01-01"]
    archive.annotated(annotation(archive, "a.xml", b"data"), "Velmora Regulations")
    assert archive.failures() == []


def test_a_failure_leaves_the_last_annotation(archive: Archive):
    archive.ingest("folder", "a.xml", b"data", HINTS)
    archive.annotated(annotation(archive, "a.xml", b"data"), None)
    archive.fail("annotate", "folder", "a.xml", None, "broken", "2026-01-01")
    assert [a.work for a in archive.annotations()] == ["ca:SOR/2024-9001"]


def test_an_archive_of_another_layout_is_refused(tmp_path: Path):
    archive = Archive(str(tmp_path))
    with archive.session() as session:
        session.execute(text("UPDATE about SET value = 'older'"))
    archive.close()
    with pytest.raises(ArchiveError, match="another version"):
        Archive(str(tmp_path))


def test_hints_survive_the_catalogue():
    assert load_hints(dump_hints(HINTS)) == HINTS
    assert load_hints(dump_hints(Hints())) == Hints()


def test_a_digest_knows_where_its_parts_end():
    assert digest("ab", "c") != digest("a", "bc") != digest(["a", "bc"])
