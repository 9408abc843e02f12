"""How far a measure reaches."""

import pytest

from models.measure_scope import confined
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
