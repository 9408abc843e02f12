"""From labelled provisions to the committed classifier: cross-fit, train on everything, combine with the rules, measure.

Every figure in the card is of documents that neither network, bag of words nor their combination with the rules was fitted
on. The working folder keeps checkpoints and networks: a stopped run goes on where it was, and where only the
rules have changed since, a run reads again and trains nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import numpy as np

from models.classifier import combine
from models.classifier.crossfit import CrossFit, Read
from models.classifier.describe import describe
from models.classifier.examples import Example, traditions
from models.classifier.labels import TASKS, columns
from models.classifier.network import PACKAGE, SHA256
from models.classifier.predict import CARD, LEARNED, NETWORK, WEIGHTS, WORDS, version
from models.classifier.train import EPOCHS, HEAD_RATE, RATE, SEED, losses

Said = list[set[str]]  # labels of each example


def fit_classifier(read: Read, work: Path, processes: int) -> dict:
    """Train and write weights and card; returns the card. `read` gives every example, its document read by a classifier."""
    cross = CrossFit(work)
    examples = read(None)
    everything = cross.train(examples, processes)
    alone, combination = cross.combined(read)
    together = read(cross.model)
    dropped = unhelped(alone, together)
    for name, task in dropped:
        cross.leave_to_rules(name, task)
        combination.setdefault(name, {})[task] = {}
    together = [left_to_rules(e, dropped) for e in together]
    cross.keep_readings(alone, together)
    WEIGHTS.mkdir(parents=True, exist_ok=True)
    for name in (NETWORK, WORDS, LEARNED):
        copyfile(everything / name, WEIGHTS / name)
    learned = json.loads((everything / LEARNED).read_text("utf-8"))
    card = {
        "base": {"package": PACKAGE, "sha256": SHA256},
        "version": version(WEIGHTS),
        "training": {
            "epochs": EPOCHS,
            "rate": RATE,
            "head_rate": HEAD_RATE,
            "seed": SEED,
            "losses": losses(everything),
            "network": {"provisions": learned["provisions"]},
            "traditions": traditions(examples),
            "examples": dict(sorted(Counter(source(e) for e in examples).items())),
        },
        "held_out": {
            "folds": len(set(cross.fold_of.values())),
            "documents": len(cross.fold_of),
            "enacted": measured(alone, together, drafted=False),
            "drafted": measured(alone, together, drafted=True),
            "rules_alone": [f"{task} ({name})" for name, task in dropped],
        },
        "labels": {task: {label: n for label, n in seen.items() if n} for task, seen in learned["labels"].items()},
        "combination": combine.to_json(combination),
    }
    CARD.write_text(json.dumps(card, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    CARD.with_name("MODEL_CARD.md").write_text(describe(card), encoding="utf-8")
    return card


def source(example: Example) -> str:
    """Where an example comes from: its regime, or the style it was drafted in."""
    return f"drafted: {example.regime}" if example.drafted else example.regime


def unhelped(alone: list[Example], together: list[Example]) -> list[tuple[str, str]]:
    """Groups and tasks in which the classifier did not help the rules, which then stand alone: what wins is kept.

    What a provision does is always read by both: the rules know these labels, so that the comparison flatters them.
    """
    found = []
    for name in sorted({combine.group(e.language, e.jurisdiction) for e in alone}):
        for task in sorted(TASKS.keys() - set(combine.BOTH)):
            rows = [i for i, e in enumerate(alone) if combine.group(e.language, e.jurisdiction) == name and task in e.tasks]
            if any(task in alone[i].heard for i in rows):
                wanted = [set(alone[i].labels.get(task, ())) for i in rows]
                rules, both = ([set(of[i].stated[task]) for i in rows] for of in (alone, together))
                if f1(both, wanted) < f1(rules, wanted):
                    found.append((name, task))
    return found


def left_to_rules(example: Example, dropped: Collection[tuple[str, str]]) -> Example:
    """An example that both have read, with what the rules alone say in the tasks of its group that are left to them."""
    group = combine.group(example.language, example.jurisdiction)
    alone = {
        task: {label: float(sure) for label, sure in zip(TASKS[task], example.heard[task].rules, strict=True) if sure > 0}
        for name, task in dropped
        if name == group and task in example.heard
    }
    return replace(example, stated=example.stated | alone)


def measured(alone: Sequence[Example], together: Sequence[Example], *, drafted: bool) -> dict[str, dict[str, float]]:
    """Micro F1 of rules, network, words, both of them, and all together, by task, on documents that were left out of all that was fitted."""
    found = {}
    for task in TASKS:
        rows = [i for i, e in enumerate(alone) if e.drafted == drafted and task in e.tasks]
        wanted = [set(alone[i].labels.get(task, ())) for i in rows]
        if any(wanted):
            found[task] = {
                "rules": f1([set(alone[i].stated[task]) for i in rows], wanted),
                **{name: f1([said_by(reader, alone[i], task) for i in rows], wanted) for name, reader in READERS.items()},
                "combined": f1([set(together[i].stated[task]) for i in rows], wanted),
                "n": sum(map(len, wanted)),
            }
    return found


# From what network and words said of a provision, (2, outputs), to the logits of one reader, (outputs,).
READERS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "network": lambda logits: logits[0],
    "words": lambda logits: logits[1],
    "model": combine.mean,
}


def said_by(reader: Callable[[np.ndarray], np.ndarray], example: Example, task: str) -> set[str]:
    """Labels that a reader finds more likely than not in an example that was read by a classifier."""
    assert example.logits is not None
    return {TASKS[task][j] for j in np.flatnonzero(reader(example.logits)[list(columns(task))] > 0)}


def f1(got: Said, wanted: Said) -> float:
    """Micro F1, four digits."""
    both = sum(len(g & w) for g, w in zip(got, wanted, strict=True))
    return round(2 * both / max(1, sum(map(len, got)) + sum(map(len, wanted))), 4)
