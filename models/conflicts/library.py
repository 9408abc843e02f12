"""What an argument may draw on beside the record: the law, the words of its treaties, and instruments that have what others lack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from corpora.registers import Exception_, Obligation, Register
from models.conflicts.agreements import extended
from models.conflicts.facts import WORDS, Facts
from models.record import Annotation, Evidence, Example, InstrumentRecord, TreatyObligation, TreatyRecord
from models.vocabulary import SafeguardKind

_SPAN = ("provision", "start", "end", "text", "confidence", "method")
_QUOTABLE = range(40, 1200)  # characters of a provision that can stand as an example
_SURE = 0.5
# What protects listed persons; those who claim an interest in property that is to be forfeited are others.
_OF_LISTS = frozenset({"notification", "statement_of_reasons", "representations", "judicial_review", "evidence_standard"})
_GEAR = re.compile(r"\b(?:flak jackets?|helmets?|protective clothing|gilets pare-balles|casques?|vêtements de protection)\b", re.IGNORECASE)
_IS_THIRD_PARTY = re.compile(
    r"\binterest in or (?:a )?right to\b|\bforfeit|\bseized and detained\b|\bsaisis et retenus\b|\breceive into evidence\b|\brecevoir en preuve\b|\bdroit ou (?:un )?intérêt\b|\bconfisqu",
    re.IGNORECASE,
)


def span(statement: Annotation, work: str, text_sha256: str | None) -> Evidence | None:
    """A statement as evidence that can be looked up; None for one typed by hand."""
    if statement.provision is None or statement.start is None:
        return None
    return Evidence(work=work, text_sha256=text_sha256, **{name: getattr(statement, name) for name in _SPAN})


@dataclass(frozen=True)
class Library:
    """The register with the agreements of the archive, the spans of treaty texts, and provisions that can serve as models."""

    law: Register
    _treaties: dict[str, list[tuple[tuple[str, ...], TreatyObligation, TreatyRecord]]] = field(default_factory=dict)
    _clauses: dict[str, Evidence] = field(default_factory=dict)
    _examples: dict[str, list[tuple[Example, InstrumentRecord]]] = field(default_factory=dict)

    @classmethod
    def of(cls, law: Register, treaties: Sequence[TreatyRecord] = (), instruments: Iterable[InstrumentRecord] = ()) -> Library:
        """The library of an archive; of instruments only safeguards, exemptions and times are read."""
        library = cls(extended(law, treaties) if treaties else law)
        for treaty in treaties:
            for read in treaty.obligations:
                root, *rest = _address(read.id)
                library._treaties.setdefault(root, []).append((tuple(rest), read, treaty))
            for clause in treaty.exceptions:
                found = span(clause, treaty.id, treaty.canonical_text.sha256 if treaty.canonical_text else None)
                if found is not None:
                    library._clauses[clause.id] = found
        for record in instruments:
            for example in _offered(record):
                library._examples.setdefault(example.need, []).append((example, record))
        return library

    def words(self, obligation: Obligation) -> Evidence | None:
        """The span of an obligation's text: the same article at least, then the same kind, then the nearest paragraph."""
        root, *rest = _address(obligation.id)
        place = tuple(rest)
        best: tuple[tuple[bool, int, int], Evidence] | None = None
        for address, read, treaty in self._treaties.get(root, []):
            shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(place, address, strict=False)))
            found = span(read, treaty.id, treaty.canonical_text.sha256 if treaty.canonical_text else None)
            if shared and found is not None and (shared >= 2 or len(address) == 1 or read.kind == obligation.kind):
                rank = (read.kind == obligation.kind, shared, -len(address))
                if best is None or rank > best[0]:
                    best = (rank, found)
        return best[1] if best else None

    def clause(self, exception: Exception_) -> Evidence | None:
        """The span of an exception that was read from the text of an agreement."""
        return self._clauses.get(exception.id)

    def example(self, need: str, record: InstrumentRecord) -> Example | None:
        """The provision of another work that best shows what is missing.

        An instrument of the same nature; first one of the same kind with like measures, then on the same target or of the same issuer.
        """
        states = set(record.regime.target_states)
        kind, _, names = need.partition(":")
        needs = [f"{kind}:{name}" for name in names.split("|")] if names else [need]
        every = [pair for name in needs for pair in self._examples.get(name, []) if pair[1].id != record.id]
        offered = [
            (example, other)
            for example, other in every
            if other.nature == record.nature and (kind != "temporal" or (other.type == "licence") == (record.type == "licence"))
        ]  # the end of a permit is no model for the end of a ban
        if not offered:
            return None
        types = {m.type for m in record.measures}

        def rank(pair: tuple[Example, InstrumentRecord]) -> tuple[bool, bool, bool, bool, bool, bool, float, str, int]:
            example, other = pair
            same_target, same_issuer = bool(states & set(other.regime.target_states)), other.jurisdiction == record.jurisdiction
            return (
                other.language != record.language,
                other.type != record.type,
                not types & {m.type for m in other.measures},
                not (same_target or same_issuer),
                not same_target,
                not same_issuer,
                -example.confidence,
                other.id,
                example.start or 0,
            )

        return min(offered, key=rank)[0].model_copy(update={"need": need})


def _is_report(words: str | None) -> bool:
    return re.search(r"\breport|\bmandate|\bmission\b", words or "", re.IGNORECASE) is not None


def _address(provision: str) -> list[str]:
    """``iccpr:14:1:listed`` in parts; an agreement of the corpus keeps its number with its name."""
    parts = provision.split(":")
    return [":".join(parts[:2]), *parts[2:]] if parts[0] == "pta" else parts


def _offered(record: InstrumentRecord) -> Iterable[Example]:
    """What a record can teach others: safeguards, exemptions that apply by themselves, ends and reviews."""
    said: list[tuple[str, Annotation]] = [(str(kind), s) for kind in SafeguardKind for _, s in Facts(record).safeguards([kind])]
    # Military goods and protective gear for relief workers or journalists are no model of a humanitarian route or of free media.
    geared = [e for e in record.exemptions if WORDS["arms"].search(e.text or "") or _GEAR.search(e.text or "")]
    free = [e for e in record.exemptions if e.form == "exception" and not e.until and e not in geared]
    said += [(f"exemption:{e.category}", e) for e in free]
    if record.type != "resolution":  # mandates and panels of the Council are renewed in words of their own
        ends = [t for t in record.temporal if t.applies_to in (None, "instrument") or t.applies_to in {m.key for m in record.measures}]
        said += [(f"temporal:{t.kind}", t) for t in ends if t.kind in ("expiry", "review") and not _is_report(t.text)]
    said = [(need, s) for need, s in said if s.confidence >= _SURE and not (need in _OF_LISTS and _IS_THIRD_PARTY.search(s.text or ""))]
    seen: set[str] = set()
    for need, statement in sorted(said, key=lambda pair: -pair[1].confidence):
        if need in seen or len(statement.text or "") not in _QUOTABLE:
            continue
        found = span(statement, record.id, record.canonical_text.sha256 if record.canonical_text else None)
        if found is not None:
            seen.add(need)
            yield Example(need=need, title=record.short_title or record.title, **found.model_dump())
