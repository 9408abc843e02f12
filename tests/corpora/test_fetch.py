"""Fetching labelled documents from a server that runs here."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from corpora.errors import FetchError
from corpora.fetch import Fetcher, addresses
from corpora.labels import GoldDocument

BYTES = "Règlement sur les lanternes de Velmora\n".encode()
AGENT = "operative/test"


@dataclass
class Served:
    """What a server holds by path, what it answers first, and what it was asked."""

    files: dict[str, bytes] = field(default_factory=dict)
    first: list[int] = field(default_factory=list)  # statuses answered before anything else
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    sent: list[int] = field(default_factory=list)
    base: str = ""


@pytest.fixture
def server() -> Iterator[Served]:
    served = Served()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append((self.path, dict(self.headers)))
            data = served.files.get(self.path)
            tag = f'"{hashlib.md5(data or b"").hexdigest()}"'
            status = served.first.pop(0) if served.first else 404 if data is None else 200
            if status == 200 and self.headers.get("If-None-Match") == tag:
                status = 304
            served.sent.append(status)
            body = data if status == 200 and data is not None else b""
            self.send_response(status)
            if status in (200, 304):
                self.send_header("ETag", tag)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.base = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    yield served
    http.shutdown()
    thread.join()
    http.server_close()


def document(data: bytes = BYTES, path: str = "velmora/lanterns.xml", **values) -> GoldDocument:
    where = {"source": "keeper/laws@abc123:eng/lanterns & oil.xml", **values}
    return GoldDocument(sha256=hashlib.sha256(data).hexdigest(), path=path, collection="provisions", regime="ca", **where)


RAW = "/keeper/laws/abc123/eng/lanterns%20%26%20oil.xml"


def fetcher(folder: Path, served: Served) -> Fetcher:
    return Fetcher(folder, served.base, AGENT, pause=0, retries=2, delay=0)


def test_a_document_is_got_once_and_the_server_learns_who_asks(server: Served, tmp_path: Path):
    server.files[RAW] = BYTES
    with fetcher(tmp_path, server) as get:
        assert get.fetch_all([document()]) == []
        assert get.fetch(document()) is False
    assert (tmp_path / "velmora/lanterns.xml").read_bytes() == BYTES
    assert [(path, headers["User-Agent"]) for path, headers in server.asked] == [(RAW, AGENT)]


def test_other_bytes_replace_nothing_and_are_not_sent_twice(server: Served, tmp_path: Path):
    (tmp_path / "velmora").mkdir()
    (tmp_path / "velmora/lanterns.xml").write_bytes(b"a reader's own notes")
    server.files[RAW] = b"a later edition"
    for _ in range(2):
        with fetcher(tmp_path, server) as get:
            [(path, reason)] = get.fetch_all([document()])
        assert path == "velmora/lanterns.xml"
        assert "other bytes" in reason
    assert server.sent == [200, 304]
    assert (tmp_path / "velmora/lanterns.xml").read_bytes() == b"a reader's own notes"


def test_a_server_that_is_busy_is_asked_again(server: Served, tmp_path: Path):
    server.files[RAW] = BYTES
    server.first = [503, 429]
    with fetcher(tmp_path, server) as get:
        assert get.fetch(document())
    assert server.sent == [503, 429, 200]


def test_what_is_not_there_is_not_asked_for_again_and_stops_nothing(server: Served, tmp_path: Path):
    server.files["/other"] = b"other"
    wanted = [document(), document(b"other", "velmora/other.xml", source=None, url=f"{server.base}/other")]
    with fetcher(tmp_path, server) as get:
        failed = get.fetch_all(wanted)
    assert [(path, "404" in reason) for path, reason in failed] == [("velmora/lanterns.xml", True)]
    assert server.sent == [404, 200]
    assert (tmp_path / "velmora/other.xml").read_bytes() == b"other"


def test_the_publisher_is_asked_where_the_repository_has_other_bytes(server: Served, tmp_path: Path):
    server.files |= {RAW: b"stub", "/official.xml": BYTES}
    with fetcher(tmp_path, server) as get:
        assert get.fetch(document(url=f"{server.base}/official.xml"))
    assert [path for path, _ in server.asked] == [RAW, "/official.xml"]


def test_a_server_that_is_not_there_is_a_failure(tmp_path: Path):
    with Fetcher(tmp_path, "http://127.0.0.1:9", AGENT, pause=0, retries=1, delay=0) as get:
        assert len(get.fetch_all([document()])) == 1


def test_no_path_leads_out_of_the_folder(server: Served, tmp_path: Path):
    server.files[RAW] = BYTES
    with fetcher(tmp_path / "in", server) as get, pytest.raises(FetchError, match="out of the folder"):
        get.fetch(document(path="../out.xml"))
    assert not (tmp_path / "out.xml").exists()


def test_a_source_must_name_commit_and_path():
    with pytest.raises(FetchError, match="owner/repository@commit:path"):
        list(addresses(document(source="keeper/laws"), "http://localhost"))
