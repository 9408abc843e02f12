"""Duty: positive orders to a person or an authority. Cooperation: exchange, coordination, reports."""

from models.rules.rule import Rule

_ACTOR = r"(?:Secretary|Minister|Attorney General|agenc(?:y|ies)|departments?|Director|Task Force|Council|Commission|competent authorit(?:y|ies)|Member States?|States|Treasury|Commissioner|Superintendent|person|persons|entit(?:y|ies)|bank|institution|operator|he|she|it|they|Government|parties|Committee|Registrar|authority|Secretary-General|Department|Chair|provider|Canadian|licensee)"
_NOT = r"(?:not |constitute |only |be (?:construed|deemed|interpreted|considered|treated|balanced|subject|frozen|blocked|prohibited|prevented|made available)|mean|apply\b|include|be (?:extended|renewed|terminated|lifted|reviewed)|come into|enter into force|continue in (?:effect|force)|cease|take effect|expire|have (?:the )?(?:meaning|authority)|remain (?:in force|frozen)|be (?:prosecuted|penali[sz]ed|punished)|affect|prevent the (?:entry|sale|supply|provision)|prohibit|deny|freeze|terminate (?:up)?on\b|operate as\b)"

RULES = (
    Rule(
        "duty.must",
        "duty",
        r"\b"
        + _ACTOR
        + r"\b[^.]{0,260}?\b(?:must|shall)\b(?:,[^,]{0,80}(?:,|(?=:?\s*$)))?\s?(?:(?!apply\b)\w+ly )?(?!"
        + _NOT
        + r")(?:[a-z]+|$|:|-)",
        unless=r"^(?:affirms|reaffirms) that it shall keep\b|\bno (?:(?:other )?(?:agency|department|officer)|person|Canadian|one|claim|proceeding)\b|must not\b|shall not\b|shall prevent|contravenes|offence|shall be liable|\bmay apply\b.{0,40}\bcertificate\b|must issue (?:a|the) certificate|shall issue (?:a|the) certificate(?! to the applicant)|must, before doing so|\bmeans\b|shall (?:be )?(?:frozen|blocked)|in this (?:section|Act|regulation)|must be read|shall regularly submit to the Congress|shall have the authority|shall review the list|shall deny|shall exclude|shall impose on|\bSecurity Council shall\b[^;]{0,80}\breview\b",
    ),
    Rule(
        "duty.required_to",
        "duty",
        r"\b(?:is|are) (?:hereby )?(?:required|directed|(?:licen[cs]ed, )?(?:authori[sz]ed,? (?:and )?)?directed(?:,? and compelled)?(?:, [^.;]{0,120},)?|obliged) to\b|\bshall be empowered to\b",
        unless=r"funds that are required|not required to|\bempowered to (?:approve|authori[sz]e|grant)\b",
    ),
    Rule(
        "duty.authorised_to_implement",
        "duty",
        r"\bauthori[sz]ed to (?:take such actions|adopt|employ all powers)|\b(?:is|are) (?:hereby )?authori[sz]ed to\s*:?$|\bshall take all (?:appropriate|necessary) (?:measures|steps)|\bhereby directed to",
    ),
    Rule(
        "duty.issue_regulations",
        "duty",
        r"^(?:give notice of intent|take (?:all )?(?:appropriate |necessary )?steps to|propose for|reallocate|issue|coordinate|take any additional|identify|develop|evaluate|consult|submit|report|establish|set forth|take into|comply|keep|maintain|designate such)\b",
    ),
    Rule(
        "duty.disclose",
        "duty",
        r"\b(?:must|shall|required to)\b.{0,120}\b(?:disclose|report|inform|notify|supply)\b.{0,80}\b(?:without delay|Commissioner|Director|competent authorit|Treasury|police|information|immediately|as soon as practicable)",
        unless=r"\bapplicant|shall notify the person",
    ),
    Rule(
        "duty.un_requests",
        "duty",
        r"(?:^|\b(?:and|also|further|again|once again|strongly|urgently) )(?:requests?|calls? (?:up)?on|urges?|demands?|directs?|instructs?|invites?|appeals? to)\b(?: (?:all|that|the|its|States|Member|any|each|upon|parties|Governments?|Iraq|Libya|on)\b)?",
        unless=r"^[\W_]*(?:also |further )?(?:invites|encourages)\b(?:[^;]{0,30})? (?:the (?:Secretary-General|International|United Nations|Sanctions|Special)|(?:all |Member )?States|(?:relevant |regional )?(?:international )?organi[sz]ations)\b(?![^;]{0,400}\b(?:and|also) (?:requests|urges|calls|demands))|for information|^(?:on|upon) request|apply|application|invites? the attention|\brequests? (?:for|from|to (?:have|be)|by|made|under|is)|respond to a request",
    ),
    Rule(
        "duty.un_repeats_demand",
        "duty",
        r"^(?:also |further )?(?:reiterates|renews|repeats|stresses)\b[^.;]{0,30}\bits (?:demand|appeal|call)\b|^calls\W+upon\b|^urging\b[^.;]{0,60}\bto\b",
    ),
    Rule(
        "duty.un_decides_shall",
        "duty",
        r"\bdecides?\b.{0,60}\bthat\b.{0,200}\bshall\b(?! (?:not apply|be (?:extended|renewed|reviewed|considered|regarded)|apply|come into|prevent|freeze|prohibit|be (?:terminated|lifted|suspended)|expire|remain|not prevent|have the authority|cease))",
        unless=r"\bshall\b[^;]{0,160}?\bcome into force\b|\b(?:shall|may) (?:be )?(?:review|have no further)",
    ),
    Rule(
        "duty.un_establish_committee",
        "duty",
        r"\b(?:decides to establish|establishes?)\b.{0,120}\b(?:committee|panel|monitoring|group of experts|sub-?committee|Commission)",
    ),
    Rule(
        "duty.prior_notice",
        "duty",
        r"\bprovided (?:in this case )?that\b[^.;]{0,80}\bhas notified\b[^.;]{0,240}\b(?:authori[sz]\w+|Committee|Commission)\b",
    ),
    Rule(
        "duty.published",
        "duty",
        r"\bshall be (?:published in the Federal Register|transmitted to the Congress)|\bshall (?:communicate|publish|lay down|designate|keep|monitor|inform|notify|carry out)\b",
        unless=r"grounds for|\bit shall keep\b",
    ),
    Rule("duty.keep_records", "duty", r"\b(?:keep|maintain|retain)\b.{0,30}\brecords?\b|\bcontinuing basis\b"),
    Rule(
        "duty.doit",
        "duty",
        r"\b(?:est|sont) tenue?s? d|\bil incombe\b|\b(?:doit|doivent)\b(?! être (?:interprét|lu))|\bveille(?:nt)? à\b|\binforment? (?:sans délai|immédiatement)|\bcommuniquent? (?:sans délai|immédiatement|toute)|\bde façon continue",
        "fr",
        unless=r"doit, avant de le faire|ne doit|ne doivent|devant|\battestation\b(?!.{0,30}n'est pas)|s'entend",
    ),
    Rule(
        "duty.ministre_indicatif",
        "duty",
        r"\ble ministre (?:\w+ )?(?:délivre|décide|donne|avise|communique|dépose|publie|transmet|établit)\b|\bil (?:rend|donne|avise)\b|^le ministre\b.{0,40}(?:suivant|:)|\ble registraire\b|^(?:délivre|avise|transmet|donne) ",
        "fr",
        unless=r"\bsoustray|peut|ordinaires ou extraordinaires|délivre l'attestation (?:si|dans les)|décret|permis|(?:quatre-vingt-dix|vingt-dix|90) jours ouvrables|contrat|réputé",
    ),
    Rule("duty.veto_registration", "duty", r"\bmust (?:refuse|not register|cancel)|\brefuse l'|ne peut (?:pas )?procéder à l'im", "en fr"),
    Rule(
        "duty.recommandation_decision",
        "duty",
        r"\bminister (?:must|shall)\b.{0,60}\b(?:decide|make a decision|give notice|notify|provide notice|issue)",
        unless=r"certificate (?:if|within)|deemed",
    ),
    Rule("duty.ministre_decision", "duty", r"\bdécide s'il a des motifs", "fr"),
    Rule(
        "duty.is_done_to",
        "duty",
        r"\b(?:records?|reports?|information|details|transfers?|deposits?|documents?|returning goods|authori[sz]ations? granted)\b[^.;]{0,120}\b(?:shall|must) be (?:kept|retained|reported|notified|filed|made|submitted|declared|given|furnished)\b",
        unless=r"personal (?:data|information)|available|\bpublic\b",
    ),
    # Swiss ordinances say in the present tense what an authority has to do.
    Rule(
        "duty.authority_does",
        "duty",
        r"^(?:the )?(?:SECO|SEM|FDFA|EAER|MROS|FINMA|fedpol|(?:Swiss )?Federal (?:Council|Office|Department|Administration)[\w ,]{0,80}|Swiss [\w ]{3,40} Office)\b(?: and [\w ]{2,40})?(?: \([A-Z]+\))? (?:monitors?|carr(?:y|ies) out|informs?|forwards?|cancels?|reports?|notif(?:y|ies)|publishes|deletes?|supervises?)\b",
    ),
    Rule(
        "duty.application_must",
        "duty",
        r"^an? (?:application|report|notification|request)\b[^.;]{0,60}\bmust\s*[:-]?$",
    ),
    Rule(
        "duty.residual",
        "duty",
        r"\b(?:shall|must)\b(?:,[^,]{0,80},)? (?!not\b)",
        residual=True,
        unless=r"\bit shall keep\b|shall (?:be (?:construed|deemed|void)|mean|apply|have (?:no further |effect)|remain (?:fully )?in (?:force|effect))",
    ),
    Rule("duty.residual_fr", "duty", r"\b(?:doit|doivent)\b (?!être)", "fr", residual=True),
    # Cooperation
    Rule(
        "cooperation.reports_congress",
        "cooperation",
        r"\breports?\b.{0,60}\bto (?:the )?(?:Congress|Parliament|House|Council of the European Union|European Parliament|Security Council|Council|Secretary-General|Committee)|\b(?:transmitted|submit(?:ted)?) to the Congress|\blaid before\b|\btable\b.{0,40}\bHouse|\bsubmit\b.{0,60}\breports?\b.{0,60}(?:Council|Congress|Secretary-General|Committee)|\breport to (?:it|the Council)",
        unless=r"as stated in the report|^(?:recalling|noting|reaffirming|mindful|having)\b|\b(?:if|unless)\b[^;]{0,260}\breports? to\b|\bin (?:the|a|his) report (?:to|transmitted)\b|^(?:taking|takes) note\b",
    ),
    Rule(
        "cooperation.share_information",
        "cooperation",
        r"\b(?:exchange|share|sharing|disclose|disclosed|supply|supplied|communicat\w+|provid\w+)\b.{0,80}\b(?:personal )?information\b.{0,160}\b(?:Member States?|Commission|Security Council|United Nations|government|Minister|other|authorit|States|Committee|EU|officials?|subsection)|\bdisclose personal information|\bpersonal information disclosed|\binform each other|\bexchange of information",
        unless=r"Commissioner of the Royal|without delay to|self-incrim",
    ),
    Rule(
        "cooperation.un_committee",
        "cooperation",
        r"\b(?:committee|panel of experts|monitoring (?:team|group))\b.{0,120}\b(?:tasks|mandate|examine|report|consider|seek)|^(?:\W*)to (?:examine|seek|consider|recommend|make periodic|promulgate|report|provide information)\b.{0,160}\b(?:States|reports?|violations?|information|Council|Committee|guidelines)",
        unless=r"^(?:taking|recalling|reaffirming|noting|having (?:considered|received|heard))\b|^to (?:[\w ]{0,20}(?:promulgate|approve|adopt|decide)\b|consider and (?:to )?(?:approve|decide)\b)",
    ),
    Rule(
        "cooperation.cooperate",
        "cooperation",
        r"\bco-?operat\w+ (?:fully|with|closely)|\bin (?:close )?coordination with (?:the )?(?:United Nations|partners|allies)|\bcoordinat\w+ with\b.{0,40}\b(?:States|partners|allies|international)|\binternational organi[sz]ations\b.{0,60}\b(?:contribute|assist)|\bhumanitarian assistance (?:by|to)\b.{0,40}|\bcontribute to the efforts",
        unless=r"\black of (?:\w+ )?co-?operation|\bfail(?:ure|ed|ing)\b[^.;]{0,100}\bto co-?operate|\bwillingness to co-?operate|does not apply|do not prohibit|contact group means|refrain from any co-?operation|Member States co-?operating with|that it will co-?operate|\bparties\b[^;]{0,80}\bto facilitate\b|^reiterating\b|failing to [^.;]{3,80}\bcoordinate|\brefus\w+\b[^.;]{0,80}\bto co-?operate|^deeply regretting\b|to ensure the timely delivery|would be detrimental|prohibited|necessary",
    ),
    Rule(
        "cooperation.un_political",
        "cooperation",
        r"^(?:also |further |again |once again |strongly )*(?:approves|endorses|welcomes?|commends|encourages|expresses its (?:full )?(?:support|appreciation|willingness|intention|readiness|deep appreciation)|supports|concurs|invites|undertakes|reiterates (?:its (?!(?:\w+ )?(?:opposition|condemnation|concern))|once)|reaffirms (?:its (?!(?:\w+ )?(?:call|demand|request|appeal)\b|decision|determination|endorsement|readiness|intention to (?:review|consider)|(?:[a-z]+ )?resolutions?\b)|the importance)|affirms (?!all|that)|stresses once|stresses|notes with (?:appreciation|satisfaction)|pays tribute|declares its readiness|confirms its)\b|\b(?:Special Representative|peace process|good offices|special envoy)\b|^welcoming\b|^takes note with appreciation\b|^decides to establish\b[^.;]{0,160}\b(?:operation|mission)\b",
        unless=r"^(?:also |further |again |once again |strongly )*(?:calls|demands?|reiterates\b[^.;]{0,30}\bits (?:demand|appeal|call)|urges|(?:deeply|gravely) concerned|emphasi[sz]ing|expresses (?:also )?its readiness|reaffirming its (?:commitment|determination)|stressing|recalling|mindful|confirms its readiness|invites (?!(?:to this end )?(?:the\b|(?:all |Member )?States|relevant|regional|international)))|\b(?:readiness|intention)\b[^;]{0,300}\bto (?:review|consider) (?:all )?(?:the |this |these |(?:[\w-]+ )?measures\b)|^decides that\b|\bcome into force\b|^recogni[sz]ing\b|^undertakes\b[^;]*\bviolations\b|\bintention to review\b",
    ),
    Rule(
        "cooperation.un_requests_sg",
        "cooperation",
        r"\brequests? (?:also |further )?(?:the )?(?:Secretary-General|the Committee)\b.{0,200}\b(?:report|information|cooperat|assist|consult|continue|undertake|contact|keep the Council|submit|liaison)|\ball States to (?:report|cooperate)",
        unless=r"\b(?:necessary|appropriate) assistance to the (?:Security Council )?committee",
    ),
    Rule(
        "cooperation.communiquer",
        "cooperation",
        r"\b(?:fonctionnaire|ministre)\b.{0,260}\b(?:communiquer|recevoir)\b.{0,80}\brenseignements|\brenseignements personnels\b|\béchang\w+ (?:d'informations|de renseignements)|\bse communiquent|\bs'informent mutuellement|\bdéposé\w* devant|\brapport\b.{0,60}\bau (?:Parlement|Conseil|Congrès)|\bfait déposer",
        "fr",
        unless=r"sans délai.{0,20}commissaire|s'entend",
    ),
    Rule(
        "duty.delai_ministre",
        "duty",
        r"\bréception de la demande,? le ministre\s*:?\s*$|\ble ministre lui délivre\b|\bprendre un (?:règlement|arrêté) obligeant|\best chargé de\b|\bpeut exiger de\b|\bsont déposés? devant|\bsoumet un rapport|\bsans délai au demandeur un avis",
        "fr",
        unless=r"soustray",
    ),
    Rule(
        "cooperation.communiquer_renseignement",
        "cooperation",
        r"\bcommuniquer\b.{0,160}\b(?:tout )?renseignements?\b|\bpeut\b.{0,700}\bcommuniquer\b.{0,120}\brenseignements|\bassister le ministre|\bdéposés? devant chaque chambre|\bmotion\b.{0,200}\bchambre|\bagrément du gouverneur en conseil, conclure|\bcommuniquer (?:au Conseil|au gouvernement|au ministre)|\bsoumet un rapport|\bavise le Comité\b",
        "fr",
        unless=r"sans délai.{0,40}commissaire|tenue? de communiquer",
    ),
    Rule(
        "cooperation.laid_or_motion",
        "cooperation",
        r"\bmotion\b.{0,200}\b(?:House|Parliament|Senate)|\bHouse of Parliament\b|\bmay assist the Minister|\bmay disclose\b.{0,160}\binformation\b|\bmay (?:collect|share)\b.{0,80}\binformation",
    ),
    Rule(
        "duty.may_require",
        "duty",
        r"\bmay require any person\b|\bis responsible for the administration|\bshall cause\b.{0,80}\blaid before|\bregulations may include rules|\border may include rules",
    ),
    Rule(
        "cooperation.inform_member_states",
        "cooperation",
        r"\b(?:made available|communicated) to the (?:other )?Member States\b|\b(?:Council|Commission|Sanctions Committee|other Member States) shall be (?:\w+ )?(?:informed|notified)\b|\b(?:shall|must) notify the (?:Council|Commission)\b|\bprovided (?:in this case )?that\b[^.;]{0,80}\bhas notified\b|\bhas been notified\b[^.;]{0,40}\b(?:Committee|of the determination)|\bCommittee has been notified\b|\bencourage third States\b|\bshall (?:\w+ )?(?:inform|notify)\b.{0,60}\b(?:other )?(?:Member States?|Commission|each other)\b|\bsubmit(?:ted)? to the Commission\b|\bfacilitate compliance with this\b|\binformer?(?:nt)?\b.{0,40}\b(?:autres )?États membres",
        "en fr",
    ),
)
