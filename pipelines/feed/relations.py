"""Relations between works, and the regimes that works form: edges with their evidence, one a line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel

from models.record import InstrumentRecord
from models.timeline import Names
from models.timeline.graph import edges
from models.timeline.regimes import regimes
from pipelines.edition import Edition
from pipelines.feed import output, write_lines


@output("relations")
def relations(edition: Edition, folder: Path) -> dict[str, int]:
    """relations.jsonl, by source, target and type; regimes.jsonl, by id."""
    names = Names(_light(edition))
    return {
        "relations.jsonl": write_lines(folder / "relations.jsonl", _json(edges(names))),
        "regimes.jsonl": write_lines(folder / "regimes.jsonl", _json(regimes(names, edition.as_of))),
    }


def _light(edition: Edition) -> Iterable[InstrumentRecord]:
    """Every expression, without its provisions."""
    for _, record in edition.records("instruments"):
        yield InstrumentRecord.model_validate({**record, "provisions": []})


def _json(things: Iterable[BaseModel]) -> Iterable[dict]:
    return (t.model_dump(mode="json") for t in things)
