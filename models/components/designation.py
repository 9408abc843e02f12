"""Designation: the criteria for being targeted, and the power to list and delist."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from models.authorities import authority
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
            )  # fmt: skip
        return doc


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
