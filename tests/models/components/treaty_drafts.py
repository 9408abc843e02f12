"""Fictional treaties as a publisher would print them, and what the rules read in their first article."""

import json
from collections.abc import Iterable

from corpora.formats import Hints, parse
from models.assemble import assemble
from models.nature import decide
from models.pipeline import read


def treaty(title: str, articles: Iterable[tuple[str, str]], preamble: str = "The Parties,"):
    """The record of a treaty of articles, each (heading, words)."""
    printed = [{"title_en": heading, "content_en": words} for heading, words in articles]
    source = {"treaty_en": title, "total_articles": len(printed), "preamble_en": preamble, "articles": printed}
    return _record(json.dumps(source), "treaty.json")


# Says that the agreement is one of trade, however few words the article under test has.
_GOODS = "This Chapter is about trade in goods, services, imports, exports and customs tariffs."


def trade_article(words: str, heading: str = ""):
    """The record of an agreement on trade with that article first."""
    return treaty("Agreement between Velmora and Ostrava on Trade", [(heading, words), ("Goods", _GOODS)], "The Parties, trading,")


def trade_article_under(chapter: str, heading: str, words: str):
    """The same, the article below a chapter of that name."""
    return _record(
        f"""<treaty><meta><name>Velmora - Ostrava</name><treaty_identifier>9001</treaty_identifier><language>en</language></meta><body>
        <chapter name="{chapter}" chapter_identifier="1"><article number="ARTICLE 1" name="{heading}" article_identifier="2">{words}</article></chapter>
        <chapter name="Goods" chapter_identifier="3"><article number="ARTICLE 2" article_identifier="4">{_GOODS}</article></chapter></body></treaty>""",
        "pta_9001.xml",
    )


def _record(source: str, name: str):
    document = parse(source.encode(), Hints(name=name))
    decision = decide(document)
    return assemble(read(document, decision, learned=False), decision)


def _in_first(eid: str) -> bool:
    return eid == "art_1" or eid.startswith("art_1__")


def functions_of(record) -> set[str]:
    """What the first article does."""
    return {f.label for p in record.provisions if _in_first(p.eid) for f in p.functions}


def kinds_in(statements) -> set[str]:
    """The kinds of the statements that the first article makes."""
    return {s.kind for s in statements if _in_first(s.provision)}


def times_in(record) -> list[tuple[str, str]]:
    """Kind and value of the times that the first article states."""
    return [(t.kind, t.value) for t in record.temporal if _in_first(t.provision)]
