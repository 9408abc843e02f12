"""Relations: what a document does to other works, with the words that show it and the time it gives.

`detail` carries what a status is computed from: ``P1Y beyond 2023-04-12`` (a continuation and the
anniversary that it names), ``P5Y from 2026-03-24`` or ``until 2026-07-31`` (an extension).
Source of law: 50 U.S.C. 1622 for national emergencies; extension, amending and repealing clauses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from models.citations import citations
from models.citations.grammar import Citation, pinpoint_before
from models.components.legal_bases import read
from models.dates import dates, expressions, shift
from models.reading import Reading, Unit, reading_of
from models.record import Relation
from models.vocabulary import BasisRelation, Nature, RecordType
from models.vocabulary import RelationType as T


@Language.factory("operative_relations")
def make(nlp: Language, name: str) -> Relations:
    return Relations()


class Relations:
    """States every relation once for a work, a kind and a provision."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        seen: set[tuple[str, str, str]] = set()
        for reader in (_continued, _extended, _changed, _ended, _licensed, _declared, _referred, _history):
            for unit, start, end, kind, id, detail, method, confidence in reader(reading):
                id = id.split("#")[0]
                # What is only named is said once; what is done is shown wherever it is done.
                once = kind == T.LICENSES_UNDER or (kind == T.REFERS and reader is not _referred)
                key = ("" if once else unit.eid, kind, id)
                if id == reading.document.metadata.work or key in seen:
                    continue
                seen.add(key)
                reading.state(
                    "relations", unit, start, end, Relation, method=method, confidence=confidence, type=kind, id=id, detail=detail
                )
        return doc


Found = Iterator[tuple[Unit, int, int, T, str, str | None, str, float]]


# --- national emergencies ----------------------------------------------------------------------------

_CONTINUING = re.compile(
    r"\b(?:continuing|continue)\b(?: in effect)?(?: for (?:an additional|1|one) (?:additional )?year)?,? the national emergenc(?:y|ies)"
)
_BEYOND = re.compile(r"\bcontinue in effect (?:for 1 year )?beyond\b")
_DECLARED_BY = re.compile(r"\bdeclar\w+\b[^.;]{0,80}\bnational emergency\b|\bnational emergency\b[^.;]{0,60}\bdeclared\b")


def _continued(reading: Reading) -> Found:
    """The order whose emergency a notice continues (50 U.S.C. 1622(d)), and the anniversary beyond which it does."""
    if reading.nature != Nature.CONTINUATION:
        return
    beyond = next((day for u in reading.units if (m := _BEYOND.search(u.text)) for day in _days(u.text[m.end() :], reading)[:1]), None)
    detail = f"P1Y beyond {beyond}" if beyond else None
    for unit in reading.units:
        for m in _CONTINUING.finditer(unit.text):
            end = sentence_end(unit.text, m.end())
            named = _orders(unit.text, m.end(), end, reading)
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
            for d in _days(u.text[max(0, m.start() - 90) : m.start()], reading)[-1:]
        ),
        None,
    )
    if signed is None or day is None:
        return "P1Y"
    declared = date.fromisoformat(day)
    year = signed.year + (shift(declared, f"P{signed.year - declared.year}Y") < signed)
    return f"P1Y beyond {shift(declared, f'P{year - declared.year}Y')}"


def _orders(text: str, start: int, end: int, reading: Reading) -> list[Citation]:
    """Orders and proclamations cited between two offsets, without those that only tell how one was changed."""
    found = [c for c in citations(text, order=reading.document.metadata.jurisdiction) if start <= c.start and c.end <= end and not c.via]
    numbered = [c for c in found if c.id.startswith(("us:eo", "us:proc"))]
    # "Proclamation 6867, as amended by Proclamation 7757, Proclamation 9398": what follows an amendment amends.
    cut = next((c.start for c in citations(text) if c.via and c.start >= start), end)
    return [c for c in numbered if c.start < cut]


def _by_declaration(reading: Reading, unit: Unit, start: int, end: int, detail: str | None) -> Found:
    """A notice that names the emergency by its day or subject: the first order said to have declared it."""
    for earlier in reading.units:
        for m in re.finditer(r"[^.;]+(?:\.(?=\d)[^.;]+)*", earlier.text):
            if not _DECLARED_BY.search(m.group(0)):
                continue
            for citation in _orders(earlier.text, m.start(), m.end(), reading)[:1]:
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


_UNDER_EMERGENCY = re.compile(r"\bnational emergenc(?:y|ies)\b[^.;]{0,200}?\b(?:declared|set out) (?:in|by|on|under)\b")
_SCOPE = re.compile(r"\bexpand(?:s|ed)? the scope of the national emergency")


# Designations are made "consistent with IEEPA and Executive Order N": abbreviations of the Code stand between.
_SDGT = re.compile(r"\bdesignat\w+\b(?:[^.;]|\.(?=\w|\)|,|\s\d)){0,600}?\bExecutive\s+Order\s+\d{5}\b")


def _declared(reading: Reading) -> Found:
    """The earlier order on whose emergency a later one acts."""
    if reading.document.metadata.jurisdiction != "US" or reading.nature == Nature.CONTINUATION:
        return
    for unit in reading.units:
        for m in _SDGT.finditer(unit.text):
            for citation in _orders(unit.text, m.start(), m.end(), reading)[-1:]:
                yield unit, citation.start, citation.end, T.REFERS, citation.id, "designation power", "rule:relation.designation", 0.85
        for m in _UNDER_EMERGENCY.finditer(unit.text):
            for citation in _orders(unit.text, m.end(), min(len(unit.text), m.end() + 80), reading)[:1]:
                scope = _SCOPE.search(unit.text[max(0, m.start() - 60) : m.end()])
                yield (
                    unit,
                    m.start(),
                    citation.end,
                    T.REFERS,
                    citation.id,
                    "expands its emergency" if scope else "emergency declared there",
                    "rule:relation.emergency",
                    0.9,
                )


# --- extension ---------------------------------------------------------------------------------------

_EXTENDS = re.compile(
    r"\bextends? (?:the application of|for|until|by)?|\bprolonge\b|\bprorog\w+|\b(?:[Dd]ecides|[Dd]écide)\b(?:(?!\bnot\b)[^.;]){0,60}\b(?:extend|renew|continue|reconduire|proroger|renouveler)\b|\bshall (?:continue to )?apply until\b|\best (?:prorogée?|applicable jusqu)",
)
# Bodies are prolonged as well; that is no extension of measures.
_MANDATE = re.compile(r"\b(?:mandate|Panel of Experts|Group of Experts|Monitoring Group|Mission|Force|authori[sz]ation)\b|\bmandat\b")
_PERIOD_FROM = re.compile(r"\b(?:beginning|starting|commencing|from|as of|à compter|à partir|effective)\b")
_UNTIL = re.compile(r"\b(?:until|jusqu['’]au|through|up to)\b")


def _extended(reading: Reading) -> Found:
    """Orders, decisions and resolutions that prolong another work's effect."""
    if reading.nature == Nature.CONTINUATION or reading.type in (RecordType.ACT, RecordType.TREATY):
        return
    for unit in reading.units:
        if unit.kind in ("footnote", "note", "heading", "title", "signature", "recital"):
            continue
        for m in _EXTENDS.finditer(unit.text):
            end = sentence_end(unit.text, m.end())
            detail = _time_given(unit.text[m.start() : end], reading)
            if detail is None or _MANDATE.search(unit.text[m.start() : end]):
                continue
            for citation in _cited_between(reading, unit, m.start(), end):
                if citation.id.startswith(("ca:SOR", "ca:SI", "eu:celex", "un:S/RES", "uk:uksi", "us:eo")):
                    yield unit, m.start(), end, T.EXTENDS, citation.id, detail, "rule:relation.extended", 0.93


def _time_given(words: str, reading: Reading) -> str | None:
    """``P5Y from 2026-03-24``, ``P5Y`` or ``until 2026-07-31``; None when no time is given."""
    times = expressions(words, reading.language)
    period = next((t for t in times if t.form == "duration"), None)
    days = [t for t in times if t.form == "date"]
    if period:
        first = next((t for t in days if t.start > period.end and _PERIOD_FROM.search(words[period.end : t.start])), None)
        return f"{period.value} from {first.value}" if first else period.value
    last = next((t for t in days if _UNTIL.search(words[max(0, t.start - 25) : t.start])), None)
    return f"until {last.value}" if last else None


# --- change and end ------------------------------------------------------------------------------------

_BASIS = {BasisRelation.AMENDS: T.AMENDS, BasisRelation.REPEALS: T.REPEALS, BasisRelation.IMPLEMENTS: T.IMPLEMENTS}
_EMERGENCY_ENDS = re.compile(r"\bterminat(?:e|es|ing)\b[^.;]{0,40}\bnational emergenc(?:y|ies)\b[^.;]{0,60}\bdeclared (?:in|by|on|under)\b")
_SUPERSEDES = re.compile(r"\b(?:replaces?|replaced|supersed\w+|remplace\w*)\b")
_STRUCK = re.compile(
    r"^[^.;]{0,200}?\b(?:is|are|shall be) (?:hereby )?(?:repealed|revoked|rescinded|deleted|omitted|abrogée?s?)\b|\best abrogée?\b"
)
_NEW_DATE = re.compile(
    r"\b(?:date|words?|mots?)\b.{0,80}\b(?:replaced|substituted|remplacée?s?)\b|\bshall apply until\b|\bapplicable jusqu", re.IGNORECASE
)


def _changed(reading: Reading) -> Found:
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
        pinpoint = _pinpoint(unit.text, citation)
        if pinpoint:
            # What strikes a part of a work amends the work; the detail says which part and that it is gone.
            kind = T.AMENDS if kind in (T.REPEALS, T.REPLACES) else kind
            detail = f"{pinpoint} repealed" if kind == T.AMENDS and _STRUCK.search(words) else pinpoint if kind == T.AMENDS else None
        if kind == T.AMENDS and _NEW_DATE.search(words) and (days := _days(words, reading)):
            detail = f"until {days[-1]}"
        yield unit, citation.start, citation.end, kind, citation.id, detail, ruling.rule, ruling.confidence
    yield from _emergencies_ended(reading)


def _emergencies_ended(reading: Reading) -> Found:
    """Orders whose national emergency is terminated (50 U.S.C. 1622(a))."""
    for unit in reading.units:
        for m in _EMERGENCY_ENDS.finditer(unit.text):
            for citation in _orders(unit.text, m.end(), min(len(unit.text), m.end() + 60), reading)[:1]:
                yield unit, m.start(), citation.end, T.TERMINATES, citation.id, None, "rule:relation.terminated", 0.97


_LIFTS = re.compile(
    r"\b(?:[Dd]ecides|[Dd]écide)\b(?:(?!\bnot\b)[^;.]){0,160}\b(?P<verb>terminat\w+(?! the suspension)|lift(?:ed|s)?|suspend(?:ed|s)?|shall (?:no longer|cease to) apply|lever|suspendre|levée?s?|mettre fin)\b"
    r"|\b(?:measures?|sanctions?|prohibitions?|application)\b[^;.]{0,140}\b(?:is|are|shall be) (?:hereby )?(?P<verb2>suspended|terminated|lifted)\b|\bhereby (?P<verb3>suspend|lift)\b",
)


_RESUMES = re.compile(r"\b(?:terminat\w+|lift\w*|end(?:ing)?) the suspension\b|\blever la suspension\b|\bre(?:impose|instate)s?\b")

_DECIDES = re.compile(r"\b(?:[Dd]ecides?|[Dd]écide|hereby)\b")


def _ended(reading: Reading) -> Found:
    """Measures of a resolution or order that are lifted or suspended without the whole being repealed."""
    for unit in reading.units:
        if unit.kind in ("footnote", "note", "heading", "title", "signature", "recital", "preamble"):
            continue
        for m in _RESUMES.finditer(unit.text):
            end = sentence_end(unit.text, m.end())
            days = _days(unit.text[m.start() : end], reading)
            decided = _DECIDES.search(unit.text[: m.start()])
            for citation in _cited_between(reading, unit, m.end(), end)[:1] if decided else ():
                detail = f"ended {days[-1]}" if days else "ended"
                yield unit, m.start(), end, T.SUSPENDS, citation.id, detail, "rule:relation.resumed", 0.8
        for m in _LIFTS.finditer(unit.text):
            verb = m.group("verb") or m.group("verb2") or m.group("verb3")
            kind = T.SUSPENDS if verb.startswith("suspend") else T.TERMINATES
            end = sentence_end(unit.text, m.end())
            for citation in _cited_between(reading, unit, m.start(), end):
                if citation.id.startswith(("un:S/RES", "us:eo", "eu:celex", "ca:SOR")):
                    yield (
                        unit,
                        m.start(),
                        end,
                        kind,
                        citation.id,
                        "; ".join(filter(None, (_pinpoint(unit.text, citation), _time_given(unit.text[m.start() : end], reading)))) or None,
                        "rule:relation.lifted",
                        0.8,
                    )


# --- what a document refers to for its effect ------------------------------------------------------------

_COMPLIANCE = re.compile(
    r"\b(?:compl(?:y|ied|iance)|implementation of|violations? of|failure to respond)\b[^.;]{0,80}?\b(?:paragraphs?|articles?|sections?|resolutions?|requests? in)\b"
)
_SAVED = re.compile(
    r"\b(?:blocked|issued|granted|made|imposed|taken)\b[^.;]{0,60}? (?:pursuant to|under)\b[^;]{0,300}?\b(?P<verb>remain(?:ed|s)?(?: in effect| blocked)?|continues? (?:in effect|to (?:apply|be blocked))|authorized to remain in effect)\b"
)


def _referred(reading: Reading) -> Found:
    """Works whose terms must be complied with, and earlier works under which licences stay good or property stays blocked."""
    for unit in reading.units:
        if unit.kind in ("footnote", "note", "heading", "title", "signature", "recital", "listing", "row"):
            continue
        for m in _COMPLIANCE.finditer(unit.text):
            for citation in _cited_between(reading, unit, m.start(), min(m.end() + 60, len(unit.text)))[:1]:
                at = re.search(r"\b(?:paragraphs?|articles?|sections?) [\d(), and]+(?= of)", unit.text[m.start() : citation.start + 1])
                detail = f"compliance with {citation.pinpoint or (at.group().strip() if at else 'it')}"
                yield unit, m.start(), max(citation.end, m.end()), T.REFERS, citation.id, detail, "rule:relation.compliance", 0.8
        for m in _SAVED.finditer(unit.text):
            for citation in _orders(unit.text, m.start(), m.end(), reading)[:1]:
                blocked = m.group().startswith("blocked")
                detail = "property blocked under it stays blocked" if blocked else "what was issued under it remains in effect"
                yield unit, m.start(), m.end(), T.REFERS, citation.id, detail, "rule:relation.saved", 0.85


# --- licences ------------------------------------------------------------------------------------------

_RESTRICTED_BY = re.compile(
    r"\b(?:prohibited|restricted|restrained)(?: or restrained)? (?:by|under|pursuant to)\b|\binterdites?(?: ou limitées?)? (?:par|au titre d|aux termes d|en vertu d|sous le régime d)|\bProhibited Under\b|\bvisée?s? par\b",
)


_UNDER_NEXT = re.compile(r"\s(?:under|pursuant to|en vertu)\s")


def _licensed(reading: Reading) -> Found:
    """The works whose prohibitions a licence or permit lifts, and the one that it is issued under."""
    if reading.type != RecordType.LICENCE:
        return
    for unit in reading.units:
        if unit.kind in ("footnote", "note", "signature"):
            continue
        for m in _RESTRICTED_BY.finditer(unit.text):
            end = min(sentence_end(unit.text, m.end()), m.end() + (_UNDER_NEXT.search(unit.text[m.end() :] + " under ") or m).start())
            for citation in _cited_between(reading, unit, m.start(), end):
                yield unit, m.start(), max(citation.end, m.end()), T.LICENSES_UNDER, citation.id, None, "rule:relation.licensed", 0.9
    for unit, citation, ruling in read(reading):
        if ruling.relation == BasisRelation.ENABLING:
            yield unit, citation.start, citation.end, T.LICENSES_UNDER, citation.id, "issued under", ruling.rule, ruling.confidence


# --- what the publisher says ---------------------------------------------------------------------------


def _history(reading: Reading) -> Found:
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


def _pinpoint(text: str, citation: Citation) -> str | None:
    """The provisions named right before a citation: "paragraph 5 of" |resolution 1737."""
    if citation.pinpoint:
        return citation.pinpoint
    before = pinpoint_before(text, citation.start)
    return before.words if before else None


# --- shared ----------------------------------------------------------------------------------------------


def _cited_between(reading: Reading, unit: Unit, start: int, end: int) -> list[Citation]:
    """Citations of a unit that lie between two offsets, links of chains left out; markup counts as well."""
    found = [c for c in citations(unit.text, order=reading.document.metadata.jurisdiction) if not c.via]
    for r in reading.document.references:
        at = r.start - unit.offset
        if 0 <= at < len(unit.text) and not r.target.startswith("#"):
            found.append(Citation(at, r.end - unit.offset, r.target, r.label))
    return [c for c in found if start <= c.start and c.end <= end]


def sentence_end(text: str, at: int) -> int:
    """Where the sentence that holds `at` ends: a full stop before a capital, a semicolon, or the end."""
    m = re.search(r"(?<!\bNo)(?<!\b[A-Z])[.;](?=\s+[A-Z“\"(]|\s*$)", text[at:])
    return at + m.end() if m else len(text)


def _days(words: str, reading: Reading) -> list[str]:
    return [t.value for t in dates(words, reading.language)]
