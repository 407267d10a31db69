"""Sums that cannot be meant as they are marked, and pay that stands on a page in other places than in its words."""

from __future__ import annotations

import json

import pytest

from sayyes.readers.facts import Pay, Reading
from tests.readers.letters import letter, read


def listed(low: float, high: float, unit: str, currency: str = "USD") -> Reading:
    pay = {"@type": "MonetaryAmount", "currency": currency, "value": {"minValue": low, "maxValue": high, "unitText": unit}}
    posting = {
        "@type": "JobPosting",
        "title": "Estimator",
        "hiringOrganization": {"@type": "Organization", "name": "Initech"},
        "baseSalary": pay,
    }
    return read(f'<html><body><script type="application/ld+json">{json.dumps(posting)}</script></body></html>', "posting.html")


def shown(pay: Pay | None) -> tuple[float | None, float | None, str | None, str | None] | None:
    return (pay.low, pay.high, pay.currency, pay.period) if pay else None


@pytest.mark.parametrize(
    ("low", "high", "unit", "currency"),
    [
        (45_000, 60_000, "HOUR", "USD"),
        (45, 60, "YEAR", "GBP"),
        (180_000, 220_000, "MONTH", "EUR"),
        (60_000, 60_000, "WEEK", "EUR"),
    ],
)
def test_pay_that_nobody_is_paid_in_that_time_is_asked_about(low: float, high: float, unit: str, currency: str) -> None:
    reading = listed(low, high, unit, currency)
    assert shown(reading.pay) == (low, high, currency, None)
    assert any("which can hardly be meant" in question for question in reading.unclear)


@pytest.mark.parametrize(
    ("low", "high", "unit", "currency"),
    [
        (21, 24, "HOUR", "GBP"),
        (1_500, 1_800, "HOUR", "JPY"),
        (1_200_000, 1_600_000, "YEAR", "INR"),
        (250_000, 300_000, "MONTH", "JPY"),
    ],
)
def test_pay_that_is_usual_in_its_currency_is_taken_as_it_stands(low: float, high: float, unit: str, currency: str) -> None:
    reading = listed(low, high, unit, currency)
    assert shown(reading.pay) == (low, high, currency, unit.lower())
    assert reading.unclear == ()


def test_words_of_a_letter_are_doubted_as_a_record_is() -> None:
    body = "Dear Alice, we are pleased to offer you the position of Data Analyst at Initech. The salary is $52,000 per hour."
    reading = read(letter(body, subject="Offer"))
    assert shown(reading.pay) == (52_000, 52_000, "USD", None)
    assert any("which can hardly be meant" in question for question in reading.unclear)


def test_the_numbers_of_nested_microdata_are_pay() -> None:
    reading = read(
        '<html><body><div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Roofer</h1>'
        '<span itemprop="identifier" itemscope><meta itemprop="value" content="90210"></span>'
        '<b itemprop="hiringOrganization">Initech Roofing</b><div itemprop="baseSalary" itemscope>'
        '<meta itemprop="currency" content="AUD">'
        '<span itemprop="value" itemscope><meta itemprop="minValue" content="40"><meta itemprop="maxValue" content="45">'
        '<meta itemprop="unitText" content="HOUR"></span></div></div></body></html>',
        "posting.html",
    )
    assert shown(reading.pay) == (40, 45, "AUD", "hour")


def test_a_value_of_something_else_in_microdata_is_no_pay() -> None:
    reading = read(
        '<html><body><div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Roofer</h1>'
        '<span itemprop="identifier" itemscope><meta itemprop="value" content="90210"></span></div></body></html>',
        "posting.html",
    )
    assert reading.pay is None


def test_a_single_number_in_microdata_is_pay() -> None:
    reading = read(
        '<html><body><div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Roofer</h1>\n'
        '<div itemprop="baseSalary" itemscope><span itemprop="currency">GBP</span> <span itemprop="value">18.50</span> '
        'per <span itemprop="unitText">HOUR</span></div></div></body></html>',
        "posting.html",
    )
    assert shown(reading.pay) == (18.5, 18.5, "GBP", "hour")


def test_the_words_of_a_page_without_records_say_what_is_paid() -> None:
    reading = read(
        "<html><head><title>Bench Joiner</title></head><body><main><h1>Bench Joiner</h1>\n"
        "<p>Initech Joinery is looking for a joiner.</p>"
        "<p>Salary <b>£31,000</b> - £35,000 per year.</p></main></body></html>",
        "posting.html",
    )
    assert reading.kind == "posting"
    assert shown(reading.pay) == (31_000, 35_000, "GBP", "year")


def test_what_the_next_opening_on_a_page_pays_is_not_what_the_first_one_pays() -> None:
    reading = read(
        "<html><body><h1>Bench Joiner</h1>\n<p>Work in our shop.</p>\n"
        '<div><a href="/jobs/2">Site Carpenter</a><p>Salary £45,000 - £50,000 per year.</p></div></body></html>',
        "posting.html",
    )
    assert reading.count == 2
    assert reading.pay is None


def test_a_posting_told_in_sections_says_what_is_paid() -> None:
    posting = {
        "id": "743",
        "name": "Shift Lead",
        "company": {"name": "Initech"},
        "location": {"city": "Cork"},
        "jobAd": {"sections": {"jobDescription": {"title": "Job", "text": "<p>The pay is €16.50 per hour.</p>"}}},
    }
    assert shown(read(json.dumps(posting), "posting.json").pay) == (16.5, 16.5, "EUR", "hour")


def test_a_record_without_a_period_is_asked_for_it() -> None:
    posting = {"title": "Nurse", "location": {"name": "Cork"}, "salary": {"min": 40_000, "max": 45_000, "currency": "EUR"}}
    reading = read(json.dumps(posting), "posting.json")
    assert "40,000–45,000 EUR: is that per hour, per day, per month or per year?" in reading.unclear
