"""Rules and model together: what is fitted, kept and printed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.classifier import combine
from models.classifier.examples import CONTEXT, Example, context_of, document_folds, folds, targets
from models.classifier.labels import COLUMN, OUTPUTS, TASKS, columns


def example(document="d", regime="ca", text="words", treaty=False, **labels):
    return Example(document, regime, "en", "", text, {k: frozenset(v) for k, v in labels.items()}, treaty)


def test_outputs_are_unique_and_columns_cover_them():
    assert len(set(OUTPUTS)) == len(OUTPUTS)
    assert sorted(c for task in TASKS for c in columns(task)) == list(range(len(OUTPUTS)))


def test_an_instrument_is_silent_about_treaty_outputs():
    wanted, known = targets(example(functions=["measure"], measures=["asset_freeze"]))
    assert wanted[COLUMN["functions", "measure"]] == 1
    assert known[COLUMN["functions", "ground"]] == 1
    assert wanted[COLUMN["functions", "ground"]] == 0
    assert not known[list(columns("obligations"))].any()


def test_a_reliable_rule_outweighs_a_doubtful_model():
    rng = np.random.default_rng(1)
    wanted = (rng.random((400, 15)) < 0.3).astype(float)
    rules = wanted * 0.9
    logits = rng.normal(size=wanted.shape)
    fitted = combine.fit({"functions": logits}, {"functions": rules}, {"functions": wanted})["functions"]["measure"]
    assert fitted.probability(0.0, 0.9) > 0.9
    assert fitted.probability(0.0, 0.0) < 0.1


def test_card_gives_the_same_combination():
    wanted = np.eye(15)[np.arange(60) % 15]
    fitted = combine.fit({"functions": wanted * 4 - 2}, {"functions": wanted * 0.8}, {"functions": wanted})
    assert combine.to_json(combine.from_json(combine.to_json(fitted))) == combine.to_json(fitted)


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=60), st.integers(2, 4))
def test_no_document_is_split_over_folds(documents, k):
    examples = [example(document=d) for d in documents]
    parts = document_folds(examples, k)
    assert sorted(i for part in parts for i in part) == list(range(len(examples)))
    where = {}
    for number, part in enumerate(parts):
        for i in part:
            assert where.setdefault(examples[i].document, number) == number


def test_a_document_in_two_regimes_is_refused():
    with pytest.raises(ValueError, match="two folds"):
        folds([example(document="x", regime="ca"), example(document="x", regime="us")], "us")


@given(st.text(max_size=900), st.text(max_size=900))
def test_context_keeps_its_end(heading, lead):
    found = context_of(heading, lead)
    assert len(found) <= CONTEXT + 1
    assert found.endswith((lead or heading)[-50:])
