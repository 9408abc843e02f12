"""From bytes to text: UTF-8 where it is, another encoding where the bytes clearly are of one, an error otherwise."""

from __future__ import annotations

from charset_normalizer import from_bytes

from corpora.document import DocumentError

_SAMPLE = 1 << 20  # bytes by which an encoding is guessed


def decode(data: bytes, name: str) -> tuple[str, str | None]:
    """(text, warning or None). Raises DocumentError for empty and binary input."""
    if not data.strip(b"\x00 \t\r\n\f\xef\xbb\xbf"):
        raise DocumentError(name, "byte 0", "the file is empty")
    if (encoding := wide(data)) is not None:
        return _strict(data, encoding, name), None
    nul = data.find(b"\x00")
    if nul >= 0:
        raise DocumentError(name, f"byte {nul}", "not text: a NUL byte")
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as broken:
        at = broken.start
    guess = from_bytes(data[:_SAMPLE]).best()
    if guess is None or guess.encoding in ("ascii", "utf_8"):
        raise DocumentError(name, f"byte {at}", "not UTF-8, and no other encoding fits")
    text = _strict(data, guess.encoding, name)
    odd = sum(1 for c in text[:_SAMPLE] if c < " " and c not in "\t\r\n\f")
    if odd * 50 > len(text[:_SAMPLE]):
        raise DocumentError(name, f"byte {at}", "not text: too many control characters")
    return text, f"not UTF-8 (byte {at}); read as {guess.encoding}"


def storable(text: str) -> str:
    """Text without lone surrogates, which no file and no database holds; each becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def wide(data: bytes) -> str | None:
    """The encoding of several bytes a character that a mark at the start declares; None where there is none."""
    if data[:4] in (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"):
        return "utf-32"
    return "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else None


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as broken:
        raise DocumentError(name, f"byte {broken.start}", f"not readable as {encoding}") from broken
