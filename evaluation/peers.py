"""Citations side by side with eyecite and citeurl, on the labelled documents of the United States.

All three read the same words: the labelled provisions. An id counts once a document. Kinds of source that a
tool does not read at all count as missed; ids of kinds that the labels do not have are no errors and are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec

from evaluation.judged import Sheet
from models.classifier.describe import table

KINDS = {"us:usc": "United States Code", "us:pl": "public laws", "us:cfr": "Code of Federal Regulations", "us:eo": "executive orders",
         "us:proc": "proclamations", "us:const": "Constitution", "un:S/RES": "Security Council resolutions"}  # fmt: skip
PEERS = ("eyecite", "citeurl")
_UNSIGNED = re.compile(r"(\b\d+ (?:U\.\s?S\.\s?C\.|C\.?F\.?R\.?)) (?=\d)")
_SECTION = re.compile(r"\d+[A-Za-z]*(?:-\d+[a-z]*)?")


def kind(id: str) -> str | None:
    """The kind of source that an id is of, None for other kinds."""
    return next((k for k in KINDS if id == k or id.startswith((f"{k}:", f"{k}/"))), None)


def ours(sheet: Sheet) -> set[str]:
    """Ids that our record cites in the labelled provisions."""
    return {
        b["id"].split("#")[0]
        for b in sheet.record["legal_bases"]
        if b["start"] is not None and any(s and s[0] <= b["start"] < s[1] for s in sheet.spans)
    }


def gold(sheet: Sheet) -> set[str]:
    """Ids that the labels have."""
    return {b["id"].split("#")[0] for row in sheet.rows for b in row.get("legal_bases", [])}


def words(sheet: Sheet) -> Iterator[str]:
    """The labelled provisions, in reading order."""
    for span in sheet.spans:
        if span:
            yield sheet.text[span[0] : span[1]]


def eyecite(text: str) -> Iterator[str]:
    """Ids of the laws that eyecite finds, with the section sign put in that it needs and that orders leave out."""
    from eyecite import get_citations
    from eyecite.models import FullLawCitation

    for citation in get_citations(_UNSIGNED.sub(r"\1 § ", text)):
        if isinstance(citation, FullLawCitation):
            said = citation.groups
            yield from _id(said.get("reporter") or "", said.get("title") or said.get("chapter") or "", said.get("section") or "")


def _id(reporter: str, title: str, section: str) -> Iterator[str]:
    plain = reporter.replace(" ", "").replace(".", "").lower()
    if plain in ("usc", "usca", "uscs") and (number := _SECTION.match(section)):
        yield f"us:usc:{title}:{number[0]}"
    elif plain == "cfr" and section:
        yield f"us:cfr:{title}:{section.split('.')[0]}"
    elif plain in ("publaw", "publl", "publicl", "publiclaw", "pubno", "publno"):
        yield f"us:pl:{title}"


def citeurl(text: str) -> Iterator[str]:
    """Ids of the laws that citeurl finds."""
    for citation in _citator()(text):
        tokens = citation.tokens
        match str(citation.template):
            case "U.S. Code":
                yield f"us:usc:{tokens['title']}:{tokens['section']}"
            case "Code of Federal Regulations":
                yield f"us:cfr:{tokens['title']}:{(tokens['section'] or '').split('.')[0]}"
            case "U.S. Public Laws":
                yield f"us:pl:{tokens['congress']}-{tokens['law']}"
            case "U.S. Constitution":
                yield "us:const"


_known: list[Callable] = []


def _citator() -> Callable:
    if not _known:
        from citeurl import Citator

        _known.append(Citator().list_cites)
    return _known[0]


def compare(sheets: Iterable[Sheet]) -> dict[str, dict[str, Counter[str]]]:
    """Per tool and kind of source: `found`, `missed` and `wrong` ids, summed over documents."""
    result: dict[str, dict[str, Counter[str]]] = {tool: {k: Counter() for k in KINDS} for tool in ("operative", *PEERS)}
    for sheet in sheets:
        wanted = {i for i in gold(sheet) if kind(i)}
        read = {"operative": ours(sheet), "eyecite": set(), "citeurl": set()}
        for text in words(sheet):
            read["eyecite"] |= set(eyecite(text))
            read["citeurl"] |= set(citeurl(text))
        for tool, ids in read.items():
            got = {i for i in ids if kind(i)}
            for state, found in (("found", got & wanted), ("missed", wanted - got), ("wrong", got - wanted)):
                for i in found:
                    result[tool][kind(i) or ""][state] += 1
    return result


def installed() -> bool:
    """Whether both peers are there (the extra `peers`)."""
    return all(find_spec(name) is not None for name in PEERS)


def section(sheets: Iterable[Sheet]) -> list[str]:
    """The report's section."""
    if not installed():
        return ["## Citations beside eyecite and citeurl", "Not measured: the extra `peers` is not installed."]
    american = [s for s in sheets if s.document.startswith("us-")]
    counted = compare(american)
    rows = [
        (KINDS[k], *(f"{counted[t][k]['found']} / {counted[t][k]['missed']} / {counted[t][k]['wrong']}" for t in counted))
        for k in KINDS
        if any(sum(counted[t][k].values()) for t in counted)
    ]
    total = {t: sum((c for c in kinds.values()), Counter()) for t, kinds in counted.items()}
    rows.append(("all", *(f"{c['found']} / {c['missed']} / {c['wrong']}" for c in total.values())))
    return [
        "## Citations beside eyecite and citeurl",
        f"{len(american)} documents of the United States; found / missed / wrong against the labels, each id once a document. "
        "eyecite reads the citations of court opinions (the section sign that it needs was put in for it), citeurl those that have an address; neither reads executive orders or proclamations.",
        table(("kind of source", *counted), rows),
    ]
