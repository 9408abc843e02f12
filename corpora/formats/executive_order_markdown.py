"""Executive orders as Markdown made from the Federal Register and the American Presidency Project."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from corpora import markdown
from corpora.dates import first_date
from corpora.decode import decode
from corpora.document import Document, DocumentBuilder, DocumentError, Metadata
from corpora.formats import Hints, register
from corpora.numbering import split
from corpora.outline import US, Line, outline
from corpora.paragraphs import rejoin
from corpora.presidential import ISSUER, check_title, clean_title, roles, signed_on, work_id

_TITLE = re.compile(r"\A\ufeff?\s*#\s+Executive Order\s+(?P<n>\d{4,5})\s*(?:[—–:-]\s*(?P<title>[^\n]*))?", re.IGNORECASE)
_FIELD = re.compile(
    r"^[-*\s]*\**(?P<key>Signed|Published|Date|Document Number|Executive Order Number|Citation)\s*:\**\s*(?P<value>.+?)\s*$", re.MULTILINE
)
_LINK = re.compile(r"\]\((https?://[^)\s]+)\)")
_NUMBER_ALONE = re.compile(r"^Section \d{1,3}\.$")
_INITIAL = re.compile(r"\b[A-Z]\.$")
_BROKEN_OFF = re.compile(r"\b[A-Z]\.$|^.{60,}[\w)]$")  # an initial, or a long line that ends nothing
_RULE = re.compile(r"^-{3,}\s*$", re.MULTILINE)


@register
class ExecutiveOrderMarkdown:
    """``# Executive Order N…``, ``## Summary`` and ``## Sources`` of the converter, then the order."""

    name = "fr-markdown"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002 - the content decides
        """Sure when the first heading is an order's number and the converter's sections follow."""
        text = head.decode("utf-8", "replace")
        if not _TITLE.match(text):
            return 0.0
        return 0.95 if "## Summary" in text else 0.5

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The Document. Raises DocumentError without a number or without words behind the converter's summary."""
        text, warning = decode(data, hints.name)
        title = _TITLE.match(text)
        if title is None:
            raise DocumentError(hints.name, "line 1", "no heading with an executive order's number")
        above, body = _parts(text)
        lines = list(_lines(body))
        if not any(line.role is None for line in lines):
            raise DocumentError(hints.name, "end of file", "an executive order without a text")
        metadata = _metadata(title, above, body, lines, hints)
        if warning:
            metadata.warnings.append(warning)
        check_title(metadata, " ".join(line.text for line in lines))
        builder = DocumentBuilder(self.name, metadata)
        outline(builder, lines, US)
        return builder.build()


def _parts(text: str) -> tuple[str, str]:
    """(the converter's summary, the order with its filing line)."""
    rule = _RULE.search(text)
    return (text[: rule.start()], text[rule.end() :]) if rule else ("", text.split("\n", 1)[-1])


def _metadata(title: re.Match[str], above: str, body: str, lines: list[Line], hints: Hints) -> Metadata:
    fields = {m["key"]: m["value"] for m in _FIELD.finditer(above) if m["value"] != "None"}
    stated = first_date(fields.get("Signed") or fields.get("Date") or "")
    signed = signed_on(lines, stated.year if stated else None)
    number = title["n"]
    metadata = Metadata(
        work=work_id("executive order", number, None, ""),
        title=clean_title(title["title"] or hints.title or f"Executive Order {number}"),
        number=number,
        jurisdiction="US",
        issuer=ISSUER,
        form="executive order",
        adopted=signed or stated or hints.date,
        published=_published(fields),
        url=next(iter(_LINK.findall(above)), hints.url),
    )
    metadata.identifiers = {
        key: fields[name] for key, name in (("fr_document", "Document Number"), ("citation", "Citation")) if name in fields
    }
    if signed and stated and signed != stated:
        metadata.warnings.append(f"signed on {signed} by its text, on {stated} by its summary")
    other = re.search(r"^#{2,}\s+Executive Order\s+(\d{4,5})", body, re.MULTILINE)
    if other and other[1] != number:
        metadata.warnings.append(f"titled Executive Order {number}, its text is headed {other[1]}")
    return metadata


def _published(fields: dict[str, str]) -> date | None:
    return first_date(fields.get("Published", ""))


def _lines(body: str) -> list[Line]:
    pairs = []
    for paragraph in rejoin(_joined(body)):
        marked = markdown.heading(paragraph)
        words = " ".join(markdown.plain(marked[1] if marked else paragraph).split())
        numbered = re.match(r"Sec(?:tion|\.)?\s", words, re.IGNORECASE)
        pairs.append((words, (bool(marked) and not numbered) or markdown.emphasised(paragraph)))
    return list(_sections(_titled(line) for line in roles(pairs)))


def _joined(body: str) -> Iterator[str]:
    """Lines of the order, each a paragraph unless it was broken off: the converter breaks at emphasis and at initials."""
    held = ""
    for raw in body.splitlines():
        line = raw.strip()
        broken = held and line and not markdown.heading(line) and not split(line)[0] and _BROKEN_OFF.search(held[-80:])
        if broken:
            held = f"{held} {line}"
            continue
        if not line and _INITIAL.search(held):
            continue
        if held and not _RULE.match(held):
            yield held
        held = line
    if held and not _RULE.match(held):
        yield held


def _titled(line: Line) -> Line:
    return Line(line.text, "title") if line.role == "heading" and re.match(r"Executive Order \d+", line.text) else line


def _sections(lines: Iterable[Line]) -> Iterator[Line]:
    """Section numbers that the converter made headings are put before the words they number."""
    number = ""
    for line in lines:
        if number:
            joined = line.role is None and not split(line.text)[0] and line.text[:1] != "“"
            yield Line(f"{number} {line.text}") if joined else Line(number)
            number = ""
            if joined:
                continue
        if line.role is None and _NUMBER_ALONE.match(line.text):
            number = line.text
        else:
            yield line
    if number:
        yield Line(number)
