"""Attribution: conduct ascribed to a state or actor, who ascribes it, and on what standard of evidence."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from models.components.designation import decides
from models.reading import Reading, Unit, reading_of
from models.record import Attribution
from models.states import mentions
from models.vocabulary import Conduct, EvidenceStandard, Function

# Strongest wording first: a provision that names two standards is read by the stronger.
STANDARDS: tuple[tuple[EvidenceStandard, re.Pattern[str]], ...] = tuple(
    (standard, re.compile(pattern, re.IGNORECASE))
    for standard, pattern in (
        (EvidenceStandard.BEYOND_REASONABLE_DOUBT, r"beyond (?:a )?reasonable doubt|hors de tout doute raisonnable"),
        (EvidenceStandard.CLEAR_AND_CONVINCING, r"clear and convincing|preuves? claires? et convaincantes?"),
        (EvidenceStandard.BALANCE_OF_PROBABILITIES, r"balance of probabilit|preponderance of the evidence|more likely than not|prépondérance des probabilités"),
        (EvidenceStandard.SUFFICIENTLY_SOLID_FACTUAL_BASIS, r"sufficiently solid factual basis|serious and credible evidence|precise information or material|base factuelle suffisamment solide|preuves ou (?:d[’'])?indices sérieux et crédibles"),
        (EvidenceStandard.REASONABLE_GROUNDS, r"reasonable (?:grounds|basis) (?:exists? )?(?:to|for) (?:believ|suspect|conclud|find|determin)|reasonable cause to believe|reason to believe|motifs raisonnables (?:de croire|de penser|de conclure)|on reasonable grounds|based on reasonable grounds|pour des motifs raisonnables"),
        (EvidenceStandard.REASONABLE_SUSPICION, r"reasonable cause to suspect|reasonabl[ye] suspect|should have known|had? reason to know|soupçonner|motifs raisonnables de soupçonner"),
        (EvidenceStandard.CREDIBLE_INFORMATION, r"credible (?:information|evidence|basis)|information recognized by governments|renseignements crédibles"),
        (EvidenceStandard.DETERMINATION, r"\bdetermin(?:e[sd]?|ing|ation)\b|\bfinds? that\b|\bidentified by\b|détermin|constate|établit"),
        (EvidenceStandard.OPINION, r"in the opinion of|is of the opinion|considers? that|is satisfied that|in (?:my|his|her) (?:judgment|discretion)|de l[’']avis d|est d[’']avis qu|estime|\bjuge qu[e’']|est convaincue?"),
    )
)  # fmt: skip

# International lawyers keep these four apart: crime is prosecuted, espionage is tolerated or answered in kind,
# force engages article 2(4) and self-defence, interference the principle of non-intervention.
CONDUCT: tuple[tuple[Conduct, re.Pattern[str]], ...] = tuple(
    (conduct, re.compile(pattern, re.IGNORECASE))
    for conduct, pattern in (
        (Conduct.ARMED_CYBER_AGGRESSION, r"cyber[^.;]{0,80}(?:armed attack|use of force|armed aggression|act of aggression|physical (?:harm|damage|destruction)|loss of life)|(?:armed attack|use of force|aggression)[^.;]{0,80}cyber|destructive cyber"),
        (Conduct.CYBER_ESPIONAGE, r"cyber[\s-]*(?:enabled )?[^.;]{0,60}espionage|espionage[^.;]{0,60}(?:cyber|network|computer)|misappropriation of (?:funds or )?(?:economic resources, )?trade secrets[^.;]{0,60}cyber|covert access to (?:information|data) systems|cyberespionnage"),
        (Conduct.CYBER_INTERFERENCE, r"(?:interfer|undermin)[^.;]{0,80}election|election[^.;]{0,80}(?:interfer|tamper|undermin)|cyber[^.;]{0,60}interference|disinformation|information manipulation|ingérence"),
        (Conduct.CYBER_CRIME, r"cyber\s*-?crim|ransomware|malicious cyber-enabled|computer fraud|data theft|theft of funds[^.;]{0,40}cyber|cyber-attack|cyber attack|cyberattaque|malicious code"),
    )
)  # fmt: skip

_DOES = r"(?:(?:actions?(?: and policies| taken)?|activities|policies|conduct|behaviou?r|efforts?|attempts?|failure|aggression|attacks?|operations?|persistence|continued .{3,30}) (?:of|by|carried out by|directed by|on the part of) |attributed to |(?:perpetrated|effectuated|committed|carried out) by |\bremoval of [^.;,]{3,60} by )"
# By name, with those who act beside it: "actions by the Brook regime and associated persons".
_ACTOR = re.compile(
    rf"\b(?:{_DOES}|[Cc]ondemn(?:s|ing) |[Dd]eplor(?:es|ing) )"
    r"(?P<actor>(?:the )?[A-Z][\w’'’-]*(?:(?: of| and| the| for| de| du| la)* [A-Z][\w’'’-]*)*"
    r"(?: (?:regime|government|junta|authorities|forces|militias?|movement|network)s?\b)?(?:,? and (?:(?:its|his|her|their|other) )?(?:close )?(?:associated persons|associates|supporters|allies|proxies|affiliates)\b)?)"
)
# As a class: "the actions and policies of certain members of the Government of Velmora and others".
_CLASS = re.compile(
    rf"\b{_DOES}(?P<actor>(?:(?:certain|some|other|foreign|significant|senior|former|transnational|criminal) )*(?:persons|individuals|members|officials|elements|organi[sz]ations|groups|entities)\b(?:[^.;,]|,(?= (?:and|or)\b)){{0,160}}?)"
    r"(?=,|;|\.| (?:constitut\w+|threaten\w*|pos(?:e|es|ing)|undermin\w+|contribut\w+|to \w+|including|that|has|have|is|are)\b|$)"
)
# "the Government of Velmora's escalating violence".
_POSSESSIVE = re.compile(
    r"\b(?P<actor>(?:the )?(?:Government of )?(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)['’]s (?:[a-z]+ ){0,2}(?:escalation of violence|violence|aggression|actions?|support for|conduct|refusal|failure|repression|attacks?|policies|activities|occupation|invasion|annexation|use of)\b"
)
# Whom a finding names as the one who did it: "find that Colonel Brook, his government, and close associates have taken extreme measures".
_DOER = re.compile(
    r"\bfind(?:s|ing)? that (?P<actor>(?:the )?[A-Z][\w’'-]*(?:(?: of| the)* [A-Z][\w’'-]*)*(?:,? (?:and )?(?:his|her|its|their|other|close|certain) [\w ]{3,40})*?),? (?:has|have) (?!been\b)\w+(?:ed|en)\b"
)


@Language.factory("operative_attribution")
def make_attribution(nlp: Language, name: str) -> Attributions:
    """The component that states attribution."""
    return Attributions()


class Attributions:
    """States each provision labelled `attribution`, read with its lead-in for standard and author."""

    def __call__(self, doc: Doc) -> Doc:
        reading = reading_of(doc)
        issuer = reading.document.metadata.jurisdiction
        for unit, label in reading.labelled(Function.ATTRIBUTION):
            reading.state_whole(
                "attribution", unit, Attribution, method=label.method, confidence=label.confidence,
                to_state=ascribed(unit.text, reading.language, issuer), actor=actor_of(unit.text),
                conduct=first(CONDUCT, unit.text), standard=standard(unit), by=decides(unit, reading.language),
            )  # fmt: skip
        for unit in reading.units:
            if not reading.has(unit, Function.ATTRIBUTION) and unit.kind not in ("heading", "title", "listing", "row", "note"):
                state_standard(reading, unit)
        return doc


# A state named as the one that suffers, or as the place where others fight, has done nothing.
_SUFFERS = re.compile(
    r"\b(?:(?:territorial integrity|sovereignty|independence|population|(?:attacks?|aggression|force|hostilities) (?:on|against)|(?:invasion|occupation|annexation|bombardment|shelling|destabili[sz]ation|partition) (?:and [\w ]{3,30} )?of|to (?:annex|invade|occupy|destabili[sz]e)) (?:of |in )?|in regard to |parties (?:concerned )?(?:in|to the (?:conflict|hostilities) in) )(?:the )?(?:territory of (?:the )?|Government of (?:the )?)?$",
    re.IGNORECASE,
)
# "The occupation of one state by another": who did it stands behind "by".
_DONE = re.compile(
    r"\b(?:invasion|occupation|annexation|aggression|attacks?|acts?|actions?|steps|measures|decisions|violations?|invaded|occupied|annexed|committed|seized|detained)\b[^.;]{0,80}\bby (?:the )?(?:armed |security )?(?:(?:forces|authorities|Government|regime) (?:of|in) (?:the )?)?$",
    re.IGNORECASE,
)


def ascribed(words: str, language: str, issuer: str | None) -> str | None:
    """ISO code of the first state that conduct is ascribed to, other than the issuer's own."""
    before = [(m.code, words[max(0, m.start - 160) : m.start]) for m in mentions(words, language) if m.code != issuer]
    doers = [code for code, head in before if _DONE.search(head)]
    return next(iter([*doers, *(code for code, head in before if not _SUFFERS.search(head))]), None)


# A standard fixed outside what ascribes conduct: for making the measures at all, or for the knowledge that a breach needs.
_FIXES = re.compile(
    r"^(?:And )?[Ww]hereas,? the (?:Governor|Administrator|Minister|President|Secretary)[\w ]{3,60} (?:is|are) (?:of the opinion|satisfied) that\b|^(?:Et )?[Aa]ttendu que (?:la |le )?(?:gouverneure?|administrateur|ministre|président)[\w ]{1,60} (?:est convaincue?|estime|juge|est d[’']avis) qu[e’']"
    r"|\bif the [A-Z][\w ]{3,60} (?:is|are) (?:of the opinion|satisfied) that\b|\bwhere the [A-Z][\w ]{3,60}(?:\([A-Z]\w+\))?,? (?:in consultation with|after consult)[^;]{0,1200}?\b(?:has determined|determines) that\b|\b(?:knowledge|knowingly|knows?)\b[^.;]{0,80}\bmeans?\b[^.;]{0,160}\b(?:actual knowledge|should have known|reason to know)\b",
)


_BREACH = re.compile(r"\bgrave breach of international peace|\brupture sérieuse de la paix", re.IGNORECASE)
# The issuer's own finding that a threat, a breach or a disturbance comes from somewhere; its criteria find nothing yet.
_FINDS = re.compile(
    r"(?:^|[,;.] (?:and )?|\b(?:hereby|I|also|further|therefore|and) )(?:find(?:s|ing)?|found|determin(?:e|es|ing)|affirm(?:s|ing)?|consider(?:s|ing)?|declares?|reaffirm(?:s|ing)?|decides)\b[^.;:]{0,60}?\bthat\b"
    r"(?P<what>(?:[^.;]|\.(?=\w)){3,900}?)\b(?:constitut\w+|threaten\w*|contradicts?|(?:seriously )?(?:disturbs?|endangers?)|pos(?:e|es|ing)|is (?:an? |likely to endanger ))",
    re.IGNORECASE,
)
_THREAT = re.compile(r"\b(?:threat\w*|obstacles?|breach|peace|security|stability|emergency|aggression)\b", re.IGNORECASE)


# Measures that say whose acts they answer: "are in response to actions of the Government of Velmora occurring after …", "in light of the activities of …".
_ANSWERED = re.compile(
    r"\b(?:(?:in|as a|solely as a) response to|in (?:light|view) of|with respect to(?= (?:the Government of )?[A-Z]\w+['’]s continu\w+)) [^.;]{3,240}"
)


def actor_of(words: str) -> str | None:
    """Who is said to have done something, in the words of the provision; None where nobody is named."""
    found = next((m for pattern in (_DOER, _ACTOR, _CLASS, _POSSESSIVE) if (m := pattern.search(words))), None)
    return found["actor"].strip() if found else None


def state_standard(reading: Reading, unit: Unit) -> None:
    """State a standard that a provision fixes, or the state whose situation or conduct the issuer finds to be a threat, where no conduct is ascribed by its function."""
    if _FIXES.search(unit.text):
        reading.state_whole(
            "attribution", unit, Attribution, method="rule:attribution.standard", confidence=0.8,
            standard=standard(unit), by=decides(unit, reading.language),
            to_state=ascribed(unit.text, reading.language, reading.document.metadata.jurisdiction) if _BREACH.search(unit.text) else None,
        )  # fmt: skip
    elif reading.has(unit, Function.GROUND) and (found := _FINDS.search(unit.text)) and _THREAT.search(unit.text, found.start("what")):
        state = ascribed(found["what"], reading.language, reading.document.metadata.jurisdiction)
        actor = actor_of(found.group())
        if state or actor:
            reading.state_whole(
                "attribution", unit, Attribution, method="rule:attribution.finding", confidence=0.7,
                to_state=state, actor=actor, conduct=first(CONDUCT, unit.text),
            )  # fmt: skip
    elif (reading.has(unit, Function.GROUND) or reading.has(unit, Function.LEGAL_BASIS)) and (answered := _ANSWERED.search(unit.text)):
        actor = actor_of(answered.group())
        if actor:
            reading.state(
                "attribution", unit, answered.start(), answered.end(), Attribution, method="rule:attribution.response", confidence=0.8,
                to_state=ascribed(answered.group(), reading.language, reading.document.metadata.jurisdiction), actor=actor,
            )  # fmt: skip


def first(table: tuple, words: str):
    """The label of the first pattern of `table` that the words match, or None."""
    return next((label for label, pattern in table if pattern.search(words)), None)


def standard(unit: Unit) -> EvidenceStandard | None:
    """The standard of evidence that the provision fixes, itself or through its lead-in."""
    return first(STANDARDS, unit.text) or first(STANDARDS, unit.lead)
