"""Treaties by name, from `treaties.yaml`: short name, official titles, other names, days of adoption and entry into force.

A short name is what ids of obligations start with (``iccpr:14:1``); the work id is ``treaty:{short}``.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from corpora import yamls

PATH = Path(__file__).with_suffix(".yaml")


class TreatyTableError(ValueError):
    """The table of treaties contradicts itself; every fault found is listed."""


class Treaty(BaseModel):
    """Names under which a treaty is cited; `title` is the official English one, `titre` the French."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    short: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: str = Field(min_length=10)
    titre: str | None = None
    popular: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    kind: Literal["treaty", "declaration"] = "treaty"
    annexed_to: str | None = None  # with parties of its own
    parties_of: str | None = None
    adopted: date | None = None
    in_force: date | None = None

    @model_validator(mode="after")
    def _days_fit(self) -> Treaty:
        if self.adopted and self.in_force and self.in_force < self.adopted:
            raise ValueError(f"{self.short}: in force on {self.in_force}, before its adoption")
        if self.kind == "declaration" and self.in_force:
            raise ValueError(f"{self.short}: a declaration enters into force on no day")
        return self

    @property
    def work(self) -> str:
        """Id of the work."""
        return f"treaty:{self.short}"

    @property
    def printed(self) -> tuple[str, ...]:
        """Names that texts print."""
        return tuple(n for n in (self.title, self.titre, *self.popular) if n)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which it can be asked for."""
        return (self.short, *self.printed, *self.also)


def read(text: str) -> dict[str, Treaty]:
    """The treaties of a YAML text by short name. Raises TreatyTableError."""
    faults: list[str] = []
    found: list[Treaty] = []
    for row in yamls.load(text)["treaties"]:
        try:
            found.append(Treaty.model_validate(row))
        except ValidationError as error:
            faults += [f"{row.get('short')}: {'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
    known = {t.short for t in found}
    faults += [f"the name {n!r} is given {times} times" for n, times in Counter(k for t in found for k in _keys(t)).items() if times > 1]
    for treaty in found:
        faults += [f"{treaty.short}: no treaty {o!r}" for o in (treaty.annexed_to, treaty.parties_of) if o and o not in known]
    if faults:
        raise TreatyTableError("\n".join(faults))
    return {t.short: t for t in found}


def name_key(name: str) -> str:
    """Letters and digits of a name, lower case, without a leading article: names compare by it."""
    folded = re.sub(r"[^\w]+", " ", name.lower().replace("’", "'").replace("_", " ")).strip()
    return re.sub(r"^(?:the|la|le|l) ", "", folded)


def _keys(treaty: Treaty) -> set[str]:
    return {name_key(n) for n in treaty.names}


TREATIES: dict[str, Treaty] = read(PATH.read_text(encoding="utf-8"))

# Agreements that the Agreement establishing the WTO annexes; their articles carry the short name as prefix.
WTO_ANNEXED = frozenset(t.short for t in TREATIES.values() if "wto" in (t.parties_of, t.annexed_to))


@cache
def _by_name() -> dict[str, Treaty]:
    return {name_key(n): t for t in TREATIES.values() for n in t.printed}


def by_name(name: str) -> Treaty | None:
    """The treaty of exactly this official or popular name, whatever its case and punctuation."""
    return _by_name().get(name_key(name))


@cache
def _in_text() -> re.Pattern[str]:
    names = sorted((n for t in TREATIES.values() for n in t.printed), key=len, reverse=True)
    # Acronyms keep their case: "CAT" is a convention, "cat" an animal.
    parts = [re.escape(n) if n.isupper() else "(?i:" + re.escape(n).replace("'", "['’]") + ")" for n in names]
    return re.compile(r"\b(?:" + "|".join(parts) + r")(?!\w)")


def named_in(text: str) -> list[tuple[int, int, Treaty]]:
    """Treaties that `text` names: (start, end, treaty); the longest name wins."""
    found = []
    for match in _in_text().finditer(text):
        treaty = by_name(match.group(0))
        if treaty:
            found.append((match.start(), match.end(), treaty))
    return found


def by_title(title: str) -> Treaty | None:
    """The treaty whose name stands in a title; the longest name if several do."""
    exact = by_name(title)
    if exact:
        return exact
    found = named_in(title)
    return max(found, key=lambda f: f[1] - f[0])[2] if found else None
