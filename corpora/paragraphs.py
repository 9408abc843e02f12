"""From printed lines to paragraphs: what was wrapped is joined, what stands apart stays apart."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from corpora.numbering import container, split

_ENDED = re.compile(r"(?:[.;:,!?—–]|\b(?:and|or|et|ou))[\"”’)\]*_]*\s*$")
_HYPHEN = re.compile(r"[A-Za-zÀ-ÿ]{2,}-$")
# Words whose hyphen stays when a line breaks at it ("cease-fire", "Secretary-General", "non-members").
_KEEPS_HYPHEN = re.compile(
    r"(?:^|[\s(])(?:non|self|co|ex|pre|post|vice|anti|inter|multi|semi|cease|secretary|attorney|director|sub|re)-$", re.IGNORECASE
)
_CITED = re.compile(r"^(?:[,;.)]|(?:of|and|or|to|above|below|thereof|through)\b|$)")
_UNIT = 200_000  # characters of one paragraph above which a line break always ends it


def join_lines(lines: Iterable[str]) -> str:
    """One paragraph from its wrapped lines; a hyphen that only the line break made is taken out."""
    text = ""
    parts: list[str] = []
    for line in lines:
        line = line.strip()
        if not line:
            continue
        if parts and _HYPHEN.search(text[-40:]) and line[0].islower() and not _KEEPS_HYPHEN.search(text[-40:]):
            parts[-1] = parts[-1][:-1] + line
        elif parts and text.endswith("-") and line[0].isalnum():
            parts[-1] += line
        else:
            parts.append(line)
        text = parts[-1]
    return " ".join(parts)


def begins_unit(line: str, before: str) -> bool:
    """Whether `line` opens a numbered unit although no blank line stands before it.

    ``(b) of this section`` in the middle of a sentence does not: the line before must have ended something.
    """
    if not before:
        return True
    if not _ENDED.search(before[-60:]):
        return bool(container(line)) and line.isupper()
    markers, rest = split(line)
    # After a comma a number may still be cited: "(b) of this section", "(c) and (d)".
    return bool(markers) and not (before.rstrip().endswith(",") and _CITED.match(rest))


def blocks(text: str) -> Iterator[list[str]]:
    """Runs of lines between blank lines."""
    block: list[str] = []
    for line in text.splitlines():
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def units(block: Iterable[str]) -> Iterator[str]:
    """Paragraphs of a block: wrapped lines joined, each numbered unit on its own."""
    wrapped: list[str] = []
    size = 0
    for line in block:
        if wrapped and (begins_unit(line.strip(), wrapped[-1].rstrip()) or size > _UNIT):
            yield join_lines(wrapped)
            wrapped, size = [], 0
        wrapped.append(line)
        size += len(line)
    if wrapped:
        yield join_lines(wrapped)


def rejoin(paragraphs: Iterable[str]) -> Iterator[str]:
    """Paragraphs that a page break cut in two are made one: no end before, a small letter behind."""
    held = ""
    for paragraph in paragraphs:
        cut = paragraph[:1].islower() and not _ENDED.search(held[-60:]) and not held.isupper()
        if held and len(held) < _UNIT and (cut or paragraph[:1] in "),.;:”"):
            held = join_lines([held, paragraph])
            continue
        if held:
            yield held
        held = paragraph
    if held:
        yield held


def paragraphs(text: str) -> list[str]:
    """Paragraphs of plain text: by blank lines where there are any, by lines otherwise unless they are hard-wrapped."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    found = list(blocks(text))
    if len(found) == 1 and len(found[0]) > 1 and not hard_wrapped(found[0]):
        return [line.strip() for line in found[0]]
    return [unit for block in found for unit in units(block) if unit.strip()]


def hard_wrapped(lines: list[str]) -> bool:
    """Whether lines are cut at a column, not at the end of what they say."""
    longest = max(map(len, lines))
    running = sum(1 for a, b in itertools.pairwise(lines) if b.strip()[:1].islower() and not _ENDED.search(a[-60:]))
    return longest <= 140 and len(lines) > 2 and running * 4 >= len(lines)
