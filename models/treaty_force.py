"""When a treaty enters into force by its own rule: so many instruments, so long after the deposit of the last of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corpora.registers import PartyTable
from models.dates import number, shift
from models.reading import Unit
from models.record import EntryIntoForce

_NUMBER = r"(?:\d{1,3}(?:st|nd|rd|th)?|(?!an?\b)[a-z]+(?:-[a-z]+)?)"
# Sources run words together: "thirtiethday", "monthsafter".
_FORCE = re.compile(
    r"\b(?:the present|this) (?:convention|covenant|protocol|statute|treaty|agreement|charter)\b[^.;]{0,40}\bshall\s*(?:enter|come) into force\b"
    r"|\bit shall come into force between them\b",
    re.IGNORECASE,
)
_FOR_ONE = re.compile(r"^\W*(?:\d+\W+|\([a-z]\)\W+)?(?:for each|for states|as regards|thereafter|with respect to)\b", re.IGNORECASE)
_DAY = re.compile(rf"(first day of the month (?:after|following) the )?\b({_NUMBER}?)\s*day\s*(?:after|following)\b", re.IGNORECASE)
_MONTHS = re.compile(rf"\b({_NUMBER})\s*(month|year)s?\s*(?:after|following)\b", re.IGNORECASE)
_NTH = re.compile(rf"\b(?:of\s*the|deposit of the|first)\s+({_NUMBER})\s*(?:such )?instruments?\b", re.IGNORECASE)
_SO_MANY = re.compile(rf"\b({_NUMBER})\s*instruments? of (?:ratification|accession|acceptance|approval)", re.IGNORECASE)
_AFTER_ANOTHER = re.compile(r"subject to the entry into force of the (?:covenant|convention)", re.IGNORECASE)


@dataclass(frozen=True)
class ForceRule:
    """`instruments` deposits, then `delay` (ISO 8601); `month` runs on to the first day of the next month."""

    unit: Unit
    instruments: int
    delay: str
    month: bool = False
    after_another: bool = False

    def day(self, deposit: date) -> date:
        """The day of entry into force, given the deposit that made up the number."""
        found = shift(deposit, self.delay)
        if not self.month:
            return found
        return (found.replace(day=1) + timedelta(days=32)).replace(day=1)


def rule(units: Iterable[Unit]) -> ForceRule | None:
    """The treaty's own rule, where its text states a number of instruments."""
    for unit in units:
        found = _FORCE.search(unit.text)
        if found and not _FOR_ONE.match(unit.text) and (read := _read(unit, unit.text[max(0, found.start() - 300) : found.end() + 400])):
            return read
    return None


def _read(unit: Unit, words: str) -> ForceRule | None:
    count = next((n for pattern in (_NTH, _SO_MANY) for m in pattern.finditer(words) if (n := number(m[1]))), None)
    if count is None:
        return None
    another = bool(_AFTER_ANOTHER.search(words))
    if (days := _DAY.search(words)) and (n := number(days[2])):
        return ForceRule(unit, count, f"P{n}D", bool(days[1]), another)
    if (months := _MONTHS.search(words)) and (n := number(months[1])):
        return ForceRule(unit, count, f"P{n}{months[2][0].upper()}", after_another=another)
    return ForceRule(unit, count, "P0D", after_another=another)


def entry_into_force(units: Sequence[Unit], stated: date | None, table: PartyTable | None) -> EntryIntoForce | None:
    """The day that is known and the one that the treaty's rule gives; None where neither text nor table tells of it."""
    read = rule(units)
    if read is None:
        return EntryIntoForce(day=stated, why="the text states no rule that can be computed") if stated else None
    computed, why = _computed(read, table, stated)
    if computed and stated and computed != stated:
        why += f"; differs from the day that is known, {stated}"
    return EntryIntoForce(
        day=stated or computed, computed=computed, instruments=read.instruments, delay=read.delay, why=why,
        provision=read.unit.eid, start=read.unit.offset, end=read.unit.offset + len(read.unit.text), text=read.unit.text, confidence=0.9, method="rule:entry_into_force",
    )  # fmt: skip


def _computed(read: ForceRule, table: PartyTable | None, stated: date | None) -> tuple[date | None, str]:
    if table is None:
        return None, "not computed: no table of its parties is recorded"
    own = [row for row in table.parties if row.act != "succession" and row.territory_of is None]
    undated = sum(row.deposited is None and (stated is None or row.from_ <= stated) for row in own)
    if undated:
        return None, f"not computed: of {undated} of the states bound from the beginning the day of deposit is not recorded"
    deposits = sorted([*(row.deposited for row in own if row.deposited), *(f.deposited for f in table.former)])
    if len(deposits) < read.instruments:
        return None, f"not computed: {len(deposits)} deposits are recorded, {read.instruments} are needed"
    last = deposits[read.instruments - 1]
    day = read.day(last)
    why = f"deposit number {read.instruments} was made on {last}; {read.delay} from then"
    if read.month:
        why += ", then the first day of the next month"
    if read.after_another and stated and day < stated:
        return stated, f"{why}, and not before the treaty that it is a protocol to"
    return day, why
