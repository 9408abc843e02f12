"""From a Reading to the record that is published: ids, dates, order, keys, and nothing twice.

Assembly interprets no language. It orders what the components stated, merges what two of them stated
alike, numbers the measures, and completes what the document's own metadata says.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from slugify import slugify

from corpora.document import Document
from models.absent_articles import absent_articles
from models.limits import link_exemptions
from models.nature import Decision
from models.reading import Reading, Unit
from models.record import (
    Annotation,
    CanonicalText,
    Dates,
    FunctionLabel,
    InstrumentRecord,
    Measure,
    ProvisionRecord,
    Record,
    Regime,
    Relation,
    Source,
    TreatyRecord,
)
from models.treaty_parties import participation
from models.vocabulary import Function, Nature, TemporalKind

S = TypeVar("S", bound=Annotation)

_NOT_CONTENT = {"confidence", "method", "key"}
_SILENT = FunctionLabel(label=str(Function.OTHER), confidence=0.5, method="rule:no_function")


def assemble(reading: Reading, decision: Decision, source: Source | None = None) -> Record:
    """The record of a Reading whose components have all run."""
    source = (source or Source()).model_copy(update={"format": reading.document.format})
    if decision.nature == Nature.TREATY:
        return _treaty(reading, decision, source)
    return _instrument(reading, decision, source)


def work_id(document: Document, source: Source) -> str:
    """The work's id: the publisher's, or a provisional one.

    A presidential document published without its number is ``us:presidential:{date}:{title}`` until
    another document numbers it; what nothing identifies is ``doc:`` and twelve digits of its bytes' hash.
    """
    metadata = document.metadata
    if metadata.work:
        return metadata.work
    day = metadata.adopted or metadata.published
    if metadata.jurisdiction == "US" and metadata.title and day:
        return f"us:presidential:{day.isoformat()}:{slugify(metadata.title, max_length=80, word_boundary=True)}"
    return f"doc:{(source.sha256 or document.sha256)[:12]}"


def _instrument(reading: Reading, decision: Decision, source: Source) -> InstrumentRecord:
    document, metadata = reading.document, reading.document.metadata
    measures, renamed = _numbered(merged(reading.statements["measures"]))
    exemptions = [e.model_copy(update={"limits": _renamed(e.limits, renamed)}) for e in merged(reading.statements["exemptions"])]
    temporal = [
        t.model_copy(update={"applies_to": renamed.get(t.applies_to, t.applies_to)}) if t.applies_to else t
        for t in merged(reading.statements["temporal"])
    ]
    rest: dict[str, Any] = {f: merged(reading.statements[f]) for f in (
        "legal_bases", "grounds", "attribution", "designation", "targets", "safeguards", "enforcement", "cooperation",
    )}  # fmt: skip
    return InstrumentRecord(
        **_common(reading, decision, source),
        type=decision.type,
        nature=decision.nature,
        jurisdiction=metadata.jurisdiction,
        issuer=metadata.issuer,
        regime=Regime(**reading.regime),
        measures=measures,
        exemptions=link_exemptions(reading, measures, exemptions),
        temporal=temporal,
        profile=dict(reading.profile),
        disagreements=list(reading.disagreements),
        dates=_dates(document, temporal),
        relations=_relations(reading),
        **rest,
    )


def _treaty(reading: Reading, decision: Decision, source: Source) -> TreatyRecord:
    temporal = merged(reading.statements["temporal"])
    absent = absent_articles(reading.document)
    reading.notes += [f"article {a.article}{f' ({a.title})' if a.title else ''} is cited, and is not in the source" for a in absent]
    return TreatyRecord(
        **_common(reading, decision, source),
        **participation(reading, work_id(reading.document, source)),
        absent=absent,
        obligations=merged(reading.statements["obligations"]),
        exceptions=merged(reading.statements["exceptions"]),
        temporal=temporal,
        dates=_dates(reading.document, temporal),
        relations=_relations(reading),
    )


def _common(reading: Reading, decision: Decision, source: Source) -> dict[str, Any]:
    """Fields that instruments and treaties share."""
    document, metadata = reading.document, reading.document.metadata
    return {
        "id": work_id(document, source),
        "version": metadata.version or metadata.published or metadata.adopted or metadata.in_force,
        "nature_because": decision.why,
        "title": metadata.title,
        "short_title": metadata.short_title,
        "language": metadata.language,
        "source": source if source.url or not metadata.url else source.model_copy(update={"url": metadata.url}),
        "canonical_text": CanonicalText(sha256=document.sha256, length=len(document.text)),
        "provisions": [_provision(reading, unit) for unit in reading.units],
        "warnings": list(dict.fromkeys([*metadata.warnings, *reading.notes])),
    }


def _provision(reading: Reading, unit: Unit) -> ProvisionRecord:
    """A provision with every function it was given, `other` only when it has none else."""
    provision = unit.provision
    labels = sorted(reading.functions.get(provision.eid, {}).values(), key=lambda f: f.label)
    stated = [f for f in labels if f.label != Function.OTHER]
    # The words of a treaty's article stand in its paragraphs: a container or heading says nothing itself; nor does a number alone.
    silent = [] if reading.nature == Nature.TREATY or unit.stub else [_SILENT]
    return ProvisionRecord(
        eid=provision.eid,
        kind=provision.kind,
        start=provision.start,
        end=provision.end,
        number=provision.number,
        heading=provision.heading,
        parent=provision.parent,
        repealed=provision.repealed,
        in_force_from=provision.in_force_from,
        functions=stated or labels or silent,
    )


def merged(statements: Iterable[S]) -> list[S]:
    """Statements in the order of the text, then of their type; identical ones once, the surest kept."""
    kept: dict[str, S] = {}
    for statement in statements:
        content = statement.model_dump_json(exclude=_NOT_CONTENT)
        if content not in kept or kept[content].confidence < statement.confidence:
            kept[content] = statement
    return sorted(kept.values(), key=_place)


def _place(statement: Annotation) -> tuple[int, int, str, str]:
    kind = getattr(statement, "type", None) or getattr(statement, "kind", None) or getattr(statement, "category", None)
    start, end = (-1, -1) if statement.start is None or statement.end is None else (statement.start, statement.end)
    return (start, end, str(kind or ""), statement.model_dump_json(exclude=_NOT_CONTENT))


def _numbered(measures: list[Measure]) -> tuple[list[Measure], dict[str, str]]:
    """Measures keyed ``m1``, ``m2`` … in reading order, and the new key of each old one."""
    renamed = {m.key: f"m{n}" for n, m in enumerate(measures, 1) if m.key}
    return [m.model_copy(update={"key": f"m{n}"}) for n, m in enumerate(measures, 1)], renamed


def _renamed(keys: list[str], renamed: dict[str, str]) -> list[str]:
    """New keys in numeric order; a key that no measure carries any more is dropped."""
    return sorted({renamed[k] for k in keys if k in renamed}, key=lambda k: int(k[1:]))


def _relations(reading: Reading) -> list[Relation]:
    return merged(reading.statements["relations"])


def _registered(document: Document) -> date | None:
    """The day of registration, from which a silent regulation has effect; other instruments have none, or no effect from it."""
    metadata = document.metadata
    later = metadata.registered is not None and metadata.adopted is not None and metadata.registered > metadata.adopted
    return metadata.registered if later and (metadata.work or "").startswith("ca:SOR/") else None


def _dates(document: Document, temporal: list) -> Dates:
    """Dates that the publisher's metadata states, else those that the words state."""
    metadata = document.metadata

    def read(kind: TemporalKind) -> list[date]:
        return [t.resolved for t in temporal if t.kind == kind and t.resolved and t.applies_to in (None, "instrument")]

    adopted, began, ends = read(TemporalKind.ADOPTION), read(TemporalKind.COMMENCEMENT), read(TemporalKind.EXPIRY)
    return Dates(
        adopted=metadata.adopted or (adopted[0] if adopted else None),
        published=metadata.published,
        in_force=metadata.in_force or (min(began) if began else _registered(document)),
        effective_until=max(ends) if ends else None,
    )
