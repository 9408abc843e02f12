"""Resolutions of the Security Council: what its operative verbs decide, ask, promise and recall.

The verb that opens a paragraph seldom settles what the paragraph does: to call upon States not to supply something is a
measure, to call upon them to report is a duty and cooperation, to express readiness to lift measures is a matter of time.
"""

from models.rules.rule import Rule

_OPENS = r"^[\W_]*(?:(?:also|further|again|once again|strongly|urgently|solemnly) )*"
_ASKS = r"(?:requests|urges|calls[\W_]+(?:up)?on|directs|appeals to|invites|encourages)"
_STATES = r"(?:Member States|all States|States|specialized agencies|international (?:organizations|organisations|community|donors|partners)|regional (?:and subregional )?organi[sz]ations|neighbouring countries)"
_AUTHORITY = r"(?:Governments?|authorities|r[ée]gime|forces|militias?|militar\w+|party)"
_POINTS = frozenset({"point", "paragraph", "subparagraph", "clause", "indent", "text"})

RULES = (
    # Measures asked of States rather than ordered
    Rule(
        "measure.un_not_to",
        "measure",
        r"\b(?:calls[\W_]+(?:up)?on|urges|demands|requests)\b[^;]{0,160}?\b(?:not to|refrain from|cease) (?:permit(?:ting)?|allow(?:ing)?|receiv(?:e|ing)|suppl(?:y|ying)|sell(?:ing)?|import(?:ing)?|export(?:ing)?|transfer(?:ring)?|transport(?:ing)?|purchas(?:e|ing))\b"
        r"|\bensure that (?:their|its) nationals\b[^;]{0,120}\bdo not\b|\bnot be accorded any recognition\b"
        r"|\bensure the diversion of any of their vessels\b|\bto prevent\b[^;]{0,60}\bthe arrival\b[^;]{0,40}\bvessels\b",
    ),
    Rule(
        "measure.un_adopt_against",
        "measure",
        r"\b(?:adopt|take|impose) (?:[\w,]+ ){0,4}(?:measures|sanctions) against\b[^;]{0,100}\b(?:following|as follows)\b",
    ),
    # Enforcement
    Rule(
        "enforcement.un_immunity",
        "enforcement",
        r"\benjoys? (?:the )?privileges and immunities\b|\bimmune from (?:legal proceedings|suit|any form of)\b|\brespect to the privileges and immunities\b",
    ),
    Rule(
        "enforcement.un_answerable",
        "enforcement",
        r"\bindividually responsible\b|\bshall constitute a violation of Article\b|\bis liable\b[^;]{0,30}\bunder international\b|\bcompensation for claims\b|\bpenalties to deter\b",
    ),
    Rule(
        "enforcement.un_diversion",
        "enforcement",
        r"\bprevent(?:ing)? (?:the |any )?diversions?\b|\bno diversions?\b|\bare (?:not )?diverted\b|\bnone of\b[^;]{0,40}\bdiverted\b",
    ),
    Rule(
        "enforcement.un_force",
        "enforcement",
        r"\bguarantee\b[^;]{0,40}\binviolability\b|\bunder the authority of the (?:Security )?Council\b[^;]{0,80}\b(?:enforce|halt|ensure (?:strict|compliance))\b|\bto arrest and detain\b|\binspect\b[^;]{0,120}\b(?:vessels?|cargo(?:es)?)\b[^;]{0,80}\b(?:reasonable grounds|to verify|high seas)",
    ),
    Rule(
        "enforcement.un_impound",
        "enforcement",
        r"\bimpound\w*\b[^;]{0,200}\b(?:expense|forfeit)|\bforfeit to the\b",
    ),
    Rule(
        "enforcement.un_further_measures",
        "enforcement",
        r"\b(?:is prepared|prepared|readiness|determination|intention) to (?:consider|take|impose|adopt)\b[^;]{0,40}\b(?:(?:further|additional|targeted|necessary)[\w ]{0,24}measures|measures against|sanctions)\b",
        unless=r"\blift",
    ),
    # Duties
    Rule(
        "duty.un_requires",
        "duty",
        _OPENS
        + r"(?:requires|expects|insists|instructs|appeals)\b|\band (?:insists|expects) (?:that|on)\b|"
        + _OPENS
        + r"calls[\W_]+upon\b",
    ),
    Rule(
        "duty.un_reaffirms_call",
        "duty",
        _OPENS
        + r"reaffirms its (?:call|demand|request)\b|\breaffirms the (?:primary )?responsibility of\b[^;]{0,160}\bto (?:take|ensure|protect|enable)\b",
    ),
    Rule(
        "duty.un_target_shall",
        "duty",
        r"^(?:decides\b[^;]{0,160}\bthat )?(?:the )?(?:(?!no\b|nothing\b|measures?\b)[\w'-]+ ){1,5}?(?:shall|must)(?: also| further| immediately| unconditionally| now)? (?:submit|accept|provide|inform|declare|allow|cooperate|comply|agree|place|keep|report)\b",
        unless=r"\bno (?:person|one)\b|\b(?:agree|undertake) not to (?!acquire)|\bgood faith\b",
    ),
    Rule(
        "duty.un_committee_task",
        "duty",
        r"^to (?:examine|seek|consider|recommend|make (?:periodic|regular)|promulgate|report|monitor|oversee|review|decide upon|designate|keep under review|gather|give full effect)\b[^;]{0,300}\b(?:States|reports?|violations?|information|Council|measures|embargo|guidelines|exemptions?|listing|individuals)\b",
        kinds=_POINTS,
    ),
    Rule(
        "duty.un_under_watch",
        "duty",
        r"\bmust be subject to (?:effective )?monitoring\b|\b(?:shall|will) (?:be notified by each|draw up (?:rules|guidelines))\b|\blist to be supplied by\b|\bwill report (?:promptly )?to the Council\b|\brecommends that\b",
    ),
    Rule(
        "duty.un_follows",
        "duty",
        r"^decides (?:also|further)?,? ?for the implementation of paragraph[^;]{0,20}, the following:?$|^decides\b[^;]{0,20}\bto (?:create a fund|establish a commission)\b",
    ),
    # Cooperation
    Rule(
        "cooperation.un_asks_states",
        "cooperation",
        _OPENS
        + _ASKS
        + r"\b[^;]{0,160}?\b"
        + _STATES
        + r"\b[^;]{0,260}?\b(?:assist\w*|aid\b|contribut\w+|co-?operat(?!ing with)\w+|support(?:,| for| to)|coordinate|supply such information|exchange)\b",
        unless=r"\bnecessary assistance to the committee\b|\brender (?:financial|any)\b|\brefrain from\b|\bprohibit\b",
    ),
    Rule(
        "cooperation.un_asks_parties",
        "cooperation",
        _OPENS
        + r"(?:requests|urges|calls[\W_]+(?:up)?on|demands)\b[^;]{0,120}?\b(?:parties|movements|factions|authorities)\b[^;]{0,80}?\bco-?operate\b",
    ),
    Rule(
        "cooperation.un_asks_officer",
        "cooperation",
        r"\b(?:requests|directs|calls upon|authori[sz]es) (?:also |further )?(?:the )?(?:Secretary-General|Director[- ]General|Special Representative|(?:Security Council )?Committee|Monitoring (?:Team|Group)|Panel of Experts|Group of Experts)\b"
        r"|\brequests\b[^;]{0,80}\bthat\b[^;]{0,60}\b(?:Secretary-General|such information)\b",
        unless=r"\bnecessary assistance to the committee\b",
    ),
    Rule(
        "cooperation.un_shall_extend",
        "cooperation",
        r"\bshall extend \w+ (?:necessary )?cooperation\b|\bentrusted with the responsibility of:?$|\bexamining such reports\b|\bways and means\b[^;]{0,160}\brecommendations\b|\bright of States\b[^;]{0,60}\bto consult the (?:Security )?Council\b",
        unless=r"^recalling its\b",
    ),
    Rule(
        "cooperation.un_preamble",
        "cooperation",
        r"^(?:also |further )+welcoming\b|^commending the efforts\b|\bimportance of (?:the )?cooperation between\b",
    ),
    # Grounds and who did it
    Rule(
        "ground.un_operative",
        "ground",
        _OPENS
        + r"(?:reaffirms (?:once again )?(?:that\b|the (?:inalienable|legitima|sovereignty|principle)|its endorsement of the principles)|recogni[sz]es\b|acknowledges\b|underlines the (?:view|importance)|considers that\b|expresses (?:its )?(?:grave|deep|serious|strong) (?:concern|alarm)|deplores\b)",
        unless=r"\benjoy\b|\bis liable\b|\bimmun|\bindividually responsible\b|\bmeasures (?:imposed|set out|in)\b",
    ),
    Rule(
        "attribution.un_has_done",
        "attribution",
        r"\b(?:"
        + _AUTHORITY
        + r"(?: (?:of|in) (?:the )?(?-i:[A-Z])[\w' ]{2,40}?)?(?:, including [^,;]{3,40},)?|that (?-i:[A-Z])[a-z]+) (?:has|have) (?:still |so far )?(?:not (?!been|yet been|be\b)|failed|attempted|continued|refused|persisted|violated|threatened|obstructed)",
        unless=r"\bif\b|\bunless\b|\buntil\b",
    ),
    Rule(
        "attribution.un_of_actor",
        "attribution",
        r"\b(?:(?:recently )?(?:carried out|committed|perpetrated|introduced) by|acquiescence of|position of|practice by|proclamation of [^;]{3,80} by|statements by (?-i:[A-Z])\w+ threatening|refusal\b[^;]{0,120}\bin particular) (?:the )?(?:[\w-]+ ){0,3}?"
        + _AUTHORITY
        + r"\b|\b(?:its|their) (?:unlawful|illegal|prior|unprovoked) (?:invasion|occupation|use|annexation|attack)\b",
        unless=r"\bwould\b|\bif\b",
    ),
    # Leave within a regime
    Rule(
        "exemption.un_authorizes_states",
        "exemption",
        _OPENS + r"authori[sz]es,? (?:[^;]{0,40} )?(?:all |Member )?States\b[^;]{0,260}\bto (?:permit|allow|import|supply|export)\b",
    ),
    Rule(
        "exemption.un_escrow",
        "exemption",
        r"\b(?:escrow |sub-)?account\b[^;]{0,240}\b(?:foodstuffs|humanitarian needs|medicines)\b|\bthe sum authorized for\b|\bCommittee\b[^;]{0,120}\bto authori[sz]e\b[^;]{0,100}\brelease\b",
        unless=r"\bfrozen\b|\bprivileges\b",
    ),
    # Scope and power
    Rule(
        "definition.un_considered",
        "definition",
        r"\bshall be (?:considered|regarded),? (?:for the purposes? of [^;]{3,120}?,? )?(?:as )?an? (?:vessel|aircraft|ship|person|national|entity)\b",
    ),
    Rule(
        "legal_basis.un_charter",
        "legal_basis",
        r"^(?:also |further )?(?:reaffirms|recalls) (?:its|all(?: its)?) (?:(?:previous|relevant|earlier|prior) )*resolutions?\b|^decides,? (?:under|in accordance with) (?:Chapters? V|Articles? 4[0-2])\w*\b|^acting \w+ (?:the )?(?:provisions of )?Chapters? V",
    ),
)
