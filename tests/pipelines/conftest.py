"""The line without its orchestrator, on a few of the samples."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import corpora
from corpora.archive import Archive
from corpora.registers.loading import using
from corpora.sources import registers_of
from pipelines import conclusions, dispositions, edition, publishing, stages
from pipelines.workers import Workers

SAMPLES = Path(corpora.__file__).parent / "samples"
FEW = (
    "ca-SOR-2024-9001.xml",
    "un-resolution-9901.txt",
    "us-executive-order-19001.xml",
    "us-notice-continuation-velmora.xml",
    "northern-rim-human-rights.json",
)
AT = "2026-11-24T00:00:00+00:00"
AS_OF = date(2026, 11, 23)

Line = Callable[[Path, Path], list[tuple[str, str]]]


def run_line(source: Path, output: Path) -> list[tuple[str, str]]:
    """Ingest, annotate, assess and publish `source` into `output`; what failed."""
    with using(registers_of([str(source)])):
        return _run_line(source, output)


def _run_line(source: Path, output: Path) -> list[tuple[str, str]]:
    archive = Archive(str(output / ".archive"))
    try:
        failed = stages.ingest(archive, "folder", stages.offered(str(source)), AT).failed
        archive.checked("folder", str(source), AT, 1, 1, len(failed))
        with Workers(1) as workers:
            failed += stages.annotate(archive, stages.to_annotate(archive), workers, AT).failed
        known = conclusions.instruments(archive)
        failed += conclusions.assess(archive, known, known.entries, AS_OF, AT).failed
        flags, decided = conclusions.all_flags(archive), dispositions.load(output / ".archive" / "dispositions.jsonl")
        content = edition.Edition(
            archive, AS_OF, edition.entries(archive), edition.documents(archive),
            dispositions.disposed(flags, decided), conclusions.all_sunsets(known, AS_OF), edition.coverage(archive), weaknesses=conclusions.all_weaknesses(archive), dispositions=dispositions.all_of(flags, decided),
        )  # fmt: skip
        publishing.publish(content, output, datetime(2026, 11, 24, tzinfo=UTC))
        edition.remember(archive, content)
    finally:
        archive.close()
    return failed


@pytest.fixture
def line() -> Line:
    """Runs the whole line on a folder."""
    return run_line


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A folder with five of the samples."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name in FEW:
        shutil.copy(SAMPLES / name, folder / name)
    return folder
