"""The sunset calendar: every dated and every computed temporal fact that is still to come."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise
from typing import Any

from corpora.registers.lapse import rules
from models.dates import shift
from models.record import Annotation, Because, InstrumentRecord, Sunset, Temporal
from models.temporal.clock import clock
from models.temporal.recurring import Turn, after_each, anchor, counted, in_each, of_calendar
from models.timeline.answer import status
from models.timeline.facts import THIS, Life, Term, covers, current, known_on, life_of, proof
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
_BEHIND = 300  # characters behind a time that can say what it is counted from
_DUTIES = {"deadline", "report_due", "wind_down_end"}

Words = Callable[[InstrumentRecord], str]  # the canonical text of a record


def sunsets(records: Iterable[InstrumentRecord] | Names, as_of: date, words: Words = lambda _: "") -> list[Sunset]:
    """Every temporal fact on or after `as_of`, by day and work; one entry for the same fact in several versions."""
    names = records if isinstance(records, Names) else Names(records)
    found: dict[str, Sunset] = {}
    for work in sorted({names.number(r.id) for r in names.records} | _spoken_of(names)):
        life = life_of(work, names, as_of)
        last = _last(life, names, as_of)
        for sunset in (*_printed(life, names, as_of, last, words), *_computed(life, as_of), *_recurring(life, names, as_of, last)):
            found.setdefault(sunset.uid, sunset)
    return sorted(found.values(), key=lambda s: (s.date, s.work, s.kind, s.uid))


def _spoken_of(names: Names) -> set[str]:
    """Works that the archive knows only from notices that continue them."""
    renewals = (t.applies_to for r in names.records for t in r.temporal if t.kind == TemporalKind.RENEWAL)
    return {names.number(work) for work in renewals if work and ":" in work}


def _last(life: Life, names: Names, as_of: date) -> date:
    """The last day of effect that is proved, of the work itself or of the emergency that carries it; the end of time without one."""
    term = current(life.terms)
    return min((d for d in (status(life.work, as_of, names).effective_until, term.last if term else None) if d), default=date.max)


def _printed(life: Life, names: Names, as_of: date, last: date, words: Words) -> Iterable[Sunset]:
    """What the text of the work itself dates, and the next of what recurs."""
    own, term = life.own, current(life.terms)
    if own is None or any(e.day <= as_of for e in life.ends):
        return
    earlier = [
        r for r in names.records if r.id == own.id and r.language == own.language and (r.version or date.max) < (own.version or date.min)
    ]
    for place, t in _placed(own):
        behind = words(own)[t.end : t.end + _BEHIND] if t.end is not None else ""
        turn = _next(t, life, as_of, behind) if t.resolved is None else None
        kind, day = _PRINTED.get(TemporalKind(t.kind)), turn.day if turn else t.resolved
        if kind is None or day is None or day < as_of:
            continue
        if kind == "expiry" and t.applies_to in THIS and term is not None and (term.last != day or _renewable(term)):
            continue  # moved since, or told as what lapses unless it is renewed
        kind = _deadline(own, t) if kind == "deadline" else kind
        # What is owed for a time in which the law had effect is owed after it, and so is what a printed day asks for.
        if (turn.opened if turn else day) > last and (turn is not None or kind not in _DUTIES):
            continue
        yield _sunset(
            life, kind, day, computed=t.value != day.isoformat(), applies_to=t.applies_to, value=t.value, evidence=t, place=place,
            sequence=turn.number if turn else _moved(place, t, earlier), time=None if turn else clock(t.text or "", behind),
        )  # fmt: skip


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


def _next(statement: Temporal, life: Life, as_of: date, behind: str) -> Turn | None:
    """The next turn of what recurs; None where it is counted from what is not understood."""
    said, value = statement.text or "", statement.value
    begin = life.begins[0].day if life.begins else None
    if begin is None or statement.counted_in:
        return None
    if not value.startswith("R/P"):
        period = after_each(statement.runs_from)
        return of_calendar(period, value, begin, as_of) if period and value.startswith("P") else None
    if period := in_each(said):
        return of_calendar(period, "P0D", begin, as_of)
    assert life.own is not None
    found = anchor(said, behind, life.own.language)
    days = {"beginning": begin, "adoption": known_on(life.own), "earlier": _first(life.own, statement)}
    first = days[found] if found else None
    return counted(first, value[2:], as_of) if first else None


def _first(own: InstrumentRecord, statement: Temporal) -> date | None:
    """The day of the time that a provision sets before an interval: "within 90 days and every 120 days thereafter"."""
    before = [
        t.resolved
        for t in own.temporal
        if t.provision == statement.provision and t.kind == statement.kind and (t.end or 0) < (statement.end or 0)
    ]
    return next((d for d in reversed(before) if d), None)


def _deadline(own: InstrumentRecord, statement: Temporal) -> str:
    """Whether a deadline is the end of a wind-down or the day on which a report is due."""
    if any(e.provision == statement.provision for e in own.exemptions):
        return "wind_down_end"
    reports = (*own.cooperation, *(e for e in own.enforcement if e.kind == "reporting"))
    return "report_due" if any(s.provision == statement.provision for s in reports) else "deadline"


def _renewable(term: Term) -> bool:
    return term.rule is not None and term.rule.when_run_out == Status.UNVERIFIED


def _computed(life: Life, as_of: date) -> Iterable[Sunset]:
    """The end of the current term, and when its renewal is due."""
    term = current(life.terms)
    if term is None or term.last < as_of or any(e.day <= as_of for e in life.ends):
        return
    source: Because = term.because[-1]
    renewable = _renewable(term)
    stated = life.own.temporal if life.own else ()
    if not renewable and any(t.kind == TemporalKind.EXPIRY and t.resolved == term.last for t in stated):
        return  # printed, and said already
    rest: dict[str, Any] = {
        "computed": True, "applies_to": "instrument", "rule": term.rule.law if term.rule else None, "evidence": source,
        "sequence": len({t.last for t in life.terms}) - 1,  # every renewal moves the day once
    }  # fmt: skip
    yield _sunset(life, "lapses_unless_renewed" if renewable else "expiry", term.last, time=clock(source.text or "", ""), **rest)
    if renewable and term.rule is not None and term.rule.window:
        opens = shift(term.last, f"-{term.rule.window}")
        if opens >= as_of:
            yield _sunset(life, "renewal_window_opens", opens, **rest)


def _recurring(life: Life, names: Names, as_of: date, last: date) -> Iterable[Sunset]:
    """The next report and review that the law itself orders while a work lasts, counted from its making."""
    if life.own is None or any(e.day <= as_of for e in life.ends) or last < as_of:
        return
    known = {r.id: r for r in names.records}
    for rule in (r for r in rules() if r.kind in ("report", "review") and r.every and covers(r, life.own)):
        first = known_on(life.own) if rule.runs_from == "adopted" else (life.begins[0].day if life.begins else None)
        if first is None:
            continue
        turn = counted(first, rule.every or "", as_of, rule.within or "P0D")
        if turn.opened > last:
            continue
        law = known.get(rule.work or "")
        yield _sunset(
            life, f"{rule.kind}_due", turn.day, computed=True, applies_to="instrument", rule=rule.law, value=f"R/{rule.every}",
            evidence=proof(law or life.own, rule.says), place=("law", rule.id, rule.kind, 1), sequence=turn.number,
        )  # fmt: skip


def _sunset(life: Life, kind: str, day: date, *, evidence: Annotation, place: Place | None = None, **rest) -> Sunset:
    work, own = life.work, life.own
    # The uid names the fact and not its day, so that a subscriber's entry moves when the day does.
    uid = hashlib.sha256("|".join(map(str, (work, kind, rest.get("applies_to"), *(place or ())))).encode()).hexdigest()[:24]
    return Sunset(
        uid=f"{uid}@operative",
        work=work,
        title=own.title if own else None,
        jurisdiction=own.jurisdiction if own else jurisdiction_of(work),
        kind=kind,
        date=day,
        evidence=Annotation(**{k: getattr(evidence, k) for k in _EVIDENCE}),
        **rest,
    )


def jurisdiction_of(work: str) -> str | None:
    """Whose law a work is, by its id."""
    prefix = work.split(":", 1)[0]
    return {"us": "US", "ca": "CA", "eu": "EU", "un": "UN", "uk": "GB", "ch": "CH", "au": "AU"}.get(prefix)
