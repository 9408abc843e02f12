"""States and territories as law prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.states import first_state, mentions, state_codes


@pytest.mark.parametrize(
    ("text", "language", "codes"),
    [
        ("destined for Myanmar or the DPRK", "en", ["MM", "KP"]),
        ("the Government of the Russian Federation", "en", ["RU"]),
        ("Iranian banks and Syria", "en", ["IR", "SY"]),
        ("the Democratic People’s Republic of Korea", "en", ["KP"]),
        ("à destination de la République arabe syrienne", "fr", ["SY"]),
        ("les autorités iraniennes et la Corée du Nord", "fr", ["IR", "KP"]),
        ("a region of no state", "en", []),
    ],
)
def test_codes(text, language, codes):
    assert state_codes(text, language) == codes


def test_longest_name_wins_and_a_territory_keeps_its_state():
    (mention,) = mentions("the Crimea region of Ukraine")
    assert (mention.kind, mention.code, mention.name) == ("territory", "UA", "Crimea region of Ukraine")


def test_issuer_is_left_out():
    assert first_state("any person in Canada and Iran", but="CA") == "IR"


@given(st.text(max_size=200), st.sampled_from(["en", "fr"]))
def test_spans_reproduce(text, language):
    for m in mentions(text, language):
        assert text[m.start : m.end] == m.name


@pytest.mark.parametrize(("text", "language"), [("26 million United States dollars", "en"), ("26 millions de dollars américains", "fr")])
def test_a_sum_of_money_names_no_state(text, language):
    assert state_codes(text, language) == []
