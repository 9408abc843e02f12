"""Words that a source has run together where its lines broke ("shallbe", "to theState"), told apart again.

The text itself is the dictionary: what it elsewhere prints as two words in a row is two words. A text that
does this seldom is left as it is printed, for there a chance likeness is likelier than damage.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[A-Za-z]+")
_PAIR = re.compile(r"\b([A-Za-z]+)\s+(?=([A-Za-z]+)\b)")
_HABIT = 15  # words run together that show that it is the source's habit

# Words of grammar: beside a word that the text knows they are enough, without the pair itself.
_GRAMMAR = {
    "the", "shall", "which", "their", "such", "that", "these", "those", "with", "from", "and", "for", "its", "any", "all", "has",
    "have", "been", "upon", "under", "other", "would", "against",
}  # fmt: skip
# English that only looks run together.
_ONE_WORD = re.compile(
    r"(?:t?here|where)(?:\w+)|under(?:tak|sign|go|l)\w*|(?:forth)?with\w*|over\w*|all\w{2,4}|\w{1,3}(?:all|for|its|any)", re.IGNORECASE
)


class RunTogether:
    """What a source's texts, read together, say about the words in them that stand for two."""

    def __init__(self, texts: Iterable[str]) -> None:
        whole = "\n".join(texts).replace("-", "_-_")  # the halves of "co-operation" are no words
        self._words = Counter(w.lower() for w in _WORD.findall(whole))
        self._pairs = Counter((a.lower(), b.lower()) for a, b in _PAIR.findall(whole))
        proven = {w: cut for w in self._words if (cut := self._pair(w))}
        self._cuts: dict[str, int] = {}
        if sum(self._words[w] for w in proven) >= _HABIT:
            self._cuts = proven | {w: cut for w in self._words if w not in proven and (cut := self._grammar(w))}
        self.found = sum(self._words[w] for w in self._cuts)

    def apart(self, text: str) -> str:
        """`text` with a space where two words were run together."""
        return _WORD.sub(lambda m: self._cut(m.group(0)), text) if self._cuts else text

    def _cut(self, word: str) -> str:
        cut = self._cuts.get(word.lower())
        return f"{word[:cut]} {word[cut:]}" if cut else word

    def _pair(self, word: str) -> int | None:
        """Where the text prints the halves of `word` as two words, more often than as one."""
        cuts = [c for c in range(1, len(word)) if self._pairs[word[:c], word[c:]] >= self._words[word]] if len(word) > 3 else []
        return max(cuts, key=lambda c: self._pairs[word[:c], word[c:]], default=None)

    def _grammar(self, word: str) -> int | None:
        """Where `word` is a word of grammar and another that the text knows."""
        if self._words[word] > 2 or _ONE_WORD.fullmatch(word):
            return None
        for cut in range(3, len(word) - 2):
            one, other = word[:cut], word[cut:]
            if (one in _GRAMMAR and len(other) > 3 and self._words[other] > 1) or (
                other in _GRAMMAR and len(one) > 3 and self._words[one] > 1
            ):
                return cut
        return None
