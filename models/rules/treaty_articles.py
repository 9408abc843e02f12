"""What an article of a treaty is about as a whole: its heading or opening words name the class.

Treaty drafting keeps one subject to an article; final clauses, institutions and settlement of disputes
are told by their headings in trade agreements and by their subject ("The Committee shall …") elsewhere.
"""

from __future__ import annotations

import re

from models.rules.rule import Rule
from models.vocabulary import TreatyFunction as F

# Headings of articles, most specific first; the first that matches decides.
HEADINGS: tuple[Rule, ...] = (
    Rule("treaty.heading.relation", F.OBLIGATION, (
        r"\b(?:non-derogation|relation(?:ship|s)? (?:to|with) (?:other|the (?:wto|energy charter|gatt)|wto|existing|international|multilateral|environmental) .{0,60}|precedence|primacy|obligations under other)\b"
    ), where="heading", unless=r"organi[sz]ations"),
    Rule("treaty.heading.exception", F.EXCEPTION, (
        r"\b(?:exceptions?(?!al)|exemptions?(?! of| from)|denial of benefits|non-?conforming measures|reservations? of rights|derogations?|safeguards? (?:measures?|actions?|clause|provisions?)"
        r"|\b(?:bilateral|transitional|general|global|agricultural|special|emergency) safeguards?\b|safeguards?$|(?<!intellectual )shortage|emergency (?:safeguards?|actions?|measures?)|balance[- ]of[- ]payments?|essential security|national security"
        r"|abuse of rights|restrictions? to safeguard|(?:scope|limitation) of (?:the )?restrictions?|limitations? on (?:the )?use of restrictions|suspension of (?:guarantees|obligations)"
        r"|prudential (?:measures|carve|reasons)|serious shortages?|structural adjustment|infant industr|relief from (?:injury|imports?)|import relief|taxation(?: measures)?$|right to regulate|restrictions on political activity|limitations?$"
        r"|disclosure of (?:confidential )?information|^\W*(?:permissible )?restrictions\W*$|anti-?dumping|^dumping|general exceptions|security exceptions|(?:public|cultural) .{0,20}exceptions?"
        r"|non-economic reasons|non-?application|acts not requiring|de minimis imports|waivers?$|trade remedies|global actions)"
    ), where="heading", unless=r"to exceptions|no exceptions|statutes? of limitations?|internal taxation|suspension of (?:benefits|concessions)|non-disclosure|of conventional|tariff exemptions?|(?:field|area|sphere) of taxation|competitive safeguards"),
    Rule("treaty.heading.dispute", F.DISPUTE_SETTLEMENT, (
        r"\b(?:disputes?|arbitra(?:l|tion|tors?)|panels?(?:ists?)?|choice of forum|conciliation|mediation|good offices|settlement of (?:differences|investment)"
        r"|implementation of (?:the )?(?:final )?(?:report|ruling|award|recommendation)|compliance review|non-?implementation|private rights|(?:participation (?:by|of) )?(?:non-disputing|third) part(?:y|ies)(?: participation| submissions?| rights)?(?=\W*$)|settlement of (?:a |the )?claims?|notice of (?:intent|arbitration)|(?:constitution|establishment|composition) of (?:the |an? )?(?:arbitral )?tribunals?|(?:place|seat) of (?:the )?(?:arbitration|hearing)|amicus curiae|(?:preliminary|jurisdictional) objections|consolidation of (?:claims|proceedings)|finality and enforcement|rules of procedure (?:of|for) (?:the )?(?:panel|arbitra)"
        r"|inter-?state (?:cases|disputes)|(?:labou?r|environmental) consultations|referral (?:to|of)|compromissory|submission of a claim|consent to arbitration|expert reports?|governing law|conduct of (?:the )?arbitration|claims? by an investor|awards?)\b"
    ), where="heading", unless=r"telecommunications disputes|referral of a (?:situation|case|person)|third[- ]party (?:information|documents)|international disputes|disputes? avoidance|post-?award|award(?:ing)? of (?:\w+ )?contracts?|contract awards?|restrictive measures"),
    Rule("treaty.heading.definition", F.DEFINITION, (
        r"\b(?:definitions?|scope(?: and (?:coverage|definition|application))?|coverage|use of terms|interpretation|territorial (?:application|scope|extension|clause)|geographical? (?:scope|application)"
        r"|application of (?:the|this) (?:agreement|chapter|convention|protocol|part)|application to territories|personal scope|territory|field of application|scope of (?:the )?(?:application|agreement|treaty|chapter)"
        r"|product coverage|originating (?:goods|products)|cumulation|wholly obtained|non-qualifying|insufficient (?:working|processing)|value content|accessories|packaging|packing|indirect materials|de minimis(?! imports)|fungible"
        r"|direct (?:transport|consignment)|unit of qualification|sets of|neutral elements|intermediate (?:goods|materials)|value of materials|processing operations|transit and transshipment|origin criteria|rules? of origin criteria"
        r"|extent of obligations|(?:regional|local|sub-national) (?:and local )?(?:governments?|authorities)|sufficient(?:ly)? (?:work|process)|outward processing|relationship to other chapters|nature and scope)\b"
    ), where="heading", unless=r"scope of (?:the )?(?:protection|obligations|guaranteed|(?:\w+ )?restrictions)|restrictions? (?:regarding|on|as to)|(?:and|(?<!extent )of) obligations|modification|^\W*modified|(?:control|supervision|monitoring)\b"),
    Rule("treaty.heading.institutional", F.INSTITUTIONAL, (
        r"\b(?:(?:joint|sub-?|trade|association|mixed|cooperation|administrative|parliamentary|free trade|standing|executive) ?(?:committees?|commissions?|councils?)|committees? on|(?:establishment|functions?|composition|procedures?|structure|organs|(?<!co)(?<!co-)operation|decisions?|powers?|meetings) of the (?!measures)"
        r"|secretariat|institutional (?:arrangements|provisions|framework|mechanisms?)|contact points?|coordinators?|sub-?committee|working (?:groups?|part(?:y|ies))|depositary|review by the council|councils?|assembly|administration of the (?:agreement|chapter|treaty)"
        r"|(?:control|supervision|monitoring) (?:over|of) the (?:application|implementation|operation)|(?:conference|meeting) of (?:the )?(?:states )?parties|number of judges|election of judges|terms? of office|registry|plenary court|evolutionary clause|future developments?|national coordinators?|committee|commission|the organi[sz]ation(?! of (?:the )?work)|budget|headquarters|voting|quorum)\b"
    ), where="heading", unless=r"administrative and|establishment of (?:a |the )?(?:free|companies|branch|customs)|(?:right|freedom) of (?:peaceful )?assembly|peaceful assembly|assembly and association|depositary and languages"),
    Rule("treaty.heading.temporal", F.TEMPORAL, (
        r"\b(?:entry into force|coming into force|commencement|terminat(?:ion|e)|withdrawal|denunciation|duration|validity|expiry|provisional application|beginning and end of application|amend(?:ing|ments?)(?! of the wto)|revision|accession)\b"
    ), where="heading", unless=r"of (?:procedures|tariff|benefits|contracts?|provisional|schedules?)\b|denial|duration of (?:the )?(?:rights?|protection|patents?)|amendments? (?:to|of|in) (?:the )?(?:hs|harmoni[sz]ed system|nomenclature|customs tariff)\b"),
    Rule("treaty.heading.other", F.OTHER, (
        r"^(?:\W*)(?:annexes|protocols? and annexes|annexes (?:and|,).{0,60}|appendices.*|authentic texts?|languages?|depositary and languages|signature(?: and ratification| and deposit)?|ratification|reservations?|done|conclusion|final provisions|registration|status of annexes.*|establishment of (?:the |a )?free[- ]trade area|"
        r"settlement|extension of the (?!duration|term|period|protection|rights|patent).*|expansion of the.*|enlargement.*|integral part.*)\W*$"
    ), where="heading"),
    Rule("treaty.heading.ground", F.GROUND, (
        r"^(?:\W*)(?:preamble|objectives?(?: and principles)?|purposes?(?: of the .{1,30})?|aims?(?: and objectives)?|general (?:objectives?|principles?)|basic principles?|context(?: and objectives)?|objectives,? .{0,40})\W*$"
    ), where="heading"),
)  # fmt: skip

# Opening words of articles without a heading, read in the first 400 characters.
OPENINGS: tuple[Rule, ...] = (
    Rule("treaty.text.derogation", F.EXCEPTION, (
        r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:exceptional (?:\w+ )?measures\b|(?:the |each |any )?(?:contracting )?part(?:y|ies) (?:shall )?ha(?:ve|s) the right to take (?:any |such )?measures?,? (?:which|that)|nothing herein|(?:this|the present) (?:agreement|treaty) (?:shall|does) not (?:affect|impede|hinder|limit|restrict|prejudice) (?:the )?(?:rights?|freedom) of|in time of (?:war|public)|nothing in (?:this|the present|articles? \d)(?!.{0,80} derogate)|(?:the )?restrictions permitted under|.{0,240}may subject such rights only to such limitations|no provision of (?:this|the present))"
    )),
    # The escape clause of agreements without headings: in stated difficulties a party may act.
    Rule("treaty.text.escape", F.EXCEPTION, (
        r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:if|where|should|when(?:ever|re)?|in (?:the event|case)s?)\b.{0,600}\b(?:dumping|subsid\w+|(?<!death or )serious (?:disturbances?|injury|difficult(?:y|ies)|shortages?|deterioration)|shortages?|increased quantities|balance[- ]of[- ]payments?)\b.{0,700}?\bmay(?:\b|take\b)(?! be (?:referred|brought))"
        r"|^(?:\W*)(?:\d+ ?[.)] ?)?(?:the )?provisions of (?:this|the) \w+ (?:shall|do|does) not (?:preclude|prevent|prejudice) (?:the )?(?:prohibitions?|restrictions?|application|adoption)"
    )),
    Rule("treaty.text.recital", F.GROUND, (
        r"^\W*(?:being )?(?:guided by|considering|taking (?:in)?to (?:account|consideration)|taking note|desir(?:ing|ous)|aspiring|intending|proceeding from|wishing|striving|recall\w+|recogni[sz]ing|reaffirming|convinced|mindful|conscious|bearing in mind|having regard|resolved|determined)\b.{0,390}[,;]\W*$"
    )),
    Rule("treaty.text.escape", F.EXCEPTION, (
        r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:if|where|should|when(?:ever)?|in the event)\b.{0,600}\b(?:major|grave|economic|payments?) difficulties\b.{0,200}?\bmay,?(?: [^.;]{0,160}?)? (?:take|adopt|introduce|apply) (?:the )?(?:appropriate|necessary) (?:\w+ )?measures"
        r"|^.{0,400}\bif (?:one|either|any) of the (?:contracting )?parties finds that (?:dumping|subsid\w+)\b.{0,400}?\bmay take (?:the )?appropriate measures"
        r"|^.{0,160}\barticle XIX of (?:the )?GATT\b.{0,80}\bsafeguards\b.{0,20}\b(?:are|is|shall be) applicable between the"
    )),
    Rule("treaty.text.founds", F.GROUND, (
        r"^.{0,20}?\b(?:an? )?(?:association|partnership|free[- ]trade area|customs union)\b[^.;]{0,60}\b(?:is|shall be) (?:hereby )?(?:established|founded|created)\b.{0,200}?\b(?:aims?|objectives?|purposes?|objects?) of (?:this|the)\b"
    )),
    Rule("treaty.text.enters", F.TEMPORAL, (
        r"^\W*(?:\d+ ?[.)] ?)?(?:any )?(?:amendments?|changes|modifications|alterations)(?: and (?:additions|supplements|amendments|changes))? (?:to|of|in) (?:this|the present) \w+|^\W*(?:\d+ ?[.)] ?)?no (?:\w+[- ]?){0,2}(?:party|state|member)[\w -]{0,20} (?:shall|may) (?:withdraw from|denounce)\b|\b(?:each|any|either)\b[^.;]{0,30}\bmay (?:leave|quit|secede from) (?:this|the present)|^\W*(?:\d+ ?[.)] ?)?(?:this|the present) (?:agreement|treaty|protocol) (?:(?:may|shall|can) be (?:amended|modified|revised|supplemented|terminated)|(?:shall be|is) concluded for an? (?:unlimited|indefinite)|(?:shall |will )?becomes? effective|(?:shall|will) be valid)\b|\bmay secede\b|\b(?:present|this) (?:convention|covenant|treaty|protocol|agreement|charter)\b.{0,60}\bshall (?:first )?(?:enter|come) into (?:force|effect|operation)\b|\bshall (?:enter|come) into force\b.{0,80}\b(?:deposit|ratif|exchange|month|day)"
        r"|\bamendments (?:or|and) (?:additions|supplements) (?:may|can|shall) be (?:introduced|made)\b|\b(?:may|(?:has|have) the right to) (?:denounce|withdraw from|terminate)\b|\bat liberty to denounce\b|\bshall cease to be in force\b|\bimmediate effect to ratifications\b|\baccessions shall be notified\b|\bmay propose (?:an )?amendments?\b|\bgive notice of (?:its )?(?:withdrawal|denunciation)\b|\b(?:adherence|adhesion|accessions?)\b.{0,200}\bshall (?:take effect|become effective)\b|\bremain (?:valid|in force) (?:for|until)\b|\bde(?:nunciation|nounce)\b.{0,80}\b(?:take effect|notif)"
        r"|\bentrera en vigueur\b|\bpeut (?:dénoncer|se retirer)\b"
    )),
    Rule("treaty.text.final", F.OTHER, (
        r"\b(?:open (?:for|to) (?:signature|accession|adherence|the signature)|(?:inform|notify) all (?:the )?(?:states|members|parties)\b.{0,260}\b(?:the following|particulars)\b.{0,20}\bsignatures|(?:is|are|be) subject to ratification|shall be ratified|instruments? of (?:ratification|accession)|equally authentic|both texts|authentic text|deposited (?:with|in) the archives|registered (?:by|with|in) the (?:secretar|united nations|international)\w*|certified (?:true )?copies of (?:the present|this)|designated as the depositary"
        r"|integral parts? (?:of (?:this|the present)|thereof|hereof)|any (?:other )?states?\b[^.;]{0,120}\bmay\b[^.;]{0,80}\b(?:accede|join)|any states?\b[^.;]{0,60}\bbecome a (?:contracting )?party|association of any other states? with|(?:countries|states) (?:which|that) are not (?:parties|members)\b[^.;]{0,80}\b(?:may|can) (?:accede|join)|apply to become a (?:member|party)|reservations? (?:may not|incompatible|at the time)|may not exclude the application of any|(?:may|at liberty to) make (?:a )?reservations?|shall be the depositary|declare that it does not recogni[sz]e the competence|(?<!, )done at|in witness whereof|en foi de quoi|faisant (?:également )?foi|replace, in respect of relations|open to any power)\b"
    ), unless=r"\bshall (?:enter|come) into force\b"),
    Rule("treaty.text.notifies", F.OTHER, (
        r"^(?:\W*)(?:the )?(?:secretary-general|director-general|depositary|government of)\b[^.;]{0,80}\bshall (?:promptly |forthwith )?(?:inform|notify|advise) (?:all|the|each)\b(?: \w+){0,8}? (?:states?|part(?:y|ies)|members|governments)\b[^.;]{0,240}\b(?:of|that)\b[^.;]{0,200}\b(?:ratification|signatures?|accessions?|amendments?|denunciations?|notifications?|declarations|reservations)\b"
    )),
    Rule("treaty.text.territories", F.DEFINITION, r"\bextend the application ?of (?:the present|this)\b|\bdeclare that (?:the present|this) \w+ shall (?:extend|apply) to (?:all or any|the|any) .{0,40}territor"),
    # The law of treaties says what has effect, and when: it binds nobody by that.
    Rule("treaty.text.effects", F.DEFINITION, (
        r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:an? (?:obligation|right|treaty|reservation)|the consent of (?:a )?states?|unless (?:the|a) treaty (?:otherwise provides|provides otherwise), an? [\w ]{0,30}treaty)\b(?! shall).{0,120}?\b(?:is (?:also )?(?:expressed|established|considered)|arises|does not)\b"
    )),
    Rule("treaty.text.nationality", F.DEFINITION, r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:aircraft|ships|vessels) (?:shall )?have the nationality of\b"),
    Rule("treaty.text.purposes", F.GROUND, r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:this|the present) (?:agreement|treaty) (?:is designed to|has (?:as|for) its (?:aim|purpose|objective))\b|^(?:\W*)(?:\d+ ?[.)] ?)?it (?:is|shall be) the (?:aim|purpose|object(?:ive)?) of\b|^(?:\W*)(?:\d+ ?[.)] ?)?(?:in (?:the field of )?[\w ]{3,40}, )?the (?:basic |main |principal )?(?:purposes?|objectives?|aims?|objects?) of (?:the|this)\b.{0,120}?\b(?:is|are|shall be)\b"),
    Rule("treaty.text.dispute", F.DISPUTE_SETTLEMENT, (
        r"\b(?:any|all|every)?\s*(?:disputes?|differences?)\b.{0,140}\b(?:settle|arbitrat|interpretation|application of|international court|negotiat|referred|submit|consultation)|\bgood offices\b.{0,80}\bsettl|\bparties to (?:any|a|the) dispute\b|\bpeaceful (?:settlement|adjustment)\b"
        r"|\bright to (?:bring|lodge) .{0,40}before the (?:security council|court)\b|\ban? enquiry shall be instituted\b|\bany dispute, or any situation\b|\bpacific settlement\b|\bsolution of their differences\b|\bcomply with the (?:decisions?|judgments?) of the (?:\w+ ){0,3}court\b|\bprincipal judicial organ\b|\bpeaceful adjustment\b"
    )),
    Rule("treaty.text.definition", F.DEFINITION, (
        r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:(?:chapters?|sections?|titles?) [IVX\d]+\b[^.;]{0,80} shall (?:likewise |also )?apply:? (?:\(a\) ?)?(?:to|in)\b)|^(?:\W*)(?:for the purposes? of (?:this|the present) (?:convention|agreement|treaty|protocol|covenant|charter|article|chapter|part|section)\b.{0,200}\b(?:means?|shall mean|includes?|expressions?|terms?|shall be|are (?:those|the following|(?:listed|set out|specified|described) in))|as used in this|the terms? [\"'“]|(?:the )?(?:provisions of )?(?:this|the present|the(?= (?:agreement|convention|treaty|protocol)\b)) (?:convention|agreement|protocol|chapter|part|treaty|title|section)\b(?:(?!\bnot\b|\bto the extent\b).){0,60}?\b(?:shall (?:also |likewise )?apply|applies|apply|(?:is|are|shall be) (?:applicable|applied))[,:]? (?:- ?)?(?:on the one (?:hand|side|part),? |except as [^.;,]{0,40}, )?(?:to|in|from)\b"
        r"|in addition to .{0,120}shall apply to all|persons protected by|the original members\b|the provisions of .{0,60}shall extend to all\s?parts of federal|the provisions of part \w+ cover|.{0,80}\bshall be those involving\b|(?:in|for) (?:this|the present) (?:convention|agreement)\b.{0,30}:)"
    )),
)  # fmt: skip

# Chapters whose articles share a class unless their own heading says otherwise.
CHAPTERS: tuple[Rule, ...] = (
    Rule("treaty.chapter.organ", F.INSTITUTIONAL, (
        r"^(?:\W*)(?:(?:the|composition|organi[sz]ation|administration|organs|functions|powers|officials|members) ?(?:and|of|of the)? )*(?:[\w-]+ ){0,3}(?:organi[sz]ation|assembly|council|committee|commission|court|secretariat|tribunal|conference|bureau|personnel|finances?|financial arrangements|officials|organs)\W*$"
    ), where="heading", unless=r"\b(?:joint|international organi[sz]ations?|co-?operation|protection)\b"),
    Rule("treaty.chapter.dispute", F.DISPUTE_SETTLEMENT, r"\b(?:dispute settlement|settlement of disputes|disputes|prevention and settlement)\b|^\W*dispute (?:avoidance|prevention|resolution)(?: and (?:settlement|resolution))?\W*$", where="heading"),
    Rule("treaty.chapter.origin", F.DEFINITION, r"\b(?:rules of origin|originating products)\b", where="heading", unless=r"customs (?:procedures|administration)|procedures"),
    Rule("treaty.chapter.exception", F.EXCEPTION, r"^(?:\W*)(?:(?:general |security |and )*exceptions|trade remed(?:y|ies)|safeguards?(?: measures)?|bilateral safeguards?.*|emergency action.*)\W*$", where="heading"),
    Rule("treaty.chapter.institutional", F.INSTITUTIONAL, r"\b(?:institutional|administration of the agreement|institutions)\b", where="heading", unless="final"),
)  # fmt: skip

# An organ as the subject of the sentence: institutional, whatever it "shall" do.
ORGAN = re.compile(
    r"^(?:\W*)(?:\d+[.)]\s*)?(?:(?:in|for|on|at|when|if|after|before|subject|pursuant|upon|to|where|without|with|under|within|not|irrespective)\b[^.]{0,300}?,\s*|should (?=the\b))?"
    r"(?:(?:the|an?|each|there shall be (?:established )?an?|every)\s+|(?=(?:(?:interstate|intergovernmental|integration|supreme|executive|joint|mixed)\s+){1,2}(?:economic )?(?:council|committee|commission|board|court|secretariat)\b))(?!members? (?:of the (?:united|organi)|states?)|states?|part(?:y|ies)|right)(?:[\w'-]+\s){0,3}?"
    r"(?:committees?|commission|(?:general |security |trusteeship |social |executive )*council|(?:general|parliamentary) assembly|court|chambers?|secretariat|secretary[- ]general|conference|(?<!on )board|director[- ]general|joint committee|tribunals?|bureaux?|agency|depositary"
    r"|sub-?committee|working (?:group|party)|panel|registrar|prosecutor|members? of the committee|organi[sz]ation(?! and its members)|united nations|ministerial conference|secretary of state|governing body|judges?|chairm[ae]n|chairpersons?|governors?|executive directors?|presiden(?:t|cy)|managing director|fund"
    r"|contact points?|coordinators?)\b(?! (?:of origin|procedures?|decisions?|rulings?|authorit))(?! shall (?:at all times |immediately |promptly )?be (?:kept )?(?:fully )?(?:informed|notified))(?=(?:(?!\b(?:then the \w+|that|each|any) party (?:shall|may)\b)[^.;:]){0,240}?\b(?:shall|may|will|has|have|is|are|must|can|consists?)\b)",
    re.IGNORECASE,
)
# What a mission or a post is for: its functions are told, and owed to it.
FUNCTIONS = re.compile(r"^(?:\W*)(?:\d+ ?[.)] ?)?[^.;]{0,40}\bfunctions\b[^.;]{0,60}\bconsist\b", re.IGNORECASE)
# What an organ and its members are to enjoy in the territory of the parties.
PRIVILEGED = re.compile(
    r"\bshall (?:be (?:accorded|granted|entitled to)|enjoy)\b[^.]{0,100}\b(?:privileges|immunit|free postage|exempt)|\bshall be:? (?:\(?[a-z]\) )?(?:inviolable|immune|exempt)\b|\bshall enjoy\b[^.]{0,200}\bless favou?rable\b",
    re.IGNORECASE,
)
ESTABLISHES = re.compile(
    r"\b(?<!\bassociation is )(?<!\bpartnership is )(?<!\bunion is )(?<!\barea is )(?<!\bassociation )(?<!\bpartnership )(?<!\bunion )(?<!\barea )(?:there (?:shall be|is|are)|hereby|is hereby|are hereby) established\b|\b(?:committee|commission|council|secretariat|bureau|agency)\b[^.;]{0,60}\b(?:is|shall be) (?:hereby )?(?:established|created|set up|instituted)\b|\bhereby establish(?:es)? (?:a|an|the)\b(?! (?:free[- ]trade|customs|economic|common|single)\b)|\b(?:establish|set up|found|institute) an? [\w -]{0,40}(?:committee|commission|council|secretariat|working group|bureau|(?:regulatory|working|joint|standing|permanent) body)\b|\b(?:permanent|advisory|central|technical) (?:\w+ ){0,3}office shall be (?:established|set up|created)\b|\bbe carried out by an? (?:permanent |joint )?working body\b"
    r"|\bshall be (?:\w+ ){0,3}by the (?:security council|general assembly|secretary-general|committee|council|conference|joint committee|commission)\b|\bshall be composed of\b|\bconsists? of\b.{0,60}\b(?:members|representatives|experts)\b|\bshall (?:designate|appoint) an? (?:contact point|coordinator|enquiry point|office\b[^.;]{0,80}\bcontact point)|\b(?:committee|council) shall be competent\b|\bshall be invited to attend (?:all |the )?meetings of\b|\bwithin the competence of the\b|\bshall have legal personality\b|^\W*decisions? (?:taken by|of) the (?:\w+ ){0,3}(?:committee|council)\b.{0,200}\bshall\b|\bshall meet in an? (?:\w+ ){0,2}(?:council|committee)\b|\bshall preside in turn\b|\bextending them to fields not covered\b",
    re.IGNORECASE,
)

# What an organisation decides about who belongs to it.
MEMBERSHIP = re.compile(
    r"\b(?:suspended from the exercise of|(?:expelled|excluded) from the (?:organi[sz]ation|union|community|council)|(?:shall|may) (?:be admitted to|cease to be a member)|shall (?:each )?have (?:no|one|a single|the right to|not more than \w+|\w+) (?:votes?|representatives?)|shall be elected (?:by|for)|without (?:the right to )?vote|membership (?:\w+ ){0,6}(?:is|shall be) open to|bear the expenses of (?:its|their)|responsible for (?:the )?expenses|be represented at the consideration|(?:permanent )?seat of the (?:organi[sz]ation|court|committee)|be admitted to participation|exclusively international character|seek or receive instructions|may (?:submit comments to|conclude an arrangement with|participate in the (?:work|deliberations) of) the (?:\w+ ){0,3}(?:council|committee|commission)"
    r"|^\W*no member of the (?:court|commission|committee|board)|shall be vested in the|confers? on the (?:\w+ ){1,3}(?:responsibility|power|authority))\b",
    re.IGNORECASE,
)
# The founding of an organ: its article's first words.
FOUNDS = re.compile(
    r"^\W*(?:\d+ ?[.)] ?)?(?:an? |the )(?:[\w-]+ ){0,4}(?:committee|council|commission)(?: of association)?\b[^.;]{0,40}\b(?:is|shall be) (?:hereby )?(?:established|set up|created|instituted)\b",
    re.IGNORECASE,
)
# What members owe to an organisation or do at its call, though an organ is the subject: immunities, measures of enforcement.
OWED_BY_MEMBERS = re.compile(
    r"\bpart(?:y|ies) shall co-?operate with\b|\bcall upon (?:the|its|all) members? (?:\w+ ){0,6}to apply such measures\b|\bmeasures not involving the use of armed force\b"
    r"|\bbureaux?\b.{0,80}\bshall\b|\bno (?:enforcement )?(?:action|measure) shall be taken\b|\btake such action by (?:air|land|sea)\b|\bshall (?:at all times |immediately )?be (?:kept )?(?:fully )?informed\b",
    re.IGNORECASE,
)


# Organs by name: what a paragraph with them lays on the parties is part of their procedure.
NAMES_ORGAN = re.compile(
    r"\b(?:committee|court|commission|council|assembly|tribunal|board|elections?|elected|nominat\w+|ballot|quorum|expenses)\b",
    re.IGNORECASE,
)
# What the parties report to an organ: their duty, and its procedure.
REPORTS = re.compile(
    r"\bpart(?:y|ies)\b[^.;]{0,120}\b(?:shall|undertakes? to) (?:\w+ ){0,2}(?:submit|report|furnish (?:their|its) reports)\b[^.;]{0,300}\b(?:committee|council|commission|conference|secretary-general)\b",
    re.IGNORECASE,
)
# Complaints of states or persons that a treaty body receives: its procedure, and a settlement of disputes.
COMMUNICATIONS = re.compile(
    r"\bcompetence of the ?(?:\w+ )?(?:committee|commission|court) ?(?:[\w ,]{0,60} )?to receive (?:and (?:to )?consider )?communications\b|\bconsiders that another (?:states? )?(?:contracting )?party is not (?:giving effect|fulfilling|complying)|\bad hoc conciliation commission\b",
    re.IGNORECASE,
)
# Amendments that a conference or a depositary deals with.
AMENDED_BY_ORGANS = re.compile(
    r"\b(?:amend\w*|revis\w+)\b.{0,300}\b(?:conference|depositary|general assembly|council|secretary-general)\b.{0,120}\b(?:shall|should|be convened)\b",
    re.IGNORECASE,
)

# Decisions that bind, and those who must carry them out: what an organ's power means, no obligation of its own.
BINDING_DECISIONS = re.compile(
    r"\b(?:decisions?|they)\b[^.;]{0,80}\bbe binding (?:on|upon|for)\b[^.;]*|\b(?:parties|which) shall (?:each )?(?:take (?:all |such |the )?(?:necessary )?(?:measures|steps)|be (?:bound|required) to)\b[^.;]{0,60}\b(?:implement\w*|execut\w+|carry\w* out|carrying out)\b[^.;]*\bdecisions?\b[^.;]*",
    re.IGNORECASE,
)
# Undertakings with special rights: what an organ is to ensure of them binds the parties.
OF_UNDERTAKINGS = re.compile(
    r"^(?:\W*)(?:\d+ ?[.)] ?)?(?:with regard to|as regards|in respect of|for) public (?:undertakings|enterprises)\b|^\W*free(?:dom of)? movement (?:for|of) workers\b",
    re.IGNORECASE,
)
# Steps that parties must take before a safeguard: its exception, a duty to tell, and a way to settle.
SAFEGUARD_PROCEDURE = re.compile(
    r"\bprocedures? (?:for|of) (?:the )?application of (?:the )?(?:safeguard|trade remed\w+|protective)", re.IGNORECASE
)
# What may be done when the other side fails, with the other's answer first.
FAILS_TO_FULFIL = re.compile(
    r"\b(?:considers|finds|is of the opinion) that the other (?:\w+ )?party has (?:failed to fulfil|not fulfilled)\b", re.IGNORECASE
)


# What members of one side owe the other when it grows, and what either may do when the agreement is not kept.
_GROWS = re.compile(r"\baccession of (?:a |any )?(?:new|third|further)\b", re.IGNORECASE)
_TOLD = re.compile(r"\bshall (?:be (?:advised|notified|informed)|(?:\w+ )?(?:provide|convey|inform|notify|consult))\b", re.IGNORECASE)
_MAY_SUSPEND = re.compile(
    r"\bpart(?:y|ies) may suspend (?:this|the application of this) agreement\b[^.;]*\bnon-?compliance\b", re.IGNORECASE
)


def owed_amid_final_clauses(heading: str, words: str) -> list[str]:
    """Functions of a paragraph on accession or termination that binds the parties while the agreement lasts."""
    if _GROWS.search(heading) and _TOLD.search(words):
        return [F.OBLIGATION, F.INSTITUTIONAL]
    return [F.OBLIGATION] if _MAY_SUSPEND.search(words) else []


def organ_acts(words: str) -> bool:
    """Whether a paragraph is about what an organ does, how it is made up, or who belongs to the organisation."""
    acts = ORGAN.match(words) and not PRIVILEGED.search(words)
    return any((acts, ESTABLISHES.search(words), MEMBERSHIP.search(words)))


# Words by which a treaty binds or grants a right.
BINDS = re.compile(
    r"\b(?:(?:part(?:y|ies)|states?|members?|they)(?: with a view to [^.;]{0,80})? shall apply|(?:contracting parties|the parties|member states|community)\b[^.;]{0,60} will(?! be (?:able|deemed))|(?:contracting parties|the parties) (?:shall )?(?:do not (?:apply|impose|levy)|liberali[sz]e|abolish|eliminate|refrain|grant|accord|exempt)|declares? (?:its|their) readiness|(?:schemes|projects|programmes|measures) (?:may|can|will) be (?:carried out|implemented)|shall not affect any rights or obligations arising from [^.;]{0,160}more favou?rable|recogni[sz]es? the incompatibility|(?:is|are) incompatible with (?:the )?(?:purposes?|(?:proper )?functioning)|under an obligation|shall(?! be free to (?!leave|choose|return|communicate|transfer|move|join|form))(?! (?:not )?(?:mean|be (?:deemed|construed|understood|interpreted|considered))\b)(?! apply\b)(?! not apply (?:to(?! (?:the )?(?:im|ex)port)|where|in|if|with|for|as|unless)\b)|undertakes?|must|(?:have|has) agreed (?:to|that|on)|agreed to (?:use|apply|conduct|refrain|exempt|grant|develop)|parties agree,? [^.;]{0,140}\bto (?:achieve|eliminate|abolish|remove|be guided|apply)|agrees? (?:to|that|not|upon|on|on the)|(?:is|are) (?:prohibited|bound|obliged|entitled|forbidden|responsible|internationally liable|not subject to)|may be inferred from|prohibited|(?:may|can) (?:not|in no|be (?:compelled|subjected|exercised|used) only)"
    r"|may only|cannot|(?:neither|no)\s+(?:[\w-]+\s){0,3}(?:may|shall)(?! be (?:obliged|required|bound) to)|(?:is|are) open to all states\b|(?:has|have) (?:duties|complete immunity|the (?:right|duty|obligation|following minimum rights))|^\W*(?:\d+[.)] )?no\b[^.;,]{1,100}?\b(?:may|shall)\b(?! be (?:obliged|required|bound) to)|right of everyone|recogni[sz]e(?:s)? (?:the rights?|that|and|for|every|as|, in)|ensures?\b|guarantees?\b"
    r"|(?:re)?affirms?\b.{0,90}(?:rights and obligations|commitments?|obligations)|confirms? (?:their|its)|commit(?:s|ted)? (?:to|themselves|itself)|is inviolable|enjoys?|will (?:take|grant|ensure|endeavou?r|provide|be exercised|apply|hold|consult|co-?operate|inform)|strive|endeavou?rs?|no obstacle"
    r"|may\s?be (?:introduced|imposed|increased|levied|maintained)\b[^.;]{0,80}\bonly (?:if|where|when|to the extent|in so far)|pledge|s'engage(?:nt)? à|doi(?:t|vent)|interdit(?:e|es|s)?|a droit à|ont droit|reconnai(?:t|ssent))\b",
    re.IGNORECASE,
)
# The same with the parties as its subject.
BINDS_PARTIES = re.compile(
    r"\b(?:(?:each|every|the|neither|no|all|such|a|contracting|states?|high)\s+){0,6}(?:part(?:y|ies)|members?(?! of the (?:\w+[ ,]+){0,4}(?:council|committee|commission|court|board|tribunal|panel))|states? parties|contracting part(?:y|ies)|contracting states?)\b[^.;]{0,60}\b(?:shall(?! not be (?:obliged|required))|undertakes?|agrees? to)\b(?! (?:mean|apply|be (?:deemed|construed)))",
    re.IGNORECASE,
)  # fmt: skip
MEANS = re.compile(
    r"^(?!(?:\d+ ?[.)] ?)?the treatment (?:to be )?accorded)(?:the (?:terms?|expressions?) )?[\"'“‘]?[^.;:]{2,110}?[\"'”’]?,?\s(?:(?<!'s )(?<!’s )(?<!the )(?<!by )(?<!all )(?<!other )(?<!any )(?<!technical )(?<!rapid )(?<!possible )(?<!necessary )(?<!appropriate )(?<!peaceful )(?<!such )(?<!effective )(?<!their )means?(?! (?:or|and) methods?)(?! of\b| available\b| at\b| to\b| by\b| for\b)|shall mean|has the meaning|désigne)\b"
    r"|^(?:\W*)for (?:the )?purposes? of (?:this|the present|the|paragraphs?|articles?|sub-?paragraphs?|applying)\b.{0,120}?\b(?:means?(?! of)|shall mean|includes?|shall comprise|(?:is|are) defined|the terms?|the expressions?)\b"
    r"|^(?:\W*)(?:for the purposes? of [^.;,]{3,40}, )?[\"'][^\"']{3,60}[\"'] (?:is|are|shall be) (?:considered|understood|taken) (?:to|as)\b|^(?:\W*)(?:an?|the|any)?\s?(?:[\w-]+\s){1,4}?(?:is|are) (?:any (?:person|object|individual)|all (?:persons|objects)|those (?:who|which)|limited to|defined as|a person who)\b|^(?:\W*)(?:the )?(?:[\w-]+\s){1,8}?(?:consists? of|comprises?) (?:all|any|the)\b"
    r"|^\W*(?:\d+ ?[.)] ?)?(?:an? |the )?[^.;,]{3,60} within the meaning of (?:this|the present) (?:agreement|convention|chapter|title|protocol|part)\b[^.;]{0,40}\b(?:shall be (?:deemed|understood|considered|taken)|means?|shall mean)\b"
    r"|^(?:the terms?|the expressions?|the words?) [\"'“].{0,120}(?:means?|includes?|shall|refers?)|^(?:\W*)(?:this|the present|the) (?:chapter|agreement|section|article|part|title|convention|annex|protocol) (?:(?:shall )?appl(?:y|ies)|shall be applicable) (?:to|in|with|only|as)\b",
    re.IGNORECASE,
)
# A term that an article explains amid its rules.
DEFINES_ASIDE = re.compile(
    r"(?:^|[.;:]\s+)(?:\d+ ?[.)] ?)?(?:for|in applying|within the meaning of) (?:the )?(?:purposes? of )?(?:this|the present|paragraphs?|sub-?paragraphs?|articles?|applying)\b[^.;:]{0,60}?[,:]? ?[^.;]{0,80}\b(?:means(?! (?:of|to)\b)|shall mean|(?:is|are) defined as|shall be (?:understood|taken) (?:as|to mean))\b"
    r"|(?:^|[.;:]\s+)(?:the )?(?:terms?|expressions?) [\"'][^\"']{2,80}[\"'][^.;]{0,60}\b(?:means?|shall mean|includes?|covers?|refers?)\b"
    r"|\bhereinafter\b[^.;]{0,60}\bthe (?:terms?|expressions?) [\"'][^.;]{2,80}\b(?:means?|shall mean)\b|\bthe concept of [\w ]{3,40} shall (?:cover|include|mean|comprise)\b"
    r"|(?:^|[.;:]\s+)(?:\d+ ?[.)] ?)?(?:for each product,? )?the basic (?:customs )?dut(?:y|ies)\b[^.;]{0,160}\b(?:are|is|shall be):?(?= )|(?:^|[.;:,]\s+)(?:\d+ ?[.)] ?)?an? [\"']?customs dut(?:y|ies)[\"']? (?:shall )?includes? any\b",
    re.IGNORECASE,
)
# Where an agreement keeps its rules of origin.
ORIGIN_ELSEWHERE = re.compile(
    r"^.{0,160}\b(?:protocols?|annex(?:es)?|provisions)\b.{0,60}\b(?:determines?|lays? down|contains?|sets? (?:out|forth)|defines?|specif(?:y|ies)) (?:the )?(?:rules of origin|concept of originating)"
    r"|^.{0,40}\bconcept of [\"']?originating (?:products|goods)\b.{0,200}\b(?:are|is|shall be) (?:set (?:out|forth)|laid down|contained|defined|specified|determined)"
    r"|^.{0,40}\brules of origin\b.{0,120}\b(?:are|is|shall be) (?:those )?(?:set (?:out|forth)|laid down|contained|defined|specified|determined)",
    re.IGNORECASE,
)
# Sentences that only set free: what they leave open is no obligation.
FREES = re.compile(
    r"^(?![^.;]*\brights or obligations arising from\b[^.;]*\bmore favou?rable)(?:[^.;]{0,120}\bnot (?:enjoy|benefit from|be accorded|receive) more favou?rable treatment\b[^.;]*\bthemselves|^(?:\W*)(?:(?:without|subject|for|in|provided|except|notwithstanding|however|as)\b[^.;]{0,200}?,\s*)?(?:nothing (?:in|herein)|no (?:provision|part) (?:of|in)|none of the provisions|(?:this|the present|these|the|such) (?:article|chapter|agreement|paragraph|convention|covenant|part|section|provisions?|obligations?)s?\b[^.;]{0,160}?\b(?:(?:shall|does|do|will|may) (?:in no way |also )?not|shall in no way|(?:is|are|shall be) without prejudice)\b"
    r"|(?:paragraphs?|articles?|sub-?paragraphs?|parts?|sections?)\b[^.;]{0,120}?\b(?:shall|does|do) not (?:apply|prevent|preclude|be construed)|exempted from"
    r"|[^.;]{0,200}\bmeasures\b[^.;]{0,200}\bshall not be (?:considered|deemed|regarded)(?: to be| as)? discriminat|(?:these|such) measures shall be discontinued|[^.;]{0,120}\bfunctions?\b[^.;]{0,60}\bshall come to an end|[^.;]{0,60}\bshall be of (?:unlimited|indefinite) duration|[^.;]{0,160}\b(?:agree|undertake)s? to review (?:in [\w ]{3,20} )?(?:in \d{4} )?(?:this|the) (?:agreement|partnership)))",
    re.IGNORECASE,
)
# A right of a state under a treaty is what the others owe it.
PERMITS = re.compile(
    r"\b(?:(?:receiving|sending|contracting|any|each|two or more|other|acting) ){0,6}(?:states?|part(?:y|ies)|powers?|consular (?:officers?|officials?|employees?|posts?)|heads? of (?:the )?(?:mission|(?:consular )?post)|missions?)\b[^.;]{0,120}\bmay\b(?! (?:propose|denounce|withdraw|accede))"
    r"|\bby (?:mutual )?(?:consent|agreement)\b|\bprovisions of .{0,60}shall apply,? (?:by analogy|mutatis mutandis|to)\b",
    re.IGNORECASE,
)
# Sentences that only commend: "The Parties recognise the importance of …".
# What an exception demands of those who use it (the chapeau of GATT XX) is no obligation of its own.
CHAPEAU = re.compile(
    r"^\W*(?:however, )?(?:such|these|those|this)\b[^;]{0,160}\b(?:means of (?:arbitrary|unjustifiable)|disguised restriction)\b",
    re.IGNORECASE,
)
COMMENDS = re.compile(
    r"\b(?:recogni[sz]es?|acknowledges?|note|affirm|share the (?:view|objective)|reaffirm) (?:the (?:importance|economic growth|significan\w+|role|value|need|desirability|contribution)(?!.{0,260}\band (?:will|shall|undertake)\b)|that\b.{0,80}\b(?:important|contribut|enhance|promot))",
    re.IGNORECASE,
)

# Headings inside a chapter on rules of origin that order something of importers, exporters or authorities.
_ORIGIN_DUTIES = re.compile(
    r"\b(?:requirements|obligations|consultations?|claims?|certificat\w+|verification|records?|exemptions?|penalties|invoice|declaration|administ\w+|confiden\w+|import\w*|export\w*|proofs?|refund|denial|cooperation|regional)\b",
    re.IGNORECASE,
)
# Headings that have a subject of their own within a chapter of a class.
OWN_SUBJECTS: dict[str, re.Pattern[str]] = {
    F.DEFINITION: _ORIGIN_DUTIES,
    F.DISPUTE_SETTLEMENT: re.compile(
        r"\b(?:definitions?|transparency|publication|penalt(?:y|ies))\b|^\W*administrative proceedings\b", re.IGNORECASE
    ),
    F.INSTITUTIONAL: re.compile(r"\b(?:co-?operation|transparency|publication)\b|^\W*provisional measures\b", re.IGNORECASE),
    F.EXCEPTION: re.compile(
        r"\b(?:notifications?|transparency|authorit(?:y|ies)|definitions?)\b|^\W*(?:subsidies|de-?minimis standard|lesser duty)\b",
        re.IGNORECASE,
    ),
}
# What a chapter on trade remedies says of safeguards is its exception still.
SAFEGUARDS = re.compile(r"\bsafeguard|\bemergency action", re.IGNORECASE)
