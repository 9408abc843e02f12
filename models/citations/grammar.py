"""What every legal order's citation grammar shares: the Citation, and lists of pinpoints.

Offsets are Unicode code points into the text that is read, end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from corpora import yamls


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited instrument: TAXONOMY id (with ``#sN`` where the order has it), pinpoint and words as printed.

    `via` is set where the citation only tells how another one was changed ("as amended by …").
    """

    start: int
    end: int
    id: str
    label: str
    pinpoint: str | None = None
    via: bool = False


@dataclass(frozen=True, slots=True)
class Pinpoint:
    """``subsections 4(1) to (3)``: where its words start, the words, and the numbers at section level."""

    start: int
    words: str
    sections: tuple[str, ...]


_UNIT = (
    r"(?:(?:sub-?)?sections?|sec(?:s)?\.|ss?\.|(?:sub-?)?paragraphs?|(?:sub-?)?clauses?|articles?|arts?\.|regulations?|points?|annex(?:es)?"
    r"|schedules?|parts?|titles?|subtitles?|chapters?|items?|(?:sous-)?alinéas?|paragraphes?|(?:sous-)?alin\.|annexes?|partie|Artikeln?|Art\.|Absatz)"
)
_NUMBER = r"(?:\d+(?:[A-Za-z]{1,3}(?!\)))?(?:[.\-–]\d+[a-z]*)*(?:\s?\(\w+(?:\.\d+)?\)|(?<=\))\w\)|(?<=\d)[a-z]\))*|(?:\(\w+(?:\.\d+)?\))+|[a-z]\)|[IVXLC]+(?![\w]))"
_JOIN = r"(?:\s*,\s*(?:and|or|et|ou|und)?\s*|\s+(?:and|or|to|through|as well as|et|ou|à|und|bis|and/or)\s+|\s*[–-]\s*)"
_ARTICLE = r"(?:(?:the|des|du|de\s+la|de\s+l['’]|l['’]|les|le|la|aux?)\s*)?"
_LIST = rf"{_UNIT}\s+{_NUMBER}(?:{_JOIN}{_ARTICLE}(?:{_UNIT}\s+)?{_NUMBER})*"
# "sections 1 and 9(2)(a) of, and paragraph 2 of Schedule 1 to, the … Act": the schedule goes with the sections.
_SCHEDULED = r"(?:\s+of,?\s+and\s+[^.;]{0,120}?\bto|,\s+and\s+[^.;]{0,120}?\b[Ss]chedule\s+\w+\s+to)"
_BEFORE = re.compile(
    rf"(?P<list>{_LIST})(?:{_SCHEDULED},?|(?:\s*,)?\s+(?:of|to|in|under|de|du|des|der))\s*(?:(?:the|that|said|la|le|les|l['’])\s*)*$|(?P<french>{_LIST})\s+(?:de\s+(?:la|l['’])|du|des|d['’])\s*$",
    re.IGNORECASE,
)
_ITEM = re.compile(rf"(?P<join>to|through|à|bis|[–-])?\s*(?:{_UNIT}\s+)?(?P<number>{_NUMBER})", re.IGNORECASE)
_WINDOW = 420  # characters in which a pinpoint before a name may start


def pinpoint_before(text: str, at: int) -> Pinpoint | None:
    """The pinpoint that ends right before `at`: ``sections 2 and 3 of the`` |name."""
    low = max(0, at - _WINDOW)
    found = None
    # The longest list wins: search from the left for each possible start.
    for match in re.finditer(rf"\b{_UNIT}\s+", text[low:at], re.IGNORECASE):
        if whole := _BEFORE.match(text[low:at], match.start()):
            found = (low + match.start(), whole.group("list") or whole.group("french"))
            break
    if found is None:
        return None
    start, words = found
    return Pinpoint(start, words, tuple(sections(words)))


def sections(words: str) -> list[str]:
    """Section-level numbers of a pinpoint list: ``subsections 4(1) to (3) and 7`` gives 4 and 7; ranges are filled."""
    out: list[str] = []
    for match in _ITEM.finditer(words):
        number = match.group("number")
        if number.startswith("(") or re.fullmatch(r"[a-z]\)", number):
            continue  # a further subsection of the section before
        base = re.split(r"[(\s]", number)[0]
        base = re.sub(r"(?<=\d)[a-z]\)$", "", base)
        if match.group("join") and out and base.isdigit() and out[-1].isdigit() and 0 < int(base) - int(out[-1]) <= 60:
            out.extend(str(n) for n in range(int(out[-1]) + 1, int(base)))
        if base and base not in out:
            out.append(base)
    return out


def number_list(text: str, at: int, item: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Items of a list that starts at `at`: each matches `item`, joined by commas, semicolons or conjunctions."""
    while match := item.match(text, at):
        yield match
        join = _LIST_JOIN.match(text, match.end())
        if not join:
            return
        at = join.end()


_LIST_JOIN = re.compile(r"\s*(?:[,;]\s*(?:and|or|et|ou|und|as well as)?|and|or|et|ou|und|&|to)\s+")

_VIA = re.compile(
    r"\b(?:(?:as|last|previously|most recently|and|further|subsequently)\s+)*(?:amended|expanded|modified|continued|relied upon(?: for additional steps taken)?|extended|supplemented|superseded in part|"
    r"incorporated|added|inserted|enacted|re-?enacted|substituted)\s+(?:(?:most recently|further|lastly|in part)\s+)?(?:by|in|through|pursuant to)\s+(?:[^.;()]{0,120}?(?:\b(?:and|of|to|by)\s+|,\s+|\())?(?:the\s+)?$"
    r"|\b(?:modifiée?s?|dans sa version modifiée)\s+(?:en dernier lieu\s+)?par\s+(?:[^.;()]{0,60}\s)?$",
    re.IGNORECASE,
)


def is_via(text: str, at: int) -> bool:
    """Whether the words before `at` make the citation a link of a chain ("as amended by")."""
    return bool(_VIA.search(text[max(0, at - 240) : at]))


@cache
def names(order: str) -> dict[str, str]:
    """Popular names of a legal order and the ids that they stand for, from ``names/{order}.yaml``."""
    source = resources.files("models.citations").joinpath("names", f"{order}.yaml").read_text(encoding="utf-8")
    return {str(name): str(id) for id, all_names in yamls.load(source).items() for name in all_names}


def alternatives(words: list[str]) -> str:
    """A pattern that matches any of the names, longest first, whatever their white space and apostrophes."""
    escaped = (re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in sorted(words, key=len, reverse=True))
    return "(?:" + "|".join(escaped) + ")"


def plain(name: str) -> str:
    """A printed name as the tables spell it: single spaces, straight apostrophes."""
    return re.sub(r"\s+", " ", name).replace("’", "'")
