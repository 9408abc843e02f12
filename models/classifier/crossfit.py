"""Cross-fitting: every document read by a classifier, and a combination with the rules, that were not fitted on it.

Whole documents are divided into folds. What reads a fold is trained on the other folds, and so are the
weights that combine it with the rules; what both say of a document of the fold is then what they would say of
law that they have never seen. The committed classifier learns from all folds, and its combination and
calibration from all these readings.
"""

from __future__ import annotations

import json
import multiprocessing
import pickle
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cached_property
from pathlib import Path

import numpy as np
from datasets import Dataset

from models.classifier import combine
from models.classifier.examples import Example, dataset, divided_dataset, folds
from models.classifier.labels import OUTPUTS
from models.classifier.predict import LEARNED, NETWORK, WORDS, Predictor
from models.classifier.train import save, train
from models.classifier.words import Words

FOLDS = 3
ALL, READINGS = "all", "readings.pkl"
# Every example, by the classifier that reads its document; with words and labels alone where None is asked.
Read = Callable[[Callable[[str], Predictor | None] | None], list[Example]]


class CrossFit:
    """The folds of a working folder, as `fold` and `combined` left them there."""

    def __init__(self, folder: Path):
        self.folder = folder
        self._predictors: dict[int, Predictor] = {}

    @cached_property
    def fold_of(self) -> dict[str, int]:
        """The fold of every document; empty where nothing has been trained."""
        path = self.folder / "folds.json"
        return json.loads(path.read_text("utf-8")) if path.is_file() else {}

    def of(self, fold: int) -> Path:
        """The folder of a fold."""
        return self.folder / f"fold-{fold}"

    def train(self, examples: Sequence[Example], processes: int) -> Path:
        """Divide documents into folds, and train what reads each and what reads published law; gives the folder of the latter.

        Networks and words that an earlier run left are kept.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        self.fold_of = folds(examples, FOLDS, self.fold_of)
        (self.folder / "folds.json").write_text(json.dumps(self.fold_of, indent=0, sort_keys=True), "utf-8")
        everything = self.folder / ALL
        unseen = {fold: {d for d, f in self.fold_of.items() if f == fold} for fold in range(FOLDS)}
        of_folds = {self.of(fold): divided_dataset(examples, documents)["train"] for fold, documents in unseen.items()}
        trained_side_by_side({everything: dataset(examples), **of_folds}, processes)
        return everything

    def model(self, document: str) -> Predictor | None:
        """The classifier that never saw a document; None for one that no fold holds out."""
        fold = self.fold_of.get(document)
        if fold is None:
            return None
        if fold not in self._predictors:
            path = self.of(fold) / "combination.json"
            fitted = combine.from_json(json.loads(path.read_text("utf-8"))) if path.is_file() else {}
            self._predictors[fold] = Predictor(self.of(fold), fitted)
        return self._predictors[fold]

    def combined(self, read: Read) -> tuple[list[Example], combine.Combination]:
        """Fit the combinations; gives the examples as the rules alone read them, and the combination to commit.

        The functions are settled first: the other tasks are fitted on what is asked once they are.
        """
        for fold in range(FOLDS):
            self._keep(fold, {})
        alone = read(self.model)
        functions = self._fit(alone, combine.BOTH, {})
        return alone, self._fit(read(self.model), [t for t in combine.TASKS if t not in combine.BOTH], functions)

    def _fit(self, examples: list[Example], tasks: Sequence[str], so_far: combine.Combination) -> combine.Combination:
        """The combination of all documents for `tasks`, besides `so_far`; that of each fold from the others' is kept."""
        for fold in range(FOLDS):
            others = [e for e in examples if self.fold_of[e.document] != fold]
            self._keep(fold, merged(self.model_of_fold(fold).combination, combine.fit(others, tasks)))
        return merged(so_far, combine.fit(examples, tasks))

    def model_of_fold(self, fold: int) -> Predictor:
        """The classifier of a fold."""
        found = self.model(next(d for d, f in self.fold_of.items() if f == fold))
        assert found is not None
        return found

    def keep_readings(self, alone: list[Example], together: list[Example]) -> None:
        """Keep the examples as the rules alone and as all together read them, each by what never saw its document, for who measures."""
        (self.folder / READINGS).write_bytes(pickle.dumps((alone, together)))

    def readings(self) -> tuple[list[Example], list[Example]]:
        """What `keep_readings` kept. Raises FileNotFoundError where no training has ended in the folder."""
        alone, together = pickle.loads((self.folder / READINGS).read_bytes())
        return alone, together

    def leave_to_rules(self, name: str, task: str) -> None:
        """Let the rules stand alone in a task of a group, in every fold."""
        for fold in range(FOLDS):
            combination = self.model_of_fold(fold).combination
            combination.setdefault(name, {})[task] = {}
            self._keep(fold, combination)

    def _keep(self, fold: int, combination: combine.Combination) -> None:
        (self.of(fold) / "combination.json").write_text(json.dumps(combine.to_json(combination)), "utf-8")
        self.model_of_fold(fold).combination = combination


def merged(first: combine.Combination, second: combine.Combination) -> combine.Combination:
    """Both combinations; their tasks differ."""
    return {name: first.get(name, {}) | second.get(name, {}) for name in sorted(first.keys() | second.keys())}


def trained_side_by_side(data: Mapping[Path, Dataset], processes: int) -> None:
    """Train what is to lie in each folder on its dataset of `examples.dataset`, so many at once as there are processes; each is the same wherever."""
    # Forking a process that holds threads of torch can deadlock; a spawned one cannot.
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        # Words after all networks: what takes longest goes first, and whoever is free early counts words.
        running = [pool.submit(part, rows, folder) for part in (network_trained, words_fitted) for folder, rows in data.items()]
        for part in running:
            part.result()


def network_trained(data: Dataset, folder: Path) -> None:
    """Train the network of a folder, unless an earlier run left one."""
    if not (folder / NETWORK).is_file():
        # Said before it is true: words of the same folder may be counted while the network is trained.
        _say_learned(folder, {"provisions": data.num_rows})
        save(train(data, folder), folder / NETWORK)


def words_fitted(data: Dataset, folder: Path) -> None:
    """Fit the bag of words of a folder, and count the examples of each label, unless an earlier run did."""
    if (folder / WORDS).is_file():
        return
    pairs, wanted = list(zip(data["context"], data["text"], strict=True)), np.asarray(data["labels"])
    Words.fit(pairs, wanted, np.asarray(data["mask"])).save(folder / WORDS)
    _say_learned(folder, {"labels": _counted(wanted)})


def _say_learned(folder: Path, news: dict) -> None:
    """Add to what is known of the training in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LEARNED
    known = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    path.write_text(json.dumps(known | news, sort_keys=True), "utf-8")


def _counted(wanted: np.ndarray) -> dict[str, dict[str, int]]:
    """How many examples each label has, by task, from targets of shape (examples, outputs)."""
    found: dict[str, dict[str, int]] = {}
    for (task, label), n in zip(OUTPUTS, wanted.sum(0), strict=True):
        found.setdefault(task, {})[label] = int(n)
    return found
