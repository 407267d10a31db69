"""Passwords that a person entrusts to us: in the system's keyring, or where there is none in an encrypted file.

A mailbox password, an app password too, grants whoever has it **full access to the mail**, reading, deleting and sending: faces
say so before they ask for one. It is never in the database, hence in no backup of it, and in no log.

The encrypted files lie in the data folder, one for each password (Fernet: AES-128-CBC with an HMAC), and so does their key, in a
file of its own that only its owner may read. That keeps a password out of sight and out of a copy of the database; it does not
protect it from somebody who can read the whole folder. The keyring does, which is why it goes first.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from sayyes.errors import OutOfOrder

if TYPE_CHECKING:
    from cryptography.fernet import Fernet
    from keyring.backend import KeyringBackend

Place = Literal["keyring", "file"]
KEY_FILE = "passwords.key"
FOLDER = "passwords"
_FOLDER_MODE = 0o700
_FILE_MODE = 0o600

GRANTS = (
    "An app password grants full access to this mailbox to whoever has it: reading, deleting and sending. "
    "sayyes only reads with it. You can revoke it at your mail provider at any time."
)


def keep(name: str, secret: str, *, folder: Path) -> Place:
    """Keep a secret under a name, in place of an earlier one. Returns where it is kept. Raises OutOfOrder where it cannot be.

    `folder`: the data folder, to which the secret belongs: another folder with the same name has another secret.
    """
    backend = _keyring()
    if backend is not None and _put_into(backend, name, secret, folder):
        _file(name, folder).unlink(missing_ok=True)
        return "keyring"
    try:
        token = _cipher(folder, make=True).encrypt(json.dumps([name, secret]).encode())
        _write_whole(_file(name, folder), token)
    except OSError as error:
        raise OutOfOrder(f"The password could not be kept in {folder} ({error.strerror}).") from error
    return "file"


def find(name: str, *, folder: Path) -> str | None:
    """The secret kept under a name, or None. Raises OutOfOrder where it is kept but can no longer be read."""
    from keyring.errors import KeyringError

    backend = _keyring()
    if backend is not None:
        try:
            secret = backend.get_password(_service(folder), name)
        except KeyringError as error:
            if not _file(name, folder).exists():
                raise OutOfOrder(f"The system's keyring would not open, and the password of {name} is in it.") from error
            secret = None
        if secret is not None:
            return secret
    return _find_in_file(name, folder)


def forget(name: str, *, folder: Path) -> None:
    """Forget a secret wherever it is kept; nothing happens where there is none. Raises OutOfOrder where the keyring refuses."""
    from keyring.errors import KeyringError

    backend = _keyring()
    try:
        if backend is not None and backend.get_password(_service(folder), name) is not None:
            backend.delete_password(_service(folder), name)
        _file(name, folder).unlink(missing_ok=True)
    except KeyringError as error:
        raise OutOfOrder(f"The system's keyring would not open; remove “{name}” from it by hand.") from error
    except OSError as error:
        raise OutOfOrder(f"The password of {name} could not be removed from {folder} ({error.strerror}).") from error


def _find_in_file(name: str, folder: Path) -> str | None:
    from cryptography.fernet import InvalidToken

    try:
        token = _file(name, folder).read_bytes()
        kept_as, secret = json.loads(_cipher(folder, make=False).decrypt(token))
    except FileNotFoundError:
        if _file(name, folder).exists():
            raise OutOfOrder(f"The key of the kept passwords is gone; give the password of {name} once more.") from None
        return None
    except OSError as error:
        raise OutOfOrder(f"The password of {name} cannot be read from {folder} ({error.strerror}).") from error
    except (InvalidToken, ValueError) as error:
        raise OutOfOrder(f"The password kept for {name} can no longer be read; give it once more.") from error
    if kept_as != name:
        raise OutOfOrder(f"The file of the password of {name} holds another one; give the password once more.")
    return str(secret)


def _keyring() -> KeyringBackend | None:
    """The system's keyring, if there is one that keeps secrets secret (plain-text ones come with a low priority)."""
    import keyring
    from keyring.core import recommended

    backend = keyring.get_keyring()
    return backend if recommended(backend) else None


def _put_into(backend: KeyringBackend, name: str, secret: str, folder: Path) -> bool:
    """Whether the keyring took it and gives it back; one that is locked or half installed does not."""
    from keyring.errors import KeyringError

    try:
        backend.set_password(_service(folder), name, secret)
        return backend.get_password(_service(folder), name) == secret
    except KeyringError:
        return False


def _service(folder: Path) -> str:
    return f"sayyes ({folder.absolute()})"


def _file(name: str, folder: Path) -> Path:
    return folder / FOLDER / hashlib.sha256(name.encode()).hexdigest()


def _cipher(folder: Path, *, make: bool) -> Fernet:
    """The cipher with this folder's key, which is drawn at its first use. Raises FileNotFoundError where there is none yet."""
    from cryptography.fernet import Fernet

    file = folder / KEY_FILE
    if make and not file.exists():
        _write_whole(file, Fernet.generate_key(), replace=False)
    file.chmod(_FILE_MODE)
    try:
        return Fernet(file.read_bytes())
    except ValueError as error:
        raise OutOfOrder(f"{file} is damaged. Remove it, and give the passwords once more.") from error


def _write_whole(file: Path, data: bytes, *, replace: bool = True) -> None:
    """Write a file that is its owner's alone, all of it or nothing. Without `replace`, one that is there already stays."""
    file.parent.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
    descriptor, passing = tempfile.mkstemp(dir=file.parent, prefix=".new-")
    try:
        with os.fdopen(descriptor, "wb") as handle:
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        Path(passing).chmod(_FILE_MODE)
        if replace:
            Path(passing).replace(file)
        elif not file.exists():
            _link(passing, file)
    finally:
        Path(passing).unlink(missing_ok=True)


def _link(passing: str, file: Path) -> None:
    """Give the written file its name unless somebody else was quicker; then theirs is the key."""
    try:
        os.link(passing, file)
    except FileExistsError:
        return
