"""Categories of exemption: the good that an exception, derogation or licence saves."""

import re

from models.rules.rule import Rule

RULES = (
    Rule(
        "category.humanitarian",
        "humanitarian",
        r"\b(?:humanitarian|disaster relief|relief (?:work|suppl|activit|human)|human suffering|United Nations (?:agenc|, including|or|Office|human)\w*|the United Nations, including|Red Cross|non-?governmental|NGOs?|international organi[sz]ations(?: with diplomatic|;|,)|UN agenc|basic human needs|safeguarding (?:of )?human life, disaster|democra(?:cy|ti[sz]ation)|civil society|rule of law|human rights (?:project|program)|stabili[sz]ation(?! (?:\w+ )?(?:mission|force))|peace-?building|aid (?:workers?|personnel|organi[sz]ations?)|relief (?:agenc|organi|operation)\w*|is for relief|development(?:al)? purposes|essential civilian needs|donations? of (?:articles|clothing)|(?:50 U\.?S\.?C\.? ?1702|section 203)\(b\)(?!\((?:1|3|4)\))|water (?:purification|treatment|sanitation)|purify water|sanitation)",
        unless=r"transactions for the conduct of the official business|in (?:special |exceptional )?humanitarian circumstances,? (?:food|supplies)",
    ),
    Rule(
        "category.humanitarian_purposes",
        "humanitarian",
        r"\bstrictly (?:medical,? (?:or |and )?)?humanitarian (?:(?:or|and) \w+ )?purposes\b",
    ),
    Rule(
        "category.medical",
        "medical",
        r"\b(?:medic(?:al|ines?|ation)|pharmaceutic\w+|health ?care|vaccines?|hospitals?|health (?:services|supplies)|dialysis)\b",
    ),
    Rule("category.food", "food", r"\b(?:food\w*|agricultur\w+|fertili[sz]ers?|nutrition\w*|wheat|seeds?|grain|livestock)\b"),
    Rule(
        "category.energy",
        "energy",
        r"\b(?:natural gas|petroleum (?:and|products)|crude oil|energy (?:security|related|supply)|civil nuclear|nuclear (?:power|fuel|energy)|electricity|pipelines?|oil and gas|related to energy|energy (?:projects?|production)|turbines?|power (?:plants?|stations?|generation)|uranium|(?:oil|gas) fields?|light water reactors?|Natural Gas Project)\b",
        unless=r"nuclear safety",
    ),
    Rule(
        "category.basic_needs",
        "basic_needs",
        r"\b(?:basic (?:or extraordinary )?(?:expenses?|needs)|essential human needs|ordinary expenses|basic living|rent or (?:a )?mortgage|foodstuffs, rent|food, rent|living (?:expenses|costs|requirements)|basic (?:expenditures?|subsistence)|subsistence|prevent hardship|cases of hardship|personal maintenance|pay rent|(?:public )?utility charges|(?:personal|household|domestic) (?:or (?:household|personal|domestic) )?purposes|principal place of residence)\b",
    ),
    Rule(
        "category.legal_services",
        "legal_services",
        r"\b(?:legal (?:services|advice|fees|representation|expenses)|professional fees|obtain legal|attorneys?' fees|legal (?:costs|counsel)|lawyers?|rights? of (?:the )?defen[cs]e|representation services|costs of representation|advocate and solicitor|an attorney(?! general))\b",
    ),
    Rule(
        "category.extraordinary",
        "extraordinary_expenses",
        r"\bextraordinary (?:expenses?|expenditures?|situation)|\bexpenses of (?:an )?extraordinary|basic (?:or|and) extraordinary",
    ),
    Rule(
        "category.prior_contract",
        "prior_contract",
        r"\bcontractual dealing\b|\bimmediately before the (?:relevant|designation|commencement) (?:date|day)\b|\bif,? immediately before the\b[^.;]{0,80}\b(?:obligation|contract|held)|\bprior obligation|\b(?:contracts?|agreements?|obligations?|loans?|leases?|debts?|transfer|mortgages?|sale)\b[^.;]{0,160}\b(?:before|prior to|existing|already|not later than|on or before)\b|\bparty to a contract|\bloan repayments?|\b(?:dealings?|transactions?|activit\w+) .{0,40}(?:occurred|undertaken|carried out|effected) before|\bprior (?:contract|obligation)|\b(?:entered into|concluded|incurred|made|arose|undertaken) (?:before|prior)|\bexisting (?:insurance|contracts?|obligations?)|\bbefore the (?:person|entity|vessel) (?:was|became|is) (?:listed|designated)|\bpayments? (?:due|required) under",
        unless=r"notwithstanding (?:any contract|the existence of any rights)|\blien\b",
    ),
    Rule(
        "category.judicial",
        "judicial_decision",
        r"\b(?:lien|legally required|(?:existing )?decision (?:by|of) a court|judg(?:e?ment)s?|judicial,? (?:or )?administrative|judicial decision|arbitral (?:decision|award)|court order|hypothec|security interest|(?:fulfil\w+ of|required for) a judicial process|judicial(?:, administrative)? (?:or|and) arbitral|charging order|arbitral (?:lien|measure)|order of a [^.;]{0,20}court)\b",
        unless=r"attachment, judgment",
    ),
    Rule(
        "category.diplomatic",
        "diplomatic",
        r"\b(?:diplomatic|consular|embass(?:y|ies)|Vienna Convention|foreign missions?|missions? to the United Nations|Lateran)\b",
        unless=r"international organi[sz]ations with diplomatic|organi[sz]ations? with diplomatic",
    ),
    Rule(
        "category.official_business",
        "official_business",
        r"\blicen[cs]ed, authori[sz]ed, directed,? and compelled\b|\b(?:official business|official duties|international organi[sz]ations? (?:with|having) diplomatic status|official purposes|Government of Canada|on behalf of Her Majesty|peace-?keep\w+|peace support|(?<!consular )(?<!diplomatic )missions? (?:of|authori[sz]ed|in(?! accordance))|agreement or arrangement|international agreement|headquarters agreement|privileges and immunities|intended (?:solely )?for the support of|Task Force|AMISOM|International Monetary Fund|national contingent|international conference|host country|foreign (?:state|government).{0,30}visit|intergovernmental|obligations? under (?:international|the Charter)|nuclear safeguards|(?:Convention on|Organi[sz]ation for) the Prohibition|Joint (?:Comprehensive )?Plan of Action|Space Station|Civil Aviation Organization|security forces|nuclear verification|IAEA|multinational (?:force|patrols?)|(?:international\w*-led|tri-?national) patrols?|crisis management|intergovernmental meetings|meetings of international|political dialogue|(?:Swiss|national) interests(?! of)|Security Support|Stabili[sz]ation (?:Mission|Force)|protection force|Crown servant|federal government|International Criminal Court for)\b",
        unless=r"extraordinary expenses|notwithstanding the existence of any rights|provided by the Government of Canada in the form of a loan|grant or contribution agreement with the (?:Department|Government) .{0,60}(?:non-governmental organi)",
    ),
    Rule(
        "category.communications",
        "communications",
        r"\b(?:telecommunications?|internet|electronic communications?|communications? (?:services|via|software|devices|networks?)|postal|telephon\w+|consumer communications?|software updates?(?! for )|widespread communications|roaming|web-?hosting|domain[- ]name|satellite communication|mobile network|carrying mail|mail and packages)\b|\b(?:1702|203)\(b\)(?!\([2-4]\))",
    ),
    Rule(
        "category.media",
        "media",
        r"\b(?:media|journalis\w+|news|information(?:al)? materials?|publications?)\b|\b(?:1702|203)\(b\)(?!\([124]\))",
        unless=r"multimedia|before publication|broadcast media",
    ),
    Rule(
        "category.personal",
        "personal",
        r"\bnecessary to effect (?:such|the|that|a) (?:person|citizen|individual)'s departure\b|\b(?:remittances?|personal (?:effects?|use|correspondence|or settlers|communication|baggage)|settlers' effects|famil(?:y|ies) member|immediate family|household|gifts?|lettermail|(?:un)?accompanied (?:personal )?baggage|personal luggage|carried by (?:a )?travell?ers?|former spouse|custody or visiting|non-commercial(?! (?:public|development|activit)))\b|\b(?:1702|203)\(b\)(?!\([1-4]\))",
        unless=r"protective clothing|international or family",
    ),
    Rule("category.pensions", "pensions", r"\b(?:pensions?|social (?:security|benefits?)|superannuation|retirement|old-age)\b"),
    Rule(
        "category.safety",
        "safety",
        r"\b(?:safeguard(?:ing)? (?:of )?human life(?!,? disaster)|life of a person|navigation|aviation safety|flight safety|maritime safety|emergenc(?:y|ies)|environment\w*|nuclear safety|return .{0,30}port of origin|point of origin|oil spill|human life, for inspection|demining|fire-?fighting|search and rescue|force majeure|stress of weather|(?:save|preserve) life|endanger the lives|seaworthiness|health (?:and|or) safety of|(?:safety of (?:the )?(?:flight|crew|aircraft|civil aviation|existing|infrastructure|life)|safe (?:operation|passage|docking))|human health and safety|(?:nuclear|chemical) accidents?|natural disasters?|averting pollution|render(?:ing|s)? it harmless|destroy(?:ing)? it|(?:mine|munition|ordnance) (?:detection|clearance))\b",
        unless=r"disaster relief|national emergency|Environmental Protection (?:Authority|Agency)|emergency (?:relief|powers|economic|liquidity|medical|grain)|IEEPA|international emergency",
    ),
    Rule(
        "category.wind_down",
        "wind_down",
        r"\b(?:wind(?:ing)?[- ]?(?:down|up)|divest\w*|(?:transfer\w*|sell|sale|disposal)\b[^.;]{0,160}\bto (?:a|any) person (?:who is not|other than|not) (?:a )?(?:listed|designated)|accounts, funds or investments .{0,120}person who is not (?:a )?(?:listed|designated)|transfer to a non-designated person|transferred? .{0,60}non-designated|non-(?:designated|listed) person|day on which that person became a designated|days before the day on which|(?:exported|imported|loaded|shipped|purchased|acquired|produced)\b.{0,100}\b(?:before|prior to|on or before) (?:the (?:day|date)|(?:January|February|March|April|May|June|July|August|September|October|November|December)|\d)|before (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}, for|(?:was|were) loaded on(?:to)? (?:a|the) (?:vessel|ship)|as it reads? (?:immediately )?(?:before|on) the day|existing insurance|until \d+ months|(?:execution|performance) until|in transit (?:on|at|when|before|prior)|until \d+ days|\d+ days after the (?:day on which|date)|departed|terminat\w+ of (?:contracts|agreements|operations)|clos(?:e|ing|ure) (?:of )?(?:a |the )?(?:account|business)|cease(?: and|/)|sell or transfer|unwind\w*|(?:required|necessary) to terminate|close an account|purpose of closing|until the (?:end|close) of)\b",
    ),
    Rule(
        "category.account",
        "account_maintenance",
        r"\b(?:interests? (?:or|and) other (?:earnings|income)|payment of interest|account (?:maintenance|charges)|bank charges|routine (?:holding|maintenance)|service charges|credit\w* (?:of |to )?(?:the |a )?frozen accounts?|(?:credits?|crediting|adding|addition of) (?:of )?interest|normal service charges|debit\w* [^.;]{0,40}(?:charges|fees)|debit any blocked account|same name at the same institution|[Bb]ank charges|custody or (?:routine )?management|charges on a frozen|transfers? (?:sums|funds|credit) to a (?:frozen|blocked)|frozen accounts? (?:may|with)|fees or service|credited to (?:the |a |such |those |any )?(?:frozen|blocked))\b",
    ),
    Rule(
        "category.culture",
        "culture",
        r"\b(?:cultural|academic|religious|educational|education services|civilian education|students?|museums?|works? of art|athlet\w+|sport\w*|scientific research|universit\w+|scholar\w*)\b",
        unless=r"abuse|humanitarian need,? including religious",
    ),
    Rule(
        "category.law_enforcement",
        "law_enforcement",
        r"\b(?:law enforcement(?! institutions)|national security, or|interests of national security|(?:prevention|detection) (?:or (?:prevention|detection) )?of serious crime|intelligence (?:activit|agenc|service|operation|purpose|gathering)\w*|Canadian Forces|members? of the armed forces|criminal investigation|inspection under|under a federal Act|defen[cs]e of (?:canada|the (?:united|realm|country|nation))|peace officers?|Armed Forces(?! of)|Defence Force|covert investigation|intelligence and security agenc\w+|interests of national security or the prevention|reform of the [^.;]{0,20}police|(?:international\w*-led|tri-?national) patrols?|enforcement of this Act|Royal Canadian Mounted Police|police force)\b",
    ),
    # French
    Rule(
        "category.humanitaire",
        "humanitarian",
        r"\bhumanitaires?\b|\bl'Organisation des Nations Unies ou\b|\bsecours (?:aux|en cas)|\bNations Unies, y compris|\borganismes? des Nations Unies|\binstitutions? des Nations Unies|\bCroix-Rouge|\bnon gouvernementale|\bbesoins (?:humains )?(?:fondamentaux|essentiels)|\bprotection de la vie humaine, |\borganisations internationales\b|\bdémocratisation|\bstabilisation|\bcatastrophe|\bONG\b|\bsauvegarde (?:de la|des|de) vies? humaines?,|\bpurifi(?:er|cation de) l'eau|\bÉtat de droit\b|\bprogrammes d'aide\b",
        "fr",
        unless=r"(?:destinées? aux|appuyer les) missions diplomatiques",
    ),
    Rule("category.medical_fr", "medical", r"\bmédic\w+|\bsanitaires?\b|\bpharmaceutique", "fr"),
    Rule("category.aliments", "food", r"\b(?:aliments?|alimentaires?|denrées|agricoles?|nourriture|vivres)\b", "fr"),
    Rule("category.energie", "energy", r"\bénergie|\bénergétique|\bpétrole\b|\bgaz naturel|\bnucléaires? civil", "fr"),
    Rule(
        "category.depenses",
        "basic_needs",
        r"\bdépenses (?:ordinaires|de base)|\bbesoins (?:de base|essentiels|fondamentaux des)|\bcas de rigueur|\bnourriture, au loyer",
        "fr",
        unless=r"aide humanitaire",
    ),
    Rule("category.depenses_extra", "extraordinary_expenses", r"\bdépenses (?:ordinaires ou )?extraordinaires|\bou extraordinaires", "fr"),
    Rule("category.juridiques", "legal_services", r"\bservices juridiques|\bhonoraires|\bdroits de la défense", "fr"),
    Rule(
        "category.contrat",
        "prior_contract",
        r"\b(?:contrats?|prêts?|emprunts?|baux|bail|obligations?|hypothèque|dette|transfert|accords?)\b[^.;]{0,160}\b(?:avant|antérieur\w*|préalables?\b)|\bpartie à un contrat|\bremboursements?\b.{0,60}\bprêt|\btransfert à titre gratuit|\bpaiement\w* .{0,60}contrat|\bhonorer des contrats|\bremboursements?\b.{0,160}\b(?:prêts?|emprunts?)|\b(?:activités?|opérations?|transactions?)\b.{0,60}\b(?:entreprise|effectuée|réalisée)s? avant|\b(?:ré)?assurance en cours",
        "fr",
        unless=r"privilège",
    ),
    Rule(
        "category.judiciaire",
        "judicial_decision",
        r"\bprivilège\b|\bjudiciaire\b|\bjugements?\b|\barbitral\w*|\bhypothèque,|\bsûreté\b(?! (?:de la navigation|nucléaire|aérienne|maritime|publique))",
        "fr",
        unless=r"prêts|emprunt",
    ),
    Rule(
        "category.diplomatique",
        "diplomatic",
        r"\bdiplomatiques?\b|\bconsula\w+|\bambassades?\b",
        "fr",
        unless=r"organisations? internationales? ayant un statut diplomatique|personnalité diplomatique|statut diplomatique",
    ),
    Rule(
        "category.officiel",
        "official_business",
        r"\bfonctions officielles|\borganisations? internationales? (?:ayant un|jouissant du|qui ont le) statut diplomatique|\bgouvernement du Canada|\bvisant uniquement à appuyer|\baccords? ou (?:(?:d')?une? |d')?(?:entente|arrangement)|\b[Ii]nterdiction des [Aa]rmes [Cc]himiques|\borganismes? internationa(?:l|ux) (?:ayant un|jouissant du) statut diplomatique|\bPlan d'action global|\bmission\b.{0,30}\b(?:Union|Nations|maintien)|\bopération de (?:maintien|paix)|\baffaires officielles|\bForce régionale|\bl'AMISOM|\bvisites?\b.{0,40}\bdirigeant|\baccord (?:conclu|international)|\bimmunités|\bvérification des garanties|\bgaranties nucléaires|\barmes chimiques et sur leur destruction|\bStation spatiale|\baviation civile internationale|\bsoutien de la paix|\bforces de sécurité|\b(?:patrouilles|forces?|missions?) (?:internationale|multinationale)s?|\bAIEA\b|\bréunions intergouvernementales|\bconférences? internationales?|\baccord conclu entre un État",
        "fr",
        unless=r"^(?!.*\bstatut diplomatique\b).*\baccord de (?:subvention|contribution)",
    ),
    Rule(
        "category.telecom",
        "communications",
        r"\btélécommunications?|\binternet\b|\bcommunications? électronique|\b(?:dispositifs|appareils|services|logiciels|réseaux) de communications?\b|\bcommunications? protégées?|\bpostaux|\bmises à jour de logiciels(?! pour)",
        "fr",
    ),
    Rule("category.medias", "media", r"\bmédias?\b|\bjournalis\w+|\bpresse\b", "fr"),
    Rule(
        "category.personnels",
        "personal",
        r"\beffets (?:personnels|mobiliers|d'immigrants)|\benvois? de fonds|\bremises? (?:de fonds )?non commercial|\bcorrespondance personnelle|\busage personnel|\bfamille|\bdons?\b|\bversements? non commerciaux|\bnon commercia",
        "fr",
        unless=r"gilets|pare-balles",
    ),
    Rule("category.pensions_fr", "pensions", r"\bpensions?\b|\bretraite\b|\bprestations? sociale", "fr"),
    Rule(
        "category.securite",
        "safety",
        r"\bsauvegarde de (?:la )?vies? humaines?(?!,)|\bvie d'une personne\b|\burgences?\b|\bport d'origine|\b(?:sécurité|sûreté) (?:aérienne|maritime|nucléaire(?! internationale)|de la navigation)|\bprotection de la vie humaine(?!, \w)|\batteinte à la vie humaine|\bpréserver la vie humaine|\benvironnement|\baccident écologique|\bmarée noire|\bdéversement|\bcatastrophes? naturelles?|\bdéminage|\batterrissages? d.urgence",
        "fr",
    ),
    Rule(
        "category.liquidation",
        "wind_down",
        r"\bliquid\w+|\bcessation progressive|\bpersonne non désignée|\bnon désignée?\b|\bque jusqu'|\bjours après (?:la date|l'entrée)|\bdésinvest\w+|\bne s'appliqu\w+ qu'après|\b(?:exportée|importée|chargée|achetée|acquise|expédiée)s?\b(?:(?!\bcontrat)[^.;]){0,140}\b(?:avant (?:la date|cette date|le jour|le \d|l'entrée|que)|dans les [\w-]+(?: [\w-]+){0,2} jours)|\bdans sa version (?:antérieure )?à (?:la date|cette date)|\ben transit\b|^avant le \d{1,2}(?:er)? \w+ \d{4}, dans le cas|\btransf(?:ert|ère)\w*\b.{0,200}\b(?:ne figure pas|non inscrite)|\bqu'une fois écoulés|\bjusqu'au (?:trent|soixant|quatre)",
        "fr",
    ),
    Rule(
        "category.interets",
        "account_maintenance",
        r"\bversement d'intérêts|\bintérêts ou (?:de toute )?autre|\bfrais (?:bancaires|de service|de tenue)|\bgarde ou (?:à|de) la gestion|\bcréditer les comptes gelés",
        "fr",
    ),
    Rule("category.culture_fr", "culture", r"\bculturel\w*|\bsportif\w*|\breligieu\w+|\buniversitaire|\bœuvres? d'art|\bmusées?\b", "fr"),
    Rule(
        "category.police",
        "law_enforcement",
        r"\bForces canadiennes|\bloi fédérale\b|\brenseignement\b.{0,20}\b(?:criminel|militaire)|(?<!chargés de l')\bapplication de la loi\b|\binspection est requise|\bpatrouilles internationales|\bservices répressifs|\benquête (?:pénale|criminelle)",
        "fr",
    ),
)

# Words that make an exemption a decision of an authority, and those that only look so.
DEROGATION = re.compile(
    r"\b(?:requests? for (?:exemptions?|exceptions?)|(?:Minister|Treasury|Secretary) has,?(?: under [^,;]{3,30},)? authori[sz]ed\b|provide for the (?:authori[sz]ation|approval)|(?:flights?|shipments?|supplies|deliveries|payments?|transactions|exports?|imports?|transfers?|sales?|travel) (?:specifically )?(?:authori[sz]ed|approved|permitted) by|(?:except as|unless) (?:\w+ly )?(?:otherwise )?(?:\w+ly )?(?:authori[sz]ed|licen[cs]ed)\b(?! by law)|for the approval of|empowered to approve|humanitarian circumstances have arisen|Committee\b[^;]{0,160}\bto authori[sz]e|Committee\b[^;]{0,80}\bdetermines that|to enable (?!the (?:Minister|Treasury|Committee|Council))|not (?:an? )?authori[sz]ed (?!by law)|dealing is necessary for|\w+ (?:expense|required|contractual) dealing\b|licen[cs]es?\b(?!.{0,30}export)|(?:has|have) been approved\b|may,[^;:]{0,220}, (?:authori[sz]e|grant|permit|release)|requires? (?:the )?approval|permits?\b(?! (?:to|is|are|has|prior))|general permit|certificate|waive\w*|exempt the (?:property|activity)|may (?:also )?(?:provide|make|allow) (?:for )?(?:appropriate |such |any |limited |individual )*(?:exemptions?|exceptions?)\b|may (?:exceptionally )?(?:authori[sz]e|grant|permit|exempt)|approv\w+ (?:the |an? |any |such )?(?:\w+ )?(?:in advance|activit|application|by the Committee)|approved? in advance|case[- ]by[- ]case|has approved|directives,? or licenses|attestation|permis d'application|autoriser?\b|accorder|préalablement (?:approuvé|autorisé)|soustray|by way of derogation|par dérogation|Secretary .{0,80}determines|is authori[sz]ed to|grant exceptions|released at the request|competent authorit\w+ .{0,60}authori[sz]|(?:is|are|were) (?:hereby )?authori[sz]ed\b(?! by law)|may (?:also )?be (?:permitted|licen[cs]ed|allowed|authori[sz]ed|approved|exempted|granted)|(?:authorit(?:y|ies)|SECO|Ministers?|Secretary|Governor|President|Treasury|Commission(?:er)?|Committee|courts?|Council|Bank|Department|Director|Registrar|Federal Council)\b[^.;]{0,120}\bmay\b[^.;]{0,120}\b(?:authori[sz]e|permit|allow|release|licen[cs]e|grant|exempt|approve|waive)\b|(?:by|with|under|without|subject to) (?:the )?(?:prior |written |express )?(?:authori[sz]ation|approval|authority|consent|permission)s? (?:of|from|by)|(?:'s|’s) (?:prior |written )?(?:authori[sz]ation|approval|authority|consent|permission)\b|(?:authori[sz]ations?|licen[cs]es?|permits?|approvals?|exceptions?|exemptions?) may be (?:issued|granted|given|authori[sz]ed)|requires? (?:the )?(?:prior )?(?:approval|consent|authori[sz]ation)|(?:authorit(?:y|ies)|SECO|Ministers?|Secretary|Governor|President|Treasury|Commission(?:er)?|Committee|courts?|Council|Bank|Department|Director|Registrar|Federal Council) (?:is|are) satisfied|determined by (?:the )?(?:relevant|competent|that)? ?(?:Member )?(?:States?|authorit)|(?:authorit(?:y|ies)|SECO|Ministers?|Secretary|Governor|President|Treasury|Commission(?:er)?|Committee|courts?|Council|Bank|Department|Director|Registrar|Federal Council) has determined|by way of exceptional|autorités? compétentes? peu(?:t|vent)|peu(?:t|vent) (?:permettre|débloquer|déroger))",
    re.IGNORECASE,
)
NOT_DEROGATION = re.compile(
    r"\b(?:Partnership Certificate|programming licen[cs]es|software licen[cs]es|duly authori[sz]ed|authori[sz]ed by law|export permit|temporary export|licence d'exportation|licences d'exportation|authori[sz]ed by the Chief|under the law of (?:the|a|another) (?:relevant |third |other )?(?:country|state|jurisdiction)|authori[sz]ed for that purpose|issued under the Export|personne autorisée à cette fin|autorisée à cette fin|residence permits?|authori[sz]ed by (?:sub)?section|titres? de séjour)\b",
    re.IGNORECASE,
)
GENERAL = re.compile(
    r"\b(?:(?:Minister|Treasury|Secretary) has,?(?: under [^,;]{3,30},)? authori[sz]ed\b|(?:flights?|shipments?|supplies|deliveries|payments?|transactions|exports?|imports?|transfers?|sales?|travel) (?:specifically )?(?:authori[sz]ed|approved|permitted) by|incident to an? (?:licen[cs]ed|authori[sz]ed) transaction|subject to (?:Part|Chapter|Schedule) \w+(?=\.?$)|(?:except as|unless) (?:\w+ly )?(?:otherwise )?(?:\w+ly )?(?:authori[sz]ed|licen[cs]ed)\b(?! by law)|licenses? that may be issued|except to the extent provided|licensed or otherwise authori[sz]ed|has approved (?:the )?(?:activity|maintenance)|approved in advance|certificate to exempt the activity|exempt the activity|any activity that is prohibited|not (?:authori[sz]ed by|in accordance with) (?:a|an|the) (?:permit|licen[cs]e|notice|authori[sz]ation)|(?:is|are) not an? authori[sz]ed \w+|subject to (?:Part|Chapter|regulations?) [^.;]{0,20}\((?:exceptions|licen[cs])\w*|no permit has been granted|may exclude\b[^.;:]{0,40}\bany (?:person|property)|soustraits? à (?:leur|son) application|permit to carry out|general permit allowing|did not intend that the activity|Secretary .{0,120}determines|grant exceptions|may be released|préalablement (?:approuvé|autorisé)|activité interdite|n'avait pas l'intention|permis (?:l'autorisant|d'application générale autorisant)|l'approuve|approbation préalable|advance approval|given approval in advance|export or import permit|unless otherwise (?:\w+ or )?authori[sz]ed|may exclude any|non-application of|(?:amend|suspend|revoke|reinstate|renew)\w*,? (?:or \w+ )?any (?:permit|licen[cs]e|authori[sz]ation)|to exempt any|only (?:with (?:\w+ )?(?:authori[sz]ation|approval)|(?:if|when|where) (?:\w+ )?(?:authori[sz]ed|approved|licensed)|under (?:a|the authority of a) licen[cs]e)|(?:when|where) (?:specifically )?(?:authori[sz]ed|approved) by|when authori[sz]ed on (?:an exceptional|a case-by-case) basis|authori[sz]es? the Minister)\b",
    re.IGNORECASE,
)

# Words by which a provision frees by itself, whatever an authority may do beside it.
BY_ITSELF = re.compile(
    r"\b(?:(?:do|does|shall|is|are) (?:not|no longer) (?:be )?(?:apply|prohibit\w*|prevent|affect|considered)|nothing in .{0,60}(?:prohibits?|prevents?|applies|appl(?:y|ies) to)|shall be exempt\b|(?:is|are) exempt(?:ed)? from|ne s'appliquent? pas|n'interdi(?:t|sent) pas|n'(?:est|sont) pas (?:interdit|soumis|appl)\w*)",
    re.IGNORECASE,
)
