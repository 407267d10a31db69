"""What gives a message's kind away: all wordings of `sayyes.readers.wordings`, and what in a sentence takes their meaning away.

Weights: 9–10 says it outright; 6–8 is said for hardly any other reason; 3–5 fits several kinds; 1–2 tips a balance.
"""

# ruff: noqa: E501  a wording of the table stays on one line, however long its pattern is

from __future__ import annotations

import re

from sayyes.readers.wordings.assessment import ASSESSMENT
from sayyes.readers.wordings.cancelled import CANCELLED
from sayyes.readers.wordings.confirmation import CONFIRMATION
from sayyes.readers.wordings.elsewhere import OTHER
from sayyes.readers.wordings.first_contact import ALERT, OUTREACH
from sayyes.readers.wordings.french import FRENCH
from sayyes.readers.wordings.german import GERMAN
from sayyes.readers.wordings.interview import INTERVIEW
from sayyes.readers.wordings.offer import OFFER
from sayyes.readers.wordings.rejection import REJECTION
from sayyes.readers.wordings.spanish import SPANISH
from sayyes.readers.wordings.wording import A_DAY, Rule

RULES: tuple[Rule, ...] = (
    *INTERVIEW, *CANCELLED, *REJECTION, *OFFER, *ASSESSMENT, *CONFIRMATION, *OUTREACH, *ALERT, *OTHER, *GERMAN, *FRENCH, *SPANISH,
)  # fmt: skip

# A sentence about what may happen one day ("if you are selected", "how we hire") says nothing about now.
CONDITIONAL = re.compile(
    r"\bif (?:you(?:'re| are| were)? (?:\w+ ){0,2}(?:selected|short-?listed|chosen|successful|considered|invited|asked|called|picked|qualif\w+|a (?:good |strong |potential )?(?:match|fit)|not|need|have|want|wish|must|cannot|can't|would like to (?:cancel|re))"
    r"|we|there|yours?|an|it|selected|chosen|invited|short-?listed|successful|you (?:do not|don't|have not|haven't|hear)|the (?:position|role)|requirements|for any reason|this (?:time|date|slot|does))\b|\bshould (?:you|your|we|there|requirements|a)\b|\bin the event\b|\bif not selected\b"
    r"|\b(?<!if you )(?:may|might|could) (?:be )?(?:\w+ )?(?:invited?|asked?|contacted|required|include|involve|schedule|receive|take)\b|^\W*(?:only |successful |selected |all )?candidates? (?:who|selected|that)\b|(?<!among )(?<!one of )\bthose (?:who|selected)\b"
    r"|\b(?:only |all )?(?:short-?listed|successful|selected) (?:applicants?|candidates?) (?:will|may|can|are|should)\b|\bunless\b|\bin case\b|\bfailure to\b|\botherwise\b|\bsonst\b|\bfalls\b|\bbei (?:positiver|interesse|passender)\b|^\W*(?:vielleicht|peut-être|quizás?)\b|\bsans réponse\b|\bsi (?:aucune|encaj\w*|finalmente|tu perfil|votre profil)\b|\bconsid[ée]r(?:ez|er) que\b|\b(?:candidates?|applicants?|people|those|anyone|everyone) (?:who|whose|ranked|scoring|placed|with the)\b.{0,80}\b(?:will|shall|may) be\b|\b(?:bewerber\w*|kandidat\w*|personen), die\b|\b(?:les|personnes|candidats) (?:\w+ )?(?:sélectionné|retenu|présélectionné)e?s\b.{0,20}\bser(?:a|ont)\b|\b(?:las|los) (?:personas|candidat\w+) (?:pre)?seleccionad[oa]s\b|\b(?:once|when) (?:we|your|the|you)\b.{0,60}\b(?:review\w*|complete|finish\w*|pass)|\bfalls?\b.{0,80}\bwerden wir\b|\bsollte[nt]?\b"
    r"|\bsi (?:votre|vous|su|tu|es|encaja\w*|cumples?|resultas?|eres|avanzas?|nos interesa|el perfil|le profil|ton profil)\b|\ben (?:caso|cas) (?:de|d')|\bbei (?:positiver|erfolgreicher|passender|interesse|gegenseitigem)\b|\bwenn (?:ihr|dein) profil\b"
    r"|\bif (?:yours|selected|short-?listed|successful|chosen|invited|there's|it's|(?:you're|you are) (?:invited|asked))\b|\b(?:candidates|applicants) (?:ranked|selected|invited|successful|progressing)\b|\b(?:departments|managers|teams|consultants?|recruiters?|we|somebody|someone) (?:may|might) (?:\w+ )?(?:contact|be in touch|reach out|invite|call)\b",
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
    r"talent|salary|portfolio|(?:show)?reel|apprentice\w*|short-?list\w*|trial|gig|posts? of|'s post|hr|human resources|immediate start|staffing|trial shift|bewerb\w+|stelle\w*|gespräch|(?:vorstellungs|bewerbungs|kennenlern|auswahl|job)\w*gespräch\w*|candidature|entretien|poste|\w*gesprek|entrevista|puesto|candidatura|vacante|proceso de selección|colloquio|sollicit\w+|intern|requisition|offer|lebenslauf|teilzeit|vollzeit|festanstellung|rémunération|cdi|cdd|sueldo|contrat de travail|part-?time|full-?time|freelance|(?:shared|forwarded|submitted) your (?:profile|details)|more about your background|day rate|ir35|per diem|recruteurs?|recherchons|postes|emplois?|empleos?|trabajo|postulación|plazas?|convocatorias?|vacantes|currículum|inserat|werdegang|anstellung|gehalt|zusage|proceso selectivo|locum|supply (?:work|teach\w+)|payroll|headhunt\w*|shortlist\w*|advertised|(?:write|post) an (?:ad|advert)|trial day|post (?:of|as)|vorstellung\w*|auswahl\w*|probearbeit\w*|personal(?:abteilung|referent\w*)|entretiens|entrevistas|recrutement|recruteur|embauche|alternance|candidatos?|preseleccion\w*|selección|reclutamiento|rrhh|currículum)\b"
    r"|[£$€] ?\d[\d.,]*k? ?(?:/ ?|per |an? |p)(?:h|hr|hour|day|night|wk|week|month|year|annum)\b|\b\d{2,3}(?: ?[-–] ?\d{2,3})? ?k\b",
    re.IGNORECASE,
)
# What a recruiter courts with who names no job yet; others who write unasked sell, invest or make friends.
COURTING = re.compile(
    r"\b(?:(?<!investment )(?<!business )(?<!partnership )(?<!property )opportunit(?:y|ies)|your (?:\w+ )?(?:background|experience|expertise|skill ?set|career|next (?:move|step|challenge))|"
    r"(?:someone|somebody|people) (?:like you|with (?:your|that))|great addition|we need some\w+|(?:join|growing|building) (?:our|my|the|us)\b|happy where you are|placing \w+|(?:impressed|struck) (?:by|with) your)\b",
    re.IGNORECASE,
)
# Who has applied is known there: what asks for a talk is then no first contact.
APPLIED = re.compile(
    r"\b(?:your (?:recent )?(?:application|candidacy|submission)|you(?:'ve| have)? applied|for applying|(?:ihre|deine) bewerbung|"
    r"votre candidature|(?:tu|su) (?:candidatura|solicitud)|(?:your|express(?:ing|ed)|show(?:ing|n|ed)) interest in (?:the|our|this)|your (?:cover letter|portfolio))\b",
    re.IGNORECASE,
)
# A talk that is called off and offered at another time is only moved.
A_NEW_TIME = re.compile(
    rf"\b(?:can|could|would|will|might|shall) (?:you|we|u) (?:please )?(?:do|make|manage|meet|try|move|come|go for|reschedule)\b(?! (?:later|again|at a later)\b).{{0,60}}(?:\d|{A_DAY})"
    rf"|\b(?:how|what) about\b.{{0,40}}(?:\d|{A_DAY})|\b(?:reschedul\w+|moved|rearranged|changed|brought forward|put back|pushed) (?:it |you |this |that |your \w+ )?(?:to|for|until)\b.{{0,30}}(?:\d|{A_DAY})"
    rf"|\b(?:new|another|alternative|other) (?:date|time|slot)s?\b.{{0,40}}(?:\d|{A_DAY}|\bbelow\b)|\b(?:{A_DAY})\b.{{0,30}}\binstead\b|\binstead\b.{{0,30}}(?:\b{A_DAY}|\d ?[ap]m)"
    r"|\b(?:stattdessen|neuer termin ?:|plutôt|en cambio|en su lugar|à la place)\b.{0,40}\d",
    re.IGNORECASE,
)  # fmt: skip
TALKED = re.compile(r"\b(?:interview\w*|talk|meet|gespräch\w*|entretien\w*|entrevista\w*)\b", re.IGNORECASE)
# A test on the day of a talk is a part of it.
A_TALK_TOO = re.compile(
    r"\b(?:assessment (?:cent(?:re|er)|day)|be interviewed|(?:and|then|followed by|before)(?: an?| the| your)?(?: personal| face-to-face| panel| formal)? interview)\b",
    re.IGNORECASE,
)
