"""Relations between works, and the regimes that works form: edges with their evidence, one a line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel

from models.record import InstrumentRecord
from models.timeline import Names
from models.timeline.graph import edges
from models.timeline.regimes import RegimeRow, regimes, transposed
from pipelines.edition import Edition
from pipelines.feed import output, write_lines
from pipelines.feed.pictures import draw
from pipelines.slugs import slug


@output("relations")
def relations(edition: Edition, folder: Path) -> dict[str, int]:
    """relations.jsonl, by source, target and type; regimes.jsonl, by id, with their pictures; transpositions.jsonl, resolution 2664 first."""
    names = Names(_light(edition))
    rows, pictures = _pictured(regimes(names, edition.as_of), folder)
    return {
        "relations.jsonl": write_lines(folder / "relations.jsonl", _json(edges(names))),
        "regimes.jsonl": write_lines(folder / "regimes.jsonl", _json(rows)),
        "regimes/": pictures,
        "transpositions.jsonl": write_lines(folder / "transpositions.jsonl", _json(transposed(names, edition.as_of))),
    }


def _pictured(rows: Iterable[RegimeRow], folder: Path) -> tuple[list[RegimeRow], int]:
    """The regimes with the path of the picture of each, and how many pictures were written."""
    (folder / "regimes").mkdir()
    found, count = [], 0
    for row in rows:
        path, picture = f"regimes/{slug(row.id)}.svg", draw(row)
        if picture is not None:
            (folder / path).write_bytes(picture)
            count += 1
        found.append(row.model_copy(update={"picture": path if picture is not None else None}))
    return found, count


def _light(edition: Edition) -> Iterable[InstrumentRecord]:
    """Every expression, without its provisions."""
    for _, record in edition.records("instruments"):
        yield InstrumentRecord.model_validate({**record, "provisions": []})


def _json(things: Iterable[BaseModel]) -> Iterable[dict]:
    return (t.model_dump(mode="json") for t in things)
