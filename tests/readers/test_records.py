"""Boards that name the parts of a posting in their own way; and records that are none."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.facts import Pay, Reading
from sayyes.readers.record_names import squeezed, words_of
from sayyes.readers.records import openings_in
from tests.readers.letters import read


def posting(record: object) -> Reading:
    return read(json.dumps(record), "posting.json")


def named(reading: Reading) -> tuple[str | None, str | None]:
    return (reading.role.value if reading.role else None, reading.company.value if reading.company else None)


def sums(pay: Pay | None) -> tuple[float | None, float | None, str | None, str | None] | None:
    return (pay.low, pay.high, pay.currency, pay.period) if pay else None


@given(st.lists(st.sampled_from(["job", "title", "salary", "min", "company", "name"]), min_size=1, max_size=4))
def test_one_name_is_one_name_however_it_is_spelled(words: list[str]) -> None:
    spellings = {
        "_".join(words),
        "-".join(words),
        " ".join(words),
        "".join(word.capitalize() for word in words),
        words[0] + "".join(word.capitalize() for word in words[1:]),
    }
    assert {squeezed(spelling) for spelling in spellings} == {"".join(words)}
    assert {words_of(spelling) for spelling in spellings} == {frozenset(words)}


@pytest.mark.parametrize(
    "record",
    [
        {"job-name": "Roofer", "company": {"name": "Initech"}, "region": {"name": "Cork"}, "id": "1"},
        {"Job_Title": "Roofer", "Employer_Name": "Initech", "job_city": "Cork"},
        {"titel": "Roofer", "arbeitgeber": "Initech", "arbeitsort": {"ort": "Graz"}, "refnr": "1"},
        {"intitule": "Roofer", "entreprise": {"nom": "Initech"}, "lieuTravail": {"libelle": "Lyon"}},
        {"name": "Roofer", "careerPageName": "Initech", "jobUrl": "https://boards.example/1"},
        {"title": "Roofer", "company": {"display_name": "Initech"}, "redirect_url": "https://boards.example/1"},
        {"headline": "Roofer", "employer": {"name": "Initech", "workplace": "Yard"}, "id": "7"},
        {"title": "Roofer", "postedCompany": {"uen": "1", "name": "Initech"}, "uuid": "7"},
        {"headline": "Roofer", "companyDetails": {"name": "Initech"}, "publicUrl": "https://boards.example/1", "id": 7},
    ],
)
def test_role_and_employer_are_found_under_any_spelling_and_in_other_languages(record: object) -> None:
    assert named(posting(record)) == ("Roofer", "Initech")
    assert named(posting({"vacancies": [{"vacancy": record}]})) == ("Roofer", "Initech")


def test_an_employer_beside_the_list_is_that_of_its_postings() -> None:
    board = {
        "organization": {"name": "Initech"},
        "jobBoard": {"jobPostings": [{"id": "1", "title": "Roofer", "locationName": "Cork"}]},
    }
    assert named(posting(board)) == ("Roofer", "Initech")


def test_a_wrapped_title_counts_with_what_stands_beside_it() -> None:
    wrapped = {
        "data": [{"id": "61", "links": {"careersite-job-url": "https://jobs.example/61"}, "attributes": {"title": "Roofer 2"}}]
    }
    assert named(posting(wrapped))[0] == "Roofer 2"


def test_things_for_sale_are_no_postings() -> None:
    reading = posting(
        {"items": [{"id": 3, "name": "Coffee mug", "price": 12.5, "currency": "USD", "url": "https://shop.example/3"}]}
    )
    assert reading.error is not None


def test_a_comment_of_a_hiring_thread_is_told_in_one_line() -> None:
    text = "Initech (https:&#x2F;&#x2F;initech.example) | Site Engineer | Cork or REMOTE | €60k–€70k<p>We build roofs."
    reading = posting({"by": "bob", "id": 9, "parent": 8, "text": text, "type": "comment"})
    assert named(reading) == ("Site Engineer", "Initech")
    assert sums(reading.pay) == (60_000, 70_000, "EUR", None)


@pytest.mark.parametrize(
    ("title", "role", "company"),
    [
        ("Initech is hiring a Data Analyst", "Data Analyst", "Initech"),
        ("Initech (YC S24) Is Hiring Data Analysts", "Data Analysts", "Initech"),
        ("Data Analyst, hiring now", "Data Analyst, hiring now", None),
    ],
)
def test_a_headline_of_who_is_hiring_whom_is_taken_apart(title: str, role: str, company: str | None) -> None:
    assert named(posting({"id": 1, "title": title, "url": "https://jobs.example/1"})) == (role, company)
    feed = f"<rss version='2.0'><channel><title>Jobs</title><item><title>{title}</title></item></channel></rss>"
    assert named(read(feed, "feed.xml")) == (role, company)


def test_pay_in_a_feeds_title_is_pay() -> None:
    title = "Data Analyst at Initech, $4000–4500 a month"
    reading = read(
        f"<rss version='2.0'><channel><title>Jobs</title><item><title>{title}</title></item></channel></rss>", "feed.xml"
    )
    assert named(reading) == ("Data Analyst", "Initech")
    assert sums(reading.pay) == (4_000, 4_500, "USD", "month")


NAMES = st.sampled_from(
    ["title", "name", "jobs", "data", "job", "company", "salary", "value", "min", "max", "currency", "unit", "location"]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 10**13)
    | st.floats()
    | st.sampled_from(["", "Roofer", "$50k - $60k", "EUR", "hour", "1.2.3"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=25,
)


@given(VALUES)
def test_no_record_makes_the_reader_stumble_and_no_pay_is_below_nothing(value: object) -> None:
    for opening in openings_in(value):
        assert opening.title
        ends = [end for end in (opening.pay.low, opening.pay.high) if end is not None] if opening.pay else []
        assert all(end > 0 for end in ends)
        assert ends == sorted(ends)


def test_a_long_comment_without_bars_is_no_title() -> None:
    assert posting({"id": 9, "text": "We are a small team and would like to say so at length. " * 8}).error is not None


STATED: dict[str, tuple[dict[str, object], tuple[float | None, float | None, str | None, str | None]]] = {
    "ends under the posting's own name": (
        {"annualSalaryMin": "60000", "annualSalaryMax": "70000", "salaryCurrency": "USD"},
        (60_000, 70_000, "USD", "year"),
    ),
    "an end alone": ({"job_min_salary": 60_000, "job_salary_period": "YEAR"}, (60_000, None, None, "year")),
    "minimum before the word": (
        {"minimumSalary": 40_000, "maximumSalary": 45_000, "currency": "GBP"},
        (40_000, 45_000, "GBP", None),
    ),
    "amounts with an interval": (
        {"min_amount": 21, "max_amount": 25, "interval": "hourly", "currency": "USD"},
        (21, 25, "USD", "hour"),
    ),
    "a label in words": ({"salaryLabel": "RM 5,000 – RM 7,500 per month"}, (5_000, 7_500, "MYR", "month")),
    "words without a mark": ({"salary": "40k-50k"}, (40_000, 50_000, None, None)),
    "bare numbers": ({"salary": "70000-90000"}, (70_000, 90_000, None, None)),
    "a field of one's own": ({"metadata": [{"name": "Salary", "value": "$80k-$90k"}]}, (80_000, 90_000, "USD", None)),
    "a typed label": ({"placeholders": [{"type": "salary", "label": "8-12 Lacs PA"}]}, (800_000, 1_200_000, "INR", "year")),
    "cents with a unit": (
        {"pay_input_ranges": [{"min_cents": 2_150, "max_cents": 2_400, "currency_type": "USD", "unit": "hour"}]},
        (21.5, 24, "USD", "hour"),
    ),
    "cents with a title": (
        {"pay_input_ranges": [{"min_cents": 2_150, "max_cents": 2_400, "currency_type": "USD", "title": "Hourly range"}]},
        (21.5, 24, "USD", "hour"),
    ),
    "a type that is the period": (
        {"salary": {"minimum": 5_000, "maximum": 8_000, "type": "Monthly"}},
        (5_000, 8_000, None, "month"),
    ),
    "a period one level down": (
        {"salary": {"minimum": 5_000, "maximum": 8_000, "type": {"id": 4, "salaryType": "Monthly"}}},
        (5_000, 8_000, None, "month"),
    ),
    "a part with a currency": (
        {"employmentTypes": [{"from": 18_000, "to": 24_000, "currency": "pln", "type": "b2b", "unit": "month"}]},
        (18_000, 24_000, "PLN", "month"),
    ),
    "starts and ends": (
        {"payRangeDetails": [{"currency": "USD", "rangeStart": 62_000, "rangeEnd": 78_000, "frequency": "PER_YEAR"}]},
        (62_000, 78_000, "USD", "year"),
    ),
    "a code for the hour": (
        {"PositionRemuneration": [{"MinimumRange": "21.43", "MaximumRange": "25.01", "RateIntervalCode": "PH"}]},
        (21.43, 25.01, None, "hour"),
    ),
    "equity beside it": (
        {
            "compensation": {
                "summaryComponents": [
                    {"compensationType": "EquityPercentage", "minValue": 0.5, "maxValue": 1.5},
                    {
                        "compensationType": "Salary",
                        "interval": "1 YEAR",
                        "currencyCode": "EUR",
                        "minValue": 70_000,
                        "maxValue": 80_000,
                    },
                ]
            }
        },
        (70_000, 80_000, "EUR", "year"),
    ),
    "a summary of a tier": ({"compensationTiers": [{"tierSummary": "€50k–€60k"}]}, (50_000, 60_000, "EUR", None)),
    "a price": (
        {"baseSalary": {"@type": "PriceSpecification", "priceCurrency": "RON", "price": "4500"}},
        (4_500, 4_500, "RON", None),
    ),
    "a value with its unit inside": (
        {"baseSalary": {"currency": "USD", "value": {"value": 48.5, "unitText": "HOUR"}}},
        (48.5, 48.5, "USD", "hour"),
    ),
    "a value that is a range": (
        {"baseSalary": {"currency": "GBP", "value": {"value": "12.00-13.50", "unitText": "HOUR"}}},
        (12, 13.5, "GBP", "hour"),
    ),
    "dots between thousands": (
        {"baseSalary": {"currency": "EUR", "value": {"value": "45.000", "unitText": "YEAR"}}},
        (45_000, 45_000, "EUR", "year"),
    ),
    "a currency that the words leave open": (
        {"baseSalary": {"currency": "CAD", "value": "22 \u00e0 26 $/h"}},
        (22, 26, "CAD", "hour"),
    ),
    "a currency beside the numbers": (
        {"extractedSalary": {"min": 14.1, "max": 15.2, "type": "HOURLY"}, "salarySnippet": {"currency": "GBP"}},
        (14.1, 15.2, "GBP", "hour"),
    ),
    "a field whose name says the time": ({"hourlyRate": {"from": 85, "to": 95, "currency": "EUR"}}, (85, 95, "EUR", "hour")),
    "an answer to a prompt": (
        {"flexFields": [{"Prompt": "Pay Range", "Value": "$64,500 - $85,000"}]},
        (64_500, 85_000, "USD", None),
    ),
    "an amount with its unit": ({"wage": {"wageAmount": 28_000, "wageUnit": "Annually"}}, (28_000, 28_000, None, "year")),
    "words under a name of their own": (
        {"salary_info": {"gross_annual": "26.000 - 28.000 EUR"}},
        (26_000, 28_000, "EUR", "year"),
    ),
    "a highest of nothing": ({"salary_min": 140_000, "salary_max": 0}, (140_000, None, None, None)),
}


@pytest.mark.parametrize("shape", STATED)
def test_pay_is_read_whatever_its_fields_are_called(shape: str) -> None:
    record, expected = STATED[shape]
    assert sums(posting({"title": "Roofer", "id": 1, **record}).pay) == expected


@pytest.mark.parametrize(
    "record",
    [
        {"salary_min": 30_000, "salary_max": 30_000, "salary_is_predicted": "1"},
        {"pay_input_ranges": [{"min_cents": 0, "max_cents": 0, "currency_type": "USD"}]},
        {"salaryLabel": "Competitive"},
        {"salary_description": "Fixed monthly pay by agreement"},
        {"compensation": {"summaryComponents": [{"compensationType": "EquityPercentage", "minValue": 0.5, "maxValue": 1.5}]}},
        {"employmentTypes": [{"type": "permanent"}], "minimumYearsExperience": 3, "numberOfVacancies": 2},
        {"compensation": {"equity": "$50,000 over four years", "bonus": "$5,000"}},
    ],
)
def test_what_nobody_stated_is_no_pay(record: dict[str, object]) -> None:
    assert posting({"title": "Roofer", "id": 1, **record}).pay is None


def test_the_place_of_a_posting_says_which_dollar_may_be_meant() -> None:
    reading = posting({"title": "Roofer", "id": 1, "location": "Toronto, Canada", "salary": "$80,000 a year"})
    assert sums(reading.pay) == (80_000, 80_000, None, "year")


def test_a_feed_states_pay_in_elements_of_its_own() -> None:
    ends = "<lowEnd><amount>47000</amount><currencyCode>GBP</currencyCode></lowEnd>"
    highest = "<highEnd><amount>52000</amount><currencyCode>GBP</currencyCode></highEnd>"
    item = (
        "<job><title>Roofer</title><company>Initech</company>"
        f"<salaries><salary>{highest}{ends}<period>YEARLY</period></salary></salaries></job>"
    )
    reading = read(f"<source><publisher>Board</publisher>{item}</source>", "feed.xml")
    assert sums(reading.pay) == (47_000, 52_000, "GBP", "year")


def test_a_feed_may_speak_another_language() -> None:
    item = "<stelle><titel>Dachdecker (m/w/d)</titel><firma>Initech</firma><ort>Graz</ort></stelle>"
    assert named(read(f"<stellenangebote>{item}</stellenangebote>", "feed.xml")) == ("Dachdecker (m/w/d)", "Initech")


def test_a_feeds_creator_may_carry_the_place_on_its_second_line() -> None:
    item = "<item><title>Roofer</title><creator>Initech&lt;br&gt;&#9906; Cork</creator></item>"
    reading = read(f"<rss version='2.0'><channel><title>Board</title>{item}</channel></rss>", "feed.xml")
    assert named(reading) == ("Roofer", "Initech")
