"""What the person puts right counts, and only what can be is taken."""

from __future__ import annotations

from typing import Any

import pytest

from sayyes.errors import Impossible
from sayyes.readers.facts import Evidence, Pay, Reading, Stated, Time
from sayyes.usecases.correcting import checked, corrected

BODY = Evidence("body", "as written")
READ = Reading(
    file="a.eml",
    kind="interview",
    company=Stated("Greenhouse", BODY, sure=False),
    times=(Time("2026-03-05T15:00:00", None, None, sure=False, evidence=BODY),),
    pay=Pay(50, 60, None, "hour", BODY),
)


def test_without_corrections_a_reading_stays_as_it_was() -> None:
    assert corrected(READ, {}) == READ


def test_a_company_put_right_is_sure_and_comes_from_the_person() -> None:
    company = corrected(READ, {"company": "Northwind"}).company
    assert company is not None
    assert (company.value, company.sure, company.evidence.where) == ("Northwind", True, "you")


def test_a_zone_alone_settles_the_times_that_had_none() -> None:
    (time,) = corrected(READ, {"zone": "America/New_York"}).times
    assert time.start == "2026-03-05T15:00:00-05:00"
    assert (time.zone, time.sure) == ("America/New_York", True)


def test_a_wrong_zone_moves_the_instant_and_keeps_the_clock_on_the_wall() -> None:
    read = Reading("a", "interview", times=(Time("2026-07-07T15:00:00-05:00", None, "America/Chicago", True, BODY),))
    (time,) = corrected(read, {"zone": "America/New_York"}).times
    assert time.start == "2026-07-07T15:00:00-04:00"


def test_a_day_without_a_time_stays_a_day() -> None:
    read = Reading("a", "interview", times=(Time("2026-07-07", None, None, False, BODY),))
    assert corrected(read, {"zone": "Europe/Berlin"}).times[0].start == "2026-07-07"


def test_a_time_of_ones_own_replaces_every_time_read() -> None:
    (time,) = corrected(READ, {"start": "2026-03-06T09:30", "zone": "Europe/London"}).times
    assert (time.start, time.end) == ("2026-03-06T09:30:00+00:00", None)


def test_a_time_without_any_zone_stays_in_doubt() -> None:
    (time,) = corrected(READ, {"start": "2026-03-06T09:30"}).times
    assert not time.sure
    assert time.zone is None


def test_pay_put_right_is_the_persons_at_both_ends() -> None:
    pay = corrected(READ, {"pay_low": 100_000.0}).pay
    assert pay is not None
    assert (pay.low, pay.high, pay.period, pay.evidence.where) == (100_000.0, 100_000.0, "year", "you")


def test_a_currency_alone_leaves_the_figures_as_read() -> None:
    pay = corrected(READ, {"currency": "CAD"}).pay
    assert pay is not None
    assert (pay.low, pay.high, pay.period, pay.currency) == (50, 60, "hour", "CAD")


@pytest.mark.parametrize(
    "corrections",
    [
        {"pay_low": -1},
        {"pay_low": 10, "pay_high": 5},
        {"pay_low": "many"},
        {"pay_low": float("nan")},
        {"pay_low": float("inf")},
        {"currency": "dollars"},
        {"pay_period": "fortnight"},
        {"start": "soon"},
        {"start": "2026-03-05T15:00:00+01:00"},
        {"zone": "EST5EDT/Nowhere"},
        {"zone": "../zone"},
        {"company": "x" * 201},
        {"kind": "interview"},
    ],
)
def test_what_cannot_be_is_refused(corrections: dict[str, Any]) -> None:
    with pytest.raises(Impossible):
        checked(corrections)


def test_all_that_is_wrong_is_named_at_once() -> None:
    with pytest.raises(Impossible) as refused:
        checked({"pay_low": -1, "currency": "dollars", "start": "soon"})
    assert len(refused.value.violations) == 3


def test_an_emptied_correction_is_taken_back() -> None:
    assert checked({"company": "", "role": "Analyst", "facts": {}}) == {"role": "Analyst"}
