"""Citations beside eyecite and citeurl, on words of our own."""

from __future__ import annotations

import pytest

from evaluation import peers
from evaluation.judged import Sheet

ORDER = "Acting under the Lantern Trade Act (50 U.S.C. 1701 et seq.), 31 CFR 501.603, Public Law 116-92 and Executive Order 19001, it is ordered:"
GOLD = ["us:usc:50:1701", "us:pl:116-92", "us:cfr:31:501", "us:eo:19001", "xx:unknown"]

needs_peers = pytest.mark.skipif(not peers.installed(), reason="the extra `peers` is not installed")


def sheet() -> Sheet:
    rows = [{"quote": ORDER, "functions": ["legal_basis"], "legal_bases": [{"id": i, "relation": "enabling"} for i in GOLD]}]
    bases = [{"id": "us:usc:50:1701#a", "start": 30}, {"id": "us:usc:8:1182", "start": 40}, {"id": "us:eo:19001", "start": 9999}]
    return Sheet("us-executive-orders/x.md", "0", rows, {"type": "sanctions", "legal_bases": bases}, ORDER, [(0, len(ORDER))])


def test_sections_are_cut_and_only_labelled_places_count():
    assert peers.ours(sheet()) == {"us:usc:50:1701", "us:usc:8:1182"}


def test_a_kind_is_told_from_its_neighbours():
    assert [peers.kind(i) for i in ("us:usc:50:1701", "un:S/RES/1244", "us:const", "us:fr:79:1", "ca:S-14.5")] == [
        "us:usc",
        "un:S/RES",
        "us:const",
        None,
        None,
    ]


@needs_peers
def test_each_tool_is_heard():
    assert set(peers.eyecite(ORDER)) == {"us:usc:50:1701", "us:pl:116-92", "us:cfr:31:501"}
    assert set(peers.citeurl(ORDER)) == {"us:usc:50:1701", "us:pl:116-92", "us:cfr:31:501"}


@needs_peers
def test_found_missed_and_wrong_add_up():
    counted = peers.compare([sheet()])
    assert counted["operative"]["us:usc"] == {"found": 1, "wrong": 1}
    assert counted["operative"]["us:eo"] == {"missed": 1}
    assert counted["citeurl"]["us:pl"] == {"found": 1}
    assert "1 documents" in peers.section([sheet()])[1]
