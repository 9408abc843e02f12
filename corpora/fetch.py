"""Fetching: the labelled documents from their public sources, each checked against the hash that was labelled.

A document named ``owner/repository@commit:path`` is asked of a server of raw files, then at its publisher's
own address. Bytes with another hash are never written; what a server last sent is remembered with its
validators in ``.fetched.jsonl``, so that it is asked for again only if it has changed.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_exponential

from corpora.errors import FetchError
from corpora.labels import GoldDocument

STATE = ".fetched.jsonl"
TRANSIENT = {408, 425, 429, 500, 502, 503, 504}
PATIENCE = 60.0  # seconds that a server may ask us to wait


class Fetcher:
    """Gets documents into `folder`; `pause` seconds pass between two requests to one host."""

    def __init__(self, folder: Path, raw_files: str, agent: str, *, pause: float = 1.0, retries: int = 2, delay: float = 1.0):
        self.folder = folder
        self.raw_files = raw_files.rstrip("/")
        self.pause, self.retries, self.delay = pause, retries, delay
        self.client = httpx.Client(headers={"User-Agent": agent}, follow_redirects=True, timeout=30)
        self.asked: dict[str, float] = {}  # monotonic time of the last request, by host
        self.state: dict[str, dict[str, str]] = {}
        if (folder / STATE).is_file():
            rows = map(json.loads, (folder / STATE).read_text("utf-8").splitlines())
            self.state = {row["address"]: row for row in rows}

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    def fetch_all(self, documents: Iterable[GoldDocument], told: Callable[[], None] = lambda: None) -> list[tuple[str, str]]:
        """Get every document that is not there yet; path and reason of those that could not be got."""
        failed = []
        for document in documents:
            try:
                self.fetch(document)
            except FetchError as error:
                failed.append((document.path, str(error)))
            told()
        return failed

    def fetch(self, document: GoldDocument) -> bool:
        """Get one document; whether it was not there before. Raises FetchError."""
        place = self._place(document)
        if place.is_file() and _sha256(place.read_bytes()) == document.sha256:
            return False
        reasons = []
        for address in addresses(document, self.raw_files):
            try:
                data = self._get(address)
            except FetchError as error:
                reasons.append(f"{address}: {error}")
                continue
            if data is not None and _sha256(data) == document.sha256:
                _write(place, data)
                return True
            reasons.append(f"{address}: other bytes than were labelled")
        raise FetchError("; ".join(reasons) or "no public source is named")

    def _place(self, document: GoldDocument) -> Path:
        place = (self.folder / document.path).resolve()
        if not place.is_relative_to(self.folder.resolve()):
            raise FetchError("its path leads out of the folder")
        return place

    def _get(self, address: str) -> bytes | None:
        """The bytes at an address; None where they have not changed since they were last seen to be others."""
        known = self.state.get(address, {})
        headers = {name: known[field] for name, field in (("If-None-Match", "etag"), ("If-Modified-Since", "modified")) if field in known}
        waits = wait_exponential(multiplier=self.delay, max=PATIENCE)
        trying = Retrying(
            stop=stop_after_attempt(self.retries + 1), wait=_told_or(waits), retry=retry_if_exception(_transient), reraise=True
        )
        try:
            response = trying(self._ask, address, headers)
        except httpx.HTTPStatusError as error:
            raise FetchError(f"status {error.response.status_code}") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise FetchError(str(error) or type(error).__name__) from None
        if response.status_code == httpx.codes.NOT_MODIFIED:
            return None
        self._remember(address, response)
        return response.content

    def _ask(self, address: str, headers: dict[str, str]) -> httpx.Response:
        host = urlsplit(address).netloc
        left = self.asked.get(host, float("-inf")) + self.pause - time.monotonic()
        if left > 0:
            time.sleep(left)
        try:
            response = self.client.get(address, headers=headers)
        finally:
            self.asked[host] = time.monotonic()
        if response.status_code != httpx.codes.NOT_MODIFIED:
            response.raise_for_status()
        return response

    def _remember(self, address: str, response: httpx.Response) -> None:
        stated = {"etag": response.headers.get("ETag"), "modified": response.headers.get("Last-Modified")}
        self.state[address] = {"address": address, **{k: v for k, v in stated.items() if v}}
        rows = "".join(json.dumps(self.state[a], sort_keys=True) + "\n" for a in sorted(self.state))
        _write(self.folder / STATE, rows.encode())


def addresses(document: GoldDocument, raw_files: str) -> Iterator[str]:
    """Where a document may be got: the repository it was taken from, at its commit, then its publisher."""
    if document.source:
        repository, at, rest = document.source.partition("@")
        commit, colon, path = rest.partition(":")
        if not (at and colon and path):
            raise FetchError(f"{document.source}: not a source of the form owner/repository@commit:path")
        yield f"{raw_files}/{repository}/{commit}/{quote(path)}"
    if document.url:
        yield document.url


def _told_or(otherwise: Callable[[RetryCallState], float]) -> Callable[[RetryCallState], float]:
    """Seconds to wait: what the server says, within reason, else `otherwise`."""

    def wait(state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        said = error.response.headers.get("Retry-After", "") if isinstance(error, httpx.HTTPStatusError) else ""
        return min(float(said), PATIENCE) if said.isdecimal() else otherwise(state)

    return wait


def _transient(error: BaseException) -> bool:
    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code in TRANSIENT
    return isinstance(error, httpx.TransportError) and not isinstance(error, httpx.UnsupportedProtocol)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write(place: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    place.parent.mkdir(parents=True, exist_ok=True)
    partial = place.with_name(place.name + ".partial")
    partial.write_bytes(data)
    partial.replace(place)
