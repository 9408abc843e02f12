"""Legal text of no known publisher: paragraphs become lines with the roles that drafting traditions share.

Titles, citations ("Having regard to"), recitals ("Whereas", "(1) …" before the enacting words), enacting words,
headings and signature lines are told by their words and their place; everything else is left to the numbering.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpora.document import Document, DocumentBuilder, DocumentError, Metadata, ProvisionKind
from corpora.formats import MOST, Hints
from corpora.identify import identify, language
from corpora.numbering import container, split
from corpora.outline import GENERIC, Line, Tradition, outline
from corpora.paragraphs import DEFINED
from corpora.presidential import ISSUER, roles

_CITATION = re.compile(
    r"^(?:Having (?:regard to|received)|Acting in accordance|After (?:consulting|transmission)|In accordance with the (?:ordinary|special)|By the authority vested|Vu\b|Considering the\b)",
    re.IGNORECASE,
)
_WHEREAS = re.compile(r"^(?:Whereas\b|Attendu\b|considérant\b)", re.IGNORECASE)
_ENACTING = re.compile(
    r"^(?:(?:HAS|HAVE)\s+(?:ADOPTED|DECIDED)\s+(?:THIS|AS)|A\s+ADOPTÉ|A\s+ARRÊTÉ|The (?:Secretary of State|Treasury|Governor-General|Minister|Scottish Ministers)\b[^.]{0,400}\bmakes? (?:these|this|the following)"
    r"|(?:Be it|BE IT) (?:enacted|ENACTED)|The Parliament of [A-Z]\w+ enacts|(?:Now,? therefore,? )?(?:Her|His) (?:Excellency|Majesty)\b|In exercise of the powers conferred|ordains:|decrees:|I,\s+[A-Z].{0,120}\bmake\s+the\s+following|Accordingly, I hereby order)",
)
_MADE = re.compile(
    r"^(?:Made|Laid before|Coming into (?:force|operation)|Sifting requirements|Adopted|Issued|Dated|Done at|Assented to|Commencement)\b:?[^.;:]{0,120}$|^(?:At|Done at)\b.{0,60}\b\d{4}\b"
)
_SIGNING = re.compile(
    r"^(?:For the (?:Council|Commission|European Parliament)|The President(?: of)?\b.{0,40}|Done at\b.{0,100}|Minister of State|Parliamentary Under[- ]Secretary|Signed\b.{0,80}|By (?:command|order) of.{0,80}|Given under.{0,100})$"
)
_SCHEDULE = re.compile(r"^(?:The )?Schedule\b(?! (?-i:[a-z]))", re.IGNORECASE)
# An article, not a term that names one of a treaty: "Article 3(1) goods has the meaning given by section 5."
_ARTICLE = re.compile(r"Art(?:icle|\.)\s*(?:\d+(?!\d*\()|\(\d+\)(?=\s*$|\s+[A-Z]))")
_FIGURE = re.compile(r"^[\d\s.,/-]+$")
_SYSTEMATIC = re.compile(r"^\d{3}(?:\.\d{1,3})+\s+[A-ZÀ-Þ]")  # the number of the Swiss collection before a title
_SYSTEMATIC_ALONE = re.compile(r"^\d{3}(?:\.\d{1,3})+$")  # on a line of its own above the title
_FIRST = re.compile(r"^1\s+(?!January|February|March|April|May\b|June|July|August|September|October|November|December)[A-Z][a-z]")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Shape:
    """What the whole text shows: where the enacting words stand and where its own numbers begin."""

    enacting: int | None
    european: bool
    articles: bool
    presidential: bool


def build(format: str, lines: Sequence[Line], hints: Hints, warnings: Iterable[str] = (), *, title: str | None = None) -> Document:
    """A Document of `format` from lines without a publisher's structure. Raises DocumentError when they are too many."""
    if len(lines) > MOST:
        raise DocumentError(hints.name, f"paragraph {MOST}", f"{len(lines)} paragraphs; the limit is {MOST}")
    text = "\n".join(line.text for line in lines)
    metadata = Metadata(title=title, url=hints.url, language=hints.language or language(text))
    metadata.warnings.extend(warnings)
    identify(text, metadata)
    metadata.title = metadata.title or hints.title
    metadata.jurisdiction = metadata.jurisdiction or hints.jurisdiction
    metadata.adopted = metadata.adopted or hints.date
    shape = _shape(lines)
    if shape.presidential:
        metadata.issuer, metadata.jurisdiction = metadata.issuer or ISSUER, metadata.jurisdiction or "US"
    builder = DocumentBuilder(format, metadata)
    outline(builder, list(_roles(lines, shape)), _tradition(shape))
    return builder.build()


def _shape(lines: Sequence[Line]) -> _Shape:
    enacting = next((i for i, line in enumerate(lines) if line.role is None and _ENACTING.match(line.text)), None)
    european = any(_CITATION.match(line.text) and line.text.startswith("Having regard") for line in lines[:60])
    # A schedule may set out a treaty.
    body = itertools.takewhile(lambda line: line.role is not None or not _SCHEDULE.match(line.text), lines)
    articles = sum(bool(_ARTICLE.match(line.text)) for line in body) > 1
    presidential = any(re.search(r"vested in me as President", line.text[:400]) for line in lines[:20])
    return _Shape(enacting, european, articles, presidential)


def _tradition(shape: _Shape) -> Tradition:
    if shape.european or shape.articles:
        return replace(GENERIC, top="paragraph", run_in=False)
    return GENERIC


def _roles(lines: Sequence[Line], shape: _Shape) -> Iterator[Line]:
    begun = signing = False
    for i, line in enumerate(lines):
        if line.role is not None:
            yield line
            begun = begun or line.role not in ("title", "heading")
            continue
        following = next((other for other in lines[i + 1 : i + 3] if other.text), None)
        kind = _role(line.text, i, begun, shape, following)
        begun = begun or kind != "title"
        if signing and kind in (None, "heading") and _names_signatory(line.text):
            kind = "signature"
        signing = kind == "signature"
        yield replace(line, role=kind) if kind else line


def _names_signatory(text: str) -> bool:
    """Whether a line behind a signature may go on with it: short, and not the first number of the body."""
    return len(text) < 120 and not split(text)[0] and container(text) is None and not _FIRST.match(text)


def _role(text: str, i: int, begun: bool, shape: _Shape, following: Line | None) -> ProvisionKind | None:
    before = i < shape.enacting if shape.enacting is not None else shape.european and not shape.articles
    if i == shape.enacting:
        return "formula"
    if before and _SYSTEMATIC_ALONE.match(text):
        return "title"
    if not begun and i < 12 and _titular(text) and not _opens_section(text, following):
        return "title"
    if shape.european and before:
        if _CITATION.match(text):
            return "citation"
        if _WHEREAS.match(text) and len(text) < 12:
            return "formula"
        if _WHEREAS.match(text) or split(text)[0]:
            return "recital"
    elif _CITATION.match(text) and (before or i < 30):
        return "citation"
    elif _WHEREAS.match(text) and i < 60:
        return "recital"
    if _MADE.match(text) or _SIGNING.match(text):
        return "signature" if begun else "title"
    if shape.presidential:
        marked = next(roles([(text, False)]), None)
        return marked.role if marked else None
    return "heading" if _headlike(text, following) else None


def _titular(text: str) -> bool:
    """Whether a line before the body is part of the title: short, or a title of many words, without a sentence's end."""
    return (
        len(text) < 500
        and not text.endswith((".", ";", ":", ","))
        and (_FIGURE.match(text) is not None or _SYSTEMATIC.match(text) is not None or not split(text)[0])
        and container(text) is None
        and not _FIRST.match(text)
    )


def _opens_section(text: str, following: Line | None) -> bool:
    """Whether a number without a dot and a heading stand above a first subsection: an extract that begins with a later section."""
    return bool(split(text, bare=True)[0]) and following is not None and following.text.startswith("(1)")


def _headlike(text: str, following: Line | None) -> bool:
    """Whether a short line without an end stands above something numbered or a paragraph: a heading."""
    if (
        len(text) > 150
        or (text.endswith((".", ";", ":", ",", "—", "–", "and", "or")) and not text.endswith(" etc."))
        or following is None
        or _FIGURE.match(text)
        or DEFINED.match(text)
    ):
        return False
    if split(text, bare=True)[0] or container(text) or not text[0].isupper():
        return False
    words = _WORDS.findall(text)
    return 0 < len(words) <= 18 and (bool(split(following.text, bare=True)[0]) or following.text[:1].isupper())
