"""Citations that only point back: "section 64 of the Act" after a definition of the Act, "ladite loi"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.citations.grammar import Citation
from models.citations.named import with_sections

_KINDS = {"act": "Act", "loi": "Act", "regulations": "Regulations", "règlement": "Regulations", "order": "Order", "décret": "Order"}
_DEFINES = re.compile(
    r"(?P<word>Act|Loi|Regulations|Règlement)[\"”’»]?\s*(?:means|désigne|s['’]entend d(?:e|u)|:|—)?\s*(?:the\s+|la\s+|le\s+|du\s+)?$"
)
_NAMED_SO = re.compile(
    r"^\s*(?:\(\s*(?:hereinafter\s+|ci-après\s+)?[\"“«]?\s*(?:the\s+|la\s+)?[\"“«]?\s*(?P<word>Act|Loi|Regulations)[\"”»]?\s*\))"
)
_POINTS = re.compile(
    r"\b(?P<how>the|that|the said|cette|la|ladite)\s+(?P<word>Act|Regulations|Loi|loi)\b(?!\s+(?:of|respecting|to|sur|concernant|relative|de|prévoyant)\b)"
)


def learn(text: str, found: list[Citation], defined: dict[str, str]) -> None:
    """Add what a provision calls "the Act" or "the Regulations" to `defined`, under ``the Act``."""
    for citation in found:
        m = _DEFINES.search(text[max(0, citation.start - 40) : citation.start]) or _NAMED_SO.match(text[citation.end : citation.end + 400])
        if m:
            defined[f"the {_KINDS[m.group('word').lower()]}"] = citation.id.split("#")[0]


def pointing(text: str, found: list[Citation], defined: dict[str, str]) -> Iterator[Citation]:
    """Citations by "the Act" as defined, or by "that Act" when the sentence before names one."""
    for m in _POINTS.finditer(text):
        if any(c.start <= m.start() < c.end for c in found):
            continue
        kind = _KINDS[m.group("word").lower()]
        id = defined.get(f"the {kind}")
        if m.group("how") in ("that", "the said", "cette", "ladite"):
            id = next((c.id.split("#")[0] for c in reversed(found) if c.end <= m.start() and _is(c, kind)), None)
        if id:
            yield from with_sections(text, m.start(), m.end(), id)


def _is(citation: Citation, kind: str) -> bool:
    """Whether a citation is of an Act rather than of delegated law, by its id."""
    delegated = citation.id.startswith(("ca:SOR", "ca:SI", "uk:uksi", "us:eo", "us:cfr", "au:F"))
    return not delegated if kind == "Act" else delegated
