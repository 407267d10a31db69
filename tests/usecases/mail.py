"""Made-up letters as files and mailboxes hold them: an invitation, a refusal, one nobody can be sure of, private mail."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def letter(number: int, sender: str, subject: str, body: str) -> bytes:
    """A letter of 1 March 2026 with a Message-ID of its own."""
    return (
        f"From: {sender}\nTo: Alice <alice@mail.example>\nSubject: {subject}\n"
        f"Date: Sun, 1 Mar 2026 10:{number % 60:02}:00 +0000\n"
        f"Message-ID: <{number}@letters.example>\n\n{body}\n"
    ).encode()


def invitation(number: int) -> bytes:
    """An interview to come, which nobody can mistake."""
    body = (
        f"Dear Alice,\n\nWe would like to invite you to an interview for the position of Data Analyst {number} "
        "at Initech on Monday, March 9, 2026 at 10:00 AM EST.\n\nBest regards,\nDana Whitfield\nInitech"
    )
    return letter(number, "Dana Whitfield <dana@initech.example>", "Interview invitation: Data Analyst", body)


def refusal(number: int) -> bytes:
    """A rejection, which nobody can mistake."""
    body = (
        "Dear Alice,\n\nWe regret to inform you that we have decided to move forward with other candidates for the Data Analyst "
        "position.\n\nGlobex Recruiting"
    )
    return letter(number, "Globex <jobs@globex.example>", "Your application at Globex", body)


def private(number: int) -> bytes:
    """Mail that has nothing to do with any search."""
    return letter(number, "Mum <mum@home.example>", "Sunday lunch", f"Are you coming on Sunday? There is soup number {number}.")


def unsure(number: int) -> bytes:
    """Something with a role in it of which the rules cannot say what it is."""
    body = (
        "Thank you for your interest in the Analyst position. We would like to invite you to an interview. "
        "Unfortunately, we have decided to move forward with other candidates."
    )
    return letter(number, "Bolt <jobs@bolt.example>", f"News {number}", body)


def mbox(*letters: bytes) -> bytes:
    """An mbox of these."""
    return b"".join(
        b"From x@letters.example Sun Mar  1 10:00:00 2026\n" + each.replace(b"\nFrom ", b"\n>From ") + b"\n" for each in letters
    )


def maildir(root: Path, *letters: bytes) -> Path:
    """A Maildir of these: the first already seen and flagged, the others new."""
    for part in ("cur", "new", "tmp"):
        (root / part).mkdir(parents=True)
    for number, each in enumerate(letters):
        name = f"17000000{number:02}.M{number}P1.host"
        (root / "cur" / f"{name}:2,FS" if number == 0 else root / "new" / name).write_bytes(each)
    return root


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder with its bytes and the time of its last change."""
    return {
        str(each.relative_to(folder)): (each.read_bytes(), each.stat().st_mtime_ns)
        for each in folder.rglob("*")
        if each.is_file()
    }
