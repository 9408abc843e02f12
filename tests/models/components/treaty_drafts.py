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
    document = parse(json.dumps(source).encode(), Hints(name="treaty.json"))
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
