"""Rules asked together find what each of them finds alone: no formula is passed over whose words are thought to be missing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules import FUNCTIONS, Rule, RuleTable, plain, treaty_times
from models.rules.literals import needed

RULES = (*FUNCTIONS, *treaty_times.FINAL, *treaty_times.TIMES)
TABLE = RuleTable(RULES)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_no_formula_is_passed_over(data):
    rule = data.draw(st.sampled_from(RULES))
    words = plain(data.draw(st.from_regex(re.compile(rule.pattern, re.IGNORECASE))))
    assert [r.id for r, _ in TABLE.found(words)] == [r.id for r in RULES if r.match(words)]


@settings(deadline=None)
@given(st.text(), st.lists(st.sampled_from(["No person shall export", "licence", "UNTIL", "ſhall", "freeze assets", " is satisfied"])))
def test_any_words(noise, parts):
    words = plain(noise.join(parts))
    assert [r.id for r, _ in TABLE.found(words)] == [r.id for r in RULES if r.match(words)]


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        (r"\blicen[cs]es?\b", [{"licen"}]),
        (r"(?:may|must) not", [{"may not"}, {"must not"}]),
        (r"ships?|boats? of", [{"ship"}, {"boat", " of"}]),
        (r"(?:ever)?green", [{"green"}]),
        (r"[a-z]{2,}", [set()]),
        (r"no (?:person|\d+)", [{"no person"}, {"no "}]),
    ],
)
def test_what_a_formula_needs(pattern, ways):
    assert [{word for words in way for word in words} for way in needed(pattern)] == ways


def test_the_first_place_is_told():
    table = RuleTable([Rule("a", "duty", r"\bshall\b"), Rule("b", "measure", r"\bban\w*")])
    assert [(r.id, m.start()) for r, m in table.found("All shall heed the bans that shall be")] == [("a", 4), ("b", 19)]
