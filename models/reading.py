"""A Reading: a Document while it is being annotated, carried through the spaCy pipeline.

Components read provisions through `Unit`s (a provision with its lead-in, heading and neighbours) and
write statements through `Reading.state`; that is the only way a statement gets its span, so that its
`text` is exactly the canonical text between its offsets.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from spacy.tokens import Doc

from corpora.document import Document, Provision
from models.record import Annotation, Disagreement, FunctionLabel
from models.vocabulary import Nature, RecordType

S = TypeVar("S", bound=Annotation)

FIELDS = (
    "legal_bases",
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
    "relations",
    "obligations",
    "exceptions",
)


@dataclass(slots=True)
class Unit:
    """A provision as a component reads it.

    `text` is its own words without the printed number; `offset` is where they start in the canonical
    text; `lead` the words of the provisions that introduce it, outermost first, joined by a space.
    """

    provision: Provision
    text: str
    offset: int
    index: int
    lead: str = ""
    heading: str = ""  # nearest heading above or of the provision
    parent: Unit | None = None
    children: list[Unit] = field(default_factory=list)
    parts: bool = False  # whether provisions stand below it
    alone: bool = False  # whether its number has a line of its own in print

    @property
    def eid(self) -> str:
        return self.provision.eid

    @property
    def kind(self) -> str:
        return self.provision.kind

    @property
    def titled(self) -> bool:
        """Whether its own words are its heading alone ("4 Definitions", "§ 1.1 Scope."), and what it says stands below."""
        same = bool(self.parts) and self.kind in HEADED and bool(self.text) and _bare(self.text) == _bare(self.provision.heading or "")
        return same and not _STATES.search(self.text)

    @property
    def stub(self) -> bool:
        """Whether it is a printed number and nothing else, on the line of its first subsection ("11.—(1)")."""
        return bool(self.parts) and not self.text.strip() and self.kind in _STUBS and not self.alone

    @property
    def full(self) -> str:
        """Lead-in and own words, as a lawyer reads a point."""
        return f"{self.lead} {self.text}".strip()

    def ancestors(self) -> Iterator[Unit]:
        """The provisions above, nearest first."""
        unit = self.parent
        while unit is not None:
            yield unit
            unit = unit.parent

    @property
    def schedule(self) -> Unit | None:
        """The nearest schedule or annex above it; None in the body of the document."""
        return next((above for above in self.ancestors() if above.kind == "schedule"), None)

    def descendants(self) -> Iterator[Unit]:
        """All provisions below, in reading order."""
        for child in self.children:
            yield child
            yield from child.descendants()


# Provisions that may have a heading of their own on the line of their number.
HEADED = frozenset({"section", "article"})
# A short section that says something is no heading, though a publisher's file repeats it as one.
_STATES = re.compile(
    r"\b(?:is|are) (?:hereby )?(?:authori[sz]ed|directed|delegated|intended|revoked|amended|prohibited|ratified) (?:to\b|$)|\b(?:shall|may) (?:be|not|take)\b"
)
_STUBS = HEADED | {"subsection", "paragraph", "subparagraph"}
# What has its number on a line of its own: an article, and a section of an order where the converter made its number a heading.
_ALONE = re.compile(r"^Art(?:icle|\.)", re.IGNORECASE)
_SECTIONS_ALONE = {"fr-markdown"}


# Points, which unnumbered words above them may introduce ("This Act extends to:", "The Director may—").
POINTS = frozenset({"subsection", "paragraph", "subparagraph", "clause", "point", "indent"})
_INTRODUCES = re.compile(r"[:—–]\s*$")


def _bare(words: str) -> str:
    return words.strip(" .:—–-").casefold()


# A heading of one provision alone, not of what follows it.
_HEADS_ONE = re.compile(r"(?:^|__)(?:sec|art|subsec|para|point)_[^_]*__heading$")
# Kinds of provision whose words do not introduce those below.
NOT_LEAD = frozenset({"heading", "title", "footnote", "note", "signature", "part", "chapter", "schedule", "preamble"})


# What stands before the first operative provision; a heading above it ("Authority") says nothing of what follows.
_OPENS = frozenset({"preamble", "formula"})


class Reading:
    """A Document, its Units, and the statements and functions found so far."""

    def __init__(self, document: Document, type: RecordType, nature: Nature):
        self.document = document
        self.type = type
        self.nature = nature
        self.language = document.metadata.language
        self.statements: dict[str, list] = defaultdict(list)
        self.functions: dict[str, dict[str, FunctionLabel]] = defaultdict(dict)
        self.profile: dict = {}
        self.regime: dict = {}
        self.notes: list[str] = []
        self.model: Any = None  # the classifier that reads beside the rules; None where the rules read alone
        self.classified: Callable[[Unit], bool] | None = None  # of which units of a treaty the classifier reads the articles; None for all
        self.logits: dict[str, Any] = {}  # by eId, as the classifier read them
        self.asked: dict[tuple[str, str], dict[str, float]] = {}  # by task and eId: what rules said, and how surely, when both were heard
        self.disagreements: list[Disagreement] = []
        self.units = _units(document)
        self.by_eid = {u.eid: u for u in self.units}

    def state(self, field: str, unit: Unit, start: int, end: int, model: type[S], *, method: str, confidence: float = 0.9, **values) -> S:
        """Add a statement over `unit.text[start:end]` to `field` and return it.

        Offsets are relative to `unit.text`; surrounding white space is trimmed. Raises ValueError on
        an empty span.
        """
        words = unit.text[start:end]
        left = len(words) - len(words.lstrip())
        words = words.strip()
        if not words:
            raise ValueError(f"{unit.eid}: empty span for {field}")
        at = unit.offset + start + left
        statement = model(provision=unit.eid, start=at, end=at + len(words), text=words, confidence=confidence, method=method, **values)
        self.statements[field].append(statement)
        return statement

    def state_whole(self, field: str, unit: Unit, model: type[S], *, method: str, confidence: float = 0.9, **values) -> S:
        """Add a statement over all own words of `unit`."""
        return self.state(field, unit, 0, len(unit.text), model, method=method, confidence=confidence, **values)

    def label(self, unit: Unit, function: str, *, method: str, confidence: float = 0.9) -> None:
        """Say that `unit` has a function; the more confident of two methods is kept."""
        old = self.functions[unit.eid].get(function)
        if old is None or old.confidence < confidence:
            self.functions[unit.eid][str(function)] = FunctionLabel(label=str(function), confidence=confidence, method=method)

    def has(self, unit: Unit, function: str) -> bool:
        """Whether `unit` was given `function`."""
        return str(function) in self.functions.get(unit.eid, {})

    def method(self, unit: Unit, function: str) -> str | None:
        """How `unit` was found to have `function`; None where it has it not."""
        label = self.functions.get(unit.eid, {}).get(str(function))
        return label.method if label else None

    def labelled(self, function: str) -> Iterator[tuple[Unit, FunctionLabel]]:
        """Units that have a function, in reading order, with the label that says so."""
        for unit in self.units:
            label = self.functions.get(unit.eid, {}).get(str(function))
            if label is not None and unit.text:
                yield unit, label

    def of(self, field: str, unit: Unit) -> list:
        """Statements of `field` that stand in `unit`."""
        return [s for s in self.statements[field] if s.provision == unit.eid]


def in_force_from(unit: Unit) -> date | None:
    """The day on which a provision and its section began, where the publisher states it: the earliest, as later ones are of amended words."""
    days = []
    for above in (unit, *unit.ancestors()):
        days.append(above.provision.in_force_from)
        if above.kind in ("section", "article", "regulation"):
            break
    return min((d for d in days if d), default=None)


def unnumbered_words(words: str, number: str | None) -> tuple[str, int]:
    """A provision's words without its printed number, and how many characters that leaves out."""
    if not number or not words.startswith(number):
        return words, 0
    own = words[len(number) :].lstrip()
    return own, len(words) - len(own)


LEAD = 20_000  # characters of a lead-in that are read: the nearest


def _introduces(unit: Unit, leads: dict[str, str]) -> str:
    """What introduces the provisions right below `unit`; one string for all of them, kept in `leads`."""
    if unit.eid not in leads:
        own = unit.text if unit.kind not in NOT_LEAD and not unit.titled else ""
        leads[unit.eid] = " ".join(words for words in (unit.lead, own) if words)[-LEAD:]
    return leads[unit.eid]


def _units(document: Document) -> list[Unit]:
    units: list[Unit] = []
    by_eid: dict[str, Unit] = {}
    leads: dict[str, str] = {}
    above = ""  # the last free-standing heading
    opening = False  # whether the preamble stands below it, so that it ends with the preamble
    introducing: dict[str, Unit | None] = {}  # by parent: the unnumbered words that the points now printed hang on
    parents = {p.parent for p in document.provisions if p.kind != "heading"}
    for index, p in enumerate(document.provisions):
        words = document.words(p)
        own, skip = unnumbered_words(words, p.number)
        alone = bool(_ALONE.match(p.number or "")) or (p.kind == "section" and document.format in _SECTIONS_ALONE)
        unit = Unit(p, own, p.start + skip, index, parts=p.eid in parents, alone=alone)
        if p.kind == "heading" and not _HEADS_ONE.search(p.eid):
            above, opening = words, False
        elif p.kind in _OPENS:
            opening = True
        elif opening:
            above, opening = "", False
        if p.parent is not None:
            opened = introducing.get(p.parent)
            unit.parent = opened if opened and p.kind in POINTS else by_eid[p.parent]
            if p.kind not in POINTS:
                introducing[p.parent] = unit if p.kind == "text" and _INTRODUCES.search(own) else None
            unit.parent.children.append(unit)
            unit.lead = _introduces(unit.parent, leads)
        unit.heading = p.heading or next((a.provision.heading for a in unit.ancestors() if a.provision.heading), None) or above
        units.append(unit)
        by_eid[p.eid] = unit
    return units


if not Doc.has_extension("reading"):
    Doc.set_extension("reading", default=None)


def reading_of(doc: Doc) -> Reading:
    """The Reading that a spaCy Doc carries. Raises ValueError when there is none."""
    reading = doc._.reading
    if reading is None:
        raise ValueError("this Doc was not made by models.pipeline.annotate")
    return reading
