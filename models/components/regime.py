"""Regime: the programme an instrument belongs to, its themes, and the states it is aimed at.

Read from the title, the grounds, and the definitions and prohibitions that name a state; a thematic
regime (cyber, human rights) has no target state, and none is guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from corpora import yamls
from models.aimed import aimed_at
from models.reading import Reading, Unit, reading_of
from models.states import first_state, mentions, state_codes
from models.vocabulary import Function, RelationType

_DATA = Path(__file__).resolve().parent.parent / "data"
_OPENING = {"title", "preamble", "recital", "citation", "formula"}
_STAYS = 1_200  # characters of an unmarked document's opening that state its object


@Language.factory("operative_regime")
def make(nlp: Language, name: str) -> RegimeReader:
    return RegimeReader()


@cache
def _programs() -> dict[str, str]:
    return yamls.load((_DATA / "programs.yaml").read_text("utf-8"))


@cache
def _themes() -> dict[str, re.Pattern[str]]:
    return {k: re.compile(v, re.IGNORECASE) for k, v in yamls.load((_DATA / "themes.yaml").read_text("utf-8")).items()}


class RegimeReader:
    """Fills `reading.regime` with ``program``, ``themes`` (most prominent first) and ``target_states``."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        title = reading.document.metadata.title or ""
        themes = _read_themes(reading, title)
        states = _target_states(reading, title)
        reading.regime |= {"program": _program(reading, title, states, themes), "themes": themes, "target_states": states}
        return doc


def _object(reading: Reading) -> str:
    """The words that state what the instrument is for: grounds, or the opening where none was read."""
    grounds = [s.text for s in reading.statements["grounds"] if s.text]
    opening = [u.text for u in reading.units if u.kind in _OPENING]
    words = " ".join([*grounds, *opening])
    return words if len(words) > 200 else f"{words} {reading.document.text[:_STAYS]}"


def _read_themes(reading: Reading, title: str) -> list[str]:
    """Themes of the title first, then those of the object, more often named first."""
    words = _object(reading)
    counts = {theme: 10 * len(p.findall(title)) + len(p.findall(words)) for theme, p in _themes().items()}
    return [theme for theme, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n]


_TOWARD = re.compile(
    r"\b(?:situation in(?: and in relation to)?|Government of|actions and policies of|[Gg]ouvernement (?:de la |de l['’]|du |des |de )|"
    r"(?:sell|supply|ship|export|transfer|import)\w*\b[^.;]{0,80}\b(?:to|from)|activities in|measures (?:against|in respect of)|embargo (?:on|against)|visant|situation (?:au|en|dans))\s*",
)
_DEFINES = re.compile(r"^[“\"]?(?P<term>[\w’' ()-]{2,50})[”\"]? (?:means|désigne|s['’]entend d|includes)\b")


def _target_states(reading: Reading, title: str) -> list[str]:
    """ISO codes of the states aimed at: the title's; else the defined ones; else those that the measures are turned against."""
    issuer = reading.document.metadata.jurisdiction
    language = reading.language
    named = aimed_at(title, language, but=issuer)
    if named:
        return named
    defined: list[str] = []
    for unit in reading.units:
        if unit.kind == "definition" and (m := _DEFINES.match(unit.text)):
            defined += [c for c in state_codes(m.group("term"), language, but=issuer) if c not in defined]
    if defined:
        return defined
    return _turned_against(reading, issuer)


def _turned_against(reading: Reading, issuer: str | None) -> list[str]:
    """States that follow words of restriction or of finding, at least twice and in at least two fifths of all such words."""
    counts: Counter[str] = Counter()
    for unit in reading.units:
        if unit.kind in ("listing", "row", "footnote", "note", "signature"):
            continue
        for m in _TOWARD.finditer(unit.text):
            if issuer == "UN" and m.group(0).startswith("Government"):
                continue  # the Council addresses governments of every kind
            near = unit.text[m.end() : m.end() + 70]
            first = next((x for x in mentions(near, reading.language) if x.code != issuer and x.start <= 30), None)
            if first:
                counts[first.code] += 1
    total = sum(counts.values())
    return [code for code, n in counts.most_common(3) if n >= 2 and 5 * n >= 2 * total] or _hit_by_most(reading, issuer)


def _hit_by_most(reading: Reading, issuer: str | None) -> list[str]:
    """The state that most provisions with a measure name first, where at least three do."""
    first = [first_state(u.text, reading.language, but=issuer) for u, _ in reading.labelled(Function.MEASURE)]
    counts = Counter(c for c in first if c)
    return [code for code, n in counts.most_common(1) if n >= 3 and 2 * n > len(first)]


_NAMED = (
    re.compile(
        r"\((?P<name>[^()]+)\) (?:Regulations|\(Sanctions\)|Permit|Order)|^(?:The )?(?P<name2>[A-Z][\w’' -]+?) \((?:United Nations )?Sanctions\)"
    ),
    re.compile(
        r"(?:United Nations Resolutions? on|visant|résolutions? des Nations Unies sur) (?:the |l['’]|la |le |les )?(?P<name>[^,()]{3,70})"
    ),
    re.compile(r"concerning restrictive measures (?:against|in view of|in respect of|directed against) (?P<name>.{3,90})"),
)


def _program(reading: Reading, title: str, states: list[str], themes: list[str]) -> str | None:
    """Programme name: of the instrument or the one it acts under, else as the title names it, else its state or theme."""
    ids = [reading.document.metadata.work or ""]
    order = (
        RelationType.CONTINUES,
        RelationType.TERMINATES,
        RelationType.AMENDS,
        RelationType.EXTENDS,
        RelationType.LICENSES_UNDER,
        RelationType.REFERS,
    )
    for kind in order:
        ids += [r.id for r in reading.statements["relations"] if r.type == kind]
    for id in ids:
        if id in _programs():
            return _programs()[id]
    for pattern in _NAMED:
        if m := pattern.search(title):
            groups = m.groupdict()
            return (groups.get("name") or groups.get("name2") or "").strip() or None
    if states:
        return _printed_name(reading, states[0])
    return themes[0].replace("_", " ").capitalize() if themes else None


def _printed_name(reading: Reading, code: str) -> str:
    """How the document itself first names a state."""

    def names(units: list[Unit]) -> list[str]:
        return [m.name for u in units for m in mentions(u.text, reading.language) if m.code == code and m.kind != "adjective"]

    return next(iter(names(reading.units)), code)
