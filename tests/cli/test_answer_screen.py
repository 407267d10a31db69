"""The answer on one screen."""

from __future__ import annotations

import re
from dataclasses import replace

from sayyes.cli.answer import answer_lines
from sayyes.cli.screen import Screen, clean, one_line
from sayyes.engine.decision import REASONS, Alternative, DayWorth, Decision, Estimate, Flip, Lever, Question
from sayyes.readers.facts import Reading
from sayyes.usecases.answering import Answered
from sayyes.usecases.replies import drafts
from tests.usecases.cast import decided, gate, invited, situated

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def shown(screen: Screen, decision: Decision | None = None, reading: Reading | None = None, **known: object) -> list[str]:
    reading, decision = reading or invited(), decision or decided()
    situation = situated(known)
    replies = drafts(reading=reading, situation=situation, decision=decision, name="Alice")
    return answer_lines(Answered(reading, situation, decision, replies), screen)


def test_the_answer_comes_first_and_everything_fits_one_screen() -> None:
    lines = shown(Screen())
    assert lines[1:6] == [
        "  Larkfield Mutual · Data Analyst",
        "  by phone · 45 min · Thu 5 March, 15:00–15:45 New York · answer by Wed 4 March",
        "",
        "  Say yes.",
        "  Going is worth about $3,100 to you, for 4 hours of your time, or 5 if every",
    ]
    assert len(lines) <= 50


def test_of_two_files_that_have_nothing_to_do_with_each_other_the_first_line_says_which_is_answered() -> None:
    situation, decision = (
        situated(),
        decided(unclear=("charlie.eml is about an interview at Charlie & Co: ask about it by itself",)),
    )
    replies = drafts(reading=invited(), situation=situation, decision=decision, name="Alice")
    answered = Answered(invited(), situation, decision, replies, decision.unclear)
    lines = answer_lines(answered, Screen())
    assert " ".join(" ".join(lines[1:3]).split()) == (
        "This answers invitation.eml; charlie.eml is about an interview at Charlie & Co: ask about it by itself."
    )
    assert "What is not clear" not in " ".join(lines)


def test_no_line_is_wider_than_the_screen_with_or_without_colour() -> None:
    for width in (60, 80, 88):
        for colour in (False, True):
            lines = shown(Screen(width, colour), decided(unclear=("word " * 40,)))
            assert max(len(ESCAPE.sub("", line)) for line in lines) <= width


def test_colour_changes_nothing_but_colour() -> None:
    plain, coloured = "\n".join(shown(Screen())), "\n".join(shown(Screen(colour=True)))
    assert "\x1b[" in coloured
    assert ESCAPE.sub("", coloured) == plain


def test_a_terminal_without_unicode_gets_plain_characters_only() -> None:
    text = "\n".join(shown(Screen(blocks=False), decided(currency="EUR")))
    assert text.isascii()
    assert "EUR 3,100" in text
    assert "-540" in text


def test_a_rule_that_decides_stands_right_under_the_answer() -> None:
    lines = shown(Screen(), decided(answer="no", gates=(gate("signed_elsewhere"),)))
    assert lines[lines.index("  Say no, thank you.") + 1] == "  the rule signed_elsewhere spoke."


def foresighted(**changes: object) -> Decision:
    """Alice's decision with all that the engine looks into."""
    found = decided(
        ask_first=(Question("Could you tell me the pay range before we meet?", "pay", 418.0, 12.0),),
        flips=(Flip("what the job is worth", 104_000, 91_204, "USD a year", "no"),),
        alternatives=(
            Alternative("yes", None, 3_118, 10),
            Alternative("yes_if", "by phone first", 3_400, 10),
            Alternative("yes_if", "on day 2.25", 3_320, 10),
            Alternative("informational", None, 900, 10),
            Alternative("no", None, 0, 0),
        ),
        days=tuple(DayWorth(2.25 + n, 3_118 - 200 * n, True) for n in range(6)),
        levers=(
            Lever("Ask Bolt for 5 more days", "bolt", 5.0, 448.2, 12.0),
            Lever("Ask Bolt for one more day", "bolt", 1.0, 90.0, 5.0),
        ),
        reservation_value=118_812.0,
    )
    return replace(found, **changes)  # type: ignore[arg-type]


def test_everything_that_the_engine_looks_into_is_on_the_screen() -> None:
    lines = shown(Screen(), foresighted())
    text = " ".join(" ".join(lines).split())
    for says in (
        "We are 91% sure that going beats declining.",
        "Worth taking as long as your best sure alternative is below $119,000 a year.",
        "“Could you tell me the pay range before we meet?” knowing it is worth about $420 to you",
        "What the job is worth (now $104,000) below $91,200: no",
        "Other ways: by phone first, about $3,400; just a talk, about $900.",
        "Another day: Wed 4 March would be better by about $200",
        "Wed 4 March █▇▅▄▂▁ Mon 9 March",
        "Ask Bolt for five more days: worth about $450.",
    ):
        assert says in text
    assert "one more day" not in text, "the better of two requests to the same employer is enough"
    assert len(lines) <= 64


def test_where_a_rule_decides_no_number_is_offered_to_bargain_with_it() -> None:
    text = "\n".join(shown(Screen(), foresighted(answer="no", gates=(gate("signed_elsewhere"),))))
    for says in ("Other ways", "Another day", "What would change it", "Ask Bolt", "Worth taking", "Eight times out of ten"):
        assert says not in text


def test_a_way_that_is_worth_no_more_than_declining_is_not_proposed() -> None:
    rows = (
        Alternative("yes", None, -900, 10),
        Alternative("informational", None, 20, 41),
        Alternative("yes_if", "by phone first", -500, 9),
    )
    text = "\n".join(shown(Screen(), foresighted(answer="no", alternatives=rows)))
    assert "Other ways" not in text
    assert "Another day" not in text


def test_the_figures_of_a_fraud_are_not_added_up() -> None:
    text = "\n".join(shown(Screen(), decided(answer="no", gates=(gate("scam"),))))
    assert "Together" not in text
    assert "$" not in text.split("Your reply")[0]


def test_what_lies_far_off_is_only_shown_where_nothing_lies_nearer() -> None:
    near = Flip("what the job is worth", 104_000, 91_204, "USD a year", "no")
    far = Flip("hours it takes", 10, 202, "hours", "no")
    assert "202 hours" not in "\n".join(shown(Screen(), decided(flips=(near, far))))
    assert "202 hours" in "\n".join(shown(Screen(), decided(flips=(far,))))


def test_the_sum_says_how_far_it_may_be_off() -> None:
    assert any(line.startswith("  Together, in USD (± 80) ") and line.endswith(" 3,120") for line in shown(Screen()))


def test_a_reason_that_is_worth_nothing_has_no_row() -> None:
    nothing = {reason: Estimate(0.0, 0.0) for reason in REASONS}
    text = "\n".join(shown(Screen(), decided(reasons=nothing)))
    assert "Bargaining power" not in text
    assert "The job itself" in text


def test_what_is_unclear_is_asked_and_the_rest_counted() -> None:
    text = "\n".join(shown(Screen(), decided(unclear=tuple(f"question {n}" for n in range(7)))))
    assert "  ? question 0" in text
    assert "question 3" not in text
    assert "and 4 more" in text


def test_the_reply_is_ready_to_copy() -> None:
    text = "\n".join(shown(Screen()))
    assert (
        "  Your reply (Yes) to bob.raman@larkfieldmutual.example\n    Subject: Re: Interview invitation\n\n    Dear Bob,\n"
        in text
    )
    assert text.rstrip().endswith("    Kind regards,\n    Alice")


def test_a_message_cannot_take_over_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\x1b[2J\u202eevil\rAcme\x9b31m"
    reading = invited(subject=evil, unclear=(evil,))
    text = "\n".join(shown(Screen(), decided(unclear=(evil,)), reading, invitation={"company": evil, "role": evil}))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert "Acme" in text


def test_cleaning_keeps_letters_of_every_script_and_line_ends() -> None:
    assert clean("Zoë 山田\r\nשלום\x00") == "Zoë 山田\nשלום"
    assert one_line("a\tb\r\n c") == "a b c"
