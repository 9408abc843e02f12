"""Temporal clauses: what a time printed in a provision is for.

A rule of a drafting tradition says which words stand before (or after) a time; `read` applies the rules of
a language to a text. Words alone decide here; works, days and provisions are resolved by the component.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from models.dates import TimeExpression, expressions
from models.vocabulary import TemporalKind

Form = Literal["date", "duration", "interval"]

# A clock time, its zone and the small words between a trigger and its date: "at 12:01 a.m. eastern daylight time on".
CLOCK = (
    r"(?: ?(?:at|of|as of|on|from|beginning|à|dès))?(?: ?(?:(?:\d{1,2}[:.h] ?\d{2}|\d{4}|\d{1,2})(?: ?hours)? ?(?:[ap]\.? ?m\.?)?|midnight|noon|minuit|midi)"
    r"(?:,? \(?(?:[A-Za-z]+ )?(?:daylight |standard |summer |local )?(?:time|GMT|UTC|CET|BST|EST|EDT)\)?)?,?(?: (?:on|le|du))?)? ?"
    r"(?:(?:on|the|le|la|the date (?:that|which) is|on the (?:date|day) (?:that|which) is)\b ?)*"
)


@dataclass(frozen=True, slots=True)
class Timed:
    """A time is for `kind` when `before` matches up to it and `after` right behind it.

    `before` must match at the end of the words before the time, inside its sentence, lead-in included.
    `needs` and `bars` are looked for anywhere in the sentence; `spared` bars at the end of the words before.
    """

    name: str
    kind: TemporalKind
    before: str
    forms: tuple[Form, ...] = ("date", "duration")
    after: str = ""
    needs: str = ""
    bars: str = ""
    spared: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Words that fix an effect by an event; `value` is a template over the match's groups (three to eight words)."""

    name: str
    kind: TemporalKind
    pattern: str
    value: str
    bars: str = ""
    lead: str = ""  # what the lead-in must say
    hint: str = ""  # what a costly pattern cannot do without


@dataclass(frozen=True, slots=True)
class Rules:
    """What a language contributes."""

    timed: tuple[Timed, ...]
    events: tuple[Event, ...]
    adoption: tuple[str, ...]  # whole-line patterns of title and signature lines


@dataclass(frozen=True, slots=True)
class Clause:
    """A temporal statement at ``text[start:end]``; `time` is None for an event."""

    kind: TemporalKind
    value: str
    start: int
    end: int
    rule: str
    time: TimeExpression | None = None
    sentence: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class _Ready:
    rule: Timed
    before: re.Pattern[str]
    after: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    bars: re.Pattern[str] | None
    spared: re.Pattern[str] | None

    def holds(self, before: str, behind: str, whole: str) -> re.Match[str] | None:
        """The match of the words before, when the rule's other conditions hold too."""
        m = self.before.search(before)
        if m is None or (self.after and not self.after.match(behind)):
            return None
        if (self.needs and not self.needs.search(whole)) or (self.bars and self.bars.search(whole)):
            return None
        return None if self.spared and self.spared.search(before) else m


def _compiled(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern, re.IGNORECASE) if pattern else None


@cache
def _timed(lang: str) -> tuple[_Ready, ...]:
    return tuple(
        _Ready(
            r,
            re.compile(rf"(?:{r.before})$", re.IGNORECASE),
            _compiled(r.after),
            _compiled(r.needs),
            _compiled(r.bars),
            _compiled(rf"(?:{r.spared}){CLOCK}$" if r.spared else ""),
        )
        for r in rules(lang).timed
    )


@cache
def _events(lang: str) -> tuple[tuple[Event, re.Pattern[str], re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    return tuple((e, re.compile(e.pattern, re.IGNORECASE), _compiled(e.bars), _compiled(e.lead)) for e in rules(lang).events)


@cache
def _adoption(lang: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p, re.IGNORECASE) for p in rules(lang).adoption)


@cache
def rules(lang: str) -> Rules:
    """The rules of a language: French for ``fr…``, English otherwise."""
    from models.temporal import english, french

    return french.RULES if lang.startswith("fr") else english.RULES


# A full stop ends a sentence unless it stands in "a.m.", "No.", "U.S.C." or a number.
_STOP = re.compile(
    r"(?<![ap]\.m)(?<!\d [ap]m)(?<!\d[ap]m)(?<!\b[A-Z])(?<!\bNo)(?<!\bart)(?<!\bSec)(?<!\b[ap])(?<!\bs)\.(?=\s+[\[(“\"A-ZÀ-Þ])"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of a provision."""
    start = 0
    for m in _STOP.finditer(text):
        yield start, m.end()
        start = m.end()
    if start < len(text):
        yield start, len(text)


def read(text: str, language: str = "en", lead: str = "") -> list[Clause]:
    """The temporal clauses of a provision's own words, read behind its lead-in."""
    lang = "fr" if language.startswith("fr") else "en"
    times = expressions(text, lang)
    spans = list(sentences(text))
    clauses: list[Clause] = []
    for time in times:
        span = _sentence_at(spans, time.start)
        clause = _for(time, text, span, lang, lead if span[0] == 0 else "")
        if clause is not None:
            clauses.append(clause)
    clauses += _of_events(text, spans, lang, lead, tuple(clauses))
    once = {(c.kind, c.value, c.time): c for c in reversed(clauses)}
    return sorted(once.values(), key=lambda c: (c.start, c.end))


_REACH = 1000  # characters around a time that can say what it is for


def _for(time: TimeExpression, text: str, span: tuple[int, int], lang: str, lead: str) -> Clause | None:
    """What a time is for, by the first rule that holds."""
    near = max(span[0], time.start - _REACH), min(span[1], time.end + _REACH)
    lead = lead[-_REACH:]
    own = text[near[0] : time.start]
    before = f"{lead} {own}" if lead else own
    behind = text[time.end : near[1]]
    whole = f"{lead} {text[near[0] : near[1]]}"
    for r in _timed(lang):
        if time.form not in r.rule.forms:
            continue
        m = r.holds(before, behind, whole)
        if m is None:
            continue
        start = near[0] + max(0, m.start() - (len(before) - len(own)))
        return Clause(r.rule.kind, time.value, start, time.end, r.rule.name, time, span)
    return None


# "… to review the measures if, after they have come into force, …": an end or a review on terms is shown with them.
_ON_TERMS = (TemporalKind.REVIEW, TemporalKind.TERMINATION_CONDITION)
_TERMS = re.compile(r"(?:(?!\band (?:shall|will|to)\b|, or\b)[^.;:]){0,300}?\b(?:if|when|once|as soon as|provided that)\b", re.IGNORECASE)


def _of_events(text: str, spans: list[tuple[int, int]], lang: str, lead: str, dated: tuple[Clause, ...]) -> Iterator[Clause]:
    for event, pattern, bars, introduced in _events(lang):
        if (introduced and not introduced.search(lead)) or (event.hint and not re.search(event.hint, text, re.IGNORECASE)):
            continue
        for m in pattern.finditer(text):
            span = _sentence_at(spans, m.start())
            if bars and bars.search(text[span[0] : span[1]]):
                continue
            # The event of a dated clause is its date.
            if any(c.kind == event.kind and c.start < m.end() and m.start() <= c.end + 2 for c in dated):
                continue
            terms = event.kind in _ON_TERMS and _TERMS.match(text, m.start(), span[1])
            end = max(m.end(), len(text[: span[1]].rstrip(" ;.\n"))) if terms else m.end()
            for value in _values(event, m):
                yield Clause(event.kind, f"event:{value}", m.start(), end, event.name, None, span)


def _sentence_at(spans: list[tuple[int, int]], at: int) -> tuple[int, int]:
    return spans[bisect_right(spans, at, key=lambda s: s[0]) - 1]


_WORD = re.compile(r"\S+")
_SMALL = re.compile(r"\b(?:the|a|an|of any|any|such|said|le|la|les|du|de la|des|un|une)\b ?|l[’']", re.IGNORECASE)


def _values(event: Event, m: re.Match[str]) -> Iterator[str]:
    """The event in at most eight words; a group ``each`` that lists several numbers gives one event each."""
    groups = {k: (v or "") for k, v in m.groupdict().items()}
    if "form" in groups:  # "E.O. 1", "Executive Orders 1 and 2"
        groups["form"] = "Proclamation" if groups["form"].lower().startswith("proc") else "Executive Order"
    listed = re.findall(r"\d{3,6}", groups["each"]) if "each" in groups else []
    for each in listed or [groups.get("each", "")]:
        words = _WORD.findall(_SMALL.sub("", event.value.format(**{**groups, "each": each})))
        yield " ".join(words[:8]).rstrip(" ,;:.")


def adoption(text: str, language: str = "en") -> Clause | None:
    """The making date of a title or signature line that carries nothing else but names and places."""
    lang = "fr" if language.startswith("fr") else "en"
    for n, pattern in enumerate(_adoption(lang)):
        m = pattern.search(text)
        if m is None:
            continue
        time = next((t for t in expressions(text, lang) if t.form == "date" and m.start() <= t.start < m.end()), None)
        if time is not None:
            return Clause(TemporalKind.ADOPTION, time.value, m.start(), time.end, f"adoption.{n}", time, (0, len(text)))
    return None
