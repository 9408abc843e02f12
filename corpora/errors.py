"""Errors of this room that callers tell apart; each says what, where and why in one line."""

from __future__ import annotations


class ArchiveError(RuntimeError):
    """Stored bytes that are missing or damaged, or an archive that this version cannot read."""


class SourceError(ValueError):
    """A location that no source can open."""
