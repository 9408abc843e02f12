"""What conventions on customs procedure owe: temporary admission, carnets, transport under seal, controls at frontiers.

They are trade law with a subject of their own: whatever an article calls itself, it orders how customs treat goods
and vehicles, and only what is said of duties, of transit or of prohibitions is a further obligation.
"""

from __future__ import annotations

import re

from models.rules.rule import Rule
from models.vocabulary import ObligationKind as K

_ABOUT = re.compile(
    r"\bcustoms convention\b|\bconvention (?:on|concerning|relating to) (?:the )?(?:temporary (?:admission|importation)|simplification[^.;]{0,40}customs)"
    r"|\bconvention on the harmoni[sz]ation of (?:frontier|border) controls\b|\bunder cover of (?:\w+ )?carnets?\b",
    re.IGNORECASE,
)
_OPENING = 1200  # characters that hold the title, in whichever languages it is printed


def concerns_customs(text: str) -> bool:
    """Whether a treaty's title makes customs procedure its subject."""
    return _ABOUT.search(text[:_OPENING]) is not None


SUBJECT = Rule(
    "treaty.customs.subject", K.CUSTOMS,
    r"\b(?:customs|goods|vehicles?|containers?|carnets?|admission|(?:re-?)?(?:im|ex)port\w*|consignments?|pallets|frontiers?|controls?|guarantee\w*|formalit\w+)\b",
)  # fmt: skip
# What an article of such a convention owes besides.
BESIDES: tuple[Rule, ...] = (
    Rule("treaty.customs.tariffs", K.TARIFFS, r"\b(?:not be (?:\w+ )?(?:subject(?:ed)?|liable) to|free (?:of|from)|relief from|exempt\w* from|(?:^|\W)subjected to|without)\b[^.;]{0,60}\b(?:duties|taxes)\b"),
    Rule("treaty.customs.prohibitions", K.QUANTITATIVE_RESTRICTIONS, r"\b(?:free of|without(?: the)?(?: application of)?|exempt\w* from)\b[^.;]{0,60}\b(?:prohibitions|restrictions)\b"),
    Rule("treaty.customs.transit", K.TRANSIT, r"\ben route\b|\bgoods in transit\b|\bin transit through\b|\bprescribed route\b"),
    Rule("treaty.customs.together", K.COOPERATION, r"\b(?:co-?operat\w+|communicate to (?:one another|each other)|send each other|joint (?:control|operation)\w*|co-?ordinat\w+|harmoni[sz]ed manner|assist (?:one another|each other)|mutual(?:ly)? (?:assist\w*|agree\w*)|consult\w*)\b"),
    Rule("treaty.customs.published", K.TRANSPARENCY, r"\bpublish\w*\b|\bmade public\b"),
    Rule("treaty.customs.standards", K.SPS_TBT, r"\bconditions (?:laid down|set (?:out|forth)) in\b[^.;]{0,100}\bapproved\b|\bvalidity of the approval\b|\b(?:technical|international) standards\b"),
    Rule("treaty.customs.penalties", K.CRIMINAL_PROCESS, r"\boffender\w* liable\b|\bliable\b[^.;]{0,160}\bpenalties\b"),
)  # fmt: skip
