"""EUR-Lex XHTML: structure, numbers, lists and metadata of fictional acts in the publisher's classes."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.document import DocumentError
from corpora.formats import Hints, parse, sniff
from corpora.formats.eurlex_acts import act_number, celex_of_link, printed_day

NEW = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>L_2097064EN.01000101.xml</title></head><body>
<table><tbody><tr><td><p class="oj-hd-date">4.3.2097</p></td><td><p class="oj-hd-lg">EN</p></td>
<td><p class="oj-hd-ti">Official Journal of the European Union</p></td><td><p class="oj-hd-oj">L 64/1</p></td></tr></tbody></table>
<hr class="oj-separator"/>
<div class="eli-container">
<div class="eli-main-title" id="tit_1"><p class="oj-doc-ti">COUNCIL REGULATION (EU) 2097/412</p>
<p class="oj-doc-ti">of 3 March 2097</p><p class="oj-doc-ti">concerning restrictive measures against tampering with tide gauges</p></div>
<div class="eli-subdivision" id="pbl_1"><p class="oj-normal">THE COUNCIL OF THE EUROPEAN UNION,</p>
<div class="eli-subdivision" id="cit_1"><p class="oj-normal">Having regard to the Treaty,</p></div>
<div class="eli-subdivision" id="cit_2"><p class="oj-normal">Having regard to Council Decision (CFSP) 2097/411 concerning tide gauges
<a id="ntc1-L" href="#ntr1-L">(<span class="oj-super oj-note-tag">1</span>)</a>,</p></div>
<p class="oj-normal">Whereas:</p>
<div class="eli-subdivision" id="rct_1"><table><tbody><tr><td><p class="oj-normal">(1)</p></td>
<td><p class="oj-normal">Tide gauges protect harbours.</p></td></tr></tbody></table></div>
<div class="eli-subdivision" id="rct_2"><table><tbody><tr><td><p class="oj-normal">(2)</p></td>
<td><p class="oj-normal">Interference is growing.</p></td></tr></tbody></table></div>
<p class="oj-normal">HAS ADOPTED THIS REGULATION:</p></div>
<div class="eli-subdivision" id="enc_1">
<div class="eli-subdivision" id="art_1"><p class="oj-ti-art">Article 1</p>
<div class="eli-title" id="art_1.tit_1"><p class="oj-sti-art">Freezing</p></div>
<div id="001.001"><p class="oj-normal">1.   All funds belonging to persons listed in Annex I shall be frozen, in so far as they:</p>
<table><tbody><tr><td><p class="oj-normal">(a)</p></td><td><p class="oj-normal">belong to:</p>
<table><tbody><tr><td><p class="oj-normal">(i)</p></td><td><p class="oj-normal">a pilot;</p></td></tr>
<tr><td><p class="oj-normal">(ii)</p></td><td><p class="oj-normal">a harbour master; or</p></td></tr></tbody></table></td></tr>
<tr><td><p class="oj-normal">(b)</p></td><td><p class="oj-normal">are held by them</p></td></tr></tbody></table>
<p class="oj-normal">whether or not directly.</p></div>
<div id="001.002"><p class="oj-normal">2.   Paragraph 1 shall not apply to:</p>
<table><tbody><tr><td><p class="oj-normal">—</p></td><td><p class="oj-normal">food;</p></td></tr>
<tr><td><p class="oj-normal">—</p></td><td><p class="oj-normal">medicine.</p></td></tr></tbody></table></div></div>
<div class="eli-subdivision" id="art_2"><p class="oj-ti-art">Article 2</p>
<p class="oj-normal">This Regulation shall enter into force on the day following that of its publication.</p></div></div>
<div class="eli-subdivision" id="fnp_1"><div class="oj-final"><p class="oj-normal">This Regulation shall be binding in its entirety.</p>
<p class="oj-normal">Done at Brussels, 3 March 2097.</p><div class="oj-signatory"><p class="oj-signatory">For the Council</p></div></div></div>
<hr class="oj-note"/><p class="oj-note"><a id="ntr1-L" href="#ntc1-L">(<span class="oj-super">1</span>)</a>  <a href="https://eur-lex.europa.eu/legal-content/EN/AUTO/?uri=CELEX:32097D0411">OJ L 63, 3.3.2097, p. 9</a>.</p></div>
<div class="eli-container" id="anx_I"><p class="oj-doc-ti">ANNEX I</p><p class="oj-doc-ti">List of natural and legal persons</p>
<p class="oj-ti-grseq-1">A. Natural persons</p>
<table class="oj-table"><tbody><tr class="oj-table"><td><p class="oj-tbl-hdr"> </p></td><td><p class="oj-tbl-hdr">Name</p></td>
<td><p class="oj-tbl-hdr">Identifying information</p></td><td><p class="oj-tbl-hdr">Reasons</p></td><td><p class="oj-tbl-hdr">Date of listing</p></td></tr>
<tr class="oj-table"><td><p class="oj-tbl-txt">1.</p></td><td><p class="oj-tbl-txt">Orla FENWICK (a.k.a. Orla Marsh)</p></td>
<td><p class="oj-tbl-txt">DOB: 2.5.2060; Nationality: Borduria; passport No: B77123</p></td>
<td><p class="oj-tbl-txt">Directed the tampering.</p></td><td><p class="oj-tbl-txt">3.3.2097</p></td></tr></tbody></table></div>
</body></html>"""

OLD_NAMES = NEW.replace("oj-ti-art", "ti-art").replace("oj-", "")


@pytest.fixture(params=[NEW, OLD_NAMES], ids=["since 2023", "before 2023"])
def act(request):
    return parse(request.param.encode(), Hints(name="act"))


def by_eid(document):
    return {p.eid: p for p in document.provisions}


def test_an_act_states_its_number_dates_and_institution(act):
    metadata = act.metadata
    assert act.format == "eurlex-xhtml"
    assert metadata.work == "eu:celex:32097R0412"
    assert (metadata.adopted, metadata.published) == (date(2097, 3, 3), date(2097, 3, 4))
    assert metadata.issuer == "Council of the European Union"
    assert (metadata.form, metadata.language, metadata.jurisdiction) == ("regulation", "en", "EU")
    assert metadata.title.endswith("tide gauges")


def test_preamble_articles_points_and_annexes_keep_their_numbers(act):
    found = by_eid(act)
    expected = {
        "preamble__cit_1": ("citation", "Having regard to the Treaty,"),
        "preamble__cit_2": ("citation", "Having regard to Council Decision (CFSP) 2097/411 concerning tide gauges,"),
        "preamble__rec_2": ("recital", "(2) Interference is growing."),
        "art_1": ("article", "Article 1"),
        "art_1__heading": ("heading", "Freezing"),
        "art_1__para_1__point_a": ("point", "(a) belong to:"),
        "art_1__para_1__point_a__point_ii": ("point", "(ii) a harbour master; or"),
        "art_1__para_1__point_b": ("point", "(b) are held by them"),
        "art_1__para_1__wrapup": ("wrapup", "whether or not directly."),
        "art_1__para_2__indent_2": ("indent", "— medicine."),
        "art_2__p_1": ("paragraph", "This Regulation shall enter into force on the day following that of its publication."),
        "sched_I": ("schedule", "ANNEX I"),
        "fn_1": ("footnote", "(1) OJ L 63, 3.3.2097, p. 9."),
    }
    got = {eid: (found[eid].kind, act.words(found[eid])) for eid in expected if eid in found}
    assert got == expected


def test_a_row_of_an_annex_is_a_listing_with_what_its_columns_say(act):
    (listing,) = act.listings
    assert listing.name == "Orla FENWICK" == act.text[listing.name_start : listing.name_end]
    assert listing.listed_on == date(2097, 3, 3)
    assert listing.fields["aliases"] == "Orla Marsh"
    assert listing.fields["dob"] == "2.5.2060"
    assert listing.fields["nationality"] == "Borduria"
    assert listing.fields["passport"] == "B77123"
    assert listing.fields["reason"] == "Directed the tampering."
    assert (listing.schedule, listing.group, listing.number) == ("ANNEX I", "A. Natural persons", "1.")


def test_cells_of_a_table_are_where_the_table_says(act):
    (table,) = act.tables
    (row,) = table.rows
    assert [act.text[s:e] for s, e in row[1]][:2] == ["1.", "Orla FENWICK (a.k.a. Orla Marsh)"]
    assert table.header[1] == "Name"


@pytest.mark.parametrize(
    ("title", "celex", "number"),
    [
        ("COUNCIL REGULATION (EU) 2019/796 of 17 May 2019 concerning …", "32019R0796", "(EU) 2019/796"),
        ("COUNCIL DECISION (CFSP) 2019/797 of 17 May 2019", "32019D0797", "(CFSP) 2019/797"),
        ("Council Regulation (EU) No 833/2014 of 31 July 2014", "32014R0833", "(EU) No 833/2014"),
        ("Council Regulation (EC) No 881/2002 of 27 May 2002", "32002R0881", "(EC) No 881/2002"),
        ("COUNCIL DECISION 2014/512/CFSP of 31 July 2014", "32014D0512", "2014/512/CFSP"),
        ("Council Common Position 2001/931/CFSP of 27 December 2001", "32001E0931", "2001/931/CFSP"),
        ("COUNCIL IMPLEMENTING REGULATION (EU) 2020/1125 implementing Regulation (EU) 2019/796", "32020R1125", "(EU) 2020/1125"),
        ("Règlement (UE) 2019/796 du Conseil du 17 mai 2019", "32019R0796", "(UE) 2019/796"),
        ("Décision (PESC) 2019/797 du Conseil", "32019D0797", "(PESC) 2019/797"),
        ("Règlement (UE) n° 833/2014 du Conseil", "32014R0833", "(UE) n° 833/2014"),
        ("DIRECTIVE (EU) 2024/1226 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL", "32024L1226", "(EU) 2024/1226"),
    ],
)
def test_celex_follows_from_a_title(title, celex, number):
    assert act_number(title) == (celex, number)


def test_an_act_without_a_number_has_no_celex():
    assert act_number("Corrigendum to a notice of the harbour") is None


@pytest.mark.parametrize(
    ("link", "celex"),
    [
        ("https://eur-lex.europa.eu/legal-content/EN/AUTO/?uri=CELEX:32014R0833", "32014R0833"),
        ("http://data.europa.eu/eli/dec/2014/512/oj", "32014D0512"),
        ("http://data.europa.eu/eli/reg_impl/2020/1125/oj", "32020R1125"),
        ("https://example.org/", None),
    ],
)
def test_links_resolve_to_celex(link, celex):
    assert celex_of_link(link) == celex


def test_a_day_that_does_not_exist_is_no_day():
    assert printed_day("31.2.2020") is None
    assert printed_day("17.5.2019") == date(2019, 5, 17)


CONSOLIDATED = """<html lang="en"><head><meta charset="utf-8"><title>EUR-Lex</title></head><body>
<p class="reference">02097R0412 — EN — 09.08.2098 — 002.001</p><p class="disclaimer">This text is meant purely as a documentation tool.</p>
<div class="eli-main-title"><p class="title-doc-first">COUNCIL REGULATION (EU) 2097/412</p><p class="title-doc-last">of 3 March 2097</p>
<p class="title-doc-last">concerning tide gauges</p></div>
<p class="title-article-norm">Article 1</p><div class="eli-title"><p class="stitle-article-norm">Definitions</p></div>
<div class="norm"><span class="no-parag">1.  </span><div class="norm inline-element">For this Regulation:</div></div>
<div class="grid-container grid-list"><div class="list grid-list-column-1"><span>(a) </span></div>
<div class="grid-list-column-2"><p class="norm">‘gauge’ means a tide gauge;</p></div></div>
</body></html>"""


def test_a_consolidated_text_is_a_version_of_the_act():
    document = parse(CONSOLIDATED.encode(), Hints(name="consolidated"))
    assert document.metadata.work == "eu:celex:32097R0412"
    assert document.metadata.identifiers["celex"] == "02097R0412"
    assert document.metadata.version == date(2098, 8, 9)
    assert document.metadata.title == "COUNCIL REGULATION (EU) 2097/412 of 3 March 2097 concerning tide gauges"
    assert document.metadata.adopted == date(2097, 3, 3)
    found = by_eid(document)
    assert document.words(found["art_1__para_1"]) == "1. For this Regulation:"
    assert document.words(found["art_1__para_1__point_a"]) == "(a) ‘gauge’ means a tide gauge;"
    assert "documentation tool" not in document.text


AMENDING = """<html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>L</title></head><body><p class="oj-hd-date">5.6.2098</p>
<div class="eli-container"><div class="eli-main-title"><p class="oj-doc-ti">DÉCISION (PESC) 2098/77 DU CONSEIL</p><p class="oj-doc-ti">du 4 juin 2098</p>
<p class="oj-doc-ti">modifiant la décision (PESC) 2097/411</p></div>
<p class="oj-normal">LE CONSEIL DE L’UNION EUROPÉENNE,</p><p class="oj-normal">vu le traité,</p><p class="oj-normal">considérant ce qui suit:</p>
<table><tr><td><p class="oj-normal">(1)</p></td><td><p class="oj-normal">Les marées montent.</p></td></tr></table>
<p class="oj-normal">A ADOPTÉ LA PRÉSENTE DÉCISION:</p><p class="oj-ti-art">Article premier</p><p class="oj-normal">L’article suivant est inséré:</p>
<p class="oj-ti-art">«Article 5 bis</p><p class="oj-normal">1.   Les marégraphes sont protégés.</p><p class="oj-normal">2.   Les ports aussi.».</p>
<p class="oj-ti-art">Article 2</p><p class="oj-normal">La présente décision s’applique jusqu’au 1er juin 2099.</p>
<p class="oj-normal">Fait à Bruxelles, le 4 juin 2098.</p></div></body></html>"""


def test_inserted_articles_are_not_articles_of_a_french_amending_act():
    document = parse(AMENDING.encode(), Hints(name="acte"))
    metadata = document.metadata
    assert (metadata.work, metadata.language, metadata.form) == ("eu:celex:32098D0077", "fr", "decision")
    assert (metadata.adopted, metadata.published) == (date(2098, 6, 4), date(2098, 6, 5))
    assert [p.eid for p in document.provisions if p.kind == "article"] == ["art_1", "art_2"]
    got = {p.eid: (p.kind, document.words(p)) for p in document.provisions}
    assert got["preamble__cit_1"] == ("citation", "vu le traité,")
    assert got["preamble__rec_1"] == ("recital", "(1) Les marées montent.")
    (inserted,) = (p for p in document.provisions if "Les ports aussi" in document.words(p))
    assert inserted.parent == "art_1__p_2"
    assert got["sign_1"] == ("signature", "Fait à Bruxelles, le 4 juin 2098.")


def test_other_pages_are_not_taken_for_acts():
    with pytest.raises(DocumentError, match="no act in this page"):
        sniff(NEW.encode(), "a").parse(b"<html><body><p>Opening hours</p></body></html>", Hints(name="page"))


def test_a_truncated_page_is_an_error_with_a_line():
    with pytest.raises(DocumentError, match=r"^cut: line \d+, column \d+: not well-formed"):
        sniff(NEW.encode(), "a").parse(NEW[:3000].encode(), Hints(name="cut"))


cells = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="<>&"), max_size=25)


@st.composite
def points(draw, depth=2):
    inner = draw(points(depth - 1)) if depth and draw(st.booleans()) else ""
    label = draw(st.sampled_from(["(a)", "(1)", "—", "(i)", "1.", ""]))
    return f'<table><tbody><tr><td><p class="oj-normal">{label}</p></td><td><p class="oj-normal">{draw(cells)}</p>{inner}</td></tr></tbody></table>'


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(cells.map(lambda c: f'<p class="oj-normal">{c}</p>'), points(), st.just('<p class="oj-ti-art">Article 3</p>')), max_size=6
    )
)
def test_any_sequence_of_blocks_tiles_the_text(parts):
    page = NEW.replace('<p class="oj-ti-art">Article 2</p>', f'<p class="oj-ti-art">Article 2</p>{"".join(parts)}')
    document = parse(page.encode(), Hints(name="any"))
    document.check()
    for listing in document.listings:
        assert document.text[listing.name_start : listing.name_end] == listing.name
