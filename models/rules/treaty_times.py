"""Formulas of trade and association agreements for periods counted from their own beginning: stages, phase-outs, reviews.

Agreements count by years of their own ("by the end of the fifth year following the entry into force"),
abolish duties by a timetable, and free a party for its first years; nothing of it is a date in the calendar.
"""

from __future__ import annotations

import re

from models.rules.rule import Rule
from models.vocabulary import TemporalKind as K

_FORCE = r"(?:(?:the )?(?:date of )?(?:the |its )?entry into force|(?:the )?(?:date on which )?(?:this|the) agreement (?:enters|comes) into force)"
_AFTER = rf"(?:after|following|from|of|as from) {_FORCE}"
_NTH = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|fifteenth)"
_LATEST = r"(?:by|before|not? later than|at the latest (?:by|at|on|before)|at|on)"
_TRANSITION = r"(?:the|that|this|a) (?:[\w-]+ ){0,2}transition(?:al)? period"
_CUTS = r"(?:abolish|eliminat|remov|reduc|dismantl|suppress|phas|liberali[sz]|establish|achiev|complet|attain|adjust|introduc|align)\w*"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})"
_N = r"(?:(?:\d+|[a-z]+)(?: \(\w+\))?)"

_SELF = r"(?:convention|covenant|agreement|treaty|protocol|charter|statute|constitution)"
EXTENDS = "treaty.times.extends"  # of a notice by which a treaty comes to apply to territories
# Final clauses, whatever the treaty is about.
FINAL: tuple[Rule, ...] = (
    Rule("treaty.times.provisionally", K.COMMENCEMENT, rf"\b{_SELF}\b[^;]{{0,60}}\bshall (?:also )?(?:apply|be applied|have effect) (?:provisionally|temporarily)\b(?! in respect)"),
    Rule("treaty.times.becomes_party", K.COMMENCEMENT, (
        rf"\b(?:accede|become an? (?:\w+ )?party) to (?:this|the) {_SELF},? (?:from|on|upon|as of|as from|with effect from) the (?:date|day|[\w-]+ day)\b"
        r"|\bshall become an? (?:\w+ )?(?:party|member)\b[^;]{0,40}\b(?:days?|months?) (?:after|following)\b"
    )),
    Rule("treaty.times.decision", K.COMMENCEMENT, r"\bthis decision shall (?:enter|come) into force\b"),
    Rule("treaty.times.becomes_member", K.COMMENCEMENT, r"\bshall become an? (?:\w+ )?member of [^;.]{0,80}\b(?:from|on|upon|as of|as from) the (?:date|day)\b"),
    Rule("treaty.times.leaves", K.TERMINATION_CONDITION, (
        rf"\b(?:may|entitled to|right to) leave (?:this|the) (?:present )?{_SELF}\b[^;]{{0,200}}\b(?:days?|months?|years?)\b"
        rf"|\b(?:be|remain) (?:in force|valid|effective) (?:before|until|till) the expir\w+ of [^;.]{{0,30}}\b(?:months?|years?)\b[^;]{{0,60}}\b(?:notif\w+|notice|informs?|intention)\b"
    )),
    Rule("treaty.times.part_applies", K.COMMENCEMENT, r"\b(?:this|the (?:present|following)) (?:articles?|chapters?|titles?|sections?|annex|protocol|provisions)\b[^;]{0,30}\bshall (?:apply|be applicable|have effect) (?:from|as from|as of|with effect from) (?:the date|\d)"),
    Rule("treaty.times.until_another", K.TERMINATION_CONDITION, (
        rf"\b{_SELF}\b[^;]{{0,30}}\bshall (?:be applicable|remain applicable|apply|be applied|be in force) (?:provisionally |temporarily )?until (?!(?:the )?(?:\d|end of))"
        rf"|\b(?:{_SELF}|it)\b[^;]{{0,40}}\bshall (?:automatically |thereupon )?(?:lapse|become (?:null and )?void|cease to be (?:valid|applicable|operative|binding))\b"
    )),
    Rule("treaty.times.replaces", K.REPEAL, (
        rf"\b(?:this|the present) {_SELF} (?:shall )?(?:hereby )?(?:replaces?|supersedes?|terminates?|abrogates?|cancels?|annuls?) (?:and (?:replaces?|supersedes?) )?(?:the|all) (?:\w+ ){{0,4}}(?:agreements?|treat(?:y|ies)|protocols?|conventions?|arrangements?|exchanges? of (?:letters|notes))\b(?![^.;]{{0,60}}\b(?:insofar|in so far|to the extent)\b)"
        r"|\b(?:following|existing|previous|earlier|said) (?:\w+ ){0,3}(?:agreements?|treat(?:y|ies)|protocols?)\b[^.;]{0,120}\bshall (?:terminate|be terminated|cease to (?:have effect|be in force|apply)|be abrogated|expire|lapse|no longer (?:apply|be in force|have effect)|be (?:replaced|superseded))\b"
        r"|\b(?:agreement|treaty|protocol|convention)\b[^.;]{0,160}\b(?:signed|concluded|done|dated|of \d{1,2} \w+ \d{4})\b(?! for)[^.;]{0,120}\b(?:shall (?:be (?:\w+ )?(?:replaced|superseded|terminated|abrogated|repealed|rescinded|cancelled)|cease to (?:be in force|have effect|apply)|terminate|lapse|lose (?:its|their) (?:force|validity|effect)|become (?:null|void|invalid|ineffective))|is (?:hereby )?(?:terminated|abrogated|superseded|replaced))\b"
        rf"|^\W*(?:\d+ ?[.)] ?)?the (?:present )?{_SELF} shall (?:replace|supersede|terminate) the (?:\w+ ){{0,3}}(?:agreement|treaty|protocol|convention)\b"
        rf"|\b(?:upon|on|as from|from) (?:the )?(?:date of )?(?:the )?entry into force of (?:this|the present) {_SELF},? [^;]{{0,600}}\bshall be (?:replaced|superseded|terminated|abrogated)\b"
        r"|\b(?:treaties|agreements|protocols|conventions)\b[^.;]{0,160}\bshall (?:become (?:ineffective|null|void|invalid)|lose (?:their )?(?:force|effect|validity))\b"
    ), unless=r"\b(?:withdraw\w*|denounc\w*|denunciation|notice of termination|notif\w+|succeed\w*|concluded for|as between|in (?:the |their )?(?:mutual )?relations(?! between the (?:high )?contracting))\b"),
    Rule(EXTENDS, K.COMMENCEMENT, r"\b(?:said|such|this|that|the) (?:notification|extension) shall (?:take effect|become effective|have effect)\b"),
)  # fmt: skip

TIMES: tuple[Rule, ...] = (
    Rule("treaty.times.deemed", K.COMMENCEMENT, (
        r"\b(?:deemed|considered|regarded) to (?:have (?:entered|come)|enter|come) into force (?:on|as of|as from|from)\b"
    )),
    Rule("treaty.times.from_a_year", K.COMMENCEMENT, (
        rf"\b(?:as from|as of|from|with effect from) the (?:(?:beginning|start) of the )?{_NTH} year {_AFTER}"
        rf"|\bshall (?:also )?(?:apply|be applicable|take effect) (?:to [\w ]{{3,40}} )?{_N} (?:years?|months) after {_FORCE}"
    ), unless=r"\b(?:dut(?:y|ies)|charges?|quotas?) (?:shall|will) be (?:reduced|increased|abolished)\b"),
    Rule("treaty.times.end_of_year", K.DEADLINE, rf"\b{_LATEST} the end of the {_NTH} (?:calendar )?year {_AFTER}", unless=r"\b(?:re-?examin|review|assess)\w*\b"),
    Rule("treaty.times.within_nth_year", K.DEADLINE, rf"\b(?:(?:within|during|in the course of|by|before) the {_NTH} year|(?:eliminate|abolish|remove)\b[^;.]{{0,100}} in the {_NTH} year) {_AFTER}", unless=r"\b(?:meet|session|held|review\w*|re-?examin\w*|assess\w*)\b"),
    Rule("treaty.times.at_the_latest", K.DEADLINE, (
        rf"\b{_CUTS}\b[^;]{{0,160}}\bat the latest (?:within )?{_N} years {_AFTER}|\bat the latest (?:within )?{_N} years {_AFTER}[^;]{{0,160}}\b{_CUTS}\b"
    ), unless=r"\b(?:first )?(?:examin\w+|review\w*|assess\w*|revise)\b"),
    Rule("treaty.times.years_on", K.DEADLINE, (
        rf"^\W*(?:\(?\w{{1,2}}[.)] ?)?(?:at the latest )?{_N} years {_AFTER},? [^.;]{{0,90}}\bshall (?:take|adopt|determine|decide|abolish|implement|eliminate|establish|lay down)\b"
    ), unless=r"\b(?:re-?examin\w+|review\w*|assess\w*|examin\w+)\b"),
    Rule("treaty.times.transition", K.DEADLINE, (
        rf"\b{_CUTS}\b[^;]{{0,120}}\b(?:during|over|within|in|by the end of) a (?:maximum )?transition(?:al)? period\b[^;]{{0,60}}(?:\byears?\b|\d{{4}})"
        rf"|\b(?:during|over|within|in) a (?:maximum )?transition(?:al)? period\b[^;]{{0,60}}(?:\byears?\b|\d{{4}})[^;]{{0,60}}\b{_CUTS}\b"
    )),
    Rule("treaty.times.end_of_transition", K.DEADLINE, (
        rf"\b(?:shall|will|undertakes? to|ensure)\b[^;]{{0,220}}(?<!cease to apply ){_LATEST} (?:at )?the (?:end|expiry|expiration) of {_TRANSITION}\b(?! of \w+ years)"
    ), unless=r"\b(?:cease to (?:apply|have)|re-?examin\w+|review|until|decide)\b"),
    Rule("treaty.times.by_a_day", K.DEADLINE, (
        rf"\b{_CUTS}\b[^;]{{0,160}}\b(?:by|not? later than|at the latest (?:by|on)|before|ending(?: not later than)?(?: on)?) (?:\d{{1,2}}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{{4}}|[A-Z][a-z]+ \d{{1,2}}, \d{{4}})"
    ), unless=r"\b(?:in force|applied|existing|notified|applicable) (?:on|by|before)\b|\b(?:review|examin|assess)\w*\b|\b(?:if|whether)\b"),
    # The last step of a timetable; the steps before it are no ends.
    Rule("treaty.times.remaining", K.DEADLINE, (
        rf"\b(?:{_N} years? {_AFTER}|\d{{1,2}} [A-Z][a-z]+ \d{{4}}|on 1 January of the {_NTH} year {_AFTER})\b[^;]{{0,40}}?\b(?:the|all|any) remaining (?:\w+ ){{0,4}}(?:dut(?:y|ies)|charges?|restrictions?|tariffs?|rates?)\b[^;]{{0,30}}\b(?:be|are) (?:\w+ )?(?:abolished|eliminated|removed|suppressed)"
    )),
    Rule("treaty.times.to_nothing", K.DEADLINE, rf"\b(?:{_N} years? {_AFTER}|(?:on|from) {_DAY})(?: of (?:this|the) agreement)?,? (?:[^;.]{{0,40}} )?to (?:0 ?%|0 per ?cent|zero|nil)(?!\.\d)"),
    Rule("treaty.times.from_a_day", K.DEADLINE, (
        rf"\b(?:from|on|as from|as of|with effect from) {_DAY},? [^;.]{{0,120}}?\bshall (?:progressively |gradually |completely )?(?:abolish|eliminate|remove|suppress|adopt|introduce|align|lift)\b"
        rf"|\bshall (?:abolish|eliminate|remove|suppress|adopt|introduce|align|lift),? [^;.]{{0,60}}?\b(?:from|on|as from|as of|with effect from) {_DAY}"
    ), unless=r"\b(?:in force|applied|existing|notified|applicable) (?:on|by|before|from)\b"),
    Rule("treaty.times.done_by_a_day", K.DEADLINE, (
        rf"\b(?:shall|will|undertakes? to|agrees? to)\b[^;.]{{0,160}}\b(?:conclude|complete|finali[sz]e|commence|begin|launch|start|open|hold) (?:[^;.]{{0,60}} )?(?:negotiations|consultations|discussions|talks|procedures)\b[^;.]{{0,40}}?\b(?:by|before|not? later than|at the latest (?:by|on)) {_DAY}"
        rf"|^\W*(?:\d+ ?[.)] ?)?(?:by|before|not? later than|at the latest (?:by|on)) {_DAY},? [^;.]{{0,160}}\bshall (?:adopt|establish|conclude|lay down|decide|determine|draw up|take|ensure|implement|ratify)\b"
        rf"|\bshall\b[^;.]{{0,80}}\bin {_N} months (?:since|after|from) the (?:date|day) of (?:its |the )?(?:signature|signing|entry into force)\b|\bin {_N} months (?:since|after|from) the (?:date|day) of (?:its |the )?(?:signature|signing|entry into force)\b[^;.]{{0,60}}\bshall\b(?! (?:enter|come|take effect))"
    ), unless=r"\b(?:review|examin|assess)\w*\b|\b(?:if|whether)\b"),
    Rule("treaty.times.first_years", K.EXPIRY, (
        rf"\b(?:during|for|in|throughout) (?:a period of )?the first {_N} years (?:(?:of|from) (?:the )?(?:application|operation|life)|{_AFTER})"
        rf"|\bfor an? (?:(?:transition(?:al)?|initial|maximum) )?period (?:of |not exceeding |ending )(?:up to )?{_N} years {_AFTER}"
    ), unless=r"\bthe parties shall take measures\b"),
    Rule("treaty.times.until_year", K.EXPIRY, rf"\buntil the end of the {_NTH} (?:calendar )?year {_AFTER}"),
    Rule("treaty.times.notice_period", K.EXPIRY, r"\b(?:agreement|treaty|convention|protocol|it) shall expire at the end of (?:the|that|this|such) (?:\w+ )?notice period\b"),
    Rule("treaty.times.until_it_is_so", K.TERMINATION_CONDITION, (
        r"^\W*(?:(?:\d+|\(?[a-z]\)|\(\d+\)) ?[.)]? ?)?until (?!(?:\d|the end of|such time as the \w+ (?:committee|council) (?:decides|otherwise)))[^.;,]{8,240}?, [^.;]{0,80}\b(?:may|reserves? the right|shall not be (?:required|obliged))\b"
    )),
    Rule("treaty.times.assesses", K.REVIEW, (
        r"\b(?:shall|will|agrees? to|undertakes? to)(?=[ ,])[^.;]{0,60}\b(?:review|re-?examine|examine|assess|reconsider|undertake an? (?:\w+ )?(?:review|assessment|examination)|make an? (?:first|initial|general)? ?(?:assessment|review|examination)|carry out an? (?:\w+ )?(?:review|assessment))\b[^.;]{0,200}\b(?:(?:in|by|before|during) (?:the year )?(?:19|20)\d\d\b|(?:not? later than|within|at the latest|in the course of) [^.;]{0,30}\byears? (?:after|following|from|of)\b)"
        rf"|\b(?:from|as from|as of|after|by|before) \d{{1,2}} [A-Z][a-z]+ \d{{4}},? [^.;]{{0,80}}\bshall (?:jointly )?(?:assess|review|examine|re-?examine)\b|\bsubject to an? (?:first |initial )?(?:examination|review|assessment)\b[^.;]{{0,100}}\byears after\b|^\W*(?:\d+ ?[.)] ?)?(?:at the latest )?{_N} years after {_FORCE},? [^.;]{{0,120}}\b(?:review|re-?examine|revise)\b"
        r"|\bshall (?:meet|consult) (?:at least )?(?:annually|once (?:a|every|per) year|every year|each year)\b[^.;]{0,60}\bto review\b"
    ), unless=r"\bmay in the joint committee review\b"),
    Rule("treaty.times.lasts", K.EXPIRY, rf"\btransition(?:al)? (?:period|stage|phase)\b[^;.]{{0,40}}\bshall (?:\w+ ){{0,2}}(?:last|be of|be|extend over|cover)\b[^;.]{{0,40}}\b{_N} years\b"),
    Rule("treaty.times.until_the_year", K.EXPIRY, r"\buntil the end of (?:the year )?(?:19|20)\d\d\b"),
    Rule("treaty.times.by_a_year", K.DEADLINE, (
        r"\b(?:shall|will|undertakes?|agrees?|so that|aim)\b[^;.]{0,240}\b(?:by|before|not? later than|at the latest (?:by|at)|at|on) the end of (?:the year )?(?:19|20)\d\d\b"
        r"|\b(?:by|before|not? later than|at the latest (?:by|at)) the end of (?:the year )?(?:19|20)\d\d\b[^;.]{0,160}\b(?:shall|will|undertakes?)\b"
    ), unless=r"\b(?:re-?examin\w+|review\w*|assess\w*|examin\w+|in force|existing|level\w*|until)\b"),
    Rule("treaty.times.acts_by_a_day", K.DEADLINE, (
        r"\bshall\b[^;.]{0,160}\b(?:conclude|sign|negotiate|adopt|enact|accede|ratify|implement|comply|bring|ensure|submit|apply|take)\b[^;.]{0,160}\b(?:not? later than|at the latest (?:by|on)|before) (?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})"
    ), unless=r"\b(?:in force|applied|existing|notified|applicable|exported|signed|concluded|made) (?:on|by|before)\b|\b(?:review|examin|assess)\w*\b|\b(?:if|whether)\b"),
    Rule("treaty.times.reviewed_in", K.REVIEW, (
        rf"\b(?:review|re-?examin|examin|assess)\w*\b[^.;]{{0,160}}\b(?:{_LATEST}|during|in|within) (?:the end of )?the (?:end of the )?{_NTH} year {_AFTER}"
        rf"|\b(?:{_LATEST}|during|in the course of) (?:the end of )?the (?:end of the )?{_NTH} year {_AFTER}[^;]{{0,160}}?\b(?:review|re-?examine|assess)\b"
        r"|\b(?:not? later than [^.;]{3,30} )?(?:before|prior to|at) the (?:end|expiry|expiration) of (?:this|that|the|such) (?:[\w-]+ ){0,2}(?:period|stage|phase)\b[^.;]{0,80}\bshall (?:jointly )?(?:review|re-?examine)\b"
        r"|\bshall\b[^.;]{0,60}\b(?:review|re-?examine|assess)\b[^.;]{0,160}\b(?:before|by|not? later than) \d{1,2} [A-Z][a-z]+ \d{4}"
    )),
)  # fmt: skip

# Measures that one party alone may take to build up its industries: how long they may last is a term of the agreement.
RESTRUCTURING = re.compile(
    r"\b(?:infant industr\w+|structural adjustment|undergoing restructuring|(?:new|nascent) industr(?:y|ies))\b", re.IGNORECASE
)
OF_RESTRUCTURING: tuple[Rule, ...] = (
    Rule("treaty.times.restructuring", K.EXPIRY, (
        rf"\b(?:applied|maintained|remain in force|in force)\b[^.;]{{0,40}}\bfor (?:a|any) period (?:not exceeding|of (?:not more than|up to|at most)) {_N} years\b"
        r"|\bcease to (?:apply|have effect)\b[^.;]{0,40}\b(?:at|on|by) the (?:latest )?[^.;]{0,20}(?:end|expiry|expiration) of [^.;]{0,40}\bperiod\b(?: of \w+ years)?"
        r"|\bcease to (?:apply|have effect)\b[^.;]{0,20}\b(?:at the latest|not? later than)\b(?: on| by)? (?:the )?\d{1,2} [A-Z][a-z]+ \d{4}"
        rf"|\bcease to (?:apply|have effect)\b[^.;]{{0,20}}\b(?:at the latest|not? later than) (?:on |by )?(?:the )?(?:end of \d{{4}}|{_N} years after)"
    )),
)  # fmt: skip

# What an organ of the agreement must bring about by a year of the agreement; its meetings are its own affair.
ORGAN_OWES = re.compile(
    r"\b(?:be )?(?:established|set up|created|constituted) within [^.;]{3,20} (?:of|from|after|following) (?:the )?(?:date of )?(?:the )?(?:signature|signing|entry into force)\b"
    rf"|\b(?:adopt|establish|set up|decide|draw up|determine|take the (?:necessary )?(?:measures|steps)|abolish|lay down)\w*\b[^.;]*\b(?:{_LATEST} the end of the {_NTH} year|within {_N} years|not? later than {_N} years) {_AFTER}"
    rf"|\b(?:{_LATEST} the end of the {_NTH} year|within {_N} years|not? later than {_N} years|^\W*(?:\(?\w{{1,2}}[.)] ?)?{_N} years) {_AFTER},? [^.;]*\bshall (?:adopt|establish|set up|decide|draw up|determine|take the|abolish|lay down)\b"
    rf"|^\W*(?:\d+ ?[.)] ?)?(?:by|before|not? later than) {_DAY},? [^.;]*\bshall (?:adopt|establish|set up|decide|draw up|determine|take the|abolish|lay down)\b",
    re.IGNORECASE,
)
# Parties that only meet and talk by then; a term that the words explain.
NO_DEADLINE = re.compile(
    r"\bshall (?:consult|meet|hold (?:a |the )?(?:meeting|consultations))\b|\btransition(?:al)? period (?:\"? ?means|is)\b|\bwithin\b[^.;]{0,40}\b(?:days|months)\b[^.;]{0,160}\bconsult\b",
    re.IGNORECASE,
)
TIMETABLE = Rule(
    "treaty.times.timetable",
    K.DEADLINE,
    r"\b(?:in accordance with|according to|at) the following (?:time-?tables?|schedules?|calendar|rhythm|rates?)\b[^.;]{0,60}:?\W*$",
)

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "fifteenth": 15,
}  # fmt: skip
_BY_ORDINAL = re.compile(rf"\b({_NTH}) (?:calendar )?year\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:in|by|before|during) (?:the year )?((?:19|20)\d\d)\b")


def counted(found: re.Match[str]) -> str:
    """The words of a formula that hold its own time."""
    words = found[0]
    return words[max(0, words.lower().rfind("at the latest")) :]


END_OF_PERIOD = re.compile(
    r"\b(?:before|prior to|at) the (?:end|expiry|expiration) of (?:this|that|the|such) (?:[\w-]+ ){0,2}(?:period|stage|phase)\b",
    re.IGNORECASE,
)
_PERIOD_ENDS = re.compile(r"\b(?:end|expiry|expiration) of [^,;]*", re.IGNORECASE)
_NTH_YEAR = re.compile(rf"\b{_NTH} year\b.*|\b{_N} (?:years?|months) after.*", re.IGNORECASE)


def event(found: re.Match[str]) -> str | None:
    """`event:` and up to eight words of a formula whose own words are the event: the end of a period, the fifth year."""
    own = _PERIOD_ENDS.search(counted(found)) or _NTH_YEAR.search(found[0])
    return "event:" + " ".join(re.findall(r"[\w'-]+", own[0])[:8]) if own else None


def ordinal_years(words: str) -> str | None:
    """`P5Y` for what ends with the fifth year of an agreement."""
    found = _BY_ORDINAL.search(words)
    return f"P{_ORDINALS[found[1].lower()]}Y" if found else None


def year_of(words: str) -> str | None:
    """The calendar year in which something must be looked at again."""
    found = _YEAR.search(words)
    return found[1] if found else None


_YEAR_END = re.compile(r"\bend of (?:the (?:calendar )?year )?((?:19|20)\d\d)\b", re.IGNORECASE)


def year_end(words: str) -> str | None:
    """The last day of the year by whose end something is due or ends."""
    found = _YEAR_END.search(words)
    return f"{found[1]}-12-31" if found else None
