"""The classifier beside the rules: what each provision does, decided by both.

Headings, list entries and definitions that the markup sets out are certain and are not asked again. Where
rule and model part ways, the more probable answer stands and the other is kept for review.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.language import Language
from spacy.tokens import Doc

from models.classifier import combine
from models.classifier.examples import pair
from models.classifier.labels import TASKS, columns
from models.classifier.predict import Predictor, card, predictor
from models.reading import Reading, Unit, reading_of
from models.record import Disagreement, FunctionLabel
from models.vocabulary import Function, Nature

SETTLED = {"heading", "footnote", "note", "listing", "row", "signature", "title"}


@Language.factory("operative_classifier")
def make_classifier(nlp: Language, name: str) -> Classifier:
    """The component that asks the trained classifier; does nothing where none has been trained."""
    return Classifier(predictor())


class Classifier:
    """Settles the functions of every provision that structure leaves open, and keeps all logits in the Reading."""

    def __init__(self, model: Predictor | None):
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        open_ = [u for u in reading.units if asks(reading, u)]
        if self.model is None or not open_:
            return doc
        weights = combine.from_json(card()["combination"])
        task = "treaty_functions" if reading.nature == Nature.TREATY else "functions"
        for unit, logits in zip(open_, self.model.logits([pair(u) for u in open_]), strict=True):
            reading.logits[unit.eid] = logits
            if task in weights:
                settle(reading, unit, {"labels": TASKS[task], "logits": logits[list(columns(task))]}, weights[task], self.method)
        return doc

    @property
    def method(self) -> str:
        """How statements of the model are signed."""
        assert self.model is not None
        return f"model:provision@{self.model.version}"


def asks(reading: Reading, unit: Unit) -> bool:
    """Whether a provision is open: it has words, and no structure has settled what it does."""
    if unit.kind in SETTLED or not unit.text:
        return False
    methods = [f.method for f in reading.functions.get(unit.eid, {}).values()]
    return not any(m.startswith("structure:") and m != "structure:nothing" and m != "structure:inserted" for m in methods)


def settle(reading: Reading, unit: Unit, read: dict, weights: Mapping[str, combine.Weights], method: str) -> None:
    """Replace a provision's functions by what rule and model say together."""
    before = dict(reading.functions.get(unit.eid, {}))
    rules = {label: f.confidence for label, f in before.items()}
    kept = combine.decide(weights, read["logits"], read["labels"], rules)
    if any(f.method == "structure:inserted" for f in before.values()):
        kept[Function.AMENDMENT] = max(kept.get(Function.AMENDMENT, 0), 0.9)
    if not kept:
        kept = {str(Function.OTHER): 0.5}
    after = {}
    for label, chance in kept.items():
        rule = before.get(label)
        after[str(label)] = FunctionLabel(label=str(label), confidence=chance, method=rule.method if rule else method)
    reading.functions[unit.eid] = after
    for label in sorted(before.keys() ^ after.keys()):
        logit = float(read["logits"][list(read["labels"]).index(label)])
        chance = weights[label].probability(logit, rules.get(label, 0.0))
        reading.disagreements.append(
            Disagreement(
                provision=unit.eid, field="functions", label=label, rule=label in before, kept=label in after, probability=round(chance, 4)
            )
        )
