"""Printed numbers: how drafters number provisions, and what place in a sequence a printed number may have.

Covers ``Section 1.``, ``Sec. 2.``, ``§ 589.201``, ``Article 4``, ``1.``, ``1.1``, ``1-101.``, ``4.—(1)``, ``14  A person``,
``(a)``, ``(aa)``, ``(i)``, ``(A)``, ``(1)`` and the containers ``PART 2``, ``CHAPTER I``, ``SCHEDULE 1``, ``ANNEX II``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from corpora.document import ProvisionKind

Style = Literal["container", "section", "article", "dotted", "bare", "arabic", "alpha", "roman", "upper", "Roman", "indent"]


@dataclass(frozen=True, slots=True)
class Marker:
    """A printed number: as printed, and each style it can be of with its place in that style (``3A`` is 3.01)."""

    printed: str
    readings: tuple[tuple[Style, float], ...]
    inline: bool = False  # stands behind another number of the same line

    @property
    def styles(self) -> tuple[Style, ...]:
        """The styles alone."""
        return tuple(style for style, _ in self.readings)


BRACKETED = r"\((?:\d{1,3}[A-Z]{0,2}|[a-z]{1,4}|[A-Z]{1,3})\)"  # a number in brackets, for patterns that look for one
_NUMERALS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN = re.compile(r"^(?=.)(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_LEAD = r"^[“\"‘«„]?\s*"  # inserted text opens with a quotation mark

_WORD = re.compile(
    _LEAD + r"(?P<word>section|sec\.?|article|art\.?|regulation|reg\.?|rule)\s+(?P<n>\d{1,4}(?:\.\d{1,3})?[A-Z]{0,2}|[IVXLC]{1,7})"
    r"(?P<end>\s*[.:—–]+(?=\s|$|\(|(?-i:[A-Z]))|(?=\s*$)|(?=\s+\()|(?=\s+(?-i:[“A-Z])))",
    re.IGNORECASE,
)
# As laws of Arab states are translated: "Article (6)".
_WORD_IN_BRACKETS = re.compile(_LEAD + r"Article\s+\((?P<n>\d{1,3})\)\s*[.:—–-]*(?=\s*$|\s+[“A-Z])")
_PARAGRAPH_SIGN = re.compile(_LEAD + r"§+\s*(?P<n>\d{1,4}(?:\.\d{1,4})?[a-z]{0,2})\.?(?=\s|$)")
_DOTTED = re.compile(
    _LEAD
    + r"(?P<n>\d{1,3}\.?-\d{3}\.|\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[A-Z]{0,2}\.)(?P<dash>\s?[—–-])?(?=\s|$|\(|(?<=[—–])|(?<=\.)[A-Z“\"])"
)
_BARE = re.compile(_LEAD + r"(?P<n>\d{1,3}[A-Z]{0,2})(?P<dash>[—–-])?(?=\s+[“\"(A-ZÀ-Þ]|\s*$|\()")
_PAREN = re.compile(_LEAD + r"(?P<all>\((?P<in>\d{1,3}[A-Z]{0,2}|[a-z]{1,5}(?:\.\d)?|[A-Z]{1,5})\))")
_LETTER = re.compile(_LEAD + r"(?P<in>[a-z])(?:bis|ter|quater)?\.(?=\s+\S)")  # Swiss points: "a. protective clothing"
_INNER = re.compile(r"^\s*(?P<all>\((?P<in>\d{1,3}[A-Z]{0,2}|[a-z]{1,5}|[A-Z]{1,4})\))(?=\s|$|[“\"‘(—])")
_CONTAINER = re.compile(
    _LEAD + r"(?P<word>part|chapter|division|subdivision|title|subpart|schedule|annex|appendix|attachment|partie|chapitre|annexe)"
    r"(?:\s+(?P<n>\d{1,3}[A-Z]{0,2}|[IVXLC]{1,7}|[A-Z]))?(?P<rest>(?:\s*[—–:.-]\s*|\s+).*)?$",
    re.IGNORECASE | re.DOTALL,
)
_KINDS: dict[str, ProvisionKind] = {
    "part": "part", "partie": "part", "title": "part", "chapter": "chapter", "chapitre": "chapter", "subpart": "chapter", "division": "chapter",
    "subdivision": "chapter", "schedule": "schedule", "annex": "schedule", "annexe": "schedule", "appendix": "schedule", "attachment": "schedule",
}  # fmt: skip


def roman(text: str) -> int:
    """Value of a lower-case Roman numeral up to c; 0 when it is none."""
    if not _ROMAN.match(text):
        return 0
    values = [_NUMERALS[c] for c in text]
    return sum(-v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values))


def _arabic(text: str) -> float:
    """``3`` is 3, ``3A`` 3.01: what is inserted stands between whole numbers."""
    digits = text.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    tail = text[len(digits) :].lower()
    return int(digits) + (sum((ord(c) - 96) / 100 ** (i + 1) for i, c in enumerate(tail)))


@lru_cache(maxsize=4096)
def readings(inner: str) -> tuple[tuple[Style, float], ...]:
    """Styles and places of the text inside brackets: ``i`` is Roman 1 or the ninth letter."""
    if inner[0].isdigit():
        return (("arabic", _arabic(inner)),)
    lower = inner == inner.lower()
    text = inner.lower().partition(".")[0]
    found: list[tuple[Style, float]] = []
    if len(text) == 1:
        found.append(("alpha" if lower else "upper", ord(text) - 96))
    elif len(set(text)) == 1 and len(text) == 2 and text not in ("ii", "xx"):
        found.append(("alpha" if lower else "upper", 26 + ord(text[0]) - 96))
    if value := roman(text):
        found.append(("roman" if lower else "Roman", value))
    if not found and len(text) == 2:  # "(ab)": inserted behind (a)
        found.append(("alpha" if lower else "upper", ord(text[0]) - 96 + (ord(text[1]) - 96) / 100))
    return tuple(found)


def container(text: str) -> tuple[ProvisionKind, str, str] | None:
    """(kind, printed number, heading) when the line opens a part, chapter, schedule or annex; None otherwise.

    A sentence that begins with such a word ("Part 2 of the Act applies …", "Annex I is amended") does not.
    """
    m = _CONTAINER.match(text) if len(text) < 300 else None
    if m is None or not text.lstrip('“"‘«„ ')[0].isupper():
        return None
    rest = (m["rest"] or "").strip()
    head = rest.strip("—–:.- ")
    if m["word"].lower() in ("title", "attachment", "appendix", "division", "part", "chapter") and not m["n"]:
        return None
    if not m["n"] and rest and not text.split()[0].isupper():
        return None
    if head and (not (head[0].isupper() or head[0] in '([“"') or rest.endswith((";", ",")) or len(head) > 200):
        return None
    if head and (split(head, bare=True)[0] or container(head)):
        return None
    if rest.endswith(".") and head.count(" ") > 12:
        return None
    kind = _KINDS[m["word"].lower()]
    printed = text[: m.start("rest")] if m["rest"] else text
    return kind, printed.strip(), rest


def split(text: str, *, bare: bool = False) -> tuple[list[Marker], str]:
    """The printed numbers that a line begins with, outermost first, and the words behind them.

    ``Sec. 3.  (a)  The …`` has two. `bare` allows numbers without a dot (``14  A person must not``).
    """
    markers: list[Marker] = []
    rest = text
    first = _first(text, bare)
    if first is None:
        return markers, text
    marker, at = first
    markers.append(marker)
    rest = text[at:]
    while True:
        m = _INNER.match(rest)
        if m is None or not readings(m["in"]):
            break
        markers.append(Marker(m["all"], readings(m["in"]), inline=True))
        rest = rest[m.end() :]
    return markers, rest.strip()


def _first(text: str, bare: bool) -> tuple[Marker, int] | None:
    """The outermost number of a line and where the words behind it begin."""
    if (m := _WORD.match(text)) and text[m.start("word")].isupper():
        n = m["n"]
        value = _arabic(n.replace(".", "")) if n[0].isdigit() else roman(n.lower())
        style: Style = "article" if m["word"].lower().startswith("art") else "section"
        # "Section 5 (1) of the Act" cites; a provision's own number is followed by a sentence.
        cites = not m["end"] and re.match(r"(?:\s*\([^)]{1,6}\))*\s+[a-z]", text[m.end() :])
        if value and not cites:
            return Marker(text[: m.end()].strip(), ((style, value),)), m.end()
    if m := _WORD_IN_BRACKETS.match(text):
        return Marker(text[: m.end()].strip(), (("article", _arabic(m["n"])),)), m.end()
    if m := _PARAGRAPH_SIGN.match(text):
        return Marker(text[: m.end()].strip(), (("section", float(re.sub(r"[a-z]", "", m["n"]))),)), m.end()
    if m := _PAREN.match(text):
        if found := readings(m["in"]):
            return Marker(text[: m.end()].strip(), found), m.end()
        return None
    if m := _DOTTED.match(text):
        number = m["n"].rstrip(".").replace(".-", "-")
        last = re.split(r"[.-]", number)[-1]
        return Marker(text[: m.end()].strip(), (("dotted", _arabic(last)),)), m.end()
    if bare and (m := _LETTER.match(text)):
        return Marker(text[: m.end()].strip(), readings(m["in"])), m.end()
    if bare and (m := _BARE.match(text)):
        return Marker(text[: m.end()].strip(), (("bare", _arabic(m["n"])),)), m.end()
    return None
