"""Conflicts and weaknesses of an instrument, each step of the argument, and what a lawyer decided on them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from models.record.statements import Annotation, Contract
from models.vocabulary import Domain, Verdict


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
