"""Parts of a code of regulations that carry out blocking orders: what they forbid besides, void, validate and license."""

from models.rules.rule import Rule

_LICENCE = r"licen[cs]es?(?:,? or (?:other )?authori[sz]ations?)?"

RULES = (
    Rule(
        "measure.also_by_part",
        "measure",
        r"^(?:all|any) transactions? (?:that (?:is|are) )?prohibited (?:by|under|pursuant to)\b[^;]{0,400}\b(?:is|are) (?:also |likewise )?prohibited (?:by|under|pursuant to) this part\b",
    ),
    # Process of a court, and a creditor's own act, reach blocked property as little as a transfer does.
    Rule(
        "measure.void_process",
        "measure",
        r"\b(?:attachment|judg(?:e)?ment|garnishment|lien|execution)\b[^;]{0,200}\b(?:is|are|shall be) null and void\b|\b(?:set-?offs?|transfers?)\b[^;]{0,120}\b(?:is|are) (?:a )?prohibited transfers?\b",
    ),
    Rule(
        "measure.blocked_in_account",
        "measure",
        r"\b(?:must|shall) be (?:blocked|placed) in an? (?:[\w-]+ )?account\b|\bblocked\b[^;]{0,120}\bmay,? (?:in|at) the discretion of\b[^;]{0,60}\b(?:sold|liquidated)\b",
    ),
    Rule(
        "exemption.effect_of_licence",
        "exemption",
        rf"^(?:unless otherwise provided, )?(?:no|an?|any) {_LICENCE}\b[^;]{{0,160}}\b(?:authori[sz]es?|validates?|makes? valid)\b|\bshall validate (?:such|that|the) transfer\b",
    ),
    Rule(
        "exemption.incident_to_licensed",
        "exemption",
        r"\b(?:ordinarily incident|necessary) to (?:an? |the )?(?:licen[cs]ed|authori[sz]ed) transactions?\b|^(?:an?|any) ordinarily incident transaction\b",
    ),
    Rule(
        "exemption.opening_clause",
        "exemption",
        r"^(?:except|unless)\b(?: as)?(?: (?:otherwise|specifically|expressly))? (?:authori[sz]ed|licen[cs]ed|permitted)\b",
    ),
    Rule(
        "safeguard.before_penalty",
        "safeguard",
        r"\bnotice\b[^.;]{0,40}\binforming the (?:alleged violator|person|recipient) of\b[^.;]{0,60}\b(?:intent|intention)\b",
    ),
)
