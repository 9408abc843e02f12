"""Targets: who or what is hit; list entries by structure, states and territories from the words of measures."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from corpora.document import Listing
from models.aliases import separated
from models.components.groups import comprises, state_groups
from models.names import read_entry, target_type
from models.reading import Reading, Unit, reading_of
from models.record import Target
from models.states import Mention, first_state, mentions
from models.vocabulary import Function, TargetType

_STRUCTURE, _PROSE = 0.99, 0.85

# Words that make a state the object of a measure, not its author or a mere place in a definition.
_GOVERNMENT = re.compile(
    r"(?:\b(?:the\s+)?(?P<of>(?:[Gg]overnment|illegal (?:racist )?r[ée]gime|authorities)\s+(?:of|in)\s+(?:the\s+)?)|(?P<fr>\b(?:le\s+)?gouvernement\s+(?:de\s+la\s+|de\s+l[’']|du\s+|d[’']|de\s+)))$"
)
_NOT_AIMED = re.compile(
    r"(?:Ambassador|Permanent Representative|Minister|laws?|courts?|Act|legislation|sovereignty|independence|territorial integrity|defen[cs]e) (?:of|to) (?:the )?(?:Republic of )?$"
    r"|(?:other than|agreement (?:between|with)|authori[sz]ed by|cooperation with|on behalf of|legitimate)[^.;,]{0,40}$"
    r"|\bsuch other (?:regions?|areas?) of (?:the )?$"
    # Whose say it is, and third countries that deal with the one that is meant.
    r"|(?:consultations? (?:between|with|among)|(?:consent|request|authori[sz]ation|approval|permission) (?:of|from|by)|(?:supplied|submitted|notified|designated|provided) by the Government)[^.;,]{0,100}$"
    r"|\b(?:country|countries|[Ss]tates?) that (?:\w+ ){0,4}(?:imports?|sells?|provides?|purchases?|supplies|buys?|ships?|exports?)\b[^.;]{0,100}$"
)
_PERSON_NAMED = re.compile(
    r"(?:property|assets|funds|entry|amount|biens|avoirs|somme)\b[^;]{0,160}?\b(?:of|held by|(?:held|owned|controlled)\b[^;.]{0,60}?\bby|owned(?:,? held)?(?: or controlled)?(?:, directly or indirectly,)? by|appartenant à|par|de|d[’'])\s+(?P<name>(?-i:[A-ZÀ-Þ][\w’'-]+)(?:\s+(?-i:[A-ZÀ-Þ][\w’'-]+)){1,4})(?=,|\.|;|\s+(?:and|et|is|are|situated|that|which|qui|se trouvant)\b)",
    re.IGNORECASE,
)
# A proper name of a body that a measure is aimed at: "all Orland Air Lines offices", "to the Front for …".
_BODY_NAMED = re.compile(
    r"(?:\bto (?:the )?|\ball (?:of )?(?:the )?|\bof (?:the )?|\bby (?:the )?|\bwith (?:the )?)"
    r"(?P<name>(?:[A-Z][\w’'-]+ )+(?:Airlines?|Airways|Shipping Lines?|Bank|Company|Corporation|Lines)\b|(?:[A-Z][\w’'-]+ )*(?:Union|Front|Movement|Army|Council|Party) (?:for|of) (?:the )?[A-Z][\w’'-]+(?: (?:of |for |and |the )*[A-Z][\w’'-]+)*)"
)
# What a government owns with it: "of the Government of Velmora, its agencies, instrumentalities, and the Central Bank of Velmora".
_WITH_GOVERNMENT = re.compile(
    r"\b(?:Government of (?:the )?[A-Z][\w ]{2,40}?|[A-Z]\w+ financial institutions?)(?:,[^.;:]{0,90}?)?,? (?:and|including|or) (?:of )?the (?P<name>Central Bank of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_TOLD = re.compile(r"\borders .{3,120}? to (?:seize|restrain|freeze|block)\b")  # a bank that must hold another's property
_NO_TARGET = re.compile(
    r"\b(?:United Nations|Security Council|European|African Union|Member|Committee|Governor|Privy|Reserve|World|International|Federal|Central Bank|Export-Import)\b"
)
_PART_OF = re.compile(
    r"(?<!such )(?<!such other )(?:(?P<part>(?:(?:so-called|occupied|temporarily|[A-Z][\w’'-]*)(?: or| and|,)? )*(?:[Rr]egions?|[Aa]reas?|[Zz]ones?|[Pp]rovinces?) (?:of|in) )|\bla (?P<fr>(?:région|zone|partie)s? [\w’' -]{0,30}?\b(?:de l[’']|d[eu’']s? ?(?:la )?)))(?:the )?(?:Republic of )?$"
)
_HELD_BY = re.compile(r" under the control of [^.,;]{3,60}(?=[.,;]|$)")
_NO_LIST = {"formula", "preamble", "recital", "citation", "signature"}
_LONGEST_NAME = 25  # words
_NAME_LIKE = re.compile(r"^[\W\d]*(?!The following\b|Any\b|All\b)[^\W\d_a-zà-ÿ][^:]*$")
_DEFINED_AS = re.compile(
    r"^(?:the term |l[’']expression )?[“\"«]?\s*(?P<term>[^\W\d][\w’' -]{2,40}?)\s*[”\"»]?(?: means?\b| includes?\b| (?=S[’']entend|Vise|Région|Territoire|Zone|Partie|Tout|L(?:e|a|es) |L[’'])|\s*$)"
)
_DEFINED_IN_PASSING = re.compile(r"\(\s*(?:hereinafter |collectively,? )*(?:the )?[“\"](?P<term>[A-Z][\w’' -]{2,40}?)[”\"]\s*\)")
_REGION = re.compile(r"\b(?:regions?|territor(?:y|ies)|areas?|zones?|région|territoire)\b", re.IGNORECASE)
_NOT_A_PERSON = re.compile(
    r"\b(?:United|States?|Government|Republic|Federation|Schedule|Annex|Council|Committee|Bank|Act|Minister|Order|Regulations?|Security|Nations|Union|Special|Party|Parties|Secretary)\b"
)


@Language.factory("operative_targets")
def make_targets(nlp: Language, name: str) -> Targets:
    """The component that states targets."""
    return Targets()


class Targets:
    """States every entry labelled `listing`, and each state or territory that a measure is aimed at."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        listings = {listing.provision: listing for listing in reading.document.listings}
        for unit, label in reading.labelled(Function.LISTING):
            if unit.kind in ("listing", "row") or not reading.has(unit, Function.MEASURE):
                state_entry(reading, unit, listings.get(unit.eid), label.confidence)
        if any(_IN_ANNEX.search(u.text) for u, _ in reading.labelled(Function.DESIGNATION)):
            for unit in reading.units:
                state_annexed(reading, unit)
        state_groups(reading)
        regions = defined_territories(reading)
        for unit, label in reading.labelled(Function.MEASURE):
            sure = min(label.confidence, _PROSE)
            state_aimed_at(reading, unit, sure)
            state_named(reading, unit, sure)
            state_class(reading, unit, sure)
            if regions is not None:
                state_defined(reading, unit, regions, sure)
        return doc


def state_entry(reading: Reading, unit: Unit, listing: Listing | None, confidence: float) -> None:
    """State one list entry with what stands behind its name."""
    lead = listing.name_start - unit.offset if listing else 0
    entry = read_entry(unit.text[lead:])
    words = unit.text[entry.start : entry.end]
    if listing is None and (unit.kind in _NO_LIST or not _NAME_LIKE.search(words) or len(words.split()) > _LONGEST_NAME):
        return  # an entry that describes goods or a class names nobody
    start, end = entry.start, entry.end
    identifiers = dict(entry.identifiers)
    aliases = list(entry.aliases)
    if listing is not None:
        start, end = listing.name_start - unit.offset, listing.name_end - unit.offset
        identifiers = {**identifiers, **{k: v for k, v in listing.fields.items() if k not in ("aliases", "reason", "name")}}
        stated = listing.fields.get("aliases", "")
        aliases += [a for a in separated(stated, listing.name) if not aliases]
    if end <= start:
        return
    name = unit.text[start:end]
    group = " ".join(g for g in ((listing.group or "") if listing else "", unit.heading) if g)
    reading.state(
        "targets", unit, start, end, Target,
        method=f"structure:{reading.document.format}" if listing else "rule:targets.entry",
        confidence=_STRUCTURE if listing else confidence,
        name=name, type=target_type(name, group, unit.text, identifiers), aliases=aliases, identifiers=identifiers,
        reason=listing.fields.get("reason") if listing else None, annex=listing.schedule if listing else (unit.heading or None),
        listed_on=listing.listed_on if listing else None, listed_by=listing.added_by if listing else None,
    )  # fmt: skip


def state_aimed_at(reading: Reading, unit: Unit, confidence: float) -> None:
    """State each state or territory that the words of a measure point at, and a person whose property it takes."""
    issuer = reading.document.metadata.jurisdiction
    seen: set[str] = set()
    extents = [(m, *_extent(unit.text, m)) for m in mentions(unit.text, reading.language)]
    for mention, start, end, part in extents:
        if (
            mention.code == issuer
            or mention.kind == "adjective"
            or _NOT_AIMED.search(unit.text, max(0, mention.start - 120), mention.start)
            or any(s <= start and end <= e and (s, e) != (start, end) for _, s, e, p in extents if p)
        ):
            continue
        name = unit.text[start:end]
        if name in seen:
            continue
        seen.add(name)
        kind = TargetType.TERRITORY if part or mention.kind == "territory" else TargetType.STATE
        reading.state(
            "targets", unit, start, end, Target, method="rule:targets.state", confidence=confidence,
            name=name, type=kind, state=mention.code, comprises=comprises(reading, name),
        )  # fmt: skip


def state_named(reading: Reading, unit: Unit, confidence: float) -> None:
    """State a person whose property a measure takes, and a body that it names by a proper name."""
    for match in _PERSON_NAMED.finditer(unit.text):
        if not _NOT_A_PERSON.search(match["name"]) and not any(True for _ in mentions(match["name"], reading.language)):
            reading.state(
                "targets", unit, *match.span("name"), Target, method="rule:targets.property_of", confidence=0.8,
                name=match["name"], type=target_type(match["name"], "", "", {}),
            )  # fmt: skip
    for match in _WITH_GOVERNMENT.finditer(unit.text):
        reading.state(
            "targets", unit, *match.span("name"), Target, method="rule:targets.with_government", confidence=confidence,
            name=match["name"], type=TargetType.ENTITY, state=first_state(match["name"], reading.language),
        )  # fmt: skip
    for match in _BODY_NAMED.finditer(unit.text):
        if not _NO_TARGET.search(match["name"]) and not _TOLD.search(unit.text, 0, match.start("name")):
            reading.state(
                "targets", unit, *match.span("name"), Target, method="rule:targets.body", confidence=min(confidence, 0.75),
                name=match["name"], type=TargetType.ENTITY, state=first_state(match["name"], reading.language),
            )  # fmt: skip


_IN_ANNEX = re.compile(r"\b(?:listed|named|identified|set (?:out|forth)) in the (?:Annex|Schedule|Appendix)\b", re.IGNORECASE)
_OF_ANNEX = re.compile(r"\s*(?:the )?(?:annex|schedule|appendix)\b", re.IGNORECASE)
_WITH_CAPACITY = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w’'.-]+(?: (?:[A-ZÀ-Þ][\w’'.-]+|al-\w+|bin|bint|ibn|de|van|von|der)){1,5})(?:,| \(|;|\.?$)"
)
_ENTRY = re.compile(r"\b(?:entry|enter(?:ing)?|visas?|transit|admission|admit|expel)\b", re.IGNORECASE)
# Those whose entry is stopped, described instead of named; designated persons are named elsewhere.
_LIKENED = re.compile(r"\btreated (?:in the same manner )?as (?:the |those )?$")  # whom another act hits, with whom they are put
_CLASS = re.compile(
    r"\b(?<!designated )(?<!listed )(?<!sanctioned )(?P<c>(?:[A-Z]\w+ )?(?:nationals|aliens|noncitizens|persons?|individuals?|officials|members|family members|foreign nationals)(?: and \w+| or \w+)? "
    r"(?:whom?|whose|that|determined|designated|identified|responsible|involved|employed|acting|meeting|described|covered|travelling|traveling|holding|bearing|possessing|ordinarily resident)\b[^.;:]{5,420}?)(?=,? (?:would be|(?:is|are) (?:hereby|suspended|denied|refused|barred|an excluded|excluded|prohibited|to be)|as immigrants|shall|may not|must not|from entering|into or transit|to enter)\b|[.;:]|$)"
)


def state_annexed(reading: Reading, unit: Unit) -> None:
    """State a person or body that an annex names in prose, with its capacity behind the name."""
    if unit.kind in ("heading", "schedule", "listing", "row", "note") or reading.has(unit, Function.LISTING):
        return
    if not any(a.kind == "schedule" and _OF_ANNEX.match(f"{a.provision.number or ''} {a.text}") for a in unit.ancestors()):
        return
    match = _WITH_CAPACITY.match(unit.text)
    if match is None or _NOT_A_PERSON.search(match["name"]):
        return
    reading.label(unit, Function.LISTING, method="rule:targets.annexed", confidence=0.8)
    reading.state(
        "targets", unit, *match.span("name"), Target, method="rule:targets.annexed", confidence=0.8,
        name=match["name"], type=target_type(match["name"], unit.heading, unit.text, {}), annex=unit.heading or None,
        reason=unit.text[match.end() :].strip(" .") or None,
    )  # fmt: skip


def state_class(reading: Reading, unit: Unit, confidence: float) -> None:
    """State the class of persons whose entry a measure stops."""
    if not _ENTRY.search(unit.text):
        return
    for match in _CLASS.finditer(unit.text):
        if _LIKENED.search(unit.text, max(0, match.start() - 40), match.start()):
            continue
        reading.state(
            "targets", unit, *match.span("c"), Target, method="rule:targets.class", confidence=min(confidence, 0.8),
            name=match["c"].strip(" ,"), type=TargetType.CLASS, state=first_state(match["c"], reading.language, but=reading.document.metadata.jurisdiction),
        )  # fmt: skip


def defined_territories(reading: Reading) -> re.Pattern[str] | None:
    """Pattern of the terms that the document itself defines as a region, area or territory."""
    terms: set[str] = set()
    for unit in reading.units:
        if unit.kind == "definition" or reading.has(unit, Function.DEFINITION):
            terms.update(m["term"] for m in _DEFINED_AS.finditer(unit.text) if _REGION.search(m["term"]))
        terms.update(m["term"] for m in _DEFINED_IN_PASSING.finditer(unit.text) if _REGION.search(m["term"]))
    if not terms:
        return None
    return re.compile("|".join(rf"\b{re.escape(t)}\b" for t in sorted(terms, key=len, reverse=True)))


def state_defined(reading: Reading, unit: Unit, regions: re.Pattern[str], confidence: float) -> None:
    """State the defined territory that a measure is aimed at."""
    for match in {m.group(): m for m in reversed(list(regions.finditer(unit.text)))}.values():
        reading.state(
            "targets", unit, *match.span(), Target, method="rule:targets.defined_territory", confidence=confidence,
            name=match.group(), type=TargetType.TERRITORY,
        )  # fmt: skip


def _extent(words: str, mention: Mention) -> tuple[int, int, bool]:
    """Span of what is meant at a state's name: a part of the country where the words say so, else its government or the state."""
    part = _PART_OF.search(words, max(0, mention.start - 100), mention.start)
    if part is None:
        return _with_government(words, mention), mention.end, False
    held = _HELD_BY.match(words, mention.end)
    return part.start("part" if part["part"] else "fr"), held.end() if held else mention.end, True


def _with_government(words: str, mention: Mention) -> int:
    """Start of "Government of X" where the measure says so; else of the state's own name."""
    before = _GOVERNMENT.search(words, max(0, mention.start - 80), mention.start)
    if before is None:
        return mention.start
    return before.start("of") if before["of"] else before.start("fr")
