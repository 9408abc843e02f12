"""Operative amendments as operations on a text: replace, repeal, add, substitute words, delete words.

Reads the amending clauses of an instrument ("subsection 3(2) of the Regulations is replaced by the
following") and applies them to the words of the instrument that they amend. What the words do not let
one do exactly is left undone, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from models.citations import citations
from models.reading import Reading, Unit
from models.timeline.places import places, within

Action = Literal["replace", "repeal", "add", "substitute", "delete"]

_QUOTED = r"[“\"‘'«]\s?(?P<{0}>[^”\"’'»]+?)\s?[”\"’'»]"
_OLD, _NEW = _QUOTED.format("old"), _QUOTED.format("new")
_IS = r"\b(?:is|are|shall be) (?:hereby )?(?:further )?"
# The tighter clause first: a substitution of words is no replacement of the provision.
_CLAUSES: tuple[tuple[Action, re.Pattern[str]], ...] = (
    ("substitute", re.compile(rf"\b(?:by )?(?:striking|deleting|omitting|replacing)(?: out)?(?: the (?:words?|date|phrase|expression)s?)? {_OLD}[^“\"‘«]{{0,40}}?\b(?:inserting|substituting|with|by)\b[^“\"‘«]{{0,60}}?{_NEW}", re.IGNORECASE)),
    ("substitute", re.compile(rf"\bthe (?:words?|date|phrase|expression|figure)s? {_OLD} {_IS}(?:replaced by|substituted (?:by|with))(?: the (?:words?|date))? ?{_NEW}", re.IGNORECASE)),
    ("delete", re.compile(rf"\bthe (?:words?|phrase|expression|date)s? {_OLD} {_IS}(?:deleted|omitted|struck out)|\bby (?:striking|deleting|omitting)(?: out)?(?: the (?:words?|phrase))? (?P<old2>[“\"‘][^”\"’]+[”\"’])\s*[;.]", re.IGNORECASE)),
    ("replace", re.compile(rf"{_IS}(?:replaced|amended|substituted)(?: in (?:its|their) entirety)?(?: by (?:the following|striking|replacing)| to read| with the following| as follows)", re.IGNORECASE)),
    ("add", re.compile(rf"{_IS}amended by (?:adding|inserting)|\bthe following (?:is|are|shall be) (?:added|inserted)\b", re.IGNORECASE)),
    ("repeal", re.compile(rf"{_IS}(?:repealed|revoked|rescinded|deleted)\b", re.IGNORECASE)),
)  # fmt: skip
_NOT_READ = {"title", "heading", "note", "footnote", "recital", "citation", "signature"}
_THE_SAME = re.compile(r"\bof the (?:Regulations|Order|Act|Schedule|said \w+|Decision|Regulation)\b")


@dataclass(frozen=True, slots=True)
class Operation:
    """One change; `place` is the pinpoint as printed, `new` the words to come, `provision` where the amendment says so."""

    action: Action
    work: str
    place: str | None
    provision: str
    start: int
    end: int
    old: str | None = None
    new: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """Words by eId after the operations, what was done, and what was not with the reason."""

    words: dict[str, str]
    done: tuple[Operation, ...]
    left: tuple[tuple[Operation, str], ...]


def operations(reading: Reading) -> list[Operation]:
    """Every amending clause of a document, in order; a short form ("of the Regulations") means the work named before."""
    found: list[Operation] = []
    last: str | None = None
    for unit in reading.units:
        if unit.kind in _NOT_READ or not unit.text:
            continue
        cited = [c for c in citations(unit.text, order=reading.document.metadata.jurisdiction) if not c.via]
        for action, m in _clauses(unit.text):
            target = next((c for c in cited if c.start < m.start()), None)
            work = target.id.split("#")[0] if target else (last if _THE_SAME.search(unit.text[: m.start()]) else None)
            if work is None:
                continue
            last = work
            groups = m.groupdict()
            old = groups.get("old") or (groups.get("old2") or "").strip('“”"‘’') or None
            place = _place(unit.text[: m.start()])
            new = groups.get("new") if action == "substitute" else _following(unit, m.end()) if action in ("replace", "add") else None
            if action == "repeal" and place is None:
                continue  # the end of a whole work is a relation
            found.append(Operation(action, work, place, unit.eid, unit.offset + m.start(), unit.offset + m.end(), old, new))
    return found


def _clauses(text: str) -> Iterator[tuple[Action, re.Match[str]]]:
    """Amending clauses that do not overlap, the tighter kind first."""
    taken: list[tuple[int, int]] = []
    for action, pattern in _CLAUSES:
        for m in pattern.finditer(text):
            if all(m.end() <= s or e <= m.start() for s, e in taken) and not (action == "replace" and taken):
                taken.append(m.span())
                yield action, m


_PLACE = re.compile(
    r"\b(?:(?:sub-?)?(?:sections?|paragraphs?|clauses?)|articles?|regulations?|items?|schedules?|annex(?:es)?|points?)\s+\(?\w[\w.()]*(?:(?:,| and| to| or) \(?\w[\w.()]*\)?)*"
    r"(?: of Part \w+)?(?: of (?:Schedule|Annex) \w+)?",
    re.IGNORECASE,
)


def _place(before: str) -> str | None:
    """The pinpoint that opens an amending clause."""
    m = _PLACE.search(before)
    return m[0] if m else None


def _following(unit: Unit, end: int) -> str | None:
    """The words that a clause introduces: the rest of its sentence after a colon, and the provisions that it sets out."""
    own = unit.text[end:].partition(":")[2].strip(' “”"')
    below = [u.text for u in unit.descendants() if u.text]
    if not own and not below and unit.parent is not None:
        later = [u for u in unit.parent.children if u.index > unit.index]
        below = [u.text for u in later[:1] if u.text[:1] in '“"‘']
    return " ".join([own, *below]).strip(' “”"') or None


def apply(base: dict[str, str], todo: Sequence[Operation]) -> Result:
    """The operations carried out on the words of a work by eId; nothing is guessed.

    A replaced provision takes the new words and loses what stood below it; a substitution needs the old
    words exactly once in its place.
    """
    words, done, left = dict(base), [], []
    for operation in todo:
        why = _carry_out(words, operation)
        if why is None:
            done.append(operation)
        else:
            left.append((operation, why))
    return Result(words, tuple(done), tuple(left))


def _carry_out(words: dict[str, str], operation: Operation) -> str | None:
    """Change `words`; the reason where that cannot be done."""
    there = places(operation.place, list(words)) if operation.place else list(words)
    if not there:
        return f"{operation.place}: not in the text"
    if operation.action in ("substitute", "delete"):
        return _exchange(words, there, operation.old or "", operation.new or "")
    if operation.action == "repeal":
        for eid in [e for e in words if any(within(e, place) for place in there)]:
            del words[eid]
        return None
    if not operation.new:
        return "the new words are not set out"
    if operation.action == "add":
        return "where the addition stands is not told by its number"
    if len(there) != 1:
        return f"{operation.place}: {len(there)} provisions for one text"
    for eid in [e for e in words if e != there[0] and within(e, there[0])]:
        del words[eid]
    words[there[0]] = operation.new
    return None


def _exchange(words: dict[str, str], there: Sequence[str], old: str, new: str) -> str | None:
    holders = [e for e in words if any(within(e, place) for place in there) and old in words[e]]
    if len(holders) != 1 or words[holders[0]].count(old) != 1:
        times = sum(words[e].count(old) for e in holders)
        return f"“{old}” stands {times} times in the place"
    words[holders[0]] = " ".join(words[holders[0]].replace(old, new).split())
    return None
