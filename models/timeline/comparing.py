"""What became of a work between two days: broader, narrower, longer, shorter, exempted, listed, delisted.

Both texts are quoted. The words say what changed in law where that can be told from the words alone; a
provision that was reworded in any other way is ``amended``, and a lawyer reads both versions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher
from typing import Literal, TypeVar

from pydantic import Field

from models.bare_words import bare_words
from models.record import Annotation, Contract, Exemption, InstrumentRecord, Measure, Target
from models.timeline.answer import StatusAnswer, status
from models.timeline.facts import expression, known_on
from models.timeline.names import Names
from models.timeline.places import above, named, within
from models.vocabulary import TemporalKind

ChangeKind = Literal[
    "broader", "narrower", "longer", "shorter", "exempted", "no_longer_exempted", "listed", "delisted", "amended", "status"
]
Words = Callable[[InstrumentRecord, str | None], str | None]  # the own words of a provision of a record
S = TypeVar("S", bound=Annotation)

_LIMITS = re.compile(
    r"\b(?:except|unless|other than|does not|do not|shall not apply|subject to|only|if|provided that|until|excluding)\b", re.IGNORECASE
)
_CRITERIA = re.compile(
    r"\bwhose names? (?:is|are|may be) listed in\b|\bmay (?:by order )?(?:designate|list)\b|\breasonable grounds to (?:believe|suspect)\b[^.;]{0,60}\bis\b"
)
_ALIKE = 0.75  # ratio of the words that two versions share of a statement that moved
_NOT_LAW = {"note", "footnote", "heading", "title", "listing", "row"}


class Quote(Contract):
    """The words of one version, and where they stand."""

    version: date | None = None
    provision: str | None = None
    text: str


class Change(Contract):
    """One change, in words; `before` or `after` is None where there was nothing."""

    kind: ChangeKind
    words: str
    before: Quote | None = None
    after: Quote | None = None


class Comparison(Contract):
    """Everything that changed in a work from one day to another."""

    work: str
    days: tuple[date, date]
    versions: tuple[date | None, date | None]
    changes: list[Change] = Field(default_factory=list)
    warnings: list[str] = Field(default_factory=list)


def compare(work: str, first: date, second: date, names: Names, texts: Sequence[InstrumentRecord], words: Words) -> Comparison | None:
    """The changes of `work` between two days; None where no text of it is held.

    `texts` are its expressions with provisions and targets; `words` gives the own words of a provision.
    """
    language = min((t.language for t in texts), key=lambda x: x != "en", default="en")
    own = [t for t in texts if t.language == language]
    one, two = expression(own, first), expression(own, second)
    if one is None or two is None:
        return None
    found = Comparison(work=work, days=(first, second), versions=(one.version, two.version))
    for day, text in ((first, one), (second, two)):
        if (text.version or known_on(text) or day) > day:
            found.warnings.append(f"No text of {day} or before is held; the earliest is of {text.version}.")
    found.changes += _statuses(status(work, first, names), status(work, second, names))
    same = _unchanged(one, two, words)
    found.changes += _measures(one, two, same)
    found.changes += _exemptions(one, two, same)
    found.changes += _terms(one, two)
    found.changes += _targets(one, two)
    told = {q.provision for c in found.changes for q in (c.before, c.after) if q}
    found.changes += _provisions(one, two, words, told)
    return found


def _quote(text: InstrumentRecord, statement: Annotation, words: str | None = None) -> Quote:
    return Quote(version=text.version, provision=statement.provision, text=words or statement.text or "")


def _statuses(one: StatusAnswer, two: StatusAnswer) -> Iterator[Change]:
    if one.status != two.status:
        yield Change(kind="status", words=f"On {one.as_of} the work was {_plain(one.status)}; on {two.as_of} it is {_plain(two.status)}.")
    if one.effective_until and two.effective_until and one.effective_until != two.effective_until:
        longer = two.effective_until > one.effective_until
        words = f"The work is proved to have effect until {two.effective_until}; it was until {one.effective_until}."
        yield Change(kind="longer" if longer else "shorter", words=words)


def _unchanged(one: InstrumentRecord, two: InstrumentRecord, words: Words) -> set[str]:
    """eIds at which both versions have the same words: whatever changed in law changed elsewhere."""
    both = {p.eid for p in one.provisions} & {p.eid for p in two.provisions}
    return {eid for eid in both if bare_words(words(one, eid)) == bare_words(words(two, eid))}


def _measures(one: InstrumentRecord, two: InstrumentRecord, same: set[str]) -> Iterator[Change]:
    come: list[Measure] = []
    gone: list[Measure] = []
    for old, new in _paired(one.measures, two.measures, lambda m: m.type):
        if _alone(old, new) in same:
            continue
        if old is None and new is not None:
            come.append(new)
        elif new is None and old is not None:
            gone.append(old)
        elif old is not None and new is not None:
            kind = _direction(old.text or "", new.text or "")
            how = {"broader": "reaches further than before", "narrower": "reaches less far than before"}.get(kind, "was reworded")
            yield Change(kind=kind, words=f"{_at(new)}, {_a(new.type)}, {how}.", before=_quote(one, old), after=_quote(two, new))
    for first, kinds in _gathered(come):
        yield Change(kind="broader", words=f"{_at(first)} imposes {kinds} that was not there before.", after=_quote(two, first))
    for first, kinds in _gathered(gone):
        yield Change(kind="narrower", words=f"{_at(first)} no longer imposes {kinds}.", before=_quote(one, first))


def _alone(old: Annotation | None, new: Annotation | None) -> str:
    """The provision of a statement that only one version has; nothing where both have it."""
    only = old if new is None else new if old is None else None
    return (only.provision if only else None) or ""


def _gathered(measures: Sequence[Measure]) -> Iterator[tuple[Measure, str]]:
    """One entry a provision with all its measures; what a higher provision among them says already is left out."""
    eids = {m.provision for m in measures}
    for eid in dict.fromkeys(m.provision for m in measures):
        if any(eid != e and e is not None and within(eid, e) for e in eids):
            continue
        here = [m for m in measures if m.provision == eid]
        yield here[0], " and ".join(dict.fromkeys(_a(m.type) for m in here))


def _exemptions(one: InstrumentRecord, two: InstrumentRecord, same: set[str]) -> Iterator[Change]:
    pairs = [(o, n) for o, n in _paired(one.exemptions, two.exemptions, lambda e: e.category) if _alone(o, n) not in same]
    come = [n for o, n in pairs if o is None and n is not None]
    for old, new in pairs:
        if old is None and new is not None:
            if any(n.provision and n.provision != new.provision and within(new.provision, n.provision) for n in come):
                continue  # one point of an exemption told above with all its points
            points = [n for n in come if new.provision and n.provision != new.provision and within(n.provision, new.provision)]
            whole = "\n".join(n.text or "" for n in [new, *points])
            yield Change(kind="exempted", words=f"{_at(new)} exempts what was prohibited{_class(new)}.", after=_quote(two, new, whole))
        elif new is None and old is not None:
            yield Change(
                kind="no_longer_exempted",
                words=f"The exemption in {named(old.provision)}{_class(old)} is gone.",
                before=_quote(one, old),
            )
        elif old is not None and new is not None and old.until and new.until and old.until != new.until:
            kind: ChangeKind = "longer" if new.until > old.until else "shorter"
            yield Change(
                kind=kind,
                words=f"The exemption in {named(new.provision)} has effect until {new.until}; it was until {old.until}.",
                before=_quote(one, old),
                after=_quote(two, new),
            )
        elif old is not None and new is not None:
            # More words of permission exempt more; more conditions exempt less.
            kind = {"broader": "exempted", "narrower": "no_longer_exempted"}.get(_direction(old.text or "", new.text or ""), "amended")  # type: ignore[assignment]
            how = {"exempted": "covers more than before", "no_longer_exempted": "covers less than before"}.get(kind, "was reworded")
            yield Change(
                kind=kind, words=f"The exemption in {named(new.provision)} {how}.", before=_quote(one, old), after=_quote(two, new)
            )


def _terms(one: InstrumentRecord, two: InstrumentRecord) -> Iterator[Change]:
    """Ends that the text dates, at the same place in both."""

    def ends(text: InstrumentRecord) -> dict:
        return {t.applies_to: t for t in text.temporal if t.kind == TemporalKind.EXPIRY and t.resolved}

    old, new = ends(one), ends(two)
    for place in sorted(old.keys() & new.keys(), key=str):
        before, after = old[place].resolved, new[place].resolved
        if before != after:
            kind: ChangeKind = "longer" if after > before else "shorter"
            where = "The instrument" if place in (None, "instrument") else named(place).capitalize()
            yield Change(
                kind=kind,
                words=f"{where} has effect until {after}; it was until {before}.",
                before=_quote(one, old[place]),
                after=_quote(two, new[place]),
            )


def _targets(one: InstrumentRecord, two: InstrumentRecord) -> Iterator[Change]:
    old, new = ({_key(t): t for t in reversed(text.targets)} for text in (one, two))
    for name in sorted(new.keys() - old.keys()):
        yield Change(kind="listed", words=f"{new[name].name} is listed{_on(new[name])}.", after=_quote(two, new[name]))
    for name in sorted(old.keys() - new.keys()):
        yield Change(kind="delisted", words=f"{old[name].name} is no longer listed.", before=_quote(one, old[name]))


def _provisions(one: InstrumentRecord, two: InstrumentRecord, words: Words, told: set[str | None]) -> Iterator[Change]:
    """Provisions added, taken out or reworded that nothing above speaks of; an added or removed one with all that lies below it."""
    old, new = ({p.eid: p for p in text.provisions if p.kind not in _NOT_LAW and p.end > p.start} for text in (one, two))
    covered = {e for e in told if e is not None}
    for eid in [*new, *(e for e in old if e not in new)]:
        if any(up in covered for up in above([eid])):
            continue
        before = words(one, eid) if eid in old else None
        after = words(two, eid) if eid in new else None
        if before == after:
            continue
        if before is None or after is None:
            if any(within(e, eid) for e in told if e is not None):
                continue  # what lies below it is told one by one
            covered.add(eid)
            side, text = (new, two) if before is None else (old, one)
            whole = "\n".join(w for e in side if within(e, eid) if (w := words(text, e)))
            before, after = (None, whole) if before is None else (whole, None)
        kind: ChangeKind = "amended"
        how = "is new" if before is None else "is gone" if after is None else "is repealed" if new[eid].repealed else "was reworded"
        if _CRITERIA.search(_lead(one, two, eid, words)) and how != "is repealed":
            # Who may be listed: more grounds and more words of them reach more people.
            kind = "broader" if before is None else "narrower" if after is None else _direction(before, after)
            how += {"broader": "; more may be listed under it", "narrower": "; fewer may be listed under it"}.get(kind, "")
        yield Change(
            kind=kind,
            words=f"{named(eid)[:1].upper()}{named(eid)[1:]} {how}.",
            before=Quote(version=one.version, provision=eid, text=before) if before is not None else None,
            after=Quote(version=two.version, provision=eid, text=after) if after is not None else None,
        )


def _lead(one: InstrumentRecord, two: InstrumentRecord, eid: str, words: Words) -> str:
    """The words of a provision and of those that hold it, in the version that has them."""
    return " ".join(w for e in above([eid]) if (w := words(two, e) or words(one, e)))


# --- which statement became which -----------------------------------------------------------------


def _paired(old: Sequence[S], new: Sequence[S], sort: Callable[[S], str]) -> Iterator[tuple[S | None, S | None]]:
    """Statements that differ, each with what it became: unchanged ones left out, then by place and sort, then by place."""
    left, right = list(old), list(new)
    for alike in (lambda s: (sort(s), bare_words(s.text)), lambda s: (sort(s), s.provision), lambda s: s.provision):
        for before in list(left):
            after = next((n for n in right if alike(n) == alike(before)), None)
            if after is None:
                continue
            left.remove(before)
            right.remove(after)
            if bare_words(before.text) != bare_words(after.text):
                yield before, after
    for before, after in _moved(left, right):
        left.remove(before)
        right.remove(after)
        yield before, after
    yield from ((before, None) for before in left)
    yield from ((None, after) for after in right)


def _moved(left: Sequence[S], right: Sequence[S]) -> list[tuple[S, S]]:
    """Statements that stand at another place in much the same words, the most alike first."""
    texts = {id(s): bare_words(s.text).split() for s in (*left, *right)}
    alike = []
    for before in left:
        matcher = SequenceMatcher(None, (), texts[id(before)], autojunk=False)
        for after in right:
            matcher.set_seq1(texts[id(after)])
            if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE and (ratio := matcher.ratio()) >= _ALIKE:
                alike.append((ratio, before, after))
    found: list[tuple[S, S]] = []
    for _, before, after in sorted(alike, key=lambda a: -a[0]):
        if not any(before is b or after is a for b, a in found):
            found.append((before, after))
    return found


def _direction(old: str, new: str) -> ChangeKind:
    """``broader`` where words were only added that do not limit, or only limits taken out; and the reverse."""
    before, after = re.findall(r"\w+", old), re.findall(r"\w+", new)
    gone, come = [], []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += before[i:j]
            come += after[k:m]
    if come and not gone:
        return "narrower" if _LIMITS.search(" ".join(come)) else "broader"
    if gone and not come:
        return "broader" if _LIMITS.search(" ".join(gone)) else "narrower"
    return "amended"


def _at(statement: Annotation) -> str:
    place = named(statement.provision) or "the instrument"
    return place[:1].upper() + place[1:]


def _a(kind: str) -> str:
    words = {"other_measure": "prohibition of another kind"}.get(kind, _plain(kind))
    return f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"


def _class(exemption: Exemption) -> str:
    """ " (humanitarian)"; nothing where the category says nothing."""
    return "" if str(exemption.category).startswith("other") else f" ({_plain(exemption.category)})"


def _on(target: Target) -> str:
    return f" since {target.listed_on}" if target.listed_on else ""


def _key(target: Target) -> str:
    return f"{bare_words(target.name)}|{target.type}"


def _plain(word: str) -> str:
    return str(word).replace("_", " ")


def kinds(changes: Iterable[Change]) -> dict[str, int]:
    """How many changes of each kind, most first."""
    counts: dict[str, int] = {}
    for change in changes:
        counts[change.kind] = counts.get(change.kind, 0) + 1
    return dict(sorted(counts.items(), key=lambda c: (-c[1], c[0])))
