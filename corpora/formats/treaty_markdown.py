"""Markdown of the Dutch treaty collection: English text first, Dutch translation after it; the English is read.

The headings lack the space that CommonMark asks for and stand in any depth, so lines are read here and
not by a Markdown parser; links, emphasis and footnote tags are stripped to their printed words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpora.document import Document, DocumentBuilder, DocumentError, Metadata, Provision, normalise
from corpora.formats import Hints, register
from corpora.treaties import WTO_ANNEXED, by_name, by_title
from corpora.treaty_text import add_text, number_key

_ENGLISH = frozenset(["the", "of", "and", "to", "shall", "in", "any", "which", "this", "be", "by", "for", "or"])
_DUTCH = frozenset(["de", "het", "een", "van", "en", "voor", "dat", "deze", "niet", "zijn", "op", "aan", "met", "wordt", "bij", "te"])


@register
class TreatyMarkdown:
    """Articles and parts are headings; paragraphs and points are lines with printed numbers."""

    name = "wetten-markdown"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002
        """Sure when the page's meta line is followed by a Dutch treaty title."""
        text = head.decode("utf-8", "replace")
        if not text.lstrip("\ufeff \n").startswith("<meta") or "\n##" not in text:
            return 0.0
        return 1.0 if re.search(r"^##\s?(?:Verdrag|Overeenkomst|Protocol|Handvest|Internationaal)", text, re.M) else 0.3

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The English text. Raises DocumentError when it is not UTF-8 or holds no article."""
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise DocumentError(hints.name, f"byte {error.start}", "not UTF-8") from error
        lines = [line for line in text.splitlines() if not line.startswith("<meta")]
        metadata = Metadata(form="treaty", language="en", url=hints.url)
        reader = _Reader(DocumentBuilder(self.name, metadata), hints)
        kept = lines[: _translation(lines)]
        if len(kept) < len(lines):
            metadata.warnings.append(f"the Dutch translation ({len(lines) - len(kept)} lines) is left out")
        for line in kept:
            reader.line(line)
        reader.flush()
        if not any(p.kind == "article" for p in reader.provisions):
            raise DocumentError(hints.name, "headings", "no article was found")
        return reader.builder.build()


def _translation(lines: list[str]) -> int:
    """Index of the first line of the Dutch translation, the number of lines without one."""
    long = []
    for n, line in enumerate(lines):
        if len(line) > 60 and not line.startswith(("#", "|")):
            words = re.findall(r"[a-z]+", line.lower())
            long.append((n, sum(w in _DUTCH for w in words) - sum(w in _ENGLISH for w in words)))
    for k, (n, score) in enumerate(long):
        following = [s for _, s in long[k : k + 20]]
        if score > 2 and sum(s > 0 for s in following) >= 0.8 * len(following):
            while n and (not lines[n - 1].strip() or lines[n - 1].startswith("#")):
                n -= 1
            return n
    return len(lines)


_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_NOTE = re.compile(r"<sup>\s*((?:(?!<sup>).){0,5000}?)\s*</sup>")
_POWER = re.compile(r"(?:(?<=[^a-z]m)|(?<=[^a-z][ck]m))<sup>([23])</sup>")  # square and cubic metres


def printed(line: str) -> str:
    """Words of a line as printed: link labels without addresses, no emphasis marks; notes are cut out."""
    return re.sub(r"\*+", "", _LINK.sub(r"\1", _NOTE.sub(_gap, _POWER.sub(r"\1", line))))


def _gap(note: re.Match[str]) -> str:
    """What stays where a note is cut out: a space between two words, which the note alone held apart."""
    before, after = note.string[: note.start()][-1:], note.string[note.end() :][:1]
    return " " if after.isalnum() and not before.isspace() and len(note[1]) > 8 else ""


def notes(line: str) -> list[str]:
    """Footnotes that stand inside a line."""
    return [printed(n) for n in _NOTE.findall(line) if len(n) > 8]


_ARTICLE = re.compile(r"^(?:Introductory )?Article\b[\s:]*([IVXLC]+|\d+)?\s*(bis|ter)?\.?\s*$", re.I)
_CONTAINER = re.compile(r"^(?:PART|SECTION|CHAPTER|TITLE)\b\s*([IVXLC]+|\d+|[A-Z])?\b[\s:.]*$", re.I)
_ANNEX = re.compile(r"^(?:\d+\s+)?(?:Annex|Appendix|Attachment)\b\s*(.*)$", re.I)
_BARE = re.compile(r"^\(?(\d{1,2}|[A-Z]|[IVX]+)\)?\.?$")
_INSTRUMENT = re.compile(
    r"^(?:General agreement on|Agreement (?:on|establishing)|Understanding (?:on|in)|Marrakesh protocol|Trade policy review mechanism"
    r"|Decision (?:on|in|concerning)|Declaration (?:on|concerning)|Protocol\b|Final act\b|Second annex|Annex on)",
    re.I,
)
# Containers that a part, chapter or section may stand in, nearest first.
_OUTER = {"part": ("instrument",), "chapter": ("part", "instrument"), "section": ("chapter", "part", "instrument")}
_SECTION = re.compile(r"(?:^|(?<=\s))Section\s+(\d+)\.\s+\*([^*]+)\*", re.M)


@dataclass(slots=True)
class _Reader:
    """Reads lines; `prefix` addresses an annexed instrument or annex (``gats``, ``ect`` has none)."""

    builder: DocumentBuilder
    hints: Hints
    prefix: str = ""
    instrument: str = ""
    container: Provision | None = None
    above: dict[str, Provision] = field(default_factory=dict)  # the instrument, part and chapter now open
    article: Provision | None = None
    headed: bool = True  # False right behind "Article 4": the next heading is its own
    pending: tuple[str, str, str] | None = None  # (local eid, kind, printed number) waiting for its heading
    text: list[str] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)

    def line(self, line: str) -> None:
        """Take one line of the source."""
        stripped = line.strip()
        if stripped.startswith("#"):
            self._heading(stripped.lstrip("#").strip(), stripped.count("#", 0, 4))
        elif stripped.startswith("|"):
            self._row(stripped)
        else:
            if stripped and self.pending:
                self._open(None)
            self.text.append(line)

    def _heading(self, raw: str, depth: int) -> None:
        words = normalise(printed(raw))
        if not words:
            return
        if depth == 2 and not self.builder.metadata.title:
            self.builder.metadata.identifiers["title_nl"] = words
            return
        if not self.builder.metadata.title:
            self._title(words, raw)
            return
        kind = _structure(words)
        instrument = self.builder.metadata.work == "treaty:wto" and kind is None and bool(_INSTRUMENT.match(words))
        if self.pending and kind is None and not (instrument and self.pending[1] == "schedule"):
            self._open(words)
            self._notes(raw)
            return
        if self.pending:
            self._open(None)
        self.flush()
        if kind is not None:
            self.pending = kind
            return
        if instrument:
            self._instrument(words)
        else:
            self._add("heading", "heading", words, parent=self.article or self.container)
        self._notes(raw)

    def _title(self, words: str, raw: str) -> None:
        metadata = self.builder.metadata
        metadata.title = words
        known = by_title(words) or by_title(self.hints.title or "")
        if known is None:
            metadata.warnings.append("no treaty of this title is known; the work has no id")
        else:
            metadata.work, metadata.identifiers["short"] = known.work, known.short
            metadata.adopted, metadata.in_force = known.adopted, known.in_force
        self._add("title", "title", words)
        self._notes(raw)

    def _instrument(self, words: str) -> None:
        known = by_name(re.sub(r"\s*(?:\d\)|¹\)?)$", "", words))
        short = known.short if known and known.short in WTO_ANNEXED else re.sub(r"\W+", "-", words.lower()).strip("-")[:48].rstrip("-")
        if words.lower().startswith(("annex", "second annex")):
            self.prefix = f"{self.instrument}__{short}"
        else:
            self.instrument = self.prefix = short
        self.article = None
        self.container = self._add(self.prefix, "part", words, heading=words)
        self.above = {"instrument": self.container}
        self.builder.metadata.identifiers.setdefault(f"annexed:{short}", words)

    def _open(self, heading: str | None) -> None:
        """Add the waiting article, part or annex, with its heading if it has one."""
        local, kind, number = self.pending or ("", "text", "")
        self.pending = None
        self.flush()
        if kind == "schedule":
            if re.fullmatch(r"annex_1[abc]", local):  # a group of agreements, no annex of the agreement before it
                self.instrument, self.above = "", {}
            self.prefix = f"{self.instrument}__{local}" if self.instrument else local
            self.container = self._add(self.prefix, "schedule", number=number, heading=heading, parent=self.above.get("instrument"))
            self.above = {k: v for k, v in self.above.items() if k == "instrument"}
            self.article = None
        elif kind in ("part", "chapter", "section"):
            outer = _OUTER[kind]
            parent = next((self.above[k] for k in outer if k in self.above), None)
            self.container = self._add(self._address(local), kind, number=number, heading=heading, parent=parent)
            self.above = {k: v for k, v in self.above.items() if k in outer} | {kind: self.container}
            self.article = None
        elif kind == "article":
            self.article = self._add(self._address(local), kind, number=number, heading=heading, parent=self.container)
        else:  # a bare number: a paragraph of an annex or understanding
            self.article = self._add(self._address(local), "paragraph", number=number, heading=heading, parent=self.container)
        if heading:
            self._add("heading", "heading", heading, parent=self.article or self.container)

    def _address(self, local: str) -> str:
        return f"{self.prefix}__{local}" if self.prefix else local

    def _add(self, eid: str, kind, words: str = "", **details) -> Provision:
        """Articles and containers carry their full address; headings and notes that of their parent."""
        details["absolute"] = kind not in ("heading", "footnote", "row")
        made = self.builder.add(eid, kind, words, **details)
        self.provisions.append(made)
        return made

    def _notes(self, raw: str) -> None:
        for note in notes(raw):
            self._add("fn", "footnote", note, parent=self.article or self.container)

    def _row(self, line: str) -> None:
        if self.pending:
            self._open(None)
        self.flush()
        cells = [printed(c).strip() for c in line.strip("|").split("|")]
        if any(cells):
            self._add("row", "row", " ".join(c for c in cells if c), parent=self.article or self.container)

    def flush(self) -> None:
        """Turn the text gathered so far into provisions."""
        if self.pending:
            self._open(None)
        raw, self.text = "\n".join(self.text), []
        if not raw.strip():
            return
        if self.article is None and self.container is None:
            self._preamble(raw)
        else:
            self._body(raw, self.article or self.container)
        for line in raw.split("\n"):
            self._notes(line)

    def _preamble(self, raw: str) -> None:
        container = self._add("preamble", "preamble")
        for part in re.split(r"(?<=[a-z0-9)][,;])\s*(?=[A-Z][a-z]+(?:ing|ed|eas)\b)|\n\s*\n", re.sub(r"^\s*\*Preamble\*", "", raw)):
            if part.strip():
                self.builder.add("recital", "recital", printed(part), parent=container)

    def _body(self, raw: str, parent: Provision | None) -> None:
        signed = re.search(r"^(?:IN WITNESS WHEREOF|DONE at|Done at)\b", raw, re.M)
        closing = raw[signed.start() :] if signed else ""
        raw = raw[: signed.start()] if signed else raw
        at, section = 0, parent
        for match in _SECTION.finditer(raw):
            self._paragraphs(raw[at : match.start()], section)
            section = self.builder.add(f"sec_{match[1]}", "section", number=f"Section {match[1]}.", heading=match[2], parent=parent)
            self.builder.add("heading", "heading", match[2], parent=section)
            at = match.end()
        self._paragraphs(raw[at:], section)
        for part in closing.split("\n"):
            if part.strip():
                self.builder.add("conclusion", "signature", printed(part))

    def _paragraphs(self, raw: str, parent: Provision | None) -> None:
        text = printed(raw)
        if text.strip():
            place = parent.eid if parent else "text"
            self.builder.metadata.warnings += [f"{place}: {w}" for w in add_text(self.builder, parent, text)]


def _structure(words: str) -> tuple[str, str, str] | None:
    """(local eid, kind, printed number) of a heading that opens a unit; None for a heading of words."""
    article = _ARTICLE.match(words)
    if article:
        key = number_key(words) if article[1] else "intro"
        return f"art_{key}", "article", words
    container = _CONTAINER.match(words)
    if container:
        stem = words.split()[0].lower().rstrip(":")
        kind, local = {"chapter": ("chapter", "chp"), "section": ("section", "sec")}.get(stem, ("part", stem))
        return f"{local}_{number_key(words) or 'x'}", kind, words
    annex = _ANNEX.match(words)
    if annex and len(words) < 30 and not words.lower().startswith("annex on"):
        key = re.sub(r"\W+", "-", annex[1].lower()).strip("-")
        return f"annex_{key}" if key else "annex", "schedule", words
    bare = _BARE.match(words)
    if bare:
        return f"para_{bare[1].lower()}", "paragraph", words
    return None
