"""Articles of a treaty as readers take them: heading, chapter, paragraphs, and the regime they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from models.classifier.examples import context_of
from models.reading import Reading, Unit
from models.rules.rule import plain

Regime = Literal["trade", "rights"]

_TRADE = re.compile(
    r"\b(?:trade|goods|services|customs|tariffs?|imports?|exports?|investments?|market|products?|procurement|origin)\b", re.I
)
_RIGHTS = re.compile(
    r"\b(?:everyone|no one|human rights|dignity|child(?:ren)?|protected persons?|civilians?|prisoners?|internees?|wounded|refugees?|stateless\w*|freedoms?|torture|women|diplomatic|consular|mission|immunit(?:y|ies)|inviolab\w+|weapons?|peace|sanctuary|aggression"
    r"|aircraft|flights?|airspace|outer space|criminal|offences?|corruption|prosecut\w+|extradit\w+)\b",
    re.I,
)
_SKIPPED = {"heading", "footnote", "note", "title", "row", "signature"}


@dataclass(frozen=True)
class Article:
    """One article: its container `unit`, own `heading`, `chapters` above (nearest first) and `parts` with words.

    `short` is the short name that addresses it (``gatt``, ``iccpr``, ``pta:118``), `address` its number
    after that (``11``, ``14bis``).
    """

    unit: Unit
    heading: str
    chapters: list[str]
    parts: list[Unit]
    short: str = ""
    address: str = ""

    @property
    def context(self) -> str:
        """What introduces its words to network and bag of words: the headings of chapters above, outermost first, and its own."""
        return context_of(" › ".join(h for h in (*reversed(self.chapters), self.heading) if h), "")

    @property
    def pair(self) -> tuple[str, str]:
        """The context and the words, as network and bag of words read the article as a whole."""
        return self.context, " ".join(p.text for p in self.parts)

    @cached_property
    def text(self) -> str:
        """Words of all parts, plain quotes, joined by spaces."""
        return plain(" ".join(p.text for p in self.parts))

    @cached_property
    def paragraphs(self) -> list[list[Unit]]:
        """Parts by paragraph: the paragraph first, then its points and closing words."""
        groups: list[list[Unit]] = []
        for part in self.parts:
            top = paragraph_of(part, self.unit)
            if groups and (paragraph_of(groups[-1][-1], self.unit) is top or (self.broken and _runs_on(groups[-1][-1], part))):
                groups[-1].append(part)
            else:
                groups.append([part])
        return groups

    @cached_property
    def broken(self) -> bool:
        """Whether a scan broke sentences of it into lines that stand as paragraphs."""
        going_on = [b for a, b in pairwise(self.parts) if _runs_on(a, b)]
        return any(b.text[:1].islower() for b in going_on) and 2 * len(going_on) >= len(self.parts) - 1

    def words(self, unit: Unit) -> str:
        """Plain words of a part, with the lines that a scan broke off from it."""
        if not self.broken:
            return plain(unit.text)
        at = next(i for i, part in enumerate(self.parts) if part is unit)
        if at and _runs_on(self.parts[at - 1], unit):
            return ""
        end = at + 1
        while end < len(self.parts) and _runs_on(self.parts[end - 1], self.parts[end]):
            end += 1
        return plain(" ".join(part.text for part in self.parts[at:end]))


_AMID = re.compile(r"\w\w,?\s*$")
_LINES = {"paragraph", "subparagraph", "text"}


def _runs_on(line: Unit, after: Unit) -> bool:
    """Whether `line` ends amid a sentence that `after`, a line without a number, goes on with."""
    if after.provision.number or {line.kind, after.kind} - _LINES or not after.text[:1].isalpha():
        return False
    return after.text[:1].islower() or _AMID.search(line.text) is not None


def paragraph_of(part: Unit, article: Unit) -> Unit:
    """The paragraph of `article` in which `part` stands (itself for a paragraph)."""
    unit = part
    while unit.parent is not None and unit.parent is not article:
        unit = unit.parent
    return unit


def articles(reading: Reading) -> list[Article]:
    """Articles, and free paragraphs of annexes and understandings, in reading order."""
    found = []
    for unit in reading.units:
        if unit.kind == "article" or (unit.kind in ("paragraph", "text", "section") and _stands_alone(unit)):
            above = [a.provision.heading or a.text for a in unit.ancestors() if a.kind in ("chapter", "part", "section", "schedule")]
            parts = [u for u in ([] if unit.kind == "article" else [unit]) + list(unit.descendants()) if u.kind not in _SKIPPED and u.text]
            if parts:
                short, address = _address(reading, unit)
                found.append(Article(unit, plain(unit.provision.heading or ""), [plain(a) for a in above if a], parts, short, address))
    return found


def _stands_alone(unit: Unit) -> bool:
    """Whether free words are read as an article of their own: they stand in none, and hold none, as the sections of a treaty do."""
    if any(u.kind == "article" for u in unit.descendants()):
        return False
    return not any(a.kind in ("article", "paragraph", "text") or (a.kind == "section" and unit.kind != "section") for a in unit.ancestors())


def _address(reading: Reading, unit: Unit) -> tuple[str, str]:
    title = reading.document.metadata.title or "treaty"
    work = reading.document.metadata.work or "-".join(re.findall(r"[a-z0-9]+", title.lower()))[:48].strip("-")
    prefix, _, rest = unit.eid.rpartition("__") if not unit.eid.startswith("art_") else ("", "", unit.eid)
    rest = rest.removeprefix("art_")
    annexed = reading.document.metadata.identifiers
    head, _, tail = prefix.partition("__")
    if head and f"annexed:{head}" in annexed:
        return head, ":".join(x for x in (tail.replace("__", ":"), rest) if x)
    return work.removeprefix("treaty:"), ":".join(x for x in (prefix.replace("__", ":"), rest) if x)


def regime(reading: Reading) -> Regime:
    """Trade and investment, or persons, peace, crime and flight: whose terms of art the treaty speaks."""
    text = reading.document.text[:400_000]
    return "trade" if len(_TRADE.findall(text)) > len(_RIGHTS.findall(text)) else "rights"


_PERSONS = re.compile(
    r"\b(?:everyone|no one shall|protected persons?|internees?|civilians?|child(?:ren)?|wounded|prisoners? of war|refugees?|diplomatic agents?|consular (?:officers?|officials?|employees?)|immunity|inviolab\w+|every (?:person|individual|human being)|torture|stateless persons?|persons with disabilities|migrant workers?)\b",
    re.I,
)


_THROUGHOUT = 1.7  # in a thousand words: a treaty on crime or on the sea names persons too, here and there


def protects_persons(reading: Reading) -> bool:
    """Whether the treaty gives rights to persons, so that its exceptions are limits of a right."""
    text = reading.document.text[:400_000]
    named = len(_PERSONS.findall(text))
    return named >= 10 and 1000 * named >= _THROUGHOUT * len(text.split())
