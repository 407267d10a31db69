"""Pay is shown as it was stated."""

from __future__ import annotations

import pytest

from sayyes.usecases.amounts import stated


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [(12.6, "GBP", "£12.60"), (150_000, "USD", "$150,000"), (21.5, "USD", "$21.50"), (9000.5, "SEK", "SEK 9,000.50")],
)
def test_pence_are_not_rounded_away(amount: float, currency: str, shown: str) -> None:
    assert stated(amount, currency) == shown
