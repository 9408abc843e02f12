"""What an EU act is, from its title and identifiers: CELEX, number, dates, institution.

CELEX: sector 3, year, type letter, four-digit number (EUR-Lex, "CELEX numbers"). Since 2015 acts are numbered
YEAR/NUMBER with their domain in front; before, regulations NUMBER/YEAR and decisions YEAR/NUMBER/DOMAIN.
"""

from __future__ import annotations

import re
from datetime import date

from lxml import etree

from corpora import xml
from corpora.dates import first_date
from corpora.document import Metadata
from corpora.formats import Hints

Element = etree._Element

_LETTER = (
    (re.compile(r"\b(?:common position|joint action|position commune|action commune)\b", re.IGNORECASE), "E"),
    (re.compile(r"\b(?:regulation|règlement)\b", re.IGNORECASE), "R"),
    (re.compile(r"\b(?:decision|décision)\b", re.IGNORECASE), "D"),
    (re.compile(r"\bdirective\b", re.IGNORECASE), "L"),
    (re.compile(r"\b(?:recommendation|recommandation)\b", re.IGNORECASE), "H"),
)
_DOMAIN = r"(?:EU|UE|CFSP|PESC|EC|CE|EEC|CEE|Euratom|JHA|JAI)"
_NUMBER = (
    re.compile(rf"\({_DOMAIN}(?:\s*,\s*{_DOMAIN})*\)\s*(?P<year>\d{{4}})/(?P<number>\d{{1,5}})"),
    re.compile(rf"\({_DOMAIN}(?:\s*,\s*{_DOMAIN})*\)\s*(?:No|n[o°º])\.?\s*(?P<number>\d{{1,5}})/(?P<year>\d{{2,4}})", re.IGNORECASE),
    re.compile(rf"\b(?P<year>\d{{4}})/(?P<number>\d{{1,5}})/{_DOMAIN}"),
)
CELEX = re.compile(r"\b[03]\d{4}[A-Z]{1,2}\d{4}(?:\(\d{2}\))?\b")
_ELI = re.compile(r"eli/(?P<type>reg|dec|dir|reco|reg_impl|dec_impl|reg_del|dec_del)/(?P<year>\d{4})/(?P<number>\d+)")
_ELI_LETTER = {"reg": "R", "dec": "D", "dir": "L", "reco": "H"}
_NUMERIC = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b")


def celex(letter: str, year: str, number: str) -> str:
    """CELEX of an act of secondary law: ``R``, ``2019``, ``796`` → ``32019R0796``."""
    full = year if len(year) == 4 else f"19{year}"
    return f"3{full}{letter}{int(number):04d}"


def act_number(title: str) -> tuple[str, str] | None:
    """(CELEX, number as printed) of the act that a title names first; None where it has no number."""
    found = min((m for p in _NUMBER if (m := p.search(title))), key=lambda m: m.start(), default=None)
    if found is None:
        return None
    before = title[: found.start()]
    kinds = [(m.start(), letter) for pattern, letter in _LETTER for m in pattern.finditer(before)]
    if not kinds:
        return None
    return celex(max(kinds)[1], found["year"], found["number"]), found[0]


def celex_of_link(link: str) -> str | None:
    """CELEX that a link points to, by a CELEX address or an ELI."""
    found = CELEX.search(link.replace("%3A", ":"))
    if found:
        return found[0]
    eli = _ELI.search(link)
    return celex(_ELI_LETTER[eli["type"].split("_")[0]], eli["year"], eli["number"]) if eli else None


def work_of(number: str) -> str:
    """Work of a CELEX: a consolidated text (sector 0) is a version of the act (sector 3)."""
    return "3" + number[1:] if number.startswith("0") else number


def printed_day(text: str) -> date | None:
    """First date of a text: ``17.5.2019`` as the Official Journal prints it, or in words."""
    found = _NUMERIC.search(text)
    if found:
        try:
            return date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            return None
    return first_date(text)


def institution(title: str) -> str | None:
    """The institution that a title or a preamble's first line names."""
    text = title.lower()
    council = re.search(r"\b(?:council|conseil)\b", text)
    if re.search(r"\bparl(?:ia|e)ment\b", text) and council:
        return "European Parliament and Council of the European Union"
    if re.search(r"\bcommission\b", text):
        return "European Commission"
    if re.search(r"\b(?:central bank|banque centrale)\b", text):
        return "European Central Bank"
    return "Council of the European Union" if council else None


def form(title: str) -> str | None:
    """The publisher's word for the act."""
    words = {"R": "regulation", "D": "decision", "L": "directive", "E": "common position", "H": "recommendation"}
    kinds = [(m.start(), letter) for pattern, letter in _LETTER if (m := pattern.search(title))]
    return words[min(kinds)[1]] if kinds else None


def identify(root: Element, hints: Hints, title: str, header: str) -> Metadata:
    """Metadata from the title, the journal's header, the page's own metadata and its language."""
    metadata = Metadata(jurisdiction="EU", url=hints.url)
    metadata.title = title or hints.title
    metadata.form, metadata.issuer = form(title), institution(title)
    language = xml.attribute(root, "lang") or hints.language
    metadata.language = (language or ("fr" if re.search(r"\b(?:du|concernant|règlement)\b", title, re.IGNORECASE) else "en"))[:2].lower()
    numbered = act_number(title)
    if numbered:
        metadata.number = numbered[1]
    stated = stated_celex(root, header) or (numbered[0] if numbered else None)
    if stated:
        metadata.identifiers["celex"] = stated
        metadata.work = f"eu:celex:{work_of(stated)}"
    if stated and numbered and work_of(stated) != numbered[0]:
        metadata.warnings.append(f"the page states {stated}, its title names {numbered[0]}")
    metadata.adopted = printed_day(title[(numbered and title.find(numbered[1]) + len(numbered[1])) or 0 :])
    day = printed_day(header)
    if stated and stated.startswith("0"):
        metadata.version = day
    else:
        metadata.published = day
        metadata.version = day or metadata.adopted
    journal = re.search(r"\b[LC] ?\d{1,3}(?: ?[A-Z]{1,2})?/\d+", header)
    if journal:
        metadata.identifiers["oj"] = journal[0]
    return metadata


def stated_celex(root: Element, header: str) -> str | None:
    """CELEX that the page states of itself: metadata, a consolidated text's reference line, its own ELI."""
    for element in root.iter():
        name = xml.tag(element)
        if name == "meta":
            value = f"{element.get('content') or ''} {element.get('resource') or ''}"
            key = f"{element.get('name') or ''}{element.get('property') or ''}"
            if re.search(r"docid|id_local|celex|identifier", key, re.IGNORECASE) and (found := celex_of_link(value)):
                return found
        elif (
            name == "link" and (element.get("rel") or "") in ("canonical", "self") and (found := celex_of_link(element.get("href") or ""))
        ) or (name == "p" and (text := xml.text(element)).startswith("ELI:") and (found := celex_of_link(text))):
            return found
    found_header = CELEX.search(header)
    return found_header[0] if found_header else None
