"""Pages of EUR-Lex as a sequence of blocks: paragraphs, tables and list items, each with the role that its class states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from corpora import xml

Element = etree._Element

_ROLES = {  # class without "oj-" → role
    "doc-ti": "title", "title-doc-first": "title", "title-doc-last": "title", "title-doc-oj-reference": "header",
    "ti-art": "article", "title-article-norm": "article", "sti-art": "subtitle", "stitle-article-norm": "subtitle",
    "ti-section-1": "division", "ti-section-2": "division-title", "title-division-1": "division", "title-division-2": "division-title",
    "ti-grseq-1": "group", "ti-grseq-2": "group", "ti-grseq-3": "group", "ti-annotation": "group", "ti-tbl": "group",
    "title-gr-seq-level-1": "group", "title-gr-seq-level-2": "group", "title-gr-seq-level-3": "group",
    "title-annex-1": "annex", "title-annex-2": "annex-title", "note": "note", "signatory": "signatory", "doc-end": "skip",
    "hd-date": "header", "hd-lg": "header", "hd-ti": "header", "hd-oj": "header", "hd-uniq": "header",
    "disclaimer": "skip", "reference": "header", "modref": "skip", "hd-modifiers": "skip", "arrow": "skip",
}  # fmt: skip
_BLOCKS = ("p", "div", "table", "li", "ol", "ul", "section", "article", "blockquote", "hr", "h1", "h2", "h3", "h4")


@dataclass(slots=True)
class Block:
    """A paragraph, table or list item of the page with its role."""

    role: str
    element: Element


def role_of(element: Element) -> str:
    """Role of a paragraph by its class; plain paragraphs are ``normal``."""
    for name in (element.get("class") or "").split():
        found = _ROLES.get(name.removeprefix("oj-"))
        if found:
            return found
    return "normal"


def blocks(element: Element) -> Iterator[Block]:
    """Paragraphs and tables below an element, in order; divisions are walked through."""
    for child in element:
        name = xml.tag(child)
        classes = (child.get("class") or "").split()
        if name == "table":
            yield Block("table", child)
        elif "grid-container" in classes or "oj-enumeration-spacing" in classes or "enumeration-spacing" in classes:
            yield Block("item", child)
        elif name in ("div", "section", "article", "body", "blockquote", "ol", "ul", "tbody"):
            role = role_of(child)
            if role == "skip":
                continue
            first = next((c for c in child if isinstance(c.tag, str)), None)
            if first is not None and "no-parag" in (first.get("class") or ""):
                yield Block("numbered", child)
                continue
            if (before := xml.lead(child, _BLOCKS)) is not None:
                yield Block(role, before)
            yield from blocks(child)
        elif name in ("p", "li") or re.fullmatch(r"h\d", name):
            yield Block(role_of(child), child)
