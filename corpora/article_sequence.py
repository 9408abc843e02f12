"""The order of an agreement's articles: what a conversion joined is parted, what it misprinted is addressed by its place.

Collections mark articles up by program. Where the program overlooked a heading, the next article stands inside
the one before; where a number was scanned wrongly, it repeats another. Both are seen from the numbers around.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpora.treaty_text import number_key


@dataclass(frozen=True, slots=True)
class Marked:
    """An article as marked up: printed number, name and words; `key` is the address that its number gives.

    `place` is the piece of the source that it was marked up in.
    """

    number: str
    name: str
    text: str
    key: str
    place: int = 0
    note: str | None = None  # what was put right, for the record's warnings


def marked(number: str, name: str, text: str, place: int = 0) -> Marked:
    """An article whose address is the number that it prints."""
    return Marked(number, name, text, number_key(number), place)


def in_sequence(articles: Sequence[Marked]) -> list[Marked]:
    """The articles with joined ones parted and misprinted numbers put right, in the printed order."""
    known = {a.key for a in articles}
    parted = [piece for n, a in enumerate(articles) for piece in _parted(a, articles[n + 1].key if n + 1 < len(articles) else "", known)]
    return list(_numbered(parted))


def missing(keys: Sequence[str]) -> list[str]:
    """Warnings about numbers that are left out between two articles."""
    warnings = []
    for before, after in pairwise(keys):
        lost: list[str] = []
        number = _next(before)
        while number and number != after and number not in keys and len(lost) < _FEW:
            lost.append(number)
            number = _next(number)
        if lost and number == after:
            warnings.append(f"no article {', '.join(lost)} in the source, between {before} and {after}")
    return warnings


_FEW = 3  # more numbers than these are left out where numbering begins anew or counts by chapter
_PLAIN = re.compile(r"(?:(\d+|[a-z])([.-]))?(\d+)")


def _next(key: str) -> str | None:
    """Number of the article that follows in the same chapter; None for a key that counts in no order."""
    found = _PLAIN.fullmatch(key)
    if not found:
        return None
    width = len(found[3]) if found[3].startswith("0") else 0
    return f"{found[1] or ''}{found[2] or ''}{int(found[3]) + 1:0{width}d}"


_HEADING = re.compile(
    r"(?:^|\n)[^\S\n]*\d?A(?:RT|rt)\w{3,6}\s+(?P<line>\d+(?:\.\d+)?|[A-Z]-\d\d|[IVXLC]+)[\s⊥]*(?:[:.–-]\s*)?(?=\n|$|[A-Z(])"
    r"|(?<=[.;])\s+(?:ARTICLE|Article)\s+(?P<inline>\d+(?:\.\d+)?|[A-Z]-\d\d)\s*(?:[:.–-]\s*)?(?=[A-Z][A-Za-z]+\s(?!\d))"
)


def _due(key: str, known: set[str]) -> list[str]:
    """Numbers that may come next and are marked up nowhere: the following one, or the one behind it where that is lost too."""
    due: list[str] = []
    number = _next(key)
    while number and number not in known and len(due) < 2:
        due.append(number)
        number = _next(number)
    return due


_BLANK = re.compile(r"\n\s*\n|$")
_CAPITALS = re.compile(r"(?:[A-Z][A-Z,'’-]+|OF|AND|TO)(?:\s+(?:[A-Z][A-Z,'’-]+))*(?=\s+[A-Z(]?[a-z1]|\s*\n|$)")
_SENTENCE = re.compile(r"[.;:]\s*$|\b(?:shall|is|are|may|will|has|have|must|be)\b")
_LONGEST_NAME = 160


def _parted(article: Marked, following: str, known: set[str]) -> Iterator[Marked]:
    """The article, and those behind it whose headings stand in its words: the next numbers, that are marked up nowhere."""
    current, start, text = article, 0, article.text
    for heading in _HEADING.finditer(text):
        key = number_key(heading["line"] or heading["inline"])
        if key not in _due(current.key, known) or key == following:
            continue
        yield replace(current, text=text[start : heading.start()])
        name, at = _name(text, heading.end())
        note = f"its heading stood in the words of article {current.key}"
        current, start = Marked(f"Article {heading['line'] or heading['inline']}", name, "", key, article.place, note), at
    yield replace(current, text=text[start:])


def _name(text: str, at: int) -> tuple[str, int]:
    """The name printed behind a number, and where the words begin: a short line of its own, or words in capitals."""
    at += len(text[at:]) - len(text[at:].lstrip())
    capitals = _CAPITALS.match(text, at)
    if capitals:
        return capitals.group(0), capitals.end()
    until = _BLANK.search(text, at)
    line = text[at : until.start()] if until else ""
    if not line or len(line) > _LONGEST_NAME or _SENTENCE.search(line) or not line[0].isupper():
        return "", at
    return line, at + len(line)


def _numbered(articles: Sequence[Marked]) -> Iterator[Marked]:
    """The articles; one that repeats a number, or has none, between n and n + 2 is article n + 1."""
    keys = [a.key for a in articles]
    for n, article in enumerate(articles):
        before = keys[n - 1] if n else "0"
        after = keys[n + 1] if n + 1 < len(keys) else ""
        due = _next(before)
        misprinted = due and due not in keys and _next(due) == after and (not article.key or keys.count(article.key) > 1)
        if misprinted and due:
            keys[n] = due
            yield replace(article, key=due, note=f"the source prints {article.number!r} between {before} and {after}")
        else:
            yield article
