"""Relations: what a document does to other works, with the words that show it and the time it gives.

`detail` carries what a status is computed from: ``P1Y beyond 2023-04-12`` (a continuation and the
anniversary that it names), ``P5Y from 2026-03-24`` or ``until 2026-07-31`` (an extension).
The clauses are read by the modules of `models.relations`.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from models.reading import reading_of
from models.record import Relation
from models.relations.changes import changed, ended, extended
from models.relations.emergencies import continued, declared, emergencies_ended
from models.relations.references import history, licensed, referred, spoken_of
from models.vocabulary import RelationType as T

READERS = (continued, extended, changed, emergencies_ended, ended, licensed, declared, referred, spoken_of, history)


@Language.factory("operative_relations")
def make(nlp: Language, name: str) -> Relations:
    return Relations()


class Relations:
    """States every relation once for a work, a kind and a provision."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        seen: set[tuple[str, str, str]] = set()
        for reader in READERS:
            for unit, start, end, kind, id, detail, method, confidence in reader(reading):
                id = id.split("#")[0]
                # What is only named is said once; what is done is shown wherever it is done.
                once = kind == T.LICENSES_UNDER or (kind == T.REFERS and reader not in (referred, spoken_of))
                key = ("" if once else unit.eid, kind, id)
                # What is changed or complied with need not be said to be spoken of as well.
                told = reader is spoken_of and any(eid == unit.eid and other == id for eid, _, other in seen)
                if id == reading.document.metadata.work or key in seen or told:
                    continue
                seen.add(key)
                reading.state(
                    "relations", unit, start, end, Relation, method=method, confidence=confidence, type=kind, id=id, detail=detail
                )
        return doc
