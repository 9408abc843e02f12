"""Designation: the criteria for being targeted, and the power to list and delist."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models import definitions
from models.authorities import authority
from models.internal_references import cited
from models.reading import Reading, Unit, reading_of
from models.record import Designation
from models.vocabulary import Function


@Language.factory("operative_designation")
def make_designation(nlp: Language, name: str) -> DesignationCriteria:
    """The component that states designation criteria."""
    return DesignationCriteria()


class DesignationCriteria:
    """States each provision labelled `designation`: the criterion read with its lead-in, and who decides."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        for unit, label in reading.labelled(Function.DESIGNATION):
            lead = lead_in(reading, unit)
            reading.state_whole(
                "designation", unit, Designation, method=label.method, confidence=label.confidence,
                criterion=unit.text.rstrip(" ;:,."), by=decides(unit, reading.language), lead=lead.eid if lead else None,
                cites=cited(reading, unit, unit.text), definitions=definitions.used(reading, unit.text),
            )  # fmt: skip
        for unit in reading.units:
            if not reading.has(unit, Function.DESIGNATION) and unit.kind not in _SILENT and _QUALIFIES.search(unit.full):
                state_qualification(reading, unit)
        for unit, label in reading.labelled(Function.MEASURE):
            if not reading.has(unit, Function.DESIGNATION) and unit.kind not in _SILENT:
                state_class(reading, unit, label.confidence)
        return doc


# What decides whether a criterion is met, outside the criterion itself: when it applies, who is asked before, whose
# property counts as a person's.
_QUALIFIES = re.compile(
    r"\bshall apply (?:with respect to|to) (?:a|any) (?:person|entity|foreign \w+|financial institution)[^.;:]{0,60} only (?:if|where|when)\b"
    r"|\b(?:must|shall|is to) be consulted before\b[^.;:]{0,160}\b(?:identified|listed|designated|named|made)\b"
    r"|\b(?:controls?|owns?|owned|controlled|ownership)\b[^.;]{0,260}\b(?:5\d|fifty)(?:\.\d+)? ?(?:%|per ?cent)|\b(?:5\d|fifty) ?(?:%|per ?cent)[^.;]{0,80}\b(?:owned|shares|voting rights|ownership)\b"
    # "Such other regions as may be determined by the Secretary"; "with respect to any person identified by the Minister, all property".
    r"|\b(?:such|any) other\b[^.;:]{0,80}\bas (?:may be |are |is )?(?:determined|designated|identified|specified) by\b"
    r"|^(?:\([a-z0-9]+\) )?with respect to (?:any|each|every|an?) [^.;:,]{0,40}\b(?:person|entity|individual|vessel|institution)s? (?:identified|listed|named) by\b"
    # A term's meaning that leaves it to an office who is meant: "any person that the Secretary lists as such".
    r"|\b(?:any|each|every|an?) (?:[\w-]+ )?(?:person|entity|individual|vessel|company|country|state|institution) (?:that|which|whom) the (?-i:[A-Z])\w+(?: (?:of|the|in|(?-i:[A-Z])\w+))*,?[^.;]{0,160}? (?:determines?|(?:has )?(?:determined|designated|identified|listed)|(?:publicly )?(?:lists|designates|identifies))\b"
    r"|\bdeemed to be (?:owned|held|controlled) by\b",
    re.IGNORECASE,
)
_SILENT = {"heading", "title", "listing", "row", "note", "footnote", "signature"}


def state_qualification(reading: Reading, unit: Unit) -> None:
    """State what decides whether a criterion is met without being one."""
    lead = lead_in(reading, unit)
    reading.state_whole(
        "designation", unit, Designation, method="rule:designation.qualification", confidence=0.8,
        criterion=unit.text.rstrip(" ;:,."), by=decides(unit, reading.language), lead=lead.eid if lead else None,
        cites=cited(reading, unit, unit.full), definitions=definitions.used(reading, unit.text),
    )  # fmt: skip


# A class whose entry or property is stopped by description, its kin and helpers included.
_CLASS = re.compile(
    r"\b(?P<c>(?:aliens|noncitizens|foreign nationals|persons|individuals) (?:determined|described|who (?:have|are|were)) [^.;:]{5,500}?)"
    r"(?=,? (?:provided that|would be|(?:is|are) hereby|(?:is|are) suspended|shall be|and I hereby)\b|[.;:]|$)"
)
_ENTRY = re.compile(r"\b(?:entry|visas?|admission)\b")


def state_class(reading: Reading, unit: Unit, confidence: float) -> None:
    """State whom a stop on entry describes, where no other function says that they are designated."""
    match = _CLASS.search(unit.text) if _ENTRY.search(unit.text) else None
    if match:
        reading.state(
            "designation", unit, *match.span("c"), Designation, method="rule:designation.class", confidence=min(confidence, 0.75),
            criterion=match["c"].strip(" ,"), by=decides(unit, reading.language), lead=None,
            cites=cited(reading, unit, match["c"]), definitions=definitions.used(reading, match["c"]),
        )  # fmt: skip


def lead_in(reading: Reading, unit: Unit) -> Unit | None:
    """The nearest provision above with words of its own that also designates, or simply introduces."""
    above = [a for a in unit.ancestors() if a.text and a.kind not in ("heading", "title", "schedule", "part", "chapter")]
    return next((a for a in above if reading.has(a, Function.DESIGNATION)), above[0] if above else None)


def decides(unit: Unit, language: str) -> str | None:
    """Who decides, from the provision's own words or else from the nearest lead-in that names one."""
    for words in (unit.text, *(a.text for a in unit.ancestors())):
        found = authority(words, language)
        if found:
            return found
    return None
