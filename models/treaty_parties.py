"""Who is party to a treaty, joined from the register by the treaty's id; where it has no table, what the source itself states."""

from __future__ import annotations

from datetime import date
from typing import Any

from corpora.registers import Party, PartyTable, register, tables_of
from corpora.registers.agreements import agreement
from corpora.treaties import TREATIES
from models.reading import Reading
from models.record import NoticeRecord, PartyRecord
from models.treaty_force import entry_into_force

STATED = "stated by the document or its publisher"


def participation(reading: Reading, work: str) -> dict[str, Any]:
    """Parties, notices of leaving and entry into force of a treaty, as fields of its record."""
    found = tables(work)
    stated = reading.document.metadata.in_force or min((table.in_force for table in found), default=None)
    return {
        "entry_into_force": entry_into_force(reading.units, stated, found[0] if found else None),
        **(_joined(found) if found else _stated(reading, work)),
    }


def tables(work: str) -> tuple[PartyTable, ...]:
    """The tables of a work (``treaty:iccpr``, ``treaty:pta:17``); none where the register does not know whom it binds."""
    law, short = register(), work.removeprefix("treaty:")
    if short.startswith("pta:"):
        known = agreement(short)
        table = known.table(law.tables["eu"]) if known is not None and known.id == short else None
        return (table,) if table is not None else ()
    return tables_of(short, law)


def _joined(found: tuple[PartyTable, ...]) -> dict[str, Any]:
    rows = sorted(((row, table) for table in found for row in table.parties), key=lambda r: (r[0].state, r[0].from_))
    notices = [(n, table) for table in found for n in table.notices]
    complete = all(table.complete for table in found)
    return {
        "parties": [_party(row, table) for row, table in rows],
        "parties_known": "complete" if complete else "partial",
        "parties_known_to": None if complete else min((t.complete_to for t in found if t.complete_to), default=None),
        "notices": [NoticeRecord(**{**n.model_dump(), "source": t.sources[n.source]}) for n, t in notices],
    }


def _party(row: Party, table: PartyTable) -> PartyRecord:
    facts = row.model_dump(by_alias=True) | {"source": table.sources[row.source], "reservations": _reserved(row, table)}
    return PartyRecord.model_validate(facts)


def _reserved(row: Party, table: PartyTable) -> str:
    if (said := table.reserved(row)) is not None:
        return said
    looked = table.reservations is not None and row.from_ <= table.reservations.as_of
    return "not_stated" if looked else "unknown"


def _stated(reading: Reading, work: str) -> dict[str, Any]:
    parties = [
        PartyRecord.model_validate(
            {"state": p.state, "from": p.since, "until": p.until, "reservations": p.reservations or "unknown", "source": STATED}
        )
        for p in sorted(reading.document.metadata.parties, key=lambda p: (p.state, p.since or date.min))
    ]
    known = TREATIES.get(work.removeprefix("treaty:"))
    none = known is not None and known.kind == "declaration"
    return {"parties": parties, "parties_known": "stated" if parties else "none" if none else "unknown"}
