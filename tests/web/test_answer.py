"""The answer page: what it shows, what can be put right on it, and that a letter never becomes mark-up."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest
from django.test import Client

from sayyes.store.models import StoredDecision
from sayyes.usecases import deciding, invitations
from tests.web.letters import HOSTILE, NORTHWIND, in_days, me_form
from tests.web.pipelines import noted, offered
from tests.web.test_today import take_in

WITHOUT_PAY = NORTHWIND.replace("The salary range for this position is $98,000 to $112,000 per year.", "")
pytestmark = pytest.mark.django_db


def text_of(page: bytes) -> str:
    """The page's words, mark-up removed, spaces evened out."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.decode())).split())


@pytest.fixture
def northwind(visitor: Client) -> str:
    """Northwind's invitation, taken in; the address of its answer."""
    return take_in(visitor)


def test_the_answer_shows_number_reasons_costs_gates_sources_and_reply(visitor: Client, northwind: str) -> None:
    words = text_of(visitor.get(northwind).content)
    for shown in (
        "Northwind Mutual · Senior Data Analyst", "Eight times out of ten it lands between", "The job itself", "Practice",
        "Insight into", "People", "Knowing what you want", "Bargaining power", "What you cannot see yet", "Your time",
        "Together", "Have you signed anything elsewhere?", "No sign of a scam", "What we read", "What this rests on",
        "Dear Priya",
        "Nothing is sent by itself.",
    ):  # fmt: skip
        assert shown in words, shown


def test_the_answer_shows_what_to_ask_what_would_change_it_the_other_ways_and_the_days(visitor: Client) -> None:
    told = {"currency": "USD", "value_now": "110,000", "hour_value": "400", "market-value_mean": "98,000"}
    visitor.post("/me/", me_form({**told, "market-offers_per_year": "0.3"}))
    words = text_of(visitor.get(take_in(visitor, WITHOUT_PAY), {"all": "1"}).content)
    for shown in (
        "Ask first",
        "pay range",
        "What would change it",
        "Other ways to answer",
        "Decline",
        "Which day",
        "Worth by day",
    ):
        assert shown in words, shown


def test_the_answer_does_not_wait_for_what_takes_longer(visitor: Client, northwind: str) -> None:
    at_once = visitor.get(northwind).content.decode()
    assert f'hx-get="{northwind}further"' in at_once
    assert f'href="{northwind}?all=1#further"' in at_once  # without script, a plain link
    assert "Other ways to answer" not in text_of(at_once.encode())
    later = visitor.get(f"{northwind}further", headers={"HX-Request": "true"}).content
    assert "Other ways to answer" in text_of(later)
    assert b"<html" not in later
    whole = visitor.get(northwind).content.decode()  # kept, so it is there at once from now on
    assert f'hx-get="{northwind}further"' not in whole
    assert "Other ways to answer" in text_of(whole.encode())
    assert StoredDecision.objects.count() == 1


def test_what_takes_longer_is_never_a_page_of_its_own(visitor: Client, northwind: str) -> None:
    assert visitor.get(f"{northwind}further").headers["Location"] == f"{northwind}?all=1#further"


def test_an_offer_that_lapses_is_marked_among_the_days(visitor: Client) -> None:
    visitor.post("/me/", me_form({"currency": "USD", "value_now": "92,000"}))
    offered(noted("Halden", stage="interviewing"), value=99_000.0, currency="USD", deadline_on=in_days(9).date())
    page = visitor.get(take_in(visitor), {"all": "1"}).content.decode()
    assert "Halden lapses" in page
    assert 'class="lapse"' in page


def test_what_would_be_if_the_job_were_worth_more_is_said_to_be_an_if_and_not_kept(visitor: Client, northwind: str) -> None:
    as_it_is = text_of(visitor.get(northwind, {"all": "1"}).content)
    page = visitor.get(f"{northwind}what-if", {"job": "150000"}).content
    words = text_of(page)
    assert "If the job were worth $150,000 a year to you: Back to how it is" in words
    assert "Nothing of this is kept." in words
    assert f'href="{northwind}"' in page.decode()
    assert 'name="job"' in page.decode()
    assert text_of(visitor.get(northwind).content) == as_it_is


@pytest.mark.parametrize(
    "typed", [{"job": "much"}, {"job": "nan"}, {"job": "-5"}, {"chance": "2"}, {"hours": "1e300"}, {"offer": "9"}]
)
def test_an_if_that_cannot_be_is_refused(visitor: Client, northwind: str, typed: dict[str, str]) -> None:
    refused = visitor.get(f"{northwind}what-if", typed)
    assert refused.status_code == 422
    assert "That cannot be." in text_of(refused.content)


def test_an_if_about_nothing_is_the_answer_itself(visitor: Client, northwind: str) -> None:
    page = visitor.get(f"{northwind}what-if", {"elephants": "7"})
    assert page.status_code == 200
    assert "Back to how it is" not in text_of(page.content)


def test_the_shown_lines_add_up_to_the_shown_sum(visitor: Client, northwind: str) -> None:
    page = visitor.get(northwind).content.decode()
    number = int(northwind.strip("/").rsplit("/", 1)[-1])
    decision = deciding.decisions_of(number=number)[0]
    figures = [
        int(figure.replace("−", "-").replace(",", "")) for figure in re.findall(r'<td class="n">(−?[\d,]+)</td></tr>', page)
    ]
    *lines, together = figures
    assert len(lines) >= 8
    assert abs(together - decision.worth) <= 10
    assert abs(sum(lines) - together) <= 10 * len(lines)


def test_every_bar_lies_within_its_drawing(visitor: Client, northwind: str) -> None:
    page = visitor.get(northwind).content.decode()
    bars = re.findall(r'<rect class="(?:for|less|cost)" x="([\d.]+)%" width="([\d.]+)%"', page)
    assert len(bars) >= 8
    assert all(float(x) >= 0 and float(x) + float(width) <= 100.01 for x, width in bars)


@pytest.mark.parametrize("variant", ["yes", "ask_first", "another_time", "informational", "refer", "decline"])
def test_each_reply_can_be_chosen_by_a_plain_link(visitor: Client, northwind: str, variant: str) -> None:
    page = visitor.get(northwind, {"reply": variant})
    assert f'name="reply" value="{variant}"' in page.content.decode()
    assert f'?reply={variant}#reply" aria-current="true"' in page.content.decode()


def test_an_unknown_reply_shows_the_one_that_fits(visitor: Client, northwind: str) -> None:
    assert visitor.get(northwind, {"reply": "<script>"}).status_code == 200


def test_the_reply_opens_in_mail_and_is_saved_as_text_as_it_was_typed(visitor: Client, northwind: str) -> None:
    page = visitor.get(northwind).content.decode()
    assert 'href="mailto:priya.raman@northwind-mutual.example?subject=Re%3A%20Interview' in page
    saved = visitor.post(f"{northwind}reply.txt", {"reply": "yes", "body": "Dear Priya,\r\n\r\nyes."})
    assert saved.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert saved.headers["Content-Disposition"].startswith("attachment; filename=")
    assert saved.content.decode().endswith("Dear Priya,\n\nyes.")


def test_pay_put_right_changes_the_answer_and_says_who_said_so(visitor: Client, northwind: str) -> None:
    number = int(northwind.strip("/").rsplit("/", 1)[-1])
    visitor.get(northwind)
    done = visitor.post(f"{northwind}correct", {"fact": "pay", "pay_low": "150,000", "pay_period": "year", "currency": "usd"})
    assert done.headers["Location"].startswith(northwind)
    words = text_of(visitor.get(northwind).content)
    assert "$150,000 a year you said so" in words
    later, earlier = deciding.decisions_of(number=number)
    assert later.worth > earlier.worth


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ({"fact": "company", "company": "Southwind"}, "Southwind"),
        ({"fact": "role", "role": "Head of Data"}, "Head of Data"),
        ({"fact": "when", "start": f"{in_days(6):%Y-%m-%d}T09:30", "zone": "Berlin"}, ", 09:30 Berlin you said so"),
        ({"fact": "industry", "industry": "insurance"}, "Insight into insurance"),
        ({"fact": "site", "days_on_site": "2", "commute_minutes": "35", "remote": "hybrid"}, "2 days on site a week"),
    ],
)
def test_a_fact_is_put_right_on_the_spot(visitor: Client, northwind: str, typed: dict[str, str], shown: str) -> None:
    assert visitor.post(f"{northwind}correct", typed).status_code == 302
    assert shown in text_of(visitor.get(northwind).content)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"fact": "pay", "pay_low": "90.000", "pay_period": "year"}, "can be read in two ways"),
        ({"fact": "pay", "pay_low": "plenty", "pay_period": "year"}, "Enter a number"),
        ({"fact": "pay", "pay_low": "90000", "pay_high": "80000", "pay_period": "year"}, "is above the highest"),
        ({"fact": "when", "start": "soon", "zone": ""}, "valid date"),
        ({"fact": "when", "start": "", "zone": "Nowhere/Atall"}, "no time zone we know"),
        ({"fact": "company", "company": "x" * 300}, "at most 200"),
        ({"fact": "site", "days_on_site": "9"}, "less than or equal to 7"),
        ({"fact": "boss", "boss": "me"}, "what was to be corrected"),
    ],
)
def test_what_cannot_be_is_refused_and_kept_as_typed(visitor: Client, northwind: str, typed: dict[str, str], said: str) -> None:
    refused = visitor.post(f"{northwind}correct", typed)
    assert refused.status_code == 422
    assert said in text_of(refused.content)
    value = next(value for key, value in typed.items() if key != "fact" and value)
    if typed["fact"] != "boss":
        assert f'value="{value}"' in refused.content.decode()
    assert invitations.find(number=int(northwind.strip("/").rsplit("/", 1)[-1])).corrections == {}


def test_a_date_beyond_all_plans_is_said_and_can_be_put_right(visitor: Client, northwind: str) -> None:
    visitor.post(f"{northwind}correct", {"fact": "when", "start": "2999-01-01T09:00", "zone": "UTC"})
    refused = visitor.get(northwind)
    assert refused.status_code == 422
    assert "No answer yet." in text_of(refused.content)
    typed = {"fact": "when", "start": f"{in_days(5):%Y-%m-%d}T09:00", "zone": "UTC"}
    assert visitor.post(f"{northwind}correct", typed).status_code == 302
    assert visitor.get(northwind).status_code == 200


def test_an_assumption_is_changed_for_this_answer_and_taken_back(visitor: Client, northwind: str) -> None:
    before = text_of(visitor.get(northwind).content)
    assert "your own figure" not in before
    visitor.post(f"{northwind}assume", {"name": "offer_chance", "value": "0.9"})
    assert "your own figure" in text_of(visitor.get(northwind).content)
    visitor.post(f"{northwind}assume", {"name": "offer_chance", "value": ""})
    assert "your own figure" not in text_of(visitor.get(northwind).content)


@pytest.mark.parametrize("typed", [{"name": "offer_chance", "value": "7"}, {"name": "nothing", "value": "1"}, {}])
def test_an_assumption_that_cannot_be_is_refused(visitor: Client, northwind: str, typed: dict[str, str]) -> None:
    assert visitor.post(f"{northwind}assume", typed).status_code == 422


def test_a_decision_is_looked_back_at_and_computed_again(visitor: Client, northwind: str) -> None:
    visitor.get(northwind)
    number = int(northwind.strip("/").rsplit("/", 1)[-1])
    (past,) = deciding.decisions_of(number=number)
    words = text_of(visitor.get(f"{northwind}decided/{past.which}/").content)
    assert "The same numbers, to the last digit." in words
    assert visitor.get(f"{northwind}decided/{past.which + 1}/").status_code == 404


def test_a_decision_of_another_version_that_cannot_be_read_is_said_to_be_so(visitor: Client, northwind: str) -> None:
    visitor.get(northwind)
    row = StoredDecision.objects.get()
    del row.decision["value"]["se"]
    row.save()
    shown = visitor.get(f"{northwind}decided/{row.pk}/")
    assert shown.status_code == 409
    assert "another version of sayyes" in text_of(shown.content)
    assert visitor.get("/").status_code == 200


def test_what_i_told_on_me_changes_the_answer(visitor: Client, northwind: str) -> None:
    before = text_of(visitor.get(northwind).content)
    visitor.post("/me/", me_form({"currency": "USD", "value_now": "190,000"}))
    after = text_of(visitor.get(northwind).content)
    assert "against $190,000 today" in after
    assert before != after


def test_signed_elsewhere_is_no_and_never_offers_a_way_to_accept(visitor: Client, northwind: str) -> None:
    visitor.post("/me/", me_form({"promise-kind": "signed", "promise-company": "Halden"}))
    page = visitor.get(northwind).content.decode()
    assert "reply=yes#" not in page
    assert "Other ways to answer" not in page
    assert 'verdict">Say no, thank you</span>' in visitor.get("/").content.decode()  # and no number beside it
    assert 'class="answer no"' in page or 'class="answer if"' in page


@pytest.mark.parametrize(
    "ending", ["", "?all=1", "what-if", "correct", "assume", "settle", "reply.txt", "message.txt", "decided/1/"]
)
def test_an_invitation_that_is_not_here_is_a_404(visitor: Client, ending: str) -> None:
    post = {"fact": "role", "role": "Analyst", "name": "offer_chance", "value": "0.5", "settled_as": "yes"}
    address = f"/invitation/4711/{ending}"
    shown = visitor.post(address, post) if ending in ("correct", "assume", "settle") else visitor.get(address)
    assert shown.status_code == 404


class Tags(HTMLParser):
    """Every element of a page, as the browser would see it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_a_hostile_letter_never_becomes_mark_up(visitor: Client) -> None:
    address = take_in(visitor, HOSTILE)
    visitor.post(f"{address}correct", {"fact": "company", "company": "<script>alert(7)</script>"})
    visitor.post(f"{address}correct", {"fact": "role", "role": '"><img src=x onerror=alert(8)>'})
    for page in (visitor.get(address), visitor.get("/"), visitor.get(address, {"reply": "yes"})):
        seen = Tags()
        seen.feed(page.content.decode())
        sources = [attributes.get("src") or "" for tag, attributes in seen.found if tag == "script"]
        assert all(source.startswith("/static/") for source in sources)
        assert len(sources) == 2
        assert not {"img", "iframe", "style", "object", "embed", "base"} & {tag for tag, _ in seen.found}
        assert not [name for _, attributes in seen.found for name in attributes if name.startswith("on") or name == "style"]
        assert "attacker.example/pixel" not in {attributes.get("src") for _, attributes in seen.found}


def test_the_message_itself_is_handed_out_as_text_whatever_it_is(visitor: Client) -> None:
    address = take_in(visitor, HOSTILE)
    message = visitor.get(f"{address}message.txt")
    assert message.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert message.headers["Content-Disposition"].startswith("attachment")
    assert message.headers["X-Content-Type-Options"] == "nosniff"
    assert "taken over" in message.content.decode()


def test_no_address_in_a_letter_becomes_a_link_out_of_the_app(visitor: Client) -> None:
    letter = NORTHWIND.replace("It will take 45 minutes.", "Join at https://meet.attacker.example/room today.")
    page = visitor.get(take_in(visitor, letter)).content.decode()
    seen = Tags()
    seen.feed(page)
    links = [attributes.get("href") or "" for tag, attributes in seen.found if tag in ("a", "link")]
    assert all(link.startswith(("/", "#", "mailto:")) for link in links)
