"""Every page there is and every state in which it is worth looking at, with what stays out and why.

A page is a name of `server/urls.py`; whoever adds one adds it here, or the tests say so. Addresses are made with the numbers that
`sams_search.seed` gives.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true })"
STALE = "document.querySelectorAll('[name=version]').forEach(each => { each.value = '0' })"


@dataclass(frozen=True)
class State:
    """A page as somebody may see it: its name among the addresses, where it is, and what to do there before looking.

    picture: the name of its picture in `docs/screens`, empty where there is none.
    """

    name: str
    path: str
    then: Callable[[Page], None] | None = None
    picture: str = ""

    def __str__(self) -> str:
        return f"{self.name} {self.path}" + (f", then {self.then.__name__}" if self.then else "")


def once_all_is_there(page: Page) -> None:
    """What takes longer has arrived."""
    expect(page.get_by_role("heading", name="Other ways to answer")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("region", name="What changed, and why")).to_contain_text("Its share")


def typed_wrongly(page: Page) -> None:
    """A form of a process is refused and shown again."""
    page.evaluate(OPEN_ALL)
    page.locator("#offer").get_by_label("Worth to you, a year").fill("much")
    page.get_by_role("button", name="Add the offer").click()
    expect(page.locator("#offer .errorlist").first).to_be_visible()


def too_late(page: Page) -> None:
    """Another window was quicker."""
    page.evaluate(OPEN_ALL + ";" + STALE)
    page.locator("#known-card").get_by_label("Place").fill("Portland")
    page.locator("#known-card").get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert").first).to_contain_text("changed in another window")


def me_typed_wrongly(page: Page) -> None:
    """A section of Me is refused and shown again."""
    page.get_by_label("Your pay now, a year").fill("plenty")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("alert").first).to_be_visible()


def moved_and_offered_back(page: Page) -> None:
    """A card was moved, and the way back is offered."""
    card = page.locator("[data-process]", has=page.get_by_role("link", name="Harbor Health"))
    card.locator("summary").click()
    card.get_by_role("button", name="They invited me").click()
    page.locator("[data-undo]").get_by_role("button", name="Undo").click()
    expect(page.locator("[data-undo]")).to_contain_text("Taken back")


def empty_box(page: Page) -> None:
    """The box was sent with nothing in it."""
    page.get_by_role("button", name="Should I say yes?").click()
    expect(page.get_by_role("alert").first).to_be_visible()


AT_FIRST = tuple(
    State(name, path)
    for name, path in {
        "today": "/", "pipeline": "/pipeline/", "timeline": "/pipeline/timeline/", "inbox": "/inbox/",
        "inbox_review": "/inbox/review/", "outbox": "/outbox/", "me": "/me/", "mail": "/me/mail/",
        "calendars": "/me/calendars/", "question": "/me/question",
    }.items()
)  # fmt: skip

STATES = (
    State("today", "/", picture="today"),
    State("today", "/", empty_box),
    State("understood", "/understood/{fenwick}/", picture="understood"),
    State("answer", "/invitation/{northwind}/", once_all_is_there, picture="answer"),
    State("answer", "/invitation/{northwind}/?reply=no&tone=warm&all=1"),
    State("what_if", "/invitation/{northwind}/what-if?job=150000", picture="what-if"),
    State("what_if", "/invitation/{northwind}/what-if?job=much"),
    State("decided", "/invitation/{northwind}/decided/1/", picture="as-it-was-decided"),
    State("reply", "/invitation/{northwind}/reply/?reply=yes", picture="reply"),
    State("write", "/pipeline/{bolt}/reply/", picture="letter-to-a-process"),
    State("write", "/pipeline/{over}/reply/"),
    State("pipeline", "/pipeline/", picture="pipeline"),
    State("pipeline", "/pipeline/?q=Bolt"),
    State("pipeline", "/pipeline/?q=nobody+of+that+name"),
    State("pipeline", "/pipeline/", moved_and_offered_back),
    State("timeline", "/pipeline/timeline/", picture="timeline"),
    State("add_process", "/pipeline/add", picture="add"),
    State("process", "/pipeline/{bolt}/", picture="process"),
    State("process", "/pipeline/{quay}/"),
    State("process", "/pipeline/{over}/"),
    State("process", "/pipeline/{bolt}/", typed_wrongly),
    State("process", "/pipeline/{bolt}/", too_late),
    State("inbox", "/inbox/", picture="inbox"),
    State("inbox_review", "/inbox/review/", picture="review"),
    State("inbox_letter", "/inbox/letter/1/", picture="letter"),
    State("outbox", "/outbox/", picture="outbox"),
    State("letter", "/outbox/1/", picture="sent"),
    State("letter", "/outbox/2/"),
    State("mail", "/me/mail/", picture="mail"),
    State("me", "/me/", picture="me"),
    State("me", "/me/", me_typed_wrongly),
    State("question", "/me/question", picture="question"),
    State("calendars", "/me/calendars/", picture="calendars"),
    State("packs", "/me/rules", picture="rules"),
    State("nowhere", "/nowhere", picture="not-found"),
)

NO_PAGE = {
    "further": "a part of the answer's page",
    "changed": "a part of the answer's page",
    **dict.fromkeys(
        (
            "take_in", "followed_up", "correct_intake", "call_intake", "save_intake", "file_intake", "drop_intake", "seen",
            "channel", "correct", "assume", "settle", "act_on_reply", "undo", "act_on_writing", "change_process", "inbox_read",
            "inbox_correct", "inbox_take_back", "inbox_file", "act_on_letter", "read_calendar", "remove_calendar",
            "answer_question",
        ),
        "takes a form, and leads to a page",
    ),
    **dict.fromkeys(
        ("reply_file", "message", "process_file", "letter_file", "inbox_original", "letter_source"), "a file to be saved"
    ),
}  # fmt: skip
