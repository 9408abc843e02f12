"""A record in short, line by line, so that a change of what is read shows as a readable difference.

Confidences and versions of models are left out: they move without a statement being right or wrong.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("golden")
SAID = {
    "legal_bases": ("relation", "id"),
    "grounds": ("objective",),
    "attribution": ("to_state", "conduct", "standard"),
    "designation": ("by",),
    "targets": ("type", "name", "aliases", "identifiers", "reason", "listed_on"),
    "measures": ("key", "type", "bound", "scope", "toward"),
    "exemptions": ("category", "form", "limits", "authority", "until"),
    "temporal": ("kind", "value", "resolved", "applies_to"),
    "safeguards": ("kind", "deadline"),
    "enforcement": ("kind", "typology"),
    "cooperation": ("with",),
    "relations": ("type", "id"),
    "obligations": ("id", "kind"),
    "exceptions": ("id", "kind"),
}
HEAD = ("id", "type", "nature", "title", "language", "jurisdiction", "issuer", "dates", "status", "regime", "parties")


def short(record: dict[str, Any], flags: list[dict[str, Any]]) -> dict[str, Any]:
    """The compact form of a record and its flags."""
    functions = {p["eid"]: " ".join(sorted(f["label"] for f in p["functions"] or [])) for p in record["provisions"]}
    return {
        **{field: record[field] for field in HEAD if record.get(field)},
        "functions": [f"{eid}: {labels}" for eid, labels in functions.items() if labels not in ("", "other")],
        **{field: [_line(s, SAID[field]) for s in record[field]] for field in SAID if record.get(field)},
        "profile": {quality: found["answer"] for quality, found in (record.get("profile") or {}).items()},
        "flags": sorted(f"{f['measure']} {f['obligation']}: {f['verdict']}" for f in flags),
    }


def _line(statement: dict[str, Any], fields: tuple[str, ...]) -> str:
    """One statement: place, what it says, method, words."""
    said = [_value(statement[field]) for field in fields if statement.get(field)]
    method = (statement.get("method") or "").split("@")[0]
    return " | ".join([statement.get("provision") or "-", ", ".join(filter(None, said)), method, _words(statement.get("text") or "")])


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{k} {_value(v)}" for k, v in value.items() if v)
    return " + ".join(map(str, value)) if isinstance(value, list) else str(value)


def _words(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:80]} … {text[-30:]}"


def write(name: str, content: dict[str, Any]) -> None:
    """Write a golden record; a new one is not reviewed until somebody says so in it."""
    path = FOLDER / f"{name}.json"
    reviewed = read(name).get("reviewed", False)
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"reviewed": reviewed, **content}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read(name: str) -> dict[str, Any]:
    """A golden record; empty where there is none."""
    path = FOLDER / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
