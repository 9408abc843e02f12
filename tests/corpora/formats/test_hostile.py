"""Bytes that nobody meant as law: each is a Document that holds all its words, or one clear error; none is half read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import corpora
from corpora.document import DocumentError
from corpora.formats import LONGEST, MOST, Hints, parse

REGULATION = (Path(corpora.__file__).parent / "samples" / "ca-SOR-2024-9001.xml").read_bytes()
ROOT = b'<Regulation xmlns:lims="http://justice.gc.ca/lims"'


def refused(data: bytes, name: str) -> str:
    with pytest.raises(DocumentError) as caught:
        parse(data, Hints(name=name))
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert "\n" not in message
    assert len(message) < 600
    return message


def test_a_wide_encoding_is_read_by_its_own_format():
    wide = REGULATION.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    narrow, read = parse(REGULATION, Hints(name="a.xml")), parse(wide, Hints(name="a.xml"))
    assert (read.format, read.text) == (narrow.format, narrow.text)


@pytest.mark.parametrize(
    "data",
    [
        REGULATION.replace(b"<Section", b"\x00<Section", 1),
        ROOT + b' a="' + b"x" * 11_000_000 + b'"/>',
        ROOT + b">" + b"<a>" * 100_000,
        ROOT + b">" + b"&#xFFFF;</Regulation>",
    ],
    ids=["nul", "attribute", "depth", "character"],
)
def test_broken_xml_is_one_line(data):
    refused(data, "broken.xml")


@pytest.mark.parametrize(
    "body",
    [
        b"<p>lamp" + b"<span>" * 100_000 + b"oil",
        b"<p>lamp</p>" + b"<div>" * 1000 + b"oil",
        b"<table><tr><td>lamp" * 2000,
        b"<p>lamp</p><p>" + b"oil and wick " * 900_000,
    ],
    ids=["spans", "blocks", "tables", "one line"],
)
def test_a_page_that_cannot_be_read_whole_is_refused(body):
    refused(b"<html><body>" + body, "page.html")


def test_a_provision_beyond_the_limit_is_refused():
    assert "limit" in refused(b"Section 1. " + b"oil and wick " * (LONGEST // 12), "long.txt")


def test_paragraphs_beyond_the_limit_are_refused():
    assert "limit" in refused(b"<html><body>" + b"<p>oil" * (MOST + 1), "many.html")


@settings(max_examples=60, deadline=None)
@given(st.integers(1, len(REGULATION) - 30))
def test_a_cut_regulation_is_refused(at):
    refused(REGULATION[:at], "cut.xml")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=900))
def test_a_reason_is_one_short_line(reason):
    message = str(DocumentError("a.txt", "line 1", reason))
    assert len(message) < 500
    assert len(message.splitlines()) <= 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("deep.json", b'{"treaty_en": "x", "total_articles": 1, "articles": ' + b"[" * 100_000),
        ("day.md", b"---\ntitle: Lamps\ndate: 9999-99-99\n---\n\nSection 1. Lamps.\n"),
    ],
)
def test_data_of_the_wrong_shape_is_one_line(name, data):
    refused(data, name)


def test_a_preamble_that_is_no_string_is_read_or_refused():
    refused(b'{"treaty_en": "", "total_articles": 0, "preamble_en": 0, "articles": [0]}', "shape.json")
    parse(b'{"treaty_en": "x", "total_articles": 0, "preamble_en": ["Lamps"], "articles": []}', Hints(name="shape.json"))
