"""Dates, durations and intervals as legal prose prints them, as ISO 8601.

English and French. `expressions` finds them in text; `shift` and `last_day` do the calendar work.
What a date is *for* (commencement, expiry …) is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

import isodate
from dateutil.relativedelta import relativedelta
from text_to_num import alpha2digit, text2num

Form = Literal["date", "duration", "interval"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as printed at ``text[start:end]`` and its ISO value.

    `value` is ``2026-03-24`` (date), ``P5Y`` or ``PT3H`` (duration), ``R/P12M`` (interval). `days` says
    which days count: ``working`` or ``sitting``, else None. `ordinal` marks "the 360th day after".
    """

    start: int
    end: int
    form: Form
    value: str
    days: Literal["working", "sitting"] | None = None
    ordinal: bool = False

    @property
    def day(self) -> date | None:
        """The calendar day of a date, None for the other forms."""
        return date.fromisoformat(self.value) if self.form == "date" else None


# Three letters decide a month in English; French needs four for juin and juillet. The rest of the word
# may be misread in scans ("Apri] 1991"), so only its beginning is asked for.
_MONTHS = {
    "en": ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    "fr": ("janv", "févr", "mars", "avri", "mai", "juin", "juil", "août", "sept", "octo", "nove", "déce"),
}
_UNACCENTED = {"fevr": "févr", "aout": "août", "dece": "déce"}
_MONTH = {
    "en": r"(?P<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[^\s,;()\d]{0,7})",
    "fr": r"(?P<month>(?:janv|f[ée]vr|mars|avri|mai|juin|juil|ao[uû]t|sept|octo|nove|d[ée]ce)[^\s,;()\d]{0,6})",
}
_YEAR = r"(?P<year>(?:1[5-9]|2[0-9])\d{2})(?!\d)"
_DATES = {
    "en": (
        rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?: day of| of)?,? {_MONTH['en']},? {_YEAR}",
        rf"\b{_MONTH['en']} (?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b(?:,|\.)? ?{_YEAR}",
    ),
    "fr": (rf"\b(?P<day>1er|premier|[0-3]?\d) {_MONTH['fr']},? {_YEAR}",),
}
# A month as the last time for something runs to its end: "by March 1995", "not later than May 1993".
_BY_MONTH = re.compile(
    rf"\b(?:by|until|till|through|(?:not|no) later than|(?:by|before|at|until) the end of)(?: the month of)? (?P<at>{_MONTH['en']},? {_YEAR})"
)
_NUMERIC = (
    r"\b(?P<year>(?:19|20)\d{2})-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\d-])",
    r"(?<![\d./])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)\d{2})(?![\d.])",
)

_EN_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
)
_EN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"
)
_FR_NUMBERS = (
    "une un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingts vingt trente quarante "
    "cinquante soixante septante nonante cents cent mille"
)


def _alternatives(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


_EN_WORD = _alternatives(_EN_NUMBERS)
_FR_WORD = _alternatives(_FR_NUMBERS)
_NUMBER = {
    "en": rf"\d{{1,5}}|(?:(?:{_EN_WORD})\b(?:[ -](?:and )?(?:{_EN_WORD})\b){{0,8}})",
    "fr": rf"\d{{1,5}}|(?:(?:{_FR_WORD})\b(?:[ -](?:et[ -])?(?:{_FR_WORD})\b){{0,8}})",
}
_ORDINAL = {
    "en": rf"\d{{1,4}}(?:st|nd|rd|th)|(?:(?:{_EN_WORD})[ -](?:and )?){{0,8}}(?:{_alternatives(_EN_ORDINALS)})",
    "fr": rf"\d{{1,4}} ?(?:e|ème|ième|er)|(?:(?:{_FR_WORD})[ -](?:et[ -])?){{0,8}}(?:premier|[a-zéè]+ième)",
}
_COUNTED = {
    "en": r"(?P<days>working|business|banking|sitting|calendar|consecutive|clear)?[ -]?(?P<unit>day|week|month|year|hour)s?’?\b(?P<sits> (?:on which|that) [^,.;]{0,40}sit(?:s|ting)\b)?",
    "fr": r"(?P<unit>jour|semaine|mois|ann[ée]e|an|heure)s?\b(?: (?P<days>ouvrables|ouvrés|francs|de séance|calendaires))?(?P<sits>(?!))?",
}
# "30 (thirty) days" and "ninety (90) days" repeat the number in brackets.
_DURATION = {
    lang: re.compile(rf"(?<![\w.,-])(?P<number>{_NUMBER[lang]})(?: ?\((?:{_NUMBER[lang]})\))?[ -]{_COUNTED[lang]}", re.IGNORECASE)
    for lang in ("en", "fr")
}
_ORDINAL_DAY = {
    "en": re.compile(
        rf"\b(?P<number>{_ORDINAL['en']}) (?P<days>working|business|sitting|calendar)? ?(?P<unit>day)\b(?! of the)", re.IGNORECASE
    ),
    "fr": re.compile(rf"\b(?P<number>{_ORDINAL['fr']}) (?P<unit>jour)\b(?! du mois)(?: (?P<days>ouvrable|de séance))?", re.IGNORECASE),
}
_EVERY = {
    "en": re.compile(
        rf"\b(?:every|each|at least once (?:in )?(?:every|each)|not less than once (?:in )?every|intervals? (?:not exceeding|of(?: not more than| no more than)?)|no less (?:often|frequently) than every)"
        rf" (?P<number>{_NUMBER['en']})?[ -]?{_COUNTED['en']}",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\b(?:tou(?:te)?s les|chaque|au moins une fois (?:par|tous les)|par intervalles? d(?:e|’|')) ?(?P<number>{_NUMBER['fr']})? ?{_COUNTED['fr']}",
        re.IGNORECASE,
    ),
}
_ADVERBS = {
    "en": (
        (
            r"\b(?:once annually|annually|yearly|once (?:a|per|each|every) (?:calendar )?year|annual(?=(?: \w+)? (?:review|report|basis|reporting)))",
            "P1Y",
        ),
        (r"\b(?:semi-?annual(?:ly)?|biannual(?:ly)?|twice (?:a|per) year)", "P6M"),
        (r"\bquarterly", "P3M"),
        (r"\b(?:monthly|once (?:a|per) month)", "P1M"),
        (r"\bweekly", "P1W"),
    ),
    "fr": (
        (r"\b(?:annuellement|une fois (?:par an|l[’']an)|(?<=rapport )annuel|(?<=examen )annuel)", "P1Y"),
        (r"\b(?:semestriel(?:le)?(?:ment)?|deux fois par an)", "P6M"),
        (r"\b(?:trimestriel(?:le)?(?:ment)?)", "P3M"),
        (r"\b(?:mensuel(?:le)?(?:ment)?)", "P1M"),
    ),
}
_UNITS = {
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "hour": "H",
    "jour": "D",
    "semaine": "W",
    "mois": "M",
    "an": "Y",
    "annee": "Y",
    "année": "Y",
    "heure": "H",
}


def number(words: str, language: str = "en") -> int | None:
    """The cardinal or ordinal that `words` print in digits or letters; None when they print none."""
    words = words.strip().lower()
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits.group())
    if words in ("une", "premier", "première", "first", "a", "an"):
        return 1
    plain = re.sub(r"\band\b ", "", words).replace(" and-", "-") if language == "en" else words
    try:
        return text2num(plain, language)
    except ValueError:
        digits = re.fullmatch(r"(\d+)\D*", alpha2digit(plain, language))
        return int(digits.group(1)) if digits else _ORDINAL_ONES.get(words)


# text2num leaves the lowest ordinals as words.
_ORDINAL_ONES = {"second": 2, "third": 3, "deuxième": 2, "seconde": 2, "troisième": 3}


def expressions(text: str, language: str = "en") -> list[TimeExpression]:
    """Every time printed in `text`, in order and without overlap; languages other than French read as English."""
    lang = "fr" if language.startswith("fr") else "en"
    found = sorted(_candidates(text, lang), key=lambda e: (e.start, -e.end))
    kept: list[TimeExpression] = []
    for e in found:
        if not kept or e.start >= kept[-1].end:
            kept.append(e)
    return kept


def _candidates(text: str, lang: str) -> Iterator[TimeExpression]:
    for pattern in _date_patterns(lang):
        for m in pattern.finditer(text):
            day = _date(m, lang)
            if day is not None:
                yield TimeExpression(m.start(), m.end(), "date", day.isoformat())
    for m in _BY_MONTH.finditer(text) if lang == "en" else ():
        ends = date(int(m["year"]), _month(m["month"], lang), 1) + relativedelta(months=1, days=-1)
        yield TimeExpression(m.start("at"), m.end("at"), "date", ends.isoformat())
    for m in _EVERY[lang].finditer(text):
        value = _period(m["number"] or "1", m["unit"], lang)
        if value is not None:
            yield TimeExpression(m.start(), m.end(), "interval", f"R/{value}", _days(m))
    for pattern, value in _adverbs(lang):
        for m in pattern.finditer(text):
            yield TimeExpression(m.start(), m.end(), "interval", f"R/{value}")
    for pattern, ordinal in ((_ORDINAL_DAY[lang], True), (_DURATION[lang], False)):
        for m in pattern.finditer(text):
            period = _period(m["number"], m["unit"], lang)
            if period is not None:
                yield TimeExpression(m.start(), m.end(), "duration", period, _days(m), ordinal)


@cache
def _date_patterns(lang: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p, re.IGNORECASE if lang == "fr" else 0) for p in _DATES[lang] + _NUMERIC)


@cache
def _adverbs(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(p, re.IGNORECASE), value) for p, value in _ADVERBS[lang])


def _date(m: re.Match[str], lang: str) -> date | None:
    day = 1 if m["day"] in ("1er", "premier") else int(m["day"])
    month = int(m["month"]) if m["month"].isdigit() else _month(m["month"], lang)
    try:
        return date(int(m["year"]), month, day)
    except ValueError:  # 31.4.2020 and section numbers that look like dates
        return None


def _month(word: str, lang: str) -> int:
    size = 3 if lang == "en" else 4
    key = word.lower()[:size]
    key = _UNACCENTED.get(key, key)
    return _MONTHS[lang].index(next(m for m in _MONTHS[lang] if key.startswith(m)) if lang == "fr" else key) + 1


def _period(words: str, unit: str, lang: str) -> str | None:
    n = number(words, lang)
    if n is None:
        return None
    letter = _UNITS[unit.lower()]
    if letter == "H" and (n > 999 or re.fullmatch(r"\d{4}", words.strip())):  # "2359 hours", "0001 hours" are times of day
        return None
    return f"PT{n}H" if letter == "H" else f"P{n}{letter}"


def _days(m: re.Match[str]) -> Literal["working", "sitting"] | None:
    word = (m.groupdict().get("days") or "").lower()
    if m.groupdict().get("sits") or word.startswith(("sitting", "de séance")):
        return "sitting"
    return "working" if word.startswith(("working", "business", "banking", "ouvrable", "ouvré")) else None


def dates(text: str, language: str = "en") -> list[TimeExpression]:
    """The calendar dates printed in `text`."""
    return [e for e in expressions(text, language) if e.form == "date"]


def first_date(text: str, language: str = "en") -> date | None:
    """The first calendar date printed in `text`."""
    return next((e.day for e in dates(text, language)), None)


def shift(day: date, value: str) -> date:
    """The day a duration (``P5Y``, ``P360D``) after `day`; days of 24 hours, hours are dropped.

    A month or year that lacks the day ends on its last day (29 February + P1Y is 28 February).
    Days after the last that the calendar of a computer knows (31 December 9999) are that day.
    Raises ValueError when `value` is not an ISO 8601 duration.
    """
    duration = isodate.parse_duration(value.removeprefix("R/"))
    try:
        if isinstance(duration, timedelta):
            return day + timedelta(days=duration.days)
        months = relativedelta(years=int(duration.years), months=int(duration.months))
        return day + months + timedelta(days=duration.tdelta.days)
    except (OverflowError, ValueError):
        return date.max


def last_day(first: date, value: str) -> date:
    """The last day of a period of `value` that begins on `first`."""
    return shift(first, value) - timedelta(days=1)


def is_duration(value: str) -> bool:
    """Whether a temporal value is a single duration."""
    return value.startswith("P") and value[1:2] in set("0123456789T")
