"""Legal text in PDF: words by page, running heads and feet left out, then the outline that fits the text."""

from __future__ import annotations

import io
import itertools

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import PdfminerException

from corpora.document import Document, DocumentError
from corpora.formats import Hints, register
from corpora.formats.plain_text import from_text
from corpora.pages import joined, without_running

PAGES = 2000


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
        return from_text(joined(without_running(pages)), hints, self.name, warnings)


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
