"""Settings: environment variables ``OPERATIVE_…`` or a file ``.env``; everything has a default that works."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Where things lie and how hard to work.

    `archive` is a path or an fsspec URL (``s3://…``), `catalogue` a SQLAlchemy URL (``postgresql://…``).
    """

    model_config = SettingsConfigDict(env_prefix="OPERATIVE_", env_file=".env", extra="ignore")

    output: Path = Field(Path("out"), description="folder of the feed")
    archive: str | None = Field(None, description="folder or URL of the archived bytes; `.archive` in the output folder if left out")
    catalogue: str | None = Field(None, description="URL of the catalogue's database; SQLite in the archive if left out")
    reviews: Path | None = Field(
        None, description="file of the verdicts of reviewers; `reviews.jsonl` beside the archived bytes if left out"
    )
    dispositions: Path | None = Field(
        None, description="file of what lawyers decided about flags; `dispositions.jsonl` beside the archived bytes if left out"
    )
    author: str | None = Field(None, description="who signs verdicts; the name of the user's account if left out")
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, description="worker processes")
    batch: int = Field(64, ge=1, description="documents in one task")
    retries: int = Field(2, ge=0, description="how often a task that failed is tried again")
    retry_delay: float = Field(1.0, ge=0, description="seconds before it is")
    raw_files: str = Field(
        "https://raw.githubusercontent.com", description="server of the raw files that labelled documents were taken from"
    )
    pause: float = Field(1.0, ge=0, description="seconds between two requests to one host")
    contact: str | None = Field(None, description="an address for the operators of servers that are asked, sent with every request")
    as_of: date = Field(default_factory=lambda: datetime.now(UTC).date(), description="the day that statuses and flags are computed for")
    registers: str | None = Field(None, description="folders of registers besides the built-in ones, separated as in PATH")
    shared: Path = Field(Path("../shared"), description="where the gold labels and corpora for measuring lie, if anywhere")

    @classmethod
    def of(cls, records: Path) -> Settings:
        """The settings of a folder of records: people's decisions lie in its archive, or where it has none with the records."""
        settings = cls(output=records)  # type: ignore[call-arg]
        if settings.archive is None and not settings.cache.is_dir():
            bare = {
                "reviews": settings.reviews or records / "reviews.jsonl",
                "dispositions": settings.dispositions or records / "dispositions.jsonl",
            }
            return settings.model_copy(update=bare)
        return settings

    @property
    def archive_root(self) -> str:
        """The archive's path or URL."""
        return self.archive or str(self.output.absolute() / ".archive")

    @property
    def is_archived(self) -> bool:
        """Whether there is an archive, as far as can be told without opening it."""
        return self.catalogue is not None or "://" in self.archive_root or (Path(self.archive_root) / "catalogue.sqlite").is_file()

    @property
    def cache(self) -> Path:
        """A local folder for what can be made again."""
        return Path(self.archive_root) if "://" not in self.archive_root else self.output.absolute() / ".archive"

    @property
    def reviews_file(self) -> Path:
        """The file of verdicts."""
        return self.reviews or self.cache / "reviews.jsonl"

    @property
    def dispositions_file(self) -> Path:
        """The file of decisions on flags."""
        return self.dispositions or self.cache / "dispositions.jsonl"
