"""ZIPs that no honest program makes are refused in words; honest ones with a bad file in them are read without it."""

from __future__ import annotations

import io
import zipfile

import pytest

from sayyes.readers import caps
from sayyes.readers.exports.door import read_export
from sayyes.readers.exports.found import Export, export_from_wire, export_to_wire

CARD = b"BEGIN:VCARD\r\nFN:Bob Raman\r\nEND:VCARD\r\n"


def zipped(*files: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as writing:
        for name, data in files:
            writing.writestr(name, data, compress_type=method)
    return made.getvalue()


def read(data: bytes) -> Export:
    return read_export("export.zip", data)


@pytest.mark.parametrize("name", ["/etc/people.vcf", "../people.vcf", "a/../../people.vcf", "..\\people.vcf", "C:\\people.vcf"])
def test_names_that_lead_out_are_refused(name: str) -> None:
    assert "leads out" in (read(zipped((name, CARD))).error or "")


def test_a_link_is_refused() -> None:
    link = zipfile.ZipInfo("people.vcf")
    link.external_attr = 0o120777 << 16
    assert "a link" in (read(zipped((link, b"/etc/passwd"))).error or "")


@pytest.mark.parametrize(("others", "read_it"), [(caps.ARCHIVE_ENTRIES - 1, True), (caps.ARCHIVE_ENTRIES, False)])
def test_the_cap_on_entries(others: int, read_it: bool) -> None:
    data = zipped(("people.vcf", CARD), *((f"{number}.txt", b"") for number in range(others)))
    assert (read(data).error is None) is read_it


def test_what_unpacks_to_more_than_a_hundred_times_its_size_is_refused() -> None:
    assert "100 times" in (read(zipped(("people.vcf", CARD * 200_000))).error or "")


def test_what_says_it_unpacks_to_more_than_the_cap_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(caps, "ARCHIVE_UNPACKED", 2 * caps.MEGABYTE)
    stored = zipped(("a.txt", b"x" * caps.MEGABYTE), ("b.txt", b"x" * (caps.MEGABYTE + 1)), method=zipfile.ZIP_STORED)
    assert "would unpack to more than 2 MB" in (read(stored).error or "")


def test_a_damaged_file_is_named_and_the_others_are_read() -> None:
    data = zipped(("bad.vcf", CARD.replace(b"Bob", b"Charlie")), ("people.vcf", CARD), method=zipfile.ZIP_STORED)
    found = read(data.replace(b"FN:Charlie", b"FN:Xharlie", 1))
    assert [each.name for each in found.contacts] == ["Bob Raman"]
    assert found.notes[0].startswith("bad.vcf: is damaged")


@pytest.mark.parametrize("data", [zipped(("people.vcf", CARD))[:-30], b"PK\x03\x04" + b"\x00" * 100])
def test_a_zip_cut_short_says_so(data: bytes) -> None:
    assert "damaged or incomplete" in (read(data).error or "")


def test_an_empty_zip_holds_nothing() -> None:
    assert "nothing in it" in (read(zipped(("readme.txt", b"hello"))).error or "")


def test_a_file_beyond_the_cap_is_refused() -> None:
    assert "larger than 64 MB" in (read(b"x" * (caps.ARCHIVE_BYTES + 1)).error or "")


def event(number: int, title: str, zone: bool = True) -> str:
    start = f"DTSTART:20260305T15{number % 60:02}00{'Z' if zone else ''}"
    return f"BEGIN:VEVENT\r\nUID:{number}\r\nSUMMARY:{title}\r\n{start}\r\nEND:VEVENT\r\n"


def calendar(*events: str) -> bytes:
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(events) + "END:VCALENDAR\r\n").encode()


def test_of_a_calendar_only_the_interviews_are_kept() -> None:
    takeout = zipped(("Takeout/Calendar/alice.ics", calendar(event(1, "Dentist"), event(2, "Interview with Larkfield"))))
    found = read(takeout)
    assert [(each.uid, each.start) for each in found.events] == [("2", "2026-03-05T15:02:00+00:00")]
    assert found.kind == "calendar"
    assert found.notes == ("Takeout/Calendar/alice.ics: 1 other entries were left alone.",)


def test_years_of_entries_beyond_any_invitation_are_read_in_portions() -> None:
    many = [event(number, "Interview with Larkfield" if number % 500 == 0 else "Dentist") for number in range(2_500)]
    found = read_export("alice.ics", calendar(*many))
    assert [each.uid for each in found.events] == ["0", "500", "1000", "1500", "2000"]
    assert found.notes == ("alice.ics: 2,495 other entries were left alone.",)


def test_an_interview_without_a_zone_is_asked_about() -> None:
    found = read_export("alice.ics", calendar(event(1, "Interview", zone=False)))
    assert [each.sure for each in found.events] == [False]
    assert len(found.asks) == 1


def test_a_resume_gives_its_jobs_in_the_new_form_and_the_old() -> None:
    new = b'{"basics": {"name": "Alice"}, "work": [{"name": "Old Firm", "position": "Clerk", "startDate": "2019-04"}, {}]}'
    old = b'{"bio": {"firstName": "Alice"}, "work": [{"company": "Old Firm", "position": "Clerk", "startDate": "2019-04"}]}'
    for data in (new, old):
        (job,) = read_export("resume.json", data).positions
        assert (job.company, job.title, job.started, job.ended) == ("Old Firm", "Clerk", "2019-04", None)


@pytest.mark.parametrize("data", [b"", b"   ", b"\x00\xff" * 500, b"{", b"[1, 2]", b"[" * 100_000, b"hello"])
def test_what_holds_nothing_is_an_error_in_words(data: bytes) -> None:
    found = read_export("x", data)
    assert found.error
    assert found.rows == 0


def test_an_export_is_the_same_after_the_pipe() -> None:
    import json

    found = read(zipped(("people.vcf", CARD), ("alice.ics", calendar(event(2, "Interview with Larkfield")))))
    assert export_from_wire(json.loads(json.dumps(export_to_wire(found)))) == found
