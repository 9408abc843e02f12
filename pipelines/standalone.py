"""The verb `annotate`: documents in, records out, nothing remembered between runs."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpora.registers.loading import using
from corpora.sources import Skipped, registers_of, source_of
from pipelines.progress import listed, progress, stderr
from pipelines.remembered import keep
from pipelines.slugs import slugs
from pipelines.workers import Job, Outcome, Workers, read


def annotate_paths(locations: Sequence[str], output: Path, workers: int | None = None) -> int:
    """Annotate all documents at `locations` into `output`; the exit code (0, 1 or 2)."""
    with using(registers_of(locations)):
        jobs, outcomes = gather(locations)
        if not jobs and not outcomes:
            stderr.print(f"operative: no documents in {', '.join(locations)}", markup=False, soft_wrap=True)
        with Workers(workers or os.cpu_count() or 1) as pool, progress("annotate", len(jobs)) as step:
            outcomes += pool.annotate(jobs, lambda _: step())
        write(numbered_among(outcomes), output)
        keep(output)
    return listed([(o.location, o.failure) for o in outcomes if o.failure is not None])


def gather(locations: Sequence[str]) -> tuple[list[Job], list[Outcome]]:
    """Jobs for the documents at `locations`, and outcomes of what is passed over or cannot be read.

    The same location named twice is one document. Raises SourceError for a location that does not exist.
    """
    jobs: dict[str, Job] = {}
    outcomes: dict[str, Outcome] = {}
    for location in locations:
        for item in source_of(location).items(location):
            if isinstance(item, Skipped):
                outcomes[item.location] = Outcome(item.location, "", why=f"skipped: {item.reason}")
            elif item.location not in jobs:
                job = read(item)
                if isinstance(job, Job):
                    jobs[item.location] = job
                else:
                    outcomes[item.location] = job
    return sorted(jobs.values(), key=lambda j: j.location), sorted(outcomes.values(), key=lambda o: o.location)


def numbered_among(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Outcomes with each order published without its number under the one that others cite it by; `same_as` keeps the provisional id."""
    from models.record import InstrumentRecord
    from models.timeline import Names
    from models.timeline.names import PROVISIONAL
    from pipelines.conclusions import numbered

    if not any(o.id and o.id.startswith(PROVISIONAL) for o in outcomes):
        return list(outcomes)
    records = {o.sha256: InstrumentRecord.model_validate_json(o.record) for o in outcomes if o.record and o.kind == "instruments"}
    names = Names(r.model_copy(update={"provisions": [], "targets": []}) for r in records.values())
    found = []
    for o in outcomes:
        record = numbered(records[o.sha256], names) if o.sha256 in records else None
        if record is None or record.id == o.id:
            found.append(o)
        else:
            found.append(replace(o, id=record.id, record=json.dumps(record.model_dump(mode="json", by_alias=True), ensure_ascii=False)))
    return found


def write(outcomes: Sequence[Outcome], output: Path) -> None:
    """Records, texts and documents.jsonl under `output`."""
    ordered = sorted(outcomes, key=lambda o: (o.location, o.sha256))
    names = slugs(ordered)
    written: set[str] = set()
    for o in ordered:
        if o.record is None or o.text is None or o.kind is None or o.sha256 in written:
            continue
        written.add(o.sha256)
        record = json.loads(o.record)
        _put(output / o.kind / f"{names[o.sha256]}.json", json.dumps(record, ensure_ascii=False, indent=1) + "\n")
        _put(output / "text" / f"{record['canonical_text']['sha256']}.txt", o.text)
    _put(output / "documents.jsonl", "".join(json.dumps(o.row(), ensure_ascii=False) + "\n" for o in ordered))


def _put(path: Path, text: str) -> None:
    """Write a file whole or not at all; line ends are kept as they are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".partial")
    partial.write_bytes(text.encode("utf-8"))
    partial.replace(path)
