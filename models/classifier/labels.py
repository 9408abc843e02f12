"""The classifier's outputs: every label of every task in one fixed order."""

from __future__ import annotations

from models.vocabulary import (
    ExceptionKind,
    ExemptionCategory,
    ExemptionForm,
    Function,
    MeasureType,
    ObligationKind,
    SafeguardKind,
    TemporalKind,
    TreatyFunction,
)

TASKS: dict[str, tuple[str, ...]] = {
    "functions": tuple(map(str, Function)),
    "measures": tuple(map(str, MeasureType)),
    "exemptions": tuple(map(str, ExemptionCategory)),
    "forms": tuple(map(str, ExemptionForm)),
    "temporal": tuple(map(str, TemporalKind)),
    "safeguards": tuple(map(str, SafeguardKind)),
    "treaty_functions": tuple(map(str, TreatyFunction)),
    "obligations": tuple(map(str, ObligationKind)),
    "exceptions": tuple(map(str, ExceptionKind)),
}
INSTRUMENT_TASKS = ("functions", "measures", "exemptions", "forms", "temporal", "safeguards")
TREATY_TASKS = ("treaty_functions", "obligations", "exceptions", "temporal")

OUTPUTS: tuple[tuple[str, str], ...] = tuple((task, label) for task, labels in TASKS.items() for label in labels)
COLUMN: dict[tuple[str, str], int] = {output: i for i, output in enumerate(OUTPUTS)}


def columns(task: str) -> range:
    """The output columns of a task."""
    first = COLUMN[task, TASKS[task][0]]
    return range(first, first + len(TASKS[task]))
