"""The safeguard profile: for each quality of a sound sanctions instrument, whether its text shows it, and where.

`not_stated` means that every provision was read and none shows the quality; `unknown` that the text could
not be read for it (an unsupported language, or no text at all). Silence of an instrument is not silence of
the law: the enabling Act may provide what the instrument leaves out, and the answer's detail says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from spacy.language import Language
from spacy.tokens import Doc

from models.components.scheduled_treaty import of_scheduled_treaty
from models.reading import Reading, reading_of
from models.record import Quality
from models.rules import plain
from models.vocabulary import PROFILE_QUALITIES, EvidenceStandard, ExemptionForm, Presence, TargetType

LANGUAGES = ("en", "fr")

HUMANITARIAN = {"humanitarian", "medical", "food", "basic_needs"}
ESSENTIAL = {"medical", "food", "energy", "basic_needs", "communications", "safety", "pensions"}


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


# Qualities that only words show. First pattern: present; second, where given: partial.
WORDS: dict[str, tuple[re.Pattern[str], re.Pattern[str] | None]] = {
    "corroboration": (
        _pattern(
            r"corroborat|independent(?:ly)? (?:verif|assess|confirm)|(?:two|several|multiple) (?:independent )?sources|technical evidence|statement of case|supporting evidence|éléments de preuve concordants"
        ),
        _pattern(r"evidence|information (?:available|provided|before)|éléments de preuve"),
    ),
    "proportionality": (
        _pattern(
            r"proportiona(?:te|lity)|no (?:more|further|longer) than (?:is )?necessary|strictly necessary|\bcommensurate with\b|\bcalibrated to\b|proportionnalité|proportionnée?s?\b|strictement nécessaires?"
        ),
        _pattern(
            r"\bactions? (?:other|short of|less) (?:than )?(?:the )?(?:complete|full) block|\bother actions? than (?:the )?(?:complete|full) block"
        ),
    ),
    "escalation": (
        _pattern(
            r"(?:further|additional|stronger|more severe) (?:restrictive )?(?:measures|steps|action)[^.;]{0,120}\b(?:if|in the event|should|unless|failing)|\b(?:if|in the event|should)\b[^.;]{0,160}(?:further|additional|stronger) (?:restrictive )?(?:measures|steps)|consider (?:the imposition of )?(?:further|additional) measures|readiness to (?:consider|impose|take|adopt) (?:the imposition of |urgently )?(?:such |other |appropriate |further |additional )*measures|increase or expand in scope|\b(?:will|shall|may) (?:further )?(?:increase|raise|expand|tighten|broaden)\b[^.;]{0,80}\b(?:rates?|dut(?:y|ies)|tariffs?|scope|measures|sanctions|restrictions)\b|\b(?:if|should)\b[^.;]{0,160}\bretaliat\w*[^.;]{0,240}\b(?:may|will|shall) (?:further )?(?:modify|adjust|increase|amend|impose)\b|mesures supplémentaires"
        ),
        _pattern(r"retaliat|strengthen(?:ing)? the measures|escalat"),
    ),
    "rollback": (
        _pattern(
            r"(?:shall|will|may|to) (?:be )?(?:lift|terminat|suspend|eas|remov|repeal|revok|reconsider|relax|review)\w*[^.;]{0,160}\b(?:if|when|once|upon|until|as soon as|in light of|provided that)\b|\b(?:if|when|once|until|upon)\b[^.;]{0,200}(?:measures|sanctions|prohibitions|emergency)[^.;]{0,80}\b(?:lifted|terminated|suspended|removed|no longer)\b|\b(?:if|when|once|should|where)\b[^.;]{0,320}\b(?:will|shall|may) (?:be )?(?:lift|terminat|suspend|eas|remov|repeal|revok|rescind|reconsider|relax)\w*|\b(?:if|should)\b[^.;]{0,120}\b(?:take[sn]? (?:significant |sufficient |adequate )?steps|align\w*|compl(?:y|ies)|remed(?:y|ies)|ceases?)\b[^.;]{0,200}\b(?:will|shall|may) (?:further )?(?:modify|reduce|amend)\b|measures? no longer (?:apply|necessary)|until the Security Council decides that|\b(?:decid\w+|resolv\w+|order|hereby|calls? (?:up)?on [^.;]{3,40}?|authori[sz]\w+)\b[^.;]{0,120}?\b(?:to )?(?:terminat|lift|suspend|rescind|remov|eas)(?:e|es|ed|ing)?\b(?! the suspension)[^.;]{0,40}\b(?:measures|sanctions|prohibitions|embargo|restrictions)\b|levée? (?:des|de) (?:mesures|sanctions)|cessent de s[’']appliquer (?:si|lorsque|dès)"
            # Duties that go once enough is done, and names that an office takes off a list of States on stated grounds.
            r"|\bupon\b[^.;]{3,160}\b(?:tariffs?|duties|measures|sanctions|prohibitions|restrictions)\b[^.;]{0,80}\b(?:will|shall|may) be (?:lift|terminat|suspend|eas|remov|repeal|revok|rescind|relax|reduc)\w*"
            r"|\bmay (?:terminate|rescind|revoke|lift) the (?:designation|listing) of (?:a|an|any|the|that|such) (?:foreign )?(?:country|state|government)\b[^.;]{0,80}\b(?:based on|if|when|upon|where|once)\b"
        ),
        None,
    ),
    "transparency": (
        _pattern(
            r"(?<!before they are )(?<!before it is )publish|(?<!before )(?<!news )(?<!before its )(?<!before their )(?<!avant )(?<!avant sa )(?<!avant leur )(?<!prior to )publication|shall be published|Official Journal|Federal Register|(?<!before they are published in the )(?<!before it is published in the )Canada Gazette|made (?:publicly available|available (?:to the public|on (?:its|the|a) (?:\w+ )?(?:web)?site))|laid before|publiée?s?\b|Journal officiel|(?<!avant sa publication dans la )(?<!avant leur publication dans la )Gazette du Canada"
        ),
        None,
    ),
    "reporting": (
        _pattern(
            r"reports?\b[^.;]{0,120}\b(?:to|before) (?:the )?(?:Congress|(?:appropriate |relevant )?congressional committees|Parliament|each House|House of Commons|Houses|Senate|Speaker|European Parliament|National Assembly|Federal Assembly|legislature|Security Council|Council|Secretary-General|General Assembly)|(?:laid before|tabled (?:in|before)) (?:each House|both Houses|Parliament|the House)|déposée?s? devant (?:chaque|les|la) chambres?|transmit(?:ted)? to the Congress|(?:submit|provide|transmit)\w* [^.;]{3,200}? to the (?:appropriate |relevant )?congressional committees|rapports?\b[^.;]{0,100}(?:Parlement|chambre|Conseil)"
        ),
        _pattern(r"\breports?\b|\brapports?\b"),
    ),
    "coordination": (
        _pattern(
            r"(?:in (?:close )?)?(?:coordinat|co-ordinat|cooperat|co-operat|align|concert)\w*[^.;]{0,80}(?:allies|partners|other (?:states|countries|member states|governments)|third (?:states|countries)|regional|international organi[sz]|United Nations|Member States|foreign (?:states|governments))|international organi[sz]ation of states|implement(?:s|ing)? (?:Security Council )?resolution|association d[’']États|organisation internationale"
        ),
        None,
    ),
    "privacy": (
        _pattern(
            r"personal (?:data|information)|data protection|privacy|Regulation \(EU\) 2016/679|Regulation \(EU\) 2018/1725|confidential(?:ity)?|données (?:à caractère personnel|personnelles)|renseignements personnels|protection de la vie privée"
        ),
        None,
    ),
}


@Language.factory("operative_profile")
def make_profile(nlp: Language, name: str) -> Profile:
    """The component that answers the safeguard profile; runs after all others."""
    return Profile()


class Profile:
    """Fills `reading.profile` with an answer to every quality of PROFILE_QUALITIES."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        for quality in PROFILE_QUALITIES:
            reading.profile[quality] = answer(reading, quality)
        return doc


def answer(reading: Reading, quality: str) -> Quality:
    """The answer to one quality, with the eIds that show it."""
    if reading.language not in LANGUAGES:
        return Quality(answer=Presence.UNKNOWN, detail=f"no rules for language {reading.language}")
    if not any(u.text for u in reading.units):
        return Quality(answer=Presence.UNKNOWN, detail="the document has no text")
    if quality in STATEMENTS:
        return STATEMENTS[quality](reading)
    return _by_words(reading, *WORDS[quality])


def _by_words(reading: Reading, present: re.Pattern[str], partial: re.Pattern[str] | None, *, but: tuple[str, ...] = ()) -> Quality:
    """Present where `present` is said, else partial where `partial` is; notes and provisions of the kinds `but` say nothing."""
    speak = [u for u in reading.units if u.kind not in ("note", "footnote", *but) and not of_scheduled_treaty(reading, u)]
    found = [u.eid for u in speak if present.search(u.text)]
    if found:
        return Quality(answer=Presence.PRESENT, provisions=found[:12])
    half = [u.eid for u in speak if partial and partial.search(u.text)]
    return Quality(answer=Presence.PARTIAL if half else Presence.NOT_STATED, provisions=half[:12])


def _places(statements: Iterable) -> list[str]:
    return list(dict.fromkeys(s.provision for s in statements))[:12]


def _present(statements: Iterable, partial: Iterable = ()) -> Quality:
    """Present where `statements` are, else partial where `partial` are, else not stated."""
    full, half = _places(statements), _places(partial)
    if full:
        return Quality(answer=Presence.PRESENT, provisions=full)
    return Quality(answer=Presence.PARTIAL if half else Presence.NOT_STATED, provisions=half)


def _given(reading: Reading, *kinds: str) -> list:
    """The safeguards of these kinds that the document gives, and does not refuse."""
    return [s for s in reading.statements["safeguards"] if s.kind in kinds and not s.refused]


def _safeguards(*kinds: str) -> Callable[[Reading], Quality]:
    """Present where such a safeguard is given; where it is refused, that is said."""

    def quality(reading: Reading) -> Quality:
        found = _present(_given(reading, *kinds))
        refused = _places(s for s in reading.statements["safeguards"] if s.kind in kinds and s.refused)
        if refused and found.answer == Presence.NOT_STATED:
            return Quality(answer=Presence.NOT_STATED, provisions=refused, detail="expressly refused")
        return found

    return quality


def _exempt(reading: Reading, categories: set[str]) -> list:
    return [e for e in reading.statements["exemptions"] if e.category in categories and e.form != ExemptionForm.NO_LIABILITY]


def _objective(reading: Reading) -> Quality:
    stated = [g for g in reading.statements["grounds"] if g.objective]
    aims = [u.eid for u in reading.units if u.kind not in ("recital", "note", "footnote") and _AIM.search(u.text)]
    quality = _present(stated or _purpose(reading), reading.statements["grounds"])
    if aims:
        return Quality(answer=Presence.PRESENT, provisions=list(dict.fromkeys([*aims, *quality.provisions]))[:12])
    return quality


# An aim that the enacting words themselves state.
_AIM = _pattern(
    r"\b(?:measures|sanctions|steps|action)\b[^.;]{0,30}\bto (?:secure|ensure|restore|induce|bring about|compel|achieve|encourage|deter)\b|\bthe purposes? of (?:this|these) (?:Act|regulations?|order|decision|part) (?:is|are)\b|\bla présente loi a pour objet\b"
)


def _purpose(reading: Reading) -> list:
    return [g for g in reading.statements["grounds"] if re.search(r"\bpurpose\b|\bobjet\b|\bin order to\b|\bafin d", g.text)]


def _legal_basis(reading: Reading) -> Quality:
    named = [b for b in reading.statements["legal_bases"] if b.relation in ("enabling", "implements")]
    if not named and reading.document.metadata.enabling:
        return Quality(answer=Presence.PRESENT, detail="enabling authority named by the publisher's markup")
    return _present(named, reading.statements["legal_bases"])


def _attribution_standard(reading: Reading) -> Quality:
    weak = (None, EvidenceStandard.DETERMINATION, EvidenceStandard.OPINION)
    fixed = [a for a in reading.statements["attribution"] if a.standard not in weak]
    return _present(fixed, [a for a in reading.statements["attribution"] if a.standard])


def _targeting(reading: Reading) -> Quality:
    """Aimed at named actors or criteria of conduct: present; a whole state or class besides: partial."""
    named = [
        t for t in reading.statements["targets"] if t.type in (TargetType.PERSON, TargetType.ENTITY, TargetType.VESSEL, TargetType.AIRCRAFT)
    ]
    broad = [t for t in reading.statements["targets"] if t.type in (TargetType.STATE, TargetType.TERRITORY, TargetType.CLASS)]
    aimed = named or reading.statements["designation"]
    if aimed and broad:
        return Quality(
            answer=Presence.PARTIAL,
            provisions=_places([*aimed, *broad]),
            detail="named actors or criteria beside a whole state, territory or class",
        )
    return _present(aimed, broad)


def _humanitarian(reading: Reading) -> Quality:
    relief = _exempt(reading, {"humanitarian"})
    standing = [e for e in relief if e.form == ExemptionForm.EXCEPTION]
    quality = _present(standing, [*relief, *_exempt(reading, HUMANITARIAN)])
    if quality.answer == Presence.PARTIAL:
        quality.detail = "only case by case or for single goods; no standing exception for humanitarian work"
    return quality


def _oversight(reading: Reading) -> Quality:
    """Someone decides on exemptions: named authority is present, a derogation without one, or left to each State, partial."""
    derogations = [e for e in reading.statements["exemptions"] if e.form == ExemptionForm.DEROGATION]
    overseen = [e for e in reading.statements["exemptions"] if e.authority and not _EACH_STATE.match(e.authority)]
    return _present([e for e in overseen if e.form != ExemptionForm.NO_LIABILITY], derogations)


_EACH_STATE = _pattern(r"(?:relevant )?(?:Member )?States?(?:\(s\))?(?: concerned)?$")


def _review(reading: Reading) -> Quality:
    recurring = [t for t in reading.statements["temporal"] if t.kind == "review"]
    asked = _given(reading, "periodic_review")
    quality = _present([t for t in recurring if t.value.startswith(("R/", "P", "1", "2"))] + asked, recurring)
    kept = [u.eid for u in reading.units if u.kind not in ("recital", "note", "footnote") and _KEPT_UNDER_REVIEW.search(plain(u.text))]
    return quality if quality.provisions or not kept else Quality(answer=Presence.PARTIAL, provisions=kept[:12])


# Who imposed the measures looks at them again, without a fixed day: half a review.
_KEPT_UNDER_REVIEW = _pattern(
    r"\b(?:keep|maintain|remain|place)s?\b[^.;]{0,160}\bunder (?:continuous|continuing|continual|constant|regular|periodic|permanent|active|close )?\s?review\b[^.;]{0,120}\b(?:measures|sanctions|prohibitions?|embargo|restrictions|obligations)\b"
    r"|\b(?:keep|maintain|place)s?\b[^.;]{0,20}\b(?:measures|sanctions|prohibitions?|embargo|restrictions)\b[^.;]{0,160}\bunder (?:\w+ )?review\b|\b(?:measures|sanctions|prohibitions|restrictions)\b[^.;]{0,120}\b(?:shall|must|are to|will) be (?:kept under (?:\w+ )?review|(?:regularly|periodically) reviewed|reviewed (?:regularly|periodically))\b"
    r"|\bréexaminée?s? (?:régulièrement|périodiquement|à intervalles réguliers)\b|\bsuiv(?:re|ies?) en permanence\b"
)


def _sunset(reading: Reading) -> Quality:
    """An expiry of the instrument at a time is a sunset, one of a measure only half of one; an event that somebody must decide is none."""
    ends = [t for t in reading.statements["temporal"] if t.kind == "expiry"]
    whole = [t for t in ends if t.applies_to in (None, "instrument")]
    quality = _present(whole, ends)
    events = _places(t for t in reading.statements["temporal"] if t.kind == "termination_condition")
    if quality.answer == Presence.NOT_STATED and events:
        quality.detail = f"ends only on an event: {', '.join(events)}"
    return quality


def _notification(reading: Reading) -> Quality:
    quality = _safeguards("notification")(reading)
    dispensed = [u.eid for u in reading.units if _NO_NOTICE.search(u.text)]
    if dispensed and quality.answer == Presence.NOT_STATED:
        return Quality(answer=Presence.NOT_STATED, provisions=dispensed, detail="prior notice is expressly dispensed with")
    return quality


_NO_NOTICE = _pattern(r"(?:there )?need be no prior notice|without prior notice|prior notice[^.;]{0,80}(?:ineffectual|not required)")


def _delisting(reading: Reading) -> Quality:
    quality = _safeguards("delisting")(reading)
    taken_off = [u.eid for u in reading.units if _NO_LONGER_LISTED.search(plain(u.text))]
    if taken_off and quality.answer == Presence.NOT_STATED:
        return Quality(answer=Presence.PARTIAL, provisions=taken_off, detail="an authority may take a name off; nobody may apply for it")
    return quality


# An office may find that a listed person is to be free again, of its own motion.
_NO_LONGER_LISTED = _pattern(
    r"\bdetermin\w+(?:,[^.;]{3,80}?,)? that circumstances no longer warrant\b[^.;]{0,160}\b(?:listed|named|identified|designated|annex|schedule|person|entity)\b"
    r"|\bremoves? (?:such|that|the|any|an?) (?:person|entity|individual|vessel|name)s?\b[^.;]{0,30} from (?:the|such|that|its) (?:list|annex|schedule)\b"
    r"|\b(?:may|authori[sz]ed to|power to) (?:\w+ or )?(?:remove|delete|terminate the designation of|rescind the designation of)\b[^.;]{0,60}\b(?:person|entit|individual|name|designation)"
)


def _privacy(reading: Reading) -> Quality:
    stated = _given(reading, "data_protection")
    return _present(stated) if stated else _by_words(reading, *WORDS["privacy"])


def _proportionality(reading: Reading) -> Quality:
    stated = _given(reading, "proportionality")
    return _present(stated) if stated else _by_words(reading, *WORDS["proportionality"])


def _reporting(reading: Reading) -> Quality:
    """Somebody has to report; a recital tells of a report that has been made."""
    return _by_words(reading, *WORDS["reporting"], but=("recital",))


_VIRTUAL = _pattern(
    r"virtual (?:assets?|currenc)|digital (?:assets?|currenc)|crypto|shell (?:compan|entit)|front compan|actifs? (?:virtuels?|numériques?)|monnaies? virtuelles?"
)


def _evasion(reading: Reading) -> Quality:
    named = [e for e in reading.statements["enforcement"] if e.kind in ("circumvention", "facilitation", "conspiracy")]
    words = [u.eid for u in reading.units if _VIRTUAL.search(u.text)]
    if named or words:
        return Quality(answer=Presence.PRESENT, provisions=list(dict.fromkeys([*_places(named), *words]))[:12])
    return _present([], [e for e in reading.statements["enforcement"] if e.typology])


STATEMENTS: dict[str, Callable[[Reading], Quality]] = {
    "objective": _objective,
    "legal_basis": _legal_basis,
    "attribution_standard": _attribution_standard,
    "targeting": _targeting,
    "proportionality": _proportionality,
    "humanitarian": _humanitarian,
    "essential_services": lambda r: _present(_exempt(r, ESSENTIAL)),
    "oversight_of_exemptions": _oversight,
    "notification": _notification,
    "reasons": _safeguards("statement_of_reasons"),
    "response": _safeguards("representations"),
    "delisting": _delisting,
    "judicial_review": _safeguards("judicial_review"),
    "review": _review,
    "sunset": _sunset,
    "reporting": _reporting,
    "privacy": _privacy,
    "evasion": _evasion,
}
assert set(PROFILE_QUALITIES) == STATEMENTS.keys() | (WORDS.keys() - STATEMENTS.keys()), "every quality has one reader"
