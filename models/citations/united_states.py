"""Citations of federal law of the United States: Code, public laws, CFR, orders, proclamations, Constitution.

Forms read: ``50 U.S.C. 1701 et seq.`` with or without a section sign, ``section 301 of title 3, United
States Code``, ``section 212(f) of the Immigration and Nationality Act``, popular names and the short
forms that a document defines for them, ``Executive Orders 14039, 14068, and 14071``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from corpora import yamls
from models.citations.grammar import Citation, alternatives, is_via, names, number_list, pinpoint_before, plain, sections

_SECTION = r"\d+[a-z]{0,2}(?:-\d+[a-z]?)?"
_SUB = r"(?:\s?\([0-9A-Za-z]{1,5}\))*"
_CODE = re.compile(
    rf"(?P<title>\d{{1,2}})\s*U\.?\s?S\.?\s?C\.?(?:\s?A\.)?(?P<appendix>\s*App(?:endix|\.)?)?\s*(?:§+|sections?|secs?\.)?\s*(?P<first>{_SECTION}){_SUB}"
)
_CODE_MORE = re.compile(rf"(?P<number>{_SECTION}){_SUB}(?!\s*U\.?\s?S\.?\s?C)(?![\w,]*\s+of\s+title)")
_CODE_TAIL = re.compile(r"\s*,?\s*(?:et\s*seq\s*\.?)?\s*,?\s*(?P<note>\(?\s*notes?\b\)?)?")
_TITLE = re.compile(
    rf"\b[Ss]ections?\s+(?P<list>{_SECTION}{_SUB}(?:(?:,\s*(?:and|or)?|\s+(?:and|or|through))\s*{_SECTION}{_SUB})*)\s+of\s+[Tt]itle\s+(?P<title>\d{{1,2}})(?:,|\s+of)?\s+(?:the\s+)?(?:United\s+States|U\.\s?S\.)\s+Code"
)
_PUBLIC_LAW = re.compile(r"\b(?:Public\s+Law|Pub\.\s?L\.|P\.\s?L\.)\s*(?:No\.\s*)?(?P<congress>\d{2,3})\s*[-–‑]\s*(?P<number>\d+)")
# "section 1245 of the |Harbour Dues Act of 2012 (|Public Law 112-81": the pinpoint stands before the title.
_TITLE_OF_LAW = re.compile(r"\bof\s+the\s+(?P<title>[A-Z][^.;()]{3,160}?)\s*\((?:[^()]{0,60},\s*)?$")
_CODE_FOLLOWS = re.compile(r"\)(?:\s*\([^()]*\))*?\s*\(\d+\s+U\.?\s?S\.?\s?C")  # the section of the Code behind it decides
_CFR = re.compile(
    r"\b(?P<title>\d{1,2})\s*(?:CFR|C\.\s?F\.\s?R\.|Code\s+of\s+Federal\s+Regulations)\s*(?:,?\s*(?:chapter|ch\.)\s+[IVXLC]+,?\s*)?(?:§+|parts?|Parts?|sections?)?\s*(?P<part>\d+)(?:\.(?P<section>\d+\w*))?"
)
_CFR_MORE = re.compile(r"(?P<part>\d{2,4})(?!\s*(?:CFR|C\.F\.R|U\.\s?S\.\s?C))\b")
_ORDERS = re.compile(r"\b(?:Executive\s+Orders?|E\.\s?O\.s?|EOs?)\s*(?:\(E\.O\.\)\s*)?(?:Nos?\b\.?\s*)?(?=\d{4,5}\b)")
_PROCLAMATIONS = re.compile(r"\b(?:Presidential\s+)?Proclamations?\s+(?:Nos?\.\s*)?(?=\d{4,5}\b)")
_ORDER_NUMBER = re.compile(
    r"(?:(?:Executive\s+Order|E\.\s?O\.)\s+(?:No\.\s*)?)?(?P<number>\d{4,5})\b(?P<date>,?\s+of\s+[A-Z][a-z]+\s+\d{1,2},\s+\d{4})?(?:,?\s+\([^()]*(?:\([^()]*\)[^()]*)*\))?(?:,?\s+as\s+amended)?"
)
_CONSTITUTION = re.compile(r"\b(?:the\s+)?Constitution(?=\s+(?:and\s+(?:the\s+)?(?:laws|statutes)|of\s+the\s+United\s+States))")
_ARTICLE_OF_CONSTITUTION = re.compile(r"\bUnited\s+States\s+Constitution\b")
_DEFINED = re.compile(
    r"\(\s*(?:(?:hereinafter|hereafter)\s+)?(?:referred\s+to\s+as\s+)?(?:the\s+)?[\"“]?(?P<short>[A-Z][A-Za-z&-]*[A-Z]\w*|[A-Z][a-z]+\s+Act|[Ss]ection\s+\d+)[\"”]?\s*\)"
)
_PARENTHESIS = re.compile(r",?\s*(?:as\s+amended,?\s*)?(?P<all>\((?:[^()]|\([^()]*(?:\([^()]*\)[^()]*)*\))*\))")
_OUTSIDE = re.compile(r",?\s*(?:as\s+amended,?\s*)?(?=\d{1,2}\s*U\.?\s?S\.?\s?C)")
_YEAR = r"(?:\s+of\s+\d{4})?"


@cache
def _section_table() -> dict[str, dict[str, str]]:
    source = resources.files("models.citations").joinpath("names", "united_states_sections.yaml").read_text(encoding="utf-8")
    return yamls.load(source)


@cache
def _acts() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<name>{alternatives(list(names('united_states')))}){_YEAR}(?!\w)")


def united_states(text: str, defined: dict[str, str]) -> Iterator[Citation]:
    """Citations of United States law in `text`; short forms found are added to `defined` (short form to id)."""
    taken: list[tuple[int, int]] = []
    for citation in _named_acts(text, defined):
        taken.append((citation.start, citation.end))
        yield citation
    for reader in (_by_title, _by_code, _public_laws, _regulations, _numbered, _constitution):
        for citation in reader(text):
            if not any(s <= citation.start < e for s, e in taken):
                yield citation


def _named_acts(text: str, defined: dict[str, str]) -> Iterator[Citation]:
    """Acts by name, with the section before and the parentheses behind, which say where the Code has them."""
    matches = [(m.start(), m.end(), names("united_states")[_key(m.group("name"))]) for m in _acts().finditer(text)]
    matches += [
        (m.start(), m.end(), id)
        for short, id in list(defined.items())
        if id.startswith("us:") and not short.startswith("the ")
        for m in re.finditer(rf"\b{re.escape(short)}\b", text)
    ]
    end_before = 0
    for start, end, act in sorted(set(matches), key=lambda m: (m[0], -m[1])):
        if start < end_before:
            continue
        ids: list[str] = []
        law: list[str] = []
        whole = end
        at = end
        while parenthesis := _PARENTHESIS.match(text, at):
            inside = parenthesis.group("all")
            code = [c.id for c in _by_code(inside)]
            public = [c.id for c in _public_laws(inside)]
            if short := _DEFINED.fullmatch(inside):
                pinned = pinpoint_before(text, start)
                section = pinned is not None and short.group("short").lower().startswith("section")
                whole_act = act if pinned else (ids or law or [act])[0]
                defined.setdefault(
                    short.group("short"), (ids or _sections_of(act, pinned.sections))[0] if section and pinned else whole_act
                )
            elif not code and not public and not re.search(r"U\.?\s?S\.?\s?C|[Pp]ublic\s+[Ll]aw|et\s+seq|\bnote\b|\bTitle\b", inside):
                break
            ids += [c for c in code if c not in ids]
            law += public[:1]
            at = whole = parenthesis.end()
        ids, whole = _code_behind(text, whole, ids, defined)
        pin = pinpoint_before(text, start)
        begin = pin.start if pin else start
        own = _sections_of(act, pin.sections) if pin else [act]
        # Where the Act's section is known, it decides over a Code section of another number: that one is misprinted.
        known = pin is not None and own != [act] and len(own) == len(ids) == len(pin.sections)
        found = own if known else ids or law[:1] or own
        via = is_via(text, begin)
        end_before = whole
        for id in dict.fromkeys(found):
            yield Citation(begin, whole, id, text[begin:whole], pin.words if pin else None, via)


def _code_behind(text: str, at: int, ids: list[str], defined: dict[str, str]) -> tuple[list[str], int]:
    """Code sections printed behind an Act without parentheses, ``…, as amended, 19 U.S.C. 1862 (section 232)``, and where they end."""
    outside = _OUTSIDE.match(text, at)
    if ids or not outside or not (code := _CODE.match(text, outside.end())):
        return ids, at
    found = [c.id for c in _by_code(code.group(0))]
    end = code.end()
    if (parenthesis := _PARENTHESIS.match(text, end)) and (short := _DEFINED.fullmatch(parenthesis.group("all"))):
        defined.setdefault(short.group("short"), found[0])
        end = parenthesis.end()
    return found, end


def _key(name: str) -> str:
    return plain(name)


def _sections_of(act: str, cited: tuple[str, ...]) -> list[str]:
    """Code sections for the Act's sections; some write the Code's own number ("section 1702 of IEEPA")."""
    table = _section_table().get(act, {})
    coded = {place.split(":")[1]: place for place in table.values()}
    found = [f"us:usc:{table.get(s) or coded[s]}" for s in cited if s in table or s in coded]
    return found or [act]


def _by_title(text: str) -> Iterator[Citation]:
    """``section 301 of title 3, United States Code``."""
    for m in _TITLE.finditer(text):
        for number in re.findall(_SECTION, re.sub(r"\([^)]*\)", "", m.group("list"))):
            yield Citation(m.start(), m.end(), f"us:usc:{m.group('title')}:{number}", m.group(0), None, is_via(text, m.start()))


def _by_code(text: str) -> Iterator[Citation]:
    """``50 U.S.C. 1701 et seq.``, ``22 U.S.C. 2349aa-8 and 2349aa-9``; a note is not the section."""
    for m in _CODE.finditer(text):
        items = [(m.start(), m.end(), m.group("first"))]
        at = m.end()
        while (join := re.compile(r"\s*,?\s+and\s+|\s*,\s*").match(text, at)) and (more := _CODE_MORE.match(text, join.end())):
            items.append((more.start(), more.end(), more.group("number")))
            at = more.end()
        if (tail := _CODE_TAIL.match(text, items[-1][1])) and tail.group("note"):
            continue
        for start, end, section in items:
            yield Citation(start, end, f"us:usc:{m.group('title')}:{_first_of_range(section)}", text[start:end], None, is_via(text, start))


def _first_of_range(section: str) -> str:
    """``1701-1706`` is a range, ``2349aa-8`` and ``77dd-1`` are sections."""
    low, _, high = section.partition("-")
    return low if low.isdigit() and high.isdigit() and int(high) > int(low) else section


def _public_laws(text: str) -> Iterator[Citation]:
    for m in _PUBLIC_LAW.finditer(text):
        titled = None if _CODE_FOLLOWS.match(text, m.end()) else _TITLE_OF_LAW.search(text, max(0, m.start() - 200), m.start())
        pin = pinpoint_before(text, titled.start("title") if titled else m.start())
        start = pin.start if pin else m.start()
        end = m.end() + 1 if titled and pin and text[m.end() : m.end() + 1] == ")" else m.end()
        yield Citation(
            start,
            end,
            f"us:pl:{m.group('congress')}-{m.group('number')}",
            text[start:end],
            pin.words if pin else None,
            is_via(text, start),
        )


def _regulations(text: str) -> Iterator[Citation]:
    """``31 CFR part 589``, ``31 C.F.R. 587.201``; a list of parts yields each."""
    for m in _CFR.finditer(text):
        yield Citation(
            m.start(), m.end(), f"us:cfr:{m.group('title')}:{m.group('part')}", m.group(0), m.group("section"), is_via(text, m.start())
        )
        if "part" in m.group(0).lower():
            join = re.compile(r"\s*,?\s+and\s+|\s*,\s*").match(text, m.end())
            for more in number_list(text, join.end(), _CFR_MORE) if join else ():
                yield Citation(more.start(), more.end(), f"us:cfr:{m.group('title')}:{more.group('part')}", more.group(0))


def _numbered(text: str) -> Iterator[Citation]:
    """Executive orders and proclamations by number, one citation for each number of a list."""
    for pattern, kind in ((_ORDERS, "eo"), (_PROCLAMATIONS, "proc")):
        end = 0
        for m in pattern.finditer(text):
            if m.start() < end:
                continue
            for item in number_list(text, m.end(), _ORDER_NUMBER):
                first = item.start() == m.end()
                begin = m.start() if first else item.start()
                pin = pinpoint_before(text, begin) if first else None
                begin = pin.start if pin else begin
                end = item.end()
                yield Citation(
                    begin,
                    item.end("number"),
                    f"us:{kind}:{item.group('number')}",
                    text[begin : item.end()],
                    pin.words if pin else None,
                    is_via(text, begin),
                )


def _constitution(text: str) -> Iterator[Citation]:
    for pattern in (_CONSTITUTION, _ARTICLE_OF_CONSTITUTION):
        for m in pattern.finditer(text):
            yield Citation(m.start(), m.end(), "us:const", m.group(0))


__all__ = ["sections", "united_states"]
