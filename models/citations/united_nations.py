"""Citations of the law of the United Nations: resolutions of the Council and the Assembly, the Charter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations.grammar import Citation, is_via, number_list

_RESOLUTIONS = re.compile(
    r"\b(?:(?P<body>(?:United\s+Nations\s+)?Security\s+Council(?:'s|’s)?|UN\s?SC|Council|General\s+Assembly|Assemblée\s+générale)\s+)?(?:[Rr]esolutions?|[Rr]ésolutions?|RESOLUTIONS?|UNSCRs?)\s+(?:\(UNSCRs?\)\s+)?(?:Nos?\.?\s*|n[o°]s?\s*)?(?:S/RES/)?(?=\d{1,4}\b)"
)
_NUMBER = re.compile(
    r"(?:(?:[Rr]esolution|[Rr]ésolution)\s+)?(?:S/RES/)?(?P<number>\d{1,4})(?!\s*(?:of|du|de)\s+(?:the\s+)?(?:Act|Charter))(?:\s*\((?P<year>(?:19|20)\d\d)\))?(?P<assembly>\s*\([IVXLC]+\)|/\d+)?"
    r"(?:,?\s*(?:of|du|le|adopted\s+(?:on|by)|adoptée\s+le)\s+(?:\d{1,2}\s+\w+\s+\d{4}|\w+\s+\d{1,2},\s+\d{4}))?(?:\s+on\s+\w+\s+\d{1,2},\s+\d{4})?"
)
_SYMBOL = re.compile(r"\bS/RES/(?P<number>\d{1,4})(?:\s*\(\d{4}\))?")
_CHARTER = r"(?:the\s+)?(?:United\s+Nations\s+Charter|U\.?N\.?\s+Charter|Charter(?:\s+of\s+the\s+United\s+Nations)?|Charte(?:\s+des\s+Nations\s+Unies)?)"
_CHAPTER = re.compile(
    rf"\b(?:Chapters?|Chapitres?)\s+(?P<roman>[IVX]+)(?:\s+(?:and|et)\s+(?P<second>[IVX]+))?(?:\s*,)?\s+(?:of|de)\s+(?:the\s+|la\s+)?{_CHARTER}|\b(?P<acting>[Aa]cting\s+(?:\w+\s+){{0,3}}under\s+)(?:Chapter\s+)(?P<bare>VII)\b"
)
_ARTICLES = re.compile(
    rf"\bArticles?\s+(?P<list>\d+(?:\s?\(\d+\))?(?:,\s*paragraphs?\s+\d+,?)?(?:(?:,\s*(?:and|et)?|\s+(?:and|et|or))\s*\d+(?:\s?\(\d+\))?(?:,\s*paragraphs?\s+\d+,?)?)*)\s+(?:of|de)\s+(?:the\s+|la\s+)?{_CHARTER}",
    re.IGNORECASE,
)
_ITS = re.compile(r"\b(?:its\s+|Charter[^.;]{0,80}\bunder\s+)Article\s+(?P<number>\d+)\b(?!\s+of)")
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
    "XIV": 14,
    "XVI": 16,
}


def united_nations(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of United Nations law in `text`."""
    seen: list[tuple[int, int]] = []
    for m in _RESOLUTIONS.finditer(text):
        if any(s <= m.start() < e for s, e in seen):
            continue
        assembly = "ssembl" in (m.group("body") or "")
        for item in number_list(text, m.end(), _NUMBER):
            first = item.start() == m.end()
            begin = m.start() if first else item.start()
            if not first and not (item.group("year") or item.group("assembly") or _plural(m.group(0))):
                break
            seen.append((begin, item.end()))
            yield Citation(begin, item.end(), _id(item, assembly), text[begin : item.end()], None, is_via(text, begin))
    for m in _SYMBOL.finditer(text):
        if not any(s <= m.start() < e for s, e in seen):
            yield Citation(m.start(), m.end(), f"un:S/RES/{m.group('number')}", m.group(0))
    yield from _charter(text)


def _plural(words: str) -> bool:
    return bool(re.search(r"(?:esolutions|ésolutions|UNSCRs)", words, re.IGNORECASE))


def _id(item: re.Match[str], assembly: bool) -> str:
    if item.group("assembly"):
        return f"un:A/RES/{item.group('number')}{item.group('assembly').strip()}"
    return f"un:A/RES/{item.group('number')}" if assembly else f"un:S/RES/{item.group('number')}"


def _charter(text: str) -> Iterator[Citation]:
    for m in _CHAPTER.finditer(text):
        for roman in (m.group("roman") or m.group("bare"), m.group("second")):
            if roman not in _ROMAN:
                continue
            yield Citation(m.start() + len(m.group("acting") or ""), m.end(), f"un:charter:ch{_ROMAN[roman]}", m.group(0))
    for m in _ARTICLES.finditer(text):
        plain = re.sub(r"\([^)]*\)|,\s*paragraphs?\s+\d+", "", m.group("list"))
        for number in re.findall(r"\d+", plain):
            yield Citation(m.start(), m.end(), f"un:charter:{number}", m.group(0), m.group("list"))
    for m in _ITS.finditer(text) if "Charter" in text else ():
        begin = text.rindex("Article", m.start(), m.end())
        yield Citation(begin, m.end(), f"un:charter:{m.group('number')}", text[begin : m.end()])
