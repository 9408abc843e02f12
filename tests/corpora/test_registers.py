"""The register loads without a fault, finds planted ones, and knows who is bound on which day."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.registers import RegisterError, parties, register, standing
from corpora.registers.loading import FOLDER

NAMED_IN_THE_DESIGN = """
gatt:1:1 gatt:2:1 gatt:5:2 gatt:8:1 gatt:11:1 gatt:13:1 gats:2:1 gats:6:1 gats:11:1 gats:16:2 gats:17:1 trips:3:1 trips:4:1 trips:28:1
trips:41:1 trips:42:1 trips:61:1 trims:2:1 tfa:11:1 eu-russia-pca:10:1 eu-russia-pca:52:1 ect:7:1 ect:10:1 ect:13:1 us-iran-amity:3:1
us-iran-amity:4:1 us-iran-amity:7:1 us-iran-amity:10:1 us-nicaragua-fcn:19:1 iccpr:2:3 iccpr:12:2 iccpr:13:1 iccpr:14:1 iccpr:17:1
iccpr:19:2 iccpr:22:1 iccpr:26:1 icescr:2:2 icescr:6:1 icescr:9:1 icescr:11:1 icescr:12:1 icescr:13:1 icescr:15:1 echr:6:1 echr:8:1
echr:10:1 echr:13:1 echr:14:1 echr:p1:1 echr:p4:2 echr:p7:1 eucharter:7 eucharter:11 eucharter:16 eucharter:17:1 eucharter:41:2
eucharter:47:1 eucharter:48:1 achr:8:1 achr:13:1 achr:21:1 achr:22:2 achr:25:1 achpr:7:1 achpr:9:2 achpr:12:2 achpr:14:1 crc:6:2 crc:24:1
crc:27:1 gc4:23:1 gc4:55:1 gc4:59:1 ap1:54:1 ap1:69:1 ap1:70:2 uncharter:2:4 uncharter:2:7 uncharter:25 uncharter:39 uncharter:41
uncharter:103 unsc:2664:1 unsc:2761:1 unsc:2615:1 vcdr:22:3 vcdr:25:1 vcdr:26:1 vcdr:27:1 vcdr:29:1 vcdr:30:2 vcdr:31:3 vccr:31:4
vccr:34:1 vccr:35:1 vccr:36:1 chicago:5:1 chicago:6:1 chicago:9:a chicago:84:1 unclos:17:1 unclos:87:1 unclos:90:1 arsiwa:49:1
arsiwa:50:1 arsiwa:51:1 arsiwa:52:1 arsiwa:53:1 arsiwa:54:1 imf:8:2:a eublocking:5:1
"""


def test_every_obligation_of_the_design_is_in_the_register() -> None:
    known = {obligation.id for _, obligation in register().obligations()}
    assert not set(NAMED_IN_THE_DESIGN.split()) - known


@pytest.mark.parametrize(
    "exception",
    [
        "gatt:20",
        "gatt:21",
        "gats:14",
        "gats:14bis",
        "trips:73",
        "gpa:3",
        "ect:24",
        "eu-russia-pca:99",
        "us-iran-amity:20",
        "us-nicaragua-fcn:21",
        "iccpr:4",
        "echr:15",
        "eucharter:52",
        "achr:27",
        "chicago:89",
        "arsiwa:22",
    ],
)
def test_every_exception_of_the_design_is_in_the_register(exception: str) -> None:
    assert register().exceptions(exception)


@pytest.mark.parametrize(
    ("treaty", "day", "bound", "free"),
    [
        ("wto", "2012-08-21", "UA CH EU", "RU IR KP"),
        ("wto", "2012-08-22", "RU", "KZ IR SY BY"),
        ("wto", "2026-01-01", "KZ AF TL KM", "IR KP SY BY IQ LY SD SS LB SO ER ET"),
        ("gatt", "1985-05-01", "US NI", "RU CN MX"),
        ("gats", "1985-05-01", "", "US NI"),
        ("iccpr", "1992-09-07", "DE", "US CH"),
        ("iccpr", "1992-09-08", "US", "CN SA AE CU"),
        ("icescr", "2026-01-01", "CA CH RU", "US"),
        ("crc", "2026-01-01", "CA SO SS", "US"),
        ("cedaw", "2026-01-01", "CA SS", "US IR SO SD"),
        ("icerd", "2018-06-11", "QA AE US SA", "MM KP"),
        ("echr", "2022-09-15", "RU CH GB", "BY EU"),
        ("echr", "2022-09-16", "TR UA", "RU"),
        ("echr", "1972-01-01", "BE", "GR"),
        ("echr:p1", "2026-01-01", "GB FR", "CH MC RU"),
        ("echr-p4", "2026-01-01", "FR", "GB CH TR GR"),
        ("echr_p7", "2026-01-01", "CH", "GB DE NL"),
        ("achr", "1999-05-25", "TT", "US CA"),
        ("achr", "2014-01-01", "MX", "TT VE US"),
        ("eucharter", "2020-12-30", "GB EU DE", "CH NO"),
        ("eucharter", "2021-01-01", "EU DE", "GB"),
        ("ect", "2025-07-01", "CH JP", "EU IT FR DE PL GB ES"),
        ("us-iran-amity", "2019-10-02", "US IR", "GB"),
        ("us-iran-amity", "2019-10-03", "", "US IR"),
        ("us-nicaragua-fcn", "1985-05-01", "US NI", ""),
        ("gpa", "2026-01-01", "CH EU US AU", "RU CN IN TR"),
        ("unclos", "2026-01-01", "RU CN EU", "US IR TR VE"),
        ("ap1", "2026-01-01", "RU GB CA", "US IR IL TR"),
        ("uncharter", "2002-09-09", "RS", "CH"),
        ("eu-russia-pca", "1997-11-30", "", "EU RU"),
    ],
)  # fmt: skip
def test_who_is_bound(treaty: str, day: str, bound: str, free: str) -> None:
    found = set(parties(treaty, date.fromisoformat(day)))
    assert set(bound.split()) <= found
    assert not set(free.split()) & found


@pytest.mark.parametrize(
    ("treaty", "count"), [("wto", 166), ("echr", 46), ("iccpr", 174), ("icescr", 172), ("icerd", 182), ("cat", 174), ("uncharter", 193)]
)
def test_counts_agree_with_the_depositaries(treaty: str, count: int) -> None:
    assert len(parties(treaty, date(2025, 6, 1))) == count


def test_an_unknown_treaty_says_what_is_known() -> None:
    with pytest.raises(KeyError, match=r"known: .*iccpr"):
        parties("treaty-of-nowhere", date(2020, 1, 1))


@given(st.sampled_from(sorted(register().tables)), st.dates(date(1946, 1, 1), date(2030, 1, 1)))
@settings(max_examples=80, deadline=None)
def test_a_listed_party_has_exactly_one_row_on_the_day(treaty: str, day: date) -> None:
    table = register().tables[treaty]
    for state in {row.state for row in table.parties if row.on(day)}:
        assert sum(row.on(day) for row in table.parties if row.state == state) == 1
        row = standing(table, state, day)
        assert row is not None
        assert row.from_ <= day
        assert row.source in table.sources


def test_a_party_is_bound_until_the_day_before_it_leaves() -> None:
    for name, table in register().tables.items():
        for row in table.parties:
            if row.until and row.territory_of is None:
                assert row.state in parties(name, row.until - timedelta(days=1))


FAULTS = {
    "unknown exception": ("obligations/gatt.yaml", 'limits: ["gatt:20", "gatt:21"]', 'limits: ["gatt:99"]', "unknown exception 'gatt:99'"),
    "unknown table": ("obligations/tfa.yaml", "party_tables: [tfa]", "party_tables: [nowhere]", "no party table 'nowhere'"),
    "no summary": ("obligations/tfa.yaml", "    summary: Regulations", "    note: Regulations", "summary: is missing"),
    "misspelt condition": ("obligations/tfa.yaml", "all_hits: [state, land]", "all_hitz: [state, land]", "no such field"),
    "unknown condition": ("obligations/tfa.yaml", "all_hits: [state, land]", "all_hits: [state, moon]", "not known; the nearest is"),
    "repeated id": ("obligations/tfa.yaml", "id: tfa:24:7", "id: tfa:11:1", "tfa:11:1 is given 2 times"),
    "foreign id": ("obligations/tfa.yaml", "id: tfa:24:7", "id: tpa:24:7", "belongs to another instrument"),
    "wrong name": ("obligations/tfa.yaml", "instrument: tfa", "instrument: tfb", "the file is called tfa"),
    "overlap": ("parties/echr.yaml", "state: GR, from: 1974-11-28", "state: GR, from: 1960-11-28", "GR is bound twice"),
    "ends before it begins": ("parties/echr.yaml", "until: 1970-06-13", "until: 1950-06-13", "which is not after"),
    "notice without its end": ("parties/rome.yaml", "effective: 2017-10-27", "effective: 2017-11-27", "no row ends on 2017-11-27"),
    "notice without its day": ("parties/rome.yaml", "outcome: rescinded", "outcome: effective", "a day of effect if, and only if"),
    "reservation of a stranger": ("parties/iccpr.yaml", "    AU: [10", "    SA: [10", "reservations of SA, which is not listed"),
    "no source": ("parties/echr.yaml", "precision: day, source: coe}", "precision: day, source: hearsay}", "rests on the source 'hearsay'"),
}  # fmt: skip


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_planted_fault_is_found_at_load(fault: str, tmp_path: Path) -> None:
    name, before, after, message = FAULTS[fault]
    copy = tmp_path / "registers"
    shutil.copytree(FOLDER, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    text = (copy / name).read_text(encoding="utf-8")
    assert before in text
    (copy / name).write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(RegisterError, match=message):
        register(copy)
