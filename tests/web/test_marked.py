"""The words in which a fact was read are marked, and the text stays the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayyes.web.marked import marked

LETTER = "Dear Alice,\n\nwe would like to meet you on Thursday,\n5 March at 3pm. The role is Analyst.\nBob, Acme"


def test_what_was_read_is_marked_where_it_stands() -> None:
    pieces = marked(LETTER, [("When", "Thursday, 5 March at 3pm"), ("Company", "Acme")])
    assert [(piece.about, piece.text) for piece in pieces if piece.about] == [
        ("When", "Thursday,\n5 March at 3pm"),
        ("Company", "Acme"),
    ]


def test_of_two_that_overlap_the_more_important_is_marked() -> None:
    pieces = marked(LETTER, [("When", "5 March at 3pm"), ("Answer by", "3pm")])
    assert [piece.about for piece in pieces if piece.about] == ["When"]


def test_words_that_are_not_there_mark_nothing() -> None:
    assert [piece.about for piece in marked(LETTER, [("Pay", "$90,000"), ("Role", "  "), ("Company", "A")])] == [""]


@given(st.text(max_size=80), st.lists(st.tuples(st.just("x"), st.text(max_size=8)), max_size=5))
def test_the_pieces_joined_are_the_text(text: str, quotes: list[tuple[str, str]]) -> None:
    assert "".join(piece.text for piece in marked(text, quotes)) == text


@given(st.text(max_size=60), st.integers(0, 60), st.integers(3, 20))
def test_words_taken_from_the_text_are_found_in_it(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    if sum(map(len, words.split())) >= 3:
        assert any(piece.about for piece in marked(text, [("x", words)]))
