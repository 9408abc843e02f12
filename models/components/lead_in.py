"""What a point takes over from the provision that introduces it; it differs by function."""

from __future__ import annotations

import re

from models.components.place import SILENT
from models.reading import Reading, Unit
from models.rules import plain, unnumbered
from models.rules.precedence import STATE_MEASURES
from models.vocabulary import Function as F
from models.vocabulary import RecordType

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
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*$")
_PERSONS_FOLLOW = re.compile(
    r"\b(?:of|by|to|belonging to|following|any) (?:the )?(?:following )?(?:natural |legal |foreign |other )?(?:persons?|individuals?|entit(?:y|ies)|vessels?)\b(?:[^:;.]|(?<=(?-i:[A-Z]))\.){0,300}(?:blocked|frozen|determined|:|-|who|listed)"
    r"|\bdetermined by\b|\b(?:held|owned|controlled)(?: or \w+)?(?:,? directly or indirectly,?)? by:?\s*$|territories? of:?\s*$|\bpersonnes? (?:physiques|morales|suivantes)|\bterritoire[^.;]{0,30}:?\s*$",
    re.IGNORECASE,
)
_HITS_PERSONS = re.compile(
    r"\bStates in which there are\b|\b(?:funds|economic resources|assets|property)\b[^.;:]{0,120}\b(?:owned|held|controlled)\b|\b(?:blocked|frozen|freeze|entry|transit|designat\w+|gelés?|l'entrée|must not register|bloqués?)\b",
    re.IGNORECASE,
)
_TIME_FOLLOWS = re.compile(
    r"\b(?:take effect|come into force|ceases?(?: to have effect)?|expires?|until|prior to|before|on the (?:earlier|earliest|later)|apply from|prend effet|entre en vigueur|jusqu'à)\b[^.;]{0,60}[:-]?\s*$",
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
# Leave before or behind the ban that its points spell out: "Except to the extent provided in licenses, the following are prohibited:".
_LEAVE_FIRST = re.compile(
    r"^(?:further, )?except (?:to the extent|as)\b(?!.*\b(?:following|these)\b[^.;]{0,60}\b(?:exempt|except|permitted|authori[sz]ed))"
    r"|\bfollowing\b[^.;:]{0,60}\bprohibited\b.*\bexcept (?:to the extent|as)\b[^.;:]{0,40}\b(?:provided|permitted|authori[sz]ed)\b",
    re.IGNORECASE,
)
_SANCTIONS_FOLLOW = re.compile(r"\b(?:sanctions|actions|measures)\b[^:;.]{0,200}[:-]\s*$", re.IGNORECASE)
# The points belong to the last command of their lead-in, whatever its first half frees.
_LAST_COMMAND = re.compile(r"\band (?:calls upon|requests|urges|demands)\b[^;]{0,60}:\s*$")
# What a mission is sent to do is ordered of it, and done with others.
_MANDATE_FOLLOWS = re.compile(
    r"\b(?:mandate|(?:following|these) tasks|terms of reference|as part of its mandate)\b[^;.]{0,120}$|\b(?:mission|operation|force)\b[^;.]{0,60}\b(?:shall|to) (?:[\w ,]{0,40})?(?:tasks|functions)\b[^;.]{0,40}$",
    re.IGNORECASE,
)
_BY_BAN = re.compile(r"\b(?:embargo|ban|prohibition|sanctions)\b", re.IGNORECASE)
# What a committee decides and promulgates it does alone; what it seeks, examines and reports it does with others.
_DECIDES_ALONE = re.compile(r"^to (?:[\w ]{0,20}\b)?(?:promulgate|adopt|approve|decide(?: up)?on|decide)\b", re.IGNORECASE)
# "Penalties on persons who evade the measures by: (a) importing …": acts that are punished, nobody's task.
_PUNISHED = re.compile(r"\b(?:penalt\w+|evad\w+|breach|violat\w+|contraven\w+|commit)\b[^;]{0,160}\bby\W*$", re.IGNORECASE)
_OF_ITSELF = re.compile(r"^(?:The prohibitions? in|I (?:also |further )?(?:hereby )?(?:determine|find|prohibit)|Nothing in this)\b")
_SIGNED = re.compile(r"^(?:[\w. ]{0,40}THE WHITE HOUSE,?[^;]{0,40}|[A-Z][a-z]+ \d{1,2}, \d{4}\W*)$", re.IGNORECASE)
# "… by any of the following entities of the Government:" names who, whatever the ban.
_BODIES_FOLLOW = re.compile(
    r"\b(?:any of )?the following (?:[\w-]+ )?(?:entities|persons|individuals|institutions|agencies|officials|banks)\b[^.;:]{0,80}:\s*$",
    re.IGNORECASE,
)
# A ban that breaks off before whom it hits: "… securities issued after 1 August by:", and a point that describes such a person.
_BREAKS_OFF = re.compile(r"\b(?:by|to|from|of|with|against|for|chartering or operating|(?:who|which) (?:is|are)) ?[:-]\s*$")
_A_PERSON = re.compile(
    r"^(?:(?:an?|any|the|all|other|natural|legal|major|leading|foreign|state-owned|publicly[- ]owned|credit|financial|designated|listed|specified|disqualified|prescribed|and|or),? ?(?:or )?)*"
    r"(?:(?:description of )?persons?|entit(?:y|ies)|bod(?:y|ies)|individuals?|institutions?|nationals?|business(?:persons?|men)|companies|company|undertakings?|banks?|vessels?|ships?|aircraft|government)\b|^connected with\b",
    re.IGNORECASE,
)
# "… may order the freezing of assets: a. over which foreign ministers have power": whose they are.
_FREEZES_ASSETS = re.compile(
    r"\b(?:freez(?:e|ing)|frozen|block(?:ing|ed)?|confiscat(?:e|ion))\b[^;:.]{0,60}\b(?:assets|funds|property)\b[^;:.]{0,60}:\s*$",
    re.IGNORECASE,
)
_WHOSE = re.compile(r"^(?:(?:over|of|in|to) which|which|that (?:are|is|belong)|held by|owned by|belonging to)\b", re.IGNORECASE)
# The tail behind criteria: "and natural persons associated with them, as listed in the Annex(, shall be frozen)".
_AND_ASSOCIATES = re.compile(
    r"^and (?:any )?(?:natural |legal |or |other )*(?:persons?|entit(?:y|ies)|bodies)\b[^.;]{0,80}\bassociated with\b", re.IGNORECASE
)
_CRITERIA_FOLLOW = re.compile(r"\b(?:has determined that|because the person)\s*:\s*$")


def describes_whom(unit: Unit) -> bool:
    """Whether a point only says whom or what the ban of its lead-in hits: "preventing the registration of – (a) ships chartered to …"."""
    return unit.parent is not None and bool(_BREAKS_OFF.search(plain(unit.parent.text)) and _A_PERSON.match(unnumbered(unit.text)))


# "Regulations “impose financial sanctions” if they impose prohibitions for one or more of these purposes": what is defined is what may be imposed.
_DEFINES_SANCTIONS = re.compile(
    r"\bregulations \"impose [a-z ]{3,40} sanctions\" if\b|\"sanctions regulations\" means regulations which\b", re.IGNORECASE
)


def defines_sanctions(unit: Unit) -> bool:
    """Whether a provision, or what introduces it, defines what it is to impose sanctions: it says what may be forbidden, and to whom."""
    return _DEFINES_SANCTIONS.search(f"{plain(unit.lead)} {plain(unit.text)}") is not None


# "An officer may seize goods if – (a) …": on what condition a power may be used, and no act of the power.
_ON_CONDITION = re.compile(r"\b(?:may|must),?(?: [^.;:]{0,200})? if\s*[:-]\s*$")
# The words that close the elements of an offence say what follows, no element of the ban.
_GUILTY = re.compile(r"\b(?:is guilty of|commits) an offence\b", re.IGNORECASE)


def from_lead(reading: Reading, unit: Unit, own: dict[str, str]) -> dict[str, str]:
    """Functions that a point takes over from the provision that introduces it."""
    lead = unit.parent
    if unit.kind == "definition":
        return {F.DEFINITION: "structure:definition"}
    if lead is None or not lead.text.strip() or lead.kind in SILENT | {"title", "part", "chapter", "schedule"}:
        return {}
    words = plain(lead.text)
    if _SIGNED.match(unit.text.strip()):
        return {}
    if unit.kind == "wrapup" and _AND_ASSOCIATES.match(unnumbered(unit.text)):
        return {F.DESIGNATION: "structure:lead"}
    if unit.kind != "wrapup" and _SENTENCE_END.search(words) and not _is_open(words):
        return {F.AMENDMENT: "structure:lead"} if reading.has(lead, F.AMENDMENT) and len(reading.functions[lead.eid]) > 1 else {}
    given = {str(f): "structure:lead" for f in _INHERITED if reading.has(lead, f)}
    if reading.method(lead, F.OTHER) == "structure:heading":
        given.pop(F.OTHER, None)  # that a heading says nothing is no word of what stands below it
    if (
        F.MEASURE in given
        and (
            _names_persons(words)
            or describes_whom(unit)
            or (_FREEZES_ASSETS.search(words) and _WHOSE.match(unnumbered(unit.text)))
            or _BODIES_FOLLOW.search(words)
            or (F.DESIGNATION in given and _PERSONS_FOLLOW.search(words))
        )
        and unit.kind != "wrapup"
    ):
        given = {str(F.DESIGNATION): "structure:lead"} | {
            f: m for f, m in given.items() if f == F.AMENDMENT or (f == F.DEFINITION and defines_sanctions(unit))
        }
    elif F.MEASURE in given and F.DESIGNATION in given and _CRITERIA_FOLLOW.search(words):
        given.pop(F.MEASURE)
    elif F.EXEMPTION in given and _LEAVE_FIRST.search(words):
        given.pop(F.EXEMPTION)
    elif F.MEASURE in given and F.EXEMPTION in given:
        given.pop(F.MEASURE if _EXCEPT_FOLLOWS.search(words) else F.EXEMPTION)
    if own.get(F.EXEMPTION) == "rule:exemption.not_sanctioned":
        given = {f: m for f, m in given.items() if f not in (F.DESIGNATION, F.ATTRIBUTION)}  # what a Minister specifies is no target
    if F.MEASURE in given and _ON_CONDITION.search(words) and unit.kind != "wrapup":
        given.pop(F.MEASURE)
        given[F.GROUND] = "structure:lead"
    if unit.kind == "wrapup" and _GUILTY.search(unit.text):
        given.pop(F.MEASURE, None)
    if F.MEASURE in given and own.get(F.GROUND) == "rule:ground.purpose_of_power":
        given.pop(F.MEASURE)  # "… may make sanctions regulations – (a) for the purposes of": why, not what
    if F.MEASURE in given and _SANCTIONS_FOLLOW.search(words):
        given = {f: m for f, m in given.items() if f not in (F.DESIGNATION, F.DUTY)}  # whom they hit stands above, what hits them here
    if own.get(F.AMENDMENT, "").startswith("rule:"):
        given = {f: m for f, m in given.items() if f not in (F.GROUND, F.DUTY)}  # an instruction to amend does nothing of what stands above
    if own and reading.method(lead, F.DUTY) == "rule:duty.regulations_may_provide":
        given.pop(F.DUTY, None)  # what regulations may provide is what their points say
    if F.DEFINITION in given and reading.method(lead, F.DESIGNATION) == "rule:designation.involved_person":
        given.pop(F.DEFINITION)  # whoever meets the definition may be listed: its points are criteria
    if _OF_ITSELF.match(unnumbered(unit.text)):
        given.pop(F.DESIGNATION, None)  # a sentence about the bans, printed among their criteria
    of_lead = reading.method(lead, F.ATTRIBUTION)
    if (F.DESIGNATION in given and of_lead is not None and (of_lead == "structure:lead" or _STANDARD_ABOVE.search(words))) or (
        F.GROUND in given and reading.has(lead, F.ATTRIBUTION)
    ):
        given[F.ATTRIBUTION] = "structure:lead"
    if F.MEASURE in own and (
        F.MEASURE in given or unit.kind == "wrapup"
    ):  # a point that imposes is neither a criterion nor something done besides
        given.pop(F.DESIGNATION, None)
        given.pop(F.DUTY, None)
    if own.get(F.DUTY) == "rule:duty.un_by_acting" and not _BY_BAN.search(unnumbered(unit.text)):
        given.pop(F.MEASURE, None)  # "… to strengthen the embargo (g) by taking the steps that give effect to it"
    if own.get(F.MEASURE) in STATE_MEASURES:
        given.pop(F.DUTY, None)
    if F.ENFORCEMENT in given and _PUNISHED.search(words) and re.match(r"\w+ing\b", unnumbered(unit.text)):
        given.pop(F.DUTY, None)
    if _LAST_COMMAND.search(words):
        given.pop(F.EXEMPTION, None)
    if _MANDATE_FOLLOWS.search(words) and reading.type == RecordType.RESOLUTION:
        given |= {str(f): "structure:lead" for f in (F.DUTY, F.COOPERATION)}
    if _DECIDES_ALONE.match(unnumbered(unit.text)) and reading.type == RecordType.RESOLUTION:
        given.pop(F.COOPERATION, None)
    if _TIME_FOLLOWS.search(words):
        given[F.TEMPORAL] = "structure:lead"
    if len(given) > 1 or own:
        given.pop(F.OTHER, None)
    return given


_CONDITIONS_FOLLOW = re.compile(
    r"\b(?:following|one or more of (?:these|those)|both of the|those) (?:\w+ )?conditions?\b|\bconditions? [A-Z](?: (?:and|or|to) [A-Z])?\b",
    re.IGNORECASE,
)
_STATES_CONDITIONS = re.compile(r"^(?:the|those|these) (?:\w+ )?conditions? (?:is|are)\b|^condition [A-Z] is\b", re.IGNORECASE)
_CONDITIONED = (F.SAFEGUARD, F.EXEMPTION, F.DESIGNATION, F.ATTRIBUTION, F.ENFORCEMENT)


def from_conditioned(reading: Reading, unit: Unit) -> dict[str, str]:
    """Functions that a provision stating conditions takes over from the one before it that depends on them."""
    if unit.parent is None or not _STATES_CONDITIONS.match(unnumbered(unit.text)):
        return {}
    before = [u for u in unit.parent.children if u.index < unit.index]
    depends = next((u for u in reversed(before) if _CONDITIONS_FOLLOW.search(plain(u.text))), None)
    return {str(f): "structure:lead" for f in _CONDITIONED if depends is not None and reading.has(depends, f)}


def _names_persons(words: str) -> bool:
    """Whether a lead-in restricts persons whom its points describe, so that the points only designate."""
    return bool(_HITS_PERSONS.search(words) and _PERSONS_FOLLOW.search(words))


def _is_open(words: str) -> bool:
    """Whether a sentence that ends with a full stop still introduces what follows ("the following apply.")."""
    return bool(re.search(r"\bfollowing\b[^.]{0,80}\.$|\bsuivante?s?\b[^.]{0,60}\.$|\bqui suivent\b[^.]{0,60}\.$", words))
