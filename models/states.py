"""States and territories as legal texts name them: names, official names and adjectives to ISO 3166-1 alpha-2.

ISO names come from pycountry in English and French; what law prints besides lies in ``data/states.yaml``.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pycountry

from corpora import yamls
from corpora.registers.overlay import overlays, states

_EXTRA = Path(__file__).with_name("data") / "states.yaml"
# Names that are common words, persons or another state's part; only their fuller forms count.
_AMBIGUOUS = {"Georgia", "Jordan", "Chad", "Guinea", "Niger", "Congo", "Korea", "Man", "Jersey", "Dominica", "Réunion", "Union", "Turkey"}
_PLAIN = {"Jordan", "Chad", "Niger", "Georgia", "Turkey"}  # kept nevertheless: sanctions texts mean the state


# Whose paper is cited, or whose people is meant, is not the state that is spoken of: "Communication from the Permanent Mission of …".
_SENDER = re.compile(
    r"(?:Permanent (?:Mission|Representative)s?|[Mm]issions? permanentes?|[Rr]eprésentante?s? permanente?s?) (?:of|de|du|des)(?: la| the| l['’])? ?$"
)
_PEOPLE = re.compile(
    r"(?:Bosnian|Croatian|Krajina|Kosovo) (?:Serb|Croat|Muslim|Albanian)s?\b|Turkish Cypriots?\b|(?:Serbes?|Croates?) de Bosnie\b"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A state or territory in a text: span, the words, ISO code, and whether a name, an adjective or a territory."""

    start: int
    end: int
    name: str
    code: str
    kind: str  # "name" | "adjective" | "territory"


@cache
def _lexicon(language: str, _overlays: tuple[Path, ...]) -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Pattern of every form, longest first, and what each form means; made anew for other overlays."""
    extra = yamls.load(_EXTRA.read_text("utf-8"))
    territories = extra.pop("territories")
    extra |= states()
    forms: dict[str, tuple[str, str]] = {}
    french = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["fr"])
    for country in pycountry.countries:
        names = {country.name, getattr(country, "common_name", country.name), getattr(country, "official_name", country.name)}
        if language == "fr":
            names = {french.gettext(n) for n in names}
        for name in names:
            plain, comma, rest = name.partition(",")
            for form in {
                name,
                f"{rest.strip()} {plain}" if comma else name,
                plain if plain not in ("Korea", "Congo", "Corée", "Virgin Islands") else name,
            }:
                if form not in _AMBIGUOUS or form in _PLAIN:
                    forms[form] = (country.alpha_2, "name")
    for code, words in extra.items():
        for form in words.get(language, []):
            forms[form] = (code, "name")
        for adjective in words.get(f"adjectives_{language}", []):
            forms[adjective] = (code, "adjective")
    for code, words in territories.items():
        for form in words.get(language, []):
            forms[form] = (code, "territory")
    parts = [
        re.escape(f).replace("'", "['’]") + (r"(?:n?es?|s|ne|nes)?" if language == "fr" and forms[f][1] == "adjective" else "")
        for f in sorted(forms, key=len, reverse=True)
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w])"), {k.replace("’", "'"): v for k, v in forms.items()}


_MONEY = re.compile(r"\s+dollars?\b", re.IGNORECASE)
_DOLLARS = re.compile(r"\bdollars?\s+$", re.IGNORECASE)


def mentions(text: str, language: str = "en") -> Iterator[Mention]:
    """Every state or territory that `text` names, longest form at each place, in order."""
    pattern, forms = _lexicon("fr" if language == "fr" else "en", overlays())
    peoples = [m.span() for m in _PEOPLE.finditer(text)]
    for match in pattern.finditer(text):
        if _SENDER.search(text, max(0, match.start() - 60), match.start()) or any(a <= match.start() < b for a, b in peoples):
            continue
        if _MONEY.match(text, match.end()) or _DOLLARS.search(text, max(0, match.start() - 10), match.start()):
            continue  # a sum in dollars names a currency, no state
        words = match.group()
        key = words.replace("’", "'")
        meaning = forms.get(key)
        cut = key
        while meaning is None and cut:  # a French adjective in the feminine or plural
            cut = cut[:-1]
            meaning = forms.get(cut)
        if meaning is not None:
            yield Mention(match.start(), match.end(), words, *meaning)


def state_codes(text: str, language: str = "en", *, but: str | None = None) -> list[str]:
    """ISO codes of the states that `text` names, each once, in order of first mention, without `but`."""
    return [c for c in dict.fromkeys(m.code for m in mentions(text, language)) if c != but]


def first_state(text: str, language: str = "en", *, but: str | None = None) -> str | None:
    """ISO code of the first state named, other than `but`; None if none is named."""
    return next((m.code for m in mentions(text, language) if m.code != but), None)
