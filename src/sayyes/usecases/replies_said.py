"""What a reply says: the places in its wording, filled with what was stated, and with nothing else.

A time is restated only where it was read, with its place; where the day or the zone is in doubt the reply asks. Times are offered
only out of the person's own free hours. What is not known makes a sentence shorter or turns it into a question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sayyes.engine.decision import Decision
from sayyes.engine.situation import Situation
from sayyes.readers.facts import Reading, Time
from sayyes.usecases import letters
from sayyes.usecases.letters import Wording
from sayyes.usecases.letters_abroad import ABROAD
from sayyes.usecases.letters_dates import by_twelve, said_day, said_slot, said_time, wrote_by_twelve
from sayyes.usecases.moments import local, parsed
from sayyes.usecases.replies_offered import TALK_MINUTES, clash_sentence, clash_with, minutes_of, span_of, sure_times
from sayyes.usecases.replies_people import address
from sayyes.usecases.replies_times import Diary, Slot, When, open_slots
from sayyes.usecases.tones import Manner

KNOWN_ELSEWHERE = ("pay", "days_on_site", "commute_minutes")  # asked in words of their own
PHONE_MINUTES = 30
MOST_QUOTED = 120


@dataclass(frozen=True)
class Case:
    """What the sentences are made of, as far as it was stated. worth_asking: what the answer hangs on, then what else is."""

    reading: Reading | None
    situation: Situation
    decision: Decision
    name: str
    worth_asking: tuple[str, ...]
    manner: Manner
    diary: Diary
    language: str
    backing: str
    process: int | None = None

    @property
    def by_phone(self) -> bool:
        """Whether they propose a phone call anyway."""
        return bool(self.situation.invitation.rounds) and self.situation.invitation.rounds[0].format == "phone"

    @property
    def signed(self) -> bool:
        """Whether the person has signed elsewhere."""
        return self.situation.candidate.commitment.kind == "signed"

    @property
    def offered(self) -> bool:
        """Whether the message is an offer and no invitation."""
        return self.reading is not None and self.reading.kind == "offer"

    @property
    def answer_by(self) -> datetime | None:
        """The day by which they want to hear, at its beginning, where it is stated as a date."""
        stated = parsed(self.reading.answer_by.value) if self.reading and self.reading.answer_by else None
        return datetime(stated.year, stated.month, stated.day) if stated else None  # noqa: DTZ001 - a day, no moment

    @property
    def chosen(self) -> Time | None:
        """The time to answer to: the first sure one that is free, else the first sure one, else the first that is in doubt.

        Never one that is past.
        """
        doubtful = (each for each in (self.reading.times if self.reading else ()) if not each.sure)
        return next(iter((*self.free_times, *self.sure_times)), None) or next(doubtful, None)

    @cached_property
    def sure_times(self) -> tuple[Time, ...]:
        """What they offer and is still to come, the earliest first."""
        return sure_times(self.reading, self.situation.now)

    @cached_property
    def clashes(self) -> tuple[str | None, ...]:
        """What stands in the way of each of the sure times."""
        return tuple(
            clash_with(each, minutes_of(self.reading, each), self.diary, self.process) if zone_known(each) else None
            for each in self.sure_times
        )

    @property
    def free_times(self) -> tuple[Time, ...]:
        """Those of the sure times at which nothing stands already, as far as one can tell."""
        return tuple(each for each, clash in zip(self.sure_times, self.clashes, strict=True) if clash is None)

    @property
    def clash(self) -> str:
        """Why none of the times that they offer can be taken; empty where one can, or none is sure."""
        return clash_sentence(self.sure_times, self.clashes)

    @property
    def instead(self) -> Time | None:
        """An offered time that is free, instead of the first."""
        others = [each for each in self.free_times if each != self.sure_times[0]]
        return next((each for each in others if zone_known(each)), None)

    @property
    def accepts_a_time(self) -> bool:
        """Whether saying yes takes up one very time."""
        chosen = self.chosen
        return chosen is not None and chosen.sure and zone_known(chosen) and not chosen.window and not self.clash

    def slots(self, minutes: int, when: When = "any") -> tuple[Slot, ...]:
        """Times that the person can offer."""
        now = self.situation.now
        if now is None or now.tzinfo is None:
            return ()
        return open_slots(diary=self.diary, now=now, minutes=minutes, when=when, there=self.clocks[0])

    @property
    def by_twelve(self) -> bool:
        """Whether times are said by the clock of twelve hours, as they wrote them; in English only."""
        return self.language not in ABROAD and self.reading is not None and wrote_by_twelve(self.reading.times)

    @property
    def clocks(self) -> tuple[ZoneInfo, ...]:
        """Their clock, where one was stated, then the person's."""
        stated = self.reading.times if self.reading is not None else ()
        theirs = next((each.zone for each in stated if each.zone and "/" in each.zone and each.sure), None)  # UTC is nobody's
        try:
            return (ZoneInfo(theirs), self.diary.zone) if theirs else (self.diary.zone,)
        except (ZoneInfoNotFoundError, ValueError):
            return (self.diary.zone,)


def places(case: Case, wording: Wording, slots: Sequence[Slot]) -> dict[str, str]:
    """What goes into the braces of the wording."""
    invitation = case.situation.invitation
    chosen, sender, asked = case.chosen, address(case.reading), questions(case, wording)
    said = _said(case, chosen, wording) if chosen and chosen.sure else None
    return {
        "thanks": wording.thanks_for_writing
        if case.reading and case.reading.kind == "outreach"
        else wording.thanks[case.manner.tone],
        "position": wording.position[0].format(role=invitation.role) if invitation.role else wording.position[1],
        "there": wording.there.format(company=invitation.company) if invitation.company else "",
        "company": invitation.company or "your company",
        "sent_from": f", sent from {sender}" if sender else "",
        "time": _time_sentence(case, wording, slots),
        "offer": _offer(wording, slots, case, "offer"),
        "other": _other(case, wording, slots),
        "cannot": _cannot(case, wording),
        "noted": wording.says["noted"].format(time=said) if said and not case.clash else "",
        "forward": letters.FORWARD_ASSESSMENT if case.reading and case.reading.kind == "assessment" else letters.FORWARD,
        "hours": letters.HOURS_AT_WORK if case.situation.candidate.status == "employed" else letters.HOURS,
        "why_not": letters.WHY_NOT_SIGNED if case.signed else letters.WHY_NOT,
        "reason": _reason(case),
        "answer_by": said_day(case.answer_by, wording.language) if case.answer_by else "",
        "offer_until": letters.OFFER_UNTIL.format(day=said_day(case.answer_by, "en"))
        if case.answer_by
        else letters.OFFER_UNTIL_WHEN,
        "backing": case.backing,
        "questions": wording.questions.format(_joined(asked, wording.both)) if asked else "",
        "question_list": _listed_questions(case, wording, asked),
    }


def broken_rules(case: Case) -> tuple[str, ...]:
    """The facts that break a deal-breaker, as the gates of the decision say."""
    sources = {gate.source for gate in case.decision.gates if gate.hard and gate.rule == "deal_breaker"}
    rules = case.situation.candidate.deal_breakers
    return tuple(rule.field for rule in rules if any(rule.field.replace("_", " ").lower() in source for source in sources))


def offered_slots(case: Case, variant: str) -> tuple[Slot, ...]:
    """The times that a reply offers: none where one of theirs is taken up."""
    if variant == "after_hours":
        return case.slots(TALK_MINUTES, "outside_work")
    if variant == "phone_first":
        return case.slots(PHONE_MINUTES)
    if variant == "another_time":
        if (instead := case.instead) is None:
            return case.slots(_length(case))
        span = span_of(instead, minutes_of(case.reading, instead)) if not instead.window else None
        return (span,) if span is not None else ()
    wanted = variant == "yes" and (_asks_for_times(case) or bool(case.clash))
    return case.slots(_length(case)) if wanted else ()


def zone_known(chosen: Time) -> bool:
    """A day without a time of day needs no zone; a time of day does."""
    start = local(chosen)
    return chosen.zone is not None or not isinstance(start, datetime) or start.tzinfo is not None


def _length(case: Case) -> int:
    return minutes_of(case.reading, case.chosen)


def _asks_for_times(case: Case) -> bool:
    """Whether nobody has proposed a time that could still be taken, nor a page on which to choose one."""
    if case.chosen is not None or (case.reading is not None and case.reading.kind == "assessment"):
        return False
    return not (case.reading and not case.reading.times and any(link.purpose == "booking" for link in case.reading.links))


def _time_sentence(case: Case, wording: Wording, slots: Sequence[Slot]) -> str:
    """The time that was read, restated with its zone; a question where it is in doubt; times to offer where there is none."""
    says, chosen = wording.says, case.chosen
    if chosen is None:
        return _without_time(case, wording, slots)
    said = _said(case, chosen, wording)
    if not chosen.sure and (other := _in_calendar(case.reading)) is not None and chosen.evidence.where != "calendar":
        return says["which_one"].format(first=said, second=_said(case, other, wording))
    if not chosen.sure or not zone_known(chosen):
        return says["which_time"].format(words=" ".join(chosen.evidence.text.split())[:MOST_QUOTED] or said)
    if case.clash:
        return f"{_cannot(case, wording)} {_offer(wording, slots, case, 'other')}"
    if chosen.window:
        return says["within"].format(time=said)
    if case.reading is not None and sum(each.sure for each in case.reading.times) > 1:
        return says["suits_best"].format(time=said)
    return says["suits"].format(time=said, purpose=says["by_phone"] if case.by_phone else "")


def _without_time(case: Case, wording: Wording, slots: Sequence[Slot]) -> str:
    says, reading = wording.says, case.reading
    if reading is not None and reading.kind == "assessment":
        until = says["until"].format(day=said_day(case.answer_by, wording.language)) if case.answer_by else ""
        return says["assessment"].format(until=until)
    offer = _offer(wording, slots, case, "offer")
    if reading is not None and reading.times:
        return says["late"].format(offer=offer)
    booking = reading is not None and any(link.purpose == "booking" for link in reading.links)
    return says["booking"] if booking else says["no_time"].format(offer=offer)


def _offer(wording: Wording, slots: Sequence[Slot], case: Case, which: str) -> str:
    """Times to choose from, by their clock and the person's; a question where none is known."""
    if not slots:
        return wording.says[f"{which}_open"]
    listed = "\n".join(f"- {said_slot(slot, case.clocks, wording.language)}" for slot in slots)
    listed = by_twelve(listed) if case.by_twelve else listed
    return wording.says[which].format(times=listed)


def _said(case: Case, time: Time, wording: Wording) -> str:
    """A time of theirs, by the clock that they wrote it by."""
    words = said_time(time, wording.language)
    return by_twelve(words) if case.by_twelve else words


def _other(case: Case, wording: Wording, slots: Sequence[Slot]) -> str:
    """A time of theirs that is free, where there is one; else the person's own."""
    if (instead := case.instead) is None:
        return _offer(wording, slots, case, "other")
    return wording.says["rather"].format(time=_said(case, instead, wording))


def _cannot(case: Case, wording: Wording) -> str:
    """Which of their times cannot be: those at which something stands already, else the first."""
    taken = [each for each, clash in zip(case.sure_times, case.clashes, strict=True) if clash is not None]
    first = next(iter(case.sure_times), None)
    if taken and (case.clash or first in taken):
        return wording.says["clash"].format(time=_joined([_said(case, each, wording) for each in taken], wording.both))
    if first is not None:
        return wording.says["cannot"].format(time=_said(case, first, wording))
    return wording.says["cannot_open"] if case.chosen is not None else ""


def _reason(case: Case) -> str:
    broken = broken_rules(case)
    known = [letters.REASONS[field] for field in broken if field in letters.REASONS]
    other = [letters.REASON_OTHER.format(field.replace("_", " ")) for field in broken if field not in letters.REASONS]
    return " and ".join((*known, *other))


def _in_calendar(reading: Reading | None) -> Time | None:
    """The time of the calendar file, where it is in doubt because the message says another."""
    times = reading.times if reading is not None else ()
    return next((each for each in times if not each.sure and each.evidence.where == "calendar" and zone_known(each)), None)


def questions(case: Case, wording: Wording) -> list[str]:
    """What was not stated and matters: pay, then days on site, then whatever could rule the job out."""
    invitation = case.situation.invitation
    found = []
    if invitation.pay_low is None and (case.reading is None or case.reading.pay is None):
        found.append(wording.ask["pay"])
    elif invitation.pay_low is None and case.reading is not None and case.reading.pay and case.reading.pay.period is None:
        found.append(wording.ask["pay_period"])
    if "days_on_site" not in invitation.facts:
        found.append(wording.ask["days_on_site"])
    rules = case.situation.candidate.deal_breakers
    other = [rule.field for rule in rules if rule.field not in (*KNOWN_ELSEWHERE, *invitation.facts)]
    if "commute_minutes" not in invitation.facts and any(rule.field == "commute_minutes" for rule in rules):
        found.append(wording.ask["commute_minutes"])
    if not wording.ask_other:  # a language in which a fact has no name: it is asked in words of the person's own
        return found
    return found + [wording.ask_other.format(field.replace("_", " ")) for field in dict.fromkeys(other)]


def _joined(parts: Sequence[str], both: str) -> str:
    """ "a, b and c"."""
    return both.join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _listed_questions(case: Case, wording: Wording, asked: Sequence[str]) -> str:
    worth_asking = [wording.ask[about] for about in case.worth_asking if about in wording.ask]
    everything = list(dict.fromkeys([*worth_asking, *asked])) or [wording.ask_next]
    return "\n".join(f"- {question}" for question in everything)
