"""Which number an unnumbered presidential order has: told by the documents that cite it by number, date and title.

A release of the White House has no number yet (44 U.S.C. 1505 gives it on publication); a later order
that cites "Executive Order 14024 of April 15, 2021 (Blocking Property …)" numbers it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from models.dates import first_date
from models.record import InstrumentRecord
from models.vocabulary import RecordType

PROVISIONAL = "us:presidential:"
_TITLE = re.compile(r"\((?P<title>(?:[^()]|\([^()]*\))+)\)\s*(?:,?\s*as\s+amended)?\s*$")
_FORM = re.compile(
    r"^(?:press release\s*[:–-]\s*)?(?:an? )?(?:executive order|proclamation|memorandum|order)\s+(?:on|to|regarding|for)?\s*", re.IGNORECASE
)
_IDLE = {"a", "an", "and", "by", "for", "in", "into", "of", "on", "or", "the", "to", "with", "from", "us", "united", "states"}
_ALIKE = 0.8  # share of the words of two titles that must be common


def resolve_numbers(records: Iterable[InstrumentRecord]) -> dict[str, str]:
    """Provisional id to number id, for every unnumbered order that exactly one number fits by day and subject.

    Nothing is resolved where two orders of one day share a subject, or two numbers claim one order.
    """
    known = list(records)
    orders = [r for r in known if r.id.startswith(PROVISIONAL) and r.type != RecordType.NOTICE]
    claims: dict[str, set[str]] = defaultdict(set)
    for number, described in _descriptions(known).items():
        for day, words in described:
            same = [r.id for r in orders if _day(r) == day and _alike(words, _words(r.title or ""))]
            if len(same) == 1:
                claims[same[0]].add(number)
    numbers = [n for found in claims.values() for n in found]
    return {id: next(iter(found)) for id, found in sorted(claims.items()) if len(found) == 1 and numbers.count(next(iter(found))) == 1}


def _descriptions(records: list[InstrumentRecord]) -> dict[str, set[tuple[date, frozenset[str]]]]:
    """What the records' citations say of each numbered order: its day and the words of its title."""
    out: dict[str, set[tuple[date, frozenset[str]]]] = defaultdict(set)
    for record in records:
        for basis in record.legal_bases:
            if not basis.label or not basis.id.startswith(("us:eo:", "us:proc:")):
                continue
            title, day = _TITLE.search(basis.label), first_date(basis.label)
            if title and day:
                out[basis.id].add((day, _words(title["title"])))
    return out


def _day(record: InstrumentRecord) -> date | None:
    """Day of signature: the record's, else the one in its provisional id."""
    if record.dates.adopted:
        return record.dates.adopted
    told = re.match(rf"{PROVISIONAL}(\d{{4}}-\d\d-\d\d)", record.id)
    return date.fromisoformat(told.group(1)) if told else None


def _words(title: str) -> frozenset[str]:
    """Words of a title that tell its subject, folded."""
    plain = _FORM.sub("", title.strip()).lower().replace("’", "'").replace("'s", "")
    return frozenset(re.findall(r"[a-z0-9]+", plain)) - _IDLE


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and len(one & other) / len(one | other) >= _ALIKE
