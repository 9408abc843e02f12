"""CLML: structure, status, citations and metadata of fictional instruments in the publisher's markup."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.document import DocumentError
from corpora.formats import Hints, parse
from corpora.formats.clml_identification import work_of_uri

INSTRUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/" xmlns:x="http://www.w3.org/1999/xhtml"
 DocumentURI="http://www.legislation.gov.uk/uksi/2097/118" IdURI="http://www.legislation.gov.uk/id/uksi/2097/118" RestrictExtent="E+W">
<ukm:Metadata><dc:title>The Tide Gauges (Sanctions) Regulations 2097</dc:title><dc:language>en</dc:language><dct:valid>2098-01-05</dct:valid>
<ukm:SecondaryMetadata><ukm:DocumentClassification><ukm:DocumentMainType Value="UnitedKingdomStatutoryInstrument"/>
<ukm:DocumentStatus Value="revised"/></ukm:DocumentClassification><ukm:Year Value="2097"/><ukm:Number Value="118"/>
<ukm:Made Date="2097-02-01"/><ukm:Laid Date="2097-02-03"/>
<ukm:ComingIntoForce><ukm:DateTime Date="2097-03-01"/><ukm:DateTime Date="2097-06-01"/></ukm:ComingIntoForce></ukm:SecondaryMetadata></ukm:Metadata>
<Secondary><SecondaryPrelims><Number>2097 No. 118</Number><Title>The Tide Gauges (Sanctions) Regulations 2097</Title>
<MadeDate><Text>Made</Text><DateText>1st February 2097</DateText></MadeDate>
<SecondaryPreamble><IntroductoryText><P><Text>The Minister considers that gauges need protection.</Text></P></IntroductoryText>
<EnactingText><Para><Text>In exercise of the powers in <CitationSubRef id="c2" URI="http://www.legislation.gov.uk/id/ukpga/2096/7/section/4">section 4</CitationSubRef>
of the <Citation id="c1" URI="http://www.legislation.gov.uk/id/ukpga/2096/7">Harbours Act 2096</Citation>, the Minister makes these Regulations:</Text></Para></EnactingText>
</SecondaryPreamble></SecondaryPrelims>
<Body><Part id="part-1"><Number>PART 1</Number><Title>General</Title><Pblock><Title>Freezing</Title>
<P1group><Title>Asset-freeze</Title><P1 id="regulation-1" RestrictStartDate="2097-03-01"><Pnumber>1<CommentaryRef Ref="k1"/></Pnumber><P1para>
<P2><Pnumber>1</Pnumber><P2para><Text>A person must not deal with <Addition ChangeId="a" CommentaryRef="k1">funds or</Addition> vessels if—</Text>
<P3><Pnumber>a</Pnumber><P3para><Text>they belong to a designated person, or</Text></P3para></P3>
<P3><Pnumber>b</Pnumber><P3para><Text>they are held by—</Text><P4><Pnumber>i</Pnumber><P4para><Text>a pilot,</Text></P4para></P4></P3para></P3>
<Text>and the person knows it.</Text></P2para></P2>
<P2><Pnumber>2</Pnumber><P2para><Text><Repeal ChangeId="b">. . . .</Repeal></Text></P2para></P2></P1para></P1></P1group>
<P1group Status="Prospective"><Title>Ships</Title><P1 id="regulation-2A" Status="Prospective"><Pnumber>2A</Pnumber><P1para><Text>A ship may be detained.</Text></P1para></P1>
<P1 id="regulation-2B"><Pnumber PuncAfter=".">2B</Pnumber><P1para><Text>A detained ship is released on payment.</Text></P1para></P1></P1group></Pblock></Part>
<P1group><Title>Amendment</Title><P1 id="regulation-3"><Pnumber>3</Pnumber><P1para><Text>After section 1 insert—</Text>
<BlockAmendment><P1><Pnumber>1</Pnumber><P1para><Text>Gauges are protected.</Text></P1para></P1></BlockAmendment></P1para></P1></P1group></Body>
<Schedules><Schedule><Number>SCHEDULE 2</Number><TitleBlock><Title>Purposes</Title></TitleBlock><Reference>Regulation 1</Reference>
<ScheduleBody><P1><Pnumber>1</Pnumber><P1para><P2><Pnumber>1</Pnumber><P2para><Text>Food.</Text></P2para></P2></P1para></P1>
<Tabular><x:table><x:thead><x:tr><x:th>Ship</x:th><x:th>IMO number</x:th></x:tr></x:thead><x:tbody><x:tr><x:td>Kittiwake</x:td><x:td>9000001</x:td></x:tr></x:tbody></x:table></Tabular>
</ScheduleBody></Schedule></Schedules>
<ExplanatoryNotes><P><Text>These Regulations protect gauges.</Text></P></ExplanatoryNotes></Secondary>
<Commentaries><Commentary id="k1" Type="F"><Para><Text>Words inserted.</Text></Para></Commentary></Commentaries></Legislation>"""


@pytest.fixture(scope="module")
def instrument():
    return parse(INSTRUMENT.encode(), Hints(name="si"))


def test_metadata_is_what_the_publisher_states(instrument):
    metadata = instrument.metadata
    assert metadata.work == "uk:uksi/2097/118"
    assert (metadata.adopted, metadata.in_force, metadata.version) == (date(2097, 2, 1), date(2097, 3, 1), date(2098, 1, 5))
    assert metadata.enabling == ("uk:ukpga/2096/7#s4", "uk:ukpga/2096/7")
    assert (metadata.form, metadata.number, metadata.jurisdiction) == ("statutory instrument", "S.I. 2097/118", "GB")


def test_levels_get_their_names_from_where_they_stand(instrument):
    got = {p.eid: (p.kind, instrument.words(p)) for p in instrument.provisions}
    expected = {
        "preamble__rec_1": ("recital", "The Minister considers that gauges need protection."),
        "part_1": ("part", "PART 1"),
        "sec_1__heading": ("heading", "Asset-freeze"),
        "sec_1": ("section", "1"),
        "sec_1__subsec_1": ("subsection", "(1) A person must not deal with funds or vessels if—"),
        "sec_1__subsec_1__para_a": ("paragraph", "(a) they belong to a designated person, or"),
        "sec_1__subsec_1__para_b__subpara_i": ("subparagraph", "(i) a pilot,"),
        "sec_1__subsec_1__wrapup": ("wrapup", "and the person knows it."),
        "sec_2A": ("section", "2A A ship may be detained."),
        "sec_2B": ("section", "2B. A detained ship is released on payment."),
        "sched_2__para_1__subpara_1": ("subparagraph", "(1) Food."),
        "sched_2__row_1": ("row", "Kittiwake | 9000001"),
        "explanatory__note_1": ("note", "These Regulations protect gauges."),
    }
    assert {eid: got.get(eid) for eid in expected} == expected


def test_a_title_over_two_regulations_heads_both_and_is_printed_once(instrument):
    found = {p.eid: p for p in instrument.provisions}
    assert found["sec_2A"].heading == found["sec_2B"].heading == "Ships"
    assert instrument.text.count("\nShips\n") == 1


def test_status_is_kept(instrument):
    found = {p.eid: p for p in instrument.provisions}
    assert found["sec_1__subsec_2"].repealed
    assert not found["sec_1__subsec_1"].repealed
    assert (found["sec_2A"].applies, found["sec_2B"].applies) == (False, True)
    assert not found["explanatory__note_1"].applies
    assert found["sec_1"].in_force_from == date(2097, 3, 1)


def test_inserted_text_is_no_section_of_the_instrument(instrument):
    (inserted,) = (p for p in instrument.provisions if "Gauges are protected" in instrument.words(p))
    assert inserted.eid == "sec_3__p_1__sec_1"


def test_citations_resolve(instrument):
    assert [(r.label, r.target) for r in instrument.references] == [
        ("section 4", "uk:ukpga/2096/7#s4"),
        ("Harbours Act 2096", "uk:ukpga/2096/7"),
    ]


@pytest.mark.parametrize(
    ("uri", "work"),
    [
        ("http://www.legislation.gov.uk/id/uksi/2020/597", "uk:uksi/2020/597"),
        ("http://www.legislation.gov.uk/id/uksi/2020/597/regulation/4", "uk:uksi/2020/597#s4"),
        ("http://www.legislation.gov.uk/uksi/2020/597/2024-01-01", "uk:uksi/2020/597"),
        ("http://www.legislation.gov.uk/id/ukpga/2018/13/schedule/1/paragraph/2", "uk:ukpga/2018/13#sched1"),
        ("http://www.legislation.gov.uk/id/eur/2014/833", "eu:celex:32014R0833"),
        ("http://www.legislation.gov.uk/european/regulation/2014/0833", "eu:celex:32014R0833"),
        ("http://example.org/id/1", None),
        (None, None),
    ],
)
def test_uris_become_works(uri, work):
    assert work_of_uri(uri) == work


@pytest.mark.parametrize(
    ("right", "wrong"), [("2097-02-01", "2097-02-31"), ("2098-01-05", "2098-13-05"), ('Date="2097-03-01"', 'Date="spring"')]
)
def test_an_impossible_date_is_an_error_with_its_line(right, wrong):
    with pytest.raises(DocumentError, match=r"^si: line \d+: [\w:]+ is no date: "):
        parse(INSTRUMENT.replace(right, wrong).encode(), Hints(name="si"))


@st.composite
def levels(draw, level=1):
    text = draw(st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="<>&"), max_size=25))
    number = draw(st.sampled_from(["1", "2A", "a", "(b)", ""]))
    inner = "".join(draw(st.lists(levels(level + 1), max_size=2))) if level < 4 else ""
    return f"<P{level}><Pnumber>{number}</Pnumber><P{level}para><Text>{text}</Text>{inner}<Text>{text}</Text></P{level}para></P{level}>"


@settings(max_examples=60, deadline=None)
@given(st.lists(levels(), max_size=4))
def test_any_nesting_tiles_the_text_under_unique_eids(parts):
    document = parse(INSTRUMENT.replace("<Body>", f"<Body>{''.join(parts)}").encode(), Hints(name="any"))
    document.check()
    assert len({p.eid for p in document.provisions}) == len(document.provisions)
