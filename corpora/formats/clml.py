"""CLML: Acts and instruments of the United Kingdom as legislation.gov.uk publishes them (``data.xml``).

Elements follow the publisher's Legislation Schema. ``P1`` … ``P7`` are the numbered levels; what they are called depends on
where they stand: section, regulation or article in the body, paragraph in a schedule.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from lxml import etree

from corpora import xml
from corpora.document import Document, DocumentBuilder, Provision, ProvisionKind, Run, normalise
from corpora.eid import clean_number, local_eid
from corpora.formats import Hints, register
from corpora.formats.clml_identification import identify, work_of_uri
from corpora.tables import SEPARATOR, cell_spans, row_words

Element = etree._Element

_BODY: dict[str, ProvisionKind] = {
    "P1": "section", "P2": "subsection", "P3": "paragraph", "P4": "subparagraph", "P5": "clause", "P6": "point", "P7": "indent",
}  # fmt: skip
_SCHEDULE: dict[str, ProvisionKind] = {
    "P1": "paragraph", "P2": "subparagraph", "P3": "clause", "P4": "point", "P5": "point", "P6": "point", "P7": "indent",
}  # fmt: skip
_GROUPS: dict[str, ProvisionKind] = {
    "Part": "part", "Chapter": "chapter", "Pblock": "heading", "PsubBlock": "heading", "EUTitle": "part", "EUPart": "part",
    "EUChapter": "chapter", "EUSection": "heading", "EUSubsection": "heading", "Group": "part",
}  # fmt: skip
_PRELIMS = (
    "Number",
    "Title",
    "LongTitle",
    "DateOfEnactment",
    "MadeDate",
    "LaidDate",
    "LaidDraft",
    "ComingIntoForce",
    "Approved",
    "SiftedDate",
)
# Marks and editorial matter inside words; their texts are provisions of their own behind the text.
_MARKS = ("CommentaryRef", "FootnoteRef", "MarginNoteRef")
_NOT_WORDS = (*_MARKS, "Contents", "Metadata", "Pnumber", "Resources", "Versions")
_INLINE = (
    "Addition", "Repeal", "Substitution", "Citation", "CitationSubRef", "CitationListRef", "Emphasis", "Strong", "Underline", "SmallCaps",
    "Superior", "Inferior", "Term", "Definition", "Abbreviation", "Acronym", "InternalLink", "ExternalLink", "Span", "Character",
    "Uppercase", "Proviso", "InlineAmendment", "Expanded", *_MARKS,
)  # fmt: skip


@register
class Clml:
    """Format of legislation.gov.uk."""

    name = "clml"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002
        if b"http://www.legislation.gov.uk/namespaces/legislation" not in head:
            return 0.0
        return 1.0 if re.search(rb"<(?:\w+:)?Legislation[\s>]", head) else 0.3

    def parse(self, data: bytes, hints: Hints) -> Document:
        root = xml.load(data, hints.name)
        if xml.tag(root) != "Legislation":
            raise xml.fault(root, f"the root is {xml.tag(root)}, not Legislation")
        return ClmlReader(root, hints).read()


class ClmlReader:
    """One pass over the tree, in printed order."""

    def __init__(self, root: Element, hints: Hints):
        self.root = root
        self.builder = DocumentBuilder("clml", identify(root, hints))
        self.levels = _BODY
        self.quoted = False
        self.applies = True
        self.count: Counter[str] = Counter()

    def read(self) -> Document:
        """The Document."""
        for element in xml.children(self.root):
            name = xml.tag(element)
            if name in ("Primary", "Secondary", "EURetained"):
                for part in xml.children(element):
                    self.part(part)
            elif name == "Commentaries":
                for note in xml.children(element, "Commentary"):
                    self.add(self.position("note", None), "note", self.flat(note))
            elif name == "Footnotes":
                for n, note in enumerate(xml.children(element, "Footnote"), 1):
                    self.add(f"fn_{n}", "footnote", self.flat(note), number=str(n))
        return self.builder.build()

    def part(self, element: Element) -> None:
        """One main part of the document."""
        name = xml.tag(element)
        if name in ("PrimaryPrelims", "SecondaryPrelims", "EUPrelims"):
            self.prelims(element)
        elif name in ("Schedules", "EUAnnexes", "Appendices"):
            for child in xml.children(element):
                if xml.tag(child) in ("Schedule", "Appendix"):
                    self.schedule(child)
        elif name == "ExplanatoryNotes":
            self.explanatory(element)
        else:
            self.blocks(element, None)

    def prelims(self, element: Element) -> None:
        """Title, number, dates and preamble."""
        title = self.add("title", "title", self.builder.metadata.title or "")
        for child in xml.children(element):
            name = xml.tag(child)
            if name in ("PrimaryPreamble", "SecondaryPreamble", "EUPreamble", "MultilineTitle"):
                self.preamble(child)
            elif name in _PRELIMS:
                words = self.flat(child)
                if normalise("".join(r.text for r in words)) != self.builder.metadata.title:
                    self.add(self.position("title", title), "title", words, parent=title)

    def preamble(self, element: Element) -> None:
        """Recitals and enacting words."""
        preamble = self.add("preamble", "preamble", "")
        for text in (t for t in element.iter() if xml.tag(t) == "Text"):
            above = {xml.tag(a) for a in text.iterancestors()}
            kind: ProvisionKind = "formula" if "EnactingText" in above else "recital"
            self.add(self.position(kind, preamble), kind, self.runs(text), parent=preamble)

    def schedule(self, element: Element) -> None:
        """A schedule with its own numbering."""
        number, reference = xml.text(xml.child(element, "Number")), xml.child(element, "Reference")
        title = xml.child(element, "TitleBlock") if xml.child(element, "TitleBlock") is not None else xml.child(element, "Title")
        local = local_eid("schedule", number) if clean_number(number) else self.position("schedule", None)
        container = self.add(local, "schedule", "", number=number or None, heading=xml.text(title) or None, element=element)
        if reference is not None:
            self.add("ref", "text", self.runs(reference), parent=container)
        if title is not None and xml.text(title):
            self.add("heading", "heading", self.flat(title), parent=container)
        self.levels = _SCHEDULE
        for child in xml.children(element):
            if xml.tag(child) not in ("Number", "Reference", "TitleBlock", "Title"):
                self.block(child, container)
        self.levels = _BODY

    def explanatory(self, element: Element) -> None:
        """The note at the end, which is no part of the instrument."""
        self.applies = False
        note = self.add("explanatory", "note", "")
        for text in (t for t in element.iter() if xml.tag(t) in ("Text", "Title", "Comment")):
            if not any(xml.tag(a) in ("Text", "Comment") for a in text.iterancestors()):
                self.add(self.position("note", note), "note", self.flat(text), parent=note)
        self.applies = True

    # Blocks

    def blocks(self, element: Element, parent: Provision | None) -> None:
        """Every block child of an element, in order."""
        for child in xml.children(element):
            self.block(child, parent)

    def block(self, element: Element, parent: Provision | None) -> None:
        """One block element."""
        name = xml.tag(element)
        if name in _GROUPS:
            self.group(element, _GROUPS[name], parent)
        elif name in ("P1group", "P2group", "P3group"):
            self.titled(element, parent)
        elif name in self.levels:
            self.unit(element, parent)
        elif name == "BlockAmendment":
            self.quote(element, parent)
        elif name in ("OrderedList", "UnorderedList", "KeyList"):
            self.items(element, parent)
        elif name == "table":
            self.table(element, parent)
        elif name in ("Text", "Title", "Subtitle", "Heading", "TableText", "Formula", "Comment"):
            kind: ProvisionKind = (
                "heading" if name in ("Title", "Subtitle", "Heading") else "wrapup" if parent and self.levelled(parent) else "text"
            )
            self.text(element, kind, parent)
        elif name in ("SignedSection", "Signatory", "Signee"):
            for line in xml.children(element):
                nested = xml.tag(line) in ("Signatory", "Signee")
                self.block(line, parent) if nested else self.text(line, "signature", parent)
        elif name not in _NOT_WORDS:
            self.blocks(element, parent)

    def levelled(self, parent: Provision) -> bool:
        """Whether a provision is a numbered level, so that words after its points close it."""
        return parent.kind in self.levels.values() or parent.kind == "article"

    def group(self, element: Element, kind: ProvisionKind, parent: Provision | None) -> None:
        """A part, chapter or cross-heading; sections under it keep their own address."""
        number, title = xml.text(xml.child(element, "Number")), xml.child(element, "Title")
        words = xml.text(title)
        if kind == "heading" and not number:
            self.add(self.position("heading", parent), "heading", self.runs(title), parent=parent, element=element)
            inside = parent
        else:
            local = local_eid(kind, number) if clean_number(number) else self.position(kind, parent)
            inside = self.add(local, kind, "", parent=parent, number=number or None, heading=words or None, element=element)
            if words:
                self.add("heading", "heading", self.runs(title), parent=inside)
        for child in xml.children(element):
            if xml.tag(child) not in ("Number", "Title"):
                self.block(child, inside)

    def titled(self, element: Element, parent: Provision | None) -> None:
        """A group of provisions under one title: it is printed above the first, and heads them all."""
        title = xml.child(element, "Title")
        printed = False
        for child in xml.children(element):
            if xml.tag(child) in self.levels:
                self.unit(child, parent, title, printed)
                printed = True
            elif child is not title:
                self.block(child, parent)

    def unit(self, element: Element, parent: Provision | None, title: Element | None = None, printed: bool = False) -> None:
        """A numbered level: its title (unless printed with the one before), number and words, then what stands under it."""
        level = xml.tag(element)
        kind = self.levels[level]
        if level == "P1" and (element.get("id") or "").startswith("article"):
            kind = "article"
        label = xml.child(element, "Pnumber")
        number = self.number(label, level)
        absolute = kind in ("section", "article") and not self.quoted
        local = local_eid(kind, number) if number and clean_number(number) else self.position(kind, None if absolute else parent)
        heading = normalise("".join(r.text for r in self.flat(title))) if title is not None else ""
        at = local if absolute or parent is None else f"{parent.eid}__{local}"
        if title is not None and heading and not printed:
            self.builder.add(f"{at}__heading", "heading", self.flat(title), parent=parent, absolute=True, applies=self.applies)
        own, rest = self.own(element)
        words = [run for text in own for run in [*self.runs(text), Run(" ")]]
        repealed = xml.attribute(element, "Status") in ("Repealed", "Revoked") or self.dots(own, words)
        provision = self.add(
            local, kind, words, parent=parent, number=number or None, heading=heading or None, element=element,
            repealed=repealed, absolute=absolute,
        )  # fmt: skip
        for child in rest:
            self.block(child, provision)

    def own(self, element: Element) -> tuple[list[Element], list[Element]]:
        """Texts before the first block of a level, and the blocks from there on."""
        parts: list[Element] = []
        for child in xml.children(element):
            parts += xml.children(child) if re.fullmatch(r"P\d?para|Para", xml.tag(child)) else [child]
        parts = [p for p in parts if xml.tag(p) not in ("Pnumber", *_NOT_WORDS)]
        first = next((i for i, p in enumerate(parts) if xml.tag(p) != "Text"), len(parts))
        return parts[:first], parts[first:]

    def dots(self, own: list[Element], words: list[Run]) -> bool:
        """Whether only the dots are left that stand for repealed words."""
        text = "".join(run.text for run in words)
        return bool(own) and any(xml.tag(d) == "Repeal" for t in own for d in t.iter()) and not re.search(r"\w", text)

    def number(self, label: Element | None, level: str) -> str:
        """Number as printed: brackets around all levels below the first unless the markup says otherwise."""
        bare = normalise("".join(run.text for run in self.runs(label))) if label is not None else ""
        if not bare or label is None:
            return ""
        before, after = xml.attribute(label, "PuncBefore"), xml.attribute(label, "PuncAfter")
        if before is None and after is None:
            return bare if level == "P1" or bare.startswith("(") else f"({bare})"
        return f"{before or ''}{bare}{after or ''}"

    def quote(self, element: Element, parent: Provision | None) -> None:
        """Text that an amendment inserts: provisions of another law, so never sections of this one."""
        container = self.add(self.position("text", parent), "text", "", parent=parent)
        levels, quoted = self.levels, self.quoted
        self.levels, self.quoted = (_SCHEDULE if xml.attribute(element, "Context") == "schedule" else _BODY), True
        self.blocks(element, container)
        self.levels, self.quoted = levels, quoted

    def items(self, element: Element, parent: Provision | None) -> None:
        """A list: points by their printed or counted number."""
        for n, item in enumerate(xml.children(element, "ListItem", "KeyListItem"), 1):
            stated = xml.attribute(item, "NumberOverride")
            own, rest = self.own(item)
            words = [run for text in own for run in [*self.runs(text), Run(" ")]]
            if not own and not rest:
                words = self.flat(item)
            point = self.add(local_eid("point", stated, n), "point", words, parent=parent, number=stated)
            for child in rest:
                self.block(child, point)

    def table(self, element: Element, parent: Provision | None) -> None:
        """A table: its header a heading, its rows provisions."""
        header: tuple[str, ...] = ()
        rows: list[tuple[str, tuple[tuple[int, int], ...]]] = []
        for line in (r for r in element.iter() if xml.tag(r) == "tr"):
            cells = [self.flat(c) for c in xml.children(line, "td", "th")]
            texts = [normalise("".join(r.text for r in c)) for c in cells]
            if xml.tag(line.getparent()) == "thead" or (not rows and all(xml.tag(c) == "th" for c in xml.children(line))):
                header = tuple(texts)
                self.add(self.position("heading", parent), "heading", SEPARATOR.join(t for t in texts if t), parent=parent)
            elif any(texts):
                row = self.add(self.position("row", parent), "row", row_words(cells), parent=parent)
                rows.append((row.eid, tuple(cell_spans(self.builder, row, dict(enumerate(texts)), len(texts)))))
        if rows:
            self.builder.add_table(parent.eid if parent else "table", header, rows)

    # Words

    def text(self, element: Element, kind: ProvisionKind, parent: Provision | None) -> None:
        """Words that are set out without a number."""
        words = self.flat(element)
        if normalise("".join(run.text for run in words)):
            self.add("wrapup" if kind == "wrapup" else self.position(kind, parent), kind, words, parent=parent)

    def flat(self, element: Element | None) -> list[Run]:
        """Words of an element with blocks below it, a space between blocks."""
        return self.runs(element, spaced=True)

    def runs(self, element: Element | None, spaced: bool = False) -> list[Run]:
        """Inline words with the legislation that citations resolve to."""
        if element is None:
            return []
        runs = [Run(element.text or "")]
        for child in element:
            name = xml.tag(child)
            if name in ("Citation", "CitationSubRef", "InternalLink", "ExternalLink"):
                runs.append(Run(xml.raw(child), work_of_uri(xml.attribute(child, "URI"))))
            elif name and name not in _MARKS:
                runs += self.runs(child, spaced)
                if spaced and name not in _INLINE:
                    runs.append(Run(" "))
            runs.append(Run(child.tail or ""))
        return runs

    def position(self, kind: str, parent: Provision | None) -> str:
        """Local eId of an unnumbered provision: its place among its like under one parent."""
        key = f"{parent.eid if parent else ''}/{kind}"
        self.count[key] += 1
        return local_eid(kind, None, self.count[key])

    def add(self, local: str, kind: ProvisionKind, words: str | list[Run], *, element: Element | None = None, **details: Any) -> Provision:
        """Append a provision with the dates and status of its element; prospective text does not apply yet."""
        prospective = element is not None and xml.attribute(element, "Status") == "Prospective"
        return self.builder.add(
            local, kind, words, in_force_from=None if prospective else xml.day(element, "RestrictStartDate"),
            applies=self.applies and not prospective, **details,
        )  # fmt: skip
