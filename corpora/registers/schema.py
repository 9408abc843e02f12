"""Shapes of the register: obligations and exceptions of treaties, party tables, situations, Security Council decisions."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, model_validator

from corpora.vocabulary import ExceptionKind, ExemptionCategory, MeasureType, ObligationKind, SafeguardKind


def _text(value: object) -> object:
    """YAML reads a bare article number as an integer and Norway's code as a boolean; both are text here."""
    if value is False:
        return "NO"
    return str(value) if isinstance(value, int) else value


Text = Annotated[str, BeforeValidator(_text)]
State = Annotated[str, BeforeValidator(_text), Field(pattern=r"^[A-Z]{2}$")]  # ISO 3166-1 alpha-2; EU as reserved there


class Entry(BaseModel):
    """Base of every register shape: unknown keys are an error, so that a misspelt condition never passes unread."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Hit = Literal[
    "persons",  # named persons or entities, or a measure that by its nature falls on listed persons
    "named",  # persons or entities that the record names
    "individuals",  # natural persons among them
    "leaving",  # a ban on movement that is more than one state's closing its border to aliens
    "state",  # a state, its territory or its trade as such
    "own_nationals",  # the issuer's own nationals
    "nationals",  # persons chosen by nationality
    "family",  # persons chosen for a family tie
    "spouses",  # wives and husbands among them
    "state_funds",  # of a government or its central bank
    "state_property",  # central bank, government, state property
    "officials",  # heads of state or government, ministers
    "missions",  # diplomatic or consular missions and their staff
    "un_delegates",  # representatives to the United Nations
    "whole_economy",  # a trade or financial ban that no list of goods or sectors narrows
    "sea",
    "air",
    "land",  # modes that a transport ban reaches
    "legal_services",
    "intellectual_property",
    "energy_sector",
    "transit_goods",
    "barred",  # closed to trade, not only taxed
    "private",  # others than a state's own organs
    "aliens",  # owners who can be aliens
    "held",  # a ship or aircraft that is detained
    "uneven",  # sets some origins apart from others
    "fees",  # charges of import, export or carriage that are no duties
    "duties",  # customs duties rather than a ban
    "origin_marks",  # how goods are marked with their origin
    "near_seas",  # the same where the territorial sea is meant or may be
    "high_seas",  # boarding, seizure or interdiction of ships
    "media",
    "speech",  # advocacy, publications, the exchange of ideas
    "arts_science",
    "asylum",  # refugees and asylum seekers
    "icc",  # the International Criminal Court and its staff
    "foreign_persons",  # binds persons of other states outside the issuer's territory
]


Test = Literal[  # of an exception, as models/conflicts/exceptions.py answers them
    "arms_traffic",
    "nuclear_material",
    "emergency_in_international_relations",
    "plausible_security_link",
    "essential_security",
    "security_aim",
    "necessity_reviewable",
    "humanitarian_needs_spared",
    "un_obligation",
    "public_morals_aim",
    "no_arbitrary_discrimination",
    "balance_of_payments",
    "preference_not_sanction",
    "provided_by_law",
    "legitimate_aim",
    "proportionate",
    "individual_grounds",
    "latitude_used",
    "derogation_notified",
    "temporary",
    "no_nationality_distinction",
    "emergency_notified",
    "notified_to_fund",
    "prior_wrong_invoked",
    "countermeasure_reversible",
    "citizenship_distinction",
    "stateless_or_authorised",
    "legal_services_only",
    "text_at_hand",
    "litigation_spared",
    "strict_union_obligation",
]


class Needs(Entry):
    """Conditions of a trigger beyond the measure's type; all that are given must hold."""

    hits: list[Hit] = []  # any of these
    all_hits: list[Hit] = []
    lacks: list[SafeguardKind] = []  # of which at least one is missing
    implements: Literal["chapter7"] | None = None
    resolutions: list[Text] = []  # carries out one of these
    situation: Literal["armed_conflict", "occupation"] | None = None  # between states, in the target state, on the day
    toward: list[State] = []  # only toward these states


class Trigger(Entry):
    measures: list[MeasureType] = Field(min_length=1)
    needs: Needs = Needs()


class Validity(Entry):
    """When a single article binds, where that differs from its instrument."""

    since: date | None = None
    until: date | None = None  # first day on which it no longer binds


class Provision(Entry):
    id: str = Field(pattern=r"^[a-z0-9-]+(:[A-Za-z0-9_.-]+)+$", description="instrument, article, paragraph")
    article: Text
    summary: str = Field(min_length=20)
    authorities: list[str] = []
    note: str | None = None


class Obligation(Provision):
    """A duty that a measure can breach, and how to see that it does."""

    kind: ObligationKind
    domain: Literal["trade", "human_rights", "humanitarian", "general"]
    owed: Literal["members", "persons", "all"]
    bearer: str | None = None  # who is bound, where not simply the state
    beneficiary: str | None = None  # the right-holder
    triggers: list[Trigger] = []  # none: an entry that arguments cite and no measure engages by itself
    limits: list[str] = []  # ids of exceptions, or of an article whose exceptions all apply
    procedural: bool = False  # never displaced by Article 103 of the Charter
    requires: list[SafeguardKind] = []  # whose absence aggravates, and on a procedural guarantee decides
    carve_outs: list[list[ExemptionCategory]] = []  # each inner list protects one good; any category in it does
    centrality: float = Field(default=0.4, ge=0, le=1)  # how central the protected interest is
    certainty: float = Field(default=1.0, gt=0, le=1)  # below 1 where the duty depends on facts outside the record (schedules, …)
    scope: Literal["union_law"] | None = None  # member states are bound only when they implement Union law
    validity: Validity = Validity()
    party_tables: list[str] | None = None  # where the article stands in a protocol with parties of its own
    against: list[State] = []  # laws of these states that the instrument is directed against (blocking statutes)


class Exception_(Provision):
    """A clause that can carry a measure; each test is resolved to met, not met or arguable, with its evidence."""

    kind: ExceptionKind
    tests: list[Test] = Field(min_length=1)
    combine: Literal["all", "any"] = "all"
    excludes: bool = False  # when every test is met on the face of the measure, nothing is raised at all


class Instrument(Entry):
    """One treaty or body of law: its articles and the tables that say whom it binds."""

    instrument: str
    title: str
    short: str
    url: str
    party_tables: list[str] = Field(min_length=1)
    obligations: list[Obligation] = []
    exceptions: list[Exception_] = []
    note: str | None = None


Precision = Literal["day", "year", "by"]


class Party(Entry):
    """A dated fact: from this day the state is bound; `until` is the first day on which it no longer is."""

    state: State
    from_: date = Field(alias="from")
    until: date | None = None
    deposited: date | None = None
    act: str | None = None
    precision: Precision  # day | year: binds from the year's last day | by: bound at the latest from this day
    source: str
    territory_of: State | None = None  # a territory to which the state extended the treaty; not a party itself
    reservations: str | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Party:
        if self.until is not None and self.until <= self.from_:
            raise ValueError(f"{self.state}: bound until {self.until}, which is not after {self.from_}")
        return self

    def on(self, day: date) -> bool:
        """Whether the fact holds on a day."""
        return self.from_ <= day and (self.until is None or day < self.until)


class Notice(Entry):
    """A state's notice that it leaves a treaty, or its exclusion, and what became of it."""

    state: State
    given: date
    act: Literal["denunciation", "withdrawal", "termination", "exclusion"]
    outcome: Literal["effective", "rescinded", "no_effect"]
    effective: date | None = None  # first day on which it is no longer bound
    source: str
    note: str | None = None

    @model_validator(mode="after")
    def _has_its_day(self) -> Notice:
        if (self.outcome == "effective") != (self.effective is not None):
            raise ValueError(f"{self.state}: a notice has a day of effect if, and only if, it is effective")
        return self


class Former(Entry):
    """A deposit by a state that is no more: it binds nobody now, and counted when the treaty entered into force."""

    name: str
    deposited: date
    source: str


class Reservations(Entry):
    """What a chart of the depositary lists on a day: articles that each state's reservations and declarations name."""

    source: str
    as_of: date
    articles: dict[State, list[int]]  # an empty list: a text that names no article, or one of another treaty

    def words(self, state: str) -> str | None:
        """What is on file for a state, in words."""
        if (named := self.articles.get(state)) is None:
            return None
        which = f"naming {'article' if len(named) == 1 else 'articles'} {', '.join(map(str, named))}" if named else "naming no article"
        return f"Reservations or declarations {which}, on file on {self.as_of} (some may have been withdrawn or made since)"


class PartyTable(Entry):
    treaty: str
    title: str
    in_force: date
    url: str
    complete: bool  # false: states that are not listed may be bound
    complete_to: date | None = None  # the last day on which every party is listed; later ones only where known
    note: str | None = None
    sources: dict[str, str]
    parties: list[Party]
    notices: list[Notice] = []
    former: list[Former] = []
    reservations: Reservations | None = None

    def lists_all(self, day: date) -> bool:
        """Whether every state that was bound on a day is listed."""
        return self.complete or (self.complete_to is not None and day <= self.complete_to)

    def reserved(self, row: Party) -> str | None:
        """Reservations of a party: those that its row describes, else those that the depositary lists."""
        return row.reservations or (self.reservations.words(row.state) if self.reservations else None)


class Additions(Entry):
    """Rows that an overlay adds to a table of the register."""

    treaty: str
    sources: dict[str, str]
    parties: list[Party]


class Situation(Entry):
    """A dated fact of the world that an exception's test can rest on."""

    id: str
    kind: Literal["armed_conflict", "occupation", "rupture"]
    between: list[list[State]] = Field(min_length=1)  # sides; a state alone for a conflict inside it
    since: date
    until: date | None = None
    found: bool = False  # a court or panel has found it to be war or an emergency in international relations
    rejected: bool = False  # a court or panel has found it to be neither
    source: str

    def on(self, day: date) -> bool:
        """Whether the situation obtains on a day."""
        return self.since <= day and (self.until is None or day < self.until)


class Names(Entry):
    """What a state that no list of states knows is called, by language."""

    alpha_3: str | None = Field(default=None, pattern=r"^[A-Z]{3}$")
    en: list[str] = []
    fr: list[str] = []
    adjectives_en: list[str] = []
    adjectives_fr: list[str] = []  # stems without gender or number


class States(RootModel[dict[State, Names]]):
    """The states of `states.yaml`, by code."""


class Supply(Entry):
    """On whose goods a population can depend."""

    id: str
    suppliers: list[State] = Field(min_length=1)
    to: list[State] = []  # none: whatever state is meant
    since: date | None = None
    until: date | None = None
    why: str

    def on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


class Decision(Entry):
    """What a Security Council decision under Chapter VII itself requires of states."""

    resolution: Text
    adopted: date
    subject: str
    requires: list[MeasureType] = []
    names: bool  # true: the Council or its committee names the targets; false: states choose them
    leaves: list[ExemptionCategory] = []  # exemptions that it lets states grant
    toward: list[State] = []
    until: date | None = None
