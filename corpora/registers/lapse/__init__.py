"""The register of lapse: when the law itself begins and ends an instrument, or has it reported on and reviewed, with the law that says so.

One rule an entry, in any ``*.yaml`` of this folder; a new rule is a new entry and nothing else.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

from corpora import yamls


class Applies(BaseModel):
    """What a rule covers; every condition that is given must hold."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    jurisdiction: str | None = None
    types: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()  # ids of enabling legal bases, any of which suffices
    not_when: tuple[str, ...] = ()  # relations of an instrument that only serves another
    emergency: bool = False  # the instrument declares an emergency …
    continued_under: str | None = None  # … or is continued by a notice under this power


class Rule(BaseModel):
    """A rule of commencement or lapse.

    ``commencement`` gives the day when an instrument is silent; ``term`` ends it `after` a period from the
    law itself; ``own_term`` says what it means that the instrument's own end has passed; ``report`` and ``review``
    recur `every` period while it lasts, each due `within` a time after the period.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str
    kind: Literal["commencement", "term", "own_term", "report", "review"]
    law: str
    work: str | None  # TAXONOMY id of the source of law
    provision: str | None = None  # its eId, for evidence when the archive holds that work
    says: str
    applies: Applies
    after: str | None = None  # ISO 8601 duration
    runs_from: Literal["adopted", "published", "in_force"] = "in_force"
    last_day: Literal["eve", "anniversary"] = "eve"  # the day before the period has run, or the day on which it has
    renewed_by: tuple[str, ...] = ()  # relations that prolong
    every: str | None = None  # ISO 8601 duration
    within: str | None = None
    window: str | None = None  # how long before the end a renewal is due
    when_run_out: Literal["unverified", "expired"] = "expired"


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, by file name and then as printed. Raises pydantic.ValidationError on a malformed entry."""
    found: list[Rule] = []
    for path in sorted(files(__name__).iterdir(), key=lambda p: p.name):
        if path.name.endswith(".yaml"):
            entries = yamls.load(path.read_text(encoding="utf-8"))
            found += [Rule.model_validate(e) for e in (entries if isinstance(entries, list) else [entries])]
    return tuple(found)
