"""Outline: from a flat sequence of paragraphs with printed numbers to a tree of provisions.

Headings, definitions, indents, rows and inserted text find their parent by what stands open before them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from corpora.document import DocumentBuilder, Provision, ProvisionKind, normalise
from corpora.eid import local_eid, term_eid
from corpora.levels import (
    CONTAINERS,
    COUNCIL,
    GENERIC,
    TOPS,
    US,
    Level,
    OpenTable,
    State,
    Tradition,
    container_of,
    counted,
    holds_text,
    in_sequence,
    kind_of,
    place,
    pop_to,
    position_in,
    resumes,
)  # fmt: skip
from corpora.numbering import Marker, container, split
from corpora.paragraphs import DEFINED


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; `role` is set where the format knows what it is, `heading` where a heading of its own follows.

    A row has its `cells`, the id of its `table`, and whether it is the table's `header`.
    """

    text: str
    role: ProvisionKind | None = None
    heading: str | None = None
    cells: tuple[str, ...] = ()
    table: str | None = None
    header: bool = False
    counted: tuple[str, int] | None = None  # (number as printed, its place) where the format mends a misprint


def row(cells: Iterable[str], table: str, *, header: bool = False) -> Line:
    """A table's row as a line: its cells in reading order, one space between them."""
    words = tuple(normalise(cell) for cell in cells)
    return Line(" ".join(word for word in words if word), "row", cells=words, table=table, header=header)


_INDENT = re.compile(r"^(?:[—–•▪●◦·*-]|o )\s*(?=[^\W\d_]|[“\"(])")
_OUTERMOST = ("schedule", "annex", "annexe", "attachment")  # stand behind the body, in no part of it
_QUOTES = '“"‘«„ '
_OPEN = "“«„"
_CLOSES = re.compile(r"[”»][.,;:]?(?:\s*(?:and|or))?$")
_UNFINISHED = re.compile(r"(?:[,;:—–]|\b(?:and|or))[\"”’]?\s*$")
_DEFINITION = re.compile(
    r"^(?:the\s+term\s+)?[“\"‘'«](?P<term>[^”\"’»]{1,120})[”\"’»](?P<mid>[^.;]{0,160}?)\b(?:means?|includes?|has the (?:same )?meaning|s’entend|désigne)\b",
    re.IGNORECASE,
)
# Terms that a rendering printed without their quotation marks or their bold letters, perhaps with the term of another language behind.
_UNQUOTED = re.compile(
    r"^(?P<term>[^\W\d_][\w’' -]{1,60}?)(?:\s+\([^\x00-\x7f]{1,40}\))?(?:,\s+in relation to [^,.;]{1,60},)?\s+(?:means?|includes|has the (?:same )?meaning)(?=[\s—–:])"
)
_INTERPRETS = re.compile(r"\b(?:interpretation|definitions?)\b", re.IGNORECASE)
_RUN_IN = re.compile(r"^(?P<head>[A-Z“\"][^.:;]{1,140}(?:\.|[—–]))(?:\s+(?=[A-Z(“\"])|$)")
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "the",
        "to",
        "under",
        "with",
        "et",
        "de",
        "des",
        "la",
        "le",
        "du",
        "respect",
    ]
)


def outline(builder: DocumentBuilder, lines: Iterable[Line], tradition: Tradition = US) -> None:
    """Add `lines` to `builder` as provisions, nested by their numbers."""
    lines = [line for line in lines if line.text.strip()]
    state = State(builder, tradition)
    parsed = [_split(line, tradition) for line in lines]
    any_number = any(markers or container(line.text) for line, (markers, _) in zip(lines, parsed, strict=True) if line.role is None)
    for i, line in enumerate(lines):
        if parsed[i][0] and not parsed[i][1] and i + 1 < len(lines) and lines[i + 1].role == "heading":
            line = replace(line, heading=lines[i + 1].text)
        following = lambda i=i: next((m[0] for m, _ in parsed[i + 1 : i + 40] if m), None)  # noqa: E731
        state.sentence = line.text.endswith(".")
        state.inner = i + 1 < len(lines) and any(m.printed.startswith("(") for m in parsed[i + 1][0][:1])
        state.opens = i + 1 < len(lines) and any(m.printed == "(1)" for m in parsed[i + 1][0][:1])
        _add(state, line, *parsed[i], any_number, following)
    for table in state.tables.values():
        builder.add_table(table.eid, table.header, table.rows)


def _split(line: Line, tradition: Tradition) -> tuple[list[Marker], str]:
    if line.role is not None:
        return [], line.text
    if line.counted:
        printed, place_of = line.counted
        return [Marker(printed, (("dotted", place_of),))], line.text.removeprefix(printed).strip()
    return split(line.text, bare=tradition.bare)


def _add(
    state: State,
    line: Line,
    markers: list[Marker],
    rest: str,
    any_number: bool,
    following: Callable[[], Marker | None],
) -> None:
    if line.role == "heading":
        _heading(state, line.text)
        state.heading = line.text
        state.lead = line.text
        return
    elif line.role is not None:
        _with_role(state, line)
    elif opened := container(line.text) if not state.quoting else None:
        _container(state, *opened)
    elif markers and (markers[0].styles != ("bare",) or in_sequence(state, markers[0])):
        _numbered(state, line, markers, rest, following)
    else:
        _unnumbered(state, line.text, any_number)
    state.lead, state.heading = line.text, None
    if state.quoting and _CLOSES.search(line.text[-20:]):
        _close_quotation(state)


def _with_role(state: State, line: Line) -> None:
    """A line whose kind the format knows; it stands outside the numbering."""
    assert line.role is not None
    within = container_of(state)
    if line.cells:
        _row(state, line, state.stack[-1].provision if state.stack else None)
        return
    if line.role in ("listing", "row", "text", "definition", "note", "footnote") and within:
        state.builder.add(local_eid(line.role, None, position_in(state, f"{within.eid}/{line.role}")), line.role, line.text, parent=within)
        return
    once = line.role in ("title", "preamble", "formula", "signature")
    position = position_in(state, line.role)
    state.builder.add(local_eid(line.role, None, None if once and position == 1 else position), line.role, line.text)
    if line.role == "recital":
        pop_to(state, CONTAINERS)


def _row(state: State, line: Line, within: Provision | None) -> None:
    """A table's row below the provision it stands in, with the spans of its cells."""
    key = line.table or "table"
    if key not in state.tables:
        prefix = f"{within.eid}__" if within else ""
        state.tables[key] = OpenTable(f"{prefix}table_{position_in(state, f'{prefix}table')}")
    table = state.tables[key]
    provision = state.builder.add(f"{table.eid}__row_{len(table.rows) + 1 + bool(table.header)}", "row", line.text)
    at, spans = provision.start, []
    for cell in line.cells:
        # An empty cell has an empty span where it would stand.
        spans.append((min(at, provision.end), min(at + len(cell), provision.end)))
        at += len(cell) + 1 if cell else 0
    if line.header and not table.rows and not table.header:
        table.header = line.cells
    else:
        table.rows.append((provision.eid, tuple(spans)))


def _heading(state: State, text: str) -> None:
    """A heading on its own line: of the container or section just opened, else standing before what follows."""
    if state.stack:
        top = state.stack[-1].provision
        if top.kind in CONTAINERS + TOPS and not state.stack[-1].headed and state.lead == (top.number or ""):
            state.builder.add("heading", "heading", text, parent=top)
            return
    # Above a number in brackets it stands within the section that is open, and closes nothing.
    within = next((level.provision for level in state.stack if level.provision.kind in TOPS), None) if state.inner else None
    if within is None:
        pop_to(state, CONTAINERS)
        within = container_of(state)
    key = f"{within.eid if within else ''}/heading"
    state.builder.add(local_eid("heading", None, position_in(state, key)), "heading", text, parent=within)


def _container(state: State, kind: ProvisionKind, number: str, rest: str) -> None:
    word = number.split()[0].lower()
    depth = next((i for i, level in enumerate(state.stack) if level.style == "container" and level.number.split()[:1] == [word]), None)
    if word in _OUTERMOST:
        depth = 0
    if depth is not None:
        del state.stack[depth:]
    else:
        pop_to(state, CONTAINERS)
    parent = state.stack[-1].provision if state.stack else None
    head = rest.strip("—–:.- ")
    provision = state.builder.add(
        local_eid(kind, number.partition(" ")[2] or None), kind, "", number=number, heading=head or None, parent=parent
    )  # type: ignore[arg-type]
    if rest:
        state.builder.add("heading", "heading", rest, parent=provision)
    state.stack.append(Level("container", 0, provision, word, bool(rest)))
    state.numbered = True


def _numbered(state: State, line: Line, markers: list[Marker], rest: str, following: Callable[[], Marker | None]) -> None:
    """Add what the numbers of a line begin, and what those begin that stand behind a heading that runs in."""
    while markers:
        markers, rest = _begun(state, line, markers, rest, following)
        line = Line(line.text)
    state.numbered = True


def _begun(state: State, line: Line, markers: list[Marker], rest: str, following: Callable[[], Marker | None]) -> tuple[list[Marker], str]:
    """Add the provisions of numbers that stand together; gives the numbers behind a heading that was cut off, and what they begin."""
    behind: tuple[list[Marker], str] = [], ""
    if line.text[:1] in _OPEN and not state.quoting and not _CLOSES.search(line.text[-20:]):
        _open_quotation(state)
    elif state.quoting and line.text[:1] not in _OPEN and resumes(state, markers[0]):
        _close_quotation(state)
    for i, marker in enumerate(markers):
        last = i == len(markers) - 1
        reading = place(state, marker, markers[i + 1] if not last else following())
        kind = kind_of(state, reading[0])
        words, heading = "", None
        if last or kind in TOPS:
            words, heading, rest = _words(state, kind, rest, last, line)
        parent = state.stack[-1].provision if state.stack else None
        provision = state.builder.add(
            local_eid(kind, str(line.counted[1]) if line.counted and not i else marker.printed.lstrip(_QUOTES)),
            kind,
            words,
            number=marker.printed,
            heading=heading,
            parent=parent,
        )
        state.stack.append(Level(*reading, provision, marker.printed))
        if reading[0] == "arabic" and parent is not None and parent.kind in TOPS:
            state.below[parent.eid] = reading[1]
        if reading[0] == "bare" and kind in TOPS:
            state.reached = reading[1]
        state.lead = words
        state.heading = None
        if last and rest:  # a run-in heading was cut off: what stands behind begins with a number of its own
            behind = split(rest)
    return behind


def _words(state: State, kind: ProvisionKind, rest: str, last: bool, line: Line) -> tuple[str, str | None, str]:
    """(own words, heading, what is left for the provisions nested in the same line)."""
    if not last:
        return "", state.heading if kind in TOPS else None, rest
    if not rest:
        return "", line.heading or state.heading, ""
    if kind not in TOPS:
        return rest, None, ""
    if _is_heading(rest, line.text):
        return rest, rest.rstrip("."), ""
    if not state.tradition.run_in:
        return rest, state.heading, ""
    head = run_in_heading(rest)
    if head is None:
        return rest, state.heading, ""
    behind = rest[len(head) :].lstrip()
    if behind and split(behind)[0]:
        return head, head.rstrip(".—– "), behind
    return rest, head.rstrip(".—– "), ""


def _is_heading(rest: str, line: str) -> bool:
    """Whether all that stands behind a number is its heading: "§ 589.201 Prohibited transactions.", "Art. 1 Scope"."""
    if len(rest) > 200 or not rest[0].isupper():
        return False
    return line.startswith("§") if rest.endswith(".") else rest[-1] not in ";:,—–" and " shall " not in rest


def run_in_heading(words: str) -> str | None:
    """The heading that stands before a provision's first sentence on the same line ("Policy.  It is …"), as printed."""
    m = _RUN_IN.match(words[:200])
    if m is None:
        return None
    significant = [w for w in re.findall(r"[^\W\d_][\w’'-]*", m["head"]) if w.lower() not in _SMALL]
    if not significant or not all(w[0].isupper() for w in significant):
        return None
    return m["head"]


def _unnumbered(state: State, text: str, any_number: bool) -> None:
    if not state.stack:
        kind = state.tradition.before if any_number and not state.numbered else state.tradition.unnumbered
        position = position_in(state, kind)
        prefix = "preamble__p" if kind == "preamble" else local_eid(kind)
        state.builder.add(f"{prefix}_{position}", kind, text)
        return
    if _INDENT.match(text):
        if state.stack[-1].style == "indent":
            state.stack.pop()
        parent = state.stack[-1].provision if state.stack else None
        position = position_in(state, f"{parent.eid if parent else ''}/indent")
        provision = state.builder.add(local_eid("indent", None, position), "indent", text, parent=parent)
        state.stack.append(Level("indent", position, provision))
        return
    if m := _DEFINITION.match(text[:400]):
        _definition(state, text, m["term"])
        return
    if (m := _UNQUOTED.match(text[:200])) and _defines(state):
        _definition(state, text, m["term"])
        return
    points = [level for level in state.stack if level.style in ("alpha", "roman", "upper", "arabic", "Roman")]
    if (
        points
        and not DEFINED.match(text[:200])
        and (text[:1].islower() or (_UNFINISHED.search(state.lead[-20:]) and not state.lead.rstrip().endswith(":")))
    ):
        level = points[-1]
        del state.stack[state.stack.index(level) :]
        state.builder.add("wrapup", "wrapup", text, parent=level.provision.parent)
        return
    # The list may go on behind the unnumbered words, so it stays open until a number shows that it does not.
    parent = next((level.provision for level in reversed(state.stack) if holds_text(level)), None)
    state.interrupted = True
    state.builder.add(local_eid("text", None, position_in(state, f"{parent.eid if parent else ''}/text")), "text", text, parent=parent)


def _defines(state: State) -> bool:
    """Whether the section that is open is one of definitions."""
    return any(level.provision.kind in TOPS and _INTERPRETS.search(level.provision.heading or "") for level in state.stack)


def _definition(state: State, text: str, term: str) -> None:
    """A definition that is set out without a number; its points hang on it."""
    kinds = CONTAINERS + TOPS + ("subsection",) + (("paragraph",) if counted(state) else ())
    pop_to(state, kinds)
    parent = state.stack[-1].provision if state.stack else None
    provision = state.builder.add(term_eid(term), "definition", text, parent=parent)
    state.interrupted = False
    state.stack.append(Level("container", 0, provision))


def _open_quotation(state: State) -> None:
    """Text that an amendment inserts is numbered on its own, below the provision that inserts it."""
    parent = state.stack[-1].provision if state.stack else None
    provision = state.builder.add("qstr_1", "text", "", parent=parent)
    state.stack.append(Level(None, 0, provision))
    state.quoting = True


def _close_quotation(state: State) -> None:
    while state.stack and state.stack.pop().style is not None:
        pass
    state.quoting = False


__all__ = ["COUNCIL", "GENERIC", "US", "Line", "Tradition", "outline", "row", "run_in_heading"]
