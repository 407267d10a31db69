"""Pages that carry a posting for machines, in their elements, or in nothing but words; and pages that carry none."""

from __future__ import annotations

import json

import pytest

from sayyes.readers.facts import Reading
from tests.readers.letters import read


def page(body: str, head: str = "") -> Reading:
    return read(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>", "page.html")


def with_data(record: object) -> Reading:
    return page("", f'<script type="application/ld+json">{json.dumps(record)}</script>')


def named(reading: Reading) -> tuple[str | None, str | None]:
    return (reading.role.value if reading.role else None, reading.company.value if reading.company else None)


def sums(reading: Reading) -> tuple[float | None, float | None, str | None, str | None] | None:
    pay = reading.pay
    return (pay.low, pay.high, pay.currency, pay.period) if pay else None


def test_an_employer_that_is_only_referred_to_is_looked_up() -> None:
    employer = {"@type": "Organization", "@id": "https://initech.example/#us", "name": "Initech"}
    job = {"@type": "JobPosting", "title": "Roofer", "hiringOrganization": {"@id": "https://initech.example/#us"}}
    assert named(with_data({"@graph": [employer, job]})) == ("Roofer", "Initech")


def test_a_type_may_be_written_as_an_address() -> None:
    job = {"@type": "https://schema.org/JobPosting", "title": "Roofer", "hiringOrganization": "Initech"}
    assert named(with_data(job)) == ("Roofer", "Initech")


def test_pay_beside_its_currency_is_read() -> None:
    job = {"@type": "JobPosting", "title": "Roofer", "salaryCurrency": "AUD", "baseSalary": "45.00"}
    assert sums(with_data(job)) == (45, 45, "AUD", None)


def test_data_that_a_page_holds_for_its_script_is_read() -> None:
    job = {"id": "7", "title": "Roofer", "companyName": "Initech", "location": "Cork", "description": "<p>Roofs.</p>"}
    data = json.dumps({"props": {"pageProps": {"menu": [{"name": "About", "url": "/about"}], "job": job}}})
    reading = page('<div id="app"></div>', f'<script id="__DATA__" type="application/json">{data}</script>')
    assert named(reading) == ("Roofer", "Initech")


def test_data_handed_to_a_call_is_read() -> None:
    detail = {
        "Id": "7",
        "Title": "Roofer",
        "Description": "<p>Roofs.</p>",
        "PayRange": {"PayRangeMinimum": 50_000},
        "PayRangeCurrencyCode": "USD",
    }
    reading = page(f"<script>var shown = new Detail({json.dumps(detail)});</script>")
    assert named(reading) == ("Roofer", None)
    assert sums(reading) == (50_000, None, "USD", None)


def test_a_menu_in_such_data_is_no_list_of_postings() -> None:
    data = json.dumps({"menu": [{"name": "About us", "url": "/about"}, {"name": "Shop", "url": "/shop"}]})
    reading = page("<p>Bread and cakes.</p>", f'<script type="application/json">{data}</script>')
    assert reading.kind != "posting"


def test_microdata_without_a_declaration_is_one_posting() -> None:
    reading = page('<meta itemprop="hiringOrganization" content="Initech"><h1><span itemprop="title">Roofer</span></h1>')
    assert named(reading) == ("Roofer", "Initech")


def test_the_name_of_a_posting_is_its_own_and_not_its_employers() -> None:
    reading = page(
        '<div itemscope itemtype="https://schema.org/JobPosting"><p itemprop="hiringOrganization" itemscope>'
        '<b itemprop="name">Initech</b></p><h1 itemprop="name">Roofer</h1></div>'
    )
    assert named(reading) == ("Roofer", "Initech")


def test_the_name_of_an_employer_is_read_from_under_it() -> None:
    reading = page(
        '<div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">Roofer</h2>'
        '<div itemprop="hiringOrganization" itemscope><img itemprop="logo" src="x.png">'
        '<meta itemprop="name" content="Initech"></div>'
        '<div itemprop="jobLocation" itemscope><span itemprop="name">Yard</span></div>'
        '<span itemprop="baseSalary">$28.00 - $34.00 per hour</span></div>'
    )
    assert named(reading) == ("Roofer", "Initech")
    assert sums(reading) == (28, 34, "USD", "hour")


@pytest.mark.parametrize(
    "html",
    [
        '<ul><li><a href="/offers/12-roofer">Roofer</a> <span class="institution">Initech</span></li></ul>',
        '<h3 class="base-search-card__title">Roofer</h3><h4 class="base-search-card__subtitle">Initech</h4>',
        '<a href="/jobs/7"><h5 data-qa="posting-name">Roofer</h5><i>Remote</i></a><b class="company">Initech</b>',
        '<div><a href="/jobs/7">Apply now</a><a href="/jobs/7">Roofer</a><span class="employer">Initech</span></div>',
    ],
)
def test_cards_give_title_and_employer_and_buttons_give_none(html: str) -> None:
    assert named(page(html)) == ("Roofer", "Initech")


@pytest.mark.parametrize(
    ("title", "company"),
    [
        ("Careers – Initech", "Initech"),
        ("Sparks Wrangler | Initech", "Initech"),
        ("Vacature Sparks Wrangler | Initech", "Initech"),
        ("Sparks Wrangler | LinkedIn", None),
        ('Careers</title><meta property="og:title" content="Sparks Wrangler at Initech"><title>', "Initech"),
        ('Sparks Wrangler</title><meta property="og:site_name" content="Indeed"><title>', None),
        ("Sparks Wrangler | Initech careers", "Initech"),
        ("Sparks Wrangler bei Initech", "Initech"),
        ('Sparks Wrangler - Initech</title><meta property="og:site_name" content="Initech"><title>', "Initech"),
        ("Sparks Wrangler - Berlin", None),
    ],
)
def test_a_page_of_words_tells_its_role_by_its_heading_and_its_employer_by_its_title(title: str, company: str | None) -> None:
    reading = page(
        "<main><h1>Sparks Wrangler</h1><h3>Responsibilities</h3><p>Sparks.</p><h3>Requirements</h3><p>Gloves.</p>"
        "<p><span>$25 - $30 an hour</span><span>Full-time</span></p></main>",
        f"<title>{title}</title>",
    )
    assert named(reading) == ("Sparks Wrangler", company)
    assert sums(reading) == (25, 30, "USD", "hour")


def test_a_page_that_calls_itself_role_at_employer_names_the_employer() -> None:
    data = '<script>window.data = {"posting": {"title": "Roofer", "location": "Cork"}};</script>'
    assert named(page("<h1>Roofer</h1>", f"<title>Roofer @ Initech</title>{data}")) == ("Roofer", "Initech")
    assert named(page("<h1>Roofer</h1>", f"<title>All our jobs @ Initech</title>{data}")) == ("Roofer", None)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Sparks Wrangler</h1><p>Sparks.</p><a href='/apply'>Apply for this job</a>",
        "<h2>Closing soon</h2><h2>Payroll Assistant</h2><p>Payslips.</p><a href='/apply?id=7'>Apply now</a>",
        "<h2>Payroll Assistant</h2><p>Payslips.</p>",
    ],
)
def test_a_heading_is_an_opening_where_one_can_apply_or_the_page_is_called_so(body: str) -> None:
    reading = page(body, "<title>Payroll Assistant</title>")
    assert reading.kind == "posting"
    assert named(reading)[0] in {"Sparks Wrangler", "Payroll Assistant"}


def test_headings_alone_make_no_posting() -> None:
    assert (
        page("<h1>Acrobat</h1><h3>Responsibilities</h3><p>I ran the pipeline.</p>", "<title>Projects</title>").kind != "posting"
    )


def test_a_resume_is_no_posting() -> None:
    job = '<div class="job"><div class="job-title">Roofer</div><div class="company">Initech</div></div>'
    assert page(f"<h1>Alice</h1>{job}", "<title>Alice – Resume</title>").kind != "posting"


@pytest.mark.parametrize(
    ("text", "role", "company"),
    [
        ("Job title: Roofer\nCompany: Initech\nLocation: Cork\n", "Roofer", "Initech"),
        ("Roofer at Initech\n\n", "Roofer", "Initech"),
        ("Job title\nRoofer\nCompany\nInitech\n", "Roofer", "Initech"),
        ("Roofer\nInitech Roofing – Cork\n\n", "Roofer", "Initech Roofing"),
        ("Hiring: Sparks Wrangler\nEmployer: Initech\nCTC: 3.2 - 4.5 LPA\n", "Sparks Wrangler", "Initech"),
    ],
)
def test_a_posting_of_text_alone_is_read_by_its_labels_or_first_lines(text: str, role: str, company: str) -> None:
    reading = read(f"{text}Responsibilities\n- mend roofs\nRequirements\n- no fear of heights\n", "posting.txt")
    assert reading.kind == "posting"
    assert named(reading) == (role, company)
