"""Regimes: works of all issuers grouped by target, theme and legal basis, and what each issuer does there.

Works that name a state belong to that state's regime; a thematic work belongs to its theme; an order,
notice or licence that names neither belongs where the work stands that it acts on. Works made under one
power, or resting on one emergency, form a regime of that legal basis.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from models.bare_words import bare_words
from models.record import Contract, InstrumentRecord
from models.timeline.answer import StatusAnswer, status
from models.timeline.facts import RESTS_ON, expression, known_on
from models.timeline.names import Names
from models.timeline.transposition import Transposition, carve_out, transpositions
from models.vocabulary import RelationType, Status

_ACTS_ON = (
    RelationType.EXTENDS, RelationType.CONTINUES, RelationType.AMENDS, RelationType.LICENSES_UNDER, RelationType.IMPLEMENTS,
    RelationType.TERMINATES, RelationType.REPEALS, RelationType.REPLACES, RelationType.SUSPENDS,
)  # fmt: skip
_EVENTS = {
    RelationType.EXTENDS: "extends", RelationType.CONTINUES: "continues", RelationType.AMENDS: "amends", RelationType.TERMINATES: "terminates",
    RelationType.REPEALS: "repeals", RelationType.SUSPENDS: "suspends", RelationType.REPLACES: "replaces", RelationType.DELISTS: "delists from",
}  # fmt: skip
_EMERGENCY = {RelationType.CONTINUES, RelationType.TERMINATES}
# Powers that serve every order of an executive, and the procedure of emergencies, hold no regime together.
_GENERAL = {
    "us:const",
    "us:usc:3:301",
    "us:usc:50:1601",
    "us:usc:50:1621",
    "us:usc:50:1622",
    "us:usc:50:1631",
    "us:usc:50:1641",
    "un:charter:25",
}


class RegimeWork(Contract):
    id: str
    title: str | None = None
    type: str
    status: str
    begins: date | None = None
    effective_until: date | None = None
    legal_bases: list[str] = []
    restricts: bool = False  # whether it imposes measures itself


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


class Exempting(Contract):
    """Who exempts what: the forms of one category by issuer, and the issuers that restrict without it."""

    category: str
    by: dict[str, list[str]]
    not_by: list[str]


class Renewing(Contract):
    """Who renews when: the last day of a work that is proved, and the rule or document that fixes it."""

    jurisdiction: str
    work: str
    until: date
    status: str
    rule: str


class RegimeEvent(Contract):
    date: date
    work: str
    jurisdiction: str | None = None
    event: str


class RegimeRow(Contract):
    """One regime on a day."""

    id: str  # "state:RU", "theme:cyber", "basis:ca:S-14.5"
    kind: Literal["state", "theme", "basis"]
    name: str
    as_of: date
    issuers: list[Issuer]
    shared_targets: list[Alignment] = []
    divergence: list[str] = []  # flags for harmonisation, one sentence each
    exempting: list[Exempting] = []
    renewing: list[Renewing] = []
    transposition: list[Transposition] = []
    picture: str | None = None  # path of its timeline in the feed
    timeline: list[RegimeEvent] = []


def transposed(records: Iterable[InstrumentRecord] | Names, as_of: date) -> list[Transposition]:
    """What the Security Council decided, issuer by issuer, in the works in force on a day; resolution 2664 first."""
    names = records if isinstance(records, Names) else Names(records)
    texts = _texts(names, as_of)
    standing = (Status.IN_FORCE, Status.SUSPENDED, Status.UNVERIFIED)
    live = [t for work, t in sorted(texts.items()) if t.measures and status(work, as_of, names).status in standing]
    return transpositions(live, [t for t in texts.values() if t.jurisdiction == "UN"], names)


def regimes(records: Iterable[InstrumentRecord] | Names, as_of: date) -> list[RegimeRow]:
    """Every regime with a work in it, by id. Records need their targets, not their provisions."""
    names = records if isinstance(records, Names) else Names(records)
    texts = _texts(names, as_of)
    groups: dict[str, list[InstrumentRecord]] = defaultdict(list)
    for work in sorted(texts):
        for key in (*_keys(work, texts, names), *_bases(work, texts[work], names)):
            groups[key].append(texts[work])
    groups = {k: g for k, g in groups.items() if not k.startswith("basis:") or len(g) > 1}  # type: ignore[assignment]
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


def _bases(work: str, record: InstrumentRecord, names: Names) -> list[str]:
    """The powers that a work is made under, and the order whose emergency it declares, rests on, continues or ends."""
    powers = {b.id.split("#")[0] for b in record.legal_bases if b.relation == "enabling"} - _GENERAL
    carried = {r.id for r in record.relations if r.type in _EMERGENCY or r.detail in RESTS_ON}
    orders = {names.number(i) for i in carried if i.startswith(("us:eo:", "us:proc:"))}
    if "this" in record.regime.emergencies:
        orders.add(work)
    return sorted(f"basis:{i}" for i in powers | orders)


def _row(key: str, records: list[InstrumentRecord], answers: dict[str, StatusAnswer], names: Names, as_of: date) -> RegimeRow:
    kind, _, name = key.partition(":")
    live = [r for r in records if answers[names.number(r.id)].status in ("in_force", "suspended", "unverified")]
    by_issuer: dict[str, list[InstrumentRecord]] = defaultdict(list)
    for record in records:
        by_issuer[record.jurisdiction or "unknown"].append(record)
    issuers = [_issuer(j, own, [r for r in own if r in live], answers, names) for j, own in sorted(by_issuer.items())]
    return RegimeRow(
        id=key, kind=kind, name=_named(key, name, names), as_of=as_of, issuers=issuers, shared_targets=_aligned(live),
        divergence=list(_divergence(issuers)), transposition=[t for j in sorted(by_issuer) if (t := carve_out(j, [r for r in by_issuer[j] if r in live], names))],
        exempting=list(_exempting(live)), renewing=_renewing(records, answers, names),
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
            effective_until=answer.effective_until, legal_bases=bases, restricts=bool(record.measures),
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


def _exempting(live: list[InstrumentRecord]) -> Iterator[Exempting]:
    """Who exempts what, by category; issuers that restrict without the exemption beside those that have it."""
    restricting = {r.jurisdiction or "unknown" for r in live if r.measures}
    forms: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for record in live:
        for exemption in record.exemptions:
            forms[str(exemption.category)][record.jurisdiction or "unknown"].add(str(exemption.form))
    for category, by in sorted(forms.items()):
        yield Exempting(category=category, by={j: sorted(f) for j, f in sorted(by.items())}, not_by=sorted(restricting - set(by)))


def _renewing(records: list[InstrumentRecord], answers: dict[str, StatusAnswer], names: Names) -> list[Renewing]:
    """Who renews when: every work with a last day that is still to come, or that ran out unrenewed; soonest first."""
    issuers = {names.number(r.id): r.jurisdiction or "unknown" for r in records}
    standing = (Status.IN_FORCE, Status.SUSPENDED, Status.UNVERIFIED)
    found = [
        Renewing(jurisdiction=issuer, work=work, until=answer.effective_until, status=answer.status, rule=answer.because[-1].rule)
        for work, issuer in issuers.items()
        if (answer := answers[work]).effective_until and answer.status in standing and answer.because
    ]
    return sorted(found, key=lambda r: (r.until, r.work))


def _named(key: str, name: str, names: Names) -> str:
    """What a regime is called: a legal basis by the title of its work where it is held."""
    if not key.startswith("basis:"):
        return name
    titles = sorted(r.short_title or r.title or "" for r in names.records if names.number(r.id) == name and r.language == "en")
    return next((t for t in titles if t), name)


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
    return " ".join(sorted(bare_words(name).split()))
