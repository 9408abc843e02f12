"""From printed lines to paragraphs: what was wrapped is joined, what stands apart stays apart."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from corpora.numbering import BRACKETED, container, split

_ENDED = re.compile(r"(?:[.;:,!?—–]|\b(?:and|or|et|ou))[\"”’)\]*_]*\s*$")
_HYPHEN = re.compile(r"[A-Za-zÀ-ÿ]{2,}-$")
# Words whose hyphen stays when a line breaks at it ("cease-fire", "Secretary-General", "non-members").
_KEEPS_HYPHEN = re.compile(
    r"(?:^|[\s(])(?:non|self|co|ex|pre|post|vice|anti|inter|multi|semi|cease|secretary|attorney|director|sub|re)-$", re.IGNORECASE
)
_CITED = re.compile(r"^(?:[,;.)]|(?:of|and|or|to|above|below|thereof|through)\b|$)")
# Numbers without a dot, letters alone: they open a unit only behind a sentence's or a point's end.
_COUNTED = re.compile(
    r"^(?:\d{1,2}(?:bis|ter|quater)?\s+(?!Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?=[A-ZÀ-Ý][\w’']*\s)|[a-z]\.$)"
)
_STOPPED = re.compile(r"(?<!\bNo)(?<!\bArt)[.;:]\s*$")
DEFINED = re.compile(r"^[^.;:]{1,90}?\b(?:means?(?=[—–:\s])|has the (?:same )?meaning\b)")
_DANGLING = re.compile(r"\b(?:the|an?|of|in|to|by|that|this|such|term|word|expression)\s*$")
_NUMBER_ALONE = re.compile(rf"^\[?(?:F\d{{1,3}})?{BRACKETED}$")
# A section's number on a line of its own above its heading, as a page of a print sets it; a page's own number has no heading below it.
_SECTION_ALONE = re.compile(
    r"^(?P<number>\d{1,3})(?P<letters>[A-Z]{0,2})\n(?P<heading>[A-Z][^\n]{2,100}[^\n.;:,—–\s])[ \t]*\n(?=\(1\)|[A-Z“])", re.MULTILINE
)
_OF_PARLIAMENT = re.compile(r"^(?:19|20)\d{2} CHAPTER \d{1,3}[ \t]*$", re.MULTILINE)  # the number of an Act of Parliament, below its title
# Heads of what the publisher notes below a section of a consolidated text.
EDITORIAL = (
    "Textual Amendments",
    "Commencement Information",
    "Modifications etc. (not altering text)",
    "Marginal Citations",
    "Extent Information",
)
_EDITORIAL = re.compile(rf"^(?:{'|'.join(map(re.escape, EDITORIAL))})$", re.MULTILINE)
_ARTICLE_ALONE = re.compile(
    r"^Article \(?\d{1,3}\)?$"
)  # its heading, where it has one, and its first paragraph follow on lines of their own
_FIRST_PARAGRAPH = re.compile(r"^1\.\s+[A-Z“\"]")
_MODAL = re.compile(r"\b(?:shall|must|may|is|are)\b", re.IGNORECASE)
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
    if not before or _NUMBER_ALONE.match(line):
        return True
    if _ARTICLE_ALONE.match(before) and _FIRST_PARAGRAPH.match(line):
        return True
    if not _ENDED.search(before[-60:]):
        return bool(container(line)) and line.isupper()
    if _COUNTED.match(line) and _STOPPED.search(before[-60:]):
        return True
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


def heads(line: str, before: str, behind: str) -> bool:
    """Whether `line` is a heading between a unit that ended and the first of several numbered sentences."""
    if not line[:1].isupper() or _ENDED.search(line) or split(line)[0]:
        return False
    if _ARTICLE_ALONE.match(before):
        return len(line) <= 160 and _FIRST_PARAGRAPH.match(behind) is not None and not _MODAL.search(line)
    if len(line) > 60:
        return False
    markers, rest = split(behind)
    return (not before or _STOPPED.search(before[-60:]) is not None) and bool(markers) and behind[0] == "(" and rest[:1].isupper()


def units(block: Iterable[str]) -> Iterator[str]:
    """Paragraphs of a block: wrapped lines joined, each numbered unit and each heading above one on its own."""
    wrapped: list[str] = []
    size, head = 0, False
    lines = list(block)
    for line, behind in itertools.zip_longest(lines, lines[1:], fillvalue=""):
        after_head, head = head, heads(line.strip(), wrapped[-1].rstrip() if wrapped else "", behind.strip())
        if wrapped and (head or after_head or begins_unit(line.strip(), wrapped[-1].rstrip()) or size > _UNIT):
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
        if cut and DEFINED.match(paragraph[:200]) and not _DANGLING.search(held[-60:]):
            cut = False  # the next of several definitions whose terms stand without quotation marks
        if held and len(held) < _UNIT and (cut or paragraph[:1] in "),.;:”"):
            held = join_lines([held, paragraph])
            continue
        if held:
            yield held
        held = paragraph
    if held:
        yield held


def paragraphs(text: str) -> list[str]:
    """Paragraphs of plain text: by blank lines, and by lines where they are not cut at a column."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    found = list(blocks(text))
    if not hard_wrapped(found):
        return [line.strip() for block in found for line in block]
    found = list(blocks(_set_apart(text)))
    return [unit for block in found for unit in units(block) if unit.strip()]


def _set_apart(text: str) -> str:
    """Text with blank lines around an Act's number and headings below a section's number, which count on, and above what the publisher notes."""
    last = 0

    def apart(m: re.Match[str]) -> str:
        nonlocal last
        number = int(m["number"])
        if not last <= number <= last + 9:
            return m[0]
        last = number
        return f"\n\n{m['number']}{m['letters']} {m['heading']}\n\n"

    return _EDITORIAL.sub(r"\n\n\g<0>", _SECTION_ALONE.sub(apart, _OF_PARLIAMENT.sub(r"\n\n\g<0>\n\n", text)))


def hard_wrapped(text: Iterable[list[str]]) -> bool:
    """Whether the lines of blocks are cut at a column, so that every fifth or more goes on in the middle of a sentence."""
    lines = running = 0
    for block in text:
        if len(block) > 1:
            lines += len(block)
            running += sum(1 for a, b in itertools.pairwise(block) if b.strip()[:1].islower() and not _ENDED.search(a[-60:]))
    return running * 5 >= lines
