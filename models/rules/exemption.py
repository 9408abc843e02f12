"""Exemption: exceptions, derogations, permits, licences, wind-down, grandfathering."""

from models.rules.rule import Rule

_MEASURES = r"(?:prohibitions?|measures?|restrictions?|sanctions?|sections?|subsections?|paragraphs?|subparagraphs?|articles?|regulations?|clauses?|provisions?|freez\w+|requirements?|embargo|points?|rules?|orders?|§+)"

RULES = (
    Rule(
        "exemption.permitted_only",
        "exemption",
        r"\bdecides? that\b.{0,600}?\bshall (?:only be|be) (?:permitted|allowed|authori[sz]ed) (?:only )?(?:with|if|when|upon)\b.{0,40}\b(?:authori[sz]|approv|permission|consent)",
    ),
    Rule(
        "exemption.does_not_apply",
        "exemption",
        r"\b"
        + _MEASURES
        + r"\b.{0,220}?\b(?:do(?:es)?|shall|will|is|are) not (?:apply|applicable|be applicable|prohibit|affect the (?:supply|provision)|contravened|be contravened|preclude|prevent (?:a|an|any|the (?:provision|crediting|payment|addition)))",
        unless=r"statutory instruments act|preclude the commencement of|shall not affect any action taken|these regulations apply according|personal data|Data Protection|\bdisclosure\b[^.;]{0,60}\b(?:lawful authority|in the public domain)",
    ),
    Rule(
        "exemption.it_does_not_apply",
        "exemption",
        r"(?:^|[.;] )(?:(?:it|they|this|that) (?:do(?:es)?|shall)|this (?:prohibition|ban|paragraph|subsection) (?:does|shall)) not (?:apply|prohibit)|\bprohibitions?\b.{0,100}\bapply only\b",
    ),
    Rule(
        "exemption.nothing_prohibits",
        "exemption",
        r"\bnothing in (?:this|these|the|section|sections|paragraph)\b.{0,80}\b(?:shall|is|are|may|prohibits?|prevents?|precludes?)\b.{0,30}\b(?:prohibit|prevent|preclude|apply to|restrict)?|\bnothing in (?:sub-?)?(?:sections?|regulations?|paragraphs?|articles?) [^.;]{0,40}\b(?:prohibits?|prevents?|precludes?)\b",
        unless=r"construed to impair|construed|intended to affect|intended to|right or benefit|limits|affect the (?:continued|authority)|derogat|self-incrim|privilege",
    ),
    Rule(
        "exemption.except_as_licensed",
        "exemption",
        r"\bexcept to the extent (?:provided|permitted|authori[sz]ed)|\bunless (?:licen[cs]ed|authori[sz]ed|otherwise authori[sz]ed|permitted)|\bexcept (?:as|where|when|with|under)\b.{0,40}\b(?:authori[sz]ed|permitted|licen[cs]ed?|permit)\b|without (?:a|an|the) (?:licen[cs]e|permit|authori[sz]ation)",
    ),
    Rule(
        "exemption.applies_except",
        "exemption",
        r"\b(?:prohibitions?|bans?|measures?|restrictions?|suspension|limitations?|embargo|(?:sub)?sections? [\d(][^.;:]{0,20})\b[^.;:]{0,90}\b(?:shall apply|appl(?:y|ies)),? (?:except|save)(?: that| where| to| as follows)?\b(?! to the extent)",
    ),
    Rule(
        "exemption.exceptions_inline",
        "exemption",
        r"\b(?:prohibit|blocked|ban|shall not|must not|shall (?:prevent|refuse|deny)|suspended|no person)\w*\b.{0,600}\b(?:except (?:if|for|where|that|when|as|at|through|via|food|medic\w*)|other than (?:food|medic\w*|through|at|via|(?:an?|any|those|such) [^.;:]{0,60}\b(?:exclusively|solely|strictly) (?:for|to|by)\b)|with the exception of|but not including|but exclud|unless (?:such|the|it|they|these|those|landing|that|there))\b|\b(?:but|and) not including supplies|\bnot including\b.{0,30}\bmedical",
        unless=r"does not apply|determined by the Secretary|is or was|shall come into force|\bfrom (?:specify|designat|list)ing\b|\bmust not make (?:the|an|any) order\b",
    ),
    Rule(
        "exemption.exceptions_inline_point",
        "exemption",
        r"\bexcept (?:for )?(?:any such contract|aviation|food|medic\w*|goods|vessels?|where|if|those)\b|, unless such person is engaged in|\(other than an? \w+ [^)]*\)|\bother than (?:food|medic\w*|pharmaceutic)|\bexcept for (?:a|an|the|purposes? of)\b",
        unless=r"does not apply|certificate|means\b",
    ),
    Rule(
        # What the ban's own sentence leaves free.
        "exemption.banned_unless",
        "exemption",
        r"(?:\bno (?:person|individual|Canadian|citizen|ship|vessel|owner|master|operator|entity|bank|one)\b|\bprohibited for any\b)[^;]{0,700}?\bunless\b(?! otherwise\b)",
        unless=r"does not apply|shall come into force",
    ),
    Rule(
        "exemption.unless_life",
        "exemption",
        r"\b(?:unless|except if|except where)\b.{0,100}\b(?:safeguard|human life|necess(?:ary|ity)|return .{0,30}port of origin|emergency|safety)",
    ),
    Rule(
        "exemption.derogation",
        "exemption",
        r"\bby way of derogation from\b|\bin derogation (?:from|of)\b|\bmay (?:grant|authori[sz]e|permit)\b.{0,160}\b(?:exempt|exception|derogat|release|permit|licen[cs]e|activit|transaction|export|making available|sale|supply|provision|import|travel|funds|payment|under such conditions)",
        unless=r"record|information|delegate|function|rules and regulations",
    ),
    Rule(
        "exemption.exempt_power",
        "exemption",
        r"\b(?:may|shall|to|can)\b.{0,60}\b(?:exempt(?!ion)|waive|grant (?:an? )?(?:exemption|exception|waiver|permit|licen[cs]e|authori[sz]ation|case-by-case))|\bgrant exceptions? to\b|\bmay (?:provide|make|allow) (?:for )?(?:appropriate |such |any |limited |individual )*(?:exemptions?|exceptions?|waivers?)\b|\b(?:exemptions?|waivers?) (?:may be|are|from)\b",
        unless=r"guarantee, insurance|shall not issue any|is not exempt|lifted or waived|waiver of immunity|express or implied waiver",
    ),
    Rule(
        "exemption.permit",
        "exemption",
        r"\b(?:issue|grant|apply|application)\w*\b.{0,120}\b(?:permit|general permit|licen[cs]e|certificate|authori[sz]ation)\b.{0,200}\b(?:carry out|exempt|engage|activit|transaction|payment|property|otherwise prohibited|dealing|supply|sell|export|import)",
        unless=r"not (?:that|the|a) designated person|shall not issue any|mistaken|hereby revok",
    ),
    Rule(
        "exemption.certificate",
        "exemption",
        r"\b(?:apply|issue)\b.{0,80}\bcertificate\b(?!.{0,80}(?:not (?:that|the|a) (?:designated )?person|claims? not))",
        unless=r"\bnot (?:that|a|the) designated person|same (?:as )?or similar|claiming not|is not so established|\bperson is not an? \w",
    ),
    Rule(
        "exemption.is_authorised",
        "exemption",
        r"\b(?:is|are) (?:hereby )?(?:authori[sz]ed|permitted)\b.{0,20}(?:until|through|prior to|provided|if|[.,;:]|$|under|for)|\btransactions?\b.{0,300}\b(?:are|is) authori[sz]ed\b|\bis permitted prior to|under this general (?:permit|licen[cs]e)",
        unless=r"(?:Secretary|Minister|Attorney General|agency|Commissioner)\b[^.]{0,200}\b(?:is|are) (?:hereby )?authori[sz]ed|authori[sz]ed (?:official|person|officer)",
    ),
    Rule(
        "exemption.prohibited_activity_if_approved",
        "exemption",
        r"\b(?:if|where|when|that has been)\b.{0,60}\b(?:approved|authori[sz]ed|determin\w+)\b.{0,40}\b(?:in advance|on a case-by-case|case[- ]by[- ]case|by the Committee)|\b(?:on a case-by-case basis|case by case)\b",
        unless=r"\bno longer meet\b|\bcertificate within|report to",
    ),
    Rule(
        "exemption.may_be_released",
        "exemption",
        r"\b(?:funds|assets|accounts|economic resources|property)\b.{0,140}\bmay be (?:released|unfrozen|made available|used)|\bfrozen account\b.{0,60}\bmay be credited|\brelease of (?:certain )?(?:frozen )?(?:funds|assets)",
    ),
    Rule(
        "exemption.shall_exclude",
        "exemption",
        r"\bshall (?:exclude (?:those|any (?:goods|article))|not include)\b|\bshall exclude those|\bexclude those encompassed by|\bis not prohibited\b|\bare not prohibited\b|\bwithout prejudice to\b.{0,60}\b(?:humanitarian|supplies)",
        unless=r"means|\b(?:burden|onus) of (?:proof|proving)\b|^(?:the )?(?:annex(?:es)?|lists?|schedules?)\b.{0,30}\bshall not include\b",
    ),
    Rule(
        "exemption.exception_to_prohibition",
        "exemption",
        r"\bexceptions? (?:to|from)\b.{0,50}\b(?:prohibit|regulation|section|measures|paragraph|restrict)|\bpermitted purpose|\bdo(?:es)? not contravene\b|\b(?:is|are) not contravened\b|\bis not to be (?:treated|regarded) as contraven",
    ),
    Rule(
        "exemption.notwithstanding",
        "exemption",
        r"^notwithstanding\b.{0,160}\b(?:may|is permitted|are permitted|shall be permitted|shall not)",
        unless=r"existence of any rights|any (?:other )?(?:law|enactment)",
    ),
    Rule(
        "exemption.apply_only_if",
        "exemption",
        r"\bshall apply\b.{0,240}\bonly (?:if|to)\b",
        unless=r"\bthis (?:order|proclamation|act|regulation|decision|resolution) shall apply only to\b",
    ),
    Rule(
        "exemption.nothing_in_a_rule",
        "exemption",
        r"\bnothing in (?:regulations?|sections?|articles?|paragraphs?|part|chapter|this (?:act|order)) ?[\w() ]{0,40}\b(?:(?:shall |is to )?(?:prohibit|prevent|hinder|preclude)s?\b|applies to\b)",
        unless=r"construed|derogat|self-incrim|privilege|right or benefit|court",
    ),
    Rule(
        "exemption.may_exempt",
        "exemption",
        r"\bmay\b[^.;]{0,160}\bexempt (?:any|a|an) (?:person|act|thing|class|transaction|activity)\b|\bregulations may (?:create|provide for|make|contain) (?:exceptions|exemptions)\b",
    ),
    Rule(
        "exemption.states_may",
        "exemption",
        r"^(?:decides?|recalls?|reaffirms|confirms)\b[^.;]{0,40}\bStates may (?:allow|permit|release|authori[sz]e|make use of the provisions)\b",
    ),
    Rule(
        "exemption.licensed_persons_may",
        "exemption",
        r"^(?:subject to [^,]{3,60}, )?(?:U\.S\. persons|a person, a relevant institution|a relevant institution|a UK entity)\b(?: and an? [\w ]{3,20})?[^.;]{0,60}\bmay\b(?! (?:not|under this))|\bmay (?:vary, revoke or suspend|vary, suspend or revoke) (?:this licen[cs]e|it)\b",
    ),
    Rule(
        "exemption.not_oblige_own_nationals",
        "exemption",
        r"\b(?:shall (?:not )?oblige|(?:does|do) not oblige|obliges)\b.{0,80}\b(?:its own|own) nationals|\bnot be obliged to refuse\b.{0,40}\bnationals|\bshall be without prejudice to (?:the )?cases? (?:where|in which)\b",
    ),
    Rule(
        "exemption.wind_down",
        "exemption",
        r"\bwind(?:ing)?[- ]down\b|\b(?:contracts?|agreements?|obligations?)\b.{0,80}\b(?:concluded|entered into|arising)\b.{0,30}\bbefore\b|\bdivest(?:ment|iture)?\b.{0,60}\bpermitted|\bmay continue to (?:operate|be)|\bwithdrawn from warehouse.{0,200}\bin transit",
        unless=r"\bprohibit\w*\b.{0,20}(?:for|to|any)|\bno person\b|lease that|notwithstanding|means\b",
    ),
    Rule(
        "exemption.special_licence",
        "exemption",
        r"\btreasury licen[cs]es?\b|\btrade licen[cs]es?\b|\bdirections? of (?:the )?(?:Secretary of State|Minister)|\bunder the authority of a (?:licen[cs]e|permit|direction)|\bsanctions permit|\bMinister may,? on application\b",
        unless=r"\boffence\b",
    ),
    Rule(
        "exemption.mitigation",
        "exemption",
        r"\bmay serve as a precondition to the approval|\bto exempt\b(?!ions?)|\bcriteria for recognizing\b|\bsecurity best practices\b|\bestablish procedures to license|\bspecific licen[cs]es?\b|\bgeneral licen[cs]es?\b.{0,60}\b(?:issu|authori[sz])",
        unless=r"shall not issue any specific licen|unless licen[cs]ed|\bdoes not authori[sz]e\b",
    ),
    Rule(
        "exemption.exclude_from_application",
        "exemption",
        r"\bmay exclude\b.{0,200}\bfrom the application|\bonly exceptions? being|\b(?:permitted|allowed) only if\b|\bexcept (?:when|where|as) (?:specifically )?authori[sz]ed|\bunless (?:otherwise |specifically )?(?:specified or )?(?:authori[sz]ed|approved)|\bunless .{0,60}\bhas been (?:approved|authori[sz]ed)|\bapplication by States for the approval|\bnon-application of\b",
    ),
    Rule(
        "exemption.minister_may_issue",
        "exemption",
        r"\b(?:Minister|Secretary of State|Treasury|SECO|Director|Registrar|Authority)\b[^.]{0,60}\bmay\b[^.]{0,60}\b(?:issue|grant|amend, suspend|vary|revoke)[^.]{0,60}\b(?:permits?|licen[cs]es?)\b|\bauthori[sz]es? the Minister\b",
    ),
    Rule(
        "exemption.despite",
        "exemption",
        r"^despite (?:subsection|paragraph|section|article|regulation)?\s?\(?\d|^this (?:schedule|annex|section|part|chapter|regulation) does not apply",
    ),
    Rule(
        "exemption.humanitarian_need",
        "exemption",
        r"\burgent humanitarian need|\bhumanitarian circumstances|\bfoodstuffs should be provided|\bdoes not apply to supplies intended",
    ),
    # What a prohibition does not reach, said of the act rather than of the prohibition.
    Rule(
        "exemption.is_exempt",
        "exemption",
        r"\b(?:is|are|shall be) (?:likewise |also |however )?(?:exempt(?:ed)?|excepted|excluded)\b(?: from (?:the |this |these |those |that )?(?:prohibition|ban|bar|freez|measure|restriction|paragraph|subsection|section|regulation|article|suspension)|[.,:]|$)|^(?:also )?excepted (?:is|are)\b",
        unless=r"disclosure|information act|\btax(?:es|ation)?\b|custody",
    ),
    Rule(
        "exemption.no_breach",
        "exemption",
        r"\b(?:is|are|shall) not (?:be )?(?:a (?:breach|contravention|violation)(?! of (?:confidence|contract|duty|any (?:contract|law|obligation)))|an offence|in breach|covered by the (?:prohibition|ban|restriction|freez)|subject to the (?:prohibition|ban|suspension))|\bis no (?:offence|breach)\b|\bwithout (?:contravention of|contravening)\b|\b(?:is|are|falls?) outside the (?:prohibition|ban)\b|\bship does not contravene\b",
        unless=r"\bdefen[cs]e (?:to|for)\b|reasonable (?:precautions|excuse)",
    ),
    Rule(
        "exemption.does_not_extend",
        "exemption",
        r"\b(?:prohibitions?|bans?|bar|restrictions?|freez\w+|measures?|embargo|suspension|(?:paragraphs?|subsections?|sections?|regulations?|articles?) [\d(][^.;:]{0,30}|this (?:article|section|regulation))[^.;:]{0,60}\b(?:do(?:es)?|shall|will) not (?:extend to|hinder|impede|oblige (?:a|any)\b|restrict|prevent the|prevent (?:the )?(?:seizure|confiscation)|apply)\b",
        unless=r"personal data|data protection|statutory instruments act|due diligence|claim",
    ),
    Rule(
        "exemption.nor",
        "exemption",
        r"^nor (?:shall|do|does|is|are) (?:they|it|this|these|that|(?:the )?(?:prohibitions?|paragraphs?|sections?|regulations?|articles?|measures?))\b.{0,40}\b(?:apply|contravened|prevent|prohibit|affect)|^neither\b.{0,60}\b(?:section|regulation|article|paragraph)s?\b.{0,60}\b(?:prevents?|prohibits?|applies|apply)\b",
    ),
    Rule(
        "exemption.remains_permitted",
        "exemption",
        r"\b(?:remains?|(?:is|are) (?:nevertheless|however|likewise|also)) permitted\b|\bare permitted in the absence of\b|\bno (?:prior )?(?:authori[sz]ation|licen[cs]e|permit) is (?:needed|required|necessary)\b|\bmay be carried out without (?:prior )?authori[sz]ation\b|\bshall be carried out without (?:any )?prior authori[sz]ation\b|\bauthori[sz]ation shall be (?:considered|deemed) (?:to (?:be|have been) |as )?granted\b",
    ),
    # Leave of an authority, whatever stands between its name and its power.
    Rule(
        "exemption.authority_may",
        "exemption",
        r"\b(?:authorit(?:y|ies)|Member States?|SECO|SEM|FDFA|Migration \(SEM\)|Treasury|Ministers?|Committee|Registrar|Governor|Director-General|they|it)\b[^.;:]{0,60}?\bmay\b(?:,[^;:]{0,220}?,)?(?: (?:also|likewise|exceptionally|nevertheless)\b)? (?:authori[sz]e|permit|allow|release|license)\b.{0,120}\b(?:exceptions?|exemptions?|derogations?|release|payments?|deposits?|transfers?|imports?|exports?|supply|sale|settlement|use of|funds|assets|services|access|operations|benefits|activit\w+|acts necessary|projects?|assistance|purchase)\b",
        unless=r"\binformation\b|records?\b|delegat|inspect|officers?\b|regulations? (?:made|prescrib)|shall be liable",
    ),
    Rule(
        "exemption.authority_grants",
        "exemption",
        r"\bmay\b(?:,[^;:]{0,220}?,)?(?: (?:also|likewise|exceptionally))? grant (?:further |certain |individual )?(?:exceptions?|exemptions?|derogations?)\b|\b(?:SECO|authorit(?:y|ies)|Minister) grants exceptions\b|\bexceptions? to the [^.;:]{0,60}\bmay be granted\b",
    ),
    Rule(
        "exemption.may_be_authorised",
        "exemption",
        r"\b(?:licen[cs]es?|exemptions?|derogations?|authori[sz]ations?|permission|consent for \w+)\b[^.;:]{0,90}\bmay be (?:issued|granted|given|sought)\b|\b(?:payments?|funds|transfers?|imports?|exports?|supply|sales?|entry|operations?|services|access|transactions?|releases?|devices|exported?|dealing)\b.{0,160}\bmay (?:also |exceptionally )?be (?:authori[sz]ed|licen[cs]ed|permitted)\b|\bmay be (?:satisfied|paid) (?:from|out of) (?:frozen|blocked)\b|\bmay be (?:ex|im)ported with (?:the )?[^.;:]{0,40}\b(?:authority|permission|approval|consent)\b",
        unless=r"\binformation\b|records?\b|delegat|inspect|bail|representative|sanctions? (?:may|shall) be",
    ),
    Rule(
        "exemption.terms_of_leave",
        "exemption",
        r"\b(?:vary|annul|revoke|suspend|reinstate)\b,?[^.;:]{0,50}\b(?:an? |the |any )?(?:licen[cs]e|permit|authori[sz]ation)s?\b(?! plates?)|\b(?:licen[cs]e|permit|authori[sz]ation) (?:may contain conditions|may be subject to|is subject to (?:any|the) conditions)|\b(?:licen[cs]es?|permits?|authori[sz]ations?) (?:granted|issued|in force) under the (?:old|revoked|repealed|former)\b|\breserves the right to exclude\b[^.;:]{0,80}\blicen[cs]e",
        unless=r"^(?:revoke|eliminate|terminate|suspend) (?:the |any |all )?licen[cs]e exceptions?\b|hereby revok|revoke existing|business licen|export licen[cs]es? (?:are|is)|driv|broadcast|aviation|shall (?:be )?revoke",
    ),
    Rule(
        "exemption.unless_by_permit",
        "exemption",
        r"\bnot (?:authori[sz]ed by|in accordance with) a permit\b|\bno permit has been granted\b",
    ),
    Rule(
        "exemption.licence_authorises",
        "exemption",
        r"\b(?:provision|receipt|importation|exportation|payments?|transfers?|services|activities|dealings?|delivery|wind[- ]?down|salaries|shipments)\b.{0,400}\b(?:is|are) (?:hereby |likewise |also )?authori[sz]ed(?=[.,;:]| (?:as|until|through|provided|when|where|to be paid|to the extent|under|for)\b|$)|\b(?:U\.S\. [^.;:]{0,80}|banks?|institutions?|organi[sz]ations) (?:is|are) authori[sz]ed to (?:debit|credit|invest|import|export|process|open|send|engage|operate|transfer|receive|provide)\b",
        unless=r"(?:Secretary|Minister|Attorney General|agency|Commissioner|Director|President)\b[^.]{0,200}\b(?:is|are) (?:hereby )?authori[sz]ed|authori[sz]ed (?:official|person|officer)|appropriat",
    ),
    Rule(
        "exemption.licence_stops",
        "exemption",
        r"\b(?:this|that) (?:general |specific )?licen[cs]e does not (?:authori[sz]e|cover)\b|^paragraphs? \([a-z]\)(?: and \([a-z]\))? do(?:es)? not authori[sz]e\b|\bnothing in this (?:general )?licen[cs]e authori[sz]es\b",
    ),
    # French
    Rule(
        "exemption.ne_sapplique_pas",
        "exemption",
        r"(?<!\bqui )\bne (?:s'appliqu\w+|vis\w+|sont|sera|sauraient) (?:pas|plus|point)\b|\bn'(?:a|ont) pas pour effet d'interdire|\bn'(?:interdi\w+|empêch\w+) pas|\bne s'appliquent? à l'égard .{0,60}qu'|\bn'affecte(?:nt)? pas la fourniture",
        "fr",
        unless=r"prend effet avant|textes réglementaires|données à caractère personnel",
    ),
    Rule(
        "exemption.interdit_sauf",
        "exemption",
        r"\binterdit à (?:toute personne|quiconque|tout)\b[^;]{0,700}?\b(?:sauf s(?:i|'il)|à moins qu)",
        "fr",
        unless=r"ne s'applique|entrent? en vigueur",
    ),
    Rule(
        "exemption.sauf",
        "exemption",
        r"\binterdit\w*\b.{0,600}\b(?:sauf|à moins|à l'exception|autres? que (?:des )?(?:aliments|médic))|\bsauf si\b.{0,240}\binterdit|\bà l'exclusion d",
        "fr",
    ),
    Rule(
        "exemption.sauf_point",
        "exemption",
        r"\bsauf (?:s'il|si|celles?|ceux|dans|à|l[ae]s?|l')\b|\bà l'exception d|autre que des aliments|à moins que",
        "fr",
        unless=r"loi de|signifie|\bdemander\b|\bchargée? de l|\bmotion\b|\bdoi(?:t|vent)\b|\bcesse d'avoir effet\b",
    ),
    Rule(
        "exemption.par_derogation",
        "exemption",
        r"\bpar dérogation\b|\bpeu(?:t|vent) (?:,[^,]*, )?(?:autoriser|accorder|délivrer|lever|déroger|exempter|soustraire)\b|\bpeuvent être (?:débloqu|dégel|libér|accord|autoris)",
        "fr",
        unless=r"renseignement|n'est pas (?:une|la) personne",
    ),
    Rule(
        "exemption.attestation",
        "exemption",
        r"\b(?:attestation|permis|licence)\b.{0,120}\bsoustray|\bdemander\b.{0,80}\b(?:attestation|permis)\b|\bdélivr\w*\b.{0,40}\b(?:une attestation|l'attestation|un permis)|\bl'attestation\b",
        "fr",
        unless=r"n'est pas (?:la|une|cette) personne|ne pas être|identique ou semblable|portant qu'|permis.{0,40}prévu par la loi sur les licences",
    ),
    Rule(
        "exemption.permis",
        "exemption",
        r"\bpermis d'application générale\b|\ben vertu du présent permis|\ble pouvoir\b.{0,60}\bpermis|\bpermis l'autorisant",
        "fr",
        unless=r"cesse d'avoir effet|entre en vigueur|délivre le permis|\bci-après (?:l[ae]|appel|désign|dénomm)|Décret sur|^permis d'application générale (?:n|autorisant|permettant)",
    ),
    Rule(
        "exemption.ministre_peut",
        "exemption",
        r"\bconf(?:ère|èrent|érer)\b.{0,80}\bministre\b.{0,80}\ble pouvoir\b|\bministre\b.{0,60}\bpeut\b[^.]{0,60}\b(?:délivrer|modifier|annuler|suspendre|rétablir|révoquer)\b[^.]{0,60}\b(?:permis|licences?|attestations?)\b|\bsoient soustraits à leur application",
        "fr",
    ),
    Rule(
        "exemption.approuve",
        "exemption",
        r"\bpréalablement (?:approuvé|autorisé)|\bsi le Comité\b.{0,80}\b(?:approuve|autorise|avisé)|\bau cas par cas\b|\bpeut toutefois\b",
        "fr",
        unless=r"radi|n'a pas l'intention|\bne peut toutefois\b",
    ),
    Rule(
        "exemption.sont_exceptes",
        "exemption",
        r"\b(?:sont|est) (?:également )?(?:exceptée?s?|exemptée?s? d|exclue?s? (?:de l'interdiction|du champ))|\bn'oblige(?:nt)? pas (?:un|les|tout) États?\b|\bne (?:fait|font) pas obstacle\b",
        "fr",
        unless=r"droit de|recours",
    ),
    Rule(
        "exemption.autorites_peuvent",
        "exemption",
        r"\b(?:autorités? compétentes?|États membres|SECO|SEM|ministre)\b[^.;:]{0,60}\bpeu(?:t|vent)\b(?:,[^;:]{0,160},)? (?:exceptionnellement |également )?(?:permettre|autoriser|débloquer)\b",
        "fr",
        unless=r"renseignement|inspect|communi(?:quer|cation) ",
    ),
    Rule(
        "exemption.modalites_du_permis",
        "exemption",
        r"\b(?:annuler|suspendre|rétablir|révoquer)\b[^.;:]{0,50}\b(?:le|un|les|une|l') ?(?:permis|licence|autorisation)s?\b|\bsoustraits? à son application\b",
        "fr",
        unless=r"permis de conduire",
    ),
    Rule("exemption.nest_pas_interdit", "exemption", r"\bn'est pas interdit|\bne sont pas interdit|\bsans préjudice d", "fr"),
    Rule(
        "exemption.ne_sapplique_que",
        "exemption",
        r"\bne s'appliqu\w+ [^.]{0,300}\bqu'(?:une fois|après|à compter|à partir)|\best soustrait|^malgré (?:le|les|l')|^toutefois, s'agissant|\bdemeurent? permis",
        "fr",
    ),
    Rule(
        "exemption.permitted_not_violation",
        "exemption",
        r"\b(?:is|are) permitted and (?:is|are) not a (?:violation|breach)|\bmay exceptionally authori[sz]e|\bmay authori[sz]e\b.{0,40}\b(?:payments?|exceptions?|transfers?)|\bmay grant\b.{0,60}\bexemptions?|\bauthori[sz]ed through\b|\bpeut exceptionnellement autoriser",
        "en fr",
    ),
)
