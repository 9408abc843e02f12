"""Types of measure: what a prohibition stops, by the verbs and objects of its words."""

from models.rules.rule import Rule

TARIFF = r"\b(?:ad valorem|tariff|rates? of duty|duties imposed|import duties|drawback|de minimis treatment)\b"
# A person described by what befell it is no new freeze.
BLOCKED_PERSON = r"\b(?:whose|where) property (?:and|or) interests in property (?:are|is) blocked(?: pursuant to (?:this|section \w+ of this) order)?|\bblocked persons?\b|dont les (?:avoirs|biens) sont gelés"

RULES = (
    Rule("type.tariff", "other_measure", TARIFF),
    Rule("type.teaching", "other_measure", r"\bspeciali[sz]ed (?:teaching|education)\b"),
    # Relations, contacts and names that are broken off or withheld, which are trade in nothing.
    Rule(
        "type.relations",
        "other_measure",
        r"\b(?:sever\w*|break(?:ing)? off|interrupt\w*) (?:all |any |their )?(?:[\w-]+,? (?:and )?){0,5}(?:relations|representation|missions|ties)\b|\bfranchis\w+|\btrade (?:name|mark)s?\b",
    ),
    Rule("type.visits", "other_measure", r"\bexchanges of visits\b|\bvisits and exchanges\b"),
    Rule("type.facilitation", "other_measure", r"\bfacilitation,? or guarantee\b|\battachment, judgment"),
    Rule(
        "type.deal_in_property",
        "asset_freeze",
        r"\bdeal(?:ing|s|t)?,?(?: \w+,?){0,4} (?:in|with) (?:any |the |or acquire )?(?:property|funds|assets|economic|shares|otherwise)|\bdealing (?:referred|described)|\bdealing\b.{0,80}\bin any property|\b(?:transactions? or )?dealings?\b[^.;]{0,100}\bin property or interests in property\b|\bdeal (?:directly or indirectly,? )?in any property|\btransaction related to (?:a|that|such) dealing|\bservices?\b.{0,30}\bin respect of (?:the |any )?property (?:of|referred|that)|\botherwise dealt in|\b(?:us(?:es?|ing) (?:of, )?or,? )?deal(?:s|t|ing|ings)? with (?:the |an? |such )?(?:\w+ )?assets?\b|\bassets?\b[^.;]{0,40}\b(?:used or )?dealt with\b|\bdealings? with (?:the |an? )?(?:\w+ )?(?:asset|propert)|\bdealings with,|\bimmobilised\b|\btransferred, paid, exported, withdrawn",
    ),
    Rule(
        "type.frozen",
        "asset_freeze",
        r"\b(?:freeze|frozen|freezing(?! order))\b|\bblock(?:ed|ing|s)?\b.{0,80}\b(?:property|assets|funds|transactions)|\b(?:property|funds|assets)\b[^.]{0,420}\b(?:are|is|be|hereby) (?:hereby )?blocked|\bcontrolled assets?\b.{0,80}\b(?:use|deal)|\breceipt of any (?:contribution|funds)|\bprevent the (?:transfer|disposal|withdrawal) of (?:such )?(?:funds|assets)|\b(?:use|transfer)(?: or (?:use|transfer))? of any (?:funds|assets|property)\b[^.;]{0,60}\bby (?:the|any)\b",
    ),
    # In the law of the United Kingdom a freezing order forbids to make funds available to those whom it names.
    Rule("type.freezing_order", "funds_ban", r"\bmake an? freezing order\b"),
    Rule(
        "type.craft",
        "transport_ban",
        r"\bimpose (?:aircraft|shipping) sanctions\b|\bdisqualified (?:aircraft|ships?)\b|\b(?:aircraft|ships?) (?:registered|from being registered)\b|\bregistration of (?:any |an? )?(?:aircraft|ship)\b|\bairspace over\b",
    ),
    Rule("type.impose_financial", "asset_freeze", r"\bimpose financial sanctions\b"),
    Rule("type.impose_immigration", "travel_ban", r"\bimpose immigration sanctions\b"),
    Rule("type.impose_trade", "export_ban", r"\bimpose trade sanctions\b"),
    Rule(
        "type.leave_required",
        "export_ban",
        r"\b(?:authori[sz]ation|licen[cs]e|permit)\b[^.;]{0,60}\brequired (?:for the|to) (?:sale|sell|supply|transfer|export|re-?export)",
    ),
    Rule("type.set_off", "asset_freeze", r"\bset-?offs?\b[^.;]{0,60}\bblocked\b"),
    Rule("type.restrain_property", "asset_freeze", r"\b(?:activit\w+|anything)\b.{0,60}\bparagraphs? 4\(3\)"),
    Rule(
        "type.available",
        "funds_ban",
        r"\b(?:commitment or transfer|payments? or transfers?)\b[^.;]{0,60}\bof (?:funds|any property|anything of economic value)\b|\b(?:make|making|made|makes)\b[^.;]{0,180}\bavailable\b(?! (?:services|loans|any new|new))|\b(?:making|provision|contribution)\b.{0,60}\b(?:contribution|funds)\b.{0,60}\b(?:by,? to,? or|to or for)|\bdonations?\b|\bproperty other than goods\b|\bfrom remitting|\bparagraphs 4\(3\)|\bprovi(?:de|sion|ding) (?:of )?(?!that\b)(?:\w+ ){0,2}(?:funds|property|assets)\b|\bsupply or transfer\b.{0,40}\bcash|\b(?:collect|raise|collecting) (?:property|funds)|\bprovides? or collects?\b|\b(?:give|supply|transfer) (?:an asset|funds or economic resources)\b|\bdealings\b[^;]{0,400}\btransfers? of funds to\b|\brender (?:any )?(?:financial|economic)\b[\w ]{0,20}\b(?:aid|assistance)\b",
        unless=r"making available any new|\bmaking available\b[^.;]{0,60}\bof (?:any |the )?(?:aircraft|vessels?|equipment|goods|arms|components)\b|(?<!any )(?<!, )means\b|^the receipt",
    ),
    Rule(
        "type.financial_services",
        "finance_ban",
        r"\bservices,? (?:both )?financial and\b|\bfinancial,? (?:\w+ )?(?:or|and) other services|\bfinancial (?:or (?:other )?related |and related |or other |assistance|services?|transactions?)\w*|\bbanking services|\bfinanc(?:ing|ial) (?:or(?! economic)|assistance)|\b(?:or|and) financing (?:related|relating|of|for|in connection)\b|\b(?:any |new |bank )?(?:loans?|credits?|securities|debt|equity|(?<!in )bonds?|money market|derivatives?)\b|\b(?:re-?)?insur(?:e|ance|ing)\b|\bcorrespondent (?:account|banking|relationship)|\bbank accounts?\b|\bdeposit facilit|\bcapital market|\bforeign exchange\b|\btransfers? of credit\b|\bpublicly traded|\bfinancial institution from|\bterms of payment|\bpayments? (?:due|between)|\bfinancial messaging|\btransfers? of funds (?:to|from|between)\b|\breserves and assets\b|\bindemnif\w+|\bmoney-market\b|\bdeposits?\b(?= from)|\bcrypto|\bguarantees?\b|\bbulk cash|\bbanknotes?\b|\breposit\w+|\bbranch(?:es)?\b.{0,30}\bsubsidiar|\bapproval, financing\b|\bfinancing of|\bfinancing contracts?\b|\bparagraphs 4\(3\)",
        unless=r"\bto restrain\b|\brender financial\b|\bdealings\b[^;]{0,400}\btransfers? of funds to\b|\btransaction related to (?:a|that) dealing|\bsecurity\b interest|blocked and may not be|\btransfer\w*, paid|\bto be carried\b",
    ),
    Rule(
        "type.services",
        "services_ban",
        r"\b(?:technical assistance|technical services?|brokering|brokerage|brokers'|consulting|accounting|auditing|architectur\w+|engineering|legal advisory|management services|professional services|IT consultancy|software for|maintenance of (?:any |a )?(?:vessels?|aircraft)|maintenance and service|classification|certification|bunkering|crew services?|training|(?:other|any|associated|auxiliary|products or|business|tourism|technology, or|such|or|category of|sanctioned) services?|performance\b[^.;]{0,60}\bof any contract|services? (?:related|in relation|set out|referred|that|to|for|in support|contract|listed)|provision of services|(?:re-?ex|ex|im)port\w*\b[^;]{0,240}\bgoods, services,? (?:or|and) technology|intermediation|arrang(?:es?|ing) (?:for (?:another|other) persons? to )?suppl\w+|IaaS|United States (?:products|IaaS))\b|\bparagraphs 4\(3\)",
        unless=r"\bfunds, goods,? or services|\bcalculated to promote the supply\b|^(?!.*\btechnical assistance).*\bfinancial (?:or (?:other )?related )?services? (?:to|in|that|for|from|available|related)",
    ),
    Rule(
        "type.arms",
        "arms_embargo",
        r"\b(?:common military list|arms and related|arms or related|arms,|arms\b|weapons?|ammunition|munitions|armaments?|nuclear explosive devices?|riot control agents?|military (?:or police )?capabilit\w+|military (?:equipment|goods|technology|assistance|matters|purposes|activit\w+|vehicles|matér\w+|end[- ]use|training|services)|paramilitary|mercenar\w+|battle tanks?|armou?red (?:combat|vehicles)|combat aircraft|attack helicopters|warships|missile systems|war[- ]?like mat[ée]riel|armed(?! forces of the United States)|war material|nuclear (?:weapon|manufactur)|chemical weapons|group 2, items? 2-)\b",
        unless=r"destined for the armed forces$|armed robbery|\bweapons? proliferation\b",
    ),
    # An embargo of the Council that is named no further is one on arms.
    Rule("type.embargo", "arms_embargo", r"\b(?:reaffirms|implement) the embargo (?:applied|imposed|established|decided)\b"),
    Rule(
        "type.export",
        "export_ban",
        r"\b(?:export\w*|re-?export\w*|s[eo]ll?d?|sales?|suppl(?:y|ies|ied|ying)|(?<!to-)ship(?:ping(?! sanctions)|ment)?(?!-to)|transfer(?:ring)?|deliver\w*|provid\w+ or communicat|deal in any goods)\b[^.;]{0,200}\b(?:goods?|products?|items?|technolog\w+|technical data|commodit\w+|equipment|oil|fuel|petroleum|luxury|software|material\w*|gold|diamonds|minerals|coal|charcoal|iron|timber|logs|seafood|textiles|condensates|natural gas|machinery|aircraft|spare parts|vehicles|any of the|following|banknotes|substances|supplies|articles|wherever situated)\b|\bexportation\b|\bexports? (?:to|of|from)\b|\b(?:sell|supply|transfer) or export\b|\bsell, supply(?:,| or)|\bsanctioned supply|\bmake.{0,20}\bexport sanctioned|\bprovide to\b(?![^.;]{0,160}\b(?:assistance|services?|training)\b)[^.;]{0,160}\b(?:technolog\w+|products)\b|\bpermission\b.{0,200}\bexport or reexport|\bany products other than|\b(?:oil|petroleum)\b[^.;]{0,20}\b(?:to be pumped|destined for|bound for)\b|\bmaking available\b[^.;]{0,60}\bof (?:any |the )?(?:aircraft|vessels?|equipment|components)\b|\bembargo on (?:oil|petroleum)\b",
        unless=r"\bexported,? (?:supplied|from|sold)|\bimport (?:into|from)|\bproceeds|\barrang(?:es?|ing) (?:for (?:another|other) persons? to )?suppl",
    ),
    Rule(
        "type.import",
        "import_ban",
        r"\bprocure\b[^.;]{0,60}\bimport\w*|\b(?:import\w*|purchas\w+|acquir\w+|procur\w+ from|product of|(?<!whether or not )originating in)\b[^.;]{0,160}\b(?:goods?|products?|items?|technolog\w+|oil|coal|petroleum|gold|diamonds|commodit\w+|minerals|fish|alcohol\w*|articles|any of the|from|iron|steel|vessel)\b|\bimport(?:ation|s)? (?:(?:and|or) entry )?(?:of|into|from)\b|\bsanctioned import|\bpurchase, import or transfer|\bthe import\b|\bpromote the export (?:or trans-?shipment )?of\b[^.;]{0,80}\b(?:from|originating in)\b|\bprocurement of (?:such|these) (?:[\w-]+ )?(?:items|goods|materials?|products|commodities|arms)\b|\bby not importing\b|\bimport\w* (?:of )?(?:[\w-]+ )?(?:arms|ammunition|weapons)\b|\b(?:coins|goods|products) (?:minted|made|produced|manufactured) in\b",
        unless=r"\bequity or debt|\bsecurities\b|\bbonds\b|\btravel\b|related to the purchase|acquire (?:any )?(?:financial|such services)|\btariff\b|ad valorem",
    ),
    Rule(
        "type.investment",
        "investment_ban",
        r"\binvest(?:ment|ments|ing|or)?\b|\bjoint ventures?\b|\bcooperative entit|\bparticipation in\b.{0,60}\b(?:company|entity|undertaking)|\bacquire or extend|\bparticipation in ownership\b|\binterest in land\b",
        unless=r"investment services\b[^.;]{0,160}\b(?:securities|bonds|money-market|financial instruments)|money-market|financial services[^.]{0,60}intended to facilitate an? investment|foreign exchange|publicly traded",
    ),
    Rule(
        "type.traffic",
        "transport_ban",
        r"\b(?:traffic|vessels?|ships?|shipping|aircraft|vehicles?|shipments?)\b(?![^.;]{0,60}\b(?:persons|individuals|nationals|aliens)\b)[^.;]{0,60}\b(?:from|shall not|must not|may not) enter(?:ing)?\b",
    ),
    Rule(
        "type.transport",
        "transport_ban",
        r"\b(?:dock|docking|land(?:ing)? (?:in|or)|take off|overfl\w+|fly (?:over|to|in)|moor|berth|port calls?|(?:access|entry) (?:in)?to (?:its |their |the |any )?(?:ports?|airports?)|airports?|ports? in|air traffic|flights?|airspace|transport(?:ation)?|trans-?shipments?|maritime traffic|freight vehicles|rolling stock|carr(?:y(?! out)|iage)|shipment by (?:vessel|aircraft)|charter\w*|(?:DPRK-|Canadian-)?flag(?:ged)?|crew|register (?:a|any|the)? ?(?:vessel|ship)|vessels?|ships?(?= (?:that|which|registered|owned|flying|or aircraft))|aircraft(?! fuel)|traffic (?:from )?(?:entering|leaving)|road transport|ship-to-ship|transit by road|port (?:barring|entry) directions?|harbour authority)\b",
        unless=r"\b(?:re-?)?insur\w+|\bcalculated to promote the (?:export|sale|supply)\b|\bfacilities\b[^.;]{0,160}\bin the supply of\b|\bclassification\b|\baircraft (?:and|or) (?:parts|spare)|aviation (?:goods|fuel)|\bcomponents\b|^\W*(?:the )?vehicles|\b(?:purchase|import|export|transit),? (?:or|and) transport of (?!vessel|ship|aircraft)|import(?:,| or) purchase or acquire any vessel|entry into or transit through|\bharvested\b[^;]{0,120}\bvessels?\b",
    ),
    Rule(
        "type.entry",
        "travel_ban",
        r"\b(?:passports?|travel by [^.;]{3,80}? to [A-Z]\w+|inadmissibility|departures? from (?:and|or) entry|denied entry|(?:from|travelling to,) entering (?:or|and|(?-i:[A-Z])\w*)|travel to [A-Z]\w+|entry (?:into|to)|enter(?:ing)? (?:into )?(?:the territory|its|their|Australia|New Zealand|Singapore|Canada|the United)|transit through (?:their|its)|visas?|immigrant|noncitizens|excluded person|inadmissib|leave to (?:enter|remain)|admission|travel ban|treated .{0,60}covered by section 1 of Proclamation)\b",
        unless=r"entry into force|\bimportation(?: and|,| or) entry\b|\bentry (?:in)?to (?:their |its |the |any |all )?(?:ports?|airports?|airspace|harbours?)\b|\bgoods\b.{0,30}entry|\btraffic (?:from )?entering\b|\bentry of (?:all |any )?(?:[\w-]+ ){0,3}(?:arms|armaments|goods|products)\b|\b(?:vessel|ship|aircraft)s?\b.{0,80}\b(?:ports?|airspace|harbour)\b",
    ),
    Rule(
        "type.procure",
        "procurement_ban",
        r"\b(?:procure(?:ment)?(?!,? directly or indirectly|[^.;]{0,40}\bimport| (?:of )?(?:such|these)\b| by [A-Z]\w+ of\b)|public (?:contract|procurement)|concession contracts?|contract for the procurement)\b",
        unless=r"procure vessel|export of",
    ),
    Rule(
        "type.broadcast",
        "broadcast_ban",
        r"\b(?:broadcast\w*|transmi\w+ .{0,40}content|advertis\w+|media outlets?|internet services? .{0,40}prevent)\b",
        unless=r"financial|print or broadcast media|tourism",
    ),
    Rule(
        "type.restrained",
        "asset_freeze",
        r"\b(?:restrain|freeze) (?:the|all|any) (?:amount|sum|property|funds|assets)\b|\bno dealing (?:can|may|shall)\b",
    ),
    Rule("type.bloquer", "asset_freeze", r"\bbloquer (?:la|les|tous?|toute) (?:sommes?|biens?|fonds|avoirs)\b", "fr"),
    Rule("type.restrain", "forfeiture", r"\borders? .{3,120}? (?:to restrain|be restrained)\b"),
    Rule(
        "type.forfeit",
        "forfeiture",
        r"\b(?:forfeit\w*|confiscat\w+|seiz(?:e|ed|ure|ing)|restrain(?:ed|t) or|be restrained|may restrain|custody and control of[^.;]{0,30}property|vesting management|impound\w*|detain (?:the|any|all) (?:tankers?|vessels?|ships?|aircraft))\b",
    ),
    # French
    Rule(
        "type.operation_bien",
        "asset_freeze",
        r"\bopération\w*\b[^.;]{0,240}\bportant sur (?:une?|des|tout|les?) biens?\b|\bopération\w*\b.{0,80}\b(?:portant sur|relativement à|liée à|visée à l'alinéa)\b|\beffectuer\b.{0,60}\bopération\b.{0,60}\bbiens?|\btransaction\b.{0,60}\b(?:alinéa|opération)|\bgel(?:é|és|ées|er)?\b|\btransiger\b|\bimmobilisés?\b|\bparagraphe 4\(3\)|\balinéas 4\(3\)|\bservices?\b.{0,30}\b(?:à l'égard|relativement|liés?|relatifs?)\b[^.;]{0,20}\b(?:opérations?|biens?)\b|(?<!saisir ou )\bbloquer\b",
        "fr",
        unless=r"marchandises|\bnouvel(?:le)?s? (?:emprunt|valeur|dette|titre)",
    ),
    Rule(
        "type.disposition",
        "funds_ban",
        r"\b(?:mettre|rendre|mis)\b.{0,140}\b(?:à la disposition|disponibles?)\b|\bbien immobilier\b|\b(?:fournir|transférer)\b.{0,60}\bargent en espèces|\bréunir des biens|\balinéas 4\(3\)|\bfournir\b(?:(?!\bservices?\b)[^.;]){0,90}\b(?:des|de l'|une?|tout) (?:biens?|fonds|argent)\b(?!, du matériel)|\b(?:recueillir|réunir)\b[^.;]{0,80}\bfonds\b|\bbiens,? autres que des marchandises|\bmettre à leur disposition|\btransférer des avoirs",
        "fr",
        unless=r"biens et (?:des )?technologies|biens à double usage",
    ),
    Rule(
        "type.services_financiers",
        "finance_ban",
        r"\bservices?,? (?:notamment de services )?(?:financiers?|bancaires?)|\baide financière|\bfinancement\b|\bprêts?\b|\bemprunts?\b|\bcrédits?\b|\btitres de (?:créance|participation)|\bvaleurs mobilières|\bobligations\b|\b(?:ré)?assur(?:er|ance)|\bcomptes bancaires|\bargent en espèces|\bcorrespond(?:ance|ant) bancaire|\balinéas 4\(3\)",
        "fr",
        unless=r"que soient transportés",
    ),
    Rule(
        "type.services_autres",
        "services_ban",
        r"\b(?:aide|assistance|formation) technique|\bservices? (?:techniques?|d'audit|de comptabilité|de traduction|directement liés|de courtage|de gestion|de conseil|juridiques?|comptables?|d'ingénierie|d'équipage|visés?|liés?|touristiques|figurant|mentionnés)|\bformation\b|\bclassification\b|\bdes produits ou des services|\bbiens, (?:de |des )?services|\bou (?:des |de |d'autres )?services?\b(?! (?:financiers|connexes|bancaires))|\bservices, notamment|\bservices financiers(?:, \w+)? ou (?:autres|d'autres)|\balinéas 4\(3\)",
        "fr",
    ),
    Rule(
        "type.armes",
        "arms_embargo",
        r"\bgroupe 2, (?:articles?|paragraphes?|alinéas?) 2-|\barmes?\b|\barmements?\b|\bmatériel (?:connexe|militaire)|\bmunitions\b|\bmercenaires?\b|\bparamilitaire|\bactivités militaires|\bnucléaires?\b.{0,30}\barmes",
        "fr",
    ),
    Rule(
        "type.exporter",
        "export_ban",
        r"\b(?:export(?:er|ation|ations)|vendre|vente|fournir|fourniture|envoyer|expédier|livrer|transférer|(?<!par )transfert)\b(?:(?!\b(?:services?|aide|assistance|formation)\b)[^.;]){0,200}\b(?:marchandises?|produits?|technologies?|données techniques|articles?|pétrole|carburant|équipements?|luxe|logiciel|matériel|biens? (?:à double|figurant|mentionnés|visés)|véhicules)\b|\bexport(?:er|ation)\b",
        "fr",
        unless=r"\bexportés?\b|dont l'exportation|provenan|provien|autorisation",
    ),
    Rule(
        "type.importer",
        "import_ban",
        r"\b(?:import(?:er|ation)|achet(?:er)|achat|acquérir|acquisition)\b",
        "fr",
        unless=r"titres|services|liées? à l'achat|placement",
    ),
    Rule(
        "type.investir",
        "investment_ban",
        r"\binvesti\w*|\bcoentreprise|\bplacement",
        "fr",
        unless=r"services (?:visant|y compris).{0,30}investissement",
    ),
    Rule(
        "type.transporter",
        "transport_ban",
        r"\b(?:amarr\w+|accost\w*|atterri\w*|survol\w*|transporter|transport|bâtiments?|navires?(?! (?:visé|mentionné))|aéronefs?|pavillon|équipage|affréter|immatriculer)\b",
        "fr",
        unless=r"\b(?:ré)?assur(?:er|ance)|\bclassification|importer, acheter ou acquérir tout bâtiment|composants|pièces|carburant aviation|\b(?:acquérir|envoi|expédition),? (?:de |ou (?:le |de )?)?transport(?:er)?\b",
    ),
    Rule(
        "type.entrer", "travel_ban", r"\bl'entrée (?:sur|au|dans)|\bvisas?\b|\binterdit de territoire|\btransit\b.{0,40}\bpersonnes", "fr"
    ),
    Rule("type.saisir", "forfeiture", r"\b(?:saisi\w*|confisqu\w*|confiscation|bloqu\w+)\b", "fr"),
    Rule("type.marches", "procurement_ban", r"\bmarchés? publics?|\bcontrats? de concession", "fr"),
    Rule("type.diffuser", "broadcast_ban", r"\bdiffus(?:er|ion)|\bcontenus?\b.{0,30}\bdiffus|\bpublicité", "fr", unless=r"connaissances"),
)
