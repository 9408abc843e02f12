"""The sunset calendar: every dated and every computed temporal fact that is still to come."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date

from models.dates import shift
from models.record import Annotation, Because, InstrumentRecord, Sunset, Temporal
from models.timeline.facts import current, life_of
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
        for sunset in (*_printed(work, names, as_of), *_computed(work, names, as_of)):
            found.setdefault(sunset.uid, sunset)
    return sorted(found.values(), key=lambda s: (s.date, s.work, s.kind, s.uid))


def _spoken_of(names: Names) -> set[str]:
    """Works that the archive knows only from notices that continue them."""
    renewals = (t.applies_to for r in names.records for t in r.temporal if t.kind == TemporalKind.RENEWAL)
    return {names.number(work) for work in renewals if work and ":" in work}


def _printed(work: str, names: Names, as_of: date) -> Iterable[Sunset]:
    """What the text of the work itself dates."""
    own = life_of(work, names, as_of).own
    for t in own.temporal if own is not None else ():
        kind = _PRINTED.get(TemporalKind(t.kind))
        if own is None or kind is None or t.resolved is None or t.resolved < as_of:
            continue
        if kind == "deadline":
            kind = _deadline(own, t)
        yield _sunset(
            work, own, kind, t.resolved, computed=t.value != t.resolved.isoformat(), applies_to=t.applies_to, value=t.value, evidence=t
        )


def _deadline(own: InstrumentRecord, statement: Temporal) -> str:
    """Whether a deadline is the end of a wind-down or the day on which a report is due."""
    here = next((p for p in own.provisions if p.eid == statement.provision), None)
    functions = {f.label for f in here.functions} if here else set()
    if "exemption" in functions:
        return "wind_down_end"
    return "report_due" if "cooperation" in functions else "deadline"


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
    yield _sunset(work, life.own, kind, term.last, computed=True, applies_to="instrument", rule=rule, evidence=source)
    if renewable and term.rule is not None and term.rule.window:
        opens = shift(term.last, f"-{term.rule.window}")
        if opens >= as_of:
            yield _sunset(work, life.own, "renewal_window_opens", opens, computed=True, applies_to="instrument", rule=rule, evidence=source)


def _sunset(work: str, own: InstrumentRecord | None, kind: str, day: date, *, evidence: Annotation, **rest) -> Sunset:
    # The uid names the fact and not its day, so that a subscriber's entry moves when the day does.
    where = (evidence.provision, rest.get("value")) if kind not in ("lapses_unless_renewed", "renewal_window_opens") else ()
    uid = hashlib.sha256("|".join(map(str, (work, kind, rest.get("applies_to"), *where))).encode()).hexdigest()[:24]
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
