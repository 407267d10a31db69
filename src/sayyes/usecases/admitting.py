"""Whether what was read is an invitation that can be answered: the one place where every face is told no, in the same words."""

from __future__ import annotations

from sayyes.errors import NoInvitation
from sayyes.readers.facts import Reading

INVITES_TO_NOTHING = {
    "rejection": "it turns you down, so there is nothing to answer",
    "cancelled": "it calls an interview off, so there is nothing to answer",
    "confirmation": "it only confirms, and invites to nothing",
    "alert": "it is a list of jobs, and invites to nothing",
    "offer": "it is an offer; note it among your offers, and hand in the invitation that waits for an answer",
    "calendar": "it is an appointment, and nothing in it speaks of an interview",
    "other": "nothing in it invites you or names a time; hand in the whole message, its calendar file or its text",
}
NOTHING_READ = "no time, company or role could be read in it"


def admit(reading: Reading, *, called: str | None = None) -> None:
    """Let an invitation pass. Raises NoInvitation for anything else: "No invitation was found in note.eml: it turns you down…".

    called: what the person knows it by; else the file's name. Whoever insists that it is an invitation is not asked here.
    """
    why = nothing_to_answer(reading)
    if why is not None:
        raise NoInvitation(f"No invitation was found in {called or reading.file}: {why}.")


def nothing_to_answer(reading: Reading) -> str | None:
    """Why this cannot be answered, None where it can. Words of no known kind that propose a time are taken for an invitation."""
    if reading.kind == "other" and reading.times:
        return None
    if _says_nothing(reading):
        return f"{NOTHING_READ} ({'; '.join(reading.unclear)})" if reading.unclear else NOTHING_READ
    return INVITES_TO_NOTHING.get(reading.kind)


def _says_nothing(reading: Reading) -> bool:
    """A posting, or a calendar entry, of which nothing is left to decide about. A time that is all there is of an entry must be
    readable; a message may leave it to be agreed.
    """
    if reading.kind in ("calendar", "posting"):
        return not (reading.times or reading.company or reading.role)
    is_entry = reading.because is not None and reading.because.where == "calendar"
    return reading.kind == "interview" and is_entry and not reading.times
