"""Functions: what each provision does, read from its place in the document and from drafting formulas.

A point is read with its lead-in. What it takes over from the lead-in differs by function: points under
a prohibition are measures of their own; criteria under "the following persons are blocked" only
designate; what an amendment inserts is amendment and whatever the inserted text does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from models.components.inserted import inserted
from models.components.lead_in import defines_sanctions, describes_whom, from_conditioned, from_lead
from models.components.out_of_place import out_of_place
from models.components.place import PREAMBLE, by_place
from models.components.scheduled_treaty import SCHEDULED_TREATY, scheduled_treaty
from models.reading import Reading, Unit, reading_of
from models.rules import FUNCTIONS, RuleTable, confidence, of_language, plain, unnumbered
from models.rules.headings import BELOW_HEADING
from models.rules.precedence import (
    ASKED,
    BAN_BY_OFFENCE,
    BESIDE_MEASURE,
    CERTAIN,
    DESCRIPTIVE,
    ENACTED,
    FINDINGS,
    INSISTS,
    KEEPS_OUT,
    ONLY_HOW,
    READINESS,
    SEEMING_COOPERATION,
    STATE_MEASURES,
    UNDOES_RIGHTS,
    YIELDS_TO_MEASURE,
)
from models.vocabulary import Function as F

# In a preamble a word of command recalls what others ordered; only these functions are its own.
_PREAMBULAR = {F.LEGAL_BASIS, F.GROUND, F.ATTRIBUTION, F.COOPERATION, F.AMENDMENT, F.TEMPORAL, F.OTHER, F.SAFEGUARD}

_INTRODUCES = re.compile(r"[:-]$")


class Words(NamedTuple):
    """What the rules read of a provision: its kind, its own words, what introduces them, its heading, and its own words with those of its points."""

    kind: str
    text: str
    lead: str
    heading: str
    points: str


@Language.factory("operative_functions")
def make(nlp: Language, name: str) -> Functions:
    """The component that labels every provision with its functions."""
    return Functions()


class Functions:
    """Labels every Unit of a Reading: structure first, then own words, then the lead-in."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        inside, of_treaty = inserted(reading), scheduled_treaty(reading)
        for unit in reading.units:
            if unit.stub:
                continue  # its words are those of its first subsection
            found = {F.OTHER: SCHEDULED_TREATY} if unit.eid in of_treaty else by_place(reading, unit)
            if found is None:
                found = {f: m for f, m in _read(unit, reading.language).items() if not out_of_place(unit, f)}
                if describes_whom(unit):
                    found.pop(F.MEASURE, None)
                given = from_conditioned(reading, unit) | from_lead(reading, unit, found)
                if given or _says_nothing(reading, unit.parent):  # what introduces it says more than the heading of the section
                    found = {f: m for f, m in found.items() if not m.endswith(BELOW_HEADING)}
                found |= {f: m for f, m in given.items() if (f not in found or f == F.ATTRIBUTION) and not out_of_place(unit, f)}
                found = _enforces(unit, _settled(unit, _bound_below(unit, _told_in_preamble(unit, found), reading.language)))
            if unit.eid in inside:
                found[F.AMENDMENT] = "structure:inserted"
                found.pop(F.OTHER, None)
            if not found:
                found = {F.GROUND: "structure:preamble"} if _narrates(unit) else {F.OTHER: "structure:nothing"}
            for function, method in found.items():
                sure = confidence(method.removeprefix("rule:")) if method.startswith("rule:") else _STRUCTURE.get(method, 0.85)
                reading.label(unit, function, method=method, confidence=sure)
        return doc


def _says_nothing(reading: Reading, lead: Unit | None) -> bool:
    """Whether a formula shows that what introduces a point says nothing: "This section does not limit:"."""
    return lead is not None and (reading.method(lead, F.OTHER) or "").startswith("rule:")


def beyond_doubt(unit: Unit, label: str, method: str) -> bool:
    """Whether a function that the rules found stands whatever the network says: enacting words, what a ban's own sentence frees, and the ground of a recital."""
    return method in CERTAIN or (unit.kind == "recital" and label == F.GROUND)


# A recital that urges or demands by itself, where others recall what was demanded.
_ASKED_BEFORE = {"rule:duty.un_recital_asks", "rule:duty.un_repeats_demand"}
_BACKGROUND = "rule:ground.of_section"
# "That all States shall:" orders whatever its points order.
_STATES_SHALL = re.compile(
    r"\b(?:States(?: Members of the United Nations)?|(?:each|every) State)(?:[^;.]{0,60})? shall\b[^;.]{0,60}(?::\s*|\bshall\W*)$"
)
_ALSO_ASKS = re.compile(
    r"(?<=[\w,;] )\b(?:and|also|further),? (?:in particular,? )?(?:requests|calls upon|urges|demands|invites)\b"
    r"|\b(?:implement|exercise|comply|abide|adhere)\b[^;]{0,160}\bto re[ft]rain\b|\brefrain from any action\b",
    re.IGNORECASE,
)
_TO_REFRAIN = re.compile(
    r"\b(?:implement|exercise|comply|abide|adhere)\b[^;]{0,160}\bto re[ft]rain\b|\brefrain from any action\b", re.IGNORECASE
)
_ALSO_COOPERATES = re.compile(
    r"(?:\band|,) (?:also |further )?(?:to |shall |that )?(?:[\w-]+ ){0,3}?(?:report|inform|notify|co-?operate|consult|exchange)\b",
    re.IGNORECASE,
)
# Conduct that a state had done for it, which a criterion that says so ascribes to the state.
_ORDERED = re.compile(r"\b(?:directed|ordered|tolerated|carried out|sponsored|attributable|dirigé|toléré|commandité)", re.IGNORECASE)
OF_NOTHING = 0.6  # confidence that a provision of which nothing was found does nothing
_STRUCTURE = {
    "structure:heading": 0.98,
    "structure:empty": 0.98,
    "structure:outline": 0.95,
    "structure:definition": 0.97,
    "structure:listing": 0.97,
    "structure:nothing": OF_NOTHING,
}


def words_of(unit: Unit) -> Words:
    """What the rules read of a unit."""
    own = unnumbered(unit.text)
    points = " ".join([own, *(unnumbered(c.text) for c in (*unit.children, *_closing(unit)))]) if _INTRODUCES.search(own) else ""
    return Words(unit.kind, own, plain(unit.lead), plain(unit.heading), points)


def _closing(unit: Unit) -> list[Unit]:
    """The words that close the sentence of a unit behind its points, where they stand beside it and not below it."""
    beside = unit.parent.children if unit.parent is not None else []
    behind = next((later for unit_, later in pairwise(beside) if unit_ is unit), None)
    return [behind] if unit.children and behind is not None and behind.kind == "wrapup" else []


def _read(unit: Unit, language: str) -> dict[str, str]:
    """Functions that the own words show, each with its surest rule."""
    return dict(_shown(words_of(unit), language))


_PLACES = {rule.id: place for place, rule in enumerate(FUNCTIONS)}


@cache
def _tables(language: str) -> dict[str, RuleTable]:
    """The rules of a language by the words that they read."""
    rules = of_language(FUNCTIONS, language)
    return {where: RuleTable(r for r in rules if r.where == where) for where in sorted({r.where for r in rules})}


# Measuring and training read the same law three times over; asking all rules takes more than half of the time of a reading.
@lru_cache(maxsize=1 << 16)
def _shown(words: Words, language: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    read = words._asdict() | {"full": f"{words.lead} {words.text}"}
    tables = _tables(language)
    shown = [rule for where, table in tables.items() if read[where] for rule, _ in table.found(read[where])]
    shown = [rule for rule in sorted(shown, key=lambda rule: _PLACES[rule.id]) if not rule.kinds or words.kind in rule.kinds]
    for rule in [r for r in shown if not r.residual] or shown:
        old = found.get(rule.label)
        method = f"rule:{rule.id}"
        if old is None or (old not in CERTAIN and (method in CERTAIN or confidence(rule.id) > confidence(old.removeprefix("rule:")))):
            found[rule.label] = method
    return MappingProxyType(found)


# A sentence of a preamble, however short: "These risks are real."
_SENTENCE_OF_PREAMBLE = re.compile(r"^(?=.*[a-z])[A-Z\"'(]\S*(?: \S+){2,}[.]$", re.DOTALL)
# Words with which an issuer acts; whatever else a preamble says of what must be done tells why.
_ACTS = re.compile(
    r"\b(?:hereby|shall|therefore order|prohibit\w*|authori[sz]e|direct that|do (?:order|proclaim)|it is (?:ordered|the policy))\b",
    re.IGNORECASE,
)
_NOT_OF_PREAMBLE = (F.DUTY, F.ENFORCEMENT, F.DESIGNATION)


def _narrates(unit: Unit) -> bool:
    """Whether words that show no function stand in a preamble, and so tell why."""
    return unit.kind == "preamble" and (len(unit.text) > 60 or bool(_SENTENCE_OF_PREAMBLE.match(unit.text.strip())))


def _told_in_preamble(unit: Unit, found: dict[str, str]) -> dict[str, str]:
    """`found` of a preamble in which the issuer does not act yet: what it says has to be done, and who did what, tells why."""
    if unit.kind != "preamble" or F.LEGAL_BASIS in found or F.GROUND in found or _ACTS.search(plain(unit.text)):
        return found
    told = {f: m for f, m in found.items() if f not in _NOT_OF_PREAMBLE}
    return told | {str(F.GROUND): "structure:preamble"} if len(told) < len(found) or F.ATTRIBUTION in found else found


def _bound_below(unit: Unit, found: dict[str, str], language: str) -> dict[str, str]:
    """`found` with the measure that a lead-in imposes on States by its points alone."""
    if F.MEASURE in found or not _STATES_SHALL.search(plain(unit.text)):
        return found
    below = [_read(child, language) for child in unit.children]
    if not any(b.get(F.MEASURE) in STATE_MEASURES for b in below):
        return found
    kept = found if any(F.DUTY in b and F.MEASURE not in b for b in below) else {f: m for f, m in found.items() if f != F.DUTY}
    return kept | {str(F.MEASURE): "rule:measure.states_bound"}


# The formulas that free, of which a prohibited item may have one in a later sentence: "(a) The making of loans. It shall not apply to …".
_FREES = re.compile(r"\bnot (?:apply|affect|prevent|preclude|prohibit|contravened)|\bnothing in\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.”\"] (?=(?:It|This|The|They|These|Such|Nothing|However)\b)| (?=This prohibition\b)")


# The definition that a later sentence adds to a ban: "I hereby order blocked all property of …. For purposes of this Order, … means".
_DEFINES = re.compile(r"\b(?:means|includes|(?:is|are) defined|the terms?)\b", re.IGNORECASE)
_FOR_PURPOSES = re.compile(r"[.\w] (?=For (?:the )?purposes of (?:this|these|section|subsection)\b)", re.IGNORECASE)


# A proviso, or a last sentence that says to what the section does not apply, leaves what stands before it a measure.
_PROVISO = re.compile(
    r"\bprovided that\b|\bétant entendu\b|(?<=.{120}) This (?:section|subsection|suspension|prohibition)\b[^.;]{0,20}\bnot apply\b"
)


def _defines_later(unit: Unit) -> bool:
    """Whether the first sentence defines nothing and only a later one does, for its purposes."""
    first, *later = _FOR_PURPOSES.split(re.sub(r"\s+", " ", plain(unit.text)), maxsplit=1)
    return bool(later) and len(first) > 60 and not _DEFINES.search(first)


def _frees_later(unit: Unit) -> bool:
    """Whether the first sentence is a prohibited item and only a later one frees something."""
    first, *later = _SENTENCE.split(re.sub(r"\s+", " ", plain(unit.text)), maxsplit=1)
    return bool(later) and not _FREES.search(first)


_ASK = re.compile(r"\b(?:decides|requests|calls (?:up)?on|urges|demands|directs)\b", re.IGNORECASE)


def _asks_once(unit: Unit) -> bool:
    """Whether nothing is decided or asked in a paragraph but what makes it a measure: "Declares … and calls upon all States not to"."""
    words = plain(unit.text)
    return len(_ASK.findall(words)) == 1 and not _TO_REFRAIN.search(words)


def _without_seeming(unit: Unit, found: dict[str, str]) -> dict[str, str]:
    """`found` without the cooperation and findings that a ban, a warning or an insistence only seems to contain."""
    methods = set(found.values())
    if methods & (READINESS | INSISTS) or (found.get(F.MEASURE) in STATE_MEASURES and not _ALSO_COOPERATES.search(plain(unit.text))):
        found = {f: m for f, m in found.items() if m not in SEEMING_COOPERATION}
    if methods & INSISTS:
        found = {f: m for f, m in found.items() if m not in FINDINGS}
    return found


# What regulations may and must provide in a section on enforcement serves it, and is nobody's duty beside it.
_OF_ENFORCEMENT = re.compile(r"^\W*(?:\w{1,5}[.)]? )?Enforcement\b", re.IGNORECASE)
_REGULATIONS_PROVIDE = re.compile(r"^(?:The )?Regulations\b[^.;]{0,120}\b(?:may|must)\b", re.IGNORECASE)


def _enforces(unit: Unit, found: dict[str, str]) -> dict[str, str]:
    if F.DUTY in found and _OF_ENFORCEMENT.match(unit.heading) and _REGULATIONS_PROVIDE.match(unnumbered(unit.text)):
        return {f: m for f, m in found.items() if f != F.DUTY} | {str(F.ENFORCEMENT): "structure:heading"}
    return found


_OF_DEALING = ("rule:exemption.expense_dealing",)  # a kind of dealing that may be permitted, and what makes it one


def _settled(unit: Unit, found: dict[str, str]) -> dict[str, str]:
    """`found` without the labels that another one rules out."""
    if (
        found.get(F.GROUND) == _BACKGROUND
        or unit.kind == "recital"
        or (unit.kind in PREAMBLE and any(f in found for f in (F.GROUND, F.LEGAL_BASIS)))
    ):
        found = {f: m for f, m in found.items() if f in _PREAMBULAR or m in ENACTED or m in _ASKED_BEFORE}
    if found.get(F.OTHER) == "rule:other.short_title" and found.get(F.TEMPORAL) == "rule:temporal.comes_into_force":
        return {F.TEMPORAL: found[F.TEMPORAL]}
    if found.get(F.MEASURE) in STATE_MEASURES or found.get(F.DESIGNATION) == "rule:designation.council_amends_list":
        found = {f: m for f, m in found.items() if m not in ONLY_HOW}
        if found.get(F.DUTY) in ASKED and (not _ALSO_ASKS.search(plain(unit.text)) or _asks_once(unit)):
            found.pop(F.DUTY)  # what States are asked to do is the measure
    found = _without_seeming(unit, found)
    if found.get(F.DESIGNATION) == "rule:designation.power_limited":
        found.pop(F.EXEMPTION, None)  # "may not list a ship except where": when it may be listed
    if found.get(F.OTHER, "").startswith("rule:") and not any(f in found for f in (F.AMENDMENT, F.EXEMPTION, F.MEASURE)):
        return {F.OTHER: found[F.OTHER]}
    if F.DEFINITION in found and (
        unit.kind == "definition"
        or found[F.DEFINITION]
        in (
            "rule:definition.means",
            "rule:definition.the_term_means",
            "rule:definition.lead",
            "rule:definition.definitions_fr",
            "structure:definition",
            "structure:lead",
        )
    ):
        found = {
            f: m
            for f, m in found.items()
            if f in (F.DEFINITION, F.AMENDMENT)
            or (f == F.MEASURE and _defines_later(unit))
            or (
                f == F.EXEMPTION
                and found[F.DEFINITION] in ("structure:lead", "rule:definition.kind_of_dealing")
                and m in (*_OF_DEALING, "structure:lead")
            )
            or m in ENACTED
            or (f in (F.MEASURE, F.DESIGNATION) and defines_sanctions(unit))
            or (f == F.DESIGNATION and m.startswith("rule:designation.definition"))
            or (f == F.DESIGNATION and (m == "rule:designation.involved_person" or (m == "structure:lead" and unit.kind != "definition")))
        }
    if (
        F.SAFEGUARD in found
        and F.EXEMPTION in found
        and found[F.EXEMPTION] in ("rule:exemption.certificate", "rule:exemption.permit", "rule:exemption.attestation")
    ):
        found.pop(F.EXEMPTION)
    if (
        F.EXEMPTION in found
        and F.MEASURE in found
        and found[F.EXEMPTION] in ("rule:exemption.does_not_apply", "rule:exemption.ne_sapplique_pas", "rule:exemption.nothing_prohibits")
        and not _PROVISO.search(unit.text)
        and not (found[F.MEASURE] == "structure:lead" and _frees_later(unit))
    ):
        found.pop(F.MEASURE)
    # What is freed, forbidden or a criterion is described by who uses or supports it; that ascribes nothing to anybody.
    if found.get(F.ATTRIBUTION) in DESCRIPTIVE and (
        F.EXEMPTION in found
        or found.get(F.MEASURE) in STATE_MEASURES | {"structure:lead"}
        or (found.get(F.DESIGNATION) in ("rule:designation.criterion", "structure:lead") and not _ORDERED.search(unit.text))
    ):
        found.pop(F.ATTRIBUTION)
    if (
        F.ENFORCEMENT in found
        and F.MEASURE in found
        and unit.kind != "wrapup"
        and found[F.ENFORCEMENT] not in BESIDE_MEASURE
        and found[F.MEASURE] not in BAN_BY_OFFENCE | UNDOES_RIGHTS
        and not (found[F.MEASURE] == found[F.ENFORCEMENT] == "structure:lead")
    ):
        yields = found[F.ENFORCEMENT] in YIELDS_TO_MEASURE or (
            found[F.MEASURE] in KEEPS_OUT and found[F.ENFORCEMENT] == "rule:enforcement.evade"
        )
        found.pop(F.ENFORCEMENT if yields else F.MEASURE)
    if len(found) > 1:
        found.pop(F.OTHER, None)
    return found
