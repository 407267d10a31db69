"""Replies that a courteous adult would send, and what they must never say."""

from __future__ import annotations

import re
from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.answer import CONDITIONS
from sayyes.engine.decision import Question
from sayyes.readers.facts import Evidence, Link, Person, Reading, ScamSign
from sayyes.usecases import letters
from sayyes.usecases.letters_dates import by_twelve
from sayyes.usecases.replies import Draft, best_variant, drafts, mailto
from sayyes.usecases.replies_people import address, addressee
from tests.usecases.cast import decided, gate, invited, paid, said, situated, thursday

ASKS_PAY = "which pay range is planned"


def written(reading: Reading | None, *, name: str | None = "Alice", **known: object) -> dict[str, Draft]:
    found = drafts(reading=reading, situation=situated(known), decision=decided(), name=name)
    return {draft.variant: draft for draft in found}


def test_alice_says_yes_to_bob_in_his_own_words_about_the_time() -> None:
    assert written(invited())["yes"].body == (
        "Dear Bob,\n\n"
        "Thank you for the invitation. Thursday, 5 March at 3:00 pm New York time suits me well for the phone call.\n\n"
        "Kind regards,\nAlice\n"
    )


def test_the_reply_goes_to_whom_wrote_under_the_subject_that_was_written() -> None:
    yes = written(invited(subject="Interview\r\nBcc: charlie@spy.example"))["yes"]
    assert yes.to == "bob.raman@larkfieldmutual.example"
    assert yes.subject == "Re: Interview Bcc: charlie@spy.example"
    assert written(invited(subject="RE: Interview"))["yes"].subject == "RE: Interview"


def test_without_a_name_nobody_signs_and_nothing_is_left_to_fill_in() -> None:
    assert written(invited(), name=None)["yes"].body.endswith("\n\nKind regards\n")


def test_pay_and_days_on_site_are_asked_only_where_nobody_stated_them() -> None:
    silent = written(invited(pay=None), invitation={"facts": {}})
    assert ASKS_PAY in silent["yes"].body
    assert "how many days a week" in silent["yes"].body
    assert ASKS_PAY not in written(invited())["yes"].body


def test_pay_of_which_nobody_said_for_how_long_it_is_paid_is_asked_about() -> None:
    unsaid = invited(pay=paid(low=5_200, high=6_000, period=None))
    assert (
        "whether the pay that you name is by the hour, the month or the year"
        in written(unsaid, invitation={"facts": {}})["yes"].body
    )
    counted = {"pay": {"low": 120_000, "high": 120_000}}
    assert "the pay that you name" not in written(invited(pay=paid(period=None)), invitation=counted)["yes"].body


def test_a_time_without_a_zone_is_asked_about_and_not_accepted() -> None:
    body = written(invited(times=(thursday(start="2026-03-05T15:00:00", end=None, zone=None, sure=False),)))["yes"].body
    assert "in which time zone?" in body
    assert "suits me" not in body
    assert "“Thursday, 5 March at 3 pm Eastern”" in body


def test_a_message_and_a_calendar_that_disagree_are_both_named_and_neither_accepted() -> None:
    friday = thursday(start="2026-03-06T15:00:00-05:00", end=None, sure=False, evidence=Evidence("calendar", "20260306T150000"))
    body = written(invited(times=(thursday(sure=False), friday)))["yes"].body
    assert "I have Thursday, 5 March at 3:00 pm New York time in your message and Friday, 6 March at 3:00 pm" in body
    assert "which of them holds?" in body
    assert "suits me" not in body


def test_of_several_times_one_is_chosen_and_a_window_is_left_to_them() -> None:
    later = thursday(start="2026-03-06T10:00:00-05:00", end=None)
    assert "Of the times you offer, Thursday, 5 March at 3:00 pm" in written(invited(times=(later, thursday())))["yes"].body
    window = thursday(end="2026-03-05T18:00:00-05:00", window=True)
    assert "please choose what suits you best within it" in written(invited(times=(window,)))["yes"].body


def test_a_time_that_is_past_is_not_accepted() -> None:
    past = thursday(start="2026-02-26T15:00:00-05:00", end=None)
    body = written(invited(times=(past,)))["yes"].body
    assert "26 February" not in body
    assert "I am sorry to answer only now." in body
    assert "Which times would suit you?" in body


def test_a_booking_link_is_used_where_no_time_was_proposed() -> None:
    booked = invited(times=(), links=(Link("https://book.example/x", "booking"),))
    assert "with the link you sent" in written(booked)["yes"].body


def test_a_strong_sign_of_fraud_leaves_no_way_to_accept() -> None:
    sign = ScamSign("identity_up_front", Evidence("body", "Send us your passport and bank details today."))
    found = written(invited(scam=(sign,)))
    assert list(found) == ["verify"]
    assert found["verify"].to == ""
    assert "sent from bob.raman@larkfieldmutual.example" in found["verify"].body
    assert not re.search(r"suits|glad to talk", found["verify"].body)


def test_signs_of_fraud_that_only_the_situation_knows_count_too() -> None:
    assert list(written(None, invitation={"scam_signs": ["Pay the training fee first."]})) == ["verify"]


def test_a_weak_sign_alone_takes_no_reply_away() -> None:
    weak = ScamSign("free_mail", Evidence("from", "bob@freemail.example"), strong=False)
    assert "yes" in written(invited(scam=(weak,)))


def test_whoever_has_signed_elsewhere_is_offered_no_way_to_accept() -> None:
    found = written(invited(), candidate={"commitment": {"kind": "signed", "company": "Charlie & Co"}})
    assert set(found) == {"signed_elsewhere", "informational", "refer", "decline"}
    assert "I have accepted another position" in found["signed_elsewhere"].body
    assert not any("Charlie" in draft.body for draft in found.values())


def test_nobody_claims_an_offer_or_a_contact_that_nobody_stated() -> None:
    for draft in written(invited(), offers=[{"company": "Charlie & Co", "value": 99_000, "deadline_day": 9}]).values():
        assert not re.search(r"charlie|other offer|another offer|competing|deadline", draft.body, re.IGNORECASE)
    assert "may suit somebody I know" in written(invited())["refer"].body


def test_a_phone_call_is_not_answered_with_the_wish_for_a_phone_call() -> None:
    assert "phone_first" not in written(invited())
    on_site = {"rounds": [{"day": 3, "hours": 8, "format": "onsite"}]}
    assert "by phone" in written(invited(format=said("onsite")), invitation=on_site)["phone_first"].body


def test_questions_before_an_answer_stand_one_to_a_line() -> None:
    body = written(invited(pay=None), invitation={})["ask_first"].body
    assert "\n- which pay range is planned for the role\n- how many days a week the team is on site\n" in body
    assert "I have noted Thursday, 5 March at 3:00 pm New York time." in body


def test_what_is_worth_asking_is_asked_first() -> None:
    worth_asking = tuple(Question("?", about, 400, 10) for about in ("decision_date", "pay"))
    found = drafts(reading=invited(pay=None), situation=situated(), decision=decided(ask_first=worth_asking), name=None)
    body = next(draft.body for draft in found if draft.variant == "ask_first")
    assert "\n- by when you expect to decide\n- which pay range is planned for the role\n\n" in body


def test_what_could_rule_the_job_out_is_asked() -> None:
    rules = [{"field": "night_shifts", "above": 2}, {"field": "commute_minutes", "above": 60}]
    body = written(invited(), candidate={"deal_breakers": rules})["ask_first"].body
    assert "- what I should expect as to night shifts\n" in body
    assert "- at which place the work would be\n" in body
    assert "commute" not in body


def test_nothing_unfilled_is_left_in_any_reply() -> None:
    for reading in (None, Reading(file="-", kind="interview"), invited()):
        for draft in written(reading, invitation={}).values():
            assert not re.search(r"[{}\[\]]|None|  ", draft.body), draft.body
            assert "\n\n\n" not in draft.body


def test_the_reply_that_goes_with_the_answer_comes_first() -> None:
    found = drafts(reading=invited(), situation=situated(), decision=decided(answer="refer"), name=None)
    assert found[0].variant == "refer"


@pytest.mark.parametrize(
    ("changes", "variant"),
    [
        ({"answer": "yes"}, "yes"),
        ({"answer": "yes_if", "condition": "by phone first"}, "phone_first"),
        ({"answer": "yes_if", "condition": "after hours"}, "after_hours"),
        ({"answer": "yes_if", "condition": "at another time"}, "another_time"),
        ({"answer": "yes_if", "condition": "at a time that costs you less"}, "after_hours"),
        ({"answer": "yes_if", "condition": "the days on site is settled first"}, "ask_first"),
        ({"answer": "yes_if", "condition": "once the pay range is confirmed"}, "ask_first"),
        ({"answer": "yes_if", "condition": "once they have told you the night shifts"}, "ask_first"),
        ({"answer": "yes_if", "condition": "once Charlie & Co has agreed to wait"}, "patience"),
        ({"answer": "yes_if", "condition": "once they have agreed to wait"}, "patience"),
        ({"answer": "yes_if", "condition": "once you have said how far your interest goes"}, "how_far"),
        ({"answer": "informational"}, "informational"),
        ({"answer": "no"}, "decline"),
        ({"answer": "no", "gates": (gate("signed_elsewhere"),)}, "signed_elsewhere"),
        ({"answer": "informational", "gates": (gate("signed_elsewhere"),)}, "informational"),
        ({"answer": "no", "gates": (gate("scam"),)}, "verify"),
        ({"answer": "yes", "gates": (gate("scam", hard=False),)}, "yes"),
    ],
)
def test_every_answer_has_its_reply(changes: dict[str, object], variant: str) -> None:
    assert best_variant(decided(**changes)) == variant


@pytest.mark.parametrize("about", sorted(CONDITIONS))
def test_what_the_answer_hangs_on_is_the_first_question_of_its_reply(about: str) -> None:
    known = {"invitation": {"pay": {"low": 98_000, "high": 110_000}, "facts": {"days_on_site": 2, "commute_minutes": 10}}}
    decision = decided(answer="yes_if", condition=CONDITIONS[about])
    first = drafts(reading=invited(), situation=situated(known), decision=decision, name="Alice")[0]
    assert first.variant == "ask_first"
    assert f"beforehand:\n\n- {letters.ENGLISH.ask[about]}\n" in first.body


def test_who_has_said_yes_elsewhere_asks_for_patience_and_names_nobody() -> None:
    situation = situated({"candidate": {"commitment": {"kind": "verbal", "company": "Charlie & Co"}}})
    decision = decided(answer="yes_if", condition="once Charlie & Co has agreed to wait")
    first, *others = drafts(reading=invited(), situation=situation, decision=decision, name="Alice")
    assert first.variant == "patience"
    assert "I have told another employer that I will come to them, though nothing is signed yet." in first.body
    assert "I will write to you as soon as I know. I have noted Thursday, 5 March at 3:00 pm New York time." in first.body
    assert not any("Charlie" in draft.body for draft in (first, *others))
    assert "patience" not in written(invited())


def test_who_goes_for_the_practice_says_how_far_the_interest_goes() -> None:
    decision = decided(answer="yes_if", condition="once you have said how far your interest goes")
    first = drafts(reading=invited(), situation=situated(), decision=decision, name="Alice")[0]
    assert first.variant == "how_far"
    assert "I am not certain that I would take the position" in first.body
    assert not re.search(r"suits|practice", first.body)
    assert "how_far" not in written(invited())


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Bob Raman", "Bob"),
        ("Raman, Bob", "Bob"),
        ("Dr. Bob Raman", "Dr Raman"),
        ("Éloïse Martin", "Éloïse"),
        ("Larkfield Talent Team", None),
        ("Recruiting", None),
        ("bob.raman@larkfieldmutual.example", None),
        ("Larkfieldmutual", None),
        ("Quizmaster", None),
        ("", None),
    ],
)
def test_people_are_greeted_and_departments_are_not(name: str, greeting: str | None) -> None:
    sender = Person(name, "x@larkfieldmutual.example")
    assert addressee(Reading(file="-", kind="interview", sender=sender)) == greeting


def test_a_department_that_signs_with_a_person_is_answered_to_the_person() -> None:
    reading = invited(sender=Person("Larkfield Careers", "no-reply@larkfieldmutual.example"))
    assert addressee(reading) == "Bob"
    assert address(reading) == "bob.raman@larkfieldmutual.example"


def test_a_company_that_signs_with_its_name_is_not_greeted_as_a_person() -> None:
    sender = Person("Larkfield Mutual", "jobs@larkfieldmutual.example")
    assert addressee(invited(sender=sender, people=())) is None


def test_one_word_is_a_first_name_where_it_is_in_the_address() -> None:
    sender = Person("Bob", "bob@larkfieldmutual.example")
    assert addressee(Reading(file="-", kind="interview", sender=sender)) == "Bob"


def test_a_first_contact_is_thanked_for_as_a_message_and_a_test_is_not_a_talk() -> None:
    assert "Thank you for your message. " in written(invited(kind="outreach"))["yes"].body
    body = written(invited(kind="assessment", times=()))["yes"].body
    assert "I will complete the assessment by Wednesday, 4 March." in body
    assert "talk" not in body


def test_an_address_that_takes_no_replies_gets_none() -> None:
    for local in ("donotreply", "jobs-noreply", "no-reply", "do_not_reply", "invites"):
        assert address(Reading(file="-", kind="interview", sender=Person("x", f"{local}@jobs.example"))) == ""
    assert address(Reading(file="-", kind="interview", sender=Person("x", "bob@noreply.example"))) == "bob@noreply.example"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.text(st.characters(codec="ascii"), max_size=60))
def test_a_mail_address_carries_every_draft_unharmed(body: str, subject: str) -> None:
    body = body.replace("\r", "")
    parts = urlsplit(mailto(Draft("yes", "Yes", "bob+jobs@larkfieldmutual.example", subject, body)))
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert parts.scheme == "mailto"
    assert fields == {"subject": [subject], "body": [body.replace("\n", "\r\n")]}


def test_an_address_cannot_smuggle_in_another_recipient() -> None:
    link = mailto(Draft("yes", "Yes", "bob@a.example?bcc=charlie@b.example", "Hello", "Hi"))
    assert parse_qs(urlsplit(link).query).keys() == {"subject", "body"}


def test_a_date_far_ahead_is_still_the_date_that_was_read() -> None:
    far = thursday(start="2027-01-14T09:30:00+01:00", end=None, zone="Europe/Berlin")
    assert datetime.fromisoformat(far.start).weekday() == 3
    assert "Thursday, 14 January at 9:30 am Berlin time" in written(invited(times=(far,)))["yes"].body


@pytest.mark.parametrize(
    ("wrote", "answered"),
    [
        ("Thursday, 5 March at 3 pm Eastern", "March at 3:00 pm New York time"),
        ("Thursday, 5 March at 3:00 p.m. ET", "March at 3:00 pm New York time"),
        ("Thursday, 5 March at 15:00 ET", "March at 15:00 New York time"),
        ("Thursday, 5 March, 3pm (15:00)", "March at 15:00 New York time"),
        ("Thursday, 5 March", "March at 15:00 New York time"),
    ],
)
def test_a_time_is_said_by_the_clock_that_they_wrote_it_by(wrote: str, answered: str) -> None:
    assert answered in written(invited(times=(thursday(evidence=Evidence("body", wrote)),)))["yes"].body


def test_only_times_of_day_are_said_by_the_other_clock() -> None:
    assert by_twelve("at 00:05, 12:00 and 23:59 UTC+05:30") == "at 12:05 am, 12:00 pm and 11:59 pm UTC+05:30"
