"""Legal text in PDF: words by page, running heads and feet left out, then the outline that fits the text."""

from __future__ import annotations

import io
import itertools
import re
from collections import Counter
from collections.abc import Callable

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import PdfminerException

from corpora.document import Document, DocumentError
from corpora.formats import Hints, register
from corpora.formats.plain_text import from_text
from corpora.numbering import split

PAGES = 2000
_NUMBERS = re.compile(r"\d+")
_FOLIO = re.compile(
    r"^(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?$|^\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d+(?:/\d+)?)?$|^\d+/\d+(?:\s+\d{2}-\d{5})?$",
    re.IGNORECASE,
)
_EDGE = 3  # lines at the top and the foot of a page that may be running heads


@register
class Pdf:
    """A PDF with a text layer."""

    name = "pdf"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002 - the content decides
        """Sure of the PDF signature near the start."""
        return 0.95 if b"%PDF-" in head[:1024] else 0.0

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The Document. Raises DocumentError on damaged and encrypted files and on pages that are only pictures."""
        try:
            pages = _pages(data, hints.name)
        except (PDFEncryptionError, PDFPasswordIncorrect) as locked:
            raise DocumentError(hints.name, "byte 0", "the PDF is encrypted") from locked
        except (
            PdfminerException,
            PDFException,
            PSException,
            ValueError,
            TypeError,
            KeyError,
            IndexError,
            AttributeError,
            AssertionError,
            RecursionError,
            OverflowError,
        ) as broken:
            if isinstance(broken, DocumentError):
                raise
            raise DocumentError(hints.name, "byte 0", f"damaged PDF: {type(broken).__name__} {broken}".strip()) from broken
        if not any(pages):
            raise DocumentError(hints.name, "page 1", "no text layer: the pages are pictures and need character recognition")
        blank = [str(i + 1) for i, page in enumerate(pages) if not page]
        warnings = [f"no words on page {', '.join(blank)}"] if blank else []
        return from_text(_join(_without_running(pages)), hints, self.name, warnings)


def _pages(data: bytes, name: str) -> list[list[str]]:
    """Lines of every page; an empty line stands for a gap wider than the leading."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        if len(pdf.pages) > PAGES:
            raise DocumentError(name, f"page {PAGES}", f"{len(pdf.pages)} pages; the limit is {PAGES}")
        pages = []
        for page in pdf.pages:
            pages.append(_lines(page))
            page.close()
        return pages


def _lines(page: pdfplumber.page.Page) -> list[str]:
    lines = page.extract_text_lines(return_chars=False)
    steps = sorted(round(b["top"] - a["top"], 1) for a, b in itertools.pairwise(lines) if b["top"] > a["top"])
    leading = steps[len(steps) // 3] if steps else 0.0
    found: list[str] = []
    last = None
    for line in lines:
        if last is not None and line["top"] - last > leading * 1.35:
            found.append("")
        found.append(line["text"].strip())
        last = line["top"]
    return found


def _without_running(pages: list[list[str]]) -> list[list[str]]:
    """Pages without the heads and feet that repeat on them, numbers aside."""

    def key(line: str) -> str:
        # Page numbers differ from head to head; a provision's own number makes it no head.
        return line if split(line)[0] or len(line) > 100 else _NUMBERS.sub("#", line)

    edges = Counter(key(line) for page in pages for line in {*_edge(page), *_edge(page[::-1])})
    often = max(2, len(pages) // 2)

    often_seen = {line for line, count in edges.items() if count >= often}

    def runs(line: str) -> bool:
        return bool(_FOLIO.match(line)) or key(line) in often_seen

    # The first page keeps what later pages repeat as a running head: there it is the title.
    kept = [_stripped(pages[0], lambda line: bool(_FOLIO.match(line)))] + [_stripped(page, runs) for page in pages[1:]]
    return [_stripped(page[::-1], runs)[::-1] for page in kept]


def _edge(page: list[str]) -> list[str]:
    return [line for line in page if line][:_EDGE]


def _stripped(page: list[str], runs: Callable[[str], bool]) -> list[str]:
    """Lines without those at the start that run from page to page; the first of another kind ends the search."""
    start = taken = 0
    for i, line in enumerate(page):
        if line and (taken == _EDGE or not runs(line)):
            break
        taken += bool(line)
        start = i + 1
    return page[start:]


def _join(pages: list[list[str]]) -> str:
    """One text; a page break is a paragraph's end only where the next page begins something."""
    text = ""
    for page in pages:
        body = "\n".join(page).strip("\n")
        if not body:
            continue
        first = body[:1]
        text += ("\n" if text and first.islower() else "\n\n" if text else "") + body
    return text
