"""Numbers, levels and the tree: drafting styles of several jurisdictions in fictional words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.document import DocumentBuilder
from corpora.numbering import container, readings, roman, split
from corpora.outline import COUNCIL, GENERIC, US, Line, outline, row, run_in_heading


def eids(texts, tradition=US):
    builder = DocumentBuilder("test")
    outline(builder, [t if isinstance(t, Line) else Line(t) for t in texts], tradition)
    return [p.eid for p in builder.build().provisions]


@pytest.mark.parametrize(
    ("text", "printed", "rest"),
    [
        ("Section 1.  All lamps are blocked", ["Section 1."], "All lamps are blocked"),
        ("Sec. 3.  (a)  The lamp", ["Sec. 3.", "(a)"], "The lamp"),
        ("4.—(1) A keeper must not", ["4.—", "(1)"], "A keeper must not"),
        ("1-101. Lamps are dimmed.", ["1-101."], "Lamps are dimmed."),
        ("§ 989.201 Prohibited lamps.", ["§ 989.201"], "Prohibited lamps."),
        ("Article 4", ["Article 4"], ""),
        ("(b) (1) Lamps", ["(b)", "(1)"], "Lamps"),
        ("Section 5 of the Lamp Act applies", [], "Section 5 of the Lamp Act applies"),
        ("Section 614(a)(1) of the Lamp Act", [], "Section 614(a)(1) of the Lamp Act"),
        ("2023.  Therefore lamps go on", [], "2023.  Therefore lamps go on"),
        ("(IEEPA), the lamps", [], "(IEEPA), the lamps"),
    ],
)
def test_numbers_are_told_from_citations(text, printed, rest):
    markers, words = split(text)
    assert [m.printed for m in markers] == printed
    assert words == rest


def test_numbers_without_a_dot_only_on_request():
    assert split("14  A person must not")[0] == []
    assert split("14  A person must not", bare=True)[0][0].printed == "14"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PART 2—Lamps", ("part", "PART 2", "—Lamps")),
        ("ANNEX II", ("schedule", "ANNEX II", "")),
        ("Chapter III Lanterns", ("chapter", "Chapter III", "Lanterns")),
        ("Part 2 of the Act applies to lamps.", None),
        ("Annex I is amended as follows:", None),
        ("Schedule", None),
    ],
)
def test_containers_are_told_from_sentences(text, expected):
    found = container(text)
    if text == "Schedule":
        assert found == ("schedule", "Schedule", "")
    else:
        assert found == expected


@given(st.integers(1, 89))
def test_roman_numerals_have_their_value(n):
    tens, ones = divmod(n, 10)
    text = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"][tens] + ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][ones]
    assert roman(text) == n


def test_a_letter_may_be_a_numeral():
    assert set(readings("i")) == {("alpha", 9), ("roman", 1)}
    assert readings("aa") == (("alpha", 27),)
    assert readings("3A")[0][1] > 3


def test_points_nest_by_style():
    found = eids(["Section 1. Lamps:", "(a) red:", "(i) large;", "(A) old;", "(B) new;", "(ii) small;", "(b) blue.", "Sec. 2. Done."])
    assert found == [
        "sec_1",
        "sec_1__para_a",
        "sec_1__para_a__subpara_i",
        "sec_1__para_a__subpara_i__cl_A",
        "sec_1__para_a__subpara_i__cl_B",
        "sec_1__para_a__subpara_ii",
        "sec_1__para_b",
        "sec_2",
    ]


def test_the_ninth_letter_is_not_the_first_numeral():
    letters = [f"({c}) lamp;" for c in "abcdefgh"]
    assert eids(["Section 1. Lamps:", *letters, "(i) lamp;", "(j) lamp."])[-2:] == ["sec_1__para_i", "sec_1__para_j"]
    assert eids(["Section 1. Lamps:", *letters[:-1], "(h) lamps:", "(i) red;", "(ii) blue."])[-1] == "sec_1__para_h__subpara_ii"


def test_a_misread_point_takes_the_place_between_its_neighbours():
    found = eids(["4. All keepers shall:", "(a) dim lamps;", "(6) sell oil;", "(c) go home;", "5. Requests silence."], COUNCIL)
    assert found == ["para_4", "para_4__point_a", "para_4__point_6", "para_4__point_c", "para_5"]


def test_unnumbered_words_do_not_end_a_list():
    found = eids(["Section 1. Lamps:", "(a) red lamps.", "I find that they glare.", "(b) blue lamps."])
    assert found == ["sec_1", "sec_1__para_a", "sec_1__p_1", "sec_1__para_b"]


def test_words_behind_points_are_a_wrapup():
    assert eids(["Section 1. Who:", "(a) lights; or", "(b) dims", "commits an offence."])[-1] == "sec_1__wrapup"


def test_inserted_text_is_numbered_below_what_inserts_it():
    found = eids(["Section 1. The Lamp Order is amended to read:", "“Section 1. (a) Lamps are out.", "(b) Oil is out.”", "Sec. 2. Done."])
    assert found[-1] == "sec_2"
    assert all(e.startswith("sec_1__qstr_1") for e in found[1:-1])


def test_parts_hold_divisions_and_schedules_stand_outside():
    found = eids(["Part 1—Lamps", "Division 1—Oil", "1 Name", "Part 2—Wicks", "Schedule 1—Goods", "1. Wick"], GENERIC)
    assert [e for e in found if "heading" not in e] == [
        "part_1",
        "part_1__chp_1",
        "part_1__chp_1__sec_1",
        "part_2",
        "sched_1",
        "sched_1__para_1",
    ]


def test_sections_that_group_articles():
    found = eids(["Section 1: Trade", "Art. 1 Lamps", "1 Lamps are out.", "2 Except:", "a. torches;", "b. candles.", "Art. 2 Oil"], GENERIC)
    assert found[-3:] == ["sec_1__art_1__para_2__point_a", "sec_1__art_1__para_2__point_b", "sec_1__art_2"]


def test_run_in_headings():
    assert run_in_heading("General Provisions.  (a)  Nothing") == "General Provisions."
    assert run_in_heading("The lamp of the keeper is blocked. It is out.") is None


def test_rows_keep_their_cells():
    builder = DocumentBuilder("test")
    outline(builder, [row(["Name", "Oil"], "t", header=True), row(["Red Lamp", ""], "t"), row(["", "Whale"], "t")])
    document = builder.build()
    table = document.tables[0]
    assert table.header == ("Name", "Oil")
    assert [[document.text[s:e] for s, e in cells] for _, cells in table.rows] == [["Red Lamp", ""], ["", "Whale"]]


LINE = st.text(st.sampled_from("(a)(i)(A)(1)1. 2 Sec. Article “”;:—.\nlamp PART"), min_size=1, max_size=30)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINE, max_size=25), st.sampled_from([US, COUNCIL, GENERIC]))
def test_any_lines_become_a_sound_document(lines, tradition):
    builder = DocumentBuilder("test")
    outline(builder, [Line(line) for line in lines], tradition)
    document = builder.build()  # checks tiling, parents and eIds
    kept = [c for line in lines if line.strip() for c in line if c.isalnum()]
    assert [c for c in document.text if c.isalnum()] == kept
