"""Labelled law as examples for the classifier: gold with the words of its documents, and what was drafted.

A document is read by the rules, by rules and a classifier, or not at all where only words and labels are wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Protocol

from corpora.document import Document, DocumentBuilder, Metadata
from corpora.labels import COLLECTIONS, GOLD, DraftedProvision, GoldDocument, LabelledProvision, Labels, drafted
from corpora.labels import read as read_rows
from corpora.reviews import Reviews, key
from evaluation.side_by_side import Run, in_turn
from evaluation.standoff import by_document, found_in, parsed, widest, within
from models.articles import articles
from models.classifier.examples import DRAFTED, Example, context_of, heard, stated
from models.classifier.predict import Predictor
from models.nature import Decision
from models.pipeline import read
from models.reading import Reading, Unit
from models.vocabulary import Nature, RecordType

ModelOf = Callable[[str], Predictor | None]  # the classifier that reads a document, by its sha256; None for the rules alone


def by_rules(document: str) -> None:
    """No classifier: every document is read by the rules alone."""


class Labelled(Protocol):
    """A labelled document."""

    @property
    def document(self) -> str:
        """How folds and examples name it."""

    @property
    def treaty(self) -> bool:
        """Whether it is one."""

    def examples(self, model: Predictor | None = None, *, unread: bool = False) -> list[Example]:
        """Its labelled provisions, read by the rules with `model`, by the rules alone without one; `unread` leaves out what is said of them."""


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """The file of a document, its labelled provisions, and verdicts of reviewers, which go first."""

    path: Path
    source: GoldDocument
    rows: list[LabelledProvision]
    reviews: Reviews | None = None

    @property
    def document(self) -> str:
        """The sha256 of its bytes."""
        return self.source.sha256

    @property
    def treaty(self) -> bool:
        """Whether its provisions are labelled as those of treaties are."""
        return self.source.regime == "treaty"

    def holds(self, unit: Unit) -> bool:
        """Whether some of a unit of it is labelled. Reading the other articles of a treaty would take most of the time of training."""
        return any(row.start < unit.provision.end and unit.provision.start < row.end for row in self.rows)

    def examples(self, model: Predictor | None = None, *, unread: bool = False) -> list[Example]:
        """As in Labelled. Raises ValueError where its canonical text is not the labelled one."""
        document, treaty = parsed(self.path, self.rows), self.treaty
        reading = _read(document, treaty, model, unread, self.holds)
        of_articles = {part.eid: a for a in articles(reading) for part in a.parts} if treaty else {}
        found = []
        for row in self.rows:
            unit, units = widest(reading, row.start, row.end), within(reading, row.start, row.end)
            context, words = context_of(unit.heading, unit.lead), document.text[row.start : row.end].replace("\n", " ")
            if (article := of_articles.get(unit.eid)) is not None:
                whole = {part.eid for part in article.parts} <= {u.eid for u in units}
                context, words = article.pair if whole else (article.context, words)
            labels = decided(labels_of(row, treaty), unit, self.reviews)
            metadata = document.metadata
            example = Example(
                self.document, self.source.regime, metadata.language, context, words, labels, treaty,
                metadata.jurisdiction, metadata.work, row.given,
            )  # fmt: skip
            found.append(example if unread else _said(example, reading, units))
        return _with_logits(found, model)


@dataclass(frozen=True, slots=True)
class DraftedDocument:
    """Provisions of a fictional instrument that were drafted for training, each read as if it stood in a document of its own."""

    document: str
    rows: list[DraftedProvision]
    treaty: bool = False

    def examples(self, model: Predictor | None = None, *, unread: bool = False) -> list[Example]:
        """As in Labelled."""
        found = []
        pairs = [(context_of(row.heading, row.lead), row.words) for row in self.rows]
        if model is not None:  # all at once: one provision in a document of its own would be read by itself
            model.by_network(pairs)
        for row, (context, _) in zip(self.rows, pairs, strict=True):
            reading = _read(drafted_document(row), False, model, unread)
            unit = reading.units[-1]
            example = Example(self.document, row.style, row.language, context, unit.text, labels_of(row, False))
            found.append(example if unread else _said(example, reading, [unit]))
        return _with_logits(found, model)


def _read(
    document: Document, treaty: bool, model: Predictor | None, unread: bool, classified: Callable[[Unit], bool] | None = None
) -> Reading:
    if not unread:
        return read_labelled(document, treaty, model, classified)
    decision = _labelled_as(treaty)
    return Reading(document, decision.type, decision.nature)


def _said(example: Example, reading: Reading, units: list[Unit]) -> Example:
    treaty = example.treaty
    return replace(example, stated=stated(reading, units, treaty=treaty), heard=heard(reading, units, treaty=treaty))


def _with_logits(examples: list[Example], model: Predictor | None) -> list[Example]:
    if model is None:
        return examples
    return [replace(e, logits=row) for e, row in zip(examples, model.logits([e.pair for e in examples]), strict=True)]


def labelled_documents(folders: Sequence[Path], gold: Path = GOLD, reviews: Reviews | None = None) -> Iterator[LabelledDocument]:
    """The documents to train on that are at hand below corpora folders."""
    for collection in COLLECTIONS:
        rows = by_document(gold / f"{collection}.jsonl")
        for source in read_rows(gold / "documents.jsonl", GoldDocument):
            if source.collection == collection and source.sha256 in rows and (folder := found_in(folders, source.path)):
                yield LabelledDocument(folder / source.path, source, rows[source.sha256], reviews)


def not_at_hand(folders: Sequence[Path], gold: Path = GOLD) -> list[GoldDocument]:
    """Documents to train on that lie in none of the folders; `labelled_documents` goes without them."""
    documents = read_rows(gold / "documents.jsonl", GoldDocument)
    return [d for d in documents if d.collection in COLLECTIONS and found_in(folders, d.path) is None]


def drafted_documents(folder: Path = GOLD / "drafting") -> Iterator[DraftedDocument]:
    """The fictional instruments whose provisions were drafted for training."""
    for document, rows in groupby(sorted(drafted(folder), key=lambda row: row.document), key=lambda row: row.document):
        yield DraftedDocument(f"{DRAFTED}{document}", list(rows))


def every_example(
    folders: Sequence[Path],
    reviews: Reviews | None = None,
    reviewed: Path | None = None,
    model_of: ModelOf | None = by_rules,
    run: Run = in_turn,
    *,
    treaties: bool = True,
    only: Container[str] | None = None,
) -> list[Example]:
    """All examples: gold, what was drafted, and labels of further documents that `review --export` wrote; of the documents in `only` where it is given.

    Without `model_of` nothing is read, and without `treaties` no treaty: they hold words and labels alone.
    """
    from evaluation.reviewed import further_documents

    documents: list[Labelled] = [*labelled_documents(folders, reviews=reviews), *drafted_documents()]
    if reviewed is not None:
        documents += further_documents(reviewed, folders[0], {d.document for d in documents})
    wanted = [(d, None if d.treaty and not treaties else model_of) for d in documents if only is None or d.document in only]
    items = (((d, reads is None), reads(d.document) if reads else None) for d, reads in wanted)
    return [e for found in run(examples_of, items) for e in found]


def read_by_rules(documents: Iterable[Labelled], run: Run = in_turn) -> list[Example]:
    """Examples of documents, each read by the rules alone."""
    return [e for found in run(examples_of, (((d, False), None) for d in documents)) for e in found]


def examples_of(item: tuple[Labelled, bool], model: Predictor | None) -> list[Example]:
    """Examples of a document, which with the second of the pair nothing reads."""
    labelled, unread = item
    return labelled.examples(model, unread=unread)


def drafted_document(row: DraftedProvision) -> Document:
    """A drafted provision, last in a document of its own, below what introduces it."""
    builder = DocumentBuilder("drafted", Metadata(language=row.language))
    parent = None
    if row.heading:
        builder.add("hed_1", "heading", row.heading)
    if row.lead:
        parent = builder.add("sec_1", "section", row.lead, heading=row.heading or None)
    builder.add("para_a", "paragraph", row.words, parent=parent, heading=row.heading or None)
    return builder.build()


def read_labelled(
    document: Document, treaty: bool, model: Predictor | None = None, classified: Callable[[Unit], bool] | None = None
) -> Reading:
    """A Reading of what people labelled, whatever its nature would be decided to be; by the rules alone without a model."""
    return read(document, _labelled_as(treaty), learned=model is not None, model=model, classified=classified)


def _labelled_as(treaty: bool) -> Decision:
    nature, type_ = (Nature.TREATY, RecordType.TREATY) if treaty else (Nature.SANCTIONS, RecordType.SANCTIONS)
    return Decision(nature, type_, "labelled")


def labels_of(row: Labels, treaty: bool) -> dict[str, frozenset[str]]:
    """Labels by task."""
    return {
        "treaty_functions" if treaty else "functions": frozenset(row.functions),
        "measures": frozenset(row.measures), "safeguards": frozenset(row.safeguards),
        "exemptions": frozenset(e["category"] for e in row.exemptions), "forms": frozenset(e["form"] for e in row.exemptions),
        "temporal": frozenset(t["kind"] for t in row.temporal),
        "obligations": frozenset(row.obligations), "exceptions": frozenset(row.exceptions),
    }  # fmt: skip


def decided(labels: dict[str, frozenset[str]], unit: Unit, reviews: Reviews | None) -> dict[str, frozenset[str]]:
    """Labels by task as reviewers decided on the words of a provision."""
    after = dict(labels)
    for field, label in sorted(reviews.fields()) if reviews else ():
        review = reviews.get(key(unit.text, unit.lead, field, label)) if reviews and field in after else None
        if review is not None:
            holds = {label} if review.verdict == "accept" else {review.to} if review.to else set()
            after[field] = (after[field] - {label}) | holds
            if "functions" in field and len(after[field]) > 1:
                after[field] -= {"other"}
    return after
