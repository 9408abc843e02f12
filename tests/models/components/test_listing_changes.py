"""Licences that replace one another, names struck from lists, and changes that touch a part of a work only."""

from __future__ import annotations

from corpora.formats import Hints, parse
from models.nature import decide
from models.pipeline import read

LICENCE = """OFFICE OF FOREIGN ASSETS CONTROL

Velmora Sanctions Regulations
31 CFR Part 599

GENERAL LICENSE NO. 9A

Authorizing Transactions Related to Energy

(a) All transactions prohibited by Executive Order (E.O.) 19001 related to energy are authorized through 12:01 a.m. eastern daylight time, May 4, 2032.

(b) Effective May 1, 2031, General License No. 9, dated February 24, 2030, is replaced and superseded in its entirety by this General License No. 9A.

Dated: May 1, 2031
"""
REGULATION = """COUNCIL IMPLEMENTING REGULATION (EU) 2031/777 of 10 May 2031 implementing Regulation (EU) No 269/2014 concerning restrictive measures

THE COUNCIL OF THE EUROPEAN UNION,

Having regard to Council Regulation (EU) No 269/2014, and in particular Article 14(1) thereof,

HAS ADOPTED THIS REGULATION:

Article 1

The entry for Ivan Testov is deleted from Annex I to Regulation (EU) No 269/2014.

Article 2

The following persons are removed from the list set out in Annex I to Regulation (EU) No 269/2014:

1. Petr Exampleov;

2. Anna Sampleska.

Article 3

Article 4(2) of Decision 2014/512/CFSP is repealed.
"""
RESOLUTION = """United Nations S/RES/2999 (2031)

Security Council

Resolution 2999 (2031)

Adopted by the Security Council at its 9999th meeting, on 10 May 2031

The Security Council,

Acting under Chapter VII of the Charter of the United Nations,

1. Decides that the measures set out in paragraph 5 of resolution 1737 (2006) are terminated;

2. Decides to terminate the suspension of the measures set out in paragraphs 5 to 9 of resolution 841 (1993) as of 18 October 2031;

3. Decides that all States shall prevent the supply of arms to Velmora;

4. Decides that the measures in paragraph 3 above shall apply until 31 May 2033;
"""


def relations(text: str) -> set[tuple[str, str, str | None]]:
    return {(r.type, r.id, r.detail) for r in _read(text).statements["relations"]}


def _read(text: str):
    document = parse(text.encode(), Hints(name="document.txt"))
    return read(document, decide(document), learned=False)


def test_a_licence_replaces_the_one_before_it_in_its_series() -> None:
    assert ("replaces", "us:gl:599:9", None) in relations(LICENCE)


def test_names_struck_from_a_list() -> None:
    struck = {detail for kind, id, detail in relations(REGULATION) if kind == "delists" and id == "eu:celex:32014R0269"}
    assert struck == {"Ivan Testov", "Petr Exampleov", "Anna Sampleska"}


def test_what_strikes_a_part_of_a_work_does_not_repeal_the_work() -> None:
    found = relations(REGULATION)
    assert ("amends", "eu:celex:32014D0512", "Article 4(2) repealed") in found
    assert not any(kind == "repeals" for kind, _, _ in found)


def test_measures_of_one_paragraph_are_terminated_and_a_suspension_ends() -> None:
    found = relations(RESOLUTION)
    assert ("terminates", "un:S/RES/1737", "paragraph 5") in found
    assert ("suspends", "un:S/RES/841", "ended 2031-10-18") in found
    assert not any(kind == "repeals" for kind, _, _ in found)


def test_a_term_belongs_to_the_paragraph_that_it_names() -> None:
    assert [(t.value, t.applies_to) for t in _read(RESOLUTION).statements["temporal"] if t.kind == "expiry"] == [("2033-05-31", "para_3")]
