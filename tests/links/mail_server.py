"""A real mail server for tests (aiosmtpd): it asks for a password, speaks TLS, refuses, dawdles, hangs up, kills its client."""

from __future__ import annotations

import asyncio
import ipaddress
import os
import signal
import ssl
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, AnyStr

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from sayyes.links.smtp import Account, Security

USER, PASSWORD = "alice", "correct horse battery"
STEPS = ("EHLO", "AUTH", "MAIL", "RCPT", "354", "END", "TAKEN")  # moments at which a client can be killed or dropped


@dataclass
class Took:
    """What the server has acknowledged or was about to, and how it is to behave."""

    messages: list[bytes] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    greetings: list[str] = field(default_factory=list)
    refuse: dict[str, str] = field(default_factory=dict)  # step -> the answer in place of a yes
    kill: tuple[str, int] | None = None  # step, process
    drop: str | None = None  # step at which the connection is cut
    wait: dict[str, float] = field(default_factory=dict)  # step -> seconds

    async def at(self, step: str, server: SMTP) -> str | None:
        """Do what is to be done at a step; the refusal, if there is one."""
        if self.kill is not None and self.kill[0] == step:
            os.kill(self.kill[1], signal.SIGKILL)
        if step in self.wait:
            await asyncio.sleep(self.wait[step])
        if self.drop == step and isinstance(server.transport, asyncio.WriteTransport):
            server.transport.abort()
        return self.refuse.get(step)


class _Handler:
    def __init__(self, took: Took) -> None:
        self.took = took

    async def handle_EHLO(  # noqa: N802 - aiosmtpd's names
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.took.greetings.append(hostname)
        await self.took.at("EHLO", server)
        return responses

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        refusal = await self.took.at("MAIL", server)
        envelope.mail_from = address
        return refusal or "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        refusal = await self.took.at("RCPT", server)
        if refusal is None:
            envelope.rcpt_tos.append(address)
        return refusal or "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        refusal = self.took.refuse.get("END")
        if refusal is None:
            assert isinstance(envelope.content, bytes)
            self.took.messages.append(envelope.content)
            self.took.recipients.append(list(envelope.rcpt_tos))
        await self.took.at("END", server)
        return refusal or "250 Taken"


class _Server(SMTP):
    took: Took

    async def push(self, status: AnyStr) -> None:
        await super().push(status)
        words = status if isinstance(status, str) else status.decode()
        if words.startswith("354"):
            await self.took.at("354", self)
        if words.startswith("250 Taken"):
            await self.took.at("TAKEN", self)


class _Controller(Controller):
    def __init__(self, took: Took, **options: Any) -> None:  # noqa: ANN401 - aiosmtpd's own
        self.took = took
        super().__init__(_Handler(took), hostname="127.0.0.1", port=0, **options)

    def factory(self) -> SMTP:
        with warnings.catch_warnings():  # a password without encryption, on this computer alone, is what some tests are about
            warnings.simplefilter("ignore", UserWarning)
            server = _Server(self.handler, **self.SMTP_kwargs)
        server.took = self.took
        return server

    def _trigger_server(self) -> None:  # aiosmtpd asks for its own port, which it does not know when the system chose it
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for this computer that nobody vouches for, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail of the tests")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file, key_file = folder / "mail.pem", folder / "mail.key"
    file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return file, key_file


def _allowed(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
    took: Took = server.took  # type: ignore[attr-defined]
    if took.kill is not None and took.kill[0] == "AUTH":
        os.kill(took.kill[1], signal.SIGKILL)
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False)


@contextmanager
def mail_server(security: Security = "none", *, certificate: tuple[Path, Path] | None = None) -> Iterator[tuple[Took, Account]]:
    """The server, until the block ends, and the account that may send through it."""
    took = Took()
    options: dict[str, Any] = {"authenticator": _allowed, "auth_required": True, "auth_require_tls": security == "starttls"}
    if certificate is not None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*certificate)
        options |= {"tls_context": context, "require_starttls": True} if security == "starttls" else {"ssl_context": context}
    controller = _Controller(took, **options)
    controller.start()
    try:
        yield took, Account("127.0.0.1", controller.port, security, USER, PASSWORD)
    finally:
        controller.stop(no_assert=True)
