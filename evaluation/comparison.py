"""Readers of provisions compared: rules alone, bag of words, frozen embeddings; by regime left out, and by training size.

The figures are micro and macro F1 of provision functions, with bootstrap intervals over documents (a document
is the unit that another one is drawn for: provisions of one are alike). The trained classifier, whose network takes
minutes to train, is measured in the same way by `evaluation.generalisation`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier

from models.classifier.examples import Example, divided, folds
from models.classifier.labels import TASKS
from models.classifier.predict import BATCH
from models.classifier.words import Words

LABELS = TASKS["functions"]
FOLDS = 5
SEED = 7
# Jurisdictions left out together: law enacted there, and what was drafted in its manner, which would give it away.
TRADITIONS = {"ca": {"CA"}, "us": {"US"}, "un": {"UN"}, "au-eu": {"AU", "EU"}}
RESAMPLES = 200


@dataclass(frozen=True, slots=True)
class Scored:
    """F1 of one reader on one test set, each with the bounds of the middle 95 % of resamples."""

    reader: str
    test: str
    micro: float
    micro_interval: tuple[float, float]
    macro: float
    macro_interval: tuple[float, float]
    n: int

    def row(self) -> tuple[str, str, str, str, str, str, int]:
        """Its line in a table."""
        spans = [f"[{low:.3f}, {high:.3f}]" for low, high in (self.micro_interval, self.macro_interval)]
        return self.reader, self.test, f"{self.micro:.3f}", spans[0], f"{self.macro:.3f}", spans[1], self.n


Reader = Callable[[list[Example], list[Example]], np.ndarray]


def wanted(examples: list[Example]) -> np.ndarray:
    """Booleans of shape (examples, functions)."""
    return np.array([[label in e.labels.get("functions", ()) for label in LABELS] for e in examples])


def by_rules(train: list[Example], test: list[Example]) -> np.ndarray:
    """What the rules say; nothing is learned from `train`."""
    del train
    return np.array([[label in e.stated.get("functions", {}) for label in LABELS] for e in test])


def by_words(train: list[Example], test: list[Example]) -> np.ndarray:
    """The bag of words alone."""
    labels = wanted(train)
    words = Words.fit([e.pair for e in train], labels, np.ones_like(labels))
    return words.logits([e.pair for e in test]) > 0


class Embeddings:
    """Frozen MiniLM: mean-pooled vectors of context and provision, logistic regression for each function."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], np.ndarray] = {}

    def __call__(self, train: list[Example], test: list[Example]) -> np.ndarray:
        model = OneVsRestClassifier(LogisticRegression(C=4, max_iter=300, class_weight="balanced", solver="liblinear"))
        model.fit(self._vectors(train), wanted(train))
        return model.predict(self._vectors(test)).astype(bool)

    def _vectors(self, examples: list[Example]) -> np.ndarray:
        pairs = [e.pair for e in examples]
        fresh = sorted({p for p in pairs if p not in self._seen}, key=lambda p: len(p[0]) + len(p[1]))
        for i in range(0, len(fresh), BATCH):
            batch = fresh[i : i + BATCH]
            for pair, vector in zip(batch, embed(batch), strict=True):
                self._seen[pair] = vector
        return np.stack([self._seen[p] for p in pairs])


@cache
def _base():
    from models.classifier.network import ProvisionNetwork

    return ProvisionNetwork().encoder.eval()


def embed(batch: list[tuple[str, str]]) -> np.ndarray:
    """Float32 of shape (batch, 384) from the untrained encoder."""
    import torch

    from models.classifier.train import encode

    tokens = encode([p[0] for p in batch], [p[1] for p in batch], padding=True, return_tensors="pt")
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        hidden = _base()(**tokens).last_hidden_state.float()
    weight = tokens["attention_mask"].unsqueeze(-1)
    return ((hidden * weight).sum(1) / weight.sum(1)).numpy()


def documents_of(examples: list[Example], regime: str) -> set[str]:
    """Documents of a regime: those enacted in it, and those drafted in its tradition."""
    return {e.document for e in examples if e.tradition in TRADITIONS[regime]}


def left_out(examples: list[Example], reader: Reader, name: str, regimes: list[str]) -> Iterator[Scored]:
    """Train without a regime and what was drafted in its tradition, test on what was enacted."""
    for regime in regimes:
        train, test = divided(examples, documents_of(examples, regime))
        test = [e for e in test if not e.drafted]
        yield scored(name, f"{regime} left out", test, reader(train, test))


def within(examples: list[Example], reader: Reader, name: str) -> Scored:
    """Folds of whole documents."""
    got = np.zeros((len(examples), len(LABELS)), bool)
    fold_of = folds(examples, FOLDS)
    for fold in range(FOLDS):
        unseen = {d for d, f in fold_of.items() if f == fold}
        train, test = divided(examples, unseen)
        got[[i for i, e in enumerate(examples) if e.document in unseen]] = reader(train, test)
    return scored(name, f"{FOLDS} folds", examples, got)


def by_size(examples: list[Example], reader: Reader, sizes: list[float], unseen: Collection[str]) -> Iterator[tuple[int, float]]:
    """(training examples, micro F1) for growing shares of the training documents; the documents `unseen` are the test."""
    rest, test = divided(examples, unseen)
    for share in sizes:
        train = share_of(rest, share)
        yield len(train), micro(wanted(test), reader(train, test))


def share_of(examples: list[Example], share: float) -> list[Example]:
    """The examples of a share of the documents; a smaller share lies in a larger one."""
    documents = sorted({e.document for e in examples})
    np.random.default_rng(SEED).shuffle(documents)
    kept = set(documents[: max(1, round(share * len(documents)))])
    return [e for e in examples if e.document in kept]


def scored(reader: str, test: str, examples: list[Example], got: np.ndarray) -> Scored:
    """Micro and macro F1 with bootstrap intervals over documents."""
    want = wanted(examples)
    rng = np.random.default_rng(SEED)
    documents = sorted({e.document for e in examples})
    rows = {d: [i for i, e in enumerate(examples) if e.document == d] for d in documents}
    drawn = [[i for d in rng.choice(documents, len(documents)) for i in rows[d]] for _ in range(RESAMPLES)]
    return Scored(
        reader, test, micro(want, got), _middle([micro(want[d], got[d]) for d in drawn]),
        macro(want, got), _middle([macro(want[d], got[d]) for d in drawn]), len(examples),
    )  # fmt: skip


def _middle(values: list[float]) -> tuple[float, float]:
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)


def micro(want: np.ndarray, got: np.ndarray) -> float:
    """F1 over all labels together."""
    return float(2 * (want & got).sum() / max(1, want.sum() + got.sum()))


def macro(want: np.ndarray, got: np.ndarray) -> float:
    """Mean F1 of the labels that occur."""
    each = [micro(want[:, j], got[:, j]) for j in range(want.shape[1]) if want[:, j].any()]
    return float(np.mean(each)) if each else 0.0
