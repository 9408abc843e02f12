"""Orders that carry out a settlement between states: property handed over, licences and attachments undone, claims suspended and discharged."""

from models.rules.rule import Rule

_TAKEN_AWAY = r"(?:nullified|extinguished|suspended|void(?:ed)?|revoked(?: and withdrawn)?|withdrawn)"

RULES = (
    Rule(
        "duty.compelled",
        "duty",
        r"\b(?:is|are) (?:hereby )?(?:licen[cs]ed,? )?(?:authori[sz]ed,? )?(?:and )?(?:directed,? )?(?:and )?(?:compelled|ordered) to\b|\bauthori[sz]ed to (?:enter into,? and to )?licen[cs]e, authori[sz]e, direct,? and compel\b",
    ),
    # Whoever is licensed to hand blocked property over is freed from the blocking so far.
    Rule(
        "exemption.licensed_and_directed",
        "exemption",
        r"\b(?:is|are) (?:hereby )?licen[cs]ed,? (?:and )?authori[sz]ed\b|\bto licen[cs]e, authori[sz]e,? direct,? and compel\b",
    ),
    Rule("exemption.acquittance", "exemption", r"\bfull acquittance and discharge\b"),
    Rule("enforcement.acquittance", "enforcement", r"\bfull acquittance and discharge\b"),
    Rule(
        "measure.rights_undone",
        "measure",
        rf"^all (?:licen[cs]es|rights|claims|attachments|injunctions)\b[^;]{{0,1200}}?\b(?:is|are) (?:hereby )?{_TAKEN_AWAY}\b",
    ),
    Rule(
        "exemption.rights_kept",
        "exemption",
        rf"^all (?:licen[cs]es|rights|claims|attachments)\b[^;]{{0,1000}}\b(?:other than|except)\b[^;]{{0,400}}(?:\b(?:is|are) (?:hereby )?{_TAKEN_AWAY}\b|\bpresented to\b)",
    ),
    Rule(
        "enforcement.claim_ended",
        "enforcement",
        r"\b(?:final )?(?:resolution and )?discharge of (?:the|any|such) claims?\b|\bclaims? shall have no legal effect in any (?:action|court)\b|\bfrom prosecuting\b[^.;]{0,80}\bany claim\b",
    ),
    Rule(
        "exemption.nothing_prevents_claim",
        "exemption",
        r"\bnothing i[ns] (?:this|the) (?:order|section|action|proclamation)\b[^.;]{0,40}\b(?:prohibit|prevent|preclude|require|apply to)s?\b",
        unless=r"construed|right or benefit",
    ),
)
