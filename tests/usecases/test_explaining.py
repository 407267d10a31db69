"""The words for a decision."""

from __future__ import annotations

import pytest

from sayyes.engine.decision import REASONS, Estimate, Worth
from sayyes.usecases import explaining
from tests.usecases.cast import WORTH, decided, gate, invited, situated


def test_the_worth_is_said_with_the_hours_it_takes() -> None:
    # 0.75 h + 2 h for the call, and with an even chance 1 h + 1 h for the second round: 3.75 h of 4.75 h, to the nearest half.
    sentence = explaining.worth_sentence(situated(), decided())
    assert sentence == "Going is worth about $3,100 to you, for 4 hours of your time, or 5 if every round comes."


def test_one_round_takes_what_it_takes() -> None:
    single = situated({"invitation": {"rounds": [{"day": 3, "hours": 1, "preparation": 2}]}})
    assert explaining.worth_sentence(single, decided()).endswith(", for 3 hours of your time.")


def test_a_loss_is_said_as_a_loss() -> None:
    sentence = explaining.worth_sentence(situated(), decided(value=Worth(-420, 10, -900, 300)))
    assert (
        sentence == "Going would cost you about $420 more than it brings, 4 hours of your time included (5 if every round comes)."
    )


def test_next_to_nothing_is_said_as_that() -> None:
    assert "about as much as it costs" in explaining.worth_sentence(situated(), decided(value=Worth(3, 10, -90, 90)))


def test_a_worth_within_its_noise_is_said_to_be_nothing_either_way() -> None:
    sentence = explaining.worth_sentence(situated(), decided(value=Worth(25, 41, -900, -90)))
    assert sentence == "Going is worth roughly nothing either way, for 4 hours of your time, or 5 if every round comes."


def test_where_no_round_is_left_no_hours_are_named() -> None:
    situation = situated({"invitation": {"rounds": []}})
    assert explaining.worth_sentence(situation, decided()) == "Going is worth about $3,100 to you."
    loss = explaining.worth_sentence(situation, decided(value=Worth(-420, 10, -900, 300)))
    assert loss == "Going would cost you about $420 more than it brings."


def test_nothing_that_a_fraud_promises_is_repeated() -> None:
    sentence = explaining.worth_sentence(situated(), decided(answer="no", gates=(gate("scam"),)))
    assert not any(sign.isdigit() for sign in sentence)


def test_a_day_to_answer_by_that_has_passed_is_said_to_have_passed() -> None:
    late = situated({"invitation": {"facts": {"answer_by": "2026-03-01"}}})
    assert explaining.answer_by(late) == "answer was due Sun 1 March"
    today = situated({"invitation": {"facts": {"answer_by": "2026-03-02"}}})
    assert explaining.answer_by(today) == "answer by Mon 2 March"


def test_behind_a_hard_gate_the_number_is_only_money() -> None:
    sentence = explaining.worth_sentence(situated(), decided(answer="no", gates=(gate("signed_elsewhere"),)))
    assert sentence.startswith("In money alone, going would be worth about $3,100")


def test_an_amount_in_another_currency_bears_its_own_sign() -> None:
    assert "£3,100" in explaining.worth_sentence(situated(), decided(currency="GBP"))


def test_a_rare_stroke_of_luck_is_said_to_lift_the_average() -> None:
    assert "lifts the average" in explaining.range_sentence(decided(value=Worth(180, 10, -940, 120)))
    assert explaining.range_sentence(decided()) == "Eight times out of ten it lands between −$410 and $8,900."


def test_behind_a_hard_gate_nobody_claims_to_be_sure_that_going_is_better() -> None:
    assert (
        explaining.confidence_sentence(decided(answer="no", gates=(gate("scam"),)), situated())
        == "The number does not decide here."
    )


@pytest.mark.parametrize(
    ("answer", "condition", "words"),
    [
        ("yes", None, "Say yes."),
        ("yes_if", "by phone first", "Say yes, by phone first."),
        ("yes_if", "once Bolt has agreed to wait", "Say yes, once Bolt has agreed to wait."),
        ("yes_if", "once they have told you the night shifts", "Say yes, once they have told you the night shifts."),
        ("yes_if", "the pay is settled first", "Say yes, if the pay is settled first."),
        ("yes_if", None, "Say yes, but ask first."),
        ("no", None, "Say no, thank you."),
    ],
)
def test_the_verdict_is_a_sentence(answer: str, condition: str | None, words: str) -> None:
    assert explaining.verdict(decided(answer=answer, condition=condition)) == words


@pytest.mark.parametrize(
    ("confidence", "words"),
    [
        (0.914, "We are 91% sure that going beats declining."),
        (0.12, "We are 88% sure that declining beats going."),
        (0.5, "Whether going beats declining is as good as a toss-up."),
        (1.0, "We are more than 99% sure that going beats declining."),
    ],
)
def test_confidence_is_said_for_the_side_it_speaks_for(confidence: float, words: str) -> None:
    assert explaining.confidence_sentence(decided(confidence=confidence), situated()) == words


def test_where_nothing_is_known_the_confidence_says_on_what_it_rests() -> None:
    nothing = situated({"candidate": {}, "invitation": {}})
    assert explaining.confidence_sentence(decided(), nothing) == (
        "With usual values for what you have now and what they pay, we are 91% sure that going beats declining."
    )
    paid = situated({"candidate": {}})
    assert explaining.confidence_sentence(decided(), paid) == "We are 91% sure that going beats declining."


def test_the_account_adds_up_to_the_worth() -> None:
    decision = decided(value=Worth(1_538.4 + sum(WORTH.values()) - 750, 40, -412, 8_930))
    lines = [*explaining.worth_lines(situated(), decision), *explaining.cost_lines(situated(), decision)]
    assert sum(line.amount for line in lines) == pytest.approx(decision.value.mean)


def test_the_job_comes_first_then_the_reasons_by_weight() -> None:
    lines = explaining.worth_lines(situated(), decided())
    assert [line.key for line in lines] == ["job", "bargain", "surprise", "practice", "intel", "explore", "network"]


def test_every_reason_is_always_shown_even_where_it_is_worth_nothing() -> None:
    nothing = {reason: Estimate(0, 0) for reason in REASONS}
    assert len(explaining.worth_lines(situated(), decided(reasons=nothing))) == 7


def test_only_costs_that_arise_are_shown_and_they_are_negative() -> None:
    lines = explaining.cost_lines(situated(), decided())
    assert [(line.key, line.amount) for line in lines] == [("time", -540), ("exposure", -210)]


def test_the_small_print_says_where_each_reason_comes_from() -> None:
    others = [{"id": "charlie", "company": "Charlie & Co", "industry": "Insurance", "rounds": [{"day": 9}, {"day": 14}]}]
    lines = {line.key: line for line in explaining.worth_lines(situated({"processes": others}), decided())}
    assert lines["job"].why == "$104,000 a year to you against $96,500 today; one chance in five of an offer"
    assert lines["practice"].why == "your second interview within a year; two that matter follow"
    assert lines["intel"].label == "Insight into insurance"
    assert lines["intel"].why == "Charlie & Co is in the same business"
    assert lines["bargain"].why == "an offer here would be an honest reason for Charlie & Co to pay more"
    assert lines["surprise"].why == "jobs like this differ by ±$18,000 from how they look"
    assert lines["network"].why == "about one new contact"


def test_no_rival_is_named_where_there_is_none() -> None:
    lines = {line.key: line for line in explaining.worth_lines(situated(), decided())}
    assert "no other employer" in lines["bargain"].why
    fixed = [{"id": "charlie", "company": "Charlie & Co", "bargains": 0, "rounds": []}]
    lines = {line.key: line for line in explaining.worth_lines(situated({"processes": fixed}), decided())}
    assert "Charlie" not in lines["bargain"].why


def test_an_offer_in_hand_is_a_rival_and_one_that_ends_too_soon_is_said_to() -> None:
    offer = [{"id": "bob", "company": "Bob & Daughters", "value": 99_000, "deadline_day": 9}]
    lines = {line.key: line for line in explaining.worth_lines(situated({"offers": offer}), decided())}
    assert lines["bargain"].why == "an offer here would be an honest reason for Bob & Daughters to pay more"
    nothing = decided(reasons={reason: Estimate(0, 0) for reason in REASONS})
    lines = {line.key: line for line in explaining.worth_lines(situated({"offers": offer}), nothing)}
    assert "Bob & Daughters will hardly wait" in lines["bargain"].why


def test_what_was_checked_is_said_and_what_spoke_comes_first() -> None:
    decision = decided(gates=(gate("competitor", hard=False),))
    found = explaining.checks(situated(), decision)
    assert [check.standing for check in found] == ["heed", "fine", "open"]


def test_nothing_is_said_to_be_unsigned_before_anybody_said_so() -> None:
    asked, ticked = "Have you signed anything elsewhere? Then the answer is no.", "Nothing signed elsewhere"
    unasked = {check.says: check.standing for check in explaining.checks(situated(), decided())}
    assert (unasked.get(asked), unasked.get(ticked)) == ("open", None)
    stated = situated({"candidate": {"commitment": {"kind": "none"}}})
    told = {check.says: check.standing for check in explaining.checks(stated, decided())}
    assert (told.get(asked), told.get(ticked)) == (None, "fine")
    stopped = explaining.checks(situated(), decided(answer="no", gates=(gate("scam"),)))
    assert asked not in [check.says for check in stopped]


def test_a_gate_that_spoke_is_not_also_reported_as_fine() -> None:
    found = explaining.checks(situated(), decided(answer="no", gates=(gate("signed_elsewhere"),)))
    assert found[0].standing == "stop"
    assert "Nothing signed elsewhere" not in [check.says for check in found]


def test_deal_breakers_are_only_said_to_be_checked_where_there_are_any() -> None:
    says = "None of your deal-breakers is known to apply"
    breaker = {"candidate": {"deal_breakers": [{"field": "days_on_site", "above": 3}]}}
    assert says not in [check.says for check in explaining.checks(situated(), decided())]
    assert says in [check.says for check in explaining.checks(situated(breaker), decided())]


def test_the_occasion_names_who_how_and_when() -> None:
    who, how = explaining.occasion(situated(), invited())
    assert who == "Larkfield Mutual · Data Analyst"
    assert how == "by phone · 45 min · Thu 5 March, 15:00–15:45 New York"
    assert explaining.answer_by(situated()) == "answer by Wed 4 March"


def test_what_the_engine_took_for_granted_is_not_shown_as_stated() -> None:
    assumed = situated({"invitation": {"company": "Larkfield Mutual", "rounds": [{"day": 3}]}})
    assert explaining.occasion(assumed, None) == ("Larkfield Mutual", "")


def test_an_occasion_of_which_nothing_is_known_still_has_a_name() -> None:
    assert explaining.occasion(situated({"invitation": {}}), None)[0] == "An interview"
    assert explaining.answer_by(situated({"invitation": {}})) is None
