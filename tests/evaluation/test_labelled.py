"""Labelled documents as examples: here, in other processes, and with nothing read."""

from copy import copy

import pytest

from corpora.labels import DraftedProvision, GoldDocument
from evaluation.labelled import DraftedDocument, LabelledDocument, examples_of
from evaluation.side_by_side import SideBySide, in_turn
from models.classifier.combine import mean
from models.classifier.fit import left_to_rules, said_by
from models.classifier.predict import predictor

BANS = (
    "No person shall export whale oil to Velmora.",
    "A person shall not deal in the assets of the Harbour Board of Velmora.",
    "This Order ends on 3 May 2027.",
)


@pytest.fixture
def documents() -> list[DraftedDocument]:
    """Three fictional instruments of a provision each."""
    return [
        DraftedDocument(f"drafted:{n}", [DraftedProvision(style="uk-si", document=str(n), words=words, functions=["measure"])])
        for n, words in enumerate(BANS)
    ]


def test_processes_read_what_one_reads_and_in_its_order(documents):
    tasks = [((d, False), predictor()) for d in documents]
    with SideBySide(2) as run:
        there, again = list(run(examples_of, tasks)), list(run(examples_of, tasks))
    here = list(in_turn(examples_of, tasks))
    assert [[e.text for e in found] for found in there] == [[words] for words in BANS]
    for found in (there, again):
        assert found == here
        assert [e.stated for es in found for e in es] == [e.stated for es in here for e in es]
    assert here[0][0].stated["functions"]
    assert [e.logits.tolist() for es in there for e in es] == [predictor().logits([e.pair])[0].tolist() for es in here for e in es]


def test_a_failure_in_another_process_is_raised_here(documents, tmp_path):
    source = GoldDocument(sha256="0" * 64, path="velmora/lost.xml", collection="provisions", regime="ca")
    lost = LabelledDocument(tmp_path / "lost.xml", source, [])
    with SideBySide(1) as run, pytest.raises(FileNotFoundError, match=r"lost\.xml"):
        list(run(examples_of, [((documents[0], False), None), ((lost, False), None)]))


def test_an_example_says_what_network_and_words_find_in_it(documents):
    [example] = documents[0].examples(predictor())
    assert "measure" in said_by(mean, example, "functions")
    assert documents[0].examples()[0].logits is None


def test_unread_examples_hold_words_and_labels_alone(documents):
    [example] = documents[0].examples(unread=True)
    assert (example.text, example.labels["functions"]) == (BANS[0], {"measure"})
    assert (example.stated, example.heard) == ({}, {})
    assert documents[0].examples() == [example]
    assert documents[0].examples()[0].stated["functions"]


def test_what_the_rules_say_alone_in_a_task_is_told_without_reading_again(documents):
    both, alone = predictor(), copy(predictor())
    alone.combination = {
        name: {task: {} if task == "measures" else w for task, w in tasks.items()} for name, tasks in both.combination.items()
    }
    read, read_alone = ([e for d in documents for e in d.examples(by)] for by in (both, alone))
    assert any("measures" in e.heard for e in read)
    left = [left_to_rules(e, [("en", "measures")]) for e in read]
    assert [set(e.stated["measures"]) for e in left] == [set(e.stated["measures"]) for e in read_alone]
    assert [e.stated for e in (left_to_rules(e, [("fr", "measures")]) for e in read)] == [e.stated for e in read]
