"""Temporal statements of whole documents: resolved days, what they apply to, exact spans."""

from __future__ import annotations

from datetime import date

import spacy

from corpora.document import Document, DocumentBuilder, Metadata
from models.components.temporal import Temporals
from models.reading import Reading
from models.record import Relation, Temporal
from models.vocabulary import Nature, RecordType


def read(document: Document, type: RecordType = RecordType.SANCTIONS, relation: Relation | None = None) -> tuple[Reading, list[Temporal]]:
    reading = Reading(document, type, Nature.SANCTIONS)
    if relation is not None:
        reading.statements["relations"].append(relation)
    doc = spacy.blank("en").make_doc("")
    doc._.reading = reading
    Temporals()(doc)
    return reading, reading.statements["temporal"]


def of(lines: list[tuple[str, str]], **metadata) -> Document:
    builder = DocumentBuilder("test", Metadata(**metadata))
    for n, (kind, words) in enumerate(lines, 1):
        builder.add(f"p_{n}", kind, words)  # type: ignore[arg-type]
    return builder.build()


def test_a_permit_counts_its_days_from_registration() -> None:
    document = of(
        [
            ("section", "This General Permit ceases to have effect on the 360th day after the day on which it comes into force."),
            ("section", "This General Permit comes into force on the day on which it is registered."),
        ],
        registered=date(2025, 2, 28),
    )
    reading, (expiry, commencement) = read(document, RecordType.LICENCE)
    assert (expiry.kind, expiry.value, expiry.resolved, expiry.applies_to) == ("expiry", "P360D", date(2026, 2, 23), "instrument")
    assert (commencement.value, commencement.resolved) == ("event:registration", date(2025, 2, 28))
    assert all(document.text[t.start : t.end] == t.text for t in (expiry, commencement))
    assert reading.has(reading.units[0], "temporal")


def test_a_notice_runs_from_the_anniversary_that_another_paragraph_names() -> None:
    document = of(
        [
            ("paragraph", "On May 4, 2030, by Executive Order 99001, the President declared a national emergency."),
            ("paragraph", "For this reason, the emergency must continue in effect beyond May 4, 2032."),
            ("paragraph", "Therefore, I am continuing for 1 year the national emergency declared in Executive Order 99001."),
            ("signature", "THE WHITE HOUSE, April 20, 2032."),
        ]
    )
    relation = Relation(type="continues", id="us:eo:99001", provision="p_3")
    _, statements = read(document, relation=relation)
    assert [(t.kind, t.value, t.resolved, t.applies_to) for t in statements] == [
        ("renewal", "P1Y", date(2033, 5, 4), "us:eo:99001"),
        ("adoption", "2032-04-20", date(2032, 4, 20), "instrument"),
    ]


def test_conduct_before_the_order_is_no_commencement() -> None:
    document = of(
        [("paragraph", "to have engaged, on or after May 4, 2020, in corruption"), ("paragraph", "imported on or after May 4, 2040")],
        adopted=date(2030, 1, 1),
    )
    _, statements = read(document)
    assert [t.value for t in statements] == ["2040-05-04"]


def test_working_days_are_counted_but_not_dated() -> None:
    document = of([("section", "The Minister must report within 15 working days of the adoption of this order.")], adopted=date(2030, 1, 1))
    _, (deadline,) = read(document)
    assert (deadline.value, deadline.resolved) == ("P15D", None)


def test_a_general_licence_expires_where_an_order_winds_down() -> None:
    words = (
        "All transactions necessary to the wind down of such dealings are authorized through 12:01 a.m. eastern standard time, May 4, 2030."
    )
    document = of([("paragraph", words)])
    assert [t.kind for t in read(document, RecordType.LICENCE)[1]] == ["expiry"]
    assert [t.kind for t in read(document)[1]] == ["deadline"]


def test_what_the_publisher_marks_as_repealed_is_stated() -> None:
    document = of(
        [("section", "[Repealed, SOR/2030-1, s. 1]")], repealed=True, repealed_on=date(2030, 6, 1), repealed_by="SOR/2030-1, s. 1"
    )
    _, (repeal,) = read(document)
    assert (repeal.kind, repeal.resolved, repeal.applies_to) == ("repeal", date(2030, 6, 1), "instrument")


def test_list_entries_are_not_read() -> None:
    document = of([("listing", "Ada Vale, born on 4 May 1960, listed until 5 May 2031, shall expire on 6 May 2031")])
    assert read(document)[1] == []
