"""What recurs: from which day it is counted, and none where the words name a day that is not understood."""

from __future__ import annotations

from datetime import date

import pytest

from models.temporal.recurring import after_each, anchor, counted, in_each, of_calendar


@pytest.mark.parametrize(
    ("runs_from", "period"),
    [
        ("after the end of each calendar year", "P1Y"),
        ("following the end of each calendar quarter the holder", "P3M"),
        ("after the end of every quarter", "P3M"),
        ("of the end of each month", "P1M"),
        ("après la fin de chaque trimestre civil", "P3M"),
        ("after the end of each year", None),  # of which year is not said
        ("after the end of each financial year", None),
        ("after the day on which the application is received", None),
        (None, None),
    ],
)
def test_the_period_of_the_calendar_after_which_a_time_runs(runs_from: str | None, period: str | None) -> None:
    assert after_each(runs_from) == period


@pytest.mark.parametrize(
    ("words", "behind", "found"),
    [
        ("reviewed at least every 12 months", ".", "beginning"),
        ("report to the Council every 120 days", " on the implementation of this resolution", "beginning"),
        ("reviewed every 12 months", " following its entry into force", "beginning"),
        ("report every six months", " from the adoption of this resolution", "adoption"),
        ("report within 90 days of the adoption of this resolution and every 120 days", " thereafter", "earlier"),
        ("report every six months", " thereafter", "earlier"),
        ("report annually", " by 31 March on the licences", None),
        ("report annually", " not later than March 1", None),
        ("report every year", " on the anniversary of the designation", None),
        ("report every six months", " after the submission of the plan", None),
        ("report for each calendar year", "", None),
        ("report after the end of each year", "", None),
        ("report every six months", ", beginning 60 days after the appointment of the Panel", None),
    ],
)
def test_what_an_interval_is_counted_from(words: str, behind: str, found: str | None) -> None:
    assert anchor(words, behind) == found


def test_within_a_period_of_the_calendar() -> None:
    assert in_each("the licensee must report at least once in each calendar year") == "P1Y"
    assert in_each("report by the end of each quarter") == "P3M"
    assert in_each("submit a report for each calendar year") is None


@pytest.mark.parametrize(
    ("period", "as_of", "day", "number"),
    [
        ("P1Y", "2030-11-01", "2031-01-30", 0),
        ("P1Y", "2031-01-30", "2031-01-30", 0),
        ("P1Y", "2031-01-31", "2032-01-30", 1),
        ("P3M", "2031-01-15", "2031-01-30", 0),
        ("P3M", "2031-02-01", "2031-04-30", 1),
        ("P1M", "2030-12-01", "2030-12-30", 1),
    ],
)
def test_due_after_the_end_of_a_period_of_the_calendar(period: str, as_of: str, day: str, number: int) -> None:
    turn = of_calendar(period, "P30D", date(2030, 10, 6), date.fromisoformat(as_of))
    assert (turn.day.isoformat(), turn.number) == (day, number)
    assert turn.opened <= turn.day


def test_counted_from_a_day() -> None:
    turn = counted(date(2030, 2, 28), "P120D", date(2030, 6, 29))
    assert (turn.day, turn.number) == (date(2030, 10, 26), 1)
    assert counted(date(2030, 1, 10), "P6M", date(2030, 2, 1), "P90D").day == date(2030, 10, 8)
