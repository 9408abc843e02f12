"""Rows of the feed beside the records."""

from __future__ import annotations

from datetime import date

from models.record.statements import Annotation, Contract
from models.vocabulary import Nature


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
    time: str | None = None  # the clock time that is printed with the day
    computed: bool
    applies_to: str | None = None
    value: str | None = None
    rule: str | None = None
    sequence: int = 0
    evidence: Annotation | None = None
