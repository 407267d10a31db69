"""What people say in plain words of talks, of talks called off, of tests, and of what is about no job at all."""

from __future__ import annotations

import pytest

from sayyes.readers.kinds import sort_message

TALKS = (
    ("Re: Interview Monday", "I can't make our interview on Monday, how about Tuesday at ten instead?"),
    ("Data Analyst", "I can't make our interview on Monday. How about Tuesday at ten instead?"),
    ("Missed interview", "You missed your interview this morning. Please reply with some alternate slots."),
    ("Interview", "We noticed you were unable to attend the interview today. Please share other times that would work."),
    ("Sales role", "Are you available to speak with my client tomorrow afternoon?"),
    ("Onsite", "We'd like to fly you out for an onsite with the team."),
    ("Vacancy", "You have met the standard at sift and will be interviewed by video in the week of 4 May."),
    ("Office Manager", "I wondered whether you could spare half an hour to talk about the role with me."),
    ("Engineer", "Please find below the details of your interview."),
)
CALLED_OFF = (
    ("Invitation withdrawn", "We are withdrawing the invitation to interview."),
    ("Open day", "The recruitment day has been cancelled."),
    ("Interview", "Hiring is frozen so we need to take the interview out of the diary."),
    ("Your interview slot", "Your slot on 9 June has been released and is no longer available."),
    ("Second interview", "We won't be going ahead with the second interview on Friday."),
    ("Interview", "Owing to the strike we are unable to hold the interviews planned for Thursday."),
    ("Interview", "Our conversation planned for Monday will have to wait; I will come back to you with a new date."),
    ("Interview", "The client has pulled the interview I'm afraid."),
    ("Interview status", "Status of your interview: Cancelled"),
    ("Cleaner", "Interview tomorrow cancelled, sorry."),
)
TASKS = (
    ("Task", "Please complete an additional task. You will find the guidelines attached."),
    ("Coding challenge", "Here is the link to your coding challenge. You have 90 minutes."),
    ("Reminder", "Your assessment expires in 24 hours."),
    ("Your HireVue", "Complete your HireVue by 9 May to stay in the running."),
    ("Analyst role", "We noticed you have not yet completed your test."),
    ("Engineer", "Just a nudge, your test is still waiting for you."),
    ("Analyst", "Your next step is a 30 minute pymetrics game."),
    ("Video", "Please send us a two minute video of yourself explaining why you want the job."),
    ("Developer", "Please build the small app described in the attached brief and push it to GitHub."),
)
HANDED_IN = (
    ("Risk Associate", "You have successfully completed the test, we will be in touch."),
    ("Engineer", "We have received your coding challenge and will look at it this week."),
    ("Sales Associate", "Your video interview has been submitted."),
)
ELSEWHERE = (
    ("Automatic reply: Application for Nurse", "I am currently on annual leave and will respond when I am back."),
    ("Re: role", "I am currently out of the office with limited access to email. I will be back on Monday."),
    ("Tender", "Thank you for your tender. Unfortunately your bid was not successful on this occasion."),
    ("Grant", "We regret to inform you that your proposal was not selected for funding."),
    ("University", "Congratulations, you have been offered a place to study Physics. Please accept by 5 June."),
    ("Settlement", "We offer to settle the claim for 10,000. Please sign the attached agreement by Friday."),
    ("Appointment", "Your appointment at the dental clinic has been cancelled."),
    ("Team meeting", "The team meeting on Monday has been cancelled."),
    ("Podcast", "We'd love to have you on the podcast. Which day works for a recording?"),
    ("Catch-up", "Fancy a coffee on Thursday? It's been ages."),
    ("Hiring", "We are hiring a new designer; could you sit on the interview panel on Tuesday at 2?"),
    ("Interview", "Reminder: you are interviewing Charlie Brown for the analyst role tomorrow. His CV is attached."),
    ("Startup", "Thank you for applying to the accelerator. We will not be moving forward with your startup."),
    ("Language school", "Please complete the placement test before your first lesson."),
)


def _kind(subject: str, words: str) -> str:
    return sort_message(f"Hi Alice,\n\n{words}\n\nBest regards,\nBob", subject).kind


@pytest.mark.parametrize(("subject", "words"), TALKS)
def test_who_asks_for_a_talk_or_for_another_time_of_it_invites(subject: str, words: str) -> None:
    assert _kind(subject, words) == "interview"


@pytest.mark.parametrize(("subject", "words"), CALLED_OFF)
def test_a_talk_that_will_not_be_is_cancelled(subject: str, words: str) -> None:
    assert _kind(subject, words) == "cancelled"


@pytest.mark.parametrize(("subject", "words"), TASKS)
def test_what_is_still_to_be_done_alone_is_an_assessment(subject: str, words: str) -> None:
    assert _kind(subject, words) == "assessment"


@pytest.mark.parametrize(("subject", "words"), HANDED_IN)
def test_a_test_that_was_handed_in_is_confirmed_and_asks_for_none(subject: str, words: str) -> None:
    assert _kind(subject, words) == "confirmation"


@pytest.mark.parametrize(("subject", "words"), ELSEWHERE)
def test_what_sounds_like_a_search_for_work_and_is_none_is_something_else(subject: str, words: str) -> None:
    assert _kind(subject, words) == "other"


def test_an_automatic_reply_that_confirms_an_application_confirms_it() -> None:
    words = "Thank you for your application. Your CV has been received and we will be in touch."
    assert _kind("Automatic reply: Vehicle Inspector job", words) == "confirmation"
