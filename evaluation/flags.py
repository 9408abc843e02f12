"""Flags of a published feed: what each rests on is checked again, and ten, drawn with a seed, are printed in full."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from corpora.registers import PartyTable, Register, register
from evaluation.measures import Share, lines
from models.classifier.describe import table
from models.conflicts import extended
from models.conflicts.facts import interest
from models.conflicts.wording import owed
from models.record import ArgumentStep, Evidence, Flag, TreatyRecord

SEED, DRAWN, CITED = 2664, 10, 12
STEPS = 8
_ROW = re.compile(
    r"^(?:parties/)?(?P<table>\S+?)(?:\.yaml)?: (?P<state>[A-Z]{2}) from (?P<from>\d{4}-\d\d-\d\d)(?: until (?P<until>\d{4}-\d\d-\d\d))?"
)


@dataclass(frozen=True)
class Run:
    """The flags of a feed with what they cite."""

    feed: Path

    @cached_property
    def flags(self) -> list[Flag]:
        """All of them, by id."""
        return sorted((Flag.model_validate(row) for row in lines(self.feed / "conflicts.jsonl")), key=lambda f: f.id)

    @cached_property
    def law(self) -> Register:
        """The register with the agreements of the feed."""
        rows = lines(self.feed / "treaties.jsonl") if (self.feed / "treaties.jsonl").exists() else []
        return extended(register(), [TreatyRecord.model_validate({**row, "provisions": []}) for row in rows])

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {}

    def text(self, sha256: str | None) -> str:
        """A canonical text; empty where the feed has none of that hash."""
        if sha256 is not None and sha256 not in self._texts:
            path = self.feed / "text" / f"{sha256}.txt"
            self._texts[sha256] = path.read_bytes().decode("utf-8") if path.exists() else ""
        return self._texts[sha256] if sha256 is not None else ""


def reproduces(cited: Iterable[Evidence], run: Run) -> bool:
    """Whether every span prints the words that are quoted from it."""
    return all(e.start is not None and bool(e.text) and run.text(e.text_sha256)[e.start : e.end] == e.text for e in cited)


def bound_on_the_day(flag: Flag, law: Register) -> bool:
    """Whether a row of the register, in force on the flag's day, is cited for the bearer and for each state that it is owed to."""
    if flag.as_of is None or len(flag.argument) < 2:
        return False
    owed_to = [] if isinstance(flag.owed_to, str) or not _reciprocal(flag, law) else flag.owed_to
    proven = {m["state"] for cited in flag.argument[1].evidence if (m := _ROW.match(cited)) and _holds(m, law.tables, flag.as_of)}
    return {flag.owed_by, *owed_to} <= proven


def _reciprocal(flag: Flag, law: Register) -> bool:
    return any(o.id == flag.obligation and o.owed == "members" for _, o in law.obligations())


def _holds(cited: re.Match[str], tables: dict[str, PartyTable], day: date) -> bool:
    found = tables.get(cited["table"])
    until = date.fromisoformat(cited["until"]) if cited["until"] else None
    return found is not None and any(
        row.state == cited["state"] and row.from_ == date.fromisoformat(cited["from"]) and row.until == until and row.on(day)
        for row in found.parties
    )


def argued(steps: Sequence[ArgumentStep]) -> bool:
    """Whether all eight steps are there, each with premise, evidence and conclusion."""
    return [s.step for s in steps] == list(range(1, STEPS + 1)) and all(
        s.premise.strip() and s.conclusion.strip() and s.evidence and all(e.strip() for e in s.evidence) for s in steps
    )


def adds_up(flag: Flag) -> bool:
    """Whether the severity is the sum of its terms, kept between the floor and 1."""
    return abs(min(1.0, max(0.05, sum(t.value for t in flag.severity_terms))) - flag.severity) < 2e-3


def checked(feed: Path) -> dict[str, Share]:
    """What is claimed of every flag, counted on a feed."""
    run = Run(feed)
    claims: dict[str, Share] = {}

    def claim(what: str, flag: Flag, holds: bool) -> None:
        claims.setdefault(what, Share()).add(holds, flag.id)

    for flag in run.flags:
        claim("flags whose evidence prints the words of its spans", flag, bool(flag.evidence) and reproduces(flag.evidence, run))
        claim("flags whose examples print the words of their spans", flag, reproduces(flag.examples, run))
        claim(
            "flags with a row of the party tables that holds on their day, for the bearer and each right-holding state",
            flag,
            bound_on_the_day(flag, run.law),
        )
        claim("flags with eight steps, none without premise, evidence and conclusion", flag, argued(flag.argument))
        claim("flags whose severity is the sum of the terms shown", flag, adds_up(flag))
    return claims  # fmt: skip


def counted(feed: Path) -> str:
    """Flags by verdict and domain."""
    found = Counter((str(f.verdict), f.domain.replace("_", " ")) for f in Run(feed).flags)
    return table(("verdict", "domain", "flags"), [(*key, n) for key, n in sorted(found.items())])


def drawn(flags: Sequence[Flag], seed: int = SEED, number: int = DRAWN) -> list[Flag]:
    """Flags at random, the verdicts taking turns, and of each verdict kinds that were not drawn before as long as there are any."""
    rng = random.Random(seed)
    piles = {v: rng.sample(of, len(of)) for v in sorted({f.verdict for f in flags}) if (of := [f for f in flags if f.verdict == v])}
    chosen: list[Flag] = []
    while len(chosen) < number and any(piles.values()):
        for pile in [p for p in piles.values() if p]:
            kinds = {f.kind for f in chosen}
            flag = next((f for f in pile if f.kind not in kinds), pile[0])
            pile.remove(flag)
            chosen.append(flag)
    return chosen[:number]


def printed(feed: Path) -> Iterator[str]:
    """Ten flags in full."""
    yield f"Ten flags, drawn with the seed {SEED}, the verdicts taking turns:"
    for number, flag in enumerate(drawn(Run(feed).flags), 1):
        yield f"### {number}. {_plain(flag.instrument)}: {interest(flag.kind)}"
        yield "\n\n".join(told(flag))


def told(flag: Flag) -> Iterator[str]:
    """A flag as paragraphs of Markdown."""
    yield (
        f"`{flag.id}`: **{flag.verdict}**, severity {flag.severity}, confidence {flag.confidence}."
        f" Owed by {flag.owed_by} to {owed(flag.owed_to)}, on {flag.as_of}."
    )
    for step in flag.argument:
        more = f"; and {len(step.evidence) - CITED} more" if len(step.evidence) > CITED else ""  # a row for each of many parties
        cited = "; ".join(f"`{e}`" for e in step.evidence[:CITED]) + more
        yield f"**{step.step}. {step.name.capitalize()}.** {_plain(step.premise)} *{_plain(step.conclusion)}* ({cited})"
    if flag.remedy:
        yield "**What would remove it.** " + _plain(" ".join(flag.remedy))
    if flag.authorities:
        yield "**Authorities.** " + _plain("; ".join(flag.authorities)) + "."


def _plain(words: str) -> str:
    return re.sub(r"([*_<|`\\])", r"\\\1", words)
