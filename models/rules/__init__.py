"""Rules of drafting by function: tables of named formulas in every tradition that the project reads."""

from models.rules import (
    acts,
    claims_settlement,
    code_parts,
    council_findings,
    council_regimes,
    designation,
    duty,
    enforcement,
    exemption,
    frame,
    headings,
    measure,
    preamble,
    presidential,
    safeguard,
    security_council,
    statutes,
)
from models.rules.rule import PRIOR, Rule, RuleTable, confidence, of_language, plain, unnumbered

# Jurisdictions by whose labelled law the rules were written: they know it by heart, and will know no other law so well.
WRITTEN_BY = frozenset({"CA", "US", "UN"})

FUNCTIONS: tuple[Rule, ...] = (
    *preamble.RULES,
    *designation.RULES,
    *measure.RULES,
    *exemption.RULES,
    *safeguard.RULES,
    *duty.RULES,
    *enforcement.RULES,
    *frame.RULES,
    *statutes.RULES,
    *security_council.RULES,
    *council_findings.RULES,
    *council_regimes.RULES,
    *presidential.RULES,
    *claims_settlement.RULES,
    *code_parts.RULES,
    *acts.RULES,
    *headings.RULES,
)

__all__ = ["FUNCTIONS", "PRIOR", "WRITTEN_BY", "Rule", "RuleTable", "confidence", "of_language", "plain", "unnumbered"]
