"""Who a measure binds and how far it reaches: read from the words of a prohibition and its lead-in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.record import Scope
from models.rules import exemption_categories
from models.rules.rule import of_language, plain

# "A United States person, wherever located, or within the United States": who an order binds, up to what they must not do.
_UNITED_STATES_PERSON = (
    r"(?:any |an? |the )?(?:United States|U\.S\.) persons?\b"
    r"(?:,? (?:wherever (?:located|they are)|(?:located |resident )in the (?:territory of )?[^.;:,]{3,60}?(?=,)|\(?including (?:any |their |its )?(?:foreign|overseas) branch(?:es)?\)?"
    r"|or (?:with)?in the United States|or (?:by )?(?:any |an? )?(?:person|entity) (?:organi[sz]ed|owned|located|subject)\b[^.;:]{3,160}?(?=,? (?:is|are|shall)\b|[.;:]|$)))*"
    r"|(?:any |all )?persons? (?:located )?(?:with)?in the United States(?=[.;:,]|$| (?:is|are|and)\b)"
)
_SECRETARY = r"(?-i:Secretary) of (?:the )?(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?|(?-i:Attorney General|Comptroller General)"

_BOUND = {
    "en": (
        r"\bby (?P<b>any person, or with respect to any property,? subject to the jurisdiction of the United States)",
        # "Prohibit or otherwise restrict United States persons from engaging".
        r"\b(?:prohibit(?:s|ing|ed)?|prevent(?:s|ing|ed)?|forbid(?:s|ding)?|bar(?:s|ring)?)(?:,? (?:or|and) (?:otherwise )?(?:restrict|limit|prevent|prohibit|regulat)\w*)? (?P<b>(?:[\w-]+ ){0,3}(?:persons|companies|nationals|institutions|banks|entities|carriers|operators|owners)\b[^.;:]{0,120}?) from (?:\w+ly )?\w+ing\b",
        r"\b(?:prohibit(?:s|ing|ed)?|prevent(?:s|ing|ed)?|restrict(?:s|ing|ed)?|forbid(?:s|ding)?|bar(?:s|ring)?|prohibition (?:on|of))(?:,? (?:or|and) (?:otherwise )?(?:restrict|limit|prevent|prohibit|regulat)\w*)? (?P<b>(?:any|all|their|its|the|an?) (?:U\.S\.|[^.;:]){3,160}?) from (?:\w+ly )?\w+ing\b",
        # "All persons subject to the jurisdiction of … are prohibited from acquiring", "… are hereafter barred from exercising".
        r"\b(?P<b>(?:all|any|every|each|an?) (?:other )?(?:[\w-]+ ){0,2}(?:persons?|nationals?|citizens?|entit(?:y|ies)|institutions?|banks?|companies|agenc(?:y|ies)|vessels?)\b(?:U\.S\.|[^.;:]){0,160}?),? (?:is|are|shall be) (?:hereby |hereafter |henceforth )?(?:prohibited|barred|forbidden|precluded|enjoined|prevented|restrained) from (?:\w+ly )?\w+ing\b",
        # What a named party may not own or take over: "ownership by the Purchasers of any interest in …".
        r"\b(?:ownership|acquisition|possession|takeover|purchase|holding) by (?P<b>(?:the |any |an? )?[^.;:,]{3,120}?) of\b",
        r"\brequires? (?P<b>(?:all|any|every|each|their|its) [^.;:]{3,160}?) to (?:freeze|block|restrain|refuse|cease|withhold|stop)\b",
        r"\bdirecting (?P<b>(?:an?|any|the) [^.;:,]{3,120}?) to (?:pay|provide|transfer|deliver|freeze|restrain)\b",
        r"\borders? (?P<b>(?!that\b|to\b)[^.;:,]{2,100}?) to (?:seize|restrain|freeze|block)\b",
        r"\bprohibited for (?P<b>[^.;:]{3,240}?)(?=,? to (?!or\b|in\b|by\b|the\b|this\b|sections?\b|sub|para)(?:knowingly )?[a-z]+|,? to\s*$|\s*$|:)",
        r"\b(?P<b>no (?:other )?(?:person|department|agency|authority|(?:Member )?State\b|owner|master|Canadian|citizen|individual|ship|bank|financial institution|entity|United States|one|operator|national|body)[^.;:]{0,240}?) (?:shall|may|must)\b",
        r"^(?:\"?)(?P<b>(?:an? |any |every |each |all |the )?(?:person|persons|body corporate|entit(?:y|ies)|relevant institution|credit or financial institution|UK person|Australian|owner|operator|States|Member States|undertaking|agencies|authority|Chief Registrar|Board of Directors)[^.;:]{0,160}?) (?:must not|shall not|may not|must|shall)\b",
        # Acts that are barred at home or to those who belong there: "(i) from the United States or (ii) by a United States person".
        rf"\b(?P<b>(?:from|(?:with)?in) the United States,? or,? (?:\(\w+\) )?by {_UNITED_STATES_PERSON})",
        rf"(?<!controlled )(?<!owned )(?<!operated )\bby (?P<b>{_UNITED_STATES_PERSON})",
        r"\bprovided by or to (?P<b>United States persons?(?:,? wherever located)?)",
        rf"\bpossession or control of (?P<b>{_UNITED_STATES_PERSON})",
        rf"\b(?P<b>(?:the |no other |any other )?(?:{_SECRETARY}|agenc(?:y|ies) of [^.;:,]{{3,60}}?)) (?:shall|must) (?:not (?:permit|allow|grant|issue|approve|authori[sz]e|license)|prohibit|deny|refuse|suspend)\b",
        # Parties that the order has given a name: "the Purchasers shall not", "the Purchasers shall, and shall ensure that their Affiliates, refrain".
        r"^\W*(?:\w{1,4}\) )?(?P<b>the (?-i:(?!Secretary|Minister|President|Council|Committee|United|Government)[A-Z]\w+s?)(?: (?:and|or) (?:their |its |the )?(?-i:[A-Z])\w+)?) (?:shall|must|may)(?:, and shall ensure that [^.;:,]{3,60},)? (?:not|refrain)\b",
        r"\bby (?P<b>(?:any |an? )?(?:person subject to the jurisdiction of|nationals of (?:the )?Member States)[^.;,:]{0,120}?)(?=[.;,:]| shall\b| is\b| are\b|$)",
        r"\bby (?P<b>any (?:person|persons|individual|entity|Canadian|national|citizen|resident|body corporate)\b[^.;:]{0,140}?)(?= (?:in any|in the|of any|of the|of|to|with|from|on)\b(?! (?:Canada|outside))|[,.;:]|$)",
        r"\b(?P<b>(?:each|every|any) (?:Member )?State(?: (?:neighbou?ring|bordering|in which|whose|that) [^.;:]{3,90}?)?) (?:shall|must)\b",
        r"(?P<b>(?:the )?United States(?: Government)?) shall (?:oppose|deny|not)\b",
        r"(?<!United )\b(?P<b>(?:all |its )?(?:Member )?States(?: Members of the United Nations)?)\b[^.;]{0,120}\bshall\b",
        # "by their nationals or from their territory | of arms", "… | to any person in", "… | promoting".
        r"\bby (?P<b>their nationals\b[^.;,:]{0,120}?)(?=[.;,:]|$| (?:of|to) (?!their\b)| (?:which|that|who)\b| (?!using\b)\w+ing\b)",
        r"\b(?:urges|calls (?:up)?on|requests|invites|appeals to) (?P<b>(?:all |those |the )?(?:other )?(?:Member )?States(?: Members of the United Nations)?(?:,? acting [^.;:]{3,90}?(?=,? to\b))?)\b[^.;]{0,80}?\bto\b",
        r"\b(?P<b>(?:an? |any )?(?:person|entity|body corporate)) contravenes\b",
        r"^\W*(?:\(?\w{1,4}\)\s*)?(?P<b>(?:an?|any|every) (?:individual|body corporate|person|entity)(?: [^.;:,]{3,80}?)?) (?:commits|is guilty of) an offence\b",
        r"^(?P<b>(?:any|every|each) [^.;:,]{0,90}?\bsubject to the jurisdiction of (?:the United States|the Republic of \w+|(?!the\b)\w+))\b",
        # Who does a business is bound where the act is one of that business: "the making of loans by financial institutions in …".
        r"\b(?:loans?|credits?|approval|provision|sale|supply|purchase|transfer|payment|underwriting|issu\w+|insurance|carriage)\b[^.;:]{0,60}? by (?P<b>(?:any |all |the )?(?:[\w-]+ ){0,2}(?:institutions?|banks?|insurers?|companies|brokers?|dealers?|carriers?)\b[^.;:,]{0,80}?)(?=,? (?:to|of|for|with|on|from)\b|[.;:,]|$)",
    ),
    "fr": (
        r"\binterdit(?: également)? (?:à |(?=aux? ))(?P<b>[^.;:]{3,240}?)(?=,? (?:de |d')(?:sciemment )?[a-zéèêà']+|\s*:|\s*$)",
        r"\bordonne à (?P<b>[^.;:,]{2,100}?) de (?:saisir|bloquer|geler)\b",
        r"\b(?P<b>(?:nul|aucune? (?:personne|entité|ressortissant|navire))[^.;:]{0,160}?) ne (?:peut|doit)",
        r"\b(?P<b>(?:les |tous les )?États membres) (?:prennent|interdisent|empêchent)",
    ),
}
_VERB_OBJECT = {
    "en": re.compile(
        r"\b(?:export\w*|import\w*|sell|sale|supply|supplies|ship|transfer|purchase|acquire|provide|deal in|carry|re-?export\w*)\b(?:,? (?:or |and )?(?:sell|sale|supply|ship|transfer|purchase|acquire|cause to be carried|"
        r"permit to be carried|communicate|otherwise make available|make available|exports?|directly or indirectly|reexportation|transport|carry|(?:otherwise )?deal in)\b,?)*,?(?: of)? (?P<o>(?!to\b|from\b|in\b|by\b|for\b|an?\b activity)[^.;:]{3,160}?)"
        r"(?=,? (?:to|from|destined|wherever|that (?:is|are|was|were)|if|whether|for use|in respect|into|directly|,? or to (?:any|a) person)\b|[.;:]|$)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:exporter|importer|vendre|fournir|envoyer|acheter|acquérir|transporter|transférer|communiquer)\b(?:,? (?:ou |et )?(?:de |d')?(?:vendre|fournir|envoyer|acheter|acquérir|expédier|transférer|communiquer)\b,?)*"
        r"(?:, même indirectement,|, directement ou indirectement,)? (?P<o>(?!à\b|au\b)[^.;:]{3,160}?)(?=,? (?:à|au|aux|de la|du|depuis|où|destiné\w*|si|en provenance|qui)\b|[.;:]|$)",
        re.IGNORECASE,
    ),
}
_SERVICES = re.compile(
    r"\b(?P<s>(?:[\w-]{1,40}(?:, | or | and )){0,4}[\w-]{1,40} services?|technical assistance|brokering|training|(?:aide|assistance|formation) technique|services? [a-zéè]+(?: (?:ou|et) [a-zéè]+)?)\b",
    re.IGNORECASE,
)
_SECTORS = re.compile(
    r"\b(?P<s>(?:[\w-]{1,40}(?:, | and | or )){0,5}[\w-]{1,40}(?: \([\w ]{1,60}\))?) (?:sectors?|industry)\b|\bsecteur (?P<f>[\w '-]{3,60}?)(?=[,.;]|$| de l'économie)",
    re.IGNORECASE,
)
_THRESHOLDS = re.compile(
    r"(?:(?:more|less|greater|fewer) than|exceed(?:s|ing)?|not exceeding|below|above|over|of at least|supérieure? à|dépassant|excédant|inférieure? à)\s+(?:US|CAN|EUR|USD|GBP)?\s?[$€£]?\s?\d[\d,.\s]*(?:%|percent|per cent|days|months|kg|g|barrels|EUR|USD|pour cent|jours|\$)?"
    r"|\b\d+(?:\.\d+)? ?(?:percent|per cent|%)(?: ad valorem)?|[$€£] ?\d[\d,.]+(?: (?:million|billion))?",
    re.IGNORECASE,
)
_ANNEXES = re.compile(
    r"\b(?:(?:Annex(?:es)?|Schedules?|Appendix|annexes?)\s+(?:[IVXLC]+[a-z]?|[0-9]+[A-Za-z]?(?:\.\d+)?|[A-Z])\b|Part [0-9A-Z]+(?:\.\d+)? of (?:the )?Schedule(?: \d+)?|the (?:schedule|annex)\b|l'annexe\b(?: \d+)?|HS codes? \d+(?:\.\d+)?(?: (?:to|and) \d+)?|codes? SH \d+)",
    re.IGNORECASE,
)
_TARGETS = re.compile(
    r"\b(?:(?:a|any|the|every) (?:designated|listed|sanctioned|blocked|politically exposed) (?:person|foreign national|entity)s?|(?:designated|listed) persons?|(?:natural or legal persons?, entit(?:y|ies) (?:or|and) bod(?:y|ies)|persons?|individuals?|entit(?:y|ies)|vessels?|foreign nationals?)"
    r"[^.;:]{0,60}?(?:listed|named|designated|identified|set out|referred to) (?:in|by|under|pursuant to) [^.;:,]{3,70}|person whose property (?:and|or) interests in property are blocked(?: (?:pursuant to|under|by) (?:this order|section \w+(?:\(\w+\))* of this order))?|(?:any |the )?foreign persons? determined by [^.;:]{3,80}|"
    r"(?:une|toute|de la) personne désignée|personnes? inscrites?|personnes? dont le nom figure [^.;:,]{3,60}|the Government of (?:the )?[A-Z][\w’-]+(?: (?:(?:of|and) (?:the )?)?[A-Z][\w’-]+)*|any person in [A-Z][\w' ]+?(?=[,.;:]| or | and |$))",
)
_NOUN_OBJECT = re.compile(
    r"\b(?:exportation|importation|sale|supply|exports?|imports?|shipment|purchase)\b[^.;]{0,220}?\bof (?P<o>(?:any|the|all|such) [^.;:]{3,120}?)(?=,? (?:to|from|into|for|by|on|whether|but not|which|exported)\b|[.;]|$)",
    re.IGNORECASE,
)
# Goods without an article, and the list behind "the following products".
_NAMED_GOODS = re.compile(
    r"(?i:\b(?:exportation|importation|sale|supply|exports?|imports?|shipment|trans-?shipment|transit|purchase)\b)[^.;:]{0,120}?\bof (?P<o>(?!the\b|their\b|its\b|any\b|all\b|such\b|this\b|an?\b|paragraph)[a-z][^.;:]{3,240}?)(?=,? (?:originating|exported|unless|except|other than|to|from|into|by|on|whether|but not|which|including)\b|[.;:]|$)"
)
_QUALIFIED_GOODS = re.compile(
    r"\b(?:exportation|importation|sale|supply|exports?|imports?|shipment|purchase)\b[^.;:]{0,80}?\bof (?P<o>(?:any |the |all )?(?:items|goods|products|equipment|materials?|articles|technolog(?:y|ies)) (?:which|that) (?!(?:is|are|was|were)\b)[^.;:]{5,220})",
    re.IGNORECASE,
)
_FOLLOWING_GOODS = re.compile(
    r"\b(?:export|import|sale|supply|purchas)\w*\b[^.;:]{0,160}\bfollowing (?:goods|products|items|articles|commodities)\b[^.;:]{0,80}: ?(?P<o>[^.]{3,400}?)(?=;? (?:and|or)$|[.;]?\s*$|\.)",
    re.IGNORECASE,
)
# "… of items that are destined for the police, namely, aircraft, computers and vehicles": the list says which.
_NAMELY_GOODS = re.compile(
    r"\b(?:items|goods|products|equipment|materials?|articles|commodities)\b[^;:]{0,300}?\b(?:namely|that is to say|viz\.?)[,:]? (?P<o>[^.;]{3,400}?)(?=[.;]|$)",
    re.IGNORECASE,
)
_SEIZED = re.compile(
    r"\b(?:impound|seize|detain|confiscate)(?: pending investigation)? (?P<p>(?:all|any|every) [^.;:]{3,260}?)(?=,? and that\b|[.;:]|$)",
    re.IGNORECASE,
)
_DONATIONS = re.compile(
    r"\b(?P<o>donations of [^;,]{3,120}?)(?= (?:by|to|from|for|would)\b|, (?:by|to|from|for)\b|[;]|(?<![A-Z])\.(?=\s|$)|$)", re.IGNORECASE
)
_PROVIDED = re.compile(
    r"\b(?:the )?(?P<s>(?:payment of (?:new )?claims|certification of|servic(?:e|ing) of|engineering and maintenance|(?:provision|supply) of (?:new |direct |any )*(?:insurance|re-?insurance|training|advice|assistance|servic\w+|engineering))[^.;,]{0,90}?)(?= and the | and from |[.;,]|$)",
    re.IGNORECASE,
)
_PROPERTY = re.compile(
    r"\b(?P<p>(?:all |any |the )?(?:(?-i:[A-Z])\w+ ){0,5}(?:property(?: and interests? in property)?|funds(?:,? (?:and|or|other) [^.;:,]{3,60})?|assets|economic resources|profits)\b[^.;:]{0,300}?)(?=,? (?:(?:is|are|shall be) (?:hereby )?(?:blocked|frozen|seized|restrained|forfeited)|of the following persons|be forfeited)\b|[.;:]|$)",
    re.IGNORECASE,
)
_STANDS_STILL = re.compile(
    r"^\W*no (?P<p>[^.;:,]{3,200}?) (?:may|shall) be (?:transferred|paid|withdrawn|exported|dealt|released|disposed)\b", re.IGNORECASE
)
# What a bank may not open or a market may not take.
_FINANCE = re.compile(
    r"\b(?:opening|maintain\w*|maintenance|establish\w*|operat\w+|conduct\w*)\b[^.;:]{0,100}? (?:of|with|an?|any) (?P<s>(?:[\w-]+,? (?:or |and )?){0,4}accounts?\b(?: or (?:an? )?[\w-]+ accounts?\b)?(?: (?:in|with|by|for|on behalf of) [^.;:,]{3,60})?)"
    r"|\b(?P<new>new (?:debt|equity)\b[^.;:,]{0,80}|(?:debt|bonds|equity|securities|derivatives)(?: (?:of|with) [^.;:,]{3,40} maturity| issued (?:by|on or after|before|after) [^.;:,]{3,80}))",
    re.IGNORECASE,
)
# Since when, until when, with what past: which ships, goods and acts a ban reaches.
_REACH = re.compile(
    r"\b(?:within (?:the )?(?:previous |last |preceding |next )?\d+ (?:days|months|hours|years)\b|(?:that|which|who) (?:has|have|had) (?:been |not |already |ever )?[a-z]+(?:ed|en|own|one|ft|ade)\b|in which (?:an?|any|the) [^.;:,]{3,60}? ha(?:s|ve) an(?:y)? interest\b"
    r"|exported (?:therefrom|from) [^.;:,]{0,40}?(?=(?:on or )?after\b)|(?:on or after|on or before|prior to|later than) (?:the )?(?=\w*\d|date|effective)|for (?:more|longer) than \d+)[^.;:,]{0,160}",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"^(?:directly or indirectly|(?:or |and )?(?:supply |sale )?by (?:their|its)\b.*|into\b.*|in the\b.*|that\b.*|withdrawn.*|(?:supplied|provide|provided|sold|shipped) or .*|(?:any|the|such|those|these|all)(?: (?:goods?|products?|items?|articles?))?|toutes? (?:les )?marchandises?|that|a|an|it|them|any of|des?|les?|l'|d')$",
    re.IGNORECASE,
)


# What is traded: without such a word, or a list to look it up in, an object is no goods ("prevent the operation of …").
_GOODS = re.compile(
    r"\b(?:goods|products?|produits?|items?|commodit(?:y|ies)|merchandise|marchandises?|biens|cargo(?:es)?|equipment|mat[ée]riel\w*|materials?|supplies|stores|articles?|substances?|resources|ressources|"
    r"technolog\w+|software|logiciels?|technical data|données techniques|machin\w+|electrical|electronic\w*|semiconductors?|chips|drones?|"
    r"arms?|armes?|armements?|armaments?|weapons?|munitions?|ammunition|explosives?|mercenar\w+|mercenaires?|"
    r"vehicles?|véhicules?|automobiles?|trucks?|buses|aircraft|aéronefs?|avions?|helicopters?|vessels?|navires?|bâtiments?|ships?|engines?|turbines?|reactors?|parts?|pièces|components?|"
    r"oil|crude|petroleum|pétrol\w+|gas(?:oline)?|gaz|coal|charbon|charcoal|fuels?|carburants?|condensates?|bitumen|uranium|graphite|chemicals?|precursors?|toxins?|agents|"
    r"gold|diamonds?|diamants?|silver|jewel\w*|metals?|métaux|minerals?|minéra\w+|minerais|ores?|iron|pig-iron|chrome|steel|alumini?um|copper|nickel|zinc|asbestos|rubber|leather|hides|skins|"
    r"fish\w*|seafood|meat|food\w*|aliments?|wheat|grains?|sugar|agricultur\w+|spirits|vodka|tobacco|seeds|livestock|fertili[sz]ers?|phosphates?|wood|timber|lumber|bois|textiles?|"
    r"statues?|antiquit\w+|cultural property|works? of art|banknotes?|billets|coins?|currency|luxury|luxe|drugs?|medicin\w+|medical|donations?)\b"
    r"|\b(?:schedule|annexe?|HS|SH|INFCIRC)\b|\bgroupe? \d|^(?:those|ceux|celles) "
    r"|^(?:any|all|tout|toute|tous|toutes) (?!.*\b(?:persons?|individuals?|entit\w+|bod(?:y|ies)|rates?|dut(?:y|ies)|offices?|existing|activit\w+|transactions?|personnes?|opérations?)\b)[\w' -]{2,40}$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"^(?:prendre|by |to |poses|otherwise|soit|under|with |the (?:obligations|present|tariff)|immediately|prevent|est |notwithstanding|already|out |if |when|would|will|is |are )",
    re.IGNORECASE,
)


def bound(lead: str, own: str, language: str) -> str | None:
    """Who must obey, in the document's own words (own ones first, then the lead-in's); None if nobody is named."""
    found = _first_bound(own, language) or _first_bound(lead, language)
    addressed = _STATES.search(plain(own)) or _STATES.search(plain(lead))
    # A resolution binds States, and names those whom States are to hold to it.
    states = addressed[addressed.lastgroup or 0].strip() if addressed else ""
    if found and states and (_THEIRS.match(found) or _UNDER_THEM.search(found)) and states.lower() not in found.lower():
        return f"{states}; {found}"
    if found and addressed and language == "en" and (held := _NATIONALS.search(plain(own)) or _NATIONALS.search(plain(lead))):
        return found if _THEIRS.search(found) else f"{found}; {held['b'].strip()}"
    return found


def _first_bound(words: str, language: str) -> str | None:
    """The first who is told in `words` what must not be done."""
    for pattern in _BOUND.get(language, ()):
        found = re.search(pattern, plain(words), re.IGNORECASE)
        if found:
            return words[found.start("b") : found.end("b")].strip(" ,")
    return None


_STATES = re.compile(
    r"(?<!United )\b(?P<b>(?:all )?(?:Member )?States(?: in which [^.;:,]{3,60})?)\b(?=[^.;]{0,400}\bshall\b)"
    r"|\b(?:[Cc]alls (?:up)?on|[Rr]equests|[Uu]rges) (?P<asked>(?:all )?(?:Member )?States)\b"
)
# Whom States are to hold to it: "all persons within their territories", "insurance companies under their jurisdiction".
_UNDER_THEM = re.compile(r"\b(?:within|under|in|subject to) (?:their|its)(?: own)? (?:territor|jurisdiction|control)", re.IGNORECASE)
_NATIONALS = re.compile(
    r"\b(?:by|of) (?P<b>(?:any of )?their (?:own )?nationals\b[^.;,:]{0,120}?)(?=[.;,:]| which\b| that\b| of\b(?! their)| in the\b| to\b|$)"
)
_THEIRS = re.compile(r"(?:any |all )?(?:of )?(?:their|its)\b", re.IGNORECASE)


def scope(own: str, lead: str, language: str, *, object_only: bool) -> Scope:
    """Goods, services, sectors, thresholds and annexes that a measure names.

    `object_only` says that the own words are the object of the lead-in's verb ("(c) luxury goods;").
    """
    words = plain(own)
    goods: list[str] = []
    if object_only:
        goods = [own.strip(" ;.,")]
    else:
        for match in _VERB_OBJECT[language if language == "fr" else "en"].finditer(words):
            goods.append(_object(own[match.start("o") : match.end("o")]))
        for pattern in (_NOUN_OBJECT, _NAMED_GOODS, _QUALIFIED_GOODS, _FOLLOWING_GOODS, _NAMELY_GOODS):
            goods += [own[m.start("o") : m.end("o")].strip(" ,") for m in pattern.finditer(words)]
    goods += [own[m.start("o") : m.end("o")] for m in _DONATIONS.finditer(words)]
    services = [m["s"] for pattern in (_SERVICES, _PROVIDED) for m in pattern.finditer(words)]
    services += [m["s"] or m["new"] for m in _FINANCE.finditer(words)]
    sectors = [m["s"] or m["f"] for m in _SECTORS.finditer(words)]
    return Scope(
        goods=_listed([g for g in goods if _names_goods(g)]),
        property=_listed(
            [own[m.start("p") : m.end("p")].strip(" ,") for p in (_STANDS_STILL, _PROPERTY, _SEIZED) for m in p.finditer(words)]
        )[:3],
        services=_listed([_trimmed(s) for s in services]),
        sectors=_listed([_trimmed(s) for s in sectors]),
        thresholds=_listed([m.group() for m in _THRESHOLDS.finditer(words)]),
        annexes=_listed([m.group() for m in _ANNEXES.finditer(own)] or [m.group() for m in _ANNEXES.finditer(lead)]),
    )


def reach(words: str) -> list[str]:
    """Clauses on time and on the past of a ship, a good or a person by which a ban tells what it reaches, as printed."""
    return [words[m.start() : m.end()].strip(" ,") for m in _REACH.finditer(plain(words))]


# Where a description of a target ends and the act begins: "an entity referred to in section 9 | to open an office".
_ACT_FOLLOWS = re.compile(
    r" (?:shall|must) |(?<!referred)(?<!subject)(?<!pursuant) to (?=(?:knowingly )?(?:open|deal|provide|make|sell|supply|enter|acquire|hold|carry|form|engage|transfer)\b)"
)


_ALL_GOODS = re.compile(
    r"^(?:any|all|des|les|toutes?|tous)?\s*(?:goods?|products?|commodit(?:y|ies)|items?|merchandise|marchandises?|produits?|biens?)\b(?!,? (?:listed|referred|set out|specified|described|in (?:the )?(?:Annex|Schedule)|figurant|visée?s?|mentionnée?s?))",
    re.IGNORECASE,
)


def confined(scope: Scope, categories: Iterable[str], language: str) -> list[str]:
    """The goods, or the lists of goods, to which a ban on goods is confined, where its words name none of `categories`; empty where it may reach them."""
    rules = [r for r in of_language(exemption_categories.RULES, language) if r.label in categories]
    if any(_ALL_GOODS.search(g) or any(r.match(plain(g)) for r in rules) for g in scope.goods):
        return []
    return list(scope.goods or scope.annexes)


def targets(own: str, lead: str) -> list[str]:
    """Lists, annexes or classes that a measure hits, as printed; those of the lead-in where the own words name none."""
    for words in (own, lead):
        found = _listed([_ACT_FOLLOWS.split(words[m.start() : m.end()])[0] for m in _TARGETS.finditer(plain(words))])
        if found:
            return found[:8]
    return []


def _names_goods(words: str) -> bool:
    """Whether an object is something that is traded, not a service, an act or half a clause."""
    return (
        bool(_GOODS.search(words))
        and not _CLAUSE.match(words)
        and not re.search(r"\bservices?\b|\bassistance\b|\baide\b", words, re.IGNORECASE)
    )


def _object(words: str) -> str:
    """What a verb is done to: without further verbs before it and without "referred to in …" behind it."""
    words = re.split(r",? (?:referred|visée?s?|mentionnée?s?|(?:is|are|shall be) (?:hereby )?(?:prohibited|forbidden|banned))\b", words)[0]
    return re.sub(
        r"^(?:(?:,|or|and|import|export|transport|sale|supply|transfer|purchase|send|ship|of|ou|et|d'envoyer|d’envoyer|de communiquer|expédier|de)\b[ ,]*)+",
        "",
        words.strip(" ,"),
    ).strip(" ,")


def _trimmed(words: str) -> str:
    return re.sub(
        r"^(?:(?:any|the|such|other|or|and|of|in|to|provide|supply|acquire|a|an|these|those|des|de|les|fournir)\s+)+",
        "",
        words.strip(" ,"),
        flags=re.IGNORECASE,
    )


def _listed(found: list[str]) -> list[str]:
    """Each once, in order, without what names nothing."""
    return list(dict.fromkeys(f.strip() for f in found if len(f.strip()) > 2 and not _EMPTY.match(f.strip())))
