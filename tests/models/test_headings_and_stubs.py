"""What a heading, a number alone and unnumbered words above points do to the reading of what stands below."""

from corpora.formats import Hints, parse
from models.assemble import assemble
from models.nature import decide
from models.pipeline import read
from models.reading import Reading
from models.vocabulary import Nature, RecordType

ACT = """Velmora Sanctions Act 2031

The Parliament of Velmora enacts:

Part 1—Preliminary

1 Short title

This Act may be cited as the Velmora Sanctions Act 2031.

2 Prohibition of dealing with assets of designated persons

(1) A person must not deal with an asset that is owned by a designated person.

(2) The Minister may designate a person by name.

3 Extension

This Act extends to:

(a) every island of the Republic; and

(b) any ship registered in a harbour of the Republic.
"""

REGULATIONS = """The Velmora (Sanctions) Regulations 2031

The Treasury, in exercise of the powers conferred by section 2 of the Velmora Sanctions Act 2031, makes the following Regulations:

Asset-freeze in relation to designated persons

1.—(1) A person must not deal with funds owned, held or controlled by a designated person.

(2) A person who contravenes the prohibition in paragraph (1) commits an offence.
"""

EXTRACT = """Velmora Sanctions Regulations 2031

14 Prohibition of dealing with designated persons

(1) A person contravenes this regulation if:

(a) the person makes an asset available to a designated person; and

(b) the making available of the asset is not authorised by a permit granted under regulation 18.
"""


def functions(text):
    document = parse(text.encode(), Hints(name="act.txt", jurisdiction="AU"))
    decision = decide(document)
    record = assemble(read(document, decision, learned=False), decision)
    return {p.eid: {f.label for f in p.functions} for p in record.provisions}


def test_a_section_that_is_only_its_heading_says_nothing():
    found = functions(ACT)
    assert found["part_1__sec_2"] == {"other"}
    assert found["part_1__sec_2__subsec_1"] == {"measure"}
    assert found["part_1__sec_2__subsec_2"] == {"designation"}


def test_points_hang_on_the_unnumbered_words_above_them():
    found = functions(ACT)
    assert found["part_1__sec_3__para_a"] == found["part_1__sec_3__para_b"] == {"definition"}


def test_a_number_on_the_line_of_its_first_subsection_has_no_function():
    found = functions(REGULATIONS)
    assert found["sec_1"] == set()
    assert found["sec_1__subsec_1"] == {"measure"}
    assert found["sec_1__subsec_2"] == {"enforcement"}


def test_an_extract_may_begin_with_any_section():
    found = functions(EXTRACT)
    assert found["sec_14"] == {"other"}
    assert found["sec_14__subsec_1__para_a"] == {"measure"}
    assert found["sec_14__subsec_1__para_b"] == {"exemption", "measure"}  # what a permit takes away is an element of the ban


def test_a_heading_may_end_in_etc():
    found = functions(REGULATIONS.replace("(2) A person", "Loans etc.\n\n2.—(1) A person must not grant a loan.\n\n(2) A person"))
    assert not any("__p_" in eid for eid in found)  # it is no text below the section before it
    assert found["sec_2__subsec_1"] == {"measure"}


INSTRUMENT = """Autonomous Sanctions (Designated Persons—Velmora) Instrument 2031

I, Ilsa Varden, Minister for Foreign Affairs, make the following instrument.

Dated 17 March 2031

1 Name

This instrument is the Autonomous Sanctions (Designated Persons—Velmora) Instrument 2031.

2 Commencement

This instrument commences on the day after this instrument is registered.
"""


def test_the_first_section_behind_a_making_date_is_no_signature():
    found = functions(INSTRUMENT)
    assert found["sec_2"] == {"other"}
    assert found["sec_2__p_1"] == {"temporal"}


ASSETS = """Charter of the United Nations (Dealing with Assets) Regulations 2031

21 Giving an asset to a proscribed person or entity

(1) An individual commits an offence if:

(a) the individual, directly or indirectly, makes an asset available to a person or entity; and

(b) the making available of the asset is not in accordance with a notice under section 22.
"""


def test_elements_of_an_offence_may_be_the_ban():
    found = functions(ASSETS)
    assert found["sec_21__subsec_1"] == {"measure", "enforcement"}
    assert found["sec_21__subsec_1__para_a"] == {"measure", "enforcement"}
    assert found["sec_21__subsec_1__para_b"] == {"measure", "enforcement", "exemption"}  # what a permit takes away is an element of the ban


ORDER = """# Executive Order 19999: Blocking Property of Persons Who Undermine Peace in Velmora

## Summary

**Signed:** May 6, 2031

---

## Executive Order 19999

Executive Order 19999 of May 6, 2031
Blocking Property of Persons Who Undermine Peace in Velmora
By the authority vested in me as President by the Constitution and the laws of the United States of America, including the International Emergency Economic Powers Act (50 U.S.C. 1701 et seq.), I hereby order:
### Section 1.

(a) All property and interests in property of the Government of Velmora are blocked and may not be transferred.

### Section 2. The amber of Velmora remains in its warehouses for all s

**purpose**
This order is effective at 12:01 am. eastern daylight time on May 7, 2031.

JANE ROWAN
THE WHITE HOUSE,
May 6, 2031.
"""


def test_a_section_number_on_a_line_of_its_own_and_a_title_printed_again_say_nothing():
    read = functions(ORDER)
    assert read["sec_1"] == {"other"}
    assert read["preamble__p_1"] == {"other"}
    assert read["sec_1__para_a"] == {"measure"}


def test_a_line_of_the_title_that_gives_an_order_its_number_and_day_says_nothing_more():
    assert functions(ORDER)["title_2"] == {"other"}


def test_a_word_that_lost_its_sentence_heads_nothing():
    read = functions(ORDER)
    assert read["note_1"] == {"other"}
    assert read["sec_2__p_1"] == {"temporal"}


def test_a_heading_above_the_preamble_does_not_stand_over_the_sections():
    headed = ORDER.replace("By the authority", "\n### Authority\n\nBy the authority")
    document = parse(headed.encode(), Hints(name="EO-19999.md"))
    reading = Reading(document, RecordType.SANCTIONS, Nature.SANCTIONS)
    headings = {u.eid: u.heading for u in reading.units}
    assert "Authority" in headings.values()
    assert (headings["sec_1"], headings["sec_1__para_a"]) == ("", "")
