"""Resolutions of the United Nations Security Council as plain text, scanned or born digital.

Preambular paragraphs are recitals, operative paragraphs are numbered, points are lettered. What a scanner
misread stays as it is and is reported in the metadata's warnings.
"""

from __future__ import annotations

import re
from datetime import date

from corpora.dates import ENGLISH_MONTHS, find_dates, first_date
from corpora.decode import decode
from corpora.document import Document, DocumentBuilder, DocumentError, Metadata
from corpora.formats import Hints, register
from corpora.numbering import container
from corpora.outline import COUNCIL, Line, outline
from corpora.paragraphs import blocks, join_lines, rejoin, units

ISSUER = "United Nations Security Council"
# "Resolution 661 (1990)"; the official records of the 1960s print "181 (1963). Resolution of 7 August 1963".
_RESOLUTION = re.compile(
    r"^\s*(?:(?:Security\s+Council\s+)?Resolution\s+|(?=\d{1,4}\s*\(\d{4}\)\.?\s+Resolution\s+of\b))(?P<n>\d{1,4})\s*\((?P<y>\d{4})\)",
    re.IGNORECASE | re.MULTILINE,
)
_SYMBOL = re.compile(r"\bS/RES/(?P<n>\d{1,4})\s*\((?P<y>\d{4})\)")
_COUNCIL = re.compile(r"^\s*The\s+Security\s+Council\s*(?:,|$)", re.IGNORECASE | re.MULTILINE)
_ADOPTED = re.compile(
    r"\bAdopted\s+(?:by\s+the\s+Security\s+Council\s+)?(?:unanimously,?\s+)?(?:without\s+a\s+vote,?\s+)?a[ti]\s+(?:its|the)\b",
    re.IGNORECASE,
)
_VOTE = re.compile(r"^Adopted\b.{0,60}\bmeeting\b", re.IGNORECASE | re.DOTALL)
_MONTHS = {name[:3]: name for name in ENGLISH_MONTHS}
_MISREAD_DATE = re.compile(
    r"\bof (?P<d>\d{1,2}) (?P<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\S{0,7} (?P<y>\d{4})\b", re.IGNORECASE
)
_OF = re.compile(r"^of\s+\d{1,2}\s+\S+\s+\d{4}$", re.IGNORECASE)
_RUNNING = re.compile(
    r"^(?:S/RES/\d{1,4}\s*\(\d{4}\)|\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{1,3}/\d{1,3})?|\d{1,3}/\d{1,3}(?:\s+\d{2}-\d{5})?|Page\s+\d{1,3}|/\.\.\.)\s*$"
)
_FOOTNOTE = re.compile(
    r"^(?:\d{1,3}/?\s+|\*+\s*)(?=Ibid|Official\s+Records|United\s+Nations|S/|A/|See\b|Resolution\b|General\s+Assembly|League|Adopted|Document|For\b|The\b|[A-Z][a-z]+,?\s+(?:vol|Treaty|Series)|Decisions?\b)"
)
_PARAGRAPH = re.compile(r"^(\d{1,3})\.\s")
_MISREAD_NUMBER = re.compile(r"^(?P<printed>(?P<n>[\dilIOoSs]{1,3})[.,]?)\s+[A-Z][a-z]+s?\b")
_FIGURES = str.maketrans("ilIOoSs", "1110055")
_LETTER = re.compile(r"^(?:[A-Z]|[a-hc])\.?$")
_ANNEX = re.compile(r"^(?:Annex|ANNEX|Appendix|APPENDIX)(?:\s+(?:[IVXL]+|\d{1,2}|[A-Z]))?$")
_SIGNS = {
    "a letter l, I or ] stands for the figure 1": re.compile(
        r"\b\d+[lI]st\b|\b\d{1,3}[lI]\d{0,2}\b(?!\w)|\bApri\]|\bResolution \d*[lI]\d*\b"
    ),
    "letters are misread": re.compile(r"\bail (?:States|Member)\b|\b(?:tbe|thc|lhe|aud|witb|ofthe|tlie)\b|[a-z]{2}[|}{\]][a-z]"),
    "a stray mark stands among the words": re.compile(r"(?<=[a-z] )[_~|\\](?= ?[A-Za-z])|\w~\w"),
}


@register
class SecurityCouncil:
    """``Resolution 661 (1990)``, ``The Security Council,``, preambular and operative paragraphs, vote, footnotes."""

    name = "un-text"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002 - the content decides
        """Sure when a resolution's number and the Council's opening words stand in plain text."""
        if head.lstrip()[:1] in (b"<", b"{", b"%"):
            return 0.0
        text = head.decode("utf-8", "replace")
        return 0.9 if is_resolution(text) else 0.0

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The Document. Raises DocumentError when the text has no resolution's number or no words behind it."""
        text, warning = decode(data, hints.name)
        return parse_text(text, hints, self.name, [warning] if warning else [])


def is_resolution(text: str) -> bool:
    """Whether `text` begins as a resolution of the Security Council does."""
    opening = _opening(text[:8000])
    if opening is None:
        return False
    above = text[:opening]
    return bool(_RESOLUTION.search(above) or _SYMBOL.search(above)) and not above.lstrip().startswith("---")


def _opening(text: str) -> int | None:
    """Where the Council begins to speak: at its name, or where that is lost, at the first recital or operative paragraph below the number."""
    if m := _COUNCIL.search(text):
        return m.start()
    number = _RESOLUTION.search(text[:200])
    first = _SPEAKS.search(text, number.end()) if number else None
    return first.start("first") if first else None


def parse_text(text: str, hints: Hints, format: str, warnings: list[str]) -> Document:
    """A resolution's text as a Document of `format`; other formats (PDF, HTML) hand their text here."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    metadata = _metadata(text, hints)
    metadata.warnings.extend(warnings)
    metadata.warnings.extend(_damage(text))
    builder = DocumentBuilder(format, metadata)
    lines = _lines(text)
    if not any(line.role is None for line in lines):
        raise DocumentError(hints.name, "end of file", "a resolution without operative or preambular words")
    outline(builder, lines, COUNCIL)
    return builder.build()


def _metadata(text: str, hints: Hints) -> Metadata:
    m = _RESOLUTION.search(text) or _SYMBOL.search(text)
    if m is None:
        raise DocumentError(hints.name, "line 1", "no number of a Security Council resolution")
    number, year = int(m["n"]), int(m["y"])
    metadata = Metadata(
        work=f"un:S/RES/{number}",
        title=f"Security Council resolution {number} ({year})",
        number=f"S/RES/{number} ({year})",
        jurisdiction="UN",
        issuer=ISSUER,
        form="resolution",
        url=hints.url,
        adopted=_adopted(text, m.end()),
        identifiers={"symbol": f"S/RES/{number} ({year})"},
    )
    named = re.search(r"RES[-_/ ](\d{1,4})\b", hints.name, re.IGNORECASE)
    if named and int(named[1]) != number:
        metadata.warnings.append(f"the file is named for resolution {int(named[1])}, its content is resolution {number} ({year})")
        metadata.url = None
    if metadata.adopted and metadata.adopted.year != year:
        metadata.warnings.append(f"number of the year {year}, adopted on {metadata.adopted}")
    if metadata.adopted is None:
        metadata.warnings.append("no readable date of adoption")
    return metadata


def _adopted(text: str, after: int) -> date | None:
    """The date printed under the number, in the line of adoption, or as the distribution date."""
    head_end = opening if (opening := _opening(text)) is not None else after + 400
    # A date misread by a scanner is not replaced by the next one in the preamble.
    head = " ".join(text[after : max(head_end, after)].split())
    if found := find_dates(head):
        return found[0][1]
    if m := _MISREAD_DATE.search(head):
        # The scanner spoilt the month's end ("Apri]"); its first three letters still tell it.
        return first_date(f"{m['d']} {_MONTHS[m['m'].lower()]} {m['y']}")
    for m in _ADOPTED.finditer(text):
        stretch = " ".join(text[m.start() : m.start() + 160].split())
        if days := find_dates(stretch):
            return days[0][1]
    return None


def _damage(text: str) -> list[str]:
    found = []
    for reason, pattern in _SIGNS.items():
        if m := pattern.search(text):
            found.append(f"scanning damage: {reason} ({m[0].strip()!r}, line {text.count(chr(10), 0, m.start()) + 1})")
    return found


def _lines(text: str) -> list[Line]:
    start = _opening(text) or 0
    lines = [Line(t, "title") for t in _title(text[:start])]
    body = [unit for block in blocks(text[start:]) for unit in _units(block)]
    tail = False
    last = 0
    for paragraph in rejoin(body):
        line = _line(paragraph, tail)
        tail = tail or bool(_VOTE.match(paragraph))
        if line.role in (None, "recital") and (mended := _misread(paragraph, last)):
            line = Line(paragraph, counted=mended)
        if line.counted:
            last = line.counted[1]
        elif line.role is None and (m := _PARAGRAPH.match(paragraph)):
            last = int(m[1])
        lines.append(line)
    return lines


def _misread(paragraph: str, last: int) -> tuple[str, int] | None:
    """(number as printed, place) of an operative paragraph whose number a scanner misread: ``17,``, ``i9.``, ``S.``."""
    m = _MISREAD_NUMBER.match(paragraph)
    if m is None or _PARAGRAPH.match(paragraph):
        return None
    digits = m["n"].translate(_FIGURES)
    return (m["printed"], last + 1) if digits.isdigit() and int(digits) == last + 1 else None


def _title(above: str) -> list[str]:
    """The lines above the Council's name: number and date together, masthead lines each on their own."""
    return [join_lines(part) for block in blocks(above) for part in _title_parts(block)]


def _title_parts(block: list[str]) -> list[list[str]]:
    parts: list[list[str]] = []
    for line in block:
        joined = parts and (_OF.match(line.strip()) or _ADOPTED.match(parts[-1][0].strip()) or line.strip()[:3] in ("of ", "on "))
        if joined:
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def _units(block: list[str]) -> list[str]:
    """Units of a block without running heads; footnotes, the vote and section letters and "Annex" stand alone."""
    kept = [line.strip() for line in block if not _RUNNING.match(line.strip())]
    groups: list[list[str]] = []
    for line in kept:
        if not groups or _stands_alone(groups[-1], line):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [unit for group in groups for unit in units(group)]


def _stands_alone(group: list[str], line: str) -> bool:
    """Whether `line` does not go on what `group` says: behind a section's letter, an annex's heading, the Council's name, the vote."""
    if len(group) == 1 and (_LETTER.match(group[0]) or _ANNEX.match(group[0]) or (_COUNCIL.match(group[0]) and len(group[0]) < 25)):
        return True
    if _ANNEX.match(line):
        return True
    if group[-1].rstrip()[-1:] not in ".;:,)":
        return False
    return bool(_FOOTNOTE.match(line) or line.startswith("Adopted") or (group[-1].rstrip().endswith(".") and _VOTE.match(" ".join(group))))


def _line(paragraph: str, tail: bool) -> Line:
    if _LETTER.match(paragraph):
        return Line(paragraph, "heading")
    if _COUNCIL.match(paragraph) and len(paragraph) < 30:
        return Line(paragraph, "formula")
    if _VOTE.match(paragraph) or (paragraph.startswith("Adopted") and len(paragraph) < 200):
        return Line(paragraph, "signature")
    if _FOOTNOTE.match(paragraph):
        return Line(paragraph, "footnote")
    if tail and container(paragraph) is None:
        return Line(paragraph, "note")
    if _preambular(paragraph):
        return Line(paragraph, "recital")
    return Line(paragraph)


# A recital or an operative paragraph at the head of a block.
_SPEAKS = re.compile(
    r"\n\s*\n(?P<first>1\s*[.,]\s+[A-Z][a-z]+s\b|(?:Reaffirming|Recalling|Having|Taking\s+note|Noting|Considering|Bearing|Deeply|Gravely|Mindful|Conscious|Acting)\b)"
)
_PARTICIPLE = re.compile(
    r"^(?:(?:Further|Also|Deeply|Gravely|Seriously|Fully|Strongly|Once\s+again|Having|Being|Bearing|Taking|Acting|Mindful|Conscious|Aware|Alarmed|"
    r"Concerned|Convinced|Determined|Desirous|Disturbed|Appalled|Dismayed|Shocked|Encouraged|Guided|Distressed|Grateful|Resolved|Outraged|Committed|Prepared)\b|[A-Z][a-z]{2,}ing\b)",
)


def _preambular(paragraph: str) -> bool:
    """Whether an unnumbered paragraph is preambular: it opens with a participle and ends with a comma, not a period."""
    return bool(_PARTICIPLE.match(paragraph)) and not paragraph.rstrip().endswith(";")
