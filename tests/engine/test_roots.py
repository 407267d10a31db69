"""Where an increasing function crosses zero."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.engine.roots import crossing
from sayyes.errors import Impossible


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6), st.floats(0, 1e6))
def test_it_finds_the_very_number(root: float, below: float, above: float) -> None:
    found = crossing(lambda x: x - root, root - below, root + above)
    assert found == pytest.approx(root, rel=1e-15, abs=1e-300)


def test_a_step_is_found_where_it_is() -> None:
    step = crossing(lambda x: 1.0 if x >= math.pi else -1.0, 0.0, 10.0)
    assert step == math.pi


def test_a_function_that_does_not_cross_is_refused() -> None:
    with pytest.raises(Impossible, match="at most zero at low"):
        crossing(lambda x: x, 1.0, 2.0)
    with pytest.raises(Impossible, match="low must not exceed high"):
        crossing(lambda x: x, 2.0, -2.0)
