"""Reads the files of a register, and says of each fault in which file and line it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from corpora import yamls
from corpora.errors import RegisterError
from corpora.registers.schema import Decision, Entry, Situation, States, Supply

LISTS: dict[str, type[Entry]] = {"situations.yaml": Situation, "supply.yaml": Supply, "chapter7.yaml": Decision}
FOLDERS, STATES = ("obligations", "parties"), "states.yaml"
_ABOUT = {"readme", "license", "licence", "notice"}
_KIND = {dict: "a mapping", list: "a list", str: "text", type(None): "nothing"}
_Shape = TypeVar("_Shape", bound=BaseModel)


class Reading:
    """The faults found so far, and where each entry that was read stands."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self._places: dict[int, tuple[yamls.File, yamls.Loc]] = {}

    def file(self, path: Path, shape: type[_Shape]) -> _Shape | None:
        """The content of a file; None, and a fault for each, where it has any."""
        if (file := self._read(path)) is None:
            return None
        try:
            entry = shape.model_validate(file.data)
        except ValidationError as error:
            self._faulty(file, error)
            return None
        self._note(file, (), entry)
        return entry

    def rows(self, path: Path, shape: type[_Shape]) -> list[_Shape]:
        """The rows of a file that is a list; none where there is no file or it has faults."""
        if not path.exists() or (file := self._read(path)) is None:
            return []
        try:
            rows = TypeAdapter(list[shape]).validate_python(file.data or [])  # type: ignore[valid-type]
        except ValidationError as error:
            self._faulty(file, error)
            return []
        for number, row in enumerate(rows):
            self._note(file, (number,), row)
        return rows

    def add(self, entry: object, why: str) -> None:
        """A fault of an entry that was read."""
        file, loc = self._places[id(entry)]
        self.faults.append(f"{file.at(loc)}: {why}")

    def repeats(self, what: str, entries: Iterable[tuple[str, object]]) -> None:
        """A fault for each id that several entries have, at the last of them."""
        every = list(entries)
        last = dict(every)
        for one, times in Counter(name for name, _ in every).items():
            if times > 1:
                self.add(last[one], f"{what} {one} is given {times} times")

    def known(self, folder: Path) -> None:
        """A fault where a folder is none, and for each file or folder in it that no register is read from."""
        if not folder.is_dir():
            self.faults.append(f"{folder}: {'not a folder' if folder.exists() else 'no such folder'}")
            return
        found = [path for path in sorted(folder.iterdir()) if not _aside(path)]
        if not any(_is_register(path) for path in found):
            own = folder / "registers"
            self.faults.append(f"{folder}: no registers in it{f'; did you mean {own}?' if own.is_dir() else ''}")
            return
        for path in found:
            if not _is_register(path):
                known = [*LISTS, STATES, *(f"{name}/" for name in FOLDERS)]
                self.faults.append(f"{path}: not a register; there are {', '.join(known)}")
            elif path.is_dir():
                strange = [p for p in sorted(path.iterdir()) if not _aside(p) and not (p.suffix == ".yaml" and p.is_file())]
                self.faults += [f"{p}: not a register; the files of {path.name}/ end in .yaml" for p in strange]

    def end(self) -> None:
        """Raise RegisterError where any fault was found."""
        if self.faults:
            raise RegisterError(self.faults)

    def _read(self, path: Path) -> yamls.File | None:
        try:
            return yamls.read(path)
        except RegisterError as error:
            self.faults += error.faults
            return None

    def _faulty(self, file: yamls.File, error: ValidationError) -> None:
        self.faults += [f"{file.at(fault['loc'])}: {_in_words(fault)}" for fault in error.errors()]

    def _note(self, file: yamls.File, loc: yamls.Loc, entry: BaseModel) -> None:
        """Remember where an entry stands, and those in its lists."""
        self._places[id(entry)] = (file, loc)
        for name in type(entry).model_fields:
            value = getattr(entry, name)
            if isinstance(value, Entry):
                self._note(file, (*loc, name), value)
            for number, row in enumerate(value if isinstance(value, list) else []):
                if isinstance(row, Entry):
                    self._note(file, (*loc, name, number), row)


def states(folder: Path) -> dict[str, dict[str, Any]]:
    """The states that a folder of registers adds. Raises RegisterError."""
    reading = Reading()
    found = reading.file(folder / STATES, States) if (folder / STATES).exists() else None
    reading.end()
    return found.model_dump(exclude_defaults=True) if found else {}


def _is_register(path: Path) -> bool:
    return path.name in FOLDERS if path.is_dir() else path.name in LISTS or path.name == STATES


def _aside(path: Path) -> bool:
    return path.name.startswith(".") or path.stem.lower() in _ABOUT


def _in_words(fault: Any) -> str:
    """What is wrong with a value, with its name and, where one of a few words is meant, the nearest."""
    name = ".".join(str(part) for part in fault["loc"] if part != "[key]")
    given = fault["input"]
    said = fault["msg"].removeprefix("Value error, ")
    if fault["type"] in ("enum", "literal_error"):
        words = fault["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", ")
        near = get_close_matches(str(given), words, n=1, cutoff=0.5)
        said = f"{given!r} is not known; " + (f"the nearest is {near[0]}" if near else f"there are {', '.join(words)}")
    elif fault["type"] in ("model_type", "model_attributes_type", "dict_type", "list_type"):
        wanted = "a list" if fault["type"] == "list_type" else "a mapping"
        said = f"{wanted} is wanted here, not {_KIND.get(type(given), repr(given))}"
    elif fault["type"] == "extra_forbidden":
        said = "no such field"
    elif fault["type"] == "missing":
        said = "is missing"
    elif not isinstance(given, dict | list):
        said = f"{said}, not {str(given)[:60]!r}"
    return f"{name}: {said}" if name else said
