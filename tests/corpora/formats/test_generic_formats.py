"""Plain text, HTML and PDF of several drafting traditions: fictional instruments, bad input, and fixed points."""

import contextlib
import unicodedata
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpora.decode import decode
from corpora.document import DocumentError
from corpora.formats import Hints, parse
from corpora.formats.plain_text import print_text

EU = """COUNCIL REGULATION (EU) No 1833/2034
of 31 July 2034
concerning lamps in Ruritania
THE COUNCIL OF THE EUROPEAN UNION,
Having regard to the Treaty on Lamps,
Whereas:
(1) Lamps glare.
(2) They should not.
HAS ADOPTED THIS REGULATION:
Article 1
Prohibitions
1. It shall be prohibited to light:
(a) red lamps;
(b) blue lamps.
2. Paragraph 1 shall not apply to:
(i) torches; or
(ii) candles.
Article 2
This Regulation shall enter into force tomorrow.
Done at Strelsau, 31 July 2034.
For the Council
The President
P. DOE
ANNEX I
1. Lamps
"""

UK = """2095 No. 597

The Ruritania (Lamps) Regulations 2095

Made 21st May 2095

The Secretary of State, in exercise of the powers conferred by section 1 of the Lamps Act 2091, makes the following Regulations.

PART 2
Prohibitions

Interpretation

2. In these Regulations—

"lamp" includes a torch and—

(a) a lantern; or

(b) a candle,

and related expressions are read accordingly.

4.—(1) A keeper must not—

(a) light a lamp; or

(b) sell one.

(2) Paragraph (1) is subject to Part 3.

SCHEDULE 1

1.—(1) This Schedule applies.
"""

LICENCE = """OFFICE OF FOREIGN ASSETS CONTROL

Ruritanian Lamp Sanctions Regulations
31 CFR part 987

GENERAL LICENSE NO. 8A

Authorizing Transactions Related to Lamps

(a) Except as provided in paragraph (b), all lamps are authorized, including:

(1) red lamps; and

(2) blue lamps.

(b) This general license does not authorize oil.

Dated: March 2, 2095
"""

PAGE = """<html><body><nav>Home Search</nav><h1>Lamp Order 2095</h1><p>Lamps are regulated.</p><h2>PART 1</h2><h3>Prohibitions</h3>
<p><b>1.</b> It is prohibited to light:</p><ol type="a"><li>red lamps;</li><li>lamps of<ol type="i"><li>tin;</li><li>iron.</li></ol></li></ol>
<table><tr><td>(c)</td><td>blue lamps.</td></tr><tr><td>(d)</td><td>oil.</td></tr></table>
<table><tr><th>Name</th><th>Keeper</th></tr><tr><td>Red Lamp</td><td>Doe</td></tr></table><script>var lamp;</script></body></html>"""


def text(source, name="document.txt"):
    return parse(source.encode(), Hints(name=name))


def eids(document):
    return [p.eid for p in document.provisions]


def test_a_european_regulation():
    document = text(EU)
    m = document.metadata
    assert (m.work, m.jurisdiction, m.issuer, m.adopted) == (
        "eu:celex:32034R1833",
        "EU",
        "Council of the European Union",
        date(2034, 7, 31),
    )
    assert {
        "cit_1",
        "rec_1",
        "rec_2",
        "art_1__heading",
        "art_1__para_1__point_b",
        "art_1__para_2__point_ii",
        "art_2",
        "sched_I__para_1",
    } <= set(eids(document))
    assert next(p for p in document.provisions if p.eid == "art_1").heading == "Prohibitions"


def test_a_british_instrument():
    document = text(UK)
    assert document.metadata.work == "uk:uksi/2095/597"
    assert document.metadata.title == "The Ruritania (Lamps) Regulations 2095"
    assert document.metadata.adopted == date(2095, 5, 21)
    assert {
        "part_2__sec_2__def_lamp__para_b",
        "part_2__sec_2__def_lamp__wrapup",
        "part_2__sec_4__subsec_1__para_a",
        "part_2__sec_4__subsec_2",
        "sched_1__para_1",
    } <= set(eids(document))


def test_a_general_licence():
    document = text(LICENCE)
    m = document.metadata
    assert (m.number, m.form, m.jurisdiction) == ("General License No. 8A", "general license", "US")
    assert m.title == "General License No. 8A: Authorizing Transactions Related to Lamps"
    assert m.adopted == date(2095, 3, 2)
    assert {"para_a__subpara_1", "para_a__subpara_2", "para_b"} <= set(eids(document))


@pytest.mark.parametrize(
    ("line", "work"),
    [
        ("Commission Implementing Regulation (EU) 2034/427 of 4 March 2034 on lamps", "eu:celex:32034R0427"),
        ("Council Decision (CFSP) 2034/512 of 31 July 2034 concerning lamps", "eu:celex:32034D0512"),
        ("Council Decision 2034/512/CFSP of 31 July 2034 concerning lamps", "eu:celex:32034D0512"),
        ("Lamp Regulations\nSOR/2094-58", "ca:SOR/2094-58"),
        ("Règlement sur les lampes\nDORS/2094-58", "ca:SOR/2094-58"),
        ("Autonomous Lamps Act 2091\nC2091A00038", "au:C2091A00038"),
        ("S/RES/9664 (2092)\nLamps", "un:S/RES/9664"),
        ("946.231.999.9\nOrdinance on Lamps", "ch:946.231.999.9"),
        ("Executive Order 99694\nDimming lamps", "us:eo:99694"),
    ],
)
def test_citation_forms_identify_the_work(line, work):
    assert text(f"{line}\n\n1. Lamps are out.\n\n2. Oil is out.\n").metadata.work == work


def test_what_the_text_does_not_say_stays_unknown():
    m = text("Lamps go out.\n\nOil burns.\n").metadata
    assert (m.work, m.number, m.jurisdiction, m.adopted) == (None, None, None, None)


def test_language():
    french = "Il est interdit aux gardiens de vendre des lampes et de les allumer dans la ville ou sur le port.\n" * 3
    assert text(french).metadata.language == "fr"


def test_wrapped_lines_are_joined_and_points_stay_apart():
    document = text(
        "1. The keeper shall dim the lamps that are\nlit, and report under section\n2 to the mas-\nter, including:\n(a) red;\n(b) blue.\n"
    )
    assert (
        document.text.split("\n")[0]
        == "1. The keeper shall dim the lamps that are lit, and report under section 2 to the master, including:"
    )
    assert eids(document)[1:] == ["sec_1__para_a", "sec_1__para_b"]


def test_contents_whose_pages_are_counted_by_part_are_no_law():
    document = text(
        "Lamps Ordinance\n\n(Cap. 9999)\n\nContents\n\nSection Page\n\nPart 1 Preliminary\n\n1. Short title 1-2\n\n2. Interpretation\n\n1-4\n\n2A. Keepers 1-5\n\n"
        "Part 3A Dimming of lamps, wicks, lanterns and torches, etc.\n\n3. Lamps that are to be dimmed 3A-2\n\nSection Page\n\n4. (Repealed) 3A-4\n\nSchedule 2 Form S2-2\n\n"
        "An Ordinance to dim lamps.\n\nPart 1\n\nPreliminary\n\n1. Short title\n\nThis Ordinance may be cited as the Lamps Ordinance.\n\n2. Interpretation\n\n"
        "(1) In this Ordinance—\n\nkeeper (燈塔看守人) means—\n\n(a) a keeper; or\n\n(b) a watchman;\n\n2A. Keepers\n\nThe Commissioner may appoint a keeper.\n\nPart 3A\n\nDimming\n\n3. Lamps that are to be dimmed\n\nA keeper shall dim them.\n"
    )
    law = [p for p in document.provisions if p.kind != "note"]
    assert "An Ordinance to dim lamps." in [document.text[p.start : p.end] for p in law[:4]]
    assert {"part_1__sec_1", "part_1__sec_2__subsec_1__def_keeper__para_b", "part_3A__sec_3"} <= {p.eid for p in law}
    assert not [p.eid for p in law if p.kind == "schedule"]
    assert (document.metadata.work, document.metadata.jurisdiction, document.metadata.title) == ("hk:cap/9999", "HK", "Lamps Ordinance")


@pytest.mark.parametrize(
    ("source", "law"),
    [
        (
            "Lamps Ordinance\n\n(Cap. 9999)\n\nContents\n\nPart 1\n\nPreliminary\n\n1. Short title 1-2\n\n2. Ban 1-4\n\nPart 2\n\nOffences\n\n3. Penalty 2-2\n\n"
            "Part 1\n\nPreliminary\n\n1. Short title\n\nThis is the Lamps Ordinance.\n\n2. Ban\n\nNo lamps.\n\nPart 2\n\nOffences\n\n3. Penalty\n\nA fine.\n",
            {"Part 1", "1. Short title", "No lamps.", "A fine."},
        ),
        (
            "Treaty on Lamps\n\nContents\n\nArticle 1\n\nArticle 2\n\nArticle 3\n\nArticle 1\n\nLamps are lit.\n\nArticle 2\n\nWicks are trimmed.\n\nArticle 3\n\nIt ends.\n",
            {"Article 1 Lamps are lit.", "Article 2 Wicks are trimmed."},
        ),
        (
            "Lamps Order\n\nContents\n\n1. Interpretation 1-2\n\n2. Ban 1-4\n\n3. Penalty 1-6\n\nNo person may sell goods listed in Schedule 1\n\nThe ban ends on 31 December 2030\n\n"
            "1. Interpretation\n\nLamps glow.\n\n2. Ban\n\nNo lamps.\n\n3. Penalty\n\nA fine.\n",
            {"No person may sell goods listed in Schedule 1", "The ban ends on 31 December 2030"},
        ),
        (
            "Lamps Act 1998\n\nContents\n\n1 Short title\n\n2 Commencement\n\n3 Lamps\n\nAn Act to prohibit the sale of lamps to enemies, and for related purposes\n\nThe Parliament of Velmora enacts:\n\n"
            "1 Short title\n\nThis is the Lamps Act.\n\n2 Commencement\n\nIt commences.\n\n3 Lamps\n\nNo lamps.\n",
            {"An Act to prohibit the sale of lamps to enemies, and for related purposes", "The Parliament of Velmora enacts:"},
        ),
    ],
)
def test_contents_swallow_no_law(source, law):
    document = text(source)
    kept = " ".join(document.text[p.start : p.end].replace("\n", " ") for p in document.provisions if p.kind != "note")
    assert all(words in kept for words in law), kept


def test_many_lists_of_contents_are_read_once():
    document = text("\n\n".join("Contents\n\n" + "\n\n".join(f"A{i}x{j}" for j in range(6)) for i in range(3000)))
    assert document.provisions


def test_chapters_of_other_states_are_not_of_hong_kong():
    assert (
        text("Export Control Ordinance\n\n(Cap. 12)\n\nFalkland Islands\n\n1. Short title\n\nThis is it.\n").metadata.jurisdiction != "HK"
    )


def test_an_act_whose_only_schedule_is_a_treaty_keeps_its_sections():
    document = text(
        "Charter of the Harbours Act 1945\n\nPart 1—Preliminary\n\n1 Short title\n\nThis Act may be cited as the Charter of the Harbours Act 1945.\n\n2 Lamps\n\n(1) Lamps must be lit.\n\n"
        "The Schedule—Charter of the Harbours\n\nArticle 1\n\nHarbours are open.\n\nArticle 2\n\nLamps are lit.\n\nArticle 3\n\nIt ends.\n"
    )
    assert {"part_1__sec_1", "part_1__sec_2__subsec_1"} <= set(eids(document))


def test_a_page():
    document = parse(PAGE.encode(), Hints(name="page.html"))
    assert document.format == "html"
    assert "Home" not in document.text
    assert "var lamp" not in document.text
    assert {"part_1__heading", "part_1__sec_1__para_b__subpara_ii", "part_1__sec_1__para_c", "part_1__sec_1__para_d"} <= set(eids(document))
    assert document.tables[0].header == ("Name", "Keeper")


def test_a_pdf_loses_heads_and_feet_and_keeps_paragraphs():
    weasyprint = pytest.importorskip("weasyprint")

    def port(n: int) -> str:
        return "".join("bcdfghklmn"[int(digit)] + "aeiouaeiou"[int(digit)] for digit in f"{n:03}").title() + "burg"

    points = "".join(
        f"<p>{n}. Decides that the keeper of {port(n)} shall dim the lamps of {port(n + 60)} and those of {port(n + 120)}, and report to {port(n + 180)};</p>"
        for n in range(1, 60)
    )
    page = f"""<style>@page {{ size: A5; @top-center {{ content: "S/RES/9661 (2090)" }} @bottom-center {{ content: counter(page) }} }}</style>
    <p>Resolution 9661 (2090)</p><p>Adopted by the Security Council at its 9933rd meeting, on 6 August 2090</p><p>The Security Council,</p>
    <p>Concerned about lamps,</p>{points}<p>60. Decides to remain seized of the matter.</p>"""
    document = parse(weasyprint.HTML(string=page).write_pdf(), Hints(name="lamp.pdf"))
    assert (document.format, document.metadata.work, document.metadata.adopted) == ("pdf", "un:S/RES/9661", date(2090, 8, 6))
    assert [p.eid for p in document.provisions if p.kind == "paragraph"] == [f"para_{n}" for n in range(1, 61)]
    assert document.text.count("S/RES/9661 (2090)") <= 1
    assert all(document.words(p).endswith("burg;") for p in document.provisions if p.kind == "paragraph" and p.eid != "para_60")


def test_a_pdf_of_pictures_is_refused():
    weasyprint = pytest.importorskip("weasyprint")
    with pytest.raises(DocumentError, match="no text layer"):
        parse(weasyprint.HTML(string="<div style='width:5em;height:5em;background:red'></div>").write_pdf(), Hints(name="scan.pdf"))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t ",
        b"\xef\xbb\xbf",
        bytes(range(256)) * 8,
        b"%PDF-1.7\nbroken",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 64,
        b"PK\x03\x04" + b"\x00" * 64,
        b"<html><body></body></html>",
        b"***\n---\n...",
        b"x" * 6_000_000,
    ],
)
def test_bad_input_is_one_document_error(data):
    with pytest.raises(DocumentError) as caught:
        parse(data, Hints(name="bad"))
    assert (caught.value.file, bool(caught.value.place), bool(caught.value.reason)) == ("bad", True, True)


def test_a_cut_page_is_read_as_far_as_it_goes():
    assert parse(b"<html><body><p>lamp</p", Hints(name="cut.html")).text == "lamp"


def test_another_encoding_is_read_and_reported():
    source = "Règlement sur les lampes à huile d’été\n\n1. Il est interdit d’allumer les lampes à pétrole près du théâtre.\n" * 4
    document = parse(source.encode("cp1252"), Hints(name="latin.txt"))
    assert "théâtre" in document.text
    assert any("not UTF-8" in w for w in document.metadata.warnings)
    assert decode(source.encode("utf-16"), "wide.txt")[0] == source


@pytest.mark.parametrize("source", [EU, UK, LICENCE])
def test_printing_is_a_fixed_point(source):
    once = text(source)
    again = parse(print_text(once).encode(), Hints(name="again.txt"))
    assert again.text == once.text


WORDS = st.sampled_from(
    [
        "(a)",
        "(i)",
        "(1)",
        "1.",
        "Section 2.",
        "Article 3",
        "PART 1",
        "Lamps",
        "lamp",
        "shall",
        "oil.",
        "wick;",
        "Keepers:",
        "and",
        "“Lamp”",
        "—",
        "\n",
        "\n\n",
        "of",
        "means",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40))
@example(["(a)"] * 5)
def test_printing_any_text_is_a_fixed_point(words):
    try:
        once = text(" ".join(words))
    except DocumentError:
        return
    once.check()
    assert unicodedata.is_normalized("NFC", once.text)
    assert parse(print_text(once).encode(), Hints()).text == once.text


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["a.txt", "a.html"]))
def test_any_text_is_a_document_or_an_error(source, name):
    prefix = "<html><body>" if name.endswith("html") else ""
    with contextlib.suppress(DocumentError):
        parse((prefix + source).encode("utf-8", "surrogatepass"), Hints(name=name)).check()
