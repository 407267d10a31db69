"""Words for days, months and hours in English, German, French and Spanish, and the phrases that say what a time is for."""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re

_MONTH_NAMES = (
    "january jan januar jänner janvier janv enero ene",
    "february feb februar février fevrier fév fevr févr febrero",
    "march mar märz maerz mär mrz mars marzo",
    "april apr avril avr abril abr",
    "may mai mayo",
    "june jun juni juin junio",
    "july jul juli juillet juil julio",
    "august aug août aout agosto ago",
    "september sept sep septembre septiembre setiembre",
    "october oct oktober okt octobre octubre",
    "november nov novembre noviembre",
    "december dec dezember dez décembre decembre déc diciembre dic",
)
_WEEKDAY_NAMES = (
    "monday mondays montag montags lundi lunes",
    "tuesday tuesdays tues tue dienstag dienstags mardi martes",
    "wednesday wednesdays weds mittwoch mittwochs mercredi miércoles miercoles",
    "thursday thursdays thurs thur thu donnerstag donnerstags jeudi jueves",
    "friday fridays fri freitag freitags vendredi viernes",
    "saturday saturdays samstag sonnabend samedi sábado sabado",
    "sunday sundays sonntag dimanche domingo",
)
_SHORT_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SHORTEST_WEEKDAYS = (
    "mo lun", "di mar", "mi mer mié", "do jeu jue", "fr ven vie", "sa sam sáb", "so dim dom",
)  # fmt: skip


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {name: number for number, names in enumerate(rows, first) for name in names.split()}


MONTHS = _numbered(_MONTH_NAMES, 1)
WEEKDAYS = _numbered(_WEEKDAY_NAMES, 0)
SHORT_WEEKDAYS = _numbered(_SHORT_WEEKDAYS, 0)
"""Count as weekdays where they are written with a capital."""
SHORTEST_WEEKDAYS = _numbered(_SHORTEST_WEEKDAYS, 0)
"""Other languages' two or three letters: weekdays only where a date follows ("Di, 3.3.")."""

RELATIVE_DAYS = {
    "today": 0, "tonight": 0, "heute": 0, "aujourd": 0, "hoy": 0,
    "tomorrow": 1, "tmrw": 1, "morgen": 1, "demain": 1, "mañana": 1,
    "overmorrow": 2, "übermorgen": 2, "après-demain": 2, "apres-demain": 2,
}  # fmt: skip
NEXT_WORDS = frozenset({"next", "nächsten", "nächster", "nächste", "nächstem", "prochain", "próximo", "proximo"})
THIS_WORDS = frozenset({
    "this", "coming", "upcoming", "kommenden", "kommender", "diesen", "dieser", "diesem", "ce", "cette", "este", "following",
})  # fmt: skip

NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip

OR_WORDS = frozenset({"or", "and", "&", ",", "/", "oder", "und", "ou", "et", "o", "y", "u", ";", "|", "+"})
SMALL_WORDS = OR_WORDS | frozenset({
    "on", "at", "the", "in", "of", "um", "am", "vom", "von", "den", "dem", "der", "le", "la", "las", "les", "el", "los", "à",
    "a", "de", "del", "du,", "(", ")", "[", "]", ":", "-", "–", "—", "@", "either", "as", "well", "also", "starting",
    "beginning", "from", "zum", "uhr", "clock", "time", "your", "if", "else", "alternatively", "*", "•", "·", '"', "'",
    ";", "any", "between", "around", "approximately", "approx", "circa", "ca", "gegen", "vers", "sharp", "local",
})  # fmt: skip
"""Between a day and its time of day nothing but such words may stand for them to be one expression."""

PLACES = frozenset({
    "room", "floor", "building", "suite", "unit", "section", "flat", "apartment", "raum", "salle", "sala", "gate", "platform",
    "level", "zimmer", "stock", "gebäude", "bâtiment", "étage", "edificio", "planta", "hall", "bay", "dock",
})  # fmt: skip
"""Behind these a number is no hour and no day."""

RANGE_WORDS = frozenset({
    "-", "–", "—", "−", "to", "until", "till", "til", "bis", "à", "a", "al", "hasta", "through", "thru", "->", "→",
})  # fmt: skip
BETWEEN_WORDS = frozenset({"between", "zwischen", "entre"})
AT_WORDS = frozenset({"at", "@", "um", "à", "las"})
AFTER_WORDS = frozenset({"after", "ab", "nach", "après", "despues", "después"})

BY_CUE = re.compile(
    r"(?:\b(?:(?<!swing )(?<!stop )(?<!drop )(?<!come )(?<!pop )(?<!pass )by|before|until|till|no later than|not later than|latest|bis|spätestens|avant|d['’]ici|jusqu['’]au|antes|hasta|"
    r"prior to|deadline(?: is| of)?|am or before|on or before)|due(?: on| by)?)\s*:?\s*"
    r"(?:(?:the|this|next|coming|on|at|latest|zum|am|le|au|de|del|el|end|of|day|business|play|week|close|cob|eob|eod|"
    r"spätestens|tomorrow|noon|midnight|our|morning|evening|um|it|um)\s*[,:]?\s*){0,8}[(*]{0,3}$",
    re.IGNORECASE,
)
"""The words straight before a day or a time that make it a deadline."""

UNTIL_CUE = re.compile(
    r"\b(?:any ?time|anything|whenever|sometime|free|available|open|talk|speak|meet|chat|call|vormittags|morning|tôt|mañana)\b"
    r"[^.,;\n]{0,16}\b(?:before|until|till|bis|avant|b4|antes de las|hasta las)\s*$",
    re.IGNORECASE,
)
"""Words straight before an hour that is the end of a time to choose from, and no deadline ("any time before 11")."""

DEADLINE_CUE = re.compile(
    r"\b(?:deadlines?|due|expir(?:es?|y|ation|ing)|valid (?:until|through|till)|clos(?:es?|ing)(?! to| by)|no later than|rsvp|"
    r"at the latest|complete (?:it|this|the \w+) (?:by|before)|frist|läuft .{0,20}ab|date limite|fecha límite|plazo)\b",
    re.IGNORECASE,
)
ANSWER_CUE = re.compile(
    r"\b(?:repl(?:y|ies)|respon(?:d|se)|answer|confirm\w*|let (?:me|us) know|get back|rsvp|accept\w*|sign\w*|return|revert|choose|"
    r"pick|select|book|schedule|submit\w*|complet\w*|finish|hear (?:back )?from you|decision|decide|decline|"
    r"offer|take[- ]home|assessment|test|challenge|assignment|availab\w+|send|share|provide|fill|expir\w*|"
    r"deadline|due|antwort\w*|rückmeld\w*|bestätig\w*|melde\w*|zusage\w*|gib|geben|"
    r"répon\w*|confirm\w*|retour|respond\w*|respuesta|contest\w*)\b",
    re.IGNORECASE,
)
"""What somebody is asked to do by a deadline that is theirs to keep."""

NOT_A_PROPOSAL = re.compile(
    r"(?:\b(?:start(?:ing)? dates?(?!(?: and| &| /|/) ?time)|joining(?: dates?)?|date of joining|first day|onboarding|date of birth|birthday|born|dob|posted|"
    r"published|listed|appli(?:ed|cation) (?:on|date|received|was received)|received|submitted|created|updated|modified|"
    r"(?:starts?|commenc\w+|begin\w*) (?:work|employment|on or (?:after|about))|"
    r"(?:to|will|would|you['’]ll|can you) (?:start|join)(?: us| with us| work(?:ing)?)?(?: on| from)?|"
    r"effective(?: date)?|invoice|order(?:ed)?|since|established|founded|copyright|©|"
    r"(?:office|business|opening|working|support|store|operating) hours|hours of operation|hours(?: are)?:|open(?: from|:| daily|ing times)|"
    r"(?<!trial )(?<!test )(?<!working )shifts?|schedule is|work(?:ing)? (?:schedule|week|day)|class of|graduation|graduat(?:e|ed|ing) (?:in|on|by|from)|semester|holidays?|closed|vacation|out of (?:the )?office|"
    r"spoke|met with|(?<!be )interviewed|attended|we met|was held|took place|originally|previously|"
    r"formerly|(?:previous|old|original|former|earlier|initial|prior) (?:interview |meeting )?(?:date|time|slot|appointment|day)|bisherige\w?|ancienne? (?:date|heure|créneau)|anterior|webinar|job fair|career fair|eintrittsdatum|eintritt|arbeitsbeginn|geburtsdatum|geboren|date de début|"
    r"date de naissance|prise de poste|fecha de inicio|fecha de nacimiento|incorporación|öffnungszeiten|bürozeiten|geschäftszeiten|sprechzeiten|servicezeiten|erreichbar|horaires)\b)"
    r"|^\W*(?:was|vorher|bisher|avant|antes)\s*:\s*$|thank(?:s| you)(?: (?:so|very) much| again)? for (?!(?:book|schedul|accept|confirm|agree|arrang|choos|pick|select)ing\b)(?:\w+ ){0,3}(?:time|chat|call|visit|conversation|stopping|dropping|visiting|chatting|interviewing|meeting|coming|speaking|attending|talking|applying|your application|joining)",
    re.IGNORECASE,
)
"""Words before a day or a time that make it something else than a time for a talk."""

NO_LONGER = re.compile(
    r"\b(?:cancel\w*|no longer|instead of|rather than|moved from|rescheduled from|unfortunately|can(?:no|')t make|"
    r"unable to make|not(?: at| on)?$|not available|unavailable|except|isn['’]t available|won['’]t (?:be able|work)|"
    r"abgesagt|statt|annul\w+)\b|\b(?:reporter|déplacer|décaler|cambiar|mover|aplazar|reprogramar)\b.{0,40}\b(?:du|del)\s*$|"
    r"(?:gespräch\w*|termin\w*|interview\w*) vom\s*$",
    re.IGNORECASE,
)
"""Words before a time that say it does not hold (any more)."""

PROPOSAL_CUE = re.compile(
    r"\b(?:interviews?|calls?|chat|meet\w*|talk|speak|availab\w+|slots?|options?|propos\w+|schedul\w+|invit\w+|appointment|"
    r"works? for you|suit you|free|come in|visit|conversation|screen\w*|onsite|termin\w*|gespräch\w*|vorstellungsgespräch\w*|"
    r"kennenlernen|entretien|rendez-vous|entrevista|cita|reunión|zoom|teams|join us)\b",
    re.IGNORECASE,
)

TALK_BEGINS = re.compile(
    r"\b(?:interview\w*|calls?|meetings?|sessions?|conversations?|talks?|chats?|appointments?|visits?|tests?|trials?|rounds?|panels?|"
    r"(?:assessment|selection) (?:day|cent(?:er|re))|(?:trial|working|test) (?:day|shift|session|interview))\b(?: with \w+(?: \w+)?)?"
    r"(?: (?:day|itself|is|will|would|should|going|to|be|also|now|then|promptly|officially|currently)){0,4} "
    r"(?:start|begin|commence|kick(?:s|ing)? off|held)(?:s|ing)?\b",
    re.IGNORECASE,
)
"""A talk that starts: its first day is no first day at work."""

WINDOW_CUE = re.compile(
    r"\b(?:between|any ?time|sometime|some time|available|availability|free|window|flexible|zwischen|entre|disponib\w+|"
    r"verfügbar|frei)\b",
    re.IGNORECASE,
)

DURATION_BEFORE = re.compile(
    r"(?:\b(?:for|lasts?|lasting|duration(?: of)?|takes?|taking|about|approximately|dauer\w*|durée|pendant|dure|durante|duración|"
    r"within|in|up to|roughly|around)\s*:?\s*(?:de |of |ca\.? |environ |about |approximately )?)$",
    re.IGNORECASE,
)
PART_OF_DAY = {
    "morning": "morning", "mornings": "morning", "afternoon": "afternoon", "afternoons": "afternoon", "evening": "evening",
    "evenings": "evening", "vormittag": "morning", "vormittags": "morning", "nachmittag": "afternoon",
    "nachmittags": "afternoon", "abend": "evening", "abends": "evening", "matin": "morning",
    "après-midi": "afternoon", "soir": "evening", "tarde": "afternoon",
}  # fmt: skip
EVERYWHERE_CUE = re.compile(
    r"\b(?:(?:slots?|times?|options?|availability|termine|zeiten)\s{0,2}[(\[]|all in|all (?:of )?(?:the |these |our |listed |above )?(?:times?|slots?|options?)|times? (?:are|is|listed|shown|below|above|given|in)|"
    r"time ?zone|zone\s*:|zeitzone|fuseau|all times|alle (?:zeiten|uhrzeiten|angaben)|toutes les heures|zona horaria|horario)\b",
    re.IGNORECASE,
)
"""Words by which a zone stands for the whole message."""

HOUR_NEAR = re.compile(
    r"^[\s,(–-]*(?:(?:at|in|after|before|around|about|sometime|some|time|any|the|early|late|mid|um|am|à|a|las|le|la|por)[\s-]+){0,4}"
    r"(?:lunch(?:time)?|morning|afternoon|evening|noonish|midday|first thing|breakfast|close|\d{1,2}\b|vormittag|nachmittag|mittag|matin|"
    r"après-midi|tarde)\b(?!\s*%)",
    re.IGNORECASE,
)
"""Words straight behind a day that say something of an hour, though none can be read from them."""
