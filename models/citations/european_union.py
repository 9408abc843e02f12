"""Citations of European Union law by CELEX number, and of the Treaties on which sanctions rest."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations.grammar import Citation, is_via, number_list, pinpoint_before, sections

_KIND = (
    r"(?P<kind>Regulations?|Decisions?|Directives?|Common\s+Positions?|Joint\s+Actions?|Framework\s+Decisions?|Recommendations?"
    r"|[Rr]èglements?|[Dd]écisions?|[Pp]ositions?\s+communes?|[Aa]ctions?\s+communes?|Verordnung(?:en)?|Beschl(?:uss|üsse|usses)|Gemeinsamer?\s+Standpunkt)"
)
_BRACKET = r"\((?:EU|EC|EEC|CFSP|JHA|Euratom|EU,\s*Euratom|UE|CE|CEE|PESC|JAI|EG|EWG|GASP)\)"
_HEAD = re.compile(
    rf"\b(?:(?:Council|Commission)\s+)?(?:(?:Implementing|Delegated|[Ee]uropean\s+Parliament\s+and\s+Council)\s+)?{_KIND}(?:\s+d['’]exécution|\s+délégué)?\s*(?=(?:{_BRACKET}|(?:No|no|Nr\.?|n[°o])\s*\d|\d{{4}}/\d))"
)
_NUMBER = re.compile(
    rf"(?P<bracket>{_BRACKET})?\s*(?P<no>(?:No|no|Nr\.?|n[°o])\s*)?(?P<first>\d{{1,4}})/(?P<second>\d{{1,4}})(?P<suffix>/(?:CFSP|PESC|GASP|JHA|JAI|EC|CE|EU|UE|EEC|CEE|EG))?"
)
# What the treaties were called, and what their articles are called in the ids.
_TREATIES = (
    (
        r"(?:Treaty\s+on\s+the\s+Functioning\s+of\s+the\s+European\s+Union|TFEU|[Tt]raité\s+sur\s+le\s+fonctionnement\s+de\s+l['’]Union\s+européenne|TFUE|AEUV)",
        "eu:tfeu",
    ),
    (r"(?:Treaty\s+on\s+European\s+Union|TEU|[Tt]raité\s+sur\s+l['’]Union\s+européenne|TUE|EUV)", "eu:teu"),
    (
        r"(?:Treaty\s+establishing\s+the\s+European\s+(?:Economic\s+)?Community|EC\s+Treaty|TEC|[Tt]raité\s+instituant\s+la\s+Communauté\s+(?:économique\s+)?européenne)",
        "eu:tec",
    ),
)
_ARTICLE = r"\b[Aa]rt(?:icles?|ikeln?|\.)\s+(?P<list>\d+[a-z]?(?:\s?\(\d+\))*(?:(?:,\s*(?:and|et|und)?|\s+(?:and|to|et|und))\s*(?:\(\d+\)|\d+[a-z]?(?:\s?\(\d+\))*))*)"
_LETTERS = {"regulation": "R", "règlement": "R", "verordnung": "R", "decision": "D", "décision": "D", "beschl": "D", "directive": "L", "common position": "E",
            "position": "E", "joint action": "E", "action": "E", "gemeinsam": "E", "framework": "F", "recommendation": "H"}  # fmt: skip


def european_union(text: str, _: dict[str, str]) -> Iterator[Citation]:
    """Citations of Union law in `text`."""
    seen: list[tuple[int, int]] = []
    for m in _HEAD.finditer(text):
        if any(s <= m.start() < e for s, e in seen):
            continue
        bracket = ""
        for item in number_list(text, m.end(), _NUMBER):
            first = item.start() == m.end()
            bracket = item.group("bracket") or bracket
            celex = _celex(m.group("kind"), item, bracket)
            if celex is None:
                break
            begin = m.start() if first else item.start()
            pin = pinpoint_before(text, begin) if first else None
            start = pin.start if pin else begin
            seen.append((begin, item.end()))
            yield Citation(
                start, item.end(), f"eu:celex:{celex}", text[start : item.end()], pin.words if pin else None, is_via(text, start)
            )
    yield from _primary(text)


def _celex(kind: str, item: re.Match[str], bracket: str) -> str | None:
    """CELEX of an act: sector 3, year, letter, number; ``No 833/2014`` prints the number first until 2014."""
    word = re.sub(r"\s+", " ", kind.lower())
    letter = next((v for k, v in sorted(_LETTERS.items(), key=lambda p: -len(p[0])) if word.startswith(k)), None)
    if letter is None:
        return None
    first, second = item.group("first"), item.group("second")
    numbered = letter == "R" and (item.group("no") or (bracket and not _is_year(first)))
    year, number = (second, first) if numbered else (first, second)
    if len(year) == 2:
        year = f"19{year}" if int(year) > 50 else f"20{year}"
    if not _is_year(year):
        return None
    return f"3{year}{letter}{int(number):04d}"


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and 1952 <= int(digits) <= 2100


def _primary(text: str) -> Iterator[Citation]:
    """``Article 215 TFEU``, ``Treaty on European Union, and in particular Article 29 thereof``."""
    for treaty, prefix in _TREATIES:
        before = re.compile(rf"{_ARTICLE}\s+(?:of\s+(?:the\s+)?|du\s+|de\s+)?{treaty}")
        behind = re.compile(
            rf"{treaty},?\s+(?:and\s+|et\s+)?(?:in\s+particular|notamment|insbesondere)\s+(?:son\s+|ses\s+)?{_ARTICLE}", re.IGNORECASE
        )
        for m in (*before.finditer(text), *behind.finditer(text)):
            for number in sections("Articles " + m.group("list")):
                yield Citation(m.start(), m.end(), f"{prefix}:{number}", m.group(0), m.group("list"))
