"""What an answer takes over from the message: where it goes, what it threads to, and the calendar that waits beside it.

A message that was forwarded threads to nothing: the one that would have to be named is not here. A calendar is answered in the
name of the address that was invited: the person's own where they have told it, else the one that the message was sent to.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime

from sayyes.errors import OutOfOrder, Unusable
from sayyes.links.reading_child import run_errand
from sayyes.readers.facts import Reading
from sayyes.store.door import writing
from sayyes.store.models import Envelope as EnvelopeRow
from sayyes.store.models import Invitation
from sayyes.usecases import invitations
from sayyes.usecases.replies import Standing
from sayyes.usecases.replies_people import takes_replies
from sayyes.usecases.replies_times import Slot
from sayyes.usecases.sending_addresses import is_address
from sayyes.usecases.sending_mail import CalendarPart, Thread


@dataclass(frozen=True)
class Envelope:
    """reply_to: where answers are wanted, empty for where it came from. organizer, attendees: of a calendar that asks."""

    thread: Thread
    reply_to: str = ""
    to: tuple[str, ...] = ()
    organizer: str = ""
    attendees: tuple[str, ...] = ()

    def invited(self, own: str) -> str:
        """In whose name the calendar is answered; empty where nobody can tell."""
        if not self.organizer:
            return ""
        asked = [each for each in self.attendees if each != self.organizer.lower()]
        for candidates in ([own.lower()], [each for each in self.to if len(self.to) == 1], asked if len(asked) == 1 else []):
            found = next((each for each in candidates if each in asked), "")
            if found:
                return found
        return ""


def envelope_of(*, number: int, reading: Reading) -> Envelope:
    """The envelope of the message that an invitation came in; read once, in the child, and kept."""
    row = Invitation.objects.only("message_id").get(pk=number)
    known = EnvelopeRow.objects.filter(message_id=row.message_id).first()
    if known is not None:
        return _built(known.headers, reading)
    _, data = invitations.message_text(number=number)
    headers = run_errand("envelope", data, told={})
    if "error" in headers:
        return Envelope(Thread())
    with contextlib.suppress(OutOfOrder), writing():  # kept so that it need not be read again; it can be
        EnvelopeRow.objects.get_or_create(message_id=row.message_id, defaults={"headers": headers})
    return _built(headers, reading)


def calendar_part(
    *, number: int, invited: str, standing: Standing, slots: tuple[Slot, ...], zone: str, now: datetime
) -> CalendarPart:
    """The REPLY, or for another time the COUNTER, to the calendar invitation. Raises Unusable where it cannot be answered."""
    _, data = invitations.message_text(number=number)
    times = [[each.isoformat() for each in slot] for slot in slots] if standing == "counter" else []
    told = {"invited": invited, "answer": standing, "times": times, "now": now.isoformat(), "zone": zone}
    made = run_errand("calendar_answer", data, told=told)
    if "error" in made:
        raise Unusable(f"Their calendar cannot be answered: {made['error']}")
    return CalendarPart(str(made["method"]), str(made["text"]), str(made["to"]), str(made["words"]))


def _built(headers: dict[str, object], reading: Reading) -> Envelope:
    sender = str(headers.get("sender") or "")
    whole = bool(sender) and reading.sender is not None and reading.sender.email == sender  # not forwarded by the person
    wanted = [each for each in _texts(headers.get("reply_to")) if takes_replies(each) and is_address(each)]
    calendar = headers.get("calendar")
    asked = calendar if isinstance(calendar, dict) else {}
    organizer = str(asked.get("organizer") or "")
    return Envelope(
        thread=Thread(str(headers.get("message_id") or ""), _texts(headers.get("references"))) if whole else Thread(),
        reply_to=wanted[0] if whole and wanted else "",
        to=_texts(headers.get("to")),
        organizer=organizer if is_address(organizer) else "",
        attendees=_texts(asked.get("attendees")),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list) else ()
