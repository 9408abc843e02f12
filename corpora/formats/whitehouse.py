"""Presidential actions as the White House publishes them, converted to Markdown with YAML front matter."""

from __future__ import annotations

import re
from datetime import date, datetime
from urllib.parse import urlsplit

import yaml

from corpora import markdown
from corpora.decode import decode
from corpora.document import Document, DocumentBuilder, DocumentError, Metadata
from corpora.formats import Hints, register
from corpora.outline import US, Line, outline
from corpora.presidential import ISSUER, check_title, clean_title, form_of, printed_number, roles, signed_on, subject, work_id

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_APART = 10  # days between signature and publication above which the two are reported


@register
class WhiteHouse:
    """Front matter (``title``, ``date``, ``source_url``, ``published_time``) and a Markdown body."""

    name = "whitehouse-markdown"

    def sniff(self, head: bytes, name: str) -> float:
        """Sure of front matter with the White House's keys or address."""
        if not head.lstrip(b"\xef\xbb\xbf").startswith(b"---"):
            return 0.0
        if b"presidential-actions" in head or b"whitehouse" in head[:4096]:
            return 0.95
        keys = (b"\ntitle:", b"\nsource_url:", b"\npublished_time:", b"\ndate:")  # a title alone has every publisher's front matter
        return 0.2 if sum(key in head for key in keys) > 1 and name.endswith(".md") else 0.0

    def parse(self, data: bytes, hints: Hints) -> Document:
        """The Document. Raises DocumentError on unreadable front matter and on a release without words."""
        text, warning = decode(data, hints.name)
        front, body = front_matter(text, hints.name)
        metadata = _metadata(front, body, hints)
        if warning:
            metadata.warnings.append(warning)
        lines = list(_lines(body))
        if not lines:
            raise DocumentError(hints.name, "body", "front matter without a text")
        _dates(metadata, front, lines, hints)
        metadata.number = next((n for line in lines[:4] if len(line.text) < 60 and (n := printed_number(line.text))), None)
        metadata.work = work_id(metadata.form, metadata.number, metadata.adopted, metadata.title or "")
        check_title(metadata, " ".join(line.text for line in lines))
        builder = DocumentBuilder(self.name, metadata)
        outline(builder, lines, US)
        return builder.build()


def front_matter(text: str, name: str) -> tuple[dict[str, object], str]:
    """(keys, body) of a Markdown file with YAML front matter. Raises DocumentError when it cannot be read."""
    m = _FRONT.match(text)
    if m is None:
        raise DocumentError(name, "line 1", "no closed front matter")
    try:
        # A few aliases, each naming the one before, are a text without end.
        if alias := next((token for token in yaml.scan(m["yaml"]) if isinstance(token, yaml.AliasToken)), None):
            raise yaml.MarkedYAMLError(problem="aliases are not expanded", problem_mark=alias.start_mark)
        front = yaml.safe_load(m["yaml"])
    except (yaml.YAMLError, ValueError, RecursionError) as broken:
        mark = getattr(broken, "problem_mark", None)
        raise DocumentError(
            name, f"line {mark.line + 2 if mark else 1}", f"front matter is not YAML: {getattr(broken, 'problem', broken)}"
        ) from broken
    if not isinstance(front, dict):
        raise DocumentError(name, "line 1", "front matter is not a mapping")
    return front, text[m.end() :]


def _metadata(front: dict[str, object], body: str, hints: Hints) -> Metadata:
    title = clean_title(str(front.get("title") or hints.title or "")) or None
    url = str(front["source_url"]) if front.get("source_url") else hints.url
    metadata = Metadata(title=title, jurisdiction="US", issuer=ISSUER, url=url, form=form_of(title or "", body))
    if title is None:
        metadata.warnings.append("no title in the front matter")
    elif url and _differs(urlsplit(url).path, title):
        metadata.warnings.append("the title differs from the one in the address")
    return metadata


def _differs(path: str, title: str) -> bool:
    """Whether the slug of an address shares less than half of its longer words with the title."""
    slug = {w for w in path.rstrip("/").rsplit("/", 1)[-1].split("-") if len(w) > 4}
    words = {w.lower() for w in re.findall(r"[^\W\d_]{5,}", subject(title).replace("’", ""))}
    return len(slug) > 3 and len(slug & words) * 2 < min(len(slug), len(words))


def _dates(metadata: Metadata, front: dict[str, object], lines: list[Line], hints: Hints) -> None:
    """Signing date from the signature block, publication from the front matter; each stands in for the other."""
    published = _day(front.get("date")) or _day(front.get("published_time")) or hints.date
    signed = signed_on(lines, published.year if published else None)
    metadata.published = published
    metadata.adopted = signed or published
    if signed and published and abs((published - signed).days) > _APART:
        metadata.warnings.append(f"signed on {signed}, published on {published}")


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def _lines(body: str) -> list[Line]:
    pairs = []
    for paragraph in markdown.paragraphs(body):
        marked = markdown.heading(paragraph)
        words = markdown.plain(marked[1] if marked else paragraph).strip()
        pairs.append((" ".join(words.split()), bool(marked) or markdown.emphasised(paragraph)))
    return list(roles(pairs))
