"""A question that people have: an aid corridor across issuers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pycountry

from corpora.registers import register, standing
from corpora.registers.overlay import states
from models.conflicts.wording import shortened
from models.measure_scope import confined
from models.record import Annotation, Exemption, InstrumentRecord, Measure
from pipelines.asking import AskingError
from pipelines.shelf import Shelf

# What a corridor touches: measures that can stop it, and exemptions that can carry it.
GOODS = {
    "food": ["food", "humanitarian"], "medicine": ["medical", "humanitarian"], "medical": ["medical", "humanitarian"],
    "relief": ["humanitarian"], "fuel": ["energy", "humanitarian"], "energy": ["energy", "humanitarian"],
    "communications": ["communications", "humanitarian"],
}  # fmt: skip
PAYMENTS = {"bank": ["finance_ban", "asset_freeze", "funds_ban"], "cash": ["funds_ban"], "none": []}
MOVING = ["export_ban", "transport_ban", "funds_ban", "services_ban"]
PAYING = ["account_maintenance", "basic_needs"]


@dataclass(frozen=True)
class Corridor:
    """Goods on their way from one state to another, and how they are paid for."""

    goods: str
    origin: str
    target: str
    payment: str

    def stops(self, measure: Measure) -> bool:
        """Whether a measure of this type can stop the goods or their payment."""
        return measure.type in MOVING or measure.type in PAYMENTS[self.payment]

    def only(self, measure: Measure, language: str) -> list[str]:
        """The goods to which a ban on goods is confined, if they are others than the corridor's."""
        return confined(measure.scope, GOODS[self.goods], language) if measure.type == "export_ban" else []

    def carries(self, measure: Measure, exemption: Exemption) -> bool:
        """Whether an exemption can carry the goods, or their payment, through a measure."""
        paid = measure.type in PAYMENTS[self.payment] and exemption.category in PAYING
        own = exemption.category in GOODS[self.goods] or exemption.category == "general" or paid
        return own and exemption.form != "no_liability" and (not exemption.limits or measure.key in exemption.limits)


def corridor(shelf: Shelf, asked: Corridor, as_of: date) -> dict[str, Any]:
    """Prohibitions, carve-outs and duties on a corridor, issuer by issuer; those that bind its origin first. Raises AskingError."""
    if asked.goods not in GOODS or asked.payment not in PAYMENTS:
        raise AskingError(f"goods are one of {', '.join(GOODS)}; payments one of {', '.join(PAYMENTS)}")
    for state in (asked.origin, asked.target):
        if not _is_state(shelf, state):
            raise AskingError(f"no state has the code {state!r}: two letters of ISO 3166-1, as CA; EU for the Union")
    found, standing_law = [], shelf.in_force(as_of)
    for record, status in standing_law:
        stops = [m for m in record.measures if asked.stops(m) and asked.target in (m.toward or record.regime.target_states)]
        if not stops:
            continue
        prohibitions = [_prohibition(record, measure, asked) for measure in stops]
        found.append({
            "instrument": record.id, "title": record.short_title or record.title, "issuer": record.jurisdiction, "status": status,
            "binds_origin": _binds(record.jurisdiction, asked.origin, as_of), "prohibitions": prohibitions,
            "duties": [_said(e) for e in record.enforcement if e.kind == "reporting"] + [
                {"provision": e.provision, "words": duty} for e in record.exemptions for duty in e.duties
            ],
        })  # fmt: skip
    found.sort(key=lambda row: (not row["binds_origin"], row["issuer"] or "", row["instrument"]))
    return {
        "goods": asked.goods, "from": asked.origin, "to": asked.target, "payment": asked.payment, "as_of": as_of.isoformat(),
        "looked_at": len(standing_law), "instruments": found, "note": "What the instruments of the archive say; other law may apply. Decision support, not legal advice.",
    }  # fmt: skip


def _is_state(shelf: Shelf, code: str) -> bool:
    """Whether a code is a state's: of ISO 3166-1, of the registers in use, or one that a record names."""
    if code in ("EU", "XK") or code in states() or pycountry.countries.get(alpha_2=code):
        return True
    return any(
        code in (r.jurisdiction, *r.regime.target_states, *(s for m in r.measures for s in m.toward or ())) for r in shelf.instruments
    )


def _binds(issuer: str | None, origin: str, day: date) -> bool:
    """Whether an issuer's law binds persons of the corridor's origin: its own, the Union's for its members, the Council's for all."""
    issuer = "GB" if issuer == "UK" else issuer
    return issuer == origin or issuer == "UN" or (issuer == "EU" and standing(register().tables["eu"], origin, day) is not None)


def _prohibition(record: InstrumentRecord, measure: Measure, asked: Corridor) -> dict[str, Any]:
    carving = [e for e in record.exemptions if asked.carries(measure, e)]
    by_itself = [e for e in carving if e.form == "exception" and e.category != "general" and not e.limits_assumed]
    if by_itself:
        way = "carved out by itself"
    elif carving:
        way = "perhaps: no words tie the carve-out to this measure" if all(e.limits_assumed for e in carving) else "by permission"
    else:
        way = "no way through was found"
    return {
        "measure": measure.key, "type": str(measure.type), "binds": measure.bound, **_said(measure), "way": way, "only": asked.only(measure, record.language),
        "carve_outs": [
            {"category": str(e.category), "form": str(e.form), "authority": e.authority, "conditions": e.conditions,
             "until": e.until.isoformat() if e.until else None, "assumed": e.limits_assumed, **_said(e)}
            for e in by_itself or carving
        ],
    }  # fmt: skip


def _said(statement: Annotation) -> dict[str, Any]:
    return {"provision": statement.provision, "start": statement.start, "end": statement.end, "words": statement.text}


def corridor_lines(answer: dict[str, Any]) -> Iterator[str]:
    """The answer on a corridor as a bank prints it."""
    yield f"{answer['goods']} from {answer['from']} to {answer['to']}, paid by {answer['payment']}, on {answer['as_of']}"
    for row in answer["instruments"]:
        binds = (
            "binds persons of the origin"
            if row["binds_origin"]
            else "another issuer's law: check persons, banks, currency and ships with a link to it"
        )
        yield ""
        yield f"{row['instrument']}  {row['title'] or ''} ({row['status'].replace('_', ' ')}; {binds})"
        for (kind, way, _), group in _together(row["prohibitions"]).items():
            yield f"  {kind.replace('_', ' ')}: {way}"
            for p in group:
                yield f"    [{p['measure']}, {p['provision']}] {shortened(p['words'], 160)}"
            for c in {c["provision"]: c for c in group[0]["carve_outs"]}.values():
                asked = f", ask {c['authority']}" if c["authority"] else ""
                until = f", until {c['until']}" if c["until"] else ""
                yield f"       {c['category'].replace('_', ' ')} ({c['provision']}{asked}{until}): {shortened(c['words'], 140)}"
        for duty in row["duties"]:
            yield f"  duty [{duty['provision']}]: {shortened(duty['words'], 160)}"
    if not answer["instruments"]:
        yield f"No prohibition toward {answer['to']} was found in the {answer['looked_at']} instruments at hand that are or may be in force. That is no clearance."
    yield ""
    yield answer["note"]


def _together(prohibitions: list[dict[str, Any]]) -> dict[tuple[str, str, str], list[dict[str, Any]]]:
    """Prohibitions of one type that the same provisions carve out."""
    found: dict[tuple[str, str, str], list[dict[str, Any]]] = {}
    for p in prohibitions:
        way = f"only {shortened(', '.join(p['only']), 120)}: check that the goods are none of them" if p["only"] else p["way"]
        found.setdefault((p["type"], way, " ".join(str(c["provision"]) for c in p["carve_outs"])), []).append(p)
    return found
