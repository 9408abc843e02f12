"""What agreements of association, partnership and the older generation owe, in their own words.

They have no headings, or headings that name a sector; `TERMS` are read like the terms of trade law at
large, `BESIDE` also where a heading or chapter has named a discipline already, `ASIDES` where nothing has.
"""

from __future__ import annotations

from models.rules.rule import Rule
from models.vocabulary import ObligationKind as K


def _t(kind: K, pattern: str, unless: str | None = None) -> Rule:
    return Rule(f"treaty.term.{kind}", kind, rf"\b(?:{pattern})\b", unless=unless)


# Headings that name two disciplines at once.
HEADINGS: tuple[Rule, ...] = tuple(
    Rule(f"treaty.heading.{kind}", kind, r"^\W*standard of treatment\W*$", where="heading") for kind in (K.MFN, K.NATIONAL_TREATMENT)
)

TERMS: tuple[Rule, ...] = (
    _t(K.MFN, r"the better of the treatment|(?:exported to|imported from|accord\w* to|appl\w+ to|originating in) (?:the )?(?:\w+ )?most[- ]favou?red (?:third )?countr(?:y|ies)|establishment of [^.;]{0,120}no less favou?rable than"),
    _t(K.NATIONAL_TREATMENT, r"the better of the treatment|internal (?:fiscal|tax) (?:measures?|practices?)|free (?:of|from) discrimination in relation to (?:its|their) own (?:nationals|products)|identical treatment to (?:its|their) own|equal treatment with (?:its|their) own"),
    _t(K.EXPORT_DUTIES, r"duties (?:are|is) levied on (?:products|goods)[^.;]{0,80}\bexported to|duties and charges [^.;]{0,60}on (?:importation|imports?) (?:and|or) (?:exportation|exports?)|customs duties and charges [^.;]{0,140}\bon importation or exportation|(?:duties|taxes|charges)\b[^.;]{0,60}\b(?:on|upon) exportation|(?:customs duties|duties|taxes|levies)\b[^.;]{0,120}\b(?:on|to|for|respect to) (?:the )?(?:im|ex)port(?:ation)? ?(?:and ?/ ?or|and|or) (?:the )?(?:im|ex)port(?:ation)?"),
    _t(K.QUANTITATIVE_RESTRICTIONS, r"prohibitions? or restrictions? (?:on|of) (?:im|ex)port\w*"),
    _t(K.SERVICES_ACCESS, r"(?:progressively|gradually) (?:to )?(?:allow|permit|liberali[sz]e)[^.;]{0,40}\b(?:supply|provision) of services|allow progressively the supply of services|freedom (?:of establishment|to (?:provide|supply) services)|mutual recognition of (?:(?:professional )?qualifications|diplomas)|regulated professional activities|facilitate the establishment of (?:nationals|companies)|(?:restrictions|obstacles) (?:on|to) (?:the )?(?:freedom of establishment|(?:supply|provision) of services|right of establishment)"),
    _t(K.MOVEMENT_OF_PERSONS, r"entitled to employ\b|key personnel|temporary movement of (?:natural )?persons|(?:freedom of|free) movement (?:for|of) (?:workers|persons|labou?r)|residence and work permits|intra-corporate transferees?"),
    _t(K.INVESTMENT_PROTECTION, r"(?:nationals|companies|investors)\b[^.;]{0,120}\bin respect of their investments|investment protection agreements?|protection (?:and promotion )?of investments?"),
    _t(K.CUSTOMS, r"(?:in respect of|on|concerning|relating to|in) customs (?:matters|issues|questions)|approximat\w+ [^.;]{0,120}\bcustoms|combined nomenclature|customs and related matters|concept of [\"']?originating products[\"']? and (?:the )?methods|methods of administrative co-?operation"),
    _t(K.NON_DISCRIMINATION, r"discriminat\w+ (?:as )?between (?:the )?(?:member|associated|partner|\w+ )?states|on an equal footing|identical treatment to (?:products|goods|nationals|companies)|(?:combat|eliminat\w+|prevent\w*)[^.;]{0,40}\b(?:discrimination in all its forms|all forms of discrimination|racism|xenophobia)"),
    _t(K.EFFECTIVE_REMEDY, r"access to (?:the )?(?:judicial (?:and|or) administrative|administrative (?:and|or) judicial) (?:procedures|proceedings|remedies)"),
    _t(K.WORK_SOCIAL_SECURITY, r"labou?r (?:laws?|conditions|standards|rights|legislation)|fundamental (?:rights at work|labou?r)|core labou?r standards|decent work|ilo conventions?"),
    _t(K.HEALTH, r"(?:environmental|environment) (?:(?:and|or) labou?r )?laws?|protecting the environment|levels? of environmental protection|environmental protection"),
    _t(K.COMPETITION, r"agreement on subsidies and countervailing|subsidies\b[^.;]{0,60}\b(?:incompatible|distort\w*)"),
    _t(K.PAYMENTS, r"foreign currency (?:necessary|required) for"),
    _t(K.TARIFFS, r"concessions (?:referred to|granted|listed|set out|specified)\b[^.;]{0,60}\bannex|free[- ]trade regime|regime of free trade|establish free trade|not (?:levy|apply|impose) customs duties|(?:treatment|arrangements) applicable to (?:imports?|certain charges)|lays? down the (?:special )?(?:trade )?(?:arrangements|treatment)"),
    _t(K.CUSTOMS, r"(?:enrol\w*|distribut\w+|credit\w*|transfer\w*|paid) [^.;]{0,80}\bbudgets?\b"),
    _t(K.SUPREMACY, r"undertakes? not to (?:issue|enact|adopt)[^.;]{0,120}\b(?:contra\w+|conflict\w*|incompatible|inconsistent)|(?:enact|adopt|issue)\b[^.;]{0,80}\b(?:laws?|legislation|decisions?)\b[^.;]{0,60}\b(?:in conflict with|contra(?:ry|dict)\w*(?: to)?|incompatible with) (?:the provisions of )?(?:this|the present) (?:agreement|treaty)|to the extent (?:to which|that) (?:their|its|the) provisions are (?:compatible|consistent) with|(?:international )?(?:agreements|treaties)\b[^.;]{0,160}\bto the extent\b[^.;]{0,20}\bcontradict\w*|nothing in this \w+ requires[^.;]{0,160}\binconsistent with|(?:agreement|treaty|provisions) shall replace (?:those|the (?:provisions|agreement|\w+ agreement))"),
    _t(K.MFN, r"any more favou?rable treatment[^.;]{0,200}\b(?:granted|result)|(?:not (?:a )?less favou?rable|no worse)\b[^.;]{0,120}\b(?:any (?:other )?(?:third|other)|third) (?:countr|part|state)\w*|third countries[^.;]{0,120}not be more favou?rable than"),
    _t(K.NATIONAL_TREATMENT, r"(?:not (?:a )?less favou?rable|no worse)\b[^.;]{0,80}\b(?:its|their|to:?) (?:own|national|domestic)"),
    _t(K.EFFECTIVE_REMEDY, r"opportunity to contest|appeal (?:a|the) final"),
    _t(K.COMPETITION, r"articles? (?:85|86|90|92)\b[^.;]{0,80}\btreaty|industrial subsid\w+"),
    _t(K.COUNTERMEASURES, r"economic (?:sanctions|boycott)|provisional rebalancing measures"),
)  # fmt: skip

# A second duty, said in so many words beside the discipline of the article.
BESIDE: tuple[Rule, ...] = (
    _t(K.TRANSPARENCY, r"(?:shall|will|agree to|undertake to) (?:\w+ ){0,3}(?:inform|notify) (?:each other|one another)|(?:importing|exporting) part(?:y|ies) shall (?:\w+ ){0,2}inform|exchange (?:\w+ ){0,2}information (?:on|about|concerning) (?:their )?(?:laws|legislation)|keep (?:each other|one another|the other \w+) (?:fully |regularly )?informed (?:in due time )?of|supply the [^.;]{0,60}\b(?:committee|council)\b[^.;]{0,20}\bwith all (?:the )?relevant information|inform (?:each other|one another) of all|in that event, the [^.;]{0,40}\bshall inform|shall inform [^.;]{0,40}(?:committee|council) of (?:their|its) (?:customs )?dut(?:y|ies)", r"\bfulfil"),
    _t(K.CUSTOMS, r"co-?operation on customs|customs and related matters"),
    _t(K.COOPERATION, r"(?:part(?:y|ies)|states) (?:agree|undertake)s? to (?:\w+ )?co-?operate|co-?ordinated (?:polic(?:y|ies)|actions?|measures)"),
    _t(K.IP, r"with regard to the protection(?: \[\d+\])? of intellectual property"),
    _t(K.NON_DISCRIMINATION, r"refrain from (?:the )?(?:appl\w+ |application of |taking )?(?:any )?discriminatory measures"),
    _t(K.CULTURE, r"(?:promot|encourag|facilitat|boost|continuous|develop)\w*[^.;]{0,40}\bcultural co-?operation"),
    _t(K.CHILD_FAMILY, r"rights of the child|children's rights"),
    _t(K.COUNTERMEASURES, r"in (?:the )?(?:case|event) of (?:non-?compliance|non-?fulfil?lment|breach|violation)\b[^.;]{0,200}\b(?:has the right to|shall have the right to|may) (?:\w+ ){0,2}(?:introduce|take|apply|suspend|adopt)|failure to provide (?:the )?administrative co-?operation|may (?:temporarily )?suspend (?:the )?(?:relevant )?preferential treatment|may suspend this agreement"),
    _t(K.NON_DISCRIMINATION, r"discriminat\w+ between (?:the )?(?:member|associated|partner) states|on an equal footing|discrimination in all its forms|racism|xenophobia"),
    _t(K.INVESTMENT_PROTECTION, r"(?:nationals|companies)\b[^.;]{0,120}\bin respect of their investments"),
    _t(K.WORK_SOCIAL_SECURITY, r"environmental (?:or|and) labou?r laws?"),
    _t(K.EXPORT_DUTIES, r"customs duties and charges [^.;]{0,140}\bon importation or exportation"),
)  # fmt: skip

# Words that name a discipline where nothing else in the article does.
ASIDES: tuple[Rule, ...] = (
    _t(K.TARIFFS, r"customs duties of a fiscal nature|customs duties|basic dut(?:y|ies)|import duties|governed by (?:the provisions of )?annex", r"on exports"),
    _t(K.INVESTMENT_PROTECTION, r"favou?rable (?:climate|conditions) for (?:\w+ )?investment|investment climate|(?:promot|protect)\w+ (?:and (?:protect|encourag)\w* )?(?:of )?(?:mutual |foreign |private |reciprocal )?investments?"),
    _t(K.TRANSPARENCY, r"supply the .{0,80}(?:committee|council) .{0,60}information|shall inform the other|communicate to each other"),
    _t(K.COOPERATION, r"consultations? (?:between the \w+ )?shall take place|continue (?:the )?negotiations|start negotiations|participat\w+ in (?:all )?(?:\w+ ){0,4}(?:programmes|agencies)|review\w*, monitor\w*|assessing the impact|joint(?:ly)? (?:efforts|initiatives|actions)|best practices|provide [^.;]{0,40}with any relevant information|shall consider the possibility of|technical assistance|(?:strengthen|reinforce)\w* [^.;]{0,40}\b(?:ties|links)"),
)  # fmt: skip
