"""`made_with/`: the registers besides the built-in ones that the edition was made with, so that questions about it find them."""

from __future__ import annotations

from pathlib import Path

from pipelines.edition import Edition
from pipelines.feed import output
from pipelines.remembered import keep


@output("registers")
def registers(edition: Edition, folder: Path) -> dict[str, int]:  # noqa: ARG001 - they are those in use
    """Write the registers in use."""
    return {path.as_posix(): 1 for path in keep(folder)}
