"""Kinds of safeguard, and how law denies them."""

import re

from models.rules.rule import Rule
from models.vocabulary import SafeguardKind

# A court that is shut: "shall not be subject to appeal".
NO_COURT = (
    r"\bnot (?:be )?(?:subject|open) to (?:any |an )?(?:appeal|(?:judicial )?review)\b|\b(?:may|shall|must) not be (?:challenged|questioned|appealed|called in question)\b"
    r"|\bno (?:appeal|application for (?:judicial )?review)\b[^.;]{0,20}\b(?:lies?|shall lie|may be|is available)\b"
    r"|\bno right (?:of|to) (?:appeal|review)\b|\b(?:n'est|ne sont) pas susceptibles? (?:d'un |d'|de )(?:appel|recours)\b|\bn(?:'est|e sont) susceptibles? d'aucun (?:appel|recours)\b"
    r"|\bne peu(?:t|vent) faire l'objet d'aucun (?:appel|recours)\b|\bsans appel\b"
)

RULES = (
    Rule(
        "kind.notification",
        "notification",
        r"\b(?:giv|provid|send)\w*\b.{0,30}\bnotice\b|\bnotif(?:y|ied|ication)\b.{0,60}\b(?:applicant|petitioner|person|determination|decision|listing|inclusion)|\binform\w*\b.{0,60}\b(?:person|applicant|designated|alleged violator)|\bnotify\b.{0,60}\bperson|\bcommunicate its decision|\bavis (?:de|au|à)\b|\bavise le (?:demandeur|requérant)|\btransmet\b.{0,30}\bavis|\bnotifie\w*\b|\bcommunique sa décision|\bcommuniquent? (?:à|au) (?:la personne|demandeur)|\bnotice (?:of|to) the (?:applicant|person)|\b(?:person|entity|owner|individual)\b[^.;]{0,40}\b(?:must|shall|is|be) (?:told|informed|notified)\b|\btell the person|\binform the (?:account holder|flag State|owner)|\bnotify\b[^.;]{0,60}\b(?:account holder|State of|Permanent Mission|States of)|\bnotice of (?:a|the) (?:decision|designation)\b|\bnotice\b[^.;]{0,120}\bmust be given to\b|\bfait connaître à la personne|\bfait part d|\brequire notice to be given\b|\bserve (?:a )?notice\b|\bas regards notification\b|\binform only such persons\b|\bto the attention of the persons?\b|\bnotification and publicity\b|\btold why\b|\bexige qu'un avis\b",
        "en fr",
        unless=r"(?:police|Commissioner|Director) of|avisé .{0,30}Comité|Committee .{0,60}notified",
    ),
    Rule(
        "kind.reasons",
        "statement_of_reasons",
        r"\b(?:statements? of (?:the )?(?:brief )?(?:reasons|case)|(?:reasons|grounds|basis) (?:for|of) (?:the |that |their |its |such )?(?:entry|ruling|refusal|penalty|listing)|state the reasons|gist of the grounds|explain the grounds|narrative summaries|including the (?:grounds|reasons)|grounds for (?:the )?(?:listing|inclusion)|reasons for (?:the |its )?(?:decision|designation|listing|inclusion)|narrative summary|(?:give|set out|contain|include) (?:the )?reasons|(?:decision|designation|listing) and (?:of )?(?:the |its )?reasons|exposé des motifs|motifs de (?:l'inscription|son inscription|la décision|la désignation))\b",
        "en fr",
    ),
    Rule(
        "kind.representations",
        "representations",
        r"\b(?:observations|representations|opportunity to (?:present|be heard|make|respond)|(?:substantial|weighty|fresh) (?:new )?evidence|be heard|submissions|representation|arguments or evidence|right to respond|invited to comment|shall hear the|may hear|peut aussi les entendre|preuves nouvelles|comparaître|se faire entendre)\b",
        "en fr",
    ),
    Rule(
        "kind.delisting",
        "delisting",
        r"\b(?:request that the \w+ cease|remov\w+|de-?list\w*|revo(?:ke|ked|cation)|reconsider\w*|not (?:to be )?(?:that |the |a |to be )*(?:designated |listed )?(?:person|vessel)|same (?:as )?or similar|applicant (?:is|continues)|if it is not so established|designated person may apply|on receipt of (?:the|an?)|may apply in writing to the minister|peut demander par écrit au ministre|deemed to have decided|(?:after receiving|receives) the application|application was received|rescind\w*|another application|new application|material change|ombudsperson|focal point|mistaken identity|administrative reconsideration|unblocking|deproscription|confusion of names|no longer be listed|not to be the listed|taken off the|make a decision|radi(?:ation|é|ée|er)|retir\w+|identique ou semblable|n'est pas (?:une?|la|cet(?:te)?) (?:personne|entité|étranger|bâtiment)|n'y soit plus assujetti|dans le cas contraire|cela n'est pas établi|ne pas être|cesse de s'appliquer|rend sa décision|réputé avoir décidé|évolué de manière|nouvelle demande|réception de la demande|revoir sa décision|annule la mesure|retrait|décision dans les)\b",
        "en fr",
        unless=r"decision to confirm|décision de maintenir",
    ),
    Rule(
        "kind.judicial_review",
        "judicial_review",
        r"\b(?:courts?|judge|(?:making of|on such) an? appeal|judicial review|review tribunal|effective remedy|(?:upper|first-tier|administrative|review|appeals?) tribunal|actions for annulment|legal remedies|cour|juge|tribunal|recours)\b",
        "en fr",
        unless=r"in the course|court's opinion|the court (?:shall|must) require|tribunal exige",
    ),
    Rule("kind.no_court", "judicial_review", NO_COURT, "en fr"),
    Rule(
        "kind.periodic_review",
        "periodic_review",
        r"\b(?:at regular intervals|every (?:\d+|six|twelve|three) months|every (?:\d+ |(?:two|three|five) )?years?|(?:at least )?once (?:in every|a year|every|in each)|reviews? every|(?:in|of) (?:each|every)[\w -]{0,20} period of|still (?:obtain|exist|justified)|(?:review\w*|re-examined)[^.;]{0,60}(?:annually|each year)|at intervals|continues to be justified|remains appropriate|must keep [^.;]{3,80} under review|suivi constant|periodic(?:ally)? review|review(?:ed)? (?:periodically|regularly|annually)|kept under (?:constant|continuous|regular|permanent|active) review|à intervalles réguliers|tous les (?:douze|\d+) mois)\b|\breview (?:the )?(?:list|names)",
        "en fr",
    ),
    Rule(
        "kind.evidence",
        "evidence_standard",
        r"\b(?:evidence|reliable|admissible|preuve|sufficiently solid|factual basis|balance of probabilities|reasonable grounds need not|precise and concordant|indices précis)\b.{0,80}",
        "en fr",
        unless=r"evidence against (?:the|that) (?:individual|person)|new evidence|éléments de preuve nouveaux|nouveaux éléments",
    ),
    Rule(
        "kind.proportionality",
        "proportionality",
        r"\b(?:proportion\w+|undue|least restrictive|no more than|no broader than|(?:more restrictive|what is) than (?:is )?necessary|more restrictive than|hardship|likely significant effects?|disproportion\w+|actions short of|competitive disadvantage)\b",
        "en fr",
    ),
    Rule(
        "kind.rights",
        "fundamental_rights",
        r"\badmissible in evidence against (?:the|that) (?:individual|person)\b|\b(?:fundamental rights|bill of rights|freedom of (?:expression|movement)|right to (?:privacy|peaceful assembly)|rights of the defence|human rights law|obligations under international law|charter of|human rights act|due process|self-incriminat\w+|incriminat\w+|legal professional privilege|droits fondamentaux|charte)\b",
        "en fr",
        unless=r"charter of the united nations",
    ),
    Rule(
        "kind.data",
        "data_protection",
        r"\b(?:authori[sz]es a disclosure|personal data|personal information\b.{0,100}\b(?:only|destroyed|deleted|consistently|protect(?:ed|ions?))|privileged|data on criminal offences|used only for the purposes?|may not be used or further disclosed|data protection|designated as \W?controllers?|privacy|données à caractère personnel|protection des données)\b",
        "en fr",
    ),
    Rule(
        "kind.publication",
        "publication",
        r"\b(?:publici[sz]e\w*|publicity|publish\w*|publication|publicly available|publi(?:e|er|é|ée))\b",
        "en fr",
    ),
)

# What is denied is no safeguard that is given: "shall not be subject to appeal", "need not give reasons". A lead-in may deny what its points name.
_NEED_NOT = (
    r"(?:\bneed not\b|\b(?:not (?:required|obliged|bound)|under no obligation) to\b|\bn'est pas tenue?s? (?:de |d'))[\s:-]*(?:\([a-z]\) )?"
)
REFUSED = {
    SafeguardKind.JUDICIAL_REVIEW: re.compile(NO_COURT, re.IGNORECASE),
    SafeguardKind.NOTIFICATION: re.compile(
        rf"{_NEED_NOT}(?:give [^.;]{{0,40}}\bnotice\b|notify\b|inform\b|(?:donner|en donner) [^.;]{{0,20}}\bavis\b|aviser\b)|\bno (?:prior )?notice (?:need|is required|is necessary)\b|\bneed be no prior notice\b",
        re.IGNORECASE,
    ),
    SafeguardKind.STATEMENT_OF_REASONS: re.compile(
        rf"{_NEED_NOT}[^.;]{{0,40}}\b(?:(?:give|state|provide|disclose) (?:any |the |its |his |her )?(?:reasons|grounds)(?! (?:that|which|to the extent))|(?:communiquer|donner|fournir) (?:les |ses )motifs)\b", re.IGNORECASE
    ),
    SafeguardKind.REPRESENTATIONS: re.compile(rf"{_NEED_NOT}(?:hear|consult|give [^.;]{{0,40}}\b(?:a hearing|an opportunity)|entendre)\b", re.IGNORECASE),
}  # fmt: skip
# A way that stays open, in the same words or in a point of theirs: then nothing is refused outright.
SAVED = re.compile(
    r"\b(?:except|other than|otherwise than|unless|but|however|save|apart from|subject to (?:section|subsection|paragraph|article|regulation)|sauf|excepté|autrement que|à moins|mais|toutefois|cependant|hormis|si ce n'est|sous réserve)\b"
    r"|\bmay (?:apply|appeal|be (?:challenged|reviewed|appealed))\b|(?<!\bne )\bpeu(?:t|vent) (?:faire l'objet|demander|être)\b|\b(?:which|that|qui) (?:is|are|sont|est|ne) ",
    re.IGNORECASE,
)
