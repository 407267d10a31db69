"""An IMAP mailbox is read and left as it was; a server that misbehaves ends in a sentence. A real server, and bad ones."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sayyes.links import imap
from sayyes.links.imap import Account, Refused, Unreachable
from tests.mailserver import PASSWORD, USER, MailServer, mailserver, needs_dovecot

__all__ = ["mailserver"]

LETTER = b"From: dana@initech.example\r\nSubject: Interview %d\r\nMessage-ID: <%d@x>\r\n\r\nCome on Monday.\r\n"


def letter(number: int) -> bytes:
    return LETTER % (number, number)


def account(server: MailServer) -> Account:
    return Account("localhost", USER, port=server.tls)


def trust(server: MailServer) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(server.ca))


def state_of(folder: Path) -> dict[str, bytes]:
    """Every message file by name, with its bytes: the name holds the flags."""
    return {str(each.relative_to(folder)): each.read_bytes() for part in ("cur", "new") for each in (folder / part).iterdir()}


@needs_dovecot
def test_messages_are_read_in_order_and_neither_files_nor_flags_change(mailserver: MailServer) -> None:
    for number in (1, 2):
        mailserver.deliver(letter(number))
    mailserver.deliver(letter(3), flags="FS")
    mailserver.deliver(letter(4), flags="")
    before = state_of(mailserver.mail)
    with imap.opened(account(mailserver), PASSWORD, trust=trust(mailserver)) as mailbox:
        read = list(mailbox.fetch(list(mailbox.uids_after(0))))
    assert {each.data for each in read} == {letter(number) for number in (1, 2, 3, 4)}
    assert [each.uid for each in read] == sorted(each.uid for each in read)
    assert not any(each.headers_only for each in read)
    assert state_of(mailserver.mail) == before
    with imap.opened(account(mailserver), PASSWORD, trust=trust(mailserver)) as again:
        assert [each.data for each in again.fetch([read[0].uid])] == [read[0].data]
    assert state_of(mailserver.mail) == before


@needs_dovecot
def test_only_what_is_above_the_last_uid_is_asked_for_and_an_empty_answer_stays_empty(mailserver: MailServer) -> None:
    for number in (1, 2, 3):
        mailserver.deliver(letter(number))
    with imap.opened(account(mailserver), PASSWORD, trust=trust(mailserver)) as mailbox:
        assert list(mailbox.uids_after(1)) == [2, 3]
        assert list(mailbox.uids_after(3)) == []
        assert list(mailbox.uids_after(99)) == []


@needs_dovecot
def test_messages_from_before_the_day_are_left_alone(mailserver: MailServer) -> None:
    mailserver.deliver(letter(1))
    later = replace(account(mailserver), since=date(2100, 1, 1))
    with imap.opened(later, PASSWORD, trust=trust(mailserver)) as mailbox:
        assert list(mailbox.uids_after(0)) == []
    with imap.opened(replace(later, since=date(2001, 1, 1)), PASSWORD, trust=trust(mailserver)) as mailbox:
        assert list(mailbox.uids_after(0)) == [1]


@needs_dovecot
def test_of_a_message_that_is_too_large_only_the_headers_come(mailserver: MailServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "MESSAGE_BYTES", 5000)
    mailserver.deliver(letter(1))
    mailserver.deliver(letter(2) + b"x" * 6000)
    with imap.opened(account(mailserver), PASSWORD, trust=trust(mailserver)) as mailbox:
        small, large = mailbox.fetch([1, 2])
    assert not small.headers_only
    assert large.headers_only
    assert large.size > 6000
    assert large.data == letter(2).partition(b"Come")[0]


@needs_dovecot
def test_a_message_that_has_gone_meanwhile_is_left_out(mailserver: MailServer) -> None:
    mailserver.deliver(letter(1))
    gone = mailserver.deliver(letter(2))
    with imap.opened(account(mailserver), PASSWORD, trust=trust(mailserver)) as mailbox:
        uids = list(mailbox.uids_after(0))
        gone.unlink()
        assert [each.uid for each in mailbox.fetch([*uids, 77])] == [1]


@needs_dovecot
def test_starttls_and_plain_on_this_computer_work(mailserver: MailServer) -> None:
    mailserver.deliver(letter(1))
    for security in ("starttls", "plain"):
        here = Account("localhost", USER, port=mailserver.plain, security=security)
        with imap.opened(here, PASSWORD, trust=trust(mailserver)) as mailbox:
            assert mailbox.messages == 1


@needs_dovecot
def test_a_wrong_password_an_unknown_folder_and_a_foreign_certificate_are_refused_in_a_sentence(mailserver: MailServer) -> None:
    here, context = account(mailserver), trust(mailserver)
    with pytest.raises(
        Refused, match=r"did not take this password for alice@mail\.example\. Most providers want an app password"
    ):
        open_once(here, "wrong", context)
    with pytest.raises(Refused, match="no folder “Jobs/Ünï”"):
        open_once(replace(here, folder="Jobs/Ünï"), PASSWORD, context)
    with pytest.raises(Refused, match="certificate that cannot be trusted"):
        open_once(here, PASSWORD, None)


def open_once(here: Account, password: str, context: ssl.SSLContext | None) -> None:
    with imap.opened(here, password, trust=context):
        pass


@needs_dovecot
def test_idle_ends_when_a_message_arrives(mailserver: MailServer) -> None:
    with imap.opened(account(mailserver), PASSWORD, trust=trust(mailserver)) as mailbox:
        threading.Timer(0.3, mailserver.deliver, (letter(1),)).start()
        assert mailbox.wait(lambda: False, seconds=30)
        assert list(mailbox.uids_after(0)) == [1]
        assert not mailbox.wait(lambda: False, seconds=0.2)


@needs_dovecot
def test_a_server_that_is_stopped_while_we_wait_is_said_to_be_away(mailserver: MailServer) -> None:
    stopping = threading.Timer(0.3, mailserver.stop)
    with imap.opened(account(mailserver), PASSWORD, trust=trust(mailserver)) as box:
        stopping.start()
        with pytest.raises(Unreachable, match="went away"):
            box.wait(lambda: False, seconds=30)
    stopping.join()


def test_a_password_never_goes_to_another_computer_without_tls() -> None:
    with pytest.raises(Refused, match="without TLS"):
        open_once(Account("mail.example", USER, port=143, security="plain"), PASSWORD, None)


def test_a_server_that_is_not_there_is_said_so() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    with pytest.raises(Unreachable, match="Nothing answers at 127"):
        open_once(bad_account(port), PASSWORD, None)
    with pytest.raises(Unreachable, match=r"no server called mail\.invalid"):
        open_once(Account("mail.invalid", USER), PASSWORD, None)


# Servers that do not behave: each talks like one until the point where it does not.


def bad_account(port: int) -> Account:
    return Account("127.0.0.1", USER, port=port, security="plain")


@contextmanager
def bad_server(script: Callable[[bytes, bytes], bytes | None], greeting: bytes = b"* OK ready\r\n") -> Iterator[int]:
    """A server that answers each line (tag, command) with what the script says, and hangs up where it says None."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with listening.accept()[0] as talk, talk.makefile("rb") as lines:
            try:
                talk.sendall(greeting)
                for line in lines:
                    tag, _, command = line.strip().partition(b" ")
                    answer = script(tag, command.upper())
                    if answer is None:
                        return
                    talk.sendall(answer)
            except OSError:
                return  # the other side has had enough

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        thread.join(10)
        listening.close()


def polite(tag: bytes, command: bytes) -> bytes:
    """What a small honest server answers."""
    if command.startswith(b"CAPABILITY"):
        return b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK done\r\n"
    if command.startswith(b"EXAMINE"):
        return b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 4] x\r\n" + tag + b" OK [READ-ONLY]\r\n"
    if b"RFC822.SIZE" in command:
        sizes = b"".join(
            b'* %d FETCH (UID %d RFC822.SIZE 10 INTERNALDATE "01-Jan-2026 00:00:00 +0000")\r\n' % (n, n) for n in (1, 2)
        )
        return sizes + tag + b" OK done\r\n"
    if command.startswith(b"LOGOUT"):
        return b"* BYE\r\n" + tag + b" OK done\r\n"
    return tag + b" OK done\r\n"


def at_fetch(answer: Callable[[bytes], bytes | None]) -> Callable[[bytes, bytes], bytes | None]:
    return lambda tag, command: answer(tag) if b"BODY.PEEK" in command else polite(tag, command)


@pytest.mark.parametrize(
    "answer",
    [
        lambda tag: b"* 1 FETCH (UID 1 BODY[] {99999999999}\r\nabc",
        lambda tag: b"* 1 FETCH (UID 1 BODY[] {1000}\r\nonly so much",
        lambda tag: b"\x00\xff\xfe not a protocol \r\n" * 3,
        lambda tag: b"* 1 FETCH (UID (((((( BODY[\r\n" + tag + b" OK done\r\n",
        lambda tag: b"* 1 FETCH " + b"(" * 50_000 + b"\r\n" + tag + b" OK done\r\n",
        lambda tag: b"x" * 3_000_000,
        lambda tag: tag + b" BAD no\r\n",
        lambda tag: b"* BYE going down\r\n",
        lambda tag: None,
    ],
    ids=["huge literal", "cut off", "noise", "broken list", "deep list", "endless line", "refusal", "bye", "hang up"],
)
def test_what_a_bad_server_answers_to_a_fetch_ends_in_a_sentence(
    answer: Callable[[bytes], bytes | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap, "COMMAND_SECONDS", 1.0)
    with bad_server(at_fetch(answer)) as port, pytest.raises(Unreachable) as told, imap.opened(bad_account(port), "x") as mailbox:
        list(mailbox.fetch([1, 2]))
    assert "127.0.0.1" in str(told.value)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 300


def test_a_server_that_drips_its_answer_is_stopped_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "COMMAND_SECONDS", 0.5)
    ended = threading.Event()

    def drip(tag: bytes, command: bytes) -> bytes:
        if b"BODY.PEEK" not in command:
            return polite(tag, command)
        ended.wait(0.8)
        return b"* 1 FETCH (UID 1 BODY[] {100000}\r\nabc"

    with bad_server(drip) as port, pytest.raises(Unreachable), imap.opened(bad_account(port), "x") as mailbox:
        list(mailbox.fetch([1, 2]))


def test_all_answers_to_one_command_together_have_a_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imap, "ANSWER_BYTES", 100_000)
    flood = at_fetch(lambda tag: b"* OK still here, and here, and here\r\n" * 20_000 + tag + b" OK done\r\n")
    with (
        bad_server(flood) as port,
        pytest.raises(Unreachable, match="larger than any may be"),
        imap.opened(bad_account(port), "x") as mailbox,
    ):
        list(mailbox.fetch([1, 2]))


@pytest.mark.parametrize(
    "greeting", [b"HTTP/1.1 400 Bad Request\r\n", b"* BYE not today\r\n", b"\x16\x03\x01\r\n", b"* OK " + b"x" * 2_000_000]
)
def test_something_else_than_a_mail_server_is_recognised_at_its_greeting(greeting: bytes) -> None:
    with bad_server(lambda tag, command: None, greeting) as port, pytest.raises(Unreachable):
        open_once(bad_account(port), "x", None)


def test_a_server_that_lets_nobody_in_for_now_does_not_blame_the_password() -> None:
    def busy(tag: bytes, command: bytes) -> bytes:
        return tag + b" NO [UNAVAILABLE] come back later\r\n" if command.startswith(b"LOGIN") else polite(tag, command)

    with bad_server(busy) as port, pytest.raises(Unreachable, match="at the moment"):
        open_once(bad_account(port), "x", None)


def test_microsoft_is_named_where_it_takes_no_passwords() -> None:
    problem = Account("outlook.office365.com", USER)
    assert problem.host.endswith(imap._WITHOUT_PASSWORDS)


def test_no_list_of_uids_is_larger_than_the_server_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with very many messages is asked for in parts, for an answer is one line."""
    monkeypatch.setattr(imap, "_UIDS_AT_ONCE", 2)
    asked: list[bytes] = []

    def many(tag: bytes, command: bytes) -> bytes:
        if b"SEARCH" in command:
            asked.append(command)
            first, _, last = command.rpartition(b"UID ")[2].partition(b":")
            found = range(int(first), 7 if last == b"*" else int(last) + 1)
            return b"* SEARCH " + b" ".join(b"%d" % each for each in found) + b"\r\n" + tag + b" OK done\r\n"
        return polite(tag, command).replace(b"UIDNEXT 4", b"UIDNEXT 6")

    with bad_server(many) as port, imap.opened(bad_account(port), "x") as mailbox:
        assert list(mailbox.uids_after(0)) == [1, 2, 3, 4, 5, 6]
    assert len(asked) == 3
