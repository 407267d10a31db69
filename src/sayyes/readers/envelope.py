"""What an answer to a message needs beyond its facts: where it goes, what it threads to, and whether a calendar waits for it.

Threading is RFC 5322, 3.6.4: the Message-ID of what is answered, and its References before it. Only what has the form of a
Message-ID is taken over, so nothing from a foreign header can become more than one.
"""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from typing import Any

from sayyes.errors import Unreadable
from sayyes.readers import caps
from sayyes.readers.calendar_replies import asked_of
from sayyes.readers.mailbox import is_separator
from sayyes.readers.mime import addresses, first_of_mbox, header, letter_of, looks_like_mail

MOST_REFERENCES = 20
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,200}@[!-;=?-~]{1,200}>")


def read_envelope(data: bytes) -> dict[str, Any]:
    """Plain values: message_id, references, reply_to, sender, to (addresses, lower case), subject, calendar.

    calendar: organizer, attendees, start of the event that asks for an answer; None where none does. Raises Unreadable beyond
    the caps.
    """
    message, _ = first_of_mbox(data[: caps.MESSAGE_BYTES].lstrip(b"\xef\xbb\xbf").replace(b"\r\n", b"\n"))
    asked = asked_of(message)
    calendar = {"organizer": asked.organizer, "attendees": list(asked.attendees), "start": asked.start} if asked else None
    if is_separator(message[:400].split(b"\n", 1)[0]) or not looks_like_mail(message):
        return {"calendar": calendar}
    parsed = message_from_bytes(message, policy=policy.compat32)
    try:
        letter_of(parsed)  # the caps on headers, parts and depth
    except RecursionError:
        raise Unreadable("The message is nested too deeply to be read.") from None
    own = _MESSAGE_ID.search(header(parsed, "Message-ID"))
    earlier = _MESSAGE_ID.findall(header(parsed, "References")) or _MESSAGE_ID.findall(header(parsed, "In-Reply-To"))[:1]
    return {
        "message_id": own[0] if own else "",
        "references": list(dict.fromkeys(earlier))[-MOST_REFERENCES:],
        "reply_to": list(addresses(header(parsed, "Reply-To")))[:5],
        "sender": next(iter(addresses(header(parsed, "From"))), ""),
        "to": list(addresses(header(parsed, "To"))),
        "subject": header(parsed, "Subject"),
        "calendar": calendar,
    }
