"""Scores records against gold labels, by the scorer that belongs to the gold set.

The scorer is a script beside the gold labels; it is loaded by its path, so that what is reported here and
what anyone else measures with it are the same figures.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from corpora.document import Document
from corpora.formats import Hints, parse
from corpora.sources.manifest import hints_for
from evaluation.side_by_side import Run, in_turn
from models.assemble import assemble
from models.classifier.predict import Predictor
from models.nature import Decision, decide
from models.pipeline import read
from models.vocabulary import Nature
from pipelines.workers import Job, Outcome, Workers

SEED, RESAMPLES = 7, 1000


class GoldError(ValueError):
    """Gold labels, documents or the scorer are not where they should be; says which."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision, recall and F1 of one field, micro-averaged over `n` labels; F1's middle 95 % over resampled documents, if there are several."""

    precision: float
    recall: float
    f1: float
    n: int
    interval: tuple[float, float] | None = None

    @property
    def cells(self) -> tuple[str, str]:
        """F1 and its interval, as a table prints them."""
        return f"{self.f1:.3f}", f"{self.interval[0]:.3f}–{self.interval[1]:.3f}" if self.interval else "–"


@dataclass(slots=True)
class Report:
    """Figures by field, over all documents and for each; and the documents that have no record."""

    fields: dict[str, Figure] = field(default_factory=dict)
    documents: dict[str, dict[str, Figure]] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)  # document: why

    def json(self) -> dict[str, Any]:
        """The same as plain values."""

        def plain(figures: dict[str, Figure]) -> dict[str, Any]:
            return {
                name: {"p": round(f.precision, 4), "r": round(f.recall, 4), "f1": round(f.f1, 4), "n": f.n} for name, f in figures.items()
            }

        return {"missing": self.missing, "fields": plain(self.fields), "documents": {d: plain(f) for d, f in self.documents.items()}}


def scorer(shared: Path, gold: Path) -> ModuleType:
    """The gold set's own scorer. Raises GoldError when it is not there."""
    places = [shared / "tools" / "score.py", *(parent / "tools" / "score.py" for parent in gold.absolute().parents)]
    file = next((p for p in places if p.is_file()), None)
    if file is None:
        raise GoldError(f"no scorer: {places[0]} does not exist; OPERATIVE_SHARED says where to look")
    spec = importlib.util.spec_from_file_location("operative_scorer", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labels(gold: Path) -> dict[str, list[dict[str, Any]]]:
    """Labelled provisions by document, from one JSON Lines file or all below a folder. Raises GoldError."""
    found: dict[str, list[dict[str, Any]]] = {}
    for file in sorted(gold.rglob("*.jsonl")) if gold.is_dir() else [gold]:
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        if rows and {"doc", "quote", "functions"} <= rows[0].keys():
            found.setdefault(rows[0]["doc"], []).extend(rows)
    if not found:
        raise GoldError(f"{gold}: no labelled provisions in it")
    return found


def jobs(gold: dict[str, list[dict[str, Any]]], documents: Path) -> Iterator[Job]:
    """The gold set's documents that lie under `documents`."""
    return (job(doc, documents / doc) for doc in gold if (documents / doc).is_file())


def job(name: str, file: Path) -> Job:
    """A document to annotate, with what the manifest beside it says of it."""
    data = file.read_bytes()
    return Job(name, hints_for(file, hashlib.sha256(data).hexdigest()) or Hints(name=file.name), data)


def evaluate(
    gold: Path, documents: Path, shared: Path, workers: int, told: Callable[[int], Callable[[], None]] = lambda _: lambda: None
) -> Report:
    """Annotate the gold set's documents and score the records."""
    module, wanted = scorer(shared, gold), labels(gold)
    todo = list(jobs(wanted, documents))
    step = told(len(todo))
    with Workers(workers) as pool:
        outcomes = pool.annotate(todo, lambda _: step())
    return report(module, wanted, outcomes)


def by_rules(gold: Path, documents: Path, shared: Path, run: Run = in_turn) -> Report:
    """Score what structure and rules find without the classifier; confidences keep no map."""
    return by_model(gold, documents, shared, lambda _: None, run)


def unseen(gold: Path, documents: Path, shared: Path, work: Path, run: Run = in_turn) -> Report | None:
    """Score what rules and classifier find in documents that neither network nor combination was fitted on.

    `work` is the working folder of `operative train`; None where it holds no folds.
    """
    from models.classifier.crossfit import CrossFit  # loads what trains

    cross = CrossFit(work)
    return by_model(gold, documents, shared, cross.model, run) if cross.fold_of else None


def by_model(gold: Path, documents: Path, shared: Path, model_of: Callable[[str], Predictor | None], run: Run = in_turn) -> Report:
    """Score what rules find together with the classifier that reads a document, by its sha256; by the rules alone where there is none."""
    module, wanted = scorer(shared, gold), labels(gold)
    return report(module, wanted, list(run(outcome, ((item, model_of(item.sha256)) for item in jobs(wanted, documents)))))


def outcome(job: Job, model: Predictor | None) -> Outcome:
    """The record of one document; by the rules alone without a model."""
    document = parse(job.data, job.hints)
    decision = decide(document)
    if decision.nature == Nature.UNRELATED:
        return Outcome(job.location, job.sha256, str(decision.nature), decision.why)
    return _recorded(job, document, decision, model)


def as_labelled(job: Job, model: Predictor | None) -> Outcome:
    """The record of one document, which people labelled as law; where it would get none, it has one here, and `nature` says unrelated."""
    document = parse(job.data, job.hints)
    decision = decide(document)
    if decision.nature != Nature.UNRELATED:
        return _recorded(job, document, decision, model)
    found = _recorded(job, document, replace(decision, nature=Nature.SANCTIONS), model)
    return replace(found, nature=str(decision.nature), why=decision.why)


def _recorded(job: Job, document: Document, decision: Decision, model: Predictor | None) -> Outcome:
    record = assemble(read(document, decision, learned=model is not None, model=model), decision)
    return Outcome(job.location, job.sha256, record=record.model_dump_json(by_alias=True), text=document.text)


def report(module: ModuleType, gold: dict[str, list[dict[str, Any]]], outcomes: Sequence[Outcome]) -> Report:
    """Figures of outcomes against gold; a document without a record counts as nothing found."""
    by_document = {o.location: o for o in outcomes}
    result, tallies = Report(), []
    for doc, rows in gold.items():
        found, one = by_document.get(doc), module.Tally()
        if found is None or found.record is None or found.text is None:
            result.missing[doc] = "no such file" if found is None else found.failure or f"{found.nature}: {found.why}"
            module.score(rows, {}, "", one)
        else:
            module.score(rows, json.loads(found.record), found.text, one)
        result.documents[doc] = _figures(module, one)
        tallies.append(one)
    result.fields = _over_all(module, tallies)
    return result


def _over_all(module: ModuleType, tallies: Sequence[Any]) -> dict[str, Figure]:
    """Figures over all documents, with intervals: a document is the unit that another one is drawn for."""
    total = module.Tally()
    for one in tallies:
        for name, counts in one.items():
            for i in range(3):
                total[name][i] += counts[i]
    figures = _figures(module, total)
    if len(tallies) < 2:
        return figures
    drawn = np.random.default_rng(SEED).integers(len(tallies), size=(RESAMPLES, len(tallies)))
    for name, figure in figures.items():
        # A document in which the field neither stands nor was found holds no counts.
        counts = np.array([list(one[name]) if name in one else [0, 0, 0] for one in tallies])[drawn].sum(1)
        scores = 2 * counts[:, 0] / np.maximum(1, 2 * counts[:, 0] + counts[:, 1] + counts[:, 2])
        low, high = np.percentile(scores, [2.5, 97.5])
        figures[name] = replace(figure, interval=(float(low), float(high)))
    return figures


def _figures(module: ModuleType, tally: Any) -> dict[str, Figure]:
    return {name: Figure(p, r, f1, n) for name, p, r, f1, n in module.rows(tally)}
