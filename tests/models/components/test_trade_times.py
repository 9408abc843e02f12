"""Days and periods of trade agreements, association decisions and their final clauses."""

import pytest
from treaty_drafts import times_in, trade_article


def _times(words: str) -> list[tuple[str, str]]:
    return times_in(trade_article(words))


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("This Decision shall enter into force on 2 December 2031.", [("commencement", "2031-12-02")]),
        ("On 1 January 2031, Velmora shall abolish customs duties on imports from Ostrava.", [("deadline", "2031-01-01")]),
        ("Velmora shall adopt, with effect from 1 January 2031, the provisions on import formalities.", [("deadline", "2031-01-01")]),
        ("The Parties shall commence further negotiations no later than December 31, 2031.", [("deadline", "2031-12-31")]),
        ("The Parties undertake to conclude negotiations by 1 January 2031 on services.", [("deadline", "2031-01-01")]),
        ("Before 31 December 2031, the Council shall establish the provisions for the time after.", [("deadline", "2031-12-31")]),
        ("The Parties shall, in six months since the date of signature of this Agreement, work out a Protocol.", [("deadline", "P6M")]),
        ("Duties shall be reduced: nine years after the entry into force of the Agreement, to 0 per cent of the basic duty.", [("deadline", "P9Y")]),
        ("The Parties agree to review in greater detail in 2031 the partnership for development.", [("review", "2031")]),
        ("During the third year after the entry into force of this Agreement the Parties shall assess the situation.", [("review", "P3Y")]),
    ],
)  # fmt: skip
def test_days_on_which_something_begins_or_is_due(words, times):
    assert _times(words) == times


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Any Party may leave this Agreement by a notice sent 12 months before leaving.", ["termination_condition"]),
        ("This Agreement shall be in force before the expiration of 12 months from the day when a Party sends notice of its intention to end it.", ["termination_condition"]),
        ("The Agreement shall replace the Interim Agreement between Velmora and Ostrava.", ["repeal"]),
        ("Treaties specified in the list shall become ineffective.", ["repeal"]),
        ("Velmora shall become a member of the Union from the date of entry into force of this Treaty.", ["commencement"]),
        ("The Agreement is written in Velmoran on 5 June 2031.", ["adoption"]),
    ],
)  # fmt: skip
def test_how_an_agreement_ends_replaces_and_is_made(words, kinds):
    assert [kind for kind, _ in _times(words)] == kinds


@pytest.mark.parametrize(
    "words",
    [
        "The rights of broadcasting organisations shall expire not less than 50 years after the first transmission.",
        "A Certificate of Origin shall remain valid for one year after it was issued.",
    ],
)
def test_terms_of_rights_and_papers_are_no_terms_of_the_agreement(words):
    assert _times(words) == []


def test_a_first_review_and_those_that_follow_it():
    words = "The Parties shall review the commitments within three years from the date of entry into force, and at least every five years subsequently."
    assert sorted(_times(words)) == [("review", "P3Y"), ("review", "R/P5Y")]
