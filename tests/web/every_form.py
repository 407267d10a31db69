"""Every form of the app on one table: where it stands, where it goes, and what somebody types into it.

The table is the ground of the tests of faults: each form is opened as a browser opens it, then sent by two windows, with
odd letters in each field, while the database is locked, while the disk is full. `tests/web/test_faults_forms.py` holds the table
against the addresses of the app, so that a form that is new and not entered here fails a test.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from sayyes.store.models import Attachment, Change, Note
from sayyes.usecases import (
    calendars,
    deciding,
    inbox,
    inbox_review,
    invitations,
    notes,
    outbox,
    preferences,
    rounds,
    sending_account,
    taking,
)
from sayyes.usecases.inbox_reading import read_source
from tests.usecases.mail import NOW as MAIL_CAME
from tests.usecases.mail import mbox, refusal, unsure
from tests.web.letters import NORTHWIND, me_form
from tests.web.pipelines import at, moved, noted, offered, on, planned, words_of

Rule = Literal["told", "adds", "press"]
MARK = "Charlie Xavier-Quill"  # what stands on no page by itself
HOLIDAYS = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Away\r\n"
    b"DTSTART:20260304T090000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
ANOTHER = NORTHWIND.replace("Northwind Mutual", "Kestrel Robotics").replace("northwind-mutual", "kestrel").replace("<1@", "<9@")


@dataclass(frozen=True)
class World:
    """Alice's rows, by number: one of each kind that some form is about. home: her data folder."""

    home: Path
    invitation: int
    intake: int
    to_file: int
    to_drop: int
    process: int
    applied: int
    accepted: int
    round: int
    held: int
    note: int
    attachment: int
    letter: int
    source: int
    mail: int
    batch: int
    calendar: int
    change: int

    def numbers(self) -> dict[str, int]:
        """The rows, for the addresses of the table."""
        return {name: value for name, value in vars(self).items() if isinstance(value, int)}


@dataclass(frozen=True)
class Sheet:
    """One form.

    name: of its address, with the word at its end where one address serves several. goes: the address itself; stands: the page
    that shows it. typed: what is typed so that it is taken. says: the field that is written in. rule: "told" takes the place of
    something, so a late window is told; "adds" takes the place of nothing; "press" has nothing to type.
    """

    name: str
    goes: str
    stands: str
    typed: Mapping[str, Any] = field(default_factory=dict)
    says: str = ""
    rule: Rule = "told"
    meets: int = 200

    def path(self, world: World) -> str:
        return self.goes.format(**world.numbers())

    def page(self, world: World) -> str:
        return self.stands.format(**world.numbers())

    def filled(self, world: World) -> dict[str, Any]:
        """What is typed, with the numbers of this world."""
        rows = world.numbers()
        return {key: value.format(**rows) if isinstance(value, str) else value for key, value in self.typed.items()}


def _process(what: str, typed: Mapping[str, Any], says: str = "", rule: Rule = "told", of: str = "process") -> Sheet:
    return Sheet(f"change_process:{what}", f"/pipeline/{{{of}}}/{what}", f"/pipeline/{{{of}}}/", typed, says, rule)


def _me(section: str, typed: Mapping[str, str], says: str = "") -> Sheet:
    return Sheet(f"me:{section}", "/me/", "/me/", {**me_form(sections=[section]), **typed}, says)


LETTER = {
    "reply": "yes", "to": "priya@northwind.example", "subject": "Re: Interview", "body": f"Dear Priya,\n\n{MARK} asks.\n\nAlice",
}  # fmt: skip
THANKS = {**LETTER, "reply": "thank_you"}
ACCOUNT = {
    "press": "save", "address": "alice@postbox.example", "name": MARK, "host": "127.0.0.1", "port": "9", "security": "none",
    "user": "alice", "password": "correct horse battery",
}  # fmt: skip
NEW = {"company": MARK, "role": "Analyst", "stage": "applied"}
AT_HOME = {"how": "address", "address": "http://localhost/a.ics"}
NEVER = {"never-TOTAL_FORMS": "1", "never-0-field": "remote", "never-0-test": "equals", "never-0-limit": MARK}
ANSWER, UNDERSTOOD, LISTED = "/invitation/{invitation}/", "/understood/{intake}/", "/outbox/{letter}/"
WRITING = "/pipeline/{process}/reply/"

SHEETS: tuple[Sheet, ...] = (
    Sheet("take_in", "/take-in", "/", {"text": ANOTHER.replace("Dear Alice", f"{MARK} asks")}, "text", "adds"),
    Sheet("followed_up", "/followed-up", "/", {"process": "{applied}", "reason": "silence", "due_on": "2026-03-02"}, "", "press"),
    Sheet("correct_intake", UNDERSTOOD + "correct", UNDERSTOOD, {"fact": "company", "company": MARK}, "company"),
    Sheet("call_intake", UNDERSTOOD + "kind", UNDERSTOOD, {"kind": "outreach"}),
    Sheet("save_intake", UNDERSTOOD + "save", UNDERSTOOD, {"anyway": "1"}, "", "press"),
    Sheet("file_intake", "/understood/{to_file}/file", "/understood/{to_file}/", {"process": "{process}"}, "", "press"),
    Sheet("drop_intake", "/understood/{to_drop}/drop", "/understood/{to_drop}/", {}, "", "press"),
    Sheet("seen", ANSWER + "seen", ANSWER, {"which": "1"}, "", "press"),
    Sheet("channel", ANSWER + "channel", ANSWER, {"channel": "own"}, "", "press"),
    Sheet("correct", ANSWER + "correct", ANSWER, {"fact": "company", "company": MARK}, "company"),
    Sheet("assume", ANSWER + "assume", ANSWER, {"name": "practice_gain", "value": "0.1234"}, "value"),
    Sheet("settle", ANSWER + "settle", ANSWER, {"settled_as": "yes"}),
    Sheet("reply_file", ANSWER + "reply.txt", ANSWER, LETTER, "body", "adds"),
    Sheet("act_on_reply:keep", ANSWER + "reply/keep", ANSWER, LETTER, "body"),
    Sheet("act_on_reply:drop", ANSWER + "reply/drop", ANSWER, LETTER, "", "press"),
    Sheet("act_on_reply:send", ANSWER + "reply/send", ANSWER, LETTER, "body", "press"),
    Sheet("act_on_reply:mail", ANSWER + "reply/mail", ANSWER, LETTER, "body", "adds"),
    Sheet("act_on_reply:calendar", ANSWER + "reply/calendar", ANSWER, LETTER, "", "press", 422),
    Sheet("letter_file", "/pipeline/{process}/reply.txt", WRITING, THANKS, "body", "adds"),
    Sheet("act_on_writing:keep", WRITING + "keep", WRITING, THANKS, "body"),
    Sheet("act_on_writing:drop", WRITING + "drop", WRITING, THANKS, "", "press"),
    Sheet("act_on_writing:send", WRITING + "send", WRITING, THANKS, "body", "press"),
    Sheet("act_on_writing:mail", WRITING + "mail", WRITING, THANKS, "body", "adds"),
    Sheet("act_on_writing:calendar", WRITING + "calendar", WRITING, THANKS, "", "press", 422),
    Sheet("add_process", "/pipeline/add", "/pipeline/add", NEW, "company", "adds"),
    Sheet("undo", "/pipeline/undo", "/pipeline/", {"change": "{change}"}, "", "press"),
    _process("move", {"to": "offered", "why": MARK}, "why"),
    _process("put-right", {"to": "invited", "why": MARK}, "why"),
    _process("promise", {"accepted_as": "verbal"}, of="accepted"),
    _process("known", {"company": MARK, "role": "Analyst"}, "company"),
    _process("round", {"place": MARK}, "place"),
    _process("held", {"item": "{round}"}),
    _process("cancelled", {"item": "{round}"}),
    _process("again", {"item": "{held}"}),
    _process("debrief", {"item": "{held}", "debrief": MARK}, "debrief"),
    _process("offer", {"received_on": on(0).isoformat(), "value": "90000", "notes": MARK}, "notes", of="applied"),
    _process("note", {"text": MARK}, "text", "adds"),
    _process("remove-note", {"item": "{note}"}, rule="press"),
    _process("file", {}, "", "adds"),
    _process("remove-file", {"item": "{attachment}"}, rule="press"),
    Sheet("inbox_read", "/inbox/read", "/inbox/", {"source": "{source}"}, "", "press"),
    Sheet("inbox_correct", "/inbox/correct", "/inbox/review/", {"letter": "{mail}", "kind": "confirmation"}, "", "press"),
    Sheet("inbox_take_back", "/inbox/take-back", "/inbox/review/", {"batch": "{batch}"}, "", "press"),
    Sheet("inbox_file", "/inbox/letter/{mail}/file", "/inbox/letter/{mail}/", {"process": "{applied}"}, "", "press"),
    Sheet("act_on_letter:send", LISTED + "send", LISTED, {}, "", "press"),
    Sheet("act_on_letter:withdraw", LISTED + "withdraw", LISTED, {}, "", "press"),
    Sheet("act_on_letter:went-out", LISTED + "went-out", LISTED, {}, "", "press", 409),
    Sheet("mail:save", "/me/mail/", "/me/mail/", ACCOUNT, "name"),
    Sheet("mail:try", "/me/mail/", "/me/mail/", {"press": "try"}, "", "press", 502),
    Sheet("mail:manner", "/me/mail/", "/me/mail/", {"press": "manner", "tone": "warm", "signature": MARK}, "signature"),
    Sheet("calendars:file", "/me/calendars/", "/me/calendars/", {"how": "file"}, "", "adds"),
    Sheet("calendars:address", "/me/calendars/", "/me/calendars/", AT_HOME, "address", "adds", 422),
    Sheet("read_calendar", "/me/calendars/{calendar}/read", "/me/calendars/", {}, "", "press", 422),
    Sheet("remove_calendar", "/me/calendars/{calendar}/remove", "/me/calendars/", {}, "", "press"),
    _me("standing", {"status": "employed", "value_now": "91000", "employer": MARK}, "employer"),
    _me("rates", {"rate_commute_minute": "12"}, "rate_commute_minute"),
    _me("promise", {"promise-kind": "verbal", "promise-company": MARK}, "promise-company"),
    _me("never", NEVER, "never-0-limit"),
    _me("hours", {"hours-free_hours_per_week": "8"}, "hours-free_hours_per_week"),
    _me("exposure", {"exposure-chance": "0.05", "exposure-cost": "1000"}, "exposure-cost"),
    _me("market", {"market-offers_per_year": "2"}, "market-offers_per_year"),
    _me("you", {"name": MARK, "currency": "USD"}, "name"),
    Sheet("packs", "/me/rules", "/me/rules", {"sanction_cost": "777"}, "sanction_cost"),
    Sheet("answer_question", "/me/answer", "/me/question", {"about": "hour_value", "answer": "37", "back": "me"}, "answer"),
    Sheet("mail:forget", "/me/mail/", "/me/mail/", {"press": "forget"}, "", "press"),  # last: its file is gone afterwards
)  # fmt: skip


def with_file(sheet: Sheet, form: Mapping[str, Any]) -> dict[str, Any]:
    """The form with its file, where it has one."""
    if sheet.name == "change_process:file":
        return {**form, "file": SimpleUploadedFile("notes.txt", b"what they said")}
    if sheet.name == "calendars:file":
        return {**form, "file": SimpleUploadedFile("away.ics", HOLIDAYS)}
    return dict(form)


def send(visitor: Client, sheet: Sheet, world: World, **more: Any) -> Any:  # noqa: ANN401 - the test client's own answer
    """Open the page of a form, type what the table says (and `more`), and send it."""
    return visitor.post(sheet.path(world), with_file(sheet, {**opened(visitor, sheet, world), **sheet.filled(world), **more}))


def opened(visitor: Client, sheet: Sheet, world: World) -> dict[str, str]:
    """The hidden fields of the form as the page has them, its token left out; empty where it has no such form."""
    form = _form_of(visitor, sheet, world)
    return {name: value for name, value in form.items() if value is not None and name != "csrfmiddlewaretoken"}


def fields_of(visitor: Client, sheet: Sheet, world: World) -> list[str]:
    """The name of everything that the form sends, its token left out."""
    return sorted({*_form_of(visitor, sheet, world), *sheet.typed} - {"csrfmiddlewaretoken", "file"})


def _form_of(visitor: Client, sheet: Sheet, world: World) -> dict[str, str | None]:
    """Each field of the form on its page: its value where it is hidden, else None."""
    page = visitor.get(sheet.page(world))
    reader = _Forms()
    reader.feed(page.content.decode() if page.status_code == 200 else "")
    typed, own = sheet.filled(world), (sheet.path(world), *([""] if sheet.goes == sheet.stands else []))
    tells = {name: str(value[0] if isinstance(value, list) else value) for name, value in typed.items()}
    for action, fields in reader.forms:
        apart = {name for name in ("fact", "item", "section", "press") if fields.get(name) is not None} | ({"press"} & set(tells))
        if any(re.split("[?#]", each)[0] in own for each in action) and all(
            tells.get(name) == fields.get(name) for name in apart
        ):
            return fields
    return {}


def built(home: Path) -> World:
    """Everything that some form needs, made through the use cases; `home` is her data folder."""
    now = timezone.now()
    preferences.tell(told={"name": "Alice Moreau", "candidate.value_now": 80_000}, now=now)
    invitation = invitations.take_in(name="pasted.txt", data=NORTHWIND.encode(), now=now).number
    deciding.answer(number=invitation, now=now)
    intake, to_file, to_drop = (_waits(ANOTHER.replace("Senior", each)) for each in ("Chief", "Junior", "Deputy"))
    process = noted("Kestrel", stage="interviewing")
    applied, accepted = noted("Bolt"), noted("Meridale", stage="offered")
    offered(accepted, value=90_000.0)
    moved(accepted, "accepted")
    round_, held = planned(process, starts_at=at(3, 15), minutes=45), planned(process, starts_at=at(-1, 15), minutes=45)
    notes.write(process=process, version=None, text="Quiet people.", now=now)
    notes.attach(process=process, version=None, name="brief.txt", data=b"a brief", now=now)
    told = sending_account.Told("127.0.0.1", 9, "none", "alice", "alice@postbox.example", "Alice", "correct horse battery")
    sending_account.keep_account(told=told, folder=home, now=now)
    rounds.hold(round=held, version=None, now=now)
    note, file = Note.objects.get().pk, Attachment.objects.get().pk
    calendar = calendars.add_file(name="home.ics", data=HOLIDAYS, now=now, zone="UTC").number
    change = max(Change.objects.filter(process_id=process).values_list("pk", flat=True))
    return World(
        home=home, invitation=invitation, intake=intake, to_file=to_file, to_drop=to_drop, process=process, applied=applied,
        accepted=accepted, round=round_, held=held, note=note, attachment=file, letter=_letter(), calendar=calendar,
        change=change, **_mail(home),
    )  # fmt: skip


def _waits(letter: str) -> int:
    """A letter that was put into the box and waits to be saved."""
    intake = taking.hand_in(name="pasted.txt", data=letter.encode(), now=timezone.now()).intake
    assert intake is not None
    return intake


def _letter() -> int:
    """A letter that could not be sent, so that each of its buttons has a meaning."""
    data = b"Message-ID: <5@postbox.example>\r\nSubject: Interview\r\n\r\nDear Bob,\r\n"
    written = outbox.Written(
        None, "", "yes", "", "alice@postbox.example", ("bob@mill.example",), "Re: Interview", "<5@postbox.example>", data
    )
    return outbox.enqueue(written=written, press="once", now=timezone.now())


def _mail(home: Path) -> dict[str, int]:
    (home / "jobs.mbox").write_bytes(mbox(unsure(1), unsure(2)))
    read_source(path=home / "jobs.mbox", now=MAIL_CAME)
    first, second = (each.number for each in inbox_review.to_review())
    said = inbox_review.correct_letters(numbers=[first], said="rejection", now=timezone.now())
    (home / "letters").mkdir()
    (home / "letters" / "a.eml").write_bytes(refusal(3))
    source = inbox.add_path(path=home / "letters", now=timezone.now())
    return {"mail": second, "batch": said.batch, "source": source.number}


def says_typed(page: bytes, typed: str) -> bool:
    """Whether a page still shows what was typed, in a field or as words."""
    from html import unescape

    return typed in unescape(page.decode()) or typed in words_of(page)


class _Forms(HTMLParser):
    """(addresses, fields) of each form of a page that is sent; a hidden field has its value, any other None."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[tuple[list[str], dict[str, str | None]]] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._inside = told.get("method", "").lower() == "post"
            self.forms += [([told.get("action", "")], {})] if self._inside else []
        elif tag == "button" and self._inside and "formaction" in told:
            self.forms[-1][0].append(told["formaction"])
        elif tag in ("input", "textarea", "select") and self._inside and told.get("name"):
            self.forms[-1][1][told["name"]] = told.get("value", "") if told.get("type") == "hidden" else None

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
