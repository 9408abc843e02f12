"""Until when an exemption may be used."""

from __future__ import annotations

import re
from datetime import date

from models.dates import expressions, shift
from models.reading import Unit, in_force_from
from models.rules import plain


def until(unit: Unit, language: str) -> date | None:
    """Last day of an exemption: a day that its words print, or the end of a period that runs from the day its provision began."""
    words = plain(unit.text)
    if unit.parent is not None and _ENDS_BELOW.search(plain(unit.parent.text)):
        return next((t.day for t in expressions(unit.text, language)[:1] if t.form == "date"), None)
    for time in expressions(unit.text, language):
        before = words[max(0, time.start - 160) : time.start]
        if time.form == "date" and _ENDS.search(before):
            return time.day
        if time.form == "duration" and time.days is None and _COMES_INTO_FORCE.match(words, time.end) and not _AGO.search(before):
            began = in_force_from(unit)
            return shift(began, time.value) if began else None
    if not words.rstrip().endswith(":"):
        return None
    return min((d for c in unit.children if (d := until(c, language))), default=None)


_CLOCK = r"(?:\d[\d:.]* ?(?:[ap]\.?m\.?|hours)?,? ?(?:\(?[a-z]+(?: [a-z]+)* time\)?|GMT|UTC|EST|EDT)?,? ?)?(?:on )?"
_ENDS = re.compile(
    rf"\b(?:(?:until|through|up to|not later than|no later than|jusqu'au|au plus tard le)\W*(?:\w+ ){{0,4}}|(?:by|until|through|(?:permitted|authori[sz]ed),? (?:prior to|before)) {_CLOCK}"
    # The day is that of the act that is freed, not of an old contract.
    rf"|\b(?:purchases?|sales?|payments?|transactions?|transfers?|deliver(?:y|ies)|dealings?|activit(?:y|ies)|withdrawals?)\b(?:(?!\b(?:contracts?|agreements?|loans?|obligations?)\b)[^.;,]){{0,60}}?\b(?:made|completed|performed|effected|carried out|conducted|executed|entered into|concluded|occurring) (?:on or before|before|prior to) {_CLOCK}"
    # Goods that are still to come in, not those that had left before.
    rf"|\b(?:is|are) (?:\w+ ){{0,2}}?(?:entered|imported|exported|delivered|landed|withdrawn|completed)\b[^.;]{{0,90}}?,? (?:on or before|before|prior to|not later than|no later than) {_CLOCK})$",
    re.IGNORECASE,
)
_ENDS_BELOW = re.compile(
    r"\b(?:permitted|authori[sz]ed|not apply|not prohibited),? (?:until|through|prior to|before|up to)\W*$", re.IGNORECASE
)
_AGO = re.compile(r"\b(?:at least|au moins)\W*$", re.IGNORECASE)
_COMES_INTO_FORCE = re.compile(
    r"\s*(?:after|following|from|suivant|après) (?:the |la )?(?:day|date)? ?(?:on which |of |d[e'] ?)?(?:this (?:section|subsection|paragraph|item|schedule|part|regulation|article)|(?:du |le )?présent(?:e)? (?:article|paragraphe|alinéa))? ?(?:comes? into force|coming into force|entre en vigueur|l'entrée en vigueur)",
    re.IGNORECASE,
)
