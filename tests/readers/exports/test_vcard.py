"""Address books of three versions and many programs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayyes.readers import caps
from sayyes.readers.exports.door import read_export
from sayyes.readers.exports.found import FoundContact


def only(card: str | bytes) -> FoundContact:
    data = card if isinstance(card, bytes) else card.encode()
    (contact,) = read_export("people.vcf", b"BEGIN:VCARD\r\n" + data + b"\r\nEND:VCARD\r\n").contacts
    return contact


def test_version_4_with_addresses_as_links_and_quoted_parameters() -> None:
    bob = only(
        "VERSION:4.0\r\nFN:Bob Raman\r\nN:Raman;Bob;;;\r\nORG;TYPE=work:Larkfield Mutual\\, Inc.;Hiring\r\n"
        "TITLE:Talent Partner\r\n"
        'TEL;VALUE=uri;TYPE="work,voice":tel:+1-555-0100;ext=102\r\nEMAIL;PREF=2:old@b.example\r\nEMAIL:bob@larkfield.example\r\n'
        "URL:https://www.linkedin.com/in/bob-raman\r\nNOTE:Met at the fair.\\nCall him."
    )
    assert (bob.name, bob.company, bob.title) == ("Bob Raman", "Larkfield Mutual, Inc.", "Talent Partner")
    assert bob.phones == ("+1-555-0100",)
    assert set(bob.emails) == {"bob@larkfield.example", "old@b.example"}
    assert bob.profile == "https://www.linkedin.com/in/bob-raman"
    assert bob.notes == "Met at the fair.\nCall him."


def test_version_3_with_groups_folds_and_a_preferred_address() -> None:
    bob = only(
        "VERSION:3.0\r\nFN:Bob\r\n  Raman\r\nitem1.EMAIL;type=INTERNET;type=WORK:second@b.example\r\n"
        "item2.EMAIL;type=INTERNET;type=pref:first@b.example\r\nitem3.URL;type=pref:http\\://www.linkedin.com/in/bob"
    )
    assert bob.name == "Bob Raman"
    assert bob.emails == ("first@b.example", "second@b.example")
    assert bob.profile == "http://www.linkedin.com/in/bob"


def test_version_2_with_bare_types_quoted_printable_and_a_character_set_of_its_own() -> None:
    bob = only(
        b"VERSION:2.1\nN;CHARSET=ISO-8859-1:M\xfcller;Bob\nTEL;CELL;VOICE:0170 1\nEMAIL;PREF;INTERNET:bob@b.example\n"
        b"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=\n=C3=9Fe=0D=0Aand more\n"
        b"PHOTO;JPEG;ENCODING=BASE64:\n  AAAA\n  BBBB\n"
    )
    assert bob.name == "Bob Müller"
    assert (bob.phones, bob.emails) == (("0170 1",), ("bob@b.example",))
    assert bob.notes == "Grüße\nand more"


def test_a_fold_may_cut_a_letter_in_two() -> None:
    name = "Zoë".encode()
    assert only(b"VERSION:3.0\r\nFN:" + name[:3] + b"\r\n " + name[3:] + b" Raman").name == "Zoë Raman"


def test_an_address_book_in_utf_16_is_read() -> None:
    (bob,) = read_export("p.vcf", "BEGIN:VCARD\r\nFN:Bob\r\nEND:VCARD\r\n".encode("utf-16")).contacts
    assert bob.name == "Bob"


def test_groups_organisations_and_cards_that_name_nobody_are_counted() -> None:
    card = "BEGIN:VCARD\r\nVERSION:4.0\r\n{}\r\nEND:VCARD\r\n"
    book = card.format("FN:Bob") + card.format("KIND:group\r\nFN:Friends") + card.format("NOTE:nobody")
    found = read_export("p.vcf", book.encode())
    assert [each.name for each in found.contacts] == ["Bob"]
    assert len(found.notes) == 2


def test_a_card_within_a_card_is_not_its_owner() -> None:
    assert only("FN:Alice\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Bob\r\nEND:VCARD").name == "Alice"


@pytest.mark.parametrize(("length", "kept"), [(caps.CARD_LINE - 5, True), (caps.CARD_LINE + 1, False)])
def test_a_line_beyond_the_cap_is_left_out(length: int, kept: bool) -> None:
    assert bool(only("FN:Bob\r\nNOTE:" + "x" * (length - 5)).notes) is kept


def test_a_folded_line_beyond_the_cap_costs_no_more_than_the_cap() -> None:
    assert len(only("FN:Bob\r\nNOTE:x" + "\r\n x" * 200_000).notes) <= caps.CARD_LINE


def test_more_cards_than_the_cap_are_refused() -> None:
    card = b"BEGIN:VCARD\nFN:B\nEND:VCARD\n"
    assert len(read_export("p.vcf", card * caps.CARDS).contacts) == caps.CARDS
    assert "more than" in (read_export("p.vcf", card * (caps.CARDS + 1)).error or "")


def test_a_book_cut_off_in_its_only_card_says_so() -> None:
    assert "no complete card" in (read_export("p.vcf", b"BEGIN:VCARD\r\nFN:Bo").error or "")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=60))
def test_any_name_written_by_the_rules_is_read_back(name: str) -> None:
    written = name.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    found = read_export("p.vcf", f"BEGIN:VCARD\r\nFN:x{written}\r\nEND:VCARD\r\n".encode()).contacts
    assert found[0].name == " ".join(f"x{name}".split())


@given(st.binary(max_size=400))
def test_nothing_in_a_card_raises(junk: bytes) -> None:
    read_export("p.vcf", b"BEGIN:VCARD\r\n" + junk + b"\r\nEND:VCARD\r\n")


def test_the_lowest_number_is_the_preferred_one() -> None:
    bob = only("VERSION:4.0\nFN:Bob\nEMAIL;PREF=20:b@x.example\nEMAIL;PREF=3:a@x.example\nEMAIL:c@x.example")
    assert bob.emails == ("a@x.example", "b@x.example", "c@x.example")


def test_a_card_shown_as_a_company_is_nobody_unless_it_names_somebody() -> None:
    cards = (
        "BEGIN:VCARD\nVERSION:3.0\nN:;;;;\nFN:Larkfield\nORG:Larkfield;\nX-ABShowAs:COMPANY\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nN:Raman;Bob;;;\nFN:Oakley\nORG:Oakley;\nX-ABShowAs:COMPANY\nEND:VCARD\n"
    )
    read = read_export("people.vcf", cards.encode())
    (bob,) = read.contacts
    assert (bob.name, bob.company) == ("Bob Raman", "Oakley")
    assert "1 cards are groups or organisations" in read.notes[0]
