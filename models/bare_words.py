"""Words without case, punctuation and spacing, for comparing lines that were printed differently."""

from __future__ import annotations

import re


def bare_words(text: str | None) -> str:
    """The words of a text in small letters, a space between each two; none where there is no text."""
    return " ".join(re.findall(r"\w+", (text or "").casefold()))
