"""Precision of each drafting rule on the labels of `corpora/gold` and on what was drafted, written to ``models/data/rule_precision.json``.

usage: python -m evaluation.rule_precision --corpora DIR …    (of every labelled document that lies in one of them)

A rule is right on a provision when the labelled row that covers the provision carries the rule's label. Drafted
provisions count too: most rules for traditions other than those of the gold documents meet their formulas only there.
Components read the file through `models.rules.rule.confidence`.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from importlib.resources import files
from pathlib import Path

import spacy

from corpora.document import Document, DocumentError
from corpora.formats import Hints, parse
from corpora.labels import DraftedProvision, GoldDocument, LabelledProvision
from evaluation.judged import wanted
from evaluation.labelled import drafted_document, drafted_documents, labelled_documents
from evaluation.quotations import letters
from evaluation.standoff import quoted
from models.calibration import LABELLED
from models.components.exemptions import Exemptions
from models.components.functions import Functions
from models.components.measures import Measures
from models.components.safeguards import Safeguards
from models.components.treaty_functions import TreatyFunctions
from models.components.treaty_obligations import TreatyObligations
from models.components.treaty_temporal import TreatyTemporal
from models.nature import decide
from models.reading import Reading, Unit
from models.vocabulary import Nature

INSTRUMENT = (Functions, Measures, Exemptions, Safeguards)
TREATY = (TreatyFunctions, TreatyObligations, TreatyTemporal)
FIELDS = ("measures", "exemptions", "safeguards", "obligations", "exceptions", "temporal")
Counts = dict[str, list[int]]


def observe(document: Document, gold: list[dict], counts: Counts) -> None:
    """Add to `counts` ([right, wrong] by rule) what the rules say about one document."""
    reading = _by_rules(document)
    for row, eids in _aligned(document, gold):
        for eid in eids:
            _count(reading, reading.by_eid[eid], row, counts)


def observe_drafted(row: DraftedProvision, counts: Counts) -> None:
    """The same of one drafted provision."""
    reading = _by_rules(drafted_document(row))
    _count(reading, reading.units[-1], row.model_dump(), counts)


def _by_rules(document: Document) -> Reading:
    decision = decide(document)
    reading = Reading(document, decision.type, decision.nature)
    doc = spacy.blank("en").make_doc("")
    doc._.reading = reading
    for component in TREATY if decision.nature == Nature.TREATY else INSTRUMENT:
        doc = component()(doc)
    return reading


def _count(reading: Reading, unit: Unit, row: dict, counts: Counts) -> None:
    for label in reading.functions[unit.eid].values():
        counts[label.method.removeprefix("rule:")][label.label not in row["functions"]] += 1
    for field in FIELDS:
        labels = wanted(row, field)
        for statement in reading.of(field, unit):
            counts[statement.method.removeprefix("rule:")][str(getattr(statement, LABELLED[field])) not in labels] += 1


def _aligned(document: Document, gold: list[dict]):
    """Gold rows with the eIds of the provisions that lie in them, found by letters and digits alone."""
    text, offsets = letters(document.text)
    cursor = 0
    for row in gold:
        key = letters(row["quote"])[0]
        at = text.find(key, cursor) if key else -1
        at = text.find(key) if at < 0 and key else at
        if at < 0:
            continue
        cursor = at
        start, end = offsets[at], offsets[at + len(key) - 1] + 1
        yield (
            row,
            [p.eid for p in document.provisions if p.end > p.start and 2 * (min(p.end, end) - max(p.start, start)) >= p.end - p.start],
        )


def of_document(path: Path, source: GoldDocument, rows: list[LabelledProvision]) -> Counts:
    """Counts of one labelled document; raises DocumentError where it cannot be read, ValueError where its text is not the labelled one."""
    counts = _none()
    observe(parse(path.read_bytes(), Hints(name=path.name)), quoted(path, source, rows), counts)
    return dict(counts)


def of_drafted(provisions: Iterable[DraftedProvision]) -> Counts:
    """Counts of provisions that were drafted."""
    counts = _none()
    for provision in provisions:
        observe_drafted(provision, counts)
    return dict(counts)


def _none() -> Counts:
    return defaultdict(lambda: [0, 0])


def main() -> None:
    """Measure every labelled document that lies in one of ``--corpora`` and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", required=True, type=Path, nargs="+", help="folders with the labelled documents")
    arguments = parser.parse_args()
    counts = _none()
    with ProcessPoolExecutor() as pool:
        measured = [pool.submit(of_drafted, d.rows) for d in drafted_documents()]
        measured += [pool.submit(of_document, d.path, d.source, d.rows) for d in labelled_documents(arguments.corpora)]
        for one in measured:
            try:
                found = one.result()
            except DocumentError as error:
                print(error)
                continue
            for rule, (right, wrong) in found.items():
                counts[rule][0] += right
                counts[rule][1] += wrong
    table = {
        rule: {"right": right, "wrong": wrong}
        for rule, (right, wrong) in sorted(counts.items())
        if not rule.startswith("structure:nothing")
    }
    Path(str(files("models").joinpath("data/rule_precision.json"))).write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    print(f"{len(table)} rules measured")


if __name__ == "__main__":
    main()
