"""The flows: `refresh` = `ingest` → `annotate` → `assess` → `publish`.

Each is idempotent and resumable: state is the catalogue, not the flow run. A task handles a batch of
documents and is tried again when something outside the documents fails: a disk, a database, a network.

Call `pipelines.orchestration.prepare` before importing this module; it makes Prefect run here, offline
and quietly.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, TypeVar

from prefect import Task, flow
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE

from corpora.archive import Archive
from corpora.registers.loading import using
from corpora.reviews import Reviews
from corpora.sources import registers_of
from pipelines import announcing, conclusions, edition, publishing, report, stages
from pipelines.dispositions import all_of, disposed, load
from pipelines.progress import progress
from pipelines.settings import Settings
from pipelines.stages import Tally
from pipelines.workers import Workers

T = TypeVar("T")


@flow(name="ingest", validate_parameters=False)
def ingest(sources: Sequence[str], settings: Settings) -> Tally:
    """Bring the documents of the sources into the archive."""
    total = Tally()
    with opened(settings) as archive:
        for location in sources:
            things = stages.offered(location)
            name = stages.source_of(location).name
            tally = Tally()
            with progress("ingest", len(things)) as told:
                for batch in _batches(things, settings.batch):
                    tally.add(_task(stages.ingest, settings)(archive, name, batch, _now(), told))
            archive.checked(name, location, _now(), len(things) - tally.passed_over, tally.done, len(tally.failed))
            total.add(tally)
    return total


@flow(name="annotate", validate_parameters=False)
def annotate(settings: Settings) -> Tally:
    """Annotate every document that is new, changed, failed before, or was annotated by other code."""
    total = Tally()
    with opened(settings) as archive, Workers(settings.workers) as workers:
        waiting = stages.to_annotate(archive)
        total.unchanged = len(archive.held()) - len(waiting)
        with progress("annotate", len(waiting)) as told:
            for batch in _batches(waiting, settings.batch):
                total.add(_task(stages.annotate, settings)(archive, batch, workers, _now(), told))
    return total


@flow(name="assess", validate_parameters=False)
def assess(settings: Settings) -> Tally:
    """Status and conflict flags of every instrument, on the day of the settings."""
    total = Tally()
    with opened(settings) as archive:
        known = conclusions.instruments(archive, Reviews(settings.reviews_file))
        with progress("assess", len(known.entries)) as told:
            for batch in _batches(known.entries, settings.batch):
                total.add(_task(conclusions.assess, settings)(archive, known, batch, settings.as_of, _now(), told))
    return total


@flow(name="publish", validate_parameters=False)
def publish(settings: Settings) -> dict[str, Any]:
    """Write the feed; the index of what was published."""
    with opened(settings) as archive:
        flags, decided = conclusions.all_flags(archive), load(settings.dispositions_file)
        reviews = Reviews(settings.reviews_file)
        known = conclusions.instruments(archive, reviews)
        announced = announcing.announce(archive, conclusions.all_sunsets(known, settings.as_of), settings.as_of)
        content = edition.Edition(
            archive,
            settings.as_of,
            edition.entries(archive),
            edition.documents(archive),
            disposed(flags, decided),
            announced.facts,
            edition.coverage(archive),
            reviews,
            weaknesses=conclusions.all_weaknesses(archive),
            dispositions=all_of(flags, decided),
            cancelled=announced.cancelled,
            changed=announced.changed,
        )
        with progress("publish", 1) as told:
            index = _task(publishing.publish, settings)(content, settings.output, datetime.now(UTC), {"report.md": report.state(content)})
            told()
        edition.remember(archive, content)
        announcing.remember(archive, announced)
    return index


@flow(name="refresh", validate_parameters=False)
def refresh(sources: Sequence[str], settings: Settings) -> report.Run:
    """All four, and a report of the run."""
    run = report.Run()
    stage: dict[str, Callable[[], Any]] = {
        "ingest": lambda: ingest(sources, settings),
        "annotate": lambda: annotate(settings),
        "assess": lambda: assess(settings),
        "publish": lambda: publish(settings),
    }
    for name, work in stage.items():
        began = time.monotonic()
        result = work()
        run.seconds[name] = time.monotonic() - began
        if isinstance(result, Tally):
            run.tallies[name] = result
    words = (settings.output / "report.md").read_text(encoding="utf-8")
    create_markdown_artifact(key="run-report", markdown=words + "\n" + report.work(run), description="What this run read and published")
    return run


def _task(work: Callable[..., T], settings: Settings) -> Callable[..., T]:
    """A stage's function as a task with retries. Its arguments are live objects, so nothing is cached by them."""
    return Task(
        work,
        name=work.__name__,
        retries=settings.retries,
        retry_delay_seconds=settings.retry_delay,
        cache_policy=NO_CACHE,
        persist_result=False,
    )


@contextmanager
def opened(settings: Settings) -> Iterator[Archive]:
    """The archive, with the registers in use that hold for what was read into it. Raises RegisterError."""
    archive = Archive(settings.archive_root, settings.catalogue)
    try:
        with using(registers_of(check.location for check in archive.checks())):
            yield archive
    finally:
        archive.close()


def _batches(things: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for at in range(0, len(things), size):
        yield things[at : at + size]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
