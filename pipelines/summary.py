"""The table at the end of a run: each instrument in a line, then where to look next."""

from __future__ import annotations

import io
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from rich import box
from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.markup import escape
from rich.table import Table

WIDE = 150  # columns where the terminal does not say
SHOWN = 40  # instruments in the table; the feed has them all
_FIGURES = 92  # columns that all but the words take
VERDICTS = {  # colour, heading, meaning
    "conflict": ("red", "conf.", "conflict"),
    "justifiable": ("yellow", "just.", "justifiable by an exception"),
    "mitigated": ("green", "mitig.", "mitigated by the instrument itself"),
    "superseded": ("cyan", "sup.", "superseded by the UN Charter"),
}


def show(folder: Path, console: Console | None = None) -> None:
    """Print the summary of the feed in `folder`."""
    console = console or _console()
    records = [json.loads(line) for line in (folder / "instruments.jsonl").open(encoding="utf-8")]
    flags: dict[str, Counter[str]] = {}
    for line in (folder / "conflicts.jsonl").open(encoding="utf-8"):
        flag = json.loads(line)
        flags.setdefault(flag["instrument"], Counter())[flag["verdict"]] += 1
    weak = Counter(json.loads(line)["instrument"] for line in (folder / "weaknesses.jsonl").open(encoding="utf-8"))
    treaties = sum(1 for _ in (folder / "treaties.jsonl").open(encoding="utf-8"))

    console.print(_table(records[:SHOWN], flags, weak, console.width))
    if len(records) > SHOWN:
        console.print(f"… and {len(records) - SHOWN} more instruments")
    console.print(
        f"{len(records)} {'instrument' if len(records) == 1 else 'instruments'}, {treaties} {'treaty' if treaties == 1 else 'treaties'}, "
        f"{sum(f.total() for f in flags.values())} potential conflicts, {weak.total()} weaknesses"
    )
    console.print("meas. measures, exem. exemptions, weak. weaknesses of the instrument itself; of the potential conflicts:")
    console.print("  " + ", ".join(f"[{colour}]{short}[/] {meaning}" for colour, short, meaning in VERDICTS.values()))
    console.print("[dim]Flags are decision support for a lawyer, never legal advice.[/]\n")
    following = _next(folder)
    wide = max(len(path) for path, _ in following)
    for path, words in following:
        console.print(f"  {path:<{wide}} [dim]{words}[/]", soft_wrap=True)


def picture(folder: Path, path: Path) -> None:
    """Draw the summary as an SVG, as a terminal shows it."""
    console = Console(width=WIDE, record=True, file=io.StringIO(), force_terminal=True)
    show(folder, console)
    drawing = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)  # fonts would be fetched from elsewhere
    console.save_svg(str(path), title="operative run", code_format=drawing, unique_id="summary")


def _console() -> Console:
    """Standard output; where it is no terminal, wide enough for the table."""
    console = Console()
    return console if console.is_terminal else Console(width=WIDE)


def _table(records: list[dict[str, Any]], flags: dict[str, Counter[str]], weak: Counter[str], width: int) -> Table:
    """What does not fit into `width` columns is left out, words before figures."""
    basis = width >= 130
    title = min(38, width - _FIGURES - 20 * basis)
    table = Table(header_style="bold", box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("instrument", no_wrap=True, overflow="ellipsis", max_width=26 if title >= 12 else max(14, width - 65))
    if title >= 12:
        table.add_column("what it is", no_wrap=True, overflow="ellipsis", max_width=title)
    if basis:
        table.add_column("legal basis", no_wrap=True, overflow="ellipsis", max_width=18)
    table.add_column("meas.", justify="right", no_wrap=True, min_width=5)
    table.add_column("exem.", justify="right", no_wrap=True, min_width=5)
    table.add_column("until", no_wrap=True, min_width=10)
    for colour, short, _ in VERDICTS.values():
        table.add_column(f"[{colour}]{short}[/]", justify="right", no_wrap=True, min_width=len(short))
    table.add_column("weak.", justify="right", no_wrap=True, min_width=5)
    english = {record["id"] for record in records if record["language"] == "en"}
    for record in records:
        twin = record["language"] != "en" and record["id"] in english
        words = [escape(record["short_title"] or record["title"] or "untitled")] if title >= 12 else []
        if basis:
            words.append(
                ", ".join(dict.fromkeys(b["id"].split("#")[0] for b in record["legal_bases"] if b["relation"] == "enabling"))
                or "none found"
            )
        table.add_row(
            escape(record["id"] if record["language"] == "en" else f"{record['id']} ({record['language']})"),
            *words,
            str(len(record["measures"])),
            str(len(record["exemptions"])),
            until(record),
            *_counts(flags.get(record["id"], Counter()), twin),
            "" if twin else str(weak[record["id"]]),
        )
    return table


def until(record: dict[str, Any]) -> str:
    """In force until when, in a word or a day."""
    status, end = record["status"], record["dates"]["effective_until"]
    if status in (None, "in_force"):
        return end or "no end set"
    return f"{status.replace('_', ' ')} {end}" if end and status == "expired" else status.replace("_", " ")


def _counts(verdicts: Counter[str], twin: bool) -> list[str]:
    """Flags by verdict; they are raised from the English expression of a work where there is one."""
    if twin:
        return [""] * len(VERDICTS)
    return [f"[{colour}]{verdicts[v]}[/]" if verdicts[v] else "[dim]·[/]" for v, (colour, _, _) in VERDICTS.items()]


def _next(folder: Path) -> list[tuple[str, str]]:
    return [
        (f"{folder}/instruments/", "one record each: measures, exemptions, safeguards, with their words and offsets"),
        (f"{folder}/conflicts.jsonl", "each potential conflict with its argument, step by step"),
        (f"{folder}/weaknesses.jsonl", "what each instrument lacks, and which other has it"),
        (f"{folder}/sunsets.ics", "subscribe: what expires, lapses or is due for review"),
        (f"{folder}/report.md", "what was read, what failed and why"),
        ("operative run --source FOLDER --output law", "the same for documents of your own"),
    ]


if __name__ == "__main__":
    picture(Path(sys.argv[1]), Path(sys.argv[2]))
