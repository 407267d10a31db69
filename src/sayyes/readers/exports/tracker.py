"""Trackers: tables in which people keep their applications, each with its own columns and its own words.

Columns are matched to our fields by their names, and their words for where an application stands to our stages; both are
shown to be confirmed. A word that we do not know is kept as it is, and the stage is then "unknown".

Where no column's name says "status", the column most of whose cells are words for a stage is taken for it ("List", "Result",
"Where it stands"); and where no name says "company" but one says "role", a column called "name" holds the companies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sayyes.errors import Unreadable
from sayyes.readers.exports.dates import day_of, order_of
from sayyes.readers.exports.found import STAGES, Cells, Export, FoundApplication, FoundContact, Stage, Wishes
from sayyes.readers.exports.identity import company_name, email_key, web_address
from sayyes.readers.exports.tables import Table, column_key, records_table, table_in

IGNORED = "ignore"
NAMES: dict[str, tuple[str, ...]] = {
    "company": (
        "company", "company name", "employer", "organization", "organisation", "firm", "firma", "unternehmen", "arbeitgeber",
        "entreprise", "société", "empresa", "azienda", "bedrijf", "company org", "employer name", "organization name",
    ),
    "role": (
        "role", "job title", "position", "job position", "title", "job", "job role", "role title", "stelle", "poste", "puesto",
        "posizione", "functie", "position title", "job name", "position applied for", "role applied for", "stellenbezeichnung",
        "intitulé du poste", "cargo", "vacante",
    ),
    "link": (
        "job url", "url", "link", "job link", "posting", "posting url", "job posting", "scrubbed link", "apply url", "listing",
        "job post link", "application link", "application url", "job link url", "stellenanzeige", "lien", "enlace", "website",
    ),
    "applied_on": (
        "date applied", "applied", "applied on", "applied date", "application date", "date of application", "date", "datum",
        "beworben am", "fecha", "date de candidature", "date submitted", "applied at", "submitted on", "application sent",
        "bewerbungsdatum", "date d'envoi", "fecha de aplicación", "fecha de postulación", "fecha de solicitud",
    ),
    "stage": ("status", "stage", "state", "application status", "current status", "current stage", "estado", "statut", "stato"),
    "pay": (
        "salary", "pay", "salary rate", "listed pay", "max salary", "salary range", "compensation", "comp", "gehalt", "salaire",
        "salario", "rate", "wage", "expected salary", "offered salary", "vergütung", "rémunération", "sueldo",
    ),
    "place": ("location", "place", "city", "ort", "standort", "lieu", "ville", "ubicación", "ciudad", "location raw", "office"),
    "notes": (
        "notes", "note", "comments", "comment", "remarks", "notizen", "bemerkung", "bemerkungen", "remarques", "notas",
        "observaciones",
    ),
    "contact": ("contact", "contact person", "contact name", "recruiter", "hiring manager", "recruiter name", "ansprechpartner"),
    "contact_email": ("contact email", "recruiter email", "email", "e mail", "contact e mail", "email address"),
}  # fmt: skip
FIELDS = tuple(NAMES)
_WORDS: tuple[tuple[Stage, str], ...] = (  # the first that is found counts: “rejected after interview” is a rejection
    ("withdrawn", "withdr[ae]w|offer declined|declined offer|declined by me|i declined|skip|not interested|discard|abandon"),
    ("withdrawn", "zurückgezogen"),
    ("rejected", "reject|declin|denied|no longer|no offer|turned down|not selected|absage|abgelehnt|refus|rechaz|rifiut"),
    ("accepted", "accept|hired|signed|angenommen|zugesagt"),
    ("offer", "offer|angebot|offre|oferta"),
    ("interviewing", "interview|phone|screen|on-?site|round|assessment|gespräch|entretien|entrevista|colloquio"),
    ("applied", "applied|submitted|sent|waiting|pending|no (?:response|answer|reply)|ghost|beworben|postul|enviad|inviat"),
    ("applied", "keine antwort|sans réponse|sin respuesta|envoyé"),
    ("saved", "sav|wish|bookmark|interested|to ?do|evaluat|research|planned|gemerkt"),
)
_BY_CONTENT = 0.6  # of a column's cells: words for a stage, each no longer than this many characters
_LONGEST_LABEL = 40
_STAGES = tuple((stage, re.compile(words, re.IGNORECASE)) for stage, words in _WORDS)
_NOT_YET = re.compile(r"\b(?:not|to|yet to|will|going to) (?:be )?appl", re.IGNORECASE)
_OPEN = re.compile(r"^(?:—|–|-|n/?a|none|null|\?)$", re.IGNORECASE)


def stage_of(label: str) -> Stage:
    """The stage that a tracker's own word means; "unknown" where we do not know it."""
    if _NOT_YET.search(label):
        return "saved"
    for stage, words in _STAGES:
        if words.search(label):
            return stage
    return "unknown"


def tracker_text(name: str, text: str, wishes: Wishes) -> Export | None:
    """A tracker as CSV or Markdown; None if there is no such table in it. Raises `Unreadable` beyond the caps."""
    table = table_in(text, lambda columns: _is_tracker(columns, wishes))
    return tracker_table(name, table, wishes) if table is not None else None


def tracker_records(name: str, value: object, wishes: Wishes) -> Export | None:
    """A tracker as a JSON list of objects; None if it is no such list."""
    if isinstance(value, dict):
        value = next((each for each in value.values() if isinstance(each, list) and each), None)
    if not isinstance(value, list):
        return None
    records = [each for each in value if isinstance(each, Mapping)]
    keys = frozenset(column_key(str(key)) for each in records[:100] for key in each)
    return tracker_table(name, records_table(records), wishes) if _is_tracker(keys, wishes) else None


def tracker_table(name: str, table: Table, wishes: Wishes) -> Export:
    """The applications in a table, and how it was understood. Raises `Unreadable` for a wish that names no column or field."""
    columns = understood(table, wishes)
    by_field = {field: column for column, field in columns.items() if field != IGNORED}
    days = by_field.get("applied_on", "")
    found, open_day = order_of(cells.get(days, "") for _, cells in table.rows)
    first = wishes.day_first if wishes.day_first is not None else found
    words = _wished_stages(wishes)
    applications: list[FoundApplication] = []
    contacts: list[FoundContact] = []
    nothing = unread = 0
    for line, cells in table.rows:
        row = {field: _stated(cells.get(column, "")) for field, column in by_field.items()}
        application = _application(f"{name}, row {line}", row, cells, first, words)
        if application is None:
            nothing += 1
            continue
        unread += bool(row.get("applied_on")) and application.applied_on is None
        applications.append(application)
        contacts.extend(_contacts(application, row))
    asks = []
    if open_day is not None and wishes.day_first is None:
        asks.append(f"“{open_day}” in the column “{days}”: is the day first, or the month? Say --days-first or --months-first.")
    notes = [f"{name}: {nothing:,} rows name neither a company nor a role and were left out."] * bool(nothing)
    notes += [f"{name}: {unread:,} dates in “{days}” were not understood and stay as text."] * bool(unread)
    return Export(
        name,
        "tracker",
        contacts=tuple(contacts),
        applications=tuple(applications),
        columns=columns,
        stages={each.label: each.stage for each in applications if each.label},
        asks=tuple(asks),
        notes=tuple(notes),
    )


def understood(table: Table, wishes: Wishes) -> Cells:
    """Every column with the field it is taken for, or "ignore". Each field is taken once, by its likeliest column."""
    columns = table.columns
    wished = {_column(columns, column): _field(field) for column, field in wishes.columns.items()}
    taken = set(wished.values())
    chosen: dict[str, str] = dict(wished)
    for field, names in NAMES.items():
        if field in taken:
            continue
        left = ((column_key(column), column) for column in columns if column not in chosen)
        ranked = [(names.index(key), column) for key, column in left if key in names]
        if ranked:
            chosen[min(ranked)[1]] = field
    left_over = [column for column in columns if column not in chosen]
    if "stage" not in chosen.values():
        chosen |= dict.fromkeys(_stages_by_content(table, left_over), "stage")
    if "company" not in chosen.values() and "role" in chosen.values():
        chosen |= dict.fromkeys([column for column in left_over if column_key(column) == "name"][:1], "company")
    return {column: chosen.get(column, IGNORED) for column in columns}


def _stages_by_content(table: Table, columns: Iterable[str]) -> list[str]:
    """The one column that most likely says where an application stands, by what is in it; none where no column does."""
    shares = []
    for column in columns:
        cells = [cell for _, row in table.rows if (cell := _stated(row.get(column, "")))]
        said = sum(len(cell) <= _LONGEST_LABEL and stage_of(cell) != "unknown" for cell in cells)
        shares.append((said / len(cells) if cells else 0.0, column))
    share, column = max(shares, key=lambda each: each[0], default=(0.0, ""))
    return [column] if share >= _BY_CONTENT else []


def _column(columns: tuple[str, ...], wished: str) -> str:
    for column in columns:
        if column_key(column) == column_key(wished):
            return column
    raise Unreadable(f"there is no column “{wished[:60]}” in it; there are: {', '.join(columns)[:300]}")


def _field(wished: str) -> str:
    if wished not in (*FIELDS, IGNORED):
        raise Unreadable(f"“{wished[:60]}” is none of our fields; they are: {', '.join(FIELDS)}, {IGNORED}")
    return wished


def _wished_stages(wishes: Wishes) -> dict[str, Stage]:
    words: dict[str, Stage] = {}
    for label, wished in wishes.stages.items():
        stage = next((each for each in STAGES if each == wished), None)
        if stage is None:
            raise Unreadable(f"“{wished[:60]}” is none of our stages; they are: {', '.join(STAGES)}")
        words[label.casefold()] = stage
    return words


def _is_tracker(columns: frozenset[str], wishes: Wishes) -> bool:
    """At least two of our fields, one of them the company or the role; or a column that the person named."""
    if any(column_key(each) in columns for each in wishes.columns):
        return True
    matched = {field for field, names in NAMES.items() if columns & set(names)}
    return len(matched) > 1 and bool(matched & {"company", "role"})


def _application(
    where: str, row: Mapping[str, str], cells: Cells, day_first: bool | None, words: Mapping[str, Stage]
) -> FoundApplication | None:
    company, role = company_name(row.get("company", "")), " ".join(row.get("role", "").split())
    if not (company or role):
        return None
    label = row.get("stage", "")
    applied_on = day_of(row.get("applied_on", ""), day_first=day_first)
    unlabelled: Stage = "applied" if applied_on else "saved"
    return FoundApplication(
        where=where,
        company=company,
        role=role,
        link=web_address(row.get("link", "")),
        applied_on=applied_on,
        stage=words.get(label.casefold(), stage_of(label)) if label else unlabelled,
        label=label,
        pay=row.get("pay", ""),
        place=row.get("place", ""),
        notes=row.get("notes", ""),
        cells=cells,
    )


def _stated(cell: str) -> str:
    """The cell, unless it only says that there is nothing to say."""
    return "" if _OPEN.match(cell) else cell


def _contacts(application: FoundApplication, row: Mapping[str, str]) -> list[FoundContact]:
    """The person whom a row names beside the application."""
    name, email = row.get("contact", ""), row.get("contact_email", "")
    if "@" in name and not email:
        name, email = "", name
    emails: tuple[str, ...] = (email.strip(),) if email_key(email) else ()
    if not name and not emails:
        return []
    return [FoundContact(application.where, name or emails[0], emails=emails, company=application.company)]
