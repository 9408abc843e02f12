"""Which measures an exemption cuts.

The order is a lawyer's: the provisions whose application the words exclude ("Section 4 and subsection 5(1) do not
apply", "the prohibitions in subsection (a)", "despite subsection (1)"), the document as a whole ("nothing in this
order shall prohibit"), the measure in whose own words the exception stands, whatever else the words cite, the measures of the
provisions above, those that the same section frees alike, and, for an exemption that stands alone, all of them
(only those on property where the exemption is one of frozen property).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from models.citations import citations
from models.internal_references import cited, cites_whole
from models.limits_elsewhere import cut_elsewhere
from models.qualifiers import is_condition
from models.reading import Reading, Unit
from models.record import Exemption, Measure
from models.rules.rule import plain, unnumbered
from models.vocabulary import ExemptionCategory, Function, MeasureType

# What the words take out of application; group `c` holds the citations.
_SUBJECT = re.compile(
    r"(?:^|[.;:] |\bbut |\bhowever, )(?P<a>[^.;:]{0,30}?\b(?:sub-?sections?|sections?|paragraphs?|sub-?paragraphs?|articles?|regulations?|clauses?|rules?)\b(?:(?!\bapply\b)[^;:]){1,260}?)(?:,? )(?:shall |do |does |must |will |is |are )(?:only |not |no longer )*(?:apply|applies|applicable|contravened|(?<=not )(?:prohibit|prevent|preclude))"
    r"|\b(?:prohibitions?|restrictions?|measures?|requirements?|obligations?|freeze|dut(?:y|ies)|tariffs?|suspensions?|limitations?)\b[^.;:,]{0,60}?\b(?:in|of|by|under|pursuant to|with) (?P<b>(?:the )?(?:sub-?sections?|sections?|paragraphs?|sub-?paragraphs?|articles?|regulations?|clauses?)\b[^;:]{1,120}?)(?= (?:of this|apply|applies|shall|do|does|is|are|may|must|in respect|to the extent|above|below|as)\b|[.;:]|$)"
    r"|\b(?:despite|notwithstanding|(?:by way of |in |by )?derogati(?:on|ng) (?:from|to)|exempt(?:ed|ion)? from|exceptions? to|par dérogation (?:à|au|aux)|malgré|nonobstant)\s+(?:the |les? |la |l')?(?P<d>(?:prohibitions? (?:in|set out in) )?(?:sub-?sections?|sections?|paragraphs?|articles?|regulations?|clauses?|paragraphes?)\b[^.;:]{1,90}?)(?=,|[.;:]|$)"
    r"|\b(?:prohibited|restricted|contravened|interdite?s?) (?:by|under|pursuant to|par|au titre de) (?P<e>(?:the |l'|le )?(?:sub-?sections?|sections?|paragraphs?|articles?|regulations?|clauses?|paragraphes?)\b[^.;:]{1,90}?)(?=,|[.;:]| (?:if|where|may|shall|provided|to the extent)\b|$)"
    r"|\bnothing in (?P<g>(?:sub-?sections?|sections?|paragraphs?|articles?|regulations?|clauses?)\b[^.;:]{1,160}?) (?:shall |may |is |are |will |should )?(?:to )?(?:be (?:construed|taken|deemed)|prohibit|prevent|preclude|affect|limit|restrict)"
    r"|^(?P<f>(?:l'article|les articles|le paragraphe|les paragraphes|l'alinéa|les alinéas)\b[^.;:]{1,120}?) ne s'applique(?:nt)? pas",
    re.IGNORECASE,
)
# "A person determined in accordance with section 3": a way to the criterion, and nothing that is taken out.
_BESIDE = re.compile(
    r"\b(?:in accordance with|pursuant to|referred to in|defined in) (?:section|subsection|paragraph|article|regulation)s? [\w().]+",
    re.IGNORECASE,
)
# "The prohibitions (other than those in paragraph 2) referred to in paragraph 1": what stands aside is not taken out.
_ASIDE = re.compile(r" ?\((?:other than|except|not including|excluding)\b[^()]*\)", re.IGNORECASE)
_OWN_PART = re.compile(r"\b(?:this|the present|présente?) (?P<kind>part|chapter|division|title|schedule|partie|chapitre)\b", re.IGNORECASE)
_NOTHING = re.compile(
    r"\bnothing in (?:this|these|the present)\b(?! (?:(?:sub-?)?(?:section|paragraph|article|clause|point)|regulation)\b)|\brien dans (?:le|la|les) présente?s?\b|(?:^|[.;:] )(?:this|these|the present) (?:order|regulations?|act|resolution|decision)\b[^.;:]{0,20} (?:do|does|shall) not (?:apply|prohibit)",
    re.IGNORECASE,
)
_NOTHING_HERE = re.compile(
    r"(?:\bnothing in|^|\b(?:prohibitions?|restrictions?|measures?|requirements?|obligations?|services|goods|transactions)\b[^.;:]{0,30}\b(?:in|under|by)|\b(?:granted|given|issued|permitted|authori[sz]ed) (?:under|in|by)) (?:this|the present) (?P<kind>(?:sub-?)?(?:section|paragraph|article)|(?-i:regulation))\b",
    re.IGNORECASE,
)
# Such exceptions free dealings; whether somebody may enter is no transaction.
_DEALINGS = re.compile(
    r"\bprohibit(?:s|ing)? (?:any )?(?:transactions?|activit(?:y|ies)|dealings?)\b|\btransactions? (?:for|by)\b", re.IGNORECASE
)
_SANCTIONS_IN = re.compile(
    r"\b(?:sanctions?|measures?|restrictions?|prohibitions?)\b[^.;:]{0,20} (?:described|set (?:out|forth)|referred to|specified|listed|provided for) in [^.;:]{3,80}",
    re.IGNORECASE,
)
# Frees from a duty, and from no prohibition.
_DUTY = re.compile(
    r"\b(?:disclosure|report|notice|notification|record|consent|permission|publication|information)s? (?:is|are|need) not (?:be )?(?:required|necessary|made|given)|\bneed not (?:disclose|report|notify|publish|be)",
    re.IGNORECASE,
)


# Exemptions that presuppose frozen property or an account, and what freezes them.
T = MeasureType

_OF_PROPERTY = {
    ExemptionCategory.BASIC_NEEDS,
    ExemptionCategory.EXTRAORDINARY_EXPENSES,
    ExemptionCategory.ACCOUNT_MAINTENANCE,
    ExemptionCategory.JUDICIAL_DECISION,
}
_ON_PROPERTY = {MeasureType.ASSET_FREEZE, MeasureType.FUNDS_BAN, MeasureType.FORFEITURE}


@dataclass(slots=True)
class Cut:
    """Keys of the measures that an exemption cuts, and eIds of the provisions that its words name; `settled` when nothing more is to be looked for.

    `elsewhere` holds the provisions of other works that its words take out of application.
    """

    measures: list[str] = field(default_factory=list)
    provisions: list[str] = field(default_factory=list)
    settled: bool = False
    elsewhere: list[str] = field(default_factory=list)


def cut_by(reading: Reading, unit: Unit, start: int = 0) -> Cut:
    """What the exemption that begins at `start` of a provision cuts, as its words or its lead-in's show it."""
    at = _keys(reading.statements["measures"])
    for reader in (unit, *unit.ancestors()):
        words = reader.text[start:] if reader is unit else reader.text
        if reader is not unit and not reading.has(reader, Function.EXEMPTION):
            break
        if _NOTHING.search(plain(words)):
            return Cut(_all(reading, freeing=words), settled=True)
        named = _subjects(reading, reader, words)
        if named:
            return Cut(list(dict.fromkeys(k for e in named for k in at_provision(reading, at, e))), named, settled=True)
        if here := _own_provision(reader, words):
            return Cut(_under(at, here), settled=True)
        if part := _own_part(reading, reader, words):
            return Cut([k for u in _of_part(reading, part) for k in at.get(u.eid, [])], [part.eid], settled=True)
        if _DUTY.search(plain(words)):
            return Cut(settled=True)
        if lost := _lost(reading, reader, words):
            return Cut(_under(at, lost), [lost.eid], settled=True)
        if named := cut_elsewhere(words, reading.document.metadata.jurisdiction):
            return Cut(_restating(reading, at, named), settled=True, elsewhere=named)
    if unit.eid in at:
        return Cut(at[unit.eid])
    if said := _said_before(reading, at, unit) or _described(reading, at, plain(unit.text[start:])):
        return Cut(said, settled=True)
    for reader in (unit, *unit.ancestors()):
        if is_condition(reader) and reader.parent and reading.has(reader.parent, Function.EXEMPTION):
            continue  # what a condition cites is not what its lead-in frees from
        eids = cited(reading, reader, reader.text)
        keys = [k for e in eids for k in _under(at, reading.by_eid[e])]
        if keys:
            return Cut(list(dict.fromkeys(keys)))
        if cites_whole(reader.text) and reading.has(reader, Function.EXEMPTION):
            return Cut(_all(reading, freeing=reader.text))
    return Cut()


def _restating(reading: Reading, at: dict[str, list[str]], elsewhere: list[str]) -> list[str]:
    """Measures of this document that repeat or enforce what other works impose: those whose words cite them."""
    works = {e.split("#")[0] for e in elsewhere}
    order = reading.document.metadata.jurisdiction
    return [k for e, keys in at.items() if works & {c.id for c in citations(reading.by_eid[e].text, order=order)} for k in keys]


def at_provision(reading: Reading, at: dict[str, list[str]], eid: str) -> list[str]:
    """Measures of a provision: those in and under it, else those that it completes, else those tied to its criteria."""
    unit = reading.by_eid[eid]
    if (found := _under(at, unit)) or not unit.text.strip():
        return found  # what a provision forbade whose words are lost is not what others say of it
    for above in unit.ancestors():
        if above.eid in at:
            return at[above.eid]
    # A criterion is tied to a measure by citation: "the sanctions described in subsection (b)", "any of the criteria in subsection (a)".
    for reader in (unit, *unit.ancestors()):
        words = " ".join(m.group() for m in _SANCTIONS_IN.finditer(plain(reader.text)))
        tied = [k for e in cited(reading, reader, words) if not _inside(e, eid) for k in _under(at, reading.by_eid[e])]
        if tied:
            return list(dict.fromkeys(tied))
    return [k for other, keys in at.items() if eid in cited(reading, reading.by_eid[other], reading.by_eid[other].text) for k in keys]


def _said_before(reading: Reading, at: dict[str, list[str]], unit: Unit) -> list[str]:
    """Measures that "that prohibition" means, or that the exemption before cuts where this one goes on from it ("nor are they contravened")."""
    words = unnumbered(unit.text)
    before = reading.units[: unit.index]
    if _THAT_BAN.match(words):
        return next((at[u.eid] for u in reversed(before) if u.eid in at), [])
    if _GOES_ON.match(words) and reading.statements["exemptions"]:
        last = reading.statements["exemptions"][-1]
        near = last.provision in {u.eid for u in before[-12:]} and _section(reading.by_eid[last.provision or ""]) is _section(unit)
        return list(last.limits) if near else []
    return []


def _described(reading: Reading, at: dict[str, list[str]], words: str) -> list[str]:
    """Measures that "the prohibition on the supply of aviation fuel" describes by its words."""
    match = _BAN_ON.search(words)
    if match is None or re.search(r"\b(?:resolution|Regulation|Decision|Order|Act|Part|Article)\b", match["what"]):
        return []
    wanted = _stems(match["what"])
    found = [e for e in at if wanted and len(wanted & _stems(f"{reading.by_eid[e].lead} {reading.by_eid[e].text}")) >= 0.75 * len(wanted)]
    return [k for e in found for k in at[e]] if len(found) < len(at) else []


def _stems(words: str) -> set[str]:
    return {w[:5] for w in re.findall(r"[a-z]{3,}", plain(words).lower()) if w not in _SMALL_WORDS}


_THAT_BAN = re.compile(
    r"(?:that|this|the said|the above|such a?) (?:prohibition|ban|restriction|embargo|freeze)\b[^.;:]{0,30}\b(?:does|do|shall|is|are|will) not\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"nor (?:is|are|do|does|shall)\b|(?:it|they|neither) (?:does|do|is|are|shall) (?:likewise |also )?not (?:apply|contravened|be contravened|prevent|prohibit)\b",
    re.IGNORECASE,
)
_BAN_ON = re.compile(
    r"\b(?:prohibitions?|bans?|restrictions?|embargo) (?:on|against|of) (?P<what>[^.;:,]{4,140}?) (?:shall|do|does|is|are|will) not\b",
    re.IGNORECASE,
)
_SMALL_WORDS = {"the", "and", "any", "all", "such", "that", "this", "those", "these", "for", "from", "into", "with", "other", "above"}


def _inside(eid: str, other: str) -> bool:
    return eid == other or eid.startswith(other + "__") or other.startswith(eid + "__")


def _subjects(reading: Reading, unit: Unit, words: str) -> list[str]:
    found: dict[str, None] = {}
    for match in _SUBJECT.finditer(_ASIDE.sub("", plain(words))):
        for group in match.groups():
            if group:
                found |= dict.fromkeys(cited(reading, unit, _BESIDE.sub("", group)))
    return list(found)


def _own_part(reading: Reading, unit: Unit, words: str) -> Unit | None:
    """The part or chapter that "this Part" means, where the words free from its prohibitions: above the unit, or the heading last before it."""
    match = _OWN_PART.search(plain(words))
    if match is None:
        return None
    kind = {"partie": "part", "chapitre": "chapter", "division": "part"}.get(match["kind"].lower(), match["kind"].lower())
    before = (u for u in reversed(reading.units[: unit.index]) if u.parent is None)
    return next((a for a in (*unit.ancestors(), *before) if a.kind == kind), None)


def _of_part(reading: Reading, part: Unit) -> list[Unit]:
    """The provisions of a part: those below it; where it is only a heading beside its sections, those up to the next."""
    below = [u for u in part.descendants() if u.kind != "heading"]
    behind = reading.units[part.index + 1 :]
    ends = next((n for n, u in enumerate(behind) if u.parent is None and u.kind in (part.kind, "part", "schedule")), len(behind))
    return below or behind[:ends]


def _own_provision(unit: Unit, words: str) -> Unit | None:
    """The section or paragraph that "nothing in this section" means: the nearest of that kind, the unit itself included."""
    match = _NOTHING_HERE.search(plain(words))
    if match is None:
        return None
    kind = match["kind"].lower().replace("-", "")
    kinds = (kind, "section") if kind == "regulation" else (kind,)
    return next((a for a in (unit, *unit.ancestors()) if a.kind in kinds), None)


# "The prohibitions in subsection (a) of this section", where a scan has lost that subsection.
_OF_OWN = re.compile(
    r"^\W*(?:the )?(?:prohibitions?|restrictions?|requirements?|limitations?|measures?) (?:in|of|under) (?:sub)?(?:section|paragraph)s? \(\w+\)[^.;:]{0,40} of this (?P<kind>section|article|paragraph)\b",
    re.IGNORECASE,
)


def _lost(reading: Reading, unit: Unit, words: str) -> Unit | None:
    """The section whose subsection is taken out of application, where the document no longer holds that subsection."""
    match = _OF_OWN.search(unnumbered(words))
    if match is None or cited(reading, unit, match.group()):
        return None
    return next((a for a in unit.ancestors() if a.kind == match["kind"].lower()), None)


def _all(reading: Reading, freeing: str) -> list[str]:
    dealings = _DEALINGS.search(plain(freeing))
    return [m.key for m in reading.statements["measures"] if not (dealings and m.type == MeasureType.TRAVEL_BAN)]


# Which kinds of measures an exemption can concern that speaks of trade in goods, of ships and aircraft, of travel or of money.
_CONCERNS: tuple[tuple[re.Pattern[str], frozenset[MeasureType]], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), frozenset(types))
    for words, types in (
        (
            r"(?:im|ex|re-?ex)port(?:s|ed|ation)?|suppl(?:y|ies)|sales?|shipments?|transshipment|deliver(?:y|ies)|goods|commodities|equipment|weapons|arms|petroleum|fuel|foodstuffs|vehicles",
            {T.EXPORT_BAN, T.IMPORT_BAN, T.ARMS_EMBARGO, T.SERVICES_BAN, T.TRANSPORT_BAN, T.OTHER_MEASURE},
        ),
        (r"flights?|aircraft|vessels?|ships?|landing|docking|take-?offs?|overflights?", {T.TRANSPORT_BAN, T.OTHER_MEASURE}),
        (r"entry|travel|visas?|admission", {T.TRAVEL_BAN, T.OTHER_MEASURE}),
        (
            r"funds|accounts?|payments?|assets|economic resources|loans?|credits?|property|transactions?",
            {T.ASSET_FREEZE, T.FUNDS_BAN, T.FINANCE_BAN, T.INVESTMENT_BAN, T.FORFEITURE, T.OTHER_MEASURE},
        ),
    )
)


def link_exemptions(reading: Reading, measures: list[Measure], exemptions: list[Exemption]) -> list[Exemption]:
    """The exemptions, each with `limits`; those that a component linked already are left alone."""
    at = _keys(measures)
    linked = []
    for e in exemptions:
        if e.limits or e.limited or e.limited_elsewhere or e.provision is None or _DUTY.search(e.text or ""):
            linked.append(e)
        elif tied := _limits(reading, at, e) or _beside(reading, e, exemptions):
            linked.append(e.model_copy(update={"limits": tied}))
        else:
            kind = _by_nature(measures, e)
            linked.append(e.model_copy(update={"limits": kind, "limits_assumed": len(kind) > 0 and len(measures) > 1}))
    return linked


def _keys(measures: list[Measure]) -> dict[str, list[str]]:
    at: dict[str, list[str]] = {}
    for measure in measures:
        if measure.provision is not None:
            at.setdefault(measure.provision, []).append(measure.key)
    return at


def _limits(reading: Reading, at: dict[str, list[str]], exemption: Exemption) -> list[str]:
    unit = reading.by_eid[exemption.provision or ""]
    found = ([] if is_condition(unit) else _cited(reading, at, unit)) or at.get(unit.eid, [])
    for above in unit.ancestors():
        if found:
            break
        found = _under(at, above)
    return _ordered(found)


def _beside(reading: Reading, exemption: Exemption, exemptions: list[Exemption]) -> list[str]:
    """What the same section frees in the same category: its next subsection only says how leave is given."""
    section = _section(reading.by_eid[exemption.provision or ""])
    for other in exemptions:
        if (
            other.limits
            and other.category == exemption.category
            and other.provision
            and _section(reading.by_eid[other.provision]) is section
        ):
            return list(other.limits)
    return []


def _section(unit: Unit) -> Unit:
    """The section, article or regulation that a provision stands in; the provision itself outside of one."""
    return next((a for a in (unit, *unit.ancestors()) if a.kind in ("section", "article", "regulation")), unit)


def _by_nature(measures: list[Measure], exemption: Exemption) -> list[str]:
    """Every measure of the kind that the words concern; for leave to use frozen property, those on property, where there are any."""
    on_property = [m.key for m in measures if m.type in _ON_PROPERTY] if exemption.category in _OF_PROPERTY else []
    words = plain(exemption.text or "")
    kinds = frozenset(t for pattern, types in _CONCERNS if pattern.search(words) for t in types)
    concerned = [m.key for m in measures if m.type in kinds]
    return on_property or concerned or [m.key for m in measures]


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
