"""Change and end: works that are extended, amended, repealed, implemented, suspended, lifted."""

from __future__ import annotations

import re

from models.components.legal_bases import read
from models.reading import Reading, Unit
from models.relations import DUTIES, RELATED
from models.relations.shared import Found, cited_between, days_in, pinpoint, sentence_end, time_given
from models.vocabulary import BasisRelation, Nature, RecordType
from models.vocabulary import RelationType as T

# --- extension ---------------------------------------------------------------------------------------

_EXTENDS = re.compile(
    r"\bextends? (?:the application of|for|until|by)?|\bprolonge\b|\bprorog\w+|\b(?:[Dd]ecides|[Dd]écide)\b(?:(?!\bnot\b)[^.;]){0,60}\b(?:extend|renew|continue|reconduire|proroger|renouveler)\b|\bshall (?:continue to )?apply until\b|\best (?:prorogée?|applicable jusqu)",
)
# Bodies are prolonged as well; that is no extension of measures.
_MANDATE = re.compile(r"\b(?:mandate|Panel of Experts|Group of Experts|Monitoring Group|Mission|Force|authori[sz]ation)\b|\bmandat\b")


def extended(reading: Reading) -> Found:
    """Orders, decisions and resolutions that prolong another work's effect."""
    if reading.nature == Nature.CONTINUATION or reading.type in (RecordType.ACT, RecordType.TREATY):
        return
    for unit in reading.units:
        if unit.kind in ("footnote", "note", "heading", "title", "signature", "recital"):
            continue
        for m in _EXTENDS.finditer(unit.text):
            end = sentence_end(unit.text, m.end())
            detail = time_given(unit.text[m.start() : end], reading)
            if detail is None or _MANDATE.search(unit.text[m.start() : end]):
                continue
            for citation in cited_between(reading, unit, m.start(), end):
                if citation.id.startswith(("ca:SOR", "ca:SI", "eu:celex", "un:S/RES", "uk:uksi", "us:eo")):
                    yield unit, m.start(), end, T.EXTENDS, citation.id, detail, "rule:relation.extended", 0.93


# --- change and end ------------------------------------------------------------------------------------

_BASIS = {BasisRelation.AMENDS: T.AMENDS, BasisRelation.REPEALS: T.REPEALS, BasisRelation.IMPLEMENTS: T.IMPLEMENTS}
_SUPERSEDES = re.compile(r"\b(?:replaces?|replaced|supersed\w+|remplace\w*)\b")
_STRUCK = re.compile(
    r"^[^.;]{0,200}?\b(?:is|are|shall be) (?:hereby )?(?:repealed|revoked|rescinded|deleted|omitted|abrogée?s?)\b|\best abrogée?\b"
)
_NEW_DATE = re.compile(
    r"\b(?:date|words?|mots?)\b.{0,80}\b(?:replaced|substituted|remplacée?s?)\b|\bshall apply until\b|\bapplicable jusqu", re.IGNORECASE
)


# "is replaced by the following: ‘1. This Decision shall apply until …’": the sentence goes on behind the number.
_SETS_OUT = re.compile(r"\b(?:following|suivante?s?)\b[^.;“‘«\"]{0,120}:?\s*[“‘«\"]?")


_EXCHANGED = re.compile(r"\b(?:replaced|substituted|remplacée?s?)\b", re.IGNORECASE)


def _new_end(unit: Unit, start: int, end: int, reading: Reading) -> str | None:
    """``until 2032-05-18``, and ``for 2031-05-18`` where the date that it takes the place of is printed."""
    words = unit.text[start:end]
    if _SETS_OUT.search(words):
        words = " ".join([unit.text[start:], *(u.text for u in unit.descendants())])
    m = _NEW_DATE.search(words)
    days = days_in(words[m.start() :], reading) if m else []
    if m is None or not days:
        return None
    return f"until {days[-1]} for {days[0]}" if len(days) > 1 and _EXCHANGED.search(m[0]) else f"until {days[-1]}"


def changed(reading: Reading) -> Found:
    """Amendments, repeals and implementation, as the legal bases state them."""
    for unit, citation, ruling in read(reading):
        kind = _BASIS.get(ruling.relation)
        if kind is None:
            continue
        end = sentence_end(unit.text, citation.end)
        words = unit.text[citation.start : end]
        detail = None
        if (
            kind == T.REPEALS
            and not citation.pinpoint
            and _SUPERSEDES.search(words)
            and not re.search(r"\b(?:revoked|repealed|rescinded)\b", words)
        ):
            kind = T.REPLACES
        place = pinpoint(unit.text, citation)
        if place:
            # What strikes a part of a work amends the work; the detail says which part and that it is gone.
            kind = T.AMENDS if kind in (T.REPEALS, T.REPLACES) else kind
            detail = f"{place} repealed" if kind == T.AMENDS and _STRUCK.search(words) else place if kind == T.AMENDS else None
        if kind == T.AMENDS and (new := _new_end(unit, citation.start, end, reading)):
            detail = new
        yield unit, citation.start, citation.end, kind, citation.id, detail, ruling.rule, ruling.confidence


_LIFTS = re.compile(
    r"\b(?:[Dd]ecides|[Dd]écide)\b(?:(?!\bnot\b)[^;.]){0,160}\b(?P<verb>terminat\w+(?! the suspension)|lift(?:ed|s)?|suspend(?:ed|s)?|shall (?:no longer|cease to) apply|lever|suspendre|levée?s?|mettre fin)\b"
    r"|\b(?:measures?|sanctions?|prohibitions?|application|enforcement)\b[^;.]{0,140}\b(?:is|are|shall be) (?:hereby )?(?P<verb2>suspended|terminated|lifted)\b|\bhereby (?P<verb3>suspend|lift)\b",
)


_DUTIES_END = re.compile(
    r"\b(?:duties|tariffs)\b(?:[^.]|\.(?=\S))*?\bshall (?:no longer|cease to) (?:be (?:in effect|in force|imposed|collected)|apply|have effect)\b"
)
_RESUMES = re.compile(r"\b(?:terminat\w+|lift\w*|end(?:ing)?) the suspension\b|\blever la suspension\b|\bre(?:impose|instate)s?\b")

_DECIDES = re.compile(r"\b(?:[Dd]ecides?|[Dd]écide|hereby)\b")


_RELATED = re.compile(r"\b(?:subsequent|later|other) (?:related|relevant) resolutions\b|\brésolutions (?:ultérieures|connexes)\b")


def _lifted(words: str, place: str | None, reading: Reading) -> str | None:
    """The part that is lifted, for how long, and whether what followed is lifted too; None for the whole."""
    related = RELATED if _RELATED.search(words) else None
    return "; ".join(filter(None, (place, time_given(words, reading), related))) or None


def ended(reading: Reading) -> Found:
    """Measures of a resolution or order that are lifted or suspended without the whole being repealed."""
    for unit in reading.units:
        if unit.kind in ("footnote", "note", "heading", "title", "signature", "recital", "preamble"):
            continue
        for m in _RESUMES.finditer(unit.text):
            end = sentence_end(unit.text, m.end())
            days = days_in(unit.text[m.start() : end], reading)
            decided = _DECIDES.search(unit.text[: m.start()])
            for citation in cited_between(reading, unit, m.end(), end)[:1] if decided else ():
                detail = f"ended {days[-1]}" if days else "ended"
                yield unit, m.start(), end, T.SUSPENDS, citation.id, detail, "rule:relation.resumed", 0.8
        for m in _DUTIES_END.finditer(unit.text):
            for citation in cited_between(reading, unit, m.start(), m.end()):
                yield unit, m.start(), m.end(), T.TERMINATES, citation.id, DUTIES, "rule:relation.duties_ended", 0.85
        for m in _LIFTS.finditer(unit.text):
            verb = m.group("verb") or m.group("verb2") or m.group("verb3")
            kind = T.SUSPENDS if verb.startswith("suspend") else T.TERMINATES
            end = sentence_end(unit.text, m.end())
            for citation in cited_between(reading, unit, m.start(), end):
                if citation.id.startswith(("un:S/RES", "us:eo", "eu:celex", "ca:SOR")):
                    yield (
                        unit,
                        m.start(),
                        end,
                        kind,
                        citation.id,
                        _lifted(unit.text[m.start() : end], pinpoint(unit.text, citation), reading),
                        "rule:relation.lifted",
                        0.8,
                    )
