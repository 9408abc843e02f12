"""How far a measure reaches."""

import pytest

from models.measure_scope import bound, confined, scope
from models.record import Scope


@pytest.mark.parametrize(
    ("goods", "annexes", "left"),
    [
        (["any goods"], ["Schedule 2"], []),
        (["goods listed in Annex II"], ["Annex II"], ["goods listed in Annex II"]),
        (["arms and related material"], [], ["arms and related material"]),
        (["wheat and fertilizers"], [], []),
        ([], ["Schedule 2"], ["Schedule 2"]),
        ([], [], []),
    ],
)
def test_a_ban_is_confined_to_the_goods_that_it_names_unless_they_are_the_ones_asked_for(goods, annexes, left):
    assert confined(Scope(goods=goods, annexes=annexes), ["food", "humanitarian"], "en") == left


@pytest.mark.parametrize(
    ("words", "goods"),
    [
        ("export, sell, supply or ship to Velmora any of the goods set out in Schedule 2", ["the goods set out in Schedule 2"]),
        ("import or purchase luxury goods from Velmora", ["luxury goods"]),
        ("Prevent the operation of all offices of the airline in the sale of tickets", []),
        ("export or transfer under this order", []),
        ("sell, supply or send arms and related material to any person in Velmora", ["arms and related material"]),
    ],
)
def test_goods_are_what_is_traded(words, goods):
    assert scope(words, "It is prohibited to", "en", object_only=False).goods == goods


def test_who_is_directed_and_compelled_is_bound():
    words = (
        "Any office of a bank subject to the jurisdiction of Velmora, which holds such funds, is directed and compelled to transfer them."
    )
    assert bound("", words, "en") == "Any office of a bank subject to the jurisdiction of Velmora"


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The making of any loans by financial institutions in the United States to the Government of Velmora", "financial institutions in the United States"),
        ("The Secretary of State shall not permit the exportation to Velmora of any listed item", "The Secretary of State"),
        ("No other agency of the United States Government shall permit such exports", "No other agency of the United States Government"),
        ("Any transaction by a United States person relating to transportation to Velmora", "a United States person"),
        ("Any dealing in the United States or by a United States person related to sporting events", "in the United States or by a United States person"),
        ("Any financing by a United States person, wherever located, of a sale by others", "a United States person, wherever located"),
        ("the exportation to Velmora of services either (i) from the United States or (ii) by a United States person, wherever located; and", "from the United States or (ii) by a United States person, wherever located"),
        ("that come within the possession or control of United States persons, including their overseas branches, are blocked", "United States persons, including their overseas branches"),
        ("that are within the possession or control of persons located within the United States", "persons located within the United States"),
        ("No entity owned or controlled by a United States person may deal with it", "No entity owned or controlled by a United States person"),
        ("All persons subject to the jurisdiction of Velmora are prohibited from acquiring any right in them", "All persons subject to the jurisdiction of Velmora"),
        ("(a) prohibiting any person subject to U.S. jurisdiction from prosecuting any such claim", "any person subject to U.S. jurisdiction"),
        ("regulations that prohibit or otherwise restrict United States persons from engaging in any transfer", "United States persons"),
        ("The merger is prohibited, and ownership by the Purchasers of any interest in the land is also prohibited", "the Purchasers"),
        ("The Purchasers shall, and shall ensure that their Affiliates, refrain from access to the land", "The Purchasers"),
    ],
)  # fmt: skip
def test_an_order_binds_whoever_it_names_as_acting_or_holding_property(words, who):
    assert bound("", words, "en") == who


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "Decides that States in which there are funds of the Government of Velmora, or of bodies that it controls, shall require all persons within their own territories to freeze them",
            "States in which there are funds of the Government of Velmora; all persons within their own territories",
        ),
        (
            "Calls upon States to pass legislation forbidding insurance companies under their jurisdiction from covering flights",
            "States; insurance companies under their jurisdiction",
        ),
        (
            "Calls upon States, acting alone or through regional arrangements, to use force to halt shipping",
            "States, acting alone or through regional arrangements",
        ),
    ],
)
def test_a_resolution_binds_states_and_whom_they_are_to_hold_to_it(words, who):
    assert bound("", words, "en") == who


def test_the_goods_that_namely_lists_are_the_goods():
    words = "Urges States to prohibit the export to Velmora of items which are destined for its police, namely, aircraft, computers and vehicles;"
    assert "aircraft, computers and vehicles" in scope(words, "", "en", object_only=False).goods


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (
            "Prohibit any provision by their nationals or from their territory of arms and related material;",
            "their nationals or from their territory",
        ),
        (
            "prevent the sale by their nationals or using their flag vessels to any person in Velmora;",
            "their nationals or using their flag vessels",
        ),
        (
            "prevent activities by their nationals and persons in their territories promoting such sales;",
            "their nationals and persons in their territories",
        ),
    ],
)
def test_nationals_are_bound_up_to_what_they_must_not_do(words, who):
    assert bound("", words, "en") == who
