"""Step 2: the obligation binds the issuer on that day, and toward whom it is owed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from corpora.registers import Instrument, Obligation, Party, PartyTable, Register, standing, table_of
from models.conflicts.facts import Facts
from models.record import Measure


@dataclass(frozen=True)
class Bond:
    """An obligation in force between issuer and right-holder, with the rows that prove it."""

    day: date
    issuer: Party
    owed_by: str
    owed_to: tuple[str, ...]  # empty when owed to persons
    rows: tuple[tuple[PartyTable, Party], ...]
    ended: date | None = None  # set when the bond has since ended: what accrued before stays (VCLT, Article 70(1)(b))

    @property
    def certainty(self) -> float:
        """Lower where a row is known only to the year or only as standing by a later day."""
        return min({"day": 1.0, "year": 0.95, "by": 0.95}[row.precision] for _, row in self.rows)

    def reserved(self, article: str) -> str:
        """A sentence on what the issuer has on file about an article; empty where nothing is known of it."""
        table, _ = self.rows[0]
        number = re.match(r"\d+", article)
        listed = table.reservations
        if listed is None or number is None or int(number[0]) not in listed.articles.get(self.issuer.state, []):
            return ""
        return (
            f" A reservation or declaration of {self.issuer.state} that names article {number[0]} was on file on {listed.as_of}:"
            " how far it is bound is to be read in its words."
        )

    def evidence(self) -> list[str]:
        """The rows as citations."""
        return [
            f"{_place(table)}: {row.state} from {row.from_}{f' until {row.until}' if row.until else ''} ({table.sources[row.source]})"
            for table, row in self.rows
        ]


def _place(table: PartyTable) -> str:
    return table.treaty if ":" in table.treaty else f"parties/{table.treaty}.yaml"


def bond(instrument: Instrument, obligation: Obligation, facts: Facts, measure: Measure, day: date, register: Register) -> Bond | None:
    """The bond on a day, or one that has ended since the measure took effect; None where nobody is bound."""
    if obligation.scope == "union_law" and not facts.applies_union_law:
        return None
    for name in obligation.party_tables or instrument.party_tables:
        found = _on(register.tables[name], obligation, facts, measure, day)
        if found is None:
            found = _accrued(register.tables[name], obligation, facts, measure, day)
        if found is not None:
            return found
    return None


def _valid(obligation: Obligation, day: date) -> bool:
    since, until = obligation.validity.since, obligation.validity.until
    return (since is None or since <= day) and (until is None or day < until)


def _on(table: PartyTable, obligation: Obligation, facts: Facts, measure: Measure, day: date) -> Bond | None:
    if not _valid(obligation, day) or day < table.in_force:
        return None
    bearer = _opposing(obligation, facts, measure) if obligation.against else facts.issuer
    issuer = standing(table, bearer, day) if bearer else None
    if issuer is None:
        return None
    if obligation.owed != "members":
        owed_to = tuple(facts.toward(measure)) if obligation.owed == "all" else ()
        return Bond(day, issuer, bearer or "", owed_to, ((table, issuer),))
    owed = sorted({row.state for row in table.parties} - _own(facts.issuer, day)) if facts.is_on_all(measure) else facts.toward(measure)
    others = [(state, row) for state in owed if (row := standing(table, state, day)) is not None]
    if not others:
        return None
    return Bond(day, issuer, bearer or "", tuple(state for state, _ in others), ((table, issuer), *((table, row) for _, row in others)))


def _own(issuer: str, day: date) -> set[str]:
    """The issuer, and inside the Union all of it: there are no imports from one member into another."""
    union = {row.state for row in table_of("eu").parties if row.on(day)} | {"EU"}
    return union if issuer in union else {issuer}


def _opposing(obligation: Obligation, facts: Facts, measure: Measure) -> str | None:
    """A blocking statute binds the persons of its own legal order against another state's law."""
    return "EU" if facts.issuer in obligation.against and facts.issuer != "EU" and measure.type else None


def _accrued(table: PartyTable, obligation: Obligation, facts: Facts, measure: Measure, day: date) -> Bond | None:
    """A bond that held when the measure took effect and ended before the day: the breach up to its end is not undone."""
    start = facts.in_force
    if start is None or start >= day:
        return None
    ends = sorted({row.until for row in table.parties if row.until and start < row.until <= day}, reverse=True)
    for end in ends:
        found = _on(table, obligation, facts, measure, end - timedelta(days=1))
        if found is not None and any(row.until == end for _, row in found.rows):
            return Bond(found.day, found.issuer, found.owed_by, found.owed_to, found.rows, ended=end)
    return None
