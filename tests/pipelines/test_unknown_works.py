"""A work that is not held: what is asked for is named, with what lies nearest."""

from __future__ import annotations

from pipelines.asking import no_record

HELD = ["ca:SOR/2014-58", "us:eo:14024", "us:eo:14065"]


def test_the_nearest_works_are_named() -> None:
    said = no_record("a feed", "us:eo:14066", HELD)
    assert "no record of us:eo:14066" in said
    assert said.index("us:eo:14065") < said.index("us:eo:14024")
    assert "ca:SOR/2014-58" not in said


def test_where_none_is_near_a_few_are_named() -> None:
    assert no_record("a feed", "qqq", HELD).endswith("there are: ca:SOR/2014-58, us:eo:14024, us:eo:14065")
