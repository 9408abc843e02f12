"""JSON Schema (2020-12) of every published shape, printed from the models."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel

from models.record import schemas
from models.timeline.graph import Edge
from models.timeline.regimes import RegimeRow
from models.timeline.transposition import Transposition
from pipelines.edition import Edition
from pipelines.feed import output, pretty, write_text


@output("schema")
def schema(edition: Edition, folder: Path) -> dict[str, int]:  # noqa: ARG001 - the same for every edition
    """schema/{shape}.json."""
    shapes = schemas() | {
        name: _printed(model) for name, model in (("relation", Edge), ("regime", RegimeRow), ("transposition", Transposition))
    }
    for name, value in sorted(shapes.items()):
        write_text(folder / "schema" / f"{name}.json", pretty(value))
    return {"schema/": len(shapes)}


def _printed(model: type[BaseModel]) -> dict[str, object]:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(mode="serialization", by_alias=True)}
