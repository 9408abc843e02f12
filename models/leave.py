"""By whose leave an exemption applies: the authority of its own words, of the lead-in above them, of the conditions below, or of the licence."""

from __future__ import annotations

import re

from models.authorities import authority, authorized, decides, empowered, implementing, issuer
from models.internal_references import cited
from models.reading import Reading, Unit
from models.rules import plain
from models.vocabulary import ExemptionForm, Function, RecordType

# Leave that an authority gives, as printed in an exception that applies "except as licensed".
_LEAVE = re.compile(
    r"\b(?:licen[cs]es?|permits?|authori[sz]\w+|certificates?|directives?|waivers?|supplied by|approv\w+|permis|autorisations?|determin\w+)\b",
    re.IGNORECASE,
)
# A task that the lead-in gives to a committee.
_TASK = re.compile(r"\W*(?:to )?(?:consider|decide|approve|grant|authori[sz]e|examine)\b", re.IGNORECASE)
_UNDER_ORDER = re.compile(
    r"\b(?:issued|granted|provided|licen[cs]ed|authori[sz]ed|permitted) (?:pursuant to|under|in accordance with) this (?:order|proclamation)\b|\blicen[cs]es that may be issued\b",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"(?<=[a-z)])\.\s+(?=[A-Z])")
_GIVES_LEAVE = re.compile(
    r"\bmay\b[^.;]{0,120}\b(?:permit|grant|authori[sz]e|allow|license|waive|exempt|make)\b[^.;]{0,60}\b(?:except|exempt|waiver|licen[cs]e|permit|transaction|activit|import|export|payment|release)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"^\W*(?:except|save|provided|but)(?: that|,)? (?:he|she|it|they|the (?:Secretary|Minister|Committee)) may\b", re.IGNORECASE
)
# "An order made under subsection (1) may exclude any person": who makes it decides.
_MADE_UNDER = re.compile(
    r"\b(?:orders?|regulations?|décrets?|règlements?)\b[^.;]{0,40}?\b(?:made|pris(?:es?)?) (?:under|pursuant to|en vertu d|en application d|au titre d)[^.;]{3,60}?(?= (?:may|peu(?:t|vent))\b)",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:[:—]|\b(?:following|if|that|to|by|for|suivante?s?|si|que|par|in))\s*$", re.IGNORECASE)
_SAME = re.compile(r"\bcompetent authorit|\bautorités? compétente", re.IGNORECASE)
_APPROVAL = re.compile(r"\W*(?:the )?(?:prior |case-by-case )?(?:approval|authori[sz]ation|consent)\b[^;]{0,120}\bby\b", re.IGNORECASE)


def leave_of(reading: Reading, unit: Unit, form: ExemptionForm, start: int) -> str | None:
    """Who decides, as printed; only where somebody must.

    Licences "that may be issued pursuant to this order" are issued by whom the order authorises to carry it out.
    """
    own = unit.text[start:]
    if (made := _MADE_UNDER.search(plain(own))) and (found := _maker(reading, unit, made.group())):
        return found
    if form != ExemptionForm.DEROGATION and not _LEAVE.search(own):
        return None
    if _UNDER_ORDER.search(plain(own)) and (office := implementing(reading)):
        return office
    if _PRONOUN.search(plain(own)) and (before := authority(unit.text[:start], reading.language)):
        return before  # "The Secretary shall not permit …, except that he may …"
    if found := _approving(unit, reading.language) or _named_authority(reading, unit, own):
        return found
    if reading.type == RecordType.LICENCE:
        return issuer(reading)
    if form != ExemptionForm.DEROGATION and not _TASK.match(plain(own)):
        return None
    return next((found for a in unit.ancestors() if (found := authorized(a.text) or authority(a.text, reading.language))), None)


def _maker(reading: Reading, unit: Unit, words: str) -> str | None:
    """Who makes the orders of a provision that the words cite."""
    makers = (m["who"] for eid in cited(reading, unit, words) for m in empowered(reading.by_eid[eid].text, reading.language))
    return next((who.strip(" ,") for who in makers), None)


def _named_authority(reading: Reading, unit: Unit, own: str) -> str | None:
    """Whom the own words name; behind the authority that acts by the lead-in, where a point says whose approval it needs."""
    # Of two sentences, the one that gives leave names who gives it, not the one on who makes the rules.
    leave = next((s for s in _SENTENCES.split(own) if _GIVES_LEAVE.search(plain(s))), own)
    found = authorized(leave) or authority(leave, reading.language) or authority(own, reading.language)
    lead = unit.parent
    if found is None or lead is None or not _LEADS.search(lead.text) or not reading.has(lead, Function.EXEMPTION):
        return found
    acts = next((e.authority for e in reading.of("exemptions", lead) if e.authority), None)
    if acts is None or acts in found:
        return found
    if _SAME.search(acts) and _SAME.search(found):
        return acts  # "the relevant competent authority" of a point is the one of its lead-in
    return f"{acts}; {found}" if decides(own, reading.language) else acts


def _approving(unit: Unit, language: str) -> str | None:
    """Whose approval a condition below the words makes the exemption depend on."""
    points = [c.text for c in unit.children if _APPROVAL.match(plain(c.text))] if _LEADS.search(unit.text) else []
    return next((found for words in points if (found := authority(words, language))), None)
