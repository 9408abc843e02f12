"""Which records speak of the same work under different ids."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import SequenceMatcher

from models.dates import first_date
from models.record import InstrumentRecord
from models.vocabulary import RelationType

_PROVISIONAL = "us:presidential:"
_ORDER = re.compile(r"\bExecutive Order (?P<number>\d{4,5}) of (?P<day>[A-Z][a-z]+ \d{1,2}, \d{4})(?: ?\((?P<title>[^)]{8,250})\))?")
_ALIKE = 0.6  # ratio of matching letters between a title as cited and as published


class Names:
    """The ids under which each work of a set of records goes.

    Two ids are one work when a record says so (``same_as``), or when an order published without its
    number is cited elsewhere by number and date, with a title like its own.
    """

    def __init__(self, records: Iterable[InstrumentRecord]):
        self.records = sorted(records, key=_order)
        self._same: dict[str, set[str]] = defaultdict(set)
        for record in self.records:
            for relation in record.relations:
                if relation.type == RelationType.SAME_AS:
                    self._join(record.id, relation.id)
        for record_id, number in _numbered(self.records):
            self._join(record_id, number)

    def of(self, work: str) -> frozenset[str]:
        """Every id of `work`, itself included."""
        found, waiting = {work}, [work]
        while waiting:
            new = self._same.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return frozenset(found)

    def number(self, work: str) -> str:
        """The id of `work` that is not provisional, when it has one."""
        return min(self.of(work), key=lambda i: (i.startswith((_PROVISIONAL, "doc:")), i))

    def _join(self, one: str, other: str) -> None:
        self._same[one].add(other)
        self._same[other].add(one)


def _order(record: InstrumentRecord) -> tuple[str, str, str]:
    return (record.id, str(record.version or ""), record.source.sha256 or "")


def _numbered(records: Sequence[InstrumentRecord]) -> Iterable[tuple[str, str]]:
    """Provisional ids with the number that other records cite for that day and title."""
    unnumbered: dict[date, list[InstrumentRecord]] = defaultdict(list)
    for record in records:
        if record.id.startswith(_PROVISIONAL) and record.type == "sanctions" and record.dates.adopted:
            unnumbered[record.dates.adopted].append(record)
    for number, day, title in sorted(_citations(records)):
        candidates = [(SequenceMatcher(None, _plain(title), _plain(r.title or "")).ratio(), r.id) for r in unnumbered.get(day, [])]
        likeness, best = max(candidates, default=(0.0, ""))
        if likeness >= _ALIKE:
            yield best, f"us:eo:{number}"


def _citations(records: Sequence[InstrumentRecord]) -> set[tuple[str, date, str]]:
    found = set()
    for record in records:
        words = [b.label or "" for b in record.legal_bases] + [
            s.text or "" for s in (*record.legal_bases, *record.relations, *record.grounds)
        ]
        for m in (m for w in words for m in _ORDER.finditer(w)):
            day = first_date(m["day"])
            if day is not None and m["title"]:
                found.add((m["number"], day, m["title"]))
    return found


def _plain(title: str) -> str:
    return re.sub(r"[^a-z ]", "", title.lower().removeprefix("executive order on "))
