"""How conventions permit, declare and protect without a "shall" of the parties.

Maritime, customs and humanitarian law say what a thing is ("the baseline is the low-water line"), what may
be done with it ("may be re-exported") and what holds for it ("applies mutatis mutandis"); the statute of a
court protects persons and asks states for help amid what its organs do.
"""

from __future__ import annotations

import re

_CUSTOMS = re.compile(
    r"\b(?:customs (?:authorities|offices?)|frontiers?|carriage|vehicles?|carriers?|transport operations?)\b", re.IGNORECASE
)


def of_customs_or_carriage(text: str) -> bool:
    """Whether a treaty in the words of trade is a convention on customs procedure or carriage, drafted as conventions are."""
    named = text.count("this Convention") > text.count("this Agreement") and "originating" not in text
    return named and len(_CUSTOMS.findall(text)) > 20


# What may be done, and what holds, in an article that orders nothing.
PERMITS = re.compile(
    r"\bmay\b(?! (?:at any time |also |thereafter |by (?:a )?notification )?(?:be (?:\w+ )?(?:amended|denounced|terminated|revised|proposed|extended to|modified|supplemented)|propose|denounce|withdraw|accede|become a (?:party|member)|sign|ratify|declare|terminate|extend|notify)\b)"
    r"|\bappl(?:y|ies)(?: by analogy|,? ?mutatis)|\balso appl(?:y|ies) to\b|\b(?:is|are) required to\b|\bsovereign rights? to\b|\breleased from (?:its|their|the) obligation|\bnot (?:be )?(?:classed|considered|regarded) as (?:depriving|warships|\w+ing\b)|\bhas to (?:take place|be)\b|\bgrants? to the other\b|\bretained as\b",
    re.IGNORECASE,
)
# What a thing is, where its limits lie, by what it is told.
DEFINES = re.compile(
    r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:[^.;]{0,160},\s)?(?:the|an?) (?:[\w'’-]+ ){1,14}?(?:is|are) (?!(?:also )?(?:without|not|open|hereby|authentic|equally|subject|deposited|drawn))(?:an? |the |that |those |all |assimilated to|determined by|considered (?:to be|as))"
    r"|^(?:\W*)(?:\d+ ?[.)] ?)?(?:the )?(?:provisions of )?this (?:section|part|chapter|annex|title)s? (?:shall )?(?:only )?appl(?:y|ies) only to\b",
    re.IGNORECASE,
)
# Headings that promise what a thing is or how far it reaches.
OF_LIMITS = re.compile(
    r"^\W*(?:breadth of|(?:outer|inner|seaward) limits?|(?:(?:normal|straight|archipelagic) )?baselines?|meaning of|(?:specific )?legal (?:status|regime) of)",
    re.IGNORECASE,
)
_ONLY_LIMITS = re.compile(r"^\W*(?:breadth of|(?:outer|inner|seaward) limits?|normal baselines?)", re.IGNORECASE)


def only_defines(heading: str) -> bool:
    """Whether a heading promises a line or a breadth and nothing that is owed."""
    return _ONLY_LIMITS.search(heading) is not None


# What a court owes the persons before it: their rights, amid its procedure.
OWED_TO_PERSONS = re.compile(
    r"\b(?:the (?:accused|suspect|defendant|(?:convicted|sentenced|arrested|detained|surrendered) person|person(?! shall (?:take|perform)))|victims|witnesses|a person (?:surrendered|arrested|detained|convicted|sentenced)|he or she)\b[^.;]{0,60}\b(?:shall (?:be (?:entitled|informed|brought|present|presumed|given|provided with|released|heard)|have|not be)|has the right|(?:is|are) entitled|may (?:apply|request|appeal|object|waive))\b"
    r"|\bensure that (?:a|the) trial is fair\b|\bfull respect for the rights of\b|\bprotect the (?:safety|rights|privacy)\b|\brights? of (?:the accused|the suspect|the defence|persons)\b",
    re.IGNORECASE,
)
# What a court or another party asks a state to do: the help that is owed, whoever asks.
ASKED_OF_STATES = re.compile(
    r"\brequested (?:states?|part(?:y|ies))\b|\bstate of enforcement\b|\bcustodial state\b|\brequests? (?:for )?(?:the )?(?:provisional )?(?:arrest|surrender)\b|\bcomply with (?:such |the |any )?requests?\b|\b(?:surrendered|delivered|transferred) to the court under\b",
    re.IGNORECASE,
)
