"""Functions of the provisions of a treaty: by the article's class first, then by each paragraph's own words."""

from __future__ import annotations

import itertools
import re

from spacy.language import Language
from spacy.tokens import Doc

from models.articles import Article, articles, regime
from models.reading import Reading, Unit, reading_of
from models.rules import treaty_articles as rules
from models.rules import treaty_courts, treaty_declarations, treaty_exceptions, treaty_kinds
from models.rules.rule import Rule, confidence, plain
from models.vocabulary import TreatyFunction as F


@Language.factory("operative_treaty_functions")
def make(nlp: Language, name: str) -> TreatyFunctions:
    """The component."""
    return TreatyFunctions()


class TreatyFunctions:
    """Labels the preamble, every article's paragraphs and points, and the closing words."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        for unit in reading.units:
            if unit.kind in ("recital", "preamble") and unit.text:
                reading.label(unit, F.GROUND, method="structure:preamble", confidence=0.95)
        trade = regime(reading) == "trade"
        declares = not trade or treaty_declarations.of_customs_or_carriage(reading.document.text[:400_000])
        for article in articles(reading):
            _read(reading, article, trade, declares)
        return doc


def classify(article: Article) -> Rule | None:
    """The rule that names the class of an article: a chapter on disputes, own heading, chapter, opening words."""
    chapters = [r for c in article.chapters[:2] for r in rules.CHAPTERS if r.match(c)]
    disputes = next((r for r in chapters if r.label == F.DISPUTE_SETTLEMENT), None)
    if disputes and not rules.OWN_SUBJECTS[F.DISPUTE_SETTLEMENT].search(article.heading):
        return disputes
    if article.heading:
        for rule in rules.HEADINGS:
            if rule.match(article.heading):
                return rule
    for rule in chapters:
        own = rules.OWN_SUBJECTS.get(rule.label)
        if rule.label == F.INSTITUTIONAL and not article.heading and rule.id == "treaty.chapter.institutional":
            continue  # an article without a heading says itself whether it is about an organ
        if not (own and own.search(article.heading)) or (rule.label == F.EXCEPTION and rules.SAFEGUARDS.search(article.text[:_OPENING])):
            return rule
    for rule in rules.OPENINGS:
        opening = article.text[: _LONG if rule.id == "treaty.text.escape" else 400]
        # A heading that is silent about disputes shows that they are not the subject, unless the article opens with one.
        silent = article.heading and rule.label == F.DISPUTE_SETTLEMENT and not treaty_courts.OPENS_WITH_DISPUTE.match(opening)
        if rule.match(opening) and not silent:
            return rule
    return _organs(article)


_ORGANS = Rule("treaty.cue.organ", F.INSTITUTIONAL, "")


def _organs(article: Article) -> Rule | None:
    """Institutional when an organ is the subject of the first paragraph or of half of them."""
    if rules.OF_UNDERTAKINGS.match(article.text):
        return None
    said = [rules.organ_acts(plain(g[0].text)) for g in article.paragraphs]
    first = plain(" ".join(u.text for u in article.paragraphs[0]))
    half = 2 * sum(said) >= len(said) and not (
        2 * sum(said) == len(said) and not article.heading and rules.BINDS_PARTIES.search(first)
    )  # what the parties owe goes first
    return _ORGANS if said[0] or half else None


_LONG = 1500  # characters in which an escape clause comes to what a party may do


def _read(reading: Reading, article: Article, trade: bool, declares: bool) -> None:
    if treaty_courts.of_court_between_states(reading.document.metadata.title or "", article.chapters):
        for label, unit in itertools.product(treaty_courts.functions(article.text), article.parts):
            reading.label(unit, label, method="rule:treaty.cue.court", confidence=confidence("treaty.cue.court"))
        return
    rule = classify(article)
    kind = rule.label if rule else None
    strong = rule is not None and (rule.id.startswith("treaty.heading") or kind == F.GROUND)
    organs_chapter = rule is not None and rule.id == "treaty.chapter.organ"
    complaints = not trade and (
        rules.COMMUNICATIONS.search(article.text[:_OPENING]) is not None or treaty_courts.hears_complaints(article.text[:_OPENING])
    )
    if trade and kind == F.GROUND and _PRINCIPLES.search(article.heading):
        binding = any(rules.BINDS_PARTIES.search(plain(" ".join(u.text for u in group))) for group in article.paragraphs)
        kind = None if binding else kind  # principles that bind: none of their paragraphs is a mere reason
    founds = rules.FOUNDS.match(article.text) is not None
    together = trade and treaty_kinds.works_together("", article.chapters)
    if together and rule is not None and rule.id == "treaty.heading.definition":  # the scope of the cooperation is what is owed
        kind = None
    for group in article.paragraphs:
        undertakes = trade and kind == F.GROUND and not together and _UNDERTAKES.match(plain(group[0].text))
        beyond = rule is not None and rule.id == _DEROGATION and trade and _obliges_beyond(article, group)
        own = None if undertakes or beyond or (organs_chapter and _of_parties(group)) else kind
        labels = _COMPLAINTS if complaints else _labels(group, own, strong, trade, article.heading, rule.id if rule else "", founds)
        if declares and kind in (None, F.OBLIGATION) and not complaints:
            labels = _declared(labels, plain(" ".join(u.text for u in group)), article.heading)
        for unit in group:
            for label, method in labels.items():
                reading.label(
                    unit,
                    label,
                    method=f"rule:{method or rule.id if rule else method}",
                    confidence=confidence(method or (rule.id if rule else "")),
                )
    if together:
        _owe_cooperation(reading, article)
    if _ORIGIN_AND_COOPERATION.search(article.heading) and any(reading.has(u, F.OBLIGATION) for u in article.parts):
        for unit in article.parts:  # where the rules stand is said before what the administrations owe each other
            said = reading.functions.get(unit.eid, {})
            if F.DEFINITION in said and said[F.DEFINITION].method == "rule:treaty.cue.origin":
                del said[F.DEFINITION]
    if trade and any(reading.has(u, F.OBLIGATION) for u in article.parts):  # praise before a duty is no reason of its own
        for unit in article.parts:
            said = reading.functions.get(unit.eid, {})
            if F.GROUND in said and said[F.GROUND].method == "rule:treaty.cue.commends":
                del said[F.GROUND]


def _owe_cooperation(reading: Reading, article: Article) -> None:
    """An article of a chapter on cooperation that says nothing else, or binds besides its purpose, obliges to cooperate."""
    silent = not any(reading.functions.get(u.eid) for u in article.parts)
    for unit in article.parts:
        words = plain(unit.text)
        purpose = reading.has(unit, F.GROUND) and (rules.BINDS_PARTIES.search(words) or _COOPERATION_SHALL.match(words))
        if purpose or silent:
            rule = "treaty.cue.together"
            reading.label(unit, F.OBLIGATION, method=f"rule:{rule}", confidence=confidence(rule))


_COOPERATION_SHALL = re.compile(r"^\W*(?:\d+ ?[.)] ?)?(?:[\w-]+ ){0,4}co-?operation shall aim\b", re.IGNORECASE)
_OTHER_CHAPTERS = re.compile(r"\bother chapters\b", re.IGNORECASE)
_PREVAILS = re.compile(r"\b(?:prevails?|inconsisten\w+|rights and obligations)\b", re.IGNORECASE)
# A clause by which nothing in the agreement obliges: its further paragraphs may oblige all the same.
_DEROGATION = "treaty.text.derogation"
_NOTHING_IN = re.compile(r"^\W*(?:\d+ ?[.)] ?)?nothing in\b", re.IGNORECASE)
_NOTWITHSTANDING = re.compile(r"^\W*(?:\d+ ?[.)] ?)?(?:notwithstanding|however)\b", re.IGNORECASE)
_ORIGIN_AND_COOPERATION = re.compile(r"\borigin and (?:administrative )?co-?operation\b", re.IGNORECASE)
_OPENING = 600  # characters in which a treaty body's competence to hear complaints is declared
_COMPLAINTS: dict[str, str | None] = {F.INSTITUTIONAL: "treaty.cue.complaints", F.DISPUTE_SETTLEMENT: "treaty.cue.complaints"}


def _obliges_beyond(article: Article, group: list[Unit]) -> bool:
    """Whether a further paragraph of a clause by which nothing obliges is judged by its own words."""
    further = group is not article.paragraphs[0] and not _NOTWITHSTANDING.match(plain(group[0].text))
    return further and _NOTHING_IN.match(article.text) is not None


def _of_parties(group: list[Unit]) -> bool:
    """Whether a paragraph in a chapter on an organ binds the parties instead: the privileges that they owe it."""
    words = plain(" ".join(u.text for u in group))
    return rules.BINDS_PARTIES.search(words) is not None and not rules.organ_acts(words)


_SUSPENDS = re.compile(
    r"\b(?:may|right to|authori[sz]e\w*|request\w*) (?:\w+ ){0,12}?suspen(?:d|sion)\b[^.;]{0,80}\b(?:benefits|concessions|obligations)\b",
    re.IGNORECASE,
)
# What the other side may do about a safeguard.
_REBALANCES = re.compile(
    r"\brebalancing measures\b|^\W*compensation:.*\b(?:free|may|right) (?:to )?suspend\b[^.;]{0,80}\b(?:concessions|obligations|benefits)\b",
    re.IGNORECASE,
)
# Matters that a chapter on disputes keeps from its own procedure.
_NO_RECOURSE = re.compile(
    r"\b(?:may not (?:be )?invoked?|(?:no|neither) (?:contracting )?party (?:may|shall) have recourse(?![^.;]* other than)|(?:provisions on|this chapter on) (?:arbitration|dispute settlement) shall not apply|shall not be (?:settled|subject to)|this chapter (?:shall|does) not apply to|(?:no|neither) party may invoke|may not request)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"\bnothing in this (?:part|section|article) (?:shall )?(?:impairs?|affects?|prevents?|obliges?)\b|\bshall not be obliged to (?:accept|submit)\b|\bmay be submitted to [^.;]{0,40} only by agreement\b",
    re.IGNORECASE,
)
# What a definition leaves out of what is forbidden: the limits of "forced labour".
_DEFINED_OUT = re.compile(r"\bthe (?:terms?|expressions?) .{3,60} (?:shall|does|do) not include\b", re.IGNORECASE)
# How far an article of rules reaches is part of its rules.
_OWN_REACH = re.compile(r"^\W*(?:\d+ ?[.)] ?)?this article (?:shall )?appl(?:y|ies) to\b", re.IGNORECASE)
_SCOPE = re.compile(r"\b(?:scope|coverage|application)\b(?<!territorial application)", re.IGNORECASE)
# To open a market is a duty, though the heading says that it is an objective.
_OPENS = re.compile(
    r"^\W*(?:the|each) part(?:y|ies) shall (?:ensure|accord|grant|provide|open|(?:progressively |gradually )+(?:and reciprocally )?(?:liberali[sz]e|eliminate|establish))\b",
    re.IGNORECASE,
)
# Undertakings under a heading of objectives, but for the founding of the free trade area itself.
_UNDERTAKES = re.compile(
    r"^\W*(?:\d+ ?[.)] ?)?(?:(?:with a view to|in order to|to this end|to that end|for this purpose)[^.;]{0,160}?, )?(?:the|each) part(?:y|ies) (?:shall (?:co-?operate|reciprocally liberali[sz]e)|will (?:ensure|give|provide|apply)|(?:undertake|agree) to(?! (?:establish|create)))\b"
    r"|^\W*(?:\d+ ?[.)] ?)?(?:[\w-]+ ){0,4}(?:aid|assistance|support|co-?operation) shall (?:be (?:granted|provided|given)|support|provide)\b",
    re.IGNORECASE,
)
# What humanitarian law demands where it says to whom it applies.
_RESPECT = re.compile(
    r"\bundertakes? to respect and (?:to )?ensure respect\b|\bwithout any adverse (?:distinction|discrimination)\b|\bshall enjoy the protection\b",
    re.IGNORECASE,
)
# Goods and sectors left out of those that a scope lists belong to the definition.
_BUT_FOR = re.compile(
    r"\b(?:with the exception of|except for) (?:those |all |the |any )?(?:[\w-]+ ){0,3}(?:products|goods|services|sectors?|commodities|items)\b",
    re.IGNORECASE,
)
# That the parties stay bound by what they owe elsewhere is a duty, not a leave.
_KEEPS_BOUND = re.compile(
    r"\bnothing in this (?:agreement|treaty|chapter)\b[^.;]{0,60}\b(?:requires?\b[^.;]{0,80}\binconsistent|(?:regarded|construed|interpreted) as (?:exempting|releasing|relieving|derogating))",
    re.IGNORECASE,
)
_RESERVES = re.compile(r"\b(?:reservations?|annex(?:es)?)\b", re.IGNORECASE)
_PRINCIPLES = re.compile(r"\bprinciples?\b", re.IGNORECASE)
_EACH_PARTY = re.compile(
    r"^(?:\W*)(?:(?:on|upon|at) (?:the )?(?:written )?request of [^,.;]{1,60}, )?(?:each (?:contracting )?(?:party|member) shall|(?:no|neither) (?:contracting )?(?:party|member) (?:shall|may)|a party shall promptly provide|however,? (?:the|each) (?:contracting )?part(?:y|ies) (?:shall|will) (?:hold|enter into|consult|inform|notify)|a party (?:shall not|applying an? (?:\w+ )?measure shall provide))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;:])\s+")
_OPENINGS = {r.id for r in rules.OPENINGS}
_DEFINES = re.compile(
    r"^(?!\W*(?:\d+ ?[.)] ?)?the treatment to be accorded).*\b(?:means?|(?<!shall )includes?|defined|refers? to|terms?|expressions?)\b",
    re.IGNORECASE,
)


def _binds(words: str) -> bool:
    """Whether some sentence orders or grants, beyond those that only set free or commend."""
    for sentence in _SENTENCE.split(words):
        sets_free = rules.FREES.match(sentence) or rules.COMMENDS.search(sentence) or rules.CHAPEAU.search(sentence)
        if rules.BINDS.search(sentence) and not sets_free:
            return True
    return False


def _labels(
    group: list[Unit], kind: str | None, strong: bool, trade: bool, heading: str, rule_id: str, founds: bool
) -> dict[str, str | None]:
    """Functions of one paragraph with the rule that shows each; None stands for the article's rule.

    Where the article `founds` an organ, what the parties tell each other there is its procedure.
    """
    words = plain(" ".join(u.text for u in group))
    excepts = treaty_exceptions.leaves_open(words, trade)
    besides: dict[str, str | None] = {}
    if kind == F.DISPUTE_SETTLEMENT:
        if _SUSPENDS.search(words):
            besides = {F.OBLIGATION: "treaty.cue.suspends"}
        kept = _NO_RECOURSE.search(words) or (not trade and _KEPT.search(words))
        return {F.DISPUTE_SETTLEMENT: None} | besides | ({F.EXCEPTION: "treaty.cue.no_recourse"} if kept else {})
    if kind == F.EXCEPTION:
        each = trade and any(_EACH_PARTY.match(s) for s in _SENTENCE.split(words))
        if trade and _REBALANCES.search(f"{heading}: {words}"):
            besides[F.OBLIGATION] = "treaty.cue.suspends"
        if trade and rules.SAFEGUARD_PROCEDURE.search(heading):
            besides |= {F.OBLIGATION: "treaty.cue.each_party", F.DISPUTE_SETTLEMENT: "treaty.cue.safeguard_procedure"}
        return {F.EXCEPTION: None} | besides | ({F.OBLIGATION: "treaty.cue.each_party"} if each else {})
    if kind == F.OTHER and _RESERVES.search(heading) and trade and excepts:  # reservations to an investment or services chapter
        return {F.EXCEPTION: "treaty.cue.exception"}
    principles, binds = _PRINCIPLES.search(heading), rules.BINDS_PARTIES.search(words)
    if kind == F.GROUND and ((principles and (binds or excepts)) or (binds and (excepts or _OPENS.match(words)))):  # principles that bind
        kind = None
    if kind == F.OBLIGATION and trade and excepts and _OTHER_CHAPTERS.search(heading) and not _PREVAILS.search(words):
        return {F.EXCEPTION: "treaty.cue.exception"}  # which chapters do not apply binds to nothing
    if kind in (F.GROUND, F.OBLIGATION) and strong:
        return {kind: None} | (
            {F.EXCEPTION: "treaty.cue.exception"} if kind == F.OBLIGATION and trade and excepts and not _KEEPS_BOUND.search(words) else {}
        )
    if trade and kind == F.TEMPORAL and (owed := rules.owed_amid_final_clauses(heading, words)):
        return dict.fromkeys(owed, "treaty.cue.binds")
    if kind in (F.TEMPORAL, F.OTHER):
        return {}  # final clauses: only what is dated has an effect, see treaty_temporal
    if not trade and rules.REPORTS.search(words):
        return {F.OBLIGATION: "treaty.cue.reports", F.INSTITUTIONAL: "treaty.cue.reports"}
    acts = rule_id == _ORGANS.id or (kind is None and rules.organ_acts(words))
    if not trade and acts and not strong and treaty_declarations.ASKED_OF_STATES.search(words):
        besides[F.OBLIGATION] = "treaty.cue.asked"
        return besides | ({F.EXCEPTION: "treaty.cue.exception"} if excepts else {})
    if kind == F.INSTITUTIONAL:
        if trade:
            own = rules.BINDING_DECISIONS.sub(" ", words)
            if rule_id == _ORGANS.id and not founds and rules.BINDS_PARTIES.search(own) and not rules.organ_acts(words):
                besides[F.OBLIGATION] = "treaty.cue.owed_by_members"
                if excepts:
                    besides[F.EXCEPTION] = "treaty.cue.exception"
            return {F.INSTITUTIONAL: None} | besides | ({F.EXCEPTION: "treaty.cue.no_recourse"} if _NO_RECOURSE.search(words) else {})
        if rules.OWED_BY_MEMBERS.search(words) or (
            not strong and rules.BINDS_PARTIES.search(words) and not rules.NAMES_ORGAN.search(words)
        ):
            besides[F.OBLIGATION] = "treaty.cue.owed_by_members"
            if excepts:
                besides[F.EXCEPTION] = "treaty.cue.exception"
        elif treaty_declarations.OWED_TO_PERSONS.search(words):
            besides[F.OBLIGATION] = "treaty.cue.persons"
        return {F.INSTITUTIONAL: None} | besides
    if kind == F.DEFINITION:
        carves = (
            trade
            and (not heading or rule_id in _OPENINGS or _SCOPE.search(heading))
            and treaty_exceptions.leaves_open(_BUT_FOR.sub(" ", words), trade)
        ) or _DEFINED_OUT.search(words)
        carves = carves or (None if trade else treaty_exceptions.SAVES.search(words))
        if (
            trade and _SCOPE.search(heading) and _EACH_PARTY.match(words)
        ):  # a duty beside the scope: no contract is to be split to escape the chapter
            besides[F.OBLIGATION] = "treaty.cue.each_party"
        if trade and rule_id == "treaty.text.definition" and rules.BINDS_PARTIES.search(words):
            besides[F.OBLIGATION] = "treaty.cue.binds"
        if not trade and _RESPECT.search(words):
            besides[F.OBLIGATION] = "treaty.cue.respect"
        return {F.DEFINITION: None} | besides | ({F.EXCEPTION: "treaty.cue.exception"} if carves else {})
    if not trade and rules.FUNCTIONS.match(words):
        return {F.DEFINITION: "treaty.cue.means", F.OBLIGATION: "treaty.cue.permits"}
    labels: dict[str, str | None] = {}
    if trade and rules.ORIGIN_ELSEWHERE.search(words):
        labels[F.DEFINITION] = "treaty.cue.origin"
        if not rules.BINDS_PARTIES.search(words):
            return labels
    sentences = [words] if trade else _SENTENCE.split(words)  # humanitarian law defines amid its rules
    rest = [s for s in sentences if not rules.MEANS.search(s[:400]) or (not trade and _OWN_REACH.match(s))]
    if len(rest) < len(sentences) or (group[0].kind == "definition" and _DEFINES.search(words)):
        labels[F.DEFINITION] = "treaty.cue.means"
        if not trade and _DEFINED_OUT.search(words):  # what a prohibition does not reach is no definition of its own
            labels = {F.EXCEPTION: "treaty.cue.exception"}
        if not rules.BINDS_PARTIES.search(words) and not (len(sentences) > 1 and rest and _binds(rest[0])):
            return labels
    if not trade and rules.organ_acts(words) and not rules.OWED_BY_MEMBERS.search(words):
        if treaty_declarations.OWED_TO_PERSONS.search(words):
            besides[F.OBLIGATION] = "treaty.cue.persons"
        return besides | {F.INSTITUTIONAL: "treaty.cue.organ"}
    if excepts:
        labels[F.EXCEPTION] = "treaty.cue.exception"
    if trade and rules.DEFINES_ASIDE.search(words):
        labels[F.DEFINITION] = "treaty.cue.means"
    if trade and not heading and rules.FAILS_TO_FULFIL.search(words):
        labels[F.DISPUTE_SETTLEMENT] = "treaty.cue.fails"
    if _binds(words):
        labels[F.OBLIGATION] = "treaty.cue.binds"
    elif not labels and rules.COMMENDS.search(words):
        labels[F.GROUND] = "treaty.cue.commends"
    elif not labels and rules.PERMITS.search(words):
        labels[F.OBLIGATION] = "treaty.cue.permits"
    return labels


def _declared(labels: dict[str, str | None], words: str, heading: str) -> dict[str, str | None]:
    """Functions of a convention's paragraph with what it declares: what a thing is, and what may be done."""
    if treaty_declarations.only_defines(heading):
        return {F.DEFINITION: "treaty.cue.declares"}
    if treaty_declarations.OF_LIMITS.search(heading):
        labels = labels | {F.DEFINITION: "treaty.cue.declares"}
    elif not labels and treaty_declarations.DEFINES.search(words):
        return {F.DEFINITION: "treaty.cue.declares"}
    elif not labels and treaty_declarations.PERMITS.search(words):
        return {F.OBLIGATION: "treaty.cue.permits"}
    return labels
