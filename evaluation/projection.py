"""Labels of a document carried over to its version in another language, provision by provision, by eId.

Two versions of one Act or regulation share the element ids of their publisher; where they divide a provision
otherwise, its labels are left out, never moved to a near one. What was projected is compared with labels that
the other version already has.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from corpora.document import Document, Provision
from corpora.formats import Hints, parse
from corpora.labels import GOLD, LABELS, GoldDocument, LabelledProvision, read
from evaluation.measures import Share
from evaluation.standoff import by_document


def project(rows: Iterable[LabelledProvision], document: Document, twin: Document, digest: str) -> list[LabelledProvision]:
    """The labels of `document` on the provisions of `twin` with the same eIds; `digest` is the sha256 of the twin's bytes.

    Offsets are Unicode code points of the twin's canonical text. A row that covers no whole provision, or
    whose provision the twin lacks, is left out. So are recitals where the versions count them differently: the
    publisher does not number them, and their eIds only say how many stand before.
    """
    recitals = [sum(p.kind == "recital" for p in version.provisions) for version in (document, twin)]
    places = {p.eid: p for p in twin.provisions if p.end > p.start and (p.kind != "recital" or recitals[0] == recitals[1])}
    found = []
    for row in rows:
        own = _whole(document, row.start, row.end)
        there = places.get(own.eid) if own else None
        if there is not None:
            labels = {name: getattr(row, name) for name in LABELS if name != "targets"}  # names are printed otherwise in another language
            found.append(LabelledProvision(document=digest, text=twin.sha256, start=there.start, end=there.end, **labels))
    return found


def _whole(document: Document, start: int, end: int) -> Provision | None:
    """The provision whose own words fill most of a span and lie mostly in it; None where there is none."""
    best = max(document.provisions, key=lambda p: min(end, p.end) - max(start, p.start))
    shared = min(end, best.end) - max(start, best.start)
    return best if shared > 0 and 2 * shared >= best.end - best.start and 2 * shared >= end - start else None


def measure(documents: Path, gold: Path = GOLD) -> Share:
    """How many labelled provisions of French twins have exactly the functions that projection gives them."""
    sources = [s for s in read(gold / "documents.jsonl", GoldDocument) if s.path.startswith("canada/") and (documents / s.path).is_file()]
    by_work = {(d.metadata.work, s.collection): (s, d) for s in sources for d in [_document(documents / s.path)]}
    english, french = (by_document(gold / f"{name}.jsonl") for name in ("provisions", "provisions-fr"))
    share = Share()
    for (work, collection), (source, twin) in sorted(by_work.items(), key=lambda pair: (str(pair[0][0]), pair[0][1])):
        if collection != "provisions-fr" or (work, "provisions") not in by_work:
            continue
        original, document = by_work[work, "provisions"]
        projected = {(r.start, r.end): r for r in project(english.get(original.sha256, []), document, twin, source.sha256)}
        for row in french.get(source.sha256, []):
            own = _whole(twin, row.start, row.end)
            carried = projected.get((own.start, own.end)) if own else None
            share.add(carried is not None and carried.functions == row.functions, f"{source.path} {own.eid if own else row.start}")
    return share


def _document(path: Path) -> Document:
    return parse(path.read_bytes(), Hints(name=path.name))
