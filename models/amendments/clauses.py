"""Amending clauses read into operations, in the formulas of Canada, the United States, the Union and the United Kingdom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.amendments.operation import Action, Operation
from models.citations import citations
from models.reading import Reading, Unit

_OPEN, _CLOSE = "“\"‘'«", "”\"’'»"
_QUOTED = rf"[{_OPEN}]\s?(?P<{{0}}>[^{_CLOSE}]+?)\s?[{_CLOSE}]"
_OLD, _NEW = _QUOTED.format("old"), _QUOTED.format("new")
_IS = r"\b(?:is|are|shall be) (?:hereby )?(?:further )?"
_WORDS = r"(?:the (?:words?|date|phrase|expression|figure|term)s? )"
_FOLLOWING = r"(?:the following|ce qui suit)"
# The tighter clause first: a substitution of words is no replacement of the provision.
_CLAUSES: tuple[tuple[Action, re.Pattern[str]], ...] = (
    ("substitute", re.compile(rf"\b(?:by )?(?:striking|deleting|omitting|replacing)(?: out)?(?: {_WORDS.strip()})? ?{_OLD}[^{_OPEN}]{{0,40}}?\b(?:inserting|substituting|with|by)\b[^{_OPEN}]{{0,60}}?{_NEW}", re.IGNORECASE)),
    ("substitute", re.compile(rf"{_WORDS}?{_OLD} {_IS}(?:replaced by|substituted (?:by|with))(?: {_WORDS.strip()})? ?{_NEW}", re.IGNORECASE)),
    ("substitute", re.compile(rf"\bfor (?:{_WORDS})?{_OLD} (?:there (?:is|shall be) )?substituted? ?{_NEW}", re.IGNORECASE)),
    ("delete", re.compile(rf"{_WORDS}{_OLD} {_IS}(?:deleted|omitted|struck out)|\bby (?:striking|deleting|omitting)(?: out)?(?: {_WORDS.strip()})? ?(?P<old2>[“\"‘][^”\"’]+[”\"’])\s*[;.]", re.IGNORECASE)),
    ("delete", re.compile(rf"{_IS}amended by (?:deleting|striking out|removing) {_FOLLOWING}\b", re.IGNORECASE)),
    ("replace", re.compile(rf"{_IS}(?:replaced|amended|substituted)(?: in (?:its|their) entirety)?(?: by {_FOLLOWING}| by striking| by replacing| to read| with {_FOLLOWING}| as follows)|\best remplacée? par {_FOLLOWING}|\bsont remplacée?s par {_FOLLOWING}", re.IGNORECASE)),
    ("add", re.compile(rf"{_IS}(?:further )?amended by (?:adding|inserting)\b|\bthe following [\w ()]{{0,40}}?(?:is|are|shall be) (?:added|inserted)\b|\binsert(?=[^{_OPEN}]{{0,12}}[{_OPEN}])|\best modifiée? par adjonction\b", re.IGNORECASE)),
    ("repeal", re.compile(rf"{_IS}(?:repealed|revoked|rescinded|deleted|omitted)\b|\b(?:est|sont) abrogée?s?\b", re.IGNORECASE)),
)  # fmt: skip
_NOT_READ = {"title", "heading", "note", "footnote", "recital", "citation", "signature"}
_THE_SAME = re.compile(
    r"\b(?:of|to|in) (?:the|those|that) (?:Regulations|Order|Act|Schedule|said \w+|Decision|Regulation|same \w+)\b|^\W*(?:\d+\W+)?(?:The|Those) (?:Regulations|Order|Act|Decision|Regulation) $|\b(?:du même|de la même|de ce) \w+"
)
_CHAPEAU = re.compile(r"\b(?:amended as follows|modifiée?s? comme suit|following amendments)\b", re.IGNORECASE)


def operations(reading: Reading) -> list[Operation]:
    """Every amending clause of a document, in order; a short form ("of the Regulations") means the work named before,
    a point under "is amended as follows" the work of its chapeau."""
    found: list[Operation] = []
    last: str | None = None
    taken: set[int] = set()  # units whose words another clause inserts
    for unit in reading.units:
        if unit.kind in _NOT_READ or not unit.text or unit.index in taken:
            continue
        cited = [c for c in citations(unit.text, order=reading.document.metadata.jurisdiction) if not c.via]
        for action, m in _clauses(unit.text):
            before = unit.text[: m.start()]
            target = next((c for c in cited if c.start < m.start()), None)
            chapeau = next((u for u in unit.ancestors() if _CHAPEAU.search(u.text)), None)
            work = target.id.split("#")[0] if target else (last if chapeau is not None or _THE_SAME.search(before) else None)
            if work is None:
                continue
            last = work
            if action == "replace" and _CHAPEAU.search(m[0]) and any(True for _ in unit.descendants()) and not _place(before):
                break  # a chapeau: its points say what is done
            operation, used = _operation(action, m, work, unit, chapeau)
            taken |= used
            if action == "repeal" and operation.place is None:
                continue  # the end of a whole work is a relation
            found.append(operation)
    return found


def _operation(action: Action, m: re.Match[str], work: str, unit: Unit, chapeau: Unit | None) -> tuple[Operation, set[int]]:
    groups = m.groupdict()
    old = groups.get("old") or (groups.get("old2") or "").strip('“”"‘’') or None
    lines: tuple[str, ...] = ()
    used: set[int] = set()
    if action in ("replace", "add") or (action == "delete" and old is None):
        lines, used = _following(unit, m.end())
    place = _place(unit.text[: m.start()]) or _place(unit.text[m.start() : _quote_at(unit.text, m.end())] if action == "add" else "")
    if place is None and chapeau is not None:
        place = _place(chapeau.text)
    after = _after(unit.text[m.start() : _quote_at(unit.text, m.end())], place) if action == "add" else None
    new = groups.get("new") if action == "substitute" else " ".join(lines) or None if action in ("replace", "add") else None
    return Operation(action, work, place, unit.eid, unit.offset + m.start(), unit.offset + m.end(), old, new, lines, after), used


def _clauses(text: str) -> Iterator[tuple[Action, re.Match[str]]]:
    """Amending clauses that do not overlap, the tighter kind first; none inside the words that one inserts."""
    taken: list[tuple[int, int]] = []
    for action, pattern in _CLAUSES:
        for m in pattern.finditer(text):
            if all(m.end() <= s or e <= m.start() for s, e in taken) and not (action == "replace" and taken):
                whole = action in ("replace", "add") and _quote_at(text, m.end()) < len(text)
                taken.append((m.start(), len(text) if whole else m.end()))
                yield action, m


_LEVEL = r"(?:(?:sub-?)?(?:sections?|paragraphs?|clauses?)|articles?|regulations?|items?|points?|alinéas?|paragraphes?)"
_POINT = r"\((?-i:[a-z]{1,2}|[ivxl]{1,5}|\d+[a-z]?)(?:\.\d+)?\)"  # "(EU)" is no point
_NUMBER = rf"\(?\d[\w.]*\)?(?:{_POINT})*|{_POINT}(?:{_POINT})*"
_PLACE = re.compile(
    rf"\b{_LEVEL}\s+(?:{_NUMBER})(?:(?:,| and| to| or|, and) (?:{_NUMBER}))*(?: of Part \w+)?(?: (?:of|to) (?:the )?(?:Schedule|Annex)(?: \w+)?)?"
    rf"|\b(?:Schedules?|Annex(?:es)?) (?-i:\d+|[IVXL]+|[A-Z])\b",
    re.IGNORECASE,
)


def _place(before: str) -> str | None:
    """The pinpoint that opens an amending clause, put together from its parts: "in Article 5, paragraph 2", "paragraph 2 of Article 5"."""
    found = list(_PLACE.finditer(before))
    if not found:
        return None
    first, rest = found[0], found[1:2]
    if not rest or _rank(first[0]) == _rank(rest[0][0]):
        return _after_words(before, first)
    between = before[first.end() : rest[0].start()]
    if re.fullmatch(r",? ?(?:in )?(?:the )?", between) and _rank(first[0]) < _rank(rest[0][0]):
        outer, inner = first[0], rest[0][0]
    elif re.fullmatch(r" (?:of|in|to) ", between) and _rank(first[0]) > _rank(rest[0][0]):
        outer, inner = rest[0][0], first[0]
    else:
        return _after_words(before, first)
    if outer.lower().startswith(("schedule", "annex")):
        return f"{inner} of {outer}"
    numbers = re.sub(rf"^{_LEVEL}\s*", "", inner, flags=re.IGNORECASE)
    return outer + re.sub(r"(?<![(\w.])(\d[\w.]*)", r"(\1)", numbers)


def _after_words(before: str, m: re.Match[str]) -> str | None:
    """The pinpoint, unless it only says where an addition stands ("after section 3")."""
    return None if re.search(r"\bafter (?:the )?$", before[: m.start()]) else m[0]


def _rank(place: str) -> int:
    word = place.lower()
    return 0 if word.startswith(("schedule", "annex")) else 1 if re.match(r"(?:section|article|regulation)", word) else 2


_AFTER = re.compile(rf"\bafter (?:the )?(?P<level>{_LEVEL})\s+(?P<number>{_NUMBER})", re.IGNORECASE)


def _after(words: str, place: str | None) -> str | None:
    """The pinpoint of what an addition stands after; "after subsection (2)" is meant within the place."""
    m = _AFTER.search(words)
    if m is None:
        return None
    if m["number"].startswith("(") and place is not None:
        return f"{place}{m['number']}"
    if place is not None and place.lower().startswith(("schedule", "annex")):
        return f"{m['level']} {m['number']} of {place}"
    return f"{m['level']} {m['number']}"


def _quote_at(text: str, start: int) -> int:
    """Where the inserted words open after `start`; the end of the text where they stand elsewhere."""
    m = re.compile(rf":\s*[{_OPEN}]?|[{_OPEN}]").search(text, start)
    return m.end() if m else len(text)


def _following(unit: Unit, end: int) -> tuple[tuple[str, ...], set[int]]:
    """The provisions that a clause sets out, each as printed, and the units that hold them.

    They stand behind the colon, below the clause, or beside it in quotation marks.
    """
    opens = _quote_at(unit.text, end)
    own = unit.text[opens:].strip()
    below = [u for u in unit.descendants() if u.text]
    if not own and not below and unit.parent is not None:
        beside = [u for u in unit.parent.children if u.index > unit.index and u.text]
        if beside and beside[0].text[:1] in _OPEN:
            closed = next((i for i, u in enumerate(beside) if u.text.rstrip(" .;")[-1:] in _CLOSE), 0)
            below = beside[: closed + 1]
    lines = [line for line in (own, *(u.text for u in below)) if line]
    if not lines:
        return (), set()
    lines[0] = lines[0].lstrip(f" {_OPEN}")
    closing = re.sub(rf"\s*[{_CLOSE}]\s*[.;,]?$", "", lines[-1])
    lines[-1] = closing.rstrip()
    return tuple(line.strip() for line in lines), {u.index for u in below}
