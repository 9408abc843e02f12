"""Rules and model together: what is fitted, kept and printed."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.classifier import combine
from models.classifier.examples import CONTEXT, Example, Heard, context_of, divided, folds, targets
from models.classifier.labels import COLUMN, OUTPUTS, TASKS, columns
from models.classifier.predict import NETWORK, WORDS, Predictor


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


def heard_example(logits, rules, wanted, task="functions", language="en", document="d", jurisdiction=None):
    labels = frozenset(label for label, yes in zip(TASKS[task], wanted, strict=True) if yes)
    both = {task: Heard(np.stack([np.asarray(logits)] * 2), np.asarray(rules))}
    return Example(document, "ca", language, "", "words", {task: labels}, jurisdiction=jurisdiction, heard=both)


def drawn(n, trust, language="en", seed=1, share=0.3, jurisdiction=None):
    """Examples whose labels the rules find in a share `trust` of cases, and of which the logits say nothing."""
    rng = np.random.default_rng(seed)
    width = len(TASKS["functions"])
    for _ in range(n):
        wanted = rng.random(width) < share
        found = np.where(rng.random(width) < trust, wanted, rng.random(width) < share)
        yield heard_example(rng.normal(size=width), found * 0.9, wanted, language=language, jurisdiction=jurisdiction)


def test_a_reliable_rule_outweighs_a_doubtful_model():
    fitted = combine.fit(list(drawn(400, 1.0)))["en"]["functions"]["measure"]
    assert fitted.probability(0.0, 0.0, 0.9) > 0.9
    assert fitted.probability(0.0, 0.0, 0.0) < 0.1


@pytest.mark.parametrize(
    ("task", "label", "least", "most"),
    [("obligations", "life", 0.0, 0.3), ("treaty_functions", "exception", 0.0, 0.3), ("functions", "exemption", 0.45, 0.55)],
)
def test_given_labels_decide_where_labels_of_kinds_part_ways(task, label, least, most):
    labels = TASKS[task]
    found = [0.9 if x == label else 0.0 for x in labels]

    def read(holds: bool, given: bool) -> Example:
        return replace(heard_example(np.zeros(len(labels)), found, [holds and x == label for x in labels], task=task), given=given)

    fitted = combine.fit([read(True, False), read(False, True)] * 100, [task])["en"][task][label]
    assert least < fitted.probability(0.0, 0.0, 0.9) < most


def test_a_language_with_many_examples_trusts_its_own_rules():
    fitted = combine.fit([*drawn(300, 1.0, "fr"), *drawn(300, 0.2, "en", seed=2)])
    assert fitted["fr"]["functions"]["measure"].rule > fitted["en"]["functions"]["measure"].rule + 1


def test_a_language_with_few_examples_leans_on_the_others():
    english = list(drawn(300, 1.0, "en"))
    alone = combine.fit(english)["en"]["functions"]["measure"]
    fitted = combine.fit([*english, *drawn(3, 0.0, "fr", seed=2)])["fr"]["functions"]["measure"]
    assert fitted.rule == pytest.approx(alone.rule, rel=0.5)


def test_rules_count_for_more_where_they_were_written():
    known, others = list(drawn(combine.MUCH, 1.0, jurisdiction="CA")), list(drawn(300, 0.2, seed=2))
    fitted = combine.fit([*known, *others])
    assert fitted["en-CA"]["functions"]["measure"].rule > fitted["en"]["functions"]["measure"].rule + 1
    # Of little law there are no weights of its own, but the rules know it by heart all the same.
    little = combine.fit([*known[1:], *others])
    assert "en-CA" not in little
    assert little["en"]["functions"]["measure"].rule == pytest.approx(fitted["en"]["functions"]["measure"].rule, rel=0.1)


def test_much_law_that_the_rules_were_not_written_by_says_how_other_law_is_read():
    unread = list(drawn(combine.MUCH, 0.2, seed=3, jurisdiction="NZ"))
    known, others = list(drawn(combine.MUCH, 1.0, jurisdiction="CA")), list(drawn(60, 1.0, seed=2))
    alone, fitted = combine.fit([*known, *others]), combine.fit([*known, *others, *unread])
    assert {"en-NZ", "en-CA"} <= fitted.keys()
    assert fitted["en"]["functions"]["measure"].rule < alone["en"]["functions"]["measure"].rule - 1


def reader(tmp_path, fitted, taught=None):
    for name in (NETWORK, WORDS):
        (tmp_path / name).write_bytes(b"")
    return Predictor(tmp_path, fitted, taught)


def test_law_of_a_labelled_jurisdiction_is_weighed_by_its_own_and_other_law_by_its_language(tmp_path):
    fitted = combine.fit([*drawn(combine.MUCH, 1.0, jurisdiction="CA"), *drawn(60, 0.2, seed=2)])
    said = reader(tmp_path, fitted)
    assert said.weights("en", "CA", "functions") == fitted["en-CA"]["functions"]
    assert said.weights("en", "AU", "functions") == said.weights("de", None, "functions") == fitted["en"]["functions"]
    assert said.weights("en", "CA", "measures") is None


def test_network_and_words_say_less_where_they_were_taught_nothing_of_the_drafting(tmp_path):
    fitted = combine.fit(list(drawn(60, 1.0)))
    said = reader(tmp_path, fitted, {"AU"})
    taught, foreign = (said.weights("en", j, "functions")["measure"] for j in ("AU", "JP"))
    assert 0 < abs(foreign.network) < abs(taught.network)
    assert 0 < abs(foreign.words) < abs(taught.words)
    assert foreign.rule == taught.rule
    assert said.weights("en", None, "functions")["measure"] == taught


def test_rules_left_alone_in_one_jurisdiction_are_helped_in_others(tmp_path):
    fitted = combine.fit([*drawn(combine.MUCH, 1.0, jurisdiction="CA"), *drawn(60, 0.2, seed=2)])
    fitted["en-CA"]["functions"] = {}
    said = reader(tmp_path, combine.from_json(combine.to_json(fitted)))
    assert said.weights("en", "CA", "functions") is None
    assert said.weights("en", "AU", "functions")


def test_a_rare_label_leans_on_its_task():
    rng = np.random.default_rng(3)
    rows = [heard_example(4 * wanted - 2, 0.8 * wanted, wanted) for wanted in (rng.random((300, 15)) < np.array([0.01] + [0.3] * 14))]
    fitted = combine.fit(rows)["en"]["functions"]
    first = TASKS["functions"][0]
    assert fitted[first].probability(2, 2, 0.8) > 0.5 > fitted[first].probability(-2, -2, 0.0)
    assert fitted[first].threshold in {w.threshold for label, w in fitted.items() if label != first}


def test_what_was_never_asked_is_not_fitted():
    assert "forms" not in combine.fit(list(drawn(30, 1.0)))["en"]


def test_card_gives_the_same_combination():
    fitted = combine.fit([heard_example(4 * w - 2, 0.8 * w, w) for w in np.eye(15)[np.arange(60) % 15]])
    assert combine.to_json(combine.from_json(combine.to_json(fitted))) == combine.to_json(fitted)


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=60), st.lists(st.sampled_from("hijk"), max_size=20), st.integers(2, 4))
def test_documents_keep_their_fold_when_others_come(documents, later, k):
    before = folds([example(document=d) for d in documents], k)
    after = folds([example(document=d) for d in documents + later], k, before)
    assert before.keys() == set(documents)
    assert after.keys() == set(documents + later)
    assert before.items() <= after.items()
    assert set(after.values()) <= set(range(k))


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["en", "fr"])), min_size=1, max_size=60), st.integers(2, 4))
def test_the_languages_of_a_work_lie_in_one_fold(rows, k):
    expressions = [replace(example(document=f"{work}-{language}"), work=f"w{work}") for work, language in rows]
    fold_of = folds(expressions, k)
    for e in expressions:
        assert {fold_of[o.document] for o in expressions if o.work == e.work} == {fold_of[e.document]}


def test_folds_are_of_like_size():
    sizes = Counter(folds([example(document=f"d{i % 40}") for i in range(4000)], 4).values())
    assert max(sizes.values()) - min(sizes.values()) <= 1


def test_a_document_is_on_one_side_alone():
    examples = [example(document=d) for d in "aabbc"]
    train, test = divided(examples, {"b"})
    assert [e.document for e in train] == ["a", "a", "c"]
    assert [e.document for e in test] == ["b", "b"]


@given(st.text(max_size=900), st.text(max_size=900))
def test_context_keeps_its_end(heading, lead):
    found = context_of(heading, lead)
    assert len(found) <= CONTEXT + 1
    assert found.endswith((lead or heading)[-50:])
