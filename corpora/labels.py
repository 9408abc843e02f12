"""Gold labels: what people read in provisions, stand-off, so that no words of law lie in the repository.

``corpora/gold/documents.jsonl`` names each labelled document by sha256 with its public source;
``corpora/gold/*.jsonl`` hold one provision a line: the document's sha256, offsets in its canonical text
(Unicode code points, end exclusive), the sha256 of that canonical text, and the labels of TAXONOMY.
``corpora/gold/drafting/*.jsonl`` hold provisions drafted for training, with their words: nobody's law.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

COLLECTIONS = ("provisions", "provisions-fr", "treaties")  # what is given as labelled and trained on
APART = ("apart-read", "apart")  # labelled to measure, never trained on; the rules were mended with the errors of the first before them
ASKED = "asked"  # of documents that linked facts are asked about and that have no labels
GOLD = Path(__file__).with_name("gold")
LABELS = ("functions", "measures", "exemptions", "temporal", "safeguards", "legal_bases", "targets", "obligations", "exceptions")


class Labels(BaseModel):
    """The labels of one provision; shapes as in TAXONOMY."""

    model_config = ConfigDict(extra="forbid")

    functions: list[str] = []
    measures: list[str] = []
    exemptions: list[dict[str, str]] = []
    temporal: list[dict[str, str]] = []
    safeguards: list[str] = []
    legal_bases: list[dict[str, str]] = []
    targets: list[dict[str, str]] = []
    obligations: list[str] = []
    exceptions: list[str] = []


class LabelledProvision(Labels):
    """A labelled span of a document that lies elsewhere."""

    document: str  # sha256 of the bytes
    text: str  # sha256 of the canonical text that the offsets count in
    start: int
    end: int
    given: bool = False  # its labels came with the project; the others were added here, by its guideline


class DraftedProvision(Labels):
    """A fictional provision written for training, in the manner of `style`."""

    style: str  # "eu-regulation", "uk-si", "au-regulations" …
    document: str  # the fictional instrument it belongs to; never split over folds
    language: str = "en"
    heading: str = ""
    lead: str = ""
    words: str


class GoldDocument(BaseModel):
    """Where a labelled document comes from."""

    model_config = ConfigDict(extra="forbid")

    sha256: str
    path: str  # below the corpora folder
    collection: str  # one of COLLECTIONS or of APART, or ASKED
    regime: str  # "ca", "us", "un", "au", "nz", "gb", "sg", "ch", "fr", "treaty"
    source: str | None = None
    url: str | None = None


def read(path: Path, model: type[BaseModel]) -> Iterator[Any]:
    """Rows of a JSON Lines file. Raises ValueError naming file, line and reason."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield model.model_validate_json(line)
                except ValueError as error:
                    raise ValueError(f"{path}: line {number}: {error}") from error


def write(path: Path, rows: Iterable[BaseModel]) -> None:
    """Rows as JSON Lines, defaults left out, sorted keys."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row.model_dump(exclude_defaults=True), ensure_ascii=False, sort_keys=True) + "\n")


def drafted(folder: Path = GOLD / "drafting") -> Iterator[DraftedProvision]:
    """Every provision drafted for training."""
    for path in sorted(folder.glob("*.jsonl")):
        yield from read(path, DraftedProvision)
