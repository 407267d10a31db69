"""Reading mailboxes: what matters is filed once, whatever happens on the way, and the mailbox is as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import OperationalError

from sayyes.errors import Busy, NotFound, Unreadable
from sayyes.links import imap
from sayyes.links.imap import Refused, Unreachable
from sayyes.store.models import InboxLetter, MailSource, Message, SeenMail
from sayyes.usecases import inbox, inbox_arrivals, inbox_filing, inbox_reading, inbox_review, invitations
from sayyes.usecases.inbox_reading import Line, Report, read_source
from sayyes.usecases.inbox_watching import watch_source
from tests.mailserver import PASSWORD, USER, MailServer, mailserver, needs_dovecot
from tests.usecases.mail import NOW, invitation, letter, maildir, mbox, private, refusal, state_of, unsure

__all__ = ["mailserver"]

pytestmark = pytest.mark.django_db


def test_an_invitation_waits_on_today_a_refusal_is_listed_and_of_the_rest_only_a_hash_is_kept(tmp_path: Path) -> None:
    box = tmp_path / "jobs.mbox"
    box.write_bytes(mbox(invitation(1), refusal(2), private(3), private(4)))
    report = read_source(path=box, now=NOW)
    assert (report.read, report.filed, report.waiting, report.left, report.review) == (4, 2, 1, 2, 0)
    (waiting,) = invitations.waiting()
    assert waiting.kept.reading.company is not None
    assert waiting.kept.reading.company.value == "Initech"
    assert [each.kind for each in inbox_review.filed()] == ["rejection", "interview"]
    assert SeenMail.objects.count() == 4
    assert not any(b"soup" in bytes(each.data) for each in Message.objects.all())


def test_what_is_unsure_waits_for_the_persons_word_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "unsure.eml").write_bytes(unsure(1))
    report = read_source(path=tmp_path, now=NOW)
    assert (report.filed, report.review) == (0, 1)
    (listed,) = inbox_review.to_review()
    assert "other candidates" in listed.because
    assert listed.sender == "Bolt"
    assert invitations.waiting() == ()


@pytest.mark.parametrize(
    "body",
    [
        "Moin Alice, Telefoninterview machen wir Do 19.3. 8.30, 21 Euro die Stunde.",
        "Alice, we'd like you to be our next Branch Librarian. Pay $27.40 an hour.",
        "Anbei die Arbeitsprobe, bitte bis Freitag um 12 Uhr zurück.",
        "Friday 7am at the yard, ask for Ted",
        "Seriez-vous là mardi à 14h30 ?",
    ],
)
def test_what_no_rule_knows_but_smells_of_a_search_is_put_before_the_person(tmp_path: Path, body: str) -> None:
    (tmp_path / "a.eml").write_bytes(letter(1, "Charlie <charlie@yard.example>", "Hello", body))
    assert read_source(path=tmp_path, now=NOW).left == 0
    assert len(inbox_review.to_review()) + len(inbox_review.filed()) == 1


def test_what_a_mass_mailer_sent_is_left_alone_as_before(tmp_path: Path) -> None:
    sale = letter(1, "Shop <shop@shop.example>", "Hello", "Lamps and rugs, doors open Thursday at 7am")
    (tmp_path / "a.eml").write_bytes(b"List-Unsubscribe: <https://shop.example/out>\n" + sale)
    assert read_source(path=tmp_path, now=NOW).left == 1
    (tmp_path / "b.eml").write_bytes(sale.replace(b"<1@letters", b"<2@letters"))
    assert read_source(path=tmp_path, now=NOW).review == 1


def test_what_an_earlier_edition_left_alone_is_read_again_and_nothing_is_filed_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "files").mkdir()
    yard = letter(4, "Charlie <charlie@yard.example>", "Hello", "Friday 7am at the yard, ask for Ted")
    (tmp_path / "files" / "a.eml").write_bytes(yard)
    (tmp_path / "files" / "b.eml").write_bytes(invitation(1))
    box = tmp_path / "jobs.mbox"
    box.write_bytes(mbox(refusal(2), private(3), yard.replace(b"<4@", b"<5@")))
    with monkeypatch.context() as earlier:
        earlier.setattr(inbox_filing, "trace_of", lambda _: None)
        earlier.setattr(inbox_reading, "EDITION", 0)
        assert [read_source(path=path, now=NOW).left for path in (tmp_path / "files", box)] == [1, 2]
    assert [read_source(path=path, now=NOW).review for path in (tmp_path / "files", box)] == [0, 0]
    again = [read_source(path=path, now=NOW, again=True) for path in (tmp_path / "files", box)]
    assert [(each.read, each.known, each.review, each.left) for each in again] == [(1, 1, 1, 0), (2, 1, 1, 1)]
    assert InboxLetter.objects.count() == 4
    assert [each.messages for each in inbox.sources()] == [2, 3]
    assert [read_source(path=path, now=NOW, again=True).read for path in (tmp_path / "files", box)] == [0, 0]
    assert read_source(path=box, now=NOW).known == 0


def test_an_interview_that_is_over_is_listed_and_does_not_wait_on_today(tmp_path: Path) -> None:
    (tmp_path / "old.eml").write_bytes(invitation(1))
    report = read_source(path=tmp_path, now=NOW.replace(year=2027))
    assert (report.filed, report.waiting) == (1, 0)
    assert invitations.waiting() == ()


def test_the_same_letter_in_an_mbox_a_maildir_and_a_folder_is_filed_once(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "a.eml").write_bytes(invitation(1).replace(b"\n", b"\r\n"))
    (tmp_path / "jobs.mbox").write_bytes(mbox(invitation(1)))
    maildir(tmp_path / "Mail", b"X-Added-By: a server\n" + invitation(1))
    reports = [read_source(path=tmp_path / name, now=NOW) for name in ("files", "jobs.mbox", "Mail")]
    assert [(each.read, each.known) for each in reports] == [(1, 0), (0, 1), (0, 1)]
    assert len(invitations.waiting()) == 1


def test_a_maildir_stays_byte_for_byte_as_it_was_and_only_new_messages_are_read_again(tmp_path: Path) -> None:
    root = maildir(tmp_path / "Mail", invitation(1), refusal(2), private(3))
    maildir(root / ".Archive", refusal(4))
    before = state_of(root)
    assert read_source(path=root, now=NOW).read == 4
    assert state_of(root) == before
    moved = root / "new" / "1700000001.M1P1.host"
    moved.rename(root / "cur" / "1700000001.M1P1.host:2,S")  # the person has read it in a mail program
    (root / "new" / "1800000000.host").write_bytes(refusal(5))
    assert read_source(path=root, now=NOW).read == 1
    assert read_source(path=root, now=NOW).read == 0


def test_an_mbox_goes_on_behind_the_last_message_and_is_looked_at_again_where_it_changed(tmp_path: Path) -> None:
    box = tmp_path / "jobs.mbox"
    box.write_bytes(mbox(invitation(1), private(2)))
    assert read_source(path=box, now=NOW).read == 2
    box.write_bytes(mbox(invitation(1), private(2), refusal(3)))
    report = read_source(path=box, now=NOW)
    assert (report.read, report.known, report.note) == (1, 0, "")
    box.write_bytes(mbox(private(2), refusal(3), refusal(4)))  # the first was deleted in a mail program
    report = read_source(path=box, now=NOW)
    assert (report.read, report.known) == (1, 2)
    assert report.note == inbox_arrivals.CHANGED
    assert box.read_bytes() == mbox(private(2), refusal(3), refusal(4))


def test_a_changed_file_of_a_folder_is_read_and_what_is_no_letter_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(refusal(1))
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (tmp_path / "many.mbox").write_bytes(mbox(refusal(2), refusal(3)))
    report = read_source(path=tmp_path, now=NOW)
    assert (report.filed, report.unreadable) == (3, 1)
    assert report.unreadable_named[0].startswith("photo.png: ")
    (tmp_path / "a.eml").write_bytes(refusal(1) + refusal(4))
    assert read_source(path=tmp_path, now=NOW).unreadable == 0


def test_a_letter_that_cannot_be_read_is_shown_to_the_person_and_not_lost(tmp_path: Path) -> None:
    root = maildir(
        tmp_path / "Mail",
        b"From: a@b.example\nSubject: Interview\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 500,
    )
    report = read_source(path=root, now=NOW)
    assert report.unreadable == 1
    assert len(inbox_review.to_review()) == 1
    assert "could not be read" in inbox_review.to_review()[0].because


def test_of_a_letter_that_is_too_large_only_the_headers_are_kept_and_it_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap, "MESSAGE_BYTES", 1000)
    box = tmp_path / "jobs.mbox"
    box.write_bytes(mbox(letter(1, "Dana <dana@initech.example>", "Interview invitation: Data Analyst", "x " * 2000)))
    read_source(path=box, now=NOW)
    (listed,) = inbox_review.to_review()
    assert "larger than 25 MB" in listed.because
    assert len(inbox_review.original(number=listed.number)[1]) < 1000


def test_a_look_only_stores_nothing_at_all(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(invitation(1))
    lines: list[Line] = []
    report = read_source(path=tmp_path, now=NOW, dry=True, line=lines.append)
    assert (report.read, report.filed) == (1, 1)
    assert [each.kind for each in lines] == ["interview"]
    assert not MailSource.objects.exists()
    assert not SeenMail.objects.exists()
    assert not InboxLetter.objects.exists()
    assert read_source(path=tmp_path, now=NOW).filed == 1


def test_a_run_that_is_stopped_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox_reading, "BATCH", 3)
    box = tmp_path / "jobs.mbox"
    box.write_bytes(mbox(*(refusal(number) for number in range(10))))
    asked = iter([False] * 4 + [True])
    first = read_source(path=box, now=NOW, enough=lambda: next(asked))
    assert (first.read, first.more) == (5, True)
    second = read_source(path=box, now=NOW)
    assert (second.read, second.known, second.more) == (5, 0, False)
    assert InboxLetter.objects.count() == 10


def test_what_breaks_in_the_middle_leaves_whole_batches_and_nothing_is_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox_reading, "BATCH", 3)
    box = tmp_path / "jobs.mbox"
    box.write_bytes(mbox(*(refusal(number) for number in range(10))))

    def interrupted(report: Report) -> None:
        if report.read == 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_source(path=box, now=NOW, told=interrupted)
    assert InboxLetter.objects.count() == 6
    report = read_source(path=box, now=NOW)
    assert (report.read, report.known) == (4, 0)
    assert InboxLetter.objects.count() == 10


def test_letters_pasted_before_are_the_same_invitation(tmp_path: Path) -> None:
    taken = invitations.take_in(name="a.eml", data=invitation(1), now=NOW)
    (tmp_path / "a.eml").write_bytes(invitation(1))
    read_source(path=tmp_path, now=NOW)
    assert [each.kept.number for each in invitations.waiting()] == [taken.number]
    assert inbox_review.filed()[0].invitation == taken.number


def test_a_place_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no such file or folder"):
        read_source(path=tmp_path / "nowhere", now=NOW)
    with pytest.raises(NotFound):
        read_source(number=99, now=NOW)


# On a real IMAP server.


@pytest.fixture
def account(mailserver: MailServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> inbox.Source:
    monkeypatch.setenv("SSL_CERT_FILE", str(mailserver.ca))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    here = inbox.account_of(host="localhost", user=USER, folder="INBOX", security="tls", port=mailserver.tls, since=None)
    inbox.try_account(account=here, password=PASSWORD)
    source, _ = inbox.add_account(account=here, password=PASSWORD, home=tmp_path / "home", now=NOW)
    return source


def read(account: inbox.Source, enough: Callable[[], bool] = lambda: False) -> Report:
    return read_source(number=account.number, now=NOW, password=PASSWORD, enough=enough)


@needs_dovecot
def test_an_imap_mailbox_is_read_and_left_as_it_was(mailserver: MailServer, account: inbox.Source) -> None:
    mailserver.deliver(invitation(1))
    mailserver.deliver(refusal(2), flags="F")
    mailserver.deliver(private(3))
    before = {each.name: each.read_bytes() for part in ("cur", "new") for each in (mailserver.mail / part).iterdir()}
    report = read(account)
    assert (report.read, report.filed, report.waiting, report.left) == (3, 2, 1, 1)
    assert report.oldest is not None
    assert f"{report.oldest:%Y-%m-%d}" == "2026-03-01"
    assert {each.name: each.read_bytes() for part in ("cur", "new") for each in (mailserver.mail / part).iterdir()} == before
    mailserver.deliver(refusal(4))
    again = read(account)
    assert (again.read, again.known) == (1, 0)


@needs_dovecot
def test_a_server_that_numbers_its_messages_anew_brings_nothing_twice(mailserver: MailServer, account: inbox.Source) -> None:
    mailserver.deliver(invitation(1))
    mailserver.deliver(refusal(2))
    read(account)
    mailserver.renumber()
    mailserver.deliver(refusal(3))
    report = read(account)
    assert (report.read, report.known) == (1, 2)
    assert report.note == inbox_arrivals.RENUMBERED
    assert InboxLetter.objects.count() == 3


@needs_dovecot
def test_a_server_that_goes_away_in_the_middle_leaves_what_was_read_and_the_rest_comes_later(
    mailserver: MailServer, account: inbox.Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap, "_BATCH_MESSAGES", 4)
    for number in range(12):
        mailserver.deliver(refusal(number))
    stopped = iter([mailserver.stop])

    def away() -> bool:
        next(stopped, lambda: None)()
        return False

    with pytest.raises(Unreachable):
        read(account, enough=away)
    kept = InboxLetter.objects.count()
    assert 0 < kept < 12
    assert "went away" in inbox.sources()[0].problem
    mailserver.start()
    report = read(account)
    assert (report.read, report.known) == (12 - kept, 0)
    assert InboxLetter.objects.count() == 12
    assert inbox.sources()[0].problem == ""


@needs_dovecot
def test_a_wrong_password_is_refused_and_shown_beside_the_mailbox(mailserver: MailServer, account: inbox.Source) -> None:
    with pytest.raises(Refused, match="did not take this password"):
        read_source(number=account.number, now=NOW, password="wrong")
    assert "did not take this password" in inbox.sources()[0].problem


@needs_dovecot
def test_watching_files_what_arrives_and_comes_back_when_the_server_does(mailserver: MailServer, account: inbox.Source) -> None:
    """Each step is taken when the one before it has been seen, so that nothing depends on how quick anything is."""
    seen: list[str] = []
    read: list[int] = []
    steps: dict[int, Callable[[], object]] = {1: lambda: mailserver.deliver(invitation(1)), 2: mailserver.stop}

    def told(report: Report) -> None:
        read.append(report.read)
        seen.append("read")

    def pause(seconds: float) -> None:
        seen.append(f"away, {seconds:.0f}")
        assert len(seen) < 50
        if seconds == 10:
            mailserver.start()
            mailserver.deliver(refusal(2))

    def stop() -> bool:
        steps.pop(len(seen), lambda: None)()
        return sum(read) == 2

    watch_source(
        number=account.number, password=PASSWORD, clock=lambda: NOW, pause=pause, stop=stop, told=told, line=lambda line: None,
        failed=lambda why, seconds: None,
    )  # fmt: skip
    assert read[0] == 0
    assert "away, 5" in seen
    assert InboxLetter.objects.count() == 2


def test_the_password_is_nowhere_in_the_data_folder_or_the_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    here = inbox.account_of(host="imap.example.org", user=USER, folder="INBOX", security="tls", port=None, since=None)
    source, _ = inbox.add_account(account=here, password=PASSWORD, home=tmp_path, now=NOW)
    assert inbox.password_of(number=source.number, home=tmp_path) == PASSWORD
    for file in (each for each in tmp_path.rglob("*") if each.is_file()):
        assert PASSWORD.encode() not in file.read_bytes()
    assert PASSWORD not in repr(MailSource.objects.values().get())
    inbox.forget(number=source.number, home=tmp_path)
    assert not list((tmp_path / "passwords").iterdir())


def test_a_database_that_another_program_holds_is_said_so_and_nothing_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object, **__: object) -> None:
        raise OperationalError("database is locked")

    (tmp_path / "a.eml").write_bytes(refusal(1))
    with monkeypatch.context() as locked:
        locked.setattr(SeenMail.objects, "bulk_create", held)
        with pytest.raises(Busy):
            read_source(path=tmp_path, now=NOW)
    assert not InboxLetter.objects.exists()
    assert read_source(path=tmp_path, now=NOW).filed == 1
