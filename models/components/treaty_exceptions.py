"""Exceptions of a treaty: what each leaves open and why, under a citable address."""

from __future__ import annotations

import re

from models.articles import Article
from models.components.treaty_functions import classify
from models.components.treaty_places import stated_kinds
from models.reading import Reading, Unit
from models.record import TreatyException
from models.rules import treaty_exceptions as rules
from models.rules.rule import plain
from models.vocabulary import ExceptionKind
from models.vocabulary import TreatyFunction as F


def state(reading: Reading, article: Article, trade: bool, persons: bool, taken: set[str]) -> None:
    """States the kinds of the exceptions of an article, each at the paragraph that first makes it."""
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
    for kind, unit, shared in stated_kinds(reading, article, "exceptions", found, freed, taken):
        reading.state_whole(
            "exceptions", unit, TreatyException, **shared, kind=ExceptionKind(kind), summary=rules.SUMMARIES.get(kind),
            circumstances=rules.circumstances(plain(article.text)) if kind == ExceptionKind.SECURITY else None,
        )  # fmt: skip


def exception_kinds(article: Article, group: list[Unit], trade: bool, persons: bool) -> dict[str, str]:
    """Kinds of the exception that a paragraph makes, each with the rule that shows it."""
    words = plain(" ".join(u.text for u in group))
    named = {r.label: r.id for r in rules.HEADED if article.heading and r.match(article.heading)}
    read = {r.label: r.id for r in rules.KINDS if r.match(words)}
    if not trade and rules.SAVES.search(words) and not read.keys() & {ExceptionKind.UN_OBLIGATIONS, ExceptionKind.LIMITATION}:
        return {ExceptionKind.OTHER_EXCEPTION: "treaty.exception.saves"}
    for drop in rules.DROPS:
        if drop.kind in read and drop.applies(read, words, article.heading, trade):
            del read[drop.kind]
    if ExceptionKind.EMERGENCY in read | named and trade and rules.RE_EXPORT.match(words):
        read[rules.RE_EXPORT.label] = rules.RE_EXPORT.id
    if not read and not trade and rules.DUES.match(words):
        return {rules.DUES.label: rules.DUES.id}
    if not read and not named and trade and article.chapters and rules.OF_SAFEGUARDS.match(article.chapters[0]):
        read = {rules.OF_SAFEGUARDS.label: rules.OF_SAFEGUARDS.id}  # a condition of the safeguards that the chapter is about
    if named:
        read = named | {kind: rule_id for kind, rule_id in read.items() if rules.stands_beside(kind, rule_id, words)}
    default = _default(article, persons)
    if ExceptionKind.GENERAL in read and trade and default == ExceptionKind.LIMITATION:  # what is kept from patents, for public order
        return read | {default: "treaty.exception.default"}
    return read or {default: "treaty.exception.default"}


def _default(article: Article, persons: bool) -> ExceptionKind:
    substance = not rules.FREES_STATE.search(article.text) and any(
        rules.IP_SUBSTANCE.search(c) for c in [article.heading, *article.chapters]
    )
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
