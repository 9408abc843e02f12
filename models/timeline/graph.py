"""Relations as a graph: works are nodes, what one does to another is an edge with its evidence.

Edges are said in the active voice: what a text says of itself ("repealed by SOR/2025-49") is an edge of
the other work, with the evidence in this one. Ids that are one work are one node.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import networkx as nx

from models.record import Annotation, InstrumentRecord
from models.timeline.facts import known_on
from models.timeline.names import Names
from models.vocabulary import RelationType

_ACTIVE = {RelationType.AMENDED_BY: RelationType.AMENDS, RelationType.REPEALED_BY: RelationType.REPEALS}
_EVIDENCE = ("provision", "start", "end", "text", "confidence", "method")


class Edge(Annotation):
    """What one work does to another; the annotation is of `document`."""

    source: str
    target: str
    type: RelationType
    detail: str | None = None
    known: date | None = None  # since when the document says so
    document: str  # the work whose text is the evidence
    sha256: str | None = None  # of that document's bytes
    resolved: bool  # whether the archive holds both ends


def edges(records: Iterable[InstrumentRecord] | Names) -> list[Edge]:
    """Every edge once, with its surest and then earliest evidence; by source, target and type."""
    names = records if isinstance(records, Names) else Names(records)
    held = {names.number(r.id) for r in names.records}
    best: dict[tuple, Edge] = {}
    for record in names.records:
        for edge in _of(record, names, held):
            key = (edge.source, edge.target, edge.type, edge.detail)
            if key not in best or _rank(edge) < _rank(best[key]):
                best[key] = edge
    return [best[key] for key in sorted(best, key=lambda k: tuple(str(part or "") for part in k))]


def _of(record: InstrumentRecord, names: Names, held: set[str]) -> Iterator[Edge]:
    here = names.number(record.id)
    for relation in record.relations:
        # The names that one work goes by stay apart, or the edge would join it to itself.
        there = relation.id if relation.type == RelationType.SAME_AS else names.number(relation.id)
        if here == there:
            continue
        kind = _ACTIVE.get(RelationType(relation.type))
        source, target = (there, here) if kind else (here, there)
        yield Edge(
            source=source, target=target, type=kind or relation.type, detail=relation.detail, known=known_on(record), document=record.id,
            sha256=record.source.sha256, resolved=source in held and target in held, **{k: getattr(relation, k) for k in _EVIDENCE},
        )  # fmt: skip


def _rank(edge: Edge) -> tuple:
    return (edge.document != edge.source, -edge.confidence, str(edge.known or ""), edge.sha256 or "", edge.start or 0)


def graph(records: Iterable[InstrumentRecord] | Names) -> nx.MultiDiGraph:
    """The graph; nodes carry title, jurisdiction and type where the archive holds the work."""
    names = records if isinstance(records, Names) else Names(records)
    built: nx.MultiDiGraph = nx.MultiDiGraph()
    for record in names.records:
        built.add_node(names.number(record.id), title=record.title, jurisdiction=record.jurisdiction, type=record.type)
    for edge in edges(names):
        built.add_edge(edge.source, edge.target, key=f"{edge.type}:{edge.detail or ''}", edge=edge)
    return built
