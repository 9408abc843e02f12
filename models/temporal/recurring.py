"""When what recurs falls due: from which day its turns are counted, where the words say so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from models.dates import expressions, last_day, shift

Anchor = Literal["beginning", "adoption", "earlier"]


@dataclass(frozen=True, slots=True)
class Turn:
    """The next time that something is due: the day, the first day of the period that it is for, how many went before."""

    day: date
    opened: date
    number: int


_MONTH = r"January|February|March|April|May|June|July|August|September|October|November|December"
# Only the years of the calendar are everybody's: a "year" may run from any day, a financial one from that of its keeper.
_PERIOD = r"(?P<unit>calendar (?:year|half[- ]year|quarter|month)|quarter|month|année civile|semestre civil|trimestre(?: civil)?|mois(?: civil)?)\b"
_AFTER_EACH = re.compile(
    rf"(?:after|following|from|of|suivant|après) (?:the |la )?(?:end|close|expiry|fin) (?:of |de )(?:each|every|chaque) {_PERIOD}",
    re.IGNORECASE,
)
_IN_EACH = re.compile(
    rf"(?:\b(?:by|at|before|no later than|not later than)(?: the)? (?:end|close) of|\b(?:in|during|within)) (?:each|every) {_PERIOD}$",
    re.IGNORECASE,
)
_OF_A_CALENDAR = re.compile(
    r"\b(?:calendar|fiscal|financial|reporting|civile?|(?:end|close|fin) (?:of|de) (?:each|every|chaque)) ?\w*$", re.IGNORECASE
)
_LENGTHS = {"half": "P6M", "semestre": "P6M", "quarter": "P3M", "trimestre": "P3M", "month": "P1M", "mois": "P1M"}

_ADOPTED = re.compile(
    r"^,? (?:after|following|from|of|starting (?:from|on)|beginning (?:from|on)) (?:the )?(?:date of )?(?:the )?(?:its |their )?"
    r"(?:adoption|making|issu(?:e|ance)|(?:this|these|the present) (?:order|resolution|decision|regulations?|proclamation|licen[cs]e)\b)",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(
    r"^,? (?:after|following|from|of|starting (?:from|on)|beginning (?:from|on)) (?:the )?(?:date (?:of|on which) )?(?:the )?(?:its |their |it |they )?"
    r"(?:entry into force|com(?:ing|es?) into (?:force|operation|effect)|commencement|effective date)",
    re.IGNORECASE,
)
_THEREAFTER = re.compile(
    r"^[^.;]{0,60}?\b(?:thereafter|after that|afterwards|from then on|par la suite|(?:after|following|from) (?:the|that) (?:first|initial|previous|last))\b",
    re.IGNORECASE,
)
# Days of the year, and events, that the turns are tied to.
_ELSEWHERE = re.compile(
    r"^[^.;]{0,20}?\b(?:after|following|from the|suivant|après)\b|^[^.;]{0,200}?\b(?:(?:starting|beginning|commencing|à compter)\b"
    rf"|(?:by|on|before|(?:no|not) later than|on or before) (?:the )?(?:\d|first|last|end|anniversary|(?:{_MONTH})\b)"
    r"|within (?:\w+ ){1,3}(?:days?|weeks?|months?)\b|(?:avant|au plus tard) le \d)",
    re.IGNORECASE,
)  # fmt: skip


def after_each(runs_from: str | None) -> str | None:
    """The period of the calendar after whose end a time runs ("after the end of each calendar quarter"), as a duration."""
    m = _AFTER_EACH.match(runs_from or "")
    return _length(m["unit"]) if m else None


def in_each(words: str) -> str | None:
    """The period of the calendar in which something must happen once, where the words end with it."""
    m = _IN_EACH.search(words)
    return _length(m["unit"]) if m else None


def _length(unit: str) -> str:
    return next((value for word, value in _LENGTHS.items() if word in unit.lower()), "P1Y")


def anchor(words: str, behind: str, language: str = "en") -> Anchor | None:
    """What an interval that ends `words` is counted from; None where that is not understood.

    ``beginning`` of the instrument where nothing is said, ``earlier`` where an earlier time of the same provision is its first turn.
    """
    if _OF_A_CALENDAR.search(words):
        return None
    if len(expressions(words, language)) > 1 or _THEREAFTER.match(behind):
        return "earlier"
    if _ADOPTED.match(behind):
        return "adoption"
    return None if _ELSEWHERE.match(behind) and not _IN_FORCE.match(behind) else "beginning"


def counted(first: date, period: str, as_of: date, within: str = "P0D") -> Turn:
    """The next turn of a period counted from `first`, due `within` a time after each has run."""
    number = 1
    while (day := shift(_times(first, period, number), within)) < as_of:
        number += 1
    return Turn(day, _times(first, period, number), number - 1)


def of_calendar(period: str, within: str, begin: date, as_of: date) -> Turn:
    """The next turn of a period of the calendar from the one in which something begins, due `within` a time after its end."""
    months = 12 if period == "P1Y" else int(period[1:-1])
    first, number = date(begin.year, (begin.month - 1) // months * months + 1, 1), 0
    while (day := shift(last_day(first, period), within)) < as_of:
        first, number = shift(first, period), number + 1
    return Turn(day, first, number)


def _times(first: date, period: str, number: int) -> date:
    """The day on which a period has run a number of times."""
    return shift(first, re.sub(r"\d+", lambda m: str(int(m[0]) * number), period))
