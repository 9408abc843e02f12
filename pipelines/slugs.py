"""File names of records: readable, stable, and independent of the order of the documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

_UNSAFE = re.compile(r"[^\w.-]+")


def slug(id: str, language: str = "en") -> str:
    """``ca:SOR/2014-58`` becomes ``ca-SOR-2014-58``, its French expression ``ca-SOR-2014-58.fr``."""
    stem = _UNSAFE.sub("-", id).strip("-.") or "unnamed"
    return stem[:180] if language == "en" else f"{stem[:180]}.{language}"


class Expression(Protocol):
    """A version of a work in a language, by the hash of its document's bytes."""

    @property
    def sha256(self) -> str: ...
    @property
    def kind(self) -> str | None: ...
    @property
    def id(self) -> str | None: ...
    @property
    def version(self) -> str | None: ...
    @property
    def language(self) -> str | None: ...


def slugs(expressions: Iterable[Expression]) -> dict[str, str]:
    """The slug of each expression, by hash.

    Where several documents are expressions of one work, the newest keeps the work's slug; the others
    add ``@{version}``, and ``~{hash}`` where that is still the same.
    """
    groups: dict[tuple[str, str], dict[str, Expression]] = defaultdict(dict)
    for e in expressions:
        if e.id is not None and e.kind is not None:
            groups[e.kind, slug(e.id, e.language or "en")][e.sha256] = e
    names: dict[str, str] = {}
    for (_, stem), group in groups.items():
        newest, *older = sorted(sorted(group.values(), key=lambda e: e.sha256), key=lambda e: e.version or "", reverse=True)
        names[newest.sha256] = stem
        dated = [f"{stem}@{e.version or 'undated'}" for e in older]
        for e, name in zip(older, dated, strict=True):
            names[e.sha256] = f"{name}~{e.sha256[:8]}" if dated.count(name) > 1 else name
    return names
