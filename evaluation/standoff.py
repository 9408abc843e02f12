"""Turns labelled provisions that quote their words into stand-off gold, and gold back into examples.

A quoted provision is found in the canonical text by its letters and digits alone, in reading order, as the
scorer does; what is not found is reported, never moved to a near match.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from corpora.document import Document, DocumentBuilder, Metadata
from corpora.formats import Hints, parse
from corpora.labels import APART, COLLECTIONS, GOLD, LABELS, DraftedProvision, GoldDocument, LabelledProvision, Labels, drafted, write
from corpora.labels import read as read_rows
from corpora.reviews import Reviews, key
from evaluation.quotations import letters
from models.articles import articles
from models.classifier.examples import DRAFTED, Example, context_of, heard, stated
from models.classifier.predict import Predictor
from models.nature import Decision
from models.pipeline import read
from models.reading import Reading, Unit
from models.vocabulary import Nature, RecordType

REGIMES = {
    "canada": "ca",
    "un-security-council": "un",
    "us-executive-orders": "us",
    "us-presidential-actions": "us",
    "treaties": "treaty",
    "trade-agreements": "treaty",
}


def import_gold(gold: Path, documents: Path, into: Path = GOLD, *, given: bool = False) -> list[str]:
    """Write the labelled files of `gold`, a folder for each collection, into `corpora/gold`; returns what was not found.

    Documents that were labelled before and are not in `gold` stay as they are; `given` says that the labels came with the project.
    """
    manifests = {d: _manifest(documents / d) for d in REGIMES}
    sources: list[GoldDocument] = []
    rows_of: dict[str, list[LabelledProvision]] = {}
    lost = []
    for collection in (*COLLECTIONS, *APART):
        for file in sorted((gold / collection).glob("*.jsonl")):
            labelled = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
            path = labelled[0]["doc"]
            data = (documents / path).read_bytes()
            document = parse(data, Hints(name=Path(path).name))
            digest = hashlib.sha256(data).hexdigest()
            folder, _, rest = path.partition("/")
            row = manifests[folder].get(rest, {})
            regime = "fr" if collection == "provisions-fr" else REGIMES[folder]
            sources.append(
                GoldDocument(
                    sha256=digest,
                    path=path,
                    collection=collection,
                    regime=regime,
                    source=row.get("source"),
                    url=row.get("url"),
                    given=given,
                )
            )
            found, missed = _stand_off(labelled, document, digest)
            rows_of.setdefault(collection, []).extend(found)
            lost += [f"{path}: {q[:80]}" for q in missed]
    anew = {s.sha256 for s in sources}
    write(into / "documents.jsonl", [s for s in read_rows(into / "documents.jsonl", GoldDocument) if s.sha256 not in anew] + sources)
    for collection in (*COLLECTIONS, *APART):
        kept = [r for rows in by_document(into / f"{collection}.jsonl").values() for r in rows if r.document not in anew]
        write(into / f"{collection}.jsonl", kept + rows_of.get(collection, []))
    return lost


def _manifest(folder: Path) -> dict[str, dict]:
    path = folder / "MANIFEST.jsonl"
    return {r["path"]: r for r in map(json.loads, path.read_text("utf-8").splitlines())} if path.is_file() else {}


_NOTES = re.compile(r"<sup>.*?</sup>", re.DOTALL)  # a footnote inside the quoted words; it stands behind them in the canonical text


def _stand_off(labelled: list[dict], document: Document, digest: str) -> tuple[list[LabelledProvision], list[str]]:
    flat, at = letters(document.text)
    cursor, found, lost = 0, [], []
    for row in labelled:
        key = letters(_NOTES.sub(" ", row["quote"]))[0]
        place = flat.find(key, cursor) if key else -1
        if place < 0 and key:
            place = flat.find(key)
        if place < 0:
            lost.append(row["quote"])
            continue
        cursor = place
        values = {k: row[k] for k in LABELS if row.get(k)}
        found.append(LabelledProvision(document=digest, text=document.sha256, start=at[place], end=at[place + len(key) - 1] + 1, **values))
    return found, lost


ModelOf = Callable[[str], Predictor | None]  # the classifier that reads a document, by its sha256; None for the rules alone


def by_rules(document: str) -> None:
    """No classifier: every document is read by the rules alone."""


def found_in(folders: Iterable[Path], path: str) -> Path | None:
    """The first of several corpora folders that holds a document; None where none does."""
    return next((folder for folder in folders if (folder / path).is_file()), None)


def not_at_hand(folders: Sequence[Path], gold: Path = GOLD) -> list[GoldDocument]:
    """Documents to train on that lie in none of the folders; `examples` goes without them."""
    documents = read_rows(gold / "documents.jsonl", GoldDocument)
    return [d for d in documents if d.collection in COLLECTIONS and found_in(folders, d.path) is None]


def examples(folders: Sequence[Path], gold: Path = GOLD, reviews: Reviews | None = None, model_of: ModelOf = by_rules) -> Iterator[Example]:
    """Every labelled provision of the documents at hand below corpora folders, as the classifier sees it; verdicts of reviewers go first.

    Raises ValueError where a document's canonical text is no longer the one that was labelled.
    """
    for collection in COLLECTIONS:
        rows = by_document(gold / f"{collection}.jsonl")
        for source in read_rows(gold / "documents.jsonl", GoldDocument):
            if source.collection == collection and source.sha256 in rows and (folder := found_in(folders, source.path)):
                yield from of_document(folder / source.path, source, rows[source.sha256], reviews, model_of)


def by_document(path: Path) -> dict[str, list[LabelledProvision]]:
    """The labelled provisions of a collection, by the sha256 of their document."""
    rows: dict[str, list[LabelledProvision]] = {}
    for row in read_rows(path, LabelledProvision) if path.is_file() else ():
        rows.setdefault(row.document, []).append(row)
    return rows


def quoted(path: Path, source: GoldDocument, rows: list[LabelledProvision]) -> list[dict]:
    """Labelled provisions of a document with their words, as the scorer wants them. Raises ValueError where the text is not the labelled one."""
    text = _parsed(path, rows).text
    return [{"doc": source.path, "quote": text[r.start : r.end], **{k: getattr(r, k) for k in LABELS}} for r in rows]


def every_example(
    folders: Sequence[Path], reviews: Reviews | None = None, reviewed: Path | None = None, model_of: ModelOf = by_rules
) -> list[Example]:
    """All examples: gold, what was drafted, and labels of further documents that `review --export` wrote."""
    from evaluation.reviewed import new_examples

    found = [*examples(folders, reviews=reviews, model_of=model_of), *drafted_examples(model_of=model_of)]
    if reviewed is not None:
        found += new_examples(reviewed, folders[0], {e.document for e in found}, model_of)
    return found


def _parsed(path: Path, rows: list[LabelledProvision]) -> Document:
    """A labelled document. Raises ValueError where its canonical text is not the labelled one."""
    document = parse(path.read_bytes(), Hints(name=path.name))
    if changed := next((row.text for row in rows if row.text != document.sha256), None):
        raise ValueError(f"{path}: canonical text {document.sha256[:12]} is not the labelled {changed[:12]}; import the gold again")
    return document


def of_document(
    path: Path, source: GoldDocument, rows: list[LabelledProvision], reviews: Reviews | None = None, model_of: ModelOf = by_rules
) -> Iterator[Example]:
    """The labelled provisions of one document. Raises ValueError where its canonical text is not the labelled one."""
    document = _parsed(path, rows)
    treaty = source.regime == "treaty"
    reading = read_labelled(document, treaty, model_of(source.sha256))
    of_articles = {part.eid: a for a in articles(reading) for part in a.parts} if treaty else {}
    for row in rows:
        unit = widest(reading, row.start, row.end)
        units = within(reading, row.start, row.end)
        context, words = context_of(unit.heading, unit.lead), document.text[row.start : row.end].replace("\n", " ")
        if (article := of_articles.get(unit.eid)) is not None:
            whole = {part.eid for part in article.parts} <= {u.eid for u in units}
            context, words = article.pair if whole else (article.pair[0], words)
        yield Example(
            source.sha256, source.regime, document.metadata.language, context, words,
            decided(labels_of(row, treaty), unit, reviews), treaty, document.metadata.jurisdiction, document.metadata.work, source.given, stated(reading, units, treaty=treaty), heard(reading, units, treaty=treaty),
        )  # fmt: skip


def drafted_examples(folder: Path = GOLD / "drafting", model_of: ModelOf = by_rules) -> Iterator[Example]:
    """Every provision drafted for training, read as if it stood in a document of its own."""
    for row in drafted(folder):
        document = f"{DRAFTED}{row.document}"
        reading = read_labelled(drafted_document(row), treaty=False, model=model_of(document))
        unit = reading.units[-1]
        yield Example(
            document, row.style, row.language, context_of(row.heading, row.lead), unit.text, labels_of(row, False), False, None, None, False,
            stated(reading, [unit], treaty=False), heard(reading, [unit], treaty=False),
        )  # fmt: skip


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


def read_labelled(document: Document, treaty: bool, model: Predictor | None = None) -> Reading:
    """A Reading of what people labelled, whatever its nature would be decided to be; by the rules alone without a model."""
    decision = (
        Decision(Nature.TREATY, RecordType.TREATY, "labelled") if treaty else Decision(Nature.SANCTIONS, RecordType.SANCTIONS, "labelled")
    )
    return read(document, decision, learned=model is not None, model=model)


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


def within(reading: Reading, start: int, end: int) -> list[Unit]:
    """Provisions that lie at least half in a span; the one that shares most of it if none does."""

    def shared(u: Unit) -> int:
        return min(end, u.provision.end) - max(start, u.provision.start)

    found = [u for u in reading.units if 2 * shared(u) >= max(1, u.provision.end - u.provision.start)]
    return found or [widest(reading, start, end)]


def widest(reading: Reading, start: int, end: int) -> Unit:
    """The provision that shares most of a span; the first of equals."""
    return max(reading.units, key=lambda u: min(end, u.provision.end) - max(start, u.provision.start))
