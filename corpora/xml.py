"""XML and XHTML from strangers: read without entities, network or unbounded trees, or refused with a place."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date

from lxml import etree

from corpora.decode import decode
from corpora.document import DocumentError

_DOCTYPE_ENTITY = re.compile(rb"<!ENTITY\b", re.IGNORECASE)


def load(data: bytes, name: str) -> etree._Element:
    """Root element of `data`. Raises DocumentError with line and column on anything that is not well-formed XML.

    Declared entities are refused before parsing: statute XML has no use for them, and they can expand without bound.
    """
    if not data.strip():
        raise DocumentError(name, "byte 0", "the file is empty")
    found = _DOCTYPE_ENTITY.search(data)
    if found:
        line = data.count(b"\n", 0, found.start()) + 1
        raise DocumentError(name, f"line {line}", "the file declares entities; they are not expanded")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True, strip_cdata=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser, base_url=name)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        reason = (error.msg or "the file is not well-formed XML").removesuffix(f", line {line}, column {column}").strip()
        raise DocumentError(name, f"line {line}, column {column}", f"not well-formed XML: {reason}") from error
    except ValueError as error:  # an encoding that lxml does not know
        raise DocumentError(name, "line 1", f"the file cannot be read as XML: {error}") from error
    # Encodings of two bytes hide a declaration from the search above; nothing was expanded.
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and declared.entities():  # type: ignore[union-attr]
        raise DocumentError(name, "line 1", "the file declares entities; they are not expanded")
    return root


def load_html(data: bytes, name: str) -> etree._Element:
    """Root element of a web page: as XML where it says that it is XML, else by the forgiving reading of HTML.

    Raises DocumentError on bytes that are no text, and on broken XML.
    """
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:5] == b"<?xml":
        return load(data, name)
    text, _ = decode(data, name)
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    root = etree.fromstring(text.encode("utf-8"), parser, base_url=name)
    whole(parser, name)
    if root is None:
        raise DocumentError(name, "line 1", "no element in the page")
    return root


def whole(parser: etree.HTMLParser, name: str) -> None:
    """Raise DocumentError when the forgiving reading of HTML stopped at a limit: it says nothing of what it left out."""
    for entry in parser.error_log.filter_from_fatals():
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            reason = entry.message.partition(", ")[0].strip()
            raise DocumentError(name, f"line {entry.line}, column {entry.column}", f"not readable as HTML: {reason}")


def fault(element: etree._Element, reason: str) -> DocumentError:
    """A DocumentError that names the element's file and line."""
    return DocumentError(element.getroottree().docinfo.URL or "document", f"line {element.sourceline}", reason)


def tag(element: etree._Element | None) -> str:
    """Name of an element without its namespace; empty for none."""
    name = element.tag if element is not None else None
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def raw(element: etree._Element) -> str:
    """All text below an element, as it stands."""
    return "".join(str(piece) for piece in element.itertext())


def text(element: etree._Element | None) -> str:
    """All text below an element, white space folded."""
    return " ".join(raw(element).split()) if element is not None else ""


def lead(element: etree._Element, blocks: tuple[str, ...]) -> etree._Element | None:
    """Words that an element holds before its first block, as an element of their own; None where there are none."""
    words = etree.Element("lead")
    words.text = element.text
    for part in element:
        if tag(part) in blocks:
            break
        words.append(deepcopy(part))
    return words if text(words) else None


def attribute(element: etree._Element, name: str) -> str | None:
    """Value of an attribute by its local name, whatever its namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def day(element: etree._Element | None, name: str) -> date | None:
    """Date in an attribute, whatever its namespace; None where there is none. Raises DocumentError when it is no date."""
    value = attribute(element, name) if element is not None else None
    return iso_date(element, value, name) if element is not None and value else None


def iso_date(element: etree._Element, value: str, what: str) -> date:
    """Date that a value of `element` begins with. Raises DocumentError, naming `what`, when it is no date."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        raise fault(element, f"{what} is no date: {value}") from error


def children(element: etree._Element, *names: str) -> list[etree._Element]:
    """Child elements with one of the local names, or every child element without names."""
    return [child for child in element if isinstance(child.tag, str) and (not names or tag(child) in names)]


def child(element: etree._Element, *path: str) -> etree._Element | None:
    """First element down a path of local names."""
    at: etree._Element | None = element
    for name in path:
        at = next(iter(children(at, name)), None) if at is not None else None
    return at
