"""Measures: what each prohibition stops, whom it binds, how far it reaches, and against whom."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models import definitions, measure_scope
from models.aimed import aimed_at
from models.classifier.settled import Said, settled
from models.components.measure_types import CUT, is_object, of_lead_in, types, with_cited
from models.imposing import imposed_by
from models.qualifiers import only_if
from models.reading import Reading, Unit, reading_of
from models.record import Measure, Scope
from models.rules import of_language, plain, unnumbered
from models.rules.measure_types import RULES
from models.states import state_codes
from models.vocabulary import Function, MeasureType

T = MeasureType

_TRADE = {T.EXPORT_BAN, T.IMPORT_BAN, T.ARMS_EMBARGO, T.TRANSPORT_BAN, T.PROCUREMENT_BAN, T.OTHER_MEASURE}
_PROPERTY_TYPES = {T.ASSET_FREEZE, T.FORFEITURE, T.OTHER_MEASURE}
_JURISDICTION = re.compile(
    r"\b(?:any |every )?(?:person|persons|individual|entity)s? in (?:the )?[A-Z]\w+(?: or any \w+ outside [A-Z]\w+)?|\bUnited States person|\bany Canadian outside Canada",
    re.IGNORECASE,
)


@Language.factory("operative_measures")
def make(nlp: Language, name: str) -> Measures:
    """The component that states the measures."""
    return Measures()


class Measures:
    """States one Measure for each type that a provision labelled `measure` carries.

    A lead-in takes the types of its points: one or two as they are, a freeze and what goes with it as
    `asset_freeze`, more as `other_measure`.
    """

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        rules = of_language(RULES, reading.language)
        labelled = [u for u in reading.units if reading.has(u, Function.MEASURE)]
        found = {u.eid: types(reading, u, rules) for u in labelled}
        for unit in labelled:
            found[unit.eid] = with_cited(unit, found)
        fallback = aimed_at(reading.document.metadata.title or "", reading.language, but=reading.document.metadata.jurisdiction)
        number = 0
        for unit in reading.units:
            if unit.eid not in found:
                continue
            for kind, said in settled(reading, unit, "measures", of_lead_in(reading, unit, found, rules)).items():
                number += 1
                self._state(reading, unit, MeasureType(kind), said, f"m{number}", fallback)
        return doc

    def _state(self, reading: Reading, unit: Unit, kind: MeasureType, said: Said, key: str, fallback: list[str]) -> None:
        cut = CUT.search(plain(unit.text))
        end = cut.start() if cut and cut.start() > len(unit.text) / 2 else len(unit.text)
        but = reading.document.metadata.jurisdiction
        named = _JURISDICTION.sub("", plain(unit.text)), _JURISDICTION.sub("", plain(unit.lead))
        reading.state(
            "measures",
            unit,
            0,
            end,
            Measure,
            key=key,
            type=kind,
            method=said.method,
            confidence=said.confidence,
            bound=_explained(reading, measure_scope.bound(unit.lead, unit.text, reading.language)),
            by=_explained(reading, imposed_by(unit.text[:end], unit.lead, reading.language)),
            scope=_scope(unit, reading.language, kind, end),
            toward=_toward(reading, unit, named, but) or fallback,
            targets=[t for t in measure_scope.targets(*named) if len(t) > 3],
        )


def _toward(reading: Reading, unit: Unit, named: tuple[str, str], but: str | None) -> list[str]:
    """The states that the own words name, or whose economy its criteria speak of; or the terms that stand there for places, or the lead-in."""
    economies = "; ".join(m.group() for u in unit.descendants() for m in _ECONOMY.finditer(u.text))
    own = state_codes(named[0], reading.language, but=but) or state_codes(economies, reading.language, but=but)
    places = [m for t, m in definitions.used(reading, named[0], deep=False).items() if _PLACES.search(t)]
    return own or state_codes("; ".join(places), reading.language, but=but) or state_codes(named[1], reading.language, but=but)


_ECONOMY = re.compile(r"\bsectors? of the [^.;,]{3,60}? economy\b")
_PLACES = re.compile(r"\b(?:regions?|territor(?:y|ies)|areas?|zones?|countr(?:y|ies)|states?)$", re.IGNORECASE)


def _explained(reading: Reading, who: str | None) -> str | None:
    """Who is meant, with the meaning in square brackets that the document gives to a term of art such as "United States person"."""
    if who is None:
        return None
    meanings = [f"{term}: {meaning}" for term, meaning in definitions.used(reading, who, deep=False).items()]
    return f"{who} [{'; '.join(meanings)}]" if meanings else who


# Property that a lead-in begins to describe and its points go on with: "any property in Canada that (i) was owned by …".
_BEGUN_PROPERTY = re.compile(
    r"(?P<what>\b(?:any|all) (?:property|funds|assets)\b[^.;:]{0,80}? (?:that|which)|\btout bien\b[^.;:]{0,80}? qui)(?:,? (?:either|in either case|selon le cas))?\s*[,:-]?\s*$",
    re.IGNORECASE,
)


def _scope(unit: Unit, language: str, kind: MeasureType, end: int) -> Scope:
    """The scope of one type: goods for trade in them, services for services and finance."""
    found = measure_scope.scope(unit.text[:end], unit.lead, language, object_only=is_object(unit))
    strict = only_if(unit)
    loose = [c for c in measure_scope.reach(unit.text[:end]) if not any(c in s for s in strict)]
    found = found.model_copy(update={"conditions": [*strict, *loose][:8]})
    if kind not in _TRADE:
        found = found.model_copy(update={"goods": [g for g in found.goods if g.startswith("donation")]})
    if begun := _BEGUN_PROPERTY.search(plain(unit.parent.text)) if unit.parent else None:
        said = unit.parent.text[begun.start() : begun.end("what")] if unit.parent else ""
        found = found.model_copy(update={"property": [f"{said} {unnumbered(unit.text[:end]).rstrip(' ;,.').removesuffix(', or')}"]})
    if kind not in _PROPERTY_TYPES:
        found = found.model_copy(update={"property": []})
    if kind not in (T.SERVICES_BAN, T.FINANCE_BAN, T.ARMS_EMBARGO, T.EXPORT_BAN, T.TRANSPORT_BAN, T.OTHER_MEASURE):
        found = found.model_copy(update={"services": []})
    return found
