"""File names of records: readable, stable, and independent of the order of the documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pipelines.annotating import Outcome

_UNSAFE = re.compile(r"[^\w.-]+")


def slug(id: str, language: str = "en") -> str:
    """``ca:SOR/2014-58`` becomes ``ca-SOR-2014-58``, its French expression ``ca-SOR-2014-58.fr``."""
    stem = _UNSAFE.sub("-", id).strip("-.") or "unnamed"
    return stem[:180] if language == "en" else f"{stem[:180]}.{language}"


def slugs(outcomes: Sequence[Outcome]) -> dict[str, str]:
    """The slug of each record, by the hash of its document's bytes.

    Where several documents are expressions of one work, the newest keeps the work's slug; the others
    add ``@{version}``, and ``~{hash}`` where that is still the same.
    """
    groups: dict[tuple[str, str], dict[str, Outcome]] = defaultdict(dict)
    for o in outcomes:
        if o.record is not None and o.id is not None and o.kind is not None:
            groups[o.kind, slug(o.id, o.language or "en")][o.sha256] = o
    names: dict[str, str] = {}
    for (_, stem), group in groups.items():
        newest, *older = sorted(sorted(group.values(), key=lambda o: o.sha256), key=lambda o: o.version or "", reverse=True)
        names[newest.sha256] = stem
        dated = [f"{stem}@{o.version or 'undated'}" for o in older]
        for o, name in zip(older, dated, strict=True):
            names[o.sha256] = f"{name}~{o.sha256[:8]}" if dated.count(name) > 1 else name
    return names
