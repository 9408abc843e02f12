"""How well the trained classifier reads law that it was not trained on, alone and together with the rules.

usage: python -m evaluation.generalisation [--shared DIR] [--work DIR] [--fetched DIR]    after `operative train`, whose folds it
reads: documents left out one fold at a time; regimes left out, with all that was drafted in their tradition; and
a small share of the documents. It trains what the working folder lacks, some twenty minutes in all, and writes
``evaluation/generalisation.json``, which the report prints; `operative report --learned` prints it anew.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Container, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np

from evaluation import comparison, labelled
from evaluation.command import FETCHED, WORK
from evaluation.comparison import LABELS, TRADITIONS, Scored
from evaluation.side_by_side import SideBySide
from models.classifier import combine
from models.classifier.crossfit import CrossFit, trained_side_by_side
from models.classifier.examples import Example, dataset, divided, traditions
from models.classifier.fit import said_by
from models.classifier.labels import columns
from models.classifier.predict import Predictor

KEPT = Path(__file__).with_suffix(".json")
SHARES = [0.1]
LEFT_OUT = ("ca", "us", "un")  # traditions of which enacted law is labelled
READERS = ("rules", "model", "together")


class ReadSome(Protocol):
    """Examples of the documents in `only`, each read by a classifier."""

    def __call__(self, model_of: labelled.ModelOf, only: Container[str], /) -> list[Example]: ...


def measure(read: ReadSome, work: Path, processes: int) -> dict:
    """Every figure, as plain values, from what training kept and from what `read` gives of law left out of training."""
    cross = CrossFit(work)
    rules, together = cross.readings()
    left_out = {work / f"without-{name}": others(rules, name) for name in LEFT_OUT}
    trained_side_by_side({folder: dataset(seen) for folder, seen in (left_out | shared_out(cross, rules)).items()}, processes)
    found = [*within(rules, together), *across(rules, read, work)]
    return {"readers": [asdict(s) for s in found], "curve": curve(cross, rules), "unseen": sorted(enacted_in_first(cross, rules))}


def within(rules: list[Example], together: list[Example]) -> list[Scored]:
    """Documents left out one fold at a time, by language and by jurisdiction; what was drafted apart."""
    tests: list[tuple[str, Callable[[Example], bool]]] = [
        ("folds, enacted, English", lambda e: not e.treaty and not e.drafted and e.language == "en"),
        ("folds, enacted, French", lambda e: not e.treaty and not e.drafted and e.language == "fr"),
        ("folds, drafted", lambda e: e.drafted),
        *(
            (f"folds, enacted, {j}", partial(_enacted_in, j))
            for j in sorted({e.jurisdiction for e in rules if e.jurisdiction and not e.treaty})
        ),
    ]
    found: list[Scored] = []
    for name, chosen in tests:
        rows = [i for i, e in enumerate(rules) if chosen(e)]
        found += _scored(name, [rules[i] for i in rows], _said(rules, together, rows))
    return found


def _enacted_in(jurisdiction: str, example: Example) -> bool:
    return example.jurisdiction == jurisdiction and not example.treaty and not example.drafted and example.language == "en"


def others(rules: list[Example], name: str) -> list[Example]:
    """What to train on where a tradition is left out, for which no treaty is needed."""
    return divided([e for e in rules if not e.treaty], set(comparison.documents_of(rules, name)))[0]


def shared_out(cross: CrossFit, rules: list[Example]) -> dict[Path, list[Example]]:
    """Growing shares of the documents outside the first fold, by the folder of what learns from them."""
    seen, _ = divided(rules, {d for d, fold in cross.fold_of.items() if fold == 0})
    return {cross.folder / f"share-{100 * share:g}": comparison.share_of(seen, share) for share in SHARES}


def across(rules: list[Example], read: ReadSome, work: Path) -> list[Scored]:
    """Traditions left out: of training, and of the fit of the combination."""
    tradition_of = {document: name for name in LEFT_OUT for document in comparison.documents_of(rules, name)}
    models: dict[str, Predictor] = {}
    for name in LEFT_OUT:
        models[name] = Predictor(work / f"without-{name}", {}, traditions(others(rules, name)))
    model_of = {document: models[name] for document, name in tradition_of.items()}
    rules = [e for e in rules if e.document in tradition_of]
    heard = read(model_of.get, tradition_of)
    for name, model in models.items():
        model.combination = combine.fit([e for e in heard if tradition_of[e.document] != name], ["functions"])
    together = read(model_of.get, tradition_of)
    found: list[Scored] = []
    pooled: list[int] = []
    for name in LEFT_OUT:
        for language in ("en", "fr"):
            rows = [i for i, e in enumerate(rules) if e.tradition in TRADITIONS[name] and not e.drafted and e.language == language]
            if rows:
                found += _scored(f"{name} left out, {language}", [rules[i] for i in rows], _said(rules, together, rows))
                pooled += rows if language == "en" else []
    return [*found, *_scored("ca, us, un, each left out, en", [rules[i] for i in pooled], _said(rules, together, pooled))]


def _said(rules: list[Example], together: list[Example], rows: list[int]) -> tuple[list[set[str]], ...]:
    """Functions that each of READERS finds in the rows."""
    alone = [said_by(combine.mean, together[i], "functions") for i in rows]
    return [set(rules[i].stated["functions"]) for i in rows], alone, [set(together[i].stated["functions"]) for i in rows]


def _scored(test: str, examples: Sequence[Example], said: Sequence[list[set[str]]]) -> list[Scored]:
    def array(got: list[set[str]]) -> np.ndarray:
        return np.array([[label in labels for label in LABELS] for labels in got])

    return [comparison.scored(reader, test, list(examples), array(got)) for reader, got in zip(READERS, said, strict=True)]


def enacted_in_first(cross: CrossFit, examples: list[Example]) -> set[str]:
    """Enacted English documents of the first fold, on which the curve over training size is measured."""
    return {e.document for e in examples if cross.fold_of[e.document] == 0 and not e.drafted and not e.treaty and e.language == "en"}


def curve(cross: CrossFit, examples: list[Example]) -> list[tuple[int, float]]:
    """(training examples, micro F1 of functions) of the classifier for growing shares of the documents outside the first fold."""
    seen, _ = divided(examples, {d for d, fold in cross.fold_of.items() if fold == 0})
    unseen = enacted_in_first(cross, examples)
    _, test = divided(examples, unseen)
    wanted = comparison.wanted(test)
    found = [(len(some), Predictor(folder, {})) for folder, some in shared_out(cross, examples).items()]
    found.append((len(seen), cross.model_of_fold(0)))
    pairs = [e.pair for e in test]
    return [(n, comparison.micro(wanted, combine.mean(model.logits(pairs))[:, list(columns("functions"))] > 0)) for n, model in found]


def kept() -> dict | None:
    """What was measured last; None where nothing was."""
    return json.loads(KEPT.read_text("utf-8")) if KEPT.is_file() else None


def main() -> None:
    """Measure and write."""
    from pipelines.settings import Settings

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Settings().shared, help="the folder with gold and corpora")
    parser.add_argument("--work", type=Path, default=WORK, help="the working folder of `operative train`")
    parser.add_argument("--fetched", type=Path, default=FETCHED, help="the folder that `operative corpus fetch` filled")
    chosen = parser.parse_args()
    folders = (chosen.shared / "corpora", chosen.fetched)
    with SideBySide(Settings().workers) as run:

        def read(model_of: labelled.ModelOf, only: Container[str], /) -> list[Example]:
            return labelled.every_example(folders, model_of=model_of, run=run, treaties=False, only=only)

        found = measure(read, chosen.work, Settings().workers)
    KEPT.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    for row in found["readers"]:
        print(f"{row['test']}, {row['reader']}: micro {row['micro']:.3f}, macro {row['macro']:.3f}")


if __name__ == "__main__":
    main()
