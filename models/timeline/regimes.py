"""Regimes: works of all issuers grouped by whom they are aimed at, and what each issuer does there.

Works that name a state belong to that state's regime; a thematic work belongs to its theme; an order,
notice or licence that names neither belongs where the work stands that it acts on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from models.record import Contract, InstrumentRecord
from models.timeline.answer import StatusAnswer, status
from models.timeline.facts import expression, known_on
from models.timeline.names import Names
from models.vocabulary import Presence, RelationType

_ACTS_ON = (
    RelationType.EXTENDS, RelationType.CONTINUES, RelationType.AMENDS, RelationType.LICENSES_UNDER, RelationType.IMPLEMENTS,
    RelationType.TERMINATES, RelationType.REPEALS, RelationType.REPLACES, RelationType.SUSPENDS,
)  # fmt: skip
_EVENTS = {
    RelationType.EXTENDS: "extends", RelationType.CONTINUES: "continues", RelationType.AMENDS: "amends", RelationType.TERMINATES: "terminates",
    RelationType.REPEALS: "repeals", RelationType.SUSPENDS: "suspends", RelationType.REPLACES: "replaces", RelationType.DELISTS: "delists from",
}  # fmt: skip
_FREEZES = {"asset_freeze", "funds_ban"}
CARVE_OUT = "un:S/RES/2664"  # paragraph 1: humanitarian assistance is no violation of an asset freeze
_AUTHORISED = {"derogation"}  # a carve-out that waits for a permit is less than the resolution's


class RegimeWork(Contract):
    id: str
    title: str | None = None
    type: str
    status: str
    begins: date | None = None
    effective_until: date | None = None
    legal_bases: list[str] = []


class Issuer(Contract):
    """What one issuer does in a regime; works by measure and by category of exemption."""

    jurisdiction: str
    works: list[RegimeWork]
    measures: dict[str, list[str]] = {}
    exemptions: dict[str, list[str]] = {}
    targets: int = 0
    renewals: list[dict[str, str]] = []  # {"work", "until"} of works whose end is known


class Alignment(Contract):
    """The same target across issuers."""

    name: str
    listed_by: list[str]
    not_by: list[str]


class Transposition(Contract):
    """How one issuer gives effect to a paragraph of the Security Council; `works` show it, `without` lack it."""

    paragraph: str
    jurisdiction: str
    answer: Presence
    works: list[str] = []
    without: list[str] = []
    why: str


class RegimeEvent(Contract):
    date: date
    work: str
    jurisdiction: str | None = None
    event: str


class RegimeRow(Contract):
    """One regime on a day."""

    id: str  # "state:RU", "theme:cyber"
    kind: Literal["state", "theme"]
    name: str
    as_of: date
    issuers: list[Issuer]
    shared_targets: list[Alignment] = []
    divergence: list[str] = []  # flags for harmonisation, one sentence each
    transposition: list[Transposition] = []
    timeline: list[RegimeEvent] = []


def regimes(records: Iterable[InstrumentRecord] | Names, as_of: date) -> list[RegimeRow]:
    """Every regime with a work in it, by id. Records need their targets, not their provisions."""
    names = records if isinstance(records, Names) else Names(records)
    texts = _texts(names, as_of)
    groups: dict[str, list[InstrumentRecord]] = defaultdict(list)
    for work in sorted(texts):
        for key in _keys(work, texts, names):
            groups[key].append(texts[work])
    answers = {work: status(work, as_of, names) for work in {names.number(r.id) for g in groups.values() for r in g}}
    return [_row(key, groups[key], answers, names, as_of) for key in sorted(groups)]


def _texts(names: Names, as_of: date) -> dict[str, InstrumentRecord]:
    """The text of the day of each work, English where there is one."""
    by_work: dict[str, list[InstrumentRecord]] = defaultdict(list)
    for record in names.records:
        if record.type not in ("act", "treaty") and record.nature not in ("trade", "unrelated"):
            by_work[names.number(record.id)].append(record)
    found = {}
    for work, own in by_work.items():
        text = expression([r for r in own if r.language == "en"] or own, as_of)
        if text is not None and (known_on(text) or date.max) <= as_of:
            found[work] = text
    return found


def _keys(work: str, texts: dict[str, InstrumentRecord], names: Names, seen: frozenset[str] = frozenset()) -> list[str]:
    record = texts[work]
    if record.regime.target_states:
        return [f"state:{s}" for s in record.regime.target_states]
    for kind in _ACTS_ON:
        for relation in record.relations:
            other = names.number(relation.id)
            if (
                relation.type == kind
                and other in texts
                and other not in {*seen, work}
                and (keys := _keys(other, texts, names, seen | {work}))
            ):
                return keys
    return [f"theme:{record.regime.themes[0]}"] if record.regime.themes else []


def _row(key: str, records: list[InstrumentRecord], answers: dict[str, StatusAnswer], names: Names, as_of: date) -> RegimeRow:
    kind, _, name = key.partition(":")
    live = [r for r in records if answers[names.number(r.id)].status in ("in_force", "suspended", "unverified")]
    by_issuer: dict[str, list[InstrumentRecord]] = defaultdict(list)
    for record in records:
        by_issuer[record.jurisdiction or "unknown"].append(record)
    issuers = [_issuer(j, own, [r for r in own if r in live], answers, names) for j, own in sorted(by_issuer.items())]
    return RegimeRow(
        id=key, kind="state" if kind == "state" else "theme", name=name, as_of=as_of, issuers=issuers, shared_targets=_aligned(live),
        divergence=list(_divergence(issuers)), transposition=[t for j in sorted(by_issuer) if (t := _transposed(j, [r for r in by_issuer[j] if r in live], names))],
        timeline=sorted(_events(records, names), key=lambda e: (e.date, e.work, e.event)),
    )  # fmt: skip


def _issuer(
    jurisdiction: str, own: list[InstrumentRecord], live: list[InstrumentRecord], answers: dict[str, StatusAnswer], names: Names
) -> Issuer:
    works, measures, exemptions = [], defaultdict(set), defaultdict(set)
    for record in own:
        work = names.number(record.id)
        answer = answers[work]
        bases = sorted({b.id for b in record.legal_bases if b.relation == "enabling"})
        works.append(RegimeWork(
            id=work, title=record.title, type=record.type, status=answer.status, begins=record.dates.in_force or known_on(record),
            effective_until=answer.effective_until, legal_bases=bases,
        ))  # fmt: skip
    for record in live:
        for measure in record.measures:
            measures[str(measure.type)].add(names.number(record.id))
        for exemption in record.exemptions:
            exemptions[str(exemption.category)].add(names.number(record.id))
    return Issuer(
        jurisdiction=jurisdiction,
        works=works,
        measures={k: sorted(v) for k, v in sorted(measures.items())},
        exemptions={k: sorted(v) for k, v in sorted(exemptions.items())},
        targets=len({_folded(t.name) for r in live for t in r.targets if t.type != "state"}),
        renewals=[{"work": w.id, "until": w.effective_until.isoformat()} for w in works if w.effective_until and w.status == "in_force"],
    )


def _aligned(live: list[InstrumentRecord]) -> list[Alignment]:
    """Targets that at least two issuers list, and which issuers that list anyone do not."""
    listed: dict[str, dict[str, str]] = defaultdict(dict)
    for record in live:
        for target in record.targets:
            if target.type != "state":
                listed[_folded(target.name)].setdefault(record.jurisdiction or "unknown", target.name)
    all_issuers = {j for by in listed.values() for j in by}
    return [
        Alignment(name=next(iter(by.values())), listed_by=sorted(by), not_by=sorted(all_issuers - set(by)))
        for _, by in sorted(listed.items())
        if len(by) > 1
    ]


def _divergence(issuers: list[Issuer]) -> Iterator[str]:
    """Measures and exemptions that some issuers of a regime have and others, who also restrict, have not."""
    restricting = [i for i in issuers if i.measures]
    for field in ("measures", "exemptions"):
        for kind in sorted({k for i in restricting for k in getattr(i, field)}):
            has = [i.jurisdiction for i in restricting if kind in getattr(i, field)]
            lacks = [i.jurisdiction for i in restricting if kind not in getattr(i, field)]
            if lacks and not kind.startswith("other"):
                what = "measure" if field == "measures" else "exemption"
                yield f"{kind.replace('_', ' ')} ({what}): {', '.join(has)}; not {', '.join(lacks)}"


def _transposed(jurisdiction: str, live: list[InstrumentRecord], names: Names) -> Transposition | None:
    """The carve-out of resolution 2664 in the freezes of an issuer; None where the issuer freezes nothing."""
    whole: list[str] = []
    part: list[str] = []
    without: list[str] = []
    for record in live:
        freezes = {m.key for m in record.measures if m.type in _FREEZES}
        if not freezes:
            continue
        humane = [e for e in record.exemptions if e.category == "humanitarian" and (not e.limits or freezes & set(e.limits))]
        cites = CARVE_OUT in {i.split("#")[0] for i in (*(b.id for b in record.legal_bases), *(r.id for r in record.relations))}
        full = [e for e in humane if e.form not in _AUTHORISED and (cites or not e.conditions)]
        (whole if full else part if humane or cites else without).append(names.number(record.id))
    if not (whole or part or without):
        return None
    answer = Presence.PRESENT if whole and not part and not without else Presence.PARTIAL if whole or part else Presence.NOT_STATED
    why = f"{len(whole)} without a permit or condition, {len(part)} in part, {len(without)} without the carve-out"
    return Transposition(
        paragraph=f"{CARVE_OUT}#para_1",
        jurisdiction=jurisdiction,
        answer=answer,
        works=sorted({*whole, *part}),
        without=sorted(without),
        why=why,
    )


def _events(records: list[InstrumentRecord], names: Names) -> Iterator[RegimeEvent]:
    """What happened in a regime, by day."""
    for record in records:
        work, day = names.number(record.id), record.dates.in_force or known_on(record)
        if day is None:
            continue
        deeds = list(dict.fromkeys(f"{_EVENTS[RelationType(r.type)]} {names.number(r.id)}" for r in record.relations if r.type in _EVENTS))
        for deed in deeds or ["begins"]:
            yield RegimeEvent(date=day, work=work, jurisdiction=record.jurisdiction, event=deed)
        for statement in record.temporal:
            if statement.kind == "repeal" and statement.resolved and statement.applies_to == "instrument":
                yield RegimeEvent(date=statement.resolved, work=work, jurisdiction=record.jurisdiction, event="repealed")


def _folded(name: str) -> str:
    """The words of a name without case and punctuation, in any order."""
    return " ".join(sorted(re.findall(r"\w+", name.casefold())))
