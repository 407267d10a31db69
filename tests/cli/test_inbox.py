"""`sayyes inbox` as a person types it: in processes of its own, on data folders of its own, against a real mail server."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.mailserver import PASSWORD, USER, MailServer, mailserver, needs_dovecot
from tests.usecases.mail import invitation, maildir, mbox, private, refusal, state_of, unsure

__all__ = ["mailserver"]

NOW = ["--now", "2026-03-02T09:00:00+00:00"]
COMMAND = [sys.executable, "-m", "sayyes.cli"]


@pytest.fixture(scope="module")
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with its tables made, which takes longer than everything else here."""
    folder = tmp_path_factory.mktemp("homes") / "empty"
    assert sayyes(folder, "imap", "list").returncode == 0
    return folder


@pytest.fixture
def home(tmp_path: Path, empty_home: Path) -> Path:
    return Path(shutil.copytree(empty_home, tmp_path / "home"))


def environment(home: Path, **more: str) -> dict[str, str]:
    return {**os.environ, "SAYYES_HOME": str(home), "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **more}


def sayyes(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "inbox", *arguments], env=environment(home, **more), capture_output=True, text=True, stdin=subprocess.DEVNULL
    )


def told(home: Path, *arguments: str) -> Any:  # noqa: ANN401 - JSON is what it is
    done = sayyes(home, *arguments)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def stored(home: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(home / "sayyes.sqlite3", timeout=20)) as rows:
        return [each[0] for each in rows.execute(query)]


def test_a_folder_is_read_reviewed_corrected_and_that_taken_back(home: Path, tmp_path: Path) -> None:
    box = tmp_path / "jobs.mbox"
    box.write_bytes(mbox(invitation(1), private(2), unsure(3)))
    looked = sayyes(home, str(box), "--dry-run", *NOW)
    assert "1 would be filed" in looked.stdout
    assert "Nothing was kept" in looked.stdout
    done = sayyes(home, str(box), *NOW)
    assert done.returncode == 0, done.stderr
    assert "Today   interview    Dana Whitfield: Interview invitation: Data Analyst" in done.stdout
    assert "dated 2026-03-01 to 2026-03-01" in done.stdout
    assert "1, of which only a hash is remembered" in done.stdout
    (letter,) = told(home, "review", "--json")
    assert "because “Unfortunately" in sayyes(home, "review").stdout
    said = sayyes(home, "review", "--as", "outreach", str(letter["number"]))
    assert "Noted: 1 letter." in said.stdout
    assert "No letter waits" in sayyes(home, "review").stdout
    assert "outreach (1 letter)" in sayyes(home, "learned").stdout
    assert "Taken back" in sayyes(home, "review", "--undo", "1").stdout
    assert told(home, str(box), "--json", *NOW)[0]["read"] == 0


def test_what_cannot_be_is_said_in_one_line(home: Path, tmp_path: Path) -> None:
    for arguments, words in (
        ([str(tmp_path / "nowhere")], "no such file, folder or mailbox"),
        ([], "Nothing was read yet"),
        (["review", "3"], "--as KIND"),
        (["review", "3", "--as", "offer"], "no letter number 3"),
        (["imap", "add", "mail.example.org", "alice", "--plain"], "without TLS"),
        (["imap", "add", "mail.example.org", "alice", "--since", "monday"], "is no date"),
        (["imap", "add", "mail.example.org", "alice"], "only taken from a terminal"),
    ):
        done = sayyes(home, *arguments)
        assert done.returncode == 2, (arguments, done.stderr)
        assert words in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_a_run_that_is_killed_again_and_again_files_each_letter_once_and_leaves_the_maildir_alone(
    home: Path, tmp_path: Path
) -> None:
    letters = [refusal(number) for number in range(240)]
    root = maildir(tmp_path / "Mail", *letters)
    before = state_of(root)
    kept = 0
    for _ in range(3):
        running = subprocess.Popen([*COMMAND, "inbox", str(root), *NOW], env=environment(home), stdout=subprocess.DEVNULL)
        reached = kept
        while running.poll() is None and reached <= kept:
            time.sleep(0.01)
            (reached,) = stored(home, "select count(*) from store_inboxletter")
        running.send_signal(signal.SIGKILL)
        running.wait()
        (kept,) = stored(home, "select count(*) from store_inboxletter")
        assert stored(home, "select count(*) from store_seenmail") == [kept]
    assert told(home, str(root), "--json", *NOW)[0]["read"] == 240 - kept
    assert stored(home, "select count(*) from store_inboxletter") == [240]
    assert stored(home, "select count(distinct fingerprint) from store_inboxletter") == [240]
    assert state_of(root) == before


# On a real mail server, with a real terminal for the password.


def on_a_terminal(home: Path, *arguments: str, typed: str, **more: str) -> str:
    """Run the command on a terminal of its own, typing the password when it is asked for. Returns what was shown."""
    ours, theirs = pty.openpty()
    running = subprocess.Popen(
        [*COMMAND, "inbox", *arguments],
        env=environment(home, **more),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown = b""
    for piece in pieces(ours):
        shown += piece
        if b"(not shown): " in shown and typed:
            os.write(ours, f"{typed}\n".encode())
            typed = ""
    running.wait(30)
    os.close(ours)
    return shown.decode()


def pieces(terminal: int) -> Iterator[bytes]:
    while select.select([terminal], [], [], 60)[0]:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # the other end is closed
            return
        if not piece:
            return
        yield piece


def add(server: MailServer, home: Path, typed: str = PASSWORD) -> str:
    port = ["--port", str(server.tls)]
    return on_a_terminal(home, "imap", "add", "localhost", USER, *port, typed=typed, SSL_CERT_FILE=str(server.ca))


@needs_dovecot
def test_a_mailbox_is_added_with_a_password_that_nobody_sees_read_and_forgotten(mailserver: MailServer, home: Path) -> None:
    mailserver.deliver(invitation(1))
    mailserver.deliver(private(2))
    shown = add(mailserver, home)
    assert "full access to this mailbox" in " ".join(shown.split())
    assert "Added as number 1" in shown
    assert PASSWORD not in shown
    done = sayyes(home, USER, *NOW, SSL_CERT_FILE=str(mailserver.ca))
    assert done.returncode == 0, done.stderr
    assert "1 filed, 1 of them wait on Today" in done.stdout
    assert f"{USER} on localhost, INBOX" in done.stdout
    assert "2 messages from 2026-03-01" in " ".join(sayyes(home, "imap", "list").stdout.split())
    for file in (each for each in home.rglob("*") if each.is_file()):
        assert PASSWORD.encode() not in file.read_bytes(), file
    assert sorted(each.name for each in (mailserver.mail / "new").iterdir())
    assert "is forgotten, its password too" in sayyes(home, "imap", "forget", USER).stdout
    assert not list((home / "passwords").iterdir())
    assert told(home, "imap", "list", "--json") == []


@needs_dovecot
def test_a_wrong_password_keeps_nothing(mailserver: MailServer, home: Path) -> None:
    shown = add(mailserver, home, typed="wrong")
    assert "did not take this password" in " ".join(shown.split())
    assert "wrong" not in shown
    assert told(home, "imap", "list", "--json") == []


@needs_dovecot
def test_watching_names_what_arrives_until_ctrl_c(mailserver: MailServer, home: Path) -> None:
    add(mailserver, home)
    running = subprocess.Popen(
        [*COMMAND, "inbox", USER, "--watch"],
        env=environment(home, SSL_CERT_FILE=str(mailserver.ca)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    assert running.stderr is not None
    assert "Watching" in running.stderr.readline()
    mailserver.deliver(refusal(1))
    assert "rejection" in running.stdout.readline()
    running.send_signal(signal.SIGINT)
    try:
        rest = running.communicate(timeout=90)[1]
    finally:
        running.kill()
    assert running.returncode == 0
    assert rest.splitlines()[-1] == "Stopped. What was read is kept."
