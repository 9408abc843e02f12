"""Legal text in HTML of no known publisher: blocks, lists and tables; navigation, scripts and footers left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from corpora import xml
from corpora.decode import decode
from corpora.document import Document, DocumentError, normalise
from corpora.formats import Hints, register
from corpora.formats.security_council import is_resolution, parse_text
from corpora.generic import build
from corpora.numbering import split
from corpora.outline import Line, row

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "center",
        "address",
        "figure",
        "figcaption",
        "main",
        "body",
        "html",
        "header",
        "form",
        "fieldset",
    ]
)
_DROPPED = frozenset(
    [
        "script",
        "style",
        "nav",
        "noscript",
        "template",
        "svg",
        "iframe",
        "button",
        "input",
        "select",
        "head",
        "aside",
        "footer",
        "object",
        "canvas",
        "video",
        "audio",
        "map",
    ]
)
_FURNITURE = re.compile(
    r"\b(?:nav|navbar|menu|breadcrumbs?|cookie|sidebar|footer|skip-?link|share|social|toolbar|pagination|banner-ad)\b", re.IGNORECASE
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HEAD_TAG = re.compile(
    rb"<!doctype\s+html|<html[\s>]|<body[\s>]|<(?:p|div|table|h[1-6]|ol|ul|span|br|article|section)[\s>/]", re.IGNORECASE
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DEPTH = 400  # nested elements; no page that a person wrote is deeper


@register
class Html:
    """Any HTML page that holds an instrument."""

    name = "html"

    def sniff(self, head: bytes, name: str) -> float:
        """Fairly sure of HTML elements; a publisher's own format is surer."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        if not start.startswith(b"<"):
            return 0.0
        return 0.3 if _HEAD_TAG.search(head) else 0.05 if name.lower().endswith((".html", ".htm")) else 0.0

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The Document. Raises DocumentError on undecodable bytes, on trees without bound and on pages without words."""
        text, warning = _text(data, hints.name)
        try:
            parser = lxml_html.HTMLParser(huge_tree=False, remove_comments=True, remove_pis=True)
            root = lxml_html.document_fromstring(text, parser=parser)
        except (etree.ParserError, etree.XMLSyntaxError, ValueError) as broken:
            raise DocumentError(hints.name, "line 1", f"not readable as HTML: {broken}") from broken
        xml.whole(parser, hints.name)
        reader = _Reader(hints.name)
        lines = [line for line in reader.lines(_content(root), 0) if any(c.isalnum() for c in line.text)]
        if not lines:
            raise DocumentError(hints.name, "body", "no words in the page")
        plain = "\n\n".join(line.text for line in lines)
        if is_resolution(plain):
            return parse_text(plain, hints, self.name, [warning] if warning else [])
        return build(self.name, lines, hints, [warning] if warning else [])


def _text(data: bytes, name: str) -> tuple[str, str | None]:
    declared = _CHARSET.search(data[:4096])
    if declared:
        try:
            return _bare(data.decode(declared[1].decode("ascii"))), None
        except (LookupError, UnicodeDecodeError):
            text, warning = decode(data, name)
            return _bare(text), warning or f"declared as {declared[1].decode('ascii')}, which it is not"
    text, warning = decode(data, name)
    return _bare(text), warning


def _bare(text: str) -> str:
    # lxml refuses a decoded string that still declares an encoding.
    return re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text.replace("\x00", ""))


def _content(root: etree._Element) -> etree._Element:
    """The element that holds the instrument: the only <main> or <article> with words, else the body."""
    for path in (".//main", ".//article"):
        found = [e for e in root.iterfind(path) if len(normalise("".join(map(str, e.itertext())))) > 200]
        if len(found) == 1:
            return found[0]
    body = root.find(".//body")
    return root if body is None else body


class _Reader:
    """Lines of a tree of blocks, with the printed or implied numbers of lists."""

    def __init__(self, name: str):
        self.name = name
        self.tables = 0

    def lines(self, element: etree._Element, depth: int) -> Iterator[Line]:
        """Lines below `element` in reading order. Raises DocumentError past the depth limit."""
        if depth > _DEPTH:
            raise DocumentError(self.name, f"line {element.sourceline}", f"elements nested more than {_DEPTH} deep")
        held = [element.text or ""]
        for child in element:
            tag = child.tag
            if not isinstance(tag, str) or tag in _DROPPED or _furniture(child):
                held.append(child.tail or "")
                continue
            if tag == "br":
                yield from self.flush(held, element)
                held = [child.tail or ""]
            elif tag in _BLOCKS or _holds_blocks(child):
                yield from self.flush(held, element)
                yield from self.block(child, depth)
                held = [child.tail or ""]
            else:
                held.append("".join(_inline(child)))
                held.append(child.tail or "")
        yield from self.flush(held, element)

    def flush(self, held: list[str], element: etree._Element) -> Iterator[Line]:
        """The line of the words gathered so far, if there are any."""
        if words := normalise("".join(held)):
            heading = element.tag in _HEADINGS and not split(words, bare=True)[0]
            yield Line(words, "heading") if heading and not _opens(words) else Line(words)

    def block(self, element: etree._Element, depth: int) -> Iterator[Line]:
        """Lines of a block element."""
        if element.tag == "table" and _is_data(element):
            yield from self.table(element)
        elif element.tag == "ol":
            yield from self.ordered(element, depth)
        elif element.tag == "tr":
            cells = [normalise("".join(_inline(cell))) for cell in element if cell.tag in ("td", "th")]
            if words := " ".join(filter(None, cells)):
                # Publishers set points as two cells: the number, then the words.
                yield Line(words)
        else:
            yield from self.lines(element, depth + 1)

    def ordered(self, element: etree._Element, depth: int) -> Iterator[Line]:
        """Items of an ordered list, numbered as a browser would where the number is not printed."""
        start = element.get("start") or "1"
        position = int(start) if start.isdigit() else 1
        for item in element:
            if item.tag != "li":
                continue
            lines = list(self.lines(item, depth + 1))
            if lines and not split(lines[0].text)[0]:
                number = _ordinal(position, element.get("type") or _style(element))
                lines[0] = Line(f"{number} {lines[0].text}", lines[0].role)
            position += 1
            yield from lines

    def table(self, element: etree._Element) -> Iterator[Line]:
        """Rows of a table of data; its first row of header cells is the header."""
        self.tables += 1
        name = f"table{self.tables}"
        header = True
        for tr in element.iter("tr"):
            cells = [cell for cell in tr if cell.tag in ("td", "th")]
            words = [normalise("".join(_inline(cell))) for cell in cells]
            if any(words):
                yield row(words, name, header=header and all(cell.tag == "th" for cell in cells))
            header = False


def _inline(element: etree._Element) -> Iterator[str]:
    """Text below an element; block boundaries become spaces."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _DROPPED:
            yield from (" ",) if child.tag in _BLOCKS or child.tag == "br" else ()
            yield from _inline(child)
            yield from (" ",) if child.tag in _BLOCKS else ()
        yield child.tail or ""


def _holds_blocks(element: etree._Element) -> bool:
    return any(isinstance(e.tag, str) and (e.tag in _BLOCKS or e.tag == "br") for e in element.iterdescendants())


def _furniture(element: etree._Element) -> bool:
    named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    return bool(_FURNITURE.search(named)) and len("".join(map(str, element.itertext()))) < 3000


def _is_data(element: etree._Element) -> bool:
    """Whether a table holds data rather than the layout of numbered points."""
    if element.find(".//th") is not None:
        return True
    rows = [[cell for cell in tr if cell.tag in ("td", "th")] for tr in element.iter("tr")]
    widths = {len(r) for r in rows}
    points = sum(bool(r) and len(r) <= 2 and bool(split(f"{normalise(''.join(_inline(r[0])))} x")[0]) for r in rows)
    return bool(rows) and max(widths) > 1 and points * 2 < len(rows) and element.find(".//table") is None


def _opens(words: str) -> bool:
    return bool(re.match(r"(?:part|chapter|schedule|annex|appendix|division|title)\b", words, re.IGNORECASE))


def _style(element: etree._Element) -> str:
    style = element.get("style") or ""
    named = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "lower-roman": "i", "upper-roman": "I"}
    return next((value for key, value in named.items() if key in style), "1")


def _ordinal(position: int, style: str) -> str:
    """Printed number of a list item: ``1.``, ``(a)``, ``(i)``."""
    if style in ("a", "A") and 0 < position <= 26:
        letter = _LETTERS[position - 1]
        return f"({letter if style == 'a' else letter.upper()})"
    if style in ("i", "I") and 0 < position < 40:
        numeral = "x" * (position // 10) + ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][position % 10]
        return f"({numeral if style == 'i' else numeral.upper()})"
    return f"{position}."
