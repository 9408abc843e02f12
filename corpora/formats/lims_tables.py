"""Tables of LIMS documents (OASIS/CALS markup): a provision a row, and an entry where a schedule lists names or goods."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from corpora import xml
from corpora.document import Provision, Run, normalise
from corpora.eid import clean_number, local_eid
from corpora.formats.lims_schedules import record_entry
from corpora.tables import SEPARATOR, cell_spans, row_words

if TYPE_CHECKING:
    from corpora.formats.lims import LimsReader

Element = etree._Element

_NUMBER_COLUMN = re.compile(r"^(?:item|article|no\.?|n[o°]\.?)$", re.IGNORECASE)
_COLUMN_WORD = re.compile(r"^(?:column|colonne)\s+\d+$", re.IGNORECASE)
_NAME_COLUMN = re.compile(r"\b(?:name|nom)\b", re.IGNORECASE)
_KEYS = {  # what a column's heading says, in both languages, as a field of an entry
    "imo": re.compile(r"\b(?:IMO|OMI)\b"),
    "hs_code": re.compile(r"Harmonized Commodity|Système harmonisé", re.IGNORECASE),
    "cas": re.compile(r"Chemical Abstracts", re.IGNORECASE),
    "cpc": re.compile(r"\bCPC\b"),
    "isic": re.compile(r"\b(?:ISIC|CITI)\b"),
    "type": re.compile(r"^type$", re.IGNORECASE),
    "build_date": re.compile(r"build date|date de construction", re.IGNORECASE),
    "price_cap": re.compile(r"price cap|prix plafond", re.IGNORECASE),
    "description": re.compile(r"^description$", re.IGNORECASE),
}
_BLOCKS = ("List", "Provision", "Paragraph")


def read_table(reader: LimsReader, group: Element, parent: Provision | None) -> None:
    """Caption, title, header and rows of a table group, each a provision."""
    for caption in xml.children(group, "Caption"):
        words = xml.text(caption)
        if re.match(r"part\w*\s+\d", words, re.IGNORECASE) and reader.place.container is not None:
            parent = reader.part(words, "", parent, caption)
        elif words:
            reader.text(caption, "heading", parent)
    for table in xml.children(group, "table"):
        for title in xml.children(table, "title"):
            reader.text(title, "heading", parent)
            reader.place.group = normalise(f"{reader.place.under.number or ''} {xml.text(title)}") if reader.place.under else None
        for tgroup in xml.children(table, "tgroup"):
            _rows(reader, tgroup, parent)
    for note in xml.children(group, "Footnote", "HistoricalNote"):
        reader.block(note, parent)


def _rows(reader: LimsReader, tgroup: Element, parent: Provision | None) -> None:
    header: tuple[str, ...] = ()
    width = int(xml.attribute(tgroup, "cols") or 0)
    head = xml.child(tgroup, "thead")
    if head is not None:
        grid = _grid(head, width)
        header = tuple(_heading([_words(reader, cells.get(i)) for cells in grid]) for i in range(width))
        for line in xml.children(head, "row"):
            words = SEPARATOR.join(w for w in (_words(reader, e) for e in xml.children(line, "entry")) if w)
            if words:
                reader.add(reader.position("heading", parent), "heading", words, parent=parent)
    body = xml.child(tgroup, "tbody")
    rows = []
    numbered = bool(header) and _NUMBER_COLUMN.match(header[0]) is not None
    reader.place.row = None
    reader.place.since = xml.day(tgroup.getparent(), "inforce-start-date")
    for line, cells in zip(xml.children(body, "row"), _grid(body, width), strict=True) if body is not None else ():
        if any(next(e.iter("SignatureBlock"), None) is not None for e in cells.values()):
            for entry in cells.values():
                reader.blocks(entry, parent)
            continue
        row = _row(reader, line, cells, header, numbered, parent)
        if row is not None:
            rows.append(row)
    if rows:
        reader.builder.add_table(parent.eid if parent else "table", header, rows)


def _grid(part: Element, width: int) -> list[dict[int, Element]]:
    """Entries of each row by column, with cells that reach down several rows counted."""
    taken: dict[int, int] = {}
    grid = []
    for row in xml.children(part, "row"):
        cells, column = {}, 0
        left = {c: n - 1 for c, n in taken.items() if n > 1}
        for entry in xml.children(row, "entry"):
            while taken.get(column, 0) > 0:
                column += 1
            cells[column] = entry
            more = xml.attribute(entry, "morerows")
            if more and more.isdigit():
                left[column] = int(more)
            column += 1
        taken = left
        grid.append({c: e for c, e in cells.items() if c < max(width, len(cells))})
    return grid


def _heading(cells: list[str]) -> str:
    """A column's heading from the rows of the header, without "Column 1"."""
    return normalise(" ".join(c for c in cells if c and not _COLUMN_WORD.match(c)))


def _words(reader: LimsReader, entry: Element | None) -> str:
    return normalise("".join(run.text for run in reader.runs(entry)))


def _row(
    reader: LimsReader, element: Element, cells: dict[int, Element], header: tuple[str, ...], numbered: bool, parent: Provision | None
) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """One row: inline cells are its own words; lists and paragraphs in a cell become provisions under it."""
    number = _words(reader, cells[0]) if numbered and 0 in cells else ""
    stubs = list(element.iter("Repealed"))
    plain: dict[int, list[Run]] = {}
    after: list[tuple[int, Element]] = []
    for column, entry in sorted(cells.items()):
        if column == 0 and number:
            continue
        blocks = xml.children(entry, *_BLOCKS)
        if after or len(blocks) > 1 or (blocks and xml.children(blocks[0], *_BLOCKS, "Item", "Label")):
            before = xml.lead(entry, _BLOCKS) if blocks and not after else None
            if before is not None:
                plain[column] = reader.runs(before)
            after.append((column, entry))
        else:
            plain[column] = reader.runs(entry)
    if not number and not after and not any(normalise("".join(r.text for r in runs)) for runs in plain.values()):
        return None
    texts = {c: normalise("".join(r.text for r in runs)) for c, runs in plain.items()}
    gone = reader.gone(stubs, element)
    local, parent = _place(reader, number, numbered, parent)
    provision = reader.add(
        local,
        "row",
        row_words(list(plain.values())),
        parent=parent,
        number=number or None,
        element=element,
        repealed=gone is not None,
        repealed_by=gone,
    )
    reader.place.row = provision if number else reader.place.row
    spans = cell_spans(reader.builder, provision, {**({0: number} if number else {}), **texts}, max(len(header), max(cells, default=0) + 1))
    for column, entry in after:
        first = len(reader.builder)
        _cell(reader, entry, provision, column in plain)
        below = reader.builder.span(first)
        if below is not None:
            spans[column] = (spans[column][0] if texts.get(column) else below[0], below[1])
    if reader.place.under is not None and gone is None:
        _entry(reader, element, provision, header, numbered, texts)
    return provision.eid, tuple(spans)


def _cell(reader: LimsReader, entry: Element, row: Provision, lead_read: bool) -> None:
    """Provisions of a cell that holds blocks, and the words between and after them."""
    if not xml.children(entry, *_BLOCKS):
        reader.text(entry, "text", row)
        return
    before = xml.lead(entry, _BLOCKS)
    if before is not None and not lead_read:
        reader.text(before, "text", row)
    for block in xml.children(entry, *_BLOCKS):
        reader.block(block, row)
        if (block.tail or "").strip():
            reader.add(reader.position("text", row), "text", block.tail or "", parent=row)


def _place(reader: LimsReader, number: str, numbered: bool, parent: Provision | None) -> tuple[str, Provision | None]:
    """Local eId and parent of a row: its number; a row without one continues the numbered row above it."""
    if clean_number(number):
        return local_eid("row", number), parent
    if numbered and reader.place.row is not None:
        parent = reader.place.row
    return reader.position("row", parent), parent


def _entry(
    reader: LimsReader, element: Element, provision: Provision, header: tuple[str, ...], numbered: bool, texts: dict[int, str]
) -> None:
    """Record a row as an entry of the schedule: its name column and what the other columns label."""
    named = [c for c in texts if c < len(header) and _NAME_COLUMN.search(header[c]) and not _KEYS["imo"].search(header[c])]
    others = [c for c in texts if not (numbered and c == 0) and _key(header, c) is None]
    column = next((c for c in [*named, *others] if texts[c]), None)
    if column is None or not header:
        return
    fields = {}
    for c, text in texts.items():
        key = _key(header, c)
        if c != column and text and key:
            fields[key] = text
    record_entry(reader, element, provision, texts[column], fields)


def _key(header: tuple[str, ...], column: int) -> str | None:
    if column >= len(header):
        return None
    return next((key for key, pattern in _KEYS.items() if pattern.search(header[column])), None)
