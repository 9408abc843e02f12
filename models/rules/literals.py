"""Words without which a formula cannot stand in a text, so that most formulas need not be searched for.

Some five hundred formulas are asked of every provision, and a provision holds the words of a few. Looking for a word
in a text is some hundred times faster than searching for a formula.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from re import _constants as codes  # type: ignore[attr-defined]  # how Python itself reads a formula; there is no public way
from re import _parser as parser  # type: ignore[attr-defined]

_SHORTEST = 3  # a shorter word stands nearly everywhere
AnyOf = frozenset[str]  # one of these stands there
AllOf = tuple[AnyOf, ...]


@cache
def needed(pattern: str) -> tuple[AllOf, ...]:
    """For each way in which `pattern` may stand in a text, whatever its case, the case-folded words that the text then holds.

    A way of which no word is sure is empty. Letters without a single case-folded form (the Turkish dotless i) are not
    taken for those that they look like. Raises re.error where `pattern` is none.
    """
    return tuple(dict.fromkeys(_of_sequence(way) for way in _ways(list(parser.parse(pattern)))))


def rarity(words: AnyOf) -> tuple[int, int]:
    """How rarely one of several words stands in a text: the longer the shortest of them, the more rarely."""
    return min(map(len, words)), -len(words)


def _ways(items: list[tuple]) -> list[list[tuple]]:
    """A row as the rows that it stands for: one for each branch of the first choice among them."""
    for i, (code, value) in enumerate(items):
        inner = list(value[-1]) if code is codes.SUBPATTERN else [(code, value)]
        if len(inner) == 1 and inner[0][0] is codes.BRANCH:
            return [[*items[:i], *branch, *items[i + 1 :]] for branch in inner[0][1][1]]
    return [items]


def _of_sequence(items: Iterable[tuple]) -> AllOf:
    """What every text holds in which such a row stands."""
    found: list[AnyOf] = []
    run = ""
    for code, value in [*items, (None, None)]:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        if len(word := run.casefold()) >= _SHORTEST:
            found.append(frozenset([word]))
        run = ""
        if code is not None:
            found += _of_item(code, value)
    return tuple(dict.fromkeys(found))


def _of_item(code: object, value: Sequence) -> AllOf:
    if code is codes.SUBPATTERN:
        return _of_sequence(value[-1])
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(value)
    if code is codes.BRANCH:
        return _of_choice([_of_sequence(branch) for branch in value[1]])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT) and value[0] > 0:
        return _of_sequence(value[2])
    if code is codes.ASSERT:
        return _of_sequence(value[1])
    return ()


def _of_choice(branches: list[AllOf]) -> AllOf:
    """One word of any branch, where every branch needs one: of each branch the rarest."""
    if not all(branches):
        return ()
    return (frozenset().union(*(max(branch, key=rarity) for branch in branches)),)
