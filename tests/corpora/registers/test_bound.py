"""A treaty is found under the names that lawyers use; an answer says what it must be read with."""

from __future__ import annotations

from datetime import date

import pytest

from corpora.registers import named, parties, register

DAY = date(2020, 1, 1)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("ICCPR", "iccpr"),
        ("treaty:iccpr", "iccpr"),
        ("International Covenant on Civil and Political Rights", "iccpr"),
        ("Pacte international relatif aux droits civils et politiques", "iccpr"),
        ("ICCPR-OP1", "iccpr-op1"),
        ("iccpr_op2", "iccpr-op2"),
        ("Optional Protocol to the ICCPR", "iccpr-op1"),
        ("OP-CAT", "opcat"),
        ("op cat", "opcat"),
        ("CEDAW OP", "cedaw-op"),
        ("CRC-OP-AC", "crc-opac"),
        ("CERD", "icerd"),
        ("ICRMW", "cmw"),
        ("GC IV", "gc4"),
        ("Fourth Geneva Convention", "gc4"),
        ("Additional Protocol I", "ap1"),
        ("ECHR", "echr"),
        ("European Convention on Human Rights", "echr"),
        ("echr:p1", "echr-p1"),
        ("Protocol No. 4 to the ECHR", "echr-p4"),
        ("ECHR Protocol 13", "echr-p13"),
        ("ICC", "rome"),
        ("International Criminal Court", "rome"),
        ("Pact of San José", "achr"),
        ("Government Procurement Agreement", "gpa"),
        ("Treaty of Amity", "us-iran-amity"),
        ("Refugee Convention", "refugee"),
        ("1967 Protocol", "refugee-protocol"),
        ("Genocide", "genocide"),
        ("UN Charter", "uncharter"),
        ("unsc", "unsc"),
        ("Geneva Conventions", "gc4"),
        ("Convention against Torture (CAT)", "cat"),
    ],
)  # fmt: skip
def test_a_name_means_one_treaty(name: str, key: str) -> None:
    assert named(name).key == key


def test_what_is_annexed_or_a_part_binds_the_parties_of_the_whole() -> None:
    assert parties("TRIPS", DAY) == parties("SPS Agreement", DAY) == parties("WTO", DAY)
    assert parties("icj-statute", DAY) == parties("uncharter", DAY)
    assert parties("TFA", DAY) != parties("WTO", DAY)
    assert "US" in parties("GATT", date(1985, 1, 1))  # through the agreement of 1947


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Torture", "Convention against Torture"),
        ("iccrp", "the nearest are: .*ICCPR"),
        ("UDHR", "a declaration, which has no parties"),
        ("Outer Space Treaty", "its parties are unknown"),
        ("", "known: .*iccpr"),
    ],
)
def test_a_name_that_means_none_or_several_tells_the_nearest(name: str, told: str) -> None:
    with pytest.raises(KeyError, match=told):
        named(name)


@pytest.mark.parametrize(
    ("name", "day", "caveat"),
    [
        ("iccpr", "1975-01-01", "entered into force on 1976-03-23"),
        ("us-iran-amity", "2020-01-01", "binds nobody since 2019-10-03"),
        ("iccpr-op1", "2023-01-01", "not every accession after 2022-08-31 is recorded"),
        ("ap1", "2000-01-01", "perhaps on this one too: AD, BA, BI"),
        ("opcat", "2024-01-01", "perhaps on this one too: CG, CI, SK"),
    ],
)
def test_an_answer_tells_what_it_must_be_read_with(name: str, day: str, caveat: str) -> None:
    assert any(caveat in told for told in named(name).caveats(date.fromisoformat(day)))


@pytest.mark.parametrize(("name", "day"), [("iccpr", "2024-06-01"), ("iccpr-op1", "2022-08-31"), ("wto", "2026-01-01")])
def test_a_full_answer_carries_no_caveat(name: str, day: str) -> None:
    assert named(name).caveats(date.fromisoformat(day)) == []


def test_a_notice_without_effect_leaves_the_state_bound() -> None:
    for table in register().tables.values():
        for notice in table.notices:
            still = any(row.state == notice.state and row.on(date(2026, 1, 1)) for row in table.parties)
            assert still or notice.outcome == "effective", (table.treaty, notice.state)


def test_reservations_are_told_of_those_who_made_them() -> None:
    table = register().tables["iccpr"]
    rows = {row.state: row for row in table.parties}
    assert "10, 14, 19, 20, 21, 22" in (table.reserved(rows["AU"]) or "")
    assert "not self-executing" in (table.reserved(rows["US"]) or "")
    assert table.reserved(rows["CA"]) is None
