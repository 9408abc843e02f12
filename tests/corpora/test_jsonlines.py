"""JSON Lines of people's hands: one reader, and one line about what is wrong."""

from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict

from corpora.errors import LineError
from corpora.jsonlines import LONGEST, append, lines, stored


class Lamp(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    lit: bool = False


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lamps.jsonl"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"name": ["a"]}', "name: Input should be a valid string"),
        (b'{"name": "a", "lamp": 1}', "lamp: no such field"),
        (b"{}", "name: Field required"),
        (b"[]", "Input should be an object"),
        (b"[" * 100_000, "Invalid JSON"),
        (b'{"name": "\xff"}', "Invalid JSON"),
        (b'{"name": "' + b"a" * LONGEST + b'"}', "more than the"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(path: Path, line: bytes, reason: str):
    path.write_bytes(b'{"name": "first"}\n\n' + line + b"\n")
    with pytest.raises(LineError) as told:
        list(stored(Lamp, path))
    assert str(told.value).startswith(f"{path}:3: ")
    assert reason in str(told.value)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 400


def test_a_mark_at_the_beginning_is_passed_over(path: Path):
    path.write_text('{"name": "first"}\n', encoding="utf-8-sig")
    assert [lamp.name for lamp in stored(Lamp, path)] == ["first"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_utf_16_is_refused_in_one_line(path: Path, encoding: str):
    path.write_text('{"name": "first"}\n', encoding=encoding)
    with pytest.raises(LineError, match=r"lamps\.jsonl.*UTF-8|Invalid JSON"):
        list(stored(Lamp, path))


def test_lines_end_at_newlines_only(path: Path):
    path.write_text('{"name": "two\u2028lines"}\r\n{"name": "\u0085"}\n{"lit": true}\n', encoding="utf-8")
    with pytest.raises(LineError, match=r"lamps\.jsonl:3: name"):
        list(stored(Lamp, path))
    assert [place.rpartition(":")[2] for place, _ in lines(path)] == ["1", "2", "3"]


def test_a_line_that_was_cut_is_left_out_and_makes_place_for_the_next(path: Path):
    append(path, '{"name": "first"}')
    with path.open("a") as stream:
        stream.write('{"name": "seco')
    assert [lamp.name for lamp in stored(Lamp, path)] == ["first"]
    append(path, '{"name": "third"}')
    assert [lamp.name for lamp in stored(Lamp, path)] == ["first", "third"]


def test_a_whole_line_without_its_end_is_kept(path: Path):
    path.write_text('{"name": "first"}')
    append(path, '{"name": "second"}')
    assert [lamp.name for lamp in stored(Lamp, path)] == ["first", "second"]


def test_a_bad_line_that_has_its_end_is_not_passed_over(path: Path):
    path.write_text('{"name": "fi\n')
    with pytest.raises(LineError, match=r"lamps\.jsonl:1"):
        list(stored(Lamp, path))
    assert list(stored(Lamp, path.with_name("none.jsonl"))) == []
