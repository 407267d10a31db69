"""Boards of cards: the list says where it stands, the card what it is."""

from __future__ import annotations

import json

import pytest

from sayyes.readers.exports.boards import role_and_company
from sayyes.readers.exports.door import read_export


@pytest.mark.parametrize(
    ("title", "role", "company"),
    [
        ("Data Analyst at Larkfield", "Data Analyst", "Larkfield"),
        ("Larkfield – Data Analyst", "Data Analyst", "Larkfield"),
        ("Data Analyst | Larkfield", "Data Analyst", "Larkfield"),
        ("Larkfield", "", "Larkfield"),
        ("Data Analyst", "Data Analyst", ""),
        ("Larkfield - Oakley", "", "Larkfield - Oakley"),
    ],
)
def test_a_card_is_taken_apart_only_where_something_tells(title: str, role: str, company: str) -> None:
    assert role_and_company(title) == (role, company)


def test_a_board_is_read_and_archived_cards_are_counted() -> None:
    board = {
        "name": "Search",
        "labels": [{"name": "red"}],
        "lists": [{"id": "1", "name": "Applied"}, {"id": "2", "name": "Interviews"}],
        "cards": [
            {"name": "Data Analyst at Larkfield", "idList": "2", "desc": "see https://larkfield.example/7 (good)"},
            {"name": "Oakley", "idList": "1", "closed": True},
        ],
    }
    read = read_export("board.json", json.dumps(board).encode())
    (one,) = read.applications
    assert (one.company, one.role, one.stage, one.link) == (
        "Larkfield",
        "Data Analyst",
        "interviewing",
        "https://larkfield.example/7",
    )
    assert "1 archived cards" in read.notes[0]
