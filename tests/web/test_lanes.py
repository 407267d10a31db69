"""The time line's geometry: days are equally wide, nothing is lost, and no two labels touch."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from sayyes.web.lanes import FOOT, LEADER, LETTER, SIGN, Axis, Label, Mark, Stretch, lane

MARCH = Axis(date(2026, 3, 2), 28)
KINDS = st.sampled_from(("round", "held", "decision", "answer", "offer", "start"))
MARKS = st.lists(
    st.builds(Mark, KINDS, st.floats(0, 100), st.text("abc 1", min_size=1, max_size=30), st.sampled_from(("", "clash"))),
    max_size=9,
)


def taken_by(label: Label) -> tuple[float, float]:
    """The letters' part of the row, in per cent."""
    width = (len(label.says) + (SIGN if label.warns else 0)) * LETTER
    start = label.x + LEADER if label.anchor == "left" else label.x - LEADER - width
    return start, start + width


def test_midnights_are_equally_far_apart_also_where_the_clocks_change() -> None:
    zone = ZoneInfo("America/New_York")  # the clocks go forward on 8 March 2026
    places = [MARCH.at(datetime(2026, 3, 2, tzinfo=zone) + timedelta(days=day)) for day in range(29)]
    assert places[0] == 0
    assert places[28] == 100
    assert all(abs(later - sooner - 100 / 28) < 0.02 for sooner, later in pairwise(places))


def test_a_day_alone_stands_for_its_noon() -> None:
    assert MARCH.at(date(2026, 3, 5)) == MARCH.at(datetime(2026, 3, 5, 12, tzinfo=UTC)) == 12.5


def test_weekends_are_told_apart() -> None:
    assert [tick.day.isoformat() for tick in MARCH.ticks() if tick.weekend][:2] == ["2026-03-07", "2026-03-08"]
    assert len(MARCH.ticks()) == 28


@given(MARKS)
@example([Mark("round", 84, "1"), Mark("round", 85, "111111111111111")])
def test_every_mark_that_is_shown_keeps_its_label_and_no_two_labels_touch(marks: list[Mark]) -> None:
    drawn = lane(marks, ())
    assert sorted((label.kind, label.x, label.says) for label in drawn.labels) == sorted(
        (mark.kind, mark.x, mark.says) for mark in marks
    )
    for place, one in enumerate(drawn.labels):
        for other in drawn.labels[place + 1 :]:
            if one.y == other.y:
                (start, end), (begins, ends) = taken_by(one), taken_by(other)
                assert end <= begins or ends <= start, (one, other)


@given(MARKS)
def test_the_lane_is_tall_enough_for_its_labels(marks: list[Mark]) -> None:
    drawn = lane(marks, ())
    assert all(8 < label.y < drawn.y for label in drawn.labels)
    assert drawn.height == drawn.y + FOOT


def test_two_rounds_at_the_same_hour_have_their_labels_above_each_other() -> None:
    drawn = lane([Mark("round", 40, "10:00 phone"), Mark("round", 40, "10:00 on site")], ())
    first, second = drawn.labels
    assert first.x == second.x
    assert first.y != second.y


def test_what_lies_outside_is_left_out_and_what_reaches_in_is_cut() -> None:
    drawn = lane(
        [Mark("round", -3, "before"), Mark("round", 104, "after")], [Stretch("offer", -20, 30), Stretch("answer", 90, 130)]
    )
    assert drawn.labels == ()
    offer, answer = drawn.bands
    assert (offer.x, offer.width, offer.from_before, offer.goes_on) == (0, 30, True, False)
    assert (answer.x, answer.width, answer.from_before, answer.goes_on) == (90, 10, False, True)
    assert lane((), [Stretch("offer", -9, -2), Stretch("offer", 101, 120)]).bands == ()


def test_a_label_at_the_right_edge_runs_inwards() -> None:
    (label,) = lane([Mark("decision", 99, "they decide")], ()).labels
    assert label.anchor == "right"


def test_a_label_that_fits_on_neither_side_is_cut_where_there_is_more_room() -> None:
    (label,) = lane(
        [Mark("offer", 60, "offer ends Tue 1, before Meridale Insurance and Northwind Mutual decide", "overlap")], ()
    ).labels
    assert label.anchor == "right"
    assert label.says.endswith("…")
    start, end = taken_by(label)
    assert 0 <= start < 5
    assert 59 < end < 60
