"""Reading a mailbox: what is new in it goes through the readers' child process and is filed, batch by batch.

A batch and the place to go on after it are stored in one transaction, so that a run that is killed loses nothing and files
nothing twice. What another source brought before, or another run at the same time, is recognised by its hash and passed over.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sayyes.errors import Busy, Full, OutOfOrder, SayyesError, Unusable
from sayyes.links import maildir
from sayyes.links.reading_child import is_our_fault
from sayyes.readers.facts import Reading
from sayyes.readers.learning import Learned
from sayyes.store.door import writing
from sayyes.store.models import InboxLetter, MailSource, SeenFile, SeenMail
from sayyes.usecases.inbox import name_of, password_of, row_of
from sayyes.usecases.inbox_arrivals import Arrivals, Arrived, arrivals_of
from sayyes.usecases.inbox_filing import EDITION, Judgement, file_arrival, judge, moment_of, span_of
from sayyes.usecases.inbox_learning import learned_so_far
from sayyes.usecases.reading import Handed, read_all

BATCH = 50  # messages that are stored together with the place to go on
_MOST_NAMED = 20


@dataclass(frozen=True)
class Line:
    """One letter that a run filed or put on the review list (or would have), in a few words."""

    number: int | None
    kind: str
    fate: str
    subject: str
    sender: str
    received: datetime | None
    because: str
    waits: bool  # as an invitation on Today


@dataclass
class Report:
    """What a run did so far: which place and dates it read, and what became of the messages.

    read: messages read now; known: those recognised; left: nothing to do with the search; kinds: letters by kind; more: it was
    stopped before the end. share: how much of the source lies behind, where that is known.
    """

    number: int | None
    called: str
    read: int = 0
    known: int = 0
    left: int = 0
    filed: int = 0
    review: int = 0
    waiting: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    unreadable_named: list[str] = field(default_factory=list)
    oldest: datetime | None = None
    newest: datetime | None = None
    more: bool = False
    note: str = ""
    share: float | None = None


@dataclass
class _Run:
    """One reading of one source, under way."""

    row: MailSource
    arrivals: Arrivals
    learned: Learned
    report: Report
    now: datetime
    dry: bool
    again: bool
    told: Callable[[Report], None]
    line: Callable[[Line], None]
    enough: Callable[[], bool]
    pending: deque[Arrived] = field(default_factory=deque)
    under_way: set[str] = field(default_factory=set)
    trouble: SayyesError | None = None


def _silent(_: object) -> None:
    return None


def read_source(
    *,
    number: int | None = None,
    path: Path | None = None,
    now: datetime,
    password: str | None = None,
    dry: bool = False,
    again: bool = False,
    told: Callable[[Report], None] = _silent,
    line: Callable[[Line], None] = _silent,
    enough: Callable[[], bool] = lambda: False,
) -> Report:
    """Read what is new in a place that was added (`number`), or at a path that need not be; `dry`: store nothing at all.

    again: look at the whole place, and read what an earlier edition of the reader left alone; what it kept is recognised.
    told: called with the report as it grows; line: with every letter that matters; enough: asked after each message whether to
    stop, with the rest left for another time. Raises Unreadable, Refused or Unreachable; what was read before that is stored.
    """
    row = row_of(number) if number is not None else _row_at(path)
    report = Report(row.pk, name_of(row))
    try:
        with arrivals_of(row, password, again=again) as arrivals:
            report.note = arrivals.note
            run = _Run(row, arrivals, learned_so_far(), report, now, dry, again, told, line, enough)
            _read(run)
            if run.trouble is not None:
                raise run.trouble
    except (Unusable, OutOfOrder) as problem:
        if not dry and report.number is not None and not isinstance(problem, (Busy, Full)):
            MailSource.objects.filter(pk=report.number).update(problem=str(problem)[:500])
        raise
    if not dry:
        _note_read(row, report, now)
    return report


def read_added(*, number: int, home: Path, now: datetime, enough: Callable[[], bool]) -> Report:
    """As `read_source` for a place that was added, with the password that is kept for it.

    home: the data folder. Raises NotFound, Unusable where no password is kept, and what `read_source` raises.
    """
    row = row_of(number)
    password = password_of(number=number, home=home) if row.kind == "imap" else None
    if row.kind == "imap" and password is None:
        raise Unusable(f"The password of {name_of(row)} is not kept here (any more): add the mailbox once more.")
    return read_source(number=number, now=now, password=password, enough=enough)


def _row_at(path: Path | None) -> MailSource:
    """The row of a path; one that is not stored where the path was never added."""
    if path is None:
        raise Unusable("Name a folder, an mbox, a Maildir or a mailbox to read.")
    whole = path.absolute()
    kind = maildir.kind_of(whole)
    return MailSource.objects.filter(kind=kind, place=str(whole)).first() or MailSource(kind=kind, place=str(whole))


def _read(run: _Run) -> None:
    batch: list[tuple[Arrived, Reading | None]] = []
    for reading in read_all(handed=_handed(run), now=run.now):
        while (arrived := run.pending.popleft()).data is None:
            batch.append((arrived, None))
        batch.append((arrived, reading))
        if len(batch) >= BATCH:
            _store(run, batch)
            batch = []
    batch += [(arrived, None) for arrived in run.pending]
    run.pending.clear()
    if batch:
        _store(run, batch)


def _handed(run: _Run) -> Iterator[Handed]:
    """The messages that were never read, while those that were are only noted; an end of the connection is an end of the list."""
    try:
        for arrived in run.arrivals:
            run.report.share = arrived.share
            if arrived.data is not None and not _is_known(run, arrived):
                run.under_way.add(arrived.fingerprint)
                run.pending.append(arrived)
                yield Handed(arrived.name, arrived.data)
            else:
                run.pending.append(replace(arrived, data=None))
            if run.enough():
                run.report.more = True
                return
    except (Unusable, OutOfOrder) as problem:
        run.trouble = problem
    except OSError as problem:  # a disk that was taken away, a share that is gone
        run.trouble = OutOfOrder(f"{run.report.called} could not be read any further ({problem.strerror or problem}).")


def _is_known(run: _Run, arrived: Arrived) -> bool:
    known = arrived.fingerprint in run.under_way or bool(_done_with(run, [arrived.fingerprint]))
    if known:
        run.report.known += 1
        run.told(run.report)
    return known


def _done_with(run: _Run, prints: list[str]) -> set[str]:
    """Those of the messages that are not to be read (any more): all that were seen; where a place is read again, only those
    that were kept or that this very edition looked at.
    """
    seen = SeenMail.objects.filter(fingerprint__in=prints)
    if not run.again:
        return set(seen.values_list("fingerprint", flat=True))
    kept = InboxLetter.objects.filter(fingerprint__in=prints).values_list("fingerprint", flat=True)
    return {*seen.filter(edition__gte=EDITION).values_list("fingerprint", flat=True), *kept}


def _store(run: _Run, batch: list[tuple[Arrived, Reading | None]]) -> None:
    """All of a batch and the place behind it, or nothing."""
    judged = [(arrived, reading, _judged(run, arrived, reading)) for arrived, reading in batch]
    numbers: Mapping[str, tuple[int, bool]] = {}
    if not run.dry:
        with writing():
            numbers = _written(run, judged)
    for arrived, reading, judgement in judged:
        if reading is not None and judgement is not None:
            _count(run, arrived, reading, judgement, numbers.get(arrived.fingerprint))
        _count_unreadable(run.report, arrived, reading)
    run.under_way -= {arrived.fingerprint for arrived, _ in batch}
    run.told(run.report)


def _judged(run: _Run, arrived: Arrived, reading: Reading | None) -> Judgement | None:
    """None for what is known or is no letter. A letter that cannot be read is looked at by the person."""
    if reading is None:
        return None
    if reading.error:
        if is_our_fault(reading.error):
            raise OutOfOrder(reading.error)
        is_letter = run.row.kind != "folder" and (arrived.data or b"").strip()
        return Judgement("other", 0.0, "review", reading.error) if is_letter else None
    return judge(reading, run.learned, headers_only=arrived.headers_only, data=arrived.data or b"")


def _written(
    run: _Run, judged: list[tuple[Arrived, Reading | None, Judgement | None]]
) -> dict[str, tuple[int, bool]]:  # by fingerprint: the letter's number, whether an invitation waits
    """Store what matters, the hashes of all, and the cursor. What somebody else has stored meanwhile is passed over."""
    row = run.row
    prints = [arrived.fingerprint for arrived, reading, _ in judged if reading is not None]
    seen = _done_with(run, prints)
    counted = SeenMail.objects.filter(fingerprint__in=prints).count() if run.again else 0
    if run.report.number is None:
        row.added_at = run.now
        row.save()
        run.report.number = row.pk
    numbers = {}
    for arrived, reading, judgement in judged:
        if reading is None or judgement is None or judgement.fate == "left" or arrived.fingerprint in seen:
            continue
        letter = file_arrival(arrived=arrived, reading=reading, judged=judgement, source=row, now=run.now)
        numbers[arrived.fingerprint] = (letter.pk, letter.invitation_id is not None)
    SeenMail.objects.bulk_create(
        [SeenMail(fingerprint=each, edition=EDITION) for each in dict.fromkeys(prints)],
        update_conflicts=True, unique_fields=["fingerprint"], update_fields=["edition"],
    )  # fmt: skip
    keys = [arrived.key for arrived, _, _ in judged if arrived.key]
    SeenFile.objects.bulk_create([SeenFile(source=row, key=key) for key in keys], ignore_conflicts=True)
    oldest, newest = span_of([row.oldest, row.newest, *(moment_of(each, reading, run.now) for each, reading, _ in judged)])
    row.oldest, row.newest = oldest, newest
    row.messages += sum(reading is not None for _, reading, _ in judged) - counted
    row.cursor = run.arrivals.cursor_after(judged[-1][0])
    row.save()
    return numbers


def _count(run: _Run, arrived: Arrived, reading: Reading, judged: Judgement, stored: tuple[int, bool] | None) -> None:
    report = run.report
    report.read += 1
    moment = moment_of(arrived, reading, run.now)
    report.oldest, report.newest = span_of([report.oldest, report.newest, moment])
    report.kinds[judged.kind] += 1
    if judged.fate == "left":
        report.left += 1
        return
    report.filed += judged.fate == "filed"
    report.review += judged.fate == "review"
    waits = bool(stored and stored[1])
    report.waiting += waits
    sender = (reading.sender.name or reading.sender.email or "") if reading.sender else ""
    subject = reading.subject or arrived.place
    number = stored[0] if stored else None
    run.line(Line(number, judged.kind, judged.fate, subject, sender, moment, judged.because, waits))


def _count_unreadable(report: Report, arrived: Arrived, reading: Reading | None) -> None:
    why = arrived.error or (reading.error if reading else None)
    if why is None:
        return
    report.unreadable += 1
    if len(report.unreadable_named) < _MOST_NAMED:
        report.unreadable_named.append(f"{arrived.place}: {why.removeprefix(f'{arrived.place}: ')}")


def _note_read(row: MailSource, report: Report, now: datetime) -> None:
    """That all went well, and when; a place that was read is kept even where nothing lay in it yet."""
    if report.number is None:
        row.added_at = now
        row.save()
        report.number = row.pk
    MailSource.objects.filter(pk=report.number).update(problem="", read_at=now)
