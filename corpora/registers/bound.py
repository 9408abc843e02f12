"""Who is bound by a treaty on a day: the treaty that a name means, its party tables, its parties, and what is not proven of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpora.registers.agreements import Agreement, agreement, agreements, nearest
from corpora.registers.loading import Register, register
from corpora.registers.schema import Party, PartyTable
from corpora.treaties import TREATIES, Treaty, name_key

_ABBREVIATED = re.compile(r"\s*\([^()]{2,20}\)\s*$")  # "… and Cultural Rights (ICESCR)"
_SMALL = frozenset(["a", "an", "and", "for", "in", "no", "number", "of", "on", "relating", "relative", "the", "to"])


@dataclass(frozen=True)
class Named:
    """What a name means: a treaty or agreement, and the tables that say whom it binds."""

    key: str
    title: str
    tables: tuple[PartyTable, ...]
    ended_unknown: bool = False

    def parties(self, day: date) -> list[str]:
        """States bound on a day, as sorted ISO 3166-1 alpha-2 codes (EU for the Union); territories are left out."""
        return sorted({row.state for table in self.tables for row in table.parties if row.on(day) and row.territory_of is None})

    def caveats(self, day: date) -> list[str]:
        """What an answer for a day must be read with: not yet in force, ended, not every party listed."""
        told = []
        first = min(table.in_force for table in self.tables)
        if day < first:
            told.append(f"{self.key} entered into force on {first}")
        elif not self.parties(day):
            last = max((row.until for table in self.tables for row in table.parties if row.until and row.until <= day), default=None)
            told.append(f"{self.key} binds nobody since {last}" if last else f"{self.key} binds nobody on {day}")
        for table in self.tables:
            if day >= table.in_force and not table.lists_all(day):
                since = f"after {table.complete_to}" if table.complete_to else "in this table"
                told.append(f"{table.treaty}: not every accession {since} is recorded; a state that is not listed may be bound")
            if late := _known_later(table, day):
                told.append(f"{table.treaty}: known to be bound only by a later day, and perhaps on this one too: {', '.join(late)}")
        return told


def _known_later(table: PartyTable, day: date) -> list[str]:
    """States of whose bond only a day is recorded by which it stood, later than `day`."""
    if day < table.in_force:
        return []
    bound = {row.state for row in table.parties if row.on(day)}
    return sorted({row.state for row in table.parties if row.precision == "by" and row.from_ > day and row.state not in bound})


def named(name: str, loaded: Register | None = None) -> Named:
    """The treaty or agreement that a name means: id, short name, official or other name, title of an agreement.

    Raises KeyError, which names the nearest, where nothing is called so or nothing is recorded of its parties.
    """
    loaded = loaded or register()
    asked = name.strip().removeprefix("treaty:")
    if (found := _exactly(asked, loaded)) is not None:
        return found
    if (pact := agreement(name)) is not None:
        return _agreed(pact, loaded)
    if (found := _loosely(asked, loaded)) is not None:
        return found
    if (bare := _ABBREVIATED.sub("", asked)) not in ("", asked) and (found := _exactly(bare, loaded)) is not None:
        return found
    keys = sorted(key for key in {*loaded.tables, *loaded.instruments} if ":" not in key)
    titles = {*_titles(), *(one.title for one in loaded.instruments.values()), *(one.title for one in agreements())}
    near = nearest(name, sorted({*keys, *titles}))
    known = f"the nearest are: {'; '.join(near)}" if near else f"known: {', '.join(keys)}"
    raise KeyError(f"no treaty of the register and no agreement of the archive is called {name!r}; {known}")


def table_of(treaty: str, loaded: Register | None = None) -> PartyTable:
    """The party table that a name means; the first where several say whom a treaty binds. Raises KeyError."""
    return named(treaty, loaded).tables[0]


def parties(treaty: str, as_of: date) -> list[str]:
    """States bound by a treaty on a day, as sorted ISO 3166-1 alpha-2 codes (EU for the Union); territories are left out.

    Raises KeyError where no treaty is called so, or nothing is recorded of when it binds.
    """
    found = named(treaty)
    if found.ended_unknown:
        raise KeyError(f"{found.key}, {found.title}: it is no longer in force, and the day on which it ended is not recorded")
    return found.parties(as_of)


def standing(table: PartyTable, state: str, day: date) -> Party | None:
    """The row that binds a state on a day, or None."""
    return next((row for row in table.parties if row.state == state and row.on(day)), None)


def tables_of(short: str, loaded: Register) -> tuple[PartyTable, ...]:
    """The tables of a short name: those of the register's instrument, its own, or those of the treaty whose parties it binds."""
    if short in loaded.instruments:
        return tuple(loaded.tables[name] for name in loaded.instruments[short].party_tables)
    if short in loaded.tables:
        return (loaded.tables[short],)
    known = TREATIES.get(short)
    return tables_of(known.parties_of, loaded) if known and known.parties_of else ()


def _exactly(asked: str, loaded: Register) -> Named | None:
    """What is called exactly so, but for case and punctuation; `OP CAT` and `OPCAT` are one name."""
    if (own := loaded.instruments.get(asked) or loaded.tables.get(asked)) is not None:
        return _of(asked, own.title, loaded)
    wanted = name_key(asked)
    for squeeze in (False, True):
        for key, title, names in _register_names(loaded):
            keys = {name_key(n) for n in names}
            if wanted in keys or (squeeze and _squeezed(wanted) in {_squeezed(k) for k in keys}):
                return _of(key, title, loaded)
    return None


def _loosely(asked: str, loaded: Register) -> Named | None:
    """The one treaty with the same words in another order, or the only one whose name has them all."""
    words = _words(asked)
    if not words:
        return None
    every = [(key, title, [_words(n) for n in names]) for key, title, names in _register_names(loaded)]
    for fits in (lambda has: has == words, lambda has: words < has):
        near = {key: title for key, title, sets in every if any(fits(has) for has in sets)}
        if len(near) == 1:
            return _of(*next(iter(near.items())), loaded)
    return None


def _register_names(loaded: Register) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(short name, title, every name) of what the register or the table of treaties knows."""
    for treaty in TREATIES.values():
        yield treaty.short, treaty.title, treaty.names
    for key, instrument in loaded.instruments.items():
        yield key, instrument.title, (key, key.removeprefix("treaty:"), instrument.short, instrument.title)
    for key, table in loaded.tables.items():
        yield key, table.title, (key, table.title)


def _of(key: str, title: str, loaded: Register) -> Named:
    if tables := tables_of(key, loaded):
        return Named(key, title, tables)
    known: Treaty | None = TREATIES.get(key)
    why = (
        "a declaration, which has no parties"
        if known and known.kind == "declaration"
        else "its parties are unknown: no table of them is recorded"
    )
    raise KeyError(f"{key}, {title}: {why}")


def _agreed(pact: Agreement, loaded: Register) -> Named:
    if (table := pact.table(loaded.tables["eu"])) is None:
        raise KeyError(f"{pact.id}, {pact.title}: no day of entry into force is recorded, so no day on which it binds anyone")
    return Named(pact.id, pact.title, (table,), pact.end_unknown)


def _titles() -> Iterator[str]:
    return (name for t in TREATIES.values() for name in (t.title, *t.popular))


def _squeezed(key: str) -> str:
    return key.replace(" ", "")


def _words(name: str) -> frozenset[str]:
    return frozenset(name_key(name).split()) - _SMALL
