"""Trains the provision network with `transformers`; seeded, resumable, one command.

Loss: binary cross-entropy over the outputs that an example was labelled for, positives weighted by the
square root of their rarity (full balancing overshoots on labels with ten examples).
"""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from datasets import Dataset
from safetensors.torch import save_file
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from transformers import Trainer, TrainingArguments, set_seed

from models.classifier.labels import OUTPUTS
from models.classifier.network import LENGTH, ProvisionNetwork, tokenizer

SEED = 20260518
EPOCHS = 2
THREADS = 1  # sums in the same order wherever it is trained; two networks side by side take a fifth less time than one on two cores
RATE, HEAD_RATE = 2e-4, 2e-3  # the head starts from nothing and needs larger steps
BATCH = 16


class MaskedTrainer(Trainer):
    """A Trainer whose loss counts only the outputs that an example was labelled for."""

    positive_weight: torch.Tensor
    network: ProvisionNetwork

    def create_optimizer(self, *_) -> torch.optim.Optimizer:
        encoder = [p for p in self.network.encoder.parameters() if p.requires_grad]
        groups = [{"params": encoder, "lr": RATE}, {"params": list(self.network.head.parameters()), "lr": HEAD_RATE}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        return self.optimizer

    def compute_loss(self, model: nn.Module, inputs: dict, return_outputs: bool = False, num_items_in_batch=None):  # noqa: ARG002
        wanted, known = inputs.pop("labels"), inputs.pop("mask")
        logits = model(**inputs).float()
        loss = nn.functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none", pos_weight=self.positive_weight)
        mean = (loss * known).sum() / known.sum().clamp(min=1)
        # The mean over some 130 outputs, most of them easy, would starve the rare ones of gradient.
        scaled = mean * 20
        return (scaled, logits) if return_outputs else scaled


def train(data: Dataset, folder: Path) -> ProvisionNetwork:
    """Train on a dataset of `examples.dataset`; checkpoints lie in `folder` and a stopped run goes on from there."""
    set_seed(SEED)
    torch.set_num_threads(THREADS)
    torch.use_deterministic_algorithms(True, warn_only=True)
    network = ProvisionNetwork()
    tokens = _tokens(data)
    remember(network, tokens)
    arguments = TrainingArguments(
        output_dir=str(folder / "checkpoints"), num_train_epochs=EPOCHS, per_device_train_batch_size=BATCH, learning_rate=RATE,
        warmup_steps=0.06, lr_scheduler_type="linear", weight_decay=0.01, seed=SEED, data_seed=SEED, use_cpu=True, bf16=True,
        save_strategy="epoch", save_total_limit=1, logging_steps=50, report_to=[], remove_unused_columns=False,
        dataloader_num_workers=0, train_sampling_strategy="group_by_length",
    )  # fmt: skip
    trainer = MaskedTrainer(model=network, args=arguments, train_dataset=tokens, data_collator=collate)
    trainer.network, trainer.positive_weight = network, positive_weight(data)
    checkpoints = sorted((folder / "checkpoints").glob("checkpoint-*"))
    trainer.train(resume_from_checkpoint=str(checkpoints[-1]) if checkpoints else None)
    network.eval()
    return network


def losses(folder: Path) -> list[tuple[float, float]]:
    """(passes over the data, mean loss since the last) of the network trained in `folder`, from its last checkpoint."""
    state = max(
        (folder / "checkpoints").glob("checkpoint-*/trainer_state.json"), default=None, key=lambda p: int(p.parent.name.split("-")[1])
    )
    history = json.loads(state.read_text("utf-8"))["log_history"] if state else []
    return [(round(row["epoch"], 3), round(row["loss"], 4)) for row in history if "loss" in row]


def positive_weight(data: Dataset) -> torch.Tensor:
    """Weight of a positive per output, shape (outputs,), between 1 and 8."""
    wanted, known = np.asarray(data["labels"]), np.asarray(data["mask"])
    positive = (wanted * known).sum(0)
    rarity = (known.sum(0) - positive + 1) / (positive + 1)
    return torch.tensor(np.clip(np.sqrt(rarity), 1, 8), dtype=torch.float32).reshape(len(OUTPUTS))


def collate(rows: list[dict]) -> dict[str, torch.Tensor]:
    """A batch of tokenised rows as the lower layers left them, padded to its longest."""
    below = [_BELOW[tuple(r["input_ids"])] for r in rows]
    return {
        "below": pad_sequence(below, batch_first=True).float(),
        "attention_mask": pad_sequence([torch.ones(len(b), dtype=torch.long) for b in below], batch_first=True),
        "labels": torch.tensor([r["labels"] for r in rows], dtype=torch.float32),
        "mask": torch.tensor([r["mask"] for r in rows], dtype=torch.float32),
    }


# What the lower layers say of token ids, half precision, of shape (tokens, width). They are never trained, so that all networks of a process
# share it: some 60 kB for a provision, and a sixth of the time.
_BELOW: dict[tuple[int, ...], torch.Tensor] = {}


def remember(network: ProvisionNetwork, tokens: Dataset) -> None:
    """Read what lower layers have not read yet, each length for itself: padding would change the last digits."""
    rows = zip(tokens["input_ids"], tokens["token_type_ids"], strict=True)
    fresh = sorted({(tuple(ids), tuple(types)) for ids, types in rows if tuple(ids) not in _BELOW}, key=lambda row: (len(row[0]), row))
    for _, group in groupby(fresh, key=lambda row: len(row[0])):
        alike = list(group)
        for batch in (alike[i : i + BATCH] for i in range(0, len(alike), BATCH)):
            ids, types = torch.tensor([row[0] for row in batch]), torch.tensor([row[1] for row in batch])
            with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
                hidden = network.lower(torch.ones_like(ids), ids, types).half()
            _BELOW.update(zip((row[0] for row in batch), hidden.unbind(), strict=True))


def encode(contexts: list[str], texts: list[str], **options):
    """Token ids of context and provision; the longer of the two gives way first."""
    return tokenizer()(contexts, texts, truncation="longest_first", max_length=LENGTH, **options)


def _tokens(data: Dataset) -> Dataset:
    encoded = data.map(lambda r: encode(r["context"], r["text"]), batched=True, keep_in_memory=True, desc="tokens")
    return encoded.add_column("length", [len(ids) for ids in encoded["input_ids"]])


def save(network: ProvisionNetwork, path: Path) -> None:
    """What training changed, as safetensors."""
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(network.trained(), path)
