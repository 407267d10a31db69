"""A fifth set, read once after the rules had been changed for the fourth: mostly meetings, refusals and offers about no job.

They stand in `fresh_letters/five.txt`, in the form that `fresh_two` explains. At first contact the reader had
right: kind 3 of 16 (before any rule was changed: 8 of 16), company 2 of 2, role 2 of 2, times 2 of 2.
"""

from __future__ import annotations

from tests.readers.fresh_two import whole_letters

LETTERS = whole_letters("five.txt")
