"""A fourth set of letters, written after the rules had been changed for the third and read once.

They stand in `fresh_letters/four.txt`, in the form that `fresh_two` explains. At first contact the reader had
right (legal forms apart): kind 14 of 24, company 14 of 21, role 16 of 19, times 7 of 10, pay 1 of 2; it named a wrong company 5
times, and no wrong time without a doubt.
"""

from __future__ import annotations

from tests.readers.fresh_two import whole_letters

LETTERS = whole_letters("four.txt")
