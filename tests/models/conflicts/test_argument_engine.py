"""The argument: its steps, its law and how it moves when a fact is taken away."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.registers import register
from models.conflicts import assess, prose, weaknesses
from models.conflicts.exceptions import TESTS
from models.conflicts.severity import FLOOR
from models.record import Flag, InstrumentRecord
from models.vocabulary import (
    ExceptionKind,
    ExemptionCategory,
    ExemptionForm,
    MeasureType,
    ObligationKind,
    SafeguardKind,
    TargetType,
    TemporalKind,
)


def _record(**fields: Any) -> InstrumentRecord:
    base: dict[str, Any] = {
        "id": "xx:order/1",
        "jurisdiction": "CA",
        "dates": {"adopted": "2023-03-01", "in_force": "2023-03-01"},
        "legal_bases": [{"id": "ca:S-14.5#s4", "relation": "enabling"}],
    }
    return InstrumentRecord.model_validate({**base, **fields})


def _freeze(**fields: Any) -> InstrumentRecord:
    return _record(
        measures=[{"key": "m1", "type": "asset_freeze", "bound": "any person in Canada"}],
        targets=[{"name": "A. Person", "type": "person"}],
        **fields,
    )


def _ban(kind: str = "export_ban", toward: str = "RU", **fields: Any) -> InstrumentRecord:
    return _record(measures=[{"key": "m1", "type": kind, "bound": "any person in Canada", "toward": [toward]}], **fields)


def _one(flags: list[Flag], obligation: str) -> Flag:
    return next(f for f in flags if f.obligation == obligation)


def _ids(flags: list[Flag]) -> set[str]:
    return {f.obligation for f in flags}


def test_the_register_speaks_the_vocabulary() -> None:
    kinds, exceptions, categories = set(ObligationKind), set(ExceptionKind), set(ExemptionCategory)
    for instrument, obligation in register().obligations():
        assert obligation.kind in kinds, obligation.id
        assert set(obligation.requires) <= set(SafeguardKind), obligation.id
        assert {c for group in obligation.carve_outs for c in group} <= categories, obligation.id
        assert {m for t in obligation.triggers for m in t.measures} <= set(MeasureType), obligation.id
        for exception in instrument.exceptions:
            assert exception.kind in exceptions, exception.id
            assert set(exception.tests) <= set(TESTS), exception.id
    for decision in register().decisions.values():
        assert set(decision.requires) <= set(MeasureType)
        assert set(decision.leaves) <= categories


def test_every_flag_has_eight_steps_with_premise_and_evidence() -> None:
    for flag in assess(_ban()) + assess(_freeze()):
        assert [s.step for s in flag.argument] == list(range(1, 9))
        assert all(s.premise and s.conclusion and s.evidence for s in flag.argument)
        assert flag.remedy
        assert flag.severity == pytest.approx(max(FLOOR, min(1, sum(t.value for t in flag.severity_terms))), abs=1e-3)
        assert "Would be removed by" in prose(flag)


def test_arms_alone_raise_nothing_in_trade() -> None:
    arms = _record(measures=[{"key": "m1", "type": "export_ban", "toward": ["RU"], "scope": {"goods": ["arms and ammunition"]}}])
    more = _record(measures=[{"key": "m1", "type": "export_ban", "toward": ["RU"], "scope": {"goods": ["arms", "luxury cars"]}}])
    assert "gatt:11:1" not in _ids(assess(arms))
    assert "gatt:11:1" in _ids(assess(more))


@pytest.mark.parametrize(
    ("state", "day", "flagged"),
    [
        ("RU", "2012-08-21", False),
        ("RU", "2012-08-22", True),
        ("IR", "2020-01-01", False),
        ("KZ", "2020-01-01", True),
        ("CA", "2020-01-01", False),
    ],
)
def test_a_reciprocal_duty_needs_both_parties(state: str, day: str, flagged: bool) -> None:
    record = _ban(toward=state, dates={"in_force": day})
    assert ("gatt:11:1" in _ids(assess(record))) is flagged


def test_without_a_day_or_an_issuer_nobody_can_be_said_to_be_bound() -> None:
    assert assess(_ban(dates={})) == []
    assert assess(_ban(jurisdiction=None)) == []
    assert assess(_ban(dates={}), date(2023, 1, 1))


def test_what_ends_measures_wrongs_nobody() -> None:
    assert assess(_freeze())
    assert assess(_freeze(nature="termination")) == []


def test_taking_an_exemption_away_raises_or_hardens() -> None:
    spared = _ban(exemptions=[{"category": "humanitarian", "form": "exception", "limits": ["m1"]}])
    assert "icescr:12:1" not in _ids(assess(spared))
    bare = _one(assess(_ban()), "icescr:12:1")
    permitted = _one(assess(_ban(exemptions=[{"category": "humanitarian", "form": "derogation", "limits": ["m1"]}])), "icescr:12:1")
    other = _one(assess(_ban(exemptions=[{"category": "humanitarian", "form": "exception", "limits": ["m2"]}])), "icescr:12:1")
    assert bare.verdict == "conflict"
    assert permitted.verdict == "mitigated"
    assert permitted.severity < bare.severity == other.severity


def test_good_faith_is_no_exemption() -> None:
    flag = _one(assess(_ban(exemptions=[{"category": "humanitarian", "form": "no_liability"}])), "icescr:12:1")
    assert flag.verdict == "conflict"


def test_taking_a_safeguard_away_hardens() -> None:
    kinds = ["statement_of_reasons", "notification", "representations", "judicial_review", "delisting"]
    before = 0.0
    for n in range(len(kinds), -1, -1):
        flag = _one(assess(_freeze(safeguards=[{"kind": k} for k in kinds[:n]])), "iccpr:14:1")
        assert flag.severity >= before
        assert flag.verdict == ("mitigated" if n > 1 else "conflict")  # reasons alone are not half of a fair hearing
        before = flag.severity


def test_taking_the_end_away_hardens() -> None:
    ending = assess(_ban(temporal=[{"kind": "expiry", "value": "2024-03-01", "applies_to": "instrument"}]))
    for flag in assess(_ban()):
        assert flag.severity > _one(ending, flag.obligation).severity


def test_article_103_displaces_substance_and_never_procedure() -> None:
    listed: dict[str, Any] = {"jurisdiction": "DE", "exemptions": [{"category": "basic_needs", "form": "derogation"}]}
    mandated = assess(_freeze(**listed, legal_bases=[{"id": "un:S/RES/2253", "relation": "implements"}]))
    assert _one(mandated, "echr:p1:1").verdict == "superseded"
    assert _one(mandated, "echr:6:1").verdict == "conflict"
    chosen = assess(_freeze(**listed, legal_bases=[{"id": "un:S/RES/1373", "relation": "implements"}]))
    assert _one(chosen, "echr:p1:1").verdict != "superseded"
    unused = assess(_freeze(jurisdiction="DE", legal_bases=[{"id": "un:S/RES/2253", "relation": "implements"}]))
    assert _one(unused, "echr:p1:1").verdict == "conflict"


def test_the_charter_binds_a_member_only_when_it_carries_out_union_law() -> None:
    own = assess(_freeze(jurisdiction="FR", legal_bases=[{"id": "other:code", "relation": "enabling"}]))
    union = assess(_freeze(jurisdiction="FR", legal_bases=[{"id": "eu:celex:32014R0269", "relation": "implements"}]))
    assert not any(i.startswith("eucharter:") for i in _ids(own))
    assert any(i.startswith("eucharter:") for i in _ids(union))


def test_one_right_is_not_flagged_under_principles_and_charter_at_once() -> None:
    for day in ("2009-11-30", "2009-12-01"):
        roots = {i.split(":")[0] for i in _ids(assess(_freeze(jurisdiction="EU", dates={"in_force": day})))}
        assert len(roots & {"eucharter", "eu-principles"}) == 1


def test_what_accrued_before_a_treaty_ended_stays_and_says_so() -> None:
    record = _ban("import_ban", "IR", jurisdiction="US", dates={"in_force": "2018-08-07"})
    flag = _one(assess(record, date(2020, 1, 1)), "us-iran-amity:8:2")
    assert flag.as_of == date(2019, 10, 2)
    assert "2019-10-03" in flag.argument[1].conclusion
    later = _ban("import_ban", "IR", jurisdiction="US", dates={"in_force": "2020-01-10"})
    assert not any(i.startswith("us-iran-amity:") for i in _ids(assess(later)))


def test_a_law_that_binds_foreigners_meets_the_blocking_statute() -> None:
    record = _record(
        jurisdiction="US", measures=[{"key": "m1", "type": "finance_ban", "toward": ["IR"], "bound": "foreign financial institutions"}]
    )
    flag = _one(assess(record), "eublocking:5:1")
    assert flag.owed_by == "EU"
    assert "eublocking:5:1" not in _ids(assess(_ban("finance_ban", "IR", jurisdiction="US")))


def test_the_security_exception_follows_the_facts() -> None:
    at_war = _one(assess(_ban("import_ban", "UA", jurisdiction="RU", legal_bases=[])), "gatt:11:1")
    quota = _one(
        assess(_ban("import_ban", "BR", jurisdiction="US", legal_bases=[{"id": "us:usc:19:1862", "relation": "enabling"}])), "gatt:11:1"
    )
    assert at_war.verdict == "justifiable"
    assert quota.verdict == "conflict"


def test_confidence_multiplies_what_was_extracted() -> None:
    sure = _record(measures=[{"key": "m1", "type": "export_ban", "toward": ["RU"], "confidence": 1.0}])
    unsure = _record(measures=[{"key": "m1", "type": "export_ban", "toward": ["RU"], "confidence": 0.5}])
    assert _one(assess(unsure), "gatt:11:1").confidence == pytest.approx(_one(assess(sure), "gatt:11:1").confidence / 2, abs=2e-3)


def test_resolution_2664_is_owed_from_its_day() -> None:
    bases = [{"id": "un:S/RES/1970", "relation": "implements"}]
    early = assess(_freeze(legal_bases=bases, dates={"in_force": "2022-12-08"}))
    late = assess(_freeze(legal_bases=bases, dates={"in_force": "2022-12-09"}))
    spared = assess(_freeze(legal_bases=bases, exemptions=[{"category": "humanitarian", "form": "exception"}]))
    assert "unsc:2664:1" not in _ids(early)
    assert _one(late, "unsc:2664:1").verdict == "conflict"
    assert "unsc:2664:1" not in _ids(spared)


_exemption = st.fixed_dictionaries({"category": st.sampled_from(list(ExemptionCategory)), "form": st.sampled_from(list(ExemptionForm))})
_records = st.fixed_dictionaries(
    {
        "id": st.just("xx:any"),
        "jurisdiction": st.sampled_from(["CA", "US", "EU", "GB", "CH", "RU", "AE", "FR", "UK", "ZZ"]),
        "dates": st.dates(date(1950, 1, 1), date(2026, 1, 1)).map(lambda d: {"in_force": d}),
        "measures": st.lists(st.fixed_dictionaries({"key": st.just("m1"), "type": st.sampled_from(list(MeasureType)), "toward": st.lists(st.sampled_from(["RU", "IR", "KP", "QA", "NI"]), max_size=2)}), min_size=1, max_size=1),
        "targets": st.lists(st.fixed_dictionaries({"name": st.sampled_from(["A", "Central Bank of Iran", "nationals of Qatar"]), "type": st.sampled_from(list(TargetType))}), max_size=2),
        "exemptions": st.lists(_exemption, max_size=3),
        "safeguards": st.lists(st.fixed_dictionaries({"kind": st.sampled_from(list(SafeguardKind))}), max_size=3),
        "temporal": st.lists(st.fixed_dictionaries({"kind": st.sampled_from(list(TemporalKind)), "value": st.sampled_from(["2030-01-01", "P6M", "event:the war ends"])}), max_size=2),
        "legal_bases": st.lists(st.fixed_dictionaries({"id": st.sampled_from(["un:S/RES/1267", "un:S/RES/9999", "eu:tfeu:215", "us:usc:50:1701"]), "relation": st.sampled_from(["enabling", "implements"])}), max_size=2),
    }
)  # fmt: skip


@given(_records)
@settings(max_examples=60, deadline=None)
def test_no_flag_without_a_party_on_its_day_and_no_step_without_a_premise(fields: dict[str, Any]) -> None:
    law = register()
    for flag in assess(InstrumentRecord.model_validate(fields)):
        instrument = law.instruments[flag.obligation.split(":")[0]]
        obligation = next(o for o in instrument.obligations if o.id == flag.obligation)
        assert flag.as_of is not None
        tables = [law.tables[t] for t in obligation.party_tables or instrument.party_tables]
        bound = [{row.state for row in t.parties if row.on(flag.as_of)} for t in tables]
        assert any(flag.owed_by in states and (obligation.owed != "members" or set(flag.owed_to) <= states) for states in bound)
        assert all(s.premise and s.evidence and s.conclusion for s in flag.argument)
        assert 0 <= flag.severity <= 1
        assert 0 <= flag.confidence <= 1


@given(_records, st.data())
@settings(max_examples=60, deadline=None)
def test_taking_relief_away_never_softens(fields: dict[str, Any], data: st.DataObject) -> None:
    field = data.draw(st.sampled_from(["exemptions", "safeguards"]))
    full = {f.obligation: f for f in assess(InstrumentRecord.model_validate(fields))}
    bare = {f.obligation: f for f in assess(InstrumentRecord.model_validate({**fields, field: []}))}
    assert set(full) <= set(bare)
    assert all(bare[o].severity >= flag.severity for o, flag in full.items())


def test_weaknesses_follow_what_is_silent() -> None:
    bare = {w.kind for w in weaknesses(_freeze(legal_bases=[]))}
    assert {
        "legal_basis",
        "attribution_standard",
        "sunset",
        "humanitarian",
        "reasons",
        "delisting",
        "judicial_review",
        "response",
        "notification",
    } <= bare
    sound = _freeze(
        attribution=[{"standard": "reasonable_grounds"}],
        safeguards=[
            {"kind": k}
            for k in ("notification", "statement_of_reasons", "representations", "delisting", "judicial_review", "periodic_review")
        ],
        exemptions=[{"category": "humanitarian", "form": "exception"}],
        temporal=[{"kind": "expiry", "value": "2024-03-01", "applies_to": "instrument"}],
    )
    assert weaknesses(sound) == []


def test_weaknesses_against_partners() -> None:
    own = _ban(regime={"target_states": ["RU"]}, attribution=[{"standard": "opinion"}])
    partner = _ban(
        id="yy:order/2",
        jurisdiction="EU",
        regime={"target_states": ["RU"]},
        attribution=[{"standard": "reasonable_grounds"}],
        exemptions=[{"category": "medical", "form": "exception"}],
    )
    found = {w.kind: w for w in weaknesses(own, partners=[partner])}
    assert found["divergence"].compared_with == ["yy:order/2"]
    assert found["lower_standard"].compared_with == ["yy:order/2"]
    assert "divergence" not in {w.kind for w in weaknesses(own)}


def test_a_relief_clause_narrower_than_2664() -> None:
    narrow = _freeze(exemptions=[{"category": "humanitarian", "form": "derogation", "authority": "the Minister"}])
    wide = _freeze(exemptions=[{"category": "humanitarian", "form": "exception"}])
    assert "narrower_than_2664" in {w.kind for w in weaknesses(narrow)}
    assert "narrower_than_2664" not in {w.kind for w in weaknesses(wide)}


@pytest.mark.parametrize(("issuer", "told"), [("GB", True), ("US", True), ("CA", False)])
def test_a_reservation_that_names_the_article_is_told_where_the_bond_is_shown(issuer: str, told: bool) -> None:
    flag = _one(assess(_freeze(jurisdiction=issuer)), "iccpr:14:1")
    bond = next(step for step in flag.argument if step.step == 2)
    assert ("names article 14" in bond.conclusion) is told
