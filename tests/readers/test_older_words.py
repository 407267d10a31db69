"""Where the older words begin, and whose the newest are: the lines of many mail programs, above, below and between."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.attributions import lines_of_attribution
from sayyes.readers.printed import printed_moment
from sayyes.readers.replies import unwrap
from tests.readers.letters import letter, read

NEW = "Could we move our interview to Friday, 13 March?"
OLD = "It was set for Thursday."


@pytest.mark.parametrize(
    "line",
    [
        "On Tue, 3 Mar 2026 at 09:00, Bob Stone <bob@example.net> wrote:",
        "On 3-Mar-2026, at 9:00 AM, Bob Stone <bob@example.net> sent:",
        "Am Di., 3. März 2026 um 09:00 Uhr schrieb Bob Stone <\nbob@example.net>:",
        "Le mar. 3 mars 2026 à 09:00, Bob Stone <bob@example.net> a\nécrit :",
        "El mar, 3 mar 2026 a las 9:00, Bob Stone (<bob@example.net>)\nescribió:",
        "Il giorno mar 3 mar 2026 alle ore 09:00 Bob Stone <bob@example.net> ha\nscritto:",
        "Op di 3 mrt 2026 om 09:00 schreef Bob Stone <bob@example.net>:",
        "Op 3 mrt. 2026, om 09:00 heeft Bob Stone <bob@example.net> het volgende geschreven:",
        "Em ter., 3 de mar. de 2026 às 09:00, Bob Stone <bob@example.net>\nescreveu:",
        "W dniu 3 marca 2026 09:00 użytkownik Bob Stone <bob@example.net>\nnapisał:",
        "2026-03-03 9:00 GMT+01:00 Bob Stone <\nbob@example.net>:",
        "03.03.2026 09:00 пользователь Bob Stone <bob@example.net> написал:",
        "Sent from my telephoneBob Stone <bob@example.net> wrote:",
        "---- Bob Stone wrote ----",
        "Tue, 3 Mar 2026 09:00:51 +0400 от Bob Stone <bob@example.net>:",
        "Bob Stone <bob@example.net> wrote on 03/03/2026 09:00:12 AM:",
        "--- On Tue, 3/3/26, Bob Stone <bob@example.net> wrote:",
        "On Mar 3, 2026, at 9:00 AM, Bob Stone <\nbob.stone.of.initech@mail.example.net>\nwrote:",
    ],
)
def test_what_somebody_wrote_before_is_older(line: str) -> None:
    found = unwrap(f"{NEW}\n\n{line}\n\n{OLD}", "Re: Interview")
    assert found.text == NEW
    assert OLD in found.quoted


@pytest.mark.parametrize(
    "line",
    [
        "On Monday we sent you the following dates:",
        "On the other hand, as our founder once wrote, talent is everywhere",
        "On Tuesday 3 March at 9:00 we meet; bring what you wrote",
        "Le 3 mars 2026 à 9h00 vous rencontrerez Bob Stone :",
        "Please write to dana@initech.com on 3 March 2026 at 9:00:",
    ],
)
def test_a_sentence_that_only_begins_like_it_is_read(line: str) -> None:
    assert lines_of_attribution([line, "we look forward to it"], 0) == 0


@given(st.lists(st.text(alphabet="On >abm@.:39wrote\u00e9", max_size=60), max_size=6), st.integers(0, 7))
def test_it_never_takes_more_lines_than_there_are(lines: list[str], index: int) -> None:
    assert index + lines_of_attribution(lines, index) <= max(len(lines), index)


def test_an_answer_on_the_line_of_the_attribution_is_kept() -> None:
    found = unwrap("Yes please! On Tue, 3 Mar 2026 at 09:00, Bob wrote:\n> Coffee?", "Re: coffee")
    assert found.text == "Yes please!"


def test_an_answer_below_the_quotation_is_the_newest() -> None:
    found = unwrap(f"On Tue, 3 Mar 2026 at 09:00, Bob Stone wrote:\n> {OLD}\n> Is that fine?\n\n{NEW}", "Re: Interview")
    assert found.text == NEW
    assert OLD in found.quoted


def test_answers_between_the_quoted_lines_are_all_new() -> None:
    body = (
        "Hi Bob,\n\nOn Tue, 3 Mar 2026 at 09:00, Bob Stone wrote:\n> Which day suits?\n\nFriday.\n\n> And who will be there?\n"
        "On Mon, 2 Mar 2026 at 08:00, Alice wrote:\n> > Hello\n\nDana and Charlie."
    )
    found = unwrap(body, "Re: Interview")
    assert [line for line in found.text.split("\n") if line] == ["Hi Bob,", "Friday.", "Dana and Charlie."]


def test_a_name_alone_is_enough_where_marked_lines_follow() -> None:
    assert unwrap(f"Bob wrote:\n> {OLD}\n\n{NEW}", "Re: Interview").text == NEW
    assert unwrap(f"{NEW}\nAs our founder wrote:\nTalent is everywhere.", "Interview").text.endswith("Talent is everywhere.")


@pytest.mark.parametrize(
    "block",
    [
        '<blockquote type="cite">{}</blockquote>',
        '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid">{}</blockquote>',
    ],
)
def test_a_quotation_with_a_bar_at_its_side_is_older_and_what_follows_is_new(block: str) -> None:
    page = f"<div>{NEW}</div>{block.format(f'<p>{OLD}</p><blockquote type=cite>Hello</blockquote>')}<p>Dana Reyes</p>"
    text = read(letter(page, subject="Re: Interview", content_type="text/html; charset=utf-8")).text
    assert [line for line in text.split("\n") if line] == [NEW, "Dana Reyes"]


@pytest.mark.parametrize(
    "block",
    [
        '<blockquote class="gmail_quote" style="margin: 0 0 0 40px; border: none; padding: 0px">{}</blockquote>',
        '<blockquote style="border-left: 4px solid green">{}</blockquote>',
    ],
)
def test_an_indent_and_what_is_set_off_to_be_seen_are_no_quotations(block: str) -> None:
    page = f"<div>Dear Alice,</div>{block.format(NEW)}"
    assert NEW in read(letter(page, content_type="text/html; charset=utf-8")).text


def test_a_letter_that_is_all_quotation_is_read() -> None:
    page = f'<blockquote type="cite"><p>{NEW}</p></blockquote>'
    assert read(letter(page, content_type="text/html; charset=utf-8")).text == NEW


def test_headers_in_the_cells_of_a_table_are_headers() -> None:
    rows = {
        "Subject": "Interview",
        "Date": "Thu, 5 Mar 2026 10:15:00 +0100",
        "From": "Dana Reyes &lt;dana@initech.com&gt;",
        "To": "Bob",
    }
    table = "".join(f"<tr><th>{name}: </th><td>{value}</td></tr>" for name, value in rows.items())
    page = (
        f"<p>for you, see this</p><div>-------- Forwarded Message --------<table>{table}</table><br>Come tomorrow at 16:00.</div>"
    )
    reading = read(
        letter(page, subject="Fwd: Interview", sender="Bob <bob@example.net>", content_type="text/html; charset=utf-8")
    )
    assert reading.sender is not None
    assert reading.sender.email == "dana@initech.com"
    assert reading.text == "Come tomorrow at 16:00."


def test_the_end_of_a_quoted_line_that_broke_on_its_way_is_no_answer() -> None:
    quoted = "> It would be at our office in Springfield, on the third floor, at the\nback entrance.\n> Ring twice."
    found = unwrap(f"On Tue, 3 Mar 2026 at 09:00, Bob Stone wrote:\n{quoted}\n\nThank you!", "Re: Interview")
    assert found.text == "Thank you!"


def test_a_forward_whose_lines_are_all_marked_is_opened() -> None:
    body = (
        "for you\n\n> Begin forwarded message:\n>\n> From: Dana Reyes <dana@initech.com>\n> Date: 5 March 2026 10:15:00 UTC+1\n"
        "> To: Bob Stone <bob@example.net>\n> Subject: Your interview\n>\n"
        "> We would like to interview you tomorrow at 16:00.\n\nBob"
    )
    reading = read(letter(body, subject="Fwd: Your interview", sender="Bob Stone <bob@example.net>"))
    assert reading.sender is not None
    assert reading.sender.email == "dana@initech.com"
    assert reading.subject == "Your interview"
    assert reading.received is not None
    assert reading.received.isoformat() == "2026-03-05T10:15:00+01:00"
    assert [time.start[:10] for time in reading.times] == ["2026-03-06"]


@pytest.mark.parametrize(
    ("mark", "block"),
    [
        ("---------- Vidarebefordrat meddelande ----------", "Från: {}\nDatum: 5 mars 2026 10:15\nÄmne: Intervju\nTill: Bob"),
        ("---------- Doorgestuurd bericht ----------", "Van: {}\nDatum: 5 maart 2026 10:15\nOnderwerp: Intervju\nAan: Bob"),
        ("Début du message réexpédié :", "De: {}\nDate: 5 mars 2026 10:15\nÀ: Bob\nObjet: Intervju"),
        ("---------- Mensagem encaminhada ----------", "De: {}\nData: 5 de março de 2026 10:15\nAssunto: Intervju\nPara: Bob"),
        ("-------- Weitergeleitete Nachricht --------", "Betreff: Intervju\nDatum: 05.03.2026 10:15\nVon: {}\nAn: Bob"),
        ("---------- Messaggio inoltrato ----------", "Da: {}\nDate: gio 5 mar 2026 10:15\nSubject: Intervju\nTo: Bob"),
    ],
)
def test_forwards_are_opened_in_the_language_of_the_program(mark: str, block: str) -> None:
    found = unwrap(f"kolla\n\n{mark}\n{block.format('Dana Reyes <dana@initech.com>')}\n\n{NEW}", "kolla")
    assert found.text == NEW
    assert found.headers["from"] == "Dana Reyes <dana@initech.com>"
    assert found.headers["subject"] == "Intervju"
    moment = printed_moment(found.headers["date"])
    assert moment is not None
    assert moment.isoformat() == "2026-03-05T10:15:00"


def test_empty_lines_between_the_headers_below_a_mark_are_nothing() -> None:
    headers = "From: Dana <dana@initech.com>\n\nDate: 5 Mar 2026\nTo: Bob\n\n\nSubject: Hi"
    body = f"see below\n\n-----Original Message-----\n{headers}\n\n{NEW}"
    found = unwrap(body, "Fwd: Hi")
    assert (found.text, found.headers["subject"]) == (NEW, "Hi")


def test_a_long_list_of_recipients_is_one_header() -> None:
    body = (
        "ok\n\nFrom: Dana <dana@initech.com>\nTo: Alice <alice@example.net>;\nBob <bob@example.net>;\n"
        f"Charlie <charlie@example.net>\nSent: 5 March 2026 10:15\nSubject: Hi\n\n{NEW}"
    )
    assert unwrap(body, "WG: Hi").text == NEW


def test_a_thousand_messages_inside_each_other_are_cut_short_and_not_refused() -> None:
    nested = "---------- Forwarded message ---------\nFrom: Bob <bob@example.net>\nTo: Alice\n\n" * 3000
    reading = read(letter(nested, subject="Fwd: Hi"))
    assert reading.error is None
    assert reading.sender is not None
    assert reading.sender.email == "bob@example.net"


def test_one_word_above_somebody_elses_message_is_an_answer_where_the_subject_says_so() -> None:
    block = f"From: Dana <dana@initech.com>\nSent: 5 March 2026 10:15\nTo: Bob\nSubject: Hi\n\n{OLD}"
    assert unwrap(f"Tomorrow!\n\n{block}", "RE: Hi").text == "Tomorrow!"
    assert unwrap(f"FYI\n\n{block}", "Hi").text == OLD


@pytest.mark.parametrize(
    ("printed", "moment"),
    [
        ("05.03.2026 10:15", "2026-03-05T10:15:00"),
        ("13/03/2026 16h39", "2026-03-13T16:39:00"),
        ("3/13/2026 4:39 PM", "2026-03-13T16:39:00"),
        ("3 févr. 2026 à 22:03", "2026-02-03T22:03:00"),
        ("5 March 2026 10:15:00 UTC-5", "2026-03-05T10:15:00-05:00"),
    ],
)
def test_printed_dates_of_many_programs_are_read(printed: str, moment: str) -> None:
    found = printed_moment(printed)
    assert found is not None
    assert found.isoformat() == moment


def test_a_printed_date_that_may_be_two_days_is_none() -> None:
    assert printed_moment("2/3/2026 10:15") is None
