"""Whom the words of a measure aim at, and what follows for the right-holder and the obligation."""

from __future__ import annotations

from typing import Any

import pytest

from models.conflicts import assess
from models.conflicts.severity import REMOVAL
from models.record import Flag, InstrumentRecord


def _flags(words: str | None, kind: str, **fields: Any) -> dict[str, Flag]:
    read = {"text": words, "provision": "sec_1", "start": 0, "end": len(words)} if words else {}
    measure = {"key": "m1", "type": kind, "bound": fields.pop("bound", "any person in Canada"), "toward": fields.pop("toward", []), **read}
    record = {
        "id": "ca:SOR/2023-9999",
        "jurisdiction": "CA",
        "dates": {"in_force": "2023-03-01"},
        "legal_bases": [{"id": "ca:S-14.5#s4", "relation": "enabling"}],
        "measures": [measure],
    }
    return {f.obligation: f for f in assess(InstrumentRecord.model_validate({**record, **fields}))}


def _duty(words: str, **fields: Any) -> dict[str, Flag]:
    return _flags(words, "other_measure", jurisdiction="US", id="us:eo:99902", **fields)


def test_a_duty_wrongs_the_state_whose_goods_bear_it() -> None:
    # Russia gave the occasion, India's goods bear the duty.
    flags = _duty("articles of India are subject to an additional ad valorem duty", toward=["IN"], regime={"target_states": ["RU"]})
    assert flags["gatt:2:1"].owed_to == ["IN"]


@pytest.mark.parametrize(
    ("words", "all_of_them"),
    [
        ("an additional ad valorem duty on all imports from all trading partners", True),
        ("an additional ad valorem duty on products of any country that buys oil from Iran", True),
        ("an additional ad valorem duty on all articles imported that are products of China", False),
    ],
)
def test_a_duty_on_every_partner_is_owed_an_answer_to_every_party(words: str, all_of_them: bool) -> None:
    mentioned = [{"name": "China", "type": "state", "state": "CN"}]
    flag = _duty(words, targets=mentioned)["gatt:2:1"]
    assert (len(flag.owed_to) > 100) is all_of_them
    assert "US" not in flag.owed_to
    assert ("all 1" in flag.argument[1].conclusion) is all_of_them  # counted, not listed


def test_a_duty_needs_more_than_an_emergency_declared_at_home() -> None:
    power = [{"id": "us:usc:50:1701", "relation": "enabling"}]
    assert _duty("an ad valorem duty on articles of Brazil", toward=["BR"], legal_bases=power)["gatt:2:1"].verdict == "conflict"
    assert _duty("an ad valorem duty on articles of Russia", toward=["RU"], legal_bases=power)["gatt:2:1"].verdict == "justifiable"


def test_duties_that_are_not_due_and_goods_on_their_way() -> None:
    assert "gatt:2:1" not in _duty("articles of Mexico shall not be subject to the additional ad valorem duty", toward=["MX"])
    words = (
        "an ad valorem duty on articles of Brazil, but not on goods loaded onto a vessel and in transit on the final mode before that day"
    )
    assert "gatt:5:2" not in _duty(words, toward=["BR"])


def test_services_for_a_list_of_persons_are_no_ban_on_a_states_services() -> None:
    listed = "provide any financial service in respect of a dealing referred to in paragraph (a) or to a listed person"
    assert not {"gats:16:2", "imf:8:2:a"} & set(_flags(listed, "finance_ban", toward=["LK"]))
    assert {"gats:16:2", "imf:8:2:a"} <= set(_flags("provide any financial service to Sri Lanka", "finance_ban", toward=["LK"]))


def test_a_freeze_of_persons_takes_no_property_of_the_state_that_is_mentioned() -> None:
    state = {"name": "Government of Sri Lanka", "type": "state", "state": "LK"}
    words = "deal in any property that is owned by a listed person"
    assert "custom:immunity:property" not in _flags(words, "asset_freeze", toward=["LK"], targets=[state])
    bank = {"name": "Central Bank of Sri Lanka", "type": "entity", "state": "LK"}
    assert "custom:immunity:property" in _flags(words, "asset_freeze", toward=["LK"], targets=[bank])
    officials = {"name": "officials of the Government of Sri Lanka", "type": "class"}
    assert "custom:immunity:property" not in _flags(words, "asset_freeze", toward=["LK"], targets=[officials])
    own = "deal in property of the Government of Sri Lanka"
    assert "custom:immunity:property" in _flags(own, "asset_freeze", toward=["LK"])


def test_a_secret_service_has_immunity_and_no_current_payments() -> None:
    service = {"name": "Federal Security Service", "type": "entity", "state": "RU"}
    flags = _flags(None, "asset_freeze", toward=["RU"], targets=[service])
    assert "custom:immunity:property" in flags
    assert not {"imf:8:2:a", "gats:11:1"} & set(flags)


@pytest.mark.parametrize(
    ("words", "raised"),
    [
        ("land in or fly over Canada any aircraft registered in Sudan", True),
        ("an operator of an aircraft registered in Canada shall not fly to Sudan", False),
        ("carry arms and related material that are destined for Sudan on board an aircraft", False),
    ],
)
def test_only_the_aircraft_of_others_are_kept_from_the_air(words: str, raised: bool) -> None:
    assert ("chicago:5:1" in _flags(words, "transport_ban", toward=["SD"])) is raised


@pytest.mark.parametrize(
    ("words", "kind", "bound", "raised"),
    [
        ("dock in Canada any ship that is registered in Iran", "transport_ban", "any person", False),
        ("property of a foreign financial institution in Canada is blocked", "asset_freeze", None, False),
        ("services in respect of property of a politically exposed foreign person", "finance_ban", "any person in Canada", False),
        ("dock any ship that is registered in Iran", "transport_ban", "any person", True),
    ],
)
def test_what_is_done_at_home_commands_no_foreigner(words: str, kind: str, bound: str | None, raised: bool) -> None:
    assert ("uncharter:2:1" in _flags(words, kind, bound=bound, toward=["IR"])) is raised


def test_the_entry_of_aliens_is_no_suit_at_law() -> None:
    person = [{"name": "a person", "type": "person"}]
    barred = _flags(None, "travel_ban", toward=["RU"], targets=person)
    assert "iccpr:14:1" not in barred
    assert "iccpr:2:3" in barred
    assert "iccpr:14:1" in _flags(None, "asset_freeze", toward=["RU"], targets=person)


def test_a_family_tie_is_no_national_origin() -> None:
    family = [{"name": "family members of officials", "type": "class"}]
    flags = _flags(None, "asset_freeze", toward=["NI"], targets=family)
    assert "iccpr:26:1" in flags
    assert not [o for o in flags if o.startswith("icerd:")]


def test_property_of_a_state_is_no_possession_of_a_person() -> None:
    state = [{"name": "Niger", "type": "state", "state": "NE"}]
    flags = _flags(None, "asset_freeze", jurisdiction="NG", toward=["NE"], targets=state)
    assert "custom:immunity:property" in flags
    assert "achpr:14:1" not in flags


def test_a_region_is_that_of_its_own_state() -> None:
    region = [{"name": "the Marsh Region", "type": "territory", "state": "UA"}]
    words = "export any goods to the Marsh Region"
    flags = _flags(words, "export_ban", toward=["RU"], targets=region, regime={"target_states": ["RU"]})
    assert flags["gatt:11:1"].owed_to == ["UA"]


@pytest.mark.parametrize(
    ("bound", "raised"),
    [
        ("any person: hosting of a messaging application", True),
        ("whoever provides training or advocacy before international bodies", True),
        ("any person: accounting services", False),
    ],
)
def test_services_that_carry_speech(bound: str, raised: bool) -> None:
    assert ("iccpr:19:2" in _flags(None, "services_ban", bound=bound)) is raised


def test_services_to_those_whose_assets_are_frozen_are_part_of_what_the_council_decided() -> None:
    bases = [{"id": "ca:U-2#s2", "relation": "enabling"}, {"id": "un:S/RES/1591", "relation": "implements"}]
    bank = [{"name": "Central Bank of Sudan", "type": "entity", "state": "SD"}]
    words = "provide financial services in respect of the reserves or other property of the central bank referred to in paragraph (a)"
    flags = _flags(words, "finance_ban", toward=["SD"], targets=bank, legal_bases=bases)
    assert flags["custom:immunity:property"].verdict == "superseded"


def test_a_mitigated_interference_weighs_less() -> None:
    person = [{"name": "a person", "type": "person"}]
    given = [{"kind": kind} for kind in ("judicial_review", "delisting", "notification")]
    flag = _flags(None, "asset_freeze", targets=person, safeguards=given)["iccpr:2:3"]
    assert flag.verdict == "mitigated"
    assert -REMOVAL in [t.value for t in flag.severity_terms if t.term == "removal"]
    assert flag.severity <= 0.5


def test_an_emergency_with_one_partner_is_none_with_the_others() -> None:
    # A rupture with Russia carries no duty on the goods of Japan, which stands on the issuer's own side.
    both = _duty("an ad valorem duty on articles of Russia and on articles of Japan", toward=["JP", "RU"])
    assert both["gatt:2:1"].verdict == "conflict"
    assert not [e for e in both["gatt:2:1"].exceptions if "rupture of relations between US and EU" in e.why]


@pytest.mark.parametrize(
    "words",
    [
        "articles that would otherwise be subject to a 25 percent tariff shall instead be subject to a total tariff of 10 percent",
        "the rate of duty is decreased",
        "In an earlier order of that year I imposed an ad valorem duty on articles of Japan",
    ],
)
def test_a_lower_duty_wrongs_nobody_and_a_recital_imposes_none(words: str) -> None:
    assert "gatt:2:1" not in _duty(words, toward=["JP"])


def test_a_higher_duty_in_place_of_another_does() -> None:
    words = "articles subject to a duty of 25 percent shall instead be subject to an ad valorem duty of 35 percent"
    assert "gatt:2:1" in _duty(words, toward=["CA"])


def test_goods_that_are_taxed_are_not_barred() -> None:
    taxed = _flags("imports of copper bear an ad valorem duty", "import_ban", jurisdiction="US", toward=["CL"])
    assert "gatt:11:1" not in taxed
    assert "gatt:11:1" in _flags("imports of copper are prohibited and bear no duty", "import_ban", jurisdiction="US", toward=["CL"])


def test_an_act_is_itself_the_law() -> None:
    person = [{"name": "a person", "type": "person"}]
    provisions = [{"eid": "sec_1", "kind": "section", "start": 0, "end": 9}]
    said = _flags(None, "asset_freeze", targets=person, legal_bases=[], provisions=provisions, type="act")["iccpr:17:1"].exceptions
    assert any("provided by law: met" in e.why for e in said)


def test_immunity_without_a_state_named_is_owed_to_every_state() -> None:
    flag = _flags(
        "deal in property of a foreign government", "asset_freeze", targets=[{"name": "the Government of Velmora", "type": "entity"}]
    )
    assert "every state" in flag["custom:immunity:property"].argument[1].conclusion


def test_ones_own_government_is_no_target() -> None:
    own = [{"name": "the Government of Canada", "type": "entity"}]
    assert "custom:immunity:property" not in _flags("deal in property of a person", "asset_freeze", toward=["LK"], targets=own)


def test_what_may_be_chartered_at_home_closes_no_air() -> None:
    assert "chicago:5:1" not in _flags("provide aircraft or crew services to Sudan", "transport_ban", toward=["SD"])


def test_help_for_anothers_transaction_is_no_restriction_of_payments() -> None:
    words = "any approval, financing or guarantee by a United States person of a transaction by a foreign person"
    assert "imf:8:2:a" not in _flags(words, "finance_ban", jurisdiction="US", toward=["RU"])


def test_credit_refused_takes_nothing_that_a_state_has() -> None:
    refused, reached = "grant a new loan to the Government of Sri Lanka", "deal in the reserves of the Central Bank of Sri Lanka"
    assert "custom:immunity:property" not in _flags(None, "finance_ban", bound=refused, toward=["LK"])
    assert "custom:immunity:property" in _flags(None, "finance_ban", bound=reached, toward=["LK"])


def test_nationals_of_another_state_who_are_kept_out_may_leave() -> None:
    class_ = [{"name": "nationals of Israel", "type": "class"}]
    flags = _flags(None, "travel_ban", bound="holders of its passports", toward=["IL"], targets=class_)
    assert "iccpr:26:1" in flags
    assert not {"iccpr:12:2", "iccpr:13:1"} & set(flags)


@pytest.mark.parametrize(
    ("bound", "raised"),
    [
        ("warships: boarding of tankers on the high seas", {"unclos:87:1", "unclos:90:1"}),
        ("warships: boarding of vessels in the territorial sea", {"unclos:17:1"}),
        ("warships: boarding of vessels", {"unclos:17:1", "unclos:87:1", "unclos:90:1"}),
    ],
)
def test_the_sea_on_which_ships_are_stopped(bound: str, raised: set[str]) -> None:
    flags = _flags(None, "transport_ban", bound=bound, toward=["RU"])
    assert {o for o in flags if o.startswith("unclos:")} == raised


def test_a_power_over_aliens_keeps_nobody_from_leaving() -> None:
    person = [{"name": "a person", "type": "person"}]
    power = [{"id": "us:usc:8:1182", "relation": "enabling"}]
    assert "iccpr:12:2" in _flags(None, "travel_ban", jurisdiction="US", targets=person)
    assert "iccpr:12:2" not in _flags(None, "travel_ban", jurisdiction="US", targets=person, legal_bases=power)


def test_a_share_sale_that_is_refused_leaves_an_economy_open() -> None:
    buyer = [{"name": "a buyer", "type": "entity", "state": "CN"}]
    flag = _flags(None, "investment_ban", jurisdiction="IT", toward=["CN"], targets=buyer)["echr:6:1"]
    assert "named persons" in [t.why for t in flag.severity_terms if t.term == "breadth"]


@pytest.mark.parametrize(
    ("words", "uneven"),
    [
        ("an additional ad valorem duty on all imports from all trading partners", False),
        ("an additional ad valorem duty of 25 percent on all articles imported", False),
        ("an additional ad valorem duty on goods of any country that buys oil from Velmora", True),
        ("an additional ad valorem duty on all imports from all trading partners, at the rates of the Annex", True),
    ],
)
def test_a_duty_that_all_origins_bear_alike_favours_nobody(words: str, uneven: bool) -> None:
    flags = _duty(words)
    assert "gatt:2:1" in flags
    assert ("gatt:1:1" in flags) is uneven


def test_who_lowers_a_duty_for_one_origin_favours_it() -> None:
    exempted = [
        {"category": "other_exemption", "form": "exception", "text": "articles of Brazil", "provision": "sec_2", "start": 0, "end": 18}
    ]
    assert "gatt:1:1" in _duty("an additional ad valorem duty on all imports from all trading partners", exemptions=exempted)


@pytest.mark.parametrize(
    "words",
    [
        "if a partner answers with import duties, I may further modify the tariff to raise the duties imposed under this order",
        "section 9 of that Act authorizes the President to embody in the tariff schedule what statutes say on imports",
        "the earlier order on the duties on goods of China is not affected by this order",
    ],
)
def test_a_power_that_is_kept_burdens_nobody_yet(words: str) -> None:
    for kind in ("other_measure", "import_ban"):
        assert not {o for o in _flags(words, kind, jurisdiction="US", toward=["CN"]) if o.startswith("gatt:")}


def test_a_duty_is_no_fee() -> None:
    assert "gatt:8:1" not in _duty("articles of India are subject to an additional ad valorem duty", toward=["IN"])
    assert "gatt:8:1" in _duty("a processing fee of 40 dollars on each entry of goods of India", toward=["IN"])


def test_what_carries_on_a_duty_on_all_partners_is_owed_to_all() -> None:
    def measure(key: str, words: str) -> dict[str, Any]:
        return {"key": key, "type": "other_measure", "text": words, "provision": key, "start": 0, "end": len(words)}

    record = {
        "id": "us:eo:99903",
        "jurisdiction": "US",
        "dates": {"in_force": "2025-03-01"},
        "regime": {"target_states": ["VE"]},
        "measures": [
            measure("m1", "a tariff of 25 percent on goods of any country that buys oil of Velmora"),
            measure("m2", "the Secretary shall decide whether the tariffs of section 1 are to be imposed"),
        ],
    }
    owed = {k: f.owed_to for f in assess(InstrumentRecord.model_validate(record)) if f.obligation == "gatt:2:1" for k in f.measures}
    assert len(owed["m2"]) > 100
