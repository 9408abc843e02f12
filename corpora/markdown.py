"""Markdown as publishers' converters write it: inline marks taken off, paragraphs found by blank lines and hard breaks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from corpora.paragraphs import join_lines, rejoin, units

_TAG = re.compile(r"</?(?:span|u|em|strong|b|i|sup|sub|p|div|br|font|a|center|figure|small|del|ins)\b[^<>]{0,300}/?>", re.IGNORECASE)
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()]{0,500}\)")
_LINK = re.compile(r"\[([^\[\]]{0,300})\]\([^()\s]{0,1000}(?:\([^()]{0,100}\)[^()\s]{0,300})?(?:\s+\"[^\"]{0,200}\")?\)")
_MARK = re.compile(r"\[\]\[\d{1,5}\]")  # where a link by reference goes round nothing
_REFERENCE = re.compile(r"\[([^\[\]]{0,300})\]\[\d{1,5}\]")  # "[section 9][13]", its address listed elsewhere
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~<$'\"^@ ])")
_STARS = re.compile(r"\*+")
_UNDERSCORES = re.compile(r"(?<![^\W_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![^\W_])")
_HARD = re.compile(r"(?: {2,}|\\)$")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*$")
_KEPT = "\ue000"  # stands for an escaped character's place while marks are taken off


def plain(text: str) -> str:
    """Text without emphasis, links, tags and escapes: ``1701 *et seq*.`` becomes ``1701 et seq.``."""
    kept: list[str] = []

    def keep(m: re.Match[str]) -> str:
        kept.append(m[1])
        return _KEPT

    text = _ESCAPE.sub(keep, text.replace(_KEPT, ""))
    text = _TAG.sub("", text)
    text = _REFERENCE.sub(r"\1", _MARK.sub(" ", _LINK.sub(r"\1", _IMAGE.sub("", text))))
    text = _UNDERSCORES.sub("", _STARS.sub("", text))
    parts = html.unescape(text).split(_KEPT)
    return "".join(part + mark for part, mark in zip(parts, [*kept, ""], strict=True))


def heading(line: str) -> tuple[int, str] | None:
    """(level, words) of an ATX heading."""
    m = _HEADING.match(line)
    return (len(m[1]), m[2]) if m else None


def emphasised(text: str) -> bool:
    """Whether a paragraph is one stretch of strong or underlined words, as headings often are set."""
    text = text.strip()
    strong = text.startswith("**") and text.endswith("**") and "**" not in text[2:-2]
    under = bool(re.fullmatch(r"(?:\*\*)?<(u|span|strong)\b[^<>]{0,200}>[^<>]{1,300}</\1>(?:\*\*)?\.?", text))
    return len(text) > 4 and (strong or under)


def paragraphs(body: str) -> Iterator[str]:
    """Paragraphs in reading order, marks still on: blank lines, hard breaks and headings end one."""
    yield from rejoin(_stretches(body))


def _stretches(body: str) -> Iterator[str]:
    held: list[str] = []
    for raw in [*body.splitlines(), ""]:
        line = raw.replace("\u00a0", " ")
        if not line.strip() or heading(line):
            yield from units(held)
            held = []
            if line.strip():
                yield line.strip()
            continue
        held.append(line.rstrip("\\").rstrip() if _HARD.search(line) else line)
        if _HARD.search(line):
            yield from units(held)
            held = []


__all__ = ["emphasised", "heading", "join_lines", "paragraphs", "plain"]
