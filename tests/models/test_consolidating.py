"""A base text, the clauses that amend it and the consolidated text of the publisher: the operations give the last exactly."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.document import DocumentBuilder, Metadata
from models.amendments import Operation, apply, operations
from models.reading import Reading
from models.vocabulary import Nature, RecordType

CANADA = {
    "sec_3": "3 It is prohibited for any person in Canada to",
    "sec_3__para_a": "(a) deal in property of a listed person;",
    "sec_3__para_b": "(b) provide financial services to a listed person.",
    "sec_4__subsec_1": "(1) Every bank must determine on a continuing basis whether it holds such property.",
    "sec_4__subsec_2": "(2) It must report within 30 days.",
    "sec_5": "5 These Regulations apply before they are published.",
    "sched_1__item_1": "1 Ivan TESTOV",
    "sched_1__item_2": "2 Olga PROBNAYA",
    "sched_1__item_3": "3 Velmora Steel",
}
UNION = {
    "art_3": "Article 3",
    "art_3__para_1": "1. It shall be prohibited to buy bonds of the following:",
    "art_3__para_1__point_a": "(a) banks listed in Annex I;",
    "art_3__para_1__point_b": "(b) the Central Bank of Velmora.",
    "art_3__para_2": "2. Paragraph 1 shall not apply to trade loans.",
    "art_4": "Article 4",
    "art_4__para_1": "1. This Regulation shall apply until 18 May 2032.",
}
STATES = {
    "sec_1__para_a": "(a) All property of Velmora is blocked.",
    "sec_1__para_b": "(b) The prohibitions apply except to the extent provided by licenses.",
    "sec_2": "Sec. 2. Donations are prohibited.",
}


def amending(jurisdiction: str, named: str, *clauses: tuple[str, ...]) -> list[Operation]:
    """The operations of clauses, each with the provisions that it sets out below it; `named` is printed for ``{work}``."""
    builder = DocumentBuilder("test", Metadata(jurisdiction=jurisdiction, adopted=date(2032, 1, 1)))
    for number, (clause, *below) in enumerate(clauses, 1):
        holder = builder.add(f"am_{number}", "section", clause.replace("{work}", named))
        for at, line in enumerate(below, 1):
            builder.add(f"am_{number}__q_{at}", "paragraph", line, parent=holder)
    return operations(Reading(builder.build(), RecordType.SANCTIONS, Nature.SANCTIONS))


def consolidated(base: dict[str, str], jurisdiction: str, named: str, *clauses: tuple[str, ...]) -> dict[str, str]:
    todo = amending(jurisdiction, named, *clauses)
    result = apply(base, todo)
    assert todo
    assert result.left == ()
    return result.words


def changed(base: dict[str, str], **new: str | None) -> dict[str, str]:
    return {e: new.get(e, w) for e, w in base.items() if new.get(e, w) is not None}  # type: ignore[misc]


CA, EU, US = ("CA", "Special Economic Measures (Velmora) Regulations (SOR/2030-8)"), ("EU", "Regulation (EU) 2031/796"), ("US", "Executive Order 13694 of April 1, 2015")  # fmt: skip


@pytest.mark.parametrize(
    ("clauses", "expected"),
    [
        (
            [("1 Subsection 4(2) of the {work} is replaced by the following:", "(2) It must report every month.")],
            changed(CANADA, sec_4__subsec_2="(2) It must report every month."),
        ),
        (
            [("1 Section 3 of the {work} is replaced by the following:", "3 It is prohibited for any person in Canada to", "(a) deal in property of a listed person; or", "(b) insure it.")],
            changed(CANADA, sec_3__para_a="(a) deal in property of a listed person; or", sec_3__para_b="(b) insure it."),
        ),
        ([("1 Paragraph 3(b) of the {work} is repealed.",)], changed(CANADA, sec_3__para_b=None)),
        ([("1 Section 3 of the {work} is repealed.",)], changed(CANADA, sec_3=None, sec_3__para_a=None, sec_3__para_b=None)),
        (
            [("1 The portion of subsection 4(1) of the {work} is amended as follows: the words “Every bank” are replaced by “Every bank and trust company”.",)],
            changed(CANADA, sec_4__subsec_1="(1) Every bank and trust company must determine on a continuing basis whether it holds such property."),
        ),
        ([("1 Item 2 of Schedule 1 to the {work} is repealed.",)], changed(CANADA, sched_1__item_2=None)),
        ([("1 Schedule 1 to the {work} is amended by deleting the following:", "2 Olga PROBNAYA")], changed(CANADA, sched_1__item_2=None)),
    ],
)  # fmt: skip
def test_a_canadian_regulation(clauses: list[tuple[str, ...]], expected: dict[str, str]) -> None:
    assert consolidated(CANADA, *CA, *clauses) == expected


def test_additions_stand_where_the_clause_puts_them() -> None:
    after = consolidated(
        CANADA,
        *CA,
        ("1 Section 4 of the {work} is amended by adding the following after subsection (1):", "(1.1) It keeps records.", "(a) of accounts;", "(b) of claims."),
        ("2 The Regulations are amended by adding the following after section 4:", "4.1 No claim lies.", "(1) It binds a court.", "(2) It ends with these Regulations."),
        ("3 Schedule 1 to the Regulations is amended by adding the following in numerical order:", "4 Marta VYMYSEL", "5 Velmora Glass"),
    )  # fmt: skip
    order = [e for e in after if e not in CANADA]
    assert order == [
        "sec_4__subsec_1.1", "sec_4__subsec_1.1__para_a", "sec_4__subsec_1.1__para_b", "sec_4.1", "sec_4.1__subsec_1", "sec_4.1__subsec_2",
        "sched_1__item_4", "sched_1__item_5",
    ]  # fmt: skip
    eids = list(after)
    assert eids.index("sec_4__subsec_1.1") == eids.index("sec_4__subsec_1") + 1
    assert eids.index("sec_4.1") == eids.index("sec_4__subsec_2") + 1
    assert {e: w for e, w in after.items() if e in CANADA} == CANADA
    assert after["sec_4__subsec_1.1__para_b"] == "(b) of claims."


def test_points_under_a_chapeau_amend_the_work_that_it_names() -> None:
    after = consolidated(
        UNION,
        *EU,
        (
            "{work} is amended as follows:",
            "(1) in Article 3(1), point (b) is replaced by the following: ‘(b) the Central Bank of Velmora and its branches.’;",
            "(2) in Article 3, paragraph 2 is deleted;",
            "(3) in Article 4, paragraph 1, the date ‘18 May 2032’ is replaced by ‘18 May 2033’.",
        ),
    )
    assert after == changed(
        UNION,
        art_3__para_1__point_b="(b) the Central Bank of Velmora and its branches.",
        art_3__para_2=None,
        art_4__para_1="1. This Regulation shall apply until 18 May 2033.",
    )


def test_a_decision_is_prolonged_by_one_date() -> None:
    after = consolidated(UNION, *EU, ("In Article 4(1) of {work}, ‘18 May 2032’ is replaced by ‘18 November 2032’.",))
    assert after == changed(UNION, art_4__para_1="1. This Regulation shall apply until 18 November 2032.")


def test_an_order_is_amended_to_read() -> None:
    after = consolidated(
        STATES,
        *US,
        ("Section 1(a) of {work} is hereby amended to read as follows: “(a) All property of Velmora and of its banks is blocked.”",),
        ("Section 2 of {work} is hereby amended by striking “Donations” and inserting in lieu thereof “Gifts”.",),
        ("Section 1 of {work} is further amended by adding the following after paragraph (b): “(c) Remittances are excepted.”",),
    )
    assert after["sec_1__para_a"] == "(a) All property of Velmora and of its banks is blocked."
    assert after["sec_2"] == "Sec. 2. Gifts are prohibited."
    assert list(after) == ["sec_1__para_a", "sec_1__para_b", "sec_1__para_c", "sec_2"]


@pytest.mark.parametrize(
    ("clause", "why"),
    [
        (("1 Section 9 of the {work} is repealed.",), "not in the text"),
        (("1 Section 5 of the {work} is replaced by the following:",), "not set out"),
        (("1 Section 4 of the {work} is amended by adding the following after subsection (1):", "(2) Again."), "stands there already"),
        (
            ("1 Section 4 of the {work} is amended by adding the following after subsection (1):", "Unnumbered words."),
            "not told by its number",
        ),
        (("1 Schedule 1 to the {work} is amended by deleting the following:", "9 Nobody NAMED"), "stands 0 times"),
        (("1 Section 3 of the {work} is replaced by the following:", "3 It is prohibited to", "deal."), "has no number"),
    ],
)
def test_what_is_not_exact_is_left_with_its_reason(clause: tuple[str, ...], why: str) -> None:
    result = apply(CANADA, amending(*CA, clause))
    assert result.words == CANADA
    assert [reason for _, reason in result.left if why in reason]


# --- properties: the amending text of a change, read and carried out, is the change ----------------------

WORDS = st.lists(
    st.sampled_from(["every", "bank", "must", "keep", "sound", "records", "of", "frozen", "funds", "and", "goods"]), min_size=2, max_size=7
).map(" ".join)
SECTION = st.integers(min_value=1, max_value=6)


@st.composite
def texts(draw: st.DrawFn) -> dict[str, str]:
    base: dict[str, str] = {}
    for section in range(1, 7):
        for subsection in range(1, draw(st.integers(min_value=1, max_value=3)) + 1):
            base[f"sec_{section}__subsec_{subsection}"] = f"({subsection}) {draw(WORDS)}."
            for letter in "abc"[: draw(st.integers(min_value=0, max_value=3))]:
                base[f"sec_{section}__subsec_{subsection}__para_{letter}"] = f"({letter}) {draw(WORDS)};"
    return base


@settings(max_examples=60, deadline=None)
@given(texts(), SECTION, WORDS, st.integers(min_value=0, max_value=3))
def test_replacing_gives_the_new_text_and_leaves_the_rest(base: dict[str, str], section: int, words: str, points: int) -> None:
    lines = [f"(1) {words}.", *(f"({letter}) {words} {letter};" for letter in "abc"[:points])]
    after = consolidated(base, *CA, (f"1 Subsection {section}(1) of the {{work}} is replaced by the following:", *lines))
    place = f"sec_{section}__subsec_1"
    assert [w for e, w in after.items() if e == place or e.startswith(place + "__")] == lines
    rest = {e: w for e, w in base.items() if e != place and not e.startswith(place + "__")}
    assert {e: w for e, w in after.items() if e in rest} == rest
    assert set(after) == set(rest) | {place, *(f"{place}__para_{letter}" for letter in "abc"[:points])}


@settings(max_examples=60, deadline=None)
@given(texts(), SECTION, WORDS)
def test_adding_and_then_repealing_gives_the_text_back(base: dict[str, str], section: int, words: str) -> None:
    added = consolidated(
        base, *CA, (f"1 Section {section} of the {{work}} is amended by adding the following after subsection (1):", f"(1.1) {words}.")
    )
    assert added[f"sec_{section}__subsec_1.1"] == f"(1.1) {words}."
    assert consolidated(added, *CA, (f"1 Subsection {section}(1.1) of the {{work}} is repealed.",)) == base


@settings(max_examples=60, deadline=None)
@given(texts(), st.permutations([("repeal", 1), ("repeal", 2), ("repeal", 3)]))
def test_changes_of_different_places_commute(base: dict[str, str], order: list[tuple[str, int]]) -> None:
    clauses = [(f"{n} Subsection {n}(1) of the {{work}} is repealed.",) for _, n in order]
    assert consolidated(base, *CA, *clauses) == {
        e: w for e, w in base.items() if not e.startswith(tuple(f"sec_{n}__subsec_1" for n in (1, 2, 3)))
    }
