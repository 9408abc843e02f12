"""Sources offer documents with what is known about them, and say what they pass over."""

from __future__ import annotations

import hashlib
import json
import os
from datetime import date
from pathlib import Path

import pytest

from corpora.errors import SourceError
from corpora.sources import Item, Skipped, source_of, sources


def write(folder: Path, rows: list[dict], files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    (folder / "MANIFEST.jsonl").write_text("\n".join(json.dumps(r) for r in rows) + "\nnot json\n")


def items(location: Path) -> dict[str, Item]:
    found = source_of(str(location)).items(str(location))
    return {Path(i.location).name: i for i in found if isinstance(i, Item)}


def test_the_manifest_above_a_file_describes_it(tmp_path: Path):
    row = {
        "path": "eng/a.xml", "title": "Velmora Regulations", "date": "2026-02-03", "language": "en", "jurisdiction": "CA",
        "url": "https://www.example.org/a.xml", "licence": "Open", "source": "owner/collection@1", "parties": ["CA"],
    }  # fmt: skip
    write(tmp_path, [row], {"eng/a.xml": b"<a/>"})
    for location in (tmp_path, tmp_path / "eng", tmp_path / "eng" / "a.xml"):
        hints = items(location)["a.xml"].hints
        assert (hints.name, hints.title, hints.date, hints.publisher) == ("a.xml", "Velmora Regulations", date(2026, 2, 3), "example.org")
        assert (hints.licence, hints.parties, hints.extra) == ("Open", ("CA",), {"source": "owner/collection@1"})


def test_a_row_is_found_by_hash_where_the_path_is_another(tmp_path: Path):
    sha256 = hashlib.sha256(b"<a/>").hexdigest()
    write(tmp_path, [{"path": "elsewhere.xml", "sha256": sha256, "title": "Found"}], {"a.xml": b"<a/>"})
    assert items(tmp_path)["a.xml"].hints.title == "Found"


def test_a_row_about_other_bytes_is_not_used(tmp_path: Path):
    write(tmp_path, [{"path": "a.xml", "sha256": "0" * 64, "title": "Other"}], {"a.xml": b"<a/>"})
    assert items(tmp_path)["a.xml"].hints.title is None


def test_the_nearest_manifest_wins(tmp_path: Path):
    write(tmp_path, [{"path": "eng/a.xml", "title": "Far"}], {"eng/a.xml": b"<a/>"})
    write(tmp_path / "eng", [{"path": "a.xml", "title": "Near"}], {})
    assert items(tmp_path)["a.xml"].hints.title == "Near"


def test_an_impossible_date_is_no_date(tmp_path: Path):
    write(tmp_path, [{"path": "a.xml", "date": "2026-02-30"}], {"a.xml": b"<a/>"})
    assert items(tmp_path)["a.xml"].hints.date is None


@pytest.mark.parametrize(
    ("row", "field", "used"),
    [
        ({"url": "http://[::1"}, "publisher", None),
        ({"url": 7}, "url", None),
        ({"parties": 5}, "parties", ()),
        ({"parties": ["CA", 5]}, "parties", ("CA",)),
        ({"title": {"a": 1}}, "title", None),
        ({"title": "lone \ud800 half"}, "title", "lone \ufffd half"),
        ({"note": "\udfff"}, "extra", {"note": "\ufffd"}),
        ({"language": 5}, "language", None),
    ],
    ids=lambda value: ascii(value)[:30],
)
def test_a_value_of_the_wrong_kind_is_not_used(tmp_path: Path, row: dict, field: str, used: object):
    write(tmp_path, [{"path": "a.xml", **row}], {"a.xml": b"<a/>"})
    assert getattr(items(tmp_path)["a.xml"].hints, field) == used


def test_a_line_that_is_no_row_is_named(tmp_path: Path):
    (tmp_path / "a.xml").write_bytes(b"<a/>")
    (tmp_path / "MANIFEST.jsonl").write_text('{"path": "a.xml", "title": "Lamps"}\n' + "[" * 100_000)
    assert items(tmp_path)["a.xml"].hints.title == "Lamps"
    passed = next(i for i in source_of(str(tmp_path)).items(str(tmp_path)) if isinstance(i, Skipped))
    assert "line 2 is no JSON object" in passed.reason


def test_a_manifest_may_begin_with_a_mark(tmp_path: Path):
    (tmp_path / "a.xml").write_bytes(b"<a/>")
    (tmp_path / "MANIFEST.jsonl").write_bytes(b'\xef\xbb\xbf{"path": "a.xml", "title": "Lamps"}\r\n')
    assert items(tmp_path)["a.xml"].hints.title == "Lamps"


def test_a_name_of_any_bytes_is_a_location_on_one_line(tmp_path: Path):
    for name in (b"caf\xe9.txt", b"two\nlines.txt", "café.txt".encode()):
        (Path(os.fsdecode(bytes(tmp_path) + b"/" + name))).write_bytes(b"Lamps")
    found = items(tmp_path)
    assert set(found) == {"caf\\xe9.txt", "two\\nlines.txt", "café.txt"}
    assert all(item.read() == b"Lamps" and item.hints.name.encode() for item in found.values())


def test_a_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path):
    if not Path("/proc/self/mem").exists():
        pytest.skip("needs a file that opens and cannot be read")
    (tmp_path / "a.xml").write_bytes(b"<a/>")
    (tmp_path / "b.xml").symlink_to("/proc/self/mem")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "round").symlink_to(".")
    found = items(tmp_path)
    assert found.keys() == {"a.xml", "b.xml"}
    with pytest.raises(OSError, match="error"):
        found["b.xml"].read()


def test_what_is_no_document_is_passed_over_with_a_reason(tmp_path: Path):
    write(tmp_path, [], {"a.xml": b"<a/>", "parties.csv": b"x", "README.md": b"x", ".hidden/b.xml": b"<b/>"})
    skipped = {Path(i.location).name: i.reason for i in source_of(str(tmp_path)).items(str(tmp_path)) if isinstance(i, Skipped)}
    assert skipped.keys() == {"parties.csv", "README.md", "MANIFEST.jsonl"}
    assert all(skipped.values())
    assert items(tmp_path).keys() == {"a.xml"}


def test_a_location_that_does_not_exist_is_refused(tmp_path: Path):
    with pytest.raises(SourceError, match="no such file"):
        source_of(str(tmp_path / "missing"))


def test_the_samples_are_located_without_a_path_of_this_machine():
    found = list(sources()["samples"].items("samples"))
    assert len(found) >= 12
    assert all(i.location.startswith("samples/") for i in found)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(SourceError, match="neither a file nor a folder"):
        list(source_of(str(tmp_path / "pipe.txt")).items(str(tmp_path / "pipe.txt")))


def test_what_is_neither_a_file_nor_a_folder_is_said_to_be_passed_over(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "lost.txt").symlink_to("nowhere.txt")
    found = {Path(i.location).name: i.reason for i in source_of(str(tmp_path)).items(str(tmp_path))}
    nowhere = "a link that leads nowhere"
    assert found == {"pipe.txt": "neither a file nor a folder", "loop.txt": nowhere, "lost.txt": nowhere}


def test_a_location_that_no_file_system_can_hold_is_refused():
    with pytest.raises(SourceError):
        list(sources()["folder"].items("a" * 5000))
