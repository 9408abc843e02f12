"""Formulas by which treaties limit what they bind to: cues of an exception, and the kinds of exceptions.

Trade law (GATT XX, XXI and the agreements modelled on them), human rights (limitation clauses,
derogation) and humanitarian law (imperative military reasons) each have their own formulas.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Literal

from models.rules.rule import Rule
from models.vocabulary import ExceptionKind as K

# A clause that by itself takes something out of an obligation, in any regime.
CUE = re.compile(
    r"\b(?:nothing (?:contained )?in|no(?:thing| provision| part) (?:of|in) (?:this|the present|articles?|paragraphs?)(?!.{0,30} (?:as|for) authori[sz]ing)|(?:this|the present|the foregoing|these|article \w+|such|prohibitions? .{0,20}) (?:\w+ ){0,3}(?:shall|does|do) not (?:apply|prevent|preclude|prejudice|affect(?! the legal status)|hinder|prohibit|impair)|(?:shall|may) not be (?:so )?(?:construed|interpreted)(?! as (?:authori[sz]|justify)ing)"
    r"|may be imposed only|shall not,? however,? apply|may,? however,? be assumed|may waive|nevertheless,? [^.;]{0,60}\bshall refrain|(?:do|does) not constitute (?:forced|a violation|discrimination)|(?:is|are|shall) not (?:be )?governed by (?:this|the present)|may not,? (?:however,? )?(?:be ?)?claimed|(?:the )?law may (?:subordinate|regulate|restrict|limit)|may only be (?:encroached|restricted|limited|deprived)|within the (?:limits of the )?law\b(?!ful)|cannot invoke (?:\w+ )?immunity|to this extent be the same|to the extent necessary to (?:ensure|protect)|no obligation to|(?:is|are) not (?:obliged|required|bound) to(?! give| explain)|may (?:deny|refuse(?! to (?:recogni[sz]e|accept))|suspend|derogate|decline|exclude|withhold|restrict|exempt|limit|deviate|depart)|may take (?:such )?measures of|measures of (?:control and )?security"
    r"|may(?:,? (?:however|nevertheless),?)? (?:also )?be (?:reduced|withheld|refused|postponed|denied|declined|restricted|limited|suspended|waived|excluded)|retains? (?:its|the|their) rights?|with the exception of|(?<!without )(?<!limitations or )(?<!delay or )except(?:ion|ions)?(?! (?:with|by) (?:the |such )?(?:\w+ ){0,2}(?:consent|agreement|approval|permission|authori[sz]ation)| on (?:the basis of|medical grounds)| in a case where, under the terms| by (?:mutual |prior |special )?(?:consent|agreement)| after| as concerns| where other| where (?:this|the present) \w+ contains| where express| as (?:otherwise )?provided(?! in paragraph)| as authori[sz]ed| pursuant to| if otherwise|al\b)\b|(?<!no )(?<!save in )exceptional (?:measures|circumstances)|reserves? (?:also )?the right|right,? to refuse|(?:shall|does|do) not exclude|(?:in no way|shall not) constitute an obstacle|subject to (?:national|domestic|internal) law|shall not cease unless|shall not include|may be (?:expelled|required to leave)"
    r"|unless (?!otherwise|agreed|a different|(?:\w+ ){1,6}(?:otherwise (?:provides?|orders?|decides?|agrees?)|so (?:orders?|provides?))|(?:\w+ ){0,3}orders otherwise|there is|circumstances do not|objection|the consent|they (?:freely|so|agree|have agreed)|he (?:so|agrees|consents)|at the|unavoidable|the (?:internees|protected persons|parties)|their|it is (?:so )?agreed|both|on the application|that (?:country|state|party) objects|the conditions laid down|it is considered not)|save (?:in(?! exceptional)|on|as|where|that|with|for)|other than those (?:prescribed|imposed|laid|(?:which are )?necessary)|no (?:restrictions?|limitations?) (?:may|shall) be|interference by (?:a )?public authority"
    r"|subject (?:only )?to (?:such(?! exceptional treatment)|any (?:restrictions|limitations|regulations?)\w*|certain|necessary|law and order|the (?:provisions|requirements) of the law|the following ?(?:\w+ ){0,3}(?:restrictions|limitations|conditions|exceptions)|restrictions?|limitations?|security|imperative|temporary|the (?:measures|exceptions|restrictions|security|condition))|limitations? (?:or exceptions )?(?:as|only)|prescribed by law|determined by law|provided (?:for )?by law and|in time of (?:public emergency|war or other)|public emergency which"
    r"|subject to the following (?:particular )?conditions|(?:are|shall) not (?:be )?prohibited|released from (?:its|their|the) obligations?|shall,? however,? have the right to|shall be only temporary|only (?:if(?! so authori[sz]ed| a licen[cs]e)|temporarily|in (?:cases?|urgent|exceptional)|for (?:imperative|urgent|reasons)|to the same extent|such as is|where|after|on grounds|in (?:the )?circumstances)|(?<!if it )(?<!if they )(?<!they may )(?<!may be )(?:considers?|deem|deems it|makes?|rendered) (?:it )?(?:absolutely |strictly )?(?:necessary|essential)|(?<!justified by )(?:military|imperative|urgent|absolute) (?:or security |military )?(?:necessity|considerations(?! (?:allow|permit|require))|reasons|security|requirements)|security considerations|(?<!only )for reasons of (?:\w+ )?security|reasons of (?:\w+ )?security (?:prevent|otherwise)|protection (?:\w+ ){0,3}(?:may,? (?:however,? )?|shall )cease\b"
    r"|provided (?:this|that (?:it|such|the right(?! in question))|(?:that )?(?:he|she|they) abides?)|to the extent strictly|not (?:be )?(?:considered|regarded|deemed) (?:as |to be )?(?:incompatible|discriminat\w+|inflicted|inconsistent|in contravention|taking place)|the term .{3,60} shall not include|to what extent they would|(?<!governed by the )(?<!residence, by the )law of the country|in accordance with the national laws"
    r"|(?:articles?|conventions?|protocols?|chapters?|covenants?|treaty) (?:is|are) without prejudice to|shall be without prejudice to the application of any|(?:it|the term) does not include|(?:shall|does|do) not prejudge"
    r"|part(?:y|ies) may require (?:that the (?:offence|act|conduct)|an intent)|may (?:also |,? however,? )?reserve the right|may postpone|only in so far as|released from (?:its|the|their) obligation|(?:such|the) liability shall be without prejudice|(?:be )?made subject to the principle of reciprocity|place conditions or restrictions on|subject to its constitutional (?:principles|limitations)|(?:provisions of )?this (?:convention|part|section)\b[^.;]{0,80}\b(?:are|is) without prejudice to|excluded from the application of|do not prejudice the|shall,? however,? be (?:obliged|bound|required) to"
    r"|à moins que|sauf|ne s'applique(?:nt)? pas|aucune disposition|prévues? par la loi)\b",
    re.IGNORECASE,
)
# What one side of an association may keep, take back or bring in against what it owes.
DEROGATES = re.compile(
    r"\bmay\b[^.;]{0,120}\b(?:introduce|take|adopt) [^.;]{0,40}\bmeasures which derogate\b|\bmay withdraw (?:the )?concessions\b|\bmay\b[^.;]{0,160}\bretain or introduce\b"
    r"|\bcountervailing charge may be (?:applied|levied)\b|\bmay be (?:derogated|departed) from\b|\bapply to particular products a system of minimum prices\b",
    re.IGNORECASE,
)
# Formulas of trade agreements by which a rule stops short: each says by itself that something is left open.
TRADE_LEAVES: tuple[str, ...] = (
    # what stays untouched
    r"\b(?:provisions|articles?|chapter|section|sub-?section|title|paragraphs?|agreement)\b[^.;]{0,60}\b(?:is|are|shall be(?: (?:applied|interpreted))?) without prejudice to (?!(?:the )?(?:provisions of|consultations|cooperation|any (?:action|further)|(?:rights?|claims?|position)[^.;]{0,40} (?:in (?:any|the|further)|to (?:have recourse|amend))))",
    r"\b(?:this agreement|the (?:present )?agreement|this treaty|(?:its|the) provisions)\b[^.;]{0,30}\b(?:does|do|shall) not (?:touch upon|concern) (?:the )?(?:commitments|obligations|rights)\b",
    r"\bnothing (?:precludes|prevents)\b",
    r"\b(?:shall|does|do|will) not (?:affect|apply to|concern|cover|extend to) (?:the )?(?:trade|traffic)\b[^.;]{0,40}\b(?:arms|military|nuclear|weapons)\b",
    r"\bno account shall be taken of (?:the )?(?:treatment|advantages|concessions|arrangements)\b",
    r"\b(?:in no case|not) be more favou?rable than that (?:accorded|granted|provided)\b[^.;]{0,60}\bunder the (?:provisions of the )?gats\b",
    # what a party may take, bring in or keep against the rule
    r"\bby (?:way of )?derogation from\b",
    r"\bmay(?: itself|,? after [^.;,]{3,60},)? (?:take|adopt|apply) (?:the )?(?:necessary |appropriate )?(?:surveillance|protecti(?:on|ve)|protection and surveillance|emergency|provisional) (?:or \w+ )?measures\b",
    r"(?<!neither party )(?<!no party )(?<!none of the parties )\bmay\b(?! not)[^.;]{0,60}\b(?:temporarily |unilaterally |provisionally )(?:introduce|levy|impose|establish|restrict|apply|raise|increase|reintroduce|suspend|and apply)\b(?![^.;]{0,60}\b(?:preferential|concessions|benefits)\b)",
    r"\bha(?:s|ve) (?:the )?right to (?:unilaterally )?(?:introduce|impose|establish|apply|maintain|take|retain) [^.;]{0,60}\b(?:restrictions|prohibitions|limitations|duties|measures of protection)\b",
    r"(?<!neither party )(?<!no party )(?<!none of the parties )(?<!party state )\bmay\b(?! not),?[^.;]{0,80}? (?:introduce|impose|reintroduce|levy) (?:new |additional |higher )?(?:(?:customs |import |export )+(?:duties|taxes|charges)|duties on (?:im|ex)ports)\b(?! only)",
    r"\bmay replace (?:a|the|any) (?:customs )?dut(?:y|ies)\b",
    r"\bmay request the imposition\b|\bmay be used only (?:by|in|for|where)\b[^.;]{0,60}\b(?:reasons|national)\b",
    r"\bincompatible with\b[^;]{0,240}\b(?:except for|with the exception of)\b",
    r"\bmay (?:revise|modify) the basic (?:customs )?duties\b",
)
# In trade law "unless" and "subject to" are drafting habit; only the stronger formulas carve something out.
TRADE_CUE = re.compile(
    r"\b(?:nothing herein|ha(?:ve|s) the right to take (?:any |such )?measures?,? (?:which|that) (?:they|it|he) considers? necessary|(?:shall|does|do|will) not (?:affect|prejudice)\b[^.;]{0,80}\bagreements?\b[^.;]{0,80}\bthird (?:countries|states|parties)|nothing in (?!article .{0,30} prevents|.{0,80} derogate|this article shall (?:preclude|prevent) (?:the exclusion|[^.;]{0,60}excluding) )|no (?:provision|part) (?:of|in) (?:this|the)|(?:(?<!party )(?<!parties )(?<!member )(?<!members )(?<!states )(?<!this obligation )shall|does|do|will) not (?:apply to(?! (?:the )?(?:im|ex)port)|apply where|apply(?! (?:in|for the purpose) (?:determining|of)| to (?:the )?(?:im|ex)port)|prevent|preclude|hinder|prohibit|affect the (?:validity|rights))(?! authori[sz]ation)|shall not be (?:so )?(?:construed|interpreted)(?! to derogate)|may not be construed|(?:is|are) not (?:obliged|bound|required)|subject to .{0,40}reservations (?:set out|listed|in)|(?:is|are|be) under no obligation|(?<!but shall )not be (?:required|obliged) (?:to|by)|(?:no|neither) (?:member|party) shall be (?:obliged|required) to|except as [^.;]{0,80}, (?:neither|no) (?:party|member) (?:may|shall) (?:introduce|adopt|increase|maintain|impose|apply)|without being obliged"
    r"|notwithstanding (?!the (?:above|preceding|foregoing)|that|[^;]{0,200}?\bshall (?:provide|accord|grant|ensure|eliminate|apply|take|review|endeavou?r|consult|co-?operate|notify|publish|be (?:provided|eliminated)))|(?<!neither party )(?<!no party )may (?:deny(?! (?:the )?(?:claim|preferential|entry))|refuse|decline|exclude|withhold|provide limited exceptions|limit the|deviate|depart|temporarily suspend|derogate|confine)|may maintain a measure|(?:party|parties|countr(?:y|ies)|states?) may,? (?:[\w-]+ ){0,3}?(?:(?:restrict|prohibit|limit) (?:the |its |such )?(?:im|ex|re-?ex)port\w*|introduce (?:unilaterally )?(?:temporary |quantitative |exceptional |special |restrictive |or |other )*(?:restrictions|measures))|retains? (?:its|the|their) rights? (?!and)|(?<!all )except(?:ions)? (?:as otherwise provided in this agreement, (?!this chapter)|as set out|for (?!in)|under|to the|in accordance with article)"
    r"|except with respect to [^.;,]{0,40}(?:non-?conforming|reserv|exempt|limit)\w*|(?:is|are) not precluded from|shall be without prejudice to (?:the |any )?(?:special|specific|existing) (?:provisions|arrangements|rules)|without prejudice to the (?:rights?|freedom|power) of (?:the |a |each |any )?(?:contracting )?(?:part(?:y|ies)|members?|states?) to (?:apply|take|adopt|maintain|impose)|except (?:as (?:otherwise )?(?:provided|specified|set out|set forth) (?:for )?(?:in|under) (?:annex|its (?:schedule|list)|schedule|protocol|appendix|paragraph 2 of)|for (?:products|goods|those|measures))|with the exception of|(?:paragraphs?|articles?|provisions?|chapter|agreement|section|prohibitions?)\b[^.;]{0,80}\b(?:shall|does|do) not apply to|measures which derogate|may (?:likewise |also )?maintain or (?:establish|set up) (?:among themselves |between themselves )?(?:customs unions|free[- ]trade areas)|(?:shall|does|do) not prejudice (?:the |any )?(?:treatment|measures|arrangements)|derogat(?:e|ing) from the provisions|exceptional measures of limited|(?<!all )except(?:ed|ions?) from|exempt(?:ed|ions?) from|(?<!protocol on the )(?<!protocol on )(?:exclusions?|withdrawals?|exceptions?) (?:from|to) (?:the|this|such) (?:(?!most)\w+[ -]){0,3}regime|shall not (?:be understood|require (?:a|any)|extend to|in any way)|in no way prejudice|choose not to apply|does not (?:obstruct|require a party to (?:furnish|disclose))|shall not (?:oblige|impede|obstruct)|may grant aid|regarded as an? area (?:identical|where)|liable to give rise to the difficulties|shall not have (?:rights or )?obligations|requirements necessary to|subject to (?:requirements necessary|the exceptions?)|necessary to (?:protect|satisfy|secure|prevent)|deny the benefits|from undertaking measures|may, (?:however|nevertheless)|not (?:be )?(?:considered|deemed) (?:as |to be )?inconsistent|not measures that are|reserves? the right|exercise discretion"
    r"|other than those,? (?:listed|set out|specified|referred to|appearing|enumerated) in|(?:in|by way of) derogation from|shall be entitled to (?:introduce|re-?introduce|increase|maintain|restrict|suspend|raise)|may (?:modify|alter|amend|adjust) the arrangements|(?:duties|restrictions|charges|levies)\b[^.;]{0,160}\bmay ?be (?:\w+ )?(?:established|applied only|set up|introduced|re-?introduced|re-?imposed|maintained|increased|reinstated|retained)|more favou?rable\b[^.;]{0,100}\bthan that (?:which )?[^.;]{0,60}\b(?:between|among|amongst) themselves|(?:is|are|shall be) excluded from (?:this|the provisions?|the scope|paragraph)|subject to exceptions|agreement, subject to annex|without prejudice to the rights and obligations (?:under|of|arising|deriving)|does not affect the|phase-?out \d|justified on grounds of|may\b[^.;]{0,120}\btake the necessary (?:safeguard |protective )?measures|may be set under|will not preclude|shall be free to deviate|exceptions? to the (?:exclusive )?rights|in exceptional circumstances|recognize prudential|provided that such (?:measures|exceptions))\b",
    re.IGNORECASE,
)

_LEAVES = re.compile("|".join(TRADE_LEAVES), re.IGNORECASE)


def leaves_open(words: str, trade: bool) -> bool:
    """Whether the words take something out of what they, or the treaty, bind to."""
    cues = (TRADE_CUE, DEROGATES, _LEAVES) if trade else (CUE,)
    return any(cue.search(words) for cue in cues)


# Savings of other rules: abuse of rights, more favourable law, freedom of institutions.
SAVES = re.compile(
    r"\b(?:interpreted as:? ?(?:\(?[a-z][.)] )?(?:implying|impairing|limiting|detracting|permitting|restricting|excluding|precluding)|deemed to impair|shall impair any rights|nothing in [^.;]{0,40}\baffects\b|shall affect (?:any (?:provisions|rights?)|the existing)|(?:does|shall) not exclude any (?:\w+ )?jurisdiction\w*|shall be invoked as a justification|not be (?:considered|deemed)(?: to be| as)? discriminat\w+|without prejudice to (?:the (?:provisions|application) of )?any (?:other |existing )?international (?:instruments?|conventions?)|more (?:conducive|favou?rable)(?! treatment)|effect of relieving|shall prevent the application\w*|(?:convention|protocol|covenant) shall (?:not|cease to) apply to|not be governed by (?:this|the present)|construed so as to interfere|are not prohibited|released from (?:its|their|the) obligations?|not be regarded as taking place|prohibition does not prejudice|(?:article|paragraph) shall not preclude|shall not be interpreted as|impairing the inherent right|law of (?:a|the) (?:state|party) .{0,30}more|(?:not (?:affect|prejudice|preclude|prevent)|without prejudice to)\b[^.;]{0,60}\b(?:(?:special |other |international |bilateral |multilateral |existing |concluded |generally |recogni[sz]ed )+(?:agreements?|rules)|rules of international law|practice accepted|conclusion of (?:such )?agreements))\b",
    re.IGNORECASE,
)

KINDS: tuple[Rule, ...] = (
    Rule("treaty.exception.un", K.UN_OBLIGATIONS, (
        r"\b(?:obligations?|undertakings?|commitments|measures?|actions?|responsibilit\w+|fulfil\w*|pursuance)\b.{0,120}\bmaintenance (?:or restoration )?of international peace (?:and|or) security\b|\b(?:obligations?|provisions|principles) (?:under|of) the (?:united nations charter|charter of the united nations)\b|\bunited nations charter\b|\bobligations under the charter\b|\bobligations\b[^.;]{0,40}\bset (?:forth|out) in the charter\b"
        r"|\b(?:obligations?|commitments)\b.{0,60}\bmaintaining (?:international )?peace and (?:international )?security\b|\benforcement measures under chapter vii\b|\bprovisions of the charter of the united nations\b|\bmaintien de la paix et de la sécurité internationales\b"
    )),
    Rule("treaty.exception.denial", K.DENIAL_OF_BENEFITS, r"\bden(?:y|ial of) (?:to .{0,120}?)?(?:the )?(?:benefits|advantages)\b|\bto deny (?:the )?(?:benefits|advantages)\b"),
    Rule("treaty.exception.bop", K.BALANCE_OF_PAYMENTS, r"\bbalance[- ]of[- ]payments?\b|\bpayments? (?:problems|difficult(?:y|ies))\b|\bexcept under the circumstances envisaged\b|\bexternal financial (?:stability|position|difficult(?:y|ies))\b|\bbalance des paiements\b"),
    Rule("treaty.exception.taxation", K.TAXATION, (
        r"\b(?:nothing|not apply|without prejudice|shall not|no provision)\b.{0,160}\b(?:taxation measures?|tax(?:ation)? conventions?|double taxation|direct taxes)\b|\b(?:double taxation|tax convention|avoidance of double|taxation measures?)\b.{0,200}\b(?:not apply|nothing|shall prevail|exempt|inconsisten)|\b(?:except|not invoke|not be obliged|inconsistent)\b.{0,300}\bdouble taxation\b"
        r"|\bimposition or collection of direct taxes\b|\bfiscal advantages\b|\bprovisions of (?:its|their) (?:tax|fiscal) legislation\b|\binternal taxes or other internal charges\b|\bfiscal (?:legislation|laws)\b|^taxation\b|\b(?:nothing|not)\b[^.;]{0,120}\b(?:preclude|prevent)\b[^.;]{0,60}\b(?:imposing|levying|imposition of|charging) (?:\w+ )?(?:internal )?tax(?:es|ation)?\b"
    )),
    Rule("treaty.exception.security", K.SECURITY, (
        r"\b(?:essential )?security interests?\b|\bvital interests\b|\bstate security\b|\bnational defen[cs]e\b|\b(?:traffic|trade|production).{0,30}\barms\b|\bfission(?:able|\w*)\b|\bemergency in international relations\b|\bimperative (?:reasons? of )?(?:military|security)\b"
        r"|\b(?:reasons?|considerations?|grounds|requirements?|exigencies) of (?:military |national |state )?(?:security|necessity)\b|\b(?:military|security) (?:considerations|reasons|requirements|necessity|operations|measures)\b|\bsecurity of the (?:state|occupying|detaining|power)|\bstate security\b|\bmilitary necessity\b"
        r"|\bnational security\b|\bsecurity exceptions?\b|\barticles? xxi\b|\barticle xiv bis\b|\bexceptions under (?:the )?gatt\b|\bensure (?:its|their) (?:\w+ )?security\b|\bthreat to its security\b|\bsecurity and \w+ considerations\b|\bhostile to the security\b|\bself-defen[cs]e\b|\bin case of war\b|\bmaintain or re-?establish law and order\b|\breasons of national security\b|\bintérêts essentiels de sécurité\b|\babsolutely necessary by military\b|\bon account of the war\b|\bnecessary (?:as a result of|in consequence of) the war\b|\bsecurity of .{0,20}(?:state|power|country)\b"
        r"|\bprejudice (?:to )?(?:its|the|their) sovereignty,? (?:or )?(?:national )?security\b|\bessential (?:interests of|for the protection of) (?:its|their) security\b|\bmilitary activities\b"
    )),
    Rule("treaty.exception.general", K.GENERAL, (
        r"\bpublic (?:morals?|morality)\b|\bhuman, (?:animal|plant)[ ,].{0,30}(?:life|health)\b|\b(?:health|life) (?:and life |or life |and health )?of (?:humans|people|persons),? animals\b|\bnational treasures\b|\bconservation of exhaustible\b|\barticle xx\b|\bgeneral (?:and security )?exceptions?\b|\bexceptions under (?:the )?gatt\b|\barticle xiv (?:of|and)\b|\bhealth, safety or environmental\b|\bordre public\b.{0,20}\bmorality\b"
        r"|\bmoralité publique\b|\bprison labou?r\b|\bpublic policy or public security\b|\b(?:protection|protecting) (?:of )?(?:the )?(?:[\w ,]{0,60})(?:health and (?:public )?morals?(?:ity)?|cultural (?:and historical )?heritage|rare (?:species|animals|plants))\b|\bpublic health\b|\bprudential reasons\b"
    )),
    Rule("treaty.exception.emergency", K.EMERGENCY, (
        r"\bpublic emergency\b|\btime of (?:public|national|war or other|war, public)|\bpublic danger\b|\bthreatens the life of the nation\b|\b(?:serious|material) injury\b|\bsafeguard (?:measures?|actions?)\b|\bemergency (?:safeguard|actions?|measures?)\b|\bincreas(?:e|ed|ing) (?:in )?(?:quantities|imports)\b|\bgive rise to the difficulties\b"
        r"|\b(?:critical|serious) shortages?\b|\b(?:acute|sharp|critical) (?:shortage|deficit)\b(?! (?:of|in) (?:the )?balance)|\bserious disturbances?\b|\barticle xix\b|\bagreement on safeguards\b|\bstates? of (?:national |public )?(?:emergency|siege)\b|\bperiods? of emergency\b|\bgrave emergency\b|\blarge quantities\b|\bincreased amounts\b|\bdeficit of (?:this|the|a) product\b|\bseriously (?:disrupt|disturb|injur)\w*\b|\b(?:major|serious|economic) difficulties\b(?![^.;]{0,40}balance)|\bdifficulties\b[^.;]{0,30}\bserious and liable to persist\b|\bserious deterioration\b|\bdeflections? of trade\b|\bdeflect trade\b|\bindispensable .{0,40}emergency\b"
    )),
    Rule("treaty.exception.limitation", K.LIMITATION, (
        r"\b(?:prescribed|provided(?: for)?|determined|established|authori[sz]ed) by (?:the )?law\b|\bnecessary in a democratic society\b|\brights and freedoms of others\b|\brights (?:or|and) reputations? of others\b|\blimited exceptions\b|(?<!national security or )\bpublic order\b|\breserves the right,? for reasons of safety\b|\bsubject to the (?:\w+ )?(?:laws|regulations|legislation) of (?!war\b)|\blawful restrictions\b|\bunder national laws? in so far\b"
    )),
)  # fmt: skip

# Kinds that a heading names.
HEADED = (
    *KINDS,
    Rule(
        "treaty.exception.emergency",
        K.EMERGENCY,
        r"\b(?:special|agricultural|bilateral|global|transitional|general) safeguards?\b|^\W*safeguards?\W*$",
    ),
)

_INJURY = r"\b(?:article xix|agreement on safeguards|emergency|shortages?|deficit of (?:this|the|a) product|large quantities|(?:serious|material) (?:injury|disturbances?|shortages?)|increased quantities|deterioration)\b"


@dataclass(frozen=True)
class Drop:
    """A kind that the words of another kind bring along: dropped beside `beside`, where `words` stand, or where they do not (`without`)."""

    kind: K
    trade: bool
    beside: frozenset[K] = frozenset()
    words: str | None = None
    without: str | None = None
    heading: str | None = None

    def applies(self, read: Container[str], words: str, heading: str, trade: bool) -> bool:
        """Whether the kind is dropped among what was `read` in the `words` of a paragraph."""
        return (
            self.trade == trade
            and (not self.beside or any(kind in read for kind in self.beside))
            and (self.words is None or re.search(self.words, words, re.IGNORECASE) is not None)
            and (self.without is None or re.search(self.without, words, re.IGNORECASE) is None)
            and (self.heading is None or re.match(self.heading, heading, re.IGNORECASE) is not None)
        )


DROPS: tuple[Drop, ...] = (
    Drop(K.LIMITATION, True),
    # Measures for the balance of payments are called safeguards too.
    Drop(K.EMERGENCY, True, frozenset({K.BALANCE_OF_PAYMENTS}), without=_INJURY),
    # Injury by dumping is no emergency, nor is the shortage that a list of general exceptions names.
    Drop(K.EMERGENCY, True, heading=r"\W*(?:anti-?dumping|dump(?:ing|ed)|countervailing|subsidi[sz]ed)\b"),
    Drop(
        K.EMERGENCY, True, words=r"\b(?:infant|new|nascent) industr|\bundergoing restructuring\b|\bstructural adjustment\b"
    ),  # an industry to be built up
    Drop(K.EMERGENCY, True, frozenset({K.GENERAL}), without=r"\b(?:injury|safeguard|increased|emergency|article xix)\b"),
    *(Drop(kind, False) for kind in (K.GENERAL, K.TAXATION, K.BALANCE_OF_PAYMENTS, K.DENIAL_OF_BENEFITS)),
    # "Prescribed by law … national security": one clause; war, and national security besides, are two.
    Drop(K.SECURITY, False, frozenset({K.LIMITATION})),
    Drop(K.SECURITY, False, frozenset({K.EMERGENCY}), without=r"\bin case of war\b|\bnational security\b"),
)
# Named beside an emergency: goods that leave again for a third country.
RE_EXPORT = Rule("treaty.exception.re_export", K.OTHER_EXCEPTION, r"\bre-?export(?=.*\bshortage)|\bshortage(?=.*\bre-?export)")
# Dues that a privilege or a consignment does not free from.
DUES = Rule("treaty.exception.dues", K.TAXATION, r"\bdues and taxes\b")
# Chapters whose every article is a condition of safeguards.
OF_SAFEGUARDS = Rule(
    "treaty.exception.emergency", K.EMERGENCY, r"^\W*(?:(?:bilateral|global|general|transitional) )?(?:safeguards?\b|emergency actions?\b)"
)
# What words may add to the kind that the heading names: any words of the kind, or only these.
_BESIDE_NAMED: dict[str, str | None] = {
    K.UN_OBLIGATIONS: None,
    K.TAXATION: None,
    K.SECURITY: r"\bessential security interests\b|\bprotect (?:its |their )?(?:\w+ )?national security\b",
    K.BALANCE_OF_PAYMENTS: r"\bexternal financial stability\b|\bequilibrium of (?:the )?balance of payments\b|\bbalance[- ]of[- ]payments\b[^.;]{0,60}\bdifficult",
}


def stands_beside(kind: str, rule_id: str, words: str) -> bool:
    """Whether a kind read in the words of a paragraph stands beside the one that its heading names."""
    if rule_id == RE_EXPORT.id:
        return True
    needed = _BESIDE_NAMED.get(kind, "")
    return needed is None or (needed != "" and re.search(needed, words, re.IGNORECASE) is not None)


# What binds a state to protect a right is limited there, not the holder's right.
FREES_STATE = re.compile(r"\b(?:nothing in .{0,60} shall (?:prevent|require)|obligations under this|from this obligation)\b", re.IGNORECASE)
# Rights in works and inventions, whose exceptions limit the right.
IP_SUBSTANCE = re.compile(
    r"\b(?:standards concerning|trade ?marks?|trade secrets?|test data|broadcasting organi[sz]ations|copyright|related rights|patents?|industrial designs|geographical indications|undisclosed|layout|limitations and exceptions|rights conferred)\b",
    re.IGNORECASE,
)

# What each kind allows, in the project's own words.
SUMMARIES: dict[str, str] = {
    K.SECURITY: "Measures for essential or imperative security reasons stay possible.",
    K.GENERAL: "Measures for public morals, order, health and like aims stay possible.",
    K.BALANCE_OF_PAYMENTS: "Restrictions in balance-of-payments difficulties stay possible.",
    K.EMERGENCY: "Departure in an emergency or against serious injury stays possible.",
    K.LIMITATION: "The right may be limited on the stated conditions.",
    K.UN_OBLIGATIONS: "Obligations under the United Nations Charter stay untouched.",
    K.DENIAL_OF_BENEFITS: "Benefits may be denied to the persons described.",
    K.TAXATION: "Tax measures stay outside.",
    K.OTHER_EXCEPTION: "The stated cases stay outside the obligation.",
}


_LISTED_CASES = re.compile(
    r"\b(?:times? of war|emergency in international relations|(?:fissionable|fissile|nuclear) materials?|(?:arms|ammunition|weapons)\b|serious international(?: or internal)? tension|internal disturbances)"
    r"|\barticles? (?:XX and )?XXI\b|\b(?:temps de guerre|matières fissiles|armes|munitions|tension internationale)\b",
    re.IGNORECASE,
)
_SECURITY_AT_LARGE = re.compile(
    r"\bessential security(?: interests?)?\b|\bnational security\b|\b(?:intérêts (?:essentiels|vitaux)|sécurité nationale)\b", re.IGNORECASE
)


def circumstances(words: str) -> Literal["listed", "open"] | None:
    """Whether a security exception names the circumstances in which it holds, or leaves all that security asks for."""
    if _LISTED_CASES.search(words):
        return "listed"
    return "open" if _SECURITY_AT_LARGE.search(words) else None
