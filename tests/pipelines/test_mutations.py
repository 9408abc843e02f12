"""The records of the samples with a fact taken away: verdict and severity move the right way."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from conftest import SAMPLES, run_line

from corpora.registers import register
from corpora.registers.loading import using
from models.conflicts import assess
from models.record import Flag, InstrumentRecord

MUTATED = ("ca-SOR-2024-9001.xml", "eu-32025R9001.xhtml", "uk-uksi-2025-9090.xml", "us-executive-order-19001.xml")
HARDNESS = {"superseded": 0, "mitigated": 1, "justifiable": 2, "conflict": 3}
Key = tuple[str, str | None]


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[InstrumentRecord]]:
    source, output = tmp_path_factory.mktemp("documents"), tmp_path_factory.mktemp("out")
    for name in MUTATED:
        shutil.copy(SAMPLES / name, source / name)
    shutil.copytree(SAMPLES / "registers", source / "registers")
    assert run_line(source, output) == []
    with using([source / "registers"]):
        yield [InstrumentRecord.model_validate_json(p.read_bytes()) for p in sorted((output / "instruments").glob("*.json"))]


def flags(record: InstrumentRecord) -> dict[Key, Flag]:
    """The strongest flag under each obligation, whatever like measures it stands for."""
    found: dict[Key, Flag] = {}
    for flag in assess(record):
        found.setdefault((flag.obligation, None), flag)
    return found


def without(record: InstrumentRecord, **fields: Any) -> InstrumentRecord:
    return record.model_copy(update=fields)


def hardened(before: dict[Key, Flag], after: dict[Key, Flag]) -> bool:
    """Whether no flag went, and none is milder in verdict or severity."""
    return before.keys() <= after.keys() and all(
        HARDNESS[after[k].verdict] >= HARDNESS[f.verdict] and after[k].severity >= f.severity for k, f in before.items()
    )


@pytest.mark.parametrize("field", ["exemptions", "safeguards"])
def test_each_relief_taken_away_hardens_and_all_of_it_hardens_more(records: list[InstrumentRecord], field: str) -> None:
    moved = 0
    for record in records:
        full = flags(record)
        for i in range(len(getattr(record, field))):
            kept = [s for j, s in enumerate(getattr(record, field)) if j != i]
            assert hardened(full, flags(without(record, **{field: kept}))), f"{record.id}: {field} {i}"
        bare = flags(without(record, **{field: []}))
        assert hardened(full, bare), record.id
        moved += sum(k not in full or bare[k].severity > full[k].severity or bare[k].verdict != full[k].verdict for k in bare)
    assert moved, "nothing that was taken away mattered"


def test_the_end_taken_away_hardens(records: list[InstrumentRecord]) -> None:
    ending = [r for r in records if any(t.kind in ("expiry", "review") for t in r.temporal)]
    assert ending
    for record in ending:
        full, endless = flags(record), flags(without(record, temporal=[t for t in record.temporal if t.kind not in ("expiry", "review")]))
        assert hardened(full, endless), record.id
        assert any(endless[k].severity > f.severity for k, f in full.items()), record.id


def test_a_party_taken_away_takes_its_flags_with_it(records: list[InstrumentRecord]) -> None:
    law = register()
    for record in records:
        owed = {f.obligation.split(":")[0] for f in assess(record)} & law.instruments.keys()
        for name in sorted(owed)[:4]:
            tables = {t for o in law.instruments[name].obligations for t in o.party_tables or law.instruments[name].party_tables}
            issuer = "GB" if record.jurisdiction == "UK" else record.jurisdiction
            left = {
                t: table.model_copy(update={"parties": [row for row in table.parties if row.state != issuer]}) if t in tables else table
                for t, table in law.tables.items()
            }
            after = assess(record, law=replace(law, tables=left))
            assert not any(f.obligation.startswith(f"{name}:") and f.owed_by == record.jurisdiction for f in after), f"{record.id}: {name}"


def test_samples_are_argued_on_a_day(records: list[InstrumentRecord]) -> None:
    assert all(isinstance(f.as_of, date) for r in records for f in assess(r))
    assert json.dumps([f.model_dump(mode="json") for f in assess(records[0])])
