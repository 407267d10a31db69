"""A real IMAP server for the tests: Debian's dovecot, with a certificate and mail of its own in a passing folder.

It needs no rights: run by an ordinary user it serves as that user; run by root (as in many containers) it drops to `nobody`.
"""

from __future__ import annotations

import datetime as dt
import getpass
import ipaddress
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

DOVECOT = shutil.which("dovecot") or ("/usr/sbin/dovecot" if Path("/usr/sbin/dovecot").exists() else None)
USER, PASSWORD = "alice@mail.example", "geheim-7f3aäöü"
needs_dovecot = pytest.mark.skipif(
    DOVECOT is None, reason="dovecot is not installed: `make mailserver` (Debian: apt-get install dovecot-imapd) brings it"
)

CONFIGURATION = """
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{base}/cert.pem
ssl_key = <{base}/key.pem
disable_plaintext_auth = no
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 0
mail_uid = {uid}
mail_gid = {gid}
mail_location = maildir:{base}/mail
mail_max_userip_connections = 50
maildir_very_dirty_syncs = no
mailbox_idle_check_interval = 1s
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {{
  driver = static
  args = password={{PLAIN}}{password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={base}
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass
class MailServer:
    """A running server. `mail` is the Maildir of its only user; `ca` the certificate that it is to be trusted by."""

    base: Path
    tls: int
    plain: int
    owner: tuple[int, int]
    process: subprocess.Popen[bytes] | None = None
    delivered: int = field(default=0)

    @property
    def mail(self) -> Path:
        return self.base / "mail"

    @property
    def ca(self) -> Path:
        return self.base / "cert.pem"

    def deliver(self, data: bytes, *, folder: str = "", flags: str | None = None) -> Path:
        """Put a message into the mailbox as a delivery agent does: written elsewhere, then moved in."""
        self.delivered += 1
        box = self.mail / folder if folder else self.mail
        for part in ("cur", "new", "tmp"):
            (box / part).mkdir(parents=True, exist_ok=True)
        name = f"{1_700_000_000 + self.delivered}.{os.getpid()}_{self.delivered}.host"
        passing = box / "tmp" / name
        passing.write_bytes(data)
        target = box / "new" / name if flags is None else box / "cur" / f"{name}:2,{flags}"
        self._own()
        passing.rename(target)
        return target

    def start(self) -> None:
        """Start it and wait until it answers."""
        assert DOVECOT is not None
        self._own()
        self.process = subprocess.Popen(
            [DOVECOT, "-F", "-c", str(self.base / "dovecot.conf")], stderr=subprocess.PIPE, start_new_session=True
        )
        for _ in range(200):
            try:
                with socket.create_connection(("127.0.0.1", self.plain), timeout=2) as probe:
                    if probe.recv(100).startswith(b"* OK"):
                        return
            except OSError:
                if self.process.poll() is not None:
                    assert self.process.stderr is not None
                    raise RuntimeError(f"dovecot did not start: {self.process.stderr.read().decode()}") from None
            time.sleep(0.05)
        raise RuntimeError(f"dovecot does not answer: {(self.base / 'log').read_text()}")

    def stop(self) -> None:
        """Stop it, its children too."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)  # its children too, and without the second that it takes otherwise
            self.process.wait(20)
            assert self.process.stderr is not None
            self.process.stderr.close()
            self.process = None

    def renumber(self) -> None:
        """Give the folder a new UIDVALIDITY, as after a restore from a backup."""
        self.stop()
        for each in self.mail.glob("dovecot*"):
            each.unlink()
        validity = int(time.time()) + 5000
        (self.mail / "dovecot-uidlist").write_text(f"3 V{validity} N1\n")
        self.start()

    def _own(self) -> None:
        if os.getuid() == 0:
            for each in (self.mail, *self.mail.rglob("*")):
                os.chown(each, *self.owner)


@contextmanager
def running(base: Path | None = None) -> Iterator[MailServer]:
    """A server on free ports, gone with everything in it when the block ends."""
    # Its sockets need a short path; pytest's folders are too deep for that.
    folder = base or Path(tempfile.mkdtemp(prefix="dc-", dir="/tmp"))
    try:
        server = _laid_out(folder)
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def mailserver() -> Iterator[MailServer]:
    with running() as server:
        yield server


def _laid_out(base: Path) -> MailServer:
    base.chmod(0o755)
    root = os.getuid() == 0
    worker = pwd.getpwnam("nobody") if root else pwd.getpwuid(os.getuid())
    user = getpass.getuser() if not root else ""
    tls, plain = _free_ports(2)
    group = "root" if root else _group(os.getgid())
    text = CONFIGURATION.format(
        base=base, internal="dovecot" if root else user, login="dovenull" if root else user, uid=worker.pw_uid, gid=worker.pw_gid,
        group="dovecot" if root else group, plain=plain, tls=tls, password=PASSWORD,
    )  # fmt: skip
    (base / "dovecot.conf").write_text(text)
    for part in ("cur", "new", "tmp"):
        (base / "mail" / part).mkdir(parents=True)
    _certificate(base)
    return MailServer(base, tls, plain, (worker.pw_uid, worker.pw_gid))


def _group(number: int) -> str:
    import grp

    return grp.getgrgid(number).gr_name


def _free_ports(count: int) -> list[int]:
    held = [socket.socket() for _ in range(count)]
    for each in held:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in held]
    for each in held:
        each.close()
    return ports


def _certificate(base: Path) -> None:
    """A certificate for this computer that nobody but the tests trusts."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=30))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    (base / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (base / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
