"""How a period is counted: in which days, from what, and on what conditions otherwise."""

from __future__ import annotations

import re
from typing import TypedDict

from models.temporal.clauses import Clause


class Counting(TypedDict):
    """Fields of a temporal statement that say how its value is counted."""

    counted_in: str | None
    runs_from: str | None
    conditions: list[str]


# Days that are not all days, as the law counts them.
_DAYS = re.compile(
    r"\b(?P<d>(?:sitting|working|business|juridical|banking|trading|clear) days?|days? (?:that|on which) (?:it|that House|the House|either House|Parliament) is sitting|jours (?:de séance|ouvrables|ouvrés|francs|juridiques))\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?: (?:of|in) (?:that|each|either|the) House)?(?: (?:de séance )?de (?:celle-ci|cette chambre|chaque chambre))?,?\s*"
    r"(?P<from>(?:after|following|from|beginning (?:on|with|from)|starting (?:on|with|from)|of (?:the )?(?:day|date|receipt|receiving)|before|prior to|suivant|après|à compter d|à partir d|précédant|avant)\b[^.;:]{3,220}?)(?=,? (?:must|shall|may|will|unless|the (?:Minister|Secretary|Council)|take up)\b|, |[.;:]|$)",
    re.IGNORECASE,
)
# Between which bounds a day may be chosen, and what makes a period longer or stops it.
_CONDITION = re.compile(
    r"\b(?:which (?:day|date) (?:may|shall|must) not be (?:earlier|later) than|unless|excluding any (?:time|period)|not counting|or within (?:such|any) (?:further|longer|other) (?:time|period)|lequel ne peut être (?:antérieur|postérieur)|sauf si|à moins qu[e’']|ou dans le délai (?:supérieur|plus long))[^.;]{3,280}",
    re.IGNORECASE,
)


def counting(text: str, clause: Clause) -> Counting:
    """What a provision says of how the period or day of one of its clauses is counted."""
    sentence = text[clause.sentence[0] : clause.sentence[1]] if clause.sentence[1] else text
    if not clause.value.startswith(("P", "event:")):
        return Counting(counted_in=None, runs_from=None, conditions=[])
    end = clause.end
    days = _DAYS.search(text[clause.start : end + 40])
    if days and clause.start + days.end() > end:
        days = days if not re.search(r"[,.;]", text[end : clause.start + days.start()]) else None
        end = clause.start + days.end() if days else end
    runs = _FROM.match(text, end) if clause.value.startswith("P") else None
    return Counting(
        counted_in=days["d"] if days else None,
        runs_from=runs["from"].strip(" ,") if runs else None,
        conditions=[m.group().strip(" ,") for m in _CONDITION.finditer(sentence)][:4],
    )
