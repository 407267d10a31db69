"""The answer page says what changed and why, until Alice says that she has seen it; and a late window overwrites nothing."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone

from sayyes.store.models import Apportioned, Seen, StoredDecision
from sayyes.usecases import deciding, invitations, profile, reanswering, rounds
from sayyes.usecases.moments import day_words
from sayyes.usecases.rounds import Plan
from tests.web.letters import NORTHWIND, in_days
from tests.web.test_answer import text_of

pytestmark = pytest.mark.django_db
BEFORE = {"currency": "USD", "candidate": {"value_now": 92_000.0}}


@pytest.fixture
def northwind() -> str:
    """Northwind's invitation, taken in and answered; the address of its answer."""
    profile.save(situation=BEFORE, name="Alice", now=timezone.now())
    taken = invitations.take_in(name="northwind.eml", data=NORTHWIND.encode(), now=timezone.now())
    deciding.answer(number=taken.number, now=timezone.now())
    return f"/invitation/{taken.number}/"


def number_of(address: str) -> int:
    return int(address.strip("/").rsplit("/", 1)[-1])


def offered(value: float = 160_000.0) -> None:
    """Bolt makes Alice an offer."""
    offer = {"company": "Bolt", "value": value, "deadline_day": f"{in_days(6):%Y-%m-%d}"}
    profile.save(situation={**BEFORE, "offers": [offer]}, name="Alice", now=timezone.now())


def box_of(page: bytes) -> str:
    """The words of the box, empty where there is none."""
    found = re.search(r'<section id="changed".*?</section>', page.decode(), re.DOTALL)
    return text_of(found[0].encode()) if found else ""


def figure(text: str) -> int:
    return int(text.replace("−", "-").replace("+", "").replace(",", ""))


def test_an_offer_that_came_in_is_told_above_the_answer_with_its_share(visitor: Client, northwind: str) -> None:
    assert box_of(visitor.get(northwind).content) == ""
    offered()
    words = box_of(visitor.get(northwind).content)
    assert "What changed, and why" in words
    assert "An offer from Bolt came in: $160,000 a year, answer by" in words
    first = StoredDecision.objects.order_by("id")[0]
    page = visitor.get(northwind).content.decode()
    assert f'href="{northwind}decided/{first.pk}/"' in page
    assert "The same numbers, to the last digit." in text_of(visitor.get(f"{northwind}decided/{first.pk}/").content)


def test_the_shares_that_are_shown_add_up_to_the_change(visitor: Client, northwind: str) -> None:
    offered()
    told = profile.told_situation()
    profile.save(situation={**told, "candidate": {"value_now": 99_000.0}}, name="Alice", now=timezone.now())
    waiting = visitor.get(northwind).content.decode()
    assert f'hx-get="{northwind}changed?since=' in waiting
    page = visitor.get(f"{northwind}changed", headers={"HX-Request": "true"}).content
    assert b"<html" not in page
    shown = [figure(each) for each in re.findall(r'<td class="n">([+−]?[\d,]+)</td>', page.decode())]
    *parts, together = shown
    assert len(parts) == 2
    assert abs(sum(parts) - together) <= 10 * len(parts)
    after, before = deciding.decisions_of(number=number_of(northwind))
    assert abs(together - (after.worth - before.worth)) <= 10
    assert Apportioned.objects.count() == 1
    assert "hx-get" not in visitor.get(northwind).content.decode().split('id="changed"')[1].split("</section>")[0]


def test_without_script_the_shares_come_with_the_whole_page(visitor: Client, northwind: str) -> None:
    offered()
    told = profile.told_situation()
    profile.save(situation={**told, "candidate": {"value_now": 99_000.0}}, name="Alice", now=timezone.now())
    assert "Together" not in box_of(visitor.get(northwind).content)
    assert "Together" in box_of(visitor.get(northwind, {"all": "1"}).content)
    assert visitor.get(f"{northwind}changed").headers["Location"] == northwind


def test_much_that_alice_told_about_herself_is_folded_away_under_one_line(visitor: Client, northwind: str) -> None:
    about = {"value_now": 120_000.0, "hour_value": 60.0, "leave_days": 12, "employer": "Halden", "tenure_years": 4}
    profile.save(situation={**BEFORE, "candidate": about}, name="Alice", now=timezone.now())
    page = visitor.get(northwind).content
    assert "<summary>What you told about yourself (five things)</summary>" in page.decode()
    assert "What you have now, a year, is $120,000 (before: $92,000)." in box_of(page)
    assert "because of what you told about yourself (five things)." in text_of(visitor.get("/").content)


def test_a_signature_elsewhere_is_named_as_what_decides_on_the_page_and_on_today(visitor: Client, northwind: str) -> None:
    signed = {"value_now": 92_000.0, "hour_value": 60.0, "commitment": {"kind": "signed", "company": "Bolt Freight"}}
    profile.save(situation={**BEFORE, "candidate": signed}, name="Alice", now=timezone.now())
    assert "to “no” because you have signed with Bolt Freight." in box_of(visitor.get(northwind).content)
    assert "to “no” because you have signed with Bolt Freight." in text_of(visitor.get("/").content)


def test_once_seen_it_is_told_no_more_until_the_answer_moves_again(visitor: Client, northwind: str) -> None:
    offered()
    which = re.search(r'name="which" value="(\d+)"', visitor.get(northwind).content.decode())
    assert which is not None
    assert reanswering.news(now=timezone.now())
    assert visitor.post(f"{northwind}seen", {"which": which[1]}).headers["Location"] == northwind
    assert box_of(visitor.get(northwind).content) == ""
    assert reanswering.news(now=timezone.now()) == ()
    offered(60_000.0)
    assert "The offer from Bolt is $60,000 a year now, not $160,000." in box_of(visitor.get(northwind).content)


def test_looking_alone_marks_nothing_as_seen(visitor: Client, northwind: str) -> None:
    offered()
    for _ in range(3):  # a browser that fetches ahead
        visitor.get(northwind, headers={"Sec-Purpose": "prefetch"})
    assert not Seen.objects.exists()
    assert StoredDecision.objects.count() == 2
    assert box_of(visitor.get(northwind).content) != ""


def test_a_window_that_shows_an_older_answer_takes_back_nothing_that_was_seen(visitor: Client, northwind: str) -> None:
    offered()
    visitor.get(northwind)
    older, newer = (row.pk for row in StoredDecision.objects.order_by("id"))
    visitor.post(f"{northwind}seen", {"which": newer})
    visitor.post(f"{northwind}seen", {"which": older})
    assert reanswering.last_seen(number=number_of(northwind)) == newer


@pytest.mark.parametrize("which", ["", "none", "4711", "9" * 40, "-1"])
def test_a_decision_that_is_not_about_this_invitation_cannot_be_seen(visitor: Client, northwind: str, which: str) -> None:
    assert visitor.post(f"{northwind}seen", {"which": which}).status_code == 404
    assert visitor.get(northwind, {"since": which or "x"}).status_code == 404
    assert not Seen.objects.exists()


def test_what_alice_puts_right_herself_is_shown_with_its_effect_and_is_no_news(visitor: Client, northwind: str) -> None:
    done = visitor.post(f"{northwind}correct", {"fact": "pay", "pay_low": "150,000", "pay_period": "year", "currency": "usd"})
    words = box_of(visitor.get(done.headers["Location"]).content)
    assert "The pay is $150,000 a year now, not $98,000–112,000 a year." in words
    assert reanswering.news(now=timezone.now()) == ()
    assert box_of(visitor.get(northwind).content) == ""


def test_earlier_decisions_are_listed_with_what_had_changed(visitor: Client, northwind: str) -> None:
    visitor.get(northwind)
    offered()
    words = text_of(visitor.get(northwind).content)
    history = words.split("As it was decided", 1)[1]
    assert "An offer from Bolt came in" in history


def test_a_late_window_is_told_and_what_was_typed_stays(visitor: Client, northwind: str) -> None:
    page = visitor.get(northwind).content.decode()
    version = re.search(r'name="fact" value="role"><input type="hidden" name="version" value="(\d+)"', page)
    assert version is not None
    first = visitor.post(f"{northwind}correct", {"fact": "role", "role": "Head of Data", "version": version[1]})
    assert first.status_code == 302
    late = visitor.post(f"{northwind}correct", {"fact": "company", "company": "Southwind", "version": version[1]})
    assert late.status_code == 409
    assert "changed in another window" in text_of(late.content)
    assert 'value="Southwind"' in late.content.decode()
    kept = invitations.find(number=number_of(northwind))
    assert kept.corrections == {"role": "Head of Data"}
    again = visitor.post(f"{northwind}correct", {"fact": "company", "company": "Southwind", "version": kept.version})
    assert again.status_code == 302


def test_a_late_assumption_and_a_late_answer_are_told_too(visitor: Client, northwind: str) -> None:
    number = number_of(northwind)
    version = invitations.find(number=number).version
    invitations.correct(number=number, corrections={"role": "Head of Data"}, now=timezone.now())
    late = visitor.post(f"{northwind}assume", {"name": "offer_chance", "value": "0.45", "version": version})
    assert late.status_code == 409
    assert 'value="0.45"' in late.content.decode()
    assert '<details id="assumed" open>' in late.content.decode()
    assert visitor.post(f"{northwind}settle", {"settled_as": "no", "version": version}).status_code == 409
    kept = invitations.find(number=number)
    assert (dict(kept.overrides), kept.settled_as) == ({}, "")


def test_the_answer_shows_where_its_process_stands_and_the_rounds_to_come(visitor: Client, northwind: str) -> None:
    process = invitations.find(number=number_of(northwind)).process
    assert process is not None
    words = text_of(visitor.get(northwind).content)
    assert "In your pipeline Invited to talk No round is planned yet." in words
    done = rounds.plan(process=process, version=None, planned=Plan(day=in_days(5).date(), format="onsite"), now=timezone.now())
    page = visitor.get(northwind).content
    assert f'href="/pipeline/{done.process}/"' in page.decode()
    assert f"{day_words(in_days(5), short=True)} · on site" in text_of(page)
    assert "No round is planned yet." not in text_of(page)


def test_todays_page_says_which_answer_changed_and_why(visitor: Client, northwind: str) -> None:
    visitor.get(northwind)
    offered()
    visitor.get(northwind)
    words = text_of(visitor.get("/").content)
    assert "Northwind Mutual" in words
    assert "an offer from Bolt came in: $160,000 a year" in words
