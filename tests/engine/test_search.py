"""What searching on is worth."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sayyes.engine.base_rates import BaseRate
from sayyes.engine.normal import expected_excess_normal
from sayyes.engine.search import (
    acceptance_probability,
    market_value,
    market_value_of,
    market_value_path,
    reservation_wage,
)
from sayyes.errors import Impossible

# QuantEcon, lecture-python.myst, mccall_model.md: 51 wages 10 … 60, beta-binomial (n = 50, a = 200, b = 100)
WAGES = [float(w) for w in range(10, 61)]
CHANCES = list(BaseRate(mean=2 / 3, strength=300).predicted(50))


def test_the_published_wage_distribution_is_reproduced() -> None:
    mean = sum(w * q for w, q in zip(WAGES, CHANCES, strict=True))
    variance = sum((w - mean) ** 2 * q for w, q in zip(WAGES, CHANCES, strict=True))
    assert mean == pytest.approx(130 / 3, abs=1e-9)
    assert math.sqrt(variance) == pytest.approx(3.5944257735, abs=1e-9)


@pytest.mark.parametrize(
    ("income", "discount", "published", "published_error", "exact"),
    [  # published: lecture-python.myst and lecture-julia.myst, each with its solver's error; exact: rational arithmetic
        (25, 0.99, 47.316499766546215, 1e-10, 47.316499766526277),
        (25, 0.99, 47.31649975736077, 1e-8, 47.316499766526277),
        (10, 0.90, 40.39579058732559, 1e-10, 40.395790587325919),
        (30, 0.99, 47.69960582438523, 1e-7, 47.699605885153709),
    ],
)
def test_the_reservation_wage_of_mccalls_search(
    income: float, discount: float, published: float, published_error: float, exact: float
) -> None:
    wage = reservation_wage(WAGES, CHANCES, float(income), discount)
    assert wage == pytest.approx(exact, abs=1e-9)
    assert wage == pytest.approx(published, abs=published_error)


def test_how_often_and_how_soon_an_offer_is_taken() -> None:
    # the same lecture's durations are of a problem shifted by one wage (13.95…); these are of the stated one
    wage = reservation_wage(WAGES, CHANCES, 25.0, 0.99)
    accepted = acceptance_probability(WAGES, CHANCES, wage)
    assert accepted == pytest.approx(0.1217294360, abs=1e-9)
    assert 1 / accepted == pytest.approx(8.21493990, abs=1e-7)


def test_two_incomes_with_the_same_acceptance_set_wait_equally_long() -> None:
    low, high = (reservation_wage(WAGES, CHANCES, c, 0.99) for c in (25.0, 30.0))
    assert low < high
    assert acceptance_probability(WAGES, CHANCES, low) == acceptance_probability(WAGES, CHANCES, high)


def test_in_fractions_the_reservation_wage_solves_its_equation_exactly() -> None:
    offers = [Fraction(30), Fraction(50), Fraction(40), Fraction(60)]
    chances = [Fraction(1, 2), Fraction(1, 6), Fraction(1, 4), Fraction(1, 12)]
    income, discount = Fraction(20), Fraction(9, 10)
    wage = reservation_wage(offers, chances, income, discount)
    kept = sum(q * max(w, wage) for w, q in zip(offers, chances, strict=True))
    assert wage == (1 - discount) * income + discount * kept


@given(
    st.lists(st.tuples(st.floats(0, 100), st.integers(1, 9)), min_size=1, max_size=8),
    st.floats(0, 80),
    st.floats(0, 0.999),
    st.floats(0, 20),
)
def test_more_income_while_searching_never_lowers_the_reservation_wage(
    law: list[tuple[float, int]], income: float, discount: float, more: float
) -> None:
    offers, weights = zip(*law, strict=True)
    chances = [weight / sum(weights) for weight in weights]
    less = reservation_wage(offers, chances, income, discount)
    assert reservation_wage(offers, chances, income + more, discount) >= less - 1e-9


@given(st.floats(0, 0.9), st.floats(0, 0.099))
def test_more_patience_never_lowers_the_reservation_wage(discount: float, more: float) -> None:
    # with the income below every offer; otherwise patience has nothing to wait for
    impatient = reservation_wage([30.0, 50.0, 70.0], [0.5, 0.3, 0.2], 20.0, discount)
    assert reservation_wage([30.0, 50.0, 70.0], [0.5, 0.3, 0.2], 20.0, discount + more) >= impatient - 1e-12


LAMBDA_STAR, SEPARATION, DISCOUNT, REPLACEMENT = 0.43, 0.03, 0.0041, 0.4  # per month


def _exponential_excess(z: float) -> float:
    return math.exp(20 - z) if z > 20 else 21 - z


def _uniform_excess(z: float) -> float:
    return (1 - z) ** 2 / 2 if 0 < z < 1 else max(0.5 - z, 0.0)


def test_the_ratio_of_mean_to_lowest_pay_does_not_depend_on_the_offers() -> None:
    # Hornstein, Krusell & Violante 2011, AER 101(7):2873–2898: Mm = (λ*/(r+s) + 1) / (λ*/(r+s) + ρ)
    fading = DISCOUNT + SEPARATION
    ratio = (LAMBDA_STAR / fading + 1) / (LAMBDA_STAR / fading + REPLACEMENT)
    assert ratio == pytest.approx(1.0461184744387, abs=1e-12)

    uniform = market_value_of(_uniform_excess, 5.091906158358, 0.383110450718, DISCOUNT, SEPARATION)
    assert uniform == pytest.approx(0.915552253591, abs=1e-9)
    assert 5.091906158358 * (1 - uniform) == pytest.approx(LAMBDA_STAR, abs=1e-9)  # measured on the answer itself
    accepted = (1 + uniform) / 2
    assert accepted == pytest.approx(0.957776126795, abs=1e-9)
    assert accepted / uniform == pytest.approx(ratio, abs=1e-9)

    exponential = market_value_of(_exponential_excess, 2.314779390191, 9.073313782991, DISCOUNT, SEPARATION)
    assert exponential == pytest.approx(21.683284457478, abs=1e-9)
    assert 2.314779390191 * math.exp(20 - exponential) == pytest.approx(LAMBDA_STAR, abs=1e-9)
    assert exponential + 1 == pytest.approx(22.683284457478, abs=1e-9)
    assert (exponential + 1) / exponential == pytest.approx(ratio, abs=1e-9)


@given(st.floats(0.1, 20), st.floats(40_000, 90_000), st.floats(100, 30_000), st.floats(0, 80_000))
def test_the_mean_min_identity_holds_for_normal_offers_too(rate: float, mean: float, sd: float, flow: float) -> None:
    fading = 0.05 + 1 / 3.5
    z = market_value(rate, mean, sd, flow, 0.0, 0.05, 3.5)
    taken = 0.5 * math.erfc((z - mean) / (sd * math.sqrt(2)))
    assume(taken > 1e-9)
    accepted_mean = z + expected_excess_normal(mean, sd, z) / taken
    found = rate * taken / fading
    assert accepted_mean * found + flow == pytest.approx(z * (found + 1), rel=1e-9)  # the identity, cleared of fractions


@given(st.floats(0, 50), st.floats(-1e5, 1e5), st.floats(0, 1e5), st.floats(-1e5, 1e5), st.floats(0, 0.5), st.floats(0.1, 40))
def test_the_market_value_solves_its_equation(
    rate: float, mean: float, sd: float, status_quo: float, discount: float, tenure: float
) -> None:
    z = market_value(rate, mean, sd, status_quo, 100.0, discount, tenure)
    assert z == pytest.approx(
        status_quo - 100 + rate / (discount + 1 / tenure) * expected_excess_normal(mean, sd, z), rel=1e-9, abs=1e-6
    )
    general = market_value_of(lambda w: expected_excess_normal(mean, sd, w), rate, status_quo - 100, discount, 1 / tenure)
    assert z == pytest.approx(general, rel=1e-9, abs=1e-6)


def test_without_offers_the_market_is_worth_the_status_quo_less_the_cost_of_searching() -> None:
    assert market_value(0.0, 60_000, 8_000, 50_000, 1_000, 0.05, 3.5) == 49_000


PATH = {"mean": 60_000.0, "sd": 8_000.0, "status_quo": 45_000.0, "search_cost": 500.0, "discount_rate": 0.05, "tenure": 3.5}


def test_without_offers_the_runway_is_eaten_up_exponentially() -> None:
    path = market_value_path(0.0, **PATH, status_quo_after=20_000.0, runway_days=365.0)
    fading = 0.05 + 1 / 3.5
    for day in (0, 100, 364, 365):
        exact = 44_500 - 25_000 * math.exp(-fading * (365 - day) / 365)
        assert path[day] == pytest.approx(exact, rel=1e-12)


def test_the_runway_ends_in_what_is_left_without_savings() -> None:
    path = market_value_path(4.0, **PATH, status_quo_after=20_000.0, runway_days=90.5)
    poor = market_value(4.0, 60_000, 8_000, 20_000, 500, 0.05, 3.5)
    rich = market_value(4.0, 60_000, 8_000, 45_000, 500, 0.05, 3.5)
    assert len(path) == 92
    assert path[-1] == poor
    assert list(path) == sorted(path, reverse=True)
    assert poor < path[0] < rich


def test_a_runway_without_end_is_the_stationary_case() -> None:
    path = market_value_path(4.0, **PATH, status_quo_after=20_000.0, runway_days=36_500.0, step_days=50.0)
    assert path[0] == pytest.approx(market_value(4.0, 60_000, 8_000, 45_000, 500, 0.05, 3.5), abs=1e-6)


def test_the_grid_does_not_matter() -> None:
    daily = market_value_path(6.0, **PATH, status_quo_after=20_000.0, runway_days=210.0)
    weekly = market_value_path(6.0, **PATH, status_quo_after=20_000.0, runway_days=210.0, step_days=7.0)
    assert weekly == pytest.approx(daily[::7], abs=1e-3)


@given(st.floats(0, 400), st.floats(0, 400))
def test_a_longer_runway_never_lowers_what_searching_is_worth(runway: float, more: float) -> None:
    short = market_value_path(4.0, **PATH, status_quo_after=20_000.0, runway_days=runway, step_days=20.0)
    long = market_value_path(4.0, **PATH, status_quo_after=20_000.0, runway_days=runway + more, step_days=20.0)
    assert long[0] >= short[0] - 1e-3


def test_everything_that_cannot_be_is_named_at_once() -> None:
    with pytest.raises(Impossible) as refused:
        market_value(-1.0, math.nan, -1.0, 0.0, 0.0, -0.1, 0.0)
    assert len(refused.value.violations) == 5
    with pytest.raises(Impossible, match="runway"):
        market_value_path(1.0, **PATH, status_quo_after=0.0, runway_days=-1.0)
    with pytest.raises(Impossible, match="discount must lie"):
        reservation_wage([1.0], [1.0], 0.0, 1.0)
    with pytest.raises(Impossible, match="sum to one"):
        reservation_wage([1.0, 2.0], [0.5, 0.4], 0.0, 0.5)
    with pytest.raises(Impossible, match="both vanish"):
        market_value_of(_uniform_excess, 1.0, 0.0, 0.0, 0.0)
