"""The Document: what every format becomes before anyone reads it as law.

A Document is canonical text plus what the publisher's markup already says about it: a tree of
provisions, resolved references, listings, tables and metadata. Nothing here interprets language.

Offsets are Unicode code points into `Document.text`, end exclusive. Canonical text is Unicode NFC,
every provision is one line, lines are joined by a single ``\n``; so the provisions' own spans tile
the text: each character belongs to exactly one provision or is the ``\n`` between two of them.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

ProvisionKind = Literal[
    "title",  # the document's own title, number and making date
    "preamble",  # unnumbered words before the operative part
    "citation",  # "Having regard to …", "By the authority vested in me …" where the markup tells it
    "recital",
    "formula",  # enacting words
    "heading",  # a heading or marginal note, as printed
    "part",
    "chapter",
    "section",
    "subsection",
    "article",
    "paragraph",
    "subparagraph",
    "clause",
    "point",
    "indent",
    "definition",
    "wrapup",  # words of a provision printed after its points
    "schedule",
    "listing",  # one entry of a list that the markup structures
    "row",  # one row of a table
    "note",  # editorial or historical note of the publisher
    "footnote",
    "signature",
    "text",  # a separately set-out unit that the format does not name
]


_REASON = 400  # characters


class DocumentError(ValueError):
    """A source that cannot become a Document; says which file, where in it, and why."""

    def __init__(self, file: str, place: str, reason: str):
        # A parser's own message may have several lines, or quote the source at length.
        self.file, self.place, self.reason = file, place, " ".join(reason.split())[:_REASON]
        super().__init__(f"{self.file}: {self.place}: {self.reason}")


@dataclass(frozen=True, slots=True)
class Provision:
    """The smallest numbered or separately set-out unit, with the span of its *own* words.

    `start`, `end` leave out the words of its children (so a container may be empty) and include its
    printed number. `eid` follows Akoma Ntoso naming (``sec_3__subsec_1__para_a``) and is unique in
    the document. `heading` repeats the words of its marginal note or title, which are a provision of
    kind ``heading`` themselves. `number` is as printed: ``3.1``, ``(a)``, ``Article 4``.
    """

    eid: str
    kind: ProvisionKind
    start: int
    end: int
    number: str | None = None
    heading: str | None = None
    parent: str | None = None
    repealed: bool = False
    in_force_from: date | None = None
    last_amended: date | None = None
    repealed_by: str | None = None  # the stub's words: "SOR/2022-31, s. 3"
    applies: bool = True  # False: printed apart by the publisher (amendments not in force, related provisions of amending acts)


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation that the markup resolves: span of the cited words and the id it points to."""

    start: int
    end: int
    target: str  # TAXONOMY id, e.g. "ca:S-14.5", "eu:celex:32014R0833", or "#sec_3" inside the document
    label: str


@dataclass(frozen=True, slots=True)
class Listing:
    """An entry that the markup sets out as one: a person, entity, ship, good or service of a schedule.

    `name_start`, `name_end` is the span of the name inside the entry's provision; `fields` holds what
    the markup labels (``aliases``, ``dob``, ``imo`` …) as printed.
    """

    provision: str
    name: str
    name_start: int
    name_end: int
    schedule: str | None = None  # as printed: "SCHEDULE 1", "Annex I"
    group: str | None = None  # heading above the entry: "PART 1 Entities"
    number: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    added_by: str | None = None  # historical note of the entry
    listed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the source: `header` cells as printed and, per row, its provision and cell spans."""

    eid: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]  # (row eId, ((start, end) of each cell))


@dataclass(slots=True)
class Party:
    """A party to a treaty as its source states it; `state` is ISO 3166-1 alpha-2 where known."""

    state: str
    since: date | None = None
    until: date | None = None
    reservations: str | None = None


@dataclass(slots=True)
class Metadata:
    """What the format states about the document; None or empty where it is silent."""

    work: str | None = None  # TAXONOMY id of the work: "ca:SOR/2014-58", "us:eo:13694", "treaty:iccpr"
    title: str | None = None
    short_title: str | None = None
    number: str | None = None  # as printed
    language: str = "en"
    jurisdiction: str | None = None  # ISO 3166-1 alpha-2, "EU", "UN"; None for treaties
    issuer: str | None = None
    form: str | None = None  # the publisher's own word: "regulation", "act", "executive order", "notice", "resolution", "treaty"
    adopted: date | None = None
    published: date | None = None
    registered: date | None = None
    in_force: date | None = None
    repealed_on: date | None = None
    version: date | None = None  # date of this expression (consolidation, point in time)
    repealed: bool = False
    repealed_by: str | None = None  # the stub's words: "SOR/2025-49, s. 1"
    enabling: tuple[str, ...] = ()  # ids of enabling acts that the markup names
    implements: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    identifiers: dict[str, str] = field(default_factory=dict)
    url: str | None = None
    warnings: list[str] = field(default_factory=list)  # what looks wrong in the source (OCR damage, title of another act)


@dataclass(slots=True)
class Document:
    """Canonical text with its provisions in reading order; see the module's text for the invariants."""

    text: str
    provisions: list[Provision]
    metadata: Metadata
    format: str  # id of the parser: "lims-xml"
    references: list[Reference] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    @property
    def sha256(self) -> str:
        """SHA-256 of the canonical text in UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    def words(self, provision: Provision) -> str:
        """The own words of a provision."""
        return self.text[provision.start : provision.end]

    def check(self) -> None:
        """Raise ValueError unless the provisions tile the text and eIds and parents are sound."""
        seen: set[str] = set()
        at = 0
        for p in self.provisions:
            if p.eid in seen:
                raise ValueError(f"eId {p.eid} twice")
            if p.parent is not None and p.parent not in seen:
                raise ValueError(f"{p.eid}: parent {p.parent} does not come before it")
            seen.add(p.eid)
            if p.end > p.start:
                if p.start != at:
                    raise ValueError(f"{p.eid}: starts at {p.start}, expected {at}")
                at = p.end + 1
            elif not 0 <= p.start <= len(self.text):
                raise ValueError(f"{p.eid}: empty span outside the text")
        if self.text and at != len(self.text) + 1:
            raise ValueError(f"provisions end at {at - 1}, text at {len(self.text)}")
        if unicodedata.normalize("NFC", self.text) != self.text:
            raise ValueError("text is not NFC")


_SPACE = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]+")


def normalise(text: str) -> str:
    """NFC, white space (also no-break, zero-width and soft hyphen) folded to single spaces, trimmed.

    Control characters other than white space are dropped: no publisher means them.
    """
    folded = _SPACE.sub(" ", unicodedata.normalize("NFC", text.replace("\u00ad", "").replace("\u200b", "")))
    return "".join(c for c in folded if c == " " or unicodedata.category(c) not in ("Cc", "Cs")).strip()


_LANGUAGES = {"eng": "en", "fra": "fr", "fre": "fr"}


def language_code(stated: str) -> str:
    """``en`` for "en-CA", "EN" and "eng"; ``und`` for what is no code of a language."""
    first = re.split(r"[-_]", stated.strip().lower())[0]
    code = _LANGUAGES.get(first, first)
    return code if re.fullmatch(r"[a-z]{2}", code) else "und"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of inline text; `target` is the id that the markup resolves it to, if any."""

    text: str
    target: str | None = None


class DocumentBuilder:
    """Builds a Document line by line, keeping the invariants: the only way parsers make one.

    `add` normalises the words, gives the provision its span and makes its eId unique (a second
    ``para_a`` under one parent becomes ``para_a_2``).
    """

    def __init__(self, format: str, metadata: Metadata | None = None):
        self.format = format
        self.metadata = metadata or Metadata()
        self._lines: list[str] = []
        self._length = 0
        self._provisions: list[Provision] = []
        self._eids: dict[str, int] = {}
        self._references: list[Reference] = []
        self._listings: list[Listing] = []
        self._tables: list[Table] = []

    def unique_eid(self, eid: str) -> str:
        """`eid`, or with the first free ``_2``, ``_3`` … behind it; reserved from then on."""
        n = self._eids.get(eid, 0) + 1
        self._eids[eid] = n
        if n == 1:
            return eid
        return self.unique_eid(f"{eid}_{n}")

    def add(
        self,
        eid: str,
        kind: ProvisionKind,
        words: str | Sequence[Run] = "",
        *,
        number: str | None = None,
        heading: str | None = None,
        parent: Provision | str | None = None,
        repealed: bool = False,
        in_force_from: date | None = None,
        last_amended: date | None = None,
        repealed_by: str | None = None,
        applies: bool = True,
        print_number: bool = True,
        absolute: bool = False,
    ) -> Provision:
        """Append one provision; its printed text is ``number words``, folded by `normalise`.

        `eid` is local (``para_a``) when `parent` is given, and becomes ``{parent}__para_a``;
        `absolute` keeps it as it is (an article is ``art_4`` whatever chapter it stands in).
        """
        parent_eid = parent.eid if isinstance(parent, Provision) else parent
        full = self.unique_eid(f"{parent_eid}__{eid}" if parent_eid and not absolute else eid)
        runs = [Run(words)] if isinstance(words, str) else list(words)
        prefix = normalise(number) if number and print_number else ""
        text, references = _join([Run(prefix + " "), *runs] if prefix else runs)
        start = self._length + 1 if self._lines else 0
        if text:
            self._lines.append(text)
            self._length = start + len(text)
            end = self._length
            for s, e, target in references:
                self._references.append(Reference(start + s, start + e, target, text[s:e]))
        else:
            start = min(start, self._length)
            end = start
        provision = Provision(
            full,
            kind,
            start,
            end,
            normalise(number) if number else None,
            normalise(heading) if heading else None,
            parent_eid,
            repealed,
            in_force_from,
            last_amended,
            repealed_by,
            applies,
        )
        self._provisions.append(provision)
        return provision

    def add_listing(self, provision: Provision, name: str, **details) -> Listing:
        """Record that `provision` is a list entry named `name`; the name must stand in its words."""
        name = normalise(name)
        words = self._words(provision)
        at = words.find(name)
        if at < 0:
            raise ValueError(f"{provision.eid}: name {name!r} is not in its words")
        start = provision.start + at
        listing = Listing(provision.eid, name, start, start + len(name), **details)
        self._listings.append(listing)
        return listing

    def add_table(self, eid: str, header: Iterable[str], rows: Iterable[tuple[str, tuple[tuple[int, int], ...]]]) -> None:
        """Record a table whose rows were added as provisions."""
        self._tables.append(Table(eid, tuple(normalise(h) for h in header), tuple(rows)))

    def __len__(self) -> int:
        """Number of provisions so far."""
        return len(self._provisions)

    def span(self, first: int) -> tuple[int, int] | None:
        """Span of the words of all provisions added from the `first`-th on; None where they have none."""
        spans = [(p.start, p.end) for p in self._provisions[first:] if p.end > p.start]
        return (spans[0][0], spans[-1][1]) if spans else None

    def words(self, provision: Provision) -> str:
        """Own words of a provision already added, number included; empty where it has none."""
        return self._words(provision) if provision.end > provision.start else ""

    def _words(self, provision: Provision) -> str:
        # Entries are recorded right after they are added, so the line is found from the end.
        at = self._length
        for line in reversed(self._lines):
            if at - len(line) == provision.start:
                return line
            at -= len(line) + 1
        raise ValueError(f"{provision.eid} has no words")

    def build(self) -> Document:
        """The Document, checked."""
        self.metadata.language = language_code(self.metadata.language)
        document = Document(
            "\n".join(self._lines),
            self._provisions,
            self.metadata,
            self.format,
            self._references,
            self._listings,
            self._tables,
        )
        document.check()
        return document


def _join(runs: Sequence[Run]) -> tuple[str, list[tuple[int, int, str]]]:
    """Folded text of runs and the spans of those with a target."""
    raw, marks = "", []
    for run in runs:
        if run.target and run.text.strip():
            marks.append((len(raw), len(raw) + len(run.text), run.target))
        raw += run.text
    text = normalise(raw)
    if not marks:
        return text, []
    spans = []
    for s, e, target in marks:
        # normalise(prefix + mark) differs from normalise(prefix) by the mark's own words.
        end = len(normalise(raw[:e]))
        label = normalise(raw[s:e])
        start = end - len(label)
        if label and text[start:end] == label:
            spans.append((start, end, target))
    return text, spans
