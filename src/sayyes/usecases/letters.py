"""The wording of every reply in English: paragraphs with places in braces that `replies_said` fills with what was stated.

A paragraph that comes out empty is left out; one that begins with "+" is left out where the tone is brief, one with "-" is there
only then, one with "~" only where it is warm. Nothing is left for the writer to fill in: what is not known is not said, or asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LABELS: Mapping[str, str] = {
    "yes": "Yes",
    "phone_first": "Yes, by phone first",
    "after_hours": "Yes, after hours",
    "ask_first": "Ask first",
    "patience": "Ask for patience",
    "how_far": "Say how far you mean it",
    "more_time": "Ask for more time",
    "another_time": "Another time",
    "informational": "Just talk",
    "refer": "Pass it on",
    "deal_breaker": "No, and why",
    "decline": "No, thank you",
    "signed_elsewhere": "Signed elsewhere",
    "verify": "Ask the company itself",
    "offer_time": "Ask for time",
    "accept_offer": "Accept",
    "decline_offer": "Decline",
    "thank_you": "Thank them",
    "nudge": "Ask how it stands",
    "withdraw": "Withdraw",
}


@dataclass(frozen=True)
class Wording:
    """One language's letters. `thanks`, `closing`: by tone. `greeting`: with a name, and without."""

    language: str
    paragraphs: Mapping[str, tuple[str, ...]]
    greeting: tuple[str, str]
    closing: Mapping[str, str]
    thanks: Mapping[str, str]
    thanks_for_writing: str
    position: tuple[str, str]  # with a role, and without
    there: str
    questions: str
    both: str  # joins two questions
    ask: Mapping[str, str]
    ask_other: str
    ask_next: str
    says: Mapping[str, str]  # how times are taken up
    first_letter_small: bool = False  # the first word after the greeting


PARAGRAPHS: Mapping[str, tuple[str, ...]] = {
    "yes": (
        "{thanks}. {time}",
        "{questions}",
        "~{forward}",
    ),
    "phone_first": (
        "{thanks}; I would be glad to learn more about {position}{there}.",
        "-Before we both set aside more time, might we begin with a short talk by phone?",
        """+Before we both set aside more time, might we begin with a short talk by phone? Half an hour would be enough to see \
whether we have the same things in mind.""",
        "{offer}",
        "{questions}",
    ),
    "after_hours": (
        "{thanks}; I would be glad to talk. {hours}",
        "{offer}",
        "{questions}",
    ),
    "ask_first": (
        "{thanks}; {position}{there} interests me. {noted}",
        "So that we both use the time well, could you tell me beforehand:",
        "{question_list}",
        "I will confirm as soon as I hear from you.",
    ),
    "patience": (
        """{thanks}; I am glad that you would like to meet me. I have told another employer that I will come to them, though \
nothing is signed yet. I would like to talk to them before I take up an interview for {position}.""",
        "May I give you my answer a little later? I will write to you as soon as I know. {noted}",
        "+I understand if that is too late for you.",
    ),
    "how_far": (
        "{thanks}; I would gladly hear more about {position}{there}.",
        """So that you can judge whether the time would be well spent, I would rather say now how far my interest goes: I am not \
certain that I would take the position, and would like to find out by talking to you.""",
        "If that is enough for you, I would be glad to talk. {noted}",
        "{questions}",
    ),
    "more_time": (
        "{thanks}. You ask for my answer by {answer_by}; could I have a few more days?",
        "+I would rather give you an answer that holds than a quick one.",
        "{backing}",
    ),
    "another_time": (
        "{thanks}; I would be glad to talk. {cannot} {other}",
        "{questions}",
    ),
    "informational": (
        """Thank you for thinking of me for {position}. {why_not}, and I would rather say so now than take an interview \
from somebody else.""",
        """What you do interests me all the same. If you would like to talk for half an hour without a candidacy in mind, \
about your work and mine, I would enjoy that.""",
    ),
    "refer": (
        """{thanks}. I do not see myself in {position} at present, and would rather leave the place \
to somebody else.""",
        "It may suit somebody I know. Shall I ask whether I may put the two of you in touch?",
        "+I wish you a good search, and would be glad to stay in contact.",
    ),
    "deal_breaker": (
        """{thanks} and for your interest in me for {position}. I have to decline, and would like to say why: {reason}.""",
        "+Should that change, I would be glad to hear from you. I tell you early so that you can give the time to somebody else.",
        "I wish you a good search.",
    ),
    "decline": (
        """{thanks} and for your interest. After some thought I have decided not to go further with \
{position}. I tell you early so that you can give the time to somebody else.""",
        "+I wish you a good search, and would be glad to stay in contact.",
    ),
    "signed_elsewhere": (
        """{thanks}; I am glad that you would like to meet me. In the meantime I have accepted \
another position, and I keep to that. Please take me off the list for {position}.""",
        "+I hope that our paths cross again, and wish you a good search.",
    ),
    "verify": (
        """I have received an invitation to an interview for {position} in the name of {company}{sent_from}. Some of what \
it says is unusual, so I have not answered it.""",
        "Could you tell me whether it comes from you, and whom I may contact about it?",
    ),
    "offer_time": (
        "Thank you for the offer of {position}{there}. I am glad of it, and would like to look at everything with care.",
        "{offer_until}",
        "{backing}",
        "+If the terms have not been sent yet, I would be grateful to have them in writing.",
    ),
    "accept_offer": (
        "Thank you for the offer of {position}{there}. I accept it.",
        "+Please send me what there is to sign, and tell me what you need from me before I start.",
        "I look forward to working with you.",
    ),
    "decline_offer": (
        """Thank you for the offer of {position}{there}, and for the time that you gave me. After careful thought I have \
decided not to accept it.""",
        "+I tell you as soon as I know, so that you can ask somebody else. I would be glad to stay in contact.",
    ),
    "thank_you": (
        "Thank you for the time that you took {on_day}for our talk about {position}{there}.",
        "~It was good to meet you.",
        "+Should anything be open on your side, I will gladly answer it.",
        "I look forward to hearing from you.",
    ),
    "nudge": (
        "I would like to ask how things stand with {position}{there}. {since}",
        "I am still interested. Is there anything that you need from me?",
    ),
    "withdraw": (
        "Thank you for the time that you have given to my application for {position}{there}. {why_withdraw}",
        "I tell you at once so that you can give the place to somebody else.",
        "+I wish you a good search, and hope that our paths cross again.",
    ),
}

ENGLISH = Wording(
    language="en",
    paragraphs=PARAGRAPHS,
    greeting=("{hello} {who},", "Hello,"),
    closing={"plain": "Kind regards", "warm": "With warm regards", "brief": "Best regards"},
    thanks={
        "plain": "Thank you for the invitation",
        "warm": "Thank you very much for the invitation",
        "brief": "Thank you for the invitation",
    },
    thanks_for_writing="Thank you for your message",
    position=("the {role} position", "the position"),
    there=" at {company}",
    questions="So that we both use the time well: could you tell me beforehand {}?",
    both=" and ",
    ask={
        "pay": "which pay range is planned for the role",
        "pay_period": "whether the pay that you name is by the hour, the month or the year",
        "days_on_site": "how many days a week the team is on site",
        "commute_minutes": "at which place the work would be",
        "rounds": "how many rounds are planned, and about how long they take",
        "decision_date": "by when you expect to decide",
    },
    ask_other="what I should expect as to {}",
    ask_next="what follows after this interview, and by when you hope to decide",
    says={
        "suits": "{time} suits me well{purpose}.",
        "by_phone": " for the phone call",
        "suits_best": "Of the times you offer, {time} suits me best.",
        "within": "{time} works for me; please choose what suits you best within it.",
        "which_time": "I would be glad to talk. You write “{words}”: which day and time is that exactly, and in which time zone?",
        "which_one": "I would be glad to talk. I have {first} in your message and {second} in the calendar invitation: "
        "which of them holds?",
        "booking": "I would be glad to talk, and will choose a time with the link you sent.",
        "assessment": "I will complete the assessment{until}.",
        "until": " by {day}",
        "no_time": "I would be glad to talk. {offer}",
        "late": "I am sorry to answer only now. If you are still talking to candidates, I would be glad to meet. {offer}",
        "noted": "I have noted {time}.",
        "offer": "These times would suit me:\n{times}",
        "offer_open": "Which times would suit you?",
        "cannot": "Unfortunately I cannot make {time}.",
        "cannot_open": "Unfortunately I cannot make the time you propose.",
        "clash": "Unfortunately I have another appointment at the same time as {time}.",
        "rather": "{time} would suit me.",
        "other": "Would one of these times suit you instead?\n{times}",
        "other_open": "Would another time be possible?",
    },
)

FORWARD = "I look forward to talking to you."
FORWARD_ASSESSMENT = "I look forward to it."
HELLO: Mapping[str, str] = {"plain": "Dear", "warm": "Dear", "brief": "Hello"}
WHY_NOT = "I do not see myself as a candidate for it at present"
WHY_NOT_SIGNED = "I have accepted another position and cannot be a candidate"
WITHDRAW_SIGNED = "In the meantime I have accepted another position, and I keep to that; please take me off your list."
WITHDRAW = "After some thought I have decided not to go further with it."
HOURS_AT_WORK = "During working hours I am not free. Would an early, a late or a lunchtime slot be possible?"
HOURS = "Would an early or a late slot be possible?"
OFFER_UNTIL = "You ask for my answer by {day}. Could I have a few more days?"
OFFER_UNTIL_WHEN = "By when do you need my answer?"
LAST_SPOKE = "We last spoke on {day}."
HOPED_TO_DECIDE = "You had hoped to decide by {day}."
APPLIED = "I applied on {day}."
REASONS: Mapping[str, str] = {  # of a deal-breaker, without the person's own limit: that one is theirs to tell
    "pay": "the pay planned for it is below what I could accept",
    "commute_minutes": "the way to work would be too long for me",
    "days_on_site": "the days on site that it asks for are not possible for me",
    "remote": "the place of work is not possible for me",
    "travel_days": "it asks for more travel than I can take on",
}
REASON_OTHER = "one of its conditions, as to {}, is not possible for me"
