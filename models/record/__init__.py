"""The record contract of the feed: what is said about a document, statement by statement.

Every statement is an `Annotation`: the eId of its provision, the span in the document's canonical
text (Unicode code points, end exclusive), exactly those words, the method that read them and a
confidence. JSON Schema (2020-12) is printed from these models, never written by hand.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from models.record.feed import DocumentRow, Sunset
from models.record.flags import ArgumentStep, Disposition, Evidence, Example, ExceptionOutcome, Flag, Mitigation, SeverityTerm, Weakness
from models.record.instrument import InstrumentRecord
from models.record.statements import (
    SCHEMA_VERSION,
    Annotation,
    Attribution,
    Because,
    CanonicalText,
    Confidence,
    Contract,
    Cooperation,
    Dates,
    Designation,
    Disagreement,
    Enforcement,
    Exemption,
    FunctionLabel,
    Ground,
    LegalBasis,
    Measure,
    ProvisionRecord,
    Quality,
    Regime,
    Relation,
    Safeguard,
    Scope,
    Source,
    Target,
    Temporal,
)
from models.record.treaty import AbsentArticle, EntryIntoForce, NoticeRecord, PartyRecord, TreatyException, TreatyObligation, TreatyRecord

__all__ = [
    "SCHEMA_VERSION",
    "AbsentArticle",
    "Annotation",
    "ArgumentStep",
    "Attribution",
    "Because",
    "CanonicalText",
    "Confidence",
    "Contract",
    "Cooperation",
    "Dates",
    "Designation",
    "Disagreement",
    "Disposition",
    "DocumentRow",
    "Enforcement",
    "EntryIntoForce",
    "Evidence",
    "Example",
    "ExceptionOutcome",
    "Exemption",
    "Flag",
    "FunctionLabel",
    "Ground",
    "InstrumentRecord",
    "LegalBasis",
    "Measure",
    "Mitigation",
    "NoticeRecord",
    "PartyRecord",
    "ProvisionRecord",
    "Quality",
    "Record",
    "Regime",
    "Relation",
    "Safeguard",
    "Scope",
    "SeverityTerm",
    "Source",
    "Sunset",
    "Target",
    "Temporal",
    "TreatyException",
    "TreatyObligation",
    "TreatyRecord",
    "Weakness",
    "schemas",
]

Record = InstrumentRecord | TreatyRecord


def schemas() -> dict[str, dict[str, Any]]:
    """JSON Schema of each published shape, by file stem."""
    shapes: dict[str, type[BaseModel]] = {
        "instrument": InstrumentRecord,
        "treaty": TreatyRecord,
        "conflict": Flag,
        "weakness": Weakness,
        "disposition": Disposition,
        "document": DocumentRow,
        "sunset": Sunset,
    }
    return {
        name: {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(mode="serialization", by_alias=True)}
        for name, model in shapes.items()
    }
