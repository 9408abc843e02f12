"""Entries of lists: the name of the person, entity or ship that one entry sets out, and its labelled details.

Drafting style, not any one list: details follow the name in parentheses or after a comma, and are introduced by
fixed words (``also known as``, ``born on``, ``date of birth:``, ``né le``, ``IMO number``, ``passport``).
"""

from __future__ import annotations

import re

ALIAS = (
    r"(?:better |also |formerly |otherwise )*(?:known|referred to)(?: among other names)? (?:as|under the names?)|a\.?k\.?a\.?|f\.?k\.?a\.?|alias(?:es)?|"
    r"(?:aussi |également |autrefois |auparavant )*connue?s?(?: (?:entre autres|notamment|aussi|également))?(?: sous (?:le|les|d’autres|d'autres) noms?(?: suivants)?(?: de| d[’'])?)?|"
    r"(?:aussi |également )?appelée?s?|dite?"
)
BORN = (
    r"born(?: on| in| at| about| around| circa)?|date(?: and place)? of birth|d\.?o\.?b\.?|n(?:ée?|eé) (?:le|en|vers|à|au|aux environs)|"
    r"date(?: et lieu)? de naissance|né\(e\) le"
)
_FIELDS = {
    "aliases": re.compile(rf"^(?:{ALIAS})(?!\w)[\s:]*", re.IGNORECASE),
    "dob": re.compile(rf"^(?:{BORN})(?=[\s:.\d]|$)[\s:]*", re.IGNORECASE),
    "imo": re.compile(r"^(?:(?:IMO|OMI)(?: (?:ship )?(?:identification )?number| no\.?)?|num[ée]ro (?:IMO|OMI))\b[\s:.#]*", re.IGNORECASE),
    "passport": re.compile(r"^(?:passport|passeport)(?: (?:number|no\.?|n[o°]\.?))?[\s:]*", re.IGNORECASE),
    "nationality": re.compile(r"^(?:nationality|nationalité|citizenship|citoyenneté)[\s:]*", re.IGNORECASE),
    "pob": re.compile(r"^(?:place of birth|p\.?o\.?b\.?|lieu de naissance)[\s:]*", re.IGNORECASE),
    "address": re.compile(r"^(?:address|adresse|head office|siège(?: social)?)[\s:]+", re.IGNORECASE),
}
_PARENTHESES = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
# After a comma: a description of the one just named, not a part of a company's name ("Co., Ltd.").
_DESCRIPTION = re.compile(
    rf",?\s*\b(?=(?:{ALIAS}|{BORN})(?!\w))|"
    r",\s+(?=(?:(?:the|a|an|his|her|le|la|l[’']|un|une|son|sa) )?(?:former|current|deputy|chief|family member|spouse|wife|husband|widow|widower|son|daughter|brother|sister|"
    r"mother|father|nephew|niece|cousin|uncle|aunt|child|in-law|minister|president|member|head|director|commander|"
    r"anciene?|ancienne|membre|époux|épouse|conjointe?|veuve?|fils|fille|frère|sœur|soeur|mère|père|neveu|nièce|oncle|tante|enfant|"
    r"ministre|présidente?|vice-|chef|directeur|directrice|commandante?|gendre|beau-|belle-)\b)",
    re.IGNORECASE,
)


def _field(words: str) -> tuple[str, str] | None:
    for key, pattern in _FIELDS.items():
        found = pattern.match(words)
        if found and words[found.end() :].strip():
            return key, words[found.end() :].strip(" ,;")
    return None


def split_entry(words: str) -> tuple[str, dict[str, str]]:
    """Name (a substring of `words`) and labelled details of one list entry."""
    fields: dict[str, str] = {}
    cut = len(words)
    for found in _PARENTHESES.finditer(words):
        detail = _field(found[1].strip())
        if detail:
            # The date of birth of a relative named later in the entry is not that of its subject.
            if found.start() >= cut and words[cut : found.start()].strip(" ,()"):
                described = _PARENTHESES.sub("", words[cut : found.start()]).strip(" ,")
                if described:
                    continue
            _add(fields, *detail)
            cut = min(cut, found.start())
    plain = _DESCRIPTION.search(_blank_parentheses(words), 1)
    if plain and words[: plain.start()].strip(" ,;"):
        for piece in re.split(r",\s+(?!\d{4})", words[plain.end() :].strip()) if plain.start() < cut else []:
            detail = _field(piece.strip())
            if detail:
                _add(fields, *detail)
        if plain.start() < cut:
            rest = words[plain.end() :].strip(" ,;")
            if rest and not _field(rest):
                fields.setdefault("description", rest)
            cut = plain.start()
    name = words[:cut].strip(" ,;")
    if name.endswith(".") and not re.search(r"\b(?:\w{1,4}|Corp|Inc|Ltd)\.$", name):
        name = name[:-1]
    return (name or words.strip()), fields


def _add(fields: dict[str, str], key: str, value: str) -> None:
    fields[key] = f"{fields[key]}; {value}" if key in fields else value


def _blank_parentheses(words: str) -> str:
    """`words` with the inside of parentheses blanked, offsets kept."""
    return _PARENTHESES.sub(lambda found: "(" + "\u0001" * (len(found[0]) - 2) + ")", words)
