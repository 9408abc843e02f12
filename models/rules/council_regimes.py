"""Regimes of the Security Council: bans and their reach, committees and their tasks, criteria, force, and what supports them.

The Council seldom forbids in so many words: it extends a ban to something, speaks of States in which there are funds,
charges a committee with listing, or authorizes States to use all necessary means.
"""

from models.rules.rule import Rule

_OPENS = r"^[\W_]*(?:(?:also|further|again|once again|strongly|urgently|solemnly|likewise|therefore|accordingly) )*"
_BAN = r"(?:ban|embargo|prohibitions?|freeze|restrictions?|suspension|moratorium|measures?)"
_GOODS = r"(?:arms|goods|items|products?|commodit\w+|materials?|equipment|petroleum|oil|diamonds|timber|logs|charcoal|minerals|coal|flights?|aircraft|vessels?|transactions?|funds|supply|supplies|sales?|exports?|imports?|transfers?)"
_BODY = r"(?:Governing Council|Commission(?: of \w+)?|Committee|Panel|(?:technical |monitoring )?(?:team|group|mission|mechanism)|Monitoring \w+|Agency|(?:High )?Commissioner\w*|Envoy|Experts?|Executive \w+|Chairman|Co-Chairmen|Co-?ordinator|Ombudsperson|Mission|Prosecutor|Focal Point)"
_EMBARGO_KEPT = r"(?:observ\w+|implement\w+|compl(?:y|iance)|appl(?:y|ication)|enforce\w*|monitor\w*|respect(?:ed)?|adher\w+)"
_CRITERION = r"(?:who|whom|which|that) (?:they |it |the \w+ )?(?:ha(?:s|ve)|is|are|constitutes?|threatens?|impedes?|obstructs?|undermines?|engages?|participates?|provides?|supports?|violates?|commits?|poses?|furthers?)"
_POINTS = frozenset({"point", "paragraph", "subparagraph", "clause", "indent", "text"})

RULES = (
    # Measures
    Rule(
        "measure.un_extends",
        "measure",
        rf"\bdecides? (?:also |further )?to (?:extend|expand|broaden|widen|strengthen|tighten) (?:the scope of )?the (?:[\w-]+ ){{0,3}}{_BAN}\b[^;]{{0,120}}\b(?:to (?:cover|include|encompass|apply)|so as to|by (?:prohibiting|banning|including))\b"
        rf"|\b(?:{_BAN}|provisions)\b[^;]{{0,120}}\bshall also (?:apply to|cover|include) (?:the |all |any )?(?:[\w-]+ ){{0,4}}{_GOODS}\b",
        unless=r"\bdesignated\b[^;]{0,60}\bas\b",
    ),
    Rule(
        "measure.un_no_state",
        "measure",
        r"\bno (?:Member )?States? (?:shall|should|may)\b(?! be\b)|\bno (?:government|State)\b[^;]{0,80}\b(?:shall|should|may) (?:provide|supply|sell|give)\b",
    ),
    Rule(
        "measure.un_funds_held",
        "measure",
        r"\bStates (?:in which there are|where there are|holding) (?:[\w-]+ ){0,3}(?:funds|assets|resources)\b[^;]{0,160}$",
    ),
    Rule(
        "measure.un_prevents_entry",
        "measure",
        r"\bprevent the entry into(?: or transit through)? their territor(?:y|ies)\b|\bvigilance and restraint regarding the entry\b",
        unless=r"\bshall not apply\b|\b(?:arms|armaments|goods|products|vessels|ships|aircraft)\b",
    ),
    Rule(
        "measure.un_by_not_doing",
        "measure",
        r"\bStates\b[^;]{0,160}\bby not (?:importing|exporting|supplying|selling|buying|purchasing|transporting|permitting|allowing)\b"
        r"|\b(?:States|Governments?|those concerned)\b[^;]{0,160}\b(?:to prevent|to (?:stop|halt|ban|bar)) the (?:\w+ )?(?:supply|sale|export\w*|import\w*|shipment|delivery|transfer|flow) of\b",
        unless=r"\bto prevent the flow of refugees\b",
    ),
    Rule(
        "measure.un_withdrawn",
        "measure",
        r"\b(?:need for|demands|calls (?:up)?on\b[^;]{0,80}\bto ensure) the (?:immediate )?(?:withdrawal|closure|termination|severance) of (?:all |any )?(?:[\w-]+,? (?:and )?){0,4}(?:representation|missions?|offices|relations)\b",
        unless=r"\b(?:forces|troops|observers?|military)\b",
    ),
    Rule(
        "measure.un_closes",
        "measure",
        r"\bStates shall (?:\w+ )?(?:(?:close|shut)\b[^;]{0,60}\b(?:offices?|accounts?|missions?|ports?)|de-?register|not (?:register|provide|enter into|accept|allow|procure|supply|sell))\b|\band not (?:to )?(?:enter into|provide|open) (?:any )?new\b",
    ),
    # Exemption
    Rule(
        "exemption.un_save",
        "exemption",
        r", save (?:on|in|for|where|when|as|with|that)\b|\bsave (?:on|in) (?:exceptional |special )?(?:humanitarian|medical)\b|\bexcept (?:(?:on|in|for|as) )?(?:[\w-]+ )?(?:payments? (?:exclusively|solely|strictly)|humanitarian|medical|emergency|strictly|foodstuffs)\b",
        unless=r"\bsave (?:for|where|as) otherwise\b",
    ),
    Rule(
        "exemption.un_authorised_flights",
        "exemption",
        r"\b(?:provide for|mechanism for|procedures? for|arrangements for) the (?:authori[sz]ation|approval)\b[^;]{0,160}\b(?:flights|shipments|supplies|deliveries|travel|payments|imports|exports|transfers)\b",
    ),
    Rule(
        "exemption.un_requests_considered",
        "exemption",
        r"\b(?:consider|decide (?:up)?on|examine|review|process|respond to)\b[^;]{0,60}\b(?:requests?|applications?|notifications?)\b[^;]{0,40}\b(?:exemptions?|exceptions?|exempt\w*|approval of)\b",
        unless=r"\bdelist|\blisting\b",
    ),
    Rule(
        "exemption.un_not_intended",
        "exemption",
        r"\bmeasures\b[^;]{0,100}\bare not intended to (?:have (?:adverse )?(?:humanitarian )?consequences|affect|hinder|restrict|impede|negatively)\b",
    ),
    # Designation
    Rule(
        "designation.un_criteria",
        "designation",
        rf"\b(?:persons|individuals|entities)\b[^;]{{0,80}}\b{_CRITERION}\b",
        unless=r"^(?!.*\b(?:prevent|deny|refuse|freeze|restrict|vigilance and restraint)\b)|\bdesignated by the Committee(?! as\b|, who|[^;]{0,10} who)|\bto (?:provide|bring) (?:relief|humanitarian)|\b(?:owned|controlled)\b|\bnationals who\b|\bStates\b[^;]{0,40}\bwhich have not\b|\bdoing business\b",
        kinds=_POINTS,
    ),
    Rule(
        "designation.un_actions_include",
        "designation",
        r"\b(?:such )?(?:actions|acts|activities|conduct)\b[^;]{0,80}\b(?:may|shall) include\b[^;]{0,40}(?:not limited to|following)?[^;]{0,20}:?\s*$|\bprovisions of paragraphs?\b[^;]{0,80}\bshall apply to (?:the )?(?:following )?(?:individuals|persons|entities)\b",
        unless=r"\bmandate\b|\btasks\b",
    ),
    Rule(
        "designation.un_lists",
        "designation",
        r"^to (?:designate|list|identify|draw up a list of|update|maintain a list of)\b[^;]{0,120}\b(?:individuals|persons|entities|names|vessels|undertakings)\b|\bsubmit\b[^;]{0,40}\bnames of (?:the )?(?:individuals|persons|entities)\b|\bproposing names\b|\bfor inclusion (?:on|in) the (?:[\w-]+ )?list\b",
    ),
    # Safeguard
    Rule(
        "safeguard.un_delists",
        "safeguard",
        r"\bremove\b[^;]{0,60}\b(?:individuals|persons|entities|names)\b[^;]{0,80}\b(?:no longer meet|list)\b|\bno longer meet the criteria\b",
        unless=r"\bmeasures imposed\b[^;]{0,60}\bshall\b",
    ),
    # Enforcement
    Rule(
        "enforcement.un_necessary_means",
        "enforcement",
        r"\b(?:authori[sz]es|Member States\b[^;]{0,160}\bmay take)\b[^;]{0,400}\b(?:(?:all|the) necessary (?:measures|means|action)\b|use (?:of )?(?:all )?(?:measures|force)\b)|\bto use such measures\b[^;]{0,80}\bas may be necessary\b",
        unless=r"\badministrative\b",
    ),
    Rule(
        "enforcement.un_violates_charter",
        "enforcement",
        r"\bconstitutes? a (?:violation|breach) of (?:that|the|this)? ?(?:Article|Charter|(?:present )?resolution|obligations)\b|\b(?:failure|refusal)\b[^;]{0,80}\bconstitute a violation of that Article\b",
    ),
    Rule(
        "enforcement.un_readiness",
        "enforcement",
        _OPENS
        + r"(?:undertakes|expresses its (?:\w+ )?(?:determination|intention|readiness|willingness)|declares its (?:determination|intention|readiness)|underlines|emphasi[sz]es that it will|(?:solemnly |strongly )?warns)\b[^;]{0,160}\b(?:(?:appropriate|tougher|further|additional|targeted|other|stronger|effective) (?:[\w-]+ ){0,2}(?:measures|steps|actions?|decisions|sanctions)|measures against)\b",
        unless=r"\b(?:lift|suspend|assist|review|renew|extend|modify)\w*\b|\bhumanitarian\b|\b(?:taken|undertaken|adopted) by\b|\bmeasures (?:set|imposed|decided|contained)\b",
    ),
    Rule(
        "enforcement.un_reimposes",
        "enforcement",
        r"\bthe (?:Security )?Council (?:intends|will|shall)\b[^;]{0,80}\b(?:re-?impose|impose|reinstate|take (?:further |appropriate )?(?:action|measures))\b",
    ),
    Rule(
        "enforcement.un_meets_to_act",
        "enforcement",
        r"\bmeet(?: forthwith| again)?\b[^;]{0,60}\bto (?:consider|initiate|adopt) (?:\w+ )?(?:effective|further|appropriate|additional) (?:measures|steps|actions?)\b",
        unless=r"\b(?:not later than|by|before) \d",
    ),
    Rule(
        "enforcement.un_refers_to_court",
        "enforcement",
        r"\bto refer the situation\b[^;]{0,120}\bProsecutor\b|\bto (?:bring|institute) proceedings against (?:persons|those|individuals|entities)\b|\b(?:bring|be brought) (?:[\w-]+ ){0,3}to justice\b",
        unless=r"^(?:[A-Z]?\w+ing|determined)\b",
    ),
    Rule(
        "enforcement.un_inspects",
        "enforcement",
        r"\b(?:to|shall|may) inspect\b[^;]{0,160}\b(?:cargo(?:es)?|vessels?|aircraft|shipments?)\b|\bundertak\w+ (?:an|any|such) inspections?\b|\bexamine\b[^;]{0,160}\b(?:alleged violations|non-compliance)\b|\bincidents of non-compliance\b",
        unless=r"\bdoes not apply\b|\bcease-?fire\b",
    ),
    Rule(
        "enforcement.un_information_on_evasion",
        "enforcement",
        r"^to (?:seek|obtain|consider|gather|examine)\b[^;]*\b(?:may )?constitut\w+ (?:an )?evasions? of the measures\b|\bstrict (?:monitoring|enforcement) of (?:the )?(?:[\w-]+ ){0,4}(?:embargo|measures|sanctions)\b",
    ),
    Rule(
        "enforcement.un_compensation",
        "enforcement",
        r"^decides\b[^;]*\b(?:Compensation Commission|contributions? (?:to|will apply)[^;]{0,120}\bGoverning Council)\b",
    ),
    # Duties
    Rule(
        "duty.un_calls_again",
        "duty",
        _OPENS
        + r"(?:decides to ensure\b|(?:solemnly |strongly )?warns\b[^;]{3,80}\bagainst\b|calls[\W_]+(?:again|further|once again|also|in particular|therefore|equally)[\W_]+(?:up)?on\b|again calls\b|reiterates (?:the|this) (?:call|demand|request|appeal)\b)|\band insists\b|^[A-Z][a-z]+s\b[^;]*?, (?:and )?(?:also |further |again )?(?:calls (?:up)?on|urges|requests|demands|directs)\b",
    ),
    Rule(
        "duty.un_holds_to",
        "duty",
        r"^(?:considers|determines|is of the view|recommends|stresses|underlines|emphasi[sz]es|reiterates|insists) that\b[^;]{3,200}?\b(?:should|must|shall) (?:enter|not|provide|cooperate|assume|make|ensure|take|proceed|continue|refrain|desist|respect|comply|abide|provide|allow|carry out|bring|abandon|cease)\b",
    ),
    Rule(
        "duty.un_by_acting",
        "duty",
        r"^by (?:fully )?(?:implementing|undertaking|taking|giving effect|enacting|adopting|ensuring)\b",
        kinds=_POINTS,
    ),
    Rule(
        "duty.un_unaffected",
        "duty",
        r"\bnothing in (?:the present|this) resolution\b[^;]{0,40}\b(?:affects?|relieves?|diminish\w*|releases?)\b[^;]{0,80}\b(?:dut(?:y|ies)|obligations?|responsibilit)",
        unless=r"\brights and\b|\bprivileges\b",
    ),
    Rule(
        "duty.un_embargo_kept",
        "duty",
        rf"^(?:also |further )?(?:stresses|emphasi[sz]es|underlines|underscores|recalls|reaffirms)\b[^;]{{0,60}}\b(?:need|importance|necessity|dut(?:y|ies)|obligations?|responsibilit\w+)\b[^;]{{0,100}}\b{_EMBARGO_KEPT}\b[^;]{{0,100}}\b(?:embargo|measures|sanctions|ban|prohibitions?|cease-?fire)\b"
        r"|^(?:stresses|underlines|emphasi[sz]es) the (?:primary )?(?:responsibility|obligation|duty) of\b[^;]{3,120}\bto\b",
    ),
    Rule(
        "duty.un_states_also_shall",
        "duty",
        r"\band that (?:all )?(?:States|the Committee|parties|the Secretary-General)\b[^;]{0,120}\bshall (?:also |fully )?(?:co-?operate|report|inform|notify|submit|facilitate)\b",
    ),
    # Cooperation
    Rule(
        "cooperation.un_body_reports",
        "cooperation",
        rf"\b(?:requests|directs|asks|calls (?:up)?on)\b[^;]{{0,80}}\b{_BODY}\b[^;]{{0,60}}\b(?:to|also|and) (?:[\w ]{{0,30}}\b)?(?:report|submit|present|inform|brief|update|develop)\b",
    ),
    Rule(
        "cooperation.un_charges_body",
        "cooperation",
        _OPENS
        + rf"(?:entrusts|charges|mandates|tasks) the (?:[\w\]-]+ ){{0,3}}(?:{_BODY}|Secretary-General)\b|^decides to refer the situation\b",
    ),
    Rule(
        "cooperation.un_informs_committee",
        "cooperation",
        r"\b(?:provid\w+|supply\w*|furnish\w*) (?:the |that |its )?(?:Security Council )?(?:Committee|Council|Secretary-General) with (?:any |all |such |the )?(?:[\w-]+ ){0,2}information\b|\bfurnish\w* to the Committee\b|\breporting their actions? to\b"
        r"|\b(?:has|have|been) (?:\w+ )?notified\b[^;]{0,140}\bthe Committee\b|\bnotifies\b[^;]{0,60}\bthe Committee\b",
        unless=r"\b(?:criteria|delist\w*)\b",
    ),
    Rule(
        "cooperation.un_renews_appeal",
        "cooperation",
        _OPENS
        + r"(?:reiterates|renews|repeats|launches|joins)\b[^;]{0,40}\b(?:appeal|call|request)s? (?:up)?(?:on|to|for)\b[^;]{0,60}\b(?:international community|Member States|all States|States|international organi[sz]ations|donors)\b[^;]{0,160}\b(?:provide|contribute|assist\w*|support|co-?operate|increase|respond)\b"
        + r"|^(?:also |further )?(?:reiterates|renews)\b[^;]{0,120}\bcontinue their efforts\b|^(?:also |further )?(?:looks forward to|notes the intention of|recommends the establishment|expresses (?:its )?(?:full |strong |continued |unwavering )?(?:support|confidence))\b",
        unless=r"\brefrain\b",
    ),
    Rule(
        "cooperation.un_influence",
        "cooperation",
        r"\b(?:calls?\b[^;]{0,20}\b(?:up)?on|urges|requests|invites)\b[^;]{0,40}\bStates\b[^;]{0,80}\bto (?:encourage|persuade|use (?:all )?their (?:good offices|influence)|prevail upon|induce|exert (?:their )?influence)\b",
    ),
    Rule(
        "cooperation.un_authorises_states",
        "cooperation",
        r"^(?:also |further )?authori[sz]es (?:[^;]{0,40} )?(?:Member States|the (?:[\w-]+ ){0,5}(?:Mission|Force|Operation))\b[^;]{0,300}\bnecessary (?:measures|means)\b"
        r"|\bMember States\b[^;]{0,160}\bmay take\b[^;]{0,200}\bnecessary (?:measures|means)\b",
    ),
    # What recitals ask all the same
    Rule(
        "duty.un_recital_asks",
        "duty",
        r"^(?:urging|demanding|calling (?:up)?on|reiterating its (?:\w+ )?(?:call|demand|appeal))\b|\band (?:demanding|urging|calling (?:up)?on)\b",
        kinds=frozenset({"recital", "preamble"}),
    ),
    Rule(
        "definition.un_which_means",
        "definition",
        r"\bwhich,? for the purposes? of (?:this|the present) (?:paragraph|resolution),? means\b",
    ),
    # Grounds
    Rule(
        "ground.un_to_secure",
        "ground",
        r"^decides\b[^;]{0,160}\b(?:in order )?to (?:secure|ensure|obtain) (?:\w+ )?compliance (?:of|by)\b|^decides\b[^;]{0,60}\bwith a view to (?:securing|obtaining|ensuring) (?:compliance|an end)\b",
        unless=r"^decides\b[^;]{0,20}\bthat\b",
    ),
    Rule(
        "ground.un_recalls",
        "ground",
        r"^decides to condemn\b|^notes the (?:recommendations|conclusions|observations|statement|letter|report|fact)\b|^(?:also |further )?recalls (?:the )?(?:commitments?|undertakings?|declaration|statement|agreement|report|its (?:\w+ )?(?:statement|condemnation))\b",
    ),
)
