"""Acts that empower: who may be designated and how it is made known, what regulations may provide, how orders are made, reviewed and ended."""

from models.rules.rule import Rule

_LISTS = r"(?:designat|specif|list|nam|sanction)\w*"
_ACT = r"(?:orders?|regulations?|rules|directions?|instruments?|notices?|designations?|licen[cs]es?)"
# A standard that someone in office must reach before a person may be listed.
STANDARD = r"(?:reasonably (?:believes?|suspects?)|(?:has|have) reasonable (?:grounds|cause)|(?:is|are) satisfied|considers? that)"

# "The monitoring powers include the power to …": a power, though its words explain another one.
POWERS_INCLUDE = r"\bpowers\b[^.;]{0,120}\binclude (?:the )?powers? (?:of|to)\b"

RULES = (
    # Designation: the power, its standard, its criteria
    Rule(
        "designation.may_make",
        "designation",
        r"\bmay (?:by (?:notice|order|regulations?) )?(?:make|renew) an? (?:[\w-]+ )?(?:designation|listing)\b(?! of an? (?:area|place|port|body|entity as))|\bmust provide for\b[^.;]{0,80}\bto be (?:designated|listed|sanctioned) (?:persons?|entit)",
    ),
    Rule(
        "designation.power_limited",
        "designation",
        r"\b(?:prohibits?|prevents?) (?:the|an?) (?:[\w-]+ )?(?:Minister|Secretary(?: of State)?|Treasury|authority) from (?:designat|specify|list|nam)ing\b|\b(?:Minister|Secretary of State|Treasury|authority) (?:may|must) not (?:designate|specify|list|name) (?:an?|any|the) (?:person|ship|vessel|entity|aircraft)\b"
        r"|\b(?:order|regulations|notice|instrument) may (?:only )?(?:specify|describe|name)\b[^.;]{0,100}\b(?:as|of) (?:the |a )?persons?\b|^the description (?:must|may)\b",
    ),
    Rule(
        "attribution.standard_in_points",
        "attribution",
        rf"\b{_LISTS}\b[^.;]{{0,140}}\bif\b[^.;:]{{0,60}}[:-]\s*(?:\w+ ){{0,3}}{STANDARD}",
        where="points",
    ),
    Rule(
        "designation.involvement_is",
        "designation",
        r"\binvolve(?:d|ment)(?: in)?\b[^.;]{0,60}\b(?:is|means|includes|are)\b[^.;]{0,40}\bany (?:one or more |one )?of the following\b",
    ),
    Rule(
        "definition.involvement_is",
        "definition",
        r"\binvolve(?:d|ment)(?: in)?\b[^.;]{0,60}\b(?:is|means|includes|are)\b[^.;]{0,40}\bany (?:one or more |one )?of the following\b|^it is immaterial\b",
    ),
    Rule(
        "attribution.considers_suitable",
        "attribution",
        r"^(?:they |he |it |the \w+ )?considers? that it is (?:appropriate|necessary|right|proportionate)\b[^.;]{0,160}\b(?:specified|designated|listed|applied in relation to)\b",
    ),
    Rule(
        "attribution.condition_believed",
        "attribution",
        r"\bis (?:reasonably )?believed (?:by the \w+ )?to (?:have|be)\b|\bcondition\b[^.;]{0,20} is that the (?:[\w-]+ )?(?:Minister|Secretary|Treasury)\b[^.;]{0,20}\b(?:believes?|has reasonable|considers?|is satisfied)\b",
    ),
    # Making known, reviewing, varying and ending a designation
    Rule(
        "safeguard.makes_known",
        "safeguard",
        r"\btake (?:such |all |reasonable )*steps\b[^.;]{0,80}\b(?:publici[sz]e|inform|bring (?:it|that fact|the))[^.;]{0,80}\b(?:designat|specif|list|variation|revocation|decision|person|fact)|\bmust (?:inform|notify) only such persons\b|\bnotification and publicity\b|\bmust publici[sz]e\b",
    ),
    Rule(
        "safeguard.must_make_known",
        "safeguard",
        rf"^(?:where|if|when|as soon as)\b[^.;]{{0,160}}\b(?:{_LISTS}|var(?:y|ies|ied)|revok\w+|expires?)\b[^.;]{{0,160}}\b(?:must|shall)\s*[:-]\s*(?:without delay,? |as soon as \w+,? )?(?:give|take|send|notify|inform|publish|publici[sz]e)",
        where="points",
    ),
    Rule(
        "safeguard.vary_or_revoke",
        "safeguard",
        r"\b(?:Minister|Treasury|Secretary of State|Council|authority|Authority|President)\b[^.;]{0,40}\bmay\b[^.;]{0,60}\b(?:vary or revoke|revoke or vary|revoke|vary|cancel|amend or revoke) (?:a|an|the|any|that) (?:[\w-]+ )?(?:designation|declaration|listing|specification)\b",
    ),
    Rule(
        "safeguard.kept_under_review",
        "safeguard",
        r"\bmust keep (?:an?|the|any|each|every) (?:[\w-]+ )?(?:freezing order|designation|listing|sanction)s?\b[^.;]{0,40}\bunder review\b",
    ),
    Rule(
        "safeguard.on_appeal",
        "safeguard",
        r"^on (?:such |an? |the |any )+(?:appeal|review)\b[^.;]{0,60}\b(?:court|tribunal|judge)\b|\bmaking of an? (?:appeal|application)\b[^.;]{0,80}\bdoes not suspend\b|\b(?:court|tribunal|judge|Court of Session)\b[^;]{0,120}\bdeclare unlawful\b|\bcourt\b[^.;]{0,60}\bmay make such order as it (?:considers|thinks)\b",
    ),
    Rule(
        "safeguard.confidence_kept",
        "safeguard",
        r"\bnothing in (?:this|these|that) (?:Chapter|Part|Act|section|regulations?)\b[^.;]{0,40}\b(?:authori[sz]es|requires|permits) (?:a |the )?disclosure\b",
    ),
    Rule("ground.need_not_notify", "ground", r"\bneed not\b[^.;]{0,60}\b(?:notified|notify|give notice|be given notice)\b"),
    # What orders and regulations impose or may provide
    Rule(
        "measure.order_which_prohibits",
        "measure",
        r"\bis an? (?:order|direction|notice|regulation) (?:which|that) (?:prohibits|requires|freezes|restricts|bans|bars)\b|\bmay make an? (?:[\w-]+ )?(?:freezing|asset[- ]freezing|prohibition|embargo) (?:order|direction)\b|\b(?:for the purposes? of|for) terminating the registration of\b",
    ),
    Rule(
        "measure.may_prohibit",
        "measure",
        r"\b(?:Secretary|President|Minister|Treasury|Council)\b[^.;:]{0,140}\b(?:may|shall|is hereby (?:authorized|directed) to)\s*[:-]\s*(?:by (?:order|regulation),? )?(?:prohibit|block|freeze|suspend|deny)\b",
        where="points",
    ),
    Rule(
        "measure.must_freeze",
        "measure",
        r"\b(?:must|shall)\s*[:-]\s*(?:immediately |without delay,? |at once )?freeze\b",
        where="points",
    ),
    Rule(
        "measure.ensure_not_available",
        "measure",
        r"^ensure that (?:no |the |any )?(?:funds|assets|financial assets|economic resources|property)\b[^.;]{0,120}\b(?:not|are) made available\b",
    ),
    Rule(
        "measure.regulations_impose",
        "measure",
        r"\b(?:regulations|orders?|rules)\b[^.;]{0,30}\"?impos\w+ (?:[\w-]+ )?sanctions\"? if\b|\"sanctions regulations\" means regulations which\b|^impose (?:[\w-]+ ){1,3}sanctions\b",
    ),
    Rule(
        "duty.regulations_may_provide",
        "duty",
        r"\bregulations(?: under [^.;:,]{3,40})? may (?:also )?(?:make provision|provide)(?: as to| about| for| requiring)?\b(?! relating to (?:any|all))(?![^.;]{0,80}\b(?:exception|licen[cs]|exempt|offence|penalt|prohibit|restrict|appeal|review|notif))",
        residual=True,
    ),
    Rule(
        "exemption.regulations_may_license",
        "exemption",
        r"\bregulations(?: under [^.;:,]{3,40})? may\b[^.;]{0,60}\b(?:licen[cs]es?|exceptions?|exemptions?)\b|\bexceptions\b[^.;]{0,80}\binclude exceptions\b|^provide that a (?:licen[cs]e|direction)\b|\bprovision enabling licen[cs]es\b",
        unless=r"offence|false",
    ),
    Rule(
        "enforcement.powers_include",
        "enforcement",
        rf"^the (?:[\w-]+ )?{POWERS_INCLUDE}|\bmay create (?:criminal )?offences\b|\bnothing done under\b[^.;]{{0,60}}\btreated as a breach\b|\bmakes? the (?:Crown|State|Government) criminally liable\b|\bcriminally liable\b",
    ),
    Rule(
        "enforcement.may_create_offences",
        "enforcement",
        r"^regulations\b[^.;:]{0,60}[:-]\s*(?:\w+ ){0,2}(?:may )?create (?:criminal )?offences\b",
        where="points",
    ),
    Rule(
        "cooperation.disclosure_provided",
        "cooperation",
        r"^(?:authori[sz]ing|restricting|permitting|requiring)\b[^.;]{0,20}\bthe disclosure of information\b",
    ),
    Rule(
        "cooperation.laid",
        "cooperation",
        r"\b(?:lay|lays|laid)\b[^.;]{0,40}\bbefore (?:Parliament|(?:the|each|both|either) Houses?|the Legislative)\b|^(?:an?|the) (?:[\w-]+ )?(?:order|regulations?|instrument)\s*[:-]\s*must be laid\b",
        where="points",
    ),
    Rule(
        "cooperation.laid_alone",
        "cooperation",
        r"\b(?:lay|lays|laid)\b[^.;]{0,60}\bbefore (?:Parliament|(?:the|each|both|either) Houses?)\b",
    ),
    Rule(
        "duty.to_be_laid",
        "duty",
        r"^must be laid\b|^(?:an?|the) (?:[\w-]+ )?(?:order|regulations?|instrument)\s*[:-]\s*must be laid\b",
        where="points",
    ),
    Rule("duty.must_be_laid", "duty", r"^must be laid before\b"),
    Rule(
        "duty.only_after",
        "duty",
        r"\b(?:may|must) not (?:decide|make|exercise|issue|give)\b[^.;]{0,200}\bunless\b[^.;]{0,120}\b(?:consult\w*|has considered|(?:the|that) (?:\w+ )?(?:Minister|Secretary|Treasury))\b",
        unless=r"\b(?:a|any|no) person (?:may|must)\b|\bunless the [\w ]{3,20} (?:is satisfied|has reasonable)",
    ),
    Rule(
        "duty.manner_of_information",
        "duty",
        r"\bmay specify the (?:manner|form|period|way)\b[^.;]{0,120}\binformation\b|\bto be treated as confidential\b",
    ),
    # Leave that a law gives by name, and trade that needs leave
    Rule(
        "exemption.own_persons_may",
        "exemption",
        r"^an? (?:New Zealand|UK|United Kingdom|Australian|Singapore|Swiss|EU|Union|Canadian|relevant) (?:person|national|citizen|entity|business)\b[^.;]{0,40}\bmay (?!not\b|apply\b|request\b)",
    ),
    Rule(
        "exemption.subject_to_this",
        "exemption",
        r"^the (?:prohibitions?|restrictions?)\b[^.;]{0,80}\b(?:is|are) subject to (?:this|the following) (?:regulation|section|article|paragraph|exception)s?\b",
    ),
    Rule(
        "measure.leave_required",
        "measure",
        r"\b(?:prior )?(?:authori[sz]ation|licen[cs]e|permit)\b[^.;]{0,60}\b(?:shall be|is) required (?:for the|to) (?:sale|sell|supply|transfer|export|import|re-?export|purchase)",
    ),
    Rule(
        "exemption.leave_required",
        "exemption",
        r"\b(?:prior )?(?:authori[sz]ation|licen[cs]e|permit)\b[^.;]{0,60}\b(?:shall be|is) required (?:for the|to) (?:sale|sell|supply|transfer|export|import|re-?export|purchase)|\bsuch authori[sz]ation shall be granted by\b|\bmay grant (?:\w+ )?(?:specific |individual )?authori[sz]ations?\b",
    ),
    Rule(
        "amendment.title",
        "amendment",
        r"^(?:Council|Commission) (?:Implementing |Delegated )?(?:Regulation|Decision|Common Position|Joint Action)\b.{0,400}\b(?:amending|repealing) (?:Council |Commission )?(?:Implementing )?(?:Regulations?|Decisions?|Common Positions?)\b",
        kinds=frozenset({"title"}),
    ),
    # Frame of an Act
    Rule(
        "definition.bound_by_order",
        "definition",
        r"\b(?:order|regulations|prohibitions?|designation)s? (?:also )?binds? the (?:Crown|State|Government)\b|\bthese are the persons who are (?:prohibited|bound|required)\b",
        unless=r"offence",
    ),
    Rule(
        "definition.persons_may_include",
        "definition",
        r"^(?:natural or legal )?(?:persons|entities|bodies)\b[^.;]{0,60}\bmay include\s*:?$",
    ),
    Rule(
        "definition.annex_of_goods",
        "definition",
        r"^(?:the )?(?:annex(?:es)?|lists?|schedules?)\b.{0,30}\bshall (?:not )?(?:include|contain|consist of|comprise|list) (?:the |all |other |those |such |additional |certain )*(?:\w+ )?(?:goods|items|products|technolog\w+|equipment|services|software|materials?)\b",
    ),
    Rule(
        "definition.is_a",
        "definition",
        r"^(?:the )?(?:relevant|required|specified|initial|appropriate|reporting) (?:period|time|date|day|authority|person|Minister) (?:is|means)\b|^(?:a|an) [\w ,'()-]{3,60} is (?:an?|the) (?:individual|person|body|entity|ship|aircraft|company|undertaking) (?:who|which|that|whose)\b|^(?:\w+ ){1,4}(?:is|are) (?:any )?(?:financial )?(?:assets|benefits|property|funds|goods)\b[^.;]{0,80}\b(?:of any kind|of every kind|including)\b",
        unless=r"\bguilty|liable|designated person|name is listed\b",
    ),
    Rule(
        "amendment.cease_to_have_effect",
        "amendment",
        r"\b(?:the following|these) (?:provisions|enactments|regulations|instruments|orders|Acts|sections)\b[^.;]{0,60}\b(?:shall )?(?:cease to have effect|are (?:hereby )?(?:repealed|revoked))",
    ),
    Rule(
        "legal_basis.advice_and_consent",
        "legal_basis",
        r"^(?:acting )?(?:on|by and with) the advice (?:and (?:with the )?consent )?of\b|^at the request of the (?:Minister|Council)\b",
    ),
)
