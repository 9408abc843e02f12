"""JSON Schema (2020-12) of every published shape, printed from the models."""

from __future__ import annotations

from pathlib import Path

from models.record import schemas
from pipelines.edition import Edition
from pipelines.feed import output, pretty, write_text


@output("schema")
def schema(edition: Edition, folder: Path) -> dict[str, int]:  # noqa: ARG001 - the same for every edition
    """schema/{shape}.json."""
    shapes = schemas()
    for name, value in sorted(shapes.items()):
        write_text(folder / "schema" / f"{name}.json", pretty(value))
    return {"schema/": len(shapes)}
