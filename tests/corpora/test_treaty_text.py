"""Paragraphs and points in running treaty text."""

from hypothesis import given
from hypothesis import strategies as st

from corpora.document import DocumentBuilder
from corpora.treaty_text import add_text, number_key, roman, split


def _built(text: str) -> dict[str, str]:
    builder = DocumentBuilder("test")
    article = builder.add("art_1", "article", number="Article 1")
    add_text(builder, article, text)
    document = builder.build()
    return {p.eid: document.words(p) for p in document.provisions}


def test_inline_numbers_become_paragraphs_in_sequence():
    words = _built("1. Each Party shall keep its roads open. 2. Paragraph 1 (a) does not bind islands. 3. Tolls are free.")
    assert words["art_1__para_2"] == "2. Paragraph 1 (a) does not bind islands."
    assert words["art_1__para_3"] == "3. Tolls are free."


def test_points_hang_under_their_paragraph_and_roman_under_letters():
    words = _built("1. A Party may close a road:\n(a) in a storm;\n(b) for repair of:\n(i) bridges; or\n(ii) tunnels.\n2. It shall say so.")
    assert words["art_1__para_1__point_b__point_ii"] == "(ii) tunnels."
    assert words["art_1__para_2"] == "2. It shall say so."


def test_letter_i_after_h_is_a_letter():
    points = "\n".join(f"({c}) road {c};" for c in "abcdefghij")
    words = _built(f"1. The roads are:\n{points}")
    assert words["art_1__para_1__point_i"] == "(i) road i;"
    assert words["art_1__para_1__point_j"] == "(j) road j;"


def test_paragraphs_without_numbers_are_counted_and_fused_sentences_split():
    words = _built("Parties shall keep roads open.Parties shall light them.\n\nTolls are free.")
    assert [k for k in words if "para" in k] == ["art_1__para_1", "art_1__para_2", "art_1__para_3"]


def test_a_lost_paragraph_is_warned_about():
    builder = DocumentBuilder("test")
    warnings = add_text(builder, None, "1. Roads are open.\n3. Tolls are free.")
    assert warnings == ["paragraph 2 is missing before 3."]


def test_numbers_in_a_citation_do_not_split():
    assert len(split("The rules in Articles 4, 5 and 6. They apply under Article 12. No road is exempt.")) == 1


def test_number_keys():
    assert [number_key(n) for n in ("ARTICLE XIV bis", "Article 2.3", "CHAPTER TWENTY ONE", "ARTICLE IV.2", "Article 3-05")] == [
        "14bis", "2.3", "21", "4.2", "3-05",
    ]  # fmt: skip
    assert (roman("XIX"), roman("IIII"), roman("abc")) == (19, 4, None)


@given(st.text(alphabet="ab(i)1.23;: \nA-", max_size=300))
def test_no_printed_letter_is_lost(text):
    kept = [c for words in _built(text).values() for c in words if c.isalnum()]
    wanted = [c for c in "Article1" + text if c.isalnum()]
    assert kept == wanted
