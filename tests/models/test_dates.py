"""Dates and durations of legal prose as ISO 8601."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.dates import dates, expressions, first_date, is_duration, last_day, number, shift

ROWS = [
    ("en", "effective at 12:01 a.m. eastern daylight time on August 2, 2021", ["2021-08-02"]),
    ("en", "come into force on 6th April 2020", ["2020-04-06"]),
    ("en", "Done at Vale, this 2nd day of May, 2019", ["2019-05-02"]),
    ("en", "Resolution 9 (1991) of 3 Apri] 1991", ["1991-04-03"]),
    ("en", "shall apply until 31.7.2014 (see 2014/119)", ["2014-07-31"]),
    ("en", "on the 360th day after that day", ["P360D"]),
    ("en", "the twentieth day following that of its publication", ["P20D"]),
    ("en", "for a period of five years beginning on March 24, 2026", ["P5Y", "2026-03-24"]),
    ("en", "within one hundred and twenty days", ["P120D"]),
    ("en", "within 30 (thirty) days or two weeks", ["P30D", "P2W"]),
    ("en", "at regular intervals and at least every 12 months", ["R/P12M"]),
    ("en", "a report at least once annually thereafter", ["R/P1Y"]),
    ("en", "no less than every 180 days", ["R/P180D"]),
    ("en", "for not more than three hours", ["PT3H"]),
    ("en", "Schedule 4, item 31, 2014/119, section 6.1", []),
    ("fr", "à compter du 24 mars 2026, de cinq ans", ["2026-03-24", "P5Y"]),
    ("fr", "le 1er août 2020", ["2020-08-01"]),
    ("fr", "le trois cent soixantième jour suivant", ["P360D"]),
    ("fr", "dans les quatre-vingt-dix jours ouvrables", ["P90D"]),
    ("fr", "tous les six mois", ["R/P6M"]),
    ("fr", "au moins tous les douze mois", ["R/P12M"]),
]


@pytest.mark.parametrize(("language", "text", "values"), ROWS)
def test_reads(language: str, text: str, values: list[str]) -> None:
    assert [e.value for e in expressions(text, language)] == values


def test_says_which_days_count() -> None:
    found = expressions("within 15 working days, or fifteen days on which that House is sitting, or ten days")
    assert [e.days for e in found] == ["working", "sitting", None]


def test_an_impossible_day_is_no_date() -> None:
    assert first_date("on 31 April 2020") is None


@given(st.dates(min_value=date(1800, 1, 1), max_value=date(2999, 12, 31)))
def test_every_day_is_read_in_each_tradition(day: date) -> None:
    months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
    assert first_date(f"on {day:%B} {day.day}, {day.year}.") == day
    assert first_date(f"on {day.day} {day:%B} {day.year};") == day
    assert first_date(f"le {day.day} {months[day.month - 1]} {day.year},", "fr") == day


@given(st.text(max_size=200), st.sampled_from(["en", "fr"]))
def test_offsets_are_ordered_and_inside(text: str, language: str) -> None:
    at = 0
    for e in expressions(text, language):
        assert at <= e.start < e.end <= len(text)
        at = e.end


@given(st.integers(min_value=1, max_value=999))
def test_a_number_is_itself(n: int) -> None:
    assert number(str(n)) == n
    assert number(f"{n}th") == n
    assert number(f"{n}e", "fr") == n


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(min_value=1, max_value=900))
def test_a_period_ends_the_day_before_it_begins_again(first: date, n: int) -> None:
    assert last_day(first, f"P{n}D") + timedelta(days=1) == first + timedelta(days=n) == shift(first, f"P{n}D")


def test_calendar_arithmetic() -> None:
    assert shift(date(2025, 2, 28), "P360D") == date(2026, 2, 23)
    assert last_day(date(2026, 3, 24), "P5Y") == date(2031, 3, 23)
    assert shift(date(2024, 2, 29), "P1Y") == date(2025, 2, 28)
    assert shift(date(9999, 6, 1), "P12M") == shift(date(2025, 1, 1), "P9000Y") == date.max
    assert is_duration("P5Y")
    assert not is_duration("R/P5Y")
    assert not is_duration("event:registration")
    assert [e.day for e in dates("on 6 April 2020")] == [date(2020, 4, 6)]
