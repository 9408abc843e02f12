"""The brief: an instrument on two printable pages, for a lawyer or a minister's desk; the same for a draft."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from corpora.registers import register
from models.conflicts.facts import interest
from models.conflicts.wording import shortened, spoken
from models.record import Flag, InstrumentRecord, Measure, Weakness
from pipelines.shelf import Shelf

TEMPLATES = Path(__file__).with_name("templates")
NOTICE = "Potential conflicts, for a lawyer to decide: decision support, never legal advice."
PAGES = 2


@dataclass(frozen=True)
class Room:
    """How much of each list is printed."""

    flags: int
    partners: int
    measures: int
    missing: int
    weaknesses: int


# The first that fits on two pages is taken; the last is what the longest instruments need.
ROOMS = (Room(6, 3, 6, 8, 5), Room(6, 2, 5, 6, 4), Room(5, 2, 5, 5, 3), Room(4, 2, 4, 4, 3), Room(3, 1, 3, 3, 2), Room(2, 1, 2, 2, 1))
PROFILE = {
    "objective": "a stated objective", "legal_basis": "named powers", "attribution_standard": "a standard of evidence",
    "corroboration": "corroboration of evidence", "targeting": "targeting of actors, not populations", "proportionality": "proportionality",
    "humanitarian": "a humanitarian route", "essential_services": "essential services spared",
    "oversight_of_exemptions": "someone to oversee exemptions", "notification": "notice to listed persons", "reasons": "reasons",
    "response": "a chance to answer", "delisting": "a way off the list", "judicial_review": "a court", "review": "regular review",
    "sunset": "an end", "escalation": "when measures tighten", "rollback": "when measures are rolled back", "transparency": "publication",
    "reporting": "reports to a parliament", "coordination": "coordination with partners", "privacy": "protection of personal data",
    "evasion": "measures against evasion",
}  # fmt: skip
# The safeguard or exemption that answers a quality of the profile, as the library names it.
NEEDS = {
    "attribution_standard": "evidence_standard", "proportionality": "proportionality", "humanitarian": "exemption:humanitarian|medical|food",
    "essential_services": "exemption:energy|communications|medical", "notification": "notification", "reasons": "statement_of_reasons",
    "response": "representations", "delisting": "delisting", "judicial_review": "judicial_review", "review": "temporal:review",
    "sunset": "temporal:expiry", "transparency": "publication", "privacy": "data_protection",
}  # fmt: skip


@dataclass(frozen=True)
class Brief:
    """What a brief says: the record, the conclusions about it, and what others have."""

    record: InstrumentRecord
    as_of: date
    status: str
    flags: list[Flag]
    weaknesses: list[Weakness]
    partners: list[InstrumentRecord]
    draft: str | None = None  # the file, where it is not yet law
    examples: dict[str, Any] = field(default_factory=dict)

    @property
    def conflicts(self) -> list[Flag]:
        """Flags whose verdict is conflict and that no lawyer has rejected or distinguished since."""
        return [f for f in self.flags if f.verdict == "conflict" and not set_aside(f)]


def set_aside(flag: Flag) -> bool:
    """Whether a standing decision rejects or distinguishes a flag."""
    decided = flag.disposition
    return decided is not None and not decided.lapsed and decided.verdict in ("reject", "distinguish")


def brief(record: InstrumentRecord, shelf: Shelf, as_of: date, status: str, draft: str | None = None) -> Brief:
    """The brief of a record, argued with what is on the shelf."""
    examples = {need: found for need in NEEDS.values() if (found := shelf.library.example(need, record)) is not None}
    return Brief(
        record, as_of, status, shelf.flags_of(record, as_of), shelf.weaknesses_of(record, as_of), shelf.partners(record), draft, examples
    )


def html(content: Brief) -> str:
    """The brief as one page of HTML that prints on two sheets of A4, with as much as fits."""
    pages: dict[int, str] = {}

    def fits(room: int) -> bool:
        pages[room] = _printed(content, ROOMS[room])
        return sheets(pages[room]) <= PAGES

    # Each room holds less than the one before it, so that the first that fits is found by halving.
    best = bisect_left(range(len(ROOMS) - 1), True, key=fits)
    return pages.get(best) or _printed(content, ROOMS[best])


def sheets(page: str) -> int:
    """How many sheets a page of HTML takes in print."""
    from weasyprint import HTML

    return len(HTML(string=page).render().pages)


def _printed(content: Brief, room: Room) -> str:
    env = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    env.filters |= {"short": shortened, "words": _words, "place": place, "interest": interest}
    return env.get_template("brief.html.j2").render(view(content, room))


def pdf(page: str) -> bytes:
    """HTML as PDF."""
    from weasyprint import HTML

    return HTML(string=page).write_pdf(metadata=False) or b""


def view(content: Brief, room: Room = ROOMS[0]) -> dict[str, Any]:
    """What the template shows, in its order."""
    record, verdicts = content.record, Counter(str(f.verdict) for f in content.flags)
    shown = _strongest(content.flags)[: room.flags]
    return {
        "brief": content,
        "record": record,
        "notice": NOTICE,
        "measures": _measures(record)[: room.measures],
        "more_measures": max(0, len(_measures(record)) - room.measures),
        "targets": [
            f"{n} {kind if n == 1 else PLURAL.get(kind, kind)}" for kind, n in Counter(str(t.type) for t in record.targets).most_common(4)
        ],
        "bases": _once((b.label or b.id, b.id) for b in record.legal_bases if b.relation in ("enabling", "implements")),
        "standards": sorted({str(a.standard) for a in record.attribution if a.standard}),
        "grounds": [g for g in record.grounds if g.text][:1],
        "exemptions": _exemptions(record),
        "ends": [t for t in record.temporal if t.kind in ("expiry", "review", "termination_condition")][:3],
        "partners": [_compared(record, p) for p in content.partners[: room.partners]],
        "more_partners": max(0, len(content.partners) - room.partners),
        "flags": [_flag(f) for f in shown],
        "more_flags": len(content.flags) - len(shown),
        "verdicts": [(v, verdicts[v]) for v in ("conflict", "justifiable", "mitigated", "superseded") if verdicts[v]],
        "missing": _missing(content, room.missing),
        "weaknesses": content.weaknesses[: room.weaknesses],
    }


_STEPS = {"sec": "s ", "art": "art ", "sched": "sched ", "annex": "annex ", "preamble": "preamble", "part": "part ", "chap": "chapter "}


def place(eid: str | None) -> str:
    """An eId as lawyers write it: ``sec_3.1__para_h`` is "s 3.1(h)"."""
    shown = ""
    for step in (eid or "").split("__"):
        kind, _, number = step.partition("_")
        if kind in _STEPS:
            shown += (" " if shown else "") + (_STEPS[kind] + number).strip()
        elif number:
            shown += f"({number})" if kind in ("para", "subsec", "subpara", "point", "subpoint", "item") and shown else f" {kind} {number}"
    return shown.strip()


PLURAL = {"person": "persons", "entity": "entities", "state": "states", "class": "classes", "territory": "territories", "vessel": "vessels"}


def _words(value: object) -> str:
    return str(value).replace("_", " ")


def _once(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(label, id_) for id_, label in {id_: label for label, id_ in reversed(list(pairs))}.items()][::-1]


def _measures(record: InstrumentRecord) -> list[dict[str, Any]]:
    """Measures by type and whom they bind: where they stand, whom they hit, and the words of the first."""
    groups: dict[tuple[str, str], list[Measure]] = {}
    for measure in record.measures:
        like = next((key for key in groups if key[0] == measure.type and not measure.bound), (str(measure.type), measure.bound or ""))
        groups.setdefault(like, []).append(measure)
    rows = []
    for (kind, bound), group in groups.items():
        toward = sorted({state for m in group for state in m.toward or record.regime.target_states})
        speaking = max(
            group, key=lambda m: (bool(m.targets or m.scope.goods or m.scope.services), len(m.text or "") < 400, len(m.text or ""))
        )
        rows.append({"type": kind, "bound": bound or "not stated", "toward": toward, "count": len(group),
                     "places": [m.provision for m in group if m.provision][:2], "words": speaking.text})  # fmt: skip
    return sorted(rows, key=lambda row: -row["count"])


def _exemptions(record: InstrumentRecord) -> list[dict[str, Any]]:
    rows: dict[tuple[str, str], list[str]] = {}
    for e in record.exemptions:
        if e.form != "no_liability":
            rows.setdefault((str(e.category), str(e.form)), []).append(e.provision or "")
    shown = [{"category": c, "form": f, "count": len(p), "place": p[0]} for (c, f), p in rows.items()]
    return sorted(shown, key=lambda row: (row["category"] in ("other_exemption", "general"), row["category"]))


def _compared(record: InstrumentRecord, partner: InstrumentRecord) -> dict[str, Any]:
    own, theirs = {str(e.category) for e in record.exemptions}, {str(e.category) for e in partner.exemptions}
    mine, others = {str(m.type) for m in record.measures}, {str(m.type) for m in partner.measures}
    have, has = ({str(s.kind) for s in of.safeguards if not s.refused} for of in (record, partner))
    return {
        "id": partner.id, "title": partner.short_title or partner.title or partner.id,
        "measures": sorted(others - mine), "fewer": sorted(mine - others), "exemptions": sorted(theirs - own - {"other_exemption"}),
        "safeguards": sorted(has - have), "until": partner.dates.effective_until,
    }  # fmt: skip


def _strongest(flags: Sequence[Flag]) -> list[Flag]:
    """The strongest flag of each kind, conflicts first, then by severity; those a lawyer set aside last."""
    best: dict[str, Flag] = {}
    for flag in sorted(flags, key=lambda f: (set_aside(f), f.verdict != "conflict", -f.severity, f.id)):
        best.setdefault(flag.kind, flag)
    return list(best.values())


def _flag(flag: Flag) -> dict[str, Any]:
    steps = {s.step: s for s in flag.argument}
    law = register().instruments.get(flag.obligation.split(":")[0])
    return {
        "flag": flag, "law": law.short if law else flag.obligation, "obligation": steps[2].premise, "binds": steps[2].conclusion,
        "exception": _exception(flag), "does": list(dict.fromkeys(m.effect for m in flag.mitigations)),
        "missing": [spoken(need) for need in flag.missing], "remedy": [_pointed(r) for r in flag.remedy[:3]],
    }  # fmt: skip


def _pointed(remedy: str) -> str:
    """A remedy with a pointer to the provision that has it; its words stand in the list of what is missing."""
    return re.sub(r" (\S+), (\S+) has: “.*$", lambda m: f" ({m[1]}, {place(m[2])} has it.)", remedy)


def _exception(flag: Flag) -> str:
    best = next((e for outcome in ("met", "arguable") for e in flag.exceptions if e.outcome == outcome), None)
    return f"Exception {best.id} is {best.outcome}." if best else "No exception can carry it."


def _missing(content: Brief, room: int) -> list[dict[str, Any]]:
    """Qualities that the profile does not find, with the instrument of the archive that has each."""
    silent = [name for name, quality in content.record.profile.items() if quality.answer == "not_stated" and name in PROFILE]
    rows = [{"name": PROFILE[name], "example": content.examples.get(NEEDS.get(name, ""))} for name in silent]
    return [row for row in rows if row["example"]][:room] + [row for row in rows if not row["example"]]
