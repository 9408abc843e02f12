"""How issuers give effect to what the Security Council decides, paragraph by paragraph.

The humanitarian carve-out of resolution 2664 comes first: it binds every freeze, also those that cite an
earlier resolution. Of any other paragraph an issuer's works that implement the resolution show the same
type of measure or lack it; where the resolution's text is not held, that cannot be known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from models.record import Contract, InstrumentRecord
from models.timeline.names import Names
from models.vocabulary import Presence, RelationType

FREEZES = {"asset_freeze", "funds_ban"}
CARVE_OUT = "un:S/RES/2664#para_1"  # humanitarian assistance is no violation of an asset freeze
_AUTHORISED = {"derogation"}  # a carve-out that waits for a permit is less than the resolution's
_RESOLUTION = "un:S/RES/"


class Transposition(Contract):
    """How one issuer gives effect to a paragraph of the Security Council; `works` show it, `without` lack it.

    `answer` is ``unknown`` where the text of the resolution is not held.
    """

    paragraph: str
    jurisdiction: str
    answer: Presence
    works: list[str] = []
    without: list[str] = []
    why: str


def transpositions(live: Iterable[InstrumentRecord], resolutions: Iterable[InstrumentRecord], names: Names) -> list[Transposition]:
    """Every paragraph that works in force implement, issuer by issuer; resolution 2664 first, then by number.

    `live` are the texts of the day of works in force, `resolutions` those of the Council with their measures.
    """
    of_issuer: dict[str, list[InstrumentRecord]] = defaultdict(list)
    implementing: dict[tuple[str, str], list[InstrumentRecord]] = defaultdict(list)
    for record in sorted(live, key=lambda r: names.number(r.id)):
        if record.jurisdiction and record.jurisdiction != "UN":
            of_issuer[record.jurisdiction].append(record)
            for resolution in implemented(record):
                implementing[resolution, record.jurisdiction].append(record)
    found = [t for j, own in sorted(of_issuer.items()) if (t := carve_out(j, own, names))]
    texts = {r.id: r for r in resolutions}
    for (resolution, issuer), works in sorted(implementing.items(), key=lambda i: (_number(i[0][0]), i[0][1])):
        found += _paragraphs(resolution, texts.get(resolution), issuer, works, names)
    return found


def implemented(record: InstrumentRecord) -> list[str]:
    """The resolutions that a work says it implements, by id."""
    bases = (b.id for b in record.legal_bases if b.relation == "implements")
    related = (r.id for r in record.relations if r.type == RelationType.IMPLEMENTS)
    return sorted({i.split("#")[0] for i in (*bases, *related) if i.startswith(_RESOLUTION)})


def _number(resolution: str) -> tuple[int, str]:
    number = resolution.removeprefix(_RESOLUTION)
    return (int(number) if number.isdigit() else 0, resolution)


def _paragraphs(
    resolution: str, text: InstrumentRecord | None, issuer: str, works: Sequence[InstrumentRecord], names: Names
) -> Iterator[Transposition]:
    """A row for each paragraph that imposes a measure; one for the whole resolution where its text is not held."""
    ids = [names.number(r.id) for r in works]
    if text is None:
        yield Transposition(
            paragraph=resolution, jurisdiction=issuer, answer=Presence.UNKNOWN, works=ids,
            why="implemented by these works; the text of the resolution is not in the archive",
        )  # fmt: skip
        return
    imposed: dict[str, set[str]] = defaultdict(set)
    for measure in text.measures:
        if measure.provision:
            imposed[measure.provision.split("__")[0]].add(str(measure.type))
    for place, kinds in sorted(imposed.items(), key=lambda i: (len(i[0]), i[0])):
        has = {k: [i for i, r in zip(ids, works, strict=True) if k in {str(m.type) for m in r.measures}] for k in sorted(kinds)}
        shown = sorted({i for w in has.values() for i in w})
        lacks = [k.replace("_", " ") for k, w in has.items() if not w]
        answer = Presence.PRESENT if not lacks else Presence.PARTIAL if shown else Presence.NOT_STATED
        words = ", ".join(k.replace("_", " ") for k in sorted(kinds))
        why = f"{words}: {'all shown' if not lacks else 'not shown: ' + ', '.join(lacks)}"
        yield Transposition(
            paragraph=f"{resolution}#{place}", jurisdiction=issuer, answer=answer, works=shown,
            without=[i for i in ids if i not in shown], why=why,
        )  # fmt: skip


def carve_out(jurisdiction: str, live: Sequence[InstrumentRecord], names: Names) -> Transposition | None:
    """The carve-out of resolution 2664 in the freezes of an issuer; None where the issuer freezes nothing."""
    whole: list[str] = []
    part: list[str] = []
    without: list[str] = []
    for record in live:
        freezes = {m.key for m in record.measures if m.type in FREEZES}
        if not freezes:
            continue
        humane = [e for e in record.exemptions if e.category == "humanitarian" and (not e.limits or freezes & set(e.limits))]
        resolution = CARVE_OUT.split("#")[0]
        cites = resolution in {i.split("#")[0] for i in (*(b.id for b in record.legal_bases), *(r.id for r in record.relations))}
        full = [e for e in humane if e.form not in _AUTHORISED and (cites or not e.conditions)]
        (whole if full else part if humane or cites else without).append(names.number(record.id))
    if not (whole or part or without):
        return None
    answer = Presence.PRESENT if whole and not part and not without else Presence.PARTIAL if whole or part else Presence.NOT_STATED
    why = f"{len(whole)} without a permit or condition, {len(part)} in part, {len(without)} without the carve-out, of the works that the archive holds"
    return Transposition(
        paragraph=CARVE_OUT,
        jurisdiction=jurisdiction,
        answer=answer,
        works=sorted({*whole, *part}),
        without=sorted(without),
        why=why,
    )
