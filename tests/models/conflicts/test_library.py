"""What an argument draws on: like measures together, the words of treaties, models from other instruments, and hashes that last."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.registers import register
from models.conflicts import Library, assess, weaknesses
from models.conflicts.triggers import HITS, REACHES
from models.record import InstrumentRecord, TreatyRecord
from models.vocabulary import MeasureType

WORDS = (
    "No person shall deal in the assets of a listed person. "
    "The listed person shall be told without delay why the listing was made, and how to answer it. "
    "A court reviews every listing within ninety days of the day on which it is asked to do so. "
)


def _span(start: int, end: int, provision: str) -> dict[str, Any]:
    return {"provision": provision, "start": start, "end": end, "text": WORDS[start:end], "method": "rule:test"}


def _record(**fields: Any) -> InstrumentRecord:
    base: dict[str, Any] = {
        "id": "xx:order/1",
        "jurisdiction": "CA",
        "dates": {"in_force": "2023-03-01"},
        "canonical_text": {"sha256": "a" * 64, "length": len(WORDS)},
        "legal_bases": [{"id": "ca:S-14.5#s4", "relation": "enabling"}],
        "targets": [{"name": "A. Person", "type": "person"}],
        "measures": [{"key": "m1", "type": "asset_freeze", "bound": "any person in Canada", **_span(0, 53, "sec_1")}],
    }
    return InstrumentRecord.model_validate({**base, **fields})


def _teacher(**fields: Any) -> InstrumentRecord:
    return _record(
        id="yy:order/2",
        jurisdiction="CH",
        safeguards=[
            {"kind": "statement_of_reasons", **_span(54, 146, "sec_2")},
            {"kind": "judicial_review", **_span(147, 236, "sec_3")},
        ],
        **fields,
    )


def test_like_measures_are_one_flag_that_names_them_all() -> None:
    points = [{"key": f"m{n}", "type": "export_ban", "bound": bound, "toward": ["RU"]} for n, bound in enumerate(["a person in Canada", "Any person in Canada", None], 1)]  # fmt: skip
    other = {"key": "m4", "type": "export_ban", "bound": "any person in Canada", "toward": ["BR"]}
    flags = [f for f in assess(_record(measures=[*points, other], targets=[])) if f.obligation == "gatt:11:1"]
    assert {tuple(f.measures) for f in flags} == {("m1", "m2", "m3"), ("m4",)}
    assert {f.id for f in flags} == {"xx:order/1/m1/gatt:11:1", "xx:order/1/m4/gatt:11:1"}
    whole = next(f for f in flags if len(f.measures) == 3)
    assert all(key in whole.argument[0].premise + whole.argument[0].conclusion for key in whole.measures)


def test_exemptions_part_like_measures() -> None:
    measures = [{"key": k, "type": "export_ban", "bound": "any person", "toward": ["RU"]} for k in ("m1", "m2")]
    spared = _record(measures=measures, targets=[], exemptions=[{"category": "humanitarian", "form": "derogation", "limits": ["m2"]}])
    verdicts = {tuple(f.measures): str(f.verdict) for f in assess(spared) if f.obligation == "icescr:12:1"}
    assert verdicts == {("m1",): "conflict", ("m2",): "mitigated"}


def test_a_sectoral_ban_on_funds_lists_nobody() -> None:
    listed = {"key": "m1", "type": "asset_freeze", "provision": "s1", "start": 0, "end": 9, "text": "deal in property of a listed person"}
    sectoral = {"key": "m2", "type": "funds_ban", "toward": ["RU"], "provision": "s2", "start": 10, "end": 19, "text": "provide property to any person in Russia"}  # fmt: skip
    flags = assess(_record(measures=[listed, sectoral], regime={"target_states": ["RU"]}))
    assert [f.measures for f in flags if f.obligation == "iccpr:14:1"] == [["m1"]]


def test_a_notice_to_an_applicant_is_no_notice_of_a_listing() -> None:
    text = "if it is not so established, provide notice to the applicant of the determination"
    told = _record(safeguards=[{"kind": "notification", "provision": "s9", "start": 0, "end": len(text), "text": text}])
    flag = next(f for f in assess(told) if f.obligation == "iccpr:14:1")
    assert "notification" in flag.missing


def test_what_is_missing_is_shown_where_another_instrument_has_it() -> None:
    library = Library.of(register(), [], [_record(), _teacher()])
    flag = next(f for f in assess(_record(), library=library) if f.obligation == "iccpr:14:1")
    shown = {e.need: e for e in flag.examples}
    assert shown["statement_of_reasons"].work == "yy:order/2"
    assert WORDS[shown["statement_of_reasons"].start : shown["statement_of_reasons"].end] == shown["statement_of_reasons"].text
    assert any("yy:order/2, sec_2 has" in sentence for sentence in flag.remedy)
    weak = {w.kind: w for w in weaknesses(_record(), library=library)}
    assert weak["judicial_review"].examples[0].work == "yy:order/2"
    assert library.example("statement_of_reasons", _teacher()) is None  # nobody is a model for itself


def test_a_partner_on_the_same_target_is_the_nearer_model() -> None:
    near = _teacher(regime={"target_states": ["RU"]}).model_copy(update={"id": "zz:near"})
    own = _record(regime={"target_states": ["RU"]})
    found = Library.of(register(), [], [_teacher(), near]).example("judicial_review", own)
    assert found is not None
    assert found.work == "zz:near"


def _treaty(**fields: Any) -> TreatyRecord:
    read = [
        {"id": "iccpr:14:1", "kind": "fair_hearing", **_span(147, 236, "art_14__para_1")},
        {"id": "iccpr:14:3:a", "kind": "criminal_process", **_span(54, 146, "art_14__para_3")},
    ]
    return TreatyRecord.model_validate(
        {"id": "treaty:iccpr", "canonical_text": {"sha256": "b" * 64, "length": len(WORDS)}, "obligations": read, **fields}
    )


def test_the_words_of_the_treaty_are_evidence() -> None:
    flag = next(f for f in assess(_record(), treaties=[_treaty()]) if f.obligation == "iccpr:14:1")
    treaty = [e for e in flag.evidence if e.work == "treaty:iccpr"]
    assert [(e.provision, e.text_sha256) for e in treaty] == [("art_14__para_1", "b" * 64)]
    without = next(f for f in assess(_record()) if f.obligation == "iccpr:14:1")
    assert not [e for e in without.evidence if e.work == "treaty:iccpr"]


def test_the_union_is_bound_by_its_agreements_and_members_as_long_as_they_are() -> None:
    members = ["AT", "BE", "BG", "DE", "FR", "GB", "IT", "NL"]
    agreement = TreatyRecord.model_validate(
        {
            "id": "treaty:pta:902",
            "dates": {"in_force": "1977-07-01"},
            "parties": [{"state": s} for s in [*members, "SY"]],
            "obligations": [{"id": "pta:902:1", "kind": "mfn", **_span(0, 53, "art_1")}],
        }
    )
    table = Library.of(register(), [agreement]).law.tables["treaty:pta:902"]

    def bound(day: str) -> set[str]:
        return {row.state for row in table.parties if row.on(date.fromisoformat(day))}

    assert bound("1980-01-01") == {"EU", "BE", "DE", "FR", "GB", "IT", "NL", "SY"}
    assert bound("2024-01-01") == {"EU", "AT", "BE", "BG", "DE", "FR", "IT", "NL", "SY"}


def test_the_hash_of_the_evidence_follows_words_and_not_offsets() -> None:
    def hashed(**change: Any) -> str | None:
        record = _record(measures=[{"key": "m1", "type": "asset_freeze", **_span(0, 53, "sec_1"), **change}])
        return next(f for f in assess(record) if f.obligation == "iccpr:14:1").evidence_sha256

    assert hashed() == hashed(start=7, end=60) == hashed(confidence=0.9)
    assert hashed() != hashed(text="No person shall deal in the property of a listed person.")


_measure = st.fixed_dictionaries({"type": st.sampled_from(list(MeasureType)), "toward": st.lists(st.sampled_from(["RU", "IR", "SY"]), max_size=2)})  # fmt: skip


@given(st.lists(_measure, min_size=1, max_size=6))
@settings(max_examples=40, deadline=None)
def test_every_flag_rests_on_spans_that_reproduce_and_rows_valid_on_its_day(drawn: list[dict[str, Any]]) -> None:
    measures = [{"key": f"m{n}", **_span(0, 53, f"sec_{n}"), **m} for n, m in enumerate(drawn, 1)]
    library = Library.of(register(), [_treaty()], [_teacher()])
    record = _record(measures=measures, regime={"target_states": ["RU"]})
    flags = assess(record, library=library)
    assert len({f.id for f in flags}) == len(flags)
    seen: dict[str, list[str]] = {}
    for flag in flags:
        assert flag.measure in flag.measures
        assert all(WORDS[e.start : e.end] == e.text for e in [*flag.evidence, *flag.examples])
        assert {e.provision for e in flag.evidence if e.work == record.id} >= {
            m["provision"] for m in measures if m["key"] in flag.measures
        }
        assert all(s.premise and s.evidence and s.conclusion for s in flag.argument)
        assert any(": " in cited and f"{flag.owed_by} from " in cited for cited in flag.argument[1].evidence)
        assert not set(flag.measures) & set(seen.get(flag.obligation, []))
        seen.setdefault(flag.obligation, []).extend(flag.measures)


@pytest.mark.parametrize("day", ["2019-10-02", "2023-03-01"])
def test_the_party_rows_cited_hold_on_the_day(day: str) -> None:
    for flag in assess(_record(dates={"in_force": day}, regime={"target_states": ["IR"]})):
        rows = [cited for cited in flag.argument[1].evidence if " from " in cited and "parties/" in cited]
        assert rows
        assert all(cited.split(" from ")[1][:10] <= flag.as_of.isoformat() for cited in rows if flag.as_of)


def test_every_hit_can_be_said_in_words() -> None:
    assert HITS.keys() == REACHES.keys()


@pytest.mark.parametrize(
    ("bound", "text", "abroad"),
    [
        ("any United States person, wherever located", "any transaction", False),
        ("any person in Canada and any Canadian outside Canada", "transfer property to a person outside Canada", False),
        ("any entity owned or controlled by a United States person", "any transaction", True),
        ("a bank", "open an account of a foreign financial institution", True),
    ],
)
def test_a_state_commands_its_own_persons_wherever_they_are(bound: str, text: str, abroad: bool) -> None:
    measures = [{"key": "m1", "type": "finance_ban", "toward": ["IR"], "bound": bound, "provision": "s1", "start": 0, "end": len(text), "text": text}]  # fmt: skip
    flagged = "eublocking:5:1" in {f.obligation for f in assess(_record(jurisdiction="US", measures=measures, targets=[]))}
    assert flagged is abroad


_LISTS = {"regime": {"target_states": ["AA"]}, "measures": [{"key": "m1", "type": "asset_freeze", "toward": ["AA"]}]}


def _model(id: str, words: str, kind: str = "delisting", **fields: Any) -> InstrumentRecord:
    said = {"kind": kind, "text": words, "provision": "sec_7", "start": 0, "end": len(words), "confidence": fields.pop("confidence", 0.9)}
    text = {"sha256": "0" * 64, "length": len(words)}
    return InstrumentRecord.model_validate(
        {"id": id, "jurisdiction": "CA", "canonical_text": text, "safeguards": [said], **_LISTS, **fields}
    )


_ASKED = "A listed person may apply to the Minister to have the name removed."


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        (_model("ca:x", _ASKED), True),
        (_model("ca:x", _ASKED, nature="trade"), False),  # an order on data teaches nothing about lists
        (_model("ca:x", _ASKED, confidence=0.2), False),
        (_model("ca:x", "A person who claims not to be the designated person may apply for a certificate."), False),
    ],
)
def test_a_model_really_has_what_is_missing(other: InstrumentRecord, shown: bool) -> None:
    own = InstrumentRecord.model_validate({"id": "us:own", "jurisdiction": "US", **_LISTS})
    assert (Library.of(register(), [], [other]).example("delisting", own) is not None) is shown


def test_a_model_is_of_the_same_kind_where_there_is_one() -> None:
    own = InstrumentRecord.model_validate({"id": "ca:own", "jurisdiction": "CA", **_LISTS})
    act, regulation = _model("ca:act", _ASKED, type="act"), _model("ca:regulation", _ASKED, regime={"target_states": ["BB"]})
    found = Library.of(register(), [], [act, regulation]).example("delisting", own)
    assert found is not None
    assert found.work == "ca:regulation"


def test_notice_to_those_who_claim_forfeited_property_is_no_notice_of_a_listing() -> None:
    words = "The court requires notice to any person who has an interest in or right to the property."
    own = InstrumentRecord.model_validate({"id": "ca:own", "jurisdiction": "CA", **_LISTS})
    assert Library.of(register(), [], [_model("ca:act", words, "notification")]).example("notification", own) is None


def test_the_end_of_a_permit_is_no_model_for_the_end_of_a_ban() -> None:
    words = "This permit ceases to have effect on the day that is 360 days after its issue."
    end = {
        "kind": "expiry",
        "value": "P360D",
        "text": words,
        "provision": "sec_2",
        "start": 0,
        "end": len(words),
        "applies_to": "instrument",
    }
    own = InstrumentRecord.model_validate({"id": "ca:own", "jurisdiction": "CA", **_LISTS})
    found = {
        kind: Library.of(register(), [], [_model("ca:x", _ASKED, type=kind, temporal=[end])]).example("temporal:expiry|review", own)
        for kind in ("licence", "sanctions")
    }
    assert found["licence"] is None
    assert found["sanctions"] is not None


def test_helmets_for_journalists_are_no_model_of_free_media() -> None:
    own = InstrumentRecord.model_validate({"id": "ca:own", "jurisdiction": "CA", **_LISTS})
    for words, shown in (
        ("The ban does not apply to helmets and flak jackets of journalists in the field.", False),
        ("The ban does not apply to accredited journalists at their work.", True),
    ):
        spared = {
            "category": "media",
            "form": "exception",
            "text": words,
            "provision": "sec_6",
            "start": 0,
            "end": len(words),
            "confidence": 0.9,
        }
        found = Library.of(register(), [], [_model("ca:x", _ASKED, exemptions=[spared])]).example("exemption:media", own)
        assert (found is not None) is shown
