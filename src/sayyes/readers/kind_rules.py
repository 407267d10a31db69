"""What gives a message's kind away: a table of wordings, each with a weight and the reason we would give for it.

Weights: 9–10 says it outright; 6–8 is said for hardly any other reason; 3–5 fits several kinds; 1–2 tips a balance.
"""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re
from dataclasses import dataclass

from sayyes.readers.facts import Kind


@dataclass(frozen=True)
class Rule:
    """`pattern` anywhere in one sentence speaks for `kind`. `plain` rules hold even in a negated sentence."""

    kind: Kind
    weight: float
    pattern: re.Pattern[str]
    reason: str
    plain: bool = False


def _rules(kind: Kind, *rows: tuple[float, str, str], plain: bool = False) -> tuple[Rule, ...]:
    return tuple(Rule(kind, weight, re.compile(pattern, re.IGNORECASE), reason, plain) for weight, pattern, reason in rows)


_TALK = (
    r"(?:interview|phone[ -]?screen\w*|screening|screen|panel|on-?site|superday|video[ -]?call|phone[ -]?call|telephone call|zoom|"
    r"intro(?:ductory)? (?:call|chat|meeting)|conversation|discussion|meeting|call|chat|coffee|appointment)"
)
_INTERVIEW = r"(?:interview\w*|phone[ -]?screen\w*|screening call|screening|assessment (?:cent\w+|day)|superday)"
_ARRANGE = r"(?:schedul\w+|arrang\w+|set(?:ting)? up|book\w*|organi[sz]\w+|lin(?:e|ing) up|coordinat\w+|plan\w*|find(?:ing)? (?:a|some) time)"
_TEST = (
    r"(?:assessments?|(?:coding|technical|online|skills?|programming|aptitude|personality|psychometric|written|work sample) (?:test|challenge|exercise)s?"
    r"|tests?\b|coding challenge|take-?home|case study|homework|work sample|questionnaire|assignment|hackerrank|codility|codesignal)"
)

INTERVIEW = _rules(
    "interview",
    (7, rf"\b(?:next up|next step|next stage)\b.{{0,50}}\b{_TALK}|\bwhat (?:does|do|would) your\b.{{0,50}}\blook like\b", "it goes on to the next round"),
    (8, r"^(?:updated |new )?invitation(?: from .{2,40})?: .{3,100} @ \w{3} ", "a calendar invites"),
    (7, r"\b(?:second|third|final|another|follow-up) (?:session|conversation|meeting|chat|talk|call)\b|\b(?:couple of|few|some) (?:windows|times|slots|dates|options)\b", "it goes on to the next round"),
    (8.5, r"\b(?:pouvez|pourriez|peux|pourrais)-(?:vous|tu) (?:passer|venir|nous rejoindre|vous libérer)\b|\b(?:te|le|la) esperamos\b", "an invitation in another language"),
    (7, r"\b(?:give (?:me|us) a (?:ring|call|shout|bell)|we'll (?:set|get|sort) (?:something|a time)|set something up|(?:pencil+ed|slotted|down) (?:you )?(?:in )?for)\b|\bfancy an?\b.{0,30}\b(?:call|chat|coffee)\b", "it asks to talk"),
    (7, r"\b(?:host(?:ing)?|welcom\w+|hav\w+|see(?:ing)?) you (?:\w+ )?(?:for|at|in|on)\b.{0,40}\b(?:interviews?|on-?site|offices?|day|round)\b|\bappear for\b.{0,20}\binterview\b|\b(?:partner|next|final|second|last) round\b", "you are expected there"),
    (8, r"\b(?:te|le|os) (?:viene|vendría|va|iría) bien\b|\bqué (?:día|hora)\b|\b(?:wie besprochen|dann) treffen wir uns\b|\btreffen wir uns\b|\bje vous confirme\b.{0,30}\brendez-vous\b", "a time, in another language"),
    (8, r"\b(?:moves?|moving|advanc\w+|progress\w*|bring\w*|put\w*|tak\w+|pass\w*) you (?:\w+ ){0,2}(?:forward |through |on )?to (?:the|our|a) (?:next|second|third|final|\w+ interview) ?(?:round|stage|step|phase)?", "it goes on to the next round"),
    (8, r"\b(?:been|are|were|you're|have|we) short-?listed\b|^short-?listed\b|\b(?:cleared|clearing|passed|through to) (?:the |our )?(?:\w+ )?(?:round|stage|screening|interview)\b", "you are shortlisted"),
    (7, r"\b(?:meet|meeting|see|sit down with|get to know|speak (?:to|with)|talk (?:to|with)) (?:the |our |my |some of the |some of our )?(?:\w+ ){0,2}(?:team|founders?|partners?|colleagues?|managers?|directors?|panel|head|owner|boss)\b", "you are to meet others there"),
    (7, r"\b(?:would|'d|should|will)\b(?: \w+)? (?:like|love|be (?:glad|happy|pleased|delighted)) to (?:see|sit down with|meet(?: with)?|speak (?:to|with)|talk (?:to|with)|have) (?:you|a (?:word|yarn|natter|talk|look))\b", "they would like to meet you"),
    (7, r"\blet(?:'|’)?s (?:do|say|go (?:for|with)|plan (?:on|for)|talk|meet|chat|speak|make it|aim for|catch up)\b.{0,60}(?:\d|day\b|tomorrow|noon|week)", "it settles on a time"),
    (6, r"\b(?:i|we|she|he|they|\w+)(?:'ll| will) (?:call|ring|phone|give you a (?:call|ring|bell))(?: you)?\b.{0,40}(?:\bon\b|\bat\b|\d|number|mobile|cell)", "somebody will call you"),
    (7, r"\b(?:got|booked|fitted|squeezed|have|put) you (?:in|down|forward)\b(?! touch)", "a place is booked for you"),
    (7, r"\bplease (?:attend|report to|come (?:to|along)|arrive)\b|\b(?:confirm(?:ing|ed)? (?:that )?you (?:can|will|are able to) attend)\b|\b(?:look\w* forward to|forward to) (?:welcoming|seeing|having) you\b", "you are expected there"),
    (8, rf"\b(?:push|move|shift|bump|swap|change)\b.{{0,20}}\b(?:our|your|this|that|the) (?:\w+ )?{_TALK}\b.{{0,60}}\b(?:to|until|till)\b", "the time is to be moved"),
    (6, r"\bhow(?:'s| is| does| are)\b.{0,40}\b(?:week|schedule|calendar|diary|tomorrow|(?:mon|tues|wednes|thurs|fri)day)\b.{0,40}\?", "it asks how a day suits"),
    (8, r"\boral (?:board|examination|interview)\b|\bselection (?:day|cent(?:re|er)|panel|interview)s?\b", "it names the panel"),
    (5, r"\b(?:trial (?:shift|day)|working interview|probearbeit\w*|probetag|schnuppertag|journée d'essai)\b", "a day on trial"),
    (8.5, r"\b(?:persönlich|gerne?|näher) kennen ?(?:zu ?)?lernen\b|\bladen (?:wir|ich) (?:sie|dich)\b|\b(?:sie|dich)\b.{0,60}\beinladen\b|\bfolgende\w* termin\w*\b|\bwelcher (?:termin|tag)\b", "eine Einladung"),
    (8.5, r"\b(?:seriez|êtes|es|serais)[- ](?:vous|tu) (?:disponible|libre)|\b(?:souhait\w+|aimerions|voudrions|serions ravis de|plaisir de) (?:vous |te )(?:rencontrer|recevoir|revoir|parler)|\b(?:échanger avec (?:vous|toi)|échange dans nos|faire (?:votre|ta) connaissance|passer nous voir)", "une invitation"),
    (8.5, r"\b(?:nos|me) gustaría (?:\w+ )?(?:conocer|entrevistar|hablar|charlar|invitar|verte|verle)\w*|\b(?:podrías|podría|puedes|puede) (?:venir|acercarte|acudir|pasarte)\b|\b(?:tienes|tiene|tendrías|tendría) (?:disponibilidad|un hueco|tiempo)\b|\b(?:conocerte|conocerle|conocerla) (?:en persona|mejor)\b", "una invitación"),
    (8, r"\bhaben sie\b.{0,60}\bzeit für\b.{0,30}(?:telefonat|gespräch|anruf|austausch)\b(?!.{0,40}(?:lehrer|arzt))|\b(?:gespräch|interview|termin)\w*\b.{0,40}\b(?:verschieben|verlegen)\b", "ein Gespräch wird vereinbart"),
    (8, r"\b(?:reporter|déplacer|décaler)\b.{0,20}\bentretien\b|\b(?:cambiar|mover|aplazar|reprogramar)\b.{0,20}\bentrevista\b", "the talk is to be moved"),
    (7, r"\bzeit für ein\w* (?:\w+ )?(?:telefonat|gespräch|kennenlern\w*)|\bpasst (?:es )?(?:ihnen|dir)\b|\b(?:vous conviendrait|te viene bien|le viene bien)\b", "it proposes a time, in another language"),
    (8, r"\bhas selected you to interview\b|\bselected (?:for|to) (?:an )?interview\b", "you are selected for an interview"),
    (8, r"^(?:re: ?|fwd?: ?)*(?:phone |video )?interview with .{2,60} (?:on|at) .{0,20}\d", "the subject fixes an interview"),
    (9, rf"\binvit\w+ (?:you )?(?:\w+ ){{0,3}}(?:to|for)\b.{{0,80}}\b{_INTERVIEW}", "it invites to an interview"),
    (7, rf"\binvit\w+ you (?:\w+ ){{0,2}}(?:to|for)\b.{{0,60}}\b(?:{_TALK}|next (?:round|stage)|meet)", "it invites to a talk"),
    (9, rf"\b{_INTERVIEW}\b.{{0,60}}\b(?:is|has been|was|are|have been|now) (?:\w+ )?(?:scheduled|confirmed|booked|set|arranged|moved|rescheduled)", "an interview is fixed"),
    (9, rf"\b(?:need|have|had|like|ask|want|wish|must|let's|forced) (?:you )?(?:to )?(?:reschedul\w+|move|push|postpone|shift|change)\b.{{0,50}}\b(?:{_TALK}|time|slot)", "the time is to be moved"),
    (9, rf"\b{_TALK}\b.{{0,40}}\b(?:reschedul\w+|moved to|postponed (?:to|until)|shifted to|new time)", "the time is moved"),
    (8, rf"\b{_ARRANGE}\b.{{0,70}}\b{_INTERVIEW}", "an interview is to be arranged"),
    (6, rf"\b{_ARRANGE}\b.{{0,50}}\b(?:{_TALK}|time (?:to|for|with)|a time)", "a talk is to be arranged"),
    (7, r"\b(?:shar\w+|send\w*|provid\w+|confirm\w*|indicat\w+|reply with|respond with|what(?:'s| is| are)|give (?:me|us)|let (?:me|us) know|advise)\b.{0,60}\b(?:availabilit\w+|available (?:times?|dates?|slots?)|time ?slots?|slots?|times? (?:that |which )?(?:works?|suits?)|preferred (?:time|date|slot)|(?:few|some|couple of|several) (?:dates|times))", "it asks for times"),
    (6, r"\b(?:let (?:me|us) know|tell (?:me|us)|advise|confirm)\b.{0,40}\b(?:when|what (?:time|day)|which (?:time|day|slot|date)|if (?:that|this|the|these|any|either|\w+day))\b.{0,60}\b(?:works?|suits?|free|available|convenient|best|good|possible)", "it asks when it suits"),
    (6, r"\b(?:what|which) (?:times?|days?|dates?|slots?|one|of (?:these|them|the following|those))\b.{0,40}\b(?:works?|suits?|best|good|prefer)", "it asks which time suits"),
    (6, r"\b(?:are|would|will) you (?:be )?(?:\w+ )?(?:free|available|around|able to (?:meet|talk|speak|join|come))\b", "it asks whether you are free"),
    (6, r"\bdo(?:es)? (?:you have (?:time|some time|\d+ minutes)|\w+day|tomorrow|this|that|any of|either|\d).{0,60}\b(?:work|suit|free)?.{0,20}\?", "it asks whether a time suits"),
    (7, rf"\b(?:would|'d|will|want|keen|excited|happy|eager|hoping|hope|pleased|love|like)\b(?: \w+)? to (?:\w+ )?(?:speak|talk|chat|meet|interview|connect|get to know|have (?:a|an) (?:\w+ )?{_TALK}|move (?:you )?(?:forward|on)|invite|bring you in|learn more about you|hear more about you)", "they would like to talk"),
    (6, r"\b(?:grab|spare|find|have|got)\b.{0,20}\b(?:minutes|coffee|time)\b.{0,60}\b(?:zoom|call|chat|talk|phone|this week|next week|tomorrow|week)\b", "it asks for some time"),
    (7, r"\b(?:come|pop|drop|stop|swing) (?:in|by|down|over|to|into)\b.{0,50}\b(?:\w+day|tomorrow|\d{1,2}(?::\d\d)? ?[ap]m|offices?|chat|meet|interview|see us|hq|site)\b", "it asks to come by"),
    (6, r"\b(?:how|what) about\b.{0,40}(?:day\b|tomorrow|noon|\d ?[ap]\.?m|\d:\d\d)", "it proposes a time"),
    (6, r"\b(?:can|could|may|shall|might) (?:we|i|you)\b.{0,40}\b(?:interview|speak|talk|meet|chat|call|hop on|jump on|do)\b.{0,100}\?", "it asks to talk"),
    (7, r"\b(?:interview|meet with|speak with|speak to|talk to|call) you\b.{0,30}\b(?:on|tomorrow|next|this|at|monday|tuesday|wednesday|thursday|friday|for)\b", "they want to talk to you"),
    (7, r"\b(?:pick|choose|select|book|grab|reserve|find) (?:a|an|any|the|one of the|your) (?:\w+ ){0,3}(?:time|slot|date|day)", "it asks to choose a time"),
    (6, r"\b(?:use|via|through|on|using|with|book|here(?:'s| is))\b.{0,30}\b(?:calendly|cal\.com|goodtime|scheduling link|calendar link|booking link|self-schedul\w+)", "it gives a booking page"),
    (7, rf"\b(?:your|the|our|this|an|upcoming|following)\b.{{0,60}}\b{_INTERVIEW}\b.{{0,80}}\b(?:on|at|for|starting|begins)\b.{{0,20}}(?:\d{{1,2}}(?::\d\d| ?[ap]\.?m|th|st|nd|rd)|monday|tuesday|wednesday|thursday|friday|tomorrow)", "an interview with a day"),
    (8, rf"\b(?:upcoming|scheduled|confirmed|reminder\b.{{0,40}}|today's|tomorrow's) (?:\w+ ){{0,2}}{_INTERVIEW}", "an interview is coming up"),
    (6, r"\byour (?:\w+ ){0,2}interview (?:with|at|for)\b", "it speaks of your interview"),
    (8, r"\b(?:please )?(?:confirm|accept)\b.{0,60}\b(?:interview|attendance|slot|your place)", "it asks to confirm an interview"),
    (8, rf"^(?:re: ?|fwd?: ?)*(?:invitation|invite|request|confirm\w+|reminder|updated|proposed|new time proposed)\b.{{0,60}}\b(?:{_INTERVIEW})", "the subject names an interview"),
    (8, r"\binvit(?:ation|e)\b.{0,60}\binterview (?:with|at|for)\b", "an invitation to an interview"),
    (8, rf"\b{_INTERVIEW} (?:invitation|request|invite|confirm\w+|scheduled|scheduling|availability|details|reminder|schedule|appointment|reschedul\w+)", "it is about an interview's time"),
    (7, r"\b(?:look(?:ing)? forward to|excited (?:for|about)|see you|glad you could)\b.{0,60}\b(?:speaking|meeting|talking|interviewing|chatting|interview|our (?:call|chat|meeting|conversation))", "they look forward to a talk"),
    (5, r"\b(?:interviewers?|interview (?:date|time|format|location|type|panel)|meeting (?:id|link)|dial-?in|join (?:the )?(?:zoom|teams|google meet|webex|microsoft teams|video))\b ?:?", "it gives the details of a meeting"),
    (6, r"\b(?:first|second|third|final|technical|system design|hiring manager|panel|on-?site|virtual|video|phone) (?:\w+ )?(?:interview|round|phone screen|screen)\b", "it names a round"),
    (8, r"\b(?:on-?site|interview|virtual on-?site|panel) (?:schedule|agenda|itinerary|loop)\b", "an interview's schedule"),
    (5, r"\bsee you (?:on|at|then|tomorrow|next)\b", "they expect you"),
    (4, r"\b(?:what to expect|how to prepare|bring (?:a|your) (?:photo id|id|portfolio|references)|ask for .{2,40} at (?:the )?reception|dress code|parking)", "it prepares for a visit"),
    (9, r"\b(?:vorstellungs|bewerbungs|kennenlern|erst|telefon|job)?(?:gespräch|interview)\w*\b.{0,80}\b(?:ein(?:zu)?laden|einladung|laden|termin\w*|vereinbar\w+|kennen\w*)", "es lädt zu einem Gespräch ein"),
    (9, r"\b(?:einladung|laden|termin\w*|vereinbaren)\b.{0,80}(?:gespräch|interview|kennenlernen)", "es lädt zu einem Gespräch ein"),
    (7, r"\bmöchten (?:sie|dich|euch)\b.{0,60}\b(?:kennen ?(?:zu)?lernen|einladen|sprechen)", "man möchte Sie kennenlernen"),
    (6, r"\b(?:termin(?:vorschl\w+|e?)\b.{0,50}(?:passt|passen|zusag\w*|bestätig\w*|:)|wann (?:passt|haben sie|hätten sie|hast du))", "es fragt nach einem Termin"),
    (9, r"\b(?:entretien|rendez-vous)\b.{0,100}\b(?:invit\w+|convi\w+|planifi\w+|fix\w+|propos\w+|disponib\w+|confirm\w+|prévu|aura lieu|lundi|mardi|mercredi|jeudi|vendredi)|\brencontrer\b.{0,60}\bentretien|\b(?:invit\w+|convi\w+|planifi\w+|fix\w+|propos\w+|confirm\w+)\b.{0,100}\b(?:entretien|rendez-vous)", "il s'agit d'un entretien"),
    (6, r"\bvos disponibilités\b|\bêtes-vous disponible", "on demande vos disponibilités"),
    (9, r"\b(?:entrevista|colloquio|\w*gesprek|intervju)\b.{0,100}\b(?:invit\w+|agend\w+|program\w+|coordin\w+|dispon\w+|confirm\w+|fissa\w+|uitnodig\w+|inplannen|plannen|marcar|convid\w+|boka)|\b(?:invit\w+|convid\w+|agend\w+|program\w+|coordin\w+|fissare|uitnodig\w+|nodig\w*|marcar|concertar)\b.{0,100}\b(?:entrevista|colloquio|\w*gesprek|intervju)", "an invitation in another language"),
)  # fmt: skip

CANCELLED = _rules(
    "cancelled",
    (10.5, r"\b(?:can't|cannot|can not|won't|unable to|not able to|can no longer)\b(?: \w+){0,2} (?:do|make|manage|hold|keep|have|attend|run)\b (?:the |our |your |this |that |tomorrow's |today's |\w+day's )+(?:\w+ )?(?:interview|appointment|call|chat|meeting)\b(?!.{0,40}\b(?:could|can) (?:we|you)\b|.{0,60}\b(?:instead|how about|what about)\b)", "the talk is called off"),
    (10.5, r"\b(?:postpone|put off|delay)\b (?:the |our |your |this |that |tomorrow's |today's |\w+day's )+(?:\w+ ){0,2}(?:interview|call|chat|meeting|conversation)\b(?! ?(?:to|until|till|by)\b)(?!.{0,60}\b(?:to|until|till)\b.{0,20}\d)(?!.{0,80}(?:\d|day\b))", "the talk is put off, and no other time is named"),
    (9.5, r"\b(?:cancel|call off|calling off|pull out of|scrap)\b (?:on )?(?:our |the |this |next )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|it\b)|\b(?:won't|can't|cannot|can no longer|not able to|unable to) (?:go ahead|make it (?:on|to|tomorrow|today))\b.{0,60}\b(?:interview|monday|tuesday|wednesday|thursday|friday|tomorrow)\b", "the talk is called off"),
    (10, r"\b(?:annuler|annulation de)\b.{0,20}\bentretien\b|\bcancelar\b.{0,20}\bentrevista\b|\b(?:vorstellungs|bewerbungs)?gespräch\b.{0,40}\babsagen\b", "the interview is called off"),
    (9.5, rf"\b{_TALK}\b.{{0,90}}\b(?:has been|was|is|been|be|had to be|have been|hereby) (?:\w+ )?(?:cancel+ed|called off|withdrawn)", "the interview is called off"),
    (9.5, rf"\b(?:need|have|had|must|forced|going|obliged|writing|regret)\b(?: \w+)? to (?:cancel|call off)\b.{{0,60}}\b{_TALK}", "the interview is called off"),
    (9.5, rf"\b(?:cancel+ing|cancel+ed|cancellation of)\b.{{0,40}}\b{_TALK}", "the interview is called off"),
    (9.5, rf"\b{_TALK}\b.{{0,60}}\b(?:will not|won't|cannot|can't) (?:be )?(?:tak\w+ place|happen\w*|go(?:ing)? ahead)", "the interview is called off"),
    (9.5, r"^(?:re: ?|fwd?: ?)*cancel+(?:ed|ation)\b(?: event)? ?[:–-]", "the subject says cancelled"),
    (9.5, r"\b(?:gespräch|interview|termin)\w*\b.{0,80}\b(?:abgesagt|absagen|entfällt|storniert)", "das Gespräch ist abgesagt"),
    (9.5, r"\b(?:entretien|rendez-vous|entrevista|colloquio)\b.{0,80}\b(?:annul\w+|cancelad\w+|suspendid\w+)", "the interview is called off"),
    plain=True,
)  # fmt: skip

REJECTION = _rules(
    "rejection",
    (9, r"\b(?:budget|funding|headcount|requisition)\b.{0,60}\b(?:pulled|cut|withdrawn|frozen|gone|lost|cancel+ed|removed)\b|\bno (?:job|role|position) (?:to|any ?more|left)\b", "the opening is closed"),
    (8, r"\b(?:settled on|plumped for|went for|opted for|chose|hired|appointed)\b (?:a|an|another|someone|somebody)\b|\bput you off\b", "somebody else was chosen"),
    (9, r"\b(?:offer\w*|given?|gave|award\w*|appointed)\b.{0,30}\b(?:role|position|job|place|post|it)?\b ?(?:to )?(?:the other|an(?:other)? internal|an internal|somebody|someone|another) ?(?:person|candidate|colleague|applicant|who|else|with|\w+)?\b", "somebody else was chosen"),
    (8, r"\b(?:close|strong) (?:second|runner-up)\b|\brunner-up\b|\b(?:fully staffed|paused recruitment|no vacanc\w+|not receive further consideration|did not meet the)\b", "somebody else was chosen"),
    (9, r"\bfür (?:eine\w*|andere|jemand\w*)\b.{0,40}\bentschieden\b|\bmitbewerber\w*\b", "eine Absage"),
    (9, r"\b(?:candidat\w+|profil\w*) (?:plus|mieux|más|mejor)\b|\bnotre choix s'est porté\b|\bun(?:e)? autre candidat\w*\b", "a refusal in another language"),
    (9, r"(?:\bnot|n't|\bunable to) (?:be )?(?:invit\w+|tak\w+|offer\w*|shortlist\w*|put\w*) (?:you|your|things)\b(?! long)", "it does not go on"),
    (9, r"(?:\bnot|n't) (?:looking for|taking on|hiring|recruiting) (?:any(?:one|body)|(?:new |more |additional )?(?:people|staff))\b", "they are not hiring"),
    (8, r"(?:\bnot|n't) (?:currently |actively |really )?(?:looking (?:for|to)|hiring|recruiting|taking (?:on|anyone)|searching)\b(?!.{0,30}\b(?:but|though|however)\b.{0,40}\b(?:you|would)\b)", "they are not hiring"),
    (9, r"\b(?:mov\w+|going|gone|go|went|proceed\w*) (?:\w+ )?(?:forward|ahead|on)?,? ?with (?:(?:some |a few )?other (?:folks|people|applicants|candidates|profiles)|somebody|someone)\b", "somebody else was chosen"),
    (9, r"\b(?:müssen|mussten|muss)\b.{0,80}\bmitteilen\b.{0,160}\bnicht\b|\b(?:engere|nähere) auswahl nicht\b|\bnicht (?:in die (?:engere|nähere)|einbeziehen|entsprechen|anbieten)\b|\banderweitig (?:besetzt|vergeben|entschieden)\b|\bfür (?:eine\w*|einen) ander\w+ (?:bewerber|kandidat|person)\w*", "eine Absage"),
    (9, r"\bregret de\b.{0,80}\b(?:pouvoir|vous)\b|\b(?:poursuivre|retenir) avec (?:un autre|d'autres)\b|\bn'avons (?:malheureusement )?pas (?:pu )?retenu?\b|\bau regret\b", "une réponse négative"),
    (9, r"\b(?:otr[oa]s? (?:candidat|perfil|person)\w*)\b|\b(?:no|hemos decidido no) (?:vamos a |podemos |)(?:continuar|seguir|avanzar)\b|\bha sido descartad\w+\b|\bel puesto (?:ya )?ha sido cubierto\b", "a refusal in another language"),
    (9, r"\b(?:(?<!you have decided )not|unable to|won't|cannot|can't|never)\b(?: \w+){0,3} (?:mov\w+|proceed\w*|progress\w*|advanc\w+|continu\w+|go(?:ing)?|tak\w+) ?.{0,40}\b(?:forward|ahead|further|on|with|your|next|application|candida\w+)\b", "it does not go on"),
    (9, r"\b(?:decided|chosen|going|opted|elected)\b.{0,30}\b(?:focus\w*|concentrat\w+|go|proceed|move|continue|advance)\b.{0,20}\b(?:on|with|forward)\b.{0,20}\b(?:candidates|applicants)\b", "others were chosen"),
    (9, r"(?:\bnot|n't) (?:be )?(?:progress\w*|proceed\w*|advanc\w+|continu\w+|mov\w+ (?:forward|ahead|on))\b", "it does not go on"),
    (9, r"\bnot (?:be )?among (?:them|those|the)\b|\b(?:gone|going|went|go) (?:ahead |forward )?with (?:someone|somebody|another|other)\b", "others were chosen"),
    (9, r"\b(?:pass(?:ing|ed)?|decided to pass) on your\b|\bdecided to pass\b", "they pass"),
    (9, r"\b(?:offer\w*|give|gave|given|award\w*)\b.{0,30}\b(?:role|position|job|place|opportunity)\b.{0,20}\bto (?:someone|somebody|another)\b", "somebody else was chosen"),
    (8, r"(?:\bnot|n't) (?:\w+ )?(?:meet|match|fit|satisfy|align)\b", "it is said not to fit"),
    (7, r"\b(?:currently|is|are|have|had|see) no (?:suitable |current |strong |open |good )?(?:match|fit|openings?|positions?|vacanc\w+|roles?)\b", "there is no opening"),
    (9, r"(?:\bnot|n't)\b(?: \w+){0,3} (?:extend\w*|mak\w+|offer\w*)\b.{0,30}\b(?:offer|position|role|place|job|interview)\b", "no offer is made"),
    (9, r"(?:\bnot|n't) be able to (?:\w+ )?(?:invite|offer|proceed|progress|move|take|consider|continue|extend|advance|give you)\b", "it does not go on"),
    (9, r"\b(?:chosen|selected|identified|shortlisted|found|hired) (?:\w+ ){0,2}(?:candidates?|applicants?|someone|somebody)\b(?:,? (?:who|whose|with|that|more|better))?", "somebody else was chosen"),
    (8, r"\b(?:in )?(?:a|another) different direction\b|\banother direction\b|\bmore (?:closely )?aligned with\b|\bnot the right (?:time|fit|match)\b|\bpaused? (?:\w+ )?(?:hiring|recruit\w+|this role|the search)|\bregretfully\b", "they went another way"),
    (9, r"\b(?:decided|chosen|choose|chose|elected|opted|will|going|had|determined|selected|moving|move|moved|proceed\w*|pursu\w+)\b.{0,60}\b(?:other|another|different|someone|alternative|more suitable) (?:\w+ ){0,2}(?:candidates?|applicants?|people|individuals?|direction|else)", "somebody else was chosen"),
    (9, r"\b(?:move|moving|moved|go|going|went|proceed\w*|continu\w+) (?:\w+ )?(?:forward|ahead|on)?,? ?with (?:\w+ ){0,2}(?:others?\b|candidates? (?:who|whose|with|that)|an? (?:internal )?(?:candidate|applicant)|someone)", "somebody else was chosen"),
    (9, r"\b(?:decided|chosen)\b.{0,20}\bmove forward with candidates\b", "somebody else was chosen"),
    (9, r"\bnot (?:been |be |to be )?(?:\w+ )?(?:selected|successful|chosen|short-?listed|retained|accepted|one of)\b|\bnot selected\b|\b(?:did|do|does) not select\b|\bhaven't been (?:selected|chosen)", "not selected"),
    (9, r"\b(?:unable|not able|not in a position) to (?:offer|extend|make|provide|move|consider|progress|accept|invite)|\bcannot (?:offer|extend|make)\b", "no offer can be made"),
    (9, r"\b(?:another|other|internal|different) (?:applicants?|candidates?|person) (?:has been|have been|was|were) (?:selected|chosen|appointed|hired|offered|considered)", "somebody else was chosen"),
    (8, r"\b(?:position|role|vacancy|opening|opportunity|job|requisition|search|recruitment|post|positions)\b.{0,60}\b(?:has been|have been|was|is|are|been|were|being|now|put|went) (?:\w+ ){0,3}(?:filled|closed|cancel+ed|withdrawn|frozen|paused|suspended|on hold|ahead)", "the opening is closed or on hold"),
    (8, r"\b(?:filled|closed|cancel+ed|withdrawn|frozen|paused|suspended|put on hold) (?:\w+ ){0,2}(?:this|the|our|that|remainder of our) (?:\w+ ){0,3}(?:position|role|vacancy|opening|opportunity|job|requisition|search)", "the opening is closed or on hold"),
    (8, r"\bno longer (?:\w+ )?(?:recruit\w+|hir\w+|consider\w+|accept\w+|process\w+|mov\w+|available|open|be filling|under consideration|proceed\w+)", "the opening is closed"),
    (8, r"\b(?:regret\w*|sorry|sad|disappointed) to (?:\w+ )?(?:inform|advise|tell|let|say|share|notify)", "it regrets"),
    (7, r"\bwe regret\b|\bwith regret\b|\bunsuccessful\b|\brejected\b|\bdeclined your\b", "it regrets"),
    (7, r"\b(?:more closely|better|closer|closely) (?:match\w*|align\w*|fit\w*|meet\w*|suit\w*)\b|\b(?:whose|with) .{0,60}\b(?:more closely|closer|better)\b|\bcloser (?:match|fit|profile)", "others fit better"),
    (8, r"\b(?:unfortunately|regret\w*|sorry|afraid|decided|determined|concluded|found|careful (?:consideration|review)|after (?:a )?(?:careful )?review\w*)\b.{0,120}(?:\bnot|\bunable|\bcannot|n't)\b.{0,80}\b(?:application|candidacy|candidate|profile|interview|position|role|process|consider\w*|pursu\w*|select\w*|choos\w*|hir\w+|offer|proceed\w*|forward|further|align|meet|match)\b", "a decision against"),
    (8, r"(?:\bnot|\bunable to|\bcannot|n't) (?:be )?(?:\w+ )?(?:pursu\w+|consider\w*|choos\w+|select\w*|shortlist\w*) (?:you|your|this|the|for|further)\b", "a decision against"),
    (7, r"(?:\bnot|n't) (?:see |have |be |found |find |feel )?(?:\w+ ){0,3}(?:match|fit)\b", "it is said not to fit"),
    (7, r"\b(?:do|does) not (?:currently )?have an? (?:\w+ ){0,3}(?:position|role|opening)", "there is no opening"),
    (8, r"\bhiring freeze\b|\bfreeze on hiring\b|\b(?<!you have )(?:decided|chosen|elected) not to (?:\w+ )?(?:hire|proceed|fill|move|continue|pursue|progress|make|advance|interview)", "they decided against"),
    (8, r"\byour (?:file|application|candidacy|profile) (?:is|has been|was|will be) (?:\w+ ){0,2}(?:closed|declined|rejected|archived|unsuccessful|withdrawn)\b", "the file is closed"),
    (8, r"\bon hold\b|\bput .{0,30} on pause\b", "it is on hold"),
    (4, r"\bunfortunately\b.{0,120}\b(?:application|position|role|candidate|candidacy|time|interview|hiring|hire|opening|team)\b", "unfortunately"),
    (4, r"\b(?:keep|retain|hold|store)\w* your (?:\w+ )?(?:resume|résumé|cv|details|application|profile|information|info|file|contact)\w*\b.{0,40}\b(?:on|in|for)\b", "the papers are kept for later"),
    (4, r"\b(?:encourage|invite|welcome) you to (?:\w+ )?(?:apply|re-?apply|consider|keep|revisit|explore|continue)\b", "it encourages to apply again"),
    (3, r"\b(?:wish|best of luck|good luck|every success|all the best)\b.{0,70}\b(?:search|future|endeavou?rs|career|luck|success|wishes)", "it wishes luck"),
    (3, r"\b(?:after|following|upon) (?:\w+ )?(?:careful|thorough|reviewing|review|consideration|due|much)\b", "after consideration"),
    (3, r"\b(?:many|large number of|high (?:volume|number)|highly) (?:\w+ )?(?:qualified|applications|applicants|competitive)", "there were many applicants"),
    (3, r"\b(?:tough|difficult|hard) (?:decision|choice)", "a hard decision"),
    (9, r"\b(?:leider|bedauern|bedauerlicherweise)\b.{0,160}\b(?:nicht|kein\w*|absag\w+|ander\w+|abgelehnt)", "eine Absage"),
    (8, r"\b(?:nicht (?:weiter )?(?:berücksichtig\w+|weiterverfolg\w+)|ander\w+ (?:bewerber|kandidat)\w*|absage)\b", "eine Absage"),
    (9, r"\b(?:candidature|profil)\b.{0,80}\b(?:n'a pas|pas été|n'est pas)\b.{0,40}\b(?:retenu\w*|sélectionn\w+)|\bne (?:pas )?(?:pouvons|pourrons|donnerons|donner)\b.{0,60}\bsuite\b|\bsuite (?:favorable|défavorable)", "une réponse négative"),
    (8, r"\b(?:lamentamos|lamentablemente|sentimos)\b|\bno (?:has|ha) sido seleccionad\w+|\bno (?:continuar|seguir|avanzar)\w*\b|\bpurtroppo\b|\binfelizmente\b|\bhelaas\b|\btyvärr\b", "a refusal in another language"),
    plain=True,
)  # fmt: skip

OFFER = _rules(
    "offer",
    (9, r"\b(?:sie|dich)\b.{0,30}\beinstellen\b|\b(?:anbei|anhang)\b.{0,40}\bvertrag\b|\bvertrag\b.{0,60}\bunter(?:schr|zeichn)\w+|^zusage\b|\bnous avons le plaisir de vous (?:confirmer|annoncer)\b.{0,40}\bembauch\w+|\bel puesto es (?:tuyo|suyo)\b", "an offer in another language"),
    (9, r"\b(?:like|love|want|happy|delighted|pleased|excited|keen)\b.{0,12} (?:to )?(?:bring|have|take|welcome|get) you (?:on ?board|on as|in as|on the team|join\w*)\b|\bbring you on (?:as|board)\b", "they want you to join"),
    (6, r"\bcan you start\b|\bwhen (?:can|could) you start\b|\bto start,? (?:bump|rising|plus)", "terms of employment"),
    (9, r"\b(?:like|love|want|delighted|thrilled|happy|invite|excited)\b.{0,12} you to (?:come and )?(?:join|work (?:for|with)|be) \w.{0,60}\b(?:as (?:an?|our|the)\b|team\b)", "they want you to join"),
    (7, r"\bsubject to (?:\w+ ){0,2}(?:references|background check|dbs|occupational health|pre-employment)|\b(?:contract|letter of offer|offer letter)\b.{0,60}\b(?:signature|sign|countersign|attached|enclosed)\b", "the terms are to be signed"),
    (9, r"\b(?:complace|alegra|gustaría|placer)\b.{0,20}\bofrecer(?:te|le)\b|\bplaisir de vous (?:proposer|offrir) le poste\b", "an offer in another language"),
    (10, r"\b(?:pleased|delighted|happy|excited|thrilled|glad|proud|pleasure|like|want|wish)\b.{0,30}\bto (?:\w+ )?(?:offer|extend|make|present|confirm)\b.{0,60}\b(?:offer|position|role|job|employment|you)\b", "it makes an offer"),
    (9, r"\b(?:formal|written|official|verbal|contingent|conditional) (?:job |employment )?offer\b|\boffer of employment\b|\boffering you the (?:\w+ ){0,5}(?:position|role|job)", "it makes an offer"),
    (8, r"\b(?:love|like|want|excited|thrilled|delighted|hope|invite) (?:for )?you to join (?:us|our|the)\b|\bthe offer ?:|\bverbal offer\b", "it makes an offer"),
    (9, r"\byou(?:'ve)? got the (?:job|role|position)\b|\bthe (?:job|role|position|post|spot)(?: is|'s) yours\b|\bjob(?: is|'s) yours\b", "the job is yours"),
    (7, r"\b(?:your|the|our|attached|enclosed|signed) (?:\w+ )?offer letter\b|\boffer letter (?:attached|enclosed|for|is)", "an offer letter"),
    (7, r"\b(?:accept\w*|declin\w+|sign\w*|countersign|review|expir\w+|respond to)\b.{0,40}\b(?:the|your|our|this|job|attached)?\b ?(?:job |employment )?offer\b", "an offer waits for an answer"),
    (7, r"\b(?:your|job|the|our) (?:\w+ )?offer\b.{0,50}\b(?:expire|expires|valid|stands|lapse|deadline|open until)", "an offer has a deadline"),
    (7, r"^(?:re: ?|fwd?: ?)*(?:congratulations.{0,20})?(?:job |employment |your |formal )*offer (?:letter|from|of|for|details|[:–-])", "the subject names an offer"),
    (6, r"\bjob offer\b|\bwelcome (?:aboard|to the team)\b|\bstart(?:ing)? date (?:is|of|will be|:)|\bjoining date\b|\b(?:base|annual|gross) salary (?:of|will be|is)\b", "terms of employment"),
    (1.5, r"\bcongratulations\b", "congratulations"),
    (9, r"\b(?:arbeitsvertrag|vertragsangebot|vertragsentwurf|stellenangebot)\b.{0,80}\b(?:anbei|anhang|unterschr\w+|unterzeichn\w+)|\b(?:stelle|position)\b.{0,60}\banbieten\b|\bfreuen uns\b.{0,60}\bzusage\b", "ein Angebot"),
    (9, r"\bpromesse d'embauche\b|\bproposition d'embauche\b|\boferta (?:laboral|de trabajo|de empleo)\b.{0,60}\b(?:acept\w+|adjunt\w+|complac\w+|firm\w+)", "an offer in another language"),
)  # fmt: skip

ASSESSMENT = _rules(
    "assessment",
    (9, rf"\btime for\b.{{0,40}}\b{_TEST}|\b{_TEST}\b.{{0,40}}\bshould take\b|\b(?:online|games?-based|video) (?:games|assessments?)\b", "it asks for a test"),
    (7, r"\b(?:copy|writing|editing|design|translation|trial|sample|practical|sales|data|excel|typing|test) (?:test|task|exercise|piece|assignment|project|brief)\b", "it names a test"),
    (7, r"\b(?:get|send|have|return) it back to (?:me|us)\b|\bhand (?:it )?in\b.{0,30}\bby\b", "something is to be handed in"),
    (9, r"\b(?:online-?|einstellungs|eignungs)(?:test|assessment)\b.{0,20}\bzu (?:bearbeiten|absolvieren)\b|\bsiguiente paso\b.{0,60}\bprueba\b", "a test in another language"),
    (9, rf"\b(?:complete|take|finish|start|submit|begin|undertake|sit|attempt|solve|fill (?:in|out))\b(?: \w+){{0,6}} (?:{_TEST})", "it asks for a test"),
    (9, rf"\binvit\w+\b.{{0,60}}\b{_TEST}", "it invites to a test"),
    (8, rf"\b{_TEST}\b.{{0,60}}\b(?:invitation|link|deadline|due|expires?|within|by (?:the )?(?:end|\d|\w+day)|minutes to complete|must be completed|takes? about)", "a test with a deadline"),
    (9, r"\b(?:answer|respond to|complete|reply to)\b.{0,40}\b(?:written|short|following|screening) (?:\w+ ){0,2}questions\b", "written questions"),
    (20, r"\b(?:one-way|on-demand|pre-?recorded|asynchronous|automated|digital|self-recorded|ai) (?:video )?interview\b|\b(?:record|submit) (?:your |a )?(?:video )?(?:answers|responses|video interview)", "a recorded interview"),
    (6, r"\b(?:online|coding|technical|skills?|personality|aptitude|psychometric|written|cognitive) (?:assessment|test|challenge|exercise)\b|\btake-?home\b|\bcase study\b", "it names a test"),
    (5, r"\b(?:hackerrank|codility|codesignal|testgorilla|hirevue|pymetrics|coderbyte|devskiller|shl|harver|wonderlic|spark hire|willo)\b", "a test vendor is named"),
    (8, r"\b(?:eignungs|online-?|einstellungs)(?:test|assessment)\b|\btest (?:technique|de personnalité|en ligne)\b|\bprueba (?:técnica|online)\b", "a test in another language"),
)  # fmt: skip

CONFIRMATION = _rules(
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

OUTREACH = _rules(
    "outreach",
    (12, r"\bwe (?:haven't|have not|'ve not|have never|'ve never) (?:yet )?(?:met|spoken|talked)\b(?! (?:since|for))", "a first contact"),
    (10, r"\b(?:call|chat|coffee|talk|minutes)\b.{0,60}\bto (?:hear|learn|find out|tell you)(?: \w+)? about (?:our|my|the|what we) (?:\w+ )?(?:team|company|work|group|product|mission|do|are|build\w*)\b", "a first contact"),
    (8, r"\b(?:you (?:\w+ )?(?:came|sprang|come) to mind|thought of you|gave me your (?:name|number|details|contact)|(?:passed|recommended|suggested|mentioned) (?:me )?(?:you|your (?:name|details))|out of the blue)\b", "somebody thought of you"),
    (6, r"\b(?:tell you (?:a (?:bit|little) )?more|if you(?:'re| are) (?:at all )?(?:curious|tempted|up for)|chat about the (?:job|role)|no pressure)\b", "it asks whether you are interested"),
    (8, r"\b(?:came|come|ran|stumbled) across your\b|\b(?:saw|seen|found|noticed|viewed|looking at) your (?:\w+ ){0,2}(?:profile|resume|résumé|cv|linkedin|background|github)\b", "somebody found your profile"),
    (8, r"\b(?:one of (?:our|my)(?: \w+){0,2} clients?|(?:our|my)(?: \w+){0,2} clients?\b|on behalf of (?:a|our|my) client|(?:our|a|my) (?:direct|end) client)", "a recruiter writes for a client"),
    (8, r"\bclients? of (?:mine|ours)\b|\bworth a (?:chat|call|conversation)\b", "a recruiter writes for a client"),
    (6, r"\b(?:reaching out|contacting you|writing to you|get in touch|got in touch|wanted to reach out|pinging you)\b(?!.{0,30}(?:interview (?:on|at)|to reschedule))", "somebody reaches out"),
    (6, r"\b(?:i'm|i am|this is|my name is|name is|we are)\b(?:.{0,60}\b(?:recruiter|recruiting|sourcer|talent (?:partner|acquisition|scout)|headhunter|staffing|hiring for)|(?: \w+){1,4},? (?:with|from|at) (?-i:[A-Z])\w+)", "a recruiter introduces himself"),
    (7, r"\b(?:forward|send|share|reply with|respond with|provide|attach|revert with)\b(?: \w+){0,5} (?:resume|résumé|cv|profile)\b", "it asks for a resume"),
    (6, r"\bworking with\b.{0,60}\b(?:looking for|hiring|urgent|on an?|to (?:find|fill|hire))|\b(?:urgent|immediate) (?:\w+ )?(?:need|hiring|requirement|opening|job opening|hire)\b|\bhiring need\b", "a recruiter fills an opening"),
    (6, r"\b(?:would|are) you (?:be )?(?:\w+ )?(?:open|interested|keen|curious|willing)\b|\bif (?:you(?:'re| are)|this|the)\b.{0,40}\binterest\w*\b|\blet (?:me|us) know (?:your interest|if you(?:'re| are| would be)? (?:\w+ )?(?:interested|open))|\binterested\?", "it asks whether you are interested"),
    (6, r"\b(?:exciting|great|fantastic|excellent|new|perfect|amazing|job|career) (?:\w+ ){0,4}opportunit(?:y|ies)\b|\bi have (?:a|an) (?:\w+ ){0,3}(?:position|role|opening|opportunity|job)\b|\bhave an? (?:\w+ )?(?:opening|role|position) (?:for|of)\b|\bhaving an opening\b", "it offers an opportunity"),
    (5, r"\b(?:find|see|review|go through|check|look at)\b.{0,30}\b(?:below|the|attached)?\b.{0,20}\b(?:job description|requirement|jd|position details|job details)\b", "it sends a job description"),
    (5, r"^(?:job|position|role)? ?(?:title|position|role|job title|job descriptions?|hire type|duration|visa|client|rate|pay rate|budget|notice|comp|ctc|stack|experience|location|mode)\b(?: ?name)?(?:/ ?title)? ?[:–-]", "it lists a job's details"),
    (6, r"\b(?:good|great|strong|perfect|excellent|ideal) (?:fit|match) for (?:a|an|the|this|our|my|one)\b|\bmatch(?:es)? your (?:background|experience|skills)\b|\bi found a job you\b", "it says you would fit"),
    (5, r"\b(?:quick|brief|short|exploratory|\d+[- ]?min\w*|introductory|confidential|informal) (?:\w+ ){0,2}(?:call|chat|conversation)\b", "a quick call"),
    (5, r"\b(?:full[- ]service staffing|staffing (?:and|firm|agency|company)|consulting firm|training (?:to candidates|and placement)|w2|c2c|corp[- ]to[- ]corp|third[- ]party)\b", "a staffing firm"),
    (8, r"\b(?:auf ihr (?:profil|xing)|auf dein profil)\b|\bim auftrag\b.{0,40}\bkunden\b|\bihr profil\b.{0,60}\b(?:gestoßen|aufmerksam|interessant)|\bvotre profil\b.{0,80}\b(?:attention|intéress\w+|correspond\w*)|\btu perfil\b.{0,60}\b(?:interes\w+|encaj\w+)", "somebody found your profile"),
)  # fmt: skip

ALERT = _rules(
    "alert",
    (9, r"\b\d+\+? (?:new |more |other |open |similar )+(?:\S+ ){0,6}(?:jobs?|roles|positions|openings|vacancies)\b|\b\d+\+? (?:\S+ ){0,2}jobs? (?:matching|in|for|posted|near|match)\b", "a list of jobs"),
    (9, r"\bjob ?alerts?\b|\bjob (?:digest|recommendations?)\b|\bsaved (?:job )?(?:search|alert)\b|\bnew jobs? (?:for you|match\w*|recommend\w*|:|in|near)|\bweekly (?:job )?digest\b|\bstellen-?(?:agent|alarm|newsletter)\b|\bneue (?:jobs|stellen)\b", "a job alert"),
    (8, r"\b(?:recommended|suggested|top|similar|featured|hot) (?:jobs|roles|openings|job picks|picks)\b|\bjobs? (?:for you|you may|you might|that match\w*|picked for|recommended|based on|posted on)\b|\bjobs and more near\b", "recommended jobs"),
    (8, r"\bmatched with a job\b|\b(?:job|role|position|opening)s?\b.{0,60}\b(?:match(?:es|ing)?|suits?|lines? up (?:well )?with) your (?:\w+ )?(?:profile|preferences|resume|saved|search|skills|alert)\b|\bthink (?:you'd|you would) be a great fit for:?", "a job that matches a profile"),
    (6, r"\b(?:view|see|browse|explore|show) (?:all|more|other|similar|\d+)? ?(?:\w+ )?jobs\b|\b(?:easily|easy) apply\b|\bactively (?:recruiting|hiring)\b|\bis hiring for\b|\bposted \d+\+? (?:days?|hours?|weeks?) ago\b", "lines of a job list"),
    plain=True,
)  # fmt: skip

OTHER = _rules(
    "other",
    (13, r"\bhow (?:did|was|were)\b.{0,15}\b(?:your|the|that|my|his|her) (?:\w+ )?interview\b(?! (?:process|experience|for you|with us))", "a friend asks how an interview was"),
    (13, r"^(?:\W*(?:hi|hey|hello|dear) \w+,? )?\bi (?:just )?(?:had|did|got through|bombed|aced|survived|finished) (?:my|an|the) (?:\w+ ){0,2}interview\b|\bmy (?:own )?interview (?:at|with) (?!us\b)", "somebody tells of an own interview"),
    (13, r"\b(?:happy|glad|honou?red|delighted|willing|of course|agree\w*|be pleased) to (?:be|act as|serve as|give|provide|write) (?:you |your |a |as )*(?:\w+ )?(?:reference|referee|recommendation)\b|\bas your (?:reference|referee)\b|\bput (?:me|my name) (?:down )?as (?:a |your )?(?:reference|referee)\b|\breference (?:letter )?for you\b", "a referee writes"),
    (15, r"\bexit (?:interview|meeting|conversation)s?\b|\baustrittsgespräch\w*|\bentretien de départ\b|\bentrevista de salida\b", "an interview at the end of a job"),
    (15, r"\b(?:visa|green card|citizenship|naturali[sz]ation|asylum|immigration|passport|global entry) (?:\w+ )?interview\b|\binterview\b.{0,60}\b(?:consulate|embassy|uscis)\b|\bvisumsgespräch\b", "an interview at an office"),
    (13, r"\b(?:participate|take part|participants?|participating)\b.{0,60}\b(?:interview|stud(?:y|ies)|focus group|survey)\b.{0,120}\b(?:voucher|gift card|receive|earn|incentive|thank-you|compensat\w+|[$€£] ?\d)|\b(?:user|market|consumer|ux) research (?:interview|study|session|participants?)\b|\bpaid (?:\w+ )?(?:research )?(?:study|interview|survey)\b", "a study looks for participants"),
    (16, r"\b(?:accept|publish\w*|consider\w*|reviewed|decline|reject\w*|regarding|submitted|revis\w+)\b.{0,40}\b(?:your|the) (?:\w+ )?manuscript\b|\byour (?:\w+ )?manuscript\b|\b(?:suitable|accepted|acceptance|unsuitable) for publication\b|\beditorial (?:board|office|decision)\b", "a journal writes"),
    (14, r"\b(?:(?:unit|flat|apartment|apt\.?) (?:no\.? )?\d+\w?|rental application|your (?:lease|tenancy|landlord|mortgage)|mortgage advis\w+|boiler|viewing (?:at|of|is|confirmed))\b", "it is about a home"),
    (14, r"\b(?:your (?:insurance )?claim|claim (?:no|number|\d+)|(?:your|the) policy (?:had|has|is|was)|jury (?:service|duty)|courthouse|court date|tax return|passport appointment)\b", "it is about a claim or an office"),
    (14, r"\bapplication (?:to|for) (?:the|our|a) [\w ]{2,40}\b(?:fund|grant|scholarship|residency|bursary|award|loan|visa|membership|card)\b|\b(?:place|spot) on (?:the|our) (?:ma|ba|msc|bsc|mba|phd|course|degree|programme|program)\b|\bacademic advis\w+|\bregistration opens\b|\b(?:studienplatz|zulassung zum studium)\b", "it is about study or a grant"),
    (11, r"\b(?:podcast|radio show|our magazine|my article|my (?:thesis|dissertation|research study))\b|\bjournalist (?:at|for|with)\b", "it is about an interview for the public"),
    (11, r"\b(?:gym|bring a towel|yoga|audition|rehearsal|donations|signing up to help|volunteer (?:shift|day)|pta|choir)\b", "it is about free time"),
    (11, r"\b(?:stand-?up (?:is|moved|at)|tomorrow's stand-?up|sprint (?:planning|review)|q[1-4] (?:plan\w*|review|numbers|goals)|quarterly (?:review|numbers)|before the client sees|wireframes with you|our release)\b", "it is about the work at hand"),
    (14, r"\b(?:dear (?:neighbou?rs?|members?|residents?|tenants?|customers?|patients?|donors?)|annual general meeting|\bagm\b|community room|annual physical|check-?up|before your visit|fast for \d+|blood test|repeat prescription)\b", "a private appointment"),
    (9, r"\b(?:free|up|around|fancy|meet|join (?:me|us)) for (?:lunch|dinner|brunch|a (?:drink|beer|pint)|drinks)\b|\bjob hunt\b|\blove,?$|\bmy treat\b", "a friend writes"),
    (16, r"\bparent-teacher\b|\bprogress with (?:his|her|their) teacher\b|\b(?:elternsprechtag|elterngespräch|elternabend|liebe eltern)\b|\bparents-professeurs\b|\bchers parents\b|\bestimadas familias\b", "a school writes to parents"),
    (16, r"\b(?:appointment|consultation|booked in) with (?:dr\b|nurse\b|your (?:doctor|dentist|gp))|\b(?:insurance|health|medicare) card\b|\bgesundheitskarte\b|\bcarte vitale\b|\bcita con (?:el |la )?dra?\b|\brendez-vous\b.{0,60}\b(?:avec le|chez le) d(?:r|octeur|entiste)\b|\bbring your (?:insurance|referral)\b", "a medical appointment"),
    (12, r"\b(?:pass ?code|verification code|one-?time (?:code|password|passcode)|security code|sign-?in code|login code|access code|verify your (?:e-?mail|account|identity)|confirm your e-?mail|reset your password|two-factor|2fa)\b", "an account's code"),
    (11, r"\baccount has been created\b|\bnew device\b|\bsign-?in activity\b|\blogin information\b|\bcreate (?:a|your) password\b|\binbox that is not actively monitored\b", "an account note"),
    (10, r"\byour order\b|\babout (?:the|your|an?|this) (?:invoice|order|bill|payment|subscription)\b|\bhas shipped\b|\bwas shipped\b|\bshopping with us\b|\b(?:recent|your) (?:transaction|purchase|invoice|receipt|payment)\b|\btrack your package\b|\brate your experience\b", "a purchase"),
    (9, r"\b\d+ ?% off\b|\bdiscount\b|\blimited time\b|\bfree trial\b|\bupgrade to\b|\bclaim your\b|\bcredit card\b|\bpremium\b.{0,40}\b(?:upgrade|trial|off)\b|\bchance to win\b|\bcoaching packages?\b|\bwebinar\b", "an advertisement"),
    (20, r"^(?:from [\w.]+ import \w|import \w+$|def \w+\(|class \w+[:(]|#include <|<\?php)", "program text, no message"),
    (10, r"\byou(?:'ve| have)? (?:decided|chosen|elected) not to (?:continue|proceed|go|move|pursue)\b", "you withdrew"),
    (8, r"\b(?:add|upload) (?:your|a) resume (?:to your profile|now|,)|\bupdate your (?:profile|privacy settings|preferences)\b", "a job site asks for a profile"),
    (9, r"\b(?:parent|dental|dentist|doctor|patient|clinic|school|haircut|delivery|birthday|wedding|meetup|webinar|viewing|mortgage|insurance quote)\b.{0,60}\b(?:appointment|conference|visit|reminder|party|on|at|rsvp|with|to)\b", "a private appointment"),
    (9, r"\byou(?:'ve| have)? (?:successfully )?withdr(?:aw|ew|awn)\b.{0,60}\bapplication\b|\bwithdrawal of your application\b", "an application was withdrawn"),
    (7, r"\b(?:view|read) more (?:posts|comments)\b|\b\d+ comments\b|\bnewsletter\b|\b\d+ (?:tips|ways|mistakes|questions|tricks|reasons)\b|\bread more on\b|\btips (?:to|for)\b|\bprofile (?:was viewed|views)\b|\bleave a review\b|\bwrite a review\b|\brefer a friend\b|\breferral (?:bonus|program|code|link)\b|\bresume (?:scored|review|template)\b|\bmock test\b|\bsalary calculator\b", "a newsletter or promotion"),
    plain=True,
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    *INTERVIEW, *CANCELLED, *REJECTION, *OFFER, *ASSESSMENT, *CONFIRMATION, *OUTREACH, *ALERT, *OTHER,
)  # fmt: skip

# A sentence about what may happen one day ("if you are selected", "how we hire") says nothing about now.
CONDITIONAL = re.compile(
    r"\bif (?:you(?:'re| are| were)? (?:\w+ ){0,2}(?:selected|short-?listed|chosen|successful|considered|qualif\w+|a (?:good |strong |potential )?(?:match|fit)|not|need|have|want|wish|must|cannot|can't|would like to (?:cancel|re))"
    r"|we|there|your|an|it|the (?:position|role)|requirements|for any reason|this (?:time|date|slot|does))\b|\bshould (?:you|your|we|there|requirements|a)\b|\bin the event\b|\bif not selected\b"
    r"|\b(?:may|might|could) (?:be )?(?:\w+ )?(?:invited?|asked?|contacted|required|include|involve|schedule|receive|take)\b|^\W*(?:only |successful |selected |all )?candidates? (?:who|selected|that)\b|\bthose (?:who|selected)\b"
    r"|\b(?:only |all )?(?:short-?listed|successful|selected) (?:applicants?|candidates?) (?:will|may|can|are|should)\b|\bunless\b|\bin case\b|\b(?:once|when) (?:we|your|the|you)\b.{0,60}\b(?:review\w*|complete|finish\w*|pass)|\bfalls?\b.{0,80}\bwerden wir\b|\bsollte[nt]?\b"
    r"|\bsi (?:votre|vous|su|tu|es)\b",
    re.IGNORECASE,
)  # fmt: skip
PROCESS = re.compile(
    r"\b(?:our|the) (?:\w+ ){0,3}(?:hiring|interview|recruitment|recruiting|selection|application) (?:process|journey)\b.{0,80}\b(?:consists?|includes?|involves?|usually|typically|has|looks|steps?|stages?|takes?)\b"
    r"|\bhow we (?:hire|interview)\b|\b(?:typically|usually|normally|generally)\b|\bwhat (?:happens|comes) next\b|\bprocess (?:steps|overview|typically)\b|\bconsists of\b|\bcould include\b",
    re.IGNORECASE,
)  # fmt: skip
NEGATED = re.compile(
    r"\b(?:not|unable|cannot|can't|won't|n't|no longer|unfortunately|regret|never|without|leider|nicht|kein\w*|ne .{1,30} pas|lamenta\w+)\b", re.IGNORECASE
)  # fmt: skip
ABOUT_THE_PAST = re.compile(
    r"\b(?:thank(?:s| you)|appreciate)\b.{0,60}\b(?:interviewing|completing|taking|coming|meeting|speaking|talking|the time|your time|attending)\b"
    r"|\bfollowing (?:your|our) (?:recent )?interview\b|\bas we completed our interviews\b",
    re.IGNORECASE,
)  # fmt: skip
# Kind words at the end of a letter; an "exciting opportunity" in them is none that is offered.
FAREWELL = re.compile(
    r"\b(?:wish|luck|success|keep an eye|visit|future|regularly|other (?:jobs|roles|openings|opportunities)|search)\b",
    re.IGNORECASE,
)

# Words without which nothing that is said is about a job: "we decided to go another way" can be about anything.
ABOUT_WORK = re.compile(
    r"\b(?:appl(?:y|ied|ying|ication|icant)s?|positions?|roles?|candida\w+|hiring|hir(?:e|ed|es)|interview\w*|vacanc\w+|openings?|careers?|jobs?|internships?|employment|employer|recruit\w+|resume|résumé|cv|"
    r"talent|salary|immediate start|staffing|trial shift|bewerb\w+|stelle\w*|gespräch|candidature|entretien|poste|\w*gesprek|entrevista|puesto|candidatura|vacante|proceso de selección|colloquio|sollicit\w+|intern|requisition|offer)\b",
    re.IGNORECASE,
)
# Who has applied is known there: what asks for a talk is then no first contact.
APPLIED = re.compile(
    r"\b(?:your (?:recent )?(?:application|candidacy|submission)|you(?:'ve| have)? applied|for applying|(?:ihre|deine) bewerbung|"
    r"votre candidature|(?:tu|su) (?:candidatura|solicitud)|your interest in (?:the|our)|your (?:cover letter|portfolio))\b",
    re.IGNORECASE,
)
