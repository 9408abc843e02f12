"""From a temporal clause to a calendar day and to what it applies to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from models.dates import first_date, is_duration, last_day, shift
from models.reading import Unit
from models.record import Relation
from models.temporal.clauses import Clause
from models.vocabulary import RelationType, TemporalKind


@dataclass(frozen=True, slots=True)
class Anchors:
    """The days that periods run from; None where the document does not say."""

    adopted: date | None = None
    published: date | None = None
    registered: date | None = None
    in_force: date | None = None
    section_in_force: date | None = None  # of the provision that is read
    beyond: date | None = None  # the anniversary that a notice of continuation names


_BEYOND = re.compile(r"\b(?:in effect|in force|en vigueur) (?:beyond|au-delà du) ", re.IGNORECASE)
_BEGINNING = re.compile(r"\b(?:beginning|starting|commencing|running|à (?:compter|partir)) (?:on|from|with|du)? ?", re.IGNORECASE)
_LATER = re.compile(r"\b(?:later|latest|earlier|earliest) of\b|\bplus tardive|\bpostérieure\b|\bplus éloignée", re.IGNORECASE)
# What a period runs from, as printed right behind it.
_FROM = (
    ("adopted", re.compile(r"^[’']?s?,? (?:after|following|from|of)(?: the)?(?: date of(?: the)?)? (?:(?:this|the present) (?:order|resolution|decision|regulation|proclamation|memorandum)|(?:adoption|passage|issuance) of (?:this|the present)|signature of this)|^ (?:suivant|à compter de|après) l[’']adoption de la présente", re.IGNORECASE)),
    ("published", re.compile(r"^ (?:after|following|from) (?:the )?(?:(?:date|day) (?:of )?|that of )*(?:its|their|the|this) (?:date of )?publication|^ (?:suivant|après) (?:celui de )?(?:sa|leur) publication", re.IGNORECASE)),
    ("in_force", re.compile(r"^ (?:after|following) the (?:day|date) on which (?:it|they) comes? into force|^ (?:after|following) the (?:day|date) on which (?:this|these) (?:order|regulations?|general permit|permit|licen[cs]e)s? comes? into force|^ (?:suivant|après) (?:la date de )?son entrée en vigueur", re.IGNORECASE)),
    ("section_in_force", re.compile(r"^ (?:after|following) the (?:day|date) on which this (?:section|subsection|paragraph|item|schedule|part|regulation|article) comes? into force|^ (?:suivant|après) (?:la date d[e'])?(?: ?l)?[’']?entrée en vigueur du présent (?:article|paragraphe|alinéa)", re.IGNORECASE)),
    ("adopted", re.compile(r"^$|^[,;.]|^ on (?:the|its|their|what)\b", re.IGNORECASE)),
)  # fmt: skip
_OWN_DATE = re.compile(r"^event:(?:date of (?:adoption of )?(?:this|present)|effective immediately)", re.IGNORECASE)
_SAME_DAY = re.compile(r"^event:(?:date|day) of (?:its |their )?publication|^event:(?:date de )?sa publication", re.IGNORECASE)
_NEXT_DAY = re.compile(r"^event:(?:day following|day after|jour suivant|lendemain)\b.*\bpublication", re.IGNORECASE)

_HEAD = 4_000  # characters in which a sentence names what ends, however many times it then sets


def resolved(clause: Clause, text: str, anchors: Anchors) -> date | None:
    """The day that a clause comes to; None where a fact outside the document decides it.

    Periods in working or sitting days are not resolved: the calendar of the authority is not known.
    """
    if clause.time is None:
        return _of_event(clause, anchors)
    if clause.time.form == "date":
        return None if _LATER.search(text[clause.start : clause.end]) else clause.time.day
    if clause.time.days is not None or not is_duration(clause.value):
        return None
    if clause.kind in (TemporalKind.RENEWAL, TemporalKind.EXPIRY):
        sentence = text[clause.sentence[0] : clause.sentence[1]]
        if (first := _behind(_BEGINNING, sentence)) is not None:
            return last_day(first, clause.value)
        if clause.kind == TemporalKind.RENEWAL and anchors.beyond is not None:
            return shift(anchors.beyond, clause.value)
    return _counted(clause, text[clause.end :], anchors)


def beyond(text: str) -> date | None:
    """The day beyond which a notice lets an emergency continue."""
    return _behind(_BEYOND, text)


def _behind(pattern: re.Pattern[str], text: str) -> date | None:
    """The date printed right behind a pattern."""
    for m in pattern.finditer(text):
        words = text[m.end() : m.end() + 40]
        if (day := first_date(words) or first_date(words, "fr")) is not None:
            return day
    return None


def _counted(clause: Clause, behind: str, anchors: Anchors) -> date | None:
    """The end of a period that runs from a day of the document itself."""
    for name, pattern in _FROM:
        # A bare "within thirty days" of a resolution runs from its adoption.
        bare = pattern.pattern.startswith("^$")
        if pattern.match(behind) and (not bare or clause.rule == "within"):
            start: date | None = getattr(anchors, name)
            return shift(start, clause.value) if start else None
    return None


def _of_event(clause: Clause, anchors: Anchors) -> date | None:
    if clause.value == "event:registration":
        return anchors.registered
    if _OWN_DATE.match(clause.value):
        return anchors.adopted
    if _SAME_DAY.match(clause.value):
        return anchors.published
    if _NEXT_DAY.match(clause.value) and anchors.published:
        return anchors.published + timedelta(days=1)
    return None


_PART = re.compile(
    r"\b(?:this|present) (?P<en>section|subsection|paragraph|article|schedule|part|item)\b|\b(?:du |le |au )?(?:présent|présente) (?P<fr>article|paragraphe|alinéa|annexe|partie)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?<!date of )(?<!adoption of )(?<!measures in )(?<!after )\b(?:this|these|the present) (?:[A-Za-z-]+ ){0,3}?(?:orders?|regulations?|resolution|decision|common position|licen[cs]e|permit|act|instrument|proclamation|notice|directive|rules?|determination|ordinance)\b"
    r"|\b(?:le|la|du|de la|les|au) présente?s? (?:[a-zé]+ ){0,2}?(?:règlement|décret|décision|loi|arrêté|ordonnance|permis|licence|directive|position commune|résolution)\b",
    re.IGNORECASE,
)
# "It shall apply until …" behind "This Regulation shall enter into force …".
_IT = re.compile(
    r"\W*(?:It shall (?:enter|come|apply|expire|take effect)|(?:Il|Elle) (?:entre en vigueur|est applicable|s[’']applique|expire))\b"
)
_KINDS = {"paragraphe": "subsection", "alinéa": "paragraph", "annexe": "schedule", "partie": "part", "article": "section"}
_ABOUT = {
    TemporalKind.RENEWAL: {RelationType.CONTINUES, RelationType.EXTENDS},
    TemporalKind.REPEAL: {RelationType.TERMINATES, RelationType.REPEALS, RelationType.REPLACES},
}  # fmt: skip
_THIS = re.compile(r"event:repeal of (?:this|these|présent)\b")
_ORDER = re.compile(r"Executive Order (\d{4,5})$")


def applies_to(clause: Clause, unit: Unit, relations: list[Relation]) -> str:
    """``instrument``, the eId of the provision that is meant, or the id of another work."""
    if clause.kind == TemporalKind.ADOPTION:
        return "instrument"
    if clause.kind in (TemporalKind.RENEWAL, TemporalKind.REPEAL):
        if m := _ORDER.search(clause.value):
            return f"us:eo:{m.group(1)}"
        # A relation with a detail such as a section touches a part of the other work only.
        whole_work = [r for r in relations if r.type in _ABOUT[clause.kind] and (clause.kind == TemporalKind.RENEWAL or r.detail is None)]
        other = next((r.id for r in whole_work), None)
        if other is not None:
            return other
        if clause.time is None and not _THIS.match(clause.value):
            return unit.eid
    sentence = unit.text[clause.sentence[0] : clause.sentence[1]]
    near = sentence[: min(clause.end - clause.sentence[0], _HEAD)]
    part, whole = _PART.search(near), _WHOLE.search(near)
    if part and (whole is None or clause.kind != TemporalKind.COMMENCEMENT or part.start() < whole.start()):
        return _ancestor(unit, (part["en"] or part["fr"]).lower())
    if clause.rule == "coming_line" or (whole is None and part is None and _IT.match(sentence)):
        return "instrument"
    if whole and not _quoted(unit) and clause.kind not in (TemporalKind.DEADLINE, TemporalKind.TERMINATION_CONDITION):
        return "instrument"
    return unit.eid


def _quoted(unit: Unit) -> bool:
    """Whether "this order" in a provision means another work: text that an amendment inserts, or a related one."""
    return "related" in unit.eid.split("__", 1)[0] or "qstr" in unit.eid or "quoted" in unit.eid


def _ancestor(unit: Unit, word: str) -> str:
    """The eId of the nearest provision of the kind that "this section" means; the unit's own without one."""
    wanted = {word, _KINDS.get(word, word)}
    return next((u.eid for u in (unit, *unit.ancestors()) if u.kind in wanted), unit.eid)
