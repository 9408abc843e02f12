"""Relations as a graph and works as regimes, over fictional works of three issuers."""

from __future__ import annotations

from datetime import date

from models.record import InstrumentRecord
from models.timeline.graph import edges, graph
from models.timeline.regimes import regimes, transposed

DAY = date(2031, 1, 1)


def record(id: str, jurisdiction: str, adopted: str, **values) -> InstrumentRecord:
    return InstrumentRecord.model_validate({"id": id, "jurisdiction": jurisdiction, "dates": {"adopted": adopted}, **values})


FREEZE = {"key": "m1", "type": "asset_freeze"}
AID = {"category": "humanitarian", "form": "exception", "limits": ["m1"]}
CANADA = record(
    "ca:SOR/2030-8", "CA", "2030-03-01", regime={"target_states": ["RU"]}, measures=[FREEZE, {"key": "m2", "type": "export_ban"}],
    targets=[{"name": "Ivan TESTOV", "type": "person"}, {"name": "Velmora Steel", "type": "entity"}],
    exemptions=[AID],
)  # fmt: skip
UNION = record(
    "eu:celex:32030R0100", "EU", "2030-04-01", regime={"target_states": ["RU"]}, measures=[FREEZE],
    targets=[{"name": "Testov, Ivan", "type": "person"}], exemptions=[{**AID, "form": "derogation"}],
)  # fmt: skip
AMENDING = record(
    "eu:celex:32030R0200", "EU", "2030-08-01", relations=[{"type": "amends", "id": UNION.id, "detail": "Article 3", "text": "Article 3"}]
)
REPEALED = record(
    "ca:SOR/2029-1", "CA", "2029-01-01", version="2030-03-01", regime={"target_states": ["RU"]}, measures=[FREEZE],
    relations=[{"type": "repealed_by", "id": CANADA.id, "confidence": 0.9}],
)  # fmt: skip
CYBER = record("us:eo:99001", "US", "2030-05-01", regime={"themes": ["cyber"], "emergencies": ["this"]}, measures=[FREEZE])
NOTICE = record(
    "us:presidential:2030-12-20:continuation", "US", "2030-12-20", type="notice", nature="continuation",
    relations=[{"type": "continues", "id": "us:eo:99001", "detail": "P1Y beyond 2031-05-01"}],
)  # fmt: skip
ALL = [CANADA, UNION, AMENDING, REPEALED, CYBER, NOTICE]


def test_edges_are_said_in_the_active_voice_with_their_evidence() -> None:
    found = {(e.source, e.type, e.target): e for e in edges(ALL)}
    repeal = found[CANADA.id, "repeals", REPEALED.id]
    assert (repeal.document, repeal.confidence, repeal.resolved) == (REPEALED.id, 0.9, True)
    assert found[AMENDING.id, "amends", UNION.id].text == "Article 3"
    assert not any(e.type in ("repealed_by", "amended_by") for e in found.values())


def test_the_order_of_records_does_not_matter() -> None:
    assert edges(ALL) == edges(list(reversed(ALL)))
    assert regimes(ALL, DAY) == regimes(list(reversed(ALL)), DAY)


def test_the_graph_answers_what_touches_a_work() -> None:
    built = graph(ALL)
    assert list(built.predecessors("us:eo:99001")) == [NOTICE.id]
    assert built.nodes["us:eo:99001"]["jurisdiction"] == "US"


def test_works_are_grouped_by_state_or_theme_and_followers_go_along() -> None:
    found = {r.id: {w.id for i in r.issuers for w in i.works} for r in regimes(ALL, DAY)}
    assert found == {
        "state:RU": {CANADA.id, UNION.id, AMENDING.id, REPEALED.id},
        "theme:cyber": {"us:eo:99001", NOTICE.id},
        "basis:us:eo:99001": {"us:eo:99001", NOTICE.id},
    }


def test_works_made_under_one_power_form_a_regime_of_that_basis() -> None:
    made = {"legal_bases": [{"id": "ca:S-14.5#s4", "relation": "enabling"}, {"id": "us:usc:3:301", "relation": "enabling"}]}
    act = record("ca:S-14.5", "CA", "1992-06-04", type="act", title="Measures Act")
    found = {
        r.id: r
        for r in regimes(
            [act, record("ca:SOR/2030-5", "CA", "2030-01-01", **made), record("ca:SOR/2030-6", "CA", "2030-02-01", **made)], DAY
        )
    }
    assert set(found) == {"basis:ca:S-14.5"}
    assert found["basis:ca:S-14.5"].name == "Measures Act"


def test_who_exempts_what_and_who_renews_when() -> None:
    found = {r.id: r for r in regimes(ALL, DAY)}
    (humane,) = found["state:RU"].exempting
    assert (humane.category, humane.by, humane.not_by) == ("humanitarian", {"CA": ["exception"], "EU": ["derogation"]}, [])
    (renewing,) = found["theme:cyber"].renewing
    assert (renewing.work, renewing.until, renewing.status) == ("us:eo:99001", date(2032, 5, 1), "in_force")


def test_a_paragraph_of_the_council_is_shown_issuer_by_issuer() -> None:
    council = record(
        "un:S/RES/9901", "UN", "2030-01-01", type="resolution",
        measures=[{"key": "m1", "type": "asset_freeze", "provision": "para_3"}, {"key": "m2", "type": "travel_ban", "provision": "para_4"}],
    )  # fmt: skip
    implements = {
        "legal_bases": [{"id": "un:S/RES/9901", "relation": "implements"}, {"id": "un:S/RES/9902#para_1", "relation": "implements"}]
    }
    canada, union = CANADA.model_validate({**CANADA.model_dump(), **implements}), UNION.model_validate({**UNION.model_dump(), **implements})
    rows = [(t.paragraph, t.jurisdiction, str(t.answer)) for t in transposed([council, canada, union], DAY)]
    assert rows == [
        ("un:S/RES/2664#para_1", "CA", "present"),
        ("un:S/RES/2664#para_1", "EU", "partial"),
        ("un:S/RES/9901#para_3", "CA", "present"),
        ("un:S/RES/9901#para_4", "CA", "not_stated"),
        ("un:S/RES/9901#para_3", "EU", "present"),
        ("un:S/RES/9901#para_4", "EU", "not_stated"),
        ("un:S/RES/9902", "CA", "unknown"),
        ("un:S/RES/9902", "EU", "unknown"),
    ]


def test_a_regime_aligns_targets_and_shows_divergence() -> None:
    russia = next(r for r in regimes(ALL, DAY) if r.id == "state:RU")
    assert [(a.listed_by, a.not_by) for a in russia.shared_targets] == [(["CA", "EU"], [])]
    assert "export ban (measure): CA; not EU" in russia.divergence
    assert [w.status for i in russia.issuers for w in i.works if w.id == REPEALED.id] == ["repealed"]


def test_the_carve_out_is_shown_issuer_by_issuer() -> None:
    answers = {t.jurisdiction: t.answer for r in regimes(ALL, DAY) for t in r.transposition}
    assert answers == {"CA": "present", "EU": "partial", "US": "not_stated"}


def test_the_timeline_of_a_regime_is_in_order() -> None:
    russia = next(r for r in regimes(ALL, DAY) if r.id == "state:RU")
    assert [e.date for e in russia.timeline] == sorted(e.date for e in russia.timeline)
    assert (AMENDING.id, f"amends {UNION.id}") in {(e.work, e.event) for e in russia.timeline}
