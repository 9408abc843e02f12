"""What an amending clause orders, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Action = Literal["replace", "repeal", "add", "substitute", "delete"]


@dataclass(frozen=True, slots=True)
class Operation:
    """One change; `place` is the pinpoint put together, None for the whole work; `provision` where the amendment says so.

    `lines` are the provisions that replace or are added, each with its printed number; an addition stands
    after `after`, or at the end of `place`.
    """

    action: Action
    work: str
    place: str | None
    provision: str
    start: int
    end: int
    old: str | None = None
    new: str | None = None
    lines: tuple[str, ...] = ()
    after: str | None = None
