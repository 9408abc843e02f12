"""Obligations of a treaty, and beside them its exceptions: what each protects, who owes it to whom, under a citable address."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models.articles import Article, articles, protects_persons, regime
from models.components import treaty_exceptions
from models.components.treaty_places import stated_kinds
from models.reading import Reading, Unit, reading_of
from models.record import TreatyObligation
from models.rules import customs_conventions, treaty_kinds
from models.rules.rule import Rule, plain
from models.vocabulary import ObligationKind
from models.vocabulary import TreatyFunction as F


@Language.factory("operative_treaty_obligations")
def make(nlp: Language, name: str) -> TreatyObligations:
    """The component."""
    return TreatyObligations()


class TreatyObligations:
    """States the kinds of each article's obligations where its words first show them."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        trade = regime(reading) == "trade"
        customs = trade and customs_conventions.concerns_customs(reading.document.text)
        persons = not trade and protects_persons(reading)
        title = plain(reading.document.metadata.title or "")
        taken: set[str] = set()
        for article in articles(reading):
            _obligations(reading, article, trade, customs, taken, title)
            treaty_exceptions.state(reading, article, trade, persons, taken)
        return doc


def _obligations(reading: Reading, article: Article, trade: bool, customs: bool, taken: set[str], title: str) -> None:
    bound = [u for u in article.parts if reading.has(u, F.OBLIGATION)]
    if not bound:
        return
    found = kinds_under_customs(article, bound) if customs else kinds_of(article, bound, trade)
    if all(reading.has(u, F.DISPUTE_SETTLEMENT) for u in bound):  # what a loser may suffer, and a safeguard must tell
        told = {ObligationKind.TRANSPARENCY} if all(reading.has(u, F.EXCEPTION) for u in bound) else set()
        found = {k: v for k, v in found.items() if k in told | {ObligationKind.COUNTERMEASURES}}
    organs = any(reading.has(u, F.INSTITUTIONAL) for u in article.parts)
    if not found and not organs and (rule := treaty_kinds.by_context([] if trade else article.chapters, title, article.text)):
        found = {rule.label: (rule, bound[0])}
    shown = {kind: (rule.id, unit) for kind, (rule, unit) in found.items()}
    for kind, unit, shared in stated_kinds(reading, article, "obligations", shown, bound, taken):
        summary = treaty_kinds.summary(kind, shared["bearer"], shared["beneficiary"])
        reading.state_whole("obligations", unit, TreatyObligation, **shared, kind=ObligationKind(kind), summary=summary)


_SUBJECT = 250  # characters of a part that name what it is about; later words name a right in passing
# Ways to secure a right, beside the right itself.
_WAYS = {ObligationKind.COOPERATION, ObligationKind.HUMANITARIAN_RELIEF}
# What paragraphs after the first add to a right: how it is secured, and what must not be done even so.
_ADDED_LATER = _WAYS | {
    ObligationKind.NON_DISCRIMINATION,
    ObligationKind.FAIR_HEARING,
    ObligationKind.COUNTERMEASURES,
    ObligationKind.LIFE,
    ObligationKind.TRANSIT,
}
_BESIDE_GOODS = treaty_kinds.BESIDES | {ObligationKind.TRANSPARENCY}  # kinds that stand beside duties on goods, and name no other subject
_OPENING = 300  # characters that say whom an article is about
# What an immunity covers (in its whole article), or a relief consignment holds and for whom (where it is named), is not a right of its own.
_PARTS_OF = {
    ObligationKind.HUMANITARIAN_RELIEF: (
        ObligationKind.ADEQUATE_LIVING, ObligationKind.CHILD_FAMILY, ObligationKind.NON_DISCRIMINATION, ObligationKind.IMMUNITY,
    ),
    ObligationKind.IMMUNITY: (ObligationKind.NAVIGATION, ObligationKind.DIPLOMATIC_RELATIONS, ObligationKind.PRIVATE_FAMILY_LIFE, ObligationKind.TARIFFS, ObligationKind.WORK_SOCIAL_SECURITY),
}  # fmt: skip


def kinds_of(article: Article, bound: list[Unit], trade: bool) -> dict[str, tuple[Rule, Unit]]:
    """Kinds that the obligations of an article protect, each with its rule and the part that shows it."""
    found: dict[str, tuple[Rule, Unit]] = {}
    first = bound[0]
    known = treaty_kinds.TRADE_KINDS if trade else treaty_kinds.RIGHTS_KINDS
    for rule in treaty_kinds.HEADINGS:
        if article.heading and rule.label in known and rule.match(article.heading):
            found.setdefault(rule.label, (rule, first))
    terms = treaty_kinds.TRADE_TERMS if trade else treaty_kinds.RIGHTS_TERMS
    if trade:
        own = bool(found)
        if not article.heading and not any(
            r.match(c) for c in article.chapters for r in treaty_kinds.OVERLAY
        ):  # agreements without headings name the discipline in the words of the article
            _read_terms(article, terms, bound, found)
            own = bool(found)
        if treaty_kinds.works_together(article.heading, article.chapters) or (
            (not own or not article.heading) and treaty_kinds.CONSULTS.match(plain(first.text))
        ):
            kept = {
                k: v
                for k, v in found.items()
                if k in treaty_kinds.KEPT_TOGETHER and (v[0] in treaty_kinds.HEADINGS or k == ObligationKind.CUSTOMS)
            }
            found = {ObligationKind.COOPERATION: (treaty_kinds.WORKS_TOGETHER, first)} | kept
        together = ObligationKind.COOPERATION in found and found.keys() <= treaty_kinds.KEPT_TOGETHER | {
            ObligationKind.COOPERATION
        }  # whatever the chapter, to work together is the duty there
        named: dict[str, tuple[Rule, Unit]] = {}
        if not own:
            _read_terms(article, tuple(r for r in terms if r.label not in _BESIDE_GOODS), bound, named)
        for chapter in article.chapters:
            within = treaty_kinds.OVERLAY if own else treaty_kinds.OVERLAY + treaty_kinds.DEFAULT
            for rule in treaty_kinds.WITH_COOPERATION if together else within:
                merely_goods = rule.label == ObligationKind.TARIFFS and rule in treaty_kinds.DEFAULT and ObligationKind.TARIFFS not in named
                if rule.match(chapter) and not (merely_goods and named):  # trade in goods is many things: the words say which
                    found.setdefault(rule.label, (rule, first))
        if found:
            terms = tuple(r for r in terms if r.label in treaty_kinds.BESIDES) + treaty_kinds.ALWAYS_BESIDE
    _read_terms(article, terms, bound, found, None if trade else _SUBJECT)
    if trade and found and treaty_kinds.OWN_TREATMENT.match(article.text):
        found.setdefault(ObligationKind.NATIONAL_TREATMENT, (treaty_kinds.OWN_TREATMENT, first))
    if not trade:
        _keep_subject(article, found, first)
        _read_terms(article, treaty_kinds.RIGHTS_ANYWHERE, bound, found)
    if not found:
        _read_terms(article, terms, bound, found)
    if not found and article.heading:
        found = {rule.label: (rule, first) for rule in reversed(terms) if rule.match(article.heading)}
    if not found:
        _read_terms(article, treaty_kinds.TRADE_ASIDES if trade else treaty_kinds.RIGHTS_ASIDES, bound, found)
    opening = article.text[:_OPENING]
    if ObligationKind.COOPERATION in found and not trade and treaty_kinds.HELPS_PROCEEDINGS.search(f"{article.heading}: {opening}"):
        found.pop(ObligationKind.CRIMINAL_PROCESS, None)
    if ObligationKind.MOVEMENT in found and treaty_kinds.MOVES_FREELY.search(article.text):
        found.pop(ObligationKind.DIPLOMATIC_RELATIONS, None)
    if not trade and found.keys() & treaty_kinds.GUARDS and treaty_kinds.GUARDS_ALL.match(article.text):
        found = {kind: said for kind, said in found.items() if kind in treaty_kinds.GUARDS}
    for whole, parts in _PARTS_OF.items():
        if whole in found:
            for part in parts:
                if part == ObligationKind.DIPLOMATIC_RELATIONS and treaty_kinds.KEEPS_RELATIONS.search(opening):
                    continue
                if part in found and (whole == ObligationKind.IMMUNITY or found[part][1] is found[whole][1]):
                    found.pop(part, None)
    if found.keys() <= _WAYS and not trade and (general := treaty_kinds.of_children(article.text[:_OPENING] if found else article.text)):
        found[general.label] = (general, first)
    return found


def kinds_under_customs(article: Article, bound: list[Unit]) -> dict[str, tuple[Rule, Unit]]:
    """Kinds that an article of a convention on customs procedure protects: the procedure, and what its words add."""
    found: dict[str, tuple[Rule, Unit]] = {}
    _read_terms(article, (customs_conventions.SUBJECT, *customs_conventions.BESIDES), bound, found)
    return found


# Words before points each of which is a right or a duty of its own.
_LISTS_RIGHTS = re.compile(r"\b(?:rights?|provisions? shall be (?:respected|observed))\b[^.;]{0,160}:\s*$", re.IGNORECASE)


def _keep_subject(article: Article, found: dict[str, tuple[Rule, Unit]], first: Unit) -> None:
    """Drops what one later paragraph or point names in passing, where the first words name the subject of the article."""
    paragraph = next(group for group in article.paragraphs if first in group)
    opening = [first] if any(unit is first for _, unit in found.values()) else paragraph
    if not any(unit in opening for _, unit in found.values()):
        return
    listed = _LISTS_RIGHTS.search(plain(first.text)) is not None
    for kind, (rule, unit) in list(found.items()):
        if unit in opening or kind in _ADDED_LATER or (listed and unit in paragraph):
            continue
        if kind == ObligationKind.CRIMINAL_PROCESS and ObligationKind.FAIR_HEARING in found and treaty_kinds.ACCUSED.search(unit.text):
            continue
        places = [[u] for u in paragraph] if unit in paragraph else article.paragraphs
        if sum(any(rule.match(plain(u.text)) for u in place) for place in places) < 2:
            del found[kind]


# The title of the next chapter, run on to an article's last words.
_TITLE_BELOW = re.compile(r"(?<=[.;]) (?:[A-Z]{2,}(?:[ ,-]+|$)){2,}$")


def _read_terms(
    article: Article, terms: tuple[Rule, ...], bound: list[Unit], found: dict[str, tuple[Rule, Unit]], within: int | None = None
) -> None:
    """Adds the kinds whose terms stand in (the first `within` characters of) a part, at the first part that has them."""
    for unit in bound:
        words = _TITLE_BELOW.sub("", article.words(unit))[:within]
        for rule in terms:
            if rule.label not in found and rule.match(words):
                found[rule.label] = (rule, unit)
