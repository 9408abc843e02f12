"""Every article that the register is meant to hold is in it, said in words of its own and bound to a table of parties."""

from __future__ import annotations

import re
from datetime import date

import pytest

from corpora.registers import register

ARTICLES = {
    "gatt": "1 2 5 8 11 13 20 21", "gats": "2 6 11 14 14bis 16 17", "trips": "3 4 28 41 42 61 73", "trims": "2", "gpa": "3", "tfa": "11",
    "eu-russia-pca": "10 52 99", "ect": "7 10 13 24", "us-iran-amity": "3 4 7 10 20", "us-nicaragua-fcn": "19 21",
    "iccpr": "2 4 12 13 14 17 19 22 26", "icescr": "2 6 9 11 12 13 15", "echr": "6 8 10 13 14 15 p1 p4 p7",
    "eucharter": "7 11 16 17 41 47 48 52", "achr": "8 13 21 22 25 27", "achpr": "7 9 12 14", "crc": "6 24 27", "gc4": "23 55 59",
    "ap1": "54 69 70", "uncharter": "2 25 39 41 103", "unsc": "2664 2761 2615", "vcdr": "22 23 24 25 26 27 29 30 31",
    "vccr": "31 33 34 35 36", "chicago": "1 5 6 9 84 89", "unclos": "17 18 19 87 90", "arsiwa": "22 49 50 51 52 53 54", "imf": "8",
}  # fmt: skip


@pytest.mark.parametrize(("instrument", "article"), [(name, article) for name, listed in ARTICLES.items() for article in listed.split()])
def test_the_article_is_there(instrument: str, article: str) -> None:
    held = register().instruments[instrument]
    assert any(
        p.id == f"{instrument}:{article}" or p.id.startswith(f"{instrument}:{article}:") for p in [*held.obligations, *held.exceptions]
    )


def test_an_authority_names_its_day() -> None:
    """A case or resolution is cited with the day on which it was decided, or the year where it is a document of a committee."""
    cited = [(p.id, a) for i in register().instruments.values() for p in [*i.obligations, *i.exceptions] for a in p.authorities]
    assert cited
    assert [one for one in cited if not re.search(r"\b(?:19|20)\d\d\b", one[1])] == []


@pytest.mark.parametrize("name", sorted(register().tables))
def test_no_row_binds_before_its_treaty_or_by_two_rows_at_once(name: str) -> None:
    table = register().tables[name]
    assert all(row.from_ >= table.in_force for row in table.parties if row.note is None or "provisional" not in row.note)
    assert all(row.deposited is None or row.act == "succession" or row.deposited <= row.from_ for row in table.parties)
    for day in (date(1970, 1, 1), date(2000, 1, 1), date(2022, 9, 16), date(2026, 11, 24)):
        bound = [row.state for row in table.parties if row.on(day)]
        assert len(bound) == len(set(bound))
