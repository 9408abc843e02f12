"""Bytes that nobody meant as law: each is a Document that holds all its words, or one clear error; none is half read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import corpora
from corpora.document import DocumentError
from corpora.formats import LONGEST, MOST, Hints, parse

SAMPLES = Path(corpora.__file__).parent / "samples"
REGULATION = (SAMPLES / "ca-SOR-2024-9001.xml").read_bytes()
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


RESOLUTION = (SAMPLES / "un-resolution-9901.txt").read_bytes()


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + RESOLUTION,
        RESOLUTION.replace(b"\n", b"\r"),
        RESOLUTION.decode().encode("utf-32"),
        RESOLUTION.decode().encode("utf-16"),
    ],
    ids=["mark", "carriage returns", "utf-32", "utf-16"],
)
def test_a_resolution_is_one_in_any_encoding(data):
    plain, read = parse(RESOLUTION, Hints(name="a.txt")), parse(data, Hints(name="a.txt"))
    assert (read.format, read.text) == (plain.format, plain.text)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        (b'<!DOCTYPE treaty [<!ENTITY a "lamps">]>', "entities"),
        (b'<?xml version="1.0" encoding="no-such-encoding"?>', "encoding"),
    ],
)
def test_an_agreement_is_read_as_carefully_as_other_xml(head, reason):
    body = b"<treaty><meta><treaty_identifier>1</treaty_identifier></meta><body><chapter><article>Lamps &a;</article></chapter></body></treaty>"
    assert reason in refused(head + body, "pta.xml").lower()


@pytest.mark.parametrize(("stated", "code"), [("en-CA", "en"), ("FR", "fr"), ("eng", "en"), ("zz", "zz"), ("../../x", "und"), ("", "en")])
def test_the_language_of_a_document_is_a_code(stated, code):
    assert parse(b"Section 1. Lamps.\n", Hints(name="a.txt", language=stated)).metadata.language == code


def test_a_thousand_numbers_on_a_line_are_provisions_one_below_the_other():
    document = parse(b"Velmora (Sanctions) Order 2031\n\n" + b"Section 1. " * 2000 + b"No person may deal.", Hints(name="numbers.txt"))
    assert "No person may deal." in document.text


def test_aliases_that_multiply_a_title_are_refused():
    levels = "".join(f"{chr(98 + i)}: &{chr(98 + i)} [*{chr(97 + i)}, *{chr(97 + i)}, *{chr(97 + i)}]\n" for i in range(9))
    front = (
        f"---\na: &a [x]\n{levels}title: *j\ndate: 2031-01-02\nsource_url: https://www.whitehouse.gov/presidential-actions/\n---\nText.\n"
    )
    message = refused(front.encode(), "order.md")
    assert "line 3" in message
    assert "aliases" in message
    assert message.count("order.md") == 1


def test_front_matter_of_another_publisher_makes_no_presidential_action():
    words = '---\ntitle: "The Velmora (Sanctions) Regulations 2031"\ncountry: "uk"\n---\n# The Velmora (Sanctions) Regulations 2031\n\n'
    document = parse(f"{words}###### 8\n\n- (1) A person must not deal with frozen property.\n".encode(), Hints(name="uksi-2031-9.md"))
    assert document.format != "whitehouse-markdown"
    assert document.metadata.jurisdiction != "US"
