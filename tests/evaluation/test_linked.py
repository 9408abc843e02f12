"""What the check of linked facts counts as carried."""

import pytest

from evaluation.linked import check
from evaluation.places import Place, contains, sections
from evaluation.quotations import located


def provision(eid, number=None, parent=None, kind="section", start=0, end=0):
    return {"eid": eid, "number": number, "parent": parent, "kind": kind, "start": start, "end": end, "functions": []}


RECORD = {
    "provisions": [
        provision("sec_1", "1"),
        *(provision(f"sec_1__para_{c}", f"({c})", "sec_1", "paragraph") for c in "abcd"),
        provision("sec_2", "2", end=20),
        provision("sec_3", "3"),
    ],
    "measures": [{"key": "m1", "provision": "sec_1", "text": ""}, {"key": "m2", "provision": "sec_3", "text": ""}],
    "exemptions": [],
    "profile": {"sunset": {"answer": "not_stated", "provisions": []}},
}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Section 1 only", ["sec_1"]),
        ("1(a), (b) and section 3", ["sec_1__para_a", "sec_1__para_b", "sec_3"]),
        ("1(a) to (c)", ["sec_1__para_a", "sec_1__para_b", "sec_1__para_c"]),
        ("the 90-day ban of 2024-03-01", []),
    ],
)
def test_sections_that_an_answer_names(words, expected):
    assert sections(words, RECORD) == expected


def test_numbers_inside_a_quotation_are_those_of_the_quoted_instrument():
    quoted = [
        provision("sec_1", "1"),
        provision("sec_1__qstr_1", None, "sec_1", "text"),
        provision("sec_1__qstr_1__sec_1", "“Section 1.", "sec_1__qstr_1"),
        provision("sec_1__qstr_1__sec_1__para_a", "(a)", "sec_1__qstr_1__sec_1", "paragraph"),
        provision("sec_1-101", "1-101."),
    ]
    assert sections("1(a)", {"provisions": quoted}) == ["sec_1__qstr_1__sec_1__para_a"]
    assert sections("Section 1-101", {"provisions": quoted}) == ["sec_1-101"]


def test_a_quotation_is_found_by_its_letters_everywhere():
    assert located("Sub-\nsection (1); subsection (1)", "Subsection (1)") == [(0, 15), (18, 31)]


def test_most_words_must_stand():
    assert contains(["a payment to the listed person"], "payment is made to a listed person")
    assert not contains(["a payment"], "the goods are loaded onto a ship before that day")


@pytest.mark.parametrize(("cut", "right"), [(["m1"], True), (["m2"], False), (["m1", "m2"], False), ([], False)])
def test_an_exemption_must_cut_exactly_the_measures_named(cut, right):
    exemption = {"provision": "sec_2", "start": 0, "end": 20, "text": "", "limits": cut, "limited": []}
    row = {
        "kind": "exemption_limits",
        "field": "exemptions[].limits",
        "quote": "x",
        "question": "?",
        "answer": "Section 1 only; not section 3",
    }
    assert check(row, Place({**RECORD, "exemptions": [exemption]}, "", [(0, 10)]))[0] is right


@pytest.mark.parametrize(("answer", "right"), [("not_stated", True), ("present: section 9", False)])
def test_the_profile_answers(answer, right):
    row = {"kind": "profile", "field": "profile.sunset", "quote": "", "question": "?", "answer": answer}
    assert check(row, Place(RECORD, "", []))[0] is right
