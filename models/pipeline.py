"""The annotation pipeline: which components read a Document, in which order, and the record they leave.

Each component is one module of `models.components`, registered with spaCy under ``operative_<name>``;
the order below is the configuration, nothing else is edited to change it.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

import models.components
from corpora.document import Document
from models.assemble import assemble
from models.calibration import calibrated
from models.classifier.predict import Predictor
from models.nature import Decision, decide
from models.reading import FIELDS, Reading, Unit
from models.record import Record, Source

# Functions first: the others ask what a provision does before they say what it states.
INSTRUMENT = (
    "functions",
    "classifier",
    "legal_bases",
    "relations",
    "listing_changes",
    "grounds",
    "attribution",
    "designation",
    "targets",
    "measures",
    "exemptions",
    "temporal",
    "safeguards",
    "enforcement",
    "cooperation",
    "regime",
    "profile",
)
TREATY = ("treaty_functions", "classifier", "treaty_obligations", "treaty_temporal")
LEARNED = {"classifier", "reconsider"}  # components that need the trained classifier


_MARK = re.compile(r"[^\w\s]")


def load_components() -> None:
    """Import every module of `models.components`, which registers its factory with spaCy."""
    for module in pkgutil.iter_modules(models.components.__path__):
        importlib.import_module(f"models.components.{module.name}")


@cache
def pipeline(language: str, kind: str, learned: bool = True) -> Language:
    """The spaCy pipeline for a language (ISO 639-1) and a kind: ``instrument`` or ``treaty``."""
    load_components()
    try:
        nlp = spacy.blank(language)
    except ImportError:  # spaCy has no name for it; nothing below uses more than the tokenizer set here
        nlp = spacy.blank("xx")
    nlp.max_length = 50_000_000
    # Components read characters; the language's own rules take quadratic time on a long run of marks.
    nlp.tokenizer = Tokenizer(nlp.vocab, infix_finditer=_MARK.finditer)
    for name in TREATY if kind == "treaty" else INSTRUMENT:
        if learned or name not in LEARNED:
            nlp.add_pipe(f"operative_{name}")
    return nlp


def read(
    document: Document,
    decision: Decision,
    learned: bool = True,
    model: Predictor | None = None,
    classified: Callable[[Unit], bool] | None = None,
) -> Reading:
    """A Reading of a Document by all components; by the rules alone unless `learned`.

    `model` reads in place of the committed classifier: one that was not trained on this document, for instance. Of a treaty it
    reads the articles that have a unit for which `classified` holds, all of them where nobody asks for less.
    """
    reading = Reading(document, decision.type, decision.nature)
    reading.model, reading.classified = model, classified
    reading.notes += [decision.remark] if decision.remark else []
    nlp = pipeline(document.metadata.language, "treaty" if decision.nature == "treaty" else "instrument", learned)
    doc: Doc = nlp.make_doc(document.text)
    doc._.reading = reading
    for _, component in nlp.pipeline:
        doc = component(doc)
    mark_spans(doc, reading)
    return reading


def annotate(document: Document, source: Source | None = None, decision: Decision | None = None) -> Record | None:
    """The record of a Document; None when its nature is ``unrelated``.

    `decision` is what `models.nature.decide` said, where the caller asked already.

    Deterministic: no clock, no network, no randomness. Raises nothing of its own; a component's
    error is the caller's to report with the document's name.
    """
    decision = decision or decide(document)
    if decision.nature == "unrelated":
        return None
    return calibrated(assemble(read(document, decision), decision, source))


def mark_spans(doc: Doc, reading: Reading) -> None:
    """Mirror the statements into `doc.spans`, so that spaCy's own tools can show them."""
    for field in FIELDS:
        spans = [
            doc.char_span(s.start, s.end, label=field, alignment_mode="expand") for s in reading.statements[field] if s.start is not None
        ]
        doc.spans[field] = [s for s in spans if s is not None]
