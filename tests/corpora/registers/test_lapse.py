"""The register of lapse: every rule names the law that says so, and is usable as written."""

import isodate
import pytest
from pydantic import ValidationError

from corpora.registers.lapse import Rule, rules


def test_ids_are_unique_and_every_rule_has_its_law() -> None:
    ids = [r.id for r in rules()]
    assert len(ids) == len(set(ids)) >= 10
    assert all(r.law and r.says for r in rules())


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.id)
def test_periods_are_iso_durations(rule: Rule) -> None:
    for period in (rule.after, rule.window):
        if period is not None:
            assert isodate.parse_duration(period)
    assert rule.kind != "term" or rule.after
    assert not rule.renewed_by or rule.when_run_out == "unverified" or rule.applies.types


def test_the_two_lapses_of_the_founding_regimes() -> None:
    by_id = {r.id: r for r in rules()}
    assert (by_id["ca.facfoa.6"].after, by_id["ca.facfoa.6"].last_day) == ("P5Y", "eve")
    assert (by_id["us.nea.202d"].after, by_id["us.nea.202d"].window) == ("P1Y", "P90D")


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        Rule.model_validate({"id": "x", "kind": "term", "law": "l", "work": None, "says": "s", "applies": {"jurisdictoin": "CA"}})
