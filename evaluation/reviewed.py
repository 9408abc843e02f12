"""Documents that the gold set does not have, with the provisions that reviewers decided there, to train on."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from corpora.labels import GoldDocument, LabelledProvision
from corpora.labels import read as read_rows
from evaluation.labelled import LabelledDocument
from evaluation.standoff import REGIMES


def further_documents(exported: Path, documents: Path, known: set[str]) -> Iterator[LabelledDocument]:
    """Documents of exported labels below a corpora folder; labelled documents (`known`) take verdicts into their labels instead.

    Raises ValueError for a document that no MANIFEST.jsonl of the folder names.
    """
    rows: dict[str, list[LabelledProvision]] = defaultdict(list)
    for row in read_rows(exported, LabelledProvision):
        if row.document not in known:
            rows[row.document].append(row)
    places = dict(_manifests(documents)) if rows else {}
    for sha256, labelled in rows.items():
        if sha256 not in places:
            raise ValueError(f"{exported}: document {sha256[:12]} is named in no MANIFEST.jsonl below {documents}")
        folder, path, language = places[sha256]
        regime = "fr" if language == "fr" else REGIMES.get(folder, folder)
        source = GoldDocument(sha256=sha256, path=f"{folder}/{path}", collection="reviewed", regime=regime)
        yield LabelledDocument(documents / folder / path, source, labelled)


def _manifests(documents: Path) -> Iterator[tuple[str, tuple[str, str, str | None]]]:
    """Folder, path and language of every document that a manifest names, by sha256."""
    for manifest in sorted(documents.glob("*/MANIFEST.jsonl")):
        for line in manifest.read_text("utf-8").splitlines():
            row = json.loads(line)
            if row.get("sha256") and row.get("path"):
                yield row["sha256"], (manifest.parent.name, row["path"], row.get("language"))
