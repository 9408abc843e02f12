"""The report's section on what is learned: the classifier's card, readers compared, F1 over training size."""

from __future__ import annotations

import json
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from evaluation import comparison, standoff
from models.classifier.describe import REGIMES, table
from models.classifier.predict import CARD

PICTURE = Path("evaluation/pictures/training-size.svg")
SIZES = [0.1, 0.2, 0.4, 0.7, 1.0]
KNOWN = ["ca", "us", "un"]


def section(documents: Path) -> list[str]:
    """Markdown parts; draws `PICTURE`."""
    parts = ["## What is learned"]
    if CARD.is_file():
        held = json.loads(CARD.read_text("utf-8"))["held_out"]
        parts += [
            f"The network on {held['examples']} provisions of documents held out from its training, the rules on the same, and both together (micro F1). "
            "The rules were written while reading some of these labels; on drafting they never met, the network carries more.",
            table(
                ("task", "rules", "network", "together", "labels"),
                [(t, f["rules"], f["model"], f["combined"], f["n"]) for t, f in held["f1"].items()],
            ),
        ]
    gold = [e for e in standoff.examples(documents) if not e.treaty and e.language == "en"]
    drafted = [e for e in standoff.drafted_examples() if e.language == "en"]
    return [*parts, *_readers(gold, drafted), *_sizes(gold, drafted)]


def _readers(gold: list, drafted: list) -> list[str]:
    frozen = comparison.Embeddings()
    rows = list(comparison.left_out(gold, comparison.by_rules, "rules alone", KNOWN))
    for name, reader in (("bag of words", comparison.by_words), ("frozen embeddings", frozen)):
        rows += comparison.left_out(gold, reader, f"{name}, gold", KNOWN)
        rows += comparison.left_out(gold + drafted, reader, f"{name}, gold and drafted", KNOWN)
        rows.append(comparison.within(gold, reader, f"{name}, gold"))
    printed = [(r.reader, _named(r.test), f"{r.micro:.3f}", f"[{r.low:.3f}, {r.high:.3f}]", f"{r.macro:.3f}", r.n) for r in rows]
    return [
        "### Readers compared",
        "F1 of provision functions in English; a regime left out was not trained on. Brackets: 95 % of resamples over documents.",
        table(("reader", "test", "micro", "interval", "macro", "provisions"), printed),
    ]


def _named(test: str) -> str:
    for short, long in REGIMES.items():
        test = test.replace(f"{short} left out", f"{long} left out")
    return test


def _sizes(gold: list, drafted: list) -> list[str]:
    curves = {
        "gold": list(comparison.by_size(gold, comparison.by_words, SIZES)),
        "gold and drafted": list(comparison.by_size(gold + drafted, comparison.by_words, SIZES)),
    }
    draw(curves, PICTURE)
    rows = [(name, n, f"{f:.3f}") for name, points in curves.items() for n, f in points]
    return [
        "### F1 over training size (bag of words)",
        f"![F1 over training size](pictures/{PICTURE.name})",
        table(("trained on", "provisions", "micro F1"), rows),
    ]


def draw(curves: dict[str, list[tuple[int, float]]], path: Path) -> None:
    """A line for each curve; the same bytes for the same figures."""
    mpl.rcParams["svg.hashsalt"] = "operative"
    figure = Figure(figsize=(6, 3.2), layout="constrained")
    axes = figure.subplots()
    for name, points in curves.items():
        axes.plot([n for n, _ in points], [f for _, f in points], marker="o", label=name)
    axes.set_xlabel("labelled provisions trained on")
    axes.set_ylabel("micro F1 of functions")
    axes.set_ylim(0, 1)
    axes.legend()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})
