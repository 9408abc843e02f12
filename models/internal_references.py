"""References of a document to itself: "sections 3 to 5", "paragraph (1)", "Articles 2 and 3" to eIds.

A number is read as a path from its section down, ``3(1)(a)`` as ("3", "1", "a"). A relative number
("paragraph (1)") is looked for beside and above the provision that cites it, nearest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from models.reading import Reading, Unit
from models.rules.rule import plain

Path = tuple[str, ...]

_CONTAINERS = {"part", "chapter", "schedule", "title", "preamble"}
_LEVEL = (
    r"(?:sub-?sections?|sections?|sub-?paragraphs?|paragraphs?|articles?|regulations?|clauses?|points?|§§?|"
    r"paragraphes?|sous-paragraphes?|alinéas?|sous-alinéas?)"
)
_NUMBER = r"(?:\d+(?:\.\d+)*[A-Za-z]{0,3}\b(?:\s?\([\w.]{1,5}\)|(?<=\d)[a-z]\))*|(?:\([\w.]{1,5}\))+|[a-z](?:\.\d+)?\)|[a-z]\b(?=\s*(?:to|and|or|,|of)))"
_CITATION = re.compile(
    rf"\b(?P<level>{_LEVEL})\s+(?P<first>{_NUMBER})(?P<more>(?:\s*(?:,\s*(?:and/or\b|and\b|or\b|et\b|ou\b)?|and/or|and|or|to|through|-|et|ou|à)\s*(?:(?:any |either )?of\s*)?{_NUMBER})*)"
    r"(?P<of>\s+(?:of|de|du|d'|to)\s*(?:the |la |l'|le )?\w[\w']*)?",
    re.IGNORECASE,
)
_EXTERNAL = re.compile(
    r"\b(?:of|de|du|d'|to)\s*(?:the |la |l'|le )?(?!(?:this|that|these|those|section|sections|article|articles|regulation|regulations|paragraph|"
    r"présent|présente|subsection|subparagraph|cet|cette|ce)\b)(?=[A-Z]|Act\b|IEEPA|Loi\b|Regulation \()"
)
_OF_BODY = re.compile(r"(?:section|regulation|§)", re.IGNORECASE)
_TOKEN = re.compile(_NUMBER + r"|\b(?:to|through|à)\b|(?<=\d)\s*-\s*(?=\d)|(?<=\))-(?=\()", re.IGNORECASE)
_WHOLE = re.compile(
    # "The date of this order" is a day.
    r"(?<!\bdate of )(?<!\bdate de )(?<!\bentry into force of )(?<!\beffective date of )\b(?:this|these|present|le présent|la présente) (?:order|regulations?|act|decision|resolution|instrument|ordinance|règlement|décret|loi|directive|schedule)\b",
    re.IGNORECASE,
)

# By the schedule that provisions stand in, "" for the body: provisions by path. And the path of each provision.
_Places = tuple[dict[str, dict[Path, Unit]], dict[str, Path]]
_paths: WeakKeyDictionary[Reading, _Places] = WeakKeyDictionary()


_UNCITED = {"recital", "citation", "formula", "title", "footnote", "note"}  # "Article 2" is never recital (2)


def cited(reading: Reading, unit: Unit, words: str) -> list[str]:
    """eIds of the provisions of this document that `words` of `unit` cite, in order, each once."""
    scopes, path_of = _index(reading)
    within = [scopes[name] for name in dict.fromkeys((_scope(unit), "")) if name in scopes]
    found: dict[str, None] = {}
    for match in _CITATION.finditer(plain(words)):
        if match["of"] and _EXTERNAL.match(match["of"].strip()):
            continue
        # What is set out in a schedule counts its own paragraphs and articles; sections are the Act's.
        places = within[-1:] if _OF_BODY.match(match["level"]) else within
        for by_path in places:
            paths = list(_resolved(by_path, path_of.get(unit.eid, ()), match))
            found |= {by_path[path].eid: None for path in paths}
            if paths:
                break
    return list(found)


# "An individual designated under this Act": who it is, and nothing that is said of the Act.
_DESCRIBED_BY = re.compile(
    r"\b(?:designated|listed|specified|appointed|defined|declared) (?:in|under|by|pursuant to|for the purposes of)\s*$", re.IGNORECASE
)


def cites_whole(words: str) -> bool:
    """Whether `words` cite the document as a whole ("this order", "these Regulations"), but for persons and terms that it lists or defines."""
    flat = plain(words)
    return any(not _DESCRIBED_BY.search(flat[: m.start()]) for m in _WHOLE.finditer(flat))


def _index(reading: Reading) -> _Places:
    known = _paths.get(reading)
    if known is None:
        scopes: dict[str, dict[Path, Unit]] = {"": {}}
        path_of: dict[str, Path] = {}
        for unit in reading.units:
            above = path_of.get(unit.parent.eid, ()) if unit.parent else ()
            number = _normal(unit.provision.number)
            path = (*above, number) if number and not _contains(unit) else above
            path_of[unit.eid] = path
            if path != above and unit.kind not in _UNCITED:
                places = scopes.setdefault(_scope(unit), {})
                # An entry of a list of sections has no subsections; the section that it announces may.
                if path not in places or (unit.children and not places[path].children):
                    places[path] = unit
        known = _paths[reading] = (scopes, path_of)
    return known


def _contains(unit: Unit) -> bool:
    """Whether a provision only groups those that are cited: a Part, or the section of a law whose provisions are articles."""
    return unit.kind in _CONTAINERS or (unit.kind == "section" and any(child.kind == "article" for child in unit.children))


def _scope(unit: Unit) -> str:
    return unit.schedule.eid if unit.schedule else ""


def _normal(number: str | None) -> str:
    """ "Section 1." → "1", "(a)" → "a", "1-102." → "1-102", "2.—" before its first subsection → "2"."""
    bare = re.sub(r"^(?:section|sec\.?|article|art\.?|regulation|§)\s*", "", plain(number or ""), flags=re.IGNORECASE)
    return bare.strip("(). \"'-").lower()


def _segments(number: str) -> Path:
    return tuple(s.lower() for s in re.findall(r"\d+(?:\.\d+)*[A-Za-z]{0,3}(?![\w.]*\d)|[A-Za-z]+(?:\.\d+)?|\d+(?:\.\d+)*", number))


def _resolved(by_path: dict[Path, Unit], here: Path, match: re.Match[str]) -> Iterator[Path]:
    relative = not re.match(r"(?:section|article|regulation|§)", match["level"], re.IGNORECASE)
    last: Path | None = None
    through = False
    for token in _TOKEN.findall(match["first"] + match["more"]):
        if re.fullmatch(r"to|through|à|\s*-\s*", token, re.IGNORECASE):
            through = True
            continue
        path = _lookup(by_path, here, last, _segments(token), relative)
        if path is None:
            continue
        if through and last is not None and len(last) == len(path):
            yield from _between(by_path, last, path)
        yield path
        last, through = path, False


def _lookup(by_path: dict[Path, Unit], here: Path, last: Path | None, segments: Path, relative: bool) -> Path | None:
    """The path that a number means from `here`; a later number of a list continues the first one's place."""
    if not segments:
        return None
    prefixes = [last[: -len(segments)]] if last and len(segments) < len(last) else []
    above = [here[:n] for n in range(len(here), -1, -1)]
    for prefix in [*prefixes, *(above if relative else [()]), *([] if relative else above)]:
        if (*prefix, *segments) in by_path and (*prefix, *segments) != here:
            return (*prefix, *segments)
    return None


def _between(by_path: dict[Path, Unit], first: Path, last: Path) -> Iterator[Path]:
    """Paths of the same depth that stand between two others in the document."""
    low, high = by_path[first].index, by_path[last].index
    for path, unit in by_path.items():
        if len(path) == len(first) and path[:-1] == first[:-1] and low < unit.index < high:
            yield path
