"""The vocabulary of TAXONOMY: every label, once. Everything else imports these names."""

from __future__ import annotations

from enum import StrEnum

from corpora.vocabulary import ExceptionKind as ExceptionKind  # the register's words too
from corpora.vocabulary import ExemptionCategory as ExemptionCategory
from corpora.vocabulary import MeasureType as MeasureType
from corpora.vocabulary import ObligationKind as ObligationKind
from corpora.vocabulary import SafeguardKind as SafeguardKind


class Function(StrEnum):
    """What a provision of a sanctions instrument does; a provision carries every one that applies."""

    LEGAL_BASIS = "legal_basis"
    GROUND = "ground"
    ATTRIBUTION = "attribution"
    DESIGNATION = "designation"
    LISTING = "listing"
    MEASURE = "measure"
    DUTY = "duty"
    EXEMPTION = "exemption"
    SAFEGUARD = "safeguard"
    TEMPORAL = "temporal"
    ENFORCEMENT = "enforcement"
    COOPERATION = "cooperation"
    DEFINITION = "definition"
    AMENDMENT = "amendment"
    OTHER = "other"


class TreatyFunction(StrEnum):
    """What a provision of a treaty does."""

    OBLIGATION = "obligation"
    EXCEPTION = "exception"
    DEFINITION = "definition"
    TEMPORAL = "temporal"
    DISPUTE_SETTLEMENT = "dispute_settlement"
    INSTITUTIONAL = "institutional"
    GROUND = "ground"
    OTHER = "other"


class ExemptionForm(StrEnum):
    EXCEPTION = "exception"  # applies by itself
    DEROGATION = "derogation"  # an authority may permit
    NO_LIABILITY = "no_liability"  # protects good faith; never counted as humanitarian


class TemporalKind(StrEnum):
    COMMENCEMENT = "commencement"
    EXPIRY = "expiry"
    REVIEW = "review"
    RENEWAL = "renewal"
    TERMINATION_CONDITION = "termination_condition"
    DEADLINE = "deadline"
    REPEAL = "repeal"
    ADOPTION = "adoption"


class BasisRelation(StrEnum):
    ENABLING = "enabling"
    IMPLEMENTS = "implements"
    AMENDS = "amends"
    REPEALS = "repeals"
    REFERS = "refers"


class TargetType(StrEnum):
    PERSON = "person"
    ENTITY = "entity"
    VESSEL = "vessel"
    AIRCRAFT = "aircraft"
    STATE = "state"
    TERRITORY = "territory"
    CLASS = "class"


class Conduct(StrEnum):
    """Kinds of cyber conduct that an instrument can attribute; they carry different legal consequences."""

    CYBER_CRIME = "cyber_crime"
    CYBER_ESPIONAGE = "cyber_espionage"
    ARMED_CYBER_AGGRESSION = "armed_cyber_aggression"
    CYBER_INTERFERENCE = "cyber_interference"


class EvidenceStandard(StrEnum):
    """How sure an authority must be before it attributes or lists, weakest wording last."""

    BEYOND_REASONABLE_DOUBT = "beyond_reasonable_doubt"
    CLEAR_AND_CONVINCING = "clear_and_convincing"
    BALANCE_OF_PROBABILITIES = "balance_of_probabilities"
    SUFFICIENTLY_SOLID_FACTUAL_BASIS = "sufficiently_solid_factual_basis"
    REASONABLE_GROUNDS = "reasonable_grounds"
    REASONABLE_SUSPICION = "reasonable_suspicion"
    CREDIBLE_INFORMATION = "credible_information"
    DETERMINATION = "determination"  # "determined by the Secretary …", no standard fixed
    OPINION = "opinion"  # "is of the opinion that"


class EnforcementKind(StrEnum):
    PENALTY = "penalty"
    CIRCUMVENTION = "circumvention"
    FACILITATION = "facilitation"
    CONSPIRACY = "conspiracy"
    REPORTING = "reporting"
    SEIZURE = "seizure"
    IMMUNITY = "immunity"
    NO_CLAIMS = "no_claims"
    INVESTIGATION = "investigation"
    AUTHORITY = "authority"


class EvasionTypology(StrEnum):
    SHELL_ENTITY = "shell_entity"
    INTERMEDIARY = "intermediary"
    VIRTUAL_ASSETS = "virtual_assets"
    FALSE_DOCUMENTS = "false_documents"
    TRANSSHIPMENT = "transshipment"
    SHIP_TO_SHIP = "ship_to_ship"


class RecordType(StrEnum):
    SANCTIONS = "sanctions"
    ACT = "act"
    LICENCE = "licence"
    RESOLUTION = "resolution"
    NOTICE = "notice"
    TREATY = "treaty"


class Nature(StrEnum):
    """What a document is about; decides whether it is annotated."""

    SANCTIONS = "sanctions"
    CONTINUATION = "continuation"
    TERMINATION = "termination"
    TRADE = "trade"
    UNRELATED = "unrelated"
    TREATY = "treaty"


class Status(StrEnum):
    IN_FORCE = "in_force"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    REPEALED = "repealed"
    SUSPENDED = "suspended"
    UNVERIFIED = "unverified"


class Presence(StrEnum):
    """Answer of the safeguard profile: silence (`not_stated`) and ignorance (`unknown`) differ."""

    PRESENT = "present"
    PARTIAL = "partial"
    NOT_STATED = "not_stated"
    UNKNOWN = "unknown"


class RelationType(StrEnum):
    AMENDS = "amends"
    AMENDED_BY = "amended_by"
    REPEALS = "repeals"
    REPEALED_BY = "repealed_by"
    IMPLEMENTS = "implements"
    EXTENDS = "extends"
    CONTINUES = "continues"
    TERMINATES = "terminates"
    SUSPENDS = "suspends"
    LICENSES_UNDER = "licenses_under"
    REPLACES = "replaces"
    DELISTS = "delists"
    SAME_AS = "same_as"
    REFERS = "refers"


class Verdict(StrEnum):
    CONFLICT = "conflict"
    JUSTIFIABLE = "justifiable"
    MITIGATED = "mitigated"
    SUPERSEDED = "superseded"


class Domain(StrEnum):
    TRADE = "trade"
    HUMAN_RIGHTS = "human_rights"
    HUMANITARIAN = "humanitarian"
    GENERAL = "general"


PROFILE_QUALITIES = (
    "objective",
    "legal_basis",
    "attribution_standard",
    "corroboration",
    "targeting",
    "proportionality",
    "humanitarian",
    "essential_services",
    "oversight_of_exemptions",
    "notification",
    "reasons",
    "response",
    "delisting",
    "judicial_review",
    "review",
    "sunset",
    "escalation",
    "rollback",
    "transparency",
    "reporting",
    "coordination",
    "privacy",
    "evasion",
)
