"""The archive: bytes by their sha256, and the catalogue of what they are.

Bytes lie under ``{root}/bytes/ab/cdef…`` on any file system that fsspec knows. Nothing stored is ever
changed or removed; storing the same again changes nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

import fsspec
from sqlalchemy import create_engine, func, inspect, select
from sqlalchemy.orm import Session, sessionmaker

from corpora.catalogue import LAYOUT, About, Annotated, Base, Check, Failure, PassedOver, Retrieval, Version, Work
from corpora.errors import ArchiveError
from corpora.formats import Hints

_PATIENCE = 60  # seconds that a run waits while another writes into the catalogue


@dataclass(frozen=True, slots=True)
class Held:
    """The document that a location holds now."""

    source: str
    location: str
    sha256: str
    hints: Hints
    retrieved_at: str | None


class Archive:
    """Bytes and catalogue; `root` is a path or fsspec URL, `catalogue` a SQLAlchemy URL (SQLite in `root` if left out)."""

    def __init__(self, root: str, catalogue: str | None = None):
        self.fs, self.root = fsspec.core.url_to_fs(root)
        if catalogue is None:
            Path(self.root).mkdir(parents=True, exist_ok=True)
            catalogue = f"sqlite:///{self.root}/catalogue.sqlite"
        patience = {"timeout": _PATIENCE} if catalogue.startswith("sqlite") else {}
        self.engine = create_engine(catalogue, connect_args=patience)
        new = not inspect(self.engine).has_table(Version.__tablename__)
        Base.metadata.create_all(self.engine)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)
        with self.session() as session:
            if new:
                session.add(About(key="layout", value=LAYOUT))
            elif (about := session.get(About, "layout")) is None or about.value != LAYOUT:
                raise ArchiveError(f"{root}: the archive was made by another version of this software; choose another folder")

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A transaction on the catalogue: all of it or nothing."""
        with self._sessions.begin() as session:
            yield session

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    # Bytes

    def _path(self, sha256: str) -> str:
        return f"{self.root}/bytes/{sha256[:2]}/{sha256[2:]}"

    def put(self, data: bytes) -> str:
        """Store bytes; their sha256."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._path(sha256)
        if not self.fs.exists(path):
            self.fs.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
            partial = f"{path}.{os.getpid()}.partial"  # another run may be storing the same
            self.fs.pipe_file(partial, data)
            self.fs.mv(partial, path)
        return sha256

    def get(self, sha256: str) -> bytes:
        """Stored bytes. Raises ArchiveError when they are missing or are not what was stored."""
        try:
            data = self.fs.cat_file(self._path(sha256))
        except FileNotFoundError:
            raise ArchiveError(f"{sha256}: not in the archive") from None
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ArchiveError(f"{sha256}: damaged in the archive")
        return data

    # What sources bring

    def ingest(self, source: str, location: str, data: bytes, hints: Hints, retrieved_at: str | None = None) -> bool:
        """Record that `location` holds `data`; whether that is news."""
        sha256 = self.put(data)
        known = dump_hints(hints)
        with self.session() as session:
            latest = session.scalars(select(Retrieval).where(Retrieval.location == location).order_by(Retrieval.id.desc())).first()
            if latest and (latest.source, latest.sha256, latest.hints) == (source, sha256, known):
                return False
            if session.get(Version, sha256) is None:
                session.add(Version(sha256=sha256, bytes=len(data)))
                session.flush()
            session.add(Retrieval(source=source, location=location, sha256=sha256, hints=known, retrieved_at=retrieved_at))
        return True

    def pass_over(self, source: str, location: str, reason: str) -> None:
        """Record that `location` is no document, and why."""
        with self.session() as session:
            session.merge(PassedOver(location=location, source=source, reason=reason))

    def checked(self, source: str, location: str, checked_at: str, found: int, changed: int, failed: int) -> None:
        """Record one look at a source."""
        with self.session() as session:
            session.add(Check(source=source, location=location, checked_at=checked_at, found=found, changed=changed, failed=failed))

    def held(self) -> list[Held]:
        """The document that each location holds now, by location."""
        newest = select(func.max(Retrieval.id)).group_by(Retrieval.location)
        with self.session() as session:
            rows = session.scalars(select(Retrieval).where(Retrieval.id.in_(newest)).order_by(Retrieval.location))
            return [Held(r.source, r.location, r.sha256, load_hints(r.hints), r.retrieved_at) for r in rows]

    # What became of it

    def fail(self, stage: str, source: str, location: str, sha256: str | None, reason: str, at: str) -> None:
        """Record a failure; one that is known already keeps its first day."""
        with self.session() as session:
            known = session.get(Failure, location)
            if known and (known.stage, known.sha256, known.reason) == (stage, sha256, reason):
                return
            session.merge(Failure(location=location, stage=stage, source=source, sha256=sha256, reason=reason, since=at))

    def succeed(self, stage: str, location: str) -> None:
        """Forget the failure of a location at a stage, if there is one."""
        with self.session() as session:
            known = session.get(Failure, location)
            if known and known.stage == stage:
                session.delete(known)

    def annotated(self, row: Annotated, title: str | None = None) -> None:
        """Record an annotation, its work, and what it told about the version; a failure of the location is over."""
        with self.session() as session:
            if row.work is not None and row.kind is not None:
                session.merge(Work(id=row.work, kind=row.kind, title=title))
                session.flush()
            session.merge(row)
            version = session.get_one(Version, row.sha256)
            version.work, version.date, version.language, version.format = row.work, row.date, row.language, row.format
        self.succeed("annotate", row.location)

    def annotations(self) -> list[Annotated]:
        """The last good annotation of each location, by location."""
        with self.session() as session:
            return list(session.scalars(select(Annotated).order_by(Annotated.location)))

    def failures(self) -> list[Failure]:
        """Everything that is wrong now, by location."""
        with self.session() as session:
            return list(session.scalars(select(Failure).order_by(Failure.location)))

    def passed_over(self) -> list[PassedOver]:
        """Files that are no documents, by location."""
        with self.session() as session:
            return list(session.scalars(select(PassedOver).order_by(PassedOver.location)))

    def checks(self) -> list[Check]:
        """All looks at sources, oldest first."""
        with self.session() as session:
            return list(session.scalars(select(Check).order_by(Check.id)))


def dump_hints(hints: Hints) -> str:
    """Hints as JSON, the same for the same hints."""
    return json.dumps(asdict(hints), default=str, sort_keys=True, ensure_ascii=False)


def load_hints(text: str) -> Hints:
    """The Hints of `dump_hints`."""
    values = json.loads(text)
    values["date"] = date.fromisoformat(values["date"]) if values["date"] else None
    values["parties"] = tuple(values["parties"])
    return Hints(**values)


def digest(*parts: str | Sequence[str]) -> str:
    """One sha256 of several texts; where one ends and the next begins matters."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
