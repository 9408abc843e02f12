"""Formulas by which treaties limit what they bind to: cues of an exception, and the kinds of exceptions.

Trade law (GATT XX, XXI and the agreements modelled on them), human rights (limitation clauses,
derogation) and humanitarian law (imperative military reasons) each have their own formulas.
"""

from __future__ import annotations

import re

from models.rules.rule import Rule
from models.vocabulary import ExceptionKind as K

# A clause that by itself takes something out of an obligation, in any regime.
CUE = re.compile(
    r"\b(?:nothing in|no(?:thing| provision| part) (?:of|in) (?:this|the present|articles?|paragraphs?)|(?:shall|does|do|will) not (?:apply|prevent|preclude|prejudice|affect|hinder|prohibit|impair|give rise to obligations)|(?:shall|may) not be (?:so )?(?:construed|interpreted)|no obligation to"
    r"|shall not (?:be (?:obliged|required|bound) to|require)|(?:is|are) not (?:obliged|required|bound) to|need not|notwithstanding|may (?:deny|refuse|suspend|derogate|decline|exclude|withhold|restrict|maintain (?:a )?(?:measures?|restrictions?)|exempt|provide limited exceptions|limit|deviate|depart|provide for limitations)"
    r"|retains? (?:its|the|their) rights?|except(?:ion|ions)? (?:that|where|when|as|in|for|under|to|by|if|those|with|from|on)|with the exception of|exceptional(?:ly)? (?:circumstances|measures|cases)|save (?:in|as|where|that|with|for)|unless|other than (?:such as|those|in)"
    r"|subject (?:only )?to (?:such|any|the following|reasonable|certain|restrictions?|limitations?|conditions?|security|imperative|requirements?|temporary|the (?:condition|requirement|measures|exceptions?))|limitations? (?:or exceptions )?(?:as|only|to)|prescribed by law|determined by law|provided (?:for )?by law|in so far as|in time of (?:public emergency|war)|other public emergency"
    r"|not (?:be )?(?:considered|regarded|deemed) (?:as |to be )?(?:incompatible|inconsistent|in breach|contrary)|to the extent (?:strictly )?(?:required|necessary)|deny the benefits|shall be free to|à moins que|sauf|ne s'applique(?:nt)? pas|aucune disposition)\b",
    re.IGNORECASE,
)
# In trade law these alone are drafting habit; only the stronger formulas carve something out.
TRADE_CUE = re.compile(
    r"\b(?:nothing in|no (?:provision|part) (?:of|in) (?:this|the)|(?:shall|does|do|will) not (?:apply|prevent|preclude|hinder|prohibit)|(?:shall|may) not be (?:so )?(?:construed|interpreted)|no obligation to|(?:is|are|be) (?:not|under no obligation) (?:be )?(?:obliged|required|bound)|not be (?:required|obliged)|not (?:oblige|require) (?:a|any|the)\b|without being obliged"
    r"|notwithstanding|may (?:deny|refuse|decline|exclude|withhold|exempt|provide limited exceptions|limit the|deviate|depart|temporarily suspend)|may maintain a measure|retains? (?:its|the|their) rights?|except(?:ions?)? (?:as otherwise provided in this agreement|as provided|as set out|for|where|under|to the|in (?:accordance|the case))"
    r"|with the exception of|exceptional circumstances|subject to (?:requirements necessary|exceptions?|the exceptions?)|necessary to (?:protect|satisfy|secure|prevent)|deny the benefits|shall be free to|from undertaking measures|may, (?:however|nevertheless)|not (?:be )?(?:considered|deemed) (?:as |to be )?inconsistent|(?:are|is) not measures that are|reserves? the right)\b",
    re.IGNORECASE,
)

KINDS: tuple[Rule, ...] = (
    Rule("treaty.exception.un", K.UN_OBLIGATIONS, (
        r"\bmaintenance (?:or restoration )?of international peace (?:and|or) security\b|\b(?:obligations?|provisions|principles) (?:under|of) the (?:united nations charter|charter of the united nations)\b|\bunited nations charter\b|\bobligations under the charter\b"
        r"|\benforcement measures under chapter vii\b|\bprovisions of the charter of the united nations\b|\bmaintien de la paix et de la sécurité internationales\b"
    )),
    Rule("treaty.exception.denial", K.DENIAL_OF_BENEFITS, r"\bden(?:y|ial of) (?:to .{0,120}?)?(?:the )?(?:benefits|advantages)\b|\bto deny (?:the )?(?:benefits|advantages)\b"),
    Rule("treaty.exception.bop", K.BALANCE_OF_PAYMENTS, r"\bbalance[- ]of[- ]payments?\b|\bexternal financial difficult(?:y|ies)\b|\bbalance des paiements\b"),
    Rule("treaty.exception.taxation", K.TAXATION, (
        r"\b(?:nothing|not apply|without prejudice|shall not|no provision)\b.{0,160}\b(?:taxation measures?|tax(?:ation)? conventions?|double taxation|direct taxes)\b|\b(?:double taxation|tax convention|avoidance of double|taxation measures?)\b.{0,200}\b(?:not apply|nothing|shall prevail|exempt|inconsisten)"
        r"|\bimposition or collection of direct taxes\b|^taxation\b"
    )),
    Rule("treaty.exception.security", K.SECURITY, (
        r"\b(?:essential )?security interests?\b|\bnational defen[cs]e\b|\b(?:traffic|trade|production).{0,30}\barms\b|\bfission(?:able|\w*)\b|\bemergency in international relations\b|\bimperative (?:reasons? of )?(?:military|security)\b"
        r"|\b(?:reasons?|considerations?|grounds|requirements?|exigencies) of (?:military |national |state )?(?:security|necessity)\b|\b(?:military|security) (?:considerations|reasons|requirements|necessity|operations|measures)\b|\bsecurity of the (?:state|occupying|detaining|power)|\bstate security\b|\bmilitary necessity\b"
        r"|\bhostile to the security\b|\bintérêts essentiels de sécurité\b|\babsolutely necessary by military\b|\bon account of the war\b|\bnecessary (?:as a result of|in consequence of) the war\b|\bwar|\bsecurity of .{0,20}(?:state|power)\b"
    )),
    Rule("treaty.exception.general", K.GENERAL, (
        r"\bpublic (?:morals?|morality)\b|\bhuman, (?:animal|plant)[ ,].{0,30}(?:life|health)\b|\b(?:health|life) (?:and life |or life |and health )?of (?:humans|people|persons),? animals\b|\bnational treasures\b|\bconservation of exhaustible\b|\barticle xx (?:of|and)\b|\bordre public\b.{0,20}\bmorality\b"
        r"|\bmoralité publique\b|\bprison labou?r\b|\bpublic policy or public security\b|\bpublic health\b|\bprudential reasons\b"
    )),
    Rule("treaty.exception.emergency", K.EMERGENCY, (
        r"\bpublic emergency\b|\btime of (?:war|public|national)|\bthreatens the life of the nation\b|\b(?:serious|material) injury\b|\bsafeguard (?:measures?|actions?)\b|\bemergency (?:safeguard|actions?|measures?)\b|\bincreas(?:e|ed|ing) (?:in )?(?:quantities|imports)\b"
        r"|\b(?:critical|serious) shortages?\b|\bacute shortage|\bserious disturbances?\b|\bextreme urgency\b|\bstate of (?:emergency|siege)\b|\bgrave emergency\b|\blarge quantities\b|\bindispensable .{0,40}emergency\b"
    )),
    Rule("treaty.exception.limitation", K.LIMITATION, (
        r"\b(?:prescribed|provided(?: for)?|determined|established|authori[sz]ed) by (?:the )?law\b|\bnecessary in a democratic society\b|\brights and freedoms of others\b|\brights (?:or|and) reputations? of others\b|\blimited exceptions\b|\bpublic order\b|\blawful restrictions\b|\bin accordance with (?:the )?law\b|\bunder national laws? in so far\b"
    )),
)  # fmt: skip

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
