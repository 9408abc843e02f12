"""Citations: every form in which law cites law, resolved to the ids of TAXONOMY.

One module for each legal order; a new one is one more module and its entry in `ORDERS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from models.citations.anaphora import learn, pointing
from models.citations.canada import canada
from models.citations.commonwealth import australia, new_zealand, singapore
from models.citations.european_union import european_union
from models.citations.grammar import Citation
from models.citations.switzerland import switzerland
from models.citations.treaties import treaties
from models.citations.united_kingdom import united_kingdom
from models.citations.united_nations import united_nations
from models.citations.united_states import united_states

Reader = Callable[[str, dict[str, str]], Iterator[Citation]]

ORDERS: dict[str, Reader] = {
    "US": united_states,
    "CA": canada,
    "EU": european_union,
    "GB": united_kingdom,
    "UN": united_nations,
    "AU": australia,
    "NZ": new_zealand,
    "SG": singapore,
    "CH": switzerland,
    "treaties": treaties,
}
# Names that two orders share ("United Nations Act") belong to the order that speaks; these orders are read anywhere.
_ANYWHERE = ("US", "EU", "GB", "UN", "treaties")


def citations(text: str, *, order: str | None = None, defined: dict[str, str] | None = None) -> list[Citation]:
    """Citations in `text`, in reading order, none inside another of the same id.

    `order` is the jurisdiction that speaks (ISO 3166-1 alpha-2, ``EU``, ``UN``); None reads all.
    `defined` holds short forms found so far (short form to id) and is added to.
    """
    defined = {} if defined is None else defined
    chosen = [k for k in ORDERS if order is None or k == order or k in _ANYWHERE or order not in ORDERS]
    # The order that speaks reads first: its titles win over the same words in another's table.
    chosen.sort(key=lambda k: k != order)
    found: list[Citation] = []
    for key in chosen:
        for citation in ORDERS[key](text, defined):
            if not any(_covers(other, citation) for other in found):
                found.append(citation)
    learn(text, found, defined)
    found.extend(pointing(text, sorted(found, key=lambda c: c.start), defined))
    return _chained(text, sorted(found, key=lambda c: (c.start, -c.end, c.id)))


_LISTED = re.compile(
    r"(?:,?\s+of\s+\w+\s+\d{1,2},\s+\d{4})?\s*(?:\((?:[^()]|\([^()]*\))*\))?\s*(?:,|;|and|,\s+and)\s+(?:and\s+)?(?:by\s+)?"
)


def _chained(text: str, found: list[Citation]) -> list[Citation]:
    """The citations, where the rest of a list after "as amended by" is a link of the chain as well."""
    out: list[Citation] = []
    for citation in found:
        before = out[-1] if out else None
        if before and before.via and not citation.via and _LISTED.fullmatch(text[before.end : citation.start]):
            citation = replace(citation, via=True)
        out.append(citation)
    return out


def _covers(other: Citation, citation: Citation) -> bool:
    """Whether `citation` lies in `other` and adds nothing: another order's reading of the same words, or the same id."""
    inside = other.start <= citation.start and citation.end <= other.end
    if not inside:
        return False
    same_family = other.id.split(":")[0] == citation.id.split(":")[0]
    return not same_family or (
        other.id.split("#")[0] == citation.id.split("#")[0] and (other.start, other.end) != (citation.start, citation.end)
    )


__all__ = ["ORDERS", "Citation", "citations"]
