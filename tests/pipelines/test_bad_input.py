"""What is no document, or no longer one, fails with one clear line; nothing hangs, nothing is expanded."""

from __future__ import annotations

from pathlib import Path

import pytest

import corpora
from corpora.formats import Hints
from pipelines.workers import Job, Workers

SAMPLES = Path(corpora.__file__).parent / "samples"
REGULATION = (SAMPLES / "ca-SOR-2024-9001.xml").read_bytes()
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE Regulation [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(9))
    + b"]><Regulation><Identification><ShortTitle>&j;</ShortTitle></Identification></Regulation>"
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE Regulation [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<Regulation><Identification><ShortTitle>&x;</ShortTitle></Identification></Regulation>"
)


def outcome(data: bytes, name: str):
    with Workers(1) as workers:
        return workers.annotate([Job(name, Hints(name=name), data)])[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.xml", b""),
        ("blank.xml", b" \n\t\n"),
        ("truncated.xml", REGULATION[: len(REGULATION) // 2]),
        ("cut-in-the-head.xml", REGULATION[:200]),
        ("not.xml", b"<Regulation" + b"\x00\x01\x02" * 500),
        ("bomb.xml", BOMB),
        ("picture.pdf", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8),
        ("truncated.pdf", (SAMPLES / "un-resolution-9902.pdf").read_bytes()[:900]),
    ],
)
def test_bad_input_is_one_clear_error(name: str, data: bytes):
    failure = outcome(data, name).failure
    assert failure
    assert "\n" not in failure
    assert len(failure) < 600
    assert not failure.startswith("defect"), failure


def test_wrong_encoding_is_an_error_or_is_read_right():
    result = outcome(REGULATION.replace(b'encoding="UTF-8"', b'encoding="UTF-16"'), "wrong.xml")
    assert not (result.failure or "").startswith("defect"), result.failure
    assert result.failure or "Velmora" in (result.text or "")


def test_nothing_outside_the_document_is_read():
    result = outcome(OUTSIDE, "outside.xml")
    assert not (result.failure or "").startswith("defect"), result.failure
    assert "root:" not in (result.text or "")


def test_fifty_megabytes_of_one_line_end():
    result = outcome(b"It is prohibited to deal in any property. " * (50 * 2**20 // 42), "line.txt")
    assert not (result.failure or "").startswith("defect"), result.failure
    assert result.failure or result.nature is not None


def test_a_document_beyond_the_limit_is_refused():
    failure = outcome(b"a" * (64 * 2**20 + 1), "huge.txt").failure
    assert failure
    assert "limit" in failure


LAMPS = '{"treaty_en": "Convention on Lamps \\ud800", "total_articles": 1, "articles": [{"article": "一", "title_en": "Lamps", "content_en": "%s"}]}'


def test_half_a_character_is_replaced_before_it_is_stored():
    result = outcome((LAMPS % "Each Party shall respect lamps \\ud800 and wicks.").encode(), "lamps.json")
    assert result.failure is None
    assert result.nature == "treaty"
    for stored in (result.record, result.text, result.title):
        assert (stored or "").encode()


def test_a_language_that_nobody_knows_is_no_defect():
    with Workers(1) as workers:
        result = workers.annotate([Job("a.json", Hints(name="a.json", language="zz"), REGULATION.replace(b'lang="en"', b'lang="zz"'))])[0]
    assert result.failure is None
