"""An mbox comes apart into its messages, however long it is and however it is handed over."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers.caps import MESSAGE_BYTES
from sayyes.readers.mailbox import is_separator, messages_of

LINE = b"From bob@mill.example Mon Mar  2 10:00:00 2026\n"
BODIES = st.lists(
    st.sampled_from(
        [b"Hello\n", b"\n", b"From the mill we write\n", b"From here on: 2026\n", b">From a friend\n", b"\xff\xfe\r\n"]
    ),
    max_size=8,
).map(b"".join)  # fmt: skip


def mbox(messages: list[bytes]) -> bytes:
    """As mail programs write it: "From " within a message gets a ">", an empty line ends each."""
    quoted = (
        b"".join(b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in body.splitlines(True))
        for body in messages
    )
    return b"".join(LINE + body + b"\n" for body in quoted)  # fmt: skip


@given(st.lists(BODIES, min_size=1, max_size=5))
def test_what_was_put_into_an_mbox_comes_out_of_it(messages: list[bytes]) -> None:
    data = mbox(messages)
    assert [each.removesuffix(b"\n") for each in messages_of(data.splitlines(keepends=True))] == [
        each.removesuffix(b"\n") for each in (body + b"\n" for body in messages)
    ]


def test_a_message_is_handed_out_before_the_next_is_read() -> None:
    read = 0

    def lines() -> Iterator[bytes]:
        nonlocal read
        for number in range(1000):
            for line in (LINE, b"Subject: %d\n" % number, b"\n", b"Hello\n", b"\n"):
                read += 1
                yield line

    messages = messages_of(lines())
    assert next(messages) == b"Subject: 0\n\nHello\n\n"
    assert read < 10


def test_of_an_endless_message_only_so_much_is_kept_as_shows_that_it_is_too_large() -> None:
    piece = b"x" * 1_000_000
    (message,) = messages_of([LINE, *[piece] * 60])
    assert MESSAGE_BYTES < len(message) <= MESSAGE_BYTES + len(piece)


def test_a_line_in_pieces_begins_no_message() -> None:
    assert list(messages_of([LINE, b"\n", b"x" * 10, LINE, b"bye\n"])) == [b"\n" + b"x" * 10 + LINE + b"bye\n"]


def test_only_a_line_with_a_year_separates() -> None:
    assert is_separator(LINE)
    assert is_separator(b"From 1234567890@xxx Sat Jan 03 04:05:06 +0000 2026\r\n")
    assert not is_separator(b"From: bob@mill.example\n")
    assert not is_separator(b"From the mill\n")
    assert not is_separator(b"")
