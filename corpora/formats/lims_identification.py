"""Identification of LIMS documents: work ids, titles, dates and powers, alike in English and French."""

from __future__ import annotations

import re
from datetime import date

from lxml import etree

from corpora import xml
from corpora.document import Metadata, normalise
from corpora.formats import Hints

Element = etree._Element

# Statutory orders and regulations; statutory instruments (DORS and TR are their French series).
_SERIES = {"SOR": "SOR", "DORS": "SOR", "SI": "SI", "TR": "SI"}
_INSTRUMENT = re.compile(r"^(SOR|DORS|SI|TR)[/-](\d{2,4}-\d+)$", re.IGNORECASE)
_CODIFIED = re.compile(r"^C\.R\.C\.,?[ _]+(?:c|ch)\.[ _]*(\d+)$", re.IGNORECASE)
_CHAPTER = re.compile(r"^[A-Z]+(?:-\d+(?:\.\d+)*)?(?:-\d+)?$")

_STUB = re.compile(r"^\[?\s*(?:Repealed|Revoked|Spent|Abrogée?s?|Périmée?s?)\s*(?:,|—|-)?\s*(.*?)\s*\]?$", re.IGNORECASE | re.DOTALL)


def stub(words: str) -> str | None:
    """What repealed, from the words of a stub: ``[Repealed, SOR/2025-49, s. 1]`` → ``SOR/2025-49, s. 1``."""
    found = _STUB.match(words.strip())
    return normalise(found[1]) if found else None


def work_id(link: str | None, kind: str | None) -> str | None:
    """TAXONOMY id of what a link names: ``DORS-2014-58`` → ``ca:SOR/2014-58``, ``S-14.5`` → ``ca:S-14.5``."""
    text = normalise(link or "")
    found = _INSTRUMENT.match(text)
    if found:
        return f"ca:{_SERIES[found[1].upper()]}/{found[2]}"
    codified = _CODIFIED.match(text)
    if codified:
        return f"ca:CRC/{codified[1]}"
    return f"ca:{text}" if kind == "act" and _CHAPTER.match(text) else None


def read_date(element: Element | None) -> date | None:
    """Date of a ``Date`` element (YYYY, MM, DD); None where incomplete. Raises DocumentError on an impossible day."""
    found = element if element is None or xml.tag(element) == "Date" else xml.child(element, "Date")
    if found is None:
        return None
    parts = [xml.text(xml.child(found, part)) for part in ("YYYY", "MM", "DD")]
    if not all(part.isdigit() for part in parts):
        return None
    try:
        return date(*(int(part) for part in parts))  # type: ignore[arg-type]
    except ValueError as error:
        raise xml.fault(found, f"no such day: {'-'.join(parts)}") from error


def identify(root: Element, hints: Hints) -> Metadata:
    """Metadata of a regulation or an Act; what the markup states goes before hints."""
    front = xml.child(root, "Identification")
    if front is None:
        raise xml.fault(root, "no Identification element")
    metadata = Metadata(
        title=xml.text(xml.child(front, "LongTitle")) or hints.title,
        short_title=xml.text(xml.child(front, "ShortTitle")) or None,
        language=xml.attribute(root, "lang") or hints.language or "en",
        jurisdiction="CA",
        form=xml.tag(root).lower().replace("statute", "act"),
        version=xml.day(root, "pit-date") or xml.day(root, "lastAmendedDate"),
        registered=read_date(xml.child(front, "RegistrationDate")),
        enabling=_enabling(front),
        url=hints.url,
    )
    current = xml.day(root, "current-date") or read_date(xml.child(front, "ConsolidationDate"))
    if current is not None:
        metadata.identifiers["current_to"] = current.isoformat()
    _regulation(metadata, front) if xml.tag(root) == "Regulation" else _act(metadata, front)
    return metadata


def _enabling(front: Element) -> tuple[str, ...]:
    ids = (
        work_id(xml.attribute(link, "link"), xml.attribute(link, "reference-type"))
        for authority in xml.children(front, "EnablingAuthority")
        for link in authority.iter("XRefExternal")
    )
    return tuple(dict.fromkeys(i for i in ids if i))


def _regulation(metadata: Metadata, front: Element) -> None:
    metadata.number = xml.text(xml.child(front, "InstrumentNumber")) or None
    metadata.work = work_id(metadata.number, "regulation")
    if metadata.number and metadata.work is None:
        metadata.warnings.append(f"instrument number of no known series: {metadata.number}")
    order = xml.child(front, "RegulationMakerOrder")
    if order is None:
        return
    maker = xml.text(xml.child(order, "RegulationMaker"))
    metadata.adopted = read_date(order)
    number = normalise(f"{maker} {xml.text(xml.child(order, 'OrderNumber'))}")
    if number:
        metadata.identifiers["order"] = number
    # An order of the Privy Council (P.C., C.P.) is the act of the Governor in Council.
    metadata.issuer = "Governor in Council" if re.sub(r"[.\s]", "", maker) in ("PC", "CP") else maker or None


def _act(metadata: Metadata, front: Element) -> None:
    chapter = xml.child(front, "Chapter")
    metadata.issuer = "Parliament of Canada"
    for stage in front.iter("Stages"):
        if xml.attribute(stage, "stage") == "assented-to":
            metadata.adopted = read_date(stage)
    if chapter is None:
        return
    consolidated = xml.text(xml.child(chapter, "ConsolidatedNumber"))
    annual = xml.child(chapter, "AnnualStatuteId")
    year, number = (xml.text(xml.child(annual, n)) for n in ("YYYY", "AnnualStatuteNumber")) if annual is not None else ("", "")
    if year and number:
        metadata.identifiers["annual_statute"] = f"{year}, c. {number}"
    metadata.number = consolidated or metadata.identifiers.get("annual_statute")
    metadata.work = f"ca:{consolidated}" if consolidated else (f"ca:{year}_{number}" if year and number else None)
