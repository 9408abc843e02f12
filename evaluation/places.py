"""A place in a record: where the words of a question stand, and the provisions that an answer names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

MOST = 0.5  # share of the words of an answer that must stand in the field
_SMALL = set(
    re.findall(
        r"\w+",
        "a an and any are as at be been by for from had has have if in into is it its may must no not of on only or other out that the "
        "their them these they this those to under until upon was were which who whom with within without yes",
    )
)


@dataclass(slots=True)
class Place:
    """A record, its text, and where the quoted words of a question stand in it."""

    record: dict[str, Any]
    text: str
    spans: list[tuple[int, int]]

    def provisions(self) -> list[dict[str, Any]]:
        """Provisions that hold quoted words."""
        return [p for p in self.record["provisions"] if any(s < p["end"] and p["start"] < e for s, e in self.spans)]

    def statements(self, name: str) -> list[dict[str, Any]]:
        """Statements of a field at the quoted words: in their provisions first, else in their lead-ins and points; all where nothing is quoted."""
        every = self.record.get(name, [])
        if not self.spans:
            return every
        here = {p["eid"] for p in self.provisions()}
        near = [s for s in every if s.get("provision") in here]
        if near:
            return near
        parents = {p["eid"]: p["parent"] for p in self.record["provisions"]}
        above = {a for eid in here for a in _above(eid, parents)}
        below = {eid for eid in parents if here & set(_above(eid, parents))}
        return [s for s in every if s.get("provision") in above | below]


def _above(eid: str, parents: dict[str, str | None]) -> Iterator[str]:
    while (above := parents.get(eid)) is not None:
        yield above
        eid = above


def words_of(answer: str) -> set[str]:
    """Stems of the words of a phrase that mean something."""
    return {w[:5] for w in re.findall(r"[a-z0-9%]+", answer.lower()) if w not in _SMALL and len(w) > 1}


def contains(values: Sequence[Any], answer: str) -> bool:
    """Whether most words of an answer stand in one of the values."""
    wanted = words_of(re.split(r"(?<=\w); | \(s\. | \(not ", answer)[0])
    return any(len(wanted & words_of(json.dumps(v, ensure_ascii=False))) >= MOST * len(wanted) for v in values) if wanted else False


# --- sections ------------------------------------------------------------------------------------------

Path_ = tuple[str, ...]
_SECTION = re.compile(r"(?<![\w$,.-])(?:\d{1,2}(?:\.\d+|-\d{3})?(?:\([a-z\d.]+\))*|(?:\([a-z]{1,4}\))+)(?![\w%-]|,\d)")


def paths(record: dict[str, Any]) -> dict[Path_, str]:
    """eIds by the numbers of a provision and of those above it: ("3", "a")."""
    found: dict[Path_, str] = {}
    by_eid: dict[str, Path_] = {}
    schedules: set[str] = set()
    for p in record["provisions"]:
        if p["kind"] == "schedule" or p["parent"] in schedules:
            schedules.add(p["eid"])
        number = re.sub(r"^\W*(?:section|sec\.?|article|art\.?|§)\s*", "", p["number"] or "", flags=re.IGNORECASE).strip("(). ").lower()
        quoted = p["eid"].rsplit("__", 1)[-1].startswith("qstr")  # its numbers are those of the instrument that it changes
        above = () if quoted else by_eid.get(p["parent"] or "", ())
        by_eid[p["eid"]] = (*above, number) if number and p["kind"] not in ("part", "schedule", "heading", "chapter") else above
        if number and p["eid"] not in schedules:
            found.setdefault(by_eid[p["eid"]], p["eid"])
    return found


def sections(words: str, record: dict[str, Any]) -> list[str]:
    """eIds of the sections that an answer names, ranges and continued lists included."""
    known, last, found = paths(record), (), []
    order = list(known)
    end = 0
    for match in _SECTION.finditer(words):
        path = tuple(re.findall(r"[a-z\d.]+(?:-\d{3})?", match.group()))
        if match.group().startswith("("):
            if not last:
                continue
            tries = [last[: len(last) - n] + path for n in range(1, len(last))]
            path = next((t for t in tries if t in known), ())
        if path not in known:
            continue
        if re.search(r"\bto\s*$|–$", words[end : match.start()]) and last:
            found += [known[p] for p in order[order.index(last) : order.index(path)] if len(p) == len(path)]
        found.append(known[path])
        last, end = path, match.end()
    return list(dict.fromkeys(found))
