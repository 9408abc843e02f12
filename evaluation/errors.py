"""Errors: the most confident wrong statements with their cause, and what was gained and lost since the last report.

Nothing here quotes a document: places are named by document and eId.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.judged import Judged, Sheet, wanted
from models.classifier.describe import table

LAST = Path(__file__).with_name("last.json")
WORST = 50
SHOWN = 20  # gained and lost findings listed in the report; the counts are of all
NEAR = 2  # labelled provisions before and after that count as neighbours

Findings = dict[str, dict[str, list[str]]]  # by sha256 of the document: "right" and "wrong", as "{start}:{field}:{label}"


def cause(one: Judged, sheet: Sheet) -> str:
    """Why a statement is wrong, as far as labels and structure tell."""
    name = one.field
    if name == "exemptions" and "exemption" not in sheet.rows[one.row]["functions"]:
        return "no exemption there"
    if name == "measures" and "measure" not in sheet.rows[one.row]["functions"]:
        return "no measure there"
    here = {w for x in (sheet.rows[one.row],) for w in wanted(x, name)} if name != "functions" else set(one.gold)
    if here - {"other"}:
        return f"another label: {', '.join(sorted(here))}"
    for step in range(1, NEAR + 1):
        for side, n in (("before", one.row - step), ("after", one.row + step)):
            if 0 <= n < len(sheet.rows):
                there = sheet.rows[n]["functions"] if name == "functions" else wanted(sheet.rows[n], name)
                if one.label in there:
                    return f"label of the provision {side}"
    return "more than is said" if one.label != "other" else "less than is said"


def worst(rows: Iterable[Judged], sheets: Mapping[str, Sheet], number: int = WORST) -> list[tuple[Judged, str]]:
    """The most confident wrong statements, each with its cause; silence (`other`) is no statement."""
    wrong = [r for r in rows if not r.right and r.label != "other"]
    wrong.sort(key=lambda r: (-r.confidence, r.document, r.start, r.field, r.label))
    return [(r, cause(r, sheets[r.document])) for r in wrong[:number]]


def findings(rows: Iterable[Judged]) -> Findings:
    """Every right and wrong statement, stand-off."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: {"right": set(), "wrong": set()})
    for r in rows:
        if r.label != "other":
            found[r.sha256]["right" if r.right else "wrong"].add(r.finding)
    return {sha256: {k: sorted(v) for k, v in kinds.items()} for sha256, kinds in sorted(found.items())}


@dataclass(slots=True)
class Change:
    """What differs from the last report, by field; findings as (document, finding)."""

    gained: list[tuple[str, str]] = field(default_factory=list)  # right now, not right then
    lost: list[tuple[str, str]] = field(default_factory=list)
    mended: list[tuple[str, str]] = field(default_factory=list)  # wrong then, not said now
    broken: list[tuple[str, str]] = field(default_factory=list)


def change(last: Findings, now: Findings) -> Change:
    """Gained and lost right findings, and wrong ones gone and new; documents that the last report had not are left out."""
    found = Change()
    for sha256 in sorted(last.keys() & now.keys()):
        for kind, new, gone in (("right", found.gained, found.lost), ("wrong", found.broken, found.mended)):
            then, today = set(last[sha256][kind]), set(now[sha256][kind])
            new += [(sha256, f) for f in sorted(today - then)]
            gone += [(sha256, f) for f in sorted(then - today)]
    return found


def read(path: Path = LAST) -> Findings:
    """Findings of the last report; none where there has been none."""
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def write(found: Findings, path: Path = LAST) -> None:
    """Keep findings for the next report, a line for each document."""
    lines = ",\n".join(f"{json.dumps(sha256)}: {json.dumps(kinds, ensure_ascii=False)}" for sha256, kinds in found.items())
    path.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def section(rows: Sequence[Judged], sheets: Mapping[str, Sheet], last: Path = LAST) -> list[str]:
    """The report's sections; keeps today's findings for the next report."""
    listed = worst(rows, sheets)
    causes = Counter(c.split(":")[0] for _, c in listed)
    now, then = findings(rows), read(last)
    parts = [
        "## The fifty worst errors",
        "The most confident statements that gold does not have: " + "; ".join(f"{n} {c}" for c, n in causes.most_common()) + ".",
        table(
            ("document", "provision", "field", "label", "confidence", "said by", "cause"),
            ((r.document, r.provision, r.field, r.label, f"{r.confidence:.2f}", r.method, c) for r, c in listed),
        ),
        "## Since the last report",
    ]
    write(now, last)
    if not then:
        return [*parts, "There was none."]
    return parts + _changes(change(then, now), {s.sha256: s.document for s in sheets.values()})


def _changes(found: Change, names: Mapping[str, str]) -> list[str]:
    def by_field(items: list[tuple[str, str]]) -> Counter[str]:
        return Counter(f.split(":")[1] for _, f in items)

    kinds = [by_field(k) for k in (found.gained, found.lost, found.mended, found.broken)]
    fields = sorted(set().union(*kinds))
    parts = [
        table(
            ("field", "right: gained", "right: lost", "wrong: gone", "wrong: new"),
            ((f, *(k[f] for k in kinds)) for f in fields),
        )
        if fields
        else "Nothing changed."
    ]
    for title, items in (("Lost", found.lost), ("New and wrong", found.broken), ("Gained", found.gained)):
        if items:
            listed = [f"- {names[d]} at {f.replace(':', ', ', 1).replace(':', ' ')}" for d, f in items[:SHOWN]]
            more = [f"- and {len(items) - SHOWN} more"] if len(items) > SHOWN else []
            parts.append(f"{title}:\n\n" + "\n".join(listed + more))
    return parts
