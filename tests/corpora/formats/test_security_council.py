"""Security Council resolutions: a fictional one in several states of repair, and every real file where it is at hand."""

import os
from datetime import date
from pathlib import Path

import pytest

from corpora.document import DocumentError
from corpora.formats import Hints, parse

REAL = sorted((Path(os.environ.get("OPERATIVE_SHARED", "../shared")) / "corpora" / "un-security-council").glob("*.txt"))

RESOLUTION = """Resolution 9661 (2090)
of 6 August 2090

The Security Council,
Recalling its resolution 9660 (2090) of 2 August 2090,

Concerned that lamps which
glare have not been dim-
med, 41

Acting under Chapter VII of the Charter,

A

1. Decides that all keepers shall dim:

(a) All red lamps, as well

S/RES/9661 (2090)

as those described in paragraph
12 below;

(b) All cease-
fire lamps;

2. Decides to remain seized of the matter.

Adopted at the 9933rd meeting by
13 votes to none.

41 Ibid., document S/99999.
"""


def test_structure_and_metadata():
    document = parse(RESOLUTION.encode(), Hints(name="S-RES-9661-2090.txt"))
    m = document.metadata
    assert (document.format, m.work, m.number, m.adopted) == ("un-text", "un:S/RES/9661", "S/RES/9661 (2090)", date(2090, 8, 6))
    assert (m.issuer, m.jurisdiction, m.form, m.warnings) == ("United Nations Security Council", "UN", "resolution", [])
    assert [(p.kind, p.eid) for p in document.provisions] == [
        ("title", "title"),
        ("formula", "formula"),
        ("recital", "rec_1"),
        ("recital", "rec_2"),
        ("recital", "rec_3"),
        ("heading", "hed_1"),
        ("paragraph", "para_1"),
        ("point", "para_1__point_a"),
        ("point", "para_1__point_b"),
        ("paragraph", "para_2"),
        ("signature", "sign"),
        ("footnote", "fn_1"),
    ]
    assert "have not been dimmed, 41" in document.text
    assert "red lamps, as well as those described in paragraph 12 below;" in document.text
    assert "All cease-fire lamps;" in document.text


def test_the_content_names_the_work_and_the_file_does_not():
    document = parse(RESOLUTION.encode(), Hints(name="S-RES-9778-2090.txt", url="https://example.org/9778"))
    assert document.metadata.work == "un:S/RES/9661"
    assert document.metadata.url is None
    assert any("named for resolution 9778" in w for w in document.metadata.warnings)


def test_scanning_damage_is_kept_and_reported():
    document = parse(RESOLUTION.replace("August 2090\n\nThe", "Augu] 2090\n\nThe").replace("all keepers", "ail States").encode(), Hints())
    assert "ail States" in document.text
    assert document.metadata.adopted == date(2090, 8, 6)
    assert any("scanning damage" in w for w in document.metadata.warnings)


def test_the_line_of_adoption_dates_it_where_no_other_does():
    text = RESOLUTION.replace("of 6 August 2090\n", "\nAdopted by the Security Council at its 9933rd meeting,\non 7 August 2090\n", 1)
    assert parse(text.encode(), Hints()).metadata.adopted == date(2090, 8, 7)


def test_a_resolution_without_words_is_refused():
    with pytest.raises(DocumentError, match="without operative"):
        parse(b"Resolution 9661 (2090)\n\nThe Security Council,\n", Hints(name="cut.txt"))


@pytest.mark.skipif(not REAL, reason="the shared corpora are not at hand")
def test_every_real_resolution_parses():
    for path in REAL:
        document = parse(path.read_bytes(), Hints(name=path.name))
        assert document.format == "un-text", path.name
        assert document.metadata.adopted is not None, path.name
        numbers = [p.eid for p in document.provisions if p.kind == "paragraph" and p.eid.count("_") == 1]
        assert len(numbers) == len(set(numbers)), path.name


def test_misread_numbers_keep_their_place():
    text = RESOLUTION.replace("2. Decides to remain", "2, Requests a report;\n\ni3. Asks nothing;\n\n3, Decides to remain")
    document = parse(text.encode(), Hints())
    assert [(p.eid, p.number) for p in document.provisions if p.kind == "paragraph"] == [
        ("para_1", "1."),
        ("para_2", "2,"),
        ("para_3", "3,"),
    ]


def test_an_annex_stands_behind_the_body_with_its_lines_below_it():
    words = RESOLUTION.replace("Adopted at", "Annex\nList of lamps referred to in paragraph 1:\n\nI. Lamps of brass.\n\nAdopted at")
    document = parse(words.encode(), Hints(name="S-RES-9661-2090.txt"))
    annex = next(p for p in document.provisions if p.kind == "schedule")
    below = [document.text[p.start : p.end] for p in document.provisions if p.parent == annex.eid and p.kind == "text"]
    assert below == ["List of lamps referred to in paragraph 1:", "I. Lamps of brass."]


@pytest.mark.parametrize(
    "head",
    [
        "9661 (2090). Resolution of 6 August 2090\n[S/99999]\n\nThe Security Council,\n\n",
        "Resolution 9661 (2090)\nof 6 August 2090\n\nThe Security Council\n\n",
        "RESOLUTION 9661 (2090)\n\nAdopted by the Security Council at its 9933rd meeting, on 6 August 2090\n\n",
    ],
)
def test_heads_of_older_records_and_of_copies_that_lost_the_name_of_the_council(head):
    words = (
        head
        + "Recalling its resolution 9660 (2090) of 2 August 2090,\n\n1. Decides that all keepers shall dim all lamps;\n\n2. Decides to remain seized of the matter.\n"
    )
    document = parse(words.encode(), Hints(name="S-RES-9661-2090.txt"))
    assert (document.format, document.metadata.work, document.metadata.adopted) == ("un-text", "un:S/RES/9661", date(2090, 8, 6))
    assert [p.kind for p in document.provisions if p.kind in ("recital", "paragraph")] == ["recital", "paragraph", "paragraph"]
