"""Calibration: what the error measures, and maps that rise and mend."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation import calibration
from evaluation.judged import Judged
from models.calibration import calibrated, group, value
from models.record import FunctionLabel, InstrumentRecord, Measure, ProvisionRecord
from models.vocabulary import MeasureType


def row(document: str, confidence: float, right: bool) -> Judged:
    return Judged(document, document, 0, 0, "sec_1", "measures", "export_ban", confidence, "rule:x", right, (), "measures")


def test_error_is_the_gap_between_said_and_right():
    assert calibration.error([(0.9, True)] * 9 + [(0.9, False)]) == pytest.approx(0)
    assert calibration.error([(0.9, True), (0.9, False)]) == pytest.approx(0.4)
    assert calibration.error([(1.0, False), (0.05, False)]) == pytest.approx(0.525)
    assert calibration.error([]) == 0


pairs = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


@pytest.mark.parametrize("form", list(calibration.FORMS))
@given(seen=pairs, asked=st.lists(st.floats(0, 1), min_size=2, max_size=5))
@settings(deadline=None)
def test_a_map_rises_and_stays_within_bounds(form, seen, asked):
    knots = calibration.FORMS[form](seen, [1.0] * len(seen))
    said = [value(c, knots) for c in sorted(asked)]
    assert said == sorted(said)
    assert all(calibration.LOW <= s <= calibration.HIGH for s in said)
    assert [x for x, _ in knots] == sorted({x for x, _ in knots})


def test_maps_mend_what_documents_share_and_leave_alone_what_was_right():
    chance = random.Random(4)
    proud = [row(f"d{i % 12}", 0.95, chance.random() < 0.6) for i in range(600)]
    found = calibration.maps(proud)["measures"]
    assert found["error"] > 0.25
    assert found["held_out"] < 0.08
    assert value(0.95, found["knots"]) == pytest.approx(0.6, abs=0.06)
    modest = [row(f"d{i % 12}", 0.6, i % 5 < 3) for i in range(600)]
    assert calibration.maps(modest)["measures"]["knots"] == []


def test_law_labelled_apart_draws_confidence_down_by_its_share_however_much_of_it_there_is():
    known = [row(f"d{i % 12}", 0.9, True) for i in range(400)]
    apart = [replace(row(f"a{i % 6}", 0.9, i // 6 % 2 > 0), apart=True) for i in range(200)]
    found = calibration.maps(known + apart)["measures"]
    weights = calibration.weights_of(known + apart)
    assert sum(weights[400:]) == pytest.approx(calibration.SHARE * 400)
    knots = calibration.FORMS["stepped"]([(r.confidence, r.right) for r in known + apart], weights)
    assert value(0.9, knots) == pytest.approx(460 / 520, abs=0.02)
    assert found["right"] == 1.0
    assert found["apart"]["right"] == pytest.approx(0.5, abs=0.02)
    few = [replace(row("a", 0.9, False), apart=True)] * 5
    assert value(0.9, calibration.FORMS["beta"]([(r.confidence, r.right) for r in known + few], calibration.weights_of(known + few))) > 0.9


def test_few_statements_fit_nothing():
    assert calibration.maps([row("d", 0.9, False)] * (calibration.FEW - 1)) == {}


def test_a_document_held_out_is_never_read_by_a_map_that_saw_it():
    rows = [row("alone", 0.9, False)] * 50 + [row(f"d{i}", 0.9, True) for i in range(200)]
    read = {right: confidence for confidence, right in calibration.held_out(rows)}
    assert read[False] == calibration.HIGH  # every other document says that 0.9 is right


def test_records_are_read_field_by_field():
    record = InstrumentRecord(
        id="xx:1",
        provisions=[
            ProvisionRecord(
                eid="sec_1", kind="section", start=0, end=4,
                functions=[FunctionLabel(label=x, confidence=0.5, method="rule:x") for x in ("measure", "other")],
            )
        ],
        measures=[Measure(key="m1", type=MeasureType.EXPORT_BAN, confidence=0.5)],
    )  # fmt: skip
    maps = {"functions": [(0.0, 0.1), (1.0, 0.9)], "functions:other": [(0.5, 0.8)]}
    after = calibrated(record, maps)
    assert [f.confidence for f in after.provisions[0].functions] == [0.5, 0.8]
    assert after.measures == record.measures
    assert calibrated(record, {**maps, "measures": [(0.4, 0.2), (0.6, 0.4)]}).measures[0].confidence == pytest.approx(0.3)
    assert calibrated(record, {}) is record


def test_treaties_and_silence_are_read_apart():
    assert group("functions", "other", treaty=False) != group("functions", "measure", treaty=False)
    assert group("temporal", "expiry", treaty=True) != group("temporal", "expiry", treaty=False)


def test_pictures_are_the_same_every_time(tmp_path):
    fitted = calibration.maps([row(f"d{i % 7}", 0.5 + (i % 5) / 10, i % 3 > 0) for i in range(200)])
    for name in ("a.svg", "b.svg"):
        calibration.draw(fitted, tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert b"measures (200)" in (tmp_path / "a.svg").read_bytes() or (tmp_path / "a.svg").stat().st_size > 1000
