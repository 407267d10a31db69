"""How sure the answer is: P(E[worth | theta] > 0) over the assumptions theta.

The conditional mean is the fit of a regression of the worth on theta and theta squared over the paths (Strong, Oakley &
Brennan 2014). Of the variance of the fit, the part that estimation noise explains, s^2 p / n, is taken out again by drawing the
fit towards its mean; the standard error of the mean itself is added as a normal error.
"""

from __future__ import annotations

from math import erf, sqrt

import numpy as np

from sayyes.engine.arithmetic import Floats
from sayyes.engine.simulation import estimate

_CENTRES = (np.arange(200) + 0.5) / 200


class Confidence:
    """The regression on one sample of assumptions [paths, names]; call it with as many samples of worth as you like."""

    def __init__(self, theta: Floats) -> None:
        varying = theta[:, np.ptp(theta, axis=0) > 0]
        scaled = (varying - varying.mean(axis=0)) / varying.std(axis=0)
        squares = scaled**2
        columns = np.column_stack([scaled, squares - squares.mean(axis=0)])
        # An orthonormal basis turns every later fit into two products; Cholesky's factor of the Gram matrix gives it cheaply,
        # and draws in strata are too unlike one another for that to lose digits that matter.
        if columns.shape[1]:
            columns = np.linalg.solve(np.linalg.cholesky(columns.T @ columns), columns.T).T
        self._basis = columns

    def __call__(self, net: Floats) -> float:
        """P(E[net | theta] > 0), net [paths]."""
        mean = estimate(net)
        centred = net - mean.mean
        fit = self._basis @ (self._basis.T @ centred)
        noise = float((centred - fit).var()) * self._basis.shape[1] / net.size
        kept = sqrt(max(0.0, 1.0 - noise / max(float(fit.var()), 1e-300)))
        expected = mean.mean + kept * fit
        if mean.se == 0.0:
            return float((expected > 0.0).mean())
        typical = np.quantile(expected, _CENTRES)
        return float(np.mean([0.5 * (1.0 + erf(each / mean.se / sqrt(2.0))) for each in typical]))
