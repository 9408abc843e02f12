"""What a document refers to for its effect: terms to comply with, savings, licences; and what its publisher says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations import Citation, citations
from models.components.legal_bases import read
from models.reading import Reading, Unit
from models.relations.shared import Found, cited_between, orders, pinpoint, sentence_end
from models.vocabulary import BasisRelation, RecordType
from models.vocabulary import RelationType as T

# --- what a document refers to for its effect ------------------------------------------------------------

_COMPLIANCE = re.compile(
    r"\b(?:compl(?:y|ied|iance)|implementation of|violations? of|failure to respond)\b[^.;]{0,80}?\b(?:paragraphs?|articles?|sections?|resolutions?|requests? in)\b"
)
_SAVED = re.compile(
    r"\b(?:blocked|issued|granted|made|imposed|taken)\b[^.;]{0,60}? (?:pursuant to|under)\b[^;]{0,300}?\b(?P<verb>remain(?:ed|s)?(?: in effect| blocked)?|continues? (?:in effect|to (?:apply|be blocked))|authorized to remain in effect)\b"
)

# What an earlier act let happen still may: "licenses that may be issued pursuant to this order, or that were issued pursuant to Executive Order 812".
_LICENSED_BEFORE = re.compile(
    r"\b(?:licen[cs]es|orders|regulations)\b[^.;]{0,60}\bpursuant to this order,? (?:or|and) (?:that |which )?(?:were |have been )?(?:previously )?issued pursuant to [^.;]{3,60}"
)
# Those hit are put with those whom an earlier act hits: "shall be treated as persons covered by section 1 of Proclamation 812".
_TREATED_AS = re.compile(
    r"\btreated (?:in the same manner )?as (?:persons|those|aliens|noncitizens) (?:covered by|described in|subject to)\b[^.;]{0,80}"
)
_IN_EFFECT = "what was issued under it remains in effect"


def referred(reading: Reading) -> Found:
    """Works whose terms must be complied with, and earlier works under which licences stay good or property stays blocked."""
    for unit in reading.units:
        if unit.kind in ("footnote", "note", "heading", "title", "signature", "recital", "listing", "row"):
            continue
        for m, citation, end in _first_cited(reading, unit, _COMPLIANCE, beyond=60):
            at = re.search(r"\b(?:paragraphs?|articles?|sections?) [\d(), and]+(?= of)", unit.text[m.start() : citation.start + 1])
            detail = f"compliance with {citation.pinpoint or (at.group().strip() if at else 'it')}"
            yield unit, m.start(), end, T.REFERS, citation.id, detail, "rule:relation.compliance", 0.8
        for m, citation, end in _first_cited(reading, unit, _TREATED_AS):
            detail = m.group().partition(" of ")[0]
            yield unit, m.start(), end, T.REFERS, citation.id, detail, "rule:relation.treated_as", 0.85
        for m, citation, end in _first_cited(reading, unit, _LICENSED_BEFORE):
            yield unit, m.start(), end, T.REFERS, citation.id, _IN_EFFECT, "rule:relation.saved", 0.85
        for m in _SAVED.finditer(unit.text):
            for citation in orders(unit.text, m.start(), m.end(), reading)[:1]:
                blocked = m.group().startswith("blocked")
                detail = "property blocked under it stays blocked" if blocked else _IN_EFFECT
                start, end = _whole(unit.text, m.start(), m.end())
                yield unit, start, end, T.REFERS, citation.id, detail, "rule:relation.saved", 0.85


def _first_cited(
    reading: Reading, unit: Unit, pattern: re.Pattern[str], *, beyond: int = 0
) -> Iterator[tuple[re.Match[str], Citation, int]]:
    """Each match of a pattern with the work that it names first, up to `beyond` characters behind it, and where both have ended."""
    for m in pattern.finditer(unit.text):
        for citation in cited_between(reading, unit, m.start(), min(m.end() + beyond, len(unit.text)))[:1]:
            yield m, citation, max(citation.end, m.end())


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around two offsets: what is saved stands before the words, and until when behind them."""
    return max(text.rfind(". ", 0, start), text.rfind("; ", 0, start)) + 1, sentence_end(text, end)


# What an earlier resolution did, of which a later one speaks.
_DID = re.compile(
    r"\b(?P<what>(?:(?:measures?|embargo|sanctions?|prohibitions?|obligations?|provisions?|mandate|committee|arrangements?|decisions?|requests?|demands?)\b[^.;,]{0,60}?)?"
    r"\b(?:imposed|established|instituted|adopted|set (?:out|forth)|laid down|contained|decided|provided for|entrusted|endorsed|referred to|requested|made)(?: \w+){0,3}?|implement(?:s|ing|ation of)?(?: \w+){0,2}|remain in force|in force)\s(?:by|under|in|of|pursuant to|in pursuance of|with)?[^.;,]{0,40}$",
    re.IGNORECASE,
)


def spoken_of(reading: Reading) -> Found:
    """Earlier resolutions of which the operative paragraphs of a resolution speak, each once in a paragraph."""
    if reading.document.metadata.jurisdiction != "UN":
        return
    for unit, citation, ruling in read(reading):
        if (
            ruling.relation != BasisRelation.REFERS
            or not citation.id.startswith("un:S/RES/")
            or unit.kind in ("recital", "preamble", "title")
        ):
            continue
        did = _DID.search(unit.text[: citation.start])
        detail = re.sub(r"\s+", " ", did["what"]).strip() if did else pinpoint(unit.text, citation)
        yield unit, citation.start, citation.end, T.REFERS, citation.id, detail, "rule:relation.spoken_of", 0.8


# --- licences ------------------------------------------------------------------------------------------

_RESTRICTED_BY = re.compile(
    r"\b(?:prohibited|restricted|restrained)(?: or restrained)? (?:by|under|pursuant to)\b|\binterdites?(?: ou limitées?)? (?:par|au titre d|aux termes d|en vertu d|sous le régime d)|\bProhibited Under\b|\bvisée?s? par\b",
)


_UNDER_NEXT = re.compile(r"\s(?:under|pursuant to|en vertu)\s")


def licensed(reading: Reading) -> Found:
    """The works whose prohibitions a licence or permit lifts, and the one that it is issued under."""
    if reading.type != RecordType.LICENCE:
        return
    for unit in reading.units:
        if unit.kind in ("footnote", "note", "signature"):
            continue
        for m in _RESTRICTED_BY.finditer(unit.text):
            end = min(sentence_end(unit.text, m.end()), m.end() + (_UNDER_NEXT.search(unit.text[m.end() :] + " under ") or m).start())
            for citation in cited_between(reading, unit, m.start(), end):
                yield unit, m.start(), max(citation.end, m.end()), T.LICENSES_UNDER, citation.id, None, "rule:relation.licensed", 0.9
    for unit, citation, ruling in read(reading):
        if ruling.relation == BasisRelation.ENABLING:
            yield unit, citation.start, citation.end, T.LICENSES_UNDER, citation.id, "issued under", ruling.rule, ruling.confidence


# --- what the publisher says ---------------------------------------------------------------------------


def history(reading: Reading) -> Found:
    """Repeal and amendment of this work itself, from metadata and the publisher's historical notes."""
    metadata = reading.document.metadata
    method = f"structure:{reading.document.format}"
    if metadata.repealed_by:
        unit = next((u for u in reading.units if metadata.repealed_by in u.text), None)
        for citation in citations(metadata.repealed_by, order=metadata.jurisdiction)[:1]:
            if unit is not None:
                at = unit.text.index(metadata.repealed_by)
                detail = f"on {metadata.repealed_on}" if metadata.repealed_on else None
                yield unit, at, at + len(metadata.repealed_by), T.REPEALED_BY, citation.id, detail, method, 1.0
    told: set[str] = set()
    for unit in reading.units:
        if unit.kind != "note":
            continue
        for reference in reading.document.references:
            start, end = reference.start - unit.offset, reference.end - unit.offset
            if start < 0 or end > len(unit.text) or reference.target.startswith("#") or reference.target in told:
                continue
            told.add(reference.target)
            if metadata.repealed_by is None or not metadata.repealed_by.startswith(reference.label):
                yield unit, start, end, T.AMENDED_BY, reference.target, None, method, 0.95
