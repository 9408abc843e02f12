"""What is measured on a published feed: gold scores, language twins, decided cases, statuses on a day."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from evaluation import score
from models.conflicts import assess
from models.reading import FIELDS
from models.record import InstrumentRecord
from models.timeline import status
from pipelines.holdings import Folder
from pipelines.workers import Outcome

COMPARED = {"measures": "type", "exemptions": "category", "temporal": "kind", "safeguards": "kind", "targets": "type", "legal_bases": "id"}


@dataclass(slots=True)
class Share:
    """How many of `of` hold, and what is wrong with the others."""

    holds: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, right: bool, otherwise: str) -> None:
        """Count one."""
        self.of += 1
        self.holds += right
        if not right:
            self.wrong.append(otherwise)


def lines(path: Path) -> list[dict[str, Any]]:
    """The values of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def records(feed: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every published record with the hash of its document's bytes."""
    for file in sorted([*feed.glob("instruments/*.json"), *feed.glob("treaties/*.json")]):
        record = json.loads(file.read_bytes())
        yield record["source"]["sha256"], record


def gold_scores(feed: Path, gold: Path, documents: Path, shared: Path) -> score.Report:
    """Figures of the feed's records against gold labels; of a document without a record, why it has none."""
    wanted = score.labels(gold)
    by_sha256 = {hashlib.sha256((documents / doc).read_bytes()).hexdigest(): doc for doc in wanted if (documents / doc).is_file()}
    outcomes = [
        Outcome(by_sha256[row["sha256"]], row["sha256"], row["nature"], row["why"], failure=row["failure"])
        for row in lines(feed / "documents.jsonl")
        if row["record"] is None and row["sha256"] in by_sha256
    ]
    for sha256, record in records(feed):
        if doc := by_sha256.get(sha256):
            text = (feed / "text" / f"{record['canonical_text']['sha256']}.txt").read_bytes().decode()
            outcomes.append(Outcome(doc, sha256, record=json.dumps(record), text=text))
    return score.report(score.scorer(shared, gold), wanted, outcomes)


def twins(feed: Path) -> dict[str, tuple[int, int, int]]:
    """Per field: statements of English records, of their French twins, and those that both make at the same provision."""
    newest = {(r["id"], r["language"], r["version"]): r for _, r in records(feed) if r["type"] != "treaty"}
    found: dict[str, tuple[int, int, int]] = dict.fromkeys(COMPARED, (0, 0, 0))
    for (id, language, version), french in newest.items():
        english = newest.get((id, "en", version))
        if language != "fr" or english is None:
            continue
        for name in COMPARED:
            en, fr = _statements(english, name), _statements(french, name)
            e, f, both = found[name]
            found[name] = (e + en.total(), f + fr.total(), both + (en & fr).total())
    return found


def _statements(record: dict[str, Any], name: str) -> Counter[tuple[str, str]]:
    return Counter((s["provision"], s[COMPARED[name]]) for s in record[name])


def cases(path: Path) -> tuple[Share, Share]:
    """Decided cases: expected kinds with an accepted verdict, and obligations that must not be flagged."""
    expected, forbidden = Share(), Share()
    for row in lines(path):
        flags = assess(InstrumentRecord.model_validate(row["record"]))
        for want in row["expect"]:
            verdicts = {str(f.verdict) for f in flags if f.kind == want["kind"]}
            expected.add(
                bool(verdicts & set(want["verdict_in"])), f"{row['case']}: {want['kind']}: {', '.join(sorted(verdicts)) or 'no flag'}"
            )
        for prefix in row.get("must_not", []):
            hits = [f.obligation for f in flags if f.obligation.startswith(prefix)]
            forbidden.add(not hits, f"{row['case']}: {', '.join(hits)}")
    return expected, forbidden


def timelines(feed: Path, path: Path) -> Share:
    """Statuses on a day: status and end as the gold set has them."""
    names = Folder(feed / "instruments").names
    share = Share()
    for row in lines(path):
        answer = status(row["work"], date.fromisoformat(row["as_of"]), names)
        end = answer.effective_until.isoformat() if answer.effective_until else None
        right = str(answer.status) == row["status"] and ("effective_until" not in row or end in _any(row["effective_until"]))
        share.add(right, f"{row['work']} on {row['as_of']}: {answer.status} until {end}, expected {row['status']}")
    return share


def relevance(feed: Path, path: Path) -> tuple[Share, Share]:
    """Documents of the decided type; notices of continuation that continue exactly the emergencies of the decided orders."""
    types, notices = Share(), Share()
    looked_at = {row["source"].split("/corpora/", 1)[-1]: row for row in lines(feed / "documents.jsonl")}
    continued = {
        record["source"]["sha256"]: {_number(r["id"]) for r in record["relations"] if r["type"] == "continues"}
        for record in lines(feed / "instruments.jsonl")
        if record["nature"] == "continuation"
    }
    for row in lines(path):
        found = looked_at.get(row["doc"])
        types.add(
            found is not None and found["nature"] == row["type"], f"{row['doc']}: {found and found['nature']}, expected {row['type']}"
        )
        if row["emergency_orders"] and found is not None and row["type"] == "continuation":
            got = continued.get(found["sha256"], set())
            notices.add(
                got == {_number(o) for o in row["emergency_orders"]}, f"{row['doc']}: {sorted(got)}, expected {row['emergency_orders']}"
            )
    return types, notices


def _number(order: str) -> str:
    """The number of an order or proclamation, however its id is written."""
    return "".join(c for c in order.rsplit(":", 1)[-1] if c.isdigit())


def _any(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else [value]


def offsets(feed: Path) -> Share:
    """How many statements of all records print exactly the words of their span."""
    share = Share()
    for path in sorted([*(feed / "instruments").glob("*.json"), *(feed / "treaties").glob("*.json")]):
        record = json.loads(path.read_text(encoding="utf-8"))
        text = (feed / "text" / f"{record['canonical_text']['sha256']}.txt").read_bytes().decode("utf-8")
        for name in FIELDS:
            for statement in record.get(name, []):
                if statement.get("start") is not None:
                    right = text[statement["start"] : statement["end"]] == statement["text"]
                    share.add(right, f"{path.stem}: {name} at {statement['start']}")
    return share
