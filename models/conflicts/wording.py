"""How states, needs and quotations are put into words, in the argument and wherever else flags are told."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from models.conflicts.facts import spared

NAMED = 12  # states to which a duty is owed that are named one by one


def owed(states: Sequence[str] | str) -> str:
    """The states or persons to whom a duty is owed, or how many states they are where every party is wronged."""
    if isinstance(states, str):
        return states
    return ", ".join(states) if len(states) <= NAMED else f"all {len(states)} other parties"


def shortened(words: str | None, length: int) -> str:
    """Words on one line, cut at a word's end."""
    return textwrap.shorten(" ".join((words or "").split()), length, placeholder=" …")


def spoken(need: str) -> str:
    """A missing safeguard or exemption in words."""
    kind, _, names = need.partition(":")
    words = " or ".join(spared(name) for name in names.split("|"))
    return f"an exemption for {words}" if kind == "exemption" else kind.replace("_", " ") if not names else f"an {words}"
