"""A brief fits on two pages however much there is to say, and points where it cuts."""

from __future__ import annotations

from datetime import date
from typing import Any

from models.conflicts import assess
from models.record import InstrumentRecord
from pipelines.briefs import PAGES, Brief, _pointed, html, sheets

TYPES = ["asset_freeze", "export_ban", "import_ban", "finance_ban", "services_ban", "transport_ban", "travel_ban", "broadcast_ban"]


def _long(number: int, partners: int) -> Brief:
    words = "It is prohibited for any person in Velmora to deal in what a listed person owns, holds or controls, wherever it may be. " * 2
    measures: list[dict[str, Any]] = [
        {"key": f"m{n}", "type": TYPES[n % len(TYPES)], "toward": ["RU"], "bound": f"any person of group {n}, wherever that person may be, and any person who acts for that person", "text": words, "provision": f"sec_{n}", "start": 0, "end": len(words)}
        for n in range(number)
    ]  # fmt: skip
    base = {"jurisdiction": "CA", "dates": {"in_force": "2023-03-01"}, "legal_bases": [{"id": "ca:S-14.5#s4", "relation": "enabling"}]}
    record = InstrumentRecord.model_validate(
        {**base, "id": "ca:SOR/2030-1", "title": "A long order of Velmora", "measures": measures, "regime": {"target_states": ["RU"]}}
    )
    others = [
        record.model_copy(update={"id": f"us:eo:9900{n}", "title": "An order of a partner on the same target " * 2})
        for n in range(partners)
    ]
    return Brief(record, date(2024, 1, 1), "in force", assess(record), [], others)


def test_a_long_instrument_and_a_short_one_take_two_pages_at_most() -> None:
    long, short = _long(40, 9), _long(1, 0)
    page = html(long)
    assert sheets(page) <= PAGES
    assert sheets(html(short)) <= PAGES
    assert "operative conflicts --records FOLDER --instrument ca:SOR/2030-1" in page
    assert "further groups of measures" in page


def test_a_remedy_points_to_the_provision_that_has_it() -> None:
    quoted = "Let a court review the listing. xx:order/1, sec_2__subsec_1 has: “A court may review “any” decision …”"
    assert _pointed(quoted) == "Let a court review the listing. (xx:order/1, s 2(1) has it.)"
    assert _pointed("Set an end.") == "Set an end."
