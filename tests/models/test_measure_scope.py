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
