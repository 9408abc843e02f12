"""Functions of the provisions of a treaty: by the article's class first, then by each paragraph's own words."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models.articles import Article, articles, regime
from models.reading import Reading, Unit, reading_of
from models.rules import treaty_articles as rules
from models.rules import treaty_exceptions
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
        for article in articles(reading):
            _read(reading, article, trade)
        return doc


def classify(article: Article) -> Rule | None:
    """The rule that names the class of an article: own heading, then chapter, then opening words."""
    if article.heading:
        for rule in rules.HEADINGS:
            if rule.match(article.heading):
                return rule
    for chapter in article.chapters[:2]:
        for rule in rules.CHAPTERS:
            if rule.match(chapter):
                return rule
    opening = article.text[:400]
    for rule in rules.OPENINGS:
        if rule.match(opening):
            return rule
    return None


def _read(reading: Reading, article: Article, trade: bool) -> None:
    rule = classify(article)
    kind = rule.label if rule else None
    strong = rule is not None and rule.id.startswith("treaty.heading")
    for group in article.paragraphs:
        labels = _labels(group, kind, strong, trade)
        for unit in group:
            for label, method in labels.items():
                reading.label(
                    unit,
                    label,
                    method=f"rule:{method or rule.id if rule else method}",
                    confidence=confidence(method or (rule.id if rule else "")),
                )


_OBLIGES_STRONGLY = re.compile(
    r"\b(?:(?:each|every|the|neither|no|all|such|a|contracting|states?|high)\s+)*(?:part(?:y|ies)|members?|states? parties|contracting part(?:y|ies)|contracting states?)\b[^.;]{0,60}\b(?:shall(?! not be (?:obliged|required))|undertakes?|agrees? to)\b(?! (?:mean|apply|be (?:deemed|construed)))",
    re.IGNORECASE,
)  # fmt: skip
_DECIDES = re.compile(
    r"\b(?:suspend|suspension of) (?:the application of )?(?:to the .{0,30})?(?:benefits|concessions)|compensat(?:ion|ory)\b", re.IGNORECASE
)


def _labels(group: list[Unit], kind: str | None, strong: bool, trade: bool) -> dict[str, str | None]:
    """Functions of one paragraph with the rule that shows each; None stands for the article's rule."""
    words = plain(" ".join(u.text for u in group))
    excepts = (treaty_exceptions.TRADE_CUE if trade else treaty_exceptions.CUE).search(words) is not None
    binds = rules.BINDS.search(words) is not None
    if kind == F.DISPUTE_SETTLEMENT:
        return {F.DISPUTE_SETTLEMENT: None}
    if kind == F.EXCEPTION:
        return {F.EXCEPTION: None}
    if kind in (F.GROUND, F.OTHER) and strong:
        return {kind: None}
    if kind in (F.TEMPORAL, F.OTHER):
        return {}  # final clauses: only what is dated has an effect, see treaty_temporal
    if kind == F.INSTITUTIONAL:
        return {F.INSTITUTIONAL: None}
    if kind == F.DEFINITION:
        return {F.DEFINITION: None} | ({F.EXCEPTION: "treaty.cue.exception"} if trade and strong and excepts else {})
    labels: dict[str, str | None] = {}
    if rules.MEANS.search(words[:400]) or group[0].kind == "definition":
        labels[F.DEFINITION] = "treaty.cue.means"
        if not _OBLIGES_STRONGLY.search(words):
            return labels
    if rules.ORGAN.match(words) or rules.ESTABLISHES.search(words):
        return {F.INSTITUTIONAL: "treaty.cue.organ"}
    if excepts:
        labels[F.EXCEPTION] = "treaty.cue.exception"
    if binds:
        labels[F.OBLIGATION] = "treaty.cue.binds"
    return labels
