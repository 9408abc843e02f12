"""Words that a source has run together are told apart, and no others."""

import json

from corpora.formats import Hints, parse
from corpora.run_together import RunTogether

_DAMAGED = [
    f"The State shall be heard by the Court in the matter {n}. The Stateshall not be bound; it shallbe heard inthe Court." for n in range(6)
]


def test_what_the_text_prints_apart_elsewhere_is_two_words():
    words = RunTogether([*_DAMAGED, "The parties undertake to be heard. They speak therein."])
    assert words.apart("The Stateshall answer, it shallbe so inthe Court.") == "The State shall answer, it shall be so in the Court."
    assert words.apart("They undertake to act therein.") == "They undertake to act therein."


def test_a_word_of_grammar_tells_a_known_word_from_it():
    words = RunTogether([*_DAMAGED, "Sailors with sails. Sailors ashore. Theirsailors rest, thesailors too."])
    assert words.apart("Theirsailors and thesailors") == "Their sailors and the sailors"


def test_a_text_that_seldom_does_so_stays_as_it_is():
    words = RunTogether(["In the Court, inthe Court. It shall be so."])
    assert words.apart("inthe Court") == "inthe Court"
    assert words.found == 0


def test_hyphenated_halves_are_no_words():
    words = RunTogether([*_DAMAGED, "Co-operation, co-operation. Cooperation."])
    assert words.apart("Cooperation") == "Cooperation"


def test_a_treatys_damage_is_mended_and_told():
    source = {
        "treaty_en": "Convention on the Courts of Ruritania", "total_articles": 6, "preamble_en": "",
        "articles": [{"title_en": "", "content_en": text} for text in _DAMAGED],
    }  # fmt: skip
    document = parse(json.dumps(source).encode(), Hints(name="courts.json"))
    assert "shallbe" not in document.text
    assert "it shall be heard in the Court" in document.text
    assert any("run" in warning for warning in document.metadata.warnings)
