"""The catalogue: which documents are known, where they come from, and what became of each.

A location is one address at a source (a path, a URL). It holds one document at a time; the bytes it held
before stay in the archive as earlier retrievals. SQLite by default, any database that SQLAlchemy knows by URL.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Base of the catalogue's tables. Days and times are ISO 8601 text, UTC."""


LAYOUT = "1"  # changes with the tables below


class About(Base):
    """What the catalogue says of itself: its `layout`."""

    __tablename__ = "about"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class Work(Base):
    """A legal work, whatever its versions: ``ca:SOR/2014-58``."""

    __tablename__ = "works"
    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]  # "instruments" or "treaties"
    title: Mapped[str | None]


class Version(Base):
    """The bytes of one expression of a work; `work` is None until, or unless, they were annotated."""

    __tablename__ = "versions"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    bytes: Mapped[int]
    work: Mapped[str | None] = mapped_column(ForeignKey("works.id"), index=True)
    date: Mapped[str | None]
    language: Mapped[str | None]
    format: Mapped[str | None]


class Retrieval(Base):
    """That a location held certain bytes, and what its source said about them. The one with the highest `id` is current."""

    __tablename__ = "retrievals"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    source: Mapped[str]
    location: Mapped[str] = mapped_column(index=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("versions.sha256"))
    hints: Mapped[str]  # JSON of corpora.formats.Hints
    retrieved_at: Mapped[str | None]
    __table_args__ = (Index("retrievals_by_source", "source", "location"),)


class Check(Base):
    """One look at a source: how many documents it offered and how many had changed."""

    __tablename__ = "checks"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    source: Mapped[str] = mapped_column(index=True)
    location: Mapped[str]
    checked_at: Mapped[str]
    found: Mapped[int]
    changed: Mapped[int]
    failed: Mapped[int]


class PassedOver(Base):
    """A file of a source that is no document of law, and why."""

    __tablename__ = "passed_over"
    location: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str]
    reason: Mapped[str]


class Failure(Base):
    """What is wrong with the document at a location now; gone when it succeeds."""

    __tablename__ = "failures"
    location: Mapped[str] = mapped_column(primary_key=True)
    stage: Mapped[str]  # "ingest", "annotate" or "assess"
    source: Mapped[str]
    sha256: Mapped[str | None]
    reason: Mapped[str]
    since: Mapped[str]


class Annotated(Base):
    """The last good annotation of a location; it outlives a later failure. `record` and `text` are hashes in the archive."""

    __tablename__ = "annotated"
    location: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("versions.sha256"))
    basis: Mapped[str]  # hash of what besides the bytes decides the result: hints and code
    nature: Mapped[str]
    why: Mapped[str | None]
    format: Mapped[str | None]
    kind: Mapped[str | None]
    work: Mapped[str | None]
    date: Mapped[str | None]
    language: Mapped[str | None]
    record: Mapped[str | None]
    text: Mapped[str | None]


class Assessed(Base):
    """Conclusions about the record of a location: the record with its status, and its conflict flags, as hashes in the archive."""

    __tablename__ = "assessed"
    location: Mapped[str] = mapped_column(primary_key=True)
    annotation: Mapped[str]  # the record that was assessed
    work: Mapped[str]  # its id, once numbered
    basis: Mapped[str]  # hash of the record, the day, the code and every other record it may depend on
    record: Mapped[str]
    flags: Mapped[str]


class Published(Base):
    """A record in the last edition of the feed."""

    __tablename__ = "published"
    kind: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(primary_key=True)
    work: Mapped[str]
    sha256: Mapped[str]  # of the document
    record: Mapped[str]  # of the record as published


class Announced(Base):
    """A date that subscribers' calendars were told of: with which sequence number, and whether it was called off since."""

    __tablename__ = "announced"
    uid: Mapped[str] = mapped_column(primary_key=True)
    sequence: Mapped[int]
    day: Mapped[str]
    cancelled: Mapped[bool]
    changed: Mapped[str]  # the day that the edition was for in which it last changed
    fact: Mapped[str]  # JSON of the sunset
