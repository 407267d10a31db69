"""From the words for a time of day to hours and minutes: who says "3 to 5 pm" means 15:00, who says "at 3" leaves it open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from sayyes.readers.time_items import HourWords

_PLAIN_MORNING = range(8, 13)  # "at 9", "10:30": nobody is invited for the evening by such words
_OFFICE_EVENING = range(1, 7)  # "at 3": three in the afternoon, more likely than not


@dataclass(frozen=True)
class ClockTime:
    """A time of day, the end where one is stated, whether both are fixed by the text, and what to ask."""

    start: time
    end: time | None
    sure: bool
    question: str | None = None


def resolve_hours(start: HourWords, end: HourWords | None, day_uses_24_hours: bool) -> ClockTime:
    """The times of day meant. `day_uses_24_hours`: the message writes other hours the 24-hour way."""
    if end is None:
        hour, sure = _alone(start, day_uses_24_hours)
        return ClockTime(time(hour, start.minute), None, sure, None if sure else _which_half(start, hour))
    if end.meridiem and not start.meridiem and not start.exact:
        last = _half(end, end.meridiem)
        halves = [hour for half in ("am", "pm") if (hour := _half(start, half)) * 60 + start.minute < last * 60 + end.minute]
        hour = halves[-1] if halves else _half(start, end.meridiem)
        sure = bool(halves) or last == 0
        return ClockTime(time(hour, start.minute), time(last, end.minute), sure, None if sure else _which_half(start, hour))
    hour, sure = _alone(start, day_uses_24_hours or _writes_24(end))
    last = _end_after(hour * 60 + start.minute, end)
    if not sure and end.bare and start.bare and 7 <= hour <= 12 and last > hour * 60:
        sure = True
    question = None if sure else _which_half(start, hour)
    return ClockTime(time(hour, start.minute), time(last // 60 % 24, last % 60), sure, question)


def _end_after(start: int, end: HourWords) -> int:
    """Minutes of the day of an end that lies after the start, where the words allow it."""
    if end.meridiem:
        return _half(end, end.meridiem) * 60 + end.minute
    minutes = end.hour * 60 + end.minute
    if minutes <= start and end.hour < 12 and not end.exact and minutes + 720 > start:
        minutes += 720
    return minutes


def _half(words: HourWords, half: str) -> int:
    if words.exact or words.hour > 12:
        return words.hour
    return words.hour % 12 + (12 if half == "pm" else 0)


def _alone(words: HourWords, day_uses_24_hours: bool) -> tuple[int, bool]:
    """The hour, and whether the words fix it."""
    if words.meridiem:
        return _half(words, words.meridiem), not (words.meridiem == "am" and words.hour == 12)
    if words.exact or words.hour > 12 or (day_uses_24_hours and not words.bare):
        return words.hour, True
    if words.hour in _PLAIN_MORNING:
        return words.hour, words.hour > 8 or not words.bare
    return words.hour + (12 if words.hour in _OFFICE_EVENING else 0), False


def _which_half(words: HourWords, hour: int) -> str:
    shown = f"{words.hour}:{words.minute:02}"
    if words.meridiem:
        return f"“{shown} {words.meridiem}” is midnight, written that way: is noon meant?"
    afternoon = hour % 12 + 12
    return f"“{shown}” says neither am nor pm: {afternoon}:{words.minute:02} or {hour % 12}:{words.minute:02}?"


def _writes_24(words: HourWords) -> bool:
    return not words.meridiem and not words.bare and (words.exact or words.hour > 12)


def uses_24_hours(hours: list[tuple[HourWords, HourWords | None]]) -> bool:
    """Does the message write any hour so as only the 24-hour clock does ("14:30", "09:00", "14 Uhr")?"""
    written = [each for pair in hours for each in pair if each is not None]
    return any(_writes_24(each) for each in written) and not any(each.meridiem for each in written)
