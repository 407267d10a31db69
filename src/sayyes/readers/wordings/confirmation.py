"""Wordings that say an application arrived, or where it stands."""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

from sayyes.readers.wordings.wording import worded

# What somebody sends who applies.
_PAPERS = (
    r"(?:application|submission|resume|résumé|cv|candidature|candidacy|profile|portfolio|cover letter|credentials|transcripts?|references|reel|writing samples?|work samples?|"
    r"documents|materials|registration|expression of interest)"
)
_SENT = rf"(?:{_PAPERS}|details|information|form|file|answers|interest)"

_ARRIVED = worded(
    "confirmation",
    (7.5,
     (r"\backnowledge?ment (?:of|that)\b.{0,30}\bapplication\b|\backnowledge(?:s|d|ment of)? receipt\b|\backnowledge your (?:\w+ )?application\b"
     rf"|\b(?:received|receipt of)\b.{{0,30}}\b(?:your|the) (?:[\w-]+ ){{0,3}}(?:{_SENT}|e-?mail|message|letter)\b|\b(?:got|have) your (?:\w+ )?{_PAPERS}\b(?! (?:on file|open|in front|off|from (?:your|the|a)|through (?:a|the|your) (?:friend|colleague)))"
     rf"|\b{_SENT}\b.{{0,60}}\b(?:has been|have been|has now been|was|were|is|are|has|have) (?:\w+ )?(?:received|submitted|sent|reached|forwarded|recorded|complete|completed|transmitted|registered|logged|lodged|accepted and|being reviewed|under review|now being)\b(?! (?:to you\b|from an|you from|by mistake))"
     rf"|\b{_PAPERS}\b.{{0,50}}\b(?:arrived|landed|reached us|came (?:in|through)|made it (?:to us|safely)|(?:is|are) (?:safely )?(?:in\b|with us|with the|here\b|in (?:safe|good) hands|in the system|in our system|in the queue|on file|parsed|live|on its way to))"
     r"|\bapplication (?:submitted|received|sent|confirmation|acknowledg\w+|complete)\b|\bsuccessfully (?:submitted|applied|received|sent|registered)\b|\bthe following items were sent\b|\b(?:portfolio|cv|resume|registration|submission) (?:received|complete|confirmed)\b|\bapplications sent\b"), "the application has arrived"),
    (6, r"\b(?:confirm(?:s|ing)? (?:that )?(?:we have|you have applied|your application)|you(?:'re| are| have been) (?:now |successfully )*(?:registered|in the (?:queue|pool|system)|on (?:our|the) (?:books|radar|list))|we(?:'ve| have) got (?:it|everything)|got it,? thanks|^got it!?|^received(?:,| with) (?:with )?(?:many )?thanks|(?:will|'ll) pass (?:it |this |them |your \w+ )?(?:on |along )?to (?:the|our|my)|^application in\b|(?:copy|record) of your answers)\b", "the application has arrived"),
    (6, rf"\b(?:your|the) (?:resume|résumé|cv|application|details|profile|file)\b.{{0,40}}\b(?:desk|passed (?:it )?(?:on|along|over)|forwarded|pass it (?:on|along)|goes to|gone to|with the (?:hiring|team|manager|panel|board))\b|\bthank(?:s| you) for (?:sending|dropping off|forwarding) (?:\w+ ){{0,2}}(?:{_PAPERS}|through|in|over)\b", "the papers are passed on"),
    (6, r"\b(?:sent|put|submitted|forwarded|passed|shared) (?:you|your (?:\w+ )?(?:resume|résumé|cv|profile|details|application)) (?:over |on |across |forward |along )?(?:to|with|for)\b(?! (?:the next|an interview|a (?:link|test)))|\b(?:cv|resume|profile|you) (?:sent|submitted)\b", "the papers are passed on"),
    (6, r"\bthank(?:s| you)\b.{0,30}\b(?:for )?(?:\w+ )?(?:applying|(?:ur|your) (?:recent )?(?:application|submission|cv|resume|résumé|portfolio|reel)|submitting|inquiring|having applied|completing (?:your|the|our) (?:\w+ )?application)\b", "it thanks for an application"),
    (3.5, r"\b(?:thank(?:s| you)|hank you|appreciate)\b.{0,30}\b(?:your|the|expressing|showing|for) ?(?:\w+ ){0,3}interest\b", "it thanks for the interest"),
    plain=True,
)  # fmt: skip

_STANDS = worded(
    "confirmation",
    (6, r"\b(?:you(?: should|'ll| will)? hear (?:back |from us |either way |one way |by |within |in writing|which)|haven't forgotten|not (?:been )?forgotten|bear(?:ing)? with us|(?:no|any|have|some) (?:news|decision|update)s? (?:yet|for you|in|by|for everybody)|still (?:deciding|reviewing|working (?:through|on)|interviewing|waiting|under (?:active )?(?:review|consideration)|in (?:the (?:process|running|mix|frame)|play|contention|progress)|being (?:reviewed|considered)|being marked|under way|on it|meeting)|before (?:the|we|they) (?:\w+ )?(?:can )?decide)\b", "a status note"),
    (6, r"\b(?:won't|will not|haven't|have not|not yet|can't) (?:yet )?(?:decide|decided|made? (?:a|our|any) (?:decision|choice)|be able to (?:decide|say)|reach(?:ed)? a decision|finali[sz]ed?)\b.{0,60}|\b(?:make|made|making) (?:our|up our|their) minds? up\b|\bmake up (?:our|their) minds?\b|\b(?:one|two|a few|a couple)(?: of)? more (?:people|person|candidates?|interviews?) (?:to (?:see|meet|speak)|on|this|left)\b|\bwants? to see one more\b|\b(?:shortlist|decision|results?|outcome|news|answer|update)s?\b.{0,40}\b(?:expected|(?:will|should|can) be (?:made|known|ready)|by the end of|within the next|week of|the week (?:of|beginning)|cannot be expected)\b", "a status note"),
    (6, r"\b(?:apologi[sz]e|apologies|sorry|forgive)\b.{0,30}\b(?:silence|delay|slow|wait|late reply|taking so long|keeping you|not (?:been|coming back|getting back))|\b(?:radio silence|no news is|sit tight|hang tight|hang in there|left hanging|put us (?:a|two|\w+) weeks? back|running (?:behind|late) (?:with|on)|taking (?:\w+ )?longer than|longer than (?:we|i|planned|expected|hoped))\b|\bdelay in (?:our|the|my|getting)\b|\bpromised you an? (?:answer|decision|update)\b|\b(?:thanks|thank you) for (?:checking in|chasing|following up|bearing)\b(?!.{0,40}\b(?:but|unfortunately|sorry)\b)", "a status note"),
    (7, r"\b(?:has|have|was|been) (?:moved|changed|updated|advanced) (?:from .{1,30} )?to [\"']?(?:screening|under review|in review|review(?:ed)?|in progress|shortlist(?:ed|ing)?|received|submitted|considered|new)\b|\bstatus ?: ?[\"']?(?:\w+ ){0,2}(?:screening|review(?:ed|ing)?|received|progress|pending|submitted|process|consideration|active)\b|\b(?:screening|review) in progress\b|\b(?:in|queue position:? in) review\b", "a status note"),
    (7, r"\b(?:opened|viewed|read|downloaded|is (?:looking at|reading|reviewing)|are (?:looking at|reading|reviewing)) your (?:\w+ )?(?:application|resume|résumé|cv)\b(?!.{0,30}\b(?:and (?:would|want|like|think)|on (?:linkedin|indeed|the))\b)", "the application is being looked at"),
    (3.5, r"\b(?:(?<!employers )(?:review\w*|evaluat\w+|consider\w*|assess\w*|look\w* (?:at|over|through|properly))|process\w*|mark\w+|sift\w+|reads? (?:everything|every))\b.{0,40}\b(?:your (?:application|qualifications|credentials|resume|résumé|cv|background|experience|profile|details|answers|submission|documents|portfolio)|(?:all|every|the) (?:\w+ ){0,2}(?:applications?|one|of them)|you\b(?= for\b| against\b|[.,]|$)|application)", "the application is being looked at"),
    (4.5, r"\b(?:will|'ll|shall|aim to|hope to|plan to|expect to) (?:\w+ )?(?:contact|be in touch|reach out|get back|come back|reply|respond|be contacted|hear|let you know|be hearing|keep you (?:posted|informed|updated|up to date)|write to you|be back in touch|have (?:news|an update|something)|drop you a (?:line|note)|ring you (?:the|as|when)|call (?:you )?(?:when|if|the minute|as soon)|update you)", "they will be in touch"),
    (4.5, r"\bwill be (?:contacted|notified|informed|advised) (?:if|should|when|by|of|about|in due|as soon)|\bif (?:you are|you're|your|there is|there's|we|it's a|it looks|you match)\b.{0,80}\b(?:contact|touch|reach out|hear from|call you|sort out)", "they will be in touch if it fits"),
    (5, r"\b(?:status of your application|application status|your update from|update on your|submission status|application update|status update|quick (?:status|update)|under (?:active )?(?:review|consideration)|past the (?:eligibility|first) (?:check|sift)|no (?:further )?action (?:is )?(?:required|needed)|nothing (?:else )?(?:you need|for you) to do|talent (?:pool|community|bank))\b", "a status note"),
    (4, r"\bapplied on\b|\bjob application:|\byour application (?:to|for|with|at|as)\b|\brequisition (?:id|title)\b|\byour candidacy\b|\b(?:shortlisting|shortlist) (?:will|takes?|normally|is)\b|\bclosing date\b|\breview(?:s)? (?:applications|reels|portfolios|cvs|resumes)\b", "it is about an application"),
    plain=True,
)  # fmt: skip

_ELSEWHERE = worded(
    "confirmation",
    (8, r"\beingangsbestätigung\b|\b(?:bewerbung\w*|unterlagen|lebenslauf|mappe|dokumente)\b.{0,60}\b(?:erhalten|eingegangen|eingang|angekommen|zugeordnet|vollständig|ist da|sind da|liegt uns vor|liegen uns vor|weitergeleitet)\b|\b(?:erhalten|eingang)\b.{0,40}\bbewerbung|^(?:ist |sind |alles )?(?:gut )?angekommen\b", "die Bewerbung ist eingegangen"),
    (5, r"\b(?:vielen |herzlichen )?dank für (?:ihre|deine|die zusendung|das zusenden|dein|ihr) (?:\w+ )?(?:bewerbung\w*|unterlagen|interesse|lebenslauf)\b", "es dankt für die Bewerbung"),
    (5.5, r"\b(?:wir|unterlagen|fachabteilung|team|bewerbung)\b.{0,50}\b(?:prüfen|prüft|geprüft|sichten|gesichtet|melden uns|lesen)\b|\bmelde (?:ich )?mich\b|\b(?:sie|du) (?:hören|hörst|erhalten|erhältst|bekommen|bekommst)\b.{0,40}\b(?:von uns|rückmeldung|bescheid|nachricht|antwort)\b|\b(?:um (?:etwas |noch etwas |ein wenig )?geduld|noch (?:etwas|ein wenig) geduld|auswahlverfahren (?:läuft|dauert)|noch (?:keine|nicht) (?:entschieden|entscheidung)|so geht(?:'s| es) (?:jetzt )?weiter|bearbeitungsstand|im auswahlprozess)\b", "man meldet sich"),
    (8, r"\b(?:accus\w+|avis de) (?:bonne )?(?:de )?réception\b|\b(?:bien )?reçu (?:votre|ta) (?:candidature|cv|dossier|demande|message|mail)|\bbonne réception de (?:votre|ta)\b|\b(?:candidature|dossier|cv)\b.{0,60}\b(?:a bien été|a été (?:bien |correctement )?(?:enregistr|transmis|reçu|envoy|pris)|est (?:bien )?(?:complet|enregistré|arrivé|parvenu)|en cours (?:d'examen|d'étude|de traitement))\w*|\b(?:c'est )?bien (?:arrivé|reçu)\b", "la candidature est arrivée"),
    (6, r"\b(?:sera|seront|va être|va) (?:examin|étudi|trait|analys)\w+|\b(?:candidature|dossier)\b.{0,40}\b(?:reste|toujours|suit)\b|\b(?:tiendr\w+|tenons|tenir|tiens) (?:au courant|informée?s?|\w+ (?:au courant|informée?))|\bserez (?:informée?|recontactée?|contactée?|tenue?)\b|\b(?:reviendr\w+|reviens|revenons|retour) vers (?:vous|toi)\b|\bdans les (?:meilleurs|plus brefs) délais\b|\bnous (?:étudi\w+|examin\w+)\b|\bmerci (?:pour|de|d')\b.{0,30}\b(?:candidature|intérêt|postulé)\b", "on vous recontactera"),
    (8, r"\b(?:recibido|recebemos|registrado) (?:correctamente )?(?:tu|su|a sua|sua) (?:candidatura|solicitud|inscripción|currículum|cv)|\bricevuto la (?:tua|sua) candidatura|\b(?:sollicitatie|ansökan)\b.{0,30}\b(?:ontvangen|mottagit)|\b(?:inscripción|candidatura|solicitud|currículum|cv)\b.{0,60}\b(?:se ha (?:realizado|registrado|enviado|recibido)|ha sido (?:recibid|enviad|registrad)\w+|ha llegado|está (?:completa|en proceso|en revisión|siendo)|sigue (?:en pie|activa|adelante|viva))|\bjustificante de (?:registro|inscripción|presentación)\b|^recibid[oa]\b", "the application has arrived"),
    (7, r"\bgracias por (?:\w+ ){0,3}(?:inscribir\w*|postular\w*|candidatura|solicitud|interés|aplicar|enviar(?:nos)?)\b", "it thanks for an application"),
    (6, r"\b(?:estudiaremos|analizaremos|valoraremos|revisaremos|revisará|estamos (?:revisando|valorando|estudiando))\b|\b(?:pondremos en contacto|te (?:avisar|diremos|dir|contar|informar|llamar)(?:é|emos)?|le (?:diremos|informaremos)|tendr(?:ás|emos|é) noticias|tener novedades|un poco de paciencia|diremos algo)\b", "they will be in touch"),
    plain=True,
)  # fmt: skip

CONFIRMATION = (*_ARRIVED, *_STANDS, *_ELSEWHERE)
