"""Sending a reply: the draft as the person has it, who gets it, what it threads to, and the one press that sends it.

Nothing leaves but by `send`, which the person's press calls. A form shows the `version` of the draft that it was made from, and
how many letters there were; where that is no longer so it is a Conflict and nothing leaves, unless it is the very press that
sent it: that one comes back as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from sayyes.errors import Conflict, Impossible
from sayyes.store.door import writing
from sayyes.store.models import KeptDraft, Outgoing
from sayyes.usecases import outbox
from sayyes.usecases.deciding import Answered
from sayyes.usecases.outbox import Letter, Written
from sayyes.usecases.replies import Draft, best_variant, drafts
from sayyes.usecases.replies_diary import own_diary
from sayyes.usecases.replies_times import Diary
from sayyes.usecases.rules_told import backing_for
from sayyes.usecases.sending_account import own_account, signed_in
from sayyes.usecases.sending_addresses import addresses_in
from sayyes.usecases.sending_envelope import Envelope, calendar_part, envelope_of
from sayyes.usecases.sending_mail import CalendarPart, Mail, check_words, composed, everybody, message_id_for, unsent
from sayyes.usecases.tones import TONES, Manner, own_manner

Thing = Literal["invitation", "process"]

CHANGED = "This draft was changed in another window. What you typed is below; sending it now sends what you see."
SENT_MEANWHILE = "A letter about this has gone out from another window. Look at it below before you send another."


@dataclass(frozen=True)
class Typed:
    """A letter as it stands in the form. calendar: whether their calendar is answered, too. letters: as many as the form knew."""

    variant: str
    to: str
    subject: str
    body: str
    version: int
    calendar: bool = True
    letters: int = 0


@dataclass(frozen=True)
class AtHand:
    """Everything that the page of a reply shows.

    drafts: every way of answering; drafted: the chosen one as we wrote it; draft: as the person has it. version: of the kept
    draft, 0 where nothing was kept. envelope, diary: what the letter is made with. account: the address that sends, or empty.
    """

    thing: Thing
    number: int
    about: str
    drafts: tuple[Draft, ...]
    draft: Draft
    drafted: Draft
    version: int
    tone: str
    envelope: Envelope
    diary: Diary
    account: str
    letters: tuple[Letter, ...]

    @property
    def kept(self) -> bool:
        """Whether the person has changed it."""
        return (self.draft.to, self.draft.subject, self.draft.body) != (self.drafted.to, self.drafted.subject, self.drafted.body)

    @property
    def invited(self) -> str:
        """The address in whose name their calendar is answered; empty where none asks, or this reply tells it nothing."""
        return self.envelope.invited(self.account) if self.drafted.calendar else ""


def at_hand(*, answered: Answered, variant: str | None, tone: str | None, now: datetime) -> AtHand:
    """The replies to an invitation, the fitting one chosen unless `variant` names another.

    tone: as drafted anew in that tone; None for what the person has kept, else in their own tone.
    """
    kept, situation = answered.kept, answered.situation
    own, days, account = own_manner(), own_diary(now=now), own_account()
    manner = replace(own, tone=tone) if tone is not None and tone in TONES else own
    envelope = envelope_of(number=kept.number, reading=kept.reading)
    found = tuple(_addressed(each, envelope) for each in _drafts(answered, manner, days, account.name if account else ""))
    drafted = chosen_of(found, variant, best_variant(answered.decision))
    row = kept_draft("invitation", kept.number, drafted.variant)
    draft = replace(drafted, to=row.to, subject=row.subject, body=row.body) if row and tone not in TONES else drafted
    return AtHand(
        thing="invitation",
        number=kept.number,
        about=" · ".join(filter(None, (situation.invitation.company, situation.invitation.role))),
        drafts=found,
        draft=draft,
        drafted=drafted,
        version=row.version if row else 0,
        tone=manner.tone,
        envelope=envelope,
        diary=days,
        account=account.address if account else "",
        letters=outbox.about_invitation(number=kept.number, now=now),
    )


def _drafts(answered: Answered, manner: Manner, days: Diary, name: str) -> tuple[Draft, ...]:
    return drafts(
        reading=answered.kept.reading,
        situation=answered.situation,
        decision=answered.decision,
        name=answered.name or name or None,
        manner=manner,
        diary=days,
        backing=backing_for(answered.kept.reading.kind, answered.decision),
        process=answered.kept.process,
    )


def _addressed(draft: Draft, envelope: Envelope) -> Draft:
    """To where answers are wanted, if the message names an address; a question to the company itself goes elsewhere."""
    return replace(draft, to=envelope.reply_to) if envelope.reply_to and draft.variant != "verify" else draft


def chosen_of(found: tuple[Draft, ...], variant: str | None, best: str) -> Draft:
    """The draft of that variant, else the fitting one, else the first."""
    by_variant = {each.variant: each for each in found}
    return next((by_variant[each] for each in (variant, best) if each in by_variant), found[0])


# -- what was typed ----------------------------------------------------------------------------------------------------


def keep_draft(*, number: int, typed: Typed, now: datetime, thing: Thing = "invitation") -> int:
    """Keep a draft as typed; its new version. Raises Conflict where another window has changed it meanwhile."""
    with writing():
        return _keep(thing, number, typed, now)


def drop_draft(*, number: int, variant: str, thing: Thing = "invitation") -> None:
    """Back to the draft as we wrote it."""
    with writing():
        KeptDraft.objects.filter(**_of(thing, number), variant=variant).delete()


def kept_draft(thing: Thing, number: int, variant: str) -> KeptDraft | None:
    """The draft as the person has changed it, None where they have not."""
    return KeptDraft.objects.filter(**_of(thing, number), variant=variant).first()


def yes_as_it_stands(hand: AtHand) -> str:
    """The words of a yes to an invitation, as the person has them; empty where none can be said."""
    row = kept_draft("invitation", hand.number, "yes")
    return row.body if row else next((each.body for each in hand.drafts if each.variant == "yes"), "")


def _of(thing: Thing, number: int) -> dict[str, Any]:
    return {f"{thing}_id": number}


def _keep(thing: Thing, number: int, typed: Typed, now: datetime) -> int:
    row = kept_draft(thing, number, typed.variant)
    if (row.version if row else 0) != typed.version:
        meanwhile = [row.body] if row else []
        raise Conflict(CHANGED, meanwhile=meanwhile, version=row.version if row else 0)
    fields = {"to": typed.to[:320], "subject": typed.subject[:900], "body": typed.body, "changed_at": now}
    version = typed.version + 1
    KeptDraft.objects.update_or_create(**_of(thing, number), variant=typed.variant, defaults={**fields, "version": version})
    return version


# -- what leaves -------------------------------------------------------------------------------------------------------


def send(*, hand: AtHand, typed: Typed, token: str, folder: Path, now: datetime) -> Letter:
    """Send a reply as typed: written into the outbox first, then handed to the mail server, once.

    token: random letters and digits, new for each press. Raises Unusable where no account is set up, Impossible for what no
    letter can hold, Conflict where another window was quicker; nothing leaves then.
    """
    press = f"{hand.thing} {hand.number}, {typed.variant} {typed.version} after {typed.letters}"
    already = Outgoing.objects.filter(press=press).first()
    shown, account = signed_in(folder=folder)
    if already is None:
        mail = replace(_mail(hand, typed, now), sender=shown.address, sender_name=shown.name)
        data = composed(mail, token=token, now=now.astimezone(hand.diary.zone))
        written = Written(
            invitation=hand.number if hand.thing == "invitation" else None,
            process=hand.number if hand.thing == "process" else None,
            about=hand.about,
            variant=typed.variant,
            settles_as=_variant(hand, typed).settles_as if hand.thing == "invitation" else "",
            sender=shown.address,
            recipients=everybody(mail),
            subject=typed.subject,
            message_id=message_id_for(shown.address, token),
            data=data,
        )
        with writing():
            _refuse_a_second(hand, typed)
            _keep(hand.thing, hand.number, typed, now)
            number = outbox.enqueue(written=written, press=press, now=now)
    else:
        number = already.pk
    return outbox.deliver(number=number, account=account, now=now)


def send_waiting(*, number: int, folder: Path, now: datetime) -> Letter:
    """Send a letter that waits, failed, or may or may not have gone out: the person has pressed for it once more."""
    _, account = signed_in(folder=folder)
    if outbox.find(number=number).state != "queued":
        outbox.try_again(number=number, now=now)
    return outbox.deliver(number=number, account=account, now=now)


def draft_file(*, hand: AtHand, typed: Typed, token: str, now: datetime) -> bytes:
    """The letter as an .eml that a mail program opens for sending."""
    account = own_account()
    mail = _mail(hand, typed, now)
    return unsent(replace(mail, sender=account.address, sender_name=account.name) if account else mail, token=token)


def calendar_file(*, hand: AtHand, variant: str, now: datetime) -> CalendarPart:
    """The calendar's answer alone. Raises Impossible where no calendar asks."""
    draft = next((each for each in hand.drafts if each.variant == variant), hand.drafted)
    invited = hand.envelope.invited(hand.account)
    if not invited or not draft.calendar:
        raise Impossible(["There is no calendar invitation in it that could be answered."])
    return _calendar(hand, draft, invited, now)


def _mail(hand: AtHand, typed: Typed, now: datetime) -> Mail:
    """What the letter is made of, all of it checked."""
    check_words(subject=typed.subject, body=typed.body)
    recipients = addresses_in(typed.to)
    draft = _variant(hand, typed)
    invited = hand.envelope.invited(hand.account) if typed.calendar and draft.calendar else ""
    part = _calendar(hand, draft, invited, now) if invited else None
    return Mail(
        sender="",
        recipients=recipients,
        subject=typed.subject,
        body=typed.body,
        copy_to=(part.to,) if part is not None and part.to.lower() not in {each.lower() for each in recipients} else (),
        thread=hand.envelope.thread,
        calendar=part,
    )


def _calendar(hand: AtHand, draft: Draft, invited: str, now: datetime) -> CalendarPart:
    return calendar_part(
        number=hand.number, invited=invited, standing=draft.calendar, slots=draft.slots, zone=hand.diary.zone.key, now=now
    )


def _variant(hand: AtHand, typed: Typed) -> Draft:
    """The draft that was typed over. Raises Impossible for a reply that the case forbids, such as a yes after a signature."""
    found = next((each for each in hand.drafts if each.variant == typed.variant), None)
    if found is None:
        raise Impossible(["This way of answering is not open any more: choose another."])
    return found


def _refuse_a_second(hand: AtHand, typed: Typed) -> None:
    """Who pressed Send without having seen that a letter went out meanwhile is told first."""
    if Outgoing.objects.filter(**_of(hand.thing, hand.number)).count() > typed.letters:
        row = kept_draft(hand.thing, hand.number, typed.variant)
        raise Conflict(SENT_MEANWHILE, version=row.version if row else 0)
