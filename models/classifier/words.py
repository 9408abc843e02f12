"""The bag of words: which words and pairs of words a provision has, weighed for each output.

It knows nothing of order or meaning and reads the whole provision, where the network reads its first 160 tokens;
the two err in different places, and on law that neither was trained on their mean is better than either.
TF-IDF with sublinear counts, and a logistic regression for each output with its classes balanced.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors import safe_open
from safetensors.numpy import save_file
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

TERMS = 40_000  # most frequent words and pairs that are kept
LENGTH = 1500  # characters of a provision that are read: what stands behind them is mostly about something else
INVERSE_PENALTY = 30.0
FEW = 3  # examples below which an output has no weights

Pairs = Sequence[tuple[str, str]]  # context and provision


class Words:
    """Logits of outputs from the words of (context, provision)."""

    def __init__(self, terms: Sequence[str], rarity: np.ndarray, weights: np.ndarray, bias: np.ndarray):
        """`terms` and their `rarity`, shape (terms,); `weights` (terms, outputs) and `bias` (outputs,), which is NaN for outputs without weights."""
        self._terms, self._rarity, self._weights, self._bias = terms, rarity, weights, bias
        self._vectorizer = _vectorizer(vocabulary=terms)
        self._vectorizer.idf_ = rarity

    @classmethod
    def fit(cls, pairs: Pairs, wanted: np.ndarray, known: np.ndarray) -> Words:
        """Learn from pairs with their labels; `wanted` and `known`, both (pairs, outputs), say what holds and what was labelled at all."""
        vectorizer = _vectorizer(min_df=2, max_features=TERMS)
        features = vectorizer.fit_transform([_joined(pair) for pair in pairs])
        outputs = wanted.shape[1]
        weights, bias = np.zeros((features.shape[1], outputs), np.float32), np.full(outputs, np.nan, np.float32)
        for j in range(outputs):
            rows = np.flatnonzero(known[:, j])
            holds = wanted[rows, j] > 0
            if holds.sum() >= FEW and not holds.all():
                learned = _regression().fit(features[rows], holds)
                weights[:, j], bias[j] = learned.coef_[0], learned.intercept_[0]
        return cls(list(vectorizer.get_feature_names_out()), vectorizer.idf_.astype(np.float32), weights, bias)

    def logits(self, pairs: Pairs) -> np.ndarray:
        """Float32 of shape (pairs, outputs); NaN where nothing was learned of an output."""
        if not pairs:
            return np.zeros((0, len(self._bias)), np.float32)
        features: csr_matrix = self._vectorizer.transform([_joined(pair) for pair in pairs])
        return features.astype(np.float32) @ self._weights + self._bias

    def save(self, path: Path) -> None:
        """Write as safetensors: weights as int8 with a scale for each output, deflated, since most are 0; the terms in the header."""
        path.parent.mkdir(parents=True, exist_ok=True)
        scale = np.maximum(np.abs(self._weights).max(0), 1e-12) / 127
        steps = np.frombuffer(zlib.compress(np.round(self._weights / scale).astype(np.int8).tobytes(), 9), np.uint8)
        save_file({"steps": steps, "scale": scale, "bias": self._bias, "rarity": self._rarity}, path, {"terms": "\n".join(self._terms)})

    @classmethod
    def load(cls, path: Path) -> Words:
        """What `save` wrote. Raises SafetensorError or zlib.error where the file is no such."""
        with safe_open(path, "numpy") as file:
            deflated, scale, bias, rarity = (file.get_tensor(name) for name in ("steps", "scale", "bias", "rarity"))
            steps = np.frombuffer(zlib.decompress(deflated.tobytes()), np.int8).reshape(len(rarity), len(scale))
            return cls(file.metadata()["terms"].split("\n"), rarity, steps * scale, bias)


def _joined(pair: tuple[str, str]) -> str:
    return f"{pair[0]} {pair[1][:LENGTH]}"


def _vectorizer(**options) -> TfidfVectorizer:
    return TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, dtype=np.float32, **options)


def _regression() -> LogisticRegression:
    return LogisticRegression(C=INVERSE_PENALTY, class_weight="balanced", solver="liblinear", max_iter=300)
