"""Identification of legislation.gov.uk documents: work ids from URIs, dates and powers from ukm: metadata."""

from __future__ import annotations

import re

from lxml import etree

from corpora import xml
from corpora.document import Metadata
from corpora.formats import Hints
from corpora.formats.eurlex_acts import celex

Element = etree._Element

_URI = re.compile(
    r"^(?:https?://(?:www\.)?legislation\.gov\.uk)?/?(?:id/)?(?P<type>[a-z]+)/(?P<year>\d{4}(?:/\d{4})?|[A-Z][^/]*/[^/]+)/(?P<number>\d+)(?P<rest>/[^?#]*)?"
)
_EU_URI = re.compile(r"(?:^|/)european/(?P<type>regulation|decision|directive)/(?P<year>\d{4})/(?P<number>\d+)")
_PLACE = re.compile(r"^/(?:section|regulation|article|rule)/([\w.]+)")
_SCHEDULE = re.compile(r"^/schedule(?:/([\w.]+))?")
# Retained EU legislation keeps its CELEX.
_EU = {"eur": "R", "eudn": "D", "eudr": "L"}
_FORMS = {
    "UnitedKingdomPublicGeneralAct": "act",
    "UnitedKingdomStatutoryInstrument": "statutory instrument",
    "ScottishAct": "act",
    "WelshParliamentAct": "act",
    "NorthernIrelandAct": "act",
    "UnitedKingdomLocalAct": "act",
}


def work_of_uri(uri: str | None) -> str | None:
    """TAXONOMY id of a URI: ``…/id/ukpga/2018/13/section/1`` → ``uk:ukpga/2018/13#s1``."""
    if not uri:
        return None
    european = _EU_URI.search(uri)
    if european:
        return f"eu:celex:{celex({'r': 'R', 'd': 'D'}.get(european['type'][0], 'D'), european['year'], european['number'])}"
    found = _URI.match(uri)
    if found is None:
        return None
    if found["type"] in _EU:
        return f"eu:celex:{celex(_EU[found['type']], found['year'], found['number'])}"
    work = f"uk:{found['type']}/{found['year']}/{found['number']}"
    place = _PLACE.match(found["rest"] or "")
    schedule = _SCHEDULE.match(found["rest"] or "")
    if place:
        return f"{work}#s{place[1]}"
    return f"{work}#sched{schedule[1] or ''}" if schedule else work


def identify(root: Element, hints: Hints) -> Metadata:
    """Metadata of an Act or instrument; what the markup states goes before hints."""
    front = xml.child(root, "Metadata")
    if front is None:
        raise xml.fault(root, "no ukm:Metadata element")
    kind = next(iter(xml.children(front, "PrimaryMetadata", "SecondaryMetadata", "EUMetadata")), None)
    work = work_of_uri(xml.attribute(root, "IdURI") or xml.attribute(root, "DocumentURI") or xml.text(xml.child(front, "identifier")))
    metadata = Metadata(
        work=work.partition("#")[0] if work else None,
        title=xml.text(xml.child(front, "title")) or hints.title,
        language=(xml.text(xml.child(front, "language")) or hints.language or "en")[:2],
        jurisdiction="GB",
        url=hints.url or xml.attribute(root, "DocumentURI"),
    )
    valid = xml.text(xml.child(front, "valid"))
    metadata.version = xml.iso_date(front, valid, "dct:valid") if valid else xml.day(root, "RestrictStartDate")
    if kind is not None:
        _classification(metadata, kind)
    if xml.attribute(root, "RestrictExtent"):
        metadata.identifiers["extent"] = xml.attribute(root, "RestrictExtent") or ""
    metadata.repealed = xml.attribute(root, "Status") in ("Repealed", "Revoked")
    metadata.repealed_on = xml.day(root, "RestrictEndDate") if metadata.repealed else None
    metadata.enabling = _enabling(root)
    metadata.issuer = _issuer(root, metadata)
    metadata.version = metadata.version or metadata.published or metadata.adopted
    return metadata


_MAKER = re.compile(r"^(?:The )?(?P<maker>[A-Z][^;:]{3,90}?),? (?:in exercise of|being|has|have|makes?)\b")


def _issuer(root: Element, metadata: Metadata) -> str | None:
    """Who made it: Parliament an Act, whoever the enacting words name anything else."""
    if "act" in (metadata.form or ""):
        return "Parliament of the United Kingdom"
    words = next((xml.text(e) for e in root.iter() if xml.tag(e) in ("EnactingText", "IntroductoryText")), "")
    maker = _MAKER.match(words)
    return maker["maker"] if maker else None


def _classification(metadata: Metadata, kind: Element) -> None:
    main = xml.child(kind, "DocumentClassification", "DocumentMainType")
    value = xml.attribute(main, "Value") if main is not None else None
    metadata.form = _FORMS.get(value or "", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", value or "").lower() or None)
    metadata.adopted = xml.day(xml.child(kind, "Made"), "Date") or xml.day(xml.child(kind, "EnactmentDate"), "Date")
    forces = (xml.day(when, "Date") for c in xml.children(kind, "ComingIntoForce") for when in [c, *xml.children(c, "DateTime")])
    metadata.in_force = min((when for when in forces if when is not None), default=None)
    laid = xml.day(xml.child(kind, "Laid"), "Date")
    if laid is not None:
        metadata.identifiers["laid"] = laid.isoformat()
    status = xml.child(kind, "DocumentClassification", "DocumentStatus")
    if status is not None and xml.attribute(status, "Value"):
        metadata.identifiers["status"] = xml.attribute(status, "Value") or ""
    year, number = (xml.attribute(e, "Value") if e is not None else None for e in (xml.child(kind, "Year"), xml.child(kind, "Number")))
    if year and number:
        metadata.number = f"{year} c. {number}" if metadata.form == "act" else f"S.I. {year}/{number}"


def _enabling(root: Element) -> tuple[str, ...]:
    """Acts cited in the enacting words."""
    enacting = [e for e in root.iter() if xml.tag(e) == "EnactingText" and xml.tag(e.getparent()) == "SecondaryPreamble"]
    ids = (
        work_of_uri(xml.attribute(c, "URI"))
        for text in enacting
        for c in text.iter()
        if xml.tag(c) in ("Citation", "CitationSubRef") and xml.attribute(c, "URI")
    )
    return tuple(dict.fromkeys(i for i in ids if i))
