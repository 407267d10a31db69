"""The address of an opening on a board leads to its public data; what is read from them is that opening and no other."""

# ruff: noqa: E501  a row of a table stays on one line

from __future__ import annotations

import json

import pytest

from sayyes.links.boards import Twin, twin_of
from sayyes.readers.facts import Reading
from sayyes.usecases.reading import read_address
from tests.links.web import Page, Web

ID = "0b1f2c3d-1111-4222-8333-444455556666"
OTHER = "9b1f2c3d-1111-4222-8333-444455556666"


@pytest.mark.parametrize(
    ("page", "data", "pick"),
    [
        ("boards.greenhouse.io/lemon/jobs/1", "boards-api.greenhouse.io/v1/boards/lemon/jobs/1?pay_transparency=true", None),
        ("job-boards.greenhouse.io/lemon/jobs/1?gh_src=x", "boards-api.greenhouse.io/v1/boards/lemon/jobs/1?pay_transparency=true", None),
        ("boards.greenhouse.io/embed/job_app?for=lemon&token=77", "boards-api.greenhouse.io/v1/boards/lemon/jobs/77?pay_transparency=true", None),
        ("boards.greenhouse.io/lemon", "boards-api.greenhouse.io/v1/boards/lemon/jobs?content=true", None),
        (f"jobs.lever.co/lemon/{ID}/apply", f"api.lever.co/v0/postings/lemon/{ID}?mode=json", None),
        (f"jobs.eu.lever.co/lemon/{ID}", f"api.eu.lever.co/v0/postings/lemon/{ID}?mode=json", None),
        ("jobs.lever.co/lemon", "api.lever.co/v0/postings/lemon?mode=json", None),
        (f"jobs.ashbyhq.com/Lemon%20Co/{ID}", "api.ashbyhq.com/posting-api/job-board/Lemon%20Co?includeCompensation=true", ID),
        ("jobs.ashbyhq.com/lemon", "api.ashbyhq.com/posting-api/job-board/lemon?includeCompensation=true", None),
        ("jobs.smartrecruiters.com/Lemon/744000012-baker", "api.smartrecruiters.com/v1/companies/Lemon/postings/744000012", None),
        ("apply.workable.com/lemon/j/AB12CD/", "apply.workable.com/api/v1/widget/accounts/lemon?details=true", "AB12CD"),
        ("lemon.recruitee.com/o/baker-berlin", "lemon.recruitee.com/api/offers/", "/o/baker-berlin"),
        ("lemon.jobs.personio.de/job/123?language=de", "lemon.jobs.personio.de/xml?language=en", "123"),
        ("lemon.wd3.myworkdayjobs.com/en-US/Careers/job/Graz/Baker_R-1", "lemon.wd3.myworkdayjobs.com/wday/cxs/lemon/Careers/job/Graz/Baker_R-1", None),
        ("lemon.bamboohr.com/careers/12", "lemon.bamboohr.com/careers/12/detail", None),
    ],
)  # fmt: skip
def test_a_board_is_known_by_its_address(page: str, data: str, pick: str | None) -> None:
    assert twin_of(f"https://{page}") == Twin(f"https://{data}", pick)


@pytest.mark.parametrize(
    "url",
    [
        "https://mill.example/jobs/1", "https://boards.greenhouse.io.evil.example/lemon/jobs/1", "https://jobs.lever.co/", "ftp://jobs.lever.co/x",
        "https://jobs.lever.co:8443/lemon", "https://boards.greenhouse.io/embed/job_app?for=../../x&token=1", "https://evil.example/jobs.lever.co/lemon",
        "https://x@jobs.lever.co.example/lemon", "https://boards.greenhouse.io/lemon/jobs/abc",
    ],
)  # fmt: skip
def test_every_other_page_has_no_twin(url: str) -> None:
    assert twin_of(url) is None


GREENHOUSE = {
    "id": 1, "title": "Baker", "company_name": "Lemon Foods", "location": {"name": "Graz"}, "absolute_url": "https://boards.greenhouse.io/lemon/jobs/1",
    "content": "&lt;p&gt;Bread &amp;amp; cake.&lt;/p&gt;",
    "pay_input_ranges": [{"min_cents": 4_200_000, "max_cents": 4_800_000, "currency_type": "EUR", "title": "Annual salary"}],
}  # fmt: skip
LEVER = {
    "id": ID, "text": "Baker", "categories": {"location": "Graz", "commitment": "Full-time"}, "hostedUrl": f"https://jobs.lever.co/lemon/{ID}",
    "descriptionPlain": "Bread and cake.", "workplaceType": "onsite",
    "salaryRange": {"currency": "EUR", "interval": "per-year-salary", "min": 42000, "max": 48000},
}  # fmt: skip
ASHBY = {
    "jobs": [
        {"id": each, "title": title, "location": "Graz", "isListed": True, "jobUrl": f"https://jobs.ashbyhq.com/lemon/{each}", "descriptionPlain": "Bread."}
        for each, title in ((OTHER, "Driver"), (ID, "Baker"))
    ],
    "apiVersion": "1",
}  # fmt: skip
SMART = {
    "id": "744000012", "name": "Baker", "company": {"name": "Lemon Foods", "identifier": "Lemon"}, "location": {"city": "Graz", "country": "at"},
    "jobAd": {"sections": {"jobDescription": {"title": "Job", "text": "<p>Bread.</p>"}}}, "applyUrl": "https://jobs.smartrecruiters.com/Lemon/744000012",
}  # fmt: skip
WORKABLE = {
    "name": "Lemon Foods", "description": None,
    "jobs": [
        {"title": title, "shortcode": code, "url": f"https://apply.workable.com/j/{code}", "city": city, "country": "Austria", "description": "<p>Bread.</p>"}
        for title, code, city in (("Driver", "ZZ99ZZ", "Linz"), ("Baker", "AB12CD", "Graz"), ("Baker", "AB12CD", "Wien"))
    ],
}  # fmt: skip
RECRUITEE = {
    "offers": [
        {"id": number, "title": title, "slug": slug, "company_name": "Lemon Foods", "location": "Graz, Austria", "description": "<p>Bread.</p>",
         "careers_url": f"https://lemon.recruitee.com/o/{slug}", "salary": {"min": "42000", "max": "48000", "period": "year", "currency": "EUR"}}
        for number, title, slug in ((1, "Baker at night", "baker-berlin-2"), (2, "Baker", "baker-berlin"))
    ]
}  # fmt: skip
WORKDAY = {
    "jobPostingInfo": {
        "title": "Baker", "jobDescription": "<p>Bread.</p>", "location": "Graz", "jobReqId": "R-1", "timeType": "Full time",
        "externalUrl": "https://lemon.wd3.myworkdayjobs.com/Careers/job/Graz/Baker_R-1",
    },
    "hiringOrganization": {"name": "Lemon Foods"},
}  # fmt: skip
PERSONIO = """<?xml version="1.0" encoding="UTF-8"?><workzag-jobs>
<position><id>1234</id><subcompany>Lemon Foods</subcompany><office>Linz</office><name>Driver</name></position>
<position><id>123</id><subcompany>Lemon Foods</subcompany><office>Graz</office><name>Baker</name>
<jobDescriptions><jobDescription><name>Tasks</name><value><![CDATA[<p>Bread.</p>]]></value></jobDescription></jobDescriptions></position>
</workzag-jobs>"""


def asked(web: Web, page: str, data: str, body: object) -> Reading:
    """Read the page's address, with nothing on the web but its data."""
    content = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    web.pages[data] = Page(content)
    return read_address(url=f"https://{page}", now=None, fetcher=web.fetcher())


BOARDS = {
    "Greenhouse": ("boards.greenhouse.io/lemon/jobs/1", "boards-api.greenhouse.io/v1/boards/lemon/jobs/1?pay_transparency=true", GREENHOUSE),
    "Lever": (f"jobs.lever.co/lemon/{ID}", f"api.lever.co/v0/postings/lemon/{ID}?mode=json", LEVER),
    "Ashby": (f"jobs.ashbyhq.com/lemon/{ID}", "api.ashbyhq.com/posting-api/job-board/lemon?includeCompensation=true", ASHBY),
    "SmartRecruiters": ("jobs.smartrecruiters.com/Lemon/744000012-baker", "api.smartrecruiters.com/v1/companies/Lemon/postings/744000012", SMART),
    "Workable": ("apply.workable.com/lemon/j/AB12CD", "apply.workable.com/api/v1/widget/accounts/lemon?details=true", WORKABLE),
    "Recruitee": ("lemon.recruitee.com/o/baker-berlin", "lemon.recruitee.com/api/offers/", RECRUITEE),
    "Personio": ("lemon.jobs.personio.de/job/123", "lemon.jobs.personio.de/xml?language=en", PERSONIO),
    "Workday": ("lemon.wd3.myworkdayjobs.com/en-US/Careers/job/Graz/Baker_R-1", "lemon.wd3.myworkdayjobs.com/wday/cxs/lemon/Careers/job/Graz/Baker_R-1", WORKDAY),
}  # fmt: skip


@pytest.mark.parametrize("board", BOARDS)
def test_the_opening_behind_a_page_is_read_from_the_boards_data(web: Web, board: str) -> None:
    reading = asked(web, *BOARDS[board])
    assert reading.error is None
    assert (reading.file, reading.kind, reading.count) == (f"https://{BOARDS[board][0]}", "posting", 1)
    assert reading.role is not None
    assert reading.role.value == "Baker"
    assert reading.company is not None
    assert reading.company.value.lower().startswith("lemon")
    assert reading.company.sure == (reading.company.value == "Lemon Foods")
    assert reading.place is not None
    assert reading.place.value.startswith("Graz")
    if board in {"Greenhouse", "Lever", "Recruitee"}:
        assert reading.pay is not None
        assert (reading.pay.low, reading.pay.high, reading.pay.currency) == (42_000, 48_000, "EUR")
        assert reading.pay.period == "year"


@pytest.mark.parametrize("board", ["Ashby", "Workable", "Recruitee", "Personio"])
def test_an_opening_that_the_list_no_longer_holds_is_not_replaced_by_another(web: Web, board: str) -> None:
    page, data, body = BOARDS[board]
    gone = (
        page.replace(ID, ID.replace("1", "2"))
        .replace("AB12CD", "AB12CE")
        .replace("/baker-", "/cook-")
        .replace("job/123", "job/12")
    )
    reading = asked(web, gone, data, body)
    assert "no longer among those that the board lists" in (reading.error or "")
    assert reading.role is None


def test_a_posting_that_is_gone_an_empty_board_and_a_failure_are_three_answers(web: Web) -> None:
    page, data, _ = BOARDS["Greenhouse"]
    web.pages[page] = Page(b"", 503)
    answers = {}
    for outcome, answer in {
        "gone": Page(b"", 404),
        "empty": Page(b""),
        "broken": Page(b"", 503),
        "cut": Page(b"{", declared=99),
    }.items():
        web.pages[data] = answer
        answers[outcome] = read_address(url=f"https://{page}", now=None, fetcher=web.fetcher()).error or ""
    assert len(set(answers.values())) == 4
    assert "may be closed" in answers["gone"]
    assert "empty" in answers["empty"]
    assert "answered 503" in answers["broken"]
    assert "broke off" in answers["cut"]


def test_where_the_data_fail_the_page_itself_is_read(web: Web) -> None:
    page, data, _ = BOARDS["Greenhouse"]
    record = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Baker",
        "hiringOrganization": {"name": "Lemon Foods"},
    }
    web.pages[data] = Page(b"", 500)
    web.pages[page] = Page(f"<html><script type='application/ld+json'>{json.dumps(record)}</script></html>".encode())
    reading = read_address(url=f"https://{page}", now=None, fetcher=web.fetcher())
    assert (reading.kind, reading.company and reading.company.value) == ("posting", "Lemon Foods")


def test_any_other_page_is_read_as_a_saved_page_is(web: Web) -> None:
    record = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Baker",
        "hiringOrganization": {"name": "The Mill"},
    }
    web.pages["mill.example/jobs/1"] = Page(
        f"<html><script type='application/ld+json'>{json.dumps(record)}</script></html>".encode()
    )
    reading = read_address(url="https://mill.example/jobs/1#apply", now=None, fetcher=web.fetcher())
    assert (reading.file, reading.company and reading.company.value) == ("https://mill.example/jobs/1", "The Mill")


@pytest.mark.parametrize("url", ["https://[::1", "http://a.example:99999999/", "https://a.example:x/"])
def test_what_is_no_address_has_no_data_behind_it(url: str) -> None:
    assert twin_of(url) is None
