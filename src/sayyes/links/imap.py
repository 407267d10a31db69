"""An IMAP mailbox, read and nothing else: EXAMINE instead of SELECT, BODY.PEEK instead of BODY, no command that changes a flag.

TLS with a checked certificate always, but to a server on this very computer where the person says so. What the server answers
is foreign: a literal larger than it may be is refused before it is read, all answers to one command together have a cap and a
clock, and whatever goes wrong becomes one sentence. The bytes of the messages are handed on as they are; nobody parses them here.

RFC 9051 (IMAP), RFC 2177 (IDLE): IDLE is renewed before 29 minutes; after a wake, UIDs count and never sequence numbers.
"""

from __future__ import annotations

import imaplib
import ipaddress
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import CapabilityError, IMAPClientError, LoginError

from sayyes.errors import OutOfOrder, Unusable

# The library would print what it is told by a server; what matters of it is in our own sentences.
logging.getLogger("imapclient").addHandler(logging.NullHandler())
logging.getLogger("imapclient").propagate = False

Security = Literal["tls", "starttls", "plain"]
PORTS: dict[Security, int] = {"tls": 993, "starttls": 143, "plain": 143}
CONNECT_SECONDS = 20.0
READ_SECONDS = 60.0  # between two pieces of an answer
COMMAND_SECONDS = 300.0  # for everything that one command brings
RENEW_SECONDS = 25 * 60.0
POLL_SECONDS = 5 * 60.0  # where the server knows no IDLE
MESSAGE_BYTES = 25 * 1024 * 1024  # larger ones: headers only
ANSWER_BYTES = 2 * MESSAGE_BYTES
_BATCH_BYTES = 4 * 1024 * 1024
_BATCH_MESSAGES = 50
_UIDS_AT_ONCE = 50_000  # in one SEARCH: its answer is one line
_SLICE_SECONDS = 1.0  # of waiting, so that Ctrl-C is heard
_AT_ONCE = 5
_GOODBYE_SECONDS = 10.0
_HEADERS, _WHOLE = "BODY.PEEK[HEADER]", "BODY.PEEK[]"
_WITHOUT_PASSWORDS = ("outlook.com", "office365.com", "hotmail.com", "live.com")
_HOW_TO_LOG_IN = "Most providers want an app password here (made in the account's security settings), not the usual one."
_PASSING = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]")  # RFC 5530: not the password's fault
_MICROSOFT = "Microsoft takes no passwords from mail programs any more: save the messages as files, or forward them."


@dataclass(frozen=True)
class Account:
    """How to reach a folder of a mailbox. since: messages that arrived before that day are left alone."""

    host: str
    user: str
    folder: str = "INBOX"
    port: int = 993
    security: Security = "tls"
    since: date | None = None

    @property
    def place(self) -> str:
        """What tells it from every other."""
        return f"{self.user}@{self.host}:{self.port}/{self.folder}"


@dataclass(frozen=True)
class Delivered:
    """One message: its UID, its bytes, how large it is, whether these bytes are its headers alone."""

    uid: int
    data: bytes
    size: int
    headers_only: bool
    arrived: datetime | None


class Unreachable(OutOfOrder):
    """The server cannot be reached now, or went away; another attempt may do. Its text is a sentence for the person."""


class Refused(Unusable):
    """The server, or what it showed, is not what the person said: a wrong password, a certificate that is not its own."""


@contextmanager
def opened(account: Account, password: str, *, trust: ssl.SSLContext | None = None) -> Iterator[Mailbox]:
    """The folder, opened for reading only; it is left when the block ends.

    Raises Refused for a wrong password, a folder that is not there or a certificate that cannot be trusted, Unreachable where the
    server cannot be reached, goes away or answers what it must not; so does everything asked of the mailbox.
    """
    if account.security == "plain" and not is_loopback(account.host):
        raise Refused(f"{account.host} is not this computer: a password never goes over the network without TLS.")
    with _translated(account):
        client = _client(account, trust)
    try:
        with _translated(account):
            _log_in(client, account, password)
            mailbox = Mailbox(client, account)
        yield mailbox
    finally:
        client.leave()


class Mailbox:
    """An open folder. `uidvalidity` and UIDs tell its messages; where `uidvalidity` has changed, earlier UIDs mean nothing."""

    def __init__(self, client: _Client, account: Account) -> None:
        self._client = client
        self._account = account
        self._look()

    def uids_after(self, uid: int) -> Iterator[int]:
        """The UIDs above `uid`, in order; of messages since the account's day where it names one."""
        step = _UIDS_AT_ONCE if self.messages > _UIDS_AT_ONCE else 2**32
        last = max(self.uidnext - 1, uid + 1)
        for first in range(uid + 1, last + 1, step):
            # The newest part is open-ended: what arrived since the folder was opened belongs to it, too.
            until = "*" if first + step > last else str(first + step - 1)
            criteria: list[Any] = ["UID", f"{first}:{until}"]
            if self._account.since is not None:
                criteria += ["SINCE", self._account.since]
            with self._asking():
                found = self._client.search(criteria)
            yield from sorted(each for each in map(int, found) if each >= first)  # "9:*" answers 8 where 9 is not there

    def fetch(self, uids: Sequence[int]) -> Iterator[Delivered]:
        """The messages in order, without any mark left on them. One that has gone meanwhile is left out."""
        for start in range(0, len(uids), 500):
            part = uids[start : start + 500]
            with self._asking():
                about = self._client.fetch(part, ["RFC822.SIZE", "INTERNALDATE"])
                sizes = {uid: int(about[uid].get(b"RFC822.SIZE", 0)) for uid in part if uid in about}
            for some in _batches(sizes):
                yield from self._fetched(some, sizes, about)

    def _fetched(self, uids: Sequence[int], sizes: dict[int, int], about: dict[int, Any]) -> Iterator[Delivered]:
        headers_only = sizes[uids[0]] > MESSAGE_BYTES
        with self._asking():
            answer = self._client.fetch(uids, [_HEADERS if headers_only else _WHOLE])
        for uid in uids:
            data = answer.get(uid, {}).get(b"BODY[HEADER]" if headers_only else b"BODY[]")
            if isinstance(data, bytes):
                arrived = about[uid].get(b"INTERNALDATE")
                yield Delivered(uid, data, sizes[uid], headers_only, arrived if isinstance(arrived, datetime) else None)

    def wait(self, stop: Callable[[], bool], seconds: float = RENEW_SECONDS) -> bool:
        """Wait until something may have arrived (True), or for `seconds`, or until `stop` says so.

        With IDLE where the server knows it; else by asking now and then.
        """
        if not self._client.has_capability("IDLE"):
            return self._polled(stop, min(seconds, POLL_SECONDS))
        with self._asking():
            self._client.idle()
        news = self._idled(stop, time.monotonic() + seconds)
        with self._asking():
            self._client.idle_done()
        return self.refresh() or news

    def refresh(self) -> bool:
        """Look anew at what the folder holds; whether there is something new."""
        before = self.uidvalidity, self.uidnext
        with self._asking():
            self._look()
        return before != (self.uidvalidity, self.uidnext)

    def _look(self) -> None:
        status = self._client.examined(self._account.folder)
        self.uidvalidity = int(status.get(b"UIDVALIDITY", 0))
        self.uidnext = int(status.get(b"UIDNEXT", 0))
        self.messages = int(status.get(b"EXISTS", 0))

    def _idled(self, stop: Callable[[], bool], end: float) -> bool:
        at_once = 0
        while not stop() and (now := time.monotonic()) < end:
            with self._asking():
                said = self._client.idle_check(timeout=min(_SLICE_SECONDS, end - now))
                # A connection that has ended answers at once and with nothing.
                at_once = at_once + 1 if not said and time.monotonic() - now < _SLICE_SECONDS / 4 else 0
                if at_once > _AT_ONCE:
                    raise imaplib.IMAP4.abort("the connection ended")
            if any(len(each) > 1 and each[1] in (b"EXISTS", b"RECENT") for each in said):
                return True
        return False

    def _polled(self, stop: Callable[[], bool], seconds: float) -> bool:
        end = time.monotonic() + seconds
        while not stop() and time.monotonic() < end:
            time.sleep(_SLICE_SECONDS)
        return self.refresh()

    @contextmanager
    def _asking(self) -> Iterator[None]:
        with _translated(self._account), self._client.guard.running():
            yield


def is_loopback(host: str) -> bool:
    """Is this the computer we run on, by its name or address?"""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


class _Guard:
    """Ends the connection when a command takes too long, however slowly its answer keeps dripping in, and counts its bytes."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._timer: threading.Timer | None = None
        self.socket: socket.socket | None = None
        self.left = ANSWER_BYTES

    @contextmanager
    def running(self) -> Iterator[None]:
        """For as long as the block runs."""
        self.start(self._seconds)
        try:
            yield
        finally:
            self.stop()

    def start(self, seconds: float) -> None:
        self.stop()
        self.left = ANSWER_BYTES
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def count(self, size: int) -> None:
        """Raise where an answer is larger than any may be."""
        self.left -= size
        if self.left < 0:
            raise imaplib.IMAP4.abort("an answer larger than any may be")

    def _end(self) -> None:
        if self.socket is not None:
            with suppress(OSError):  # the other side was quicker
                self.socket.shutdown(socket.SHUT_RDWR)


class _Client(IMAPClient):  # type: ignore[misc]
    """IMAPClient with a cap on what is read and a clock on how long that takes."""

    def __init__(self, account: Account, context: ssl.SSLContext) -> None:
        self.guard = _Guard(COMMAND_SECONDS)
        timeout = SocketTimeout(connect=CONNECT_SECONDS, read=READ_SECONDS)
        super().__init__(account.host, account.port, ssl=account.security == "tls", ssl_context=context, timeout=timeout)
        self.normalise_times = False
        self.guard.socket = self.socket()

    def _create_IMAP4(self) -> Any:  # noqa: ANN401, N802 - as IMAPClient has it
        connection = super()._create_IMAP4()
        read, readline = connection.read, connection.readline

        def capped(size: int) -> bytes:
            self.guard.count(size)
            return bytes(read(size))

        def counted() -> bytes:
            line = bytes(readline())
            self.guard.count(len(line))
            return line

        connection.read, connection.readline = capped, counted
        return connection

    def _poll_socket(self, sock: socket.socket, timeout: float | None = None) -> Any:  # noqa: ANN401 - as IMAPClient has it
        """Also what has come already and lies in a buffer: the socket itself shows nothing of that, and it would wait unseen."""
        with suppress(ssl.SSLWantReadError, BlockingIOError):
            if self._imap.file.peek(1):
                return [sock]
        return super()._poll_socket(sock, timeout)

    def examined(self, folder: str) -> dict[bytes, Any]:
        """EXAMINE: what the folder holds. Raises Refused where there is none of that name."""
        try:
            return dict(self.select_folder(folder, readonly=True))
        except imaplib.IMAP4.abort:
            raise
        except IMAPClientError as error:
            raise Refused(f"There is no folder “{folder}” in the mailbox, or it may not be read ({_said(error)}).") from error

    def leave(self) -> None:
        """Say goodbye if the other side still listens, and close the connection."""
        self.guard.start(_GOODBYE_SECONDS)
        with suppress(IMAPClientError, imaplib.IMAP4.error, OSError, ValueError):
            self.logout()
        self.guard.stop()
        with suppress(IMAPClientError, imaplib.IMAP4.error, OSError):
            self.shutdown()


def _client(account: Account, trust: ssl.SSLContext | None) -> _Client:
    context = trust or ssl.create_default_context()
    client = _Client(account, context)
    try:
        if account.security == "starttls":
            client.starttls(context)
            client.guard.socket = client.socket()
    except CapabilityError as error:
        client.leave()
        raise Refused(f"{account.host} offers no TLS on port {account.port}; try it without --starttls.") from error
    except BaseException:
        client.leave()
        raise
    return client


def _log_in(client: _Client, account: Account, password: str) -> None:
    with client.guard.running():
        try:
            if client.has_capability("AUTH=PLAIN"):
                client.plain_login(account.user, password)  # takes letters beyond ASCII, which LOGIN does not
            else:
                client.login(account.user, password)
        except UnicodeEncodeError as error:
            raise Refused(f"{account.host} takes only plain letters in a password.") from error
        except LoginError as error:
            if isinstance(error.__context__, imaplib.IMAP4.abort) or any(each in str(error) for each in _PASSING):
                raise imaplib.IMAP4.abort("it lets nobody in at the moment") from None
            microsoft = account.host.endswith(_WITHOUT_PASSWORDS)
            raise Refused(
                f"{account.host} did not take this password for {account.user}. {_MICROSOFT if microsoft else _HOW_TO_LOG_IN}"
            ) from None


@contextmanager
def _translated(account: Account) -> Iterator[None]:
    """Everything that a server or the network can do to us, as one of our own errors."""
    where = f"{account.host}:{account.port}"
    try:
        yield
    except (Refused, Unreachable):
        raise
    except ssl.SSLCertVerificationError as error:
        raise Refused(f"{where} showed a certificate that cannot be trusted ({error.verify_message}).") from error
    except ssl.SSLError as error:
        raise Unreachable(f"{where} does not speak TLS as it should ({error.reason or 'no reason given'}).") from error
    except socket.gaierror as error:
        raise Unreachable(f"There is no server called {account.host}, or this computer is offline.") from error
    except TimeoutError as error:
        raise Unreachable(f"{where} took too long to answer.") from error
    except ConnectionRefusedError as error:
        raise Unreachable(f"Nothing answers at {where}.") from error
    except OSError as error:
        raise Unreachable(f"{where} went away ({error.strerror or _said(error)}).") from error
    except imaplib.IMAP4.abort as error:
        raise Unreachable(f"{where} went away, or answered what it must not ({_said(error)}).") from error
    except (IMAPClientError, imaplib.IMAP4.error, ValueError, LookupError, TypeError, RecursionError) as error:
        # Garbage for an answer ends in any of these within the protocol's own parser.
        raise Unreachable(f"{where} answered what it must not ({_said(error)}).") from error


def _batches(sizes: dict[int, int]) -> Iterator[list[int]]:
    """UIDs to be fetched with one command: few enough for the memory; one that is too large stands alone."""
    batch: list[int] = []
    held = 0
    for uid, size in sizes.items():
        if batch and (held + size > min(_BATCH_BYTES, MESSAGE_BYTES) or len(batch) == _BATCH_MESSAGES):
            yield batch
            batch, held = [], 0
        batch.append(uid)
        held += size
    if batch:
        yield batch


def _said(error: BaseException) -> str:
    """What went wrong in the server's or library's words, one short printable line."""
    text = str(error) or type(error).__name__
    return "".join(each if each.isprintable() else " " for each in text)[:160].strip()
