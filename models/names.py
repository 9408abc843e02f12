"""Reads one list entry: the name, its aliases and scripts, and the identifiers that publishers print behind it.

Covers the manner of Canadian schedules (English and French), EU annexes, UK and UN lists, US annexes and
OFAC entries. What is not recognised stays in the entry's words; nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from models.aliases import ALIAS, aliases
from models.vocabulary import TargetType


@dataclass(frozen=True, slots=True)
class Entry:
    """The name's span in the entry's words, and what stands behind it, as printed."""

    start: int
    end: int
    aliases: tuple[str, ...] = ()
    identifiers: dict[str, str] = field(default_factory=dict)


_BIRTH = r"born\b|d\.?o\.?b\.?\b|dates?\s+of\s+birth|née?\b|dates?\s+de\s+naissance"
_DETAIL = (
    r"p\.?o\.?b\.?\b|places?\s+of\s+birth|lieux?\s+de\s+naissance|passport|passeport|nationalit[yé]|citizen|gender|sexe\b|sex:|position:|function:|title:|fonction"
    r"|national\s+id|identification\s+(?:number|no)|n[o°º]\.?\s+d[’']identification|imo\b|numéro\s+omi|omi\b|tail\s+number|registration|numéro\s+d[’']immatriculation|tax\s+id|inn\b|ogrn"
    r"|(?:grand)?(?:son|daughter|brother|sister|spouse|wife|husband|mother|father|widow)\s+of|family\s+member\s+of|fil(?:s|le)\s+de|frère\s+d|sœur\s+d|époux\s+d|épouse\s+d|conjointe?\s+d|membre\s+de\s+la\s+famille"
    r"|cyrillic|arabic|persian|chinese|original\s+script|name\s+in\s+original|in\s+(?:russian|arabic|chinese|persian|korean|burmese|hebrew)\b|en\s+(?:russe|arabe|chinois|persan)\b|address|adresse|digital\s+currency\s+address|linked\s+to|listed\s+on"
)
_OFFICE = r",\s+(?=(?:the\s+)?(?:former\s+|deputy\s+|acting\s+)?(?:prosecutor|president|vice|prime\s+minister|minister|director|commander|head|chief|general|governor|chair|member|secretary|judge|leader|ambassador|procureure?|présidente?|ministre|directeur|commandant|chef)\b)"
_CUT = re.compile(_OFFICE + "|" + rf"\s*[,;:.–—-]?\s*[(\[,;]?\s*(?<!\w)(?:{ALIAS}|{_BIRTH}|{_DETAIL})", re.IGNORECASE)
_ENDS = re.compile(rf"\s*[,;.(]?\s*(?<!\w)(?:{_BIRTH}|{_DETAIL})", re.IGNORECASE)
_NON_LATIN = re.compile(
    r"[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u0e00-\u0e7f\u1000-\u109f\u10a0-\u10ff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af][^A-Za-z();,]*[^\sA-Za-z();,.:]"
)

_DATE = r"(?:\d{1,2}(?:er)?[./\s-]+(?:[^\W\d_]+|\d{1,2})[./\s-]+\d{4}|[^\W\d_]+\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2}|(?:in|en|circa|c\.|between|entre)?\s*\d{4}(?:\s*(?:-|to|and|et|or|ou)\s*\d{4})?)"
_IDENTIFIERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dob", re.compile(rf"(?:(?:{_BIRTH})\s*:?\s*(?:on|le|in|en|the)?\s*)(?P<v>{_DATE})", re.IGNORECASE)),
    (
        "pob",
        re.compile(
            rf"(?:(?:p\.?o\.?b\.?|place\s+of\s+birth|lieu\s+de\s+naissance)\s*:?\s*|(?:born|née?)\s+(?:(?:on|le|in|en)\s+)?(?:{_DATE}\s*,?\s*)?(?:in|at|à|au|en)\s+)(?P<v>(?-i:[A-ZÀ-Þ])[^,;()\d]+(?:,\s(?-i:[A-ZÀ-Þ])[^,;()\d]+)?)(?=[,;).]|$|\s\()",
            re.IGNORECASE,
        ),
    ),
    (
        "passport",
        re.compile(r"pass(?:port|eport)\s*(?:numbers?|no\.?|n[o°º]\.?|:)?\s*:?\s*(?P<v>[A-Z]{0,3}\s?\d[A-Z0-9/-]{4,})", re.IGNORECASE),
    ),
    (
        "national_id",
        re.compile(
            r"(?:national\s+(?:id(?:entification|entity)?)(?:\s+(?:card|number|no))?|identification\s+n(?:umber|o)|pi[eè]ce\s+d[’']identité|tax\s+id(?:entification)?)\.?\s*(?:no\.?|n°|:)?\s*:?\s*(?P<v>[A-Z0-9][A-Z0-9/-]{5,})",
            re.IGNORECASE,
        ),
    ),
    ("imo", re.compile(r"\b(?:imo|omi)\s*(?:numbers?|no\.?|:)?\s*:?\s*(?P<v>\d{7})\b", re.IGNORECASE)),
    ("mmsi", re.compile(r"\bmmsi\s*:?\s*(?P<v>\d{9})\b", re.IGNORECASE)),
    (
        "tail_number",
        re.compile(r"(?:tail\s+(?:number|no\.?)|aircraft\s+registration)\s*:?\s*(?P<v>[A-Z0-9]{1,3}-?[A-Z0-9]{2,5})\b", re.IGNORECASE),
    ),
    (
        "registration",
        re.compile(
            r"(?:registration\s+(?:number|no\.?)|reg\.\s*no\.?|company\s+(?:number|no\.?)|ogrn|immatriculation\s+n°?)\s*:?\s*(?P<v>[A-Z0-9][A-Z0-9./-]{4,})",
            re.IGNORECASE,
        ),
    ),
    ("tax_number", re.compile(r"\b(?:inn|tin|vat(?:\s+no\.?)?|tax\s+number)\s*:?\s*(?P<v>\d{8,13})\b", re.IGNORECASE)),
    ("wallet", re.compile(r"\b(?P<v>0x[0-9a-fA-F]{40}|bc1[a-z0-9]{25,59}|[13][a-km-zA-HJ-NP-Z1-9]{25,34}|T[A-Za-z1-9]{33})\b")),
    ("nationality", re.compile(r"nationalit(?:y|é)\s*:?\s*(?P<v>[A-ZÀ-Þ][^,;()]+)", re.IGNORECASE)),
    (
        "family",
        re.compile(
            r"(?P<v>(?:son|daughter|brother|sister|spouse|wife|husband|mother|father|widow|family\s+member|fils|fille|frère|sœur|épouse|époux|conjointe?|membre\s+de\s+la\s+famille)\s+(?:of|d[eu’'])\s*[^;()]+)",
            re.IGNORECASE,
        ),
    ),
)

_PERSON_WORDS = re.compile(
    r"\b(?:born|d\.?o\.?b|née?|son of|daughter of|family member|fils de|fille de|spouse|passport|passeport|gender)\b", re.IGNORECASE
)
_ENTITY_WORDS = re.compile(
    r"\b(?:ltd|limited|l\.?l\.?c|inc|corp(?:oration)?|co\.|company|plc|gmbh|a\.?g|s\.?a(?:\.r\.l)?|s\.?a\.?s|b\.?v|n\.?v|o?oo|o?ao|pjsc|ojsc|jsc|cjsc|fsue|bank|group|holdings?|ministry|bureau|brigade|battalion|regiment"
    r"|directorate|agency|committee|council|party|front|movement|organi[sz]ation|institute|university|cent(?:re|er)|factory|plant|enterprises?|industr(?:y|ies)|trust|fund|foundation|association|union|army|guard|forces?|airlines?|shipping"
    r"|service|services|technolog(?:y|ies)|complex|works|société|banque|entreprise|ministère|parti|armée|groupe|compagnie|organisation|fondation|institut|usine|network|channel|media|news|press|agency|department|office|laborator(?:y|ies)|consortium)\b",
    re.IGNORECASE,
)
_GROUPS: tuple[tuple[TargetType, re.Pattern[str]], ...] = (
    (TargetType.VESSEL, re.compile(r"\b(?:ships?|vessels?|bateaux?|navires?|bâtiments?)\b", re.IGNORECASE)),
    (TargetType.AIRCRAFT, re.compile(r"\b(?:aircraft|aéronefs?)\b", re.IGNORECASE)),
    (
        TargetType.PERSON,
        re.compile(
            r"\b(?:individuals?|natural persons|foreign nationals?|politically exposed|personnes? physiques?|particuliers|individus|étrangers|nationals)\b",
            re.IGNORECASE,
        ),
    ),
    (
        TargetType.ENTITY,
        re.compile(
            r"\b(?:entit(?:y|ies)|legal persons|organi[sz]ations?|groups|companies|banks|entités?|personnes morales)\b", re.IGNORECASE
        ),
    ),
)


def read_entry(words: str) -> Entry:
    """The name's span, aliases and identifiers of one list entry; an empty entry gives an empty span."""
    cut = _CUT.search(words, 1) if words else None
    end = cut.start() if cut and words[: cut.start()].strip() else len(words)
    name = words[:end].rstrip(" ,;:.–—-([") if end < len(words) else words.rstrip(" ,;")
    if name.endswith((" Ltd", " Inc", " Co", " Corp", " S.A", " Jr", " Sr")) and words[len(name) : len(name) + 1] == ".":
        name += "."
    start = len(name) - len(name.lstrip(' "“«'))
    rest = words[len(name) :]
    others = [*aliases(rest, name, _ENDS), *(m.group().strip() for m in _NON_LATIN.finditer(rest))]
    found = {}
    for key, pattern in _IDENTIFIERS:
        stated = pattern.search(rest)
        if stated:
            found[key] = stated["v"].strip(" .,;")
    return Entry(start, len(name), tuple(dict.fromkeys(others)), found)


def target_type(name: str, group: str, entry_words: str, identifiers: dict[str, str]) -> TargetType:
    """What a list entry is: what its identifiers and the list's heading say, then the form of the name."""
    if "imo" in identifiers or "mmsi" in identifiers:
        return TargetType.VESSEL
    if "tail_number" in identifiers:
        return TargetType.AIRCRAFT
    if {"dob", "pob", "passport", "family"} & identifiers.keys():
        return TargetType.PERSON
    of_group = [kind for kind, pattern in _GROUPS if pattern.search(group)]
    if len(of_group) == 1:
        return of_group[0]
    if _ENTITY_WORDS.search(name):
        return TargetType.ENTITY
    if _PERSON_WORDS.search(entry_words):
        return TargetType.PERSON
    words = name.split()
    shouted = [w for w in words if len(w) > 1 and w.isupper()]
    if 2 <= len(words) <= 7 and (shouted and len(shouted) < len(words)):
        return TargetType.PERSON  # "Andrei KLISHAS": surname in capitals beside given names
    if TargetType.ENTITY in of_group and TargetType.PERSON not in of_group:
        return TargetType.ENTITY
    return TargetType.PERSON if 2 <= len(words) <= 5 and not shouted and all(w[:1].isupper() for w in words) else TargetType.ENTITY
