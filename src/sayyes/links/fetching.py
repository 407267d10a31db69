"""Fetch one page because the person asked for it: found, empty, not found, failed and truncated stay five different results.

Nothing is fetched while a message is read; only an address that the person typed or pressed is. The standard library's client
is used as it is, except for how it connects (`addresses`). No proxy settings are read, no cookies are kept, and nothing is sent
but the request itself.
"""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, quote, urljoin

from sayyes import __version__
from sayyes.links.addresses import PORTS, Refused, Resolver, checked, public_addresses

Outcome = Literal["found", "empty", "not_found", "failed", "truncated"]

SECONDS = 15.0
MOST_BYTES = 10 * 1024 * 1024
MOST_HOPS = 5
Dial = Callable[[tuple[str, int], float | None], socket.socket]
_MOST_ADDRESSES = 4
_CHUNK = 64 * 1024
_MOVED = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_HEADERS = {
    "User-Agent": f"sayyes/{__version__} (one page, because a person asked for it)",
    "Accept": "application/json, text/html;q=0.9, text/calendar;q=0.9, application/xml;q=0.8, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Accept-Language": "en, *;q=0.5",
    "Connection": "close",
}


@dataclass(frozen=True)
class Fetched:
    """What came back for `url`: `data` whole where found, cut where truncated, else empty. `why` is a sentence for a person."""

    outcome: Outcome
    url: str
    data: bytes = b""
    why: str = ""
    content_type: str = ""


class Fetcher:
    """Fetches under the caps. `resolve`, `dial` and `trust` exist for tests, which serve pages on this computer."""

    def __init__(
        self,
        *,
        seconds: float = SECONDS,
        most_bytes: int = MOST_BYTES,
        resolve: Resolver | None = None,
        trust: ssl.SSLContext | None = None,
        dial: Dial = socket.create_connection,
    ) -> None:
        self._seconds = seconds
        self._most_bytes = most_bytes
        self._resolve = resolve
        self._trust = trust
        self._dial = dial

    def fetch(self, url: str) -> Fetched:
        """Follow the address to its page. Never raises for what the other side does."""
        clock = _Clock(self._seconds)
        try:
            with clock.running():
                fetched = self._follow(url, clock)
            return self._late(url) if clock.over and fetched.outcome != "found" else fetched
        except Refused as problem:
            return Fetched("failed", url, why=f"This page was not asked for: {problem}.")
        except ssl.SSLCertVerificationError:
            return Fetched("failed", url, why="This page cannot be trusted to be what it says: its certificate is not valid.")
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as problem:
            if clock.over or isinstance(problem, TimeoutError):
                return self._late(url)
            return Fetched("failed", url, why="This page could not be fetched: the connection failed; try again later.")

    def _late(self, url: str) -> Fetched:
        return Fetched("failed", url, why=f"This page did not come within {self._seconds:g} seconds; try again later.")

    def _follow(self, url: str, clock: _Clock) -> Fetched:
        here = url
        for _ in range(MOST_HOPS + 1):
            parts = checked(here)
            connection = self._connection(parts)
            clock.watch(connection)
            try:
                connection.request("GET", _target(parts), headers=_HEADERS)
                response = connection.getresponse()
                if response.status not in _MOVED:
                    return self._received(url, response)
                onward = urljoin(here, response.getheader("Location") or "")
            finally:
                connection.close()
            if parts.scheme == "https" and onward.startswith("http:"):
                raise Refused("it leads from a protected page to an unprotected one")
            here = onward.partition("#")[0]
        raise Refused(f"it leads on more than {MOST_HOPS} times")

    def _connection(self, parts: SplitResult) -> _Pinned:
        host = str(parts.hostname)
        port = parts.port or PORTS[parts.scheme][0]
        addresses = public_addresses(host, port, self._resolve)
        context = (self._trust or ssl.create_default_context()) if parts.scheme == "https" else None
        return _Pinned(host, port, addresses, self._dial, context, self._seconds)

    def _received(self, url: str, response: http.client.HTTPResponse) -> Fetched:
        kind = response.getheader("Content-Type") or ""
        if response.status in _GONE:
            return Fetched("not_found", url, why="This page is not there (any more); the opening may be closed.")
        if not 200 <= response.status < 300:
            return Fetched("failed", url, why=f"The other side answered {response.status} instead of the page; try again later.")
        data, whole = self._body(response)
        if not whole:
            most = f"{self._most_bytes // 2**20} MB"
            why = f"This page broke off after {len(data):,} bytes, or is larger than {most}; save it as a file."
            return Fetched("truncated", url, data, why, kind)
        if not data.strip():
            return Fetched("empty", url, why="This page is empty.", content_type=kind)
        return Fetched("found", url, data, "", kind)

    def _body(self, response: http.client.HTTPResponse) -> tuple[bytes, bool]:
        """What arrived, and whether that is all of it."""
        packed = (response.getheader("Content-Encoding") or "").strip().lower() in {"gzip", "x-gzip"}
        unpacking = zlib.decompressobj(wbits=31) if packed else None
        expected = response.length
        received = 0
        data = bytearray()
        while len(data) <= self._most_bytes:
            try:
                chunk = response.read(_CHUNK)
            except http.client.IncompleteRead as cut:
                return bytes(data + cut.partial), False
            if not chunk:
                whole = (expected is None or received >= expected) and (unpacking is None or unpacking.eof or not received)
                return bytes(data), whole
            received += len(chunk)
            data += unpacking.decompress(chunk, self._most_bytes + 1 - len(data)) if unpacking else chunk
        return bytes(data[: self._most_bytes]), False


class _Pinned(http.client.HTTPConnection):
    """A connection to the address that was checked; the other side and its certificate are still asked for by name."""

    def __init__(
        self, host: str, port: int, addresses: Sequence[str], dial: Dial, context: ssl.SSLContext | None, timeout: float
    ) -> None:
        super().__init__(host, port, timeout=timeout)
        self.default_port = 443 if context is not None else 80  # decides whether the Host header names the port
        self._addresses = addresses
        self._dial = dial
        self._context = context

    def connect(self) -> None:
        self.sock = self._dialled()
        if self._context is not None:
            self.sock = self._context.wrap_socket(self.sock, server_hostname=self.host)

    def _dialled(self) -> socket.socket:
        """The first of the addresses that answers."""
        *others, last = self._addresses[:_MOST_ADDRESSES]
        for address in others:
            with suppress(OSError):
                return self._dial((address, self.port), self.timeout)
        return self._dial((last, self.port), self.timeout)


class _Clock:
    """Ends the connection when the time for the whole errand is over, however slowly its bytes keep dripping in."""

    def __init__(self, seconds: float) -> None:
        self.over = False
        self._connection: http.client.HTTPConnection | None = None
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    @contextmanager
    def running(self) -> Iterator[None]:
        """Count for as long as the block runs."""
        self._timer.start()
        try:
            yield
        finally:
            self._timer.cancel()

    def watch(self, connection: http.client.HTTPConnection) -> None:
        """The connection to be ended. Raises TimeoutError where the time is over already."""
        self._connection = connection
        if self.over:
            raise TimeoutError

    def _end(self) -> None:
        self.over = True
        open_socket = self._connection.sock if self._connection is not None else None
        if open_socket is not None:
            try:
                open_socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                return  # the other side was quicker


def _target(parts: SplitResult) -> str:
    """Path and query as they go into the request; letters beyond ASCII are written as percent signs."""
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return path + (f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else "")
