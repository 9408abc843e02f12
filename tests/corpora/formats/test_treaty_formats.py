"""Treaty collections: ToTA XML, open-treaties JSON, the Dutch collection's Markdown."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from corpora.document import DocumentError
from corpora.formats import Hints, parse, sniff

SHARED = Path(os.environ.get("OPERATIVE_SHARED", Path(__file__).parents[4] / "shared")) / "corpora"
needs_corpora = pytest.mark.skipif(not SHARED.is_dir(), reason="the corpora are not beside the repository")

TOTA = """<?xml version="1.0" encoding="UTF-8"?>
<treaty><meta><name>EC - Ruritania</name><treaty_identifier>999</treaty_identifier><status>Inactive</status>
<date_signed>1990-02-03</date_signed><date_into_force>1991-01-01</date_into_force><date_inactive>2004-05-01</date_inactive>
<parties_original><partyisocode n="1">FRA</partyisocode><partyisocode n="2">XXX</partyisocode></parties_original>
<parties><partyisocode n="1">FRA</partyisocode><partyisocode n="2">XXX</partyisocode></parties><language>en</language></meta>
<body><chapter number="CHAPTER I" name="Roads">
<article number="ARTICLE 1" name="Tolls">1. No Party shall levy tolls. 2. Paragraph 1 shall not apply to: (a) bridges; (b) tunnels.</article>
<article number="ARTICLE 2">Carriages keep to the left.</article></chapter>
<chapter number="PROTOCOL"><article number="ARTICLE 1">Horses are carriages.</article><article number="ARTICLE 3"></article></chapter></body></treaty>"""

MARKDOWN = """<meta http-equiv='Content-Type' content='text/html; charset=utf-8' />

##Verdrag inzake de wegen

####The Road Charter Treaty

The Parties,Considering that roads shall be open to all of the peoples in the region;Have agreed:

###PART I

####Roads

### Article  IV bis

####*Tolls*

1. No Party shall levy [tolls](../../x/README.md) on any of the roads<sup> 1) A road is paved.</sup>.
2. This Article does not apply to:

a) bridges;

b) tunnels.

####Verdrag inzake de wegen

De Partijen bij dit Verdrag hebben overwogen dat de wegen voor een ieder open moeten zijn en zijn het volgende overeengekomen:

### Artikel 4 bis

Geen van de Partijen heft tol op de wegen die voor een ieder in het gebied open zijn, en dat geldt niet voor de bruggen.
"""


def _words(document) -> dict[str, str]:
    return {p.eid: document.words(p) for p in document.provisions}


def test_tota_agreement():
    document = parse(TOTA.encode(), Hints(name="pta_999.xml"))
    meta, words = document.metadata, _words(document)
    assert (document.format, meta.work, meta.repealed) == ("tota-xml", "treaty:pta:999", True)
    assert (meta.adopted, meta.in_force, meta.repealed_on) == (date(1990, 2, 3), date(1991, 1, 1), date(2004, 5, 1))
    assert [p.state for p in meta.parties] == ["EU", "FR", "XXX"]
    assert words["art_1__para_2__point_b"] == "(b) tunnels."
    assert words["art_1_2__para_1"] == "Horses are carriages."  # the protocol counts again
    assert any("XXX" in w for w in meta.warnings)
    assert "art_3: no text" in meta.warnings


def test_json_convention_reads_english_and_numbers_by_place():
    source = {
        "treaty_en": "Convention on the Rights of the Child", "total_articles": 3, "preamble_en": "The Parties,\n\nAgree.",
        "articles": [{"title_en": "", "content_en": "Roads are open.Tolls are free."}, {"title_en": "Lights", "content_en": "1. Lit. 2. Bright."}],
    }  # fmt: skip
    document = parse(json.dumps(source).encode(), Hints(name="x.json"))
    assert document.metadata.work == "treaty:crc"
    assert _words(document)["art_1__para_2"] == "Tolls are free."
    assert _words(document)["art_2__heading"] == "Lights"
    assert document.metadata.warnings == ["the source counts 3 articles and holds 2"]


def test_json_convention_takes_the_numbers_of_inserted_articles():
    articles = [{"article": n, "content_en": f"Road {i} is paved."} for i, n in enumerate(("一", "一之二", "二", "二之三", "二十一"))]
    document = parse(json.dumps({"treaty_en": "Road Pact", "total_articles": 5, "articles": articles}).encode(), Hints(name="x.json"))
    assert [p.eid for p in document.provisions if p.kind == "article"] == ["art_1", "art_1bis", "art_2", "art_2ter", "art_21"]


def test_markdown_treaty_leaves_out_the_translation_and_markup():
    document = parse(MARKDOWN.encode(), Hints(name="roads.md"))
    words = _words(document)
    assert "Partijen" not in document.text
    assert words["art_4bis__para_1"] == "1. No Party shall levy tolls on any of the roads."
    assert words["art_4bis__fn"] == "1) A road is paved."
    assert words["art_4bis__para_2__point_b"] == "b) tunnels."
    assert document.metadata.identifiers["title_nl"] == "Verdrag inzake de wegen"


def test_a_note_taken_out_leaves_the_words_around_it_apart():
    roads = "roads<sup> 1) A road is paved.</sup>of the other Party, of 40 m<sup>2</sup>and more<sup> 2) Not less.</sup>."
    document = parse(MARKDOWN.replace("roads<sup> 1) A road is paved.</sup>.", roads).encode(), Hints(name="roads.md"))
    assert _words(document)["art_4bis__para_1"].endswith("any of the roads of the other Party, of 40 m2and more.")


def test_tota_articles_joined_by_the_conversion_are_parted_and_told():
    joined = (
        TOTA.replace("Carriages keep to the left.", "Carriages keep to the left. \n\nArticle 3 \n\nLamps shall be lit.")
        .replace('<chapter number="PROTOCOL"><article number="ARTICLE 1">', '<chapter number="PROTOCOL"><article number="ARTICLE 4">')
        .replace('number="ARTICLE 3"', 'number="ARTICLE 6"')
    )
    document = parse(joined.encode(), Hints(name="x.xml"))
    words = _words(document)
    assert (words["art_2__para_1"], words["art_3__para_1"]) == ("Carriages keep to the left.", "Lamps shall be lit.")
    assert "art_3: its heading stood in the words of article 2" in document.metadata.warnings
    assert "no article 5 in the source, between 4 and 6" in document.metadata.warnings


def test_tota_report_without_articles_is_no_preamble():
    head, _, _ = TOTA.partition("<body>")
    report = "1.\tThis report covers the year of the bridges.\n\n2.\tThe Council, recognizing the tolls, met twice."
    document = parse(
        f'{head}<body><chapter><article article_identifier="7">{report}</article></chapter></body></treaty>'.encode(), Hints(name="x.xml")
    )
    assert [p.kind for p in document.provisions] == ["title", "text", "paragraph", "paragraph"]
    assert any("holds no article" in w for w in document.metadata.warnings)


def test_tota_recitals_of_one_line_are_parted():
    head, _, _ = TOTA.partition("<body>")
    words = "ROADS AGREEMENT PREAMBLE Velmora and Ruritania, 1. Recalling their roads, 2. Desiring to keep left, have agreed as follows:"
    body = (
        f'<body><chapter><article article_identifier="7">{words}</article><article number="ARTICLE 1">Keep left.</article></chapter></body>'
    )
    document = parse(f"{head}{body}</treaty>".encode(), Hints(name="x.xml"))
    assert [document.words(p) for p in document.provisions if p.kind == "recital"] == [
        "ROADS AGREEMENT", "PREAMBLE", "Velmora and Ruritania,", "1. Recalling their roads,", "2. Desiring to keep left, have agreed as follows:",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (TOTA[:400].encode(), "line"),
        (b"<treaty><meta><treaty_identifier>1</treaty_identifier></meta></treaty>", "treaty/body"),
        (b'{"treaty_en": "x", "total_articles": 1, "articles": 5}', "articles"),
        (b'{"treaty_en": "x", "total_articles": 1', "JSON"),
        (b"<meta />\n##Verdrag x\n\nno article here", "headings"),
    ],
)
def test_broken_sources_name_file_and_place(data, place):
    with pytest.raises(DocumentError) as error:
        parse(data, Hints(name="broken"))
    assert error.value.file == "broken"
    assert place in error.value.place


@needs_corpora
@pytest.mark.parametrize(
    ("path", "work", "eid", "starts"),
    [
        ("treaties/open-treaties/iccpr.json", "treaty:iccpr", "art_14__para_3__point_g", "(g) Not to be compelled"),
        ("treaties/laws-markdown/echr.md", "treaty:echr", "art_6__para_3__point_e", "(e) to have the free assistance"),
        (
            "treaties/laws-markdown/wto-agreement.md",
            "treaty:wto",
            "gats__art_14bis__para_1__point_b__point_iii",
            "iii) taken in time of war",
        ),
        ("treaties/laws-markdown/wto-agreement.md", "treaty:wto", "trips__art_73__para_1__point_b__point_iii", "iii) taken in time of war"),
        ("treaties/laws-markdown/energy-charter.md", "treaty:ect", "art_24__para_3__point_a__point_ii", "(ii) taken in time of war"),
        ("trade-agreements/pta_118.xml", "treaty:pta:118", "art_10__para_1", "1. The States Parties"),
    ],
)
def test_addresses_in_real_treaties(path, work, eid, starts):
    data = (SHARED / path).read_bytes()
    document = sniff(data, path).parse(data, Hints(name=path))
    assert document.metadata.work == work
    assert _words(document)[eid].startswith(starts)


@needs_corpora
def test_every_tenth_trade_agreement_tiles_and_has_parties():
    for path in sorted((SHARED / "trade-agreements").glob("pta_*.xml"))[::10]:
        document = parse(path.read_bytes(), Hints(name=path.name))
        document.check()
        assert document.metadata.parties
        assert any(p.kind == "article" for p in document.provisions)
