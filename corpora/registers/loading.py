"""Loads the register and finds contradictions, gaps and overlaps before anything is concluded from it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from corpora.errors import RegisterError
from corpora.registers.overlay import VARIABLE, overlays, states
from corpora.registers.reading import LISTS, Reading
from corpora.registers.schema import Additions, Decision, Entry, Exception_, Instrument, Obligation, Party, PartyTable, Situation, Supply

__all__ = ["FOLDER", "Register", "RegisterError", "register", "using"]
FOLDER = Path(__file__).parent
_Shape = TypeVar("_Shape", bound=Entry)


@dataclass(frozen=True)
class Register:
    """The whole register, loaded and checked."""

    instruments: dict[str, Instrument]
    tables: dict[str, PartyTable]
    situations: tuple[Situation, ...]
    decisions: dict[str, Decision]
    supplies: tuple[Supply, ...] = ()

    def obligations(self) -> Iterator[tuple[Instrument, Obligation]]:
        """Every obligation with its instrument, in file order."""
        for instrument in self.instruments.values():
            for obligation in instrument.obligations:
                yield instrument, obligation

    def exceptions(self, reference: str) -> list[Exception_]:
        """Exceptions that a `limits` entry names: itself, or all those of the article."""
        return [e for i in self.instruments.values() for e in i.exceptions if e.id == reference or e.id.startswith(reference + ":")]


@contextmanager
def using(folders: Iterable[Path]) -> Iterator[None]:
    """Put registers in use, besides those that already are, for the length of a block. Raises RegisterError, before anything is read with them."""
    before = os.environ.get(VARIABLE)
    chosen = dict.fromkeys(folder.resolve() for folder in [*overlays(), *folders])
    os.environ[VARIABLE] = os.pathsep.join(str(folder) for folder in chosen)
    try:
        if chosen:
            register()
        yield
    finally:
        if before is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = before


def register(folder: Path = FOLDER) -> Register:
    """The register in a folder (`obligations/`, `parties/`, `situations.yaml`, `chapter7.yaml`, `supply.yaml`) and what overlays in use add.

    Raises `RegisterError`.
    """
    return _register((folder, *overlays()))


@cache
def _register(folders: tuple[Path, ...]) -> Register:
    reading = Reading()
    for folder in folders[1:]:
        reading.known(folder)
    reading.end()
    instruments: dict[str, Instrument] = {}
    tables: dict[str, PartyTable] = {}
    lists: dict[str, list[Entry]] = {name: [] for name in LISTS}
    for folder in folders:
        instruments |= _folder(folder / "obligations", Instrument, "instrument", reading)
        _add_tables(tables, folder / "parties", reading)
        for name, shape in LISTS.items():
            lists[name] += reading.rows(folder / name, shape)
    try:
        states()
    except RegisterError as error:
        reading.faults += error.faults
    situations = [s for s in lists["situations.yaml"] if isinstance(s, Situation)]
    supplies = [s for s in lists["supply.yaml"] if isinstance(s, Supply)]
    decisions = [d for d in lists["chapter7.yaml"] if isinstance(d, Decision)]
    reading.repeats("situation", ((s.id, s) for s in situations))
    reading.repeats("resolution", ((d.resolution, d) for d in decisions))
    reading.repeats("supply", ((s.id, s) for s in supplies))
    loaded = Register(instruments, tables, tuple(situations), {d.resolution: d for d in decisions}, tuple(supplies))
    for table in tables.values():
        _check_table(table, reading)
    _check_references(loaded, reading)
    reading.end()
    return loaded


def _add_tables(tables: dict[str, PartyTable], folder: Path, reading: Reading) -> None:
    """Take in the tables of a folder; one that an earlier folder has is added to."""
    known = {path.stem for path in folder.glob("*.yaml")} & tables.keys()
    for name, more in _folder(folder, Additions, "treaty", reading, only=known).items():
        table = tables[name]
        tables[name] = table.model_copy(update={"sources": table.sources | more.sources, "parties": [*table.parties, *more.parties]})
    tables |= _folder(folder, PartyTable, "treaty", reading, without=known)


def _folder(
    folder: Path, shape: type[_Shape], key: str, reading: Reading, only: set[str] | None = None, without: set[str] | None = None
) -> dict[str, _Shape]:
    found: dict[str, _Shape] = {}
    for path in sorted(folder.glob("*.yaml")):
        if (only is not None and path.stem not in only) or (without and path.stem in without):
            continue
        entry = reading.file(path, shape)
        if entry is None:
            continue
        if getattr(entry, key) != path.stem:
            reading.add(entry, f"the file is called {path.stem}, its content {getattr(entry, key)}")
        found[path.stem] = entry
    return found


def _check_table(table: PartyTable, reading: Reading) -> None:
    by_state: dict[str, list[Party]] = {}
    for row in table.parties:
        by_state.setdefault(row.state, []).append(row)
        if row.source not in table.sources:
            reading.add(row, f"{row.state} rests on the source {row.source!r}, which the table does not name")
    for state, rows in by_state.items():
        for before, after in pairwise(sorted(rows, key=lambda row: row.from_)):
            if before.until is None or after.from_ < before.until:
                reading.add(after, f"{state} is bound twice on {after.from_}")
    for gone in table.former:
        if gone.source not in table.sources:
            reading.add(gone, f"{gone.name} rests on the source {gone.source!r}, which the table does not name")
    _check_notices(table, by_state, reading)
    _check_reservations(table, by_state, reading)


def _check_notices(table: PartyTable, by_state: dict[str, list[Party]], reading: Reading) -> None:
    """A notice that took effect ends a row; any other leaves its state bound."""
    for notice in table.notices:
        rows, who = by_state.get(notice.state, []), f"notice of {notice.state} of {notice.given}"
        if notice.source not in table.sources:
            reading.add(notice, f"{who} rests on the source {notice.source!r}, which the table does not name")
        if notice.outcome == "effective" and not any(row.until == notice.effective for row in rows):
            reading.add(notice, f"{who}: no row ends on {notice.effective}")
        if notice.outcome != "effective" and not any(row.on(notice.given) for row in rows):
            reading.add(notice, f"{who}: not bound on that day")


def _check_reservations(table: PartyTable, by_state: dict[str, list[Party]], reading: Reading) -> None:
    if (listed := table.reservations) is None:
        return
    for state in sorted(listed.articles.keys() - by_state.keys()):
        reading.add(listed, f"reservations of {state}, which is not listed")
    if listed.source not in table.sources:
        reading.add(listed, f"reservations rest on the source {listed.source!r}, which the table does not name")


def _check_references(loaded: Register, reading: Reading) -> None:
    for name, instrument in loaded.instruments.items():
        for table in instrument.party_tables:
            if table not in loaded.tables:
                reading.add(instrument, f"no party table {table!r}")
        for provision in [*instrument.obligations, *instrument.exceptions]:
            if provision.id.split(":")[0] != name:
                reading.add(provision, f"{provision.id} belongs to another instrument")
        for obligation in instrument.obligations:
            for exception in obligation.limits:
                if not loaded.exceptions(exception):
                    reading.add(obligation, f"{obligation.id}: unknown exception {exception!r}")
            if obligation.owed == "members" and obligation.domain == "human_rights":
                reading.add(obligation, f"{obligation.id}: human rights are owed to persons, not between members")
            for table in obligation.party_tables or []:
                if table not in loaded.tables:
                    reading.add(obligation, f"{obligation.id}: no party table {table!r}")
    every = [(p.id, p) for i in loaded.instruments.values() for p in [*i.obligations, *i.exceptions]]
    reading.repeats("provision", every)
