"""How much of anything we are willing to read: the one place for these numbers.

Each was chosen by measuring what a hostile file costs without it; whatever is larger is refused with a sentence.
"""

from __future__ import annotations

MEGABYTE = 1024 * 1024

MESSAGE_BYTES = 25 * MEGABYTE
HEADER_BYTES = 256 * 1024  # all headers of a message and its parts together
PARTS = 200
PART_DEPTH = 30
ADDRESSES = 500
MARKUP_BYTES = 2 * MEGABYTE
MARKUP_DEPTH = 256
CALENDAR_BYTES = MEGABYTE
CALENDAR_PARTS = 20
CALENDAR_DAYS = 5 * 366  # the longest window in which a series is laid out
CALENDAR_INSTANCES = 5_000
RECORD_DEPTH = 64  # JSON and XML
FEED_BYTES = 10 * MEGABYTE
TEXT_CHARACTERS = 200_000  # plain text that the rules look at; a letter is a hundredth of that
RULE_CHARACTERS = 30_000  # of these, what names, kinds and signs are looked for in
QUOTE_LINE = 200  # characters that a "somebody wrote:" line may span
LINE_CHARACTERS = 2_000  # a longer line is no sentence; rules look at its beginning

ARCHIVE_BYTES = 64 * MEGABYTE  # of any export as it is handed in, and of one file in a ZIP
ARCHIVE_ENTRIES = 2_000
ARCHIVE_UNPACKED = 500 * MEGABYTE
ARCHIVE_RATIO = 100  # unpacked to packed
TABLE_ROWS = 200_000
TABLE_COLUMNS = 500
CARDS = 50_000
CARD_LINE = 64 * 1024  # of an unfolded line of a vCard; pictures are longer and are left out
