"""Words that a page strikes out or hides are not what its writer says."""

from __future__ import annotations

from datetime import datetime

import pytest

from sayyes.readers.markup import readable
from tests.readers.letters import letter, read

STYLED = (
    "<style>.pre { display: none }</style><p>Before</p><p class='big pre'>unseen</p><p>After</p>",
    "<style>/* a note */ #pre, i.gone { visibility: hidden }</style>Before <b id=pre>unseen</b><i class=gone>too</i> After",
    "<style>@import url(x.css); @font-face { src: y } .pre { display: none !important }</style>Before <b class=pre>un</b> After",
)
SEEN_ON_SOME_SCREENS = (
    "<style>@media (max-width: 600px) { .wide { display: none } }</style><p class=wide>Seen</p>",
    "<style>.pre { display: none } .pre { display: block }</style><p class=pre>Seen</p>",
    "<style>.pre { display: none }</style><p class=pre style='display: block'>Seen</p>",
    "<style>.box .pre { display: none }</style><p class=pre>Seen</p>",
    "<style>.more { display: none }</style><script>show()</script><p class=more>Seen</p>",
)
UNSEEN = (
    "<s>{}</s>",
    "<del>{}</del>",
    "<strike>{}</strike>",
    '<span style="color:red; text-decoration: line-through">{}</span>',
    '<div style="display:none;max-height:0">{}</div>',
    '<div style="max-height:0px; overflow:hidden">{}</div>',
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


@pytest.mark.parametrize("page", STYLED)
def test_what_a_style_sheet_hides_is_not_read(page: str) -> None:
    assert readable(page)[0].split() == ["Before", "After"]


@pytest.mark.parametrize("page", SEEN_ON_SOME_SCREENS)
def test_what_is_shown_again_or_hidden_on_some_screens_only_is_read(page: str) -> None:
    assert readable(page)[0] == "Seen"


@pytest.mark.parametrize("page", ["<object data=a.svg>{}", "<select><option>one<option>two{}", "<select>{}</select>"])
def test_what_follows_an_unclosed_list_or_object_is_read(page: str) -> None:
    assert readable(f"<p>Before</p>{page.format('<p>After</p>')}")[0].split() == ["Before", "After"]
