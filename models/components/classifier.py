"""The classifier beside the rules: what each provision does, decided by both.

Headings, list entries and definitions that the markup sets out are certain and are not asked again. Where
rule and model part ways, the more probable answer stands and the other is kept for review.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from models.articles import Article, articles
from models.classifier.examples import pair
from models.classifier.predict import BASE, Predictor, base_installed, predictor
from models.classifier.settled import settled
from models.components.functions import beyond_doubt
from models.components.out_of_place import out_of_place
from models.reading import Reading, Unit, reading_of
from models.record import FunctionLabel
from models.rules import WRITTEN_BY
from models.vocabulary import Function, Nature, TreatyFunction

RULES_ALONE = f"read by the rules alone: the classifier needs {BASE.replace('_', '-')}, which is not installed (`make setup` does it)"
_OPEN = frozenset({"structure:nothing", "structure:inserted"})
# What a point takes over from its lead-in is certain where the rules were written. Elsewhere network and words know better: asked, they read functions of a
# New Zealand Act left out at 0.79 (0.68 without), what was drafted in other traditions at 0.82 (0.79); Canadian law at 0.961 (0.965), its measures alike.
_OPEN_ELSEWHERE = _OPEN | {"structure:lead"}
SETTLED = {"heading", "footnote", "note", "listing", "row", "signature", "title"}


@Language.factory("operative_classifier")
def make_classifier(nlp: Language, name: str) -> Classifier:
    """The component that asks the trained classifier; does nothing where none has been trained."""
    return Classifier()


class Classifier:
    """Settles the functions of every provision that structure leaves open, and keeps all logits in the Reading."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        reading.model = model = reading.model or predictor()
        if model is not None and reading.nature == Nature.TREATY:
            self._read_articles(reading, model)
        elif model is not None:
            self._read_provisions(reading, model)
        elif not base_installed():
            reading.notes.append(RULES_ALONE)
        return doc

    @staticmethod
    def _read_provisions(reading: Reading, model: Predictor) -> None:
        open_ = [u for u in reading.units if asks(reading, u)]
        for unit, logits in zip(open_, model.logits([pair(u) for u in open_]), strict=True):
            reading.logits[unit.eid] = logits
            settle_functions(reading, unit)

    @staticmethod
    def _read_articles(reading: Reading, model: Predictor) -> None:
        """A treaty is read article by article, as it was labelled."""
        wanted = reading.classified
        found = [a for a in articles(reading) if wanted is None or any(map(wanted, a.parts))]
        for article, logits in zip(found, model.logits([a.pair for a in found]), strict=True):
            reading.logits[article.unit.eid] = logits
            settle_article(reading, article)


def asks(reading: Reading, unit: Unit) -> bool:
    """Whether a provision is open: it has words, and no structure has settled what it does."""
    if unit.kind in SETTLED or not unit.text:
        return False
    methods = [f.method for f in reading.functions.get(unit.eid, {}).values()]
    open_ = _OPEN if reading.document.metadata.jurisdiction in WRITTEN_BY else _OPEN_ELSEWHERE
    return not any(m.startswith("structure:") and m not in open_ for m in methods)


def settle_functions(reading: Reading, unit: Unit) -> None:
    """Replace a provision's functions by what rule and model say together."""
    before = dict(reading.functions.get(unit.eid, {}))
    inserted = before.pop(str(Function.AMENDMENT), None) if any(f.method == "structure:inserted" for f in before.values()) else None
    certain = [label for label, f in before.items() if beyond_doubt(unit, label, f.method)]
    said = settled(reading, unit, "functions", {label: f.method.removeprefix("rule:") for label, f in before.items()}, never_drop=certain)
    after = {
        label: FunctionLabel(label=label, confidence=s.confidence, method=s.method)
        for label, s in said.items()
        if label in before or not out_of_place(unit, label)
    } or before  # where the classifier finds only what cannot be, the rules are believed
    if inserted is not None:
        after[str(Function.AMENDMENT)] = inserted
    reading.functions[unit.eid] = after


def settle_article(reading: Reading, article: Article) -> None:
    """Settle what an article does as a whole: a label that falls is taken from all its parts, a new one given to the first."""
    found: dict[str, str] = {}
    for part in article.parts:
        for label, f in reading.functions.get(part.eid, {}).items():
            found.setdefault(label, f.method.removeprefix("rule:"))
    # The rules read each paragraph, the network the article as a whole: it does not take away a duty that one of them states.
    said = settled(reading, article.unit, "treaty_functions", found, never_drop=(TreatyFunction.OBLIGATION,))
    for part in article.parts:
        kept = {label: f for label, f in reading.functions.get(part.eid, {}).items() if label in said}
        reading.functions[part.eid] = kept
    for label, s in said.items():
        if label not in found:
            reading.label(article.parts[0], label, method=s.method, confidence=s.confidence)
