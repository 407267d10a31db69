"""Applications that a file brings, beside those that are known.

The same address of the posting is the same application. Otherwise it is the same company and role, applied for within a week
or on a day that one of the two does not tell, unless both have addresses on the same site: those are two postings. Where the
role or the company is missing, it is missing in both, and each row finds an earlier application of its own. A file that
only knows that somebody applied never moves an application back, and no file moves back what the person has moved on.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from sayyes.readers.exports.found import FoundApplication
from sayyes.readers.exports.identity import company_key, link_key, role_key
from sayyes.usecases.import_steps import Record, Step, Values, key_of, plain_row, storable

NAME, ADDRESS = 300, 1000
NEAR = 7  # days within which two dates can be those of one application
STAGE = {"offer": "offered"}  # their word for a stage and ours, where they differ
_RANK = {"unknown": 0, "saved": 1, "applied": 2, "invited": 3, "interviewing": 4, "offered": 5}
_ENDED = 6


class Jobs:
    """Every application known. `conflicts`: where two sources tell different days, in words; the earlier record is kept."""

    def __init__(self, known: Iterable[Record]) -> None:
        self.records: list[Record] = []
        self.conflicts: list[str] = []
        self._told: set[int] = set()  # those that this file has told about: of rows that contradict one another the first counts
        self._by_link: dict[str, Record] = {}
        self._by_job: dict[tuple[str, str], list[Record]] = {}
        for record in known:
            self._add(record)

    def step(self, row: FoundApplication) -> Step:
        """What this row does."""
        incoming = _values(row)
        key = key_of(link_key(row.link), company_key(row.company), role_key(row.role), row.applied_on or "")
        record = self._find(incoming)
        if record is None:
            record = Record(None, incoming)
            self._add(record)
            self._told.add(id(record))
            return Step("applications", key, "new", plain_row(row), record, after=record.values)
        before, after = record.change(self._updates(record, incoming, first=id(record) not in self._told))
        self._told.add(id(record))
        if address := link_key(record.values["link"]):
            self._by_link.setdefault(address, record)
        if record.number is None or not after:
            return Step("applications", key, "same", plain_row(row), record)
        return Step("applications", key, "changed", plain_row(row), record, before, after)

    def _find(self, incoming: Values) -> Record | None:
        if found := self._by_link.get(link_key(incoming["link"])):
            return found
        job = (company_key(incoming["company"]), role_key(incoming["role"]))
        alike = (each for each in self._by_job.get(job, ()) if _can_be_one(each.values, incoming))
        if all(job) or not any(job):
            return next(alike, None) if all(job) else None
        # A row without a role, or without a company, says too little to be one with another row of its own file.
        earlier = (each for each in alike if each.number is not None and id(each) not in self._told)
        return next((each for each in earlier if job[0] or each.values["applied_on"] == incoming["applied_on"]), None)

    def _updates(self, record: Record, incoming: Values, *, first: bool) -> Values:
        known = record.values
        filled = ("link", "applied_on", "pay", "place", "notes", "role", "company")
        updates: Values = {name: incoming[name] for name in filled if incoming[name] and not known[name]}
        if link_key(updates.get("link", "")) in self._by_link:
            del updates["link"]
        if first and incoming["label"]:
            updates["label"] = incoming["label"]
        further = _RANK.get(incoming["stage"], _ENDED) > _RANK.get(known["stage"], _ENDED)
        told = bool(incoming["label"]) and incoming["stage"] != "unknown" and not record.own_stage
        if first and (further or told):
            updates["stage"] = incoming["stage"]
        if incoming["applied_on"] and known["applied_on"] and incoming["applied_on"] != known["applied_on"]:
            job = ", ".join(filter(None, (known["company"], known["role"])))
            self.conflicts.append(f"{job}: applied on {known['applied_on']}, which is kept; here {incoming['applied_on']}.")
        return updates

    def _add(self, record: Record) -> None:
        self.records.append(record)
        values = record.values
        if address := link_key(values["link"]):
            self._by_link.setdefault(address, record)
        self._by_job.setdefault((company_key(values["company"]), role_key(values["role"])), []).append(record)


def _can_be_one(known: Values, incoming: Values) -> bool:
    here, there = known["applied_on"], incoming["applied_on"]
    if here and there and abs((date.fromisoformat(here) - date.fromisoformat(there)).days) > NEAR:
        return False
    return not (known["link"] and incoming["link"] and _host(known["link"]) == _host(incoming["link"]))


def _host(link: str) -> str:
    try:
        return (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:  # a link that is none names no host but itself
        return link


def _values(row: FoundApplication) -> Values:
    return {
        "company": storable(row.company, NAME) if company_key(row.company) else "",
        "role": storable(row.role, NAME),
        "link": storable(row.link, ADDRESS),
        "applied_on": row.applied_on or "",
        "stage": STAGE.get(row.stage, row.stage),
        "label": storable(row.label, NAME),
        "pay": storable(row.pay, NAME),
        "place": storable(row.place, NAME),
        "notes": storable(row.notes, 100_000),
    }
