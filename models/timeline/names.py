"""Which records speak of the same work under different ids."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from difflib import SequenceMatcher

from models.dates import first_date, shift
from models.record import InstrumentRecord
from models.vocabulary import RelationType

PROVISIONAL = "us:presidential:"  # a release has no number before its publication (44 U.S.C. 1505)
_KIND = r"(?P<kind>Executive Order|Proclamation)"
_DAY = r"(?P<day>[A-Z][a-z]+ \d{1,2}, \d{4})"
_CITED = (
    re.compile(rf"\b{_KIND} (?:No\. ?)?(?P<number>\d{{4,5}})(?: of|, issued) {_DAY}(?: ?\((?P<title>[^)]{{8,250}})\))?"),
    # "On August 9, 2021, by Executive Order 14038, I expanded"; "the President issued".
    re.compile(rf"\bOn {_DAY},? (?:(?:by|in) {_KIND} (?P<number>\d{{4,5}}),|(?:I|the President) (?:issued|signed) (?P<kind2>Executive Order|Proclamation) (?P<number2>\d{{4,5}}))"),
)  # fmt: skip
_SERIES = {"Executive Order": "us:eo", "Proclamation": "us:proc"}
_ANNIVERSARY = re.compile(r"\bbeyond (\d{4}-\d{2}-\d{2})")
_LATE = 3  # days between signature and publication
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "notice continuation national emergency with respect executive order blocking property certain persons situation "
        "relation united states other addressing imposing sanctions government actions policies press release threat threats "
        "security from that activities ",
    )
)
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
        return min(self.of(work), key=lambda i: (i.startswith((PROVISIONAL, "doc:")), i))

    def cited_day(self, work: str, record: InstrumentRecord) -> date | None:
        """The day that a record prints with the number of another order."""
        ids = self.of(work)
        return next((day for id, day, _ in _citations([record]) if id in ids), None)

    def _join(self, one: str, other: str) -> None:
        self._same[one].add(other)
        self._same[other].add(one)


def _order(record: InstrumentRecord) -> tuple[str, str, str]:
    return (record.id, str(record.version or ""), record.source.sha256 or "")


def _numbered(records: Sequence[InstrumentRecord]) -> Iterable[tuple[str, str]]:
    """Provisional ids with their numbers, one to one; what most and likeliest documents say goes first.

    A number that two orders claim alike, or an order that two numbers claim alike, stays in doubt.
    """
    unnumbered: dict[date, dict[str, InstrumentRecord]] = defaultdict(dict)
    for record in records:
        if record.id.startswith(PROVISIONAL) and record.type == "sanctions" and record.dates.adopted:
            unnumbered[record.dates.adopted][record.id] = record
    claims: Counter[tuple[str, str]] = Counter()
    for number, day, title in _citations(records):
        claims.update({(number, meant): 2 if title else 1 for meant in _meant(unnumbered.get(day, {}), title)})
    claims.update(_continued(records, unnumbered))
    taken: set[str] = set()
    weights = sorted(set(claims.values()), reverse=True)
    for weight in weights:
        pairs = sorted(pair for pair, w in claims.items() if w == weight and not taken & set(pair))
        often = Counter(end for pair in pairs for end in pair)
        taken |= set(often)
        yield from ((record_id, number) for number, record_id in pairs if often[number] == often[record_id] == 1)


def _meant(of_day: dict[str, InstrumentRecord], title: str | None) -> list[str]:
    """Of the orders of a day, the one whose title is most like that of a citation; without a title the only one."""
    if title is None:
        return list(of_day) if len(of_day) == 1 else []
    alike = {i: SequenceMatcher(None, _plain(title), _plain(r.title or "")).ratio() for i, r in of_day.items()}
    return [i for i, ratio in alike.items() if ratio >= _ALIKE and ratio == max(alike.values())]


def _citations(records: Sequence[InstrumentRecord]) -> Iterable[tuple[str, date, str | None]]:
    """Ids of numbered orders with the day, and the title where it is printed, that the records give them."""
    for record in records:
        statements = (*record.legal_bases, *record.relations, *record.grounds)
        words = {w for s in statements for w in (s.text, getattr(s, "label", None)) if w}
        for m in (m for w in sorted(words) for pattern in _CITED for m in pattern.finditer(w)):
            named, day = m.groupdict(), first_date(m["day"])
            series = _SERIES[named["kind"] or named["kind2"]]
            if day is not None:
                yield f"{series}:{named['number'] or named['number2']}", day, named.get("title")


def _continued(records: Sequence[InstrumentRecord], unnumbered: dict[date, dict[str, InstrumentRecord]]) -> Counter[tuple[str, str]]:
    """Orders that a notice continues by number: declared on the anniversary that it names, on a subject of its title.

    An order may be published a day or two after it was signed.
    """
    declared = [r for same_day in unnumbered.values() for r in same_day.values() if "this" in r.regime.emergencies]
    claims: Counter[tuple[str, str]] = Counter()
    for notice in records:
        for relation in (r for r in notice.relations if r.type == RelationType.CONTINUES):
            m = _ANNIVERSARY.search(relation.detail or "")
            if m is None:
                continue
            anniversary = date.fromisoformat(m[1])
            for order in declared:
                day = order.dates.adopted or date.max
                year = day.year - anniversary.year
                apart = (day - shift(anniversary, f"-P{-year}Y")).days if year < 0 else -1
                if 0 <= apart <= _LATE and _subject(order.title) & _subject(notice.title):
                    claims[relation.id, order.id] += 2
    return claims


def _subject(title: str | None) -> set[str]:
    """The words of a title that tell one emergency from another."""
    return set(re.findall(r"[a-z]{4,}", (title or "").lower())) - _COMMON


def _plain(title: str) -> str:
    return re.sub(r"[^a-z ]", "", title.lower().removeprefix("executive order on "))
