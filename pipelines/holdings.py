"""Where the records that answer a question lie: a folder of them, or the archive of a feed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from models.record import InstrumentRecord
from pipelines.asking import AskingError, json_in, record_in
from pipelines.settings import Settings

if TYPE_CHECKING:
    from corpora.archive import Archive
    from models.timeline import Names
    from pipelines.edition import Entry

BULK: dict[str, list] = {"provisions": [], "targets": []}  # what no rule of time reads and what makes records large


class Holding(Protocol):
    """Instrument records of every expression of every work, and their canonical texts."""

    name: str

    @property
    def names(self) -> Names:
        """The ids under which each work goes, of records without their bulk. Raises AskingError where there are none."""
        ...

    def texts(self, work: str) -> list[InstrumentRecord]:
        """Every expression of a work, whole; none where none is held."""
        ...

    def canonical(self, own: Iterable[InstrumentRecord]) -> dict[str, str]:
        """Canonical texts of some records by hash, those that are held."""
        ...


class Folder:
    """Records below a folder: a feed, or what `annotate` wrote; texts lie in a `text` folder in it or beside it."""

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, str(path)

    def _files(self) -> Iterator[tuple[Path, dict]]:
        for path in sorted(self.path.rglob("*.json")):
            if any(part.startswith(".") for part in path.relative_to(self.path).parts):
                continue
            value = json_in(path)
            if isinstance(value, dict) and value.get("type") != "treaty" and "id" in value and "legal_bases" in value:
                yield path, value

    @cached_property
    def _held(self) -> list[tuple[Path, InstrumentRecord]]:
        found = [(path, record_in(path, {**value, **BULK})) for path, value in self._files()]
        if not found:
            raise AskingError(f"{self.path}: no instrument records in it")
        return found

    @property
    def records(self) -> list[InstrumentRecord]:
        """Every record without its bulk, in the order of the paths. Raises AskingError."""
        return [record for _, record in self._held]

    @cached_property
    def names(self) -> Names:
        """See Holding."""
        from models.timeline import Names

        return Names(self.records)

    def texts(self, work: str) -> list[InstrumentRecord]:
        """See Holding."""
        ids = self.names.of(work)
        return [record_in(path, json_in(path)) for path, record in self._held if record.id in ids]

    def canonical(self, own: Iterable[InstrumentRecord]) -> dict[str, str]:
        """See Holding."""
        found = {}
        for sha256 in {t.canonical_text.sha256 for t in own if t.canonical_text}:
            for place in (self.path / "text", self.path.parent / "text", self.path):
                if (path := place / f"{sha256}.txt").is_file():
                    found[sha256] = path.read_bytes().decode("utf-8")
                    break
        return found


def no_archive(where: str) -> str:
    """That there is no archive, and how to make one."""
    return f"{where}: no archive; `operative run` makes one"


class Archived:
    """What the archive of a feed holds: the last good record of each document, whether or not it was published since."""

    def __init__(self, settings: Settings) -> None:
        self.name = settings.archive_root
        if not settings.is_archived:
            raise AskingError(f"{no_archive(self.name)}, or name a folder of records with --records")
        self._settings = settings

    @cached_property
    def _archive(self) -> Archive:
        from corpora.archive import Archive

        return Archive(self._settings.archive_root, self._settings.catalogue)

    @cached_property
    def _entries(self) -> list[Entry]:
        from pipelines.edition import entries

        found = [e for e in entries(self._archive) if e.kind == "instruments"]
        if not found:
            raise AskingError(f"{self.name}: no instrument in the archive")
        return found

    def _record(self, entry: Entry, bulk: bool) -> InstrumentRecord:
        value = json.loads(self._archive.get(entry.record))
        return InstrumentRecord.model_validate(value if bulk else {**value, **BULK})

    @cached_property
    def names(self) -> Names:
        """See Holding."""
        from models.timeline import Names

        return Names(self._record(e, bulk=False) for e in self._entries)

    def texts(self, work: str) -> list[InstrumentRecord]:
        """See Holding."""
        ids = self.names.of(work)
        return [self._record(e, bulk=True) for e in self._entries if e.id in ids]

    def canonical(self, own: Iterable[InstrumentRecord]) -> dict[str, str]:
        """See Holding."""
        of = {t.source.sha256: t.canonical_text.sha256 for t in own if t.canonical_text}
        return {of[e.sha256]: self._archive.get(e.text).decode("utf-8") for e in self._entries if e.sha256 in of and e.text}


def holding(folder: Path | None, settings: Settings | None = None) -> Holding:
    """The records below a folder, or where none is named those of the archive of the settings. Raises AskingError."""
    return Folder(folder) if folder is not None else Archived(settings or Settings())  # type: ignore[call-arg]
