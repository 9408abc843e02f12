"""Orders and proclamations of the President of the United States: background sections, tariffs, powers to administer and to modify."""

from models.rules.rule import Rule

_OFFICER = r"\b(?:CBP|U\.S\. Customs and Border Protection|(?:Under )?Secretary|Trade Representative|Attorney General|Commissioner|Director|Administrator|agenc(?:y|ies))\b"
BACKGROUND = r"^(?:national emergency|background|findings?|purposes? and findings?|findings? and purposes?)\W*$"

RULES = (
    # A section that tells why is a preamble with a number; what it says of measures recalls or announces them.
    Rule("ground.of_section", "ground", BACKGROUND, where="heading"),
    Rule("ground.of_policy", "ground", r"^(?:policy|purpose)\W*$", where="heading", residual=True),
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
    Rule(
        "measure.regulations_prohibiting",
        "measure",
        r"\bshall (?:promulgate|issue|prescribe|adopt) (?:rules and )?regulations\b[^.;]{0,20}\bprohibiting\b",
    ),
    Rule("amendment.shall_replace", "amendment", r"\bthe following shall replace (?:sub)?(?:section|paragraph|clause)\b"),
    Rule("measure.tariff_applies", "measure", r"\btariffs?\b[^.;]{0,160}\bshall (?:apply as follows|be cumulative)\b"),
    Rule("definition.order_applies_to", "definition", r"\bthis (?:order|proclamation) shall apply only to\b"),
    Rule(
        "exemption.not_stacked",
        "exemption",
        r"\bshall be subject to\b[^.;]{0,240}\band not (?:to )?(?:those|the (?:duties|tariffs))\b"
        r"|\bshall not be (?:also )?subject to (?:the |any |an? )?(?:[\w-]+ ){0,3}(?:tariffs?|dut(?:y|ies))\b|\bshall not be cumulative\b",
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
        r"\b(?:is|are) (?:hereby )?delegated,? (?:and authori[sz]ed to exercise|the (?:functions|authority|powers))\b|\b(?:is|are) (?:hereby )?authori[sz]ed to submit\b",
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
