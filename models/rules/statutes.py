"""Acts that empower and regulations made under them, as Commonwealth countries draft them: all functions.

Such an Act seldom prohibits: it lets regulations prohibit, gives powers of information, and orders offences, applications and permits
section by section, so that the heading of a section often says for whose sake its points stand there.
"""

from models.rules.rule import Rule

_POWER = r"\b(?:Minister|Secretary(?: of State)?|Treasury|Governor-General|Council|C\.?E\.?O\.?|Director|Commissioner|Authority|Secretary-General)\b"

# What nobody may do with the assets or goods of a sanctions law.
_DEALS = r"\b(?:makes an? sanctioned (?:supply|import)|provides an? sanctioned service|engages in an? sanctioned \w+|makes an? assets? available|uses or deals with (?:the|an) assets?|holds an? (?:freezable |controlled )?asset|facilitates the use of (?:the|an) asset|procures goods)\b"
# Trade and dealings by their own names, as an Act on arms or on the property of terrorists makes them an offence.
# Whoever commits no offence is left free.
NO_OFFENCE = r"\b(?:does|do) not commit an offence\b|\bcommits no offence\b"
# Weapons of which an Act against them makes every handling an offence.
_HANDLES_ARMS = (
    r"\b(?:uses|develops|produces|manufactures|possesses|retains|stockpiles|transfers|acquires|deploys|stations|places|is (?:knowingly )?in (?:the )?possession of)\b[^.;:]{0,80}"
    r"\b(?:weapons?|munitions?|mines?|nuclear explosive devices?|warfare agents?|riot control agents?|biological agents?|toxic chemicals?)\b"
)
# "For the purposes of subsection (3A), the amount is": of a penalty.
AMOUNT_OF_PENALTY = r"for the purposes of subsections? \([^)]{1,6}\)[^.;]{0,30}, the amount is\b"
_TRADES = (
    r"\b(?:(?:supplies|exports|imports|sells|brings) (?:or (?:supplies|exports|imports|sells) )?(?!(?:the |any )?(?:information|documents?|particulars|evidence)\b)"
    r"(?:(?:any|a|an|the|unmarked|[A-Z]{3,5}) )?(?:[\w-]+ ){0,3}(?:goods|technolog\w+|items|arms|weapons|explosives|equipment)|publishes \w+ technology"
    r"|provides (?:any )?services to another|arranges for another person to supply|deals? with any property|makes available, or causes to be made available|(?:provides or collects|collects or provides) (?:funds|property)"
    r"|(?:uses|possesses|collects|provides|makes available),? (?:any )?property)\b"
)

_NATIONAL_WHO = (
    r"^an? (?:foreign national|national of (?:a|the|that) foreign state|foreign public official)\b[^.;]{0,260}"
    r"\b(?:(?:is|are|was|were) responsible for|complicit in|acts as an agent|has materially assisted|has (?:participated|engaged) in)\b"
)

RULES = (
    # Measures that regulations may impose
    Rule(
        "measure.regulations_may",
        "measure",
        r"\bregulations\b[^.;]{0,160}\b(?:make provision (?:relating to|for|with respect to)|impos(?:e|ing)|give effect to (?:an? |the )?(?:decisions?|resolutions?))\b.*\b(?:restrict\w*|prevent\w*|prohibit\w*|ban(?:ning)?)\b",
        where="full",
        unless=r"\b(?:indemnit|compensation|proscription|offence|penalt|enforcement)\w*",
    ),
    Rule(
        "measure.regulations_sanctions",
        "measure",
        r"\bregulations\b[^.;]{0,60}\bimposing\b[^.;]{0,60}\bsanctions\b|\bmay make sanctions regulations\b",
    ),
    Rule(
        "measure.offence_of_dealing",
        "measure",
        rf"\bcommits an offence if\b[^;]{{0,20}}[:-] .*{_DEALS}",
        where="points",
    ),
    Rule("measure.element_of_dealing", "measure", rf"\bcommits an offence if\b[^;.]{{0,20}}[:-] .*{_DEALS}", where="full"),
    Rule(
        "measure.offence_of_trading",
        "measure",
        rf"\bcommits an offence\b[^;:]{{0,200}}\b(?:if|who)\s*[:-] .*{_TRADES}",
        where="points",
        unless=r"\bcontravenes (?:a|an|the) (?:notice|direction|order)\b",
    ),
    Rule("measure.offence_who_trades", "measure", rf"\bcommits an offence\b[^.;:]{{0,160}}\bwho\b[^.;:]{{0,160}}{_TRADES}"),
    Rule(
        "measure.offence_of_arms", "measure", rf"\b(?:commits|is guilty of) an offence\b[^;:]{{0,80}}[:-] .*{_HANDLES_ARMS}", where="points"
    ),
    Rule(
        "measure.offence_with_arms",
        "measure",
        rf"\b(?:commits|is guilty of) an offence\b[^.;:]{{0,40}}\bwho\b[^.;:]{{0,60}}{_HANDLES_ARMS}",
    ),
    Rule(
        "measure.forfeit",
        "measure",
        r"\b(?:is|are|be) (?:hereby )?forfeit(?:ed)? to the (?:Crown|Commonwealth|State|Republic)\b",
        unless=r"\binterest in\b|\bmay only\b|\bnot remain\b|\bmay apply\b",
    ),
    Rule(
        "measure.guilty_of_trading",
        "measure",
        rf"^(?:if\s*[:-]|(?:every|any|a) person who\b).*{_TRADES}.*\bguilty of an offence\b",
        where="points",
    ),
    Rule(
        "measure.power_forfeits",
        "measure",
        r"\border that\b[^.;]{0,100}\bproperty is forfeited to\b|\bdirect\b[^.;]{0,60}\bto take custody and control of\b[^.;]{0,30}\bproperty\b",
    ),
    Rule("measure.excluded_person", "measure", r"\bis an excluded person for the purposes of\b"),
    Rule(
        "measure.directed_ship",
        "measure",
        r"\b(?:may|must) direct (?:a|the|any) (?:sanctioned |specified |designated )?(?:vessel|ship|aircraft)\b|\bmay (?:give|make) an? (?:port barring|port entry|detention|movement|departure|shipping|ship|aircraft|airport) direction\b|\bmay direct the (?:registrar|CAA|harbour authority|airport operator|authority)\b[^.;]{0,40}\b(?:to refuse|to terminate|to suspend|to cancel|not to|to detain)\b|\bis a direction (?:prohibiting|requiring)\b",
    ),
    # What takes something out of a contravention, and what permits are for
    Rule("exemption.no_offence", "exemption", NO_OFFENCE),
    Rule(
        "exemption.unauthorised",  # the element of a contravention that a permit takes away: "(b) the supply is not an authorised supply"
        "exemption",
        r"^(?:the |that |an? )?(?:[\w-]+ ){0,6}?(?:is|are) not (?:provided|made|carried out|engaged in) in relation to an? authori[sz]ed|^(?:the |that |those |any )?(?:[\w-]+ ){0,9}?(?:is|are|was|were) not (?:(?:an? )?authori[sz]ed (?:supply|import|service|dealing|commercial activity|activity|export|investment)|(?:authori[sz]ed|permitted) by (?:a|an|the) (?:permit|licen[cs]e|authori[sz]ation|notice)|in accordance with (?:a|an|the) (?:permit|licen[cs]e|authori[sz]ation|notice))\b|^(?:the |that |an? )?(?:[\w-]+ ){0,4}does not hold (?:a|an|the) (?:permit|licen[cs]e|approval|authori[sz]ation)\b",
    ),
    Rule(
        "exemption.permit_given",
        "exemption",
        r"\bMinister (?:may|must decide whether or not to) give [^.;:]{0,60}\b(?:a|the) permit\b(?! holder)|^a permit (?:given|granted)\b|\bmay,? in writing,? approve a person\b|\b(?:impose|remove or vary) a (?:new )?(?:permit )?condition\b|\bnew permit condition\b",
        unless=r"offence|false|misleading",
    ),
    Rule(
        "exemption.section_on_permits",
        "exemption",
        r"^(?:permits? (?:for|to|authori[sz]ing)|(?:changing|varying) permit conditions)\b",
        where="heading",
        residual=True,
    ),
    Rule(
        "exemption.subject_to_licences",
        "exemption",
        r"\b(?:is|are) subject to (?:Part|Chapter|regulations?|sections?)\b[^.;]{0,40}\((?:exceptions|licen[cs])|^(?:paragraphs?|regulations?|subsections?|sections?|the prohibitions? in [^.;]{3,60}) [^.;]{0,30}\b(?:is|are) subject to (?:Part|Chapter|Schedule|regulations?|sections?) [\w ,()]{1,30}\.?$",
    ),
    Rule(
        "exemption.licence_terms",
        "exemption",
        r"^(?:an?|the|any|such an?) (?:(?:general|specific|individual|Treasury|trade|director disqualification) )?(?:licen[cs]e|permit|authori[sz]ation) (?:granted under [^.;]{1,40} )?(?:must|may)\b(?! not be (?:required|necessary))|^(?:the|an?) (?:notice|permission|approval) may be (?:given |granted |made )?subject to (?:\w+ )?conditions\b",
        unless=r"offence|penalty|false|condition of a",
    ),
    Rule(
        "exemption.purpose_of_licence",
        "exemption",
        r"^to enable\b[^.;]{0,240}\b(?:basic needs|payment of|extraordinary (?:expense|situation)|decision or lien|judicial|prior obligation|routine (?:holding|maintenance)|humanitarian|diplomatic|consular|anything to be done|to be (?:met|carried out|performed|delivered|made)|satisf\w+)\b",
        unless=r"^to enable the (?:Minister|Secretary|Treasury|Council|Committee|Commission)",
    ),
    Rule(
        "exemption.permit_applied_for",
        "exemption",
        r"\bapplication for (?:a|the) (?:permit|licen[cs]e|exemption) (?:authori[sz]ing|to|under)\b|\bmay apply\b[^.;]{0,60}\bfor (?:an? (?:exemption|permit|licen[cs]e)|permission to)\b|^permit an? [\w ]{3,40}\b(?:asset|property|funds)\b",
        unless=r"false|misleading|offence|refus",
    ),
    Rule(
        "exemption.power_to_permit",
        "exemption",
        r"\bmay(?:,? (?:by (?:written )?notice|in writing),?)?\s*[:-] (?:permit|authori[sz]e|exempt)\b",
        where="points",
    ),
    Rule(
        "exemption.expense_dealing",
        "exemption",
        r"\bis an? (?:basic expense|legally required|contractual|extraordinary expense) dealing\b|^an? (?:basic expense|legally required|contractual|required payment|extraordinary expense) dealing\b",
    ),
    Rule(
        "exemption.not_sanctioned",
        "exemption",
        r"\bspecify\b[^.;]{0,60}[:-] .*\bthat an? (?:activity|supply|import|service|dealing)\b[^.;]{0,80}\bis not an? (?:sanctioned|prohibited|restricted)\b",
        where="full",
    ),
    Rule(
        "definition.within",
        "definition",
        r"^(?:an? )?[\w' -]{3,40} (?:is|are) within this (?:sub)?(?:section|paragraph|regulation)s?\b[^.;]{0,40}\bif\b",
    ),
    Rule(
        "definition.kind_of_dealing",
        "definition",
        r"^an? (?:person|dealing|supply|activity|payment|asset|vessel|ship|aircraft) is an? [\w ]{3,60} (?:dealing|supply|import|service|activity|payment|person|asset|vessel)\b[^.;:]{0,60}\bif\b",
    ),
    Rule(
        "legal_basis.for_paragraph_of_act",
        "legal_basis",
        r"^for (?:the purposes of )?(?:paragraphs?|subsections?|sections?) \d[\w() ,]{0,30} of the Act,? (?:the|an?|each|this)\b",
    ),
    Rule(
        "exemption.categories_of_activity",  # of a licence that names the purposes apart
        "exemption",
        r"\b(?:activities|transactions|projects) (?:referenced|described|referred to|authori[sz]ed) in (?:paragraph|subsection|this section)\b[^.;]{0,160}\bfollowing (?:categories|purposes)\b",
    ),
    Rule(
        "exemption.not_confiscated",
        "exemption",
        r"\b(?:assets|property|funds|goods)\b[^.;]{0,40}\b(?:may|shall) not be (?:confiscated|forfeited|frozen|seized)\b",
    ),
    Rule(
        "ground.conditions_of_power",
        "ground",
        r"\b(?:freez\w+|freeze|measure|order|blocking|seizure)\b[^.;]{0,40}\b(?:shall|is|are)(?: also| only)?(?: be)? admissible\b",
    ),
    # Whom a Minister lists
    Rule(
        "designation.of_point",
        "designation",
        r"^(?:designate|declare|list|proscribe)\b(?: \w+){0,4} (?:persons?|entit(?:y|ies)|vessels?|ships?|individuals?)\b|\bmay(?:,[^,]{3,40},)? ?[:-] (?:designate|declare|list|proscribe)\b",
        unless=r"\brevoke\b",
    ),
    Rule(
        "attribution.of_point",
        "attribution",
        r"^(?:designate|declare|list|proscribe)\b.{0,200}\bif the (?:Minister|Secretary of State|Governor-General) (?:is satisfied|reasonably believes|has reasonable grounds)\b",
    ),
    # Protection of those listed
    Rule(
        "safeguard.revokes_listing",
        "safeguard",
        _POWER + r" may(?:,[^,]{3,40},)? revoke ?[:-] an? (?:designation|declaration|listing)\b",
        where="full",
    ),
    Rule(
        "safeguard.may_revoke",
        "safeguard",
        _POWER + r"[^.;]{0,60}\b(?:may|must)\b[^.;]{0,60}\brevoke (?:a|the|any|that) (?:designation|declaration|listing|specification)",
    ),
    Rule(
        "safeguard.of_section",
        "safeguard",
        r"^\W*(?:applications? for (?:the )?(?:revocation|variation|review) of|revocation of (?:a |the )?(?:designation|declaration|listing)|notification and publicity|(?:listed|designated) (?:person|persons)\b[^.;]{0,40}\bmay apply)",
        where="heading",
    ),
    Rule(
        "safeguard.use_of_answers",
        "safeguard",
        r"\b(?:not|neither|nor)\b[^.;]{0,160}\badmissible in evidence against (?:the|that) (?:individual|person)\b",
    ),
    Rule(
        "safeguard.compensation",
        "safeguard",
        r"\bmust compensate\b|\bprovision for compensation (?:for|of) (?:the )?owners?\b|\breasonable compensation\b",
    ),
    Rule(
        "safeguard.listed_by_notice",
        "safeguard",
        r"\b(?:lists?|designates?)\b[^.;]{0,80}\bby notice in the (?:Gazette|Government Gazette)\b",
    ),
    # What an authority is empowered or ordered to do
    Rule(
        "duty.of_point",
        "duty",
        r"^(?:must|shall) (?!not\b|be\b|cease|apply|include|expire)(?:[a-z]+ly )?[a-z]+",
    ),
    Rule(
        "duty.make_regulations",
        "duty",
        r"\bmay(?:,[^,;]{0,80},)? make (?:such )?regulations\b(?![^.;]{0,80}\b(?:impos|prohibit|restrict))|\bregulations prescribing matters\b",
    ),
    Rule(
        "designation.declare_or_designate",
        "designation",
        r"^(?:designate|declare) an? (?:person|entity|vessel|ship)\b|^proscription of (?:persons|entities)\b|\bmay,? by legislative instrument,? do (?:either or both|one or more) of the following\b",
    ),
    Rule(
        "measure.declared", "measure", r"^declare an? person\b[^.;]{0,80}\bpreventing the person from (?:travelling|entering|remaining)\b"
    ),
    Rule(
        "enforcement.defence",
        "enforcement",
        r"\bit is a defence\b|\b(?:reasonable precautions|due diligence)\b[^.;]{0,60}\bavoid\b|\bdoes not apply if the (?:body corporate|person|defendant) proves\b",
    ),
    Rule(
        "definition.only_if_specified",
        "definition",
        r"\bmay only specify\b",
    ),
    Rule(
        "duty.may_appoint",
        "duty",
        _POWER + r" may(?:,[^,]{3,40},)?(?: by [^,;]{3,40})? appoint\b",
    ),
    Rule(
        "duty.require_information",
        "duty",
        r"\bnotice requiring (?:the|that|any) person\b|\brequire (?:information|documents?|a document) to be\b|^give (?:the|an?) [\w-]+(?: [\w-]+)? (?:information|documents?)\b|^(?:take an? (?:extract|copy)|make a copy|retain possession)\b|\bmay request\b[^.;]{0,120}\bto (?:give|provide|produce)\b[^.;]{0,80}\b(?:information|documents?)\b",
    ),
    Rule(
        "duty.specify_body_or_provision",
        "duty",
        r"\bmay\b[^.;]{0,60}\bspecify (?:a|any) (?:\w+ )?(?:entity|body|department|provision)\b[^.;]{0,60}\bas a (?:designated \w+ entity|sanction law|sanction enforcement law)\b",
    ),
    Rule(
        "cooperation.between_bodies",
        "cooperation",
        r"\bmay(?:,[^;]{0,100}?,)? (?:comply with the request|disclose (?:the |any )?(?:information|document))\b|\bmay(?:,[^;]{0,100}?,)? disclose\s*[:-]?$|\binformation\b[^.;]{0,120}\bmay be disclosed (?:by|for|to|in connection)\b|\bmay request\b[^.;]{0,120}\bto give\b[^.;]{0,80}\b(?:information|documents?)\b|^an? (?:authority|government|agency) of (?:a|the) foreign (?:country|state)\b",
    ),
    Rule("duty.may_points", "duty", r"^The (?:C\.?E\.?O\.?|Minister|Secretary|Director|Commissioner|Authority) may\s*:\s*$", residual=True),
    # Offences, courts and evidence
    Rule(
        "temporal.continues",
        "temporal",
        r"\bdeclare that\b[^.;]{0,60}\b(?:designation|declaration|listing)s?\b[^.;]{0,40}\bcontinues? (?:to have effect|in effect|in force)\b",
    ),
    Rule(
        "temporal.continues_from_before",
        "temporal",
        r"\bin force immediately before (?:the |that )?commencement\b[^;]{0,120}\b(?:continues? in force|has effect)\b",
    ),
    Rule(
        "attribution.unless_satisfied",
        "attribution",
        r"\bmust not (?:make|list|designate|declare|specify)\b[^.;]{0,120}\bunless the (?:Minister|Secretary|Treasury)\b[^.;]{0,20}\b(?:is satisfied|has reasonable grounds)\b",
    ),
    Rule(
        "enforcement.injunction",
        "enforcement",
        r"^penalty ?:|\bprovision for the enforcement of\b|\binjunctions?\b|\btaken never to have been (?:granted|given|made)\b|\bfalse or misleading (?:statement|information)\b|\b(?:is|are) false or misleading\b",
        unless=r"^all (?:rights|licen[cs]es)\b",
    ),
    Rule(
        "enforcement.penalty_amount",
        "enforcement",
        rf"\bpenalty units?\b|^{AMOUNT_OF_PENALTY}|\bliable to be prosecuted\b|\bnot excused from (?:giving|producing|answering|complying)\b",
    ),
    Rule(
        "enforcement.person_who_is_guilty",
        "enforcement",
        r"^(?:every|any|a) person\b(?: who)?[^.;:]{0,300}[:-] .*\b(?:is|shall be) guilty of an offence\b",
        where="points",
    ),
    Rule("enforcement.indemnities", "enforcement", r"\bprovision for indemnities\b"),
    # The circumstances in which an Act lets persons be sanctioned: who did what
    Rule("designation.national_who", "designation", _NATIONAL_WHO),
    Rule("attribution.national_who", "attribution", _NATIONAL_WHO),
    # What an Act rests on where it lets decisions of the Security Council be carried out
    Rule(
        "legal_basis.council_decides",
        "legal_basis",
        r"\bSecurity Council (?:has |have )?(?:made|makes?|makes or has made) under Chapter VII\b|\bArticle (?:25|41) of the Charter(?: of the United Nations)? requires\b|\bArticles? \d+(?: and \d+)? of the Charter(?: of the United Nations)? provides? for the (?:Security )?Council to decide\b",
        unless=r"\bno longer\b",
    ),
    # What officers may do and must show, and what whoever is bound is told and may ask for
    Rule(
        "safeguard.reasons_given",
        "safeguard",
        r"\b(?:must|shall)\b[^.;]{0,200}\breasons for (?:the|that|this|its|his|her|giving|making|refusing)\b",
        unless=r"\bspecial reasons\b",
    ),
    Rule(
        "safeguard.may_revoke_notice",
        "safeguard",
        r"\b(?:Minister|Secretary|C\.?E\.?O\.?|Director|Controller)\b[^.;]{0,20}\bmay\b[^.;]{0,30}\brevoke (?:a|an|the|any|that) (?:[\w-]+ )?(?:notice|direction|prohibition)\b",
    ),
    Rule(
        "safeguard.reviewable_decision",
        "safeguard",
        r"\bis (?:also )?a reviewable decision\b|\b(?:applies to|review|affirm\w*|vary|set aside)\b[^.;]{0,40}\breviewable decision\b",
    ),
    Rule(
        "definition.reviewable_decision",
        "definition",
        r"\beach of the following decisions\b[^.;]{0,60}\bis (?:also )?a reviewable decision\b",
    ),
    Rule("duty.identity_card", "duty", r"\b(?:must|shall|is to)\b[^.;]{0,80}\bidentity card\b"),
    Rule(
        "duty.may_delegate",
        "duty",
        r"\b(?:may|is authori[sz]ed to)\b[^.;]{0,100}(?<!re-)(?<!sub-)\bdelegate\b",
        unless=r"\bredelegate\b",
    ),
    Rule("cooperation.resolution_procedure", "cooperation", r"\bsubject to the (?:affirmative|negative)(?: resolution)? procedure\b"),
    Rule("other.no_legislative_instrument", "other", r"\bis not a legislative instrument\W*$"),
    Rule("other.has_effect_despite", "other", r"^the regulations have effect despite\b"),
    # Who and where is bound; purposes; time
    Rule(
        "definition.extent_of_offence",
        "definition",
        r"\bextra-?territorial (?:effect|application)\b|\bmay contravene an? (?:relevant )?(?:prohibition|provision)\b",
    ),
    Rule(
        "ground.long_title_of_act",
        "ground",
        r"^An Act (?:to|for|relating to)\b",
        unless=r"^An Act to amend\b|; or$",
    ),
    Rule("ground.purpose_of_power", "ground", r"^for the purposes? of (?:compliance with|complying with|giving effect to|furthering)\b"),
    Rule(
        "ground.circumstances",
        "ground",
        r"^the (?:circumstances|events|acts) (?:referred to|mentioned|described)\b[^.;:]{0,60}\bare\b|^les (?:circonstances|faits) (?:visé|mentionné|prévu)\w*\b[^.;:]{0,60}\bsont\b",
        "en fr",
    ),
    Rule("ground.main_purposes", "ground", r"^the (?:main |principal )?(?:purposes?|objects?) of this (?:Act|Law|Ordinance)\b"),
    Rule(
        "temporal.assented",
        "temporal",
        r"^\[?(?:Royal )?Assented to\b|^At [A-Z][\w ]{2,30},? (?:this|the) \d{1,2}(?:st|nd|rd|th)? day of\b",
    ),
    Rule(
        "temporal.anniversary",
        "temporal",
        r"\bceases? to have effect on the \w+ anniversary\b|\bdeclare\b[^.;]{0,80}\bcontinues? to have effect\b|\bfor the period of (?:\d+|two|three|five|six|seven|ten) years beginning\b",
        unless=r"imprisonment",
    ),
    # What says nothing of its own
    Rule(
        "other.example",
        "other",
        r"^(?:Example(?: \d+)?$|Note(?: \d+)?: (?:For strict liability|See|This (?:section|regulation|paragraph) may be)\b)",
    ),
    Rule(
        "other.compilation",
        "other",
        r"^(?:this is a compilation of|the notes at the end of this compilation|if (?:a provision|the operation of a provision|the compiled law)\b.{0,120}\bcompil\w+)|\bauthorised version\b[^.;]{0,60}\bregister",
    ),
)
