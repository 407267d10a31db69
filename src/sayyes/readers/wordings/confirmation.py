"""Wordings that say an application arrived, or where it stands."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

CONFIRMATION = worded(
    "confirmation",
    (6, r"\b(?:you(?: should|'ll| will)? hear (?:back |from us |either way |one way )|haven't forgotten|bear(?:ing)? with us|(?:no|any) (?:news|decision) yet|still (?:deciding|reviewing|working through|interviewing|waiting|under review)|before (?:the|we|they) (?:\w+ )?(?:can )?decide)\b", "a status note"),
    (6, r"\b(?:your|the) (?:resume|résumé|cv|application|details)\b.{0,40}\b(?:desk|passed (?:it )?(?:on|along)|forwarded|pass it (?:on|along))\b|\bthank(?:s| you) for (?:sending|dropping off|forwarding)\b", "the papers are passed on"),
    (8, r"\backnowledge?ment (?:of|that)\b.{0,30}\bapplication\b|\backnowledge receipt\b", "the application has arrived"),
    (7, r"\bgracias por (?:\w+ ){0,3}(?:inscribir\w*|postular\w*|candidatura|solicitud|interés|aplicar)\b|\bmerci (?:pour|de|d')\b.{0,30}\b(?:candidature|intérêt|postulé)\b", "it thanks for an application"),
    (6, r"\b(?:estudiaremos|analizaremos|valoraremos|revisaremos)\b|\b(?:nous (?:étudi\w+|examin\w+|reviendrons)|pondremos en contacto)\b|\b(?:wir|unterlagen)\b.{0,40}\b(?:prüfen|geprüft|melden uns)\b", "they will be in touch"),
    (8, r"\b(?:received|got|receipt of)\b.{0,30}\b(?:your|the) (?:\w+ ){0,3}(?:application|resume|résumé|cv|submission|information|materials|credentials|interest|profile|e-?mail)\b", "the application has arrived"),
    (8, r"\b(?:application|submission|resume|résumé|cv|candidature|e-?mail|profile|information|credentials)\b.{0,60}\b(?:has been|have been|was|were|is|has) (?:\w+ )?(?:received|submitted|sent|reached|forwarded|recorded|complete|being reviewed|under review|now being)", "the application has arrived"),
    (8, r"\bapplication (?:submitted|received|sent|confirmation|acknowledg\w+)\b|\bsuccessfully (?:submitted|applied|received|sent)\b|\bthe following items were sent\b", "the application was sent"),
    (6, r"\bthank(?:s| you)\b.{0,30}\b(?:for )?(?:\w+ )?(?:applying|your (?:recent )?(?:application|submission)|submitting|inquiring|having applied)\b", "it thanks for an application"),
    (4, r"\b(?:thank(?:s| you)|hank you|appreciate)\b.{0,30}\b(?:your|the|expressing|showing|for) ?(?:\w+ ){0,3}interest\b", "it thanks for the interest"),
    (4, r"\b(?:review\w*|evaluat\w+|consider\w*|assess\w*|look\w* (?:at|over|through))\b.{0,40}\b(?:your|you|application|qualifications|credentials|resume|background|experience)\b", "the application is being looked at"),
    (5, r"\b(?:will|'ll) (?:\w+ )?(?:contact|be in touch|reach out|get back|reply|respond|be contacted|hear from|let you know|be hearing)\b", "they will be in touch"),
    (5, r"\bwill be (?:contacted|notified|informed) (?:if|should|when|by)|\bif (?:you are|you're|your|there is|there's|we)\b.{0,80}\b(?:contact|touch|reach out|hear from)", "they will be in touch if it fits"),
    (5, r"\b(?:status of your|application status|your update from|update on your|submission status|application update|under review|still being (?:reviewed|considered))\b", "a status note"),
    (4, r"\bapplied on\b|\bjob application:|\byour application (?:to|for|with|at)\b|\brequisition (?:id|title)\b|\byour candidacy\b", "it is about an application"),
    (8, r"\beingangsbestätigung\b|\bbewerbung\w*\b.{0,50}\b(?:erhalten|eingegangen|eingang|angekommen)\b|\b(?:erhalten|eingang)\b.{0,40}\bbewerbung", "die Bewerbung ist eingegangen"),
    (5, r"\b(?:vielen )?dank für (?:ihre|deine|die zusendung ihrer) bewerbung\b", "es dankt für die Bewerbung"),
    (8, r"\breçu votre (?:candidature|cv|dossier)|\bbonne réception de votre\b|\b(?:recibido|recebemos) (?:tu|su|a sua|sua) (?:candidatura|solicitud|currículum|cv)|\bricevuto la (?:tua|sua) candidatura|\b(?:sollicitatie|ansökan)\b.{0,30}\b(?:ontvangen|mottagit)", "the application has arrived"),
    plain=True,
)  # fmt: skip
