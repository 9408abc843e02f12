"""What every reader of relations needs: citations between two offsets, the time that words give, where a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations import citations
from models.citations.grammar import Citation, pinpoint_before
from models.dates import dates, expressions
from models.reading import Reading, Unit
from models.vocabulary import RelationType

Found = Iterator[
    tuple[Unit, int, int, RelationType, str, str | None, str, float]
]  # where, what, to which work, how, by which rule, how surely

_PERIOD_FROM = re.compile(r"\b(?:beginning|starting|commencing|from|as of|à compter|à partir|effective)\b")
_CLOCK = re.compile(r"\b(?:\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\b\.?|hours\b)|\d{4} hours\b|midnight\b|noon\b)[^.;]{0,40}?\bon\b")
_UNTIL = re.compile(r"\b(?:until|jusqu['’]au|through|up to)\b")


def cited_between(reading: Reading, unit: Unit, start: int, end: int) -> list[Citation]:
    """Citations of a unit that lie between two offsets, links of chains left out; markup counts as well."""
    found = [c for c in citations(unit.text, order=reading.document.metadata.jurisdiction) if not c.via]
    for r in reading.document.references:
        at = r.start - unit.offset
        if 0 <= at < len(unit.text) and not r.target.startswith("#"):
            found.append(Citation(at, r.end - unit.offset, r.target, r.label))
    return [c for c in found if start <= c.start and c.end <= end]


def sentence_end(text: str, at: int) -> int:
    """Where the sentence that holds `at` ends: a full stop before a capital, a semicolon, or the end."""
    m = re.search(r"(?<!\bNo)(?<!\b[A-Z])(?<!\b[ap]\.m)[.;](?=\s+[A-Z“\"(]|\s*$)", text[at:])
    return at + m.end() if m else len(text)


def days_in(words: str, reading: Reading) -> list[str]:
    """The dates of some words, as ISO 8601."""
    return [t.value for t in dates(words, reading.language)]


def orders(text: str, start: int, end: int, reading: Reading) -> list[Citation]:
    """Orders and proclamations cited between two offsets, without those that only tell how one was changed."""
    found = [c for c in citations(text, order=reading.document.metadata.jurisdiction) if start <= c.start and c.end <= end and not c.via]
    numbered = [c for c in found if c.id.startswith(("us:eo", "us:proc"))]
    # "Proclamation 6867, as amended by Proclamation 7757, Proclamation 9398": what follows an amendment amends.
    cut = next((c.start for c in citations(text) if c.via and c.start >= start), end)
    return [c for c in numbered if c.start < cut]


def time_given(words: str, reading: Reading) -> str | None:
    """``P5Y from 2026-03-24``, ``P5Y`` or ``until 2026-07-31``; None when no time is given."""
    times = expressions(words, reading.language)
    period = next((t for t in times if t.form == "duration"), None)
    days = [t for t in times if t.form == "date"]
    if period:
        first = next((t for t in days if t.start > period.end and _PERIOD_FROM.search(words[period.end : t.start])), None)
        return f"{period.value} from {first.value}" if first else period.value
    last = next((t for t in days if _UNTIL.search(_CLOCK.sub("", words[: t.start])[-25:])), None)
    return f"until {last.value}" if last else None


def pinpoint(text: str, citation: Citation) -> str | None:
    """The provisions named right before a citation: "paragraph 5 of" |resolution 1737."""
    if citation.pinpoint:
        return citation.pinpoint
    before = pinpoint_before(text, citation.start)
    return before.words if before else None
