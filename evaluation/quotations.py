"""Where quoted words stand in a text, whatever lies between their letters and digits."""

from __future__ import annotations


def letters(text: str) -> tuple[str, list[int]]:
    """Letters and digits in lower case, with the offset (Unicode code points) of each in `text`."""
    found = [(low, i) for i, c in enumerate(text) if c.isalnum() for low in c.lower()]
    return "".join(c for c, _ in found), [i for _, i in found]


def located(text: str, quote: str) -> list[tuple[int, int]]:
    """Spans of a quotation in a text; every occurrence."""
    (words, offsets), (key, _) = letters(text), letters(quote)
    spans, at = [], words.find(key) if key else -1
    while at >= 0:
        spans.append((offsets[at], offsets[at + len(key) - 1] + 1))
        at = words.find(key, at + 1)
    return spans
