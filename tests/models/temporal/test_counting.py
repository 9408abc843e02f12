"""How periods are counted: in which days, from what, and on what conditions otherwise."""

import pytest

from models.temporal.clauses import read
from models.temporal.counting import counting


@pytest.mark.parametrize(
    ("words", "language", "days", "runs"),
    [
        ("A full report must be laid within sixty sitting days after the order has ceased to have effect.", "en", "sitting days", "after the order has ceased to have effect"),
        ("Within 45 working days after receiving the request, the Minister must decide.", "en", "working days", "after receiving the request"),
        ("The request must be made within 30 days after the day on which the barge is forfeited.", "en", None, "after the day on which the barge is forfeited"),
        ("Dans les quarante-cinq jours ouvrables suivant la réception de la demande, le ministre décide.", "fr", "jours ouvrables", "suivant la réception de la demande"),
    ],
)  # fmt: skip
def test_days_and_start(words, language, days, runs):
    (clause,) = read(words, language)
    found = counting(words, clause)
    assert (found["counted_in"], found["runs_from"]) == (days, runs)


def test_what_makes_an_end_later_is_a_condition():
    words = "An order ceases to have effect on the day that is five years after the day on which it is made unless the Governor extends it."
    assert counting(words, read(words)[0])["conditions"] == ["unless the Governor extends it"]
