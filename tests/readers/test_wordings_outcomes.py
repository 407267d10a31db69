"""What refuses, offers, confirms, asks or lists, in the words of strangers; and what only sounds like it."""

from __future__ import annotations

import pytest

from sayyes.readers.kinds import sort_message
from sayyes.readers.scam import find_scam_signs

KINDS = (
    ("rejection", "We have given the role to somebody who starts next week."),
    ("rejection", "The panel scored another candidate for this position slightly higher."),
    ("rejection", "We have decided to promote from within, so the job will not be advertised."),
    ("rejection", "Your application did not make it to the shortlist for this post."),
    ("rejection", "The vacancy went to another applicant this morning."),
    ("rejection", "Wir gehen bei dieser Stelle mit jemand anderem weiter."),
    ("rejection", "Pour ce poste, nous avons finalement recruté une personne plus proche."),
    ("rejection", "La vacante ha sido cubierta por una compañera."),
    ("offer", "We would be pleased if you would join us; the salary is in the letter."),
    ("offer", "The trustees voted to appoint you to the post."),
    ("offer", "The job is yours if you want it."),
    ("offer", "Following your interview we are delighted to offer you the position of bookkeeper."),
    ("offer", "Wir möchten Ihnen gern ein Angebot machen: die Stelle ab Mai, das Gehalt wie besprochen."),
    ("offer", "On vous prend pour le poste, le contrat est joint."),
    ("offer", "Nos gustaría contratarte para el puesto desde abril."),
    ("confirmation", "Your portfolio has landed safely and will be read next week."),
    ("confirmation", "Your application has moved to under review."),
    ("confirmation", "Ihre Bewerbung wurde erfolgreich übermittelt."),
    ("confirmation", "Votre candidature a bien été transmise au recruteur."),
    ("confirmation", "Confirmamos la recepción de su solicitud para la plaza."),
    ("outreach", "Bob tells me you are the best joiner in town, and we need a second one; the post is not yet advertised."),
    ("outreach", "Votre parcours m'a interpellé : seriez-vous à l'écoute pour un poste à Nantes ?"),
    ("outreach", "Nos dio tu contacto Bob: buscamos recepcionista, sueldo según convenio."),
    ("alert", "You asked us to let you know when there are new roles."),
    ("alert", "14 nouvelles offres correspondent à votre alerte."),
)
NOT_THEIRS = (
    ("rejection", "Why not meet some of our team before you apply for the job?"),
    ("rejection", "If you don't hear back about your application in a month, we have gone with someone else."),
    ("rejection", "Please complete the task by Friday, otherwise your application will be withdrawn."),
    ("rejection", "Wir sind mit der Entscheidung über die Stelle leider noch nicht so weit."),
    ("offer", "We would like to offer you an interview for the position of nurse."),
    ("offer", "Your offer of £200,000 for the house has been accepted by the seller, who has a new job."),
    ("confirmation", "This email was sent to a candidate of ours."),
    ("alert", "You receive this because you applied for a job at Initech."),
)
FRAUDS = (
    "You are hired without an interview and start today.",
    "Please pay the processing charge of $90 before Friday.",
    "You receive transfers in your own bank account and forward the rest.",
    "Vous payez des frais de visa : merci de régler les frais avant lundi.",
    "Empfangen Sie Geld auf Ihrem Konto und leiten es weiter, 8 % behalten Sie.",
)
HONEST = ("The firm grows, and we pay the registration fees.", "To accept the place on the course, pay the deposit of £90.")


@pytest.mark.parametrize(("kind", "said"), KINDS)
def test_what_strangers_say_for_it_is_understood(kind: str, said: str) -> None:
    assert sort_message(said, "About the job").kind == kind


@pytest.mark.parametrize(("kind", "said"), NOT_THEIRS)
def test_what_only_sounds_like_it_is_not_taken_for_it(kind: str, said: str) -> None:
    assert sort_message(said, "About the job").kind != kind


def test_one_sentence_is_never_two_wordings_of_a_refusal() -> None:
    sorted_ = sort_message("We have decided to go with another candidate for the role.")
    assert sorted_.kind == "rejection"
    assert sorted_.confidence <= 0.8


@pytest.mark.parametrize("said", FRAUDS)
def test_a_fraud_is_one_in_any_language(said: str) -> None:
    assert any(sign.strong for sign in find_scam_signs(said, "Job", None, None))


@pytest.mark.parametrize("said", HONEST)
def test_money_that_is_paid_for_the_reader_or_a_course_is_no_fraud(said: str) -> None:
    assert not any(sign.strong for sign in find_scam_signs(said, "Job", None, None))
