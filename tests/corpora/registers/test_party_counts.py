"""The party tables against counts and days that the depositaries have published."""

from __future__ import annotations

from datetime import date

import pytest

from corpora.registers import parties


@pytest.mark.parametrize(
    ("treaty", "day", "count"),
    [
        ("iccpr", "2022-08-31", 173),
        ("iccpr", "2024-05-05", 174),
        ("icescr", "2022-08-31", 171),
        ("icerd", "2022-08-31", 182),
        ("cedaw", "2022-08-31", 189),
        ("crc", "2022-08-31", 196),
        ("cat", "2022-08-31", 173),
        ("crpd", "2022-08-31", 185),
        ("ced", "2022-08-31", 68),
        ("echr", "2022-09-15", 47),
        ("echr", "2022-09-16", 46),
        ("echr-p13", "2024-01-31", 44),
        ("echr-p13", "2024-02-01", 45),
        ("wto", "1995-01-01", 76),
        ("wto", "2024-08-20", 164),
        ("wto", "2024-08-21", 165),
        ("wto", "2024-08-30", 166),
    ],
)
def test_as_many_states_are_bound_as_the_depositary_counts(treaty: str, day: str, count: int) -> None:
    assert len(parties(treaty, date.fromisoformat(day))) == count


@pytest.mark.parametrize(
    ("treaty", "state", "first"),
    [
        ("iccpr", "US", "1992-09-08"),
        ("wto", "RU", "2012-08-22"),
        ("wto", "CN", "2001-12-11"),
        ("wto", "UA", "2008-05-16"),
        ("wto", "TW", "2002-01-01"),
        ("gpa", "AU", "2019-05-05"),
        ("gpa", "NZ", "2015-08-12"),
        ("ced", "FI", "2023-04-23"),
        ("echr-p13", "AM", "2024-02-01"),
        ("echr", "RU", "1998-05-05"),
    ],
)
def test_a_state_is_bound_from_its_day_and_not_before(treaty: str, state: str, first: str) -> None:
    day = date.fromisoformat(first)
    assert state in parties(treaty, day)
    assert state not in parties(treaty, date.fromordinal(day.toordinal() - 1))
