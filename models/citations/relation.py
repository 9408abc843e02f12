"""What a citation does in its sentence: the power used, what is carried out, changed, ended, or only named.

Decided from the words around, by the formulas of each legal order. The sentence is the provision's
own words; a point is read with its lead-in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.citations.grammar import Citation
from models.vocabulary import BasisRelation

R = BasisRelation


@dataclass(frozen=True, slots=True)
class Ruling:
    """Relation of a citation, the rule that read it, and how sure the rule is (precision on labelled law)."""

    relation: BasisRelation
    rule: str
    confidence: float


_REACH = 4000  # characters around a citation that can say what is done with it
_REFERS = Ruling(R.REFERS, "rule:citation.named", 0.9)

# --- the power used ------------------------------------------------------------------------------

# The President: everything vested until the order begins, but not what the order is "in order to" do.
VESTED = re.compile(r"\bby (?:virtue of )?the (?:authority|powers?) vested in (?:me|the President)\b", re.IGNORECASE)
VESTED_ENDS = re.compile(
    r"\bI, [A-Z]|\bit is (?:hereby )?ordered|\bI hereby\b|\bhereby (?:order|proclaim|find|declare|determine|direct|delegat|authoriz)|\bin order to\b|\bin view of\b|\bin furtherance\b|\band (?:in )?(?:order )?to (?:deal|take|address)\b"
)
# "Pursuant to section 202(d) …, I am continuing": the issuer acts in the main clause that follows.
_OPENS = re.compile(
    r"(?:^|[.;:] |\bTherefore,? |\bAccordingly,? |\b[Ii]n addition, |\bFurther, |^\([a-z]\) )(?:(?:and )?(?:Pursuant to|pursuant to|In accordance with|in accordance with|Consistent with|Under|under|By virtue of|Acting under)) "
)
_ISSUER_ACTS = re.compile(
    r"^[^.]{0,300}?,? (?:I (?:am|hereby|have|find|determine)\b|this order\b|it is hereby\b|(?:the )?(?:termination|revocation) of\b)"
)
# The maker of delegated law: "pursuant to … makes", "makes … under", "in exercise of the powers conferred by".
_MAKER = re.compile(
    r"Excellency|Excellence|Governor[- ](?:General )?in Council|gouverneure?(?: générale?)? en conseil|Majesty|Secretary of State|the Treasury|Minister|ministre|Federal Council|Bundesrat|Conseil fédéral"
    r"|Governor-General|Monetary Authority|the President|The Council|Department of the Treasury",
)
_MAKES = re.compile(
    r"\b(?:(?:hereby )?makes?|made|orders?|extends|authori[sz]es|repeals|revokes|amends|issues?|directs|is pleased|has adopted|prend|prennent|ordonne|prolonge|confère|autorise|délivre|abroge|modifie|édicte|arrête|verordnet|beschliesst|ordains|decrees)\b",
)
_UNDER_WORDS = re.compile(
    r"\b(?:pursuant to|under|in (?:the )?exercise of (?:the )?powers? (?:conferred|vested)?[^;]{0,120}?\bby|by virtue of|in accordance with|on the basis of|en vertu d(?:es?|u)|conformément (?:à|aux?)|gestützt auf|based on|vu)\b",
    re.IGNORECASE,
)
_POWERS = re.compile(
    r"\bin (?:the )?exercise of (?:the|his|her|its|their) ?(?:power|authorit)|\bpowers? conferred|\bhaving been designated for the purposes of",
    re.IGNORECASE,
)
_MADE_UNDER = re.compile(
    r"\b(?:(?:these|this) (?:regulations?|instrument|order|rules|determination|direction|licen[cs]e|permit|ordinance)s? (?:is|are) (?:hereby )?(?:made|issued|granted)"
    r"|(?:I|We),? [^.;]{0,120}\b(?:make|issue|grant)(?: the following \w+| this \w+| these \w+)?) (?:under|pursuant to|by virtue of|in accordance with)\b[^.;]{0,200}$",
    re.IGNORECASE,
)
_INVOKES = re.compile(r"\bI (?:hereby )?(?:invoke|am invoking|exercise)\b[^.;]{0,60}\b(?:under|in|of|by|vested)\b[^.;]{0,60}$")
_AUTHORITY = re.compile(r"^\W*(?:AUTHORITY|Authority)(?: citation)?\s*[:.—-]")
_BETWEEN = re.compile(
    r"\b(?:described in|set out in|referred to in|defined in|listed in|within the meaning of|visée?s? (?:à|au|aux)|prévue?s? (?:à|au|aux)|au sens d(?:e|es|u)|prohibited (?:by|under)|interdite?s? au titre)\b(?:(?!\b(?:under|pursuant|en vertu)\b)[^,;]){0,60}$",
    re.IGNORECASE,
)
_REGARD = re.compile(r"^\W*(?:Having regard to|Vu|vu|Gestützt auf|gestützt auf|In view of|[Bb]ased on|[Oo]n the basis of|Pursuant to)\b")
_PARTICULAR = re.compile(
    r"^[^;]{0,220}?\b(?:in particular|notamment|insbesondere) (?:[Aa]rticles?|(?:son|ses|l['’]|les) ?articles?|[Pp]oints?|Annex|[Aa]rt)",
    re.IGNORECASE,
)
_COUNCIL_ACTS = re.compile(
    r"\btaking measures under (?:its )?$|\bacting\b[^;.]{0,60}$|\bdecides?\b[^;.]{0,40}\b(?:under|in accordance with|pursuant to) (?:the provisions of )?(?:Articles? [\d and,]+ and )?$|\bagissant\b[^;.]{0,60}$|\bdécide\b[^;.]{0,40}(?:en vertu|conformément|au titre)[^;.]{0,20}$",
    re.IGNORECASE,
)

# --- what is carried out ---------------------------------------------------------------------------

_GIVES_EFFECT = re.compile(
    r"\b(?:(?:in order )?to (?:implement|give effect to)|implement(?:ing|s|ation of)|giv(?:es|ing) effect to|purposes? of (?:compliance|complying) with|(?:to )?comply with (?:its|the|their) obligations|in furtherance of|pour (?:mettre en œuvre|donner effet)|mise en œuvre|donn(?:e|ant) effet|in Ausführung|in application of|en application d(?:e|es|u))\b[^.;]{0,120}$"
    r"|\bin view of (?:the )?$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"\b(?:purposes?|objects?) of (?:these|this)\b|\bpour objet\b", re.IGNORECASE)
_COUNCIL_ADOPTED = re.compile(r"(?:whereas|attendu)\b.{0,200}\b(?:adopted|adopté)\b", re.IGNORECASE | re.DOTALL)

# --- what is changed or ended ------------------------------------------------------------------------

_BARE = r"(?:\((?:[^()]|\([^()]*\))*\)|[^.;()]|\.(?=\d))"
_ENDED_AFTER = re.compile(
    rf"^\)?(?:(?!\b(?:which|that|who|where|shall not|qui|que)\b){_BARE}){{0,420}}?\b(?:(?:is|are|shall be|will be|shall stand|est|sont) (?:hereby |also )*)(?:revoked|repealed|rescinded|annulled|terminated|superseded|abrogée?s?|cancelled)\b"
)
_CHANGED_AFTER = re.compile(
    rf"^\)?(?:(?!\b(?:which|that|who|where|shall not|may be|qui|que)\b){_BARE}){{0,420}}?\b(?:(?:is|are|shall be|will be|est|sont) (?:hereby |further |also |accordingly )*)(?:amended|modified|replaced|substituted|deleted|added|inserted|modifiée?s?|remplacée?s?|superseded)\b"
)
_ENDS_BEFORE = re.compile(
    r"\b(?:(?:hereby |I |and |also |further |shall )+(?:revoke|repeal|rescind|terminate)|revokes|repeals|rescinds|terminates|abroge|annule)\b"
    r"(?:(?!\b(?:in order to|to the extent|pursuant to|under|except|and (?:further )?(?:order|amend)|issued|taken)\b)[^.;]){0,700}$",
)
_CHANGES_BEFORE = re.compile(
    r"\b(?:(?:hereby |I |further |shall )+(?:amend|modify)|amends|modifie|[Aa]mendments? (?:of|to))\b(?:(?!\b(?:pursuant to|under|by adding|by striking|taken)\b)[^.;]){0,160}$"
)
_LEAD_ENDS = re.compile(
    r"\b(?:following|suivants?|suivantes?)\b[^:]{0,160}\b(?:is|are|shall be|est|sont) (?:hereby )?(?:revoked|repealed|rescinded|superseded|terminated|abrogée?s?)|\b(?:hereby )?(?:revoke|repeal|rescind)[^:]{0,60}\bfollowing\b",
    re.IGNORECASE,
)
_LEAD_CHANGES = re.compile(
    r"\b(?:following|suivants?|suivantes?)\b[^:]{0,160}\b(?:is|are|shall be|est|sont) (?:hereby )?(?:amended|modifiée?s?)", re.IGNORECASE
)
_EMERGENCY = re.compile(r"\bemergenc(?:y|ies)\b[^.;]{0,160}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a sentence stands: legal order that speaks, lead-in, whether before the operative part, what it is made under."""

    order: str | None
    lead: str = ""
    title: bool = False
    opening: bool = False  # preamble, enacting words, recitals
    vested: bool = False  # inside a vesting clause that an earlier provision opened
    primary: bool = False  # a Union act that rests on a Treaty article
    licence: bool = False


def rule(text: str, citation: Citation, setting: Setting) -> Ruling:
    """The Ruling on one citation in `text`."""
    if citation.via or (setting.title and not setting.licence):
        return _REFERS
    before, after = text[max(0, citation.start - _REACH) : citation.start], text[citation.end : citation.end + _REACH]
    text = text[:_REACH]
    for reader in (_ended, _changed):
        if ruling := reader(before, after, citation, setting):
            return ruling
    family = citation.id.split(":")[0]
    if family == "un" and (ruling := _united_nations(before, citation, setting)):
        return ruling
    if family == "eu" and setting.order == "EU":
        return _union(text, before, after, citation, setting)
    if ruling := _vested(before, citation, setting):
        return ruling
    speaks = setting.opening or bool(_PURPOSE.search(before)) if setting.order != "US" else setting.vested or bool(VESTED.search(before))
    if speaks and setting.order != "UN" and _GIVES_EFFECT.search(before) and _carried_out(citation):
        return Ruling(R.IMPLEMENTS, "rule:basis.gives_effect", 0.85)
    return _delegated(text, before, after, citation, setting) or _REFERS


def _carried_out(citation: Citation) -> bool:
    return citation.id.startswith(("un:S/RES", "un:A/RES", "eu:celex", "treaty:"))


def _instrument(citation: Citation) -> bool:
    """Whether the citation names an instrument that an executive can change, not a statute of the legislature or the Charter."""
    return citation.id.startswith(
        (
            "us:eo",
            "us:proc",
            "us:cfr",
            "ca:SOR",
            "ca:SI",
            "eu:celex",
            "uk:uksi",
            "au:F",
            "ch:",
            "un:S/RES",
            "ca:",
            "uk:",
            "au:",
            "us:presidential",
        )
    )


def _ended(before: str, after: str, citation: Citation, setting: Setting) -> Ruling | None:
    if not _instrument(citation):
        return None
    partly = bool(citation.pinpoint)
    sentence = _sentence(before)
    if re.search(r"\b(?:revocation|termination|repeal) of\b[^.;]{0,120}$", sentence) or re.search(
        r"\b(?:issued|taken|made|prior to)\b[^.;]{0,80}\b(?:under|pursuant to|by|in)\s+(?:the\s+)?$", sentence
    ):
        return None
    active = _ENDS_BEFORE.search(sentence)
    passive = _ENDED_AFTER.match(after) if not _second_verb(sentence) else None
    if active or passive or (setting.lead and _LEAD_ENDS.search(setting.lead) and citation.start < 40):
        relation = R.AMENDS if partly and not _EMERGENCY.search(sentence) else R.REPEALS
        return Ruling(relation, "rule:basis.ended", 0.95)
    return None


def _second_verb(sentence: str) -> bool:
    """Whether the sentence already speaks of something else that is done under the citation ("persons listed in …")."""
    return bool(
        re.search(
            r"\b(?:pursuant to|under|listed in|described in|referred to in|set forth in|defined in|accordance with)\s+(?:the\s+)?(?:[Aa]nnex\w*\s+\w+\s+(?:of|to)\s+)?$",
            sentence,
        )
    )


def _changed(before: str, after: str, citation: Citation, setting: Setting) -> Ruling | None:
    if not _instrument(citation):
        return None
    sentence = _sentence(before)
    passive = _CHANGED_AFTER.match(after) if not _second_verb(sentence) else None
    if passive or _CHANGES_BEFORE.search(sentence) or (setting.lead and _LEAD_CHANGES.search(setting.lead) and citation.start < 40):
        return Ruling(R.AMENDS, "rule:basis.changed", 0.95)
    return None


def _sentence(before: str) -> str:
    """The words of the citation's own sentence before it; a number or an initial ends none."""
    cut = 0
    for m in re.finditer(r"(?<!\bNo)(?<!\bSec)(?<!\b[A-Z])(?<!\bart)(?<!\bs)[.;](?:[”\"])?\s+(?=[A-Z“\"(])", before):
        cut = m.end()
    return before[cut:]


def _united_nations(before: str, citation: Citation, setting: Setting) -> Ruling | None:
    if citation.id.startswith("un:charter"):
        if setting.order == "UN" and _COUNCIL_ACTS.search(_sentence(before)):
            return Ruling(R.ENABLING, "rule:basis.charter", 0.97)
        return _REFERS
    if setting.order == "UN":
        return None
    if setting.opening and _COUNCIL_ADOPTED.search(before) and setting.order == "CA":
        return Ruling(R.IMPLEMENTS, "rule:basis.council_adopted", 0.95)
    return None


def _union(text: str, before: str, after: str, citation: Citation, setting: Setting) -> Ruling:
    """Union law: the visas name the powers; an act under Article 215 TFEU gives effect to the decision that it cites."""
    if not setting.opening or not _REGARD.match(text):
        if _GIVES_EFFECT.search(_sentence(before)) and re.search(r"[DE]\d{4}$", citation.id) and setting.opening and setting.primary:
            return Ruling(R.IMPLEMENTS, "rule:basis.gives_effect", 0.75)
        return _REFERS
    if not citation.id.startswith("eu:celex"):
        return Ruling(R.ENABLING, "rule:basis.visa", 0.97)
    if citation.pinpoint or _PARTICULAR.match(after):
        return Ruling(R.ENABLING, "rule:basis.visa", 0.95)
    if re.search(r"[DE]\d{4}$", citation.id) and setting.primary:
        return Ruling(R.IMPLEMENTS, "rule:basis.visa_decision", 0.9)
    return Ruling(R.ENABLING, "rule:basis.visa", 0.7) if not setting.primary else _REFERS


def _vested(before: str, citation: Citation, setting: Setting) -> Ruling | None:
    """Vesting clause of the President, or his acting "pursuant to" in a main clause."""
    opened = list(VESTED.finditer(before))
    inside = before[opened[-1].end() :] if opened else before if setting.vested else None
    if inside is not None and not VESTED_ENDS.search(inside):
        if citation.id.startswith(("us:eo", "us:proc")):
            return None
        if citation.id.startswith("un:"):
            return Ruling(R.IMPLEMENTS, "rule:basis.vested", 0.7)
        return Ruling(R.ENABLING, "rule:basis.vested", 0.98)
    return None


def _delegated(text: str, before: str, after: str, citation: Citation, setting: Setting) -> Ruling | None:
    """The issuer acts: in the main clause after "pursuant to", or makes the instrument under the citation."""
    if citation.id.startswith("un:"):
        return None
    sentence = _sentence(before)
    if _AUTHORITY.match(text):
        return Ruling(R.ENABLING, "rule:basis.authority_line", 0.97)
    if setting.order == "US" and not citation.id.startswith(("us:eo", "us:proc")):
        opened = list(_OPENS.finditer(before))
        if opened and not re.search(r", (?:I|the|this|it)\b", before[opened[-1].end() :]) and _ISSUER_ACTS.match(after):
            return Ruling(R.ENABLING, "rule:basis.issuer_acts", 0.93)
        if _INVOKES.search(sentence):
            return Ruling(R.ENABLING, "rule:basis.invoked", 0.93)
    if _BETWEEN.search(sentence):
        return None
    if _POWERS.search(before) and setting.opening:
        return Ruling(R.ENABLING, "rule:basis.powers_conferred", 0.97)
    if setting.opening and setting.order != "US" and _maker(text, sentence):
        return Ruling(R.ENABLING, "rule:basis.maker", 0.97)
    if _MADE_UNDER.search(sentence) and not re.search(r"\b(?:person|an?) (?:regulations?|order)\b", sentence):
        return Ruling(R.ENABLING, "rule:basis.made_under", 0.9)
    if setting.opening and _REGARD.match(text) and setting.order in ("CH", "EU"):
        return Ruling(R.ENABLING, "rule:basis.visa", 0.9)
    if setting.licence and citation.id.startswith("us:cfr") and setting.opening:
        return Ruling(R.ENABLING, "rule:basis.licence_part", 0.85)
    return None


def _maker(text: str, sentence: str) -> bool:
    """Whether the maker acts under the citation that follows `sentence`: no object of his act stands between."""
    under = list(_UNDER_WORDS.finditer(sentence))
    if not under or not (_MAKER.search(text) and _MAKES.search(text)):
        return False
    between = sentence[under[-1].end() :]
    return not (_MAKES.search(between) or re.search(r"Excellenc[ye]|annexed|ci-après", between))
