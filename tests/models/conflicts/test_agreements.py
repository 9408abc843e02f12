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


def test_the_exception_for_the_whole_agreement_is_argued_once_with_its_words() -> None:
    def clause(address: str, kind: str, start: int, confidence: float) -> dict[str, Any]:
        span = {"provision": f"art_{address}", "start": start, "end": start + 40, "text": "words", "method": "rule:test"}
        return {**span, "id": f"pta:901:{address}", "kind": kind, "confidence": confidence}

    read = [clause("15:8", "security", 200, 0.9), clause("21", "un_obligations", 400, 0.7), clause("21:security", "security", 400, 0.7)]
    (flag,) = _pta("2015-01-01", _treaty(exceptions=read))
    assert sorted(e.id for e in flag.exceptions) == ["pta:901:21", "pta:901:21:security"]
    assert "art_21:security" in {e.provision for e in flag.evidence}


def test_a_duty_of_the_union_is_owed_to_none_of_its_members() -> None:
    words = "Goods imported from all countries shall be subject to an additional ad valorem duty."
    measure = {"key": "m1", "type": "other_measure", "provision": "art_1", "start": 0, "end": len(words), "text": words}
    order = {"id": "eu:x", "jurisdiction": "EU", "dates": {"in_force": "2024-01-01"}, "measures": [measure]}
    flag = next(f for f in assess(InstrumentRecord.model_validate(order)) if f.obligation == "gatt:2:1")
    assert "US" in flag.owed_to
    assert not {"EU", "DE"} & set(flag.owed_to)


def test_most_favoured_treatment_of_investors_says_nothing_of_goods() -> None:
    def clause(beneficiary: str) -> TreatyRecord:
        words = f"Owed by each Party to {beneficiary} of the other Party: treatment no worse than that of any third country."
        read = {**_SPAN, "id": "pta:901:10:4", "kind": "mfn", "beneficiary": beneficiary, "summary": words, "confidence": 0.8}
        return _treaty(obligations=[read])

    assert _pta("2015-01-01", clause("investors")) == []
    assert [f.kind for f in _pta("2015-01-01", clause("goods"))] == ["mfn"]


def test_an_exception_that_is_cited_and_absent_is_unknown_not_none() -> None:
    absent = {
        "article": "23.2",
        "title": "Essential Security",
        "kind": "security",
        "provision": "art_5",
        "start": 70,
        "end": 100,
        "text": "…",
    }
    (silent,) = _pta("2015-01-01", _treaty(exceptions=[]))
    (unknown,) = _pta("2015-01-01", _treaty(exceptions=[], absent=[absent]))
    (known,) = _pta("2015-01-01", _treaty())
    assert (silent.verdict, unknown.verdict) == ("conflict", "justifiable")
    (exception,) = unknown.exceptions
    assert (exception.id, exception.outcome) == ("pta:901:23.2:security", "arguable")
    assert "unknown" in exception.why
    assert unknown.confidence < known.confidence


def test_an_exception_that_names_no_circumstances_asks_for_no_emergency() -> None:
    def verdict(circumstances: str, power: str) -> str:
        tariffs = {
            **_SPAN,
            "id": "pta:901:2:3",
            "kind": "tariffs",
            "summary": "Customs duties within the limits agreed.",
            "confidence": 0.8,
        }
        security = {**_SPAN, "id": "pta:901:7:1:security", "kind": "security", "summary": "Essential security stays with the parties.", "confidence": 0.7, "circumstances": circumstances}  # fmt: skip
        treaty = _treaty(obligations=[tariffs], exceptions=[security])
        measure = {"key": "m1", "type": "other_measure", "toward": ["SY"], "bound": "importers: an additional ad valorem duty"}
        fields = {"id": "ca:x", "jurisdiction": "CA", "dates": {"in_force": "2015-01-01"}, "measures": [measure]}
        record = InstrumentRecord.model_validate({**fields, "legal_bases": [{"id": power, "relation": "enabling"}]})
        return next(f.verdict for f in assess(record, treaties=[treaty]) if f.obligation.startswith("pta:"))

    assert verdict("listed", "us:usc:19:1862") == "conflict"
    assert verdict("open", "us:usc:19:1862") == "justifiable"
    assert verdict("open", "us:usc:19:2411") == "conflict"
