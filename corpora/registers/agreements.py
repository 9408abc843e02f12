"""Trade agreements of the archive by name: who is bound on a day, from `agreements.yaml`.

Where the Communities or the Union concluded one, each member state is bound through it for as long as it is a member.
"""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path

from pydantic import Field, model_validator

from corpora import yamls
from corpora.registers.schema import Entry, Party, PartyTable, State

PATH = Path(__file__).parent / "agreements.yaml"
SOURCE = "the agreement's entry in the corpus of texts (parties, entry into force, end)"
# Treated as a member through the transition (Withdrawal Agreement, Article 129(1)).
_TRANSITION = {"GB": date(2021, 1, 1)}
_ALIKE = 0.6  # share of like letters from which a name of no common word is offered


class Agreement(Entry):
    """One agreement; a state in `joined` or `left` has a day of its own."""

    id: str = Field(pattern=r"^pta:\d+$")
    title: str
    from_: date | None = Field(default=None, alias="from")
    until: date | None = None  # first day on which it binds no longer
    end_unknown: bool = False  # it has ended, on a day that is not recorded
    union: bool = False
    parties: list[State]
    joined: dict[State, date] = {}
    left: dict[State, date] = {}
    note: str | None = None

    @model_validator(mode="after")
    def _days_of_its_own_are_of_parties(self) -> Agreement:
        if strangers := sorted({*self.joined, *self.left} - set(self.parties)):
            raise ValueError(f"{self.id}: days for {', '.join(strangers)}, no party")
        return self

    def table(self, union: PartyTable) -> PartyTable | None:
        """The agreement as a party table; None where no day of entry into force is recorded."""
        if self.from_ is None:
            return None
        rows = [self._row(s, self.joined.get(s, self.from_), self.left.get(s, self.until)) for s in self.parties]
        if self.union:
            rows.append(self._row("EU", self.from_, self.until))
            rows += [
                self._row(m.state, max(self.from_, m.from_), _earlier(self.until, _TRANSITION.get(m.state, m.until))) for m in union.parties
            ]
        kept = sorted((row for row in rows if row is not None), key=lambda row: (row.state, row.from_))
        return PartyTable(
            treaty=self.id, title=self.title, in_force=self.from_, url="", complete=True, note=self.note,
            sources={"text": SOURCE}, parties=kept,
        )  # fmt: skip

    def _row(self, state: str, start: date, until: date | None) -> Party | None:
        if until is not None and until <= start:
            return None
        return Party.model_validate({"state": state, "from": start, "until": until, "precision": "day", "source": "text"})


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(filter(None, [one, other]), default=None)


@cache
def agreements() -> tuple[Agreement, ...]:
    """Every agreement, by number."""
    return tuple(Agreement.model_validate(row) for row in yamls.load(PATH.read_text(encoding="utf-8"))["agreements"])


def agreement(name: str) -> Agreement | None:
    """The agreement that a name means: its id, its number, its title with the parties in any order, or words of one title only."""
    wanted = plain(name)
    for one in agreements():
        if wanted in {plain(one.id), plain(one.id.removeprefix("pta:")), plain(one.title)} or wanted == plain("treaty " + one.id):
            return one
    asked = set(wanted.split())
    same = [one for one in agreements() if set(plain(one.title).split()) == asked]
    near = same or [one for one in agreements() if asked and asked <= set(plain(one.title).split())]
    return near[0] if len(near) == 1 else None


def nearest(name: str, titles: list[str], most: int = 6) -> list[str]:
    """The titles that share most words with a name, those of like spelling first; each of its words has its turn."""
    asked = " ".join(word for word in plain(name).split() if word not in _COMMON)
    scored = [(len(set(asked.split()) & set(plain(t).split())), SequenceMatcher(None, asked, plain(t)).ratio(), t) for t in titles]
    ordered = [t for words, ratio, t in sorted(scored, key=lambda s: (-s[0], -s[1])) if words or ratio > _ALIKE]
    by_word = zip_longest(*([t for t in ordered if word in plain(t).split()] for word in asked.split()))
    return list(dict.fromkeys(t for t in [*chain.from_iterable(by_word), *ordered] if t is not None))[:most]


_COMMON = {"of", "the", "and", "on", "a", "between", "treaty", "agreement", "free", "trade", "area"}
_SHORT = {"united states of america": "us", "united states": "us", "usa": "us", "european union": "eu", "south korea": "korea republic of"}


def plain(name: str) -> str:
    """A name in lower case without punctuation, with the corpus's short forms of states."""
    words = " ".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
    for long, short in _SHORT.items():
        words = f" {words} ".replace(f" {long} ", f" {short} ").strip()
    return words
