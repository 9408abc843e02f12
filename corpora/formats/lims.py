"""LIMS XML: the Acts and regulations of Canada as the Department of Justice publishes them, English and French.

Elements and attributes follow the publisher's own DTD (regulations_web.dtd, statutes_web.dtd).
"""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from corpora import xml
from corpora.document import Document, DocumentBuilder, Metadata, Provision, ProvisionKind, Run, normalise
from corpora.eid import clean_number, local_eid, term_eid
from corpora.formats import Hints, register
from corpora.formats.lims_identification import identify, stub, work_id
from corpora.formats.lims_schedules import Place, amending, read_items, read_provision, read_schedule
from corpora.formats.lims_tables import read_table

Element = etree._Element

LEVELS: dict[str, ProvisionKind] = {
    "Section": "section",
    "Subsection": "subsection",
    "Paragraph": "paragraph",
    "Subparagraph": "subparagraph",
    "Clause": "clause",
    "Subclause": "point",
    "Subsubclause": "indent",
    "Definition": "definition",
    "FormulaDefinition": "definition",
    "FormulaParagraph": "paragraph",
}
_CONTINUED = re.compile(r"^Continued")
_WHEREAS = re.compile(r"^(?:whereas|and whereas|attendu|considérant|vu)\b", re.IGNORECASE)
_PLACE_AND_DAY = re.compile(r"^.{0,60}\b\d{4}\.?$")
# Text that the publisher prints with the element but that is not its words.
_APART = {"FootnoteRef", "Footnote", "MarginalNote", "Label", "HistoricalNote"}
_TEXTS = ("Text", "Provision")
# Words of another provision, set out to be inserted or replaced.
_INSERTED = {"ReadAsText", "AmendedText", "AmendedContent", "QuotedText"}
_QUOTED = {*_INSERTED, "SectionPiece", "BillPiece", "RegulationPiece"}


@register
class LimsXml:
    """Format of Justice Laws (Canada)."""

    name = "lims-xml"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002
        if b"http://justice.gc.ca/lims" in head:
            return 1.0
        return 0.9 if re.search(rb"<(?:Regulation|Statute)[\s>]", head) and b"<Identification" in head else 0.0

    def parse(self, data: bytes, hints: Hints) -> Document:
        root = xml.load(data, hints.name)
        if xml.tag(root) not in ("Regulation", "Statute"):
            raise xml.fault(root, f"the root is {xml.tag(root)}, not Regulation or Statute")
        return LimsReader(root, hints).read()


class LimsReader:
    """One pass over the tree, in printed order."""

    def __init__(self, root: Element, hints: Hints):
        self.root = root
        self.builder = DocumentBuilder("lims-xml", identify(root, hints))
        self.place = Place()
        self.applies = True
        self.count: Counter[str] = Counter()
        self.sections = {clean_number(xml.text(xml.child(s, "Label"))) for s in root.iterfind("Body//Section")}

    @property
    def metadata(self) -> Metadata:
        return self.builder.metadata

    def read(self) -> Document:
        """The Document."""
        for element in xml.children(self.root):
            name = xml.tag(element)
            if name == "Identification":
                self.identification(element)
            elif name == "Repealed":
                self.repealed_work(element)
            elif name in ("Order", "Introduction"):
                self.introduction(element)
            elif name == "Schedule":
                read_schedule(self, element)
            elif name == "RecentAmendments":
                self.amendments(element)
            else:
                self.blocks(element, None)
        return self.builder.build()

    # Front matter

    def identification(self, element: Element) -> None:
        """Title, number, enabling authority and order number, as they stand above the text."""
        title = self.add("title", "title", self.runs(xml.child(element, "LongTitle")))
        for found in xml.children(element, "InstrumentNumber", "ShortTitle"):
            self.add("number" if xml.tag(found) == "InstrumentNumber" else "short", "title", self.runs(found), parent=title)
        for found in xml.children(element, "EnablingAuthority"):
            self.add("enabling", "citation", self.runs(found), parent=title)
        if "order" in self.metadata.identifiers:
            self.add("order", "title", self.metadata.identifiers["order"], parent=title)

    def repealed_work(self, element: Element) -> None:
        """A stub at the top: the whole instrument is repealed."""
        words = xml.text(element)
        self.metadata.repealed = True
        self.metadata.repealed_by = stub(words)
        self.metadata.repealed_on = xml.day(element, "inforce-start-date") or xml.day(self.root, "lastAmendedDate")
        self.add("repealed", "note", words, repealed=True, repealed_by=stub(words))

    def introduction(self, element: Element) -> None:
        """Preamble of an Act, or the order that makes a regulation: recitals, enacting words, signatures."""
        preamble = self.add("preamble", "preamble", "")
        for found in element.iter("*"):
            if xml.tag(found) == "Provision" and xml.tag(found.getparent()) in ("Order", "Preamble", "Enacts"):
                self.made(found, preamble)
            elif xml.tag(found) == "Footnote" and xml.tag(found.getparent()) == "Order":
                self.footnote(found, preamble)

    def made(self, element: Element, preamble: Provision) -> None:
        """One paragraph of the introduction."""
        words = normalise("".join(run.text for t in xml.children(element, "Text") for run in self.runs(t)))
        if not words:
            self.blocks(element, preamble)
            return
        # A French preamble opens its recitals once ("Attendu :"), so there the element decides, not the word.
        kind: ProvisionKind = "formula"
        if xml.tag(element.getparent()) == "Preamble" or _WHEREAS.match(words):
            kind = "recital"
        elif _PLACE_AND_DAY.match(words):
            kind = "text"
        self.unit(element, kind, preamble)

    def amendments(self, element: Element) -> None:
        """The publisher's table of recent amendments."""
        table = self.add("amendments", "note", "")
        for n, amendment in enumerate(xml.children(element), 1):
            citation = xml.child(amendment, "AmendmentCitation")
            words = [*self.runs(citation), Run(" "), *self.runs(xml.child(amendment, "AmendmentDate"))]
            link = xml.attribute(citation, "link") if citation is not None else None
            if citation is not None:
                words[: len(words) - 2] = [Run(xml.text(citation), work_id(link or xml.text(citation), "regulation"))]
            self.add(f"note_{n}", "note", words, parent=table)

    # The operative part

    def blocks(self, element: Element, parent: Provision | None) -> None:
        """Every block child of an element, in order."""
        for child in xml.children(element):
            self.block(child, parent)

    def block(self, element: Element, parent: Provision | None) -> None:
        """One block element."""
        name = xml.tag(element)
        if name in LEVELS:
            self.unit(element, LEVELS[name], parent)
        elif name in ("Heading", "FormHeading"):
            self.heading(element, parent)
        elif _CONTINUED.match(name):
            self.unit(element, "wrapup", parent)
        elif name == "HistoricalNote":
            self.add("note", "note", self.note_words(element), parent=parent)
        elif name == "Footnote":
            self.footnote(element, parent)
        elif name == "List":
            read_items(self, element, parent)
        elif name == "TableGroup":
            read_table(self, element, parent)
        elif name == "Provision":
            read_provision(self, element, parent)
        elif name == "RelatedOrNotInForce":
            self.count["related"] += 1
            self.blocks(element, self.add(f"text_{self.count['related']}", "text", "", parent=parent))
        elif name == "SignatureBlock":
            for line in xml.children(element):
                self.text(line, "signature", parent)
        elif name == "Text":
            self.text(element, "wrapup" if parent else "text", parent)
        elif name in _QUOTED or self.holds_blocks(element):
            self.blocks(element, self.add(self.position("text", parent), "text", "", parent=parent) if name in _INSERTED else parent)
        elif name not in _APART:
            self.text(element, "text", parent)

    def holds_blocks(self, element: Element) -> bool:
        """Whether an element that the format does not know holds units, not only words."""
        below = element.iterdescendants("*")
        return any(xml.tag(d) in LEVELS or xml.tag(d) in _TEXTS or (xml.tag(d) == "Label" and d.getparent() is not element) for d in below)

    def unit(self, element: Element, kind: ProvisionKind, parent: Provision | None) -> Provision:
        """A numbered or set-out unit: its marginal note, number and words, then what stands under it."""
        label = xml.text(xml.child(element, "Label")) or None
        parts = xml.children(element)
        lead = next((i for i, c in enumerate(parts) if xml.tag(c) not in ("MarginalNote", "Label", "Text", "Footnote")), len(parts))
        texts = [c for c in parts[:lead] if xml.tag(c) == "Text"]
        words = [run for t in texts for run in [*self.runs(t), Run(" ")]]
        local = self.local(element, kind, label, parent)
        note = xml.child(element, "MarginalNote")
        marginal = xml.text(note) if note is not None else None
        if note is not None and marginal:
            self.add(f"{local}__heading", "heading", self.runs(note), parent=parent)
        repealed_by = self.repealing(texts)
        provision = self.add(
            local, kind, words, parent=parent, number=label, heading=marginal, element=element,
            repealed=repealed_by is not None, repealed_by=repealed_by,
        )  # fmt: skip
        for child in parts:
            if xml.tag(child) not in ("MarginalNote", "Label") and child not in texts:
                self.block(child, provision)
        return provision

    def local(self, element: Element, kind: str, label: str | None, parent: Provision | None) -> str:
        """Local eId. A definition takes its English term where the publisher gives it, so that both languages agree."""
        if xml.tag(element) == "Definition":
            for name in ("DefinedTermEn", "DefinitionEnOnly", "DefinedTermFr"):
                term = next(iter(element.iter(name)), None)
                if term is not None and xml.text(term):
                    return term_eid(xml.text(term))
        if kind == "wrapup":
            return "wrapup"
        return local_eid(kind, label) if label and clean_number(label) else self.position(kind, parent)

    def repealing(self, texts: list[Element]) -> str | None:
        """What repealed a unit whose only words are a stub (a definition keeps its term before it)."""
        stubs = [r for t in texts for r in t.iter("Repealed")]
        if not stubs:
            return None
        rest = normalise("".join(xml.raw(t) for t in texts))
        for gone in [*stubs, *(d for t in texts for d in t.iter("DefinedTermEn", "DefinedTermFr"))]:
            rest = rest.replace(normalise(xml.raw(gone)), "", 1)
        return (stub(xml.text(stubs[0])) or "") if not rest.strip(" ()") else None

    def gone(self, stubs: list[Element], element: Element) -> str | None:
        """What repealed an element that has no words but a number and stubs."""
        rest = xml.raw(element)
        for found in stubs:
            rest = rest.replace(xml.raw(found), "", 1)
        return (stub(xml.text(stubs[0])) or "") if stubs and not re.search(r"[^\W\d_]", rest) else None

    def heading(self, element: Element, parent: Provision | None) -> None:
        """A heading over several provisions; with a number, it opens a part."""
        label, title, note = (xml.text(xml.child(element, n)) for n in ("Label", "TitleText", "Note"))
        words = [run for n in ("TitleText", "Note") for run in [*self.runs(xml.child(element, n)), Run(" ")]]
        repealed_by = stub(note) if note else None
        if label:
            part = self.part(label, title, parent, element)
            if title:
                self.add("heading", "heading", words, parent=part, repealed=repealed_by is not None, repealed_by=repealed_by)
        else:
            under = self.place.under or parent
            local = self.position("heading", under)
            part = self.add(local, "heading", words, parent=under, element=element, repealed=note != "", repealed_by=repealed_by)
            self.place.group = title or None
        for child in xml.children(element, "HistoricalNote"):
            self.place.notes = {**self.place.notes, **amending(child)}
            self.block(child, part)

    def part(self, label: str, title: str, parent: Provision | None, element: Element) -> Provision:
        """A numbered part; in a schedule, what follows belongs to it. Sections keep their own numbering under no part."""
        kind: ProvisionKind = "part" if re.match(r"part", label, re.IGNORECASE) else "heading"
        part = self.add(
            local_eid(kind, label), kind, "", parent=self.place.container or parent, number=label, heading=title or None, element=element
        )
        self.place.group = normalise(f"{label} {title}")
        if self.place.container is not None:
            self.place.under = part
        return part

    # Words

    def footnote(self, element: Element, parent: Provision | None) -> None:
        """A footnote, behind the paragraph that it stands under."""
        label = xml.text(xml.child(element, "Label"))
        words = [run for t in xml.children(element, "Text") for run in self.runs(t)]
        self.add(local_eid("footnote", label), "footnote", words, parent=parent, number=label)

    def text(self, element: Element, kind: ProvisionKind, parent: Provision | None) -> None:
        """Words that are set out but not named by the format."""
        words, label = self.runs(element), xml.text(xml.child(element, "Label"))
        if label or normalise("".join(run.text for run in words)):
            local = "wrapup" if kind == "wrapup" else self.position(kind, parent)
            self.add(local, kind, words, parent=parent, number=label or None, element=element)

    def note_words(self, element: Element) -> list[Run]:
        """Sub-items of a historical note, separated as the publisher prints them."""
        subs = [s for s in element.iter("HistoricalNoteSubItem") if xml.tag(s.getparent()) == "HistoricalNote"]
        return [Run("; ".join(xml.text(s) for s in subs) or xml.text(element))]

    def runs(self, element: Element | None) -> list[Run]:
        """Inline words of an element with the references that it resolves."""
        if element is None:
            return []
        runs = [Run(element.text or "")]
        for child in element:
            name = xml.tag(child)
            if name == "XRefExternal":
                runs.append(Run(xml.raw(child), work_id(xml.attribute(child, "link"), xml.attribute(child, "reference-type"))))
            elif name == "XRefInternal":
                number = clean_number(xml.text(child))
                runs.append(Run(xml.raw(child), f"#sec_{number}" if number in self.sections else None))
            elif name and name not in _APART:
                runs += self.runs(child)
            runs.append(Run(child.tail or ""))
        return runs

    def position(self, kind: str, parent: Provision | None) -> str:
        """Local eId of an unnumbered provision: its place among its like under one parent."""
        key = f"{parent.eid if parent else ''}/{kind}"
        self.count[key] += 1
        return local_eid(kind, None, self.count[key])

    def add(self, local: str, kind: ProvisionKind, words: str | list[Run], *, element: Element | None = None, **details) -> Provision:
        """Append a provision with the dates of its element."""
        return self.builder.add(
            local, kind, words, in_force_from=xml.day(element, "inforce-start-date") if self.applies else None,
            last_amended=xml.day(element, "lastAmendedDate"), applies=self.applies, **details,
        )  # fmt: skip
