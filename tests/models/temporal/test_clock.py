"""The clock time that stands with a day."""

from __future__ import annotations

import pytest

from models.temporal.clock import clock, dawns


@pytest.mark.parametrize(
    ("words", "behind", "time", "early"),
    [
        ("are authorized through 12:01 a.m. eastern daylight time, June 30, 2031", ", provided", "12:01 a.m. eastern daylight time", True),
        ("expires at 11:59 p.m. on 30 June 2031", ".", "11:59 p.m.", False),
        ("is authorized until 00:01 GMT on 4 May 2031", "", "00:01 GMT", True),
        ("expires on June 30, 2031", " at 12:01 a.m.", "12:01 a.m.", True),
        ("expires on June 30, 2031", " at the latest", None, False),
        ("apply until 17 February 2028", " in the Union", None, False),
        ("ends at midnight on 30 June 2031", "", "midnight", False),  # of which end of the day is not said
        ("under section 12.01 of Order 9 until June 30, 2031", "", None, False),
        ("report by 30 June 2031", "", None, False),
        ("cesse d’avoir effet à minuit le 30 juin 2031", "", "minuit", False),
    ],
)
def test_the_clock_time_of_a_day(words: str, behind: str, time: str | None, early: bool) -> None:
    assert clock(words, behind) == time
    assert dawns(time) is early
