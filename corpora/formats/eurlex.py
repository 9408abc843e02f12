"""EUR-Lex XHTML: acts of the European Union as the Official Journal and Cellar serve them, and consolidated texts.

Paragraphs carry their role as a class (``oj-ti-art``, before October 2023 ``ti-art``; in consolidated texts
``title-article-norm``); points, recitals and indents are two-column tables with the number in the first cell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from corpora import xml
from corpora.document import Document, DocumentBuilder, Provision, ProvisionKind, Run, normalise
from corpora.eid import clean_number, local_eid
from corpora.formats import Hints, register
from corpora.formats.eurlex_acts import celex_of_link, identify, institution, work_of
from corpora.formats.eurlex_page import Block, blocks
from corpora.formats.eurlex_tables import LABEL, is_data_table, read_table

Element = etree._Element

_ANNEX = re.compile(r"^(?:ANNEX|ANNEXE|APPENDIX|APPENDICE|Annex|Annexe|Appendix)\b")
_PARAGRAPH = re.compile(r"^(\d{1,3}[a-z]{0,3}\.)\s+(?=\S)")
_DASHES = "—–•-"
_CITATION = re.compile(
    r"^(?:having regard to|after consulting|acting in accordance|after transmission|vu\b|après consultation|statuant)", re.IGNORECASE
)
_WHEREAS = re.compile(r"^(?:whereas|considérant(?: ce qui suit)?)\s*:?$", re.IGNORECASE)
_ADOPTS = re.compile(r"^(?:has adopted|have adopted|hereby |a adopté|ont adopté|décide|arrête)", re.IGNORECASE)
_OPENS = "‘“«„"
_CLOSES = re.compile(r"[’”»][.;,]?$")
_FINAL = re.compile(
    r"^(?:done at|fait à|this (?:regulation|directive) shall be binding|le présent règlement est obligatoire)", re.IGNORECASE
)


@register
class EurLexXhtml:
    """Format of EUR-Lex and Cellar."""

    name = "eurlex-xhtml"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002
        if b"<html" not in head.lower():
            return 0.0
        if re.search(
            rb"class=[\"'](?:oj-(?:doc-ti|ti-art|normal|hd-|ti-section)|eli-(?:container|main-title|subdivision)|title-article-norm)", head
        ):
            return 0.97
        return 0.9 if re.search(rb"class=[\"'](?:ti-art|doc-ti|hd-oj|sti-art)[\"']", head) else 0.0

    def parse(self, data: bytes, hints: Hints) -> Document:
        root = xml.load_html(data, hints.name)
        body = next((e for e in root.iter() if xml.tag(e) == "body"), None)
        if body is None:
            raise xml.fault(root, "no body element")
        return EurLexReader(root, body, hints).read()


class EurLexReader:
    """One pass over the page, in printed order."""

    def __init__(self, root: Element, body: Element, hints: Hints):
        self.root, self.body, self.hints = root, body, hints
        self.builder = DocumentBuilder("eurlex-xhtml")
        self.count: Counter[str] = Counter()
        self.zone = "title"
        self.preamble: Provision | None = None
        self.divisions: list[Provision] = []
        self.article: Provision | None = None
        self.paragraph: Provision | None = None
        self.annex: Provision | None = None
        self.group: str | None = None
        self.header: list[str] = []
        self.next: Block | None = None
        self.quote: Provision | None = None

    def read(self) -> Document:
        """The Document."""
        found = list(blocks(self.body))
        if not any(b.role in ("article", "title") for b in found):
            raise xml.fault(self.body, "neither a title nor an article: no act in this page")
        titles = []
        rest = 0
        for rest, block in enumerate(found):  # noqa: B007
            words = self.words(block.element)
            if block.role == "title" and not _ANNEX.match(words):
                titles.append(words)
            elif (titles and words) or (not titles and block.role in ("article", "division", "annex", "title")):
                break
            elif not titles and block.role != "skip":
                self.header.append(words)
        self.builder.metadata = identify(self.root, self.hints, " ".join(t for t in titles if t), " ".join(self.header))
        if titles:
            self.builder.add("title", "title", " ".join(titles))
        for i, block in enumerate(found[rest:], rest):
            self.next = found[i + 1] if i + 1 < len(found) else None
            self.block(block)
        return self.builder.build()

    # Blocks

    def block(self, block: Block) -> None:
        """One block, by its role and the part of the act that the reader is in."""
        element, role = block.element, block.role
        words = self.words(element) if role not in ("table", "item") else "."
        if not words or role in ("skip", "header"):
            return
        if self.quoting(block, words):
            return
        if role == "note":
            self.note(element)
        elif role == "annex" or (role == "title" and _ANNEX.match(words)):
            self.open_annex(words)
        elif role == "title" or role == "annex-title":
            parent = self.annex
            if parent is not None:
                self.group = self.group or words
            self.builder.add("heading" if parent else "title", "heading" if parent else "title", self.runs(element), parent=parent)
        elif role == "article" and self.annex is None:
            self.zone, self.paragraph = "body", None
            self.article = self.builder.add(
                local_eid("article", words),
                "article",
                "",
                number=words,
                parent=self.divisions[-1] if self.divisions else None,
                absolute=True,
            )
        elif role == "subtitle" and self.article is not None:
            self.builder.add("heading", "heading", self.runs(element), parent=self.article)
        elif role in ("division", "division-title"):
            self.division(role, element, words)
        elif role in ("group", "article", "subtitle"):
            self.heading(element, words)
        elif role == "numbered":
            self.numbered(element)
        elif role == "signatory":
            self.zone = "final"
            self.builder.add(self.position("signature", None), "signature", self.runs(element))
        else:
            self.content(block, words)

    def quoting(self, block: Block, words: str) -> bool:
        """Whether a block is text that the act inserts elsewhere: from a quoted title to the closing quotation mark."""
        where = self.annex or self.article
        if (
            self.quote is None
            and block.role not in ("normal", "table", "item", "numbered", "note")
            and words[0] in _OPENS
            and where is not None
        ):
            self.quote = self.builder.add(self.position("text", where), "text", self.runs(block.element), parent=where)
        elif self.quote is not None and block.role in ("table", "item"):
            self.table(block, self.quote)
            words = self.words(block.element)
        elif self.quote is not None and block.role not in ("note", "signatory"):
            self.builder.add(self.position("text", self.quote), "text", self.runs(block.element), parent=self.quote)
        else:
            return False
        if _CLOSES.search(words):
            self.quote = None
        return True

    def content(self, block: Block, words: str) -> None:
        """Words of the preamble, an article, the final part or an annex."""
        if self.annex is None and self.zone != "preamble" and self.article is None:
            self.zone = "preamble"
        if self.zone == "preamble" and self.annex is None:
            self.opening(block, words)
        elif self.annex is None and block.role == "normal" and (self.zone == "final" or _FINAL.match(words)):
            self.zone = "final"
            kind: ProvisionKind = "signature" if re.match(r"done at|fait à", words, re.IGNORECASE) else "formula"
            self.builder.add(self.position(kind, None), kind, self.runs(block.element))
        elif block.role in ("table", "item"):
            self.table(block, self.paragraph or self.article or self.annex)
        else:
            self.running(block.element, words)

    def opening(self, block: Block, words: str) -> None:
        """Preamble: institution, citations, recitals, enacting words."""
        if self.preamble is None:
            self.preamble = self.builder.add("preamble", "preamble", "")
            if self.builder.metadata.issuer is None:
                self.builder.metadata.issuer = institution(words)
        if block.role in ("table", "item"):
            for label, cell in self.points(block.element):
                self.point(label, cell, self.preamble, kind="recital")
            return
        numbered = re.match(r"^(\(\d+[a-z]?\))\s+", words)
        kind: ProvisionKind = "formula"
        if numbered:
            kind = "recital"
        elif _CITATION.match(words):
            kind = "citation"
        elif not _ADOPTS.match(words) and not _WHEREAS.match(words) and self.count[f"{self.preamble.eid}/citation"]:
            kind = "recital"
        number = numbered[1] if numbered else None
        local = local_eid(kind, number) if number else self.position(kind, self.preamble)
        self.builder.add(local, kind, self.after(self.runs(block.element), number), number=number, parent=self.preamble)

    def running(self, element: Element, words: str) -> None:
        """A paragraph of an article or annex: numbered, or following one."""
        parent = self.article or self.annex
        numbered = _PARAGRAPH.match(words)
        runs = self.runs(element)
        if numbered:
            local = local_eid("paragraph", numbered[1])
            self.paragraph = self.builder.add(local, "paragraph", self.after(runs, numbered[1]), number=numbered[1], parent=parent)
        elif self.paragraph is not None and self.paragraph.number and words[:1].islower():
            self.builder.add("wrapup", "wrapup", runs, parent=self.paragraph)
        elif self.paragraph is not None and self.paragraph.number and self.annex is None:
            local = self.position("subparagraph", self.paragraph)
            self.builder.add(local, "subparagraph", runs, parent=self.paragraph)
        elif self.paragraph is not None and words[:1].islower():
            self.builder.add("wrapup", "wrapup", runs, parent=self.paragraph)
        else:
            kind: ProvisionKind = "paragraph" if self.annex is None else "text"
            self.paragraph = self.builder.add(self.position("text", parent), kind, runs, parent=parent)

    def numbered(self, element: Element) -> None:
        """A numbered paragraph of a consolidated text: its number in an element of its own, then its blocks."""
        number = self.words(element[0])
        inner = list(blocks(element))
        own = inner.pop(0) if inner and inner[0].role == "normal" else None
        runs = self.runs(own.element) if own is not None else []
        parent = self.article or self.annex
        self.paragraph = self.builder.add(local_eid("paragraph", number), "paragraph", runs, number=number, parent=parent)
        for block in inner:
            self.block(block)

    def table(self, block: Block, parent: Provision | None) -> None:
        """A table: of data, or the layout of points."""
        if block.role == "table" and is_data_table(block.element):
            read_table(self, block.element, self.annex or parent)
            return
        for label, cell in self.points(block.element):
            self.point(label, cell, parent)

    def points(self, element: Element) -> Iterator[tuple[str, Element]]:
        """(label, cell with the words) of each row of a layout table or of one list item."""
        if xml.tag(element) != "table":
            parts = [e for e in element if isinstance(e.tag, str)]
            yield (self.words(parts[0]), parts[-1]) if len(parts) > 1 else ("", element)
            return
        for row in (
            r for r in element.iter() if xml.tag(r) == "tr" and next(a for a in r.iterancestors() if xml.tag(a) == "table") is element
        ):
            cells = [c for c in xml.children(row, "td", "th") if self.words(c)]
            if len(cells) > 1 and LABEL.match(self.words(cells[0])):
                yield self.words(cells[0]), cells[1]
            else:
                yield from (("", cell) for cell in cells)

    def point(self, label: str, cell: Element, parent: Provision | None, kind: ProvisionKind | None = None) -> None:
        """A point, indent or recital with what its cell holds."""
        inner = list(blocks(cell)) or [Block("normal", cell)]
        dash = bool(label) and label[0] in _DASHES
        if kind is None:
            kind = "indent" if dash else "point" if label else "text"
        number = clean_number(label)
        local = local_eid(kind, label) if number and not dash else self.position(kind, parent)
        first = inner[0].role not in ("table", "item")
        own = self.builder.add(local, kind, self.runs(inner[0].element) if first else "", number=label or None, parent=parent)
        last = own
        for block in inner[1:] if first else inner:
            if block.role in ("table", "item"):
                self.table(block, last)
            elif block.role == "note":
                self.note(block.element)
            elif words := self.words(block.element):
                after: ProvisionKind = "wrapup" if words[:1].islower() else "subparagraph"
                local = "wrapup" if after == "wrapup" else self.position(after, own)
                last = self.builder.add(local, after, self.runs(block.element), parent=own)

    # Structure

    def following(self, *roles: str) -> str | None:
        """Words of the next block when it has one of the roles: the heading of what is being opened."""
        return self.words(self.next.element) if self.next is not None and self.next.role in roles else None

    def open_annex(self, words: str) -> None:
        """An annex; what follows belongs to it."""
        label = re.match(r"^\w+(?:\s+(?:[IVXLC]+[a-z]?|\d+[a-z]?|[A-Z])\b)?", words)
        number = label[0] if label else words
        self.zone, self.article, self.paragraph, self.group = "annex", None, None, None
        local = local_eid("schedule", number) if clean_number(number) else self.position("schedule", None)
        self.annex = self.builder.add(
            local, "schedule", words[len(number) :], number=number, heading=self.following("title", "annex-title")
        )

    def division(self, role: str, element: Element, words: str) -> None:
        """A title, chapter or section of the enacting part."""
        if role == "division-title" and self.divisions:
            self.builder.add("heading", "heading", self.runs(element), parent=self.divisions[-1])
            return
        kind: ProvisionKind = "chapter" if re.match(r"chapter|chapitre", words, re.IGNORECASE) else "part"
        self.zone, self.article, self.paragraph = "body", None, None
        level = {"t": 0, "p": 0, "c": 1, "s": 2}.get(words[:1].lower(), 0)
        self.divisions = [d for d in self.divisions if {"t": 0, "p": 0, "c": 1, "s": 2}.get((d.number or "t")[:1].lower(), 0) < level]
        parent = self.divisions[-1] if self.divisions else self.annex
        self.divisions.append(
            self.builder.add(local_eid(kind, words), kind, "", number=words, heading=self.following("division-title"), parent=parent)
        )

    def heading(self, element: Element, words: str) -> None:
        """A heading inside an article or annex."""
        self.paragraph = None
        self.group = words
        parent = self.annex or self.article
        self.builder.add(self.position("heading", parent), "heading", self.runs(element), parent=parent)

    def note(self, element: Element) -> None:
        """A footnote."""
        words = self.words(element, notes=True)
        number = re.match(r"^\(?\s*(\d+|\*+)\s*\)?", words)
        label = f"({number[1]})" if number else None
        text = words[number.end() :] if number else words
        runs = [Run(text)]
        self.builder.add(local_eid("footnote", label) if label else self.position("footnote", None), "footnote", runs, number=label)

    # Words

    def words(self, element: Element, notes: bool = False) -> str:
        """Folded words of an element, without the marks of footnotes."""
        return normalise("".join(run.text for run in self.runs(element, notes)))

    def runs(self, element: Element, notes: bool = False) -> list[Run]:
        """Inline words with the acts that links resolve to."""
        runs = [Run(element.text or "")]
        for child in element:
            name = xml.tag(child)
            href = child.get("href") or "" if name == "a" else ""
            mark = (name == "a" and re.search(r"#(?:ntr|E\d)", href)) or "note-tag" in (child.get("class") or "")
            if name and not (mark and not notes):
                target = celex_of_link(href) if href else None
                if target:
                    runs.append(Run(xml.raw(child), f"eu:celex:{work_of(target)}"))
                else:
                    runs += self.runs(child, notes)
                if name in ("p", "div", "td", "br", "li"):
                    runs.append(Run(" "))
            elif name and runs:
                # The space before a footnote's mark belongs to the mark.
                runs[-1] = Run(runs[-1].text.rstrip(), runs[-1].target)
            runs.append(Run(child.tail or ""))
        return runs

    def after(self, runs: list[Run], number: str | None) -> list[Run]:
        """Runs without the printed number that they begin with."""
        left = len(re.sub(r"\s", "", number or ""))
        out = []
        for run in runs:
            text = run.text
            while left and text:
                left -= not text[0].isspace()
                text = text[1:]
            out.append(Run(text, run.target))
        return out

    def position(self, kind: str, parent: Provision | None) -> str:
        """Local eId of an unnumbered provision: its place among its like under one parent."""
        key = f"{parent.eid if parent else ''}/{kind}"
        self.count[key] += 1
        return local_eid(kind, None, self.count[key])
