"""Structure of treaty prose: printed numbers of articles, paragraphs and points found in running text.

Sources often print a whole article as one string. Numbers are accepted only in sequence and only
where a new unit can begin (start of a line, after a full stop, semicolon or colon), so that
"paragraph 1 (a)" inside a sentence stays inside it. One pass over the text: linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpora.document import DocumentBuilder, Provision, ProvisionKind, normalise

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]


def roman(numeral: str) -> int | None:
    """Value of a Roman numeral up to CCC; None when the letters are none."""
    values = [_ROMAN.get(c, 0) for c in numeral.lower()]
    if not values or 0 in values or not re.fullmatch(r"c{0,3}(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})", numeral.lower()):
        return None
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))


def number_key(printed: str) -> str:
    """eId part of a printed number: ``ARTICLE XIV bis`` -> ``14bis``, ``Article 2.3`` -> ``2.3``, ``TWENTY ONE`` -> ``21``."""
    bare = re.sub(
        r"^\W*(?:art\w*\.?|chapter|part|title|section|annex|protocol|appendix|schedule)?[\s:.]*", "", normalise(printed), flags=re.I
    )
    bare = bare.strip(" .:-–—").lower()
    suffix = re.search(r"[\s-]*(bis|ter|quater|quinquies)\b", bare)
    tail = suffix.group(1) if suffix else ""
    bare = bare[: suffix.start()] + bare[suffix.end() :] if suffix else bare
    spelt = bare.replace("-", " ").split()
    if spelt and all(w in _WORDS for w in spelt):
        return f"{sum(_WORDS.index(w) for w in spelt)}{tail}"
    value = roman(bare)
    if value:
        return f"{value}{tail}"
    head, dot, rest = bare.partition(".")
    chapter = roman(head) if dot else None
    if chapter:
        return f"{chapter}.{rest}{tail}"
    return re.sub(r"[^0-9a-z.-]+", "-", bare).strip("-.") + tail


@dataclass(slots=True)
class Piece:
    """One unit of an article: `depth` 0 is a paragraph, 1 a point, 2 a point of a point.

    `style` is the shape of the printed number (``1.``, ``(a)``, ``(i)``, ``-``), empty without one.
    """

    number: str | None
    words: str
    depth: int
    style: str = ""
    ordinal: int = 0
    line_start: bool = True


@dataclass(slots=True)
class _Level:
    style: str
    last: int


# A number that may begin a unit: 1. / 1) / (1) / 1.1 / (a) / a) / a. / (i) / i) / (A) / - ; "(a)." as some print it.
_MARK = re.compile(
    r"(?P<paren>\((?P<inner>\d{1,2}|[a-z]{1,5}|[A-Z]{1,4})\)\.?)"
    r"|(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s))"
    r"|(?P<plain>(?P<digits>\d{1,3})\s?(?P<bis>bis|ter)?[.)](?!\d))"
    r"|(?P<half>(?P<letters>[a-z]|[ivx]{1,5})\))"
    r"|(?P<letterdot>(?P<lone>[a-h])\.(?=\s))"
    r"|(?P<dash>[-–—•](?=\s))"
)
# Where a unit can begin: line start, or behind . ; : (with "and"/"or"), with or without a space.
_PLACE = re.compile(r"(?:^|\n)\s*|(?:[.;:]|[.;:,]\s?(?:and|or|et|ou)\b)[”\"’)]?\s*|(?<=[.;:])(?=[(\d])")
_BREAK = re.compile(r"\n[ \t]*\n\s*|(?<=[.;:])[ \t]*\n\s*|(?<=[a-z)\]]{2}[.;:])(?=[A-Z“])")
_LISTLESS = re.compile(r"(?<=[.;:])#\s*")


def _ordinals(match: re.Match[str]) -> Iterator[tuple[str, int, str]]:
    """Readings of a mark as (style, ordinal, printed number); a letter such as ``i`` has two."""
    printed = match.group(0)
    if match["dash"]:
        yield "-", 0, printed
    elif match["dotted"]:
        parts = printed.rstrip(".").split(".")
        yield ".".join("1" * len(parts)), int(parts[-1]), printed
    elif match["plain"]:
        yield "1" + printed[-1], int(match["digits"]), printed
    elif match["letterdot"]:
        yield "a.", ord(match["lone"]) - 96, printed
    else:
        inner = match["inner"] or match["letters"]
        open_ = "(" if match["paren"] else ""
        if inner.isdigit():
            yield f"{open_}1)", int(inner), printed
            return
        case = "A" if inner.isupper() else "a"
        if len(inner) == 1:
            yield f"{open_}{case})", ord(inner.lower()) - 96, printed
        elif len(set(inner)) == 1 and roman(inner) is None:
            yield f"{open_}{case})", 26 + ord(inner[0].lower()) - 96, printed
        value = roman(inner)
        if value:
            yield f"{open_}{'I' if case == 'A' else 'i'})", value, printed


@dataclass(slots=True)
class _Scan:
    """State of the reading: the lists that are open, outermost first."""

    levels: list[_Level] = field(default_factory=list)

    def accept(self, readings: list[tuple[str, int, str]], line_start: bool, after: str) -> tuple[str, int, str, int] | None:
        """The reading that fits as (style, ordinal, number, depth), or None; opens and closes lists."""
        for depth in range(len(self.levels) - 1, -1, -1):
            level = self.levels[depth]
            for style, ordinal, printed in readings:
                step = ordinal - level.last
                # A line that starts with a higher number than expected is a paragraph whose elder is lost in the source.
                fits = style == level.style and ((style == "-" and line_start) or step == 1 or (line_start and 1 < step <= 3))
                if fits and not (style[-1] == ")" and "1" not in style and ordinal == 9 and after == ":"):
                    level.last = ordinal
                    del self.levels[depth + 1 :]
                    return style, ordinal, printed, depth
        for style, ordinal, printed in readings:
            first = ordinal == 1 or (style == "-" and line_start)
            if first and (line_start or after in ":.;" or not after):
                for depth, level in enumerate(self.levels):
                    if level.style == style:  # a second list of the same shape
                        level.last = ordinal
                        del self.levels[depth + 1 :]
                        return style, ordinal, printed, depth
                self.levels.append(_Level(style, ordinal))
                return style, ordinal, printed, len(self.levels) - 1
        return None


def _marks(text: str) -> Iterator[tuple[int, int, str, int, str, int, bool]]:
    """Accepted numbers: (start, end, style, ordinal, printed, depth, at line start)."""
    scan = _Scan()
    done = 0
    for place in _PLACE.finditer(text):
        at = place.end()
        if at < done:
            continue
        mark = _MARK.match(text, at)
        if mark is None:
            continue
        behind = place.group(0)
        line_start = "\n" in behind or place.start() == 0 == len(behind.strip())
        after = behind.strip()[:1]
        if not line_start and mark["dash"]:
            continue
        rest = text[mark.end() : mark.end() + 2]
        if mark["plain"] and not line_start and not rest.strip()[:1].isupper() and rest[:1] != " ":
            continue
        accepted = scan.accept(list(_ordinals(mark)), line_start, after)
        if accepted:
            done = mark.end()
            yield at, mark.end(), accepted[0], accepted[1], accepted[2], accepted[3], line_start


def split(text: str) -> list[Piece]:
    """Units of an article's text in printed order; text without any number becomes paragraphs of depth 0.

    Words in front of the first number are a piece of depth 0 without number (the lead-in).
    """
    text = _LISTLESS.sub("\n\n", text.replace("\r", "")).strip()
    marks = list(_marks(text))
    pieces: list[Piece] = []
    start = marks[0][0] if marks else len(text)
    for block in _blocks(text[:start]):
        pieces.append(Piece(None, block, 0))
    # Points without numbered paragraphs above them are points of the lead-in.
    shift = 1 if marks and not _numbers_paragraphs(marks[0][2], bool(pieces)) else 0
    for n, (_, end, style, ordinal, printed, depth, line_start) in enumerate(marks):
        until = marks[n + 1][0] if n + 1 < len(marks) else len(text)
        blocks = _blocks(text[end:until]) or [""]
        pieces.append(Piece(printed, blocks[0], depth + shift, style, ordinal, line_start))
        for block in blocks[1:]:
            pieces.append(Piece(None, block, -1 if depth + shift else 0))
    return pieces


def _numbers_paragraphs(style: str, led: bool) -> bool:
    return style in ("1.", "1.1", "1.1.1") or (not led and style in ("(1)", "1)", "(a)", "a)", "a.", "(i)"))


def _blocks(text: str) -> list[str]:
    """Separately set-out pieces of text without numbers."""
    return [b for b in (normalise(part) for part in _BREAK.split(text)) if b]


_DEFINES = re.compile(
    r"^(?:(?:the )?(?:terms?|expressions?) )?[“\"‘']?(?!(?:This|These|Such|It|Each|The Part)\b)[^.;:]{2,90}?(?:[”\"’']|[^,]),?\s"
    r"(?:(?<!'s )(?<!’s )(?<!the )(?<!by )(?<!all )(?<!possible )(?<!necessary )(?<!appropriate )(?<!peaceful )(?<!such )(?<!effective )means?(?! of\b| available\b| at\b| to\b)|shall mean|has the meaning|désigne|s’entend)\b"
    r"|^(?!(?:This|These|Such|It|Each|The)\b)[^.;:,]{2,60}? includes? (?!the right|freedom)"
)
_KIND: tuple[ProvisionKind, ...] = ("paragraph", "point", "point", "point", "point")


def add_text(builder: DocumentBuilder, parent: Provision | str | None, text: str) -> list[str]:
    """Append the units of `text` under `parent`; returns warnings about lost numbers.

    Paragraphs are ``para_{number}``, unnumbered ones are counted; points ``point_{number}``; words after
    points ``wrapup``.
    """
    pieces = split(text)
    warnings: list[str] = []
    stack: list[Provision] = []
    count = 0
    last = 0
    numbered = any(p.depth == 0 and p.number for p in pieces)
    for piece in pieces:
        if piece.depth < 0:  # set out after a point, without a number
            alone = not numbered and not piece.words[:1].islower() and len(piece.words) > 40
            if stack and stack[0].number is None and (alone or _DEFINES.match(piece.words)):
                piece = Piece(None, piece.words, 0)
            else:
                wrap = builder.add("wrapup", "wrapup", piece.words, parent=stack[0] if stack else parent)
                stack = [*stack[:1], wrap][:1] if stack else [wrap]
                continue
        lead = builder.words(stack[0]) if stack else ""
        if piece.depth == 0 and piece.number is None and piece.words[:1].islower() and lead.endswith((":", "-", "–", "—")):
            builder.add("indent", "indent", piece.words, parent=stack[0])  # an item whose dash or letter is not printed
            continue
        depth = min(piece.depth, len(stack))
        if depth == 0:
            if piece.number is None and numbered and stack:
                builder.add("subpara", "subparagraph", piece.words, parent=stack[0])
                continue
            count += 1
            if piece.number is None:
                key = "intro" if numbered else str(count)
            else:
                bare = re.sub(r"[().\s]+$|^\(", "", piece.number).lower().replace(" ", "")
                key = re.sub(r"[^a-z0-9.]", "", bare) or str(count)
                if piece.ordinal and last and piece.ordinal > last + 1:
                    warnings.append(f"paragraph {last + 1} is missing before {piece.number}")
                last = piece.ordinal
            kind: ProvisionKind = "definition" if _DEFINES.match(piece.words) else "paragraph"
            stack = [builder.add(f"para_{key}", kind, piece.words, number=piece.number, parent=parent)]
        else:
            del stack[depth:]
            bare = re.sub(r"[().\s]", "", piece.number or "").lower()
            key = bare if piece.style != "-" else ""
            local = f"point_{key}" if key else "indent"
            made = builder.add(local, "point" if key else "indent", piece.words, number=piece.number, parent=stack[-1])
            stack.append(made)
    return warnings
