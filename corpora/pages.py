"""Pages of a printed text: heads and feet that run from page to page are left out, and what a page break cuts is joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import partial

from corpora.numbering import container, split

_NUMBERS = re.compile(r"\d+")
_FOLIO = re.compile(
    r"^(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?$|^\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d+(?:/\d+)?)?$|^\d+/\d+(?:\s+\d{2}-\d{5})?$",
    re.IGNORECASE,
)
_OF_UNITED_NATIONS = re.compile(r"\d{2}-\d{5}")
_SENTENCE = re.compile(r"[.;:,]$|\b(?:shall|must|may)\b", re.IGNORECASE)
_EDGE = 4  # lines at the top and the foot of a page that may be running heads, the number of the page among them
_PAGES = 3  # pages of which a text that breaks them is one that was printed


def of_pages(text: str) -> str:
    """Text without the running heads and feet of its pages, where it says where pages end (form feeds); else the same text."""
    pages = [[line.strip() for line in page.splitlines()] for page in text.split("\f") if page.strip()]
    return joined(without_running(pages)) if len(pages) > _PAGES else text


def without_running(pages: list[list[str]]) -> list[list[str]]:
    """Pages without the heads and feet that repeat on them, numbers aside.

    What says something of law is kept however often it stands there; so is the first of a Part's or Schedule's names that pages repeat.
    """
    heads, feet = _Running([_edge(page) for page in pages]), _Running([_edge(page[::-1]) for page in pages])
    kept = []
    for number, page in enumerate(pages):
        # The first page keeps what later pages repeat as a running head: there it is the title.
        at_head = heads.runs if number else heads.numbers
        body = _stripped(page, partial(at_head, page=number))
        kept.append(_stripped(body[::-1], partial(_at_foot, heads, feet, page=number))[::-1])
    return kept


def _at_foot(heads: _Running, feet: _Running, line: str, page: int) -> bool:
    return feet.runs(line, page) and (page > 0 or not heads.repeats(line))


class _Running:
    """What runs along one edge of the pages."""

    def __init__(self, edges: list[list[str]]):
        self._often = max(2, len(edges) // 2)
        self._seen = Counter(key for edge in edges for key in {_key(line) for line in edge if not _says_law(line)})
        self._alone = len(edges) == 1
        self._begins = Counter(start for n, edge in enumerate(edges) for start in {s for line in edge for s in _starts(line, n)})
        self._names: set[str] = set()

    def runs(self, line: str, page: int) -> bool:
        """Whether a line at this edge of a page, counted from 0, is no part of the text."""
        if self.numbers(line, page):
            return True
        if not self.repeats(line):
            return False
        if container(line) is None:
            return True
        named = line in self._names
        self._names.add(line)
        return named

    def repeats(self, line: str) -> bool:
        """Whether a line that says nothing of law stands at this edge of many pages."""
        return not _says_law(line) and self._seen[_key(line)] >= self._often

    def numbers(self, line: str, page: int) -> bool:
        """Whether a line is the number of its page: such numbers go up with the pages, or stand beside that of a United Nations document."""
        starts = _starts(line, page)
        return any(self._begins[s] > 1 or (self._alone and s == 1) for s in starts) or bool(starts and _OF_UNITED_NATIONS.search(line))


def _starts(line: str, page: int) -> list[int]:
    """What the first page would be numbered, if a number of this line were its page's; nothing for a line that is more than numbers."""
    return [int(n) - page for n in _NUMBERS.findall(line)] if _FOLIO.match(line) else []


def _key(line: str) -> str:
    # Page numbers differ from head to head; those of Parts and Schedules tell them apart.
    return line if container(line) or len(line) > 100 else _NUMBERS.sub("#", line)


def _says_law(line: str) -> bool:
    return bool(split(line)[0]) or _SENTENCE.search(line) is not None


def _edge(page: list[str]) -> list[str]:
    return [line for line in page if line][:_EDGE]


def _stripped(page: list[str], runs: Callable[[str], bool]) -> list[str]:
    """Lines without those at the start that run from page to page; the first of another kind ends the search."""
    start = taken = 0
    for i, line in enumerate(page):
        if line and (taken == _EDGE or not runs(line)):
            break
        taken += bool(line)
        start = i + 1
    return page[start:]


def joined(pages: list[list[str]]) -> str:
    """One text; a page break is a paragraph's end only where the next page begins something."""
    text = ""
    for page in pages:
        body = "\n".join(page).strip("\n")
        if not body:
            continue
        first = body[:1]
        text += ("\n" if text and first.islower() else "\n\n" if text else "") + body
    return text
