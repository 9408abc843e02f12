"""Whole lives of fictional works: what documents in each drafting tradition say, read by the rules, and the status that follows."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from corpora.document import Document, DocumentBuilder, Metadata
from models.assemble import assemble
from models.nature import decide
from models.pipeline import read
from models.record import InstrumentRecord
from models.timeline import status

LIVES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("lives.yaml").read_text("utf-8"))
ASKED = [(number, work, ask) for number, life in enumerate(LIVES) for work, asks in life["asks"].items() for ask in asks]


def document(row: dict[str, Any]) -> Document:
    """The document of a row: its title, then a line for each article."""
    fields = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items() if k != "lines"}
    builder = DocumentBuilder("test", Metadata(**fields))
    if row.get("title"):
        builder.add("title", "title", row["title"])
    for number, words in enumerate(row["lines"], 1):
        kind, named, rest = words.partition(": ")
        if named and kind == "formula":
            builder.add(f"formula_{number}", "formula", rest)
        elif row["jurisdiction"] == "UN":
            printed = words.split(".")[0]
            builder.add(f"para_{printed}" if printed.isdigit() else f"rec_{number}", "paragraph" if printed.isdigit() else "recital", words)
        else:
            builder.add(f"art_{number}", "article", words, number=str(number))
    return builder.build()


@cache
def records(number: int) -> tuple[InstrumentRecord, ...]:
    found = []
    for row in LIVES[number]["documents"]:
        parsed = document(row)
        decision = decide(parsed)
        assert decision.nature != "unrelated", parsed.metadata.title
        record = assemble(read(parsed, decision, learned=False), decision)
        assert isinstance(record, InstrumentRecord)
        found.append(record)
    return tuple(found)


@pytest.mark.parametrize(("number", "work", "ask"), ASKED, ids=lambda v: str(v[0]) if isinstance(v, list) else None)
def test_status_of_a_life(number: int, work: str, ask: list[Any]) -> None:
    day, expected, *until = ask
    answer = status(work, day, records(number))
    assert answer.status == expected
    assert answer.because
    if until and until[0] != "any":
        assert answer.effective_until == (None if until[0] == "none" else until[0])


@pytest.mark.parametrize("number", range(len(LIVES)), ids=lambda n: LIVES[n]["life"])
def test_a_later_document_and_the_order_of_documents_change_no_earlier_answer(number: int) -> None:
    held = records(number)
    for work, asks in LIVES[number]["asks"].items():
        for ask in asks:
            day: date = ask[0]
            of_day = [r for r in held if (r.dates.adopted or date.max) <= day or r.id == work]
            assert status(work, day, list(reversed(held))) == status(work, day, held) == status(work, day, of_day)
