"""Agreements read from their text stand beside the register, between their parties and in their time."""

from __future__ import annotations

from datetime import date
from typing import Any

from models.conflicts import assess
from models.record import InstrumentRecord, TreatyRecord

_SPAN = {"provision": "art_2", "start": 10, "end": 60, "text": "words", "method": "rule:test"}


def _treaty(**fields: Any) -> TreatyRecord:
    return TreatyRecord.model_validate(
        {
            "id": "treaty:pta:901",
            "title": "Arcadia - Borduria",
            "dates": {"in_force": "2010-01-01"},
            "parties": [{"state": "CA", "from": "2010-01-01", "until": None}, {"state": "SY", "from": None, "until": "2020-01-01"}],
            "obligations": [
                {
                    **_SPAN,
                    "id": "pta:901:2:1",
                    "kind": "quantitative_restrictions",
                    "summary": "No bans on trade between the parties.",
                    "confidence": 0.8,
                },
                {**_SPAN, "id": "pta:901:9:1", "kind": "cooperation", "summary": "The parties meet every year in turn.", "confidence": 0.9},
            ],
            "exceptions": [
                {
                    **_SPAN,
                    "id": "pta:901:7:1:security",
                    "kind": "security",
                    "summary": "Essential security stays with the parties.",
                    "confidence": 0.7,
                }
            ],
            **fields,
        }
    )


def _ban(day: str) -> InstrumentRecord:
    measure = {"key": "m1", "type": "export_ban", "toward": ["SY"]}
    return InstrumentRecord.model_validate({"id": "ca:x", "jurisdiction": "CA", "dates": {"in_force": day}, "measures": [measure]})


def _pta(day: str, treaty: TreatyRecord) -> list[Any]:
    return [f for f in assess(_ban(day), treaties=[treaty]) if f.obligation.startswith("pta:")]


def test_an_agreement_binds_between_its_parties_in_its_time() -> None:
    assert _pta("2009-12-31", _treaty()) == []
    assert _pta("2020-01-01", _treaty()) == []
    (flag,) = _pta("2015-01-01", _treaty())
    assert flag.obligation == "pta:901:2:1"
    assert flag.verdict == "justifiable"
    assert "treaty:pta:901#art_2 [10:60]" in flag.argument[1].evidence
    assert flag.confidence < 0.8
    assert flag.as_of == date(2015, 1, 1)


def test_without_its_security_exception_the_ban_conflicts() -> None:
    (flag,) = _pta("2015-01-01", _treaty(exceptions=[]))
    assert flag.verdict == "conflict"


def test_an_agreement_without_a_day_binds_nobody() -> None:
    assert _pta("2015-01-01", _treaty(dates={}, parties=[{"state": "CA"}, {"state": "SY"}])) == []


def test_days_of_the_register_come_before_those_of_the_text() -> None:
    """The corpus gives one day for all parties and no end where a later agreement took an earlier one's place."""
    three = [{"state": state, "from": "1994-01-01", "until": None} for state in ("CA", "MX", "SY")]
    ended = _treaty(id="treaty:pta:112", dates={"in_force": "1994-01-01"}, parties=three)
    assert _pta("2025-02-04", ended) == []
