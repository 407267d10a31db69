"""A talk in working hours takes leave; one in a free stretch, at the weekend, or for somebody without a job takes none."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from sayyes.engine.gates import gates
from sayyes.engine.intake import situation_from_json
from sayyes.usecases.leave import days_of_leave
from sayyes.usecases.situating import situation_json
from tests.usecases.cast import NOW, invited, said

ALICE: dict[str, Any] = {"status": "employed", "zone": "America/New_York"}
THURSDAY = "2026-03-05T{}-05:00"


def leave(clock: str, hours: float = 1.5, *, on_site: bool = False, **person: Any) -> float:  # noqa: ANN401 - any key of a candidate
    return days_of_leave(datetime.fromisoformat(THURSDAY.format(clock)), hours, {**ALICE, **person}, on_site=on_site)


@pytest.mark.parametrize(
    ("clock", "hours", "days"),
    [
        ("15:00", 1.5, 0.5),
        ("09:00", 5.0, 1.0),
        ("07:00", 2.0, 0.0),
        ("16:30", 2.0, 0.5),
        ("17:30", 1.5, 0.0),
        ("10:00", 7.0, 1.0),
    ],
)
def test_every_begun_half_day_of_working_time_is_half_a_day_of_leave(clock: str, hours: float, days: float) -> None:
    assert leave(clock, hours) == days


def test_a_short_call_fits_into_a_break_and_the_same_talk_on_site_does_not() -> None:
    assert leave("15:00", 1.0) == 0.0
    assert leave("15:00", 1.0, on_site=True) == 0.5
    assert leave("08:15", 0.5, on_site=True) == 0.5


def test_a_talk_in_a_free_stretch_takes_no_leave() -> None:
    free = [{"day": "thu", "from": "14:30", "to": "16:30"}]
    assert leave("15:00", free=free) == 0.0
    assert leave("16:00", free=free) == 0.5
    assert leave("15:00", free=[{**free[0], "day": "fri"}]) == 0.5


def test_working_time_is_that_of_alices_own_clock() -> None:
    assert leave("15:00", zone="Europe/London") == 0.0
    assert leave("02:00", zone="Asia/Tokyo") == 0.5


def test_nobody_without_a_job_takes_leave_and_none_is_taken_at_the_weekend() -> None:
    assert leave("15:00", status="unemployed") == 0.0
    assert days_of_leave(datetime.fromisoformat("2026-03-07T15:00:00-05:00"), 3.0, ALICE, on_site=True) == 0.0


def situated(left: float | None) -> Any:  # noqa: ANN401 - what the intake gives
    known = {"candidate": {**ALICE, **({} if left is None else {"leave_days": left})}}
    return situation_from_json(situation_json(reading=invited(format=said("onsite")), known=known, now=NOW))[0]


def test_the_leave_that_a_talk_takes_reaches_the_engine() -> None:
    assert situated(6).invitation.rounds[0].leave == 0.5
    assert gates(situated(6)) == ()
    assert gates(situated(None)) == ()


def test_leave_that_does_not_suffice_is_said_and_decides_nothing() -> None:
    (spoken,) = gates(situated(0))
    assert (spoken.rule, spoken.hard) == ("leave", False)
    assert "half a day of leave, and you have none left" in spoken.says
