"""The network: MiniLM whose upper layers are trained, mean pooling, one linear layer for all tasks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer, PreTrainedTokenizerBase
from transformers.masking_utils import create_bidirectional_mask
from transformers.utils import logging

from models.classifier.labels import OUTPUTS
from models.classifier.predict import BASE

logging.set_verbosity_error()  # the base's unused pooling layer is reported at every load
logging.disable_progress_bar()

PACKAGE = BASE
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LENGTH = 160  # tokens of context and provision together
FROZEN = 3  # lowest encoder layers that training leaves alone; a third one takes a fifth off the time of training and 0.007 off functions before rules


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


def _base():
    """MiniLM as it was published, without dropout: two passes do not overfit it, and on provisions left out it reads better so."""
    # Drawing random masks and attention in one fused step take almost half of the time of training on a processor.
    return AutoModel.from_pretrained(
        base_folder(), local_files_only=True, add_pooling_layer=False, attn_implementation="eager",
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )  # fmt: skip


class ProvisionNetwork(nn.Module):
    """Logits of shape (batch, outputs) from token ids of shape (batch, tokens).

    The embeddings and the lowest layers stay as they are; `trained` is what the rest was changed by.
    """

    def __init__(self) -> None:
        super().__init__()
        self.encoder = _base()
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:FROZEN]):
            part.requires_grad_(False)
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(self.encoder.config.hidden_size, len(OUTPUTS))

    def forward(
        self,
        attention_mask: torch.Tensor,
        input_ids: torch.Tensor | None = None,
        token_type_ids: torch.Tensor | None = None,
        below: torch.Tensor | None = None,
    ) -> torch.Tensor:
        """Logits from tokens, or from what `lower` made of them."""
        hidden = self.lower(attention_mask, input_ids, token_type_ids) if below is None else below
        hidden = self._through(self.encoder.encoder.layer[FROZEN:], hidden, attention_mask)
        weight = attention_mask.unsqueeze(-1).to(hidden.dtype)
        pooled = (hidden * weight).sum(1) / weight.sum(1).clamp(min=1)
        return self.head(self.dropout(pooled))

    def lower(self, attention_mask: torch.Tensor, input_ids: torch.Tensor | None, token_type_ids: torch.Tensor | None) -> torch.Tensor:
        """What embeddings and lowest layers make of tokens, (batch, tokens, width): the same before and after training."""
        hidden = self.encoder.embeddings(input_ids=input_ids, token_type_ids=token_type_ids)
        return self._through(self.encoder.encoder.layer[:FROZEN], hidden, attention_mask)

    def _through(self, layers: Iterable[nn.Module], hidden: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        mask = create_bidirectional_mask(config=self.encoder.config, inputs_embeds=hidden, attention_mask=attention_mask)
        for layer in layers:
            hidden = layer(hidden, mask)
        return hidden

    def trained(self) -> dict[str, torch.Tensor]:
        """What training changed, small enough to commit: the head, and the encoder's differences as int8 with a scale a row."""
        base = _base().state_dict()
        kept = {f"head.{k}": v.detach().half() for k, v in self.head.state_dict().items()}
        for name, parameter in self.encoder.named_parameters():
            if parameter.requires_grad:
                difference = (parameter.detach() - base[name]).float()
                scale = difference.abs().amax(dim=-1, keepdim=True).clamp(min=1e-12) / 127
                kept[f"{name}|steps"] = (difference / scale).round().to(torch.int8)
                kept[f"{name}|scale"] = scale
        return {k: v.contiguous() for k, v in kept.items()}

    def load_trained(self, kept: dict[str, torch.Tensor]) -> None:
        """Put what `trained` gave back on the base. Raises WeightsError where a tensor is missing or unknown."""
        encoder = dict(self.encoder.named_parameters())
        wanted = {f"{n}|{part}" for n, p in encoder.items() if p.requires_grad for part in ("steps", "scale")} | {
            "head.weight",
            "head.bias",
        }
        if wanted != kept.keys():
            raise WeightsError(f"trained weights do not fit the network: {sorted(wanted ^ kept.keys())[:3]}")
        with torch.no_grad():
            for name, parameter in encoder.items():
                if parameter.requires_grad:
                    parameter += kept[f"{name}|steps"].float() * kept[f"{name}|scale"]
        self.head.load_state_dict({k: kept[f"head.{k}"].float() for k in ("weight", "bias")})
