"""What the records say about the life of one work: when it begins, ends, is prolonged and repealed.

Every fact carries the day from which it is known, so that a later document never speaks about an
earlier day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from corpora.registers.lapse import Rule, rules
from models.dates import is_duration, last_day, shift
from models.record import Annotation, Because, InstrumentRecord, Relation, Temporal
from models.relations import DUTIES, RELATED
from models.timeline.names import Names
from models.timeline.places import above, places, within
from models.vocabulary import RecordType, RelationType, TemporalKind

PROLONGS = {RelationType.CONTINUES, RelationType.EXTENDS}
ENDS = {RelationType.TERMINATES, RelationType.REPEALS, RelationType.REPLACES}
THIS = {None, "instrument"}
RESTS_ON = {"emergency declared there", "expands its emergency"}  # details of `refers` in models.relations.emergencies


@dataclass(frozen=True, slots=True)
class Fact:
    """A day in the life of a work, known from `known` on, and what proves it."""

    known: date
    day: date
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """An end: `last` is the last day of effect; `rule` says what it means that it has passed."""

    known: date
    last: date
    because: tuple[Because, ...]
    rule: Rule | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """A suspension from `day` to `last`, None where no end is told; or, with `ends`, the day on which suspensions end."""

    known: date
    day: date
    because: tuple[Because, ...]
    last: date | None = None
    ends: bool = False


@dataclass(slots=True)
class Life:
    """All facts about one work, each list in the order in which they became known."""

    work: str
    own: InstrumentRecord | None = None
    begins: list[Fact] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    ends: list[Fact] = field(default_factory=list)
    stays: list[Stay] = field(default_factory=list)
    emergencies: list[str] = field(default_factory=list)  # the orders whose emergency carries this one


def known_on(record: InstrumentRecord) -> date | None:
    """The first day on which a document speaks."""
    return record.dates.adopted or record.dates.published or record.dates.in_force or record.version


def life_of(work: str, names: Names, as_of: date) -> Life:
    """The life of `work` as the documents of `as_of` and before tell it."""
    ids = names.of(work)
    life = Life(work)
    visible = [r for r in names.records if (day := known_on(r)) is not None and day <= as_of]
    life.own = expression([r for r in names.records if r.id in ids], as_of)
    sources = {r.id: r for r in visible}
    if life.own is not None:
        _own(life, life.own, sources, as_of)
    # In the order in which they spoke: a later one may exchange the day that an earlier one set.
    for record in sorted(visible, key=lambda r: (known_on(r) or date.min, r.id, r.source.sha256 or "")):
        if record.id not in ids:
            _other(life, record, ids)
    if any(t.rule and t.rule.applies.emergency for t in life.terms):
        life.emergencies = []  # its own emergency is continued, whatever else it rests on
    for facts in (life.begins, life.terms, life.ends, life.stays):
        facts.sort(key=lambda f: (f.known, f.last if isinstance(f, Term) else f.day, [b.document for b in f.because]))  # type: ignore[attr-defined]
    return life


def expression(own: list[InstrumentRecord], as_of: date) -> InstrumentRecord | None:
    """The text of the day: the newest version up to it, else the earliest that the archive holds."""
    dated = sorted(own, key=lambda r: (r.version or known_on(r) or date.max, r.language != "en", r.source.sha256 or ""))
    before = [r for r in dated if (r.version or known_on(r) or date.max) <= as_of]
    if not before:
        return dated[0] if dated else None
    newest = before[-1].version or known_on(before[-1])
    return next(r for r in before if (r.version or known_on(r)) == newest)


def proof(record: InstrumentRecord, rule: str, evidence: Annotation | None = None) -> Because:
    """A link of the chain: a document, what it does, and the words that say so."""
    words = {} if evidence is None else {k: getattr(evidence, k) for k in ("provision", "start", "end", "text", "confidence", "method")}
    return Because(document=record.id, rule=rule, source=record.source.url, sha256=record.source.sha256, **words)


# --- what a work says of itself -----------------------------------------------------------------


def _own(life: Life, own: InstrumentRecord, sources: dict[str, InstrumentRecord], as_of: date) -> None:
    known = known_on(own) or date.min
    begins = _commencement(own)
    if begins is not None:
        life.begins.append(Fact(known, begins[0], (proof(own, begins[1], begins[2]),)))
    text_day = max(known, own.version) if own.version else known
    for statement in own.temporal:
        if statement.applies_to not in THIS:
            continue
        if statement.kind == TemporalKind.EXPIRY and statement.resolved:
            rule = _own_term(own)
            life.terms.append(Term(text_day, statement.resolved, (proof(own, f"has effect until {statement.resolved}", statement),), rule))
        elif statement.kind == TemporalKind.REPEAL and (statement.resolved or (statement.method or "").startswith("structure:")):
            day = statement.resolved or own.version or known
            if day <= as_of or not (statement.method or "").startswith("structure:"):  # a publisher's note is of the day of repeal
                life.ends.append(Fact(known, day, (proof(own, _repeal_words(statement), statement),)))
    life.terms += _of_every_measure(own, text_day)
    for relation in own.relations:
        if relation.type == RelationType.REPEALED_BY and not life.ends:
            by = sources.get(relation.id)
            day = (known_on(by) if by else None) or own.version or known
            if by is not None or day <= as_of:
                life.ends.append(Fact(known, day, (proof(own, f"repealed by {relation.id}", relation),)))
    start = begins[0] if begins else known
    for rule in rules():
        if rule.kind == "term" and covers(rule, own) and rule.after:
            first = start if rule.runs_from == "in_force" else known
            life.terms.append(Term(known, _last(first, rule), _under(rule, sources, proof(own, f"{rule.says}: from {first}")), rule))
    if "this" not in own.regime.emergencies:
        over = {r.id for r in own.relations if r.type in ENDS}  # an order that ends an emergency does not rest on it
        life.emergencies = [r.id for r in own.relations if r.detail in RESTS_ON and r.id not in over]


def _commencement(own: InstrumentRecord) -> tuple[date, str, Temporal | None] | None:
    """When a work begins: its own words, else what the law says of the silent."""
    stated = [t for t in own.temporal if t.kind == TemporalKind.COMMENCEMENT and t.applies_to in THIS and t.resolved]
    if stated:
        first = min(stated, key=lambda t: (t.resolved or date.max, t.start or 0))
        return first.resolved or date.max, f"in force from {first.resolved}", first
    if own.dates.in_force:
        return own.dates.in_force, f"in force from {own.dates.in_force}", None
    rule = next((r for r in rules() if r.kind == "commencement" and covers(r, own)), None)
    day = known_on(own)
    if rule is not None:
        day = (own.dates.published if rule.runs_from == "published" else None) or day
        if day is not None and rule.after and own.dates.published:
            day = shift(day, rule.after)
    if day is None:
        return None
    return day, f"in force from {day}: {rule.says} ({rule.law})" if rule else f"made on {day}", None


def _of_every_measure(own: InstrumentRecord, text_day: date) -> list[Term]:
    """The last day of a work each of whose measures, or authorisations if it is a licence, has a term in a provision of its own."""
    ends = [t for t in own.temporal if t.kind == TemporalKind.EXPIRY and t.resolved and t.applies_to not in THIS]
    last: list[tuple[date, Temporal]] = []
    licence = own.type == RecordType.LICENCE
    does = [("", e.provision) for e in own.exemptions] if licence else [(m.key, m.provision) for m in own.measures]
    for key, provision in does or ([("", t.provision) for t in ends] if licence else []):
        over = [t for t in ends for place in (t.applies_to or "").split() if place == key or within(provision, place)]
        if not over:
            return []
        end = max(over, key=lambda t: t.resolved or date.min)
        last.append((end.resolved or date.min, end))
    if not last or any(r.type in PROLONGS for r in own.relations):  # what prolongs another tells that one's end, not its own
        return []
    day, statement = max(last, key=lambda x: x[0])
    return [
        Term(
            text_day,
            day,
            (proof(own, f"{'what it authorises' if licence else 'every measure'} has effect until {day} at the latest", statement),),
            _own_term(own),
        )
    ]


def _repeal_words(statement: Temporal) -> str:
    return f"repealed on {statement.resolved}" if statement.resolved else statement.value.removeprefix("event:")


def covers(rule: Rule, record: InstrumentRecord) -> bool:
    """Whether every condition of a rule holds for a work."""
    when = rule.applies
    if when.jurisdiction and when.jurisdiction != record.jurisdiction:
        return False
    if when.types and record.type not in when.types:
        return False
    if when.emergency and "this" not in record.regime.emergencies:
        return False
    bases = {b.id for b in record.legal_bases if b.relation == "enabling"}
    if when.bases and not any(b == w or b.split("#")[0] == w for b in bases for w in when.bases):
        return False
    return not any(r.type in when.not_when for r in record.relations)


def _own_term(own: InstrumentRecord) -> Rule | None:
    fitting = [r for r in rules() if r.kind == "own_term" and covers(r, own)]
    return min(fitting, key=lambda r: (not r.applies.types, r.id), default=None)


def _last(first: date, rule: Rule) -> date:
    after = rule.after or "P0D"
    return last_day(first, after) if rule.last_day == "eve" else shift(first, after)


def _under(rule: Rule, sources: dict[str, InstrumentRecord], link: Because) -> tuple[Because, ...]:
    """A link and, where the archive holds it, the law that it rests on."""
    act = sources.get(rule.work or "")
    if act is None:
        return (link,)
    evidence = next((t for t in act.temporal if t.provision and rule.provision and t.provision.startswith(rule.provision)), None)
    return (proof(act, f"{rule.law}: {rule.says}", evidence), link)


# --- what others say of it ----------------------------------------------------------------------

_DETAIL = re.compile(
    r"(?:(?P<period>P\d\w*) (?:(?P<from>from)|beyond)|until) (?P<day>\d{4}-\d{2}-\d{2})(?: for (?P<old>\d{4}-\d{2}-\d{2}))?"
)
# A Council that prolongs a panel or a mission does not prolong the measures.
_MEASURES = re.compile(r"\b(?:measures?|sanctions|embargo|prohibitions?|provisions|restrictions|mesures|authoriz\w+)\b", re.IGNORECASE)


def _other(life: Life, record: InstrumentRecord, ids: frozenset[str]) -> None:
    known = known_on(record) or date.min
    about = [r for r in record.relations if r.id in ids]
    stated = [t for t in record.temporal if t.applies_to in ids]
    prolonged = _prolongation(record, about, stated, life)
    if prolonged is not None:
        end, statement, period = prolonged
        words = f"{'continued' if record.jurisdiction == 'US' else 'extended'} until {end} ({period})"
        life.terms.append(Term(known, end, (proof(record, words, statement),), _renewal_rule(record, life)))
    said: list[Relation | Temporal] = [*about, *stated]
    said += _related(record, life.own)
    ending = next((s for s in said if _is_end(s)), None)
    if ending is not None:
        begins = _commencement(record)
        fixed = next((t.resolved for t in stated if t.kind == TemporalKind.REPEAL and t.resolved), None)
        day = fixed or (begins[0] if begins else known)
        life.ends.append(Fact(known, day, (proof(record, f"ended on {day}", ending),)))
    for relation in about:
        if relation.type == RelationType.SUSPENDS:
            life.stays += _stay(record, relation, known, life.own)
        elif relation.type in ENDS and relation.type != RelationType.REPEALS and relation.detail and _all_of(relation.detail, life.own):
            life.ends.append(Fact(known, known, (proof(record, f"ended on {known}: {relation.detail}", relation),)))


def _stay(record: InstrumentRecord, relation: Relation, known: date, own: InstrumentRecord | None) -> Iterator[Stay]:
    """A suspension of the whole work, or its end; one of a part only is no suspension of the work."""
    detail = relation.detail or ""
    days = [date.fromisoformat(d) for d in re.findall(r"\d{4}-\d{2}-\d{2}", detail)]
    if detail.startswith("ended"):
        day = days[0] if days else known
        yield Stay(known, day, (proof(record, f"suspension ended on {day}", relation),), ends=True)
    elif not (place := _TIMES.sub("", detail)) or _all_of(place, own):
        yield Stay(known, known, (proof(record, f"suspended on {known}", relation),), max(days, default=None))


_TIMES = re.compile(r"; |\buntil \d{4}-\d{2}-\d{2}|P\d+[DWMY](?: from \d{4}-\d{2}-\d{2})?")


def _all_of(pinpoint: str, own: InstrumentRecord | None) -> bool:
    """Whether a pinpoint names every measure of a work; a work whose text is not held is known by what is said of it."""
    if own is None:
        return pinpoint != DUTIES
    where = [m.provision for m in own.measures]
    named = places(pinpoint, above(where))
    return bool(where) and all(any(within(eid, place) for place in named) for eid in where)


def _related(record: InstrumentRecord, own: InstrumentRecord | None) -> list[Relation]:
    """What ends a resolution together with those that follow it, where a work is one of these: later, with measures, and citing it."""
    if own is None or not own.measures:
        return []
    cited = {b.id.split("#")[0] for b in own.legal_bases} | {r.id for r in own.relations}
    return [
        r for r in record.relations if r.type in ENDS and r.detail == RELATED and r.id in cited and own.jurisdiction == record.jurisdiction
    ]


def _is_end(statement: Relation | Temporal) -> bool:
    if isinstance(statement, Relation):
        return statement.type in ENDS and statement.detail in (None, RELATED)  # any other detail names the part that ends
    return statement.kind == TemporalKind.REPEAL


def _prolongation(
    record: InstrumentRecord, about: list[Relation], stated: list[Temporal], life: Life
) -> tuple[date, Annotation, str] | None:
    """The last day to which a record prolongs a work, the words that say so and the period they give.

    Words that exchange one date for another prolong the work only where that date was its end.
    """
    links = [r for r in about if r.type in PROLONGS or (r.type == RelationType.AMENDS and (r.detail or "").startswith("until "))]
    if record.jurisdiction == "UN":
        links = [r for r in links if _MEASURES.search(r.text or "")]
    if about and not links:
        return None
    renewals = [t for t in stated if t.kind in (TemporalKind.RENEWAL, TemporalKind.EXPIRY) and t.resolved]
    found: list[tuple[date, Annotation, str]] = [(t.resolved, t, t.value) for t in renewals if t.resolved]
    for link in links:
        m = _DETAIL.match(link.detail or "")
        if m and m["old"] and life.own is not None and date.fromisoformat(m["old"]) not in {t.last for t in life.terms}:
            continue
        if m and (m["period"] is None or is_duration(m["period"])):
            day = date.fromisoformat(m["day"])
            end = day if m["period"] is None else (last_day if m["from"] else shift)(day, m["period"])
            found.append((end, link, link.detail or ""))
    return max(found, key=lambda f: (f[0], isinstance(f[1], Relation)), default=None)


def _renewal_rule(record: InstrumentRecord, life: Life) -> Rule | None:
    """What it means that a prolonged term has run out: the rule of the work, else that of the power to prolong."""
    own = next((t.rule for t in life.terms if t.rule is not None), None)
    if own is not None:
        return own
    bases = {b.id.split("#")[0] for b in record.legal_bases}
    for rule in rules():
        when = rule.applies
        if rule.kind not in ("term", "own_term") or when.jurisdiction != record.jurisdiction:
            continue
        if when.continued_under in bases or (set(when.bases) & bases) or (rule.renewed_by and rule.kind == "own_term"):
            return rule
    return None


def current(terms: Sequence[Term]) -> Term | None:
    """The term that the latest document fixes; of several, the longest."""
    return max(terms, key=lambda t: (t.known, t.last), default=None)


def eve(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)
