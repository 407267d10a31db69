"""Postings as boards, pages and feeds serve them: the quirks J1 to J13 and F1 to F5."""

from __future__ import annotations

import json

import pytest

from sayyes.readers.facts import Reading
from tests.readers.letters import read


def posting(record: object) -> Reading:
    return read(json.dumps(record), "posting.json")


def page(*records: object, body: str = "") -> Reading:
    blocks = "".join(f'<script type="application/ld+json">{json.dumps(record)}</script>' for record in records)
    return read(f"<!doctype html><html><head>{blocks}</head><body>{body}</body></html>", "page.html")


BOARDS = [
    ("greenhouse", {"jobs": [{"id": 1, "title": "Data Analyst ", "company_name": "Initech ", "location": {"name": "Boston"}}]}),
    ("lever", [{"text": "Data Analyst", "hostedUrl": "https://jobs.lever.co/initech/1", "categories": {"location": "Boston"}}]),
    (
        "ashby",
        {
            "jobs": [
                {"title": "Data Analyst", "jobUrl": "https://jobs.ashbyhq.com/Initech/1", "location": "Boston", "isListed": True}
            ]
        },
    ),
    (
        "smartrecruiters",
        {"content": [{"id": "1", "name": "Data Analyst", "company": {"name": "Initech"}, "location": {"city": "Boston"}}]},
    ),
    (
        "workable",
        {"name": "Initech", "jobs": [{"title": "Data Analyst", "url": "https://apply.workable.com/j/A1", "city": "Boston"}]},
    ),
    ("recruitee", {"offers": [{"title": "Data Analyst", "company_name": "Initech", "location": "Boston", "position": 3}]}),
    (
        "teamtailor",
        {
            "version": "https://jsonfeed.org/version/1",
            "title": "Initech",
            "items": [{"title": "Data Analyst", "url": "https://x.example"}],
        },
    ),
]


@pytest.mark.parametrize(("board", "record"), BOARDS, ids=[board for board, _ in BOARDS])
def test_every_board_gives_role_and_company(board: str, record: object) -> None:
    reading = posting(record)
    assert reading.kind == "posting", board
    assert reading.role is not None
    assert reading.role.value == "Data Analyst"
    assert reading.company is not None
    assert reading.company.value.casefold() == "initech"


def test_workday_names_no_employer_and_none_is_invented() -> None:
    reading = posting(
        {"total": 1, "jobPostings": [{"title": "Data Analyst", "externalPath": "/job/x", "locationsText": "3 Locations"}]}
    )
    assert reading.role is not None
    assert reading.company is None


def test_a_name_read_off_an_address_is_asked_about() -> None:
    reading = posting([{"text": "Data Analyst", "hostedUrl": "https://jobs.lever.co/initech/1", "categories": {}}])
    assert reading.company is not None
    assert not reading.company.sure
    assert any("read off the address" in question for question in reading.unclear)


def test_of_several_postings_the_first_is_read_and_all_are_counted() -> None:
    reading = posting({"jobs": [{"title": "Data Analyst", "id": 1}, {"title": "Nurse", "id": 2}, {"title": "", "id": 3}]})
    assert reading.count == 2
    assert reading.role is not None
    assert reading.role.value == "Data Analyst"


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            {"salaryRange": {"min": 90000, "max": 110000, "currency": "USD", "interval": "per-year-salary"}},
            (90000, 110000, "USD", "year"),
        ),
        ({"salary": {"min": "60000", "max": "75000", "currency": "EUR", "period": "year"}}, (60000, 75000, "EUR", "year")),
        (
            {"compensation": {"minValue": 150000, "maxValue": 180000, "currencyCode": "USD", "interval": "1 YEAR"}},
            (150000, 180000, "USD", "year"),
        ),
        ({"salaryFrom": 32000, "salaryTo": 35000, "currency": "€"}, (32000, 35000, "EUR", None)),
        ({"baseSalary": "€91,500 per year"}, (91500, 91500, "EUR", "year")),
        (
            {"pay_input_ranges": [{"min_cents": 9000000, "max_cents": 11000000, "currency_type": "USD"}]},
            (90000, 110000, "USD", None),
        ),
        (
            {"baseSalary": {"currency": "GBP", "value": {"minValue": "20", "maxValue": "25", "unitText": "HOUR"}}},
            (20, 25, "GBP", "hour"),
        ),
    ],
)
def test_pay_in_every_shape(record: dict[str, object], expected: tuple[object, ...]) -> None:
    pay = posting({"title": "Data Analyst", "id": 1, **record}).pay
    assert pay is not None
    assert (pay.low, pay.high, pay.currency, pay.period) == expected


@pytest.mark.parametrize("empty", [{"value": {"minValue": None, "maxValue": None}}, {"@type": "MonetaryAmount"}, None, ""])
def test_no_pay_is_empty_and_never_zero(empty: object) -> None:
    assert posting({"title": "Data Analyst", "id": 1, "baseSalary": empty}).pay is None


def test_rupees_marked_as_dollars_are_asked_about() -> None:
    salary = {"currency": "USD", "value": {"minValue": 400000, "maxValue": 5000000, "unitText": "YEAR"}}
    reading = page({"@type": "JobPosting", "title": "Data Analyst", "baseSalary": salary})
    assert any("really USD" in question for question in reading.unclear)


def test_structured_data_in_arrays_and_graphs_is_found() -> None:
    job = {"@type": "JobPosting", "title": "Data Analyst", "hiringOrganization": {"name": "Initech"}}
    for shape in (
        [job],
        {"@graph": [{"@type": "WebPage", "name": "x"}, job]},
        {"mainEntity": {"item": job}},
        {**job, "@type": ["JobPosting"]},
    ):
        reading = page(shape)
        assert reading.company is not None
        assert reading.company.value == "Initech"


def test_name_may_stand_for_title_and_the_organisation_may_be_missing() -> None:
    reading = page({"@type": "JobPosting", "name": "Data Analyst"})
    assert reading.role is not None
    assert reading.role.value == "Data Analyst"
    assert reading.company is None


def test_comments_and_trailing_commas_get_a_second_pass() -> None:
    block = '<script type="application/ld+json">/* made by hand */ {"@type": "JobPosting", "title": "Data Analyst",}</script>'
    reading = read(f"<html><head>{block}</head></html>", "page.html")
    assert reading.role is not None
    assert reading.role.value == "Data Analyst"


def test_microdata_is_read() -> None:
    html = (
        '<div itemscope itemtype="http://schema.org/JobPosting"><span itemprop="title">Data Analyst</span>'
        '<meta itemprop="hiringOrganization" content="Initech"><meta itemprop="addressLocality" content="Boston"></div>'
    )
    reading = read(f"<html><body>{html}</body></html>", "page.html")
    assert (reading.role and reading.role.value, reading.company and reading.company.value) == ("Data Analyst", "Initech")
    assert reading.place is not None
    assert reading.place.value == "Boston"


def test_a_description_escaped_twice_becomes_text() -> None:
    reading = posting({"title": "Data Analyst", "id": 1, "content": "&amp;lt;p&amp;gt;Write reports&amp;lt;/p&amp;gt;"})
    assert reading.text == "Write reports"


def test_a_listing_page_gives_its_titles() -> None:
    html = (
        "<div><a href='/company/initech'>Initech</a><a href='/job/data-analyst/1'>Data Analyst</a></div>"
        "<div><a href='/company/globex'>Globex</a><a href='/job/nurse/2'>Nurse</a></div>"
    )
    reading = read(f"<html><body>{html}</body></html>", "page.html")
    assert (reading.role and reading.role.value, reading.company and reading.company.value) == ("Data Analyst", "Initech")
    assert reading.count == 2


RSS = "<rss version='2.0'><channel><title>Board</title>{}</channel></rss>"


def test_a_feed_is_read() -> None:
    item = "<item><title><![CDATA[Data Analyst]]></title><company>Initech</company><link>https://x.example/1</link></item>"
    reading = read(RSS.format(item * 2), "feed.xml")
    assert (reading.role and reading.role.value, reading.company and reading.company.value, reading.count) == (
        "Data Analyst",
        "Initech",
        2,
    )


@pytest.mark.parametrize(
    ("title", "role", "company"),
    [
        ("Data Analyst at Initech", "Data Analyst", "Initech"),
        ("Initech: Data Analyst", "Data Analyst", "Initech"),
        ("Initech: Data: Analyst", "Initech: Data: Analyst", None),
    ],
)
def test_titles_of_feeds_are_split_only_where_it_is_plain(title: str, role: str, company: str | None) -> None:
    reading = read(RSS.format(f"<item><title>{title}</title></item>"), "feed.xml")
    assert reading.role is not None
    assert (reading.role.value, reading.company.value if reading.company else None) == (role, company)


def test_a_feed_with_an_undeclared_prefix_is_read_item_by_item() -> None:
    reading = read(RSS.format("<item><title>Nurse</title><job:company>Initech</job:company></item><item></item>"), "feed.xml")
    assert reading.company is not None
    assert reading.company.value == "Initech"
    assert any("1 could not be read" in note for note in reading.unclear)


@pytest.mark.parametrize("head", ["<!DOCTYPE rss [<!ENTITY a 'b'>]>", "<!doctype rss SYSTEM 'x.dtd'>"])
def test_a_feed_with_a_document_type_is_refused(head: str) -> None:
    reading = read(f"<?xml version='1.0'?>{head}" + RSS.format("<item><title>&a;</title></item>"), "feed.xml")
    assert reading.error is not None
    assert "refused for safety" in reading.error


def test_an_empty_answer_is_not_no_openings() -> None:
    reading = posting({"jobs": []})
    assert reading.error is not None
    assert "unknown company" in reading.error


def test_a_posting_pasted_as_text_is_a_posting() -> None:
    text = (
        "Data Analyst\nInitech, Boston\n\nAbout the role\nYou turn figures into decisions.\n\n"
        "Responsibilities\n• Write reports\n\n"
        "Qualifications\n• SQL\n\nPay: $90,000 - $100,000 a year"
    )
    reading = read(text, "posting.txt")
    assert reading.kind == "posting"
    assert reading.role is not None
    assert reading.role.value == "Data Analyst"
    assert reading.pay is not None
    assert (reading.pay.low, reading.pay.high) == (90000, 100000)
