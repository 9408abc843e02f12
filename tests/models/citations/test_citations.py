"""Every printed form of a citation resolves to its id: rows of text and expected ids, by legal order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.citations import citations

ROWS = [
    ("US", "including the International Emergency Economic Powers Act (50 U.S.C. 1701 et seq.) (IEEPA),", {"us:usc:50:1701"}),
    ("US", "section 301 of title 3, United States Code", {"us:usc:3:301"}),
    ("US", "Section 301 of Title 3 of the United States Code", {"us:usc:3:301"}),
    ("US", "section 212(f) of the Immigration and Nationality Act", {"us:usc:8:1182"}),
    ("US", "section 202(d) of the NEA", {"us:usc:50:1622"}),
    ("US", "the National Emergencies Act", {"us:usc:50:1601"}),
    ("US", "section 212(f) and section 215(a) of the INA (8 U.S.C. 1182(f) and 8 U.S.C. 1185(a))", {"us:usc:8:1182", "us:usc:8:1185"}),
    ("US", "22 U.S.C. § 6301", {"us:usc:22:6301"}),
    ("US", "22 U.S.C. 2349aa-8 and 2349aa-9", {"us:usc:22:2349aa-8", "us:usc:22:2349aa-9"}),
    ("US", "50 U.S.C. 1701-1706", {"us:usc:50:1701"}),
    ("US", "Executive Order 13694 of April 1, 2015", {"us:eo:13694"}),
    ("US", "Executive Orders 14039, 14068, and 14071", {"us:eo:14039", "us:eo:14068", "us:eo:14071"}),
    ("US", "Executive Order 13566, Proclamation 6867", {"us:eo:13566", "us:proc:6867"}),
    ("US", "E.O. 13818", {"us:eo:13818"}),
    ("US", "Public Law 104–114", {"us:pl:104-114"}),
    ("US", "Section 3(i) of Executive Order No 12810", {"us:eo:12810"}),
    ("US", "United Nations Security Council Resolution (UNSCR) 2270 of March 2, 2016", {"un:S/RES/2270"}),
    ("US", "31 CFR part 589 and 31 C.F.R. 587.201", {"us:cfr:31:589", "us:cfr:31:587"}),
    ("US", "31 CFR parts 515 and 596", {"us:cfr:31:515", "us:cfr:31:596"}),
    ("US", "by the Constitution and the laws of the United States", {"us:const"}),
    ("US", "the Iran Sanctions Act of 1996 (Public Law 104-172) (50 U.S.C. 1701 note)", {"us:pl:104-172"}),
    ("CA", "subsections 4(1) to (3) of the Special Economic Measures Act", {"ca:S-14.5#s4"}),
    ("CA", "paragraph 4(1)(a) and subsections 4(1.1), (2) and (3) of the Special Economic Measures Act", {"ca:S-14.5#s4"}),
    ("CA", "sections 2 and 3 of the United Nations Act", {"ca:U-2#s2", "ca:U-2#s3"}),
    ("CA", "en vertu des paragraphes 4(1) à (3) de la Loi sur les mesures économiques spéciales", {"ca:S-14.5#s4"}),
    ("CA", "de l’alinéa 2b) du Décret sur des autorisations par permis (mesures économiques spéciales)", {"ca:SOR/2025-50#s2"}),
    ("CA", "DORS/2014-58 et TR/2017-71", {"ca:SOR/2014-58", "ca:SI/2017-71"}),
    ("CA", "S.C. 1992, c. 17; R.S.C. 1985, c. U-2", {"ca:S-14.5", "ca:U-2"}),
    ("EU", "Council Regulation (EU) No 833/2014", {"eu:celex:32014R0833"}),
    ("EU", "Council Regulation (EU) 2019/796", {"eu:celex:32019R0796"}),
    ("EU", "Regulations (EC) No 881/2002 and (EU) No 267/2012", {"eu:celex:32002R0881", "eu:celex:32012R0267"}),
    ("EU", "Regulation (EEC) No 1432/92", {"eu:celex:31992R1432"}),
    ("EU", "Decision (CFSP) 2019/797 and Decision 2014/512/CFSP", {"eu:celex:32019D0797", "eu:celex:32014D0512"}),
    ("EU", "Common Position 2002/402/CFSP", {"eu:celex:32002E0402"}),
    ("EU", "Treaty on European Union, and in particular Article 29 thereof", {"eu:teu:29"}),
    ("EU", "Articles 60, 301 and 308 of the Treaty establishing the European Community", {"eu:tec:60", "eu:tec:301", "eu:tec:308"}),
    ("EU", "l’article 215 du traité sur le fonctionnement de l’Union européenne", {"eu:tfeu:215"}),
    ("GB", "sections 1, 9(2)(a) and 15 of the Sanctions and Anti-Money Laundering Act 2018", {f"uk:ukpga/2018/13#s{n}" for n in (1, 9, 15)}),
    ("GB", "sections 1(1)(c) and (3)(b) of, and paragraph 2 of Schedule 1 to, the Sanctions and Anti-Money Laundering Act 2018", {"uk:ukpga/2018/13#s1"}),
    ("GB", "S.I. 2020/597", {"uk:uksi/2020/597"}),
    ("UN", "resolutions 1267 (1999), 1333 (2000) and 1390 (2002)", {"un:S/RES/1267", "un:S/RES/1333", "un:S/RES/1390"}),
    ("UN", "Articles 39 and 41 of the United Nations Charter", {"un:charter:39", "un:charter:41"}),
    ("UN", "Acting under Chapter VII of the Charter", {"un:charter:ch7"}),
    ("UN", "General Assembly resolution 60/1", {"un:A/RES/60/1"}),
    ("CA", "les résolutions 1493 (2003) le 28 juillet 2003, 1533 (2004) le 12 mars 2004", {"un:S/RES/1493", "un:S/RES/1533"}),
    ("CH", "Article 2 of the Federal Act of 22 March 2002 on the Implementation of International Sanctions", {"ch:946.231#s2"}),
    ("CH", "Artikel 2 des Embargogesetzes vom 22. März 2002", {"ch:946.231#s2"}),
    ("CH", "vu l’art. 2 de la loi du 22 mars 2002 sur les embargos", {"ch:946.231#s2"}),
    ("AU", "section 10 of the Autonomous Sanctions Act 2011", {"au:C2011A00038#s10"}),
    ("NZ", "section 2 of the United Nations Act 1946", {"nz:act:1946:7#s2"}),
    ("SG", "section 2(1) of the United Nations Act 2001", {"sg:UNA2001#s2"}),
    ("UN", "article 12 of the International Covenant on Civil and Political Rights", {"treaty:iccpr:12"}),
]  # fmt: skip


@pytest.mark.parametrize(("order", "text", "ids"), ROWS, ids=[text[:50] for _, text, _ in ROWS])
def test_printed_form_resolves_to_its_id(order, text, ids):
    assert {c.id for c in citations(text, order=order)} == ids


@pytest.mark.parametrize(
    "text",
    [
        "section 3 of this order",
        "Article 5 of this Regulation",
        "the Treaty of Novania",
        "subsection (2)",
        "Order 66",
        "paragraph 1 of resolution",
    ],
)
def test_words_that_cite_no_other_work_resolve_to_nothing(text):
    assert citations(text, order="US") == []


def test_printed_code_section_that_does_not_exist_yields_to_the_section_of_the_act():
    found = citations("in accordance with section 202(d) of the National Emergencies Act (50 U.S.C. 1662(d))", order="US")
    assert {c.id for c in found} == {"us:usc:50:1622"}


def test_rest_of_a_list_after_as_amended_by_is_a_link_of_the_chain():
    text = "Executive Order 13694, as amended by Executive Order 13757 of December 28, 2016 (Steps), Executive Order 13984, and Executive Order 14144, is amended"
    assert [(c.id, c.via) for c in citations(text, order="US")] == [
        ("us:eo:13694", False), ("us:eo:13757", True), ("us:eo:13984", True), ("us:eo:14144", True),
    ]  # fmt: skip


def test_short_forms_serve_later_provisions():
    defined: dict[str, str] = {}
    citations("the Iran Threat Reduction and Syria Human Rights Act of 2012 (Public Law 112-158) (TRA)", order="US", defined=defined)
    assert {c.id for c in citations("section 603 of TRA", order="US", defined=defined)} == {"us:pl:112-158"}


def test_act_points_to_its_definition():
    defined: dict[str, str] = {}
    citations("“the Act” means the Sanctions and Anti-Money Laundering Act 2018", order="GB", defined=defined)
    assert {c.id for c in citations("designated for the purposes of section 64 of the Act", order="GB", defined=defined)} == {
        "uk:ukpga/2018/13#s64"
    }


@given(st.text(max_size=300))
def test_any_text_yields_spans_inside_it(text):
    for c in citations(text):
        assert 0 <= c.start < c.end <= len(text)


def test_the_section_of_a_public_law_stands_before_its_title():
    words = "and section 45 of the Harbour Authorization Act for Fiscal Year 2012 (Public Law 112-81) (HAA)"
    (citation,) = citations(words, order="US")
    assert (citation.id, citation.pinpoint) == ("us:pl:112-81", "section 45")
    assert words[citation.start : citation.end] == words.removeprefix("and ").removesuffix(" (HAA)")


def test_the_section_of_the_code_behind_a_public_law_stands_for_it():
    words = "subsection 45(d) of the Harbour Authorization Act for Fiscal Year 2012 (Public Law 112-81) (2012 HAA) (22 U.S.C. 8513a)"
    assert [c.pinpoint for c in citations(words, order="US") if c.id == "us:pl:112-81"] == [None]
    assert "us:usc:22:8513a" in {c.id for c in citations(words, order="US")}


@given(st.integers(1000, 99999), st.sampled_from(["Executive Order {}", "Executive Order No. {}", "E.O. {}"]))
def test_span_of_an_order_holds_its_number(number, form):
    (citation,) = citations("See " + form.format(number) + " again.", order="US")
    assert citation.id == f"us:eo:{number}"
    assert str(number) in ("See " + form.format(number) + " again.")[citation.start : citation.end]
