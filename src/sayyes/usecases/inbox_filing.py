"""What becomes of a message that was read: left alone, put on the review list, or filed; an open invitation waits on Today.

The rules' kind counts where they are sure of it; below that, what was learned from corrections may move it (`readers.learning`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from sayyes.readers.facts import Kind, Reading
from sayyes.readers.learning import SURE, Learned, has_rule, verdict, words_of
from sayyes.readers.traces import is_for_many, trace_of
from sayyes.store import translate
from sayyes.store.models import InboxLetter, Invitation, MailSource, Message
from sayyes.usecases.admitting import nothing_to_answer
from sayyes.usecases.inbox_arrivals import Arrived
from sayyes.usecases.invitations import LONGEST_NAME, keep

Fate = Literal["left", "review", "filed"]
NOT_OF_THE_SEARCH: frozenset[Kind] = frozenset({"other", "alert"})
EDITION = 1  # of the reader and of `judge`: raised when they find letters that an earlier one would have left alone
OPEN_FOR = timedelta(days=45)  # an invitation that names no day waits this long for an answer
TOO_LARGE = "it is larger than 25 MB, so only its headers were read; look at it in your mail program"
_LONGEST_REASON = 600


@dataclass(frozen=True)
class Judgement:
    """What a message counts as, how sure that is (0 to 1), what becomes of it, and why."""

    kind: Kind
    confidence: float
    fate: Fate
    because: str


def judge(reading: Reading, learned: Learned, *, headers_only: bool = False, data: bytes = b"") -> Judgement:
    """What becomes of a message. A strong sign of a swindle stands whatever was learned.

    What was learned files and puts on the review list, and never leaves a letter alone. data: the message, for its headers.
    """
    kind, confidence, because = reading.kind, reading.confidence, reason_of(reading)
    moved = None
    if not any(sign.strong for sign in reading.scam):
        moved = verdict(learned, words_of(reading), read_as=kind, confidence=confidence, ruled=has_rule(reading.because))
    if moved is not None:
        kind, confidence, because = moved.kind, moved.confidence, moved.because
    silent = moved is None and _says_nothing(reading)
    if silent and not is_for_many(data) and (trace := trace_of(reading)) is not None:
        return Judgement("other", confidence, "review", TOO_LARGE if headers_only else trace[:_LONGEST_REASON])
    if headers_only:
        return Judgement(kind, min(confidence, 0.5), "left" if silent else "review", TOO_LARGE)
    if silent:
        return Judgement("other", confidence, "left", because)
    if confidence < SURE or (moved is not None and kind in NOT_OF_THE_SEARCH):
        return Judgement(kind, confidence, "review", because)
    if kind in NOT_OF_THE_SEARCH:
        return Judgement(kind, confidence, "left", because)
    if kind == "interview" and (why := nothing_to_answer(reading)) is not None:
        return Judgement(kind, confidence, "review", why)
    return Judgement(kind, confidence, "filed", because)


def reason_of(reading: Reading) -> str:
    """The words that decided, and where they stood."""
    if reading.because is None:
        return "nothing in it says that it is about an opening"
    return f"“{reading.because.text}” ({reading.because.where})"[:_LONGEST_REASON]


def _says_nothing(reading: Reading) -> bool:
    """Mail that no rule recognised, and that names no role: the rest of somebody's life."""
    return reading.kind == "other" and reading.because is None and reading.role is None and not reading.scam


def still_open(reading: Reading, now: datetime) -> bool:
    """Whether an invitation can still be answered: one of its days is to come, or it names none and is recent."""
    days = [time.start for time in reading.times] + ([reading.answer_by.value] if reading.answer_by else [])
    dated = [day for text in days if (day := _day(text)) is not None]
    if dated:
        return max(dated) >= now.date()
    return reading.received is None or now - _fixed(reading.received, now) <= OPEN_FOR


def file_arrival(
    *, arrived: Arrived, reading: Reading, judged: Judgement, source: MailSource | None, now: datetime
) -> InboxLetter:
    """Keep a message that matters, or may: its bytes, what was read, and what it counts as. Call it within a transaction."""
    data = arrived.data or b""
    message, _ = Message.objects.get_or_create(
        sha256=hashlib.sha256(data).hexdigest(),
        defaults={"name": _storable(arrived.name, LONGEST_NAME), "data": data, "received_at": now},
    )
    letter, new = InboxLetter.objects.get_or_create(
        message=message,
        defaults={
            "source": source,
            "place": _storable(arrived.place, 300),
            "fingerprint": arrived.fingerprint,
            "reading": translate.plain(reading),
            "kind": judged.kind,
            "read_as": reading.kind,
            "confidence": min(1.0, max(0.0, reading.confidence)),
            "because": judged.because[:_LONGEST_REASON],
            "words": sorted(words_of(reading)),
            "state": judged.fate,
            "received_at": _fixed(reading.received, now) if reading.received else arrived.arrived,
            "seen_at": now,
        },
    )
    if new and judged.fate == "filed" and judged.kind == "interview" and still_open(reading, now):
        take_in_letter(letter, now)
    return letter


def take_in_letter(letter: InboxLetter, now: datetime) -> bool:
    """Make an invitation of a letter, so that it waits on Today. Returns whether there was none of it before."""
    reading = replace(translate.rebuild(Reading, letter.reading), kind="interview")
    message = letter.message
    taken = keep(name=message.name, data=bytes(message.data), reading=reading, now=now)
    letter.invitation = Invitation.objects.get(pk=taken.number)
    letter.save(update_fields=["invitation"])
    return taken.new


def span_of(moments: Iterable[datetime | None]) -> tuple[datetime | None, datetime | None]:
    """The earliest and the latest of the moments that are known."""
    known = [moment for moment in moments if moment is not None]
    return (min(known), max(known)) if known else (None, None)


def moment_of(arrived: Arrived, reading: Reading | None, now: datetime) -> datetime | None:
    """When a message was sent, else when it arrived."""
    if reading is not None and reading.received is not None:
        return _fixed(reading.received, now)
    return arrived.arrived


def _fixed(moment: datetime, now: datetime) -> datetime:
    """A message's date may lack its offset; for putting messages in order, ours does."""
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=now.tzinfo)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _storable(text: str, most: int) -> str:
    """A name from outside without what cannot be stored or shown; its ending, which tells what it is, stays."""
    clean = text.encode(errors="replace").decode() or "message.eml"
    return clean if len(clean) <= most else f"{clean[: most - 20]}…{clean[-19:]}"
