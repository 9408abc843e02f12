"""Status of a work on a day, with the chain of documents and rules that proves it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pydantic import Field

from corpora.registers.lapse import rules
from models.dates import shift
from models.record import Because, Contract, InstrumentRecord
from models.timeline.facts import Life, Stay, Term, current, eve, life_of, proof
from models.timeline.names import Names
from models.vocabulary import Status


class StatusAnswer(Contract):
    """What the archive's documents prove about a work on a day.

    `effective_until` is the last day of effect that they prove, None where no end is known. ``unverified``
    says that the proof has run out (after `effective_until`) or that no document of that day speaks of the work.
    """

    work: str
    as_of: date
    status: Status
    effective_until: date | None = None
    because: list[Because] = Field(default_factory=list)


def status(work: str, as_of: date, records: Iterable[InstrumentRecord] | Names) -> StatusAnswer:
    """The status of `work` on `as_of`, as the law stood then; the order of the records never matters."""
    names = records if isinstance(records, Names) else Names(records)
    return _status(work, as_of, names, frozenset())


def _status(work: str, as_of: date, names: Names, asked: frozenset[str]) -> StatusAnswer:
    life = life_of(work, names, as_of)
    begin = life.begins[0] if life.begins else None
    if begin is not None and begin.day > as_of:
        return _answer(work, as_of, Status.NOT_YET, None, begin.because)
    ended = min((e for e in life.ends if e.day <= as_of), key=lambda e: e.day, default=None)
    if ended is not None:
        return _answer(work, as_of, Status.REPEALED, eve(ended.day), [*_opening(life), *ended.because])
    term = current(life.terms)
    chain = [*_opening(life), *(b for t in life.terms for b in t.because)]
    if term is not None and term.last < as_of:
        run_out = Status.UNVERIFIED if term.rule is not None and term.rule.when_run_out == "unverified" else Status.EXPIRED
        return _answer(work, as_of, run_out, term.last, chain)
    carried = _invoked(life, _carried(life, as_of, names, asked | {work}), as_of, names)
    if carried is not None:
        return _answer(work, as_of, carried.status, _shared(life, term, carried), [*chain, *carried.because])
    stays = _stayed(life, as_of)
    resumed = [s for s in life.stays if s.ends and s.day <= as_of]  # a suspension that ended leaves the measures in force
    if begin is None and term is None and not (stays or resumed or life.ends):  # what is to end tomorrow has effect today
        return _answer(work, as_of, Status.UNVERIFIED, None, [])
    known = Status.SUSPENDED if stays else Status.IN_FORCE
    coming = min((eve(e.day) for e in life.ends), default=None)
    until = min((d for d in (term.last if term else None, coming) if d is not None), default=None)
    ending = [b for e in life.ends for b in e.because] if begin is None else []
    return _answer(work, as_of, known, until, [*chain, *ending, *(b for s in stays or resumed for b in s.because)])


def _stayed(life: Life, as_of: date) -> list[Stay]:
    """The suspensions that last on a day."""
    over = [s.day for s in life.stays if s.ends and s.day <= as_of]
    begun = [s for s in life.stays if not s.ends and s.day <= as_of and (s.last is None or as_of <= s.last)]
    return [s for s in begun if not any(day > s.day for day in over)]


def _opening(life: Life) -> list[Because]:
    return list(life.begins[0].because) if life.begins else []


def _carried(life: Life, as_of: date, names: Names, asked: frozenset[str]) -> StatusAnswer | None:
    """Status of the emergencies that an order rests on, the longest-lived of them; None when it rests on none."""
    answers = [_status(e, as_of, names, asked) for e in sorted(set(life.emergencies)) if e not in asked]
    order = [Status.IN_FORCE, Status.UNVERIFIED, Status.SUSPENDED, Status.EXPIRED, Status.REPEALED, Status.NOT_YET]
    return min(answers, key=lambda a: (order.index(Status(a.status)), -(a.effective_until or date.min).toordinal()), default=None)


def _invoked(life: Life, carried: StatusAnswer | None, as_of: date, names: Names) -> StatusAnswer | None:
    """What carries an order, where the archive's proof of the emergency ends before the order was made.

    An order that acts under an emergency shows that it then continued: its year runs to the next anniversary
    of the declaration. The notice that the law asks for is not thereby shown, so the emergency stays as it was.
    """
    rule = next((r for r in rules() if r.applies.emergency and r.kind == "term" and r.after), None)
    if carried is None or rule is None or life.own is None or not life.begins or carried.status != Status.UNVERIFIED:
        return carried
    made = life.begins[0].known
    if carried.effective_until is not None and carried.effective_until >= made:
        return carried
    declared = names.cited_day(carried.work, life.own) or carried.effective_until or made
    until = next(
        day for n in range(made.year - declared.year, made.year - declared.year + 2) if (day := shift(declared, f"P{max(n, 0)}Y")) > made
    )
    shown = proof(life.own, f"acts under the emergency of {carried.work}, which it shows to continue: until {until} ({rule.law})")
    known = Status.IN_FORCE if as_of <= until else Status.UNVERIFIED
    return _answer(carried.work, as_of, known, until, [*carried.because, shown])


def _shared(life: Life, term: Term | None, carried: StatusAnswer) -> date | None:
    """The last day that both prove; None when what carries a work is not proved for any day of its own."""
    if carried.effective_until is not None and life.begins and carried.effective_until < life.begins[0].day:
        return None
    return min((d for d in (term.last if term else None, carried.effective_until) if d is not None), default=None)


def _answer(work: str, as_of: date, status: Status, until: date | None, because: Iterable[Because]) -> StatusAnswer:
    once = {b.model_dump_json(): b for b in because}
    return StatusAnswer(work=work, as_of=as_of, status=status, effective_until=until, because=list(once.values()))
