"""JSON Lines that people write: verdicts and decisions. What is wrong with a line is told in one line: file, line, field, reason.

Lines end at newlines only; a byte order mark is passed over. The last line without a newline is one that a crash or a
full disk may have cut: it is read where it is whole, left out where it is not, and gone when the next one is added.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json

from corpora.errors import LineError

LONGEST = 1 << 20  # bytes of a line
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

Shape = TypeVar("Shape", bound=BaseModel)


def lines(path: Path) -> Iterator[tuple[str, bytes]]:
    """Each line that is not blank with its place (`file:number`). Raises LineError where the file is not in UTF-8."""
    return _split(path, path.read_bytes())


def _split(path: Path, data: bytes) -> Iterator[tuple[str, bytes]]:
    if data.startswith(_UTF16):
        raise LineError(f"{path}: in UTF-16; save it in UTF-8")
    for number, line in enumerate(data.removeprefix(codecs.BOM_UTF8).split(b"\n"), 1):
        if line.strip():
            yield f"{path}:{number}", line


def value(shape: type[Shape], line: bytes) -> Shape:
    """What a line says. Raises LineError: field and reason."""
    if len(line) > LONGEST:
        raise LineError(f"{len(line)} bytes, more than the {LONGEST} that a line may have")
    try:
        return shape.model_validate_json(line)
    except ValidationError as error:
        raise LineError(fault(error)) from None


def fault(error: ValidationError) -> str:
    """The first thing that is wrong with a value: field and reason."""
    first = error.errors(include_url=False)[0]
    field, reason = ".".join(str(part) for part in first["loc"]), first["msg"].removeprefix("Value error, ")
    if first["type"] == "extra_forbidden":
        reason = "no such field"
    return f"{field}: {reason}" if field else reason


def stored(shape: type[Shape], path: Path) -> Iterator[Shape]:
    """What a file that is only ever appended to holds; nothing where there is none yet. Raises LineError."""
    if path.is_file():
        data = path.read_bytes()
        for place, line in _split(path, data[: len(data) - len(_cut(data))]):
            try:
                yield value(shape, line)
            except LineError as error:
                raise LineError(f"{place}: {error}") from None


def append(path: Path, line: str) -> None:
    """Add a line to a file; a line that was cut makes place for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as stream:
        stream.seek(0)
        data = stream.read()
        if cut := _cut(data):
            stream.truncate(len(data) - len(cut))
        elif data and not data.endswith(b"\n"):
            stream.write(b"\n")
        stream.write(line.encode("utf-8") + b"\n")


def _cut(data: bytes) -> bytes:
    """The last line where it has no end and is no JSON; else nothing."""
    last = data.rpartition(b"\n")[2].removeprefix(codecs.BOM_UTF8)
    try:
        from_json(last)
    except ValueError:
        return last
    return b""
