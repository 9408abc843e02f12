"""What a sanctions lawyer struck out when reading flags: each is a test, with words of our own."""

from __future__ import annotations

from typing import Any

import pytest

from models.conflicts import assess
from models.conflicts.severity import ARGUABLE, SILENCE
from models.record import Flag, InstrumentRecord

PERSONS = "any United States person [United States person: any United States citizen, resident or entity]"


def _flags(words: str, kind: str, bound: str = PERSONS, **fields: Any) -> dict[str, Flag]:
    measure = {"key": "m1", "type": kind, "bound": bound, "text": words, "provision": "sec_1", "start": 0, "end": len(words), "toward": ["IR"], **fields.pop("measure", {})}  # fmt: skip
    record = InstrumentRecord.model_validate(
        {
            "id": "us:eo:99901",
            "jurisdiction": "US",
            "title": "An order",
            "dates": {"in_force": "2021-03-01"},
            "legal_bases": [{"id": "us:usc:50:1701", "relation": "enabling"}],
            "measures": [measure],
            **fields,
        }
    )
    return {f.obligation: f for f in assess(record)}


def test_the_nationality_of_those_who_are_bound_is_not_that_of_those_who_are_hit() -> None:
    assert "iccpr:26:1" not in _flags("provide any category of services to a person located there", "services_ban")
    assert "iccpr:26:1" not in _flags("services would impair dealing with the national emergency", "services_ban")
    assert "iccpr:26:1" in _flags("provide any services to nationals of that state", "services_ban")


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("export any goods to Velmora", True),
        ("insure any good described in Chapter 9 of the tariff", False),
        ("export any product listed in the schedule", False),
    ],
)
def test_a_list_of_goods_leaves_the_rest_of_an_economy_alone(words: str, whole: bool) -> None:
    flags = _flags(words, "export_ban", "any person in Canada", jurisdiction="CA")
    assert ("icescr:12:1" in flags) is whole


def test_help_given_by_ones_own_persons_to_foreigners_commands_no_foreigner() -> None:
    assert "uncharter:2:1" not in _flags("any facilitation by a United States person of a transaction by a foreign person", "finance_ban")
    assert "uncharter:2:1" in _flags(
        "no foreign financial institution shall open an account", "finance_ban", "foreign financial institutions"
    )


def test_who_silences_the_media_is_no_medium() -> None:
    def listed(criterion: str) -> dict[str, Flag]:
        return _flags("property of a listed person is blocked", "asset_freeze", designation=[{"criterion": criterion}])

    assert "iccpr:19:2" not in listed("persons who censor or jam broadcasts, or penalize journalists")
    assert "iccpr:19:2" in listed("persons who spread falsehoods through television or other mass media")


def test_a_list_of_ships_names_no_spouse() -> None:
    measures = {"measure": {"targets": ["a vessel listed in Schedule 2"]}}
    family = [{"criterion": "a family member of a listed person"}]
    freeze = {"key": "m2", "type": "asset_freeze", "toward": ["IR"]}
    words = "provide services related to a vessel listed in Schedule 2"
    text = {"text": words, "provision": "sec_1", "start": 0, "end": len(words), "bound": "any person", "key": "m1", "type": "services_ban"}
    flags = _flags(words, "services_ban", designation=family, measures=[{**text, **measures["measure"]}, freeze])
    assert flags["iccpr:26:1"].measures == ["m2"]


def test_a_bar_on_aliens_keeps_no_one_out_of_his_own_country() -> None:
    assert "iccpr:12:4" not in _flags("the entry of aliens who meet the criteria is suspended", "travel_ban")
    assert "iccpr:12:4" in _flags("listed persons shall not enter or leave", "travel_ban", measure={"toward": []})
    # A list of another state's persons holds none of one's own nationals, unless it names one.
    assert "iccpr:12:4" not in _flags("listed persons shall not enter or leave", "travel_ban")
    own = [{"name": "a citizen", "type": "person", "state": "US"}]
    assert "iccpr:12:4" in _flags("listed persons shall not enter or leave", "travel_ban", targets=own)


def test_who_was_a_head_of_government_is_none_now() -> None:
    def frozen(name: str) -> dict[str, Flag]:
        return _flags("property is blocked", "asset_freeze", targets=[{"name": name, "type": "person"}])

    assert "custom:immunity:person" in frozen("the Prime Minister")
    assert "custom:immunity:person" not in frozen("a former Prime Minister")


def test_what_lapses_by_law_is_not_told_to_set_an_end() -> None:
    words = "property of listed persons is blocked"
    bare = _flags(words, "asset_freeze")["iccpr:14:1"]
    lapsing = _flags(words, "asset_freeze", dates={"in_force": "2021-03-01", "effective_until": "2022-03-01"})["iccpr:14:1"]
    repealed = _flags(words, "asset_freeze", status="repealed", dates={"in_force": "2021-03-01", "effective_until": "2022-03-01"})
    assert any("Set an end" in r for r in bare.remedy)
    assert not any("Set an end" in r for r in lapsing.remedy)
    assert "lapses on 2022-03-01" in lapsing.argument[5].premise
    assert lapsing.severity < bare.severity == repealed["iccpr:14:1"].severity


def test_an_act_provides_and_an_order_orders() -> None:
    words = "property of listed persons is blocked"
    assert _flags(words, "asset_freeze", type="act")["iccpr:14:1"].argument[0].premise.startswith("The instrument provides for")
    assert _flags(words, "asset_freeze")["iccpr:14:1"].argument[0].premise.startswith("The instrument orders")


def test_silence_and_open_exceptions_lower_the_confidence() -> None:
    words = "property of listed persons is blocked"
    silent = _flags(words, "asset_freeze")["iccpr:14:1"].confidence
    given = [{"kind": k} for k in ("statement_of_reasons", "notification", "representations", "judicial_review")]
    assert _flags(words, "asset_freeze", safeguards=given)["iccpr:14:1"].confidence == pytest.approx(silent / SILENCE, abs=2e-3)
    open_exception = _flags("import any goods", "import_ban", measure={"toward": ["RU"]})["gatt:11:1"]
    assert str(open_exception.verdict) == "justifiable"
    assert open_exception.confidence == pytest.approx(ARGUABLE, abs=2e-3)


def test_a_panel_that_found_no_emergency_is_followed() -> None:
    words = "importers mark goods with a new mark of origin"
    flags = _flags(words, "other_measure", "importers", measure={"toward": ["HK"]})
    assert str(flags["gatt:9:1"].verdict) == "conflict"
    assert "DS597" in flags["gatt:9:1"].argument[4].premise
    assert "gatt:2:1" not in flags


def test_under_a_statute_for_the_council_alone_what_the_text_refers_to_is_carried_out() -> None:
    def frozen(power: str) -> dict[str, Flag]:
        bases = [{"id": power, "relation": "enabling"}, {"id": "un:S/RES/1591", "relation": "refers"}]
        return _flags(
            "property of listed persons is blocked", "asset_freeze", legal_bases=bases, jurisdiction="CA", measure={"toward": ["SD"]}
        )

    own, carried_out = frozen("ca:S-14.5#s4"), frozen("ca:U-2#s2")
    assert str(own["iccpr:17:1"].verdict) != "superseded"
    assert "unsc:2664:1" not in own
    assert "resolution 1591" in carried_out["iccpr:14:1"].argument[3].premise.lower()
    assert "unsc:2664:1" not in carried_out  # in force before resolution 2664


def test_a_national_list_of_terrorists_is_no_freeze_of_the_council() -> None:
    def owed(number: str) -> bool:
        bases = [{"id": "ca:U-2#s2", "relation": "enabling"}, {"id": f"un:S/RES/{number}", "relation": "implements"}, {"id": "un:S/RES/1267", "relation": "refers"}]  # fmt: skip
        flags = _flags("property of listed persons is blocked", "asset_freeze", legal_bases=bases, dates={"in_force": "2025-01-01"})
        return bool({"unsc:2664:1", "unsc:2761:1"} & set(flags))

    assert owed("1988")
    assert not owed("1373")


def test_what_is_limited_to_arms_needs_no_relief_for_food() -> None:
    bases = [{"id": "un:S/RES/2140", "relation": "implements"}]
    words = "provide financial services related to the sale, supply or maintenance of arms to a listed person"
    broad = "provide financial services to a listed person"
    day = {"in_force": "2024-01-01"}
    assert "unsc:2664:1" not in _flags(words, "funds_ban", legal_bases=bases, dates=day)
    assert "unsc:2664:1" in _flags(broad, "funds_ban", legal_bases=bases, dates=day)


def test_a_lower_duty_wrongs_no_one_whom_it_favours() -> None:
    state = {"measure": {"toward": ["JP"]}}
    assert "gatt:2:1" in _flags("an additional ad valorem duty of 30 per cent on products of that state", "other_measure", **state)
    favour = _flags("a tariff-rate quota is opened for products of that state", "other_measure", **state)
    assert not {"gatt:1:1", "gatt:2:1"} & set(favour)


def test_a_sentence_and_its_points_exempt_a_good_once() -> None:
    once = [{"category": "basic_needs", "form": "derogation"}]
    flags = [_flags("property of listed persons is blocked", "asset_freeze", jurisdiction="CA", exemptions=once * n) for n in (1, 3)]
    assert flags[0]["icescr:11:1:listed"].severity == flags[1]["icescr:11:1:listed"].severity


def test_no_person_shall_binds_any_person() -> None:
    bound = _flags("deal in property of a listed person", "asset_freeze", "No person in Canada and no Canadian outside Canada")
    assert "bind any person in Canada and any Canadian" in bound["iccpr:14:1"].argument[0].conclusion.replace("binds", "bind")
