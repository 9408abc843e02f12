"""Schedules of LIMS documents: lists of persons, entities, ships and goods, entry by entry, and what stands behind the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from lxml import etree

from corpora import xml
from corpora.document import Provision, ProvisionKind, normalise
from corpora.eid import clean_number, local_eid
from corpora.entries import split_entry
from corpora.formats.lims_identification import stub

if TYPE_CHECKING:
    from corpora.formats.lims import LimsReader

Element = etree._Element

_OF_THE_WHOLE = ("HistoricalNote", "Footnote")  # not of the part that happens to stand before them


@dataclass(slots=True)
class Place:
    """Where in a schedule the reader is: what a list entry takes from its surroundings."""

    container: Provision | None = None
    under: Provision | None = None  # the part, or the schedule itself; None where entries are not lists
    label: str | None = None
    group: str | None = None
    notes: dict[date, str] = field(default_factory=dict)  # amending instrument by the day it took effect, where only one did
    since: date | None = None  # when the list as a whole was made
    row: Provision | None = None  # the last numbered row of a table


def read_schedule(reader: LimsReader, element: Element) -> None:
    """A schedule; also the related provisions and amendments not in force that the publisher sets behind the text."""
    head = xml.child(element, "ScheduleFormHeading")
    label = xml.text(xml.child(head, "Label")) if head is not None else ""
    title = xml.text(xml.child(head, "TitleText")) if head is not None else ""
    apart = {"RelatedProvs": "related", "NifProvs": "notinforce"}.get(xml.attribute(element, "id") or "")
    reader.applies = apart is None
    stubs = xml.children(element, "Repealed")
    gone = stub(xml.text(stubs[0])) or "" if stubs else None
    local = apart or (local_eid("schedule", label) if clean_number(label) else reader.position("schedule", None))
    container = reader.add(
        local, "schedule", [r for s in stubs for r in reader.runs(s)], number=label or None, heading=title or None,
        element=element, repealed=gone is not None, repealed_by=gone,
    )  # fmt: skip
    for part in xml.children(head) if head is not None else []:
        name = xml.tag(part)
        if name == "TitleText":
            reader.add("heading", "heading", reader.runs(part), parent=container)
        elif name == "OriginatingRef":
            reader.add("ref", "text", reader.runs(part), parent=container)
    notes = {d: c for h in xml.children(element, "HistoricalNote") for d, c in amending(h).items()}
    reader.place = Place(container, None if apart else container, label or None, title or None, notes)
    for child in xml.children(element):
        if xml.tag(child) not in ("ScheduleFormHeading", "Repealed"):
            reader.block(child, container if xml.tag(child) in _OF_THE_WHOLE else reader.place.under or container)
    reader.place, reader.applies = Place(), True


def read_items(reader: LimsReader, element: Element, parent: Provision | None) -> None:
    """A list: in a schedule each item is an entry, elsewhere a point."""
    in_schedule = reader.place.under is not None and xml.tag(element.getparent()) not in ("Item", "entry")
    reader.place.since = xml.day(element, "inforce-start-date")
    for item in xml.children(element, "Item"):
        texts = xml.children(item, "Text")
        words = normalise("".join(run.text for t in texts for run in reader.runs(t)))
        nested = bool(xml.children(item, "List"))
        entry = in_schedule and not nested and (xml.child(item, "Label") is not None or not words.endswith((".", ":")))
        provision = reader.unit(item, "listing" if entry else "point", parent)
        if entry:
            record_entry(reader, item, provision)


def record_entry(
    reader: LimsReader, element: Element, provision: Provision, name: str | None = None, fields: dict[str, str] | None = None
) -> None:
    """Record a list entry with the amending instrument that added it, where the publisher's notes tell which."""
    if provision.repealed or reader.place.container is None:
        return
    words = reader.builder.words(provision)
    number = f"{provision.number} " if provision.number else ""
    found, details = split_entry(words[len(number) :])
    if name is not None:
        found, details = name, fields or {}
    if not found:
        return
    since = xml.day(element, "inforce-start-date")
    # An element that kept its id is as first made; one made together with its list may have been taken over from another.
    first = xml.attribute(element, "fid") == xml.attribute(element, "id")
    own = first and since is not None and (since != reader.place.since or since == reader.metadata.registered)
    reader.builder.add_listing(
        provision, found, schedule=reader.place.label, group=reader.place.group, number=provision.number, fields=details,
        added_by=reader.place.notes.get(since) if own and since else None, listed_on=since if own else None,
    )  # fmt: skip


def read_provision(reader: LimsReader, element: Element, parent: Provision | None) -> None:
    """A paragraph of an order, a preamble or a schedule: an entry of a list when its words are no sentence."""
    label = xml.text(xml.child(element, "Label"))
    words = normalise("".join(run.text for t in xml.children(element, "Text") for run in reader.runs(t)))
    if not words and not label:
        reader.blocks(element, parent)
        return
    number = clean_number(label)
    in_schedule = reader.place.under is not None and parent is reader.place.under
    plain = xml.child(element, "MarginalNote") is None and not xml.children(element, "Provision", "TableGroup", "List")
    kind: ProvisionKind = "text"
    if label and in_schedule and plain and number[:1].isdigit() and "(" not in label and not words.endswith((".", ":", ";")):
        kind = "listing"
    elif label:
        roman = re.fullmatch(r"[ivx]+", number) is not None and parent is not None and parent.kind == "paragraph"
        kind = "subparagraph" if roman else "paragraph" if re.fullmatch(r"[a-z](?:\.\d+)*", number) else "point"
    if in_schedule and not label and len(words) < 150 and not words.endswith((".", ":", ";")):
        reader.place.group = words  # a line over the entries that follow
    provision = reader.unit(element, kind, parent)
    if kind == "listing":
        record_entry(reader, element, provision)


def amending(note: Element) -> dict[date, str]:
    """Amending instrument of each day of a historical note; days on which several took effect are left out.

    Several sections of one instrument come down to its number: which of them did it, the note does not say.
    """
    by_day: dict[date, set[str]] = {}
    for sub in note.iter("HistoricalNoteSubItem"):
        effect = xml.day(sub, "inforce-start-date")
        if effect is not None:
            by_day.setdefault(effect, set()).update(c.strip() for c in xml.text(sub).split(";") if c.strip())
    single = {}
    for effect, citations in by_day.items():
        instruments = {c.partition(",")[0] for c in citations}
        if len(instruments) == 1:
            single[effect] = next(iter(citations if len(citations) == 1 else instruments))
    return single
