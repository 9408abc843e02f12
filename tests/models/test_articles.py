"""What readers take as an article of a treaty, and what introduces it."""

from corpora.document import DocumentBuilder, Metadata
from models.articles import articles
from models.reading import Reading
from models.vocabulary import Nature, RecordType


def _articles(builder: DocumentBuilder):
    return articles(Reading(builder.build(), RecordType.TREATY, Nature.TREATY))


def test_a_section_that_groups_articles_is_none_itself():
    builder = DocumentBuilder("drafted", Metadata(title="Convention on Lamps"))
    section = builder.add("sec_1", "section", "Rights of keepers", heading="Rights of keepers")
    for n in (1, 2):
        article = builder.add(f"art_{n}", "article", "", parent=section)
        builder.add("para_1", "paragraph", "Every keeper has the right to oil.", parent=article)
    assert [a.unit.eid for a in _articles(builder)] == ["sec_1__art_1", "sec_1__art_2"]


def test_a_section_without_articles_is_read_as_one():
    builder = DocumentBuilder("drafted", Metadata(title="Understanding on Lamps"))
    section = builder.add("sec_1", "section", "Each member shall trim its lamps:")
    builder.add("para_a", "paragraph", "at dusk.", parent=section)
    assert [[p.eid for p in a.parts] for a in _articles(builder)] == [["sec_1", "sec_1__para_a"]]


def test_chapters_introduce_an_article_outermost_first():
    builder = DocumentBuilder("drafted", Metadata(title="Agreement on Lamps"))
    part = builder.add("part_1", "part", "", heading="Trade in Oil")
    chapter = builder.add("chp_2", "chapter", "", parent=part, heading="Whale Oil")
    article = builder.add("art_1", "article", "", parent=chapter, heading="Duties")
    builder.add("para_1", "paragraph", "There are none.", parent=article)
    (found,) = _articles(builder)
    assert found.pair == ("Trade in Oil › Whale Oil › Duties", "There are none.")
