"""The sunset calendar: every dated and every computed temporal fact that is still to come."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from corpora.registers.lapse import Rule, rules
from models.dates import shift
from models.record import Annotation, Because, InstrumentRecord, Sunset, Temporal
from models.timeline.facts import Life, covers, current, known_on, life_of, proof
from models.timeline.names import Names
from models.vocabulary import Status, TemporalKind

_PRINTED = {
    TemporalKind.EXPIRY: "expiry",
    TemporalKind.REVIEW: "review_due",
    TemporalKind.DEADLINE: "deadline",
    TemporalKind.COMMENCEMENT: "commencement",
    TemporalKind.REPEAL: "repeal",
}
_EVIDENCE = ("provision", "start", "end", "text", "confidence", "method")


def sunsets(records: Iterable[InstrumentRecord] | Names, as_of: date) -> list[Sunset]:
    """Every temporal fact on or after `as_of`, by day and work; one entry for the same fact in several versions."""
    names = records if isinstance(records, Names) else Names(records)
    found: dict[str, Sunset] = {}
    for work in sorted({names.number(r.id) for r in names.records} | _spoken_of(names)):
        for sunset in (*_printed(work, names, as_of), *_computed(work, names, as_of), *_recurring(work, names, as_of)):
            found.setdefault(sunset.uid, sunset)
    return sorted(found.values(), key=lambda s: (s.date, s.work, s.kind, s.uid))


def _spoken_of(names: Names) -> set[str]:
    """Works that the archive knows only from notices that continue them."""
    renewals = (t.applies_to for r in names.records for t in r.temporal if t.kind == TemporalKind.RENEWAL)
    return {names.number(work) for work in renewals if work and ":" in work}


def _printed(work: str, names: Names, as_of: date) -> Iterable[Sunset]:
    """What the text of the work itself dates, and the next of what recurs."""
    life = life_of(work, names, as_of)
    own = life.own
    if own is None or any(e.day <= as_of for e in life.ends):
        return
    earlier = [
        r for r in names.records if r.id == own.id and r.language == own.language and (r.version or date.max) < (own.version or date.min)
    ]
    for place, t in _placed(own):
        recurs = _next(t, life, as_of)
        kind, day = _PRINTED.get(TemporalKind(t.kind)), recurs[0] if recurs else t.resolved
        if kind is None or day is None or day < as_of:
            continue
        if kind == "deadline":
            kind = _deadline(own, t)
        moved = recurs[1] if recurs else _moved(place, t, earlier)
        computed = t.value != day.isoformat()
        yield _sunset(
            work, own, kind, day, computed=computed, applies_to=t.applies_to, value=t.value, evidence=t, place=place, sequence=moved
        )


Place = tuple[str | None, str | None, str, int]


def _placed(own: InstrumentRecord) -> Iterable[tuple[Place, Temporal]]:
    """Temporal statements, each with a place that stays when only its day is changed: where, of what, of which kind, the how manieth."""
    seen: dict[tuple, int] = {}
    for t in own.temporal:
        where = (t.provision, t.applies_to, str(t.kind))
        seen[where] = seen.get(where, 0) + 1
        yield (*where, seen[where]), t


def _moved(place: Place, statement: Temporal, earlier: list[InstrumentRecord]) -> int:
    """How often the day of a statement was changed over the versions held."""
    days = [next((t.resolved for p, t in _placed(r) if p == place), None) for r in sorted(earlier, key=lambda r: str(r.version))]
    known = [d for d in (*days, statement.resolved) if d is not None]
    return sum(one != two for one, two in pairwise(known))


def _next(statement: Temporal, life: Life, as_of: date) -> tuple[date, int] | None:
    """The next day of what recurs ("every 120 days"), counted from the beginning, and how many have passed."""
    if not statement.value.startswith("R/P") or statement.resolved is not None or not life.begins:
        return None
    first, number = life.begins[0].day, 1
    while (day := _times(first, statement.value[2:], number)) < as_of:
        number += 1
    return day, number - 1


def _times(first: date, period: str, number: int) -> date:
    """The day on which a period has run a number of times."""
    return shift(first, re.sub(r"\d+", lambda m: str(int(m[0]) * number), period))


def _deadline(own: InstrumentRecord, statement: Temporal) -> str:
    """Whether a deadline is the end of a wind-down or the day on which a report is due."""
    if any(e.provision == statement.provision for e in own.exemptions):
        return "wind_down_end"
    reports = (*own.cooperation, *(e for e in own.enforcement if e.kind == "reporting"))
    return "report_due" if any(s.provision == statement.provision for s in reports) else "deadline"


def _computed(work: str, names: Names, as_of: date) -> Iterable[Sunset]:
    """The end of the current term, and when its renewal is due."""
    life = life_of(work, names, as_of)
    term = current(life.terms)
    if term is None or term.last < as_of or any(e.day <= as_of for e in life.ends):
        return
    source: Because = term.because[-1]
    renewable = term.rule is not None and term.rule.when_run_out == Status.UNVERIFIED
    if not renewable and any(t.kind == TemporalKind.EXPIRY and t.resolved == term.last for t in (life.own.temporal if life.own else ())):
        return  # printed, and said already
    kind, rule = ("lapses_unless_renewed" if renewable else "expiry"), (term.rule.law if term.rule else None)
    moved = len({t.last for t in life.terms}) - 1  # every renewal moves the day once
    yield _sunset(work, life.own, kind, term.last, computed=True, applies_to="instrument", rule=rule, evidence=source, sequence=moved)
    if renewable and term.rule is not None and term.rule.window:
        opens = shift(term.last, f"-{term.rule.window}")
        if opens >= as_of:
            yield _sunset(
                work,
                life.own,
                "renewal_window_opens",
                opens,
                computed=True,
                applies_to="instrument",
                rule=rule,
                evidence=source,
                sequence=moved,
            )


def _recurring(work: str, names: Names, as_of: date) -> Iterable[Sunset]:
    """The next report and review that the law itself orders while a work lasts, counted from its making."""
    life = life_of(work, names, as_of)
    term = current(life.terms)
    if life.own is None or any(e.day <= as_of for e in life.ends) or (term is not None and term.last < as_of):
        return
    known = {r.id: r for r in names.records}
    for rule in (r for r in rules() if r.kind in ("report", "review") and r.every and covers(r, life.own)):
        first = known_on(life.own) if rule.runs_from == "adopted" else (life.begins[0].day if life.begins else None)
        if first is None:
            continue
        number = 1
        while (day := _due(first, rule, number)) < as_of:
            number += 1
        law = known.get(rule.work or "")
        evidence = proof(law or life.own, rule.says)
        yield _sunset(
            work, life.own, f"{rule.kind}_due", day, computed=True, applies_to="instrument", rule=rule.law, value=f"R/{rule.every}",
            evidence=evidence, place=("law", rule.id, rule.kind, 1), sequence=number - 1,
        )  # fmt: skip


def _due(first: date, rule: Rule, number: int) -> date:
    end = _times(first, rule.every or "", number)
    return shift(end, rule.within) if rule.within else end


def _sunset(
    work: str, own: InstrumentRecord | None, kind: str, day: date, *, evidence: Annotation, place: Place | None = None, **rest
) -> Sunset:
    # The uid names the fact and not its day, so that a subscriber's entry moves when the day does.
    uid = hashlib.sha256("|".join(map(str, (work, kind, rest.get("applies_to"), *(place or ())))).encode()).hexdigest()[:24]
    return Sunset(
        uid=f"{uid}@operative",
        work=work,
        title=own.title if own else None,
        jurisdiction=own.jurisdiction if own else _jurisdiction(work),
        kind=kind,
        date=day,
        evidence=Annotation(**{k: getattr(evidence, k) for k in _EVIDENCE}),
        **rest,
    )


def _jurisdiction(work: str) -> str | None:
    prefix = work.split(":", 1)[0]
    return {"us": "US", "ca": "CA", "eu": "EU", "un": "UN", "uk": "GB", "ch": "CH", "au": "AU"}.get(prefix)
