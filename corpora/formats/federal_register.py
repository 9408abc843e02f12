"""Federal Register full-text XML: presidential documents, rules and notices.

Element names are those of the Government Publishing Office's Federal Register user guide (``PRESDOCU``, ``EXECORD``,
``PROCLA``, ``PRNOTICE``, ``PRMEMO``, ``DETERM``, ``RULE``, ``NOTICE``, ``GPOTABLE``, ``FTNT``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Literal

from lxml import etree

from corpora import xml
from corpora.dates import first_date
from corpora.document import Document, DocumentBuilder, Metadata, normalise
from corpora.formats import Hints, register
from corpora.outline import US, Line, outline, row
from corpora.presidential import ISSUER, clean_title, roles, signed_on, work_id

FORMS = {
    "EXECORD": "executive order", "PROCLA": "proclamation", "PRNOTICE": "notice", "PRMEMO": "memorandum", "DETERM": "determination",
    "PRORDER": "order", "PRLETTER": "letter", "RULE": "rule", "PRORULE": "proposed rule", "NOTICE": "notice",
}  # fmt: skip
_NUMBERED = ("EXECORDR", "PROC", "PNOTICE", "MEMO", "DETERMNO", "DETNO", "ORDERNO", "EXECORDNO")
_PARAGRAPHS = ("FP", "P", "AMDPAR", "EXTRACT-P", "LI", "HRTITLE")
_NOTES = ("FRDOC", "FILED", "BILCOD", "GID", "RIN", "DEPDOC")
_SIGNATURE = ("PSIG", "PLACE", "DATE", "NAME", "DATED", "PRESSIG")
_DROPPED = ("PRTPAGE", "GPH", "STARS", "MATH", "CNTNTS", "TOC")
_TITLES = ("TITLE3", "TITLENO", "PRES", "AGENCY", "SUBAGY", "CFR", "SUBJECT", *_NUMBERED)
_EO = re.compile(r"(?:Executive\s+Order|Proclamation)\s+(?:No\.?\s*)?(\d{4,5})", re.IGNORECASE)
_ROOTS = b"|".join(f"<{name}[\\s>]".encode() for name in ("PRESDOCU", "PRESDOC", *FORMS))


@register
class FederalRegister:
    """One document of the Federal Register as XML."""

    name = "fr-xml"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002 - the content decides
        """Sure when one of the Register's document elements opens near the start."""
        return 0.9 if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" and re.search(_ROOTS, head) else 0.0

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The Document. Raises DocumentError on malformed XML and on an element without words."""
        root = xml.load(data, hints.name)
        element = next((e for e in root.iter() if isinstance(e.tag, str) and e.tag in FORMS), root)
        lines = list(_lines(element, _Tables()))
        if not lines:
            raise xml.fault(element, "no words in the document")
        builder = DocumentBuilder(self.name, _metadata(element, lines, hints))
        outline(builder, lines, US)
        return builder.build()


class _Tables:
    """Names the tables of a document in reading order."""

    def __init__(self) -> None:
        self.count = 0

    def next(self) -> str:
        """The next table's name."""
        self.count += 1
        return f"table{self.count}"


def _metadata(element: etree._Element, lines: list[Line], hints: Hints) -> Metadata:
    tag = str(element.tag)
    presidential = tag not in ("RULE", "PRORULE", "NOTICE")
    numbered = next((_words(e) for e in element.iter(*_NUMBERED) if _words(e)), "")
    m = _EO.search(numbered)
    heading = next((_words(e) for e in element.iter("HD") if e.get("SOURCE") == "HED"), None) if presidential else None
    title = heading or next((_words(e) for e in element.iter("SUBJECT")), None) or hints.title
    dated = first_date(numbered)
    metadata = Metadata(
        title=clean_title(title) if title else None,
        number=m[1] if m else None,
        jurisdiction="US",
        issuer=ISSUER if presidential else next((_words(e).title() for e in element.iter("AGENCY")), None),
        form=FORMS.get(tag),
        adopted=dated or signed_on(lines, None) or hints.date,
        url=hints.url,
    )
    signed = signed_on(lines, dated.year if dated else None)
    if dated and signed and dated != signed:
        metadata.warnings.append(f"dated {dated} by its heading, {signed} by its signature")
    if presidential:
        metadata.work = work_id(metadata.form, metadata.number, metadata.adopted, metadata.title or "")
    if document := re.search(r"FR Doc\.?\s+([\w–-]+)", " ".join(_words(e) for e in element.iter("FRDOC"))):
        metadata.identifiers["fr_document"] = document[1].replace("–", "-")
        metadata.work = metadata.work or f"us:fr:{metadata.identifiers['fr_document']}"
    return metadata


def _words(element: etree._Element) -> str:
    """Words of an element without page breaks and references to footnotes."""
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in ("PRTPAGE", "FTREF", "FTNT", "GPH"):
            pieces.append(_words_raw(child))
        pieces.append(child.tail or "")
    return normalise("".join(pieces))


def _words_raw(element: etree._Element) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _lines(element: etree._Element, tables: _Tables) -> Iterator[Line]:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _DROPPED:
            continue
        if tag == "GPOTABLE":
            yield from _table(child, tables.next())
        elif tag == "FTNT":
            yield Line(_words(child), "footnote")
        elif tag == "SECTION":
            yield from _section(child, tables)
        elif tag in _PARAGRAPHS:
            yield from _paragraph(child)
        elif tag in _NOTES or tag in _SIGNATURE:
            if words := _words(child):
                yield Line(words, "note" if tag in _NOTES else "signature")
        elif tag == "HD":
            if words := _words(child):
                own = child.get("SOURCE") == "HED" and element.tag in FORMS
                yield Line(words, "title") if own else Line(words, _heading_role(words))
        elif tag == "TITLE3" or (tag in _TITLES and not len(child)) or tag in _NUMBERED:
            yield Line(_words(child), "title")
        elif tag == "TITLE" and element.tag == "SIG":
            yield Line(_words(child), "signature")
        elif len(child) or (child.text or "").strip():
            yield from _lines(child, tables) if len(child) and not _inline(child) else _paragraph(child)


def _inline(element: etree._Element) -> bool:
    """Whether an element holds words with emphasis rather than other blocks."""
    return bool((element.text or "").strip()) or all(child.tag in ("E", "SU", "FTREF", "PRTPAGE", "AC") for child in element)


def _heading_role(words: str) -> Literal["heading"] | None:
    return None if re.match(r"(?:ANNEX|APPENDIX|PART|SUBPART|SCHEDULE)\b", words, re.IGNORECASE) else "heading"


def _paragraph(element: etree._Element) -> Iterator[Line]:
    if words := _words(element):
        yield from roles([(words, False)])
    for note in element.iter("FTNT"):
        yield Line(_words(note), "footnote")


def _section(element: etree._Element, tables: _Tables) -> Iterator[Line]:
    """``§ 589.201 Heading``: number and subject on one line, then the section's paragraphs."""
    number = next((_words(e) for e in element.iter("SECTNO")), "")
    subject = next((_words(e) for e in element.iter("SUBJECT")), "")
    if number:
        yield Line(number)
    if subject:
        yield Line(subject, "heading")
    for child in element:
        if child.tag in ("SECTNO", "SUBJECT"):
            continue
        if child.tag in ("P", "FP"):
            yield from _paragraph(child)
        elif isinstance(child.tag, str):
            holder = etree.Element("SECTION-PART")
            holder.append(deepcopy(child))
            yield from _lines(holder, tables)


def _table(element: etree._Element, name: str) -> Iterator[Line]:
    for title in element.iter("TTITLE"):
        if words := _words(title):
            yield Line(words, "heading")
    header = [_words(cell) for cell in element.iter("CHED")]
    if any(header):
        yield row(header, name, header=True)
    for entry in element.iter("ROW"):
        cells = [_words(cell) for cell in entry.iter("ENT")]
        if any(cells):
            yield row(cells, name)
    for note in element.iter("TNOTE", "TDESC"):
        if words := _words(note):
            yield Line(words, "note")
