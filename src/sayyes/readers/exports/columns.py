"""Which of a tracker's columns is which of our fields, by what people call them in English, German, French and Spanish.

First by the whole name, then by the words in it. Names are compared without accents, signs and the difference of letters.
A column of a least or a most, a last change or a deadline is none of these, however like one its name looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayyes.readers.exports.tables import column_key

_WRITTEN: dict[str, tuple[str, ...]] = {
    "company": (
        "company", "company name", "employer", "organization", "organisation", "firm", "firma", "unternehmen", "arbeitgeber",
        "entreprise", "société", "empresa", "azienda", "bedrijf", "company org", "employer name", "organization name",
        "firmenname", "nom de l'entreprise", "employeur", "nombre de la empresa", "compañía", "company / organization",
    ),
    "role": (
        "role", "job title", "position", "job position", "title", "job", "job role", "role title", "stelle", "poste", "puesto",
        "posizione", "functie", "position title", "job name", "position applied for", "role applied for", "stellenbezeichnung",
        "intitulé du poste", "cargo", "vacante", "position name", "titel", "jobtitel", "stellentitel", "berufsbezeichnung",
        "titel der stellenanzeige", "bezeichnung", "intitulé", "titre du poste", "titre", "título del puesto", "rol", "opening",
        "offre",
    ),
    "link": (
        "job url", "url", "link", "job link", "posting", "posting url", "job posting", "scrubbed link", "apply url", "listing",
        "job post link", "application link", "application url", "job link url", "stellenanzeige", "lien", "enlace", "website",
        "jd link", "jd url", "stellenlink",
    ),
    "applied_on": (
        "date applied", "applied", "applied on", "applied date", "application date", "date of application", "date", "datum",
        "beworben am", "fecha", "date de candidature", "date submitted", "applied at", "submitted on", "application sent",
        "bewerbungsdatum", "date d'envoi", "fecha de aplicación", "fecha de postulación", "fecha de solicitud",
        "fecha de candidatura", "date candidature", "date envoi", "gesendet am", "beworben", "abgeschickt am", "fecha de envío",
    ),
    "stage": (
        "status", "stage", "state", "application status", "current status", "current stage", "estado", "statut", "stato",
        "état", "stand", "bewerbungsstatus", "job status", "application stage", "phase", "étape", "etapa", "situación", "estatus",
    ),
    "pay": (
        "salary", "pay", "salary rate", "listed pay", "max salary", "salary range", "compensation", "comp", "gehalt", "salaire",
        "salario", "rate", "wage", "expected salary", "offered salary", "vergütung", "rémunération", "sueldo",
        "salary estimate", "gehaltsspanne", "fourchette de salaire", "rango salarial", "package", "ctc",
    ),
    "place": (
        "location", "place", "city", "ort", "standort", "lieu", "ville", "ubicación", "ciudad", "location raw", "office",
        "job location", "arbeitsort", "localisation", "lugar", "localidad", "work location",
    ),
    "notes": (
        "notes", "note", "comments", "comment", "remarks", "notizen", "bemerkung", "bemerkungen", "remarques", "notas",
        "observaciones", "kommentar", "kommentare", "anmerkung", "anmerkungen", "commentaire", "commentaires", "comentarios",
        "notiz",
    ),
    "contact": (
        "contact", "contact person", "contact name", "recruiter", "hiring manager", "recruiter name", "ansprechpartner",
        "kontaktperson", "ansprechperson", "ansprechpartnerin", "kontakt", "interlocuteur", "recruteur", "contacto",
        "persona de contacto", "reclutador", "point of contact",
    ),
    "contact_email": (
        "contact email", "recruiter email", "email", "e mail", "contact e mail", "email address", "mail", "e mail adresse",
        "adresse e mail", "courriel", "correo", "correo electrónico",
    ),
}  # fmt: skip
NAMES = {field: tuple(dict.fromkeys(map(column_key, names))) for field, names in _WRITTEN.items()}
FIELDS = tuple(NAMES)
_NONE_OF_OURS = re.compile(
    r"\b(?:min\w*|max\w*|from|to|desde|hasta|last|letzte\w*|derniere|ultim[ao]|deadline|closing|due|frist|saved|found|posted"
    r"|follow\w*|relance|company|resume|cv|linkedin|status|response|reply|retour|interview|offer date|expected|desired)\b"
)
_BY_WORDS = {
    "link": re.compile(
        r"\b(?:job|posting|listing|vacancy|opening|offre|annonce|oferta|vacante|anzeige|stellenanzeige|stelle)\b.*\b(?:url|link)\b"
        r"|\b(?:url|link|lien|enlace)\b.*\b(?:job|posting|listing|offre|annonce|oferta|vacante|anzeige|stellenanzeige|stelle)\b"
    ),
    "applied_on": re.compile(
        r"\b(?:date|day|datum|fecha)\b.*\b(?:appl\w+|submi\w+|sent|envoi|candidature|candidatura|postul\w+|solicitud|envio"
        r"|bewerbung|beworben|aplic\w+)\b|\b(?:applied|application|bewerbung|candidature)\b.*\b(?:date|day|datum)\b"
    ),
    "pay": re.compile(r"\b(?:salary|compensation|gehalt|salaire|salario|sueldo|remuneration|vergutung)\b"),
}


_APPLYING = re.compile(r"\b(?:appl|submi|sent|bewerb|gesendet|candidat|envoi|envoye|postul|aplic|apliq|solicit|envi[oe])")
_DATE = re.compile(r"\b(?:date|datum|fecha)\b")


def days_of_applying(names: Iterable[str]) -> str | None:
    """Of columns that hold days, the one whose name speaks of applying, else the only one that is called a date."""
    ours = [name for name in names if not _NONE_OF_OURS.search(column_key(name))]
    applying = [name for name in ours if _APPLYING.search(column_key(name))]
    dates = [name for name in ours if _DATE.search(column_key(name))]
    return applying[0] if applying else dates[0] if len(dates) == 1 else None


def field_by_words(name: str) -> str | None:
    """The field that the words of a column's name speak of, where the whole name is none that we know."""
    key = column_key(name)
    if _NONE_OF_OURS.search(key):
        return None
    return next((field for field, words in _BY_WORDS.items() if words.search(key)), None)
