"""Provisions of other works that an exemption takes out of application."""

import pytest

from models.limits_elsewhere import cut_elsewhere


@pytest.mark.parametrize(
    ("words", "order", "ids"),
    [
        (
            "Authorizes States, notwithstanding paragraphs 3 (a), (b) and 4 of resolution 9661 (2030), to permit the import of oil",
            "UN",
            ["un:S/RES/9661#para3(a)", "un:S/RES/9661#para3(b)", "un:S/RES/9661#para4"],
        ),
        ("the embargo imposed by resolution 9788 (2030) shall not apply to supplies for the force", "UN", ["un:S/RES/9788"]),
        ("Section 3 of Executive Order 13694 shall not apply to the United Nations", "US", ["us:eo:13694#s3"]),
        ("Recalls that paragraph 5 of resolution 9713 (2030) applies to all deliveries", "UN", []),
        (
            "funds that are frozen pursuant to paragraph 8 of resolution 9841 (2030) may be released at its request",
            "UN",
            ["un:S/RES/9841#para8"],
        ),
        (
            "notwithstanding paragraphs 3 (a) and 3 (6) of resolution 9661 (2030)",
            "UN",
            ["un:S/RES/9661#para3(a)", "un:S/RES/9661#para3(b)"],
        ),
        ("notwithstanding any contract entered into before resolution 9661 (2030)", "UN", []),
    ],
)
def test_what_is_freed_from_another_work_is_named_with_its_provisions(words, order, ids):
    assert cut_elsewhere(words, order) == ids
