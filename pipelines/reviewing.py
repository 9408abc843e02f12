"""The verb `review`: questions about records, and the verdicts that people give, one by one or from a file."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typer
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpora.errors import LineError, ReviewError
from corpora.jsonlines import fault, lines, value
from corpora.labels import LabelledProvision
from corpora.reviews import Decision, Review, Reviews, normalised
from models.record import InstrumentRecord, Record, TreatyRecord
from models.review import Place, Question, keys, labels_of, places, questions, reviewed, stated

KEYS = "[a]ccept  [r]eject  re[l]abel  [s]kip  [q]uit"
NOTE = 4000  # characters of a note
_VERDICTS: dict[str, Decision] = {"a": "accept", "r": "reject", "l": "relabel"}


@dataclass(frozen=True, slots=True)
class Held:
    """A record with its canonical text."""

    record: Record
    text: str


Asked = tuple[Held, Place, str, str]  # a record, a place in it, and the field and label that are asked about


def records(folder: Path) -> list[Held]:
    """Records below a folder that have their canonical text beside them, in the order of their paths. Raises ReviewError."""
    found = []
    for path in sorted([*folder.rglob("instruments/*.json"), *folder.rglob("treaties/*.json")]):
        shape: type[Record] = TreatyRecord if path.parent.name == "treaties" else InstrumentRecord
        try:
            record = shape.model_validate_json(path.read_bytes())
        except ValidationError as error:
            raise ReviewError(f"{path}: not a record: {fault(error)}") from None
        text = path.parent.parent / "text" / f"{record.canonical_text.sha256}.txt" if record.canonical_text else None
        if text is not None and text.is_file():
            found.append(Held(record, text.read_bytes().decode("utf-8")))
    if not found:
        raise ReviewError(f"{folder}: no records with their texts in it")
    return found


def asked(held: list[Held], reviews: Reviews) -> list[tuple[Held, Question]]:
    """All open questions, the same words once: disagreements first, then by confidence, least sure first."""
    found: dict[str, tuple[Held, Question]] = {}
    for one in held:
        for question in questions(one.record, one.text, reviews):
            found.setdefault(question.key, (one, question))
    return sorted(found.values(), key=lambda q: (q[1].why.startswith("confidence"), q[1].confidence, q[1].work, q[1].place.start))


def decided(
    held: Held, place: Place, field: str, label: str, verdict: Decision, author: str, to: str | None = None, note: str | None = None
) -> Review:
    """A verdict given now. Raises ReviewError when `to` is no label of the field."""
    if to is not None and to not in labels_of(field):
        raise ReviewError(f"{to}: no label of {field}; there are {', '.join(sorted(labels_of(field)))}")
    text = held.record.canonical_text
    try:
        return Review(
            key=place.key(field, label), field=field, label=label, verdict=verdict, to=to, author=author, note=note,
            at=datetime.now(UTC).replace(microsecond=0), work=held.record.id, provision=place.provision.eid,
            document=held.record.source.sha256, text=text.sha256 if text else None, start=place.start, end=place.end,
        )  # fmt: skip
    except ValidationError as error:
        raise ReviewError(fault(error)) from None


def row(held: Held, question: Question) -> dict[str, Any]:
    """A question as a line of a file; with a verdict put in, a line of the file that `from_file` reads."""
    return {
        "key": question.key, "work": question.work, "provision": question.place.provision.eid, "field": question.field,
        "label": question.label, "stands": question.stands, "confidence": question.confidence, "why": question.why,
        "lead": question.place.lead, "words": question.place.words, "source": held.record.source.url, "verdict": None,
    }  # fmt: skip


def ask(held: list[Held], reviews: Reviews, author: str) -> int:
    """Put the open questions in the terminal until there are none or the reader quits; how many were decided."""
    open_ = asked(held, reviews)
    done = 0
    for number, (one, question) in enumerate(open_, 1):
        typer.echo(f"\n{number} of {len(open_)}\n{shown(question)}")
        answer = _answer()
        if answer == "q":
            break
        if answer == "s":
            continue
        while True:
            to = typer.prompt("label that holds instead") if answer == "l" else None
            try:
                reviews.add(decided(one, question.place, question.field, question.label, _VERDICTS[answer], author, to))
                break
            except ReviewError as error:
                typer.echo(str(error))
        done += 1
    return done


def _answer() -> str:
    while (answer := typer.prompt(KEYS, default="s", show_default=False).strip().lower()[:1]) not in {*_VERDICTS, "s", "q"}:
        typer.echo("one of a, r, l, s, q")
    return answer


def shown(question: Question) -> str:
    """A question as a reader sees it."""
    place = question.place
    stands = "the record says" if question.stands else "the record does not say"
    words = textwrap.fill(f"{place.lead} ▸ {place.words}" if place.lead else place.words, 100, initial_indent="  ", subsequent_indent="  ")
    return (
        f"{question.work} {place.provision.eid} [{place.start}:{place.end}]\n{words}\n"
        f"{stands} {question.field}: {question.label} ({question.why})"
    )


class Verdict(BaseModel):
    """A line of a file of verdicts: a row as `row` writes it, or of it the key alone, with the verdict put in."""

    model_config = ConfigDict(extra="forbid")

    key: str
    verdict: Decision | None = None  # None: not decided
    to: str | None = None
    author: str | None = None
    note: str | None = Field(None, max_length=NOTE)
    # What the key is of: may be left out, and must be right.
    work: str | None = None
    field: str | None = None
    label: str | None = None
    words: str | None = None
    # For the reader alone.
    provision: str | None = None
    lead: str | None = None
    source: str | None = None
    stands: bool | None = None
    confidence: float | None = None
    why: str | None = None


def from_file(path: Path, held: list[Held], reviews: Reviews, author: str) -> list[tuple[str, str]]:
    """Take verdicts from a JSON Lines file; the lines that could not be taken, and why. Raises LineError."""
    failed = []
    known: dict[str, list[Asked]] = {}
    for one in held:
        for k, asked_of in _keys(one, reviews):
            known.setdefault(k, []).append(asked_of)
    for place, line in lines(path):
        try:
            given = value(Verdict, line)
            if given.verdict is not None:
                one, where, field, label = _meant(given, known.get(given.key, []))
                reviews.add(decided(one, where, field, label, given.verdict, given.author or author, given.to, given.note))
        except (LineError, ReviewError) as error:
            failed.append((place, str(error)))
    return failed


def _meant(given: Verdict, places_of: list[Asked]) -> Asked:
    """Which of the places with the words of its key a verdict is about. Raises ReviewError."""
    if not places_of:
        raise ReviewError("key: no provision of these records has these words, field and label")
    for name in ("field", "label", "words", "work"):
        told = getattr(given, name)
        if told is not None:
            places_of = [p for p in places_of if normalised(told) == normalised(_said(p)[name])]
        if not places_of:
            raise ReviewError(f"{name}: {told[:80]!r} is not what the key is of")
    return places_of[0]


def _said(asked_of: Asked) -> dict[str, str]:
    one, where, field, label = asked_of
    return {"work": one.record.id, "field": field, "label": label, "words": where.words}


def _keys(held: Held, reviews: Reviews) -> Iterator[tuple[str, Asked]]:
    """What can be decided in a record: what it says, what is disputed, and what was decided before."""
    there = places(held.record, held.text)
    said = {(eid, field, label) for eid, field, label, _ in stated(held.record)}
    said |= {(d.provision, d.field, d.label) for d in getattr(held.record, "disagreements", [])}
    for eid, field, label in sorted(said):
        if eid in there:
            yield there[eid].key(field, label), (held, there[eid], field, label)
    yield from ((k, (held, place, r.field, r.label)) for k, (place, r) in keys(held.record, held.text, reviews).items())


def lapsed(held: list[Held], reviews: Reviews) -> list[Review]:
    """Verdicts on these works whose words are there no more."""
    alive = {k for one in held for k in keys(one.record, one.text, reviews)}
    return reviews.lapsed((one.record.id for one in held), alive)


def export(held: list[Held], reviews: Reviews) -> list[LabelledProvision]:
    """Provisions on which every doubt has been decided, as labelled provisions for training.

    A verdict speaks of one label; the others are those of the record, so a provision is left out for as
    long as rule and model disagree about any of them.
    """
    rows = []
    for one in held:
        alive = keys(one.record, one.text, reviews)
        record = reviewed(one.record, one.text, reviews)
        doubtful = {d.provision for d in getattr(record, "disagreements", [])}
        for eid in dict.fromkeys(place.provision.eid for place, _ in alive.values()):
            if eid not in doubtful and record.canonical_text and record.source.sha256:
                place = next(p for p, _ in alive.values() if p.provision.eid == eid)
                rows.append(_labelled(record, place))
    return rows


def _labelled(record: Record, place: Place) -> LabelledProvision:
    eid = place.provision.eid

    def here(field: str) -> list:
        return [s for s in getattr(record, field, []) if s.provision == eid]

    def once(values) -> list:
        return list(dict.fromkeys(str(v) for v in values))

    assert record.canonical_text is not None
    assert record.source.sha256 is not None
    return LabelledProvision(
        document=record.source.sha256,
        text=record.canonical_text.sha256,
        start=place.provision.start,
        end=place.provision.end,
        functions=[f.label for p in record.provisions if p.eid == eid for f in p.functions],
        measures=once(m.type for m in here("measures")),
        exemptions=[{"category": str(e.category), "form": str(e.form)} for e in here("exemptions")],
        temporal=[{"kind": str(t.kind), "value": t.value} for t in here("temporal")],
        safeguards=once(s.kind for s in here("safeguards")),
        legal_bases=[{"id": b.id, "relation": str(b.relation)} for b in here("legal_bases")],
        targets=[{"name": t.name, "type": str(t.type)} for t in here("targets")],
        obligations=once(o.kind for o in here("obligations")),
        exceptions=once(e.kind for e in here("exceptions")),
    )
