"""What an exemption or a measure depends on: conditions, purposes, times, and who may rely on it, as printed."""

from __future__ import annotations

import re

from models.reading import Unit
from models.rules.rule import plain

_MOST = 8  # clauses kept of one provision

# A character of the same sentence: the stops of "U.S.", "E.O. 14", "No. 8" and "12:01 a.m." end none.
_SAME_SENTENCE = r"(?:[^.;:]|\.(?=\d|\w\.|[A-Z]{1,3}\.)|(?<=\b[a-z])\.(?= ?[\w(,])|(?<=\b[ap]m)\.(?= ?[a-zE])|(?<=\bNo)\.(?= ?\d)|(?<=\bsec)\.(?= ?\d)|(?<=\bart)\.(?= ?\d)|(?<=\bpara)\.(?= ?\d)|(?<=\d):(?=\d\d))"
# Strongest cues first; each clause runs to the next full stop, semicolon or colon.
_CONDITION = re.compile(
    r"\b(?:other than (?:an?|any|the) (?:\w+ ){0,2}?(?:person|entity|individual|national)s? (?:who|referred|listed|described|named)|provided(?: always)? that|providing that|on (?:the )?condition that|subject to|as long as|so long as|only if|only where|only when|if|unless|where|in (?:the )?cases? (?:where|of)|to the extent|in so far as|insofar as|"
    r"having determined|determin(?:es|ed|ing) that|is satisfied that|after having|based on (?:a|the) recommendation|"
    r"on (?:the )?grounds? (?:of|that)|in (?:humanitarian|exceptional|emergency|extraordinary|urgent) (?:circumstances|cases|situations)|"
    r"à (?:la )?condition|pourvu que|pour autant que|dès lors que|(?:dans les|au) cas où|si|s'il|sous réserve|dans la mesure où|lorsqu\w*|sauf si|à moins)\b"
    + _SAME_SENTENCE
    + r"{4,400}",
    re.IGNORECASE,
)
# What the saved act must be: its purpose, its beneficiary, its time, the agreement that provides for it.
_QUALITY = re.compile(
    # "goods that (1) were loaded …; and (2) are entered …": each of the numbered clauses.
    r"(?:\((?:\d|[a-z]|[ivx]{1,4})\) (?:is|are|was|were|has|have|had) |"
    r"\b(?:for the (?:sole |exclusive |personal |official )?(?:purposes?|use|benefit|conduct)\b|for purposes of\b(?! (?:this|these|the|any business)\b)|(?:in)?to an? (?:[\w-]+ ){0,2}account\b|(?:to|for|with respect to|in respect of|against) (?:whom|which) (?:an?|the|no)\b|(?:solely|exclusively|strictly|necessary|required|needed|intended|used|destined) (?:\w+ )?(?:for|to|by|in)\b|to (?:obtain|enable|allow|permit|facilitate|ensure|safeguard|comply)\b|in order to\b|"
    r"that (?:is|are|was|were|has|have|had|meets?|would|does|do|came|occurs?|relates?)\b|who (?:is|are|was|were|has|have)\b|which (?:is|are|was|were|has|have)\b|(?:entered into|made|concluded|signed|acquired|incurred|loaded|exported|arising|existing) (?:\w+ ){0,3}?(?:before|prior to|after|on or before|at least|pursuant|under|in|as)\b|"
    r"within \d+|(?:of a (?:weight|value|quantity|amount) )?not exceeding\b|not to exceed\b|(?:provided|distributed|supplied|exported|delivered|channell?ed|made) (?:only |solely |exclusively )?(?:through|under the)\b|(?:solely|exclusively|only) to \w+|(?:authori[sz]ed|approved|recogni[sz]ed|licen[sc]ed|habilitée?s?|autorisée?s?|approuvée?s?|reconnue?s?) (?:\w+ ){0,4}?(?:by|par)\b|until\b|in (?:connection|accordance|response|relation|respect) (?:with|to|of)\b|regarding\b|by (?:the |its |their |any )?(?:employees|officials|nationals|agenc|government|United Nations|Federal Government|international|a (?:non-governmental|governmental))|would (?:not )?(?:be|further)\b|"
    r"official business of\b|personal use of\b|afin d|destinée?s? à\b|(?:conclus?|signée?s?) (?:avant|après)\b|aux fins d|nécessaires? (?:à|pour)\b|dans les? \d+ jours\b|qui (?:est|sont|a été|ont été)\b))"
    + _SAME_SENTENCE
    + r"{3,300}",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"\b(?:following conditions(?: (?:are|is|have been) (?:met|fulfilled|satisfied))?|conditions suivantes(?: (?:sont|soient) (?:réunies|remplies|satisfaites))?|all of the following|following criteria|provided that|(?:if|where|unless|when)(?: (?:it is|(?:he|she|they|the (?:[A-Z]\w+ ?){1,4}) (?:is|are)) (?:established|determined|shown|demonstrated|proved|satisfied|of the opinion) that)?|on (?:the )?condition that|on conditions? that|(?:in )?(?:any|one|either|each) of the following (?:cases|circumstances)(?: exists?| appl(?:y|ies))?|si(?:,? (?:à la fois|selon le cas))?|s'il(?: est (?:établi|démontré|prouvé|convaincu) que?)?|lorsque?|pourvu que|à (?:la )?condition (?:que|de)|dans (?:l'un (?:ou l'autre )?des|les) cas suivants|conditions ci-après(?: sont (?:réunies|remplies))?)\W*$",
    re.IGNORECASE,
)

# A capital inside a sentence belongs to a title that is cited: "Proclamation 12 (Entry of Aliens Subject to Bans)".
_TITLE_WORD = re.compile(r"[\w,] +$")


def conditions(unit: Unit, start: int = 0) -> list[str]:
    """Clauses on which a provision's words from `start` on depend; those of its points where it only introduces them."""
    strict = _spans(_CONDITION, unit.text, start)
    # What the act must be ends where a condition in the strict sense begins: neither says the other again.
    loose = [(a, min([b, *(s for s, _ in strict if a < s)])) for a, b in _spans(_QUALITY, unit.text, start)]
    found = [unit.text[a:b].strip(" ,") for a, b in strict]
    found += [c for c in (unit.text[a:b].strip(" ,") for a, b in loose) if not any(c in f for f in found)]
    if _FOLLOWING.search(plain(unit.text)):
        found = [c for c in found if not _FOLLOWING.match(plain(c))]  # "if, in addition:" says nothing without its points
        found += [_bare(c) for c in unit.children if c.kind not in ("heading", "note", "wrapup")]
    if not start and is_condition(unit):
        whole = _bare(unit)  # a point below "if:" is a condition whatever its words, all of it
        found = [whole, *(c for c in found if c not in whole)]
    return list(dict.fromkeys(found))[:_MOST]


def is_condition(unit: Unit) -> bool:
    """Whether a provision is one of the points that "if:" or "the following conditions:" introduces."""
    return unit.parent is not None and unit.kind not in ("heading", "note", "wrapup") and bool(_FOLLOWING.search(plain(unit.parent.text)))


def _bare(point: Unit) -> str:
    """A point's words without the stop and the "and" that join it to the next."""
    return re.sub(r"[\s;.,]*(?:[;,] ?(?:and|or|et|ou))?$", "", point.text)


def only_if(unit: Unit) -> list[str]:
    """Conditions in the strict sense alone: "if", "unless", "provided that" and the like, and the points that they introduce."""
    found = _clauses(_CONDITION, unit.text, 0)
    if _FOLLOWING.search(plain(unit.text)):
        found += [_bare(c) for c in unit.children if c.kind not in ("heading", "note", "wrapup")]
    return found[:_MOST]


# Where a clause that opens the provision ends: "If it is shown that …, | the Minister must …".
_MAIN_CLAUSE = re.compile(
    r",\s+(?=(?:the|an?|any|every|each|no|those|such|this|these|he|she|it|they)\b[^,;]{0,160}?\b(?:shall|must|may|will)\b)", re.IGNORECASE
)
_OPENS = re.compile(r"^\W*(?:\(?\w{1,4}\)\s*|\d+[.)]?\s+)?$")


def _clauses(pattern: re.Pattern[str], text: str, start: int) -> list[str]:
    return [text[a:b].strip(" ,") for a, b in _spans(pattern, text, start)]


def _spans(pattern: re.Pattern[str], text: str, start: int) -> list[tuple[int, int]]:
    """Where the clauses of a pattern stand; one that opens the provision ends where the main clause begins."""
    words, found, at = plain(text), [], start
    while match := pattern.search(words, at):
        if _TITLE_WORD.search(words, 0, match.start()) and words[match.start()].isupper():
            at = match.start() + 1
            continue
        end = match.end()
        if _OPENS.match(words[: match.start()]) and (main := _MAIN_CLAUSE.search(words, match.start(), end)):
            end = main.start()
        found.append((match.start(), end))
        at = end
    return found
