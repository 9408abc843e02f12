"""What an obligation of a treaty secures, in words."""

from __future__ import annotations

import pytest

from models.rules.treaty_kinds import summary


@pytest.mark.parametrize(
    ("bearer", "said"),
    [
        ("neither Party", "Owed by each Party to goods of the other Party"),
        ("No Party", "Owed by each Party to goods of the other Party"),
        ("Each Party", "Owed by each Party to goods of the other Party"),
        ("The Parties", "Owed by the Parties to goods of the other Party"),
        ("Velmora", "Owed by Velmora to goods of the other Party"),
    ],
)
def test_what_neither_party_may_do_each_of_them_owes(bearer: str, said: str) -> None:
    assert summary("tariffs", bearer, "goods of the other Party").startswith(said)
