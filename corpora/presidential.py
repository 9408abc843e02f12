"""Presidential documents of the United States: what their forms, titles, signature blocks and numbers look like.

Forms follow title 3 of the Code of Federal Regulations; an executive order takes its number on publication
in the Federal Register (44 U.S.C. 1505), so a White House release is still without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from slugify import slugify

from corpora.dates import first_date, worded_date
from corpora.document import Metadata, normalise
from corpora.outline import Line

ISSUER = "President of the United States"
_RELEASE = re.compile(r"^\s*press\s+release\s*:\s*", re.IGNORECASE)
_MOJIBAKE = re.compile(r"\s*\\?u(?:feff|200b|2060|00a0)\b", re.IGNORECASE)
_FORM = re.compile(
    r"^(?:an?\s+)?(?P<form>executive order|proclamation|notice|presidential determination|presidential memorandum|memorandum|message|letter|order|fact sheet)\b"
    r"(?:\s+(?:no\.?\s*)?(?P<n>\d{4,5}))?(?P<join>\s*(?:of\s+[A-Z][a-z]+ \d{1,2}, \d{4})?\s*(?:[:—–-]|\bon\b|\bregarding\b|\bto\b(?=\s+the\s+congress)|\bfor\b)?\s*)",
    re.IGNORECASE,
)
_ENACTED = (
    (
        re.compile(r"\bI\b[^.]{0,1500}?\bhereby\s+proclaim\b|\bA PROCLAMATION\b|^This proclamation\b", re.IGNORECASE | re.MULTILINE),
        "proclamation",
    ),
    (
        re.compile(
            r"\bhereby\s+(?:determine\s+and\s+)?order(?:ed)?\b|\bit is ordered\b|\bI (?:hereby )?(?:determine and )?order\s*:|^This order (?:is|shall)\b",
            re.IGNORECASE | re.MULTILINE,
        ),
        "executive order",
    ),
    (re.compile(r"\bthis notice shall be published\b", re.IGNORECASE), "notice"),
    (re.compile(r"^\s*MEMORANDUM FOR\b", re.MULTILINE), "memorandum"),
    (
        re.compile(r"\bhereby (?:determine|delegate|certify|authorize)\b|\byou are authorized and directed to publish\b", re.IGNORECASE),
        "memorandum",
    ),
)
_NUMBER = re.compile(r"^(?:Executive Order|Proclamation)\s+(?:No\.?\s*)?(\d{4,5})\b", re.IGNORECASE)
_NAME = re.compile(r"^(?:\(?Presidential Sig\.?\)?|/s/|[A-Z][A-Z.’',-]*(?: [A-Z][A-Z.’',-]*){1,5})$")
_WRITTEN_NAME = re.compile(r"^[A-Z][\w.’'-]*(?: [A-Z][\w.,’'-]*){1,4}$")
_PLACE = re.compile(r"^(?:the\s+)?white\s+house,?\b", re.IGNORECASE)
_DATE_LINE = re.compile(r"^(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})\.?$")
_BANNER = re.compile(
    r"^(?:BY THE PRESIDENT OF THE UNITED STATES(?: OF AMERICA)?|AN? (?:PROCLAMATION|EXECUTIVE ORDER)|EXECUTIVE ORDER|NOTICE|[-–—\s]+|Presidential Determination|No\. \d{4}-\d{1,3}"
    r"|Title 3\s*[—–-]\s*The President|(?:Executive Order|Proclamation|Notice|Memorandum)(?: \d{4,5})?(?: of [A-Z][a-z]+ \d{1,2}, \d{4})?)\.?$"
)
_FORMULA = re.compile(
    r"^(?:accordingly,\s+)?(?:I|it is)?\s*(?:hereby\s+)?(?:determine\s+and\s+)?(?:is\s+)?(?:hereby\s+)?(?:order(?:ed)?|proclaim)(?:\s+as follows)?\s*:$",
    re.IGNORECASE,
)
_FORMULA_LOOSE = re.compile(
    r"^(?:(?:now,?\s+)?therefore,\s+|accordingly,\s+)?(?:I|it is) (?:hereby )?(?:determine and )?(?:order|proclaim|ordered|direct)(?:ed)?(?: as follows)?:$",
    re.IGNORECASE,
)
_FILED = re.compile(r"^\[?(?:FR Doc\.|Filed (?:by|with|\d)|Billing code|OB#|ED\d{2}[A-Z]{2}\d{2})", re.IGNORECASE)
# What stands above these words moves to the act and does nothing; the clauses stand below them.
_THEREFORE = re.compile(r"^NOW,? THEREFORE\b", re.IGNORECASE)
_EMPOWERED = re.compile(r"^By (?:virtue of )?the authority vested\b", re.IGNORECASE)
_SECTION = re.compile(r"^Sec(?:tion|\.)\s*\d", re.IGNORECASE)
_WITNESS = re.compile(r"^IN WITNESS WHEREOF\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{4,}")
_COMMON = {
    "with",
    "respect",
    "order",
    "executive",
    "certain",
    "notice",
    "proclamation",
    "memorandum",
    "presidential",
    "additional",
    "under",
    "amendment",
    "further",
    "that",
    "from",
}


def clean_title(title: str) -> str:
    """A printed title: white space folded, leftovers of byte order marks and the words "Press Release:" taken off."""
    return normalise(_RELEASE.sub("", _MOJIBAKE.sub("", normalise(title))))


def form_of(title: str, body: str) -> str | None:
    """The form a title names, else the one its operative words have; None when neither says."""
    m = _FORM.match(title)
    if m and m["form"].lower() != "order":
        form = m["form"].lower()
        return {"presidential memorandum": "memorandum", "presidential determination": "determination"}.get(form, form)
    return next((form for pattern, form in _ENACTED if pattern.search(body)), None)


def subject(title: str) -> str:
    """The title without its form: "Executive Order on Blocking …" → "Blocking …"."""
    m = _FORM.match(title)
    rest = title[m.end() :].strip(" :—–-") if m and m["join"].strip() else title
    return rest or title


def work_id(form: str | None, number: str | None, adopted: date | None, title: str) -> str | None:
    """``us:eo:12735`` when the number is printed, a provisional ``us:presidential:2021-04-15:…`` otherwise."""
    if number and form == "executive order":
        return f"us:eo:{number}"
    if number and form == "proclamation":
        return f"us:proc:{number}"
    slug = slugify(subject(title), max_length=100, word_boundary=True, replacements=[("’", ""), ("'", "")])
    return f"us:presidential:{adopted.isoformat()}:{slug}" if adopted and slug else None


def printed_number(text: str) -> str | None:
    """The number of an order or proclamation that a line begins with."""
    m = _NUMBER.match(text.strip())
    return m[1] if m else None


def signed_on(lines: Iterable[Line], year: int | None) -> date | None:
    """The day printed in the signature block, or in the attestation of a proclamation."""
    texts = [line.text for line in lines]
    for text in reversed(texts):
        if (_DATE_LINE.match(text) or _PLACE.match(text)) and (day := first_date(text)):
            return day
    if year is not None:
        return next((day for text in reversed(texts) if "WITNESS WHEREOF" in text.upper() and (day := worded_date(text, year))), None)
    return None


def roles(paragraphs: Iterable[tuple[str, bool]]) -> Iterator[Line]:
    """Lines from (words, set as a heading) pairs: banner, enacting words, signature block and filing notes get their kind."""
    signed = False
    begun = False
    annexed = False  # behind an annex's heading a line in capitals is a listed name, not the signatory's
    paragraphs = list(paragraphs)
    therefore = _after_recitals(paragraphs)
    for i, (text, emphasised) in enumerate(paragraphs):
        following = paragraphs[i + 1][0] if i + 1 < len(paragraphs) else ""
        if not any(c.isalnum() for c in text):
            continue
        if _BANNER.match(text) and not begun:
            yield Line(text, "title")
            continue
        begun = begun or (not emphasised and len(text) > 60)
        annexed = annexed or (len(text) < 80 and text.upper().startswith(("ANNEX", "APPENDIX")))
        if not annexed and ((_PLACE.match(text) and len(text) < 80) or _signs(text, following)):
            yield Line(text, "signature")
            signed = True
        elif signed and _DATE_LINE.match(text):
            yield Line(text, "signature")
        elif _FORMULA.match(text) or _FORMULA_LOOSE.match(text):
            yield Line(text, "formula")
        elif _FILED.match(text):
            yield Line(text, "note")
        elif i <= therefore and not emphasised and not _EMPOWERED.match(text):
            yield Line(text, "recital" if i < therefore else "preamble")
        elif _WITNESS.match(text):
            yield Line(text, "signature")
        elif emphasised and text[:1].islower() and " " not in text:
            yield Line(text, "note")  # a word that lost its sentence heads nothing
        elif emphasised and len(text) < 200 and not text.endswith((".", ";", ",")):
            yield Line(text, None if _opens_container(text) else "heading")
        else:
            yield Line(text)


def _after_recitals(paragraphs: list[tuple[str, bool]]) -> int:
    """Where "Now, therefore" ends a proclamation's recitals; -1 where it stands nowhere, or within a section."""
    for i, (text, _) in enumerate(paragraphs):
        if _SECTION.match(text):
            return -1
        if _THEREFORE.match(text):
            return i
    return -1


def _signs(text: str, following: str) -> bool:
    """Whether a line is the signatory's name: in capitals, or in small letters above the place."""
    if text.startswith(("I, ", "ANNEX", "APPENDIX", "SCHEDULE")) or len(text) > 60:
        return False
    return bool(_NAME.match(text) and _is_name(text)) or bool(_PLACE.match(following) and _WRITTEN_NAME.match(text))


def _is_name(text: str) -> bool:
    words = text.replace(".", " ").split()
    return 2 <= len(words) <= 5 and not any(
        w in ("OF", "THE", "AND", "TO", "FOR", "ON", "WITH", "IN", "NOTICE", "ORDER", "HOUSE") for w in words
    )


def _opens_container(text: str) -> bool:
    return text.split()[0].upper().rstrip(":.") in ("ANNEX", "APPENDIX", "PART", "SCHEDULE", "CHAPTER", "TITLE", "SECTION", "SEC")


def check_title(metadata: Metadata, body: str) -> None:
    """Warn when the body hardly has a word of its title: publishers have swapped titles between releases."""
    wanted = {w.lower() for w in _WORDS.findall(subject(metadata.title or ""))} - _COMMON
    if len(wanted) < 4 or metadata.form is None:
        return
    found = {w.lower() for w in _WORDS.findall(body)}
    missing = {w for w in wanted if w not in found and not any(f.startswith(w[: max(4, len(w) - 3)]) for f in found)}
    if len(missing) * 3 > len(wanted) * 2:
        metadata.warnings.append(f"the title may be another document's: the body never says {', '.join(sorted(missing)[:6])}")
