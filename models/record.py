"""The record contract of the feed: what is said about a document, statement by statement.

Every statement is an `Annotation`: the eId of its provision, the span in the document's canonical
text (Unicode code points, end exclusive), exactly those words, the method that read them and a
confidence. JSON Schema (2020-12) is printed from these models, never written by hand.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from models.vocabulary import (
    BasisRelation,
    Conduct,
    Domain,
    EnforcementKind,
    EvasionTypology,
    EvidenceStandard,
    ExceptionKind,
    ExemptionCategory,
    ExemptionForm,
    MeasureType,
    Nature,
    ObligationKind,
    Presence,
    RecordType,
    RelationType,
    SafeguardKind,
    Status,
    TargetType,
    TemporalKind,
    Verdict,
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
    scope: Scope = Scope()
    toward: list[str] = []  # ISO 3166-1 alpha-2
    targets: list[str] = []  # list, annex or class the measure hits, as printed
    status: Status | None = None
    effective_until: date | None = None


class Exemption(Annotation):
    category: ExemptionCategory
    form: ExemptionForm
    limits: list[str] = []  # keys of the measures it cuts
    limited: list[str] = []  # eIds of the provisions that its words take out of application, down to a criterion
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
    applies_to: str | None = None  # "instrument", a measure's key, eIds of provisions, another work's id


class Safeguard(Annotation):
    kind: SafeguardKind
    deadline: str | None = None  # ISO 8601 duration within which it must happen
    conditions: list[str] = []  # on which it is open, and to whom it is not
    authority: str | None = None


class Enforcement(Annotation):
    kind: EnforcementKind
    typology: EvasionTypology | None = None
    detail: str | None = None
    authority: str | None = None  # to whom a report is due, who consents or decides
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


Record = InstrumentRecord | TreatyRecord


class ExceptionOutcome(Contract):
    id: str
    outcome: Literal["met", "arguable", "not_met", "unavailable"]
    why: str


class Mitigation(Contract):
    """What the instrument itself does; one of `exemption`, `safeguard`, `temporal` is an index into the record."""

    exemption: int | None = None
    safeguard: int | None = None
    temporal: int | None = None
    effect: str


class ArgumentStep(Contract):
    """One step of the argument: no step without a premise and its evidence."""

    step: int = Field(ge=1, le=8)
    name: str
    premise: str
    evidence: list[str]  # spans ("canada…#sec_3 [120:180]"), party rows, register entries
    conclusion: str


class SeverityTerm(Contract):
    term: str
    value: float
    why: str


class Evidence(Annotation):
    """A span that an argument rests on, in the instrument itself or in another document of the archive."""

    work: str | None = None  # id of the work in whose text the span stands
    text_sha256: str | None = None  # of that work's canonical text


class Example(Evidence):
    """Where the archive has what an instrument lacks: a provision of another work, with its words."""

    need: str  # a safeguard's kind, "exemption:" and categories, or "temporal:" and kinds
    title: str | None = None


class Disposition(Contract):
    """A lawyer's decision on a flag; it stands until the evidence of the flag changes."""

    flag: str
    verdict: Literal["accept", "reject", "distinguish"]
    reason: str = Field(min_length=1)
    author: str = Field(min_length=1)
    on: date
    evidence_sha256: str
    lapsed: bool = False  # whether the flag's evidence has changed since, or the flag is gone


class Flag(Contract):
    """A potential conflict between a measure and an obligation: decision support, never legal advice."""

    id: str
    instrument: str
    measure: str | None = None
    measures: list[str] = []  # keys of all like measures that the flag stands for, the one argued among them
    obligation: str
    kind: str
    domain: Domain
    owed_by: str
    owed_to: list[str] | Literal["persons"]
    verdict: Verdict
    severity: float = Field(ge=0, le=1)
    severity_terms: list[SeverityTerm] = []
    confidence: float = Field(ge=0, le=1)
    as_of: date | None = None
    exceptions: list[ExceptionOutcome] = []
    mitigations: list[Mitigation] = []
    missing: list[str] = []
    remedy: list[str] = []  # what would remove the flag, one sentence each
    examples: list[Example] = []  # where the archive has what is missing
    argument: list[ArgumentStep] = []
    evidence: list[Evidence] = []
    evidence_sha256: str | None = None  # of the evidence alone: the same words and rows give the same hash
    disposition: Disposition | None = None
    authorities: list[str] = []
    note: str = "Potential conflict, for a lawyer to decide; decision support, not legal advice."


class Weakness(Contract):
    """What makes an instrument itself weak, whatever it may conflict with; answers to no other law than good drafting and the authorities named."""

    id: str
    instrument: str
    kind: str
    severity: float = Field(ge=0, le=1)
    confidence: float = Field(ge=0, le=1)
    statement: str
    evidence: list[str]
    provisions: list[str] = []
    remedy: str
    compared_with: list[str] = []  # partners' instruments that do better
    examples: list[Example] = []
    authorities: list[str] = []
    note: str = "For a lawyer to decide; decision support, not legal advice."


class DocumentRow(Contract):
    """One line for every document that was looked at; nothing disappears silently."""

    source: str
    sha256: str
    nature: Nature | None = None
    why: str | None = None
    record: str | None = None
    format: str | None = None
    failure: str | None = None


class Sunset(Contract):
    """One dated or computed temporal fact."""

    uid: str
    work: str
    title: str | None = None
    jurisdiction: str | None = None
    kind: str  # TemporalKind or "lapses_unless_renewed", "renewal_window_opens", "review_due", "report_due", "wind_down_end"
    date: date
    computed: bool
    applies_to: str | None = None
    value: str | None = None
    rule: str | None = None
    sequence: int = 0
    evidence: Annotation | None = None


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
