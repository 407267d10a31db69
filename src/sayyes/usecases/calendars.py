"""The person's own calendars: added, read when the person asks for it, and asked when the person is free.

Only when the person is busy is kept. A calendar that cannot be read keeps what was read before and says since when that holds: an
address that suddenly answers with a web page (as they do when one has been signed out) must not make a full week look free.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sayyes.errors import NotFound, Unreadable, Unusable
from sayyes.links.fetching import Fetcher
from sayyes.links.reading_child import run_errand
from sayyes.store.door import writing
from sayyes.store.models import OwnCalendar

Span = tuple[datetime, datetime]

DAYS_BACK, DAYS_AHEAD = 1, 180
SIGN_IN = "what came back is a web page and no calendar; it may want you to sign in, or the secret address was changed"
NO_CALENDAR = "this is no calendar: choose the .ics file that your calendar program exports"
LONGEST_ADDRESS = 1000


@dataclass(frozen=True)
class Shown:
    """One calendar as its owner sees it: `busy` counts the stretches of time kept, `problem` is why the last try failed."""

    number: int
    name: str
    address: str
    entries: int
    busy: int
    notes: tuple[str, ...]
    read_at: datetime | None
    problem: str


def add_file(*, name: str, data: bytes, now: datetime, zone: str) -> Shown:
    """Add a calendar from a file; one of the same name is read anew. Raises Unreadable; nothing is kept then."""
    found = _busy(data, now=now, zone=zone)
    if "error" in found:
        raise Unreadable(f"{name}: {_why(found['error'], data, page=NO_CALENDAR)}.")
    with writing():
        row, _ = OwnCalendar.objects.get_or_create(name=name[:300] or "calendar.ics", address="")
        _keep(row, found, now)
    return _shown(row)


def add_address(*, address: str, name: str = "", now: datetime, zone: str, fetcher: Fetcher | None = None) -> Shown:
    """Add a calendar by its secret address and read it once. Raises Unusable where it cannot be read; nothing is kept then."""
    url = address.strip()
    if url.lower().startswith("webcal://"):
        url = f"https://{url[len('webcal://') :]}"
    if not url.lower().startswith("https://") or len(url) > LONGEST_ADDRESS:
        raise Unusable("The address of a calendar begins with https:// (or webcal://); calendars give it out in their settings.")
    found = _fetched(url, now=now, zone=zone, fetcher=fetcher)
    if "error" in found:
        raise Unreadable(f"The calendar could not be read: {found['error']}.")
    with writing():
        row, _ = OwnCalendar.objects.get_or_create(address=url, defaults={"name": name.strip()[:300] or _host(url)})
        _keep(row, found, now)
    return _shown(row)


def read_again(*, number: int, now: datetime, zone: str, fetcher: Fetcher | None = None) -> Shown:
    """Fetch a calendar anew, because the person asked for it. What cannot be read changes nothing but `problem`.

    Raises NotFound, and Unusable for one that came as a file.
    """
    row = _row(number)
    if not row.address:
        raise Unusable(f"“{row.name}” came as a file: choose the file again to have it read anew.")
    found = _fetched(row.address, now=now, zone=zone, fetcher=fetcher)
    with writing():
        if "error" in found:
            row.problem, row.tried_at = str(found["error"])[:500], now
            row.save(update_fields=["problem", "tried_at"])
        else:
            _keep(row, found, now)
    return _shown(row)


def remove(*, number: int) -> str:
    """Forget a calendar; its name. Raises NotFound."""
    row = _row(number)
    with writing():
        row.delete()
    return row.name


def listed() -> tuple[Shown, ...]:
    """The calendars, in the order in which they were added."""
    return tuple(_shown(row) for row in OwnCalendar.objects.all())


def busy_between(*, start: datetime, end: datetime) -> tuple[Span, ...]:
    """When the person is busy, by all calendars, in order; the spans may overlap. Empty where no calendar was added."""
    found = [
        (datetime.fromisoformat(begins), datetime.fromisoformat(ends))
        for row in OwnCalendar.objects.all()
        for begins, ends in row.busy
    ]
    return tuple(sorted(span for span in found if span[1] > start and span[0] < end))


def is_free(*, start: datetime, end: datetime, busy: Iterable[Span]) -> bool:
    """Whether nothing stands from `start` to `end`."""
    return all(ends <= start or begins >= end for begins, ends in busy)


def _fetched(url: str, *, now: datetime, zone: str, fetcher: Fetcher | None) -> dict[str, Any]:
    fetched = (fetcher or Fetcher()).fetch(url)
    if fetched.outcome != "found":
        return {"error": fetched.why.removeprefix("This page ").rstrip(".") or "it could not be fetched"}
    found = _busy(fetched.data, now=now, zone=zone)
    return {"error": _why(found["error"], fetched.data, page=SIGN_IN)} if "error" in found else found


def _busy(data: bytes, *, now: datetime, zone: str) -> dict[str, Any]:
    start, end = now - timedelta(days=DAYS_BACK), now + timedelta(days=DAYS_AHEAD)
    known = ZoneInfo(zone).key
    return run_errand("busy", data, told={"start": start.isoformat(), "end": end.isoformat(), "zone": known})


def _why(error: str, data: bytes, *, page: str) -> str:
    """The reader's sentence, or a more helpful one where a web page came in the place of a calendar."""
    head = data[:2000].lstrip().lower()
    return page if head.startswith((b"<!doctype", b"<html", b"<head", b"<body")) else error.rstrip(".")


def _keep(row: OwnCalendar, found: dict[str, Any], now: datetime) -> None:
    row.busy, row.notes, row.entries = found["spans"], found["notes"], found["entries"]
    row.read_at = row.tried_at = now
    row.problem = ""
    row.save()


def _row(number: int) -> OwnCalendar:
    try:
        return OwnCalendar.objects.get(pk=number)
    except (OwnCalendar.DoesNotExist, OverflowError) as error:
        raise NotFound(f"There is no calendar number {number} here.") from error


def _shown(row: OwnCalendar) -> Shown:
    return Shown(
        number=row.pk,
        name=row.name,
        address=row.address,
        entries=row.entries,
        busy=len(row.busy),
        notes=tuple(row.notes),
        read_at=row.read_at,
        problem=row.problem,
    )


def _host(url: str) -> str:
    return url.split("/")[2][:300] or "calendar"
