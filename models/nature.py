"""What a document is: sanctions law, its continuation or termination, trade law, a treaty, or unrelated.

Decided from operative words (the power used and what is ordered), never from the title alone: a
title may belong to another instrument than the text. Each rule is a named principle of the legal
order that the document comes from; the reason kept with the decision names it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpora.document import Document
from corpora.registers import register
from models.sanctioning import among_others, imposes, speaks_as_council
from models.vocabulary import Nature, RecordType

TREATY_FORMATS = {"tota-xml", "treaty-json", "wetten-markdown"}


@dataclass(frozen=True, slots=True)
class Decision:
    """Nature and type of a document, and why."""

    nature: Nature
    type: RecordType
    why: str
    remark: str | None = None  # what a reader of the record must know of the decision beside its reason


_READ_WHOLE = (
    "sanctions are one of several subjects of this document, which was read whole: statements on its other parts are no sanctions law"
)


def decide(document: Document) -> Decision:
    """The Decision for a Document. Deterministic; every document gets one."""
    text = _folded(document)
    if (why := _treaty(document, text)) is not None:
        return Decision(Nature.TREATY, RecordType.TREATY, why)
    kind = _type(document, text)
    nature, why = _presidential(text) if _is_presidential(document, text) else _general(document, text)
    if nature == Nature.UNRELATED and (words := among_others(text)):
        return Decision(Nature.SANCTIONS, kind, f"sanctions are one of its subjects: “{words[-80:]}”", _READ_WHOLE)
    return Decision(nature, kind, why)


def _folded(document: Document) -> str:
    """Text on one line with straight quotes, so that a phrase may run over provisions."""
    return re.sub(r"\s+", " ", document.text.replace("’", "'").replace("“", '"').replace("”", '"'))


# --- treaties -----------------------------------------------------------------------------------

_AGREED = re.compile(
    r"\b(?:(?:have|has) agreed (?:as follows|on the following|upon the following)|hereby agree as follows|agree as follows\b"
    r"|the High Contracting Parties|the States Parties to (?:the present|this) (?:Convention|Covenant|Protocol|Charter|Treaty)"
    r"|sont convenu(?:e)?s (?:de ce qui suit|des (?:articles|dispositions))|les Hautes Parties contractantes"
    r"|haben (?:Folgendes|folgendes) vereinbart|have concluded the following (?:treaty|convention))",
    re.IGNORECASE,
)
_CHARTER = re.compile(r"\bWE THE PEOPLES OF THE UNITED NATIONS\b")


def _treaty(document: Document, text: str) -> str | None:
    """Why the document is a treaty, or None."""
    if document.format in TREATY_FORMATS:
        return f"treaty: the source is a treaty collection ({document.format})"
    if document.metadata.form == "treaty" or (document.metadata.work or "").startswith("treaty:"):
        return "treaty: the source states that it is one"
    if document.metadata.jurisdiction is not None:
        return None  # the law of one state or body may quote a treaty in a schedule
    if match := (_AGREED.search(text[:20_000]) or _CHARTER.search(text[:20_000])):
        return f"treaty: its parties speak in the formula “{match.group(0)}”"
    return None


# --- type ---------------------------------------------------------------------------------------

_GENERAL_LICENCE = re.compile(
    r"\bGENERAL LICEN[CS]E NO\.? ?\w+|^(?:.{0,300})\bGeneral Licen[cs]e (?:No\.? )?\w+|\b(?:this|under) (?:general )?licen[cs]e (?:is granted|is issued|authoris|takes effect)",
)
_PERMIT = re.compile(
    r"Permit Authorization Order|Décret (?:autorisant|d['’]autorisation)\b.{0,120}\b(?:permis|certificats?)|\bGeneral Permit (?:No|Allowing|Authorizing)|permis d['’]application générale|autorisations? par permis|autorisation, par permis|"
    r"\bauthorizes? the Minister .{0,60}to issue (?:to any person in Canada .{0,80})?(?:a |an? |general )?(?:permit|certificate)",
    re.IGNORECASE,
)
_RESOLUTION = re.compile(r"\b(?:The Security Council|Le Conseil de sécurité),", re.IGNORECASE)


def _type(document: Document, text: str) -> RecordType:
    """Which kind of instrument it is, by its form and its operative opening."""
    form = (document.metadata.form or "").lower()
    head = text[:4000]
    if (
        "resolution" in form
        or "résolution" in form
        or (document.metadata.jurisdiction == "UN" and "resolution" in head.lower())
        or (not form and _RESOLUTION.search(head) and "resolution" in head.lower())
    ):
        return RecordType.RESOLUTION
    if form in ("act", "loi", "primary", "ukpga", "statute", "federal act", "public law"):
        return RecordType.ACT
    named = document.metadata.title or head[:400]
    if (
        "licen" in form
        or "permit" in form
        or _GENERAL_LICENCE.search(head[:400])
        or _PERMIT.search(named)
        or _GENERAL_LICENCE.search(named)
    ):
        return RecordType.LICENCE
    if "notice" in form or (_is_presidential(document, text) and _CONTINUES.search(text) and not _ORDERS.search(text)):
        return RecordType.NOTICE
    return RecordType.SANCTIONS


# --- the President of the United States -----------------------------------------------------------

_ORDERS = re.compile(r"\b(?:hereby order(?:ed)?|hereby proclaim|hereby direct|do hereby)\b", re.IGNORECASE)
_VESTED = re.compile(
    r"\b(?:by(?: virtue of)?|pursuant to|under) the (?:authority|power)s? vested in (?:me|the President)\b.{0,2500}?\b(?:I, |it is hereby|hereby|do proclaim|ordered)",
    re.IGNORECASE,
)

_CONTINUES = re.compile(
    r"\b(?:I am |I hereby |I )?(?:continuing|continue)(?: in effect)?(?: for (?:an additional|one|1) (?:additional )?year)?,? the national emergenc(?:y|ies)",
)
_TERMINATES = re.compile(
    r"\b(?:hereby )?terminat(?:e|ing) the (?:declaration of (?:a )?)?national emergenc(?:y|ies)|\bnational emergenc(?:y|ies) declared (?:in|by|on|under|pursuant to)\b[^.]{0,300}?\b(?:is|are) (?:hereby )?terminated"
    r"|\bdeclaration of (?:a )?national emergency\b[^.]{0,300}\b(?:is|are) (?:hereby )?(?:terminated|rescinded)",
    re.IGNORECASE,
)
# An emergency whose source lies abroad (IEEPA, 50 U.S.C. 1701), or in the international relations of the United States (Magnuson Act).
_FOREIGN = re.compile(
    r"International Emergency Economic Powers|\bIEEPA\b|50 U\.?S\.?C\.? ?§* ?17(?:01|02)|unusual and extraordinary (?:and continuing )?threat"
    r"|disturbance of (?:the )?international relations|Trading with the Enemy|Export Administration Act",
    re.IGNORECASE,
)
_ECONOMIC_POWER = re.compile(
    r"International Emergency Economic Powers|\bIEEPA\b|50 U\.?S\.?C\.? ?§* ?170[12]|United Nations Participation Act|22 U\.?S\.?C\.? ?§* ?287c|Trading with the Enemy"
    r"|Countering America's Adversaries|Iran Sanctions Act|Magnuson Act|Levinson Act|Export Administration Act|Arms Export Control Act|Helms-Burton|LIBERTAD"
    r"|Foreign Narcotics Kingpin|Global Magnitsky|Sanctions Act",
    re.IGNORECASE,
)
_CUSTOMS_POWER = re.compile(
    r"\bsection (?:604|301|201|203|122|232|338|502) of the (?:Trade|Tariff)|Trade Expansion Act|\bTrade Act of 1974|19 U\.?S\.?C\.? ?§* ?(?:1862|2411|2483|2132|2251|2462)"
    r"|section 721 of the Defense Production Act|50 U\.?S\.?C\.? (?:App\. )?§* ?(?:4565|2170)|Caribbean Basin Economic Recovery|African Growth and Opportunity",
    re.IGNORECASE,
)
_DUTIES = re.compile(
    r"\bad valorem\b|\bHarmonized Tariff Schedule\b|\b(?:rates? of|additional|the) dut(?:y|ies)\b|\btariffs?\b|\bimports? (?:tariff|quota)",
    re.IGNORECASE,
)
_TARIFF_SCHEDULE = re.compile(r"Harmonized Tariff Schedule of the United States|\bHTSUS\b")
_BLOCKS = re.compile(
    r"\b(?:are|is|be|were|remain) (?:hereby )?blocked\b|\bblock(?:ed|ing)? (?:all|of all) property|\bproperty and interests in property\b|\binterests in property .{0,120}\bblocked\b",
    re.IGNORECASE,
)
_EMBARGOES = re.compile(
    r"\b(?:following|trade|transactions?|activities|actions?)\b[^.]{0,160}\b(?:is|are) (?:hereby )?prohibited|\b(?:hereby )?prohibit(?:s|ed|ing)? (?:the )?(?:import|export|new investment|[\w-]+-affiliated vessels|trade)"
    r"|\bnew investment in the\b|\b(?:impos\w+|application of) (?:certain |economic |financial |visa |menu-based )?sanctions\b|\bprohibit(?:ed|ion)\b[^.]{0,200}\b(?:exportation|importation|sale|supply)",
    re.IGNORECASE,
)
_DESIGNATES = re.compile(
    r"Specially Designated Global Terrorist|designation of .{0,120}Foreign Terrorist Organi[sz]ation|designated? (?:as )?(?:a |an )?(?:foreign terrorist organi|state sponsor of)",
    re.IGNORECASE,
)
_ORDERS_DESIGNATION = re.compile(
    r"\bhereby designat\w+.{0,200}|\b(?:process|action)\b.{0,80}\bdesignat\w+.{0,120}\b(?:Foreign Terrorist|Specially Designated)"
)
_AMENDS_SANCTIONS = re.compile(r"(?:amend|amendments? to|amended by|supersed\w+|revok\w+)\b.{0,200}\bExecutive Order", re.IGNORECASE)
_TECHNOLOGY = re.compile(
    r"information and communications technology|connected software applications|covered (?:data )?transactions?|countr(?:y|ies) of concern|covered national security technolog"
    r"|bulk[- ]power system|Infrastructure as a Service|Committee on Foreign Investment|bulk sensitive personal data|outbound investment|foreign investment in the United States",
    re.IGNORECASE,
)
_INVESTMENT_REVIEW = re.compile(r"Committee on Foreign Investment in the United States|\bCFIUS\b")
_ARMS_TRADE = re.compile(r"\b(?:conventional )?arms transfers?\b|\btransfers? of (?:conventional arms|defense articles)", re.IGNORECASE)
_ENTRY = re.compile(
    r"\bsuspen(?:d|ded|ding|sion)\b[^.]{0,200}\bentry\b|\bentry\b[^.]{0,250}\b(?:is|are) (?:hereby )?suspended", re.IGNORECASE
)
_CONDUCT = re.compile(
    r"\b(?:responsible for|complicit in|engaged? in|contribut\w+ to|formulat\w+|benefit\w* from|participat\w+ in)\b[^.]{0,160}\b(?:corrupt|undermin|human rights|violence|threaten|repress|violations of|peace process|serious)",
    re.IGNORECASE,
)


def _is_presidential(document: Document, text: str) -> bool:
    meta = document.metadata
    if meta.jurisdiction not in (None, "US"):
        return False
    if document.format in ("federal-register-xml", "federal-register-markdown", "white-house-markdown"):
        return True
    if (meta.work or "").startswith(("us:eo:", "us:proc:", "us:presidential:")) or "president" in (meta.issuer or "").lower():
        return True
    return bool(
        re.search(
            r"\bvested in me (?:as President|by the Constitution)\b|\bI am continuing\b[^.]{0,60}\bnational emergency\b|\bTHE WHITE HOUSE\b|\bPresident of the United States of America, (?:find|by|do|hereby)",
            text,
        )
    )


def _presidential(text: str) -> tuple[Nature, str]:
    """Nature of a presidential document: what the President does, under which power."""
    foreign = _FOREIGN.search(text)
    if (match := _CONTINUES.search(text)) and not _ORDERS.search(text):
        if foreign:
            return Nature.CONTINUATION, f"continues an emergency of foreign source: “{match.group(0)}”, “{foreign.group(0)}”"
        return Nature.UNRELATED, "continues a national emergency that rests on no power over foreign property or trade"
    vested = _VESTED.search(text)
    power = vested.group(0) if vested else ""
    blocks = _BLOCKS.search(text)
    if match := _TERMINATES.search(text):
        if not foreign:
            return Nature.UNRELATED, "terminates a national emergency that rests on no power over foreign property or trade"
        if not _restricts_anew(text):
            return Nature.TERMINATION, f"terminates an emergency of foreign source: “{match.group(0)}”"
    if (trade := _trade(text, power, blocks is not None)) is not None:
        return Nature.TRADE, trade
    if (sanctions := _sanctions(text, power)) is not None:
        return Nature.SANCTIONS, sanctions
    return Nature.UNRELATED, "uses no power over foreign property, transactions or trade"


def _restricts_anew(text: str) -> bool:
    """Whether an order that ends one emergency declares another or blocks property itself."""
    return bool(
        re.search(r"\bhereby declare a national emergency|\bhereby expand the scope of the national emergency", text)
        or re.search(r"\b(?:are|is) blocked and may not be transferred", text)
    )


def _trade(text: str, power: str, blocks: bool) -> str | None:
    """Why a presidential document is about tariffs, investment review, technology or arms trade; None if it is not."""
    if (match := _CUSTOMS_POWER.search(power)) and not blocks:
        return f"uses customs or investment-review power: “{match.group(0)}”"
    economic = _ECONOMIC_POWER.search(power)
    duties = _DUTIES.findall(text)
    if not blocks and len(duties) >= 3 and (economic or _CUSTOMS_POWER.search(text) or _TARIFF_SCHEDULE.search(text)):
        return f"orders duties: “{duties[0]}” and {len(duties) - 1} more"
    if not blocks and _CUSTOMS_POWER.search(text) and (match := re.search(r"adjust(?:ing)? imports|section 232", text, re.IGNORECASE)):
        return f"concerns the adjustment of imports: “{match.group(0)}”"
    if economic and not blocks and (match := _TECHNOLOGY.search(text)) and len(_TECHNOLOGY.findall(text)) >= 2:
        return f"regulates a class of transactions in technology, data or investment: “{match.group(0)}”"
    if len(_INVESTMENT_REVIEW.findall(text)) >= 2 and re.search(r"\bforeign investment\b|\btransaction\b", text, re.IGNORECASE):
        return "concerns the review of foreign investment"
    if len(_ARMS_TRADE.findall(text)) >= 3:
        return "concerns the policy of arms transfers"
    return None


def _sanctions(text: str, power: str) -> str | None:
    """Why a presidential document is sanctions law; None if it is not."""
    economic = _ECONOMIC_POWER.search(power)
    for what, pattern in (
        ("blocks property", _BLOCKS),
        ("prohibits trade, investment or transactions", _EMBARGOES),
        ("designates", _DESIGNATES),
        ("suspends entry", _ENTRY),
        ("amends sanctions orders", _AMENDS_SANCTIONS),
        ("declares an emergency of foreign source", re.compile(r"declare a national emergency")),
    ):
        match = pattern.search(text)
        if match and economic:
            return f"under “{economic.group(0)}” it {what}: “{match.group(0)[:80]}”"
    match = _ORDERS_DESIGNATION.search(text)
    if match and (_DESIGNATES.search(match.group(0)) or _ECONOMIC_POWER.search(text)):
        return f"orders designations: “{match.group(0)[:80]}”"
    if re.search(r"212\(f\)", power) and _ENTRY.search(text) and (match := _CONDUCT.search(text)):
        return f"suspends entry of persons for their conduct: “{match.group(0)[:80]}”"
    return f"uses power over foreign property and transactions: “{economic.group(0)}”" if economic else None


# --- every other legal order -----------------------------------------------------------------------

# Acts and treaty articles whose only use is sanctions: using one decides.
_SANCTIONS_POWER = re.compile(
    r"Special Economic Measures|mesures économiques spéciales|Justice for Victims of Corrupt Foreign Officials|victimes de dirigeants étrangers corrompus"
    r"|Freezing Assets of Corrupt Foreign Officials|blocage des biens de dirigeants étrangers corrompus|\bUnited Nations Act\b|Loi sur les Nations Unies"
    r"|Sanctions and Anti-Money Laundering Act|Terrorist Asset-Freezing|Autonomous Sanctions|Charter of the United Nations (?:Act|\((?:Sanctions|Dealing with Assets|Terrorism))|Russia Sanctions Act"
    r"|Embargo Act|Embargogesetz|Loi sur les embargos|United Nations \(Sanctions|International Emergency Economic Powers|Office of Foreign Assets Control"
    r"|Foreign Exchange and Foreign Trade Act|\((?:[\w,’'-]+ ){0,4}Sanctions\) (?:\([^)]{1,40}\) )*(?:Regulations|Order)\b",
)
# Renderings print the name of an Act in capitals above its sections.
_NAMED_ACT = re.compile(
    r"\b(?:AUTONOMOUS SANCTIONS|UNITED NATIONS|CHARTER OF THE UNITED NATIONS|RUSSIA SANCTIONS|EMBARGO|SANCTIONS AND ANTI-MONEY LAUNDERING) ACT\b"
)
_RESTRICTIVE = re.compile(
    r"\brestrictive measures?\b|mesures? restrictives?|\bfreez(?:e|ing) of (?:the )?(?:funds|assets|property)|\basset[- ]freeze|gel des (?:fonds|avoirs|biens)|restriktive Maßnahmen"
    r"|\bfunds and economic resources\b|\bdesignated persons?\b|\blisted (?:person|foreign national)s?\b|\barms embargo\b|embargo sur les armes|\beconomic sanctions\b|\bblocked (?:property|persons?)\b"
    r"|\bproperty and interests in property\b|\btransactions (?:(?:otherwise|that are) )?prohibited (?:by|pursuant to|under) this part\b|\bdesignated foreign national|sanctions regulations|\bfreezable assets?\b|\bproscribed persons? or entit",
    re.IGNORECASE,
)
# What the Council decides under Article 41, and the bodies that administer it.
_COUNCIL = re.compile(
    r"\bsanctions?\b|\bembargo(?:es)?\b|Article 41|Chapter VII|\bfreeze\b|\bassets\b|\btravel ban\b|breaking off|\bprevent\b[^.;]{0,200}\b(?:import|export|sale|supply|entry|activities)"
    r"|arms and (?:related )?(?:mat[eé]riel|ammunition|military)|\bCommittee established\b|\bdiamonds\b|non-recognition|\bshall (?:prevent|prohibit|freeze|not recogni[sz]e)|\brefrain from\b[^.;]{0,160}\b(?:relations|recogni|suppl|assist)"
    r"|\bsuspen(?:d|sion of)\b[^.;]{0,80}\b(?:investment|export loans|cooperation|cultural)|\b(?:funds|proceeds)\b[^.;]{0,200}\b(?:transfer|escrow)|\bprohibition of\b[^.;]{0,60}\bsale|\bsale and shipment\b|\bbar(?:ring)? (?:the )?(?:import|sale)|\btrade with\b|\bmeasures (?:imposed|contained|described|specified|referred to|provided for|set (?:out|forth)) (?:by|in) (?:paragraphs?|(?:its )?resolutions?)\b|\beconomic (?:relations|and arms)\b"
    r"|\b(?:establish|impos|extend|decid|enforc|maintain|renew)\w*\b[^.;]{0,60}\b(?:an?|the|this) (?:[\w-]+ ){0,3}(?:ban|prohibition|moratorium|blockade|no-fly zone)\b"
    r"|\b(?:further|additional|other|trade|economic) measures\b[^.;]{0,120}\bunder the Charter\b"  # threatened, not yet taken
    r"|\b(?:flights?|vessels?|persons|goods|activities)\b[^.;]{0,60}\bshall be (?:banned|prohibited)\b"
    r"|\b(?:ban on|prohibition of) (?:all )?flights\b|\bPanel of Experts\b[^.;]{0,160}\bCommittee\b|\badditional measures to prevent and suppress\b[^.;]{0,120}\bfinancing\b|\bmeasures (?:decided|imposed) in this resolution\b",
    re.IGNORECASE,
)


_RECALLED = re.compile(r"\b(?P<number>\d{3,4}) \((?:19|20)\d\d\)")


def _carried_on(text: str) -> str | None:
    """The first resolution spoken of that, in the register, requires measures: what recalls it belongs to the same affair."""
    known = register().decisions
    return next((n for m in _RECALLED.finditer(text) if (n := m["number"]) in known and known[n].requires), None)


def _general(document: Document, text: str) -> tuple[Nature, str]:
    """Nature by the sanctions power used, or by restrictive measures as the document's own subject."""
    head = text[:6000]
    issuer = document.metadata.jurisdiction  # another issuer's act may recite a resolution; it is not one
    if issuer == "UN" or (issuer is None and ((_RESOLUTION.search(head) and "Council" in head) or speaks_as_council(document.text))):
        if match := _COUNCIL.search(text):
            return Nature.SANCTIONS, f"a resolution on measures of the Council: “{match.group(0)[:80]}”"
        if number := _carried_on(text):
            return Nature.SANCTIONS, f"a resolution that carries on resolution {number}, which requires measures of States"
        return Nature.UNRELATED, "a resolution that decides, ends or supports no measure under Article 41"
    for target in (*document.metadata.enabling, *document.metadata.implements, document.metadata.work or ""):
        if target.split("#")[0] in _SANCTIONS_ACTS:
            return Nature.SANCTIONS, f"made under or being {target}, an Act whose subject is sanctions"
    if match := (_SANCTIONS_POWER.search(head) or _NAMED_ACT.search(head)):
        return Nature.SANCTIONS, f"names a power that serves sanctions only: “{match.group(0)}”"
    found = [m.group(0) for m in _RESTRICTIVE.finditer(text)]
    # A law on another subject may mention a freeze in passing; in sanctions law it is the subject.
    if found and (_RESTRICTIVE.search(head) or len(found) * 3000 >= len(text)):
        return Nature.SANCTIONS, f"its subject is restrictive measures: “{found[0]}”, {len(found)} times"
    if words := imposes(text):
        return Nature.SANCTIONS, f"imposes or empowers sanctions: “{words[:80]}”"
    return Nature.UNRELATED, "names no sanctions power and imposes no restrictive measure"


_SANCTIONS_ACTS = {
    "ca:S-14.5",
    "ca:U-2",
    "ca:J-2.3",
    "ca:F-31.6",
    "uk:ukpga/2018/13",
    "uk:ukpga/1946/45",
    "ch:946.231",
    "au:C2011A00038",
    "au:C1945A00032",
    "us:usc:50:1701",
    "nz:act:2022:6",
    "nz:act:1946:7",
    "eu:tfeu:215",
    "eu:teu:29",
}
