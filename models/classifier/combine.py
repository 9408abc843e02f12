"""Rules and model together: one calibrated probability per label from what both say.

For every label a logistic regression reads the model's logit and the confidence of the rule that found the
label (0 where none did). Its coefficients are fitted on documents that the network was not trained on, and lie
in the classifier's card; what it returns is a probability, so a threshold of one half is the right one
for F1 only by chance: each label keeps the threshold that was best on the same held-out documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from models.classifier.labels import TASKS

FEW = 8  # labels with fewer held-out positives share the coefficients of their task
CLIP = 6.0  # logits beyond this say no more


@dataclass(frozen=True, slots=True)
class Weights:
    """p = σ(bias + model·logit + rule·confidence); `threshold` decides."""

    bias: float
    model: float
    rule: float
    threshold: float

    def probability(self, logit: float, rule: float) -> float:
        """Probability of the label."""
        z = self.bias + self.model * float(np.clip(logit, -CLIP, CLIP)) + self.rule * rule
        return float(1 / (1 + np.exp(-z)))


Combination = dict[str, dict[str, Weights]]


def fit(logits: Mapping[str, np.ndarray], rules: Mapping[str, np.ndarray], wanted: Mapping[str, np.ndarray]) -> Combination:
    """Coefficients per task and label; arrays of shape (examples, labels of the task), `rules` holds confidences."""
    return {task: _fit_task(task, logits[task], rules[task], wanted[task]) for task in logits}


def _fit_task(task: str, logits: np.ndarray, rules: np.ndarray, wanted: np.ndarray) -> dict[str, Weights]:
    shared = _fit(logits.ravel(), rules.ravel(), wanted.ravel())
    found = {}
    for i, label in enumerate(TASKS[task]):
        if wanted[:, i].sum() >= FEW and rules[:, i].any():
            found[label] = _fit(logits[:, i], rules[:, i], wanted[:, i])
        else:
            found[label] = shared
    return found


def _fit(logit: np.ndarray, rule: np.ndarray, wanted: np.ndarray) -> Weights:
    if wanted.min() == wanted.max():
        return Weights(0.0, 1.0, 2.0, 0.5)
    features = np.stack([np.clip(logit, -CLIP, CLIP), rule], 1)
    model = LogisticRegression(C=1.0, max_iter=500).fit(features, wanted)
    weights = Weights(float(model.intercept_[0]), float(model.coef_[0][0]), float(model.coef_[0][1]), 0.5)
    chances = model.predict_proba(features)[:, 1]
    return Weights(weights.bias, weights.model, weights.rule, best_threshold(chances, wanted))


def best_threshold(chances: np.ndarray, wanted: np.ndarray) -> float:
    """The threshold between 0.3 and 0.7 with the best F1; the middle where several are as good."""
    candidates = np.linspace(0.3, 0.7, 17)
    scores = np.array([_f1(chances >= c, wanted > 0) for c in candidates])
    best = candidates[scores >= scores.max() - 1e-9]
    return float(best[len(best) // 2])


def _f1(got: np.ndarray, wanted: np.ndarray) -> float:
    both = (got & wanted).sum()
    return 2 * both / max(1, got.sum() + wanted.sum())


def to_json(combination: Combination) -> dict:
    """Plain values for the card, rounded so that a refit on the same data prints the same."""
    return {
        t: {k: [round(v, 4) for v in (w.bias, w.model, w.rule, w.threshold)] for k, w in labels.items()}
        for t, labels in combination.items()
    }


def from_json(values: dict) -> Combination:
    """The combination of a card."""
    return {t: {k: Weights(*v) for k, v in labels.items()} for t, labels in values.items()}


def decide(weights: Mapping[str, Weights], logits: Iterable[float], labels: Iterable[str], rules: Mapping[str, float]) -> dict[str, float]:
    """Labels of a task that are more likely than their threshold, with their probability."""
    found = {}
    for label, logit in zip(labels, logits, strict=True):
        chance = weights[label].probability(logit, rules.get(label, 0.0))
        if chance >= weights[label].threshold:
            found[label] = round(chance, 4)
    return found
