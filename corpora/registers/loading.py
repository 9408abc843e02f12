"""Reads the register's YAML and finds contradictions, gaps and overlaps before anything is concluded from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from corpora import yamls
from corpora.registers.agreements import agreement, agreements, nearest
from corpora.registers.overlay import overlays
from corpora.registers.schema import Additions, Decision, Entry, Exception_, Instrument, Obligation, Party, PartyTable, Situation

FOLDER = Path(__file__).parent
# Other short names in use for a table's treaty.
ALIASES = {
    "cerd": "icerd", "ccpr": "iccpr", "cescr": "icescr", "uncat": "cat", "uncrc": "crc", "icrmw": "cmw",
    "cped": "ced", "icpped": "ced", "uncrpd": "crpd", "gciv": "gc4", "api": "ap1", "charter": "uncharter", "energy-charter": "ect",
}  # fmt: skip
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

    def obligations(self) -> Iterator[tuple[Instrument, Obligation]]:
        """Every obligation with its instrument, in file order."""
        for instrument in self.instruments.values():
            for obligation in instrument.obligations:
                yield instrument, obligation

    def exceptions(self, reference: str) -> list[Exception_]:
        """Exceptions that a `limits` entry names: itself, or all those of the article."""
        return [e for i in self.instruments.values() for e in i.exceptions if e.id == reference or e.id.startswith(reference + ":")]


def register(folder: Path = FOLDER) -> Register:
    """The register in a folder (`obligations/`, `parties/`, `situations.yaml`, `chapter7.yaml`) and what overlays in use add.

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
    for folder in folders:
        instruments |= _folder(folder / "obligations", Instrument, "instrument", faults)
        _add_tables(tables, folder / "parties", faults)
        situations += _listed(folder / "situations.yaml", Situation, faults)
        decisions += _listed(folder / "chapter7.yaml", Decision, faults)
    loaded = Register(instruments, tables, tuple(situations), {d.resolution: d for d in decisions})
    faults += _repeats("situation", (s.id for s in situations)) + _repeats("resolution", (d.resolution for d in decisions))
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


def table_of(treaty: str, loaded: Register | None = None) -> PartyTable:
    """The party table that a name means: its own, an instrument's first, a protocol in any of its spellings, or a trade agreement's.

    Raises KeyError.
    """
    loaded = loaded or register()
    name = treaty.strip().lower().replace(":", "-").replace("_", "-").replace("/", "-").replace(" ", "-")
    name = ALIASES.get(name, name)
    if name in loaded.tables:
        return loaded.tables[name]
    if name in loaded.instruments:
        return loaded.tables[loaded.instruments[name].party_tables[0]]
    if (found := agreement(treaty)) is not None:
        if (table := found.table(loaded.tables["eu"])) is None:
            raise KeyError(f"{found.id}, {found.title}: no day of entry into force is recorded, so no day on which it binds anyone")
        return table
    near = nearest(treaty, sorted({*loaded.tables, *loaded.instruments, *(a.title for a in agreements())}))
    known = f"the nearest are: {'; '.join(near)}" if near else f"known: {', '.join(sorted({*loaded.tables, *loaded.instruments}))}"
    raise KeyError(f"no treaty of the register and no agreement of the archive is called {treaty!r}; {known}")


def parties(treaty: str, as_of: date) -> list[str]:
    """States bound by a treaty on a day, as sorted ISO 3166-1 alpha-2 codes (EU for the Union); territories are left out.

    Raises KeyError where no treaty is called so, or nothing is recorded of when it binds.
    """
    loaded = register()
    instrument = loaded.instruments.get(treaty)
    tables = [loaded.tables[name] for name in instrument.party_tables] if instrument else [table_of(treaty, loaded)]
    if (ended := agreement(treaty)) is not None and ended.id == tables[0].treaty and ended.end_unknown:
        raise KeyError(f"{ended.id}, {ended.title}: it is no longer in force, and the day on which it ended is not recorded")
    return sorted({row.state for table in tables for row in table.parties if row.on(as_of) and row.territory_of is None})


def standing(table: PartyTable, state: str, day: date) -> Party | None:
    """The row that binds a state on a day, or None."""
    return next((row for row in table.parties if row.state == state and row.on(day)), None)
