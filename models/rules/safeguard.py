"""Safeguard: procedural and substantive protection of the person affected."""

from models.rules.rule import Rule
from models.rules.safeguard_kinds import NO_COURT

RULES = (
    Rule(
        "safeguard.delist_request",
        "safeguard",
        r"\b(?:apply|application|request|petition)\w*\b.{0,160}\b(?:remov(?:e|ed|al)|de-?list\w*|revo(?:ke|ked|cation)|var(?:y|iation)|reconsider\w*)\b.{0,80}|\bremove\w* from (?:the )?(?:schedule|list|annex)|\bfocal point for de-?listing\b.{0,60}\brequest|\bombudsperson\b|\bapply\b.{0,60}\bto cease (?:being|to be) the subject of",
        unless=r"amended by|is repealed|\bmeans the\b|\bmeans a\b|licence|license|\bdisclose\b",
    ),
    Rule(
        "safeguard.kept_from_reasons",
        "safeguard",
        r"\bmatters to be excluded from (?:that|the|any|a) (?:statement|reasons)\b|\b(?:statement|reasons)\b[^.;]{0,80}\bto exclude matters\b",
    ),
    # Those whose property is seized or forfeited: release on application, and a third party's claim before a judge.
    Rule(
        "safeguard.release_of_property",
        "safeguard",
        r"\bapply\b.{0,60}\brequest that the (?:property|assets|funds|ship|aircraft)\b.{0,40}\b(?:cease|be released|be returned)|\bapply (?:in writing )?to (?:a|the) (?:judge|court)\b.{0,40}\b(?:declar|that their (?:interest|right))",
    ),
    Rule(
        "safeguard.not_the_person",
        "safeguard",
        r"\b(?:claim\w*|stating|certif\w*)\b.{0,80}\bnot (?:to be )?(?:that |the |a |to be )*(?:(?:designated|listed|politically exposed|foreign) )*(?:person|national|vessel)|\bsame (?:as )?or similar to\b.{0,60}\bname|\bapplicant is not\b|\bthat the person is not a (?:designated|listed)|\bif it is not so established|\bmistaken identity",
    ),
    Rule(
        "safeguard.decide_on_request",
        "safeguard",
        r"\b(?:on|upon|after) receipt of (?:a|an|the)?\s?(?:written )?(?:application|request)\b|\bdeemed to have decided|\breasonable grounds to recommend\b.{0,80}\bremov|\bmaterial change in (?:the )?(?:applicant's )?circumstances|\bmay submit another application|\bmake a decision on the application|\bafter receiving the application,? the Minister (?:must|shall)\s*$",
    ),
    Rule(
        "safeguard.notice_of_decision",
        "safeguard",
        r"\b(?:give|provide|send)\w*\b.{0,30}\bnotice\b.{0,60}\b(?:to the )?(?:applicant|petitioner|person|determination)|\bnotify the (?:applicant|petitioner|person concerned|designated person|claimant)|\b(?:must|shall)\b.{0,40}\b(?:take|make) (?:such steps as are )?reasonabl\w+ (?:practicable |efforts|steps)?.{0,40}\b(?:inform|notify)|\bwithout delay inform the (?:person|designated)",
        unless=r"Commissioner|Director of the Canad",
    ),
    Rule(
        "safeguard.reasons",
        "safeguard",
        r"\b(?:statement of (?:the )?(?:reasons|case)|including the (?:grounds|reasons) for (?:the )?(?:listing|inclusion|designation)|grounds for (?:the )?(?:listing|inclusion) of|brief statement of|narrative summary|reasons for the (?:decision|designation|listing))\b",
    ),
    Rule(
        "safeguard.observations",
        "safeguard",
        r"\b(?:opportunity to (?:present|make|submit|be heard)|(?:present|submit|submission of|make) (?:\w+ )?(?:observations|representations)|observations are submitted|substantial new evidence|right to be heard|give comments)",
    ),
    Rule(
        "safeguard.judicial_review",
        "safeguard",
        r"\b(?:judicial review|appeal to the (?:court|high court|federal)|apply to the (?:court|high court|federal court|court of session)|effective (?:judicial )?remedy|before a (?:judge|court)|bring (?:an action|proceedings)\b.{0,80}\b(?:court|tribunal)|petition .{0,40}court|court may (?:set aside|review)|review by (?:a|the) court|right to an effective remedy)\b",
    ),
    Rule(
        "safeguard.review_listing",
        "safeguard",
        r"\b(?:shall|must|may|will|is) (?:\w+ )?(?:review|reviewed)\b.{0,60}\b(?:list|decision|designation|annex|names|measures in|at regular intervals|accordingly|on request)|\breview (?:of )?(?:the )?(?:list|designations?|names)\b|\breview its decision|\bkept under (?:constant|continuous|regular|permanent|active) review",
        unless=r"report",
    ),
    Rule(
        "safeguard.mistake_property",
        "safeguard",
        r"\bproperty\b.{0,120}\b(?:returned|restored)\b|\bapply to the (?:court|judge)\b.{0,80}\b(?:revok|vary|restor|interest in)|\bappear (?:to have|and be heard)|\bany person who appears to have a valid interest|\bmay be heard",
    ),
    Rule(
        "safeguard.rights",
        "safeguard",
        r"\b(?:fundamental rights|charter of fundamental rights|canadian charter|(?<!defense of )(?<!global magnitsky )human rights act|due process)\b",
        unless=r"whereas|serious violations?|abuses?",
    ),
    Rule(
        "safeguard.data",
        "safeguard",
        r"\b(?:process(?:ing)? (?:of )?personal data|data protection|privacy act|protection of natural persons with regard to|Regulation \(EU\) (?:No )?(?:2018/1725|2016/679|45/2001)|personal data shall)\b",
    ),
    Rule(
        "safeguard.proportionate",
        "safeguard",
        r"\b(?:proportiona(?:te|lity)|undue cost or burden|significant adverse effect on legitimate|effect of .{0,60}on legitimate|least restrictive|no more than is necessary|actions short of)\b",
        unless=r"\ball necessary (?:measures|means)\b|\buse of force\b",
    ),
    Rule(
        "safeguard.publish",
        "safeguard",
        r"\b(?:shall|must) (?:publish|be published|make (?:publicly )?available)\b.{0,80}\b(?:notice|list|register|report|designation|decision)\b|\bthrough the publication of a notice\b",
        unless=r"federal register and transmitted|shall be published in the Federal Register",
    ),
    Rule(
        "safeguard.evidence",
        "safeguard",
        r"\b(?:appropriate under the circumstances|reliable and (?:appropriate|relevant)|evidence .{0,80}whether or not admissible|may (?:receive (?:into|as|in) evidence|base its decision)).{0,60}",
        unless=r"business|deem",
    ),
    Rule(
        "safeguard.decision_time",
        "safeguard",
        r"\bafter (?:receiving|the day on which) .{0,30}application\b.{0,40}the Minister (?:must|shall)[\s,:]*$|\bmay apply\b.{0,60}\bto the Minister\b.{0,60}\bto (?:request|have)\b",
    ),
    Rule(
        "safeguard.self_incrimination",
        "safeguard",
        r"\bself-incriminat\w+|\bincriminat\w+\b[^;]{0,240}\b(?:inadmissible|not admissible|cannot be used)\b|\blegal professional privilege\b",
        unless=r"\bmeans\b",
    ),
    Rule(
        "safeguard.ask_to_revoke",
        "safeguard",
        r"\b(?:may|can) (?:,? ?(?:in writing|at any time),? )?(?:ask|request|apply)\b[^.;]{0,80}\b(?:revoke|revocation of|removal of|lift) (?:the |its |their |his or her |that )?(?:listing|designation|declaration|proscription)\b",
    ),
    Rule(
        "safeguard.told_of_it",
        "safeguard",
        r"\b(?:inform|notify|tell)(?:ed|s)? (?:the |a |an |any |that )?(?:\w+ )?(?:person|owner|holder|applicant|individual|entity)s?\b[^.;]{0,30}\bof (?:the|its|their|his|that) (?:designation|listing|decision|outcome|refusal|seizure)\b|\bserve (?:a )?notice\b[^.;]{0,40}\bon the (?:owner|person)\b|\bnotice of that decision must be given\b|\bnotice\b[^.;]{0,60}\b(?:must|shall) (?:set out|give|contain|include) (?:the )?reasons\b",
        unless=r"\blicen[cs]e\b",
    ),
    Rule(
        "safeguard.used_for_that_alone",
        "safeguard",
        r"\binformation\b[^.;]{0,80}\b(?:may|must|shall) not be (?:used|(?:used or )?further disclosed)\b[^.;]{0,80}\b(?:any other|other than|purpose)|\bpersonal information\b[^.;]{0,80}\bonly (?:to the extent|if|where|on)\b",
    ),
    Rule(
        "safeguard.court_reviews",
        "safeguard",
        r"\bcourt has jurisdiction to review\b|\bapply for an order (?:varying|setting aside|recogni[sz]ing)\b|\breviewable decision\b[^.;]{0,40}\breconsidered\b",
    ),
    Rule("safeguard.no_court", "safeguard", NO_COURT, "en fr"),
    Rule(
        "safeguard.before_a_court",
        "safeguard",
        r"\b(?:may|can|right to|free to|possibility of)\b[^.;]{0,100}\b(?:appeal(?:ed)?|challeng(?:ed?|ing)|appl(?:y|ied)|made|brought)\b[^.;]{0,60}\b(?:to|before) (?:the |an? )?(?:[\w-]+ ){0,5}(?:courts?|tribunal|judge)\b|\bactions? for annulment\b|\b(?:court|tribunal|judge)\b[^.;]{0,60}\b(?:quash|set aside|annul)\b|\blegal remedies\b|\breview of (?:that|the|a) decision\b[^.;]{0,60}\b(?:court|tribunal)",
        unless=r"warrant|Attorney.General may|Minister may apply|injunction|prosecut|licen[cs]e",
    ),
    Rule(
        "safeguard.heard",
        "safeguard",
        r"\b(?:shall|must|may)\b[^.;]{0,60}\b(?:be heard|hear (?:the|any) (?:applicant|person|party))|\binvited to (?:comment|respond|submit)|\b(?:make|making|lodge|submit|receiv\w+|present) (?:\w+ ){0,2}(?:submissions|representations?|observations|arguments or evidence)\b|\brepresentations? (?:may be|received)|\b(?:observations|new evidence)\b[^.;]{0,30}\bput forward|\bright to respond\b|\bcourt may hear any\b|\brequire notice to be given to any person\b|\bwritten (?:representation|presentation)",
    ),
    Rule(
        "safeguard.told_why",
        "safeguard",
        r"\b(?:reasons|grounds|basis) (?:for|of) (?:the |that |their |its |such |an? )?(?:entry|listing|inclusion|designation|ruling|refusal|penalty)\b|\bstate the reasons\b|\bstatement of the brief reasons|\bgist of the grounds|\bnarrative summar(?:y|ies)\b",
        unless=r"\bno (?:reason|ground)s?\b|\blicen[cs]e\b",
    ),
    Rule(
        "safeguard.person_told",
        "safeguard",
        r"\b(?:shall|must|will|to)\b[^.;]{0,60}\b(?:inform|notify|tell)\b (?:in writing )?(?:the |that |any )?(?:account holder|persons? (?:concerned|so)|listed (?:person|individual|entity)|alleged violator|petitioner)\b|\b(?:person|entity|owner)\b[^.;]{0,40}\b(?:must|shall) be (?:told|informed|notified)\b[^.;]{0,60}\b(?:designation|listing|decision|grounds)|\bnotice of (?:a|the) (?:decision|designation|listing|removal)\b[^.;]{0,80}\b(?:must|shall) be (?:given|served)",
    ),
    Rule(
        "safeguard.regular_review",
        "safeguard",
        r"\b(?:listings?|designations?|list|names|specifications?|conditions for the measures)\b[^.;]{0,100}\b(?:review\w*|re-?examin\w+)\b[^.;]{0,60}\b(?:once|every|annually|each year|months|years|intervals)|\breview(?:s|ed)? (?:each|every|all|the) (?:listings?|designations?|specifications?|names|whether)\b[^.;]{0,120}\b(?:once|every|annually|year|months|still|continues?)|\b(?:review|consider)\b[^.;]{0,60}\bwhether (?:the|each|every) (?:designation|listing)\b[^.;]{0,60}\b(?:continues?|remains?)",
    ),
    Rule(
        "safeguard.personal_data",
        "safeguard",
        r"\bpersonal (?:data|information)\b[^.;]{0,120}\b(?:destroyed|deleted|consistently with|protect(?:ed|ions?))\b|\b(?:delete|destroy)\b[^.;]{0,60}\bpersonal (?:data|information)|\bsensitive personal data\b|\bprivileged (?:information|communications?)\b|\bused only for the purposes? for which\b",
    ),
    Rule(
        "safeguard.fair_and_lawful",
        "safeguard",
        r"\b(?:bill of rights|freedom of expression|right to (?:privacy|peaceful assembly)|rights of the defence)\b|\b(?:no broader|more restrictive|no more) than (?:is )?(?:needed|necessary)|\bdisproportionate\w*\b|\bundue hardship\b|\blikely significant effects? of the designation|\b(?:based|rest|rely|relying|supported|established)\b (?:only )?(?:on|upon|by|on the basis of) (?:a |the )?(?:sufficiently solid|credible|reliable|open-source|verifiable)\b",
        unless=r"serious violations?|abuses? of|actions or policies|penalize",
    ),
    Rule(
        "safeguard.reconsidered",
        "safeguard",
        r"\b(?:administrative reconsideration|deproscription|seeking (?:unblocking|removal)|procedures governing de-?listing|ask for reconsideration|taken off the [\w ]{0,12}list|decision not to recommend removal|no longer be listed|not to be the listed entity)\b|^(?:an?|any|every) person may apply in writing to the Minister\s*:?$|\bapply in writing to the Minister to cease being\b",
    ),
    Rule(
        "safeguard.published_for_all",
        "safeguard",
        r"\b(?:list|names|designations?|listings?|annex|statements of reasons|revocation|removal)\b[^.;]{0,80}\b(?:shall|must|may|are|be|can)\b[^.;]{0,40}\b(?:published|available|accessible|consulted)\b[^.;]{0,60}\b(?:website|Gazette|Official Journal)|\bpublish\b[^.;]{0,40}\b(?:revocation|removal|designation)s?\b[^.;]{0,40}\bGazette",
        unless=r"effective|come into|enter into",
    ),
    # French
    Rule(
        "safeguard.radiation",
        "safeguard",
        r"\bradi(?:ation|é|ée|er)\b|\bretrait (?:du|de son) nom|\bretir(?:é|er) de la liste|\brevoir sa décision|\bpoint focal\b.{0,60}\bdemande|\bmédiateur|\bdemand\w+\b.{0,60}\bau ministre (?:que|qu')\b.{0,80}\bcesse\b|\bpeut demander\b[^.;]{0,40}\bau ministre de cesser d'être\b",
        "fr",
        unless=r"s'entend|définition|est remplacé|immatriculation est radiée|communiquer (?:des|tout|les) renseignements",
    ),
    Rule(
        "safeguard.pas_la_personne",
        "safeguard",
        r"\bidentique ou semblable|\bprétend\w* ne pas être|\baffirme ne pas être|\bn'est pas (?:une?|la|cet(?:te)?) (?:personne|entité|étranger|bâtiment)|\bn'être pas\b|\bn'y soit plus assujetti|\bportant qu'(?:elle|il) n'est pas|\bdans le cas contraire|\bs'il n'est pas établi",
        "fr",
    ),
    Rule(
        "safeguard.decision_demande",
        "safeguard",
        r"\bsur réception de la demande|\bréputé avoir décidé|\brend sa décision\b|\bsituation\b.{0,40}\bévolué de manière importante|\bnouvelle demande\b",
        "fr",
    ),
    Rule(
        "safeguard.avis",
        "safeguard",
        r"\b(?:donne|transmet|remet|communique)\b.{0,60}\bavis\b.{0,60}\b(?:décision|demandeur)|\bavise le (?:demandeur|requérant)|\bavis (?:au|à) (?:demandeur|requérant)|\bnotifie\w* (?:au|à la personne|sa décision)|\bdonne sans délai",
        "fr",
    ),
    Rule(
        "safeguard.motifs",
        "safeguard",
        r"\bexposé des motifs|\bmotifs (?:de|ayant présidé à) (?:son |l'|leur )?(?:inscription|désignation)|\bmotifs de la décision",
        "fr",
    ),
    Rule(
        "safeguard.observations_fr",
        "safeguard",
        r"\b(?:présenter|formuler) (?:des |ses |leurs )?observations|\bobservations sont (?:formulées|présentées)|\bpossibilité de présenter|\bnouveaux éléments de preuve",
        "fr",
    ),
    Rule(
        "safeguard.controle",
        "safeguard",
        r"\bcontrôle judiciaire|\brecours (?:juridictionnel |effectif|devant)|\bappel devant|\bjuge\b.{0,60}\b(?:annul|modifi|révo)|\b(?:demand\w+|recours|appel|s'adresser|saisir)\b.{0,60}\bCour fédérale|\bdemander\b.{0,30}\bà un juge\b|\bdélai\b[^.;]{0,200}\bdans lequel toute personne peut\b",
        "fr",
    ),
    Rule("safeguard.reexamen", "safeguard", r"\b(?:réexamin\w+|revoit|révis\w+)\b.{0,60}\b(?:décision|liste|annexe|à intervalles)", "fr"),
    Rule("safeguard.donnees", "safeguard", r"\bdonnées à caractère personnel|\bprotection des données", "fr"),
    Rule("safeguard.droits", "safeguard", r"\bdroits fondamentaux|\bCharte des droits|\bproportionn", "fr", unless=r"violations?|attendu"),
    Rule(
        "safeguard.interet",
        "safeguard",
        r"\b(?:semblent?|prétend) avoir un (?:droit|intérêt)|\bpeut(?:,[^,]*,)? comparaître|\bse faire entendre|\bbien\b.{0,60}\brestitu",
        "fr",
    ),
    Rule(
        "safeguard.delai_decision",
        "safeguard",
        r"\bréception de la demande,? le ministre\s*:?\s*$|^toute personne peut demander (?:par écrit )?au ministre,? selon",
        "fr",
    ),
)
