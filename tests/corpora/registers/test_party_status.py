"""The party tables against the status of UN members in August 2022; every difference is known and has its reason."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpora.registers import PartyTable, register

STATUS = Path(os.environ.get("OPERATIVE_SHARED", "../shared")) / "corpora" / "party-status"
DAY = date(2022, 8, 31)
CODES = {"TP": "TL"}  # a withdrawn code
SIGNED = "the file gives the year of signature"
TIED = "the file counts a territory that the United Kingdom bound before independence; no succession was notified"
SLIP = "the file's row contradicts itself or the chart; the chart of 2015 gives the day of deposit"
REASONS = {
    ("iccpr", "GQ"): SLIP,
    ("iccpr", "SB"): TIED,
    ("iccpr", "TV"): TIED,
    ("iccpr", "ZA"): SIGNED,
    ("icescr", "MD"): SLIP,
    ("icescr", "TV"): TIED,
    ("cedaw", "CV"): SLIP,
    ("cedaw", "GM"): SLIP,
    ("cedaw", "PH"): SLIP,
    ("cedaw", "SG"): SLIP,
    ("crc", "PK"): SLIP,
    ("crc", "PW"): SLIP,
    ("crc", "PA"): SLIP,
    ("crc", "RS"): "the file gives the year of Yugoslavia's ratification; Serbia notified its succession in 2001",
    ("iccpr-op1", "JM"): "the file notes the denunciation of 1997 and counts the state all the same",
    ("iccpr-op1", "TT"): "the file notes the denunciation of 2000 and counts the state all the same",
    ("iccpr-op1", "KZ"): SLIP,
    ("iccpr-op1", "MN"): SLIP,
    ("iccpr-op1", "NE"): SLIP,
    ("iccpr-op1", "RS"): SLIP,
}  # fmt: skip


def differences(table: PartyTable, path: Path) -> Iterator[str]:
    """States on which a table and a file of the status disagree: whether bound, or the year of the act."""
    for row in csv.DictReader(path.open(encoding="utf-8")):
        state = CODES.get(row["iso2"], row["iso2"])
        ours = [r for r in table.parties if r.state == state]
        acted = any(r.on(DAY) or (r.until is None and r.deposited and r.deposited <= DAY) for r in ours)
        year = row["year ratification or accession"]
        if (row["state party"] == "1") != acted or (acted and year and int(year) not in {(r.deposited or r.from_).year for r in ours}):
            yield state


@pytest.mark.skipif(not STATUS.exists(), reason="the status of 2022 is not at hand")
@pytest.mark.parametrize("treaty", ["iccpr", "icescr", "cedaw", "crc", "iccpr-op1"])
def test_a_table_differs_from_the_status_of_2022_only_where_a_reason_is_known(treaty: str) -> None:
    found = set(differences(register().tables[treaty], STATUS / f"{treaty.replace('-', '_')}.csv"))
    assert found == {state for named, state in REASONS if named == treaty}


# A party to an optional protocol is a party to its treaty; where it left the treaty, it left the protocol.
OPTIONAL = {
    "iccpr-op1": "iccpr", "iccpr-op2": "iccpr", "op-icescr": "icescr", "cedaw-op": "cedaw", "opcat": "cat", "crc-opic": "crc",
    "crpd-op": "crpd", "echr-p1": "echr", "echr-p4": "echr", "echr-p6": "echr", "echr-p7": "echr", "echr-p12": "echr", "echr-p13": "echr",
}  # fmt: skip


@pytest.mark.parametrize("protocol", sorted(OPTIONAL))
@pytest.mark.parametrize("day", [date(1980, 1, 1), date(1999, 6, 1), date(2010, 1, 1), DAY, date(2026, 1, 1)])
def test_the_parties_of_an_optional_protocol_are_parties_of_its_treaty(protocol: str, day: date) -> None:
    bound = {r.state for r in register().tables[protocol].parties if r.on(day) and r.precision == "day"}
    assert bound <= {r.state for r in register().tables[OPTIONAL[protocol]].parties if r.on(day)}


def test_every_code_is_one_of_iso_3166_or_the_union() -> None:
    import pycountry

    codes = {country.alpha_2 for country in pycountry.countries} | {"EU"}
    for name, table in register().tables.items():
        assert {row.state for row in table.parties} <= codes, name


@pytest.mark.parametrize("treaty", ["icerd", "iccpr", "icescr", "cedaw", "cat", "crc", "cmw", "crpd", "ced"])
def test_no_party_is_bound_before_the_treaty_or_before_it_deposited(treaty: str) -> None:
    table = register().tables[treaty]
    for row in table.parties:
        assert row.from_ >= table.in_force or row.act == "succession", row.state
        assert row.deposited is None or row.from_ >= row.deposited or row.act == "succession", row.state
