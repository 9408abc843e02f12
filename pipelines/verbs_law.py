"""Verbs for lawyers: potential conflicts, briefs, corridors, exposure under a treaty, decisions on flags."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

PANEL = "Conflicts with obligations"


def recalled_with(context: typer.Context, place: Path | None) -> Path | None:
    """A record or a folder of records, the feed's own where none is given, with the registers in use that it was made with."""
    from pipelines.remembered import recalled
    from pipelines.settings import Settings

    context.with_resource(recalled(place or Settings().output))
    return place


Records = Annotated[
    Path,
    typer.Option(
        "--records", exists=True, file_okay=False, help="A feed, or what `annotate` wrote.", show_default=False, callback=recalled_with
    ),
]
Day = Annotated[
    datetime | None,
    typer.Option("--as-of", formats=["%Y-%m-%d"], help="The day to answer for, YYYY-MM-DD; today if left out.", show_default=False),
]
DayOrPublished = Annotated[
    datetime | None,
    typer.Option(
        "--as-of", formats=["%Y-%m-%d"], help="Argue anew for this day, YYYY-MM-DD; as published if left out.", show_default=False
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]
Store = Annotated[
    Path | None,
    typer.Option(
        "--store",
        dir_okay=False,
        help="File of decisions on flags; OPERATIVE_DISPOSITIONS, or `dispositions.jsonl` in the archive of the feed (with the records where there is no archive).",
    ),
]


class Decided(StrEnum):
    """What a lawyer can decide about a flag."""

    ACCEPT = "accept"
    REJECT = "reject"
    DISTINGUISH = "distinguish"


def register(app: typer.Typer) -> None:
    """Add these verbs to the command line."""
    for verb in (conflicts, brief, corridor, exposure, dispose):
        app.command(rich_help_panel=PANEL)(verb)


def conflicts(
    records: Records,
    instrument: Annotated[str | None, typer.Option("--instrument", help="Only of this work.", show_default=False)] = None,
    obligation: Annotated[
        str | None, typer.Option("--obligation", help="Only under this obligation, article or treaty, as `gatt:11`.", show_default=False)
    ] = None,
    verdict: Annotated[
        str | None, typer.Option("--verdict", help="Only conflict, justifiable, mitigated or superseded.", show_default=False)
    ] = None,
    as_of: DayOrPublished = None,
    store: Store = None,
    as_json: AsJson = False,
) -> None:
    """Potential conflicts, strongest first, argued step by step; those of a feed as published, unless a day is given."""
    from models.conflicts import prose
    from models.vocabulary import Verdict
    from pipelines.shelf import Shelf

    def chosen() -> list[Any]:
        if verdict is not None and verdict not in set(Verdict):
            _wrong(f"verdict is one of {', '.join(Verdict)}")
        shelf = Shelf(records, store)
        work = shelf.whole(instrument).id if instrument is not None else None
        if obligation is not None and not any(f"{o.id}:".startswith(f"{obligation}:") for _, o in shelf.library.law.obligations()):
            _wrong(f"no obligation, article or treaty {obligation!r} in the register")
        found = shelf.flags(as_of.date() if as_of else None, [work] if work else None)
        under = [f for f in found if obligation is None or f.obligation == obligation or f.obligation.startswith(obligation + ":")]
        return sorted((f for f in under if verdict in (None, f.verdict)), key=lambda f: (-f.severity, f.id))

    flags = _asked(chosen)
    if not flags:
        typer.echo("no potential conflict of that kind", err=True)
    _say([f.model_dump(mode="json", by_alias=True) for f in flags] if as_json else ("\n".join([prose(f), ""]) for f in flags))


def brief(
    instrument: Annotated[str, typer.Argument(help="The id of a work, or the file of a draft that is not yet law.", show_default=False)],
    records: Records,
    output: Annotated[Path, typer.Option("--output", "-o", dir_okay=False, help="The brief, as .html or .pdf.")] = Path("brief.html"),
    as_of: Day = None,
    store: Store = None,
) -> None:
    """An instrument on two printable pages: what it does, on what basis, until when, where it is exposed, what others have.

    Given a file, the same for a draft. Exit code: 0 when no potential conflict of verdict `conflict` is left, 1 when one is
    (one that a lawyer rejected or distinguished does not count); 2 wrong use.
    """
    from pipelines import briefs
    from pipelines.drafts import drafted
    from pipelines.shelf import Shelf

    if output.suffix not in (".html", ".pdf"):
        _wrong("--output ends in .html or .pdf")
    day = _day(as_of)

    def made() -> briefs.Brief:
        shelf = Shelf(records, store)
        if Path(instrument).is_file():
            return briefs.brief(drafted(Path(instrument)), shelf, day, "draft", draft=instrument)
        record = shelf.whole(instrument)
        return briefs.brief(record, shelf, day, shelf.status(record.id, day))

    content = _asked(made)
    page = briefs.html(content)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(briefs.pdf(page) if output.suffix == ".pdf" else page.encode("utf-8"))
    left = content.conflicts
    typer.echo(f"{output}: {len(content.flags)} flags, {len(left)} of them conflicts; {len(content.weaknesses)} weaknesses", err=True)
    raise typer.Exit(1 if left else 0)


def corridor(
    records: Records,
    goods: Annotated[str, typer.Option("--goods", help="food, medicine (or medical), relief, fuel, energy or communications.")] = "food",
    origin: Annotated[str, typer.Option("--from", help="Where they come from, a code of ISO 3166-1 as `CA`.", show_default=False)] = ...,  # type: ignore[assignment]
    target: Annotated[str, typer.Option("--to", help="Where they go, as `SY`.", show_default=False)] = ...,  # type: ignore[assignment]
    payment: Annotated[str, typer.Option("--payment", help="bank, cash or none.")] = "bank",
    as_of: Day = None,
    as_json: AsJson = False,
) -> None:
    """The prohibitions, carve-outs and duties on an aid corridor, across issuers: what a bank prints."""
    from pipelines import questions
    from pipelines.shelf import Shelf

    asked = questions.Corridor(goods, origin.upper(), target.upper(), payment)
    answer = _asked(lambda: questions.corridor(Shelf(records), asked, _day(as_of)))
    _say(answer if as_json else (f"{line}\n" for line in questions.corridor_lines(answer)))


def exposure(
    records: Records,
    treaty: Annotated[
        str, typer.Option("--treaty", help="A treaty by short name, abbreviation or title, or an agreement.", show_default=False)
    ],
    as_of: Day = None,
    as_json: AsJson = False,
) -> None:
    """What is exposed under one treaty: its parties, the obligations that sanctions engage, and every flag under it."""
    from pipelines.exposing import exposure as exposed
    from pipelines.exposing import exposure_lines
    from pipelines.shelf import Shelf

    answer = _asked(lambda: exposed(Shelf(records), treaty, as_of.date() if as_of else None))
    _say(answer if as_json else (f"{line}\n" for line in exposure_lines(answer)))


def dispose(
    flag: Annotated[str, typer.Argument(help="The id of a flag.", show_default=False)],
    records: Records,
    verdict: Annotated[Decided, typer.Option("--verdict", help="What is decided.", show_default=False)],
    reason: Annotated[str, typer.Option("--reason", help="Why.", show_default=False)],
    author: Annotated[str | None, typer.Option("--author", help="Who decides; OPERATIVE_AUTHOR, or your account's name.")] = None,
    as_of: Day = None,
    store: Store = None,
) -> None:
    """Accept, reject or distinguish a flag; the decision lapses when the evidence of the flag changes, and only then."""
    from pipelines.dispositions import dispose as decide
    from pipelines.settings import Settings
    from pipelines.shelf import Shelf

    def decided() -> Any:
        shelf = Shelf(records, store)
        one = shelf.flag(flag, as_of.date() if as_of else None)
        who = author or Settings().author or getpass.getuser()
        return decide(shelf.store, one, verdict.value, reason, who, datetime.now(UTC).date())

    _say(_asked(decided).model_dump(mode="json"))


def _day(as_of: datetime | None) -> date:
    return (as_of or datetime.now(UTC)).date()


def _asked(question: Any) -> Any:
    """The answer; a question that cannot be asked is wrong use."""
    from corpora.errors import LineError
    from pipelines.asking import AskingError
    from pipelines.dispositions import DispositionError

    try:
        return question()
    except (AskingError, DispositionError, LineError) as error:
        _wrong(str(error))


def _say(answer: Iterable[str] | dict[str, Any] | list[Any]) -> None:
    if isinstance(answer, dict | list):
        sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(answer)


def _wrong(why: str) -> None:
    typer.echo(f"operative: {why}", err=True)
    raise typer.Exit(2)
