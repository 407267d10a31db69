"""A drawing, a formula or a head that was never closed does not swallow the letter that follows."""

from __future__ import annotations

import pytest

from sayyes.readers.markup import readable
from tests.readers.letters import letter, read

UNCLOSED = (
    "<svg>{}",
    '<svg viewBox="0 0 1 1"><path d="M0 0"><g>{}',
    "<svg><title>logo</title><svg>{}",
    "<math><mi>x{}",
    "<table><tr><td><svg></td></tr></table>{}",
    "<div><svg></div><span>{}</span>",
)


@pytest.mark.parametrize("page", UNCLOSED)
def test_what_follows_an_unclosed_drawing_is_read(page: str) -> None:
    text, _ = readable(f"<body><p>Before</p>{page.replace('{}', '<p>After</p>')}</body>")
    assert text.split() == ["Before", "After"]


def test_what_follows_an_unclosed_head_is_read() -> None:
    assert readable("<html><head><title>Interview</title><meta charset=utf-8><p>Dear Alice</p>")[0] == "Dear Alice"


@pytest.mark.parametrize(
    "page", ["<svg><title>logo</title><text>{}</text></svg>", "<math><mi>{}</mi></math>", "<head><style>{}</style></head>"]
)
def test_what_was_closed_stays_unread(page: str) -> None:
    assert readable(f"<p>Before</p>{page.format('drawn')}<p>After</p>")[0].split() == ["Before", "After"]


def test_an_invitation_below_a_broken_logo_is_read() -> None:
    html = (
        '<html><body><div><svg width="80"><path d="M0 0h8"></div><p>Dear Alice,</p><p>We would like to invite you to an '
        "interview for the position of Data Analyst at Initech on Monday, March 9, 2026 at 10:00 AM EST.</p></body></html>"
    )
    assert read(letter(html)).kind == "interview"
