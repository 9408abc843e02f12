"""Review of records: what is worth asking a person, and what their decisions make of a record.

A question is put about one label of one provision, with its words and the words that introduce it; a
decision (`corpora.reviews`) holds wherever the same words stand. What a verdict alone cannot state (the
value of a time, the form of an exemption) is never guessed: the record then carries a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from corpora.reviews import Review, Reviews, key
from models.reading import LEAD, NOT_LEAD, unnumbered_words
from models.record import FunctionLabel, InstrumentRecord, Measure, ProvisionRecord, Record, Safeguard, TreatyRecord
from models.vocabulary import (
    ExceptionKind,
    ExemptionCategory,
    ExemptionForm,
    Function,
    MeasureType,
    ObligationKind,
    SafeguardKind,
    TemporalKind,
    TreatyFunction,
)

R = TypeVar("R", bound=InstrumentRecord | TreatyRecord)

# Field of a decision: the record's field, the attribute that holds the label, and the labels there are.
STATED: dict[str, tuple[str, str, type[StrEnum]]] = {
    "measures": ("measures", "type", MeasureType),
    "exemptions": ("exemptions", "category", ExemptionCategory),
    "forms": ("exemptions", "form", ExemptionForm),
    "temporal": ("temporal", "kind", TemporalKind),
    "safeguards": ("safeguards", "kind", SafeguardKind),
    "obligations": ("obligations", "kind", ObligationKind),
    "exceptions": ("exceptions", "kind", ExceptionKind),
}
FUNCTIONS: dict[str, type[StrEnum]] = {"functions": Function, "treaty_functions": TreatyFunction}
# A provision that is held not to do something states nothing of the kind.
_FOLLOWS = {"measure": "measures", "exemption": "exemptions", "safeguard": "safeguards", "temporal": "temporal"}


@dataclass(frozen=True, slots=True)
class Place:
    """A provision of a record with its words, numbers left out, and those that introduce it."""

    provision: ProvisionRecord
    words: str
    lead: str
    start: int
    end: int

    def key(self, field: str, label: str) -> str:
        """The key of a decision on this place."""
        return key(self.words, self.lead, field, label)


@dataclass(frozen=True, slots=True)
class Question:
    """One label of one provision that a person should look at."""

    work: str
    place: Place
    field: str
    label: str
    stands: bool  # whether the record carries the label
    confidence: float  # in what the record says
    why: str
    key: str


def labels_of(field: str) -> set[str]:
    """Every label of a field. Raises KeyError when no decision can be taken on it."""
    return {str(label) for label in (FUNCTIONS[field] if field in FUNCTIONS else STATED[field][2])}


def places(record: Record, text: str) -> dict[str, Place]:
    """Provisions with words, by eId, from a record and its canonical text."""
    found: dict[str, Place] = {}
    by_eid = {p.eid: p for p in record.provisions}
    for p in record.provisions:
        words, skip = unnumbered_words(text[p.start : p.end], p.number)
        above, chain = by_eid.get(p.parent or ""), []
        while above is not None:
            own = unnumbered_words(text[above.start : above.end], above.number)[0]
            if own and above.kind not in NOT_LEAD:
                chain.append(own)
            above = by_eid.get(above.parent or "")
        if words:
            found[p.eid] = Place(p, words, " ".join(reversed(chain))[-LEAD:], p.start + skip, p.end)
    return found


def stated(record: Record) -> Iterator[tuple[str, str, str, float]]:
    """Every label of a record on which a decision can be taken: eId, field, label, confidence."""
    functions = "treaty_functions" if isinstance(record, TreatyRecord) else "functions"
    for p in record.provisions:
        yield from ((p.eid, functions, f.label, f.confidence) for f in p.functions)
    for field, (name, attribute, _) in STATED.items():
        for s in getattr(record, name, []):
            if s.provision is not None:
                yield s.provision, field, str(getattr(s, attribute)), s.confidence


def questions(record: Record, text: str, reviews: Reviews) -> list[Question]:
    """What nobody has decided yet: first where rule and model disagree, then by confidence, least sure first."""
    there = places(record, text)
    found: dict[str, Question] = {}

    def ask(eid: str, field: str, label: str, stands: bool, confidence: float, why: str) -> None:
        place = there.get(eid)
        if place is not None and reviews.get(k := place.key(field, label)) is None and k not in found:
            found[k] = Question(record.id, place, field, label, stands, confidence, why, k)

    for d in sorted(getattr(record, "disagreements", []), key=lambda d: (abs(d.probability - 0.5), d.provision, d.field, d.label)):
        says = f"{'a rule' if d.rule else 'no rule'} says it; together with the model its probability is {d.probability:.2f}"
        ask(d.provision, d.field, d.label, d.kept, d.probability if d.kept else 1 - d.probability, says)
    for eid, field, label, confidence in sorted(stated(record), key=lambda s: (s[3], *s[:3])):
        if label != Function.OTHER:
            ask(eid, field, label, True, confidence, f"confidence {confidence:.2f}")
    return list(found.values())


def keys(record: Record, text: str, reviews: Reviews) -> dict[str, tuple[Place, Review]]:
    """Decisions that hold in a record, by key, with the place that each is about."""
    pairs = reviews.fields()
    return {r.key: (place, r) for place in places(record, text).values() for f, x in pairs if (r := reviews.get(place.key(f, x)))}


def reviewed(record: R, text: str, reviews: Reviews) -> R:
    """The record as decided; the same record where nothing was decided about its words."""
    pairs = sorted(reviews.fields())
    if not pairs:
        return record
    result = _Reviewed(record)
    for place in places(record, text).values():
        for field, label in pairs:
            review = reviews.get(place.key(field, label))
            if review is not None:
                result.decide(place, review)
    return result.record() if result.decided else record


class _Reviewed:
    """A record while decisions are applied to it."""

    def __init__(self, record: InstrumentRecord | TreatyRecord):
        self.original: Any = record
        self.functions = {p.eid: list(p.functions) for p in record.provisions}
        self.statements: dict[str, list] = {name: list(getattr(record, name, [])) for name, _, _ in STATED.values()}
        self.warnings: list[str] = []
        self.decided: set[tuple[str, str, str]] = set()

    def decide(self, place: Place, review: Review) -> None:
        """Apply one decision to one place."""
        self.decided.add((place.provision.eid, review.field, review.label))
        apply = self._function if review.field in FUNCTIONS else self._statement
        if review.verdict == "accept":
            apply(place, review, None, review.label)
        else:
            apply(place, review, review.label, review.to)

    def _function(self, place: Place, review: Review, away: str | None, holds: str | None) -> None:
        eid = place.provision.eid
        dropped = {away, holds, str(Function.OTHER)} if holds else {away}
        kept = [f for f in self.functions[eid] if f.label not in dropped]
        if holds or not kept:
            kept.append(FunctionLabel(label=holds or str(Function.OTHER), confidence=1.0, method=_method(review)))
        self.functions[eid] = sorted(kept, key=lambda f: f.label)
        if away in _FOLLOWS:
            name = _FOLLOWS[away]
            self.statements[name] = [s for s in self.statements[name] if s.provision != eid]

    def _statement(self, place: Place, review: Review, away: str | None, holds: str | None) -> None:
        name, attribute, _ = STATED[review.field]
        eid = place.provision.eid
        here = [s for s in self.statements[name] if s.provision == eid and getattr(s, attribute) in (away, holds)]
        rest = [s for s in self.statements[name] if not any(s is h for h in here)]
        if holds is not None:
            sure = {attribute: holds, "confidence": 1.0, "method": _method(review)}
            here = [s.model_copy(update=sure) for s in here]
            if not here:
                made = self._made(place, review, holds)
                here = [made] if made else []
        elif review.field == "forms" and here:
            self._cannot(place, review, "which form it has instead")
            return
        else:
            here = []
        self.statements[name] = sorted([*rest, *here], key=lambda s: (-1, -1) if s.start is None else (s.start, s.end))

    def _made(self, place: Place, review: Review, label: str) -> Any | None:
        """A statement over all words of the place, where the label says all that it needs."""
        evidence: dict[str, Any] = {
            "provision": place.provision.eid, "start": place.start, "end": place.end, "text": place.words,
            "confidence": 1.0, "method": _method(review),
        }  # fmt: skip
        if review.field == "measures":
            number = max((int(m.key[1:]) for m in self.statements["measures"] if m.key[1:].isdigit()), default=0) + 1
            return Measure(key=f"m{number}", type=MeasureType(label), **evidence)
        if review.field == "safeguards":
            return Safeguard(kind=SafeguardKind(label), **evidence)
        if review.field == "exemptions":
            near = [e for e in self.statements["exemptions"] if e.provision == place.provision.eid]
            if len({e.form for e in near}) == 1:
                return near[0].model_copy(update={**evidence, "category": label})
        needs = {"exemptions": "its form", "forms": "its category", "temporal": "its value"}.get(review.field, "whom it binds")
        self._cannot(place, review, needs)
        return None

    def _cannot(self, place: Place, review: Review, needs: str) -> None:
        self.warnings.append(f"{place.provision.eid}: the verdict on {review.field} {review.label} does not say {needs}; not applied")

    def record(self) -> Any:
        """The record with everything that was decided."""
        update: dict[str, Any] = {name: values for name, values in self.statements.items() if hasattr(self.original, name)}
        update["provisions"] = [p.model_copy(update={"functions": self.functions[p.eid]}) for p in self.original.provisions]
        update["warnings"] = list(dict.fromkeys([*self.original.warnings, *self.warnings]))
        if isinstance(self.original, InstrumentRecord):
            known = {m.key for m in self.statements["measures"]}
            gone = {m.key for m in self.original.measures} - known
            update["exemptions"] = [e.model_copy(update={"limits": [k for k in e.limits if k not in gone]}) for e in update["exemptions"]]
            update["temporal"] = [t.model_copy(update={"applies_to": None}) if t.applies_to in gone else t for t in update["temporal"]]
            update["disagreements"] = [d for d in self.original.disagreements if (d.provision, d.field, d.label) not in self.decided]
        return self.original.model_copy(update=update)


def _method(review: Review) -> str:
    return f"review:{review.author}"
