"""The law on a day, over fictional works of each jurisdiction; and the same answers for the real archive when it is at hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.record import InstrumentRecord
from models.timeline import apply, status, sunsets

ACT = {"id": "ca:F-31.6", "type": "act", "jurisdiction": "CA", "dates": {"adopted": "2011-03-23"}}
FREEZE = {
    "id": "ca:SOR/2030-1",
    "jurisdiction": "CA",
    "dates": {"adopted": "2030-05-04"},
    "legal_bases": [{"id": "ca:F-31.6#s4", "relation": "enabling"}],
}
ORDER = {
    "id": "us:eo:99001",
    "jurisdiction": "US",
    "dates": {"adopted": "2030-05-04"},
    "legal_bases": [{"id": "us:usc:50:1601", "relation": "enabling"}],
    "regime": {"emergencies": ["this"]},
}


def record(**values) -> InstrumentRecord:
    return InstrumentRecord.model_validate(values)


def extension(number: int, year: int) -> InstrumentRecord:
    return record(
        id=f"ca:SOR/{year}-{number}",
        jurisdiction="CA",
        dates={"adopted": f"{year}-04-20"},
        legal_bases=[{"id": "ca:F-31.6#s6", "relation": "enabling"}],
        relations=[{"type": "extends", "id": "ca:SOR/2030-1", "detail": f"P5Y from {year}-05-04"}],
    )


def notice(year: int, work: str = "us:eo:99001", anniversary: str = "05-04") -> InstrumentRecord:
    return record(
        id=f"us:presidential:{year}-04-20:the-continuation-of-the-national-emergency-with-respect-to-vale",
        type="notice",
        nature="continuation",
        jurisdiction="US",
        dates={"adopted": f"{year}-04-20"},
        legal_bases=[{"id": "us:usc:50:1622", "relation": "enabling"}],
        relations=[{"type": "continues", "id": work, "detail": f"P1Y beyond {year}-{anniversary}"}],
    )


def ended(work: str, day: str) -> InstrumentRecord:
    return record(
        id=f"us:presidential:{day}:the-termination-of-emergency-with-respect-to-vale",
        jurisdiction="US",
        dates={"adopted": day},
        relations=[{"type": "terminates", "id": work}, {"type": "repeals", "id": work}],
    )


def asked(work: str, day: str, *records: InstrumentRecord) -> tuple[str, str | None]:
    answer = status(work, date.fromisoformat(day), records)
    return answer.status, answer.effective_until.isoformat() if answer.effective_until else None


def test_five_years_unless_extended() -> None:
    freeze, act = record(**FREEZE), record(**ACT)
    assert asked(freeze.id, "2030-05-03", freeze, act) == ("not_yet", None)
    assert asked(freeze.id, "2030-05-04", freeze, act) == ("in_force", "2035-05-03")
    assert asked(freeze.id, "2035-05-03", freeze, act) == ("in_force", "2035-05-03")
    assert asked(freeze.id, "2035-05-04", freeze, act) == ("unverified", "2035-05-03")
    later = extension(7, 2035)
    assert asked(freeze.id, "2036-01-01", freeze, act, later) == ("in_force", "2040-05-03")
    chain = status(freeze.id, date(2036, 1, 1), [freeze, act, later]).because
    assert {b.document for b in chain} >= {act.id, later.id, freeze.id}


def test_an_emergency_lasts_from_notice_to_notice() -> None:
    order = record(**ORDER)
    assert asked(order.id, "2030-06-01", order) == ("in_force", "2031-05-04")
    assert asked(order.id, "2031-06-01", order) == ("unverified", "2031-05-04")
    assert asked(order.id, "2031-06-01", order, notice(2031)) == ("in_force", "2032-05-04")
    assert asked(order.id, "2032-05-05", order, notice(2031)) == ("unverified", "2032-05-04")
    assert asked(order.id, "2032-01-01", order, notice(2031), ended(order.id, "2031-11-01")) == ("repealed", "2031-10-31")


def test_a_work_known_only_from_notices() -> None:
    assert asked("us:eo:99001", "2031-06-01", notice(2031)) == ("in_force", "2032-05-04")
    assert asked("us:eo:99001", "2031-01-01", notice(2031)) == ("unverified", None)
    assert status("us:eo:99001", date(2031, 1, 1), [notice(2031)]).because == []


def test_an_order_that_rests_on_another_emergency_shares_its_fate() -> None:
    order = record(**ORDER)
    steps = record(
        id="us:eo:99005",
        jurisdiction="US",
        dates={"adopted": "2030-08-01"},
        relations=[{"type": "refers", "id": order.id, "detail": "emergency declared there"}],
    )
    assert asked(steps.id, "2030-09-01", order, steps) == ("in_force", "2031-05-04")
    assert asked(steps.id, "2031-06-01", order, steps) == ("unverified", "2031-05-04")
    assert asked(steps.id, "2031-12-01", order, steps, notice(2031), ended(order.id, "2031-11-01"))[0] == "repealed"


def test_an_unnumbered_order_takes_the_number_that_a_notice_gives() -> None:
    order = record(
        **{**ORDER, "id": "us:presidential:2030-05-05:blocking-property-with-respect-to-vale"},
        title="Blocking Property With Respect to Vale",
    )
    order = order.model_copy(update={"dates": order.dates.model_copy(update={"adopted": date(2030, 5, 5)})})
    told = notice(2031).model_copy(update={"title": "Continuation of the National Emergency With Respect to Vale"})
    assert asked("us:eo:99001", "2030-06-01", order, told) == ("in_force", "2031-05-05")


def test_own_end_is_final_for_a_permit_and_renewable_for_a_decision() -> None:
    def ending(work: str, jurisdiction: str, type: str) -> InstrumentRecord:
        end = {"kind": "expiry", "value": "2031-05-18", "resolved": "2031-05-18", "applies_to": "instrument"}
        return record(id=work, jurisdiction=jurisdiction, type=type, dates={"adopted": "2030-05-17"}, temporal=[end])

    permit, decision = ending("ca:SOR/2030-9", "CA", "licence"), ending("eu:celex:33030D0797", "EU", "sanctions")
    assert asked(permit.id, "2031-05-18", permit) == ("in_force", "2031-05-18")
    assert asked(permit.id, "2031-05-19", permit) == ("expired", "2031-05-18")
    assert asked(decision.id, "2031-05-19", decision) == ("unverified", "2031-05-18")
    amending = record(
        id="eu:celex:33031D0600", jurisdiction="EU", dates={"adopted": "2031-05-10"},
        relations=[{"type": "amends", "id": decision.id, "detail": "until 2032-05-18"}],
    )  # fmt: skip
    assert asked(decision.id, "2031-06-01", decision, amending) == ("in_force", "2032-05-18")


def test_amending_or_lifting_a_part_ends_nothing() -> None:
    order = record(**ORDER)
    part = record(
        id="us:eo:99009", jurisdiction="US", dates={"adopted": "2030-06-01"},
        relations=[{"type": "repeals", "id": order.id, "detail": "section 2"}, {"type": "amends", "id": order.id, "detail": "section 3"}],
    )  # fmt: skip
    assert asked(order.id, "2030-07-01", order, part)[0] == "in_force"


def test_a_repealed_stub_speaks_for_the_days_before_it_too() -> None:
    stub = record(
        id="ca:SOR/2030-3", jurisdiction="CA", version="2033-06-01", dates={"adopted": "2030-01-01"},
        temporal=[{"kind": "repeal", "value": "2033-06-01", "resolved": "2033-06-01", "applies_to": "instrument"}],
    )  # fmt: skip
    assert asked(stub.id, "2032-01-01", stub) == ("in_force", "2033-05-31")
    assert asked(stub.id, "2033-06-01", stub) == ("repealed", "2033-05-31")


def test_apply_fills_the_record_and_leaves_the_original() -> None:
    order = record(**ORDER)
    filled = apply(order, [notice(2031), order], date(2031, 6, 1))
    assert (filled.status, filled.dates.effective_until, filled.status_as_of) == ("in_force", date(2032, 5, 4), date(2031, 6, 1))
    assert filled.status_because
    assert order.status is None


def test_sunsets_warn_before() -> None:
    order = record(**ORDER)
    before = sunsets([order], date(2030, 6, 1))
    assert {(s.kind, s.date) for s in before if s.rule and "202(d)" in s.rule} == {
        ("lapses_unless_renewed", date(2031, 5, 4)),
        ("renewal_window_opens", date(2031, 2, 3)),
    }
    after = sunsets([order, notice(2031)], date(2031, 5, 1))
    assert {s.uid for s in after} == {s.uid for s in before}  # a subscriber's entry moves, it does not double
    assert max(s.date for s in after) == date(2032, 5, 4)


LIBRARY = [record(**ACT), record(**FREEZE), record(**ORDER), ended("us:eo:99001", "2034-11-01"), *(extension(7, y) for y in (2035, 2040)), *(notice(y) for y in range(2031, 2035))]  # fmt: skip
DAYS = st.dates(min_value=date(2029, 1, 1), max_value=date(2050, 1, 1))
WORKS = st.sampled_from(["ca:SOR/2030-1", "us:eo:99001"])


@settings(max_examples=80, deadline=None)
@given(WORKS, DAYS, st.permutations(LIBRARY))
def test_the_order_of_ingestion_never_matters(work: str, day: date, shuffled: list[InstrumentRecord]) -> None:
    assert status(work, day, shuffled) == status(work, day, LIBRARY)


@settings(max_examples=80, deadline=None)
@given(WORKS, DAYS, st.sets(st.sampled_from(range(len(LIBRARY)))))
def test_a_later_document_never_changes_an_earlier_day(work: str, day: date, chosen: set[int]) -> None:
    held = [LIBRARY[i] for i in sorted(chosen)]
    later = [r for r in LIBRARY if r.dates.adopted and r.dates.adopted > day and r.id != work]
    assert status(work, day, [*held, *later]) == status(work, day, [r for r in held if r not in later])


@settings(max_examples=40, deadline=None)
@given(DAYS)
def test_what_is_in_force_until_a_day_is_not_proved_beyond_it(day: date) -> None:
    answer = status("us:eo:99001", day, LIBRARY)
    if answer.status == "in_force" and answer.effective_until:
        assert day <= answer.effective_until
        assert (
            status(
                "us:eo:99001", answer.effective_until + timedelta(days=1), [r for r in LIBRARY if (r.dates.adopted or day) <= day]
            ).status
            == "unverified"
        )


@pytest.mark.parametrize("day", ["2031-01-01", "2045-01-01"])
def test_an_unknown_work_is_unverified_with_no_proof(day: str) -> None:
    answer = status("ca:SOR/2099-1", date.fromisoformat(day), LIBRARY)
    assert (answer.status, answer.because) == ("unverified", [])


def test_a_licence_begins_with_its_issue_and_not_as_a_presidential_order() -> None:
    licence = InstrumentRecord.model_validate(
        {"id": "us:gl:599:9B", "jurisdiction": "US", "type": "licence", "dates": {"adopted": "2030-10-06"}}
    )
    told = status(licence.id, date(2030, 11, 1), [licence])
    assert (told.status, "a licence authorises" in told.because[0].rule, "presidential" in told.because[0].rule) == (
        "in_force",
        True,
        False,
    )
