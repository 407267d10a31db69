"""Whole letters with their headers: plain personal mails, applicant systems, trades and schools, four languages, noise.

They stand in `fresh_letters/two_*.txt` and were written before the reader had seen any of them. A block `=====` opens a letter;
then what a careful person reads in it (a field that is missing is not asked, "none" must stay empty), `-----`, and the letter.

At first contact the reader had right: kind 59 of 81, company 42 of 70, role 51 of 64, times 24 of 38, pay 5 of 8; it
named a wrong company 14 times, and one superseded time without a doubt.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sayyes.readers.facts import Reading

FOLDER = Path(__file__).parent / "fresh_letters"
FIELDS = ("kind", "company", "role", "times", "pay")


@dataclass(frozen=True)
class Whole:
    """A whole letter and what is to be read in it: field → value as text."""

    name: str
    wanted: dict[str, str]
    data: bytes

    def __str__(self) -> str:
        return self.name


def whole_letters(pattern: str) -> tuple[Whole, ...]:
    """The letters of all files that match, in the order of the files."""
    return tuple(
        _letter(path.stem, number, block)
        for path in sorted(FOLDER.glob(pattern))
        for number, block in enumerate(path.read_text(encoding="utf-8").split("=====\n")[1:], 1)
    )


def _letter(stem: str, number: int, block: str) -> Whole:
    wanted, text = block.split("-----\n", 1)
    if "\nContent-Type:" not in text.partition("\n\n")[0]:
        text = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n" + text
    fields = dict(line.split(": ", 1) for line in wanted.splitlines())
    return Whole(f"{stem}-{number:02}", fields, f"To: Alice Moore <alice@example.net>\n{text}".encode())


def told(reading: Reading) -> dict[str, str]:
    """What was read, in the words of the letters' files; "none" for nothing."""
    pay = reading.pay
    ends = dict.fromkeys(f"{end:.10g}" for end in (pay.low, pay.high) if end is not None) if pay else {}
    return {
        "kind": reading.kind,
        "company": reading.company.value if reading.company else "none",
        "role": reading.role.value if reading.role else "none",
        "times": ", ".join(time.start for time in reading.times) or "none",
        "pay": " ".join(filter(None, ("-".join(ends), pay.currency, pay.period))) if pay else "none",
    }


LETTERS = whole_letters("two_*.txt")
