"""What a statement of a record is, and the kinds of statements about instruments."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from models.vocabulary import (
    BasisRelation,
    Conduct,
    EnforcementKind,
    EvasionTypology,
    EvidenceStandard,
    ExemptionCategory,
    ExemptionForm,
    MeasureType,
    Presence,
    RelationType,
    SafeguardKind,
    Status,
    TargetType,
    TemporalKind,
)

SCHEMA_VERSION = "1.0"
Confidence = float


class Contract(BaseModel):
    """Base of every published shape: unknown fields are refused, enumerations printed as strings."""

    model_config = ConfigDict(extra="forbid", use_enum_values=True, validate_assignment=False)


class Annotation(Contract):
    """A statement's evidence; all five fields together or, in a record typed by hand, none of them."""

    provision: str | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None
    confidence: float = Field(default=1.0, ge=0, le=1)
    method: str | None = None  # rule:<id> | model:<name>@<version> | structure:<format>


class FunctionLabel(Contract):
    label: str  # Function for instruments, TreatyFunction for treaties
    confidence: float = Field(ge=0, le=1)
    method: str


class ProvisionRecord(Contract):
    """A provision and what it does; `start`, `end` enclose its own words only."""

    eid: str
    kind: str
    start: int
    end: int
    number: str | None = None
    heading: str | None = None
    parent: str | None = None
    repealed: bool = False
    in_force_from: date | None = None  # where the publisher states it
    functions: list[FunctionLabel] = []


class Disagreement(Contract):
    """A label on which rule and model parted ways; kept for review."""

    provision: str
    field: str
    label: str
    rule: bool  # whether a rule said it
    kept: bool  # whether it stands
    probability: float = Field(ge=0, le=1)


class LegalBasis(Annotation):
    id: str
    relation: BasisRelation
    level: Literal["domestic", "regional", "international"] | None = None
    label: str | None = None  # the citation as printed
    pinpoint: str | None = None  # "s. 4(1)-(3)" beyond what the id carries


class Ground(Annotation):
    objective: str | None = None


class Attribution(Annotation):
    to_state: str | None = None  # ISO 3166-1 alpha-2
    actor: str | None = None
    conduct: Conduct | None = None
    standard: EvidenceStandard | None = None
    by: str | None = None  # who attributes


class Designation(Annotation):
    criterion: str | None = None
    by: str | None = None
    lead: str | None = None  # eId of the lead-in that the criterion completes
    cites: list[str] = []  # eIds of other provisions of the document that the criterion refers to
    definitions: dict[str, str] = {}  # what the document says that terms of the criterion mean


class Target(Annotation):
    name: str
    type: TargetType
    aliases: list[str] = []
    identifiers: dict[str, str] = {}
    reason: str | None = None
    listed_on: date | None = None
    annex: str | None = None
    listed_by: str | None = None
    state: str | None = None  # ISO 3166-1 alpha-2 when the target is or belongs to one
    comprises: str | None = None  # what the document says that the state or group which it names is made up of
    status: Status | None = None  # on the record's `status_as_of`, as for measures and exemptions
    effective_until: date | None = None


class Scope(Contract):
    goods: list[str] = []
    services: list[str] = []
    sectors: list[str] = []
    property: list[str] = []  # what a freeze, block or seizure reaches
    conditions: list[str] = []  # on which the measure bites, and what it leaves to those who carry it out
    thresholds: list[str] = []
    annexes: list[str] = []


class Measure(Annotation):
    key: str
    type: MeasureType
    bound: str | None = None  # who must obey, as printed
    by: str | None = None  # who orders or imposes it and at whose instance, where the words leave it to somebody
    scope: Scope = Scope()
    toward: list[str] = []  # ISO 3166-1 alpha-2
    targets: list[str] = []  # list, annex or class the measure hits, as printed
    status: Status | None = None
    effective_until: date | None = None


class Exemption(Annotation):
    category: ExemptionCategory
    form: ExemptionForm
    limits: list[str] = []  # keys of the measures it cuts
    limits_assumed: bool = False  # neither words nor place tie it to measures: `limits` are those of the kind that it speaks of, or all
    limited: list[str] = []  # eIds of the provisions that its words take out of application, down to a criterion
    limited_elsewhere: list[str] = []  # provisions of other works that its words take out of application: "un:S/RES/661#para3(a)"
    authority: str | None = None
    conditions: list[str] = []
    duties: list[str] = []  # reporting duties that go with it
    until: date | None = None
    status: Status | None = None
    effective_until: date | None = None


class Temporal(Annotation):
    kind: TemporalKind
    value: str  # ISO date | ISO 8601 duration | R/P… | event:…
    resolved: date | None = None
    counted_in: str | None = None  # the days of a period as printed where they are not all days: "sitting days", "working days"
    runs_from: str | None = None  # the day or event that a period or day is counted from or to, as printed
    conditions: list[str] = []  # on which it ends or runs otherwise, and between which bounds
    applies_to: str | None = None  # "instrument", a measure's key, eIds of provisions, another work's id


class Safeguard(Annotation):
    kind: SafeguardKind
    deadline: str | None = None  # ISO 8601 duration within which it must happen
    conditions: list[str] = []  # on which it is open, and to whom it is not
    authority: str | None = None
    refused: bool = False  # whether the words deny it without exception: "shall not be subject to appeal"


class Enforcement(Annotation):
    kind: EnforcementKind
    typology: EvasionTypology | None = None
    bound: str | None = None  # who has to enforce, or may, as printed
    detail: str | None = None
    authority: str | None = None  # to whom a report is due, who consents, decides or takes
    when: str | None = None  # by when or how often a report is due, as printed
    attaches_to: list[str] = []  # eIds of the provisions whose breach or evasion it is about


class Cooperation(Annotation):
    with_: str | None = Field(default=None, alias="with")
    model_config = ConfigDict(extra="forbid", use_enum_values=True, populate_by_name=True, serialize_by_alias=True)


class Relation(Annotation):
    """An edge to another work; `id` is the work or provision at the other end."""

    type: RelationType
    id: str
    detail: str | None = None


class Quality(Contract):
    """Answer to one question of the safeguard profile, with the provisions that show it."""

    answer: Presence
    provisions: list[str] = []
    detail: str | None = None


class Because(Annotation):
    """One link of the chain that proves a status."""

    document: str
    rule: str
    source: str | None = None  # where the document was retrieved
    sha256: str | None = None  # of its bytes


class Dates(Contract):
    adopted: date | None = None
    published: date | None = None
    in_force: date | None = None
    effective_until: date | None = None


class Source(Contract):
    publisher: str | None = None
    url: str | None = None
    retrieved_at: str | None = None
    sha256: str | None = None
    format: str | None = None
    licence: str | None = None


class Regime(Contract):
    program: str | None = None
    themes: list[str] = []
    target_states: list[str] = []
    emergencies: list[str] = []  # ids of the orders whose national emergency it rests on; "this" where it declares one


class CanonicalText(Contract):
    sha256: str
    length: int
