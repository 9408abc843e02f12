"""What an obligation of a treaty protects, by the terms of art of its field.

`HEADINGS` read the heading of an article (or, for `CHAPTERS`, of its chapter): in trade agreements they
name the discipline. `TERMS` read the words of the provision itself: the right or discipline it names.
"""

from __future__ import annotations

import re

from models.rules import treaty_terms
from models.rules.rule import Rule
from models.vocabulary import ObligationKind as K


def _h(kind: K, pattern: str, unless: str | None = None) -> Rule:
    return Rule(f"treaty.heading.{kind}", kind, rf"\b(?:{pattern})\b", where="heading", unless=unless)


def _t(kind: K, pattern: str, unless: str | None = None) -> Rule:
    return Rule(f"treaty.term.{kind}", kind, rf"\b(?:{pattern})\b", unless=unless)


HEADINGS: tuple[Rule, ...] = (
    _h(K.MFN, r"most[- ]favou?red[- ]nation.{0,20}|mfn|non-?discriminat(?:ion|ory treatment) of digital", r"definition"),
    _h(K.NATIONAL_TREATMENT, r"national treatment|internal tax(?:es|ation)|non-?discriminatory treatment of digital|self-regulatory organi[sz]ations"),
    _h(K.TARIFFS, r"customs duties(?! on exports?)|tariffs?(?! rate quota admin)|elimination of (?:customs )?duties|schedules? of (?:concessions|commitments on)|import duties|duty[- ]free|temporary admission|goods re-?entered|basic dut(?:y|ies)|fiscal duties|standstill|duties on imports?|waiver of customs", r"export(?:s|ation)? (?:and|dut|tax)|on exports"),
    _h(K.EXPORT_DUTIES, r"export (?:duties|tax(?:es)?)|(?:customs )?duties (?:on|and .{0,30} on) exports?|duties,? taxes.{0,30}exports?"),
    _h(K.QUANTITATIVE_RESTRICTIONS, r"quantitative restrictions?|import and export restrictions?|(?:import|export) restrictions|(?:import|export) licen[sc]\w+|prohibition.{0,30}(?:import|export)s?|non-?tariff measures|elimination of restrictions|re-?export"),
    _h(K.TRANSIT, r"transit(?! passage)|freedom of transit"),
    _h(K.SERVICES_ACCESS, r"market access(?! for goods)|local presence|domestic regulation|cross-?border (?:trade|supply|services)|(?:electronic )?supply of services|specific commitments|additional commitments|new financial services|recognition(?! of (?:equivalen|conform|rights|the right))|payment and clearing|commercial presence|right of establishment|establishment|trade in services|telecommunications?|universal service|interconnection|licensing process|increasing participation|progressive liberali[sz]ation|scarce resources|number portability|submarine cable|electronic (?:authentication|signatures?|contracts?)|computing facilities|cross-?border (?:data|transfer of information)|data processing|postal|courier|computer services|professional services", r"of (?:the|a) (?:joint|committee|free)|transparency|market access for non-agri|industrial|conformity|customs unions?|free trade areas?"),
    _h(K.PAYMENTS, r"payments?(?: and (?:transfers?|capital.{0,12}))?|transfers?|capital movements?|movement of capital|current account|foreign exchange", r"balance|transfer of technology|of prisoners|clearing"),
    _h(K.INVESTMENT_PROTECTION, r"investments?(?: promotion| protection)?|minimum standard of treatment|(?:general )?treatment of investments?|fair and equitable treatment|performance requirements|treatment in case of strife|compensation for losses|umbrella|subrogation", r"trade-related investment|disput|claim|transfers"),
    _h(K.EXPROPRIATION, r"expropriation|nationali[sz]ation"),
    _h(K.IP, r"intellectual property|(?:intellectual|industrial)[\w, ]{0,40} property|copyrights?|trademarks?|patents?|geographical indications|industrial designs?|undisclosed information|domain names|layout-designs|phonograms|technological protection|traditional knowledge|genetic resources|plant varieties"),
    _h(K.PROCUREMENT, r"(?:government|public) procurement|(?:government|public) (?:purchas\w+|contracts)|procurement|tender(?:s|ing)?|offsets"),
    _h(K.MOVEMENT_OF_PERSONS, r"(?:key personnel|intra-corporate transferees?|contractual service suppliers?|independent professionals|graduate trainees|business sellers|temporary entry|movement of (?:natural|business) persons|movement of workers|business (?:persons|visitors)|temporary movement|entry and stay)(?!.*definitions)"),
    _h(K.ENERGY, r"energy|raw materials|hydrocarbons"),
    _h(K.CUSTOMS, r"customs (?:cooperation|co-operation|procedures|valuation|administration|matters|union)|co-?operation in customs|administrative fees|fees and (?:other )?(?:charges|formalities)|release of goods|advance rulings|express shipments|automation|paperless trad\w+|risk (?:assessment|management)|trade facilitation|proofs? of origin|certificates? of origin|verification|import(?:er|ation) requirements|customs valu(?:e|ation)s?|movement certificates?|approved exporters?|origin declarations?|authori[sz]ed economic operators?|obligations relating to (?:im|ex)portation|rules of origin and|invoice declaration|origin procedures|pre-?shipment|single window|consular transactions|customs (?:harmoni[sz]ation|law|nomenclature|tariff nomenclature)|merchandise processing fees?|classification of goods|^\W*customs\W*$"),
    _h(K.SPS_TBT, r"technical (?:regulations?|barriers|obstacles|rules)|sanitary|phytosanitary|veterinary|standards?,|international standards|conformity assessment|standardi[sz]ation|equivalence|harmoni[sz]ation of standards|metrology|marks of origin$|import(?:ed)? food|regionali[sz]ation|animal (?:health|welfare)|plant health|marking and labelling", r"labou?r standards"),
    _h(K.COMPETITION, r"competition|monopol(?:y|ies)|state aid|(?:public|government|domestic) (?:aids?|support)|agricultural (?:stabili[sz]ation|support)|subsid(?:y|ies)|undertakings|public enterprises|anti-?competitive|business practices|state(?:-owned| and privileged)? enterprises|state trading|designated monopolies|major suppliers|export subsid|restrictive practices|competitive safeguards|independent regulatory", r"^\W*countervailing"),
    _h(K.TRANSPARENCY, r"transparency|publication|notifications?|provision of information|exchange of information|access to (?:official )?information|public participation|opportunities for public|prior (?:notice|comment)|anti-?corruption|information exchange|information on intended|public awareness of", r"express|of suspension|territorial|judgment"),
    _h(K.COOPERATION, r"co-?operation|technical (?:assistance|co-?operation)|consultations?|capacity building|joint (?:work|projects)|assistance|implementation and co", r"^(?!.*origin).*customs administration$|(?:administrative|social|medical|consular) assistance|victims|assistance to (?:persons|the)"),
    _h(K.EFFECTIVE_REMEDY, r"effective remedy|review and appeal|domestic review|judicial (?:review|protection)|remedies|appeals?|right to compensation|indemnification|damages|injunctions|procedural guarantees|procedural matters|resolution of telecommunications"),
    _h(K.FAIR_HEARING, r"fair (?:trial|hearing)|due process|administrative proceedings|procedural (?:guarantees|matters)|judicial guarantees|denial of justice|equality before the law|access to (?:justice|courts?)|fair and equitable procedures|access to an impartial"),
    _h(K.SUPREMACY, r"relation(?:ship)?s? (?:to|with) (?:other|previous|existing|earlier|multilateral|environmental) (?:international |environmental )?(?:agreements?|chapters|conventions|treat(?:y|ies))|relation(?:ship)? to (?:the )?wto|precedence|primacy|non-derogation|inconsisten|more favou?rable|level of protection|conflict (?:with|between)"),
    _h(K.COUNTERMEASURES, r"suspension of (?:benefits|concessions)|(?<!right to )compensation(?! (?:to|of) (?:an?|the|victims)\b)(?! for (?:losses|expropriation|damage|the))|(?:counter|rebalancing) ?measures|reprisals|non-?execution|appropriate measures|non-?fulfil?lment"),
    _h(K.LIFE, r"right to life|(?<!family )(?<!private )life|death penalty"),
    _h(K.HEALTH, r"health|medical|levels? of protection|environmental (?:laws?|protection|measures|aspects)|environment(?:al laws)?|sick|wounded|hospitals?", r"cooperation|consultations|performance|objectives|relationship|agreements|business|investment|economic"),
    _h(K.ADEQUATE_LIVING, r"adequate standard|rationing|food|housing|subsistence|objects indispensable|basic needs"),
    _h(K.PROPERTY, r"(?<!cultural )(?<!confiscated )(?:protection of |right to )?property(?! rights)|civilian objects|cultural objects and", r"intellectual|industrial"),
    _h(K.PRIVATE_FAMILY_LIFE, r"private (?:and family )?life|privacy|home|family life|data protection|personal (?:data|information)|dispersed families|honou?r|family rights"),
    _h(K.MOVEMENT, r"freedom of (?:movement|residence)|asylum|forced movement|displacement|deportations?|movement and residence|expulsion|refoulement|evacuation|travel documents|identity papers|right to leave"),
    _h(K.EXPRESSION, r"(?:freedom of )?(?:expression|opinion|information and expression|the media)|right of reply|access to information"),
    _h(K.ASSEMBLY_ASSOCIATION, r"assembly|association|trade unions?|collective bargaining", r"assembly of|general assembly|free trade|stabili[sz]ation"),
    _h(K.NON_DISCRIMINATION, r"(?:prohibition of |non-?)discrimination|equality(?: between| of)?|equal protection", r"most-fav|digital|national treatment"),
    _h(K.CRIMINAL_PROCESS, r"no punishment without law|criminal|penal|presumption of innocence|ne bis in idem|legality|extradition|fundamental guarantees|repression of|penalties for breach|legal proceedings", r"^penalties|assistance in criminal"),
    _h(K.LIBERTY, r"liberty|slavery|forced labou?r|detention|security of person|internment|personal liberty|servitude|restricted|release"),
    _h(K.TORTURE, r"torture|inhuman|humane treatment|dignity"),
    _h(K.EDUCATION, r"education|vocational training|instruction"),
    _h(K.WORK_SOCIAL_SECURITY, r"work|public relief|labou?r(?: laws?| standards| rights)?|employment|social security|wage-earning|self-employment|working conditions|liberal professions|shared commitment", r"cooperation|consultations|work programme|network"),
    _h(K.CULTURE, r"cultur(?:e|al)(?: life| rights)?|artistic|minorities|science|cultural objects", r"cultural cooperation|economic, social|industrial property"),
    _h(K.RELIGION, r"religion|conscience|religious|places of worship"),
    _h(K.CHILD_FAMILY, r"child(?:ren)?|family|right to marry|marriage|juveniles?|women|mothers?|protection of the family", r"private|respect for|families"),
    _h(K.SELF_DETERMINATION, r"self-determination|peoples' rights|rights of peoples"),
    _h(K.HUMANITARIAN_RELIEF, r"(?<!public )(?<!tax )(?<!interim )relief|humanitarian (?:relief|assistance|aid|organi[sz]ations)|protecting power"),
    _h(K.IMMUNITY, r"immunit(?:y|ies)(?! of (?:the )?cultural)|inviolability|privileges", r"withdrawal of immunity|immunity of cultural"),
    _h(K.DIPLOMATIC_RELATIONS, r"diplomatic|consular (?:relations|functions|access|assistance)|missions?"),
    _h(K.OVERFLIGHT, r"overflight|flight over|scheduled (?:air )?(?:services|flight)|medical aircraft|airspace|air (?:navigation|services)|aircraft", r"ships"),
    _h(K.NAVIGATION, r"navigation|ships|vessels|maritime transport|shipping|innocent passage|high seas|ports", r"air navigation"),
)  # fmt: skip
HEADINGS += treaty_terms.HEADINGS

# Kinds that each regime knows; "release" is of goods in a trade agreement, of persons elsewhere.
TRADE_KINDS = frozenset(
    (K.MFN, K.NATIONAL_TREATMENT, K.TARIFFS, K.QUANTITATIVE_RESTRICTIONS, K.EXPORT_DUTIES, K.TRANSIT, K.SERVICES_ACCESS, K.PAYMENTS,
     K.INVESTMENT_PROTECTION, K.EXPROPRIATION, K.IP, K.PROCUREMENT, K.MOVEMENT_OF_PERSONS, K.ENERGY, K.CUSTOMS, K.SPS_TBT, K.COMPETITION,
     K.TRANSPARENCY, K.COOPERATION, K.COUNTERMEASURES, K.SUPREMACY, K.EFFECTIVE_REMEDY, K.FAIR_HEARING, K.WORK_SOCIAL_SECURITY, K.HEALTH, K.NAVIGATION, K.NON_DISCRIMINATION, K.PRIVATE_FAMILY_LIFE)
)  # fmt: skip
RIGHTS_KINDS = (frozenset(K) - TRADE_KINDS) | {
    K.PRIVATE_FAMILY_LIFE,
    K.TRANSIT, K.COOPERATION, K.TRANSPARENCY, K.COUNTERMEASURES, K.SUPREMACY, K.EFFECTIVE_REMEDY, K.FAIR_HEARING, K.WORK_SOCIAL_SECURITY, K.HEALTH, K.NAVIGATION, K.NON_DISCRIMINATION,
}  # fmt: skip
# Headings by which an article is about working together, on whatever it then names.
WORKS_TOGETHER = Rule(
    "treaty.heading.together", K.COOPERATION, (
        r"^\W*(?:technical )?co-?operation\b(?: and (?:technical )?assistance\b)?(?! and)"
        r"|^\W*(?:title|chapter|part)?[\W\dIVX]*(?:(?:economic|financial|cultural|development|social|industrial|technical|scientific|regional|audiovisual|agricultural|sectoral|other),? (?:and )?){1,5}co-?operation(?: and (?:(?:technical|financial) ?(?:and )?)*assistance)?\W*$|^\W*co-?operation (?:policies|in social|in (?:the )?(?:economic|financial|cultural))\b"
    ), where="heading",
)  # fmt: skip
# Disciplines that keep their kind where the parties work together on them.
KEPT_TOGETHER = frozenset((K.ENERGY, K.CUSTOMS, K.SPS_TBT, K.INVESTMENT_PROTECTION, K.IP))
# Chapters whose discipline goes with working together on it, too.
WITH_COOPERATION: tuple[Rule, ...] = (
    Rule(
        f"treaty.heading.{K.COMPETITION}", K.COMPETITION,
        r"^\W*(?:(?:title|chapter)\b[\W\dIVX]*)?competition(?: (?:polic(?:y|ies)(?: and laws?)?|laws?|matters|and consumer protection|and related matters))?\W*$", where="heading",
    ),
    _h(K.CUSTOMS, r"customs (?:administration|procedures|matters|cooperation)|trade facilitation", r"origin"),
)  # fmt: skip


def works_together(heading: str, chapters: list[str]) -> bool:
    """Whether an article is about working together, by its heading or its nearest chapter."""
    return any(WORKS_TOGETHER.match(words) for words in (heading, *chapters[:1]))


# Procedural kinds that go with a discipline when the words themselves name them.
BESIDES = frozenset((K.EFFECTIVE_REMEDY, K.FAIR_HEARING, K.COUNTERMEASURES, K.MFN, K.NATIONAL_TREATMENT, K.COOPERATION))

# An article in which the parties do no more than meet and talk, whatever the chapter is about.
CONSULTS = Rule(
    "treaty.term.consults", K.COOPERATION, (
        r"^\W*(?:\d+ ?[.)] ?)?(?:(?:on|at|in|as|to|with|recogni[sz]ing)\b[^.;]{0,160}, )?the (?:contracting )?parties (?:shall|will|agree to|undertake to)\b[^.;]{0,30}?\b(?:meet|conduct (?:an? )?(?:\w+ )?dialogue|consult|co-?operate|hold (?:regular |annual )?(?:consultations|meetings)|work together|exchange (?:information|views))\b"
    ),
)  # fmt: skip
# National treatment that stands in the points of a paragraph: "no less favourable than … (a) its own investors".
OWN_TREATMENT = _t(
    K.NATIONAL_TREATMENT, r"(?:no|not) less favou?rable than (?:that|the treatment)[^.;]{0,100}: ?(?:\(?[a-z]\)|\(i\))? ?(?:its|their) own"
)
# What an article may oblige to beside its discipline, where it says so in so many words.
ALWAYS_BESIDE: tuple[Rule, ...] = (
    _t(K.TRANSPARENCY, r"make (?:them |it |this )?(?:\w+ )?publicly available|made (?:\w+ )?(?:publicly available|available to (?:the public|all interested|interested persons))|shall (?:\w+ ){0,2}publish|shall be (?:\w+ ){0,2}published|ensure transparency|available to the other party public information|transparency of", r"phonogram|trademark"),
    _t(K.COOPERATION, r"(?:parties|states) shall (?:\w+ ){0,3}(?:co-?operate|consult (?:each other|regularly|on|with a view|at the (?:written )?request))|shall enter into consultations"),
)  # fmt: skip
ALWAYS_BESIDE += treaty_terms.BESIDE

# Chapters of a trade agreement: `OVERLAY` kinds go with every obligation in them, `DEFAULT` ones where the
# article's own heading names no discipline.
OVERLAY: tuple[Rule, ...] = (
    _h(K.IP, r"intellectual property"),
    _h(K.PROCUREMENT, r"procurement"),
    _h(K.SPS_TBT, r"technical barriers|sanitary|phytosanitary|standards,"),
    _h(K.CUSTOMS, r"customs (?:administration|procedures|matters|cooperation)|trade facilitation|origin procedures|special requirements related to border"),
    _h(K.TRANSPARENCY, r"transparency|anti-?corruption"),
)  # fmt: skip
DEFAULT: tuple[Rule, ...] = (
    _h(K.INVESTMENT_PROTECTION, r"investments?(?! measures)", r"services"),
    _h(K.SERVICES_ACCESS, r"services|telecommunications?|electronic commerce|digital trade|establishment(?! of (?:a|the) (?:free|customs|single))|transport"),
    _h(K.WORK_SOCIAL_SECURITY, r"labou?r|social (?:security|policy)"),
    _h(K.HEALTH, r"environment"),
    _h(K.COMPETITION, r"competition|subsidies|state aid|state trading"),
    _h(K.MOVEMENT_OF_PERSONS, r"temporary entry|movement of (?:natural|business) persons|workers|self-employed persons"),
    _h(K.PAYMENTS, r"payments|capital(?: movements?)?"),
    _h(K.ENERGY, r"energy"),
    _h(K.COOPERATION, r"co-?operation|capacity building|(?:political )?dialogue|approximation of laws|financial mechanism|statistics|partnership"),
    _h(K.CUSTOMS, r"origin"),
    _h(K.TARIFFS, r"(?:market access for|trade in|free movement of|national treatment and market access for) (?:goods|industrial|products)|industrial products"),
)  # fmt: skip

# Terms of trade and investment law in the words of a provision.
TRADE_TERMS: tuple[Rule, ...] = (
    _t(K.MFN, r"most[- ]?favou?red third countr(?:y|ies)|most[- ]?favou?red[- ]nation(?!.{0,50} (?:rates?|dut(?:y|ies)|tariffs?)\b)|investors of (?:a|any) non-party|most favou?rable of (?:that|the treatment)|article I of (?:the )?GATT|whichever is (?:the )?most favou?rable|no less favou?rable than (?:that|the treatment) (?:\w+ ){0,6}(?:accord|grant|any (?:other|third))|(?:nationals?|investors|suppliers?|products?|goods) of any (?:other|third) (?:country|state|party)|treatment .{0,60}third (?:countries|states)|(?:similar|like) (?:commodities|goods|products)\b.{0,60}originating (?:from|in) third countries|(?:or|nor|and) (?:goods |products |commodities )?of third[- ]country origin|(?:advantages?|privileges?|concessions?|preferences?)\b[^.;]{0,80}\b(?:granted|accord\w*)\b[^.;]{0,40}\b(?:any (?:other|third)|third|non-part\w+)|immediately and unconditionally(?! to (?:the )?(?:products|goods|services|suppliers)[^.;]{0,120}domestic)"),
    _t(K.NATIONAL_TREATMENT, r"(?<!qualifications on )national treatment|(?:inconsistent|accordance) with .{0,40}article III\b.{0,30} GATT|(?:no|not) less favou?rable than (?:that|the treatment)(?: which)? (?:[\w,]+ ){0,10}(?:its|their|to) own|(?:no|not) less favou?rable than (?:that|the treatment) (?:[\w,]+ ){0,6}(?:domestic|national)|national and most|like (?:domestic|national) products|domestic taxes and charges|discriminat\w+ .{0,60}(?:domestic|fiscal)|internal fiscal nature|internal taxation|same treatment as their own nationals|directly competitive or substitutable|afford protection to (?:the )?(?:domestic|national)|domestic taxes and|in excess of those (?:applied|imposed).{0,40}domestic|(?:similar|like) (?:commodities|goods|products) of domestic|domestically produced|goods of domestic (?:production|manufacture|origin)"),
    _t(K.TARIFFS, r"(?:eliminate|abolish|reduce|increase|introduce|not apply|impose|exempt\w*)\b.{0,80}(?:customs dut(?:y|ies)|import dut(?:y|ies)|tariffs?)|duty-free|customs duties .{0,120}(?:shall|will|may) (?:be|not)|new customs duties|imports?\b[^.;]{0,160}\b(?:free|exempt(?:ed)?) (?:of|from)\b[^.;]{0,30}\bdut(?:y|ies)|(?:rates? of|fixed component of|reduction (?:of|in)) [^.;]{0,60}(?:dut(?:y|ies)|charges?|lev(?:y|ies))|(?:duties|rates?)\b[^.;]{0,40}\breductions?\b|(?:common |external )?customs tariff|(?:approximat|converg|bring together|harmoni[sz])\w*\b[^.;]{0,40}\bcustoms (?:rates|dut(?:y|ies)|tariffs?)|tariff (?:quotas?|ceilings?|concessions?|preferences?|reductions?|nomenclature|schedules?)|customs duty rates|importation into (?:the )?\w+[^.;]{0,60}\b(?:benefit|accorded|enjoy)\b|products of .{0,60}\bimported into\b.{0,80}\bgoverned by .{0,30}\bannex|(?:elimination|abolition|suspension) of (?:any |all |the )?(?:customs )?dut(?:y|ies)|reduced customs duties|reduce its customs duties|free movement of goods|establish\w* (?:[\w ]{0,20} )?(?:a free[- ]trade area|a customs union)|(?:free[- ]trade area|customs union) shall be (?:\w+ )?established|liberali[sz]\w+ (?:of )?(?:their |the )?(?:\w+ )?(?:mutual|reciprocal) trade|liberali[sz]ation measures to be applied|(?:agricultural|fishery) (?:and \w+ )?products? originating\b[^.;]{0,80}\bon import\w*|granting each other further concessions|modif\w+ the arrangements (?:laid down|made|provided for) (?:in|by) th\w+ agreement|exempt\w* .{0,60}customs duties", r"on exports"),
    _t(K.EXPORT_DUTIES, r"export (?:dut(?:y|ies)|tax(?:es)?)|(?:duties|taxes|charges).{0,60}on (?:the )?exports?|customs duties on exports|(?:duties|taxes|charges)\b[^.;]{0,60}\bon imports? (?:and|or) exports?|to (?:the )?(?:other|each other)(?:'s| party's)? exports neither customs duties|(?:duties|taxes|charges|levies)\b[^.;]{0,100}\b(?:on|respect to) (?:the )?(?:im|ex)port(?:s|ation)?,? (?:and/or|and|or) (?:the )?(?:im|ex)port(?:s|ation)?\b"),
    _t(K.QUANTITATIVE_RESTRICTIONS, r"quantitative (?:import |export )?restrictions?|article (?:III or )?XI of (?:the )?GATT|prohibitions? or restrictions? (?:other|on (?:the )?(?:im|ex)port)|restrictions? on (?:the )?(?:importation|exportation|imports|exports)|import licens\w+ .{0,30}(?:restrict|requirements)|restrictions? (?:and|or) measures|permit the re-?export|re-?export\w*|(?:restrict|limit|prohibit) the (?:im|ex)ports? of|quotas? (?:on|for) (?:im|ex)ports|measures (?:of|having) equivalent effect"),
    _t(K.TRANSIT, r"(?:freedom of|free|unhindered|in|principle of) transit|article V of (?:the )?GATT|transit (?:through|of|traffic)|free passage"),
    _t(K.SERVICES_ACCESS, r"market access .{0,80}suppl|for the establishment of [\w ,-]{0,40}(?:companies|nationals|firms)|establishment and operation of|setting up of operations|(?:supply|provision) of services by|regulated professional activities|(?:limit|number of) (?:the number of )?(?:service|financial).{0,20}suppliers|freedom of,? establishment|free(?:dom of)? (?:supply of|to (?:supply|provide)) services|local presence|(?<!trade )representative office|right of establishment|agreed services?|designated airlines?"),
    _t(K.OVERFLIGHT, r"fly without landing|fly (?:across|over) (?:the|its|their) territory"),
    _t(K.PAYMENTS, r"(?:current|international) (?:payments|transactions|transfers)|transfers? .{0,60}freely|free(?:ly)? (?:transfer|usable|convertible)|payments and (?:payment )?transfers|authori[sz]e\b[^.;]{0,140}\b(?:payments|transfers)|payments (?:relating|connected|for current)|shall (?:permit|allow) (?:all )?transfers|(?:movement|flow) of capital|transfer into and out of|exchange restrictions"),
    _t(K.INVESTMENT_PROTECTION, r"fair and equitable treatment|full protection and security|constant protection and security|restitution, indemnification|investments? of investors? of (?:the|any|each) other"),
    _t(K.EXPROPRIATION, r"expropriat\w+|nationali[sz](?:ed?|ation)\b"),
    _t(K.IP, r"intellectual property|(?:intellectual|industrial)(?:,| and)[\w, ]{0,30}property(?: rights)?|copyright|patents?|trademarks?", r"office"),
    _t(K.PROCUREMENT, r"(?:government|public|state) (?:procurement|purchas\w+)|public (?:works |supply )?contracts|award of contracts"),
    _t(K.MOVEMENT_OF_PERSONS, r"(?:freedom of )?movement (?:for|of) workers|free movement of (?:workers|persons|labou?r)|temporary entry|movement of natural persons|entry and temporary stay"),
    _t(K.CUSTOMS, r"customs (?:procedures|clearance|formalities|control|authorit(?:y|ies)|documents|administration|legislation|services|valuation|laws)|certificates? of origin|rules of origin|article VIII of (?:the )?GATT|(?:commodity|goods|combined|digital?|unified|uniform|single|customs) (?:commodity |goods )?nomenclature|(?:uniform|unified|single)\b[^.;]{0,40}\bclassification|classification of goods|customs (?:issues|matters|questions|statistics)"),
    _t(K.SPS_TBT, r"technical (?:regulations|barriers to trade)|sanitary|phytosanitary|veterinary|conformity assessment|(?:european|technical) standards|technical (?:rules|specifications|requirements)\b|standardi[sz]ation|metrology|certification procedures|mutual recognition of (?:certif|test|conform)\w*"),
    _t(K.COMPETITION, r"(?:restriction|distortion|prevention) of competition|distort\w* competition|anti-?competitive|dominant position|fair and equal opportunity|unfair (?:business|competition)|state aid|public aid|official aid|export (?:subsid(?:y|ies)|incentives)|monopol(?:y|ies)|(?:special or )?exclusive rights|restrictive (?:trade|business) practices"),
    _t(K.COUNTERMEASURES, r"suspend (?:the application of )?(?:benefits|concessions|obligations)|suspension of (?:benefits|concessions)|(?:fail\w*|fulfil\w*|breach\w*|violat\w*|compl(?:y|ied|iance)|incompatible|contrary)\b.{0,700}\bmay\b.{0,160}\b(?:take|adopt) (?:the )?appropriate measures|right (?:for|to|of) (?:the )?unilateral(?:ly)? \w+|retaliat\w+|rebalancing measures|monetary assessment|compensat(?:ion|ory) .{0,80}(?:concessions|trade effects)|counter-?measures"),
    _t(K.TRANSPARENCY, r"(?:shall|undertakes? to) (?:\w+ ){0,4}publish|make (?:them |it )?publicly available|ensure transparency|enquiry points?|(?:consistent|uniform), impartial and reasonable|notify the (?:other|secretariat|council|committee|parties)"),
    _t(K.SUPREMACY, r"shall prevail|shall not affect any rights or obligations arising from [^.;]{0,160}more favou?rable|in the event of (?:any )?inconsistency|to the extent of (?:the|any) inconsistency|replace (?:the )?provisions|affirms? (?:their|its) (?:existing )?rights and obligations"),
    _t(K.COOPERATION, r"shall (?:\w+ ){0,2}co-?operate|undertake to co-?operate|mutual assistance|technical (?:and financial )?(?:assistance|cooperation)|enter into negotiations|regular consultations|(?:political|regular|ongoing) dialogue|(?<!the )exchange (?:of )?(?:practical |information)"),
    _t(K.EFFECTIVE_REMEDY, r"(?:judicial|administrative)[ ,].{0,60}(?:review|appeal)|prompt review|right (?:to|of) (?:appeal|review)|order (?:the|a) .{0,30}to pay|judicial review|remuneration .{0,60}review"),
    _t(K.NON_DISCRIMINATION, r"discrimination (?:based )?on (?:grounds of )?nationality|give rise to (?:any )?discrimination|discrimination between .{0,60}(?:nationals|companies)"),
    _t(K.WORK_SOCIAL_SECURITY, r"in the field of social security|social security systems|(?:as regards|with regard to|conditions of) (?:their )?(?:working conditions|work|employment),? (?:and )?remuneration"),
    _t(K.FAIR_HEARING, r"access .{0,80}to the competent courts|opportunity to be heard|fair and equitable\. |reasonable opportunity to present|right to a written notice|initiated and conducted without"),
)  # fmt: skip
TRADE_TERMS += treaty_terms.TERMS

# Terms of human rights, humanitarian and general international law in the words of a provision.
RIGHTS_TERMS: tuple[Rule, ...] = (
    _t(K.LIFE, r"attempts? upon (?:their|his) lives|search for and collect|found at sea in danger|right to life|respect for (?:his|her|their) life|(?:his|her|their) life respected|deprived of (?:his|her|their) life|death penalty|sentenced? (?:of|to) death|capital punishment|condemned to death|violence to life|mutilation|murder|extermination|nuclear (?:weapons?|explosi\w+)|weapons of mass destruction|(?:chemical|biological|toxin) weapons|anti-personnel|protect(?:ed|ion)? against .{0,60}(?:murder|ill-treatment)|neutrali[sz]ed zones|render certain points|intentionally (?:kill|attack)|air raids|dangers of (?:the )?(?:war|military operations)|(?:persons?|civilians?|population|journalists)\b(?! objects| medical).{0,120}object of attack|indiscriminate attacks|(?:civilian population|civilians) .{0,60}(?:attack|general protection)|starvation|dangerous forces|no survivors|death or serious injury|perfidy|by resort to|methods or means of warfare|new weapons?|hors de combat|non-defended localities|demilitarized zones?|military emblems|precautions|distinguish between|journalists|survival of the (?:child|population)"),
    _t(K.HEALTH, r"(?:standard of|right .{0,20}|attainable state of) ?(?:physical and mental )?health|protect(?:ion of)? (?:the )?health|(?:satisfactory|healthy|clean|sound|safe) (?:\w+ )?environment|medical (?:care|attention|services|supplies|assistance|(?<!military,medical )(?<!military, medical )personnel|units|transports?|inspections?|experiments?|procedures?)|hospitals?(?! stores)|infirmary|shipwrecked|occupational (?:health|safety)|pollution|(?:protect|preserv)\w+[^.;]{0,50}\bmarine environment|environmental (?:protection|impact|harm|damage)|(?:the )?wounded(?:,| and) sick|health care|hygien\w+|epidemic|prophylactic|physical (?:or|and) mental health|(?:physical|psychological) recovery|natural environment|harmful contamination|adverse changes in the environment|health and well-being|recovery .{0,40}health"),
    _t(K.ADEQUATE_LIVING, r"adequate (?:standard of living|food)|standard of living adequate|foodstuffs|food (?:rations?|supplies|and medical)|clothing|freedom from hunger|canteens?|indispensable to the survival|means of subsistence|ensure his support|allowances,? sufficient|accommodat\w+ .{0,40}health|provisions essential|housing|maintenance of the internees|for their maintenance|accommodate the internees|be accommodated|quartered|quarters|rations?|internees' .{0,20}accommodation"),
    _t(K.PROPERTY, r"(?:right to|enjoyment of|own|deprived of) (?:\w+ ){0,2}(?:property|possessions)|real or personal property|(?:private|personal|public) property|articles of (?:value|personal use)|pillage|requisition(?:ed|s)?|civilian objects|valuables|ownership of|account (?:for|of) (?:each |the )?prisoners?|prisoners?'?s? accounts?|advances? of pay|sums of money|working pay|(?:return|recovery) of (?:assets|(?:the )?property|proceeds)|(?<!account the )financial resources|wills\b|extensive destruction|personal belongings|manage their property|transfer (?:their )?assets"),
    _t(K.FAIR_HEARING, r"fair (?:and (?:public|regular) )?(?:hearing|trial)|(?:competent, )?independent (?:and|or) impartial|equal(?:ity)?[^.;]{0,60} before the (?:courts|tribunals)|(?:cause|case) (?:be )?(?:heard|examined)|right to a hearing|(?:examined and )?decided individually|independence of the (?:courts|judiciary)|submit (?:the |his |her |their )?reasons?|free legal (?:aid|assistance)|right(?:s)? (?:of|to) (?:defen[cs]e|be heard|appeal)|opportunity to be heard|(?<!mutual )legal (?:or other appropriate )?assistance|judicial guarantees|regularly constituted court|regular trial|opportunity of explaining|properly constituted|(?:reconsidered|reviewed?) .{0,80}(?:court|administrative board|competent (?:body|authority))|right of appeal|have (?:his|her|their|his or her) case reviewed|submit (?:the|his|her|their) reasons against|judicial tribunal|make (?:his|her|their) views known|proper trial|presumed innocent|(?:party to|his case|proceedings) .{0,40}in any court|due process|opening of the trial|counsel (?:of (?:his|their)|for the defen[cs]e)|services of an? (?:competent )?interpreter|decision reached in accordance|submit evidence|access to (?:the )?courts|without (?:a )?(?:previous|prior) (?:judgment|regular trial)|present (?:evidence|his defen[cs]e)|guaranteed ?fair treatment|fair treatment at all stages|invoked as evidence|equal(?:ly|ity)? .{0,40}procedure in courts"),
    _t(K.EFFECTIVE_REMEDY, r"effective remedy|right (?:to|of) (?:redress|compensation|petition)|enforceable right to compensation|(?:make|making|present) .{0,20}(?:applications?|petitions?|requests?|complaints?) to|present to .{0,60}petition|effective (?:protection and )?remedies|international(?:ly)? (?:responsib\w+ for|liab\w+ for)|liab(?:le|ility) (?:\w+ ){0,3}for (?:any |the )?(?:damage|loss)|liable to pay compensation|absolve itself|official enquiry|obtains? redress|(?:fair and )?adequate compensation|entitled to (?:compensation|reparation)|right to (?:complain|lodge|report the facts)|(?:investigat|examin)\w+ [^.;]{0,40}\b(?:promptly|impartially)|reparation for|internationally liable|(?:prompt|thorough)(?:ly)?,? (?:and )?impartial(?:ly)? (?:investigat|examin)\w+|national tribunals .{0,60}effective protection"),
    _t(K.PRIVATE_FAMILY_LIFE, r"privacy|(?:private|family) (?:and family )?(?:life|rights)|correspondence|family rights|honou?r(?: and reputation|,)|their honou?r|letters and cards|family (?:news|reunification|ties)|next of kin|famil(?:y|ies) dispersed|(?:remains|graves) of|(?<!and )(?<!or )members of (?:their|his|dispersed) famil\w+|news of a strictly personal|(?:capture|internment) card|direct to (?:his|their) family|receive visitors|dispersed famil\w+|confinement card|family unit|identity, including nationality|(?:separated from|contact with) (?:his or her|both) parents|the personal status of|given name|right to a name(?!,)|interference with (?:his|her|their|his or her) (?:private|home)|missing persons|reported missing|fate of (?:their )?(?:relatives|famil\w+)"),
    _t(K.MOVEMENT, r"(?:freedom|liberty) of movement|(?:right|free|desire) to leave|leave (?:any (?:country|state)|the (?:territory|country))|leave at the earliest|move (?:about|freely)|choose (?:his|her|their|a|his or her) (?:place of )?residence|(?:seek|obtain|granted|right (?:to|of))[^.;]{0,30} asylum|passports?\b(?!, customs)|issue (?:\w+ ){0,4}identity (?:papers|documents)|destroy identity|residence permits?|enter and remain|return to (?:his|her|their|his or her) (?:own )?country|(?:enter or )?leave a state|enter (?:his|their) own country|expel(?:led)?|expulsion|refouler?|transfers?,? .{0,30}(?:deportations?|of parts of)|deport(?:ed|ations?)|repatriat\w+|transferred to a (?:power|country)|illegal entry|unlawful presence|transferred by the \w+ power|travel documents?|returned? (?:\w+ ){0,6}to (?:another|a|the|his|their) (?:state|country|place of)|freedom to choose his residence|evacuat(?:e|ion)"),
    _t(K.EXPRESSION, r"freedom (?:of (?:opinion|expression|speech)|to (?:seek|hold|receive))|hold opinions|(?:thought and|of opinion and) expression|express (?:those|his|her|their|and disseminate) (?:views|his|her|their|opinions)|right (?:to|of) (?:receive information|reply)|censorship|freedom of (?:the press|information)|mass media|impart information|propaganda for|(?:advocacy|incitement) .{0,40}hatred"),
    _t(K.ASSEMBLY_ASSOCIATION, r"freedom of (?:peaceful )?(?:assembly|association)|peaceful assembly|(?:form|join|activities of|associations and)\b[^.;]{0,20} trade unions?\b|free association|right to assemble|assemble freely|form (?:\w+ )?associations|associate freely|right to bargain|collective (?:bargaining|action)|workers' and employers' organi[sz]ations|join organi[sz]ations|(?:establish|join)[^.;]{0,120} organi[sz]ations of their own choosing|form[^.;]{0,40} organi[sz]ations for the protection of their|freely elect|(?:internee|prisoners') (?:committee|representative)s? .{0,40}shall not be|right to (?:organi[sz]e|associate)|participate in non-governmental organi[sz]ations"),
    _t(K.NON_DISCRIMINATION, r"(?<!shall have, )without (?:any )?(?:adverse )?(?:discrimination|distinction(?:,| founded| based| of| as| on|.{0,40} race))|no distinction (?:among|between) (?:them|persons)|discriminat(?:ion|ory|e)|equal (?:protection of|rights? (?:of|with) men)|equality with men|(?:basis of|on) equal(?:ity)? (?:of(?! treatment)|with(?! nationals)|terms)|inferiority or (?:the )?superiority|stereotyp\w+|irrespective of (?:race|sex|nationality)|peoples shall be equal|on (?:racial|ethnic|religious)\b[^.;]{0,60} grounds|solely on ?(?:the )?(?:account|grounds?) ?of (?:\w+ )?nationality|eligibility of men and women|equality of (?:men|rights|spouses)|adverse distinction|same (?:conditions|rights) as (?:men|nationals)|not treat as enemy aliens|(?:recognition .{0,30}|equal(?:ity)? .{0,30})before the law|civil capacity", r"religious practice"),
    _t(K.CRIMINAL_PROCESS, r"(?<!in connection with )(?<!in connexion with )criminal (?:charge|offen[cs]es?|proceedings|procedure|law|process|responsibility|acts)|criminally responsible|to justice\b|commits? an offence|offences (?:set forth|referred to|established|covered|mentioned|described|under article)|launder\w+|statutes? of limitations?|(?:protection (?:of|for)|intimidation (?:of|for)) (?:\w+ )?witnesses|illicit traffic|penal (?:law|laws|provisions|code|legislation|sanctions|proceedings)|presumed (?:to be )?innocent|guilty|heavier penalty|tried or punished|disciplinary (?:punishments?|measures|penalt)|offences? (?:he or she|committed|against discipline)|breaches of the conventions?|passing sentence|attend the trial|grave breaches|double jeopardy|(?:shall be|are) punish(?:able|ed)|crimes? under international law|undertake to prevent and (?:to )?punish|accused\b(?! persons| juvenile)|convicted|prosecut\w+|extradit(?:ion|able|ed)|extradite(?! a(?:ny)? person| him| her)|judicial proceedings|(?:disciplinary|judicial) (?:or \w+ )?punishments?|punishment more severe|repression of|impose penalties|criminal matters|(?:dissuasive|appropriate) (?:penalties|sanctions)|proceeds of (?:crime|offences)|confiscat\w+|(?:establish|exercise) (?:its|their) jurisdiction|investigative techniques|surrender of persons?|empower (?:its|their) competent authorities|search or similarly|prevention and repression|piracy|pirate|prevent and punish|punishable offences?|convicted persons?|be punished only|rights of the accused"),
    _t(K.LIBERTY, r"right to (?:personal )?liberty(?! of movement)|security of (?:his|her|their|the) person|deprived of (?:his|her|their|his or her) freedom|imprisoned (?:merely|solely)|inability to fulfil|arrested or detained|secret detention|shall be (?:a )?prisoners? of war|deprived of (?:his|her|their|his or her) liberty|deprivation of liberty|loss of liberty|confined pending|arbitrary (?:arrest|detention)|slavery|servitude|slave trade|traffic(?:king)? in (?:women|persons|human)|exploitation of (?:the )?prostitution|forced or compulsory labou?r|(?:taking of )?hostages|assigned residence|(?:order\w*|subject\w* to|placed in|cease|during) .{0,30}internment|internment (?:shall|may|or placing)|not intern\b|be interned|detained in the|compel(?:led)? .{0,60}(?:to work|to serve|armed or auxiliary)|separately from .{0,60}deprived of|recaptured|places of internment, detention|penitentiary|released by|(?:take|took) (?:him|her|them|the person|such persons?) into custody|persons? in custody|disappearance|place of detention|forced labou?r|may not be detained|provisional(?:ly)? arrest\w*|be (?:so )?guarded by|retained only in so far|persons? (?:thus )?retained"),
    _t(K.TORTURE, r"torture|(?:cruel|inhuman|inhumane|degrading)[ ,]|humane treatment|in all circumstances .{0,40}humanely|humanely in all circumstances|at all times .{0,20}humanely|moral coercion|corporal punishment|physical suffering|outrages upon personal dignity|acts of violence|integrity of (?:his|her|the|their) person|(?:physical|mental|moral)[^.;]{0,40} integrity|inhuman treatment|corporal"),
    _t(K.EDUCATION, r"(?:right (?:\w+ ){0,5}to|primary|secondary|access to|field of|elementary) education|education(?:al)? (?:shall|of the child|institutions|facilities|pursuits)|schooling|vocational (?:training|guidance)|intellectual, educational|exercise of their .{0,20}education"),
    _t(K.WORK_SOCIAL_SECURITY, r"right to (?:work|strike)|(?:just and favou?rable |equitable [^.;]{0,20})?conditions of (?:work|employment)|right of workers|remunerated activit\w+|choose[^.;]{0,30}(?:employment|occupation|profession)|admission to employment|employment (?:and|or) occupation|child labou?r|equal pay|fair remuneration|family benefits|occupational (?:accidents|diseases|injur\w+)|social (?:security|insurance)|(?:gainful |paid )employment|working (?:conditions|hours)|fitness .{0,40}for work|incapable of working|(?:working )?rate of pay|(?:hours of|daily) (?:work|labou?r)|compelled to work|field of employment|equal remuneration|minimum (?:wage|age)s?|weekly rest|labou?r inspect\w+|labou?r (?:laws|detachments|legislation)|hazardous .{0,30}work|paid leave|wage-earning|economic exploitation|employ internees|serve in its (?:armed|auxiliary)|insurance .{0,20}worker|any worker"),
    _t(K.CULTURE, r"(?<!social and )cultural (?:life|rights|property|heritage|objects|links|diversity)|respect for the cultural identity|own culture|scientific progress|(?<!marine )scientific research|arts\b|rest and leisure|relaxation and leisure|recreational|linguistic minorit|historic monuments|works of art"),
    _t(K.RELIGION, r"(?:freedom|religious|spiritual|ministers|exercise|practice|profess|rites?|manifest|places)(?:[ ,](?:of|assistance|duties|needs|and|thought|conscience|convictions|practices?|organi[sz]ations|ministers|worship|their|his|in|the|or)){0,6}[ ,](?:religio(?:n|us)|rites?|worship|assistance|faith|duties|practices|convictions)|religious (?:convictions|organi[sz]ations|convictions|practices|duties|personnel|worship)|rites of the religion|religious services|profess and practi[sc]e|freedom of (?:thought(?! and (?:of )?expression)|conscience|belief|worship)|ministers of religion"),
    _t(K.CHILD_FAMILY, r"(?:his or her|their|both|either) parents|parents(?:,| or|' )|legal guardians?|adoption(?! (?:of|by|and|through|or)\b)|best interests of the child|(?:protection|assistance) .{0,60}the family|(?:found|raise) a family|(?<!his or her )(?<!their )family (?:is|shall be) (?:the |a )?(?:natural|protected|basic)|fundamental (?:group )?unit of society|unity of the famil\w+|family (?:unity|reunification)|(?:right|consent) .{0,30}(?:to marry|spouses)|upbringing|children (?:under|who are)|orphan\w*|(?<!attaching to )marriage|family relations|maternity (?:leave|protection)|(?:protection|assistance) .{0,60}(?:children|child)\b|juvenile persons|registered immediately|exploitation of (?:the )?child|child labou?r"),
    _t(K.SELF_DETERMINATION, r"self-determination|natural (?:wealth|resources) and resources|dispose of their (?:natural |wealth)|self-government|(?:conduct of|participate in|take part in) (?:the )?(?:conduct of )?public affairs|political and public life|public and political life|participate (?:freely |directly )?in (?:the )?government|peoples shall (?:freely|have the right)|all peoples|access to (?:the )?public service|stand for election|(?:right )?to vote (?:in|at|and)|to be elected|elected by (?:universal|secret)|represent their governments? at the international"),
    _t(K.HUMANITARIAN_RELIEF, r"relief (?:consignments?|shipments?|societ(?:y|ies)|schemes?|supplies|actions?|personnel|parcels)|humanitarian (?:activities|assistance|relief|law)|delegates of the protecting powers? shall have|application to the protecting powers?|besieged or encircled|collective relief|free passage|consignments? of (?:medical|essential)|impartial humanitarian|civil defen[cs]e|free postage|(?:emblem|distinguishing signs?|designation)\b[^.;]{0,240}\b(?:may not be (?:employed|used)|can only be used|shall be (?:forbidden|prohibited))|rescue (?:operations?|of)|persons in distress"),
    _t(K.IMMUNITY, r"(?<!enjoying privileges and )(?<!entitled to privileges and )(?<!prejudice to their privileges and )(?<!enjoying such privileges and )immunit(?:y|ies)|immune from (?!military)|not be amenable to the jurisdiction|exempt from (?:all|any) obligations|prevent any (?:attack|infringement) (?:up)?on (?:his|their) (?:person|freedom)|shall not enter [^.;]{0,40}\bpremises|property of the deceased|immunities shall enjoy|(?<!beings are )inviolab(?:le|ility)|(?:not be liable|liable) to (?:any form of )?(?:arrest|detention)|no obligation to give evidence|respect and protect the premises|(?<!enjoying )(?<!prejudice to their )(?<!enjoying such )(?<!person entitled to )(?<!persons entitled to )(?<!servants entitled to )privileges and (?:immunities|facilities)|exempt(?:ed|ion|ions)? .{0,40}from (?:all )?(?:\w+,? ){0,4}(?:dues|taxes|jurisdiction|search|social security)|exempt diplomatic|personal services"),
    _t(K.DIPLOMATIC_RELATIONS, r"(?:permanent )?diplomatic (?:missions?|relations|agents?|bag|courier|staff|functions|intercourse|correspondence)|heads? of (?:their )?missions?|accredit|size of the mission|persona non grata|head of (?:the )?mission|consular (?:posts?|officers?|officials?|employees?|relations|functions|premises|archives|districts?|representatives?)|(?:consular|diplomatic) (?:or (?:diplomatic|consular) )?(?:authorit\w+|protection)|even in (?:the )?case of armed conflict|special missions?|exequatur|functions of the mission"),
    _t(K.OVERFLIGHT, r"freedom of overflight|ships and aircraft enjoy|(?:fly|flight|flying) (?:in transit |non-stop )?(?:over|across|into)|scheduled (?:international )?air services?|medical aircraft|aircraft exclusively employed|state aircraft|overfl(?:y|ight)|air ?space|designated airlines?|aircraft (?:of|which enters?)\b[^.;]{0,60}\bcontracting states?(?! shall have the right to refuse)|(?:every|no) aircraft|rules and regulations relating to the flight|aircraft in flight|interception of (?:\w+ )?aircraft|in case of interception|air navigation facilities|prohibited areas"),
    _t(K.NAVIGATION, r"freedom of navigation|innocent passage|hospital ships|ships and (?:other )?(?:craft|vessels)|(?:ships?|vessels?) (?:flying|to fly) (?:its|their) flag|transit passage|sea lanes|flag state|(?:vessels|ships) (?:described in|mentioned in|designated in|chartered for)|classed as warships|(?:warships?|submarines?|foreign (?:\w+ )?ships?|merchant (?:ships?|vessels?)|navigational aids)\b(?! or military aircraft)|(?:enter|access to|visit\w*) .{0,20}ports"),
    _t(K.SUPREMACY, r"shall prevail|replaces?,? (?:as between|in relations between)|inconsistent with its terms|renounce in part or in entirety|(?:may|shall) not be renounced|shall not be deprived,? .{0,60}benefits of the|undertake(?:s)? to respect and (?:to )?ensure respect for (?:the present|this)|execution of (?:their|its) obligations|accept and carry out the decisions|no special agreement shall adversely|abrogating all|impair the (?:duty|obligations?|rights) of|rights and obligations .{0,60}(?:under|deriving from) other|supersedes?\b|abrogat\w+|sovereign equality|(?:convention|protocol|agreement) replaces|no special agreement may be concluded|ensure (?:its effective application|the implementation of (?:its|their) obligations)|detailed execution of the|is to supplement applicable|specific obligations assumed|amended so as to conform|arrangements? not inconsistent with|obligations under the present charter"),
    _t(K.COUNTERMEASURES, r"reprisals|collective penalt\w+|measures? not involving the use of armed force|interruption of economic relations|(?<!law )(?<!combined international )enforcement (?:action|measures)|action by air,? (?:sea|land)"),
    _t(K.COOPERATION, r"request(?:ed|ing) (?:state|party)\b|at the request of another (?:state )?party|requests? for (?:arrest|surrender|assistance|(?:mutual )?(?:legal )?assistance|co-?operation)|requests? (?:by|from|of) the court|seek[^.;]{0,100} to agree upon|applied with the co-?operation|agree to entrust|international (?:assistance|co-?operation)|co-?operate|(?<!with the )(?<!economic )co-?operation|mutual assistance|good offices|pledge themselves|hold .{0,30}(?:contingents|armed forces)|assist(?:ance)? (?:each|one) (?:an)?other|(?:submit .{0,120}|furnish (?:their|its) )reports?|international action|carry out the decisions|communicate to (?:one another|each other)|good-neighbou?rl\w+|be kept (?:fully )?informed|communicate (?:\w+ ){0,4}to the secretary-general\w*|report (?:\w+ )?to the (?:director|secretary)-general|nearest (?:appropriate )?(?:\w+ )?representative|consider (?:conclud|enter)ing (?:into )?(?:bilateral|multilateral)|mutual legal assistance|transferring to one another|immediately reported to|right to consult|make an annual report|afford one another|extraditable offences|all possible assistance|(?:greatest|widest|fullest) (?:possible )?measure of (?:[\w-]+ ){0,4}assistance|assistance to (?:aircraft|ships|vessels|astronauts|persons) in (?:distress|danger)|collaborat\w+|(?:keep in )?close consultation|institute an inquiry|open to representatives|on a basis of reciprocity|air-?force contingents|make available to the .{0,20}council|(?:transmit|forward|furnish|provide) .{0,40}information"),
    _t(K.TRANSPARENCY, r"(?:communicated|transmitted|notified|made available) (?:as soon as possible |immediately |promptly |without delay )?(?:by it )?(?:on request )?to (?:all )?(?:the )?(?:other )?(?:contracting )?(?:states|parties|council|organi[sz]ation|secretar|international)|shall be (?:\w+ )?(?:published|notified) (?:by the state|and (?:transmitted|communicated))|made? (?:it |them )?public\b|registered with the (?:council|organi[sz]ation|secretar)|(?:gives? |immediate |advance )notif\w+ (?:to|of)|advance notice|reports? on (?:the )?(?:legislative\b|(?:\w+ )?measures)|report\b[^.;]{0,100} on the (?:\w+ ){0,3}measures|(?:shall|to) (?:\w+ ){0,3}notify (?:the|all|other|each)\b.{0,40}(?:part(?:y|ies)(?! to the conflict)|states|organi[sz]ation|council|secretar)|file .{0,60}with the council|(?:supply|furnish) (?:reports )?to (?:any|the) (?:other|international|council)|inform .{0,80}(?:as well as the public|international scientific community)|widely (?:known|available|as possible)|disseminat(?:e|ed|ion|ing)\b(?! (?:his|her|their|ideas|opinions|of ideas|to the public))|(?:laws|legislation|law and practice)[^.;]{0,60}(?:communicated|supplied) to|supply a statement of the law|communicate the (?:text|final outcome|results?)|right to be informed|communicate to the|make (?:their reports )?widely|official translations|inform .{0,160}of (?:the )?(?:measures|provisions)|registered with .{0,40}published|in a language (?:they|which (?!he\b|she\b))|posted (?:up )?(?:inside|in)"),
    _t(K.TARIFFS, r"exempt\w* from import and export|exempt .{0,50}(?:customs(?: duties| and|,)|import)|exempt from .{0,20}(?:charges, taxes|import|customs dut)|(?:free of|from) (?:customs )?dut(?:y|ies)|customs duties"),
    _t(K.TRANSIT, r"free passage|permit the transit|transit (?:and transport|through)|freedom of transit|passage of (?:all )?(?:relief )?consignments"),
    _t(K.IP, r"(?:moral and )?material interests resulting from|patent claims|infringement of any patent|industrial property|trade ?marks?|literary, artistic|copyright|intellectual property"),
    _t(K.PAYMENTS, r"remittances|(?:free to |right to |permit\w* )[^.;]{0,30}transfer (?:of )?(?:their |its |his )?(?:funds|earnings|assets|savings)|transfers? (?:of )?(?:funds|allowances)"),
    _t(K.CUSTOMS, r"customs duties, taxes|customs (?:and (?:other|immigration)|airports?|supervision|regulations|clearance|formalities|procedures)|(?:immigration|passports|quarantine), (?:\w+, )?(?:and )?customs|(?:entry|customs)(?: and|,) clearance"),
    _t(K.MOVEMENT_OF_PERSONS, r"customs and immigration|immigration, (?:passports|quarantine)"),
    _t(K.NATIONAL_TREATMENT, r"no less favou?rable than (?:that|the treatment) (?:\w+ ){0,8}(?:its|their|to) own|(?:open )?under uniform conditions|without distinction as to nationality|no distinction .{0,80}between .{0,60}(?:its national|the aircraft of the state)|shall not be higher"),
    _t(K.MFN, r"most[- ]favou?red[- ]nation|on an exclusive basis to any other state"),
    _t(K.SERVICES_ACCESS, r"scheduled international air services?|cabotage|carried for remuneration or hire|traffic rights|operating (?:organizations|permissions)|pooling arrangements"),
    _t(K.SPS_TBT, r"international standards?|uniformity in (?:regulations|standards)|(?:certificates|licenses|standards) .{0,120}recogni[sz]ed as valid|minimum standards which may be established"),
)  # fmt: skip

# Of a wounded or captive person nothing else is said where no right may be renounced, agreed away or avenged.
GUARDS_ALL = re.compile(
    r"^(?:article \d+ )?(?:\W*reprisals against\b|.{0,200}\bmay in no circumstances renounce\b|.{0,400}\bno special agreement shall adversely affect\b|.{0,120}\bshall ensure the detailed execution of\b)",
    re.IGNORECASE,
)
GUARDS = frozenset((K.SUPREMACY, K.COUNTERMEASURES))

# Terms that name the subject wherever in a part they stand: what precedes them says whom and when.
RIGHTS_ANYWHERE: tuple[Rule, ...] = (
    _t(K.NON_DISCRIMINATION, r"(?:respect and (?:to )?ensure|enjoyment of|exercise of|guarantee)\b[^.;]{0,200}\brights\b[^.;]{0,160}\bwithout (?:any )?(?:discrimination|distinction)"),
    _t(K.IMMUNITY, r"exempt(?:ed|ion|ions)? .{0,40}from (?:all )?(?:\w+,? ){0,4}(?:dues|taxes)|shall be (?:\w+ )?inviolable|shall enjoy immunity|accord (?:him|her|them) inviolability|respect and protect the (?:\w+ )?premises"),
    _t(K.EFFECTIVE_REMEDY, r"shall have (?:access to )?an effective remedy|enforceable right to compensation|shall be (?:compensated|indemnified) (?:for|by)|(?:liable|responsibility)\b[^.;]{0,120}\bany loss or damage|compensation and restitution (?:for|to)"),
    _t(K.TRANSPARENCY, r"(?:due|appropriate) publicity|furnish copies of (?:its|their) laws|shall be promptly published"),
    _t(K.OVERFLIGHT, r"freedom of overflight"),
    _t(K.PRIVATE_FAMILY_LIFE, r"particulars which may assist in (?:his|their) identification|burial (?:or cremation|at sea) of the dead"),
    _t(K.MOVEMENT, r"to leave at the earliest"),
)  # fmt: skip
# What states do for each other's proceedings is help, whatever crime the proceedings are about.
HELPS_PROCEEDINGS = re.compile(
    r"\b(?:afford (?:one another|each other)|mutual (?:legal )?assistance|transfer of (?:sentenced persons|(?:criminal )?proceedings)|transferring to one another proceedings|cooperate in the prevention|communicate the final outcome|joint investigat(?:ions|ive)|law enforcement co-?operation|co-?operat\w+ (?:fully |closely |mutually )*with (?:the court|each other|one another)|requests? for (?:information|co-?operation)|contents? of requests?|execution of requests|grounds for refusal|technical assistance)\b"
    r"(?!.*\bextraditable)",
    re.IGNORECASE,
)
# To move freely is a freedom of its own, of whichever mission's members.
MOVES_FREELY = re.compile(r"\bfreedom of movement\b", re.IGNORECASE)
# Communications of a mission, and what becomes of it when relations end: more than its immunity.
KEEPS_RELATIONS = re.compile(r"\bfree(?:dom of)? communication\b|\brelations are (?:broken off|severed)\b|\bsever\w+ of\b", re.IGNORECASE)
# Who is heard in a fair trial: one who is accused of a crime.
ACCUSED = re.compile(r"\b(?:accused|charged with|presumed (?:to be )?innocent|criminal (?:charge|offen[cs]e))\b", re.IGNORECASE)

# Words that name a right only where nothing else in the provision does.
RIGHTS_ASIDES: tuple[Rule, ...] = (
    _t(K.NON_DISCRIMINATION, r"(?:same|equality of|(?:not|no) less favou?rable) (?:treatment|than that)[^.;]{0,40}(?:nationals|aliens)|(?:other or higher|higher or more (?:onerous|burdensome)) ?than|exemption from (?:legislative )?reciprocity"),
    _t(K.OVERFLIGHT, r"aircraft|airlines?|airports?|air (?:navigation|services?|transport)|airworthiness|cabotage", r"ships? or aircraft"),
    _t(K.DIPLOMATIC_RELATIONS, r"receiving state|sending state"),
    _t(K.TORTURE, r"humanely|humanity"),
    _t(K.HUMANITARIAN_RELIEF, r"red cross|(?:distinctive|protective) emblems?|distinguishing signs?", r"cultural property|armlets?"),
    _t(K.CHILD_FAMILY, r"maternity cases|care of children"),
    _t(K.LIBERTY, r"prisoners? of war|internees|imprison(?:ed|ment)"),
    _t(K.COOPERATION, r"co-?operation|(?:special|mutual|local) agreements?|(?:conclude|conclusion of) (?:\w+ ){0,4}agreements|agreed (?:upon )?between|central (?:information )?agency|information bureaux?"),
)  # fmt: skip
# The same of trade agreements.
TRADE_ASIDES: tuple[Rule, ...] = (
    _t(K.TARIFFS, r"customs union|common customs tariff|agricultural products|trade concessions|preferential (?:treatment|access|tariff)|free[- ]trade (?:area|regime)"),
    _t(K.SERVICES_ACCESS, r"establishment of (?:companies|nationals)|right(?:s)? of establishment|transport services|provisions? on transport|dealing with transport|trade in services"),
    _t(K.COMPETITION, r"with respect to competition|rules (?:of|on) competition|competition (?:law|rules|policy)"),
    _t(K.PAYMENTS, r"exchange[- ]rate polic|foreign exchange|movements? of capital|capital movements?"),
    _t(K.TRANSPARENCY, r"(?:inform|notify) the other (?:contracting )?part(?:y|ies)|supply the .{0,40}committee .{0,60}information"),
    _t(K.ENERGY, r"energy (?:efficien\w+|materials|transport|technolog\w+|products|polic\w+|cycle|resources|sector|market)"),
    _t(K.COOPERATION, r"co-?operation|(?:shar|exchang)(?:e|ing) (?:of )?(?:\w+ ){0,3}(?:information|experiences?|expertise)|information exchange|trade representati(?:ons?|ves?)|regular consultations|render (?:\w+ )?assistance|trade fairs|enter into (?:discussions|consultations)|shall (?:meet|consult)|(?:conduct|hold) (?:regular |periodic )?consultations|foster (?:\w+ )?dialogue|share best practices|exchange (?:of )?(?:\w+ ){0,2}information"),
)  # fmt: skip
TRADE_ASIDES += treaty_terms.ASIDES

# A treaty's own subject, by its title: what an obligation protects whose words and chapter name no kind.
TITLES: tuple[Rule, ...] = (
    _h(K.NON_DISCRIMINATION, r"discrimination|apartheid|disabilities"),
    _h(K.TORTURE, r"torture"),
    _h(K.LIFE, r"death penalty|weapons|mines|munitions|non-proliferation|disarmament|nuclear|arms trade"),
    _h(K.CHILD_FAMILY, r"child|children"),
    _h(K.LIBERTY, r"prisoners of war|slavery|trafficking|forced labou?r|enforced disappearance"),
    _h(K.HEALTH, r"sick|tobacco|health|environment|climate|ozone|pollut(?:ion|ants)|wastes?|biological diversity|wetlands|mercury"),
    _h(K.WORK_SOCIAL_SECURITY, r"social security|labou?r|employment"),
    _h(
        K.CRIMINAL_PROCESS,
        r"genocide|(?:cyber)?crimes?|criminal|corruption|terroris[mt]|offences|hostages|hijacking|unlawful (?:seizure|acts)",
    ),
    _h(K.DIPLOMATIC_RELATIONS, r"diplomatic|consular"),
    _h(K.IMMUNITY, r"immunit(?:y|ies)"),
    _h(K.OVERFLIGHT, r"aviation|air (?:services|transport|navigation)|open skies"),
    _h(K.NAVIGATION, r"law of the sea|maritime|navigation|shipping"),
    _h(K.CULTURE, r"cultural (?:property|objects|heritage|diversity|expressions)|heritage"),
    _h(K.PAYMENTS, r"monetary"),
    _h(K.INVESTMENT_PROTECTION, r"investments?"),
    _h(K.IP, r"intellectual property|patents?|copyright|trademarks?"),
)


# What an article must speak of to take its kind from chapter or title: what a convention on aviation or the sea says of
# registers, expenses or other treaties is no right to fly or to sail, what one on crimes says of its organs nothing of crime.
_SPEAKS_OF = {
    K.OVERFLIGHT: re.compile(r"\b(?:fl(?:y|ying|ights?|own)|navigat\w+|airspace|land(?:ed|ing)?)\b", re.IGNORECASE),
    K.NAVIGATION: re.compile(r"\b(?:ships?|vessels?|warships?|navigat\w+|passage|ports?|sail\w*|masters?|crews?|seafarers?)\b", re.IGNORECASE),
    K.CRIMINAL_PROCESS: re.compile(
        r"\b(?:crim\w+|offen[cs]es?|offenders?|prosecut\w+|arrest\w*|sentenc\w+|trials?|tried|convict\w+|accused|penal\w*|extradit\w+|investigat\w+|punish\w*|suspect\w*|evidence|witness\w*|confiscat\w+|seiz\w+|instrumentalities|launder\w*|corrupt\w*|terroris\w+)\b",
        re.IGNORECASE,
    ),
}  # fmt: skip


def by_context(chapters: list[str], title: str, words: str) -> Rule | None:
    """The rule for an obligation whose own `words` name no kind: the nearest chapter's subject, else the treaty's."""
    named = (rule for chapter in chapters for rule in HEADINGS if rule.match(chapter))
    found = next(named, None) or next((rule for rule in TITLES if rule.match(title)), None)
    if found and found.label in _SPEAKS_OF and not _SPEAKS_OF[K(found.label)].search(words):
        return None
    return found


# What each kind secures, in the project's own words.
SUBJECTS: dict[str, str] = {
    K.MFN: "treatment no worse than that of any third country",
    K.NATIONAL_TREATMENT: "treatment no worse than that of domestic persons or goods",
    K.TARIFFS: "customs duties within the agreed limits",
    K.QUANTITATIVE_RESTRICTIONS: "trade free of import and export prohibitions and quotas",
    K.EXPORT_DUTIES: "exports free of duties and charges beyond those agreed",
    K.TRANSIT: "passage of goods through the territory",
    K.SERVICES_ACCESS: "access for services and their suppliers",
    K.PAYMENTS: "freedom of payments and transfers",
    K.INVESTMENT_PROTECTION: "protection of investments",
    K.EXPROPRIATION: "no taking of property without public purpose, due process and compensation",
    K.IP: "protection of intellectual property",
    K.PROCUREMENT: "open and fair public procurement",
    K.MOVEMENT_OF_PERSONS: "entry and stay of service suppliers and business persons",
    K.ENERGY: "trade in and supply of energy",
    K.CUSTOMS: "fair and prompt customs procedures",
    K.SPS_TBT: "standards and sanitary measures that do not obstruct trade needlessly",
    K.COMPETITION: "undistorted competition",
    K.TRANSPARENCY: "publication and notification",
    K.COOPERATION: "cooperation",
    K.LIFE: "life",
    K.HEALTH: "health and medical care",
    K.ADEQUATE_LIVING: "food, clothing, housing and other means of living",
    K.PROPERTY: "property",
    K.FAIR_HEARING: "a fair hearing before an independent body",
    K.EFFECTIVE_REMEDY: "an effective remedy",
    K.PRIVATE_FAMILY_LIFE: "private and family life",
    K.MOVEMENT: "freedom of movement and protection from removal",
    K.EXPRESSION: "freedom of expression and information",
    K.ASSEMBLY_ASSOCIATION: "freedom of assembly and association",
    K.NON_DISCRIMINATION: "equal treatment without discrimination",
    K.CRIMINAL_PROCESS: "guarantees in criminal and disciplinary matters",
    K.LIBERTY: "liberty and security of the person",
    K.TORTURE: "humane treatment and freedom from torture",
    K.EDUCATION: "education",
    K.WORK_SOCIAL_SECURITY: "work, fair conditions of work and social security",
    K.CULTURE: "cultural and scientific life",
    K.RELIGION: "thought, conscience and religion",
    K.CHILD_FAMILY: "protection of children and the family",
    K.SELF_DETERMINATION: "self-determination of peoples",
    K.HUMANITARIAN_RELIEF: "humanitarian relief and access",
    K.IMMUNITY: "immunity and inviolability",
    K.DIPLOMATIC_RELATIONS: "the conduct of diplomatic and consular relations",
    K.OVERFLIGHT: "flight over territory",
    K.NAVIGATION: "navigation",
    K.SUPREMACY: "precedence of the obligations concerned",
    K.COUNTERMEASURES: "limits and conditions of counter-measures",
}


_WHO = re.compile(r"^(?:The|Each|Every|All|Any|An?|Such|Both|Either) (?=[A-Z])")


def _named(bearer: str | None) -> str | None:
    """Whom an article binds, as a sentence names it: what "neither Party" may do, each of them owes."""
    words = re.sub(r"^(?:[Nn]either|[Nn]o) (?!one\b)", "each ", bearer or "")
    return _WHO.sub(lambda found: found[0].lower(), words) or None


def summary(kind: str, bearer: str | None, beneficiary: str | None) -> str:
    """What the obligation secures, in our own words: "Owed by each Party to everyone: liberty …"."""
    bearer = _named(bearer)
    owed = " ".join(x for x in (f"by {bearer}" if bearer else "", f"to {beneficiary}" if beneficiary else "") if x)
    subject = SUBJECTS[kind]
    return f"Owed {owed}: {subject}." if owed else f"{subject[0].upper()}{subject[1:]}."


_OF_CHILDREN = Rule("treaty.term.child", K.CHILD_FAMILY, r"\b(?:child|children)\b")


def of_children(words: str) -> Rule | None:
    """The rule for a provision that protects children in general and names no single right."""
    return _OF_CHILDREN if _OF_CHILDREN.match(words) else None
