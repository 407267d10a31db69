"""A small web on this computer: pages of many hosts, served over TLS by one local server under a certificate made for the run."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sayyes.links.fetching import Fetcher

PUBLIC = "93.184.215.14"


@dataclass(frozen=True)
class Page:
    """What the server answers; `declared` is the length that it claims, where that is a lie."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    declared: int | None = None


@dataclass
class Web:
    """Pages by host and path with query. `seen` are the requests that arrived, `dialled` the addresses that were connected to."""

    port: int
    trust: ssl.SSLContext
    pages: dict[str, Page] = field(default_factory=dict)
    addresses: dict[str, list[Sequence[str]]] = field(default_factory=dict)  # what the name server says, the first time, then …
    seen: list[tuple[str, str, Mapping[str, str]]] = field(default_factory=list)
    dialled: list[tuple[str, int]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def fetcher(self, *, seconds: float = 20.0, most_bytes: int = 1_000_000) -> Fetcher:
        """A fetcher whose names are resolved here, and whose connections end at the local server whatever they were to."""
        return Fetcher(seconds=seconds, most_bytes=most_bytes, resolve=self._resolve, dial=self._dial, trust=self.trust)

    def _resolve(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        answers = self.addresses.get(host, [[PUBLIC]])
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def _dial(self, address: tuple[str, int], timeout: float | None) -> socket.socket:
        self.dialled.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout)


def certificate(folder: Path, hosts: Sequence[str]) -> tuple[Path, Path]:
    """A certificate for these hosts and its key, valid for two days."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    names = ",".join(f"DNS:{host}" for host in hosts)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=test", "-addext", f"subjectAltName={names}", "-keyout", str(key), "-out", str(cert)],
        check=True, capture_output=True,
    )  # fmt: skip
    return cert, key


def serve(cert: Path, key: Path) -> tuple[Web, ThreadingHTTPServer]:
    """Start the server."""
    trust = ssl.create_default_context(cafile=str(cert))
    web = Web(0, trust)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            host = self.headers["Host"]
            web.seen.append((host, self.path, dict(self.headers)))
            page = web.pages.get(f"{host}{self.path}", Page(b"nothing here", 404))
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if "Transfer-Encoding" not in page.headers:
                self.send_header("Content-Length", str(len(page.body) if page.declared is None else page.declared))
            self.end_headers()
            self.wfile.write(page.body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
            """The tests look at `seen` instead."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.daemon_threads = True
    server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]  # clients break off on purpose
    web.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return web, server
