"""An offer of which only the pay was written down counts as that pay a year, and never as what nobody said."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sayyes.store.models import Offer
from sayyes.usecases import offers, processes, profile
from sayyes.usecases.offer_pay import counted
from sayyes.usecases.offers import Terms
from sayyes.usecases.processes import Particulars

NOW = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "value", "currency"),
    [
        ("101,500", 101_500, "USD"),
        ("101,500 per year", 101_500, "USD"),
        ("$101,500 a year", 101_500, "USD"),
        ("£45k", 45_000, "GBP"),
        ("€60.000", 60_000, "EUR"),
        ("95,000 - 105,000", 100_000, "USD"),
        ("38 an hour", 38 * 2080, "USD"),
        ("5,000 a month", 60_000, "USD"),
        ("base 120,000, bonus 10,000", 120_000, "USD"),
    ],
)
def test_pay_as_people_write_it_is_counted_by_the_year(written: str, value: float, currency: str) -> None:
    found = counted(written, currency="USD")
    assert found is not None
    assert (found.value, found.currency) == (value, currency)


@pytest.mark.parametrize("written", ["", "fair", "5000", "to be agreed", "20% more than now"])
def test_what_is_no_sum_a_year_is_not_counted(written: str) -> None:
    assert counted(written, currency="USD") is None


def test_a_bare_dollar_is_that_of_whoever_counts_in_dollars() -> None:
    assert [counted("$90k", currency=each) for each in ("CAD", "EUR")] == [
        counted("CAD 90k"),
        counted("USD 90k"),
    ]


def received(terms: Terms, **known: float) -> Offer:
    particulars = Particulars(company="Bolt", role="Analyst", **known)  # type: ignore[arg-type]  # what a test knows
    process = processes.add(particulars=particulars, stage="interviewing", now=NOW).process
    assert process is not None
    offers.receive(process=process, version=None, terms=terms, now=NOW)
    return Offer.objects.get(process=process)


@pytest.mark.django_db
def test_an_offer_with_only_its_pay_competes_with_the_others() -> None:
    profile.save(situation={"currency": "CAD"}, name="Alice", now=NOW)
    row = received(Terms(pay="101,500"))
    assert (row.value, row.currency) == (101_500, "CAD")
    assert [each["value"] for each in profile.known_situation(now=NOW)["offers"]] == [101_500]


@pytest.mark.django_db
def test_what_alice_says_that_it_is_worth_outranks_the_pay() -> None:
    assert received(Terms(pay="101,500", value=110_000)).value == 110_000
    assert received(Terms(pay="101,500"), value_mean=120_000).value is None


@pytest.mark.django_db
def test_pay_in_another_currency_than_she_named_is_left_open() -> None:
    row = received(Terms(pay="£45k", currency="EUR"))
    assert (row.value, row.currency) == (None, "EUR")
