"""Status of parts: what dates a measure, an exemption, a target or a provision apart from its work."""

from __future__ import annotations

from datetime import date

import pytest

from models.record import InstrumentRecord
from models.timeline import apart, apply, parts, status
from models.timeline.places import above, places, within

EIDS = above(
    ["sec_3__subsec_1__para_a", "sec_3__subsec_1__para_b", "sec_3__subsec_2", "sec_3.1", "sec_4", "sec_5", "sched_1__part_2__item_7"]
)
REGULATIONS = {
    "id": "ca:SOR/2030-8",
    "jurisdiction": "CA",
    "version": "2030-03-01",
    "dates": {"adopted": "2030-03-01"},
    "provisions": [{"eid": e, "kind": "section", "start": 0, "end": 0} for e in ("sec_3", "sec_4", "sec_5")],
    "measures": [{"key": "m1", "type": "asset_freeze", "provision": "sec_3"}, {"key": "m2", "type": "export_ban", "provision": "sec_4"}],
    "exemptions": [{"category": "humanitarian", "form": "exception", "provision": "sec_5", "until": "2031-06-30"}],
    "targets": [{"name": "Ivan Testov", "type": "person"}, {"name": "Velmora Steel", "type": "entity"}],
    "temporal": [{"kind": "expiry", "value": "2032-01-31", "resolved": "2032-01-31", "applies_to": "sec_4"}],
}


def record(**values) -> InstrumentRecord:
    return InstrumentRecord.model_validate(values)


def amending(day: str, **relation) -> InstrumentRecord:
    return record(id=f"ca:SOR/2031-{day[-2:]}", jurisdiction="CA", dates={"adopted": day}, relations=[{"id": "ca:SOR/2030-8", **relation}])


def states(day: str, *others: InstrumentRecord) -> dict[str, tuple[str, str | None]]:
    found = parts("ca:SOR/2030-8", date.fromisoformat(day), [record(**REGULATIONS), *others])
    return {p.key: (p.status, p.effective_until.isoformat() if p.effective_until else None) for p in found}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("subsection 3(2)", ["sec_3__subsec_2"]),
        ("paragraphs 3(1)(a) and (b)", ["sec_3__subsec_1__para_a", "sec_3__subsec_1__para_b"]),
        ("Sections 3 to 5 repealed", ["sec_3", "sec_3.1", "sec_4", "sec_5"]),
        ("Item 7 of Part 2 of Schedule 1", ["sched_1__part_2__item_7"]),
        ("section 99", []),
        (None, []),
    ],
)
def test_a_pinpoint_names_provisions(words: str | None, expected: list[str]) -> None:
    assert places(words, EIDS) == expected


def test_what_is_said_of_a_provision_is_said_of_what_lies_below_it() -> None:
    assert within("sec_3__subsec_1", "sec_3")
    assert not within("sec_3.1", "sec_3")


def test_parts_end_by_their_own_terms() -> None:
    assert states("2030-02-01")["m1"] == ("not_yet", None)
    assert states("2031-01-01")["e1"] == ("in_force", "2031-06-30")
    assert states("2031-07-01")["e1"] == ("expired", "2031-06-30")
    assert states("2032-01-31")["m2"] == ("in_force", "2032-01-31")
    assert states("2032-02-01")["m2"] == ("expired", "2032-01-31")
    assert states("2032-02-01")["m1"] == ("in_force", None)


def test_a_section_is_repealed_and_the_work_goes_on() -> None:
    struck = amending("2031-03-05", type="amends", detail="section 4 repealed")
    assert states("2031-03-04", struck)["m2"][0] == "in_force"
    assert states("2031-03-05", struck)["m2"] == ("repealed", "2031-03-04")
    assert states("2031-03-05", struck)["m1"][0] == "in_force"
    assert status("ca:SOR/2030-8", date(2031, 4, 1), [record(**REGULATIONS), struck]).status == "in_force"


def test_a_part_is_suspended_until_a_day() -> None:
    stay = amending("2031-03-05", type="suspends", detail="section 3; until 2031-09-30")
    assert states("2031-09-30", stay)["m1"][0] == "suspended"
    assert states("2031-10-01", stay)["m1"][0] == "in_force"
    assert states("2031-09-30", stay)["m2"][0] == "in_force"


def test_the_whole_is_suspended_and_resumed() -> None:
    own = record(**REGULATIONS)
    stay, over = amending("2031-03-05", type="suspends"), amending("2031-08-10", type="suspends", detail="ended 2031-08-15")
    answers = [
        status(own.id, date.fromisoformat(d), [own, stay, over]).status for d in ("2031-03-04", "2031-03-05", "2031-08-14", "2031-08-15")
    ]
    assert answers == ["in_force", "suspended", "suspended", "in_force"]


def test_terminating_every_measure_ends_the_work() -> None:
    own, over = record(**REGULATIONS), amending("2031-03-05", type="terminates", detail="sections 3 and 4")
    assert status(own.id, date(2031, 4, 1), [own, over]).status == "repealed"


def test_a_resolution_whose_every_measure_has_a_term_lapses_with_the_last() -> None:
    term = {"kind": "expiry", "value": "P12M", "resolved": "2031-05-10", "applies_to": "para_3"}
    resolution = record(
        id="un:S/RES/2999", type="resolution", jurisdiction="UN", dates={"adopted": "2030-05-10"},
        measures=[{"key": "m1", "type": "arms_embargo", "provision": "para_3__point_a"}], temporal=[term],
    )  # fmt: skip
    assert status(resolution.id, date(2031, 5, 10), [resolution]).status == "in_force"
    assert status(resolution.id, date(2031, 5, 11), [resolution]).status == "unverified"


def test_delisting_by_document_and_by_a_later_text() -> None:
    off = amending("2031-03-05", type="delists", detail="Ivan Testov")
    assert states("2031-03-05", off)["Ivan Testov"][0] == "repealed"
    assert states("2031-03-05", off)["Velmora Steel"][0] == "in_force"
    later = record(**{**REGULATIONS, "version": "2031-05-01", "targets": [{"name": "Velmora Steel", "type": "entity"}]})
    assert states("2031-04-30", later)["Ivan Testov"][0] == "in_force"
    assert states("2031-05-01", later)["Ivan Testov"][0] == "repealed"


def test_apart_leaves_out_what_shares_the_fate_of_its_work() -> None:
    own = record(**REGULATIONS)
    found = apart(parts(own.id, date(2031, 1, 1), [own]), status(own.id, date(2031, 1, 1), [own]))
    assert [p.key for p in found] == ["m1", "m2", "e1", "sec_4"]


def test_apply_states_the_status_of_each_part() -> None:
    filled = apply(record(**REGULATIONS), [], date(2031, 7, 1))
    assert [m.status for m in filled.measures] == ["in_force", "in_force"]
    assert [m.effective_until for m in filled.measures] == [None, date(2032, 1, 31)]
    assert filled.exemptions[0].status == "expired"
