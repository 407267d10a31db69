"""A third set of letters, written after the rules had been changed for the first two, in other styles and from other trades.

They stand in `fresh_letters/three.txt`, in the form that `fresh_two` explains. At first contact the reader had
right (legal forms apart): kind 25 of 39, company 23 of 33, role 21 of 32, times 12 of 16, pay 2 of 3; it named a wrong company 4
times, and one superseded time without a doubt.
"""

from __future__ import annotations

from tests.readers.fresh_two import whole_letters

LETTERS = whole_letters("three.txt")
