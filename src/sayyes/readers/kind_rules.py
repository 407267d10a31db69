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
from sayyes.readers.wordings.interview import INTERVIEW
from sayyes.readers.wordings.offer import OFFER
from sayyes.readers.wordings.rejection import REJECTION
from sayyes.readers.wordings.wording import Rule

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
