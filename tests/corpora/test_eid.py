"""eIds: Akoma Ntoso names from printed numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.eid import clean_number, local_eid, term_eid


@pytest.mark.parametrize(
    ("kind", "number", "eid"),
    [
        ("section", "3", "sec_3"),
        ("section", "3.01", "sec_3.01"),
        ("section", "Sec. 2.", "sec_2"),
        ("section", "§ 589.201", "sec_589.201"),
        ("section", "3.1 to 3.4", "sec_3.1-3.4"),
        ("section", "3.1 à 3.4", "sec_3.1-3.4"),
        ("listing", "6 and 7", "item_6-7"),
        ("listing", "6 et 7", "item_6-7"),
        ("subsection", "(1.1)", "subsec_1.1"),
        ("subsection", "7 (1)", "subsec_1"),
        ("paragraph", "(a.1)", "para_a.1"),
        ("paragraph", "a)", "para_a"),
        ("subparagraph", "(i)", "subpara_i"),
        ("clause", "(A)", "cl_A"),
        ("article", "Article 4", "art_4"),
        ("article", "Article 5aa", "art_5aa"),
        ("recital", "(12)", "rec_12"),
        ("schedule", "SCHEDULE 1.1", "sched_1.1"),
        ("schedule", "ANNEXE 2", "sched_2"),
        ("schedule", "ANNEX II", "sched_II"),
        ("part", "PARTIE 2", "part_2"),
        ("chapter", "CHAPTER IV", "chp_IV"),
    ],
)
def test_numbers_become_eids(kind, number, eid):
    assert local_eid(kind, number) == eid


def test_an_unnumbered_provision_has_its_position():
    assert local_eid("schedule", "SCHEDULE", 2) == "sched_2"
    assert local_eid("preamble") == "preamble"


def test_terms_become_eids_in_plain_letters():
    assert term_eid("IMO number") == "def_imo-number"
    assert term_eid("marégraphe") == "def_maregraphe"
    assert term_eid("™") == "def_tm"
    assert term_eid("—") == "def"


@given(st.text(max_size=20))
def test_cleaning_a_clean_number_changes_nothing_of_its_shape(number):
    cleaned = clean_number(number)
    assert not any(c.isspace() for c in cleaned)
    assert "__" not in cleaned or "__" in number
