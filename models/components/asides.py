"""What a sentence frees by itself although the rest of it needs somebody's leave."""

from __future__ import annotations

import re

# "… when authorized by the Committee or in case of force majeure"; "products, other than medical supplies, … with the approval of";
# "the only exceptions being postal services and, as approved by the Committee, services for …".
_ASIDE = re.compile(
    r"(?:\bor|,) in (?:the )?(?:case|event) of (?:force majeure|distress|danger|an? (?:[\w-]+ )?emergency|(?:[\w-]+ )?emergenc(?:y|ies))[^,;:]{0,120}"
    r"|,? (?:other than|with the exception of|but not including) [^,;:()]{3,120}(?=,)"
    r"|\b(?:only exceptions being|except(?: for)?|with the exception of) [^;:]{3,200}?(?=,? and,? as (?:[\w-]+ )?approved\b)",
    re.IGNORECASE,
)


def asides(words: str) -> tuple[str, str]:
    """The words that free by themselves, and those that are left without them."""
    return " ".join(m.group() for m in _ASIDE.finditer(words)), _ASIDE.sub(" ", words)
