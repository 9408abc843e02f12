"""Designation and listing: criteria, powers to list and delist, entries."""

from models.rules.rule import Rule

RULES = (
    Rule(
        "designation.determined_persons",
        "designation",
        r"\b(?:persons?|individuals?|entit(?:y|ies)|institution|country|alien|noncitizens?)\b[^.;]{0,80}\bdetermined by\b|\bupon determining\b|\bauthori[sz]ed to determine (?:that circumstances|in his discretion|whether)|\bdetermine whether (?:an?|any)(?: other)?(?: foreign)? (?:country|person|entity|state)\b",
        unless=r"noncitizens determined|aliens determined|in accordance with this section to meet|determine whether (?:any )?(?:changes|modifications|additional)",
    ),
    Rule(
        "designation.listed_if_satisfied",
        "designation",
        r"\b(?:name|listed|named)\b.{0,120}\b(?:in respect of whom|if the (?:Governor in Council|Minister))\b.{0,120}\b(?:satisfied|reasonable grounds|opinion)|\bis satisfied\b.{0,60}\breasonable grounds to believe\b",
    ),
    Rule(
        "designation.power",
        "designation",
        r"\b(?:may|must|shall)\b.{0,60}\b(?:designate|list|delist|specify|declare|sanction|proscribe)\b(?: \w+){0,6} (?:persons?|individuals?|entit(?:y|ies)|country|countries|vessels?|ships?|assets?|names?|by name|as a)|\bpower to designate|\bdesignated by\b.{0,40}\b(?:name|description)\b|\bmay,? by (?:order|regulation|legislative instrument|name|notice)[^.]{0,100}\b(?:list|designate|declare|specify|add|remove)",
        unless=r"\bmust not\b.{0,20}\bdesignate\b|designate such funds|\bspecify (?:goods|a provision)|\blist of (?:goods|designated|listed)|\b(?:consolidated|up-to-date) list\b|\bas a (?:designated \w+ entity|sanction law)\b|\bcontinues? to have effect\b",
    ),
    Rule(
        "designation.committee",
        "designation",
        r"\b(?:person|individual|entity|vessel)s?\b.{0,60}\b(?:designated|identified|listed|determined)\b.{0,40}\b(?:by|under)\b.{0,30}\b(?:the )?(?:Committee|Security Council|Council|Sanctions Committee)|\bwhose name is (?:listed|set out|included)\b|\bis a designated person for the purposes\b",
        unless=r"^It is prohibited|must (?:determine|disclose|issue)|apply (?:in writing )?to the Minister|\bpayments?\b|\bdealings? with\b|does not apply|shall (?:immediately )?(?:freeze|prevent)|frozen|certificate|deal in|make available|acting on behalf|to or for the benefit|\binsur",
    ),
    Rule(
        "designation.annex_shall_include",
        "designation",
        r"\b(?:annex(?:es)?|list|schedule)\b.{0,30}\bshall (?:include|contain|consist|comprise|list)\b|\blist(?:ed|s)? in (?:the )?annex\b.{0,120}\b(?:who|which|that) (?:are|have been|is)\b|\b(?:natural|legal) persons?,?.{0,60}\b(?:responsible for|providing support|associated with|benefiting from|involved in|complicit)",
        unless=r"\b(?:annex(?:es)?|list|schedule)\b.{0,30}\bshall (?:include|contain|consist|comprise|list) (?:of )?(?:the |all |other |those |such |additional )*(?:\w+ )?(?:goods|items|products|technolog|equipment|services|software|material)",
    ),
    Rule(
        "designation.council_amends_list",
        "designation",
        r"\bCouncil\b.{0,120}\b(?:shall|may) (?:establish|amend|modify|decide)\b.{0,60}\b(?:list|annex)|\bCouncil shall (?:include|enter)\b[^.;]{0,80}\bin (?:the )?(?:list|annex)|\bCommission shall (?!be empowered)\b.{0,30}\bamend Annex|\blists?\b[^.;]{0,140}\b(?:is|are) automatically (?:adopted|incorporated|taken over)\b|\badd(?:ed|ing)?\b.{0,30}\bto the (?:list|annex|schedule)",
        unless=r"is amended|amended as follows|\bshould be added|\bto add items\b",
    ),
    Rule(
        "designation.un_measures_apply",
        "designation",
        r"\bmeasures\b[^.;]{0,80}\b(?:shall (?:also )?)?apply to (?:the )?(?:those|individuals|persons|entities|any)\b[^.;]{0,100}\b(?:designat|responsible|complicit|engag|list)",
        unless=r"not apply",
    ),
    Rule(
        "designation.applies_to_designate",
        "designation",
        r"\bapply to the [^.;]{0,40}\bto designate\b|\bproposes? for entry on\b[^.;]{0,60}\blist\b|\bplace the (?:group|organi[sz]ation|person|entity) on the (?:schedule|list)\b|\bcause (?:that|the) name to be entered\b|\bis listed for the purposes of this\b|\bshall be a listed person\b|\bgive effect to it by adding\b",
    ),
    Rule(
        "designation.involved_person",
        "designation",
        r"\binvolved person\b.{0,60}\bmeans|\bis or has been involved in\b|\bdesignation criteria|\bmeets? (?:any of |one or more of )?the (?:designation )?criteria\b(?!.{0,60}(?:entry|suspens))|\bfor the purposes of .{0,60}\bis \"involved in\"",
        unless=r"noncitizens|aliens|in accordance with this section to meet|With respect to any|\bremove\b[^;]{0,160}\bno longer meet\b",
    ),
    Rule(
        "designation.criterion",
        "designation",
        r"^(?:to (?:be|have|own|operate|pose)\b|(?:is|are|has|have|was) (?:or (?:was|has been) )?(?:responsible|owned|engaged|knowingly|materially|acted|a (?:leader|member|senior)|been)|owns or controls|operates a port).{5,}",
        unless=r"\bbrought to the attention\b|^to have (?:their|its|his|her|an?)\b[^.;]{0,120}\bremoved\b|^to be (?:returned|treated|necessary|required|needed|the subject|paid|used)\b|used for any commercial|means",
    ),
    Rule(
        "designation.definition_of_designated",
        "designation",
        r"\b(?:designated|listed|sanctioned|proscribed) (?:person|entity|vessel|organi[sz]ation)s?(?: or (?:person|entity|organi[sz]ation))?\"?,?(?: (?:in relation to|for) [^,:]{1,40},?)? means(?: an?| any)? (?:person|entity|individual|vessel)s?(?: that| who| which| described| whose)?\s*[:-]?$|\b(?:designated|listed|sanctioned|proscribed) (?:person|entity|vessel|organi[sz]ation)s?\"?,?(?: in relation to [^,]{1,40},)? means\b.{0,200}\b(?:designated (?:by|under)|who is in|is or was|identified|national|named|on a list|listed by|specified)\b",
    ),
    Rule(
        "designation.transaction_class",
        "designation",
        r"\b(?:Secretary|Minister|President)\b.{0,200}\bhas determined that\b|\bmay (?:identify|determine) (?:that )?(?:particular|classes|any)\b|\bidentify particular\b|\bdetermin\w+\b.{0,40}\bparticular (?:countries|persons)",
    ),
    Rule(
        "designation.may_be_designated",
        "designation",
        r"\b(?:persons?|individuals?|entit(?:y|ies)|organi[sz]ations?|vessels?|ships?)\b[^.;]{0,60}\b(?:may|must|shall) (?:not )?be (?:designated|listed|proscribed|placed on)\b|\bmay (?:make|only make) an? (?:\w+ )?designation\b|\bdesignation (?:order )?may be made\b|\beligible for (?:inclusion|designation|listing)\b|\b(?:person|entity)\b[^.;]{0,40}\b(?:that|whom|which) the (?:Minister|Secretary|Treasury) is satisfied\b|\bspecify a (?:ship|person|vessel) only (?:if|where)\b|\bpersons are designated where\b|\bis a designated person by virtue of\b|\bmay be exercised in respect of an? (?:organi[sz]ation|person|entity) only if\b",
        unless=r"\blicen[cs]e\b|\bnotice must\b",
    ),
    Rule(
        "designation.figure",
        "designation",
        r"\bfigure(?:nt)? (?:sur|à|dans) (?:la liste|l'annexe)\b.{0,60}\ble nom d|\bpersonne dont le (?:gouverneur|ministre)\b|\bmotifs raisonnables de croire (?:qu'|que)",
        "fr",
        unless=r"radi|communiquer|interdit|renseignement|biens",
    ),
    Rule(
        "designation.pouvoir",
        "designation",
        r"\bpeut(?:,[^,]*,)? (?:désigner|inscrire|ajouter|radier)\b|\bannexe\b.{0,40}\b(?:comprend|contient|énumère)\b.{0,60}\bpersonnes|\bétablir? la liste|\bmodifie\w* (?:la liste|l'annexe)",
        "fr",
    ),
    Rule(
        "designation.desi_comite",
        "designation",
        r"\bpersonnes?\b.{0,40}\b(?:désignée?s?|identifiée?s?) par\b.{0,40}\b(?:Comité|Conseil)|\b(?:personne désignée|personne inscrite)\b.{0,40}\b(?:qui se trouve|est ou était)",
        "fr",
        unless=r"interdit|demander|attestation|biens|s'applique",
    ),
    Rule(
        "listing.entry_particulars",
        "listing",
        r"\b(?:date of birth|d\.?o\.?b\.?|born (?:on|in)|passport (?:no|number)|IMO (?:number|No)?\s?:?\s?\d{7}|date de naissance|né(?:e)? le|nationality:|position\(s\):|a\.k\.a\.|also known as)",
        "en fr",
        kinds=frozenset({"listing", "row", "point", "paragraph", "text", "indent", "schedule"}),
        unless=r"\b(?:shall|must|means|prohibited|interdit)\b",
    ),
)
