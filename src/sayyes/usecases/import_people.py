"""Contacts that a file brings, beside those that are known: the same person is known by profile address or e-mail address.

Where a row has neither, the same name at the same company is the same person; a name alone is somebody else, unless nothing
else is known of either. A newer export updates company and title; everything else is only filled in where it was empty, and
notes are the person's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayyes.readers.exports.found import FoundContact
from sayyes.readers.exports.identity import company_key, email_key, link_key, name_key
from sayyes.usecases.import_steps import Record, Step, Values, key_of, plain_row, storable

NAME, ADDRESS = 300, 1000
NAMELESS = "LinkedIn member"


class People:
    """Everybody known, found by what identifies them."""

    def __init__(self, known: Iterable[Record]) -> None:
        self.records: list[Record] = []
        self._told: set[int] = set()  # those whom this file has told about: of rows that contradict one another the first counts
        self._by_profile: dict[str, Record] = {}
        self._by_email: dict[str, Record] = {}
        self._by_name: dict[tuple[str, str], list[Record]] = {}
        for record in known:
            self._add(record)

    def step(self, row: FoundContact, *, updates: bool) -> Step:
        """What this row does. `updates`: it is newer than what is known, and may replace company and title."""
        incoming = _values(row)
        key = key_of(*_natural(incoming))
        record = self._find(incoming)
        if record is None:
            record = Record(None, incoming)
            self._claim(record, incoming)
            self._add(record)
            self._told.add(id(record))
            return Step("contacts", key, "new", plain_row(row), record, after=record.values)
        called = _called(record.values)
        before, after = record.change(self._updates(record, incoming, updates=updates and id(record) not in self._told))
        self._told.add(id(record))
        self._index(record)
        if _called(record.values) != called:
            self._by_name[called].remove(record)
            self._name(record).sort(key=lambda each: each.number or float("inf"))  # in the order of the next time
        if record.number is None or not after:
            return Step("contacts", key, "same", plain_row(row), record)
        return Step("contacts", key, "changed", plain_row(row), record, before, after)

    def _find(self, incoming: Values) -> Record | None:
        if found := self._by_profile.get(link_key(incoming["profile"])):
            return found
        addresses = [email_key(each) for each in (incoming["email"], *incoming["also"]) if each]
        for address in addresses:
            found = self._by_email.get(address)
            if found and not (link_key(incoming["profile"]) and link_key(found.values["profile"])):
                return found
        if incoming["profile"] or addresses:
            return None
        called = self._by_name.get(_called(incoming), [])
        alike = next((each for each in called if not (each.values["profile"] or each.values["email"])), None)
        return alike or (called[0] if called and incoming["company"] else None)

    def _updates(self, record: Record, incoming: Values, *, updates: bool) -> Values:
        """What changes in a known person."""
        known = record.values
        replaced = {name: incoming[name] for name in ("company", "title") if incoming[name] and (updates or not known[name])}
        if company_key(replaced.get("company", "")) == company_key(known["company"]):
            replaced.pop("company", None)
        filled = {name: incoming[name] for name in ("profile", "connected_on", "notes") if incoming[name] and not known[name]}
        if known["name"] == NAMELESS:
            filled["name"] = incoming["name"]
        filled["phones"] = list(dict.fromkeys((*known["phones"], *incoming["phones"])))
        return {**replaced, **filled, **self._addresses(record, incoming)}

    def _addresses(self, record: Record, incoming: Values) -> Values:
        """The e-mail addresses of both, without those that are somebody else's."""
        known = record.values
        seen = {email_key(each): each for each in (known["email"], *known["also"]) if each}
        for each in (incoming["email"], *incoming["also"]):
            if each and self._by_email.get(email_key(each), record) is record:
                seen.setdefault(email_key(each), each)
        kept = list(seen.values())
        return {"email": kept[0], "also": kept[1:]} if kept else {}

    def _claim(self, record: Record, incoming: Values) -> None:
        """An address that is somebody else's already is not this one's too."""
        own = [each for each in (incoming["email"], *incoming["also"]) if each and email_key(each) not in self._by_email]
        record.values["email"], record.values["also"] = (own[0], own[1:]) if own else ("", [])

    def _add(self, record: Record) -> None:
        self.records.append(record)
        self._index(record)
        self._name(record)

    def _index(self, record: Record) -> None:
        values = record.values
        if key := link_key(values["profile"]):
            self._by_profile.setdefault(key, record)
        for address in (values["email"], *values["also"]):
            if address:
                self._by_email.setdefault(email_key(address), record)

    def _name(self, record: Record) -> list[Record]:
        """List the person by name. Returns all of that name and company."""
        called = self._by_name.setdefault(_called(record.values), [])
        called.append(record)
        return called


def _values(row: FoundContact) -> Values:
    emails = [storable(each, ADDRESS) for each in row.emails if email_key(each)]
    return {
        "name": storable(row.name, NAME) or NAMELESS,
        "company": storable(row.company, NAME) if company_key(row.company) else "",
        "title": storable(row.title, NAME),
        "email": emails[0] if emails else "",
        "also": emails[1:],
        "phones": [storable(each, 100) for each in row.phones],
        "profile": storable(row.profile, ADDRESS),
        "connected_on": row.connected_on or "",
        "notes": storable(row.notes, 100_000),
    }


def _called(values: Values) -> tuple[str, str]:
    return name_key(values["name"]), company_key(values["company"])


def _natural(values: Mapping[str, str]) -> tuple[str, ...]:
    """What the person is told apart by."""
    if profile := link_key(values["profile"]):
        return ("profile", profile)
    if email := email_key(values["email"]):
        return ("email", email)
    return ("name", name_key(values["name"]), company_key(values["company"]))
