"""Words that a page strikes out or hides are not what its writer says."""

from __future__ import annotations

from datetime import datetime

import pytest

from sayyes.readers.markup import readable
from tests.readers.letters import letter, read

UNSEEN = (
    "<s>{}</s>",
    "<del>{}</del>",
    "<strike>{}</strike>",
    '<span style="color:red; text-decoration: line-through">{}</span>',
    '<div style="display:none;max-height:0">{}</div>',
    '<div style="display:none"><div>{}</div>{}</div>',
    '<p style="visibility:hidden">{}</p>',
    "<p hidden>{}<br>{}</p>",
    '<td style="font-size:0">{}</td>',
    '<p style="display:none">{}<p>',
    '<table><tr style="display:none"><td>{}</table>',
)


@pytest.mark.parametrize("page", UNSEEN)
def test_what_nobody_sees_is_not_read_and_what_follows_is(page: str) -> None:
    text, _ = readable(f"<body><p>Before</p>{page.replace('{}', 'unseen')}<p>After</p></body>")
    assert text.split() == ["Before", "After"]


@pytest.mark.parametrize(
    "page",
    [
        '<p style="font-size:0.9em">Seen</p>',
        '<p style="opacity:0.8">Seen</p>',
        '<td style="font-size:0"><span style="font-size:14px">Seen</span></td>',
        '<p style="font: bold 12px/30px Georgia">Seen</p>',
        '<p style="text-decoration:none">Seen</p>',
    ],
)
def test_what_is_only_small_or_pale_is_read(page: str) -> None:
    assert readable(page)[0] == "Seen"


def test_an_old_time_struck_out_beside_the_new_one_is_not_offered() -> None:
    body = "<p>Your interview is on <s>Thursday 19 March 2026 at 2pm CET</s> Friday 20 March 2026 at 3pm CET.</p>"
    reading = read(letter(body, content_type="text/html; charset=utf-8"))
    assert [datetime.fromisoformat(time.start).day for time in reading.times] == [20]
