"""Is a calendar entry about an interview? Its title says so in many words; its description only in those that mean nothing else."""

# ruff: noqa: E501  patterns stay on one line

from __future__ import annotations

import re

_TALKS = (
    r"\binterview\w*|\b(?:phone|recruiter|hiring manager|technical|hm|initial|screening|talent) ?[- ]?(?:screen\w*|call|round)\b|\bon-?site (?:interview|visit|loop|round)|\bpanel (?:interview|round)\b"
    r"|\b(?:vorstellungs|bewerbungs|kennenlern|einstellungs)(?:gespräch|termin)\w*|\bentrevista\b|\bcolloquio\b"
    r"|\bentretien\b(?! (?:commercial|annuel|professionnel|voiture|véhicule|chaudière|chauffage|jardin|climatisation|du\b|des\b|de (?:la|vente|votre)\b|espaces))"
    r"|\b(?:l[1-4]|internship|role|position|job) discussion\b"
)
_TITLE = re.compile(
    rf"{_TALKS}|\b(?:hiring|recruit\w+|candidate|applicant)\b|\bpanel\b|\bscreening\b|\bjob application\b|^on-?site(?= ?[:|–—-])|\b(?:hr|technical|managerial|virtual|final|interview) round\b|\bround \d\b(?! of (?:golf|funding|voting|16|32|64))|\bprobe(?:tag|arbeit\w*)\b|\bkennenlernen\b",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"{_TALKS}|\b(?:hiring (?:team|manager|process)|recruiter|recruitment (?:team|process)|your application|ihre bewerbung|deine bewerbung|votre candidature|tu candidatura|su candidatura)\b",
    re.IGNORECASE,
)
_OTHER_TALK = re.compile(
    r"\b(?:user|customer|research|podcast|press|media|radio|tv|exit|stakeholder|oral history|mock) interviews?\b|\binterview (?:skills?|prep\w*|workshop|training|tips|practice|coaching|questions|series|room|techniques)\b"
    r"|\b(?:film|movie|documentary|cancer|breast|cervical|blood|health|hearing|vision|skin|eye|cholesterol|tuberculosis|covid\S*) screening\b|\bscreening of\b|\bpanel discussion\b|\bpanel (?:on|with|about|talk|debate)\b"
    r"|\b(?:recruitment|hiring|recruiting|career) (?:fair|event|day|meeting|sync|review|plan\w*|committee|kick-?off|stand-?up|freeze|budget)\b|\b(?:release|merge) candidate\b|\bcandidate (?:debate|forum|review|debrief|pipeline)\b",
    re.IGNORECASE,
)


def is_about_interview(title: str, told: str) -> bool:
    """Is somebody to be interviewed, going by the title and the writer's words (folded)?"""
    if _OTHER_TALK.search(title):
        return False
    return _TITLE.search(title) is not None or _WORDS.search(_OTHER_TALK.sub(" ", told)) is not None
