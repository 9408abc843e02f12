"""Treaties that an Act sets out: they bind the states that made them, and nobody by standing in a schedule."""

from __future__ import annotations

from models.reading import Reading

SCHEDULED_TREATY = "structure:scheduled_treaty"
# Where Acts are made of sections, so that an article is another text's.
_BY_SECTIONS = frozenset({"AU", "CA", "CK", "GB", "HK", "NZ", "SG"})
_REMARK = "{eid} and what follows it sets out a treaty, which was not read as the Act's own law"


def scheduled_treaty(reading: Reading) -> frozenset[str]:
    """eIds of the articles, and of what stands below them, that an Act of sections sets out; says so in the notes of the reading."""
    metadata = reading.document.metadata
    if metadata.form != "act" or metadata.jurisdiction not in _BY_SECTIONS:
        return frozenset()
    begun = next((u.index for u in reading.units if u.kind == "section"), len(reading.units))
    articles = [u for u in reading.units[begun:] if u.kind == "article"]
    if articles:
        reading.notes.append(_REMARK.format(eid=articles[0].eid))
    return frozenset(unit.eid for article in articles for unit in (article, *article.descendants()))
