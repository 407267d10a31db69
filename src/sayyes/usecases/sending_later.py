"""Letters to a process, at hand: drafted from the pipeline, threaded to the last message of theirs, sent as replies are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.utils import timezone

from sayyes.engine.intake import situation_from_json
from sayyes.engine.rules import NOT_CONFIRMED, is_stale
from sayyes.errors import Impossible
from sayyes.readers.facts import Person
from sayyes.usecases import invitations, outbox, packs, pipeline, profile
from sayyes.usecases.pipeline import Whole
from sayyes.usecases.replies_diary import own_diary
from sayyes.usecases.replies_later import Ongoing, later_drafts
from sayyes.usecases.replies_people import address, addressee, first_name
from sayyes.usecases.rules_told import FOR_TIME
from sayyes.usecases.sending import AtHand, chosen_of, kept_draft
from sayyes.usecases.sending_account import own_account
from sayyes.usecases.sending_envelope import Envelope, envelope_of
from sayyes.usecases.sending_mail import Thread
from sayyes.usecases.tones import TONES, own_manner

CLOSED = "There is nothing to write about this any more: it is closed."


def at_hand_for_process(*, number: int, variant: str | None, tone: str | None, now: datetime) -> AtHand:
    """The letters to a process. Raises NotFound, or Impossible where it is closed."""
    whole = pipeline.find(number=number, now=now)
    envelope, ongoing = _known(whole, now)
    own, account = own_manner(), own_account()
    manner = replace(own, tone=tone) if tone is not None and tone in TONES else own
    name = profile.known_name() or (account.name if account else "")
    found = later_drafts(ongoing, manner=manner, name=name, today=timezone.localtime(now).date())
    if not found:
        raise Impossible([CLOSED])
    drafted = chosen_of(found, variant, found[0].variant)
    row = kept_draft("process", number, drafted.variant)
    draft = replace(drafted, to=row.to, subject=row.subject, body=row.body) if row and tone not in TONES else drafted
    return AtHand(
        thing="process",
        number=number,
        about=" · ".join(filter(None, (ongoing.company, ongoing.role))) or whole.card.title,
        drafts=found,
        draft=draft,
        drafted=drafted,
        version=row.version if row else 0,
        tone=manner.tone,
        envelope=envelope,
        diary=own_diary(now=now),
        account=account.address if account else "",
        letters=outbox.about_process(number=number, now=now),
    )


def _known(whole: Whole, now: datetime) -> tuple[Envelope, Ongoing]:
    """What is known of the process, and the last message of theirs that a letter can thread to."""
    told = whole.particulars
    known = profile.known_situation(now=now)
    ongoing = Ongoing(
        stage=whole.card.stage.name,
        company=told.company,
        role=told.role,
        applied_on=told.applied_on,
        last_held=_last_held(whole),
        decision_on=told.decision_on,
        offer_by=whole.card.answer_offer_by,
        signed=_promised(known) == "signed",
        accepted=_promised(known) in ("verbal", "signed"),
        backing=_backing(known, now),
    )
    if not whole.invitations:
        seat = next((each for talk in reversed(whole.rounds) for each in talk.interviewers if each.email), None)
        who = first_name(Person(seat.name, seat.email)) if seat else None
        return Envelope(Thread()), replace(ongoing, to=seat.email, who=who or "") if seat else ongoing
    kept = invitations.find(number=whole.invitations[0].number)
    envelope = envelope_of(number=kept.number, reading=kept.reading)
    to, who = envelope.reply_to or address(kept.reading), addressee(kept.reading) or ""
    return replace(envelope, organizer=""), replace(
        ongoing, to=to, who=who, subject=" ".join((kept.reading.subject or "").split())
    )


def _last_held(whole: Whole) -> date | None:
    held = [each for each in whole.rounds if each.status == "held"]
    days = [timezone.localtime(each.starts_at).date() if each.starts_at else each.day for each in held]
    return max((each for each in days if each is not None), default=None)


def _promised(known: dict[str, object]) -> str:
    """How the person is bound elsewhere: none, verbal, signed."""
    candidate = known.get("candidate")
    commitment = candidate.get("commitment") if isinstance(candidate, dict) else None
    return str(commitment.get("kind", "none")) if isinstance(commitment, dict) else "none"


def _backing(known: dict[str, object], now: datetime) -> str:
    """A rule that asks employers to leave time for an answer, where a person has confirmed it on its page."""
    told = packs.with_rules({"candidate": known.get("candidate", {})})
    policy = situation_from_json({"policy": told.get("policy", []), "invitation": {}}, now=now)[0].policy
    for each in policy:
        for rule in each.rules:
            if rule.kind in FOR_TIME and rule.binds == "employer" and rule.confirmed != NOT_CONFIRMED and not is_stale(rule, now):
                return f"{each.office} puts it this way: {rule.says}"
    return ""
