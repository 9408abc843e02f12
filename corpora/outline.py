"""Outline: from a flat sequence of paragraphs with printed numbers to a tree of provisions.

The place of a number decides its level: ``(i)`` after ``(h)`` is a letter, after a colon and before ``(ii)`` a numeral.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from corpora.document import DocumentBuilder, Provision, ProvisionKind, normalise
from corpora.eid import local_eid, term_eid
from corpora.numbering import Marker, Style, container, split


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


def row(cells: Iterable[str], table: str, *, header: bool = False) -> Line:
    """A table's row as a line: its cells in reading order, one space between them."""
    words = tuple(normalise(cell) for cell in cells)
    return Line(" ".join(word for word in words if word), "row", cells=words, table=table, header=header)


@dataclass(frozen=True, slots=True)
class Tradition:
    """How a drafting tradition numbers: what a bare top number is, and what stands before the first number."""

    top: ProvisionKind = "section"  # kind of "1." outside any section or article
    before: ProvisionKind = "preamble"  # kind of unnumbered words before the first number
    bare: bool = False  # numbers without a dot open provisions ("14  A person must not")
    unnumbered: ProvisionKind = "text"  # kind of every line when nothing is numbered
    run_in: bool = True  # headings may stand between number and words ("Sec. 2. Policy. It is …")


US = Tradition()
COUNCIL = Tradition(top="paragraph", before="recital", run_in=False)
GENERIC = Tradition(bare=True)

_CONTAINERS: tuple[ProvisionKind, ...] = ("part", "chapter", "schedule")
_TOPS: tuple[ProvisionKind, ...] = ("section", "article")
_INDENT = re.compile(r"^(?:[—–•▪●◦·*-]|o )\s*(?=[^\W\d_]|[“\"(])")
_QUOTES = '“"‘«„ '
_OPEN = "“«„"
_CLOSES = re.compile(r"[”»][.,;:]?(?:\s*(?:and|or))?$")
_UNFINISHED = re.compile(r"(?:[,;:—–]|\b(?:and|or))[\"”’]?\s*$")
_DEFINITION = re.compile(
    r"^(?:the\s+term\s+)?[“\"‘'«](?P<term>[^”\"’»]{1,120})[”\"’»](?P<mid>[^.;]{0,160}?)\b(?:means?|includes?|has the (?:same )?meaning|s’entend|désigne)\b",
    re.IGNORECASE,
)
_RUN_IN = re.compile(r"^(?P<head>[A-Z“\"][^.:;]{1,140}(?:\.|[—–]))(?:\s+(?=[A-Z(“\"])|$)")
_SMALL = {
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
}


@dataclass(slots=True)
class _Level:
    """An open provision: the style and place of its number; style None bars the search (inserted text)."""

    style: Style | None
    value: float
    provision: Provision
    number: str = ""


@dataclass(slots=True)
class _State:
    builder: DocumentBuilder
    tradition: Tradition
    stack: list[_Level] = field(default_factory=list)
    lead: str = ""  # the words printed last
    counts: dict[str, int] = field(default_factory=dict)
    numbered: bool = False
    quoting: bool = False
    interrupted: bool = False  # unnumbered words stand behind the last number
    tables: dict[str, _Table] = field(default_factory=dict)


@dataclass(slots=True)
class _Table:
    eid: str
    header: tuple[str, ...] = ()
    rows: list[tuple[str, tuple[tuple[int, int], ...]]] = field(default_factory=list)


def outline(builder: DocumentBuilder, lines: Iterable[Line], tradition: Tradition = US) -> None:
    """Add `lines` to `builder` as provisions, nested by their numbers."""
    lines = [line for line in lines if line.text.strip()]
    state = _State(builder, tradition)
    parsed = [_split(line, tradition) for line in lines]
    any_number = any(markers or container(line.text) for line, (markers, _) in zip(lines, parsed, strict=True) if line.role is None)
    for i, line in enumerate(lines):
        if parsed[i][0] and not parsed[i][1] and i + 1 < len(lines) and lines[i + 1].role == "heading":
            line = replace(line, heading=lines[i + 1].text)
        following = lambda i=i: next((m[0] for m, _ in parsed[i + 1 : i + 40] if m), None)  # noqa: E731
        _add(state, line, *parsed[i], any_number, following)
    for table in state.tables.values():
        builder.add_table(table.eid, table.header, table.rows)


def _split(line: Line, tradition: Tradition) -> tuple[list[Marker], str]:
    if line.role is not None:
        return [], line.text
    return split(line.text, bare=tradition.bare)


def _add(
    state: _State,
    line: Line,
    markers: list[Marker],
    rest: str,
    any_number: bool,
    following: Callable[[], Marker | None],
) -> None:
    if line.role == "heading":
        _heading(state, line.text)
    elif line.role is not None:
        _with_role(state, line)
    elif opened := container(line.text) if not state.quoting else None:
        _container(state, *opened)
    elif markers and (markers[0].styles != ("bare",) or _in_sequence(state, markers[0])):
        _numbered(state, line, markers, rest, following)
    else:
        _unnumbered(state, line.text, any_number)
    state.lead = line.text
    if state.quoting and _CLOSES.search(line.text[-20:]):
        _close_quotation(state)


def _position(state: _State, key: str) -> int:
    state.counts[key] = state.counts.get(key, 0) + 1
    return state.counts[key]


def _with_role(state: _State, line: Line) -> None:
    """A line whose kind the format knows; it stands outside the numbering."""
    assert line.role is not None
    within = _container_of(state)
    if line.cells:
        _row(state, line, state.stack[-1].provision if state.stack else None)
        return
    if line.role in ("listing", "row", "text", "definition", "note", "footnote") and within:
        state.builder.add(local_eid(line.role, None, _position(state, f"{within.eid}/{line.role}")), line.role, line.text, parent=within)
        return
    once = line.role in ("title", "preamble", "formula", "signature")
    position = _position(state, line.role)
    state.builder.add(local_eid(line.role, None, None if once and position == 1 else position), line.role, line.text)
    if line.role == "recital":
        _pop_to(state, _CONTAINERS)


def _row(state: _State, line: Line, within: Provision | None) -> None:
    """A table's row below the provision it stands in, with the spans of its cells."""
    key = line.table or "table"
    if key not in state.tables:
        prefix = f"{within.eid}__" if within else ""
        state.tables[key] = _Table(f"{prefix}table_{_position(state, f'{prefix}table')}")
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


def _container_of(state: _State) -> Provision | None:
    return next((level.provision for level in reversed(state.stack) if level.provision.kind in _CONTAINERS), None)


def _heading(state: _State, text: str) -> None:
    """A heading on its own line: of the container or section just opened, else standing before what follows."""
    if state.stack:
        top = state.stack[-1].provision
        if top.kind in _CONTAINERS + _TOPS and state.lead == state.stack[-1].number:
            state.builder.add("heading", "heading", text, parent=top)
            return
        _pop_to(state, _CONTAINERS)
    within = _container_of(state)
    key = f"{within.eid if within else ''}/heading"
    state.builder.add(local_eid("heading", None, _position(state, key)), "heading", text, parent=within)


def _container(state: _State, kind: str, number: str, rest: str) -> None:
    rank = ("schedule", "part", "chapter")
    while state.stack and not (state.stack[-1].provision.kind in rank and rank.index(state.stack[-1].provision.kind) < rank.index(kind)):
        state.stack.pop()
    parent = state.stack[-1].provision if state.stack else None
    head = rest.strip("—–:.- ")
    provision = state.builder.add(local_eid(kind, number), kind, "", number=number, heading=head or None, parent=parent)  # type: ignore[arg-type]
    if rest:
        state.builder.add("heading", "heading", rest, parent=provision)
    state.stack.append(_Level("container", 0, provision, "" if rest else number))
    state.numbered = True


def _pop_to(state: _State, kinds: Sequence[ProvisionKind]) -> None:
    while state.stack and state.stack[-1].provision.kind not in kinds and state.stack[-1].style is not None:
        state.stack.pop()


def _in_sequence(state: _State, marker: Marker) -> bool:
    """Whether a number without a dot goes on counting; else it is a figure that happens to begin a line."""
    value = marker.readings[0][1]
    last = next((level.value for level in reversed(state.stack) if level.style == "bare"), None)
    return value == 1 if last is None else last < value <= last + 1 or value == 1


def _numbered(state: _State, line: Line, markers: list[Marker], rest: str, following: Callable[[], Marker | None]) -> None:
    if line.text[:1] in _OPEN and not state.quoting and not _CLOSES.search(line.text[-20:]):
        _open_quotation(state)
    elif state.quoting and line.text[:1] not in _OPEN and _resumes(state, markers[0]):
        _close_quotation(state)
    for i, marker in enumerate(markers):
        last = i == len(markers) - 1
        reading = _place(state, marker, markers[i + 1] if not last else following())
        kind = _kind(state, reading[0])
        words, heading = "", None
        if last or kind in _TOPS:
            words, heading, rest = _words(state, kind, rest, last, line)
        parent = state.stack[-1].provision if state.stack else None
        provision = state.builder.add(
            local_eid(kind, marker.printed.lstrip(_QUOTES)), kind, words, number=marker.printed, heading=heading, parent=parent
        )
        state.stack.append(_Level(*reading, provision, marker.printed))
        state.lead = words
        if last and rest:  # a run-in heading was cut off: what stands behind begins with a number of its own
            inner, rest = split(rest)
            _numbered(state, Line(line.text), inner, rest, following)
    state.numbered = True


def _words(state: _State, kind: ProvisionKind, rest: str, last: bool, line: Line) -> tuple[str, str | None, str]:
    """(own words, heading, what is left for the provisions nested in the same line)."""
    if not last:
        return "", None, rest
    if kind not in _TOPS or not state.tradition.run_in:
        return rest, None, ""
    if not rest:
        return "", line.heading, ""
    head = run_in_heading(rest)
    if head is None:
        return rest, None, ""
    behind = rest[len(head) :].lstrip()
    if behind and split(behind)[0]:
        return head, head.rstrip(".—– "), behind
    return rest, head.rstrip(".—– "), ""


def run_in_heading(words: str) -> str | None:
    """The heading that stands before a provision's first sentence on the same line ("Policy.  It is …"), as printed."""
    m = _RUN_IN.match(words[:200])
    if m is None:
        return None
    significant = [w for w in re.findall(r"[^\W\d_][\w’'-]*", m["head"]) if w.lower() not in _SMALL]
    if not significant or not all(w[0].isupper() for w in significant):
        return None
    return m["head"]


def _place(state: _State, marker: Marker, following: Marker | None) -> tuple[Style, float]:
    """Close what the number ends and return the reading that fits; the new provision then hangs on the stack's top."""
    if marker.inline:
        return _opening(marker) or marker.readings[0]
    if marker.styles[0] in ("section", "article"):
        _pop_to(state, _CONTAINERS)
        return marker.readings[0]
    onward = _continuation(state, marker)
    opening = _opening(marker)
    if onward and opening and opening[0] != onward[1][0]:
        onward = None if _opens(state, opening, onward[1], following) else onward
    interrupted, state.interrupted = state.interrupted, False
    if onward:
        del state.stack[onward[0] :]
        return onward[1]
    if interrupted:
        while state.stack and not _holds_text(state.stack[-1]):
            state.stack.pop()
    if opening:
        _restart(state, opening)
        return opening
    return _gap(state, marker, following)


def _continuation(state: _State, marker: Marker) -> tuple[int, tuple[Style, float]] | None:
    """(depth, reading) of the innermost open number that this one follows."""
    for depth in range(len(state.stack) - 1, -1, -1):
        level = state.stack[depth]
        if level.style is None:
            return None
        for style, value in marker.readings:
            if style == level.style and level.value < value <= int(level.value) + 1.99 and _same_series(level, marker):
                return depth, (style, value)
    return None


def _same_series(level: _Level, marker: Marker) -> bool:
    """``1.2`` follows ``1.1``, not ``2``: decimal numbers of another depth count on their own."""
    if level.style != "dotted":
        return True
    return re.sub(r"[^.-]", "", level.number.rstrip(".—– ")) == re.sub(r"[^.-]", "", marker.printed.rstrip(".—– "))


def _opening(marker: Marker) -> tuple[Style, float] | None:
    return next(((style, value) for style, value in reversed(marker.readings) if value == 1), None)


def _opens(state: _State, opening: tuple[Style, float], onward: tuple[Style, float], following: Marker | None) -> bool:
    """Whether an ambiguous number begins a list (i) rather than continues one (h), (i)."""
    if following is not None:
        values = dict(following.readings)
        if values.get(opening[0]) == 2:
            return True
        if values.get(onward[0]) == onward[1] + 1:
            return False
    return state.lead.rstrip().endswith((":", "—", "–"))


def _restart(state: _State, opening: tuple[Style, float]) -> None:
    """A list that begins again at its own level closes the former one, unless a colon leads into it."""
    if opening[0] in ("dotted", "bare"):
        if not any(level.provision.kind in _TOPS and level.style in ("section", "article") for level in state.stack):
            _pop_to(state, _CONTAINERS)
        else:
            _pop_to(state, _CONTAINERS + _TOPS)
        return
    if state.lead.rstrip().endswith((":", "—", "–")):
        return
    for depth in range(len(state.stack) - 1, -1, -1):
        if state.stack[depth].style is None:
            return
        if state.stack[depth].style == opening[0]:
            del state.stack[depth:]
            return


def _gap(state: _State, marker: Marker, following: Marker | None) -> tuple[Style, float]:
    """A number out of sequence (one was lost, or is misprinted): beside the innermost of its style, else below."""
    if marker.styles[0] not in ("dotted", "bare") and (mended := _mended(state, marker, following)):
        return mended
    for depth in range(len(state.stack) - 1, -1, -1):
        level = state.stack[depth]
        if level.style is None:
            break
        for reading in marker.readings:
            if reading[0] == level.style and _same_series(level, marker):
                del state.stack[depth:]
                return reading
    if marker.styles[0] in ("dotted", "bare") and not _decimal_parent(state, marker):
        _pop_to(state, _CONTAINERS + tuple(k for k in _TOPS if any(level.style in ("section", "article") for level in state.stack)))
    return marker.readings[0]


def _mended(state: _State, marker: Marker, following: Marker | None) -> tuple[Style, float] | None:
    """The place of a misprinted number, by its neighbours: ``(6)`` between ``(a)`` and ``(c)`` is the second letter."""
    if following is None or following.inline or any(style in following.styles for style in marker.styles):
        return None
    for style, value in following.readings:
        for depth in range(len(state.stack) - 1, -1, -1):
            if state.stack[depth].style == style and state.stack[depth].value == value - 2:
                del state.stack[depth:]
                return style, value - 1
        if value == 2 and style in ("alpha", "arabic", "roman", "upper"):
            return style, 1
    return None


def _decimal_parent(state: _State, marker: Marker) -> bool:
    """``3.1`` stands below ``3``: pop to it."""
    head = marker.printed.rstrip(".—– ").rpartition(".")[0]
    for depth in range(len(state.stack) - 1, -1, -1):
        if head and state.stack[depth].number.rstrip(".—– ") == head:
            del state.stack[depth + 1 :]
            return True
    return False


def _kind(state: _State, style: Style) -> ProvisionKind:
    """Kind of a provision numbered in `style` where it now stands."""
    parent = state.stack[-1].provision.kind if state.stack else None
    if style == "section":
        return "section"
    if style == "article":
        return "article"
    if style in ("dotted", "bare"):
        if parent in ("article", "schedule", "section", "paragraph"):
            return "paragraph"
        return state.tradition.top
    if parent in ("paragraph", "point") and _counted(state):
        return "point"
    if parent == "article":
        return "paragraph" if style == "arabic" else "point"
    kinds: dict[Style, ProvisionKind] = {
        "arabic": "subsection",
        "alpha": "paragraph",
        "roman": "subparagraph",
        "upper": "clause",
        "Roman": "point",
    }
    if style == "arabic" and parent not in ("section", None):
        return "point" if parent in ("clause", "subparagraph") else "subparagraph"
    return kinds[style]


def _counted(state: _State) -> bool:
    """Whether the points stand below a counted paragraph ("3." of a resolution, "1." of an article)."""
    return any(level.provision.kind == "paragraph" and level.style in ("dotted", "bare", "arabic") for level in state.stack)


def _unnumbered(state: _State, text: str, any_number: bool) -> None:
    if not state.stack:
        kind = state.tradition.before if any_number and not state.numbered else state.tradition.unnumbered
        position = _position(state, kind)
        prefix = "preamble__p" if kind == "preamble" else local_eid(kind)
        state.builder.add(f"{prefix}_{position}", kind, text)
        return
    if _INDENT.match(text):
        if state.stack[-1].style == "indent":
            state.stack.pop()
        parent = state.stack[-1].provision if state.stack else None
        position = _position(state, f"{parent.eid if parent else ''}/indent")
        provision = state.builder.add(local_eid("indent", None, position), "indent", text, parent=parent)
        state.stack.append(_Level("indent", position, provision))
        return
    if m := _DEFINITION.match(text[:400]):
        _definition(state, text, m["term"])
        return
    points = [level for level in state.stack if level.style in ("alpha", "roman", "upper", "arabic", "Roman")]
    if points and (text[:1].islower() or (_UNFINISHED.search(state.lead[-20:]) and not state.lead.rstrip().endswith(":"))):
        level = points[-1]
        del state.stack[state.stack.index(level) :]
        state.builder.add("wrapup", "wrapup", text, parent=level.provision.parent)
        return
    # The list may go on behind the unnumbered words, so it stays open until a number shows that it does not.
    parent = next((level.provision for level in reversed(state.stack) if _holds_text(level)), None)
    state.interrupted = True
    state.builder.add(local_eid("text", None, _position(state, f"{parent.eid if parent else ''}/text")), "text", text, parent=parent)


def _holds_text(level: _Level) -> bool:
    """Whether unnumbered words behind a list belong to this level: a section, a container, a counted paragraph."""
    if level.style is None or level.provision.kind in _CONTAINERS + _TOPS:
        return True
    return level.provision.kind == "paragraph" and level.style in ("dotted", "bare", "arabic")


def _definition(state: _State, text: str, term: str) -> None:
    """A definition that is set out without a number; its points hang on it."""
    kinds = _CONTAINERS + _TOPS + ("subsection",) + (("paragraph",) if _counted(state) else ())
    _pop_to(state, kinds)
    parent = state.stack[-1].provision if state.stack else None
    provision = state.builder.add(term_eid(term), "definition", text, parent=parent)
    state.stack.append(_Level("container", 0, provision))


def _open_quotation(state: _State) -> None:
    """Text that an amendment inserts is numbered on its own, below the provision that inserts it."""
    parent = state.stack[-1].provision if state.stack else None
    provision = state.builder.add("qstr_1", "text", "", parent=parent)
    state.stack.append(_Level(None, 0, provision))
    state.quoting = True


def _close_quotation(state: _State) -> None:
    while state.stack and state.stack.pop().style is not None:
        pass
    state.quoting = False


def _resumes(state: _State, marker: Marker) -> bool:
    """Whether an unquoted section number goes on where the amending instrument stopped."""
    outer = next((level for level in state.stack if level.style in ("section", "article")), None)
    return outer is not None and marker.readings[0] == (outer.style, outer.value + 1)
