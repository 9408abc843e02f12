"""The record of one treaty: obligations, exceptions, parties and what became of them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import ConfigDict, Field

from models.record.statements import (
    SCHEMA_VERSION,
    Annotation,
    Because,
    CanonicalText,
    Contract,
    Dates,
    ProvisionRecord,
    Relation,
    Source,
    Temporal,
)
from models.vocabulary import ExceptionKind, ObligationKind, Status


class TreatyObligation(Annotation):
    id: str
    kind: ObligationKind
    bearer: str | None = None
    beneficiary: str | None = None
    summary: str | None = None


class TreatyException(Annotation):
    id: str
    kind: ExceptionKind
    # Of a security exception: confined to circumstances (war, arms, fissionable materials), or open to all that security asks for.
    circumstances: Literal["listed", "open"] | None = None
    bearer: str | None = None
    beneficiary: str | None = None
    summary: str | None = None


class AbsentArticle(Contract):
    """An article that the agreement cites as its own and that the source does not hold; `kind` where its name tells an exception."""

    article: str
    title: str | None = None
    kind: ExceptionKind | None = None
    provision: str
    start: int
    end: int
    text: str


class PartyRecord(Contract):
    """A state bound from a day; `until` is the first day on which it no longer is."""

    state: str
    from_: date | None = Field(default=None, alias="from")
    until: date | None = None
    deposited: date | None = None
    act: str | None = None
    precision: Literal["day", "year", "by"] | None = None  # year: binds from its last day; by: bound at the latest from this day
    territory_of: str | None = None  # a territory to which that state extended the treaty, no party itself
    reservations: str | None = None  # what is on file, `not_stated` where the list that was looked at has none, or `unknown`
    source: str | None = None
    note: str | None = None
    model_config = ConfigDict(extra="forbid", populate_by_name=True, serialize_by_alias=True)


class NoticeRecord(Contract):
    """A denunciation, withdrawal or exclusion, and what became of it; `effective` is the first day on which the state is not bound."""

    state: str
    given: date
    act: str
    outcome: Literal["effective", "rescinded", "no_effect"]
    effective: date | None = None
    source: str
    note: str | None = None


class EntryIntoForce(Annotation):
    """The day on which a treaty entered into force, and the one that its own rule gives from the deposits that are recorded."""

    day: date | None = None
    computed: date | None = None
    instruments: int | None = None  # how many deposits its rule asks for
    delay: str | None = None  # ISO 8601, from the deposit that makes up the number
    why: str


class TreatyRecord(Contract):
    """All that is said about one treaty text."""

    schema_version: str = SCHEMA_VERSION
    id: str
    version: date | None = None
    type: Literal["treaty"] = "treaty"
    nature: Literal["treaty"] = "treaty"
    nature_because: str | None = None
    title: str | None = None
    short_title: str | None = None
    language: str = "en"
    dates: Dates = Dates()
    status: Status | None = None
    status_as_of: date | None = None
    status_because: list[Because] = []
    entry_into_force: EntryIntoForce | None = None
    parties: list[PartyRecord] = []
    parties_known: Literal["complete", "partial", "stated", "none", "unknown"] = "unknown"  # stated: by the text or its publisher alone
    parties_known_to: date | None = None  # partial: the last day on which every party is listed
    notices: list[NoticeRecord] = []  # of leaving
    source: Source = Source()
    canonical_text: CanonicalText | None = None
    provisions: list[ProvisionRecord] = []
    obligations: list[TreatyObligation] = []
    exceptions: list[TreatyException] = []
    absent: list[AbsentArticle] = []
    temporal: list[Temporal] = []
    relations: list[Relation] = []
    warnings: list[str] = []
