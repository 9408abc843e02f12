"""Pages of a printed text: heads and feet that run from page to page are left out, and what a page break cuts is joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from corpora.numbering import split

_NUMBERS = re.compile(r"\d+")
_FOLIO = re.compile(
    r"^(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?$|^\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d+(?:/\d+)?)?$|^\d+/\d+(?:\s+\d{2}-\d{5})?$",
    re.IGNORECASE,
)
_EDGE = 4  # lines at the top and the foot of a page that may be running heads, the number of the page among them
_PAGES = 3  # pages of which a text that breaks them is one that was printed


def of_pages(text: str) -> str:
    """Text without the running heads and feet of its pages, where it says where pages end (form feeds); else the same text."""
    pages = [[line.strip() for line in page.splitlines()] for page in text.split("\f")]
    return joined(without_running(pages)) if len(pages) > _PAGES else text


def without_running(pages: list[list[str]]) -> list[list[str]]:
    """Pages without the heads and feet that repeat on them, numbers aside."""

    def key(line: str) -> str:
        # Page numbers differ from head to head; a provision's own number makes it no head.
        return line if split(line)[0] or len(line) > 100 else _NUMBERS.sub("#", line)

    edges = Counter(key(line) for page in pages for line in {*_edge(page), *_edge(page[::-1])})
    often = max(2, len(pages) // 2)

    often_seen = {line for line, count in edges.items() if count >= often}

    def runs(line: str) -> bool:
        return bool(_FOLIO.match(line)) or key(line) in often_seen

    # The first page keeps what later pages repeat as a running head: there it is the title.
    kept = [_stripped(pages[0], lambda line: bool(_FOLIO.match(line)))] + [_stripped(page, runs) for page in pages[1:]]
    return [_stripped(page[::-1], runs)[::-1] for page in kept]


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
