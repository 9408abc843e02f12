"""Which measures an exemption cuts, where its own words did not say it to the component that read it.

The order is a lawyer's: the provisions that the exemption cites, the measure in whose words it stands,
the measures of the provisions above it, and, for an exemption that stands alone, all of them.
"""

from __future__ import annotations

from models.reading import Reading, Unit
from models.record import Exemption, Measure


def link_exemptions(reading: Reading, measures: list[Measure], exemptions: list[Exemption]) -> list[Exemption]:
    """The exemptions, each with `limits`; those that a component linked already are left alone."""
    at: dict[str, list[str]] = {}
    for measure in measures:
        if measure.provision is not None:
            at.setdefault(measure.provision, []).append(measure.key)
    return [e if e.limits or e.provision is None else e.model_copy(update={"limits": _limits(reading, at, e)}) for e in exemptions]


def _limits(reading: Reading, at: dict[str, list[str]], exemption: Exemption) -> list[str]:
    unit = reading.by_eid[exemption.provision or ""]
    found = _cited(reading, at, unit) or at.get(unit.eid, [])
    for above in unit.ancestors():
        if found:
            break
        found = _under(at, above)
    return _ordered(found or [key for keys in at.values() for key in keys])


def _cited(reading: Reading, at: dict[str, list[str]], unit: Unit) -> list[str]:
    """Measures in the provisions of this document that the unit's resolved references point to."""
    own = unit.provision
    targets = [r.target[1:] for r in reading.document.references if r.target.startswith("#") and own.start <= r.start and r.end <= own.end]
    return [key for t in targets if t in reading.by_eid for key in _under(at, reading.by_eid[t])]


def _under(at: dict[str, list[str]], unit: Unit) -> list[str]:
    """Measures in a unit and in the units below it."""
    return [key for u in (unit, *unit.descendants()) for key in at.get(u.eid, [])]


def _ordered(keys: list[str]) -> list[str]:
    return sorted(set(keys), key=lambda k: int(k[1:]))
