"""The packs that are shipped, and what is said about a file that is none."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from sayyes.engine import situation_from_json
from sayyes.engine.rules import KINDS, STRENGTHS, UNITS
from sayyes.errors import Unreadable
from sayyes.packs.loading import MOST_BYTES, SHIPPED, files_in, load, pack_from, schema

FILES = sorted(files_in(SHIPPED).values())
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)

GOOD = """
[pack]
id = "us-northbrook-careers"
institution = "Northbrook University"
office = "Northbrook career office"
covers = "students, for what they find through the office"
version = 2026-11-22
contact = "https://northbrook.example/careers"

[[rule]]
kind = "cancel-notice"
binds = "candidate"
strength = "penalises"
says = "Cancel two days ahead."
value = 48
unit = "hours"
sanction = "the account is closed"
source = "https://northbrook.example/careers/rules"
page_date = ""
read_on = 2026-11-22
read_again_by = 2027-05-22
confirmed = "no"
"""
NAME = "us-northbrook-careers.toml"


def refused(old: str, new: str, name: str = NAME) -> str:
    assert old in GOOD
    with pytest.raises(Unreadable) as problem:
        pack_from(GOOD.replace(old, new).encode(), name)
    return str(problem.value)


# -- those that are shipped ------------------------------------------------------------------------------------------------


@each_file
def test_a_shipped_pack_is_a_pack_and_the_engine_takes_its_rules(path: Path) -> None:
    pack = load(path)
    situation, _ = situation_from_json({"invitation": {}, "policy": pack.to_policy()})
    assert len(situation.policy[0].rules) == len(pack.rules)


@each_file
def test_every_address_in_a_shipped_pack_leads_to_a_host(path: Path) -> None:
    pack = load(path)
    for address in (pack.contact, *(rule["source"] for rule in pack.rules)):
        parts = urlsplit(address)
        assert parts.scheme in ("http", "https")
        assert parts.hostname is not None
        assert "." in parts.hostname
        assert parts.username is None


@each_file
def test_no_shipped_rule_is_past_the_day_to_read_it_again_when_its_pack_is_released(path: Path) -> None:
    pack = load(path)
    released = date.fromisoformat(pack.version)
    assert pack.read_again_by() > released
    assert all(date.fromisoformat(rule["read_on"]) <= released for rule in pack.rules)


@each_file
def test_no_shipped_rule_claims_to_be_confirmed_while_nobody_has_opened_its_page(path: Path) -> None:
    assert {rule["confirmed"] for rule in load(path).rules} == {"no"}


def test_the_shipped_packs_make_use_of_every_kind_and_strength() -> None:
    rules = [rule for path in FILES for rule in load(path).rules]
    assert {rule["kind"] for rule in rules} == set(KINDS)
    assert {rule["strength"] for rule in rules} == set(STRENGTHS)


def test_no_two_rules_say_the_same_in_the_same_words() -> None:
    said = [rule["says"] for path in FILES for rule in load(path).rules]
    assert len(said) == len(set(said))


def test_schema_and_engine_know_the_same_kinds_strengths_and_units() -> None:
    rule = schema()["$defs"]["rule"]["properties"]
    assert tuple(rule["kind"]["enum"]) == KINDS
    assert tuple(rule["strength"]["enum"]) == STRENGTHS
    assert set(rule["unit"]["enum"]) == set(UNITS)


# -- a file that is none ---------------------------------------------------------------------------------------------------


def test_a_good_pack_is_taken_with_its_dates_as_text() -> None:
    pack = pack_from(GOOD.encode(), NAME)
    assert (pack.version, pack.rules[0]["read_on"], pack.confirmed) == ("2026-11-22", "2026-11-22", False)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("cancel-notice", "cancel-notise", "rule 1, kind: “cancel-notise” is none of"),
        ("cancel-notice", "cancel-notise", "did you mean “cancel-notice”?"),
        ("strength", "strenght", "rule 1: there is no “strenght”; did you mean “strength”?"),
        ('confirmed = "no"', "", 'rule 1: “confirmed” is missing; add it, with "no" until a person has opened the page'),
        ('page_date = ""', "", 'rule 1: “page_date” is missing; add it, with "" where the page carries no date'),
        ('confirmed = "no"', 'confirmed = "maybe"', "rule 1, confirmed: “maybe” must be a date"),
        ("https://northbrook.example/careers/rules", "northbrook", "rule 1, source: “northbrook” does not fit; write the whole"),
        (
            "Cancel two days ahead.",
            "cancel two days ahead",
            "rule 1, says: “cancel two days ahead” does not fit; write a",
        ),
        ('sanction = "the account is closed"', "", "rule 1: “sanction” is missing; add it: a rule that penalises says with what"),
        ("value = 48\n", "", "rule 1: “value” is missing"),
        ("2027-05-22", "2026-05-22", "rule 1: “read_again_by” must lie after “read_on”"),
        ("[[rule]]", "[rule]", "rule: "),
        ('id = "us-northbrook-careers"', 'id = "other"', "the pack calls itself “other”; name the file other.toml"),
        ("[pack]", "[pack", "is no TOML"),
    ],
)
def test_the_first_thing_that_is_wrong_is_told_with_its_place(old: str, new: str, says: str) -> None:
    told = refused(old, new)
    assert told.startswith(f"{NAME}: ")
    assert says in told
    assert "\n" not in told


def test_of_two_faults_the_one_that_comes_first_in_the_file_is_told() -> None:
    both = GOOD.replace("cancel-notice", "no-such").replace('confirmed = "no"', 'confirmed = "x"')
    with pytest.raises(Unreadable, match="rule 1, kind"):
        pack_from(both.encode(), NAME)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"x" * (MOST_BYTES + 1), b"", b"rule = 3", b"[" * 50_000])
def test_whatever_is_handed_in_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"^mine\.toml: "):
        pack_from(data, "mine.toml")
