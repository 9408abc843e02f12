"""From labelled provisions to the committed classifier: hold out, train, combine with the rules, measure.

A fold of whole documents is held out and the network trained on the rest. On the held-out documents, which it
has not seen, the combination with the rules is fitted, and rules, network and combination are measured against
each other. What is committed is the network that was measured, not one trained on more. The working folder
keeps checkpoints; a stopped run goes on where it was.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

import numpy as np
from safetensors.torch import load_file

from models.classifier import combine
from models.classifier.describe import describe
from models.classifier.examples import Example, dataset, document_folds
from models.classifier.labels import OUTPUTS, TASKS, columns
from models.classifier.network import PACKAGE, SHA256, ProvisionNetwork
from models.classifier.predict import BATCH, CARD, WEIGHTS, run
from models.classifier.train import EPOCHS, HEAD_RATE, RATE, SEED, save, train

FOLDS = 6


@dataclass(frozen=True, slots=True)
class Arrays:
    """What network, rules and people say of the examples labelled for one task, each (examples, labels)."""

    logits: np.ndarray
    rules: np.ndarray
    wanted: np.ndarray


def fit_classifier(examples: list[Example], work: Path, *, epochs: float = EPOCHS, quiet: bool = False) -> dict:
    """Train and write weights and card; returns the card. `work` keeps checkpoints and intermediate results."""
    work.mkdir(parents=True, exist_ok=True)
    fold = set(document_folds(examples, FOLDS)[0])
    seen = [e for i, e in enumerate(examples) if i not in fold]
    unseen = [e for i, e in enumerate(examples) if i in fold]
    network = _trained(seen, work, epochs, quiet)
    arrays = by_task(unseen, logits_of(network, unseen))
    combination = combine.fit(*({t: getattr(a, k) for t, a in arrays.items()} for k in ("logits", "rules", "wanted")))
    figures = measured(arrays, combination)
    # Where the network does not help the rules they stand alone: what wins is kept.
    combination = {task: weights for task, weights in combination.items() if figures[task]["combined"] >= figures[task]["rules"]}
    WEIGHTS.parent.mkdir(parents=True, exist_ok=True)
    copyfile(work / "provision.safetensors", WEIGHTS)
    card = {
        "base": {"package": PACKAGE, "sha256": SHA256},
        "version": hashlib.sha256(WEIGHTS.read_bytes()).hexdigest()[:12],
        "training": {
            "epochs": epochs,
            "rate": RATE,
            "head_rate": HEAD_RATE,
            "seed": SEED,
            "examples": dict(sorted(Counter(e.regime for e in seen).items())),
        },
        "held_out": {
            "examples": len(unseen),
            "documents": sorted({e.document for e in unseen}),
            "f1": figures,
            "rules_alone": sorted(figures.keys() - combination.keys()),
        },
        "labels": counts(seen),
        "combination": combine.to_json(combination),
    }
    CARD.write_text(json.dumps(card, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    CARD.with_name("MODEL_CARD.md").write_text(describe(card), encoding="utf-8")
    return card


def _trained(examples: list[Example], folder: Path, epochs: float, quiet: bool) -> ProvisionNetwork:
    """A network trained on examples, or the one that an earlier run left in `folder`."""
    path = folder / "provision.safetensors"
    if not path.is_file():
        save(train(dataset(examples), folder, epochs=epochs, quiet=quiet), path)
    network = ProvisionNetwork()
    network.load_trained(load_file(path))
    network.eval()
    return network


def logits_of(network: ProvisionNetwork, examples: list[Example]) -> np.ndarray:
    """Float32 of shape (examples, outputs)."""
    pairs = [(e.context, e.text) for e in examples]
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    found = np.zeros((len(pairs), len(OUTPUTS)), np.float32)
    for i in range(0, len(order), BATCH):
        found[order[i : i + BATCH]] = run(network, [pairs[j] for j in order[i : i + BATCH]])
    return found


def by_task(examples: list[Example], logits: np.ndarray) -> dict[str, Arrays]:
    """The arrays of every task that some example was labelled for."""
    found = {}
    for task, labels in TASKS.items():
        rows = [i for i, e in enumerate(examples) if task in e.tasks]
        shape = (len(rows), len(labels))
        said = np.array([[examples[i].rules.get(task, {}).get(label, 0.0) for label in labels] for i in rows]).reshape(shape)
        wanted = np.array([[float(label in examples[i].labels.get(task, ())) for label in labels] for i in rows]).reshape(shape)
        if wanted.any():
            found[task] = Arrays(logits[rows][:, list(columns(task))], said, wanted)
    return found


def measured(arrays: dict[str, Arrays], combination: combine.Combination) -> dict[str, dict[str, float]]:
    """Micro F1 of rules, network and combination by task."""
    return {
        task: {
            "rules": f1(a.rules > 0, a.wanted > 0), "model": f1(a.logits > 0, a.wanted > 0),
            "combined": f1(decided(a, combination[task], TASKS[task]), a.wanted > 0), "n": int(a.wanted.sum()),
        }
        for task, a in arrays.items()
    }  # fmt: skip


def decided(a: Arrays, weights: dict[str, combine.Weights], labels: tuple[str, ...]) -> np.ndarray:
    """Which labels the combination gives, booleans of shape (examples, labels)."""
    columns_ = [
        [weights[label].probability(z, r) >= weights[label].threshold for z, r in zip(a.logits[:, j], a.rules[:, j], strict=True)]
        for j, label in enumerate(labels)
    ]
    return np.array(columns_).T


def f1(got: np.ndarray, wanted: np.ndarray) -> float:
    """Micro F1 of two boolean arrays, four digits."""
    both = int((got & wanted).sum())
    return round(2 * both / max(1, int(got.sum()) + int(wanted.sum())), 4)


def counts(examples: list[Example]) -> dict[str, dict[str, int]]:
    """How many examples each label has."""
    found: dict[str, Counter[str]] = {task: Counter() for task in TASKS}
    for e in examples:
        for task, labels in e.labels.items():
            found[task].update(labels)
    return {task: dict(sorted(c.items())) for task, c in found.items()}
