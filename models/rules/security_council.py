"""Resolutions of the Security Council: what its operative verbs decide, ask, promise and recall.

The verb that opens a paragraph seldom settles what the paragraph does: to call upon States not to supply something is a
measure, to call upon them to report is a duty and cooperation, to express readiness to lift measures is a matter of time.
"""

from models.rules.rule import Rule

_OPENS = r"^[\W_]*(?:(?:also|further|again|once again|strongly|urgently|solemnly) )*"
# A condition or a power stands before the verb: "acting under Chapter VII, calls upon", "and, accordingly, urges".
_THEN = r"(?:^acting\b[^;]{0,160}, |\b(?:accordingly|therefore|consequently|meanwhile|likewise),? )"
_ASKS = r"(?:requests|urges|calls[\W_]+(?:up)?on|directs|appeals to|invites|encourages)"
_STATES = r"(?:Member States|all States|States|specialized agencies|United Nations system|Organi[sz]ation (?:of|for)|organi[sz]ations and programmes|international (?:organizations|organisations|community|donors|partners)|regional (?:and subregional )?organi[sz]ations|neighbouring countries)"
_AUTHORITY = r"(?:Governments?|authorities|r[ée]gime|forces|militias?|militar\w+|party)"
_POINTS = frozenset({"point", "paragraph", "subparagraph", "clause", "indent", "text"})

RULES = (
    # Measures asked of States rather than ordered
    Rule(
        "measure.un_not_to",
        "measure",
        r"\b(?:calls[\W_]+(?:up)?on|urges|demands|requests)\b[^;]{0,160}?\b(?:not to|refrain from|cease) (?:permit(?:ting)?|allow(?:ing)?|receiv(?:e|ing)|suppl(?:y|ying)|sell(?:ing)?|import(?:ing)?|export(?:ing)?|transfer(?:ring)?|transport(?:ing)?|purchas(?:e|ing))\b"
        r"|\bensure that (?:their|its) nationals\b[^;]{0,120}\bdo not\b|\bnot be accorded any recognition\b",
    ),
    # What States are to do so that ships do not arrive binds them and bars the ships.
    Rule(
        "measure.un_turns_back",
        "measure",
        r"\bensure the diversion of any of their (?:vessels|aircraft)\b|\bto prevent\b[^;]{0,60}\bthe (?:arrival|departure)\b[^;]{0,40}\b(?:vessels|aircraft)\b",
    ),
    Rule(
        "measure.un_refrain",
        "measure",
        r"\b(?:calls[\W_]+(?:up)?on|urges|demands|requests|(?:call|request|appeal) (?:up)?(?:on|to))\b[^;]{0,120}?\b(?:States|Governments|organi[sz]ations)\b[^;]{0,100}?\bre[ft]rain\b(?: \w+)? from (?!(?:any|taking any) actions? (?:which|that)\b(?![^;]*\b(?:especially|in particular)\b))[^;]{0,160}"
        r"\b(?:import\w*|export\w*|suppl\w+|sales?|selling|co-?operation in|participat\w+ in|relations|trad(?:e|ing)|invest\w+|transport\w*|purchas\w+|recogni[sz]\w+|dealings?|arms|loans?|credits?|(?:military|financial|economic) (?:assistance|support|aid))\b"
        r"|\b(?:calls[\W_]+(?:up)?on|urges|demands|requests)\b[^;]{0,80}?\bStates\b[^;]{0,100}?\bto (?:end|terminate|break off|sever|put an end to|suspend|discontinue) (?:such |all |any |their |the )?(?:[\w-]+ ){0,4}(?:relations|exchanges|visits|co-?operation|services|flights|trade|links|membership)\b"
        r"|\bStates to (?:strengthen|reinforce|tighten|broaden) the (?:[\w-]+ ){0,3}(?:embargo|ban|prohibitions?|sanctions)\b"
        r"|\bStates\b[^;]{0,60}\b(?:legislation|laws|regulations|measures|steps) (?:forbidding|prohibiting|preventing|banning|barring)\b"
        r"|^(?:also |further )?(?:reaffirms|reiterates) the (?:[\w-]+ ){0,4}(?:embargo|ban|prohibition) (?:applied|imposed|established|decided)\b",
        unless=r"\btension\b",
    ),
    Rule(
        "measure.un_by_withholding",
        "measure",
        r"^by (?:withholding|ceasing|prohibiting|refraining|preventing|banning|refusing|revoking|suspending|breaking off|severing|denying)\b",
        kinds=_POINTS,
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
        r"\bindividually responsible\b|\bheld (?:individually |personally |fully )?(?:accountable|responsible)\b|\bliability under international law\b|\bshall be liable for\b|\bcontrary to (?:the )?obligations\b|\bpayments? (?:to|into) the (?:United Nations )?Compensation Fund\b|\bunder international law (?:it|they) (?:is|are) liable\b|\bto be paid to the Compensation Fund\b|\bshall constitute a violation of Article\b|\bis liable\b[^;]{0,30}\bunder international\b|\bcompensation for claims\b|\bpenalties to deter\b",
    ),
    Rule(
        "enforcement.un_diversion",
        "enforcement",
        r"\bprevent(?:ing)? (?:the |any )?diversions?\b|\bensur\w+ that [^;]{3,80} do not reach\b|\bno diversions?\b|\bare (?:not )?diverted\b|\bnone of\b[^;]{0,40}\bdiverted\b",
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
        r"\b(?:is prepared|prepared|readiness|determination|intention) to (?:consider|take|impose|adopt)\b[^;]{0,40}\b(?:(?:further|additional|targeted|necessary|appropriate|other|stronger|such)[\w ]{0,24}measures|measures against|sanctions|imposition of (?:[\w-]+ )?(?:measures|sanctions))\b"
        r"|\breadiness\b[^;]{0,120}, to (?:re-?impose|reinstate|terminate immediately the suspension of)\b|\bfurther measures necessary to enforce\b",
        unless=r"\blift|\bmeasures to assist\b",
    ),
    # Duties
    Rule(
        "duty.un_requires",
        "duty",
        _OPENS
        + r"(?:[A-Z]\. )?(?:requires|expects|insists|instructs|appeals|urges|demands|requests(?! (?:for|from|by|made|under|to be)\b)|calls[\W_]+(?:up)?on|calls for|calls (?-i:[A-Z])\w+ to)\b|\band (?:insists|expects) (?:that|on)\b|"
        + _THEN
        + r"(?:calls (?:up)?on|urges|requests|demands)\b|^decides\b[^;]{0,160}\bto call upon\b",
    ),
    # An invitation to report by a time binds, where one to go on with good offices does not.
    Rule(
        "duty.un_invites_report",
        "duty",
        r"^(?:also |further )?invites the Secretary-General\b[^;]{0,60}?\bto (?:report|submit)\b",
    ),
    Rule(
        "duty.un_entrusts",
        "duty",
        _OPENS
        + r"(?:entrusts|mandates|tasks|charges)\b|^confirms that\b[^;]{3,160}\bha(?:s|ve) the authority to\b|"
        + _OPENS
        + r"reaffirms the (?:obligations?|duty|duties) of\b[^;]{3,80}\bto\b",
    ),
    Rule(
        "duty.un_reaffirms_call",
        "duty",
        _OPENS
        + r"(?:reaffirms|renews|repeats|reiterates) its (?:\w+ )?(?:call|demand|request|appeal)\b|\breaffirms the (?:primary )?responsibility of\b[^;]{0,160}\bto (?:take|ensure|protect|enable)\b",
    ),
    Rule(
        "duty.un_target_shall",
        "duty",
        r"^(?:decides\b[^;]{0,160}\bthat )?(?:the )?(?:(?!no\b|nothing\b|measures?\b)[\w'-]+ ){1,5}?(?:shall|must)(?: also| further| immediately| unconditionally| now)? (?:submit|accept|provide|inform|declare|allow|cooperate|comply|agree|place|keep|report)\b",
        unless=r"\bit shall keep\b|^(?:the |an? )?(?:[\w-]+ )?(?:order|regulations|Treasury) must (?:keep|provide)\b|\bno (?:person|one)\b|\b(?:agree|undertake) not to (?!acquire)|\bgood faith\b",
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
        r"(?:"
        + _OPENS
        + r"|\band )"
        + _ASKS
        + r"\b(?:(?!\bparties\b|\bfactions\b)[^;]){0,160}?\b"
        + _STATES
        + r"\b[^;]{0,700}?\b(?:assist\w*|aid\b|contribut\w+|co-?operat(?!ing with)\w+|support(?:,| for| to)|coordinate|supply such information|exchange|report (?:to|thereon|on)\b)\b",
        unless=r"\bassistance to the (?:Security Council )?Committee\b|\brender (?:financial|any)\b|\bre[ft]rain\b|\bprohibit\b|\bvigilance\b|\bto prevent (?:any )?activities\b|\bensure the safety\b|\bparties (?:concerned|to)\b",
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
        r"\b(?:requests|directs|urges|calls (?:up)?on|authori[sz]es|decides to authori[sz]e) (?:also |further )?(?:the )?(?:Secretary-General|Director[- ]General|Special Representative|(?:Security Council )?Committee|Monitoring (?:Team|Group)|Panel of Experts|Group of Experts|United Nations (?:[\w-]+ ){1,5}?(?:Force|Mission|Operation|Team|Group|Office)|(?-i:UN[A-Z]{2,}|MONU\w*|MINU\w*|ONU[A-Z]+|AMIS\w*|ECOMOG|ECOWAS)[\w ]{0,4})\b"
        r"|\brequests\b[^;]{0,80}\bthat\b[^;]{0,60}\b(?:Secretary-General|such information)\b",
        unless=r"\bassistance to the (?:Security Council )?Committee\b",
    ),
    Rule(
        "cooperation.un_keeps_informed",
        "cooperation",
        r"\b(?:requests|urges|invites|directs|calls (?:up)?on)\b[^;]{0,200}?\bkeep the (?:Security )?(?:Council|Committee) (?:\w+ ){0,3}informed\b|\bmake (?:this|that|such|the) information available to the (?:Security )?(?:Council|Committee)\b",
    ),
    Rule(
        "cooperation.un_reports_to",
        "cooperation",
        r"\b(?:requests|urges|calls[\W_]+(?:up)?on|directs|decides that|demands)\b[^;]{0,200}?\b(?:report|inform|notify|provide|furnish|submit|communicate)\b[^;,]{0,20}\b(?:to )?the (?:Secretary-General|(?:Security Council )?Committee|Security Council|Council|Commission)\b",
        unless=r"\bassistance to the (?:Security Council )?Committee\b|\b(?:if|unless)\b[^;]{0,200}\breports?\b",
    ),
    Rule(
        "cooperation.un_mission",
        "cooperation",
        _OPENS
        + r"(?:decides,?(?: (?:also|further|therefore|accordingly|in this context|to this end),?)* to (?:authori[sz]e|approve|expand|enlarge|deploy|dispatch|send|increase|reduce|extend|renew|prolong|establish|continue|encourage)|authori[sz]es|approves|endorses)\b[^;]{0,80}\b(?:missions?|force|strength|assistance|commission of \w+|operation|mandate|(?-i:[A-Z]{4,})|deployment|observers|peace-?keeping|contingent|military liaison)\b",
        unless=r"\ball necessary m|\b(?:embargo|measures|Committee)\b",
    ),
    Rule(
        "cooperation.un_stresses",
        "cooperation",
        _OPENS
        + r"(?:emphasi[sz]es|underlines|underscores|stresses)\b[^;]{0,40}\b(?:importance|need)\b(?!(?: that| to ensure| of the strict| for the strict)[^;]{0,80}\b(?:measures|embargo|sanctions)\b)|\b(?:and|context|regard|connection),? (?:in (?:this|that) (?:regard|context|connection),? )?(?:welcomes|commends|encourages|expresses its appreciation)\b|^expresses (?:also |further )?(?:its )?(?:\w+ )?(?:appreciation|gratitude|thanks)\b",
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
        r"^(?:also |further )+welcoming\b|^commending\b|\bimportance of (?:the )?cooperation between\b|^(?:also |further )?expressing (?:also )?its (?:\w+ )?(?:appreciation|gratitude) (?:to|for the (?:invaluable )?(?:assistance|efforts|support))|^(?:also |further )?(?:strongly |fully )?support(?:ing|ive)\b|^reaffirming (?:also )?its (?:full |strong )?support for\b|\bneed for (?:effective |close )?co-?operation between\b|^encouraging the Secretary-General\b",
        kinds=frozenset({"recital", "preamble"}),
    ),
    # Grounds and who did it
    Rule(
        "ground.un_operative",
        "ground",
        _OPENS
        + r"(?:reaffirms (?:once again )?(?:that\b|the (?:inalienable|legitima|sovereignty|principle)|its endorsement of the principles)|recogni[sz]es\b|acknowledges\b|underlines the view|considers that\b(?![^;]*\band requests\b)|expresses (?:its )?(?:grave|deep|serious|strong) (?:concern|alarm)|deplores\b)",
        unless=r"^considers that\b[^;]{3,160}\bshould\b|\benjoy\b|\bis liable\b|\bimmun|\bindividually responsible\b|\bmeasures (?:imposed|set out|in)\b|\bshall not apply\b|\bdoes not apply\b|\bin this regard welcomes\b",
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
        unless=r"\bwould\b|\bif\b|^(?:also |further )?requests\b|^determined to\b",
    ),
    # Leave within a regime
    Rule(
        "exemption.un_authorizes_states",
        "exemption",
        _OPENS + r"authori[sz]es,? (?:[^;]{0,40} )?(?:all |Member )?States\b[^;]{0,260}\bto (?:permit|allow|import|supply|export)\b",
    ),
    Rule(
        "exemption.un_ban_not_to_apply",
        "exemption",
        r"\b(?:ban|embargo|prohibition|restrictions?|measures?),? (?:is |are )?not to apply to\b|^to (?:consider|examine|decide)\b[^;]{0,40}\b(?:requests|applications)\b[^;]{0,30}\b(?:approval|exemptions?|exceptions?|authori[sz]ation)\b",
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
