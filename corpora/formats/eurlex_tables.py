"""Data tables of EUR-Lex pages: rows as provisions, and entries of the lists that annexes set out as tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from corpora import xml
from corpora.document import Provision, normalise
from corpora.eid import clean_number, local_eid
from corpora.entries import split_entry
from corpora.formats.eurlex_acts import printed_day
from corpora.tables import SEPARATOR, cell_spans, row_words

if TYPE_CHECKING:
    from corpora.formats.eurlex import EurLexReader

Element = etree._Element

# What stands before a point, indent or recital: "(a)", "(iii)", "1.", "—".
LABEL = re.compile(r"^[‘“\"«]?(?:\(?[0-9]{1,4}[a-z]{0,3}[.)]|\(?[a-z]{1,5}\)|\(?[A-Z]{1,4}[.)]|[—–•-])$")
_COLUMNS = {  # heading of a column, in English and French, as a field of an entry
    "name": re.compile(r"\b(?:names?|noms?|person|entity|vessel name)\b", re.IGNORECASE),
    "imo": re.compile(r"\b(?:IMO|OMI)\b"),
    "identifying_information": re.compile(r"identif", re.IGNORECASE),
    "reason": re.compile(r"\b(?:reasons?|grounds|motifs?|raisons?)\b", re.IGNORECASE),
    "listed_on": re.compile(r"\bdate (?:of (?:listing|application|inclusion)|d[’']inscription|d[’']application)\b", re.IGNORECASE),
    "function": re.compile(r"\b(?:functions?|fonctions?|position)\b", re.IGNORECASE),
    "cn_code": re.compile(r"\b(?:CN|NC|HS|SH)[ -]?(?:code)?\b|\bcode\b", re.IGNORECASE),
    "description": re.compile(r"\b(?:descriptions?|désignation|goods|marchandises|product)\b", re.IGNORECASE),
}
_DETAILS = {  # inside the identifying information: "DOB: 1.2.1970; POB: …"
    "dob": re.compile(r"(?:^|[;,.\n]\s*)(?:d\.?o\.?b\.?|date of birth|born(?: on)?|date de naissance|né(?:e|\(e\))? le)\s*:?\s*([^;,]+)", re.IGNORECASE),
    "pob": re.compile(r"(?:^|[;,.\n]\s*|\s)(?:p\.?o\.?b\.?|place of birth|lieu de naissance)\s*:?\s*([^;]+?)(?=;|$|\s(?:nationality|gender|passport|DOB)\b)", re.IGNORECASE),
    "nationality": re.compile(r"(?:nationality|nationalité)\s*:?\s*([^;,.]+?)(?=[;,.]|$|\s(?:gender|passport|sexe)\b)", re.IGNORECASE),
    "passport": re.compile(r"(?:passport|passeport)(?: (?:number|no\.?|n[o°]))?\s*:?\s*([A-Z0-9][^;,.]*)", re.IGNORECASE),
    "gender": re.compile(r"(?:gender|sexe)\s*:?\s*(\w+)", re.IGNORECASE),
    "imo": re.compile(r"\b(?:IMO|OMI)(?: number| no\.?)?\s*:?\s*(\d{7})\b"),
    "registration_number": re.compile(r"(?:registration number|tax identification number|numéro d[’']enregistrement)\s*:?\s*([^;,]+)", re.IGNORECASE),
}  # fmt: skip


def is_data_table(table: Element) -> bool:
    """Whether a table holds data: it has header cells, or it is drawn as a table and its rows are not labelled points."""
    names = {n.removeprefix("oj-") for e in table.iter() if isinstance(e.tag, str) for n in (e.get("class") or "").split()}
    if "tbl-hdr" in names or any(xml.tag(e) == "th" for e in table.iter()):
        return True
    cells = [[text for c in xml.children(r, "td") if (text := xml.text(c))] for r in table.iter() if xml.tag(r) == "tr"]
    if all(len(row) == 2 and LABEL.match(row[0]) for row in cells if row):
        return False
    return bool(names & {"table", "tbl-txt", "tbl-cod", "tbl-num", "tbl-left"}) or (table.get("border") or "0") not in ("", "0")


def read_table(reader: EurLexReader, table: Element, parent: Provision | None) -> None:
    """Header and rows; a row of an annex's list becomes an entry."""
    header: tuple[str, ...] = ()
    rows: list[tuple[str, tuple[tuple[int, int], ...]]] = []
    for line in (r for r in table.iter() if xml.tag(r) == "tr" and next(a for a in r.iterancestors() if xml.tag(a) == "table") is table):
        cells = xml.children(line, "td", "th")
        texts = [reader.words(cell) for cell in cells]
        if not any(texts):
            continue
        if _is_header(line, cells) and not rows:
            header = tuple(normalise(f"{a} {b}") for a, b in zip(header, texts, strict=True)) if len(header) == len(texts) else tuple(texts)
            reader.builder.add(reader.position("heading", parent), "heading", SEPARATOR.join(t for t in texts if t), parent=parent)
            continue
        rows.append(_row(reader, cells, texts, header, parent))
    if rows:
        reader.builder.add_table(parent.eid if parent else "table", header, rows)


def _is_header(line: Element, cells: list[Element]) -> bool:
    return all(xml.tag(c) == "th" for c in cells) or any(
        name.removeprefix("oj-") == "tbl-hdr" for e in line.iter() if isinstance(e.tag, str) for name in (e.get("class") or "").split()
    )


def _row(
    reader: EurLexReader, cells: list[Element], texts: list[str], header: tuple[str, ...], parent: Provision | None
) -> tuple[str, tuple[tuple[int, int], ...]]:
    number = texts[0] if len(texts) > 1 and re.fullmatch(r"\d+[a-z]?[.)]?", texts[0]) and _key(header, 0) is None else ""
    local = local_eid("row", number) if number and clean_number(number) else reader.position("row", parent)
    runs = [reader.runs(cell) for cell in cells[1:] if number] or [reader.runs(cell) for cell in cells]
    row = reader.builder.add(local, "row", row_words(runs), number=number or None, parent=parent)
    spans = cell_spans(reader.builder, row, dict(enumerate(texts)), len(texts))
    if reader.annex is not None:
        _entry(reader, row, number, texts, header)
    return row.eid, tuple(spans)


def _key(header: tuple[str, ...], column: int) -> str | None:
    if column >= len(header):
        return None
    return next((key for key, pattern in _COLUMNS.items() if pattern.search(header[column])), None)


def _entry(reader: EurLexReader, row: Provision, number: str, texts: list[str], header: tuple[str, ...]) -> None:
    """Record a row as an entry when a column of the table holds names, or goods by their description."""
    keys = {i: key for i in range(len(texts)) if (key := _key(header, i)) is not None}
    column = next((i for wanted in ("name", "description") for i, key in keys.items() if key == wanted and texts[i]), None)
    if column is None or reader.annex is None:
        return
    name, fields = split_entry(texts[column]) if keys[column] == "name" else (texts[column], {})
    for i, key in keys.items():
        if i != column and key != "listed_on" and texts[i]:
            fields[key] = texts[i]
    for key, pattern in _DETAILS.items():
        found = pattern.search(fields.get("identifying_information", ""))
        if found:
            fields.setdefault(key, found[1].strip())
    listed = next((texts[i] for i, key in keys.items() if key == "listed_on"), "")
    reader.builder.add_listing(
        row, name, schedule=reader.annex.number, group=reader.group, number=number or None, fields=fields, listed_on=printed_day(listed)
    )
