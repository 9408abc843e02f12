"""What a provision's place in the document settles before its words are read: headings, entries of lists, goods, names of annexes."""

from __future__ import annotations

import re

from models.bare_words import bare_words
from models.reading import Reading, Unit
from models.vocabulary import Function as F
from models.vocabulary import RecordType

PREAMBLE = {"preamble", "recital", "citation", "formula"}
SILENT = {"heading", "footnote", "note"}
ENTRIES = {"listing", "row"}
_ANNEX = re.compile(r"^(?:the )?(?:annex|appendix|schedule|annexe|liste?)\b", re.IGNORECASE)
# A line of names: capitals throughout, no verb of command, no sentence.
_NAME = re.compile(r"^(?=.*[^\W\d_])(?:Annex\s+)?[A-Z0-9À-Ü][A-Z0-9À-Ü '’&.,()/\-]{2,160}$")
# The same in small letters: every word but the joining ones begins with a capital, and no stop follows.
_NAME_IN_SMALL = re.compile(
    r"^(?!Annex|Appendix|Schedule|Note|List)(?:The )?[A-ZÀ-Ü][\w'’.&-]*(?:,? (?:(?:of|the|and|for|de|del|la|al|bin|in|&)\b|[A-ZÀ-Ü(][\w'’.&()-]*)){1,14}$(?<!\.)"
)
# A name with what tells its bearer from others: "Jonas Mervin [Commander of the Guard; born May 3, 1961]".
_NAME_WITH_PARTICULARS = re.compile(
    r"^[A-ZÀ-Ü][\w'’.-]*(?:,? [\w'’.-]+){1,7} [\[(][^\])]{0,300}\b(?:born|DOB|D\.O\.B|a\.k\.a|date of birth|nationality|passport|IMO)\b"
)
_GOODS = re.compile(
    r"\b(?:goods|products|technolog\w+|items|services?|hs codes?|tariff|substances|chemicals|equipment|marchandises|matériels?|équipements?|appareils?|produits|biens|codes?|luxury|industr\w+|minerals|armes|arms)\b",
    re.IGNORECASE,
)
# The line below "Annex" that says what stands there: "List of items referred to in paragraph 4".
_LIST_OF_GOODS = re.compile(
    r"^(?:lists? of )?(?:[\w-]+ ){0,6}?(?:goods|items|commodities|products|materials?|equipment|technolog(?:y|ies)|substances)\b[^.;]{0,160}$",
    re.IGNORECASE,
)
# Australian Acts tell at the head of a Part what it is about; only what follows is law.
_OUTLINE = re.compile(
    r"^(?:simplified )?outline of (?:this|these) (?:Act|Part|Chapter|Division|Subdivision|Schedule|regulations|instrument)\b", re.IGNORECASE
)
_COMMANDS = re.compile(r"\b(?:shall|must|may|prohibited|authori[sz]ed|doit|doivent|peut|peuvent|interdit\w*)\b", re.IGNORECASE)
_PERSONS = re.compile(
    r"\b(?:persons?|individuals?|entit(?:y|ies)|nationals?|banks?|vessels?|(?<!or )ships?|personnes?|entités?|particuliers?|navires?|bâtiments?|étrangers?|foreign state|organi[sz]ations?)\b",
    re.IGNORECASE,
)


def by_place(reading: Reading, unit: Unit) -> dict[str, str] | None:
    """Functions that the place in the document settles; None where the words must be read."""
    if unit.provision.repealed:
        return {F.OTHER: "structure:repealed"}
    if (
        unit.kind in SILENT
        or unit.titled
        or _heads_paragraph(reading, unit)
        or (unit.kind == "preamble" and (unit.text.isupper() or _is_title(reading, unit)))
    ):
        return {F.OTHER: "structure:heading"}
    if not unit.text.strip():
        return {F.OTHER: "structure:empty"}
    if _OUTLINE.match(unit.heading):
        return {F.OTHER: "structure:outline"}
    if unit.kind in ENTRIES:
        return _entry(reading, unit)
    if _of_goods(reading, unit) or _goods_of_annex(unit) or _listed_goods(unit):
        return {F.DEFINITION: "structure:goods"}
    if unit.kind in ("text", "point", "paragraph", "indent") and _NAME.match(unit.text) and _under_annex(reading, unit):
        return _entry(reading, unit)
    if unit.kind == "text" and _NAME_WITH_PARTICULARS.match(unit.text) and unit.schedule:
        return _entry(reading, unit)
    if unit.kind == "text" and _NAME_IN_SMALL.match(unit.text) and unit.schedule:
        return _entry(reading, unit)
    return None


# The heading of a numbered paragraph of a code: "(c) Delay of imposition of sanctions", with its words in a line of their own.
_HEADS = re.compile(
    r"^(?!(?:The|An?|Any|No|Each|Every|All|If|For|In (?:this|these))\b.*\b(?:is|are|was|shall|may|must|means|includes)\b)[A-Z][^.;:,]{2,90}$"
)


def _heads_paragraph(reading: Reading, unit: Unit) -> bool:
    """Whether the words of a numbered paragraph are its heading: short, without an end, and unnumbered words follow them."""
    if unit.kind not in _HEADED_PARAGRAPHS or not _HEADS.match(unit.text) or unit.text.endswith((" and", " or", "-", "—", "–")):
        return False
    if reading.document.metadata.jurisdiction != "US":
        return False  # elsewhere a line without an end is a point of a list
    following = reading.units[unit.index + 1] if unit.index + 1 < len(reading.units) else None
    return following is not None and following.kind == "text"


_HEADED_PARAGRAPHS = {"subsection", "paragraph", "subparagraph", "clause", "point"}


def _is_title(reading: Reading, unit: Unit) -> bool:
    """Whether a line is the document's title, printed again above its first words."""
    title = reading.document.metadata.title or ""
    return len(unit.text) > 10 and bare_words(unit.text) in bare_words(title)


def _of_goods(reading: Reading, unit: Unit) -> bool:
    """Whether a unit spells out an entry of goods."""
    above = next((a for a in unit.ancestors() if a.text.strip()), None)
    return above is not None and reading.method(above, F.DEFINITION) == "structure:goods"


def _goods_of_annex(unit: Unit) -> bool:
    """Whether a point stands in an annex whose heading speaks of goods, and only describes."""
    return (
        unit.kind in ("point", "indent", "paragraph")
        and unit.schedule is not None
        and bool(_GOODS.search(unit.heading))
        and not _PERSONS.search(unit.heading)
        and not _COMMANDS.search(unit.text)
    )


def _listed_goods(unit: Unit) -> bool:
    """Whether a unit stands below an annex's line that announces a list of goods, and only describes."""
    annex = unit.schedule
    if annex is None or unit.kind not in ("text", "point", "indent", "paragraph") or not re.search(r"[^\W\d_]{3}", unit.text):
        return False
    title = next((u for u in annex.children if u.text.strip() and u.kind in ("text", "heading")), None)
    return (
        title is not None
        and title.index < unit.index
        and bool(_LIST_OF_GOODS.match(title.text))
        and not _PERSONS.search(title.text)
        and not _COMMANDS.search(unit.text)
    )


def _under_annex(reading: Reading, unit: Unit) -> bool:
    """Whether a line stands in an annex: under its heading, or among the names that follow it."""
    if _ANNEX.match(unit.heading) or _ANNEX.match(unit.text) or unit.schedule or any(_ANNEX.match(a.text) for a in unit.ancestors()):
        return True
    before = reading.units[unit.index - 1] if unit.index else None
    return before is not None and (bool(_ANNEX.match(before.text)) or reading.has(before, F.LISTING))


def _entry(reading: Reading, unit: Unit) -> dict[str, str]:
    """An entry of a list names a target, describes goods, or names what a permit frees."""
    if re.match(r"^\W*\[?(?:Repealed|Abrogé|Revoked|Omitted)", unit.text):
        return {F.OTHER: "structure:repealed"}
    if reading.type == RecordType.LICENCE:
        return {F.EXEMPTION: "structure:licensed"}
    if "|" in unit.heading and _GOODS.search(unit.heading) and not _PERSONS.search(unit.heading):
        return {F.DEFINITION: "structure:goods"}  # the table's own columns say what its rows are
    above = " ".join([unit.heading, *(a.text[:300] for a in unit.ancestors()), *(a.heading for a in unit.ancestors())])
    if _GOODS.search(above) and not _PERSONS.search(above):
        return {F.DEFINITION: "structure:goods"}
    return {F.LISTING: "structure:listing"}
