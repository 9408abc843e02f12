"""Examples: labelled provisions as the classifier sees them, from stand-off gold and from our own drafting.

Gold in the repository holds no words of law, only the document's sha256, offsets in its canonical text and
labels; the words come from the documents themselves. Provisions drafted for training hold their words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from datasets import Dataset, DatasetDict

from models.classifier.labels import COLUMN, INSTRUMENT_TASKS, OUTPUTS, TASKS, TREATY_TASKS, columns
from models.reading import Reading, Unit

DRAFTED = "drafted:"  # how the documents begin that were drafted for training
# Whose law the drafting styles imitate; styles of several states or of none are not named.
STYLES = {
    "au": "AU", "ca": "CA", "ca-fr": "CA", "cfsp-decision": "EU", "ch-ordinance": "CH", "eu-regulation": "EU", "eu-regulation-fr": "EU", "ie-sl": "IE",
    "no-regulation": "NO", "nz": "NZ", "sg": "SG", "uk-act": "GB", "uk-licence": "GB", "uk-si": "GB", "unsc": "UN", "us-cfr": "US", "us-general-license": "US",
    "us-order": "US", "us-statute": "US",
}  # fmt: skip
CONTEXT = 400  # characters of heading and lead-in kept, from the end: the nearest words matter most


@dataclass(frozen=True, slots=True)
class Heard:
    """What is said of a provision for one task: logits of network and words, shape (2, labels), and confidences of rules, shape (labels,)."""

    logits: np.ndarray
    rules: np.ndarray


@dataclass(frozen=True, slots=True)
class Example:
    """One provision: what introduces it, its own words, and the labels of the tasks it was labelled for."""

    document: str
    regime: str  # as of a GoldDocument, or a drafting style
    language: str
    context: str
    text: str
    labels: dict[str, frozenset[str]] = field(default_factory=dict)
    treaty: bool = False
    jurisdiction: str | None = None  # whose law it is; None for what was drafted, and for treaties
    work: str | None = None  # what the document is an expression of; the English and the French one are of the same work
    given: bool = False  # whether its labels came with the project
    stated: dict[str, dict[str, float]] = field(
        default_factory=dict, compare=False
    )  # labels that its record states, with confidence, by task
    heard: dict[str, Heard] = field(default_factory=dict, compare=False)  # by task that both were asked about
    logits: np.ndarray | None = field(
        default=None, compare=False
    )  # what network and words say of its words, (2, outputs), where they read it

    @property
    def pair(self) -> tuple[str, str]:
        """The context and the words, as network and bag of words read them."""
        return self.context, self.text

    @property
    def drafted(self) -> bool:
        """Whether its words were written for training; law that was enacted otherwise."""
        return self.document.startswith(DRAFTED)

    @property
    def tradition(self) -> str | None:
        """The jurisdiction whose drafting it teaches."""
        return STYLES.get(self.regime) if self.drafted else self.jurisdiction

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


def stated(reading: Reading, units: Iterable[Unit], *, treaty: bool) -> dict[str, dict[str, float]]:
    """What a Reading found in provisions, by task and label, with its confidence."""
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


def heard(reading: Reading, units: Iterable[Unit], *, treaty: bool) -> dict[str, Heard]:
    """What was said of provisions by task, where both were asked; the larger of each number where several units were."""
    eids = {u.eid for unit in units for u in (unit, *(unit.ancestors() if treaty else ()))}  # an article is asked about as a whole
    found: dict[str, Heard] = {}
    for (task, eid), strength in reading.asked.items():
        if eid in eids:
            logits = reading.logits[eid][:, list(columns(task))]
            rules = np.array([strength.get(label, 0.0) for label in TASKS[task]])
            old = found.get(task, Heard(logits, rules))
            found[task] = Heard(np.maximum(old.logits, logits), np.maximum(old.rules, rules))
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


def traditions(examples: Iterable[Example]) -> list[str]:
    """Jurisdictions whose drafting examples teach, in order."""
    return sorted({e.tradition for e in examples if e.tradition})


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


def divided_dataset(examples: Iterable[Example], unseen: Collection[str]) -> DatasetDict:
    """A `datasets.DatasetDict` of what is trained on and what is left out; a document lies in one of them only."""
    train, test = divided(examples, unseen)
    return DatasetDict(train=dataset(train), test=dataset(test))


def divided(examples: Iterable[Example], unseen: Collection[str]) -> tuple[list[Example], list[Example]]:
    """Examples to train on, and those of the documents that are left out."""
    train: list[Example] = []
    test: list[Example] = []
    for e in examples:
        (test if e.document in unseen else train).append(e)
    return train, test


def folds(examples: Iterable[Example], k: int, known: Mapping[str, int] | None = None) -> dict[str, int]:
    """The fold of every document, sizes balanced, languages of a work together; documents of `known` stay where they are."""
    sizes: Counter[str] = Counter()
    works: dict[str, set[str]] = {}
    for e in examples:
        sizes[e.document] += 1
        works.setdefault(e.work or e.document, set()).add(e.document)
    fold_of = dict(known or {})
    load = [0] * k
    for document, fold in fold_of.items():
        load[fold] += sizes[document]
    for _, documents in sorted(works.items(), key=lambda pair: (-sum(sizes[d] for d in pair[1]), pair[0])):
        beside = [fold_of[d] for d in sorted(documents) if d in fold_of]
        fold = beside[0] if beside else load.index(min(load))
        new = documents - fold_of.keys()
        fold_of |= dict.fromkeys(new, fold)
        load[fold] += sum(sizes[d] for d in new)
    return fold_of
