"""Offers: each version as it came, the latest counts. An offer that comes in moves its process to “offered” with it.

Where only the pay was written down, the offer counts as that pay a year; see `offer_pay`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from math import isfinite

from sayyes.errors import Impossible
from sayyes.store.models import Offer, Process
from sayyes.store.stages import move_between
from sayyes.usecases.changes import Done, held, kept, recorded
from sayyes.usecases.offer_pay import counted, currency_for
from sayyes.usecases.processes import NAME, day_of, enter, no_such_way

LONGEST_TEXT = 100_000


@dataclass(frozen=True)
class Terms:
    """What an offer says; what is None or empty is not known.

    pay: as written. value: what the job is worth to the person a year, pay and everything else together, in `currency`.
    deadline_on or deadline_at (aware): the day or the moment by which they want an answer.
    """

    pay: str = ""
    value: float | None = None
    currency: str = ""
    deadline_on: date | None = None
    deadline_at: datetime | None = None
    received_on: date | None = None
    conditions: str = ""
    notes: str = ""


def receive(*, process: int, version: int | None, terms: Terms, now: datetime) -> Done:
    """Note an offer, or a new version of one. Raises NotFound, Conflict, or Impossible naming everything that cannot be."""
    _check(terms)
    with recorded(verb="receive offer", now=now) as journal:
        row = journal.process = held(process=process, version=version)
        on = terms.received_on or day_of(now)
        again, terms = row.offers.exists(), _counted(terms, row)
        if row.stage != "offered":
            if move_between(row.stage, "offered") is None:
                raise Impossible([no_such_way(row.stage, "offered")])
            enter(journal, row, "offered", on=on, why="an offer came in")
        journal.add(
            Offer(
                process=row,
                received_on=on,
                pay=" ".join(terms.pay.split()),
                value=terms.value,
                currency=terms.currency.strip().upper(),
                deadline_on=terms.deadline_on,
                deadline_at=terms.deadline_at,
                conditions=terms.conditions.strip(),
                notes=terms.notes.strip(),
                added_at=now,
            )
        )
        journal.said = f"{'A new version of the' if again else 'An'} offer of {row}"
    return kept(journal)


def _counted(terms: Terms, row: Process) -> Terms:
    """The terms with what their pay counts as, where the person said nothing of what the job is worth to them."""
    if terms.value is not None or row.opening.value_mean is not None:
        return terms
    usual = terms.currency.strip().upper()
    found = counted(terms.pay, currency=usual or currency_for(row))
    if found is None or (usual and usual != found.currency):
        return terms
    return replace(terms, value=found.value, currency=found.currency)


def _check(terms: Terms) -> None:
    wrong = []
    if terms.value is not None and not (isfinite(terms.value) and 0 <= terms.value <= 1e9):
        wrong.append(f"What it is worth a year must lie between 0 and 1,000,000,000, not {terms.value:,}.")
    if terms.deadline_on is not None and terms.deadline_at is not None:
        wrong.append("They want an answer by a day or by a moment, not both.")
    if terms.deadline_at is not None and terms.deadline_at.tzinfo is None:
        wrong.append("In which time zone is that deadline? Say it beside the time.")
    currency = terms.currency.strip()
    if currency and not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        wrong.append("A currency is written with three letters, such as USD or EUR.")
    if len(terms.pay) > NAME:
        wrong.append(f"The pay is longer than {NAME} characters; put the rest among the conditions.")
    if max(len(terms.conditions), len(terms.notes)) > LONGEST_TEXT:
        wrong.append(f"That is longer than {LONGEST_TEXT:,} characters; attach it as a file instead.")
    if any("\x00" in text for text in (terms.pay, terms.conditions, terms.notes)):
        wrong.append("A text holds a character that cannot be stored.")
    if wrong:
        raise Impossible(wrong)
