"""Everyday sentences of German, French and Spanish letters, each alone, and what the rules take them for."""

from __future__ import annotations

import pytest

from sayyes.readers.facts import Kind
from sayyes.readers.kinds import sort_message

SUBJECTS = {
    "de": "Ihre Bewerbung als Sachbearbeiterin",
    "fr": "Votre candidature au poste de comptable",
    "es": "Tu candidatura al puesto de administrativa",
}
SAID: tuple[tuple[Kind, str, str], ...] = (
    ("interview", "de", "Bitte nennen Sie uns zwei bis drei Zeitfenster, in denen Sie für ein Gespräch verfügbar wären."),
    ("interview", "de", "Dein neuer Gesprächstermin ist Donnerstag um 14 Uhr."),
    ("interview", "fr", "Votre entretien a été reporté au jeudi 12 mars à 14 h."),
    ("interview", "fr", "Vous pouvez choisir un créneau pour notre échange via ce lien."),
    ("interview", "es", "Su entrevista ha sido reprogramada para el jueves 12 de marzo a las 10:00."),
    ("interview", "es", "¿Qué disponibilidad tienes la semana que viene para una videollamada?"),
    ("offer", "de", "Die Entscheidung ist auf Sie gefallen."),
    ("offer", "fr", "Suite à nos différents entretiens, nous sommes heureux de vous confirmer votre embauche."),
    ("offer", "es", "Has sido seleccionado para unirte a nuestro equipo."),
    ("rejection", "de", "Wir sehen von einer Einladung zum Vorstellungsgespräch ab."),
    ("rejection", "fr", "Nous préférons ne pas poursuivre avec votre profil."),
    ("rejection", "es", "El proceso de selección ha quedado desierto."),
    ("assessment", "de", "Bevor wir dich zum Gespräch einladen, löse bitte diese Aufgabe."),
    ("assessment", "fr", "Rappel : votre évaluation en ligne n'est pas terminée."),
    ("assessment", "es", "Completa la evaluación en línea antes del domingo."),
    ("confirmation", "de", "Besten Dank für die Zustellung Ihres Dossiers."),
    ("confirmation", "fr", "Vous pouvez suivre l'avancement de votre candidature dans votre espace candidat."),
    ("confirmation", "es", "Si no recibes noticias en un mes, considera que no has sido seleccionado."),
    ("cancelled", "de", "Betrachten Sie die Einladung zum Vorstellungsgespräch bitte als gegenstandslos."),
    ("cancelled", "fr", "Malheureusement, nous devons reporter notre entretien à une date ultérieure."),
    ("cancelled", "es", "La entrevista prevista para el martes no se llevará a cabo."),
)
UNASKED: tuple[tuple[Kind, str, str], ...] = (
    (
        "outreach",
        "Sachbearbeiterin in Bern",
        "Wir haben dein Profil gefunden und denken, du passt zu uns; schau dir das Angebot an.",
    ),
    ("outreach", "Poste de comptable", "Êtes-vous à l'écoute du marché ?"),
    ("outreach", "Puesto de contable", "¿Te interesaría cambiar de trabajo?"),
    ("alert", "", "Neues Jobangebot für Sie"),
    ("alert", "", "Ces offres pourraient vous intéresser."),
    ("alert", "", "Empleos que te pueden interesar."),
    ("other", "Accusé de réception", "Accusé de réception de votre inscription au Grand Prix de la ville."),
    ("other", "Wohnung", "Leider haben wir uns bei der Wohnung für einen anderen Bewerber entschieden."),
    ("other", "Tarjeta", "Hemos recibido su solicitud de tarjeta y la estamos evaluando."),
)
TYPED = (
    ("interview", "Zu einem Vorstellungsgespraech moechten wir Sie am Montag, 14:00 Uhr, einladen."),
    ("interview", "Wir freuen uns, Sie am Mittwoch zum Bewerbungsgespraech begruessen zu duerfen."),
    ("offer", "Wir haben uns fuer dich entschieden!"),
    ("rejection", "Leider koennen wir Ihre Bewerbung nicht weiter beruecksichtigen."),
    ("assessment", "Der Persoenlichkeitsfragebogen dauert etwa 20 Minuten; bitte fuellen Sie ihn in Ruhe aus."),
    ("rejection", "Nous avons decide de ne pas poursuivre avec votre profil."),
    ("interview", "¿Que disponibilidad tienes la semana que viene para una videollamada?"),
)


@pytest.mark.parametrize(("kind", "language", "words"), SAID)
def test_one_plain_sentence_about_an_application_is_enough(kind: Kind, language: str, words: str) -> None:
    assert sort_message(f"Alice,\n\n{words}\n\nBob", SUBJECTS[language]).kind == kind


@pytest.mark.parametrize(("kind", "subject", "words"), UNASKED)
def test_who_has_not_applied_there_is_told_from_who_has(kind: Kind, subject: str, words: str) -> None:
    assert sort_message(f"Alice,\n\n{words}\n\nBob", subject).kind == kind


@pytest.mark.parametrize(("kind", "words"), TYPED)
def test_letters_typed_without_umlauts_and_accents_are_read_too(kind: Kind, words: str) -> None:
    assert sort_message(f"Alice,\n\n{words}\n\nBob", "Bewerbung").kind == kind


@pytest.mark.parametrize("words", ["Vielen Dank für Ihre Probeaufgabe.", "Ihr Profil passt leider nicht zu uns."])
def test_a_task_that_was_handed_in_is_no_new_one_and_a_profile_that_does_not_fit_was_not_sought(words: str) -> None:
    assert sort_message(words, "Ihre Bewerbung").kind not in ("assessment", "outreach")
