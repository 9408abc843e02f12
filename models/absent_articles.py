"""Articles that an agreement cites as its own and that its text does not hold: what a source cut off cannot be read as silence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from corpora.document import Document
from models.record import AbsentArticle
from models.vocabulary import ExceptionKind as K

_NUMBER = r"(?:\d{1,2}\.\d{1,2}|\d{1,2}-\d{1,2}|[A-Z]-\d{2}|\d{1,4})"
_CITED = re.compile(
    rf"\b[Aa]rticles?\s+({_NUMBER})(?![\d-])(?:\([0-9a-zA-Z]{{1,4}}\))*\s*(?:\(([A-Z][A-Za-z ,’'-]{{4,80}})\))?(?:\s*(?:,|and|or)\s*{_NUMBER})*"
)
_OWN = re.compile(r"\s*of\s+(?:this|the present)\s+(?:Agreement|Treaty)\b", re.I)
_OTHERS = re.compile(r"(?:\([^()]{1,6}\)|[\s,]|and|or|\d+|paragraphs?)*\b(?:of|to|in|under)\s+(?!this\b|the present\b)", re.I)

# The exceptions that hold for a whole agreement, by the names of their articles.
_EXCEPTIONS = {
    K.SECURITY: re.compile(r"\bsecurity\b(?! (?:of|institutions?|benefits))", re.I),
    K.GENERAL: re.compile(r"^(?:general )?exceptions?$|\bgeneral exceptions\b", re.I),
    K.BALANCE_OF_PAYMENTS: re.compile(r"\bbalance[- ]of[- ]payments\b", re.I),
    K.TAXATION: re.compile(r"^taxation\b", re.I),
}


def absent_articles(document: Document) -> list[AbsentArticle]:
    """Each article that is cited and absent, once, where it is first cited; with the name that a citation gives it."""
    held = [p.eid.removeprefix("art_").upper() for p in document.provisions if p.kind == "article" and p.eid.startswith("art_")]
    if len(held) < _FEW or any("_" in number for number in held):  # numbers that stand twice
        return []
    found: dict[str, AbsentArticle] = {}
    for number, title, provision, start, end in _citations(document, _counted(held)):
        if number not in held and (number not in found or (title and found[number].title is None)):
            kind = next((kind for kind, name in _EXCEPTIONS.items() if title and name.search(title)), None)
            found[number] = AbsentArticle.model_validate(
                {
                    "article": number,
                    "title": title,
                    "kind": kind,
                    "provision": provision,
                    "start": start,
                    "end": end,
                    "text": document.text[start:end],
                }
            )
    return list(found.values())


_FEW = 5  # fewer articles show no manner of counting


def _shape(number: str) -> str:
    """Manner of counting: ``1.1`` by chapter, ``A-01``, ``101`` by hundreds, ``1`` straight on."""
    return re.sub(r"\d{3,4}", "100", number) if re.fullmatch(r"\d{3,4}", number) else re.sub(r"[A-Z]", "A", re.sub(r"\d+", "1", number))


def _counted(held: list[str]) -> str:
    return Counter(_shape(number) for number in held).most_common(1)[0][0]


def _citations(document: Document, shape: str) -> Iterator[tuple[str, str | None, str, int, int]]:
    """Citations in the agreement's own manner of counting; a bare number is its own only where the words say so."""
    for provision in document.provisions:
        if provision.kind in ("heading", "title", "footnote", "recital", "signature"):
            continue
        words = document.text[provision.start : provision.end]
        for cited in _CITED.finditer(words):
            behind = words[cited.end() : cited.end() + 60]
            own = bool(_OWN.match(behind)) if shape in ("1", "100") else not _OTHERS.match(behind)
            if own and _shape(cited[1]) == shape:
                yield cited[1], cited[2], provision.eid, provision.start + cited.start(), provision.start + cited.end()
