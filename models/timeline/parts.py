"""Status of the parts of a work on a day: its measures, exemptions, targets and provisions.

A part shares the fate of its work unless something dates it apart: its own term, a repeal or suspension
that names its provision, a list from which it is struck.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import Field

from models.bare_words import bare_words
from models.record import Annotation, Because, Contract, InstrumentRecord, Relation
from models.relations import DUTIES
from models.timeline.answer import StatusAnswer, status
from models.timeline.facts import THIS, eve, expression, known_on, proof
from models.timeline.names import Names
from models.timeline.places import above, numbered, places, within
from models.vocabulary import RelationType, Status, TemporalKind

PartKind = Literal["measure", "exemption", "target", "provision"]
_STRUCK = re.compile(r"\b(?:repealed|revoked|deleted|rescinded|omitted)\b")
_DUTY = re.compile(r"\b(?:dut(?:y|ies)|tariffs?)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\buntil (\d{4}-\d{2}-\d{2})")
_GONE = {Status.REPEALED, Status.EXPIRED, Status.NOT_YET}
_KINDS_READ = {"listing", "row", "heading", "title", "footnote", "note", "recital", "preamble", "signature", "formula", "citation"}


class PartStatus(Contract):
    """What is proved of one part; `because` is empty where the part only shares the status of its work."""

    kind: PartKind
    key: str  # a measure's key, ``e1`` for the first exemption, the provision's eId, the target's name
    label: str | None = None
    provision: str | None = None
    status: Status
    effective_until: date | None = None
    because: list[Because] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Bound:
    """Something that dates a place of a work apart from the whole: from `day` on its status is `then`."""

    place: str  # eId, measure's key or name of a target
    day: date
    then: Status
    because: Because
    until: date | None = None  # the last day of a suspension


def parts(work: str, as_of: date, records: Iterable[InstrumentRecord] | Names, texts: Sequence[InstrumentRecord] = ()) -> list[PartStatus]:
    """Status of every part of the text of the day, and of every target that an earlier text lists.

    `texts` are the expressions of the work with provisions and targets, where `records` leave them out.
    """
    names = records if isinstance(records, Names) else Names(records)
    ids = names.of(work)
    own = [r for r in (texts or names.records) if r.id in ids and r.language == "en"] or [
        r for r in (texts or names.records) if r.id in ids
    ]
    text = expression(own, as_of)
    if text is None:
        return []
    whole = status(work, as_of, names)
    bounds = [*_said_by(text), *(b for r in names.records if r.id not in ids for b in _said_of(r, ids, text, as_of))]
    found = [_judged(kind, key, label, eid, until, whole, bounds, as_of, text) for kind, key, label, eid, until in _listed(text)]
    return [*found, *_struck_off(own, text, as_of)]


def apart(found: Iterable[PartStatus], whole: StatusAnswer) -> list[PartStatus]:
    """Measures and exemptions, and of the rest those whose status or end is not that of the work."""
    return [
        p for p in found if p.kind in ("measure", "exemption") or (p.status, p.effective_until) != (whole.status, whole.effective_until)
    ]


Listed = tuple[PartKind, str, str | None, str | None, date | None]


def _listed(text: InstrumentRecord) -> Iterator[Listed]:
    for measure in text.measures:
        yield "measure", measure.key, measure.type, measure.provision, None
    for number, exemption in enumerate(text.exemptions, 1):
        yield "exemption", f"e{number}", exemption.category, exemption.provision, exemption.until
    for target in text.targets:
        yield "target", target.name, target.type, target.provision, None
    for provision in text.provisions:
        if provision.kind not in _KINDS_READ:
            yield "provision", provision.eid, provision.number, provision.eid, None


def _judged(
    kind: PartKind, key: str, label: str | None, eid: str | None, until: date | None,
    whole: StatusAnswer, bounds: list[Bound], as_of: date, text: InstrumentRecord,
) -> PartStatus:  # fmt: skip
    """The status of one part: the work's where the work is gone, else the latest thing that dates the part apart."""
    about = [b for b in bounds if b.place == key or within(eid, b.place)]
    if until is not None:
        about.append(Bound(key, until, Status.EXPIRED, proof(text, f"has effect until {until}")))
    begun = [b for b in about if b.then == Status.IN_FORCE]
    ends = [b for b in about if b.then in (Status.REPEALED, Status.EXPIRED)]
    last = min((b.day if b.then == Status.EXPIRED else eve(b.day) for b in ends), default=None)
    shared = min((d for d in (last, whole.effective_until) if d is not None), default=None)
    part = PartStatus(kind=kind, key=key, label=label, provision=eid, status=whole.status, effective_until=shared)
    if whole.status in _GONE and (last is None or last >= as_of):
        return part.model_copy(update={"effective_until": whole.effective_until})
    if last is not None and last < as_of:
        ended = min(ends, key=lambda b: b.day)
        return part.model_copy(update={"status": ended.then.value, "effective_until": last, "because": [b.because for b in ends]})
    if begun and max(b.day for b in begun) > as_of:
        return part.model_copy(update={"status": Status.NOT_YET.value, "because": [b.because for b in begun]})
    stayed = [b for b in about if b.then == Status.SUSPENDED and b.day <= as_of and (b.until is None or as_of <= b.until)]
    if stayed and whole.status == Status.IN_FORCE:
        return part.model_copy(update={"status": Status.SUSPENDED.value, "because": [b.because for b in stayed]})
    return part.model_copy(update={"because": [b.because for b in (*begun, *ends)]})


# --- what dates a place apart -------------------------------------------------------------------


def _said_by(text: InstrumentRecord) -> Iterator[Bound]:
    """Terms, later beginnings and repeals of parts that the text itself states."""
    then = {TemporalKind.EXPIRY: Status.EXPIRED, TemporalKind.COMMENCEMENT: Status.IN_FORCE, TemporalKind.REPEAL: Status.REPEALED}
    for t in text.temporal:
        if t.applies_to in THIS or t.resolved is None or t.applies_to is None or ":" in t.applies_to or t.kind not in then:
            continue
        state = then[TemporalKind(t.kind)]
        for place in t.applies_to.split():
            yield Bound(place, t.resolved, state, proof(text, f"{t.kind} on {t.resolved}", t))
    day = text.version or known_on(text) or date.min
    for provision in text.provisions:
        here = Annotation(provision=provision.eid, start=provision.start, end=provision.end, method="structure:publisher")
        if provision.repealed:
            on = provision.in_force_from or day
            yield Bound(provision.eid, on, Status.REPEALED, proof(text, f"repealed on {on}", here))
        elif provision.in_force_from is not None:
            yield Bound(
                provision.eid, provision.in_force_from, Status.IN_FORCE, proof(text, f"in force from {provision.in_force_from}", here)
            )


def _said_of(record: InstrumentRecord, ids: frozenset[str], text: InstrumentRecord, as_of: date) -> Iterator[Bound]:
    """What another document of `as_of` or before does to places of the work."""
    known = known_on(record)
    if known is None or known > as_of or (text.version is not None and known <= text.version and text.version != known_on(text)):
        return  # a consolidated text has taken it in already
    day = max(known, record.dates.in_force or known)
    eids = numbered(text.provisions) or above(m.provision for m in text.measures)
    for relation in record.relations:
        if relation.id not in ids or not relation.detail:
            continue
        then = _effect(relation)
        if relation.type == RelationType.DELISTS:
            yield Bound(relation.detail, day, Status.REPEALED, proof(record, f"delisted on {day}", relation))
        elif then is not None:
            until = m and date.fromisoformat(m[1]) if (m := _UNTIL.search(relation.detail)) else None
            duties = [m.key for m in text.measures if m.key and _DUTY.search(m.text or "")] if relation.detail == DUTIES else []
            for place in duties or places(_UNTIL.sub("", relation.detail), eids):
                yield Bound(place, day, then, proof(record, f"{then} on {day}", relation), until)


def _effect(relation: Relation) -> Status | None:
    if relation.type == RelationType.SUSPENDS:
        return Status.SUSPENDED
    if relation.type in (RelationType.TERMINATES, RelationType.REPEALS):
        return Status.REPEALED
    return Status.REPEALED if relation.type == RelationType.AMENDS and _STRUCK.search(relation.detail or "") else None


def _struck_off(own: Sequence[InstrumentRecord], text: InstrumentRecord, as_of: date) -> Iterator[PartStatus]:
    """Targets that an earlier text lists and the text of the day does not."""
    now = {bare_words(t.name) for t in text.targets}
    version = text.version or known_on(text)
    seen: set[str] = set()
    earlier = [r for r in own if r.version and version and r.version < version <= as_of and r.language == text.language]
    for older in sorted(earlier, key=lambda r: r.version or date.min, reverse=True):
        for target in older.targets:
            if bare_words(target.name) in now or bare_words(target.name) in seen:
                continue
            seen.add(bare_words(target.name))
            why = [
                proof(older, f"listed in the version of {older.version}", target),
                proof(text, f"not listed in the version of {version}"),
            ]
            yield PartStatus(kind="target", key=target.name, label=target.type, provision=None, status=Status.REPEALED, because=why)
