"""Questions to one record: its flags; and to the register: who is bound by a treaty."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from models.record import InstrumentRecord
from pipelines.progress import stderr


class AskingError(ValueError):
    """A question that cannot be asked: no such file, no such record; says which and why."""


def flags(path: Path, as_of: date | None, folder: Path | None = None) -> list[dict[str, Any]]:
    """The conflict flags of the record in a file, argued with the treaties and instruments in a folder. Raises AskingError."""
    from models.conflicts import assess
    from pipelines.shelf import Shelf

    record = read_record(path)
    library = Shelf(folder).library if folder else None
    return [f.model_dump(mode="json", by_alias=True) for f in assess(record, as_of, library=library)]


def no_record(where: Path | str, work: str, held: Iterable[str]) -> str:
    """That a work is not held, with those whose names are nearest; a few of all where none is near."""
    ids = sorted(set(held))
    near = get_close_matches(work, ids, n=8, cutoff=0.5)
    told = f"the nearest are: {', '.join(near)}" if near else f"there are: {', '.join(ids[:8])}"
    return f"{where}: no record of {work}; {told}"


def held_id(where: Path | str, work: str, held: Iterable[str]) -> str:
    """The id of a work as it is held, whatever the case in which it was asked for. Raises AskingError: the nearest ids."""
    ids = sorted(set(held))
    found = work if work in ids else next((i for i in ids if i.casefold() == work.casefold()), None)
    if found is None:
        raise AskingError(no_record(where, work, ids))
    return found


def is_treaty(value: dict[str, Any]) -> bool:
    """Whether the value of a JSON file is a treaty record."""
    return value.get("type") == "treaty" and "obligations" in value


def read_record(path: Path) -> InstrumentRecord:
    """The instrument record in a file, whole. Raises AskingError."""
    return record_in(path, json_in(path))


def bound(treaty: str, as_of: date | None) -> tuple[list[str], list[str]]:
    """States bound by a treaty on a day, as ISO 3166-1 alpha-2 codes, and what the answer must be read with. Raises AskingError."""
    from corpora.registers import named, parties

    day = as_of or _today()
    try:
        return parties(treaty, day), named(treaty).caveats(day)
    except KeyError as error:
        raise AskingError(str(error.args[0])) from None


def json_in(path: Path) -> Any:
    """The value in a JSON file. Raises AskingError."""
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        raise AskingError(f"{path}: {error.strerror}") from None
    except ValueError as error:
        raise AskingError(f"{path}: not JSON: {error}") from None


def record_in(path: Path, value: Any) -> InstrumentRecord:
    """An instrument record of a file; fields that this version does not know are left out and named on standard error. Raises AskingError."""
    if not isinstance(value, dict):
        raise AskingError(f"{path}: not an instrument record: not a JSON object")
    if is_treaty(value):
        raise AskingError(f"{path}: not an instrument but a treaty record")
    for number, measure in enumerate(value.get("measures") or [], 1):
        if isinstance(measure, dict):
            measure.setdefault("key", f"m{number}")
    try:
        return InstrumentRecord.model_validate(value)
    except ValidationError as error:
        unknown = [e["loc"] for e in error.errors() if e["type"] == "extra_forbidden"]
        if not unknown:
            first = error.errors()[0]
            raise AskingError(f"{path}: not an instrument record: {_place(first['loc'])}: {first['msg']}") from None
    for loc in unknown:
        holder = value
        for part in loc[:-1]:
            holder = holder[part]
        del holder[loc[-1]]
        stderr.print(f"operative: {path}: unknown field left out: {_place(loc)}", markup=False)
    return record_in(path, value)


def _place(loc: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in loc) or "the whole"


def _today() -> date:
    return datetime.now(UTC).date()
