"""Reads the register's YAML and finds contradictions, gaps and overlaps before anything is concluded from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from corpora import yamls
from corpora.registers.overlay import overlays
from corpora.registers.schema import Additions, Decision, Entry, Exception_, Instrument, Obligation, Party, PartyTable, Situation, Supply

FOLDER = Path(__file__).parent
_Shape = TypeVar("_Shape", bound=Entry)


class RegisterError(ValueError):
    """The register contradicts itself or leaves a gap; every fault found is listed."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


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


def register(folder: Path = FOLDER) -> Register:
    """The register in a folder (`obligations/`, `parties/`, `situations.yaml`, `chapter7.yaml`, `supply.yaml`) and what overlays in use add.

    Raises `RegisterError`.
    """
    return _register((folder, *overlays()))


@cache
def _register(folders: tuple[Path, ...]) -> Register:
    faults: list[str] = []
    instruments: dict[str, Instrument] = {}
    tables: dict[str, PartyTable] = {}
    situations: list[Situation] = []
    decisions: list[Decision] = []
    supplies: list[Supply] = []
    for folder in folders:
        instruments |= _folder(folder / "obligations", Instrument, "instrument", faults)
        _add_tables(tables, folder / "parties", faults)
        situations += _listed(folder / "situations.yaml", Situation, faults)
        supplies += _listed(folder / "supply.yaml", Supply, faults)
        decisions += _listed(folder / "chapter7.yaml", Decision, faults)
    loaded = Register(instruments, tables, tuple(situations), {d.resolution: d for d in decisions}, tuple(supplies))
    faults += _repeats("situation", (s.id for s in situations)) + _repeats("resolution", (d.resolution for d in decisions))
    faults += _repeats("supply", (s.id for s in supplies))
    faults += [fault for table in tables.values() for fault in _table_faults(table)]
    faults += _reference_faults(loaded)
    if faults:
        raise RegisterError(faults)
    return loaded


def _add_tables(tables: dict[str, PartyTable], folder: Path, faults: list[str]) -> None:
    """Take in the tables of a folder; one that an earlier folder has is added to."""
    known = {path.stem for path in folder.glob("*.yaml")} & tables.keys()
    for name, more in _folder(folder, Additions, "treaty", faults, only=known).items():
        table = tables[name]
        tables[name] = table.model_copy(update={"sources": table.sources | more.sources, "parties": [*table.parties, *more.parties]})
    tables |= _folder(folder, PartyTable, "treaty", faults, without=known)


def _folder(
    folder: Path, shape: type[_Shape], key: str, faults: list[str], only: set[str] | None = None, without: set[str] | None = None
) -> dict[str, _Shape]:
    found: dict[str, _Shape] = {}
    for path in sorted(folder.glob("*.yaml")):
        if (only is not None and path.stem not in only) or (without and path.stem in without):
            continue
        entry = _validated(path, yamls.load(path.read_text(encoding="utf-8")), shape, faults)
        if entry is None:
            continue
        if getattr(entry, key) != path.stem:
            faults.append(f"{path.name}: the file is called {path.stem}, its content {getattr(entry, key)}")
        found[path.stem] = entry
    return found


def _listed(path: Path, shape: type[_Shape], faults: list[str]) -> list[_Shape]:
    rows = yamls.load(path.read_text(encoding="utf-8")) if path.exists() else []
    return [entry for row in rows if (entry := _validated(path, row, shape, faults)) is not None]


def _validated(path: Path, data: object, shape: type[_Shape], faults: list[str]) -> _Shape | None:
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        for fault in error.errors():
            faults.append(f"{path.name}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}")
        return None


def _repeats(what: str, ids: Iterator[str]) -> list[str]:
    return [f"{what} {one} is given {times} times" for one, times in Counter(ids).items() if times > 1]


def _table_faults(table: PartyTable) -> list[str]:
    faults = []
    by_state: dict[str, list[Party]] = {}
    for row in table.parties:
        by_state.setdefault(row.state, []).append(row)
        if row.source not in table.sources:
            faults.append(f"parties/{table.treaty}: {row.state} rests on the source {row.source!r}, which the table does not name")
    for state, rows in by_state.items():
        for before, after in pairwise(sorted(rows, key=lambda row: row.from_)):
            if before.until is None or after.from_ < before.until:
                faults.append(f"parties/{table.treaty}: {state} is bound twice on {after.from_}")
    for gone in table.former:
        if gone.source not in table.sources:
            faults.append(f"parties/{table.treaty}: {gone.name} rests on the source {gone.source!r}, which the table does not name")
    return faults + _notice_faults(table, by_state) + _reservation_faults(table, by_state)


def _notice_faults(table: PartyTable, by_state: dict[str, list[Party]]) -> list[str]:
    """A notice that took effect ends a row; any other leaves its state bound."""
    faults = []
    for notice in table.notices:
        rows, who = by_state.get(notice.state, []), f"parties/{table.treaty}: notice of {notice.state} of {notice.given}"
        if notice.source not in table.sources:
            faults.append(f"{who} rests on the source {notice.source!r}, which the table does not name")
        if notice.outcome == "effective" and not any(row.until == notice.effective for row in rows):
            faults.append(f"{who}: no row ends on {notice.effective}")
        if notice.outcome != "effective" and not any(row.on(notice.given) for row in rows):
            faults.append(f"{who}: not bound on that day")
    return faults


def _reservation_faults(table: PartyTable, by_state: dict[str, list[Party]]) -> list[str]:
    if (listed := table.reservations) is None:
        return []
    faults = [f"parties/{table.treaty}: reservations of {s}, which is not listed" for s in sorted(listed.articles.keys() - by_state.keys())]
    if listed.source not in table.sources:
        faults.append(f"parties/{table.treaty}: reservations rest on the source {listed.source!r}, which the table does not name")
    return faults


def _reference_faults(loaded: Register) -> list[str]:
    faults = []
    for name, instrument in loaded.instruments.items():
        faults += [f"{name}: no party table {table!r}" for table in instrument.party_tables if table not in loaded.tables]
        for provision in [*instrument.obligations, *instrument.exceptions]:
            if provision.id.split(":")[0] != name:
                faults.append(f"{name}: {provision.id} belongs to another instrument")
        for obligation in instrument.obligations:
            faults += [f"{obligation.id}: unknown exception {e!r}" for e in obligation.limits if not loaded.exceptions(e)]
            if obligation.owed == "members" and obligation.domain == "human_rights":
                faults.append(f"{obligation.id}: human rights are owed to persons, not between members")
    every = [p.id for i in loaded.instruments.values() for p in [*i.obligations, *i.exceptions]]
    return faults + _repeats("provision", iter(every))
