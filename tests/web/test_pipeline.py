"""The board: every process in the column of its stage, moved with plain buttons, searched, turned page by page."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.web.letters import NORTHWIND
from tests.web.pipelines import at, moved, noted, offered, on, planned, stage_of, whole, words_of

pytestmark = pytest.mark.django_db


def board(visitor: Client, **asked: str) -> str:
    """What the board says."""
    return words_of(visitor.get("/pipeline/", asked).content)


def press(visitor: Client, process: int, to: str, back: str = "/pipeline/") -> Any:  # noqa: ANN401 - the test client's answer
    """Press a button of a card's menu."""
    form = {"version": str(whole(process).card.version), "to": to, "back": back}
    return visitor.post(f"/pipeline/{process}/move", form)


def test_the_empty_board_says_what_to_do_next(visitor: Client) -> None:
    page = visitor.get("/pipeline/").content.decode()
    assert "Nothing is under way yet." in page
    assert 'href="/pipeline/add"' in page


def test_alice_adds_a_process_that_began_elsewhere(visitor: Client) -> None:
    typed = {"company": "Meridale", "role": "Pricing Analyst", "link": "", "stage": "applied", "applied_on": on(-3).isoformat()}
    answer = visitor.post("/pipeline/add", typed)
    page = words_of(visitor.get(answer.headers["Location"]).content)
    assert "Meridale" in page
    assert "Undo" in page
    assert "Pricing Analyst" in board(visitor)


def test_a_process_without_company_and_role_is_refused_and_what_was_typed_stays(visitor: Client) -> None:
    refused = visitor.post("/pipeline/add", {"company": " ", "role": "", "stage": "applied", "applied_on": "2026-02-30"})
    assert refused.status_code == 422
    assert "Write the day as 2026-03-05" in refused.content.decode()
    assert 'value="2026-02-30"' in refused.content.decode()
    refused = visitor.post("/pipeline/add", {"company": "", "role": "", "stage": "applied"})
    assert "Say at least the company or the role" in refused.content.decode()


def test_a_card_tells_company_role_and_what_comes_next(visitor: Client) -> None:
    process = noted("Northwind Mutual", "Senior Data Analyst", "interviewing", decision_on=on(11))
    planned(process, starts_at=at(1, 15), format="phone")
    page = board(visitor)
    assert "Northwind Mutual Senior Data Analyst Tomorrow, 15:00 interview by phone" in page


def test_a_card_tells_the_zone_of_a_clock_that_is_not_ones_own(visitor: Client) -> None:
    from zoneinfo import ZoneInfo

    planned(noted("Kestrel"), starts_at=at(1, 10, zone=ZoneInfo("Asia/Tokyo")), zone="Asia/Tokyo")
    assert "10:00 Tokyo" in board(visitor)


def test_a_card_tells_until_when_its_offer_stands(visitor: Client) -> None:
    offered(noted("Bolt"), value=99_000.0, currency="USD", deadline_on=on(1))
    page = board(visitor)
    assert "offer until tomorrow" in page
    assert "an offer in hand until tomorrow" in page


def test_a_letter_that_was_taken_in_waits_on_the_board_and_leads_to_its_answer(visitor: Client) -> None:
    from django.utils import timezone

    from sayyes.usecases import invitations

    invitations.take_in(name="a.eml", data=NORTHWIND.encode(), now=timezone.now())
    page = visitor.get("/pipeline/").content.decode()
    assert "They wait for your answer" in page
    assert 'href="/invitation/' in page


def test_a_card_moves_by_its_button_and_goes_back_by_undo(visitor: Client) -> None:
    process = noted("Northwind")
    answer = press(visitor, process, "invited")
    assert stage_of(process) == "invited"
    page = visitor.get(answer.headers["Location"]).content
    assert "Moved Analyst (Northwind) to invited. Undo" in words_of(page)
    change = page.decode().split('name="change" value="')[1].split('"')[0]
    answer = visitor.post("/pipeline/undo", {"change": change, "back": "/pipeline/"})
    assert stage_of(process) == "applied"
    assert "Taken back: Moved Analyst (Northwind) to invited. Undo" in words_of(visitor.get(answer.headers["Location"]).content)


def test_the_board_one_was_looking_at_comes_back_after_a_move(visitor: Client) -> None:
    process = noted("Northwind")
    answer = press(visitor, process, "invited", back="/pipeline/?q=north&done=4")
    assert answer.headers["Location"].startswith("/pipeline/?q=north&done=")
    assert answer.headers["Location"].endswith(f"#process-{process}")


@pytest.mark.parametrize("back", ["https://attacker.example/", "//attacker.example/", "pipeline", "javascript:alert(1)", ""])
def test_nobody_is_sent_to_another_place_after_a_move(visitor: Client, back: str) -> None:
    answer = press(visitor, noted("Northwind"), "invited", back=back)
    assert answer.headers["Location"].startswith("/pipeline/?done=")


def test_a_way_that_does_not_exist_is_refused_on_the_board_with_what_can_be_done(visitor: Client) -> None:
    process = noted("Northwind")
    refused = press(visitor, process, "accepted")
    assert refused.status_code == 422
    assert "put it right instead" in words_of(refused.content)
    assert stage_of(process) == "applied"


def test_a_card_moved_in_another_window_is_told_of_and_not_moved_again(visitor: Client) -> None:
    process = noted("Northwind")
    old = str(whole(process).card.version)
    moved(process, "invited")
    late = visitor.post(f"/pipeline/{process}/move", {"version": old, "to": "rejected", "back": "/pipeline/"})
    assert late.status_code == 409
    page = words_of(late.content)
    assert "changed in another window" in page
    assert "Moved Analyst (Northwind) to invited" in page
    assert stage_of(process) == "invited"


def test_a_change_that_something_builds_on_cannot_be_taken_back_and_the_page_says_why(visitor: Client) -> None:
    process = noted("Northwind")
    first = moved(process, "invited")
    moved(process, "interviewing")
    refused = visitor.post("/pipeline/undo", {"change": str(first)})
    assert refused.status_code == 409
    assert "something later builds on it" in words_of(refused.content)
    assert visitor.post("/pipeline/undo", {"change": "999"}).status_code == 404
    assert visitor.post("/pipeline/undo", {"change": "none"}).status_code == 404


def test_what_was_taken_back_once_is_not_taken_back_twice(visitor: Client) -> None:
    change = moved(noted("Northwind"), "invited")
    visitor.post("/pipeline/undo", {"change": str(change)})
    assert visitor.post("/pipeline/undo", {"change": str(change)}).status_code == 409


def test_search_finds_companies_and_roles_open_or_closed(visitor: Client) -> None:
    noted("Northwind", "Data Analyst")
    noted("Meridale", "Statistician")
    moved(noted("Old Mill", "Data Analyst"), "rejected")
    assert "Meridale" not in board(visitor, q="northw")
    assert "Meridale" in board(visitor, q="statist")
    page = board(visitor, q="data analyst")
    assert "Northwind" in page
    assert "Turned down by them 1" in page
    assert "Nothing is called “Globex”" in board(visitor, q="Globex")


def test_closed_stages_are_folded_behind_a_link_that_counts_them(visitor: Client) -> None:
    noted("Northwind")
    moved(noted("Old Mill"), "rejected")
    page = board(visitor)
    assert "Old Mill" not in page
    assert "Turned down by them 1" in page
    assert "Old Mill" in board(visitor, stage="rejected")


def test_a_long_column_is_turned_page_by_page(visitor: Client) -> None:
    for place in range(30):
        noted(f"Company {place:02d}")
    first, second, third = (visitor.get("/pipeline/", {"stage": "applied", "page": page}).content.decode() for page in "123")
    shown = [{name for place in range(30) if (name := f"Company {place:02d}") in page} for page in (first, second, third)]
    assert [len(names) for names in shown] == [12, 12, 6]
    assert len(set.union(*shown)) == 30
    assert "18 more" in first
    assert "Earlier ones" in third
    assert visitor.get("/pipeline/", {"stage": "applied", "page": "99"}).status_code == 200
    assert visitor.get("/pipeline/", {"stage": "nowhere", "page": "-1"}).status_code == 200


def test_the_board_asks_the_database_no_more_often_when_there_are_many(
    visitor: Client,
    django_assert_max_num_queries: Any,  # noqa: ANN401 - the plugin does not say
) -> None:
    for place in range(40):
        planned(noted(f"Company {place:02d}", stage=("applied", "invited", "interviewing")[place % 3]), day=on(place % 9))
    with django_assert_max_num_queries(30):
        visitor.get("/pipeline/")
