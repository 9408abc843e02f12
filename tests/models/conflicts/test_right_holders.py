"""Who can be wronged: persons and not governments, aliens and not one's own, nobody who agreed, peoples who depend on the issuer."""

from __future__ import annotations

from datetime import date
from typing import Any

from corpora.registers import register
from models.conflicts import assess
from models.record import Flag, InstrumentRecord


def _flags(kind: str, issuer: str, toward: str = "", **fields: Any) -> dict[str, Flag]:
    words = fields.pop("text", None)
    read = {"text": words, "provision": "sec_1", "start": 0, "end": len(words)} if words else {}
    measure = {"key": "m1", "type": kind, "bound": fields.pop("bound", "any person"), "toward": [toward] if toward else [], **read}
    record = {
        "id": "xx:order/2",
        "jurisdiction": issuer,
        "dates": {"in_force": fields.pop("day", "2022-03-01")},
        "measures": [measure, *fields.pop("more", [])],
    }
    return {f.obligation: f for f in assess(InstrumentRecord.model_validate({**record, **fields}))}


def _entity(name: str) -> dict[str, Any]:
    return {"targets": [{"name": name, "type": "entity"}]}


def test_a_government_is_no_holder_of_human_rights() -> None:
    assert "echr:p1:1" not in _flags("asset_freeze", "GB", "MM", **_entity("Government of Velmora"))
    assert "achpr:14:1" not in _flags("asset_freeze", "SN", "ML", **_entity("Central Bank of Velmora"))
    assert "echr:p1:1" in _flags("asset_freeze", "GB", "MM", **_entity("Velmora Trading Company"))
    assert "custom:immunity:property" in _flags("asset_freeze", "GB", "MM", **_entity("Government of Velmora"))


def test_the_law_of_aliens_protects_no_one_from_his_own_state() -> None:
    person = {"targets": [{"name": "A. Person", "type": "person"}]}
    assert "custom:expropriation" not in _flags("forfeiture", "GE", **person)
    assert "custom:expropriation" in _flags("forfeiture", "GE", "RU", **person)


def test_who_agreed_to_a_transfer_is_not_wronged_by_it() -> None:
    def bank(words: str) -> dict[str, Flag]:
        grounds = [{"text": words, "provision": "preamble", "start": 0, "end": len(words)}]
        return _flags("finance_ban", "US", "IR", day="1981-01-19", grounds=grounds)

    assert "us-iran-amity:7:1" in bank("in view of the threat")
    assert "us-iran-amity:7:1" not in bank("in order to implement agreements with the Government of Iran on the hostages")
    assert "us-iran-amity:7:1" in bank("Iran has failed to implement its agreements with the Government of Iran's creditors")


def test_the_conventions_on_war_speak_of_war_between_states() -> None:
    assert not {o for o in _flags("export_ban", "SN", "ML") if o.startswith(("ap1:", "gc4:"))}
    assert "gc4:23:1" in _flags("export_ban", "CA", "UA", day="2022-06-01")


def test_a_ban_weighs_less_where_nobody_depends_on_the_issuer() -> None:
    weak = _flags("export_ban", "CA", "MM", day="2009-01-01")["icescr:11:1"]
    assert any(t.term == "dependence" and t.value < 0 for t in weak.severity_terms)
    assert "Open to doubt" in weak.argument[2].conclusion
    neighbour = _flags("export_ban", "IN", "NP")["icescr:11:1"]
    large = _flags("export_ban", "CN", "MM")["icescr:11:1"]
    closed = _flags("export_ban", "CA", "MM", more=[{"key": "m2", "type": "transport_ban", "toward": ["MM"]}])["icescr:11:1"]
    for strong in (neighbour, large, closed):
        assert strong.severity > weak.severity
        assert strong.confidence > weak.confidence


def test_suppliers_hold_for_their_time() -> None:
    china = next(s for s in register().supplies if s.suppliers == ["CN"] and not s.to)
    assert china.on(date(2020, 1, 1))
    assert not china.on(date(1990, 1, 1))


def test_kinship_can_be_argued_nationality_is_no_ground_of_ones_own() -> None:
    power = [{"id": "ca:S-14.5#s4", "relation": "enabling"}]

    def listed(name: str) -> Flag:
        return _flags("asset_freeze", "CA", "MM", targets=[{"name": name, "type": "class"}], legal_bases=power)["iccpr:26:1"]

    assert listed("family members of listed officials").verdict == "justifiable"
    assert listed("nationals of Velmora").verdict == "conflict"


def test_a_ship_that_is_held_is_taken_from_its_owner() -> None:
    ship = {"targets": [{"name": "a yacht", "type": "vessel"}]}
    assert "echr:p1:1" in _flags("transport_ban", "GB", "RU", bound="a yacht detained in port", **ship)
    assert "echr:p1:1" not in _flags("transport_ban", "GB", "RU", bound="ships may not enter ports", **ship)


def test_a_power_of_ordinary_trade_policy_shows_no_emergency() -> None:
    def ban(power: str) -> str:
        return _flags("export_ban", "ID", "EU", legal_bases=[{"id": power, "relation": "enabling"}])["gatt:11:1"].verdict

    assert ban("other:xx-mining-act") == "conflict"
    assert ban("other:xx-security-act") == "justifiable"


def test_every_flag_says_what_would_remove_it() -> None:
    ends = [{"kind": "expiry", "value": "2030-01-01", "applies_to": "instrument"}]
    flags = {**_flags("finance_ban", "US", "RU", temporal=ends), **_flags("finance_ban", "US", "RU", temporal=ends, bound="foreign banks")}
    assert all(f.remedy for f in flags.values())
    assert "leaves payments alone" in flags["imf:8:2:a"].remedy[0]
    assert "own persons and territory" in flags["uncharter:2:1"].remedy[0]
