"""LIMS XML: fictional instruments in the publisher's markup, and every real file where the corpora are at hand."""

import collections
import os
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from corpora import xml
from corpora.document import DocumentError
from corpora.formats import Hints, parse
from corpora.formats.lims_identification import stub, work_id

CORPORA = Path(os.environ.get("OPERATIVE_SHARED", "../shared")) / "corpora"
REAL = sorted((CORPORA / "canada").glob("*/*.xml"))

LIMS = "http://justice.gc.ca/lims"


def regulation(body: str, language: str = "en", number: str = "SOR/2097-12", front: str = "") -> bytes:
    """A regulation around `body`, which follows the identification."""
    return f"""<?xml version="1.0" encoding="utf-8"?><Regulation xmlns:lims="{LIMS}" lims:pit-date="2098-05-04" lims:current-date="2098-06-01"
 lims:lastAmendedDate="2098-05-04" regulation-type="SOR" xml:lang="{language}"><Identification><InstrumentNumber>{number}</InstrumentNumber>
<RegistrationDate><Date><YYYY>2097</YYYY><MM>03</MM><DD>9</DD></Date></RegistrationDate>
<EnablingAuthority><XRefExternal reference-type="act" link="S-14.5">SPECIAL MEASURES ACT</XRefExternal></EnablingAuthority>
<LongTitle>Tide Gauge Regulations</LongTitle><RegulationMakerOrder><RegulationMaker>P.C.</RegulationMaker><OrderNumber>2097-77</OrderNumber>
<Date><YYYY>2097</YYYY><MM>3</MM><DD>8</DD></Date></RegulationMakerOrder></Identification>{front}{body}</Regulation>""".encode()


BODY = """<Order><Provision><Text>Whereas gauges are tampered with;</Text></Provision><Provision><Text>Therefore, the Governor in Council, under the
<XRefExternal reference-type="act" link="S-14.5">Special Measures Act</XRefExternal><FootnoteRef idref="f1">a</FootnoteRef>, makes the
<XRefExternal reference-type="regulation" link="SOR-2097-12">Tide Gauge Regulations</XRefExternal>.</Text>
<Footnote id="f1"><Label>a</Label><Text>S.C. 1992, c. 17</Text></Footnote></Provision></Order>
<Body><Heading level="1"><TitleText>Interpretation</TitleText></Heading>
<Section lims:inforce-start-date="2097-03-09" lims:lastAmendedDate="2098-05-04"><MarginalNote>Definitions</MarginalNote><Label>1</Label>
<Text>The following definitions apply.</Text>
<Definition><Text><DefinedTermEn>tide gauge</DefinedTermEn> means an instrument and includes</Text>
<Paragraph><Label>(a)</Label><Text>its mast; and</Text></Paragraph><Paragraph><Label>(a.1)</Label><Text>its well. (<DefinedTermFr>marégraphe</DefinedTermFr>)</Text></Paragraph></Definition>
<Definition><Text><DefinedTermEn>harbour</DefinedTermEn><Repealed>[Repealed, SOR/2098-3, s. 1]</Repealed></Text></Definition></Section>
<Section><MarginalNote>Prohibition</MarginalNote><Label>3.01</Label><Subsection><Label>(1)</Label><Text>No person shall</Text>
<Paragraph><Label>(a)</Label><Text>move a gauge, subject to section <XRefInternal>1</XRefInternal>;</Text>
<Subparagraph><Label>(i)</Label><Text>by day, or</Text><Clause><Label>(A)</Label><Text>on foot</Text></Clause></Subparagraph></Paragraph>
<ContinuedSectionSubsection><Text>without the Minister’s leave.</Text></ContinuedSectionSubsection></Subsection>
<Subsection><Label>(2)</Label><Text><Repealed>[Repealed, SOR/2098-3, s. 2]</Repealed></Text></Subsection>
<HistoricalNote><HistoricalNoteSubItem lims:inforce-start-date="2098-01-02">SOR/2098-3, s. 2</HistoricalNoteSubItem></HistoricalNote></Section>
<Section><Label>5 to 7</Label><Text><Repealed>[Repealed, SOR/2098-3, s. 4]</Repealed></Text></Section></Body>
<Schedule lims:inforce-start-date="2097-03-09"><ScheduleFormHeading><Label>SCHEDULE 1</Label><OriginatingRef>(Section 3.01)</OriginatingRef><TitleText>Persons</TitleText></ScheduleFormHeading>
<Heading style="listcaption"><Label>PART 1</Label><TitleText>Individuals</TitleText></Heading>
<List lims:inforce-start-date="2097-03-09">
<Item lims:fid="1" lims:id="1" lims:inforce-start-date="2097-03-09"><Label>1</Label><Text>Orla FENWICK (born on May 2, 2060) (also known as Orla Marsh)</Text></Item>
<Item lims:fid="2" lims:id="2" lims:inforce-start-date="2098-01-02"><Label>2</Label><Text>Gull Trading Co., Ltd.</Text></Item>
<Item lims:fid="3" lims:id="9" lims:inforce-start-date="2098-01-02"><Label>3</Label><Text><Repealed>[Repealed, SOR/2098-3, s. 5]</Repealed></Text></Item>
<Item><Text>Notes:</Text><List><Item><Label>1</Label><Text>Capitals are surnames.</Text></Item></List></Item></List>
<HistoricalNote><HistoricalNoteSubItem lims:inforce-start-date="2098-01-02">SOR/2098-3, s. 5</HistoricalNoteSubItem></HistoricalNote></Schedule>
<Schedule><ScheduleFormHeading><Label>SCHEDULE 1.1</Label></ScheduleFormHeading><TableGroup><table><title>Ships</title><tgroup cols="3">
<thead><row><entry/><entry>Column 1</entry><entry>Column 2</entry></row><row><entry>Item</entry><entry>IMO number</entry><entry>Vessel name</entry></row></thead>
<tbody><row><entry>1</entry><entry morerows="1">9000001</entry><entry>Kittiwake</entry></row><row><entry>2</entry><entry>Razorbill <List><Item><Text>I</Text></Item>
<Item><Text>II</Text></Item></List></entry></row></tbody></tgroup></table></TableGroup></Schedule>
<Schedule id="RelatedProvs"><ScheduleFormHeading type="amending"><TitleText>RELATED PROVISIONS</TitleText></ScheduleFormHeading><RegulationPiece>
<RelatedOrNotInForce><Heading level="5"><TitleText>— SOR/2098-3, s. 9</TitleText></Heading><Section lims:inforce-start-date="2098-01-02"><Label>9</Label><Text>These Regulations apply early.</Text></Section></RelatedOrNotInForce>
</RegulationPiece></Schedule>
<RecentAmendments><Amendment><AmendmentCitation>SOR/2098-3</AmendmentCitation><AmendmentDate>2098-01-02</AmendmentDate></Amendment></RecentAmendments>"""


@pytest.fixture(scope="module")
def gauges():
    return parse(regulation(BODY), Hints(name="gauges"))


@pytest.fixture(scope="module")
def found(gauges):
    return {p.eid: p for p in gauges.provisions}


def test_identification_becomes_metadata(gauges):
    metadata = gauges.metadata
    assert metadata.work == "ca:SOR/2097-12"
    assert metadata.enabling == ("ca:S-14.5",)
    assert (metadata.adopted, metadata.registered, metadata.version) == (date(2097, 3, 8), date(2097, 3, 9), date(2098, 5, 4))
    assert metadata.issuer == "Governor in Council"
    assert metadata.identifiers == {"current_to": "2098-06-01", "order": "P.C. 2097-77"}
    assert (metadata.form, metadata.language, metadata.jurisdiction, metadata.repealed) == ("regulation", "en", "CA", False)


@pytest.mark.parametrize(
    ("eid", "kind", "words"),
    [
        ("preamble__rec_1", "recital", "Whereas gauges are tampered with;"),
        ("preamble__formula_1__fn_a", "footnote", "a S.C. 1992, c. 17"),
        ("hed_1", "heading", "Interpretation"),
        ("sec_1__heading", "heading", "Definitions"),
        ("sec_1", "section", "1 The following definitions apply."),
        ("sec_1__def_tide-gauge__para_a.1", "paragraph", "(a.1) its well. (marégraphe)"),
        ("sec_3.01", "section", "3.01"),
        ("sec_3.01__subsec_1__para_a__subpara_i__cl_A", "clause", "(A) on foot"),
        ("sec_3.01__subsec_1__wrapup", "wrapup", "without the Minister’s leave."),
        ("sec_3.01__note", "note", "SOR/2098-3, s. 2"),
        ("sec_5-7", "section", "5 to 7 [Repealed, SOR/2098-3, s. 4]"),
        ("sched_1", "schedule", "SCHEDULE 1"),
        ("sched_1__ref", "text", "(Section 3.01)"),
        ("sched_1__part_1__item_2", "listing", "2 Gull Trading Co., Ltd."),
        ("sched_1.1__row_1", "row", "1 9000001 | Kittiwake"),
        ("sched_1.1__row_2", "row", "2 Razorbill"),
        ("related__text_1__sec_9", "section", "9 These Regulations apply early."),
        ("amendments__note_1", "note", "SOR/2098-3 2098-01-02"),
    ],
)
def test_provisions_keep_kind_number_and_words(gauges, found, eid, kind, words):
    assert (found[eid].kind, gauges.words(found[eid])) == (kind, words)


def test_stubs_say_what_repealed_them(found):
    repealed = {eid: p.repealed_by for eid, p in found.items() if p.repealed}
    assert repealed == {
        "sec_1__def_harbour": "SOR/2098-3, s. 1",
        "sec_3.01__subsec_2": "SOR/2098-3, s. 2",
        "sec_5-7": "SOR/2098-3, s. 4",
        "sched_1__part_1__item_3": "SOR/2098-3, s. 5",
    }


def test_dates_of_provisions_are_the_publishers(found):
    assert found["sec_1"].in_force_from == date(2097, 3, 9)
    assert found["sec_1"].last_amended == date(2098, 5, 4)
    assert not found["related__text_1__sec_9"].applies
    assert found["related__text_1__sec_9"].in_force_from is None


def test_links_become_references(gauges):
    targets = [(gauges.text[r.start : r.end], r.target) for r in gauges.references]
    assert ("Special Measures Act", "ca:S-14.5") in targets
    assert ("Tide Gauge Regulations", "ca:SOR/2097-12") in targets
    assert ("1", "#sec_1") in targets


def test_entries_are_listings_with_what_the_note_says(gauges):
    entries = {x.name: x for x in gauges.listings}
    assert list(entries) == ["Orla FENWICK", "Gull Trading Co., Ltd.", "Kittiwake", "Razorbill"]
    assert entries["Orla FENWICK"].fields == {"dob": "May 2, 2060", "aliases": "Orla Marsh"}
    assert entries["Orla FENWICK"].listed_on == date(2097, 3, 9)
    assert entries["Gull Trading Co., Ltd."].added_by == "SOR/2098-3, s. 5"
    assert entries["Gull Trading Co., Ltd."].listed_on == date(2098, 1, 2)
    assert entries["Gull Trading Co., Ltd."].group == "PART 1 Individuals"
    assert entries["Kittiwake"].fields == {"imo": "9000001"}
    assert all(gauges.text[x.name_start : x.name_end] == x.name for x in gauges.listings)


def test_a_stub_at_the_top_repeals_the_work():
    front = '<Repealed lims:inforce-start-date="2098-02-01">[Abrogé, DORS/2098-4, art. 1]</Repealed>'
    document = parse(regulation("<Body/>", "fr", "DORS/2097-12", front), Hints(name="stub"))
    assert (document.metadata.repealed, document.metadata.repealed_by) == (True, "DORS/2098-4, art. 1")
    assert document.metadata.repealed_on == date(2098, 2, 1)
    assert document.metadata.work == "ca:SOR/2097-12"


@pytest.mark.parametrize(
    ("link", "kind", "work"),
    [
        ("DORS-2014-58", "regulation", "ca:SOR/2014-58"),
        ("TR/2017-71", "regulation", "ca:SI/2017-71"),
        ("C.R.C.,_c._123", "regulation", "ca:CRC/123"),
        ("S-14.5", "act", "ca:S-14.5"),
        ("gazette", "other", None),
        (None, "act", None),
    ],
)
def test_links_name_works(link, kind, work):
    assert work_id(link, kind) == work


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("[Repealed, SOR/2025-49, s. 1]", "SOR/2025-49, s. 1"),
        ("[Abrogée, DORS/2017-55, art. 1]", "DORS/2017-55, art. 1"),
        ("[Former section]", None),
    ],
)
def test_stub_words(words, by):
    assert stub(words) == by


@pytest.mark.parametrize("cut", [200, 900, 3000])
def test_a_truncated_file_is_an_error_with_a_place(cut):
    with pytest.raises(DocumentError, match=r"^cut: line \d+, column \d+: not well-formed XML"):
        parse(regulation(BODY)[:cut], Hints(name="cut"))


def test_an_impossible_day_is_an_error_with_its_line():
    with pytest.raises(DocumentError, match=r"^bad: line \d+: no such day: 2097-13-9"):
        parse(regulation(BODY).replace(b"<MM>03</MM>", b"<MM>13</MM>"), Hints(name="bad"))


labels = st.one_of(st.sampled_from("abcdefgh").map(lambda c: f"({c})"), st.integers(1, 9).map(str), st.just(""))
words = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="<>&"), max_size=30)


@st.composite
def units(draw, names=("Section", "Subsection", "Paragraph", "Subparagraph")):
    inner = "".join(draw(st.lists(units(names[1:]), max_size=3))) if len(names) > 1 else ""
    label = draw(labels)
    return f"<{names[0]}>{f'<Label>{label}</Label>' if label else ''}<Text>{draw(words)}</Text>{inner}</{names[0]}>"


@settings(max_examples=60, deadline=None)
@given(st.lists(units(), max_size=4))
def test_any_nesting_tiles_the_text_under_unique_eids(sections):
    document = parse(regulation(f"<Body>{''.join(sections)}</Body>"), Hints(name="any"))
    document.check()
    assert len({p.eid for p in document.provisions}) == len(document.provisions)
    assert "\n".join(document.words(p) for p in document.provisions if p.end > p.start) == document.text


@pytest.mark.parametrize(
    ("inside", "eids"),
    [
        (
            "<FormulaGroup><Formula><FormulaText>A x B</FormulaText></Formula><FormulaConnector>where</FormulaConnector><FormulaDefinition>"
            "<FormulaTerm>A</FormulaTerm><Text>is the tide</Text></FormulaDefinition></FormulaGroup>",
            ["sec_1", "sec_1__p_1", "sec_1__p_2"],
        ),
        (
            "<ReadAsText><Section><Label>4</Label><Text>No gauges.</Text></Section></ReadAsText>",
            ["sec_1", "sec_1__p_1", "sec_1__p_1__sec_4"],
        ),
        ("<Paragraph><Label>(a)</Label><Text>one</Text></Paragraph><Text>flush</Text>", ["sec_1", "sec_1__para_a", "sec_1__wrapup"]),
        ("<Unheard><Of><Label>(a)</Label>words</Of></Unheard>", ["sec_1", "sec_1__p_1"]),
    ],
)
def test_rare_elements_lose_no_word(inside, eids):
    data = regulation(f"<Body><Section><Label>1</Label><Text>Lead</Text>{inside}</Section></Body>")
    document = parse(data, Hints(name="rare"))
    assert not letters(printed(etree.fromstring(data))) - letters(document.text)
    found = [p.eid for p in document.provisions]
    assert [eid for eid in eids if eid not in found] == []


# Real law

real = pytest.mark.skipif(not REAL, reason=f"no corpora at {CORPORA}")
_METADATA = {
    "FootnoteRef", "RegistrationDate", "ConsolidationDate", "BillHistory", "Chapter", "RunningHead", "LastAmendedDate", "RegulationMakerOrder",
    "LimsAuthority", "RegnalYear", "Parliament", "BillNumber", "BillRefNumber",
}  # fmt: skip


def printed(element):
    """Text below an element but for what becomes metadata and for marks of footnotes."""
    if xml.tag(element) in _METADATA:
        return ""
    return (element.text or "") + "".join(printed(c) + (c.tail or "") for c in element)


def letters(text):
    return collections.Counter(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


@real
@pytest.mark.parametrize("file", REAL[::9], ids=lambda f: f.name)
def test_no_printed_word_of_a_real_file_is_lost(file):
    data = file.read_bytes()
    document = parse(data, Hints(name=file.name))
    assert not letters(printed(etree.fromstring(data))) - letters(document.text)
    assert document.metadata.work is not None
    assert document.metadata.version is not None


@real
def test_every_labelled_item_of_a_list_is_an_entry():
    file = CORPORA / "canada" / "eng" / "SOR-2014-58.xml"
    items = [
        i
        for s in etree.parse(file).iterfind("Schedule")
        for i in s.iterfind("List/Item")
        if i.find("Label") is not None and i.find("Text/Repealed") is None
    ]
    document = parse(file.read_bytes(), Hints(name=file.name))
    entries = {x.provision for x in document.listings}
    assert len(items) == sum(p.kind == "listing" and p.eid in entries for p in document.provisions) > 2000


@real
@pytest.mark.parametrize("number", ["2014-60", "2017-233", "2011-114", "2025-61"])
def test_french_twins_have_the_same_eids(number):
    eids = []
    for folder, series in (("eng", "SOR"), ("fra", "DORS")):
        file = CORPORA / "canada" / folder / f"{series}-{number}.xml"
        eids.append({p.eid for p in parse(file.read_bytes(), Hints(name=file.name)).provisions})
    assert len(eids[0] & eids[1]) / len(eids[0] | eids[1]) > 0.97
