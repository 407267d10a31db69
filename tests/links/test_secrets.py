"""Passwords in the system's keyring, or encrypted in a file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from sayyes.errors import OutOfOrder
from sayyes.links import secrets

ALICE = "imap alice@mail.example"
PASSWORD = "abcd efgh ijkl mnop"


class Drawer(KeyringBackend):
    """A keyring that holds what it is given, as the system's does."""

    priority: float = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


class LockedDrawer(Drawer):
    """A keyring that its owner has not opened."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked(service)


def _no_keyring() -> KeyringBackend:
    return NoKeyring()  # type: ignore[no-untyped-call]


@pytest.fixture(autouse=True)
def _nobody_elses_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(_no_keyring())
    yield
    keyring.set_keyring(before)


def test_a_password_is_found_again_under_its_name(tmp_path: Path) -> None:
    assert secrets.keep(ALICE, PASSWORD, folder=tmp_path) == "file"
    assert secrets.find(ALICE, folder=tmp_path) == PASSWORD
    assert secrets.find("imap bob@mail.example", folder=tmp_path) is None


def test_the_later_password_counts(tmp_path: Path) -> None:
    secrets.keep(ALICE, "the old one", folder=tmp_path)
    secrets.keep(ALICE, "geheim äöü 秘密", folder=tmp_path)
    assert secrets.find(ALICE, folder=tmp_path) == "geheim äöü 秘密"


def test_a_forgotten_password_is_gone_and_forgetting_twice_is_no_error(tmp_path: Path) -> None:
    secrets.keep(ALICE, PASSWORD, folder=tmp_path)
    secrets.forget(ALICE, folder=tmp_path)
    secrets.forget(ALICE, folder=tmp_path)
    assert secrets.find(ALICE, folder=tmp_path) is None


def test_no_file_holds_the_password_or_the_name_in_clear_and_none_is_open_to_others(tmp_path: Path) -> None:
    secrets.keep(ALICE, PASSWORD, folder=tmp_path)
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert len(files) == 2
    for file in files:
        assert PASSWORD.encode() not in file.read_bytes()
        assert b"alice" not in file.read_bytes()
        assert "alice" not in file.name
        if os.name == "posix":
            assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_keyring_goes_first_and_then_no_file_is_written(tmp_path: Path) -> None:
    drawer = Drawer()
    keyring.set_keyring(drawer)
    assert secrets.keep(ALICE, PASSWORD, folder=tmp_path) == "keyring"
    assert secrets.find(ALICE, folder=tmp_path) == PASSWORD
    assert not list(tmp_path.iterdir())
    secrets.forget(ALICE, folder=tmp_path)
    assert not drawer.held


def test_a_password_kept_in_a_file_leaves_it_once_there_is_a_keyring(tmp_path: Path) -> None:
    secrets.keep(ALICE, "the old one", folder=tmp_path)
    keyring.set_keyring(Drawer())
    secrets.keep(ALICE, PASSWORD, folder=tmp_path)
    keyring.set_keyring(_no_keyring())
    assert secrets.find(ALICE, folder=tmp_path) is None


def test_two_data_folders_do_not_share_a_password(tmp_path: Path) -> None:
    keyring.set_keyring(Drawer())
    secrets.keep(ALICE, PASSWORD, folder=tmp_path / "one")
    assert secrets.find(ALICE, folder=tmp_path / "other") is None


def test_a_locked_keyring_is_stepped_around_when_keeping_and_named_when_nothing_is_found(tmp_path: Path) -> None:
    keyring.set_keyring(LockedDrawer())
    with pytest.raises(OutOfOrder, match="keyring would not open"):
        secrets.find(ALICE, folder=tmp_path)
    assert secrets.keep(ALICE, PASSWORD, folder=tmp_path) == "file"
    assert secrets.find(ALICE, folder=tmp_path) == PASSWORD


def test_a_keyring_that_keeps_secrets_in_plain_text_is_not_used(tmp_path: Path) -> None:
    class PlainText(Drawer):
        priority = 0.5

    keyring.set_keyring(PlainText())
    assert secrets.keep(ALICE, PASSWORD, folder=tmp_path) == "file"


@pytest.mark.parametrize("damage", [b"", b"not a token", b"gAAAAABm" + b"A" * 200])
def test_a_damaged_file_is_said_so_and_a_new_password_mends_it(tmp_path: Path, damage: bytes) -> None:
    secrets.keep(ALICE, PASSWORD, folder=tmp_path)
    (file,) = (tmp_path / secrets.FOLDER).iterdir()
    file.write_bytes(damage)
    with pytest.raises(OutOfOrder, match="can no longer be read"):
        secrets.find(ALICE, folder=tmp_path)
    secrets.keep(ALICE, PASSWORD, folder=tmp_path)
    assert secrets.find(ALICE, folder=tmp_path) == PASSWORD


def test_a_lost_key_is_said_so(tmp_path: Path) -> None:
    secrets.keep(ALICE, PASSWORD, folder=tmp_path)
    (tmp_path / secrets.KEY_FILE).unlink()
    with pytest.raises(OutOfOrder, match="key of the kept passwords is gone"):
        secrets.find(ALICE, folder=tmp_path)


def test_a_damaged_key_is_named(tmp_path: Path) -> None:
    (tmp_path / secrets.KEY_FILE).write_bytes(b"short")
    with pytest.raises(OutOfOrder, match="damaged"):
        secrets.keep(ALICE, PASSWORD, folder=tmp_path)


def test_files_that_were_swapped_do_not_give_one_accounts_password_to_another(tmp_path: Path) -> None:
    bob = "imap bob@mail.example"
    secrets.keep(ALICE, "alice's", folder=tmp_path)
    (of_alice,) = (tmp_path / secrets.FOLDER).iterdir()
    secrets.keep(bob, "bob's", folder=tmp_path)
    (of_bob,) = (each for each in (tmp_path / secrets.FOLDER).iterdir() if each != of_alice)
    of_bob.write_bytes(of_alice.read_bytes())
    with pytest.raises(OutOfOrder, match="another one"):
        secrets.find(bob, folder=tmp_path)
