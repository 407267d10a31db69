"""The outbox: letters that the person pressed Send for, each handed to the mail server at most once unless the person says so.

What makes that hold is the order in which things are written down, each line committed (synchronous=FULL) before the next begins:

    queued        the bytes and the Message-ID are there; nothing has left
    sending       one attempt is noted; whoever claims it first has it, nobody else
    handed over   the end of the message is about to leave: from here on it may have been taken
    sent          the server said yes, and in the same transaction the invitation counts as answered

Who is killed before `handed over` surely sent nothing: the letter failed, and can be tried again. Who is killed after it leaves
a letter of which nobody knows: `unknown`. That one is never sent again by itself; the person looks into the Sent folder and
decides.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet

from sayyes.errors import Impossible, NotFound, OutOfOrder
from sayyes.links.smtp import Account, Handed, hand_over
from sayyes.store.door import writing
from sayyes.store.models import Outgoing
from sayyes.usecases import due, invitations

AN_ATTEMPT_LASTS = timedelta(minutes=5)  # at most; one older than that was interrupted
SHOWN = 200

STOPPED_BEFORE = "The program ended before the letter was handed over. It was not sent."
STOPPED_AFTER = "The program ended while the mail server was taking the letter. Nobody here knows whether it went out."
NOT_NOTED = (
    "The mail server has taken the letter, but that could not be written down: {} "
    "Look into the Sent folder of your mail before you send it again."
)
SAYS = {
    "queued": "Waits to be sent",
    "sending": "Is being sent",
    "sent": "Sent",
    "failed": "Not sent",
    "unknown": "Perhaps sent",
    "withdrawn": "Taken back before it was sent",
}

FOLLOWS_UP = {"thank_you": ("thanks",), "nudge": ("decided", "silence")}  # letters, and what is owed no more after them

Step = Callable[[], None]


@dataclass(frozen=True)
class Letter:
    """One letter as it is kept. `text`: its bytes as they leave. `said`: the server's word or what went wrong."""

    number: int
    invitation: int | None
    process: int | None
    about: str
    variant: str
    settles_as: str
    sender: str
    recipients: tuple[str, ...]
    subject: str
    message_id: str
    data: bytes
    state: str
    attempts: int
    said: str
    queued_at: datetime
    finished_at: datetime | None

    @property
    def says(self) -> str:
        """The state in words."""
        return SAYS[self.state]

    @property
    def may_be_tried(self) -> bool:
        """Whether it surely was not taken, so that trying again sends it once."""
        return self.state in ("queued", "failed")


@dataclass(frozen=True)
class Written:
    """A letter ready to leave; its fields as `store.models.Outgoing` names them."""

    invitation: int | None
    about: str
    variant: str
    settles_as: str
    sender: str
    recipients: tuple[str, ...]
    subject: str
    message_id: str
    data: bytes
    process: int | None = None


def enqueue(*, written: Written, press: str, now: datetime) -> int:
    """Put a letter into the outbox. The same press twice is one letter: its number comes back."""
    fields: dict[str, Any] = {
        "invitation_id": written.invitation,
        "process_id": written.process,
        "about": written.about[:300],
        "variant": written.variant,
        "settles_as": written.settles_as,
        "sender": written.sender,
        "recipients": list(written.recipients),
        "subject": written.subject,
        "message_id": written.message_id,
        "data": written.data,
        "queued_at": now,
    }
    with writing():
        row, _ = Outgoing.objects.get_or_create(press=press, defaults=fields)
    return int(row.pk)


def deliver(*, number: int, account: Account, now: datetime) -> Letter:
    """Hand a queued letter to the mail server, once. One that is not queued is left as it is.

    Raises NotFound; OutOfOrder where what happened could not be written down.
    """
    row = _claimed(number, now)
    if row is None:
        return find(number=number)
    mine = Outgoing.objects.filter(pk=number, attempts=row.attempts)
    try:
        handed = hand_over(
            account,
            sender=row.sender,
            recipients=row.recipients,
            data=bytes(row.data),
            before_end=_noting(mine),
        )
    except BaseException:
        with contextlib.suppress(OutOfOrder):  # it stays as it is then, and is found when somebody looks
            _interrupted(mine, now)
        raise
    _finish(row, mine, handed, now)
    return find(number=number)


def _claimed(number: int, now: datetime) -> Outgoing | None:
    """The letter, ours alone from now on; None where it is not waiting."""
    with writing():
        taken = Outgoing.objects.filter(pk=number, state="queued").update(
            state="sending", attempts=F("attempts") + 1, attempted_at=now, handed_over=False, said=""
        )
        return Outgoing.objects.get(pk=number) if taken else None


def _noting(mine: QuerySet[Outgoing]) -> Step:
    """What has to be written down, and kept, before the end of the message leaves."""

    def note() -> None:
        with writing():
            noted = mine.filter(state="sending", handed_over=False).update(handed_over=True)
        if not noted:  # another window or a restart has taken this attempt for dead meanwhile
            raise OutOfOrder("The letter was taken back while it was being sent. It was not sent.")

    return note


def _finish(row: Outgoing, mine: QuerySet[Outgoing], handed: Handed, now: datetime) -> None:
    """Write down what became of it. A late yes or no is better knowledge than "unknown"; what the person decided stays."""
    still = mine.filter(state__in=("sending", "unknown"))
    try:
        with writing():
            if handed.outcome == "taken":
                if still.update(state="sent", handed_over=True, said=handed.says, finished_at=now):
                    _settle(row, now)
            elif handed.outcome == "refused":
                still.update(state="failed", handed_over=False, said=handed.says, finished_at=now)
            else:
                still.update(state="unknown", handed_over=True, said=handed.says, finished_at=now)
    except OutOfOrder as error:
        if handed.outcome == "taken":
            raise OutOfOrder(NOT_NOTED.format(error)) from error
        raise


def _settle(row: Outgoing, now: datetime) -> None:
    """The invitation counts as answered, unless the person has said so already or it is gone; a follow-up is done with."""
    if row.process_id is not None:
        _follow_up(row.process_id, row.variant, now)
    if row.invitation_id is None or not row.settles_as:
        return
    with contextlib.suppress(NotFound):
        if invitations.find(number=row.invitation_id).settled_at is None:
            invitations.settle(number=row.invitation_id, settled_as=row.settles_as, now=now)


def _follow_up(process: int, variant: str, now: datetime) -> None:
    owed = [each for each in due.follow_ups(now=now) if each.process == process and each.reason in FOLLOWS_UP.get(variant, ())]
    for each in owed:
        due.follow_up_done(process=process, reason=each.reason, due_on=each.due_on, now=now, note="a letter was sent")


# -- what was interrupted ----------------------------------------------------------------------------------------------


def recover(*, now: datetime, lasting: timedelta = AN_ATTEMPT_LASTS) -> int:
    """Attempts that nobody is at any more: `failed` where nothing was handed over, else `unknown`. Returns how many.

    At the start of the program nobody is at any: `lasting` is zero then.
    """
    old = Q(attempted_at__lte=now - lasting) | Q(attempted_at__gt=now + timedelta(minutes=1))  # or the clock was put back
    return _interrupted(Outgoing.objects.filter(old), now)


def _interrupted(letters: QuerySet[Outgoing], now: datetime) -> int:
    dead = letters.filter(state="sending")
    if not dead.exists():  # mostly: then nobody has to wait for the database's lock
        return 0
    with writing():
        lost = dead.filter(handed_over=True).update(state="unknown", said=STOPPED_AFTER, finished_at=now)
        return lost + dead.filter(handed_over=False).update(state="failed", said=STOPPED_BEFORE, finished_at=now)


# -- what the person decides -------------------------------------------------------------------------------------------


def try_again(*, number: int, now: datetime) -> Letter:
    """Put a letter back among those that wait: one that failed, or one of which nobody knew and the person does now.

    Raises Impossible where it is on its way or has gone out.
    """
    return _decided(number, from_states=("failed", "unknown"), now=now, state="queued", handed_over=False, finished_at=None)


def it_went_out(*, number: int, now: datetime) -> Letter:
    """The person found it in the Sent folder: it counts as sent, and the invitation as answered."""
    with writing():
        letter = _decided(number, from_states=("unknown",), now=now, state="sent", handed_over=True, finished_at=now)
        _settle(_row(number), now)
        return letter


def withdraw(*, number: int, now: datetime) -> Letter:
    """Do not send it after all. Raises Impossible where it is on its way or has gone out."""
    return _decided(number, from_states=("queued", "failed", "unknown"), now=now, state="withdrawn", finished_at=now)


def _decided(number: int, *, from_states: tuple[str, ...], now: datetime, **fields: Any) -> Letter:  # noqa: ANN401 - row's fields
    recover(now=now)
    with writing():
        changed = Outgoing.objects.filter(pk=number, state__in=from_states).update(**fields)
        letter = find(number=number)
    if not changed and letter.state != fields["state"]:
        raise Impossible([f"That cannot be done with this letter any more: {letter.says[:1].lower()}{letter.says[1:]}."])
    return letter


# -- looking -----------------------------------------------------------------------------------------------------------


def find(*, number: int) -> Letter:
    """One letter. Raises NotFound."""
    return _letter(_row(number))


def listed(*, now: datetime, most: int = SHOWN) -> tuple[Letter, ...]:
    """The letters, the newest first."""
    recover(now=now)
    return tuple(_letter(row) for row in Outgoing.objects.all()[:most])


def needing_the_person(*, now: datetime) -> tuple[Letter, ...]:
    """Letters that wait for a decision: never tried, failed, or nobody knows."""
    recover(now=now)
    return tuple(_letter(row) for row in Outgoing.objects.filter(state__in=("queued", "failed", "unknown")))


def about_invitation(*, number: int, now: datetime) -> tuple[Letter, ...]:
    """The letters that answer one invitation, the newest first."""
    recover(now=now)
    return tuple(_letter(row) for row in Outgoing.objects.filter(invitation_id=number)[:SHOWN])


def about_process(*, number: int, now: datetime) -> tuple[Letter, ...]:
    """The letters to one process, the newest first."""
    recover(now=now)
    return tuple(_letter(row) for row in Outgoing.objects.filter(process_id=number)[:SHOWN])


def _row(number: int) -> Outgoing:
    try:
        return Outgoing.objects.get(pk=number)
    except (Outgoing.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no letter number {number} here.") from error


def _letter(row: Outgoing) -> Letter:
    return Letter(
        number=row.pk,
        invitation=row.invitation_id,
        process=row.process_id,
        about=row.about,
        variant=row.variant,
        settles_as=row.settles_as,
        sender=row.sender,
        recipients=tuple(row.recipients),
        subject=row.subject,
        message_id=row.message_id,
        data=bytes(row.data),
        state=row.state,
        attempts=row.attempts,
        said=row.said,
        queued_at=row.queued_at,
        finished_at=row.finished_at,
    )
