"""The timeline of a regime as a picture: whole, the same bytes each time, legible without colours."""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations

from lxml import etree

from models.record import InstrumentRecord
from models.timeline.regimes import RegimeRow, regimes
from pipelines.feed.pictures import MOST, STYLE, draw

SVG = "{http://www.w3.org/2000/svg}"


def record(id: str, adopted: str, **values) -> InstrumentRecord:
    shared = {"jurisdiction": id[:2].upper(), "regime": {"target_states": ["RU"]}, "measures": [{"key": "m1", "type": "asset_freeze"}]}
    return InstrumentRecord.model_validate({"id": id, "dates": {"adopted": adopted}, **shared, **values})


ORDER = record("us:eo:99001", "2030-05-04", title="Blocking Property", regime={"target_states": ["RU"], "emergencies": ["this"]})
NOTICE = record(
    "us:presidential:2031-04-20:continuation", "2031-04-20", type="notice", nature="continuation", measures=[],
    relations=[{"type": "continues", "id": "us:eo:99001", "detail": "P1Y beyond 2031-05-04"}],
)  # fmt: skip
FREEZE = record("ca:SOR/2030-8", "2030-03-01", title="Velmora Regulations")


def regime(*records: InstrumentRecord, day: date = date(2033, 1, 1)) -> RegimeRow:
    return next(r for r in regimes(records, day) if r.id == "state:RU")


def words(picture: bytes) -> str:
    return " ".join(etree.fromstring(picture).itertext())


def test_works_stand_in_the_picture_by_issuer_with_what_became_of_them() -> None:
    picture = draw(regime(ORDER, NOTICE, FREEZE))
    assert picture is not None
    told = words(picture)
    for expected in ("Russian Federation", "CA", "US", "ca:SOR/2030-8", "us:eo:99001", "renewed", "in force", "unverified"):
        assert expected in told
    assert NOTICE.id[:30] not in told  # a mark on what it continues
    assert b"<pattern" in picture  # hatching tells what has run out


def test_the_same_regime_gives_the_same_bytes() -> None:
    assert draw(regime(ORDER, NOTICE, FREEZE)) == draw(regime(FREEZE, NOTICE, ORDER))


def test_a_regime_without_a_day_has_no_picture() -> None:
    undated = RegimeRow(id="state:RU", kind="state", name="RU", as_of=date(2033, 1, 1), issuers=[])
    assert draw(undated) is None


def test_a_large_regime_says_how_many_works_it_leaves_out() -> None:
    many = [record(f"ca:SOR/2030-{n}", "2030-03-01") for n in range(1, MOST + 8)]
    picture = draw(regime(*many))
    assert picture is not None
    assert "7 more in regimes.jsonl" in words(picture)
    assert len(set(re.findall(r"ca:SOR/2030-\d+", words(picture)))) == MOST


def test_every_status_is_told_apart_without_its_colour() -> None:
    def lightness(colour: str) -> float:
        red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        return 0.299 * red + 0.587 * green + 0.114 * blue

    pairs = [(one, two) for one, two in combinations(STYLE.values(), 2) if one[1] == two[1]]
    assert all(abs(lightness(one[0]) - lightness(two[0])) > 0.25 for one, two in pairs)
