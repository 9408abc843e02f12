"""Dates as legal documents print them, in English and French."""

from __future__ import annotations

import re
from datetime import date

ENGLISH_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_FRENCH = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
MONTHS = {name: i % 12 + 1 for i, name in enumerate(ENGLISH_MONTHS + _FRENCH)} | {"fevrier": 2, "aout": 8, "decembre": 12}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY_FIRST = re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|er)?\s+(?:day\s+of\s+)?(?P<m>{_MONTH})\.?,?\s+(?P<y>\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b(?P<m>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})\b", re.IGNORECASE)
_ISO = re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b")
_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_TEENS = ["tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]
_ORDINALS = (
    {w: i + 1 for i, w in enumerate(_UNITS + _TEENS)}
    | {"twentieth": 20, "thirtieth": 30, "thirty-first": 31}
    | {f"twenty-{w}": 21 + i for i, w in enumerate(_UNITS)}
)
_WORDED = re.compile(rf"\bthis\s+(?P<d>[a-z]+(?:[\s-][a-z]+)?|\d{{1,2}}(?:st|nd|rd|th)?)\s+day\s+of\s+(?P<m>{_MONTH})\b", re.IGNORECASE)


def find_dates(text: str) -> list[tuple[int, date]]:
    """(offset, date) of every full date in `text`, in reading order."""
    found = []
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _ISO):
        for m in pattern.finditer(text):
            month = MONTHS[m["m"].lower()] if not m["m"].isdigit() else int(m["m"])
            if day := _date(int(m["y"]), month, int(m["d"])):
                found.append((m.start(), day))
    return sorted(found)


def first_date(text: str) -> date | None:
    """The first full date in `text`."""
    return next((day for _, day in find_dates(text)), None)


def worded_date(text: str, year: int) -> date | None:
    """``this twentieth day of January`` in `year`: proclamations write their date in words."""
    m = _WORDED.search(text)
    if m is None:
        return None
    word = re.sub(r"\s+", "-", m["d"].lower())
    number = _ORDINALS.get(word) or (int(re.sub(r"\D", "", word)) if word[0].isdigit() else 0)
    return _date(year, MONTHS[m["m"].lower()], number)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
