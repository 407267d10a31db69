"""The wording of every reply, as data: paragraphs with places in braces that `replies` fills with what was stated.

A paragraph that comes out empty is left out. What the writer has to fill in stands in square brackets.
"""

from __future__ import annotations

from collections.abc import Mapping

BLANK_NAME = "[your name]"
BLANK_DAY = "[a day by which you will know]"
BLANK_INTEREST = "[how far your interest goes: what would have to be true for you to accept an offer]"
BLANK_TIMES = "[days and times that suit you, with your time zone]"

LABELS: Mapping[str, str] = {
    "yes": "Yes",
    "phone_first": "Yes, by phone first",
    "after_hours": "Yes, after hours",
    "ask_first": "Ask first",
    "patience": "Ask for patience",
    "how_far": "Say how far you mean it",
    "another_time": "Another day",
    "informational": "Just talk",
    "refer": "Pass it on",
    "decline": "No, thank you",
    "signed_elsewhere": "Signed elsewhere",
    "verify": "Ask the company itself",
}

PARAGRAPHS: Mapping[str, tuple[str, ...]] = {
    "yes": (
        "{thanks}. {time}",
        "{questions}",
    ),
    "phone_first": (
        "{thanks}; I would be glad to learn more about {position}{there}.",
        """Before we both set aside more time, might we begin with a short talk by phone? Half an hour would be enough to \
see whether we have the same things in mind. I am free {free}.""",
        "{questions}",
    ),
    "after_hours": (
        """{thanks}; I would be glad to talk. During working hours I am not free. Would an early, a \
late or a lunchtime slot be possible? I am free {free}.""",
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
        "May I give you my answer by {day}? {noted}",
        "I understand if that is too late for you.",
    ),
    "how_far": (
        "{thanks}; I would gladly hear more about {position}{there}.",
        """So that you can judge whether the time would be well spent, I would rather say now how far my interest goes: \
{interest}.""",
        "If that is enough for you, I would be glad to talk. {noted}",
        "{questions}",
    ),
    "another_time": (
        """{thanks}; I would be glad to talk. Unfortunately I cannot make {that_time}. Would another \
time be possible? I am free {free}.""",
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
        "I wish you a good search, and would be glad to stay in contact.",
    ),
    "decline": (
        """{thanks} and for your interest. After some thought I have decided not to go further with \
{position}. I tell you early so that you can give the time to somebody else.""",
        "I wish you a good search, and would be glad to stay in contact.",
    ),
    "signed_elsewhere": (
        """{thanks}; I am glad that you would like to meet me. In the meantime I have accepted \
another position, and I keep to that. Please take me off the list for {position}.""",
        "I hope that our paths cross again, and wish you a good search.",
    ),
    "verify": (
        """I have received an invitation to an interview for {position} in the name of {company}{sent_from}. Some of what \
it says is unusual, so I have not answered it.""",
        "Could you tell me whether it comes from you, and whom I may contact about it?",
    ),
}

THANKS = "Thank you for the invitation"
THANKS_FOR_WRITING = "Thank you for your message"
WHY_NOT = "I do not see myself as a candidate for it at present"
WHY_NOT_SIGNED = "I have accepted another position and cannot be a candidate"
QUESTIONS = "So that we both use the time well: could you tell me beforehand {}?"
ASK: Mapping[str, str] = {
    "pay": "which pay range is planned for the role",
    "days_on_site": "how many days a week the team is on site",
    "commute_minutes": "at which place the work would be",
    "rounds": "how many rounds are planned, and about how long they take",
    "decision_date": "by when you expect to decide",
}
ASK_OTHER = "what I should expect as to {}"
ASK_NEXT = "what follows after this interview, and by when you hope to decide"

# How the proposed time is taken up.
SUITS = "{time} suits me well{purpose}."
SUITS_BEST = "Of the times you offer, {time} suits me best."
WITHIN = "{time} works for me; please choose what suits you best within it."
WHICH_TIME = "I would be glad to talk. You write “{words}”: which day and time is that exactly, and in which time zone?"
WHICH_ONE = (
    "I would be glad to talk. I have {first} in your message and {second} in the calendar invitation: which of them holds?"
)
BOOKING = "I would be glad to talk, and will choose a time with the link you sent."
ASSESSMENT = "I will complete the assessment{until}."
NO_TIME = "I would be glad to talk. I am free {free}; would one of these suit you?"
LATE = "I am sorry to answer only now. If you are still talking to candidates, I would be glad to meet; I am free {free}."
NOTED = "I have noted {time}."
THAT_TIME = "the time you propose"
