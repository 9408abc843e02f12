"""From one item of a source to its outcome: a record, a stated reason for none, or a failure.

Many documents are shared out to worker processes; the outcomes come back in the order of the items, so
what is written does not depend on how many workers there were.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import re
import traceback
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace

from corpora.decode import storable
from corpora.document import DocumentError
from corpora.formats import Hints
from corpora.sources import Item

FEW = 16  # documents for which starting worker processes costs more than it saves


@dataclass(frozen=True, slots=True)
class Job:
    """The bytes of one document and what its source says about it."""

    location: str
    hints: Hints
    data: bytes
    retrieved_at: str | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document. `record` is its JSON, `text` its canonical text; both None without a record."""

    location: str
    sha256: str
    nature: str | None = None
    why: str | None = None
    format: str | None = None
    failure: str | None = None
    record: str | None = None
    text: str | None = None
    id: str | None = None
    version: str | None = None
    language: str | None = None
    kind: str | None = None  # "instruments" or "treaties"
    title: str | None = None

    def row(self) -> dict:
        """Its line in documents.jsonl."""
        return {
            "source": self.location, "sha256": self.sha256, "nature": self.nature, "why": self.why,
            "record": self.id, "format": self.format, "failure": self.failure,
        }  # fmt: skip


def read(item: Item) -> Job | Outcome:
    """The bytes of an item, or the failure to read them."""
    try:
        return Job(item.location, item.hints, item.read())
    except OSError as error:
        return Outcome(item.location, "", failure=f"cannot be read: {error.strerror or error}")


def annotate_document(job: Job) -> Outcome:
    """Parse, decide, annotate. A DocumentError is an outcome; anything else is a defect and is raised."""
    from corpora.formats import parse
    from models.nature import decide
    from models.pipeline import annotate
    from models.record import Source

    sha256 = job.sha256
    try:
        document = parse(job.data, job.hints)
    except DocumentError as error:
        return Outcome(job.location, sha256, failure=f"{error.place}: {error.reason}")
    decision = decide(document)
    outcome = Outcome(job.location, sha256, str(decision.nature), decision.why, document.format)
    hints = job.hints
    source = Source(
        publisher=hints.publisher,
        url=hints.url,
        retrieved_at=job.retrieved_at,
        sha256=sha256,
        format=document.format,
        licence=hints.licence,
    )
    record = annotate(document, source, decision)
    if record is None:
        return outcome
    return replace(
        outcome,
        record=storable(json.dumps(record.model_dump(mode="json", by_alias=True), ensure_ascii=False)),
        text=document.text,
        id=record.id,
        version=record.version.isoformat() if record.version else None,
        language=record.language,
        kind="treaties" if record.type == "treaty" else "instruments",
        title=storable(record.title) if record.title else None,
    )


class Workers:
    """Where documents are annotated: this process, or as many processes as `number` once there are more than a few."""

    def __init__(self, number: int):
        self.number = number
        self._pool: Executor | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def annotate(self, jobs: Sequence[Job], done: Callable[[Outcome], None] = lambda _: None) -> list[Outcome]:
        """Outcomes of all jobs, in their order; `done` is told of each."""
        if self.number <= 1 or (self._pool is None and len(jobs) <= FEW):
            with ThreadPoolExecutor(1) as here:
                return self._collect(here, jobs, done)
        self._pool = self._pool or _processes(self.number)
        return self._collect(self._pool, jobs, done)

    def _collect(self, pool: Executor, jobs: Sequence[Job], done: Callable[[Outcome], None]) -> list[Outcome]:
        futures = [pool.submit(annotate_document, job) for job in jobs]
        outcomes = []
        for job, future in zip(jobs, futures, strict=True):
            outcome = self._outcome(job, future)
            done(outcome)
            outcomes.append(outcome)
        return outcomes

    def _outcome(self, job: Job, future: Future[Outcome]) -> Outcome:
        """The result of a future; a defect in a component becomes this one document's failure."""
        error = future.exception()
        if isinstance(error, BrokenProcessPool):
            # A pool dies with any of its workers; alone, only the document that killed it fails again.
            self._pool = None
            with _processes(1) as alone:
                future = alone.submit(annotate_document, job)
                error = future.exception()
        if error is None:
            return future.result()
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            raise error
        return Outcome(job.location, job.sha256, failure=defect(error))


def _processes(workers: int) -> ProcessPoolExecutor:
    # Forking a process that holds threads of torch or Prefect can deadlock; a spawned one cannot.
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def defect(error: BaseException) -> str:
    """An unforeseen error and where it arose, in one line."""
    trace = str(error.__cause__ or "")  # what a worker process sends along
    frames = trace or "".join(traceback.format_tb(error.__traceback__))
    places = re.findall(r'File ".*?([^/\\"]+/[^/\\"]+)", line (\d+)', frames)
    place = f" ({places[-1][0]}:{places[-1][1]})" if places else ""
    return f"defect: {type(error).__name__}: {error}{place}".replace("\n", " ")[:500]
