"""Acts of many countries: what a section is for by its heading, offences told person by person, and what notes and prints say."""

import pytest

from corpora.formats import Hints, parse
from models.nature import decide
from models.pipeline import read


def functions(words: str) -> dict[str, set[str]]:
    document = parse(words.encode(), Hints(name="act.txt"))
    reading = read(document, decide(document), learned=False)
    return {document.text[p.start : p.end]: set(reading.functions.get(p.eid, {})) for p in document.provisions}


ACT = """United Nations (Harbour Sanctions) Ordinance

(Cap. 9998)

An Ordinance to impose sanctions on ships.

1. Interpretation

(1) In this Ordinance—

harbour includes a roadstead;

(2) Whatever floats counts once only.

2. Refusal of licences

[1] The ship has been struck off.

3. Offences by commercial enterprises

Section 6 of another Ordinance applies by analogy.

4. Appeals

The general rules are followed.

5. Disclosure of information

Papers go to the harbour of registry.

[17/2031; S 759/2032]

6. Prohibition on provision of funds

Every person who—

(a) provides or collects funds for a listed ship; or

(b) lends them,

shall be guilty of an offence.

7. Requirement to furnish information or produce material

Papers that were copied are kept dry.

8. Application of certain provisions outside the harbour

Sections 3 and 6 reach ships at sea.

9. Procedure

Papers are put in a box.
"""


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("(2) Whatever floats counts once only.", {"definition"}),
        ("[1] The ship has been struck off.", {"exemption"}),
        ("Section 6 of another Ordinance applies by analogy.", {"enforcement"}),
        ("The general rules are followed.", {"safeguard"}),
        ("Papers go to the harbour of registry.", {"cooperation"}),
        ("Papers that were copied are kept dry.", {"enforcement"}),
        ("Sections 3 and 6 reach ships at sea.", {"definition"}),
        ("Papers are put in a box.", {"duty"}),
    ],
)
def test_a_heading_says_what_silent_words_are_for(words, wanted):
    assert functions(ACT)[words] == wanted


def test_an_offence_told_person_by_person_forbids_and_punishes():
    found = functions(ACT)
    assert found["Every person who—"] == found["(a) provides or collects funds for a listed ship; or"] == {"measure", "enforcement"}


def test_where_an_offence_reaches_is_enforcement_alone():
    words = "Section 15.2 of the Criminal Code (extended geographical jurisdiction) applies to an offence against subsection (1)."
    assert functions(f"Harbour Sanctions Act 2031\n\n1. Offence\n\n{words}\n")[words] == {"enforcement"}
    note = "Note: A defendant bears an evidential burden in relation to the matter in subsection (2)."
    assert functions(
        f"Harbour Sanctions Act 2031\n\n1. Offence\n\n(1) A person commits an offence if the person moors a ship.\n\n{note}\n"
    )[note] == {"enforcement"}


TIMES = """Harbour Sanctions Act 2031

1. Offences

(1) A person commits an offence if the person supplies arms to a listed ship.

(2) Subsection (1) does not apply if the ship is in distress.

2. Notices

(1) A notice remains in force for a period of 12 months beginning on the day when it is given, unless it is sooner revoked.

(2) A waiver ceases to have effect if:

(a) the ship leaves the harbour; or

(b) the period for which it was given ends.

(2A) A listing expires on the 3rd anniversary of the day on which it was made, unless it is renewed.

(3) An order remains in effect until—

(a) the ship is sold;

3. Detention

(1) A ship shall not be detained for more than 30 days.

(2) The Court may by order authorize the continued detention of the ship.

4. Savings

A listing in force immediately before the commencement of this Act continues in force.
"""


def times(words: str) -> dict[str, set[str]]:
    document = parse(words.encode(), Hints(name="act.txt"))
    reading = read(document, decide(document), learned=False)
    found: dict[str, set[str]] = {}
    for t in reading.statements["temporal"]:
        found.setdefault(t.provision, set()).add(str(t.kind))
    return found


def test_what_ends_a_notice_a_waiver_and_a_detention():
    found = times(TIMES)
    assert found["sec_2__subsec_1"] == {"expiry", "termination_condition"}
    for eid in ("subsec_2", "subsec_2__para_a", "subsec_2__para_b", "subsec_3", "subsec_3__para_a"):
        assert found[f"sec_2__{eid}"] == {"termination_condition"}
    assert found["sec_2__subsec_2A"] == {"expiry"}
    assert found["sec_3__subsec_1"] == {"expiry"}
    assert found["sec_3__subsec_2"] == {"renewal"}
    assert "renewal" in found["sec_4__p_1"]


def test_an_exception_from_an_offence_punishes_nobody():
    assert functions(TIMES)["(2) Subsection (1) does not apply if the ship is in distress."] == {"exemption"}


def test_helping_to_get_around_bans_is_no_ban_of_its_own():
    words = "It shall be prohibited to participate, knowingly and intentionally, in activities the effect of which is to circumvent the measures in this Regulation."
    assert functions(f"Harbour Sanctions Regulation 2031\n\nArticle 1\n\n{words}\n\nArticle 2\n\nIt ends.\n")[words] == {"enforcement"}


def test_who_took_care_to_avoid_a_contravention_evades_nothing():
    words = "(2) It is a defence if the body corporate proves that it took reasonable precautions to avoid contravening that subsection."
    document = parse(
        f"Harbour Sanctions Act 2031\n\n1. Offences\n\n(1) No person shall supply arms to a listed ship.\n\n{words}\n".encode(),
        Hints(name="act.txt"),
    )
    reading = read(document, decide(document), learned=False)
    assert "circumvention" not in {str(e.kind) for e in reading.statements["enforcement"]}
    assert not [e for e in reading.statements["enforcement"] if e.typology]
