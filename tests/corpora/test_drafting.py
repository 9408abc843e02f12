"""What was drafted for training is labelled as gold is: whole labels, sound values, every point under its own lead-in."""

import re
from collections import Counter
from datetime import date
from itertools import groupby

import pytest

from corpora.labels import GOLD, DraftedProvision, drafted, read

ROWS = list(drafted())
DETAILS = {"measure": "measures", "exemption": "exemptions", "temporal": "temporal"}
DURATION = re.compile(r"(R/)?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?)?")
EVENT = re.compile(r"event:\S+( \S+){0,11}")
SENTENCE = re.compile(r"(The|A|An|Any|Each|Every|No|Nor|Nothing|This|These|That|If) [^:;—]*\.", re.DOTALL)


def where(row: DraftedProvision) -> str:
    return f"{row.document}: {row.words[:60]}"


def sound(value: str) -> bool:
    """Whether a temporal value is a date, a duration, a repeated interval or an event."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return date.fromisoformat(value).isoformat() == value
    return bool(DURATION.fullmatch(value) or EVENT.fullmatch(value))


@pytest.mark.parametrize("value", ["2027-02-30", "P", "PT", "90 days", "event:", "R/2027-01-01", "P48H"])
def test_a_value_that_is_no_time_is_found(value):
    try:
        assert not sound(value)
    except ValueError:
        assert value.startswith("2027")


def test_every_provision_does_something():
    assert [where(r) for r in ROWS if not r.functions or len(set(r.functions)) < len(r.functions) or not r.words.strip()] == []


def test_other_stands_alone():
    assert [where(r) for r in ROWS if "other" in r.functions and len(r.functions) > 1] == []


@pytest.mark.parametrize("function", DETAILS)
def test_a_function_and_its_details_go_together(function):
    assert [where(r) for r in ROWS if (function in r.functions) != bool(getattr(r, DETAILS[function]))] == []


def test_kinds_of_safeguard_stand_on_safeguards():
    assert [where(r) for r in ROWS if r.safeguards and "safeguard" not in r.functions] == []


def test_details_are_complete_and_named_once():
    for row in ROWS:
        assert all(e.keys() == {"category", "form"} for e in row.exemptions), where(row)
        assert all(t.keys() == {"kind", "value"} for t in row.temporal), where(row)
        for values in (row.measures, row.safeguards, [*map(str, row.exemptions)], [*map(str, row.temporal)]):
            assert len(set(values)) == len(values), where(row)


def test_times_are_well_formed():
    assert [(where(r), t["value"]) for r in ROWS for t in r.temporal if not sound(t["value"])] == []


def test_nothing_is_there_twice():
    seen = Counter((r.document, r.heading, r.lead, r.words) for r in ROWS)
    assert [key for key, n in seen.items() if n > 1] == []


def test_a_document_lies_in_one_file_together_and_in_one_language():
    homes: dict[str, set[tuple[str, str]]] = {}
    for path in sorted((GOLD / "drafting").glob("*.jsonl")):
        rows = list(read(path, DraftedProvision))
        assert {r.style for r in rows} == {path.stem}
        together = [document for document, _ in groupby(r.document for r in rows)]
        assert len(set(together)) == len(together), path.stem
        for row in rows:
            homes.setdefault(row.document, set()).add((path.stem, row.language))
    assert {document: home for document, home in homes.items() if len(home) > 1} == {}


def test_a_sentence_of_its_own_follows_no_lead_in():
    """A point may be a sentence under "is amended as follows:"; elsewhere a whole sentence is a provision by itself."""
    assert [
        where(r) for r in ROWS if r.lead and not {"amendment", "definition", "listing"} & set(r.functions) and SENTENCE.fullmatch(r.words)
    ] == []
