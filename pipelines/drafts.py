"""A draft that is not yet law, read as if it were: the record of one file."""

from __future__ import annotations

import json
from pathlib import Path

from models.record import InstrumentRecord
from pipelines.asking import AskingError, read_record
from pipelines.standalone import gather
from pipelines.workers import Workers


def drafted(path: Path) -> InstrumentRecord:
    """The record of a draft: annotated from its text, or taken as it is where the file is a record. Raises AskingError."""
    if path.suffix == ".json" and _is_record(path):
        return read_record(path)
    jobs, outcomes = gather([str(path)])
    with Workers(1) as pool:
        outcomes += pool.annotate(jobs)
    if len(outcomes) != 1:
        raise AskingError(f"{path}: not one document")
    (outcome,) = outcomes
    if outcome.failure is not None or outcome.record is None:
        raise AskingError(f"{path}: {outcome.failure or outcome.why or 'not an instrument'}")
    if outcome.kind != "instruments":
        raise AskingError(f"{path}: a treaty, not an instrument that can be briefed")
    return InstrumentRecord.model_validate_json(outcome.record)


def _is_record(path: Path) -> bool:
    try:
        value = json.loads(path.read_bytes())
    except ValueError:
        return False
    return isinstance(value, dict) and "id" in value and ("measures" in value or "legal_bases" in value)
