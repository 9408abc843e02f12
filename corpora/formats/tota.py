"""ToTA XML: the corpus of preferential trade agreements (one file per agreement, articles as strings)."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import pycountry
from lxml import etree

from corpora.article_sequence import Marked, in_sequence, marked, missing
from corpora.document import Document, DocumentBuilder, DocumentError, Metadata, Party, Provision, normalise
from corpora.formats import Hints, register
from corpora.registers.overlay import states
from corpora.treaty_text import add_text, number_key
from corpora.xml import load


def alpha2(alpha3: str) -> str | None:
    """ISO 3166-1 alpha-2 of an alpha-3 code, also of former countries and of states of an overlay; None when there is no such code."""
    added = next((code for code, state in states().items() if state.get("alpha_3") == alpha3), None)
    return added or _alpha2(alpha3)


@cache
def _alpha2(alpha3: str) -> str | None:
    found = pycountry.countries.get(alpha_3=alpha3) or pycountry.historic_countries.get(alpha_3=alpha3)
    return getattr(found, "alpha_2", None)


@register
class Tota:
    """Agreement metadata, chapters and articles are marked up; paragraphs are found by their printed numbers."""

    name = "tota-xml"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002
        """Sure when the root is `treaty` with its agreement identifier."""
        if b"<treaty" in head and b"<treaty_identifier" in head:
            return 1.0
        return 0.6 if re.search(rb"<treaty>\s*<meta>", head) else 0.0

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The agreement. Raises DocumentError on broken XML or a missing body."""
        root = load(data, hints.name)
        body = root.find("body")
        if body is None:
            raise DocumentError(hints.name, "treaty/body", "the agreement has no body")
        builder = DocumentBuilder(self.name, _metadata(root, hints))
        if builder.metadata.title:
            builder.add("title", "title", builder.metadata.title)
        articles = _articles(body)
        place = 0
        for chapter in body.iterfind("chapter"):
            _chapter(builder, chapter, articles, place)
            place += len(chapter.findall("article"))
        if not articles:
            builder.metadata.warnings.append("the source holds no article: it is no text of the agreement, or one without numbers")
        builder.metadata.warnings += missing([a.key for found in articles.values() for a in found])
        document = builder.build()
        if not document.text:
            raise DocumentError(hints.name, "treaty/body", "the agreement has no text")
        return document


def _metadata(root: etree._Element, hints: Hints) -> Metadata:
    def value(tag: str) -> str | None:
        return (root.findtext(f"meta/{tag}") or "").strip() or None

    metadata = Metadata(form="treaty", title=value("name") or hints.title, language=value("language") or hints.language or "en")
    number = value("treaty_identifier")
    metadata.work = f"treaty:pta:{number}" if number else None
    metadata.number = number
    for tag in ("treaty_identifier", "wto_rta_id", "notification", "status", "type", "composition"):
        stated = value(tag)
        if stated:
            metadata.identifiers[tag] = stated
    metadata.adopted = _date(value("date_signed"), "date_signed", metadata)
    metadata.in_force = _date(value("date_into_force"), "date_into_force", metadata)
    metadata.repealed_on = _date(value("date_inactive"), "date_inactive", metadata)
    metadata.repealed = metadata.repealed_on is not None or (value("status") or "").lower() == "inactive"
    source = root.find("meta/source[@type='full text']")
    metadata.url = (source.text or "").strip() or None if source is not None else hints.url
    metadata.parties = _parties(root, metadata)
    return metadata


def _date(stated: str | None, tag: str, metadata: Metadata) -> date | None:
    if not stated:
        return None
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:
        metadata.warnings.append(f"{tag} is no date: {stated}")
        return None


_UNION = re.compile(r"(?:^|[-–(,/]\s*|\bthe )(?:EU|EC|EEC|European (?:Union|Communit(?:y|ies)))\b", re.I)


def _parties(root: etree._Element, metadata: Metadata) -> tuple[Party, ...]:
    """Current parties, and original ones that left (their day of leaving is not stated)."""
    codes = {
        tag: [str(e.text).strip() for e in root.iterfind(f"meta/{tag}/partyisocode") if (e.text or "").strip()]
        for tag in ("parties", "parties_original")
    }
    parties: dict[str, Party] = {}
    if _UNION.search(metadata.title or ""):
        # An agreement of the Union binds it besides the member states that the source lists.
        parties["EU"] = Party("EU", metadata.in_force, metadata.repealed_on)
    for code in codes["parties"] or codes["parties_original"]:
        state = alpha2(code)
        if state is None:
            metadata.warnings.append(f"party {code} is no ISO 3166-1 code")
        parties.setdefault(state or code, Party(state or code, metadata.in_force, metadata.repealed_on))
    left = sorted(set(codes["parties_original"]) - set(codes["parties"])) if codes["parties"] else []
    if left:
        metadata.warnings.append("original parties that are parties no more, without a date: " + ", ".join(left))
    return tuple(parties.values())


def _articles(body: etree._Element) -> dict[int, list[Marked]]:
    """Numbered articles by the place of the element that holds them, among all articles of the body."""
    elements = list(body.iterfind("chapter/article"))
    printed = [
        marked(normalise(e.get("number") or ""), normalise(e.get("name") or ""), _text(e), place)
        for place, e in enumerate(elements)
        if normalise(e.get("number") or "")
    ]
    found: dict[int, list[Marked]] = {}
    for article in in_sequence(printed):
        found.setdefault(article.place, []).append(article)
    return found


def _text(element: etree._Element) -> str:
    return "".join(str(t) for t in element.itertext())


def _chapter(builder: DocumentBuilder, element: etree._Element, articles: dict[int, list[Marked]], place: int) -> None:
    """A chapter whose first article is the one at `place` in the body."""
    number, name = (normalise(element.get(k) or "") for k in ("number", "name"))
    chapter: Provision | None = None
    if number or name:
        kind, stem = ("part", "part") if number.lower().startswith("part") else ("chapter", "chp")
        key = number_key(number) if number else number_key(name)[:40]
        chapter = builder.add(f"{stem}_{key or 'x'}", kind, number=number or None, heading=name or None)  # type: ignore[arg-type]
        if name:
            builder.add("heading", "heading", name, parent=chapter)
    for n, article in enumerate(element.iterfind("article"), place):
        for one in articles.get(n, ()):
            _article(builder, one, article.get("article_identifier") or "x", chapter)
        if n not in articles:
            _unnumbered(builder, article, normalise(article.get("name") or ""), _text(article), chapter)


# Traces of scanning: letters torn apart, replacement characters, words lost inside words.
_DAMAGE = re.compile(r"\ufffd|(?:\b[a-zA-Z]\s){6,}|[a-z]{2}[|¦][a-z]{2}|\b\w*[a-z][0-9][a-z]{2}\w*\b")


def _article(builder: DocumentBuilder, read: Marked, identifier: str, chapter: Provision | None) -> None:
    article = builder.add(
        f"art_{read.key or identifier}", "article", number=read.number, heading=read.name or None, parent=chapter, absolute=True
    )
    if read.name:
        builder.add("heading", "heading", read.name, parent=article)
    warnings = builder.metadata.warnings
    if read.note:
        warnings.append(f"{article.eid}: {read.note}")
    if not read.text.strip():
        warnings.append(f"{article.eid}: no text")
        return
    warnings += [f"{article.eid}: {w}" for w in add_text(builder, article, read.text)]
    damage = _DAMAGE.search(read.text)
    if damage:
        warnings.append(f"{article.eid}: possible OCR damage at {damage.group(0)[:30]!r}")


_PREAMBLE = re.compile(
    r"\bpreamble\b|\b(?:have|has) (?:agreed|decided)\b|\bhereby agree\b|\bagree as follows\b|\brecogni[sz]ing\b|\bdesiring\b", re.I
)
_REPORT = re.compile(r"\s*1\.\s+(?!whereas|recall|consider)", re.I)  # numbered paragraphs are no recitals
# Recitals end with a line, a semicolon, or a comma in front of the next one's first word, where all stand in one line.
_RECITALS = re.compile(
    r"(?<=[;,])\s*\n\s*|\n\s*\n\s*|(?<=;)\s+|(?<=,)\s{2,}|\s+(?=PREAMBLE\b)|(?<=\bPREAMBLE)\s+"
    r"|(?<=,)\s(?=(?:\d{1,2}\.\s)?(?:[A-Z][a-z]+(?:ing|ed|ous)|[A-Z]{4,}(?:ING|ED|OUS))\s(?:[a-z]|EFTA|EU\b|EC\b))"
)
_SIGNED = re.compile(r"\bin witness whereof\b|\bdone (?:at|in)\b|\bfait à\b", re.I)


def _unnumbered(builder: DocumentBuilder, element: etree._Element, name: str, text: str, chapter: Provision | None) -> None:
    """Preamble, closing words, or a piece without number: split into recitals or paragraphs."""
    seen = any(p.kind == "article" for p in builder._provisions)
    if name:
        builder.add("heading", "heading", name, parent=chapter)
    if not seen and _PREAMBLE.search(text) and not _REPORT.match(text):
        container = builder.add("preamble", "preamble", parent=chapter, absolute=True)
        for recital in _RECITALS.split(text):
            if recital.strip():
                builder.add("recital", "recital", recital, parent=container)
    elif _SIGNED.search(text[:400]):
        for part in re.split(r"\n\s*\n\s*", text):
            if part.strip():
                builder.add("conclusion", "signature", part, parent=chapter, absolute=True)
    elif text.strip():
        key = element.get("article_identifier") or "x"
        container = builder.add(f"text_{key}", "text", parent=chapter, absolute=True)
        builder.metadata.warnings += [f"{container.eid}: {w}" for w in add_text(builder, container, text)]
