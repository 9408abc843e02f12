"""Presidential documents in their three formats: fictional orders, and every real file where the corpora are at hand."""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.document import DocumentError
from corpora.formats import Hints, parse
from corpora.markdown import plain
from corpora.presidential import clean_title, form_of, subject, work_id

SHARED = Path(os.environ.get("OPERATIVE_SHARED", "../shared"))
RELEASES = sorted((SHARED / "corpora" / "us-presidential-actions").glob("*.md"))
ORDERS = sorted((SHARED / "corpora" / "us-executive-orders").glob("*.md"))

RELEASE = """---
title: "Executive Order on Dimming Certain Lamps of the Government of\\_Ruritania"
date: '2091-04-16'
source_url: https://www.whitehouse.gov/presidential-actions/2091/04/executive-order-on-dimming-certain-lamps-of-the-government-of-ruritania/
tags: presidential-actions
---

     By the authority vested in me as President, including the Lamp
Act (90 U.S.C. 1701 *et seq*.) (LA),  
     I, PAT DOE, find that lamps of the Government of Ruritania glare.  
     Accordingly, I hereby order:  
     Section 1.  <u>Policy</u>.  (a)  Certain lamps described in subsection
(b) of this section are dimmed:  
          \\(i\\)  red lamps; and  
          (ii)  blue lamps.  
     (b)  Oil is dimmed by
2092.  Wicks are not.  

                      PAT DOE  

THE WHITE HOUSE,  
   April 15, 2091.
"""


def released(text=RELEASE, name="release.md"):
    return parse(text.encode(), Hints(name=name))


def test_a_release_keeps_structure_and_metadata():
    document = released()
    m = document.metadata
    assert document.format == "whitehouse-markdown"
    assert (m.form, m.issuer, m.jurisdiction) == ("executive order", "President of the United States", "US")
    assert (m.adopted, m.published) == (date(2091, 4, 15), date(2091, 4, 16))
    assert m.work == "us:presidential:2091-04-15:dimming-certain-lamps-of-the-government-of-ruritania"
    assert m.warnings == []
    assert [p.eid for p in document.provisions if p.eid.startswith("sec")] == [
        "sec_1",
        "sec_1__para_a",
        "sec_1__para_a__subpara_i",
        "sec_1__para_a__subpara_ii",
        "sec_1__para_b",
    ]
    assert [document.words(p) for p in document.provisions if p.kind == "signature"] == ["PAT DOE", "THE WHITE HOUSE,", "April 15, 2091."]
    assert "1701 et seq.) (LA)" in document.text
    assert "(b) Oil is dimmed by 2092. Wicks are not." in document.text


PROCLAMATION = (
    RELEASE[: RELEASE.index("     By the authority")]
    + """A PROCLAMATION

1.  Lamps of Ruritania glare, the Secretary of Lamps has found.

2.  Section 7 of the Lamp Act authorizes the President to dim them.

NOW, THEREFORE, I, PAT DOE, President, by the authority vested in me, do hereby proclaim as follows:

(1)  All lamps shall be subject to a 9 percent tariff.

(2)  The Secretary shall watch them.

IN WITNESS WHEREOF, I have hereunto set my hand this first day of May.

PAT DOE
"""
)


def test_a_proclamations_recitals_are_no_sections_and_its_clauses_stand_below_nothing():
    document = released(PROCLAMATION)
    assert [(p.kind, p.parent) for p in document.provisions if p.kind in ("recital", "preamble")] == [
        ("recital", None),
        ("recital", None),
        ("preamble", None),
    ]
    clauses = [p for p in document.provisions if p.number in ("(1)", "(2)")]
    assert [p.parent for p in clauses] == [None, None]
    assert document.words(clauses[0]).startswith("(1) All lamps")


def test_now_therefore_within_a_section_makes_no_recitals():
    document = released(RELEASE.replace("Oil is dimmed by", "NOW, THEREFORE, oil is dimmed by"))
    assert not [p for p in document.provisions if p.kind == "recital"]


def test_a_number_in_the_body_is_the_works_number():
    document = released(RELEASE.replace("\n     By the authority", "\nExecutive Order 99418\n\n     By the authority"))
    assert (document.metadata.number, document.metadata.work) == ("99418", "us:eo:99418")


def test_another_documents_title_is_reported():
    swapped = RELEASE.replace(
        "Dimming Certain Lamps of the Government of\\_Ruritania", "Promoting Swimming Excellence Among Provincial Otters"
    )
    assert any("title" in w for w in released(swapped).metadata.warnings)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("---\ntitle: presidential-actions", "line 1"),
        ("---\ntitle: [presidential-actions\n---\nLamps.", "line 2"),
        ("---\ntags: presidential-actions\n---\n", "body"),
        ("---\n- presidential-actions\n---\nLamps.", "line 1"),
    ],
)
def test_broken_releases_are_refused_with_a_place(text, place):
    with pytest.raises(DocumentError) as caught:
        released(text, "broken.md")
    assert (caught.value.file, caught.value.place) == ("broken.md", place)


def test_titles():
    assert clean_title("Press Release: Notice on the Lamps of\u00a0Ruritania\u00a0\ufeff") == "Notice on the Lamps of Ruritania"
    assert clean_title("Dimming Lamps uFEFF") == "Dimming Lamps"
    assert subject("Notice on the Lamps") == "the Lamps"
    assert form_of("Dimming Lamps", "I, PAT DOE, do hereby proclaim a day of lamps.") == "proclamation"
    assert form_of("Dimming Lamps", "Nothing is said.") is None
    assert work_id("executive order", "12735", None, "") == "us:eo:12735"
    assert work_id(None, None, None, "Lamps") is None


def test_markdown_marks_are_taken_off_and_escapes_kept():
    assert plain(r"**A** *et seq*. \(a\) <u>B</u> [lamp](http://x/y) 2\*3 snake_case &amp;") == "A et seq. (a) B lamp 2*3 snake_case &"


ORDER = """# Executive Order 99735—Lamp Proliferation

## Summary

**Signed:** November 16, 2090

- Citation: None

## Sources
- [Federal Register](https://example.org/lamp)

---

## Executive Order 99735

### Authority

By the authority vested in me (90 U.S.C. 1701 
et seq.
) and the Lamp Act,
I, PAT DOE, hereby order:
### Section 1.

Lamps are dimmed, as this section says in words enough to be long.
### Section 2. (a) Oil is dimmed.

(b) Wicks are not.

Pat Doe
The White House,
November 16, 2090.

---

*Filed by the Office of the Federal Register on November 16, 2090*
"""


def test_an_order_in_markdown():
    document = parse(ORDER.encode(), Hints(name="EO-99735.md"))
    m = document.metadata
    assert (document.format, m.work, m.number, m.adopted) == ("fr-markdown", "us:eo:99735", "99735", date(2090, 11, 16))
    assert (m.title, m.url) == ("Lamp Proliferation", "https://example.org/lamp")
    assert "Section 1. Lamps are dimmed" in document.text
    assert "1701 et seq. ) and the Lamp Act," in document.text
    assert [p.kind for p in document.provisions][-4:] == ["signature", "signature", "signature", "note"]


FEDERAL_REGISTER = """<?xml version="1.0"?><PRESDOCS><PRESDOCU><EXECORD><TITLE3>Title 3—<PRES>The President</PRES></TITLE3>
<EXECORDR>Executive Order 99001 of April 1, 2095</EXECORDR><HD SOURCE="HED">Dimming the Lamps of Ruritania</HD>
<FP>By the authority vested in me (90 U.S.C. 1701 <E T="03">et seq.</E>) (LA),</FP><FP>I hereby order:</FP>
<FP><E T="04">Section 1</E>. (a) Lamps:</FP><P>(i) red;<SU>1</SU><FTREF/></P><FTNT><P><SU>1</SU> As defined.</P></FTNT>
<PRTPAGE P="7"/><P>(ii) blue.</P><GPOTABLE><BOXHD><CHED H="1">Lamp</CHED><CHED H="1">Place</CHED></BOXHD>
<ROW><ENT I="01">Red Lamp</ENT><ENT>Strelsau</ENT></ROW></GPOTABLE><PSIG> </PSIG><PLACE>THE WHITE HOUSE,</PLACE>
<DATE>April 1, 2095.</DATE><FRDOC>[FR Doc. 2095-07788</FRDOC></EXECORD></PRESDOCU></PRESDOCS>"""

RULE = """<RULE><PREAMB><AGENCY TYPE="S">DEPARTMENT OF LAMPS</AGENCY><CFR>31 CFR Part 989</CFR><SUBJECT>Ruritania Lamp Sanctions</SUBJECT></PREAMB>
<REGTEXT TITLE="31" PART="989"><SECTION><SECTNO>§ 989.201</SECTNO><SUBJECT>Prohibited lamps.</SUBJECT><P>(a) Lamps are out.</P><P>(1) Red.</P>
<P>(b) Oil is out.</P></SECTION></REGTEXT><SIG><DATED>Dated: March 2, 2095.</DATED><NAME>Pat Doe,</NAME><TITLE>Director.</TITLE></SIG></RULE>"""


def test_an_order_of_the_federal_register():
    document = parse(FEDERAL_REGISTER.encode(), Hints(name="2095-07788.xml"))
    m = document.metadata
    assert (document.format, m.work, m.form, m.adopted) == ("fr-xml", "us:eo:99001", "executive order", date(2095, 4, 1))
    assert m.identifiers == {"fr_document": "2095-07788"}
    assert m.title == "Dimming the Lamps of Ruritania"
    kinds = {p.kind for p in document.provisions}
    assert {"title", "formula", "section", "subparagraph", "footnote", "row", "signature", "note"} <= kinds
    assert document.tables[0].header == ("Lamp", "Place")


def test_a_rule_of_the_federal_register():
    document = parse(RULE.encode(), Hints(name="rule.xml"))
    assert "sec_989.201__para_a__subpara_1" in {p.eid for p in document.provisions}
    assert next(p for p in document.provisions if p.kind == "section").heading == "Prohibited lamps."
    assert document.metadata.form == "rule"


def test_malformed_federal_register_xml_is_refused():
    with pytest.raises(DocumentError) as caught:
        parse(b"<EXECORD><FP>Lamps</EXECORD>", Hints(name="broken.xml"))
    assert caught.value.place.startswith("line 1")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_body_parses_or_is_refused(body):
    try:
        document = released(f"---\ntags: presidential-actions\ntitle: Lamps\n---\n{body}\n")
    except DocumentError:
        return
    document.check()


@pytest.mark.skipif(not RELEASES, reason="the shared corpora are not at hand")
def test_every_real_release_and_order_parses():
    for path in RELEASES + ORDERS:
        document = parse(path.read_bytes(), Hints(name=path.name))
        assert document.metadata.jurisdiction == "US", path.name
        assert document.metadata.work, path.name
        assert document.metadata.adopted is not None, path.name


def letters(text):
    return "".join(c.lower() for c in text if c.isalnum())


@pytest.mark.skipif(not RELEASES, reason="the shared corpora are not at hand")
def test_every_labelled_provision_is_in_the_canonical_text():
    gold = [
        *SHARED.glob("gold/provisions/20*.jsonl"),
        *SHARED.glob("gold/provisions/EO-*.jsonl"),
        *SHARED.glob("gold/provisions/S-RES-*.jsonl"),
    ]
    assert gold
    for path in gold:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        source = SHARED / "corpora" / rows[0]["doc"]
        flat = letters(parse(source.read_bytes(), Hints(name=source.name)).text)
        assert [r["n"] for r in rows if letters(r["quote"]) not in flat] == [], path.name
