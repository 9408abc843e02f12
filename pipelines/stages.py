"""What the flows do, without the orchestrator: ingest and annotate, against the archive's state.

Each stage looks up what is left to do in the catalogue, so that running it again does only the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from corpora.archive import Archive, Held, digest, dump_hints
from corpora.catalogue import Annotated
from corpora.errors import ArchiveError
from corpora.sources import Item, Skipped, source_of
from pipelines.versions import code_version
from pipelines.workers import Job, Outcome, Workers, read

Told = Callable[[], None]


@dataclass(slots=True)
class Tally:
    """What one run of a stage did."""

    done: int = 0
    unchanged: int = 0
    passed_over: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)  # (location, reason)

    def add(self, other: Tally) -> None:
        """Count another tally in."""
        self.done += other.done
        self.unchanged += other.unchanged
        self.passed_over += other.passed_over
        self.failed += other.failed


def offered(location: str) -> list[Item | Skipped]:
    """All that the source at `location` offers. Raises SourceError when there is none."""
    return list(source_of(location).items(location))


def ingest(archive: Archive, source: str, things: Sequence[Item | Skipped], at: str, told: Told = lambda: None) -> Tally:
    """Bring documents into the archive; one that cannot be read is recorded as failed."""
    tally = Tally()
    for thing in things:
        if isinstance(thing, Skipped):
            archive.pass_over(source, thing.location, thing.reason)
            tally.passed_over += 1
        elif isinstance(job := read(thing), Job):
            changed = archive.ingest(source, job.location, job.data, job.hints, job.retrieved_at)
            archive.succeed("ingest", job.location)
            tally.done += changed
            tally.unchanged += not changed
        else:
            archive.fail("ingest", source, job.location, None, job.failure or "", at)
            tally.failed.append((job.location, job.failure or ""))
        told()
    return tally


def basis(held: Held) -> str:
    """What decides an annotation besides the bytes; while it stays the same, so does the annotation."""
    return digest(held.sha256, dump_hints(held.hints), code_version())


def to_annotate(archive: Archive) -> list[Held]:
    """Documents that are new or changed, that failed before, or that other code annotated."""
    known = {a.location: a.basis for a in archive.annotations()}
    return [h for h in archive.held() if known.get(h.location) != basis(h)]


def annotate(archive: Archive, batch: Sequence[Held], workers: Workers, at: str, told: Told = lambda: None) -> Tally:
    """Annotate documents and record what came of each; a failure leaves an earlier annotation in place."""
    tally = Tally()
    jobs: list[Job] = []
    of: dict[str, Held] = {h.location: h for h in batch}
    for held in batch:
        try:
            jobs.append(Job(held.location, held.hints, archive.get(held.sha256), held.retrieved_at))
        except ArchiveError as error:
            _failed(archive, held, str(error), at, tally)
            told()
    for outcome in workers.annotate(jobs, lambda _: told()):
        held = of[outcome.location]
        if outcome.failure is not None:
            _failed(archive, held, outcome.failure, at, tally)
        else:
            archive.annotated(_annotated(archive, held, outcome), outcome.title)
            tally.done += 1
    return tally


def _failed(archive: Archive, held: Held, reason: str, at: str, tally: Tally) -> None:
    archive.fail("annotate", held.source, held.location, held.sha256, reason, at)
    tally.failed.append((held.location, reason))


def _annotated(archive: Archive, held: Held, outcome: Outcome) -> Annotated:
    return Annotated(
        location=held.location,
        source=held.source,
        sha256=held.sha256,
        basis=basis(held),
        nature=outcome.nature or "unrelated",
        why=outcome.why,
        format=outcome.format,
        kind=outcome.kind,
        work=outcome.id,
        date=outcome.version,
        language=outcome.language,
        record=archive.put(outcome.record.encode()) if outcome.record is not None else None,
        text=archive.put(outcome.text.encode()) if outcome.text is not None else None,
    )
