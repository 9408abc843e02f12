"""Identity of an instrument from its own first lines: number, work id, date, issuer and jurisdiction by citation form.

Each citation form is the issuer's own: CELEX numbers (EUR-Lex), ``SOR/2014-58`` (Canada Gazette), ``2020 No. 597``
(United Kingdom), ``C2011A00038`` (Federal Register of Legislation, Australia), ``S/RES/2664 (2022)``, ``GENERAL LICENSE
NO. 8A`` (OFAC). What the first lines do not say stays None.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from corpora.dates import find_dates, first_date
from corpora.document import Metadata, normalise

HEAD = 6000  # characters that identify an instrument

_EU = re.compile(
    r"\b(?P<by>Council|Commission|European Parliament and (?:of )?the Council)?\s*(?P<kind>(?:Implementing |Delegated )?(?:Regulation|Decision|Directive)|Common Position|Joint Action)"
    r"\s+\(?(?P<treaty>EU|EC|EEC|CFSP|Euratom|EU, Euratom)?\)?\s*(?:No\.?\s*)?(?P<a>\d{2,4})/(?P<b>\d{1,4})(?:/(?P<suffix>CFSP|EC|EU|EEC))?",
    re.IGNORECASE,
)
_UK = re.compile(r"^\s*(?P<y>(?:19|20)\d{2})\s+No\.\s+(?P<n>\d{1,4})\b|\bS\.?I\.?\s+(?P<y2>(?:19|20)\d{2})/(?P<n2>\d{1,4})\b", re.MULTILINE)
_UK_ACT = re.compile(r"^(?P<title>[A-Z][^\n]{3,200} Act (?:19|20)\d{2})\n+(?P<y>(?:19|20)\d{2}) CHAPTER (?P<n>\d{1,3})$", re.MULTILINE)
_CANADA = re.compile(r"\b(?P<series>SOR|DORS|SI|TR)/(?P<y>\d{2,4})-(?P<n>\d{1,4})\b")
_CHAPTER = re.compile(r"\bS\.C\.\s+\d{4},\s*c\.\s*\d+|\bR\.S\.C\.,?\s+1985,?\s*c\.\s*(?P<c>[A-Z]-\d{1,3}(?:\.\d{1,3})?)")
# The register's number of an instrument; one printed as an amendment that a compilation includes is another's.
_AUSTRALIA = re.compile(r"(?<!amendments: )\b(?P<id>[CF]\d{4}[A-Z]\d{5})\b")
_UN = re.compile(r"\bS/RES/(?P<n>\d{1,4})\s*\((?P<y>\d{4})\)")
_LICENCE = re.compile(r"\bGENERAL\s+LICEN[SC]E\s+(?:NO\.?|NUMBER)?\s*(?P<n>\d{1,3}[A-Z]?)\b", re.IGNORECASE)
_CFR = re.compile(r"\b(?P<t>\d{1,2})\s+(?:CFR|C\.F\.R\.)\s+[Pp]art\s+(?P<p>\d{1,4})\b|^\s*PART\s+(?P<p2>\d{3,4})\s*[—–-]", re.MULTILINE)
_OFAC_SECTION = re.compile(r"\s*§+\s*(?P<p>5\d{2})\.\d{3,4}\b")  # chapter V of title 31 alone has sections of these numbers and sanctions
_EO = re.compile(r"^\s*Executive\s+Order\s+(?:No\.?\s*)?(?P<n>\d{4,5})\b", re.IGNORECASE | re.MULTILINE)
_US_CODE = re.compile(r"\b\d{1,2} U\.S\.C\. (?:chapter|§|\d)|\bUnited States Code\b")
_VESTED = re.compile(r"\bvested in (?:me|the President)\b")
_SWISS_LAWGIVER = re.compile(r"^The (?:(?P<act>Federal Assembly (?:of )?the Swiss Confederation)|Swiss Federal Council),", re.MULTILINE)
_SWISS_NUMBER = re.compile(
    r"^(?:SR\s+)?(?P<sr>\d{3}(?:\.\d{1,3}){1,3})$", re.MULTILINE
)  # of the systematic collection, on a line of its own
_SWISS = re.compile(r"\b(?P<sr>946\.231(?:\.\d{1,3}){0,2})\b")
_AUSTRALIAN_INSTRUMENT = re.compile(r"\bSelect Legislative Instrument No\. (?P<n>\d{1,3}), (?P<y>\d{4})\b")
# Days of the print, not of the law.
_OF_COMPILATION = re.compile(
    r"^[#\s]*(?:Compilation (?:start )?date|Registered|Compiled|Includes amendments|This revised edition incorporates all amendments|This compilation was prepared on)\b.*$|\bReprint(?:ed)?\s+as (?:at|on) \d{1,2} \w+ \d{4}|\b(?:as amended and )?in force on \d{1,2} \w+ \d{4}(?= \(the compilation date\))",
    re.MULTILINE,
)
_AUSTRALIAN_ACT = re.compile(
    r"(?<!\bAct )\bNo\.\s+(?P<n>\d{1,3}),\s+(?P<y>\d{4})\b|^\W*Act No\.\s+(?P<n2>\d{1,3}) of (?P<y2>\d{4}) as amended\b", re.MULTILINE
)
_COMPILED = re.compile(
    r"\bThis compilation was prepared\b|\bCompilation (?:No\.|(?:start )?date)|\bParliament of Australia\b|\bCommonwealth of Australia\b"
)
_SYSTEMATIC = re.compile(r"^\d{3}(?:\.\d{1,3})+\s+(?=[A-ZÀ-Þ])")
_NEW_ZEALAND = re.compile(
    r"(?:\b|(?<=\d))(?P<kind>Public Act|SR|LI|SL)\s*(?P<y>\d{4})(?:/| No )(?P<n>\d{1,4})\b|^(?P<y2>20\d{2})/(?P<n2>\d{1,4})\s*$",
    re.MULTILINE,
)
_SINGAPORE = re.compile(r"\bS\s?(?P<n>\d{1,4})/(?P<y>\d{4})\b")
_SINGAPORE_STATUTES = re.compile(r"^THE STATUTES OF THE REPUBLIC OF SINGAPORE$", re.MULTILINE | re.IGNORECASE)
_SINGAPORE_NUMBER = re.compile(r"^No\.\s+S\s?(?P<n>\d{1,4})\b(?!/)", re.MULTILINE)
_HONG_KONG = re.compile(
    r"\A\s*(?P<title>[A-Z](?:[^\n]{3,200}\n+){0,2}?[^\n]{0,200}\b(?:Ordinance|Regulations?|Order|Rules)(?: \d{4})?)\n+\(Cap\. (?P<n>\d{1,4}[A-Z]{0,2})\b"
)
# Other states number their law by chapters too.
_OF_HONG_KONG = re.compile(r"\bHong Kong\b|\bHKSAR\b|[\u4e00-\u9fff]|\bE\.R\. \d of \d{4}\b")
_CITED_AS = re.compile(
    r"\b(?:This|These)\s+(?:Act|[Rr]egulations?|[Oo]rder|[Rr]ules?)\s+(?:may\s+be\s+cited\s+as|is|are)\s+(?:the\s+)?(?P<title>[A-Z][^.;\n]{3,200}?\s(?:Act|Regulations|Order|Rules)"
    r"(?:\s\(No\.?\s\d+\))?,?\s(?P<y>(?:19|20)\d{2}))\b"
)
_HOME = {
    "SG": re.compile(r"\b(?:person|citizen)s? (?:in|of) Singapore\b|\bMonetary Authority of Singapore\b"),
    "NZ": re.compile(r"\bNew Zealand person\b|\bCoat of Arms of New Zealand\b"),
    "AU": re.compile(r"\blaws? of the Commonwealth\b"),
    "GB": re.compile(r"\(EU Exit\)[^.;\n]{0,60} Regulations\b"),
}
_REGIME = re.compile(r"^(?P<regime>[A-Z][^\n]{3,120}?\bSanctions\s+Regulations)\s*$", re.MULTILINE)
_LETTERS = {"regulation": "R", "decision": "D", "directive": "L", "common position": "E", "joint action": "E"}
_TITLE = re.compile(
    r"^(?=.{6,400}$)(?=.*[^\W\d_]{3}).*\b(?:Act(?:on)?|Regulations?|Order|Ordinance(?:on)?|Ordonnance|Arrêté|Decision|Directive|Resolution|Rules?|Law|Licen[cs]e|Code|Agreement|Convention|Règlement|Décret|Loi|Verordnung)\b.*$",
    re.IGNORECASE,
)
_FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "du",
        "une",
        "et",
        "dans",
        "pour",
        "par",
        "sur",
        "est",
        "sont",
        "aux",
        "au",
        "que",
        "qui",
        "il",
        "elle",
        "ou",
        "ne",
    ]
)
_ENGLISH = frozenset(
    ["the", "of", "and", "to", "in", "for", "by", "on", "is", "are", "or", "that", "which", "any", "shall", "with", "be", "from", "a"]
)


@dataclass(frozen=True, slots=True)
class _Found:
    at: int
    work: str | None
    number: str
    jurisdiction: str
    issuer: str | None
    form: str
    title: str | None = None


def identify(text: str, metadata: Metadata) -> None:
    """Fill what the first lines of `text` state into `metadata`; never overwrite what is set."""
    head = text[:HEAD]
    candidates = [found for reader in _READERS if (found := reader(head))]
    if candidates:
        # The instrument's own number stands before the numbers of those it cites.
        # A licence names the part of the Code that it is issued under first.
        own = min(candidates, key=lambda found: (found.form != "general license", found.at))
        metadata.work = metadata.work or own.work
        metadata.number = metadata.number or own.number or None
        metadata.jurisdiction = metadata.jurisdiction or own.jurisdiction
        metadata.issuer = metadata.issuer or own.issuer
        metadata.form = metadata.form or own.form or None
        metadata.title = metadata.title or own.title
    metadata.title = metadata.title or title_of(head)
    if metadata.adopted is None and (candidates or metadata.title):
        metadata.adopted = _made_on(head)


def language(text: str, default: str = "en") -> str:
    """``en`` or ``fr`` by their commonest words; `default` when neither clearly prevails."""
    words = re.findall(r"[a-zà-ÿ]+", text[:20_000].lower())
    french, english = sum(w in _FRENCH for w in words), sum(w in _ENGLISH for w in words)
    if french > 2 * english and french > 5:
        return "fr"
    return "en" if english > 2 * french and english > 5 else default


_SENTENCE = re.compile(r"(?:\S+\s+){25,}.*\.$")  # of many words with a full stop: a provision, not a title
_ASSENT = re.compile(r"\b[Dd]ate of (?:Royal )?[Aa]ssent:?\s*(?P<day>\d{1,2} [A-Z][a-z]+ \d{4})")  # New Zealand prints no space between
_CONSOLIDATED = re.compile(r"\bof (?P<day>\d{1,2} [A-Z][a-z]+ \d{4}) \(Status as of\b")


def title_of(head: str) -> str | None:
    """The name that the instrument gives itself; else the first line that names a kind of instrument, with those that continue it."""
    if cited := _CITED_AS.search(head):
        return normalise(cited["title"])
    lines = [line.strip() for line in head.splitlines()[:40]]
    for i, line in enumerate(lines):
        if (
            _TITLE.match(line)
            and not _SENTENCE.match(line)
            and not line.endswith((";", ":"))
            and len(line.split()) > 1
            and not line.startswith(("(", "Note:"))
        ):
            while i + 1 < len(lines) and lines[i + 1] and lines[i + 1][0].islower() and len(line) < 300:
                i += 1
                line = f"{line} {lines[i]}"
            return _SYSTEMATIC.sub("", normalise(line))
    return None


def _made_on(head: str) -> date | None:
    """The date of making: after "of" in an EU title, "Made", "Adopted", "Issued", "Dated" elsewhere."""
    head = _OF_COMPILATION.sub("", head)
    for stated in (_CONSOLIDATED.search(head), _ASSENT.search(head)):
        if stated and (day := first_date(stated["day"])):
            return day
    near = re.search(r"\b(?:Made|Adopted|Issued|Dated|Done at|of|du|vom)\b[^\n]{0,60}", head)
    if near and (day := first_date(near[0])):
        return day
    for m in re.finditer(r"^(?:Made|Adopted|Issued|Dated|Assented to)\b[\s\S]{0,80}", head, re.MULTILINE):
        if day := first_date(m[0]):
            return day
    early = [day for at, day in find_dates(head[:600])]
    return early[0] if early else None


def _eu(head: str) -> _Found | None:
    m = _EU.search(head)
    if m is None or m.start() > 1500:
        return None
    a, b = int(m["a"]), int(m["b"])
    kind = re.sub(r"^(implementing|delegated) ", "", m["kind"].lower())
    # Until 2014 regulations were numbered number/year ("No 833/2014"), all else year/number; since 2015 always year/number.
    if re.search(r"\bNo\.?\s*\d", m[0]) and kind == "regulation":
        number, year = a, b
    else:
        year, number = a, b
    year += 1900 if 50 < year < 100 else 0
    if not 1950 < year < 2100:
        return None
    celex = f"3{year}{_LETTERS[kind]}{number:04d}"
    by = (m["by"] or "").lower()
    issuer = {"council": "Council of the European Union", "commission": "European Commission"}.get(by, "European Union")
    return _Found(m.start(), f"eu:celex:{celex}", normalise(m[0]), "EU", issuer, kind)


def _uk(head: str) -> _Found | None:
    if act := _UK_ACT.search(head):
        return _Found(
            act.start(), f"uk:ukpga/{act['y']}/{act['n']}", f"{act['y']} c. {act['n']}", "GB", "Parliament", "act", normalise(act["title"])
        )
    m = _UK.search(head)
    if m is None:
        return None
    year, number = m["y"] or m["y2"], m["n"] or m["n2"]
    return _Found(m.start(), f"uk:uksi/{year}/{number}", normalise(m[0]), "GB", None, "regulation")


def _canada(head: str) -> _Found | None:
    if m := _CANADA.search(head):
        series = {"DORS": "SOR", "TR": "SI"}.get(m["series"], m["series"])
        return _Found(m.start(), f"ca:{series}/{m['y']}-{m['n']}", m[0], "CA", "Governor in Council", "regulation")
    if (m := _CHAPTER.search(head)) and m["c"]:
        return _Found(m.start(), f"ca:{m['c']}", m["c"], "CA", "Parliament of Canada", "act")
    return None


def _australia(head: str) -> _Found | None:
    if m := _AUSTRALIA.search(head):
        kind = "act" if m["id"][5] == "A" or m["id"][0] == "C" else "regulation"
        return _Found(m.start(), f"au:{m['id']}", m["id"], "AU", None, kind)
    if m := _AUSTRALIAN_INSTRUMENT.search(head):
        return _Found(m.start(), f"au:sli/{m['y']}/{m['n']}", m[0], "AU", "Governor-General in Council", "regulation")
    # The register's number of an Act is made of its year and number.
    if (m := _AUSTRALIAN_ACT.search(head)) and _COMPILED.search(head):
        year, number = m["y"] or m["y2"], m["n"] or m["n2"]
        return _Found(m.start(), f"au:C{year}A{int(number):05d}", m[0].strip("# \n"), "AU", None, "act")
    return None


def _un(head: str) -> _Found | None:
    m = _UN.search(head[:1500])
    return _Found(m.start(), f"un:S/RES/{m['n']}", m[0], "UN", "United Nations Security Council", "resolution") if m else None


def _licence(head: str) -> _Found | None:
    m = _LICENCE.search(head[:2500])
    if m is None:
        return None
    regime = _REGIME.search(head)
    part = _CFR.search(head)
    scope = (part["p"] or part["p2"]) if part else re.sub(r"[^a-z]+", "-", regime["regime"].lower()).strip("-") if regime else None
    work = f"us:gl:{scope}:{m['n'].upper()}" if scope else None
    number = f"General License No. {m['n'].upper()}"
    subject = next((line.strip() for line in head[m.end() :].splitlines()[1:4] if line.strip()), "")
    title = f"{number}: {normalise(subject)}" if subject and not subject.startswith("(") else number
    return _Found(m.start(), work, number, "US", "Office of Foreign Assets Control", "general license", title)


def _cfr(head: str) -> _Found | None:
    if m := _OFAC_SECTION.match(head):
        return _Found(m.start("p"), f"us:cfr:31:{m['p']}", normalise(m[0]), "US", "Office of Foreign Assets Control", "regulation")
    m = _CFR.search(head[:1500])
    if m is None or (m["p2"] and "Code of Federal Regulations" not in head and "CFR" not in head and "§" not in head):
        return None
    return _Found(m.start(), f"us:cfr:{m['t'] or 31}:{m['p'] or m['p2']}", normalise(m[0]), "US", None, "regulation")


def _executive_order(head: str) -> _Found | None:
    m = _EO.search(head[:1500])
    return _Found(m.start(), f"us:eo:{m['n']}", m["n"], "US", "President of the United States", "executive order") if m else None


def _us_code(head: str) -> _Found | None:
    m = _US_CODE.search(head[:600])
    if m is None or _VESTED.search(head):
        return None
    return _Found(len(head), None, "", "US", None, "statute")


def _switzerland(head: str) -> _Found | None:
    lawgiver = _SWISS_LAWGIVER.search(head)
    if lawgiver is None:
        m = _SWISS.search(head[:1500])
        return _Found(m.start(), f"ch:{m['sr']}", m["sr"], "CH", "Federal Council", "ordinance") if m else None
    number = _SWISS_NUMBER.search(head[: lawgiver.start()]) or _SWISS.search(head[: lawgiver.start()])
    work = f"ch:{number['sr']}" if number else None
    issuer, form = ("Federal Assembly", "act") if lawgiver["act"] else ("Federal Council", "ordinance")
    return _Found(lawgiver.start(), work, number["sr"] if number else "", "CH", issuer, form)


def _new_zealand(head: str) -> _Found | None:
    m = _NEW_ZEALAND.search(head[:2000])
    if m is None or (m["y2"] and "New Zealand" not in head):
        return None
    act = m["kind"] == "Public Act"
    number = f"{m['y'] or m['y2']}/{m['n'] or m['n2']}"
    return _Found(m.start(), f"nz:{'act' if act else 'regulation'}/{number}", m[0].strip(), "NZ", None, "act" if act else "regulation")


def _singapore(head: str) -> _Found | None:
    if statutes := _SINGAPORE_STATUTES.search(head):
        return _Found(statutes.start(), None, "", "SG", "Parliament of Singapore", "act")
    # An instrument's own number stands above its title without a year; with one, others may be cited.
    own, cited = _SINGAPORE_NUMBER.search(head[:400]), _CITED_AS.search(head)
    if own and cited:
        return _Found(own.start(), f"sg:S{own['n']}/{cited['y']}", own[0].strip(), "SG", None, "regulation")
    m = _SINGAPORE.search(head[:2000])
    if m is None or "singapore" not in head.lower():
        return None
    return _Found(m.start(), f"sg:S{m['n']}/{m['y']}", m[0], "SG", None, "regulation")


def _hong_kong(head: str) -> _Found | None:
    """A chapter of the Laws of Hong Kong; a letter behind its number says that it is subsidiary legislation."""
    m = _HONG_KONG.match(head)
    if m is None or not _OF_HONG_KONG.search(head):
        return None
    form = "regulation" if m["n"][-1].isalpha() else "act"
    return _Found(m.start("n"), f"hk:cap/{m['n']}", f"Cap. {m['n']}", "HK", None, form, normalise(m["title"]))


def _at_home(head: str) -> _Found | None:
    """The jurisdiction of an instrument that names itself without a number, by words that only its own drafters use."""
    if not _CITED_AS.search(head):
        return None
    home = next((jurisdiction for jurisdiction, words in _HOME.items() if words.search(head)), None)
    return _Found(len(head), None, "", home, None, "") if home else None


_READERS: tuple[Callable[[str], _Found | None], ...] = (
    _eu, _uk, _canada, _australia, _un, _licence, _cfr, _executive_order, _us_code, _switzerland, _new_zealand, _singapore, _hong_kong, _at_home,
)  # fmt: skip
