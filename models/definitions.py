"""Terms that a document defines for itself, and what it says they mean."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from models.reading import Reading, Unit

_LONGEST = 400  # characters of a meaning that are kept

# "the term “United States person” means …", "“relevant ship” means …", "Canadian means …", « navire » s'entend de …
_DEFINED = re.compile(
    r"^(?:(?i:(?:in|for (?:the )?(?:purpose)?s? of) (?:this|these|(?:sub)?section) [^“\"«]{1,60}?[,:]? )?(?i:the )?(?:terms?|expressions?|words?) |l[’']expression |(?i:in|for (?:the )?purposes? of) (?i:this|these|(?:sub)?section) [^“\"«]{1,60}[,:]? )?"
    r"(?:[“\"«‘]\s?(?P<quoted>[^”\"»’]{3,60}?)\s?[”\"»’](?: and [“\"‘][^”\"’]{3,60}[”\"’])?,?|(?P<bare>[A-Za-zÀ-ÿ][\w’' -]{2,50}?))"
    r"(?: as used in [^,;]{3,40},?)? (?:means?|mean|includes?|shall (?:mean|include)|(?:is|are) defined (?:to (?:mean|include)|as)|has the meaning|désigne|s[’']entend d[eu’'])\b,?:?\s*"
)
# In French the publisher sets the term before its meaning, which begins with a capital: "navire visé Navire qui …".
_SET_BEFORE = re.compile(
    r"^(?P<bare>[^\W\d_][\w’' -]{2,60}?) (?=(?:S[’']entend|Vis[ée]|Toute?s?|L(?:e|a|es)|Personne|Entité|Individu|Navire|Bâtiment|Aéronef|Gouvernement|République|États?|Celui|Celle|Citoyen|Quiconque|Région|Territoire|Selon|Ressortissant|Étranger)s?\b|L[’'])"
)
# "such regions as the Secretary may determine (collectively, the “Closed Regions”)": the words before it are its meaning.
_COLLECTED = re.compile(
    r"(?P<meaning>[^;:]{3,400}?) \((?:collectively|together|hereinafter|jointly),? (?:referred to as )?(?:the )?[“\"‘](?P<term>[^”\"’]{3,60})[”\"’]\)"
)
# Words that every law defines alike; nobody is helped by reading them again.
_PLAIN = {"person", "entity", "property", "good", "goods", "foreign person", "minister", "act", "alien", "noncitizen", "transaction"}
_CONJUNCTIONS = {"and", "or", "et", "ou"}  # "; and includes any person set out in the Schedule" goes on with a meaning

_terms: WeakKeyDictionary[Reading, dict[str, tuple[Unit, str]]] = WeakKeyDictionary()


def terms(reading: Reading) -> dict[str, tuple[Unit, str]]:
    """Each defined term with its provision and its whole meaning, the points of the definition included."""
    known = _terms.get(reading)
    if known is None:
        known = {}
        for unit in reading.units:
            match = _DEFINED.match(unit.text) if unit.kind not in ("heading", "title", "listing", "row", "note", "footnote") else None
            if match is None and unit.kind == "definition" and reading.language == "fr":
                match = _SET_BEFORE.match(unit.text)
            if match is None or (match["bare"] and unit.kind != "definition"):
                continue
            term = (match.groupdict().get("quoted") or match["bare"]).strip(" ,")
            meaning = " ".join([unit.text[match.end() :], *(u.text for u in unit.descendants() if u.kind != "heading")]).strip(" ;.")
            if term.lower() not in _PLAIN | _CONJUNCTIONS and meaning:
                known.setdefault(term, (unit, meaning))
        for unit in reading.units:
            for match in _COLLECTED.finditer(unit.text) if unit.kind not in ("heading", "title", "note", "footnote", "recital") else ():
                known.setdefault(match["term"].strip(" ,"), (unit, match["meaning"].strip()))
        _terms[reading] = known
    return known


def used(reading: Reading, words: str, *, deep: bool = True) -> dict[str, str]:
    """Meanings of the defined terms that stand in `words`, the longest where one contains another, and of those that they rest on."""
    known = terms(reading)
    if not known:
        return {}
    names = sorted(known, key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(as_used(n) for n in names) + r")\b", re.IGNORECASE)
    lower = {n.lower(): n for n in names}
    found: dict[str, str] = {}
    for match in pattern.finditer(words):
        name = lower.get(match.group().lower()) or next((n for n in names if re.fullmatch(as_used(n), match.group(), re.IGNORECASE)), None)
        if name and name not in found:
            found[name] = known[name][1][:_LONGEST].strip()
            if deep:  # a meaning may rest on another defined term
                found |= {n: m for n, m in used(reading, known[name][1], deep=False).items() if n not in found}
    return found


def as_used(term: str) -> str:
    """A term as a sentence bends it: "ally" and "allies", "member" and "members"."""
    head, *rest = term.split()
    return (
        r"\s+".join([re.escape(head), *map(re.escape, rest)]) + r"(?:s|es)?"
        if not term.endswith("y")
        else re.escape(term[:-1]) + "(?:y|ies)"
    )
