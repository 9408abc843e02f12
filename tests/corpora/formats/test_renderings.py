"""What web pages, converters and viewers make of an instrument's structure when they print it as plain text."""

import pytest

from corpora.formats import Hints, parse
from models.nature import decide
from models.vocabulary import Nature


def read(source: str):
    return parse(source.encode(), Hints(name="document.txt"))


def words(document):
    return {p.eid: document.text[p.start : p.end] for p in document.provisions}


def test_numbers_on_lines_of_their_own_belong_to_the_words_behind():
    document = read(
        "Harbour Sanctions Regulations 2031\n\n1 Purpose\n\nThe purpose is—\n\n(a)\n\npeace; and\n\n(b)\n\nRelief.\n\n2 Ships\n\n(1)\n\nNo ship may enter.\n"
    )
    found = words(document)
    assert found["sec_1__para_b"] == "(b) Relief."
    assert found["sec_2__subsec_1"] == "(1) No ship may enter."


def test_points_numbered_like_their_paragraph_stand_below_it():
    document = read(
        "Council Decision (CFSP) 2031/9 of 3 May 2031 on Velmora\n\nArticle 1\n\n1.\n\nMember States shall refuse entry to:\n\n  1. ministers;\n\n  2. judges,\n\nas listed.\n\n"
        "2.\n\nParagraph 1 binds no State to refuse its nationals.\n\n3.\n\nIt leaves untouched the duties of a host:\n\n  1. of a conference;\n\n  2. of an organisation; or\n\n  3. under a treaty.\n\n"
        "4.\n\nParagraph 3 applies to observers.\n\nArticle 2\n\nThis Decision shall enter into force tomorrow.\n"
    )
    found = words(document)
    assert found["art_1__para_1__para_2"] == "2. judges,"
    assert found["art_1__para_2"].startswith("2. Paragraph 1 binds")
    assert found["art_1__para_3__para_3"] == "3. under a treaty."
    assert found["art_1__para_4"].startswith("4. Paragraph 3")


def test_marks_of_markdown_are_no_words_and_sections_count_on_over_parts():
    document = read(
        "# Harbour Sanctions Act 2031\n\n## Part 1—Preliminary\n\n#### 1 Short title\n\n  This Act may be cited as the Harbour Sanctions Act 2031.\n\n## Part 2—Ships\n\n#### 2 Entry\n"
        "Individuals\n(1) A master must not enter.\n> Note: See section 1.\nBodies corporate\n(2) An owner must not send a ship.\n"
    )
    found = words(document)
    assert not any("#" in text or ">" in text for text in found.values())
    assert found["part_1__sec_1"] == "1 Short title"
    assert found["part_2__sec_2__subsec_1"].startswith("(1) A master")
    assert found["part_2__sec_2__subsec_2"].startswith("(2) An owner")
    assert document.metadata.title == "Harbour Sanctions Act 2031"


def test_terms_without_quotation_marks_are_defined_in_an_interpretation_section():
    document = read(
        "Harbour Sanctions Regulations 2031\n\n1 Title\n\nThese regulations are the Harbour Sanctions Regulations 2031.\n\n2 Interpretation\n\n(1)\n\nIn these regulations,—\n\n"
        "Velmoran person means—\n\n(a)\n\na citizen; or\n\n(b)\n\nan entity under Velmoran law\n\nspecified port means—\n\n(a)\n\nOld Quay:\n\n(b)\n\nNew Quay.\n\n(2)\n\nA ship is armed if it bears arms.\n"
    )
    found = words(document)
    assert found["sec_2__subsec_1__def_velmoran-person__para_b"] == "(b) an entity under Velmoran law"
    assert found["sec_2__subsec_1__def_specified-port__para_b"] == "(b) New Quay."
    assert found["sec_2__subsec_2"].startswith("(2) A ship")


def test_paragraphs_without_a_dot_and_letters_alone_begin_on_their_lines():
    document = read(
        "946.231.999.9 Ordinance of 16 June 2031 on Measures against Velmora\n\nArt. 1 Freezing of assets\n\n1 Assets of the listed persons are frozen.\n2 Making assets available to them is prohibited.\n"
        "3 SECO may authorise payments:\na.\nto avoid hardship;\nb.\nto perform contracts;\n4 It decides after consulting the Department.\n\nArt. 2 Entry into force\n\n1 This Ordinance enters into force on 1 July 2031.\n"
    )
    found = words(document)
    assert found["art_1__para_2"].startswith("2 Making")
    assert found["art_1__para_3__point_b"] == "b. to perform contracts;"
    assert found["art_1__para_4"].startswith("4 It decides")
    assert document.metadata.title == "Ordinance of 16 June 2031 on Measures against Velmora"


def test_labels_of_dates_stand_before_their_dates_and_bars_of_single_cells_fall_away():
    document = read(
        "Statutory Instruments\n\n2031 No. 77\n\nMade\n\n14th March 2031\n\nLaid before Parliament\n\n15th March 2031\n\n1. These Regulations may be cited as the Harbour (Sanctions) Regulations 2031.\n"
    )
    assert "Made 14th March 2031" in words(document).values()
    document = read("Harbour Act |\nShips |\n1. No ship shall enter. |\nGoods |\n2. No goods shall land. |\n")
    assert [p.heading for p in document.provisions if p.kind == "section"][1] == "Goods"
    assert "|" not in document.text


def test_acts_and_instruments_of_the_commonwealth_name_themselves():
    act = read(
        "Harbour Sanctions Act 2011\nNo. 38, 2011\nCompilation No. 2\nCompilation date: 1 July 2014\n\n1 Short title\n\nThis Act may be cited as the Harbour Sanctions Act 2011.\n"
    )
    assert (act.metadata.work, act.metadata.jurisdiction) == ("au:C2011A00038", "AU")
    regulations = read(
        "No. S 105\nUnited Nations Act\n(Chapter 339)\n\n1.  These Regulations may be cited as the United Nations (Sanctions — Velmora) Regulations 2007 and come into operation on 7th March 2007.\n"
    )
    assert (regulations.metadata.work, regulations.metadata.title) == (
        "sg:S105/2007",
        "United Nations (Sanctions — Velmora) Regulations 2007",
    )
    amending = read(
        "Harbour Amendment Regulations 2022\n\n2022/210\n\nCoat of Arms of New Zealand\n\n1 Title\n\nThese regulations are the Harbour Amendment Regulations 2022.\n"
    )
    assert amending.metadata.work == "nz:regulation/2022/210"


def test_single_sections_are_sanctions_law_by_their_act_or_part():
    section = read(
        "§ 560.900 - Official business.\n\n(a) General license. All transactions otherwise prohibited by this part for the harbour mission are authorized.\n"
    )
    assert section.metadata.work == "us:cfr:31:560"
    assert decide(section).nature == "sanctions"
    assert (
        decide(
            read("AUTONOMOUS SANCTIONS ACT 2011 - SECT 99\n\nOffence\n\n(1) An individual commits an offence if the individual lies.\n")
        ).nature
        == "sanctions"
    )


def test_an_instrument_without_a_number_is_at_home_where_its_drafters_are():
    document = read(
        "United Nations Act |\nHarbour Sanctions Regulations 2014 |\n1. These Regulations may be cited as the Harbour Sanctions Regulations 2014. |\n2. No person in Singapore shall sell ships. |\n"
    )
    assert (document.metadata.jurisdiction, document.metadata.work) == ("SG", None)
    assert read("No person in Singapore is named by this notice.\n").metadata.jurisdiction is None


def test_numbers_below_their_headings_and_points_behind_dashes_are_sections_and_points():
    document = read(
        "# Harbour Sanctions Act 2031\n\n## Part 1 — Ships\n\n#### Power to list\n\n##### 2\n\n- (1) The Minister may list a ship if—\n\n- (a) it carries arms, or\n\n"
        "- (b) it carries—\n\n- (i) coal, or\n\n- (ii) ore.\n\n#### Notice\n\n##### 3\n\n- (1) The Minister must give notice.\n"
    )
    found = words(document)
    assert "The Minister may list" in found["part_1__sec_2__subsec_1"]
    assert found["part_1__sec_2__subsec_1__para_b__subpara_ii"] == "(ii) ore."
    assert "The Minister must" in found["part_1__sec_3__subsec_1"]


COMPILATION = """
Harbour Sanctions Regulations 2031
Select Legislative Instrument No. 999, 2031
Compilation date:	5 December 2031
Includes amendments:	F2031L09999
This is a compilation of the Harbour Sanctions Regulations 2031 that shows the text of the law as amended and in force on 5 December 2031 (the compilation date).

Contents
Part 1—Preliminary	1
1	Name	1
2	Definitions	2
3	Sanctioned supply	4

Part 1—Preliminary
1  Name
		These Regulations are the Harbour Sanctions Regulations 2031.
2  Definitions
		In these Regulations:
payment service includes:
	(a)	the transfer of money; and
	(b)	the issue of means of payment.
Examples of means of payment for paragraph (b):
1	Cheques.
2	Money orders.
3	Travellers’ cheques.
4	Electronic money.
vessel means a boat of any description and whatever propels it, and it includes a hovercraft and any floating structure that is able to carry persons or goods over the water.
Part 2—Sanctions
3  Sanctioned supply
Goods
	(1)	A person makes a sanctioned supply if:
	(a)	the person supplies goods; and
	(b)	the goods are amber.
	(2)	The Minister may specify goods.
4  Offences
	(1)	A person must not make a sanctioned supply.
"""


def test_lines_that_are_not_wrapped_are_paragraphs_though_no_blank_line_parts_them():
    found = words(read(COMPILATION))
    assert found["part_1__sec_1__p_1"] == "These Regulations are the Harbour Sanctions Regulations 2031."
    assert found["part_1__sec_2__def_payment-service__para_b"] == "(b) the issue of means of payment."
    assert found["part_2__sec_3__subsec_1__para_b"] == "(b) the goods are amber."
    assert found["part_2__sec_3__subsec_2"] == "(2) The Minister may specify goods."


def test_a_compilation_is_named_by_its_own_number_and_its_day_is_not_the_day_of_making():
    metadata = read(COMPILATION).metadata
    assert (metadata.work, metadata.adopted) == ("au:sli/2031/999", None)


OLD_COMPILATION = """
# Harbour (Sanctions) Act 2031

##### Act No. 17 of 2032 as amended

##### This compilation was prepared on 24 February 2040

An Act relating to the closing of harbours

###### 1  Short title

This Act may be cited as the _Harbour (Sanctions) Act 2031_.

###### 2  Ratification

Approval is given to ratification of the Convention that stands in the Schedule.

## Schedule

The States Parties to this Convention,

Have agreed as follows:
"""


def test_an_older_compilation_is_an_act_of_its_year_and_number_though_its_schedule_is_a_convention():
    document = parse(OLD_COMPILATION.encode(), Hints(name="act.md"))
    assert (document.metadata.work, document.metadata.jurisdiction, document.metadata.adopted) == ("au:C2032A00017", "AU", None)
    assert decide(document).nature != Nature.TREATY


def test_entries_of_a_table_of_contents_number_nothing():
    document = read(COMPILATION)
    assert [p.kind for p in document.provisions if document.text[p.start : p.end] == "3 Sanctioned supply 4"] == ["note"]
    assert [p.number for p in document.provisions if p.kind == "section"] == ["1", "2", "3", "4"]


def test_a_list_within_a_section_does_not_end_the_count_of_sections():
    found = words(read(COMPILATION))
    assert [text for eid, text in found.items() if eid.startswith("part_1__sec_2") and text.startswith("4 ")] == ["4 Electronic money."]
    assert found["part_2__sec_4"] == "4 Offences"


def test_subsections_count_on_behind_definitions():
    found = words(
        read(
            "4.—(1) In these Regulations —\n\n“ship” means a ship\n\n[S 248/2023]\n\n“terrorist” means any person who —\n\n(a) commits a terrorist act; or\n\n"
            "(b) takes part in one.\n\n(2) For the purposes of paragraph (1) —\n\n(a) “action” includes action abroad.\n"
        )
    )
    assert found["sec_4__subsec_2"].startswith("(2) For the purposes")


SWISS = """
# Disclaimer

EN: This file was generated automatically.

# 946.999

Federal Act on the Freezing of Harbours

of 18 December 2031 (Status as of 1 July 2032)

The Federal Assembly of the Swiss Confederation,

decrees:

[**Art. 1** Freeze](https://law.example/1)

1 The Federal Council may freeze harbours:

|    a. that ministers own;
|    b. which belong to an entity:
|    1. through which ministers hold them, or
|    2. of which ministers are the owners.

2 It shall publish a list.
"""


def test_numerals_below_letters_and_cells_with_one_bar_are_points():
    found = words(read(SWISS))
    assert found["art_1__para_1__point_a"] == "a. that ministers own;"
    assert found["art_1__para_1__point_b__point_2"] == "2. of which ministers are the owners."
    assert found["art_1__para_2"] == "2 It shall publish a list."


def test_a_swiss_act_is_known_by_its_lawgiver_and_its_number():
    metadata = read(SWISS).metadata
    assert (metadata.work, metadata.jurisdiction, metadata.form) == ("ch:946.999", "CH", "act")
    assert metadata.adopted.isoformat() == "2031-12-18"


def test_a_swiss_act_whose_rendering_lost_words_and_spaces_is_still_known():
    metadata = read(
        "946.998\n\n# Federal Acton the Control of Lamps\n\n(Lamps Control Act, LCA)\n\nof 18 December 2031\n\n"
        "The Federal Assembly the Swiss Confederation,\n\ndecrees:\n\nArt. 1\n\nThis Act controls lamps.\n"
    ).metadata
    assert (metadata.work, metadata.title) == ("ch:946.998", "Federal Acton the Control of Lamps")


PRINTED_ACT = """Harbour Sanctions Act 2031
2031 CHAPTER 9
An Act to make provision enabling sanctions to be imposed upon the ships of those who
break the peace; and for connected purposes.
[3rd May 2031]
CHAPTER 1
POWERS
1
Power to make regulations
(1) The Harbour Minister may make regulations where that Minister considers it appropriate
for a purpose within subsection (2), namely in order to detain ships registered in a
prescribed country, or
(a)
owned by a listed person, or
(b)
crewed by listed persons.
(2) A purpose is within this subsection if it would
keep the peace.
Textual Amendments
F1
S. 1(2) substituted (1.2.2032) by the Quays Act 2032 (c. 4), s. 8
2
Directions
Nothing in section 1 lets the Minister give directions to
a foreign warship.
"""


def test_numbers_of_points_and_sections_alone_on_the_lines_of_a_print_number_what_stands_below():
    document = read(PRINTED_ACT)
    found = words(document)
    assert found["chp_1__sec_1"] == "1 Power to make regulations"
    assert found["chp_1__sec_1__subsec_1__para_b"] == "(b) crewed by listed persons."
    assert found["chp_1__sec_1__subsec_2"] == "(2) A purpose is within this subsection if it would keep the peace."
    assert found["chp_1__sec_2"] == "2 Directions"
    assert [p.kind for p in document.provisions if "substituted (1.2.2032)" in document.text[p.start : p.end]] == ["note"]
    assert (document.metadata.work, document.metadata.title) == ("uk:ukpga/2031/9", "Harbour Sanctions Act 2031")


CONVERTED_ACT = """# Harbour Sanctions Act 2031Public Act2031 No 9

---

## Contents

[1][1][][1][Title][1]

[Part 1][2]  
[Ships][2]

[2][3][][3][Entry of ships][3]

[3][4][][4][Details of reports][4]

---

##### 1 Title

*   This Act is the Harbour Sanctions Act 2031\\.

## Part 1  
Ships

##### 2 Entry of ships

*   (1) A person commits an offence who,---

    *   (a) brings in a ship to which [sections 4--6][9] apply; or

    *   (b) helps to do so.

    Section 2(1): amended, on 1 July 2032, by [section 4][9] of the Quays Act 2032.

##### 3 Details of reports

*   Al-Velmor means the Al-Velmor fleet

*   A report names the ship.

## Schedule

Article 1

No ship shall be armed.

Article 2

This Treaty is open to all.

[9]: http://example.org/quays
"""


def test_contents_links_by_reference_and_the_history_of_a_converted_act_are_no_law():
    document = read(CONVERTED_ACT)
    found = words(document)
    assert found["sec_1"] == "1 Title"
    assert found["part_1__sec_2__subsec_1"] == "(1) A person commits an offence who,—"
    assert found["part_1__sec_2__subsec_1__para_a"] == "(a) brings in a ship to which sections 4–6 apply; or"
    kinds = {document.text[p.start : p.end]: p.kind for p in document.provisions}
    assert kinds["Contents"] == "note"
    assert kinds["Section 2(1): amended, on 1 July 2032, by section 4 of the Quays Act 2032."] == "note"
    assert kinds["Al-Velmor means the Al-Velmor fleet"] != "heading"
    assert document.metadata.work == "nz:act/2031/9"
    assert not any("[" in text or "example.org" in text for text in found.values())


REVISED_EDITION = """Quays Act 2031

An Act to regulate quays.

Short title
1. This Act is the Quays Act 2031.
[Act 7 of 2033 wef 01/05/2033]

Ban on berthing
2.—(1) No person may berth a listed ship.
[12/2032; S 45/2033]
[S 9/2034 wef 02/01/2034 ]
(2) Subsection (1) does not apply to a ship in distress.
[Deleted by S 10/2035 wef 01/02/2035]
(3) In this section [12/2032] is no note.

3. The following Acts are repealed:
[12 of 2003]
"""


def test_what_a_revised_edition_notes_in_brackets_below_a_provision_is_no_law():
    document = read(REVISED_EDITION)
    kinds = {document.text[p.start : p.end]: p.kind for p in document.provisions}
    notes = [
        "[Act 7 of 2033 wef 01/05/2033]",
        "[12/2032; S 45/2033]",
        "[S 9/2034 wef 02/01/2034 ]",
        "[Deleted by S 10/2035 wef 01/02/2035]",
    ]
    assert [kinds.get(note) for note in notes] == ["note"] * 4
    assert kinds["(3) In this section [12/2032] is no note."] == "subsection"
    assert kinds["[12 of 2003]"] == "text"


PAGES = "\f".join(
    [
        "Cabinet Resolution No. (98) of 2031 Regulating Harbours\n\nArticle (1)\nDefinitions\nIn applying the provisions hereof, harbour includes a\nResolution of 2031 Regulating\nHarbours and Ships\n\n1\n",
        "roadstead.\n\nArticle (2)\nFreezing of Ships\n1. Any person who holds a listed ship shall freeze it.\n2. The Office shall be told\nResolution of 2031 Regulating\nHarbours and Ships\n\n2\n",
        "within five days.\n\nArticle (3)\n1. The Office may permit the use of a ship.\n2. Its decision shall be final.\nResolution of 2031 Regulating\nHarbours and Ships\n\n3\n",
        "Article (4)\nPublication\nThis Resolution shall be published.\nResolution of 2031 Regulating\nHarbours and Ships\n\n4\n",
    ]
)


def test_running_feet_and_numbers_of_pages_are_no_provisions_and_articles_in_brackets_are():
    document = read(PAGES)
    found = words(document)
    assert [eid for eid in found if "__" not in eid and eid.startswith("art_")] == ["art_1", "art_2", "art_3", "art_4"]
    assert found["art_2__para_1"] == "1. Any person who holds a listed ship shall freeze it."
    assert found["art_2__para_2"] == "2. The Office shall be told within five days."
    assert found["art_3__para_1"] == "1. The Office may permit the use of a ship."
    assert "Harbours and Ships" not in document.text
    assert not any(text in ("1", "2", "3", "4") for text in found.values())


def test_a_single_form_feed_makes_no_pages():
    assert "Harbours and Ships" in read("Harbour Rules\n\n1. First.\n\nHarbours and Ships\n\f2. Second.\n\nHarbours and Ships\n").text


def test_what_says_law_at_the_edges_of_pages_is_kept_however_often_it_stands_there():
    document = read(
        "\f".join(
            [
                "Harbour Sanctions Act 2031\n\nPART 1 Preliminary\n\n1. In this Act arms means weapons.\nPenalty: 100 penalty units.",
                "PART 2\n\nBans\n\n2. A person must not export arms to Ossar.\nPenalty: 200 penalty units.",
                "PART 3\n\nOffences\n\n3. A person who lies commits an offence.\nPenalty: 300 penalty units.",
                "SCHEDULE 1\n\nArms\n\n1. Rifles, which cost, in crowns,\n5000",
                "SCHEDULE 2\n\nGold\n\n1. Bullion.",
            ]
        )
    )
    for words_ in ("PART 2", "PART 3", "SCHEDULE 1", "SCHEDULE 2", "100 penalty", "200 penalty", "300 penalty", "5000"):
        assert words_ in document.text


def test_a_cover_page_keeps_the_title_that_the_next_pages_repeat():
    pages = ["Harbour Sanctions Act 2031", *(f"Harbour Sanctions Act 2031\n\n{n}. A person must not enter harbour {n}." for n in (1, 2, 3))]
    document = read("\f".join(pages))
    assert document.metadata.title == "Harbour Sanctions Act 2031"
    assert document.text.count("Harbour Sanctions Act 2031") == 1


@pytest.mark.parametrize("number", ["2031/74", "4", "17"])
def test_a_number_that_does_not_count_the_pages_is_kept(number):
    pages = ["Harbour Rules", f"1. First\n{number}", "2. Second", "3. Third"]
    assert number in read("\f".join(pages)).text


def test_a_sentence_behind_the_number_of_an_article_is_no_heading():
    document = read(
        "Law of 2031\n\nArticle 1\nNo person shall export to Ossar\n1. Arms and munitions of\nany kind;\n2. Oil and gas of\nany kind.\n\nArticle 2\nTime\n1. This Law enters into force at\nonce.\n"
    )
    assert not any(p.heading and p.heading.startswith("No person") for p in document.provisions)


def test_a_reprint_was_made_on_the_day_of_assent_not_on_that_of_the_print():
    document = read(
        "Reprint\nas at 1 July 2033\n\nHarbour Sanctions Act 2031\n\nPublic Act2031 No 934\n\nDate of assent17 October 2031\n\n1 Title\n\nThis Act is the Harbour Sanctions Act 2031.\n"
    )
    assert str(document.metadata.adopted) == "2031-10-17"
