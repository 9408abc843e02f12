"""The record of one expression of one sanctions instrument."""

from __future__ import annotations

from datetime import date

from models.record.statements import (
    SCHEMA_VERSION,
    Attribution,
    Because,
    CanonicalText,
    Contract,
    Cooperation,
    Dates,
    Designation,
    Disagreement,
    Enforcement,
    Exemption,
    Ground,
    LegalBasis,
    Measure,
    ProvisionRecord,
    Quality,
    Regime,
    Relation,
    Safeguard,
    Source,
    Target,
    Temporal,
)
from models.vocabulary import Nature, RecordType, Status


class InstrumentRecord(Contract):
    """All that is said about one expression of one sanctions instrument.

    A record typed by hand needs only `id`; fields that were never looked at stay None or empty.
    """

    schema_version: str = SCHEMA_VERSION
    id: str
    version: date | None = None
    type: RecordType = RecordType.SANCTIONS
    nature: Nature = Nature.SANCTIONS
    nature_because: str | None = None
    title: str | None = None
    short_title: str | None = None
    language: str = "en"
    jurisdiction: str | None = None
    issuer: str | None = None
    dates: Dates = Dates()
    status: Status | None = None
    status_as_of: date | None = None
    status_because: list[Because] = []
    source: Source = Source()
    regime: Regime = Regime()
    canonical_text: CanonicalText | None = None
    provisions: list[ProvisionRecord] = []
    legal_bases: list[LegalBasis] = []
    grounds: list[Ground] = []
    attribution: list[Attribution] = []
    designation: list[Designation] = []
    targets: list[Target] = []
    measures: list[Measure] = []
    exemptions: list[Exemption] = []
    temporal: list[Temporal] = []
    safeguards: list[Safeguard] = []
    enforcement: list[Enforcement] = []
    cooperation: list[Cooperation] = []
    relations: list[Relation] = []
    profile: dict[str, Quality] = {}
    disagreements: list[Disagreement] = []
    warnings: list[str] = []
