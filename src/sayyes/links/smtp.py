"""Handing one message to the person's own mail server (RFC 5321, 8314), so that it is always clear whether it was taken.

A server that has not seen the end of a message (a line with a single point) must not deliver it (RFC 5321, 4.1.1.4). So there
are three outcomes, and the line between them is the moment at which that end leaves us:

    refused   the end never left, or the server answered it with a no: it was surely not taken, and may be tried again
    taken     the server answered the end with a yes
    unknown   the end has left, and no answer came: nobody here can tell, and only the person may try again

Just before the end leaves, `before_end` is called: the caller writes down that from here on it may have been taken. The
connection is encrypted and the server's certificate checked; without encryption we talk to this computer alone. The server is not
told this computer's name.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

Security = Literal["tls", "starttls", "none"]
Outcome = Literal["taken", "refused", "unknown"]

SECONDS = 20.0  # for each step of the conversation
SECONDS_FOR_THE_END = 60.0  # some servers look through a message before they answer
MOST_SECONDS = 120.0  # for all of it, however lively a server dawdles
_OURSELVES = "[127.0.0.1]"  # said in EHLO instead of a name
_THIS_COMPUTER = frozenset({"localhost", "127.0.0.1", "::1"})
_MOST_WORDS = 200


@dataclass(frozen=True)
class Account:
    """Where to hand messages in. An empty `user` signs in nowhere."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Handed:
    """What became of it, with a sentence for the person."""

    outcome: Outcome
    says: str


class _RefusedError(Exception):
    """The server, or the way to it, said no before the end of the message; the text is the sentence."""


def hand_over(
    account: Account,
    *,
    sender: str,
    recipients: Sequence[str],
    data: bytes,
    before_end: Callable[[], None],
    seconds: float = SECONDS,
    most_seconds: float = MOST_SECONDS,
) -> Handed:
    """Hand over one message with CRLF line ends. One recipient refused is all refused. Whatever `before_end` raises goes
    through, and then the message was not taken.
    """
    try:
        with _signed_in(account, seconds, most_seconds) as server:
            _announce(server, sender, recipients)
            server.send(_body(data))
            before_end()
            return _end(server, max(seconds, SECONDS_FOR_THE_END) if seconds == SECONDS else seconds)
    except _RefusedError as refusal:
        return Handed("refused", str(refusal))


def try_out(account: Account, *, seconds: float = SECONDS) -> str:
    """Sign in and leave again; nothing is sent. Empty where that works, else the sentence that says why not."""
    try:
        with _signed_in(account, seconds, MOST_SECONDS):
            return ""
    except _RefusedError as refusal:
        return str(refusal)


@contextlib.contextmanager
def _signed_in(account: Account, seconds: float, most_seconds: float) -> Iterator[smtplib.SMTP]:
    """A connection on which mail can be handed in. Trouble inside becomes a refusal."""
    if account.security == "none" and account.host not in _THIS_COMPUTER:
        raise _RefusedError("Without encryption we only talk to a mail server on this computer. Choose TLS or STARTTLS.")
    server: smtplib.SMTP | None = None
    watch: threading.Timer | None = None
    try:
        server = _connected(account, seconds)
        watch = _watch(server, most_seconds)
        _sign_in(server, account)
        yield server
        with contextlib.suppress(OSError, smtplib.SMTPException):  # it was all said; how they part does not matter
            server.quit()
    except smtplib.SMTPAuthenticationError as error:
        raise _RefusedError(f"The mail server did not accept the user name and password{_quoted(error.smtp_error)}.") from error
    except smtplib.SMTPResponseException as error:
        raise _RefusedError(f"The mail server said no ({error.smtp_code}{_quoted(error.smtp_error)}).") from error
    except (OSError, smtplib.SMTPException, UnicodeError) as error:
        raise _RefusedError(_why(error, account)) from error
    finally:
        if watch is not None:
            watch.cancel()
        if server is not None:
            server.close()


def _connected(account: Account, seconds: float) -> smtplib.SMTP:
    if account.security == "tls":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(account.host, account.port, _OURSELVES, timeout=seconds, context=context)
    server = smtplib.SMTP(account.host, account.port, _OURSELVES, timeout=seconds)
    if account.security == "starttls":
        try:
            server.starttls(context=ssl.create_default_context())
        except BaseException:
            server.close()
            raise
    return server


def _sign_in(server: smtplib.SMTP, account: Account) -> None:
    server.ehlo_or_helo_if_needed()
    if account.user:
        server.login(account.user, account.password)


def _watch(server: smtplib.SMTP, most_seconds: float) -> threading.Timer:
    """Cut the connection when all of it takes too long, however often a slow server says another word."""

    def cut() -> None:
        with contextlib.suppress(OSError):  # closed at the same moment
            if server.sock is not None:
                server.sock.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(most_seconds, cut)
    timer.daemon = True
    timer.start()
    return timer


def _announce(server: smtplib.SMTP, sender: str, recipients: Sequence[str]) -> None:
    """Everything up to the message itself."""
    code, words = server.mail(sender)
    if code != 250:
        raise _RefusedError(f"The mail server does not send for {sender} ({code}{_quoted(words)}).")
    for each in recipients:
        code, words = server.rcpt(each)
        if code not in (250, 251):
            raise _RefusedError(f"The mail server does not take messages to {each} ({code}{_quoted(words)}). Nothing was sent.")
    code, words = server.docmd("DATA")
    if code != 354:
        raise _RefusedError(f"The mail server took no message ({code}{_quoted(words)}).")


def _body(data: bytes) -> bytes:
    """The message as it goes over the line, without its end: a point at the start of a line is doubled, and no lone CR or LF is
    left in which a lax server could see an end of its own.
    """
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", data).replace(b"\r\n.", b"\r\n..")
    lines = b"." + lines if lines.startswith(b".") else lines
    return lines if lines.endswith(b"\r\n") else lines + b"\r\n"


def _end(server: smtplib.SMTP, seconds: float) -> Handed:
    """Say the end, and hear what the server makes of it."""
    try:
        if server.sock is not None:
            server.sock.settimeout(seconds)
        server.send(b".\r\n")
        code, words = server.getreply()
    except (OSError, smtplib.SMTPException):
        return Handed("unknown", "The connection ended before the mail server said whether it took the message.")
    if 200 <= code < 300:
        return Handed("taken", f"{code}{_quoted(words)}")
    if 400 <= code < 600:
        return Handed("refused", f"The mail server did not take the message ({code}{_quoted(words)}).")
    return Handed("unknown", f"The mail server answered something that says neither yes nor no ({code}{_quoted(words)}).")


def _quoted(words: bytes | str) -> str:
    """What the server said, on one line, where it said anything."""
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    plain = " ".join("".join(each if each.isprintable() else " " for each in text).split())[:_MOST_WORDS]
    return f" “{plain}”" if plain else ""


def _why(error: Exception, account: Account) -> str:
    """A sentence for what stood in the way."""
    where = f"{account.host}, port {account.port}"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"The certificate of {account.host} cannot be trusted ({error.verify_message}). Nothing was sent."
    if isinstance(error, ssl.SSLError):
        return f"No encrypted connection to {where}: is it TLS (mostly port 465) or STARTTLS (mostly port 587)?"
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return f"The mail server at {where} offers no encryption or no way to sign in. Nothing was sent."
    if isinstance(error, UnicodeError):
        return f"The name “{account.host}”, the user name or the password holds letters that a mail server cannot take."
    if isinstance(error, socket.gaierror):
        return f"There is no mail server called {account.host}, or this computer is offline."
    if isinstance(error, ConnectionRefusedError):
        return f"Nobody answers at {where}."
    if isinstance(error, TimeoutError):
        return f"The mail server at {where} took too long to answer."
    return f"The connection to {where} broke off before the message was handed over."
