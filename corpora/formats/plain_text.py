"""Plain text of any legal instrument: paragraphs by blank lines, else by lines; hard-wrapped lines joined.

Printing a Document one paragraph a line, blank lines between, and parsing it again gives the same canonical text.
"""

from __future__ import annotations

import re
from itertools import groupby

from corpora.decode import decode
from corpora.document import Document, DocumentError, normalise
from corpora.formats import LONGEST, Hints, register
from corpora.formats.security_council import is_resolution, parse_text
from corpora.generic import build
from corpora.outline import Line
from corpora.pages import of_pages
from corpora.paragraphs import EDITORIAL, paragraphs, rejoin
from corpora.rendering import joined, unmarked

_BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"\x1f\x8b", b"Rar!", b"\xd0\xcf\x11\xe0")

_PAGE = re.compile(r"\t\d{1,4}$")
_ENTRIES = 3
_FIRST = 6  # entries, one of which begins the law itself: the very first may be worded otherwise there
_CONTENTS = re.compile(r"^(?:Table of |Arrangement of )?(?:Contents|Sections|Provisions)$", re.IGNORECASE)
# An entry may end with a page, which Hong Kong counts within each Part: "3A-2".
_PAGED = re.compile(r"(?:^|\s)(?:[A-Z]?\d{0,3}[A-Z]?-)?\d{1,4}$")
_COLUMNS = re.compile(r"^(?:(?:Section|Regulation|Article|Paragraph|Rule|Page)\s?)+$")  # the head of its columns, which each page repeats
_NUMBERED = re.compile(
    r"^(?:Part|Chapter|Division|Subdivision|Title|Schedule|Annex|Appendix|Article|Art\.|Section|Sec\.|§|Regulation|Rule|Clause|Paragraph)\s*\d+[A-Z]{0,2}\.?$",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"^(?:\d{1,3}[A-Z]{0,2}\.?\s|(?:Part|Chapter|Division|Schedule|Annex|Appendix)\b|[A-Z]?\d{0,3}[A-Z]?-?\d{1,4}$)", re.IGNORECASE
)
_LONG = 200  # characters that no entry of a table of contents has
# A sentence, and the words with which an Act says what it is for and is enacted.
_ENDS = re.compile(
    r"[^.]{40,}(?:(?<!\betc)[.]|[;:—])$|^An? (?:Act|Ordinance|Law|Order)(?: further)? (?:to|for|made|respecting|relating)\b|^(?:Be it enacted|The Parliament of .{3,60} enacts)\b",
    re.IGNORECASE,
)
# How a publisher tells the history of a provision below it: "Section 2(1): amended, on 1 January 1987, by …".
_HISTORY = re.compile(
    r"^(?:Section|Part|Subpart|Schedule|Heading|Preamble|Regulation|Clause|Rule|Title|Long Title)\b[^.:]{0,80}: "
    r"(?:amended|substituted|replaced|inserted|added|repealed|omitted|revoked|editorial change made|[^.:]{1,120} brought into force)\b|^Compare: (?:\d{4} No|SR|LI|Criminal Code)\b", re.IGNORECASE
)  # fmt: skip
# What a revised edition notes in brackets below a provision: which Acts or subsidiary legislation amended it, and since when.
_AMENDER = r"(?:(?:Act|S)\s+)?\d{1,4}(?:/|\sof\s)\d{4}(?:\swef\s\d{2}/\d{2}/\d{4})?"
_AMENDED = re.compile(rf"^(?:\[(?:(?:Deleted|Inserted|Repealed|Substituted) by )?{_AMENDER}(?:[;,]\s?{_AMENDER})*\s?\]\s?)+$")


@register
class PlainText:
    """Text without markup; the format of last resort."""

    name = "plain-text"

    def sniff(self, head: bytes, name: str) -> float:
        """Barely sure of anything that is not markup, JSON or a known binary."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        if start.startswith(_BINARY) or start[:1] in (b"<", b"{", b"["):
            return 0.02 if start[:1] == b"[" or not start.startswith((*_BINARY, b"<", b"{")) else 0.0
        return 0.15 if name.lower().endswith((".txt", ".text", ".md")) else 0.1

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The Document. Raises DocumentError on binary, undecodable, empty and monstrous input."""
        text, warning = decode(data, hints.name)
        return from_text(of_pages(text), hints, self.name, [warning] if warning else [])


def from_text(text: str, hints: Hints, format: str, warnings: list[str]) -> Document:
    """Text as a Document of `format`, by the outline that fits it. Raises DocumentError when there are no words."""
    if is_resolution(text):
        return parse_text(text, hints, format, warnings)
    printed = [(paragraph, words) for paragraph in joined(rejoin(paragraphs(unmarked(text)))) if (words := normalise(paragraph))]
    if not any(any(c.isalnum() for c in words) for _, words in printed):
        raise DocumentError(hints.name, "end of file", "no words in the text")
    noted = _noted([paragraph.strip() for paragraph, _ in printed])
    lines = [Line(words, "note" if note else None) for (_, words), note in zip(printed, noted, strict=True)]
    for number, line in enumerate(lines, 1):
        if len(line.text) > LONGEST:
            raise DocumentError(hints.name, f"paragraph {number}", f"{len(line.text)} characters without a break; the limit is {LONGEST}")
    return build(format, lines, hints, warnings)


def _noted(printed: list[str]) -> list[bool]:
    """Which paragraphs are no law but the publisher's: entries of a table of contents, and notes on how the text was amended."""
    before = ["", *printed[:-1]]  # what a lead-in announces is law: "The following Acts are repealed:"
    return [
        a or b or _is_history(words) or (_AMENDED.match(words) is not None and not lead.endswith(":"))
        for a, b, words, lead in zip(_paged(printed), _listed(printed), printed, before, strict=True)
    ]


def _is_history(words: str) -> bool:
    return words.startswith(EDITORIAL) or _HISTORY.match(words) is not None


def _paged(printed: list[str]) -> list[bool]:
    """Entries of contents: three or more in a row end with a tab and a page."""
    found: list[bool] = []
    for ends, run in groupby(bool(_PAGE.search(paragraph)) for paragraph in printed):
        n = len(list(run))
        found += [ends and n >= _ENTRIES] * n
    return found


def _listed(printed: list[str]) -> list[bool]:
    """Entries of contents: what stands below that word as far as it stands again further down."""
    found = [False] * len(printed)
    words = [_letters(paragraph) for paragraph in printed]
    last = {key: i for i, key in enumerate(words)}
    end = 0
    for top in (i for i, paragraph in enumerate(printed) if _CONTENTS.match(paragraph)):
        if top < end:
            continue  # an entry of the list above
        # The law itself begins where one of the first entries stands again.
        entries: list[str] = []
        end = top + 1
        while end < len(printed) and len(printed[end]) < _LONG and not _ENDS.search(printed[end]) and words[end] not in entries[:_FIRST]:
            entry = _letters(_unpaged(printed[end]))
            if entry and not _COLUMNS.match(printed[end]):  # a page may stand on a line of its own
                entries.append(entry)
            end += 1
        again = [i for i in range(top + 1, end) if max(last.get(key, i) for key in (words[i], _letters(_unpaged(printed[i])))) >= end]
        if len(again) >= _ENTRIES:
            listed = printed[top : again[-1] + 1]
            paged = 3 * sum(_unpaged(p) != p for p in listed) > len(listed)  # some entries are broken over two lines
            behind = end if end < len(printed) and words[end] in entries[:_FIRST] and not paged else again[-1] + 1
            while paged and behind < len(printed) and len(printed[behind]) < _LONG and _is_entry(printed[behind]):
                behind += 1  # entries of what was repealed or omitted: it does not stand again
            found[top:behind] = [True] * (behind - top)
    return found


def _unpaged(entry: str) -> str:
    """An entry of contents without its page; the number of a Part or an Article is none."""
    return entry if _NUMBERED.match(entry) else _PAGED.sub("", entry)


def _is_entry(words: str) -> bool:
    """Whether a line has the form of an entry with its page, of a page alone, or of the head of the columns."""
    return _COLUMNS.match(words) is not None or (_unpaged(words) != words and _ENTRY.match(words) is not None)


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).casefold()


def print_text(document: Document) -> str:
    """A Document as plain text: each provision a paragraph."""
    return document.text.replace("\n", "\n\n")
