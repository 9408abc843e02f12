"""The command line: the verbs of the flows, and questions to ask of their results.

Heavy libraries are imported inside the commands, so that `--help` and `status` answer at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="operative",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    help="Reads the operative part of sanctions law: legal bases, measures, exemptions, safeguards, sunsets, "
    "and the treaty obligations they may breach.",
    epilog="Exit codes: 0 done, 1 done with documents that failed (listed on standard error), 2 wrong use.",
)


@app.callback()
def operative() -> None:
    """Verbs."""


Workers = Annotated[int | None, typer.Option("--workers", "-w", min=1, help="Worker processes; the number of processors if left out.")]


@app.command()
def annotate(
    path: Annotated[list[Path], typer.Argument(help="Documents, or folders with documents.", exists=True, show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder for the records.", show_default=False)],
    workers: Workers = None,
) -> None:
    """Annotate documents of any known format, without an archive.

    Writes `instruments/{slug}.json` or `treaties/{slug}.json`, the canonical texts as
    `text/{sha256}.txt`, and `documents.jsonl` with a line for every document that was looked at.
    """
    from pipelines.standalone import annotate_paths

    raise typer.Exit(annotate_paths([str(p) for p in path], output, workers))


def main() -> None:
    """Entry point of the `operative` command."""
    app(prog_name="operative")


if __name__ == "__main__":
    main()
