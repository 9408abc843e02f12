"""Functions that a provision cannot have, whatever formula or network finds them in its words."""

from __future__ import annotations

import re

from models.reading import Unit
from models.rules import plain, unnumbered
from models.rules.acts import POWERS_INCLUDE
from models.rules.frame import DEEMED_OWNED
from models.rules.statutes import AMOUNT_OF_PENALTY, NO_OFFENCE
from models.vocabulary import Function as F

# What somebody brings against a listing enforces nothing.
_CHALLENGES = re.compile(
    r"\b(?:bring|institute|commence)\w* (?:legal )?proceedings against (?:the|that|a|an|his|her|their) (?:listing|decision|designation|inclusion)\b"
)


# Where bans reach that stand elsewhere, what they leave free and who breaks them: no ban of its own.
_BANS_ELSEWHERE = re.compile(
    r"^\W*(?:\([a-z]{1,4}\)\s*)?The prohibitions? (?:in|of|set (?:out|forth) in) [^.;]{0,160}\bapply except\b"
    r"|\bcontravenes (?:the|a|any) prohibitions? (?:in|imposed|contained|set out)\b[^.;]{0,80}\b(?:commits|is guilty of) an offence\b"
)
# What a term means and where a section applies names nobody and protects nobody, whatever the section does.
_TERM_MEANS = re.compile(r"\" means\W*$")
_APPLIES_WHERE = re.compile(r"^\W*(?:\([a-z0-9]{1,4}\)\s*)?This (?:section|subsection|regulation|paragraph) applies (?:where|if)\b")
_NO_OFFENCE = re.compile(NO_OFFENCE)
# "Subsection (1) does not apply if the supply is …": an exception, though it stands in a section on an offence.
_DOES_NOT_APPLY = re.compile(
    r"(?:Sub)?(?:section|regulation|paragraph)s? [\w().]+(?: (?:and|or|to) [\w().]+)? (?:does|do) not apply\b(?![^.;]{0,120}\b(?:proves?"
    r"|satisfies the court|offence|proceedings|evidence)\b)",
    re.IGNORECASE,
)


# What States tell each other of leave that one of them gave or refused frees nothing.
_TOLD_OF_LEAVE = re.compile(
    r"\bMember States?(?: concerned)? shall(?:,[^,;]{0,60},)? (?:inform|notify) (?:the )?(?:other Member States|Commission"
    r"|Council)\b[^;]{0,200}\b(?:authori[sz]ations?\b|thereof\b)"
    r"|\brefuses to grant an authori[sz]ation\b"
)
# Who helps to get around bans that stand elsewhere is forbidden nothing new.
_CIRCUMVENTS = re.compile(r"\bprohibited to participate\b[^.;]{0,240}\bcircumvent", re.IGNORECASE)
_SPARES = re.compile(
    r"\b(?:assets|property|funds|goods)\b[^.;]{0,40}\b(?:may|shall) not be (?:confiscated|forfeited|seized)\b", re.IGNORECASE
)
# Reasons that may be kept from whoever is listed, and force that officers may use: leave, but to act against someone.
_AGAINST = re.compile(
    r"\bmatters to be excluded from (?:that|the|any) (?:statement|reasons)\b|\bto exclude matters\b|\breasonable force\b", re.IGNORECASE
)
_OWNED = re.compile(DEEMED_OWNED, re.IGNORECASE)
_STRICT = re.compile(r"^\W*(?:strict|absolute) liability applies\b", re.IGNORECASE)
# A term that is only explained: "For the purposes of this paragraph, associated services shall mean:".
_ONLY_EXPLAINS = re.compile(
    r"^\W*For the purposes? of (?:this|these|paragraph|point|Article)\b[^.;:]{0,120}\b(?:shall mean|means?)\b", re.IGNORECASE
)
# As the United Kingdom and Australia amend: words that only say where in another law something is put in or left out, whatever its heading speaks of.
_PART_OF_LAW = r"(?:the |each |that )?(?:[\"(]|(?:following |opening |first |second |closing )?(?:(?:sub-?)*(?:section|paragraph|regulation|article|part|chapter|schedule|clause|rule|item)|definition|entry|entries|heading|title|words?|provision|table)s?\b)"
_COMMAND = re.compile(
    r"^\W*(?:\(?\w{1,4}\)\s*)?(?:"
    rf"(?:in|after|before|for|at the end of) {_PART_OF_LAW}(?:(?!\b(?:shall|must|may|no person)\b)[^;]){{0,240}}\b(?:insert|substitute|omit"
    rf"|leave out)\b(?!.{{160}}|.*\b(?:shall|must|may|means|prohibited|commits)\b)"
    rf"|(?:omit|leave out) {_PART_OF_LAW}(?!.*\b(?:shall|must|may)\b)"
    r"|sections? \d+\w* of [^;.]{3,160}\bis amended (?:as follows|in accordance with)\b|the [\w ()]{3,80} Act \d{4}[^;.]{0,40} is amended as follows\b)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^\W*(?:\(?\w{1,4}\)\s*)?in (?:sub)?(?:section|paragraph|schedule|part|regulation|article) [^;.]{1,200}[:-]\W*$", re.IGNORECASE
)
_PENALTY = re.compile(rf"^\W*(?:\(?\w{{1,4}}\)\s*)?{AMOUNT_OF_PENALTY}", re.IGNORECASE)
# A note that only points to where something stands; whatever the section does, the note does nothing.
_NOTE_POINTS = re.compile(
    r"^\s*(?-i:Note)(?: \d+)?: (?:(?:sub)?(?:section|regulation|part|division|paragraph)s? \S+ (?:\S+ ){0,6}(?:deals? with|sets? out|provides? for)\b|In \d{4}, the text of\b)",
    re.IGNORECASE,
)
_POWERS_INCLUDE = re.compile(POWERS_INCLUDE, re.IGNORECASE)


def commands(unit: Unit) -> bool:
    """Whether a provision only says where in another law words are put in or left out, itself or in each of its points."""
    words = plain(unit.text)
    return bool(_COMMAND.match(words)) or (
        bool(unit.children) and _PLACE.match(words) is not None and all(commands(child) for child in unit.children)
    )


def out_of_place(unit: Unit, label: str) -> bool:
    """Whether a provision cannot have a function: a recital defines nothing, a remedy is no offence, how far other bans reach forbids nothing."""
    return (
        (unit.kind == "recital" and label == F.DEFINITION)
        or (label not in (F.AMENDMENT, F.TEMPORAL) and commands(unit))
        or (label != F.OTHER and bool(_NOTE_POINTS.match(unit.text)))
        or (label == F.DEFINITION and any(_POWERS_INCLUDE.search(words) for words in (unit.lead, unit.text)))
        or (label == F.DEFINITION and any(_PENALTY.match(plain(words)) for words in (unit.lead, unit.text)))
        or (
            label == F.EXEMPTION
            and bool(_TOLD_OF_LEAVE.search(unit.text) or _STRICT.search(unit.text) or _AGAINST.search(f"{unit.lead} {unit.text}"))
        )
        or (label in (F.MEASURE, F.EXEMPTION) and bool(_ONLY_EXPLAINS.search(unit.text)))
        or (label == F.DESIGNATION and unit.parent is not None and bool(_TERM_MEANS.search(plain(unit.parent.text))))
        or (label == F.SAFEGUARD and any(_APPLIES_WHERE.match(words) for words in (unit.lead, unit.text)))
        or (
            label == F.ENFORCEMENT
            and bool(
                _CHALLENGES.search(unit.text)
                or _NO_OFFENCE.search(f"{unit.lead} {unit.text}")
                or _DOES_NOT_APPLY.match(unnumbered(unit.text))
                or _DOES_NOT_APPLY.match(unnumbered(unit.lead))
            )
        )
        or (label == F.MEASURE and any(p.search(unit.text) for p in (_BANS_ELSEWHERE, _SPARES, _CIRCUMVENTS, _OWNED)))
    )
