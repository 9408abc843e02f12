"""The verb `evaluate`, which the command line finds by entry point: pipelines never import this room."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

WORK = Path("build/training")  # where `train` keeps its networks
FETCHED = Path("build/documents")  # where the report looks for labelled documents that the corpora lack


def register(app: typer.Typer) -> None:
    """Add this room's verbs to the command line."""
    app.command(rich_help_panel="Measuring")(evaluate)
    app.command(rich_help_panel="Measuring")(report)
    app.command(rich_help_panel="Measuring")(train)


def evaluate(
    gold: Annotated[
        Path, typer.Option("--gold", exists=True, help="Labelled provisions: a JSON Lines file, or a folder of them.", show_default=False)
    ],
    documents: Annotated[
        Path,
        typer.Option(
            "--documents", exists=True, file_okay=False, help="The folder that the labels' `doc` paths start from.", show_default=False
        ),
    ],
    workers: Annotated[
        int | None,
        typer.Option("--workers", "-w", min=1, help="Worker processes; the number of processors if left out.", show_default=False),
    ] = None,
    by_document: Annotated[bool, typer.Option("--by-document", help="Figures of each document too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON on standard output.")] = False,
) -> None:
    """Annotate the documents of a gold set, and give precision, recall and F1 field by field."""
    from evaluation import score
    from pipelines.progress import listed, progress
    from pipelines.settings import Settings

    settings = Settings()
    try:
        with progress("evaluate", 0) as told:
            report = score.evaluate(gold, documents, settings.shared, workers or settings.workers, lambda _: told)
    except score.GoldError as error:
        typer.echo(f"operative: {error}", err=True)
        raise typer.Exit(2) from None
    if as_json:
        sys.stdout.write(json.dumps(report.json(), ensure_ascii=False, indent=1) + "\n")
    else:
        _print("all documents", report.fields)
        for doc, figures in report.documents.items() if by_document else ():
            _print(doc, figures)
    raise typer.Exit(listed(sorted(report.missing.items())))


def report(
    shared: Annotated[
        Path | None, typer.Option("--shared", help="The folder with `gold`, `corpora` and `tools`.", show_default=False)
    ] = None,
    feed: Annotated[
        Path | None, typer.Option("--feed", exists=True, help="A feed made of that corpus; made anew if left out.", show_default=False)
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="The report.")] = Path("evaluation/REPORT.md"),
    work: Annotated[Path, typer.Option("--work", file_okay=False, help="Where `train` left its folds.")] = WORK,
    fetched: Annotated[Path, typer.Option("--fetched", file_okay=False, help="The folder that `corpus fetch` filled.")] = FETCHED,
    learned: Annotated[bool, typer.Option("--learned", help="Only the section on what is learned; the corpus is not run.")] = False,
) -> None:
    """Run the whole corpus and write all figures into a report."""
    import tempfile

    from evaluation import learning
    from evaluation import report as reporting
    from evaluation.side_by_side import SideBySide
    from pipelines.settings import Settings

    folder = shared or Settings().shared
    if not (folder / "gold").is_dir():
        typer.echo(f"operative: {folder}/gold: no such folder; OPERATIVE_SHARED or --shared says where it is", err=True)
        raise typer.Exit(2)
    if learned:
        with SideBySide(Settings().workers) as run:
            reporting.replace_last(output, learning.section((folder / "corpora", fetched), run))
        typer.echo(output)
        return
    with tempfile.TemporaryDirectory() as fresh:
        cost = None if feed else reporting.run(folder / "corpora", Path(fresh))
        with SideBySide(Settings().workers) as run:
            reporting.write(output, folder, feed or Path(fresh), cost, work, fetched, run)
    typer.echo(output)


def train(
    documents: Annotated[
        Path, typer.Option("--documents", exists=True, file_okay=False, help="Folder of the labelled documents.", show_default=False)
    ],
    work: Annotated[Path, typer.Option("--work", file_okay=False, help="Checkpoints; a stopped run goes on from here.")] = WORK,
    labels: Annotated[
        Path | None,
        typer.Option("--labels", exists=True, file_okay=False, help="Quoted labels to import into corpora/gold first.", show_default=False),
    ] = None,
    reviewed: Annotated[
        Path | None,
        typer.Option("--reviewed", exists=True, dir_okay=False, help="More labels, as `review --export` writes them.", show_default=False),
    ] = None,
    fetched: Annotated[Path, typer.Option("--fetched", file_okay=False, help="The folder that `corpus fetch` filled.")] = FETCHED,
) -> None:
    """Train the provision classifier on the gold labels and our own drafting, and write weights, card and calibration.

    Verdicts that reviewers gave on labelled provisions replace the labels they are about (those in the file OPERATIVE_REVIEWS, or
    else in the archive of OPERATIVE_OUTPUT). Networks that lie in
    the working folder are not trained again: after a change of the rules a second run only fits what depends on them.
    """
    from corpora.reviews import Reviews
    from evaluation import calibration, score, standoff
    from evaluation.labelled import every_example, not_at_hand
    from evaluation.side_by_side import SideBySide
    from models.classifier.crossfit import CrossFit
    from models.classifier.fit import fit_classifier
    from pipelines.settings import Settings

    settings = Settings()
    if labels is not None:
        for lost in standoff.import_gold(labels, documents, given=labels.resolve() == (settings.shared / "gold").resolve()):
            typer.echo(f"not found: {lost}", err=True)
    try:
        score.scorer(settings.shared, settings.shared / "gold")
    except score.GoldError as error:
        typer.echo(f"operative: confidences are fitted on the given gold labels: {error}", err=True)
        raise typer.Exit(2) from None
    folders = (documents, fetched)
    if missing := not_at_hand(folders):
        named = ", ".join(d.path for d in missing)
        typer.echo(f"trained without {len(missing)} labelled documents, which `operative corpus fetch` gets: {named}", err=True)
    reviews = Reviews(settings.reviews_file)
    with SideBySide(settings.workers) as run:
        card = fit_classifier(lambda model_of: every_example(folders, reviews, reviewed, model_of, run), work, settings.workers)
        cross = CrossFit(work)
        judged = calibration.raw(settings.shared, cross.model, cross.model_of_fold(0), [fetched], run)
    fitted = calibration.fit(judged, card["version"])
    errors = {name: (row["error"], row["held_out"]) for name, row in fitted.items()}
    typer.echo(json.dumps({"version": card["version"], "held_out": card["held_out"], "calibration": errors}, indent=1))


def _print(title: str, figures: dict) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=None, header_style="bold")
    for heading in ("field", "precision", "recall", "F1", "labels"):
        table.add_column(heading, justify="left" if heading == "field" else "right")
    for name, f in figures.items():
        table.add_row(name, f"{f.precision:.3f}", f"{f.recall:.3f}", f"{f.f1:.3f}", str(f.n))
    Console().print(table)
