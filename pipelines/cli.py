"""The command line: the verbs of the flows, and questions to ask of their results.

Heavy libraries are imported inside the commands, so that `--help` and `status` answer at once.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic_core import ValidationError

from corpora.errors import ArchiveError, LineError, RegisterError, SourceError
from pipelines import verbs, verbs_law

HELP = """Reads the operative part of sanctions law, and the treaties it may breach.

From a document's bytes to a feed: legal bases, measures and whom they bind, exemptions and what they cut,
safeguards, sunsets; the status of each instrument on a day; and potential conflicts with obligations under
trade, human-rights and humanitarian law, argued step by step for a lawyer to decide.

Start with `operative run`: it reads the built-in samples and publishes a feed under `out/`.
"""


app = typer.Typer(
    name="operative",
    help=HELP,
    epilog="Exit codes: 0 done; 1 done, with documents that failed (listed on standard error); 2 wrong use.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)


@app.callback()
def _in_use(context: typer.Context) -> None:
    """Put the registers of the settings in use and read them before all else: every verb rests on them."""
    from corpora.registers.loading import using
    from corpora.registers.overlay import folders
    from pipelines.settings import Settings

    if "--help" not in sys.argv:
        context.with_resource(using(folders(Settings().registers)))


LINE, ASK = "The line, and its stages", "Questions"

Paths = Annotated[list[Path], typer.Argument(help="Documents, or folders with documents.", exists=True, show_default=False)]
Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--source",
        "-s",
        help="A document or a folder, read with its MANIFEST.jsonl; may be repeated. The samples if left out.",
        show_default=False,
    ),
]


def _writable(folder: Path | None) -> Path | None:
    """A folder that is there or can be made."""
    if folder is None:
        return None
    there = next(p for p in (folder.absolute(), *folder.absolute().parents) if p.exists())
    if not there.is_dir() or not os.access(there, os.W_OK):
        raise typer.BadParameter(f"cannot write below '{there}'.")
    return folder


Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="Folder of the feed; OPERATIVE_OUTPUT.", file_okay=False, callback=_writable, show_default="out"),
]
Workers = Annotated[
    int | None, typer.Option("--workers", "-w", min=1, help="Worker processes; the number of processors if left out.", show_default=False)
]
Day = Annotated[
    datetime | None,
    typer.Option("--as-of", formats=["%Y-%m-%d"], help="The day to answer for, YYYY-MM-DD; today if left out.", show_default=False),
]


@app.command(rich_help_panel=LINE)
def run(source: Sources = None, output: Output = None, as_of: Day = None, workers: Workers = None) -> None:
    """The whole line: ingest, annotate, assess and publish; then a summary."""
    sources, settings = _known(source), _settings(output, as_of, workers)
    done = _flows(settings).refresh(sources, settings)
    from pipelines.progress import listed
    from pipelines.summary import show

    show(settings.output)
    raise typer.Exit(listed([f for tally in done.tallies.values() for f in tally.failed]))


@app.command(rich_help_panel=LINE)
def refresh(source: Sources = None, output: Output = None, as_of: Day = None, workers: Workers = None) -> None:
    """The same as `run`, with one line in place of the summary: for a schedule."""
    sources, settings = _known(source), _settings(output, as_of, workers)
    done = _flows(settings).refresh(sources, settings)
    _published(settings.output)
    _end([f for tally in done.tallies.values() for f in tally.failed])


@app.command(rich_help_panel=LINE)
def ingest(source: Sources = None, output: Output = None) -> None:
    """Bring documents into the archive of a feed."""
    sources, settings = _known(source), _settings(output)
    _end(_flows(settings).ingest(sources, settings).failed)


@app.command(rich_help_panel=LINE)
def annotate(
    path: Paths,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Folder for the records.", file_okay=False, show_default=False, callback=_writable)
    ],
    workers: Workers = None,
) -> None:
    """Annotate documents of any known format, without an archive.

    Writes `instruments/{slug}.json` or `treaties/{slug}.json`, the canonical texts as `text/{sha256}.txt`, and
    `documents.jsonl` with a line for every document that was looked at.
    """
    from pipelines.standalone import annotate_paths

    raise typer.Exit(annotate_paths([str(p) for p in path], output, workers))


@app.command(rich_help_panel=LINE)
def publish(output: Output = None, as_of: Day = None) -> None:
    """Assess what the archive of a feed holds, and write the feed anew."""
    settings = _settings(output, as_of)
    if not settings.is_archived:
        from pipelines.holdings import no_archive

        _wrong(no_archive(settings.archive_root))
    flows = _flows(settings)
    failed = flows.assess(settings).failed
    flows.publish(settings)
    _published(settings.output)
    _end(failed)


@app.command(rich_help_panel=ASK)
def assess(
    record: Annotated[
        Path,
        typer.Argument(
            help="An instrument record as JSON; one typed by hand may leave out what it does not know.",
            show_default=False,
            callback=verbs_law.recalled_with,
        ),
    ],
    as_of: Annotated[
        datetime | None,
        typer.Option(
            "--as-of",
            formats=["%Y-%m-%d"],
            help="The day to answer for, YYYY-MM-DD; the day on which the measures take effect if left out.",
            show_default=False,
        ),
    ] = None,
    treaties: Annotated[
        Path | None,
        typer.Option("--treaties", exists=True, file_okay=False, help="A folder with records: treaties to argue with.", show_default=False),
    ] = None,
) -> None:
    """The potential conflicts of one record, as a JSON array on standard output."""
    from pipelines.asking import flags

    _answer(lambda: flags(record, as_of.date() if as_of else None, treaties))


WorkId = Annotated[str, typer.Argument(help="The id of a work, as `ca:SOR/2011-78`.", show_default=False)]
Records = Annotated[
    Path | None,
    typer.Option(
        "--records",
        exists=True,
        file_okay=False,
        help="A folder with records and their texts; the archive of `run` if left out.",
        show_default=False,
        callback=verbs_law.recalled_with,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]


@app.command(rich_help_panel=ASK)
def status(
    work: WorkId,
    records: Records = None,
    as_of: Day = None,
    parts: Annotated[
        bool, typer.Option("--parts", help="Every target and provision too, not only those that differ from the work.")
    ] = False,
) -> None:
    """Whether a work and its parts are in force on a day, until when, and why, as JSON on standard output."""
    from pipelines.holdings import holding
    from pipelines.lawyering import status_of

    _answer(lambda: status_of(work, holding(records), _day(as_of), parts))


@app.command(rich_help_panel=ASK)
def show(work: WorkId, records: Records = None, as_of: Day = None, as_json: AsJson = False) -> None:
    """The text of a work on a day; what was not in force is marked, with the reason."""
    from pipelines.holdings import holding
    from pipelines.lawyering import in_words, shown

    _tell(lambda: shown(work, holding(records), _day(as_of)), in_words, as_json)


@app.command(rich_help_panel=ASK)
def compare(
    work: WorkId,
    first: Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"], help="A day, YYYY-MM-DD.", show_default=False)],
    second: Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"], help="A later day.", show_default=False)],
    records: Records = None,
    as_json: AsJson = False,
) -> None:
    """What became of a work between two days: broader, narrower, longer, shorter, exempted, listed, delisted; both versions quoted."""
    from pipelines.holdings import holding
    from pipelines.lawyering import compared, told

    if second <= first:
        _wrong("the second day is not later than the first")
    _tell(lambda: compared(work, holding(records), first.date(), second.date()), told, as_json)


@app.command(rich_help_panel=ASK)
def parties(
    treaty: Annotated[
        str,
        typer.Argument(
            help="A treaty by short name, abbreviation or title, as `iccpr`, `echr:p1`, `OPCAT`, or an agreement.", show_default=False
        ),
    ],
    as_of: Day = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array of ISO 3166-1 alpha-2 codes instead of a line for each.")] = False,
) -> None:
    """The states that a treaty binds on a day (EU for the Union itself).

    What the answer must be read with (not yet in force, ended, later accessions not recorded) is told on standard error.
    """
    from pipelines.asking import AskingError, bound

    try:
        states, caveats = bound(treaty, as_of.date() if as_of else None)
    except AskingError as error:
        _wrong(str(error))
    for caveat in caveats:
        typer.echo(f"operative: {caveat}", err=True)
    sys.stdout.write(json.dumps(states) + "\n" if as_json else "".join(f"{state}\n" for state in states))


def _tell(question: Callable[[], Any], words: Callable[[Any], Iterable[str]], as_json: bool) -> None:
    """Print an answer in words or as JSON; a question that cannot be asked is wrong use."""
    from pipelines.asking import AskingError

    try:
        answer = question()
    except AskingError as error:
        _wrong(str(error))
    sys.stdout.write(answer.model_dump_json(indent=1) + "\n" if as_json else "".join(f"{line}\n" for line in words(answer)))


def _answer(question: Callable[[], Any]) -> None:
    """Print an answer as JSON; a question that cannot be asked is wrong use."""
    from pipelines.asking import AskingError

    try:
        answer = question()
    except AskingError as error:
        _wrong(str(error))
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")


def _known(source: list[str] | None) -> list[str]:
    """The sources, each of which must exist, and whose registers can be read."""
    from corpora.registers.loading import using
    from corpora.sources import registers_of, source_of

    chosen = source or ["samples"]
    for location in chosen:
        try:
            source_of(location)
        except SourceError as error:
            _wrong(str(error))
    with using(registers_of(chosen)):
        return chosen


def _settings(output: Path | None = None, as_of: datetime | None = None, workers: int | None = None):
    from pipelines.settings import Settings

    chosen: dict[str, Any] = {"output": output, "as_of": as_of.date() if as_of else None, "workers": workers}
    return Settings(**{name: value for name, value in chosen.items() if value is not None})


def _in_one_line(error: Exception) -> str | None:
    """What a user can mend, in one line: a setting, a disk, a folder, a database; None for a defect."""
    if isinstance(error, ArchiveError | LineError):
        return str(error)
    if isinstance(error, RegisterError):
        return error.in_one_line
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror or str(error)
    kind = f"{type(error).__module__}.{type(error).__name__}"
    if isinstance(error, ValidationError) and error.title == "Settings":
        return "; ".join(f"OPERATIVE_{str(e['loc'][0]).upper()}: {e['msg']}, not {str(e['input'])[:80]!r}" for e in error.errors())
    if kind == "sqlalchemy.exc.OperationalError":
        return f"the catalogue cannot be used: {getattr(error, 'orig', error)}"
    return None


def _flows(settings):
    from pipelines.orchestration import prepare

    prepare(settings.cache / "prefect")
    from pipelines import flows

    if settings.is_archived:
        with flows.opened(settings):  # whose registers must be readable, before a flow tries
            pass
    return flows


def _published(folder: Path) -> None:
    from pipelines.progress import published

    published(json.loads((folder / "index.json").read_bytes()), folder)


def _end(failed: list[tuple[str, str]]) -> None:
    from pipelines.progress import listed

    raise typer.Exit(listed(failed))


def _day(as_of: datetime | None) -> date:
    """The day that is asked about: the one named, else that of OPERATIVE_AS_OF, else today."""
    return as_of.date() if as_of else _settings().as_of


def _wrong(why: str) -> None:
    typer.echo(f"operative: {why}", err=True)
    raise typer.Exit(2)


verbs.register(app)  # after the line in the help
verbs_law.register(app)


def main() -> None:
    """Entry point of the `operative` command; rooms that this one may not import add their verbs by entry point."""
    for point in sorted(entry_points(group="operative.commands"), key=lambda p: p.name):
        point.load()(app)
    try:
        app(prog_name="operative")
    except Exception as error:
        if (line := _in_one_line(error)) is None:
            raise
        typer.echo(f"operative: {line}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
