"""Amending clauses read into operations, and operations carried out on a fictional text."""

from __future__ import annotations

import pytest

from corpora.formats import Hints, parse
from models.amendments import Operation, apply, operations
from models.nature import decide
from models.reading import Reading

AMENDING = """Executive Order 19050 of May 4, 2031

Further Steps With Respect to Velmora

By the authority vested in me as President by the Constitution and the laws of the United States of America, including the International Emergency Economic Powers Act (50 U.S.C. 1701 et seq.),

I hereby order:

Section 1. Section 2 of Executive Order 13694 of April 1, 2015, is hereby amended by striking "30 days" and inserting in lieu thereof "60 days".

Sec. 2. Section 3 of Executive Order 13694 of April 1, 2015, is hereby revoked.

Sec. 3. Section 1(a) of Executive Order 13694 of April 1, 2015, is hereby amended to read as follows: "All property of Velmora is blocked."
"""
BASE = {
    "sec_1": "Section 1.",
    "sec_1__para_a": "(a) All property is blocked.",
    "sec_1__para_a__subpara_i": "(i) of persons;",
    "sec_2": "Sec. 2. Reports are due within 30 days.",
    "sec_3": "Sec. 3. Donations are prohibited.",
    "sec_4": "Sec. 4. Ten days, or 10 days, or 10 days.",
}


def read() -> list[Operation]:
    document = parse(AMENDING.encode(), Hints(name="order.txt"))
    decision = decide(document)
    return operations(Reading(document, decision.type, decision.nature))


def operation(action: str, place: str, old: str | None = None, new: str | None = None) -> Operation:
    return Operation(action, "us:eo:13694", place, "sec_1", 0, 1, old, new)  # type: ignore[arg-type]


def test_clauses_become_operations_on_the_work_that_they_name() -> None:
    found = [(o.action, o.work, o.place, o.old, o.new) for o in read()]
    assert found == [
        ("substitute", "us:eo:13694", "Section 2", "30 days", "60 days"),
        ("repeal", "us:eo:13694", "Section 3", None, None),
        ("replace", "us:eo:13694", "Section 1(a)", None, "All property of Velmora is blocked."),
    ]


def test_operations_are_carried_out_exactly() -> None:
    result = apply(BASE, read())
    assert result.left == ()
    assert result.words == {
        "sec_1": BASE["sec_1"],
        "sec_1__para_a": "All property of Velmora is blocked.",
        "sec_2": "Sec. 2. Reports are due within 60 days.",
        "sec_4": BASE["sec_4"],
    }


@pytest.mark.parametrize(
    ("todo", "why"),
    [
        (operation("repeal", "section 9"), "not in the text"),
        (operation("substitute", "section 4", "10 days", "20 days"), "stands 2 times"),
        (operation("substitute", "section 4", "a year", "20 days"), "stands 0 times"),
        (operation("replace", "sections 2 and 3", None, "New."), "2 provisions for one text"),
        (operation("replace", "section 2"), "not set out"),
    ],
)
def test_what_cannot_be_done_exactly_is_left_with_the_reason(todo: Operation, why: str) -> None:
    result = apply(BASE, [todo])
    assert result.words == BASE
    assert why in result.left[0][1]
