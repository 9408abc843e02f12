"""Calibration: a stated confidence made to mean how often such a statement is right.

One rising, piecewise linear map per field, fitted on the gold labels (`evaluation.calibration`) and kept in
``models/data/calibration.json`` with the version of the classifier that they were fitted for: another one's
confidences mean something else, and are left as they are. So are those of a field without a map.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from models.classifier.predict import predictor
from models.record import InstrumentRecord, TreatyRecord
from models.vocabulary import Function

R = TypeVar("R", bound=InstrumentRecord | TreatyRecord)
Knots = Sequence[tuple[float, float]]

# Field of the record, attribute that holds the label; the functions of provisions come besides.
LABELLED = {
    "measures": "type", "exemptions": "category", "temporal": "kind", "safeguards": "kind", "obligations": "kind", "exceptions": "kind",
}  # fmt: skip


def group(field: str, label: str, *, treaty: bool) -> str:
    """The map that a label is read by: treaties apart, and silence (`other`) apart from what is found."""
    name = f"treaty_{field}" if treaty and field in ("functions", "temporal") else field
    return f"{name}:other" if field == "functions" and label == Function.OTHER else name


def value(confidence: float, knots: Knots) -> float:
    """The calibrated confidence; level before the first knot and after the last."""
    at = bisect_right([x for x, _ in knots], confidence)
    if at == 0:
        return knots[0][1]
    if at == len(knots):
        return knots[-1][1]
    (x0, y0), (x1, y1) = knots[at - 1], knots[at]
    return round(y0 + (y1 - y0) * (confidence - x0) / (x1 - x0), 4)


def reader() -> str:
    """Who reads: the version of the committed classifier, or the rules alone."""
    model = predictor()
    return model.version if model else "rules"


@cache
def maps() -> dict[str, list[tuple[float, float]]]:
    """The committed maps by group; none where nothing has been fitted for the committed classifier."""
    data = files("models").joinpath("data/calibration.json")
    fitted = json.loads(data.read_text(encoding="utf-8")) if data.is_file() else {}
    if fitted.get("reader") != reader():
        return {}
    return {name: [(x, y) for x, y in row["knots"]] for name, row in fitted["fields"].items() if row["knots"]}


def calibrated(record: R, known: Mapping[str, Knots] | None = None) -> R:
    """The record with its confidences read by the maps; the same record where there are none."""
    known = maps() if known is None else known
    if not known:
        return record
    treaty = "obligations" in type(record).model_fields

    def read(item: Any, field: str, label: str) -> Any:
        knots = known.get(group(field, label, treaty=treaty))
        return item.model_copy(update={"confidence": value(item.confidence, knots)}) if knots else item

    update: dict[str, Any] = {
        "provisions": [p.model_copy(update={"functions": [read(f, "functions", f.label) for f in p.functions]}) for p in record.provisions]
    }
    for field, attribute in LABELLED.items():
        if hasattr(record, field):
            update[field] = [read(s, field, str(getattr(s, attribute))) for s in getattr(record, field)]
    whole: Any = record
    return whole.model_copy(update=update)
