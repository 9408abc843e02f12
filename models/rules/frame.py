"""Frame of an instrument: time, definitions and application, amendments, and what says nothing."""

from models.rules.rule import Rule

_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
DATE = rf"(?:{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:er|st|nd|rd|th)? (?:day of )?{_MONTHS},? \d{{4}})"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|sixty|ninety|eighteen|deux|trois|quatre|cinq|six|dix|quinze|trente|quarante-cinq|soixante|quatre-vingt-dix)"

DEEMED_OWNED = r"\b(?:is|are|be) deemed to be (?:owned by|the property of)\b|\b(?:est|sont) réputée?s? (?:lui |leur )?(?:appartenir|être la propriété)\b"

RULES = (
    Rule(
        "temporal.comes_into_force",
        "temporal",
        r"\b(?:come|comes|came|enter|enters|entry) into (?:force|operation|effect)\b|\b(?:takes?|shall take|have) effect\b(?! of)|\b(?:is|are|shall be|becomes?) effective (?:at|on|immediately|as of|from|\d|beginning)|\bapply (?:as )?from\b|\bentre(?:nt)? en vigueur|\bprend(?:s|re)? effet\b|\bs'applique(?:nt)? à (?:partir|compter) d",
        "en fr",
        unless=r"before the (?:coming|day on which|date).{0,30}(?:come|coming|came) into (?:force|effect)|after the (?:coming|day on which).{0,60}into force(?!.{0,80}(?:until|shall apply))|prior to the coming|avant (?:la date d'entrée|l'entrée|son entrée)|immediately before|in effect immediately|full effect|give full|has the effect|continue in full|les marchandises|given effect|means\b|existing on",
    ),
    Rule(
        "temporal.within",
        "temporal",
        rf"\b(?:within|not later than|no later than|at least|after a period of|before the end of|dans les?|au plus tard|dans un délai de|for a period of|within a period of)\b.{{0,40}}\b{_NUMBER}\b.{{0,12}}\b(?:working |business |ouvrables? |calendar )?(?:days?|weeks?|months?|years?|hours?|jours?|mois|ans?|semaines?)\b|\b(?:not later than|no later than|au plus tard|by) (?:le )?{DATE}",
        "en fr",
        unless=r"means\b|imprisonment|s'entend|in any 12-month|emprisonnement|years of age|family|have been convicted",
    ),
    Rule(
        "temporal.until",
        "temporal",
        rf"\b(?:until|jusqu'au|jusqu'à|prior to|before|expires?|expire|as of|as from|since|on or after|on and after|à compter du|à partir du|beginning)\b.{{0,60}}\b{DATE}|\b(?:sunset|cease to have effect|ceases? to (?:have effect|be in force|apply)|shall (?:expire|lapse|terminate)|cesse(?:nt)? (?:d'avoir effet|de produire|d'être en vigueur)|expire le)\b|\bcontinue in effect beyond|until further notice",
        "en fr",
        unless=r"means\b|entered into (?:before|prior)|conclu(?:s|es)? avant|contract.{0,40}before|was a national|born|définit|\bwas adopted|person ceases|ceases to be (?:a )?designated|cease to be (?:a )?designated|ceased to be|accounts? .{0,30}before|Resolution \d+ .{0,10}of",
    ),
    Rule(
        "temporal.days_after",
        "temporal",
        rf"\b{_NUMBER}\b (?:working |business )?(?:days?|months?|years?) (?:after|before|following|from|of|thereafter)\b|\b{_NUMBER}[e]? jours? (?:suivant|après|avant)|\bjour(?:s)? suivant\b.{{0,40}}\b(?:réception|entrée|publication)",
        "en fr",
        unless=r"means\b|s'entend",
    ),
    Rule(
        "temporal.renew",
        "temporal",
        r"\b(?:extend(?:s|ed)?|renew(?:s|ed)?|prolong\w+|I am continuing|shall continue|proroge\w*)\b.{0,120}\b(?:year|month|period|mandate|until|ans|mois|in effect)",
    ),
    Rule(
        "temporal.terminate_if",
        "temporal",
        r"\b(?:shall be|are|is|to be) (?:hereby )?(?:lifted|terminated|suspended|no longer (?:be )?in effect)\b|\bcircumstances no longer warrant|\bterminate (?:the )?(?:suspension|national emergency|mandate)|\bwill no longer be in effect|\bdecides to (?:lift|terminate|suspend)|\blevée?s?\b.{0,40}\bmesures",
        unless=r"vessel|registration|employment",
    ),
    Rule(
        "temporal.review",
        "temporal",
        r"\b(?:shall|will|must|to) (?:be )?(?:kept under (?:constant )?review|review(?:ed)?)\b(?!.{0,20}(?:its decision|the decision))|\b(?:at regular intervals|every (?:\d+|six|twelve|three) months|at least (?:once )?(?:every|annually|each year)|at least every)\b|\breadiness to (?:review|consider)|\bregularly consult|\breports? .{0,40}\bevery \d+|\bréexamin\w+\b|\btous les (?:\d+|douze|six|trois) mois",
        "en fr",
        unless=r"reviewed? by (?:a|the) court|means\b",
    ),
    Rule(
        "temporal.making_date",
        "temporal",
        rf"^(?:(?:[A-Z][\w.&'-]+[ ,.]+){{0,14}}|.{{0,60}}\bTHE WHITE HOUSE,?\s*)(?:on |le |, |this |the )?{DATE}\.?(?: \[.*)?(?:.{{0,120}})?$|^(?:Made|Done|Dated|Fait|Adopted|Laid before|Coming into force|Signed)\b.{{0,40}}{DATE}|^Resolution \d+ \(\d{{4}}\)|THE WHITE HOUSE,? {DATE}|^Ottawa,",
        "en fr",
        unless=r"\b(?:shall|means|prohibited|must|pursuant|Whereas|recalling|declared|Filed by|born|date of birth|naissance|resolution \d+ .{20,})\b",
    ),
    Rule(
        "temporal.before_publication",
        "temporal",
        r"\bStatutory Instruments Act,? (?:these|this)|\bbefore (?:they are|it is) published|\bavant sa publication",
    ),
    Rule("temporal.avant_publication", "temporal", r"\bavant (?:sa|leur) publication", "fr"),
    Rule(
        "temporal.repeal",
        "temporal",
        r"\b(?:is|are) (?:hereby )?(?:revoked|repealed|rescinded)\b|\bhereby (?:revoke|rescind|terminate)|\best abrogé|\bsont abrogé",
        "en fr",
        unless=r"inconsistent|definition|^\[|striking|paragraph|subsection|the words|l'alinéa|le paragraphe",
    ),
    # Definition and scope of application
    Rule(
        "definition.means",
        "definition",
        r"^(?:the (?:terms?|expressions?|words?) )?\"?[^.;:]{1,140}?\"?(?:\s*,)? (?:(?<!any )(?<!all )(?<!other )(?<!necessary )(?<!the )(?<!following )(?<!existing )(?<!and )means|(?<!which )(?<!may )(?<!and )includes?|ha(?:s|ve) the (?:same )?meanings?|does not include|refers to)\b|\bthe terms? \"[^\"]{1,80}\"|^\"[^\"]{1,90}\" (?:means|includes|has|,)",
        unless=r"^the (?:exceptions|powers) (?:that|which)\b|\bprohibitions? (?:in|of)\b|shall include|\b(?:by|through) (?:\w+ )?means of\b|\bas an? (?:\w+ )?means\b|^(?:declares|calls|demands|requests)\b|^(?:A|An|The) (?:notice|application|report|request|licen[cs]e|permit)\b.{0,60}includes?|\b(?:shall|must)\b.{0,80}\binclude\b|^by any means|\b(?:peaceful|material|financial|military|diplomatic|political|effective|appropriate) means\b",
    ),
    Rule(
        "definition.lead",
        "definition",
        r"\bfollowing definitions apply|\bfor (?:the )?purposes? of (?:this|these|the|section|paragraph|regulation|article|sub)[^.]{0,80}(?:the following|:|-|,)\s*(?:definitions?|$|\"|the terms?|it is|a |an |the )|^definitions?\b|^for (?:the )?(?:purpose)?s of (?:this|these) (?:order|proclamation)\s*:?$|\bin (?:this|these) (?:section|act|regulations?|order|ordinance|law|rules|part|schedule|resolution|notice|decision),?(?: the following|:|\s*-|\s*$)|^(?:In|For the purposes of) (?:this|these|the|section)\b.{0,40}\b(?:section|act|order|ordinance|law|rules|regulations?|article|annex|part|paragraph)\b.{0,60}(?:-|:|\")$|^(?:in|for the purposes of) (?:this|these|section|regulation|paragraph|subsection|schedule)[^.]{0,60},?.{0,12}(?:\"| a person is|references? to| any reference| a reference)",
        unless=r"\b(?:Minister|Secretary of State|Treasury|President|Governor-General)\b[^.;:]{0,60}\bmay\b[^.;:]{0,100}[:-]\s*$|\bmay make an? (?:[\w-]+ )?designation\b|\b(?:may|shall|must) (?:require|prohibit|identify|establish)\b|\bfollowing (?:[\w-]+ ){0,3}(?:is|are) (?:hereby )?prohibited\b|\bthe amount is\b|\bdesignated as ['\"]?(?:joint )?controllers?\b",
    ),
    Rule(
        "definition.application",
        "definition",
        r"^this (?:regulation|decision|ordinance|act|part|section|order) (?:shall )?appl(?:y|ies)\s*:?|\b(?:this|these) (?:act|regulations?|section|part)\b.{0,30}\b(?:binds?|extends? to|is binding on|are binding on)\b|\breferences? (?:in .{0,30})?to\b.{0,80}\b(?:is|are|includes?|shall be construed|has)\b|\bis (?:to be )?(?:treated|regarded|taken) (?:for the purposes|as|to be)\b|\bshall extend to\b|^(?:a person|an entity|funds|property|the ownership)[^.]{0,40}\b(?:is|are) (?:\"|owned|controlled|considered|deemed)\b.{0,60}\bif\b|\bwithin the territory of the Union\b|\bmay be cited as\b|\bthe entities are\b",
        unless=r"does not apply|may be cited as.{0,20}$|offence|treated as (?:a breach|confidential)",
    ),
    Rule("definition.scope_in_list", "definition", r"\b\(collectively,? (?:the )?\"|\(the \"[A-Z]"),
    Rule(
        "definition.definitions_fr",
        "definition",
        r"\bdéfinitions (?:qui suivent|suivantes|ci-après) s'appliqu|\bon entend par\b|\bs'entend (?:de|d'|du|des|au sens)\b|\baux fins du présent\b|\bles entités sont\b|\blie Sa Majesté|^[^.;:]{1,100} (?:s'entend|s'entendent|désigne|vise notamment|Sont? assimil|comprend|Y est)\b|^[^.;]{2,90}\([a-z ,'\-]+\)\s*$",
        "fr",
        unless=r"interdit|demander|\bpeut\b",
    ),
    Rule(
        "definition.does_if",
        "definition",
        r"^(?:for (?:these|this|the purposes)[^,]{0,80}, )?(?:a|an|any) (?:person|entity|organi[sz]ation|undertaking)\b[^.;,:]{0,40}\b(?:makes an? sanctioned|provides an? sanctioned|deals with (?:funds|economic|goods)|controls (?:an?|another) (?:entity|person|body))\b[^.;]{0,160}\b(?:if|where)\b|\b(?:is|are) (?:an? )?(?:export|import) sanctioned goods\b|^an? [\w' -]{3,40} is an? (?:dealing|supply|service|payment|direction)\b (?:by|that|which|to|prohibiting|requiring)\b|\bfalls within (?:this|that) (?:paragraph|sub-?paragraph|subsection|section) if\b|^(?:import|export) sanctioned goods for\b|^an? (?:freezable|controlled|sanctioned|listed) \w+ is\b|\bis available to, or for the benefit of\b",
    ),
    Rule(
        "definition.the_term_means",
        "definition",
        r"\bthe terms? (?:\"?[\w ,.'-]{2,80}\"? )?(?:means?|includes?|refers? to)\b|\bthe terms? \W[^;]{3,90} shall (?:also )?(?:include|mean)\b",
    ),
    # Whose property what a controlled entity has is: what the bans reach, and no ban.
    Rule("definition.deemed_owned", "definition", DEEMED_OWNED, "en fr"),
    Rule(
        "definition.these_apply",
        "definition",
        r"^these (?:regulations|rules) (?:shall )?apply to\b|\bdefinitions (?:in|contained in) this (?:subpart|part|section) apply\b|\bare deemed to be\b[^.;]{0,60}\bwithin the meaning of\b|\bis without prejudice to\b",
        unless=r"does not apply|\b(?:judicial review|remed(?:y|ies))\b",
    ),
    # A line of a tariff, a note or an example below a list says what the list covers.
    Rule(
        "definition.tariff_line",
        "definition",
        r"^(?:ex )?\d{4}(?:[ .]\d{2}){0,3}(?: ?[-—–] ?| )[A-Z][a-z]|^(?:HS code|chapter|heading) \d+ ?[:–-]|^(?:note|example)(?: \d+)?(?: to [^.:]{1,30})?[:.] ",
        "en fr",
        kinds=frozenset({"point", "paragraph", "text", "indent", "item"}),
        unless=r"\b(?:shall|must|prohibited)\b|\b(?:evidential burden|Criminal Code|strict liability|imprisonment|penalty)\b|^note(?: \d+)?: (?:sections?|subsections?|regulations?|paragraphs?) \S+ (?:sets? out|deals? with)\b|\baccessible\b|\bviewed\b",
    ),
    # Amendment
    Rule(
        "amendment.in_section",
        "amendment",
        r"^in (?:sub)?(?:section|regulation|schedule|part|article|paragraph) [^.;]{1,200}[:-] (?:.{0,80}\b)?(?:omit|insert|substitute|after|for (?:the )?\"|the words)\b",
        where="points",
    ),
    Rule(
        "amendment.omit",
        "amendment",
        r"^(?:in (?:sub)?(?:section|regulation|schedule|part|article|paragraph) [^.;]{1,160}, )?omit (?:the |sub)?(?:following provisions|sections?|regulations?|articles?|parts?|schedules?|chapters?|paragraphs?|words|\")",
    ),
    Rule(
        "amendment.is_amended",
        "amendment",
        r"\b(?:is|are|be) (?:hereby |further |accordingly )?(?:amended|replaced|deleted|substituted|superseded|omitted|struck|inserted|added to (?:the )?(?:annex|schedule))\b|\b(?:amended|modified) as (?:follows|set out)|\bby (?:striking|inserting|adding|replacing|substituting|deleting)\b|\bto read as follows",
        unless=r"\bas amended\b(?!.{0,80}is (?:hereby )?(?:further )?amended)|\bas (?:it )?may be amended\b|list .{0,20}may be amended|shall be amended (?:accordingly|where)",
    ),
    Rule(
        "amendment.revoked",
        "amendment",
        r"\b(?:is|are) (?:hereby )?(?:revoked|repealed|rescinded|terminated|suspended, or modified)\b|\bhereby (?:terminated|revoke|rescind|terminate)\b|^(?:revocation|repeal)\b|\bI (?:hereby |also hereby |also )?(?:revoke|terminate)\b|^in light of the revocation of|^Executive Order \d+ of .{0,300}(?:; and|;|\.)$",
        unless=r"^\[|offence|licen[cs]e (?:is|may)|registration|employment|shall be terminated if|until",
    ),
    # Commonwealth and Federal Register amending instructions speak in the imperative.
    Rule(
        "amendment.instruction",
        "amendment",
        r"\b(?:insert|substitute|omit|add)\b(?:,? (?:as|in|at)\b[^:\"]{0,80})?\s*:?\s*\"|^(?:omit|repeal) (?:section|regulation|paragraph|item|the|sub)|^(?:amend|revise|remove) §|^(?:replace|revoke) (?:regulation|section|the \w+ schedule)|\bremoved and reserved\b|\bis corrected as follows\b|^(?:after|before|at the end of|in) (?:the |sub)?(?:section|regulation|paragraph|schedule|part|item|definition)[^.;]{0,120}\b(?:insert|omit|add|revoke)\b|\bitem \d+ of schedule\b[^.;]{0,80}\bomit\b|^these regulations amend\b|^amend section\b|^(?:at the end of|after|before|in) (?:the )?(?:part|section|schedule|regulation|item|clause|definition|(?:sub)?paragraph|subsection|subregulation) [^.;:]{1,60}$|^(?:add|insert|omit|substitute|repeal the \w+, substitute)(?: in \w+ \w+)?\s*:?$",
        unless=r"\bmeans\b",
    ),
    Rule(
        "amendment.prolonged",
        "amendment",
        r"\bperiod of validity of (?:this|the)\b[^.;]{0,60}\bis extended\b|\b(?:following|mention suivante)\b[^.;]{0,60}\b(?:entr(?:y|ies)|persons?|category|est ajoutée)\b[^.;]{0,60}\b(?:is|are|est) (?:added|inserted|ajoutée)",
        "en fr",
    ),
    Rule(
        "amendment.notwithstanding_orders",
        "amendment",
        r"\bapply notwithstanding any previously issued|\binconsistent with (?:the )?(?:direction|this order|any provision)",
    ),
    Rule(
        "amendment.modifie",
        "amendment",
        r"\best (?:modifié|remplacé|abrogé|supprimé|ajouté|inséré)e?\b(?!.{0,40}(?:à|sur) la liste)|\bsont (?:modifié|remplacé|abrogé|supprimé|ajouté|inséré)|\best modifié(?:e)? (?:par|conformément|comme)",
        "fr",
        unless=r"^\[|modifié comme suit par le ministre",
    ),
    # Other
    Rule("other.repealed", "other", r"^[^.]{0,160}\[\s*(?:Repealed|Abrogée?s?|Revoked|Omitted|Deleted)\b", "en fr"),
    Rule(
        "other.construed",
        "other",
        r"^this (?:section|Act|Part) does not limit\b|\bnothing in this\b.{0,60}\b(?:construed to impair|construed to|is intended to affect|limits)|\bauthority granted by law to\b|\bfunctions of the Director of the Office of Management|^this order shall be implemented (?:in a manner )?consistent with applicable law|\bcosts for publication|\bnot intended to(?:,? and does not,?)? create|\bnothing (?:contained )?in this (?:order|proclamation) (?:shall|is intended to) (?:confer|create)\b|^[^.]{0,140}\bmay,? consistent with applicable law,? redelegate|^[^.]{0,140}\bmay redelegate any of these functions[^.]{0,160}\.?$|\bremain(?:s|ing)? (?:actively )?(?:and permanently )?seized of (?:the|this) (?:matter|question|situation)\b|\bremains in full effect",
        unless=r"\bseized of\b[^;]*(?:,|\band) (?:also |further )?(?:requests|calls (?:up)?on|urges|to (?:consider|meet|review))\b",
    ),
    Rule("other.severability", "other", r"\bseverab|\bheld (?:to be )?invalid\b|\bremainder of this\b"),
    Rule(
        "other.enacting",
        "other",
        r"^(?:accordingly,? )?(?:and )?(?:I (?:therefore )?)?(?:hereby )?(?:determine and )?(?:order|further order)(?: as follows)?:?$|^accordingly,? I hereby order|^the security council,?$|^has adopted this|^be it enacted\b|^now,? therefore\b.{0,60}$|^adopted (?:unanimously )?(?:by|at|ai)\b|^filed by the office|^executive order \d+$|^I, [^;:]{3,60},? President of the United States(?: of America)?,? (?:do )?(?:hereby )?(?:order|proclaim|direct)(?: as follows| that)?\s*:?$|^A ADOPTÉ|^in witness|^this regulation shall be binding in its entirety|^for the (?:council|commission)|^le présent règlement est obligatoire",
    ),
    Rule(
        "other.short_title",
        "other",
        r"\b(?:may be|is|are) cited as\b|^this is the\b.{0,80}$|^short title|peut être cité|^titre abrégé|^ces règlements? peuvent",
        "en fr",
    ),
    Rule("other.titled_short", "other", r"^(?:short title|titre abrégé)$", "en fr", where="heading"),
    Rule("definition.applique_a", "definition", r"^(?:l'article|les articles) [\d.,et à ]+ s'appliqu\w+ (?:à l'égard|aux?)\b", "fr"),
    Rule(
        "definition.section_applies_to",
        "definition",
        r"^(?:section|sections|article|articles|regulation|regulations) [\d., andto]+ (?:applies|apply) (?:in respect of|to)\b(?! the extent)",
        unless=r"does not|do not",
    ),
    Rule(
        "temporal.until_date",
        "temporal",
        rf"\b(?:until|through|jusqu'au)\b.{{0,60}}\b{DATE}|\b(?:initial|further) period of\b|\bpériode (?:initiale )?de\b.{{0,20}}\bmois",
        "en fr",
        unless=r"means\b|\btransit through\b",
    ),
)
