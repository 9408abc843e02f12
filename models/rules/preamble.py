"""Preamble: legal bases, grounds and attribution, as recitals and operative findings print them."""

from models.rules.rule import Rule

_UN_PARTICIPLE = (
    r"^(?:(?:deeply|gravely|seriously|strongly|also|further|once again|particularly|profoundly|fully|firmly|again|mindful|and) )*"
    r"(?:concerned|alarmed|disturbed|dismayed|shocked|outraged|noting|taking note|having (?:heard|considered|received|examined|noted|been)|considering|commending|"
    r"welcoming|expressing|determining|determined|emphasi[sz]ing|stressing|underlining|underscoring|recogni[sz]ing|bearing in mind|conscious|aware|being convinced|convinced|condemning|"
    r"deploring|reiterating|acknowledging|affirming|confirming|supporting|encouraging|urging|regretting|mindful|appreciating|appalled|observing|desiring|resolved|"
    r"viewing|anxious|cognizant|calling|demanding|paying tribute|remembering|responding|looking forward|wishing|believing|recalling|reaffirming|deeming|alarm|taking into account|"
    r"considérant|notant|prenant note|rappelant|réaffirmant|soulignant|déplorant|condamnant|convaincu|préoccupé|exprimant|déterminé|constatant|accueillant)\b"
)
# A resolution or an article that a preamble recalls, and nothing else: no finding made in it, no second participle.
_RECALLS_ONLY = (
    r"^(?!reaffirming in this regard)(?:also |further )?(?:recalling|reaffirming|bearing in mind|having in mind|taking into account|guided by)(?: and (?:recalling|reaffirming))?"
    r"(?: (?:also|further|once again|in particular|in this (?:regard|respect|connection)))*,? (?:in this (?:regard|respect|connection),? )?"
    r"(?:(?:its|all|the|these|those|that|other|previous|relevant|prior|earlier|subsequent|applicable|Security Council|General Assembly|Council|decision taken in|provisions of|"
    r"obligations of (?:[\w-]+ ){0,3}States under|paragraphs? [\d(][\w() ,]{0,30} of|chapters? [\dIVX]+ of(?: the)?|articles? [\d, and]+ of(?: the)?) )*"
    r"(?:resolutions?|decision in resolution|statements|articles? \d+|chapters? [\dIVX]+|Charter)\b(?<!the statements)"
    r"(?!.*\bstrongly condemning\b|[^;]*\b(?:in|by) which,? (?:inter alia,? )?(?:it|the (?:Security )?Council),? (?:inter alia,? )?(?:\w+ )?(?:determin|condemn|found|recogni|expressed|deplor|reaffirmed|stressed)"
    r"|[^;]*,? and (?:\w+ )?(?:stressing|emphasi[sz]ing|underlining|underscoring|noting|expressing|recogni[sz]ing|reiterating|welcoming|regretting|deploring|condemning|affirming its)\b"
    r"|[^;]*\band in particular the importance\b)"
)
_CONDUCT = r"(?:actions?|acts?|aggression|invasion|attacks?|attempts?|failure|refusal|non-compliance|involvement|responsib\w+|policies|practices|support|conduct|use|occupation|violations?|breach(?:es)?|obstruction|activities|crimes?|interference|annexation|campaign|abuses?)"

RULES = (
    Rule(
        "legal_basis.authority_vested", "legal_basis", r"\b(?:by(?: virtue of)?|pursuant to|under) the (?:authority|powers?) vested in me\b"
    ),
    Rule(
        "legal_basis.makes_under",
        "legal_basis",
        r"\b(?:pursuant to|under|in exercise of|by virtue of|in accordance with)\b.{0,300}\b(?:hereby )?(?:makes?|issues?|authori[sz]es|orders?|amends?|repeals?|promulgates?|enacts?|give|gives) (?:the |this |these |that )?(?:annexed|following|Minister|regulations?|order|directions?|permit|determination|instrument|notice)",
    ),
    Rule(
        "legal_basis.makes_in_exercise",
        "legal_basis",
        r"\b(?:makes?|issues?|has adopted|adopts?|made|given|issued) (?:the|this|these) (?:annexed |following |present )?\w*.{0,200}\b(?:in exercise of|under (?:section|paragraph|article|regulation|the)|pursuant to|by virtue of)\b|\bthis (?:instrument|order|determination|direction|notice|licen[cs]e) is (?:made|issued|given) (?:under|pursuant)",
        unless=r"\bmust\b|\bshall\b|any (?:licence|permit|order|regulation|direction)s? (?:made|issued)|amended by",
    ),
    Rule(
        "legal_basis.makes_annexed",
        "legal_basis",
        r"\bmakes the annexed\b[^;]{0,260}\bunder\b|\b(?:licen[cs]e|permit) is (?:granted|issued)\b[^.;]{0,60}\bunder\b|\bin exercise of (?:regulation|section|article) \d",
    ),
    Rule(
        "legal_basis.responsibilities",
        "legal_basis",
        r"^(?:mindful|conscious|aware) of its (?:(?:primary|special) )?(?:dut(?:y|ies)|responsibilit(?:y|ies)|(?:duties|powers|obligations) and responsibilities)(?:,? (?:under|in accordance with) the (?:provisions of the )?Charter\b| for the maintenance\b)",
    ),
    Rule("legal_basis.powers_conferred", "legal_basis", r"\bpowers? conferred (?:up)?on .{0,60}\bby\b|\bin exercise of the powers?\b"),
    Rule("legal_basis.having_regard", "legal_basis", r"^having regard to\b|^based on (?:articles?|the)\b"),
    Rule(
        "legal_basis.chapter_vii",
        "legal_basis",
        r"\bacting (?:in conformity with |under |in accordance with |pursuant to )(?:the )?(?:provisions of )?(?:chapter|article)|\bunder chapter VII\b|\bunder Article 41\b",
        unless=r"\b(?:measures|sanctions) (?:imposed|adopted|taken|decided)\b[^;]{0,80} under\b|\b(?:action|(?:further|additional) measures) under Article\b|\bimposed by\b[^;]{0,40} under\b",
    ),
    Rule(
        "legal_basis.recalling_resolutions",
        "legal_basis",
        r"^(?:also |further )?(?:recalling|reaffirming|pursuant to|recalling also|reaffirming also|bearing in mind|recalling further|taking into account(?= its\b)|having in mind|having decided in)\b.{0,90}\b(?:resolutions?|statements?|charter|chapter|article|convention|decisions?)\b",
        unless=r"^(?![^,;]{0,70}\bresolutions?\b).*obligations under|commitment to|^(?:also |further )?(?:recalling|reaffirming)(?: also| further| in this (?:connection|regard))? (?:that\b|the (?:statements?|(?:\d{4} )?reports?|relevant principles|objective|right of|commitments|decision by|need)\b|the International Convention\b)|^reaffirming in this regard\b|\bstrongly condemning\b|^(?:also |further )?(?:bearing in mind|recalling|reaffirming) (?:also )?(?:the )?(?:respect|importance|urgency|desire|objective)\b",
    ),
    Rule(
        "legal_basis.national_emergencies_act",
        "legal_basis",
        r"\b(?:in accordance with|pursuant to|consistent with) section 202\b|\bI am continuing for 1 year",
    ),
    Rule(
        "legal_basis.emergency_declared",
        "legal_basis",
        r"\b(?:expand the scope of|additional steps|in order to take additional|modify|with respect to|relied on)\b.{0,60}\bnational emergency\b.{0,60}\bdeclared in (?:Executive Order|Proclamation)",
        unless=r"reports to the Congress|prior notice|termination of|^on [A-Z]\w+ \d+, \d{4}",
    ),
    Rule(
        "legal_basis.executive_order_changed",
        "legal_basis",
        r"\b(?:Executive Orders?|Proclamation|Regulations?|Decision|Order)\b.{0,160}\b(?:is|are) (?:hereby |further )?(?:amended|revoked|rescinded|superseded|repealed|terminated)|\b(?:revoke|rescind|terminate|amend)\b.{0,80}\bExecutive Orders?|^Executive Order \d+ of|\bExecutive Order \d+\b.{0,300}\b(?:are|is) hereby (?:further )?amended|\bAnnex to Executive Order\b|\bExecutive Order \d+\b.{0,360}\b(?:are|is) hereby (?:replaced|superseded)\b",
        unless=r"^all licen[cs]es\b|inconsistent with|following Executive Orders|^(?:foreign )?persons listed in",
        kinds=frozenset({"section", "subsection", "paragraph", "subparagraph", "preamble", "text", "point", "clause", "article"}),
    ),
    Rule(
        "legal_basis.gives_effect",
        "legal_basis",
        r"\b(?:adopted|decided)\b.{0,60}\bResolution \d+ \(\d{4}\)|\bgiv(?:es?|ing) effect to (?:the )?(?:decision|resolution)|\bimplement(?:s|ing)? (?:Council )?(?:decision|regulation) \(",
        unless=r"\bmeans\b|prohibit|designated|certificate|\b(?:measures?|embargo|sanctions|restrictions?)\b[^;]{0,60}\b(?:as )?(?:decided|adopted)\b|\bdecisions? set out in\b|\bdecided in (?:paragraph|operative)",
    ),
    Rule(
        "legal_basis.council_ordains",
        "legal_basis",
        r"^the (?:Swiss )?Federal (?:Council|Assembly|Department)\b[^.;]{0,80},? (?:on the basis of|having regard to)\b|^authority: \d+ U\.?S\.?C|\bthese (?:regulations|rules) are made (?:under|for the purposes of) (?:sub)?section|^made under (?:the|section)\b|\bthe (?:Council|Security Council)\b[^.;]{0,40}\badopted\b[^.;]{0,30}\b(?:Decision|Regulation|Common Position) \(|^(?:Council )?(?:Regulation|Decision) \([A-Z]+\) (?:No )?[\d/]+ gives effect to\b",
        unless=r"is amended|amended as follows",
    ),
    Rule("legal_basis.conseil_federal", "legal_basis", r"^le conseil fédéral suisse,? vu\b", "fr"),
    Rule(
        "legal_basis.en_vertu",
        "legal_basis",
        r"\ben vertu d.{0,260}\b(?:prend|délivre|autorise|confère|décrète|arrête|ordonne)|\b(?:sur recommandation|sur la recommandation)\b.{0,120}\ben vertu|\ben vertu\b.{0,300}\bMinistre.{0,60}(?:délivre|prend)|^vu (?:le|la|les|l')",
        "fr",
        unless=r"dont le nom",
    ),
    Rule(
        "legal_basis.agissant",
        "legal_basis",
        r"\bagissant en vertu d\w* (?:chapitre|l'article)|\ba adopté la résolution",
        "fr",
        unless=r"s'entend",
    ),
    # Grounds
    Rule("ground.whereas", "ground", r"^(?:and )?whereas\b(?!:?$)|^attendu\b(?!:?$)|^considérant\b(?!(?: ce qui suit)? ?:?$)", "en fr"),
    Rule(
        "ground.recital",
        "ground",
        r"\S",
        "en fr",
        kinds=frozenset({"recital"}),
        unless=r"^(?:whereas ?:?$|By the authority vested|having regard|vu |acting,? (?:therefore,? )?(?:under|in accordance)|having decided in (?:its )?resolution|section \d[^;]{0,240} authori[sz]es the President\b|accordingly|the security council|now,? therefore|hereby|i hereby|HAS ADOPTED|A ADOPTÉ)|\bshall (?:continue in effect|remain (?:fully )?in force)\b|^acting,? \w+,? (?:the )?chapter|^recalling (?:also |further )?the right of States\b[^;]{0,60}\bto consult\b|"
        + _RECALLS_ONLY,
    ),
    Rule(
        "ground.un_preamble",
        "ground",
        _UN_PARTICIPLE,
        "en fr",
        unless=r"\bshall (?:continue in effect|remain (?:fully )?in force)\b|^encouraging and |^recalling (?:also |further )?the right of States\b[^;]{0,60}\bto consult\b|"
        + _RECALLS_ONLY,
    ),
    Rule(
        "ground.president_finds",
        "ground",
        r"\bI,? .{0,60}President of the United States.{0,60}|\bI (?:hereby |therefore |further |also |have )?(?:find|determined?|found)\b",
        unless=r"^I,? [A-Z. ]+,? President of the United States of America,? hereby order|\bI,? (?:[^;]{3,60},? President of the United States(?: of America)?,? )?(?:do )?hereby (?:find|determine) and (?:order|proclaim|direct)(?: that| as follows)?\s*:?$",
    ),
    Rule(
        "ground.authority_in_view",
        "ground",
        r"^(?:by|pursuant to) (?:virtue of )?the authority vested in me\b.*\b(?:in view of (?!United Nations Security Council Resolution)|in light of|in order to (?:take|deal|respond|address|implement)|finding that)\b",
    ),
    Rule(
        "ground.threat",
        "ground",
        r"\bunusual and extraordinary threat\b|\bnational emergency (?:with respect to|was declared|declared on)|\bdeclared a national emergency\b",
        unless=r"reports? to the Congress|means\b",
    ),
    Rule(
        "ground.no_notice",
        "ground",
        r"\bthere need be no prior notice|\bconstitutional presence in the United States|would be detrimental to the interests? of",
    ),
    Rule(
        "ground.opinion",
        "ground",
        r"\bis of the opinion that\b|\bconstitut(?:es?|ing) a (?:grave breach|threat to)|\bit appears to the Governor in Council",
        unless=r"may, if|where the Minister",
    ),
    Rule(
        "ground.long_title",
        "ground",
        r"^an act (?:to|about|for) [^;]{10,}|^a purpose is within (?:this|that) (?:sub)?section\b",
        unless=r"\bmeans\b|\bamended\b|\bact (?:to|for) (?:which|whom)\b|\bfor other purposes\b",
    ),
    Rule(
        "ground.purpose",
        "ground",
        r"\bthe purposes? (?:of|contained in) (?:this|these|the|section|regulations?)\b.{0,120}\b(?:is|are)\b|^(?:the )?(?:object|purpose)s? of (?:this|these)\b|\bin order to (?:induce|encourage|persuade)\b",
        unless=r"means|for the purposes? of|\bthat the purposes? of\b",
    ),
    Rule(
        "ground.condemns",
        "ground",
        r"^(?:strongly |also |further |again |once again )*(?:condemns|deplores|expresses its (?:deep |grave |serious )?(?:concern|alarm|regret)|notes with|takes note of the report|determines that|underlines the view|reaffirms that such|recogni[sz]es that|notes that)\b|expresses its concern",
    ),
    Rule(
        "ground.response",
        "ground",
        r"\bin response to (?:the )?actions of\b|\bcontinues? to pose\b|\bsubstantially interfere\b|\bwill materially harm\b|\bwould interfere with\b|\bthis threat\b|\bimmediate action is required\b|\bto (?:address|deal with) this threat\b",
    ),
    Rule(
        "ground.juge",
        "ground",
        r"\b(?:juge|est d'avis|estime) que\b.{0,200}\b(?:rupture|menace|crise|faits)|\bconstitue une (?:rupture|menace)|\bil semble nécessaire",
        "fr",
    ),
    # Attribution
    Rule(
        "attribution.reasonable_grounds",
        "attribution",
        r"\b(?:satisfied|reasonable grounds|motifs raisonnables|reasonable cause)\b.{0,40}\b(?:to believe|to suspect|de croire|de soupçonner|concluding)|\bbased on reasonable grounds",
        "en fr",
        unless=r"\bprovides? reasonable grounds\b|know\w*,? or ha(?:s|ve) reasonable (?:cause|grounds)|disclos|offence|offense|removed|removal|search|seize|licence|warrant|property in their|did not know|information to|radiation|ne savait|communiquer|aucune autre",
    ),
    Rule(
        "attribution.minister_satisfied",
        "attribution",
        r"\b(?:Minister|Secretary of State|Governor-General|Council|Treasury|Monetary Authority) (?:is satisfied|considers|has determined) that\b.{0,60}\b(?:person|entity|vessel|it)\b",
        unless=r"licence|permit|no longer|application|revoke|\bconsiders that it is (?:appropriate|necessary|expedient)\b",
    ),
    Rule(
        "attribution.believed",
        "attribution",
        r"\b(?:Minister|Secretary|Treasury|Governor|Council|Authority|Committee|they|he|she)\b[^.;]{0,80}\b(?:ha(?:s|ve) (?:reason to believe|a reasonable belief)|reasonably believes?|is satisfied,? on reasonable grounds)\b|\bon reasonable suspicion\b|\bsufficiently solid (?:factual )?basis for the view\b|\b(?:person|entit)\w*\b[^.;]{0,40}\b(?:that|whom|which) the (?:Minister|Secretary|Treasury) is satisfied\b|\bas identified by the Council\b|\bso identified by the Council\b|\bwhich the Council has identified\b",
        unless=r"offence|offense|disclos|licence|permit|search|seize|warrant|removed|OFAC|possession|property|which they have reason to believe",
    ),
    Rule(
        "attribution.determined_by",
        "attribution",
        r"\bdetermined by (?:the )?(?:Secretary|President|Attorney General|Minister)|\b(?:to determine|upon determining|determines?)\b.{0,60}\b(?:that|whether)\b.{0,80}\b(?:person|country|institution|the foreign)|\bas determined by the Secretary|\bauthori[sz]ed to impose on\b.{0,120}\bupon determining",
        unless=r"in consultation with the Secretary of State, in accordance with this section to meet|circumstances no longer|may be determined by|\bauthori[sz]ed to (?:exempt|waive)\b|noncitizens determined|aliens determined|designate such funds|in accordance with this section to meet",
    ),
    Rule(
        "attribution.conduct_of_state",
        "attribution",
        r"\b"
        + _CONDUCT
        + r"\b.{0,40}\b(?:of|by) (?:the )?(?:\w+ ){0,3}?(?:Governments?|Government of|regime|authorities|Russian Federation|Russia|GRU|Iran|Iraq|Syria|China|Cuba|Venezuela|Belarus|Libya|North Korea|DPRK|National Union|Armed Forces|armed forces|Taliban|militia|military(?! (?:flights?|equipment|activit|assistance|personnel|purposes|mat[ée]riel|aircraft))|President\b(?! of the (?:Security )?Council)|Serbs?|Bosnian Serb|PRC|People's Republic)",
        unless=r"means|\bpresidential\b|^reminds\b|^(?:also |further |once again )*demands\b|\bresulting from the policies of apartheid\b|to be responsible|certificate|\bprohibit|shall apply|determined by|report|complicit|assisting|any person|apply to|continued effectiveness|termination of|revok|situation that gave rise|\bto (?:bring|put)\b[^.;]{0,60}\bend\b|\bto be taken by\b|\bprimary responsibility of\b|\bin accordance with resolution\b|^(?:also |further )?requests\b",
    ),
    Rule(
        "attribution.finds_conduct",
        "attribution",
        r"\bfind(?:s|ing)? that (?!the situation|additional|circumstances|it )[^;]{0,200}(?:'s [^.;]{0,100}\b(?:activities|war|actions|abuses|conduct|policies|aggression|support)\b|\bha(?:s|ve) (?:engaged|committed|continued|degraded|attacked|carried out)\b|\bis (?:currently |increasingly )?(?:directly or indirectly )?\w+ing\b)"
        r"|\bfind(?:s|ing)? that the situation\b[^;]{0,400}?(?:(?:Government of (?:the )?(?-i:[A-Z])\w+|military|regime|forces|authorities|(?-i:[A-Z])\w+)'s (?:[\w-]+ ){0,3}?(?:seizure|erosion|persecution|suppression|repression|invasion|attacks|refusal)\b|\bin which the (?:military|government|regime|forces) \w+(?:ed|threw)\b)"
        r"|\bfind that the policies and actions\b[^.;,]{0,40} of (?-i:[A-Z])\w+ (?-i:[A-Z])|\bto address the (?-i:[A-Z])\w+ (?:occupation|annexation|invasion) of\b"
        r"|\bthose authorities continue to\b|\bas a result of [^.;]{0,60}'s? [^.;]{0,30}\b(?:actions|attacks|aggression)\b|\bpersistent acts of aggression\b",
    ),
    # What a background section tells of a government, its officials or an organisation.
    Rule(
        "attribution.told_of_actor",
        "attribution",
        r"\b(?:Government of (?:the )?(?-i:[A-Z])\w+|(?-i:[A-Z])\w+ (?:officials|authorities|Government|regime|chapters|military)|(?-i:the [A-Z])\w*(?:[Cc]artels|[Oo]rgani[sz]ations|[Rr]egime)|(?-i:PRC))\b(?: [^.;]{0,60})? (?:ha(?:s|ve) (?:(?:also|unjustly|repeatedly|actively|openly) )?(?:taken|abused|engaged|afforded|harbou?red|issued orders|announced|retaliated|charged|targeted|persecuted|supported|provided|committed|exploited)|(?:is|are) (?:also )?persecuting|engages? in|functionally controls?)\b",
        kinds=frozenset({"text", "preamble", "recital", "section", "paragraph", "subsection"}),
        unless=r"\badequate steps\b|\bha(?:s|ve) taken (?:certain|appropriate|the necessary|further|some) (?:measures|steps)\b|\b(?:shall|if|whether|means|certif\w+|determin\w+|prohibit\w*|who|to have|any (?:foreign )?(?:person|entity|country))\b|licen[cs]e",
    ),
    # The opinion that somebody did it, or that it was done: what a Governor in Council must hold before an order is made.
    Rule(
        "attribution.opinion_conduct",
        "attribution",
        r"\b(?:is of the opinion|in the opinion of|considers|determined) that\b[^;]{0,200}\b(?:(?:is|are|was|were) (?:responsible for|complicit|carried out by)|(?:circumstances|acts|events)\b[^;]{0,80}\bha(?:s|ve) occurred)"
        r"|\bin the opinion of\b[^.;,]{0,60}, ha(?:s|ve) (?:committed|engaged|participated)"
        r"|\bjuge (?:que|qu')[^;]{0,220}\b(?:est responsable|est complice)|\bjuge que les (?:actions|agissements) d(?:e|u|es)\b[^;]{0,60}\bconstituent une rupture"
        r"|\bha(?:s|ve) asserted to\b[^;]{0,300}\bha(?:s|ve) misappropriated\b|\bdéclaré au\b[^;]{0,300}\ba détourné des biens\b",
        "en fr",
        unless=r"\bno longer\b|\blicen[cs]e\b",
    ),
    Rule(
        "attribution.list_if_satisfied",
        "attribution",
        r"\b(?:list|designate|proscribe|designation)\b[^.;]{0,160}\b(?:if|where|unless|must be) (?:the \w+(?: \w+)? (?:is |considers )?)?(?:satisfied\b|there is good cause to suspect)",
        unless=r"\bno longer\b|\brevoke\b|\bremove",
    ),
    Rule(
        "attribution.attributable",
        "attribution",
        r"\b(?:is|are) attributable to (?:an? |the )?(?:named )?(?:foreign )?(?:government|state|regime|forces|unit|actor)|\battributes? the (?:attacks?|operations?|conduct)\b[^.;]{0,60}\bto\b|\bfor which\b[^.;]{0,100}\bbears? responsibility\b|\bin (?:his|her|its) possession allowing (?:him|her|it)[^.;]{0,10} to conclude\b|\ben sa possession des renseignements lui permettant de conclure\b",
        "en fr",
    ),
    Rule(
        "attribution.failure",
        "attribution",
        r"\b(?:Government of|Government|regime|Iraq|Libya|Russian Federation|regime of|authorities in|armed forces of|parties)\b.{0,60}\b(?:has|have|had) (?:failed|engaged|continued|refused|not complied|committed|been responsible|violated|rejected|perpetrated|played|supported|undermined|used)|\b(?:its|their|the) failure\b.{0,20}\b(?:to|of)\b(?! (?:some|any|certain|all|the) (?:of the )?part)|\bdirected by the\b|\bresponsible for\b.{0,40}\bperpetrat|has played a (?:central )?role|regime's responsibility|\bsystematic undermining|repeated attacks carried out by",
        unless=r"^(?:also |further )?(?:requests|reminds|demands|warns)\b|\bin the event of (?:the |a )?failure\b|\bif\b[^;]{0,260}\b(?:informs|reports|notifies)\b|\bdirected by the (?:Secretary|President|Minister|Treasury|court)\b",
    ),
    Rule(
        "attribution.condemns_actor",
        "attribution",
        r"\b(?:condemn\w*|deplor\w*)\b[^.;,]{0,80}(?<!call )(?<!calls )(?<!need )(?<!demand )(?<!demands )\bfor (?:its|their|his|the|having|continu\w+|further)\b|\b(?:condemn\w*|deplor\w*)\b[^.;]{0,60}\b(?:attempts|attacks|failure|refusal|actions|use|invasion|violation|acts|policies|occupation)\b[^.;]{0,40}(?<!territory )(?<!Republic )(?<!airspace )(?<!waters )(?<!people )\b(?:of|by) (?:the )?(?:[\w-]+ ){0,3}?(?-i:[A-Z])\w+|\b(?:condemn\w*|deplor\w*)\b[^.;]{0,60}(?-i:[A-Z])[\w ]+'s? (?:[\w-]+ ){0,3}(?:attempts|attacks|failure|actions|use|invasion|violations?|acts|polic\w+)\b|\b(?:condemn\w*|deplor\w*)\b[^.;]{0,120}?\bby (?:the )?(?-i:[A-Z])\w+|\bgrave violation of\b|\bviolation of international humanitarian law\b.{0,60}",
        unless=r"^(?:also |further |once again )*demands\b|\bby (?:any party|one of the parties|any|all parties)\b|\bto condemn\b|\bcondemnation of all\b|\b(?:violations?|acts violating) (?:of )?(?:the )?(?:arms embargo|embargo|sanctions|measures|provisions)\b",
    ),
    Rule(
        "attribution.opinion_state",
        "attribution",
        r"\b(?:actions|agissements|actes|gestes)\b.{0,20}(?:of|de) (?:the |la |l')?(?:Russian Federation|Fédération de Russie|Government|gouvernement).{0,60}\b(?:constitut|grave)|\bone or more of the (?:acts|circumstances|events)\b.{0,200}\b(?:occurred|4\(2\))|\bl'un ou l'autre des (?:faits|actes)",
        "en fr",
        unless=r"demander",
    ),
)
