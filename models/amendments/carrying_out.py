"""Operations carried out on the words of a work by eId; what the words do not fix exactly is left undone, with the reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.amendments.operation import Operation
from models.bare_words import bare_words
from models.timeline.places import above, places, within


@dataclass(frozen=True, slots=True)
class Result:
    """Words by eId after the operations, what was done, and what was not with the reason."""

    words: dict[str, str]
    done: tuple[Operation, ...]
    left: tuple[tuple[Operation, str], ...]


class _NotExact(ValueError):
    """Why an operation cannot be carried out exactly."""


def apply(base: dict[str, str], todo: Sequence[Operation]) -> Result:
    """The operations carried out on the words of a work by eId, in reading order; nothing is guessed.

    A replaced provision takes the new words and loses what stood below it; a substitution needs the old
    words exactly once in its place; an addition takes its eId from its printed number.
    """
    words, done, left = dict(base), [], []
    for operation in todo:
        try:
            words = _DEEDS[operation.action](words, operation)
            done.append(operation)
        except _NotExact as why:
            left.append((operation, str(why)))
    return Result(words, tuple(done), tuple(left))


def _there(words: dict[str, str], operation: Operation) -> list[str]:
    found = places(operation.place, above(words)) if operation.place else list(words)
    if not found:
        raise _NotExact(f"{operation.place}: not in the text")
    return found


def _one(words: dict[str, str], operation: Operation) -> str:
    found = _there(words, operation)
    if len(found) != 1 or operation.place is None:
        raise _NotExact(f"{operation.place or 'the whole'}: {len(found)} provisions for one text")
    return found[0]


def _repeal(words: dict[str, str], operation: Operation) -> dict[str, str]:
    there = _there(words, operation)
    return {e: w for e, w in words.items() if not any(within(e, place) for place in there)}


def _replace(words: dict[str, str], operation: Operation) -> dict[str, str]:
    if not (operation.lines or operation.new):
        raise _NotExact("the new words are not set out")
    there = _one(words, operation)
    new = numbered(operation.lines or (operation.new or "",), there, words)
    return _spliced(words, there, {there}, new)


def _add(words: dict[str, str], operation: Operation) -> dict[str, str]:
    if not operation.lines:
        raise _NotExact("the new words are not set out")
    anchor, parent = _anchor(words, operation)
    first = _own_number(operation.lines[0])
    if first is None:
        raise _NotExact("where the addition stands is not told by its number")
    kind = anchor.rsplit("__", 1)[-1].split("_", 1)[0]
    start = f"{parent}__{kind}_{first}" if parent else f"{kind}_{first}"
    new = numbered(operation.lines, start, words)
    if set(new) & set(words):
        raise _NotExact(f"{start}: stands there already")
    return _spliced(words, anchor, set(), new)


def _anchor(words: dict[str, str], operation: Operation) -> tuple[str, str]:
    """The provision after which an addition stands, and what holds both."""
    if operation.after is not None:
        found = places(operation.after, above(words))
        if len(found) != 1:
            raise _NotExact(f"{operation.after}: {len(found)} provisions to stand after")
        return found[0], found[0].rpartition("__")[0]
    place = _one(words, operation)
    below = [e for e in above(words) if e != place and within(e, place) and "__" not in e.removeprefix(f"{place}__")]
    if not below:
        raise _NotExact(f"{operation.place}: nothing stands in it yet that shows how an addition is numbered")
    return below[-1], place


def _exchange(words: dict[str, str], operation: Operation) -> dict[str, str]:
    old, new = operation.old or "", operation.new or ""
    there = _there(words, operation)
    if operation.action == "delete" and operation.lines:
        return _struck(words, there, operation.lines)
    holders = [e for e in words if any(within(e, place) for place in there) and old in words[e]]
    if not old or len(holders) != 1 or words[holders[0]].count(old) != 1:
        raise _NotExact(f"“{old}” stands {sum(words[e].count(old) for e in holders)} times in the place")
    return {e: " ".join(w.replace(old, new).split()) if e == holders[0] else w for e, w in words.items()}


def _struck(words: dict[str, str], there: Sequence[str], lines: Sequence[str]) -> dict[str, str]:
    """Entries taken off a list by their words, with or without their number."""
    gone = set()
    for line in lines:
        found = [e for e in words if any(within(e, p) for p in there) and _bare(words[e]) == _bare(line)]
        if len(found) != 1:
            raise _NotExact(f"“{line[:60]}” stands {len(found)} times in the place")
        gone.add(found[0])
    return {e: w for e, w in words.items() if not any(within(e, g) for g in gone)}


_DEEDS = {"repeal": _repeal, "replace": _replace, "add": _add, "substitute": _exchange, "delete": _exchange}


def _spliced(words: dict[str, str], at: str, out: set[str], new: dict[str, str]) -> dict[str, str]:
    """`new` behind `at` and all below it; what is in `out` or below it goes."""
    order = list(words)
    behind = 1 + max(i for i, eid in enumerate(order) if within(eid, at))
    kept = [[e for e in part if not any(within(e, o) for o in out)] for part in (order[:behind], order[behind:])]
    return {e: words[e] for e in kept[0]} | new | {e: words[e] for e in kept[1]}


# --- numbers ---------------------------------------------------------------------------------------

_PRINTED = re.compile(
    r"^[“‘«\"]?\s*(?:(?:Article|Section|Sec\.|Art\.|Item)\s+(?P<named>\d+(?:\.\d+)*[a-z]{0,2})\b|(?P<bare>\d+(?:\.\d+)*[a-z]?)[.)]?(?=\s|$)|\((?P<paren>[A-Za-z]+(?:\.\d+)?|\d+(?:\.\d+)*[a-z]?)\))"
)
_DEFAULT = {"digit": "subsec", "letter": "para", "roman": "subpara", "capital": "cl"}


def _own_number(line: str) -> str | None:
    """The number that a provision prints first: ``(2.1)``, ``Article 5a``, ``7``."""
    m = _PRINTED.match(line)
    return (m["named"] or m["bare"] or m["paren"]) if m else None


def _bare(line: str) -> str:
    m = _PRINTED.match(line)
    return bare_words(line[m.end() :] if m else line)


def _style(number: str, above: Sequence[tuple[str, str]]) -> str:
    """How a number counts; ``i`` is Roman below a letter unless it follows ``h``."""
    if number[0].isdigit():
        return "digit"
    if number[0].isupper():
        return "capital"
    letters = [n for s, n in above if s == "letter"]
    roman = re.fullmatch(r"[ivxlc]+(?:\.\d+)?", number) is not None
    if not roman:
        return "letter"
    if any(s == "roman" for s, _ in above):
        return "roman"
    if letters:
        return "letter" if len(number) == 1 and chr(ord(letters[-1][0]) + 1) == number else "roman"
    return "letter" if number != "i" else "roman"


def numbered(lines: Sequence[str], first: str, words: dict[str, str]) -> dict[str, str]:
    """Provisions by eId: the first line is `first`, the others stand below it or beside it as their numbers say.

    The kinds of provision are those that the work itself uses at that depth.
    """
    found = {first: lines[0]}
    number = first.rsplit("__", 1)[-1].partition("_")[2]
    stack: list[tuple[str, str, str]] = [(_style(number or "0", ()), number, first)]
    for line in lines[1:]:
        own = _own_number(line)
        if own is None:
            raise _NotExact(f"“{line[:60]}” has no number")
        style = _style(own, [(s, n) for s, n, _ in stack])
        level = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == style), None)
        if level is not None and (level > 0 or not _begins(own)):
            del stack[level:]
        holder = stack[-1][2] if stack else first.rpartition("__")[0]
        beside = not stack
        kind = first.rsplit("__", 1)[-1].split("_", 1)[0] if beside else _kind(holder, style, words)
        eid = f"{holder}__{kind}_{own}" if holder else f"{kind}_{own}"
        if eid in found:
            raise _NotExact(f"{eid}: twice in the new text")
        found[eid] = line
        stack.append((style, own, eid))
    return found


def _begins(number: str) -> bool:
    return number in ("1", "a", "i", "A")


def _kind(holder: str, style: str, words: dict[str, str]) -> str:
    """The kind that provisions of a style below a holder have in the work; the usual one where it has none."""
    above = holder.rsplit("__", 1)[-1].split("_", 1)[0]
    for eid in words:
        parts = eid.split("__")
        if len(parts) > 1 and parts[-2].split("_", 1)[0] == above:
            kind, _, number = parts[-1].partition("_")
            if number and _style(number, [("letter", "a")] if style == "roman" else []) == style:
                return kind
    return _DEFAULT[style]
