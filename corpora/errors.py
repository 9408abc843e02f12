"""Errors of this room that callers tell apart; each says what, where and why in one line."""

from __future__ import annotations


class ArchiveError(RuntimeError):
    """Stored bytes that are missing or damaged, or an archive that this version cannot read."""


class SourceError(ValueError):
    """A location that no source can open."""


class LineError(ValueError):
    """A file of JSON Lines, or a line of it, that says nothing; says which and why in one line."""


class ReviewError(ValueError):
    """Records that cannot be reviewed, or a decision that says nothing; says which and why."""


class FetchError(ValueError):
    """A document that could not be got, or whose bytes are not the ones that were labelled; says why."""


class RegisterError(ValueError):
    """Registers that cannot be read, contradict themselves or leave a gap; every fault found is a line with file, line and reason."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults

    @property
    def in_one_line(self) -> str:
        """The first fault, and how many more there are."""
        more = len(self.faults) - 1
        return self.faults[0] + (f" (and {more} more)" if more else "")
