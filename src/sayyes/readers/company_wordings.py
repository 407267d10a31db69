"""The wordings by which an employer is named, in a letter's words and in its subject, with what each of them weighs."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re

from sayyes.readers.company_names import DESK, DIVISION, JOB, NAME, WHOLE

# (weight, says outright that this is the employer, pattern). Group `name` is the company.
BODY: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, outright, re.compile(pattern, re.MULTILINE))
    for weight, outright, pattern in (
        (20, True, rf"^(?i:[*•\s-]*(?:company|employer|client|organi[sz]ation|campus|soci[eé]t[eé]|sociedad|compañía|établissement|einrichtung|arbeitgeber|azienda|firma|unternehmen|entreprise|empresa)(?: name)? ?: ){NAME}$"),
        (9, True, rf"(?i:\b(?:my|our) client),? {NAME}(?=,|\.| (?i:is|are|has|have|would|in|needs?|wants?|seeks?|looks)\b)"),
        (7, True, rf"(?i:\b(?:equipo|équipe|team|mitarbeiter\w*|service)(?: de \w+| \w+)? (?:de|von|der|des|du|d')) ?{NAME}"),
        (6, True, rf"^(?i:event(?: type| name)?|what|title|meeting|was|evento|événement): {NAME} ?(?:[-–|:/·]|<>)"),
        (7, True, rf"(?i:\b(?:soy|ich bin|je suis|me llamo|mein name ist)\b)[^.\n]{{0,30}}?,? (?i:de|von|bei|chez|de chez) {NAME}"),
        (5, True, rf"(?i:\b(?:stelle|position|tätigkeit)\b)[^\n.]{{2,60}}? (?i:in der|im|beim|am) (?!{DIVISION}\b){NAME}"),
        (7, True, rf"(?i:\b(?:poste|emploi|stelle|position)\b)[^\n.]{{2,60}}? (?i:chez|bei(?: der| dem)?|au sein d[eu]|presso) {NAME}"),
        (5, False, rf"(?i:\b(?:puesto|vacante|plaza|oferta)\b)[^\n.]{{2,60}}? (?i:en) {NAME}"),
        (10, True, rf"(?i:\bon behalf of) (?:(?i:our client),? )?(?i:the )?{NAME}"),
        (6, True, rf"\b(?i:interview|interviewing|offer|call|conversation)(?: [^.\n]{{0,60}}?)?? (?i:with) (?i:the )?{WHOLE}"),
        (8, True, rf"\b(?i:als) [^\n]{{2,60}}? (?i:bei(?: der| dem)?) {WHOLE}"),
        (9, True, rf"\b{JOB}(?: [^.\n]{{0,60}}?)?? (?i:at|with|here at)(?i: us at)? (?i:the )?{WHOLE}"),
        (8, True, rf"(?i:\b(?:applying|applied|application|apply|applications|submission|candidature|bewerbung)) (?i:to work at|to join|to|at|with|bei|chez)(?i: the)? {WHOLE}(?! (?i:position|role|opening|job|intern|program))"),
        (8, True, rf"(?i:\b(?:interest(?:ed)?) in)(?i: (?:joining|working (?:at|for|with)|a (?:career|job|position|role|opportunity) (?:at|with)|employment (?:at|with)|careers? (?:at|with)|opportunities (?:at|with)))?(?i: the)? {WHOLE}(?! (?i:position|role|opening|job|intern|program|summer|for ))"),
        (8, True, rf"(?i:\b(?:join|joining|thank you from|thanks from|invited by|offer from|message from|sent to|update from|note from|consider(?:ing)?|learn(?: more)? about|work(?:ing)? (?:at|for)|hired by|life at|us at|here at|we at|employment by|behalf of)) (?i:the )?{WHOLE}"),
        (8, True, rf"(?i:\b(?:the|our|your)) {NAME} {DESK}(?: (?i:team))?\b"),
        (7, True, rf"(?i:\b(?:the|from)) {NAME} (?i:team|family)\b"),
        (8, True, rf"^{NAME}(?:,| -| \||'s)? {DESK}(?: (?i:team))?[.,]?$"),
        (8, True, rf"^{DESK}(?: (?i:team))?(?:,| -| \||\n| (?i:at|@)) ?{NAME}$"),
        (6, True, rf"(?i:\b(?:unfortunately|however|that)),? {NAME} (?i:has|have|did|does|is|are|will|was)\b"),
        (6, False, rf"(?i:\b(?:wants?|like) to) [^.\n]{{0,30}}(?i:with|from) {NAME}"),
        (5, True, rf"\b{NAME}'s (?:[A-Z][\w/&-]* ){{1,6}}(?i:role|position|opening|team|program|internship)\b"),
        (6, True, rf"^{NAME} ?[·•|–-] ?[^\n]{{2,60}}(?:, ?[A-Z]{{2}}\b| [A-Z]{{2}}$|\([\w-]+\)|(?i:remote|hybrid|on-site|united states|united kingdom))[^\n]{{0,30}}$"),
        (6, True, rf"(?:^|\n)[^\n]{{0,50}}(?i:manager|lead|partner|officer|acquisition|recruiter|recruiting|hiring|director|hr|coordinator|specialist|head of [\w ]+|engineer)(?:,| \||\n| (?i:at|@)) ?{NAME}$"),
        (8, True, rf"(?i:\binterest in) [^.\n]{{3,80}}? (?i:with|at) (?i:the )?{WHOLE}"),
        (7, True, rf"(?i:\b(?:talent acquisition|recruiting|recruitment|hr|hiring)(?: team)?) (?:of|at|for|with) (?i:the )?{WHOLE}"),
        (7, True, rf"(?i:\b(?:i'm|i am|this is|my name is|name is|recruiter|reaching out|writing)\b)[^.\n]{{0,50}}? (?i:from|with|at) {WHOLE}(?! (?i:recruiter))"),
        (7, True, rf"^(?:At|Here at) (?i:the )?{NAME}, we\b"),
        (4, True, rf"\b(?:at|@) (?i:the )?{NAME}(?=[.,!\n]|$| (?:and|has|is|was|for)\b)"),
        (3, False, rf"(?i:^(?:regards|best|sincerely|cheers|thanks|thank you|kind regards|best regards|warm regards|best wishes|mit freundlichen grüßen|viele grüße)),?\n+{NAME}$"),
    )
)  # fmt: skip
_DOES = (
    r"(?i:(?:(?:has|have|had) )?(?:just )?(?:invited you|asked (?:you|that|for)|sent you|shortlisted you|selected you|(?:made|extended) (?:you )?an offer|requested (?:that you|an?|you)|"
    r"(?:cancell?ed|rescheduled|confirmed|scheduled|postponed) (?:your|the|an|our) (?:\w+ )?interview|(?:viewed|reviewed|received|closed|rejected|declined) your application)|"
    r"has \d+ [\w-]+ ?questions for you|invites you|is inviting you|is pleased to invite you|would like (?:to (?:invite|interview|meet|see) )?you|wants? (?:you|to (?:see|meet|interview) you|your)|"
    r"thinks you|asks (?:that )?you|is asking you|needs you|requests (?:that )?you|requires (?:that )?you|uses (?:an? |our )|"
    r"(?:vous|t')(?: a)? ?(?:invité?e?|propos[eé]|demandé?e?)\b|(?:te|le) (?:ha )?(?:invita(?:do)?|propone|pide|enviado)\b|lädt (?:Sie|dich)|hat (?:Sie|dich|Ihnen|dir)|bittet (?:Sie|dich))"
)
# Whom somebody would have do what: (weight of a firm's name, weight of a word that may as well be a person's name, pattern).
BY_NAME: tuple[tuple[float, float, re.Pattern[str]], ...] = tuple(
    (weight, weak, re.compile(pattern, re.MULTILINE))
    for weight, weak, pattern in (
        (9, 3, rf"(?i:\b(?:in|forward|down|interview|up) with) {NAME.replace('|for|', '|')}(?= (?i:for|on|this|next|at|in)\b|[.,!\n]|$)"),
        (12, 3, rf"(?:^|[.!?:] |, |\b(?i:but|and|because) |\n){NAME} {_DOES}"),
        (10, 4, rf"(?i:\b(?:invited|asked|requested|sent) (?:to [^.\n]{{2,40}} )?by(?: the)?) {NAME}"),
        (9, 3, rf"(?i:\b(?:assistant|partner|behalf|recruitment|hiring|questions|exercise|test|tests|assessment|profile|questionnaire|challenge|answers|time) (?:for|to|of|with|contact)) (?i:the )?{NAME}"),
        (8, 4, rf"(?i:\b(?:team|people|folks|friends|everyone|all of us|talent|recruiter|recruiting|after people|reliability team) at) {NAME}"),
        (8, 6, rf"^(?:(?:Hi|Hello|Hey|Dear) [^\n,!.]{{1,30}}[,!.] ?)?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)? (?:here )?(?i:from|von|de chez) {NAME}"),
        (10, 0, rf"(?i:\b(?:who|with|hosts?|interviewers?|attendees|participants|meet|meeting)\b:?) [^\n()]{{0,40}}[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+ \({NAME}\)"),
        (8, 3, rf"(?i:\bcontact) {NAME}(?=[.,!\n]|$)"),
        (7, 3, rf"(?i:\byour) {NAME} (?i:exercise|test|assessment|task|interview|application|offer)\b"),
    )
)  # fmt: skip
SUBJECT: tuple[tuple[float, bool, re.Pattern[str]], ...] = tuple(
    (weight, outright, re.compile(pattern))
    for weight, outright, pattern in (
        (7, True, rf"(?i:\b(?:at|@|from|with|bei|chez)) (?i:the )?{NAME}(?=$| ?[!.,(]| [-–—|·]| (?i:team|on|for)\b| - |: )"),
        (7, True, rf"(?i:\b(?:applying|application|applied|apply|interest in|sent to|bewerbung|interview with|joining)) ?(?i:to|at|with|for|bei)? (?i:the )?{NAME}(?=$| ?[!.,(]| [-–—|]| (?i:for)\b)"),
        (7, True, rf"(?i:\byour) {NAME} (?i:job )?(?i:application|interview|candidacy|offer)\b"),
        (4, False, rf"^(?:(?i:re|fwd?|aw|(?:updated |new )?invitation(?: from [^:]{{2,40}})?|cancell?ed|accepted|confirmed|reminder|rescheduled|updated): ?)*{NAME} ?(?:(?:[:–—|/]|<>)| -|-(?= )) ?\S"),
        (5, True, rf"(?:^|\s|\b)[-–—|] {NAME}(?:$| \[| \(|\?)"),
        (5, True, rf"^{NAME} (?i:application|follow[ -]?up|interview|recruiting|careers?|update|next steps|talent|hiring|job)\b"),
        (4, False, rf"(?i:\b(?:in)) (?i:the )?{NAME}(?=$| ?[!.,(]| [-–—|·]| (?i:team|on|for)\b| - |: )"),
        (6, True, rf"^[^\n]*\[{NAME}\]"),
        (3, False, rf"^{NAME}$"),
    )
)  # fmt: skip
PAIR = re.compile(
    rf"^(?:(?i:new job(?: recommendation)?|job|now hiring): )?(?P<role>[^\n|]{{3,90}}?) (?:[—–|@·]|-|at) {NAME}(?= ?$| \(| [·|])"
)
CLIENT_WORDS = re.compile(
    r"\b(?:(?:our|my|their)(?: \w+){0,2} clients?|for a client|end client|(?:I'm|I am|we're|we are|currently|now|been) (?:\w+ )?working with (?!you\b|us\b|our\b|me\b|the\b)|put you forward|send your (?:cv|resume|résumé|profile) (?:across|over|to)|locum|recruiting (?:an?|for)\b.{0,60}\bfor an?|on behalf of (?:our|my) client|"
    r"(?:have been |am |was |been |I'm )?(?:retained|engaged|mandated|instructed) by an?\b|I (?:represent|act(?: exclusively)? for|recruit for|headhunt)\b|partnering(?: with)? an?\b|assisting an?\b|working w/|one of our (?:compan|portfolio)\w+|clients?(?:'s|'s)? (?:is|are|has|have|who|need\w*|want\w*|look\w*|seek\w*|deciding)|headhunter|reput(?:ed|able) \w+|(?:sent|sending|forwarded|submitted|put) (?:you|your (?:cv|resume|résumé|profile|details)) (?:over|across|forward|to)\b|im auftrag\b.{0,40}\bkunden|für (?:einen|ein|eine|unseren?) [^.\n]{3,80} suche(?:n)? (?:ich|wir)\b|j['’]accompagne une?\b|pour (?:le compte|l['’]un) de|trabajo con una?\b|unsere partner\w+|(?:notre|mon) client|(?:nuestro|mi) cliente)\b",
    re.IGNORECASE,
)
CLIENT = re.compile(
    rf"(?i:\b(?:client is|(?:end )?client ?[:–-]+|company ?:|(?:our|my) client,?|on behalf of|hiring for)) ?{NAME}|(?i:\bworking with) {NAME.replace('name', 'partner')}(?= (?:on|to|for|who|in)\b)|(?i:\b(?:vacancy|position|role|post|opening|job)s? (?:at|with)) (?i:the )?{NAME.replace('name', 'place')}",
    re.MULTILINE,
)
SAYS_AGENCY = re.compile(
    rf"(?i:\b(?:i'm|i am|this is|my name is|name is|recruiter|reaching out|calling|writing|consultant)\b)[^.\n]{{0,60}}?\b(?i:from|with|at|of|belong to) {NAME}"
)
