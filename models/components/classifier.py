"""The classifier beside the rules: what each provision does, decided by both.

Headings, list entries and definitions that the markup sets out are certain and are not asked again. Where
rule and model part ways, the more probable answer stands and the other is kept for review.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from models.classifier.examples import pair
from models.classifier.predict import Predictor, predictor
from models.classifier.settled import settled
from models.reading import Reading, Unit, reading_of
from models.record import FunctionLabel
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
        if self.model is not None and open_:
            for unit, logits in zip(open_, self.model.logits([pair(u) for u in open_]), strict=True):
                reading.logits[unit.eid] = logits
                settle_functions(reading, unit)
        return doc


def asks(reading: Reading, unit: Unit) -> bool:
    """Whether a provision is open: it has words, and no structure has settled what it does."""
    if unit.kind in SETTLED or not unit.text:
        return False
    methods = [f.method for f in reading.functions.get(unit.eid, {}).values()]
    return not any(m.startswith("structure:") and m not in ("structure:nothing", "structure:inserted") for m in methods)


def settle_functions(reading: Reading, unit: Unit) -> None:
    """Replace a provision's functions by what rule and model say together."""
    before = dict(reading.functions.get(unit.eid, {}))
    inserted = before.pop(str(Function.AMENDMENT), None) if any(f.method == "structure:inserted" for f in before.values()) else None
    task = "treaty_functions" if reading.nature == Nature.TREATY else "functions"
    said = settled(reading, unit, task, {label: f.method.removeprefix("rule:") for label, f in before.items()})
    after = {label: FunctionLabel(label=label, confidence=s.confidence, method=s.method) for label, s in said.items()}
    if inserted is not None:
        after[str(Function.AMENDMENT)] = inserted
    reading.functions[unit.eid] = after
