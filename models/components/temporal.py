"""Temporal statements: when effects begin, end, are reviewed, renewed and fall due (`operative_temporal`).

Reads every provision but list entries with the clauses of `models.temporal`, then says to which day a
statement comes (`resolved`, only where the law fixes it) and what it applies to.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from corpora.document import Metadata
from models.components.functions import OF_NOTHING
from models.components.scheduled_treaty import of_scheduled_treaty
from models.internal_references import cited
from models.reading import Reading, Unit, in_force_from, reading_of
from models.record import Temporal
from models.temporal.clauses import Clause, adoption, read
from models.temporal.counting import counting
from models.temporal.resolve import Anchors, applies_to, beyond, resolved
from models.vocabulary import Function, RecordType, RelationType, TemporalKind

# Entries of lists and tables carry dates of birth and of listing, notes those of the publisher.
_NOT_READ = {"listing", "row", "footnote", "note"}
# Such words begin something only from a day that is not past when the instrument is made:
# "has engaged, on or after 2 January 2013, in" describes conduct.
_PROSPECTIVE = {"on_or_after", "beginning", "as_of", "from"}

_AUTHORISED = re.compile(r"\b(?:authori[sz]ed?|permitted|autorisée?s?)\b[^.;]*\b(?:through|until|jusqu)", re.IGNORECASE)
# The act by which a President declares an emergency (50 U.S.C. 1621), or finds one (50 U.S.C. 191); its anniversary decides when it lapses.
_DECLARES = re.compile(r"\b(?:I|hereby) declare (?:that )?a (?:new )?national emergency\b|\bconstitutes? a national emergency\b")


@Language.factory("operative_temporal")
def make(nlp: Language, name: str) -> Temporals:
    """The component, as spaCy builds it."""
    return Temporals()


class Temporals:
    """Reads the temporal statements of a document and labels their provisions."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        units = [u for u in reading.units if u.text and u.kind not in _NOT_READ and not of_scheduled_treaty(reading, u)]
        made = {u.eid: c for u in units if (c := adoption(u.text, reading.language)) is not None}
        found = [
            (unit, clause)
            for unit in units
            for clause in ([made[unit.eid]] if unit.eid in made else read(unit.text, reading.language, unit.lead))
        ]
        anchors = anchors_of(reading.document.metadata, list(made.values()), found, units)
        for unit, clause in found:
            if not _retroactive(clause, anchors):
                _state(reading, unit, _of_licence(clause, unit, reading), anchors)
        _state_repeal(reading)
        _withdraw(reading)
        if any(_DECLARES.search(u.text) for u in units):
            reading.regime["emergencies"] = ["this"]
        return doc


def anchors_of(metadata: Metadata, made: list[Clause], found: list[tuple[Unit, Clause]], units: list[Unit]) -> Anchors:
    """The days that periods of a document run from: what its publisher states, else what its own words fix."""
    printed = made[-1].time.day if made and made[-1].time else None
    anchors = Anchors(
        adopted=metadata.adopted or printed or metadata.registered,
        published=metadata.published,
        registered=metadata.registered,
        in_force=metadata.in_force,
        beyond=_anniversary(units) if any(c.kind == TemporalKind.RENEWAL for _, c in found) else None,
    )
    if anchors.in_force is not None:
        return anchors
    begins = [
        day
        for unit, clause in found
        if clause.kind == TemporalKind.COMMENCEMENT and applies_to(clause, unit, []) == "instrument"
        if (day := resolved(clause, unit.text, anchors)) is not None
    ]
    return replace(anchors, in_force=min(begins, default=None))


def _anniversary(units: list[Unit]) -> date | None:
    """The day beyond which a notice continues an emergency; it often stands in a paragraph before the one that continues it."""
    return next((day for u in units if (day := beyond(u.text)) is not None), None)


def _retroactive(clause: Clause, anchors: Anchors) -> bool:
    day = clause.time.day if clause.time else None
    return clause.rule in _PROSPECTIVE and day is not None and anchors.adopted is not None and day < anchors.adopted


def _of_licence(clause: Clause, unit: Unit, reading: Reading) -> Clause:
    """What a licence authorises until a day ends with that day: its expiry, where elsewhere it would be a wind-down."""
    authorised = _AUTHORISED.search(unit.text[clause.sentence[0] : clause.end])
    if reading.type == RecordType.LICENCE and clause.kind == TemporalKind.DEADLINE and clause.value[:1].isdigit() and authorised:
        return replace(clause, kind=TemporalKind.EXPIRY, rule="licence.through")
    return clause


def _state(reading: Reading, unit: Unit, clause: Clause, anchors: Anchors) -> None:
    reading.state(
        "temporal",
        unit,
        clause.start,
        clause.end,
        Temporal,
        method=f"rule:temporal.{clause.rule}",
        confidence=0.95 if clause.time is not None else 0.85,
        kind=clause.kind,
        value=clause.value,
        resolved=resolved(clause, unit.text, replace(anchors, section_in_force=in_force_from(unit))),
        **counting(unit.text, clause),
        applies_to=_inserted(reading, unit, clause, _meant(reading, unit, clause, applies_to(clause, unit, reading.of("relations", unit)))),
    )
    reading.label(unit, Function.TEMPORAL, method=f"rule:temporal.{clause.rule}")


_MADE_UNDER = re.compile(
    r"\b(?:orders?|regulations?|certificates?|permits?|licen[cs]es?|decisions?|designations?|décrets?|règlements?)\b[^.;,]{0,40}? (?:made|issued|given|granted|pris(?:es?)?) (?:under|pursuant to|en vertu d[eu’'l]+|en application d[eu’'l]+|au titre d[eu’'l]+)[^.;,]{3,60}",
    re.IGNORECASE,
)


def _meant(reading: Reading, unit: Unit, clause: Clause, place: str) -> str:
    """The provisions that a beginning or an end names ("the measures in paragraphs 3 and 4 above shall apply until"), else `place`."""
    if place != unit.eid:
        return place
    if clause.kind == TemporalKind.DEADLINE:  # by when what is made under another provision must be laid, published, answered
        made = _MADE_UNDER.search(unit.text[clause.sentence[0] : clause.end])
        return " ".join(cited(reading, unit, made.group())) or place if made else place
    if clause.kind not in (TemporalKind.EXPIRY, TemporalKind.COMMENCEMENT):
        return place
    return " ".join(cited(reading, unit, unit.text[clause.sentence[0] : clause.end])) or place


_OPENS = re.compile(
    r"\b(?:following|suivant|suivante)\b[^“‘«\"]{0,160}[“‘«\"](?P<within>.*)$|\bto read(?: as follows)?:? ?[“‘«\"](?P<read>.*)$", re.DOTALL
)


def _inserted(reading: Reading, unit: Unit, clause: Clause, place: str) -> str:
    """The amended work where a clause about "this Decision" stands in text that an amendment inserts; else `place`."""
    if place != "instrument":
        return place
    for holder in (unit, *unit.ancestors()):
        amended = next((r.id for r in reading.of("relations", holder) if r.type == RelationType.AMENDS), None)
        opened = (
            _OPENS.search(unit.text[: clause.start])
            if holder is unit
            else re.search(r"\b(?:following|suivante?s?)\b[^.;]*:\s*$", holder.text)
        )
        if amended and opened and (holder is not unit or not re.search(r"[”’»\"](?!\w)", opened["within"] or opened["read"] or "")):
            return amended
    return place


def _withdraw(reading: Reading) -> None:
    """A provision is temporal exactly when it makes a temporal statement: an earlier guess yields to the reading."""
    stated = {s.provision for s in reading.statements["temporal"]}
    for eid, labels in reading.functions.items():
        if eid not in stated:
            labels.pop(str(Function.TEMPORAL), None)
            if not labels:
                reading.label(reading.by_eid[eid], Function.OTHER, method="structure:nothing", confidence=OF_NOTHING)
        elif (other := labels.get(str(Function.OTHER))) and other.method in ("structure:nothing", "structure:lead"):
            labels.pop(str(Function.OTHER))  # it says something after all


def _state_repeal(reading: Reading) -> None:
    """What the publisher marks as repealed as a whole is a statement too: the timeline reads records only."""
    metadata = reading.document.metadata
    if not metadata.repealed:
        return
    unit = next((u for u in reading.units if u.provision.repealed and u.text), None) or next((u for u in reading.units if u.text), None)
    if unit is None:
        return
    by = metadata.repealed_by or "an instrument that its publisher does not name"
    value = metadata.repealed_on.isoformat() if metadata.repealed_on else f"event:repealed by {by}"
    reading.state_whole(
        "temporal", unit, Temporal, method=f"structure:{reading.document.format}", confidence=1.0,
        kind=TemporalKind.REPEAL, value=value, resolved=metadata.repealed_on, applies_to="instrument",
    )  # fmt: skip
    reading.label(unit, Function.TEMPORAL, method=f"structure:{reading.document.format}")
