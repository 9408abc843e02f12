"""Files and folders of the local file system; a folder is read with all below it, hidden files left out."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from corpora.errors import SourceError
from corpora.registers.overlay import beside
from corpora.sources import Item, Skipped, register
from corpora.sources.manifest import NAME, fault, hints_for

_TABLES = {".csv", ".tsv", ".xlsx", ".parquet"}
_ABOUT = {"readme", "license", "licence", "notice", "manifest", "changelog", "contributing"}


@register
class Folder:
    name = "folder"

    def accepts(self, location: str) -> bool:
        return Path(location).exists()

    def items(self, location: str) -> Iterator[Item | Skipped]:
        root = Path(location)
        try:
            if not root.exists():
                raise SourceError(f"{location}: no such file or folder")
            if not root.is_dir() and not root.is_file():  # a pipe would be waited for
                raise SourceError(f"{location}: neither a file nor a folder")
        except OSError as error:
            raise SourceError(f"{location[:200]}: {error.strerror}") from error
        own = self.registers(location)
        for file in sorted(f for f in root.rglob("*") if not _is_folder(f)) if root.is_dir() else [root]:
            if root.is_dir() and any(part.startswith(".") for part in file.relative_to(root).parts):
                continue
            reason = _no_document(file) or ("a register, not a document" if own and own in file.absolute().parents else None)
            if reason:
                yield Skipped(_location(file), reason)
            else:
                yield Item(_location(file), hints_for(file, _sha256(file)), partial(Path.read_bytes, file))

    def registers(self, location: str) -> Path | None:
        return beside(location)


def _is_folder(path: Path) -> bool:
    """Whether a path is a folder; what cannot be looked at is none, and is listed with the reason."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _no_document(file: Path) -> str | None:
    """Why what stands in a folder is no document of law, None if it may be one."""
    try:
        if not file.is_file():  # a pipe would be waited for
            return "neither a file nor a folder" if file.exists() else "a link that leads nowhere"
    except OSError as error:
        return f"cannot be looked at: {error.strerror}"
    if file.name == NAME:
        return "; ".join(filter(None, ["a manifest or data file, not a document", fault(file)]))
    if file.suffix.lower() == ".jsonl":
        return "a manifest or data file, not a document"
    if file.suffix.lower() in _TABLES:
        return "a table of data, not a document"
    if file.stem.lower() in _ABOUT:
        return "describes the folder, not a document"
    return None


def _location(file: Path) -> str:
    """The path as text that can be stored and printed on one line, whatever bytes its name has."""
    named = os.fsencode(file.as_posix()).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in named)


def _sha256(file: Path) -> str | None:
    """The hash of a file; None when it cannot be read, which reading it will report."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None
