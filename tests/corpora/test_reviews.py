"""Decisions on labels: kept with the words they were taken on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.errors import LineError
from corpora.reviews import Review, Reviews, key, normalised

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
WORDS = "No person shall supply lanterns to the harbour of Velmora."


def decision(words: str = WORDS, **values) -> Review:
    given_ = {"field": "functions", "label": "measure", "verdict": "accept", "author": "ines", "at": AT, **values}
    return Review(key=key(words, "", given_["field"], given_["label"]), **given_)


def test_the_last_decision_holds_and_all_are_kept(tmp_path: Path):
    store = Reviews(tmp_path / "deep" / "reviews.jsonl")
    store.add(decision())
    store.add(decision(verdict="relabel", to="duty", author="omar"))
    again = Reviews(store.path)
    assert [(r.author, r.verdict, r.to) for r in again] == [("omar", "relabel", "duty")]
    assert [r.author for r in again.history()] == ["ines", "omar"]
    assert again.get(decision().key).at == AT
    assert again.digest() == store.digest()


def test_no_file_is_no_decisions(tmp_path: Path):
    assert not Reviews(tmp_path / "none.jsonl")


def test_a_bad_line_is_named(tmp_path: Path):
    (tmp_path / "r.jsonl").write_text('{"key": "k"}\n', encoding="utf-8")
    with pytest.raises(LineError, match=r"r\.jsonl:1: field: Field required"):
        Reviews(tmp_path / "r.jsonl")


@pytest.mark.parametrize("values", [{"verdict": "relabel"}, {"verdict": "accept", "to": "duty"}, {"author": ""}])
def test_half_a_decision_is_none(values):
    with pytest.raises(ValueError, match=r"author|`to`"):
        decision(**values)


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=1), st.sampled_from([" ", "\n", "  ", "\t", "\u00a0"]))
def test_a_key_outlives_another_setting_of_the_same_words(words, gap):
    assert key(" ".join(words), "", "functions", "duty") == key(gap.join([*words, ""]), gap, "functions", "duty")


@given(st.text(), st.text(), st.text(), st.text())
def test_a_key_lapses_exactly_when_words_change(words, other, lead, other_lead):
    same = (normalised(words), normalised(lead)) == (normalised(other), normalised(other_lead))
    assert (key(words, lead, "functions", "duty") == key(other, other_lead, "functions", "duty")) == same


def test_field_and_label_belong_to_the_key():
    assert len({key(WORDS, "", f, x) for f in ("measures", "exemptions") for x in ("a", "b")}) == 4
