"""Courts between states and bodies that hear complaints: what their statutes and protocols say of proceedings.

The statute of a court to which states bring their cases settles disputes wherever it speaks of a case,
its hearing or its judgment; the rest is about the court itself. A body that receives communications of
persons does both at once.
"""

from __future__ import annotations

import re

from models.rules.treaty_articles import PRIVILEGED
from models.vocabulary import TreatyFunction as F

_STATUTE = re.compile(r"\bstatute\b.{0,60}\b(?:court|tribunal)\b(?!.{0,40}\b(?:human|administrative)\b)", re.IGNORECASE)
_OF_PERSONS = re.compile(r"\b(?:criminal|human rights|administrative|war crimes|prosecution)\b", re.IGNORECASE)

# Who sits and who pays: the court itself, though its words name judgments and cases.
_ITSELF = re.compile(
    r"^(?:\W*)(?:[1l] ?[.)] ?)?(?:[^.;]{0,90}?,\s)?(?:(?:the |every |each |no |a |those |any )?(?:(?:full |remaining )?court (?:shall (?:be composed|consist|elect|appoint|remain|form|frame|have its seat)|may (?:from time to time )?form)|(?:\w+ )?members? of the (?:court|tribunal)|judges? of|(?:special )?chambers?|judge?ments? (?:given|rendered) by any of the chambers|presiden|registr|candidates|electors?|elections?|vacanc|seat|full court|expenses|salar|secretary[- ]general|general assembly|at every election)|one or more seats)"
    r"|\b(?:advisory (?:opinions?|functions|proceedings)|amendments? to (?:the present|this) statute|(?:in|for) the elections?|nominations?|vacan(?:t|cy|cies)|nationality of each of the parties)\b",
    re.IGNORECASE,
)
# What binds the parties of a case: the settlement alone, whoever may act.
_BETWEEN_PARTIES = re.compile(
    r"\b(?:binding force|final and without appeal|(?:application|request) for (?:the )?(?:revision|interpretation)|right to intervene|permitted to intervene|bear its own costs|(?:recogni[sz]e|accept) as compulsory|does not appear before|fails to (?:defend|appear)|be referred to the|function is to decide)\b"
    r"|^\W*(?:1[.)] ?)?the jurisdiction of the (?:court|tribunal)\b",
    re.IGNORECASE,
)
_CASE = re.compile(
    r"\b(?:cases?|hearings?|judge?ments?|memorials?|pleadings?|(?:written|oral) proceedings|agents|counsel|witness\w*|experts?|evidence|proofs|deliberations|provisional measures|service of (?:all )?notices|minutes|open to (?:the )?(?:other )?states|award|questions shall be decided|enquiry|disputes?)\b",
    re.IGNORECASE,
)
_REPRESENTED = re.compile(r"^\W*(?:1[.)] ?)?the parties shall be represented\b", re.IGNORECASE)

# An article that begins with a dispute of the parties about the treaty settles it, whatever its heading promises.
OPENS_WITH_DISPUTE = re.compile(
    r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:(?:if|when|whenever|where|in the event of|in case of|subject to [^.;,]{3,40},) )?(?:(?:any|every|all|a|the|such) )?disputes? (?!of a)(?:[^.;]{0,80}\b(?:concerning|as to|about|relating to|regarding) the (?:interpretation|application)|excluded (?:under|from)|between (?:two or more |the )?(?:states|contracting|high) )"
    r"|^(?:\W*)(?:\d+ ?[.)] ?)?(?:if |where )?the (?:states )?(?:parties )?(?:which are )?parties to a dispute concerning the (?:interpretation|application)",
    re.IGNORECASE,
)

# Complaints that persons or states send to a committee, commission or court.
_BODY = re.compile(r"\b(?:committee|commission|court)\b", re.IGNORECASE)
_COMPLAINT = re.compile(
    r"\b(?:consider|examine|receive|declare)s? (?:as )?(?:inadmissible )?(?:any |a |the |such |its )?(?:\w+ )?(?:communications?|petitions?)\b|\b(?:communications?|petitions?)\b[^.;]{0,60}?\b(?:submitted (?:to it|by or on behalf|by individuals)|received under|(?:in)?admissib\w+|from an ?(?:individual|person))"
    r"|\bindividuals? who claim|\bsubmit (?:a written |a )?(?:communication|petition)s? to the\b|\bexhausted all (?:available )?domestic remedies\b|\bright of submission of such\b|\bexamination of (?:a|the) (?:communication|petition)\b|\bafter the receipt of a communication\b",
    re.IGNORECASE,
)


def of_court_between_states(title: str, chapters: list[str]) -> bool:
    """Whether words stand in the statute of a court to which states bring their cases."""
    return any(_STATUTE.search(t) and not _OF_PERSONS.search(t) for t in [title, *chapters])


def functions(article: str) -> list[str]:
    """What an article of such a statute does: settle cases, order the court, grant an immunity."""
    owed = [F.OBLIGATION] if PRIVILEGED.search(article) else []
    if _REPRESENTED.match(article):
        return [F.DISPUTE_SETTLEMENT, *owed]
    if _ITSELF.search(article) or not (_CASE.search(article) or _BETWEEN_PARTIES.search(article)):
        return [F.INSTITUTIONAL, *owed]
    if _BETWEEN_PARTIES.search(article):
        return [F.DISPUTE_SETTLEMENT, *owed]
    return [F.DISPUTE_SETTLEMENT, F.INSTITUTIONAL, *owed]


def hears_complaints(article: str) -> bool:
    """Whether an article says how a treaty body deals with complaints of persons or states."""
    return _BODY.search(article) is not None and _COMPLAINT.search(article) is not None
