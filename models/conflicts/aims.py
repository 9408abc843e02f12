"""At whom the words of a measure are aimed, where that is not what the record says of the whole instrument."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.states import state_codes

# "articles of Velmora": whose goods a duty burdens, whatever state gave the occasion for it.
_GOODS_OF = re.compile(
    r"\b(?:articles?|goods|products?|imports?|merchandise)\b(?: (?:that|which) are)?(?: (?:the )?products?)? (?:of|from|originating in)\b[^.;]{0,50}",
    re.IGNORECASE,
)
_ANY_STATE = re.compile(
    r"\b(?:all|any|every|each) (?:other |foreign )?(?:trading partners?|countr(?:y|ies)|members?|states?)\b(?! of (?:concern|the))",
    re.IGNORECASE,
)
_ALL_GOODS = re.compile(r"\ball (?:\w+ )?(?:imports|articles imported|goods imported)\b", re.IGNORECASE)


def origins(words: str, language: str) -> list[str]:
    """States whose goods the words name."""
    return list(dict.fromkeys(code for found in _GOODS_OF.finditer(words) for code in state_codes(found[0], language)))


def on_all(words: str, language: str) -> bool:
    """Whether the words burden the goods of every state, or of any state that does something."""
    return bool(_ANY_STATE.search(words)) or (bool(_ALL_GOODS.search(words)) and not origins(words, language))


_LOWERED = re.compile(
    r"\b(\d+(?:\.\d+)?)[ -]per ?cent\b[^;]{0,200}?\binstead be subject to\b[^;]{0,60}?\b(\d+(?:\.\d+)?)[ -]per ?cent\b",
    re.IGNORECASE | re.DOTALL,
)
_NARRATED = re.compile(r"\bI (?:declared|ordered|determined|imposed|raised|found|directed|suspended|increased)\b")
_OPERATIVE = re.compile(r"\b(?:shall|hereby|(?:is|are) (?:prohibited|subject to|imposed|suspended|increased))\b", re.IGNORECASE)


def lowers(words: str) -> bool:
    """Whether a duty is replaced by a lower one."""
    return any(float(new) < float(old) for old, new in _LOWERED.findall(words))


def narrates(words: str) -> bool:
    """Whether the words only tell what an earlier order did."""
    return bool(_NARRATED.search(words)) and not _OPERATIVE.search(words)


# A power kept for later, or leave to write into a tariff what statutes say, burdens nobody yet.
_KEPT = re.compile(
    r"\bI may (?:further )?(?:modify|increase|decrease|expand|impose|take)\b|\bauthori[sz]es the President to embody\b", re.IGNORECASE
)
_ORDERS = re.compile(r"\b(?:shall|hereby|prohibited)\b", re.IGNORECASE)
_UNTOUCHED = re.compile(r"\b(?:is|are) not affected by this\b", re.IGNORECASE)


def orders_nothing(words: str) -> bool:
    """Whether the words only keep a power, or say that an earlier order stands."""
    return bool(_UNTOUCHED.search(words)) or (bool(_KEPT.search(words)) and not _ORDERS.search(words))


_VARIES = re.compile(
    r"\b(?:any|each|every|those|such) (?:\w+ ){0,2}(?:countr(?:y|ies)|states?|(?:trading )?partners?|members?) (?:that|which|whose|listed|identified|determined|found|set forth)\b"
    r"|\bannex\b|\bcountry-specific\b|\b(?:except|other than)\b|\b(?:different|individuali[sz]ed|specific) rates?\b",
    re.IGNORECASE,
)


def varies(words: str) -> bool:
    """Whether a duty falls on some origins more than on others."""
    return bool(_VARIES.search(words))


_THE_LISTED = re.compile(
    r"\b(?:listed|designated|sanctioned|blocked) (?:person|entit|financial)|\bperson\w* (?:whose|in respect of whom|determined)\b"
    r"|\b(?:dealing|transaction|person|entity|property|opération|personne|entité|bien)s?\b[^.;]{0,40}(?:referred to|described|visée?s?) (?:in|à|aux?)\b|\b(?:such a|any such|une telle|telles?) (?:dealing|transaction|opération)"
    r"|\bforeign financial institutions? (?:determined|that|which)\b|\bpolitically exposed\b|\bpersonnes? (?:désignée|dont le nom|inscrite)|\bétranger politiquement vulnérable",
    re.IGNORECASE,
)


def at_the_listed(words: str) -> bool:
    """Whether the words serve a list of persons: a service "in respect of a dealing referred to" above, or to a listed person."""
    return bool(_THE_LISTED.search(words))


_CARRIER = r"(?:aircraft|vessels?|ships?|operators?|aéronefs?|navires?|bâtiments?)"
_REGISTERED = re.compile(
    rf"\b{_CARRIER}\b[^.;,]{{0,25}}\b(?:regist\w+|immatricul\w+|flying|battant|flag(?:ged)?)[^.;,]{{0,30}}", re.IGNORECASE
)
_FLAGGED = re.compile(rf"\b\w+ (?:registered )?{_CARRIER}\b|\b{_CARRIER} \w+", re.IGNORECASE)  # "a Canadian vessel", "navire canadien"


_AT_HOME = re.compile(
    rf"\b{_CARRIER}\b[^.;]{{0,120}}\b(?:under|by|sous|régime d['’]une)\b[^.;]{{0,20}}\b(?:federal|fédérale|an act of parliament|act of congress)",
    re.IGNORECASE,
)


def registered_at_home(words: str) -> bool:
    """Whether the carriers are those that a law of the issuer's own registers."""
    return bool(_AT_HOME.search(words))


def carriers(words: str, language: str) -> set[str]:
    """States under whose flag or registration the carriers stand that the words name."""
    return {code for form in (_REGISTERED, _FLAGGED) for found in form.finditer(words) for code in state_codes(found[0], language)[:1]}


# "carry … arms and related material that are destined for": a ban on the carriage of arms.
CARRIES_ARMS = re.compile(
    r"\b(?:carr(?:y|ied|iage)|transport\w*|ship(?:ment|ped)?|convey\w*)\b[^.;]{0,140}?\b(?:arms|weapons) and related mat\w+(?:, (?:wherever|whether)[^,.;]*,)?(?: (?:that|which) (?:are|is))? ?(?:destined|to\b|from\b)"
    r"|\btransport\w*\b[^.;]{0,140}?\barmes et (?:du |de )?mat\w+ connexes?[^.;]{0,60}?\bdestin",
    re.IGNORECASE,
)

# Property that is the state's own, not that of those who help its government.
STATE_OWN = re.compile(
    r"\b(?:property|assets?|funds|reserves|accounts?)\b[^.;]{0,60}?\b(?:of|owned by|held by|belonging to|controlled by)\b[^.;]{0,30}?\b(?:government|central bank|monetary authority|the state\b)"
    r"|\bcentral bank\b[^.;]{0,60}\b(?:property|assets?|reserves)\b|\b(?:foreign|international) reserves\b",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(
    r"\b(?:governments?|central bank|bank markazi|ministr(?:y|ies) of|armed forces|(?:property|assets) of (?:the )?(?:state|government)|gouvernement|banque centrale|ministère)\b",
    re.IGNORECASE,
)


def is_government(name: str) -> bool:
    """Whether the name is that of a government or one of its organs, not of people in its service."""
    return bool(_GOVERNMENT.search(name)) and not _OF_PERSONS.search(name)


# "in order to implement agreements with the Government of Velmora": the target itself agreed to the measure.
AGREED = re.compile(
    r"(?<!failed )(?<!failure )(?<!refused )(?<!refusal )\b(?:to|that) (?:further )?(?:implements?|carr(?:y|ies) out|gives? effect to|fulfil+s?) "
    r"[^.;,]{0,40}?\b(?:agreements?|accords?|settlements?|undertakings?) (?:(?:reached|concluded|made) )?(?:with|between)\b([^.;,]{0,80})",
    re.IGNORECASE,
)
STATE_ORGAN_LISTED = re.compile(
    r"^\W*(?:\w+\W+){0,4}?(?:be|is|are|been)\W+(?:an? |any )?(?:political subdivision|agenc(?:y|ies)|instrumentalit)[^.;]{0,80}\bgovernment\b",
    re.IGNORECASE,
)
_BARS = re.compile(
    r"\b(?:prohibit\w*|bann?(?:ed)?|embargo|quotas?|shall not be (?:imported|exported)|no (?:person|one)|interdi\w+)\b", re.IGNORECASE
)


def bars(words: str) -> bool:
    """Whether the words close trade."""
    return bool(_BARS.search(words))


_HOLDINGS = re.compile(r"\b(?:property|assets?|funds|reserves|accounts?|securities|biens|avoirs|fonds|réserves)\b", re.IGNORECASE)


def reaches_holdings(words: str) -> bool:
    """Whether the words speak of what a state already has."""
    return bool(_HOLDINGS.search(words))


_OF_PERSONS = re.compile(
    r"\b(?:officials?|officers?|leaders?|members?|ministers?|employees?|persons? (?:who|determined)|individuals?|associates?)\b",
    re.IGNORECASE,
)


def names_property(name: str, patterns: Sequence[re.Pattern[str]]) -> bool:
    """Whether the name of a target is that of a government or what is its own, not of people in its service."""
    return not _OF_PERSONS.search(name) and any(pattern.search(name) for pattern in patterns)
