"""The report's section on what is learned: the classifier's card, readers compared, F1 over training size."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib.figure import Figure

from evaluation import comparison, generalisation, labelled
from evaluation.side_by_side import Run, in_turn
from models.classifier.crossfit import FOLDS
from models.classifier.describe import figures, table
from models.classifier.examples import DRAFTED, folds
from models.classifier.predict import CARD

PICTURE = Path("evaluation/pictures/training-size.svg")
LOSSES = PICTURE.with_name("training-loss.svg")
SIZES = [0.1, 0.2, 0.4, 0.7, 1.0]
KNOWN = ["ca", "us", "un"]


def section(folders: Sequence[Path], run: Run = in_turn) -> list[str]:
    """Markdown parts; draws `PICTURE`."""
    parts = ["## What is learned"]
    if CARD.is_file():
        card = json.loads(CARD.read_text("utf-8"))
        held = card["held_out"]
        parts += [
            f"{held['documents']} labelled documents in {held['folds']} folds, each read by network, bag of words, and their combination with the rules, that were fitted on the other "
            "folds (micro F1). The rules were written while reading labels of enacted documents, where their column flatters them.",
            "Enacted law:",
            figures(held["enacted"]),
            "Drafted for training:",
            figures(held["drafted"]),
            *_losses(card["training"].get("losses", [])),
            "Examples of each kind:",
            table(("task", "kind", "examples"), [(t, label, n) for t, labels in card["labels"].items() for label, n in labels.items()]),
        ]
    enacted = [d for d in labelled.labelled_documents(folders) if d.source.regime not in ("treaty", "fr")]
    gold = labelled.read_by_rules(enacted, run)
    drafted = [e for e in labelled.read_by_rules(labelled.drafted_documents(), run) if e.language == "en"]
    kept = generalisation.kept()
    return [*parts, *_readers(gold, drafted, kept), *_sizes(gold, drafted, kept)]


def _losses(points: list[tuple[float, float]]) -> list[str]:
    if not points:
        return []
    draw({"committed network": points}, LOSSES, "passes over the training data", "training loss")
    return ["Loss of the committed network while it learned:", f"![Training loss](pictures/{LOSSES.name})"]


def _readers(gold: list, drafted: list, kept: dict | None) -> list[str]:
    rows = list(comparison.left_out(gold, comparison.by_rules, "rules alone", KNOWN))
    for name, reader in (("bag of words", comparison.by_words), ("frozen embeddings", comparison.Embeddings())):
        rows += comparison.left_out(gold, reader, f"{name}, gold", KNOWN)
        rows += comparison.left_out(gold + drafted, reader, f"{name}, gold and drafted", KNOWN)
        rows.append(comparison.within(gold, reader, f"{name}, gold"))
    tuned = [comparison.Scored(**row) for row in kept["readers"]] if kept else []
    header = ("reader", "test", "micro", "interval", "macro", "interval", "provisions")
    return [
        "### Readers compared",
        "F1 of provision functions in English. A regime left out was not trained on, nor was anything drafted in its tradition. Brackets: 95 % of resamples over documents.",
        table(header, [r.row() for r in rows]),
        "### The trained classifier, network and words, alone and together with the rules",
        "Measured by `python -m evaluation.generalisation`, with what was drafted among the training data. Where a regime was left out, the combination "
        "with the rules was fitted on the other regimes; the rules themselves know the labels of the enacted documents.",
        table(header, [r.row() for r in tuned]) if tuned else "Not measured yet.",
    ]


def _sizes(gold: list, drafted: list, kept: dict | None) -> list[str]:
    both = gold + drafted
    unseen = set(kept["unseen"]) if kept else {d for d, fold in folds(both, FOLDS).items() if fold == 0 and not d.startswith(DRAFTED)}
    curves = {
        "bag of words, gold": list(comparison.by_size(gold, comparison.by_words, SIZES, unseen)),
        "bag of words, gold and drafted": list(comparison.by_size(both, comparison.by_words, SIZES, unseen)),
    }
    if kept:
        curves["the classifier, all data"] = [(n, f) for n, f in kept["curve"]]
    draw(curves, PICTURE, "labelled provisions trained on", "micro F1 of functions", top=1.0)
    rows = [(name, n, f"{f:.3f}") for name, points in curves.items() for n, f in points]
    return [
        "### F1 over training size",
        "Functions, on enacted English documents left out; the classifier is trained on French, treaties and drafted provisions besides.",
        f"![F1 over training size](pictures/{PICTURE.name})",
        table(("trained on", "provisions", "micro F1"), rows),
    ]


def draw(curves: Mapping[str, Sequence[tuple[float, float]]], path: Path, across: str, up: str, top: float | None = None) -> None:
    """A line for each curve; the same bytes for the same figures."""
    mpl.rcParams["svg.hashsalt"] = "operative"
    figure = Figure(figsize=(6, 3.2), layout="constrained")
    axes = figure.subplots()
    for name, points in curves.items():
        axes.plot([n for n, _ in points], [f for _, f in points], marker="o", markersize=3, label=name)
    axes.set_xlabel(across)
    axes.set_ylabel(up)
    axes.set_ylim(0, top)
    axes.legend()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Date": None})
