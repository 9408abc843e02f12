"""Treaties that an Act sets out: they bind the states that made them, and nobody by standing in a schedule."""

from __future__ import annotations

from models.reading import Reading, Unit
from models.vocabulary import Function

SCHEDULED_TREATY = "structure:scheduled_treaty"
# Where Acts are made of sections, so that an article is another text's.
_BY_SECTIONS = frozenset({"AU", "CA", "CK", "GB", "HK", "NZ", "SG"})
_SECTIONS = 2  # of its own that tell an Act of sections from an instrument of articles
_REMARK = "{eid} and what follows it sets out a treaty, which was not read as the Act's own law"


def scheduled_treaty(reading: Reading) -> frozenset[str]:
    """eIds of the articles, and of what stands below them, that an Act of sections sets out; says so in the notes of the reading.

    They stand in a schedule, or behind the last section of the Act.
    """
    metadata = reading.document.metadata
    if metadata.form != "act" or metadata.jurisdiction not in _BY_SECTIONS:
        return frozenset()
    sections = [u for u in reading.units if u.kind == "section" and not u.schedule]
    if len(sections) < _SECTIONS:
        return frozenset()
    ends = max(u.index for u in (sections[-1], *sections[-1].descendants()))
    articles = [u for u in reading.units if u.kind == "article" and (u.schedule or u.index > ends)]
    behind = [u for u in articles if not u.schedule]
    if behind:  # its title and preamble stand between the last section and the first article
        articles = [*(u for u in reading.units[ends + 1 : behind[0].index] if u.kind in ("text", "preamble", "recital")), *articles]
    if articles:
        reading.notes.append(_REMARK.format(eid=articles[0].eid))
    return frozenset(unit.eid for article in articles for unit in (article, *article.descendants()))


def of_scheduled_treaty(reading: Reading, unit: Unit) -> bool:
    """Whether a provision was found to be of a treaty that an Act sets out."""
    return reading.method(unit, Function.OTHER) == SCHEDULED_TREATY
