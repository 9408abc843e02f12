"""Other names of a listed person, entity or ship, separated as the publisher writes them.

A list is separated by what it uses: semicolons or lettered points, else commas with a last "and" or "or". What
belongs to a name stays in it: a company's form behind a comma, a surname printed first, the "and" of "Research and
Production", brackets and quotation marks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

ALIAS = (
    r"also\s+known\s+(?:among\s+other\s+names\s+)?(?:as|under\s+the\s+names?(?:\s+of)?)|(?:better|otherwise|formerly|previously)\s+known\s+as|(?:good|low)[\s-]quality\s+a\.?k\.?a\.?"
    r"|a\.\s?k\.\s?a\.?|aka\b|f\.\s?k\.\s?a\.?|fka\b|n\.\s?k\.\s?a\.?|nka\b|formerly(?:\s+known\s+as)?\b|alias(?:es)?\b"
    r"|(?:(?:également|aussi|autrement|autrefois|auparavant)\s+)?connue?s?\s+(?:(?:notamment|également|aussi)\s+)?sous\s+(?:le|les|d[’']autres)\s+noms?(?:\s+suivants?)?(?:\s+(?:de\b|d[’']))?"
    r"|(?:également|aussi)\s+appelée?s?\b|dite?\b(?=\s+[A-Z«“])"
)
_INTRODUCED = re.compile(rf"(?<!\w)(?:{ALIAS})\s*:?\s*", re.IGNORECASE)
_FORM = (
    r"(?:ltd|limited|inc|incorporated|l\.?l\.?c|l\.?l\.?p|co|corp|s\.?a(?:\.?r\.?l)?|s\.?a\.?s|gmbh|a\.?g|b\.?v|n\.?v|plc|p?jsc|ojsc|cjsc|zao|oao|ooo|ao|pao|sc|fsue|fze|fzco|fzc|stock\s+company"
    r"|joint\s+stock\s+company|public\s+joint\s+stock\s+company|jr|sr|i{2,3})\b\.?"
)
_COMMA = re.compile(rf",(?!\s*(?:co\.?,?\s+)?{_FORM}\s*(?:$|[,;)]|(?:and|or|et|ou)\s))", re.IGNORECASE)
_POINT = re.compile(r"(?:^|(?<=[\s,;:]))\(?(?:[a-z]|\d{1,2})\)\s+(?=\S)")
_JOINED = re.compile(
    r"(?:(?<![^\s,])|(?<=\b[dD]['’]))(?P<before>[^\s,]+)\s+(?P<word>and|or|et|ou|&)\s+(?:de\s+|d[’'])?(?=(?P<after>(?:[^\W_]|[«“\"(])[^\s,]*))"
)
_ARTICLE = re.compile(r"(?:the$|al-|el-)")
_SURNAME_FIRST = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ’' -]+,\s+[A-ZÀ-Þ][a-zà-ÿ]")
# Branches of business and research that names join in pairs.
_BRANCH = re.compile(
    r"(?:scien|techn|resear|produc|indust|commer|invest|develop|engin|design|instrum|automat|system|export|import|trad|commun|inform|electr|mechan|chem|manuf|logist|financ|econom|medic|educat"
    r"|construct|mining|milit|oil|gas|petro|energy|nuclear|aero|avia|marin|ship|transp|secur|defen|cultur|social|agric|food|suppl|servic|repair|experim|intellig|control|comput|softw|navig|machin|physic|mathem|material|metal)",
    re.IGNORECASE,
)
_KEEPS_STOP = re.compile(r"(?:\b(?:Ltd|Inc|Co|Corp|Jr|Sr|Mfg|Pte|Pvt|Bros|Ste|St|Mt)|\b[A-Z](?:\.[A-Za-z])*)\.$")


def aliases(words: str, name: str, ends: re.Pattern[str]) -> tuple[str, ...]:
    """Every other name that the words behind a name introduce, in order; a passage ends where another detail begins."""
    found = [part for passage in passages(words, ends) for part in separated(passage, name)]
    return tuple(dict.fromkeys(a for a in found if len(a) > 1 and a != name))


def passages(words: str, ends: re.Pattern[str]) -> Iterator[str]:
    """The words after each introduction: to its closing bracket, else to the next detail."""
    words = _POINT.sub(lambda point: ";".ljust(len(point[0])), words)
    at = 0
    while match := _INTRODUCED.search(words, at):
        close = _closing(words, match.end())
        stop = ends.search(words, match.end(), close)
        at = max(stop.start() if stop else close, match.end())
        if words[match.end() : at].strip():
            yield words[match.end() : at].strip()


def _closing(words: str, at: int) -> int:
    """Where the bracket that is open at a place closes; the end of the words where none is."""
    depth = 0
    for i in range(at, len(words)):
        depth += (words[i] in "([") - (words[i] in ")]")
        if depth < 0:
            return i
    return len(words)


def separated(passage: str, name: str) -> list[str]:
    """The names of one passage."""
    plain = _INTRODUCED.sub("; ", passage)
    parts = _at_top(re.compile(";"), plain)
    if len(parts) > 1 or _SURNAME_FIRST.match(name):
        parts = [re.sub(r"^(?:and|or|et|ou)\s+", "", p.strip()) for p in parts]
    else:
        parts = _at_top(_COMMA, plain)
        parts = [*parts[:-1], *_conjoined(re.sub(r"^\s*(?:and|or|et|ou)\s+", "", parts[-1]), name, last=len(parts) > 1)]
    return [clean for p in parts if (clean := _clean(p))]


def _at_top(mark: re.Pattern[str], words: str) -> list[str]:
    """Words split at a mark that stands outside brackets."""
    parts, start = [], 0
    for match in mark.finditer(words):
        before = words[start : match.start()]
        if before.count("(") <= before.count(")"):
            parts.append(before)
            start = match.end()
    return [*parts, words[start:]]


def _conjoined(words: str, name: str, last: bool) -> list[str]:
    """Names joined by "and" or "or"; the last member of a list is joined once."""
    pairs = [(m["before"][:5].lower(), m["after"][:5].lower()) for m in _JOINED.finditer(words)]
    twice = {p for p, n in Counter(pairs).items() if n > 1}
    of_name = [(m["before"][:5].lower(), m["after"][:5].lower()) for m in _JOINED.finditer(re.sub(r"(?<=\w)-(?=\w)", " ", name))]
    parts, start = [], 0
    for match, pair in zip(_JOINED.finditer(words), pairs, strict=True):
        opened = words[start : match.end("before")]
        alternative = match["word"].lower() in ("or", "ou")
        branches = _BRANCH.match(match["before"]) and _BRANCH.match(match["after"])
        own = branches or pair in twice or any(pair[0] == b or pair[1] == a for b, a in of_name)
        inside = any(opened.count(o) > opened.count(c) for o, c in ("()", "“”", "«»"))
        common = match["after"][0].islower() and not _ARTICLE.match(match["after"])
        if (own and not alternative) or inside or common or match["word"] == "&":
            continue
        parts.append(words[start : match.end("before")])
        start = match.end()
        if last:
            break
    return [*parts, words[start:]]


def _clean(words: str) -> str:
    """A name without the marks around it; brackets and quotation marks inside it stay in pairs."""
    words = words.strip(" ,;:")
    words = words if _KEEPS_STOP.search(words) else words.rstrip(". ")
    for opening, closing in ("“”", "«»", '""', "‘’"):
        if words.startswith(opening) and words.endswith(closing) and opening not in words[1:-1]:
            words = words[1:-1].strip()
        elif words.startswith(opening) and closing not in words[1:]:
            words = words[1:].strip()
    while words.count(")") > words.count("(") and words.endswith(")"):
        words = words[:-1].rstrip()
    return words
