"""From the words for a day to a date, or to a question.

A message says less than a calendar: the year is left out, the month too, 5/9 is read both ways, "Tuesday" needs to know
when it was written. Only the day the message was received anchors such words, never the day on which we happen to read it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sayyes.readers.time_items import DayWords

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PAST_IS_NEARER = 95  # days: what lies no further back than this …
_SOON, _LATE = timedelta(days=60), timedelta(days=120)
_TOO_FAR = 270  # … is meant, rather than the same day more than this far ahead


@dataclass(frozen=True)
class Anchor:
    """What is known about when and where a message was written.

    `received`: its day, in the sender's or the receiver's place. `today`: a stand-in for it, good for guesses only.
    `month_first`: the order of "5/9" here, None where nothing tells. `year`: a year that the message states elsewhere.
    """

    received: date | None
    today: date | None
    month_first: bool | None = None
    leans_month_first: bool = False
    year: int | None = None
    next_week: bool = False  # the message speaks of next week
    week_after: bool = False  # … and of the one after it
    weeks: tuple[int, ...] = ()  # … and of weeks by their numbers
    dated: tuple[date, ...] = ()  # days that the message gives with their month


@dataclass(frozen=True)
class Day:
    """A date, whether the text fixes it, and what there is to say about it."""

    on: date | None
    sure: bool
    notes: tuple[str, ...] = field(default=())


def resolve_day(words: DayWords, anchor: Anchor) -> Day:
    """The date meant. `on` is None where not even a guess is possible; the notes then say why."""
    if words.pair is not None:
        return _either_order(words, words.pair, anchor)
    if words.nth and words.weekday is not None:
        return _nth_weekday(words, words.weekday, anchor)
    if words.month is not None and words.day is not None:
        return _month_and_day(words, words.month, words.day, anchor)
    if words.ahead is not None:
        return _ahead(words, words.ahead, anchor)
    if words.day is not None:
        return _day_of_month(words, words.day, anchor)
    if words.weekday is None:
        return Day(None, False, (f"“{words.text}”: which day is meant?",))
    named = [on for on in anchor.dated if on.weekday() == words.weekday and anchor.received and on >= anchor.received]
    if named and words.which == "" and not words.later and len(set(named)) == 1:
        return _as_dated(words, named[0], anchor)
    if anchor.weeks and anchor.received and words.which == "" and not words.later:
        return _in_numbered_weeks(words, words.weekday, anchor.weeks, anchor.received)
    return _weekday(words, words.weekday, anchor)


def _either_order(words: DayWords, pair: tuple[int, int], anchor: Anchor) -> Day:
    month_first = _month_and_day(words, pair[0], pair[1], anchor)
    day_first = _month_and_day(words, pair[1], pair[0], anchor)
    if words.weekday is not None:
        fits = [day for day in (month_first, day_first) if day.on and day.on.weekday() == words.weekday and day.sure]
        fits = fits or [day for day in (month_first, day_first) if day.on and day.on.weekday() == words.weekday]
        if len(fits) == 1 and (anchor.received or words.year):
            return fits[0]
        if len(fits) == 1 and anchor.month_first is None:
            return fits[0]
    if anchor.month_first is not None:
        return month_first if anchor.month_first else day_first
    first, second = (month_first, day_first) if anchor.leans_month_first else (day_first, month_first)
    if first.on is None or second.on is None:
        return first if first.on else second
    if anchor.received and _less_likely(first.on, second.on, anchor.received):
        first, second = second, first
    question = f"“{words.text}”: {' or '.join(long_date(day.on) for day in (first, second) if day.on)}?"
    return Day(first.on, False, (question, *first.notes))


def _less_likely(first: date, second: date, received: date) -> bool:
    """Nobody is invited for a day that is past, and hardly anybody for one that is months away where the other is near."""
    if first < received <= second:
        return True
    return received <= second <= received + _SOON and first >= received + _LATE


def counts_from_the_message(words: DayWords) -> bool:
    """Is the day said by the day of the message alone ("tomorrow", "Tuesday"), which differs from place to place?"""
    return words.month is None and words.day is None and words.pair is None


def _month_and_day(words: DayWords, month: int, day: int, anchor: Anchor) -> Day:
    if words.year is not None:
        on = _date(words.year, month, day)
        if on is None:
            return Day(None, False, (f"“{words.text}” is no date that exists: which day is meant?",))
        found = Day(on, True)
    else:
        found = _without_year(words, month, day, anchor)
    if found.on is None:
        return found
    if words.ahead is not None and anchor.received:
        meant = anchor.received + timedelta(days=words.ahead)
        if meant != found.on:
            return Day(
                found.on, False, (f"“{words.text}”: counted from the message that is {long_date(meant)}. Which is right?",)
            )
    if words.weekday is not None and found.on.weekday() != words.weekday:
        return Day(found.on, False, (*found.notes, _disagreement(words, found.on, words.weekday)))
    return found


def _without_year(words: DayWords, month: int, day: int, anchor: Anchor) -> Day:
    elsewhere = _date(anchor.year, month, day) if anchor.year is not None else None
    if elsewhere and _reachable(elsewhere, anchor.received) and words.weekday in (None, elsewhere.weekday()):
        certain = anchor.received is not None or words.weekday is not None
        return Day(elsewhere, certain, (f"year not stated: {anchor.year} taken from elsewhere in the message",))
    start = anchor.received or anchor.today
    if start is None:
        return Day(None, False, (f"“{words.text}”: neither the year nor the date of the message is known. Which year is meant?",))
    years = [on for step in range(9) if (on := _date(start.year + step, month, day)) and on >= start]
    if not years:
        return Day(None, False, (f"“{words.text}” is no date that exists: which day is meant?",))
    on, certain = years[0], anchor.received is not None
    earlier = _date(on.year - 1, month, day)
    nearer = earlier is not None and (start - earlier).days <= _PAST_IS_NEARER and (on - start).days > _TOO_FAR
    if earlier and nearer and (words.weekday in (None, earlier.weekday()) or on.weekday() != words.weekday):
        on, certain = earlier, certain and words.weekday == earlier.weekday()
    if anchor.received is None:
        return Day(on, False, (f"year not stated, and the date of the message is not known: {on.year} is a guess",))
    return Day(on, certain, (f"year not stated: {on.year} taken from the date received",))


def _reachable(on: date, received: date | None) -> bool:
    return received is None or timedelta(days=-60) <= on - received <= timedelta(days=400)


def _disagreement(words: DayWords, on: date, weekday: int) -> str:
    back = (on.weekday() - weekday) % 7
    near = on - timedelta(days=back) if back <= 3 else on + timedelta(days=7 - back)
    return (
        f"“{words.text}”: {long_date(on)} is a {WEEKDAY_NAMES[on.weekday()]}. "
        f"{WEEKDAY_NAMES[weekday]} {long_date(near)}, or {WEEKDAY_NAMES[on.weekday()]} {long_date(on)}?"
    )


def _ahead(words: DayWords, ahead: int, anchor: Anchor) -> Day:
    if anchor.received is None:
        return Day(
            None, False, (f"“{words.text}” depends on the day the message was written, which is not known: which day is meant?",)
        )
    on = anchor.received + timedelta(days=ahead)
    if words.which == "about":
        return Day(on, False, (f"“{words.text}”: {long_date(on)}, to the day?",))
    return Day(on, True)


def _day_of_month(words: DayWords, day: int, anchor: Anchor) -> Day:
    """ "the 2nd", "Tuesday the 3rd": the next such day."""
    start = anchor.received or anchor.today
    if start is None:
        return Day(None, False, (f"“{words.text}”: the month is not stated. Which day is meant?",))
    coming = (start + timedelta(days=step) for step in range(63))
    days = [on for on in coming if on.day == day and words.weekday in (None, on.weekday())]
    if not days:
        return Day(None, False, (f"“{words.text}”: no such day comes in the next two months. Which day is meant?",))
    note = f"“{words.text}”: the month is not stated; {long_date(days[0])} is the next such day"
    return Day(days[0], anchor.received is not None, (note,))


def _weekday(words: DayWords, weekday: int, anchor: Anchor) -> Day:
    received = anchor.received
    if received is None:
        return Day(
            None, False, (f"“{words.text}” depends on the day the message was written, which is not known: which date is meant?",)
        )
    coming = received + timedelta(days=(weekday - received.weekday()) % 7)
    monday_next = received + timedelta(days=7 - received.weekday())
    of_next_week = monday_next + timedelta(days=weekday)
    if words.later:
        return _weeks_later(words, coming, received)
    if words.which == "unlike":
        return _asked(words, max(of_next_week, coming + timedelta(days=7)), max(of_next_week, coming) + timedelta(days=7))
    if anchor.week_after and words.which == "":
        return _asked(words, of_next_week + timedelta(days=7), coming)
    if words.which == "next week":
        if received.weekday() == 6:
            return _asked(words, of_next_week, of_next_week + timedelta(days=7))
        return Day(of_next_week, True)
    if words.which in {"next", "the next"}:
        coming = coming if coming > received else coming + timedelta(days=7)
        likely = of_next_week if words.which == "next" else coming
        return (
            Day(coming, True)
            if coming == of_next_week
            else _asked(words, likely, min(coming, of_next_week, key=lambda on: on == likely))
        )
    if words.which == "" and anchor.next_week and coming != of_next_week:
        return _asked(words, of_next_week, coming)
    if coming == received:
        return _asked(words, received + timedelta(days=7), received) if words.which != "this" else Day(received, True)
    return Day(coming, True)


def _as_dated(words: DayWords, on: date, anchor: Anchor) -> Day:
    """ "Interviews are on Monday 23 and Tuesday 24 March. Yours is on Tuesday": more likely that one than the nearest."""
    nearest = resolve_day(words, replace(anchor, dated=()))
    return nearest if nearest.on in (on, None) else _asked(words, on, nearest.on or on)


def _in_numbered_weeks(words: DayWords, weekday: int, weeks: tuple[int, ...], received: date) -> Day:
    """ "Week 12, Tuesday": weeks are not numbered alike everywhere, so that the date is asked."""
    days = [on for week in weeks for year in (received.year, received.year + 1) if (on := _of_week(year, week, weekday))]
    coming = sorted(on for on in days if received <= on <= received + timedelta(days=300))
    if not coming:
        return Day(None, False, (f"“{words.text}” in week {weeks[0]}: which day is meant?",))
    return Day(
        coming[0], False, (f"“{words.text}”: {' or '.join(long_date(on) for on in coming[:4])}, by the number of the week?",)
    )


def _of_week(year: int, week: int, weekday: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, weekday + 1)
    except ValueError:
        return None


def _weeks_later(words: DayWords, coming: date, received: date) -> Day:
    """ "Friday week" is the Friday after the coming one; said on a Friday, it may count from the same day or from the next."""
    on = coming + timedelta(days=words.later)
    return Day(on, True) if coming != received else _asked(words, on, on + timedelta(days=7))


def _nth_weekday(words: DayWords, weekday: int, anchor: Anchor) -> Day:
    """ "The last Thursday of March": of the year stated, or of the next such month."""
    start = anchor.received or anchor.today
    if words.month is None or (start is None and words.year is None):
        return Day(None, False, (f"“{words.text}”: which day is meant?",))
    years = [words.year] if words.year else [start.year, start.year + 1] if start else []
    found = [on for year in years if (on := _nth_of(year, words.month, weekday, words.nth))]
    on = next((each for each in found if start is None or each >= start), found[0] if found else None)
    if on is None:
        return Day(None, False, (f"“{words.text}”: which day is meant?",))
    return Day(on, words.year is not None or anchor.received is not None)


def _nth_of(year: int, month: int, weekday: int, nth: int) -> date | None:
    days = [date(year, month, 1) + timedelta(days=step) for step in range(31)]
    fitting = [on for on in days if on.month == month and on.weekday() == weekday]
    return fitting[nth - 1 if nth > 0 else nth] if nth <= len(fitting) else None


def _asked(words: DayWords, likely: date, other: date) -> Day:
    first, second = sorted((likely, other))
    return Day(likely, False, (f"“{words.text}”: {long_date(first)} or {long_date(second)}?",))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def long_date(on: date) -> str:
    """ "3 March 2026": a date that nobody can read the other way round."""
    return f"{on.day} {on:%B %Y}"
