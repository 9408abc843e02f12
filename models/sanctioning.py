"""Sentences that impose or empower sanctions by themselves, whatever law they stand in and however little of it is at hand."""

from __future__ import annotations

import re

from models.states import state_codes

_OFFICE = r"(?:Treasury|Ministers?|Secretary(?: of (?:State|the Treasury))?|President|Governor(?:-General)?(?: in Council)?|Cabinet|Government|Authority)"
# A power over foreign persons' property or dealings that no other branch of law knows: a court's freezing order is made by no minister.
_EMPOWERS = re.compile(
    rf"\b{_OFFICE} may,?(?: by [a-z ]{{3,30}},?)? (?:make|vary|issue|revoke) an? (?:interim |final )?(?:freezing|asset[- ]freezing) (?:order|direction)\b"
    rf"|\b{_OFFICE} may\b[^.;]{{0,60}}\b(?:make|renew|vary|revoke) an? (?:interim |final |urgent |terrorist )?designation of (?:a|any|the) (?:person|entity|individual|group|ship)\b"
    r"|\bregulations\b[^.;]{0,60}[\"']?\bimpos(?:e|es|ing) (?:financial|immigration|trade|shipping|aircraft|economic|other) sanctions\b"
    r"|\bPresident (?:shall|may|is authorized to) (?:impose|apply) (?:any |all |one or more )?(?:of )?(?:the )?(?:[\w-]+ )?sanctions\b"
    r"|\bsanctions\b[^.;]{0,80}\bdecided (?:up)?on by the (?:United Nations )?Security Council\b|\bimposition of sanctions against (?:persons|places|states|countries|entities)\b"
    r"|\b(?:giv(?:e|ing)|to give) effect (?:in [A-Z]\w+ )?to (?:any |a |certain |the )?(?:[\w-]+ )?(?:decisions?|resolutions?|measures)\b[^.;]{0,80}\bSecurity Council\b[^.;]{0,160}\b(?:Article 41|use of (?:armed )?force|sanction|terroris|freez|arms)",
    re.IGNORECASE,
)
# The long title of an Act on several subjects, or what it says of a sanctions Act that it amends.
_AMONG_OTHERS = re.compile(
    r"\bAct to\b[^.]{0,900}\b(?:make provision about|provide for|enabl\w+) (?:the imposition of )?(?:economic |financial |autonomous |international )?sanctions\b(?! (?:for|in respect of) )"
    r"|\((?:power to make|making) sanctions regulations\)|\b(?:Sanctions and Anti-Money Laundering|Autonomous Sanctions|Special Economic Measures|Russia Sanctions) Act(?: \d{4})? (?:\([^)]{1,60}\) )?is amended\b",
    re.IGNORECASE,
)
# Property of terrorists that nobody may deal with or provide, as resolution 1373 (2001), paragraph 1 (c) and (d), asks of every State.
_TERRORIST_PROPERTY = re.compile(
    r"\bdeals?\b(?:,? directly or indirectly,?)? (?:with|in) (?:any |the )?(?:property|assets|funds)\b[^.;]{0,200}\bterroris"
    r"|\b(?:freez(?:e|ing)|dealing with)\b[^.;]{0,60}\b(?:property|assets|funds)\b[^.;]{0,60}\b(?:of|belonging to) (?:[\w-]+ ){0,2}terroris",
    re.IGNORECASE,
)
_RELEASES = re.compile(
    r"\b(?:release|unfreez\w*|making available|access to)\b[^.;]{0,60}\bfrozen (?:funds|assets)(?:,[^,.;]{1,40},?)? (?:or|and) (?:other )?(?:economic resources|assets)\b"
    r"|\bfunds(?:,[^.;]{1,60})? (?:or|and) economic resources\b[^.;]{0,120}\b(?:listed|designated|frozen|included in the list|sanctions list)\b"
    r"|\bunfreez(?:e|ing) (?:of )?(?:the )?(?:funds|assets)\b",
    re.IGNORECASE,
)
# Trade that nobody may have with a state, in the terms in which only sanctions forbid it.
_TRADE = re.compile(
    r"\bprohibited\b.{0,120}?\b(?:to |the )?(?:directly or indirectly )?(?:sell|sale|suppl(?:y|ies)|export|transfer|purchase|import)\b.{0,120}?\bdirectly or indirectly\b.{0,400}?[.;]"
    r"|\bdirect or indirect (?:sale|supply|export|transfer|purchase|import)\b[^.;]{0,300}\bprohibited\b",
    re.IGNORECASE,
)
_COUNCIL_VERB = (
    r"(?:Decides|Requests|Requires|Calls upon|Encourages|Urges|Reaffirms|Recalling|Recalls|Reiterates|Emphasi[sz]ing|Stresses|Acting)"
)
# A provision that begins as the Council's do and speaks of its resolutions, its committees or what all States must do.
_COUNCIL = re.compile(
    rf"(?:^|\n)\W*(?:\d{{1,3}}[.)]?\s*)?{_COUNCIL_VERB}\b[^\n]*?(?:\bresolutions? \d{{3,4}} \(\d{{4}}\)|\b(?:all|Member) (?:Member )?States (?:shall|to)\b|\bthe Committee\b|\bSecurity Council\b)",
)


def imposes(text: str) -> str | None:
    """The words that impose or empower sanctions, None where there are none. Takes text on one line with straight quotes."""
    if match := (_EMPOWERS.search(text) or _TERRORIST_PROPERTY.search(text) or _RELEASES.search(text)):
        return match.group(0)
    for match in _TRADE.finditer(text):
        if state_codes(match.group(0), "en"):
            return match.group(0)
    return None


def among_others(text: str) -> str | None:
    """The words that make sanctions one subject of an Act on several, None where there are none. Takes text on one line with straight quotes."""
    found = _AMONG_OTHERS.search(text)
    return found.group(0) if found else None


def speaks_as_council(text: str) -> bool:
    """Whether provisions are those of a Security Council resolution, although what opens it is not at hand. Takes text by lines."""
    return "General Assembly" not in text and _COUNCIL.search(text) is not None
