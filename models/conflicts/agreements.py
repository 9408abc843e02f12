"""Agreements of the treaty corpus as law: what was read from their text becomes obligations, exceptions and parties of the register.

Only the kinds that a sanction can engage are taken, each once for an agreement: the reading of highest confidence.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from corpora.registers import Exception_, Instrument, Needs, Obligation, Party, PartyTable, Register, Trigger
from corpora.registers.agreements import agreement
from models.record import Annotation, TreatyException, TreatyObligation, TreatyRecord

_Read = TypeVar("_Read", TreatyObligation, TreatyException)
READ = "read from the text of the agreement"
SILENCE = 0.7  # where no security exception was read: few agreements have none, and a text can lack its last chapters
_TRADE = ["import_ban", "export_ban"]
_SERVICES = ["services_ban", "finance_ban", "investment_ban", "broadcast_ban"]
# Kind of obligation: the measures that engage it, what they must hit, how central it is.
_TRIGGERS: dict[str, tuple[list[str], Needs, float]] = {
    "quantitative_restrictions": (_TRADE, Needs(all_hits=["state", "barred"]), 0.45),
    "mfn": (_TRADE, Needs(all_hits=["state", "uneven"]), 0.35),
    "tariffs": (["import_ban", "other_measure"], Needs(all_hits=["state", "duties"]), 0.35),
    "transit": (["transport_ban"], Needs(all_hits=["state", "land"]), 0.35),
    "services_access": (_SERVICES, Needs(hits=["state"]), 0.4),
    "payments": (["finance_ban", "investment_ban"], Needs(hits=["state"]), 0.35),
    "investment_protection": (["investment_ban", "finance_ban", "forfeiture"], Needs(hits=["state"]), 0.4),
    "expropriation": (["forfeiture"], Needs(hits=["state", "state_property"]), 0.55),
    "procurement": (["procurement_ban"], Needs(hits=["state"]), 0.35),
    "ip": (["services_ban", "other_measure"], Needs(all_hits=["state", "intellectual_property"]), 0.3),
    "energy": (_TRADE, Needs(all_hits=["state", "energy_sector"]), 0.35),
}
# The clause on investors or suppliers of services says nothing of goods.
_OF_SERVICES = re.compile(
    r"\b(?:invest\w+|services?|suppliers?|establishments?|enterprises?|investissements?|fournisseurs?)\b", re.IGNORECASE
)
_TESTS: dict[str, list[str]] = {
    "security": ["emergency_in_international_relations", "plausible_security_link"],
    "un_obligations": ["un_obligation"],
    "general": ["public_morals_aim", "no_arbitrary_discrimination"],
    "balance_of_payments": ["balance_of_payments"],
}


def extended(law: Register, treaties: Iterable[TreatyRecord]) -> Register:
    """The register with the preferential agreements among the records added."""
    instruments, tables = dict(law.instruments), dict(law.tables)
    for treaty in treaties:
        if treaty.id.startswith(("treaty:pta:", "pta:")) and (table := _dated(treaty, law.tables.get("eu"))) is not None:
            instruments[treaty.id] = _instrument(treaty)
            tables[treaty.id] = table
    return replace(law, instruments=instruments, tables=tables)


def _dated(treaty: TreatyRecord, union: PartyTable | None) -> PartyTable | None:
    """The parties as the register records them, with days of their own and ends that no text states; else as the text has them."""
    known = agreement(treaty.id.removeprefix("treaty:"))
    table = known.table(union) if known is not None and union is not None else None
    return _table(treaty, union) if table is None else table.model_copy(update={"treaty": treaty.id, "url": treaty.source.url or ""})


_BLOC = 6  # the fewest members that the Communities ever had: fewer states of the Union are parties on their own


def _table(treaty: TreatyRecord, union: PartyTable | None) -> PartyTable | None:
    """Parties with dates; an agreement without a day of entry into force binds nobody that can be shown.

    Where the Communities or the Union concluded it, the corpus lists today's member states: each is bound from its
    own accession on, as long as it is a member, and the Union itself from the beginning.
    """
    members = {row.state: row for row in union.parties} if union else {}
    through_union = len({p.state for p in treaty.parties} & members.keys()) >= _BLOC
    rows, begins = [], []
    for party in treaty.parties:
        start, until = party.from_ or treaty.dates.in_force, party.until
        if len(party.state) != 2 or start is None:
            continue
        begins.append(start)
        if through_union and (member := members.get(party.state)) is not None:
            start, until = max(start, member.from_), min(filter(None, [until, member.until]), default=None)
        if until is None or until > start:
            rows.append(_party(party.state, start, until))
    if not rows:
        return None
    if through_union and not any(row.state == "EU" for row in rows):
        ends = {p.until for p in treaty.parties}
        rows.append(_party("EU", min(begins), ends.pop() if len(ends) == 1 else None))
    sources = {"text": f"{treaty.id}: parties and dates as stated in the corpus"}
    first = min(row.from_ for row in rows)
    return PartyTable(
        treaty=treaty.id,
        title=treaty.title or treaty.id,
        in_force=first,
        url=treaty.source.url or "",
        complete=True,
        sources=sources,
        parties=rows,
    )


def _party(state: str, start: date, until: date | None) -> Party:
    return Party.model_validate({"state": state, "from": start, "until": until, "precision": "day", "source": "text"})


def _instrument(treaty: TreatyRecord) -> Instrument:
    exceptions = [
        Exception_(id=e.id, article=_article(e.id), kind=e.kind, tests=_tests(e), summary=_summary(e), note=_citation(treaty, e))
        for e in _last(treaty.exceptions)
        if e.kind in _TESTS
    ]
    guarded = any(e.kind == "security" for e in exceptions)
    exceptions += _unknown(treaty, exceptions)
    obligations = []
    for read in _best(treaty.obligations):
        if read.kind not in _TRIGGERS:
            continue
        measures, needs, centrality = _triggers(read)
        obligations.append(
            Obligation(
                id=read.id, article=_article(read.id), kind=read.kind, domain="trade", owed="members", bearer=read.bearer,
                beneficiary=read.beneficiary, summary=_summary(read), triggers=[Trigger(measures=measures, needs=needs)],
                limits=[e.id for e in exceptions], centrality=centrality, certainty=max(0.05, read.confidence * (1.0 if guarded else SILENCE)), note=_citation(treaty, read),
            )
        )  # fmt: skip
    title = treaty.title or treaty.id
    return Instrument(
        instrument=treaty.id, title=title, short=title, url=treaty.source.url or "", party_tables=[treaty.id],
        obligations=obligations, exceptions=exceptions, note=READ,
    )  # fmt: skip


def _tests(read: TreatyException) -> list[str]:
    """What an exception asks for; one for security that names no circumstances asks for no war or emergency."""
    return ["security_aim", "plausible_security_link"] if read.circumstances == "open" else _TESTS[read.kind]


def _triggers(read: TreatyObligation) -> tuple[list[str], Needs, float]:
    """What engages a clause; most-favoured treatment of investors and services is not that of goods."""
    measures, needs, centrality = _TRIGGERS[read.kind]
    said = " ".join(filter(None, [read.bearer, read.beneficiary, read.summary]))
    if read.kind == "mfn" and _OF_SERVICES.search(said):
        return _SERVICES, Needs(hits=["state"]), centrality
    return measures, needs, centrality


def _unknown(treaty: TreatyRecord, read: list[Exception_]) -> list[Exception_]:
    """Exceptions that the agreement cites and its source does not hold: what they carry is unknown, not nothing."""
    found = {a.kind: a for a in treaty.absent if a.kind in _TESTS and all(e.kind != a.kind for e in read)}
    return [
        Exception_(
            id=f"{treaty.id.removeprefix('treaty:')}:{absent.article.lower()}:{kind}", article=absent.article, kind=str(kind), tests=["text_at_hand"],
            summary=f"Article {absent.article} ({absent.title}) is cited as an article of the agreement; its words are not in the source.",
            note=f"{treaty.id}#{absent.provision} [{absent.start}:{absent.end}]",
        )
        for kind, absent in found.items()
    ]  # fmt: skip


def _best(read: list[_Read]) -> list[_Read]:
    chosen: dict[str, _Read] = {}
    for one in read:
        if one.kind not in chosen or one.confidence > chosen[one.kind].confidence:
            chosen[one.kind] = one
    return list(chosen.values())


def _last(read: list[TreatyException]) -> list[TreatyException]:
    """Of each kind the last: what a chapter excepts stands in it, what holds for the whole agreement near its end."""
    return list({one.kind: one for one in sorted(read, key=lambda e: e.start or 0)}.values())


def _article(provision: str) -> str:
    return ".".join(provision.split(":")[2:])


def _summary(read: TreatyObligation | TreatyException) -> str:
    if read.summary and len(read.summary) >= 20:
        return read.summary
    words = textwrap.shorten(" ".join((read.text or "").split()), 240, placeholder=" …")
    kind = read.kind.replace("_", " ")
    return f"The clause of the agreement on {kind}: “{words}”" if words else f"A clause of the agreement on {kind}."


def _citation(treaty: TreatyRecord, read: Annotation) -> str:
    return f"{treaty.id}#{read.provision} [{read.start}:{read.end}]"
