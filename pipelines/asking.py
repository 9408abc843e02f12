"""Questions to records: the flags of one, the status of a work."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from models.record import InstrumentRecord
from pipelines.progress import stderr

if TYPE_CHECKING:
    from models.timeline import Names


class AskingError(ValueError):
    """A question that cannot be asked: no such file, no such record; says which and why."""


def flags(path: Path, as_of: date | None, folder: Path | None = None) -> list[dict[str, Any]]:
    """The conflict flags of the record in a file, argued with the treaties and instruments in a folder. Raises AskingError."""
    from models.conflicts import assess
    from pipelines.shelf import Shelf

    record = read_record(path)
    library = Shelf(folder).library if folder else None
    return [f.model_dump(mode="json", by_alias=True) for f in assess(record, as_of, library=library)]


def read_record(path: Path) -> InstrumentRecord:
    """The instrument record in a file, whole. Raises AskingError."""
    return _record(path, _json(path))


def status_of(work: str, folder: Path, as_of: date | None, everything: bool = False) -> dict[str, Any]:
    """Status of a work on a day and of its parts, from the records in a folder. Raises AskingError.

    Of targets and provisions only those that differ from the work, unless `everything` is asked for.
    """
    from models.timeline import apart, parts, status

    held = held_in(folder)
    names = _names(held)
    answer = status(work, as_of or _today(), names)
    found = parts(work, answer.as_of, names, texts(work, held, names))
    told = found if everything else apart(found, answer)
    return {**json.loads(answer.model_dump_json()), "parts": [json.loads(p.model_dump_json()) for p in told]}


def bound(treaty: str, as_of: date | None) -> list[str]:
    """States bound by a treaty of the register on a day, as ISO 3166-1 alpha-2 codes. Raises AskingError."""
    from corpora.registers import parties

    try:
        return parties(treaty, as_of or _today())
    except KeyError as error:
        raise AskingError(str(error.args[0])) from None


def instruments(folder: Path) -> list[InstrumentRecord]:
    """Instrument records among the JSON files below a folder, in the order of their paths."""
    return [record for _, record in held_in(folder)]


Held = list[tuple[Path, InstrumentRecord]]


def held_in(folder: Path) -> Held:
    """Records below a folder with their paths, without what no rule of time reads and what makes records large."""
    found = []
    for path in sorted(folder.rglob("*.json")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        value = _json(path)
        if isinstance(value, dict) and value.get("type") != "treaty" and "id" in value and "legal_bases" in value:
            found.append((path, _record(path, {**value, "provisions": [], "targets": []})))
    if not found:
        raise AskingError(f"{folder}: no instrument records in it")
    return found


def _names(held: Held) -> Names:
    from models.timeline import Names

    return Names([record for _, record in held])


def texts(work: str, held: Held, names: Names) -> list[InstrumentRecord]:
    """Every expression of a work with its provisions and targets."""
    ids = names.of(work)
    return [_record(path, _json(path)) for path, record in held if record.id in ids]


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        raise AskingError(f"{path}: {error.strerror}") from None
    except ValueError as error:
        raise AskingError(f"{path}: not JSON: {error}") from None


def _record(path: Path, value: Any) -> InstrumentRecord:
    """An instrument record; fields that this version does not know are left out and named on standard error."""
    if not isinstance(value, dict):
        raise AskingError(f"{path}: not an instrument record: not a JSON object")
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
    return _record(path, value)


def _place(loc: tuple[int | str, ...]) -> str:
    return ".".join(str(part) for part in loc) or "the whole"


def _today() -> date:
    return datetime.now(UTC).date()
