"""What agreements on trade leave open: the formulas that carve something out, and the kinds they show."""

import pytest
from treaty_drafts import functions_of, kinds_in, trade_article, trade_article_under


def _does(words: str, heading: str = "") -> set[str]:
    return functions_of(trade_article(words, heading))


def _leaves(words: str, heading: str = "") -> set[str]:
    return kinds_in(trade_article(words, heading).exceptions)


@pytest.mark.parametrize(
    "words",
    [
        "No duty shall be levied. The provisions of this Article are without prejudice to the application of measures in connection with criminal offences.",
        "The Parties shall keep one regime. This regime does not affect trade of the Parties in arms and nuclear materials.",
        "This Treaty does not touch upon obligations of the Parties under treaties with third countries.",
        "For the purpose of this Title, no account shall be taken of treatment accorded under agreements of economic integration.",
        "Treatment granted hereunder shall in no case be more favourable than that accorded under the provisions of the GATS.",
        "By derogation from Article 4, Velmora shall apply its own tariff to fish.",
        "Where its market is disturbed, that Party may itself take the necessary protection measures.",
        "The Parties may unilaterally introduce quantitative restrictions for a limited time.",
        "The Parties have the right to introduce individual temporary restrictions on exports.",
        "No duties shall be raised. In the event of a serious public finance problem Velmora may, after consulting Ostrava, introduce customs duties on exports.",
        "Duties shall be abolished. The Parties may replace a customs duty of a fiscal nature by an internal tax.",
        "Aid that distorts competition is incompatible with this Agreement, except for aid after natural disasters.",
    ],
)
def test_a_rule_of_trade_that_stops_short_is_an_exception(words):
    assert "exception" in _does(words)


@pytest.mark.parametrize(
    "words",
    [
        "Neither Party may introduce new customs duties on exports.",
        "Consultations shall be held. The provisions of this Article are without prejudice to the rights of the Parties in any further proceedings.",
        "No Party may temporarily suspend the carriage of goods.",
    ],
)
def test_what_may_not_be_done_is_no_exception(words):
    assert "exception" not in _does(words)


@pytest.mark.parametrize(
    ("heading", "words", "functions"),
    [
        ("Notification And Consultations", "After receipt of an anti-dumping application the Party shall notify the other Party.", {"obligation"}),
        ("Investigating Authority", 'For the purposes of this Section, "investigating authority" means the Ministry of Trade.', {"definition"}),
    ],
)  # fmt: skip
def test_procedure_in_a_chapter_on_trade_remedies_is_no_exception_of_its_own(heading, words, functions):

    record = trade_article_under("Trade Remedies", heading, words)
    assert functions_of(record) == functions


@pytest.mark.parametrize(
    ("words", "heading", "kinds"),
    [
        ("Should this Agreement lead to problems with access to foodstuffs that give rise to major difficulties, that Party may take appropriate measures.", "Food Security", {"emergency"}),
        ("Where imports of a sensitive product seriously disrupt the market, that Party may take measures that it deems necessary.", "Special Safeguards", {"emergency"}),
        ("Measures may be taken for infant industries or sectors undergoing restructuring that face serious difficulties.", "Structural Adjustment", {"other_exception"}),
        ("Where a Party faces serious payments difficulties, it may apply provisional measures for a limited time.", "Payment Difficulties", {"balance_of_payments"}),
        ("If serious disturbances occur in a sector, or its external financial stability is jeopardised, that Party may take measures.", "Safeguard Measures", {"balance_of_payments", "emergency"}),
        ("Nothing in this Chapter shall prevent measures necessary to protect national security and public morals.", "General Exceptions", {"general", "security"}),
        ("Nothing in paragraph 1 shall preclude a Party from imposing internal taxes on content.", "", {"taxation"}),
        ("A Party may provide limited exceptions to these rights.", "Trade Marks", {"limitation"}),
        ("Restrictions may be introduced in cases of acute deficit of this product or of deficit of the balance of payments. Nothing in this Agreement prevents them.", "", {"balance_of_payments", "emergency"}),
    ],
)  # fmt: skip
def test_why_it_is_left_open(words, heading, kinds):
    assert _leaves(words, heading) == kinds


def test_what_a_scope_leaves_out_of_its_goods_belongs_to_the_definition():
    words = "This Chapter shall apply to products originating in Velmora with the exception of the products listed in Annex II."
    assert _does(words, "Scope") == {"definition"}


@pytest.mark.parametrize(
    "words",
    [
        "Nothing in this Agreement requires the Parties to act in a manner inconsistent with their existing obligations.",
        "Nothing in this Agreement shall be regarded as exempting any Party from its obligations under any other agreement.",
    ],
)
def test_that_the_parties_stay_bound_elsewhere_is_no_exception(words):
    assert _does(words, "Relationship With Other International Agreements") == {"obligation"}
