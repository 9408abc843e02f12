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
        ("icescr", "2024-05-05", 172),
        ("crpd", "2024-03-06", 190),
        ("crpd", "2025-04-02", 192),
        ("crpd", "2025-09-30", 193),
        ("ced", "2024-10-23", 76),
        ("cmw", "2023-03-27", 58),
        ("cmw", "2025-03-01", 60),
        ("rome", "2015-04-01", 123),
        ("rome", "2025-01-01", 125),
        ("unclos", "2024-08-18", 170),
        ("gpa", "2023-10-30", 48),
        ("ap1", "2009-12-31", 168),
        ("ap1", "2014-12-31", 174),
        ("ap1", "2026-06-30", 175),
        ("gc4", "2015-01-01", 196),
        ("chicago", "2020-01-01", 193),
        ("eu", "2020-02-01", 27),
        ("cat", "2024-11-30", 174),
        ("iccpr-op1", "2022-08-31", 117),
        ("iccpr-op2", "2022-08-31", 90),
        ("op-icescr", "2022-08-31", 26),
        ("cedaw-op", "2022-08-31", 115),
        ("opcat", "2022-08-31", 91),
        ("opcat", "2024-06-30", 94),
        ("crc-opac", "2022-08-31", 172),
        ("crc-opsc", "2022-08-31", 178),
        ("crpd-op", "2022-08-31", 100),
        ("echr-p1", "2022-09-16", 44),
        ("echr-p4", "2022-09-16", 42),
        ("echr-p6", "2022-09-16", 46),
        ("echr-p7", "2022-09-16", 43),
        ("echr-p12", "2022-09-16", 20),
        ("iccpr", "2010-01-01", 165),
        ("genocide", "2010-01-01", 141),
        ("rome", "2020-01-01", 122),
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
        ("gpa", "MD", "2016-07-14"),
        ("gpa", "UA", "2016-05-18"),
        ("gpa", "MK", "2023-10-30"),
        ("ect", "JO", "2018-12-11"),
        ("rome", "PS", "2015-04-01"),
        ("unclos", "PS", "2015-02-01"),
        ("cmw", "ZW", "2025-03-01"),
        ("chicago", "AF", "1947-05-04"),
        ("chicago", "BA", "1993-02-12"),
        ("imf", "KR", "1955-08-26"),
    ],
)
def test_a_state_is_bound_from_its_day_and_not_before(treaty: str, state: str, first: str) -> None:
    day = date.fromisoformat(first)
    assert state in parties(treaty, day)
    assert state not in parties(treaty, date.fromordinal(day.toordinal() - 1))


@pytest.mark.parametrize(
    ("treaty", "state", "last"),
    [
        ("echr", "RU", "2022-09-15"),
        ("eu", "GB", "2020-01-31"),
        ("ect", "IT", "2015-12-31"),
        ("ect", "FR", "2023-12-07"),
        ("ect", "DE", "2023-12-19"),
        ("ect", "PL", "2023-12-28"),
        ("ect", "LU", "2024-06-16"),
        ("ect", "GB", "2025-04-26"),
        ("ect", "EU", "2025-06-27"),
        ("rome", "BI", "2017-10-26"),
        ("us-iran-amity", "US", "2019-10-02"),
        ("iccpr-op1", "JM", "1998-01-22"),
        ("iccpr-op1", "TT", "2000-06-26"),
        ("rome", "PH", "2019-03-16"),
        ("achr", "TT", "1999-05-25"),
        ("achr", "VE", "2013-09-09"),
    ],
)
def test_a_state_that_leaves_is_bound_to_its_last_day(treaty: str, state: str, last: str) -> None:
    day = date.fromisoformat(last)
    assert state in parties(treaty, day)
    assert state not in parties(treaty, date.fromordinal(day.toordinal() + 1))
