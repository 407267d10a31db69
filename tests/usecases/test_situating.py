"""What was read, merged into what is known: stated things only, and every doubt said aloud."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.intake import situation_from_json
from sayyes.readers.facts import Evidence, Person, Reading, ScamSign, Stated
from sayyes.usecases.gathering import gather, gathered_apart
from sayyes.usecases.situating import pay_per_year, situation_json
from tests.usecases.cast import NOW, invited, paid, said, thursday


def invitation(reading: Reading, known: dict[str, Any] | None = None, now: datetime | None = NOW) -> dict[str, Any]:
    return dict(situation_json(reading=reading, known=known or {}, now=now)["invitation"])


def test_what_the_message_states_reaches_the_engine() -> None:
    situation, _ = situation_from_json(situation_json(reading=invited(), known={}, now=NOW))
    process = situation.invitation
    assert (process.company, process.role) == ("Larkfield Mutual", "Data Analyst")
    assert (process.pay_low, process.pay_high, process.value_mean) == (98_000, 112_000, 105_000)
    assert process.rounds[0].day == pytest.approx(3.25)
    assert (process.rounds[0].hours, process.rounds[0].format) == (0.75, "phone")
    assert process.facts["answer_by"] == "2026-03-04"
    assert situation.currency == "USD"


def test_what_nobody_stated_is_left_out() -> None:
    bare = Reading(file="note.txt", kind="interview")
    assert invitation(bare) == {}
    assert "industry" not in invitation(invited())
    assert "days_on_site" not in invitation(invited())["facts"]


def test_what_alice_knows_outweighs_what_was_read() -> None:
    known = {"invitation": {"company": "Larkfield Group", "pay": 90_000, "facts": {"days_on_site": 4}}}
    merged = invitation(invited(remote=said("remote")), known)
    assert merged["company"] == "Larkfield Group"
    assert merged["pay"] == 90_000
    assert merged["facts"]["days_on_site"] == 4
    assert merged["role"] == "Data Analyst"


def test_a_round_that_is_known_takes_its_missing_day_from_the_message() -> None:
    known = {"invitation": {"rounds": [{"pass": 0.6, "hours": 1}, {"day": 12, "hours": 3}]}}
    rounds = invitation(invited(), known)["rounds"]
    assert rounds[0] == {"day": 3.25, "hours": 1, "format": "phone", "pass": 0.6}
    assert rounds[1:] == [{"day": 12, "hours": 3}]


def test_a_day_that_is_known_is_not_mixed_with_the_one_that_was_read() -> None:
    known = {"invitation": {"rounds": [{"date": "2026-03-09"}]}}
    assert "day" not in invitation(invited(), known)["rounds"][0]


def test_what_is_known_is_not_changed() -> None:
    known = {"invitation": {"facts": {"days_on_site": 4}, "rounds": [{"hours": 1}]}, "unclear": ["one"]}
    situation_json(reading=invited(unclear=("two",)), known=known, now=NOW)
    assert known == {"invitation": {"facts": {"days_on_site": 4}, "rounds": [{"hours": 1}]}, "unclear": ["one"]}


@pytest.mark.parametrize(
    ("period", "amount", "yearly"),
    [("hour", 50, 104_000), ("day", 400, 104_000), ("week", 2_000, 104_000), ("month", 9_000, 108_000), ("year", 9, 9)],
)
def test_pay_is_counted_by_the_year_and_said_so(period: str, amount: float, yearly: float) -> None:
    data = situation_json(reading=invited(pay=paid(low=amount, high=amount, period=period)), known={}, now=NOW)
    assert data["invitation"]["pay"] == {"low": yearly, "high": yearly}
    assert any(f"per {period}" in doubt for doubt in data.get("unclear", ())) == (period != "year")


def test_pay_without_a_period_is_asked_about_and_not_used() -> None:
    data = situation_json(reading=invited(pay=paid(low=5_200, high=6_000, period=None)), known={}, now=NOW)
    assert "pay" not in data["invitation"]
    assert any("an hour, a month, a year?" in doubt for doubt in data["unclear"])


@pytest.mark.parametrize("currency", ["USD", "GBP", None])
def test_an_amount_that_only_a_year_pays_is_taken_for_one_and_said_so(currency: str | None) -> None:
    data = situation_json(reading=invited(pay=paid(low=120_000, high=None, currency=currency, period=None)), known={}, now=NOW)
    assert data["invitation"]["pay"] == {"low": 120_000, "high": 120_000}
    assert any("taken as pay for a year" in doubt for doubt in data["unclear"])


def test_in_money_of_less_worth_a_large_amount_may_be_for_a_month() -> None:
    data = situation_json(reading=invited(pay=paid(currency="JPY", low=300_000, high=None, period=None)), known={}, now=NOW)
    assert "pay" not in data["invitation"]


def test_pay_in_a_foreign_currency_is_asked_about_and_not_used() -> None:
    data = situation_json(reading=invited(pay=paid(currency="CAD")), known={"currency": "USD"}, now=NOW)
    assert "pay" not in data["invitation"]
    assert data["currency"] == "USD"
    assert any("CAD" in doubt for doubt in data["unclear"])


def test_a_dollar_sign_alone_is_no_currency() -> None:
    data = situation_json(reading=invited(pay=paid(currency=None)), known={}, now=NOW)
    assert "currency" not in data
    assert any("which currency?" in doubt for doubt in data["unclear"])


def test_an_open_upper_end_counts_from_the_lower_one() -> None:
    assert pay_per_year(paid(low=95_000, high=None)) == (95_000, 95_000)


@given(st.floats(1, 1e6), st.floats(1, 1e6), st.sampled_from(["hour", "day", "week", "month", "year", None]))
def test_pay_a_year_is_ordered_or_absent(low: float, high: float, period: str | None) -> None:
    yearly = pay_per_year(paid(low=low, high=high, period=period))
    assert (yearly is None) == (period is None or low > high)
    assert yearly is None or yearly[0] <= yearly[1]


def test_the_earliest_sure_time_to_come_is_the_day_of_the_round() -> None:
    past = thursday(start="2026-02-26T15:00:00-05:00", end=None)
    doubtful = thursday(start="2026-03-03T15:00:00", zone=None, sure=False)
    later = thursday(start="2026-03-12T15:00:00-04:00", end=None)
    assert invitation(invited(times=(later, doubtful, past, thursday())))["rounds"][0]["day"] == pytest.approx(3.25)


def test_times_that_are_all_past_are_said_to_be() -> None:
    data = situation_json(reading=invited(), known={}, now=datetime.fromisoformat("2026-11-22T12:00:00+00:00"))
    assert data["invitation"]["rounds"] == [{"hours": 0.75, "format": "phone"}, {}, {}]
    assert situation_from_json(data)[0].invitation.rounds[2].day == 19
    assert any("Thu 5 March 2026" in doubt and "is past" in doubt for doubt in data["unclear"])


def test_an_invitation_for_today_without_a_time_of_day_is_not_past() -> None:
    today = thursday(start="2026-03-02", end=None, zone=None)
    assert invitation(invited(times=(today,)))["rounds"][0]["day"] <= 1


def test_without_a_clock_a_round_keeps_its_date() -> None:
    assert invitation(invited(), now=None)["rounds"][0]["date"] == "2026-03-05"


def test_rounds_after_a_first_talk_are_assumed_aloud_and_none_after_a_day_on_site() -> None:
    data = situation_json(reading=invited(), known={}, now=NOW)
    assert [each["day"] for each in data["invitation"]["rounds"]] == [3.25, 11.25, 19.25]
    assert any("later rounds" in doubt for doubt in data["unclear"])
    assert len(invitation(invited(format=said("onsite")))["rounds"]) == 1


def test_minutes_that_were_stated_outweigh_the_calendar() -> None:
    assert invitation(invited(minutes=said("30")))["rounds"][0]["hours"] == 0.5


def test_a_window_does_not_say_how_long_the_talk_is() -> None:
    window = thursday(end="2026-03-05T18:00:00-05:00", window=True)
    assert "hours" not in invitation(invited(times=(window,)))["rounds"][0]


def test_only_strong_signs_of_fraud_are_handed_to_the_engine() -> None:
    strong = ScamSign("money_up_front", Evidence("body", "Send a cheque for the laptop."))
    weak = ScamSign("free_mail", Evidence("from", "hr@freemail.example"), strong=False)
    assert invitation(invited(scam=(strong, weak)))["scam_signs"] == ["Send a cheque for the laptop."]


def test_everything_unclear_travels_along_once() -> None:
    data = situation_json(reading=invited(unclear=("which year?",)), known={"unclear": ["which year?", "who pays?"]}, now=NOW)
    assert data["unclear"][:2] == ["which year?", "who pays?"]
    assert len(data["unclear"]) == len(set(data["unclear"]))


def test_remote_work_is_no_day_on_site_but_on_site_is_not_counted_in_days() -> None:
    assert invitation(invited(remote=said("remote")))["facts"]["days_on_site"] == 0
    assert "days_on_site" not in invitation(invited(remote=said("onsite")))["facts"]


@pytest.mark.parametrize(
    ("value", "sentence", "days"),
    [
        ("hybrid, 2 days", "Two days a week in our office.", 2),
        ("hybrid, 2 days", "Two days a week from home.", None),
        ("hybrid", "We work in a hybrid arrangement.", None),
    ],
)
def test_days_on_site_are_only_counted_where_they_are_not_days_at_home(value: str, sentence: str, days: int | None) -> None:
    facts = invitation(invited(remote=Stated(value, Evidence("body", sentence))))["facts"]
    assert facts["remote"] == "hybrid"
    assert facts.get("days_on_site") == days


def test_a_calendar_file_fills_what_the_message_leaves_open() -> None:
    message = invited(times=(), pay=None)
    calendar = Reading(file="invite.ics", kind="interview", times=(thursday(fixed=True),), extra={"uid": "1@example"})
    joined = gather([calendar, message])
    assert joined is not None
    assert joined.times == (thursday(fixed=True),)
    assert joined.company == message.company
    assert joined.extra == {"uid": "1@example"}


def test_a_message_and_its_calendar_file_that_disagree_are_asked_about() -> None:
    moved = thursday(start="2026-03-06T15:00:00-05:00", end=None)
    joined = gather([Reading(file="invite.ics", kind="interview", times=(moved,)), invited()])
    assert joined is not None
    assert not any(time.sure for time in joined.times)
    assert any("invitation.eml says Thu 5 March" in doubt and "Fri 6 March" in doubt for doubt in joined.unclear)


def test_the_same_instant_written_in_another_zone_is_no_disagreement() -> None:
    same = thursday(start="2026-03-05T20:00:00+00:00", end=None, zone="Europe/London")
    joined = gather([invited(), Reading(file="invite.ics", kind="interview", times=(same,))])
    assert joined is not None
    assert joined.unclear == ()


def test_a_posting_states_the_pay_that_the_message_leaves_out() -> None:
    posting = Reading(file="posting.json", kind="posting", company=said("Larkfield Mutual"), pay=paid())
    joined = gather([posting, invited(pay=None)])
    assert joined is not None
    assert (joined.kind, joined.pay) == ("interview", paid())


def test_another_companys_invitation_is_not_mixed_in() -> None:
    charlies = replace(invited(company=said("Charlie & Co")), file="other.eml")
    joined = gather([invited(pay=None), charlies])
    assert joined is not None
    assert joined.pay is None
    assert any("Charlie & Co" in doubt for doubt in joined.unclear)


def test_a_message_from_elsewhere_about_something_else_is_not_mixed_in() -> None:
    news = Reading(file="news.eml", kind="alert", pay=paid(), sender=Person("Charlie", "charlie@jobs.example"))
    joined, left_out = gathered_apart([news, invited(pay=None)])
    assert joined is not None
    assert (joined.file, joined.pay) == ("invitation.eml", None)
    assert left_out == ("news.eml is about another matter: ask about it by itself",)
    assert left_out[0] in joined.unclear


def test_the_same_company_written_shorter_is_the_same_company() -> None:
    again = replace(invited(company=said("Larkfield")), file="again.eml")
    assert gathered_apart([invited(pay=None), again]) == (gather([invited(pay=None), again]), ())
    assert getattr(gather([invited(pay=None), again]), "pay", None) == paid()


def test_a_posting_of_another_company_is_asked_about() -> None:
    posting = Reading(file="posting.json", kind="posting", company=said("Charlie & Co"), pay=paid())
    joined = gather([posting, invited(pay=None)])
    assert joined is not None
    assert joined.pay == paid()
    assert any("posting.json is a posting of Charlie & Co: do they belong together?" in doubt for doubt in joined.unclear)


def test_nothing_gathers_to_nothing() -> None:
    assert gather([]) is None
    assert situation_json(reading=None, known={"currency": "EUR"}, now=None) == {"currency": "EUR"}
