"""The run report: what was read, what came of it, what failed and why; as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipelines.edition import Edition
from pipelines.stages import Tally

SHOWN = 50  # failures listed; all of them stand in documents.jsonl


@dataclass(slots=True)
class Run:
    """What the stages of one run did, and how long each took, in seconds."""

    tallies: dict[str, Tally] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


def state(edition: Edition) -> str:
    """The report of an edition: the same for the same documents, whenever it is written."""
    rows = edition.documents
    natures = Counter(r.nature or ("passed over" if r.failure is None else "not decided") for r in rows)
    failed = [r for r in rows if r.failure]
    parts = [
        "# Run report",
        f"As of {edition.as_of.isoformat()}: {len(rows)} documents looked at, {len(edition.entries)} records, "
        f"{len(edition.flags)} potential conflicts, {len(edition.sunsets)} dated facts, {len(failed)} failures.",
        "## Documents by nature",
        _table(("nature", "documents"), sorted(natures.items())),
        "## Coverage",
        _table(("source", "documents", "failures"), ((c["source"], c["documents"], c["failures"]) for c in edition.coverage)),
        "## Failures",
        _table(("document", "reason"), ((r.source, r.failure) for r in failed[:SHOWN])) if failed else "None.",
    ]
    if len(failed) > SHOWN:
        parts.append(f"{len(failed) - SHOWN} more stand in documents.jsonl.")
    parts.append("Potential conflicts are decision support for a lawyer, never legal advice.")
    return "\n\n".join(parts) + "\n"


def work(run: Run) -> str:
    """What one run did: for the orchestrator, not for the feed."""
    rows = [
        (name, t.done, t.unchanged, t.passed_over, len(t.failed), f"{run.seconds.get(name, 0):.1f} s") for name, t in run.tallies.items()
    ]
    return "## This run\n\n" + _table(("stage", "done", "unchanged", "passed over", "failed", "time"), rows) + "\n"


def _table(header: tuple[str, ...], rows: Iterable[tuple]) -> str:
    def row(cells: Iterable[object]) -> str:
        return "| " + " | ".join(str(c).replace("|", "\\|").replace("\n", " ") for c in cells) + " |"

    return "\n".join([row(header), row("---" for _ in header), *(row(r) for r in rows)])
