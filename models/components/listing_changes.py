"""Licences that replace one another, and names struck from lists (`operative_listing_changes`).

Both are relations: ``replaces`` between the numbers of a series of general licences (9, 9A, 9B), and
``delists`` from an amending or delisting document to the work whose list loses the name in `detail`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from models.citations import citations
from models.reading import Reading, Unit, reading_of
from models.record import Relation
from models.relations.shared import sentence_end
from models.vocabulary import Nature, RecordType, RelationType

_NOT_READ = {"footnote", "note", "signature", "heading", "title"}
_LICENCE = re.compile(
    r"\b(?P<program>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3} )?General Licen[cs]e\s+(?:No\.\s*)?(?P<number>\d+[A-Z]{0,2})\b|"
    r"\bGL\s+(?P<short>\d+[A-Z]{0,2})\b"
)
_REPLACED = re.compile(
    r"\b(?:is|are|was|were)\s+(?:hereby\s+)?(?:replaced|superseded|replaced and superseded)\b|\b(?:replaces|supersedes)(?: and supersedes)?\b",
    re.IGNORECASE,
)
_VERB = r"(?:remov(?:ed?|es|ing)|delet(?:ed?|es|ing)|delist(?:ed|s)?|struck|strik(?:e|es|ing)|repealed|radiée?s?|supprimée?s?|retirée?s?)"
_ENTRY = r"(?:entry|entries|names?|items?|persons?|entit(?:y|ies)|individuals?|vessels?|inscriptions?|mentions?|noms?|personnes?|entités?)"
_LIST = r"(?:list|annex(?:es)?|schedules?|liste|annexes?)"
# "The entry for X is deleted from Annex I", "decides to remove the following names from the list".
_DELISTS = re.compile(
    rf"\b{_ENTRY}\b[^.;]{{0,120}}?\b{_VERB}\b(?:[^;.]|\.(?=\d)){{0,80}}?\b{_LIST}\b|\b{_VERB}\b[^.;]{{0,160}}?\bfrom (?:the |its )?{_LIST}\b"
    rf"|\b{_ENTRY}\b[^.;]{{0,60}}?\bof (?:Part \w+ of )?(?:Annex|Schedule)\b[^;]{{0,160}}?\b(?:is|are) {_VERB}\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"[“\"‘'«]\s?(?P<quoted>[^”\"’»]{3,120}?)\s?[”\"’»]|\b(?:for|of|names?|remove[sd]?|delist[sed]*)\s+(?P<plain>[A-Z][\w’'-]+(?: (?:[a-z]{2,3} )?[A-Z][\w’'-]+){1,6})"
)


@Language.factory("operative_listing_changes")
def make(nlp: Language, name: str) -> ListingChanges:
    return ListingChanges()


class ListingChanges:
    """States each replacement of a licence and each name struck from a list once."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        seen: set[tuple[str, str, str | None]] = {(r.type, r.id, r.detail) for r in reading.statements["relations"]}
        for unit, start, end, kind, id, detail, rule in (*_replaced(reading), *_delisted(reading)):
            if id == reading.document.metadata.work or (kind, id, detail) in seen:
                continue
            seen.add((kind, id, detail))
            reading.state("relations", unit, start, end, Relation, method=rule, confidence=0.9, type=kind, id=id, detail=detail)
        return doc


Change = tuple[Unit, int, int, RelationType, str, str | None, str]


def _replaced(reading: Reading) -> Iterator[Change]:
    """The licences of the same series that a licence says it replaces."""
    work = reading.document.metadata.work or ""
    if reading.type != RecordType.LICENCE or not work.startswith("us:gl:"):
        return
    series = work.rsplit(":", 1)[0]
    for unit in reading.units:
        if unit.kind in _NOT_READ:
            continue
        for verb in _REPLACED.finditer(unit.text):
            low = max((unit.text.rfind(mark, 0, verb.start()) for mark in (". ", "; ")), default=-1) + 1
            low = low if unit.text[max(0, low - 3) : low] != "No." else 0
            active = verb.group(0).lower().startswith(("replaces", "supersedes"))
            near = (verb.end(), sentence_end(unit.text, verb.end())) if active else (low, verb.start())
            for licence in _LICENCE.finditer(unit.text, *near):
                number = (licence["number"] or licence["short"]).upper()
                if f"{series}:{number}" != work:
                    start, end = sorted((licence.start(), verb.start()))[0], max(licence.end(), verb.end())
                    yield unit, start, end, RelationType.REPLACES, f"{series}:{number}", None, "rule:relation.licence_replaced"


def _delisted(reading: Reading) -> Iterator[Change]:
    """Names struck from the list of another work; of this work's own list no words remain."""
    if reading.nature == Nature.TRADE:
        return  # lists of tariff headings
    for unit in reading.units:
        if unit.kind in _NOT_READ:
            continue
        for found in _DELISTS.finditer(unit.text):
            low, end = found.start(), sentence_end(unit.text, found.end())
            words = unit.text[low:end]
            listed = [c for c in citations(words, order=reading.document.metadata.jurisdiction) if not c.via] or _cited_above(unit, reading)
            names = _names(unit, words)
            for citation_id in dict.fromkeys(c.id.split("#")[0] for c in listed[:1]):
                for name in names:
                    yield (
                        unit,
                        low + len(words) - len(words.lstrip()),
                        end,
                        RelationType.DELISTS,
                        citation_id,
                        name,
                        "rule:relation.delisted",
                    )


def _cited_above(unit: Unit, reading: Reading) -> list:
    return next((c for u in unit.ancestors() if (c := citations(u.text, order=reading.document.metadata.jurisdiction))), [])


def _names(unit: Unit, words: str) -> list[str]:
    """The names of the entries: those that points below set out, else those quoted or spelt out in the sentence."""
    points = unit.children
    if not points and unit.parent is not None and unit.text.rstrip().endswith(":"):
        points = [u for u in unit.parent.children if u.index > unit.index]
    below = [_first_words(u.text) for u in points if u.text and u.kind not in _NOT_READ]
    return below or [
        n.strip() for m in _NAMED.finditer(words) if (n := m["quoted"] or m["plain"]) and not _LICENCE.search(n) and not citations(n)
    ]


def _first_words(text: str) -> str:
    """The name that opens an entry, without number and particulars."""
    plain = re.sub(r"^\W*(?:\d+\W+)?", "", text)
    return re.split(r"[;(,:]|\s[–-]\s|\s(?:born|a\.k\.a|also known|DOB)\b", plain)[0].strip(" .\"“”'‘’")
