"""Verbs about what was read rather than about the line: reviewing records, fetching labelled documents."""

from __future__ import annotations

import getpass
import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from corpora.errors import LineError, ReviewError

PANEL = "People and gold"
corpus = typer.Typer(name="corpus", help="The labelled documents.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add these verbs to the command line."""
    app.command(rich_help_panel=PANEL)(review)
    app.add_typer(corpus, rich_help_panel=PANEL)


def review(
    records: Annotated[
        Path, typer.Option("--records", exists=True, file_okay=False, help="A feed, or what `annotate` wrote.", show_default=False)
    ],
    list_: Annotated[
        int | None, typer.Option("--list", min=1, help="Show the first N questions and ask nothing.", metavar="N", show_default=False)
    ] = None,
    verdicts: Annotated[
        Path | None,
        typer.Option(
            "--verdicts",
            exists=True,
            dir_okay=False,
            help="Take verdicts from JSON Lines, as `--list N --json` prints them: `verdict` is accept, reject or relabel; relabel needs "
            "`to`, the label that holds instead.",
            show_default=False,
        ),
    ] = None,
    author: Annotated[str | None, typer.Option("--author", help="Who decides; OPERATIVE_AUTHOR, or your account's name.")] = None,
    export: Annotated[
        Path | None, typer.Option("--export", dir_okay=False, help="Write decided provisions as labels for training.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="With --list: JSON Lines that --verdicts takes, once filled in.")] = False,
) -> None:
    """Decide where rule and model disagree, or where the record is least sure: the label holds, it does not, or another one does.

    A verdict holds for the words it was given on, in whatever document they stand, and lapses when they change.
    It is stored in the file OPERATIVE_REVIEWS, or else as `reviews.jsonl` in the archive of the feed (with the records
    where there is no archive), and applied when the feed is next published.
    """
    from corpora.labels import write
    from corpora.reviews import Reviews
    from pipelines import reviewing
    from pipelines.progress import listed
    from pipelines.settings import Settings

    if as_json and list_ is None:
        typer.echo("operative: --json goes with --list", err=True)
        raise typer.Exit(2)
    settings = Settings.of(records)
    failed: list[tuple[str, str]] = []
    try:
        held, store = reviewing.records(records), Reviews(settings.reviews_file)
        who = author or settings.author or getpass.getuser()
        if list_ is not None:
            for one, question in reviewing.asked(held, store)[:list_]:
                row = json.dumps(reviewing.row(one, question), ensure_ascii=False)
                sys.stdout.write(f"{row}\n" if as_json else f"{reviewing.shown(question)}\n\n")
        elif verdicts is not None:
            before = {r.key: (r.verdict, r.to) for r in store}
            failed = reviewing.from_file(verdicts, held, store, who)
            new = sum(r.key not in before for r in store)
            changed = sum(before.get(r.key, (r.verdict, r.to)) != (r.verdict, r.to) for r in store)
            typer.echo(f"{new} new verdicts, {changed} changed, in {store.path}", err=True)
        elif export is None:
            typer.echo(f"{reviewing.ask(held, store, who)} decided, in {store.path}", err=True)
        if export is not None:
            write(export, reviewing.export(held, store))
        for gone in reviewing.lapsed(held, store):
            typer.echo(f"lapsed: {gone.work} {gone.provision}: {gone.field} {gone.label}: its words have changed", err=True)
    except (ReviewError, LineError) as error:
        typer.echo(f"operative: {error}", err=True)
        raise typer.Exit(2) from None
    raise typer.Exit(listed(failed))


@corpus.command()
def fetch(
    to: Annotated[Path, typer.Option("--to", file_okay=False, help="Folder that the documents go to.", show_default=False)],
) -> None:
    """Get the labelled documents from their public sources, each checked against the hash that was labelled.

    Documents that are there already are left alone; bytes with another hash are never written.
    """
    from corpora.fetch import Fetcher
    from corpora.labels import GOLD, GoldDocument, read
    from pipelines.progress import listed, progress
    from pipelines.settings import Settings
    from pipelines.versions import version

    settings = Settings()
    documents = list(read(GOLD / "documents.jsonl", GoldDocument))
    agent = f"operative/{version('operative')} (labelled documents of sanctions law{'; ' + settings.contact if settings.contact else ''})"
    with (
        Fetcher(to, settings.raw_files, agent, pause=settings.pause, retries=settings.retries, delay=settings.retry_delay) as fetcher,
        progress("fetch", len(documents)) as told,
    ):
        failed = fetcher.fetch_all(documents, told)
    raise typer.Exit(listed(failed))
