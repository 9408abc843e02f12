"""Open-treaties JSON: multilateral conventions as a list of articles, Chinese beside English; the English is read."""

from __future__ import annotations

import json
import re

from slugify import slugify

from corpora.document import Document, DocumentBuilder, DocumentError, Metadata
from corpora.formats import Hints, register
from corpora.run_together import RunTogether
from corpora.treaties import by_title
from corpora.treaty_text import add_text


@register
class TreatyJson:
    """Articles are marked up, in order; paragraphs stand in running text and often have lost their numbers."""

    name = "open-treaties-json"

    def sniff(self, head: bytes, name: str) -> float:  # noqa: ARG002
        """Sure when the object opens with a treaty's names and its articles follow."""
        if not head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
            return 0.0
        return 1.0 if b'"treaty_en"' in head and b'"total_articles"' in head else 0.0

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The treaty in English. Raises DocumentError on broken JSON, missing or unreadable articles."""
        try:
            source = json.loads(data)
        except (ValueError, RecursionError) as error:
            raise DocumentError(hints.name, "JSON", f"cannot be read: {error}") from error
        if not isinstance(source, dict) or not isinstance(source.get("articles"), list):
            raise DocumentError(hints.name, "articles", "the treaty has no list of articles")
        source, told_apart = _words_apart(source)
        builder = DocumentBuilder(self.name, _metadata(source, hints))
        if told_apart:
            builder.metadata.warnings.append(f"{told_apart} words that the source runs together are told apart")
        builder.add("title", "title", builder.metadata.title or "")
        preamble = str(source.get("preamble_en") or "")
        if preamble.strip():
            container = builder.add("preamble", "preamble")
            for part in re.split(r"\n\s*\n?\s*|(?<=[a-z][,;])\s*(?=(?:[A-Z][a-z]+(?:ing|ed|ous)|Whereas)\b)", preamble):
                if part.strip():
                    builder.add("recital", "recital", part, parent=container)
        for n, article in enumerate(source["articles"], 1):
            if not isinstance(article, dict):
                raise DocumentError(hints.name, f"article {n}", "is no object")
            _article(builder, n, article)
        stated = source.get("total_articles")
        if isinstance(stated, int) and stated != len(source["articles"]):
            builder.metadata.warnings.append(f"the source counts {stated} articles and holds {len(source['articles'])}")
        document = builder.build()
        if not document.text:
            raise DocumentError(hints.name, "articles", "the treaty has no English text")
        return document


_ENGLISH = ("title_en", "content_en")


def _words_apart(source: dict) -> tuple[dict, int]:
    """The source with the words told apart that it has run together, and how many they are."""
    articles = [a for a in source["articles"] if isinstance(a, dict)]
    words = RunTogether([*(str(a.get(k) or "") for a in articles for k in _ENGLISH), str(source.get("preamble_en") or "")])
    told = [{**a, **{k: words.apart(str(a[k])) for k in _ENGLISH if a.get(k)}} if isinstance(a, dict) else a for a in source["articles"]]
    return {**source, "articles": told, "preamble_en": words.apart(str(source.get("preamble_en") or ""))}, words.found


def _metadata(source: dict, hints: Hints) -> Metadata:
    title = str(source.get("treaty_en") or hints.title or "")
    metadata = Metadata(form="treaty", title=title or None, language="en", url=hints.url)
    known = by_title(title)
    if known is None:
        metadata.work = f"treaty:{slugify(title)}" if title else None
        metadata.warnings.append("no treaty of this title is known; its id is made of the title" if title else "the treaty has no title")
        return metadata
    metadata.work = known.work
    metadata.identifiers["short"] = known.short
    metadata.adopted, metadata.in_force = known.adopted, known.in_force
    return metadata


_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_INSERTED = ("", "", "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies")


def printed_number(chinese: str) -> str | None:
    """``8bis`` for 八之二: the number under which the English text prints an article; None if it is no numeral."""
    main, _, inserted = chinese.partition("之")
    value, digit = 0, 0
    for c in main:
        if c in "百十":
            value += (digit or 1) * (100 if c == "百" else 10)
            digit = 0
        elif c in _DIGITS:
            digit = _DIGITS[c]
        else:
            return None
    value += digit
    return f"{value}{_INSERTED[_DIGITS.get(inserted, 0)]}" if value else None


def _article(builder: DocumentBuilder, n: int, article: dict) -> None:
    title, text = (str(article.get(k) or "") for k in ("title_en", "content_en"))
    number = printed_number(str(article.get("article") or "")) or str(n)
    made = builder.add(f"art_{number}", "article", number=f"Article {number}", heading=title or None)
    if title.strip():
        builder.add("heading", "heading", title, parent=made)
    if not text.strip():
        builder.metadata.warnings.append(f"art_{number}: no English text")
        return
    builder.metadata.warnings += [f"art_{number}: {w}" for w in add_text(builder, made, text)]
