"""Training: seeded, kept, and read back bit by bit; documents on one side of a division only."""

import json

import pytest
import torch
from datasets import Dataset

from models.classifier.crossfit import network_trained, trained_side_by_side, words_fitted
from models.classifier.examples import Example, dataset, divided_dataset
from models.classifier.labels import COLUMN
from models.classifier.network import ProvisionNetwork
from models.classifier.predict import ENOUGH, LEARNED, NETWORK, WORDS, Predictor, base_installed, shares
from models.classifier.train import collate, encode, losses, remember

FREEZE = "It is prohibited to deal in any property of a listed person of Velmora, number {}."
REPORT = "Every bank must report to the Minister of Velmora within {} days."


def examples(n=24):
    """Half of them freeze, half order a report; each document has two."""
    kinds = ((FREEZE, {"functions": frozenset({"measure"})}), (REPORT, {"functions": frozenset({"duty"})}))
    return [
        Example(f"d{i // 2}", "ca", "en", "Prohibitions", words.format(i + 3), labels) for i in range(n) for words, labels in [kinds[i % 2]]
    ]


def trained(data, folder):
    """The folder, with what is trained there in this process."""
    network_trained(data, folder)
    words_fitted(data, folder)
    return folder


def test_a_document_lies_on_one_side_of_a_division():
    parts = divided_dataset(examples(), {"d1", "d4"})
    assert set(parts["test"]["document"]) == {"d1", "d4"}
    assert not set(parts["train"]["document"]) & {"d1", "d4"}
    assert parts["train"].num_rows + parts["test"].num_rows == 24


@pytest.mark.skipif(not base_installed(), reason="the base weights are not installed")
def test_training_again_or_side_by_side_gives_the_same_weights_and_reading_twice_the_same_bits(tmp_path):
    data = dataset(examples())
    first, second, third = (tmp_path / name for name in ("first", "second", "third"))
    trained(data, first)
    trained_side_by_side({second: data, third: data}, 2)
    assert all(len({(folder / name).read_bytes() for folder in (first, second, third)}) == 1 for name in (NETWORK, WORDS, LEARNED))
    pairs = [("Prohibitions", FREEZE.format(99)), ("", REPORT.format(12))]
    assert Predictor(first, {}).logits(pairs).tobytes() == Predictor(second, {}).logits(pairs).tobytes()


@pytest.mark.skipif(not base_installed(), reason="the base weights are not installed")
def test_what_the_lower_layers_say_is_remembered_and_read_like_the_tokens():
    network = ProvisionNetwork().eval()
    tokens = encode(["Prohibitions"] * 2, [FREEZE.format(3), "No."])
    remember(network, Dataset.from_dict(dict(tokens)))
    unlabelled = {"labels": [0.0], "mask": [1.0]}
    batch = collate([{"input_ids": ids, **unlabelled} for ids in tokens["input_ids"]])
    padded = encode(["Prohibitions"] * 2, [FREEZE.format(3), "No."], padding=True, return_tensors="pt")
    with torch.inference_mode():
        kept = network(below=batch["below"], attention_mask=batch["attention_mask"])
        read = network(**padded)
    assert torch.allclose(kept, read, atol=0.05)
    assert not torch.allclose(kept[0], kept[1], atol=0.05)


@pytest.mark.skipif(not base_installed(), reason="the base weights are not installed")
def test_a_network_that_an_earlier_run_left_is_kept(tmp_path):
    (tmp_path / NETWORK).write_bytes(b"left")
    assert (trained(dataset(examples()), tmp_path) / NETWORK).read_bytes() == b"left"


def test_what_saw_few_examples_of_a_kind_is_heard_less(tmp_path):
    assert set(shares(tmp_path)) == {1}  # nobody says what was seen
    (tmp_path / LEARNED).write_text(json.dumps({"labels": {"obligations": {"life": ENOUGH}, "functions": {"measure": 1}}}), "utf-8")
    found = shares(tmp_path)
    assert found[COLUMN["obligations", "life"]] == 0.5
    assert found[COLUMN["obligations", "energy"]] == 0
    assert found[COLUMN["functions", "measure"]] == found[COLUMN["exceptions", "security"]] == 1


@pytest.mark.skipif(not base_installed(), reason="the base weights are not installed")
def test_how_many_examples_of_each_label_were_seen_is_kept(tmp_path):
    (tmp_path / NETWORK).write_bytes(b"left")
    learned = json.loads((trained(dataset(examples()), tmp_path) / LEARNED).read_text("utf-8"))
    assert (learned["labels"]["functions"]["measure"], learned["labels"]["functions"]["exemption"]) == (12, 0)


def test_losses_are_read_from_the_last_checkpoint(tmp_path):
    for step, loss in ((9, 2.0), (100, 1.0)):
        folder = tmp_path / "checkpoints" / f"checkpoint-{step}"
        folder.mkdir(parents=True)
        (folder / "trainer_state.json").write_text(
            f'{{"log_history": [{{"epoch": 1.0, "loss": {loss}}}, {{"train_runtime": 3}}]}}', "utf-8"
        )
    assert losses(tmp_path) == [(1.0, 1.0)]
    assert losses(tmp_path / "nothing") == []
