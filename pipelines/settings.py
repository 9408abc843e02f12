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
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1, description="worker processes")
    batch: int = Field(64, ge=1, description="documents in one task")
    retries: int = Field(2, ge=0, description="how often a task that failed is tried again")
    retry_delay: float = Field(1.0, ge=0, description="seconds before it is")
    as_of: date = Field(default_factory=lambda: datetime.now(UTC).date(), description="the day that statuses and flags are computed for")
    shared: Path = Field(Path("../shared"), description="where the gold labels and corpora for measuring lie, if anywhere")

    @property
    def archive_root(self) -> str:
        """The archive's path or URL."""
        return self.archive or str(self.output.absolute() / ".archive")

    @property
    def cache(self) -> Path:
        """A local folder for what can be made again."""
        return Path(self.archive_root) if "://" not in self.archive_root else self.output.absolute() / ".archive"
