"""eIds: the Akoma Ntoso naming of provisions, from the kind of element and its printed number.

OASIS Akoma Ntoso Naming Convention 1.0, section 5: an element's abbreviation, ``_``, its number without
punctuation; levels joined by ``__``. Numbers that an amendment inserted keep their point: ``sec_3.01``.
"""

from __future__ import annotations

import re

from slugify import slugify

PREFIX = {
    "title": "title",
    "preamble": "preamble",
    "citation": "cit",
    "recital": "rec",
    "formula": "formula",
    "heading": "hed",
    "part": "part",
    "chapter": "chp",
    "section": "sec",
    "subsection": "subsec",
    "article": "art",
    "paragraph": "para",
    "subparagraph": "subpara",
    "clause": "cl",
    "point": "point",
    "indent": "indent",
    "definition": "def",
    "wrapup": "wrapup",
    "schedule": "sched",
    "listing": "item",
    "row": "row",
    "note": "note",
    "footnote": "fn",
    "signature": "sign",
    "text": "p",
}

# Words that name the level in the printed number; the prefix of the eId already says it.
_LEVEL = re.compile(
    r"^(?:articles?|art\.?|sections?|sec\.?|s\.|ss\.|parts?|parties?|chapters?|chapitres?|chap\.|schedules?|annex(?:es?)?|"
    r"appendix|appendices|titles?|titres?|points?|paragraphs?|regulations?|no\.?|§+)(?=[\s\W\d]|$)\s*",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:\bto\b|\bà\b|\band\b|\bet\b|[–—-])\s*")
_REPEATED = re.compile(r"^\s*\d[\d.]*\s*\(([^()\s]+)\)\s*$")
_ORDINAL = {"first": "1", "second": "2", "third": "3", "premier": "1", "première": "1", "1er": "1", "1re": "1"}


def clean_number(number: str) -> str:
    """The number as an eId writes it: ``(a.1)`` → ``a.1``, ``SCHEDULE 2`` → ``2``, ``3.1 à 3.4`` → ``3.1-3.4``."""
    text = _LEVEL.sub("", number.strip())
    text = text.strip(" \t\u00a0()[]{}.,;:«»“”\"'’‘")
    text = _ORDINAL.get(text.lower(), text)
    text = _RANGE.sub("-", text)
    return re.sub(r"[^\w.*+-]+", "-", text).strip("-.")


def local_eid(kind: str, number: str | None = None, position: int | None = None) -> str:
    """Local eId of a provision of `kind` by its printed number, else by its position among its like (from 1)."""
    prefix = PREFIX.get(kind, kind)
    # "7 (1)" printed for a subsection repeats its section's number.
    repeated = _REPEATED.match(number) if number and kind not in ("section", "article") else None
    cleaned = clean_number(repeated[1] if repeated else number) if number else ""
    if not cleaned and position is not None:
        cleaned = str(position)
    return f"{prefix}_{cleaned}" if cleaned else prefix


def term_eid(term: str) -> str:
    """Local eId of a definition: ``def_imo-number``."""
    return f"def_{slugify(term, max_length=80, word_boundary=True)}" if slugify(term) else "def"
