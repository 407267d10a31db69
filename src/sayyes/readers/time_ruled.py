"""Does the sentence take back the time it names? "We cannot do Thursday", "Thursday no longer works": before it, or behind it.

A time may also be said of something else than the talk: when the results come, when the work begins, when a mail was sent.
"""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re

from sayyes.readers.time_words import NO_LONGER

_REFUSED_BEFORE = re.compile(
    r"\b(?:cannot|can(?:no|['’])t|can no longer|could(?:n['’]t| not)|(?:am|is|are|will be) not able to|unable to)\s+(?:do|make|manage|offer|meet|see|host|attend|join|come|hold|keep)\b|"
    r"\b(?:(?:i|we|they|he|she)(?:['’]m|['’]re| am| are| is)?|is|are|will be) (?:already |fully |all )?(?:busy|tied up|taken|travell?ing|away)\b|"
    r"\b(?:(?:i|we|they|he|she)(?:['’]m|['’]re| am| are| is)|(?:is|are|will be) (?:already|fully|all)) (?:already |fully |all )?booked\b(?! in| for)|"
    r"\b(?:need|have|had|want|like|must|can(?:no|['’])?t?|could|may|might|forced|sorry|obliged)\b.{0,30}\b(?:cancel|(?:move|reschedule|postpone|cancel|rearrange|change|shift|push|delay|swap) (?:our|your|the|this|that|my|[\w]+['’]s))\b(?: (?!to\b|until\b|for\b)[\w'’-]+){0,5}?(?: (?:on|of|from|at|(?:scheduled|planned|set|booked|arranged) (?:for|on)))?\s*$|"
    r"^\W*(?:que|than|als|not|pas|nicht)\s*$|\bnicht (?:wie \w+ |mehr )?(?:am|um|an|diesen|den)?\s*$|\b(?:devons|devoir|dois|devrons|doit) (?:\w+ )?(?:reporter|annuler|décaler|déplacer)\b[^.;:!?\n]{0,40}$|"
    r"\b(?:it|that|which|this|slot|time|date|interview|meeting|call|appointment|plan|talk|primera|segunda|primero) (?:was|fue|était|war)(?: (?:originally|previously|initially|first|supposed)(?: \w+){0,2}?)?(?: (?:on|for|at|to))?\s*$|"
    r"\b(?:do not|don['’]t|please not|need not|should not|must not) (?:come|join|call|attend|book|travel|turn up|be there)\b|\bnot free\b|"
    r"\bbitte nicht\b|\bkommen sie (?:bitte )?nicht\b|\b(?:kann|können|könnte|geht|passt|klappt|schaff\w+)(?: \w+){0,2} nicht\b|"
    r"\bno (?:podr\w+|puede\w*|podemos|puedo|es posible|será|venga|vengas)\b|"
    r"\bn(?:e |['’])(?:\w+ ){0,2}?(?:pourr\w+|peu[tx]|pouvons|sera|suis|sommes|venez|est|aura)(?: \w+)? ?(?:pas|plus)\b",
    re.IGNORECASE,
)
_OFFERED_AGAIN = re.compile(
    r"\b(?:but|so|however|could (?:we|you)|would|how about|what about|can (?:we|you)|let['’]?s|instead(?! of)|rather(?! than)|propos\w+|suggest\w*|"
    r"offer|move[ds]?|rescheduled? (?:to|for)|new|aber|sondern|stattdessen|neue\w?|mais|plutôt|nouve\w+|sino|pero|nuev[oa])\b|[;:]\s*$|[.!?]\s",
    re.IGNORECASE,
)
"""Words behind a refusal after which something is offered, so that the refusal was about what came before."""
_REFUSED_BEHIND = re.compile(
    r"^[\s,)\]–-]*(?:(?:slot|time|date|session|one|interview|meeting|call|appointment|which|that|it|we|i|sadly|unfortunately|leider|malheureusement|desgraciadamente|ist|sind|wir|ich|uns|mir|es|der|termin|wird|now|but|aber|mais|pero)\s+){0,4}"
    r"(?:(?:is|are|was|has|have|had|will|does|do|did|can|could)\s+(?:sadly |unfortunately |now |also |no )*(?:not|no longer|been (?:cancel\w*|taken|withdrawn|filled|called off)|taken|gone|full|fully booked|booked|cancel\w*|off(?: the table)?[\s.,;!]|out[\s.,;!]|impossible|unavailable)|"
    r"no longer\b|cannot|can(?:no|['’])t|won['’]t|(?:does|is|are|do|was)n['’]t|"
    r"(?:needs?|has|have|had|will have|must) (?:to )?(?:be )?(?:moved|rescheduled|cancelled|canceled|postponed|changed)|(?:muss|müssen|kann|wird) (?:leider )?(?:nichts|entfallen|ausfallen|verschoben|abgesagt)|(?:leider )?(?:verschieben|absagen|verlegen|verschoben|verlegt)\b|doit être (?:report|annul|décal|déplac)\w+|"
    r"(?:kann|können|geht|passt|klappt|schaff\w+|gehen|ist|möglich|steht)(?: \w+){0,3} nicht\b|nicht (?:mehr )?(?:möglich|frei|verfügbar)|entf[äa]ll\w*|(?:ist|wurde|wird) (?:leider )?(?:abgesagt|belegt|vergeben)|fällt (?:leider )?aus|"
    r"n(?:e |['’])(?:\w+ ){1,3}(?:plus|pas)\b|est (?:annulé\w*|pris\w*|complet)|"
    r"ya no\b|no (?:es|será|está|puede|puedo|podemos|podrá|me|nos|va)\b|(?:está|queda|ha sido) (?:cancelad|anulad|ocupad)[oa])",
    re.IGNORECASE,
)
_SAID_OF_ELSE = re.compile(
    r"\b(?:results?|decisions?|feedback|outcome|ergebnis\w*|résultats?|resultados?)\b[^.;:!?\n]{0,30}$|"
    r"\b(?:hear (?:back )?from us|let you know|come back to you|get back to you)\b(?!.{0,40}\b(?:interviews?|calls?|meet\w*)\b)[^.;!?\n]{0,30}$|"
    r"\b(?:role|position|job|contract|employment|work|placement|internship|stelle|arbeit|poste|contrat|puesto|contrato)\b(?![^.;!?\n]{0,25}\b(?:interview|trial|gespräch|entretien|entrevista))[^.;!?\n]{0,25}\b(?:starts?|starting|begins?|beginning|commenc\w+|beginnt|startet|empieza|comienza)\b[^.;!?\n]{0,12}$|"
    r"\b(?:sent|gesendet|envoyé|enviado|passcode|pin|kenncode|meeting id)\b\W*$|\b(?:sent from my|sent (?:on|at|by)|gesendet von|von meinem \w+ gesendet|envoyé (?:de|depuis)|enviado desde)\b.{0,40}$|"
    r"\b(?:previous|other|another|next|last|preceding|first) (?:candidate|applicant|person|interviewee)\b(?! (?:slot|interview))[^.;!?\n]{0,25}$|"
    r"\b(?:last|past|vergangene[nrm]?|letzte[nrm]?|el pasado)\s*$|"
    r"\b(?:leaves|departs|lands|takes off|fährt ab|landet)\b(?: \w+){0,3}\s*$|\b(?:hotel|accommodation|room|hôtel|unterkunft)\b(?: \w+){0,3} (?:booked|reserved|gebucht|reserviert|réservé\w*|reservad[oa])\b[^.;!?\n]{0,20}$|"
    r"\b(?:train|flight|bus|plane|ferry|coach|shuttle|zug|vol|tren|vuelo)\b[^.;!?\n]{0,25}\b(?:leaves?|departs?|arrives?|goes|lands?|at|on)\b[^.;!?\n]{0,12}$",
    re.IGNORECASE,
)
_CONVERTED = re.compile(
    r"\b(?:that|which|this|it)(?:['’]?s| is| would be| should be| will be|['’]d be| makes)(?: then)?(?: (?:at|about|around))?\s*$|"
    r"\b(?:das (?:ist|wäre|sind|entspricht)|soit|es decir|i\.?e\.?|c['’]est-à-dire|entspricht|equals|equivalent to)\s*$|=\s*$",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(
    r"\b(?:or|and|then|also|alternatively|another|second|next|followed|later|again|else|with|instead|both|oder|und|dann|auch|danach|"
    r"anschließend|alternativ|ou|et|puis|ensuite|sinon|o|y|u|luego|después|también|about|sonst)\b|^\W*$",
    re.IGNORECASE,
)
_ABOUT_THE_TALK = re.compile(
    r"\b(?:interview\w*|calls?|chat\w*|meet\w*|talk\w*|speak\w*|slots?|options?|propos\w*|schedul\w*|reschedul\w*|invit\w*|appointments?|book\w*|suits?|"
    r"works?|fits?|come|visit|conversation|sessions?|screen\w*|on-?site|rounds?|panels?|assessment|trial|zoom|teams|join(?: us)?|see you|arriv\w*|make|attend|(?:it|that)(?:['’]s| is)(?: now)?|is now|now|new|instead|sino|sondern|but|mais|pero|aber|plutôt|expect\w*|"
    r"look(?:ing)? forward|confirm\w*|reserv\w*|pencil\w*|set for|moved|works?|how about|what about|let['’]?s|let (?:me|us) know (?:if|whether|which)|shall|would|could|can (?:you|we|i)|"
    r"(?:i|we|you|they|he|she|team|manager|panel|calendar)\b.{0,20}\b(?:free|available|open|have|do|manage|offer|suggest|hold|are (?:at|on))|"
    r"you(?:['’]re| are|['’]ll| will)|(?:date|time|when|day|slot|start|begins?|beginning|starting|from)\W*$|between|either|maybe|perhaps|"
    r"gespräch\w*|termin\w*|kennenlern\w*|telefonat\w*|passt|passen|geht|ginge|gern\w*|freuen|erwart\w*|würden|könnte\w*|können|vorschlag\w*|schlage\w*|bieten|"
    r"entretiens?|rendez\W?vous|échange\w*|disponib\w*|convien\w*|rencontr\w*|recev\w*|attend\w*|pourr\w+|seriez|parler?|entrevista\w*|cita|reunión|"
    r"propon\w*|proposons|propose|reporté\w*|déplacé\w*|décalé\w*|avancé\w*|aplaza\w*|traslada\w*|verschoben|verlegt|vorverlegt|auf den|au|al|hätten|hast du|habt|"
    r"haben wir|wir haben|sie für|treffen|sehen uns|rufe|rufen|melde|appel\w*|llamar\w*|llamo|saludos|begrüßen|einladen|eingeladen|convoqu\w*|citar\w*|"
    r"ring|call|phone|telefonier\w*|(?:it|this|that|which) will be|will be (?:on|at)|takes place|taking place|held|we start(?! (?:the|work\w*|your|a)\b)|so|drop (?:in|by)|stop by|pop (?:in|by)|swing by|"
    r"llamada|quedamos|vemos|puede\w*|podr\w+|viene\w*|parece|confirm\w*)\b|\byour (?!train|flight|hotel|badge|taxi|car\b|parking|room|bus\b)",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:couriers?|conference|maintenance|references|internal\w*|reminders?|remind you|tasks?|log-?in|passwords?|access|documents?|"
    r"(?:other|all|some|most) (?:candidates|applicants)|candidates (?:in|from)|info(?:rmation)? (?:session|evening)|webinars?|open day|"
    r"avoid|forget|ignore|disregard|wrong\w*|mistaken\w*|by mistake|tried|on call|overtime|hotline|einlass|holidays?|vacation|deleted|recording|"
    r"receive (?:the|a|an|our|your|my) (?!call)\w+|colleagues?|panel (?:meets|sits|decides)|discuss your|photo|stand-?up|party|rehearsal|"
    r"conférence|courrier|rappel|kollegin\w*|kollegen|erinnerung\w*|konferenz|unterlagen|recordatorio|compañer[oa]s?|rituals?|passcode|pin)\b",
    re.IGNORECASE,
)
_NAMES_THE_TALK = re.compile(
    r"\b(?:interview\w*|appointments?|slots?|options?|meetings?|meet (?:you|with)|(?:phone|video|zoom|teams|our|your|the|a|intro\w*) (?:call|chat)|conversation|"
    r"screen\w*|on-?site|rounds?|assessment (?:day|cent\w+)|trial|\w*gespräch\w*|\w*termin\w*|kennenlern\w*|telefonat\w*|entretiens?|rendez\W?vous|échange|"
    r"entrevista\w*|cita|reunión|llamada|alternativ\w*|instead|propos\w*|suggest\w*|offer|reschedul\w*|moved to|new (?:time|date)|see you|seeing you|"
    r"look(?:ing)? forward|expect(?:ing)? you|confirmed|scheduled|booked|fixed for|set for|would|could (?:you|we)|how about|what about|let['’]?s|free|available|"
    r"or|oder|ou|sinon|otherwise|passt|ginge|erwarten|einladen|vorschlag\w*|schlage\w*|disponib\w*|libres?|libre|hueco\w*|vemos|quedamos|(?:i|we) (?:also |still )?have)\b",
    re.IGNORECASE,
)
_WAS_SET = re.compile(
    r"\bwas (?:\w+ ){0,2}?(?:scheduled|planned|set|booked|arranged|fixed)(?: (?:for|on|at|to))?\s*$", re.IGNORECASE
)
_OF_A_HOUSE = re.compile(
    r"\b(?:opens|(?:office|shop|store|doors?|lobby|gates?|reception|house) (?:is|are) open|closes?|shuts?|leaves?|departs?|ships?|expires?|ends?|finish\w*|launch\w*|served|staffed)\b[^,;]{0,20}$",
    re.IGNORECASE,
)
_MOVED_FROM = re.compile(
    r"\b(?:push|mov|shift|postpon|reschedul|chang|delay|brought|bring|verschieb|verschob|verleg|repouss|report|décal|déplac|aplaz|cambi)\w*\b"
    r"(?!.{0,60}\b(?:to|until|auf)\b.{0,40}\b(?:from|von|de)\b)[^.;!?\n]{0,60}\b(?:from|von|vom|de|du)\b[^.;!?\n]{0,12}$",
    re.IGNORECASE,
)
_BE_THERE = re.compile(r"\b(?:be (?:ready|there|here|online|seated|in|at)|arriv\w*|get here|log in|check in)\b", re.IGNORECASE)
_ARRIVE = re.compile(
    r"\b(?:arriv\w*|(?:lobby|reception|entrance|foyer|gate|empfang|accueil|recepción)(?: is)?(?: at| um| à| a las)?|be (?:here|there)|get here|check in|sign in|come|eintreffen|einfinden)(?: \w+){0,2}\s*$",
    re.IGNORECASE,
)
_BRINGS_ALONG = re.compile(
    r"\b(?:slides?|slide deck|deck|presentation|trains?|flights?|hotel|travel|tickets?|parking|folien|zug|billets?|train|diapositivas)\b",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:repl(?:y|ies)|respond|answer|confirm\w*|let (?:me|us) know|get back|rsvp|accept\w*|decid\w*|sign)\b", re.IGNORECASE
)
_TAKEN_BACK_HEADING = re.compile(
    r"^\W*(?:(?:your|the) )?(?:cancel\w*|original\w*|previous\w*|old|former\w*|abgesagt\w*|alte\w*|ursprünglich\w*|bisherig\w*|ancien\w*|annul\w*|"
    r"anterior\w*|cancelad\w*)\b(?! by\b)[^.!?]{0,50}(?:\b(?:details?|interview\w*|meeting|appointment|call|schedule|slot|time|date|termin\w*|entretien|cita|"
    r"entrevista|angaben|daten)\b[^.!?]{0,20}|:\s*)$",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"\b(?:if|should|in case|unless|falls|wenn|sollte|si|en caso|let (?:me|us))\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|should|in case|falls|wenn|sollte\w*|si|en caso)\b[^.;!?\n]*$", re.IGNORECASE)
_NEAR = 60  # characters before a time in which a refusal speaks of it


def refused_before(lead: str) -> bool:
    """Do the words before a time say that it does not hold, with nothing offered after them?"""
    near = lead[-_NEAR:]
    found = [match for cue in (NO_LONGER, _REFUSED_BEFORE) for match in cue.finditer(near)]
    return any(
        not _OFFERED_AGAIN.search(near[each.end() :].lstrip().removeprefix(":")) and not _IF.search(near[: each.start()])
        for each in found
    )


def heads_taken_back(line: str) -> bool:
    """ "Cancelled interview details:": do the lines below this heading say what holds no longer?"""
    return len(line) < 70 and _TAKEN_BACK_HEADING.search(line) is not None


def be_there(lead: str) -> bool:
    """ "Please be ready by …": the day is that of the talk."""
    return _BE_THERE.search(lead) is not None


def goes_on(lead: str) -> bool:
    """Do these words between a refused day and an hour behind it offer nothing new?"""
    return _OFFERED_AGAIN.search(lead) is None


def refused_behind(tail: str) -> bool:
    """Do the words straight behind a time, in the same sentence, say that it does not hold?"""
    found = _REFUSED_BEHIND.search(tail)
    return found is not None and _CONDITION.search(found[0]) is None


def about_the_talk(lead: str) -> bool:
    """Do these words before a time speak of a talk, or to somebody who is to come, rather than of a house and its doors?"""
    return _ABOUT_THE_TALK.search(lead) is not None and not about_something_else(lead)


def was_set(lead: str) -> bool:
    """ "Was scheduled for": a time that holds, in the words of many, or one that does no longer."""
    return _WAS_SET.search(lead) is not None


def about_something_else(lead: str) -> bool:
    """Do these words speak of doors, reminders, other people's meetings?"""
    if _OF_A_HOUSE.search(lead):
        return True
    return _OF_SOMETHING_ELSE.search(lead) is not None and _NAMES_THE_TALK.search(lead) is None


def names_the_talk(lead: str) -> bool:
    """Do these words before a time say outright that it is one of the talk, or offer it, or are they the label of a field?"""
    return _NAMES_THE_TALK.search(lead) is not None or lead.rstrip().endswith((":", "|"))


def converted(lead: str) -> bool:
    """ "3pm ET; that is 8pm for you": the same time once more, by another clock."""
    return _CONVERTED.search(lead) is not None


def one_more(lead: str) -> bool:
    """Do these words between two times of a sentence say that the second one is meant as well?"""
    return _ONE_MORE.search(lead) is not None or len(lead.split()) <= 2


def is_condition(lead: str) -> bool:
    """ "If Tuesday is impossible, …": nothing is refused as yet."""
    return _IF.search(lead) is not None


def past_a_refusal(lead: str) -> str:
    """The words before a time without those that refuse the time before it: "… is not available, Friday …"."""
    return lead.rpartition(",")[2] if refused_behind(lead) else lead


def brings_along(sentence: str) -> bool:
    """Is something to be prepared or booked for the talk, and no answer asked for?"""
    return _BRINGS_ALONG.search(sentence) is not None and _ANSWERS.search(sentence) is None


def moved_from(before: str) -> bool:
    """Is a talk moved "from 2pm to 3pm"? `before` ends with the "from", or with the first words of a time after it."""
    return _MOVED_FROM.search(before) is not None


def arrives(lead: str) -> bool:
    """Is the time behind these words that of somebody's coming, ahead of the talk?"""
    return _ARRIVE.search(lead) is not None


def said_of_else(lead: str) -> bool:
    """Is the time that of the results, of the first day of work, of another person, of a train, of a mail that was sent?"""
    return _SAID_OF_ELSE.search(lead) is not None
