"""Targets: who or what is hit; list entries by structure, states and territories from the words of measures."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from corpora.document import Listing
from models.names import read_entry, target_type
from models.reading import Reading, Unit, reading_of
from models.record import Target
from models.states import Mention, mentions
from models.vocabulary import Function, TargetType

_STRUCTURE, _PROSE = 0.99, 0.85

# Words that make a state the object of a measure, not its author or a mere place in a definition.
_GOVERNMENT = re.compile(
    r"(?:\b(?:the\s+)?(?P<of>(?:[Gg]overnment|illegal (?:racist )?r[ée]gime|authorities)\s+(?:of|in)\s+(?:the\s+)?)|(?P<fr>\b(?:le\s+)?gouvernement\s+(?:de\s+la\s+|de\s+l[’']|du\s+|d[’']|de\s+)))$"
)
_REPORTS = re.compile(r"(?:Ambassador|Permanent Representative|Minister|laws?|courts?|Act|legislation) (?:of|to) (?:the )?$")
_PERSON_NAMED = re.compile(
    r"(?:property|assets|funds|entry|biens|avoirs)\b[^.;]{0,120}?\b(?:of|held by|owned(?:,? held)?(?: or controlled)?(?:, directly or indirectly,)? by|par|de|d[’'])\s+(?P<name>(?-i:[A-ZÀ-Þ][\w’'-]+)(?:\s+(?-i:[A-ZÀ-Þ][\w’'-]+)){1,4})(?=,|\.|;|\s+(?:is|are|situated|that|which|qui|se trouvant)\b)",
    re.IGNORECASE,
)
_NOT_A_PERSON = re.compile(
    r"\b(?:United|States?|Government|Republic|Federation|Schedule|Annex|Council|Committee|Bank|Act|Minister|Order|Regulations?|Security|Nations|Union|Special|Party|Parties|Secretary)\b"
)


@Language.factory("operative_targets")
def make_targets(nlp: Language, name: str) -> Targets:
    """The component that states targets."""
    return Targets()


class Targets:
    """States every entry labelled `listing`, and each state or territory that a measure is aimed at."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        listings = {listing.provision: listing for listing in reading.document.listings}
        for unit, label in reading.labelled(Function.LISTING):
            if unit.kind in ("listing", "row") or not reading.has(unit, Function.MEASURE):
                state_entry(reading, unit, listings.get(unit.eid), label.confidence)
        for unit, label in reading.labelled(Function.MEASURE):
            state_aimed_at(reading, unit, min(label.confidence, _PROSE))
        return doc


def state_entry(reading: Reading, unit: Unit, listing: Listing | None, confidence: float) -> None:
    """State one list entry with what stands behind its name."""
    entry = read_entry(unit.text)
    start, end = entry.start, entry.end
    identifiers = dict(entry.identifiers)
    aliases = list(entry.aliases)
    if listing is not None:
        start, end = listing.name_start - unit.offset, listing.name_end - unit.offset
        identifiers = {**identifiers, **{k: v for k, v in listing.fields.items() if k not in ("aliases", "reason", "name")}}
        aliases += [a.strip() for a in re.split(r";", listing.fields.get("aliases", "")) if a.strip() and a.strip() not in aliases]
    if end <= start:
        return
    name = unit.text[start:end]
    group = " ".join(g for g in ((listing.group or "") if listing else "", unit.heading) if g)
    reading.state(
        "targets", unit, start, end, Target,
        method=f"structure:{reading.document.format}" if listing else "rule:targets.entry",
        confidence=_STRUCTURE if listing else confidence,
        name=name, type=target_type(name, group, unit.text, identifiers), aliases=aliases, identifiers=identifiers,
        reason=listing.fields.get("reason") if listing else None, annex=listing.schedule if listing else (unit.heading or None),
        listed_on=listing.listed_on if listing else None, listed_by=listing.added_by if listing else None,
    )  # fmt: skip


def state_aimed_at(reading: Reading, unit: Unit, confidence: float) -> None:
    """State each state or territory that the words of a measure point at, and a person whose property it takes."""
    issuer = reading.document.metadata.jurisdiction
    seen: set[str] = set()
    for mention in mentions(unit.text, reading.language):
        if mention.code == issuer or mention.kind == "adjective" or _REPORTS.search(unit.text, 0, mention.start):
            continue
        start = _with_government(unit.text, mention)
        name = unit.text[start : mention.end]
        if name in seen:
            continue
        seen.add(name)
        kind = TargetType.TERRITORY if mention.kind == "territory" else TargetType.STATE
        reading.state(
            "targets", unit, start, mention.end, Target, method="rule:targets.state", confidence=confidence,
            name=name, type=kind, state=mention.code,
        )  # fmt: skip
    for match in _PERSON_NAMED.finditer(unit.text):
        if not _NOT_A_PERSON.search(match["name"]) and not any(True for _ in mentions(match["name"], reading.language)):
            reading.state(
                "targets", unit, *match.span("name"), Target, method="rule:targets.property_of", confidence=0.8,
                name=match["name"], type=target_type(match["name"], "", "", {}),
            )  # fmt: skip


def _with_government(words: str, mention: Mention) -> int:
    """Start of "Government of X" where the measure says so; else of the state's own name."""
    before = _GOVERNMENT.search(words, 0, mention.start)
    if before is None:
        return mention.start
    return before.start("of") if before["of"] else before.start("fr")
