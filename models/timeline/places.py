"""Places in a work: what a pinpoint such as ``subsection 3(2)`` means among the provisions of a record.

A place is an eId; what is said of a provision is said of everything below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from models.record import ProvisionRecord

_SCHEDULES = {"sched", "annex"}
_NOT_NUMBERED = {"heading", "title", "wrapup", "footnote", "note", "recital", "citation", "formula", "preamble", "signature"}
_IN_SCHEDULE = re.compile(
    r"(?:\b(?:items?|entry|entries|rows?)\s+(?P<item>\d+(?:\.\d+)*)\s+(?:of|in|to)\s+)?(?:\bpart\s+(?P<part>\w+)\s+(?:of|to)\s+)?"
    r"\b(?:schedule|annex)\s+(?P<schedule>\w+)",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:sub-?)?(?:sections?|paragraphs?|clauses?|articles?|regulations?|points?|items?|alinéas?|paragraphes?)\b|\bart(?:s?\.|icles?)|§+",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?P<to>\b(?:to|through|à)\b|[–-])|(?P<n>\d+(?:\.\d+)*[A-Za-z]{0,2}\b(?:\s?\(\w+(?:\.\d+)?\))*|(?:\(\w+(?:\.\d+)?\))+|\b[IVXL]+\b)"
)
_SEGMENT = re.compile(r"\d+(?:\.\d+)*[A-Za-z]{0,2}|[A-Za-z]+(?:\.\d+)?|\d+")


def within(eid: str | None, place: str) -> bool:
    """Whether a provision is `place` or lies below it."""
    return eid is not None and (eid == place or eid.startswith(f"{place}__"))


def numbered(provisions: Iterable[ProvisionRecord]) -> list[str]:
    """eIds of the provisions that a pinpoint may mean."""
    return [p.eid for p in provisions if p.kind not in _NOT_NUMBERED]


def above(eids: Iterable[str | None]) -> list[str]:
    """The eIds and those of everything that holds them, outermost first."""
    found: dict[str, None] = {}
    for parts in (e.split("__") for e in eids if e):
        found |= dict.fromkeys("__".join(parts[:n]) for n in range(1, len(parts) + 1))
    return list(found)


def places(words: str | None, eids: Sequence[str]) -> list[str]:
    """Those of `eids` that a pinpoint names, in order; ranges are filled, what is not there is left out."""
    paths = {_path(eid): eid for eid in reversed(eids)}
    words = words or ""
    found: dict[str, None] = {}
    for m in _IN_SCHEDULE.finditer(words):
        path = (f"schedule {m['schedule'].lower()}", *(n for n in (m["part"], m["item"]) if n))
        if path in paths:
            found[paths[path]] = None
    last, through = None, False
    for to, token in _tokens(_IN_SCHEDULE.sub(" ", words)):
        if to:
            through = last is not None
        else:
            path = _read(token, last)
            if through and last is not None:
                found |= dict.fromkeys(_between(paths, last, path))
            if path in paths:
                found[paths[path]] = None
            last, through = path, False
    return list(found)


def _tokens(words: str) -> Iterable[tuple[bool, str]]:
    """Numbers behind a word of level, and whether "to" stands before them."""
    level = _LEVEL.search(words)
    for m in _NUMBER.finditer(words, level.end()) if level else ():
        yield bool(m["to"]), m["n"] or ""


def _read(token: str, last: tuple[str, ...] | None) -> tuple[str, ...]:
    """``3(2)`` as (3, 2); ``(b)`` behind ``3(a)`` as (3, b)."""
    segments = tuple(s.lower() for s in _SEGMENT.findall(token))
    if token.startswith("(") and last is not None:
        return (*last[: max(1, len(last) - len(segments))], *segments)
    return segments


def _path(eid: str) -> tuple[str, ...]:
    """Numbers of an eId from its section or schedule down: ``part_1__sec_3__subsec_2`` as (3, 2)."""
    path: list[str] = []
    for part in eid.split("__"):
        kind, _, number = part.partition("_")
        if kind in _SCHEDULES:
            path = [f"schedule {number.lower()}"]
        elif kind in ("sec", "art", "reg"):
            path = [number.lower()]
        elif kind in ("part", "chap") and not path:
            continue
        elif number and kind != "p":
            path.append(number.lower())
    return tuple(path)


def _between(paths: dict[tuple[str, ...], str], first: tuple[str, ...], last: tuple[str, ...]) -> list[str]:
    """eIds of the same level that stand between two others."""
    order = list(reversed(list(paths)))  # as printed: the mapping was filled from the end
    if first not in paths or last not in paths or len(first) != len(last):
        return []
    low, high = order.index(first), order.index(last)
    return [paths[p] for p in order[low + 1 : high] if len(p) == len(first) and p[:-1] == first[:-1]]


_LEVELS = {
    "sec": "section", "art": "Article", "reg": "regulation", "para": "paragraph", "sched": "Schedule", "annex": "Annex",
    "part": "Part", "chap": "Chapter", "item": "item", "def": "the definition of", "point": "point", "p": "paragraph",
}  # fmt: skip
_SHORT = {"subsec", "para", "subpara", "point", "cl", "subcl", "ind"}


def named(eid: str | None) -> str:
    """A place as a lawyer cites it: ``sec_3__subsec_1__para_a`` is section 3(1)(a), ``sched_1__item_7`` item 7 of Schedule 1."""
    words = ""
    parts = (eid or "").split("__")
    if parts[0] == "related" and len(parts) > 2:  # provisions of amending instruments, printed behind the text
        return f"{named('__'.join(parts[2:]))} of the related provisions"
    for part in parts:
        kind, _, number = part.partition("_")
        if words and kind in _SHORT and not words.startswith(("Schedule", "Part")):
            words += f"({number})"
        elif kind == "def":
            words = f"the definition of “{number.replace('-', ' ')}”" + (f" in {words}" if words else "")
        else:
            own = f"{_LEVELS.get(kind, kind)} {number}".strip()
            words = f"{own} of {words}" if words and words.startswith(("Schedule", "Annex", "Part", "item")) else own
    return words
