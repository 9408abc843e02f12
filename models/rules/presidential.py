"""Orders and proclamations of the President of the United States: background sections, tariffs, powers to administer and to modify."""

from models.rules.rule import Rule

_OFFICER = r"\b(?:CBP|U\.S\. Customs and Border Protection|(?:Under )?Secretary|Trade Representative|Attorney General|Commissioner|Director|Administrator|agenc(?:y|ies))\b"
BACKGROUND = r"^(?:national emergency|background|findings?|purposes? and findings?|findings? and purposes?)\W*$"

RULES = (
    # A section that tells why is a preamble with a number; what it says of measures recalls or announces them.
    Rule("ground.of_section", "ground", BACKGROUND, where="heading"),
    Rule("ground.of_policy", "ground", r"^(?:policy|purpose)\W*$", where="heading", residual=True),
    Rule(
        "ground.policy_of_states",
        "ground",
        r"\bit is (?:the|hereby declared to be the) policy of the United States to\b|^this (?:order|proclamation) is intended to (?:express|implement|further)\b",
    ),
    Rule(
        "legal_basis.section_authorizes",
        "legal_basis",
        r"^Section \d[^;]{0,240} authori[sz]es the President to\b",
    ),
    Rule(
        "measure.duty_imposed",
        "measure",
        r"\b(?:imports?|articles|products|goods|content)\b[^;]{0,320}?\bshall be,?(?:[^,;]{0,80},)? (?:also )?subject to (?:an? |the )?(?:additional )?(?:[\w.-]+ ){0,4}(?:tariffs?|dut(?:y|ies)|rates? of duty)\b",
        unless=r"^(?:(?!\bshall be\b).)*\bshall not be subject to\b|\band not (?:those|the (?:duties|tariffs))\b",
    ),
    # What the President does himself, in the first person.
    Rule(
        "measure.president_orders",
        "measure",
        r"\bI (?:do )?(?:hereby |also |further |therefore )*(?:order (?:that )?(?:blocked|frozen|prohibited)|order (?:the )?blocking|prohibit|ban|bar|block|suspend (?:the |their |such )?(?:[\w-]+ ){0,4}?entry)\b",
    ),
    Rule(
        "measure.following_prohibited",
        "measure",
        r"\bthe following (?:[\w-]+ ){0,3}?(?:is|are)(?:,? (?:[^.;:]{0,80},)?)? (?:hereby )?prohibited\b",
        unless=r"\b(?:do(?:es)?|shall) not apply\b|\bevad",
    ),
    Rule(
        "measure.officer_shall_not_permit",
        "measure",
        r"\b(?:Secretary(?: of [A-Z]\w+)?|Attorney General|agency|department|Commissioner|Administrator|Government)\b[^.;]{0,60}\bshall (?:not (?:permit|approve|authori[sz]e|license|issue|enter into)|(?:prohibit|deny|suspend|withhold)(?! (?:the )?(?:publication|disclosure)))\b",
        unless=r"\bconstrued\b",
    ),
    Rule(
        "measure.actions_may_prohibit",
        "measure",
        r"\bsuch (?:actions?|measures?|rules|regulations) may include\b[^.;]{0,60}\b(?:prohibiting|regulating|restricting|blocking)\b",
    ),
    Rule(
        "duty.actions_may_include",
        "duty",
        r"^such (?:actions?|measures?|rules|regulations) may include\b",
    ),
    Rule(
        "measure.blocked_remains",
        "measure",
        r"\b(?:property|interests in property)\b[^;]{0,300}\bblocked\b[^;]{0,200}\bshall (?:remain|continue to be) blocked\b",
    ),
    Rule(
        "measure.regulations_prohibiting",
        "measure",
        r"\bshall (?:promulgate|issue|prescribe|adopt)\b[^.;]{0,60}\b(?:rules|regulations)\b[^.;]{0,20}\bprohibiting\b"
        r"|\bshall (?:promulgate|issue|prescribe|adopt)\b[^.;]{0,60}\b(?:rules|regulations)\b[^;]{0,240}\bthat prohibit\b"
        r"|^(?:in )?(?:the|such|these) (?:rules|regulations)\b[^.;]{0,100}\b(?:shall|may|will) prohibit\b",
    ),
    Rule(
        "duty.regulations_require",
        "duty",
        r"\b(?:regulations|Secretary(?: of [A-Z]\w+)?|Commissioner|Director|Attorney General|Administrator)\b[^.;]{0,120}\b(?:shall|may|will) require (?:that )?(?:any |all |each )?(?:United States |foreign |covered |such )?(?:persons?|institutions?|providers?|firms?|operators?)\b",
    ),
    Rule(
        "duty.regulations_identify",
        "duty",
        r"\bregulations\b[^.;]{0,80}\bshall (?:identify|establish|set forth|address|specify|elaborate)\b",
    ),
    # A menu of powers against what was done in breach: it is enforced, and the deal is undone.
    Rule(
        "enforcement.investigates",
        "enforcement",
        r"^(?:to )?(?:investigate\b|refer\b[^.;]{0,40}\bviolations?\b|nullify\b|(?:void|unwind|rescind),? |pursue\b[^.;]{0,40}\bpenalties\b)",
    ),
    Rule("measure.divestment", "measure", r"\b(?:compel|require|order) (?:the )?divestment of\b"),
    Rule(
        "measure.special_treatment_ended",
        "measure",
        r"^(?:revoke|eliminate|terminate|suspend) (?:the |any |all )?(?:licen[cs]e exceptions?|eligibility|preferential|differential|special treatment)\b"
        r"|\bI (?:hereby |also |therefore )*suspend the application of\b|^take (?:all )?(?:appropriate |necessary )?steps to (?:end|terminate|suspend) the (?:provision|[\w-]+ (?:exchange )?program)",
    ),
    Rule(
        "duty.special_treatment_ended",
        "duty",
        r"^(?:revoke|eliminate|terminate|suspend|end) (?:the |any |all |continued )?(?:licen[cs]e exceptions?|eligibility|preferential|differential|special treatment|cooperation|export licensing)\b",
    ),
    Rule(
        "cooperation.with_others",
        "cooperation",
        r"\bengage,? (?:together )?with\b[^;]{0,160}\b(?:allies|partners|foreign governments)\b|^communicate with the Congress\b|\bnotice of intent to (?:suspend|terminate|withdraw from) the (?:Agreement|Treaty|Convention)\b"
        r"|\bengage\b[^;]{0,120}, with allies and partners\b|\bco-?operate and co-?ordinate with other (?:countries|governments|states)\b|\bconsult with (?:the )?(?:other (?:parties|countries|governments|contracting)|foreign (?:authorities|governments)|allies)\b|\bconsultations?,? (?:if any, )?with foreign (?:authorities|governments)\b",
    ),
    Rule(
        "definition.principles",
        "definition",
        r"^the (?:principles|criteria|factors|categories|conditions) (?:referred to|described|set forth|mentioned) in [^.;]{3,60} are as follows\b",
    ),
    Rule("amendment.striking", "amendment", r"^(?:by )?(?:striking|inserting|deleting|redesignating|renumbering)\b"),
    Rule(
        "designation.aliens_determined",
        "designation",
        r"\b(?:aliens|noncitizens) determined by the (?:Secretary|President|Attorney General)\b[^.;]{0,80}\bto be\b",
    ),
    Rule(
        "attribution.aliens_determined",
        "attribution",
        r"\b(?:aliens|noncitizens) determined by the (?:Secretary|President|Attorney General)\b[^.;]{0,80}\bto be\b",
    ),
    Rule(
        "designation.transactions_identified",
        "designation",
        r"\b(?:regulations|Secretary)\b[^.;]{0,80}\b(?:shall|may|must) identify (?:categories|classes|types) of\b[^;]{0,400}\b(?:determines?|determined)\b",
    ),
    Rule(
        "attribution.transactions_identified",
        "attribution",
        r"\b(?:regulations|Secretary)\b[^.;]{0,80}\b(?:shall|may|must) identify (?:categories|classes|types) of\b[^;]{0,400}\b(?:determines?|determined)\b",
    ),
    Rule(
        "designation.account_determined",
        "designation",
        r"\ball (?:funds|property)\b[^;]{0,400}\b(?:account|vessel|aircraft)\b[^;]{0,40}\bdetermined by the Secretary\b",
    ),
    # Who counts as a company of the kind that the order strikes: whomever an officer lists as one.
    Rule(
        "designation.definition_listed",
        "designation",
        r"\bany (?:foreign )?(?:person|entity|company) that the (?:Secretary|President|Attorney General)\b[^;]{0,200}?\b(?:has (?:publicly )?(?:listed|identified)|(?:publicly |therefore )?lists|determines (?:is|to be|that)|identifies|designates)\b",
    ),
    Rule("amendment.shall_replace", "amendment", r"\bthe following shall replace (?:sub)?(?:section|paragraph|clause)\b"),
    Rule("measure.tariff_applies", "measure", r"\btariffs?\b[^.;]{0,160}\bshall (?:apply as follows|be cumulative)\b"),
    Rule(
        "measure.duty_beside_duties",
        "measure",
        r"\b(?:dut(?:y|ies)|tariffs?)\b[^.;]{0,300}\b(?:is|are|shall apply|shall be(?: imposed)?) in addition to (?:any other|the|all)\b[^.;]{0,60}\b(?:dut(?:y|ies)|tariffs?)\b",
    ),
    Rule(
        "measure.duty_raised",
        "measure",
        r"\b(?:will|shall|to|may|^)\s?(?:increase|raise|double)\b[^.;]{0,80}\b(?:ad valorem|dut(?:y|ies)|tariffs?)\b",
    ),
    Rule("definition.order_applies_to", "definition", r"\bthis (?:order|proclamation) shall apply only to\b"),
    Rule(
        "exemption.not_stacked",
        "exemption",
        r"\bshall be subject to\b[^.;]{0,240}\band not (?:to )?(?:those|the (?:duties|tariffs))\b"
        r"|\bshall not be (?:also )?subject to (?:the |any |an? )?(?:[\w-]+ ){0,3}(?:tariffs?|dut(?:y|ies))\b|\bshall not be cumulative\b",
    ),
    Rule(
        "exemption.duty_not_applied",
        "exemption",
        r"\b(?:dut(?:y|ies)|tariffs?|rates? of duty)\b(?:[^.;]|(?<=\d)\.(?=\d)){0,240}\b(?:shall|do(?:es)?|will) not apply\b|\bnot covered by the (?:action|dut(?:y|ies)|tariffs?)\b",
    ),
    # What was licensed under an earlier order lives on under this one.
    Rule(
        "exemption.licences_live_on",
        "exemption",
        r"\b(?:rules|ulations|regulations|orders|directives|delegations)\b[^.]{0,80}\blicen[cs]es\b[^.]{0,500}\b(?:(?:shall|will|must|are hereby authori[sz]ed to)\b[^.;]{0,160}?\b(?:remain|continue) in (?:full )?(?:force|effect)|except as (?:hereafter|expressly) terminated)"
        r"|\bcontinued effectiveness of any (?:rules|regulations|orders)\b[^.;]{0,40}\blicen[cs]es\b|\b(?:issuance and continuation in|made and shall continue in) full force\b"
        r"|\brevoked administratively shall (?:remain|continue) in full force\b",
    ),
    Rule(
        "exemption.point_except",
        "exemption",
        r"\bprohibited\b.*:\s.*\b(?:,? (?:except|other than)(?! to the extent| as otherwise| as provided)|not including) (?:for |that |those |as |an? |the |any )?(?:publications?|materials?|donations?|informational|transactions?|goods|items|articles|purposes|authori[sz]ed|food|medic\w*)\b",
        where="full",
        kinds=frozenset({"paragraph", "subparagraph", "point", "clause"}),
    ),
    Rule(
        "exemption.waives_prohibition",
        "exemption",
        r"\bhereby waive\b[^.;]{0,80}\b(?:prohibitions?|application|sanctions?|restrictions?)\b|^this waiver is made\b|\bshall not be deemed to (?:block|prohibit)\b|\bnot intended to (?:block|prohibit)\b",
    ),
    Rule(
        "exemption.other_than_emergency",
        "exemption",
        r"\bshall prohibit\b[^.;]{0,120}, other than\b",
    ),
    Rule(
        "exemption.lesser_action",
        "exemption",
        r"\bmay take such other actions? than the complete blocking\b",
    ),
    Rule(
        "measure.lesser_action",
        "measure",
        r"\bmay take such other actions? than the complete blocking\b",
    ),
    Rule(
        "duty.officer_may",
        "duty",
        _OFFICER
        + r"[^.;]{0,160}\b(?:may|is (?:hereby )?authori[sz]ed to),?(?: [^.;]{0,60}?)? (?:issue|adopt|take|make|design|prescribe|promulgate)\b[^.;]{0,60}\b(?:rules|regulations|guidance|procedures|measures?|actions?|determinations?|modifications?)\b",
        unless=r"\blicen[cs]|\bpermits?\b|\bprohibit|\bregulations? (?:imposing|restricting)|\bby regulations?\b",
    ),
    Rule(
        "duty.officer_authorized",
        "duty",
        _OFFICER
        + r"[^.;]{0,200}\bis (?:hereby )?authori[sz]ed to (?:determine whether (?:any )?(?:changes|modifications)|enter into|coordinate|receive|hold|license, authori[sz]e, direct)\b",
    ),
    Rule(
        "duty.delegated",
        "duty",
        r"\b(?:is|are) (?:hereby )?delegated,? (?:and authori[sz]ed to exercise|the (?:functions|authority|powers))\b|\b(?:is|are) (?:hereby )?authori[sz]ed to (?:exercise|perform|carry out) (?:all )?the (?:functions|authorit(?:y|ies)|powers)\b",
    ),
    Rule(
        "duty.president_directs",
        "duty",
        r"\bI (?:hereby |also |further )*(?:direct|instruct|request) (?:the |all |each )?(?:heads? of )?(?:the )?(?:[A-Z]\w+,? ){0,6}?(?:Secretar(?:y|ies)|Attorney General|agenc(?:y|ies)|departments?|Director|Administrator|Trade Representative|Commissioner|executive)\b",
    ),
    Rule("duty.encouraged", "duty", r"\b(?:nationals|persons|firms|agencies)\b[^.;]{0,80}\bare encouraged to\b"),
    Rule(
        "duty.paid_into_account",
        "duty",
        r"\b(?:payments?|transfers?)\b[^.;]{0,120}\bshall be (?:made|paid|deposited) into an? (?:blocked |[\w-]+ )?account\b",
    ),
    Rule(
        "duty.completed_by",
        "duty",
        r"\b(?:assessments?|determinations?|reviews?|evaluations?) shall (?:be (?:completed|produced|submitted)|include)\b|\bmust be admitted as\b",
    ),
    Rule(
        "amendment.may_modify",
        "amendment",
        r"\bI (?:may|will|shall) (?:further |also )?modify this (?:order|proclamation)\b",
    ),
    Rule(
        "amendment.schedule_modified",
        "amendment",
        r"\bTariff Schedule\b[^.;]{0,60}\b(?:shall be|is|are) (?:hereby )?modified\b|\b(?:shall be|is|are) modified by (?:deleting|inserting|adding|renumbering)\b|\binconsistent with\b[^.;]{0,120}\b(?:is|are) superseded\b",
    ),
    Rule(
        "designation.annex_reviewed",
        "designation",
        r"\bauthori[sz]ed to determine,? [^;]{0,80}\bthat circumstances no longer warrant\b|\bauthori[sz]ed to (?:add|remove) any (?:person|entity|vessel)\b[^.;]{0,40}\b(?:to|from) the Annex\b",
    ),
    Rule(
        "designation.recommended",
        "designation",
        r"\bshall\b[^;]{0,400}\b(?:regarding|concerning|with regard to) the designation of (?:any|the|each)\b",
    ),
    Rule(
        "designation.may_terminate",
        "designation",
        r"\bmay (?:terminate|revoke|rescind) the designation of\b",
    ),
    Rule(
        "designation.struck_criterion",
        "designation",
        r"^striking\b[^;]{0,60}\bthe (?:phrase|words?)\b[^;]{0,20}\bany (?:foreign )?(?:person|individual|entity)\b",
    ),
    Rule(
        "legal_basis.order_part_changed",
        "legal_basis",
        r"\b(?:sub)?sections? [^.;]{1,40}\bof (?:Executive Order|Proclamation) (?:No\.? )?\d{4,5}\b[^.;]{0,200}\b(?:is|are) (?:hereby )?(?:further )?(?:revised|renumbered|revoked|amended|suspended)\b|\bis added to (?:Executive Order|Proclamation) \d{4,5}\b|\bSections? \d[^.;]{0,40}\bof Executive Order \d{4,5} are hereby revoked\b|^Executive Order (?:No\.? )?\d{4,5} of [^.;]{0,40}\bis hereby revoked\b",
    ),
    Rule(
        "designation.transaction_if_determined",
        "designation",
        r"\bwhere\b[^;]{0,1500}?\bSecretary\b[^;]{0,900}?\bhas determined that\s*:?\s*$",
    ),
    # Who acts for a foreign government is a target for what that government does.
    Rule(
        "attribution.for_government",
        "attribution",
        r"\b(?:for or )?on behalf of,? (?:or for the benefit of,? )?directly or indirectly,? the (?:Government|military|armed forces|security forces)\b[^.;]{0,40}\bof\b",
    ),
    Rule(
        "attribution.transaction_if_determined",
        "attribution",
        r"\bwhere\b[^;]{0,1500}?\bSecretary\b[^;]{0,900}?\bhas determined that\s*:?\s*$",
    ),
)
