"""Sources offer documents with what is known about them, and say what they pass over."""

from __future__ import annotations

import hashlib
import json
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
