"""What viewers and converters leave in plain text: heading marks, table bars, numbers and labels on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from corpora.markdown import heading, plain
from corpora.numbering import BRACKETED, container, split

_HEADING = re.compile(r"^#{1,6}\s+\S", re.MULTILINE)
_QUOTED = re.compile(r"^\s{0,3}>\s?")
# The dash of a list before a provision that bears its own number: "- (1) The Minister may …".
_BULLET = re.compile(rf"^\s{{0,8}}[-*+]\s+(?={BRACKETED}\s)")
_RULE = re.compile(r"^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$")
_DASHES = re.compile(r"(?<=[\w,)])---(?!-)|(?<=\d)--(?=\d)")  # dashes typed as hyphens: "means---", "63--66"
_ADDRESS = re.compile(r"^\s{0,3}\[\d{1,5}\]:\s+\S+\s*$")  # of a link by reference
_SECTION_NUMBER = re.compile(r"^\d{1,3}[A-Z]{0,2}$")
# The one cell of a row, with a bar on either side or on one: no table, only its frame.
_BAR = re.compile(r"^(?:[ \t]*\|(?P<cell>[^|\n]*)\|?|(?P<open>[^|\n]*)\|)[ \t]*$", re.MULTILINE)
_NUMBER = re.compile(rf"^(?:{BRACKETED}|\d{{1,3}}[A-Z]{{0,2}}\.|[a-z]\.)$")
_SENTENCE = re.compile(r"(?:[.;:,—–]|\b(?:and|or|et|ou))[\"”’)\]]*$")
_LABEL = re.compile(r"^(?:Made|Laid before [A-Z][\w’' ]{2,60}|Coming into (?:force|operation)|Date of assent|Dated|Adopted|Issued)$")
_DAY = re.compile(r"^\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\s+\d{4}\.?$")


def unmarked(text: str) -> str:
    """Text without the marks of Markdown, where it has Markdown headings, and without bars that frame a single cell."""
    text = _BAR.sub(lambda m: f"{(m['cell'] or m['open'] or '').strip()}\n", text.replace("\r\n", "\n"))
    if not _HEADING.search(text):
        return text
    return "\n".join(_unmarked(line) for line in _numbered(text.splitlines()))


def _unmarked(line: str) -> str:
    if _RULE.match(line) or _ADDRESS.match(line):
        return ""
    line = _QUOTED.sub("", line)
    if found := heading(line):
        return f"\n{_dashed(plain(found[1]))}\n"
    return _dashed(plain(_BULLET.sub("", line)))


def _dashed(words: str) -> str:
    return _DASHES.sub(lambda m: "—" if len(m[0]) == 3 else "–", words)


def _numbered(lines: Iterable[str]) -> Iterator[str]:
    """Lines, a section's number that is a heading of its own set before the words that it numbers."""
    number: str | None = None
    for line in lines:
        if number is not None and not line.strip():
            continue
        if number is not None:
            words = _BULLET.sub("", line)
            yield f"# {number}" if heading(line) else f"{number}. {words}"
            number = None
            if not heading(line):
                continue
        found = heading(line)
        if found and _SECTION_NUMBER.match(found[1]):
            number = found[1]
            continue
        yield line
    if number is not None:
        yield f"# {number}"


def joined(paragraphs: Iterable[str]) -> Iterator[str]:
    """Paragraphs, a number or a label that was printed alone set before the words that it belongs to."""
    held: str | None = None
    for paragraph in paragraphs:
        if held is not None and _belongs(held.strip(), paragraph.strip()):
            paragraph = f"{held.strip()} {paragraph.strip()}"
        elif held is not None:
            yield held
        held = paragraph
        if not (_alone(paragraph.strip()) or _LABEL.match(paragraph.strip())):
            yield paragraph
            held = None
    if held is not None:
        yield held


def _alone(paragraph: str) -> bool:
    """Whether a paragraph is a number only, or several of provisions that open together: "2. (1)"."""
    last = paragraph.rpartition(" ")[2]
    return _NUMBER.match(last) is not None and (last == paragraph or not split(paragraph)[1])


def _belongs(alone: str, words: str) -> bool:
    if _LABEL.match(alone):
        return _DAY.match(words) is not None
    if not words or split(words)[0] or container(words) or _NUMBER.match(words):
        return False
    alone = alone.rpartition(" ")[2]
    # Behind a number with a dot may stand the heading of an article or section, which stays apart.
    return alone.startswith("(") or words[0].islower() or _SENTENCE.search(words[-20:]) is not None
