"""Exemptions: what a measure leaves free, by itself or by an authority's leave, and which measure it cuts."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models.classifier.settled import settled, surest
from models.components.asides import asides
from models.components.exemption_end import until
from models.components.exemption_purposes import Purposes, named, needs_leave, purposes
from models.leave import leave_of
from models.limits import cut_by
from models.qualifiers import conditions
from models.reading import Reading, Unit, reading_of
from models.record import Exemption
from models.rules import Rule, of_language, plain, unnumbered
from models.rules.exemption_categories import BY_ITSELF, RULES
from models.vocabulary import ExemptionCategory, ExemptionForm, Function, RecordType

C = ExemptionCategory

_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?\b|unless\b|other than\b|but not including\b|with the exception of\b|save (?:on|in|for|where|when|as|with)\b|\bonly exceptions? being\b|notwithstanding\b|sauf\b|à moins\b|à l'exception\b|autres? que\b|shall (?:exclude|not apply)\b)",
    re.IGNORECASE,
)
# A clause of leave before the main clause: "Unless specifically licensed, no contribution may be made …".
_OPENING = re.compile(
    r"^(?:except|unless|save)\b[^;]{2,300}?,(?= (?:and )?(?:no|any|all|it|an?|the|every|each|property|transactions?|nothing|notwithstanding)\b)",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r"\b(?:keeps? (?:a )?records?|(?:shall|must) (?:inform|notify|report|keep)\b|notify|has been notified|shall inform|informe(?:nt)?|avisé)\b[^.;]{0,200}",
    re.IGNORECASE,
)


@Language.factory("operative_exemptions")
def make(nlp: Language, name: str) -> Exemptions:
    """The component that states the exemptions."""
    return Exemptions()


class Exemptions:
    """States one Exemption for each category that a provision labelled `exemption` saves.

    `limits` holds the keys of the measures in the provisions that the exemption cites, or in whose own
    words it stands; what neither shows is left to assembly.
    """

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        rules = of_language(RULES, reading.language)
        known: dict[str, Purposes] = {}
        for unit in reading.units:
            if not reading.has(unit, Function.EXEMPTION) or unit.kind == "recital":  # a recital explains what is freed elsewhere
                continue
            start = _start(reading, unit)
            own = _clause(reading, unit, start)
            found = purposes(reading, unit, own, rules, known)
            known[unit.eid] = found
            form = ExemptionForm(surest(reading, unit, "forms", _form(reading, unit, start), sure=0.9))
            alone = _alone(own, rules) if form == ExemptionForm.DEROGATION else set()
            cut = cut_by(reading, unit, start)
            for category, said in settled(reading, unit, "exemptions", found).items():
                reading.state(
                    "exemptions",
                    unit,
                    start,
                    len(unit.text),
                    Exemption,
                    category=C(category),
                    form=_form_of(C(category), form, alone),
                    limits=cut.measures,
                    limited=cut.provisions,
                    limited_elsewhere=cut.elsewhere,
                    authority=leave_of(reading, unit, form, start),
                    until=until(unit, reading.language),
                    conditions=conditions(unit, start),
                    duties=_clauses(_DUTY, unit),
                    method=said.method,
                    confidence=said.confidence,
                )
        return doc


def _start(reading: Reading, unit: Unit) -> int:
    """Where the exemption begins in a provision that is a measure too; 0 in one that is only an exemption."""
    if not reading.has(unit, Function.MEASURE):
        return 0
    found = _EXCEPT.search(plain(unit.text))
    return found.start() if found else 0


def _clause(reading: Reading, unit: Unit, start: int) -> str:
    """The words of the exemption: from where it begins, and no further than its own clause where that stands before a measure."""
    own = unnumbered(unit.text[start:])
    opening = _OPENING.match(own) if reading.has(unit, Function.MEASURE) and not unnumbered(unit.text[:start]).strip() else None
    return opening.group() if opening else own


def _form(reading: Reading, unit: Unit, start: int) -> ExemptionForm:
    """Whether an authority must act: read from the own words, then from the lead-in's form."""
    if reading.type == RecordType.LICENCE:
        return ExemptionForm.DEROGATION
    own = _clause(reading, unit, start)
    if needs_leave(own):
        return ExemptionForm.DEROGATION
    if unit.parent is not None and not BY_ITSELF.search(own) and not start:
        above = reading.of("exemptions", unit.parent)
        if above:
            return above[0].form
        if needs_leave(plain(unit.parent.text)):
            return ExemptionForm.DEROGATION
    if re.search(r"\bgood faith\b|\bde bonne foi\b", own) and re.search(r"\bliab|responsab", own):
        return ExemptionForm.NO_LIABILITY
    return ExemptionForm.EXCEPTION


def _form_of(category: ExemptionCategory, form: ExemptionForm, alone: set[ExemptionCategory]) -> ExemptionForm:
    """An open power is always a derogation; what a sentence frees by itself never is, whatever leave the rest of it needs."""
    if category == C.GENERAL:
        return ExemptionForm.DEROGATION
    return ExemptionForm.EXCEPTION if category in alone else form


def _alone(own: str, rules: tuple[Rule, ...]) -> set[ExemptionCategory]:
    """Categories that only an aside names ("or in case of force majeure")."""
    aside, rest = asides(own)
    return set(named(aside, rules)) - set(named(rest, rules)) if aside else set()


def _clauses(pattern: re.Pattern[str], unit: Unit) -> list[str]:
    words = plain(unit.text)
    return [unit.text[m.start() : m.end()].strip(" ,") for m in pattern.finditer(words)][:6]
