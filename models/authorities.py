"""Who decides: the authority that a provision names, as printed.

Reads the offices and bodies of the legal orders that issue sanctions, in English and French, with the
"in consultation with" and "on the recommendation of" that lawyers ask for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.reading import Reading

OFFICE = (
    r"(?:Secretary(?:-General)?(?:\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+)*)?|Attorney[\s-]+General|President|Chief\s+Executive(?:\s+in\s+Council)?|(?:Governor(?:\s+General)?|Administrator)\s+in\s+Council|(?:Deputy\s+)?(?:Prime\s+)?Minister(?:\s+(?:of|for)\s+[A-Z]\w+(?:,?\s+(?:and\s+)?[A-Z]\w+)*)?"
    r"|Director\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)*|Commissioner(?:\s+of\s+the\s+[A-Z]\w+(?:\s+[A-Z]\w+)*)?|(?:Security\s+Council\s+)?Committee(?:\s+(?:of\s+the\s+Security\s+Council|established\s+(?:by|pursuant\s+to)\s+(?:(?:paragraph\s+\d+\s+of\s+)?(?:(?:Security\s+Council\s+)?[Rr]esolution\s+)?\d+\s+\(\d{4}\)|[^,;.]{3,70})(?:\s+concerning\s+[^,;.]{3,60}?(?=\s+(?:shall|may|must|is|has)\b))?))?|Security\s+Council"
    r"|(?:\d{4}\s+)?(?:[A-Z][\w’'-]{0,40}\s+(?:and\s+)?|\([\w’' ]{1,80}\)\s+(?:and\s+)?){0,6}Sanctions\s+Committee|(?:United\s+Nations|sanctions)\s+committee(?:\s+established\s+by\s+the\s+Security\s+Council)?"
    r"|Council|Commission|High\s+Representative|competent\s+authorit(?:y|ies)(?:\s+of\s+(?:the\s+|a\s+|that\s+)?(?:Member\s+)?States?(?:\s+concerned)?)?|relevant\s+competent\s+authority|Treasury|HM\s+Treasury|Office\s+of\s+Foreign\s+Assets\s+Control|OFAC"
    r"|Federal\s+Council|SECO|State\s+Secretariat\s+for\s+Economic\s+Affairs|Federal\s+Court|Ombudsperson|Monetary\s+Authority\s+of\s+Singapore|Authority|superior\s+court[^,;.]{0,50}|judge|(?<!Criminal\s)Court)"
)
OFFICE_FR = (
    r"(?:gouverneur(?:e)?\s+(?:général(?:e)?\s+)?en\s+conseil|ministre(?:\s+(?:des?|du|de\s+l[’'])\s*[A-Z]\w+(?:\s+\w+)?)?|commissaire[^,;.]{0,50}|Comité(?:\s+du\s+Conseil\s+de\s+sécurité)?|comité\s+des\s+Nations\s+Unies(?:\s+établi\s+par\s+le\s+Conseil\s+de\s+sécurité)?|Conseil(?:\s+de\s+sécurité)?|Commission"
    r"|autorités?\s+compétentes?(?:\s+des\s+États\s+membres)?|juge|tribunal|haut\s+représentant|SECO|Conseil\s+fédéral)"
)
# "… and any senior official that the Secretary deems appropriate".
_OTHERS = rf"(?:,?\s+(?:and|or),?\s+(?:as\s+appropriate,?\s+)?(?:any|such|the\s+heads\s+of)\s+(?:other\s+|such\s+)*(?:senior\s+|executive\s+|relevant\s+|appropriate\s+)*(?:officials?|departments(?:\s+and\s+agencies)?|agenc(?:y|ies))(?:\s+(?:as\s+|that\s+|whom\s+)?the\s+{OFFICE}\s+(?:may\s+)?deems?\s+appropriate)?)?"
# "… and, with respect to subsection (a)(ii) of this section, in consultation with the Attorney General".
_AS_TO = r"(?:,?\s+and,?\s+(?:with\s+respect\s+to|as\s+to)\s+(?:sub)?(?:section|paragraph)s?\s+[^;.]{1,70}?(?=,?\s+in\s+consultation))?"
_WITH = rf"(?:{_AS_TO},?\s+(?:(?:acting\s+)?in\s+consultation\s+with|after\s+consult(?:ing|ation\s+with)|(?:on|at|upon)\s+the\s+recommendation\s+of|in\s+coordination\s+with|with\s+the\s+(?:approval|consent|concurrence)\s+of|in\s+concurrence\s+with)\s+(?:(?:or\s+at\s+the\s+recommendation\s+of)\s+)?the\s+{OFFICE}(?:(?:,|\s+and|,\s+and)\s+the\s+{OFFICE})*{_OTHERS},?)*"
_WITH_FR = rf"(?:,?\s+(?:(?:sur|à)\s+(?:la\s+)?recommandation\s+d[eu]|après\s+consultation\s+d[eu]|en\s+consultation\s+avec)\s+(?:la\s+|le\s+|l[’'])?{OFFICE_FR},?)*"
_ENGLISH = re.compile(
    rf"(?:[Tt]he\s+|an?\s+)?{OFFICE}(?:\s+\([A-Z]\w+\))?(?:,?\s+(?:or|and)\s+(?:by\s+)?the\s+{OFFICE})?(?:,\s+as\s+(?:appropriate|applicable))?{_WITH}"
)
_FRENCH = re.compile(rf"(?:[Ll]e\s+|[Ll]a\s+|[Ll][’']|[Ll]es\s+|[Aa]u\s+|[Dd]u\s+|un\s+)?{OFFICE_FR}{_WITH_FR}")

# The office stands right before its power, wherever the sentence begins: "If it is established by the Council that …, the Minister must issue".
_POWER = r"(?:\s+concerned)?(?:,\s+(?:acting|on|upon|after|following|in|if|where|by)\b[^.;]{3,240}?)?,?\s+(?:may|shall|must|will|(?:is|are)\s+(?:hereby\s+)?(?:authori[sz]ed|empowered)|is\s+satisfied|is\s+of\s+the\s+opinion|determines?|decides?|finds?|grants?|issues?|has\s+(?:determined|authori[sz]ed|approved|granted|issued))\b"
_POWER_FR = r"(?:,\s+(?:statuant|sur|après|en|si|lorsque|par)\b[^.;]{3,240}?)?,?\s+(?:peut|peuvent|doit|doivent|délivre|ordonne|accorde|autorise|approuve|permet|octroie|est\s+(?:autorisée?|habilitée?|convaincue?|tenue?)|estime|décide|établit|constate)\b"
_EMPOWERED = re.compile(rf"(?P<who>{_ENGLISH.pattern}){_POWER}")
# A treaty body leaves it to States: "Member States may grant exemptions", "determined by the relevant State".
_STATES_FREE = re.compile(
    r"(?<!\bof\s)(?P<who>(?:[Tt]he\s+)?(?:relevant\s+)?(?:Member\s+)?States?(?:\s+concerned)?)\s+may\s+(?:exceptionally\s+|also\s+)?(?:grant|authori[sz]e|permit|allow|exempt|release)\b"
    r"|\bdetermined\s+by\s+(?P<by>(?:the\s+)?(?:relevant\s+)?(?:Member\s+)?States?(?:\(s\))?(?:\s+concerned)?)"
)
_ASKED = re.compile(
    rf",\s+(?:in\s+consultation\s+with|after\s+consult(?:ing|ation\s+with)|(?:on|upon)\s+the\s+recommendation\s+of|with\s+the\s+(?:approval|consent|concurrence)\s+of|in\s+concurrence\s+with)\s+the\s+{OFFICE}(?:(?:,|\s+and|,\s+and)\s+the\s+{OFFICE})*(?=,)"
)
_EMPOWERED_FR = re.compile(rf"(?P<who>{_FRENCH.pattern}){_POWER_FR}")
_DECIDES = re.compile(
    r"(?P<before>.{0,220}?)\b(?:may|shall|must|is\s+(?:hereby\s+)?authorized|is\s+satisfied|is\s+of\s+the\s+opinion|determines?|decides?|finds?|has\s+(?:determined|authorized|approved|granted|issued))\b",
    re.DOTALL,
)
_BY = re.compile(
    r"(?:determined|designated|identified|approved|authori[sz]ed|granted|issued|licen[sc]ed|listed|notified|made|permitted)(?:,\s+(?:for|in|on|as|where|after|having)\b[^,;.:]{3,160},)?\s+(?:for\s+(?:that|this)\s+purpose\s+)?(?:in\s+advance\s+)?(?:on\s+a\s+case-by-case\s+basis\s+)?(?:in\s+writing\s+)?(?:by|under\s+a\s+licen[cs]e\s+issued\s+by)\s+"
    r"|\bapproval\s+of\s+(?:each|every|any|the)\s+[^,;.:]{3,90}?\s+by\s+|\b(?:autorisée?s?|approuvée?s?|habilitée?s?)\s+(?:à\s+cette\s+fin\s+)?(?:au\s+préalable\s+)?par\s+",
    re.IGNORECASE,
)
# A foreign government that says what is free: "points of entry on a list to be supplied by the Government of …".
_SUPPLIED = re.compile(
    r"\b(?:supplied|designated|named|specified|certified|notified|requested|authori[sz]ed)\s+by,?\s+(?:or\s+on\s+behalf\s+of,?\s+)?(?P<who>the\s+(?:legitimate\s+|recogni[sz]ed\s+)?Government\s+of\s+(?:the\s+)?[A-Z][\w-]+(?:\s+(?:and\s+)?[A-Z][\w-]+)*)"
)
# A mission, an agency or an officer of an organisation that gives leave, where no office of State does.
_BODY = re.compile(
    r"(?:the\s+)?(?:[A-Z]{3,}[A-Z0-9]*\b|(?:[A-Z][\w'’-]+\s+(?:of\s+|for\s+|and\s+|in\s+|the\s+)*){0,6}(?:Force|Mission|Agency|Organi[sz]ation|Representative|Coordinator|Co-?ordinator|Director(?:-General)?|Registrar|Ombudsman|Administration|Board)\b)"
)
_OPINION = re.compile(
    r"in\s+the\s+(?:opinion|judgment|discretion)\s+of\s+|de\s+l[’']avis\s+d[eu]\s+|estime\b|est\s+convaincue?\b", re.IGNORECASE
)


# "Proclamation 812 of July 24, 2011 (Suspension of Entry of Aliens Subject to Security Council Bans)".
_TITLES = re.compile(r"(?<=\d)\s*\((?=[A-Z])[^()]{20,}\)")


def authority(text: str, language: str = "en") -> str | None:
    """The authority that decides according to `text`, as printed with those it must consult; None if none is named.

    An authority behind "determined by" or "in the opinion of" is preferred to one that merely stands in the words; the title of an act
    that is cited decides nothing.
    """
    text = _TITLES.sub("", text)
    pattern = _FRENCH if language == "fr" else _ENGLISH
    for cue in (_BY, _OPINION):
        for found in cue.finditer(text):
            match = pattern.match(text, found.end())
            if match:
                return _clean(match.group())
    if language != "fr" and (body := next((m for f in _BY.finditer(text) if (m := _BODY.match(text, f.end()))), None)):
        return _clean(body.group())
    if match := _SUPPLIED.search(text):
        return _clean(match["who"])
    powers = _EMPOWERED_FR if language == "fr" else _EMPOWERED
    if match := powers.search(text):
        # "The Minister may, in consultation with the Treasury, permit": who is asked may stand behind the verb.
        asked = _ASKED.match(text, match.end()) if language != "fr" else None
        return _clean(match["who"]) + (re.sub(r"\s+", " ", asked.group()) if asked else "")
    if match := _STATES_FREE.search(text):
        return _clean(match["who"] or match["by"])
    deciding = _DECIDES.match(text)
    if deciding:
        matches = list(pattern.finditer(deciding["before"]))
        if matches:
            return _clean(matches[0].group())
    match = pattern.search(text)
    return _clean(match.group()) if match else None


def empowered(text: str, language: str = "en") -> Iterator[re.Match[str]]:
    """Each authority (group `who`) that stands right before its power."""
    return (_EMPOWERED_FR if language == "fr" else _EMPOWERED).finditer(text)


_AUTHORIZES = re.compile(
    rf"\b(?:the\s+)?(?P<by>{OFFICE})\s+may,?\s+(?:by\s+[a-z ]{{3,30}},?\s+)?authori[sz]e\s+(?:the\s+)?(?P<who>{OFFICE})\s+to\b",
    re.IGNORECASE,
)


def decides(text: str, language: str = "en") -> bool:
    """Whether the authority that the words name has a say: it may, approves, consents or does not object."""
    powers = _EMPOWERED_FR if language == "fr" else _EMPOWERED
    return bool(_BY.search(text) or _OPINION.search(text) or powers.search(text) or _SAY.search(text))


_SAY = re.compile(
    r"\b(?:approv|consent|object|oppos|authori[sz]|concurr|permi(?:t|ssion)|licen[cs]|exempt|determin|agreement of|decision of|negative decision|s['’]oppos|refus|autoris|approuv|accord)\w*",
    re.IGNORECASE,
)


def authorized(text: str) -> str | None:
    """An authority that acts once another has authorised it, with that other: "Minister, as authorized by the Governor in Council"."""
    match = _AUTHORIZES.search(text)
    return f"{match['who']}, as authorized by the {match['by']}" if match else None


_IMPLEMENTS = re.compile(
    r"(?P<who>.{3,200}?)\s+(?:is|are)\s+(?:hereby\s+)?authorized\s+(?:and\s+directed\s+)?to\s+(?:take\s+(?:such|all|any|whatever)\s+(?:\w+\s+){0,2}actions?|promulgate|issue|adopt|prescribe|employ)[^;]{0,600}?\b(?:carry\s+out|implement)\s+(?:the\s+(?:purposes|provisions)\s+of\s+(?:sections?\s+\d+(?:\(\w\))*\s+of\s+)?)?this\s+(?:order|proclamation)(?P<but>,?\s+other\s+than\s+the\s+purposes\s+described\s+in\s+[^.;]{3,80}?)?(?=[.;,]|\s|$)",
    re.DOTALL,
)


# What is left of that power where the words that give it are lost: who is consulted before a licence, who may pass it on.
_BEFORE_LICENCE = re.compile(
    rf"\b(?:[Pp]rior\s+to|[Bb]efore)\s+issuing\s+(?:any|a)\s+licen[cs]e\s+under\s+this\s+(?:order|proclamation),\s+(?:the\s+)?(?P<who>{OFFICE})\s+shall\s+(?P<asks>consult)\s+(?:with\s+)?(?P<them>the\s+{OFFICE}(?:(?:,|\s+and|,\s+and)\s+the\s+{OFFICE})*)"
)
_PASSES_ON = re.compile(
    rf"^(?:[Tt]he\s+)?(?P<who>{OFFICE})\s+may(?:,[^,;.]{{3,60}},)?\s+(?:re)?delegate\s+(?:any\s+of\s+these\s+functions|(?:the|this|such)\s+authorit(?:y|ies)|all\s+or\s+part)\b"
)


def implementing(reading: Reading) -> str | None:
    """Whom a presidential order authorises to carry it out, with what is kept from that office; None where none is."""
    return _authorised(reading) or _left(reading)


def _left(reading: Reading) -> str | None:
    """Who must issue the licences, by what an order still says of them."""
    for pattern in (_BEFORE_LICENCE, _PASSES_ON):
        for unit in reading.units:
            if match := pattern.search(unit.text):
                asked = f", after consultation with {match['them']}" if pattern is _BEFORE_LICENCE else ""
                return _clean(match["who"]) + asked
    return None


def _authorised(reading: Reading) -> str | None:
    for unit in reading.units:
        match = _IMPLEMENTS.match(unit.text)
        office = authority(match["who"]) if match else None
        if match and office:
            return office + (match["but"] or "").rstrip()
    return None


_ISSUES = re.compile(rf"(?P<who>{_ENGLISH.pattern}),?\s+(?:hereby\s+)?(?:issues?|grants?|authori[sz]es|permits)\b")
_ISSUES_FR = re.compile(rf"(?P<who>{_FRENCH.pattern}),?\s+(?:délivre|accorde|autorise|permet)\b")
_UNDERSIGNED = re.compile(r"\b(?:Office of Foreign Assets Control|HM Treasury|OFFICE OF FOREIGN ASSETS CONTROL|Office of Financial Sanctions Implementation|Department for [A-Z]\w+(?:,? (?:and )?[A-Z]\w+)*|Minister (?:of|for) [A-Z]\w+(?: [A-Z]\w+)*|Secretary of State)")  # fmt: skip


def issuer(reading: Reading) -> str | None:
    """Who issues a licence: the office of its enacting words, else the one that its title or signature names."""
    issues = _ISSUES_FR if reading.language == "fr" else _ISSUES
    frame = [u for u in reading.units if u.kind in ("preamble", "formula", "recital", "title", "signature", "text", "note")]
    for pattern, group in ((issues, "who"), (_UNDERSIGNED, 0)):
        for unit in frame:
            if match := pattern.search(unit.text):
                office = _clean(match[group])
                return office.title().replace(" Of ", " of ") if office.isupper() and " " in office else office
    return None


def _clean(words: str) -> str:
    return re.sub(r"^(?:[Tt]he|[Ll]e|[Ll]a|[Ll]es|[Aa]u|[Dd]u)\s+|^[Ll][’']\s*", "", words).strip(" ,")
