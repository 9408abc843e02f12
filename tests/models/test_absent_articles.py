"""What an agreement cites as its own and does not hold is told; what belongs to another treaty is not."""

from __future__ import annotations

import pytest

from corpora.formats import Hints, parse
from models.absent_articles import absent_articles

_AGREEMENT = """<?xml version="1.0"?>
<treaty><meta><name>Velmora - Ostrava Bay</name><treaty_identifier>9902</treaty_identifier><language>en</language></meta>
<body><chapter number="CHAPTER ONE">{articles}</chapter></body></treaty>"""


def _absent(words: str, numbers: str = "1.1 1.2 1.3 2.1 2.2") -> list[tuple[str, str | None, str | None]]:
    first, *others = numbers.split()
    articles = f'<article number="ARTICLE {first}">{words}</article>' + "".join(
        f'<article number="ARTICLE {n}">Lighthouses shall be lit.</article>' for n in others
    )
    return [
        (a.article, a.title, a.kind) for a in absent_articles(parse(_AGREEMENT.format(articles=articles).encode(), Hints(name="x.xml")))
    ]


def test_an_absent_article_is_told_with_the_name_that_a_citation_gives_it():
    words = "Ferries may be stopped under Article 9.2, or as Article 9.2 (Essential Security) or Article 2.1 (Light) permits."
    assert _absent(words) == [("9.2", "Essential Security", "security")]


@pytest.mark.parametrize(
    "words",
    [
        "Ferries keep to Article 9.2 of the Convention on Ferries.",
        "Ferries keep to Articles 9.2(1) and 9.3 of the Ferry Code.",
        "Ferries keep to Article 99 and Article 2.2.",
    ],
)
def test_an_article_of_another_treaty_is_not_missed(words):
    assert _absent(words) == []


def test_a_bare_number_is_the_agreements_own_only_where_it_says_so():
    assert _absent("Article 40 of this Agreement and Article 41 apply.", "1 2 3 4 5") == [("40", None, None)]


def test_nothing_is_missed_where_articles_cannot_be_told_apart():
    assert _absent("Article 9.2 applies.", "1.1 1.2 1.3 1.3 1.4") == []
    assert _absent("Article 9.2 applies.", "1.1 1.2") == []
