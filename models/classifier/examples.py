"""Examples: labelled provisions as the classifier sees them, from stand-off gold and from our own drafting.

Gold in the repository holds no words of law, only the document's sha256, offsets in its canonical text and
labels; the words come from the documents themselves. Provisions drafted for training hold their words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from datasets import Dataset, DatasetDict

from models.classifier.labels import COLUMN, INSTRUMENT_TASKS, OUTPUTS, TREATY_TASKS, columns
from models.reading import Reading, Unit

CONTEXT = 400  # characters of heading and lead-in kept, from the end: the nearest words matter most


@dataclass(frozen=True, slots=True)
class Example:
    """One provision: what introduces it, its own words, and the labels of the tasks it was labelled for."""

    document: str
    regime: str  # "ca", "us", "un", "fr", "treaty", or a drafting style
    language: str
    context: str
    text: str
    labels: dict[str, frozenset[str]] = field(default_factory=dict)
    treaty: bool = False
    rules: dict[str, dict[str, float]] = field(default_factory=dict, compare=False)  # confidence of the rules by task and label

    @property
    def tasks(self) -> tuple[str, ...]:
        """Tasks whose absence of a label means "no", not "not labelled"."""
        return TREATY_TASKS if self.treaty else INSTRUMENT_TASKS


def context_of(heading: str, lead: str) -> str:
    """Heading and lead-in as the first sentence; cut from the left."""
    joined = f"{heading}: {lead}" if heading and lead else heading or lead
    return joined if len(joined) <= CONTEXT else "…" + joined[-CONTEXT:]


def pair(unit: Unit) -> tuple[str, str]:
    """The two sentences that the encoder reads for a provision."""
    return context_of(unit.heading, unit.lead), unit.text


def said_by_rules(reading: Reading, units: Iterable[Unit], *, treaty: bool) -> dict[str, dict[str, float]]:
    """What the rules found in provisions, by task and label, with their confidence."""
    found: dict[str, dict[str, float]] = {task: {} for task in (TREATY_TASKS if treaty else INSTRUMENT_TASKS)}

    def say(task: str, label: str, confidence: float) -> None:
        found[task][str(label)] = max(confidence, found[task].get(str(label), 0.0))

    for unit in units:
        for f in reading.functions.get(unit.eid, {}).values():
            say("treaty_functions" if treaty else "functions", f.label, f.confidence)
        for task, name, key in STATED:
            if task in found:
                for statement in reading.of(name, unit):
                    say(task, getattr(statement, key), statement.confidence)
    return found


# Task, field of the record, attribute that holds the label.
STATED = (
    ("measures", "measures", "type"), ("exemptions", "exemptions", "category"), ("forms", "exemptions", "form"),
    ("temporal", "temporal", "kind"), ("safeguards", "safeguards", "kind"),
    ("obligations", "obligations", "kind"), ("exceptions", "exceptions", "kind"),
)  # fmt: skip


def targets(example: Example) -> tuple[np.ndarray, np.ndarray]:
    """Targets and mask, both float32 of shape (outputs,); the mask is 1 where the example was labelled."""
    wanted, known = np.zeros(len(OUTPUTS), np.float32), np.zeros(len(OUTPUTS), np.float32)
    for task in example.tasks:
        known[list(columns(task))] = 1
        for label in example.labels.get(task, ()):
            wanted[COLUMN[task, label]] = 1
    return wanted, known


def dataset(examples: Iterable[Example]) -> Dataset:
    """A `datasets.Dataset` of examples with their targets and masks."""
    return Dataset.from_generator(_rows, gen_kwargs={"examples": list(examples)}, keep_in_memory=True)


def _rows(examples: list[Example]) -> Iterator[dict]:
    for e in examples:
        wanted, known = targets(e)
        yield {
            "document": e.document,
            "regime": e.regime,
            "language": e.language,
            "context": e.context,
            "text": e.text,
            "labels": wanted,
            "mask": known,
        }


def folds(examples: list[Example], held_out: str) -> DatasetDict:
    """Train without one regime, test on it; no document is ever in both."""
    train = [e for e in examples if e.regime != held_out]
    test = [e for e in examples if e.regime == held_out]
    shared = {e.document for e in train} & {e.document for e in test}
    if shared:
        raise ValueError(f"documents in two folds: {sorted(shared)}")
    return DatasetDict({"train": dataset(train), "test": dataset(test)})


def document_folds(examples: list[Example], k: int) -> list[list[int]]:
    """Indices of the examples of each of `k` folds, whole documents together, sizes balanced."""
    sizes: dict[str, int] = {}
    for e in examples:
        sizes[e.document] = sizes.get(e.document, 0) + 1
    load, fold_of = [0] * k, {}
    for document, size in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])):
        lightest = load.index(min(load))
        fold_of[document] = lightest
        load[lightest] += size
    return [[i for i, e in enumerate(examples) if fold_of[e.document] == f] for f in range(k)]
