"""Obligations and exceptions of a treaty: what each protects, who owes it to whom, under a citable address."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models.articles import Article, articles, protects_persons, regime
from models.classifier.settled import settled
from models.components.treaty_functions import classify
from models.reading import Reading, Unit, reading_of
from models.record import TreatyException, TreatyObligation
from models.rules import treaty_exceptions, treaty_kinds
from models.rules.rule import Rule, plain
from models.vocabulary import ExceptionKind, ObligationKind
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
        persons = not trade and protects_persons(reading)
        title = plain(reading.document.metadata.title or "")
        taken: set[str] = set()
        for article in articles(reading):
            _obligations(reading, article, trade, taken, title)
            _exceptions(reading, article, trade, persons, taken)
        return doc


def address(article: Article, unit: Unit, taken: set[str], kind: str) -> str:
    """``gatt:11:1``; a second kind at the same place gets the kind behind it."""
    place = [article.short, article.address]
    numbered = [p for p in article.paragraphs if p[0].eid.rpartition("para_")[2]]
    if len(numbered) > 1:
        tail = unit.eid.removeprefix(article.unit.eid).strip("_")
        for step in tail.split("__"):
            place.append(re.sub(r"^(?:para|point|subpara|sec)_", "", step))
    base = ":".join(p for p in place if p)
    found = base if base not in taken else f"{base}:{kind}"
    n = 1
    while found in taken:
        n += 1
        found = f"{base}:{kind}:{n}"
    taken.add(found)
    return found


def _obligations(reading: Reading, article: Article, trade: bool, taken: set[str], title: str) -> None:
    bound = [u for u in article.parts if reading.has(u, F.OBLIGATION)]
    if not bound:
        return
    found = kinds_of(article, bound, trade)
    if all(reading.has(u, F.DISPUTE_SETTLEMENT) for u in bound):  # what a loser may suffer, and a safeguard must tell
        told = {ObligationKind.TRANSPARENCY} if all(reading.has(u, F.EXCEPTION) for u in bound) else set()
        found = {k: v for k, v in found.items() if k in told | {ObligationKind.COUNTERMEASURES}}
    organs = any(reading.has(u, F.INSTITUTIONAL) for u in article.parts)
    if not found and not organs and (rule := treaty_kinds.by_context([] if trade else article.chapters, title, article.text)):
        found = {rule.label: (rule, bound[0])}
    shown = {kind: (rule.id, unit) for kind, (rule, unit) in found.items()}
    for kind, said in settled(
        reading, article.unit, "obligations", {k: r for k, (r, _) in shown.items()}, at_least_one=bool(shown)
    ).items():
        unit = shown[kind][1] if kind in shown else bound[0]
        bearer, beneficiary = parties_of(unit)
        reading.state_whole(
            "obligations", unit, TreatyObligation, method=said.method, confidence=said.confidence,
            id=address(article, unit, taken, kind), kind=ObligationKind(kind), bearer=bearer, beneficiary=beneficiary,
            summary=treaty_kinds.summary(kind, bearer, beneficiary),
        )  # fmt: skip


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
_OPENING = 300  # characters that say whom an article is about
# What an immunity covers (in its whole article), or a relief consignment holds and for whom (where it is named), is not a right of its own.
_PARTS_OF = {
    ObligationKind.HUMANITARIAN_RELIEF: (
        ObligationKind.ADEQUATE_LIVING, ObligationKind.CHILD_FAMILY, ObligationKind.NON_DISCRIMINATION, ObligationKind.IMMUNITY,
    ),
    ObligationKind.IMMUNITY: (ObligationKind.DIPLOMATIC_RELATIONS, ObligationKind.PRIVATE_FAMILY_LIFE, ObligationKind.TARIFFS, ObligationKind.WORK_SOCIAL_SECURITY),
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
        for chapter in article.chapters:
            within = treaty_kinds.OVERLAY if own else treaty_kinds.OVERLAY + treaty_kinds.DEFAULT
            for rule in treaty_kinds.WITH_COOPERATION if together else within:
                if rule.match(chapter):
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


def _exceptions(reading: Reading, article: Article, trade: bool, persons: bool, taken: set[str]) -> None:
    freed = [u for u in article.parts if reading.has(u, F.EXCEPTION)]
    found: dict[str, tuple[str, Unit]] = {}
    for group in article.paragraphs:
        if group[0] in freed:
            for kind, rule_id in exception_kinds(article, group, trade, persons).items():
                found.setdefault(kind, (rule_id, group[0]))
    default = _default(article, persons)
    carried = _one_exception(article, trade) or (trade and ExceptionKind.EMERGENCY in found and _all_excepted(article))
    if default in found and len(found) > 1 and found[default][0] == "treaty.exception.default" and carried:
        del found[default]
    by_rule = {kind: rule_id for kind, (rule_id, _) in found.items()}
    if (
        persons
        and by_rule.get(default) == "treaty.exception.default"
        and by_rule.get(ExceptionKind.OTHER_EXCEPTION) == "treaty.exception.saves"
    ):
        del found[default]  # the saving says what the article leaves open
    if not freed:
        return
    for label, said in settled(
        reading, article.unit, "exceptions", {k: r for k, (r, _) in found.items()}, at_least_one=bool(found)
    ).items():
        unit = found[label][1] if label in found else freed[0]
        bearer, beneficiary = parties_of(unit)
        reading.state_whole(
            "exceptions", unit, TreatyException, method=said.method, confidence=said.confidence,
            id=address(article, unit, taken, label), kind=ExceptionKind(label), bearer=bearer, beneficiary=beneficiary,
            summary=treaty_exceptions.SUMMARIES.get(label),
            circumstances=treaty_exceptions.circumstances(plain(article.text)) if label == ExceptionKind.SECURITY else None,
        )  # fmt: skip


_MERELY_TRADE = {ExceptionKind.GENERAL, ExceptionKind.TAXATION, ExceptionKind.BALANCE_OF_PAYMENTS, ExceptionKind.DENIAL_OF_BENEFITS}
_CASE_OF_WAR = re.compile(r"\bin case of war\b", re.IGNORECASE)
_DUES = re.compile(r"\bdues and taxes\b", re.IGNORECASE)
# What binds a state to protect a right is limited there, not the holder's right.
_FREES_STATE = re.compile(
    r"\b(?:nothing in .{0,60} shall (?:prevent|require)|obligations under this|from this obligation)\b", re.IGNORECASE
)
_INJURY = re.compile(
    r"\b(?:article xix|agreement on safeguards|emergency|shortages?|large quantities|(?:serious|material) (?:injury|disturbances?|shortages?)|increased quantities|deterioration)\b",
    re.IGNORECASE,
)
_DUMPING = re.compile(r"\W*(?:anti-?dumping|dump(?:ing|ed)|countervailing|subsidi[sz]ed)\b", re.IGNORECASE)
_INCREASE = re.compile(r"\b(?:injury|safeguard|increased|emergency|article xix)\b", re.IGNORECASE)
_RE_EXPORT = re.compile(r"\bre-?export", re.IGNORECASE)
_SHORTAGE = re.compile(r"\bshortage", re.IGNORECASE)
_SAFEGUARDS = re.compile(r"\W*(?:(?:bilateral|global|general|transitional) )?(?:safeguards?\b|emergency actions?\b)", re.IGNORECASE)
_NATIONAL = re.compile(r"\bnational security\b", re.IGNORECASE)
_ESSENTIAL = re.compile(r"\bessential security interests\b", re.IGNORECASE)
_IP_SUBSTANCE = re.compile(
    r"\b(?:standards concerning|trademarks?|copyright|related rights|patents?|industrial designs|geographical indications|undisclosed|layout|limitations and exceptions|rights conferred)\b",
    re.IGNORECASE,
)


def exception_kinds(article: Article, group: list[Unit], trade: bool, persons: bool) -> dict[str, str]:
    """Kinds of the exception that a paragraph makes, each with the rule that shows it."""
    words = plain(" ".join(u.text for u in group))
    named = {r.label: r.id for r in treaty_exceptions.KINDS if article.heading and r.match(article.heading)}
    read = {r.label: r.id for r in treaty_exceptions.KINDS if r.match(words)}
    if not trade:
        if treaty_exceptions.SAVES.search(words) and not read.keys() & {ExceptionKind.UN_OBLIGATIONS, ExceptionKind.LIMITATION}:
            return {ExceptionKind.OTHER_EXCEPTION: "treaty.exception.saves"}
        read = {k: v for k, v in read.items() if k not in _MERELY_TRADE}
        emergency = ExceptionKind.EMERGENCY in read and not _CASE_OF_WAR.search(words)
        named_apart = ExceptionKind.LIMITATION not in read and _NATIONAL.search(words)  # war, and national security besides
        if ExceptionKind.LIMITATION in read or (emergency and not named_apart):  # "prescribed by law … national security": one clause
            read.pop(ExceptionKind.SECURITY, None)
        if not read and _DUES.search(words):
            return {ExceptionKind.TAXATION: "treaty.exception.dues"}
    else:
        read.pop(ExceptionKind.LIMITATION, None)
        if ExceptionKind.BALANCE_OF_PAYMENTS in read and not _INJURY.search(words):  # its measures are called safeguards too
            read.pop(ExceptionKind.EMERGENCY, None)
        if ExceptionKind.EMERGENCY in read and (
            _DUMPING.match(article.heading) or (ExceptionKind.GENERAL in read and not _INCREASE.search(words))
        ):  # injury by dumping is no emergency, nor is the shortage that a list of general exceptions names
            read.pop(ExceptionKind.EMERGENCY)
        if ExceptionKind.EMERGENCY in (read | named) and _RE_EXPORT.search(words) and _SHORTAGE.search(words):
            read |= {ExceptionKind.OTHER_EXCEPTION: "treaty.exception.re_export"}
        if not read and not named and article.chapters:  # a condition of the safeguards that the chapter is about
            read = {
                r.label: r.id
                for r in treaty_exceptions.KINDS
                if r.label == ExceptionKind.EMERGENCY and _SAFEGUARDS.match(article.chapters[0])
            }
    if named:
        beside = {ExceptionKind.UN_OBLIGATIONS, ExceptionKind.TAXATION} | (
            {ExceptionKind.OTHER_EXCEPTION} if read.get(ExceptionKind.OTHER_EXCEPTION) == "treaty.exception.re_export" else set()
        )
        beside |= {ExceptionKind.SECURITY} if _ESSENTIAL.search(words) else set()
        read = named | {k: v for k, v in read.items() if k in beside}
    default = _default(article, persons)
    if ExceptionKind.GENERAL in read and trade and default == ExceptionKind.LIMITATION:  # what is kept from patents, for public order
        return read | {default: "treaty.exception.default"}
    return read or {default: "treaty.exception.default"}


def _default(article: Article, persons: bool) -> ExceptionKind:
    substance = not _FREES_STATE.search(article.text) and any(_IP_SUBSTANCE.search(c) for c in [article.heading, *article.chapters])
    return ExceptionKind.LIMITATION if persons or substance else ExceptionKind.OTHER_EXCEPTION


_LISTS = re.compile(r":\s*$")


def _all_excepted(article: Article) -> bool:
    rule = classify(article)
    return rule is not None and rule.label == F.EXCEPTION


def _one_exception(article: Article, trade: bool) -> bool:
    """Whether the whole article is one exception, so that a paragraph that names no kind carries on the named one."""
    rule = classify(article)
    listed = _LISTS.search(plain(article.paragraphs[0][0].text)) is not None
    return rule is not None and rule.label == F.EXCEPTION and (listed or not (trade and len(article.paragraphs) > 2))


_BEARER = re.compile(
    r"\b((?:each|every|neither|either|no|all|any|the|such|a)?\s?(?:of the )?(?:other )?(?:high )?(?:contracting |states? )?(?:part(?:y|ies)(?: to the (?:conflict|present \w+))?|members?(?! of)|contracting states?|occupying power|detaining power|receiving state|sending state))\b",
    re.IGNORECASE,
)  # fmt: skip
_BENEFICIARY = re.compile(
    r"\b(everyone|every (?:human being|person|child|citizen|individual|internee|worker)|all (?:persons|individuals|peoples|children|citizens)|any(?:one| person)|no one|protected persons|internees|civilians|the civilian population|(?:the )?(?:wounded and sick|child(?:ren)?)|women"
    r"|(?:(?:goods|products|nationals|services|service suppliers|services suppliers|investors|investments|financial institutions)(?: and |, )?){1,3} of (?:the other|another|any other|each other)(?: contracting)? (?:party|member|state)|the other part(?:y|ies)|other members|diplomatic agents?|the mission)\b",
    re.IGNORECASE,
)  # fmt: skip


def parties_of(unit: Unit) -> tuple[str | None, str | None]:
    """Who owes and to whom it is owed, as printed; None where the words do not say."""
    bearer, beneficiary = _BEARER.search(unit.full), _BENEFICIARY.search(unit.full)
    return (bearer[1].strip() if bearer else None), (beneficiary[1].strip() if beneficiary else None)
