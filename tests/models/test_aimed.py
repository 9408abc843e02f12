"""Whom a title turns an instrument against: not the victim, and not the ground that others act on."""

from __future__ import annotations

import pytest

from models.aimed import aimed_at


@pytest.mark.parametrize(
    ("title", "language", "states"),
    [
        ("Prohibiting Certain Imports With Respect to Russian Federation Efforts to Undermine the Sovereignty and Territorial Integrity of Ukraine", "en", ["RU"]),
        ("Measures in view of Russia's war of aggression against Ukraine", "en", ["RU"]),
        ("Imposing Sanctions on Persons Undermining Peace, Security, and Stability in the West Bank", "en", []),
        ("Blocking Property with Respect to the Situation in Burma", "en", ["MM"]),
        ("Special Economic Measures (Ukraine) Regulations", "en", ["UA"]),
        ("Décret visant la Russie pour ses atteintes à la souveraineté et à l'intégrité territoriale de l'Ukraine", "fr", ["RU"]),
    ],
)  # fmt: skip
def test_the_states_of_a_title(title: str, language: str, states: list[str]) -> None:
    assert aimed_at(title, language, but="US") == states
