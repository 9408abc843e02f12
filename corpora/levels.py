"""Levels: the stack of open provisions, and the place of the next printed number on it.

The place of a number decides its level: ``(i)`` after ``(h)`` is a letter, after a colon and before ``(ii)`` a numeral.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpora.document import DocumentBuilder, Provision, ProvisionKind
from corpora.numbering import Marker, Style

CONTAINERS: tuple[ProvisionKind, ...] = ("part", "chapter", "schedule")
TOPS: tuple[ProvisionKind, ...] = ("section", "article")


_SKIPPED = 20  # provisions that may be repealed and left out between two numbers without a dot


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


@dataclass(slots=True)
class Level:
    """An open provision: the style and place of its number; style None bars the search (inserted text)."""

    style: Style | None
    value: float
    provision: Provision
    number: str = ""  # as printed; of a container its word ("part")
    headed: bool = False


@dataclass(slots=True)
class OpenTable:
    eid: str
    header: tuple[str, ...] = ()
    rows: list[tuple[str, tuple[tuple[int, int], ...]]] = field(default_factory=list)


@dataclass(slots=True)
class State:
    builder: DocumentBuilder
    tradition: Tradition
    stack: list[Level] = field(default_factory=list)
    lead: str = ""  # the words printed last
    counts: dict[str, int] = field(default_factory=dict)
    numbered: bool = False
    quoting: bool = False
    heading: str | None = None  # printed on the line before
    reached: float = 0  # the last section or article without a dot, which counts on over parts
    interrupted: bool = False  # unnumbered words stand behind the last number
    inner: bool = False  # the next line begins with a number in brackets
    opens: bool = False  # and that number is (1)
    sentence: bool = False  # this line ends with a full stop
    tables: dict[str, OpenTable] = field(default_factory=dict)
    below: dict[str, float] = field(
        default_factory=dict
    )  # by section: its last number in brackets, which counts on though something closed it


def position_in(state: State, key: str) -> int:
    state.counts[key] = state.counts.get(key, 0) + 1
    return state.counts[key]


def container_of(state: State) -> Provision | None:
    return next((level.provision for level in reversed(state.stack) if level.provision.kind in CONTAINERS), None)


def pop_to(state: State, kinds: Sequence[ProvisionKind]) -> None:
    while state.stack and state.stack[-1].provision.kind not in kinds and state.stack[-1].style is not None:
        state.stack.pop()


def in_sequence(state: State, marker: Marker) -> bool:
    """Whether a number without a dot goes on counting; else it is a figure that happens to begin a line."""
    value = marker.readings[0][1]
    counted = [level.value for level in state.stack if level.style == "bare"]
    if not counted and not state.reached and state.opens:
        return True  # an extract that begins with a later section
    if not counted and state.reached:
        counted = [state.reached]
    return value == 1 or any(last < value <= last + _SKIPPED for last in counted)


def place(state: State, marker: Marker, following: Marker | None) -> tuple[Style, float]:
    """Close what the number ends and return the reading that fits; the new provision then hangs on the stack's top."""
    if marker.inline:
        return _opening(marker) or marker.readings[0]
    if marker.styles[0] in ("section", "article"):
        # Where articles are counted, sections group them (Switzerland, the European Union).
        pop_to(state, (*CONTAINERS, "section") if marker.styles[0] == "article" else CONTAINERS)
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
        while state.stack and not holds_text(state.stack[-1]):
            state.stack.pop()
    if opening:
        _restart(state, opening)
        return opening
    return _gap(state, marker, following)


def _continuation(state: State, marker: Marker) -> tuple[int, tuple[Style, float]] | None:
    """(depth, reading) of the innermost open number that this one follows."""
    found: tuple[int, tuple[Style, float]] | None = None
    for depth in range(len(state.stack) - 1, -1, -1):
        level = state.stack[depth]
        if level.style is None:
            break
        for style, value in marker.readings:
            if style == level.style and level.value < value <= int(level.value) + 1.99 and _same_series(level, marker):
                # Points numbered like the paragraph they stand in: a full stop ends them, a semicolon does not. Below a section, whose
                # number stands before its heading, a sentence goes on with the list.
                listed = style == "bare" and level.provision.kind == "point" and state.sentence
                if style not in ("dotted", "bare") or listed or not state.lead.rstrip().endswith("."):
                    return found or (depth, (style, value))
                found = depth, (style, value)
    return found


def _same_series(level: Level, marker: Marker) -> bool:
    """``1.2`` follows ``1.1``, not ``2``: decimal numbers of another depth count on their own."""
    if level.style != "dotted":
        return True
    return re.sub(r"[^.-]", "", level.number.rstrip(".—– ")) == re.sub(r"[^.-]", "", marker.printed.rstrip(".—– "))


def _opening(marker: Marker) -> tuple[Style, float] | None:
    return next(((style, value) for style, value in reversed(marker.readings) if value == 1), None)


def _opens(state: State, opening: tuple[Style, float], onward: tuple[Style, float], following: Marker | None) -> bool:
    """Whether an ambiguous number begins a list (i) rather than continues one (h), (i)."""
    if following is not None:
        values = dict(following.readings)
        if values.get(opening[0]) == 2:
            return True
        if values.get(onward[0]) == onward[1] + 1:
            return False
    return state.lead.rstrip().endswith((":", "—", "–"))


def _restart(state: State, opening: tuple[Style, float]) -> None:
    """A list that begins again at its own level closes the former one, unless a colon leads into it."""
    if opening[0] in ("dotted", "bare"):
        if _leads(state) or (opening[0] == "bare" and _within_section(state)):
            return
        if not any(level.provision.kind in TOPS and level.style in ("section", "article") for level in state.stack):
            pop_to(state, CONTAINERS)
        else:
            pop_to(state, CONTAINERS + TOPS)
        return
    if state.lead.rstrip().endswith((":", "—", "–")):
        return
    for depth in range(len(state.stack) - 1, -1, -1):
        if state.stack[depth].style is None:
            return
        if state.stack[depth].style == opening[0]:
            del state.stack[depth:]
            return


def _within_section(state: State) -> bool:
    """Whether a section that is itself counted without a dot is open: what begins at 1 in it is a list ("Examples: 1 Credit cards. …")."""
    return any(level.style == "bare" and level.provision.kind in TOPS for level in state.stack)


def _leads(state: State) -> bool:
    """Whether the words before lead into points numbered like the paragraph of an article that they stand in, or below a letter ("c. … :", "1. …")."""
    top = state.stack[-1] if state.stack else None
    if top is None or not state.lead.rstrip().endswith((":", "—", "–")):
        return False
    lettered = top.provision.kind == "point" and top.style == "alpha" and any(level.style == "bare" for level in state.stack)
    return lettered or (top.style == "dotted" and top.provision.kind == "paragraph")


def _gap(state: State, marker: Marker, following: Marker | None) -> tuple[Style, float]:
    """A number out of sequence (one was lost, or is misprinted): beside the innermost of its style, else below."""
    if (reading := _resumed(state, marker)) is not None:
        return reading
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
        pop_to(state, CONTAINERS + tuple(k for k in TOPS if any(level.style in ("section", "article") for level in state.stack)))
    return marker.readings[0]


def _resumed(state: State, marker: Marker) -> tuple[Style, float] | None:
    """The place of a subsection that goes on counting although definitions or unnumbered words closed the one before it."""
    section = next((level for level in reversed(state.stack) if level.provision.kind in TOPS), None)
    value = dict(marker.readings).get("arabic")
    if section is None or value is None or state.below.get(section.provision.eid) != value - 1:
        return None
    if any(level.style == "arabic" for level in state.stack[state.stack.index(section) :]):
        return None
    pop_to(state, CONTAINERS + TOPS)
    return "arabic", value


def _mended(state: State, marker: Marker, following: Marker | None) -> tuple[Style, float] | None:
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


def _decimal_parent(state: State, marker: Marker) -> bool:
    """``3.1`` stands below ``3``: pop to it."""
    head = marker.printed.rstrip(".—– ").rpartition(".")[0]
    for depth in range(len(state.stack) - 1, -1, -1):
        if head and state.stack[depth].number.rstrip(".—– ") == head:
            del state.stack[depth + 1 :]
            return True
    return False


def kind_of(state: State, style: Style) -> ProvisionKind:
    """Kind of a provision numbered in `style` where it now stands."""
    parent = state.stack[-1].provision.kind if state.stack else None
    if style == "section":
        return "section"
    if style == "article":
        return "article"
    if style in ("dotted", "bare"):
        if parent in ("article", "schedule", "section", "paragraph"):
            return "paragraph"
        if parent in ("point", "definition", "subsection"):
            return "point"
        return state.tradition.top
    if parent in ("paragraph", "point") and counted(state):
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


def counted(state: State) -> bool:
    """Whether the points stand below a counted paragraph ("3." of a resolution, "1." of an article)."""
    return any(level.provision.kind == "paragraph" and level.style in ("dotted", "bare", "arabic") for level in state.stack)


def holds_text(level: Level) -> bool:
    """Whether unnumbered words behind a list belong to this level: a section, a container, a counted paragraph."""
    if level.style is None or level.provision.kind in CONTAINERS + TOPS:
        return True
    return level.provision.kind == "paragraph" and level.style in ("dotted", "bare", "arabic")


def resumes(state: State, marker: Marker) -> bool:
    """Whether an unquoted section number goes on where the amending instrument stopped."""
    outer = next((level for level in state.stack if level.style in ("section", "article")), None)
    return outer is not None and marker.readings[0] == (outer.style, outer.value + 1)
