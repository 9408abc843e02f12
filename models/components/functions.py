"""Functions: what each provision does, read from its place in the document and from drafting formulas.

A point is read with its lead-in. What it takes over from the lead-in differs by function: points under
a prohibition are measures of their own; criteria under "the following persons are blocked" only
designate; what an amendment inserts is amendment and whatever the inserted text does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from models.reading import Reading, Unit, reading_of
from models.rules import FUNCTIONS, Rule, confidence, of_language, plain, unnumbered
from models.rules.statutes import UNAUTHORISED
from models.vocabulary import Function as F
from models.vocabulary import RecordType

PREAMBLE = {"preamble", "recital", "citation", "formula"}
SILENT = {"heading", "footnote", "note"}
ENTRIES = {"listing", "row"}

# In a preamble a word of command recalls what others ordered; only these functions are its own.
_PREAMBULAR = {F.LEGAL_BASIS, F.GROUND, F.ATTRIBUTION, F.COOPERATION, F.AMENDMENT, F.TEMPORAL, F.OTHER, F.SAFEGUARD}
# Words that do what they say, whatever stands around them: an order in its enacting words, a blocking.
ENACTED = {"rule:measure.orders", "rule:measure.ordonne", "rule:measure.blocked"}
_INHERITED = (
    F.MEASURE,
    F.EXEMPTION,
    F.DUTY,
    F.DEFINITION,
    F.DESIGNATION,
    F.SAFEGUARD,
    F.COOPERATION,
    F.ENFORCEMENT,
    F.GROUND,
    F.LISTING,
    F.AMENDMENT,
    F.OTHER,
)

_INTRODUCES = re.compile(r"[:-]$")
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*$")
_PERSONS_FOLLOW = re.compile(
    r"\b(?:of|by|to|belonging to|following|any) (?:the )?(?:following )?(?:natural |legal |foreign |other )?(?:persons?|individuals?|entit(?:y|ies)|vessels?)\b(?:[^:;.]|(?<=(?-i:[A-Z]))\.){0,300}(?:blocked|frozen|determined|:|-|who|listed)"
    r"|\bdetermined by\b|\b(?:held|owned|controlled)(?: or \w+)? by:?\s*$|territories? of:?\s*$|\bpersonnes? (?:physiques|morales|suivantes)|\bterritoire[^.;]{0,30}:?\s*$",
    re.IGNORECASE,
)
_HITS_PERSONS = re.compile(
    r"\b(?:blocked|frozen|freeze|entry|transit|designat\w+|gelés?|l'entrée|must not register|bloqués?)\b", re.IGNORECASE
)
_TIME_FOLLOWS = re.compile(
    r"\b(?:take effect|come into force|cease|expire|until|prior to|before|on the (?:earlier|earliest|later)|apply from|prend effet|entre en vigueur|jusqu'à)\b[^.;]{0,60}[:-]?\s*$",
    re.IGNORECASE,
)
_EXCEPT_FOLLOWS = re.compile(
    r"\b(?:unless|except|other than|sauf|à moins)\b[^.;]{0,80}$|^(?!.*\b(?:following|ci-après|suivante?s?)\b).*\b(?:unless|sauf si|à moins)\b[^.;,]{0,200}$|\b(?:exceptions?|exemptions?|exclusions?|dérogations?)\b[^.;]{0,40}[:-]\s*$",
    re.IGNORECASE,
)
# The standard that every criterion below a lead-in has to meet.
_STANDARD_ABOVE = re.compile(
    r"\b(?:reasonable grounds|reason to believe|reasonably believes?|reasonable belief|solid (?:factual )?basis|(?:is|if) satisfied|motifs raisonnables)\b"
)
_INSERTS = re.compile(
    r"\b(?:following|as follows|suivante?s?|ce qui suit|comme suit)\b[^.;]{0,80}[:.-]?\s*$|\bto read as follows|\bremplacé\w* par ce qui suit",
    re.IGNORECASE,
)
_SANCTIONS_FOLLOW = re.compile(r"\b(?:sanctions|actions|measures)\b[^:;.]{0,200}[:-]\s*$", re.IGNORECASE)
_UNAUTHORISED = re.compile(UNAUTHORISED, re.IGNORECASE)
_QUOTE_OPENS = re.compile(r"^\s*[\"“«']")
_QUOTE_CLOSES = re.compile(r"[\"”»]\s*[.;,]?\s*(?:and|et)?\s*$")
_ANNEX = re.compile(r"^(?:the )?(?:annex|appendix|schedule|annexe|liste?)\b", re.IGNORECASE)
# A line of names: capitals throughout, no verb of command, no sentence.
_NAME = re.compile(r"^(?:Annex\s+)?[A-Z0-9À-Ü][A-Z0-9À-Ü '’&.,()/\-]{2,160}$")
_GOODS = re.compile(
    r"\b(?:goods|products|technolog\w+|items|services?|hs codes?|tariff|substances|chemicals|equipment|marchandises|matériels?|équipements?|appareils?|produits|biens|codes?|luxury|industr\w+|minerals|armes|arms)\b",
    re.IGNORECASE,
)
_COMMANDS = re.compile(r"\b(?:shall|must|may|prohibited|authori[sz]ed|doit|doivent|peut|peuvent|interdit\w*)\b", re.IGNORECASE)
_PERSONS = re.compile(
    r"\b(?:persons?|individuals?|entit(?:y|ies)|nationals?|banks?|vessels?|(?<!or )ships?|personnes?|entités?|particuliers?|navires?|bâtiments?|étrangers?|foreign state|organi[sz]ations?)\b",
    re.IGNORECASE,
)


@Language.factory("operative_functions")
def make(nlp: Language, name: str) -> Functions:
    """The component that labels every provision with its functions."""
    return Functions()


class Functions:
    """Labels every Unit of a Reading: structure first, then own words, then the lead-in."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        rules = of_language(FUNCTIONS, reading.language)
        inserted = _inserted(reading)
        for unit in reading.units:
            if unit.stub:
                continue  # its words are those of its first subsection
            found = _by_structure(reading, unit)
            if found is None:
                found = _read(unit, rules)
                given = _from_lead(reading, unit, found)
                found |= {f: m for f, m in given.items() if f not in found or f == F.ATTRIBUTION}
                found = _settled(unit, _bound_below(unit, found, rules))
            if unit.eid in inserted:
                found[F.AMENDMENT] = "structure:inserted"
                found.pop(F.OTHER, None)
            if not found:
                found = (
                    {F.GROUND: "structure:preamble"} if unit.kind == "preamble" and len(unit.text) > 60 else {F.OTHER: "structure:nothing"}
                )
            for function, method in found.items():
                sure = confidence(method.removeprefix("rule:")) if method.startswith("rule:") else _STRUCTURE.get(method, 0.85)
                reading.label(unit, function, method=method, confidence=sure)
        return doc


def beyond_doubt(unit: Unit, label: str, method: str) -> bool:
    """Whether a function that the rules found stands whatever the network says: enacting words, and the ground of a recital."""
    return method in ENACTED or (unit.kind == "recital" and label == F.GROUND)


def out_of_place(unit: Unit, label: str) -> bool:
    """Whether a provision of this kind cannot have a function: what a recital distinguishes it does not define."""
    return unit.kind == "recital" and label == F.DEFINITION


# A command to prevent, freeze or prohibit is the measure itself, not a duty beside it.
_STATE_MEASURES = {
    "rule:measure.states_shall_prevent",
    "rule:measure.entry",
    "rule:measure.states_refrain",
    "rule:measure.permitted_only",
    "rule:measure.each_state_prevents",
    "rule:measure.command_to_states",
    "rule:measure.embargo",
    "rule:measure.frozen",
    "rule:measure.deny",
    "rule:measure.impose_sanctions",
    "rule:measure.shall_prevent_persons",
    "rule:measure.imposed_prohibition",
    "rule:measure.states_bound",
    "rule:measure.un_not_to",
    "rule:measure.un_adopt_against",
}
_BACKGROUND = "rule:ground.of_section"
# "That all States shall:" orders whatever its points order.
_STATES_SHALL = re.compile(r"\b(?:States|(?:each|every) State) shall\b[^;.]{0,60}:\s*$")
_ASKED = {"rule:duty.un_requests", "rule:duty.un_repeats_demand", "rule:duty.un_requires"}
_ALSO_ASKS = re.compile(r"\b(?:and|also|further) (?:requests|calls upon|urges|demands|invites)\b")
# The points belong to the last command of their lead-in, whatever its first half frees.
_LAST_COMMAND = re.compile(r"\band (?:calls upon|requests|urges|demands)\b[^;]{0,60}:\s*$")
_BESIDE_MEASURE = {"rule:enforcement.un_impound", "rule:enforcement.un_force"}
# What only tells the purpose or the effect of a measure in the same provision.
_YIELDS_TO_MEASURE = {"rule:enforcement.void", "rule:enforcement.proceedings_against", "rule:enforcement.un_diversion"}
_CRITERIA_FOLLOW = re.compile(r"\b(?:has determined that|because the person)\s*:\s*$")
# Conduct that a state had done for it, which a criterion that says so ascribes to the state.
_ORDERED = re.compile(r"\b(?:directed|ordered|tolerated|carried out|sponsored|attributable|dirigé|toléré|commandité)", re.IGNORECASE)
_DESCRIPTIVE = {"rule:attribution.conduct_of_state", "rule:attribution.failure"}
# Where a statute forbids by making it an offence, the elements of the offence are the ban.
_BAN_BY_OFFENCE = {"rule:measure.offence_of_dealing", "rule:measure.element_of_dealing"}
_ONLY_HOW = {"rule:duty.must", "rule:duty.un_decides_shall", "rule:duty.residual", "rule:designation.committee"}
_STRUCTURE = {
    "structure:heading": 0.98,
    "structure:empty": 0.98,
    "structure:definition": 0.97,
    "structure:listing": 0.97,
    "structure:nothing": 0.6,
}


def matches(rules: Iterable[Rule], unit: Unit) -> Iterable[Rule]:
    """The rules whose formula stands in a unit."""
    words = {"text": unnumbered(unit.text), "lead": plain(unit.lead), "heading": plain(unit.heading)}
    words["full"] = f"{words['lead']} {words['text']}"
    words["points"] = " ".join([words["text"], *(unnumbered(c.text) for c in unit.children)]) if _INTRODUCES.search(words["text"]) else ""
    for rule in rules:
        if (not rule.kinds or unit.kind in rule.kinds) and words[rule.where] and rule.match(words[rule.where]):
            yield rule


def _read(unit: Unit, rules: Iterable[Rule]) -> dict[str, str]:
    """Functions that the own words show, each with its surest rule."""
    found: dict[str, str] = {}
    shown = list(matches(rules, unit))
    for rule in [r for r in shown if not r.residual] or shown:
        old = found.get(rule.label)
        method = f"rule:{rule.id}"
        if old is None or (old not in ENACTED and (method in ENACTED or confidence(rule.id) > confidence(old.removeprefix("rule:")))):
            found[rule.label] = method
    return found


def _bound_below(unit: Unit, found: dict[str, str], rules: Iterable[Rule]) -> dict[str, str]:
    """`found` with the measure that a lead-in imposes on States by its points alone."""
    if F.MEASURE in found or not _STATES_SHALL.search(plain(unit.text)):
        return found
    below = [_read(child, rules) for child in unit.children]
    if not any(b.get(F.MEASURE) in _STATE_MEASURES for b in below):
        return found
    kept = found if any(F.DUTY in b and F.MEASURE not in b for b in below) else {f: m for f, m in found.items() if f != F.DUTY}
    return kept | {str(F.MEASURE): "rule:measure.states_bound"}


def _by_structure(reading: Reading, unit: Unit) -> dict[str, str] | None:
    """Functions that the place in the document settles; None where the words must be read."""
    if unit.provision.repealed:
        return {F.OTHER: "structure:repealed"}
    if unit.kind in SILENT or unit.titled or (unit.kind == "preamble" and unit.text.isupper()):
        return {F.OTHER: "structure:heading"}
    if not unit.text.strip():
        return {F.OTHER: "structure:empty"}
    if unit.kind in ENTRIES:
        return _entry(reading, unit)
    if _of_goods(reading, unit) or _goods_of_annex(unit):
        return {F.DEFINITION: "structure:goods"}
    if unit.kind in ("text", "point", "paragraph", "indent") and _NAME.match(unit.text) and _under_annex(reading, unit):
        return _entry(reading, unit)
    return None


def _of_goods(reading: Reading, unit: Unit) -> bool:
    """Whether a unit spells out an entry of goods."""
    above = next((a for a in unit.ancestors() if a.text.strip()), None)
    label = reading.functions.get(above.eid, {}).get(F.DEFINITION) if above else None
    return label is not None and label.method == "structure:goods"


def _goods_of_annex(unit: Unit) -> bool:
    """Whether a point stands in an annex whose heading speaks of goods, and only describes."""
    return (
        unit.kind in ("point", "indent", "paragraph")
        and any(a.kind == "schedule" for a in unit.ancestors())
        and bool(_GOODS.search(unit.heading))
        and not _PERSONS.search(unit.heading)
        and not _COMMANDS.search(unit.text)
    )


def _under_annex(reading: Reading, unit: Unit) -> bool:
    """Whether a line stands in an annex: under its heading, or among the names that follow it."""
    if _ANNEX.match(unit.heading) or _ANNEX.match(unit.text) or any(a.kind == "schedule" or _ANNEX.match(a.text) for a in unit.ancestors()):
        return True
    before = reading.units[unit.index - 1] if unit.index else None
    return before is not None and (bool(_ANNEX.match(before.text)) or reading.has(before, F.LISTING))


def _entry(reading: Reading, unit: Unit) -> dict[str, str]:
    """An entry of a list names a target, describes goods, or names what a permit frees."""
    if re.match(r"^\W*\[?(?:Repealed|Abrogé|Revoked|Omitted)", unit.text):
        return {F.OTHER: "structure:repealed"}
    if reading.type == RecordType.LICENCE:
        return {F.EXEMPTION: "structure:licensed"}
    if "|" in unit.heading and _GOODS.search(unit.heading) and not _PERSONS.search(unit.heading):
        return {F.DEFINITION: "structure:goods"}  # the table's own columns say what its rows are
    above = " ".join([unit.heading, *(a.text[:300] for a in unit.ancestors()), *(a.heading for a in unit.ancestors())])
    if _GOODS.search(above) and not _PERSONS.search(above):
        return {F.DEFINITION: "structure:goods"}
    return {F.LISTING: "structure:listing"}


def _inserted(reading: Reading) -> set[str]:
    """eIds of provisions that an amendment inserts: below it, or quoted after it."""
    inside: set[str] = set()
    units = reading.units
    for unit in units:
        text = plain(unit.text)
        if unit.eid in inside or not (
            re.search(r"\b(?:amended|inserting|replaced|adding|read as follows|modifié|remplacé|added)\b", text) and _INSERTS.search(text)
        ):
            continue
        below = [d for d in unit.descendants() if d.kind != "footnote"]
        inside.update(d.eid for d in below)
        inside.update(_quoted_after(reading, unit, below))
    return inside


def _quoted_after(reading: Reading, unit: Unit, below: list[Unit]) -> Iterable[str]:
    """eIds after an amending provision and its own points, as long as the quotation lasts that opens in or after them."""
    seen = {d.eid for d in below}
    later = [u for u in reading.units[unit.index + 1 : unit.index + 300] if u.eid not in seen]
    words = [reading.document.words(u.provision) for u in (*below, *later[:1])]
    if not any(_QUOTE_OPENS.match(w) for w in words) or any(_QUOTE_CLOSES.search(d.text) for d in below):
        return
    for unit_ in later:
        yield unit_.eid
        if _QUOTE_CLOSES.search(unit_.text):
            return


def _from_lead(reading: Reading, unit: Unit, own: dict[str, str]) -> dict[str, str]:
    """Functions that a point takes over from the provision that introduces it."""
    lead = unit.parent
    if unit.kind == "definition":
        return {F.DEFINITION: "structure:definition"}
    if lead is None or not lead.text.strip() or lead.kind in SILENT | {"title", "part", "chapter", "schedule"}:
        return {}
    words = plain(lead.text)
    if unit.kind != "wrapup" and _SENTENCE_END.search(words) and not _is_open(words):
        return {F.AMENDMENT: "structure:lead"} if reading.has(lead, F.AMENDMENT) and len(reading.functions[lead.eid]) > 1 else {}
    given = {str(f): "structure:lead" for f in _INHERITED if reading.has(lead, f)}
    if F.EXEMPTION in own and _UNAUTHORISED.search(unnumbered(unit.text)):
        # "(b) the supply is not an authorised supply": the element of a ban or an offence that a permit takes away
        given = {f: m for f, m in given.items() if f not in (F.MEASURE, F.ENFORCEMENT)}
    if (
        F.MEASURE in given
        and (_names_persons(words) or (F.DESIGNATION in given and _PERSONS_FOLLOW.search(words)))
        and unit.kind != "wrapup"
    ):
        given = {str(F.DESIGNATION): "structure:lead"} | {f: m for f, m in given.items() if f == F.AMENDMENT}
    elif F.MEASURE in given and F.DESIGNATION in given and _CRITERIA_FOLLOW.search(words):
        given.pop(F.MEASURE)
    elif F.MEASURE in given and F.EXEMPTION in given:
        given.pop(F.MEASURE if _EXCEPT_FOLLOWS.search(words) else F.EXEMPTION)
    if F.MEASURE in given and own.get(F.GROUND) == "rule:ground.purpose_of_power":
        given.pop(F.MEASURE)  # "… may make sanctions regulations – (a) for the purposes of": why, not what
    if F.MEASURE in given and _SANCTIONS_FOLLOW.search(words):
        given = {f: m for f, m in given.items() if f not in (F.DESIGNATION, F.DUTY)}  # whom they hit stands above, what hits them here
    if F.DEFINITION in given and _method(reading, lead, F.DESIGNATION) == "rule:designation.involved_person":
        given.pop(F.DEFINITION)  # whoever meets the definition may be listed: its points are criteria
    of_lead = reading.functions.get(lead.eid, {}).get(F.ATTRIBUTION)
    if (F.DESIGNATION in given and of_lead is not None and (of_lead.method == "structure:lead" or _STANDARD_ABOVE.search(words))) or (
        F.GROUND in given and reading.has(lead, F.ATTRIBUTION)
    ):
        given[F.ATTRIBUTION] = "structure:lead"
    if F.MEASURE in own and F.MEASURE in given:  # a point that imposes is neither a criterion nor something done besides
        given.pop(F.DESIGNATION, None)
        given.pop(F.DUTY, None)
    if own.get(F.MEASURE) in _STATE_MEASURES:
        given.pop(F.DUTY, None)
    if _LAST_COMMAND.search(words):
        given.pop(F.EXEMPTION, None)
    if _TIME_FOLLOWS.search(words):
        given[F.TEMPORAL] = "structure:lead"
    if len(given) > 1 or own:
        given.pop(F.OTHER, None)
    return given


def _method(reading: Reading, unit: Unit, function: str) -> str | None:
    """How a unit was found to have a function; None where it has it not."""
    label = reading.functions.get(unit.eid, {}).get(str(function))
    return label.method if label else None


def _names_persons(words: str) -> bool:
    """Whether a lead-in restricts persons whom its points describe, so that the points only designate."""
    return bool(_HITS_PERSONS.search(words) and _PERSONS_FOLLOW.search(words))


def _is_open(words: str) -> bool:
    """Whether a sentence that ends with a full stop still introduces what follows ("the following apply.")."""
    return bool(re.search(r"\bfollowing\b[^.]{0,80}\.$|\bsuivante?s?\b[^.]{0,60}\.$|\bqui suivent\b[^.]{0,60}\.$", words))


def _settled(unit: Unit, found: dict[str, str]) -> dict[str, str]:
    """`found` without the labels that another one rules out."""
    if found.get(F.GROUND) == _BACKGROUND or (unit.kind in PREAMBLE and any(f in found for f in (F.GROUND, F.LEGAL_BASIS))):
        found = {f: m for f, m in found.items() if f in _PREAMBULAR or m in ENACTED}
    if found.get(F.OTHER) == "rule:other.short_title" and found.get(F.TEMPORAL) == "rule:temporal.comes_into_force":
        return {F.TEMPORAL: found[F.TEMPORAL]}
    if found.get(F.MEASURE) in _STATE_MEASURES or found.get(F.DESIGNATION) == "rule:designation.council_amends_list":
        found = {f: m for f, m in found.items() if m not in _ONLY_HOW}
        if found.get(F.DUTY) in _ASKED and not _ALSO_ASKS.search(plain(unit.text)):
            found.pop(F.DUTY)  # what States are asked to do is the measure
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
        and not re.search(r"\bprovided that\b|\bétant entendu\b", unit.text)  # a proviso leaves the sentence before it a measure
    ):
        found.pop(F.MEASURE)
    # What is freed, forbidden or a criterion is described by who uses or supports it; that ascribes nothing to anybody.
    if found.get(F.ATTRIBUTION) in _DESCRIPTIVE and (
        F.EXEMPTION in found
        or found.get(F.MEASURE) == "structure:lead"
        or (found.get(F.DESIGNATION) in ("rule:designation.criterion", "structure:lead") and not _ORDERED.search(unit.text))
    ):
        found.pop(F.ATTRIBUTION)
    if (
        F.ENFORCEMENT in found
        and F.MEASURE in found
        and unit.kind != "wrapup"
        and found[F.ENFORCEMENT] not in _BESIDE_MEASURE
        and found[F.MEASURE] not in _BAN_BY_OFFENCE
    ):
        found.pop(F.ENFORCEMENT if found[F.ENFORCEMENT] in _YIELDS_TO_MEASURE else F.MEASURE)
    if len(found) > 1:
        found.pop(F.OTHER, None)
    return found
