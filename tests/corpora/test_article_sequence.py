"""Articles in their order: joined ones are parted, misprinted numbers take the number of their place."""

from __future__ import annotations

import pytest

from corpora.article_sequence import in_sequence, marked, missing


def _read(*articles: tuple[str, str]) -> list[tuple[str, str, str]]:
    return [(a.key, a.name, " ".join(a.text.split())) for a in in_sequence([marked(number, "", text) for number, text in articles])]


@pytest.mark.parametrize(
    ("words", "name", "text"),
    [
        ("Ferries run daily. \n\nArticle 8 \n\nLighthouses shall be lit.", "", "Lighthouses shall be lit."),
        ("Ferries run daily. \nARTICILE 8 \n\nLighthouses shall be lit.", "", "Lighthouses shall be lit."),
        ("Ferries run daily. \n\n1Article 8⊥\n\nLight and Fog", "Light and Fog", ""),
        ("Ferries run daily. \nARTICLE 8: LIGHT AND FOG \n\nLighthouses shall be lit.", "LIGHT AND FOG", "Lighthouses shall be lit."),
        ("Ferries run daily. ARTICLE 8 : LIGHT AND FOG Each keeper lights.", "LIGHT AND FOG", "Each keeper lights."),
        ("Ferries run daily. Article 8 Lighthouses shall be lit.", "", "Lighthouses shall be lit."),
    ],
)
def test_an_article_whose_heading_was_overlooked_stands_on_its_own(words, name, text):
    assert _read(("ARTICLE 7", words), ("ARTICLE 9", "Boats.")) == [("7", "", "Ferries run daily."), ("8", name, text), ("9", "", "Boats.")]


def test_lettered_chapters_count_on():
    assert _read(("ARTICLE C-09", "Ferries run daily. Article C-10: Light shall be lit."), ("ARTICLE C-11", "Boats."))[1] == (
        "c-10", "", "Light shall be lit.",
    )  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "Ferries run under \nArticle 8 \n(light) of this Treaty.",  # marked up elsewhere
        "Ferries run daily. Article 12 \n\nof the Convention applies.",  # not the next one
        "Ferries run as Article 9 says.",
    ],
)
def test_a_citation_begins_no_article(words):
    assert [key for key, _, _ in _read(("ARTICLE 7", words), ("ARTICLE 8", "Light."), ("ARTICLE 9", "Boats."))] == ["7", "8", "9"]


@pytest.mark.parametrize(
    ("printed", "keys"),
    [
        (["ARTICLE 28", "ARTICLE 39", "ARTICLE 30", "ARTICLE 39"], ["28", "29", "30", "39"]),
        (["ARTICLE XXI", "ARTICLE XXIII", "ARTCLE XXIII"], ["21", "22", "23"]),
        (["ARTICLE", "ARTICLE 2"], ["1", "2"]),
        (["ARTICLE 1", "ARTICLE 2", "ARTICLE 1", "ARTICLE 2"], ["1", "2", "1", "2"]),  # an annex counts anew
        (["ARTICLE 1.1", "ARTICLE 1.2", "ARTICLE 2.1"], ["1.1", "1.2", "2.1"]),
    ],
)
def test_a_repeated_or_lost_number_is_that_of_the_place(printed, keys):
    assert [key for key, _, _ in _read(*((number, "Words.") for number in printed))] == keys


def test_left_out_numbers_are_told():
    assert missing(["1", "2", "4", "7", "101", "102"]) == [
        "no article 3 in the source, between 2 and 4",
        "no article 5, 6 in the source, between 4 and 7",
    ]
    assert missing(["2.1", "2.3", "3.1"]) == ["no article 2.2 in the source, between 2.1 and 2.3"]
