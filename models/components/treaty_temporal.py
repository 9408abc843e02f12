"""When a treaty or a provision of it begins, ends, is reviewed or must be carried out."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from models.reading import reading_of


@Language.factory("operative_treaty_temporal")
def make(nlp: Language, name: str) -> TreatyTemporal:
    """The component."""
    return TreatyTemporal()


class TreatyTemporal:
    """States temporal facts."""

    def __call__(self, doc: Doc) -> Doc:
        reading_of(doc)
        return doc
