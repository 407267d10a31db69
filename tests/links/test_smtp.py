"""Handing a message to a mail server: taken, surely not taken, or nobody knows; and nobody is told more than they must be."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest

from sayyes.links.smtp import Account, Handed, hand_over, try_out
from tests.links.mail_server import PASSWORD, USER, mail_server, make_certificate

MESSAGE = b"From: alice@postbox.example\r\nTo: bob@mill.example\r\nSubject: Y\r\n\r\nDear Bob,\r\n.\r\n..two points\r\nAlice\r\n"


def nothing() -> None:
    """What a caller does who writes nothing down."""


def handed(account: Account, *, seconds: float = 5.0, most_seconds: float = 20.0, data: bytes = MESSAGE) -> tuple[Handed, int]:
    """What became of Alice's message to Bob, and how often its end was announced."""
    ends: list[int] = []
    became = hand_over(
        account,
        sender="alice@postbox.example",
        recipients=("bob@mill.example",),
        data=data,
        before_end=lambda: ends.append(1),
        seconds=seconds,
        most_seconds=most_seconds,
    )
    return became, len(ends)


def test_a_message_that_was_taken_arrives_byte_for_byte() -> None:
    with mail_server() as (took, account):
        assert handed(account) == (Handed("taken", "250 “Taken”"), 1)
    assert took.messages == [MESSAGE]
    assert took.recipients == [["bob@mill.example"]]


def test_the_server_is_not_told_the_name_of_this_computer() -> None:
    with mail_server() as (took, account):
        handed(account)
    assert set(took.greetings) == {"[127.0.0.1]"}


def test_no_lone_line_feed_can_pass_for_an_end() -> None:
    with mail_server() as (took, account):
        handed(account, data=b"Subject: x\r\n\r\nDear Bob,\n.\nMAIL FROM:<mallory@spy.example>\r.\rBye\r\n")
    assert len(took.messages) == 1
    assert b"\r\n.\r\nMAIL FROM" in took.messages[0]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_an_encrypted_connection_is_checked_and_used(security: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = make_certificate(tmp_path)
    with mail_server(security, certificate=certificate) as (took, account):  # type: ignore[arg-type]
        refused, ends = handed(account)
        assert (refused.outcome, ends) == ("refused", 0)
        assert "cannot be trusted" in refused.says
        assert took.messages == []
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
        assert handed(account)[0].outcome == "taken"
    assert took.messages == [MESSAGE]


def test_a_server_without_encryption_gets_neither_password_nor_letter() -> None:
    with mail_server() as (took, account):
        became, _ = handed(Account(account.host, account.port, "starttls", USER, PASSWORD))
        assert became == Handed(
            "refused",
            f"The mail server at 127.0.0.1, port {account.port} offers no encryption or no way to sign in. Nothing was sent.",
        )
    assert took.messages == []
    says = try_out(Account("mail.example", 25, "none"))
    assert says == "Without encryption we only talk to a mail server on this computer. Choose TLS or STARTTLS."


def test_a_wrong_password_is_said_and_never_repeated() -> None:
    with mail_server() as (took, account):
        wrong = Account(account.host, account.port, account.security, USER, "s3cret-of-alice")
        became, ends = handed(wrong)
        assert (became.outcome, ends) == ("refused", 0)
        assert "did not accept the user name and password" in became.says
        assert "s3cret" not in became.says
        assert "s3cret" not in repr(wrong)
        assert try_out(wrong) == became.says
        assert try_out(account) == ""
    assert took.messages == []


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "END"])
def test_a_refusal_at_any_step_means_that_it_was_not_taken(step: str) -> None:
    with mail_server() as (took, account):
        took.refuse[step] = "550 No such Bob"
        became, ends = handed(account)
    assert became.outcome == "refused"
    assert "550 “No such Bob”" in became.says
    assert ends == (1 if step == "END" else 0)
    assert took.messages == []


@pytest.mark.parametrize(("step", "outcome"), [("MAIL", "refused"), ("354", "refused"), ("END", "unknown")])
def test_a_server_that_hangs_up_took_nothing_unless_it_had_seen_the_end(step: str, outcome: str) -> None:
    with mail_server() as (took, account):
        took.drop = step
        became, _ = handed(account, data=MESSAGE + b"A line that fills it up.\r\n" * 400_000)
    assert became.outcome == outcome
    assert len(took.messages) == (1 if outcome == "unknown" else 0)


def test_a_server_that_says_nothing_after_the_end_leaves_it_open() -> None:
    with mail_server() as (took, account):
        took.wait["END"] = 3.0
        became, ends = handed(account, seconds=0.5)
    assert (became.outcome, ends) == ("unknown", 1)


def test_a_server_that_dawdles_is_left_before_the_end() -> None:
    with mail_server() as (took, account):
        took.wait["RCPT"] = 3.0
        became, ends = handed(account, seconds=5.0, most_seconds=0.5)
    assert (became.outcome, ends) == ("refused", 0)
    assert took.messages == []


def test_what_the_caller_cannot_write_down_is_not_sent() -> None:
    def full() -> None:
        raise RuntimeError("the disk is full")

    with mail_server() as (took, account), pytest.raises(RuntimeError, match="full"):
        hand_over(account, sender="alice@postbox.example", recipients=("bob@mill.example",), data=MESSAGE, before_end=full)
    assert took.messages == []


def test_nobody_there_is_said_plainly() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert try_out(Account("127.0.0.1", port, "none")) == f"Nobody answers at 127.0.0.1, port {port}."
    assert "no mail server called mail.invalid" in try_out(Account("mail.invalid", 465, "tls"))


def test_what_is_no_mail_server_ends_in_a_sentence() -> None:
    listening = socket.create_server(("127.0.0.1", 0))

    def page() -> None:
        connection, _ = listening.accept()
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n<html>" + b"x" * 100_000)
        connection.close()

    serving = threading.Thread(target=page, daemon=True)
    serving.start()
    says = try_out(Account("127.0.0.1", listening.getsockname()[1], "none"), seconds=5)
    serving.join()
    listening.close()
    assert says.endswith(".")
    assert len(says) < 400
