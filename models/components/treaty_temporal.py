"""When a treaty or a provision of it begins, ends, is reviewed or must be carried out.

Law of treaties: entry into force, accession and amendment begin effects; denunciation, withdrawal and
stated terms end them. Time limits of procedure (days for a panel, for consultations) are no terms of
the treaty and are left out.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from models.articles import Article, articles, regime
from models.dates import expressions, number
from models.reading import Reading, Unit, reading_of
from models.record import Temporal
from models.rules import treaty_times
from models.rules.rule import Rule, RuleTable, confidence, plain
from models.rules.treaty_articles import AMENDED_BY_ORGANS
from models.vocabulary import TemporalKind as K
from models.vocabulary import TreatyFunction as F

_TREATY = r"(?:convention|covenant|agreement|treaty|protocol|charter|amendments?|accessions?|chapter|revision|modification|it|constitution|statute)"
RULES: tuple[Rule, ...] = (
    Rule("treaty.temporal.force", K.COMMENCEMENT, (
        rf"\b{_TREATY}\b[^;]{{0,120}}?\b(?:shall|will|may)?\s?(?:first |thereupon |then )?(?:enters?|comes?|entering) into (?:force|effect|operation)\b(?! (?:as between|of))|\b(?:amendment|alteration|accession|adherence|adhesion|ratification|acceptance|declaration|extension|protocol|revision|transfer)s?\b(?:(?!\b(?:denunciation|withdrawal|termination)\b)[^;]){{0,120}}?\bshall (?:not |only )?(?:become effective|take effect|have effect|be(?:come)? binding)(?! on the (?:parties|members) to the)"
        r"|\bshall (?:first )?(?:enter|come) into (?:force|operation) (?:on|after|when|upon|as soon|six|three|thirty|sixty|ninety|\d|for)|\bshall (?:apply|enjoy (?:them|it|such \w+)) from the (?:outset|date|beginning|moment)\b|\b(?:apply|applied|application of) (?:this|the) (?:agreement|treaty|convention|protocol) (?:shall be )?provisionally\b(?! in respect)|\b(?:agreement|treaty|convention|protocol|chapter|provisions)\b[^;]{0,80}\bshall be (?:provisionally applied|applied provisionally)\b|\bcompetent to exercise\b[^;]{0,100}\bonly when\b|\bshall effective immediate effect\b|\bshall give immediate effect\b|\beffective date:|\bentr(?:e|era) en vigueur\b"
        r"|\b(?:agreement|treaty|protocol)\b[^;]{0,60}\b(?:becomes? effective|(?:shall|will) (?:be(?:come)? (?:valid|operative|effective|applicable)|take effect|apply|be applied|have effect)) (?:on|upon|from|after|as (?:of|from)|with effect from) (?:the )?(?!time to time)(?:moment|date|day|first|last|exchange|receipt|completion|fulfil\w*|notification|signature|signing|\d)|\b(?:this|the) (?:article|paragraph|chapter|section|agreement) shall apply to \w+(?: \w+){0,2} (?:beginning|as of|from|as from)\b[^;]{0,40}\bentry into force|\bshall (?:implement|give effect to|apply) the (?:obligations|provisions) of this (?:chapter|agreement|article) (?:as of|from) the date\b|\bthis (?:article|chapter|paragraph) shall (?:apply|take effect)\b[^;]{0,40}\b(?:years?|months?) after\b|\bapply the provisions\b[^;]{0,40}\bbefore the expiry of a (?:general )?period of\b"
    ), unless=(
        r"\b(?:penal provisions|prior to|until (?:this|the)\b[^;]{0,80}\b(?:comes?|enters?|entry|coming) into|as soon as (?:the|this|the present) \w+ has (?:come|entered) into|not later than .{0,40} results|decisions? shall (?:enter|come) into|before (?:they|it|such \w+) (?:comes?|enters?|takes?) (?:into|effect)|(?:inform|notify) (?:all|the)\b[^;]{0,240}\bdates? (?:on|at|from) which\b|(?:if|should|where|when) an? (?:\w+ ){0,2}multilateral \w+)\b"
        r"|^(?!.*\bshall (?:first )?(?:enter|come) into).*\b(?:(?:after|before|when|once|until|upon|as soon as|(?:day|date)(?: (?:on|from|at) which)?|time) (?:the present|this|the) \w+ (?:comes|enters) into|date on which (?:the present|this) \w+ will (?:enter|come) into)"
    )),
    Rule("treaty.temporal.denounce", K.TERMINATION_CONDITION, (
        r"\b(?:denunciation|withdrawal|termination|notice of termination|renunciation)\b[^;]{0,100}\b(?:(?:shall|becomes?) (?:only |not )?(?:take|have|be(?:come)?)?\s?(?:effect(?:ive)?|final|completed)|takes effect)\b|\bmay (?:[\w, ]{0,40}\b)?(?:terminate|denounce|renounce|withdraw from) (?:this|the present|the) (?:agreement|convention|treaty|protocol)\b[^;]{0,160}\b(?:days?|months?|years?)['’]?\b|\bmay withdraw (?:therefrom|from it)?[^;]{0,120}\b(?:days?|months?|years?)['’]? (?:written )?notice\b"
        r"|\bshall (?:terminate|cease to (?:be in force|apply|have effect|bind)|expire|cease)\b[^;]{0,100}\b(?:after|on|upon|from|when)\b(?! (?:the )?\d)|\bcancelled\b[^;]{0,80}\bclose of hostilities\b|\bnot take effect until (?:peace|after)\b|\bremain in force (?:until\b(?!\W*(?:the )?(?:\d|end of))|upon the expiry|within (?:\w+|\d+) months from the date)\b|\b(?:agreement|treaty)\b[^;]{0,40}\b(?:(?:shall|will) (?:be(?:come)? invalid|lose (?:its )?(?:force|validity|effect))|ceases to be (?:valid|in force|effective))\b|\bmay (?:secede|withdraw) from\b[^;]{0,120}\bnotif\w+[^;]{0,80}\bmonths?\b|\b(?:agreement|treaty|protocol|it)\b[^;]{0,60}\b(?:remain|continue|stay) (?:in force|in effect|valid|effective)\b[^;]{0,40}\b(?:until|till|unless)\b(?!\W*(?:the )?\d)|\b(?:agreement|treaty|protocol)\b[^;]{0,60}\bbe (?:in force|in effect|valid|effective)\b[^;]{0,40}\b(?:until|till)\b(?!\W*(?:the )?\d)|\b(?:agreement|treaty|protocol)\b[^;]{0,60}\b(?:shall|will) (?:lose (?:its )?(?:force|effect|validity)|be (?:considered|deemed|regarded as) (?:terminated|denounced)|be terminated|expire)\b[^;]{0,60}\b(?:days?|months?|years?)\b[^;]{0,40}\b(?:after|from|following|of) (?:the )?(?:date|day|receipt|such|notif|notice)|\bprendra effet\b[^;]{0,60}\bdénonciation\b|\bshall cease to be effective\b|\beffective date of (?:the )?(?:withdrawal|denunciation|termination)\b[^;]{0,60}\bshall be\b|\bcomes? to an end\b|\bnotice of (?:such |its )?withdrawal\b[^;]{0,120}\b(?:days|months|years?) in advance\b|\bshall cease to apply to\b[^;]{0,60}\bif\b|\bcease at the moment\b|\bremain in (?:force|effect) (?:as|so) long as\b|\bshall expire (?:when|if)\b|\bshall (?:automatically |thereupon |also )?cease to be (?:a )?(?:members?|part(?:y|ies)) (?:of|to)\b|\b(?:shall be discontinued|(?:shall|may) not be continued) (?:when|after)\b|^pending the (?:coming|entry) into (?:force|effect) of\b|\bmay be (?:denounced|terminated)\b[^;]{0,120}\b(?:days?|months?|years?)[\'’]?\b"
    ), unless=r"\b(?:(?:action|measure|compensation)s?\b[^;]{0,80} (?:shall )?terminates?|rights of (?:broadcast|perform|produc|author)\w+|courier|safe[- ]conduct|reservations?\b[^;]{0,80}\bwithdraw\w*|cease to (?:apply|have effect|be in force)\b[^;]{0,40}\byears? after)\b"),
    Rule("treaty.temporal.term", K.EXPIRY, (
        r"\bshall expire\b(?! (?:when|if|upon|at the end of))(?![^;]{0,80}\b(?:notif\w+|notice|receipt|denunciation)\b)|\b(?:remain|be|is|continue|stay) (?:in force|in effect|valid|effective) for (?:(?:a|an)\b|[\w-]+ years?\b|\d)|\b(?:agreement|treaty|protocol)\b[^;]{0,60}\b(?:is|shall be) (?:hereby )?concluded for (?:a|an|the)\b(?! (?:un|in)\w+)|\bstages?\b[^;]{0,80}\byears['’]? duration\b|\btransitional period\b[^;]{0,60}\b(?:lasting|maximum duration|not exceed\w*)\b[^;]{0,40}\byears\b|\bfor an? (?:period|term) (?:of|not exceeding)\b[^;]{0,40}\byears?\b[^;]{0,60}\bfrom the date of entry into force\b|\b(?:not exceed|exceed a period of)\b[^;]{0,30}\byears\b|\bnot apply\b[^;]{0,80}\bfor a period of\b"
        r"|\bconcluded for an? (?:unlimited|indefinite)|\buntil\b[^;]{0,40}\bnot later than\b[^;]{0,40}\byears|\b(?:continue (?:in (?:force|effect|operation)|to (?:apply|be (?:effective|protected)))|remain in (?:force|effect)|effective|shall (?:continue to )?apply)\b[^;]{0,400}\bfor an? (?:further |additional |minimum )?period of\b[^;]{0,20}\byears?\b|\bremain in (?:force|effect)\b[^;]{0,120}\bfor (?:[\w-]+|\d+) years (?:following|after|from)\b|\bcease to (?:apply|have effect|be in force)\b[^;]{0,40}\byears? after\b|\b(?:terminate|cease to (?:apply|have effect|be in force)) on \d|\bphase-?out:? \d|\buntil \d{1,2} [A-Z][a-z]+ \d{4}\b"
    ), unless=r"\b(?:term of office|members? of|copyright|protection|patent|imprisonment|design|unlimited|indefinite|signature|as follows|certificates?|(?:declarations?|proofs?|statements?) of origin|rights of (?:broadcast|perform|produc|author)\w+)\b"),
    Rule("treaty.temporal.renewed", K.RENEWAL, (
        r"\b(?:remain in (?:force|effect)|(?:be )?(?:automatically |tacitly )?(?:extended|renewed|prolonged|renewable)) (?:automatically |tacitly )?(?:for|by) (?:an? |the )?(?:successive |further |additional |new |consecutive |another |subsequent |next |following |equal |same )+(?:periods?|terms?)? ?(?:of\b[^;]{0,30}\b(?:years?|months?)\b|[\w-]+[ -]years?\b)"
        r"|\b(?:extended|renewed|prolonged|renewable|renewal)\b[^;]{0,40}\b(?:year by year|from year to year|(?:every|each) year|(?:for )?(?:one|an additional|another|a further) year)\b|\b(?:extended|renewed|prolonged)\b[^;]{0,40}\b(?:(?:one|two|three|five|ten|\d+)[ -](?:\([\w-]+\) )?years?)\b"
    ), unless=r"\b(?:terms? of office|decide whether)\b"),
    Rule("treaty.temporal.review", K.REVIEW, (
        r"\b(?:shall|will|commitment to|undertakes? to|agrees? to)\b[^;]{0,100}\b(?:review(?:ed)?|re-?examine[d]?|be (?:the )?subject (?:of|to) (?:a )?(?:periodic )?review)\b[^;]{0,260}\b(?:years?|annually|intervals?|periodically)\b|\b(?:years?|annually|biennially|intervals)\b[^;]{0,120}\bshall (?:\w+ ){0,3}review\b|\breview\b[^;]{0,20}\bshall take place\b[^;]{0,60}\byears?\b|\bshall (?:annually|periodically|biennially) review\b|\bpart(?:y|ies) shall\b[^;]{0,100}\b(?:years?|annually)\b[^;]{0,60}\b(?:meet|consult|to|a)\b[^;]{0,20}\breview\b|\b(?:shall|will)\b[^;]{0,160}\b(?:review|re-?examine|examine|assess)\b[^;]{0,120}\b(?:in|of|from|during|by|before) (?:the )?(?:beginning|end|course|first half|second half|year)\b[^;]{0,20}\d{4}|\bfrom the beginning of \d{4}\b[^;]{0,160}\breview\b|\byears? after\b[^;]{0,120}\bconference\b[^;]{0,120}\breview\b|\bafter year \d+\b[^;]{0,120}\b(?:consult|review|consider)|\bbiennial reviews?\b|\bat the latest\b[^;]{0,30}\byears? after\b[^;]{0,200}\breview\b|\bthereafter,? at (?:regular )?intervals of\b|\breview (?:all )?exemptions\b[^;]{0,60}\byears"
    ), unless=r"\b(?:panel (?:shall|report)|case of|sentence|detention|internment|sentence|reconsider)\b"),
    Rule("treaty.temporal.deadline", K.DEADLINE, (
        r"\bwithin\b[^.;,]{0,30}\byears?\b|\b(?:further|additional|transition(?:al)?) period of\b[^;]{0,20}\byears\b|\bwithin\b[^.;,]{0,30}\b(?:days|months|year)\b[^;]{0,20}\b(?:of|after|from|following) (?:the |such )?(?:date of )?(?:the |its |such |this )?(?:entry into force|signature|signing)\b|\bthereafter\b[^;]{0,80}\bevery\b|\b(?:at least )?once (?:in )?every [\w-]+ years?\b[^;]{0,160}\breports?\b|\breports?\b[^;]{0,160}\b(?:at least )?once (?:in )?every [\w-]+ years?\b|\b(?:until|till|from)\b[^;]{0,60}\d{4}[^;]{0,20},? [^;]{0,60}\b(?:be|remain|is) open (?:for|to)\b|\bopen (?:for signature )?(?:from|until|till)\b[^;]{0,80}\d{4}\b[^;]{0,120}\bsignature\b|\bbe open until\b[^;]{0,30}\d{4}|\bsignature\b[^;]{0,200}\bremain open for a period\b|\b(?:notify|notice|notification)\b[^;]{0,80}\bwithin\b[^.;,]{0,30}\b(?:days|months) (?:of|after|from) the (?:adoption|ratification|deposit|date)\b|\bopen (?:to|for) (?:(?:all|any) [\w ]{1,60}? for )?signature\b[^;]{0,400}\b(?:until|to|till)\b[^;]{0,20}\d{4}|\bno(?:t|) later than \d{1,2} [A-Z][a-z]+ \d{4}\b|\bopen for signature\b[^;]{0,80}\bperiod of\b"
        r"|\bnot be required to apply\b[^;]{0,120}\bfor a period of\b|\b(?:no|not|event) later than\b[^;]{0,30}\byears? (?:after|from|following|of)\b|\b(?:take place|be (?:abolished|eliminated|reduced|removed|completed|established|carried out))\b[^;]{0,60}\b(?:\w+) years after (?:the (?:date of )?)?entry into force\b|\bat the latest (?:by|on|within)\b[^;]{0,40}(?:\d{4}|\byears?\b)|\bover a (?:transitional )?period\b[^;]{0,40}\byears\b|\bin accordance with the following (?:time-?table|schedule|calendar)\b|\b(?:abolished|eliminated|removed|completed) (?:by|on|from) (?:the )?(?:end of |beginning of )?(?:\d{1,2} [A-Z]\w+ )?\d{4}\b"
    ), unless=r"\b(?:shall review|review the|to review|there shall be|enquiry points|copyright|work was|patent (?:term|application)|term of protection|review shall|to be established by|creation of the|(?:institution|initiation) of (?:the|an?) (?:proceeding|investigation)|fixation|publication of|adverse use|continue (?:in|to)|remain (?:in force|effective|applicable))\b"),
    Rule("treaty.temporal.done", K.ADOPTION, r"\b(?:done|made|signed|fait) (?:at|in|this|à)\b|\b(?:written|drafted|executed) (?:in|at) [\w ]{3,40} on\b|\bdate of sign(?:ing|ature)\b|\bbears? the date (?:of \d|\b(?!.*until))"),
)  # fmt: skip
_CLOSES = re.compile(
    r"\b(?:D[Oo][Nn][Ee]|Made|Signed) (?:at|in|this)\b|\bFait à\b|(?i:in witness whereof)|\b(?:[Ww]ritten|[Dd]rafted|[Ee]xecuted) (?:in|at) [A-Z][\w ]{2,40} on\b|(?i:shall bear the date of) \d"
)
_SPELT = re.compile(
    r"\b(?:this|on the|the) ([a-z]+(?:[ -][a-z]+)?) day of (?:the month of )?([A-Z][a-z]+),? ?(?:in the year )?(?:of our Lord )?(\d{4}|(?:one|two) thousand\b[a-z -]*)"
)
_DAY_LEFT_BLANK = re.compile(r"\bthis day of,? ((?:19|20)\d\d)\b")
_GLUED = re.compile(r"\bthousand(?=[a-z])")  # a line end lost between two words of a year
_UNTIL = re.compile(r"\b(?:until|till|to|not? later than|by)(?: and including| the date of| the)?\s*$")
_UNTIL_ITSELF = re.compile(r"\b(?:until|till)(?: and including| the date of| the)?\s*$")
_OPEN = re.compile(r"\bopen (?:for|to|from|until)\b", re.IGNORECASE)
_RESERVES = re.compile(r"\breservations?\b", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin(?: an? (?:additional |further )?period of)?\s*$")
_FIRST = re.compile(r"\b(?:no|not) later than\s*$", re.IGNORECASE)
_THEREAFTER_EVERY = re.compile(r"\bthereafter\b[^;]{0,80}\bevery\b", re.IGNORECASE)
_AND_AGAIN = re.compile(r"\b(?:thereafter|subsequently|afterwards|after that)\b", re.IGNORECASE)
_BIENNIAL = re.compile(r"\b(?:every other year|biennial(?:ly)?|every second year)\b", re.IGNORECASE)
# How long a safeguard may last is a condition of the safeguard, no term of the treaty.
_OF_MEASURES = (K.DEADLINE, K.EXPIRY, K.RENEWAL, K.TERMINATION_CONDITION)
_MEASURE = re.compile(
    r"\b(?:(?:safeguard|emergency|such|trade|the|a|provisional|temporary) (?:measures?|actions?)|right (?:of|to) suspen\w+)\b(?![^;]*\bentry into force)"
    r"|\bmeasures? (?:may|shall) be (?:extended|renewed|prolonged)\b|^\W*(?:they|th(?:is|at|e) period|such (?:a )?period) (?:may|shall) (?:not )?be (?:extended|renewed|prolonged)\b",
    re.IGNORECASE,
)
# A term of years that runs from the treaty's own beginning binds, whoever is to act.
_FROM_FORCE = re.compile(r"\b(?:not?|event) later than\b[^;]{0,30}\byears\b[^;]{0,30}\bentry into force\b", re.IGNORECASE)
_YEAR_BY_YEAR = re.compile(
    r"\b(?:year by year|from year to year|(?:every|each) year|a further year|an additional year|another year)\b", re.IGNORECASE
)
_BEGINNING_OF = re.compile(r"\bbeginning of (\d{4})\b", re.IGNORECASE)
_AFTER_YEAR = re.compile(r"\bafter year (\d+)\b", re.IGNORECASE)
_YEARLY = re.compile(r"\b(?:annually|once (?:a|every|per) year|every year|each year)\b", re.IGNORECASE)
# A period that comes again; "in three years and at regular intervals thereafter" names only the first.
_REPEATED = re.compile(
    r"\bevery\b|\bintervals? of\b|\bthereafter\b(?! (?:periodically|regularly|at regular|in regular))(?<!regular intervals thereafter)",
    re.IGNORECASE,
)
_COUNTED = "treaty.times."
_SENTENCE = re.compile(r"(?<=[.;])\s+")
_PROSE = {"paragraph", "subparagraph", "point", "indent", "wrapup", "definition", "signature", "text", "section", "recital", "preamble"}


@Language.factory("operative_treaty_temporal")
def make(nlp: Language, name: str) -> TreatyTemporal:
    """The component."""
    return TreatyTemporal()


class TreatyTemporal:
    """States when effects begin and end; articles that do nothing at all are labelled `other`."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        trade = regime(reading) == "trade"
        read = articles(reading)
        restructuring = {u.eid for a in read if trade and treaty_times.RESTRUCTURING.search(a.text) for u in a.parts}
        for unit in reading.units:
            if unit.kind in _PROSE and unit.text:
                for sentence, offset in _sentences(unit):
                    _state(reading, unit, sentence, offset, _shown(sentence, trade, unit.eid in restructuring))
        for article in read:
            if trade:
                _end_of_timetables(reading, article)
            if any(f != F.OTHER for u in article.parts for f in reading.functions.get(u.eid, ())):
                for unit in article.parts:  # what states nothing stands alone: an article that does something else is no `other`
                    reading.functions.get(unit.eid, {}).pop(F.OTHER, None)
            elif not any(reading.functions.get(u.eid) for u in article.parts):
                amends = not trade and AMENDED_BY_ORGANS.search(article.text)
                label, rule = (F.INSTITUTIONAL, "treaty.cue.amends") if amends else (F.OTHER, "treaty.silent")
                for unit in article.parts:
                    reading.label(unit, label, method=f"rule:{rule}", confidence=confidence(rule))
        return doc


_NUMBERED = re.compile(r"\W*\d{1,2} ?[.)] ?\D")


def _end_of_timetables(reading: Reading, article: Article) -> None:
    """The last day of a timetable that a table prints below the words that announce it."""
    parts = article.parts
    for at, unit in enumerate(parts):
        found = treaty_times.TIMETABLE.match(plain(unit.text))
        if not found:
            continue
        below = list(itertools.takewhile(lambda u: not _NUMBERED.match(plain(u.text)), parts[at + 1 :]))
        days = [t.value for t in expressions(" ".join(plain(u.text) for u in below), reading.language) if t.form == "date"]
        if days and not any(reading.has(u, F.TEMPORAL) for u in [unit, *below]):
            rule = treaty_times.TIMETABLE
            reading.state(
                "temporal", unit, found.start(), found.end(), Temporal, method=f"rule:{rule.id}", confidence=confidence(rule.id),
                kind=K.DEADLINE, value=max(days), applies_to="instrument",
            )  # fmt: skip
            reading.label(unit, F.TEMPORAL, method=f"rule:{rule.id}", confidence=confidence(rule.id))


def _sentences(unit: Unit) -> Iterator[tuple[str, int]]:
    words, at = plain(unit.text), 0
    for gap in _SENTENCE.finditer(words):
        yield words[at : gap.start()], at
        at = gap.end()
    yield words[at:], at


Shown = tuple[tuple[Rule, re.Match[str]], ...]


@cache
def _table(trade: bool, restructures: bool) -> RuleTable:
    rules = RULES + treaty_times.FINAL + (treaty_times.TIMES if trade else ()) + (treaty_times.OF_RESTRUCTURING if restructures else ())
    return RuleTable(rules)


@lru_cache(maxsize=1 << 17)  # most sentences speak of no time, and treaties repeat each other's
def _shown(sentence: str, trade: bool, restructures: bool) -> Shown:
    """The rules whose formulas stand in a sentence, whatever it is about."""
    shown = tuple(_table(trade, restructures).found(sentence))
    return tuple((rule, found) for rule, found in shown if rule in treaty_times.OF_RESTRUCTURING) or shown


def _state(reading: Reading, unit: Unit, sentence: str, offset: int, shown: Shown) -> None:
    stated = _stated(reading, unit, sentence, shown)
    for (kind, _), (rule_id, value) in stated.items():
        if kind == K.EXPIRY and (K.DEADLINE, value) in stated:  # a period by the end of which something must be done
            continue
        if kind == K.TERMINATION_CONDITION and (K.REPEAL, "event") in stated:  # an earlier treaty's end, said once
            continue
        reading.state(
            "temporal", unit, offset, offset + len(sentence), Temporal, method=f"rule:{rule_id}", confidence=confidence(rule_id),
            kind=K(kind), value=value, applies_to="instrument",
        )  # fmt: skip
        reading.label(unit, F.TEMPORAL, method=f"rule:{rule_id}", confidence=confidence(rule_id))


def _stated(reading: Reading, unit: Unit, sentence: str, shown: Shown) -> dict[tuple[str, str], tuple[str, str]]:
    """What a sentence says: rule and value for each kind with its time; one beginning or end by an event."""
    stated: dict[tuple[str, str], tuple[str, str]] = {}
    for rule, found in shown:
        if not _speaks(reading, unit, sentence, rule):
            continue
        counted = rule.id.startswith(_COUNTED)
        words = treaty_times.counted(found) if counted and rule.label != K.COMMENCEMENT else sentence
        for value in _values(rule.label, words, found, reading.language):
            if value.startswith("event:"):
                stated.setdefault((rule.label, "event"), (rule.id, (treaty_times.event(found) if counted else None) or value))
            else:
                stated.setdefault((rule.label, value), (rule.id, value))
    return stated


def _speaks(reading: Reading, unit: Unit, sentence: str, rule: Rule) -> bool:
    """Whether a rule may read a sentence: not of a procedure, not of a safeguard, the making date only in closing words."""
    closing = unit.kind in ("signature", "recital", "preamble") or _CLOSES.search(sentence) is not None
    beside = (rule.label == K.COMMENCEMENT and "ffective date:" in sentence) or (rule.label == K.DEADLINE and _OPEN.search(sentence))
    if (rule.label == K.ADOPTION) != closing and not beside:
        return False
    if rule.id == treaty_times.EXTENDS and not reading.has(unit, F.DEFINITION):  # a reservation taken back by notice
        return False
    if rule.label == K.TERMINATION_CONDITION and any(_RESERVES.search(a.provision.heading or "") for a in unit.ancestors()):
        return False
    if rule.label in (K.DEADLINE, K.EXPIRY) and _procedural(reading, unit, sentence):
        return False
    if rule.label == K.DEADLINE and treaty_times.NO_DEADLINE.search(sentence):
        return False
    of_measure = rule.label in _OF_MEASURES and rule not in treaty_times.OF_RESTRUCTURING
    return not (of_measure and reading.has(unit, F.EXCEPTION) and _MEASURE.search(sentence))


def _procedural(reading: Reading, unit: Unit, sentence: str) -> bool:
    """Whether a time limit is one of procedure or of an organ's own work, no term of the treaty."""
    if "not apply" in sentence or _FROM_FORCE.search(sentence):
        return False
    if treaty_times.ORGAN_OWES.search(sentence):
        return reading.has(unit, F.DISPUTE_SETTLEMENT)
    organs = reading.has(unit, F.INSTITUTIONAL) and not reading.has(unit, F.OBLIGATION)  # the parties' reports are their own duty
    return reading.has(unit, F.DISPUTE_SETTLEMENT) or (organs and "open for signature" not in sentence)


def _values(kind: str, sentence: str, found: re.Match[str], language: str) -> list[str]:
    """ISO values of a sentence for a kind; an event in three to eight words where no calendar time decides."""
    times = expressions(sentence, language)
    dates = [t.value for t in times if t.form == "date"]
    if kind in (K.DEADLINE, K.EXPIRY) and not dates and (year_end := treaty_times.year_end(found[0])):
        return [year_end]
    if kind == K.ADOPTION:
        spelt = _SPELT.search(_GLUED.sub("thousand ", sentence))
        day, year = (number(spelt[n].replace("-", " ").strip(), language) for n in (1, 3)) if spelt else (None, None)
        if spelt and day and year:
            dates = [t.value for t in expressions(f"{day} {spelt[2]} {year}", language)]
        return dates[:1] or _DAY_LEFT_BLANK.findall(sentence)[:1]
    if kind == K.COMMENCEMENT:
        near = [t.value for t in times if t.form == "date" and t.start >= found.end() - 1 and t.start - found.end() < 30]
        if near:
            return near[:1]
        if "before the expiry" in found.group(0).lower():
            return [t.value for t in times if t.form == "duration"][:1]
        return [_event(found)]
    if kind in (K.TERMINATION_CONDITION, K.REPEAL):
        return [_event(found)]
    ends = [t.value for t in times if t.form == "date" and _UNTIL.search(sentence[: t.start])]
    if kind == K.DEADLINE and _OPEN.search(sentence):  # "to" may end the days on which a conference met
        ends = [t.value for t in times if t.form == "date" and _UNTIL_ITSELF.search(sentence[: t.start])] or ends
    if kind == K.DEADLINE and dates:
        return ends or dates[-1:]  # "open from … to …": the last day
    if kind == K.EXPIRY and dates:
        return ends[:1] or dates[:1]
    if kind == K.DEADLINE and "remain open for" in sentence:  # counted from an opening that is itself an event
        return [_event(found)]
    periods = [t.value for t in times if t.form in ("duration", "interval")]
    if kind == K.REVIEW and _BIENNIAL.search(sentence):
        first = [t.value for t in times if t.form == "duration" and _FIRST.search(sentence[: t.start])]
        return [*first[:1], "R/P2Y"]
    if kind == K.REVIEW and _AND_AGAIN.search(sentence) and {t.form for t in times} == {"duration", "interval"}:
        return [next(t.value for t in times if t.form == form) for form in ("duration", "interval")]
    if kind == K.REVIEW and (years := _BEGINNING_OF.findall(sentence)):
        return [f"{year}-01-01" for year in years]
    if kind == K.REVIEW and treaty_times.END_OF_PERIOD.search(found[0]):
        return [treaty_times.event(found) or _event(found)]
    if kind == K.REVIEW and not dates and (nth_year := treaty_times.ordinal_years(found[0])):
        return [nth_year]
    if kind == K.REVIEW and not times and (in_year := treaty_times.year_of(sentence)):
        return [in_year]
    if kind == K.REVIEW and dates and not periods:
        return dates[:1]
    if kind == K.REVIEW and (nth := _AFTER_YEAR.search(sentence)):
        return [f"P{nth[1]}Y"]
    if kind == K.RENEWAL and _YEAR_BY_YEAR.search(sentence):
        return ["P1Y"]
    if kind == K.DEADLINE and len(periods) > 1:  # "within two years …, within five years in the case of …"
        periods = [t.value for t in times if t.form in ("duration", "interval") and _WITHIN.search(sentence[: t.start])] or periods
        return periods if not _THEREAFTER_EVERY.search(sentence) else periods[:1]
    if kind == K.REVIEW and (_YEARLY.search(sentence) and (not periods or periods[0] == "R/P1Y")):
        return ["R/P12M"]
    if kind == K.REVIEW and periods and _REPEATED.search(sentence) and not periods[0].startswith("R/"):
        return [f"R/{periods[0]}"]
    if kind == K.DEADLINE and _THEREAFTER_EVERY.search(sentence):
        return [p if p.startswith("R/") else f"R/{p}" for p in periods[:1]]
    if kind in (K.DEADLINE, K.EXPIRY) and not periods:
        nth_year = treaty_times.ordinal_years(found[0])
        return [nth_year or _event(found)] if kind == K.EXPIRY or "transition" in found[0] or nth_year else []
    return periods[:1]


def _event(found: re.Match[str]) -> str:
    """`event:` and the three to eight words that follow the verb, else those around it."""
    sentence = found.string
    after = re.findall(r"[\w'-]+", sentence[found.end() :])[:8]
    words = after if len(after) >= 3 else re.findall(r"[\w'-]+", sentence[found.start() :])[:8]
    return "event:" + " ".join(words)
