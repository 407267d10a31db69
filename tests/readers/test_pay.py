"""Pay as people write it; and the many sums of money that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.facts import Evidence, Pay
from sayyes.readers.pay import find_pay, read_pay, to_yearly

STATED = {
    "$85/hr": (85, 85, "USD", "hour"),
    "$60/hr on W2": (60, 60, "USD", "hour"),
    "₹20–24 LPA + ESOPs": (2_000_000, 2_400_000, "INR", "year"),
    "CTC: ₹36 LPA + benefits": (3_600_000, 3_600_000, "INR", "year"),
    "12 lakhs per annum": (1_200_000, 1_200_000, "INR", "year"),
    "₹1.2 crore per annum": (12_000_000, 12_000_000, "INR", "year"),
    "£55k-£65k": (55_000, 65_000, "GBP", None),
    "CA$88.5K – CA$120K": (88_500, 120_000, "CAD", None),
    "$115,000 annually": (115_000, 115_000, "USD", "year"),
    "The pay is $ 95,000+": (95_000, None, "USD", None),
    "80.000 € brutto im Jahr": (80_000, 80_000, "EUR", "year"),
    "Gehalt: 55.000 - 65.000 EUR pro Jahr": (55_000, 65_000, "EUR", "year"),
    "45 000 € à 50 000 € par an": (45_000, 50_000, "EUR", "year"),
    "The salary is between 90 and 110k": (90_000, 110_000, None, None),
    "65–75k EUR": (65_000, 75_000, "EUR", None),
    "€3.500 monatlich": (3_500, 3_500, "EUR", "month"),
    "£450-£500 per day (outside IR35)": (450, 500, "GBP", "day"),
    "hourly rate: $22.50 to $25.00": (22.5, 25, "USD", "hour"),
    "up to $150k base salary": (None, 150_000, "USD", None),
    "$60 - $75 / hour": (60, 75, "USD", "hour"),
    "Salary range: $120,000/year to $150,000/year + equity": (120_000, 150_000, "USD", "year"),
    "CHF 100'000 – 120'000": (100_000, 120_000, "CHF", None),
    "annual salary of USD 120000-140000": (120_000, 140_000, "USD", "year"),
    "We raised $30 million, and the salary is $120,000 - $140,000 a year.": (120_000, 140_000, "USD", "year"),
    "£25.50 p/h": (25.5, 25.5, "GBP", "hour"),
    "Alice gets a $5,000 sign-on bonus and a base salary of $100,000 per year.": (100_000, 100_000, "USD", "year"),
    "Salario: 30.000€ - 35.000€ brutos anuales": (30_000, 35_000, "EUR", "year"),
    "Tagessatz 700 €": (700, 700, "EUR", "day"),
    "AUD 130,000 + super": (130_000, 130_000, "AUD", None),
    "$150,000 - $180,000 USD": (150_000, 180_000, "USD", None),
    "EUR 61.000 brutto/Jahr": (61_000, 61_000, "EUR", "year"),
    "36 000 € - 41 000 € brut/an": (36_000, 41_000, "EUR", "year"),
    "Mindestgehalt: € 2.150,- brutto pro Monat": (2_150, 2_150, "EUR", "month"),
    "TJM 460 € - 540 €": (460, 540, "EUR", "day"),
    "£460 - £510pd outside IR35": (460, 510, "GBP", "day"),
    "£12.45 ph": (12.45, 12.45, "GBP", "hour"),
    "PLN 17 000 – 23 000 net + VAT / month (B2B)": (17_000, 23_000, "PLN", "month"),
    "14 000 - 19 000 zł brutto miesięcznie": (14_000, 19_000, "PLN", "month"),
    "44 000–54 000 SEK per månad": (44_000, 54_000, "SEK", "month"),
    "kr 640 000 – 740 000 per år": (640_000, 740_000, None, "year"),
    "R$ 7.000 a R$ 9.000 por mês": (7_000, 9_000, "BRL", "month"),
    "R44,000 - R54,000 per month": (44_000, 54_000, "ZAR", "month"),
    "RM 5,100 - RM 6,200 per month": (5_100, 6_200, "MYR", "month"),
    "IDR 5,000,000 - 7,000,000 per month": (5_000_000, 7_000_000, "IDR", "month"),
    "€ 2.700 - € 3.500 bruto per maand": (2_700, 3_500, "EUR", "month"),
    "RAL 31.000 – 37.000 €": (31_000, 37_000, "EUR", "year"),
    "年収 500万円〜700万円": (5_000_000, 7_000_000, "JPY", "year"),
    "月給230,000円〜280,000円": (230_000, 280_000, "JPY", "month"),
    "Salary circa £40,000 pro rata": (40_000, 40_000, "GBP", None),
    "OTE $180,000 - $220,000 (base $100,000)": (180_000, 220_000, "USD", None),
    "Bruttojahresgehalt: 62-71 T€": (62_000, 71_000, "EUR", "year"),
    "Stipendio mensile: 1.500 - 1.700 €": (1_500, 1_700, "EUR", "month"),
    "Bruto maandsalaris € 2.750": (2_750, 2_750, "EUR", "month"),
    "Stipend: ₹18,000/month": (18_000, 18_000, "INR", "month"),
    "Gaji: Rp 11.000.000 - 14.000.000 / bulan": (11_000_000, 14_000_000, "IDR", "month"),
    "от 110 000 руб. в месяц": (110_000, None, "RUB", "month"),
    "зарплата 90 000 – 120 000 руб.": (90_000, 120_000, "RUB", None),
    "¥290,000/month": (290_000, 290_000, None, "month"),
    "We can offer 57k and 30 days of holiday": (57_000, 57_000, None, None),
}


@pytest.mark.parametrize(("text", "stated"), STATED.items())
def test_pay_is_read_as_it_is_stated(text: str, stated: tuple[float | None, float | None, str | None, str | None]) -> None:
    pay = find_pay(text, "body")
    assert pay is not None
    assert (pay.low, pay.high, pay.currency, pay.period) == stated


@pytest.mark.parametrize(
    "text",
    [
        "We raised $30 million from people who believe in us",
        "a $10,000 sign-on bonus",
        "save $50 on your next order",
        "401k match up to $5,000",
        "packages starting at ₹4,999/month for our coaching",
        "$500 gift card for every friend you refer",
        "You will receive a check for $2,500 to buy equipment",
        "The fee is $200",
        "a company with $20 million ARR",
        "5-8 years, 3-5 people, 10k users",
        "an equity grant worth $50,000",
        "a fine of $1,000",
        "a relocation package of up to $9,000",
        "€900 annual training budget",
        "",
    ],
)
def test_other_sums_are_no_pay(text: str) -> None:
    assert find_pay(text, "body") is None


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Pay: $90,000 - $100,000 per year", "USD"),
        ("Our office is in Toronto. Pay: $90,000 - $100,000 per year", None),
        ("Melbourne, Australia. Salary $90,000 per year", None),
        ("Our office is in Toronto. Pay: US$90,000 - US$100,000 per year", "USD"),
        ("Our office is in Toronto. Pay: $90,000 - $100,000 CAD per year", "CAD"),
    ],
)
def test_a_bare_dollar_is_american_only_where_nothing_says_otherwise(text: str, currency: str | None) -> None:
    found = read_pay(text, "body")
    assert found.pay is not None
    assert found.pay.currency == currency
    assert bool(found.unclear) is (currency is None)


def test_the_senders_address_is_a_sign_of_the_country_too() -> None:
    assert read_pay("Salary $90,000 a year", "body", context="hr@acme.example.au").unclear


def test_a_period_that_nobody_stated_is_asked_and_not_inferred() -> None:
    found = read_pay("Salary: £55k-£65k", "body")
    assert found.pay is not None
    assert found.pay.period is None
    assert any("per year" in question for question in found.unclear)


def test_of_several_jobs_the_first_is_given_and_the_others_are_said() -> None:
    found = read_pay("Analyst: $100,000 a year\nBaker: $40,000 a year", "body")
    assert found.pay is not None
    assert found.pay.low == 100_000
    assert found.unclear


@pytest.mark.parametrize(
    ("words", "period"),
    [
        *[(words, "hour") for words in ("/hr", "per hour", "an hour", "hourly", "p/h", "pro Stunde", "/h")],
        *[(words, "day") for words in ("/day", "a day", "daily", "pro Tag", "par jour")],
        *[(words, "week") for words in ("/week", "weekly", "per week", "pro Woche")],
        *[
            (words, "month")
            for words in ("/mo", "monthly", "a month", "p.m.", "pcm", "monatlich", "par mois", "mensuels", "mensuales")
        ],
        *[
            (words, "year")
            for words in ("/yr", "p.a.", "pa", "per annum", "annually", "im Jahr", "par an", "brut annuel", "anuales")
        ],
    ],
)
def test_every_word_for_a_period_is_known(words: str, period: str) -> None:
    pay = find_pay(f"Pay: {'50' if period == 'hour' else '5,000'} EUR {words}", "body")
    assert pay is not None
    assert pay.period == period


def test_letters_that_only_look_like_a_currency_do_no_harm() -> None:
    find_pay("Salary 5000 SE\u212a a week, 100 U\u017fD an hour", "body")


@pytest.mark.parametrize(("text", "basis"), [("$60/hr on W2", "W2"), ("80.000 € brutto im Jahr", "gross"), ("$85/hr C2C", "C2C")])
def test_the_basis_is_kept_apart(text: str, basis: str) -> None:
    pay = find_pay(text, "body")
    assert pay is not None
    assert pay.basis == basis


def test_the_words_themselves_are_kept() -> None:
    pay = find_pay("Hello Alice, we pay $85 per hour. Bob", "body")
    assert pay is not None
    assert pay.evidence == Evidence("body", "$85 per hour")


@pytest.mark.parametrize(("period", "factor"), [("hour", 2080), ("day", 260), ("week", 52), ("month", 12), ("year", 1)])
def test_a_year_has_so_many_of_each(period: str, factor: int) -> None:
    low, high, note = to_yearly(Pay(10, 20, "USD", period, Evidence("body", "")))
    assert (low, high) == (10 * factor, 20 * factor)
    assert note


def test_without_a_period_there_is_no_yearly_figure() -> None:
    assert to_yearly(Pay(10, None, "USD", None, Evidence("body", "")))[:2] == (None, None)


@given(
    st.integers(20_000, 900_000),
    st.integers(1_000, 90_000),
    st.sampled_from([("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("CHF ", "CHF"), ("US$", "USD"), ("A$", "AUD")]),
    st.sampled_from(["-", " - ", "–", " to ", " – "]),
    st.sampled_from([" a year", "/yr", " per annum", " annually", " p.a."]),
)
def test_any_range_reads_back_the_same(low: int, spread: int, mark: tuple[str, str], link: str, period: str) -> None:
    pay = find_pay(f"Salary: {mark[0]}{low:,}{link}{mark[0]}{low + spread:,}{period}", "body")
    assert pay is not None
    assert (pay.low, pay.high, pay.currency, pay.period) == (low, low + spread, mark[1], "year")


@given(st.text(max_size=300))
def test_no_text_is_too_strange(text: str) -> None:
    find_pay(text, "body")


@given(st.text(alphabet="$€£k0123456789.,-– +/hryeato", max_size=120))
def test_no_heap_of_money_is_too_strange(text: str) -> None:
    pay = find_pay(text, "body")
    assert pay is None or pay.low is None or pay.high is None or pay.low <= pay.high


@pytest.mark.parametrize("piece", ["$", "1", "$1,", "$100,000 - ", "1 k ", "per year ", " ", "$9k a year "])
def test_a_megabyte_of_anything_ends(piece: str) -> None:
    read_pay(piece * (1_000_000 // len(piece)), "body")
