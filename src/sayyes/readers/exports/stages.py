"""People's words for where an application stands, in English, German, French and Spanish, as our stages.

Words are compared without accents. The first group that is found counts: “rejected after interview” is a rejection. French and
Spanish call an advertisement an offer as well: only what is said of it tells the two apart. A word that we do not know stays as
it is, and the stage is then "unknown": it is shown, and the person can say what it means.
"""

from __future__ import annotations

import re
import unicodedata

from sayyes.readers.exports.found import Stage

_WORDS: tuple[tuple[Stage, str], ...] = (
    ("withdrawn", r"withdr[ae]w|offer declined|declined offer|declined by me|i declined|skip|not interested|discarded by me"),
    ("withdrawn", r"no longer interested|abandon|zuruckgezogen|kein interesse|pas interesse|no me interesa|retiree?\b|desist"),
    ("rejected", r"reject|declin|denied|no longer|no offer|turned down|not selected|unsuccessful|not moving|did not get"),
    ("rejected", r"absage|abgesagt|abgelehnt|ablehnung|refus|negativ|pas retenu|non retenu|rechaz|descart|no seleccion|rifiut"),
    ("rejected", r"offre (?:pourvue|fermee)|oferta cerrada|position filled|discard"),
    ("accepted", r"accept|hired|signed|angenommen|zugesagt|eingestellt|embauch|aceptad|contratad"),
    ("offer", r"offer|angebot|zusage|proposition"),
    ("offer", r"offre(?! (?:expir|enreg|sauv|reper|a |d'))|oferta(?! (?:expir|guard|vista|de empleo))"),
    ("interviewing", r"interview|phone|screen|on-?site|round|assessment|take-?home|technical|\bcall\b|coding"),
    ("interviewing", r"case study|\boa\b|\btests?\b|gesprach|kennenlernen|probearbeit|probetag|entretien|entrevista|colloquio"),
    ("interviewing", r"prueba|tecnic|en proceso|einladung|eingeladen|invited"),
    ("applied", r"applied|submitted|\bsent\b|waiting|awaiting|pending|no (?:response|answer|reply)|ghost|under review|in review"),
    ("applied", r"follow(?:ed)?[- ]?up|acknowledged|beworben|gesendet|versendet|abgeschickt|eingereicht|eingangsbestatigung"),
    (
        "applied",
        r"\bwart(?:e|en|end)\b|keine (?:antwort|ruckmeldung)|sans (?:reponse|retour)|sin respuesta|envoye|relance|en attente",
    ),
    ("applied", r"postul|enviad|aplicad|inscrit|en espera|candidature deposee|inviat"),
    ("saved", r"sav(?:e|ing)|wish|bookmark|interested|to ?do|evaluat|research|planned|shortlist|gemerkt|geplant|merkliste"),
    ("saved", r"guardad|interesa|offre (?:enreg|sauv|reper)|not started|backlog"),
)
_STAGES = tuple((stage, re.compile(words)) for stage, words in _WORDS)
_NOT_YET = re.compile(
    r"\b(?:not|to|yet to|will|going to|have ?n[o']?t|ready to|want to) (?:be )?(?:appl|sen[td]|submit)|^apply\b|^draft"
    r"|\b(?:a|zu) (?:envoyer|postuler|candidater|bewerben)|\bpor (?:aplicar|enviar|postular|solicitar)|noch (?:nicht|zu)\b"
    r"|in vorbereitung|en preparation|en preparacion|pas encore|^(?:entwurf|brouillon|borrador)"
)


def stage_of(label: str) -> Stage:
    """The stage that a tracker's own word means; "unknown" where we do not know it."""
    spread = unicodedata.normalize("NFKD", label[:400].replace("’", "'"))
    plain = "".join(sign for sign in spread if not unicodedata.combining(sign)).casefold()
    words = " ".join(plain.replace("_", " ").split()).lstrip("".join(sign for sign in plain if not sign.isalnum()) or " ")
    if _NOT_YET.search(words):
        return "saved"
    return next((stage for stage, found in _STAGES if found.search(words)), "unknown")
