"""evaluation/REPORT.md: every figure measured again, by one command."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from evaluation import apart, calibration, errors, flags, judged, learning, linked, measures, peers, projection, score, snapshots
from evaluation.side_by_side import Run, in_turn
from models.classifier.describe import table
from models.classifier.predict import predictor

NONE = ("–", "–")  # F1 and interval of what was not measured
SHOWN = 12  # of what does not hold, in a list


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds, the largest process's peak memory in bytes, and the exit code of a run."""

    seconds: float
    memory: int
    code: int


def run(corpora: Path, feed: Path) -> Cost:
    """The whole line on a corpus, as a process of its own."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pipelines.cli", "run", "--source", str(corpora), "--output", str(feed)],
        check=False,
        stdout=subprocess.DEVNULL,
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return Cost(time.monotonic() - began, peak * (1 if sys.platform == "darwin" else 1024), done.returncode)


def write(path: Path, shared: Path, feed: Path, cost: Cost | None, work: Path, fetched: Path, run: Run = in_turn) -> None:
    """Measure the feed and write the report; documents that it does not hold are read as `run` does.

    The folds in `work` (the folder of `operative train`) say what is found in documents that they never saw; documents that were
    labelled apart lie in `fetched`, the folder of `operative corpus fetch`, or in the corpora.
    """
    gold, corpora = shared / "gold", shared / "corpora"
    parts = ["# Report", "Measured by `operative report`; nothing here is typed by hand.", *_corpus(feed, cost)]
    for title, folder in (("Instruments", "provisions"), ("Instruments in French", "provisions-fr"), ("Treaties", "treaties")):
        published = measures.gold_scores(feed, gold / folder, corpora, shared)
        alone = score.by_rules(gold / folder, corpora, shared, run)
        parts += [f"## {title}: gold labels", *_scores(published, score.unseen(gold / folder, corpora, shared, work, run), alone)]
    parts += apart.section((corpora, fetched), shared, predictor(), run)
    parts += [
        "## English and French twins",
        _twins(measures.twins(feed)),
        *_share("labelled French provisions have the functions that projection by eId gives them", projection.measure(corpora)),
    ]
    parts.append("## Decided cases")
    for whose, file in (("gold", gold / "cases.jsonl"), ("our own", path.parent / "cases" / "decided.jsonl")):
        expected, forbidden = measures.cases(file)
        parts += _share(f"expected kinds with an accepted verdict ({whose})", expected)
        parts += _share(f"forbidden obligations left alone ({whose})", forbidden)
    parts += ["## Potential conflicts", flags.counted(feed)]
    parts += [line for what, share in flags.checked(feed).items() for line in _share(what, share)]
    parts += flags.printed(feed)
    parts += ["## Status on a day", *_share("statuses and ends as decided", measures.timelines(feed, gold / "timelines.jsonl"))]
    types, notices = measures.relevance(feed, gold / "relevance.jsonl")
    parts += ["## What presidential documents are", *_share("documents of the decided type", types)]
    parts += _share("notices of continuation that continue the emergency of the decided order, and no other", notices)
    parts += _snapshots(snapshots.measure(corpora / "canada-history", list(snapshots.from_feed(feed))))
    parts += linked.section(feed, shared, (corpora, fetched))
    parts += _labels(path.parent, feed, shared)
    parts += learning.section((corpora, fetched), run)
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def replace_last(path: Path, parts: list[str]) -> None:
    """Put `parts`, of which the first is the title of the report's last section, in the place of that section. Raises ValueError where it has none."""
    before, title, _ = path.read_text("utf-8").partition(parts[0] + "\n")
    if not title:
        raise ValueError(f"{path}: no section {parts[0]!r}")
    path.write_text(before + "\n\n".join(parts) + "\n", encoding="utf-8")


def _labels(folder: Path, feed: Path, shared: Path) -> list[str]:
    """What single statements show: confidence, citations beside those of other tools, the worst errors, gained and lost."""
    module = score.scorer(shared, shared / "gold")
    sheets = {s.document: s for s in judged.sheets(feed, shared / "gold", shared / "corpora", module)}
    rows = [row for sheet in sheets.values() for row in judged.judged(sheet, module)]
    return [
        *calibration.section(rows, folder / "pictures"),
        *peers.section(sheets.values()),
        *errors.section(rows, sheets, folder / "last.json"),
    ]


def _snapshots(found: snapshots.Snapshots) -> list[str]:
    return [
        "## Canada: computed law against dated snapshots",
        *_share("statuses as the snapshot says", found.statuses),
        *_share("statuses as the snapshot says, its own text left out", found.held_out),
        *_share("lists with the names of the snapshot", found.lists),
        *_share("changed provisions dated by their publisher between two snapshots", found.explained),
        *_share("changed provisions whose section names a new amending instrument", found.attributed),
        *_share("changed provisions that amending clauses at hand reproduce exactly", found.reproduced),
    ]


def _corpus(feed: Path, cost: Cost | None) -> list[str]:
    rows = measures.lines(feed / "documents.jsonl")
    natures = Counter(r["nature"] or ("failed" if r["failure"] else "passed over") for r in rows)
    parts = [
        "## The whole corpus",
        f"{len(rows)} files looked at; every one has a record or a stated reason.",
        table(("nature", "files"), sorted(natures.items())),
    ]
    parts += _share("statements print exactly the words of their span", measures.offsets(feed))
    failed = [(r["source"].rsplit("/", 1)[-1], r["failure"]) for r in rows if r["failure"]]
    if failed:
        parts += [f"{len(failed)} failed:", table(("file", "reason"), failed)]
    if cost:
        parts.append(f"{cost.seconds:.0f} s, at most {cost.memory / 2**20:.0f} MiB in one process.")
    return parts


def _scores(report: score.Report, unseen: score.Report | None, rules: score.Report) -> list[str]:
    """What is published; beside it what a classifier that never saw the document finds with the rules, and what the rules find alone."""
    held, alone = (r.fields if r else {} for r in (unseen, rules))
    rows = [
        (
            n,
            f"{f.precision:.3f}",
            f"{f.recall:.3f}",
            *f.cells,
            *(held[n].cells if n in held else NONE),
            alone[n].cells[0] if n in alone else "–",
            f.n,
        )
        for n, f in report.fields.items()
    ]
    parts = [
        table(("field", "precision", "recall", "F1", "95 %", "F1 held out", "95 %", "F1 by rule alone", "labels"), rows),
        "Held out: each document read by a network, and a combination with the rules, that were fitted on other documents; the rules themselves "
        "were written while reading these labels. Intervals: the middle 95 % over resampled documents.",
    ]
    if report.missing:
        parts.append("Without a record: " + "; ".join(f"{d} ({why})" for d, why in report.missing.items()) + ".")
    return parts


def _twins(found: dict[str, tuple[int, int, int]]) -> str:
    rows = [(name, e, f, both, f"{2 * both / (e + f):.3f}" if e + f else "–") for name, (e, f, both) in found.items()]
    return table(("field", "English", "French", "the same", "agreement"), rows)


def _share(what: str, share: measures.Share) -> list[str]:
    shown = [f"- {w}" for w in share.wrong[:SHOWN]]
    if len(share.wrong) > SHOWN:
        shown.append(f"- and {len(share.wrong) - SHOWN} more")
    return [f"{share.holds} of {share.of} {what}.", *(["\n".join(shown)] if shown else [])]
