"""Which code and which models made a result."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from corpora.registers.overlay import overlays

ROOT = Path(__file__).parent.parent
READ = ("corpora", "models")  # what decides the content of a record
KINDS = {".py", ".yaml", ".json", ".jsonl", ".safetensors", ".txt"}
ASIDE = {"samples", "gold", "__pycache__"}


def code_version() -> str:
    """A hash of everything that decides what a record says: code, registers, weights, and overlays in use."""
    return _version(overlays())


@cache
def _version(folders: tuple[Path, ...]) -> str:
    total = hashlib.sha256()
    for folder in folders:
        for file in sorted(folder.rglob("*.yaml")):
            total.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    for room in READ:
        for file in sorted((ROOT / room).rglob("*")):
            if file.suffix in KINDS and file.is_file() and not ASIDE & set(file.relative_to(ROOT).parts):
                total.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()


def versions() -> dict[str, str]:
    """Versions for index.json."""
    return {"operative": version("operative"), "code": code_version(), "spacy": version("spacy")}
