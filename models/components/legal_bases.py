"""Legal bases: every citation resolved to an id, with what the document does with it.

Source of law: the enacting formulas of each order (vesting clause, enabling clause, visas, "acting
under Chapter VII"), and the amending and repealing clauses of the operative part.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from typing import Literal
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc

from corpora.document import Reference
from models.citations import citations
from models.citations.grammar import Citation
from models.citations.named import with_sections
from models.citations.relation import VESTED, VESTED_ENDS, Ruling, Setting, rule
from models.reading import Reading, Unit, reading_of
from models.record import LegalBasis
from models.vocabulary import BasisRelation, RecordType

OPENING = {"title", "preamble", "citation", "recital", "formula"}
SKIPPED = {"footnote", "note", "signature", "heading", "row", "listing"}

Level = Literal["domestic", "regional", "international"]


@Language.factory("operative_legal_bases")
def make(nlp: Language, name: str) -> LegalBases:
    return LegalBases()


def level_of(id: str) -> Level:
    """Level of law of a cited id."""
    family = id.split(":")[0]
    return "international" if family in ("un", "treaty") else "regional" if family == "eu" else "domestic"


class LegalBases:
    """Reads citations provision by provision; short forms that one provision defines serve the later ones."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        for unit, citation, ruling in _general_last(read(reading)):
            reading.state(
                "legal_bases", unit, citation.start, citation.end, LegalBasis, method=ruling.rule, confidence=ruling.confidence,
                id=citation.id, relation=ruling.relation, level=level_of(citation.id), label=citation.label, pinpoint=citation.pinpoint,
            )  # fmt: skip
        return doc


Ruled = list[tuple[Unit, Citation, Ruling]]
_READ: WeakKeyDictionary[Reading, Ruled] = WeakKeyDictionary()


def read(reading: Reading) -> Ruled:
    """Citations of a document with their Rulings, in reading order; read once for a Reading."""
    if reading not in _READ:
        _READ[reading] = _read(reading)
    return _READ[reading]


def _read(reading: Reading) -> Ruled:
    metadata = reading.document.metadata
    order = metadata.jurisdiction
    defined: dict[str, str] = {}
    found: Ruled = []
    vested = False
    opening = True
    marked = _marked(reading)
    cited = [(unit, _cited(unit, marked.get(unit.eid, []), order, defined)) for unit in reading.units if _speaks(unit)]
    primary = any(c.id.startswith(("eu:tfeu", "eu:tec:")) for unit, all_cited in cited[:40] for c in all_cited)
    for unit, all_cited in cited:
        opening = opening and not _operative(unit)
        found.extend(_those_orders(unit, found) if order == "US" else ())
        vested_before, vested = vested, _still_vested(unit.text, vested)
        if not all_cited:
            continue
        setting = Setting(
            order,
            introduction(unit),
            unit.kind == "title",
            opening or unit.kind in OPENING,
            vested_before,
            primary,
            reading.type == RecordType.LICENCE,
        )
        for printed in all_cited:
            citation = _legible(reading, unit, printed)
            if citation.id.split("#")[0] == metadata.work:
                continue
            if unit.eid.endswith("__enabling"):
                ruling = Ruling(BasisRelation.ENABLING, f"structure:{reading.document.format}", 1.0)
            else:
                ruling = rule(unit.text, citation, setting)
            found.append((unit, citation, ruling))
    return found


def _speaks(unit: Unit) -> bool:
    """Whether a unit's words are the document's own: what is repealed holds only the publisher's note of what repealed it."""
    return unit.kind not in SKIPPED and not unit.provision.repealed


_THOSE = re.compile(r"\b(?:hereby |and |, )?(?P<words>revoke (?:those|these|both|such)(?: \w+){0,2} orders)\b")


def _those_orders(unit: Unit, before: Ruled) -> Ruled:
    """``revoke those orders``: the orders that the last provision to name some has named."""
    m = _THOSE.search(unit.text)
    named = [(u, c) for u, c, _ in before if c.id.startswith("us:eo")]
    if m is None or not named or any(c.id.startswith("us:eo") for c in citations(unit.text, order="US")):
        return []
    ids = dict.fromkeys(c.id for u, c in named if u is named[-1][0])
    ruling = Ruling(BasisRelation.REPEALS, "rule:basis.those_orders", 0.85)
    return [(unit, Citation(m.start("words"), m.end("words"), id, m.group("words")), ruling) for id in ids]


def introduction(unit: Unit) -> str:
    """Words that introduce a point: those of the provisions above, and of an unnumbered neighbour before it that ends in a colon."""
    neighbours = unit.parent.children if unit.parent else []
    for neighbour in reversed(neighbours[: next((i for i, n in enumerate(neighbours) if n is unit), 0)]):
        if neighbour.provision.number is None:
            return f"{unit.lead} {neighbour.text}".strip() if neighbour.text.endswith(":") else unit.lead
    return unit.lead


def _operative(unit: Unit) -> bool:
    """Whether the operative part has begun: a numbered or structural unit below no preamble."""
    if unit.kind in OPENING or any(a.kind in OPENING for a in unit.ancestors()):
        return False
    return bool(unit.provision.number) or unit.kind in ("section", "article", "part", "chapter", "schedule")


_ALL_STATES = re.compile(r"\bDecides?\b.{0,60}\bunder Chapter VI of the Charter.{0,200}\b(?:all )?(?:Member )?States shall\b")


def _legible(reading: Reading, unit: Unit, citation: Citation) -> Citation:
    """The citation that the law must mean: only Chapter VII lets the Council decide that all States shall act, so "VI" there is a misprint."""
    if citation.id != "un:charter:ch6" or not _ALL_STATES.search(unit.text):
        return citation
    reading.notes.append(f"{unit.eid}: “{citation.label}” read as Chapter VII: the Council binds all States only under it")
    return replace(citation, id="un:charter:ch7")


def _still_vested(text: str, vested: bool) -> bool:
    """Whether a vesting clause is open after this provision: long ones are printed over several."""
    opened = list(VESTED.finditer(text))
    if opened:
        return not VESTED_ENDS.search(text[opened[-1].end() :])
    return vested and not VESTED_ENDS.search(text)


def _marked(reading: Reading) -> dict[str, list[Reference]]:
    """References of the publisher's markup to other works, by the eId of the provision that they stand in."""
    provisions = [p for p in reading.document.provisions if p.end > p.start]
    starts = [p.start for p in provisions]
    out: dict[str, list[Reference]] = defaultdict(list)
    for reference in reading.document.references:
        at = bisect_right(starts, reference.start) - 1
        if at >= 0 and not reference.target.startswith("#"):
            out[provisions[at].eid].append(reference)
    return out


def _cited(unit: Unit, marked: list[Reference], order: str | None, defined: dict[str, str]) -> list[Citation]:
    """Citations of a unit: those the publisher's markup resolves, then those the grammar reads."""
    read = citations(unit.text, order=order, defined=defined)
    resolved: list[Citation] = []
    for reference in marked:
        start, end = reference.start - unit.offset, reference.end - unit.offset
        if start >= 0 and not any(c.start <= start and end <= c.end and c.id.split("#")[0] == reference.target for c in read):
            read = [c for c in read if c.end <= start or c.start >= end]
            resolved.extend(with_sections(unit.text, start, end, reference.target))
    return sorted([*read, *resolved], key=lambda c: (c.start, c.id))


def _general_last(found: Ruled) -> Ruled:
    """Without an Act as a whole where one of its sections is stated in the same relation: the section says more."""
    precise = {(c.id.split("#")[0], r.relation) for _, c, r in found if "#" in c.id}
    seen: set[tuple[str, int, str, str]] = set()
    out = []
    for unit, citation, ruling in found:
        if "#" not in citation.id and (citation.id, ruling.relation) in precise:
            continue
        key = (unit.eid, citation.start, citation.id, ruling.relation)
        if key not in seen:
            seen.add(key)
            out.append((unit, citation, ruling))
    return out
