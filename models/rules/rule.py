"""A rule of drafting: a named formula of statutory language and the label that it shows.

Rules are data. Each table of `models.rules` lists the formulas of one function (or of measure types,
exemption categories, safeguards) in every drafting tradition that uses them; the components decide
what to do when one matches.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from ahocorasick_rs import AhoCorasick

from models.rules.literals import AnyOf, needed, rarity

Where = Literal["text", "lead", "full", "heading", "points"]

PRIOR = 0.8  # precision assumed of a rule that the gold labels never met
_WEIGHT = 4  # observations that the prior is worth

# One character for one character, so that offsets into the canonical text stay true.
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "\u202f": " "}
)
_STRAY = "\"' |~_"  # quotes, and marks that a scan leaves between number and words
_ENUMERATOR = re.compile(
    r"^[\"'\s]*(?:\[\d{1,3}(?:bis|ter)?\]\s*)?(?:(?:Section|Sec\.|Article|Art\.|§)\s*\d[\w\-]*(?:\.\d+)*[.:]\s+)?"
    r"(?:\d{1,3}(?:\.\d+)*[A-Z]{0,2}[.)]?\s+(?=[(A-ZÀ-Ü\"]))?(?:\(?[0-9]{1,3}[A-Za-z]?\)\s*|\(?[a-z]{1,2}(?:\.\d+)?\)\s*|\((?:[ivxlc]+|[A-Z]{1,2})\)\s*)*",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One formula: `pattern` shows `label` unless `unless` stands in the same words.

    `where` says which words are read: the provision's own (`text`), those that introduce it (`lead`),
    both (`full`), its heading, or its own with those of the points that they introduce (`points`). `languages` is a string of ISO 639-1 codes ("en", "fr", "en fr").
    `kinds` limits the rule to kinds of provision; empty means all. A `residual` rule is asked only when no
    other found anything.
    """

    id: str
    label: str
    pattern: str
    languages: str = "en"
    where: Where = "text"
    unless: str | None = None
    residual: bool = False
    kinds: frozenset[str] = frozenset()

    def match(self, words: str) -> re.Match[str] | None:
        """The first place where the formula stands in plain `words`, None if barred by `unless`."""
        found = _compiled(self.pattern).search(words)
        if found and self.unless and _compiled(self.unless).search(words):
            return None
        return found


class RuleTable:
    """Rules that are asked together of many words: which of them may stand there at all is told for all at once."""

    def __init__(self, rules: Iterable[Rule]):
        self._rules = list(rules)
        self._always: list[int] = []  # rules of which no word is sure, by their place
        self._ways: dict[AnyOf, list[tuple[int, frozenset[AnyOf]]]] = {}  # rules by what is rarest of what one of their ways needs
        for place, rule in enumerate(self._rules):
            for way in needed(rule.pattern):
                if way:
                    self._ways.setdefault(max(way, key=rarity), []).append((place, frozenset(way)))
                else:
                    self._always.append(place)
        choices: dict[str, set[AnyOf]] = {}
        for words in {words for ways in self._ways.values() for _, way in ways for words in way}:
            for word in words:
                choices.setdefault(word, set()).add(words)
        self._choices = list(choices.values())
        self._search = AhoCorasick(list(choices))

    def found(self, words: str) -> list[tuple[Rule, re.Match[str]]]:
        """The rules whose formula stands in plain `words`, each with its first place, in the order of the table."""
        held = {word for word, _, _ in self._search.find_matches_as_indexes(words.casefold(), overlapping=True)}
        there = set().union(*(self._choices[word] for word in held))
        may = {place for words in there for place, way in self._ways.get(words, ()) if way <= there}
        asked = (self._rules[place] for place in sorted(may.union(self._always)))
        return [(rule, match) for rule in asked if (match := rule.match(words))]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def plain(words: str) -> str:
    """`words` with typographic quotes, dashes and spaces made plain, length unchanged."""
    return words.translate(_PLAIN)


def unnumbered(words: str) -> str:
    """Plain `words` without leading enumerators ("Sec. 2. (a)", "3.", "1)", "[2bis]")."""
    words = plain(words)
    found = _ENUMERATOR.match(words)
    return words[found.end() :].lstrip(_STRAY) if found else words


def of_language(rules: Iterable[Rule], language: str) -> tuple[Rule, ...]:
    """The rules that read `language`."""
    return tuple(r for r in rules if language in r.languages.split())


@cache
def _observed() -> dict[str, tuple[int, int]]:
    data = files("models").joinpath("data/rule_precision.json")
    if not data.is_file():
        return {}
    return {rule: (row["right"], row["wrong"]) for rule, row in json.loads(data.read_text(encoding="utf-8")).items()}


def confidence(rule_id: str) -> float:
    """Precision of a rule measured on the gold labels, drawn to `PRIOR` where they met it seldom.

    The posterior mean of a Beta prior worth `_WEIGHT` observations.
    """
    right, wrong = _observed().get(rule_id, (0, 0))
    return round((right + PRIOR * _WEIGHT) / (right + wrong + _WEIGHT), 3)
