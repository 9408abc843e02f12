"""National emergencies: the order that a notice continues, on which an order rests, and which an order ends (50 U.S.C. 1621, 1622)."""

from __future__ import annotations

import re
from datetime import date

from models.dates import shift
from models.reading import Reading, Unit
from models.relations.shared import Found, days_in, orders, sentence_end
from models.vocabulary import Nature
from models.vocabulary import RelationType as T

_EMERGENCY_ENDS = re.compile(r"\bterminat(?:e|es|ing)\b[^.;]{0,40}\bnational emergenc(?:y|ies)\b[^.;]{0,60}\bdeclared (?:in|by|on|under)\b")
_CONTINUING = re.compile(
    r"\b(?:continuing|continue)\b(?: in effect)?(?: for (?:an additional|1|one) (?:additional )?year)?,? the national emergenc(?:y|ies)"
)
_BEYOND = re.compile(r"\bcontinue in effect (?:for 1 year )?beyond\b")
_DECLARED_BY = re.compile(r"\bdeclar\w+\b[^.;]{0,80}\bnational emergency\b|\bnational emergency\b[^.;]{0,60}\bdeclared\b")


def continued(reading: Reading) -> Found:
    """The order whose emergency a notice continues (50 U.S.C. 1622(d)), and the anniversary beyond which it does."""
    if reading.nature != Nature.CONTINUATION:
        return
    beyond = next((day for u in reading.units if (m := _BEYOND.search(u.text)) for day in days_in(u.text[m.end() :], reading)[:1]), None)
    detail = f"P1Y beyond {beyond}" if beyond else None
    for unit in reading.units:
        for m in _CONTINUING.finditer(unit.text):
            end = sentence_end(unit.text, m.end())
            named = orders(unit.text, m.end(), end, reading)
            if not named:
                yield from _by_declaration(reading, unit, m.start(), end, detail)
            for citation in named:
                yield (
                    unit,
                    m.start(),
                    max(citation.end, m.end()),
                    T.CONTINUES,
                    citation.id,
                    detail or _anniversary(reading, citation.id),
                    "rule:relation.continued",
                    0.98,
                )


def _anniversary(reading: Reading, id: str) -> str:
    """The year that 50 U.S.C. 1622(d) gives, beyond the first anniversary after the notice where the text tells the day of declaration."""
    signed = reading.document.metadata.adopted or reading.document.metadata.published
    number = id.rsplit(":", 1)[1]
    day = next(
        (
            d
            for u in reading.units
            if (m := re.search(rf"\b{number}\b", u.text))
            for d in days_in(u.text[max(0, m.start() - 90) : m.start()], reading)[-1:]
        ),
        None,
    )
    if signed is None or day is None:
        return "P1Y"
    declared = date.fromisoformat(day)
    year = signed.year + (shift(declared, f"P{signed.year - declared.year}Y") < signed)
    return f"P1Y beyond {shift(declared, f'P{year - declared.year}Y')}"


def _by_declaration(reading: Reading, unit: Unit, start: int, end: int, detail: str | None) -> Found:
    """A notice that names the emergency by its day or subject: the first order said to have declared it."""
    for earlier in reading.units:
        for m in re.finditer(r"[^.;]+(?:\.(?=\d)[^.;]+)*", earlier.text):
            if not _DECLARED_BY.search(m.group(0)):
                continue
            for citation in orders(earlier.text, m.start(), m.end(), reading)[:1]:
                yield (
                    unit,
                    start,
                    end,
                    T.CONTINUES,
                    citation.id,
                    detail or _anniversary(reading, citation.id),
                    "rule:relation.continued_by_declaration",
                    0.9,
                )
                return


_UNDER_EMERGENCY = re.compile(
    r"\bnational emergenc(?:y|ies)\b[^.;]{0,200}?\b(?:declared|described|set out|proclaimed)(?: or (?:declared|described))?"
    r"(?: with respect to [^.;,()]{1,100}?)? (?:in|by|on|under)\b"
    r"|\bdeclarations? of (?:a )?national emergency in\b|\bsteps additional to those set forth in\b"
)
_SCOPE = re.compile(r"\bexpand(?:s|ed)? the scope of the national emergency")


# Designations are made "consistent with IEEPA and Executive Order N": abbreviations of the Code stand between.
_SDGT = re.compile(r"\bdesignat\w+\b(?:[^.;]|\.(?=\w|\)|,|\s\d)){0,600}?\bExecutive\s+Order\s+\d{5}\b")


def declared(reading: Reading) -> Found:
    """The earlier order on whose emergency a later one acts."""
    if reading.document.metadata.jurisdiction != "US" or reading.nature == Nature.CONTINUATION:
        return
    for unit in reading.units:
        for m in _SDGT.finditer(unit.text):
            for citation in orders(unit.text, m.start(), m.end(), reading)[-1:]:
                yield unit, citation.start, citation.end, T.REFERS, citation.id, "designation power", "rule:relation.designation", 0.85
        for m in _UNDER_EMERGENCY.finditer(unit.text):
            several = re.search(r"\bemergencies\b|\bdeclarations\b", m[0]) is not None
            end = sentence_end(unit.text, m.end()) if several else min(len(unit.text), m.end() + 80)
            named = orders(unit.text, m.end(), end, reading)[: None if several else 1]
            meant = [c.id for c in named] or _that_one(unit, m.end(), reading)
            detail = "expands its emergency" if _SCOPE.search(unit.text[max(0, m.start() - 60) : m.end()]) else "emergency declared there"
            for id in meant:
                yield unit, m.start(), named[-1].end if named else m.end(), T.REFERS, id, detail, "rule:relation.emergency", 0.9


_THAT_ONE = re.compile(r"\s*(?:that|such|the same) (?P<what>proclamation|(?:executive )?order)\b", re.IGNORECASE)


def _that_one(unit: Unit, at: int, reading: Reading) -> list[str]:
    """ "declared in that Proclamation": the one cited last before."""
    m = _THAT_ONE.match(unit.text, at)
    if m is None:
        return []
    series = "us:proc" if m["what"].lower() == "proclamation" else "us:eo"
    before = [unit.text[:at], *(u.text for u in reversed(reading.units[: unit.index]))]
    cited = ([c.id for c in orders(words, 0, len(words), reading) if c.id.startswith(series)] for words in before)
    return next((ids[-1:] for ids in cited if ids), [])


def emergencies_ended(reading: Reading) -> Found:
    """Orders whose national emergency is terminated (50 U.S.C. 1622(a))."""
    for unit in reading.units:
        for m in _EMERGENCY_ENDS.finditer(unit.text):
            for citation in orders(unit.text, m.end(), min(len(unit.text), m.end() + 60), reading)[:1]:
                yield unit, m.start(), citation.end, T.TERMINATES, citation.id, None, "rule:relation.terminated", 0.97
