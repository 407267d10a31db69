"""Wordings that call a talk off."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import (
    A_DAY,
    A_VISIT,
    EIN_TAG,
    EIN_TERMIN,
    TALK,
    UN_DIA,
    UN_JOUR,
    UN_RENDEZ_VOUS,
    UNA_CITA,
    worded,
)

_CANNOT = r"(?<!you )(?<!u )(?<!vous )(?<!you were )(?<!you are )(?<!you're )\b(?:can ?not|can'?t|won'?t|will not|unable to|not able to|can no longer|no longer able to|shan't)\b(?: now| be able to| currently)?"
_OURS = r"(?:the |our |your |this |that |his |her |both |all |next |tomorrow's |today's |\w+day's )"
# A talk that is put off to a time that is named goes on.
_NO_NEW_TIME = rf"(?!.{{0,60}}(?<!planned )(?<!scheduled )(?<!arranged )(?<!booked )(?<!set )\b(?:to|until|till|for)\b.{{0,20}}(?:\d|{A_DAY}))(?!.{{0,80}}\b(?:instead|how about|what about|(?:could|can|would) (?:we|you))\b)"
_A_LINK = (
    r"(?<!können sie )(?<!kannst du )(?<!pour )(?<!para )(?<!souhaitez )(?<!pouvez )(?<!puedes )(?<!puede )(?<!quieres )(?<!to )"
)

CANCELLED = worded(
    "cancelled",
    (10.5, rf"{_CANNOT} (?:do|make|manage|hold|keep|have|attend|run|host|go ahead with|offer)\b (?:{_OURS})+(?:\w+ ){{0,2}}(?:interviews?|appointment|call|chat|meeting|trial|visit)\b{_NO_NEW_TIME}", "the talk is called off"),
    (9.5, rf"{_CANNOT} (?:do|make(?: it)?(?: on| to| in)?|manage|see you(?: on)?|meet(?: you| with you)?(?: on)?|speak(?: to you| with you)?(?: on)?|interview you(?: on)?|have you (?:in|over|down|up)(?: on)?|go ahead(?: with (?:seeing|meeting) you)?(?: on)?|be there(?: on)?) (?:the |your |our )?(?:interview\w*|{A_DAY}){_NO_NEW_TIME}", "the talk is called off"),
    (10.5, rf"\b(?:postpone|put off|delay|suspend)\b {_OURS}+(?:[\w']+ ){{0,3}}(?:interview|call|chat|meeting|conversation)s?\b{_NO_NEW_TIME}|\bput (?:{_OURS})+(?:\w+ )?(?:interviews?|calls?|meetings?) off\b{_NO_NEW_TIME}", "the talk is put off, and no other time is named"),
    (10.5, rf"\b{A_VISIT}s?\b.{{0,90}}\b(?:postponed|suspended|on hold|put off|deferred|paused) (?:until further notice|indefinitely|for (?:now|the time being|the moment)|sine die)|\binterviews?\b.{{0,60}}\b(?:have|has|are|is) (?:been )?(?:postponed|suspended|deferred)\b{_NO_NEW_TIME}", "the talk is put off, and no other time is named"),
    (9.5, rf"\b(?:cancel|call off|calling off|pull out of|scrap)\b (?:on )?(?:our |the |this |next )?(?:{A_DAY}|it\b)", "the talk is called off"),
    (9.5, rf"\b{A_VISIT}s?\b.{{0,90}}\b(?:has been|was|is|are|were|been|(?<!can )(?<!cannot )(?<!not )(?<!may )(?<!n't )be|being|had to be|have been|hereby|as) (?:now |hereby |unfortunately |therefore |\w+ly )?\W{{0,2}}(?:cancel+ed|called off|withdrawn|void|scrapped)", "the interview is called off"),
    (9.5, rf"\b(?:need|needed|have|had|having|must|forced|going|obliged|writing|regret|sorry|asked|decided|afraid)\b(?:,? \w+){{0,4}} (?:cancel|call off)\b.{{0,60}}\b{A_VISIT}", "the interview is called off"),
    (9.5, rf"\b(?:cancel+ing|cancel+ed|cancel+ation (?:of|notice))\b:?.{{0,40}}\b{TALK}|\binterviews? (?:is |are )?(?:cancel+ation|cancel+ed)\b", "the interview is called off"),
    (9.5, rf"\b{A_VISIT}s?\b.{{0,60}}\b(?:will not|won'?t|can ?not|can'?t|(?:is|are) (?:not|no longer)|(?:will|can) no longer) (?:now |longer )?(?:be )?(?:tak\w+ place|happen\w*|go(?:ing)? ahead|proceed\w*)", "the interview is called off"),
    (9.5, rf"\b(?:won't|will not|not) (?:be )?(?:going|go) ahead with (?:{_OURS})*(?:\w+ ){{0,2}}interviews?\b|\b{A_DAY} (?:will not|won't|can't|is not going to|isn't going to) (?:now )?(?:happen|go ahead|take place)", "the interview is called off"),
    (9.5, rf"\b(?:ignore|disregard|forget|strike|scratch) (?:about )?(?:{_OURS})*(?:interview|meeting|call|appointment|invit\w+ (?:to|for)|{A_DAY})(?! (?:deadline|e-?mail|message))", "the talk is called off"),
    (9.5, rf"\bno (?:interviews?|trial|meeting|call|chat)(?: shift| day)? (?:on |for |this |now )?{A_DAY}", "the talk is called off"),
    (9.5, rf"\b(?:please |pls )?(?:don'?t|do not|no point|no need)(?: in| you| u)*(?: to)? (?:come|coming|travel|report|set off|turn up|make the trip)\b(?: in| over| down| out| up| along)?(?: for)?(?: on)?(?: the)? (?:{A_DAY}|interview|trial)|\bno point (?:in )?(?:you |u )?coming\b|^do not report\b", "you are told not to come"),
    (9.5, rf"\b(?:{A_VISIT}|{A_DAY})(?: on {A_DAY}| {A_DAY})?(?: is|'s| are) (?:now |therefore |also )?off\b(?! (?:to|the|our|your|work|for me|st|ltd))", "the talk is off"),
    (9, r"\b(?:removed?|tak(?:en?|ing)|deleted?|dropped|struck)\b.{0,30}\b(?:from|off|out of) (?:your|the|our) (?:\w+ )?(?:calendar|diary|schedule|candidate home)|\bdeclined this invitation\b|\bhas removed the event\b|\bthis (?:event|meeting|appointment) (?:has been|was|is) cancel+ed\b|\btake a rain ?check\b", "it is taken off the calendar"),
    (6, r"\b(?:no|don't have|do not have|haven't|have not|without|not yet)\b.{0,30}\b(?:new|other|revised|replacement|fresh|alternative|further) (?:date|time|slot)s?\b|\b(?:new|revised|fresh) (?:date|slot|time)s?\b.{0,30}\b(?:not yet|in due course|not been (?:set|fixed)|will be announced)\b|\bno (?:new )?dates?\b.{0,30}\b(?:set|fixed|as yet|yet|at this point|for you)\b", "no new time is named"),
    (9.5, rf"\b(?:pulled|dropped|scrapped|axed|binned|shelved|pull|drop|scrap) (?:{_OURS})+(?:\w+ )?(?:interview|call|trial|meeting|chat)s?\b|\b(?:interview|conversation|call|chat|meeting)\b.{{0,40}}\b(?:will|must|has|is going) (?:\w+ )?(?:have )?to wait\b|\binterview(?: status)? ?: ?cancel+ed|\binterviews?(?: (?!not\b|cannot\b|be\b|never\b|if\b|or\b|i\b|you\b)\w+){{0,3}} cancel+ed\b|\bno longer (?:be )?(?:proceeding|going ahead|continuing|able to (?:offer|hold|proceed with|go ahead with))(?: with)? (?:{_OURS})+(?:\w+ ){{0,2}}interviews?\b|\b(?:interview|booking|appointment)\b.{{0,20}}\b(?:no longer (?:exists|stands)|is void)\b|\b(?:interview )?(?:slot|booking) (?:on .{{0,20}} |at .{{0,12}} )?(?:has been|was|is) (?:\w+ )?(?:released|freed|given up|deleted|removed)", "the interview is called off"),
    (10, r"\b(?:withdraw(?:n|ing)?|rescind(?:ed|ing)?|revok(?:e|ed|ing)|retract(?:ed|ing)?|tak(?:e|ing) back) (?:the|our|your|this|that) (?:\w+ )?invit\w+|\binvit\w+ (?:to|for) (?:\w+ ){0,4}(?:interview|meeting|call)\b.{0,40}\b(?:withdrawn|rescinded|revoked|in error|by mistake)\b", "the invitation is taken back"),
    (11.5, rf"^(?:re: ?|fwd?: ?)*(?:cancel+(?:ed|ation)\b(?: event)? ?[:–—-]|abgesagt ?:|absage (?:\w+ ){{0,2}}{EIN_TERMIN}|annul(?:é|ation) ?:|cancelad[oa] ?:)", "the subject says cancelled"),
    (9.5, rf"\b{EIN_TERMIN}\b.{{0,80}}\b(?:abgesagt|{_A_LINK}absagen|entfällt|entfallen|ausfallen|storniert|hinfällig|aufgehoben|nicht stattfinden|auf unbestimmte zeit|fällt (?:\w+ ){{0,3}}aus)\b|\b(?:absage|stornierung) (?:\w+ ){{0,2}}{EIN_TERMIN}", "das Gespräch ist abgesagt"),
    (9.5, rf"\b{EIN_TAG}\b.{{0,20}}\b(?:fällt (?:\w+ ){{0,3}}(?:aus|flach|ins wasser)|klappt (?:\w+ )?nicht|muss (?:ich )?(?:\w+ )?(?:absagen|passen))|\b(?:brauch\w*|müssen|musst)\b(?: \w+){{0,4}} nicht (?:mehr )?(?:zu )?kommen\b|\bkommen sie bitte nicht\b", "das Gespräch fällt aus"),
    (9.5, rf"\b{UN_RENDEZ_VOUS}\b.{{0,80}}\b(?:{_A_LINK}annul(?:é|er|ons|ée?s)|n'(?:aura|auront) (?:\w+ )?pas lieu|suspendue?s?|supprimée?s?|reportée?s? (?:sine die|à une date ultérieure|jusqu'à nouvel ordre))|{_A_LINK}\b(?:annuler|annulons|annule|annulation)\b.{{0,40}}\b{UN_RENDEZ_VOUS}", "l'entretien est annulé"),
    (9.5, rf"\b(?:on (?:oublie|annule)|pas|annulé pour) {UN_JOUR} (?:finalement|du coup)?|\bon (?:oublie|annule) {UN_JOUR}|\b(?:inutile|pas la peine|plus besoin) de (?:venir|vous déplacer|te déplacer|passer)|\bne (?:venez|viens|vous déplacez|te déplace) pas\b|\bpas (?:pouvoir|être en mesure de) (?:vous|te) (?:recevoir|voir)|\bne (?:peux|pourrai|pouvons|pourrons) (?:\w+ )?pas (?:vous|te) (?:recevoir|voir|rencontrer)", "l'entretien n'a pas lieu"),
    (9.5, rf"\b{UNA_CITA}\b.{{0,80}}\b(?:{_A_LINK}cancel(?:ar|ada|ado|amos)|{_A_LINK}anul(?:ar|ada|ado|adas|amos)|suspendid[oa]s?|sin efecto|desconvocad[oa]s?|aplazad[oa]s? (?:hasta|sin|de momento)|no (?:tendrá|podrá tener|va a tener) lugar)|{_A_LINK}\b(?:cancelar|cancelamos|anular|anulamos|anulación de|suspendid[oa]|suspendemos|sin efecto)\b.{{0,60}}\b{UNA_CITA}", "la entrevista queda cancelada"),
    (9.5, rf"\bno (?:vengas|venga|vengáis|hace falta que veng\w+|(?:puedo|podemos|podré|podremos) (?:atender|recibir|ver|entrevistar)(?:te|le|la|lo|os)?)\b|\b(?:{UN_DIA}) no (?:puedo|podemos|puede ser|va a poder ser|podrá ser)", "la entrevista queda cancelada"),
    (9.5, r"\bcolloquio\b.{0,80}\b(?:annullat\w|cancellat\w)|\bgesprek\b.{0,60}\b(?:geannuleerd|gaat niet door)|\bentrevista\b.{0,60}\bcancelad\w", "the interview is called off"),
    plain=True,
)  # fmt: skip
