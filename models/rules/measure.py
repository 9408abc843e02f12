"""Measure: prohibitions, freezes, blockings, embargoes, denials of entry, forfeitures."""

from models.rules.rule import Rule

# "shall not" that restrains nobody: it limits, construes, protects or applies.
_NOT_A_BAN = (
    r"\b(?:shall|must|may|does|do|is|are) not (?:be (?:construed|interpreted|deemed|taken|liable|regarded|considered|held)|apply|affect|prevent|preclude|prohibit|"
    r"prejudice|include|extend to|limit|impose|constitute|give rise)|\bnothing in (?:this|these|the)\b|commits? an offence|offences?\b.{0,40}\bliable"
    # what courts may order, whether a listing or a licence may be made, and who may bring an application
    r"|\b(?:courts?|judges?|tribunals?)\b[^.;]{0,30}\b(?:must|may|shall) not\b|\b(?:must|may|shall) (?:not )?(?:make|bring) an? (?:request|application|claim)\b"
    r"|\b(?:licen[cs]e|permit|direction|designation|certificate|order for)\b[^.;]{0,120}\b(?:may|must|shall) not be (?:made|issued|granted|given|renewed)\b"
    r"|^may be made in respect of\b|\bin any (?:judicial |legal |court )?proceedings?\b"
)
_HELPING = (
    r"\b(?:evad(?:es?|ing)|circumvent|conspiracy|knowingly do anything that|anything that causes|participate,? knowingly and intentionally|"
    r"knowingly and intentionally (?:participate|in activities)|intentionally participat)"
)
# Leave to do what is prohibited; not the licences "granted before this order" that a ban sets aside.
_LEAVE = r"licen[cs]e(?!s? (?:or permits? )?(?:granted|issued) (?:before|prior to))"
_OBJECT = (
    r"(?:deal|enter|provid|suppl|sell|sold|export|import|transfer|ship|make|made|making|acquir|purchas|carr|transport|dock|land|fly|invest|lend|loan|borrow|"
    r"trade|engag|open|issue|procure|broadcast|advertis|insur|charter|lease|operat|overfl|take off|receiv|accept|transit|register|credit|pay|dispos|access|award|satisf)"
)

RULES = (
    Rule(
        "measure.prohibited",
        "measure",
        r"\bit (?:is|shall be|is hereby) (?:also |further |hereby )?(?:prohibited|forbidden|unlawful|not lawful)\b|\bit shall not be lawful (?:for|to)\b",
        unless=_HELPING,
    ),
    Rule(
        "measure.are_prohibited",
        "measure",
        r"\b(?:is|are|shall be|be) (?:hereby |also )?(?:prohibited|forbidden|banned)\b(?! (?:by|under|pursuant to) (?:this|these|section|regulation|paragraph|the Act))",
        unless=_HELPING
        + r"|\b(?:activit(?:y|ies)|transactions?|act) that (?:is|are|would be|would otherwise be) (?:restricted or )?prohibited|\bpersons who are prohibited\b|would (?:otherwise )?be prohibited(?! by this section if)|"
        + _LEAVE
        + r"|does not apply|do not apply|\bcertificate",
    ),
    Rule(
        "measure.no_person_shall",
        "measure",
        r"\bno (?:[\w.]+[ ,]+){0,6}?(?:person|persons|agency|department|Canadian|citizen|individual|owner|master|operator|ship|vessel|aircraft|bank|financial institution|entity|body|one|undertaking|funds|economic resources|licen[cs]e|goods|arms|assets|property|contribution|donation|new \w+|national)\b.{0,260}?\b(?:shall|may|must)\b(?! not be (?:liable|held))",
        unless=_HELPING + r"|no longer|\bno (?:claims?|proceedings?|action|right|drawback)\b|shall (?:be liable|incur|lie)",
    ),
    Rule(
        "measure.must_not",
        "measure",
        r"\b(?:must|shall|may) not\b(?: knowingly| directly or indirectly|,? directly or indirectly,|, (?:except|unless) [^,;:]{1,90}(?=,)| intentionally| without .{0,60}?)*[ ,]+(?:\w+ )?"
        + _OBJECT,
        unless=_NOT_A_BAN
        + "|"
        + _HELPING
        + r"|^(?:\(?\w+\)? )?(?:the )?(?:court|tribunal|minister|secretary of state|treasury|damages)\b[^.;]{0,20}\b(?:must|may|shall) not\b|\bdesignation\b[^.;]{0,30}\bsame\b|statutory instrument|\bmust not make (?:the|an|any) (?:\w+ )?order\b",
    ),
    Rule(
        "measure.shall_not_be",
        "measure",
        r"\b(?:shall|must|may) not be (?:made available|transferred|paid|exported|imported|sold|supplied|dealt|withdrawn|issued|granted|satisfied|provided|carried|released|used)\b|may be transferred, paid, exported, withdrawn",
        unless=r"disclos|\bdata\b|information",
    ),
    Rule(
        "measure.contravention",
        "measure",
        r"\b(?:person|body corporate|bank|entity) (?:\([^)]{1,30}\) )?contravenes (?:this|a|the) (?:section|regulation|clause|provision|prohibition)",
        unless=r"penalt|does not contravene|liable",
    ),
    Rule(
        "measure.frozen",
        "measure",
        r"\b(?:shall be|are|is|be) (?:hereby )?(?:frozen|blocked)\b(?! (?:pursuant|under|by|in accordance|solely))|\b(?:shall|to|must|may|immediately|and|hereby) (?:without delay )?(?:freeze|block all property|block all transactions|block every account)\b|\bshall,? (?:immediately|without delay)[^.;]{0,60}[ ,]freeze (?:the|all|any)\b|\bshall (?:be and |continue to )?remain frozen\b|\bblock all property and interests",
        unless=r"released|frozen (?:funds|assets|accounts) may|does not apply|do not apply|whose property (?:and interests in property )?(?:are|is) blocked|\baccounts frozen\b|must be assumed to be frozen|\bfrozen accounts?\b|pursuant to paragraph|authori[sz]e the release|licence",
    ),
    Rule(
        "measure.entry",
        "measure",
        r"\b(?:entry (?:into|to|of)|transit through|enter(?:ing)?|admission|admitted|immigrant and nonimmigrant entry)\b.{0,240}\b(?:suspended|denied|prevent|prohibited|restricted|refus|barred|ban)|\b(?:prevent|refus|prohibit|den(?:y|ies)|restrict|suspend)\w*\b.{0,80}?\b(?:the )?(?:entry|transit|leave to (?:enter|remain)|a visa|visas|admission)\b|excluded person for the purposes of section 8B|\bshall deny a visa",
        unless=r"\benter into,? (?:and|or|any|an?|escrow|contracts?|agreements?)\b|shall (?:not )?oblige|not oblige|obliges a|report must|does not apply|do not apply|exempt|where (?:the )?travel is justified|no longer be in effect|no longer in effect",
    ),
    Rule(
        "measure.treated_as_listed", "measure", r"\bsuch persons shall be treated\b.{0,80}\b(?:in the same manner as|as) persons covered by"
    ),
    Rule(
        "measure.states_shall_prevent",
        "measure",
        r"\b(?:all States|(?<!United )States|Member States)\b.{0,300}?\b(?:shall|to|should|must)\b.{0,160}?\b(?:prevent|prohibit|ban|freeze|suspend|not (?:make|permit|provide|sell)|cease|den[yi]|refrain from (?:the )?(?:sale|supply|provi|export|import|any trade|permit)|seize|impound|break off|withhold|expel|(?:significantly )?reduce the (?:number|level))",
        unless=r"\b(?:report to|submit (?:a )?report|shall (?:inform|notify)|cooperate fully|tension|calls upon all parties|assistance to the|information sharing|preventing further|(?:shall|to) inspect|may permit|brought to its attention|failed to prevent|prevent (?:the |any |future )?(?:diversion|circumvention)s?|do not reach|contracts? with)\b|^(?:calling|recogni[sz]ing|noting|recalling|reaffirming|expressing|welcoming|stressing|deploring|mindful)\b|\bwithout prejudice to the obligations\b|^(?:also |further )?requests the Secretary-General\b",
    ),
    Rule(
        "measure.embargo",
        "measure",
        r"\b(?:implement|impose|apply|enforce|establish)\w* (?:an? )?(?:immediate |general and complete |complete |mandatory |effective |comprehensive )*(?:embargo|ban|restrictions? on)\b",
        unless=r"\b(?:information|report|reports|violations?|Committee)\b",
    ),
    Rule("measure.prohibitions_include", "measure", r"\bprohibitions? (?:in|of|imposed by|set out in|contained in) .{0,100}?\binclude"),
    Rule(
        "measure.impose_sanctions",
        "measure",
        r"\b(?:may|shall|is (?:hereby )?authori[sz]ed to|to) (?:prohibit|impose|restrict)\b.{0,100}?\b(?:transactions?|opening|maintain|tariff|dut(?:y|ies)|sanctions?|imports?|conditions|loans?|credits?)\b|\bad valorem rate of duty|\bduties imposed by\b|\bdut(?:y|ies)\b.{0,60}\bin addition to any other duties|shall (?:be )?subject to (?:an )?additional|\btariffs? of \d[^.]{0,40}\bmay be imposed|\bimpose the tariff|\bno drawback|\btreatment\b.{0,60}\bshall not be available|\bincrease or expand in scope the (?:duties|tariffs)|\b(?:shall|may|to) impose\b.{0,200}\b(?:sanctions|tariff|dut(?:y|ies))",
        unless=r"upon determining|I determine that|should be imposed|\bpenalt|nothing in this|authority to impose|determine in (?:his|her|its|their) discretion|whether and to what extent|shall expire|remains in full|\bdut(?:y|ies) imposed by\b(?:[^.;]|(?<=\d)\.(?=\d)){0,80}\b(?:shall|do|will) not apply\b",
    ),
    Rule("measure.imposed_prohibition", "measure", r"^(?:prohibit|block|restrict or prohibit|impose on|restrict)\b.{10,}"),
    Rule("measure.donations", "measure", r"\bdonations?\b.{0,700}\bhereby prohibit"),
    Rule(
        "measure.deny",
        "measure",
        r"\b(?:shall|must|may|to) (?:refuse|den(?:y|ying)|withhold|cancel|revoke)\b.{0,60}\b(?:approval|registration|land|dock|permission|licen[cs]e|access|port|overfl|take off|visa|insurance|admission)",
    ),
    Rule(
        "measure.forfeiture",
        "measure",
        r"\b(?:is|are|be|may be) (?:hereby )?(?:forfeited|confiscated|seized|restrained)\b|\bforfeiture (?:of|order)\b|\border\b.{0,60}\b(?:seized|restrained)",
        unless=r"compensation|appeal|notice|claim|returned|request that|subject of (?:a|an|such)|may assist|forfeited to",
    ),
    Rule(
        "measure.blocked",
        "measure",
        r"\ball property and interests in property\b.{0,420}?\b(?:are|is|shall be) (?:hereby )?blocked\b|\bmay (?:not )?be transferred, paid, exported, withdrawn,? or otherwise dealt in",
        unless=r"\bno .{0,60}licen[cs]e\b",
        kinds=frozenset({"section", "subsection", "paragraph", "subparagraph", "clause", "text", "point", "article"}),
    ),
    Rule(
        "measure.frozen_behind",  # the words that freeze stand behind the points
        "measure",
        r"^all (?:funds|economic resources|assets|property)\b[^:;.]{0,200}\b(?:owned|held|controlled|belonging)\b[^:;.]{0,60}\b(?:by|to|of)\s*:$",
    ),
    Rule(
        "measure.may_order_freeze",
        "measure",
        r"\b(?:Federal Council|Government|Cabinet|Minister|President|Council|Treasury|court) may order (?:the |an? )?(?:freezing|freeze|blocking|asset freeze)\b",
    ),
    Rule(
        "measure.orders",
        "measure",
        r"\borders? (?:that )?.{3,120}? (?:to (?:seize|restrain|freeze|block|hold)|be (?:seized|restrained|frozen|blocked))\b",
        kinds=frozenset({"formula"}),
    ),
    Rule(
        "measure.ordonne",
        "measure",
        r"\bordonne(?:nt)?\b.{3,120}?\b(?:de (?:bloquer|saisir|geler|retenir)|(?:soit|soient) (?:bloqu|sais|gel)\w+)",
        "fr",
        kinds=frozenset({"formula"}),
    ),
    Rule("measure.court_forfeits", "measure", r"\b(?:judge|court) (?:shall|must|may) order that\b.{0,140}\bbe forfeited\b"),
    Rule(
        "measure.collect_funds",
        "measure",
        r"^(?:provide|collect|make available)\b.{0,60}\bfunds\b.{0,60}\b(?:directly or indirectly|intention)|^the (?:making|receipt) of any (?:contribution|provision)",
    ),
    Rule("measure.shall_prevent_persons", "measure", r"\b(?:agencies|authorities|institutions?)\b.{0,40}\bshall prevent\b"),
    Rule(
        "measure.acts_prohibited_list",
        "measure",
        r"\b(?:the )?following (?:acts|activities|transactions|measures|are prohibited)\b.{0,200}\b(?:prohibited|jurisdiction|by any person)|\bselect(?:ed)? any of the sanctions set forth below|\bsanctions (?:described|set forth|listed) .{0,60}\b(?:shall be imposed|to impose)|\bthe following are prohibited|\bspecial measures\b.{0,80}\bare as follows|\bthe Secretary of the Treasury may\s*:?$",
        unless=r"otherwise prohibited|general permit|" + _LEAVE,
    ),
    Rule("measure.not_procure", "measure", r"\bshall not (?:procure|enter into a contract)"),
    Rule(
        "measure.suspend_trade",
        "measure",
        r"\b(?:imports?|importation|exports?|exportation|sale|supply)\b.{0,260}\b(?:are|is|shall be) (?:hereby )?(?:prohibited|suspended|banned)",
        unless=_HELPING + r"|does not apply|do not apply",
    ),
    Rule(
        "measure.lead_must_not",
        "measure",
        r"\b(?:person|persons|individual|Canadian|entity|States|one|body|ship|owner|master|operator|vessel|aircraft|national|citizen|institution)\b[^.]{0,160}\b(?:must|shall|may) not\b(?:,? (?:directly or indirectly|knowingly|intentionally),?)?\s*[:-]?$",
    ),
    Rule(
        "measure.states_refrain",
        "measure",
        r"\bdecides?\b.{0,420}?\b(?:(?:shall|should|must) (?:unconditionally |immediately )?(?:refrain|not (?!apply|affect|prevent|be construed|impede|include|exceed|extend)|detain|sever|(?:agree|undertake) not)|to (?:prohibit|ban|impose an? (?:arms|embargo|travel|asset))|(?:shall be permitted|only) if (?:specifically )?authori[sz]ed)|\bcalls? (?:up)?on\b.{0,80}\bStates\b.{0,40}\bnot to\b|\bconfirms that no vessels?\b",
        unless=r"shall be lifted|terminated",
    ),
    Rule(
        "measure.permitted_only",
        "measure",
        r"\bdecides? that\b.{0,600}?\bshall (?:only be|be) (?:permitted|allowed|authori[sz]ed) (?:only )?(?:with|if|when|where|upon|subject to)\b.{0,40}\b(?:authori[sz]|approv|permission|consent|licen)",
        unless=r"\bshall (?:be )?exempt|\bmeasures imposed\b.{0,80}\bshall not apply",
    ),
    Rule(
        "measure.each_state_prevents",
        "measure",
        r"\b(?:each|every|any) (?:Member )?State\b.{0,160}?\b(?:shall|must) (?:take [\w ]{3,40} to )?(?:prevent|prohibit|ban|freeze|suspend|deny|impound|refuse)",
    ),
    Rule(
        "measure.command_to_states",
        "measure",
        r"^(?:(?:immediately|shall|to) )?(?:deny|prevent|prohibit|sever|interrupt|withdraw|suspend|ban|reduce|significantly reduce|refuse|impound|freeze|refrain from|break off|not (?:to )?(?:recogni[sz]e|make|permit|provide))\b",
        kinds=frozenset({"point", "paragraph", "subparagraph", "clause", "indent", "text"}),
        unless=r"\b(?:tension|hostilit|violence|cease-?fire)\b|\bwithdraw\b[^;]{0,60}\b(?:forces|troops|military|police)\b",
    ),
    Rule(
        "measure.power_to_restrict",
        "measure",
        r"\b(?:restriction|prohibition|restricting|prohibiting)(?: or (?:the )?(?:restriction|prohibition|restricting|prohibiting))? of (?:any of )?the (?:following )?activit|\b(?:may|to) (?:make|issue)\b.{0,80}\b(?:orders?|regulations?)\b.{0,80}\b(?:prohibit|restrict|seiz|restrain)|\bcause to be seized|\bmay make an order directing\b.{0,100}\bto pay\b|\bsanctions shall be imposed on|\bshall prohibit the (?:export|import|issuance|sale|granting)|\bduty (?:imposed|shall apply)\b.{0,160}\bin addition",
    ),
    # Commonwealth drafting: a person contravenes a provision if; nor may anyone; nothing may be neither bought nor sold.
    Rule(
        "measure.contravenes_if",
        "measure",
        r"\b(?:contravenes (?:this|a|the)? ?(?:sub)?(?:section|regulation|clause|paragraph)\b[ \d()]*(?:,? if\b|$)|contravenes this (?:sub)?(?:section|regulation)\b|commits a contravention if|it is a contravention to)",
        unless=r"penalt|does not contravene|liable",
    ),
    Rule(
        "measure.acts_barred",
        "measure",
        r"\b(?:must|shall|may) not\b(?:,? [^,.;:]{1,90},)?(?: knowingly| directly or indirectly|,? directly or indirectly,| intentionally)*[ ,]+(?:us(?:e|ing) (?:or|an?|the|any)\b|bring|establish|give an|allow|re-?export|remit|grant(?! (?:an? |the |any |such )?(?:authori|licen|permit|exempt))|hold|depart|employ|facilitate|do any of the following|be brought)",
        unless=_NOT_A_BAN + "|" + _HELPING + r"|disclos|\binformation\b|\bpersonal data\b|\bpenalty",
    ),
    Rule(
        "measure.nor_may",
        "measure",
        r"\b(?:nobody|nor) (?:shall|may|must)\b(?! (?:sub)?(?:paragraph|section|article)s? \d+ apply)|^neither\b[^.;]{3,120}\bnor\b[^.;]{0,120}\b(?:shall|may|must)\b|\b(?:shall|may|must)(?: be)? neither\b[^.;]{0,200}\bnor\b|\bno (?:[\w-]+ ){0,3}(?:insurer|broadcaster|statutory board|immigration officer|public officer|public service agency|undertaking)\b[^.;]{0,40}\b(?:shall|may|must)\b|\bis not to be (?:refuelled|supplied|admitted|sold)\b|\bshall accept no\b",
        unless=_NOT_A_BAN,
    ),
    Rule(
        "measure.access_denied",
        "measure",
        r"\b(?:is|are|shall be) (?:denied|refused|barred from)\b[^.;]{0,80}\b(?:access|entry|entering|landing|transit|ports?|airspace|registration|visas?)\b|\bpermission to (?:take off|land|overfly)[^.;]{0,120}\bdenied\b|\bvisas?\b[^.;]{0,80}\b(?:shall be|stands?) (?:revoked|cancelled)\b|\bexcluded from the United States\b|\bis a prohibited immigrant\b|\bvessels?\b[^.;]{0,80}\bshall be impounded\b|\b(?:broadcasting )?(?:licen[cs]e|authori[sz]ation)s?\b[^.;]{0,120}\bshall be suspended\b|\bnumber of bank accounts\b[^.;]{0,120}\blimited to\b",
        unless=r"\bappl(?:y|ication)\b|does not apply",
    ),
    Rule(
        "measure.seized_by_officer",
        "measure",
        r"\b(?:officer|court|judge)\b[^.;]{0,60}\b(?:may|shall)\b[^.;]{0,60}\b(?:seize|confiscat\w+|order the (?:confiscation|forfeiture)|issue a warrant for the seizure|restrain any person)\b|\border that\b[^.;]{0,140}\bbe forfeited\b|\bshall be (?:confiscated|forfeited)\b",
        unless=r"compensation|appeal|notice|returned",
    ),
    Rule(
        "measure.likewise",
        "measure",
        r"\b(?:are|is) likewise (?:frozen|prohibited|forbidden|blocked)\b|\bsubject to the same prohibition\b|\b(?:regulation|section|article|paragraph) \d+\w* prohibits\b|\bprohibition\b[^.;]{0,40}\b(?:covers|extends to)\b|\bfreez\w+ shall extend to\b",
        unless=r"does not|shall not",
    ),
    Rule(
        "measure.restriction_of",
        "measure",
        r"^(?:the )?(?:restriction|prohibition|prevention) (?:or (?:the )?(?:restriction|prohibition|prevention) )?of\b[^.;]{0,60}\b(?:us(?:es?|ing)|dealings?|suppl(?:y|ies)|sale|transfer|provision|procurement|export|import|making|entry|transit)",
    ),
    # What otherwise is a matter of licences: prohibited unless one is had.
    Rule(
        "measure.prohibited_unless_licensed",
        "measure",
        r"\bunless (?:licensed|authori[sz]ed|permitted)\b[^;]{0,260}\b(?:is|are) (?:hereby )?prohibited\b",
    ),
    Rule(
        "measure.is_not_to",
        "measure",
        r"\b(?:is|are) not to (?:land|take off|enter|be (?:made available|exported|imported|dealt|landed|brought))\b|\b(?:is|are) not (?:allowed|permitted)\.?$|\b(?:may|must) not (?:enter|be brought into|load|discharge|retransmit|publish or transmit|arrange for)\b",
        unless=_NOT_A_BAN + r"|\binto force\b|premises|dwelling|information|^the (?:order|regulations) may specify\b",
    ),
    # Acts that empower to make regulations name the bans that those may contain.
    Rule(
        "measure.regulations_may_restrict",
        "measure",
        r"\b(?:regulations?|orders?)\b[^.;]{0,80}\bmay\b(?! (?:\d|not))[^.;]{0,140}\b(?:(?:prohibit|restrict|forbid|bar)\b|impose (?:prohibitions|restrictions|sanctions)|for (?:the )?(?:proscribing|restricting|preventing|freezing|prohibiting))|\bmake (?:any )?(?:orders?(?: or|,| and) )?regulations? (?:imposing|restricting|prohibiting) (?:or \w+ )?(?:sanctions|restrictions|prohibitions|the)\b",
        unless=r"\brepeal\b|\boffences?\b|\bimpose (?:conditions|fees)",
    ),
    Rule(
        "measure.court_takes",
        "measure",
        r"\bcourts? (?:shall|may|must)[^.;]{0,60}\b(?:forfeit|declare)\b[^.;]{0,160}\b(?:property|moneys|forfeit(?:ed)?)\b|\bmay order (?:the )?(?:seizures?|confiscations?|forfeiture)\b|\b(?:carried|used|exported|imported) (?:in breach|in contravention|contrary)[^.;]{0,60}\b(?:is|are) forfeited\b|\bis subject to (?:civil )?forfeiture\b",
        unless=r"compensation|appeal|\bnotice\b|\bprosecut",
    ),
    Rule(
        "measure.expel",
        "measure",
        r"\bdecides?\b[^.;]{0,300}\bshall (?:repatriate|expel|de-?register)\b|\bcalls? (?:up)?on\b[^.;]{0,40}\bStates to refrain from (?:entering into|providing|supplying|making|any new)\b",
    ),
    # French
    Rule(
        "measure.interdit",
        "measure",
        r"\bil (?:est|leur est|lui est|sera|interdit)\b.{0,30}?\b(?:interdit|prohibé|défendu)?\b|\binterdiction est faite",
        "fr",
        unless=r"quoi que ce soit|occasionne ou facilite|contourn|il est entendu|il est (?!.{0,20}interdit)|il sera (?!.{0,20}interdit)",
    ),
    Rule(
        "measure.sont_interdits",
        "measure",
        r"\b(?:est|sont|demeurent) (?:également )?interdite?s?\b",
        "fr",
        unless=r"quoi que ce soit|contourn|ne s'appliqu|dont l'\w+ est interdit|n'est pas|attestation|permis|soustray|\bautoris|activités? interdites? (?:par|au titre)|interdite?s? (?:par|au titre|en vertu|sous le régime)",
    ),
    Rule(
        "measure.nul_ne_peut",
        "measure",
        r"\b(?:nul|aucun[e]?)\b.{0,160}\b(?:ne (?:peut|doit|peuvent|doivent)|n'est)\b",
        "fr",
        unless=r"poursui|procédure|recours|demande|responsab|droit\b|plainte",
    ),
    Rule(
        "measure.geles",
        "measure",
        r"\b(?:sont|est|seront|doivent être) gelés?e?s?\b|\bgel(?:er|ent)\b",
        "fr",
        unless=r"débloqu|dégel|libération|ne s'appliqu|personne dont|autoriser",
    ),
    Rule("measure.mis_a_disposition", "measure", r"\baucuns? (?:fonds|avoirs?|ressource).{0,80}\b(?:mis|mise)s? (?:directement|à)", "fr"),
    Rule(
        "measure.entree",
        "measure",
        r"\b(?:empêch|refus|interdi)\w*\b.{0,60}\b(?:l'entrée|le (?:passage en )?transit|visas?|l'admission|l'atterrissage|l'accostage)|interdit de territoire",
        "fr",
        unless=r"n'oblige|ne s'appliqu",
    ),
    Rule(
        "measure.saisie",
        "measure",
        r"\b(?:saisi(?:e|s)?|bloqué(?:e|s)?|confisqué(?:e|s)?|confiscation)\b.{0,80}\bordonn(?!ance)|\bordonn(?!ance)\w*\b.{0,80}\b(?:saisi|bloqu|confis[qc])|\bmesures suivantes\b.{0,80}\b(?:restreindre|interdire)|\b(?:est|sont|soit|peu(?:t|vent) être) (?:alors |dès lors )?(?:confisqué|saisi)|\bfaire l'objet d'une confiscation",
        "fr",
        unless=r"avis|fait l'objet d'une|restitu|indemni|versement|prélever",
    ),
    Rule(
        "measure.pouvoir_de_restreindre",
        "measure",
        r"\b(?:décrets?|règlements?)\b.{0,80}\bconcernant (?:la restriction|l'interdiction)|\bactivités? (?:qui peu(?:t|vent) être|pouvant être) visées? par\b.{0,80}\b(?:décret|règlement)|\bpar décret, (?:faire )?(?:saisir|bloquer)|\bpeut prendre un arrêté obligeant\b.{0,80}\bà verser",
        "fr",
    ),
    Rule("measure.refuse", "measure", r"\brefus(?:e|ent) (?:l'|de |la |le )|ne peut (?:pas )?procéder à l'im|annule l'immatric", "fr"),
)
