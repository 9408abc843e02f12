"""What a provision carries, once rules and model have both been heard."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

from models.classifier.combine import Weights
from models.classifier.labels import TASKS, columns
from models.reading import Reading, Unit
from models.record import Disagreement
from models.rules import confidence

L = TypeVar("L", bound=str)

# A label less likely than that is none, though nothing else is likelier. Of what stood below it on documents left out, one safeguard and one exemption in
# seven were of the kind that was said.
UNLIKELY = 0.1
UNNAMED = 0.6  # confidence of a label that stands because no rule named a better one


@dataclass(frozen=True, slots=True)
class Said:
    """Who says a label, and how surely."""

    method: str
    confidence: float


def settled(
    reading: Reading, unit: Unit, task: str, rules: Mapping[L, str], *, at_least_one: bool = True, never_drop: Collection[str] = ()
) -> dict[str, Said]:
    """Labels of a task with who says them; `rules` maps the labels that rules found to the rule's id ("" for none).

    Where the classifier did not read the provision, the rules stand alone. With `at_least_one` the most
    probable label stands where none reaches its threshold, if it is not unlikely; labels of `never_drop` that a rule found always stand.
    """
    said = {str(label): Said(_method(task, rule), confidence(rule) if rule else UNNAMED) for label, rule in rules.items()}
    strength = {label: s.confidence for label, s in said.items()}
    weights = _heard(reading, unit, task, strength)
    if weights is None:
        return said
    chances = _chances(reading, unit, task, weights, strength)
    kept = {label: p for label, p in chances.items() if p >= weights[label].threshold or (label in said and label in never_drop)}
    if not kept and at_least_one:
        best = max(chances, key=lambda label: (chances[label], label))
        kept = {best: chances[best]} if chances[best] >= UNLIKELY else {}
    note(reading, unit, task, said.keys(), kept.keys(), chances)
    # Order of the rules first: it is the order in which the words say it.
    order = [*(label for label in said if label in kept), *(label for label in kept if label not in said)]
    by_model = f"model:provision@{reading.model.version}"
    return {label: Said(said[label].method if label in said else by_model, round(kept[label], 4)) for label in order}


def _method(task: str, rule: str) -> str:
    """The method of a label: of a point that took it over from its lead-in, whatever found it there."""
    return rule if rule.startswith(("structure:", "model:")) else f"rule:{rule or task + '.unnamed'}"


def surest(reading: Reading, unit: Unit, task: str, rule: L, *, sure: float) -> str:
    """The most probable label of a task of which a provision has one; `sure` is the confidence of what the rule says."""
    strength = {str(rule): sure}
    weights = _heard(reading, unit, task, strength)
    if weights is None:
        return str(rule)
    chances = _chances(reading, unit, task, weights, strength)
    return max(chances, key=lambda label: (chances[label], label == rule))


def _heard(reading: Reading, unit: Unit, task: str, strength: dict[str, float]) -> Mapping[str, Weights] | None:
    """The weights of a task, where the classifier read the provision and helps the rules; keeps what the rules said."""
    if unit.eid not in reading.logits:
        return None
    reading.asked[task, unit.eid] = strength
    return reading.model.weights(reading.language, reading.document.metadata.jurisdiction, task)


def _chances(reading: Reading, unit: Unit, task: str, weights: Mapping[str, Weights], strength: Mapping[str, float]) -> dict[str, float]:
    network, words = reading.logits[unit.eid][:, list(columns(task))]
    return {
        label: weights[label].probability(float(n), float(w), strength.get(label, 0.0))
        for label, n, w in zip(TASKS[task], network, words, strict=True)
    }


def note(reading: Reading, unit: Unit, task: str, rules, kept, chances: Mapping[str, float]) -> None:
    """Keep every label on which rule and model parted ways, for review."""
    for label in sorted(set(rules) ^ set(kept)):
        reading.disagreements.append(
            Disagreement(
                provision=unit.eid, field=task, label=label, rule=label in rules, kept=label in kept, probability=round(chances[label], 4)
            )
        )
