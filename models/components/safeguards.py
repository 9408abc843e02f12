"""Safeguards: notice, reasons, observations, delisting, courts, reviews, and the limits of a fair measure."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models.classifier.settled import settled
from models.dates import expressions, is_duration
from models.qualifiers import conditions
from models.reading import Reading, Unit, reading_of
from models.record import Safeguard
from models.rules import of_language, plain, unnumbered
from models.rules.safeguard_kinds import REFUSED, RULES, SAVED
from models.vocabulary import Function, SafeguardKind

K = SafeguardKind

_AUTHORITY = re.compile(
    r"\b(?P<a>(?:the )?(?:Minister|Secretary of [A-Z]\w+|Governor in Council|Council|Commission|Committee|Focal Point for De-listing|Ombudsperson|court|High Court|Federal Court|judge|Treasury|Member States?)|(?:le |la )?ministre|(?:le )?Conseil|(?:le )?juge|(?:le )?tribunal|(?:le )?point focal)\b"
)

# Notice that a listing was varied or ended; the end itself is another provision's.
_TOLD_OF_END = re.compile(r"\bnotice of (?:the |that |any )?(?:variation|revocation|expiry|fact)\b", re.IGNORECASE)


@Language.factory("operative_safeguards")
def make(nlp: Language, name: str) -> Safeguards:
    """The component that states the safeguards."""
    return Safeguards()


class Safeguards:
    """States one Safeguard for each kind that a provision labelled `safeguard` gives."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        rules = of_language(RULES, reading.language)
        for unit in reading.units:
            if reading.has(unit, Function.SAFEGUARD):
                for kind, said in settled(reading, unit, "safeguards", self._kinds(reading, unit, rules)).items():
                    reading.state_whole(
                        "safeguards",
                        unit,
                        Safeguard,
                        kind=K(kind),
                        conditions=conditions(unit),
                        deadline=_deadline(unit, reading.language),
                        authority=_authority(unit),
                        refused=refused_outright(unit, K(kind)),
                        method=said.method,
                        confidence=said.confidence,
                    )
        return doc

    @staticmethod
    def _kinds(reading: Reading, unit: Unit, rules) -> dict[SafeguardKind, str]:
        own = unnumbered(unit.text)
        found = {K(r.label): r.id for r in rules if r.match(own)}
        if K.NOTIFICATION in found and K.DELISTING in found and _TOLD_OF_END.search(own):
            found.pop(K.DELISTING)
        if (
            K.NOTIFICATION in found
            and K.DELISTING in found
            and re.search(r"\b(?:any|the|sa|la|an?) d[ée]cision\b", own)
            and not re.search(r"\b(?:not so established|no longer|n'est plus|annule)\b", own)
            and re.match(r"(?:the minister|le ministre|il)\b.{0,40}(?:notice|notify|avis)", own, re.IGNORECASE)
        ):
            found.pop(K.DELISTING)
        if not found and unit.parent is not None:
            found = {K(s.kind): s.method.removeprefix("rule:") for s in reading.of("safeguards", unit.parent)}
        if not found and own.endswith((":", "-")):  # "they must - (a) give notice": what it gives stands in its points
            points = " ".join(unnumbered(c.text) for c in unit.children)
            found = {K(r.label): r.id for r in rules if r.match(points)}
        if not found:
            words = f"{unit.heading} {unit.lead}"
            found = {K(r.label): r.id for r in rules if r.match(words)}
        return found


def _deadline(unit: Unit, language: str) -> str | None:
    """ISO 8601 duration within which the safeguard must happen, read from the own words, then the lead-in's."""
    for words in (unit.text, unit.lead):
        for found in expressions(words, language):
            if is_duration(found.value):
                return found.value
    return None


def refused_outright(unit: Unit, kind: SafeguardKind) -> bool:
    """Whether the own words, behind the lead-in that they complete, deny a safeguard and save nothing of it."""
    if kind not in REFUSED:
        return False
    lead, own = plain(unit.lead), unnumbered(unit.text)
    words = f"{lead} {own}" if lead.rstrip().endswith((":", "-")) else own
    points = plain(" ".join(child.text for child in unit.children))
    return REFUSED[kind].search(words) is not None and not SAVED.search(f"{words} {points}")


def _authority(unit: Unit) -> str | None:
    for words in (unit.text, unit.lead):
        found = _AUTHORITY.search(words)
        if found:
            return found["a"].strip()
    return None
